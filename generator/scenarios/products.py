"""Whether two functions are of two products, so that one's things mean nothing to the other."""

from __future__ import annotations

from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

VERBS = frozenset(
    """
    get fetch retrieve list find show search lookup read check track view query create make add
    book buy reserve set post publish upload insert register save send invite reply notify submit
    delete remove cancel clear drop close end archive update edit change rename move modify
    approve reject freeze lock unlock mute enable disable mark assign open start stop details
    """.split()
)
"""First words of names that are no product."""


def of_two_products(source: FunctionSpec, target: FunctionSpec, thing: str) -> bool:
    """Whether the names or the descriptions say that the two have nothing to do with each other."""
    one, two = _product(source), _product(target)
    if one == two != "":
        return False
    if _leads_apart(source, target, thing):
        return True
    if _brands(source) and _brands(target):
        return _brands(source).isdisjoint(_brands(target))
    return bool(one and two) or (bool(one or two) and thing in _EVERYBODYS)


def _leads_apart(source: FunctionSpec, target: FunctionSpec, thing: str) -> bool:
    """Whether each name begins with a word of its own: ``temu_search``, ``amazon_get_offers``."""
    first, second = (words_of(spec.name)[:1] for spec in (source, target))
    if first == second or set(first + second) & (VERBS | {thing, f"{thing}s"}):
        return False
    told = [f"{spec.name} {spec.description}".lower() for spec in (source, target)]
    return bool(first and second) and first[0] not in told[1] and second[0] not in told[0]


_EVERYBODYS = frozenset(
    """user account project team group item file folder page event task order document message
    comment tag category list record member organization workspace session report job run request
    note resource version""".split()
)
"""Things that one product has as well as another."""

_BRAND = regex(r"(?<=[a-z,] )(?:[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]{2,})")
_NO_BRANDS = frozenset(
    """Get List Create Update Delete Returns Return Use Note Optional Required Default Example
    Supports Fetch Retrieve This The Only Markdown Monday English Boolean True False None""".split()
)


def _brands(spec: FunctionSpec) -> frozenset[str]:
    """Names in a description, which may be those of a product: "a GitLab project"."""
    return frozenset(_BRAND.findall(spec.description[:300])) - _NO_BRANDS


def _product(spec: FunctionSpec) -> str:
    """What a name starts with that is neither a verb nor a thing: "jira" in jira_get_issue."""
    group, _, own = spec.name.rpartition(".")
    if group:
        return group
    words = words_of(own)
    after = words[1] if len(words) > 1 else ""
    return words[0] if words and words[0] not in VERBS and after in VERBS else ""
