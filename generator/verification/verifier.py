"""The independent check that every record passes before it is written.

It sees the finished record and the specs, nothing of how the record was made: it may use the
schema validator and the readers of the semantic types, which tests hold against other libraries,
but nothing of sampling, phrasing or scenarios, so that it can't agree with their mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Literal, NamedTuple

from generator.masking import mask_faults, unmasked
from generator.records import Example, FunctionSpec, Json, Message, ToolCall
from generator.specs.effects import cannot_stand_in, looks_up_anything
from generator.specs.rivals import rivals
from generator.specs.similar import content_words, relatedness, words_of
from generator.verification.answered import answer_faults
from generator.verification.asked import asking_faults
from generator.verification.at_sight import plainly_right, planned_function
from generator.verification.grounding import Known, anchors_of, grounding_faults
from generator.verification.recoveries import recovery_faults
from generator.verification.retracted import retraction_faults, takes_back
from generator.verification.threads import thread_faults
from generator.verification.turns import condition_faults, turn_fault


class Fault(NamedTuple):
    """One thing wrong with a record: a short code, and where."""

    reason: str
    detail: str


class _Look:
    """A record that is looked into, its calls, and what is found wrong with it."""

    __slots__ = ("calls", "example", "found")

    def __init__(self, example: Example) -> None:
        self.example = example
        self.calls = example.calls
        self.found: list[Fault] = []

    def add(self, faults: Iterable[tuple[str, str]]) -> Literal[False]:
        """Note what is wrong; False, as the record does not go on where that ends the look."""
        for each in faults:  # nearly never any
            self.found.append(Fault(*each))
        return False

    def is_long(self) -> bool:
        """Whether there is more to it than one turn, or something is taken back."""
        messages = self.example.messages
        return len(messages) > 3 or takes_back(messages)


class Verifier:
    """Checks finished records against the specs of the tools that they offer."""

    def __init__(self, known: Mapping[str, Known], *, whole: bool = False) -> None:
        """``known``: every function that may be called, by name.

        ``whole``: every record offers all tools as production does, those that do the same among
        them.
        """
        self._known = known
        self._whole = whole
        self._apart: dict[str, set[str]] = {}

    def check(self, example: Example) -> list[Fault]:
        """All that is wrong with a record; an empty list if nothing is."""
        return self.check_all((example,))[0]

    def check_all(self, examples: Sequence[Example]) -> list[list[Fault]]:
        """The same of several records, which cost less together."""
        plain = [plainly_right(example, self._known) for example in examples]
        others = [example for example, seen in zip(examples, plain, strict=True) if not seen]
        found = iter(self.look_into(others))
        return [
            self._beside(example) if seen else next(found)
            for example, seen in zip(examples, plain, strict=True)
        ]

    def _beside(self, example: Example) -> list[Fault]:
        """What is wrong with the tools beside the called one."""
        if len(example.tools) == 1:
            return []
        return [Fault(*each) for each in self._tool_faults(example, example.calls)]

    def look_into(self, examples: Sequence[Example]) -> list[list[Fault]]:
        """All that is wrong with records, rule by rule.

        All records go through one rule before the first goes through the next: the code of a rule
        stays near, which saves a third of the time.
        """
        looks = [_Look(example) for example in examples]
        called = [look for look in looks if self._starts_right(look)]
        for look in called:
            look.add(_unplanned(look.example.provenance, look.calls))
            look.add(condition_faults(look.calls, self._known))
        for look in called:
            look.add(grounding_faults(look.example, look.calls, self._known))
            if len(look.calls) > 1:
                look.add(_repeated_call(look.example.messages))
        self._look_at_turns([look for look in called if not look.found and look.is_long()])
        for look in called:
            if len(look.example.tools) > 1:
                look.add(self._tool_faults(look.example, look.calls))
        return [look.found for look in looks]

    def _starts_right(self, look: _Look) -> bool:
        """Whether a record has valid calls of offered tools, to be looked into further."""
        example = look.example
        provenance = example.provenance
        if "renames" in provenance:
            look.add(mask_faults(example))
            look.found = look.found or self.check(unmasked(example))
            return False
        astray = turn_fault(example.messages)
        if astray is not None:
            return look.add((astray,))
        offered = {tool.name for tool in example.tools}
        if len(offered) != len(example.tools):
            return look.add((("duplicate_tool", "two offered tools have one name"),))
        calls = look.calls
        if "missing" in provenance:
            look.add(self._asking_faults(example, offered))
            wanted = {str(provenance.get("wants"))}
            look.add(self._rival_faults(example.tools, wanted))
            if look.found or not calls:
                return False
        if not calls:
            return look.add(_no_call_faults(example))
        for call in calls:
            if call.name not in offered:
                return look.add((("not_offered", call.name),))
            known = self._known.get(call.name)
            if known is None:
                return look.add((("unknown_function", call.name),))
            validator = known.validator
            if not validator.is_valid(call.arguments):
                errors = "; ".join(validator.errors(call.arguments))
                return look.add((("invalid_arguments", errors),))
        return True

    def _tool_faults(
        self, example: Example, calls: Sequence[ToolCall]
    ) -> Iterator[tuple[str, str]]:
        """No tool beside the called ones may be meant, or do as well."""
        called = {call.name for call in calls}
        yield from _better_tool(example, called)
        yield from self._rival_faults(example.tools, called)

    def _look_at_turns(self, looks: Sequence[_Look]) -> None:
        """What was taken back, answers, follow-ups, and what errors are met with."""
        for look in looks:
            look.add(answer_faults(look.example.messages, look.example.tools))
        for look in looks:
            example = look.example
            messages, anchors = example.messages, anchors_of(example.messages)
            callees = {call.name: self._known[call.name].wanted for call in look.calls}
            if takes_back(messages):
                look.add(retraction_faults(example, callees, anchors))
            look.add(thread_faults(example, callees, anchors))
            if any([message.is_error for message in messages]):
                look.add(recovery_faults(example, callees))

    def _asking_faults(self, example: Example, offered: set[str]) -> Iterator[tuple[str, str]]:
        """The assistant asks for all that is missing, and for nothing else."""
        name, missing = example.provenance.get("wants"), example.provenance["missing"]
        known = self._known.get(str(name))
        if name not in offered or known is None:
            yield "not_offered", str(name)
            return
        anchors = anchors_of(example.messages)
        yield from asking_faults(example, known.wanted, missing, anchors)

    def _rival_faults(
        self, tools: Sequence[FunctionSpec], called: set[str]
    ) -> Iterator[tuple[str, str]]:
        """No tool may stand beside the called one that would do its work as well."""
        if self._whole:
            return
        beside = {tool.name for tool in tools} - called
        for spec in tools:
            if spec.name not in called:
                continue
            apart = self._apart.setdefault(spec.name, set())
            if beside <= apart:  # nearly always: all of them were compared before
                continue
            for tool in tools:
                name = tool.name
                if name in apart or name in called:
                    continue
                if rivals(spec, tool, relatedness(spec, tool)):
                    yield "rival", f"{name} would do the work of {spec.name}"
                else:
                    apart.add(name)


def _repeated_call(messages: Sequence[Message]) -> Iterator[tuple[str, str]]:
    """Calls of one turn must differ: nobody wants the same thing twice at once."""
    for message in messages:
        calls = message.tool_calls
        for i, call in enumerate(calls[1:], 1):
            if any(call.name == c.name and call.arguments == c.arguments for c in calls[:i]):
                yield "repeated_call", call.name


def _unplanned(provenance: Mapping[str, Json], calls: Sequence[ToolCall]) -> list[tuple[str, str]]:
    """What is called must be what the record is about: what the user wants, by its provenance."""
    wants = provenance.get("wants")
    planned = planned_function(provenance.get("stream", "||"))
    called = [call.name for call in calls]
    found = []
    if wants is not None and wants not in called:
        others = ", ".join(sorted(set(called)))
        found.append(("not_wanted", f"{wants} is wanted, {others} is called"))
    if planned and planned not in called:
        found.append(("not_planned", f"{planned} is planned, and not called"))
    return found


def _better_tool(example: Example, called: Set[str]) -> Iterator[tuple[str, str]]:
    """No other offered tool may be named by the request when the called one is not at all."""
    unnamed = [tool for tool in example.tools if tool.name in called]
    heard = []
    # text by text: what stands between values comes again, the whole doesn't
    for text in _unslotted(example):
        words = content_words(text)
        unnamed = [tool for tool in unnamed if not _is_named(words, tool)]
        if not unnamed:  # nearly always, at the first words
            return
        heard.append(words)
    asked = frozenset[str]().union(*heard)
    scores = {tool.name: _score(asked, tool) for tool in example.tools}
    best = max(scores, key=scores.__getitem__)
    if best not in called and scores[best] >= 3:
        yield "better_tool", f"the words of the request speak for {best}"


def _is_named(asked: frozenset[str], tool: FunctionSpec) -> bool:
    """Whether words of a request are those of a tool's name or description."""
    name, about, _ = words_of(tool)
    return not (asked.isdisjoint(name) and asked.isdisjoint(about))


