"""What developers ask for: actions, flags as described, keys of described things, structures."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.records import FunctionSpec
from generator.semantics.choices.described_flags import described
from generator.semantics.choices.flags import phrases_for
from tests.phrasing.test_grammar_roles import NUMBER, TEXT, WHOLE, listed, share, texts

FREE = {"type": "object", "additionalProperties": True}


def noun_of(name: str, told: str) -> tuple[str, str]:
    intent = intent_of(FunctionSpec(name=name, description=told))
    return intent.verb, intent.noun


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("list_member_clubs", "Lists the clubs the member belongs to.", "list", "clubs"),
        ("list_starred_tracks", "Lists the tracks starred by somebody.", "list", "starred tracks"),
        ("get_rainfall", "Hourly rainfall for a place.", "get", "hourly rainfall"),
        ("tank_levels", "Tank levels. Use with care.", "get", "tank levels"),
        ("sort_it", "This function takes a list and sorts its entries.", "sort", "entries"),
        ("remove_tags", "Bulk-remove tags by key.", "remove", "tags"),
        ("rerank_hits", "Rerank hits.", "rerank", "hits"),
        ("read_note", "Get the complete text of a note.", "get", "complete text"),
        ("lawsuits", "Retrieve all lawsuits related to a company.", "retrieve", "lawsuits"),
        ("ratio", "Calculate the return on equity.", "calculate", "return on equity"),
        ("list_zones", "Get the user's zones.", "get", "zones"),
        ("duck_go_search", "", "search", "duck go"),
        ("go_back", "Go back in the history.", "go back", ""),
        ("read_files", "Read multiple files simultaneously.", "read", "files"),
        ("chown_file", "", "chown", "file"),
        ("bind_queue", "", "bind", "queue"),
    ],
)
def test_descriptions_are_read(name: str, told: str, verb: str, noun: str) -> None:
    assert noun_of(name, told) == (verb, noun)


def test_options_of_a_function_in_bullets_are_no_clauses() -> None:
    told = "Tank data.\n• levels — get levels. Needs: tank\n• leaks — find leaks of a tank"
    assert noun_of("tank_data", told)[1] != "levels"


def test_an_action_of_things_is_what_is_asked_for() -> None:
    found = texts("tank_data", "Tank data.", action=listed("levels", "leaks"))
    assert share(found, "tank <action>") == 1
    assert share(found, "with <action>|action <action>") == 0


def test_an_action_of_verbs_is_the_verb() -> None:
    about = "Handle a dialog of the page."
    found = texts("handle_dialog", about, action=listed("accept", "dismiss"))
    assert share(found, "<action> the dialog") > 0.9


def test_a_key_without_a_name_is_of_what_its_description_says() -> None:
    key = {"type": "string", "description": "The identifier of the hike to fetch photos for."}
    found = texts("get_photos", "Retrieves photos associated with a specific hike.", id=key)
    assert share(found, "photos .*hike (with ID )?<id>") > 0.9
    token = {"type": "string", "description": "The ID of the to-do item."}
    found = texts("mark_done", "Mark a to-do item as done.", id=token)
    assert share(found, "item .*<id>.* as done") > 0.9


def test_a_keyed_thing_has_its_whole_noun() -> None:
    about = "List all reactions on a merge request."
    found = texts("list_reactions", about, project_id=TEXT, merge_request_iid=WHOLE)
    assert share(found, "merge request #?<merge_request_iid>") == 1
    assert share(found, "in project <project_id>") == 1


def test_structures_are_pointed_at() -> None:
    found = texts("delete_remarks", "Delete remarks.", items={"type": "array", "items": FREE})
    assert share(found, "these remarks.*: <items>") > 0.9


def test_a_list_of_structures_is_of_many() -> None:
    about = "Update a personal label."
    found = texts("update_labels", about, items={"type": "array", "items": FREE})
    assert share(found, "these personal labels.*: <items>") > 0.9


def test_what_is_checked_for_is_the_object() -> None:
    assert noun_of("loan_check", "Check for eligibility for a loan.") == (
        "check",
        "loan eligibility",
    )


def test_a_comment_is_followed_by_its_words() -> None:
    about = "Add a comment to a document."
    found = texts("add_comment", about, document_id=TEXT, body={"type": "string"})
    assert share(found, ':? "?<body>') == 1
    assert share(found, "description|body ") == 0


def test_given_numbers_of_a_calculation_are_named() -> None:
    found = texts("calculate_work", "Calculate the work.", energy=NUMBER, distance=NUMBER)
    assert share(found, "energy (of )?<energy>") > 0.9
    assert share(found, "with energy of") == 0


@pytest.mark.parametrize(
    ("told", "yes"),
    [
        ("If true, returns a raw payload.", "return a raw payload"),
        ("Whether to account for terrain in distance calculation", "account for terrain"),
        ("When set to true, triggers an immediate beat to confirm it", "trigger an immediate beat"),
    ],
)
def test_flags_are_said_as_their_descriptions_ask(told: str, yes: str) -> None:
    found = described(told)
    assert found is not None
    assert (found.yes, found.no) == ((yes,), (f"don't {yes}",))


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("Whether to include hidden files and directories", "hidden files and directories"),
        ("Include commit stats", "commit stats"),
    ],
)
def test_what_is_included_is_told_within_the_sentence(told: str, what: str) -> None:
    found = described(told)
    assert found is not None
    assert (found.yes, found.no) == ((f"including {what}",), (f"without {what}",))


@pytest.mark.parametrize(
    "told",
    [
        "If true, inactive ones will not be included in the result set.",
        "True if years ago is to be calculated.",
        "Whether to not show anything",
        "A flag.",
        "",
        "Whether the case is closed",
    ],
)
def test_descriptions_that_ask_for_nothing_give_no_phrase(told: str) -> None:
    assert described(told) is None


def test_a_flag_that_leaves_something_out_of_something() -> None:
    said = phrases_for(("exclude", "from", "totals"), ("update",))
    assert (said.yes, said.no) == (
        ("exclude it from totals",),
        ("don't exclude it from totals",),
    )


def test_no_request_is_one_word() -> None:
    assert share(texts("list_routes", "List routes."), r"^\w+[.?]?$") == 0


def test_a_filter_by_a_state_is_about_the_things_sought():
    told = described("Filter by released status")
    assert told is not None and told.yes == ("that are released",)
    other = described("Filter by category")
    assert other is None or "that are category" not in other.yes
