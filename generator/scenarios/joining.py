"""Two requests in one turn: "…, and also …", "… Also, …", as people string them together."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.skeleton import LIST
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.pieces import Piece, Turn, pieces_of, put_together

_GREETED = regex(
    r"(?:hey|hi|hello|ok|okay|so|um|yo|thanks|well|good (?:morning|evening|afternoon))\b", re.I
)
_QUESTION_WORDS = frozenset(
    """
    what what's which who who's when where how is are does do did will was were any has have
    """.split()
)
_ASKING = frozenset("can could would will".split())
_POLITE = frozenset("please help let's kindly".split())
_FRAMES = (
    regex(
        r"(?:(?:can|could|would|will) (?:you|u|ya)|any chance (?:you|u) (?:can|could)|"
        r"is it possible(?: for (?:you|u))? to)(?: please| pls)? ",
        re.I,
    ),
    regex(r"(?:(?:i|we)(?:'d| would) like|(?:i|we) (?:want|need)|need|want) (?:you|u) to ", re.I),
    regex(
        r"(?:(?:i|we)(?:'d| would) (?:like|love)|(?:i|we) (?:want|need|wish)|need|want) to ", re.I
    ),
    regex(r"(?:let's|let us) ", re.I),
    regex(r"(?:please|pls) ", re.I),
)
"""Ways to ask for a deed, of which people take one for all that they ask for at once."""
_SEEN = regex(
    r"(?:(?:(?:can|could|may) (?:i|we)|(?:i|we) (?:want|need|have) to|"
    r"(?:i|we)(?:'d| would) (?:like|love) to|is it possible(?: for me)? to) )?"
    r"(?:please )?(?:see|view|have a look at|look at|take a look at) (?=\S)",
    re.I,
)
"""Ways to ask to see something, for which a second request says "show me"."""
_STOP = regex(r"[.?!:;] ")
_SUBJECTS = {"need": "I need", "want": "I want", "would like": "I'd like", "looking": "I'm looking"}
_NO_SUBJECT = regex(r"(?:need|want|would like|looking)(?= (?:to|for|a|an|the)\b)", re.I)
_SELF = frozenset("i i'd i'm i've i'll we we're we'd we'll".split())
_TELLING = _QUESTION_WORDS | _ASKING | _SELF | _POLITE
"""First words that tell that something is wanted."""
_ORDINARY = regex(r"[A-Z][a-z'’]*(?![\w'’])(?! [A-Z]\w)")
_FIRST = regex(r"[A-Za-z'’]+")
_END = ".?!"


def greets(text: str) -> bool:
    """Whether a text opens the conversation, so that it can't come second."""
    return _GREETED.match(text) is not None


def _opening(pieces: Sequence[Piece]) -> str:
    """The first word of a request in lower case, or "" where it starts with a value."""
    first = pieces[0] if pieces else ""
    return _first_word(first) if isinstance(first, str) else ""


# What follows is asked of the text before a value: a phrasing's own, which comes again and again.
@lru_cache(maxsize=4096)
def _first_word(text: str) -> str:
    found = _FIRST.match(text)
    return found[0].lower().replace("’", "'") if found else ""


@lru_cache(maxsize=4096)
def _opens_bare(text: str) -> bool:
    opening = _first_word(text)
    return opening not in _TELLING and not _commands(opening)


def _bare(pieces: Sequence[Piece]) -> bool:
    """Whether a request is a thing alone, with no verb and nobody who asks: "Weather in Oslo"."""
    first = pieces[0] if pieces else ""
    return _opens_bare(first if isinstance(first, str) else "")


def bare(request: Utterance) -> bool:
    """Whether a request is a thing alone."""
    slots, text = request.slots, request.text
    return _opens_bare(text[: slots[0].start] if slots else text)


_FRONTED = regex(r"(?:[A-Za-z]+ ){0,2}$")
"""What stands before a value that comes first: "On ", "For the "."""


def fronted(request: Utterance) -> bool:
    """Whether a request begins with a value and goes on after a comma: "On May 2nd, I'd like …"."""
    if not request.slots:
        return False
    first = request.slots[0]
    follows = request.text.startswith(",", first.end)
    return follows and _FRONTED.match(request.text[: first.start]) is not None


@lru_cache(maxsize=4096)
def _framed(text: str) -> tuple[int, ...]:
    """Where each of the frames that a text may begin with ends; 0 for those it does not."""
    found = (frame.match(text) for frame in _FRAMES)
    return tuple([0 if match is None else match.end() for match in found])


def _asks_you(pieces: Sequence[Piece]) -> bool:
    """Whether a question asks somebody to do something, so that a second verb may follow."""
    first = pieces[0]
    return isinstance(first, str) and _framed(first)[0] > 0


