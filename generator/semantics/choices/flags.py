"""Phrases for flags: how people say that something is to be so, or not, by the flag's name."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import Struct, regex
from generator.semantics.articles import article
from generator.semantics.choices.everyday_flags import a_noun, deed, everyday
from generator.semantics.choices.flagwords import (
    ADJECTIVES,
    AFTER_IT,
    ANTONYMS,
    AT_ONCE,
    ATTENDED,
    AUXILIARY,
    CAPITALS,
    DONE_TO_IT,
    EFFECTS,
    FITNESS,
    IN_STATE,
    LEADING,
    OF_NONE,
    OF_ONESELF,
    OF_OUTPUT,
    PERSONS,
    QUALITIES,
    RECORDING,
    TELLING_VERBS,
    TOLD_THINGS,
    UNARTICLED,
    VERBS,
    WHICH,
    is_adjective,
    is_deed,
)
from generator.semantics.described.verbs import CHANGING, SEARCHING


class Phrases(Struct, frozen=True):
    """Ways to say yes and no.

    ``kind``: "with" follows the request; "do" is a request of its own ("don't notify attendees");
    "which" follows the thing asked for ("that are private"); "apart" stands behind a comma; "need"
    is a sentence ("it needs repair"); "to" and "as" lead to a state; "verb" is the request's own
    verb ("lock", "unlock").
    """

    kind: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


def phrases_of(meaning: object) -> Phrases | None:
    """The phrases of a flag; None for any other meaning."""
    found: Phrases | None = getattr(meaning, "phrases", None)
    return found


def phrases_for(
    words: Sequence[str], function_words: Sequence[str], clause: Phrases | None = None
) -> Phrases:
    """The phrases for a flag, by names and, where these tell none, the description's clause."""
    if words[0] in ("dont", "donot") and len(words) > 1:
        told = _noun(words[1:])
        return Phrases("do", (f"don't {told}",), (told,))
    core = core_of(words)
    if not core:
        return Phrases("with", ("with it",), ("without it",))
    if len(core) == 1 and core[0].endswith("ly") and len(core[0]) > 4:
        return Phrases("with", (core[0],), (f"not {core[0]}",))
    if len(core) == 1 and core[0] in OF_ONESELF and not RECORDING & frozenset(function_words):
        return Phrases("apart", (f"I'm {core[0]}",), (f"I'm not {core[0]}",))
    if len(core) == 1 and core[0] in QUALITIES:
        return Phrases("apart", (core[0],), (f"not {core[0]}",))
    if len(core) > 2 and core[0].endswith("ed") and core[1] in ("as", "by", "in", "for"):
        return Phrases("apart", (" ".join(core),), (f"not {' '.join(core)}",))
    if core == ["all"] and clause is None:  # a description tells which these are
        return Phrases("apart", ("all of them",), ("not all of them",))
    if core[0] == "confirm" and clause is not None and clause.kind == "apart":
        return clause
    if known := everyday(core) or deed(core, function_words):
        return Phrases(known[0], known[1:2], known[2:])
    searching = bool(function_words) and function_words[0] in SEARCHING
    return (
        _only(core)
        or _placed(core)
        or _located(core, function_words, searching)
        or _wanted(core, function_words)
        or _by_first(core, searching)
        or _by_last(core)
        or _told_better(core, clause)
        or _adjective(core, searching, function_words)
        or (_thing(words, core) if len(core) == 1 and core[0] in VERBS else None)
        or _verb(core, function_words)
        or _third_person(core)
        or clause
        or _thing(words, core)
        or Phrases("with", (f"with {_noun(core)}",), (f"without {_noun(core)}",))
    )


def core_of(words: Sequence[str]) -> list[str]:
    """The words of a flag's name that tell what is so, without "is" and "flag"."""
    core = [
        word
        for place, word in enumerate(words)
        if word not in AUXILIARY
        or (word == "to" and place < len(words) - 1 and not {*words[:place]} <= AUXILIARY)
    ] or list(words)
    if core[0] == "non" and len(core) > 1:
        core = ["non" + core[1], *core[2:]]
    if core[-1:] in (["flag"], ["enabled"], ["enable"]) and len(core) > 1:
        core = ["enable", *core[:-1]]
    if core[-1:] in (["disabled"], ["disable"]) and len(core) > 1:
        core = ["disable", *core[:-1]]
    return core


