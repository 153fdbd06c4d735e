"""What is translated is in the language it is from: the texts of this program are English."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator, Sequence

from generator.records import DEFAULT_ANCHOR, Json
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter, Sampler
from generator.semantics.fits import fits

_REDRAWS = 20
_FROM = frozenset("source from original input origin src".split())
_TO = frozenset("target to output into destination dest tgt".split())
_ENGLISH = ("en", "English", "en-US", "en_US", "EN", "english", "eng", "ENGLISH", "EN-US")


def translations(
    parameters: Sequence[Parameter], draw_for: Callable[[Parameter], Sampler | None]
) -> Iterator[Agreement]:
    """Repairs for texts with the language they are from, and the one they are put into."""
    texts = [one for one in parameters if one.meaning.family == "text"]
    languages = [one for one in parameters if one.meaning.name == "language"]
    sources = [one for one in languages if _FROM & set(one.leaf.words)]
    if not texts or len(sources) != 1:
        return
    target = next((one for one in languages if _TO & set(one.leaf.words)), None)
    draw = draw_for(target) if target is not None else None
    repair = functools.partial(_from_english, sources[0], target, draw)
    yield Agreement((texts[0], sources[0]), repair)


def _from_english(
    source: Parameter,
    target: Parameter | None,
    draw: Sampler | None,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    now = values.get(source.pointer)
    if not isinstance(now, str) or now.casefold() == "auto":
        return
    like = [each for each in _ENGLISH if _form(each) == _form(now)] or list(_ENGLISH)
    english = next((each for each in like if fits(source.leaf.schema, each)), None)
    if english is None:
        return
    values[source.pointer] = english
    for _ in range(_REDRAWS):
        if target is None or draw is None or values.get(target.pointer) != english:
            return
        values[target.pointer] = draw(rng, DEFAULT_ANCHOR)


def _form(text: str) -> tuple[bool, bool, bool, bool]:
    """What tells a code from a name, and how it is written."""
    return len(text) <= 3, "-" in text, "_" in text, text.islower()
