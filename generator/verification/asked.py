"""What a question asks for, read without knowing how it was made: part of the verifier.

A record in which the assistant asks says which arguments are missing. Here that claim is checked:
they are all that the schema requires and the user did not say, the user's words hold no value for
them, and the question names each of them and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import Struct, field
from generator.records import Anchor, Example, Json, Slot, keys_of
from generator.semantics.base import UNREADABLE, Parameter
from generator.semantics.described.truths import truths
from generator.verification.named import EMPTY, names, names_only_by_noun, stems

MOST_WORDS = 4
"""Words together, at most, that are tried as a value."""


def is_required(schema: Mapping[str, Json], pointer: str) -> bool:
    """Whether the schema wants the argument in every call: each step of its path is required."""
    node: Json = schema
    for key in keys_of(pointer):
        if not isinstance(node, Mapping) or key not in (node.get("required") or ()):
            return False
        node = (node.get("properties") or {}).get(key, {})
    return True


def stated(
    text: str, parameter: Parameter, anchor: Anchor, read_before: dict[str, bool]
) -> str | None:
    """Words in the user's fixed text that say a value of the parameter, or None.

    ``read_before`` remembers which words say one: the same few come in text after text.
    """
    read = parameter.meaning.read
    words = text.split()
    for size in range(1, MOST_WORDS + 1):
        for at in range(len(words) - size + 1):
            said = " ".join(words[at : at + size]).strip(" .,?!:;\"'")
            known = read_before.get(said)
            if known is None:
                if len(read_before) >= MOST_HEARD:
                    read_before.clear()
                known = bool(said) and said.lower() not in EMPTY and _says(read(said, anchor))
                read_before[said] = known
            if known:
                return said
    return None


def _picky(parameter: Parameter, anchor: Anchor) -> bool:
    """Whether nonsense is no value of the parameter: others read just anything."""
    if parameter.meaning.name in ("words", "kindred"):
        return False
    return not any(_says(parameter.meaning.read(text, anchor)) for text in ("zzqx", "please tell"))


def _says(value: Json) -> bool:
    return value is not UNREADABLE


MOST_HEARD = 20_000
"""Texts, and readings of values, remembered of one function."""

Question = tuple[str, frozenset[str], tuple[str, ...]]
"""Its words, and the paths of what was said and of what is missing."""

Faults = tuple[tuple[str, str], ...]

Reading = tuple[str, str, type, Json, dt.datetime]
"""Path, words, the value with its type, and the first of the moments at which they are read."""


class Wanted(Struct, frozen=True):
    """The function that the user wants: its schema, parameters by pointer, and constants."""

    schema: Mapping[str, Json]
    parameters: Mapping[str, Parameter]
    constants: frozenset[str]
    _heard: dict[tuple[str, str, bool], str | None] = field(default_factory=dict)
    _read: dict[tuple[str, bool], dict[str, bool] | None] = field(default_factory=dict)
    _readings: dict[Reading, bool] = field(default_factory=dict)
    _required: dict[str, bool] = field(default_factory=dict)
    _switches: dict[str, bool] = field(default_factory=dict)
    _asked: dict[Question, tuple[Faults, Faults]] = field(default_factory=dict)
    _all: list[frozenset[str]] = field(default_factory=list)

    def stated(self, texts: Sequence[str], path: str, anchors: Sequence[Anchor]) -> str | None:
        """As the function ``stated``, of several texts, for meanings that don't read just anything.

        Each text is read once where a date is known, and once where none is: the same few hundred
        skeletons come thousands of times, and which day it is changes what a text means, but not
        whether it says a value at all.
        """
        anchor = anchors[0]
        reader = (path, anchor.stated)
        if reader not in self._read:
            self._read[reader] = {} if _picky(self.parameters[path], anchor) else None
        read_before = self._read[reader]
        if read_before is None:
            return None
        heard = self._heard
        for text in texts:
            key = (path, text, anchor.stated)
            if key not in heard:
                if len(heard) >= MOST_HEARD:
                    heard.clear()
                heard[key] = stated(text, self.parameters[path], anchor, read_before)
            found = heard[key]
            if found is not None:
                return found
        return None

    def says(
        self, slot: Slot, value: Json, parameter: Parameter, anchors: Sequence[Anchor]
    ) -> bool:
        """Whether a slot's words say the value at all of these moments.

        It is remembered: "two", "°C" and "tomorrow" come thousands of times.
        """
        text = slot.text
        if isinstance(value, (list, dict)):
            same = parameter.meaning.same
            return all([same(text, value, anchor) for anchor in anchors])
        key = (slot.path, text, type(value), value, anchors[0].now)
        known = self._readings.get(key)
        if known is None:
            if len(self._readings) >= MOST_HEARD:
                self._readings.clear()
            same = parameter.meaning.same
            known = all([same(text, value, anchor) for anchor in anchors])
            self._readings[key] = known
        return known

    def faults_of(
        self, words: str, said: frozenset[str], missing: tuple[str, ...]
    ) -> tuple[Faults, Faults]:
        """What is wrong with what is missing, and with a question for it; both are remembered."""
        key = (words, said, missing)
        known = self._asked.get(key)
        if known is None:
            if len(self._asked) >= MOST_HEARD:
                self._asked.clear()
            known = self._asked[key] = (
                tuple(_missing_faults(self, said, missing)),
                tuple(_question_faults(words, self.parameters, said, missing)),
            )
        return known

    def is_switch(self, path: str) -> bool:
        """Whether the argument is a yes or a no."""
        known = self._switches.get(path)
        if known is None:
            known = truths(self.parameters[path].leaf.schema) is not None
            self._switches[path] = known
        return known

    def needs(self, path: str) -> bool:
        """Whether every call needs the argument, as ``is_required`` reads it from the schema."""
        known = self._required.get(path)
        if known is None:
            known = self._required[path] = is_required(self.schema, path)
        return known

    def required(self) -> frozenset[str]:
        """The arguments that every call needs and that must be said."""
        if not self._all:
            needed = frozenset(path for path in self.parameters if self.needs(path))
            self._all.append(needed - self.constants)
        return self._all[0]


def asking_faults(
    example: Example, wanted: Wanted, missing: Sequence[str], anchors: Sequence[Anchor]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a record in which the assistant asks for ``missing`` (pointers)."""
    turn = next(i for i, m in enumerate(example.messages) if m.role == "user")
    user, question = example.messages[turn], example.messages[turn + 1]
    content = user.content or ""
    first = [slot for slot in example.slots if slot.turn == turn]
    said = frozenset(slot.path for slot in first)
    if any(path not in wanted.parameters for path in missing) or question.tool_calls:
        yield "no_question", str(missing)
        return
    for slot in first:
        parameter = wanted.parameters.get(slot.path)
        if content[slot.start : slot.end] != slot.text or parameter is None:
            yield "span_mismatch", slot.path
        elif not wanted.says(slot, slot.value, parameter, anchors):
            yield "misread", slot.path
    needs, asks = wanted.faults_of(question.content or "", said, tuple(missing))
    yield from needs
    fixed = _fixed_texts(content, first)
    for path in missing:
        found = wanted.stated(fixed, path, anchors)
        if found is not None:
            yield "stated", f"{path}: {found!r}"
    yield from asks
    later = {slot.path for slot in example.slots if slot.turn > turn}
    if example.calls and later != set(missing):
        yield "answer_differs", ", ".join(sorted(later ^ set(missing)))


