"""Names and descriptions of the things that functions make: "Billing Dashboard", "Policy for …"."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogues import items
from generator.semantics.described.leafwords import developer
from generator.semantics.described.naming import human, singular
from generator.semantics.described.things import (
    called_so,
    handled_thing,
    is_foreign,
    is_organised,
    is_technical,
    made_thing,
    thing_of,
    told_thing,
    topical,
)
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import mentions, word_set
from generator.semantics.drawing.declared import attached
from generator.semantics.drawing.listed import doing
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.topics.handled import symbol_about, texts_of
from generator.semantics.topics.labels import slugs
from generator.semantics.topics.text import FreeText
from generator.semantics.topics.wordgroups import by_head

_TEAMS = items(
    "sales; marketing; support; finance; design; data; platform; product; operations; security;"
    "onboarding; logistics; research; mobile; billing; HR; legal; events; QA; warehouse"
)
_PURPOSES = items(
    "{} for the {team} team; {} requested by the {team} team; Test {} of the {team} team"
)
_TEAMWORK = (
    "rule webhook policy template report role key token alert tag label segment queue job bucket "
    "view dashboard workflow pipeline cluster server service app application integration survey "
    "form category collection folder asset layer database table schema metric monitor test "
    "variable environment workspace board list campaign budget account schedule script ledger "
    "register plan checklist guide file agreement contract program programme chart"
)
"""What teams make for their work."""
_ANIMATE = word_set("company firm organization organisation customer client voice supplier vendor")
"""Things that nobody makes for a team."""
_TOLD = word_set(
    "bug issue ticket incident error support jira product item listing shop catalog pull "
    "pr image picture photo video youtube level game event meeting calendar appointment "
    "todo task card story epic expense transaction payment job role post tweet document "
    "page article reminder vacancy person contact profile user place location room "
    "property house listing vehicle recipe alarm countdown timer reminder release dish "
    "food song film movie book album lesson course symptom patient lead deal complaint "
    "feature address delivery order conversation chat call assignment homework charge fee episode "
    "ad advert advertisement rsa creative"
)
"""Things whose descriptions are texts of their own kinds."""
_NAMED = (("name",), ("new", "name"), ("display", "name"), ("label",), ("title",),
          ("group", "name"), ("token", "name"), ("view", "name"), ("team", "name"))  # fmt: skip
_OF_IT = regex(r"\bit\b")
_DESCRIBED = frozenset("description desc summary detail overview comment note".split())


def _is_noun(thing: Sequence[str]) -> bool:
    """Whether a thing is known by a noun: no "updated", and not by its description alone."""
    last = thing[-1] if thing else ""
    return bool(last) and last not in _DESCRIBED and not last.endswith(("ed", "en", "ery", "ing"))


def _title(words: Sequence[str]) -> str:
    return " ".join(word if word.isupper() else word.title() for word in human(words).split())


@semantic_type
class ThingName(Catalogue):
    """What people call a thing that a function makes or changes."""

    name: ClassVar[str] = "thing_name"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "name"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name of a thing that titles of documents don't suit."""
        thing = thing_of(leaf)
        inner = len(leaf.path) > 1 and leaf.words[-1:] == ("name",)
        told = tuple(leaf.words) in _NAMED or (inner and bool(told_thing(leaf.description)))
        if not told or not thing or leaf.examples or leaf.name.lower().endswith("labels"):
            return False
        if leaf.words == ("label",) and "*" in leaf.path:
            return False
        titled = leaf.words == ("title",) and not is_organised(thing[-1])
        return not (set(thing[-1:]) & _documents() or titled)

    def values(self) -> Sequence[str]:
        """What things of the kind are called, else topics of the thing."""
        symbol = symbol_about(self.leaf, self.name)
        thing = thing_of(self.leaf)
        if symbol or is_organised(thing[-1]):
            return texts_of(symbol) if symbol else topical(_title(thing[-2:]))
        developing = developer(self.leaf)
        nameless = not developing and of_programs_alone(self.leaf)
        if is_technical(thing[-1], developing=False) or nameless:
            return slugs()
        return called_so(human(thing[-2:]), technical=developing)

    def attachments(self) -> tuple[Attachment, ...]:
        """Called so."""
        return attached("after*2 called {}", 'after called "{}"', "after*0.7 named {}")


@functools.cache
def _documents() -> frozenset[str]:
    """Things that have titles: what the title's own choices name."""
    title = SEMANTIC_TYPES.get("title")
    listed = word_set(" ".join(title.choices)) if issubclass(title, FreeText) else frozenset[str]()
    more = "list album playlist video song file folder book film content form video map"
    return listed | word_set(more)


@semantic_type
class ThingDescription(Catalogue):
    """A line that says what a thing is for."""

    name: ClassVar[str] = "thing_description"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "description"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A description, in English, of something that has no texts of its own kind."""
        if is_foreign(leaf.function.description):
            return False
        head = singular(leaf.words[-1]) if leaf.words else ""
        thing = thing_of(leaf)
        if head not in _DESCRIBED or not thing or leaf.examples or thing[-1].endswith("ing"):
            return False
        if head in ("comment", "note") and (len(leaf.words) < 2 or not doing(leaf, thing[-1])):
            return False
        if head in ("summary", "overview") and thing != made_thing(leaf.function.name):
            return False  # what was found out of it: "weatherSummary"
        own = {"property"} if mentions(leaf, "crm hubspot schema field attribute") else set()
        return not set(thing[-1:]) & (_TOLD - own)

    def values(self) -> Sequence[str]:
        """What things of the kind are for, else purposes for teams, or notes that fit any."""
        symbol = symbol_about(self.leaf, self.name)
        if symbol:
            return texts_of(symbol)
        thing = thing_of(self.leaf)
        if thing[-1] in _ANIMATE:
            return texts_of("any_note", "text")
        for group in by_head().get("_".join(thing), ()):
            of_it = not group.cues or mentions(self.leaf, group.cues)
            if of_it and all(len(value.split()) > 2 for value in group.values[:5]):
                return group.values  # what checks and criteria are called tells all of them
        if thing[-1] in word_set(_TEAMWORK):
            made = (
                form.replace("{team}", team).format(human(thing))
                for form, team in itertools.product(_PURPOSES, _TEAMS)
            )
        else:
            function = self.leaf.function
            tried = (thing, made_thing(function.name), handled_thing(function.description))
            named = [one for one in tried if _is_noun(one)]
            if named and of_programs_alone(self.leaf):
                parts = texts_of("program_part", "text")
                return tuple(f"{human(named[0]).capitalize()} for the {part}" for part in parts)
            said = texts_of("of_thing" if named else "any_description", "text")
            made = (_OF_IT.sub(human(named[0][-1:]), text) if named else text for text in said)
        return tuple(dict.fromkeys(text[:1].upper() + text[1:] for text in made))

    def attachments(self) -> tuple[Attachment, ...]:
        """Quoted."""
        return attached('after*2 with the description "{}"', 'after described as "{}"')
