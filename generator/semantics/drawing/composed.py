"""Strings that a grammar or a small program composes: far more of them than any list could hold.

What is composed depends on where the parameter stands: a ``title`` in ``create_event`` is not the
``title`` in ``search_books``. A type's ``choices`` map words of that context to what is drawn.
"""

from __future__ import annotations

import functools
import hashlib
import random
import re
from collections.abc import Hashable, Mapping
from typing import Any, ClassVar

from generator.quick import regex, remembered
from generator.records import Anchor, Json, Side
from generator.semantics.base import Leaf, Sampler, SemanticType, Setting
from generator.semantics.catalogues import read_values
from generator.semantics.described.documented import undocumented
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.pathkeys import without_keys
from generator.semantics.described.toolspeak import without_self
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.pools import (
    OTHER,
    OWN,
    POOL,
    UNFIT,
    Judged,
    Pool,
    drawing,
    pool_of,
)
from generator.semantics.fits import fits

PROBE, PROBED = 120, 45
"""Of the first ``PROBE`` values this many must differ, or the type is a closed list in fact."""

_WHOLE = regex(r"[a-z][a-z0-9]*")
_ONE_WORD = regex(r"\b([AHah])-(?=[Ss]hares?\b)|\b([Pp]re)-(?=flight)")
"""What is one word, though hyphened: "A-share", a "pre-flight" check."""
_NOTE = regex(r"(?i)\bnotes?: ")
"""What leads a remark, and tells of no notes."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text that are separated by spaces."""
    return frozenset(text.split())


@functools.lru_cache(maxsize=4096)
def _either_number(words: str) -> frozenset[str]:
    """The words, and what they are if taken for plurals: names such as "discogs"."""
    return word_set(words).union(map(singular, words.split()))


_VERBS = word_set(
    "book track show order ship store record file rate film watch schedule score list post "
    "message text email call query search question comment note log label tag branch queue"
)


@functools.lru_cache(maxsize=16384)
def split_words(text: str) -> tuple[str, ...]:
    """Lower-case singular words of a name or sentence: "openPRs" → open, pr, openpr."""
    text = _ONE_WORD.sub(lambda found: found[1] or found[2], text)
    parts = tuple(map(singular, raw_words(text)))
    whole = (singular(word) for word in _WHOLE.findall(text.lower()))
    return (*parts, *(word for word in whole if word not in parts))


# A leaf is asked for its context by hundreds of types and kinds.
@remembered
def context(leaf: Leaf) -> tuple[frozenset[str], ...]:
    """The words around a leaf, nearest first: own name, parents, function, then descriptions.

    A verb that is also a noun ("book", "track", "order") is left out where it leads.
    """
    own = next((key for key in reversed(leaf.path) if key != "*"), "")
    declared = leaf.root.get("properties")
    keys = declared if isinstance(declared, Mapping) else {}
    return (
        frozenset((*split_words(own), *(singular(word) for word in leaf.words))),
        frozenset(word for key in leaf.path[:-1] if key != own for word in split_words(key)),
        frozenset(_objects(without_keys(leaf.function.name, keys))) | leaf.beside,
        frozenset(split_words(_CLEANED.sub("", _NOTE.sub("", leaf.description)))),
        _of_function(leaf.function.description) | leaf.theme,
    )


@functools.lru_cache(maxsize=1024)
def _of_function(description: str) -> frozenset[str]:
    """The words of a function's description that tell what it is about."""
    told = undocumented(description)
    if len(told) > _LONG:
        told = told[:_LONG].rpartition(" ")[0]
    return frozenset(_objects(_DENIED.sub("", _HEADINGS.sub(r"\1", without_self(told)))))


_HEADINGS = regex(r"((?:[.;]|\n)\s*)(?:(?:Returns|Yields|Raises)\b|(?:Usage|Examples?|Return):)")
"""What leads the documentation of a program: no goods are sent back where it "Returns: a list"."""

_LONG = 400
"""Characters at the beginning of a description that tell what the function is about: manuals, with
their warnings, results and other tools, name the words of every trade."""


