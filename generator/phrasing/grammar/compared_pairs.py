"""Two alike that one compares, or mixes: "compare {a} and {b}", "the sales for {a} and {b}"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.object_choices import Choice
from generator.semantics.described.naming import raw_words
from generator.semantics.family_groups import MOMENTS


def twins(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """Two alike that are compared: "compare {a} and {b}"."""
    two_of_them = intent.noun.lower().startswith("two ")
    both = two_of_them and (intent.verb in _MIXING or intent.kind.name == "check")
    if intent.verb not in _COMPARING and not both and not _files(intent, roles):
        return None
    found: dict[str, list[Role]] = {}
    for role in roles:
        named = raw_words(role.parameter.leaf.name)  # "drug_a" is no article
        words = [word for word in named if word not in _SIDES]
        if role.part in ("plain", "title", "text") and len(words) < len(named):
            found.setdefault(" ".join(words), []).append(role)
    key, two = next((pair for pair in found.items() if len(pair[1]) == 2), ("", []))
    two = two or _files(intent, roles)
    if not two:
        return None
    a, b = two[0].mark, two[1].mark
    rest = [role for role in roles if role not in two]
    said: tuple[str, ...] = (f"{a} and {b}", f"{a} with {b}", f"{a} and {b}", f"{a} to {b}")
    if intent.kind.name == "check":  # whether both are so, which "and" alone joins
        texts = two[0].part == "text" or not _TEXTS.isdisjoint(raw_words(key))
        said = (f'"{a}" and "{b}"',) if texts else said[:1]
    said = said if intent.verb in _COMPARING else said[:3]
    noun = " ".join(word for word in key.split() if word not in _KEYS)
    if two[0].formal and noun:
        said = (f"{nouns.plural(noun)} {a} and {b}", f"{noun} {a} with {noun} {b}")
        said = said[:1] if intent.kind.name == "check" else said
    if of := _compared(intent, two, key):
        said = tuple(
            f"{of} {lead} {a} and {b}" for lead in _LEADING[two[0].parameter.meaning.family]
        )
    return Choice(said, said[:1], (), "title"), rest


def _compared(intent: Intent, two: Sequence[Role], key: str) -> str:
    """What is compared, where days or places only tell of when or where: "the sales"; or ""."""
    lead = _LEADING.get(two[0].parameter.meaning.family)
    words = intent.noun.lower().split()
    itself = {*words, *map(nouns.singular, words)} & {*key.split(), "two", "date", "place"}
    if lead is None or not words or itself or words[-1] in nouns.GENERIC:
        return ""
    return f"the {intent.noun}"


_LEADING = {
    **dict.fromkeys(MOMENTS, ("for", "between", "for")),
    "places": ("in", "between", "in"),
}


def _files(intent: Intent, roles: Sequence[Role]) -> list[Role]:
    """The two files that are mixed with each other: a picture and a sound, neither "in" it."""
    led = any(prep in ("with", "and") for prep, _ in intent.complements) or len(intent.objects) == 2
    files = [role for role in roles if role.parameter.meaning.family == "files"]
    files = [role for role in files if _WRITTEN_TO.isdisjoint(role.parameter.leaf.words)]
    mixed = led and intent.verb in _MIXING and len(files) == 2
    return files if mixed and all(role.parameter.leaf.required for role in files) else []


_WRITTEN_TO = frozenset("output out destination dest dst target to save result directory".split())
_MIXING = frozenset("combine mix blend merge join add".split())
_COMPARING = frozenset("compare diff match contrast correlate".split())
_SIDES = frozenset(
    "1 2 one two first second a b left right source target old new base head baseline candidate "
    "before after".split()
)
_TEXTS = frozenset("str string text sentence phrase word".split())
_KEYS = frozenset("id ids key uuid ref number code name".split())
"""Words of keys that say nothing of what they are of."""
