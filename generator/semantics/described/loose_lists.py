"""Lists as they are told in a hurry, put so that they are read as lists.

"Enter values newest , oldest , best to sort", "t = Tiny; s= Small; l = Large", "type ->
movie / series / ...", "(none - the default one, inch or centimetre)", "Formats. pdf,svg,png".
"""

from __future__ import annotations

import re

from generator.quick import regex

_SPACED = regex(r"(?<=[\w'\"`]) +(?=[,:](?:\s|\w|$))|(?<=\w) +(?=\.\s*$)")
"""Blanks before a comma: "newest , oldest"."""
_TOKEN = r"(?!(?:and|or|etc|an?|the|to)\b)[A-Za-z\d][\w.+-]{0,24}"
_ENTERED = regex(
    r"\b(?:[Ee]nter|[Uu]se|[Pp]ass|[Ss]elect|[Cc]hoose|[Pp]rovide)"
    r"(?: (?:the |any |one of the )?(?:values?|options?|types?|words?))?:? "
    rf"(?P<listed>{_TOKEN}(?:, ?{_TOKEN}){{2,}}(?:,? or {_TOKEN})?)"
    r"(?=\s*(?:$|[.;]| (?:to|for|in order)\b))"
)
"""What one is told to enter: "Enter values newest, oldest, best to sort"."""
_CODED = regex(
    r"(?:(?:^|[;,]|\n|: ) *(?:[A-Za-z\d]{1,3}) ?[=-] ?(?:\[\w+\] ?)?[A-Z][a-z]+[^;=\n]*?){2,}"
    r"(?=$|\n|;)"
)
_OF_CODE = regex(r"(?:^|[;,]|\n|: ) *([A-Za-z\d]{1,3}) ?(?:=|- ) ?(?:\[\w+\] ?)?(?=[A-Z][a-z]+)")
"""Codes with what they stand for: "t = Tiny; s = Small", "M - Metric, I - Fahrenheit"."""
_ARROW = regex(rf"[-=]> ?(?P<listed>{_TOKEN}(?: ?/ ?{_TOKEN})+)(?P<open> ?/ ?(?:\.\.\.|…))?\s*$")
_LAST = regex(rf"(?<=[a-z])[.:] ?(?P<listed>{_TOKEN}(?:,{_TOKEN}){{2,}})\.?$")
"""A list without blanks that ends what is told: "One of the formats. pdf,svg,png"."""
_BY_DEFAULT = regex(r"(?<=\w) (?:-|–) ?(?:the )?default(?: one| value)?(?=[,;)]| or\b)", re.I)
_SUPPORTED = regex(
    r"(?:^|[.:;] ?)(?P<listed>[a-z]{2}(?:(?:, ?| ?/ ?)[a-z]{2})+) (?:are )?supported\b"
)
_TO_BETWEEN = regex(r"\b(between -?[\d.]+) (?:to|-|–) (?=-?\d)", re.I)
_OR_NUMBERS = regex(r"\b(?:leave (?:it )?empty|none|empty|blank),? or +(?=\d+ to \d+)", re.I)


def tidied(text: str) -> str:
    """The text with such lists as "one of: …", and bounds as they are told elsewhere."""
    text = _TO_BETWEEN.sub(r"\1 and ", _SPACED.sub("", text))
    text = _OR_NUMBERS.sub("from ", _BY_DEFAULT.sub("", text))
    if arrow := _ARROW.search(text):
        items = re.split(r" ?/ ?", arrow["listed"])
        led = _led(items) if not arrow["open"] else "e.g. " + ", ".join(map(repr, items))
        return f"{text[: arrow.start()].rstrip('.: ')}. {led}".lstrip(". ")
    coded = _OF_CODE.findall(text) if "=" in text or " - " in text else []
    if len(coded) > 1 and len(set(coded)) == len(coded) and _CODED.search(text):
        return f"{_led(coded)}. {text}"
    for pattern in (_ENTERED, _LAST, _SUPPORTED):
        if found := pattern.search(text):
            items = re.split(r",? or |, ?|/| ", found["listed"])
            before, after = text[: found.start()].rstrip(".: "), text[found.end() :]
            return f"{before}. {_led(items)}. {after}".lstrip(". ")
    return text


def _led(items: list[str]) -> str:
    return "One of: " + ", ".join(f"'{item.strip()}'" for item in items if item.strip())
