"""Names of arguments without the unit that the value brings: "length in days"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Parameter

_IN_UNIT = regex(
    r"(?<=\w) in (?:days|hours|minutes|seconds|weeks|months|years|milliseconds|ms|meters|metres|km|"
    r"kilometers|miles|feet|inches|cm|mm|kg|grams|pounds|percent|usd|dollars|bytes|mb|gb|pixels|px)$|"
    r"(?<=[a-z]) (?:[kmgt]b|kg|km|cm|mm|ms|px|usd|eur|gbp|micros|cents|pct|lbs|mph|kmh|"
    r"kwh|[kmg]?hz)$|"
    r"(?:(?<=timeout)|(?<=duration)|(?<=delay)|(?<=interval)|(?<=time)|(?<=period)|(?<=term)) "
    r"(?:seconds|minutes|hours|days|months|years)$",
    re.I,
)


def without_unit(parameter: Parameter, noun: str) -> str:
    """The noun without the unit that the value brings: the "tenure" of ``tenure_months``."""
    noun = _TYPED.sub("", noun)
    if parameter.meaning.name == "percentage":
        return _SHARE.sub("", noun)
    lasting = parameter.meaning.name in ("duration", "timeout")
    if not lasting or len(parameter.leaf.words) < 2:
        return _IN_UNIT.sub("", noun)
    return _LED.sub("", (_SPAN if len(parameter.leaf.words) == 2 else _LAST).sub("", noun))


_SPAN = regex(r"(?<=[a-z]{4}) (?:seconds|minutes|hours|days|weeks|months|years)$", re.I)
_SHARE = regex(r"(?<=[a-z]{3})(?<! at)(?<! to)(?<! of)(?<! by) (?:percent|pct|percentage)$", re.I)
_TYPED = regex(r"(?<=[a-z]{3}) (?:str|dict|obj|arr)$", re.I)
"""As what a program holds a thing: the "query" of ``query_str``."""
_LAST = regex(r"(?<=[a-z]) (?:seconds|minutes|hours|days|weeks|months|years)$", re.I)
_LED = regex(r"^(?:seconds|minutes|hours|days|weeks|months|years) (?=[a-z]{4})", re.I)
"""The same before the noun: the "threshold" of ``hours_threshold``."""
