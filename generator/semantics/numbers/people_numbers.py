"""Tables of numbers that people would use: in bounds, round, heavy on the usual ones.

Comes in: a leaf and what is usual for its role. Goes out: a tuple from which one even draw gives a
number of the right weight, so that sampling costs one multiplication.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import branches, samples_given, types_of
from generator.semantics.numbers.weighed import is_round, mixed

_FIGURE = r"([-+]?\d+(?:\.\d+)?)"
_RANGE = regex(
    rf"(?<![\w.-]){_FIGURE}(?: \([^()]*\))?\s*(?:-|–|\.\.|to|and|through)\s*{_FIGURE}(?![\w-])"
    rf"|\bfrom {_FIGURE} to {_FIGURE}(?=[a-zA-Z%°µ])"
)
_MOST_WORDS = (
    r"\b(?:max|maximum|máx|at most|up to|no more than|capped at|cap|value under|less than)\b"
)
_LEAST_WORDS = r"\b(?:min|minimum|at least|no less than)\b"
_OF_WRITING = r"(?![\d,.]*\s*(?:decimals?|digits?|figures|significant)\b|[\d,.]*e\d)"
"""What bounds how a number is written, not the number."""
_SIGNED = r"[(（,，:]\s?"
"""What stands before a sign that bounds the number: "Number of rows (<= 10)"."""
_BOUND = rf"(\d[\d,]*(?:\.\d+)?){_OF_WRITING}"
_MOST = regex(rf"(?:{_MOST_WORDS}[^\d.;]{{0,24}}|{_SIGNED}(?:< ?=|≤)\s?){_BOUND}", re.I)
_LEAST = regex(rf"(?:{_LEAST_WORDS}[^\d.;]{{0,24}}|{_SIGNED}(?:> ?=|≥)\s?){_BOUND}", re.I)
_LISTED = regex(
    r"\(?\b(\d+(?:\.\d+)?(?:, ?\d+(?:\.\d+)?)+,? (?:or|and) \d+(?:\.\d+)?)\b\)?"
    r"|\((\d+(?:\.\d+)?(?:, ?\d+(?:\.\d+)?){2,})\)"
)


_UNIT = regex(r"\s?\b(second|minute|hour|day|week|month|year)s?\b")


def in_another_unit(text: str, end: int) -> bool:
    """Whether the number up to ``end`` is of a unit of time, and what the text counts of another.

    As in "Number of minutes. At most 7 days".
    """
    own = _UNIT.match(text, end)
    counted = {found[1] for found in _UNIT.finditer(text, 0, end)}
    return bool(own and counted and own[1] not in counted)


class Bounds(Struct, frozen=True):
    """What the schema allows: inclusive or open ends, a step, whole numbers only."""

    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False
    step: Decimal | None = None
    whole: bool = False

    def allow(self, number: float) -> bool:
        """Whether the number is inside the ends, on the step and whole where it must be."""
        if number < self.low or number > self.high:
            return False
        if (self.low_open and number == self.low) or (self.high_open and number == self.high):
            return False
        if self.whole and number != int(number):
            return False
        return self.step is None or Decimal(str(number)) % self.step == 0


def _figure(value: Json) -> float | None:
    ok = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if ok and math.isfinite(value) else None


def bounds_of(schema: Mapping[str, Json]) -> Bounds:
    """The numeric bounds of a schema and its branches, draft-4 booleans included."""
    low, high, low_open, high_open = -math.inf, math.inf, False, False
    step: Decimal | None = None
    for part in branches(schema):
        least, most = _figure(part.get("minimum")), _figure(part.get("maximum"))
        above, below = part.get("exclusiveMinimum"), part.get("exclusiveMaximum")
        if least is not None and least >= low:
            low, low_open = least, above is True
        if most is not None and most <= high:
            high, high_open = most, below is True
        over, under = _figure(above), _figure(below)
        if over is not None and over >= low:
            low, low_open = over, True
        if under is not None and under <= high:
            high, high_open = under, True
        multiple = _figure(part.get("multipleOf"))
        if multiple is not None and multiple > 0:
            step = Decimal(str(part["multipleOf"]))
    kinds = types_of(schema)
    return Bounds(
        low, high, low_open, high_open, step, "integer" in kinds and "number" not in kinds
    )


def is_yearly(leaf: Leaf) -> bool:
    """Whether bounds, samples or the description leave no doubt that it is a year."""
    if _OF_YEAR.match(leaf.description):
        return True
    bounds = bounds_of(leaf.schema)
    if bounds.low >= 1500 and 1950 <= bounds.high <= 2150:
        return True
    given = [figure for one in samples_given(leaf) if (figure := _figure(one)) is not None]
    told = set(leaf.words) & {"year", "yr", "season", "edition", "vintage", "founded", "since"}
    return bool(told and given) and all(1800 <= one <= 2150 for one in given)


_OF_YEAR = regex(r"(?:the )?(?:calendar |fiscal )?year (?:of|in which|when|for)\b", re.I)


def told_range(text: str) -> tuple[float, float]:
    """The range that a description tells ("0-2", "between 8 and 64", "max 250"), else infinite."""
    found = _RANGE.search(text)
    low, high = (found[1] or found[3], found[2] or found[4]) if found else ("0", "0")
    if float(low) < float(high):
        return float(low), float(high)
    most, least = _MOST.search(text), _LEAST.search(text)
    timed = most and "default" in most[0].lower() and _UNIT.match(text, most.end())
    if most and (timed or in_another_unit(text, most.end())):
        most = None  # "Maximum time (default: 10 minutes)" is no bound
    top = float(most[1].replace(",", "")) if most else math.inf
    bottom = float(least[1].replace(",", "")) if least else -math.inf
    return (bottom, top) if bottom < top else (-math.inf, math.inf)


def spread(low: float, high: float) -> tuple[float, ...]:
    """Round numbers from all over a range: 25, 50, 100, 150, 200, 250 of 0 to 254."""
    grain = 10.0 ** math.floor(math.log10((high - low) / 4))
    steps = grid(Bounds(low, high), low, high, grain if grain * 8 < high - low else grain / 2)
    return tuple(number for number in steps if low < number < high) or (low, high)


def told_list(text: str) -> tuple[float, ...]:
    """The numbers that a description lists as the choices: "(1, 7, 30, 90 or 365)"."""
    found = _LISTED.search(text)
    listed = found[1] or found[2] if found else ""
    return tuple(float(part) for part in re.findall(r"\d+(?:\.\d+)?", listed))


def _tidy(number: float) -> int | float:
    value = round(number, 10)
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def grid(bounds: Bounds, low: float, high: float, grain: float) -> list[int | float]:
    """At most about 200 round numbers between two ends, ``grain`` apart or coarser, in bounds."""
    if bounds.step is not None:
        grain = max(grain, float(bounds.step))
    while (high - low) / grain > 200:
        mantissa = grain / 10 ** math.floor(math.log10(grain) + 1e-9)
        grain *= 2.5 if 1.9 < mantissa < 2.1 else 2
    first = math.ceil(low / grain - 1e-9)
    last = math.floor(high / grain + 1e-9)
    found = [_tidy(k * grain) for k in range(first, min(last, first + 400) + 1)]
    return [number for number in found if bounds.allow(number)]


def magnitudes(bounds: Bounds, low: float, high: float) -> list[int | float]:
    """Round numbers over several powers of ten: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8 times each."""
    found: list[int | float] = []
    power = math.floor(math.log10(max(low, 1e-9)))
    while 10.0**power <= high:
        figures = (10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80)
        found += [_tidy(figure * 10.0 ** (power - 1)) for figure in figures]
        power += 1
    return [number for number in found if low <= number <= high and bounds.allow(number)]


def last_resort(bounds: Bounds) -> list[int | float]:
    """Numbers for bounds that nothing usual fits: near the end that is finite, on the step."""
    step = float(bounds.step) if bounds.step is not None else 1.0
    low, high = bounds.low, bounds.high
    if low == -math.inf:
        low = high - 50 * step if high < math.inf else 0.0
    if high == math.inf:
        high = low + 50 * max(step, 10 ** math.floor(math.log10(abs(low) + 1)) / 10)
    if not bounds.whole and bounds.step is None and high > low:
        step = 10.0 ** math.floor(math.log10((high - low) / 4))
    return grid(bounds, low, high, step)


_LITTLE = (0, 0, -12, -8, -4, 3, 6, 10)


def _nearby(anchor_value: float, usual: Sequence[float], loose: bool) -> tuple[float, ...]:
    """What is usual when an example is of another size: halves, doubles and tens of it.

    Where nothing else is known (``loose``), the example or default is the best that there is: what
    lies around it, so that a reference pitch of 440 Hz isn't one of 4.
    """
    size = abs(anchor_value)
    if loose and size > 1:
        around = {k: anchor_value * k for k in (0.5, 0.75, 1.25, 1.5, 2.0, 3.0)}
        steps = [anchor_value + k for k in (-2, -1, 1, 2)] if size <= 12 else []
        places = len(str(anchor_value).partition(".")[2]) if size % 1 else 0
        if places > 2:  # so exact are only numbers that differ little
            return tuple(round(anchor_value + k * 0.1**places, places) for k in _LITTLE)
        near = [round(n, places) if size % 1 else n for n in (*around.values(), *steps)]
        even = [n for n in near if size % 1 or n == int(n)]
        return tuple(_tidy(n) for n in (anchor_value, *even, *even[:2]) if n * anchor_value > 0)
    if not usual or not size or min(map(abs, usual)) / 4 <= size <= 4 * max(map(abs, usual)):
        return tuple(usual)
    return tuple(_tidy(anchor_value * k) for k in (0.5, 0.5, 0.75, 1, 1, 1.5, 2, 2))


def _given(leaf: Leaf) -> list[float]:
    found = []
    limits = bool(_LIMITS & set(leaf.words))
    for example in samples_given(leaf):
        number = _figure(example)
        if number is None and isinstance(example, str):
            try:
                number = _figure(float(example))
            except ValueError:
                continue
        if number is not None and not (limits and _BOUNDLESS.fullmatch(f"{number:.0f}")):
            found.append(number)
    return found


def is_far(leaf: Leaf, numbers: Sequence[Json]) -> bool:
    """Whether examples or the default are of another size than the numbers: 30000 beside 500."""
    sizes = [abs(one) for one in numbers if isinstance(one, (int, float)) and one]
    given = [abs(one) for one in _given(leaf) if abs(one) >= 1]
    return bool(sizes) and any(
        one * _SCALE <= min(sizes) or one >= _SCALE * max(sizes) for one in given
    )


HOW_MANY = frozenset(("limit", "count", "offset", "page", "position", "port"))
"""Types of numbers that people choose whatever the default is."""
_SCALE = 4
"""How many times larger numbers of another size are."""
_LIMITS = frozenset("max maximum limit upper most ceiling cap".split())
_BOUNDLESS = regex(r"10{5,}|9{4,}|2147483647")
"""Defaults of limits that stand for none: a delivery that costs at most a million."""


def table(
    leaf: Leaf, usual: Sequence[float], wide: tuple[float, float], grain: float, loose: bool = False
) -> tuple[int | float, ...]:
    """Numbers to draw from evenly; about a seventh of the draws are outside the usual ones.

    ``usual`` repeats what is frequent; ``wide`` is the plausible range; ``grain`` the finest step;
    ``loose`` admits numbers that are not round.
    Schema bounds win over the description's, and both over what is usual. Empty if nothing fits.
    """
    bounds = bounds_of(leaf.schema)
    listed = [_tidy(n) for n in told_list(leaf.description) if bounds.allow(n)]
    if len(listed) >= 3:
        return tuple(listed)
    whole = bounds.whole or _WHOLE.search(leaf.description) is not None
    if whole:
        grain, usual = max(1.0, grain), [n for n in usual if n % 1 == 0] or usual
    least, most = told_range(leaf.description)
    if most - least <= 1 and grain > _FINE and not bounds.whole:
        grain = _FINE  # between nothing and all there are tenths
    given = _given(leaf)
    narrow = min(most, bounds.high) - max(least, bounds.low) <= 1 and not whole
    given_whole = bool(given) and all(one % 1 == 0 for one in given) and not narrow
    if given_whole:
        grain = max(1.0, grain)
    known = _nearby(given[0], usual, loose) if given else tuple(usual)
    if given_whole:
        known = tuple(n if n < 1 or n % 1 == 0 else _rounded(n) for n in known)
    if known != tuple(usual):
        wide, loose = (min(known), max(known)), False
    fit = [_tidy(n) for n in known if least <= n <= most and bounds.allow(n)]
    if whole:
        fit = [n for n in fit if n % 1 == 0]
    low = max(wide[0], least, bounds.low)
    high = min(wide[1], most, bounds.high)
    extra = _extra(bounds, low, high, grain) if low < high else []
    if len(set(fit)) < 3:
        floor, ceiling = max(least, bounds.low), min(most, bounds.high)
        if floor > wide[1] > 0:
            ceiling = min(ceiling, floor * _SCALE)  # "at least 40", where there are ten mostly
        if -math.inf < floor < ceiling < math.inf:
            extra = _extra(bounds, floor, ceiling, grain) or extra
        return tuple(extra + fit * 2) or tuple(last_resort(bounds))
    known_ones = set(fit)
    rest = [n for n in extra if n not in known_ones and (loose or is_round(n))]
    return mixed(fit, rest)


def _rounded(number: float) -> float:
    """The number as people would have it: 40 rather than 37.5."""
    return 5 * round(number / 5) if number > 12 else round(number)


_FINE = 0.1
_WHOLE = regex(
    r"\b(?:[01]|zero|one)-(?:based|indexed)\b|\b(?:frame|page|row|line|episode|slide) number\b"
    r"|\bin pixels\b|^(?:the )?number of\b",
    re.IGNORECASE,
)
"""How descriptions tell of what is counted: no frame number is a half."""


def _extra(bounds: Bounds, low: float, high: float, grain: float) -> list[int | float]:
    if low > 0 and high / low > 300:
        return magnitudes(bounds, low, high)
    found = grid(bounds, low, high, grain)
    if not found and not bounds.whole:
        found = grid(bounds, low, high, 10.0 ** math.floor(math.log10((high - low) / 4)))
    return found
