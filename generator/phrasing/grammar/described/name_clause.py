"""What a function's name alone says that it does, and with what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.articleless_nouns import MARKS
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.clauses import SESSIONS
from generator.phrasing.grammar.described.deverbal_nouns import doer
from generator.phrasing.grammar.described.lexicon import NOUNISH, PARTICLES, class_of, verb_of
from generator.phrasing.grammar.described.nouns import plural, singular
from generator.phrasing.grammar.described.postnominals import told_before
from generator.phrasing.grammar.described.verb_classes import PHRASAL, is_apart
from generator.quick import regex, replace
from generator.semantics.described.capitals import is_service
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.verbs import SEARCHING

SHORT = {
    "calc": "calculate",
    "temp": "temperature",
    "repo": "repository",
    "db": "database",
    "exec": "execute",
    "obs": "observations",
    "theverge": "Verge",
}
"""Words that names cut short."""


def name_nouns(name: str) -> list[str]:
    """The words of a name, short ones spelled out, without versions."""
    own = name.rsplit(".", 1)[-1]
    name = own if len(name_words(own)) > 1 else name
    told = _numbered(name_words(name))
    told = _joined(told)
    words = [
        SHORT.get(word, word)
        for word, after in zip(told, [*told[1:], ""], strict=True)
        if not re.fullmatch(r"v?\d+|v|mcp|api|apis|specific|specified|multiple|multi", word)
        or (word == "api" and after in _OF_APIS)
    ]
    last = len(words) - 1
    return [
        word if word != "gen" else "generator" if at == last else "generate"
        for at, word in enumerate(words)
    ]


def _joined(words: Sequence[str]) -> list[str]:
    """The words with the two of a product's name as one: "getWildFlyLog" is of WildFly."""
    found: list[str] = []
    for word in words:
        two = (*found[-1:], word)
        if found and len(found[-1]) > 1 and (is_service("".join(two)) or two == _FILES):
            found[-1] += word
        else:
            found.append(word)
    return found


_FILES = ("file", "system")
"""What files nothing: ``file_system_read_directory``."""
_OF_APIS = frozenset(
    "key keys status health usage quota limit limits token tokens docs documentation endpoint "
    "endpoints spec specs call calls version errors requests".split()
)
"""What an API has of its own: the status is the API's."""


def _numbered(words: Sequence[str]) -> list[str]:
    """The words with a letter and its number as one: "s3", "i2c"; but not a version, "v2"."""
    whole = _HYPHENED.sub(r"\1-", "_".join(words))
    return _LETTERED.sub(lambda found: found[0].replace("_", ""), whole).split("_")


def _sought(words: Sequence[str], verb: str) -> tuple[str, ...]:
    """What is looked for, without how: "papers" of ``paper_semantic_search``."""
    kept = [word for word in words if word not in _HOW_SOUGHT] if verb == "search" else words
    return (" ".join(kept),) if kept else ()


_HOW_SOUGHT = frozenset(
    "around nearby unified semantic hybrid fuzzy full-text fulltext deep smart".split()
)
_HYPHENED = regex(r"(?<![a-z])(pre|non|anti)_(?=[a-z]{3})")
"""What makes one word with the next: "pre_pour_checklist" pours nothing."""
_LETTERED = regex(r"(?<![a-z\d])(?!v_)[a-z]_\d+(?:_[a-z](?![a-z]))?(?![a-z\d])")


def clause_of_name(name: str) -> Clause:
    """What the name says is done: "get_order" gets an order."""
    words = name_nouns(name)
    if (moved := _moved(words)) is not None:
        return moved
    if len(words) > 1 and words[-1] in PARTICLES and words[-2] in _GOES:
        return Clause(f"go {words[-1]}", (), ())  # "browser_navigate_forward"
    if len(words) > 1 and words[-1] == "lookup" and words[-2] in _LOOKED_UP_BY:
        return Clause("run", (" ".join(words),), ())
    if words[1:] == ["generation"] and words[0] in _GENERATED:
        return Clause("generate", (words[0],), ())
    if words[-1] in _TRENDING and len(words) > 1 and is_service(words[-2]):
        return Clause("get", (f"{words[-2]} trending topics",), ())
    doing = doer(words)
    if {"vs", "versus"} & set(words[1:-1]):
        return Clause("get", (f"{' '.join(words)} comparison",), ())  # "rent_vs_buy"
    return Clause(doing, (" ".join(words[:-1]),), ()) if doing else _clause_of(words)


_GENERATED = frozenset("image picture video music song speech audio text code logo icon".split())
"""What tools generate, and no power station."""
_TRENDING = frozenset("trending hotspots hotlist".split())
_GOES = frozenset(("go", "navigate"))
_LOOKED_UP_BY = frozenset("whois dns dnsrecon mx rdap geoip asn nslookup".split())
"""By what one looks a host up, which are lookups of their own: "run a whois lookup"."""


