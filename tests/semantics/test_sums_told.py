"""Numbers of the size that names, currencies and explanations tell."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import Row, rows


def _row(name: str, told: str, key: str, kind: str = "number", description: str = "") -> Row:
    own: Json = {"type": kind, **({"description": description} if description else {})}
    schema: Json = {"type": "object", "properties": {key: own}, "required": [key]}
    (row,) = rows(FunctionSpec(name=name, description=told, parameters=schema), seed=2, samples=12)
    return row


def _numbers(row: Row) -> list[float]:
    return [float(str(value)) for value, _ in row.samples]


def test_sums_in_any_currency_are_money() -> None:
    assert _row("record_receipt", "Record what came in.", "amount_gel").semantic == "money"
    assert _row("mix_it", "Mix the paint.", "share_gel").semantic != "money"


def test_what_is_worth_much_and_what_is_saved_for_are_sums() -> None:
    assert min(_numbers(_row("quote_it", "Quote a policy.", "vessel_value"))) > 5000
    assert min(_numbers(_row("plan_it", "Plan how savings reach a goal.", "goal"))) >= 1000
    told = "Monthly payment of an auto loan"
    assert max(_numbers(_row("calculate_it", told, "down_payment"))) <= 10000


def test_places_in_a_row_are_small() -> None:
    told = "Delete a line of the sheet by its number, from list_lines output."
    asked = "row number from list_lines output"
    assert max(_numbers(_row("delete_it", told, "row_number", "integer", asked))) < 1000
    told = "Play a card based on its card_index (0 indexed)."
    assert max(_numbers(_row("play_it", told, "card_index", "integer"))) < 1000


def test_numbers_with_what_they_come_to_are_examples() -> None:
    told = "2.0 = 2x faster, 0.5 = half speed"
    row = _row("change_speed", "Change the speed of a film", "speed_factor", description=told)
    assert min(_numbers(row)) > 0 and max(_numbers(row)) <= 10


@pytest.mark.parametrize("name", ["_", "$", "-"])
def test_a_number_of_a_name_without_letters_is_bound(name: str) -> None:
    schema = {"type": "object", "properties": {name: {"type": "number"}}}
    assert bind(FunctionSpec(name="f", description="", parameters=schema))[0].meaning
