"""What a parameter may be called in the table of words of one kind, by its name and description."""

from __future__ import annotations

import re
from itertools import takewhile

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words, singular, without_filter, words_of
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.things import handled_thing, made_thing, told_thing
from generator.semantics.drawing.composed import mentions, split_words

_KINDS = frozenset({"type", "kind", "category", "sort", "class"})
_CODED = frozenset(
    "id ids uuid url uri email count number date time size limit amount price key hash ip".split()
)
_KIND_OF = regex(
    r"(?:the |an? )?(?:kinds?|types?|sorts?|categor(?:y|ies)) of ([a-z]+(?: [a-z]+)?)", re.I
)
"""What parts a name of a function: the kind of parts found for a model is no kind of model."""
_NAME_OF = regex(r"(?:the |an? )?(?:full )?(?:name|title)s? of (?:the |an? )?([a-z ]+)", re.I)


def is_kind(leaf: Leaf) -> bool:
    """Whether the description asks for a kind of thing, not for a thing."""
    return bool(_KIND_OF.match(leaf.description.strip()))


_FORMAT = r"^(?:optional )?(?:the )?format (?:of|in|for)[^.]{0,30}"
_ASKED_FOR = (
    (regex(r"\bpag(?:e|ing|ination) (?:cursor )?token|\b(?:paging|pagination) cursor"
                r"|\bcursor (?:token )?(?:to|for|of|from) [^.]{0,30}\b(?:next|previous|page)"
                r"|\btoken (?:indicating|for) the (?:start|end|next)", re.I), "cursor"),
    (regex(r"^(?!.*(?:\bpagin|\bur[li]s?\b|\bpath\b|\btext or\b))"
                r".*\bbase64[- ]?(?:encoded\b|data\b)"
                r"|^(?!.*(?:\bur[li]s?\b|\bpath\b|\bor\b))[^.]{3,60}[,(] ?base-?64\)?\.?$"
                r"|\bencoded (?:in|as) (?:an? )?base64|\busing base64", re.I),
     "base64_data"),
    (regex(rf"{_FORMAT}\bdates?\b", re.I), "date_format"),
    (regex(rf"{_FORMAT}\btimes?\b", re.I), "time_format"),
    (regex(r"\bFEN\b"), "fen"),
    (regex(r"\bSQL (?:WHERE|condition)"), "where_clause"),
    (regex(r"^(?:the |optional )?(?:fields?|columns?) to (?:group|sort|order)", re.I),
     "return_field"),
    (regex(r"^(?:the )?(?:chemical|molecular) formula", re.I), "chemical_formula"),
    (regex(r"human-readable (?:\w+ )?element description", re.I), "page_element"),
    (regex(r"element reference from the page snapshot", re.I), "snapshot_reference"),
)  # fmt: skip
"""What descriptions ask for in so many words, and its head in the table."""
_FILED = (("filename",), ("path",), ("file", "name"))
"""Names of where something is kept, however its description says that it is sent."""
_PAGING = frozenset("page next continuation pagination paging previous prev start".split())
SURE = frozenset({"date_format", "time_format", *(head for _, head in _ASKED_FOR)})


def is_base64(leaf: Leaf) -> bool:
    """Whether the description asks for encoded data, whatever the name and the rest of it say."""
    return "string" in str(leaf.schema.get("type")) and "base64_data" in heads_of(leaf)[:1]


