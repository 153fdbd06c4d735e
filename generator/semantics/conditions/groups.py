"""What descriptions say of several parameters at once: alternatives, what each action needs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.conditions.told import Told
from generator.semantics.conditions.vocabulary import Choice, Vocabulary

_GIVEN = r"(?:provided|required|specified|given|set|supplied|present|passed|used|be)"
_SOME = r"(?:either|(?P<least>at least one|one or more) of|(?:exactly |only )?one of|any of)"
_LIST = r"(?P<what>[^.;:()\[\]\n]+?)"
_ALTERNATIVES = (
    regex(
        rf"(?:\bmust (?:be )?{_GIVEN} |\b(?:must )?(?:provide|specify|pass|supply|give|requires?|"
        rf"include|set|need|use):? ){_SOME}:? {_LIST}"
        r"(?=\s*(?:\.(?:\s|$)|[;:()\[\]\n—–]|$|,? (?:but )?not both|,? to \w+))",
        re.I,
    ),
    regex(
        rf"\b{_SOME}:? {_LIST},? (?:must|is|are|should|has to|have to|needs?)\b(?: to)?(?: be)?"
        rf"(?: \w+)? {_GIVEN}?\b",
        re.I,
    ),
)
_SEVERAL = regex(r"either|(?:one|any) of|one or more of|if both|this or ", re.I)
_THIS_OR = regex(
    r"\b(?:provide|specify|pass|supply|give|use) (?P<what>this or (?:the )?[`'\"]?\w+[`'\"]?)"
    r"(?=\s*[.;,)]|$)",
    re.I,
)
_SPAN = regex(r",? (?:and |or )?(?:an? |the )?\w+ (?:range|period|interval)$", re.I)
"""What no argument is by itself: "a day, a start date, or a date range"."""
_BOTH = regex(
    r"\bif both (?P<what>[^.;,()\n]+?) are \w+, [`'\"]?(\w+)[`'\"]? (?:is|will be) ignored"
)
_ALL = regex(r"\brequires?:? (?P<what>[^.;:()\n]+?) for (?:all|every|each)\b", re.I)
_NEEDS = regex(
    r"\b(?:requires?|needs?|required(?: \w+)?|requiring|takes)\s*:?\s+(?P<what>[^.;:()\n—–]+?)"
    r"(?=\s*(?:\.(?=\s|$)|[;:()\n—–]|$|,? (?:and )?optional))",
    re.I,
)
_MAY = regex(
    r"\boptional(?:ly)?(?: \w+)?\s*:?\s+(?P<what>[^.;:()\n—–]+?)(?=\s*(?:\.(?=\s|$)|[;:()\n—–]|$))",
    re.I,
)
_NOT = regex(r"\(not (?P<what>[^().;]+)\)", re.I)
_SIGNED = regex(r"^\s*\((?P<what>[^()\n]+)\)")
_DOCUMENTED = regex(
    r"(?:^|\n)\s*(?:[-*•]|\d+[.)])?\s*[`*'\"]*(\w+)[`*'\"]*\s*(?:\([^()\n]*\))?\s*[:—–-]\s+(.+)"
)


class Action(Struct, frozen=True):
    """What one value of a parameter goes with: what it needs, may have and never has.

    ``some`` are those of which one at least is given.
    """

    choice: Choice
    needs: tuple[str, ...]
    may: tuple[str, ...]
    never: tuple[str, ...]
    why: str
    some: tuple[str, ...] = ()


def alternatives(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """Of which parameters one must be given: "provide either a or b, not both"."""
    if not _SEVERAL.search(text):
        return
    text = _ASIDE.sub("", text)
    for pattern in _ALTERNATIVES:
        for found in pattern.finditer(text):
            others = words.all_named(_SPAN.sub("", found["what"]), this)
            if len(others) > 1:
                kind = "some" if found["least"] else "one"
                yield Told(kind, others=others, why=found.group().strip())
    for found in _THIS_OR.finditer(text):
        others = words.all_named(found["what"], this)
        if len(others) == 2:
            yield Told("one", others=others, why=found.group())
    for found in _BOTH.finditer(text):
        others = words.all_named(found["what"], this)
        if len(others) == 2:
            yield Told("apart", others=others, why=found.group())


def always(text: str, words: Vocabulary) -> Iterator[Told]:
    """What every action needs: "Requires: coin for all actions"."""
    for found in _ALL.finditer(text):
        if others := words.all_named(found["what"]):
            yield Told("always", others=others, why=found.group())


def actions(text: str, words: Vocabulary, of: str = "") -> Iterator[Action]:
    """What a list of actions says of each: "- create: needs name", "search — … Requires: query"."""
    for pointer, values in words.values.items():
        if of not in ("", pointer) or not all(isinstance(value, str) for value in values):
            continue
        marks = sorted(_marks(text, values), key=lambda mark: mark[1])
        if len(marks) < 2:
            continue
        ends = [*(start for _, start, _ in marks[1:]), len(text)]
        for (value, _, start), end in zip(marks, ends, strict=True):
            begun = text.rfind("\n", 0, start) + 1
            told = _entry(text[start:end], len(text[begun:start]) - len(text[begun:start].lstrip()))
            yield _action(Choice(pointer, (value,)), told, words)


def _entry(text: str, indent: int) -> str:
    """What is said of one action: its line and those that stand further in, without asides."""
    first, *rest = text.split("\n\n", maxsplit=1)[0].strip().split("\n")
    deeper = itertools.takewhile(lambda line: len(line) - len(line.lstrip()) > indent, rest)
    lines = [first, *map(str.strip, deeper)]
    return " ".join(lines) if len(lines) == 1 else _ASIDE.sub("", " ".join(lines))


_ASIDE = regex(r" ?\([^()]*\)")


def _marks(text: str, values: tuple[Json, ...]) -> Iterator[tuple[Json, int, int]]:
    """Where the text about each value begins: value, where it is named, where its text starts."""
    left = {str(value): value for value in values}
    for found in _MARK.finditer(text):
        value = left.pop(found["name"], None)
        if value is not None:
            yield value, found.start(), found.end()


_MARK = regex(
    r"(?:^|[\n;,|•.]|[-*] |: |\d[.)] )\s*[-*•]?\s*[`'\"*]*(?P<name>[\w.-]*\w)[`'\"*]*"
    r"(?=\s*(?:[:—–(]|- |→))\s*[:—–→-]?"
)


def _action(choice: Choice, told: str, words: Vocabulary) -> Action:
    needs: list[str] = []
    may: list[str] = []
    for found in _NEEDS.finditer(told):
        needs.extend(words.all_named(found["what"]))
    for found in _MAY.finditer(told):
        may.extend(words.all_named(found["what"]))
    never = [one for found in _NOT.finditer(told) for one in words.all_named(found["what"])]
    signed = _SIGNED.match(told)
    may.extend(words.all_named(signed["what"]) if signed else ())
    kept = [one for one in needs if one != choice.pointer]
    return Action(
        choice, tuple(kept), tuple(may), tuple(never), f"{choice.values[0]}: {told.strip()}"
    )


def documented(text: str, words: Vocabulary) -> Iterator[tuple[str, str]]:
    """The lines of a function's description that describe one parameter: pointer and text."""
    for found in _DOCUMENTED.finditer(text):
        pointer = words.named(found.group(1))
        if pointer is not None:
            yield pointer, found.group(2)
