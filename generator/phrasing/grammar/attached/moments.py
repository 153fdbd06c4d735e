"""Arguments about when: what happened on a date ("created before {}"), and looking back so far."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_answer, plural, singular
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import (
    CHANGING,
    DONE,
    MAKING,
    PROLONGING,
    READING,
    SEARCHING,
)
from generator.semantics.family_groups import DATED

_EVENTS = {
    "create": "created", "creation": "created", "created": "created", "update": "updated",
    "updated": "updated", "modified": "modified", "modification": "modified", "due": "due",
    "publish": "published", "published": "published", "publication": "published",
    "posted": "posted", "closed": "closed", "opened": "opened", "merged": "merged",
    "completed": "completed", "finished": "finished", "sent": "sent", "received": "received",
    "scheduled": "scheduled", "paid": "paid", "registered": "registered", "deleted": "deleted",
    "archived": "archived", "uploaded": "uploaded", "released": "released", "release": "released",
    "submitted": "submitted", "issued": "issued", "pushed": "pushed", "resolved": "resolved",
    "ordered": "ordered", "shipped": "shipped", "delivered": "delivered", "signed": "signed",
    "start": "starting", "end": "ending", "started": "started", "ended": "ended",
    "expires": "expiring", "expiry": "expiring", "expiration": "expiring", "filed": "filed",
    "seen": "last seen", "changed": "changed", "joined": "joined", "hired": "hired",
    "expire": "expiring",
}  # fmt: skip
_ENDS_OF_MADE = frozenset(("start", "end"))
_AFTER = frozenset("start from after since min gte gt begin".split())
_BEFORE = frozenset("end to before until max lte lt".split())
_PLAIN = frozenset("at date time on day datetime timestamp".split())
_SPANS = frozenset("day days hour hours minute minutes week weeks month months year years".split())
_BACK = frozenset("last past back lookback previous recent history ago trailing".split())
_PAST = regex(r" history\b| ago\b|\b(?:back|last|past|previous|recent)\b(?! up\b)")
"""What tells of a span that it ends now: "how many minutes back"."""


def bound_of(role: Role) -> tuple[str, str]:
    """What happened, and whether after or before: ("created", "after"); ("", "") for others."""
    words = [word for word in role.parameter.leaf.words if word not in _PLAIN | {"if"}]
    if (
        not verbs_of(role) & SEARCHING
        and verbs_of(role) & MAKING
        and _ENDS_OF_MADE.issuperset(words[-1:])
    ):
        return "", ""  # what is made starts then itself
    if role.parameter.meaning.family not in DATED or not 2 <= len(words) <= 3:
        return "", ""
    first, last = words[0], words[-1]
    if last not in _AFTER | _BEFORE and first in ("min", "max", "after", "before", "since"):
        first, last = last, first
    event = _EVENTS.get(first, "")
    side = "after" if last in _AFTER else "before" if last in _BEFORE else ""
    return (event, side) if event and side and len(words) == 2 else ("", "")


def dated_ways(role: Role) -> tuple[str, ...]:
    """Ways to say an argument about when; empty for any other."""
    event, side = bound_of(role)
    if event:
        done = side == "after" and event != "due" and not event.endswith("ing")  # not yet
        since = (f"{event} since {role.mark}",) if done else ()
        return (f"{event} {side} {role.mark}", f"{event} {side} {role.mark}", *since)
    if (
        ways := _done_on(role)
        or _starting(role)
        or _prolonged(role)
        or _open_ended(role)
        or _bounding(role)
    ):
        return ways
    words = frozenset(role.parameter.leaf.words)
    told = role.told.lower()
    spans = bool(types_of(role.parameter) & {"integer", "number"}) and words & _SPANS
    backwards = words & _BACK or _PAST.search(told)
    if spans and role.parameter.leaf.words[0] == "within" and _brings_unit(role):
        return (f"within {role.mark}",)
    if spans and backwards and _brings_unit(role):
        m = role.mark
        return tuple(f"{lead} {m}" for lead in ("over the last", "from the last", "for the past"))
    ahead = {"next", "future", "ahead", "coming", "upcoming"} & frozenset(told.split())
    if spans and words <= _SPANS and ahead and _brings_unit(role):
        return (f"over the next {role.mark}", f"in the next {role.mark}")
    if spans and words <= _SPANS and _brings_unit(role) and (ways := _from_now(role)):
        return ways
    if spans and words <= _SPANS and verbs_of(role) & _TOLD and _brings_unit(role):
        return (f"over {role.mark}", f"for {role.mark}")
    return ()


def _from_now(role: Role) -> tuple[str, ...]:
    """A bare stretch of time ends or begins now where what is read has happened or is to come."""
    (verb, *rest), m = words_of(role.parameter.leaf.function.name) or ("",), role.mark
    named = {verb, *map(plural, rest), *rest}
    if named & _TO_COME:
        return (f"in the next {m}", f"in the next {m}", f"over the next {m}")
    read = verb not in MAKING | CHANGING and named & _HAPPENED
    return (f"over the last {m}", f"from the last {m}") if read else ()


_TO_COME = frozenset("upcoming coming next".split())
_HAPPENED = frozenset(
    "recent latest history logs metrics messages transactions activity activities errors usage "
    "sales expenses spending payments visits incidents outages changes deployments commits "
    "headlines trends".split()
)
"""What is past when one reads it, so that it is of the days before."""


def _bounding(role: Role) -> tuple[str, ...]:
    """Which end of a time a bare bound is: "oldest" is since when, "latest" before when."""
    words, m = role.parameter.leaf.words, role.mark
    if role.parameter.meaning.family not in DATED or not verbs_of(role) & SEARCHING:
        return ()
    day = role.parameter.meaning.family == "dates" and ahead(role)
    if words[:1] in (("oldest",), ("earliest",)):
        later = "not before" if day else "after"
        return (f"from {m} on", f"{later} {m}") if ahead(role) else (f"since {m}",)
    upto = (f"until {m}", f"no later than {m}") if day else (f"before {m}",)
    return upto if words[:1] == ("latest",) else ()


def ahead(role: Role) -> bool:
    """Whether what is looked for is free yet, so that nothing can be "since" a time."""
    told = words_of(role.parameter.leaf.function.description)
    return not _FREE.isdisjoint((*told, *words_of(role.parameter.leaf.function.name)))


_FREE = frozenset(
    "free available availability slot slots open suggest propose appointment appointments sailing "
    "sailings flight flights train trains bus buses ferry ferries departure departures crossing "
    "trip trips journey journeys ride rides connection connections".split()
)


def _done_on(role: Role) -> tuple[str, ...]:
    """When something was done, by a name such as ``harvested_on``; by what, if not by the deed."""
    words, m = role.parameter.leaf.words, role.mark
    timed = role.parameter.meaning.family in DATED and words[1:] in (("on",), ("at",))
    if timed and words[0] == "open":
        return (f"open at {m}", f"open on {m}")
    if not timed or not _PARTICIPLE.fullmatch(words[0]):
        return ()
    if role.parameter.meaning.name == "time_expression":
        return (m, m, f"on {m}", f"at {m}")  # as it is said: "last night"
    own = words[0] == "occurred" or any(verb[:4] == words[0][:4] for verb in verbs_of(role))
    return (f"on {m}",) if own else (f"{words[0]} on {m}",)


_PARTICIPLE = regex(DONE)


def _starting(role: Role) -> tuple[str, ...]:
    """When what is made or booked starts, whose end is not said: no call is "since" 9 o'clock."""
    words = tuple(word for word in role.parameter.leaf.words if word not in _PLAIN)
    meaning = role.parameter.meaning
    timed = meaning.family == "dates" or meaning.name in ("datetime", "timestamp")
    timed = timed and words in (("start",), ("begin",))
    if not timed or verbs_of(role) & SEARCHING or not verbs_of(role) & (MAKING | _PUT_DOWN):
        return ()
    if meaning.name != "datetime":
        return (f"starting {role.mark}",)
    return (f"starting {role.mark}", f"for {role.mark}", f"starting {role.mark}")