def _moved(words: Sequence[str]) -> Clause | None:
    """What is done to a thing that the name tells by a particle alone: "gate_up", "lamp_off"."""
    *before, last = words
    if last not in _MOVED or not before or last in PHRASAL.get(before[-1], "").split():
        return None
    deeds = any(verb_of(word) is not None and word not in NOUNISH for word in before)
    switched = last in ("on", "off")
    named = switched or (len(before) > 1 and before[-1] not in NOUNISH)
    noun = named and not deeds and before[-1] not in _NEVER_MOVED
    return Clause(_MOVED[last], (" ".join(before),), (), definite=True) if noun else None


_MOVED = {"up": "raise", "down": "lower", "on": "turn on", "off": "turn off"}
_NEVER_MOVED = frozenset(
    "thumb thumbs key mouse channel level page time day one warm line catch stand top hands "
    "button touch pop touchdown count back follow sign log clock go step get is was "
    "whats what".split()
)
"""What makes a word of its own with a particle: "thumbs up", "a day off"."""


def _clause_of(words: list[str]) -> Clause:
    if len(words) > 1 and words[0] in _HOW and verb_of(words[1]):
        words = words[1:]  # how many are handled at a time, or how
    if len(words) > 3 and words[1] in ("and", "or") and verb_of(words[2]):
        words[1:3] = []  # "capture_and_insert_scene"
    if len(words) > 1 and (words[0], words[1]) in SESSIONS:
        return name_object(SESSIONS[words[0], words[1]], words[2:])
    apart = len(words) > 1 and verb_of(words[0]) is None and is_apart(words[0], words[1])
    apart = apart or (len(words) == 2 and tuple(words) in _GOING)
    if apart or (len(words) > 2 and words[1] in PHRASAL.get(words[0], "").split()):
        return name_object(f"{words[0]} {words[1]}", words[2:])
    for index, word in enumerate(words):
        verb = verb_of(word)
        if word.endswith("ing") and any(map(verb_of, words[index + 1 : index + 2])):
            continue  # the service's name: "trading_login"
        if (
            verb is None
            or (verb in NOUNISH and _is_noun(words, index))
            or (index == 0 and _is_done_last(words))
            or (index == 0 and _leads_noun(words, verb))
            or (index > 0 and verb != word)
        ):
            continue
        if (word.endswith("ing") and verb != word) or (index and word == "go"):
            continue
        if (
            index == len(words) - 1
            and index > 0
            and words[index - 1] in _CHECKS
            and verb == "check"
        ):
            return Clause("run", (" ".join(words),), ())
        if index == len(words) - 1 and index > 0:
            looked_at = words[index - 1] in PREPOSITIONS or _WHICH_ONE.issuperset(words[:index])
            if looked_at or any(len(short) == 1 for short in words[:index]):
                break  # a test called "t", "departures_at_stop", "next_train"
            return Clause(verb, _sought(words[:index], verb), ())
        found = name_object(verb, words[index + 1 :])
        before = (" ".join(words[:index]),) if index and verb in SEARCHING else ()
        return found if found.objects else replace(found, objects=before)
    if words[:1] == ["by"]:
        return Clause("lookup", (), ())
    if words[:1] == ["all"] and words[1:]:
        return name_object("list", words[1:])
    return name_object("get", words)


_WHICH_ONE = frozenset("next last latest current previous upcoming nearest closest recent".split())
"""What tells which one of things that are only looked at."""
_GOING = (("move", "out"), ("move", "in"), ("opt", "out"), ("opt", "in"), ("drop", "out"))
"""What people do themselves, and to nothing."""
_HOW = frozenset("bulk batch quick smart auto async".split())
_CHECKS = frozenset("safety health sanity background credit security quality compliance".split())
"""What stands before "check" where that is a thing of its own, which is run."""


def _is_noun(words: Sequence[str], index: int) -> bool:
    """Whether a word that may be a verb is a noun there: "quotes_city", "zoom_get_call"."""
    after = words[index + 1 :]
    later = [verb_of(word) for word in after[: after.index("as") if "as" in after else None]]
    if words[index] == "set":  # "set_water_reminder" waters nothing
        later = [verb for verb in later if verb in _PLAIN_DEEDS]
    acts = any(verb is not None and verb not in NOUNISH for verb in later)
    led = index == 0 and len(after) > 1 and after[0] not in NOUNISH and bool(later)
    led = led and class_of(words[0]).name == words[0] and verb_of(after[0]) == after[0]
    led = led and after[0] in _PLAIN_DEEDS  # "list_join_hints" lists
    led = led or (index == 0 and len(after) == 1 and after[0] in _PLAIN_DEEDS)
    told = _OVERVIEWS if words[index] in _ACTS else _OVERVIEWS | STATES
    shown = index > 0 and words[index + 1 :] == words[-1:] and words[-1] in told
    return verb_of(words[index]) != words[index] or (index > 0 and acts) or led or shown