def heads_of(leaf: Leaf) -> list[str]:
    """What the parameter may be called in the table, the most telling first."""
    filed = leaf.words[-1:] in _FILED or leaf.words[-2:] in _FILED
    asked_for = [
        head
        for pattern, head in _ASKED_FOR
        if not (filed and head == "base64_data") and pattern.search(leaf.description)
    ]
    if leaf.words[-1:] in (("token",), ("cursor",)) and _PAGING & set(leaf.words):
        asked_for.append("cursor")
    if leaf.words[-2:] == ("base", "64") and not asked_for:
        asked_for.append("base64_data")
    if asked_for:
        return asked_for
    words = [singular(word) for word in leaf.words]
    if "or" in words[1:-1]:
        words = words[: words.index("or")]
    found: list[str] = []
    asked = _KIND_OF.match(leaf.description.strip())
    if asked:
        things = [singular(word) for word in asked[1].casefold().split()]
        found += ["_".join(things) + "_kind", *(f"{thing}_kind" for thing in things)]
    if words and words[-1] in _KINDS and len(words) > 1:
        found += ["_".join(words[:-1]) + "_kind", f"{words[-2]}_kind"]
    elif words and words[-1] in _KINDS and "*" in leaf.path:
        found += [f"{word}_kind" for key in leaf.path[-3:-1] for word in split_words(key)]
    elif words and words[-1] in _KINDS and words != ["sort"]:
        led = takewhile(lambda word: word not in PREPOSITIONS, words_of(leaf.function.name)[1:])
        found += [f"{singular(word)}_kind" for word in led]
        found += words[-1:] if words[-1] != "type" else []
    if asked or (words and words[-1] in _KINDS and found):
        return [*found, "_".join(words), "_".join(words[-2:])]
    if len(words) > 1 and words[-1] == "name":
        found += ["_".join(words[-3:]), words[-2]]
    last = words[-1:] if len(words) < 2 or words[-1] != "name" else []
    found += [*thing_heads(leaf), "_".join(words), "_".join(words[-2:]), *last]
    joined = "_".join(raw_words(leaf.name))
    return [*found, joined] if not words or words[-1] not in _CODED else [*found[:2], joined]


def thing_heads(leaf: Leaf) -> list[str]:
    """For a bare ``name``: the thing that has it, "chess_club_name" and "club" among them."""
    if tuple(leaf.words) not in _BARE:
        return []
    if "*" in leaf.path:  # a row of a chart; the function's own thing has another name
        parents = [split_words(key)[-1:] for key in leaf.path[-3:-1] if key != "*"]
        return [f"{word}_name" for words in parents for word in words] + ["member_name"]
    found = []
    things = (
        told_thing(leaf.description),
        made_thing(leaf.function.name),
        handled_thing(leaf.function.description),
    )
    for thing in dict.fromkeys(things):
        heads = () if thing[1:] and thing[-1] == "unit" else (thing[-1:],)  # of an organization
        for part in (thing, thing[-2:], *heads):
            found += [f"{'_'.join(part)}_name", "_".join(part)] if part else []
        if found:
            break
    return found


_BARE = frozenset({("name",), ("new", "name"), ("display", "name"), ("full", "name"), ("label",)})


_HOW = regex(
    r"\s*(?:defines|determines|controls|specifies|indicates|describes) (?:how|whether|if)\b", re.I
)


def is_cued(leaf: Leaf, cues: str, head: str) -> bool:
    """Whether a group's context is around, if it has one besides its head, which tells no more."""
    left = " ".join(word for word in cues.split() if word not in head.split("_"))
    return not left or mentions(leaf, left)


def told_heads(leaf: Leaf) -> list[str]:
    """Heads from the description's first words: "Name of the court", "Court abbreviation"."""
    if _HOW.match(leaf.description):
        return []
    named = _NAME_OF.match(leaf.description.strip())
    phrase = without_filter(named[1] if named else leaf.description.strip())
    first = re.split(r"[.,;:(\n]|\s(?:of|for|to|in|that|which|where|with|by|or)\s", phrase)[0]
    words = [singular(word) for word in raw_words(first)][:5]
    words = words[:-1] if len(words) > 1 and words[-1] == "filter" else words
    if words[-2:] == ["text", "field"]:
        return []  # where one writes what one likes
    last = words[-2:-1] if words[1:] and words[-1] == "name" else words[-1:]
    return ["_".join(words[-2:]), *last] if words else []


def narrower(leaf: Leaf) -> list[str]:
    """What the description calls a bare name more closely: a ``unit``, "The time unit"."""
    head = singular(leaf.words[0]) if len(leaf.words) == 1 else ""
    if not head or f" {head.casefold()}" not in leaf.description.casefold():
        return []
    told = re.match(rf"\W*(?:(?:the|an?) )?([a-z]+) {head}\b", leaf.description, re.I)
    return [f"{told[1].casefold()}_{head}"] if told else []


def is_coded(leaf: Leaf) -> bool:
    """Whether it is an ID, an address, a number or a moment, whatever kind of thing it is of."""
    told = leaf.description.casefold()
    words = leaf.words[: leaf.words.index("or")] if "or" in leaf.words[1:] else leaf.words
    ends = {singular(word) for word in words[-1:]}
    return bool(ends & _CODED - {"key", "time", "size"}) or any(
        word in f" {told} " for word in (" id ", " ids ", "uuid", "identifier", " url", "email")
    )