_PUT_DOWN = frozenset("schedule book reserve plan arrange add set organize host enroll".split())


def _prolonged(role: Role) -> tuple[str, ...]:
    """Until when what is prolonged shall last: "extend the rental until Friday"."""
    timed = role.parameter.meaning.family in ("dates", "time", "times")
    words = frozenset(role.parameter.leaf.words)
    if not timed or not verbs_of(role) & PROLONGING or words & (_AFTER - {"to"}):
        return ()
    return (f"until {role.mark}", f"to {role.mark}")


def _open_ended(role: Role) -> tuple[str, ...]:
    """From when on things are sought, where the end is left out: not only on that day."""
    leaf = role.parameter.leaf
    starts = leaf.words in _STARTS and role.parameter.meaning.family in DATED
    if not starts or not verbs_of(role) & _SEEKING:
        return ()
    named = {word for name in declared(leaf.function) for word in words_of(name)}
    return (f"from {role.mark} on", f"starting {role.mark}") if named & _ENDS else ()


_STARTS = frozenset(
    tuple(name.split())
    for name in ("from", "start", "from date", "start date", "date from", "date start")
)
_ENDS = frozenset("to end until".split())
_SEEKING = SEARCHING | {"export"}


_TOLD = frozenset("get calculate compute estimate predict fetch retrieve show assess".split())


