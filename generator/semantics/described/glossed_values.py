"""Values that are told with what each stands for: '"la" = latin, "cy" = cyrillic', "t = Tiny".

All of such a list are told, as nobody explains values one by one who means others, too.
"""

from __future__ import annotations

import re

from generator.quick import regex

_QUOTED = (
    r"(?P<{0}>['\"`])(?P<{0}code>[\w.+-]{{0,30}})(?P={0}) ?"
    r"(?:(?:=|＝|→|->) ?[^,;'\"`()\n]{{2,60}}|(?:for|means) [^,;'\"`()\n]{{2,60}})"
)
_ROW = regex(rf"{_QUOTED.format('a')}(?:[,;/] ?(?:or |and )?{_QUOTED.format('b')})+")
_CODE = regex(r"(['\"`])([\w.+-]{0,30})\1 ?(=|＝|→|->|for\b|means\b)")
_SIGN = r"(?:[A-Za-z]|[A-Za-z][\w-]{0,11}) ?= ?(?!(?:true|false|value|string|number|int)\b)[A-Za-z]"
_SIGNS = regex(rf"(?:^|[(:.] ?){_SIGN}[^=;\n()]{{1,60}}(?:[;,]\s*{_SIGN}[^=;\n()]{{1,60}}){{2,}}")
_LED = regex(r"(?:^|[;,(:.]\s*)([A-Za-z][\w-]{0,11}) ?= ?(?=[A-Za-z])")
_WORD = r"\w[\w-]*(?:\.\w+)?"
_BEHIND_ARROW = regex(rf"-> ?({_WORD}(?: ?/ ?{_WORD})+)(?P<more> ?/ ?(?:\.{{3}}|…))?\s*\.?\s*$")
_GIVEN = regex(
    r"\b(?:[Ee]nter|[Cc]hoose|[Ss]elect|[Uu]se|[Pp]ass)(?: the)? (?:values?|options?|one of)"
    r"(?: the following)?:? (?P<all>[\w-]+(?: ?, ?[\w-]+){2,}(?:,? or [\w-]+)?)"
    r"(?= ?(?:[.;]|$|to\b|for\b|in order\b))"
)
_CLOSE = regex(r"(?<=[.:] )(?P<all>[a-z]\w{1,15}(?:,[a-z]\w{1,15}){2,})\s*\.?$")
"""Codes with no blank between them, that end a description: "Select a type. url,text,mailto"."""
_CHOSEN = regex(r"\b(?:one of|select|choose|either|options?|type)\b", re.IGNORECASE)
_PASSED = regex(
    r"[传填]入?[`'\"]?([A-Za-z\d][A-Za-z\d_.-]*)[`'\"]?\s?(?:表示|代表|则?为)([\u4e00-\u9fff]*)"
)
"""Codes as Chinese descriptions give them: "传0表示女性，传1表示男性"."""
_FEW = 2


def glossed_values(text: str) -> tuple[tuple[str, ...], bool] | None:
    """The values in their order, and whether they are all; None where the text tells none so."""
    if (row := _ROW.search(text)) and (quoted := _in_quotes(row[0])):
        return quoted, True
    if (arrow := _BEHIND_ARROW.search(text)) is not None:
        return tuple(re.split(r" ?/ ?", arrow[1])), arrow["more"] is None
    if (given := _GIVEN.search(text)) is not None:
        return tuple(re.split(r" ?, ?(?:or )?| or ", given["all"])), True
    if (close := _CLOSE.search(text)) is not None:
        return tuple(close["all"].split(",")), _CHOSEN.search(text) is not None
    signs = _SIGNS.search(text)
    led = tuple(dict.fromkeys(_LED.findall(signs[0]))) if signs else ()
    found = led if len(led) > _FEW else tuple(passed_codes(text))
    return (found, True) if len(found) >= _FEW else None


def passed_codes(text: str) -> dict[str, str]:
    """The codes that a text in Chinese tells to pass, each with the words for what it stands."""
    return dict(_PASSED.findall(text))


def _in_quotes(row: str) -> tuple[str, ...]:
    """The codes of a row; where one is only "for" something, such as no word is: "110"."""
    told = _CODE.findall(row)
    loose = any(sign in ("for", "means") for _, _, sign in told)
    codes = tuple(dict.fromkeys(code for _, code, _ in told if code))
    if loose and not all(map(str.isdigit, codes)):
        return ()
    return codes if len(codes) >= _FEW else ()
