"""Words of one kind, from a table: for kinds, for few examples, for what no type covers."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import ClassVar

from generator.quick import remembered
from generator.records import Side
from generator.semantics.base import Attachment, Leaf, Sampler, Setting, evenly, semantic_type
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.headed import is_at_odds
from generator.semantics.described.leafwords import samples_given
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import context, mentions, word_set
from generator.semantics.drawing.declared import attached
from generator.semantics.drawing.parts import (
    elsewhere,
    is_random_code,
    with_other_codes,
    with_others,
)
from generator.semantics.fits import fits
from generator.semantics.topics.company import are_some, company, in_domain, is_chosen
from generator.semantics.topics.heads import (
    SURE,
    heads_of,
    is_base64,
    is_coded,
    is_cued,
    is_kind,
    narrower,
    thing_heads,
    told_heads,
)
from generator.semantics.topics.named_ones import of_those_named
from generator.semantics.topics.told_schemes import of_told_scheme
from generator.semantics.topics.wordgroups import Group, by_head, by_value, folded, groups
from generator.semantics.topics.written_alike import (
    alike,
    are_small,
    cased,
    in_their_form,
    told_beside,
    written_like,
)
from generator.semantics.usages.around import score, words_around
from generator.semantics.usages.known_codes import codes_of
from generator.semantics.usages.lines import Usage
from generator.semantics.usages.shown_words import shares
from generator.semantics.usages.told import told_names
from generator.semantics.usages.usages import (
    contradicts,
    is_kind_of_object,
    is_marked,
    is_sure_of,
    is_telling,
    names_of,
    object_of,
    shows_usage,
    usage_of,
)


@remembered
def group_by_name(leaf: Leaf, close: bool) -> Group | None:
    """The group that name, or description, asks for.

    ``close``: only a group with cues, one of which is in a name around the leaf.
    """
    if is_coded(leaf) and not is_base64(leaf):
        coded = codes_of(leaf)
        return None if coded is None else _group_of(coded)
    found, usual = (
        None if group is None or is_at_odds(leaf.description, group.values) else group
        for group in (of_table(leaf, close), _of_usage(leaf, close))
    )
    known = usage_of(leaf)
    if usual is not None and known is not None and contradicts(leaf, known):
        return found or of_table(leaf, close=False) or usual
    if usual is None or found is None or (known is not None and is_sure_of(leaf, known)):
        return usual or found
    if not SURE.isdisjoint(found.heads.intersection(heads_of(leaf))):
        return found
    return usual if _nearness(leaf, usual) > _nearness(leaf, found) else found


def _nearness(leaf: Leaf, group: Group) -> tuple[int, int]:
    """How near a group is to a leaf: how much of its name is a head, how many cues are around."""
    named = [name.count("_") for name in names_of(leaf) if name in group.heads]
    cues = word_set(group.cues).difference(leaf.words[-1:])
    return max(named, default=-1), score(cues, words_around(leaf))


def is_near(leaf: Leaf) -> bool:
    """Whether a group is told closely; by usages only where no example is nearer."""
    told = not leaf.examples or is_of_product(leaf) or shows_usage(leaf) or shares(leaf)
    return (group_by_name if told else of_table)(leaf, close=True) is not None


def is_of_product(leaf: Leaf) -> bool:
    """Whether a product that is named around tells what it holds."""
    known = usage_of(leaf)
    return known is not None and is_marked(leaf, known)


def holds_paths(leaf: Leaf) -> bool:
    """Whether the words of the kind are paths of files themselves: certificates, photos."""
    return bool(paths_of(leaf))


def paths_of(leaf: Leaf) -> tuple[str, ...]:
    """The paths of files that the words of the kind are; () for other words."""
    group = group_by_name(leaf, close=True)
    filed = group is not None and all(re.search(r"[/.]", value) for value in group.values[:3])
    return tuple(group.values) if group is not None and filed else ()


def is_usage(leaf: Leaf) -> bool:
    """Whether what the group holds is only what tables of usages know by a bare name.

    A word of its own is of its type, whatever trade is around, unless a line is sure of it.
    """
    if is_coded(leaf):
        return codes_of(leaf) is None
    known = usage_of(leaf)
    sure = known is not None and is_sure_of(leaf, known)
    more = len(leaf.words) > 1 or bool(told_names(leaf))
    told = known is not None and (sure or more) and is_telling(leaf, known)
    told = told and (sure or (leaf.words[1:] != ("name",) and not is_titled(leaf)))
    return not told and of_table(leaf, close=True) is None


def is_titled(leaf: Leaf) -> bool:
    """Whether it is a title or the text below it: they are about one thing."""
    beside = frozenset(leaf.root.get("properties") or ())
    of_title = leaf.words[-1] in _BELOW and not _ABOVE.isdisjoint(beside)
    return of_title or (leaf.words[-1] in _ABOVE and not _BELOW.isdisjoint(beside))


_ABOVE = frozenset(("subject", "summary", "title"))
_BELOW = frozenset("body text content description message".split())


def _of_usage(leaf: Leaf, close: bool) -> Group | None:
    """What the tables of usages know to stand in it; a single word tells it with a cue."""
    known = usage_of(leaf, weakly=not close)
    if known is None or (close and not known.cues and len(leaf.words) < 2):
        return None
    return _group_of(known)


def _group_of(known: Usage) -> Group:
    return Group(frozenset(known.heads), " ".join(sorted(known.cues)), "; ".join(known.values))


@remembered
def of_table(leaf: Leaf, close: bool) -> Group | None:
    """The group of ``kindred.txt`` that name, or description, asks for."""
    told = [] if close else told_heads(leaf)
    things = frozenset(thing_heads(leaf))
    closer = narrower(leaf)
    for head in [*closer, *heads_of(leaf), *told]:
        for group in by_head().get(head, ()):
            told_so = head in closer or is_cued(leaf, group.cues, head)
            if close and (head in SURE or (head.endswith("_kind") and is_kind(leaf) and told_so)):
                return group
            if close and group.cues and _around(leaf, group.cues, head):
                return group
            if head in things and is_cued(leaf, group.cues, head):
                return group
            if not close and told_so:
                return group
    return None


def _around(leaf: Leaf, cues: str, head: str) -> bool:
    """Whether a cue is in a name around the leaf, or in its own besides the head."""
    own, parents, function, told, _ = context(leaf)
    named = set(head.split("_"))
    left = frozenset() if head == "name" else own - named
    described = (told - named) & _SPORTS if head in _OF_SPORTS else frozenset()
    return bool(word_set(cues) & (left | parents | function | described))


_OF_SPORTS = frozenset("player player_name athlete_name league competition tournament".split())
_SPORTS = word_set(
    "nfl nba basketball wnba soccer fifa mlb baseball cricket ipl tennis chess hockey nhl"
)
"""What a description says of a player: the sport."""


def group_by_examples(leaf: Leaf, texts: Sequence[str]) -> Group | None:
    """The group that holds more than half of the examples, one that is named so first."""
    scores: dict[int, int] = {}
    known = {id(group): group for group in groups()}
    for text in texts if any(len(one) > 1 for one in texts) else ():  # a letter is of no kind
        for group in by_value().get(folded(text), ()):
            scores[id(group)] = scores.get(id(group), 0) + 1
    best = [known[key] for key, score in scores.items() if 2 * score > len(texts)]
    if not best:
        return None
    heads = {*heads_of(leaf), *told_heads(leaf)}
    most = max(scores[id(one)] for one in best)
    best = [one for one in best if scores[id(one)] == most]
    alone = len(leaf.examples) == 1 and leaf.words[-1] in ("query", "keyword", "q")
    named = [
        one
        for one in best
        if one.heads & heads and not (alone and one.cues and not mentions(leaf, one.cues))
    ]
    if len(texts) > 1 and most == len(texts):
        # what holds all that is shown and little else is nearer than what the name says
        return min(best, key=lambda one: len(one.values))
    fitting = [one for one in best if one.cues and mentions(leaf, one.cues)]
    if len(texts) < 2 and not leaf.examples:  # a default alone says less than its name
        fitting = [one for one in fitting if word_set(one.cues) & {*leaf.words}]
    whole = len(texts) == 2 or most == len(texts) > 1  # else what is shown is of another kind
    return next(iter(named or fitting or (best if whole else [])), None)


def is_asked(leaf: Leaf, shown: Sequence[str]) -> bool:
    """Whether the words shown are of the group that the name asks for: a policy's areas."""
    group = group_by_examples(leaf, shown) if shown else None
    return group is not None and bool(group.heads & set(heads_of(leaf)))


