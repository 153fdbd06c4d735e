"""People as a group: "my wife and me", "Noa, Emma and I"."""

from __future__ import annotations

from generator.semantics.base import semantic_type
from generator.semantics.drawing.listed import Listed, at
from generator.semantics.drawing.tails import Tail


@semantic_type
class PeopleGroup(Listed):
    """People as a group, as the speaker says it ("my wife and me")."""

    name = "people_group"
    family = "people"
    names = ("companion", "* companion", "party description", "* party description", "with whom",
             "accompanied by", "party size description", "group description", "who")  # fmt: skip
    noun = "group"
    values_file = "people_groups.txt"
    tail = Tail("people", "group", 0.4)
    said = (at("for {}"), at("with {}", weight=0.2))
