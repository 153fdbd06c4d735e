"""Names and keys of things: which is the object's own, and how those of other things join it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.semantics.choices.flags import phrases_for
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

DATE = {**TEXT, "description": "YYYY-MM-DD"}


@pytest.mark.parametrize(
    ("name", "told", "properties", "said"),
    [
        # a number in a row is no "index"
        ("delete_slide", "Delete a slide.", {"slide_index": WHOLE}, "slide #?<slide_index>"),
        ("get_voice", "Get a voice.", {"voice_index": WHOLE}, "voice #?<voice_index>"),
        # a name whose values have its noun needs none beside it
        ("get_rows", "Get rows.", {"gizmo_name": TEXT}, "(for|of|from|in) <gizmo_name>"),
        ("share_gizmo", "Share a gizmo.", {"gizmo_name": TEXT}, "[Ss]har\\w+ <gizmo_name>"),
        # what another thing is called, the object is not
        ("get_vm_info", "Get the info of a VM.", {"vm_name": TEXT}, "(?<!info) <vm_name>"),
        (
            "create_snapshot",
            "Create a snapshot.",
            {"vm_name": {**TEXT, "examples": ["web-03"]}, "snapshot_name": TEXT},
            "(for|of) (the )?VM <vm_name>",
        ),
        (
            "create_snapshot",
            "Create a snapshot of a virtual machine.",
            {"vm_name": {**TEXT, "examples": ["web-03"]}, "snapshot_name": TEXT},
            "of (the (virtual machine|vm) (called )?)?<vm_name>",
        ),
        # what is read is found for a key
        ("get_paper_facts", "Get the facts.", {"doi": TEXT}, "for DOI <doi>"),
        ("get_market_events", "Get events.", {"market_ref": TEXT}, "for market ref <market_ref>"),
        # a bare key is of what is taken away, not of what it is taken from
        (
            "remove_badge",
            "Remove a badge from the account.",
            {"id": {**TEXT, "description": "badge id from list_badges"}},
            "badge (with ID )?<id>",
        ),
        # nor does an adjective of IDs tell what they are of
        ("publish_poll", "Publish a poll.", {"public_id": TEXT}, "poll (with ID )?<public_id>"),
        # nobody says "slug"
        ("get_charm", "Get a charm.", {"slug": TEXT}, "(?<!with slug )(?<!slug )<slug>"),
        # what is shown as a name is one
        ("find_lodge", "Find a lodge.", {"display_name": TEXT}, "(called|named) <display_name>"),
        # an app is known by its bundle
        ("open_app", "Open an app.", {"bundle_id": TEXT}, "app (with ID )?<bundle_id>"),
        # both names of a row
        (
            "rename_row",
            "Rename a row.",
            {"old_row_name": TEXT, "new_row_name": TEXT},
            "<old_row_name> to <new_row_name>",
        ),
        (
            "find_tables",
            "Find tables.",
            {"region_id": TEXT, "db_cluster_id": TEXT},
            "in DB cluster <db_cluster_id>|in db cluster <db_cluster_id>( in|,| of) region",
        ),
        (
            "list_posts",
            "List posts.",
            {"init_date": {**TEXT, "format": "date"}, "end_date": {**TEXT, "format": "date"}},
            "(from|between) <init_date> (to|until|and) <end_date>",
        ),
    ],
)
def test_keys_and_names_join_as_people_say_them(
    name: str, told: str, properties: dict[str, Any], said: str
) -> None:
    assert share(texts(name, told, **properties), said) > 0.4


POINT = {"type": "array", "items": {"type": "number"}, "description": "Coordinates [x, y, z]"}


@pytest.mark.parametrize(
    ("name", "told", "properties", "said"),
    [
        ("draw_ring", "Draw a ring.", {"center": POINT}, "centered at <center>"),
        ("move_mail", "Move mails.", {"mail_id": TEXT, "to_mailbox": TEXT}, "to .*<to_mailbox>"),
        (
            "submit_documents",
            "Submit documents.",
            {"file_paths": {"type": "array", "items": TEXT}},
            "(?<!called) <file_paths>",
        ),
        ("create_image", "Create an image.", {"image_url": TEXT}, "from <image_url>"),
        ("save_sketch", "Save the sketch.", {"path": TEXT}, "sketch (to|as) <path>"),
        (
            "upload_document",
            "Upload a document.",
            {"folder_path": TEXT, "file_name": TEXT},
            "document .*(in|to) (the )?<folder_path>",
        ),
        (
            "set_caption",
            "Set the caption text of a slide.",
            {"slide_number": WHOLE, "caption": TEXT},
            "caption text of slide #?<slide_number> to \\W?<caption>",
        ),
    ],
)
def test_where_things_go_is_no_thing(
    name: str, told: str, properties: dict[str, Any], said: str
) -> None:
    assert share(texts(name, told, **properties), said) > 0.9


def test_very_many_arguments_are_filled_in_as_a_form() -> None:
    fields = "claimant policy town phone incident_kind adjuster garage lawyer".split()
    found = texts("file_claim", "File a claim.", **dict.fromkeys(fields, TEXT))
    assert share(found, "claim with .*town <town>, phone <phone>.* and lawyer <lawyer>") > 0.9


def test_slides_that_are_counted_from_nought_keep_their_index():
    first = {**WHOLE, "description": "0-based index of the slide."}
    found = texts("show_slide", "Show a slide.", slide_index=first)
    assert share(found, "index <slide_index>") > 0.9


@pytest.mark.parametrize(
    ("name", "told", "key", "says"),
    [
        ("measure_size", "Measure the size.", "text", False),
        ("update_styles", "Update the styles.", "css_content", False),
        ("send_letter", "Send a letter.", "content", True),
        ("add_note", "Add a note.", "text", True),
    ],
)
def test_only_what_has_words_says_something(name: str, told: str, key: str, says: bool) -> None:
    found = texts(name, told, **{key: TEXT})
    assert (share(found, f"(saying|that says?) \\W?<{key}>") > 0) == says


@pytest.mark.parametrize(
    ("words", "yes", "no"),
    [
        (("humanize",), "humanize it", "don't humanize it"),
        (("is", "index"), "as an index", "not as an index"),
        (("from", "clipboard"), "from clipboard", "not from clipboard"),
        (("table", "enable"), "with table enabled", "with table disabled"),
        (("create", "summary"), "create a summary", "don't create a summary"),
        (("classify", "types"), "classify types", "don't classify types"),
        (("return", "md"), "with Markdown", "without Markdown"),
    ],
)
def test_flags_are_no_bare_names(words: tuple[str, ...], yes: str, no: str) -> None:
    said = phrases_for(words, ("parse",))
    assert (said.yes[0], said.no[0]) == (yes, no)


@pytest.mark.parametrize(
    ("name", "told", "properties", "said"),
    [
        ("upcoming_fairs", "Lists fairs.", {"days": WHOLE}, "in the next <days>|over the next"),
        ("get_gate_logs", "Get the logs of the gate.", {"minutes": WHOLE}, "(over|from) the last"),
        # a sum is told as it is written
        ("calculate_math", "Calculates maths.", {"expression": TEXT}, "(late|out|pute|one):? <exp"),
        # a new thing is called by its name, wherever such things are
        ("create_database", "Creates a database.", {"name": TEXT}, "(called|named) <name>"),
        # a word that is stressed is a word
        ("delete_badge", "Delete a PUBLIC badge.", {"badge_id": TEXT}, "^(?!.*PUBLIC)"),
        # only what has a deadline is due
        ("get_swell_data", "Get the swell.", {"target_date": DATE}, "(for|on) <target_date>"),
        (
            "toggle_fan",
            "Toggle the fan.",
            {"enable": {"type": "boolean"}},
            "fan <enable>|(turn|switch) <enable>|: <enable>",
        ),
    ],
)
def test_stretches_from_now_and_switches(
    name: str, told: str, properties: dict[str, Any], said: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, said) > 0.9, found[:6]
