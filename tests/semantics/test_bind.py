"""Binding: which evidence wins, that what is bound fits, and what agrees."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

import generator as gen
from generator.errors import MeaningError
from generator.records import DEFAULT_ANCHOR, Anchor, FunctionSpec
from generator.semantics.agreement.agree import agreements
from generator.semantics.agreement.localities import code_of_country, country_of_city
from generator.semantics.base import SEMANTIC_TYPES, Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inside import InnerMeanings
from generator.semantics.binding.inspect import rows, table
from generator.semantics.fits import fits

NOW = Anchor(now=dt.datetime(2026, 1, 15, 9), stated=True)
REAL = Path(__file__).parents[3] / "shared" / "real" / "specs" / "real_specs_openai.json"


def spec(properties: dict[str, Any], name: str = "do_it", description: str = "") -> FunctionSpec:
    root = {"type": "object", "properties": properties}
    return FunctionSpec(name=name, description=description, parameters=root)


def bound(properties: dict[str, Any], name: str = "do_it", **setting: Any) -> dict[str, Parameter]:
    found = bind(spec(properties, name), None, Setting(**setting))
    return {".".join(one.leaf.path): one for one in found}


def draw(parameter: Parameter, count: int = 30) -> list[Any]:
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return [sampler(rng, NOW) for _ in range(count)]


def test_enum_beats_format_and_name() -> None:
    schema = {"type": "string", "enum": ["2026-02-03"], "format": "date"}
    assert bound({"date": schema})["date"].meaning.name == "enum"


def test_own_meaning_and_values_come_first(tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_text("alpha\nbeta\n")
    text = {"type": "string"}
    found = bind(
        FunctionSpec(
            name="f",
            source=str(tmp_path / "spec.json"),
            parameters={
                "properties": {
                    "a": {**text, "x-semantic": "words"},
                    "b": {**text, "x-values": ["one", "two"]},
                    "c": {**text, "x-values": "v.txt"},
                    "d": text,
                }
            },
        ),
        None,
        Setting(values={"d": ("delta",)}),
    )
    assert found[0].why == "x-semantic 'words'"
    assert [set(draw(one)) for one in found[1:]] == [{"one", "two"}, {"alpha", "beta"}, {"delta"}]


def test_unknown_meaning_names_place_and_what_is_known() -> None:
    with pytest.raises(
        MeaningError, match=r"do_it\.days: unknown semantic type 'dayz'; known: .*gen list"
    ):
        bound({"days": {"type": "integer", "x-semantic": "dayz"}})
    with pytest.raises(MeaningError, match="x-values"):
        bound({"days": {"type": "string", "x-values": "missing.txt"}})


def test_closed_lists_in_descriptions_bind_like_enums() -> None:
    found = bound({"room_type": {"type": "string", "description": "single, double or suite"}})
    assert set(draw(found["room_type"])) == {"single", "double", "suite"}


def test_names_of_things_are_no_options() -> None:
    schema = {"type": "string", "description": "Where to look (city, country or postal code)"}
    assert not set(draw(bound({"place": schema})["place"])) & {"city", "country", "postal code"}


@pytest.mark.parametrize(
    ("description", "shape"),
    [
        ("Ad account (format: act_XXXXXXXXX)", r"act_\d{9}"),
        ("Order reference, e.g. ORD-1234", r"ORD-\d{4}"),
        ("Hash, like 0x304e6ade", r"0x[0-9a-f]{8}"),
    ],
)
def test_codes_take_the_shape_of_their_example(description: str, shape: str) -> None:
    values = draw(
        bound({"account_ref": {"type": "string", "description": description}})["account_ref"]
    )
    assert all(re.fullmatch(shape, value) for value in values)
    assert len(set(values)) > 20


@pytest.mark.parametrize(
    ("name", "schema", "meaning"),
    [
        ("created_at", {}, "datetime"),
        ("last_seen", {}, "datetime"),
        ("modified_to", {"description": "Until the date of the last change"}, "end_date"),
        ("lastName", {"format": "string"}, "last_name"),
        ("tag_gid", {"description": "The tag GID to look for"}, "identifier"),
        ("email_id", {"description": "The ID of the email to cancel"}, "identifier"),
        (
            "html",
            {"description": "Font: one of Arial, Georgia, Helvetica"},
            "html_text",
        ),
        ("target_language", {"description": "Language code, e.g. 'fr'"}, "language"),
        ("url", {"description": "The full address (including HTTP/HTTPS) of a page"}, "url"),
        ("why", {"description": "Explain why this tool is called"}, "purpose"),
        ("key", {"description": "Application KEY you would like to use"}, "api_key"),
        ("domain", {"description": "Domain (e.g., 'light', 'switch')"}, "like_examples"),
        ("ref", {"description": "Nickname (e.g., 'student')"}, "like_examples"),
    ],
)
def test_what_names_and_descriptions_are_of(name, schema, meaning):
    assert bound({name: {"type": "string", **schema}})[name].meaning.name == meaning


@pytest.mark.parametrize(
    ("name", "description", "meaning"),
    [
        ("pageSize", "Number of object IDs to return per page", "limit"),
        ("dateEnd", "Objects with a date on or before this year", "year"),
        ("week", "League week number.", "position"),
        ("mooring_rate", "Quoted mooring rate in EUR", "money"),
    ],
)
def test_numbers_are_what_their_descriptions_tell(name, description, meaning):
    schema = {"type": "integer", "description": description}
    assert bound({name: schema})[name].meaning.name == meaning


def test_searches_are_of_the_world_of_the_function() -> None:
    query = {"q": {"type": "string", "description": "Search query: company, ticker or keyword"}}
    assert bound(query)["q"].meaning.symbol == "search_stocks"


def test_whose_things_are_searched_is_not_what_is_searched_for() -> None:
    query = {"query": {"type": "string", "description": "What to look for."}}
    found = bind(spec(query, "search_shelf", "Search the user's saved papers."))
    assert found[0].meaning.name == "search_query"


def test_directions_of_a_recipe_are_no_order() -> None:
    text = {"type": "string"}
    fields = {"name": text, "ingredients": text, "directions": text}
    directions = bound(fields, name="save_recipe")["directions"]
    assert directions.meaning.name == "kindred"
    assert not any("sorted" in one.text for one in directions.attachments)


def test_examples_open_the_whole_catalogue() -> None:
    schema = {"type": "string", "description": "Kind of spot, such as bistro, pub or diner"}
    assert len(set(draw(bound({"spot_kind": schema})["spot_kind"], 200))) > 10


def test_examples_decide_between_meanings_of_a_name() -> None:
    codes = {"type": "string", "description": "Airport, e.g. LHR or JFK"}
    found = bound({"origin": codes}, name="search_flights")["origin"]
    assert all(re.fullmatch(r"[A-Z]{3}", value) for value in draw(found))


@pytest.mark.parametrize(("name", "code"), [("airline", "UA"), ("language", "DE")])
def test_codes_that_countries_have_too_are_of_what_is_named(name: str, code: str) -> None:
    shown = {"type": "string", "examples": [code]}
    found = bound({name: shown})[name]
    assert found.meaning.name == name
    assert all(re.fullmatch(r"[A-Z\d]{2,3}(-[A-Z]+)?", value) for value in draw(found))


def test_numbers_stay_inside_their_bounds() -> None:
    found = bound(
        {
            "foo": {"type": "integer", "minimum": 7, "maximum": 9},
            "bar": {"type": "number", "multipleOf": 0.25, "maximum": 3},
            "baz": {"type": "integer", "exclusiveMinimum": 10**6},
        }
    )
    for parameter in found.values():
        assert all(fits(parameter.leaf.schema, value) for value in draw(parameter))


def test_what_no_type_fits_is_left_to_the_schema() -> None:
    found = bound({"odd": {"type": "string", "pattern": "^Q[!?]{7}$"}})
    assert getattr(found["odd"].meaning, "structured", False)


def test_nouns_and_attachments_read_naturally() -> None:
    found = bound(
        {
            "checkInDate": {"type": "string", "format": "date"},
            "from": {"type": "string", "description": "Departure city"},
            "title": {"type": "string"},
            "max_stops": {"type": "integer"},
        },
        name="create_trip",
    )
    assert found["checkInDate"].noun == "check-in date"
    assert {one.text for one in found["from"].attachments} == {"from {}"}
    assert found["title"].attachments[0].text in ("titled {}", "called {}")
    for parameter in found.values():
        assert all(one.text.count("{}") == 1 for one in parameter.attachments)


def test_start_precedes_end_and_ends_differ() -> None:
    parameters = bind(
        spec(
            {
                "start_date": {"type": "string", "format": "date"},
                "end_date": {"type": "string", "format": "date"},
                "min_price": {"type": "integer"},
                "max_price": {"type": "integer"},
                "from_city": {"type": "string"},
                "to_city": {"type": "string"},
                "a": {"type": "number", "description": "The lower bound of the integral."},
                "b": {"type": "number", "description": "The upper bound of the integral."},
            }
        ),
        None,
        Setting(),
    )
    repairs = agreements(parameters)
    values = {
        "/start_date": "2026-03-09",
        "/end_date": "2026-03-01",
        "/min_price": 90,
        "/max_price": 20,
        "/from_city": "Oslo",
        "/to_city": "Oslo",
        "/a": 7,
        "/b": 2,
    }
    for agreement in repairs:
        agreement.repair(values, random.Random(1))
    assert (values["/start_date"], values["/end_date"]) == ("2026-03-01", "2026-03-09")
    assert (values["/min_price"], values["/max_price"]) == (20, 90)
    assert (values["/a"], values["/b"]) == (2, 7)
    assert values["/from_city"] == "Oslo" != values["/to_city"]


def test_agreements_leave_absent_values_absent() -> None:
    properties = {name: {"type": "string", "format": "date"} for name in ("start_date", "end_date")}
    values: dict[str, Any] = {"/start_date": "2026-03-09"}
    for agreement in agreements(bind(spec(properties), None, Setting())):
        agreement.repair(values, random.Random(1))
    assert values == {"/start_date": "2026-03-09"}


def test_what_is_translated_is_in_english_and_put_into_another_language() -> None:
    text = {"type": "string", "description": "Text to translate"}
    code = {"type": "string", "description": "Language code, e.g. 'de'"}
    found = bound({"text": text, "source_lang": code, "target_lang": code}, name="translate")
    for seed in range(20):
        rng = random.Random(seed)
        values = {one.pointer: one.meaning.sampler("any")(rng, NOW) for one in found.values()}
        for agreement in agreements(tuple(found.values()), "any"):
            agreement.repair(values, rng)
        assert values["/source_lang"] == "en" != values["/target_lang"]


def test_equal_dates_get_an_end_that_is_later() -> None:
    properties = {name: {"type": "string", "format": "date"} for name in ("check_in", "check_out")}
    values: dict[str, Any] = {"/check_in": "2026-03-31", "/check_out": "2026-03-31"}
    for agreement in agreements(bind(spec(properties), None, Setting())):
        agreement.repair(values, random.Random(1))
    assert values["/check_in"] == "2026-03-31" < values["/check_out"]


def test_days_are_put_in_order_in_the_layout_that_they_have() -> None:
    told = {"type": "string", "description": "First or last day of the report, MM-DD-YYYY."}
    values: dict[str, Any] = {"/from_date": "04-01-2026", "/to_date": "02-24-2026"}
    found = agreements(bind(spec({"from_date": told, "to_date": told}), None, Setting()))
    for agreement in found:
        agreement.repair(values, random.Random(1))
    assert values == {"/from_date": "02-24-2026", "/to_date": "04-01-2026"}
    values["/from_date"] = values["/to_date"]
    for agreement in found:
        agreement.repair(values, random.Random(1))
    assert values["/from_date"] == "04-01-2026"
    assert dt.datetime.strptime(values["/to_date"], "%m-%d-%Y") > dt.datetime(2026, 4, 1)


def test_city_lies_in_its_country() -> None:
    parameters = bind(
        spec({"city": {"type": "string"}, "country": {"type": "string"}}), None, Setting()
    )
    repairs = agreements(parameters, "train")
    samplers = {one.pointer: one.meaning.sampler("train") for one in parameters}
    rng = random.Random(2)
    for _ in range(40):
        values = {path: sampler(rng, NOW) for path, sampler in samplers.items()}
        for agreement in repairs:
            agreement.repair(values, rng)
        home = country_of_city()[values["/city"]]
        assert home == code_of_country()[values["/country"].casefold()]


def test_hook_samples_inside_structures() -> None:
    sampler = InnerMeanings(spec({}), Setting())(
        ("items", "*", "size"), {"type": "string", "enum": ["S", "M"]}, "train"
    )
    assert sampler is not None
    assert sampler(random.Random(0), NOW) in ("S", "M")
    nested = InnerMeanings(spec({}), Setting())(("x",), {"type": "object"}, "train")
    assert nested is None


def test_same_seed_same_rows_and_rows_tell_why() -> None:
    function = spec({"unit": {"enum": ["celsius", "kelvin"]}, "n": {"type": "integer"}})
    assert rows(function) == rows(function)
    first = table(function)[0]
    assert first["meaning"] == "enum"
    assert first["why"] == "enum"


@pytest.mark.skipif(not REAL.exists(), reason="real specs are not here")
def test_real_specs_bind_to_values_that_fit_and_can_be_said_and_read() -> None:
    tools = json.loads(REAL.read_text(encoding="utf-8"))
    unread = []
    for tool in tools:
        function = tool.get("function", tool)
        one_spec = FunctionSpec(
            name=function["name"],
            description=function.get("description") or "",
            parameters=function.get("parameters") or {},
        )
        for parameter in bind(one_spec, None, Setting()):
            if getattr(parameter.meaning, "structured", False):
                continue
            for value in draw(parameter, 10):
                assert fits(parameter.leaf.schema, value), (one_spec.name, parameter.pointer, value)
                texts = [surface.say(value, NOW) for surface in parameter.meaning.surfaces()]
                kept = [text for text in texts if text is not None]
                if not kept or not all(parameter.meaning.same(text, value, NOW) for text in kept):
                    unread.append((one_spec.name, parameter.pointer, value, kept))
    assert unread == []


@pytest.mark.parametrize(
    ("name", "schema", "function", "meaning"),
    [
        ("visit", {"type": "string", "description": "Date of the visit, in the format YYYY-MM-DD."},
         "book_visit", "date"),
        ("since", {"type": "string", "description": "Start (format: 'YYYY-MM-DD')",
                   "default": "None"}, "list_visits", "start_date"),
        ("date", {"type": "string", "description": "Day of the rate", "default": "today"},
         "get_rate", "date"),
        ("date", {"type": "integer", "description": "The year being asked for"},
         "find_ruler", "year"),
        ("date", {"type": "string", "example": "2025-10-15T13:51:02.678Z"}, "get_rate", "datetime"),
        ("key", {"type": "string", "format": "string", "description": "Your API key."},
         "get_rate", "api_key"),
        ("secretKey", {"type": "string", "description": "The secretKey given by PayWorks"},
         "getRateOfDay", "api_key"),
        ("boatId", {"type": "string", "example": "{{boatId}}"}, "get_boat", "identifier"),
        ("year", {"type": "integer", "default": "The current year"}, "rank_players", "year"),
        ("round_to", {"type": "integer", "description": "Number of decimal places"},
         "add_up", "usual_number"),
        ("code", {"type": "integer", "description": "The HTTP status code to send"},
         "send_reply", "told_number"),
        ("listener", {"description": "The ChangeListener that is told"},
         "NodeWatcher.addListener", "variable"),
        ("start_time", {"type": "string", "description": "Start time in ms"},
         "get_candles", "timestamp"),
        ("format", {"type": "string", "description": "Page format (e.g. 'A4', 'Letter')"},
         "save_pdf", "kindred"),
        ("location", {"type": "string", "description": "Where the claim was filed"},
         "find_claim", "location"),
        ("season", {"type": "integer", "description": "Year of sowing"}, "plan_crop", "year"),
        ("oil_content", {"type": "number", "description": "Oil content in percent"},
         "log_press", "percentage"),
        ("tuner", {"type": "string", "description": "Name of the pianist the hall trusts"},
         "book_hall", "person_name"),
        ("painted_by", {"type": "string"}, "log_wall", "person_name"),
        ("crew", {"type": "string", "description": "Employees doing the count"},
         "count_seed", "person_name"),
        ("cardNumber", {"type": "string", "description": "Number of the library card"},
         "renew_scroll", "words"),
        ("location", {"type": "string", "description": "e.g. 'Room 7' or 'Attic'"},
         "find_scroll", "like_examples"),
        ("branch", {"type": "string", "description": "Pickup branch, e.g. 'Dublin Airport'"},
         "rent_vehicle", "kindred"),
    ],
)  # fmt: skip
def test_what_a_description_gives_away(
    name: str, schema: dict[str, Any], function: str, meaning: str
) -> None:
    assert bound({name: schema}, function)[name].meaning.name == meaning


def test_a_form_or_a_stand_in_is_never_a_value() -> None:
    shown = {
        "day": {"type": "string", "description": "A day in the format 'DD/MM/YYYY'."},
        "team": {"type": "string", "description": "The team's slug, see `find_teams()`"},
        "label": {"type": "string", "default": "null"},
        "zone": {"type": "string", "description": "Default is 'None'."},
    }
    for one in bound(shown).values():
        drawn = draw(one)
        assert len(set(drawn)) > 3
        assert not set(drawn) & {"DD/MM/YYYY", "find_teams()", "null", "None"}


def test_city_and_state_are_of_one_country() -> None:
    told = "The city, in the format of 'City, State', such as 'Bend, OR'"
    drawn = draw(bound({"location": {"type": "string", "description": told}})["location"], 60)
    assert all(re.fullmatch(r".+, [A-Z]{2}|Washington, D\.?C\.?", text) for text in drawn)


def test_numbers_that_stand_for_things_are_the_choices() -> None:
    told = "Access level (0=No access, 30=Developer, 40=Owner)"
    found = bound({"access_level": {"type": "integer", "description": told}})["access_level"]
    assert set(draw(found)) == {0, 30, 40}


def test_what_other_parameters_are_told_of_is_no_context() -> None:
    told = "Search rows.\n\nArgs:\n    q: Text to look for\n    plain: vs. PostgreSQL search\n"
    rows = {"type": "object", "properties": {"q": {"type": "string"}}}
    (query,) = bind(FunctionSpec(name="search_rows", description=told, parameters=rows))
    assert query.meaning.name == "search_query"


def test_a_list_that_may_be_combined_is_a_list() -> None:
    schema = {"type": "string", "description": "Type (track, album, or a combination of these)"}
    assert bound({"kind": schema})["kind"].leaf.examples == ("track", "album")


def test_the_other_end_of_two_shows_how_values_are_written() -> None:
    shelf = {"type": "string", "description": "Shelf, e.g. K-07-3"}
    found = bound({"from_shelf": shelf, "to_shelf": {"type": "string"}}, "move_scroll")
    assert all(str(value)[1] == "-" for value in draw(found["to_shelf"]))


def test_numbers_of_things_are_no_counts() -> None:
    berth = {"type": "integer", "description": "Room number"}
    found = bound({"room": berth}, "clean_room")
    assert all(value > 9 for value in draw(found["room"]))


def test_what_is_due_is_told_as_a_day_and_described_beside_its_name() -> None:
    text = {"type": "string"}
    due = {"type": "string", "description": "Due date like 'tomorrow' or 'next Monday'"}
    fields = {"content": text, "description": text, "due_string": due}
    found = bound(fields, name="create_task")
    assert [one.text for one in found["due_string"].attachments] == ["due {}"]
    assert found["description"].meaning.symbol == "work_description"


def test_what_is_known_of_america_only_is_asked_of_american_places() -> None:
    text = "Get alerts for a place (US only). Try it."
    schema = {"type": "object", "properties": {"city_name": {"type": "string"}}}
    (city,) = bind(FunctionSpec(name="get_alerts", description=text, parameters=schema))
    assert all(re.search(r", [A-Z][a-z]+( [A-Z][a-z]+)*$", value) for value in draw(city))


def test_homes_are_searched_for_devices_whatever_the_result_is() -> None:
    told = "Search for entities.\n\nReturns: a dictionary of domains (light, sensor)"
    rows = {"type": "object", "properties": {"query": {"type": "string"}}}
    (query,) = bind(FunctionSpec(name="search_entities", description=told, parameters=rows))
    assert getattr(query.meaning, "symbol", "") == "search_devices"


@pytest.mark.parametrize(
    ("function", "name", "software"),
    [
        ("add_guest", "table", False),
        ("describe_database", "table", True),
        ("report_broken", "machine", False),
        ("ssh_to", "machine", True),
        ("upgrade_broadband", "package", False),
        ("log_work_day", "site", False),
        ("crawl_pages", "site", True),
    ],
)
def test_everyday_nouns_are_of_software_only_among_its_words(
    function: str, name: str, software: bool
) -> None:
    spec = FunctionSpec(
        name=function, parameters={"type": "object", "properties": {name: {"type": "string"}}}
    )
    assert (bind(spec)[0].meaning.family == "web") == software


@pytest.mark.parametrize(
    ("function", "kinds"),
    [
        ("ring_bird", {"kestrel", "goldfinch"}),
        ("log_fishing_trip", {"pike"}),
        ("sow_seed", {"carrot"}),
    ],
)
def test_species_are_of_what_the_function_deals_with(function: str, kinds: set[str]) -> None:
    properties = {"species": {"type": "string"}}
    spec = FunctionSpec(name=function, parameters={"type": "object", "properties": properties})
    sampler, rng = bind(spec)[0].meaning.sampler("any"), random.Random(1)
    assert kinds & {str(sampler(rng, DEFAULT_ANCHOR)) for _ in range(400)}


@pytest.mark.parametrize(
    ("name", "schema", "kind"),
    [
        ("airport", {"type": "string", "default": ["JFK"]}, "airport"),
        ("place_kind", {"type": "string"}, "kindred"),
    ],
)
def test_odd_defaults_and_neighbours_hide_no_meaning(
    name: str, schema: dict[str, Any], kind: str
) -> None:
    beside = {"limit": True, "note": {"description": 5}}
    parameters = {"type": "object", "properties": {name: schema, **beside}}
    spec = FunctionSpec(name="find_it", description="", parameters=parameters)
    assert bind(spec)[0].meaning.name == kind


def test_types_refuse_leaves_by_value_errors_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What else the types of a user may raise would hide a fault in one of ours."""
    monkeypatch.setattr(
        "generator.semantics.binding.tried.ERRORS", (ValueError, NotImplementedError)
    )
    beside = {"limit": True, "unit": {"description": 4, "enum": 5}}
    odd: list[dict[str, Any]] = [
        {"type": "string", "default": [1]},
        {"type": "number", "default": "x", "examples": [None, {"b": 1}]},
        {"type": ["string", "null"], "minLength": 60},
    ]
    bind(spec({}))
    plain = [name for kind in SEMANTIC_TYPES.values() for name in kind.names[:1] if "*" not in name]
    for at, name in enumerate(plain[::4]):
        key = name.replace(" ", "_")
        assert bound({key: odd[at % len(odd)], **beside}, f"find_{key}")