def _noun(words: Sequence[str]) -> str:
    return " ".join(CAPITALS.get(word, word) for word in words)


_DONE_ONLY = frozenset("validate check preview simulate test parse estimate verify plan".split())
"""What may be all that is done: ``validate_only``."""


def _only(core: list[str]) -> Phrases | None:
    if "only" not in core or len(core) < 2:
        return None
    rest = _noun([word for word in core if word != "only"])
    if core[-1] == "only" and len(core) == 2 and core[0] in _DONE_ONLY:
        return Phrases("apart", (f"just {core[0]} it",), (f"don't just {core[0]} it",))
    kinds = core[-1] == "only" and (is_adjective(core[-2]) or core[-2] in WHICH)
    if core[-1] in ADJECTIVES or kinds:
        return Phrases("with", (f"only {rest} ones",), (f"not only {rest} ones",))
    return Phrases("with", (f"only {rest}", f"{rest} only"), (f"not only {rest}",))


def _placed(core: list[str]) -> Phrases | None:
    """exclude_from_totals: "exclude it from totals"."""
    if len(core) < 3 or core[0] not in ("exclude", "include") or core[1] not in ("from", "in"):
        return None
    whole = f"{core[0]} it {_noun(core[1:])}"
    return Phrases("do", (whole,), (f"don't {whole}",))


def _located(core: list[str], function_words: Sequence[str], searching: bool) -> Phrases | None:
    """in_trash: "that are in trash", or "put it in trash"; from_clipboard; free_now."""
    where = _noun(core)
    if len(core) > 1 and core[0] in LEADING:
        return Phrases("with", (where,), (f"not {where}",))
    if len(core) == 2 and core[1] in AT_ONCE and core[0] in IN_STATE:
        return Phrases("which", (f"that are {where}",), (f"that aren't necessarily {where}",))
    if len(core) < 2 or core[0] not in ("in", "on", "under", "for"):
        return None
    if searching:
        return Phrases("which", (f"that are {where}",), (f"that aren't {where}",))
    if core[0] != "for" and CHANGING & frozenset(function_words):
        return Phrases("do", (f"put it {where}",), (f"don't put it {where}",))
    return Phrases("with", (where,), (f"not {where}",))


def _wanted(core: list[str], function_words: Sequence[str]) -> Phrases | None:
    """needs_treatment: "I need treatment"; what is taken down of something needs it itself."""
    first, rest = core[0], a_noun([*core[1:-1], _noun(core[-1:])]) if core[1:] else ""
    if not rest or first not in ("need", "needs", "want", "wants", "requires"):
        return None
    if first[-1] == "s" and not ATTENDED.isdisjoint(function_words):
        return Phrases("apart", (f"{rest} needed",), (f"no {_noun(core[1:])} needed",))
    if first[-1] == "s" and (RECORDING | _MAKING) & frozenset(function_words):
        return Phrases("need", (f"it needs {rest}",), (f"it doesn't need {rest}",))
    return Phrases("do", (f"I need {rest}",), (f"I don't need {rest}",))


