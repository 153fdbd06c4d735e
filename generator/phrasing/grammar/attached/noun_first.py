"""Arguments that go behind the noun of what they are: "on layer 5", "for token 0x5a…".

Their values tell nothing by themselves: places in a row, addresses on a chain, ends of a stretch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf, Parameter
from generator.semantics.described.leafwords import siblings, types_of
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.drawing.catalogue import Catalogue

_PLACES = frozenset(("index", "idx", "number"))
_MEASURES = frozenset(
    "start end from to min max first last current z tab stop begin mass heat price body uv "
    "glycemic refractive stock comfort pollen quality fitness base left right top bottom".split()
)
"""Words before "index" that make it a figure, a bound, or an order in depth, and no thing."""
_ON = frozenset("target layer page slide track screen monitor display channel floor tab".split())
_IN = frozenset(
    "table column row cell chapter section comp composition list sheet worksheet group folder "
    "segment chunk paragraph panel lane array".split()
)
_AT = frozenset("step position frame line character".split())
_GOES = frozenset("add append insert attach put".split())
_SPELLED = {"col": "column", "char": "character", "img": "image", "doc": "document"}
_NUMERIC = frozenset(("integer", "number"))
_TEXT = frozenset(("string",))


def _types(leaf: Leaf) -> frozenset[str]:
    """The JSON types of the schema, without null; "-" where it tells none."""
    return types_of(leaf.schema) or _UNTOLD


_UNTOLD = frozenset("-")


def noun_first(parameter: Parameter, mark: str) -> tuple[str, ...]:
    """Ways to say such an argument where the object is another thing; empty for any other."""
    leaf = parameter.leaf
    if thing := ordinal_of(leaf):
        lead, noun = _led(thing[-1], words_of(leaf.function.name)), " ".join(thing)
        counted = leaf.words[-1] == "number"
        return (f"{lead} {f'{noun} {mark}' if counted else at_index(noun, mark)}",)
    if is_on_chain(parameter):
        return _on_chain(leaf, mark)
    if leaf.words == ("language", "id") and not _RUN.isdisjoint(words_of(leaf.function.name)):
        return (f"in {mark}",)
    if leaf.words in _SAID and _types(leaf) == _TEXT:
        return (_SAID[leaf.words].format(mark),)
    if side := _side(leaf):
        plain = [word for word in leaf.words if word not in ("id", "name", "number")]
        return (f"{side} {' '.join(plain)} {mark}",)
    if leaf.words[-1:] == ("than",) and len(leaf.words) > 1:
        return (f"{' '.join(leaf.words)} {mark}",)  # "newer than 5", which nothing has
    if len(leaf.words) == 1 and leaf.words[0] in _TURNS and _types(leaf) <= _NUMERIC:
        return (f"for {leaf.words[0]} {mark}",)
    return (
        _stretch(leaf, mark) or axis_ways(leaf, mark) or _length(leaf, mark) or _price(leaf, mark)
    )


def ordinal_of(leaf: Leaf) -> tuple[str, ...]:
    """The words of the thing that a number picks from a row of its like; empty if of none."""
    *thing, last = leaf.words or ("",)
    if last == "number" and not leaf.name.lower().endswith(("index", "idx")):
        return ()
    if last not in _PLACES or not thing or not _types(leaf) <= _NUMERIC:
        return ()
    if not _MEASURES.isdisjoint(thing) or not all(word.isalpha() for word in thing):
        return ()
    return (*thing[:-1], _SPELLED.get(thing[-1], thing[-1]))


def at_index(noun: str, mark: str) -> str:
    """What is picked by an index, which may count from nought: "the verse at index 5"."""
    return f"the {noun} at index {mark}"


def _led(head: str, verbs: Sequence[str]) -> str:
    if head == "paragraph" and not _GOES.isdisjoint(verbs):
        return "to"  # a note, a comment
    places = (("on", _ON), ("in", _IN), ("at", _AT))
    return next((lead for lead, heads in places if head in heads), "for")


_ON_CHAINS = frozenset(("wallet_address", "cardano_address"))
_SIDES = {
    **dict.fromkeys("from sender source".split(), "from"),
    **dict.fromkeys("to recipient destination receiver".split(), "to"),
}
_HELD = frozenset(
    "owner account wallet user holder contract token mint validator pool pair spender vault "
    "collection nft delegator proxy factory router market".split()
)
_CALLS = frozenset("call execute invoke run read write query send simulate".split())


_KEPT = regex(r"0x[0-9A-Fa-f]{16,}|[1-9A-HJ-NP-Za-km-z]{32,}")


def is_on_chain(parameter: Parameter) -> bool:
    """Whether the values are addresses on a chain, which lie nowhere else."""
    meaning = parameter.meaning
    if meaning.name in _ON_CHAINS:
        return True
    shown = meaning.values()[:3] if isinstance(meaning, Catalogue) else ()
    return bool(shown) and all(_KEPT.fullmatch(str(each)) for each in shown)


def _on_chain(leaf: Leaf, mark: str) -> tuple[str, ...]:
    """An address by whose it is, which its figures don't tell."""
    words = leaf.words[:-1] if leaf.words[-1:] in (("address",), ("addr",)) else leaf.words
    if _types(leaf) != _TEXT or len(words) != 1:
        return ()
    if side := _SIDES.get(words[0]):
        return (f"{side} {mark}",)
    if words[0] not in _HELD or words == leaf.words:
        return ()
    called = not _CALLS.isdisjoint(words_of(leaf.function.name))
    lead = {"contract": "on", "account": "from", "wallet": "from"} if called else {}
    return (f"{lead.get(words[0], 'for')} {words[0]} {mark}",)


