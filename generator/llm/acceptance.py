"""Whether a rewritten request may stand in for the one that it rewrites; if not, why.

Sees two skeletons and what is known of the function, nothing of the model. It rather refuses a good
text than lets a wrong one pass: the text that was to be rewritten stands in.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from generator.functions import CompiledFunction
from generator.llm.asking import asks
from generator.llm.ground import (
    Ground,
    Parts,
    fixed_text,
    spoken,
    values_for,
)
from generator.llm.placement import Place, misplaced
from generator.llm.purpose import another_purpose
from generator.llm.ways import without_ways
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.paraphrased import Paraphrase, compile_paraphrase
from generator.phrasing.skeleton import Hole
from generator.specs.effects import effect
from generator.specs.similar import stem

REASONS: Final = {
    "lost_argument": "an argument is not said",
    "repeated_argument": "an argument is said twice",
    "invented_argument": "a placeholder that was not given",
    "not_plain": "markup, code, an address, another script, or several lines",
    "length": "far longer or shorter than a request is",
    "suspect": "words of instructions to a model, or that no request is asked for",
    "not_a_request": "an answer, a refusal, a statement, or a question back",
    "another_request": "it speaks for another function, or for nothing that this one does",
    "invents": "a number, a time, a name or a wish that was not there",
    "unknown_words": "words that neither requests of this function nor requests at all have",
    "says_absent": "it says something of an argument that is not given",
    "misplaced": "an argument stands where another belongs, or after a word that fits it ill",
    "unsayable": "its values can't be said there",
    "stumbles": "words repeat or clash with values",
    "copy": "the same, or nearly, as what exists",
}
"""Why a text is refused, by code."""

LONGEST = 45
TERSE = 9
"""Most words, arguments aside, of a request that needs no verb: "weather in {city} please"."""

_MARKUP = re.compile(r"[{}\[\]<>|\\*_#`~^=@\t\n\r]|https?:|www\.|\.(?:com|org|net|io)\b|::|//")
_SCRIPT = re.compile(r"[^\x20-\x7e’‘“”–—…éèêëàâäçñöüïîôûáíóúÉ°€£]")
_CAPITAL = re.compile(r"(?<![.!?:] )(?<!^)(?<![\"“'‘(])\b[A-Z][\w'’]*")
_REPEATED = re.compile(r"\b(\w{2,}) \1\b(?! (?:night|again))", re.I)
_NEGATIONS = frozenset(
    "not no never don't doesn't won't can't without except isn't aren't cannot nothing".split()
)
_OWNERS = frozenset(("places", "people", "organisations", "sports", "countries"))
"""Families whose values may own something: "Oslo's weather"."""

_ASKED = re.compile(r"\bhow (?:many|much)\b", re.I)
"""Words of a question that elsewhere sound like a value."""

_QUICK = re.compile(
    r"\b(?:(?:a )?quick (?:question|one|check|look|favou?r|help)|real quick)\b", re.I
)
"""What is quick there is the asking, not what is asked for."""

_AND_A = re.compile(r"\b(?:and|with|plus|including) (?:an?|some) (?!\{)([^\W\d_]+)", re.I)
"""One thing more."""

_TWICE = frozenset("in on at for from to with by of about after before since until near".split())


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a text may be used: ``reason`` is "" or a key of ``REASONS``, ``detail`` what."""

    reason: str = ""
    detail: str = ""

    @property
    def good(self) -> bool:
        """Whether the text may be used."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Agreed:
    """What several answers of a model that keeps to the form agree on: a function's synonyms.

    ``words`` that its own phrasings haven't, and ``places``: (path, word before, noun after).
    """

    words: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()


def judge(
    ground: Ground,
    parent: Parts,
    parts: Parts,
    agreed: Agreed = Agreed(),
    *,
    tried: bool = False,
) -> Verdict:
    """The verdict on a rewritten skeleton; copies are not looked for here.

    ``tried``: its values are filled in already, and need not be tried.
    """
    for verdict in chain(
        _outward(ground, parent, parts), _inward(ground, parent, parts, agreed, tried=tried)
    ):
        if not verdict.good:
            return verdict
    return Verdict()


def well_formed(ground: Ground, parent: Parts, parts: Parts) -> bool:
    """Whether a text is a request with the right arguments, whatever it says."""
    return all(verdict.good for verdict in _outward(ground, parent, parts))


def _outward(ground: Ground, parent: Parts, parts: Parts) -> Iterator[Verdict]:
    yield _placeholders(parent, parts)
    yield _form(ground, parent, parts)
    yield _suspect(ground, parent, fixed_text(without_ways(parts)))
    yield _request(parent, parts)


def _inward(
    ground: Ground, parent: Parts, parts: Parts, agreed: Agreed, *, tried: bool
) -> Iterator[Verdict]:
    other = another_purpose(ground, parent, parts)
    yield Verdict("another_request", other) if other else Verdict()
    yield _one_more(ground, parent, parts)
    yield _nothing_new(ground, parent, parts, agreed.words)
    odd = misplaced(ground, parent, parts, agreed.places)
    yield Verdict("misplaced", odd) if odd else Verdict()
    if not tried:
        yield _sayable(ground.function, parts)


def _paths(parts: Parts) -> list[str]:
    return sorted(part.path for part in parts if isinstance(part, Hole))


def _placeholders(parent: Parts, parts: Parts) -> Verdict:
    wanted, found = _paths(parent), _paths(parts)
    if wanted == found:
        return Verdict()
    for path in wanted:
        if path not in found:
            return Verdict("lost_argument", path)
    extra = next((path for path in found if path not in wanted), None)
    return Verdict("invented_argument", extra) if extra else Verdict("repeated_argument")


def _form(ground: Ground, parent: Parts, parts: Parts) -> Verdict:
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
    count = len(words_in(text)) + len(_paths(parts))
    least = len(words_in(fixed_text(parent))) + len(_paths(parent))
    if not 2 <= count <= min(LONGEST, 12 + 2 * least):
        return Verdict("length", str(count))
    for before, after in pairwise(parts):
        if isinstance(before, Hole) and isinstance(after, str) and after[:1] in ("'", "’"):
            parameter = next(p for p in ground.function.parameters if p.pointer == before.path)
            if parameter.meaning.family not in _OWNERS or not re.match(r"['’]s ", after):
                return Verdict("misplaced", f"{before.path}{after[:3]}")
    if _REPEATED.search(text):
        return Verdict("stumbles", text)
    return Verdict()


def _suspect(ground: Ground, parent: Parts, text: str) -> Verdict:
    lists = word_lists()
    words = words_in(text)
    own = ground.words | set(words_in(fixed_text(parent)))
    for word in words:
        if word in lists.suspect and word not in own:
            return Verdict("suspect", word)
    joined = f" {' '.join(words)} "
    before = f" {' '.join(words_in(fixed_text(parent)))} "
    for phrase in lists.phrases:
        if f" {phrase} " in joined and f" {phrase} " not in before:
            return Verdict("suspect", phrase)
    return Verdict()


def _request(parent: Parts, parts: Parts) -> Verdict:
    plain, own = (
        "".join("{}" if isinstance(part, Hole) else part for part in each)
        for each in (parts, parent)
    )
    terse = not asks(own) or len(words_in(plain)) <= TERSE
    return Verdict() if asks(plain, terse=terse) else Verdict("not_a_request", plain)


def _nothing_new(ground: Ground, parent: Parts, parts: Parts, allowed: frozenset[str]) -> Verdict:
    """No number, time, name, wish or strange word that the parent hasn't."""
    lists = word_lists()
    text, before = fixed_text(parts), fixed_text(parent)
    had = set(words_in(before))
    had_stems = {stem(word) for word in had}
    absent = {p.pointer for p in ground.function.parameters} - set(_paths(parts))
    # bounds are looked at where arguments are placed: "under" is wrong only before some
    units = {
        word for p in ground.function.parameters if p.pointer not in absent for word in p.leaf.words
    }
    rest = _ASKED.sub(" ", fixed_text(without_ways(parts)))
    for word in words_in(rest):
        if word in had or stem(word) in had_stems or word in ground.usual or word in units:
            continue
        if stem(word) in ground.hinting:
            continue
        if any(letter.isdigit() for letter in word):
            return Verdict("invents", word)
        if word in lists.values or word in _NEGATIONS:
            return Verdict("invents", word)
    if sum(w in _NEGATIONS for w in words_in(text)) < sum(
        w in _NEGATIONS for w in words_in(before)
    ):
        return Verdict("invents", "a negation is lost")
    names = _names(parts) - {word.lower() for word in _CAPITAL.findall(before)}
    names = {name for name in names if stem(name) not in ground.kin}
    names -= had | ground.words | {"i", "i'm", "i'd", "i've", "i'll"}
    if names:
        return Verdict("invents", ", ".join(sorted(names)))
    joined, before_joined = f" {' '.join(words_in(text))} ", f" {' '.join(words_in(before))} "
    for path in (*sorted(absent), *_paths(parts)):
        for value in ground.values.get(path, ()):
            # whether the text holds it goes first: hardly any of hundreds of values is there
            if (
                f" {value} " in joined
                and f" {value} " not in before_joined
                and not all(word in lists.plain for word in value.split())
            ):
                return Verdict("says_absent" if path in absent else "invents", value)
    for path in sorted(absent):
        parameter = next(p for p in ground.function.parameters if p.pointer == path)
        own = frozenset(word for word in parameter.leaf.words if word not in lists.plain)
        said = own & frozenset(words_in(text))
        if said and own == said and not said <= had and not said & _common(ground, parts):
            return Verdict("says_absent", ", ".join(sorted(said)))
    strange = [w for w in strange_words(ground, parent, parts) if w not in allowed]
    return Verdict("unknown_words", ", ".join(strange)) if strange else Verdict()


