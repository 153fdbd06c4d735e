"""Where nature is, one place told once, and meetings that are over within hours."""

import datetime as dt

import pytest

import generator as gen
from generator.anchoring import stated_date
from generator.records import FunctionSpec, Json
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import rows
from generator.semantics.described.leaves import leaves
from generator.semantics.time.date_type import lies_ahead

SPEC = {
    "name": "get_weather",
    "description": "Get the weather forecast at a place.",
    "parameters": {
        "type": "object",
        "properties": {
            "geographic_poi": {"type": "string", "description": "A park or other natural place"},
            "city": {"type": "string", "description": "City"},
            "state": {"type": "string", "description": "State, name or two-letter code as said"},
            "country": {"type": "string", "description": "Country"},
            "current_location": {
                "type": "string",
                "description": "Words that say the user means where they are now, such as 'here'",
            },
        },
    },
}
KNOWN = {row[0]: (row[1], *row[2:]) for row in rows("relation_nature.txt")}


def calls() -> list[dict]:
    data = gen.generate([SPEC], n=300, seed=2, mix={"single": 1})
    return [dict(example.calls[0].arguments) for example in data.examples()]


def test_a_natural_place_lies_in_its_country_and_state() -> None:
    found = [call for call in calls() if "geographic_poi" in call]
    assert len(found) > 30
    placed = [call for call in found if {"state", "country"} & call.keys()]
    assert placed
    for call in placed:
        country, *state = KNOWN[call["geographic_poi"]]
        assert call.get("country", country) == country
        assert "state" not in call or call["state"] in state[0].split(";")


def test_one_place_is_not_told_twice() -> None:
    for call in calls():
        here = "current_location" in call
        assert not (here and call.keys() & {"city", "state", "country", "geographic_poi"}), call
        assert not ({"geographic_poi", "city"} <= call.keys()), call


def test_towns_that_nobody_knows_are_american() -> None:
    known = {row[0] for name in ("places_us_towns", "places_us_cities", "places_cities")
             for row in rows(f"{name}.txt")}  # fmt: skip
    odd = [call for call in calls() if "city" in call and call["city"] not in known]
    assert odd
    assert {call.get("country", "United States") for call in odd} == {"United States"}


@pytest.mark.parametrize(
    ("name", "told", "first", "last"),
    [
        ("book_meeting_room", "Reserve a meeting room.", "start_time", "end_time"),
        ("send_event", "Send an event.", "start_datetime", "end_datetime"),
        ("find_flight", "Find a flight.", "departure_earliest", "departure_latest"),
    ],
)
def test_a_meeting_is_over_within_hours(name: str, told: str, first: str, last: str) -> None:
    moment = {"type": "string", "format": "date-time"}
    parameters = {
        "type": "object",
        "properties": {"room": {"type": "string"}, first: moment, last: moment},
        "required": ["room", first, last],
    }
    spec = {"name": name, "description": told, "parameters": parameters}
    for call in gen.sample_arguments(spec, 30, seed=1):
        assert call[first][:10] == call[last][:10]
        assert call[first] < call[last]


def test_an_end_keeps_its_own_way_of_writing_moments() -> None:
    start = {"type": "string", "description": "Start datetime in ISO format"}
    properties = {"start": start, "end": {"type": "string"}}
    parameters = {"type": "object", "properties": properties, "required": ["start", "end"]}
    spec = {"name": "add_event", "description": "Add an event.", "parameters": parameters}
    calls = gen.sample_arguments(spec, 20, seed=1)
    assert {call["start"][-1] for call in calls} == {"Z"}
    assert "Z" not in {call["end"][-1] for call in calls}
    assert all(call["start"][:16] < call["end"][:16] for call in calls)


@pytest.mark.parametrize(
    ("beside", "ahead"),
    [("party_size", True), ("travelers", True), ("guest_count", True), ("limit", False)],
)
def test_who_comes_along_comes_on_a_day_ahead(beside: str, ahead: bool) -> None:
    properties = {"date": {"type": "string"}, beside: {"type": "integer"}}
    parameters = {"type": "object", "properties": properties, "required": ["date", beside]}
    spec = {"name": "find_things", "description": "Find things.", "parameters": parameters}
    days = {call["date"] > "2026-01-15" for call in gen.sample_arguments(spec, 20, seed=1)}
    assert days == {True} if ahead else False in days


@pytest.mark.parametrize(
    ("name", "date", "most"),
    [("book_table", "date", 8), ("get_bookings_made", "since_date", 8), ("plan_party", "date", 8)],
)
def test_most_days_are_of_this_week_where_today_is_known(name: str, date: str, most: int) -> None:
    properties = {date: {"type": "string", "format": "date"}}
    parameters = {"type": "object", "properties": properties, "required": [date]}
    spec = {"name": name, "description": "", "parameters": parameters}
    found = {True: [], False: []}
    for example in gen.generate([spec], n=150, seed=4, mix={"single": 1}).examples():
        told = [stated_date(m.content) for m in example.messages if m.role == "system"]
        today = next(filter(None, told), None)
        day = dt.date.fromisoformat(example.calls[0].arguments[date])
        away = abs((day - (today or dt.date(2026, 1, 15))).days)
        found[today is not None].append(away < most)
    shares = {dated: sum(near) / len(near) for dated, near in found.items()}
    assert shares[True] > 0.45 > 0.35 > shares[False]
    assert len(found[True]) > 2 * len(found[False])


@pytest.mark.parametrize(
    ("name", "start", "end", "form"),
    [
        ("search_flights", "departure_date", "return_date", "date"),
        ("reserve_rental_car", "pickup_time", "return_time", "date-time"),
        ("find_open_slots", "from_date", "to_date", "date"),
    ],
)
def test_who_travels_is_back_within_weeks(name: str, start: str, end: str, form: str) -> None:
    properties = {each: {"type": "string", "format": form} for each in (start, end)}
    parameters = {"type": "object", "properties": properties, "required": [start, end]}
    spec = {"name": name, "description": "", "parameters": parameters}
    for call in gen.sample_arguments(spec, 40, seed=1):
        first, last = (dt.date.fromisoformat(call[each][:10]) for each in (start, end))
        assert 0 <= (last - first).days <= 21


def test_what_was_added_within_a_range_lies_behind():
    told = "List the ids of people added within the date range."
    day = {"type": "string", "format": "date", "description": "Day of the range. Hours don't count"}
    spec = FunctionSpec(name="Acme_New_People", description=told,
                        parameters={"type": "object", "properties": {"end_date": day}})  # fmt: skip
    (leaf,) = leaves(spec)
    assert not lies_ahead(leaf)


def test_seconds_of_a_zone_are_not_said() -> None:
    time: Json = {"type": "string", "format": "time"}
    schema: dict[str, Json] = {"type": "object", "properties": {"time": time}}
    (one,) = bind(FunctionSpec(name="book_zorb", description="Book a zorb.", parameters=schema))
    weights = {surface.rule: surface.weight for surface in one.meaning.surfaces()}
    assert weights["literal"] < weights["clock"] / 10
