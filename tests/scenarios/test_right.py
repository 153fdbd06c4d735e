"""What makes each kind right, checked on plain records without the project's own verifier."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import generator as gen
from generator.dedupe import identity
from generator.inputs import gather
from generator.options import Options
from generator.prepare import prepare
from generator.quick import replace
from generator.scenarios import chat
from generator.scenarios.chat import TALK
from generator.scenarios.error_recovery import WAYS
from generator.scenarios.multi_turn import VARIANTS
from generator.specs.load import load_specs

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


def required(schema, path=""):
    """Pointers of the leaves that every call needs."""
    found = set()
    for name in schema.get("required", ()):
        part = schema.get("properties", {}).get(name, {})
        inner = part.get("type") == "object" and part.get("properties")
        if inner:
            found |= required(part, f"{path}/{name}")
        elif "const" not in part and len(part.get("enum", (1, 2))) > 1:
            found.add(f"{path}/{name}")
    return found


def leaves(node, path=""):
    if isinstance(node, dict):
        return {p: v for k, part in node.items() for p, v in leaves(part, f"{path}/{k}").items()}
    return {path: node}


@pytest.fixture(scope="module", params=["shop", "library:weather", "library:tasks", "real"])
def source(request):
    if request.param == "real":
        return request.getfixturevalue("real_specs")
    return SHOP if request.param == "shop" else request.param


def lists(node):
    if isinstance(node, list):
        return [node]
    return (
        [found for part in node.values() for found in lists(part)]
        if node and isinstance(node, dict)
        else []
    )


KINDS = ("parallel", "parallel_multiple", "missing_param", "missing_param_filled", "multi_turn",
         "error_recovery", "tool_result", "parallel_result", "missing_tool")  # fmt: skip


@cache
def run(source):
    """Records of nine kinds, made together: a source is made ready once."""
    n = 50 * len(KINDS)
    return gen.generate(source, n=n, seed=9, mix=dict.fromkeys(KINDS, 1.0)).examples()


def of(source, kind):
    found = [e for e in run(source) if e.scenario == kind]
    assert len(found) >= 25
    return found


def made(source, kind, n=60):
    data = gen.generate(source, n=n, seed=9, mix={kind: 1.0})
    found = data.examples()
    assert len(found) >= n // 2, data.report.rejected
    return found


def first_user(example):
    return next(i for i, m in enumerate(example.messages) if m.role == "user")


def grounded(example):
    """Every argument of every call stands in a user turn, in words of its own call."""
    for slot in example.slots:
        assert example.messages[slot.turn].content[slot.start : slot.end] == slot.text
    for i, call in enumerate(example.calls):
        said = {s.path for s in example.slots if s.call == i}
        tool = next(t for t in example.tools if t.name == call.name)
        if tool.parameters.get("properties"):
            for path in leaves(call.arguments):
                top = "/" + path.split("/")[1]
                assert any(path.startswith(s) or s.startswith(path) for s in said) or (
                    "const" in tool.parameters["properties"][top[1:]]
                    or len(tool.parameters["properties"][top[1:]].get("enum", (1, 2))) == 1
                ), (path, example)


def test_parallel(source):
    for example in of(source, "parallel"):
        calls = example.calls
        assert len(example.messages[-1].tool_calls) == len(calls) >= 2
        assert len({c.name for c in calls}) == 1
        assert all(a.arguments != b.arguments for a in calls for b in calls if a is not b)
        grounded(example)
        spans = {}
        for s in example.slots:  # one stretch of text never says two different things
            assert spans.setdefault((s.turn, s.start, s.end), (s.path, s.value)) == (
                s.path,
                s.value,
            )


def test_parallel_multiple(source):
    for example in of(source, "parallel_multiple"):
        names = [c.name for c in example.calls]
        assert len(set(names)) == len(names) >= 2
        assert set(names) <= {t.name for t in example.tools}
        grounded(example)
        starts = [min((s.start for s in example.slots if s.call == i), default=None)
                  for i in range(len(names))]  # fmt: skip
        placed = [start for start in starts if start is not None]
        assert placed == sorted(placed)


@pytest.mark.parametrize("kind", ["missing_param", "missing_param_filled"])
def test_missing_values_are_asked_for_and_nothing_else(source, kind):
    for example in of(source, kind):
        wanted = example.provenance["wants"]
        tool = next(t for t in example.tools if t.name == wanted)
        turn = first_user(example)
        said = {s.path for s in example.slots if s.turn == turn}
        missing = set(example.provenance["missing"])
        assert missing
        assert not said & missing
        assert required(tool.parameters) - said == missing
        question = example.messages[turn + 1].content
        assert question.rstrip().endswith("?")
        if kind == "missing_param":
            assert not example.calls
        else:
            (call,) = example.calls
            assert {s.path for s in example.slots if s.turn == turn + 2} == missing
            assert {p for p in leaves(call.arguments)} >= missing
            grounded(example)


def turns_of_calls(example):
    """Each call with its turn, its slots by path, and the user turns since the call before."""
    found, previous = [], -1
    for turn, message in enumerate(example.messages):
        for call in message.tool_calls:
            slots = {s.path: s for s in example.slots if s.call == len(found)}
            fresh = [t for t in range(previous + 1, turn) if example.messages[t].role == "user"]
            found.append((call, turn, slots, fresh))
        previous = turn if message.tool_calls else previous
    return found


def test_multi_turn(source):
    seen, slips = set(), 0
    for example in (*of(source, "multi_turn"), *made(source, "multi_turn", 120)):
        grounded(example)
        seen.add(example.provenance["how"])
        # a request that is taken back in the same breath alone is one turn, and no conversation
        assert sum(m.role == "user" for m in example.messages) >= 2
        if example.provenance["how"] in ("slipped", "mended"):
            slips += 1
            said_twice(example)
        calls = turns_of_calls(example)
        for i, (call, turn, slots, fresh) in enumerate(calls):
            assert all(s.turn < turn for s in slots.values())
            last = fresh[-1]
            before = [c for c in calls[:i] if c[0].name == call.name]
            if before or len(fresh) > 1:  # what was said last changes the call
                assert any(s.turn == last for s in slots.values())
            if before and before[-1] is calls[i - 1]:  # and what it doesn't change is kept
                old = before[-1][2]
                assert old.keys() <= slots.keys()
                for path, slot in slots.items():
                    assert slot.turn == last or slot == replace(old[path], call=i)
                changed = {p for p in slots if p not in old or slots[p].value != old[p].value}
                assert len(changed) == 1
                assert {p for p, s in slots.items() if s.turn == last} == changed
        tools = {t.name: t for t in example.tools}
        for turn, message in enumerate(example.messages):
            asks = message.role == "assistant" and not message.tool_calls
            if asks and example.messages[turn - 1].role == "user":
                (call, _, slots, _) = next(c for c in calls if c[1] > turn)
                assert message.content.endswith("?")
                missing = {p for p, s in slots.items() if s.turn > turn}
                given = {p for p, s in slots.items() if s.turn == turn + 1}
                assert given & missing & required(tools[call.name].parameters)
    assert len(seen) >= 3
    assert slips


TAKEN_BACK = re.compile(
    r"\b(?:no|wait|sorry|i meant?|i got|actually|oops|my mistake|correction|make th?a?t)\b", re.I
)


def said_twice(example):
    """A value is taken back in one turn; no argument is said by what was taken back."""
    users = [i for i, m in enumerate(example.messages) if m.role == "user"]
    at = users[0] if example.provenance["how"] == "slipped" else users[-1]
    content = example.messages[at].content
    slots = [s for s in example.slots if s.call == 0 and s.turn == at]
    mended = [s for s in slots if TAKEN_BACK.search(content, 0, s.start)]
    assert mended, content
    # between what was taken back and what counts there is no other argument
    last = min(mended, key=lambda slot: slot.start)
    cue = max(m.start() for m in TAKEN_BACK.finditer(content, 0, last.start))
    assert all(s.end <= cue or s.start >= last.start for s in slots)
    # and nobody goes on with the request after it
    assert len(content[max(s.end for s in slots) :].split()) <= 3


@pytest.mark.parametrize(
    ("kind", "variants", "library"),
    [("multi_turn", VARIANTS, "weather"), ("error_recovery", WAYS, "calendar")],
)
def test_variants_come_in_their_shares(kind, variants, library):
    data = gen.generate(f"library:{library}", n=200, seed=3, mix={kind: 1.0})
    found = {}
    for example in data.examples():
        function = example.provenance["stream"].split("|")[1]
        found.setdefault(function, Counter())[example.provenance["how"]] += 1
    assert set().union(*found.values()) == set(variants)
    for counts in found.values():
        able = sum(variants[name][1] for name in counts)
        for name, count in counts.items():
            assert abs(count / counts.total() - variants[name][1] / able) < 0.16, counts


def test_follow_ups_of_validation_are_not_those_of_training():
    data = gen.generate("library:weather", n=300, seed=3, mix={"multi_turn": 1.0})
    forms = {"train": set(), "validation": set()}
    for example in data.examples():
        if example.provenance["how"] not in ("once_more", "corrected"):
            continue
        turn = max(i for i, m in enumerate(example.messages) if m.role == "user")
        (slot,) = {(s.start, s.end) for s in example.slots if s.turn == turn}
        text = example.messages[turn].content
        form = f"{text[: slot[0]]}|{text[slot[1] :]}".lower().rstrip(".?!")
        form = re.sub(r"[^a-z| ]", "", form)
        attached = ("and |", "and in |", "and for |", "and for the next |", "and over the next |")
        if form not in attached:  # nothing in it to learn by heart
            forms[example.split].add(form)
    assert len(forms["train"]) > 8 and len(forms["validation"]) > 2
    assert forms["train"].isdisjoint(forms["validation"])


def test_answers_to_questions_are_held_out_too():
    mix = {"missing_param": 1.0, "missing_param_filled": 3.0}
    data = gen.generate("library:food", n=400, seed=3, mix=mix, validation=0.5)
    forms = {"train": set(), "validation": set()}
    for example in data.examples():
        users = [i for i, m in enumerate(example.messages) if m.role == "user"]
        if len(users) < 2:
            continue
        text = example.messages[users[-1]].content
        slots = sorted((s.start, s.end) for s in example.slots if s.turn == users[-1])
        for start, end in reversed(slots):
            text = f"{text[:start]}|{text[end:]}"
        words = re.sub(r"[^a-z| ]|please", "", text.lower()).strip()
        # a value alone, or with its preposition, is said by everybody
        if (
            len(slots) < 2
            and len(words.split()) > 1
            and not re.fullmatch(r"(in|on|for|at|to|from|by) \|", words)
        ):
            forms[example.split].add(words)
    assert len(forms["train"]) > 8 and len(forms["validation"]) > 2
    assert forms["train"].isdisjoint(forms["validation"])


PASSING = re.compile("timed out|too many|rate limit|unavailable|overloaded", re.I)
REFUSED = re.compile("permission|access|authorized|quota", re.I)


def test_error_recovery(source):
    seen = set()
    for example in of(source, "error_recovery"):
        grounded(example)
        seen.add(example.provenance["how"])
        calls = turns_of_calls(example)
        messages = example.messages
        assert any(m.is_error for m in messages)
        for i, (call, turn, _, _) in enumerate(calls):
            result = messages[turn + 1] if turn + 1 < len(messages) else None
            if result is None or not result.is_error:
                continue
            reply, following = messages[turn + 2], calls[i + 1] if i + 1 < len(calls) else None
            if REFUSED.search(result.content):
                assert following is None
                assert reply.content
            elif PASSING.search(result.content):
                same = [c for c, *_ in calls if c.arguments == call.arguments]
                assert len(same) == 2
                if following and "timed out" in result.content.lower() and reply.content:
                    assert reply.content.endswith("?")
            else:
                old, new = leaves(call.arguments), leaves(following[0].arguments)
                (path,) = {p for p in old if old[p] != new.get(p)}
                assert old.keys() == new.keys()
                assert path.split("/")[-1].lower() in result.content.lower()
                slot = following[2][path]
                spoken = reply.content is not None
                assert slot.turn == (turn + 3 if spoken else calls[0][3][0])
            if reply.content:
                assert not re.search(r"\b(all set|booked|created)\b", reply.content, re.I)
    assert len(seen) >= 4


NURSERY = Path(__file__).parent / "nursery.json"
PLACES = {"top": 0, "first": 0, "second": 1, "third": 2}


def things(value):
    """The lists of objects in a result."""
    if isinstance(value, list):
        return [value] if value and isinstance(value[0], dict) else []
    parts = value.values() if isinstance(value, dict) else ()
    return [found for part in parts for found in things(part)]


def test_chain():
    made_of = set()
    for example in made(NURSERY, "chain", n=80):
        (first, at, _, _), (second, turn, slots, fresh) = turns_of_calls(example)
        (path,) = [p for p, s in slots.items() if example.messages[s.turn].role == "tool"]
        value = second.arguments[path[1:]]
        result = example.messages[at + 1]
        assert slots[path].turn == at + 1 < turn
        assert result.content[slots[path].start : slots[path].end] == str(value)
        assert not any(str(value) in m.content for m in example.messages if m.role == "user")
        assert all(s.turn != at + 1 for p, s in slots.items() if p != path)
        made_of.add((first.name, second.name))
        whole = json.loads(result.content)
        words = example.messages[(fresh or [at - 1])[-1]].content
        lists = things(whole)
        if not lists:
            assert value in whole.values()
            continue
        (item,) = [i for i in lists[0] if value in i.values()]
        place = re.search(r"the (first|second|third|top)", words.replace("firt", "first"))
        if place:
            assert lists[0].index(item) == PLACES[place[1]]
        else:
            assert any(isinstance(v, str) and v in words for v in item.values())
    assert len(made_of) == 3  # nobody looks at an order that was just made


def test_what_cannot_be_chained_is_told_and_its_share_given_to_others():
    mix = {"single": 1.0, "chain": 1.0}
    data = gen.generate(SHOP, n=20, mix=mix)
    assert {e.scenario for e in data.examples()} == {"single"}
    assert len(data) == 20
    assert any("--mix chain" in note.where for note in data.report.notes)


@pytest.mark.parametrize("kind", ["tool_result", "parallel_result"])
def test_answers_say_what_the_results_hold(source, kind):
    for example in of(source, kind):
        results = [m for m in example.messages if m.role == "tool"]
        assert [m.call_id for m in results] == [c.id for c in example.calls]
        held = " ".join(m.content for m in results)
        said = " ".join(str(c.arguments) for c in example.calls)
        counts = {str(len(found)) for m in results for found in lists(json.loads(m.content))}
        answer = example.messages[-1].content
        for number in re.findall(r"\d+(?:\.\d+)?", answer):
            known = (number, number.removesuffix("0"))  # sums of money have two decimals
            assert any(one in held or one in said for one in known) or number in counts, (
                answer,
                held,
            )
        for result in results:
            value = json.loads(result.content)
            if value in ([], {"results": []}, {"items": []}):
                assert re.search(r"\b(no|nothing|empty|didn't|couldn't)\b", answer, re.I)
        grounded(example)


def test_results_follow_the_output_schema():
    garden = Path(__file__).parent / "garden.json"
    schema = next(s.returns for s in gen.load_specs(garden) if s.returns)
    mix = {"tool_result": 1.0}
    examples = gen.generate(garden, n=40, mix=mix, include=("get_soil_moisture",)).examples()
    for example in examples:
        value = json.loads(example.messages[-2].content)
        jsonschema.validate(value, schema)
        assert str(value["moisture"]) in example.messages[-1].content
        assert value["state"] in example.messages[-1].content


def test_missing_tool(request):
    for source in (request.getfixturevalue("real_specs"), SHOP):
        specs = {spec.name for spec in gen.load_specs(source)}
        for example in of(source, "missing_tool"):
            assert not example.calls
            assert example.provenance["wants"] in specs
            assert example.provenance["wants"] not in {t.name for t in example.tools}
            assert example.tools
            assert "?" not in example.messages[-1].content


def test_variants_are_tried_until_one_comes_about():
    specs, _ = load_specs(SHOP)
    tried = prepare(gather(specs, Options(n=10))).bench.tried
    found = {}
    for (kind, name, _), works in tried.items():
        found.setdefault((kind, name), []).append(works)
    assert {kind for kind, _ in found} >= {"multi_turn", "error_recovery"}
    assert not any(works for each in found.values() for works in each[:-1])


@pytest.mark.parametrize("side", ["train", "validation"])
def test_small_talk_is_drawn_for_its_side_alone_and_none_of_it_twice(side):
    every = chat._sayings(0, side, 1)
    assert len({*every}) == len(every)
    assert {*every} == {*chat._sayings(0, side, 2)}
    assert every != chat._sayings(0, side, 2)
    both = {*every, *chat._sayings(0, "validation" if side == "train" else "train", 1)}
    assert both == {*chat._sayings(0, "any", 1)}
    assert len(both) > len(every)
    # what is told most often is said first: most thanks go without an afterthought
    every = chat._sayings(1, "any", 1)
    bare = [not any(text.endswith(after) for after in TALK[1].after if after) for text in every]
    assert sum(bare[:40]) > sum(bare[-40:]) + 10


def test_chat_says_nearly_everything_and_hardly_draws_it_twice():
    mix = {"chat": 1.0}
    data = gen.generate(SHOP, n=5000, seed=3, mix=mix, validation=0.0, holdout=("none",))
    texts = [m.content for e in data.examples() for m in e.messages if m.role == "user"]
    every = sum(len(chat._sayings(place, "any", 3)) for place in range(len(TALK)))
    # two may differ in a mark alone; what can be done is told where the tools tell it
    assert every * 0.95 < len(texts) <= every
    assert data.report.rejected.get(("dedupe", "duplicate"), 0) < every * 0.1


def test_what_was_asked_before_is_asked_again_only_where_it_goes_on():
    air = {
        "name": "get_air_quality",
        "description": "Get the air quality of a place.",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "City"},
                "pollutant": {"type": "string", "enum": ["ozone", "soot", "pollen"]},
            },
            "required": ["city"],
        },
    }
    data = gen.generate([air], n=200, seed=1, mix={"missing_param": 1.0}, validation=0.0)
    assert len(data) == 200
    assert data.report.rejected["dedupe", "duplicate"] < 35  # 76 where each draw is as any other


def test_chat():
    for example in made(SHOP, "chat"):
        assert not example.calls
        assert not example.slots
        assert not re.search(r"\d|\{", example.messages[-1].content)


def test_kinds_that_the_first_format_cannot_hold_are_not_planned():
    mix = {"single": 1.0, "parallel": 1.0, "missing_param_filled": 1.0}
    data = gen.generate(SHOP, n=20, mix=mix, formats=("flat",))
    assert {e.scenario for e in data.examples()} == {"single"}
    assert len(data) == 20
    told = [n.message for n in data.report.notes if "--mix" in n.where]
    assert sum("flat can't hold it" in message for message in told) == 2


def test_no_call_share_of_the_default_mix():
    data = gen.generate(SHOP, n=400, seed=1)
    none = sum(not e.calls for e in data.examples())
    assert 0.10 <= none / 400 <= 0.15


def test_a_record_has_the_id_of_what_it_says():
    mix = dict.fromkeys(("single", "multiple", "tool_result", "parallel", "parallel_result"), 1.0)
    for example in gen.generate(SHOP, n=60, seed=4, mix=mix, noise=0.0).examples():
        turns = "\n".join(m.content for m in example.messages if m.role == "user")
        digest, _, _ = identity(turns, example.messages)
        assert example.id == digest.hex(), example.scenario


@pytest.mark.parametrize(
    ("name", "description", "apart", "also"),
    [
        ("update_default_branch", "Change the default branch of a repository.", "repo",
         {"default_branch": "The new default branch name"}),
        ("create_team", "Create a new team.", "team_name", {"email": "The e-mail of its owner"}),
        ("create_filter", "Create a saved filter.", "name", {"query": "The query"}),
    ],
)  # fmt: skip
def test_two_deeds_are_about_two_things(name, description, apart, also):
    properties = {key: {"type": "string", "description": text} for key, text in also.items()}
    properties = {apart: {"type": "string", "description": "Its name"}, **properties}
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    spec = gen.FunctionSpec(name=name, description=description, parameters=parameters)
    for example in made([spec], "parallel"):
        calls = [call for m in example.messages for call in m.tool_calls]
        assert len({call.arguments[apart] for call in calls}) == len(calls)


def test_what_is_set_but_once_is_not_asked_for_twice():
    properties = {"note": {"type": "string"}, "ring": {"type": "boolean"}}
    spec = gen.FunctionSpec(
        name="set_order_note",
        description="Set a note for the courier.",
        parameters={"type": "object", "properties": properties, "required": ["note"]},
    )
    with pytest.raises(gen.CallforgeError, match="two calls would be about two things"):
        made([spec], "parallel")


def test_two_arguments_of_one_name_are_not_asked_for(tmp_path):
    number = {"type": "number"}
    spec = {
        "name": "hypotenuse",
        "description": "Compute the length of the longest side.",
        "parameters": {
            "type": "object",
            "properties": {"x": number, "y": number, "precision": {"type": "integer"}},
            "required": ["x", "y", "precision"],
        },
    }
    path = tmp_path / "specs.json"
    path.write_text(json.dumps([spec]))
    mix = {"missing_param": 1.0, "single": 1.0}
    for example in gen.generate(str(path), n=40, seed=2, mix=mix).examples():
        assert set(example.provenance.get("missing", ())) <= {"/precision"}


def test_what_two_calls_have_in_common_is_said_once():
    city = {"type": "string"}
    spec = gen.FunctionSpec(
        name="find_flights",
        description="Find flights between two cities.",
        parameters={
            "type": "object",
            "properties": {
                "origin": {**city, "description": "City of departure"},
                "destination": {**city, "description": "City of arrival"},
                "date": {"type": "string", "format": "date"},
            },
            "required": ["origin", "destination", "date"],
        },
    )
    found = [e for e in made([spec], "parallel") if e.provenance["how"] == "side_by_side"]
    assert len(found) > 3
    for example in found:
        text = example.messages[first_user(example)].content
        one, two = ({(s.start, s.end) for s in example.slots if s.call == i} for i in (0, 1))
        assert max(one - two) < min(two - one)
        between = text[max(one - two)[1] : min(two - one)[0]]
        assert not re.search(r"find|search|show|look|get", between), text


def test_another_country_has_another_city():
    text = {"type": "string"}
    spec = gen.FunctionSpec(
        name="get_weather",
        description="Get the current weather in a city.",
        parameters={
            "type": "object",
            "properties": {
                "city": {**text, "description": "The city"},
                "country": {**text, "description": "The country of the city"},
            },
            "required": ["city", "country"],
        },
    )
    for kind in ("parallel", "multi_turn"):
        for example in made([spec], kind):
            pairs = [(c.arguments["country"], c.arguments["city"]) for c in example.calls]
            cities = dict(reversed(pair) for pair in pairs)
            assert all(cities[city] == country for country, city in pairs), pairs
