"""What a key is of, by its description: "The identifier of the activity", "Attachment ID"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf, Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.catalogue import Catalogue

_ENDS = r"(?:of|to|for|in|on|that|which|whose|from|you|and|is|as|by|with)\b(?!-)"
_KEY_OF = regex(
    r"\s*(?:the )?(?:universally )?(?:unique )?(?:numeric )?"
    r"(?:[a-z]{0,4}ids?|identifiers?|keys?|number|slug|handle|username|(?:ticker )?symbol|ticker)"
    rf"(?: or \w+)?(?: \([\w ]+\))? (?:of|for) (?:the |a |an )?"
    rf"(?:(?!{_ENDS}|(?:the|an?) )[\w-]+ ){{0,3}}?"
    rf"(?!(?:the|an?) )([a-z][\w-]*)(?= *(?:$|[.,;(\n]| {_ENDS}| (?:the|an?) ))",
    re.I,
)
"""What a key is of, by its description: "The identifier of the activity to fetch"."""
_KEY_ITS = regex(
    r"\s*(?:(?:the|an?|list of|array of|unique|one or more) )*([a-z][a-z-]+) "
    r"(?:ids?|identifiers?|uu?ids?)(?: to \w+| (?:that|which|you) .*)?(?: *(?:$|[.,;(\n]))",
    re.I,
)
"""The same in short: "Attachment ID"."""
_OWNERLESS = frozenset("id ids uid uids uuid identifier identifiers".split())


def key_of(leaf: Leaf) -> str:
    """The noun of what the key is of, in lower case; "" where its description does not tell."""
    found = _KEY_OF.match(leaf.description)
    if found is None and leaf.words[-1:] and leaf.words[-1] in _OWNERLESS:
        found = _KEY_ITS.match(leaf.description)
    return found[1].lower() if found else ""


def is_told_one(head: str, leaf: Leaf) -> bool:
    """Whether a bare ID is all that is given of one that is got: "Get a language", by ``id``."""
    one = r"\W*(?:get|fetch|retrieve|return|show|find)s? (?:an?|one|the) (?:single )?"
    one = rf"{one}{re.escape(head)}\W*\Z"
    alone = leaf.words == ("id",) and leaf.required and len(leaf.root.get("properties", ())) == 1
    return alone and re.match(one, leaf.function.description, re.IGNORECASE) is not None


_NAME_OF = regex(r"\W*(?:the )?(?:[\w-]+ )?([a-z]+) name\b(?! of\b)", re.I)


def named_of(leaf: Leaf) -> str:
    """The thing of a bare name, by its description: "Queue name to purge"; "" where it is mum."""
    found = _NAME_OF.match(leaf.description) if leaf.words == ("name",) else None
    function = f"{leaf.function.name} {leaf.function.description}".lower()
    return found[1].lower() if found and found[1].lower() in words_of(function) else ""


def is_of_owner(parameter: Parameter) -> bool:
    """Whether the value tells of somebody beside the object: services "for a small company"."""
    return parameter.attachments[0].text.startswith("for a {} ")


_TONAL = regex(r"[A-G](?:[b#♭♯]| sharp| flat)?m?(?: (?:major|minor|maj|min))?", re.I)


def is_tonal(parameter: Parameter) -> bool:
    """Whether the argument is a key of music, which is no key of a thing."""
    if parameter.leaf.words[-1:] != ("key",):
        return False
    shown = [*parameter.leaf.examples, *parameter.leaf.schema.get("enum", ())]
    if isinstance(parameter.meaning, Catalogue):
        shown = [*shown, *parameter.meaning.values()[:3]]
    return any(isinstance(each, str) and _TONAL.fullmatch(each) for each in shown)
