"""Masked records: neutral names, kept descriptions, valid calls, and the way back."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import generator as gen
from generator.formats import open_format, read_calls
from generator.masking import Masks, mask_for, renamed, unmasked
from generator.quick import replace
from generator.records import FunctionSpec
from generator.report.checks import verifier_for

SHOP = Path(__file__).parents[1] / "data" / "shop.json"
KINDS = ("single", "multiple", "parallel", "missing_param", "missing_param_filled",
         "missing_tool", "tool_result", "irrelevant", "multi_turn", "error_recovery",
         "parallel_result")  # fmt: skip


@pytest.fixture(scope="module", params=["shop", "real"])
def pair(request):
    """The same records without and with masks."""
    source = SHOP
    if request.param == "real":
        source = gen.load_specs(request.getfixturevalue("real_specs"))[::4]
    options = {"n": 80, "seed": 4, "mix": dict.fromkeys(KINDS, 1.0), "formats": ("trl-dpo",)}
    plain = {e.id: e for e in gen.generate(source, **options).examples()}
    masked = {e.id: e for e in gen.generate(source, mask=0.6, **options).examples()}
    return plain, masked


def descriptions(node):
    """All descriptions of a schema, in order."""
    if isinstance(node, dict):
        own = [node["description"]] if isinstance(node.get("description"), str) else []
        return own + [text for part in node.values() for text in descriptions(part)]
    return [text for part in node for text in descriptions(part)] if isinstance(node, list) else []


def plain_values(node):
    """The values of arguments without their names."""
    if isinstance(node, dict):
        return [plain_values(part) for part in node.values()]
    return [plain_values(part) for part in node] if isinstance(node, list) else node


def test_a_share_of_the_same_records_is_masked(pair):
    plain, masked = pair
    assert plain.keys() == masked.keys()
    share = sum("renames" in e.provenance for e in masked.values()) / len(masked)
    assert 0.35 < share < 0.8
    for identity, example in masked.items():
        assert unmasked(example) == plain[identity]
        assert ("renames" in example.provenance) == (example != plain[identity])


def test_masked_calls_are_valid_and_tools_keep_their_descriptions(pair):
    plain, masked = pair
    for identity, example in masked.items():
        before = plain[identity]
        names = [tool.name for tool in example.tools]
        assert len(set(names)) == len(names)
        for tool, own in zip(example.tools, before.tools, strict=True):
            assert tool.description == own.description
            assert descriptions(tool.parameters) == descriptions(own.parameters)
        for call, own in zip(example.calls, before.calls, strict=True):
            assert plain_values(call.arguments) == plain_values(own.arguments)
            tool = next(t for t in example.tools if t.name == call.name)
            own_tool = next(t for t in before.tools if t.name == own.name)
            accepts = [
                not list(jsonschema.Draft202012Validator(t.parameters).iter_errors(c.arguments))
                for t, c in ((tool, call), (own_tool, own))
            ]
            assert accepts[0] == accepts[1]


def test_no_masked_name_is_left_where_the_model_reads(pair):
    _, masked = pair
    target = open_format("openai")
    seen = 0
    for example in masked.values():
        row = json.loads(target.row(example))
        read = read_calls(row, target)
        assert [c.name for c in read.calls] == [c.name for c in example.calls]
        for name, own in example.provenance.get("renames", {}).items():
            tool = next(t for t in read.tools if t.name == name)
            assert not set(own["parameters"].values()) & set(tool.parameters["properties"])
            assert own["function"] not in {t.name for t in read.tools} or own["function"] == name
            for call in (*example.calls, *example.rejected[0].message.tool_calls):
                if call.name == name:
                    assert not set(call.arguments) & set(own["parameters"].values())
                    seen += 1
    assert seen > 10


def test_the_verifier_sees_through_masks_and_catches_what_leads_astray(pair):
    _, masked = pair
    verifiers = {}
    wrong = 0
    for example in masked.values():
        verifier = verifier_for(example, verifiers)
        assert verifier.check(example) == []
        renames = example.provenance.get("renames")
        if not renames or not example.calls:
            continue
        name = example.calls[0].name
        if name not in renames:
            continue
        astray = {k: v for k, v in renames.items() if k != name}
        provenance = {**example.provenance, "renames": {**astray, "zzz": renames[name]}}
        assert verifier.check(replace(example, provenance=provenance))
        call = replace(example.calls[0], name=renames[name]["function"])
        at = next(i for i, m in enumerate(example.messages) if m.tool_calls)
        turn = example.messages[at]
        turn = replace(turn, tool_calls=(call, *turn.tool_calls[1:]))
        messages = (*example.messages[:at], turn, *example.messages[at + 1 :])
        if renames[name]["function"] != name:
            assert verifier.check(replace(example, messages=messages))
            wrong += 1
    assert wrong > 5


def spec(**schema):
    return FunctionSpec(name="f", description="Does some thing.", parameters=schema)


SAID = {"type": "string", "description": "some words"}


def test_masks_follow_a_schema_wherever_it_names_its_properties():
    one = spec(
        type="object",
        properties={"a": SAID, "b": SAID, "bare": {"type": "string"}},
        required=["a"],
        dependentRequired={"a": ["b"]},
        anyOf=[{"required": ["a"]}, {"properties": {"b": {"minLength": 2}}}],
        examples=[{"a": "x"}],
    )
    mask = mask_for(one, 0, 3)
    a, b = mask.parameters["a"], mask.parameters["b"]
    assert "bare" not in mask.parameters  # nobody could tell what it is for
    assert renamed(one, mask).parameters == {
        "type": "object",
        "properties": {a: SAID, b: SAID, "bare": {"type": "string"}},
        "required": [a],
        "dependentRequired": {a: [b]},
        "anyOf": [{"required": [a]}, {"properties": {b: {"minLength": 2}}}],
        "examples": [{a: "x"}],
    }
    assert renamed(renamed(one, mask), mask.inverse()) == one


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"a": SAID}, "patternProperties": {"^b": {}}},
        {"properties": {"a": SAID}, "propertyNames": {"enum": ["a"]}},
        {"properties": {"a": SAID, "b": {"$ref": "#/properties/a"}}},
        {"properties": {"a": SAID}, "allOf": [{"$ref": "#/$defs/x"}], "$defs": {"x": {}}},
    ],
)
def test_parameters_that_patterns_or_references_name_are_left_alone(schema):
    assert mask_for(spec(**schema), 0, 0).parameters == {}


def test_masks_depend_on_seed_and_number_alone_and_what_is_not_described_has_none():
    one = spec(properties={"a": SAID})
    assert mask_for(one, 1, 2) == mask_for(one, 1, 2)
    assert len({mask_for(one, 1, v).name for v in range(16)}) == 16
    assert mask_for(one, 1, 2) != mask_for(one, 2, 2)
    assert mask_for(replace(one, description=""), 0, 0).name == "f"


def test_the_share_is_checked_and_kept():
    with pytest.raises(gen.OptionError, match=r"--mask: 2\.0 is not allowed"):
        gen.generate(SHOP, n=5, mask=2)
    mix = dict.fromkeys(KINDS[:7], 1.0)
    examples = list(gen.generate(SHOP, n=30, mix=mix).examples())
    assert all(Masks(0.0, 1).of(e) is e for e in examples)
    masked = [e for e in examples if e.tools]
    assert all("renames" in Masks(1.0, 1).of(e).provenance for e in masked)


NESTED = {
    "name": "send_parcel",
    "description": "Sends a parcel.",
    "parameters": {
        "type": "object",
        "properties": {
            "address": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "description": "Where it goes."},
                    "zip": {"type": "string"},
                },
                "required": ["city"],
            },
            "items": {
                "type": "array",
                "description": "What is in it.",
                "items": {
                    "type": "object",
                    "properties": {
                        "product": {"type": "string", "description": "The product's name."},
                        "count": {"type": "integer", "minimum": 1, "maximum": 9},
                    },
                    "required": ["product", "count"],
                },
                "examples": [[{"product": "mug", "count": 1}]],
            },
        },
        "required": ["address"],
    },
}


def test_what_lies_in_an_argument_is_masked_too():
    (one,) = gen.load_specs([NESTED])
    mask = mask_for(one, 0, 3)
    masked = renamed(one, mask)
    address = masked.parameters["properties"]["address"]  # not described, so it keeps its name
    city = mask.names.inner["address"].keys["city"]
    assert set(address["properties"]) == {city, "zip"}
    assert address["required"] == [city]
    items = masked.parameters["properties"][mask.parameters["items"]]
    product = mask.names.inner["items"].keys["product"]
    assert set(items["items"]["properties"]) == {product, "count"}
    assert items["examples"] == [[{product: "mug", "count": 1}]]
    given = {"address": {"city": "Oslo"}, "items": [{"product": "mug", "count": 2}]}
    worn = mask.names.value(given)
    assert worn["address"] == {city: "Oslo"}
    assert worn[mask.parameters["items"]] == [{product: "mug", "count": 2}]
    assert mask.inverse().names.value(worn) == given
    assert mask.names.path("/items/0/product") == f"/{mask.parameters['items']}/0/{product}"
    assert renamed(masked, mask.inverse()) == one


def test_nested_names_are_checked_too():
    examples = gen.generate([NESTED], n=20, mix={"single": 1.0}, mask=1.0).examples()
    seen = 0
    for example in examples:
        verifier = verifier_for(example, {})
        assert verifier.check(example) == []
        call, renames = example.calls[0], example.provenance["renames"]
        (name,) = renames
        own = renames[name]["inner"]["address"]["parameters"]
        shown = {own.get(k, k): v for k, v in call.arguments["address"].items()}
        turn = replace(
            example.messages[-1],
            tool_calls=(replace(call, arguments={**call.arguments, "address": shown}),),
        )
        assert verifier.check(replace(example, messages=(*example.messages[:-1], turn)))
        seen += 1
    assert seen > 10


NURSERY = Path(__file__).parents[1] / "scenarios" / "nursery.json"


@pytest.mark.parametrize(
    ("source", "kind"), [(NURSERY, "chain"), ("library:weather", "error_recovery")]
)
def test_records_whose_results_name_arguments_are_masked(source, kind):
    mix = {kind: 1.0}
    plain = {e.id: e for e in gen.generate(source, n=60, seed=2, mix=mix).examples()}
    verifiers, masked, told = {}, 0, 0
    for example in gen.generate(source, n=60, seed=2, mix=mix, mask=1.0).examples():
        own = plain[example.id]
        assert unmasked(example) == own
        assert verifier_for(example, verifiers).check(example) == []
        for slot in example.slots:
            assert example.messages[slot.turn].content[slot.start : slot.end] == slot.text
        masked += example != own
        pairs = zip(example.messages, own.messages, strict=True)
        told += any(m.is_error and m.content != o.content for m, o in pairs)
    assert masked > 50
    assert told or kind == "chain"