def _brings_unit(role: Role) -> bool:
    """Whether the values are said with their unit: "7 days"."""
    meaning = role.parameter.meaning
    return meaning.name == "duration" or bool(getattr(meaning, "counted", ()))


def lasting_ways(role: Role, whole: str) -> tuple[str, tuple[str, ...]]:
    """A kind of unit and ways: a call is noted "of ten minutes", a plan made "over ten weeks"."""
    verbs = verbs_of(role)
    if ways := _from_now(role):
        return ("with", tuple(way.replace(role.mark, whole) for way in ways))
    noted = verbs & {"log", "report"} and not verbs & {"hours", "time"}
    return ("of", (f"of {whole}",)) if noted else ("with", (f"over {whole}", f"for {whole}"))


def of_years(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say how long a dish takes and the year of a fact; empty for anything else."""
    m, ways = role.mark, role.texts("after")
    last = singular(noun.rsplit(" ", 1)[-1])
    cooked = last in ("recipe", "dish", "meal") and f"lasting {m}" in ways
    if cooked and role.parameter.meaning.name == "duration":
        return (f"that takes {m}", f"ready in {m}")
    named = role.parameter.leaf.words[-1]
    if named == "season" and (role.weakly or not ways) and "string" in types_of(role.parameter):
        return (f"in the {m} season", f"for the {m} season", f"in the {m} season")
    if role.parameter.meaning.name == "year" and noun and f"in {m}" in ways:
        *front, _ = role.parameter.leaf.words
        done = _DONE_IN.get(front[-1], "") if front else ""
        if done or (front and _PARTICIPLE.fullmatch(front[-1])):
            return (f"{' '.join([*front[:-1], done or front[-1]])} in {m}",)
        made = singular(noun.rsplit(" ", 1)[-1].lower()) in _FROM_A_YEAR
        return (f"from {m}",) if made else (f"in {m}",)
    return ()


def of_day(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways of a day that something read is of, which is no adverb of a deed.

    One does something tomorrow, but reads the score "for" yesterday; only the weather is both.
    """
    head = noun.lower().rsplit(" ", 1)[-1]
    if head in _OF_TIMES and role.parameter.meaning.family in _WHEN:
        ways = tuple(_IN.sub("for ", way) for way in ways)
    m, read = role.mark, verbs_of(role) & (READING | SEARCHING) and not _ASKED_WHEN.search(noun)
    if not read or not noun or role.parameter.meaning.family != "dates":
        return ways
    others = (m, f"on {m}") if is_answer(noun) else (m,)
    return tuple(f"for {m}" if way in others else way for way in ways)


_OF_TIMES = frozenset(
    "calendar schedule timetable agenda roster plan program programme outlook report summary "
    "statement budget".split()
)
"""What is of a stretch of time, not in it."""
_WHEN = DATED | {"calendar", "timewords", "periods"}
_IN = regex("^in (?=[\ue000-\uf8ff]$)")
_ASKED_WHEN = regex(r"weather|forecast|temperature", re.I)
_DONE_IN = {
    "issue": "issued", "harvest": "harvested", "release": "released", "publication": "published",
    "publish": "published", "construction": "built", "production": "produced", "birth": "born",
    "founding": "founded", "manufacture": "made", "manufacturing": "made", "purchase": "bought",
    "graduation": "graduated", "acquisition": "acquired", "installation": "installed",
}  # fmt: skip
"""What was done in a year that a name tells of: ``harvest_year``."""
_FROM_A_YEAR = frozenset(
    "movie film song music album track record book novel case car vehicle model wine game painting "
    "artwork sculpture photo article paper report show series episode poem lawsuit document "
    "play building house coin stamp ruling filing".split()
)
"""What is from a year rather than in it."""
