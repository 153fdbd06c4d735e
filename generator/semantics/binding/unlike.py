"""Whether what is shown is of another matter than all that a type draws.

"Here is our menu!" is no caption of a holiday photo, "core" and "proxy" are packages of one program
and none of a registry. A type of texts or names composes thousands: where not one of a hundred has
a word of the examples, or none of several names is drawn, they are of something else.
"""

from __future__ import annotations

import random
import re

from generator.quick import regex, replace
from generator.records import DEFAULT_ANCHOR
from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.described.naming import singular
from generator.semantics.drawing.composed import Composed

_DRAWS = 240
_TEXTS = frozenset(
    "caption description task instruction goal purpose reason comment note remark bio greeting "
    "agenda feedback review post summary problem observation".split()
)
"""Types of texts that are of anything; searches, titles and prompts take what is shown over."""
_NAMES = frozenset(
    "package package_of_registry service environment app namespace cluster container database "
    "table category channel".split()
)
"""Types of names that a service gives its own things."""
_CODE = frozenset("shell_command math_expression function_of_x regex".split())
_LEAST = 3
"""Words of an example that tell what it is of."""


def is_unlike(kind: type[SemanticType], leaf: Leaf, setting: Setting) -> bool:
    """Whether the examples are of another matter than the type's texts, names or code."""
    if _tells_in_words(kind, leaf):
        return True
    shown = {one for one in leaf.examples if isinstance(one, str)}
    named = kind.name in _NAMES | _CODE
    if not shown or not issubclass(kind, Composed) or not (named or kind.name in _TEXTS):
        return False
    if named:
        return len(shown) > 1 and shown.isdisjoint(_drawn(kind, leaf, setting))
    words = frozenset[str]().union(*map(_words, shown))
    told = bool(words) and all(len(text.split()) >= _LEAST for text in shown)
    return told and not any(words & _words(text) for text in _drawn(kind, leaf, setting))


def _drawn(kind: type[SemanticType], leaf: Leaf, setting: Setting) -> frozenset[str]:
    """What the type draws where nothing is shown."""
    draw = kind(replace(leaf, examples=()), setting).sampler("any")
    rng = random.Random(0)
    return frozenset(str(draw(rng, DEFAULT_ANCHOR)) for _ in range(_DRAWS))


def _words(text: str) -> frozenset[str]:
    """The words of a text that tell what it is about."""
    return frozenset(map(singular, _WORD.findall(text.casefold()))) - _EMPTY


_WORD = regex(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    "the and for with from this that our your you are was has have not all any can will its one "
    "two new please about into over out now more some their them they his her who what when where "
    "how why but get use using make need want".split()
)


def _tells_in_words(kind: type[SemanticType], leaf: Leaf) -> bool:
    """Whether examples tell a time by a word, or a day by its month alone: "May 15th"."""
    if kind.family not in ("dates", "times") or len(leaf.examples) < _SEVERAL:
        return False
    shown = [str(one) for one in leaf.examples]
    plain = leaf.schema.keys().isdisjoint(("format", "pattern"))
    return plain and (all(map(_DAYPART.fullmatch, shown)) or all(map(_MONTH_DAY.fullmatch, shown)))


_SEVERAL = 2
_DAYPART = regex(r"(?:early |late |mid-?)?(?:morning|noon|afternoon|evening|night|midnight)", re.I)
_MONTH_DAY = regex(r"[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?")
