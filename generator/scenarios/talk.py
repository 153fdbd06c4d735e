"""A conversation of several turns in the making: who said what, and which words stand for a value.

It remembers, for each function, where each argument was last said; a call takes its slots from
there. So a value that was corrected is grounded in the correction, one that was never said again in
the turn that first said it, and what no user turn said can't get into a call.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import orjson

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.skeleton import Phrasing
from generator.quick import Struct, field, regex
from generator.records import Anchor, FunctionSpec, Json, Message, Slot, ToolCall, Utterance
from generator.scenarios.base import Cell, Draft, Workbench, system_messages
from generator.scenarios.echoed import NOTHING, Echo, echo_of
from generator.scenarios.followwords import Purpose

_OPENS = frozenset((":", '"', "'", "`", "“", "\n"))
"""What may stand before a sentence that is a value."""
_EMPTY = regex(r"(?:^|\": ?)\[\]")
"""A list without members, alone or under its name."""
_WORDS = regex(r"[^\W_]+")
_GREETS = regex(r"(?:hi|hello|hey)\b", re.I)


class Talk(Struct):
    """One conversation, turn by turn. ``said`` keeps the user's text before noise."""

    bench: Workbench
    cell: Cell
    anchor: Anchor
    rng: random.Random
    messages: list[Message] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    spoken: list[Utterance] = field(default_factory=list)
    _heard: dict[str, dict[str, Slot]] = field(default_factory=dict)
    _spare: list[Slot] = field(default_factory=list)
    _calls: int = 0
    _forms: dict[str, float] = field(default_factory=dict)

    def open(self) -> None:
        """The system turn, if there is one."""
        self.messages.extend(system_messages(self.bench, self.anchor, self.rng))

    def user(
        self,
        function: CompiledFunction,
        utterance: Utterance,
        *,
        noisy: bool = True,
        spare: int = 0,
    ) -> None:
        """A user turn about a call of a function; the last ``spare`` values are for a later one."""
        self.said.append(utterance.text)
        spoken = self.bench.noise.add(utterance, self.rng) if noisy else utterance
        if len(self.said) > 1 and _GREETS.match(spoken.text):
            spoken = utterance  # one says hello once
        turn = len(self.messages)
        slots = [Slot(s.path, s.value, s.text, s.start, s.end, s.rule, turn)
                 for s in spoken.slots]  # fmt: skip
        self._hear(function, slots[: len(slots) - spare])
        self._spare = slots[len(slots) - spare :]
        self.spoken.append(spoken)
        self.messages.append(Message(role="user", content=spoken.text))

    def takes_over(
        self, function: CompiledFunction, path: str, other: CompiledFunction, to: str
    ) -> None:
        """Let another function's argument be what was said for one of this function's."""
        s = self._heard[function.spec.name][path]
        self._hear(other, [Slot(to, s.value, s.text, s.start, s.end, s.rule, s.turn)])

    def agree(self, text: str) -> None:
        """A user turn that adds nothing: yes."""
        self.said.append(text)
        self.messages.append(Message(role="user", content=text))

    def turn_to_spare(self, function: CompiledFunction) -> None:
        """From now on the values hold that the user gave for the case that the first ones fail."""
        self._hear(function, self._spare)

    def _hear(self, function: CompiledFunction, slots: Sequence[Slot]) -> None:
        heard = self._heard.setdefault(function.spec.name, {})
        for slot in slots:
            for path in [p for p in heard if p.startswith(slot.path + "/")]:
                del heard[path]
            heard[slot.path] = slot

    def assistant(self, text: str) -> None:
        """The assistant speaks."""
        self.messages.append(Message(role="assistant", content=text))

    def call(self, function: CompiledFunction, arguments: Mapping[str, Json]) -> ToolCall:
        """The assistant calls, with what was said so far."""
        number = self._calls
        self._calls += 1
        values = function.values(arguments) or {}
        heard = self._heard.get(function.spec.name, {})
        for path, slot in heard.items():
            if path in values or any([path.startswith(each + "/") for each in values]):
                self.slots.append(_of_call(slot, number))
        call = ToolCall(f"c{number}", function.spec.name, arguments)
        self.messages.append(Message(role="assistant", tool_calls=(call,)))
        return call

    def result(self, call: ToolCall, content: str, *, is_error: bool = False) -> None:
        """What the tool returns."""
        self.messages.append(
            Message(
                role="tool", content=content, call_id=call.id, name=call.name, is_error=is_error
            )
        )

    def hears_result(self, function: CompiledFunction, path: str, key: str, value: Json) -> bool:
        """Let an argument be the value of a result's field; False if it stands there not once."""
        turn = max(i for i, m in enumerate(self.messages) if m.role == "tool")
        content = self.messages[turn].content or ""
        field_of = orjson.dumps({key: value}).decode()[1:-1]
        at = content.find(field_of)
        if at < 0 or content.find(field_of, at + 1) >= 0:
            return False
        text = value if isinstance(value, str) else orjson.dumps(value).decode()
        start = at + len(field_of) - len(text) - isinstance(value, str)
        slot = Slot(path, value, text, start, start + len(text), "result", turn)
        self._hear(function, [slot])
        return content[start : slot.end] == text

    def failed(self, call: ToolCall, content: str) -> None:
        """The tool fails. The same request is another record where it fails."""
        self.result(call, content, is_error=True)
        self.said.append(content)

    def answered(self, function: CompiledFunction, call: ToolCall, lead: str = "") -> bool:
        """A made-up result and the answer, after a lead; False if none can be made."""
        maker = self.bench.results.of(function)
        form = self._forms.setdefault(call.name, self.rng.random())  # a service keeps its form
        made = None
        if maker is not None:
            shape = maker.shape
            echo = self.echo(call, deed=shape.kind == "done") if shape.says_again else NOTHING
            made = maker.make(call.arguments, self.rng, self.anchor, form, echo)
        if made is None:
            return False
        self.result(call, made.content)
        self.assistant(made.answer if made.answer.startswith("No ") else lead + made.answer)
        return True

    def found_nothing(self) -> bool:
        """Whether the last result is an empty list: nobody wants that sorted, or more of it."""
        last = next((m.content for m in reversed(self.messages) if m.role == "tool"), "") or ""
        return _EMPTY.search(last) is not None

    def has_shown(self, value: Json) -> bool:
        """Whether the last result holds a text as it is: who sees dollars wants no dollars."""
        last = next((m.content for m in reversed(self.messages) if m.role == "tool"), "") or ""
        return isinstance(value, str) and f'"{value.casefold()}"' in last.casefold()

    def echo(self, call: ToolCall, *, deed: bool = False) -> Echo:
        """What the user said of a call, and as a ``deed``, where that is wanted."""
        one = deed and len(self.spoken) == 1 == sum(m.role == "user" for m in self.messages)
        clear = self.spoken[0] if one and self.spoken[0].text == self.said[0] else None
        return echo_of(self.messages, self.slots, int(call.id[1:]), clear)

    def forms(self, function: CompiledFunction, path: str, purpose: Purpose) -> Sequence[Phrasing]:
        """The follow-ups about an argument that this conversation may use."""
        return self.bench.followups.of(function, path, purpose, self.cell.phrasing)

    def words(
        self,
        phrasings: Sequence[Phrasing],
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
    ) -> Utterance | None:
        """Words from one of these phrasings, or None if none of a few can say the values."""
        start = int(self.rng.random() * len(phrasings))
        for step in range(min(4, len(phrasings))):
            phrasing = phrasings[(start + step) % len(phrasings)]
            spoken = phrasing.say(values, arguments, self.rng, self.anchor)
            if spoken is None or unclear(spoken) or _swallows(spoken):
                continue
            if not _STUMBLES.search(spoken.text) and not _counted_twice(spoken):
                return spoken
        return None

    def offer(self, functions: Sequence[CompiledFunction]) -> tuple[FunctionSpec, ...]:
        """The tools: those that the conversation is about, alone or among others."""
        specs = [function.spec for function in functions]
        if len(specs) > 1:
            return self.bench.offer.containing(specs, self.rng)
        alone = self.rng.random() < 0.5
        return (
            self.bench.offer.alone(specs[0])
            if alone
            else self.bench.offer.among(specs[0], self.rng)
        )

    def draft(self, functions: Sequence[CompiledFunction], why: Mapping[str, Json]) -> Draft:
        """The finished conversation about these functions."""
        return Draft(
            messages=tuple(self.messages),
            tools=self.offer(functions),
            slots=tuple(self.slots),
            anchor=self.anchor,
            turns="\n".join(self.said),
            utterance=self.spoken[0],
            parallel_tool_calls=False,
            why=why,
        )


