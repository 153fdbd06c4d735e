"""What is asked of a point: nobody has coordinates converted, they ask for the address there."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex

_TURNS = frozenset("convert transform turn translate resolve".split())
_POINTS = frozenset("coordinates coordinate latitude/longitude lat/lng lat/lon latlng".split())
_FOUND = frozenset("address place location city country name postcode".split())
"""What lies at a point; to other goals coordinates are converted: "to MGRS"."""
_READABLE = regex(r"^(?:(?:human[- ])?readable|formatted) ", re.I)


def pointed(
    verb: str, objects: list[str], complements: list[tuple[str, str]]
) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Verb, objects and complements, of coordinates that are converted those of a question."""
    if verb not in _TURNS or not objects or objects[0].split()[-1].lower() not in _POINTS:
        return verb, objects, complements
    goal = next((noun for prep, noun in complements if prep in ("to", "into")), "")
    lead, _, head = _READABLE.sub("", goal).rpartition(" ")
    if singular(head.lower()) not in _FOUND:
        return verb, objects, complements
    return "get", [f"{lead} {singular(head)}".strip()], []
