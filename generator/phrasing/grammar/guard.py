"""Refuses values that stumble over the fixed words around them: "the The Hobbit", "in in Oslo"."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.phrasing.grammar.action_arguments import misled, refused
from generator.phrasing.grammar.attached.limits import tallied
from generator.phrasing.grammar.attached.list_items import unmeasured
from generator.phrasing.grammar.attached.name_labels import PLACED
from generator.phrasing.grammar.attached.roles import CONDITION, SUPERLATIVE, Role, types_of
from generator.phrasing.grammar.attached.self_told import refused_options
from generator.phrasing.grammar.described.nouns import HEADED, PLURALS, SEVERAL, singular
from generator.phrasing.grammar.idiom_guard import refused_by_words, texts_after, told_before
from generator.phrasing.grammar.sentences import QUESTION, named_in, no_reason, quoted, running_on
from generator.phrasing.grammar.spots import axis_of
from generator.phrasing.grammar.words_sought import sought_again
from generator.phrasing.grammar.worked_texts import worked_texts
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.quick import regex, remembered
from generator.records import Anchor, Json, Utterance

_LEADS = regex(
    r"\b(the|a|an|my|this|in|on|at|for|from|to|with|by|of|near|some|about|over|during|since|"
    r"until|into|onto|against|any|has)\s+$",
    re.I,
)
_SPANNED = regex(r"\b(?:last|past|next)\s+$", re.I)
"""What one of a unit follows without a number: "the past day"."""
_ARTICLES = frozenset(("the", "a", "an", "my", "this", "some", "any"))
_AFTER_ARTICLE = (
    r"(?:the|a|an|my|this|that|in|at|near|nearby|close|within|not far|any|on|some|around|our|"
    r"these|those|his|her|all|behind|between|under|above|below|inside)\b|(?-i:[A-Z][a-z]+'s )"
)
_NAMED = regex(r"\b(?:the|an?|my|this) (?:[a-z-]+ ){0,2}([a-z-]+) $")
_DETERMINED = r"(?-i:(?:the|an?|my|this|our|some)\b(?! [A-Z]))"
"""How no name begins that follows its noun: no "report the injury a deep cut"."""
_CLAUSE = r"(?-i:(?:it|it's|I|I'm|we|he|she|they|there|you|how|what|when|why|every|each)\b)"
_WORD_ENDS = r"\b(?!:\S)"
"""Of words, and not of what begins an address: "at://…", "arn:aws:…"."""
_AFTER_WITH = rf"(?:me|myself|in|on|at|for|from|to|with|by|of|near|about){_WORD_ENDS}"
_AFTER_PREPOSITION = rf"(?:in|on|at|for|from|to|with|by|of|near|about|around|within){_WORD_ENDS}"
_MANY = r"(?:\d[\d.]*|a|one|two|three|four|five|six|seven|eight|nine|ten|zero) [a-z]+s\b"
_SEVERAL = regex(rf" (?:of them|[a-z _-]*s|(?:[a-z_-]+ )*(?:{'|'.join(sorted(PLURALS))}))\b")
"""A plural right after a number, or what stands for it."""
_ALONE = r"(?:1|one|a|an|single)\b"
_OPEN = (
    r"(?:close|far|next|neighbou?ring|by)$|"
    r".*\b(?:of|to|from|near|within|beside|in|at|around|neighboring|as|with)$"
)
_UNPOINTED = r"(?!(?:this|that|these|those|my|our|the|his|her|their|your|\w+'s)\b)"
_STATE = regex(
    r"(?:.* )?(?!\w+ity$)(?:\w+(?:y|ing|ed|id|er|ous|able|ful|less|ish|cast)|cold|warm|hot|cool|"
    r"wet|mild|clear|nice|fine|good|bad|severe|temperate|arctic|calm)$",
    re.I,
)
_HAPPENS = regex(r"(?:rain|snow|hail|storm|drizzle|pour|sleet|freeze|thunder)$", re.I)
_IS = regex(r"\b(?:be|it|is|get|feel|weather)\s+$")
_DOES = regex(r"\b(?:it|it will|gonna|going to)\s+$")
_NO_NOUNS = frozenset(
    "please thanks with from that which this when where under over about near into onto until "
    "since before after between within during through using each like right".split()
)
"""Words that follow a number and are not what it counts."""

_UNREAD = r"\S*[_/@\\{}<>=!]|(?=\S*[a-z])(?=\S*\d)(?!\d+(?:st|nd|rd|th|s)\b)\S|(?-i:[A-Z]{4,}\b)"
"""Codes and keys, which take no article."""
_CONTENT = regex(r"^\s*([A-Za-z]{4,})\b")
_BEFORE = regex(r"\b(?!and\b)([A-Za-z]{3,})\s+$")


class Guarded:
    """A phrasing that gives way where a value repeats or contradicts the words around it.

    What to watch for is worked out when it is first said: most of a function's phrasings never are.
    """

    __slots__ = ("_holes", "_marked", "_roles", "inner", "lineage", "skeleton")

    def __init__(self, inner: Phrasing, skeleton: Skeleton, roles: Mapping[str, Role]) -> None:
        self.inner = inner
        self.skeleton = skeleton
        self._roles = roles
        self._holes: Sequence[tuple[int, re.Pattern[str]]] | None = None
        self._marked: tuple[Sequence[int], Sequence[int], Sequence[int]] = ((), (), ())
        self.lineage = inner.lineage

    def say(
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values, or None if they would stumble."""
        said = self.inner.say(values, arguments, rng, anchor)
        if said is None:
            return None
        if self._holes is None:
            self._holes = _watched(self.skeleton, self._roles)
            texts = worked_texts(self.skeleton, self._roles)
            self._marked = (running_on(self.skeleton), named_in(self.skeleton), texts)
        for index, pattern in self._holes:
            if pattern.match(said.slots[index].text):
                return None
        return quoted(said, *self._marked) if any(self._marked) else said


