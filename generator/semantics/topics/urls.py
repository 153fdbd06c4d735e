"""Addresses of pages, images, feeds, repositories; where a service's own is shown, of that one."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping, Set

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.catalogues import read_sections
from generator.semantics.described.naming import words_of
from generator.semantics.described.shown_defaults import is_shown_by_default
from generator.semantics.drawing.codeshapes import draw_shape, is_code, shape_of
from generator.semantics.drawing.composed import choose, context, mentions, split_words, word_set
from generator.semantics.drawing.declared import Text, attached
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.shapes import filled

_ADDRESS = regex(r"https?://[\w.-]+\.[a-z]{2,}(?::\d+)?(?:/[\w./?=&%+~@-]*)?", re.IGNORECASE)
_MADE_UP = regex(r"//(?:[\w-]+\.)*(?:example|domain|yoursite|site|your-?\w*)\.", re.IGNORECASE)
_YOURS = regex(r"//(?:your|my)[\w-]*\.(?=[\w-]+\.\w)", re.IGNORECASE)
_HOST = regex(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_DOOR = regex(r"//(?:app|portal|support|team)\.")
_ELSEWHERE = 0.4
"""Share of draws that are an address as it is shown."""


def _varied(shown: str, tail: str, rng: random.Random) -> str:
    """Another last part like the one that is shown; another repository where one is shown."""
    web = load_grammar("web")
    if _REPOSITORY.fullmatch(shown):
        return str(web.draw("repository", rng)) + (".git" if shown.endswith(".git") else "")
    if tail.isdigit():
        digits = "".join(str(rng.randint(0, 9)) for _ in tail[1:])
        return tail if len(tail) < _NUMBERED else f"{rng.randint(1, 9)}{digits}"
    if is_code(tail):
        return draw_shape(shape_of(tail), rng)
    slugged = tail.count("-") > 1 and tail.islower()
    return str(web.draw("slug", rng)) if slugged else tail


_REPOSITORY = regex(r"https://(?:www\.)?(?:github|gitlab|bitbucket)\.\w+/[\w.-]+/[\w.-]+")
_NUMBERED = 4
"""Shorter numbers in an address mean something of their own: /status/200."""


_ROOT = regex(
    r"\b(?:server|instance|base|root|home ?page|site|host)(?:'s)? (?:URL|URI|address)\b", re.I
)
"""What a description calls an address that has no path."""


_OF_API = regex(r"\bAPI\b|\bendpoint|\brequest", re.I)
_WHOSE = regex(
    r"\b(?:URL|URI|link|address) (?:of|to|for) (?:(?:the|an?|your) )?((?:(?:\w+) ?){1,3})"
    r"|^(?:the |an? )?((?:[\w-]+ ){1,3})(?:URL|URI|link)\b",
    re.I,
)
"""What an address is told to be of: "URL of a GitHub repository"."""


_FILE_SHOWN = regex(
    r"https?://[\w./-]+\.(jpe?g|png|gif|webp|svg|mp4|mov|webm|mp3|wav|m4a|pdf|docx?)\b", re.I
)
_ENDINGS = {
    "jpg jpeg png gif webp svg": "image",
    "mp4 mov webm": "video",
    "mp3 wav m4a": "audio",
    "pdf doc docx": "document",
}
"""What files are of whose addresses a description shows, if only as placeholders."""


@semantic_type
class Url(Text):
    """A URL of the kind that the context asks for: page, image, video, feed, repository."""

    name = "url"
    family = "web"
    grammar = "web"
    kinds = ("url", "link", "uri", "web address", "href", "webpage", "web page", "website",
             "page url", "endpoint", "webhook", "permalink", "site", "callback")  # fmt: skip
    also = ("url *", "* url *", "avatar", "source url", "website url", "company website")
    formats = ("uri", "url", "iri", "uri-reference", "iri-reference", "http-url", "http_url")
    hints = ("url", "link to")
    noun = "URL"
    choices = {  # noqa: RUF012
        "image img photo picture avatar logo thumbnail icon": "image",
        "video youtube clip movie": "video",
        "audio podcast speech transcription": "audio",
        "pdf document paper": "document",
        "rss feed atom": "feed",
        "webhook callback hook": "webhook",
        "clone git": "git",
        "repository repo github gitlab": "repository",
        "proxy": "proxy",
        "redirect": "callback",
        "site base instance server root": "home",
        "endpoint api curl rpc": "api",
        "product asin": "product",
        "": "page",
    }
    said = attached("object*3 {}", "after at {}", "after from {}")

    @functools.cached_property
    def symbol(self) -> str:
        """Decided by names alone: that a page has images does not make its URL an image."""
        found = choose(self.leaf, self.choices, depth=3) or "page"
        told = self.leaf.description
        if found == "api" and told and not _OF_API.search(told):
            found = choose(self.leaf, self.choices, depth=2) or "page"  # an API gets the page
        if found == "page":
            phrase = frozenset(split_words(" ".join(map(" ".join, _WHOSE.findall(told)))))
            found = next(
                (kind for key, kind in self.choices.items() if phrase & word_set(key)), found
            )
        told = f"{told} {self._example}"
        if found in ("page", "video", "api") and (ending := _FILE_SHOWN.search(told)):
            found = _ENDINGS[next(key for key in _ENDINGS if ending[1].lower() in key.split())]
        if _HOST.fullmatch(self._example):
            return "home"
        return "home" if found == "page" and _ROOT.search(self.leaf.description) else found

    @functools.cached_property
    def _example(self) -> str:
        """The default, where it is only one of many: of a whole site, or of a file."""
        default = self.leaf.schema.get("default")
        shown = default if isinstance(default, str) and is_shown_by_default(self.leaf) else ""
        return shown if _HOST.fullmatch(shown) or _FILE_SHOWN.fullmatch(shown) else ""

    @functools.cached_property
    def _template(self) -> str:
        """The address that a service or the own name asks for; "" where the symbol tells more."""
        open_page = self.symbol in ("page", "product", "video")
        told = self._shown or self._example
        return address_of(self.leaf) if open_page and not told else ""

    @functools.cached_property
    def _shown(self) -> tuple[str, ...]:
        """Addresses that the description or the default shows."""
        default = self.leaf.schema.get("default") if not self._example else None
        text = f"{self.leaf.description} {default if isinstance(default, str) else ''}"
        found = (url.rstrip(".,;:") for url in _ADDRESS.findall(text))
        named = (_YOURS.sub("//acme.", url) for url in found)
        return tuple(dict.fromkeys(url for url in named if not _MADE_UP.search(url)))

    def series(self) -> str:
        """What is shown decides too."""
        told = filter(None, (self._template, self._example))
        return "/".join((super().series(), " ".join(self._shown), *told))

    def compose(self, rng: random.Random) -> Json:
        """Where a service's address is shown, that address, or another path at its host."""
        if self._example and not self._shown:
            found = _DOOR.sub("//www.", str(super().compose(rng)))
            return found if "//" in self._example else found.partition("//")[2]
        if self._template:
            return drawn_address(self._template, rng)
        if not self._shown or rng.random() < _ELSEWHERE:
            return super().compose(rng) if not self._shown else rng.choice(self._shown)
        shown = rng.choice(self._shown)
        host = "/".join(shown.split("/")[:3])
        parts = [part for part in shown.split("?")[0].split("/")[3:] if part]
        if not parts:
            return shown
        tail = _varied(shown, parts[-1], rng)
        return tail if tail.startswith("http") else "/".join((host, *parts[:-1], tail))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Site and website are addresses unless a place is meant."""
        named = leaf.words[-1:] == ("name",) or re.match(
            r"(?:the )?(?:new )?(?:name|label) of", leaf.description, re.IGNORECASE
        )
        if named:
            return False
        return not (
            frozenset(leaf.words) == {"site"}
            and mentions(leaf, "construction domain permit visit crew")
        )


# Addresses of what a name tells: a video of YouTube, a calendar, a shared link.

_TABLE = read_sections("addresses.ini")
_SERVICES: Mapping[str, str] = _TABLE["services"]
_THINGS: Mapping[str, str] = _TABLE["things"]
_PARTS: Mapping[str, str] = _TABLE["parts"]
_IN_CHINA: Mapping[str, str] = _TABLE["in china"]
_CHINESE = "(China)"
"""What is added to the description of a function that is told in Chinese."""
_PART_NAMES = "|".join(dict.fromkeys(key.split()[-1] for key in _PARTS))
_PART_TOLD = regex(rf"\b(?:{_PART_NAMES}) (?:URL|link|address)\b", re.IGNORECASE)
"""What services have beside their usual pages, where an address is told to be of it."""
_PART_NEAR = regex(
    rf"\b({'|'.join(dict.fromkeys(key.split()[0] for key in _PARTS))})(?:'s)?"
    rf" (?:[a-z]+ )??({_PART_NAMES})s?\b",
    re.IGNORECASE,
)
"""A service and one of its parts: "a TikTok shop product", ``linkedin_company_profile``."""
_VARIED = regex(r"\{([#~%*?])(\d+)\}")
_SYMBOL = regex(r"<([a-z_]+)>")
_RANGE = regex(r"<(\d)-(\d)>")
_NAMED = "|".join(word for words in _SERVICES for word in words.split())
_OF_SERVICE = regex(
    rf"\b({_NAMED})(?:'s)? (?:\w+ ){{0,2}}?(?:URLs?|links?|posts?|videos?|products?|profiles?"
    r"|pages?|recipes?|listings?|reels?|threads?|boards?|articles?)\b",
    re.IGNORECASE,
)
"""What a description says an address is of: "an Amazon product", "the YouTube video"."""
_ANYWHERE = frozenset("source target external redirect callback webhook any image logo".split())
"""Words of names whose addresses may lie anywhere, whatever service they are for."""


def is_of_part(leaf: Leaf) -> bool:
    """Whether an address is told to be of what a service has beside its pages: a channel's URL."""
    return _PART_TOLD.search(leaf.description) is not None


