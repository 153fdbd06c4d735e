"""The verifier against wrong twins of each kind."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import pytest

import generator as gen
from generator.quick import replace
from generator.records import Message, ToolCall
from generator.report.checks import verifier_for
from generator.semantics.base import UNREADABLE
from generator.verification.grounding import anchors_of, known_from_spec

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


VERIFIERS = {}


def faults(example):
    return verifier_for(example, VERIFIERS).check(example)


NURSERY = Path(__file__).parent / "nursery.json"


@cache
def made(kind):
    """Right records of one kind, out of one run of all kinds for each source."""
    found = [e for source in (SHOP, "library:weather", NURSERY) for e in run(source)]
    found = [e for e in found if e.scenario == kind]
    assert not any(faults(e) for e in found)
    return found


@cache
def run(source):
    kinds = ["chain"] if source is NURSERY else sorted({kind for kind, _ in CASES} - {"chain"})
    n = 120 * len(kinds)
    return gen.generate(source, n=n, seed=4, mix=dict.fromkeys(kinds, 1.0)).examples()


def with_calls(example, calls):
    last = replace(example.messages[-1], tool_calls=tuple(calls))
    return replace(example, messages=(*example.messages[:-1], last))


def drop_call(example, rng):
    return with_calls(example, example.calls[:-1])


def repeat_call(example, rng):
    first = example.calls[0]
    return with_calls(example, (first, *(ToolCall(c.id, first.name, first.arguments)
                                         for c in example.calls[1:])))  # fmt: skip


def exchange_calls(example, rng):
    calls = example.calls
    if all(call.arguments == calls[0].arguments for call in calls):
        return None  # of one city both are asked: their order tells nothing
    return with_calls(example, (*calls[1:], calls[0]))


def ask_for_what_was_said(example, rng):
    said = [s.path for s in example.slots if s.turn == asked_at(example) - 1]
    tool = next(t for t in example.tools if t.name == example.provenance["wants"])
    words = [p.strip("/").split("/")[-1].replace("_", " ") for p in said]
    if not words or not tool:
        return None
    return with_question(example, f"What's the {rng.choice(words)}?")


def ask_nothing(example, rng):
    return with_question(example, "Done.")


def ask_too_little(example, rng):
    missing = example.provenance["missing"]
    if len(missing) < 2:
        return None
    word = missing[0].split("/")[-1].replace("_", " ")
    return with_question(example, f"What's the {word}?")


def claim_less(example, rng):
    missing = example.provenance["missing"]
    if len(missing) < 2:
        return None
    return replace(example, provenance={**example.provenance, "missing": missing[:1]})


def state_it(example, rng):
    """The user does say a date that the assistant then asks for."""
    dates = [p for p in example.provenance["missing"] if p.endswith("date")]
    if not dates:
        return None
    at = asked_at(example) - 1
    turn = example.messages[at]
    messages = list(example.messages)
    messages[at] = replace(turn, content=turn.content + " on March 3, 2026")
    return replace(example, messages=tuple(messages))


def asked_at(example):
    return next(i for i, m in enumerate(example.messages) if m.role == "assistant")


def with_question(example, text):
    messages = list(example.messages)
    messages[asked_at(example)] = Message(role="assistant", content=text)
    return replace(example, messages=tuple(messages))


def change_result(example, rng):
    """The tool says another number than the answer."""
    answer = example.messages[-1].content
    result = example.messages[-2]
    numbers = [n for n in re.findall(r"\d+(?:\.\d+)?", result.content) if n in answer]
    if "[" in result.content:  # how many there are is said by the list itself
        return None
    if not numbers or any(n in str(example.calls) for n in numbers):
        return None
    changed = replace(result, content=result.content.replace(numbers[0], "31415"))
    return replace(example, messages=(*example.messages[:-2], changed, example.messages[-1]))


def invent(example, rng):
    last = replace(example.messages[-1], content=example.messages[-1].content + " Bring boots.")
    return replace(example, messages=(*example.messages[:-1], last))


def lose_result(example, rng):
    return replace(example, messages=(*example.messages[:-2], example.messages[-1]))


def set_call(example, number, arguments, slots):
    """The same with other arguments, and slots, of one call."""
    messages = []
    at = 0
    for message in example.messages:
        calls = []
        for call in message.tool_calls:
            calls.append(replace(call, arguments=arguments) if at == number else call)
            at += 1
        messages.append(replace(message, tool_calls=tuple(calls)))
    kept = [s for s in example.slots if s.call != number]
    return replace(example, messages=tuple(messages), slots=(*kept, *slots))


def again(example):
    """The numbers of two calls of one function in a row, or None."""
    names = [call.name for call in example.calls]
    return next((i for i in range(1, len(names)) if names[i] == names[i - 1]), None)


def ignore_correction(example, rng):
    """The call is made as before, as if the user had not gone on."""
    i = again(example)
    if i is None:
        return None
    slots = [replace(s, call=i) for s in example.slots if s.call == i - 1]
    return set_call(example, i, example.calls[i - 1].arguments, slots)


TAKES_BACK = re.compile(r"[,.?!]? (?:no|sorry|I mean|I meant|wait|or actually|actually)\b", re.I)


def heed_slip(example, rng):
    """The call has the value that the user took back at once."""
    if example.provenance.get("how") != "slipped":
        return None
    tool = next(t for t in example.tools if t.name == example.calls[0].name)
    known = known_from_spec(tool)
    turn = example.slots[0].turn
    content = example.messages[turn].content
    cue = TAKES_BACK.search(content)
    for slot in example.slots:
        if cue is None or slot.start < cue.end():
            continue
        meaning = known.parameters[slot.path].meaning
        for size in (4, 3, 2, 1):
            words = content[: cue.start()].split(" ")[-size:]
            text = " ".join(words)
            value = meaning.read(text, anchors_of(example.messages)[0])
            if value is UNREADABLE or value == slot.value or slot.path.count("/") > 1:
                continue
            start = content.index(text, cue.start() - len(text))
            wrong = replace(slot, value=value, text=text, start=start, end=start + len(text))
            arguments = {**example.calls[0].arguments, slot.path[1:]: value}
            slots = [wrong if s is slot else s for s in example.slots]
            return set_call(example, 0, arguments, slots)
    return None


def foresee(example, rng):
    """The first call has what the user says only later."""
    i = again(example)
    if i is None:
        return None
    slots = [replace(s, call=i - 1) for s in example.slots if s.call == i]
    return set_call(example, i - 1, example.calls[i].arguments, slots)


def drop_carried(example, rng):
    """The last call leaves out an optional argument that was said before."""
    i = again(example)
    if i is None:
        return None
    tool = next(t for t in example.tools if t.name == example.calls[i].name)
    old = {s.path for s in example.slots if s.call == i - 1}
    last = max(s.turn for s in example.slots if s.call == i)
    able = [s for s in example.slots if s.call == i and s.turn < last and s.path in old]
    able = [s for s in able if s.path[1:] not in tool.parameters["required"]]
    able = [s for s in able if s.path.count("/") == 1]
    if not able:
        return None
    gone = rng.choice(able)
    arguments = {k: v for k, v in example.calls[i].arguments.items() if k != gone.path[1:]}
    return set_call(example, i, arguments, [s for s in example.slots if s.call == i and s != gone])


def first_answer_twice(example, rng):
    """The answer to the last result says what the first one held."""
    answers = [i for i, m in enumerate(example.messages) if i and m.role == "assistant"
               and example.messages[i - 1].role == "tool"]  # fmt: skip
    if len(answers) < 2 or not re.search(r"\d", example.messages[answers[0]].content):
        return None
    numbers = re.findall(r"\d+(?:\.\d+)?", example.messages[answers[0]].content)
    result = example.messages[answers[-1] - 1].content
    spoken = " ".join(m.content or str(m.tool_calls) for m in example.messages if m.role != "tool")
    if any(n in result or spoken.count(n) > 1 for n in numbers):
        return None
    messages = list(example.messages)
    messages[answers[-1]] = messages[answers[0]]
    return replace(example, messages=tuple(messages))


def leave_out_there(example, rng):
    """Nothing in the user's words refers to the place that the call takes over."""
    if example.provenance["how"] != "same_place":
        return None
    messages = list(example.messages)
    at = [i for i, m in enumerate(messages) if m.role == "user"][-1]
    text = messages[at].content.replace(" there", "")
    if re.search(r"\bit\b", text):
        return None  # "is it going to be hot" goes on by itself
    messages[at] = replace(messages[at], content=text)
    return replace(example, messages=tuple(messages))


