"""Kinds and subjects that depend on what is asked about: news, expenses, school, insurance."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import mentions, near
from generator.semantics.drawing.listed import BEFORE, Listed, at, siblings


class _Kind(Listed):
    """A short closed list that stands only where its ``cues`` are near."""

    family = "commerce"
    few: ClassVar[tuple[str, ...]] = ()
    bound: ClassVar[bool] = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where a cue is near."""
        if cls.against and near(leaf, cls.against):
            return False
        return not cls.bound or mentions(leaf, cls.cues)

    def values(self) -> tuple[str, ...]:
        """The short list."""
        return self.few


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
class ExpenseCategory(_Kind):
    """What money is spent on."""

    name = "expense_category"
    names = ("category", "expense category", "* category", "expense type", "budget category",
             "spending category", "transaction category")  # fmt: skip
    noun = "category"
    cues = "expense budget spending transaction spend receipt reimbursement"
    few = ("groceries", "rent", "utilities", "transportation", "dining out", "entertainment",
           "travel", "healthcare", "insurance", "clothing", "education", "gifts", "subscriptions",
           "meals", "office supplies", "software")  # fmt: skip
    said = (at("for {}", weight=2.0), at("under {}"))


@semantic_type
class EventCategory(_Kind):
    """A kind of event that one goes to."""

    name = "event_category"
    names = ("category", "event category", "event type", "type of event", "* event type")
    noun = "kind of event"
    cues = "event concert venue ticketmaster nightlife"
    against = "webhook log calendar listener analytics trigger audit tracking"
    few = ("concert", "festival", "conference", "workshop", "exhibition", "comedy show", "theater",
           "sports", "networking", "food and drink", "film screening")  # fmt: skip
    said = BEFORE


@semantic_type
class TicketCategory(_Kind):
    """What a support ticket is about."""

    name = "ticket_category"
    names = ("category", "ticket category", "issue category", "issue type", "ticket type",
             "type of issue", "request type", "complaint type")  # fmt: skip
    noun = "category"
    cues = "ticket support helpdesk complaint incident customer"
    against = "event concert train flight movie git jira"
    few = ("billing", "technical", "account", "shipping", "login", "refund", "hardware", "software",
           "network", "general inquiry")  # fmt: skip
    said = (at("under {}"), at("in the {} category"))


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
class SchoolGrade(_Kind):
    """A year of school."""

    name = "school_grade"
    names = ("grade", "grade level", "school grade", "class level", "school year", "year group")
    noun = "grade"
    cues = "school student lesson quiz teacher education homework tutor worksheet"
    few = ("kindergarten", "1st grade", "2nd grade", "3rd grade", "4th grade", "5th grade",
           "6th grade", "7th grade", "8th grade", "9th grade", "10th grade", "11th grade",
           "12th grade")  # fmt: skip
    said = (at("in {}"), at("for {}"))


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


@semantic_type
class PropertyType(_Kind):
    """A kind of home."""

    name = "property_type"
    names = ("property type", "home type", "house type", "listing type", "type of property",
             "accommodation type", "housing type")  # fmt: skip
    noun = "property type"
    cues = "property home house rent rental estate listing apartment housing mortgage accommodation"
    few = ("apartment", "house", "condo", "townhouse", "studio", "loft", "duplex", "villa",
           "cottage", "cabin")  # fmt: skip
    said = BEFORE
