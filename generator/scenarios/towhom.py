"""How to ask for the people to whom something goes: nobody asks for a mail's destination."""

from __future__ import annotations

from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of

_SOMEBODY = frozenset(("people", "contact"))
_ALWAYS_SOMEBODY = frozenset(("recipient", "recipients", "attendees", "participants", "people"))
"""What is said of people only, by whatever they are told: their user names, their addresses."""
_RECEIVES = ("Who should it go to?", "Who should I send it to?", "Who is it for?")
_TO_WHOM = {
    "destination": _RECEIVES, "recipient": _RECEIVES, "recipients": _RECEIVES, "to": _RECEIVES,
    "people": ("Who is it for?", "Which people?", "Who are the people?"),
    "attendees": ("Who should come?", "Who are the attendees?"),
    "participants": ("Who should take part?", "Who are the participants?"),
}  # fmt: skip
"""How to ask for those to whom something goes."""


def asks_whom(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """Questions for somebody by what they are to the deed, or None for other arguments."""
    if parameter.leaf.schema.get("type") in ("integer", "number"):
        return None  # they are counted
    mailed = parameter.leaf.words == ("to",) and parameter.leaf.schema.get("type") == "array"
    if mailed:
        return _RECEIVES
    if noun == "people" and "share" in words_of(parameter.leaf.function.name):
        return "Who should I share it with?", "Who should get access?"
    somebody = parameter.meaning.family in _SOMEBODY or noun in _ALWAYS_SOMEBODY
    return _TO_WHOM.get(noun) if somebody else None
