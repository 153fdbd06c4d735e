"""What meanings with a numeric value share: sampling, saying with or without unit, reading."""

from __future__ import annotations

from typing import ClassVar

from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Leaf,
    Sampler,
    Say,
    SemanticType,
    Setting,
    Surface,
    evenly,
)
from generator.semantics.described.leafwords import (
    developer,
    names_one,
    samples_given,
    wants_text,
)
from generator.semantics.described.naming import raw_words
from generator.semantics.numbers.around_default import near_default
from generator.semantics.numbers.around_examples import near_examples
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.numberwords import grouped, in_words, plain, plural
from generator.semantics.numbers.people_numbers import HOW_MANY, is_far, table, told_list
from generator.semantics.numbers.sizes import typed_sizes
from generator.semantics.numbers.weighed import leaning

NUMERIC = frozenset({"integer", "number", "string"})
_TELLS = ("number", "numeric", "integer", "amount", "float", "decimal", "digits", "percent")
_FEW, _TENS = range(13), range(13, 100)
ASIDE = frozenset({"is", "be", "to", "of", "=", ":", "equals", "at"})


def number_of(value: Json) -> int | float | None:
    """The number in a value, which may be a numeric string; None if there is none."""
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            try:
                return float(value)
            except ValueError:
                return None
    ok = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if ok else None


def say_digits(value: Json, anchor: Anchor) -> str | None:
    """Plain digits: 1500 → "1500", 2.50 → "2.5"; a numeric string as it stands."""
    return value if isinstance(value, str) else plain(value)


def say_grouped(value: Json, anchor: Anchor) -> str | None:
    """Digits with commas, from 1,000 on."""
    number = number_of(value)
    return None if number is None else grouped(number)


def say_word(value: Json, anchor: Anchor) -> str | None:
    """A word for whole numbers from 0 to 12."""
    number = number_of(value)
    return in_words(int(number)) if number is not None and number in _FEW else None


def say_long_word(value: Json, anchor: Anchor) -> str | None:
    """Words for the whole numbers from 13 to 99 that people speak: 25 → "twenty-five"."""
    number = number_of(value)
    return in_words(int(number)) if number is not None and number in _TENS else None


def unit_say(noun: str, *, words: bool = False, joint: str = " ", many: str = "") -> Say:
    """Says number and unit: "2 people", "two people", "5km"; singular after one."""
    several = many or plural(noun)

    def say(value: Json, anchor: Anchor) -> str | None:
        number = number_of(value)
        if number is None:
            return None
        figure = say_word(number, anchor) if words else plain(number)
        return None if figure is None else f"{figure}{joint}{noun if number == 1 else several}"

    return say


def _is_one(leaf: Leaf, names: tuple[str, ...]) -> bool:
    """Whether the name is of one of the things that the type counts: a "piece" is no "pieces"."""
    raw = raw_words(leaf.name)[-1:]
    counted = {name.split()[-1] for name in names}
    return any(plural(word) in counted and word not in counted for word in raw)