def _of_call(slot: Slot, call: int) -> Slot:
    if call == slot.call:
        return slot
    s = slot
    return Slot(s.path, s.value, s.text, s.start, s.end, s.rule, s.turn, call)


def unclear(utterance: Utterance) -> bool:
    """Whether a few words with a value read badly: one twice, or "it's" before a sentence."""
    return doubled(utterance) or any(
        slot.start > 0
        and (slot.text.count(" ") > 5 or slot.text[-1:] in ".?!")
        and utterance.text[slot.start - 2 : slot.start].strip() not in _OPENS
        and utterance.text[slot.start - 1] not in _OPENS
        for slot in utterance.slots
    )


@lru_cache(maxsize=4096)
def _long_words(text: str) -> tuple[str, ...]:
    """The words of a value of more than three letters, in lower case."""
    return tuple([word for word in _WORDS.findall(text.lower()) if len(word) > 3])


def doubled(utterance: Utterance) -> bool:
    """Whether a value brings a word that stands beside it: "the players should be 3 players"."""
    text = utterance.text
    for slot in utterance.slots:
        words = _long_words(slot.text)
        if words:
            beside = (text[: slot.start] + " " + text[slot.end :]).lower()
            # nearly always none stands there, not even as a part of another word
            there = {word for word in words if word in beside}
            if there and not there.isdisjoint(_WORDS.findall(beside)):
                return True
    return False


