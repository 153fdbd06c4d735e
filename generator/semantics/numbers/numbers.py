"""Numbers by role that anybody uses: ages, ratings, scores, percentages, floors, and plain ones."""

from __future__ import annotations

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.articles import article
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_words,
    siblings,
    unit_told_elsewhere,
)
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import mentions
from generator.semantics.numbers import controls, counts, shares
from generator.semantics.numbers.number_reader import leading_number, read_number, read_ordinal
from generator.semantics.numbers.number_type import NumberType, number_of, say_word
from generator.semantics.numbers.numberwords import ordinal, ordinal_words, plain
from generator.semantics.numbers.people_numbers import bounds_of, told_range

# The last three are here for their types: importing this module registers them too.
__all__ = ["Age", "Floor", "Rating", "controls", "counts", "shares"]

_OF = regex(r"^(.+?)\s*(?:/|out of)\s*(.+)$")


_AGED = frozenset(
    "driver passenger child patient traveler traveller guest student player applicant insured "
    "member client customer borrower spouse partner policyholder rider tenant pet dog cat horse "
    "animal vehicle car tree building".split()
)
"""Of whose age an argument may tell, who is not the one that asks."""


_YOUNG = "youth child kid junior teen teenager kindergarten pediatric toddler pupil camp"
_GROWN = "adult parent senior premium insurance retirement family"
_SCHOOL_AGES = (6, 7, 8, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17)
_OTHERS = regex(r"\b(?:patient|member|client|athlete|employee|student|animal|pet|customer)s?\b")
_OF_OTHERS = regex(
    r"(?i)(?:the )?age of (?:the|an?) (?!user\b|person\b|individual\b|customer\b|patient\b)\w"
)
"""Descriptions of the age of somebody who is called otherwise than the one that asks."""


def _of_another(leaf: Leaf) -> bool:
    """Whether somebody with a name or a patient is spoken of: nobody tells their own age there."""
    beside = {word for name in siblings(leaf) for word in words_of(name)}
    told = f"{leaf.description} {leaf.function.description}".lower()
    return bool("name" in beside or _OTHERS.search(told))