_FITTED = (
    r"\b(?:partial|exact|fuzzy|closest|substring|prefix) (?:name |title )?match(?:es|ing)?\b"
    r"|\bhuman[- ](?:readable|friendly)\b"
)
_CLEANED = regex(
    rf"{_FITTED}|"
    r"[^.;]*\b(?:sanitized|sanitised|stripped|escaped)\b[^.;]*"
    r"|\b(?:[\w-]+\.)+(?:com|org|net|io|dev)\b",
    re.I,
)
"""What is taken out of a text is none of its matter: "SQL keywords are stripped"; nor is a host,
nor how a name is compared: "partial match"; what is "human-readable" speaks of no human."""
_DENIED = regex(
    rf"{_FITTED}|"
    r"\b(?:not|rather than|instead of|unlike) (?:an?|for|the) (?:\w+ )?\w+\b"
    r"|\b(?:when(?:ever)?|if|once) the (?:user|customer) \w+s?\b",
    re.I,
)
"""What a function is told not to be of, "anything that is not a task", and who calls it."""


@functools.lru_cache(maxsize=4096)
def _objects(text: str) -> tuple[str, ...]:
    words = split_words(text)
    return words[1:] if len(words) > 1 and words[0] in _VERBS else words


def near(leaf: Leaf, *words: str, start: int = 0) -> bool:
    """Whether one of the words (separated by spaces too) stands in a name around the leaf.

    ``start`` 1 leaves the leaf's own name out.
    """
    wanted = _either_number(" ".join(words))
    return any(wanted & found for found in context(leaf)[start:3])


def mentions(leaf: Leaf, *words: str) -> bool:
    """Like ``near``, with the descriptions as well."""
    wanted = _either_number(" ".join(words))
    return any(wanted & found for found in context(leaf))


def choose(leaf: Leaf, choices: Mapping[str, str], depth: int = 5, start: int = 0) -> str | None:
    """The choice whose words stand nearest to the leaf; the key "" is the default.

    ``depth`` 3 leaves the descriptions out, ``start`` 1 the leaf's own name. Keys are words
    separated by spaces, all in lower case and singular; within one source of words the choice
    named first wins.
    """
    split = [(_either_number(key), what) for key, what in choices.items() if key]
    for found in context(leaf)[start:depth]:
        for wanted, what in split:
            if wanted & found:
                return what
    return choices.get("")