def ask_needlessly(example, rng):
    """The assistant asks for something else than what it is then told."""
    at = asked_at(example)
    if example.messages[at].tool_calls:
        return None
    return with_question(example, rng.choice(("Shall I go ahead?", "Which colour?", "Why?")))


def errors_of(example):
    return [i for i, m in enumerate(example.messages) if m.is_error]


def call_after_refusal(example, rng):
    """What was refused is tried again."""
    if example.provenance["how"] != "refused":
        return None
    at = errors_of(example)[0]
    call = replace(example.calls[0], id="c9")
    slots = [replace(s, call=1) for s in example.slots]
    turns = (*example.messages[: at + 1], Message(role="assistant", tool_calls=(call,)))
    return replace(example, messages=turns, slots=(*example.slots, *slots))


def claim_success(example, rng):
    last = example.messages[-1]
    if last.tool_calls or not example.messages[-2].is_error:
        return None
    return replace(example, messages=(*example.messages[:-1], replace(last, content="All set.")))


def same_value_again(example, rng):
    """The value at fault is tried once more."""
    if example.provenance["how"] != "fallback":
        return None
    slots = [replace(s, call=1) for s in example.slots if s.call == 0]
    return set_call(example, 1, example.calls[0].arguments, slots)


def unasked(example, rng):
    """A deed that timed out is done again without asking."""
    if example.provenance["how"] != "permitted":
        return None
    at = errors_of(example)[0]
    return replace(example, messages=(*example.messages[: at + 1], *example.messages[at + 3 :]))