def guarded(phrasing: Phrasing, skeleton: Skeleton, roles: Mapping[str, Role]) -> Phrasing:
    """The phrasing, watched where a hole's value could clash with the words beside it.

    ``roles``: JSON pointer → role of the argument.
    """
    return Guarded(phrasing, skeleton, roles)


def _watched(skeleton: Skeleton, roles: Mapping[str, Role]) -> list[tuple[int, re.Pattern[str]]]:
    """The holes that refuse some values, by number, with what they refuse."""
    holes: list[tuple[int, re.Pattern[str]]] = []
    index = 0
    before = led = ""  # what leads to "rain" leads to "cold" too: "if it will be rainy and cold"
    for place, part in enumerate(skeleton.parts):
        if isinstance(part, Hole):
            following = skeleton.parts[place + 1] if place + 1 < len(skeleton.parts) else ""
            after = following if isinstance(following, str) else ""
            joined = before == " and " and index > 0
            before = led if joined else before
            led = before
            role, rest = roles[part.path], texts_after(skeleton, place)
            refused = [*_refused(role, told_before(skeleton, place) or before, after)]
            refused += [*misled(role, rest), *sought_again(role, skeleton, place)]
            several = after.startswith(" of them") or (after[-1:] == " " and _SEVERAL.match(rest))
            refused += [_ALONE] if role.counts and several else []
            dated = before == " " and role.parameter.meaning.family == "dates"
            refused += [_DAY] if dated and not _stands_by(skeleton.parts[place - 2], roles) else []
            refused += ["[a-z]"] if _counted_off(role, before) else []
            refused += _relation(skeleton.parts, place) if role.part == "relation" else []
            if refused:
                holes.append((index, _any_of("|".join(refused))))
            index += 1
            before = ""
        else:
            before = part
    return holes


@lru_cache(maxsize=2048)
def _any_of(patterns: str) -> re.Pattern[str]:
    """The patterns compiled: holes of many functions refuse the same."""
    return re.compile(patterns, re.I)


def _stands_by(part: str | Hole, roles: Mapping[str, Role]) -> bool:
    """Whether a day may follow the part bare: "forecast Oslo July 3", as keywords."""
    return isinstance(part, Hole) and roles[part.path].parameter.meaning.family == "places"


