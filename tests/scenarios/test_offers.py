"""Which tools are offered: how many, how like the right one, and how near to what is asked."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

import generator as gen
from generator.options import Options
from generator.scenarios.offer import ToolOffer
from generator.specs.effects import cannot_stand_in
from generator.specs.similar import may_serve, relatedness

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


SPECS = gen.load_specs("library:")


def offered(**policy):
    offer, rng = ToolOffer(SPECS, **policy), random.Random(3)
    return [(spec.name, offer.among(spec, rng)) for spec in SPECS for _ in range(3)]


def test_there_are_one_to_twenty_distractors_and_few_more_often():
    counts = Counter(len(tools) - 1 for _, tools in offered())
    assert min(counts) >= 1
    assert max(counts) <= 20
    assert max(counts) > 8
    assert sum(n for count, n in counts.items() if count <= 4) > sum(counts.values()) / 2
    assert max(len(tools) for _, tools in offered(most=2)) == 3


def nearness(pairs):
    """The mean relatedness of what is offered to what is called."""
    scores = []
    for name, tools in pairs:
        called = next(t for t in tools if t.name == name)
        scores += [relatedness(called, t) for t in tools if t.name != name]
    return sum(scores) / len(scores)


def test_the_share_of_siblings_is_an_option():
    far, near = nearness(offered(near=0.0)), nearness(offered(near=1.0))
    assert near > 2 * far


def test_the_same_offer_is_the_same_tuple():
    specs = SPECS[:3]
    for make in ("among", "some", "containing"):
        offer, rng = ToolOffer(specs), random.Random(1)
        given = {
            "among": lambda offer=offer, rng=rng: offer.among(specs[0], rng),
            "some": lambda offer=offer, rng=rng: offer.some(rng),
            "containing": lambda offer=offer, rng=rng: offer.containing(specs[:2], rng),
        }[make]
        many = [given() for _ in range(200)]
        assert len({id(tools) for tools in many}) == len({tuple(t.name for t in m) for m in many})
        assert len({id(tools) for tools in many}) > 1


def test_the_order_is_that_of_the_standard_shuffle():
    offer, rng, plain = ToolOffer(SPECS[:9]), random.Random(5), random.Random(5)
    for _ in range(50):
        mine, theirs = offer.some(rng), [*SPECS[:9]]
        count = 1 + min(8, int(plain.random() * plain.random() * 8))
        plain.shuffle(theirs)
        assert [*mine] == theirs[:count]


@pytest.mark.parametrize("options", [{"siblings": 1.1}, {"most_distractors": 0}])
def test_impossible_values_are_told(options):
    with pytest.raises(gen.OptionError, match="is not allowed; allowed"):
        Options(**options)


def test_irrelevant_requests_are_near_misses_and_far_away():
    specs = {spec.name: spec for spec in gen.load_specs(SHOP)}
    library = {spec.name: spec for spec in gen.load_specs("library:")}
    examples = gen.generate(SHOP, n=60, seed=2, mix={"irrelevant": 1.0}).examples()
    near = 0
    for example in examples:
        wanted = library[example.provenance["wants"]]
        kin = [own for own in specs.values() if may_serve(wanted, own)]
        assert all(cannot_stand_in(wanted.name, own.name) for own in kin)
        near += any(tool.name in {own.name for own in kin} for tool in example.tools)
    assert 0.15 < near / len(examples) < 0.6


def tool(name, description, *required, optional=()):
    properties = {each: {"type": "string"} for each in (*required, *optional)}
    parameters = {"type": "object", "properties": properties, "required": list(required)}
    return gen.FunctionSpec(name=name, description=description, parameters=parameters)


CALCULATOR = tool("calculate", "Evaluate a mathematical expression.", "expression")
DIVIDER = tool("division", "Divides two numbers.", "num1", "num2")
DICER = tool("random_integer", "Draw a random integer.", "low", "high")
COMPUTER = tool("discounted", "Compute the price after a discount.", "price", "discount")
CORRECTOR = tool("grammar_checker", "Correct the grammar of a passage.", "passage")
MODEL = tool("complete", "Generate text with a model.", "prompt")


@pytest.mark.parametrize(
    ("offered", "never"),
    [
        (CALCULATOR, {"calculatePercentage", "solveEquation"}),
        (DIVIDER, {"calculatePercentage", "solveEquation"}),
        (COMPUTER, {"calculatePercentage"}),
        (CORRECTOR, {"rewriteText"}),
        (DICER, {"rollDice"}),
        (MODEL, {"writePoem", "ExplainConcept", "GetBiography", "suggest_gifts", "plan_trip"}),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_what_a_general_tool_could_do_is_not_declined(offered, never):
    plain = tool("lock_bike", "Lock a bicycle.", "bike")
    examples = gen.generate([offered, plain], n=120, seed=1, mix={"irrelevant": 1.0}).examples()
    beside = [each for each in examples if offered in each.tools]
    assert len(beside) > 20
    assert not never & {each.provenance["wants"] for each in beside}


def test_a_few_irrelevant_requests_are_of_many_domains():
    library = {spec.name: spec.source for spec in gen.load_specs("library:")}
    examples = gen.generate(SHOP, n=60, seed=2, mix={"irrelevant": 1.0}).examples()
    assert len({library[each.provenance["wants"]] for each in examples}) >= 14


AREA = tool("geometry.area_circle", "Calculate the area of a circle given its radius.", "radius")
FORECAST = tool("weather_on_day", "Get the weather of a city on a day.", "city", "date")
LABEL = tool("get_label", "Get a label of a project.", "project_id", "label_id")


@pytest.mark.parametrize(
    ("called", "other", "together"),
    [
        (AREA, tool("circle_properties.get", "Get the dimensions, such as area, of a circle.",
                    "radius"), False),
        (AREA, tool("geometry.area_square", "Calculate the area of a square.", "radius"), True),
        (AREA, tool("circle_in_unit", "Calculate the area of a circle.", "radius", "unit"), True),
        (FORECAST, tool("forecast.get", "Get the weather forecast.", "location", "date"), False),
        (FORECAST, tool("weather_now", "Get the weather of a place now.", "location"), True),
        (LABEL, tool("list_labels", "List the labels of a project.", "project_id"), True),
        (LABEL, tool("delete_label", "Delete a label of a project.", "project_id", "label_id"),
         True),
    ],
)  # fmt: skip
def test_no_tool_beside_it_would_do_as_well(called, other, together):
    assert (other in ToolOffer((called, other)).siblings(called)) == together


def test_an_incident_is_an_outage_under_another_name():
    outage = gen.FunctionSpec(name="report_outage", description="Report an outage.")
    incident = gen.FunctionSpec(name="create_incident", description="Declare an incident.")
    assert may_serve(outage, incident)


def test_what_nobody_has_described_is_not_offered():
    specs = [
        {"name": name, "description": told, "parameters": {"type": "object", "properties": {}}}
        for name, told in (("get_current", ""), ("get_pws", ""), ("list_ferns", "List all ferns."))
    ]
    data = gen.generate(specs, n=60, seed=3, mix={"chat": 1.0}, validation=0.0)
    answers = [m.content for e in data.examples() for m in e.messages if m.role == "assistant"]
    assert not any("the current" in text or "pws" in text.lower() for text in answers)
