"""Specs far larger than people write: what they cost grows with their size, not with its square."""

from __future__ import annotations

import datetime as dt
import random
import time

import pytest

import generator as gen
from generator.arguments.compile import ANCHOR
from generator.arguments.sampler import compile_arguments
from generator.records import FunctionSpec
from generator.scenarios.offer import NEIGHBOURS, Neighbourhoods, ToolOffer
from generator.semantics.binding.bind import bind
from generator.semantics.described.leaves import MOST_OPTIONAL

LONG = "sorted by region and by year and by month and by week and by day and by size and by name "


def spec_of(properties, required=(), description="Get the figures of a shop."):
    parameters = {"type": "object", "properties": properties, "required": list(required)}
    return {"name": "get_figures", "description": description, "parameters": parameters}


def optional(count):
    kinds = ({"type": "string"}, {"type": "integer"}, {"type": "boolean"})
    return {f"{'size code level rank'.split()[i % 4]}_{i}": kinds[i % 3] for i in range(count)}


LARGE = {
    "a long enum": spec_of({"code": {"enum": [f"code-{i}" for i in range(12_000)]}}, ["code"]),
    "a long description": spec_of(
        {"city": {"type": "string", "description": "The city, " + LONG * 3000}},
        ["city"],
        "Get the figures of a shop " + LONG * 3000,
    ),
    "many parameters": spec_of({"city": {"type": "string"}, **optional(600)}, ["city"]),
}


@pytest.mark.parametrize("what", LARGE)
def test_large_specs_end(what):
    started = time.process_time()
    data = gen.generate(LARGE[what], n=6, mix={"single": 1, "multi_turn": 1, "parallel": 1})
    assert len(data) == 6
    # minutes where a step goes over all pairs; on a busy machine seconds are three times as many
    assert time.process_time() - started < 60


def test_a_long_description_is_written_whole():
    spec = LARGE["a long description"]
    data = gen.generate(spec, n=4, mix={"single": 1})
    assert all(each.tools[0].description == spec["description"] for each in data.examples())


def test_parameters_that_are_never_given_are_told_and_required_ones_are_given():
    last = {"last_city": {"type": "string"}}
    spec = spec_of({**optional(MOST_OPTIONAL + 3), **last}, ["last_city"])
    data = gen.generate(spec, n=6, mix={"single": 1})
    assert all("last_city" in each.calls[0].arguments for each in data.examples())
    told = [note.message for note in data.report.notes if "never given" in note.message]
    assert told == [f"{MOST_OPTIONAL + 4} parameters: 3 that may be left out are never given"]


def test_values_beyond_what_is_compiled_at_once_mean_what_their_names_say():
    days = {f"day_{i}": {"type": "string", "format": "date"} for i in range(1600)}
    found = FunctionSpec(name="f", description="Get them.", parameters=spec_of(days)["parameters"])
    parameters = bind(found)
    pairs = [frozenset((f"/day_{i}", f"/day_{i + 1}")) for i in range(0, 60, 2)]

    def drawn(order):
        sampler = compile_arguments(found.parameters, parameters)
        values = {sets: sampler.draw(random.Random(7), ANCHOR, sets) for sets in order}
        return [values[sets] for sets in pairs]

    first = drawn(pairs)
    assert all(dt.date.fromisoformat(day) for each in first for day in each.values())
    assert drawn(pairs[::-1]) == first  # whatever was drawn before


def test_of_many_tools_those_most_alike_and_some_others_are_siblings():
    kinds = "boat train tram ferry bus plane lorry".split()
    tools = [
        FunctionSpec(
            name=f"{deed}_{kinds[i % 7]}_{i}", description=f"{deed.title()} one {kinds[i % 7]}."
        )
        for i, deed in enumerate(["wash", "paint", "mend", "sell", "count"] * 200)
    ]
    random.Random(1).shuffle(tools)
    own = tools[0]
    alike = own.name.rpartition("_")[0]
    deed, kind = alike.split("_")
    around = Neighbourhoods(tools)
    near = around.of(own)
    assert own not in near
    assert NEIGHBOURS // 2 < len(near) <= NEIGHBOURS + 1
    assert all(each in near for each in tools[1:] if each.name.startswith(alike))
    assert any(deed not in each.name and kind not in each.name for each in near)
    offer = ToolOffer(tools)
    for each in range(5):
        offered = offer.containing(tools[each : each + 2], random.Random(each))
        assert len({tool.name for tool in offered}) == len(offered) >= 2
    few = Neighbourhoods(tools[:9]).of(tools[3])
    assert few == [*tools[:3], *tools[4:9]]
