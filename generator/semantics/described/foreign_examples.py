"""Examples in texts of other languages, put in quotes so that a gloss leaves them as they are."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.described.glossary import small_words

_MARK = (
    r"(?:例如|例えば|たとえば|比如|譬如|範例|示例|예를 들어|예시|예(?=\s?[:：])|例(?=\s?[:：])"
    r"|(?:(?<=[（(，,。])|(?<=[（(，,。] ))如(?![果何需有下无無未不同要上此今]))\s?[:：]?\s?"
)
_LATIN_MARK = (
    r"(?:\b(?:напр(?:имер)?\.?|z\.\s?B\.|beispielsweise|ej\.?:?|p\. ?ej\.:?|por ejemplo,?|es\."
    r"|ad esempio,?|per esempio,?|por exemplo,?|p(?:or|ar)?\.? ?ex\.:?|par exemple,?|bijv\."
    r"|bijvoorbeeld|örn\.|örneğin:?|np\.|na przykład|contoh(?:nya)?:?|misal(?:nya)?:?|ví dụ:?"
    r"|t\.\s?ex\.|f\.\s?eks\.|(?<![\w-])ex(?:\.:?|:))\s?:?\s?)"
)
_PAIR = r"-?\d{1,3}\.\d{2,}, ?-?\d{1,3}\.\d{2,}"
"""Degrees of latitude and longitude, which are one example."""
_BARE = rf"(?:{_PAIR}(?:[;；] ?{_PAIR})*|[^\s、，,。；;：（()）「」『』“”'\"`\[\]|\n]+)"
_SHOWN_IN_QUOTES = (
    r"(?:「[^」\n]{1,60}」|『[^』\n]{1,60}』|“[^”\n]{1,60}”|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')"
)
_JOINT = r"(?:\s?[、，,/]\s?|\s?(?:或|や|または|및|또는|или|oder|ou|o|of|atau|or)\s)"
_WRITTEN = regex(
    rf"{_MARK}(?P<items>(?:{_SHOWN_IN_QUOTES}(?:{_JOINT}?{_SHOWN_IN_QUOTES})*|{_BARE}(?:{_JOINT}{_BARE})*))"
    r"(?=\s?(?:等|など)?\s?(?:[）)。；;，,（(\n]|$))"
)
_SPELT = regex(
    rf"{_LATIN_MARK}(?P<items>{_SHOWN_IN_QUOTES}(?:{_JOINT}?{_SHOWN_IN_QUOTES})*)",
    re.IGNORECASE,
)
_PLAIN = r"(?:(?!(?:etc|usw|itd|itp|ecc)\b)[^\s,;:.()\[\]'\"`„“”«»]|(?<=\w)[.:](?=\w))+"
_UNQUOTED = regex(
    rf"(?P<mark>{_LATIN_MARK})(?P<items>{_PLAIN}(?: {_PLAIN})?(?:, {_PLAIN}(?: {_PLAIN})?)*)"
    r"(?=[.,;]?(?: (?:etc|usw|itd|itp|ecc)\b|[)\]\n]|\s*$))",
    re.IGNORECASE,
)
"""Examples without quotes that end a clause, of two words at most: "np. lampa stojąca"."""
_LISTED = regex(rf"{_MARK}\[(?P<items>{_SHOWN_IN_QUOTES}(?:{_JOINT}{_SHOWN_IN_QUOTES})*)\]")
_ITEM = regex(rf"{_SHOWN_IN_QUOTES}|{_BARE}")
_ENOUGH = regex(r"(?:等|など|etc\.?|或|和|や)+$")


def kept_examples(text: str) -> str:
    """A text in other letters with quotes around its examples, as "e.g." leads them in English."""
    text = _CODES.sub(_codes_told, text)
    text = _LISTED.sub(lambda found: _told(_items(found["items"]), "[{}]") or found[0], text)
    return _WRITTEN.sub(lambda found: _told(_items(found["items"])) or found[0], text)


def quoted_examples(text: str, language: str) -> str:
    """A text with quotes around its examples: a gloss would read them, and turn their words."""

    def quoted(found: re.Match[str]) -> str:
        items = re.split(r",\s", found["items"])
        led = any(item.split()[0].lower() in small_words(language) for item in items)
        return found[0] if led else found["mark"] + ", ".join(f"'{one}'" for one in items)

    return _UNQUOTED.sub(quoted, text)


_LATIN_LETTERS = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
_CODES = regex(
    rf"-?\b\d{{1,3}}\s?[-–=:：]\s?{_LATIN_LETTERS}(?:\s?[，,、；;/]\s?-?\d{{1,3}}\s?[-–=:：]\s?{_LATIN_LETTERS})+"
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
    for match in _UNQUOTED.finditer(text):
        codes = match["items"].split(", ")
        found += codes if all(map(_CODED.fullmatch, codes)) else ()
    return tuple(dict.fromkeys(found))


_CODED = regex(r"(?=\S*\d)[A-Z][\w-]*")
"""A code, which needs no quotes to be one: "AULA-201"."""


def _items(listed: str) -> list[str]:
    apart = (part for one in _ITEM.findall(listed) for part in _QUESTIONS.split(one))
    items = (_ENOUGH.sub("", one.strip("「」『』“”'\"").strip()) for one in apart)
    return [_GLUED.sub(r"\1", one) for one in items if re.search(r"\w", one) and "'" not in one]


_QUESTIONS = regex(r"(?<=？)(?=\w)")
"""Where one question follows another, which no comma parts."""
_GLUED = regex(r"^([A-Z\d][A-Z\d._-]+)[\u4e00-\u9fff].*$")
"""A code with its name behind it: "SHFE上期所"."""


def _told(items: list[str], form: str = "{}") -> str:
    quoted = ", ".join(f"'{one}'" for one in items)
    return f" e.g. {form.format(quoted)} " if items else ""
