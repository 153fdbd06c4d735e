"""Which values can't stand among the words of idioms: "remind me to Call Ben", "9 guests of us"."""

from __future__ import annotations

from generator.phrasing.skeleton import Skeleton
from generator.quick import regex
from generator.semantics.described.verbs import DONE

_TO_DO = regex(
    r"\b(?:remind me|need|have|remember|forget|forgetting|got|supposed|want|going|ought) (?:to )?$"
)
"""What a deed follows in small letters: "remind me to call Ben"."""
_DONE_TO = regex(rf" {DONE}\b")
"""What somebody wants done to a thing, whatever it is called: "have Dune added"."""
_TOLD = regex(r"(?:\b(?:tell|know)(?: that)? $|^ that $)")
"""What a statement follows that somebody is told: "tell Ben I'm late"."""
_NO_STATEMENT = (
    r"(?:hi|hey|hello|dear|good|morning|thanks|thank|please|could|can|is|are|was|what|how|where|"
    r"when|who|why|do|does|did|don't|will|would|happy|congrat\w*|just|call|text|meet|running|on my|"
    r"almost|leaving|home|landed|bring|let)\b|.*[?!]|.*\. |.*\.$|(?-i:(?!I\b|I')[A-Z])"
)
"""Messages that are no statement: questions, greetings, requests, several sentences."""


_NO_HOUR = (
    r"(?-i:before|after|between|any|tomorrow|today|tonight|during|until|later|now|as soon|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:at|after|before|morning|afternoon|evening))\b"
)
"""When something may be that is no hour of a clock: nothing is "at" before lunch."""
_STATED = (
    r"(?-i:(?:it|it's|I|I'm|I've|we|we're|he|she|they|there|nobody|somebody)\b)|"
    r"(?!(?:what|who|how|whether|why|where|when|which)\b)[^,;:]*\b(?<!\bthat )(?<!\bwhich )"
    r"(?:is|are|was|were|has|needs|wants|isn't|aren't|wasn't|doesn't|don't|didn't|can't|won't)\b"
)
"""Statements, which nothing is "about": "it needs approval", "the customer is waiting"."""


def told_before(skeleton: Skeleton, place: int) -> str:
    """The word "tell" where a part follows whom something is told: "tell {Ben} {I'm late}"."""
    parts = skeleton.parts
    bare = place > 2 and parts[place - 1] == " "
    return "tell " if bare and str(parts[place - 3]).lower().endswith("tell ") else ""


def texts_after(skeleton: Skeleton, place: int) -> str:
    """The words after a part, up to the end, with a hole where a value stands."""
    return "".join(part if isinstance(part, str) else "_" for part in skeleton.parts[place + 1 :])


def refused_by_words(before: str, after: str) -> list[str]:
    """Patterns of values that can't stand between these texts, whatever the argument."""
    found = [r"remind\b"] if before.endswith(" reminder to ") else []
    if before.endswith((" of ", " did ", " my ")) or not before:
        found.append("other$")  # of a kind that is not told, nobody says the kind
    if before.strip(",") == " ":
        found.append("none$")
    if before.endswith(", "):
        found.append("other$")  # "report an absence, other"
    if after.startswith(" of us") or before.endswith("party of "):
        found.append(r".* (?:people|children|[a-z]+s)$|(?:people|guests|persons|adults)$")
    if before.endswith(" at "):
        found.append(_NO_HOUR)
    if before.endswith((" time in ", " time for ")):
        found.append(r".*\stime$")  # "the time in Harare time"
    if after.startswith(" interest"):
        found.append(r"[\d.,]+$")  # "at 3.5 interest"
    if before.endswith(" about "):
        found.append(_STATED)
    if _TOLD.search(before):
        found.append(_NO_STATEMENT)
    if _TO_DO.search(before) and not _DONE_TO.match(after):
        found.append("(?-i:[A-Z][a-z])")
    return found
