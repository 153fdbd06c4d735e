"""Whether a type or a table of words knows the values of a leaf of some name better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.semantics.base import Leaf, Setting
from generator.semantics.binding.candidates import Kind, by_exact_phrase, by_name
from generator.semantics.binding.searched import is_code_query, is_of_narrow_world
from generator.semantics.binding.shown_as_kinds import tell_the_field
from generator.semantics.described.leafwords import shown_default
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.topics import filekinds, generic, heads, kindred
from generator.semantics.topics.text import FreeText
from generator.semantics.usages import usages
from generator.semantics.usages.known_codes import codes_of
from generator.semantics.usages.shown_words import shares
from generator.semantics.usages.surely import is_clear
from generator.semantics.usages.told import told_names
from generator.semantics.usages.usages import TYPED


def is_typed(leaf: Leaf) -> bool:
    """Whether the name is of a type that knows its values: towns, persons, moments, teams."""
    return any(kind.family in TYPED for kind, _ in by_name(leaf)[:3])


def is_plain(named: tuple[Kind, str]) -> bool:
    """Whether the name is of what people know: a URL, an email, no object of a program."""
    return named[0].name in ("url", "email", "phone", "date", "datetime", "person_name")


def is_kindred(leaf: Leaf) -> bool:
    """Whether it holds words of one kind, more nearly told than the type of its name."""
    if not kindred.is_near(leaf) or not _alike(leaf) or is_code_query(leaf):
        return False
    if is_of_narrow_world(leaf) and not leaf.examples and not is_clear(leaf):
        return False
    if heads.is_coded(leaf) and _has_own_form(leaf) and not is_surely_known(leaf):
        return False
    paths = () if heads.is_coded(leaf) else kindred.paths_of(leaf)
    if paths and filekinds.asks_others(leaf, paths):
        return False  # a path whose ending is told
    if by_exact_phrase(leaf) and is_known_as_told(leaf) and not is_surely_known(leaf):
        return False  # a job title has a type of its own
    return not (is_typed(leaf) and kindred.is_usage(leaf)) or _is_broad(leaf)


_BROAD = frozenset(
    "animal chemical topic school_subject category brand store venue video_game diet".split()
)
"""Types whose values are of many trades, of which one trade has few."""


def _is_broad(leaf: Leaf) -> bool:
    """Whether its name's type has values of any trade, so that a line for this one outdoes it."""
    first = next((kind for kind, _ in by_name(leaf) if kind.suits(leaf, Setting())), None)
    if first is None:
        return False
    if issubclass(first, FreeText):
        return first(leaf, Setting()).is_of_any and not kindred.is_titled(leaf)
    goods = first.name == "product" and not leaf.description
    return first.name in _BROAD or (goods and {"product", "name"}.isdisjoint(leaf.words))


def is_known_as_default(leaf: Leaf) -> bool:
    """Whether words of a kind are known, among which its default is, unless that is a name."""
    group = kindred.group_by_name(leaf, close=False)
    default = shown_default(leaf.schema)
    if group is None or leaf.words[-1:] == ("name",) or not isinstance(default, str):
        return group is not None
    return not default.strip() or group.holds_all([default])


def is_known_as_told(leaf: Leaf) -> bool:
    """Whether a table knows the leaf only by what its description calls it."""
    known, told = usages.usage_of(leaf), frozenset(told_names(leaf))
    return known is not None and bool(told & frozenset(known.heads))


def _alike(leaf: Leaf) -> bool:
    """Whether the examples allow for words: none, or words and nothing that has a shape."""
    shown = generic.example_texts(leaf)
    known = kindred.group_by_examples(leaf, shown) if shown else None
    usual = usages.usage_of(leaf) if shown else None
    if usual is not None and (set(shown).issubset(usual.values) or shares(leaf)):
        return True
    if usual is not None and usages.is_marked(leaf, usual):
        forms = {_signs(value) for value in usual.values}
        if all(" " in each or (_signs(each) and _signs(each) in forms) for each in shown):
            return True  # parts that a shop of electronics has, owner/name of a hub
        if len(shown) == 1 and shown[0].isalpha() and not leaf.examples:
            return True  # a shop's own goods, of which the default is one
    if not shown:
        return True
    group = kindred.group_by_name(leaf, close=True)
    if group is not None and heads.is_kind(leaf):
        return any(group.holds_all([one]) for one in shown)
    return known is not None or (heads.is_kind(leaf) and not any(map(is_code, shown)))


def _signs(text: str) -> str:
    """What joins the parts of a text: "/" of "owner/name"; "" of one word."""
    return "".join(sorted({sign for sign in text if sign in "/:@#"} if "://" not in text else ()))


def or_as_shown(
    names: Sequence[tuple[Kind, str]], leaf: Leaf, setting: Setting
) -> Iterator[tuple[Kind, str]]:
    """The types for the name; where only a heading is known, first what is called as shown."""
    for kind, why in names:
        yield from ((generic.ByExample, "texts as its examples"),) * tell_the_field(leaf, kind)
        if leaf.examples and issubclass(kind, FreeText) and kind.suits(leaf, setting):
            meaning = kind(leaf, setting)
            titled = kind.name == "title" and "name" in leaf.words
            if titled and meaning.symbol.startswith("title_any"):
                yield generic.ByExample, "called as its examples"
            elif meaning.is_of_any:
                yield generic.ByExample, "texts as its examples"
        yield kind, why


def _has_own_form(leaf: Leaf) -> bool:
    """Whether a type has IDs of the form that the leaf's things have: those of orders."""
    kinds = (kind for kind, _ in by_name(leaf) if kind.family == "identifiers")
    return any(kind.name not in _ANY_ID and kind.suits(leaf, Setting()) for kind in kinds)


def is_surely_known(leaf: Leaf) -> bool:
    """Whether a line is sure of the codes that it holds."""
    known = codes_of(leaf)
    return known is not None and usages.is_sure_of(leaf, known)


_ANY_ID = frozenset(("identifier", "session_id", "run_id", "chat_id"))
"""Types of IDs that any system may give."""


def has_day_beside(leaf: Leaf) -> bool:
    """Whether the day of a time is another argument: ``visit_date`` beside ``visit_time``."""
    if leaf.words[-1:] != ("time",):
        return False
    beside = {raw_words(name) for name in leaf.root.get("properties") or ()}
    return any((*leaf.words[:-1], day) in beside for day in ("date", "day"))