def _by_first(core: list[str], searching: bool) -> Phrases | None:
    first, rest = core[0], _noun(core[1:])
    if not rest:
        return None
    if first in ("enable", "use") and core[1] in VERBS and len(core) > 2:
        return _verb(core[1:], ())
    if _tells_which(core[-1]) and first not in VERBS:
        rest = f"{rest} ones"
    if first in ("include", "including"):
        yes, no = f"including {rest}", f"leaving out {rest}"
        bare = () if rest.endswith(" ones") else (f"with {rest}",)
        return Phrases("with", (*bare, yes), (f"without {rest}", no))
    if first in ("with", "show", "return", "add", "contain", "contains", "get", "display"):
        return Phrases("with", (f"with {rest}",), (f"without {rest}",))
    if first in ("exclude", "without", "no", "omit"):
        return Phrases("with", (f"without {rest}", f"leaving out {rest}"), (f"with {rest}",))
    if first in ("enable", "use"):
        yes = f"with {rest} enabled" if first == "enable" else f"using {rest}"
        no = f"with {rest} disabled" if first == "enable" else f"without using {rest}"
        return Phrases("with", (yes,), (no,))
    if first == "disable":
        return Phrases("with", (f"with {rest} disabled",), (f"with {rest} enabled",))
    if first == "has":
        kind = "which" if searching else "with"
        return Phrases(kind, (f"with {rest}",), (f"without {rest}",))
    if len(core) > 2 and core[1] in AFTER_IT and first.endswith("ed") and first not in VERBS:
        kind, lead = ("which", "that are ") if searching else ("apart", "")
        denied = "that aren't " if searching else "not "
        return Phrases(kind, (f"{lead}{' '.join(core)}",), (f"{denied}{' '.join(core)}",))
    if first == "as":
        return Phrases("with", (f"as {rest}",), (f"not as {rest}",))
    if first in ("allow", "allows"):
        return Phrases("do", (f"allow {rest}",), (f"don't allow {rest}",))
    if first == "auto" and core[1] in VERBS:
        automatic = f"{rest} automatically"
        return Phrases("do", (automatic, f"auto-{rest}"), (f"don't {automatic}",))
    return None


def _tells_which(word: str) -> bool:
    """Whether a word tells which of the things are meant: "including past ones", "rejected"."""
    ended = word.endswith("ed") and len(word) > 5 and word not in OF_NONE
    return ended or word in ADJECTIVES or word in WHICH


def _by_last(core: list[str]) -> Phrases | None:
    last, rest = core[-1], _noun(core[:-1])
    if rest and last == "mode":
        off = (f"not in {rest} mode", f"with {rest} mode off")
        return Phrases("with", (f"in {rest} mode", f"with {rest} mode on"), off)
    if rest and last in ("included", "needed", "required", "requested", "wanted"):
        rest = a_noun([*core[:-2], _noun(core[-2:-1])])
        return Phrases("with", (f"with {rest}",), (f"without {rest}",))
    if rest and last in ("friendly", "accessible", "free"):
        return Phrases("with", (f"{rest}-{last}",), (f"not {rest}-{last}",))
    if rest and last in ("ok", "okay", "fine"):
        told = a_noun(core[:-1])
        return Phrases("need", (f"{told} is fine",), (f"{told} is not fine",))
    if rest and last == "allowed":
        return Phrases("with", (f"with {rest} {last}",), (f"with {rest} not {last}",))
    return None


def _told_better(core: list[str], clause: Phrases | None) -> Phrases | None:
    """The description's clause, where of a thing and its state only an awkward phrase is made.

    hazard_approved: "the safety officer has signed off on the purchase".
    """
    stated = len(core) > 1 and (core[-1] in ADJECTIVES or core[-1].endswith("ed"))
    told = clause is not None and clause.kind == "apart"
    added = clause is not None and clause.kind == "do" and clause.yes[0].startswith("include ")
    better = (stated and told) or (added and len(core) == 1)
    return clause if better and core[0] not in VERBS else None


def _adjective(core: list[str], searching: bool, function_words: Sequence[str]) -> Phrases | None:
    last = core[-1]
    state = last in ADJECTIVES or (last.endswith("ed") and last not in VERBS)
    telling = bool(_TELLING.fullmatch(last)) and last not in VERBS
    if not (state or telling) or (len(core) > 1 and core[0] in VERBS):
        return None
    if len(core) > 1 and telling:
        return Phrases("apart", (" ".join(core),), (f"{_noun(core[:-1])} not {last}",))
    if len(core) > 1:
        rest = _noun(core[:-1])
        opposite = ANTONYMS.get(last, f"not {last}")
        return Phrases("with", (f"with the {rest} {last}",), (f"with the {rest} {opposite}",))
    if telling and RECORDING & frozenset(function_words):
        return Phrases("apart", (f"it's {last}",), (f"it's not {last}",))  # as it is found to be
    if last in OF_OUTPUT:
        return Phrases("with", (last,), (f"not {last}",))
    if searching:
        known = (f"that are {ANTONYMS[last]}",) if last in ANTONYMS else ()
        return Phrases("which", (f"that are {last}",), (f"that aren't {last}", *known))
    if (last.endswith("ed") or telling) and not _MARKING & frozenset(function_words):
        return Phrases("apart", (last,), (f"not {last}",))
    verb = "mark it as" if last.endswith("ed") or telling else "make it"
    denied = f"don't {verb} {last}"
    if last in ANTONYMS and verb == "make it":
        return Phrases("do", (f"make it {last}",), (f"make it {ANTONYMS[last]}", denied))
    return Phrases("do", (f"{verb} {last}",), (denied,))