def address_of(leaf: Leaf) -> str:
    """The template of addresses that the leaf's own name or a service's name tells; "" for none."""
    if set(leaf.words) & _ANYWHERE:
        return ""
    first = leaf.function.description.split(". ", 1)[0]
    if named := _named_part(leaf) or _named_service(leaf, frozenset()):
        return named
    told = {word.lower() for word in _OF_SERVICE.findall(f"{leaf.description} ; {first}")}
    if named := _service_of(told) or _named_service(leaf, leaf.beside):
        return named
    whose = frozenset(split_words(" ".join(map(" ".join, _WHOSE.findall(leaf.description)))))
    if _CHINESE in leaf.function.description and (there := _page_of(_IN_CHINA, whose)):
        return there
    if thing := choose(leaf, _THINGS, depth=1):
        return thing
    told_of = f"{leaf.description} ; {leaf.function.description[:400]}"
    return _page_of(_THINGS, whose) or _of_product(told_of)


def _named_part(leaf: Leaf) -> str:
    """The template of a service's part that the function's name or a description tells."""
    words = " ".join(words_of(leaf.function.name))
    text = f"{leaf.description} ; {words} ; {leaf.function.description[:_FIRST]}"
    found = (f"{one[0]} {one[1]}".lower() for one in _PART_NEAR.findall(text))
    return next((_PARTS[key] for key in found if key in _PARTS), "")


