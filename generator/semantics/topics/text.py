"""Free text by role: what stands in a message, a title, a note or a search, as people write it.

All roles are declared in ``text.ini`` and composed by ``text.grammar``. Which words a bare
``text``, ``title`` or ``query`` gets is decided by the names around it, and by the examples.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import Attachment, Leaf, Sampler, Setting
from generator.semantics.described.leafwords import developer, is_in_array
from generator.semantics.described.naming import words_of
from generator.semantics.described.sought import things_sought
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.drawing.composed import (
    choose,
    is_held_out,
    mentions,
    near,
    split_words,
)
from generator.semantics.drawing.declared import Text, attached, declare_table
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.listed import doing, is_told_beside, siblings
from generator.semantics.drawing.narrow_worlds import GRAMMAR as NARROW
from generator.semantics.drawing.narrow_worlds import is_narrow
from generator.semantics.drawing.trades import rules_of
from generator.semantics.drawing.worlds_sought import sought_by_name, world_sought
from generator.semantics.fits import fits
from generator.semantics.topics.for_models import is_for_model
from generator.semantics.topics.handled import GRAMMAR as HANDLED
from generator.semantics.topics.handled import ROLES, symbol_about
from generator.semantics.topics.nearer_texts import nearer_text
from generator.semantics.topics.own_subject import OF_ONE, about, own_subject
from generator.semantics.topics.own_words import OWN, draw_own, in_own_words
from generator.semantics.topics.private import as_private
from generator.semantics.topics.program_texts import (
    ABOUT_ANYTHING,
    in_programs,
    of_software,
    program_symbols,
)
from generator.semantics.topics.somebody import is_somebody
from generator.semantics.topics.trade_texts import of_trade

_PROSE = frozenset("sample_text passage description work_description document_title".split())
_SUBJECTS = frozenset("about article topic subject page entry term concept theme".split())
_BY_NAME = regex(
    r"\b(?:by|with a|matching|whose) (?:\w+ )?(?:or last )?(?:name|title|slug)s?\b"
    r"|\bname or (?:slug|title|description)\b"
    r"|\b(?:titles?|names?) (?:matching|containing|against)\b",
    re.IGNORECASE,
)
"""Searches for things by what they are called, whatever else the function is about."""
_JOTTED = "note memo journal diary notebook reminder todo task contact person trip travel party"
"""What notes are jotted down of, whatever they say; others are about the work that is recorded."""
_SENT = (
    "message msg reply respond answer send chat dm notify notification push sms tweet announce "
    "announcement broadcast telegram whatsapp conversation inbox recipient invite invitation greet"
)
"""What tells that a text goes to somebody; others are written, or looked into."""
_WRITTEN = "doc document page paragraph article section wiki chapter"
_ASKED = ('after*3 for "{}"', "after : {}", 'after : "{}"')
"""How questions are said that are looked up: no "policies for How do I return it?"."""
_LISTS = "list todo task shopping grocery item reminder"
_PUBLIC = frozenset("venue attendee capacity ticket registration rsvp".split())
"""Words of parameters beside the description of an event that people come to."""
_MADE_BY_TEAMS = (
    "template job server cluster host pipeline repository project deployment dashboard workspace "
    "service app application team channel board specification environment monitor workflow"
)
"""What software houses name after their parts."""
_OF_NAMES = frozenset(
    "search_crm event_title search_people search_music search_recipes search_products "
    "search_devices search_anime".split()
)
"""Symbols whose texts are names anyway."""
_NO_CLAUSES = frozenset(("visit_reason", "leaving_reason", "stock_reason"))
"""Reasons that are told by a noun: "a sore throat"."""
_PLACES = frozenset(
    "location city place town country region near latitude lat bbox address coordinate "
    "point position center".split()
)
"""Parameters beside a search that say where something is looked for."""
_WHERE = regex(
    r"(?: near the (?:old |main )?[a-z]+)?"
    r" (?:in|near|around|at|from|of) (?!the\b)[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?:, [A-Z]{2})?\b"
    r"|(?: |^)(?:nearby|downtown)\b| near the (?:old |main )?[a-z]+\b"
)
"""What says where in a search."""
_LATIN = regex(r"[\u0000-\u036f\u2000-\u2fff]*\Z")
_ASKING = regex(r"(?:Find|Show|Search|Get|List|Look) ")
"""How a whole request begins, which is not what is searched for."""
_SHARE, _MOST = 0.2, 0.5
"""Share of draws that are the examples themselves: for each of them, and at most."""
_SOUGHT = 0.92
"""The same for searches: what is looked for elsewhere may be in none of them."""
_ONE = 0.1
"""The same for one example, which need not show all that may stand there."""
_ONLY, _ONLY_ONE = 0.95, 0.6
"""The same where nothing else tells of what the text speaks: for several examples, for one."""
_NAMES = regex(r"(?:[A-Z][\w'.-]*,? ?){1,3}")
"""What is called so: "Stockholm", "Karma Police"."""
_QUERIED = regex(r"-?[\w.]+(?:\[\w+\])?(?::|==?|>=?|<=?)\S.*")
"""A search by fields: "status:paid"."""
_UNKNOWN: Mapping[tuple[str, str], str] = {
    ("title", "name"): "any_name",
    ("message", "text"): "sample_text",
    **{("note", word): "work_note" for word in ("note", "notes")},
}
_DESCRIBING = (("description",), ("desc",), ("summary",))
"""Texts of a role that fit whatever thing it is, where nothing tells of which it speaks."""
_OF_ANY = frozenset(
    "any_name any_note any_description goal_any any_comment work_note reason observed summary "
    "problem label instruction purpose theme title_any message_any feedback_any "
    "general_category asked_note logged_note asking_message creation_reason".split()
)
"""Symbols whose texts are right in any trade, and tell of none."""


_MAKES_LISTS = regex(r"\b(?:add|create|make|new|rename|update) (?:\w+ ){0,2}list$")
"""Names of functions that make lists of things, which are called otherwise than the things."""


_PICTURING = "generate create edit draw render animate inpaint"
"""What is done by a prompt that asks for something to be made."""


class FreeText(Text):
    """Text of one role; without choices its grammar symbol is its name."""

    @property
    def is_of_any(self) -> bool:
        """Whether its texts are right in any trade."""
        return self._plain in _OF_ANY

    family = "text"
    grammar = "text"
    choices: ClassVar[Mapping[str, str]] = {}
    acts: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No thing to do where another parameter says what is to be done."""
        shown = len(leaf.examples) > 1 and cls.name == "title" and leaf.words == ("name",)
        labels = shown and all(len(str(one).split()) < 3 for one in leaf.examples)
        if cls.name == "list_name" and len(leaf.words) > 1 and not near(leaf, _LISTS, start=1):
            return leaf.words[-1:] == ("name",) and super().suits(leaf, setting)
        if cls.name == "list_name" and "list" not in leaf.words and is_in_array(leaf):
            return False  # the array is the list, and none that somebody keeps
        if leaf.examples and all(map(is_code, map(str, leaf.examples))):
            return False
        if labels or (shown and not doing(leaf, "create add make new rename update set save")):
            return False  # what there is has names like those that are shown
        if cls.name == "question" and "prompt" in leaf.words and doing(leaf, _PICTURING):
            return False  # whatever "answer" the description speaks of
        return super().suits(leaf, setting) and not (cls.name == "todo" and is_told_beside(leaf))

    def __init_subclass__(cls) -> None:
        """The symbol follows from the name; choices that lead nowhere are refusals."""
        super().__init_subclass__()
        cls.choices = (
            {words: symbol for words, symbol in cls.choices.items() if symbol}
            if cls.choices
            else {"": cls.name}
        )

    @functools.cached_property
    def _subject(self) -> str:
        """What the whole service is about, where topics and searches are of many things."""
        own = OF_ONE.get(self._asked(), "") and not self._shown()
        return own_subject(self.leaf) if own else ""

    @functools.cached_property
    def symbol(self) -> str:
        """What the context asks for, in the function's own words where nothing is surely told."""
        return in_own_words(self.leaf, self.name, self._plain) or self._plain

    @functools.cached_property
    def _plain(self) -> str:
        """What the context asks for; of programs, or of somebody's own life, where it's open."""
        if self._subject:
            return OF_ONE[self._asked()]
        own = as_private(self.leaf, found := self._asked())
        if own in ("asked_note", "asking_message"):
            return own  # the other side of a trade writes what its people write
        known = self._shown() or found in load_grammar(HANDLED)
        traded = "" if known else of_trade(self.leaf, self.name, found, found in _OF_ANY)
        return traded or (in_programs(self.leaf, found) if own == found else own)

    def _asked(self) -> str:
        """As the context asks; a subject where examples show one instead of prose.

        Where no name around the leaf asks for anything, it is about what the function handles.
        """
        told = {words: symbol for words, symbol in self.choices.items() if words}
        if self.name == "search_query":
            found = of_software(self.leaf, world_sought(self.leaf, told) or self._untold())
        else:
            found = self._act() or super().symbol
        if found == "description" and siblings(self.leaf) & _PUBLIC:
            return "event_description"
        any_title = found in ("title_any", "reminder") and near(self.leaf, "list", start=1)
        if any_title or self._names_list:
            return "list_name"
        closer = nearer_text(self.leaf, found)
        if closer:
            return closer
        if self.name == "message" and is_for_model(self.leaf):
            return "llm_prompt"
        if self.name == "search_query" and _BY_NAME.search(self.leaf.description):
            made = developer(self.leaf) or near(self.leaf, _MADE_BY_TEAMS)
            named = "search_names" if made else "search_titled"
            return found if found in _OF_NAMES or is_narrow(found) else named
        shown = self._shown()
        short = shown and all(len(text.split()) <= 4 and text[-1] not in ".!?" for text in shown)
        if found in _PROSE and short and _SUBJECTS & set(self.leaf.words):
            return "topic"
        if found == "message_any":  # its own name tells least
            more = {words: symbol for words, symbol in told.items() if symbol != found}
            found = choose(self.leaf, more, start=1) or found
            if found == "message_any" and not mentions(self.leaf, _SENT):
                found = "passage" if mentions(self.leaf, _WRITTEN) else "sample_text"
        if self.name not in ROLES or self._shown() or choose(self.leaf, told, 3, start=1):
            return found
        own = choose(self.leaf, told, 1) is not None
        about = symbol_about(self.leaf, self.name, sure=own)
        if about or choose(self.leaf, told) is not None:
            return about or found
        if self.name == "note" and near(self.leaf, _JOTTED, start=1):
            return found
        if found == "any_note" and self.leaf.words[-1:] in _DESCRIBING:
            return "any_description"
        return _UNKNOWN.get((self.name, self.leaf.words[-1] if self.leaf.words else ""), found)

    def _untold(self) -> str:
        """What is looked for where no world is told: a subject, or what things are called."""
        if not sought_by_name(self.leaf):
            return self.choices[""]
        nouns = next(things_sought(self.leaf))
        return "search_people" if is_somebody(nouns[-1]) else "search_plain"

    @property
    def _names_list(self) -> bool:
        called = " ".join(words_of(self.leaf.function.name))
        named = self.leaf.words in (("name",), ("title",))
        return named and _MAKES_LISTS.search(called) is not None

    def _act(self) -> str:
        """What the function's verb tells, wherever it stands in a name, or the description."""
        if not self.acts:
            return ""
        leaf = self.leaf
        named = split_words(leaf.function.name)
        verb = tuple(f"{word}_" for word in named[:1])
        for words in map(frozenset, (leaf.words, (*verb, *named), split_words(leaf.description))):
            for wanted, symbol in self.acts.items():
                if not words.isdisjoint(wanted.split()):
                    return symbol
        return ""

    def attachments(self) -> tuple[Attachment, ...]:
        """As declared; what is no clause does not follow "because"."""
        said = super().attachments()
        if self.name == "search_query" and self.symbol.endswith("_question"):
            return attached(*_ASKED)
        named = self.symbol in _NO_CLAUSES
        return tuple(one for one in said if not (named and one.text.startswith("because")))

    def compose(self, rng: random.Random) -> Json:
        """As the symbol tells, which may be one of texts about the function's own things."""
        if traded := rules_of(self.symbol):
            trade, role = traded
            return trade.told().draw(role, rng)
        if self.symbol.startswith(OWN):
            return draw_own(self.leaf, self.symbol, rng)
        if self.symbol in load_grammar(HANDLED):
            return load_grammar(HANDLED).draw(self.symbol, rng)
        narrow = is_narrow(self.symbol)
        drawn = load_grammar(NARROW).draw(self.symbol, rng) if narrow else super().compose(rng)
        drawn = about(str(drawn), self._subject) if self._subject else drawn
        return _WHERE.sub("", str(drawn)) if self._placed else drawn

    @functools.cached_property
    def _placed(self) -> bool:
        """Whether another argument says where: "gyms in Zurich" would be looked for elsewhere."""
        return self.name == "search_query" and bool(siblings(self.leaf) & _PLACES)

    def _shown(self) -> tuple[str, ...]:
        texts = (one for one in self.leaf.examples if isinstance(one, str) and one.strip())
        if self.name == "search_query":
            texts = (one for one in texts if not _ASKING.match(one))
        return tuple(text for text in texts if fits(self.leaf.schema, text))

    def _told_form(self, shown: Sequence[str]) -> bool:
        """Whether searches are in a language of their own, or for names alone."""
        if self.name != "search_query":
            return False
        named = (
            len(shown) > 1 and self.symbol not in _OF_NAMES and all(map(_NAMES.fullmatch, shown))
        )
        return named or all(map(_QUERIED.fullmatch, shown))

    def sampler(self, side: Side) -> Sampler:
        """Composed texts, and the examples among them."""
        composed = super().sampler(side)
        share, held = self.setting.value_share, side == "validation"
        split = side != "any" and share > 0
        shown = tuple(
            text for text in self._shown() if not split or is_held_out(text, share) == held
        )
        if not shown:
            return composed
        part = min(_MOST, _SHARE * len(shown)) if len(shown) > 1 else _ONE
        if not all(map(_LATIN.match, shown)):
            part = 1.0  # whoever searches in other letters
        elif self.name == "search_query":
            part = _SOUGHT if len(shown) > 1 else _ONLY_ONE if " " in shown[0] else 2 * _ONE
        short = all(len(one.split()) <= 4 and one[-1] not in ".!?" for one in shown)
        if (self.symbol in _PROSE and short) or self._told_form(shown):
            part = 1.0  # no sentences
        elif self.symbol in ABOUT_ANYTHING and self.symbol == self.choices.get(""):
            worded = " " in shown[0] or shown[0].isalnum()
            part = _ONLY if len(shown) < 2 and worded else part
        elif self.symbol in _OF_ANY or self.symbol in program_symbols():
            part = _ONLY if len(shown) > 1 else _ONLY_ONE

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            if rng.random() < part:
                return shown[int(rng.random() * len(shown))]
            return composed(rng, anchor)

        return draw


declare_table("text.ini", FreeText, __name__)
