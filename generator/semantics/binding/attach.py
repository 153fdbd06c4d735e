"""How a value joins a request, as far as the parameter's own name suggests it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from generator.quick import regex, replace
from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Role, SemanticType
from generator.semantics.binding.amounts import amount_ways
from generator.semantics.binding.candidates import by_name
from generator.semantics.binding.spans_back import settled_ways
from generator.semantics.catalogues import items, read_sections
from generator.semantics.choices.titled import places_named
from generator.semantics.described.ends import is_stay, is_there
from generator.semantics.described.leaves import is_owned
from generator.semantics.described.naming import human, singular, words_of
from generator.semantics.described.sought import things_sought
from generator.semantics.described.verbs import CHANGING, MAKING
from generator.semantics.family_groups import DATED


@functools.cache
def _table(kind: str) -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Names, and the texts that those of the kind force ("strong") or suggest ("weak")."""
    lines = read_sections("joined_by_name.ini")[kind].items()
    return [(items(names), items(texts)) for names, texts in lines]


_BEFORE = frozenset({"type", "kind", "style", "class", "genre", "cuisine", "color", "colour"})
_TITLES = frozenset({"title", "name"})
_NAMING = MAKING | CHANGING | {"save", "draft"}


def _in_land(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """A state that is part of a country, as its description or its examples tell: no status."""
    if leaf.words[-1:] != ("state",) or meaning.family != "core":
        return ()
    told = _LAND.search(leaf.description) or _LAND.search(leaf.function.description)
    if not told and not places_named("state", leaf.examples):
        return ()
    return (_attachment("in {}", 0), _attachment("for {}", 1))


_LAND = regex(
    r"\b(?:[Ss]tate names?|[Nn]ame of (?:the|a) state|(?:U\.?S\.?|[A-Z][a-z]+[ai]n) states?)\b"
)
"""What tells of states that are parts of a country: "Indian state name"."""


def attachments_for(leaf: Leaf, meaning: SemanticType, noun: str) -> tuple[Attachment, ...]:
    """All attachments of a leaf, best first: what its name forces, suggests, its meaning, the noun.

    Never empty, and each text has exactly one ``{}``.
    """
    own = tuple(meaning.attachments())
    if meaning.name in ("flag", "structured"):
        return own
    if meaning.family == "places" and leaf.words[-1:] in (("keyword",), ("keywords",)):
        return (_attachment("for {}", 0), _attachment("called {}", 1))  # a town, not what is in it
    if meaning.family in ("places", "travel") and _is_sought(leaf, meaning):
        return (_attachment("{}", 0, "object"), _attachment("called {}", 1))  # not "at" a station
    if is_owned(leaf) and leaf.words[-1] != "name":
        return tuple(_attachment(text.replace("{noun}", noun), i) for i, text in enumerate(_OWNED))
    words = _words(leaf)
    told = _numbering(leaf, meaning) or _done(leaf, words) or _staying(leaf, meaning, own)
    if told := told or settled_ways(leaf, meaning) or _in_land(leaf, meaning):
        return told
    if meaning.family == "core" and _beside_plain(leaf):
        return _last_resort(leaf, meaning, noun)  # beside a "crop", the "cover crop" needs its name
    strong = [] if meaning.name == "enum" else _texts("strong", words, leaf, noun)
    if words[-1:] == ["by"] and len(words) == 2 and words[0][-2:] == "ed":
        strong = [f"{words[0]} by {{}}"] if strong == ["by {}"] else strong
    if meaning.family in DATED:
        strong = _LED_DAYS.get(" ".join(words), strong)
    if strong:
        leads = {text.split()[0] for text in strong}
        agreeing = tuple(one for one in own if one.text.split()[0] in leads)
        return agreeing or tuple(_attachment(text, index) for index, text in enumerate(strong))
    found = [*_titled(leaf, words), *_identified(leaf, words), *_mine(leaf, words)]
    if not own:
        unnamed = meaning.name == "words" and words[1:] and words[-1] in ("type", "kind")
        weak = [] if unnamed else _texts("weak", words, leaf, noun)  # none is "of type standard"
        weak = weak if weak != ["sorted {}"] or _may_sort(leaf, words) else []
        if weak[1:] == ["over {}"] and leaf.examples and not _LASTS.search(str(leaf.examples)):
            weak = weak[:1]  # an era lasts, but nothing goes on over it
        if words[1:] == ["format"] and words[0] not in _WRITTEN:
            weak = ["in {} " + noun]  # of odds: "in decimal odds format"
        if meaning.name == "enum" and words[-1:] and words[-1] in _BEFORE:
            found.append(Attachment(text="{}", role="before", weight=2.0))
        found.extend(_attachment(text, index) for index, text in enumerate(weak))
    found.extend(own)
    return _unique(found) or _last_resort(leaf, meaning, noun)


_LED_DAYS = {"to": ["until {}", "up to {}"], "arrival": ["arriving on {}", "arriving {}"]}
"""Days of what leads to places otherwise."""


def _staying(
    leaf: Leaf, meaning: SemanticType, own: tuple[Attachment, ...]
) -> tuple[Attachment, ...]:
    """Where and when one stays: no hotels "to" Oslo, and not from departure until arrival."""
    if own[:1] and own[0].text == "in {}" and leaf.words == ("destination",):
        return own
    if is_there(leaf) and meaning.family in ("places", "core", "travel"):
        return (_attachment("in {}", 0),)
    if meaning.family not in DATED or not is_stay(leaf):
        return ()
    ends = {"arrival": ("from {}", "arriving {}"), "departure": ("until {}", "leaving {}")}
    found = ends.get(leaf.words[0], ()) if leaf.words[1:] in ((), ("date",)) else ()
    return tuple(_attachment(text, at) for at, text in enumerate(found))


def _is_sought(leaf: Leaf, meaning: SemanticType) -> bool:
    """Whether a query is the name of the very thing that is looked for: a station."""
    if leaf.words not in _QUERIES:
        return False
    own = {*meaning.name.split("_"), *meaning.noun.split()}
    return any(thing[-1] in own for thing in things_sought(leaf))


_QUERIES = (("query",), ("q",), ("search",), ("search", "query"), ("search", "term"), ("term",))


def _may_sort(leaf: Leaf, words: Sequence[str]) -> bool:
    """Whether a direction may be that of a list: none of several, nor where something goes."""
    told = f"{leaf.name} {leaf.description} {leaf.schema.get('enum')}".lower()
    sorts = "direction" not in words or any(one in told for one in ("sort", "order", "asc"))
    sorts = sorts and leaf.schema.get("type") not in ("integer", "number")  # of a derivative
    return sorts and leaf.words[-1:] == tuple(words[-1:])


_NUMBERED = frozenset("room seat lane gate bay locker table".split())
_NUMBERS = frozenset(("position", "usual_number", "told_number", "integer", "number"))
"""Meanings of whole numbers that tell which one it is: "for room 214"."""
_DONE = {
    **dict.fromkeys(("add", "remove", "attach", "detach"), "and {verb} the {things} {}"),
    **dict.fromkeys(("exclude", "skip", "ignore"), "excluding the {things} {}"),
    "include": "including the {things} {}",
}
"""How names are said that tell what is done with the values: ``add_labels``."""


def _numbering(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """The words for numbers that tell which one it is: "for room 214"; whose size something is."""
    if leaf.words[1:] == ("size",) and leaf.words[0] in _SIZED and meaning.family == "core":
        return (Attachment(text=f"for a {{}} {leaf.words[0]}"),)
    named = singular(leaf.words[-1]) if leaf.words else ""
    if named not in _NUMBERED or meaning.name not in _NUMBERS:
        return ()
    many = "s" if leaf.name.lower().endswith(f"{named}s") else ""
    leads = ("at",) if named == "table" else ("for", "in")
    leads = ("to",) if words_of(leaf.function.name)[:1] == ("assign",) else leads
    return tuple(Attachment(text=f"{lead} {named}{many} {{}}") for lead in leads)


def _beside_plain(leaf: Leaf) -> bool:
    """Whether another argument is called by the last word of this one's name alone."""
    properties = leaf.root.get("properties") if len(leaf.path) == 1 else None
    return len(leaf.words) == 2 and isinstance(properties, Mapping) and leaf.words[-1] in properties


def _done(leaf: Leaf, words: Sequence[str]) -> tuple[Attachment, ...]:
    """What is done with the values, unless it is what the function does."""
    form = _DONE.get(words[0]) if len(words) in (2, 3) else None
    kind = leaf.schema.get("type")
    many = kind == "array" or leaf.words[-1:] != tuple(words[-1:])
    if form is None or kind not in ("array", "string") or not many:
        return ()
    if words[0] in words_of(leaf.function.name) or words[1] == "on":  # "add_ons"
        return ()
    things = " ".join(leaf.words[1:])
    text = form.replace("{verb}", words[0]).replace("{things}", things)
    return (Attachment(text=text),)


_SIZED = frozenset("company business organization organisation firm team enterprise".split())
"""Whose size is no size of what they ask for."""
_LASTS = regex(r"\d|\b(?:last|past|next|this|days|weeks|months|years|quarter)\b", re.I)
_WRITTEN = frozenset("output file response export result return image text document data".split())
_OWNED = ("with {noun} {}", ", {noun} {}")
"""How what belongs to a part is said: with its owner, or it could be taken for another's."""


def _words(leaf: Leaf) -> list[str]:
    return [singular(word) for word in leaf.words]


def _texts(kind: str, words: Sequence[str], leaf: Leaf, noun: str) -> list[str]:
    """The texts of the longest name in the table that ends, or for strong words begins, ours."""
    joined = " ".join(words)
    best: tuple[int, tuple[str, ...], str] = (0, (), "")
    for names, texts in _table(kind):
        for name in names:
            fits = joined == name or joined.endswith(" " + name)
            fits = fits or (kind == "strong" and _leads(joined, name))
            if fits and len(name) > best[0]:
                best = (len(name), texts, name)
    verb = "grouped" if "group" in words else "sorted"
    return [
        text.replace("{prep}", best[2].split()[-1]).replace("{verb}", verb).replace("{noun}", noun)
        for text in best[1]
    ]


_PLACED = frozenset(
    "zip postcode postal city airport location address station place country port code name "
    "iata email user account number phone currency id stop point warehouse branch state".split()
)  # fmt: skip


def _leads(joined: str, name: str) -> bool:
    """origin_city, from_account, recipient_email: the direction comes first."""
    first, _, rest = joined.partition(" ")
    return name == first and bool(rest) and all(word in _PLACED for word in rest.split())


def _titled(leaf: Leaf, words: Sequence[str]) -> list[Attachment]:
    function = words_of(leaf.function.name)
    if not words or words[-1] not in _TITLES or not function or function[0] not in _NAMING:
        return []
    if len(words) > 1 and words[0] not in function and words[0] not in ("new", "display"):
        return []
    verbs = ("titled {}", "called {}") if words[-1] == "title" else ("called {}", "named {}")
    return [_attachment(text, index) for index, text in enumerate(verbs)]


def _identified(leaf: Leaf, words: Sequence[str]) -> list[Attachment]:
    """order_id: "for order {}"; id: "with ID {}"."""
    if not words or words[-1] not in ("id", "number", "code", "reference", "key"):
        return []
    if leaf.schema.get("type") == "number" and words[-1] != "id":
        return []
    thing = human([word for word in leaf.words if word not in ("id", "the")])
    if words[-1] != "id":
        return []
    if not thing:
        return [Attachment(text="with ID {}"), Attachment(text="for ID {}", weight=0.5)]
    return [
        Attachment(text=f"for {thing} {{}}"),
        Attachment(text=f"with {thing} ID {{}}", weight=0.25),
    ]


def _mine(leaf: Leaf, words: Sequence[str]) -> list[Attachment]:
    """Which of one's own accounts is used: "for my work account"."""
    if words != ["account"] or not _NICKNAME.search(leaf.description):
        return []
    return [Attachment(text="for my {} account"), Attachment(text="on my {} account", weight=0.5)]


_NICKNAME = regex(r"(?i)\bnickname|\balias\b|\bconnected\b")  # of one's accounts


def _attachment(text: str, index: int, role: Role = "after") -> Attachment:
    return Attachment(text=text, role=role, weight=1.0 if index == 0 else 0.6)


def _unique(found: Sequence[Attachment]) -> tuple[Attachment, ...]:
    kept: dict[tuple[str, str], Attachment] = {}
    for one in found:
        kept.setdefault((one.text, one.role), one)
    return tuple(kept.values())


_SPANS = frozenset({"hour", "day", "week", "month", "quarter", "year"})


def _last_resort(leaf: Leaf, meaning: SemanticType, noun: str) -> tuple[Attachment, ...]:
    core = getattr(meaning, "item", meaning)
    if core.name == "enum":
        return _of_kind(leaf, core) or _of_enum(core, noun)
    if getattr(core, "lettered", False):
        return (Attachment(text="with {}"),)
    kind = leaf.schema.get("type")
    if kind == "string" and leaf.words and leaf.words[-1] in _LYING:
        return (_attachment("{}", 0, "object"), _attachment("at {}", 1))
    if kind in ("integer", "number"):
        return amount_ways(leaf, noun)
    if len(noun) == 1:
        return (Attachment(text="with {}"), Attachment(text="for {}", weight=0.5))
    if leaf.words and singular(leaf.words[-1]) != leaf.words[-1]:
        return (
            Attachment(text=f"with {noun} {{}}"),
            Attachment(text=f"with these {noun}: {{}}", weight=0.5),
        )
    return (
        Attachment(text=f"with {{}} as the {noun}"),
        Attachment(text=f"with {noun} {{}}", weight=0.6),
    )


_LYING = frozenset(("path", "filepath", "url", "link"))
"""Last words of names whose values show by their form that they tell where a thing is."""


def _of_kind(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """How values of the type that an enum's name tells are said: airlines "on {}"."""
    listed = [str(option) for option in getattr(meaning, "options", ())]
    options = {option.casefold() for option in listed}
    named = all(option[:1].isupper() and not option.isupper() for option in listed)
    for kind, _ in by_name(replace(leaf, words=tuple(map(singular, leaf.words)))):
        if kind.family not in _JOINED or not kind.suits(leaf, meaning.setting):
            continue
        of_kind = kind(leaf, meaning.setting)
        values: Sequence[Json] = getattr(of_kind, "values", tuple)()
        placed = named and kind.family == "places"
        if placed or options & {str(value).casefold() for value in values}:
            return tuple(one for one in of_kind.attachments() if one.role == "after")
    return ()


_JOINED = frozenset(("travel", "places", "media", "commerce", "food", "sports", "home"))
"""Families whose types join a request each in a way of its own."""


def _of_enum(meaning: SemanticType, noun: str) -> tuple[Attachment, ...]:
    options = getattr(meaning, "options", ())
    names = frozenset(map(str, options))
    if names & _SPANS and names <= _SPANS and noun == "view":
        return (Attachment(text="for the {}"),)
    if names & _SPANS and names <= _SPANS:
        return (Attachment(text="from the past {}"), Attachment(text="within the last {}"))
    if names and all(name.casefold()[:3] in _DAYS for name in names):
        once = (Attachment(text="on {}"),)  # "every Monday" only of several days
        return once if noun.endswith("day") else (*once, Attachment(text="every {}", weight=0.6))
    whole = Attachment(text=f"with the {noun} set to {{}}", weight=0.5)
    if " " in noun or noun in _FUNCTION_WORDS:
        return (whole,)
    if all(isinstance(option, int | float) for option in options):
        return (Attachment(text=f"with {noun} {{}}"), whole)  # "with depth 2": no amount
    return (
        Attachment(text=f"with {{}} {noun}"),
        Attachment(text=f"with the {{}} {noun}", weight=0.6),
        whole,
    )


_DAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_FUNCTION_WORDS = frozenset({"with", "from", "to", "by", "in", "on", "at", "for", "as"})