@remembered
def _refused(role: Role, before: str, after: str) -> Sequence[str]:
    """Patterns of values that can't stand between these texts."""
    found: list[str] = []
    if after.startswith("'s"):
        found.append(r".*s$")
    found += [*([r"the\b"] if before == " " else []), *refused_by_words(before, after)]
    if re.match(r" [a-z]", after) and types_of(role.parameter) & {"integer", "number"}:
        found.append(r".*\b(?:results?|items?|entries|records?)$")
    if _SPANNED.search(before):
        found += [r"(?:1|one) [a-z]+$", r"(?:an?|half an?) "]
    led = _LEADS.search(before)
    lead = led.group(1).lower() if led else ""
    if lead in _ARTICLES:
        found += [_AFTER_ARTICLE, _CLAUSE, r".*[.!?]$"]
    elif lead:
        found.append(_AFTER_WITH if lead == "with" else _AFTER_PREPOSITION)
    headed = HEADED.match(after)
    if lead in ("a", "an"):
        found += [_MANY] if headed else [_MANY, SEVERAL]
    found += [_UNREAD] if lead in _ARTICLES and not headed else []
    found += [r"(?:others?|any|all|none|unknown|both|n/?a)$"] if lead and headed else []
    found += refused_options(role, before, after)
    found += [*refused(role, after), *unmeasured(role, before, after)]
    if getattr(role.parameter.meaning, "counts_things", False) and after.strip(" .?!"):
        found.append(r"[\[{]")  # nothing is pasted into "3 burgers from the deli"
    found += _repeated(role, lead, before)
    found += _counted_again(role)
    found += _by_part(role, lead, before, after)
    next_word = _CONTENT.match(after)
    if next_word and after.startswith(" "):
        found.append(rf"(?:the )?{next_word.group(1)} (?:\d+$|of\b)")
        found.append(rf".*\b{next_word.group(1).rstrip('s')}(?:s|es)?$")
        counts = role.counts or bool(tallied(role))
        own = after.lower().lstrip().startswith(role.noun.lower().removeprefix("number of "))
        tallies = counts or own
        if role.part == "plain" and _SEVERAL.match(after) and tallies:
            found.append(_ALONE)
        elif (
            role.part == "plain"
            and counts
            and not after.endswith(" ")
            and not before.endswith("of ")
            and lead not in ("a", "an")
            and next_word.group(1).lower() not in _NO_NOUNS
        ):
            found.append(f"(?!{_ALONE})")
    return found


def _repeated(role: Role, lead: str, before: str) -> list[str]:
    """The word before the value again: "the studio studio A", "the war the Opium Wars"."""
    same = _BEFORE.search(before)
    if same is None:
        return []
    word = same.group(1)
    own = word.lower() in role.parameter.leaf.words  # but no "studio studio 3"
    first = rf"{word} \d+$" if own else rf"{word}{_WORD_ENDS}"
    # what leads to a value may lead on within it: "look for a gift for Ben"
    return [first] if lead else [first, rf".*\s{word}s?(?! \d){_WORD_ENDS}"]


def _counted_again(role: Role) -> list[str]:
    """Numbers said with a noun of their own after their name: "a sample size of 10 results"."""
    counted = " ".join(getattr(role.parameter.meaning, "counted", ())).split()
    last = singular(role.noun.rsplit(" ", 1)[-1].lower())
    counted += [last] if last.isalpha() and (" " in role.noun or last == role.noun) else []
    return [rf".*\b(?:{'|'.join(counted)})s?$"] if role.named == "name" and counted else []


def _by_part(role: Role, lead: str, before: str, after: str) -> list[str]:
    """What the argument refuses for the part that it plays, after ``lead``."""
    found = no_reason(before, role.parameter.leaf.words)
    found += [QUESTION] if before.endswith(" about ") else []
    named = _NAMED.search(before)
    if named and named[1] in role.parameter.leaf.words:
        found += [_DETERMINED, _CLAUSE]
    if role.parameter.meaning.family == "quantities" and before.lower().endswith("convert "):
        found.append(r"[\d.,]+$")  # nobody converts 100, but 100 gallons
    if role.superlative and lead == "the":
        found.append(f"(?!{SUPERLATIVE.pattern})")
    elif role.superlative and lead in ("a", "an", "some", "any"):
        found.append(f"(?:{SUPERLATIVE.pattern})")
    if role.parameter.meaning.family == "timewords":
        found += _timed(lead, before)
    if lead == "in" and role.parameter.meaning.name in ("natural_place", "landmark"):
        found.append(_NOT_INSIDE)
    if role.part == "relation":
        found.append(r"(?!\w+est$|neighbou?ring$|local$)" if lead == "the" else r"\w+est$")
    if HAD & frozenset(role.parameter.leaf.words) and lead in ("with", "a", "has"):
        found.append(f"(?:{_COUNTABLE})$" if lead != "a" else f"(?!(?:{_COUNTABLE})$)")
    if role.part == "pointer" and lead not in ("the", "my", "this"):
        found.append(_UNPOINTED)
    if CONDITION & frozenset(role.parameter.leaf.words):
        found += _condition(before, after)
    return found


