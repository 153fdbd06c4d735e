"""Kinds and subjects that depend on what is asked about: news, expenses, school, insurance."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import mentions, near
from generator.semantics.drawing.declared import declare_table
from generator.semantics.drawing.listed import BEFORE, Listed, at, siblings


class _Kind(Listed):
    """A short closed list that stands only where its ``cues`` are near."""

    family = "commerce"
    bound: ClassVar[bool] = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where a cue is near."""
        if cls.against and near(leaf, cls.against):
            return False
        return not cls.bound or mentions(leaf, cls.cues)


@semantic_type
class NewsCategory(_Kind):
    """A section of the news."""

    name = "news_category"
    names = ("category", "news category", "section", "topic", "news topic", "* category")
    noun = "category"
    cues = "news headline headlines newspaper article"
    few = ("business", "technology", "sports", "entertainment", "health", "science", "politics",
           "world", "travel", "finance", "culture", "education")  # fmt: skip

    def attachments(self) -> tuple[Attachment, ...]:
        """A topic is what something is about; a category stands before it."""
        return (at("about {}"), at("on {}")) if self._is_about() else BEFORE

    def values(self) -> tuple[str, ...]:
        """Nothing is "about world"."""
        return tuple(one for one in self.few if one != "world" or not self._is_about())

    def _is_about(self) -> bool:
        named = {*self.few} & set(words_of(self.leaf.function.name))  # politics in "business news"
        return bool(named or {"topic", "subject"} & set(self.leaf.words))


@semantic_type
class SchoolSubject(_Kind):
    """A subject that is taught."""

    name = "school_subject"
    names = ("subject", "school subject", "course subject", "* subject", "academic subject",
             "field of study", "major", "field", "discipline", "course name", "course",
             "degree program", "program", "subject area")  # fmt: skip
    noun = "subject"
    cues = (
        "school student course tutor tutoring university quiz exam homework lesson education class "
        "teacher study learning grade flashcard curriculum"
    )
    against = "email mail message golf race meal entity database"
    few = ("math", "algebra", "geometry", "calculus", "statistics", "physics", "chemistry",
           "biology", "computer science", "history", "geography", "economics", "psychology",
           "philosophy", "English literature", "Spanish", "French", "art history", "music theory",
           "political science", "sociology", "business administration", "mechanical engineering",
           "nursing", "astronomy")  # fmt: skip
    said = (at("in {}", weight=2.0), at("for {}"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """The subject of a message is what it is about."""
        sent = leaf.words == ("subject",) and siblings(leaf) & {"body", "message"}
        return not sent and super().suits(leaf, setting)


@semantic_type
class Insurer(_Kind):
    """A health or other insurer."""

    name = "insurer"
    names = ("insurance", "insurance provider", "insurance company", "insurer", "insurance plan",
             "insurance name", "insurance carrier", "* insurance provider")  # fmt: skip
    noun = "insurance"
    bound = False
    few = ("Aetna", "Blue Cross Blue Shield", "Cigna", "UnitedHealthcare", "Kaiser Permanente",
           "Humana", "Medicare", "Medicaid", "Anthem", "Oscar Health", "Allianz", "AXA",
           "State Farm", "Geico", "Progressive", "Allstate", "Liberty Mutual", "MetLife",
           "Bupa", "Molina Healthcare")  # fmt: skip

    def attachments(self) -> tuple[Attachment, ...]:
        """Doctors take it, people have it."""
        if near(self.leaf, "doctor find search provider clinic dentist"):
            return (at("that take {}", weight=2.0), at("accepting {}"))
        return (at("with {} insurance"), at("through {}"))


declare_table("kinds.ini", _Kind, __name__)
