"""Enums in plain words: ``one_way`` is said "one-way", ``IN_PROGRESS`` "in progress"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from generator.quick import replace
from generator.records import Anchor, Json, Side
from generator.semantics.articles import article, with_article_if_one
from generator.semantics.base import (
    UNREADABLE,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    semantic_type,
)
from generator.semantics.choices.deeds import phrased, read_phrase
from generator.semantics.choices.option_phrases import kind_of, phrase_of, phrase_surface
from generator.semantics.choices.plain_words import (
    ACTING,
    DATED,
    GROUPS,
    PRICED,
    Group,
    in_plain,
    in_words,
    unhyphened,
)
from generator.semantics.choices.self_named import read_shortened, shortened
from generator.semantics.choices.titled import is_titled, lowered, places_named
from generator.semantics.described.leafwords import developer
from generator.semantics.described.mining import code_meanings, mine
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.options_meant import MEANT_OPTIONS
from generator.semantics.described.performed import are_all
from generator.semantics.described.truths import chosen_of
from generator.semantics.described.verbs import MAKING
from generator.semantics.fits import fits

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()


def options_of(leaf: Leaf) -> tuple[Json, ...]:
    """The values of an enum, const or closed list mined from the description; no null, no blank."""
    schema = leaf.schema
    if "const" in schema:
        listed = [schema["const"]]
    elif isinstance(schema.get("enum"), list):
        listed = schema["enum"]
    elif mine(leaf.description).closed or are_all(leaf.words, leaf.examples):
        listed = [item for item in leaf.examples if fits(schema, item)]
    else:
        listed = []
    scalars = [item for item in listed if isinstance(item, str | int | float) and str(item).strip()]
    unique = {(type(item).__name__, str(item)): item for item in scalars}
    return tuple(unique.values())


def of_labels(leaf: Leaf) -> Leaf:
    """The leaf of codes that stand for something, as people call it: "high priority", no ID."""
    codes = tuple(map(str, options_of(leaf)))
    named = leaf.words[-1] in ("id", "code") and code_meanings(leaf.description, codes)
    return replace(leaf, words=leaf.words[:-1]) if named else leaf


@semantic_type
class Enum(SemanticType):
    """One of a closed list of scalars. Said in plain words that no other option shares.

    ``listed`` are all; ``options`` those that people choose, without "dontcare".
    """

    name: ClassVar[str] = "enum"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "option"
    json_types: ClassVar[frozenset[str]] = frozenset({"string", "integer", "number", "boolean"})

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.listed = options_of(leaf)
        self.options = chosen_of(self.listed, leaf.schema, required=leaf.required)
        self.phrased = kind_of(leaf, self.listed)

    def sampler(self, side: Side) -> Sampler:
        """Draws each option equally often; every option on both sides."""
        return evenly(self.options, self.leaf)

    @functools.cached_property
    def texts(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """For each option (as its key), the (rule, text) ways to say it, the plainest first."""
        said = _said(self.leaf, self.listed)
        counts: dict[str, int] = {}
        for ways in said.values():
            for text in {_fold(text) for _, text in ways}:
                counts[text] = counts.get(text, 0) + 1
        out = {}
        for option in self.listed:
            ways = [way for way in said[_key(option)] if counts[_fold(way[1])] == 1]
            out[_key(option)] = tuple(ways) or (("literal", _literal(option)),)
        return out

    def surfaces(self) -> tuple[Surface, ...]:
        """The n-th way of saying each option; the first weighs most."""
        texts = self.texts
        depth = max((len(ways) for ways in texts.values()), default=0)
        labelled = not any(isinstance(option, str) for option in self.listed)
        out = []
        for index in range(depth):
            for rule in sorted({ways[index][0] for ways in texts.values() if len(ways) > index}):
                said = {
                    key: ways[index][1]
                    for key, ways in texts.items()
                    if len(ways) > index and ways[index][0] == rule
                }
                say = functools.partial(_say, said)
                if all(isinstance(option, str) for option in self.listed):
                    say = functools.partial(
                        _say_text,
                        {one: said[_key(one)] for one in self.listed if _key(one) in said},
                    )
                weight = 1.0 if index == 0 else 0.1 if rule == "literal" and labelled else 0.5
                out.append(Surface(rule=rule, say=say, weight=weight))
        if self.leaf.words[-1:] and singular(self.leaf.words[-1]) in _COUNTABLE:
            first = {one: self.texts[_key(one)][0][1] for one in self.listed}
            say = functools.partial(_say_one, first)
            out.append(Surface(rule="article", say=say, weight=6.0, after=_TAKING))
        if self.phrased is not None:
            out.append(phrase_surface(self.phrased, self.listed))
        return tuple(out)

    @functools.cached_property
    def _index(self) -> dict[str, Json]:
        """Every text that says exactly one option, folded to letters and digits."""
        owners: dict[str, dict[str, Json]] = {}
        notes, group = _notes(self.leaf, self.listed), _group_of(self.leaf, self.listed)
        for option in self.listed:
            phrase = [phrase_of(self.phrased, option)] if self.phrased is not None else []
            for text in (*phrase, *_readings(self.leaf, option, notes, group)):
                owners.setdefault(_fold(text), {})[_key(option)] = option
        texts = [option for option in self.listed if isinstance(option, str)]
        for text, option in read_shortened(self.leaf, texts).items():
            owners.setdefault(_fold(text), {})[_key(option)] = option
        own = {_fold(_literal(option)): option for option in reversed(self.listed)}
        single = {text: next(iter(found.values())) for text, found in owners.items()
                  if len(found) == 1}  # fmt: skip
        return {**single, **own}

    def read(self, text: str, anchor: Anchor) -> Json:
        """The one option that the text says in any spelling, else ``UNREADABLE``."""
        for literal in (text, text.strip()):
            if literal in self._literals:
                return self._literals[literal]
        return self._index.get(_fold(text), self._index.get(_fold(read_phrase(text)), UNREADABLE))

    @functools.cached_property
    def _literals(self) -> dict[str, Json]:
        return {_literal(option): option for option in reversed(self.listed)}


_COUNTABLE = frozenset("species animal pet machine vehicle device tool instrument".split())
"""Names whose options are things that one can have one of: "for a dog", "reserve a tractor"."""
_TAKING = frozenset("for with get book reserve rent buy add register need hire have want".split())
_OPEN = frozenset("other any all none unknown mixed various".split())


def _say_one(texts: Mapping[Json, str], value: Json, anchor: Anchor) -> str | None:
    text = texts.get(value, "other")
    return None if text in _OPEN else with_article_if_one(text, anchor)


def _say(texts: Mapping[str, str], value: Json, _: Anchor) -> str | None:
    return texts.get(_key(value))


def _say_text(texts: Mapping[str, str], value: Json, _: Anchor) -> str | None:
    """The same where all options are texts, which need no key."""
    return texts.get(value) if isinstance(value, str) else None


def _key(option: Json) -> str:
    return f"{type(option).__name__}:{option}"


def _literal(option: Json) -> str:
    return str(option).lower() if isinstance(option, bool) else str(option)


def _fold(text: str) -> str:
    """Letters, digits and telling signs in lower case, without a leading article."""
    bare = re.sub(r"^(?:the|a|an)\s+", "", text.strip().casefold())
    return re.sub(r"[\s_\-]+", "", bare).strip(".,'\"") or text.strip().casefold()


def _notes(leaf: Leaf, options: tuple[Json, ...]) -> dict[str, str]:
    """Short explanations of the options that the schema or the description gives."""
    listed = leaf.schema.get("enumDescriptions") or leaf.schema.get("x-enumDescriptions")
    names = leaf.schema.get("x-enum-varnames") or leaf.schema.get("x-enumNames")
    for found in (listed, names):
        if isinstance(found, list) and len(found) == len(options):
            notes = [" ".join(words_of(note)) if "_" in str(note) else str(note) for note in found]
            if all(note and len(note.split()) <= 4 for note in notes):
                return dict(zip(map(_literal, options), notes, strict=True))
    told = code_meanings(leaf.description, tuple(_literal(option) for option in options))
    return {code: _as_said(in_words(note)) for code, note in told.items()}


def _as_said(note: str) -> str:
    return f"the {note}" if note == "day after tomorrow" else note


def _context(leaf: Leaf) -> frozenset[str]:
    return frozenset(leaf.words) | frozenset(raw_words(leaf.description[:200]))


def _group_of(leaf: Leaf, options: tuple[Json, ...]) -> Group | None:
    """The group of words that the options are of, if they are of one."""
    literals = [_literal(option).casefold() for option in options]
    return next((group for group in GROUPS if _applies(group, leaf, literals)), None)


def _applies(group: Group, leaf: Leaf, literals: Sequence[str]) -> bool:
    known = sum(literal in group.words for literal in literals)
    if not known:
        return False
    if group.cues & _context(leaf):
        return 2 * known >= len(literals)
    return group.alone and 3 * known >= 2 * len(literals)


def _said(leaf: Leaf, options: tuple[Json, ...]) -> dict[str, list[tuple[str, str]]]:
    notes = _notes(leaf, options)
    codes = all(len(_literal(option)) <= 2 for option in options)
    group = _group_of(leaf, options)
    shouting = _is_shouting(options)
    titled = is_titled(leaf, options)
    short = {
        **shortened(leaf, [option for option in options if isinstance(option, str)]),
        **phrased(leaf, options),
        **places_named(leaf.words[-1], options),
        **_meant(leaf),
    }
    out: dict[str, list[tuple[str, str]]] = {}
    for option in options:
        literal = _literal(option)
        if isinstance(option, str) and option in short:
            out[_key(option)] = [("plain", short[option])]
            continue
        ways: list[tuple[str, str]] = []
        if literal in notes and (codes or not isinstance(option, str)):
            ways.append(("synonym", notes[literal]))
        said = group.words.get(literal.casefold(), ()) if group is not None else ()
        ways.extend(("synonym", text) for text in said)
        ways.extend(_ordering(leaf, literal))
        plain = in_plain(literal, shouting) if isinstance(option, str) else literal
        plain = unhyphened(plain, () if developer(leaf) else options)
        ways.extend(("plain", text) for text in _deed(leaf, plain))
        ways.append(("literal" if plain == literal else "plain", plain))
        whole = isinstance(option, int) and not isinstance(option, bool)
        if whole and literal not in notes and 1 < option <= 12:
            ways.append(("number_word", _SMALL[option]))
        unique: dict[str, tuple[str, str]] = {}
        for rule, text in ways:
            unique.setdefault(_fold(text), (rule, text))
        found = list(unique.values())
        small = lowered(literal) if titled else literal
        if small not in (literal, *(text for _, text in found)):
            found = [("plain", small), *found]
        out[_key(option)] = found
    return out


def _meant(leaf: Leaf) -> Mapping[str, str]:
    """What options in another language mean, where the function was read in English."""
    told = leaf.schema.get(MEANT_OPTIONS)
    return {one: str(said) for one, said in told.items()} if isinstance(told, Mapping) else {}


def _deed(leaf: Leaf, plain: str) -> list[str]:
    """An action that is a verb and its object, as people say it: "create an event"."""
    verb, *rest = plain.split()
    picked = leaf.words[-1:] in (("action",), ("operation",), ("command",), ("mode",))
    one = rest and not rest[-1].endswith("s") and rest[-1].isalpha() and rest[-1].islower()
    if not picked or not one or len(rest) > 2 or {*rest} & _LINKS:
        return []
    if verb in MAKING | {"send", "book", "write"}:
        return [f"{verb} {article(rest[0])} {' '.join(rest)}"]
    return [f"{verb} the {' '.join(rest)}"] if verb in ACTING else []


_LINKS = frozenset("by from to of all for in on with status info out up".split())


def _ordering(leaf: Leaf, literal: str) -> list[tuple[str, str]]:
    """Words such as "newest first", where the function's other words speak of dates or prices."""
    *by, direction = raw_words(literal) or ("",)
    rising = direction in ("asc", "ascending")
    if not rising and direction not in ("desc", "descending"):
        return []
    context = frozenset(by) or _context(leaf)
    said = "low to high" if rising else "high to low"
    if context & DATED:
        said = "oldest first" if rising else "newest first"
    elif by:
        return [("synonym", f"{' '.join(by)}, {said}")]
    elif context & PRICED:
        said = "cheapest first" if rising else "most expensive first"
    else:
        return []
    return [("synonym", f"{' '.join(by)}, {said}" if by else said)]


