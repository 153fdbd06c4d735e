"""What functions give back that work out what everybody can: sums, roundings, hashes, echoes.

Nobody guesses such a result: it is worked out here as the tool would, from the arguments alone.
Where a name and its arguments don't tell plainly what is worked out of what, there is none.
"""

from __future__ import annotations

import hashlib
import math
import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from generator.functions import CompiledFunction
from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.naming import words_of

Number = int | float
_Work = TypeVar("_Work")
FINE = 4
"""Digits behind the point that a tool gives."""
MOST = 10**12
"""The largest result that somebody wants to read."""
_FILLERS = frozenset(
    """two numbers number num nums a an the of list calculate compute get math integers floats
    values calculator calc basic example sample simple array""".split()
)
"""Words of names beside the deed."""
_TIMES = regex(
    r"\b(?:dates?|days?|hours?|times?|vectors?|matri\w+|fractions?|complex|polynomials?|vat|tax\w*|"
    r"money|currenc\w+|weighted|symbolic\w*|expressions?|moving|rolling|columns?)\b",
    re.I,
)
_WHOLE = regex(
    r"\binteger (?:division|result|quotient)|floor division|whole (?:number|result)", re.I
)
_REVERSED = regex(r"subtracts? (?:a|x|num1|the first\w*(?: \w+)?) from", re.I)


def _power(a: Number, b: Number) -> Number:
    return a**b if abs(b) <= _MOST_POWER and abs(a) <= MOST else math.nan


_MOST_POWER, _MOST_FACTORIAL = 20, 20


def _whole(number: Number) -> int:
    if number != int(number):
        raise ValueError
    return int(number)


_OF_TWO: Mapping[str, Callable[[Number, Number], Number]] = {
    "subtract subtraction minus sub difference": lambda a, b: a - b,
    "divide division div quotient": lambda a, b: a / b,
    "power pow exponent exponentiate exponentiation": _power,
    "mod modulo modulus remainder": lambda a, b: a % b,
    "gcd": lambda a, b: math.gcd(_whole(a), _whole(b)),
    "lcm": lambda a, b: math.lcm(_whole(a), _whole(b)),
}
_OF_MANY: Mapping[str, Callable[[Sequence[Number]], Number]] = {
    "add sum addition plus": sum,
    "multiply product multiplication times": math.prod,
    "max maximum largest": max,
    "min minimum smallest": min,
    "mean average": statistics.fmean,
    "median": statistics.median,
}
_OF_ONE: Mapping[str, Callable[[Number], Number]] = {
    "sqrt squareroot": math.sqrt,
    "factorial": lambda a: math.factorial(_whole(a)) if 0 <= a <= _MOST_FACTORIAL else math.nan,
    "abs absolute": abs,
    "floor": math.floor,
    "ceil ceiling": math.ceil,
    "round": round,
    "square": lambda a: a * a,
    "cube": lambda a: a**3,
    "sin sine": math.sin,
    "cos cosine": math.cos,
    "tan tangent": math.tan,
}
_HASHES = frozenset(("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))
_ECHOES = frozenset(("echo",))
_SAID = ("The result is {}.", "That's {}.", "It's {}.")


class Sum(Struct, frozen=True):
    """How one function works its result out."""

    work: Callable[[Sequence[Json]], Json]
    key: str = "result"
    said: Sequence[str] = _SAID
    turned: bool = False
    """Whether the second of two arguments comes first: a denominator before its numerator."""

    def of(self, given: Sequence[Json]) -> Json:
        """The result of the arguments in their order, or None where there is none."""
        try:
            return self.work([*reversed(given)] if self.turned else given)
        except (ArithmeticError, ValueError, TypeError):
            return None


def sum_of(function: CompiledFunction) -> Sum | None:
    """How a function works out what it gives back, where that is plain."""
    spec = uncalled(function.spec)
    words = [w for w in words_of(spec.name.rpartition(".")[2] or spec.name) if w not in _FILLERS]
    needed = [p for p in function.parameters if p.leaf.required]
    if len(words) == _HASH_WORDS and "".join(words) in _HASHES:
        words = ["".join(words)]
    if len(needed) != len(function.parameters) or not needed or len(words) != 1:
        return None
    word, kinds = words[0], {str(p.leaf.schema.get("type")) for p in needed}
    if kinds == {"string"} and len(needed) == 1:
        return _of_text(word)
    if _TIMES.search(spec.description) or not kinds <= {"number", "integer", "array"}:
        return None
    if "array" in kinds and len(needed) > 1:
        return None
    turned = _turned([p.leaf.words for p in needed])
    return _of_numbers(word, spec.description, turned, listed="array" in kinds, count=len(needed))


_HASH_WORDS = 2
_FIRST = frozenset("a x first numerator dividend minuend base 1 left".split())
_SECOND = frozenset(
    "b y second denominator divisor subtrahend exponent power modulus 2 right".split()
)


def _turned(names: Sequence[Sequence[str]]) -> bool | None:
    """Whether two arguments stand in the other order; None where their names don't tell."""
    places = [
        0 if not _FIRST.isdisjoint(name) else 1 if not _SECOND.isdisjoint(name) else None
        for name in names
    ]
    return None if places not in ([0, 1], [1, 0]) else places == [1, 0]


def _of_text(word: str) -> Sum | None:
    if word in _HASHES:
        return Sum(
            lambda given: hashlib.new(word, str(given[0]).encode()).hexdigest(), "hash",
            ("The hash is {}.", "It's {}."),
        )  # fmt: skip
    if word in _ECHOES:
        return Sum(lambda given: str(given[0]), "echo", ('It returned "{}".', 'It said "{}".'))
    return None


def _of_numbers(
    word: str, told: str, turned: bool | None, *, listed: bool, count: int
) -> Sum | None:
    many = _named(_OF_MANY, word)
    if many is not None and (listed or count > 1):
        return Sum(lambda given: _told(many(_numbers(given))))
    two = _named(_OF_TWO, word)
    if two is not None and turned is not None and not _REVERSED.search(told):
        whole = _WHOLE.search(told) is not None and word.startswith("div")
        return Sum(lambda given: _told(_of_pair(two, given, whole=whole)), turned=turned)
    one = _named(_OF_ONE, word)
    degrees = "degree" in told and word[:3] in ("sin", "cos", "tan")
    if one is not None and count == 1 and not listed and not degrees:
        return Sum(lambda given: _told(one(_numbers(given)[0])))
    return None


def _of_pair(
    work: Callable[[Number, Number], Number], given: Sequence[Json], *, whole: bool
) -> Number:
    a, b = _numbers(given)
    return a // b if whole else work(a, b)


def _named(table: Mapping[str, _Work], word: str) -> _Work | None:
    return next((work for names, work in table.items() if word in names.split()), None)


def _numbers(given: Sequence[Json]) -> Sequence[Number]:
    """The numbers of a call: its one list, or all that it has."""
    first = given[0]
    found = first if isinstance(first, list) else given
    if any(type(each) not in (int, float) for each in found):
        raise ValueError
    return [each for each in found if isinstance(each, int | float)]


def _told(found: Number) -> Json:
    """A number as a tool gives it, or None for one that nobody reads."""
    if isinstance(found, float) and not math.isfinite(found):
        return None
    if abs(found) > MOST:
        return None
    near = round(found, FINE)
    if found and not near:
        return None
    return int(near) if near == int(near) else near
