"""Meanings for parameters that nobody knows: by their examples, else by their kind of name."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    semantic_type,
)
from generator.semantics.described.leafwords import names_one, shown_default
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular
from generator.semantics.described.programs import is_held
from generator.semantics.described.shown_defaults import LONG_CODE, OF_ONE, is_shown_by_default
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.codeshapes import (
    bits_like,
    draw_shape,
    is_code,
    is_numbered_word,
    shape_of,
)
from generator.semantics.drawing.declared import attached
from generator.semantics.drawing.parts import with_others
from generator.semantics.drawing.round_numbers import like_sizes
from generator.semantics.fits import fits
from generator.semantics.numbers.numberwords import grouped
from generator.semantics.topics.company import CHOSEN, MADE, are_some, company, is_chosen
from generator.semantics.topics.labels import has_labels, labels_for, slugs
from generator.semantics.topics.spans_shown import in_metres, spans_told
from generator.semantics.topics.told_apart import are_usual, self_named
from generator.semantics.topics.variables import variable_names


@semantic_type
class Given(SemanticType):
    """Values that the user lists: ``x-values`` or ``--values``. Any scalar; said as it stands."""

    name: ClassVar[str] = "given"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"string", "integer", "number", "boolean"})

    def __init__(self, leaf: Leaf, setting: Setting, values: Sequence[Json] = ()) -> None:
        super().__init__(leaf, setting)
        plain = (value for value in values if not isinstance(value, (dict, list)))
        self.listed = tuple(value for value in plain if fits(leaf.schema, value))

    def sampler(self, side: Side) -> Sampler:
        """Draws uniformly; an open list of strings is split like a catalogue."""
        from generator.semantics.drawing.catalogue import side_of  # noqa: PLC0415

        texts = [value for value in self.listed if isinstance(value, str)]
        if len(texts) == len(self.listed):
            return evenly(side_of(tuple(texts), side, self.setting.value_share), self.leaf)
        return evenly(self.listed, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands."""
        return (Surface(rule="literal", say=_say_scalar),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The listed value that is written so, whatever the case."""
        found = [value for value in self.listed if _written(value).casefold() == text.casefold()]
        return found[0] if found else UNREADABLE


@semantic_type
class ByExample(SemanticType):
    """A string like its examples: the same shape for codes, else the examples themselves."""

    name: ClassVar[str] = "like_examples"
    family: ClassVar[str] = "core"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.shown = example_texts(leaf)
        kinds = in_metres(leaf, self.shown)  # which there are only so many of
        self.codes = () if kinds else tuple(text for text in self.shown if self._varies(text))

    def sampler(self, side: Side) -> Sampler:
        """Codes of the examples' shapes on both sides; a word is drawn from the examples."""
        schema = self.leaf.schema
        spans = spans_told(self.leaf, self.shown) or bits_like(self.shown)
        if spans:
            return evenly(tuple(text for text in spans if fits(schema, text)), self.leaf)
        if sizes := like_sizes(self.shown, counted=self._is_counted()):
            return evenly(tuple(size for size in sizes if fits(schema, size)), self.leaf)
        if self.codes and len(self.codes) == len(self.shown):
            shapes = tuple(shape_of(text) for text in self.codes)

            def draw(rng: random.Random, anchor: Anchor) -> Json:
                return draw_shape(shapes[int(rng.random() * len(shapes))], rng)

            return draw
        lettered = self.shown and (self.leaf.examples or len(self.leaf.name) == 1)
        if lettered and all(re.fullmatch("[A-Za-z]", text) for text in self.shown):
            letters = "abcdefghijklmnoprstw"
            letters = letters.upper() if self.shown[0].isupper() else letters
            return evenly(tuple(text for text in letters if fits(schema, text)), self.leaf)
        kept = tuple(text for text in self.shown if fits(schema, text))
        others = tuple(text for text in self._others(kept) if fits(schema, text))
        if others:
            times = round(_SHOWN[min(len(kept), len(_SHOWN)) - 1] * len(others) / len(kept))
        else:
            others = self._more()
            times = max(4, 3 * len(others) // max(1, len(kept)))  # what is shown is surely right
        words = (*kept * max(1, times), *others)
        drawn = evenly(words, self.leaf)
        return drawn if is_chosen(self.leaf, kept) else with_others(drawn, schema, words)

    def _others(self, shown: tuple[str, ...]) -> tuple[str, ...]:
        """Others of their kind that lists know, where the description shows only some."""
        some = are_some(self.leaf) or is_shown_by_default(self.leaf)
        return company(self.leaf, shown) if some else ()

    def _varies(self, text: str) -> bool:
        """Whether there are others of its form: no "chrome136", nor what a program knows."""
        if OF_ONE.fullmatch(text):
            return False
        numbered = self._is_counted()
        alone = not self.leaf.examples and not text.isdecimal()
        alone = alone and not (is_shown_by_default(self.leaf) and LONG_CODE.fullmatch(text))
        alone = alone or (len(self.shown) == 1 and not CHOSEN.isdisjoint(self.leaf.words[-1:]))
        return is_code(text) and (numbered or not (alone or is_numbered_word(text)))

    def _is_counted(self) -> bool:
        return not _COUNTED.isdisjoint(self.leaf.words[-1:])

    def attachments(self) -> tuple[Attachment, ...]:
        """What says what it is needs no noun; whole sentences are quoted."""
        if self.shown and all(len(text.split()) > 3 and text[0].isupper() for text in self.shown):
            return attached('after saying "{}"', "after : {}")
        return self_named(self.leaf, self.shown)

    def _more(self) -> tuple[str, ...]:
        """Labels beside one or two examples that are names of things, in their letter case."""
        named = all(
            looks_wordy(text) and _CAPITAL.fullmatch(text) and len(text.split()) < _SENTENCE
            for text in self.shown
        )
        head = set(self.leaf.words[-1:])
        chosen, titled = head & CHOSEN, head & _TITLED
        made = head == {"name"} and self.shown and not MADE.isdisjoint(self.leaf.words)
        if made and all(map(_KEBAB.fullmatch, self.shown)):
            return tuple(text for text in slugs() if "-" in text and fits(self.leaf.schema, text))
        if not self.shown or len(self.shown) > 2 or not named or chosen:
            return ()
        labels = labels_for(self.leaf)[:120] if has_labels(self.leaf) else ()
        known = set(map(str.casefold, labels))
        if not titled and known.isdisjoint(map(str.casefold, self.shown)):
            return ()  # a "key" of music has none of those that programs have
        found = (f"{label[:1].upper()}{label[1:]}" for label in labels)
        return tuple(text for text in found if fits(self.leaf.schema, text))


_SHOWN = (0.5, 0.8, 1.0)
"""How often one, two or more examples are drawn for each draw of others of their kind."""
_COUNTED = frozenset(
    "id ids code number no num key ref reference serial batch lot case host hostname server node "
    "device sensor room seat table lane gate slot user username login handle account machine vm "
    "container instance job task run order ticket session token branch interface port".split()
)
"""Heads of names whose values are counted: beside "server-01" there is a "server-02"."""
_SENTENCE = 5
"""Words from which on a text is a sentence, and no name."""
_TITLED = frozenset("name title heading".split())
"""Heads of names of what somebody has thought up."""
_CAPITAL = regex(r"[A-Z][a-z]+(?:[ '&-].*)?")
_KEBAB = regex(r"[a-z]+(?:-[a-z]+)+")
"""Names as addresses have them: "the-goats"."""


def counted(values: Sequence[object]) -> str:
    """How many examples there are, in words."""
    return f"{len(values)} example{'s' if len(values) > 1 else ''}"


@semantic_type
class Words(Catalogue):
    """An open string of which only the name is known: a short label that its head noun suggests."""

    name: ClassVar[str] = "words"
    family: ClassVar[str] = "core"

    def values(self) -> Sequence[str]:
        """Labels by the head noun; names of variables in a program that nobody knows."""
        if not has_labels(self.leaf) and is_held(self.leaf):
            return variable_names(self.leaf)
        return labels_for(self.leaf)

    def attachments(self) -> tuple[Attachment, ...]:
        """What says what it is needs no noun, but the way that its name tells."""
        if self.leaf.words[0] in ("to", "into", "from") and self.lettered:
            return attached(f"after {self.leaf.words[0]} {{}}")
        return self_named(self.leaf, self.values()[:9])

    @property
    def lettered(self) -> bool:
        """Whether the values say of what they are: "glaze B"."""
        noun = self.leaf.words[-1] if self.leaf.words else ""
        texts = (text.casefold().split() for text in self.values()[:9])
        return noun not in _DEEDS and all(noun in words for words in texts)

    @property
    def taken(self) -> bool:
        """Whether the values are the usual kinds of a thing: "the standard glaze"."""
        return are_usual(self.values()[:9])


_DEEDS = frozenset("filter sort order group expand include exclude".split())
"""Nouns that say what is done with the value: "filtered by"."""


@semantic_type
class PlainNumber(SemanticType):
    """A number inside the bounds, round and small; the last resort for odd bounds."""

    name: ClassVar[str] = "plain_number"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"integer", "number"})

    def sampler(self, side: Side) -> Sampler:
        """Draws from the round numbers that fit; the same on both sides."""
        return evenly(self.rounds(), self.leaf)

    def rounds(self) -> tuple[Json, ...]:
        """The numbers drawn from."""
        return _round_numbers(self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Digits; from a thousand on also with commas, but where they are a name."""
        plain = Surface(rule="literal", say=_say_scalar)
        more = Surface(rule="grouped", say=_say_grouped, weight=0.5)
        return (plain,) if names_one(self.leaf) else (plain, more)

    def read(self, text: str, anchor: Anchor) -> Json:
        """Digits, with or without commas."""
        try:
            number = float(text.replace(",", ""))
        except ValueError:
            return UNREADABLE
        return int(number) if number.is_integer() else number


def _say_grouped(value: Json, _: Anchor) -> str | None:
    return grouped(value) if isinstance(value, int) else None


def _round_numbers(leaf: Leaf) -> tuple[Json, ...]:
    schema, mined = leaf.schema, mine(leaf.description)
    low = _bound(schema, "minimum", "exclusiveMinimum", mined.low)
    high = _bound(schema, "maximum", "exclusiveMaximum", mined.high)
    base = [1, 2, 3, 4, 5, 8, 10, 12, 15, 20, 25, 30, 40, 50]
    many = bool(leaf.words) and singular(leaf.words[-1]) in _MANY
    if low is not None or high is not None or many or "multipleOf" in schema:
        base += [75, 100, 200, 250, 500, 1000]
    found: list[Json] = list(base)
    if low is not None:
        found += [low + step for step in (0, 1, 2, 3, 5, 10, 20, 50, 100)]
    if high is not None:
        found += [high - step for step in (0, 1, 2, 5, 10)]
    if low is not None and high is not None:
        found += [round(low + (high - low) * part / 20, 6) for part in range(21)]
    step = schema.get("multipleOf")
    if isinstance(step, int | float) and step > 0:
        start = -(-(low or 0) // step)
        found = [step * (start + count) for count in range(40)]
    found += [-number for number in base] + [0, 0.1, 0.5]
    whole = [_whole(number) for number in found]
    counted = bool(leaf.words) and singular(leaf.words[-1]) != leaf.words[-1]
    if schema.get("type") == "integer" or counted:
        whole = [number for number in whole if isinstance(number, int)]
    kept = [number for number in dict.fromkeys(whole) if fits(schema, number)]
    inside = [number for number in kept if (low is None or number >= low)
              and (high is None or number <= high)]  # fmt: skip
    positive = [number for number in inside or kept if number > 0]
    return tuple((positive or inside or kept)[:40])


_MANY = frozenset(
    "deduction debt saving expense cost earning contribution donation emission loan asset "
    "content contents visit visitor value claim".split()
)
"""What there are more than a few of, or what is money."""


def _whole(number: float) -> Json:
    return int(number) if float(number).is_integer() else number


def _bound(schema: Mapping[str, Json], one: str, other: str, mined: float | None) -> float | None:
    for key in (one, other):
        bound = schema.get(key)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            return bound
    return mined


def _written(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _say_scalar(value: Json, _: Anchor) -> str | None:
    return None if value is None or isinstance(value, list | dict) else _written(value)


def example_texts(leaf: Leaf) -> tuple[str, ...]:
    """String examples of a leaf: its own, else a default that shows what values look like.

    "-1" shows none: it stands for all, for nobody or for what is chosen by itself.
    """
    shown = [
        item for item in leaf.examples if isinstance(item, str) and item.strip() not in ("", "-1")
    ]
    default = shown_default(leaf.schema)
    if not shown and isinstance(default, str) and len(default) <= 40:
        parts = default.split(", ") if re.fullmatch(r"\w+(?:, \w+)+", default) else [default]
        shown = parts if re.search(r"\w", default) else []
    return tuple(shown)


def is_known_by_word(leaf: Leaf) -> bool:
    """Whether an ID is a word, as its default tells: the "main" window has no number."""
    default = shown_default(leaf.schema)
    if leaf.examples or not isinstance(default, str) or not _WORD.fullmatch(default):
        return False
    return default.casefold() not in _CALLERS


_WORD = regex(rf"[A-Za-z]{{2,}}|{OF_ONE.pattern}")
_CALLERS = frozenset("system me self auto anonymous".split())
"""Defaults that stand for one which has a number."""


def looks_wordy(text: str) -> bool:
    """Whether a text is words rather than a code: letters and spaces, no digits."""
    return bool(re.fullmatch(r"[^\W\d_][\w\s.,'’&-]*", text)) and not is_code(text)