def _fixed_texts(content: str, slots: Sequence[Slot]) -> list[str]:
    """The stretches of a turn between its slots."""
    texts, at = [], 0
    for slot in sorted(slots, key=lambda slot: slot.start):
        texts.append(content[at : slot.start])
        at = slot.end
    return [*texts, content[at:]]


def _missing_faults(
    wanted: Wanted, said: frozenset[str], missing: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """They must be exactly what every call needs and the user did not say."""
    required = wanted.required()
    asked = set(missing)
    for path in sorted(asked & said):
        yield "asked_though_said", path
    for path in sorted(asked - required):
        yield "asked_though_optional", path
    for path in sorted(required - said - asked):
        yield "missing_not_asked", path


def _question_faults(
    question: str, parameters: Mapping[str, Parameter], said: frozenset[str], missing: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """It must name each of what is missing, and nothing that was said."""
    if not question.rstrip().endswith("?"):
        yield "no_question", question
    for path in missing:
        if not names(question, parameters[path]):
            yield "not_asked_for", path
    asked = frozenset[str]().union(*(stems(parameters[path].noun) for path in missing))
    for path in sorted(said):
        noun = stems(parameters[path].noun) if path in parameters else asked
        if not noun <= asked and names_only_by_noun(question, parameters[path]):
            yield "asked_though_said", path
