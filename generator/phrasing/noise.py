"""Noise as people make it, added to a finished utterance: spans stay exact, arguments readable.

Only fixed text is changed, except that an utterance in lower case may have its arguments in lower
case too where that can't change what they mean. Deduplication looks at the text before noise.
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from itertools import accumulate

from generator.errors import OptionError
from generator.phrasing.mistakes import contract, lower_slot, misspell, run_on
from generator.quick import regex
from generator.records import Slot, Utterance

# Small words that people put around a request: "please", "hey", "thanks". Fixed text only.

_POLITE = regex(r"\b(?:please|pls|plz|kindly|thanks|thank you)\b", re.IGNORECASE)
_GREETED = regex(r"^(?:hey|hi|hello|ok|okay|so|um|yo|good (?:morning|evening))\b", re.IGNORECASE)
_ASKS = regex(r"^((?:can|could|would|will) you)\b(?! please)", re.IGNORECASE)
_COMMAND = regex(
    r"^(?:add|adjust|alert|arrange|assign|book|bring|calculate|call|cancel|change|check|close|compare"
    r"|convert|copy|create|delete|disable|download|email|enable|estimate|fetch|file|find|get|give"
    r"|help|let|list|locate|lock|log|look|make|mark|message|move|notify|open|order|pause|pay|pick"
    r"|play|post|print|pull|put|rate|read|record|remind|remove|rename|reply|reschedule|reserve"
    r"|return|run|save|schedule|search|see|send|set|share|show|skip|sort|start|stop|submit|switch"
    r"|take|tell|text|track|transfer|translate|turn|update|upload|wake)\b",
    re.IGNORECASE,
)
_FILLERS = (
    "hey, ",
    "hi, ",
    "hey ",
    "hi! ",
    "ok, ",
    "ok so ",
    "hello, ",
    "so ",
    "um, ",
    "hey there, ",
)
_OWN_CAPITAL = regex(r"I\b|I'|[A-Z]{2}|\w*[a-z][A-Z]")


def add_please(pieces: list[str], rng: random.Random) -> None:
    """Put "please" before a command, after "can you", or at the end of either."""
    if any(_POLITE.search(piece) for piece in pieces):
        return
    first = pieces[0]
    command, asks = _COMMAND.match(first), _ASKS.match(first)
    if not (command or asks) or (command and _tells(pieces)):
        return
    at_end = len(_sentences(pieces)) == 1 and rng.random() < 0.5 and not _pasted(pieces)
    if at_end:
        _append(pieces, ", please" if rng.random() < 0.4 else " please")
    elif asks:
        pieces[0] = f"{asks[1]} please{first[asks.end() :]}"
    else:
        pieces[0] = _before(first, "please ")


def _tells(pieces: Sequence[str]) -> bool:
    """Whether what looks like a command is told of: "order 12 hasn't arrived yet"."""
    named = len(pieces) > 1 and pieces[0].strip().lower() in _NOUNS
    return named and _FINITE.match(pieces[1].lstrip()) is not None


_NOUNS = frozenset("order file record book change post play text run transfer check".split())
"""Commands that are things, too, which a value may name."""
_FINITE = regex(r"(?:has|have|is|are|was|were|needs?|does|did|will|won't|can't|\w+n't)\b", re.I)


def add_filler(pieces: list[str], rng: random.Random) -> None:
    """A greeting or a filler before the request, or thanks after it."""
    first = pieces[0]
    if rng.random() < 0.25:
        if not any(_POLITE.search(piece) for piece in pieces) and not _pasted(pieces):
            _append_sentence(
                pieces, ("thanks", "Thanks!", "thank you", "thx")[int(rng.random() * 4)]
            )
    elif first and not _GREETED.match(first):
        pieces[0] = _before(first, _FILLERS[int(rng.random() * len(_FILLERS))])


def _before(text: str, words: str) -> str:
    """Words put before a text that begins with fixed text; the capital moves to them."""
    if not text or not text[0].isalpha():
        return text
    rest = text if _OWN_CAPITAL.match(text) else text[0].lower() + text[1:]
    capital = text[0].isupper()
    if words.endswith("! "):
        rest = text
    return (words[0].upper() + words[1:] if capital else words) + rest


def _pasted(pieces: list[str]) -> bool:
    """Whether the request ends in a text that it only announces: "Translate this: …"."""
    return pieces[-1].strip(" .?!") == "" and pieces[-2:-1] != [] and pieces[-2].endswith(": ")


def _append(pieces: list[str], words: str) -> None:
    """Words put before the last mark."""
    last = pieces[-1]
    body = last.rstrip(".?!")
    pieces[-1] = body + words + last[len(body) :]


def _append_sentence(pieces: list[str], words: str) -> None:
    last = pieces[-1]
    if last.endswith((".", "!", "?")):
        pieces[-1] = f"{last} {words[0].upper() + words[1:]}"
    elif not last and len(pieces) == 1:
        return
    else:
        pieces[-1] = f"{last}, {words.lower().rstrip('!')}"


def _sentences(pieces: list[str]) -> list[str]:
    return re.split(r"[.!?] (?=\S)", "\0".join(pieces))


_OF_REQUESTS = frozenset(("please", "filler"))
"""Kinds of noise that only go with what is asked for: nobody says "I'm bored, please"."""

Pieces = list[str]
"""Texts around the slots, one more than there are slots."""

Change = Callable[[Pieces, random.Random], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How often each kind of noise happens, as a share of utterances (0 to 1).

    Defaults are near real users': 20 to 57 % without an end mark, 1 to 6 % in lower case, typos in
    1 to 8 %, "please" in up to 10 %. ``no_end_mark`` is the share of the marks there that is lost,
    ``full_stop`` the share of commands without a mark that get one.
    """

    lower: float = 0.04
    no_end_mark: float = 0.3
    typo: float = 0.03
    contraction: float = 0.04
    please: float = 0.02
    filler: float = 0.03
    run_on: float = 0.05
    full_stop: float = 0.55
    _sets: tuple[tuple[str, ...], ...] = field(init=False, repr=False, compare=False, default=())
    _upto: tuple[float, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        sets: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
        for name, rate in self.rates().items():
            if not 0 <= rate <= 1:
                msg = f"noise rate {name} is {rate}; allowed: 0 to 1"
                raise OptionError(msg)
            without = [(kinds, chance * (1 - rate)) for kinds, chance in sets if rate < 1]
            sets = without + [((*kinds, name), chance * rate) for kinds, chance in sets if rate]
        # each set of kinds with its chance: one throw of the dice decides on all of them
        object.__setattr__(self, "_sets", tuple(kinds for kinds, _ in sets))
        object.__setattr__(self, "_upto", tuple(accumulate(chance for _, chance in sets)))

    def rates(self) -> dict[str, float]:
        """Kind → rate."""
        return {each.name: getattr(self, each.name) for each in fields(self) if each.init}

    def add(
        self, utterance: Utterance, rng: random.Random, fixed: frozenset[str] = frozenset()
    ) -> Utterance:
        """The utterance with noise. ``fixed``: paths whose words must stay letter for letter."""
        upto = self._upto
        chosen = self._sets[bisect(upto, rng.random(), 0, len(upto) - 1)]
        if utterance.source == "chat":
            chosen = tuple(kind for kind in chosen if kind not in _OF_REQUESTS)
        if not chosen:
            return utterance
        quick = _AT_THE_END.get(chosen)
        return quick(utterance) if quick else disturbed(utterance, chosen, rng, fixed)


def scaled(factor: float, rates: Noise | None = None) -> Noise:
    """``rates`` (or the defaults) times ``factor``, none above 0.9; 0 is no noise at all."""
    base = (rates or Noise()).rates()
    return Noise(**{name: min(0.9, rate * factor) for name, rate in base.items()})


NO_NOISE = scaled(0)
"""Leaves every utterance as it is."""


def disturbed(
    utterance: Utterance,
    kinds: Sequence[str],
    rng: random.Random,
    fixed: frozenset[str] = frozenset(),
) -> Utterance:
    """The utterance with these kinds of noise, where they apply."""
    if "full_stop" in kinds and "no_end_mark" not in kinds:
        utterance = with_full_stop(utterance)
    pieces, said = _taken_apart(utterance)
    before = [*pieces], said
    for name, change in _CHANGES:
        if name in kinds:
            change(pieces, rng)
    if "lower" in kinds:
        pieces = [piece.lower() for piece in pieces]
        said = [
            text if slot.path in fixed or quoted else lower_slot(text, slot.value)
            for slot, text, quoted in zip(utterance.slots, said, _quoted(pieces), strict=True)
        ]
    # often nothing applies: no second sentence, nothing to contract
    unchanged = (pieces, said) == before
    return utterance if unchanged else _put_together(utterance, pieces, said)


def _quoted(pieces: Pieces) -> list[bool]:
    """Whether each argument stands between quotation marks, where people paste what is exact."""
    return [piece.endswith(('"', "\u201c")) for piece in pieces[:-1]]


def _taken_apart(utterance: Utterance) -> tuple[Pieces, list[str]]:
    """The texts around the slots, and the slots' texts."""
    pieces: Pieces = []
    at = 0
    for slot in utterance.slots:
        pieces.append(utterance.text[at : slot.start])
        at = slot.end
    pieces.append(utterance.text[at:])
    return pieces, [slot.text for slot in utterance.slots]


def _put_together(utterance: Utterance, pieces: Pieces, said: Sequence[str]) -> Utterance:
    text = pieces[0]
    slots = []
    for slot, words, piece in zip(utterance.slots, said, pieces[1:], strict=True):
        start = len(text)
        text += words
        slots.append(Slot(slot.path, slot.value, words, start, len(text), slot.rule, slot.turn))
        text += piece
    return Utterance(text, tuple(slots), utterance.lineage, utterance.source, utterance.anchored)


def without_end_mark(utterance: Utterance) -> Utterance:
    """The utterance without its last mark, where that is fixed text."""
    text = utterance.text
    if not text or text[-1] not in ".?!" or text.endswith(".."):
        return utterance
    slots = utterance.slots
    if slots and slots[-1].end == len(text):
        return utterance
    kept = text.rstrip(".?!")
    if slots and len(kept) < slots[-1].end:
        kept = text[: slots[-1].end]
    return Utterance(kept, slots, utterance.lineage, utterance.source, utterance.anchored)


def with_full_stop(utterance: Utterance) -> Utterance:
    """A whole sentence without an end mark gets a full stop; a code or an address at its end none.

    Where the stop would look like a part of the value, nobody would set it.
    """
    text = utterance.text
    # the first and last characters decide most cases, at a fraction of the pattern's cost
    if not text[:1].isupper() or text[-1] in ".?!,;:…" or not _SENTENCE.search(text):
        return utterance
    slots = utterance.slots
    if slots and slots[-1].end == len(text) and not _PLAIN.fullmatch(slots[-1].text):
        return utterance
    return Utterance(text + ".", slots, utterance.lineage, utterance.source, utterance.anchored)


def drop_end_mark(pieces: Pieces, rng: random.Random) -> None:
    """The same on pieces."""
    last = pieces[-1]
    if last and last[-1] in ".?!" and not last.endswith(".."):
        pieces[-1] = last.rstrip(".?!")


_AT_THE_END = {
    ("no_end_mark",): without_end_mark,
    ("no_end_mark", "full_stop"): without_end_mark,
    ("full_stop",): with_full_stop,
}
"""Kinds that change nothing but the last mark: most of the noise, done without taking apart."""

_SENTENCE = regex(r"\S \S+ .*[^\W_][\")]?$", re.S)
_PLAIN = regex(r"[^\W_]+(?:['’ -][^\W_]+)*")

_CHANGES: tuple[tuple[str, Change], ...] = (
    ("run_on", run_on),
    ("please", add_please),
    ("filler", add_filler),
    ("contraction", contract),
    ("typo", misspell),
    ("no_end_mark", drop_end_mark),
)
