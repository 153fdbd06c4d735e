"""One process's part in rewording: reads records, and judges the words that a model has for them.

A turn that can't be reworded, or whose new words are of no use, stays as it is; so does whatever
says no argument.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import orjson

from generator.dedupe import identity, normalise
from generator.enrich import ground_in
from generator.formats.canonical import record_to_example
from generator.llm.examples import Wanted
from generator.llm.ground import Ground, parameters_of
from generator.llm.readback import Found, Same, read_back
from generator.llm.turns import Wish, distinct, verdict_on, wishes
from generator.prepare import Prepared
from generator.quick import Struct, field, replace
from generator.records import Anchor, Example, FunctionSpec, Slot
from generator.verification.grounding import anchors_of
from generator.verification.retracted import takes_back

Grounds = Callable[[int], Ground | None]
"""The ground of a call's function, by the number of the call."""


Said = tuple[str | None, bool | None]
"""New words for a turn, and whether the model calls them wrong; None where it isn't believed."""


class _Turn(Struct, frozen=True):
    """A user's turn to be reworded: its place, its slots, and what it asks for."""

    at: int
    wanted: Wanted
    slots: tuple[Slot, ...]
    wishes: tuple[Wish, ...]


class _Record(Struct, frozen=True):
    """A record with the turns that may be reworded; ``unfit`` others may not."""

    example: Example
    turns: tuple[_Turn, ...]
    grounds: Grounds
    unfit: int


class Reworded(Struct, frozen=True):
    """A record in other words: its new id and lines, and how many turns say values otherwise."""

    id: str
    lines: tuple[bytes, ...]
    exact: int
    other_surface: int


