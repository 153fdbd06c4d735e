"""Degrees and sorts of work: how urgent, for whom of which experience, under which contract."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import mentions, word_set
from generator.semantics.drawing.listed import BEFORE, Listed, at, described, own_words


class _Few(Listed):
    """A short closed list, held in the class."""

    family = "work"
    few: ClassVar[tuple[str, ...]] = ()

    def values(self) -> tuple[str, ...]:
        """The short list."""
        return self.few


@semantic_type
class Priority(_Few):
    """How urgent something is."""

    name = "priority_word"
    names = ("priority", "* priority", "priority level", "urgency", "urgency level", "severity",
             "importance", "severity level")  # fmt: skip
    noun = "priority"
    few = ("low", "medium", "high", "urgent", "critical")
    said = (at("with {} priority", weight=2.0), at("{} priority", "before"))

    def values(self) -> tuple[str, ...]:
        """Without "urgent" where severity is meant."""
        found = self.few
        return tuple(v for v in found if v != "urgent") if "severity" in self.leaf.words else found

    def attachments(self) -> tuple[Attachment, ...]:
        """Called by the word that the parameter uses."""
        own = own_words(self.leaf)
        word = next((w for w in ("severity", "urgency", "importance") if w in own), "priority")
        return (at(f"with {{}} {word}", weight=2.0), at(f"{{}}-{word}", "before"))


@semantic_type
class ExperienceLevel(_Few):
    """How far somebody has come in a career or a subject."""

    name = "experience_level"
    names = ("experience level", "seniority", "seniority level", "level of experience",
             "difficulty", "difficulty level", "skill level", "fitness level",
             "proficiency", "proficiency level", "expertise level")  # fmt: skip
    noun = "level"
    said = BEFORE

    def values(self) -> tuple[str, ...]:
        """Of jobs, of tasks or of learners."""
        own = own_words(self.leaf)
        if "seniority" in own or mentions(self.leaf, "job career hire candidate salary"):
            return ("entry-level", "junior", "mid-level", "senior", "lead", "executive")
        if "difficulty" in own:
            return ("easy", "medium", "hard")
        return ("beginner", "intermediate", "advanced")


@semantic_type
class EmploymentType(_Few):
    """How a job is contracted."""

    name = "employment_type"
    names = ("employment type", "job type", "contract type", "work type", "type of employment",
             "work arrangement", "work mode")  # fmt: skip
    noun = "employment type"
    few = ("full-time", "part-time", "contract", "freelance", "internship", "temporary", "remote")
    said = BEFORE

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a job of a machine."""
        text = word_set(described(leaf).replace("_", " "))
        return not text & {"cron", "queue", "build", "spark", "training", "batch", "smart"}
