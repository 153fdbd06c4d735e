"""Examples in texts of other languages, put in quotes so that a gloss leaves them as they are."""

from __future__ import annotations

import re

from generator.quick import regex

_MARK = (
    r"(?:例如|例えば|たとえば|比如|譬如|範例|示例|예를 들어|예시|예(?=\s?[:：])|例(?=\s?[:：])"
    r"|(?:(?<=[（(，,。])|(?<=[（(，,。] ))如(?![果何需有下无無未不同要上此今]))\s?[:：]?\s?"
)
_LATIN_MARK = (
    r"(?:\b(?:напр(?:имер)?\.?|z\.\s?B\.|beispielsweise|ej\.?:?|p\. ?ej\.:?|por ejemplo,?|es\."
    r"|ad esempio,?|per esempio,?|por exemplo,?|p\. ?ex\.:?|par exemple,?|bijv\.|bijvoorbeeld"
    r"|örn\.|örneğin:?|np\.|na przykład|contoh(?:nya)?:?|misal(?:nya)?:?|ví dụ:?|t\.\s?ex\."
    r"|f\.\s?eks\.)\s?)"
)
_PAIR = r"-?\d{1,3}\.\d{2,}, ?-?\d{1,3}\.\d{2,}"
"""Degrees of latitude and longitude, which are one example."""
_BARE = rf"(?:{_PAIR}(?:[;；] ?{_PAIR})*|[^\s、，,。；;：（()）「」『』“”'\"`\[\]|\n]+)"
_QUOTED = r"(?:「[^」\n]{1,60}」|『[^』\n]{1,60}』|“[^”\n]{1,60}”|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')"
_JOINT = r"(?:\s?[、，,/]\s?|\s?(?:或|や|または|및|또는|или|oder|ou|o|of|atau|or)\s)"
_WRITTEN = regex(
    rf"{_MARK}(?P<items>(?:{_QUOTED}(?:{_JOINT}?{_QUOTED})*|{_BARE}(?:{_JOINT}{_BARE})*))"
    r"(?=\s?(?:等|など)?\s?(?:[）)。；;，,（(\n]|$))"
)
_SPELT = regex(
    rf"{_LATIN_MARK}(?P<items>{_QUOTED}(?:{_JOINT}?{_QUOTED})*)",
    re.IGNORECASE,
)
_LISTED = regex(rf"{_MARK}\[(?P<items>{_QUOTED}(?:{_JOINT}{_QUOTED})*)\]")
_ITEM = regex(rf"{_QUOTED}|{_BARE}")
_ENOUGH = regex(r"(?:等|など|etc\.?|或|和|や)+$")


def kept_examples(text: str) -> str:
    """A text in other letters with quotes around its examples, as "e.g." leads them in English."""
    text = _CODES.sub(_codes_told, text)
    for pattern in (_LISTED, _WRITTEN):
        text = pattern.sub(lambda found: _told(_items(found["items"])) or found[0], text)
    return text


_LETTERS = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
_CODES = regex(
    rf"-?\b\d{{1,3}}\s?[-–=:：]\s?{_LETTERS}(?:\s?[，,、；;/]\s?-?\d{{1,3}}\s?[-–=:：]\s?{_LETTERS})+"
)
"""Codes and what each stands for: "10-生效，20-失效"."""


def _codes_told(found: re.Match[str]) -> str:
    codes = re.findall(r"(?:^|(?<=[，,、；;/\s]))(-?\d+)(?=\s?[-–=:：])", found[0])
    return f" must be one of: {', '.join(repr(one) for one in codes)}. "


def shown_examples(text: str) -> tuple[str, ...]:
    """The examples themselves, of all places of the text that show some."""
    found: list[str] = []
    for pattern in (_LISTED, _WRITTEN, _SPELT):
        for match in pattern.finditer(text):
            found += _items(match["items"])
    return tuple(dict.fromkeys(found))


def _items(listed: str) -> list[str]:
    items = (_ENOUGH.sub("", one.strip("「」『』“”'\"").strip()) for one in _ITEM.findall(listed))
    return [_GLUED.sub(r"\1", one) for one in items if one and "'" not in one]


_GLUED = regex(r"^([A-Z\d][A-Z\d._-]+)[\u4e00-\u9fff].*$")
"""A code with its name behind it: "SHFE上期所"."""


def _told(items: list[str]) -> str:
    quoted = ", ".join(f"'{one}'" for one in items)
    return f" e.g. {quoted} " if items else ""
