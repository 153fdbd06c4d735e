"""A rating goes with what is written of it: nobody gives one star to what was wonderful."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_singly, named_words
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular

_SCORES = frozenset("rating star score".split())
_TEXTS = frozenset("comment review feedback text body description remark note message".split())
_LIKED = frozenset("again recommend recommended recommends rebook satisfied".split())
_GOOD = regex(
    r"\b(?:excellent|superb|wonderful|great|lovely|charming|perfect(?:ly)?|loved?|best|beautiful|"
    r"friendly|amazing|delicious|spacious|be back|worth (?:every|it)|recommend|fantastic|"
    r"works|exactly what|well made|even better|does what)\b",
    re.IGNORECASE,
)
_BAD = regex(
    r"\b(?:terrible|disappoint\w*|poor(?:ly)?|average|awful|bad|rude|dirty|slow|broken?|stopped|"
    r"not worth|not (?:come|go|book|buy)|cold|noisy|pity|expected more|late|worse|overpriced|"
    r"unfriendly|faulty|never again|fell apart|"
    r"smaller than|scratched|dent|torn|different from|cheaply|returning it)\b",
    re.IGNORECASE,
)
_FEW, _TEN = 5, 10
"""The best that stars and points are."""
_HIGH, _LOW = 0.7, 0.5


def rated(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the one score beside a text or the wish to have it again."""
    scores = [one for one in beside if _is_score(one)]
    texts = [one for one in beside if one.meaning.family == "text" and _TEXTS & named_singly(one)]
    flags = [one for one in beside if _LIKED & named_singly(one) and _is(one, "boolean")]
    if len(scores) == 1 and (texts or flags):
        score, several = scores[0], (*texts[:1], *flags)
        repair = functools.partial(_in_one_mood, score, texts[:1], flags, side)
        yield Agreement((score, *several), repair, binds=True)
    elif texts and flags:
        repair = functools.partial(_in_one_mood, None, texts[:1], flags, side)
        yield Agreement((texts[0], *flags), repair, binds=True)


def _is(one: Parameter, *kinds: str) -> bool:
    return one.leaf.schema.get("type") in kinds


def _is_score(one: Parameter) -> bool:
    words = named_words(one)
    numeric = _is(one, "integer", "number") and one.meaning.name != "given"
    return numeric and (one.meaning.name == "rating" or singular(words[-1]) in _SCORES)


def _in_one_mood(
    score: Parameter | None,
    texts: Sequence[Parameter],
    flags: Sequence[Parameter],
    side: Side,
    values: Values,
    rng: random.Random,
) -> None:
    """The text decides, then the score; where neither tells, a flag is as it was drawn."""
    liked: bool | None = None
    for text in texts:
        said = str(values.get(text.pointer, ""))
        bad, good = bool(_BAD.search(said)), bool(_GOOD.search(said))
        liked = None if bad == good else good
    points = values.get(score.pointer) if score is not None else None
    if score is not None and isinstance(points, int | float):
        worst, top = _scale(score, points)
        now = points / top
        if liked is None:
            liked = True if now >= _HIGH else False if now <= _LOW else None
        elif liked != (now >= _HIGH) or (not liked and now > _LOW):
            made = top - int(rng.random() * 2) if liked else worst + int(rng.random() * 2)
            put(values, score, made, side) or put(values, score, top if liked else worst, side)
    for flag in flags:
        if liked is not None and flag.pointer in values:
            values[flag.pointer] = liked


def _scale(score: Parameter, points: float) -> tuple[int, int]:
    """The worst and the best score."""
    least, most = (score.leaf.schema.get(key) for key in ("minimum", "maximum"))
    top = most if isinstance(most, int) and most > 1 else _FEW if points <= _FEW else _TEN
    return (least if isinstance(least, int) and least > 0 else 1), top