def test_three_offsets_skip_no_results() -> None:
    numbers = {"type": "array", "items": {"type": "number"}}
    parameters = {"type": "object", "properties": {"position_offset": numbers}}
    spec = {"name": "move_part", "description": "Move a part.", "parameters": parameters}
    asked = gen.generate(spec, n=12, seed=1, mix={"single": 1}, validation=0).examples()
    assert not any("skipping" in m.content for e in asked for m in e.messages if m.content)


def test_what_leads_examples_is_none() -> None:
    schema = {"type": "string", "description": "Filter by berth prefix (e.g., DN13, FN31)."}
    assert "e.g." not in draw(bound({"berth": schema})["berth"], 60)


@pytest.mark.parametrize(("told", "paid"), [("Scroll the view.", False), ("Pay a bill.", True)])
def test_an_amount_is_one_of_money_where_something_is_paid(told: str, paid: bool) -> None:
    spec = FunctionSpec(
        name="run_it",
        description=told,
        parameters={"type": "object", "properties": {"amount": {"type": "integer"}}},
    )
    assert (bind(spec, None)[0].meaning.name == "money") == paid


def test_the_type_of_a_file_is_that_of_its_name() -> None:
    told = {"type": "string", "description": "The MIME type of the file (e.g. 'image/jpeg')."}
    both = {"fileName": {"type": "string"}, "fileType": told}
    parameters = {"type": "object", "properties": both, "required": [*both]}
    spec = {"name": "upload_media", "description": "Upload a file.", "parameters": parameters}
    ends = {".csv": "text/csv", ".pdf": "application/pdf", ".png": "image/png"}
    for each in gen.sample_arguments(spec, n=60, seed=1):
        wanted = next((kind for end, kind in ends.items() if each["fileName"].endswith(end)), "")
        assert wanted in ("", each["fileType"])


