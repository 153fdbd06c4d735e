"""The whole pipeline on small specs: counts, splits, determinism, growth, exhaustion."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

import generator as gen
from generator.dedupe import normalise
from generator.harvest import Harvest
from generator.options import PRESETS
from generator.verification.verifier import Verifier

SHOP = Path(__file__).parent / "data" / "shop.json"
TINY = {
    "name": "set_light",
    "description": "Turn a light on or off.",
    "parameters": {
        "type": "object",
        "properties": {
            "room": {"type": "string", "enum": ["kitchen", "bedroom"]},
            "on": {"type": "boolean"},
        },
        "required": ["room", "on"],
    },
}


def user_turns(example):
    return "\n".join(m.content for m in example.messages if m.role == "user")


def told_by_tools(example):
    return "\n".join(m.content for m in example.messages if m.role == "tool")


def lines(dataset):
    return [bytes(line) for line in dataset.lines("canonical")]


@pytest.fixture(scope="module")
def shop():
    return gen.generate(SHOP, n=400, seed=3)


def test_exactly_n_distinct_examples_with_a_tenth_held_out(shop):
    assert len(shop) == 400
    assert len(shop.validation) == 40
    keys = {  # a request may also fail: then what the tool says tells the two apart
        (normalise(user_turns(e)), json.dumps([c.arguments for c in e.calls]), told_by_tools(e))
        for e in shop.examples()
    }
    assert len(keys) == 400
    assert len({e.id for e in shop.examples()}) == 400


def test_calls_satisfy_another_validator_and_stand_in_the_query(shop):
    for example in shop.examples():
        for call in example.calls:
            schema = next(t.parameters for t in example.tools if t.name == call.name)
            jsonschema.Draft202012Validator(
                schema, format_checker=jsonschema.FormatChecker()
            ).validate(call.arguments)
        for slot in example.slots:
            assert example.messages[slot.turn].content[slot.start : slot.end] == slot.text


def test_scenarios_and_functions_are_balanced(shop):
    kinds = Counter(e.scenario for e in shop.examples())
    mix = {name: weight for name, weight in gen.Options().mix.items() if name != "chain"}
    assert not kinds["chain"]  # nothing in the shop gives what another function wants
    for name, weight in mix.items():
        planned = 400 * weight / sum(mix.values())
        assert abs(kinds[name] - planned) <= 4
    single = [e for e in shop.examples() if e.scenario in ("single", "multiple")]
    functions = Counter(c.name for e in single for c in e.calls)
    assert max(functions.values()) - min(functions.values()) <= 4


def test_phrasings_and_open_values_are_not_shared_between_splits(shop):
    lineages = {"train": set(), "validation": set()}
    values = {"train": set(), "validation": set()}
    for e in shop.examples():
        for lineage in e.provenance["lineage"].split("+"):
            lineages[e.split].add(lineage)
        values[e.split] |= {s.value for s in e.slots if s.path in ("/origin", "/destination")}
    assert not lineages["train"] & lineages["validation"]
    assert values["train"]
    assert values["validation"]
    assert not values["train"] & values["validation"]


def test_numbers_and_enums_occur_on_both_sides(shop):
    seen = {
        split: {e.calls[0].arguments.get("cabin") for e in examples if e.calls}
        for split, examples in (("train", shop.train), ("validation", shop.validation))
    }
    assert {"economy", "business", "premium_economy"} <= seen["train"]
    assert seen["validation"] - {None}


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(shop):
    assert lines(gen.generate(SHOP, n=400, seed=3)) == lines(shop)
    assert lines(gen.generate(SHOP, n=400, seed=4)) != lines(shop)


def test_a_larger_n_keeps_what_a_smaller_had(shop):
    small = {e.id: e.split for e in gen.generate(SHOP, n=150, seed=3).examples()}
    large = {e.id: e.split for e in shop.examples()}
    assert small.items() <= large.items()


def test_output_does_not_depend_on_processes_or_hash_seed(tmp_path):
    digests = set()
    for jobs, hash_seed in ((1, "0"), (2, "17")):
        out = tmp_path / f"{jobs}"
        subprocess.run(
            [
                sys.executable,
                "-m",
                "generator.cli",
                "--spec",
                str(SHOP),
                "--n",
                "120",
                "--quiet",
                "--jobs",
                str(jobs),
                "--out",
                str(out),
                "--format",
                "openai",
                "--format",
                "flat",
            ],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        )
        names = sorted(path.name for path in out.iterdir() if path.name != "run.json")
        digests.add(tuple((name, (out / name).read_bytes()) for name in names))
    assert len(digests) == 1


def test_an_exhausted_space_is_written_whole_and_told():
    data = gen.generate(TINY, n=5000, mix={"single": 1})
    assert 20 < len(data) < 5000
    assert data.report.short == 5000 - len(data)
    assert any("there are no more distinct ones" in line for line in data.report.relaxed)
    again = gen.generate(TINY, n=20, mix={"single": 1})
    assert {e.id for e in again.examples()} <= {e.id for e in data.examples()}


def test_what_is_known_is_not_finished_again_and_changes_nothing(monkeypatch):
    def made():
        return gen.generate([TINY], n=1500, seed=1, mix={"single": 1, "chat": 1})

    checked = []
    check = Verifier.check_all
    monkeypatch.setattr(
        Verifier, "check_all", lambda self, each: checked.extend(each) or check(self, each)
    )
    some = made()
    few = len(checked)
    monkeypatch.setattr(Harvest, "known", lambda *_: frozenset())
    all_again = made()
    assert lines(some) == lines(all_again)
    assert some.report.rejected == all_again.report.rejected
    assert few < (len(checked) - few) * 0.8, (few, len(checked))


def test_excluded_queries_do_not_appear(shop):
    unwanted = next(m.content for m in shop.train[0].messages if m.role == "user")
    data = gen.generate(SHOP, n=400, seed=3, exclude=(unwanted.upper(),))
    assert unwanted not in {m.content for e in data.examples() for m in e.messages}
    assert len(data) == 400


def test_system_prompt_stands_in_every_record():
    data = gen.generate(SHOP, n=30, system="You are ShopBot.")
    assert {e.messages[0].content for e in data.examples()} == {"You are ShopBot."}


def test_tool_policies():
    everything = gen.generate(SHOP, n=30, tools="all")
    assert {len(e.tools) for e in everything.examples()} == {3}
    own = gen.generate(SHOP, n=30, tools="own", mix={"single": 1, "multiple": 1})
    assert {len(e.tools) for e in own.examples()} == {1}
    assert any("multiple" in note.where for note in own.report.notes)


@pytest.mark.parametrize(
    ("kind", "tools", "told"),
    [("single", "sampled", True), ("single", "all", False), ("tool_result", "sampled", False)],
)
def test_a_mix_of_calls_without_a_choice_of_tools_is_told(kind, tools, told):
    data = gen.generate(SHOP, n=30, tools=tools, mix={kind: 9, "irrelevant": 1})
    assert (max(len(e.tools) for e in data.examples() if e.calls) == 1) == told
    assert any("calls offer one tool" in note.message for note in data.report.notes) == told


def test_weights_include_and_skip():
    data = gen.generate(
        SHOP, n=90, mix={"single": 1}, weights={"find_products": 4.0}, skip=("create_reminder",)
    )
    counts = Counter(e.calls[0].name for e in data.examples())
    assert set(counts) == {"find_products", "book_flight"}
    assert counts["find_products"] == 72
    only = gen.generate(SHOP, n=10, mix={"single": 1}, include=("book_flight",))
    assert {e.calls[0].name for e in only.examples()} == {"book_flight"}


def test_held_out_functions_are_never_called_in_training():
    data = gen.generate(SHOP, n=60, holdout=("functions",), mix={"single": 1})
    train = {e.calls[0].name for e in data.train}
    validation = {e.calls[0].name for e in data.validation}
    assert train
    assert validation
    assert not train & validation


def test_relative_dates_need_a_stated_date(shop):
    for example in shop.examples():
        relative = [s for s in example.slots if "relative" in s.rule]
        if relative:
            assert example.messages[0].role == "system"


def test_nothing_is_wrong_with_the_written_folder(shop, tmp_path):
    from generator.report.checks import check_data

    shop.write(tmp_path / "shop")
    assert check_data(tmp_path / "shop")[0] == []
    manifest = json.loads((tmp_path / "shop" / "manifest.json").read_text())
    assert manifest["counts"]["made"] == 400
    for name, count in manifest["files"].items():
        if count is not None:
            assert len((tmp_path / "shop" / name).read_bytes().splitlines()) == count


def test_table_and_html(shop):
    frame = shop.to_polars()
    assert frame.height == 400
    assert json.loads(frame["arguments"].drop_nulls()[0])
    assert "<table>" in shop._repr_html_()
    assert "<script>" not in shop._repr_html_()


def test_real_specs_give_what_their_space_holds(real_specs):
    data = gen.generate(real_specs, n=600, mix={"single": 1}, validation=0.0)
    counts = Counter(e.calls[0].name for e in data.examples())
    specs = json.loads(real_specs.read_text())
    missing = [s["function"]["name"] for s in specs if counts[s["function"]["name"]] < 10]
    told = " ".join(data.report.relaxed) + " ".join(n.where for n in data.report.notes)
    assert not [note for note in data.report.notes if note.message.startswith("left out")]
    assert all(name in told for name in missing), missing


def test_only_what_is_of_the_chosen_functions_is_told():
    parameters = {"type": "object", "properties": {"q": {"type": "string"}}, "required": ["q"]}
    specs = gen.load_specs(
        [{"name": f"find_{i}", "description": "Find.", "parameters": parameters} for i in range(60)]
    )
    data = gen.generate(specs, n=5, mix={"single": 1}, include=("find_7",))
    told = {note.where for note in data.report.notes if "no description of" in note.message}
    assert told == {"[7]: find_7"}
    with pytest.raises(gen.OptionError, match="no function 'find7'; known: find_7, "):
        gen.generate(specs, n=5, include=("find7",))


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ({"mix": "bfcl,irrelevant=0"}, {"mix": {**PRESETS["bfcl"], "irrelevant": 0}}),
        ({"include": "find_tent, find_boots"}, {"include": ("find_tent", "find_boots")}),
        ({"format": "flat"}, {"formats": ("flat",)}),
        ({"today": "2026-02-01"}, {"today": dt.date(2026, 2, 1)}),
        ({"weight": "find_tent=3"}, {"weights": {"find_tent": 3}}),
        ({"exclude": "a tent"}, {"exclude": ("a tent",)}),
        ({"today": dt.datetime(2026, 2, 1, 9)}, {"today": dt.date(2026, 2, 1)}),
        ({"holdout": "none", "jobs": None, "mix": None}, {"holdout": ("none",)}),
    ],
)
def test_options_in_python_may_be_written_as_for_the_command(given, same):
    parameters = {"type": "object", "properties": {"city": {"type": "string"}}}
    specs = [
        {"name": f"find_{what}", "description": f"Find {what}.", "parameters": parameters}
        for what in ("tent", "boots", "maps")
    ]
    one, other = (gen.generate(specs, n=12, **options) for options in (given, same))
    assert one.inputs.options == other.inputs.options
    assert [e.id for e in one.examples()] == [e.id for e in other.examples()]


@pytest.mark.parametrize(
    "slip",
    [
        {"mix": "nope"}, {"mix": ["single"]}, {"mix": 5}, {"mix": {"single": None}},
        {"noise": "much"}, {"noise": True}, {"system": 5}, {"templates": "-"}, {"include": 5},
        {"jobs": 1.5}, {"jobs": float("inf")}, {"weight": 0}, {"validation": None, "mask": [1]},
        {"exclude": 5}, {"exclude": [5]}, {"examples": "a tent"}, {"examples": [{"query": "hi"}]},
        {"n": 5.5}, {"llm": "m", "max_cost": "much"}, {"llm": "m", "base_url": 5},
    ],
)  # fmt: skip
def test_a_slip_in_an_option_is_told_in_python(slip):
    option = list(slip)[-1].replace("_", "-")
    with pytest.raises(gen.OptionError, match=f"^--{option}:? "):
        gen.generate(TINY, **{"n": 5} | slip)


def test_a_data_set_is_written_in_several_formats(tmp_path):
    data = gen.generate(TINY, n=10, mix={"single": 1})
    data.write(tmp_path / "out", format=["flat", "openai", "flat"])
    assert {"train.jsonl", "train.openai.jsonl"} <= {p.name for p in (tmp_path / "out").iterdir()}


def test_a_date_in_the_users_system_prompt_is_the_anchor():
    data = gen.generate(
        "library:weather", n=60, include=("get_weather",), mix={"single": 1},
        system="You are Skye. Today is Friday, 6 March 2026.",
    )  # fmt: skip
    said = {s.rule for e in data.examples() for s in e.slots if s.path == "/date"}
    assert said & {"relative_date", "weekday", "month_day"}


def test_names_that_a_target_does_not_allow_are_mapped_and_told(tmp_path):
    spec = {**TINY, "name": "light.set state"}
    data = gen.generate(spec, n=10, mix={"single": 1})
    assert any("light_set_state" in note.message for note in data.report.notes)
    data.write(tmp_path / "out")
    row = json.loads((tmp_path / "out" / "train.jsonl").read_text().splitlines()[0])
    assert row["tools"][0]["function"]["name"] == "light_set_state"
    names = json.loads((tmp_path / "out" / "manifest.json").read_text())["names"]
    assert names == {"openai": {"light.set state": "light_set_state"}}
    record = json.loads((tmp_path / "out" / "examples.jsonl").read_text().splitlines()[0])
    assert record["tools"][0]["name"] == "light.set state"


def test_a_mix_that_nothing_supports_tells_why_and_nothing_else():
    odd = {"name": "f", "parameters": {"type": "object", "properties": {"qzx": {"type": "string"}}}}
    with pytest.raises(gen.CallforgeError, match=r"from these functions: chain: no function's"):
        gen.generate([odd], n=5, mix={"chain": 1.0})
