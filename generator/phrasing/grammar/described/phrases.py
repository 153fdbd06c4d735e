"""What follows the verb of a description: noun phrases, and what its prepositions lead to."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.clause_cleaning import MANNER, clean, is_placed
from generator.phrasing.grammar.described.coordination import first_of_two, is_short, qualifies
from generator.phrasing.grammar.described.lexicon import NOUNISH, is_titled, verb_of
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.described.postnominals import follows_plural
from generator.phrasing.grammar.described.verb_classes import APART
from generator.quick import regex
from generator.semantics.described.smallwords import DETERMINERS

PREPOSITIONS = frozenset(
    "for by from in on at to with using via into onto against about through within under over "
    "between across near of inside regarding per around without during after before "
    "matching closest showing containing toward towards throughout behind among along beyond "
    "above below beneath beside outside amid despite onto upon versus".split()
)
_OPENING = frozenset(("a", "an", "the"))
_JOINED = frozenset(("and", ","))
_CRITERIA = frozenset(
    "based given depending according considering filtered taking covering spanning combining "
    "incorporating leveraging utilizing featuring powered".split()
)
"""Words after which a description lists its parameters ("based on location and price")."""
STOPS = frozenset(
    "that which when where whose if including such while so because this it then like is are "
    "who starting optionally and/or or and as once unless has have via e.g. i.e. etc without since "
    "until till alongside than".split()
)


def noun_phrases(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Nouns at the start ("a song, an album or the songs of an artist"), and what is left."""
    size = _told_by_somebody(tokens)
    return ([clean(tokens[:size])], []) if size else _phrases(tokens)


def _phrases(tokens: list[str]) -> tuple[list[str], list[str]]:
    found: list[str] = []
    current: list[str] = []
    index = 0
    while index < len(tokens):
        low = tokens[index].lower()
        following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        if low == "," and qualifies(current, tokens[index + 1 :], PREPOSITIONS | STOPS):
            index += 1  # "simulated, random-leveled logging"
            continue
        if low in (",", "or", "and"):
            after = tokens[index + 2].lower() if index + 2 < len(tokens) else ""
            second = (following in ("or", "and") and after) or following
            named = following.islower() and tokens[index + 1][:1].isupper()  # "A, Open Library"
            if low == "," and verb_of(second) and not named and second not in DETERMINERS:
                break
            placed = is_placed(tokens[index + 1 : index + 3])  # "Fijian and New Zealand law"
            if low in ("or", "and") and not placed and _acts(current, following, after):
                break
            if low == "," and second not in DETERMINERS and not _list_ahead(tokens[index:]):
                break
            if low == "or" and is_short(current) and _head_ahead(tokens[index + 1 :]):
                found.extend(first_of_two(current, tokens[index + 1 :], _HEADLESS))
                current = [token for token in current if token.lower() in DETERMINERS]
                index += 1
                continue
            if low == "and" and not found and (placed or following not in DETERMINERS):
                current.append(tokens[index])
            else:
                found.append(clean(current))
                current = []
            index += 1
            continue
        if low == "given" and all(token.lower() in DETERMINERS for token in current):
            if current or (index + 1 < len(tokens) and following not in DETERMINERS):
                index += 1
                continue
            break
        said = any(token.lower() not in DETERMINERS for token in current)
        if said and (low in RESTARTS or (low.endswith("ing") and following in DETERMINERS)):
            break
        led = (
            low in PREPOSITIONS
            and not is_titled(tokens, index)
            and not (low == "closest" and not said and following != "to")
        )
        stops = (
            low in STOPS and (said or low != "this") and not _begins_so(low, tokens[index + 1 :])
        )
        if led or stops or low in ";:()" or (low in _CRITERIA and said):
            break
        if said and (_ends(low, following) or _trails(current, tokens[index:])):
            break
        current.append(tokens[index])
        index += 1
    found.append(clean(current))
    return [noun for noun in found if noun], tokens[index:]


def _begins_so(low: str, after: list[str]) -> bool:
    """Whether things start something, and no time does: "starting settings for a camera"."""
    following = after[0] if after else ""
    led = following.lower() in PREPOSITIONS | DETERMINERS | STOPS
    return low == "starting" and following.isalpha() and following.islower() and not led


def _told_by_somebody(tokens: list[str]) -> int:
    """How many words name things of which it is told who did them: "comments people have left"."""
    ends = (at for at, word in enumerate(tokens) if not word.isalpha() or word.lower() in _LEADING)
    at = next(ends, 0)
    who = (
        at > 1
        and RESTARTS.isdisjoint(tokens[1:at])
        and tokens[at].lower() in _OF_SENTENCES
        and any(map(is_plural, tokens[: at - 1]))
    )
    return at - 1 if who else 0


_OF_SENTENCES = frozenset("have has had did would should must".split())
"""Words that end who does what is told of the things before."""


def _ends(low: str, following: str) -> bool:
    """Whether a word is no more of the noun before it.

    "the year a work was published", "stores nearby a location", "sign a volunteer up for a shift".
    """
    if low in _OPENING or (low == "nearby" and following in _OPENING):
        return True
    return low in APART and (not following or following in PREPOSITIONS | _JOINED)


