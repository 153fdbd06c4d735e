"""In whose voice a model is asked to write: by plan, so that one answer differs from the next."""

from __future__ import annotations

STYLES: tuple[str, ...] = (
    "plain and short, the way people type to an assistant",
    "questions, no commands",
    "commands that start with different verbs",
    "casual, with contractions",
    "polite full sentences",
    "as few words as still make sense",
    "the detail first, then what is wanted",
    "what the person wants to know or get done, starting with I or we",
    "all lower case, as typed on a phone, no end mark",
    "businesslike",
)

PERSONAS: tuple[str, ...] = (
    "someone in a hurry",
    "an office worker",
    "a student",
    "a parent with little time",
    "someone who speaks simple English",
    "an older person who writes full sentences",
    "a developer",
    "someone who talks to the assistant every day",
    "someone who uses it for the first time",
)


def voice(number: int) -> str:
    """The voice of question ``number``: styles and personas go round at different lengths."""
    return f"{PERSONAS[number % len(PERSONAS)]}; {STYLES[number % len(STYLES)]}"
