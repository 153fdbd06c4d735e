"""Texts of one call speak of one matter: a title and a description, a subject and a message."""

from __future__ import annotations

import functools
import itertools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.quick import Struct, regex
from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Leaf, Parameter
from generator.semantics.catalogues import read_text
from generator.semantics.drawing.composed import context, is_held_out, narrow
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import Grammar, load_grammar
from generator.semantics.drawing.pools import POOL, TRIES
from generator.semantics.fits import fits

# Matters that several texts of one call are about: a fault has a name, a report and a branch.

ROLES = frozenset(("title", "body", "branch"))
"""The texts of a matter."""
_HEAD = regex(
    r"^\[\[(?P<trade>\w+) \|(?P<titles>[^|\]]*)(?:\|(?P<words>[^\]]*))?\]\]$", re.MULTILINE
)
_ENDS = regex(r"[^a-z0-9./-]+")
_SMALL = frozenset(("a", "an", "the"))


class Matter(Struct, frozen=True):
    """One matter of a trade, and the rules by which its texts are written."""

    trade: str
    titles: frozenset[str]
    words: frozenset[str]
    rules: Grammar

    def told(self) -> Grammar:
        """The rules for one such matter: all texts drawn by them are about the same."""
        return self.rules.remembering(ROLES)

    def has(self, role: str) -> bool:
        """Whether the matter has such texts."""
        return role in self.rules


@functools.cache
def all_matters() -> tuple[Matter, ...]:
    """The matters, in order of the file."""
    text, shared = read_text("matters.txt"), load_grammar("text")
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return tuple(
        Matter(
            head["trade"],
            frozenset(head["titles"].split()),
            frozenset((head["words"] or "").split()),
            Grammar(text[head.end() : end], shared),
        )
        for head, end in zip(heads, ends, strict=True)
    )


def matters_of(leaf: Leaf, symbol: str, role: str = "body") -> Sequence[Matter]:
    """What a call can be about whose title is of the symbol, and that has such a text, too.

    The matters of one trade; for work on a branch, that of code.
    """
    fitting = [
        one for one in all_matters() if {symbol, f"?{symbol}"} & one.titles and one.has(role)
    ]
    near = (one for words in context(leaf) for one in fitting if one.words & words)
    whatever = (one for one in fitting if symbol in one.titles or role == "branch")
    first = next(itertools.chain(near, whatever), None)
    return [one for one in fitting if first is not None and one.trade == first.trade]


def as_branch(text: str) -> str:
    """A text as a name of a branch: "fix/a race condition" → "fix/race-condition"."""
    kind, mark, rest = text.partition("/")
    words = [word for word in _ENDS.split(rest.lower()) if word and word not in _SMALL]
    return f"{kind}{mark}{'-'.join(words)}"


_TITLES = frozenset(
    "title subject thing_name todo reminder commit_message task meeting_title".split()
)
_BODIES = frozenset(
    "description thing_description note remark message email_body comment content summary agenda "
    "post sample_text observation".split()
)
_KEPT_IN = frozenset("list column board folder bucket channel project section group".split())
"""What the thing is put in, whose name tells nothing of its matter."""
_LONG = frozenset("body content markdown description desc note notes details message".split())
"""Names of texts that follow a title, whatever stands there otherwise."""
_ONTO = frozenset("base target into ref to from_ref start source_ref".split())
"""Words of branches that something is merged onto or read from."""
_ATTEMPTS = 12
"""Matters that are tried before values that a schema rejects are left as they were drawn."""


