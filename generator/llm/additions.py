"""Whether a rewritten request says something that was not there, or leaves something out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from typing import Final

from generator.llm.absent import Given, given_in, says_absent
from generator.llm.deeds import GENERIC, base
from generator.llm.ground import Ground, parameters_of
from generator.llm.idioms import ASKED, NAMES_OF_NAMES, rates, without_idioms
from generator.llm.parts import Parts, fixed_text, paths_of
from generator.llm.synonyms import kin
from generator.llm.verdicts import Verdict, unless
from generator.llm.ways import CONTAINERS, Way, ways_in, without_ways
from generator.llm.wordlists import WORD, word_lists, words_in
from generator.quick import regex
from generator.specs.similar import content_words, root, stem

_CAPITAL = regex(r"(?<![.!?:] )(?<!^)(?<![\"“'‘(])\b[A-Z][\w'’]*")
_CURRENT = frozenset("current currently now latest recent newest today's".split())
_LIVE = frozenset(("real-time", "realtime", "up-to-date"))
_HOLDING = frozenset(("under", "within", "below"))
_SELECTING = tuple(
    frozenset(line.split())
    for line in (
        "latest last newest recent",
        "first earliest",
        "next upcoming",
        "nearest closest",
        "average mean avg",
        "pair couple two",
        "half",
        "highest maximum max",
        "lowest minimum min",
    )
)
"""Words that tell which of several is meant; those of one line tell the same."""

_SHORTENED: Final = {"minimum": "min", "maximum": "max"}
"""What names of arguments shorten."""

_WHOLE = frozenset(("all", "every", "each"))
"""Which say the same of things that are asked for."""

_NEGATIONS = frozenset(
    "not no never don't doesn't won't can't without except isn't aren't cannot nothing".split()
)
_ALL = regex(r"\ball (?:of )?(?:the |my |our |your )?((?:[\w'-]+ ?){1,4})", re.I)
"""All of the things that are asked for anyway."""


def nothing_new(ground: Ground, parent: Parts, parts: Parts, allowed: frozenset[str]) -> Verdict:
    """No number, time, name, wish or strange word that the parent hasn't."""
    text, before = fixed_text(parts), fixed_text(parent)
    had = set(words_in(NAMES_OF_NAMES.sub(" ", before)))
    given = given_in(ground, frozenset(paths_of(parts)))
    value = _new_value(ground, parts, had, given) or _praised(ground, text, before)
    if value:
        return Verdict("invents", value)
    if _negations(parts) < _negations(parent):
        return Verdict("invents", "a negation is lost")
    if names := new_names(ground, parent, parts, had):
        return Verdict("invents", ", ".join(names))
    for value, path in new_values(ground, parent, parts):
        return Verdict("says_absent" if path in given.absent else "invents", value)
    if absent := says_absent(given, parts, had):
        return Verdict("says_absent", absent)
    allowed = allowed | rates(parts, had)
    strange = [w for w in strange_words(ground, parent, parts) if w not in allowed]
    return unless("unknown_words", ", ".join(strange))


def new_names(ground: Ground, parent: Parts, parts: Parts, had: AbstractSet[str]) -> list[str]:
    """Names that neither the parent has nor the function goes by; ``had``: words that are none."""
    found = _names_in(parts)
    if found:
        found -= _names_in(parent) | had | ground.words | _titles(ground) | {"ok"}
    return sorted(
        name for name in found if name.partition("'")[0] != "i" and stem(name) not in ground.kin
    )


def new_values(ground: Ground, parent: Parts, parts: Parts) -> Iterator[tuple[str, str]]:
    """Values of arguments that the parent doesn't say, each with its argument's path."""
    words, plain = words_in(fixed_text(parts)), word_lists().plain
    joined, before = f" {' '.join(words)} ", f" {' '.join(words_in(fixed_text(parent)))} "
    starting = _values_by_first_word(ground)
    for word in dict.fromkeys(words):
        for value, path in starting.get(word, ()):
            new = f" {value} " in joined and f" {value} " not in before
            if new and not plain.issuperset(value.split()):
                yield value, path


