"""What a number's name tells beyond its types: its unit, or how long something may last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.quick import regex, replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf
from generator.semantics.binding.candidates import Kind, by_name
from generator.semantics.described.headed import counts_time
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.things import made_thing
from generator.semantics.described.unit_suffixes import unit_of
from generator.semantics.numbers.people_numbers import is_yearly
from generator.semantics.numbers.quantity_type import QuantityType, told_measure
from generator.semantics.numbers.sizes import tabled_sizes
from generator.semantics.numbers.suffixed import Suffixed
from generator.semantics.numbers.told_currency import told_in
from generator.semantics.numbers.unit_rates import unit_priced
from generator.semantics.topics.usual_numbers import UsualNumber
from generator.semantics.usages.around import words_around
from generator.semantics.usages.known_codes import is_coded_whole

_STAMP = regex(r"\b(?:unix|epoch) (?:time ?stamp|seconds|milliseconds)\b", re.IGNORECASE)

_BOUND = regex(
    r"(?:the )?(?:start|end|begin|from|to|since|until)(?:ing)? time(?: filter| bound)?\.?", re.I
)
"""What tells of a moment, and no more: "Start time filter"."""

_PRICE_PER = regex(
    r"(?:the )?(?:USD|EUR|GBP|CHF|dollars|euros|(?:price|cost|rate|fee|wage|pay) (?:in \w+ )?)"
    r" ?per (?!page\b)",
    re.IGNORECASE,
)
"""How prices of a unit are told, whose names end in it: ``perGb``."""
IN_PERCENT = regex(r"\b(?:(?:in|as an?) (?:percent(?:age)?|%)(?!\w)|0-100 ?%)", re.I)
YEARLY = regex(
    r"\b(?:given|election|ending|even|fiscal|calendar|two-year) (?:[\w-]+ ){0,2}(?:year|period)\b"
    r"|\b(?:after|before|in|since|until) (?:this|that|the) year\b",
    re.IGNORECASE,
)


def by_number(leaf: Leaf) -> Iterator[tuple[Kind, str]]:
    """Numbers of years, those whose name ends in a unit, and those of a usual size."""
    if leaf.words[-1] in _NUMBER and _COUNTS.match(leaf.description):
        yield SEMANTIC_TYPES.get("count"), "how many"
    if unit_priced(leaf):
        yield SEMANTIC_TYPES.get("unit_rate"), "price of a unit"
    if _PRICE_PER.match(leaf.description) or _is_in_currency(leaf):
        yield SEMANTIC_TYPES.get("money"), "price of a unit"
    if is_numbered(leaf) or is_coded_whole(leaf):
        yield SEMANTIC_TYPES.get("identifier"), "a number that names it"
    bound = leaf.schema.get("type") == "integer" and _BOUND.fullmatch(leaf.description.strip())
    if bound:
        yield SEMANTIC_TYPES.get("timestamp"), "described as a time"
    if _STAMP.search(leaf.description):
        yield SEMANTIC_TYPES.get("timestamp"), "seconds of an epoch"
    if is_yearly(leaf):
        yield SEMANTIC_TYPES.get("year"), "numbers of years"
    if counts_time(leaf.description):
        yield SEMANTIC_TYPES.get("duration"), "numbers of a unit of time"
    unit = unit_of(leaf.name)
    if unit is not None and (unit.clear or not _is_read(leaf)):
        yield Suffixed, "unit at the end of its name"
    if tabled_sizes(leaf) or not _is_typed(leaf):  # else the type says it with its unit
        yield UsualNumber, "usual size"


def _is_typed(leaf: Leaf) -> bool:
    """Whether a type that has sizes of its own knows the name: weights, spans, sums."""
    return any(kind.name not in ("integer", "number") for kind, _ in by_name(leaf))


_CURRENCIES = frozenset("eur usd gbp chf cad aud nzd sek nok dkk pln czk inr".split())
_RARER = frozenset(
    "gel kzt uah try thb idr vnd php myr sgd hkd krw twd cny rub mxn cop clp ars pen egp ngn kes "
    "zar ghs mad ils huf ron bgn pkr bdt lkr qar kwd omr jod".split()
)
"""Currencies whose codes may be words, which a sum before them makes sure of: ``amount_gel``."""
_SUMS = frozenset("amount price cost total fee budget salary rent balance limit sum rate".split())


def _is_in_currency(leaf: Leaf) -> bool:
    """Whether the name ends in a currency, ``limitGBP``, or one is told: "Daily rate USD"."""
    end = raw_words(leaf.name)[-1] if len(leaf.words) > 1 else ""
    named = end in _CURRENCIES or (end in _RARER and not _SUMS.isdisjoint(leaf.words))
    return named or (bool(told_in(leaf.description)) and not _TRADED.search(leaf.description))


_TRADED = regex(r"\b(?:exchange|convers\w+|convert\w*|fx|index|volume)\b", re.I)
"""What tells of currencies themselves: no sum is the exchange rate of USD."""


def _is_read(leaf: Leaf) -> bool:
    """Whether a type of the name reads the unit itself."""
    return any(_reads(kind, leaf) for kind, _ in by_name(leaf))


def _reads(kind: Kind, leaf: Leaf) -> bool:
    if issubclass(kind, QuantityType):
        return bool(kind.dimension) and kind.told(leaf) is not None
    return kind.family in ("durations", "money")


def listed_spans(leaf: Leaf) -> Iterator[tuple[Kind, str]]:
    """How long or how much it is, where there are some to choose from: they have a unit."""
    if leaf.schema.get("type") in ("integer", "number") and len(leaf.schema.get("enum", ())) > 1:
        named = ((one, text) for one, text in by_name(leaf) if one.family in _MEASURED)
        yield from ((one, f"name '{text}'") for one, text in named if _is_unit(leaf, one))
        if unit_of(leaf.name) is not None:
            yield Suffixed, "unit at the end of its name"


_MEASURED = ("durations", "quantities")


def _is_unit(leaf: Leaf, kind: Kind) -> bool:
    """Whether the name has a unit: "grams", but no weight of which nobody knows in what."""
    return kind.name == "duration" or (
        issubclass(kind, QuantityType) and told_measure(leaf, kind.dimension) is not None
    )


def told_number(leaf: Leaf) -> Leaf:
    """A leaf without a type as the number that its description tells of, if it does."""
    if leaf.examples or _TYPES & leaf.schema.keys():
        return leaf
    told = _TOLD_SIZE.search(leaf.description)
    kind = "number" if told and "." in told[0].split(". ")[0] else "integer"
    return replace(leaf, schema={**leaf.schema, "type": kind}) if told else leaf


def as_counted(leaf: Leaf) -> Leaf | None:
    """A leaf without a type as the number that its name asks for: a ``position``, an ``amount``."""
    last = singular(leaf.words[-1]) if leaf.words else ""
    kind = "integer" if last in _PLACES else "number" if last in _SIZES else ""
    if not kind or leaf.examples or _TYPES & leaf.schema.keys():
        return None
    return replace(leaf, schema={**leaf.schema, "type": kind})


_TOLD_SIZE = regex(
    r"\bin (?:pixels|seconds|minutes|milliseconds|bytes|percent)\b[^.]*?,? [\d.]+ ?[-–] ?[\d.]+"
    r"|, \d+ ?[-–] ?\d+\. Defaults? (?:to )?\d+"
)
"""What describes a number, whose schema tells no type: "in pixels, 64-4096"."""
_TYPES = frozenset("type enum const anyOf oneOf allOf pattern format default".split())
_PLACES = frozenset("position index subindex count quantity offset depth rank".split())
_SIZES = frozenset("amount percentage weight height width length radius angle distance".split())
"""Nouns of numbers, whole ones and others."""


def is_numbered(leaf: Leaf) -> bool:
    """Whether a number tells which one is meant: a ``hotel_no``, what search results give."""
    named = len(leaf.words) > 1 and raw_words(leaf.name)[-1] == "no"
    named = named and leaf.words[-2] not in _PLACED
    named = named or (
        leaf.schema.get("type") == "integer"
        and (leaf.words[-1] in _KEPT or _is_kept_of(leaf))
        and _BOUNDED.isdisjoint(leaf.words)
        and not leaf.description
    )
    named = named or (leaf.schema.get("type") == "integer" and _is_key(leaf))
    if leaf.words[-1:] == ("number",) and not _PLACED.isdisjoint(leaf.words[-2:-1]):
        return named  # counted from the first
    return named or (bool(_FROM_RESULTS.search(leaf.description)) and leaf.required)


def _is_key(leaf: Leaf) -> bool:
    """Whether a whole number names a thing without telling so: ``ifid``, ``drug_code``."""
    raw = raw_words(leaf.name)
    run_on = len(raw) == 1 and 3 < len(raw[0]) < 10 and raw[0].endswith("id")
    if run_on and raw[0] not in _ENDING_SO:
        return True
    return len(raw) > 1 and raw[-1] == "code" and _ANSWERED.isdisjoint(raw)


_ENDING_SO = frozenset(
    "grid valid invalid paid bid void solid liquid rapid fluid hybrid mid".split()
)
"""Words that end as IDs do."""
_ANSWERED = frozenset("status response error exit http return result zip postal area key".split())
"""What has a code of its own kind, not one that names a thing."""
_NUMBER = ("number", "no")
_COUNTS = regex(r"(?:the )?(?:total |max(?:imum)? )?(?:number|count) of (?!the\b)[a-z]+s\b", re.I)
"""As "The number of items you want to find", which is no item's number."""
_PARTY = frozenset("party booking reservation restaurant table hotel room guest seat trip".split())
"""Where persons are counted."""
_KEPT = frozenset(
    "owner company customer client contact employee project offer invoice vendor supplier "
    "user assignee author deal department team warehouse patient doctor driver vehicle product "
    "campaign ticket opportunity creator manager organization organisation partner student teacher "
    "courier merchant seller buyer tenant landlord parent mailbox folder milestone epic "
    "workspace webhook contact agent account".split()
)
"""Whom or what a system keeps: a whole number of that name is its ID."""
_KEPT_OF = frozenset("order case category template form label pipeline board sprint".split())
"""The same where another word tells of which: the order of a derivative is none."""
_BOUNDED = frozenset("max min maximum minimum per number count total sort".split())


def _is_kept_of(leaf: Leaf) -> bool:
    """The same of a person, unless heads are counted, and where another word tells of which."""
    if leaf.words == ("person",):
        own, beside, _ = words_around(leaf)
        return made_thing(leaf.function.name) != () and _PARTY.isdisjoint(own | beside)
    return len(leaf.words) > 1 and leaf.words[-1] in _KEPT_OF


_PLACED = frozenset(
    "page line row column step part chapter verse episode season slide track question".split()
)
"""Things whose numbers tell their places, which are small."""
_FROM_RESULTS = regex(
    r"\((?:get|obtain(?:ed)?|found|from|returned|see|as) [^()]*\b(?:search|results?|list)\b[^()]*\)"
    r"|\b(?:from|returned by|obtained (?:from|via)) [`']?(?:search|list|get|find)_\w+",
    re.IGNORECASE,
)
"""As "The hotel number (get this from search results)"."""
