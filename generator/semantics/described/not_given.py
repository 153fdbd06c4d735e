"""What descriptions show beside values: what is returned, the keys of an object, remarks."""

from __future__ import annotations

import re

from generator.quick import regex

_MARK = r"['\"`]"
_OPTIONAL = "(?:可选|非必填|选填|必填|必选|必须|必需|非必选|不必填|任意|省略可|任意項目|必須)"
_NOT_GIVEN = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        # whether it is needed: "(可选,非必填)"
        rf"[（(]\s*{_OPTIONAL}(?:\s*[,，、/;；]\s*{_OPTIONAL})*\s*[)）]",
        # the keys of what is given whole: "a JSON object with top-level keys: `version`, `data`"
        r"(?<=\bobject) (?:with|that has|having|containing) (?:[\w-]+ ){0,2}"
        r"(?:keys|fields|properties)\b[^.;\n]*",
        # how letters are taken: "matching folds `ā→a`, `ṁ→m`"
        rf"{_MARK}\S{{1,6}} ?(?:→|->|=>) ?\S{{1,6}}{_MARK}(?:, etc\.?)?",
        # what comes back: "Returns the raw list (each has a `key`)", "echoed as 'value'"
        r"(?<=[.;)] )Returns? (?:the|an?|all|raw|only|every) [^.\n]*(?:\.|$)",
        r"\b(?:each|every) \w+ (?:has|contains|carries|holds|includes) [^.;)\n]*",
        rf"\b(?:echo(?:es|ed)?|returned|reported) (?:it |them |back ){{0,2}}as "
        rf"{_MARK}[^'\"`\n]+{_MARK}",
        # a part of a value: "use `circleci` as the VCS slug"
        rf"\buse {_MARK}[^'\"`\n]{{1,30}}{_MARK} as the [^.,;\n]{{3,40}}",
    )
)


def without_what_is_not_given(text: str) -> str:
    """The text without what nobody gives as the value that it tells of."""
    for pattern in _NOT_GIVEN:
        text = pattern.sub("", text)
    return text


def is_of_another(text: str, name: str, description: str) -> bool:
    """Whether a text is only shown as what another has: "match='contains'", "'AGE' = 'value'"."""
    if f"'{text}" not in description and f'"{text}' not in description:
        return False
    if not any(sign in description for sign in "=<>"):
        return False  # it is compared with nothing
    own = re.escape(text)
    if re.search(rf"['\"]{own}['\"] ?(?:[<>!]?=|[<>]) ?['\"\d]", description):
        return True  # a field that something is compared with
    if re.search(rf"= ?['\"]{own}['\"]", description) is None:
        return False
    before = re.findall(rf"(?:(\w+)['\"]? ?= ?)?['\"`]{own}['\"`]", description)
    return all(before) and name not in before
