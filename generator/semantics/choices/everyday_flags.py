"""Flags of everyday services: things that one has or takes, what recurs, who waits where."""

from __future__ import annotations

from collections.abc import Sequence

from generator.semantics.articles import article
from generator.semantics.choices.flagwords import ADJECTIVES, VERBS

COUNTED = frozenset(
    "laptop phone camera key keysafe safe fare deposit seat bed cot photo picture receipt ticket "
    "voucher bag box card certificate guide chair table desk locker towel helmet trailer invoice "
    "letter meal upgrade discount visit call backup survey quote demo tour interpreter translator "
    "carer lift ramp permit license licence pass map badge uniform driver crib waitlist substitute "
    "replacement porter chaperone escort plug socket charger cover lid label sticker bow ribbon "
    "basket crate pallet skip ladder forklift crane tent caravan bike bicycle scooter stroller "
    "wheelchair buggy cart kitchen bathroom shower bathtub balcony garden garage pool gym sauna "
    "fireplace dishwasher fridge freezer oven microwave kettle toaster heater fan monitor printer "
    "projector whiteboard microphone screen headset tablet warranty guarantee contract signature "
    "stamp seal copy transcript summary reminder follow-up referral prescription refill "
    "dog cat pet consultation check-up checkup vaccination booster test scan form questionnaire "
    "checklist".split()
)
"""Things of which one has or takes one: "with a laptop", "it needs a photo"."""
_TIMES = frozenset(
    "day week month year morning evening night weekday weekend monday tuesday wednesday thursday "
    "friday saturday sunday hour quarter term season time".split()
)
_OF_THEMSELVES = frozenset("wait stay come attend travel sleep eat swim park queue".split())
"""What people do themselves, and to nothing."""
_WHERE = frozenset("on at in outside inside here there overnight nearby with alone".split())
_ENDS = frozenset(("start", "end"))


def a_noun(words: Sequence[str]) -> str:
    """The noun with its article where it is one thing: "a laptop", "telemetry"."""
    noun = " ".join(words)
    return f"{article(noun)} {noun}" if words[-1] in COUNTED else noun


def everyday(core: Sequence[str]) -> tuple[str, str, str] | None:
    """The kind of the phrases, and what is said for yes and for no; None for other flags."""
    first, last, noun = core[0], core[-1], " ".join(core)
    if first in ("every", "each") and last in _TIMES:
        return "apart", noun, "just this once"
    if first in _HOW and len(core) > 1:  # "by phone", and with no such thing
        return "with", noun, f"not {noun}"
    if (found := _of_oneself(core)) is not None:
        return found
    if len(core) == 2 and last in _COMPOUNDED:
        return "apart", f"{first}-{last}", f"not {first}-{last}"
    if len(core) > 1 and last == "intact":
        rest = " ".join(core[:-1])
        return "with", f"with the {rest} intact", f"with the {rest} broken"
    if len(core) > 1 and first in _OF_THEMSELVES and core[1] in _WHERE:
        return "apart", f"I'll {noun}", f"I won't {noun}"
    if len(core) > 2 and last in _ENDS and core[-2] == "day":
        rest = a_noun(core[:-1]) if core[-2] in COUNTED else f"{article(noun)} {noun[: -len(last)]}"
        lead = "starting" if last == "start" else "ending"
        return "with", f"{lead} with {rest.strip()}", f"not {lead} with {rest.strip()}"
    if len(core) == 2 and last in ("me", "us") and first in _REACHING:
        return "do", noun, f"don't {noun}"
    if len(core) > 1 and last in _WORK and ADJECTIVES.issuperset(core[:-1]):
        whole = f"{article(noun)} {noun}"  # and nothing that is clean
        return "with", f"with {whole}", f"without {whole}"
    if len(core) > 2 and core[1] in ("with", "by", "through") and last in COUNTED:
        done = f"{first} {core[1]} the {' '.join(core[2:])}"
        return "do", done, f"don't {done}"
    plain = not any(word in VERBS for word in core[:-1]) and first not in _LEADS
    if last in COUNTED and plain and not (len(core) == 1 and last in VERBS | ADJECTIVES):
        return "with", f"with {a_noun(core)}", f"without {a_noun(core)}"
    return None