def _negations(parts: Parts) -> int:
    """How often a text negates; "no more than" only bounds an argument."""
    return sum(word in _NEGATIONS for word in words_in(fixed_text(without_ways(parts))))


def _new_value(ground: Ground, parts: Parts, had: AbstractSet[str], given: Given) -> str:
    """A word that sounds like a value, a bound or a negation and wasn't there, "" if none."""
    lists = word_lists()
    had_stems = {stem(word) for word in had}
    apt = had | (_CURRENT if _is_current(ground) else frozenset())
    apt |= {base(word) or word for word in had}
    apt |= _WHOLE if not _WHOLE.isdisjoint(had) else frozenset()
    apt |= {"new"} if ground.does == "create" else set()
    apt |= _HOLDING if given.units & CONTAINERS else set()
    apt |= {full for full, short in _SHORTENED.items() if short in given.units}
    apt |= rates(parts, had)
    # bounds are looked at where arguments are placed: "under" is wrong only before some
    rest = NAMES_OF_NAMES.sub(" ", ASKED.sub(" ", without_idioms(ground, parts)))
    for each in _SELECTING:
        apt |= each if not each.isdisjoint(had) else frozenset()
    usual = _usual(ground)
    for word in words_in(rest):
        if not (word in lists.values or word in _NEGATIONS or any(map(str.isdigit, word))):
            continue
        if any(each in some for each in (word, base(word)) for some in (apt, usual, given.units)):
            continue
        if stem(word) in had_stems or stem(word) in ground.hinting:
            continue
        if word != "all" or not _means_all(ground, fixed_text(parts), had):
            return word
    return ""


@lru_cache(maxsize=256)
def _usual(ground: Ground) -> frozenset[str]:
    """The usual words, "last" and "first" only if they select something: no last names."""
    texts = [fixed_text(parent.parts) for some in ground.sets.values() for parent in some]
    said = {word for text in texts for word in words_in(NAMES_OF_NAMES.sub(" ", text))}
    return ground.usual - ({"last", "first"} - said)


_PRAISE = regex(
    r"\b(good|great|nice|fine|wonderful|awesome|perfect|helpful|decent|right(?! now)|real|"
    r"lost|stuck|busy|broke|bored|confused|worried|wanted|preferred)(?= ([a-z'-]+))",
    re.I,
)


def _praised(ground: Ground, text: str, before: str) -> str:
    """A quality that is asked of what is asked for: "the good news"."""
    return next(
        (
            quality
            for quality, noun in _PRAISE.findall(text)
            if stem(noun.lower()) in ground.stems and quality.lower() not in before.lower()
        ),
        "",
    )


@lru_cache(maxsize=256)
def _is_current(ground: Ground) -> bool:
    """Whether a function tells of what is now by its own description."""
    words = words_in(ground.function.spec.description[:200])
    return not (_CURRENT | _LIVE).isdisjoint(words)


@lru_cache(maxsize=256)
def _values_by_first_word(ground: Ground) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The values of all arguments with their paths: hardly any of hundreds is in a text."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, values in sorted(ground.values.items()):
        for value in sorted(values):
            found[value.split()[0]].append((value, path))
    return found


_EXAMPLES = regex(r"[.(:]|\be\.?g\b|\bsuch as\b|\blike\b|\bexample")


@lru_cache(maxsize=256)
def _titles(ground: Ground) -> frozenset[str]:
    """Names by which a function goes: in its own, and where its description begins."""
    spec = ground.function.spec
    first = _EXAMPLES.split(spec.description[:160])[0]
    words = [word.lower() for word in WORD.findall(first)]
    two = [a + b for a, b in pairwise(words)]
    three = [a + b for a, b in zip(two, words[2:], strict=False)]
    return frozenset((*words, *two, *three))


def _means_all(ground: Ground, text: str, had: AbstractSet[str]) -> bool:
    """Whether "all" stands only before what is asked for in the plural anyway."""
    text = " ".join(text.split())
    plural = {word for word in ground.usual | had if word.endswith("s")}
    return all(
        any(
            word in plural and ({stem(word)} | content_words(word)) & ground.telling
            for word in words_in(found)
        )
        for found in _ALL.findall(text)
    )


