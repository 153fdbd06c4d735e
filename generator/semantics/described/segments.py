"""Where a list in a description ends: at a sentence, a closing parenthesis, a line."""

from __future__ import annotations

import re


def segment_from(text: str, start: int) -> tuple[str, bool]:
    """The text from ``start`` to where its list must end, and whether parentheses enclose it."""
    depth_before = text.count("(", 0, start) - text.count(")", 0, start)
    depth, quote, index = 0, "", start
    while index < len(text):
        char = text[index]
        if quote:
            quote = "" if char == quote else quote
        elif char in '"`' or (char == "'" and not text[index - 1 : index].isalnum()):
            quote = char
        elif char in "([":
            depth += 1
        elif char in ")]":
            if depth == 0:
                return text[start:index], depth_before > 0
            depth -= 1
        elif (
            char == "\n"
            or (char == ";" and depth == 0)
            or (char == "." and _ends_sentence(text, index))
        ):
            break
        index += 1
    return text[start:index], depth_before > 0 and index < len(text)


def _ends_sentence(text: str, index: int) -> bool:
    after = text[index + 1 : index + 3]
    if re.search(r"\b(?:e\.g|i\.e|etc|St|Mr|Mrs|Dr|vs|No|approx)$", text[:index]):
        return False
    return not after or (after[0].isspace() and (len(after) < 2 or not after[1].islower()))


_WRAPPED = re.compile(r"(?<=[a-z,]) *\n {2,}(?=[a-z])")


def unwrapped(text: str) -> str:
    """The text with sentences that were broken into indented lines whole again."""
    return _WRAPPED.sub(" ", text)