def _trails(current: list[str], tokens: list[str]) -> bool:
    """Whether the words tell in which state the things before them are: "jobs still running"."""
    ends = (at for at, word in enumerate(tokens) if word.lower() in PREPOSITIONS | STOPS | _CLOSING)
    return follows_plural(current, tokens[: next(ends, len(tokens))])


_LEADING = _OF_SENTENCES | PREPOSITIONS | STOPS | _JOINED | {"or"}
_CLOSING = DETERMINERS | frozenset(";:(),")


def state_size(words: list[str]) -> int:
    """How many words tell what something is: "sold", "on sale", "being sold", "a holiday"."""
    first = words[0].lower() if words else ""
    if first in _OPENING:
        ends = (at for at, word in enumerate(words) if word.lower() in PREPOSITIONS | STOPS)
        return next(ends, len(words))
    if first in PREPOSITIONS and words[2:3] == ["or"]:  # "in fixed or resizable mode"
        return next(
            (at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words)
        )
    return 2 if len(words) > 1 and first in PREPOSITIONS | {"being"} else 1


def _acts(current: list[str], following: str, after: str) -> bool:
    """Whether what "and" joins is another verb, no noun: "gets and returns the current date"."""
    if following.endswith("ing"):
        return False
    acts = verb_of(after if MANNER.search(following) else following)
    # "the latest updates or patches for a game"
    many = bool(current) and current[-1].endswith("s") and following.endswith("s")
    ended = after in PREPOSITIONS - {"to"} or not after.isalpha()
    thing = acts in _NOUNISH and (following == acts or after in PREPOSITIONS)
    thing = thing or (following in NOUNISH and ended)  # "a person or group"
    headed = len(current) == 1 and current[0].islower() and not is_plural(current[0])
    headed = headed and (following in NOUNISH or verb_of(current[0]) is not None)
    thing = thing or (headed and is_plural(after))  # "build and deploy logs"
    thing = thing and after not in _DOES_TO  # "and show only the differences"
    return acts is not None and not thing and not (many and ended)


_DOES_TO = DETERMINERS | frozenset("only it its them their".split())
"""What follows a verb, and no noun."""


RESTARTS = frozenset(
    "the a an your their its my you we they it you've you're you'll we've they've it's".split()
)
"""Words that start another noun phrase, as of a clause: "the clubs the athlete belongs to"."""
_NOUNISH = frozenset(
    "text email contact report message place prompt draft train walk cast deal paint iron order "
    "practice stretch book review price rate score rank record note comment post plan design step "
    "focus quote reply tweet audit sample factor release count output control close show".split()
)
"""Verbs that are nouns after "and": "date and place"."""


def _head_ahead(tokens: list[str]) -> bool:
    """Whether "or" joins adjectives of one noun: "debit or credit card"."""
    plain = [token.lower() for token in tokens[:4] if token.lower() not in ("most", "least")]
    if len(plain) < 2 or plain[0] in DETERMINERS:
        return False
    return plain[1].isalpha() and plain[1] not in PREPOSITIONS | STOPS | DETERMINERS | _CRITERIA


_HEADLESS = PREPOSITIONS | STOPS | DETERMINERS | _CRITERIA


def _list_ahead(tokens: list[str]) -> bool:
    """Whether a comma starts a list that ends in "or X" before any preposition."""
    for token in tokens[1:14]:
        low = token.lower()
        if low in ("or", "and"):
            return True
        if low in PREPOSITIONS or low in ";:":
            return False
    return False


_JOINING = frozenset(("and", "or", ",", "via", "in", "on", "for", "by", "using", "to", "with"))
_TALLIES = frozenset("number amount quantity".split())
_GATHERED = frozenset(("list", "set", "array", "collection"))


def _leading(tokens: list[str]) -> list[tuple[str, str]]:
    """What is led to otherwise: "as done", "watching an issue", "from watching an issue"."""
    if tokens[:1] == ["as"]:
        after = [word for word in tokens[1:] if word.lower() not in _OPENING]
        ends = _JOINING | {"from"} | _THEN
        end = next((at for at, word in enumerate(after) if word.lower() in ends), len(after))
        rest = (
            tokens[tokens.index(after[end]) :] if after[end:] == ["from", *after[end + 1 :]] else []
        )
        return [("as", " ".join(after[:end])), *_led_to(rest)] if 0 < end < 4 else []
    if len(tokens) > 3 and tokens[0].lower() in ("to", "from") and tokens[2].lower() in _OPENING:
        prep, doing = tokens[0].lower(), tokens[1].lower()
        inner, rest = noun_phrases(tokens[2:])
        acted = verb_of(doing) and doing.endswith("ing") == (prep == "from")
        return [(f"{prep} {doing}", inner[0])] if acted and len(inner) == 1 and not rest else []
    if len(tokens) > 2 and tokens[0].endswith("ing") and tokens[1].lower() in DETERMINERS:
        nouns, _ = noun_phrases(tokens[1:])
        return [(tokens[0].lower(), noun) for noun in nouns[:1]]
    return []


