"""What names tell otherwise than by verb and noun, where no description can be read beside them.

A ``next_track`` is no thing to look at: a player goes there.
"""

from __future__ import annotations

from generator.phrasing.grammar.described.audience import name_words
from generator.quick import regex
from generator.records import FunctionSpec

_UNREAD = regex(r"\s*(?:\([^()]*\)\s*)*")
"""What is left of a description of which no word could be read: where it is used, and names."""
_STEPS = {"next": "next", "previous": "previous", "prev": "previous"}
_PASSED = frozenset(
    "track song tune slide page tab chapter episode station channel video image photo picture "
    "scene frame screen window workspace desktop preset level clip card tip step".split()
)
"""What one goes through piece by piece, so that the next one is gone to."""
_NOW = regex(r"(?:.* )?(?:(?:now|currently) (?P<doing>playing|running)|what ?s (?P<on>playing))")
_SHOT = regex(
    r"screen ?shot (?:(?P<url>url|web ?page|web ?site|site)|(?P<thing>page|element|window|tab))"
)
"""A picture of something, which the first word only looks like the noun of."""
_BOTH = frozenset(("play pause", "pause play", "play and pause", "pause resume", "play or pause"))
"""Two deeds of one button."""


def told_by_name(spec: FunctionSpec) -> str:
    """The description that a function's name alone stands for; "" where it has nothing such."""
    if not _UNREAD.fullmatch(spec.description):
        return ""
    words = [word for word in name_words(spec.name) if not word.isdigit()]
    if shot := _SHOT.fullmatch(" ".join(words)):
        return f"Take a screenshot of a {'web page' if shot['url'] else shot['thing']}"
    if spec.parameters.get("properties"):
        return ""
    step = _STEPS.get(words[-2], "") if len(words) > 1 else ""
    if step and words[-1] in _PASSED and len(words) < _LONG:
        return f"Go to the {step} {words[-1]}"
    said = " ".join(words)
    if now := _NOW.fullmatch(said):
        return f"What is {now['doing'] or now['on']} right now"
    return "Toggle the playback" if " ".join(words[-2:]) in _BOTH or said in _BOTH else ""


def checked_for(text: str) -> str:
    """The text with what something is checked for as people ask: check a text for profanity."""
    return _CONTAINS.sub(r"Check \1 for ", text)


_CONTAINS = regex(
    r"\A\W*(?:Check|Test|Verify|Determine|Detect)s? (?:if|whether) "
    r"((?:(?:the|an?) )?(?:given )?[a-z]+) contains? (?:any )?(?=[a-z]+(?: [a-z]+)?\W*$)"
)
"""What a text is checked for: "Check if a text contains profanity"."""


_LONG = 4
"""Words of a name that has more than the service before the step: "get", "find"."""