def _said(ground: Ground, parts: Parts) -> str:
    """The fixed text without what only asks, and without the bounds of arguments."""
    text = without_idioms(ground, parts)
    # who asks how much a ticket is does not order one
    return ASKED.sub(" ", text) if ground.does == "read" else text


def _names_in(parts: Parts) -> set[str]:
    """Words with a capital where no sentence begins."""
    found: set[str] = set()
    for index, part in enumerate(parts):
        if isinstance(part, str):
            text = part if index == 0 else f"x{part}"
            found |= {word.lower().replace("’", "'") for word in _CAPITAL.findall(text)}
    return found


def strange_words(ground: Ground, parent: Parts, parts: Parts) -> list[str]:
    """Words that are neither the parent's, nor the function's, nor any request's."""
    words = words_in(fixed_text(parent))
    had, roots = {stem(word) for word in words}, {root(word) for word in words} - {""}
    return [
        word
        for word in unknown_words(ground, parts)
        if stem(word.removesuffix("'s")) not in had
        and stem(stem(word)) not in had
        and root(word) not in roots
        and not any(word in each and not each.isdisjoint(words) for each in _SELECTING)
    ]


_CONTRACTED = regex(r"'(?:s|ll|d|re|ve)$")


def _in_full(word: str) -> str:
    """A word without the end of a contraction."""
    return _CONTRACTED.sub("", word) if "'" in word else word


def unknown_words(ground: Ground, parts: Parts) -> list[str]:
    """Words that neither requests at large nor the function's own have."""
    plain, known, roots = word_lists().plain, ground.stems, _roots(ground)
    named, bases = _titles(ground), _bases(ground)
    current = _is_current(ground)
    # what is done is looked at elsewhere
    deeds = ground.deeds | GENERIC.get(ground.does or "", frozenset())
    alike = kin(ground.deeds)
    return [
        word
        for word in words_in(_said(ground, parts))
        if word not in plain
        and word != "s"
        and base(word) not in deeds
        and (base(word) or word) not in alike
        and _in_full(word) not in plain
        and stem(_in_full(word)) not in known
        and stem(word) not in ground.kin
        and stem(stem(word)) not in known
        and root(word) not in roots
        and base(word) not in bases
        and word not in _HOLDING
        and _SHORTENED.get(word) not in known
        and word not in named
        and not (current and word in _CURRENT)
    ]


@lru_cache(maxsize=256)
def _roots(ground: Ground) -> frozenset[str]:
    return frozenset(map(root, ground.stems)) - {""}


@lru_cache(maxsize=256)
def _bases(ground: Ground) -> frozenset[str]:
    """The verbs of which its words are forms: what has a rating is rated."""
    return frozenset(verb for word in ground.usual if (verb := base(word)))


_BOUNDING: Final[Mapping[Way, str]] = {"most": "maximum", "least": "minimum"}
"""What a bound says in one word."""


def lost_words(ground: Ground, parent: Parts, parts: Parts) -> list[str]:
    """Words of the parent that neither any request nor this function knows, and that are gone.

    Such words are values that no argument has: one that is corrected later, say. Nor may be lost
    what tells which of several things is meant: "the latest message".
    """
    words = words_in(fixed_text(parts))
    said = {stem(word) for word in words} | {root(word) for word in words}
    # news are the latest anyway
    anyway = _CURRENT if ground.does == "read" and _is_current(ground) else frozenset()
    had = words_in(NAMES_OF_NAMES.sub(" ", fixed_text(without_ways(parent))))
    bounds = _BOUNDING.keys() & ways_in(parts, parameters_of(ground))
    words = (*words, *(_BOUNDING[way] for way in bounds))
    lost = [each for each in _SELECTING if each.isdisjoint(words) and each.isdisjoint(anyway)]
    return [word for word in had if any(word in each for each in lost)] + [
        word
        for word in unknown_words(ground, parent)
        if stem(word) not in said and root(word) not in said
    ]