def _is_done_last(words: Sequence[str]) -> bool:
    """Whether a name tells a thing that is a verb as well, then the deed: "contact_search"."""
    *things, last = words
    return (
        len(things) == 1 and things[0] in _THINGS and (last in _PLAIN_DEEDS or last in _DONE_LAST)
    )


_THINGS = frozenset(
    "file contact bookmark message email mail report order text comment invoice bill document "
    "schedule match book record review".split()
)
_DONE_LAST = frozenset("send upload download lookup update".split())
_ACTS = frozenset("set view open list note log post show start".split())
"""Verbs that are nouns as well, but not of what is told of things: ``phone_set_location``."""
_PLAIN_DEEDS = frozenset(
    "create delete cancel clear approve reject get add remove edit modify insert retrieve fetch "
    "enable disable publish validate verify resize convert rename restore revoke renew activate "
    "deactivate assign confirm search".split()
)
"""Verbs that are no nouns, so that what stands before them is one: ``order_cancel``."""


def _leads_noun(words: Sequence[str], verb: str) -> bool:
    """Whether a name's first word has the form of "she changes": "changes_feed", "recalls".

    What begins as "text_to_speech" does is no message to anybody.
    """
    stated = words[0] in _RIDDEN and words[1:2] != [] and words[-1] in STATES
    stated = stated or (verb in _SHOWN and words[1:2] != [] and words[-1] in _OVERVIEWS)
    stated = stated or (len(words) == 2 and words[0] in _TOLD_OF.get(words[1], ""))
    return (
        stated or (words[0].endswith("s") and verb != words[0]) or list(words[:2]) == ["text", "to"]
    )


_RIDDEN = frozenset(
    "train steam ship ride flight quiz stock trade book film walk race draft water".split()
)
"""Verbs that are things as well, of which something is told: the status of a train."""
STATES = frozenset(
    "status state details detail info reviews review history schedule stats statistics times "
    "timetable intake location position price prices results delays forecast summary route".split()
)
"""What is told of a thing."""


_OVERVIEWS = frozenset(
    "calendar leaderboard census coverage chart curve ranking rankings landscape capabilities "
    "settings options config configuration properties metadata metrics health".split()
)
"""What shows many things of a kind, and is no object of what they are called after."""
_SHOWN = (NOUNISH | {"test"}) - {"list"}
_RUNS = frozenset(
    "crawl scan build deploy sync backup migrate scrape render index train compile "
    "benchmark".split()
)
"""What takes a while, and leaves something behind."""
_ASKED_OF = _RUNS | frozenset(
    "import export upload download install restore connect login process publish convert transfer "
    "order refund payout".split()
)
"""The same, and what is done with results as well: one exports the results, too."""
_TOLD_OF = {
    **dict.fromkeys(("status", "state", "progress"), _ASKED_OF),
    **dict.fromkeys(("result", "results", "logs", "log", "output", "errors"), _RUNS),
}
"""Of which runs the last word of a name tells something: ``deploy_status``, ``crawl_results``."""


_HOPED_FOR = frozenset("update updates upgrade upgrades".split())
"""What may not be there: who checks an update has one."""
_TAKING_AS = frozenset("mark flag set tag save export label".split())
"""What takes "as" in names as well: ``save_note_as_draft``."""


def name_object(verb: str, words: list[str]) -> Clause:
    """The verb with what follows it in a name."""
    words = words[1:] if words[:1] in (["a"], ["an"], ["the"], ["of"]) else words
    words = ["TV", "shows"] if words == ["tv"] else words
    if verb == "check" and len(words) == 1 and words[0] in _HOPED_FOR:
        return Clause(verb, (), (("for", plural(singular(words[0]))),))
    if words[:1] == ["all"] and words[1:]:
        verb, words = "list" if verb == "get" else verb, words[1:]
    marked = verb == "mark" and words and words[-2:-1] != ["as"]
    if marked and (words[-1] in MARKS or (words[1:] and words[-1].endswith("ed"))):
        words = [*(words[:-1] or ["item"]), "as", words[-1]]
    words = told_before(words)
    for index, word in enumerate(words):
        if word in PREPOSITIONS or (word == "as" and verb in _TAKING_AS):
            rest = " ".join(words[index + 1 :])
            found = ((word, rest),) if rest and word != "by" else ()
            return Clause(verb, (" ".join(words[:index]),) if index else (), found)
    return Clause(verb, (" ".join(words),) if words else (), ())
