"""What a leaf is by all but its name's type: description, form, object, or the name by itself."""

from __future__ import annotations

from collections.abc import Callable

from generator.quick import regex, replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.binding.candidates import by_name, matching
from generator.semantics.binding.formed import named_by_form
from generator.semantics.binding.tried import tried
from generator.semantics.described.headed import is_phrased, told_heads, told_kinds
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.verbs import DONE
from generator.semantics.drawing.composed import mentions
from generator.semantics.topics import kindred
from generator.semantics.topics.labels import has_labels
from generator.semantics.topics.somebody import is_somebody
from generator.semantics.usages.around import GENERAL
from generator.semantics.usages.usages import is_loose

Bound = Callable[[Leaf, Setting], tuple[SemanticType, str]]

UNSURE = frozenset("words kindred like_examples opaque thing_name plain_number".split())
"""Types of which only the name, or what else is of their kind, is known."""
_UNKNOWN = (UNSURE | {"number"}) - {"kindred"}


def told(leaf: Leaf, setting: Setting, bound: Bound) -> tuple[Leaf, SemanticType, str] | None:
    """What the description begins with, where nothing is known of the name: a drivetrain."""
    kinds = told_kinds(leaf.description)
    if kinds and not leaf.examples:
        shown = replace(leaf, examples=kinds)
        return shown, *bound(shown, setting)
    heads = told_heads(leaf.description)
    for words in heads:
        who = next((word for word in words[:-3:-1] if word != "name"), "")
        someone = "name" in (leaf.words[-1], words[-1]) and is_somebody(who)
        whole = words[1:] and any(text == " ".join(words) for _, text in matching([words]))
        if (
            not someone
            and not whole
            and (words[-1] in GENERAL | _EMPTY or words[-1:] == leaf.words[-1:])
        ):
            continue
        told = replace(leaf, words=(who, "name") if someone else words)
        meaning, why = bound(told, setting)
        core = getattr(meaning, "item", meaning)
        if someone and core.family == "people":
            return told, meaning, f"{why}, described as '{who}'"
        sure = (words[-1:] == heads[0][-1:] and words[0] not in _BEING) or not is_loose(told)
        if (
            (core.name == "kindred" and sure)
            or core.family in _TELLING
            or (whole and core.name != "words")
        ):
            return told, meaning, f"{why}, described as '{' '.join(words)}'"
    if is_phrased(leaf.description):
        told = replace(leaf, words=("remark",))
        return told, *bound(told, setting)
    return None


def formed(leaf: Leaf, setting: Setting, bound: Bound) -> tuple[Leaf, SemanticType, str] | None:
    """What the form of an undescribed name tells: who, where or when, or what the other end is."""
    words = named_by_form(leaf) or _without_deed(leaf)
    if not words:
        return None
    meaning, why = bound(replace(leaf, words=words), setting)
    known = getattr(meaning, "item", meaning).name not in _UNKNOWN
    return (leaf, meaning, f"{why}, as '{' '.join(words)}'") if known else None


def _without_deed(leaf: Leaf) -> tuple[str, ...]:
    """The things that something was done with: ``countries_visited`` are countries."""
    words = tuple(leaf.words)
    return words[:-1] if len(words) > 1 and _DONE.fullmatch(words[-1]) else ()


_DONE = regex(DONE)


def by_name_alone(leaf: Leaf, setting: Setting) -> tuple[Leaf, SemanticType, str] | None:
    """What the name says by itself, where nothing around it does and no list knows it either."""
    whole = leaf.schema.get("type") == "array"
    if (
        whole
        or leaf.examples
        or leaf.words in _OF_ALL
        or (has_labels(leaf) and leaf.words[-1] not in _WRITTEN)
    ):
        return None
    if _QUERY_LANGUAGE.fullmatch(leaf.words[-1]):
        return leaf, SEMANTIC_TYPES.get("sql")(leaf, setting), "a query language"
    for kind, pattern in by_name(leaf):
        sure = "*" not in pattern or leaf.words[-1] in _WRITTEN
        own = kind.family == "identifiers" and (kind.name,) == leaf.words
        told = kind.family in ("text", "work") and _is_of_its_world(kind.name, leaf)
        telling = own or told or kind.name in _CODED
        if sure and telling and (meaning := tried(kind, leaf, setting, shown=True)):
            return leaf, meaning, f"name '{pattern}' alone"
    return None


