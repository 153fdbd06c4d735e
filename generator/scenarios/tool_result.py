"""tool_result and parallel_result: call, result, and an answer that says what the result holds."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from generator.phrasing.skeleton import LIST
from generator.quick import regex, replace
from generator.records import Message, Rejection, Slot
from generator.scenarios.apart import FORM
from generator.scenarios.base import Cell, Draft, OfFunctions, Workbench, scenario
from generator.scenarios.deeds import Deed, all_done
from generator.scenarios.draws import says_in_sentences
from generator.scenarios.echoed import NOTHING, as_called, echo_of
from generator.scenarios.parallel import Parallel
from generator.scenarios.plain import often_plain, plain, wordy
from generator.scenarios.reported import FINISHED, is_phrase, lettered, words
from generator.scenarios.several import PLACES, in_one, told_apart
from generator.scenarios.single import Single
from generator.scenarios.twice import CONTAINERS


def with_results(bench: Workbench, draft: Draft, rng: random.Random) -> Draft | Rejection:
    """The conversation carried on: a result for each call, in order, and an answer."""
    messages = list(draft.messages)
    answers: list[str] = []
    deeds: list[Deed | None] = []
    ids: list[str] = []
    form = rng.random()
    one = len(draft.messages[-1].tool_calls) == 1
    for at, call in enumerate(draft.messages[-1].tool_calls):
        maker = bench.results.of(bench.functions[call.name])
        made = None
        if maker is not None:
            # of several, each answer stands beside the others
            alone = one and maker.shape.says_again
            deed = maker.shape.kind == "done" and draft.utterance.text == draft.turns
            clear = draft.utterance if deed else None
            echo = echo_of(draft.messages, draft.slots, at, clear) if alone else NOTHING
            made = maker.make(call.arguments, rng, draft.anchor, form, echo)
        if made is None:
            return Rejection(stage="scenario", reason="no_result", detail=call.name)
        messages.append(Message(role="tool", content=made.content, call_id=call.id, name=call.name))
        answers.append(made.answer)
        deeds.append(made.deed)
        ids.append(made.new_id)
    together = None
    done = [deed for deed in deeds if deed is not None]
    if len(answers) > 1 and len(done) == len(answers):
        together = all_done(done[0] if len({*done}) == 1 else Deed(), ids, rng)
    elif len(answers) > 1:
        together = _finished(answers, rng)
    if together is None and len(answers) > 1:
        labels = _labels(draft)
        together = in_one(labels, answers)
        answers = answers if together else told_apart(labels, answers)
    if together is not None:
        answers = [together]
    lined = any("\n" in answer for answer in answers)
    between = "\n" if lined or (len(answers) > 1 and rng.random() < 0.5) else " "
    messages.append(Message(role="assistant", content=between.join(answers)))
    why = {**draft.why, "label": "the answer says what the result holds"}
    return replace(draft, messages=tuple(messages), why=why)


_DONE = regex(r"(?:" + "|".join(map(re.escape, FINISHED)) + r")(?: The ID is (\S+)\.)?$")


def _finished(answers: Sequence[str], rng: random.Random) -> str | None:
    """Answers that all say no more than that it is done, in one; None for others."""
    found = [_DONE.match(answer) for answer in answers]
    ids = [match[1] or "" for match in found if match]
    return all_done(Deed(), ids, rng) if len(ids) == len(answers) else None


_DEGREES = frozenset("priority severity difficulty importance urgency".split())
"""What has degrees, which say nothing without its noun."""


UNTELLING = 3
"""The rank of what says nothing of a thing, only where in a list it stands."""

_UNTOLD = frozenset("cursor token after before offset page limit size sort".split())

_WHERE = frozenset("city town location destination place country region airport station".split())
_CODE = regex(r"(?=.*\d)[\w-]{24,}$")
"""An ID too long to be a label."""
FEW = 2
"""Spaces in a phrase that needs no quotes to stand out as one, at most."""
MOST_LABEL = 40
"""Characters of words that tell one answer from another."""


def _rank(said: tuple[str, dict[int, Slot]]) -> int:
    """How well an argument tells things apart: its name, its own words, a date, an option."""
    path, slots = said
    first = next(iter(slots.values()))
    by_name = _rank_by_name(path)
    if by_name is not None:
        return by_name
    own = first.rule == "literal" and isinstance(first.value, str)
    return (
        2 if not own else 1 if first.text[:1].isupper() or any(map(str.isdigit, first.text)) else 2
    )


@lru_cache(maxsize=4096)
def _rank_by_name(path: str) -> int | None:
    """The rank of an argument that its name alone tells."""
    first, _, last = _last(path).lower().rpartition(" ")
    if last == "id" and first in _UNTOLD | {"last", "previous", "next", "start", "since"}:
        return UNTELLING  # where a list goes on
    if last in ("name", "title", "id", "iid", "number"):
        return int(first.rpartition(" ")[2] in CONTAINERS)
    if last in _WHERE:
        return 0  # what is found in two towns is told apart by them
    return UNTELLING if (len(last) == 1 and last != "q") or last in _UNTOLD | FORM else None


@lru_cache(maxsize=4096)
def _last(path: str) -> str:
    """The words of an argument's own name."""
    return words(path.rpartition("/")[2])


