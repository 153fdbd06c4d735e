"""Which of a query's own texts fit: by the names around it, then by what is looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.sought import described_thing, things_sought
from generator.semantics.described.toolspeak import without_self
from generator.semantics.drawing.composed import choose, context, split_words, word_set
from generator.semantics.drawing.narrow_worlds import narrow_world

_ASIDE = regex(r"\([^()]*\)")
_END = regex(r"(?<=[a-z)])[.:;](?:\s|$)|\n\s*\n|\bArgs:")
"""Where the first sentence of a description ends."""
_CALLED = regex(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
"""Names of other tools: "follow up with get_pattern_recipe"."""
_LOOSE = word_set(
    "code label item store title node resource field component article research product semantic "
    "library function symbol text context passage specification metadata template iteration "
    "health trial audit console command help engine person business user customer member file "
    "page note group topic board column entry asset record row cell entity object tool skill "
    "capability agent assistant prompt chat recording meeting history part standard segment rule "
    "grant contract agreement company brand record candidate inventory stock api endpoint act "
    "font icon browser sound mcp schema invoice payment receipt billing estate"
)
"""Words that tell of a world only in names, or as what is looked for."""


def world_sought(leaf: Leaf, choices: Mapping[str, str]) -> str:
    """The choice for a query: its names tell first, then the thing, then what is written of it."""
    named = named_world(leaf, choices)
    if named:
        return named
    whole = _CALLED.sub(" ", without_self(leaf.function.description))
    first = _END.split(_ASIDE.sub("", whole), maxsplit=1)[0]
    told = (frozenset(split_words(text)) for text in (first, leaf.description, whole))
    things = (thing_world(thing, leaf, choices) for thing in things_sought(leaf))
    found = (_told_world(words, leaf, choices) for words in (*told, leaf.theme))
    return next(filter(None, (*things, *found)), "")


def named_world(leaf: Leaf, choices: Mapping[str, str]) -> str:
    """The choice that the names around a query tell, the nearest first; "" for none."""
    passed = frozenset(split_words(_BY_WHAT.sub("", leaf.function.name)))
    for at, words in enumerate(context(leaf)[:3]):
        own = words & (passed | leaf.beside) if at == _FUNCTION else words
        if at == _FUNCTION and not described_thing(leaf) <= own:
            own = frozenset()  # "Company name", for the filings of a firm
        found = narrow_world(own, leaf, itself=True) or choose(leaf, choices, at + 1, at)
        if found:
            return found
    return ""


_FUNCTION = 2
"""Where the words of a function's name stand in the context of a leaf."""
_BY_WHAT = regex(r"(?:_by_|_with_|_from_|By(?=[A-Z])|With(?=[A-Z])).*")
"""The end of a function's name that tells by what it searches: "search_songs_by_mood"."""


def thing_world(thing: Iterable[str], leaf: Leaf, choices: Mapping[str, str]) -> str:
    """The choice that a thing which is looked for tells; "" for none."""
    known = frozenset(thing)
    return narrow_world(known, leaf, itself=True) or world_of(known, choices)


def _told_world(words: frozenset[str], leaf: Leaf, choices: Mapping[str, str]) -> str:
    """The choice that the words of a text tell; "" for none."""
    own = words if described_thing(leaf) <= words else frozenset()
    return narrow_world(own, leaf, itself=False) or world_of(words - _LOOSE, choices)


def world_of(words: Iterable[str], choices: Mapping[str, str]) -> str:
    """The choice that one of the words tells; "" for none."""
    known = frozenset(words)
    return next((symbol for key, symbol in choices.items() if known & word_set(key)), "")


_TOLD_OF = word_set(
    "information info content topic article text web internet fact result answer resource material "
    "trend question knowledge study data subject title bookmark link post blog quote wiki story "
    "idea thing item everything anything detail keyword term phrase word concept definition theme "
    "source reference archive corpus collection catalog catalogue magazine podcast episode "
    "encyclopedia dictionary site website url domain engine index library discussion thread forum "
    "report summary chunk passage section entity relation interest market trending query memo note "
    "letter document message email review file lecture talk lesson essay paper book video image "
    "service profile photo law case patent dataset announcement speech interview comment video clip"
)
"""What is looked for by its subject, whatever that is; other things by a word of their names."""


def sought_by_name(leaf: Leaf) -> bool:
    """Whether a search is for things that somebody has named: routes, settings, students."""
    things = list(things_sought(leaf))
    told = leaf.function.description.lower()
    if not things or _BY_CONTENT.search(f"{told} {leaf.description.lower()}"):
        return False
    head = things[0][-1]
    named = len(head) > 3 and head.isalpha() and head in told  # no "jina_search"
    return named and not any((_TOLD_OF | _NO_THINGS) & frozenset(one) for one in things)


_BY_CONTENT = regex(
    r"\bby (?:\w+ )?(?:meaning|content|text|topic|subject)\b|\bsemantic|\btopics?\b"
)
_NO_THINGS = word_set(
    "baidu google bing web deep full advanced quick smart global local hybrid vector fuzzy "
    "similar match related relevant live real news general simple basic"
)
"""Words before "search" that say how, or where, and not for what."""
