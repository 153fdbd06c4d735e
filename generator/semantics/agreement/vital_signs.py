"""What is measured of a body has the size and unit of its kind: a pulse of 68, a fever of 38.5."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.quick import Struct
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.fits import fits


class Sign(Struct, frozen=True):
    """Tenths between which a sign lies, of its second value too, and its unit."""

    low: int
    high: int
    unit: str
    second: tuple[int, int] = (0, 0)
    whole: bool = True


_SIGNS = {
    "bloodpressure": Sign(1020, 1480, "mmHg", (620, 950)),
    "heartrate": Sign(520, 1120, "bpm"),
    "pulse": Sign(520, 1120, "bpm"),
    "bloodglucose": Sign(780, 1640, "mg/dL"),
    "bloodsugar": Sign(780, 1640, "mg/dL"),
    "glucose": Sign(780, 1640, "mg/dL"),
    "bodytemperature": Sign(361, 394, "°C", whole=False),
    "temperature": Sign(361, 394, "°C", whole=False),
    "weight": Sign(520, 1040, "kg", whole=False),
    "oxygensaturation": Sign(930, 990, "%"),
    "bloodoxygen": Sign(930, 990, "%"),
    "respiratoryrate": Sign(120, 200, "breaths/min"),
}
_BODILY = 3
"""So many of them in one list are those of a body."""
_VALUES = frozenset("value reading measurement result".split())
_SECOND = frozenset("secondary second diastolic".split())


def vital_signs(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for the values beside a choice between signs."""
    for one in parameters:
        kinds = {_plain(each) for each in getattr(one.meaning, "options", ())}
        if len(kinds & _SIGNS.keys()) < _BODILY:
            continue
        beside = [each for each in parameters if each is not one and _is_measured(each)]
        if beside:
            yield Agreement((one, *beside), functools.partial(_sized, one, beside))


def _plain(option: Json) -> str:
    return str(option).casefold().replace("_", "").replace(" ", "").replace("-", "")


def _is_measured(one: Parameter) -> bool:
    last = one.leaf.words[-1:]
    return bool(last) and (last[0] in _VALUES or last == ("unit",))


def _sized(
    kind: Parameter, beside: Sequence[Parameter], values: Values, rng: random.Random
) -> None:
    sign = _SIGNS.get(_plain(values.get(kind.pointer)))
    for one in beside if sign is not None else ():
        if one.pointer not in values or sign is None:
            continue
        made: Json = sign.unit
        if one.leaf.words[-1] != "unit":
            second = bool(_SECOND & set(one.leaf.words)) and sign.second[1] > 0
            low, high = sign.second if second else (sign.low, sign.high)
            tenths = rng.randint(low, high)
            made = tenths // 10 if sign.whole else tenths / 10
        if fits(one.leaf.schema, made):
            values[one.pointer] = made