@lru_cache(maxsize=4096)
def _stops(text: str) -> bool:
    """Whether a sentence ends in a text, and another begins."""
    return _STOP.search(text) is not None


def _several(pieces: Sequence[Piece]) -> bool:
    """Whether a request has more than one sentence."""
    return any([isinstance(piece, str) and _stops(piece) for piece in pieces[:-1]]) or (
        isinstance(pieces[-1], str) and _stops(pieces[-1].rstrip(_END))
    )


def with_subject(pieces: list[Piece]) -> list[Piece]:
    """The same with the "I" that people leave out at the start of a text, but hardly later."""
    first = pieces[0]
    found = _NO_SUBJECT.match(first) if isinstance(first, str) else None
    if found is None or not isinstance(first, str):
        return pieces
    return [_SUBJECTS[found[0].lower()] + first[found.end() :], *pieces[1:]]


MOST = 140
"""Characters of a request after which another one is a sentence of its own."""


def _length(pieces: Sequence[Piece]) -> int:
    return sum([len(piece if isinstance(piece, str) else piece.slot.text) for piece in pieces])


def is_command(pieces: Sequence[Piece]) -> bool:
    """Whether a request starts with a bare verb."""
    return _commands(_opening(pieces))


_COLLOQUIAL = frozenset("look bring kick grab tell give let have dig".split())
"""Verbs of requests that no description starts with."""


def _commands(opening: str) -> bool:
    return verb_of(opening) == opening or opening in _COLLOQUIAL


def uncapitalised(pieces: list[Piece]) -> list[Piece]:
    """The same with a small first letter, where the first word is an ordinary one."""
    first = pieces[0]
    return [_uncapitalised(first), *pieces[1:]] if isinstance(first, str) else pieces


@lru_cache(maxsize=4096)
def _uncapitalised(text: str) -> str:
    opening = _first_word(text)
    verb = not text[:2].isupper() and _commands(opening)
    ordinary = _ORDINARY.match(text) and not re.match(r"I\b", text)
    if verb or opening in _QUESTION_WORDS or ordinary:
        return text[0].lower() + text[1:]
    return text


_AT_END = regex(r"(?:,? (?:please|pls|thanks|for me))?[.?!]*$", re.I)


def end_of(text: str) -> int:
    """Where a request ends, but for its mark and what is said in politeness."""
    found = _AT_END.search(text)
    return found.start() if found else len(text)


def lowered(request: Utterance) -> Utterance:
    """A request with a small first letter, to stand after a comma."""
    pieces = uncapitalised(pieces_of(request))
    return put_together(pieces, (request,)).utterance if pieces else request


def _capital(pieces: list[Piece]) -> list[Piece]:
    first = pieces[0]
    if isinstance(first, str):
        return [first[0].upper() + first[1:], *pieces[1:]]
    return pieces


def cut(pieces: list[Piece]) -> tuple[list[Piece], str]:
    """The pieces without the end mark, and the mark."""
    last = pieces[-1]
    if isinstance(last, str):
        kept = last.rstrip(_END)
        mark = last[len(kept) :]
        return ([*pieces[:-1], kept] if kept else pieces[:-1]), mark
    return pieces, ""


def long_value_last(pieces: Sequence[Piece]) -> bool:
    """Whether the request ends in a value that would swallow what follows: code, a message."""
    last = pieces[-1]
    if isinstance(last, str):
        return False
    text = last.slot.text
    before = pieces[-2] if len(pieces) > 1 else ""
    if isinstance(before, str) and before.rstrip().endswith(":"):
        return True
    return text.count(" ") > 3 or text[-1] in ".?!\"'}])`;"


def _quoted_last(pieces: Sequence[Piece]) -> bool:
    """Whether the request ends in a quotation, after which no clause follows."""
    last = pieces[-1]
    return isinstance(last, str) and last[-1:] in "\"'`”" and len(pieces) > 1


def join(requests: Sequence[Utterance], rng: random.Random, *, then: bool = False) -> Turn:
    """The requests as one turn, the i-th for call i; ``then``: the later need the earlier."""
    pieces = pieces_of(requests[0], (0,))
    for i, request in enumerate(requests[1:], 1):
        share = 0 if LIST in (requests[i - 1].source, request.source) else CLAUSES
        last = i == len(requests) - 1
        pieces = _two(pieces, pieces_of(request, (i,)), last=last, share=share, then=then, rng=rng)
    return put_together(pieces, requests)


