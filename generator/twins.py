"""The natural wrong twin of an answer: what a model does where the record does it right.

A twin stands in place of one assistant turn. It is wrong by construction, and kept only if the
verifier, which takes the record up to that turn as right, rejects it with the twin in its place.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Iterator, Mapping

from generator.functions import CompiledFunction
from generator.quick import Struct, regex, replace
from generator.records import Anchor, Example, Json, Message, ToolCall, Twin
from generator.scenarios.answers import decline
from generator.scenarios.asking import question
from generator.scenarios.called import askable
from generator.specs.similar import content_words, words_of
from generator.verification.verifier import Verifier

Made = Iterator[tuple[str, Message]]
"""Wrong turns, each with what is wrong with it."""

PASSED_OVER = 0.6
"""How often another fault is taken instead of a mere refusal, which is the easiest to tell."""

_POLITE = regex(
    r"^(?:hi|hey|hello|ok|okay|please|pls|can you|could you|would you|will you|i'd like to|"
    r"i want to|i need to)\b[ ,]*(?:please |quickly )*|\bplease\b",
    re.I,
)
_FREE = frozenset(("search_query", "question", "title", "task", "words", "prompt", "message"))
_NUMBER = regex(r"\d+(?:\.\d+)?")


class _Scene(Struct, frozen=True):
    """The turn that is to be answered wrongly: the record, the turn's number, its words or calls.

    ``first`` is the number of the turn's first call among all calls.
    """

    example: Example
    turn: int
    anchor: Anchor
    rng: random.Random

    @property
    def right(self) -> Message:
        """The right answer."""
        return self.example.messages[self.turn]

    @property
    def first(self) -> int:
        """How many calls come before the turn."""
        return sum(len(m.tool_calls) for m in self.example.messages[: self.turn])


class Twins:
    """Makes wrong twins of a run's records."""

    def __init__(
        self, functions: Mapping[str, CompiledFunction], verifier: Verifier, anchor: Anchor
    ) -> None:
        """``functions`` that may be called wrongly; ``anchor``: the date where none is stated."""
        self._functions = functions
        self._verifier = verifier
        self._anchor = anchor

    def of(self, example: Example) -> Twin | None:
        """A wrong twin of one of a record's answers, or None if none is found."""
        rng = random.Random(hashlib.blake2b(f"twin|{example.id}".encode()).digest())
        turns = [i for i, m in enumerate(example.messages) if m.role == "assistant"]
        rng.shuffle(turns)
        for turn in turns:
            if self._verifier.check(cut(example, turn, example.messages[turn])):
                continue
            scene = _Scene(example, turn, example.anchor or self._anchor, rng)
            makers = list(self._makers(scene))
            rng.shuffle(makers)
            if makers[0] is _declines and rng.random() < PASSED_OVER:
                makers.append(makers.pop(0))
            for maker in makers:
                for fault, message in maker(scene):
                    wrong = cut(example, turn, message)
                    if message != scene.right and self._verifier.check(wrong):
                        return Twin(turn, fault, message)
        return None

    def _makers(self, scene: _Scene) -> Iterator[Callable[[_Scene], Made]]:
        """The ways in which this turn can go wrong."""
        before = scene.example.messages[scene.turn - 1]
        if scene.right.tool_calls:
            yield from (self._wrong_tool, self._invented, self._wrong_value, self._asks, _declines)
            if len(scene.right.tool_calls) > 1:
                yield _misses_one
        elif before.role == "tool":
            yield from (_wrong_answer, self._calls_again)
        elif "missing" in scene.example.provenance:
            yield from (self._calls_at_once, self._asks_for_more, _declines)
        else:
            yield self._calls_anyway

    def _draw(
        self,
        name: str,
        scene: _Scene,
        present: frozenset[str] | None = None,
        fixed: Mapping[str, Json] | None = None,
    ) -> Mapping[str, Json] | None:
        """Valid arguments for a function; required ones only, if no set is given."""
        function = self._functions.get(name)
        if function is None:
            return None
        wanted = function.presence[0] if present is None else present
        side = "any" if scene.example.split == "train" else scene.example.split
        sampler = function.sampler("train" if side == "any" else "validation")
        return sampler.draw(scene.rng, scene.anchor, wanted, fixed or None)

    def _said(self, call: ToolCall) -> Mapping[str, Json] | None:
        function = self._functions.get(call.name)
        return None if function is None else function.values(call.arguments)

    def _wrong_tool(self, scene: _Scene) -> Made:
        """Another of the tools offered, with what it can take over of the arguments."""
        right = scene.right.tool_calls
        names = {call.name for call in right}
        call = right[int(scene.rng.random() * len(right))]
        said = self._said(call) or {}
        for tool in _nearest(scene, names):
            function = self._functions.get(tool)
            if function is None:
                continue
            kinds = {p.pointer: p.leaf.schema.get("type") for p in function.parameters}
            own = {
                p.pointer: p.leaf.schema.get("type") for p in self._functions[call.name].parameters
            }
            shared = {path: v for path, v in said.items() if kinds.get(path, 0) == own.get(path)}
            taken = {**_overheard(function, scene), **shared}
            drawn = self._draw(tool, scene, fixed=taken) or self._draw(tool, scene)
            if drawn is not None:
                yield "wrong_tool", _calling(right, call, ToolCall(call.id, tool, drawn))

    def _invented(self, scene: _Scene) -> Made:
        """An optional argument that nobody mentioned."""
        call = scene.right.tool_calls[0]
        said = self._said(call)
        function = self._functions.get(call.name)
        if said is None or function is None:
            return
        given = frozenset(said)
        spare = [p for p in function.parameters if p.pointer not in given | function.constants]
        scene.rng.shuffle(spare)
        for parameter in spare[:3]:
            drawn = self._draw(call.name, scene, given | {parameter.pointer}, said)
            if drawn is not None and drawn != call.arguments:
                yield (
                    "invented_argument",
                    _calling(scene.right.tool_calls, call, ToolCall(call.id, call.name, drawn)),
                )

    def _wrong_value(self, scene: _Scene) -> Made:
        """One argument with another value than the user said."""
        calls = scene.right.tool_calls
        call = calls[int(scene.rng.random() * len(calls))]
        said = self._said(call)
        if not said:
            return
        paths = list(said)
        scene.rng.shuffle(paths)
        for path in paths[:3]:
            others = {key: value for key, value in said.items() if key != path}
            drawn = self._draw(call.name, scene, frozenset(said), others)
            if drawn is not None and drawn != call.arguments:
                yield "wrong_value", _calling(calls, call, ToolCall(call.id, call.name, drawn))

    def _asks(self, scene: _Scene) -> Made:
        """A question for what was said, or for what nobody needs."""
        call = scene.right.tool_calls[0]
        function = self._functions.get(call.name)
        said = self._said(call) or {}
        if function is None:
            return
        able = [p for p in function.parameters if askable(p)]
        scene.rng.shuffle(able)
        for parameter in able[:2]:
            fault = "asks_for_said" if parameter.pointer in said else "asks_for_optional"
            yield fault, _words(question([parameter], scene.rng))

    def _asks_for_more(self, scene: _Scene) -> Made:
        """A question for something else than what is missing, or for half of it."""
        provenance = scene.example.provenance
        function = self._functions.get(str(provenance.get("wants")))
        if function is None:
            return
        missing = list(provenance["missing"])
        if len(missing) > 1:
            half = [p for p in function.parameters if p.pointer == missing[0]]
            yield "asks_too_little", _words(question(half, scene.rng))
        able = [p for p in function.parameters if p.pointer not in missing and askable(p)]
        if able:
            other = able[int(scene.rng.random() * len(able))]
            yield "asks_for_other", _words(question([other], scene.rng))

    def _calls_at_once(self, scene: _Scene) -> Made:
        """The call with values for what is missing that nobody said."""
        name = str(scene.example.provenance.get("wants"))
        function = self._functions.get(name)
        if function is None:
            return
        said = {s.path: s.value for s in scene.example.slots if s.turn < scene.turn}
        present = frozenset(said) | function.presence[0] | set(scene.example.provenance["missing"])
        drawn = self._draw(name, scene, present, {k: v for k, v in said.items() if k in present})
        if drawn is not None:
            yield (
                "invented_argument",
                Message(role="assistant", tool_calls=(ToolCall("c0", name, drawn),)),
            )

    def _calls_anyway(self, scene: _Scene) -> Made:
        """A call where none of the tools serves."""
        for tool in _nearest(scene, set()):
            function = self._functions.get(tool)
            if function is None:
                continue
            taken = _overheard(function, scene)
            drawn = self._draw(tool, scene, fixed=taken) or self._draw(tool, scene)
            if drawn is not None:
                call = ToolCall(f"c{scene.first}", tool, drawn)
                yield "called_anyway", Message(role="assistant", tool_calls=(call,))

    def _calls_again(self, scene: _Scene) -> Made:
        """The same call once more, though its result is there."""
        call = scene.example.calls[scene.first - 1]
        again = ToolCall(f"c{scene.first}", call.name, call.arguments)
        yield "called_again", Message(role="assistant", tool_calls=(again,))


