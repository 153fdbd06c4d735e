"""What stands beside the address of a page is of that page: its title, what is looked for there."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Iterator, Sequence

from generator.quick import regex
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.fits import fits

_PAGE = regex(
    r"https?://(?:www\.)?(?P<host>[a-z-]+)\.(?:com|org|net|io|co|dev|co\.uk|de|fr|app)"
    r"|https?://[^/\s]+/(?:[^?#\s]*/)?(?P<slug>[A-Za-z]+(?:[-_][A-Za-z]+)*)"
    r"(?:[-_]20\d\d)?(?:\.html?)?"
)
"""A home page, or a page whose address says what it is about."""
_SMALL = frozenset(
    "how to a an the for of in on and or your my with what why is explained guide tips best "
    "choose pack build grow learn make start review ideas beginners trends report mistakes basics "
    "few".split()
)
"""Words of addresses that say what kind of page it is, and not what it is about."""
_TITLES = frozenset(("title", "document_title", "file_name", "thing_name", "any_name"))
_CALLED = frozenset("title name label caption heading headline text".split())
_LINKED = frozenset("link anchor bookmark page site article hyperlink reading read".split())
"""Words of functions and parameters that tell that a text is what a link is called."""
_SOUGHT = frozenset("pattern query keyword search find needle term".split())
_TOLD = frozenset("description note notes summary excerpt comment".split())
_ANYWHERE = ("contact", "prices", "opening hours", "newsletter", "privacy", "address", "discount")
"""What is looked for on a page of which nothing is known."""
_TELLING = (
    "Article about {}", "About {}", "Worth reading: {}", "Good overview of {}", "Page on {}",
)  # fmt: skip
_APART = regex("[-_]")
_Tell = Callable[[re.Match[str], random.Random], str]
"""How a text follows from the address of a page."""


def pages(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each parent with one address of a page and texts that are of the page."""
    by_parent: dict[tuple[str, ...], list[Parameter]] = {}
    for one in parameters:
        by_parent.setdefault(one.leaf.path[:-1], []).append(one)
    for beside in by_parent.values():
        urls = [one for one in beside if one.leaf.words[-1:] in (("url",), ("link",), ("uri",))]
        if len(urls) == 1 and urls[0].meaning.name in ("url", "kindred"):
            for one in beside:
                tell = _teller(one)
                if tell is not None:
                    repair = functools.partial(_of_page, urls[0], one, tell)
                    yield Agreement((urls[0], one), repair)


def _teller(one: Parameter) -> _Tell | None:
    """How the text of a parameter follows from the slug of a page; None where it doesn't."""
    leaf, last = one.leaf, one.leaf.words[-1] if one.leaf.words else ""
    if leaf.schema.get("type") != "string" or leaf.examples:
        return None
    around = {*leaf.words, *re.findall("[a-z]+", leaf.function.name.lower())}
    if last in _SOUGHT and one.meaning.name in ("search_query", "kindred"):
        return _subject
    if last in _CALLED and (one.meaning.name in _TITLES or around & _LINKED):
        return None if last == "text" and not around & _LINKED else _title
    return _telling if last in _TOLD and around & _LINKED else None


def _of_page(
    url: Parameter,
    text: Parameter,
    tell: _Tell,
    values: Values,
    rng: random.Random,
) -> None:
    found = _PAGE.fullmatch(str(values.get(url.pointer, "")).rstrip("/"))
    if found is None or text.pointer not in values:
        return
    told = tell(found, rng)
    if told and fits(text.leaf.schema, told):
        values[text.pointer] = told


def _title(page: re.Match[str], rng: random.Random) -> str:
    """As the page says what it is, else whose home page it is: "Granite News"."""
    if page["slug"]:
        if page["slug"].lower() in ("faq", "api"):
            return page["slug"].upper()
        return f"{page['slug'][:1].upper()}{_APART.sub(' ', page['slug'][1:])}"
    things = load_grammar("web").words("thing")
    thing = next((one for one in things if page["host"].endswith(one)), "")
    parts = page["host"].removesuffix(thing).strip("-"), thing
    return " ".join(part.title() for part in parts if part)


def _subject(page: re.Match[str], rng: random.Random) -> str:
    """What the page is about, in a word or two; on a home page what many have."""
    words = _APART.split((page["slug"] or "").lower())
    kept = [word for word in words if word and word not in _SMALL]
    return " ".join(kept[-2:]) or _ANYWHERE[int(rng.random() * len(_ANYWHERE))]


def _telling(page: re.Match[str], rng: random.Random) -> str:
    """A line that says what the page is about."""
    if not page["slug"]:
        return f"Home page of {_title(page, rng)}"
    return _TELLING[int(rng.random() * len(_TELLING))].format(_subject(page, rng))