def test_times_in_the_users_own_words_stand_as_they_are_said() -> None:
    said = {"type": "string", "description": "When, as said"}
    found = bound({"due": said, "eaten_at": said, "pickup_time": said}, name="log_meal")
    assert {one.meaning.name for one in found.values()} == {"time_expression"}
    gone = draw(found["eaten_at"])
    assert not [one for one in gone if re.match("next|in |tomorrow", str(one))]
    assert not [one for one in draw(found["pickup_time"]) if str(one).startswith(("next", "Dec"))]


def test_guests_arrive_before_they_depart_and_travellers_depart_first() -> None:
    days = {
        "arrival": {"type": "string", "format": "date"},
        "departure": {"type": "string", "format": "date"},
    }
    for name, first, then in (
        ("find_stays", "arrival", "departure"),
        ("book_yurt", "arrival", "departure"),
        ("find_flights", "departure", "arrival"),
    ):
        spec = {
            "name": name,
            "parameters": {"type": "object", "properties": days, "required": [*days]},
        }
        drawn = gen.sample_arguments(spec, 40, seed=2)
        assert all(one[first] <= one[then] for one in drawn), name


def test_one_looks_for_hotels_in_a_place_and_for_what_they_have() -> None:
    washing = {"type": "boolean", "description": "Has a washing machine"}
    found = bound({"destination": {"type": "string"}, "laundry": washing}, name="search_hotels")
    assert next(one.text for one in found["destination"].attachments) == "in {}"
    said = found["laundry"].meaning.surfaces()
    assert {one.say(True, DEFAULT_ANCHOR) for one in said} >= {"with a washing machine"}


def test_days_in_the_users_own_words_lie_where_the_deed_does() -> None:
    said = {"type": "string", "description": "Day, as said"}
    gone = set(map(str, draw(bound({"date": said}, name="log_expense")["date"])))
    assert gone & {"yesterday", "today", "last Monday", "two days ago"}
    assert not [one for one in gone if re.search(r"next|tomorrow|^in | at |ago.*hour", one)]


@pytest.mark.parametrize(
    ("told", "most"),
    [
        ("Set the opacity (0.0 = fully transparent, 1.0 = opaque) of a layer.", 1),
        ("Set the opacity (0 to 100) of a layer.", 100),
    ],
)
def test_where_a_share_ends_may_be_told_behind_its_name_in_the_function(told, most):
    schema = {"type": "object", "properties": {"opacity": {"type": "number"}}}
    spec = FunctionSpec(name="set_opacity", description=told, parameters=schema)
    drawn = [one["opacity"] for one in gen.sample_arguments(spec, 30, seed=1) if one]
    assert drawn
    assert max(drawn) <= most
    assert most == 1 or max(drawn) > 1
