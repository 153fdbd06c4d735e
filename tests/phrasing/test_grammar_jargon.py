"""What only whoever made a function says of its object, and readings that the name mends."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import TEXT, intent, share, texts


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        # how a thing is made or kept is nothing that one asks for
        ("get_tides", "Get a depth-sorted, AI-generated tide table.", "get", "tide table"),
        ("list_docks", "List all discovered harbour docks", "list", "harbour docks"),
        ("scrub_hull", "Keep only green algae.", "keep", "green algae"),
        ("run_dives", "Run catalog-supported dives", "run", "dives"),
        # but what the name has, or tells which things are meant, is
        ("get_text_mined_logs", "Get text-mined logs from a pier.", "get", "text-mined logs"),
        ("list_docks", "List all user-created docks", "list", "user-created docks"),
        ("delete_dock", "Delete a cached dock.", "delete", "cached dock"),
        # half a clause, an instruction, an adjective behind its noun: the name is plainer
        ("list_flags", "List every flag WAVES can hoist into.", "list", "flags"),
        ("get_pier", "Prefer v7_piers with id=. Pier profile.", "get", "pier profile"),
        (
            "get_popular_kites",
            "List kites currently popular with sailors.",
            "list",
            "popular kites",
        ),
        ("preview_refit", "Render exactly what refitting would cost.", "preview", "refit"),
        (
            "example_paint_order",
            "Return an order agents can adapt.",
            "return",
            "example paint order",
        ),
        # nouns that look like verbs, and verbs behind what leads up to them
        (
            "hull_status",
            "Get the load of a hull: size, cargo and hull size, draft",
            "get",
            "hull load",
        ),
        ("saved_knots", "Knots saved on the pier.", "get", "saved knots"),
        ("sail_mode", "Steering mode and sail settings.", "get", "sail mode"),
        ("get_dives", "Audit log of dives.", "get", "audit log"),
        ("delete_rows", "PERMANENTLY delete sea rows.", "delete", "sea rows"),
        ("get_reefs", "Enhanced function to get reefs with fish.", "get", "reefs"),
        (
            "get_reef_lookup",
            "Reef lookup: kind. Unlike get_reefs it is fast.",
            "get",
            "reef lookup",
        ),
        ("manage_reef", "A reef tool. See the tool description for routes.", "manage", "reef"),
        ("get_new_hulls", "List recently built hulls.", "list", "recently built hulls"),
        (
            "get_now_moored",
            "Return the currently floating boat.",
            "return",
            "currently floating boat",
        ),
        # a look-up told by the parts of its answer
        (
            "get_rig_guide",
            "Return sail care, mast rules, and knot patterns.",
            "return",
            "rig guide",
        ),
        ("summarize_hull", "Summarize rope count, size, colours, and knots.", "summarize", "hull"),
        ("get_itil", "Get a ticket, change or problem.", "get", "ticket"),
        ("summarize_q7_hulls", "Summarize rope count, size, and knots.", "summarize", "q7 hulls"),
        ("list_k2d_docks", "", "list", "k2d docks"),
        # what a thing lies in
        ("get_alarms", "Retrieve a severity-sorted alarm page for one pier.", "retrieve", "alarms"),
        ("search_diary", "Search diary entries.", "search", "diary entries"),
    ],
)
def test_objects_are_what_people_ask_for(name, told, verb, noun):
    found = intent(name, told, pier_name=TEXT)
    assert (found.verb, found.noun) == (verb, noun)


def test_the_detail_of_a_thing_is_told_of_it():
    found = intent("get_crew", "Fetch a single crew's detail, including its members.", crew_id=TEXT)
    assert (found.noun, found.about) == ("crew", True)


def test_what_wraps_a_thing_has_an_article():
    found = texts("get_harbour", "Get the brand profile of a harbour.", harbour_name=TEXT)
    assert share(found, "the brand profile|^brand profile") > 0.9
    assert share(texts("echo", "Echo the input text", text=TEXT), "input text") == 0


def test_forms_take_no_article_and_nobody_asks_for_one():
    found = texts("to_upper", "Convert text to uppercase.", text=TEXT)
    assert share(found, "the uppercase") == 0
    assert share(texts("get_rig", "Return the rig in JSON format.", boat=TEXT), "JSON") == 0


def test_a_name_that_leads_needs_no_other_lead():
    found = texts("send_flag", "Send a flag to a boat.", to_boat_id=TEXT, message=TEXT)
    assert share(found, "(for|with|of) to ") == 0
    assert intent("verify_knot", "Get a summary of what a knot holds.", knot=TEXT).noun == "knot"


def test_a_file_that_lies_where_results_go_is_none_of_them():
    told = "Path of the chart, relative to the output directory."
    found = texts("read_chart", "Read a sea chart.", chart_path={**TEXT, "description": told})
    assert found
    assert share(found, "save") == 0


def test_a_place_without_a_name_has_an_article():
    found = texts("delete_buoys", "Delete buoys from NOAA database.", kind=TEXT)
    assert share(found, "from the NOAA database") > 0.9


def test_what_is_started_is_done():
    found = intent("measure_tide", "Starts measuring real tides from a gauge.", gauge=TEXT)
    assert (found.verb, found.noun) == ("measure", "tides")


def test_a_place_is_scanned_for_what_may_be_there():
    path = {**TEXT, "description": "Path of the file."}
    found = texts("scan_file", "Scan a file for security holes.", file_path=path)
    assert share(found, "<file_path> for security holes") > 0.8


def test_a_noun_is_no_key_of_itself():
    found = texts("get_sea_view_details", "Get details on a sea view.", seaview_id=TEXT)
    assert share(found, "view for (sea)?view") < 0.1
    assert intent("find_pilot", "Search for a pilot by name.", query=TEXT).noun == "pilots"
    assert (
        share(texts("get_object", "Get info on a sea object.", object_name=TEXT), "details named")
        == 0
    )


def test_what_is_done_with_a_part_of_a_text_is_done_in_it():
    found = texts("textprep.mask_names", "Mask boat names.", input_text=TEXT)
    assert share(found, 'names in (this text: |")<input_text>') > 0.8


def test_one_thing_is_called_once():
    found = texts("create_dive", "Create a dive.", name=TEXT, task=TEXT)
    assert share(found, "called <task> called") == 0