class Reworder(Struct):
    """Rewords the records of one run, a batch at a time; what it has read waits for the words."""

    prepared: Prepared
    grounds: dict[str, Ground] = field(default_factory=dict)
    specs: dict[str, FunctionSpec] = field(default_factory=dict)
    waiting: dict[int, list[_Record]] = field(default_factory=dict)

    def read(self, number: int, lines: Sequence[bytes]) -> tuple[list[list[Wanted]], int]:
        """The turns of each record that may be reworded, and how many others there are."""
        records = self.waiting[number] = [self._read(line) for line in lines]
        wanted = [[turn.wanted for turn in record.turns] for record in records]
        return wanted, sum(record.unfit for record in records)

    def wanted(self, lines: Sequence[bytes]) -> list[list[Wanted]]:
        """The turns of each record that may be reworded; nothing is remembered."""
        return [[turn.wanted for turn in self._read(line).turns] for line in lines]

    def reword(
        self, number: int, texts: Sequence[Sequence[Said]]
    ) -> tuple[list[Reworded | None], Counter[str]]:
        """The records of a batch with those of the new texts that are right, None where none is.

        ``texts``: what is said for each turn of each record. Also counted: why others were refused.
        """
        refused: Counter[str] = Counter()
        records = self.waiting.pop(number)
        return [
            self._reworded(record, some, refused)
            for record, some in zip(records, texts, strict=True)
        ], refused

    def _known(self, tool: FunctionSpec) -> FunctionSpec:
        """A tool that was read before, as it was: thousands of records that wait share a few."""
        own = self.specs.setdefault(tool.name, tool)
        return own if own == tool else tool

    def _ground(self, name: str) -> Ground | None:
        if name not in self.grounds and name in self.prepared.bench.functions:
            self.grounds[name] = ground_in(self.prepared, name)
        return self.grounds.get(name)

    def _read(self, line: bytes) -> _Record:
        """A record with those of its user's turns that may be reworded."""
        example = record_to_example(orjson.loads(line))
        if "renames" not in example.provenance:  # masked names never come again
            example = replace(example, tools=tuple(map(self._known, example.tools)))
        grounds = self._grounds(example)
        turns: list[_Turn] = []
        unfit = 0
        before = ""
        first = True
        for at, message in enumerate(example.messages):
            text = message.content or ""
            if message.role == "user":
                turn = self._turn(example, at, grounds, before, first=first)
                if turn is not None:
                    turns.append(turn)
                elif first or any(slot.turn == at for slot in example.slots):
                    unfit += 1
                first = False
            if message.role in ("user", "assistant") and text:
                before = text
        return _Record(example, tuple(turns), grounds, unfit)

    def _turn(
        self, example: Example, at: int, grounds: Grounds, before: str, *, first: bool
    ) -> _Turn | None:
        """A turn of the user that says arguments, in words that can be judged; else None."""
        slots = [slot for slot in example.slots if slot.turn == at]
        told = distinct(slots)
        text = example.messages[at].content or ""
        meant = bool(slots) or bool(example.calls) or "missing" in example.provenance
        if told is None or not meant or (first and takes_back([example.messages[at]])):
            return None
        asked = wishes(text, told, grounds, first=first)
        if asked is None:
            return None
        keep = tuple(dict.fromkeys(slot.text for slot in told))
        return _Turn(at, Wanted(text, keep, before), tuple(told), asked)

    def _grounds(self, example: Example) -> Grounds:
        """The ground of each call's function; of the one that is wanted where none is called."""
        names = [call.name for call in example.calls]
        if not names:
            names = [str(example.provenance.get("wants"))]

        def ground_of(call: int) -> Ground | None:
            return self._ground(names[call]) if call < len(names) else None

        return ground_of

    def _reworded(
        self, record: _Record, texts: Sequence[Said], refused: Counter[str]
    ) -> Reworded | None:
        fit: list[tuple[_Turn, str, Found]] = []
        for turn, (text, wrong) in zip(record.turns, texts, strict=True):
            found = self._found(record, turn, text, wrong) if text else "no_answer"
            if isinstance(found, str):
                refused[found] += 1
            else:
                fit.append((turn, text or "", found))
        made, used = self._with(record.example, fit), fit
        if isinstance(made, str) and len(fit) > 1:
            # one of them is wrong among the others: each for itself
            made, used = record.example, []
            for each in fit:
                more = self._with(record.example, [*used, each])
                if isinstance(more, str):
                    refused[more] += 1
                else:
                    made, used = more, [*used, each]
        elif isinstance(made, str):
            refused[made] += 1
        if isinstance(made, str) or not used:
            return None
        other = sum(bool(found.reworded) for _, _, found in used)
        return Reworded(made.id, self.prepared.lines(made), len(used) - other, other)

    def _found(self, record: _Record, turn: _Turn, text: str, wrong: bool | None) -> Found | str:
        """Where the arguments stand in a text that may stand for a turn, or what is against it."""
        if normalise(text) == normalise(turn.wanted.text):
            return "copy"
        anchors = anchors_of(record.example.messages)
        found = read_back(text, turn.slots, _same(record.grounds), anchors)
        if isinstance(found, str):
            return found.split()[0]
        cleared = wrong is False
        verdict = verdict_on(turn.wishes, text, found.slots, record.grounds, cleared=cleared)
        if wrong or not verdict.good:
            return verdict.reason or "doubted"
        return "copy" if normalise(text) in self.prepared.excluded else found

    def _with(self, example: Example, fit: Sequence[tuple[_Turn, str, Found]]) -> Example | str:
        """A record with other words in some turns, or what the verifier has against it."""
        if not fit:
            return example
        messages = list(example.messages)
        slots = example.slots
        for turn, text, found in fit:
            messages[turn.at] = replace(messages[turn.at], content=text)
            slots = _moved(slots, turn, found.slots)
        # what failed makes a request another one
        said = "\n".join(m.content or "" for m in messages if m.role == "user" or m.is_error)
        made = replace(
            example,
            id=identity(said, messages)[0].hex(),
            messages=tuple(messages),
            slots=slots,
            provenance={**example.provenance, "source": "reworded"},
        )
        faults = self.prepared.verifier.check(made)
        return faults[0].reason if faults else made


def _same(grounds: Grounds) -> Same:
    """Whether words say a value of an argument of a call."""

    def same(slot: Slot, text: str, anchor: Anchor) -> bool:
        ground = grounds(slot.call)
        parameter = None if ground is None else parameters_of(ground).get(slot.path)
        return parameter is not None and parameter.meaning.same(text, slot.value, anchor)

    return same


def _moved(slots: Sequence[Slot], turn: _Turn, found: Sequence[Slot]) -> tuple[Slot, ...]:
    """A record's slots, those of a turn where they stand now: for each call that they serve."""
    new = {(slot.path, slot.call): slot for slot in found}
    places = {(old.start, old.end): new[old.path, old.call] for old in turn.slots}
    return tuple(
        slot
        if slot.turn != turn.at
        else replace(
            slot,
            text=(now := places[slot.start, slot.end]).text,
            start=now.start,
            end=now.end,
            rule=slot.rule if now.rule != "reworded" else now.rule,
        )
        for slot in slots
    )
