"""What makes a rewrite wrong for sure, whoever wrote it: seen without knowing what its words mean.

Arguments lost or twice, markup, a model's own talk, a number, a day or a name that wasn't there, a
value of an argument that isn't given, two ends exchanged, a place where no value can be said.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from generator.functions import CompiledFunction
from generator.llm.absent import given_in
from generator.llm.additions import new_names, new_values
from generator.llm.asking import speaks_for_another
from generator.llm.ground import Ground, parameters_of
from generator.llm.parts import Parts, fixed_text, marked, paths_of
from generator.llm.sayings import spoken, values_for
from generator.llm.spoken import levelled
from generator.llm.verdicts import Verdict
from generator.llm.ways import turned_at, without_ways
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.paraphrased import Paraphrase, compile_paraphrase
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.specs.similar import stem

LONGEST = 45
_MARKUP = regex(r"[{}\[\]<>|\\*_#`~^=@\t\n\r]|https?:|www\.|\.(?:com|org|net|io)\b|::|//")
_SCRIPT = regex(r"[^\x20-\x7e’‘“”–—…éèêëàâäçñöüïîôûáíóúÉ°€£]")
_REPEATED = regex(r"\b(\w{2,}) \1\b(?! (?:night|again))", re.I)
_TRIES = 16
"""Most draws of values for a text: a slot may take but few of many ("north", not "nearby")."""

_OPENED = ('"', "“", "‘", "'", "(", ": ")
_TWICE = frozenset("in on at for from to with by of about after before since until near".split())


_EXACT: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion dozen percent tomorrow yesterday tonight monday tuesday wednesday "
    "thursday friday saturday sunday january february april june july august september october "
    "november december".split()
)
"""Words that are never but a number or a day."""

_SHORT: Final = regex(r"\b[A-Z]{1,4}\b(?!['’])")
"""Abbreviations: "AQI"."""


@lru_cache(maxsize=8192)
def fault_in(ground: Ground, parent: Parts, parts: Parts, *, tried: bool = False) -> Verdict:
    """What is wrong with a rewrite for sure; nothing more is said of one in which nothing is.

    ``tried``: its values are filled in already, and need not be tried.
    """
    parent, parts = levelled(parent), levelled(parts)
    for verdict in faults(ground, parent, parts, tried=tried):
        if not verdict.good:
            return verdict
    return Verdict()


def faults(
    ground: Ground, parent: Parts, parts: Parts, *, tried: bool, least: int = 2
) -> Iterator[Verdict]:
    """The same, one after the other; the text has ``least`` words at least."""
    yield from outward(ground, parent, parts, least=least)
    another = speaks_for_another(marked(parts)) and not speaks_for_another(marked(parent))
    yield Verdict("not_a_request", marked(parts)) if another else Verdict()
    yield _added(ground, parent, parts)
    yield _exchanged(ground, parent, parts)
    if not tried:
        yield sayable(ground.function, parts)


def outward(ground: Ground, parent: Parts, parts: Parts, *, least: int = 2) -> Iterator[Verdict]:
    """Whether a text has the right arguments, and is plain words of a user, ``least`` at least."""
    yield _placeholders(parent, parts)
    yield _form(parent, parts, least)
    yield _suspect(ground, parent, fixed_text(without_ways(parts)))


def _added(ground: Ground, parent: Parts, parts: Parts) -> Verdict:
    """A number, a day or a name that wasn't there, or a value of an argument that isn't given."""
    text = fixed_text(parts)
    had = ground.usual.union(words_in(fixed_text(parent)))
    for word in words_in(text):
        if word not in had and (word in _EXACT or any(map(str.isdigit, word))):
            return Verdict("invents", word)
    short = words_in(" ".join(_SHORT.findall(text)))
    if names := [name for name in new_names(ground, parent, parts, had) if name not in short]:
        return Verdict("invents", ", ".join(names))
    absent = given_in(ground, frozenset(paths_of(parts))).absent
    said = (value for value, path in new_values(ground, parent, parts) if path in absent)
    value = next(said, None)
    return Verdict() if value is None else Verdict("says_absent", value)


def _exchanged(ground: Ground, parent: Parts, parts: Parts) -> Verdict:
    """Whether an argument stands at the other end, where another one belongs: "to {origin}"."""
    parameters = parameters_of(ground)
    own = {
        part.path: ground.ways.get(part.path, frozenset())
        | turned_at(parent, i, parameters[part.path])
        for i, part in enumerate(parent)
        if isinstance(part, Hole)
    }
    for i, part in enumerate(parts):
        if isinstance(part, Hole) and own[part.path]:
            turned = turned_at(parts, i, parameters[part.path])
            if turned.isdisjoint(own[part.path]) and any(
                turned & ways for path, ways in own.items() if path != part.path
            ):
                return Verdict("misplaced", f"{', '.join(sorted(turned))} {part.path}")
    return Verdict()


def _placeholders(parent: Parts, parts: Parts) -> Verdict:
    wanted, found = paths_of(parent), paths_of(parts)
    if wanted == found:
        return Verdict()
    for path in wanted:
        if path not in found:
            return Verdict("lost_argument", path)
    extra = next((path for path in found if path not in wanted), None)
    return Verdict("invented_argument", extra) if extra else Verdict("repeated_argument")


def _form(parent: Parts, parts: Parts, shortest: int) -> Verdict:
    for part in parts:
        odd = None if isinstance(part, Hole) else _MARKUP.search(part) or _SCRIPT.search(part)
        if odd and not any(odd[0] in each for each in parent if isinstance(each, str)):
            return Verdict("not_plain", odd[0])
    for one, other in pairwise(parts):
        # letters that touch an argument become part of it; two arguments need a space between
        text = one[-1:] if isinstance(one, str) else other[:1] if isinstance(other, str) else "-"
        if text.isalnum() or text == "-":
            return Verdict("not_plain", "something sticks to an argument")
    text = fixed_text(parts)
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return Verdict("not_plain", "unpaired marks")
    count = len(words_in(text)) + len(paths_of(parts))
    least = len(words_in(fixed_text(parent))) + len(paths_of(parent))
    if not shortest <= count <= min(LONGEST, 12 + 2 * least):
        return Verdict("length", str(count))
    if _REPEATED.search(text) and not _REPEATED.search(fixed_text(parent)):
        return Verdict("stumbles", text)
    return Verdict()


def _suspect(ground: Ground, parent: Parts, text: str) -> Verdict:
    lists = word_lists()
    words = words_in(text)
    for word in sorted(lists.suspect.intersection(words)):
        had = map(stem, words_in(fixed_text(parent)))
        if stem(word) not in ground.stems and stem(word) not in had:
            return Verdict("suspect", word)
    joined, had_before = (f" {' '.join(each)} " for each in (words, words_in(fixed_text(parent))))
    for phrase in lists.phrases:
        if f" {phrase} " not in joined or f" {phrase} " in had_before:
            continue
        telling = [stem(word) for word in phrase.split() if word not in lists.function]
        if not telling or not ground.stems.issuperset(telling):  # "task 3 of course 12"
            return Verdict("suspect", phrase)
    return Verdict()


def sayable(function: CompiledFunction, parts: Parts) -> Verdict:
    """Tried with values: they can be said there, and don't clash with the words beside them."""
    parameters = {p.pointer: p for p in function.parameters}
    made = compile_paraphrase(Paraphrase(function.spec.name, "", parts), parameters)
    present = frozenset(paths_of(parts))
    rng = random.Random(0)
    times = 0
    for attempt in range(_TRIES):
        if attempt >= 4 and times >= 2:
            break
        drawn = values_for(function, present, rng)
        said = None if drawn is None else spoken(function, made, drawn, rng)
        if said is None:
            continue
        times += 1
        for slot in said.slots:
            opened = said.text[: slot.start].endswith(_OPENED)
            before = [] if opened else words_in(said.text[: slot.start])[-1:]
            first = words_in(slot.text)[:1]
            if before and first and before[0] in _TWICE and first[0] in _TWICE:
                return Verdict("stumbles", said.text)
    return Verdict() if times >= 2 else Verdict("unsayable")
