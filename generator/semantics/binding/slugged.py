"""What a slug is of: the category, environment or recipe whose name is written small and joined."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

from generator.quick import regex, replace
from generator.records import DEFAULT_ANCHOR, Anchor, Json, Side
from generator.semantics.base import SEMANTIC_TYPES, Leaf, Sampler, SemanticType, Setting, evenly
from generator.semantics.binding.tried import tried
from generator.semantics.described.leafwords import facet
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.verbs import READING
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.fits import fits
from generator.semantics.topics import generic
from generator.semantics.topics.labels import has_labels, slugs
from generator.semantics.topics.owners import catalogue_of
from generator.semantics.topics.web import Slug

Meaning = Callable[[Leaf, Setting], tuple[SemanticType, str]]

_OF = regex(r"\bslugs? (?:identifier |name )?(?:of|for) (?:the |an? |this |your )?([a-z]+)", re.I)
_KNOWN = {"environment": "environment", "env": "environment", "repo": "repository"}
"""Types of what a bare word is, where no server or shop is near."""
_ORGANISATIONS = frozenset("org organization organisation workspace tenant team account".split())
_BUILT = frozenset(("project", "app", "application"))
_MADE_OF_CODE = (
    "ci pipeline branch build commit deploy deployment stack release repository merge flag error"
)
_EMPTY = frozenset("url page post title name id pretty path".split())
_NO_NAMES = frozenset("identifiers numbers core text web dates times money".split())
"""Families whose values are no names of things."""
_NAMING = frozenset("kindred list_name category tag label".split())
"""Types of those families that are."""
_PARTS = frozenset("function method class service pipeline".split())
"""Parts of programs, which have names like slugs of their own."""
TRIALS = 6


class SlugOf(Slug):
    """The slug of what another type names."""

    def __init__(self, leaf: Leaf, setting: Setting, named: SemanticType, joint: str = "") -> None:
        super().__init__(leaf, setting)
        snaked = _SNAKE.search(leaf.description)
        self.named, self.joint = named, joint or ("_" if snaked else "-")

    def sampler(self, side: Side) -> Sampler:
        """Names of that side, written as addresses have them."""
        named, joint = self.named.sampler(side), self.joint

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            return slugged(str(named(rng, anchor))).replace("-", joint)

        return draw


class SlugLike(SlugOf):
    """The slug of what another type lists, where an example shows how long they are."""

    def sampler(self, side: Side) -> Sampler:
        """The examples a few times, and the short names of the list."""
        shown = tuple(text for text in self.leaf.examples if isinstance(text, str))
        longest = max(text.count("-") for text in shown) + 1
        listed = self.named.values() if isinstance(self.named, Catalogue) else ()
        others = (slugged(str(name)).replace("-", self.joint) for name in listed)
        kept = [one for one in dict.fromkeys(others) if one.count(self.joint) <= longest]
        several = shown * max(1, len(kept) // (_SHOWN * len(shown)))
        return evenly(
            tuple(one for one in (*several, *kept) if fits(self.leaf.schema, one)), self.leaf
        )


_SHOWN = 5
"""So many draws are others for each of an example."""


class PartSlug(Slug):
    """The slug of a part of a program: "checkout-v2"."""

    def sampler(self, side: Side) -> Sampler:
        """What programs call things by."""
        return generic.Given(self.leaf, self.setting, slugs()).sampler(side)


def written_small(leaf: Leaf, setting: Setting, named: SemanticType) -> SemanticType | None:
    """The slug of what a type names, where the examples are such and its own values are not.

    "youtube" and "spotify" ask for "prime-video" and not for "Prime Video".
    """
    shown = [text for text in leaf.examples if isinstance(text, str)]
    told = not shown and writes_small(leaf, named)
    if named.family in _NO_NAMES or not (told or all(map(_SMALL.fullmatch, shown))):
        return None
    if len(shown) < 2 and not told:
        return None
    if named.family == "places" and leaf.words[-1] != "slug":
        return None  # towns are only typed small
    draw, rng = named.sampler("any"), random.Random(0)
    texts = [draw(rng, DEFAULT_ANCHOR) for _ in range(TRIALS)]
    if not all(isinstance(text, str) for text in texts):
        return None
    joined = told or any("-" in text for text in shown)
    small = sum(_is_small(str(text), joined) for text in texts)
    made = SlugOf(leaf, setting, named)
    fit = all(fits(leaf.schema, slugged(str(text))) for text in texts)
    return made if fit and small < TRIALS // 2 else None


def _is_small(text: str, joined: bool) -> bool:
    """Whether it is written as the examples are; single words ("running") join no two."""
    return slugged(text) == text if joined else text == text.lower()


def writes_small(leaf: Leaf, meaning: SemanticType) -> bool:
    """Whether names are written small and joined, by what is told, by the default or the trade."""
    told = is_told_small(leaf.description) or _is_slug_by_default(leaf, meaning)
    return told or _is_of_programs(leaf, meaning)


def _is_of_programs(leaf: Leaf, meaning: SemanticType) -> bool:
    """Whether it is an organisation in a service of programs, which knows it by its slug."""
    named = meaning.name == "company"
    organised = not _ORGANISED.isdisjoint(leaf.words) and _OF_FIRM.isdisjoint(leaf.words)
    hosting = of_programs_alone(leaf) or mentions(leaf, _HOSTED)
    return named and organised and hosting and not leaf.examples


_HOSTED = (
    "webhook kubernetes cluster terraform deploy deployment namespace runner sentry saml sso vm "
    "serverless"
)
"""Things of programs, whose hosts know organisations by their slugs."""
_ORGANISED = frozenset("org orgs organization organisation organizations workspace".split())
_OF_FIRM = frozenset("display legal full title customer employer".split())


def _is_slug_by_default(leaf: Leaf, named: SemanticType) -> bool:
    """Whether the default is one of what a list names, written small: "youtube" of "YouTube"."""
    default = facet(leaf.schema, "default")
    if not isinstance(default, str) or not isinstance(named, Catalogue):
        return False
    return default not in named.values() and default in map(slugged, named.values())


def is_told_small(description: str) -> bool:
    """Whether a description tells that names are written small and joined: "(kebab-case)"."""
    told = _KEBAB.search(description) or _SNAKE.search(description)
    return told is not None and not (_KEBAB.search(description) and _SNAKE.search(description))


_KEBAB = regex(
    r"\bkebab[- ]case|\blower-?case(?: letters)?,? (?:with|and) (?:hyphens|dashes)", re.I
)
_SNAKE = regex(r"\bsnake[-_ ]case|\blower-?case(?: letters)?,? (?:with|and) underscores", re.I)
_SMALL = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugged(text: str) -> str:
    """The text as an address has it: "Men's Shoes" → "mens-shoes"."""
    named = re.sub(r"^(?:an?|my|some) ", "", text.lower().replace("'", ""))
    plain = unicodedata.normalize("NFKD", named)
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")


def slug_of(leaf: Leaf, setting: Setting, meaning_of: Meaning) -> tuple[SemanticType, str] | None:
    """The slug's meaning by what it is of; None where nothing tells."""
    if leaf.examples and (named := _shown_kind(leaf, setting)) is not None:
        return named, f"slug of what its example is, a {named.named.name}"
    if leaf.examples:
        shown = generic.ByExample(leaf, setting)
        return (shown, f"{len(leaf.examples)} examples") if leaf.words != ("slug",) else None
    head = _head(leaf)
    if not head:
        return None
    for kind, why in _kinds(leaf, setting, head, meaning_of):
        made = SlugOf(leaf, setting, kind)
        draw, rng = made.sampler("any"), random.Random(0)
        texts = [str(draw(rng, DEFAULT_ANCHOR)) for _ in range(TRIALS)]
        if all(text and len(text) < 50 and fits(leaf.schema, text) for text in texts):
            return made, f"slug of the {head}, {why}"
    return PartSlug(leaf, setting), f"slug of the {head}"