_STUMBLES = regex(r"\b(the|an?|in|on|at|to|for|of) \1\b", re.I)
"""A value that begins with the word before it: "at the The Ritz"."""


_OF_THEM = regex(r" ([a-z]{3,})", re.I)


def _counted_twice(utterance: Utterance) -> bool:
    """Whether after a value that says what it is a number of stands another: "2 seats people"."""
    for slot in utterance.slots:
        after = _OF_THEM.match(utterance.text, slot.end)
        last = slot.text.rpartition(" ")[2]
        counts = slot.text[0].isdigit() and last.isalpha() and is_plural(last)
        if after and counts and (is_plural(after[1]) or after[1].lower() == "people"):
            return True
    return False


def _swallows(utterance: Utterance) -> bool:
    """Whether a long value stands bare amid the sentence: nobody could tell where it ends."""
    text = utterance.text
    for slot in utterance.slots:
        after = text[slot.end : slot.end + 1]
        long = slot.text.count(" ") > 5 or slot.text[-1:] in ".?!"
        if long and (after not in ("", "\n", '"', "'", "”") and len(text) > slot.end + 1):
            return True
    return False


def joined(parts: Sequence[Utterance | str]) -> Utterance:
    """Utterances and fixed texts as one utterance, under the lineage of the first utterance."""
    text = ""
    slots: list[Slot] = []
    utterances = [part for part in parts if not isinstance(part, str)]
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        shift = len(text)
        text += part.text
        slots += [Slot(s.path, s.value, s.text, s.start + shift, s.end + shift, s.rule)
                  for s in part.slots]  # fmt: skip
    first = utterances[0]
    anchored = any(u.anchored for u in utterances)
    return Utterance(text, tuple(slots), first.lineage, first.source, anchored)


def small(words: Utterance) -> Utterance:
    """The same with a small first letter, to stand within a sentence, unless a value begins it."""
    if words.slots and words.slots[0].start == 0:
        return words
    text = words.text[0].lower() + words.text[1:]
    return Utterance(text, words.slots, words.lineage, words.source, words.anchored)