_MARKING = CHANGING | frozenset("mark create add make flag put save upload define".split())
_TELLING = regex(
    r"(?!table|cable|variable|vegetable|timetable|enable|disable)[a-z]{3,}(?:able|ible|ous|less|ful)"
    r"|attending|coming|missing|explicit|implicit|organic|hybrid|seen|taken|given|done|met|broken|worn|found|known"
)
"""Adjectives and participles that say how something is found to be."""


def _thing(words: Sequence[str], core: list[str]) -> Phrases | None:
    """is_gift: "as a gift"."""
    if words[0] != "is" or len(core) > 2:
        return None
    noun = _noun(core)
    noun = f"{article(noun)} {noun}"
    return Phrases("with", (f"as {noun}",), (f"not as {noun}",))


def _third_person(core: list[str]) -> Phrases | None:
    """blocks_cycle_lane: "it blocks the cycle lane"."""
    base = core[0].removesuffix("s")
    if len(core) < 2 or base == core[0] or base not in VERBS | EFFECTS:
        return None
    rest = _noun(core[1:])
    rest = rest if core[-1].endswith("s") or core[1] in AFTER_IT else f"the {rest}"
    return Phrases("need", (f"it {core[0]} {rest}",), (f"it doesn't {base} {rest}",))


def _verb(core: list[str], function_words: Sequence[str]) -> Phrases | None:
    if core[0] in FITNESS and len(core) > 1 and (core[0] != "open" or core[1] in ("on", "to")):
        rest = _noun(core)
        return Phrases("which", (f"that are {rest}",), (f"that aren't {rest}",))
    made = core[0].endswith(("ize", "ify")) and len(core[0]) > 5  # humanize, beautify
    if len(core) == 1 and core[0] in DONE_TO_IT:
        return Phrases("do", (f"{core[0]} it",), (f"don't {core[0]} it",))
    if len(core) == 1 and core[0] not in VERBS and core[0].endswith(("ate", "ise")):
        return Phrases("do", (f"make it {core[0]}",), (f"don't make it {core[0]}",))
    if not made and not is_deed(core):
        return None
    if core[1:2] == ["if"] and len(core) > 2:
        state = core[2] in ADJECTIVES or core[2].endswith(("able", "ible", "ed", "ing"))
        what = f"it's {_noun(core[2:])}" if state else f"there's {_noun(core[2:])}"
        what = f"it {core[2]}" if core[2].endswith("s") else what
        return Phrases("do", (f"{core[0]} it if {what}",), (f"don't {core[0]} it if {what}",))
    if len(core) == 2 and core[1] in PERSONS:
        core = [core[0], "the", core[1]]
    if len(core) > 2 and core[1] in AFTER_IT:
        there = len(core) == 3 and core[1] in ("to", "from", "at") and _is_one(core[2])
        the = ["the"] if there and core[2] not in UNARTICLED else []
        core = [core[0], "it", core[1], *the, *core[2:]]
    if len(core) == 2 and core[0] in TOLD_THINGS and _is_one(core[1]):
        core = [core[0], "the", core[1]]
    if len(core) > 1 and core[0] in _MAKING and _is_one(core[-1]):
        core = [core[0], article(core[1]), *core[1:]]
    told = "them" if core[0] in TELLING_VERBS else "it"
    rest = _noun(core) if len(core) > 1 else f"{core[0]} {told}"
    return Phrases("do", (rest,), (f"don't {rest}",))


_MAKING = frozenset("create generate make build open add".split())
"""Verbs of what is not there before: "generate a dashboard"."""


def _is_one(word: str) -> bool:
    """Whether a word may be one thing, of which one says "the"."""
    return not (
        word.endswith(("s", "ing", "ly", "ed"))
        or word in ADJECTIVES
        or word in VERBS
        or word in CAPITALS
        or len(word) < 4
    )
