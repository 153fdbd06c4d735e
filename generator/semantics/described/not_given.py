"""What descriptions show beside values: what is returned, the keys of an object, remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex

_MARK = r"['\"`]"
_OPTIONAL = "(?:可选|非必填|选填|必填|必选|必须|必需|非必选|不必填|任意|省略可|任意項目|必須)"
_SELF = rf"{_MARK}?(?:I|me|my|mine|myself|we|us|our)(?!\w){_MARK}?"
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
        # the call that gives it: "of the 'list_boats' tool", "opened using `start_tour`"
        rf"\b(?:of|by|from|with|using|via|in) (?:the )?{_MARK}[A-Za-z][\w-]*{_MARK} "
        r"(?:tool|function|endpoint|method|call)s?\b",
        r"\b(?:expected|obtained|initiated|started|opened|created|retrieved|fetched|received|found"
        rf"|returned) (?:\w+ )?(?:using|with|via|by|through|from) (?:the )?"
        rf"{_MARK}[A-Za-z]+(?:[_-]\w+)+{_MARK}",
        # the call that takes it in the end: "used for reading the answer later with `read_answer`"
        r"\b(?:retriev|fetch|read|check|poll|assert|match|cancel|resum|referenc|verify)ing "
        r"[^.'\"`\n]{0,40}\b(?:using|with|via|by|through|in) (?:the )?"
        rf"{_MARK}[A-Za-z]+(?:[_-]\w+)+{_MARK}",
        # how people speak of themselves: "when users speak of themselves (me, my, I)"
        rf"\({_SELF}(?:, ?(?:or )?{_SELF})+\)",
        # what lies beside it: "the `zone`, `lang` and `unit` parameters are changed, too"
        rf"(?:{_MARK}\w+{_MARK}(?:, |,? and |,? or ))+{_MARK}\w+{_MARK} "
        r"(?:parameters|arguments|params)\b",
        # a part of a value: "use `circleci` as the VCS slug"
        rf"\buse {_MARK}[^'\"`\n]{{1,30}}{_MARK} as the [^.,;\n]{{3,40}}",
    )
)


def without_what_is_not_given(text: str) -> str:
    """The text without what nobody gives as the value that it tells of."""
    for pattern in _NOT_GIVEN:
        text = pattern.sub("", text)
    return text


_SET = regex(r"([a-z]\w+)=[\w./:-]+")
_HOLDING = regex(
    r"filter|quer|param|config|option|condition|where|tag|label|env|header|field|set|select|arg"
    r"|value|data|body|expr|rule|attr|prop|cookie|var",
    re.IGNORECASE,
)
"""Names of keys that hold names with their values themselves."""


def is_of_another(text: str, name: str, description: str) -> bool:
    """Whether a text is only shown as what another has: "match='contains'", "'AGE' = 'value'"."""
    if (led := _SET.fullmatch(text)) and led[1] != name and not _HOLDING.search(name):
        return True
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


_OF_KINDS = regex(
    r"(?:^|_|(?<=[a-z]))(?:location|place|area|origin|destination|venue|contact|contact_?info"
    r"(?:rmation)?)$",
    re.IGNORECASE,
)
_NAMED_KIND = regex(
    r"(?:e-?mail|phone|street|postal|zip|GPS|IP|city|town|village|state|province|county|country"
    r"|region|address|coordinates|landmark)(?: (?:address|number|code|name|coordinates))?"
)
_TOWNS = ("city", "town", "village")
"""What places are called by anyway: "(city, state)" tells how."""


def are_kinds(listed: Sequence[str], name: str) -> bool:
    """Whether words name kinds of what a place or a contact may be told by: "county, state"."""
    told = len(listed) > 1 and all(map(_NAMED_KIND.fullmatch, listed))
    return told and listed[0] not in _TOWNS and _OF_KINDS.search(name) is not None
