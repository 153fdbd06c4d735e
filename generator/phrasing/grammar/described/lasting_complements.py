"""Complements that belong to what is asked for though no argument and no name repeats them.

"The final velocity of a free falling object", "register a sample in the LIMS", "players on
Chess.com": without them a request asks for something else, or for something anywhere. Where what is
looked up comes from, nobody says: "the balances from SAP".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.lexicon import class_of
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    OFFERED,
    SCHEMA_WORDS,
    is_mass,
    is_plural,
    same_thing,
    singular,
    with_article,
)
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

_ADJECTIVES = SCHEMA_WORDS | frozenset(
    "two three single each any another other every this that these those main following first "
    "second potential wide our due specifying desired same unique internal underlying "
    "defined bounded bounding".split()
)
_EMPTY = GENERIC | frozenset(
    "system user person people customer client list database server api service platform function "
    "tool app response request result input output data dataset text string value number parameter "
    "order case account name query array json url endpoint sdk library wrapper criterion "
    "option filter field argument city country state region area place location address "
    "coordinate point position date day time month year period range interval timeframe frame "
    "window purpose entity resource object key token id identifier uuid type kind series set "
    "variety unit format method cache".split()
)
"""Heads of phrases that tell nothing, or what an argument is sure to tell by another name."""


_FILES = frozenset("workbook spreadsheet file document pdf presentation deck image video".split())
_FILED = frozenset("file path filename filepath".split())
"""Words of arguments that tell which file it is."""
_NAME = regex(r"[A-Z.]")
"""What shows a proper name: "arXiv", "Chess.com"."""
_EVERYWHERE = frozenset(("internet", "web"))
"""Where anything is that has an address: nobody wants a URL "from the Internet"."""
_BARE = regex(r"(?:ology|ics|ism|ity|ance|ence|history|ing|[st]ion|ment|ery|ure|space|theory)$")
"""Heads that take no article: "for food delivery"."""


_LATER = frozenset("future later easy quick further offline immediate subsequent".split())
"""What something is done for that goes without saying: to schedule is "for future delivery"."""


def lasting(prep: str, noun: str, said: Sequence[str], spec: FunctionSpec) -> str:
    """How a phrase of the description stands in a request, as it is; "" if it need not.

    ``said`` are the words of what is done to what.
    """
    words = noun.split()
    head = singular(words[-1].lower())
    named = bool(_NAME.search(words[0]))
    modified = 1 < len(words) < 4
    if prep == "for" and noun in OFFERED and said[0] not in ("pay", "buy"):
        told_by = str(spec.parameters.get("properties")) if spec.parameters else ""
        return "" if f"'{noun}'" in told_by else f"for {noun}"
    if head in _EVERYWHERE or (
        (head in _EMPTY and not named) and not (head == "object" and modified)
    ):
        return ""
    if any(word.lower() in _ADJECTIVES or word.endswith("'s") for word in words):
        return ""
    if head in _FILES and not _FILED.isdisjoint(argument_words(spec)):
        return ""
    if prep == "for" and words[0].lower() in _LATER:
        return ""
    if words[0].endswith("ing") or words[0] == "object" or is_given(noun, spec):
        return ""
    told = next(iter(sentences(spec.description)), "")
    found = re.search(
        rf"\b{prep} (?:(the|its|an?|(?:the )?user's) )?{re.escape(noun)}\b", told, re.I
    )
    searched = re.search(rf"^search(?:es)? (the )?{re.escape(noun)} (?:for|and|to)\b", told, re.I)
    prep, found = ("on", searched) if searched and named else (prep, found)
    article = (found[1] or "").lower() if found else ""
    serving = named and article in ("", "the") and not _is_offered(words[0], spec)
    known = [*" ".join(said).lower().split(), *(() if serving else _telling(spec))]
    stems = {word[:6] for word in known if len(word) > 5}  # no "culture on cultural trends"
    if words[0][:6].lower() in stems or any(
        same_thing(word.lower(), other) for word in (words[0], head) for other in known
    ):
        return ""
    known_one = article not in ("", "a", "an")
    info = class_of(said[0]).info
    leads = ["in", "on", "from", "at", "to"] if named else ["in", "on", "from", "at", "of", "for"]
    whole = named and bool(_NAME.search(words[-1]))  # "on GitHub", but "from the FDA database"
    # of 53 requests that readers wrote for what a service keeps, five name the service
    if info and (whole or (named and head in _EMPTY)):
        leads = ["on", "at", "to"]
    if not (named or modified):  # "in the catalog" says little, "from the roster" what is done
        leads = ["from", "at", "to"] if known_one else []
    leads = [*leads, *(("with", "through") if serving and not info else ())]
    astray = prep == "to" and info  # of another verb: "a query to Yelp to find"
    if not found or prep not in leads or astray:
        return ""
    bare = not article and (whole or is_plural(noun) or is_mass(noun) or _BARE.search(noun))
    bare = bare or (article in ("a", "an") and words[-1][:1].isupper())
    bare = bare or (not article and (words[0].isdigit() or head == "format"))
    owner = "my" if article.endswith("user's") else "the" if article in ("the", "its") else ""
    owner = owner or ("the" if named and not article else "")
    return f"{prep} {noun if bare else f'{owner} {noun}' if owner else with_article(noun)}"


def _is_offered(name: str, spec: FunctionSpec) -> bool:
    """Whether an argument picks among such names: "Where to look: spotify, Deezer or Tidal"."""
    declared = str(spec.parameters.get("properties"))
    own = re.escape(name)
    listed = rf"(?:[,/]|\b(?:or|and|like|as|g\.)) ?{own}\b|\b{own}(?:[,/]| or\b| and\b)"
    return bool(re.search(rf"[\"'`]{own}[\"'`]|{listed}", declared, re.I))


_GIVEN = regex(
    rf"\b(?:{'|'.join(sorted(_ADJECTIVES))})\b(?: (?!(?:in|on|from|to|for|of|at)\b)[\w-]+){{0,2}} $"
)


def is_given(noun: str, spec: FunctionSpec) -> bool:
    """Whether the description says that a call gives it: "in a specified time unit"."""
    before = spec.description[:400].lower().split(noun.lower())[:-1]
    return any(_GIVEN.search(text) for text in before)


def _telling(spec: FunctionSpec) -> Iterator[str]:
    """Words of what the arguments tell; of numbers and flags only their names do."""
    declared = spec.parameters.get("properties") if spec.parameters else None
    for name, schema in (declared if isinstance(declared, Mapping) else {}).items():
        yield from words_of(str(name))
        told = schema if isinstance(schema, Mapping) else {}
        if told.get("type") not in ("number", "integer", "boolean"):
            yield from re.findall(r"[a-z]+", str(told.get("description", "")).lower())


def has_one_text(spec: FunctionSpec) -> bool:
    """Whether one argument is all that a call must give, and it is a text."""
    needed = spec.parameters.get("required") if spec.parameters else None
    declared = spec.parameters.get("properties") if spec.parameters else None
    if not isinstance(needed, list) or len(needed) != 1 or not isinstance(declared, Mapping):
        return False
    only = declared.get(str(needed[0]))
    return isinstance(only, Mapping) and only.get("type") == "string"
