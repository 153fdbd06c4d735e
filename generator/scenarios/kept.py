"""What services keep many of, and what a search tells of each: read from ``kept.txt``.

A row has an ID, mostly a name (a title, a subject), and a detail or two. A name is in keeping with
what was searched for: "Notes on composting".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from pathlib import Path

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import Struct, regex
from generator.records import FunctionSpec, Json
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar, title_case

_DRAWN = 160
"""Texts drawn of a grammar's symbol."""
_RANGE = regex(r"(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)(?:/(\d+(?:\.\d+)?))?$")
_LABELS = frozenset(
    """name title subject message text address number plate time model url code symbol
    description""".split()
)
NAMED = "@name"
"""Instead of patterns: what was searched for is the name itself."""


class Kept(Struct, frozen=True):
    """One kind of thing: what a row holds besides its ID.

    ``label`` is the field by which people tell one from another ("" where only the ID does),
    ``state`` the one that is worth saying beside it. ``patterns`` make names of a topic; ``made``
    is a grammar's symbol for names where those of the real world may not fit. ``by_kind``: the
    words before the noun are a topic: a "music store". ``real``: names of the one world that there
    is, of which nobody knows which fit a narrower search. ``topics``: a grammar's symbol beside
    which topics have symbols of their own. ``bare``: people and services know such a thing by its
    name, which nothing else has: a table, a branch, a package.
    """

    fields: Mapping[str, Mapping[str, Json]]
    label: str = ""
    state: str = ""
    patterns: Sequence[str] = ()
    made: str = ""
    by_kind: bool = False
    real: bool = False
    topics: str = ""
    bare: bool = False

    @property
    def named(self) -> bool:
        """Whether what is searched for is such a thing's own name."""
        return self.patterns[:1] == (NAMED,)


def kept(thing: str, spec: FunctionSpec, located: bool = False) -> Kept | None:
    """The kind that a thing (one word, singular) of a function is; None for what isn't known.

    ``located``: it is looked for somewhere in the world.
    """
    lines = _lines().get(thing, ())
    if not lines:
        return None
    around = set(_around(spec)) - {thing} | {"located" if located else ""}
    told = _line_near(lines, around) or _line_near(lines, _taken(spec), known=True)
    return _kind(told or next((told for near, told in lines if not near), UNKNOWN))


def _line_near(
    lines: Sequence[tuple[frozenset[str], str]], words: Set[str], *, known: bool = False
) -> str:
    """The first line whose context has one of the words; ``known``: that tells what is kept."""
    return next(
        (
            told
            for near, told in lines
            if not near.isdisjoint(words) and (told != UNKNOWN or not known)
        ),
        "",
    )


def _taken(spec: FunctionSpec) -> frozenset[str]:
    """Words of its arguments: who filters jobs by ``employment_type`` finds vacancies."""
    properties = spec.parameters.get("properties")
    names = properties if isinstance(properties, Mapping) else ()
    return frozenset(singular(word) for name in names for word in words_of(name)) - _OF_MANY


_OF_MANY = frozenset(
    """name title type status date time project page text query key user team url file code list
    remote order item group event model service host system server""".split()
)
"""Words of arguments that all kinds of functions have."""


UNKNOWN = "-"
"""Instead of fields: of such things nothing can be made up."""


def _around(spec: FunctionSpec) -> Iterator[str]:
    yield from map(singular, words_of(spec.name))
    for sentence in sentences(spec.description)[:2]:
        for word in re.findall(r"[a-z]+", sentence.lower()):
            yield singular(word)


@cache
def things() -> frozenset[str]:
    """All things that are kept."""
    return frozenset(_lines())


@cache
def _lines() -> Mapping[str, Sequence[tuple[frozenset[str], str]]]:
    """What is told of each thing's kinds, those with words of the context first."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for line in read_values("kept.txt", Path(__file__).parent):
        heads, _, told = line.partition(" | ")
        names, _, near = heads.partition(" @ ")
        for name in names.split():
            found.setdefault(name, []).append((frozenset(near.split()), told.strip()))
    return {name: sorted(lines, key=lambda line: not line[0]) for name, lines in found.items()}


@cache
def _kind(line: str) -> Kept | None:
    """A kind as a line tells it; made when a function wants it, as its texts must be drawn."""
    told, *rest = (part.strip() for part in line.split(" | "))
    if told == UNKNOWN:
        return None
    more = rest[0] if rest else ""
    fields = dict(part.strip().split("=", 1) for part in told.split(", "))
    bare = fields.pop("id", "") == UNKNOWN
    marked = [key for key in fields if key.endswith("!")]
    fields = {key.rstrip("!"): value for key, value in fields.items()}
    label = next((key for key in fields if key in _LABELS), "")
    states = (key for key, value in fields.items() if "/" in value and ".." not in value)
    made = more[1:] if more.startswith("@") and more != NAMED else ""
    by_kind, more = more.startswith("*"), more.removeprefix("*")
    return Kept(
        by_kind=by_kind,
        topics=rest[1].removeprefix("@") if rest[1:] else "",
        fields={key: _schema(value) for key, value in fields.items()},
        label=label,
        state=marked[0].rstrip("!") if marked else next((k for k in states if k != label), ""),
        patterns=() if made or not more else tuple(part.strip() for part in more.split(";")),
        made=made,
        bare=bare,
    )


def _schema(value: str) -> Mapping[str, Json]:
    """The schema of a field: a range, options, a grammar's texts, or a semantic type."""
    bounds = _RANGE.match(value)
    if bounds:
        low, high, step = bounds.groups()
        return measured(float(low), float(high), float(step or (0.01 if "." in high else 1)))
    if value.startswith("@"):
        return {"type": "string", "x-values": [*drawn(value[1:])]}
    if "/" in value:
        return {"type": "string", "enum": [*value.split("/")]}
    return {"type": "string", "x-semantic": value}