_THEN = frozenset("after before once when if so while without because unless".split())
"""What begins to tell when something is done, and is no part of "as done"."""
_MARKED = regex(
    r"(?<=\w) as (?P<state>completed?|done|finished|resolved|unread|read|seen|paid|unpaid|spam|"
    r"important|favou?rites?|archived|closed|cancell?ed|delivered|verified|deprecated)(?=\W*$)",
    re.I,
)
"""A state that ends a sentence: "mark a task in a project as done"."""


def complements_of(tokens: list[str]) -> list[tuple[str, str]]:
    """``(preposition, noun)`` for each preposition up to the end of the sentence."""
    text = " ".join(tokens)
    marked = _MARKED.search(text)  # what something is marked as stays with the verb
    found = [("as", marked["state"].lower())] if marked else []
    for prep, noun in _led_to(text[: marked.start()].split() if marked else tokens):
        listed = prep == "of" and bool(found) and found[-1][1].lower() in _GATHERED
        # "with a heading and a list of options" is with options
        found.append((found.pop()[0] if listed else prep, noun))
    return found


def _led_to(tokens: list[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    index = 0
    tokens = tokens[_states_before(tokens) :]
    first = _leading(tokens)
    if first:
        return first
    while index < len(tokens):
        low = tokens[index].lower()
        if low in STOPS or low in ";:":
            break
        if low in PREPOSITIONS and not is_titled(tokens, index):
            after = tokens[index + 1 :]
            following = after[0].lower() if after else ""
            if (low, following) == ("for", "example"):
                break
            named = after[0][:1].isupper() if after else False  # "to Trash"
            doing = following == "be" or (verb_of(following) and following not in _NOUNISH)
            doing = doing and not named
            if low == "to" and doing:
                break
            if low == "to" and len(after) > 1 and after[1].lower() in RESTARTS | {"and"}:
                break
            # "for a number of nights" is for nights
            tallied = [word.lower() in _TALLIES | _GATHERED for word in after[:4]]
            counted = tallied.index(True) if True in tallied else -1
            if counted >= 0 and after[counted + 1 : counted + 2] == ["of"] and low != "of":
                after = after[counted + 2 :]
            if [token.lower() for token in after[:2]] in (["one", "of"], ["any", "of"]):
                after = after[2:]
            if low in ("for", "of", "by", "about") and re.fullmatch("[a-z]+ing", following):
                after = after[1:] if verb_of(following) and len(after) > 1 else after
            nouns, rest = noun_phrases(after)
            if not (low == "by" and len(nouns) > 1):
                found += [(low, noun) for noun in nouns[:4]]
            index = len(tokens) - len(rest)
            continue
        if low in (",", "(", ")", "or", "and") and index + 1 < len(tokens):
            index += 1
            if tokens[index].lower() not in PREPOSITIONS:
                break
            continue
        return [*found, *_leading(tokens[index:])] if low.endswith("ing") else found
    return found


def _states_before(tokens: list[str]) -> int:
    """How many words of a state come before a preposition: "departing" from an airport."""
    ends = next((at for at, word in enumerate(tokens) if word.lower() in PREPOSITIONS), 0)
    return ends if follows_plural(["things"], tokens[:ends]) else 0


def asked_of(tokens: list[str]) -> tuple[str, str] | None:
    """What is asked of what: "(which) service area a place belongs to" is the area of a place."""
    objects, rest = noun_phrases(tokens)
    led = len(rest) > 2 and rest[0].lower() in RESTARTS and rest[1].isalpha()
    return (objects[0], rest[1]) if objects and led else None


def is_given(verb: str, rest: list[str]) -> bool:
    """Whether what follows the first noun is what its bearer is given: "send a guest an …"."""
    return verb in _GIVING and bool(rest) and rest[0].lower() in _OPENING


_GIVING = frozenset(
    "ask tell send give offer grant award assign issue lend hand mail email show".split()
)


_GIVEN = frozenset(("existing", "specific", "multiple"))
"""What starts an object as determiners do."""


def skip_second_verb(tokens: list[str]) -> list[str]:
    """Drop "and returns" after the verb: "detects and returns the current …"."""
    while len(tokens) > 2 and tokens[0].lower() in ("and", "or", ",", "/"):
        at = 2 if tokens[0] == "," and tokens[1].lower() in ("and", "or") else 1
        if len(tokens) <= at + 1:
            break
        particled = tokens[at + 1].lower() in APART  # "or shut down the device"
        unheard = at == 1 and tokens[0] != "," and tokens[at + 1].lower() in DETERMINERS | _GIVEN
        unheard = unheard and tokens[at].isalpha() and tokens[at].lower() not in DETERMINERS
        if not (verb_of(tokens[at]) or particled or unheard):  # "edit or vary existing images"
            break
        tokens = tokens[at + (2 if particled else 1) :]
        tokens = tokens[1:] if tokens[0].lower() == "for" else tokens
    if tokens and tokens[0].lower() in ("up", "out", "off", "me", "back"):
        tokens = tokens[1:]
    return tokens