def _of_oneself(core: Sequence[str]) -> tuple[str, str, str] | None:
    """What holds of whoever asks: a first visit, what one would do again, a recent tattoo."""
    first, last, noun = core[0], core[-1], " ".join(core)
    if first == "first" and len(core) == 2 and last in _FIRST_ONES:
        return "apart", f"it's my {noun}", f"it's not my {noun}"
    if last == "again" and len(core) == 2 and first in VERBS | _DONE_AGAIN:
        return "apart", f"I'd {noun}", f"I wouldn't {noun}"
    plain = len(core) == 2 and not last.endswith(("s", "ing")) and last not in VERBS | ADJECTIVES
    if first in ("recent", "valid") and plain:
        whole = f"{article(noun)} {noun}"
        return "with", f"with {whole}", f"without {whole}"
    return None


def deed(core: Sequence[str], function: Sequence[str]) -> tuple[str, str, str] | None:
    """The same of flags that tell what else is done, or how: "compare it with last year"."""
    first, last, noun = core[0], core[-1], " ".join(core)
    if len(core) < 2:
        return None
    if first == "compare" and core[1] not in ("to", "with", "by"):
        rest = " ".join(core[1:])
        return "do", f"compare it with {rest}", f"don't compare it with {rest}"
    if (first, *core[1:2]) == ("ask", "for") and not last.endswith("s"):
        rest = f"{article(last)} {' '.join(core[2:])}"
        return "do", f"ask for {rest}", f"don't ask for {rest}"
    if first in _GIVING and last in COUNTED and core[1] not in _BETWEEN:
        rest = a_noun(core[1:])
        return "do", f"{first} {rest}", f"don't {first} {rest}"
    if first in _AGREEING and last not in ADJECTIVES and not last.endswith(("s", "ing", "ed")):
        rest = " ".join(core[1:])
        return "do", f"{first} the {rest}", f"don't {first} the {rest}"
    if last.endswith("ly") and (first.endswith("ed") or first in _DONE):
        return "apart", noun, f"not {noun}"
    if first in _OF_SEVERAL and last in function:
        return "with", f"as {article(noun)} {noun}", f"not as {article(noun)} {noun}"
    return None


_REACHING = frozenset("call text phone ring email cc bcc copy message ping page mail tell".split())
"""What is done to reach somebody: "call me"."""
_WORK = frozenset("clean wash check scan fill trim search cut polish rinse dry".split())
"""Work that is told by what it is like: "a deep clean"."""
_AGREEING = frozenset("confirm accept approve waive".split())
_DONE = frozenset("paid made sent sold kept bought built".split())
_GIVING = frozenset("send print attach issue bring provide mail".split())
"""What makes or hands over a thing that was not spoken of: "send a receipt"."""
_BETWEEN = frozenset("to by with from via on at into as in for the a an if".split())
_HOW = frozenset("by at before after during".split())
"""Prepositions that lead a name which tells how, where or when by itself: ``by_phone``."""
_FIRST_ONES = frozenset(
    "visit appointment time lesson session booking order class course consultation stay".split()
)
_DONE_AGAIN = frozenset("book hire order buy come visit choose recommend use rent stay".split())
_COMPOUNDED = frozenset(
    "controlled heated cooled powered operated mounted resistant based driven proof".split()
)
"""Participles that make one word with the noun before them: "climate-controlled"."""
_OF_SEVERAL = frozenset("group team family joint shared".split())
"""What is done with others: "as a group walk"."""
_LEADS = frozenset(
    "with without include including exclude has have need needs want wants no show return add use "
    "enable disable allow allows only is as under over from in on at by to auto get contain "
    "contains".split()
)
"""What leads a name that other rules read."""