def _score(asked: frozenset[str], tool: FunctionSpec) -> int:
    name, about, _ = words_of(tool)
    return 2 * len(asked & name) + len(asked & about)


def _unslotted(example: Example) -> Iterator[str]:
    """The user's turns without the values: a song called "Weather" asks for no forecast."""
    for i, message in enumerate(example.messages):
        if message.role != "user":
            continue
        at, content = 0, message.content or ""
        for start, end in sorted([(s.start, s.end) for s in example.slots if s.turn == i]):
            yield content[at:start]
            at = end
        yield content[at:]


def _no_call_faults(example: Example) -> Iterator[tuple[str, str]]:
    """No offered tool may be able to serve what the user asks."""
    wants = example.provenance.get("wants")
    if wants is None:
        yield "no_reason", "a record without a call doesn't say what is wanted"
        return
    text = " ".join(m.content or "" for m in example.messages if m.role == "user")
    asked = content_words(text)
    for tool in example.tools:
        served = can_serve(asked, tool) and not cannot_stand_in(str(wants), tool.name)
        if tool.name == wants or served or looks_up_anything(str(wants), tool):
            yield "servable", f"{tool.name} could serve the request"
            return


def can_serve(asked: frozenset[str], tool: FunctionSpec) -> bool:
    """Whether a request with these telling words might be meant for a tool."""
    name, about, _ = words_of(tool)
    return not asked.isdisjoint(name) or len(asked & about) >= 2