def _one_more(ground: Ground, parent: Parts, parts: Parts) -> Verdict:
    """No thing beside those that are asked for: "and a view"."""
    known = ground.stems | ground.kin | {stem(word) for word in words_in(fixed_text(parent))}
    more = [word for word in _AND_A.findall(fixed_text(parts)) if stem(word.lower()) not in known]
    return Verdict("invents", ", ".join(more)) if more else Verdict()


def _said(ground: Ground, parts: Parts) -> str:
    """The fixed text without what only asks, and without the bounds of arguments."""
    text = _QUICK.sub(" ", fixed_text(without_ways(parts)))
    # who asks how much a ticket is does not order one
    return _ASKED.sub(" ", text) if effect(ground.function.spec) == "read" else text


def _names(parts: Parts) -> set[str]:
    """Words with a capital where no sentence begins."""
    found: set[str] = set()
    for index, part in enumerate(parts):
        if isinstance(part, str):
            text = part if index == 0 else f"x{part}"
            found |= {word.lower().replace("’", "'") for word in _CAPITAL.findall(text)}
    return found


def _common(ground: Ground, parts: Parts) -> frozenset[str]:
    """Words that the function's own phrasings of the same arguments use."""
    present = frozenset(_paths(parts))
    return frozenset(
        word
        for parent in ground.sets.get(present, ())
        for word in words_in(fixed_text(parent.parts))
    )