class NumberType(SemanticType):
    """A number of one role.

    Class attributes: ``usual`` numbers (repeats weigh), the plausible range ``wide``, the finest
    step ``grain`` for fractions; ``nouns`` that count the value, singular ("person");
    ``unit_forms`` with one form for any number ("km"); ``spoken``: small numbers also in words;
    ``guarded``: bare digits only where the noun follows, as "for 3" would not say nights;
    ``stringy``: the name alone makes a string leaf numeric; ``loose``: also numbers that are not
    round; ``counts``: how many, of which few are oftener than many.
    """

    json_types = NUMERIC
    usual: tuple[float, ...] = (1, 2, 3, 5, 10, 20)
    wide: tuple[float, float] = (1, 100)
    grain: float = 1
    nouns: ClassVar[tuple[str, ...]] = ()
    unit_forms: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[bool] = True
    guarded: ClassVar[bool] = False
    stringy: ClassVar[bool] = False
    loose: ClassVar[bool] = False
    counts: ClassVar[bool] = False

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.text = wants_text(leaf)
        self.developer = developer(leaf)
        self.counted = self.counted_nouns()
        self.read_units = frozenset(
            form for noun in self.counted for form in (noun, plural(noun))
        ) | frozenset(unit.lower() for unit in self.unit_forms)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A string leaf needs evidence that it holds digits."""
        if not wants_text(leaf):
            return True
        given = [example for example in samples_given(leaf) if example != ""]
        if given:
            return all(number_of(example) is not None for example in given)
        low = leaf.description.lower()
        if not any(word in low for word in _TELLS) and _is_one(leaf, cls.names):
            return False
        return cls.stringy or any(word in low for word in _TELLS)

    def counted_nouns(self) -> tuple[str, ...]:
        """The singular nouns that may follow the number; some types find them in the name."""
        return self.nouns

    def limit_word(self) -> str:
        """Whether the leaf is a lower or upper limit: "min", "max" or ""."""
        words = set(self.leaf.words)
        if words & {"max", "maximum", "upper", "most"}:
            return "max"
        return "min" if words & {"min", "minimum", "lower", "least"} else ""

    def sizes(self) -> tuple[Json, ...]:
        """What tables tell of numbers of this name, which comes before what is usual."""
        return typed_sizes(self.leaf)

    def values(self) -> tuple[Json, ...]:
        """Every number that may be drawn, repeated by weight."""
        listed = self.leaf.schema.get("enum")
        if isinstance(listed, list):
            return tuple(one for one in listed if number_of(one) is not None)
        sizes = self.sizes()
        if self.name not in HOW_MANY and is_far(self.leaf, sizes):
            sizes = ()
        found = leaning(sizes) if sizes and self.counts else sizes
        found = found or table(self.leaf, self.usual, self.wide, self.grain, self.loose)
        return tuple(plain(number) for number in found) if self.text else found

    def sampler(self, side: Side) -> Sampler:
        """Draws from a table made once; the same on both sides."""
        found = self.values()
        listed = isinstance(self.leaf.schema.get("enum"), list)
        free = not (listed or self.name in HOW_MANY or len(told_list(self.leaf.description)) > 2)
        timed = self.family == "durations"
        if free and self.family != "coordinates":  # towns lie all over the world
            found = near_examples(self.leaf, near_default(self.leaf, found, timed=timed))
        return evenly(found, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Digits, words for small numbers, and number with unit."""
        nouns = frozenset(form for noun in self.counted for form in (noun, plural(noun)))
        found: list[Surface] = []
        with_unit = bool(self.counted or self.unit_forms)
        if self.guarded and with_unit:
            found += self._bare(0.5, before=nouns or None)
            found += self._bare(0.3, after=ASIDE)
        else:
            found += self._bare(1.0 if not with_unit else 0.6)
        for noun in self.counted:
            found.append(self._unit(unit_say(noun), 1.5 / len(self.counted), nouns))
            if self.spoken and not self.developer:
                found.append(self._unit(unit_say(noun, words=True), 1 / len(self.counted), nouns))
        for unit in self.unit_forms:
            joint = "" if unit in ("%", "°", "x") else " "
            say = unit_say(unit, joint=joint, many=unit)
            found.append(self._unit(say, 1.2 / len(self.unit_forms), nouns))
            if len(unit) <= 3 and joint:
                glued = unit_say(unit, joint="", many=unit)
                found.append(self._unit(glued, 0.4 / len(self.unit_forms), nouns))
        return tuple(found)

    def _unit(self, say: Say, weight: float, nouns: frozenset[str]) -> Surface:
        return Surface(rule="unit", say=say, weight=weight, not_before=nouns)

    def _bare(
        self,
        weight: float,
        after: frozenset[str] | None = None,
        before: frozenset[str] | None = None,
    ) -> list[Surface]:
        kinds: list[tuple[str, Say, float]] = [("literal", say_digits, 1.0)]
        if not (names_one(self.leaf) or (self.text and self.developer)):
            kinds.append(("grouped", say_grouped, 0.5))
        if self.spoken and not self.developer:
            kinds.append(("number_word", say_word, 0.7))
            kinds.append(("number_word", say_long_word, 0.06))
        return [
            Surface(rule=rule, say=say, weight=weight * share, after=after, before=before)
            for rule, say, share in kinds
        ]

    def shaped(self, number: float) -> Json:
        """The number as the leaf's schema wants it: a numeric string where it takes strings."""
        return str(number) if self.text else number

    def read(self, text: str, anchor: Anchor) -> Json:
        """Digits or words, alone or with one of the type's own units."""
        number, rest = leading_number(text)
        if number is None or (rest and rest not in self.read_units):
            return UNREADABLE
        return self.shaped(number)

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Compares as numbers, so that "10" and "10.0" agree where the leaf takes strings."""
        read = self.read(text, anchor)
        if read is UNREADABLE or isinstance(value, bool):
            return False
        return number_of(read) is not None and number_of(read) == number_of(value)
