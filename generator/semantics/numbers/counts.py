"""Counts of things and people: party sizes, rooms, nights, tickets, items to order."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    types_of,
)
from generator.semantics.numbers.found import is_of_what_is_found
from generator.semantics.numbers.number_type import NumberType
from generator.semantics.numbers.numberwords import singular

_SERVICE_WORDS = frozenset(
    {"number", "num", "no", "of", "how", "many", "count", "total", "max", "maximum", "min"}
    | {"minimum", "n", "the", "a", "to", "size", "amount", "default", "required", "per", "limit"}
    | {"desired", "new", "old", "target", "requested", "current", "expected", "expect"}
)


def _counted(leaf: Leaf) -> tuple[str, ...]:
    """The noun that the name counts: "num_stories" → "story"; empty if it names none."""
    rest = [word for word in leaf.words if word not in _SERVICE_WORDS]
    if not rest or len(rest) > 2 or not all(word.isalpha() and len(word) > 2 for word in rest):
        return ()
    noun = singular(rest[-1])
    told = set(leaf.words) & {"number", "num", "count", "total", "many", "max", "min", "no"}
    return (" ".join([*rest[:-1], noun]),) if told or noun != rest[-1] else ()


class _Counted(NumberType):
    family = "numbers"
    usual: tuple[float, ...] = (1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 10, 10)
    wide: tuple[float, float] = (1, 30)
    guarded = True
    counts = True
    lead: ClassVar[tuple[str, ...]] = ("with {}", "for {}")
    familiar: ClassVar[bool] = False
    """Whether ``usual`` is better known than what tables list of the same size."""

    def sizes(self) -> tuple[Json, ...]:
        """Of another size than usual, where everybody knows what is: the guests of a wedding."""
        found = super().sizes()
        numbers = sorted(one for one in found if isinstance(one, (int, float)))
        middle = numbers[len(numbers) // 2] if numbers else 0
        return () if self.familiar and middle <= max(self.usual) * 1.5 else found

    def attachments(self) -> tuple[Attachment, ...]:
        """With a limit word in the name, the limit is said."""
        limit = self.limit_word()
        if limit == "max":
            return tuple(attach(text) for text in ("up to {}", "at most {}", "max {}"))
        if limit == "min":
            return (attach("at least {}"), attach("with at least {}"))
        return tuple(attach(text) for text in self.lead)


@semantic_type
class Count(_Counted):
    """How many of what the name says."""

    name = "count"
    names = (
        *("count", "* count", "number of *", "number *", "no of *", "how many *", "total *"),
        *("amount of *", "repeat", "repetitions", "copies"),
    )
    noun = "number"
    lead = ("with {}",)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Sums of money are no counts, and how many to find is a limit."""
        other = IN_MONEY.search(leaf.description) or is_of_what_is_found(leaf)
        return not other and super().suits(leaf, setting)

    def counted_nouns(self) -> tuple[str, ...]:
        """The noun in the name."""
        return _counted(self.leaf)


IN_MONEY = regex(
    r"\b(?:in|of) (?:US )?(?:dollars|USD|euros|EUR|GBP|CHF|JPY|INR|MXN|BRL|ARS|rupees|pesos|yen)\b"
    r"|\bmonetary\b",
    re.IGNORECASE,
)


@semantic_type
class PartySize(_Counted):
    """How many people something is for."""

    name = "party_size"
    names = (
        *("party size", "* party size", "guests", "* guests", "guest count", "number of guests"),
        *("people", "* people", "number of people", "persons", "number of persons", "diners"),
        *("group size", "headcount", "pax", "covers", "number people", "number guests"),
        *("people count", "party size number", "attendees count", "number of attendees"),
        "seating",
    )
    hints = ("how many people", "number of people", "number of guests", "party size")
    noun = "number of people"
    familiar = True
    usual = (2, 2, 2, 2, 3, 3, 4, 4, 4, 5, 6, 6, 8)
    wide = (1, 12)
    guarded = False
    stringy = True
    nouns = ("person", "guest")
    lead = ("for {}", "for {}", "for a party of {}")

    def counted_nouns(self) -> tuple[str, ...]:
        """People, or guests where the name says so."""
        return ("guest",) if "guest" in own_text(self.leaf) else ("person",)

    def attachments(self) -> tuple[Attachment, ...]:
        """A table for two."""
        found = [attach("for {}", weight=3)]
        if context_words(self.leaf) & {"restaurant", "table", "reservation", "dining", "dinner"}:
            found.append(attach("There will be {}.", "sentence", 0.1))
        return tuple(found)