def _is_shouting(options: tuple[Json, ...]) -> bool:
    """Whether capitals are the enum's style (``IN_PROGRESS``) and not part of the words."""
    texts = [option for option in options if isinstance(option, str) and option.upper() == option]
    words = [text for text in texts if re.search(r"[A-Z]", text)]
    if any("_" in text for text in words):
        return True
    coded = any(not re.search(r"[AEIOUY]", text) or len(text) < _WORD for text in words)
    return not coded and any(len(text) > 4 for text in words)


_WORD = 2
"""Letters of the shortest word: records of type A, TXT and CNAME are codes."""


def _readings(leaf: Leaf, option: Json, notes: Mapping[str, str], group: Group | None) -> list[str]:
    """Texts that may say the option, gathered from the tables and not from what was said."""
    literal = _literal(option)
    found = [literal, re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\-]", " ", literal)]
    found.extend(group.words.get(literal.casefold(), ()) if group is not None else ())
    note = notes.get(literal) or _meant(leaf).get(literal)
    found.extend([note] if note else [])
    found.extend(text for _, text in _ordering(leaf, literal))
    verb, _, thing = literal.replace("_", " ").partition(" ")
    found.extend(f"{verb} {article} {thing}" for article in ("a", "an", "the") if thing)
    if isinstance(option, int) and not isinstance(option, bool) and 0 <= option <= 12:
        found.append(_SMALL[option])
    return found
