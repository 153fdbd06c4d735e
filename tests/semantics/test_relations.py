"""Values of one call are of one row where a table of the world's facts serves its parameters."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping

import pytest

import generator as gen
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.semantics.agreement.agree import agreements
from generator.semantics.agreement.tables import all_relations
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import is_held_out

ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))


def _calls(
    name: str, about: str, properties: Mapping[str, Json], side: str = "any"
) -> list[dict[str, Json]]:
    spec = FunctionSpec(
        name=name, description=about, parameters={"type": "object", "properties": dict(properties)}
    )
    parameters, rng, found = bind(spec), random.Random(3), []
    draws = {one.pointer: one.meaning.sampler(side) for one in parameters}
    repairs = agreements(parameters, side)
    for _ in range(40):
        values = {pointer: draw(rng, ANCHOR) for pointer, draw in draws.items()}
        for agreement in repairs:
            agreement.repair(values, rng)
        found.append({pointer[1:]: value for pointer, value in values.items()})
    return found


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    return next(one for one in all_relations() if one.name == name).rows


TEXT: Json = {"type": "string"}
CASES = (
    ("fan_facts", "Facts about an athlete.", "athletes", {"athlete": 0, "sport": 1, "team": 3}),
    ("sightseeing", "Opening times of a landmark.", "landmarks", {"landmark": 0, "city": 1}),
    ("gallery_tour", "Finds a painting in a museum.", "artworks", {"painting": 0, "artist": 1}),
    ("quiz", "A question about history.", "events", {"historical_event": 0, "year": 1}),
    ("lab", "Looks up a chemical element.", "elements", {"element": 0, "symbol": 1}),
    ("pharmacy", "What a medicine is for.", "drugs", {"medication": 0, "condition": 1}),
    ("showroom", "Cars in stock.", "cars", {"make": 0, "model": 1}),
    ("check_cve", "Known vulnerabilities.", "code_packages", {"package": 0, "ecosystem": 1}),
    ("set_zone", "A DNS record.", "dns_records", {"content": 0, "record_type": 1, "name": 2}),
    ("replace", "Replaces in a file.", "replacements", {"find_text": 0, "replace_text": 1}),
    ("broker", "Shares of a stock exchange.", "companies", {"company": 0, "ticker": 1}),
)


@pytest.mark.parametrize(("name", "about", "table", "columns"), CASES)
def test_values_are_of_one_row(name, about, table, columns):
    properties = {key: {"type": "integer"} if key == "year" else TEXT for key in columns}
    known = {
        tuple(row[at].split(";")[0].casefold() for at in columns.values()) for row in _rows(table)
    }
    calls = _calls(name, about, properties)
    drawn = [tuple(str(call[key]).casefold() for key in columns) for call in calls]
    keys = {row[0].casefold() for row in _rows(table)}
    sure = {values for values in drawn if values[0] in keys}
    assert sure <= known
    assert len(sure) > 5


def test_two_teams_play_in_one_league():
    league = {row[0]: row[2] for row in _rows("teams")}
    calls = _calls("fixture", "The next match.", {"home_team": TEXT, "away_team": TEXT})
    assert all(league[call["home_team"]] == league[call["away_team"]] for call in calls)
    assert all(call["home_team"] != call["away_team"] for call in calls)


def test_options_of_the_spec_decide_the_row():
    sports: Json = {"type": "string", "enum": ["Basketball", "Tennis"]}
    calls = _calls("star", "Stars of a sport.", {"sport": sports, "athlete": TEXT})
    sport = {row[0]: row[1].casefold() for row in _rows("athletes")}
    assert {call["sport"] for call in calls} == {"Basketball", "Tennis"}
    assert all(sport[call["athlete"]] == call["sport"].casefold() for call in calls)


def test_what_the_description_names_holds_for_one_parameter_too():
    calls = _calls("cap", "Salaries of soccer players.", {"player": TEXT})
    sport = {row[0]: row[1] for row in _rows("athletes")}
    assert {sport[call["player"]] for call in calls} == {"soccer;football"}


def test_values_of_the_user_stay():
    own: Json = {"type": "string", "x-values": ["Ada Park", "Bo Lind"]}
    calls = _calls("fan_facts", "Facts about an athlete.", {"athlete": own, "sport": TEXT})
    assert {call["athlete"] for call in calls} <= {"Ada Park", "Bo Lind"}


def test_rows_belong_to_one_side_by_their_key():
    properties = {"athlete": TEXT, "sport": TEXT}
    for side, held in (("train", False), ("validation", True)):
        calls = _calls("fan_facts", "Facts about an athlete.", properties, side)
        assert {is_held_out(call["athlete"], 0.15) for call in calls} == {held}


def test_tables_are_whole():
    for relation in all_relations():
        assert len(relation.rows) > 10, relation.name
        for row in relation.rows:
            assert row[0], (relation.name, row)
            for column, cell in zip(relation.columns, row, strict=True):
                assert not column.number or not cell or cell.isdigit(), (relation.name, row)


def test_units_of_one_conversion_measure_the_same() -> None:
    unit = {"type": "string", "description": "A unit"}
    spec = {
        "name": "convert_unit",
        "description": "Convert a value from one unit to another.",
        "parameters": {
            "type": "object",
            "properties": {"value": {"type": "number"}, "from_unit": unit, "to_unit": unit},
            "required": ["value", "from_unit", "to_unit"],
        },
    }
    measured = {row[0]: row[1] for row in rows("relation_units.txt")}
    calls = gen.sample_arguments(spec, 60, seed=4)
    known = [call for call in calls if call["from_unit"] in measured]
    assert len(known) > 30
    for call in known:
        assert measured[call["from_unit"]] == measured[call["to_unit"]], call
        assert call["from_unit"] != call["to_unit"]


def test_what_money_goes_for_is_of_its_category():
    schema = {
        "type": "object",
        "properties": {"category": {"type": "string"}, "note": {"type": "string"}},
        "required": ["category", "note"],
    }
    spec = {"name": "add_transaction", "description": "Add an expense.", "parameters": schema}
    spent = {row[1]: row[0].split(";") for row in rows("relation_expenses.txt")}
    calls = [dict(one) for one in gen.sample_arguments(spec, 60, seed=2)]
    known = [one for one in calls if one["note"] in spent]
    assert len(known) > 20
    assert all(one["category"] in spent[one["note"]] for one in known)