def _labels(draft: Draft) -> Sequence[str]:
    """What tells the answers apart: the words by which the requests differ, or their order."""
    calls = draft.messages[-1].tool_calls
    said: dict[str, dict[int, Slot]] = {}
    for slot in draft.slots:
        said.setdefault(slot.path, {})[slot.call] = slot
    route = _routes(said, len(calls))
    if route:
        return route
    ranked = [(_rank(each), each) for each in said.items()]
    for rank, (path, slots) in sorted(ranked, key=itemgetter(0)):
        if rank == UNTELLING:
            break
        texts = [slots[i].text for i in range(len(calls)) if i in slots]
        if len(set(map(str.casefold, texts))) != len(calls) or max(map(len, texts)) > MOST_LABEL:
            continue
        if any(_CODE.match(text) for text in texts) or _HALF.search(path):
            continue
        if any("\n" in text or isinstance(slots[0].value, bool) for text in texts):
            continue
        if all(text.lstrip("#").isdigit() for text in texts):
            key = _last(path)
            key = _OF_IDS.sub("", key) if "page" not in key.lower() else key
            if key.rpartition(" ")[2].lower() in _NO_NUMBERS:
                continue
            key = lettered(key)
            return [f"{key[0].upper()}{key[1:]} {text.lstrip('#')}" for text in texts]
        if _searched(path):
            return [f'"{text}"' for text in texts] if any(map(is_phrase, texts)) else texts
        called = [as_called(slots[i]) for i in range(len(calls))]
        long = any(
            text.count(" ") > FEW and is_phrase(text) and not _ARTICLE.match(text)
            for text in called
        )
        if long or any(map(_COMPARES.search, called)):
            return [f'"{text}"' for text in called]
        kind = _last(path).rpartition(" ")[2]
        # of tasks that are told apart by their priority: "high priority"
        return [f"{text} {kind}" for text in called] if kind in _DEGREES else called
    return PLACES[: len(calls)]


_ARTICLE = regex(r"(?:an?|the|my|our) ")
_OF_IDS = regex(r" I?IDs?$", re.I)
_NO_NUMBERS = frozenset("from to min max start end since until after before".split())
"""Last words of arguments that number nothing: "year from"."""
_HALF = regex(r"/(?:\w*_)?(?:lat|latitude|lon|lng|long|longitude)$", re.I)
"""One of two numbers that tell a place."""
_COMPARES = regex(r"[=<>]")
"""What a condition has: it is said in quotes."""
_SEARCHED = regex(r"(?:query|q|keywords?|terms?|text|phrase|search|question|prompt)$", re.I)
_FROM = regex(r"(?:^|/|_)(?:origin|from|departure|source|start|pickup)[^/]*$", re.I)
_TO = regex(r"(?:^|/|_)(?:destination|to|arrival|target|end|dropoff)[^/]*$", re.I)


@lru_cache(maxsize=4096)
def _searched(path: str) -> bool:
    """Whether an argument is what is searched for."""
    return _SEARCHED.search(path) is not None


@lru_cache(maxsize=4096)
def _ends(path: str) -> tuple[bool, bool]:
    """Whether an argument is where a way starts, and where it goes."""
    return _FROM.search(path) is not None, _TO.search(path) is not None


def _routes(said: Mapping[str, Mapping[int, Slot]], count: int) -> Sequence[str]:
    """What tells trips apart, from where to where; none where the requests are of no trips."""
    ends = [
        next((s for path, s in said.items() if _ends(path)[end] and len(s) == count), None)
        for end in (0, 1)
    ]
    start, goal = ends
    if start is None or goal is None:
        return ()
    texts = [f"{as_called(start[i])} to {as_called(goal[i])}" for i in range(count)]
    plain = all(len(t) <= MOST_LABEL and not re.search(r"\d", t) for t in texts)
    return texts if plain and len({*texts}) == count else ()


@scenario("tool_result")
class ToolResult(OfFunctions):
    """One call, its result, and the answer."""

    name = "tool_result"
    group = "call"
    no_call = False
    shape = "ucta"
    lacking = "no function has an output schema, and no result can be guessed"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether it is asked for in words, and results of it can be made."""
        function = bench.functions[name]
        known = bench.results.of(function) is not None
        return known and wordy(function) and often_plain(function)

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        draft = Single().draft(bench, cell, rng)
        return draft if isinstance(draft, Rejection) else self.adapt(bench, cell, draft, rng)

    def adapt(
        self, bench: Workbench, cell: Cell, draft: Draft, rng: random.Random
    ) -> Draft | Rejection:
        """The same request carried on, half of the time with the tool among others."""
        function = bench.functions[cell.stream.function]
        spec = function.spec
        said = frozenset(slot.path for slot in draft.slots)
        if not plain(function, said):
            return Rejection(stage="scenario", reason="not_plain", detail=spec.name)
        if draft.utterance.source == LIST and says_in_sentences(function, said):
            return Rejection(stage="scenario", reason="listed", detail=spec.name)
        several = bench.options.tools == "sampled" and bool(bench.offer.siblings(spec))
        if several and rng.random() < 0.5:
            draft = replace(draft, tools=bench.offer.among(spec, rng))
        return with_results(bench, draft, rng)


@scenario("parallel_result")
class ParallelResult(Parallel):
    """Several calls of one function, their results in order, and one answer for all."""

    name = "parallel_result"
    shape = "uptta"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether two calls can be asked for, and their results be made."""
        known = bench.results.of(bench.functions[name]) is not None
        return known and super().serves(bench, name)

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block."""
        return [
            draft if isinstance(draft, Rejection) else with_results(bench, draft, rng)
            for draft in super().drafts(bench, cells, rng)
        ]

    def adapt(
        self, bench: Workbench, cell: Cell, draft: Draft, rng: random.Random
    ) -> Draft | Rejection:
        """The same requests carried on."""
        return with_results(bench, draft, rng)
