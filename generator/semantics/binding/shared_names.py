"""What other functions of the same catalogue say of a parameter that has the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.quick import Struct, field, replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf
from generator.semantics.binding.candidates import GENERIC_HEADS
from generator.semantics.binding.shared_trade import first_sentence, shared_trade, sold_together
from generator.semantics.described.leaves import leaves
from generator.semantics.described.naming import raw_words, singular, singular_words, words_of
from generator.semantics.described.pathkeys import without_keys
from generator.semantics.described.product_tellers import products_told
from generator.semantics.described.things import told_thing
from generator.semantics.described.verbs import verbs
from generator.semantics.domains.nearest import Subject
from generator.semantics.drawing.composed import split_words
from generator.semantics.places.realms import Realm
from generator.semantics.places.told_realms import function_realm
from generator.semantics.usages.around import EVERYWHERE, known_products

SERVICE = 60
"""A catalogue of so few functions is one service: its names mean the same throughout."""

TOLD = 3
"""A description of so many words says what is meant wherever it stands."""

MOST = 12
"""Namesakes that are looked at: further ones tell nothing new."""

_FEW = 3
"""Functions that tell what a service is about, at least."""
_KIN = 2
"""The same for functions of one app by their names, of which there are more."""

Key = tuple[str, ...]


class Alikes(Struct, frozen=True):
    """``shown``: parameters' names and services → examples; ``around``: → words of functions.

    ``described``: → the description that all have who have one; ``leaves``: → all of that name;
    ``realm`` is where the places of most lie, ``products`` what they are a way to, ``theme`` what
    they are told with.
    """

    shown: Mapping[Key, tuple[Json, ...]]
    around: Mapping[Key, frozenset[str]]
    small: bool
    described: Mapping[Key, tuple[str, tuple[Json, ...]]] = {}
    leaves: Mapping[Key, tuple[Leaf, ...]] = {}
    realm: Realm | None = None
    subject: Subject | None = None
    """What all functions of a small service are about."""
    trade: str = ""
    """What few functions together tell of what the service is for."""
    products: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    alike: Mapping[Key, tuple[Leaf, ...]] = field(default_factory=dict)
    kin: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The words by which names of one app's functions begin → what these are told with."""

    def peers(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """Those of its name and description in a small service."""
        return self.alike.get(_whole(leaf), ()) if self.small else ()

    def told(self, leaf: Leaf) -> Leaf:
        """The leaf with the examples and the surroundings of those that are alike."""
        if not leaf.description and _is_own(leaf):
            told, shown = self.described.get(_key(leaf, self.small), ("", ()))
            told, shown = ("", ()) if _is_of_another(told, leaf) else (told, shown)
            leaf = replace(leaf, description=told, examples=leaf.examples or shown)
        around = self.around.get(_said(leaf), frozenset()) if leaf.description else frozenset()
        around |= self._products(leaf)
        shown = leaf.examples
        if not shown and _named(leaf) and not leaf.schema.keys() & _CLOSED:
            shown = self.shown.get(_key(leaf, self.small), ())
        theme = self.theme | self.kin.get(_app(leaf.function.name), frozenset())
        return replace(
            leaf, beside=around, examples=shown, theme=theme, trade=self.trade, subject=self.subject
        )

    def _products(self, leaf: Leaf) -> frozenset[str]:
        """What all are a way to; of several products only those that the leaf's function names."""
        if len(self.products) < 2:
            return self.products
        return self.products & frozenset(split_words(leaf.function.name)) or self.products

    def of_same_noun(self, leaf: Leaf) -> Leaf | None:
        """A namesake of one word that shows values, if both descriptions speak of one thing.

        The "tool offered" is one of "the tool, e.g. 'hedge trimmer'", the "item slug" of an order
        is that of a menu.
        """
        if not self.small or len(leaf.words) != 1 or leaf.schema.get("type") != "string":
            return None
        found = self.leaves.get(_key(leaf, self.small), ())
        shown = (one for one in found if one.examples)
        if _is_own(leaf):
            own = _nouns(leaf)
            near = [one for one in shown if own & _nouns(one)]
        elif leaf.words[0] not in _HAD or leaf.schema.keys() & _CLOSED:
            return None
        else:  # the location of an item, whether it is added or moved
            handled = _handled(leaf)
            near = [one for one in shown if handled and _handled(one) == handled]
        return near[0] if near and _agree([one.examples for one in near]) else None

    def namesakes(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """Parameters of other functions of the service that have the same name and JSON type."""
        if not self.small:
            return ()
        found = self.leaves.get(_key(leaf, self.small), ())
        others = (other for other in found if other.function.name != leaf.function.name)
        own = _is_own(leaf)
        return tuple(one for one in others if own or _stand_alike(one, leaf))


_CLOSED = frozenset({"enum", "const", "format", "pattern"})


def _handled(leaf: Leaf) -> Key:
    """What its function makes, changes or looks up, by the function's name."""
    return tuple(map(singular, words_of(leaf.function.name)[1:]))


def _nouns(leaf: Leaf) -> frozenset[str]:
    """The words of a description that tell what it speaks of."""
    empty = (EVERYWHERE | _TELLING_NOTHING).difference(leaf.words)
    return frozenset(split_words(leaf.description)) - empty


_HAD = frozenset("location category label status state".split())
"""What a thing has, whatever is done with it."""
_TELLING_NOTHING = frozenset(
    "the a an of to for in on at by with from or and is are be it this that your our their my e g "
    "eg example such as optional required default if any only new old current existing which what "
    "exact full valid".split()
)
"""Words of descriptions of anything."""


def alikes(specs: Sequence[FunctionSpec]) -> Alikes | None:
    """What the functions of a catalogue say of each other's parameters; None for one function."""
    if len(specs) < 2:
        return None
    small = len(specs) <= SERVICE
    shown: dict[Key, list[tuple[Json, ...]]] = {}
    around: dict[Key, set[str]] = {}
    told: dict[Key, list[Leaf]] = {}
    named: dict[Key, list[Leaf]] = {}
    alike: dict[Key, list[Leaf]] = {}
    for spec in specs:
        declared = spec.parameters.get("properties") or {}
        for leaf in leaves(spec):
            alike.setdefault(_whole(leaf), []).append(leaf)
            if len(leaf.path) == 1:
                named.setdefault(_key(leaf, small), []).append(leaf)
            if len(leaf.description.split()) > 1 and _is_own(leaf):
                told.setdefault(_key(leaf, small), []).append(leaf)
            if len(leaf.description.split()) >= TOLD:
                around.setdefault(_said(leaf), set()).add(without_keys(spec.name, declared))
            if leaf.examples and _named(leaf) and not leaf.schema.keys() & _CLOSED:
                shown.setdefault(_key(leaf, small), []).append(leaf.examples)
    return Alikes(
        shown={key: found[0] for key, found in shown.items() if _agree(found)},
        around={
            key: frozenset(
                word for name in sorted(names) for word in singular_words(raw_words(name))[1:]
            )
            for key, names in around.items()
            if len(names) > 1
        },
        small=small,
        described={
            key: (found[0].description, found[0].examples)
            for key, found in told.items()
            if small and len({_lead(leaf.description) for leaf in found}) == 1
        },
        leaves={key: tuple(found[:MOST]) for key, found in named.items()},
        realm=_shared_realm(specs) if small else None,
        products=_shared_products(specs) if small else frozenset(),
        theme=_theme(specs) | sold_together(specs) | _told(specs) if small else frozenset(),
        subject=Subject(specs) if small else None,
        trade=shared_trade(specs),
        alike={key: tuple(found) for key, found in alike.items()} if small else {},
        kin=_kin(specs),
    )


def _shared_products(specs: Sequence[FunctionSpec]) -> frozenset[str]:
    """Products that a fifth of the functions of one service name: the others are theirs, too."""
    named = Counter(
        word
        for spec in specs
        for word in {*split_words(spec.name), *split_words(spec.description)} & known_products()
    )
    return frozenset(word for word, count in named.items() if count > 1 and count * 5 >= len(specs))


def _told(specs: Sequence[FunctionSpec]) -> frozenset[str]:
    """The product that a fifth of the functions tell of by what only its tools speak of."""
    found = Counter(product for spec in specs for product in products_told(spec))
    least = 1 if len(specs) <= _FEW else 2
    told = frozenset(
        product for product, count in found.items() if count >= least and count * 5 >= len(specs)
    )
    return told if len(told) == 1 else frozenset()


def _theme(specs: Sequence[FunctionSpec], few: int = _FEW) -> frozenset[str]:
    """Words that a fifth of the functions of one service are told with: what all are about."""
    told = Counter(
        word
        for spec in specs
        for word in {*split_words(spec.name), *split_words(first_sentence(spec.description))}
    )
    least = max(few, len(specs) / 5)
    return frozenset(word for word, count in told.items() if count >= least) - EVERYWHERE


def _kin(specs: Sequence[FunctionSpec]) -> Mapping[str, frozenset[str]]:
    """Functions whose names begin with one word that is no verb are of one app: its theme.

    So many apps may be in one catalogue: ``twitch_species_info`` is of birds, as
    ``twitch_log_sighting`` says.
    """
    apps: dict[str, list[FunctionSpec]] = {}
    for spec in specs:
        lead = _app(spec.name)
        if len(words_of(spec.name)) > 1 and lead not in verbs():
            apps.setdefault(lead, []).append(spec)
    return {lead: _theme(own, _KIN) for lead, own in apps.items() if len(own) > _KIN}


def _app(name: str) -> str:
    """The first word of a function's name; "" where it has none: ``_``."""
    return "".join(words_of(name)[:1])


def _shared_realm(specs: Sequence[FunctionSpec]) -> Realm | None:
    """Where the functions of one service lie: what a third of them tells, and none contradicts."""
    found = [realm for realm in map(function_realm, specs) if realm is not None]
    same = found and all(one.lands == found[0].lands for one in found)
    return found[0] if same and len(found) * 3 >= len(specs) else None


def _said(leaf: Leaf) -> Key:
    return (*leaf.words, "", leaf.description)


def _whole(leaf: Leaf) -> Key:
    """All that is said of it; lists and single ones are not alike."""
    return (*_said(leaf), str(leaf.schema.get("type")))


def _named(leaf: Leaf) -> bool:
    """Whether the name alone says what is meant: of two words or more, for one value."""
    return len(leaf.words) > 1 and leaf.schema.get("type") in ("string", "integer")


def _is_own(leaf: Leaf) -> bool:
    """Whether the name means the same in all functions of one service, whatever they handle."""
    if leaf.schema.get("type") not in ("string", "integer", "array") or len(leaf.path) > 1:
        return False
    last = singular(leaf.words[-1])
    open_name = last in _OF_FUNCTION if len(leaf.words) == 1 else last in _OF_OBJECT
    return not open_name and not leaf.schema.keys() & _CLOSED


def _stand_alike(one: Leaf, other: Leaf) -> bool:
    """Whether two of an open name have the same ID or code beside them: the unit of a block."""
    shared = frozenset(one.root.get("properties") or ()) & frozenset(
        other.root.get("properties") or ()
    )
    return any(raw_words(name)[-1:] in _KEYS for name in shared - {one.name})


_KEYS = (("id",), ("code",), ("number",), ("no",), ("key",), ("ref",))
_OF_OBJECT = frozenset("path file filename dir directory folder url id".split())
"""What a description tells less of than the function does: a path to what, an ID of what."""
_OF_FUNCTION = (
    _OF_OBJECT
    | GENERIC_HEADS
    | frozenset(
        "action mode operation op command method function model market kind source target sort "
        "order filter query value data input output limit page offset item field format unit "
        "start end text body reason comment result list".split()
    )
)
"""Names of one word that mean another thing in each function."""


def _is_of_another(told: str, leaf: Leaf) -> bool:
    """Whether what is told elsewhere is of a thing that this function doesn't speak of.

    A ``display_name`` that is told to be "of the room" is so only where there are rooms.
    """
    thing = told_thing(told)
    around = {
        *leaf.words,
        *split_words(leaf.function.name),
        *split_words(leaf.function.description),
    }
    return bool(thing) and thing[-1] not in around


def _lead(text: str) -> str:
    """What a description begins with."""
    return " ".join(split_words(text)[:4])


def _key(leaf: Leaf, small: bool) -> Key:
    lead = "" if small else _app(leaf.function.name)
    return (*singular_words(leaf.words), str(leaf.schema.get("type")), lead)


def _agree(found: Sequence[tuple[Json, ...]]) -> bool:
    """Whether all who show examples show the same kind: digits or none, alike joined."""
    return len({_outline(str(examples[0])) for examples in found}) == 1


def _outline(text: str) -> str:
    signs = "".join(sorted({char for char in text if not char.isalnum()}))
    return f"{signs}{any(char.isdigit() for char in text)}{text.isupper()}"
