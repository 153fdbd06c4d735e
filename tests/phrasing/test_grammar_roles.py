"""Closed lists, codes and pairs are said by the role of their name, on functions made up here."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.phrasing.skeleton import Hole
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.choices.flags import phrases_for
from tests.phrasing.told import told_phraser

TEXT = {"type": "string"}
NUMBER = {"type": "number"}
WHOLE = {"type": "integer"}
LABEL = {"type": "string", "examples": ["amber wharf", "slow tide"]}


def listed(*options: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(options)}


def texts(name: str, description: str, /, **properties: Any) -> list[str]:
    """Every request that says all the arguments, with "<name>" for each."""
    function = FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties, "required": list(properties)},
    )
    made = told_phraser(function, bind(function))
    assert isinstance(made, GrammarPhraser)
    found = [
        "".join(f"<{part.path[1:]}>" if isinstance(part, Hole) else part for part in one.parts)
        for one in made.skeletons(frozenset(f"/{key}" for key in properties))
    ]
    assert len(found) >= 18
    return found


def share(found: list[str], pattern: str) -> float:
    return sum(bool(re.search(pattern, text)) for text in found) / len(found)


@pytest.mark.parametrize(
    ("name", "description", "key", "options", "said"),
    [
        ("log_visit", "Log a visit.", "outcome", ("sold", "no_show"), "outcome|mark it as <"),
        ("list_boats", "List boats.", "status", ("rented", "docked"), "<status> boats"),
        ("list_boats", "List boats.", "status", ("in_dock", "lost"), "with (the )?status <"),
        ("find_boats", "Find boats.", "stage", ("hull", "paint"), "<stage> stage|<stage>$"),
        ("create_job", "Create a job.", "priority", ("low", "high"), "<priority> priority"),
        ("create_job", "Create a job.", "mode", ("fast", "safe"), "in <mode> mode"),
        ("create_job", "Create a job.", "mode", ("auto", "off"), "mode (on|set to) <|mode <"),
        (
            "create_map",
            "Create a map.",
            "visibility",
            ("public", "private"),
            "make it <|> visibility",
        ),
        ("set_fan_speed", "Set the fan speed.", "speed", ("low", "high"), "to <speed>"),
        ("make_scan", "Make a scan.", "scanner_machine", ("A1", "B2"), "on (the )?<"),
        ("list_boats", "List boats.", "direction", ("inbound", "outbound"), "<direction> boats"),
        ("list_concerts", "List concerts.", "venue", ("main_hall", "tent"), "at the <venue>"),
        ("find_boats", "Find boats.", "sort", ("price", "length"), "sorted by <sort>"),
        ("add_guest", "Add a guest.", "meal_type", ("fish", "vegan"), "with a <meal_type> meal"),
        ("order_seed", "Order seed.", "payment", ("cash", "invoice"), "(paid|payment) by <"),
        ("compare_docks", "Compare docks.", "metric", ("depth", "price"), "by <metric>"),
        (
            "book_boat_tour",
            "Book a boat tour.",
            "tour",
            ("kids", "night"),
            "the <tour> tour|<tour>",
        ),
    ],
)
def test_a_closed_list_is_said_by_the_role_of_its_name(
    name: str, description: str, key: str, options: tuple[str, ...], said: str
) -> None:
    found = texts(name, description, **{key: listed(*options)})
    assert share(found, said) == 1
    assert share(found, "sorted <|<status> status|<outcome> outcome|set to <mode> mode") == 0


def test_an_unknown_closed_list_stands_before_what_it_is_of() -> None:
    found = texts("plan_hike", "Plan a hike.", flavour_profile=listed("mild", "wild"))
    assert share(found, "the <flavour_profile> flavour profile") > 0.9
    assert share(found, " a <flavour_profile>|<flavour_profile> as the") == 0


@pytest.mark.parametrize(
    ("description", "key", "schema", "said"),
    [
        ("List boats.", "order_by", TEXT, "sorted by <order_by>"),
        ("List boats.", "sort_by", listed("name", "newest first"), "sorted by <sort_by>"),
        ("List boats.", "sort_order", listed("asc", "desc"), "in <sort_order> order"),
        ("List boats.", "ordering", listed("price", "-price") | {"description": "Sort"}, "sorted"),
        ("List boats.", "scope", listed("dock", "harbour"), "with scope <scope>"),
        ("List boats.", "offset", WHOLE, "skipping the first|starting at"),
        ("List boats.", "oldest", {"type": "string", "format": "date"}, "since <oldest>"),
        ("List boats.", "latest", {"type": "string", "format": "date"}, "before <latest>"),
        ("Paint a boat.", "depth", {"type": "integer", "enum": [1, 2]}, "with depth <depth>"),
        ("Paint a boat.", "hull_type", listed("0", "1"), "with hull type <hull_type>"),
        ("Paint a boat.", "mode", listed("auto", "compact"), "in <mode> mode"),
        ("Paint a boat.", "painted_as", TEXT, "painted as <painted_as>"),
        ("Find the slope of a hill.", "order", WHOLE, "order.* <order>"),
    ],
)
def test_a_name_tells_how_its_value_joins(
    description: str, key: str, schema: dict[str, Any], said: str
) -> None:
    verb, *_, thing = description.lower().rstrip(".").split()
    assert share(texts(f"{verb}_{thing}", description, **{key: schema}), said) == 1


def test_options_that_are_things_stand_for_those_that_are_listed() -> None:
    kinds = listed("oars", "sails", "masts")
    found = texts("list", "List all records of one kind.", model=kinds)
    assert share(found, "records|[^<]model") == 0
    near = texts("find_near", "Find nearby oars, sails, or masts.", what=kinds)
    assert share(near, "nearby <what>") == 1
    kept = texts("list", "List all records.", table=kinds)
    assert share(kept, "records") == 1


def test_names_follow_what_they_name_and_what_is_set_is_set() -> None:
    title = {"type": "string", "description": "Event title"}
    when = {"type": "string", "format": "date-time"}
    event = texts("create_event", "Create an event.", start=when, summary=title, bay_id=TEXT)
    plain = [text for text in event if " event" in text]
    assert share(plain, "event (called|titled) ") > 0.9
    data = {"type": "object"}
    rows = texts("update_rows", "Update rows of a table.", table=TEXT, set=data, where=data)
    assert share(rows, "setting <set>.* where <where>") > 0.9
    assert share(rows, "the set|this set|this where") == 0


def test_what_is_written_is_what_a_thing_is_changed_to() -> None:
    note = texts("update_note", "Update the note.", content=TEXT)
    assert share(note, 'note to (say )?"<content>"') == 1
    keyed = texts("update_note", "Update a note.", note_id=TEXT, text=TEXT)
    assert share(keyed, 'note <note_id> to (say )?"<text>"') == 1
    cell = texts("update_cell", "Update a cell value.", range=TEXT, value=WHOLE)
    assert share(cell, "<range> to <value>") == 1
    state = listed("open", "done")
    told = texts("set_job_status", "Set a job's status.", job_id=TEXT, status=state, deck_area=TEXT)
    assert share(told, "deck area to|and set") == 0


def test_two_things_are_linked_as_what_they_are_to_each_other() -> None:
    found = texts(
        "link_boats", "Link two boats.", inward_boat=TEXT, outward_boat=TEXT, link_type=TEXT
    )
    assert share(found, "<inward_boat> to <outward_boat> as <link_type>") == 1


MOMENT = {"type": "string", "format": "date-time"}


def test_dates_say_until_when_and_when_something_was_done() -> None:
    lent = texts("extend_loan", "Extend a loan.", new_date={"type": "string", "format": "date"})
    assert share(lent, "(until|to) <new_date>") > 0.95
    sown = texts(
        "log_bed", "Log a bed.", sown_by=TEXT, planted_on={"type": "string", "format": "date"}
    )
    assert share(sown, "on <planted_on>") == 1
    hired = texts("find_boats", "Find boats.", pickup_at=MOMENT, return_at=MOMENT)
    assert share(hired, "from <pickup_at> (to|until) <|between <pickup_at> and <") > 0.95


@pytest.mark.parametrize(
    ("name", "description", "verb", "noun"),
    [
        ("invite", "Send a skipper an invitation with a map.", "send", "invitation"),
        ("boat_back", "Check a boat back in and close the log.", "check in", "boat"),
        ("signup", "Sign a volunteer up for a shift.", "sign up", "volunteer"),
        ("transcribe", "Start transcription of a shanty.", "transcribe", "shanty"),
        ("get_price", "Get a berth price incl. tax.", "get", "berth price"),
    ],
)
def test_what_is_done_keeps_its_object_and_direction(
    name: str, description: str, verb: str, noun: str
) -> None:
    told = intent_of(FunctionSpec(name=name, description=description, parameters={}))
    assert (told.verb, told.noun) == (verb, noun)


def test_what_is_taken_down_keeps_its_object_and_its_units() -> None:
    found = texts(
        "calc_feed", "Calculate the daily feed.", drug=TEXT, ape=listed("gibbon", "orang")
    )
    assert share(found, "daily feed") == 1
    harvest = texts("record_catch", "Record a catch.", kilos=NUMBER)
    assert share(harvest, "catch of <kilos>") > 0.9
    seen = texts("log_eyrie_visit", "Log the result of an eyrie visit.", eyrie=LABEL)
    assert share(seen, "for eyrie <eyrie>") > 0.5
    hired = texts("get_quote", "Get a boat quote.", driver_age=WHOLE)
    assert share(hired, "a driver aged <driver_age>") == 1


def test_plans_meals_tables_and_readings_have_their_own_words() -> None:
    joined = texts("join_club", "Join the club.", plan=listed("monthly", "day_pass"))
    assert share(joined, "(on|with) the <plan> plan") == 1
    guest = texts("note_rsvp", "Note an RSVP.", meal=listed("fish", "vegan"), table=WHOLE)
    assert share(guest, "with the <meal> meal") == 1
    assert share(guest, "at table <table>") == 1
    sown = texts("log_bed", "Log a bed.", crop=TEXT, cover_crop=TEXT)
    assert (
        share(sown, "cover crop <cover_crop>|<cover_crop> as the cover crop|cover crop is <") > 0.6
    )
    read = texts("send_tide_reading", "Submit a tide reading.", reading=NUMBER)
    assert share(read, "named|called") == 0


def test_persons_rooms_and_sums_have_their_own_words() -> None:
    room = {"type": "integer", "description": "Room number"}
    found = texts("post_fee", "Post a fee to a folio.", room=room, amount=NUMBER)
    assert share(found, "(for|in) room <room>") == 1
    assert share(found, "two rooms|<room> rooms") == 0
    told = "Check whether herbs interact with each other."
    asked = intent_of(FunctionSpec(name="check_herbs", description=told, parameters={}))
    assert (asked.asks, asked.participle) == (("whether",), "interact")
    assert share(texts("set_moor", "Set when the boat is moored.", start=TEXT), "when is") == 0


def test_what_stands_after_a_name_of_things_is_one_of_them() -> None:
    found = texts("rent_machine", "Rent a machine.", machine=listed("mower", "seed_drill"))
    assert share(found, "(a|the) <machine>") == 1


def test_a_threshold_is_said_with_its_number() -> None:
    found = texts(
        "set_price_alert",
        "Set a price alert.",
        symbol={"type": "string", "description": "Ticker symbol, e.g. AAPL"},
        direction=listed("above", "below"),
        price=NUMBER,
    )
    assert share(found, "price alert") == 1
    assert share(found, "(goes|it's) <direction> <price>") == 1


def test_one_of_two_is_merged_into_the_other() -> None:
    found = texts("merge_boats", "Merge two duplicate boats.", primary_id=TEXT, secondary_id=TEXT)
    assert share(found, "<secondary_id> .*into <primary_id>") == 1


def test_a_child_is_moved_under_its_parent() -> None:
    found = texts("move_task", "Move a task.", child_id=TEXT, parent_id=TEXT)
    assert share(found, "<child_id> .*under <parent_id>") == 1


def test_a_record_is_assigned_to_its_owner() -> None:
    found = texts("assign_owner", "", record_id=TEXT, owner=TEXT)
    assert share(found, "record <record_id> .*to <owner>") == 1


def test_numbers_of_a_formula_are_said_under_their_names() -> None:
    found = texts("dilute", "Compute a dilution.", c1=NUMBER, v1=NUMBER, c2=NUMBER)
    assert share(found, r"c1 ?= ?<c1>,? (and )?v1 ?= ?<v1>,? (and )?c2 ?= ?<c2>") == 1


def test_an_abbreviation_is_said_in_capitals_before_its_value() -> None:
    found = texts("order_dye", "Order a dye.", cas={**TEXT, "pattern": r"^\d{2,7}-\d{2}-\d$"})
    assert share(found, "CAS <cas>") == 1


def test_long_openers_are_few() -> None:
    found = texts("start_pump", "Start a pump.", pump_id=TEXT, minutes=WHOLE)
    opener = "(?i)any chance|are you able|is there any way|is it possible|would it be possible"
    assert 0 < share(found, opener) <= 0.08


def test_no_preposition_is_said_twice_where_another_will_do() -> None:
    found = texts(
        "create_deal",
        "Create a deal.",
        name=TEXT,
        amount=NUMBER,
        close_date={"type": "string", "format": "date"},
    )
    assert share(found, "for <amount>.* for <close_date>|for <close_date>.* for <amount>") == 0
    assert share(found, "closing (on )?<close_date>") == 1


@pytest.mark.parametrize(
    ("words", "yes", "no"),
    [
        (("test", "mode"), "in test mode", "not in test mode"),
        (("notify", "customer"), "notify the customer", "don't notify the customer"),
        (("oscillate",), "make it oscillate", "don't make it oscillate"),
    ],
)
def test_flags_are_said_as_people_say_them(words: tuple[str, ...], yes: str, no: str) -> None:
    said = phrases_for(words, ("send",))
    assert (said.yes[0], said.no[0]) == (yes, no)


def test_numbers_of_a_calculation_are_said_by_their_names():
    found = texts(
        "cell_density", "Calculate the cell density.", optical_density=NUMBER, dilution=NUMBER
    )
    assert share(found, r"optical density (of|is|should be)? ?<optical_density>") == 1
    assert share(found, r"dilution (of|is|should be)? ?<dilution>|dilution <dilution>") == 1


def test_a_calculation_is_of_its_operand_or_of_what_it_measures():
    assert share(texts("factorial", "Calculate the factorial.", number=WHOLE), "(of|for) <number>")
    found = texts("area", "Calculate the area of a circle.", radius=NUMBER)
    assert share(found, "area of a circle") > 0.9


def test_labels_that_only_their_name_explains_have_it_said():
    found = texts("resolve_node", "Resolve a graph node.", gnomon=LABEL, keel=LABEL)
    assert share(found, "gnomon:? <gnomon>|gnomon is <gnomon>|<gnomon> as the gnomon") == 1


def test_descriptions_may_start_with_a_label():
    told = "Tool description: Compute the perimeter of a field."
    assert intent_of(FunctionSpec(name="geo", description=told)).verb == "compute"


@pytest.mark.parametrize(
    ("name", "told", "properties", "said"),
    [
        (
            "set_sugar_cap",
            "Set the sugar cap of a user.",
            {"sugar_cap": {"type": "number"}, "access_token": TEXT},
            "sugar cap (be )?(set )?to <sugar_cap>",
        ),
        (
            "rename_lamp",
            "Renames a lamp with a new name.",
            {"lampId": TEXT, "name": TEXT},
            "<lampId> (be )?(renamed )?to <name>",
        ),
        (
            "modify_statue",
            "Modify an existing statue's attributes such as size and medium.",
            {"size": TEXT, "medium": TEXT},
            "statue.* and set the size to <size> and the medium to <medium>",
        ),
        (
            "lamp_points",
            "Calculate the points in a lamp game.",
            {"lamps_collected": WHOLE, "time": WHOLE},
            "<lamps_collected> lamps collected",
        ),
        ("draw_flag", "Draw a flag.", {"width": WHOLE, "height": WHOLE}, "(?<!in) <width> "),
        (
            "make_chain",
            "Generate a chain up to a number of links.",
            {"count": {"type": "integer", "description": "The number of links to make"}},
            "with <count> links",
        ),
        (
            "record_points",
            "Return the record for the most points.",
            {"league": {"type": "string", "description": "The league for which to look."}},
            "in (the )?<league>",
        ),
        (
            "get_rower_score",
            "Get the latest score of a rower in a league.",
            {"rower": TEXT, "league": TEXT},
            "^(?!.*(?:me|see|check|find|get|know) (?:latest )?score)",
        ),
        (
            "get_gift_card_balance",
            "Get the balance of a gift card.",
            {"card_id": TEXT},
            "gift card balance",
        ),
        (
            "pause_pump",
            "Suspends the pump of a garden for a duration.",
            {"minutes": {"type": "integer", "description": "The duration in minutes."}},
            "for <minutes>",
        ),
        (
            "rgb_to_paint",
            "Converts RGB values to oil paint code.",
            {"r": WHOLE, "g": WHOLE},
            "to oil paint code",
        ),
    ],
)
def test_each_argument_has_its_role(name, told, properties, said):
    assert share(texts(name, told, **properties), said) > 0.95


def test_a_file_is_the_path_itself_and_what_its_noun_spells_out_is_no_place() -> None:
    path = {"type": "string", "description": "Path to upload."}
    sent = texts("upload_pdf", "Upload a PDF.", filepath=path)
    assert share(sent, "upload (the file )?<filepath>|<filepath> (be )?uploaded") == 1
    heard = texts("transcribe_episode", "Transcribe an episode.", episode_url=TEXT)
    assert share(heard, "transcribe <episode_url>") == 1
    marked = texts("watermark_pdf", "Watermark a PDF.", input=TEXT)
    assert share(marked, "watermark <input>") == 1
    logs = texts("filter_log_events", "Search a CloudWatch log group.", log_group_name=TEXT)
    assert share(logs, "log group <log_group_name>|<log_group_name> log group") == 1


@pytest.mark.parametrize(
    ("name", "told", "keys", "said"),
    [
        ("send_file", "Send a file via chat.", ["media_path", "recipient"], "send <media_path> "),
        (
            "nextcloud_read",
            "Read a file from Nextcloud.",
            ["path"],
            "^[^<]*(?<!file )<path> from Nextcloud",
        ),
        (
            "ha_read_file",
            "Read a file from the config directory.",
            ["path"],
            "^[^<]*(?<!from )<path> from",
        ),
        ("download_video", "Download", ["url"], "(download|downloading|grab|copy of|need) <url>"),
        (
            "upload_video",
            "Upload a video.",
            ["file_path", "title"],
            "upload (the file )?<file_path> (called|titled|with)",
        ),
        (
            "add_paragraph",
            "Add text to a Word document.",
            ["filename"],
            "(in|into|to) .*<filename>",
        ),
        (
            "append_note",
            "Append a heading to a note.",
            ["path"],
            "(to|into) (the (note|file) )?<path>",
        ),
        ("merge_pdfs", "Merge two or more PDF files.", ["inputs"], "merge <inputs>"),
        ("share_link", "Share a link.", ["path"], "link (to|for) <path>"),
    ],
)
def test_a_path_shows_what_it_is_and_needs_no_label(
    name: str, told: str, keys: list[str], said: str
) -> None:
    asked = texts(name, told, **dict.fromkeys(keys, TEXT))
    assert share(asked, said) > 0.8
    assert share(asked, "(path|url) <|called <(media_)?path") == 0


@pytest.mark.parametrize(
    ("name", "told", "keys", "said"),
    [
        (
            "delete_pod",
            "Delete a pod.",
            ["name", "namespace"],
            "pod <name>|<name> pod|called <name>",
        ),
        ("create_feature_flag", "LaunchDarkly", ["name"], "(called|named) <name>"),
        ("scale_deployment", "Scale a Kubernetes deployment", ["name"], "deployment"),
        (
            "send_slack_message",
            "Send a Slack message.",
            ["channel", "message"],
            'sa(ying|ys) "<message>"',
        ),
    ],
)
def test_a_name_that_a_table_knows_names_its_thing_and_what_is_said_is_no_name(
    name: str, told: str, keys: list[str], said: str
) -> None:
    assert share(texts(name, told, **dict.fromkeys(keys, TEXT)), said) > 0.8


def test_a_description_tells_what_a_bare_name_is_of() -> None:
    name = {"type": "string", "description": "Queue name to purge"}
    purged = texts("purge_queue", "Purge all messages from a queue.", name=name)
    assert share(purged, "messages from .*(queue <name>|<name> queue)|queue called <name>") > 0.9


def test_nothing_stands_behind_a_text_that_is_pasted() -> None:
    made = texts("create_table", "Create a new table in the DuckDB database.", query=TEXT)
    assert share(made, ": <query>") > 0.5
    assert share(made, ": <query> for me") == 0


@pytest.mark.parametrize(
    ("name", "told", "key", "said"),
    [
        ("golf_course", "tee times", "course", "tee times for <course>"),
        ("get_price", "CoinGecko price", "ids", "price for <ids>"),
        ("sefaria_text", "Sefaria", "reference", "for <reference>"),
        ("codeforces_user", "Codeforces", "handle", "user (with handle )?<handle>"),
        ("hn_user", "user", "username", "user (with username )?<username>"),
        ("baggage_allowance", "baggage rules", "airline", "rules for <airline>"),
        ("get_dataframe_info", "Get shape and dtypes", "df_id", "for <df_id>"),
    ],
)
def test_the_one_argument_of_a_look_up_needs_no_label(
    name: str, told: str, key: str, said: str
) -> None:
    assert share(texts(name, told, **{key: TEXT}), said) > 0.9


def test_a_file_among_places_that_are_told_by_their_names_stays_the_place() -> None:
    keys = ("filepath", "start_cell", "data_range")
    made = texts("create_chart", "Create chart in a workbook.", **dict.fromkeys(keys, TEXT))
    assert share(made, "in (the workbook )?<filepath>") > 0.8


def test_what_is_forwarded_is_the_object() -> None:
    keys = ("from_chat_id", "message_id", "to_chat_id")
    sent = texts("forward_message", "Forward a message between chats.", **dict.fromkeys(keys, TEXT))
    assert share(sent, "forward (the )?message .*<message_id>") > 0.9