def cut(example: Example, turn: int, message: Message) -> Example:
    """A record up to one assistant turn, with ``message`` there."""
    return replace(
        example,
        messages=(*example.messages[:turn], message),
        slots=tuple(s for s in example.slots if s.turn < turn and _kept(example, s.call, turn)),
        rejected=(),
    )


def _kept(example: Example, call: int, turn: int) -> bool:
    """Whether a call stands in the turns up to this one."""
    return call < sum(len(m.tool_calls) for m in example.messages[: turn + 1]) or not any(
        m.tool_calls for m in example.messages[: turn + 1]
    )


def _calling(calls: tuple[ToolCall, ...], old: ToolCall, new: ToolCall) -> Message:
    """A turn with one of its calls exchanged."""
    return Message(role="assistant", tool_calls=tuple(new if c is old else c for c in calls))


def _overheard(function: CompiledFunction, scene: _Scene) -> dict[str, Json]:
    """Free text that a hasty model would take from the user's words, by pointer."""
    said = next(m.content or "" for m in scene.example.messages if m.role == "user")
    text = _POLITE.sub("", said).strip(" .?!,")
    return {
        p.pointer: text
        for p in function.parameters
        if p.leaf.required and p.meaning.name in _FREE and 3 < len(text) < 80
    }


def _words(text: str) -> Message:
    return Message(role="assistant", content=text)


