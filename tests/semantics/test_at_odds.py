"""Values of one call that can't both be so: each kind of contradiction, on functions of its own."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from typing import Any

import pytest

import generator as gen
from generator.arguments.sampler import compile_arguments
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.semantics.agreement.localities import code_of_country
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_values, rows

ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _spec(name: str, about: str, given: dict[str, Any]) -> dict[str, Any]:
    typed = {key: {"type": one} if isinstance(one, str) else one for key, one in given.items()}
    schema = {"type": "object", "properties": typed, "required": list(given)}
    return {"name": name, "description": about, "parameters": schema}


def _drawn(name: str, about: str, **given: Any) -> list[dict[str, Any]]:
    return gen.sample_arguments(_spec(name, about, given), 40, seed=3)


@pytest.mark.parametrize(
    ("part", "whole"),
    [("pages_read", "page_goal"), ("amount_spent", "budget"), ("seats_sold", "seat_capacity")],
)
def test_what_is_done_is_no_more_than_planned(part: str, whole: str) -> None:
    for call in _drawn("track", "Track progress", **{part: "integer", whole: "integer"}):
        assert call[part] <= call[whole]


@pytest.mark.parametrize(
    ("part", "whole"),
    [("down_payment", "vehicle_price"), ("current_savings", "goal"), ("deposit", "home_value")],
)
def test_what_is_paid_down_or_saved_is_part_of_it(part: str, whole: str) -> None:
    more = dict(annual_rate="number", months="integer")
    for call in _drawn("work_out", "Work out a plan", **{part: "number", whole: "number"}, **more):
        assert call[part] < call[whole]


def test_who_wants_to_weigh_less_weighs_more() -> None:
    drawn = _drawn("plan_diet", "Plan a diet", current_weight="number", target_weight="number")
    assert any(call["current_weight"] > call["target_weight"] for call in drawn)


def test_a_moment_lies_on_the_day_beside_it() -> None:
    moment = {"type": "string", "format": "date-time"}
    day = {"type": "string", "format": "date"}
    drawn = _drawn("confirm_visit", "Confirm a visit", visit_date=day, visit_time=moment)
    for call in drawn:
        assert call["visit_time"][:10] == call["visit_date"]


def test_a_day_falls_on_the_weekday_beside_it() -> None:
    week = {"type": "string", "enum": WEEK}
    day = {"type": "string", "format": "date"}
    for call in _drawn("book_class", "Book a yoga class", date=day, weekday=week):
        assert WEEK[dt.date.fromisoformat(call["date"]).weekday()] == call["weekday"]


def test_a_span_is_that_between_its_ends() -> None:
    clock = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
    drawn = _drawn("log_shift", "Log a shift", start_time=clock, end_time=clock,
                   duration_minutes="integer")  # fmt: skip
    for call in drawn:
        start, end = (
            int(call[key][:2]) * 60 + int(call[key][3:]) for key in ("start_time", "end_time")
        )
        assert end - start in (call["duration_minutes"], 0) or end < start


def test_what_is_off_has_no_level() -> None:
    action = {"type": "string", "enum": ["on", "off", "toggle"]}
    for call in _drawn("set_lamp", "Control a lamp", action=action, brightness="integer"):
        assert call["action"] != "off"
    for call in _drawn("set_heater", "Control a heater", on="boolean", temperature="number"):
        assert call["on"] is True


def test_off_is_said_where_no_level_is() -> None:
    spec = _spec("set_lamp", "Control a lamp", {"power": "boolean", "brightness": "integer"})
    spec["parameters"]["required"] = ["power"]
    drawn = gen.sample_arguments(spec, 40, seed=3)
    assert any(call["power"] is False for call in drawn)
    assert all(call["power"] or "brightness" not in call for call in drawn)


def test_of_two_opposites_one_is_true() -> None:
    for call in _drawn("find_mail", "Find mail", only_read="boolean", only_unread="boolean"):
        assert not (call["only_read"] and call["only_unread"])


def test_files_of_one_call_lie_in_one_home() -> None:
    drawn = _drawn("mix_tracks", "Lay one audio file over another",
                   first_file_path="string", second_file_path="string")  # fmt: skip
    home = re.compile(r"/home/[^/]+|/Users/[^/]+|C:\\Users\\[^\\]+")
    for call in drawn:
        assert len({found[0] for path in call.values() if (found := home.match(path))}) <= 1


def test_a_copy_is_called_like_what_is_copied() -> None:
    drawn = _drawn("copy_file", "Copy a file", source_path="string", destination_path="string")
    for call in drawn:
        of, to = (re.split(r"[/\\]", path)[-1] for path in call.values())
        if "." not in to:  # a folder
            continue
        assert to.rpartition(".")[0].startswith(of.rpartition(".")[0])
        assert to.rpartition(".")[2] == of.rpartition(".")[2]
        assert call["source_path"] != call["destination_path"]


def test_ferries_cross_one_sea() -> None:
    lines = [set(line) for line in rows("places_ports.txt")]
    for call in _drawn("book_ferry", "Book a ferry", from_port="string", to_port="string"):
        ends = set(call.values())
        assert len(ends) == 2
        assert any(ends <= line for line in lines)


def test_ends_are_known_by_their_names_whatever_is_said_of_them() -> None:
    told = {"type": "string", "description": "address or place"}
    for call in _drawn("book_taxi", "Book a taxi ride", pickup=told, destination="string"):
        streets = [re.fullmatch(r"\d+ [^,]+(?:, (.+))?", end) for end in call.values()]
        if all(streets):
            assert len({street[1] for street in streets if street}) == 1
        else:
            assert not any(streets)


def test_the_end_of_a_start_is_no_sooner_than_its_start() -> None:
    moment = {"type": "string", "format": "date-time"}
    drawn = _drawn("list_visits", "List visits", start_at_start=moment, start_at_end=moment)
    assert all(call["start_at_start"] <= call["start_at_end"] for call in drawn)


def test_it_is_cooled_above_what_it_is_heated_to() -> None:
    drawn = _drawn("set_thermostat", "Set both setpoints of the thermostat",
                   heating_setpoint="number", cooling_setpoint="number")  # fmt: skip
    assert all(call["heating_setpoint"] <= call["cooling_setpoint"] for call in drawn)


def test_what_is_corrected_goes_with_what_stays() -> None:
    spec = _spec("track", "Track reading", {"pages_read": "integer", "page_goal": "integer"})
    schema = spec["parameters"]
    parameters = bind(FunctionSpec(name="track", description="Track reading", parameters=schema))
    sampler = compile_arguments(schema, parameters)
    rng = random.Random(2)
    forced: dict[str, Json] = {"/page_goal": 12}
    for _ in range(40):
        drawn = sampler.draw(rng, ANCHOR, frozenset(("/pages_read", "/page_goal")), forced)
        assert drawn is not None
        assert drawn["page_goal"] == 12
        assert isinstance(drawn["pages_read"], int)
        assert drawn["pages_read"] <= 12


def test_a_rating_goes_with_its_text_and_the_wish_to_come_again() -> None:
    stars = {"type": "integer", "minimum": 1, "maximum": 5}
    drawn = _drawn("rate_stay", "Rate a stay at a hotel", stars=stars, comment="string",
                   stay_again="boolean")  # fmt: skip
    for call in drawn:
        assert call["stay_again"] or call["stars"] < 4
        assert not call["stay_again"] or call["stars"] > 2
        if re.search(r"(?i)terrible|disappoint|not worth", call["comment"]):
            assert call["stars"] <= 2


def test_whom_a_bill_is_for_is_nobody_else() -> None:
    client = {"type": "string", "description": "e.g. 'Harlow Mills'"}
    drawn = _drawn("create_invoice", "Create an invoice for a client", client=client,
                   description="string")  # fmt: skip
    assert not any(re.search(r" for [A-Z]", call["description"]) for call in drawn)


def test_a_flag_tells_that_it_is_urgent() -> None:
    drawn = _drawn("report_fault", "Report something broken to the warden", urgent="boolean",
                   problem="string", description="string")  # fmt: skip
    for call in drawn:
        assert not re.search(r"(?i)urgent\b|It's$", " ".join(map(str, call.values())))


def test_a_reason_names_no_other_month_than_the_day() -> None:
    day = {"type": "string", "format": "date"}
    for call in _drawn("report_absence", "Report an absence", date=day, reason="string"):
        month = dt.date.fromisoformat(call["date"]).strftime("%B")
        for told in re.findall(r"\b(?:in|by|since) ([A-Z][a-z]+)$", call["reason"]):
            assert told == month or told not in {"March", "April", "June", "July", "August"}


def test_columns_are_those_of_the_data_beside_them() -> None:
    columns = {"type": "array", "items": {"type": "string"}}
    drawn = _drawn("find_outliers", "Find outliers in data", data_json="string", columns=columns)
    for call in drawn:
        data = json.loads(call["data_json"])
        row = data[0] if isinstance(data, list) else data
        assert set(call["columns"]) <= set(row)


def test_a_medicine_is_taken_as_it_comes() -> None:
    known = {(row[0], row[1]) for row in rows("relation_medicines.txt")}
    strength = {"type": "string", "description": "e.g. '400 mg'"}
    for call in _drawn("check_stock", "Is a medicine there?", medicine="string", strength=strength):
        assert (call["medicine"], call["strength"]) in known


def test_a_kind_within_a_kind_of_spending_is_of_it() -> None:
    parts = {(kind, row[2]) for row in rows("relation_expenses.txt") for kind in row[0].split(";")}
    drawn = _drawn("add_expense", "Add an expense", category="string", subcategory="string")
    for call in drawn:
        assert (call["category"], call["subcategory"]) in parts


def test_half_a_point_is_none() -> None:
    given = {"city": "string", "lat": "number", "lng": "number", "date": "string"}
    spec = _spec("get_prayer_times", "Prayer times for a city or a point", given)
    spec["parameters"]["required"] = []
    for call in gen.sample_arguments(spec, 40, seed=3):
        assert ("lat" in call) == ("lng" in call)


def test_who_was_born_then_is_so_old() -> None:
    born = {"type": "string", "format": "date"}
    drawn = _drawn("register_child", "Register a child", birth_date=born, age="integer")
    for call in drawn:
        day = dt.date.fromisoformat(call["birth_date"])
        had = (DEFAULT_TODAY.month, DEFAULT_TODAY.day) >= (day.month, day.day)
        assert DEFAULT_TODAY.year - day.year - (not had) == call["age"]


def test_days_are_those_between_two_dates() -> None:
    day = {"type": "string", "format": "date"}
    drawn = _drawn("hire_van", "Rent a van", pickup_date=day, return_date=day, days="integer")
    for call in drawn:
        start, end = (dt.date.fromisoformat(call[key]) for key in ("pickup_date", "return_date"))
        assert (end - start).days == call["days"]


def test_a_file_is_called_like_its_title_and_ends_like_its_format() -> None:
    form = {"type": "string", "enum": ["pdf", "csv", "xlsx"]}
    drawn = _drawn("export_report", "Export a report", report_name="string", format=form,
                   filename="string")  # fmt: skip
    for call in drawn:
        assert call["filename"].endswith(f".{call['format']}")
        first = re.findall(r"[a-z0-9]+", call["report_name"].lower())[0]
        assert call["filename"].startswith(first)


def test_what_is_played_is_of_the_kind_told() -> None:
    kind = {"type": "string", "enum": ["song", "movie", "podcast"]}
    files = {"song": "songs", "movie": "films", "podcast": "podcasts"}
    known = {each: set(read_values(f"media_{name}.txt")) for each, name in files.items()}
    for call in _drawn("play_media", "Play something", title="string", media_type=kind):
        assert call["title"] in known[call["media_type"]]


def test_who_comes_with_dogs_asks_for_where_they_may_come() -> None:
    count = {"type": "integer", "minimum": 0, "maximum": 3, "description": "number of dogs"}
    drawn = _drawn("find_flats", "Find flats to rent", dogs=count, pets_allowed="boolean")
    assert all(call["pets_allowed"] or not call["dogs"] for call in drawn)


def test_streets_zones_and_locales_are_of_one_country() -> None:
    drawn = _drawn("add_branch", "Add a branch", street="string", city="string", country="string")
    assert all(call["country"] == "United States" for call in drawn)
    zone = {"type": "string", "description": "IANA time zone"}
    drawn = _drawn("update_profile", "Update the profile", country="string", timezone=zone)
    zones: dict[str, set[str]] = {}
    for row in rows("places_points.txt"):
        zones.setdefault(row[1], set()).add(row[5])
    codes = code_of_country()
    for call in drawn:
        land = codes[call["country"].casefold()]
        assert land not in zones or call["timezone"] in zones[land]


def test_what_is_spoken_is_in_the_language_told() -> None:
    told = {"type": "string", "description": "language code"}
    foreign = {line.split(" | ")[0]: line for line in read_values("foreign.txt")}
    codes = {line.partition("=")[0]: line.partition("=")[2].split("|")[0].lower()
             for line in read_values("codes_languages.txt")}  # fmt: skip
    drawn = _drawn("text_to_speech", "Turn text to speech", text="string", language=told)
    assert len({call["language"] for call in drawn}) > 5
    for call in drawn:
        name = codes[call["language"].lower()]
        assert name == "english" or call["text"] in foreign[name]