@semantic_type
class Age(NumberType):
    """An age in years."""

    name = "age"
    family = "numbers"
    names = ("age", "* age", "age years", "patient age", "min age", "max age", "years old")
    hints = ("age in years", "years old")
    loose = True
    noun = "age"
    usual: tuple[int, ...] = (19, 22, 24, 25, 25, 27, 28, 30, 30, 32, 34, 35, 35,
             38, 40, 42, 45, 45, 50, 52, 55, 60, 65)  # fmt: skip
    wide = (18, 80)
    stringy = True

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        if mentions(leaf, _YOUNG) and not mentions(leaf, _GROWN):
            self.usual, self.wide = _SCHOOL_AGES, (6, 17)
        super().__init__(leaf, setting)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """The age of a cache or of a transaction is a duration."""
        other = own_words(leaf) & {"cache", "seconds", "hours", "days", "minutes", "group", "date"}
        return (
            not other and not _SHORT_AGE.search(leaf.description) and super().suits(leaf, setting)
        )

    def surfaces(self) -> tuple[Surface, ...]:
        """35; 35 years old; thirty-five."""
        leads = frozenset({"is", "am", "i'm", "im", "are", "she's", "he's", "they're", "be"})

        def years(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            return None if number is None or number == 1 else f"{plain(number)} years old"

        return (*super().surfaces(), Surface(rule="unit", say=years, after=leads, weight=1.5))

    def attachments(self) -> tuple[Attachment, ...]:
        """Of a person; of a limit."""
        limit = self.limit_word()
        if limit:
            text = {"min": "at least {} years old", "max": "up to {} years old"}[limit]
            return (attach(text),)
        who = self.leaf.words[0] if len(self.leaf.words) == 2 else ""
        if who == "turning":
            return (attach("turning {}"),)
        if who in _AGED:
            return (attach(f"for {article(who)} {who} aged {{}}"),)
        other = _OF_OTHERS.match(self.leaf.description) or _of_another(self.leaf)
        return (attach("aged {}"), *(() if other else (attach("I'm {}.", "sentence", 0.6),)))

    def read(self, text: str, anchor: Anchor) -> Json:
        """Digits or words, with or without "years old"."""
        number, rest = leading_number(text)
        if number is None or rest not in ("", "years old", "year old", "years", "-year-old"):
            return UNREADABLE
        return self.shaped(number)


_SHORT_AGE = regex(r"(?i)\bin (minute|hour|day|week|month)s\b")


@semantic_type
class ShortAge(NumberType):
    """An age in months, weeks or less, as the description tells: of a baby, of seed."""

    name = "short_age"
    family = "numbers"
    names = Age.names
    noun = "age"
    usual = (1, 2, 3, 4, 6, 6, 8, 9, 12, 12, 18, 24)
    wide = (1, 48)
    guarded = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the description names the unit."""
        return bool(_SHORT_AGE.search(leaf.description)) and super().suits(leaf, setting)

    def counted_nouns(self) -> tuple[str, ...]:
        """The unit."""
        told = _SHORT_AGE.search(self.leaf.description)
        return (told[1].lower(),) if told else ()

    def surfaces(self) -> tuple[Surface, ...]:
        """Never without the unit."""
        return tuple(one for one in super().surfaces() if one.rule == "unit")

    def attachments(self) -> tuple[Attachment, ...]:
        """Of whatever has it; of a limit."""
        limit = {"min": "at least {} old", "max": "up to {} old"}.get(self.limit_word(), "")
        return (attach(limit),) if limit else (attach("that is {} old"), attach("aged {}"))


_SHORT = 10
"""Scales of at most so many steps are used from end to end."""


@semantic_type
class Rating(NumberType):
    """A rating in stars or points, bounded by the schema or by five."""

    name = "rating"
    family = "numbers"
    names = ("rating", "* rating", "rating value", "stars", "* stars", "star rating", "rate")
    hints = ("stars", "star rating", "out of 5", "rating from", "out of five")
    noun = "rating"
    usual = (1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5)
    wide = (1, 5)
    grain = 0.5
    stringy = True

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        beside = siblings(leaf)
        scale = any(w in name for name in beside for w in ("best", "out_of", "max", "scale"))
        top = min(bounds_of(leaf.schema).high, told_range(leaf.description)[1])
        self.top = int(top) if top in (5, 10, 100) and not scale else 0
        self.starred = top in (5, float("inf")) and not unit_told_elsewhere(leaf)
        self.outer = bool(set(leaf.words) & {"best", "highest", "max", "maximum"}) and not {
            "min",
            "minimum",
        } & set(leaf.words)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Age ratings (PG-13) and exchange rates are no ratings."""
        other = own_words(leaf) & {"exchange", "interest", "tax", "sampling", "frame", "bit", "pg"}
        return not other and super().suits(leaf, setting)

    def values(self) -> tuple[Json, ...]:
        """The best possible rating is 5, 6 or 10; a smallest one is high."""
        fits = bounds_of(self.leaf.schema).allow
        if self.outer:
            found = tuple(n for n in (5, 5, 5, 6, 10, 10, 100) if fits(n))
            return tuple(map(str, found)) if self.text else found or super().values()
        if self.limit_word() == "min" and fits(4):
            high = tuple(n for n in (3, 3.5, 4, 4, 4, 4.5, 4.5, 5) if fits(n))
            return tuple(map(plain, high)) if self.text else high
        bounds = bounds_of(self.leaf.schema)
        if not self.text and "minimum" in self.leaf.schema and bounds.high - bounds.low <= _SHORT:
            # a short scale is used from end to end
            return (*range(int(bounds.low), int(bounds.high) + 1), *super().values())
        return super().values()

    def surfaces(self) -> tuple[Surface, ...]:
        """4, four, 4 stars, 4 out of 5, 4/5."""
        found = list(super().surfaces())
        if self.starred and not self.outer:
            found.append(self._unit(_stars, 1.0, frozenset({"star", "stars"})))
            found.append(self._unit(_star_words, 0.7, frozenset({"star", "stars"})))
        if self.top:
            top = self.top
            closed = frozenset({"out", "of", "stars", "star", "points"})

            def out_of(value: Json, anchor: Anchor) -> str | None:
                return f"{plain(number_of(value) or 0)} out of {top}"

            def slash(value: Json, anchor: Anchor) -> str | None:
                return f"{plain(number_of(value) or 0)}/{top}"

            found.append(Surface(rule="out_of", say=out_of, weight=0.6, not_before=closed))
            found.append(Surface(rule="out_of", say=slash, weight=0.3, not_before=closed))
        return tuple(found)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A number, with stars, or out of the scale's own top."""
        parts = _OF.match(text.strip().lower())
        if parts is not None:
            if not self.top or read_number(parts[2]) != self.top:
                return UNREADABLE
            text = parts[1]
        number, rest = leading_number(text)
        if number is None or rest not in ("", "star", "stars", "-star"):
            return UNREADABLE
        return self.shaped(number)

    def attachments(self) -> tuple[Attachment, ...]:
        """Given with a verb of rating; asked for otherwise."""
        if self.outer:
            return (attach("out of {}"),)
        if self.limit_word() == "min":
            return (attach("rated at least {}"), attach("with a rating of at least {}"))
        if context_words(self.leaf) & {"rate", "review", "feedback", "rates", "submit"}:
            return (attach("{}", weight=2), attach("with {}"))
        return (attach("rated {}"), attach("with a rating of {}"))


def _stars(value: Json, anchor: Anchor) -> str | None:
    number = number_of(value)
    return None if number is None else f"{plain(number)} star{'' if number == 1 else 's'}"


def _star_words(value: Json, anchor: Anchor) -> str | None:
    word = say_word(value, anchor)
    return None if word is None else f"{word} star{'' if number_of(value) == 1 else 's'}"


@semantic_type
class Score(NumberType):
    """A score on some scale, a hundred unless told otherwise."""

    name = "score"
    family = "numbers"
    names = ("score", "* score", "points", "* points", "marks", "min score", "grade points", "gpa")
    noun = "score"
    usual = (60, 65, 70, 70, 75, 75, 80, 80, 85, 85, 90, 95)
    wide = (40, 100)
    spoken = False

    def values(self) -> tuple[Json, ...]:
        """A grade point average goes to four."""
        if "gpa" in self.leaf.words:
            fits = bounds_of(self.leaf.schema).allow
            found = tuple(n for n in (2.8, 3, 3.2, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 4) if fits(n))
            return tuple(map(plain, found)) if self.text else found
        return super().values()

    def attachments(self) -> tuple[Attachment, ...]:
        """At least, at most, or exactly."""
        limit = {"min": "at least ", "max": "at most "}.get(self.limit_word(), "")
        return (attach(f"with a score of {limit}{{}}"),)


@semantic_type
class Floor(NumberType):
    """A floor of a building."""

    name = "floor"
    family = "numbers"
    names = ("floor", "floor number", "* floor", "storey")
    noun = "floor"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No floor below which prices don't fall."""
        return not {"price", "rate", "cost"} & set(leaf.words) and super().suits(leaf, setting)

    usual = (1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12)
    wide = (1, 30)

    def surfaces(self) -> tuple[Surface, ...]:
        """Floor 3; the 3rd floor; the third floor."""
        the = frozenset({"the"})
        floor = frozenset({"floor"})
        bare = self._bare(1, after=frozenset({"floor", "level", "number", "to", "is"}))
        return (*bare, *(self._nth(text, the, floor) for text in (ordinal, ordinal_words)))

    @staticmethod
    def _nth(text: object, after: frozenset[str], closed: frozenset[str]) -> Surface:
        said = ordinal if text is ordinal else ordinal_words

        def say(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            ok = number is not None and 0 < number < 100 and number == int(number)
            return f"{said(int(number or 0))} floor" if ok else None

        return Surface(rule="ordinal", say=say, after=after, not_before=closed)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A number, or an ordinal before "floor"."""
        low = text.strip().lower()
        nth = read_ordinal(low.removesuffix(" floor"))
        number = nth if nth is not None else read_number(low.removeprefix("floor "))
        return UNREADABLE if number is None else self.shaped(number)

    def attachments(self) -> tuple[Attachment, ...]:
        """On the third floor; on floor 3."""
        return (attach("on the {}", weight=2), attach("on floor {}"))