def _nearest(scene: _Scene, names: set[str]) -> list[str]:
    """The offered tools of other names, those first whose words the user speaks."""
    texts = " ".join(m.content or "" for m in scene.example.messages[: scene.turn])
    asked = content_words(texts)
    scored = []
    for tool in scene.example.tools:
        if tool.name not in names:
            name, about, _ = words_of(tool)
            score = 2 * len(asked & name) + len(asked & about)
            scored.append((-score, scene.rng.random(), tool.name))
    return [name for *_, name in sorted(scored)[:3]]


def _declines(scene: _Scene) -> Made:
    """Words where a tool serves: it says that it can't."""
    yield "declined", _words(decline(scene.example.tools[:1], scene.rng))


def _misses_one(scene: _Scene) -> Made:
    """One of several calls left out."""
    calls = list(scene.right.tool_calls)
    del calls[int(scene.rng.random() * len(calls))]
    yield "missed_call", Message(role="assistant", tool_calls=tuple(calls))


def _wrong_answer(scene: _Scene) -> Made:
    """A number that the result does not hold, or an ID that nobody gave."""
    text = scene.right.content or ""
    found = list(_NUMBER.finditer(text))
    if found:
        spot = found[int(scene.rng.random() * len(found))]
        number = spot[0]
        other = str(int(float(number)) + 1 + int(scene.rng.random() * 40))
        yield "wrong_answer", _words(text[: spot.start()] + other + text[spot.end() :])
    invented = 10_000 + int(scene.rng.random() * 80_000)
    yield "invented_result", _words(f"{text} The ID is {invented}.")
