"""What descriptions show beside values, and how names are written that they do show."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.leaves import leaves
from generator.semantics.described.mining import mine


def spec(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def text(description=""):
    return {"type": "string", "description": description}


@pytest.mark.parametrize(
    "description",
    [
        "背景音乐URL(可选,非必填)",
        "Recipe as a JSON object with top-level keys: `title`, `steps`, `yield`.",
        "Term to count (matching folds `ā→a`, `ṁ→m`, etc.).",
        "Optional name filter. Returns the raw list (each group has a `key` and `name`).",
        "Slug of the depot. Use `central` as the city slug, the street as the road name.",
    ],
)
def test_what_is_none_of_the_values_is_no_example(description):
    assert mine(description).examples == ()


def test_a_default_in_parentheses_needs_no_verb():
    assert mine("Region (default cn-beijing)").default == "cn-beijing"


def test_strokes_in_brackets_are_all_there_is():
    told = mine("K线时间粒度，仅支持: [1m/3m/1H] 注意大小写")
    assert told.examples == ("1m", "3m", "1H") and told.closed


def test_what_another_parameter_has_is_no_example():
    shown = "Values to look up. Note: match='contains' searches only the first."
    leaf, _ = leaves(spec("look_up", "Look values up", values=text(shown), match=text()))
    assert leaf.examples == ()


def test_an_id_is_no_file_that_it_is_read_from():
    told = 'Ship an app. application_id="app.json" is read from there'
    (leaf,) = leaves(spec("ship_app", told, application_id=text()))
    assert leaf.examples == ()


def test_names_are_written_as_shown():
    described = 'Filter by project. Ex: "sand", "vigie".'
    (one,) = bind(spec("search_memory", "Search my memory", project=text(described)))
    assert set(one.meaning.shown) == {"sand", "vigie"}


def test_pairs_of_coins_are_no_shares():
    symbol = {**text("(e.g. BTCUSDT)"), "x-semantic": "ticker"}
    (one,) = bind(spec("get_orders", "Get open orders", symbol=symbol))
    assert all(code.endswith("USDT") for code in one.meaning.pairs())


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("run_id", "The `run_id` returned by `contest`."),
        ("where", "A clause that filters (e.g., \"FIELD\" = 'value')."),
        ("model_json", "The frame as a JSON string (nodes/members/supports/loads)"),
    ],
)
def test_names_of_calls_fields_and_keys_are_no_values(name, description):
    (leaf,) = leaves(spec("use_it", "Use it", **{name: text(description)}))
    assert leaf.examples == ()
