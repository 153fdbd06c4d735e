"""Deeds and things as a function's name has them, where its description tells them badly."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described.shared_leads import shared_leads
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_life import TEXT, WHOLE, intent, share, texts


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        # what is done for a deed is not what is asked for
        ("delete_old_sail", "Moves a sail bag out of the loft into the bin.", "delete", "old sail"),
        ("summarize_logbook", "Get the last pages of a logbook.", "summarize", "logbook"),
        ("repair_rudders", "Finds worn rudders under a hull and mends them.", "repair", "rudders"),
        # but what is told is, where the name only is broader, or names what is got
        ("update_berth", "Move a boat to another berth.", "move", "boat"),
        (
            "claim_state",
            "Return the state of a claim that has been filed.",
            "return",
            "claim state",
        ),
        ("trim_sail", "Get the trim of a sail.", "get", "sail trim"),
        # rows of a file
        ("log_dive", "Mutates the log file — appends one new row for a dive.", "log", "dive"),
        ("list_dives", "Returns rows from your dive log.", "return", "dives"),
        # a tool tells of itself
        ("get_tide_info", "Global tool available to all crews.", "get", "tide"),
        (
            "lint_chart",
            "Read-only — never touches any file. Lints a sea chart.",
            "lint",
            "sea chart",
        ),
        ("create_wharf", "POST /wharf/create — Create pier in harbour.", "create", "pier"),
        ("wharf_mk", "PUT/PATCH /wharf — Set or merge pier lamps.", "set", "pier lamps"),
        # what takes a while, words that are one, marks that are part of a name
        ("trim_clip", "Starts trimming and/or fading a clip.", "trim", "clip"),
        ("pre_pour_checklist", "Pre-pour checks + setup checklist", "get", "pre-pour checklist"),
        ("list_buoys", "List harbour-wide Ahoy! buoy lamps.", "list", "Ahoy buoy lamps"),
        ("get_knot", "Return the rigging text for a named knot.", "return", "rigging text"),
        # of several things that are told the name has one
        ("show_hull_plan", "Returns the hull name and its plan.", "return", "hull plan"),
        ("get_sail_patterns", "Sail ribs, loft, and seam patterns.", "get", "sail patterns"),
        ("get_sea_ui_patterns", "Sea UI flows and patterns.", "get", "sea UI patterns"),
        ("search_piers", "Searches real harbour APIs.", "search", "piers"),
        ("reboot", "Press the red button on the target machine.", "reboot", "machine"),
        (
            "check_gale_warnings",
            "Check whether any active gale warning mentions a bay. Matches the name of a gale.",
            "check",
            "gale warnings",
        ),
        ("search_sailors", "Resolve a sailor or crew name to known boats.", "search", "sailors"),
        ("scan_hull", "Safety scan any hull for AKF data.", "scan", "hull"),
        ("record_search", "", "search", "record"),
        ("stream_capabilities", "", "get", "stream capabilities"),
        ("embed_tide", "Embed tide data into any supported file format.", "embed", "tide data"),
        ("get_current_sail", "Get the sail currently chosen by the crew.", "get", "current sail"),
    ],
)
def test_the_name_tells_what_the_description_does_not(name, told, verb, noun):
    given = {} if name in ("get_current_sail", "get_tide_info") else {"pier_name": TEXT}
    found = intent(name, told, **given)
    assert (found.verb, found.noun) == (verb, noun)


def test_a_key_is_of_what_it_says():
    key = {**TEXT, "description": "ID of the moored boat, e.g. blue-gull"}
    found = texts("boat_status", "Get mooring statistics for a boat.", boat_id=key)
    assert share(found, "called") == 0
    found = texts("find_crews", "Find all crews of a boat.", entity_id=TEXT)
    assert share(found, "crews? (?:with ID )?<entity_id>") == 0
    assert share(found, "crews.* for entity") == 1


def test_what_a_thing_leaves_is_not_where_it_goes():
    moved = {"folder": TEXT, "uid": WHOLE, "target_folder": TEXT}
    found = texts("move_letter", "Move a letter to another folder.", **moved)
    assert share(found, "(?:from|in) <folder>") == 1
    assert share(found, "(?:to|into) <target_folder>") > 0.9
    found = texts("move_to_bin", "Move a letter to the bin.", folder=TEXT, uid=WHOLE)
    assert share(found, "(?:to|into) <folder>") == 0


def test_a_number_has_its_noun_and_a_span_its_own():
    found = texts("get_dives", "Get all dives for a trip season.", season=WHOLE)
    assert share(found, "season #?<season>") == 1
    spans = {"enum": ["daily", "weekly", "monthly", "all"], "type": "string"}
    found = texts("list_dives", "List the most seen fish.", period=spans)
    assert share(found, "the <period> period") > 0.9


def test_words_of_names_that_tell_how_are_no_things():
    assert intent("direction_sailing", "", start=TEXT).noun == "sailing directions"
    assert intent("append_tide", "Append rows to the end of a tide table.").complements == (
        ("to", "tide table"),
    )
    assert intent("diff_semantic", "", a=TEXT).noun == ""
    found = intent("hull_scan", "Execute a Nikto hull scanner", target=TEXT)
    assert (found.verb, found.noun) == ("run", "Nikto hull scan")


def test_what_a_value_brings_is_not_said_before_it():
    late = {"type": "number", "description": "Hours threshold"}
    found = texts("list_boats", "List late boats in the database.", hours_threshold=late)
    assert share(found, "threshold of <hours_threshold> hours") > 0.9
    kind = {"enum": ["landing", "product", "blog"], "type": "string"}
    found = texts("get_chart", "SEO chart", page_type=kind)
    assert share(found, "for an? <page_type> page") == 1


def test_one_switches_to_what_is_named():
    found = texts("switch_harbour", "Switch to a harbour context", harbour=TEXT)
    assert share(found, "to (?:the )?(?:harbour context )?<harbour>") == 1


def test_a_coined_word_is_the_servers_where_descriptions_are_in_other_letters():
    def server(word: str) -> list[FunctionSpec]:
        told = ("库存汇总", "库存流水", "库存预警", "库存统计")
        names = ("stock_summary", "moves", "stock_alert", "order_stats")
        return [
            FunctionSpec(name=f"{word}_{name}", description=each, parameters={})
            for name, each in zip(names, told, strict=True)
        ]

    others = [
        FunctionSpec(name=f"hoist_{sail}", description="升帆", parameters={})
        for sail in ("jib", "main", "kite")
    ]
    assert shared_leads([*server("wxq"), *others]) == {"wxq"}
    assert not shared_leads([*server("camera"), *others])


def test_a_channels_topic_is_changed_to_another():
    found = texts("set_topic", "Update the topic of a Slack channel.", channel=TEXT, topic=TEXT)
    assert share(found, "channel <channel> to <topic>") > 0.5
    assert share(found, "set the channel") == 0


def test_whose_login_it_is_and_what_confirms_lead_nowhere():
    login = {**TEXT, "format": "email", "description": "The user's email"}
    found = texts("mark_letter_read", "Mark a letter as read", user_id=login, letter_id=TEXT)
    assert share(found, "to (?:user )?<user_id>") == 0
    found = texts("delete_pier", "Delete a pier.", pier_id=TEXT, confirm=TEXT)
    assert share(found, "as the confirm") == 0


def test_what_is_made_keeps_its_noun_beside_a_key():
    found = texts("create_app", "Create an app", name=TEXT, app_id=TEXT)
    assert share(found, "\\ban? (?:called|named)") == 0


def test_an_attribute_is_changed_by_the_last_words_of_its_name():
    found = texts(
        "update_boat_language",
        "Update the preferred language for a boat.",
        boat_id=TEXT,
        language=TEXT,
    )
    assert share(found, "preferred language of boat <boat_id> to <language>") > 0.9


def test_what_is_updated_is_the_thing_whose_settings_change():
    assert intent("update_view", "Update a view's configuration.", config=TEXT).noun == "view"
    found = intent("recommend_sail", "Get spinnaker sail recommendations", crew=TEXT)
    assert (found.verb, found.noun) == ("recommend", "spinnaker sail")


def test_labels_and_names_for_programs_are_said_as_such():
    found = texts("create_folder", "Create a folder.", api_name=TEXT, folder_label=TEXT)
    assert share(found, "labelled <folder_label>") > 0.9
    assert share(found, "(?:for|of) <api_name>") == 0


def test_one_answers_a_message_and_lists_the_children_of_a_thing():
    found = texts("reply", "Reply to the sender of a message.", uid=WHOLE, body=TEXT)
    assert share(found, "sender") == 0
    child = {"entity": TEXT, "child_entity": TEXT}
    found = texts("list_children", "List child entities of an item.", **child)
    assert share(found, "(?:named|called) <entity>") == 0


def test_a_place_in_a_row_is_where_something_is_put():
    found = texts("insert_knot", "Insert a knot.", index=WHOLE)
    assert share(found, "at (?:index|position) <index>") > 0.9


def test_a_number_of_things_has_these_things():
    found = texts("get_sail_cost", "Get the cost of sails.", n_sails=WHOLE)
    assert share(found, "(?:with|for) <n_sails> sails") > 0.9


def test_what_is_looked_up_by_is_not_looked_for():
    told = "Get location data given a CEP (postal code)."
    found = texts("get_postal_code", told, cep=TEXT)
    assert share(found, "location data (for )?(CEP )?<cep>") > 0.9
    assert not share(found, "postal code|in <cep>")
