"""A template file split into its phrasings: one a line, with the line's number."""

from __future__ import annotations

import re

from generator.errors import TemplateError
from generator.phrasing.skeleton import OPENING
from generator.quick import Struct, regex

MAX_LINE = 10_000
_COMMENT = regex(r"(?<!\\)\{#.*?#\}", re.DOTALL)
_MACRO = regex(r"\{%-?\s*macro\b")
_END_MACRO = regex(r"\{%-?\s*endmacro\s*-?%\}")
_DECLARATION = regex(r"(?:\{%-?\s*(?:import|from|set)\b(?:[^%]|%(?!\}))*%\}\s*)+")
_BLOCK_SET = regex(r"\{%-?\s*set\s+\w+\s*-?%\}")


WHOLE = "="
"""What leads a phrasing of which nothing may be left out."""
_MARKED = regex(rf"([{WHOLE}{OPENING}])\s*(?=[^\s{WHOLE}{OPENING}])")


class Line(Struct, frozen=True):
    """One logical line: its text and the number (from 1) of the line where it starts.

    ``mark``: what leads it, ``WHOLE`` or ``OPENING``; of most lines nothing does.
    """

    number: int
    text: str
    mark: str = ""


class TemplateText(Struct, frozen=True):
    """A file's phrasings, and its declarations (imports, sets and macros), each in order.

    A declaration holds for the phrasings below it.
    """

    phrasings: tuple[Line, ...]
    declarations: tuple[Line, ...]

    def declared_before(self, line: Line) -> tuple[Line, ...]:
        """The declarations that hold for a phrasing."""
        return tuple(each for each in self.declarations if each.number < line.number)


def split_lines(text: str, source: str) -> TemplateText:
    """Phrasings and declarations of a template file; ``source`` is how messages call the file.

    Raises:
        TemplateError: a macro that is not closed, or a line longer than 10,000 characters.
    """
    phrasings: list[Line] = []
    declarations: list[Line] = []
    for line in _logical_lines(without_comments(text), source):
        if len(line.text) > MAX_LINE:
            msg = f"{source}:{line.number}: a phrasing of more than {MAX_LINE:,} characters"
            raise TemplateError(msg)
        if _declares(line.text):
            declarations.append(line)
        else:
            phrasings.append(_unmarked(line))
    return TemplateText(tuple(phrasings), tuple(declarations))


def _unmarked(line: Line) -> Line:
    mark = _MARKED.match(line.text)
    return Line(line.number, line.text[mark.end() :], mark[1]) if mark else line


def without_comments(text: str) -> str:
    """The text with ``{# … #}`` taken out; line numbers stay the same."""
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)


def normalised(text: str) -> str:
    """A phrasing's text without what makes no difference: case, spaces, end mark."""
    return re.sub(r"\s+", " ", text).strip().rstrip(".!? ").casefold()


def _declares(text: str) -> bool:
    if _MACRO.match(text):
        return _END_MACRO.search(text) is not None and text.endswith("%}")
    return _DECLARATION.fullmatch(text) is not None and not _BLOCK_SET.fullmatch(text)


def _logical_lines(text: str, source: str) -> list[Line]:
    """Lines with continuations and macros joined; empty ones and ``##`` comments left out."""
    lines: list[Line] = []
    pending = ""
    start = 0
    for number, raw in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        piece = raw.strip()
        in_macro = bool(_MACRO.match(pending))
        if not pending:
            if not piece or piece.startswith("##"):
                continue
            start = number
        continued = _continues(piece)
        pending += piece[:-1] if continued else piece
        if in_macro or _MACRO.match(pending):
            continued = not _END_MACRO.search(pending)
            pending += " " if continued else ""
        if not continued:
            lines.append(Line(start, pending))
            pending = ""
    if _MACRO.match(pending):
        msg = f"{source}:{start}: a macro that no {{% endmacro %}} closes"
        raise TemplateError(msg)
    if pending:
        lines.append(Line(start, pending))
    return lines


def _continues(piece: str) -> bool:
    """Whether a line ends with an odd number of backslashes."""
    return (len(piece) - len(piece.rstrip("\\"))) % 2 == 1
