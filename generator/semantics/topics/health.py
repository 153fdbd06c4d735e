"""Health: symptoms, conditions, medicines, doctors, exercises and the body."""

from __future__ import annotations

from generator.records import Anchor, Json
from generator.semantics.articles import with_article, without_article
from generator.semantics.base import Attachment, Surface, say_literal, semantic_type
from generator.semantics.drawing.declared import declare_table
from generator.semantics.drawing.listed import Listed, at, column, example_texts

_MEDICAL = "health patient medical doctor clinic symptom diagnosis disease hospital drug treatment"


@semantic_type
class Condition(Listed):
    """An illness or a lasting condition."""

    name = "medical_condition"
    family = "health"
    names = (
        "medical condition", "health condition", "disease", "disease name", "* disease",
        "diagnosis", "* diagnosis", "illness", "condition", "* condition", "disorder",
    )  # fmt: skip
    noun = "condition"
    values_file = "health_conditions.txt"
    vague = "condition"
    cues = _MEDICAL
    against = (
        "weather road traffic where filter sql car vehicle item market product listing rule "
        "evaluate expression trigger automation alert workflow"
    )
    said = (at("for {}", weight=2.0), at("with {}"))

    def attachments(self) -> tuple[Attachment, ...]:
        """A diagnosis is called one; a patient has an illness; else it is asked about."""
        if "diagnosis" in self.leaf.words:
            return (at("with a diagnosis of {}", weight=2.0), at("diagnosed with {}"))
        return self.said


@semantic_type
class Specialty(Listed):
    """A medical speciality, said as its name or as the doctor who has it."""

    name = "medical_specialty"
    family = "health"
    names = (
        "specialty", "speciality", "* specialty", "* speciality", "specialization", "specialist",
        "doctor type", "type of doctor", "doctor specialty", "medical department",
    )  # fmt: skip
    noun = "specialty"
    values_file = "health_specialties.txt"
    vague = "specialty speciality specialization specialist type"
    cues = _MEDICAL + " appointment physician provider practitioner healthcare"
    said = (at("{}", "before"), at("for {}"))

    def _doctors(self) -> bool:
        doctors = set(column(self.values_file, 1))
        examples = {text.casefold() for text in example_texts(self.leaf)}
        return bool(examples & doctors) or {"doctor", "specialist"} & set(self.leaf.words) != set()

    def values(self) -> tuple[str, ...]:
        """Specialities, or doctors where the name or the examples ask for them."""
        return column(self.values_file, 1 if self._doctors() else 0)

    def attachments(self) -> tuple[Attachment, ...]:
        """A doctor is seen; a speciality stands before the noun."""
        if self._doctors():
            return (at("with {}", weight=2.0), at("{}", "object"))
        return self.said

    def surfaces(self) -> tuple[Surface, ...]:
        """A doctor with an article where one is seen; else as it stands."""
        article = frozenset({"with", "for", "see", "find"} if self._doctors() else ())
        return (
            Surface(rule="literal", say=say_literal, not_after=article),
            Surface(rule="article", say=with_article, after=article),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Without the article."""
        return super().read(without_article(text), anchor)


declare_table("health.ini", Listed, __name__, family="health")
