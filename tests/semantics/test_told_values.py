"""What a description says outright decides before what a name may mean."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

import generator as gen
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.agreement.agree import LONGEST_STAY, agreements
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.mining import mine
from generator.semantics.drawing.codeshapes import draw_shape, is_code, shape_of
from generator.semantics.time.date_type import told_ahead

_ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))


def _bound(
    function: str, name: str, description: str, kind: str = "string", about: str = ""
) -> Parameter:
    properties = {name: {"type": kind, "description": description}}
    schema: dict[str, Json] = {"type": "object", "properties": properties}
    spec = FunctionSpec(name=function, description=about, parameters=schema)
    (parameter,) = bind(spec)
    return parameter


@pytest.mark.parametrize(
    ("schema", "low", "high"),
    [
        ({"type": "number", "default": 440}, 200, 1400),
        ({"type": "integer", "default": 16, "maximum": 64}, 8, 64),
        ({"type": "integer", "default": 5}, 2, 15),
    ],
)
def test_a_default_gives_the_size_of_an_unknown_number(
    schema: dict[str, Json], low: int, high: int
) -> None:
    spec = FunctionSpec(name="tune", parameters={"type": "object", "properties": {"zeta": schema}})
    (parameter,) = bind(spec)
    drawn = [float(str(value)) for value in _drawn(parameter)]
    assert all(low <= value <= high for value in drawn)
    assert len(set(drawn)) > 3


@pytest.mark.parametrize(
    ("function", "about", "name", "schema", "wanted"),
    [
        ("add_contact", "Save a contact.", "birthday", {"format": "date"}, "birth_date"),
        ("get_rates", "Rates between two currencies.", "base", {}, "currency_code"),
        ("open_position", "Open a trading position", "size", {"type": "number"}, "number"),
        ("ship", "Cost of a parcel of some width", "height", {"type": "number"}, "size"),
        ("quit", "Cancels it.", "feedback", {"description": "Why they are leaving"}, "feedback"),
        ("Boats_Search", "Lets you search for a movie or show.", "title", {}, "film"),
        ("get_plants", "Gets plants.", "latin-name", {}, "kindred"),
        ("get_word", "A word.", "start", {"default": "fru"}, "kindred"),
        ("get_product", "A product.", "handle", {"default": "oak-chair-12"}, "like_examples"),
        ("cities_search", "Search.", "keyword", {"description": "E.g. Caballito"}, "city"),
        ("complete", "Autocompletes addresses as you type", "query", {}, "street_address"),
        ("get_gender", "Gender from name.", "name", {}, "person_name"),
        ("visas", "Visas.", "destination", {"default": "BH"}, "country_code"),
        ("visas", "Visas.", "destination", {}, "location"),
        ("wetter", "Vorhersage.", "stadt", {}, "city"),
        ("Boats_by_Date", "Boats.", "date", {}, "date"),
        ("hotels", "Hotels.", "adults_number", {"type": "integer"}, "travellers"),
        ("makes", "Makes of cars.", "verbose", {"default": "yes"}, "flag"),
        ("send_sms", "Sends a text.", "mobileno", {}, "phone"),
        ("quote", "Quotes.", "postCodeDst", {"type": "integer"}, "postal_code"),
        ("get_word", "A word.", "length", {"type": "integer"}, "integer"),
        ("boats", "Boats.", "offset", {"type": "integer", "minimum": -9}, "integer"),
        ("ask", "Asks.", "session_cookie_value", {}, "api_key"),
        ("quays", "Quays.", "stateIsoCode", {"description": "State code"}, "region"),
        ("Como__quays__isoCode__q", "Quays.", "q", {}, "search_query"),
    ],
)
def test_what_stands_around_decides_what_a_name_means(
    function: str, about: str, name: str, schema: dict[str, Json], wanted: str
) -> None:
    properties = {name: {"type": "string", **schema}, "width": {"type": "number"}}
    spec = FunctionSpec(
        name=function,
        description=about,
        parameters={"type": "object", "properties": properties},
    )
    assert bind(spec)[0].meaning.name == wanted


def test_amounts_in_minor_units_bear_no_sign() -> None:
    amount = _bound("transfer", "amount", "Amount in minor units", "integer")
    assert not any("$" in str(one.say(1000, _ANCHOR)) for one in amount.meaning.surfaces())


def test_what_nothing_is_known_of_has_a_name_without_its_noun() -> None:
    assert all("realm" not in str(value) for value in _drawn(_bound("find_it", "realm", "")))


def test_one_comes_back_after_one_leaves() -> None:
    days = {"type": "string", "format": "date"}
    properties = {"departure": days, "return_date": days}
    spec = FunctionSpec(
        name="add_travel_notice",
        description="Tell the bank about a trip.",
        parameters={
            "type": "object", "properties": properties, "required": list(properties),
        },
    )  # fmt: skip
    for arguments in gen.sample_arguments(spec, 20, 1):
        assert str(arguments["departure"]) < str(arguments["return_date"])


def test_pets_are_not_as_old_as_their_owners() -> None:
    born = _bound("register_pet", "date_of_birth", "", about="Register a pet")
    assert all(str(value) >= "2005" for value in _drawn(born))


def test_a_season_is_written_as_shown() -> None:
    season = _bound("get_stats", "season", "e.g. 2023-24", about="Stats of a basketball player.")
    assert all(re.fullmatch(r"20\d\d-\d\d", str(value)) for value in _drawn(season))


def test_what_is_left_out_is_not_asked_for() -> None:
    listed = {"type": "array", "items": {"type": "string"}}
    properties = {"ingredients": listed, "exclude": listed}
    spec = FunctionSpec(
        name="find_recipe",
        description="Find recipes that use the ingredients.",
        parameters={"type": "object", "properties": properties, "required": ["ingredients"]},
    )
    for arguments in gen.sample_arguments(spec, 60, 1):
        assert not set(arguments["ingredients"]) & set(arguments.get("exclude", ()))


def test_a_report_tells_of_the_fault_that_its_subject_names() -> None:
    properties = {"subject": {"type": "string"}, "body": {"type": "string"}}
    spec = FunctionSpec(
        name="create_ticket",
        description="Opens a ticket with the support desk",
        parameters={"type": "object", "properties": properties},
    )
    wished = 0
    for arguments in gen.sample_arguments(spec, 200, 1):
        if {"subject", "body"} <= set(arguments):
            subject, told = str(arguments["subject"]), str(arguments["body"]).lower()
            if subject.split(maxsplit=1)[0] in (
                "Add",
                "Support",
                "Allow",
                "Document",
                "Improve",
                "Remove",
            ):
                wished += 1
                assert "restart" not in told and "error" not in told, arguments
            elif " <" not in told:
                assert sum(word in told for word in subject.lower().split()) > 2, arguments
    assert wished


def test_pages_of_documents_are_ranges_of_numbers() -> None:
    pages = _bound("extract_pdf", "pages", "Pages of the document to extract, or ranges.")
    assert all(re.fullmatch(r"[\d,-]+", str(value)) for value in _drawn(pages))


def test_a_text_is_no_number_where_its_description_speaks_of_none() -> None:
    assert _bound("create_page", "cover", "The cover image.").meaning.name != "party_size"
    assert _bound("add_table", "cover", "Number of people.").meaning.name == "party_size"


@pytest.mark.parametrize(
    ("function", "name", "description", "pattern"),
    [
        ("wait_for_lock", "unit", "The time unit of the lease.", "seconds|minutes|hours"),
        ("list_branches", "search", "Search term to filter branches by name", r"[\w/-]+"),
        ("find_teams", "query", "Search query to filter results by name", r"[\w -]+"),
        ("parse_boolean", "value", "The text to parse into a boolean.", "(?i)true|false|yes|no|on"),
        ("validate_lint", "content", "YAML content to validate", r".+: .+"),
        ("write_file", "content", "", r"[^.]+(?:\.\d)*[^.]*"),
        ("create_commit_status", "name", "Status name. GitLab has a default.", r"[\w/-]+"),
        ("query_map", "query", "The address or coordinates to query.", r"\d+ .+"),
        ("find_coin", "coin_key", "Coin key (when type=\"1\")", "(?!1$).+"),
        ("decay", "scale", "Defines how quickly the function decays.", "(?!.*_).+"),
        ("close_account", "closed_on", "", r"\d{4}-\d\d-\d\d"),
        ("find_sun", "format", "Format in which the time is returned.", r"(?!json|csv|markdown).+"),
        ("save_key", "password", "The password. Default is 'defaultPass1'.", "(?!default).+"),
        ("save_script", "body", "The Lua source code to be saved.", r".*\W.*"),
        ("find_permit", "number", "Permit number, format BLD-YYYY-NNNNN", r"BLD-202\d-\d{5}"),
        ("file_claim", "number", "Format: POL-######", r"POL-\d{6}"),
        ("set_rule", "condition", "Condition to evaluate", r".*(?:[<>=%]|is|with).*"),
        ("pay_parking", "zone_code", "4-digit zone code", r"\d{4}"),
        ("find_tariff", "postcode", "Five digit postcode", r"\d{5}"),
        ("find_invoice", "ref", "Reference (pattern: INV-YYMM-NNN)", r"INV-2\d[01]\d-\d{3}"),
        ("set_sprinkler", "start", "HH:MM", r"[012]\d:[0-5]\d"),
        ("rate_driver", "comment", "", "(?!.*(?:button|page|budget)).+"),
        ("rotate_secret", "path", "Vault path, e.g. kv/payments/stripe", "kv(?:/[a-z-]+)+"),
        ("assign_shift", "station", "e.g. grill, register, drive-thru", "grill|register|drive-.+"),
        ("report_leak", "location", "Street address or intersection", r"\d+ .+"),
        ("get_depth", "size", "Depth levels of the book 1-500", r"\d+"),
        ("create_policy", "terms", "The terms and conditions text.", r"\w+(?: [\w%']+){3,}"),
        ("list_software", "origin", "The repository from which it was installed.", r"\S+(?: Hub)?"),
        ("mix_drink", "special_instructions", "What the guest wishes.", r"(?!.*(?:table|door)).+"),
        ("send_parcel", "delivery_instructions", "Such as gate codes or drop-off preferences.",
         "(?!.*preferences).+"),
        ("crawl_site", "instructions", "What to look for.", "(?!.*(?:door|table|onions)).+"),
        ("search_reddit", "author", "", r"\S+"),
        ("update_issue", "assignee", "Assignee account ID. Null removes it.", r"[\w-]*\d[\w-]*"),
        ("make_key", "key_name", "The identifier. It must start with a letter.", "[A-Za-z].*"),
        ("mix_audio", "tracks", "An array of file paths of the parts.", r".+\.\w+"),
        ("send_request", "topic", "Name of a tool (e.g. 'search_nodes')", "search_nodes"),
        ("remind_signer", "remind", "When **true**, a reminder is sent.", "true|false"),
        ("remind_signer", "wait", "An integer that specifies the number of days.", r"\d+"),
        ("trend", "window", "Time window in seconds (default is 2 hours)", r"\d+"),
        ("list_berths", "created__gte", "", r"\d{4}-\d\d-\d\dT?.*"),
        ("list_berths", "bookedDateGe", "", r"\d{4}-\d\d-\d\d"),
        ("list_berths", "booked_date_lte", "", r"\d{4}-\d\d-\d\d"),
        ("list_berths", "berth__id__in", "", r"[\w-]*\d[\w-]*"),
        ("find_tub", "cask", "May be repeated (e.g `?cask=oak12&cask=ash77`)", r"(?:oak|ash)\d\d"),
        ("play", "uri", 'Such as `{"uri": ["tune:a", "tune:b"]}`.', "tune:[ab]"),
        ("export", "kind", "Allowed values are *json*, *xml* and *yaml*.", "json|xml|yaml"),
        ("log_in", "grant", 'Always equal to "password".', "password"),
        ("send_pin", "host", "The host (without `http/https` or `/`)", "(?!http/https).+"),
        ("link", "job", "Job ID (20 characters)", r"[\w-]*\d[\w-]*"),
        ("find_stations", "query", "", r"(?!.*(?:update|202\d)).+"),
        ("drop_issue", "id", "Issue UUID (not an issue like 'ENG-12')", r"[0-9a-f-]{36}"),
        ("show_page", "callback", "JSONP callback name.", r"[\w.]+"),
        ("list_posts", "next_page_token", "", "(?!key_|tok_|sk_).+"),
        ("mark", "kind", "0 for watched, 1 for acquired, 2 for skipped", "[012]"),
        ("seek", "t", "Film to look for. One of t, i or s is required.", "..+"),
        ("list_hulls", "tenant", "Harbour organization id. Note well.", r"[\w-]*\d[\w-]*"),
        ("drop_json", "name", "", "(?!\\{).+"),
        ("copy_list", "name", "Override the name of the copied list", "(?!.*Override).+"),
        ("dig", "$where", "", "(?!Reykjavik|Jersey|Boston).+"),
        ("list_slots", "time_min", "The minimum time of day, HH:MM", r"\d\d:\d\d"),
    ],
)  # fmt: skip
def test_a_word_of_the_name_is_read_with_what_is_told(
    function: str, name: str, description: str, pattern: str
) -> None:
    drawn = _drawn(_bound(function, name, description))
    assert sum(bool(re.fullmatch(pattern, str(one))) for one in drawn) > len(drawn) / 2, drawn


def test_a_default_is_one_of_the_options_of_the_same_call() -> None:
    properties = {
        "options": {"type": "array", "items": {"type": "string"}, "description": "To choose from."},
        "chosen": {"type": "string", "description": "Must be one of the provided options."},
    }
    parameters = bind(FunctionSpec(name="ask", parameters={"properties": properties}))
    values: dict[str, Json] = {"/options": ["tea", "coffee"], "/chosen": "juice"}
    for agreement in agreements(parameters):
        agreement.repair(values, random.Random(1))
    assert values["/chosen"] in ("tea", "coffee")


def test_a_bullet_of_the_function_describes_a_parameter() -> None:
    about = "Watches pages.\n- `page`: one page URL to watch. Not with `pages`/`query`."
    assert _bound("watch_page", "page", "", about=about).meaning.name == "url"


def test_a_cookie_is_no_pet() -> None:
    inner = {"type": "object", "properties": {"name": {"type": "string",
             "description": "The name of the cookie."}}}  # fmt: skip
    schema: dict[str, Json] = {"type": "object", "properties": {"cookies": inner}}
    (parameter,) = bind(FunctionSpec(name="send_request", parameters=schema))
    assert parameter.meaning.name in ("thing_name", "kindred")


def test_the_ends_of_an_interval_are_in_order() -> None:
    item = {"type": "array", "items": {"type": "number"}, "description": "The interval."}
    schema: dict[str, Json] = {"type": "object", "properties": {"interval": item}}
    (parameter,) = bind(FunctionSpec(name="integrate", parameters=schema))
    assert all(isinstance(one, list) and len(one) == 2 and one[0] < one[1]
               for one in _drawn(parameter))  # fmt: skip


def test_forecasts_look_days_ahead_and_rates_are_decimals_where_told() -> None:
    days = _bound("get_forecast", "days", "Number of days.", "integer")
    rate = _bound("pay_back", "interest_rate", "The interest rate in decimal form.", "number")
    assert all(isinstance(one, float) and one < 1 for one in _drawn(rate))
    assert all(isinstance(one, int) and one <= 16 for one in _drawn(days))


def test_the_second_side_is_no_span_of_time() -> None:
    side = _bound("triangle", "side2", "Length of the second side of the triangle.", "integer")
    assert side.meaning.name != "duration"


def test_the_names_of_parts_are_no_cities() -> None:
    found = _bound("find_concert", "location", "The city where it is. In the format City, State.")
    assert all(", " in str(value) for value in _drawn(found))


def _drawn(parameter: Parameter, count: int = 30) -> list[Json]:
    sample, rng = parameter.meaning.sampler("any"), random.Random(1)
    return [sample(rng, _ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("name", "description", "meaning"),
    [
        ("full_name", "The full name of the user.", "person_name"),
        ("to", "The name of the destination city for the journey.", "city"),
        ("input", "The search query used to find information.", "search_query"),
        ("shown", "Optional for list. Coin symbol filter", "cryptocurrency"),
        ("threshold", "Smallest order in USD", "money"),
        ("title", "Title of the ticket.", "title"),
        ("area", "The city where the house is, as 'City, State'.", "city"),
        ("customer", "The name of the company.", "company"),
        ("color", "The color of the beer, such as 'pale', 'amber', 'tan'.", "like_examples"),
        ("valid", "When the card expires, as MM/YY.", "card_expiry"),
        ("sa", "The address to bind to, such as 192.168.1.1, as a string", "ip_address"),
        ("data", "The vote as a JSON-formatted string.", "json_text"),
        ("path", "The path to the directory where the project is created.", "directory"),
        ("track", "The title of the track to be played.", "song"),
        ("title", "The title of the email", "subject"),
        ("string_name", "The identifier of the string variable to be updated.", "variable_name"),
        ("host", "The host to scan, an IP address or a domain name.", "hostname"),
        ("period", "The statement period in the format 'YYYY-MM'.", "year_month"),
    ],
)
def test_a_plain_statement_wins(name: str, description: str, meaning: str) -> None:
    assert _bound("handle_it", name, description).meaning.name == meaning


@pytest.mark.parametrize(
    ("function", "name", "description", "wanted"),
    [
        ("nfl_record", "player_name", "The name of the NFL player.", {"Patrick Mahomes"}),
        ("get_stats", "player_name", "The name of the basketball player.", {"LeBron James"}),
        ("calculate_speed", "unit", "The unit of the speed.", {"km/h", "mph"}),
        ("get_games", "esrb_rating", "The ESRB rating of the game.", {"M", "E"}),
        ("find_in_stock", "location", "The city where the grocery store is.", {"Chicago"}),
    ],
)
def test_words_are_of_the_kind_that_is_meant(
    function: str, name: str, description: str, wanted: set[str]
) -> None:
    assert wanted & set(map(str, _drawn(_bound(function, name, description), 900)))


@pytest.mark.parametrize(
    ("example", "pattern"),
    [
        ("7e07485f-12f9-416b-8b14-26260799b51f", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        ("#FF4D4F", "#[0-9A-F]{6}"),
        ("#fff", "#[0-9a-f]{3}"),
        ("ORD-1234", r"ORD-\d{4}"),
    ],
)
def test_codes_keep_their_shape(example: str, pattern: str) -> None:
    assert is_code(example)
    for seed in range(20):
        assert re.fullmatch(pattern, draw_shape(shape_of(example), random.Random(seed)))


def test_objects_of_a_program_are_variables() -> None:
    told = "The IProgressMonitor to report progress of the operation."
    found = _bound("FileStore.setContents", "monitor", told)
    assert found.meaning.name == "variable"
    assert all(re.fullmatch(r"[a-z]\w+", str(value)) for value in _drawn(found))


def test_what_is_added_is_of_the_thing_above() -> None:
    listed = {"type": "array", "items": {"type": "string"}}
    labels = {"type": "object", "properties": {"add": listed, "remove": listed}}
    schema: dict[str, Json] = {"type": "object", "properties": {"labels": labels}}
    spec = FunctionSpec(name="update_issue", parameters=schema)
    assert [each.leaf.words for each in bind(spec)] == [("labels",), ("labels",)]


def test_numbers_stay_in_the_range_that_is_told() -> None:
    told = "The price factor, ranging from 0.0 (free) to 1.0 (most expensive)."
    assert all(
        0 <= float(str(value)) <= 1 for value in _drawn(_bound("find", "price", told, "number"))
    )


def test_moments_in_numbers_look_back_where_nothing_is_planned() -> None:
    told = "The end of the requested timeframe as a Unix timestamp."
    limit = dt.datetime(2026, 1, 16, tzinfo=dt.UTC).timestamp()
    past = _drawn(_bound("get_monitoring_events", "to", told, "integer"))
    assert all(float(str(value)) < limit for value in past)
    ahead = _drawn(_bound("schedule_reminder", "at", "When, as a Unix timestamp.", "integer"))
    assert any(float(str(value)) > limit for value in ahead)


def _function(name: str, told: str, properties: dict[str, Json]) -> FunctionSpec:
    parameters: dict[str, Json] = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }
    return FunctionSpec(name=name, description=told, parameters=parameters)


def test_charts_are_drawn_from_numbers() -> None:
    spec = _function("draw_pie_chart", "Draw a pie chart.", {"data": {"type": "array"}})
    for arguments in gen.sample_arguments(spec, 40, seed=1):
        data = arguments["data"]
        assert isinstance(data, list)
        assert all(isinstance(each, int | float) for each in data)


def _longest(name: str, told: str) -> int:
    day: Json = {"type": "string", "format": "date"}
    spec = _function(name, told, {"start_date": day, "end_date": day})
    lengths = []
    for one in gen.sample_arguments(spec, 300, seed=2):
        start, end = (dt.date.fromisoformat(str(one[key])) for key in ("start_date", "end_date"))
        lengths.append((end - start).days)
    return max(lengths)


def test_nobody_stays_for_months_but_reports_may() -> None:
    assert _longest("rent_a_van", "Rent a van.") <= LONGEST_STAY
    assert _longest("get_rental_sales", "Report the sales of rentals.") > LONGEST_STAY


def test_what_reads_pdfs_gets_pdfs() -> None:
    path: Json = {
        "type": "object",
        "required": ["path"],
        "properties": {"path": {"type": "string"}},
    }
    spec = _function("read_pdf", "Read PDF files.", {"sources": {"type": "array", "items": path}})
    for arguments in gen.sample_arguments(spec, 20, seed=1):
        sources = arguments["sources"]
        assert isinstance(sources, list)
        assert all(str(one).endswith(".pdf'}") for one in sources)


@pytest.mark.parametrize(
    ("about", "ahead"),
    [
        ("The date on which the leak was discovered.", False),
        ("Only tickets created before this date.", False),
        ("The scheduled date of the release.", True),
        ("The day on which the payment is to be executed.", True),
        ("A date.", None),
    ],
)
def test_a_description_tells_whether_days_are_gone(about: str, ahead: bool | None) -> None:
    assert told_ahead(about) is ahead


@pytest.mark.parametrize(
    "shown", ["min-max", "District, Province", "http://user:password@host:port"]
)
def test_outlines_are_no_examples(shown: str) -> None:
    assert mine(f"In the format '{shown}'.").examples == ()


def test_general_names_take_their_kind_from_their_subject() -> None:
    brain, world, states = (
        {str(value) for value in _drawn(_bound(function, "region", told), 200)}
        for function, told in (
            ("scan_brain", "The region of the brain."),
            ("get_trends", "The region. Default is worldwide."),
            ("get_taxes", "The region in which it is sold."),
        )
    )
    assert "hippocampus" in brain
    assert "Europe" in world
    assert not world & states
    assert not brain & world


def test_a_function_about_europe_asks_for_countries_of_europe() -> None:
    country = _bound("get_monarchs", "country", "The country.", about="Lists European monarchs.")
    values = {str(value) for value in _drawn(country, 200)}
    assert {"France", "Spain"} & values
    assert not values & {"Japan", "Brazil", "Kenya", "Canada"}


def test_examples_of_one_small_kind_are_nearer_than_a_catalogue() -> None:
    style = _bound("find_beer", "style", "The style, such as 'IPA', 'stout' or 'lager'.")
    assert not {"apple juice", "smoothie", "cappuccino"} & {str(one) for one in _drawn(style, 200)}


def test_rows_of_what_a_function_makes_are_named_like_it() -> None:
    row = {"type": "object", "properties": {"name": {"type": "string"}}}
    items: Json = {"type": "array", "items": row}
    spec = FunctionSpec(
        name="create_boards", parameters={"type": "object", "properties": {"items": items}}
    )
    calls = gen.sample_arguments(spec, 10, 1)
    names = [one["name"] for call in calls for one in call.get("items", ()) if "name" in one]
    assert names
    assert all("Board" in name for name in names)


@pytest.mark.parametrize(
    ("function", "name", "told", "shape"),
    [
        ("list_cves", "cve_id", "Identifier of a CVE.", r"CVE-\d{4}-\d+"),
        ("make_budget", "currency", "Three-letter lowercase currency code.", r"[a-z]{3}"),
        (
            "list_flights",
            "bounds",
            "Coordinates of the north and south ends and the sides.",
            r"[\d.]+,[\d.]+,.+",
        ),
    ],
)
def test_what_is_told_of_the_form_holds(function: str, name: str, told: str, shape: str) -> None:
    drawn = _drawn(_bound(function, name, told), 60)
    assert all(re.fullmatch(shape, str(value)) for value in drawn)


def test_gallons_are_no_money() -> None:
    fuel = _bound("fill_tank", "fuel_amount", "The amount of fuel in gallons.", "number")
    assert fuel.meaning.name != "money"


def test_ages_are_in_the_unit_that_the_description_tells() -> None:
    kid = _bound("log_growth", "kid_age", "The age of the kid in months", "integer")
    assert all(float(str(value)) <= 48 for value in _drawn(kid))
    assert kid.meaning.attachments()[0].text == "that is {} old"
    assert {one.rule for one in kid.meaning.surfaces()} == {"unit"}


@pytest.mark.parametrize(
    ("shown", "meaning"),
    [
        ("Kenya, Peru, Norway", "country"),
        ("USA, Europe, Asia", "continent"),
        ("Oslo, Lima, Paris", "location"),
    ],
)
def test_a_location_is_of_the_kind_that_is_shown(shown: str, meaning: str) -> None:
    place = _bound("get_strikes", "location", f"Where the strikes are (e.g., {shown})")
    assert place.meaning.name == meaning


def test_large_cities_show_that_large_cities_are_meant() -> None:
    place = _bound("get_strikes", "location", "Where (e.g., New York, London, Tokyo)")
    assert "Post Falls" not in set(_drawn(place, 2000))


@pytest.mark.parametrize(
    ("name", "told", "script"),
    [
        ("character", "The Chinese character to draw", r"[\u4e00-\u9fff]"),
        ("word", "The Korean word to explain", r"[\uac00-\ud7a3]+"),
    ],
)
def test_words_of_a_language_are_in_its_script(name: str, told: str, script: str) -> None:
    assert all(re.fullmatch(script, str(value)) for value in _drawn(_bound("explain", name, told)))


def test_singular_examples_have_singular_fellows() -> None:
    crop = _bound("sow", "crop_type", "The type of crop (e.g., corn, wheat, soybean)")
    assert not any(str(value).endswith("s") for value in _drawn(crop, 300))


def test_board_positions_are_of_boards() -> None:
    state = _bound("audit_ferry", "current_state", "The current state of the ferry")
    assert "the opening position" not in set(_drawn(state, 300))


def test_a_word_in_capitals_is_no_pronoun() -> None:
    assert mine("The type (e.g., web shops, IT infrastructure)").examples[1:] == (
        "IT infrastructure",
    )


def test_counted_spans_are_said_with_the() -> None:
    span = _bound("count_logins", "time_period", "The period (e.g., last hour, last 7 days)")
    said = [one.say("last 7 days", _ANCHOR) for one in span.meaning.surfaces()]
    assert "the last 7 days" in said
    assert span.meaning.read("the last 7 days", _ANCHOR) == "last 7 days"


def test_hours_are_of_what_the_name_tells() -> None:
    sun = _bound("grow", "sunlight_hours", "Hours of sunlight per day", "integer")
    assert sun.meaning.attachments()[0].text == "with {} of sunlight"


def test_what_a_consultant_costs_is_more_than_a_meal() -> None:
    budget = _bound("find_consultant", "budget", "The budget for the consultant", "number")
    assert all(float(str(value)) >= 1000 for value in _drawn(budget))


@pytest.mark.parametrize(
    ("name", "default", "form"),
    [
        ("f", "a", "[a-z]"),
        ("url", "https://tube.org/@crew/video/7231338487", r"https://tube\.org/@crew/video/\d{10}"),
        ("region", "Europe", "[A-Z][A-Za-z ]+|the [A-Z].+"),
    ],
)
def test_a_default_shows_the_form(name: str, default: str, form: str) -> None:
    schema = {"type": "string", "default": default}
    spec = FunctionSpec(name="tune", parameters={"type": "object", "properties": {name: schema}})
    (parameter,) = bind(spec)
    drawn = {str(value) for value in _drawn(parameter)}
    assert len(drawn) > 3 and all(re.fullmatch(form, value) for value in drawn)


@pytest.mark.parametrize(
    ("name", "told", "shown"),
    [
        ("cave_name", "The name of the cave you want information about (e.g., Wind Cave)", "Wind"),
        ("document_name", "The name of the charter (e.g., Magna Carta)", "^[A-Z][^.]*$"),
        ("role_kind", "Who it is for (e.g., child, adult)", "child|adult"),
    ],
)
def test_what_is_shown_is_of_the_world(name: str, told: str, shown: str) -> None:
    assert all(re.search(shown, str(value)) for value in _drawn(_bound("get_it", name, told)))


def test_court_cases_are_numbered_by_courts() -> None:
    case = _bound("get_court_case", "case_number", "The number of the court case")
    assert case.meaning.name == "court_case_number"


def test_a_default_that_stands_for_no_limit_sets_no_size() -> None:
    told = "The maximum delivery cost. Default 1000000"
    cost = _bound("order_tiles", "max_delivery_cost", told, "number")
    rng = random.Random(0)
    drawn = [cost.meaning.sampler("any")(rng, _ANCHOR) for _ in range(60)]
    assert max(drawn) < 10_000


@pytest.mark.parametrize(
    ("function", "about", "name", "kind", "told", "wanted"),
    [
        ("get_duty", "", "value", "number", "Customs value", "money"),
        ("insure_parcel", "", "insured_value", "number", "", "money"),
        ("log_reading", "", "celsius", "number", "", "temperature"),
        ("enter_recital", "", "piece", "string", "", "kindred"),
        ("get_duty", "", "hs_code", "string", "HS code", "kindred"),
        ("track_container", "", "carrier", "string", "", "kindred"),
        ("log_practice", "", "tempo_bpm", "integer", "", "usual_number"),
        ("check_stock", "Of a farm", "seed", "string", "", "words"),
        ("find_code", "Codes", "goods", "string", "Description of the goods", "words"),
        ("search", "Articles that solve the problem", "query", "string", "", "search_query"),
        ("tell", "Tell the kitchen", "allergy_note", "string", "", "note"),
    ],
)
def test_what_a_name_tells_is_of_its_own_world(
    function: str, about: str, name: str, kind: str, told: str, wanted: str
) -> None:
    assert _bound(function, name, told, kind, about).meaning.name == wanted


def test_a_shift_is_over_within_hours_and_taxes_are_of_years_past() -> None:
    moment: dict[str, Json] = {"type": "string", "format": "date-time"}
    shift: dict[str, Json] = {"type": "object", "properties": {"start": moment, "end": moment}}
    schema: dict[str, Json] = {"type": "object", "properties": {"shift": shift}}
    parameters = bind(FunctionSpec(name="assign", parameters=schema))
    rng = random.Random(1)
    for _ in range(20):
        values = {one.pointer: one.meaning.sampler("any")(rng, _ANCHOR) for one in parameters}
        for one in agreements(parameters):
            one.repair(values, rng)
        start, end = (str(values[one.pointer]) for one in parameters)
        assert start[:10] == end[:10]
    years = _drawn(_bound("issue_receipt", "tax_year", "", "integer", "For a calendar year"))
    assert all(int(str(year)) < _ANCHOR.now.year for year in years)


@pytest.mark.parametrize(
    ("function", "about", "name", "told", "pattern"),
    [
        ("paint_pallet", "Paint a pallet", "pallet", "", r"pallet \d+"),
        ("enlist", "Enlist a trader", "eori", "EORI number", r"\d+"),
        ("get_rota", "Rota", "name", "e.g. 'Crew A', 'Bus 12'", r"(?:Crew|Bus) \w+"),
        ("film", "A permit to film", "site", "", r"\w+ site|front yard|plot [\d/]+"),
        ("notify_parents", "Tell parents of a class", "body", "", r"[A-Z].*\."),
        ("deny_claim", "Deny a claim", "justification", "", r"(?:the|it|an?|we) .*"),
    ],
)
def test_what_nobody_knows_is_of_no_other_world(
    function: str, about: str, name: str, told: str, pattern: str
) -> None:
    drawn = _drawn(_bound(function, name, told, about=about))
    assert all(re.fullmatch(pattern, str(one)) for one in drawn), drawn


def test_what_says_what_it_is_takes_no_noun_before_it() -> None:
    bound = _bound("reserve_studio", "studio", "", about="Reserve a studio")
    assert bound.attachments[0].text == "{}"
    assert bound.attachments[0].role == "object"


@pytest.mark.parametrize(
    ("name", "told", "form"),
    [
        (
            "block_id",
            "The ID of the block. It is formatted as 8-4-4-4-12 with hyphens (-).",
            r"\w+",
        ),
        ("property", "Must be 'object'", "object"),
        ("filename", "The PDF filename to OCR", r".*\.pdf"),
        ("path", "Path to the CSV with the readings", r".*\.[ct]sv"),
    ],
)
def test_a_form_a_kind_and_the_only_value_are_told(name: str, told: str, form: str) -> None:
    assert all(re.fullmatch(form, str(value)) for value in _drawn(_bound("f", name, told)))


def test_the_ends_of_a_scale_are_not_all_it_has() -> None:
    pain = {"type": "integer", "minimum": 0, "maximum": 10, "description": "0 = none, 10 = worst"}
    schema: dict[str, Json] = {"type": "object", "properties": {"pain": pain}}
    (parameter,) = bind(FunctionSpec(name="log_pain", parameters=schema))
    assert not {*map(str, _drawn(parameter))} <= {"0", "10"}


@pytest.mark.parametrize(
    ("name", "told", "options"),
    [
        ("resource", "Resource type (cpu, memory, storage, pods)", "cpu memory storage pods"),
        ("range", "Time range: 1d, 5d, 1mo, ytd, max (default: 1mo)", "1d 5d 1mo ytd max"),
    ],
)
def test_kinds_and_ends_that_are_listed_are_all(name: str, told: str, options: str) -> None:
    assert {*map(str, _drawn(_bound("get_usage", name, told)))} <= set(options.split())


def test_bounds_in_parentheses_are_no_options() -> None:
    assert not {*map(str, _drawn(_bound("get_usage", "size", "Size (min, max)")))} & {"min", "max"}


@pytest.mark.parametrize(
    ("function", "name", "told", "about", "form"),
    [
        ("find_within", "within", "Budget", "Find POIs within a distance of a center", r"\d+ \w+"),
        ("get_todo", "entity_id", "ID, e.g. 'todo.shopping_list'", "Get a todo list", r"todo\.\w+"),
        ("remove_event", "uid", "Unique identifier", "Delete a calendar event", r"[\w@.-]{20,}"),
    ],
)
def test_what_trades_know_by_name(
    function: str, name: str, told: str, about: str, form: str
) -> None:
    drawn = _drawn(_bound(function, name, told, about=about))
    assert all(re.fullmatch(form, str(value)) for value in drawn), drawn[:5]
    assert len(set(map(str, drawn))) > 2


def test_what_begins_with_an_article_is_nobody() -> None:
    bound = _bound("compare", "movie_b", "Title of the second movie (e.g., 'The Dark Knight')")
    assert bound.meaning.family != "people"


def test_where_something_is_added_is_no_part_of_a_name() -> None:
    assert _bound("append_to_page", "date", "Specific date").meaning.name == "date"