def strange_words(ground: Ground, parent: Parts, parts: Parts) -> list[str]:
    """Words that are neither the parent's, nor the function's, nor any request's."""
    plain = word_lists().plain
    had = {stem(word) for word in words_in(fixed_text(parent))}
    known = ground.stems | had
    return [
        word
        for word in words_in(_said(ground, parts))
        if word not in plain
        and word != "s"
        and word.removesuffix("'s") not in plain
        and stem(word.removesuffix("'s")) not in known
        and stem(word) not in ground.kin
        and stem(stem(word)) not in known
    ]


def _sayable(function: CompiledFunction, parts: Parts) -> Verdict:
    """Tried with values: they can be said there, and don't clash with the words beside them."""
    parameters = {p.pointer: p for p in function.parameters}
    made = compile_paraphrase(Paraphrase(function.spec.name, "", parts), parameters)
    present = frozenset(_paths(parts))
    rng = random.Random(0)
    times = 0
    for _ in range(4):
        drawn = values_for(function, present, rng)
        said = None if drawn is None else spoken(function, made, drawn, rng)
        if said is None:
            continue
        times += 1
        for slot in said.slots:
            before = words_in(said.text[: slot.start])[-1:]
            first = words_in(slot.text)[:1]
            if before and first and before[0] in _TWICE and first[0] in _TWICE:
                return Verdict("stumbles", said.text)
    return Verdict() if times >= 2 else Verdict("unsayable")
