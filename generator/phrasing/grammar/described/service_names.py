"""A function's name without the service that leads it, and without what the name says twice.

Collections of web APIs name operations after the service, the group and the path at once:
"Acme_Parcels__v2_quotes__weight", "Acme_Parcels_Get_Quotes", "PublicHolidayNextPublicHolidays".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.phrases import PREPOSITIONS
from generator.quick import regex
from generator.semantics.described.naming import singular
from generator.semantics.described.pathkeys import without_keys
from generator.semantics.usages.around import known_products

_PATH = regex(r"[A-Z][\w-]*?[a-z]__(?=[a-z])")
"""A service's title before a path: "Live_Boats__v4_boats"."""
_BRAND = regex(r"((?:[A-Z][a-z]+){2,}|[a-z][A-Z][a-z]+)_(?:APIs?_)?(?=[A-Z][a-z]+_[A-Za-z])")
"""A name of two words in one before a title: "BoatBud_Nearest_Harbor_from_Town", "eBoat_APIs_…"."""
_RUN_TOGETHER = regex(
    r"(?<![A-Za-z])get(?=(?!away|ting|down)[a-z]{4})"
    r"|(?<=[a-z]{4})by(?=(?:id|name|slug|key|code|date|type)s?(?![a-z]))"
)
"""Where words of a name run together: "getproductbyslug"."""
_ONE = regex(r"(?:An?_|The_)?(?:Single_)?")
_FETCHING = frozenset("get fetch retrieve".split())
_GOES_ON = frozenset("and or to then not no by before after".split())
"""Words after which a verb goes on with what was named before it."""
_FETCHED = frozenset("request requests method".split())


def without_service(name: str, declared: Collection[str], told: str = "") -> str:
    """The name of what is done alone; ``declared`` are the names of the parameters.

    What is ``told`` may be no more than the end of the name, which the service then leads.
    """
    brand = _BRAND.match(name)
    if brand and not any(map(verb_of, name_words(brand[1]))):
        name = name[brand.end() :]
    plain = _PATH.sub("", without_keys(name, declared), count=1)
    plain = _RUN_TOGETHER.sub(r"_\g<0>_", plain).strip("_")
    plain = _ONE.sub("", plain.partition("_")[2], count=1) if _is_apart(plain, told) else plain
    words, title = name_words(plain), name_words(told[:60])
    ended = bool(title) and len(title) < len(words) and words[-len(title) :] == title
    at = _of_deed(words, title) if ended else _starts(words)
    return "_".join(words[at:]) if at else plain


def _of_deed(words: Sequence[str], title: Sequence[str]) -> int:
    """Where a name starts of which only its end is told: at what is done, "add" a footnote."""
    end, verb = len(words) - len(title), verb_of(title[0]) if len(title) == 1 else None
    if verb and title[0] not in NOUNISH and (end > 1 or verb != title[0]):
        return 0  # "hotel_reviews" of which only "reviews" are told, "list_item_add" of "add"
    deeds = (at for at in range(min(2, end)) if verb_of(words[at]) and words[at] not in _NO_DEEDS)
    alone = (
        title[-1] in _OF_SOMETHING and len(words[0]) > _SHORT and words[0] not in known_products()
    )
    led = 1 if end > 1 and not verb_of(words[1]) else end
    return next(deeds, 0 if alone else led)


_OF_SOMETHING = frozenset(
    "plan letter menu palette chart calendar indicator snapshot sentiment offers fact "
    "standings rates schedule price prices forecast summary".split()
)
"""What is of something that the name tells before it: a lesson plan, a cover letter."""
_SHORT = 3


_NO_DEEDS = frozenset("zoom steam segment ride stop".split())
"""Verbs that are as well the names of services and of what they serve."""


def _is_apart(name: str, told: str) -> bool:
    """Whether the description knows all words of a name but its first, in capitals: the brand."""
    first, *rest = name_words(name)
    plain, others = told.lower(), [word for word in rest if len(word) > 3]
    known = len(others) > 1 and all(word in plain for word in others)
    return name[:1].isupper() and "_" in name and known and first not in plain


def _starts(words: Sequence[str]) -> int:
    """Where the operation starts in the words of a name: 0, unless a service or group leads it."""
    for at in range(1, len(words) - 1):
        fetched = words[at] in _FETCHING and words[at - 1] not in _GOES_ON
        if fetched and words[at + 1] not in _FETCHED:
            return at
    for size in range(min(3, len(words) - 1), 0, -1):
        group, rest = words[:size], words[size:]
        named = len(group[0]) > 2 and not verb_of(group[0])
        if named and rest[0] not in PREPOSITIONS and _recurs(group, rest):
            return size
    return 0


def _recurs(group: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the group stands in the rest again, maybe in the plural or run together."""
    own, plain = [singular(word) for word in group], [singular(word) for word in rest]
    again = any(plain[at : at + len(own)] == own for at in range(len(plain) - len(own) + 1))
    return again or (len(own[-1]) > 4 and "".join(group) == "".join(rest))