_NOT_INSIDE = (
    r"(?:the )?(?:lakes?|mount|mt\.?|mont|loch|ben|cape|table mountain|isle|eiger|matterhorn|k2|"
    r"kilimanjaro|denali|zugspitze|uluru|big ben)\b|"
    r".*\b(?:falls|peak|lake|beach|trail|parkway|tower|statue|bridge|gate|monument|point|camp)$"
)
"""What one is at or on, not in."""
HAD = frozenset("facility amenity feature facilities amenities features".split())
"""What a place has, by the name of the argument."""
_COUNTABLE = (
    r"(?:outdoor |indoor |swimming |heated |kids |private |rooftop |roof )?(?:pool|gym|bar|kitchen|"
    r"elevator|patio|terrace|balcony|playground|view|spa|rooftop|garden|menu|sauna|lounge|fireplace|"
    r"dining room|hot tub|fitness center|washing machine|dishwasher)"
)


def _counted_off(role: Role, before: str) -> bool:
    """Whether the number stands right after its name ("zone 4", "c1 = 24"), where digits are."""
    if not types_of(role.parameter) & {"integer", "number"}:
        return False
    if axis_of(role)[0] or role.parameter.leaf.words[-1] in PLACED:
        return True
    last = re.search(r"(\w+|=)\s*$", before)
    return last is not None and last[1] in ("=", *role.parameter.leaf.words)


_CLOCK = (
    r"(?:\d{1,2}(?::\d\d)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|"
    r"midnight|quarter|half)\b(?!.*(?:from now|later|day|week|month|year|hour|minute))"
)
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DATE = (
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)\b|\d+/\d+|\d{4}-|(?:mon|tue|wed|thu|fri|sat|sun)|"
    rf"{_MONTH}|\w+ {_MONTH})"
)
_DAY = rf"(?:\d{{4}}-|\d+/\d+|{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
_WHEN = r"(?:now|today|tomorrow|tonight|this|next|later|.*(?:from now|later|ago)$)"


def _timed(lead: str, before: str) -> list[str]:
    """Times that can't follow this preposition, or none: "at May 3rd", "on noon", "table 5 pm"."""
    if lead in ("at", "on"):
        return [_DATE, _WHEN] if lead == "at" else [rf"(?!{_DATE})"]
    return [_CLOCK, _DATE] if not lead and before else []


def _condition(before: str, after: str) -> list[str]:
    """What can't follow "will it be", "will there be" and "will it"."""
    if before.endswith(" for "):
        adjective = re.match(r" (?:conditions|weather|temperatures)\b", after)
        return [f"(?!{_STATE.pattern})" if adjective else _STATE.pattern]
    if re.search(r"\bthere (?:will )?be\s+$", before):
        return [_STATE.pattern]
    if _IS.search(before) and not re.search(r"will it\s+$|going to\s+$", before):
        return [f"(?!{_STATE.pattern})"]
    if _DOES.search(before):
        return [f"(?!{_HAPPENS.pattern})"]
    if re.search(r"\bhow\s+$", before, re.I):
        return [r"\w+er$", f"(?!{_STATE.pattern})"]
    noun = [r".*\bweather$"] if "weather" in before else []
    if re.search(r"(there (?:will )?be|there|chance of|any|expect|expecting)\s+$", before):
        return [_STATE.pattern, *noun]
    return noun


def _relation(parts: tuple[str | Hole, ...], place: int) -> list[str]:
    """What may not be said here: "nearby me", or "next to" with no place after it."""
    following = parts[place + 1 :]
    text = following[0] if following and isinstance(following[0], str) else ""
    if place and str(parts[place - 1]).endswith("the "):
        return []
    link = re.match(r" (to|of|from)(?: |$)", text)
    if link:
        return [f"(?!{_LINKED[link[1]]}$)"]
    if re.match(r" (me|here|my place)\b", text):
        return [f"(?!{_LINKED['me']}$)"]
    if len(following) > 1 and text == " ":
        return [f"(?!{_LINKED['']}$)"]
    return [_OPEN]


_LINKED = {
    "": r"(?:near|nearby|close by|close-by|around|beside|by|neighbou?ring|outside|opposite|"
    r".* (?:to|of|from|as|with))",
    "me": r"(?:near|close by|close-by|around|by|.* (?:to|of|from|as|with))",
    "to": r"(?:close|next|adjacent|closest|nearest|near)",
    "of": r"(?:within .*(?<! of)|in the (?:same )?(?:area|vicinity|neighbou?rhood)|"
    r"in (?:close )?proximity|east|west|north|south|just outside)",
    "from": r"(?:not (?:too )?far|far|far away|faraway|around the corner|across|down the street|"
    r"a short walk|walking distance)",
}
"""Distances by what leads from them to the place."""