_COUNTED = frozenset("row line page index offset position character char block slot item".split())


def _side(leaf: Leaf) -> str:
    """What leads to one of two that fight each other; "" for anything else."""
    if len(leaf.words) < 2 or leaf.words[0] not in ("player", "opponent"):
        return ""
    if leaf.words[0] == "opponent":
        return "against"
    return "with" if any(one.startswith("opponent") for one in siblings(leaf)) else ""


_RUN = frozenset("code snippet script program".split())
_SAID: dict[tuple[str, ...], str] = {
    ("wait", "until"): "waiting until {}",
    ("browser", "type"): "in {}",
    ("mart",): "in {}",
    ("script", "type"): "in {} script",
    ("market", "type"): "on the {} market",
}
_BOUNDS: dict[tuple[str, ...], str] = {("start",): "starting at", ("end",): "up to"}


def _stretch(leaf: Leaf, mark: str) -> tuple[str, ...]:
    """Where a stretch of something starts or ends: "starting at row 5"."""
    if leaf.words[:1] not in _BOUNDS or not _types(leaf) <= _NUMERIC:
        return ()
    rest, lead = leaf.words[1:], _BOUNDS[leaf.words[:1]]
    if rest == ("number",):
        return (f"{lead} {mark}",)
    if len(rest) != 1 or rest[0] not in _COUNTED:
        return ()
    return (f"{lead} {_SPELLED.get(rest[0], rest[0])} {mark}",)


_SPELT = regex(r"\b(characters|words|tokens)\b", re.I)
_ORDERED = frozenset("order orders trade position futures swap".split())


def _length(leaf: Leaf, mark: str) -> tuple[str, ...]:
    """How long a text may be, in what its description counts: "up to 5000 characters"."""
    counted = _SPELT.search(leaf.description)
    if leaf.words != ("max", "length") or counted is None or not _types(leaf) <= _NUMERIC:
        return ()
    return (f"up to {mark} {counted[1].lower()}",)


def _price(leaf: Leaf, mark: str) -> tuple[str, ...]:
    """The price at which something is traded, which an order is not "of"."""
    own = leaf.words in (("price",), ("limit", "price")) and _types(leaf) <= _NUMERIC
    traded = own and not _ORDERED.isdisjoint(words_of(leaf.function.name))
    return (f"at {mark}",) if traded else ()


_TURNS = frozenset("epoch era gameweek matchday".split())
"""What is numbered as time goes on: "for epoch 512"."""
_DRAWN = frozenset(("axis", "column", "label", "field", "variable"))


def axis_ways(leaf: Leaf, mark: str) -> tuple[str, ...]:
    """What a chart shows along an axis, in words: "with price on the y axis"."""
    words = leaf.words
    along = len(words) == 2 and words[0] in ("x", "y", "z") and words[1] in _DRAWN
    if not along or _types(leaf) != _TEXT:
        return ()
    if not SEARCHING.isdisjoint(words_of(leaf.function.name)):
        return ()
    return (f"with {mark} on the {words[0]} axis",)