def is_held_out(value: Json, share: float) -> bool:
    """Whether an open value is kept for validation: by its hash, whatever else is drawn."""
    digest = hashlib.blake2b(str(value).casefold().encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") < int(share * 2**32)


@functools.cache
def _texts_of(grammar: str, symbol: str) -> frozenset[str]:
    """Texts that a symbol expands to, folded: all of a short list."""
    dice, made = Dice(symbol), load_grammar(grammar)
    return frozenset(made.draw(symbol, dice.at(at)).casefold() for at in range(PROBE * 4))


class Composed(SemanticType):
    """Values made by ``compose`` from a random stream; open, so each belongs to one side.

    Class attributes: ``grammar`` the stem of the grammar file; ``choices`` context words → symbol
    (no match and no "" default: the type does not suit the leaf); ``known`` symbol → file of
    values that exist, drawn ``known_share`` of the time.
    """

    grammar: ClassVar[str] = ""
    choices: ClassVar[Mapping[str, str]] = {}
    known: ClassVar[Mapping[str, str]] = {}
    known_share: ClassVar[float] = 0.5

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """True where the context tells what to compose."""
        return not cls.choices or choose(leaf, cls.choices) is not None

    @functools.cached_property
    def symbol(self) -> str:
        """What the context asks for; where a user has forced the type, the last choice."""
        return (
            self._shown_of()
            or choose(self.leaf, self.choices)
            or [*self.choices.values(), ""][-1 if not self.choices else -2]
        )

    def _shown_of(self) -> str:
        """Of several choices the first that has what is shown; "" where none or all may have it.

        "e.g. numpy" tells of packages of Python, whatever is around.
        """
        shown = {one.casefold() for one in self.leaf.examples if isinstance(one, str)}
        symbols = dict.fromkeys(self.choices.values())
        own = type(self).compose is not Composed.compose or self.family == "text"
        if not shown or own or len(symbols) < 2:
            return ""
        usual = choose(self.leaf, self.choices) or ""
        ranked = (usual, *symbols) if usual else tuple(symbols)
        return next((one for one in ranked if shown & _texts_of(self.grammar, one)), "")

    def compose(self, rng: random.Random) -> Json:
        """One value; by default an expansion of ``symbol``, or a known value."""
        known = self.known.get(self.symbol)
        if known and rng.random() < self.known_share:
            return rng.choice(read_values(known))
        return load_grammar(self.grammar).draw(self.symbol, rng)

    def made_of(self) -> Hashable:
        """All that ``compose`` reads beside the dice: bindings with the same share their values.

        None: anything of the leaf, as a ``compose`` of the type's own may; shared, a value would
        depend on which function was drawn first.
        """
        if type(self).compose is not Composed.compose:
            return None
        return self.grammar, self.symbol, self.known.get(self.symbol, ""), self.known_share

    @functools.cached_property
    def _pool(self) -> Pool:
        made_of = self.made_of()
        return Pool() if made_of is None else pool_of(self.series(), type(self).compose, made_of)

    @functools.cached_property
    def _dice(self) -> Dice:
        return Dice(self.series())

    def series(self) -> str:
        """Bindings of one series compose from the same random numbers."""
        return f"{self.name}/{self.symbol}"

    def _value(self, at: int) -> Json:
        value = self._pool.get(at)
        if value is None:
            value = self._pool[at] = self.compose(self._dice.at(at))
        return value

    def _open(self) -> bool:
        found: set[str] = set()
        for at in range(PROBE):
            found.add(str(self._value(at)))
            if len(found) >= PROBED:
                return True
        return False

    def sampler(self, side: Side) -> Sampler:
        """Draws from the pool, and several examples of the spec itself more often."""
        others, share = self._composing(side), self.setting.value_share
        own = self.leaf.examples if self.name in _SHOWN_TOO else ()
        texts = (one for one in own if isinstance(one, str) and len(own) > 1)
        shown = tuple(one for one in texts if fits(self.leaf.schema, one))
        if side != "any" and share > 0 and self._open():
            shown = tuple(one for one in shown if is_held_out(one, share) == (side != "train"))
        if not shown:
            return others

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            if rng.random() < SHOWN_SHARE:
                return shown[int(rng.random() * len(shown))]
            return others(rng, anchor)

        return draw

    def _composing(self, side: Side) -> Sampler:
        """Draws from the pool; values that the schema rejects or of the other side are passed."""
        share = self.setting.value_share
        open_side = side != "any" and share > 0 and self._open()
        schema = narrow(self.leaf.schema, self.formats)
        value_at = self._value
        if not schema and not open_side:
            return lambda rng, anchor: value_at(int(rng.random() * POOL))

        def verdict_on(value: Json) -> int:
            if schema and not fits(schema, value):
                return UNFIT
            own = not open_side or is_held_out(value, share) == (side == "validation")
            return OWN if own else OTHER

        judged = Judged() if schema else self._pool.judged(side, share)
        return drawing(value_at, judged, verdict_on)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The text itself: any words can be meant."""
        return text.strip()


SHOWN_SHARE = 0.4
_SHOWN_TOO = word_set(
    "column package service environment app namespace cluster container database table bucket "
    "queue branch shell_command math_expression regex cell_range mail_search spreadsheet_formula "
    "promql jql jq xpath selector github_search glob file_extension"
)
"""Types of which a service or program has its own: columns, commands, patterns."""

_NARROWING = frozenset(
    "pattern maxLength minLength format minimum maximum multipleOf enum const anyOf oneOf allOf "
    "exclusiveMinimum exclusiveMaximum".split()
)


def narrow(schema: Mapping[str, Any], made: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """The schema if something in it can reject a string, else empty.

    ``made`` are the formats that the strings have anyway.
    """
    narrowing = _NARROWING & schema.keys()
    own = narrowing == {"format"} and schema["format"] in made
    return schema if narrowing and not own else {}
