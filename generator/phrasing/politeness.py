"""Small words that people put around a request: "please", "hey", "thanks". Fixed text only."""

from __future__ import annotations

import random
import re

from generator.quick import regex

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
    if not command and not asks:
        return
    at_end = len(_sentences(pieces)) == 1 and rng.random() < 0.5 and not _pasted(pieces)
    if at_end:
        _append(pieces, ", please" if rng.random() < 0.4 else " please")
    elif asks:
        pieces[0] = f"{asks[1]} please{first[asks.end() :]}"
    else:
        pieces[0] = _before(first, "please ")


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