def _shown_kind(leaf: Leaf, setting: Setting) -> SlugOf | None:
    """The slugs of the catalogue that has what the examples stand for: "margherita-pizza"."""
    shown = [text.replace("-", " ") for text in leaf.examples if isinstance(text, str)]
    told = replace(leaf, examples=tuple(shown))
    owner = catalogue_of(shown, told, setting) if all(" " in text for text in shown) else None
    named = tried(owner, told, setting, shown=True) if owner is not None else None
    return None if named is None else SlugLike(leaf, setting, named)


def _head(leaf: Leaf) -> str:
    """What the slug is of: by its own name, its description, or what the function reads."""
    own = [singular(word) for word in leaf.words[:-1] if word not in _EMPTY]
    told = _OF.search(leaf.description)
    if own or told:
        return own[-1] if own else told[1].lower() if told else ""
    name = words_of(leaf.function.name)
    return singular(name[1]) if len(name) == 2 and name[0] in READING else ""


def _kinds(
    leaf: Leaf, setting: Setting, head: str, meaning_of: Meaning
) -> Iterator[tuple[SemanticType, str]]:
    known = "company" if head in _ORGANISATIONS else _KNOWN.get(head, "")
    if head in _BUILT and mentions(leaf, _MADE_OF_CODE):
        known = "service"  # what is built and deployed is a program
    if known:
        yield SEMANTIC_TYPES.get(known)(leaf, setting), "known by its name"
    plain = replace(leaf, description="", schema={"type": "string"})
    for words in ((head, "name"), (head,)):
        meaning, why = meaning_of(replace(plain, words=words, path=("_".join(words),)), setting)
        core = getattr(meaning, "item", meaning)
        told = core.name in _NAMING or (core.name == "words" and has_labels(core.leaf))
        if (told or core.family not in _NO_NAMES) and head not in _PARTS:
            yield meaning, why
