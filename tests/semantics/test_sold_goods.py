"""What is sold in a shop of one kind of thing."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.described.leaves import leaves
from generator.semantics.topics.sold_goods import sold_goods


def goods(name: str, told: str) -> tuple[str, ...]:
    schema = {"type": "object", "properties": {"product": {"type": "string"}}}
    (leaf,) = leaves(FunctionSpec(name=name, description=told, parameters=schema))
    return sold_goods(leaf)


@pytest.mark.parametrize(
    ("name", "told", "good"),
    [
        ("bakery_order", "Orders something for the next morning.", "butter croissants"),
        ("order_extras", "Adds products to the vegetable box of the week.", "beetroot"),
        ("reserve_at_counter", "Sets a cheese aside at the counter.", "pecorino"),
    ],
)
def test_a_shop_of_one_kind_of_thing_sells_that(name: str, told: str, good: str) -> None:
    assert good in goods(name, told)


def test_where_several_shops_are_told_all_is_sold() -> None:
    assert goods("order", "Orders from the bakery, the florist or the butcher.") == ()