def hide_error(example, rng):
    messages = tuple(replace(m, is_error=False) for m in example.messages)
    return replace(example, messages=messages)


def blame_another(example, rng):
    """The assistant asks about another value than the one at fault."""
    if example.provenance["how"] != "asked_again":
        return None
    messages = list(example.messages)
    at = errors_of(example)[0] + 1
    messages[at] = replace(messages[at], content="That shoe size wasn't accepted. Which one then?")
    return replace(example, messages=tuple(messages))


def linked(example):
    """The slot that stands in a result, and that result's turn."""
    slot = next(s for s in example.slots if example.messages[s.turn].role == "tool")
    return slot, example.messages[slot.turn]


def with_link(example, value, text, start):
    """The second call with another value, claimed to stand elsewhere in the result."""
    slot, _ = linked(example)
    arguments = {**example.calls[1].arguments, slot.path[1:]: value}
    moved = replace(slot, value=value, text=text, start=start, end=start + len(text))
    slots = [moved if s == slot else s for s in example.slots if s.call == 1]
    return set_call(example, 1, arguments, slots)


def other_item(example, rng):
    """The assistant takes another of the things found than the user meant."""
    slot, result = linked(example)
    key = re.search(r'"(\w+)":"?$', result.content[: slot.start])[1]
    for found in re.finditer(f'"{key}":(?:"([^"]+)"|(\\d+))', result.content):
        text = found[1] or found[2]
        if text != slot.text:
            value = type(slot.value)(text)
            return with_link(example, value, text, found.start(1 if found[1] else 2))
    return None


def made_up_id(example, rng):
    slot, _ = linked(example)
    value = 8_712_345 if isinstance(slot.value, int) else "B-0001"
    return with_link(example, value, str(value), slot.start)


def name_as_id(example, rng):
    """The name of what was found stands where its ID should."""
    slot, result = linked(example)
    found = re.search(r'name":"([^"]+)"', result.content)
    if found is None or isinstance(slot.value, int):
        return None
    return with_link(example, found[1], found[1], found.start(1))


def from_an_error(example, rng):
    messages = tuple(replace(m, is_error=True) if m.role == "tool" else m for m in example.messages)
    return replace(example, messages=messages)


def without_look_up(example, rng):
    """The second call is made at once, with an ID from nowhere."""
    first = next(i for i, m in enumerate(example.messages) if m.tool_calls)
    if example.provenance["how"] != "at_once":
        return None
    kept = (*example.messages[:first], *example.messages[first + 2 :])
    slots = [replace(s, call=0) for s in example.slots if s.call == 1 and s.turn < first]
    return replace(example, messages=kept, slots=tuple(slots))


CASES = (
    ("chain", other_item), ("chain", made_up_id), ("chain", name_as_id),
    ("chain", from_an_error), ("chain", without_look_up),
    ("error_recovery", call_after_refusal), ("error_recovery", claim_success),
    ("error_recovery", same_value_again), ("error_recovery", unasked),
    ("error_recovery", hide_error), ("error_recovery", blame_another),
    ("multi_turn", ignore_correction), ("multi_turn", foresee), ("multi_turn", drop_carried),
    ("multi_turn", first_answer_twice), ("multi_turn", leave_out_there),
    ("multi_turn", ask_needlessly), ("multi_turn", heed_slip),
    ("tool_result", change_result), ("tool_result", invent), ("tool_result", lose_result),
    ("parallel_result", invent), ("parallel_result", lose_result),
    ("parallel", drop_call), ("parallel", repeat_call), ("parallel", exchange_calls),
    ("parallel_multiple", drop_call), ("parallel_multiple", repeat_call),
    ("parallel_multiple", exchange_calls),
    ("missing_param", ask_for_what_was_said), ("missing_param", ask_nothing),
    ("missing_param", ask_too_little), ("missing_param", claim_less), ("missing_param", state_it),
    ("missing_param_filled", ask_for_what_was_said), ("missing_param_filled", ask_nothing),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "mutate"), CASES, ids=lambda c: getattr(c, "__name__", c))
def test_wrong_twins_are_caught(kind, mutate):
    rng = random.Random(3)
    tried = caught = 0
    missed = []
    for example in made(kind):
        wrong = mutate(example, rng)
        if wrong is None:
            continue
        tried += 1
        if faults(wrong):
            caught += 1
        else:
            missed.append([m.content or m.tool_calls for m in wrong.messages])
    assert tried >= 3
    assert caught / tried >= 0.99, missed[:3]


def test_a_withheld_tool_that_is_offered_is_caught():
    examples = gen.generate(SHOP, n=20, seed=4, mix={"missing_tool": 1.0}).examples()
    specs = {spec.name: spec for spec in gen.load_specs(SHOP)}
    for example in examples:
        wanted = specs[example.provenance["wants"]]
        wrong = replace(example, tools=(*example.tools, wanted))
        assert [f.reason for f in faults(wrong)] == ["servable"]
