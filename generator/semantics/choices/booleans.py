"""Flags: said as a phrase of their own ("with breakfast", "don't notify attendees")."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from generator.quick import Struct, regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.choices.described_flags import described, only_those
from generator.semantics.choices.flags import Phrases, phrases_for
from generator.semantics.choices.flagwords import ANTONYMS, AUXILIARY
from generator.semantics.choices.known_flags import either, known_phrases, turned
from generator.semantics.choices.told_clauses import clause_of
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.truths import truths
from generator.semantics.described.verbs import MAKING, SEARCHING

_ATTACHED: dict[str, tuple[Attachment, ...]] = {
    "with": (Attachment(text="{}"), Attachment(text=", {}", weight=0.4)),
    "which": (Attachment(text="{}"),),
    "apart": (Attachment(text=", {}"),),
    "to": (Attachment(text="to {}"),),
    "as": (Attachment(text="as {}"),),
    "verb": (Attachment(text="to {} it"),),
    "do": (
        Attachment(text="and {}"),
        Attachment(text="Please {}.", role="sentence", weight=0.6),
    ),
    "need": (
        Attachment(text="and {}"),
        Attachment(text=", {}", weight=0.4),
    ),
}

_NEGATIVE_WORDS = """
not no without never exclude excluding omit omitting skip skipping disable disabled ignore
ignoring off non hide hiding avoid avoiding except leaving leave un
"""
_NEGATIVE = frozenset(_NEGATIVE_WORDS.split())
_EMPTY_WORDS = """
include including with has have show return get display add enable enabled use using allow allowing
auto as need needs want requires required flag only it and that make in on of for mode
"""
_EMPTY = AUXILIARY | frozenset(_EMPTY_WORDS.split())


_MUST_BE = regex(r"\bmust be (?:set to )?['\"`]?(true|false)\b(?! (?:if|when|for|unless))", re.I)
"""What leaves no choice: "Confirmation to delete the file (must be true)"."""

_ALL_WILL_DO = regex(r"\bnot just\b|\bnecessarily\b")
"""What is said where a flag takes nothing away."""


@semantic_type
class Flag(SemanticType):
    """true or false, or texts that mean it; what is said is a whole phrase about the parameter."""

    name: ClassVar[str] = "flag"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"boolean", "string"})

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.truths = truths(leaf.schema) or {True: True, False: False}
        function = words_of(leaf.function.name)
        of_state = state_phrases(leaf.words, function, leaf.function.description)
        self.phrases: Phrases = (
            either(leaf)
            or (of_state and of_state.yes[0] != "on" and turned(leaf))
            or (of_state and only_those(leaf.description))
            or of_state
            or turned(leaf)
            or known_phrases(leaf)
            or ("only" in leaf.words[2:] and only_those(leaf.description))
            or self._akin(told := described(leaf.description))
            or phrases_for(leaf.words, function, _clause(leaf.description) or told)
        )

    def _akin(self, found: Phrases | None) -> Phrases | None:
        """Phrases from the description, where what they say can be told from the flag's name."""
        if found is None:
            return None
        read = functools.partial(_truth, self.leaf.words)
        sure = all(read(text) is True for text in found.yes)
        return found if sure and all(read(text) is False for text in found.no) else None

    def sampler(self, side: Side) -> Sampler:
        """True and false equally often, or the only one that the schema allows.

        An option that may be left out is mostly given to get what is not so anyway, one that
        narrows what is found always.
        """
        listed = self.leaf.schema.get("enum", [self.leaf.schema.get("const")])
        only = [value for value in listed if isinstance(value, bool)]
        if self.leaf.required and (must := _MUST_BE.search(self.leaf.description)):
            only = [self.truths[must[1].casefold() == "true"]]
        values = self.truths
        usual = self.leaf.schema.get("default")
        even = self.leaf.required or self.phrases.kind in ("verb", "as")
        share = 0.5 if even else 0.2 if usual is True else 1.0 if self._narrows() else 0.8

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            truth = rng.random() < share
            return only[0] if len(only) == 1 else values[truth]

        return draw

    def _narrows(self) -> bool:
        """Whether "no" only means that all will do, which nobody says: ``open_now``."""
        return "only" in self.leaf.words or bool(_ALL_WILL_DO.search(self.phrases.no[0]))

    def surfaces(self) -> tuple[Surface, ...]:
        """The phrases of the flag, the first weighing most."""
        depth = max(len(self.phrases.yes), len(self.phrases.no))
        return tuple(
            Surface(
                rule="phrase",
                say=functools.partial(_say, self.phrases, self.truths, index),
                weight=1.0 if index == 0 else 0.5,
            )
            for index in range(depth)
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Whether the phrase affirms or denies the parameter: it mentions it, or is known to."""
        said = " ".join(text.split()).casefold()
        for truth, ways in ((True, self.phrases.yes), (False, self.phrases.no)):
            if said in map(str.casefold, ways):
                return self.truths[truth]
        truth = _truth(self.leaf.words, text)
        return self.truths[truth] if isinstance(truth, bool) else truth

    def attachments(self) -> tuple[Attachment, ...]:
        """Phrases stand alone; requests are joined by "and" or make a sentence."""
        if self.phrases.yes[0].startswith("I "):
            return _ATTACHED["need"]
        return _ATTACHED[self.phrases.kind]


def _clause(description: str) -> Phrases | None:
    """The clause that a description is, for names that say nothing by themselves."""
    clause = clause_of(description)
    if clause is None:
        return None
    kind = "with" if clause[0].startswith("with ") else "apart"
    return Phrases(kind, clause[:1], clause[1:])


_SIDES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(yes.split()), frozenset(no.split()))
    for yes, no in (
        ("on power powered", "off"),
        ("enabled enable", "disabled disable"),
        ("active activate activated", "inactive deactivate deactivated"),
        ("open opened", "closed close shut"),
        ("locked lock", "unlocked unlock"),
        ("muted mute", "unmuted unmute"),
        ("armed arm", "disarmed disarm"),
        ("paused pause", "running resume"),
    )
)
"""Words of a state and of its opposite, which turn one into the other when read."""


@functools.lru_cache(maxsize=4096)
def _truth(name_words: tuple[str, ...], text: str) -> Json:
    """Whether a text affirms or denies what a name says; often asked of the same phrases."""
    state = _stated(name_words, text)
    if state is not None:
        return state
    name = _folded(" ".join(name_words))
    content = {_stem(word) for word in name if word not in _EMPTY | _NEGATIVE}
    content = content or {_stem(word) for word in name}
    said = _folded(text)
    stems = {_stem(word) for word in said}
    opposed = sum(
        bool(_opposite(word)) and _stem(_opposite(word)) in stems and _stem(word) not in stems
        for word in name
    )
    if not opposed and not any(_akin(one, other) for one in content for other in stems):
        return UNREADABLE
    denials = sum(word in _NEGATIVE for word in said) + opposed
    return denials % 2 == sum(word in _NEGATIVE for word in name) % 2


def _stated(name: tuple[str, ...], text: str) -> bool | None:
    """The truth of a flag named like a state, if the text names that state or its opposite."""
    own = [word for word in name if word not in AUXILIARY] or list(name)
    said = _folded(text)
    for yes, no in _SIDES:
        if not set(own) <= yes | no | {"state", "turn", "turned", "switch", "switched"}:
            continue
        affirmed, denied = bool(yes & set(said)), bool(no & set(said))
        if not (yes | no) & set(own) or affirmed == denied:
            continue
        negated = "not" in said
        named_no = bool(no & set(own)) and not yes & set(own)
        return affirmed ^ negated ^ named_no
    return None


def _say(
    phrases: Phrases, values: Mapping[bool, Json], index: int, value: Json, _: Anchor
) -> str | None:
    if type(value) is not type(values[True]) or value not in values.values():
        return None
    ways = phrases.yes if value == values[True] else phrases.no
    return ways[index] if index < len(ways) else None


def _folded(text: str) -> list[str]:
    """Words in lower case; "don't" and "aren't" become "not", "non-" a word of its own."""
    plain = re.sub(r"n't\b", " not", text.casefold().replace("’", "'"))
    plain = re.sub(r"\bnon[-\s]?(?=stop)", "non", plain)
    plain = re.sub(r"\bwi-fi\b", "wifi", plain)
    plain = re.sub(r"\bleav(?:e|ing) out\b", "without", plain)
    return list(raw_words(plain))


def _opposite(word: str) -> str:
    return ANTONYMS.get(word, "").replace("non-", "")


def _akin(one: str, other: str) -> bool:
    """Whether one stem begins the other, as "asc" and "ascend", "recursiv" and "recursive"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and long.startswith(short) and len(short) * 3 >= len(long)


def _stem(word: str) -> str:
    word = singular(word)
    for end in ("ically", "ation", "ing", "ly", "ed", "e"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            return word[: -len(end)]
    return word


# Flags that are the state of a thing: on or off, open or closed, locked or not.


class State(Struct, frozen=True):
    """The words for both sides, and the requests that bring each about."""

    yes: str
    no: str
    do_yes: str
    do_no: str


_SWITCH = State("on", "off", "turn it on", "turn it off")
_ENABLED = State("enabled", "disabled", "enable it", "disable it")
_ACTIVE = State("active", "inactive", "activate it", "deactivate it")
_OPEN = State("open", "closed", "open it", "close it")
_LOCKED = State("locked", "unlocked", "lock it", "unlock it")
_MUTED = State("muted", "unmuted", "mute it", "unmute it")
_ARMED = State("armed", "disarmed", "arm it", "disarm it")
_PAUSED = State("paused", "running", "pause it", "resume it")


def _swapped(state: State) -> State:
    return State(state.no, state.yes, state.do_no, state.do_yes)


STATES: dict[str, State] = {
    "on": _SWITCH, "power": _SWITCH, "powered": _SWITCH, "turned on": _SWITCH,
    "switched on": _SWITCH, "power on": _SWITCH, "powered on": _SWITCH, "turn on": _SWITCH,
    "switch on": _SWITCH, "power state": _SWITCH, "on off": _SWITCH, "on state": _SWITCH,
    "enabled": _ENABLED, "enable": _ENABLED, "active": _ACTIVE, "activated": _ACTIVE,
    "open": _OPEN, "opened": _OPEN, "locked": _LOCKED, "lock": _LOCKED, "muted": _MUTED,
    "mute": _MUTED, "armed": _ARMED, "arm": _ARMED, "paused": _PAUSED,
    "off": _swapped(_SWITCH), "disabled": _swapped(_ENABLED), "inactive": _swapped(_ACTIVE),
    "closed": _swapped(_OPEN), "unlocked": _swapped(_LOCKED),
}  # fmt: skip
"""The name of a flag, without "is" and the like, to the state that it holds."""

_TURNING = frozenset({"turn", "switch", "toggle", "flip", "power"})
_TOGGLING = frozenset({"toggle", "switch"})
_SETTING = frozenset({"set", "make", "switch", "toggle", "change"})


def state_of(words: Sequence[str]) -> State | None:
    """The state that a flag of this name holds, if it holds one."""
    core = [word for word in words if word not in AUXILIARY] or list(words)
    return STATES.get(" ".join(core))


def state_phrases(words: Sequence[str], function: Sequence[str], told: str) -> Phrases | None:
    """The phrases for a flag that is a state, by what the function does with the thing.

    ``function`` holds the words of its name, ``told`` its description.
    """
    state = state_of(words)
    if state is None:
        return None
    verb = function[0] if function else ""
    first = told.split(" ", 1)[0].casefold().rstrip("s") if told else ""
    if verb in SEARCHING or first in SEARCHING:
        if "power" in words:  # of a pitch or a desk
            return Phrases("with", ("with power",), ("without power",))
        return Phrases("which", (f"that are {state.yes}",), (f"that are {state.no}",))
    if "on" in (state.yes, state.no) and (verb in _TURNING or first in _TURNING):
        return Phrases("which", (state.yes,), (state.no,))
    if state in (_ENABLED, _swapped(_ENABLED)) and verb in _TOGGLING:
        on = state is _ENABLED
        return Phrases("which", ("on" if on else "off",), ("off" if on else "on",))
    if verb in _SETTING:
        return Phrases("to", (state.yes,), (state.no,))
    if verb in MAKING:
        return Phrases("do", (f"make it {state.yes}",), (f"leave it {state.no}",))
    return Phrases("do", (state.do_yes,), (state.do_no,))