_FIRST = 160
"""Characters of a description that say what an address is of."""


def _named_service(leaf: Leaf, beside: frozenset[str]) -> str:
    """The template of a service that is named: by the leaf and its function, or all around."""
    own, parents, function = context(leaf)[:3]
    for words in (own, parents, function - leaf.beside | beside):
        if named := _service_of(words):
            return named
    return ""


def _service_of(told: Set[str]) -> str:
    return _page_of(_SERVICES, told)


def _page_of(table: Mapping[str, str], told: Set[str]) -> str:
    """The template of the first key of which a word is told."""
    return next((template for key, template in table.items() if told & word_set(key)), "")


def _of_product(text: str) -> str:
    """The template of a page of a product that no list knows: "Provide a Lanhu project URL"."""
    found = _PRODUCT.search(text)
    if found is None or found[1].lower() in _NO_PRODUCT:
        return ""
    return f"https://www.{found[1].lower()}.com/{found[2] or 'item'}/{{#7}}"


_PRODUCT = regex(
    r"(?:\b(?:an?|the|your) |(?<=[a-z,(] ))([A-Z][a-z]{3,}) (?:([a-z]{3,}) )?(?:URLs?|links?)\b"
)
"""A product before what its address is of, as "a Lanhu project URL"."""
_NO_PRODUCT = frozenset(
    "base base64 image video audio full page website source canonical public direct http https "
    "file target callback redirect webhook landing avatar cover thumbnail optional required "
    "single valid absolute relative signed download docker open graph returns".split()
)


def drawn_address(template: str, rng: random.Random) -> str:
    """An address by its template."""
    web = load_grammar("web")
    text = _RANGE.sub(lambda one: str(rng.randint(int(one[1]), int(one[2]))), template)
    text = _SYMBOL.sub(lambda one: web.draw(one[1], rng), text)
    return _VARIED.sub(lambda one: filled(one[1] * int(one[2]), rng), text)