def one_matter(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the texts under each parent where one is a title and others say more of it."""
    by_parent: dict[tuple[str, ...], dict[str, Parameter]] = {}
    for one in parameters:
        role = _role(one)
        beside = by_parent.setdefault(one.leaf.path[:-1], {})
        if role == "title" in beside and _LONG & set(one.leaf.words[-1:]):
            role = "body"
        if role == "body" and role in beside:
            first = beside["body"]
            headed = "title" not in beside and not _LONG & set(first.leaf.words[-1:])
            if headed and first.meaning.name == one.meaning.name == "note":
                beside["title"] = beside.pop("body")  # of two texts of a note, its title
            else:
                role = "more"
        if role and role not in beside:
            beside[role] = one
    for beside in by_parent.values():
        if "title" in beside and len(beside) > 1:
            title = beside["title"]
            symbol = str(getattr(title.meaning, "symbol", "")) or title.meaning.name
            role = "branch" if "branch" in beside else "body"
            matters = matters_of(title.leaf, symbol, role) or matters_of(title.leaf, symbol)
            if matters:
                renamed = not any(symbol in one.titles for one in matters)
                told = _Told(tuple(matters), beside, side, renamed)
                yield Agreement(tuple(beside.values()), told.repair, 1)


def _role(one: Parameter) -> str:
    """Which text of a matter the parameter is; "" for none, and where the spec shows its own."""
    kind = one.meaning.name
    if one.leaf.schema.get("type") != "string" or one.leaf.examples:
        return ""
    if kind == "branch":
        return "" if _ONTO & set(one.leaf.words) else "branch"
    last = one.leaf.words[-1:]
    if kind == "kindred" and last and last[0] in _LONG:
        return "body"
    named = kind == "kindred" and last in (("name",), ("title",))
    named = named and _KEPT_IN.isdisjoint(one.leaf.words[:-1])
    named = named or (kind == "summary" and getattr(one.meaning, "symbol", "") == "issue_title")
    return "title" if named or kind in _TITLES else "body" if kind in _BODIES else ""


@dataclass(frozen=True)
class _Told:
    """The parameters of one call by the part they play, and what they can be about."""

    matters: Sequence[Matter]
    beside: Mapping[str, Parameter]
    side: Side
    renamed: bool
    """Whether a title that stands alone is of the matters, too: what was drawn fits any trade."""
    made: dict[int, Mapping[str, str]] = field(default_factory=dict)

    @functools.cached_property
    def _dice(self) -> Dice:
        return Dice(f"one matter/{self.matters[0].trade}/{self.side}")

    @functools.cached_property
    def _narrow(self) -> Sequence[tuple[str, Mapping[str, object]]]:
        """The roles whose schemas can reject a text."""
        found = ((role, narrow(one.leaf.schema)) for role, one in self.beside.items())
        return [(role, schema) for role, schema in found if schema]

    def repair(self, values: Values, rng: random.Random) -> None:
        """Texts of one matter; titles that stand alone mostly are good as they were drawn."""
        here = [(role, one) for role, one in self.beside.items() if one.pointer in values]
        if not self.renamed and {role for role, _ in here} <= {"title", "branch"} and len(here) < 2:
            return
        for _ in range(_ATTEMPTS):
            texts = self._texts(int(rng.random() * POOL))
            if all(role not in texts or fits(schema, texts[role]) for role, schema in self._narrow):
                for role, one in here:
                    if role in texts:
                        values[one.pointer] = texts[role]
                return

    def _texts(self, at: int) -> Mapping[str, str]:
        found = self.made.get(at)
        if found is None:
            found = self.made[at] = self._drawn(self._dice.at(at))
        return found

    def _drawn(self, dice: Dice) -> Mapping[str, str]:
        """The texts of one matter, all of this side; of validation's titles most are passed."""
        for _ in range(TRIES):
            matter = self.matters[int(dice.random() * len(self.matters))]
            told, texts = matter.told(), dict[str, str]()
            for role, one in self.beside.items():
                symbol = "body" if role == "more" else role
                if matter.has(symbol) and not self._add(texts, role, told, symbol, one, dice):
                    break
            else:
                return texts
        return {}

    def _add(
        self,
        texts: dict[str, str],
        role: str,
        told: Grammar,
        symbol: str,
        one: Parameter,
        dice: Dice,
    ) -> bool:
        """Whether a text for the role could be added: of this side, and no other's."""
        share = one.meaning.setting.value_share
        split = self.side != "any" and share > 0
        for _ in range(_ATTEMPTS):
            text = told.draw(symbol, dice)
            text = as_branch(text) if role == "branch" else text
            own = not split or is_held_out(text, share) == (self.side == "validation")
            if own and text not in texts.values():
                texts[role] = text
                return True
        return False
