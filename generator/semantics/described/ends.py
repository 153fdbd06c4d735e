"""What the ends of stays, routes and pairs are of: guests arrive before they depart."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.quick import replace
from generator.semantics.base import Leaf
from generator.semantics.catalogues import pairs_of, rows
from generator.semantics.described.leafwords import context_words, siblings
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import raw_words, words_of


def with_ends(leaf: Leaf) -> Leaf:
    """The leaf under the name of what it is an end of, where only the function tells that.

    Both ends must be there, and neither a description nor a format may tell more.
    """
    properties = leaf.root.get("properties")
    if leaf.path[1:] or not isinstance(properties, Mapping):
        return leaf
    if leaf.description or leaf.examples or not _is_open(leaf.schema):
        return leaf
    own, names = leaf.name.strip("_"), {name.strip("_") for name in properties}
    pair = next((pair for pair in pairs_of("bare") if own in pair and names >= {*pair}), None)
    told = _of_function(leaf.function.name, leaf.function.description) if pair else None
    return replace(leaf, words=tuple(told[pair.index(own)].split())) if pair and told else leaf


def _is_open(schema: Mapping[str, object]) -> bool:
    return schema.get("type", "string") == "string" and not {"enum", "format", "pattern"} & {
        *schema
    }


@functools.lru_cache(maxsize=1024)
def _of_function(name: str, description: str) -> tuple[str, str] | None:
    """The names of the ends, by the words of the function's name, else of its first sentence."""
    for text in (name, description.split(". ", maxsplit=1)[0]):
        around = frozenset(raw_words(text))
        for words, one, other in rows("ends.txt"):
            if not around.isdisjoint(words.split()):
                return one, other
    return None


# What an argument's other end tells of it: ``to_bin`` is written as ``from_bin`` is.

_ENDS = (
    ("from", "to"), ("source", "target"), ("source", "destination"), ("origin", "destination"),
    ("start", "end"), ("first", "second"), ("old", "new"), ("base", "target"),
    ("primary", "secondary"),
)  # fmt: skip
OTHER = {one: other for pair in _ENDS for one, other in (pair, pair[::-1])}


def with_partner(leaf: Leaf) -> Leaf:
    """The leaf with the examples of its other end, where it has neither these nor a description."""
    properties = leaf.root.get("properties")
    if leaf.description or leaf.examples or not isinstance(properties, Mapping) or leaf.path[1:]:
        return leaf
    wanted = tuple(OTHER.get(word, word) for word in leaf.words)
    for name, schema in properties.items() if wanted != tuple(leaf.words) else ():
        alike = isinstance(schema, Mapping) and schema.get("type") == leaf.schema.get("type")
        if alike and words_of(name) == wanted:
            mined = mine(str(schema.get("description", "")))
            return leaf if mined.closed else replace(leaf, examples=mined.examples)
    return leaf


# Stays and journeys: guests arrive before they depart, travellers depart before they arrive.

_STAYS = frozenset(
    "hotel hotels stay stays home homes room rooms villa lodging guest guests holiday house houses "
    "flat flats apartment accommodation accommodations hostel airbnb resort".split()
)
_RIDES = frozenset("flight flights train trains bus buses ferry airport station".split())


def is_stay(leaf: Leaf) -> bool:
    """Whether the words around the leaf speak of rooms or guests, and of no journey."""
    around = context_words(leaf)
    return bool(around & _STAYS) and not around & _RIDES


def is_there(leaf: Leaf) -> bool:
    """Whether a destination is where something is looked for, and no way leads to it."""
    if leaf.words != ("destination",):
        return False
    around = context_words(leaf)
    if around & (_RIDES | _WAYS) or not around & _LOOKING:
        return False
    return not any(_LEAVING & set(name.split("_")) for name in siblings(leaf))


_WAYS = frozenset(
    "trip trips travel travels journey journeys tour tours itinerary itineraries vacation route "
    "routes directions ride rides taxi cab car drive transport transit transfer cruise ship ships "
    "shipping ferries flying fly visa distance package packages parcel navigate move".split()
)
_LOOKING = frozenset("search find list get look show discover browse recommend suggest".split())
_LEAVING = frozenset("origin from departure source start depart".split())


def arrives_first(leaf: Leaf) -> bool:
    """Whether an arrival comes before the departure: of stays, and of two days of no journey.

    Who travels is told the time.
    """
    days = leaf.schema.get("format") == "date" and not context_words(leaf) & _RIDES
    return days or is_stay(leaf)


def is_backwards(first: str, then: str, leaf: Leaf) -> bool:
    """Whether two ends of one name are told in the order in which they don't follow each other."""
    ends = ("departure", "arrival") if arrives_first(leaf) else ("arrival", "departure")
    return (first, then) == ends