# 20 and 20.0 are kept apart: their dice differ, and which comes first must not tell
@lru_cache(maxsize=None, typed=True)
def measured(low: float, high: float, step: float) -> Mapping[str, Json]:
    """The schema of a number that a service knows: not round, as those are that people give."""
    whole, dice = float(step).is_integer(), Dice(f"{low} {high} {step}")
    steps = round((high - low) / step)
    values = {low + step * int(dice.at(at).random() * (steps + 1)) for at in range(_DRAWN)}
    # nobody writes a price of 651.0
    fine = (round(v, 2) for v in sorted(values) if step >= 0.1 or round(v * 100) % 10)
    kept_values: list[Json] = [int(v) for v in sorted(values)] if whole else [*fine]
    return {"type": "integer" if whole else "number", "x-values": kept_values}


@cache
def drawn(symbol: str) -> Sequence[str]:
    """Texts of a grammar's symbol ("text.issue_title"), the same every time."""
    stem, _, name = symbol.partition(".")
    grammar, dice = load_grammar(stem), Dice(symbol)
    return tuple(dict.fromkeys(grammar.draw(name, dice.at(at)) for at in range(_DRAWN)))


def on_topic(symbol: str, topic: str) -> Sequence[str]:
    """Texts of a grammar's symbol for one topic; none where it has none for it."""
    stem, _, name = symbol.partition(".")
    own = f"{name}_{topic.strip().lower()}"
    return drawn(f"{stem}.{own}") if symbol and load_grammar(stem).has(own) else ()


_WORDY = regex(r"[A-Za-z0-9][\w'’+.&-]*(?: [\w'’+.&-]+){0,5}$")


def about(pattern: str, topic: str) -> str:
    """A name about a topic, without the place where it was looked for: "Notes on composting"."""
    topic = _LEAD.sub("", _BESIDE.sub("", topic))
    slug = re.sub(r"[^a-z0-9]+", "-", topic.lower()).strip("-")
    others = re.findall(r"[A-Za-z]{3,}", pattern.replace("[X]", ""))
    later = bool(others) and not pattern.startswith("[X]")
    capitals = bool(others) and all(word[0].isupper() for word in others)
    titled = topic.islower() and (later or capitals)
    return (
        pattern.replace("[X]", title_case(topic) if titled else topic[0].upper() + topic[1:])
        .replace("[x]", topic)
        .replace("[x-]", slug)
    )


_BESIDE = regex(
    r"\s(?:(?:made |based |located )?(?:near|in|around|from|at)\s[A-Z]|with free |set of \d|"
    r"(?:under|over|below|within|in) \W?\d).*$"
)
"""Where, at whose and for how much it was looked for: what is found is not called after that."""


_LEAD = regex(r"^(?:notes|details|info|information|documents|anything) (?:on|about) (?=\w)", re.I)
"""What leads to the topic itself: nobody decides about notes on the garden."""
_RANKS = frozenset("senior junior lead associate head chief principal trainee".split())


def fitting(patterns: Sequence[str], topic: str) -> Sequence[str]:
    """The patterns that don't say what a topic says itself: "Senior senior teacher"."""
    said = set(re.findall(r"[a-z]{3,}", topic.lower()))
    said |= frozenset() if said.isdisjoint(_RANKS) else _RANKS
    deed = verb_of(topic.partition(" ")[0]) is not None
    return [
        pattern
        for pattern in patterns
        if said.isdisjoint(re.findall(r"[a-z]{3,}", pattern.lower()))
        and (not deed or pattern[0] == "[")
    ]


def is_topic(text: str) -> bool:
    """Whether a text is short and plain enough to stand in a name."""
    long = " about " in text or len(text) > 48 or not any(map(str.isalpha, text))
    return _WORDY.match(text) is not None and not long