def _two(
    one: list[Piece], two: list[Piece], *, last: bool, share: float, then: bool, rng: random.Random
) -> list[Piece]:
    """Two requests as one; ``share``: how often the second goes on the first's sentence."""
    head, mark = cut(one)
    two = _unframed(one, pleased_once(one, with_subject(two)))
    style = rng.random()
    if long_value_last(head):
        return _after_long(one, two, style)
    first, opening = _opening(one), _opening(two)
    asks = mark.startswith("?")
    question = asks or first in _ASKING or first in _QUESTION_WORDS
    plain = (_asks_you(one) and not _several(two)) if question else not _several(one)
    plain = plain and (last or question or is_command(one)) and _length(one) <= MOST
    if is_command(two) and plain and not _quoted_last(head) and style < share:
        tail, tail_mark = cut(uncapitalised(two))
        clauses = _CLAUSES_THEN if then else _CLAUSES
        link = clauses[int(rng.random() * len(clauses))] if last else ", "
        head = _without_please(head)
        return [*head, link, *tail, "?" if asks else tail_mark]
    mark = mark or "."
    links: Sequence[str] = _SELF_LINKS if opening in _SELF else _SENTENCES
    if then:
        links = _SENTENCES_THEN
    elif opening in _QUESTION_WORDS or _bare(two):
        links = _QUESTION_LINKS
    link = links[int(rng.random() * len(links))]
    return [*head, mark + link, *uncapitalised(two)]


def _unframed(one: Sequence[Piece], two: list[Piece]) -> list[Piece]:
    """The second request without "could you" or "I'd like to": it was said how it is asked.

    Where the first is a thing alone, or of several sentences, it was not.
    """
    start = two[0]
    if not isinstance(start, str) or _several(one) or _bare(one) or "? " in start:
        return two
    seen = _SEEN.match(start)
    if seen is not None:
        return _told([f"Show me {start[seen.end() :]}", *two[1:]], one)
    for end in _framed(start):
        bare = [start[end:], *two[1:]] if end and start[end:] else two
        if end and is_command(bare):
            return _told(_capital(bare), one)
    return two


def _told(pieces: list[Piece], one: Sequence[Piece]) -> list[Piece]:
    """A command with a mark if the first request has one; no question any more."""
    told, mark = cut(pieces)
    if not mark.startswith("?"):
        return pieces
    return [*told, "."] if cut([*one])[1] else told


_PLEASED = regex(r"\b(?:please|pls)\b", re.I)


@lru_cache(maxsize=4096)
def _pleases(text: str) -> bool:
    return _PLEASED.search(text) is not None


def pleased_once(one: Sequence[Piece], two: list[Piece]) -> list[Piece]:
    """The second request with no "please" at its start, behind "can you" or at its end.

    Where the first request has one, that is.
    """
    if not any([isinstance(piece, str) and _pleases(piece) for piece in one]):
        return two
    bare, mark = cut(two)
    bare = _without_please(bare)
    two = [*bare, mark] if mark else bare
    first = two[0]
    if isinstance(first, str) and _CAN_PLEASE.match(first):
        return [_CAN_PLEASE.sub(r"\1 ", first), *two[1:]]
    if not isinstance(first, str) or _opening(two) not in ("please", "pls"):
        return two
    rest = first.partition(" ")[2]
    return _capital([rest, *two[1:]]) if rest else two


_CAN_PLEASE = regex(r"((?:can|could|would) you) (?:please|pls) ", re.I)
_PLEASE = regex(r",? (?:please|pls|thanks|thank you)$", re.I)


def _without_please(pieces: list[Piece]) -> list[Piece]:
    """The same without the "please" at its end, after which no sentence goes on."""
    last = pieces[-1]
    return [*pieces[:-1], _unpleased(last)] if isinstance(last, str) else pieces


@lru_cache(maxsize=4096)
def _unpleased(text: str) -> str:
    return _PLEASE.sub("", text)


CLAUSES = 0.65
"""Share of second requests that go on the sentence of the first, where they can."""
_CLAUSES = (", and ", " and ", ", and also ", " and also ", ", and ", " and ")
_CLAUSES_THEN = (" and ", " and then ", ", then ", ", and then ", ", and ")
_SENTENCES_THEN = (" Then ", " After that, ", " And then ", " Then ")
"""The same where the second deed needs the first."""
_SENTENCES = (" Also, ", " And ", " Also, ", " And also ", " Oh, and ", " Also ")
_SELF_LINKS = (" Also, ", " And ", " Also ", " Oh, and ")
_QUESTION_LINKS = (" And ", " Also, ", " And ", " Oh, and ")


def _after_long(one: list[Piece], two: list[Piece], style: float) -> list[Piece]:
    """A new line after a message, code or a list."""
    return [*one, "\nAlso, " if style < 0.7 else "\nAnd ", *uncapitalised(two)]