_FEWER: tuple[tuple[set[str], int], ...] = (
    ({"infant", "infants", "baby", "babies", "pet", "pets"}, 2),
    ({"child", "children", "kid", "kids", "senior", "seniors", "adult", "adults"}, 4),
)
"""Of whom few travel together, and how many at most."""


@semantic_type
class Travellers(_Counted):
    """How many adults, children, passengers, players… take part."""

    name = "travellers"
    names = (
        *("adults", "children", "kids", "infants", "babies", "seniors", "passengers", "players"),
        *("travelers", "travellers", "number adults", "number children", "* passengers", "pets"),
        *("number of adults", "number of children", "number of passengers", "adult count"),
        *("child count", "passenger count", "students", "participants", "number of participants"),
        *("team size", "attendee count", "visitors", "riders", "occupants", "number of players"),
    )
    noun = "number of travellers"
    familiar = True
    usual: tuple[float, ...] = (1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6)
    wide: tuple[float, float] = (1, 9)
    stringy = True

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        most = next((most for words, most in _FEWER if words & set(leaf.words)), None)
        if most is not None:
            self.wide, self.usual = (1, most), tuple(n for n in self.usual if n <= most)
        super().__init__(leaf, setting)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A list of participants is no number, nor are the children of a block."""
        if leaf.root.get("properties", {}).get(leaf.name, {}).get("type") == "array":
            return False
        return "string" not in types_of(leaf.schema) or super().suits(leaf, setting)

    def counted_nouns(self) -> tuple[str, ...]:
        """The noun in the name; people for a team."""
        known = _counted(self.leaf)
        return known if known and "team" not in self.leaf.words else ("person",)


@semantic_type
class RoomCount(_Counted):
    """Rooms, bedrooms, bathrooms, beds."""

    name = "room_count"
    names = (
        *("rooms", "* rooms", "bedrooms", "* bedrooms", "bathrooms", "* bathrooms", "beds"),
        *("* beds", "baths", "room count", "number of rooms", "number rooms", "bedroom count"),
        *("number of beds", "number of baths", "number beds", "number baths", "* baths"),
        *("garages", "parking spaces", "bathroom count", "number bedrooms", "number bathrooms"),
    )
    noun = "number of rooms"
    usual = (1, 1, 1, 2, 2, 2, 3, 3, 4)
    wide = (1, 6)
    stringy = True
    lead = ("with {}",)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A room that is text is one room and no number of them."""
        one = leaf.words == ("room",) and "string" in types_of(leaf.schema)
        return not one and super().suits(leaf, setting)

    def sizes(self) -> tuple[Json, ...]:
        """None: tables know the numbers on the doors of rooms."""
        return ()

    def counted_nouns(self) -> tuple[str, ...]:
        """The noun in the name."""
        return _counted(self.leaf) or ("room",)

    def attachments(self) -> tuple[Attachment, ...]:
        """A hotel room is booked, a flat has bedrooms."""
        plain = super().attachments()
        booked = context_words(self.leaf) & {"book", "hotel", "hotels", "reserve", "booking"}
        return (*plain, attach("{}", "object", 0.7)) if booked else plain


@semantic_type
class Nights(_Counted):
    """Length of a stay in nights."""

    name = "nights"
    names = ("nights", "* nights", "number of nights", "number nights", "night count")
    noun = "number of nights"
    familiar = True
    usual = (1, 2, 2, 2, 3, 3, 3, 4, 5, 5, 7, 7, 10, 14)
    wide = (1, 14)
    stringy = True
    nouns = ("night",)
    lead = ("for {}", "for {}", "staying {}")


