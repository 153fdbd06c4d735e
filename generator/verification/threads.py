"""A conversation of several turns, read from its turns and slots alone: part of the verifier.

Each argument of a call must stand in a turn before it; where a value was said twice, the later one
counts; what a user adds must be used; a follow-up that doesn't ask anew keeps all that was said;
and the assistant asks only for what is still missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.quick import Struct, regex
from generator.records import Anchor, Example, Message, Slot, ToolCall
from generator.specs.similar import content_words
from generator.verification.asked import Wanted
from generator.verification.named import names, names_only_by_noun

_LONG = 9
"""Words beside the values, from which on a turn is no fragment but a request of its own."""

_REFERS = regex(
    r"\b(?:there|that|same|(?<!got )(?<!before )(?<!after )(?<!when )(?<!if )(?<!will )"
    r"it(?!\s(?:be\s)?(?:rain|snow|freez|clear|hail|pour|storm|thunder|drizzl|thaw)))\b",
    re.I,
)
"""Words for what was spoken of; not "before it starts", "is it raining", "when will it cool"."""
_WORD = regex(r"[^\W\d_]+")


class _Made(Struct, frozen=True, gc=False):
    """A call where it stands: its turn, its slots by path, and the turns that these stand in."""

    call: ToolCall
    turn: int
    slots: Mapping[str, Slot]
    given: Set[int]


def thread_faults(
    example: Example, callees: Mapping[str, Wanted], anchors: Sequence[Anchor]
) -> Iterator[tuple[str, str]]:
    """What is wrong between the turns of a record whose arguments and spans are right."""
    messages = example.messages
    made = _calls(example)
    for each in made:
        if each.given and max(each.given) >= each.turn:
            late = next(path for path, slot in each.slots.items() if slot.turn >= each.turn)
            yield "said_later", f"{each.call.name}{late}"
            return
    users = [turn for turn, message in enumerate(messages) if message.role == "user"]
    if not made or (len(users) < 2 and made[-1].turn == made[0].turn):
        return
    fixed = _Fixed(example)
    for number, each in enumerate(made):
        before = [turn for turn in users if turn < each.turn]
        previous = made[number - 1].turn if number else -1
        fresh = [turn for turn in before if turn > previous]
        if number:
            yield from _uncalled_for(each, fresh, made[:number], messages)
        for turn in fresh[1:]:
            if turn not in each.given:
                yield "turn_unused", str(turn)
        # nothing comes between the turn before a call and the call
        if each.given and min(each.given) < each.turn - 1:
            yield from _overruled(each, made, fixed, before, callees[each.call.name], anchors)
        if number:
            yield from _dropped(each, fresh, made[:number], fixed)
    yield from _needless_questions(made, messages, callees)


def _calls(example: Example) -> list[_Made]:
    slots: list[dict[str, Slot]] = []
    made = []
    for at, message in enumerate(example.messages):
        for call in message.tool_calls:
            said: dict[str, Slot] = {}
            slots.append(said)
            made.append((call, at, said))
    for slot in example.slots:
        slots[slot.call][slot.path] = slot
    return [
        _Made(call, turn, said, {slot.turn for slot in said.values()}) for call, turn, said in made
    ]


def _failed(messages: Sequence[Message], call: ToolCall) -> bool:
    return any([m.is_error and m.call_id == call.id for m in messages])


def _uncalled_for(
    each: _Made, fresh: Sequence[int], earlier: Sequence[_Made], messages: Sequence[Message]
) -> Iterator[tuple[str, str]]:
    """A call after others that nothing calls for, and a turn after them that it uses nothing of."""
    before = [one for one in earlier if one.turn != each.turn]
    again = [one for one in before if one.call.name == each.call.name]
    same = [one for one in again if one.call.arguments == each.call.arguments]
    if same and not _failed(messages, same[-1].call):
        yield "call_repeated", each.call.name
    chained = any([messages[turn].role == "tool" for turn in each.given])
    if before and not fresh and not chained and not _failed(messages, before[-1].call):
        yield "uncalled_for", each.call.name
    if not fresh:
        return
    old = each.given and min(each.given) < fresh[0]
    if old and not again and not chained and not _REFERS.search(messages[fresh[-1]].content or ""):
        yield "unsaid_reference", each.call.name
    if again and fresh[-1] not in each.given and not _failed(messages, again[-1].call):
        yield "turn_unused", str(fresh[-1])


def _overruled(
    each: _Made, made: Sequence[_Made], fixed: _Fixed, before: Sequence[int],
    callee: Wanted, anchors: Sequence[Anchor],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """An argument for which a later turn says another value."""
    name = each.call.name
    others = [one.slots for one in made if one.call.name == name]
    addressed = [turn for turn in before if _addressed(made, turn) == name]
    for path, slot in each.slots.items():
        if slot.turn == each.turn - 1:
            continue
        for slots in others:
            other = slots.get(path)
            if other is None or not slot.turn < other.turn < each.turn:
                continue
            if other.value != slot.value:
                yield "overruled", f"{name}{path}"
        if path not in callee.parameters or callee.is_switch(path):
            continue
        if fixed.example.messages[slot.turn].role == "tool":
            continue  # "the first one" says no ID
        for turn in addressed:
            if turn > slot.turn:
                found = callee.stated(fixed.at(turn), path, anchors)
                if found is not None:
                    yield "overruled", f"{name}{path}: {found!r}"


def _addressed(made: Sequence[_Made], turn: int) -> str:
    """The function that is called next after a turn."""
    return next((one.call.name for one in made if one.turn > turn), "")


class _Fixed:
    """The stretches of turns between their slots; each turn is asked about several times."""

    __slots__ = ("_texts", "example")

    def __init__(self, example: Example) -> None:
        self.example = example
        self._texts: dict[int, list[str]] = {}

    def at(self, turn: int) -> list[str]:
        """The stretches of one turn."""
        found = self._texts.get(turn)
        if found is None:
            content = self.example.messages[turn].content or ""
            found, at = [], 0
            for start, end in sorted(
                [(s.start, s.end) for s in self.example.slots if s.turn == turn]
            ):
                found.append(content[at:start])
                at = max(at, end)
            found.append(content[at:])
            self._texts[turn] = found
        return found


def _dropped(
    each: _Made, fresh: Sequence[int], earlier: Sequence[_Made], fixed: _Fixed
) -> Iterator[tuple[str, str]]:
    """A follow-up that leaves out what was said for the same function before."""
    again = [one for one in earlier if one.call.name == each.call.name and one.turn != each.turn]
    if not again or not fresh:
        return
    carries = bool(each.given) and min(each.given) < fresh[0]
    if not carries:
        text = " ".join(fixed.at(fresh[-1]))
        tool = next(t for t in fixed.example.tools if t.name == each.call.name)
        short = len(_WORD.findall(text)) < _LONG
        carries = short and not content_words(text) & content_words(tool.name)
    if carries:
        for path in sorted(again[-1].slots.keys() - each.slots.keys()):
            if not any(p.startswith(path + "/") or path.startswith(p + "/") for p in each.slots):
                yield "dropped", f"{each.call.name}{path}"


def _needless_questions(
    made: Sequence[_Made], messages: Sequence[Message], callees: Mapping[str, Wanted]
) -> Iterator[tuple[str, str]]:
    """Each question before a call must ask for something required that wasn't said yet."""
    for turn, message in enumerate(messages):
        if message.role != "assistant" or message.tool_calls or messages[turn - 1].role == "tool":
            continue
        wanted = next((one for one in made if one.turn > turn), None)
        if wanted is None:
            continue
        callee = callees[wanted.call.name]
        said = {path for path, slot in wanted.slots.items() if slot.turn < turn}
        answered = {path for path, slot in wanted.slots.items() if slot.turn == turn + 1}
        needed = {path for path in answered & callee.parameters.keys() if callee.needs(path)}
        question = message.content or ""
        if not question.rstrip().endswith("?") or not needed:
            yield "needless_question", question
        elif not any(names(question, callee.parameters[path]) for path in needed):
            yield "not_asked_for", question
        asked = [
            callee.parameters[path]
            for path in wanted.slots.keys() - said
            if path in callee.parameters
        ]
        for path in sorted(said & callee.parameters.keys()):
            if names_only_by_noun(question, callee.parameters[path]) and not any(
                names_only_by_noun(question, other) for other in asked
            ):
                yield "asked_though_said", path