@functools.cache
def _said() -> Sequence[tuple[frozenset[str], tuple[Attachment, ...]]]:
    """Heads of the table, and how words of such kinds join a request."""
    lines = (line.partition(" | ") for line in read_values("kindred_said.txt"))
    return [(frozenset(heads.split()), attached(*items(said))) for heads, _, said in lines]


@semantic_type
class Kindred(Catalogue):
    """Words like the examples, or words of the kind that the name asks for."""

    name: ClassVar[str] = "kindred"
    family: ClassVar[str] = "core"
    shown_share: ClassVar[float] = 0.6

    def values(self) -> Sequence[str]:
        """Examples first, then the others of their kind, written alike."""
        given = () if is_base64(self.leaf) else samples_given(self.leaf)
        texts = [text for text in given if isinstance(text, str) and text]
        named = group_by_name(self.leaf, close=True) or group_by_name(self.leaf, close=False)
        told = is_of_product(self.leaf) or shows_usage(self.leaf)
        plain = all(text.replace(" ", "").isalnum() for text in texts)
        owned = named is not None and plain and is_of_product(self.leaf)
        known = not texts or owned or (told and named and named.holds_all(texts))
        group = named if known else group_by_examples(self.leaf, texts)
        few = told or is_kind(self.leaf) or not self.leaf.examples
        group = named if group is None and texts and few else group
        group = _of_usage(self.leaf, close=False) if group is None and shares(self.leaf) else group
        words = of_told_scheme(group.of(self.leaf) if group else (), self.leaf)
        words = cased(of_those_named(words, self.leaf), self.leaf.description)
        words = _kinds_of_object(words, self.leaf) if is_kind_of_object(self.leaf) else words
        pair = len(texts) == 1 and re.match(r"\w+,\w", texts[0])
        parts = tuple(texts[0].split(",")) if pair else ()
        listed = group_by_examples(self.leaf, parts) if parts and not group else None
        if listed is not None:
            ones = listed.values
            return (*texts, *ones, *(f"{a},{b}" for a in ones for b in ones[:6] if a != b))
        beside = told_beside(self.leaf)
        small = are_small(texts, words)  # "linkedin" of "LinkedIn" asks for "youtube"
        styled = (
            word.lower() if small and " " not in word else written_like(word, texts)
            for word in words
            if word.casefold() not in beside
        )
        found = alike(tuple(dict.fromkeys((*texts, *styled))), len(texts))
        settled = texts and known and is_of_product(self.leaf)  # a product's own are all there are
        shown = self.leaf.examples and are_some(self.leaf)
        whole = shown and not told and group is not None and group.holds_all(texts)
        near = whole and group and group.cues and mentions(self.leaf, group.cues)  # it is meant
        more = company(self.leaf, found) if shown else elsewhere(found)
        more = () if near or settled else more
        return in_their_form((*found, *more), len(texts)) if self.leaf.examples else (*found, *more)

    def sampler(self, side: Side) -> Sampler:
        """The words, or others with other parts; beside a few those of a domain."""
        draw, words = super().sampler(side), self.fitting
        if is_chosen(self.leaf, words):
            return draw
        if more := self._of_domain(words):
            draw = evenly((*words, *more), self.leaf)
        if self.name == "known_code" and sum(map(is_random_code, words)) > len(words) / 2:
            return with_other_codes(draw, self.leaf.schema, words)
        return with_others(draw, self.leaf.schema, words)

    def _of_domain(self, words: Sequence[str]) -> tuple[str, ...]:
        """A domain's words, where no examples tell more and no word has its own beside it."""
        group = group_by_name(self.leaf, close=True) or group_by_name(self.leaf, close=False)
        if self.leaf.examples or is_of_product(self.leaf) or (group and group.columns):
            return ()
        return tuple(one for one in in_domain(self.leaf, words) if fits(self.leaf.schema, one))

    def attachments(self) -> tuple[Attachment, ...]:
        """By what the thing is; a kind of thing is what one asks for."""
        heads = heads_of(self.leaf)
        for names, said in _said():
            if not names.isdisjoint(heads):
                return said
        if self.leaf.words[-1:] == ("category",):
            return attached("before*2 {}", "after in the {} category")
        if not is_kind(self.leaf) and not (heads and heads[0].endswith("_kind")):
            return ()
        programs = any("_" in value for value in self.values()[:3])  # their names: no adjectives
        return () if programs else attached("object*2 {}", "before {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where there is a group for it."""
        return bool(cls(leaf, setting).values())


@semantic_type
class KnownCode(Kindred):
    """IDs of things that a table knows: the DAGs of a scheduler, the buoys of a sea."""

    name: ClassVar[str] = "known_code"
    family: ClassVar[str] = "identifiers"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the table knows them."""
        coded = leaf.words[-1:] in _IDS or leaf.words[-2:] in _SECRETS
        return coded and codes_of(leaf) is not None and not _is_place(leaf)


def _is_place(leaf: Leaf) -> bool:
    """Whether the table says the words as where things are: "on calendar.family"."""
    known = usage_of(leaf)
    return known is not None and all(way.startswith(_WHERE) for way in known.ways)


_WHERE = ("on {", "in {", "from {")
_IDS = (("id",), ("ids",), ("uuid",))
_SECRETS = (("api", "key"), ("access", "token"), ("api", "token"), ("admin", "token"))


def _kinds_of_object(words: Sequence[str], leaf: Leaf) -> Sequence[str]:
    """The words without what the function's object is called: "transit", for a transit visa."""
    thing = object_of(leaf.function.name)[-1]
    found = (re.sub(rf"^(?:an? )?(.+) {thing}$", r"\1", word, flags=re.I) for word in words)
    return tuple(word for word in dict.fromkeys(found) if thing not in word.split()) or words
