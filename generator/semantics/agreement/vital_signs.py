"""What is measured of a body has the size and unit of its kind: a pulse of 68, a fever of 38.5."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import Struct
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.catalogues import rows
from generator.semantics.fits import fits


class Sign(Struct, frozen=True):
    """Between what a sign lies, and its second value, if it has one; its unit."""

    span: tuple[str, ...]
    unit: str
    second: tuple[str, ...] = ()


@functools.cache
def _signs() -> Mapping[str, Sign]:
    """The lines of the table by each of their names."""
    found: dict[str, Sign] = {}
    for names, span, unit, *second in rows("vital_signs.txt"):
        sign = Sign(tuple(span.split()), unit, tuple(" ".join(second).split()))
        found.update(dict.fromkeys(names.split(), sign))
    return found


_BODILY = 3
"""So many of them in one list are those of a body."""
_VALUES = frozenset("value reading measurement result".split())
_SECOND = frozenset("secondary second diastolic".split())


def vital_signs(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for the values beside a choice between signs."""
    for one in parameters:
        kinds = {_plain(each) for each in getattr(one.meaning, "options", ())}
        if len(kinds & _signs().keys()) < _BODILY:
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
    sign = _signs().get(_plain(values.get(kind.pointer)))
    for one in beside if sign is not None else ():
        if one.pointer not in values or sign is None:
            continue
        made: Json = sign.unit
        if one.leaf.words[-1] != "unit":
            second = bool(_SECOND & set(one.leaf.words)) and bool(sign.second)
            made = _between(sign.second if second else sign.span, rng)
        if fits(one.leaf.schema, made):
            values[one.pointer] = made


def _between(span: Sequence[str], rng: random.Random) -> Json:
    """A value in whole numbers or tenths, as the span is written."""
    low, high = (round(10 * float(end)) for end in span)
    tenths = rng.randint(low, high)
    return tenths / 10 if "." in span[0] else tenths // 10