@semantic_type
class TicketCount(_Counted):
    """Tickets, seats, copies: what one asks for by number."""

    name = "ticket_count"
    names = (
        *("tickets", "* tickets", "seats", "* seats", "number of tickets", "number of seats"),
        *("number tickets", "ticket count", "ticket quantity", "seat count", "number copies"),
        *("number of copies", "bags", "checked bags", "luggage count", "shares", "cups", "items"),
        *("number of shares", "number of items", "boxes", "bottles", "servings"),
        *("number of servings", "portions", "number of licenses"),
    )
    noun = "number of tickets"
    familiar = True
    usual = (1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10)
    wide = (1, 10)
    stringy = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers only: "items" as text is a list of things."""
        return "string" not in types_of(leaf.schema) or super().suits(leaf, setting)

    def counted_nouns(self) -> tuple[str, ...]:
        """The noun in the name, or of which the description tells the number; else tickets."""
        told = re.match(
            r"(?:the )?(?:total )?number of ([a-z]{3,}s)\b", self.leaf.description, re.I
        )
        return _counted(self.leaf) or ((singular(told[1].lower()),) if told else ("ticket",))

    def attachments(self) -> tuple[Attachment, ...]:
        """Servings are cooked for, tickets are bought."""
        if self.limit_word():
            return super().attachments()
        for_them = self.counted and self.counted[0] in ("serving", "portion")
        return (
            (attach("for {}"), attach("with {}", weight=0.2))
            if for_them
            else (
                attach("{}", "object", 2),
                attach("with {}", weight=0.3),
            )
        )


_CALLED = regex(r"\b(?:apartment|flat|unit|room|suite|door|house) (?:number|no)\b", re.I)
"""What a unit is called that people live in."""


@semantic_type
class Quantity(NumberType):
    """How many of the thing that is ordered, bought or added."""

    name = "quantity"
    family = "numbers"
    names = (
        *("quantity", "* quantity", "qty", "* qty", "units", "pieces", "item count", "how many"),
        *("order quantity", "stock", "stock quantity", "stock level", "inventory"),
    )
    hints = ("how many", "quantity", "number of units")
    noun = "quantity"
    counts = True
    usual = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 10, 12)
    wide = (1, 100)
    stringy = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Units as text are units of measurement."""
        counted = re.search(
            r"\b(?:number|quantity|how many|amount|count)\b", leaf.description, re.I
        )
        named = set(leaf.words) & {"unit", "units", "inventory", "stock", "pieces"}
        told = named and (not counted or _CALLED.search(leaf.description))
        return not (told and "string" in types_of(leaf.schema)) and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """Said before the thing: "two large pizzas"."""
        return (attach("{}", "before", 3), attach("with a quantity of {}", weight=0.2))


@semantic_type
class Retries(_Counted):
    """Retries, replicas, workers, threads: what developers set by number."""

    name = "replicas"
    names = (
        *("retries", "* retries", "retry count", "max attempts", "attempts", "replicas", "threads"),
        *(
            "replica count",
            "workers",
            "number workers",
            "concurrency",
            "max concurrency",
            "instances",
        ),
        *("parallelism", "instance count", "nodes", "node count", "shards", "cpus", "cores"),
        *("number threads", "max workers", "max depth", "depth limit", "max iterations", "epochs"),
        *(
            "iterations",
            "generations",
            "max generations",
            "population size",
            "number epochs",
            "batch size",
            "max steps",
            "steps count",
        ),
    )
    noun = "number"
    lead = ("with {}",)
    usual = (1, 2, 2, 3, 3, 3, 4, 5, 5, 8, 10)
    wide = (1, 32)
    spoken = False

    def counted_nouns(self) -> tuple[str, ...]:
        """The noun in the name, where it is a plural."""
        return _counted(self.leaf) if self.leaf.words[-1:] != ("size",) else ()

    def attachments(self) -> tuple[Attachment, ...]:
        """With three replicas; with concurrency 8."""
        if self.counted:
            scaled = "scale" in context_words(self.leaf)
            return (attach("to {}"),) if scaled else super().attachments()
        return (attach(f"with {' '.join(self.leaf.words)} {{}}"),)
