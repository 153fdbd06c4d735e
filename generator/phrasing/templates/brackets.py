"""Optional parts ``[…]``, choices ``(a|b)`` and escapes, turned into Jinja.

A choice becomes ``{% with _choice = _choose(2) %}{% if _choice == 0 %}a{% elif … %}{% endwith %}``
and an optional part ``{% with _optional = true %}…{% endwith %}``: which arguments it depends on is
read from the syntax tree later. What stands inside ``{{ }}`` and ``{% %}`` is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.errors import TemplateError
from generator.quick import Struct, field, regex

CHOICE = "_choice"
CHOOSE = "_choose"
OPTIONAL = "_optional"

_ESCAPED = frozenset("[]()|\\#")
_TAG = regex(
    r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}"
    r"|\{\{(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|(?!\}\}).)*\}\}"
    r"|\{%(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|(?!%\}).)*%\}",
    re.DOTALL,
)


class _Open(Struct):
    """A bracket that is not closed yet: what was read in it so far, by alternative."""

    mark: str
    at: int
    alternatives: list[list[str]] = field(default_factory=lambda: [[]])

    def add(self, text: str) -> None:
        self.alternatives[-1].append(text)


def to_jinja(text: str, source: str, line: int = 1) -> str:
    """The Jinja source of a phrasing or a macro file.

    Messages name ``source`` and count lines from ``line``.

    Raises:
        TemplateError: a bracket without its partner.
    """

    def where(place: int) -> str:
        return f"{source}:{line + text.count(chr(10), 0, place)}"

    stack = [_Open("", 0)]
    at = 0
    while at < len(text):
        mark = text[at]
        if mark == "{" and (tag := _TAG.match(text, at)):
            stack[-1].add(tag[0])
            at = tag.end()
            continue
        if mark == "\\" and at + 1 < len(text):
            stack[-1].add(_escape(text[at + 1]))
            at += 2
            continue
        _read(mark, at, stack, where)
        at += 1
    if len(stack) > 1:
        raise _unbalanced(stack[-1].mark, stack[-1].at, where(stack[-1].at))
    return "".join(stack[0].alternatives[0])


def _escape(mark: str) -> str:
    if mark in "{}":
        return '{{ "' + mark + '" }}'
    return mark if mark in _ESCAPED else "\\" + mark


def _read(mark: str, at: int, stack: list[_Open], where: Callable[[int], str]) -> None:
    """Take one character of plain text."""
    top = stack[-1]
    if mark in "[(":
        stack.append(_Open(mark, at))
    elif mark == "|" and top.mark == "(":
        top.alternatives.append([])
    elif mark in "])":
        if top.mark != ("[" if mark == "]" else "("):
            raise _unbalanced(mark, at, where(at))
        stack.pop()
        stack[-1].add(_closed(top))
    else:
        top.add(mark)


def _closed(bracket: _Open) -> str:
    inner = ["".join(pieces) for pieces in bracket.alternatives]
    if bracket.mark == "[":
        return f"{{% with {OPTIONAL} = true %}}{inner[0]}{{% endwith %}}"
    return choice(inner) if len(inner) > 1 else f"({inner[0]})"


def choice(alternatives: list[str]) -> str:
    """Jinja source that stands for one of the alternatives."""
    count = len(alternatives)
    arms = "".join(
        f"{{% {'elif' if index else 'if'} {CHOICE} == {index} %}}{text}"
        for index, text in enumerate(alternatives)
    )
    return f"{{% with {CHOICE} = {CHOOSE}({count}) %}}{arms}{{% endif %}}{{% endwith %}}"


def _unbalanced(mark: str, at: int, where: str) -> TemplateError:
    partner = {"[": "]", "]": "[", "(": ")", ")": "("}[mark]
    return TemplateError(
        f"{where}: '{mark}' (character {at + 1}) without its '{partner}';"
        f" write '\\{mark}' for the character itself"
    )
