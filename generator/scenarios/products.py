"""Whether two functions are of two products, so that one's things mean nothing to the other."""

from __future__ import annotations

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import singular, words_of

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
    one, two = _product(source, thing), _product(target, thing)
    if one == two != "":
        return False
    if _leads_apart(source, target, thing) or _written_apart(source.name, target.name, thing):
        return True
    if _brands(source) and _brands(target):
        return _brands(source).isdisjoint(_brands(target))
    return one != two


def _written_apart(one: str, two: str, thing: str) -> bool:
    """Whether the names are made by two conventions: ``listUsers``, ``user.list``, ``get_user``."""
    ways = [{way for way, sign in _WAYS if sign.search(name)} for name in (one, two)]
    if all(ways) and ways[0].isdisjoint(ways[1]):
        return True
    ends = [words_of(name)[-1] in VERBS for name in (one, two)]
    return thing in _EVERYBODYS and ends[0] != ends[1]


_EVERYBODYS = frozenset("user account project team group task record member report".split())
"""Things that one product has as well as another."""

_WAYS = (
    ("snake", regex(r"^[^A-Z].*_")), ("titles", regex(r"^[A-Z].*_")), ("kebab", regex(r"-")),
    ("dotted", regex(r"\.")), ("camel", regex(r"[a-z][A-Z]")),
)  # fmt: skip


def _leads_apart(source: FunctionSpec, target: FunctionSpec, thing: str) -> bool:
    """Whether each name begins with a word of its own: ``temu_search``, ``amazon_get_offers``."""
    first, second = (words_of(spec.name)[:1] for spec in (source, target))
    if first == second or set(first + second) & (VERBS | {thing, f"{thing}s"}):
        return False
    told = [f"{spec.name} {spec.description}".lower() for spec in (source, target)]
    return bool(first and second) and first[0] not in told[1] and second[0] not in told[0]


_BRAND = regex(r"(?<=[a-z,] )(?:[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]{2,})")
_NO_BRANDS = frozenset(
    """Get List Create Update Delete Returns Return Use Note Optional Required Default Example
    Supports Fetch Retrieve This The Only Markdown Monday English Boolean True False None""".split()
)


def _brands(spec: FunctionSpec) -> frozenset[str]:
    """Names in a description, which may be those of a product: "a GitLab project"."""
    return frozenset(_BRAND.findall(spec.description[:300])) - _NO_BRANDS


def _product(spec: FunctionSpec, thing: str) -> str:
    """What a name starts with that is neither a verb nor the thing: "jira" in jira_get_issue."""
    group, _, own = spec.name.rpartition(".")
    if group:
        return group
    words = words_of(own)
    before = next((i for i, word in enumerate(words) if word in VERBS or verb_of(word) == word), 0)
    if words[1:2] and words[1] in VERBS | {"log"} and words[0] not in VERBS:
        before = 1  # "reclaim" in reclaim_create_task, though it is a verb itself
    return words[0] if before and singular(words[0]) not in thing.split() else ""