_OF_ALL = (("source",), ("name",), ("label",), ("title",), ("message",), ("content",))
"""Names that anything has, which say nothing by themselves."""


def _is_of_its_world(kind: str, leaf: Leaf) -> bool:
    """Whether what things are kept in is what people are kept in, too."""
    return kind not in _ANYWHERE or (kind == "label" and mentions(leaf, _MEMBERS))


_MEMBERS = "user member person contact guest student player"
_ANYWHERE = ("label", "project")
"""Types of what is kept in folders, groups and projects, which are other ones in each world."""
_QUERY_LANGUAGE = regex(r"[a-z]{1,3}ql")
"""Names of languages to query in, most of which are like SQL."""
_CODED = frozenset(
    "json_text yaml_text xml_text html_text csv_text markdown_text sql python_code code_snippet "
    "llm_model math_expression spreadsheet_formula shell_command".split()
)
"""Types of code that a name tells by itself; a ``filter`` may be written in any language."""
_WRITTEN = frozenset(("json", "yaml", "sql", "html", "xml", "csv", "markdown"))
"""Last words of names that tell how a text is written, whatever it is of."""


def in_full(leaf: Leaf, setting: Setting, bound: Bound) -> tuple[Leaf, SemanticType, str] | None:
    """What a short form is of, which the function spells out: "by satellite" of ``sat``."""
    short = leaf.words[0] if len(leaf.words) == 1 else ""
    if leaf.description or leaf.examples or not _SHORT.fullmatch(short):
        return None
    told = dict.fromkeys(map(singular, words_of(leaf.function.description)))
    longer = [one for one in told if one.startswith(short) and len(one) > len(short) + 2]
    if len(longer) != 1 or short in told:
        return None
    full = replace(leaf, words=(longer[0],))
    meaning, why = bound(full, setting)
    return full, meaning, f"{why}, short for '{longer[0]}'"


_SHORT = regex(r"[a-z]{2,4}")


def of_object(leaf: Leaf, setting: Setting, bound: Bound) -> tuple[Leaf, SemanticType, str] | None:
    """Names of calendars themselves, where those of meetings would be drawn."""
    words = [singular(word) for word in words_of(leaf.function.name)]
    named = [word for word in words if word not in ("name", "title")]
    if leaf.words not in (("name",), ("title",)) or named[-1:] != ["calendar"]:
        return None
    told = replace(leaf, words=(named[-1], "name"))
    known = kindred.group_by_name(told, close=False) is not None
    meaning = tried(kindred.Kindred, told, setting, shown=True) if known else None
    return (told, meaning, f"names of the {named[-1]}") if meaning is not None else None


def typed(leaf: Leaf, setting: Setting, bound: Bound) -> tuple[Leaf, SemanticType, str] | None:
    """The type of what the description begins with, which tells more than a line for any trade."""
    words = next(iter(told_heads(leaf.description)), ())
    if not words or words[-1] in GENERAL | _EMPTY or not _ASKING.isdisjoint(words):
        return None
    if words[-1:] == leaf.words[-1:] or leaf.examples:
        return None
    meaning, why = bound(told := replace(leaf, words=words), setting)
    core = getattr(meaning, "item", meaning)
    is_telling = core.family in _TELLING or core.name == "language"
    is_telling = is_telling or (core.name == "kindred" and leaf.words in _OPEN)
    return (told, meaning, f"{why}, described as '{' '.join(words)}'") if is_telling else None


def is_open(leaf: Leaf, core: SemanticType) -> bool:
    """Whether a text's name leaves all to the description: "The preference to remember"."""
    return leaf.words in _OPEN and core.family == "text"


_ASKING = frozenset("where when who which place places location locations".split())
"""What leads no noun, either, "Where the patient wants to collect" is told of a pharmacy, and what
tells less than a name does: stops are places that one comes through."""
_OPEN = (("text",), ("value",), ("input",), ("data",))
_BEING = frozenset(("is", "are", "was", "were"))
"""What leads no noun: "What is shot"."""
_EMPTY = frozenset("string value array list identifier unique happened bound direction".split())
"""What descriptions begin with that tells nothing of what the argument holds."""
_TELLING = frozenset("places travel sports food health home organisations commerce media".split())
"""Families of things that a noun names by itself."""
