"""What is asked for where a description announces, asks or shows something else than a thing."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar.described.intent import Intent, intent_of
from generator.phrasing.grammar.described.shared_leads import shared_leads, unled
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_roles import TEXT


def spec(name: str, told: str = "", **properties: Any) -> FunctionSpec:
    return FunctionSpec(
        name=name,
        description=told,
        parameters={"type": "object", "properties": properties},
    )


def intent(name: str, told: str = "", **properties: Any) -> Intent:
    return intent_of(spec(name, told, **properties))


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        # what is said before the deed
        (
            "add_berth",
            "⚠️ CHANGES LIVE DATA. Create a new berth booking.",
            "create",
            "berth booking",
        ),
        (
            "fetch_tides",
            "Step 3. Download the tide tables and keep them.",
            "download",
            "tide tables",
        ),
        ("tides", "Billed (2 credits). Weekly tide table.", "get", "weekly tide table"),
        ("check_hull", "V2: Inspect a hull for rot.", "inspect", "hull"),
        ("sail_info", "Rust: Get sail measurements of a boat.", "get", "sail measurements"),
        (
            "search_moorings",
            "USE THIS TOOL WHEN searching UK moorings by name.",
            "search",
            "UK moorings",
        ),
        (
            "get_logbook",
            "Use this tool when you have a boat_id and want the captain's logbook.",
            "get",
            "captain's logbook",
        ),
        # questions and sentences that name no thing
        (
            "check_berthing",
            "Evaluate whether a yacht meets rules of a given port.",
            "check",
            "berthing",
        ),
        ("get_crew_results", "See how a crew did in a regatta.", "get", "crew results"),
        ("rigging_of", "List what a mast itself leans on — the stays.", "get", "rigging"),
        ("verify_gale", "Confirms the forecast describes a real gale.", "verify", "gale"),
        ("list_remarks", "Read the remarks sailors have left on a berth.", "read", "remarks"),
        (
            "measure_fuel",
            "Measure how many diesel canisters a boat burns on a trip.",
            "measure",
            "number of diesel canisters",
        ),
        # what a function does with the thing that its name has
        ("get_voyage", "Non-blocking read of a boat's current course.", "get", "voyage"),
        ("engine_status", "One-shot engine status check.", "get", "engine status"),
        (
            "search_knots",
            "Paged search over rope. Returns a page object with content.",
            "search",
            "knots",
        ),
        ("extract_ropes", "Clean rope lengths of a sail plan.", "extract", "clean rope lengths"),
        ("check_wind", "Check what wind data is readable.", "check", "wind data"),
        ("quick_search", "", "search", ""),
        ("count_oars", "", "count", "number of oars"),
        ("get_boat_log", "Get one boat's own logbook by name.", "get", "boat's logbook"),
        ("start_tide_scan_async", "", "start", "tide scan"),
        ("catch_landing_monthly", "", "get", "monthly catch landing"),
        ("harbour_next_ferry", "", "get", "next harbour ferry"),
        ("quick_moor", "Moor a boat.", "moor", "boat"),
        ("auto_trim_sail", "", "trim", "sail"),
        ("qrz_port_link_detail", "", "get", "qrz port link"),
        ("search_ropes", "Search 1500+ ropes of all makers.", "search", "ropes"),
        # nouns that look like verbs
        ("tide_roll_calendar", "", "get", "tide roll calendar"),
        ("test_coverage", "Find which trials exercise a hull.", "get", "test coverage"),
        ("harbor_deals_live", "End of season bargains (by pier).", "get", "harbor live deals"),
        ("rope_knot_place", "Place a rope knot onto a mast.", "place", "rope knot"),
        ("gen_signal_flags", "", "generate", "signal flags"),
        ("understand_chart", "", "analyze", "chart"),
        # two verbs, of which the name has the second
        ("update_berth", "Create or update a berth in a harbour.", "update", "berth"),
        ("boat_delete_logs", "Recursively find and delete logs.", "delete", "logs"),
        ("sea_get", "Make an HTTP GET request to the buoy", "send", "HTTP GET request"),
        # states and adverbs behind a noun, alternatives, short forms
        ("stop_pump", "Stop a running pump early and drain it.", "stop", "running pump"),
        ("edit_log", "Rename a log line in-place across both books.", "rename", "log line"),
        ("list_buoys", "List every buoy known to the harbour, with its light.", "list", "buoys"),
        ("list_marks", "List every mark the pilot has seen, with its height.", "list", "marks"),
        ("list_scrs", "List all Ship Change Requests (SCRs).", "list", "SCRs"),
        ("get_unread", "Return only unread signals from the mast.", "return", "unread signals"),
        (
            "get_rope_yaml",
            "Retrieve the rope specification / definition of a sail.",
            "retrieve",
            "rope specification",
        ),
    ],
)
def test_what_is_asked_for(name, told, verb, noun):
    found = intent(name, told, query=TEXT)
    assert (found.verb, found.noun) == (verb, noun)


def test_nobody_tells_the_state_that_a_thing_must_be_in():
    assert intent("complete_trip", "Complete a trip that is in planned status.").kept == ()
    assert intent("list_trips", "List trips that are under way.").kept


def test_a_place_that_is_searched_is_the_object():
    found = intent(
        "search_expertise", "Search across the harbour pilot knowledge base.", query=TEXT
    )
    assert (found.verb, found.noun) == ("search-in", "harbour pilot knowledge base")


def test_a_word_for_the_function_itself_is_no_thing():
    assert intent("trim_sail_tool").noun == "sail"
    assert intent("run_tool", "Run a registered tool.").noun == "tool"


def test_the_word_that_leads_all_names_of_a_server_is_its_own():
    server = [
        spec("qrz_list_boats", "List boats.", pier=TEXT),
        spec("qrz_tides", "Tide heights by day."),
        spec("qrz_status", "Check QRZ."),
        spec("qrz_get_crew", "Get the crew."),
    ]
    leads = shared_leads(server)
    assert leads == {"qrz"}
    assert [unled(one, leads).name for one in server] == [
        "list_boats", "tides", "qrz_status", "get_crew",
    ]  # fmt: skip
    assert not shared_leads(server[:3])
    things = [spec(one.name.replace("qrz", "boat"), "Tells about a boat.") for one in server]
    assert not shared_leads(things)


def test_a_verb_before_verbs_is_the_servers_name():
    own = [spec(f"split_{rest}", "Of costs.") for rest in ("add_cost", "get_costs", "record_debt")]
    others = [spec(name, "Of boats.") for name in ("list_boats", "book_berth")]
    assert shared_leads([*own, *others]) == {"split"}
    deeds = [spec(f"split_{rest}", "Of costs.") for rest in ("costs", "bills", "rooms")]
    assert not shared_leads([*deeds, *others])


def test_each_of_several_servers_of_one_catalogue_has_a_word_of_its_own():
    first = [spec(f"qrz_{rest}", "Tide heights.") for rest in ("tides", "moon_dates", "list_boats")]
    second = [spec(name, "A sale.") for name in ("zapListSales", "zapTopSellers", "zapEnd")]
    third = [spec(f"pier_{rest}", "Tells of a pier.") for rest in ("plan", "map", "fee")]
    leads = shared_leads([*first, *second, *third])
    assert leads == {"qrz", "zap"}
    assert unled(second[1], leads).name == "top_sellers"
