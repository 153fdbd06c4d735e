"""Where a list in a description ends, and its items: "red, green or blue etc."."""

from __future__ import annotations

import json
import re

from generator.quick import regex
from generator.semantics.described.regions import REGIONS

_LETTER = r"[A-Za-z\d_À-ɏͰ-ӿ]"
"""What an apostrophe stands beside: no sign of Chinese or Japanese, which have no blanks."""
_QUOTED = regex(
    rf"(?<!{_LETTER})(?<!')'((?:[^'\n]|(?<=\w)'(?=\w)){{1,120}}?)'(?!{_LETTER})"
    r"|\"([^\"\n]{1,80})\"|`([^`\n]{1,80})`"
    r"|[“‘]([^”’\n]{1,80})[”’]|«\s?([^»\n]{1,80}?)\s?»"
)

_TAIL = regex(
    r"\s(?:to|for|that|which|when|if|where|will|is|are|can|in order|will be|represents?|stands? for"
    r"|means?|denotes?|refers? to|indicates?)\s"
)
ENOUGH = regex(
    r"^(?:etc\.?|v[bs]\.?|usw\.?|ecc\.?|and so on|and more|and others?|more|others?|\.{2,}|…)$",
    re.I,
)
_CLAUSE = regex(
    r"^(?!(?-i:IT) )(?:the|a|an|this|that|these|any|your|you|it|not|when|if|as"
    r"|\w+ing (?:by|the|an?|for)"
    r"|(?:for|from|via|during|because|in case of)(?= (?-i:[a-z]+) (?:[a-z']+ )?[a-z]))\s",
    re.I,
)


def items_in(segment: str, enclosed: bool, closed: bool) -> tuple[str, ...]:
    """The items of what follows "e.g." and its like; ``enclosed``: it stands in parentheses."""
    segment = re.split(r",?\s*\betc\b", segment.strip().lstrip(":=").strip())[0]
    segment = _MARKED.sub(r"\1", segment)
    if not segment:
        return ()
    if segment[0] == "「":
        return tuple(dict.fromkeys(_BRACKETED.findall(segment)))
    if not segment.isascii() and _CHINESE.search(segment):
        segment = _of_chinese(segment)
    if segment.startswith("["):
        segment = segment[1:].split("]")[0]
    quoted = _QUOTED.search(segment)
    if quoted and (quoted.start() <= 3 or (enclosed and quoted.start() < 12)):
        return quoted_in(segment)
    if _TUPLE.fullmatch(segment):
        return (segment,)
    segment = re.sub(r"\s*\([^()]*\)", "", _CALL.sub(_kept, segment))
    segment = segment.split(" — ")[0]
    if "|" in segment:
        return _clean(segment.split("|"), closed)
    if (
        re.fullmatch(r"[\w-]+(?:/[\w-]+)+\.?", segment)
        and segment.count("/") < 8
        and (closed or (segment.upper() == segment and re.search("[A-Z]", segment)))
        and not _PAIR.fullmatch(segment)
    ):
        return _clean(segment.split("/"), closed)
    if not enclosed:
        cut = _TAIL.search(segment)
        segment = segment[: cut.start()] if cut else segment
    return tuple(_opened(item) for item in _clean(split_items(segment), closed))


def objects_in(segment: str) -> tuple[str, ...]:
    """The objects, or lists of objects, written out in a segment: "{"size": 3}"."""
    found: list[str] = []
    start = OBJECTS.search(segment)
    while start is not None:
        try:
            _, end = json.JSONDecoder().raw_decode(segment, start.start())
        except json.JSONDecodeError:
            break
        found.append(segment[start.start() : end])
        start = OBJECTS.search(segment, end)
    return tuple(one for one in dict.fromkeys(found) if not _LEFT_OPEN.search(one))


_PAIR = regex(r"[A-Z\d]{2,10}/(?:USD[TC]|BUSD|FDUSD|DAI|BTC|ETH)\.?")
"""What is traded against what: "BTC/USDT"."""
_LEFT_OPEN = regex(r"\.{3}|…|\"<[^\"]*>\"|\"\"")
"""What is left open in an object: "{"page_id": "..."}"."""


def _of_chinese(segment: str) -> str:
    """The list that a segment in Chinese begins with, its items between commas."""
    segment = _CLAUSE_ENDS.split(_BETWEEN_CODES.sub(", ", segment))[0]
    if segment == segment.strip() and _WORDS_WITH_STROKES.fullmatch(segment):
        return segment.replace("/", ", ")
    return _OR_CHINESE.sub(", ", segment)


_CLAUSE_ENDS = regex(
    r"(?<=\w)(?:，|；|等(?=等|\d|\W|$|[全多几各])|\s?(?:表示|代表)|=(?=[\u4e00-\u9fff])|\s—)"
)
"""Where a list in Chinese ends: "安庆、武汉等城市"."""
_CHINESE = regex(r"[\u4e00-\u9fff、，；]")
_BRACKETED = regex(r"「([^」\n]{1,80})」")
_BETWEEN_CODES = regex(r"(?<=[A-Z\d])，(?=[A-Z])")
_WORDS_WITH_STROKES = regex(r"[a-z_]+(?:/[a-z_]+){1,9}")
_OR_CHINESE = regex(r"、|(?<=\w)或(?=\w)|(?<=[\w'\"”」*] )或者?(?= [\w'\"“「])")
OBJECTS = regex(r"\[?\{\s*\"")
_CALL = regex(r"(?<=\w)\((?=[^()]*[,:=$'\"])[^()]+\)")
"""What a call or a term holds, of which it is a part: "Human(Socrates, True)"."""
_HIDDEN = str.maketrans("(), |", "\ue001\ue002\ue003\ue004\ue005")
_SHOWN = {hidden: sign for sign, hidden in _HIDDEN.items()}


def _kept(match: re.Match[str]) -> str:
    """The parentheses of a term as signs that end no item."""
    return match[0].translate(_HIDDEN)


def _opened(item: str) -> str:
    """The item with its parentheses again."""
    return item.translate(_SHOWN)


_TUPLE = regex(r"\([^()\s]+[,:][^()\s]+\)")
"""A value that itself stands in parentheses: "(name,eq,John)"."""
_MARKED = regex(r"(?<![\w*.])\*{1,2}([\w.+-][\w./+-]*)\*{1,2}(?![\w*])")
"""A word that stands out: "Allowed values are *json* and *xml*"."""


def split_items(segment: str) -> tuple[str, ...]:
    """The items between commas, slashes and the last "or"; a region stays with its town."""
    out: list[str] = []
    for part in re.split(r",?\s+or\s+|,\s+and\s+(?=\S+$)", segment):
        pieces = re.split(r"\s*,\s+|,(?=[A-Za-z])|\s+/\s+", part)
        for piece in pieces:
            joined = out and len(pieces) > 1 and piece.strip(" .") in REGIONS and piece != pieces[0]
            if joined and out[-1] not in REGIONS and not _COUNTRY.fullmatch(out[-1].strip()):
                out[-1] = f"{out[-1]}, {piece}"
            else:
                out.append(piece)
    if len(out) > 1 and " and " in out[-1] and all(" " not in piece for piece in out[:-1]):
        out[-1:] = out[-1].split(" and ")
    return tuple(out)


_COUNTRY = regex(r"[A-Z]{2,3}")
"""What is a code itself, and no town that a code may follow: "TR, US"."""
_MEANT = regex(
    r"^((?=\S*\D\S* )\S*\d\S*|[A-Z]{2,6}|[A-Z][a-z]+[A-Z]\w*|\w+[._]\w+) for \S.*$"
    r"|^((?:\S*\d){4}\S*) of \S.*$"
)
"""A code and what it stands for: "2026-07-06T15:00:00 for 3pm", "1234.5678 of a message"."""
_TOLD_PART = regex(r"^[:–-]\s|\): |: [A-Z]\w+[- ]\w+ \w")
"""What tells of a part of a form: "- band_index (int): Zero-based band index"."""


def _clean(pieces: list[str] | tuple[str, ...], closed: bool) -> tuple[str, ...]:
    kept: list[str] = []
    for piece in pieces:
        bare = piece.strip().strip("'\"`“”‘’").strip()
        bare = bare[:-1].rstrip() if bare.endswith(".") and bare.count(".") == 1 else bare
        bare = _MEANT.sub(r"\1\2", re.sub(r"\s+etc\.?$", "", bare))
        if not bare or ENOUGH.match(bare) or bare.startswith("more ") or _TOLD_PART.search(bare):
            continue
        if _NAMED_KIND.fullmatch(bare):
            continue
        if len(bare) > 60 or len(bare.split()) > (4 if closed else 8) or _CLAUSE.match(bare):
            return tuple(dict.fromkeys(kept))
        kept.append(re.sub(r"^(?:and|or|e\.g\.,?)\s+", "", bare))
    return tuple(dict.fromkeys(kept))


_NAMED_KIND = regex(r".*[\u4e00-\u9fff].*(?:ID|Id|id)|.*(?:名称|类型|主机|关键词|代码)")
"""What a value is, in Chinese, and is none: "实例名称或ID"."""


def quoted_in(text: str) -> tuple[str, ...]:
    """What stands between quotation marks, each once."""
    found = (next(filter(None, match.groups()), "").strip() for match in _QUOTED.finditer(text))
    return tuple(dict.fromkeys(re.sub('^"([^"]*)"$', r"\1", item) for item in found if item))


def segment_from(text: str, start: int) -> tuple[str, bool]:
    """The text from ``start`` to where its list must end, and whether parentheses enclose it."""
    depth_before = sum(text.count(one, 0, start) for one in "(（")
    depth_before -= sum(text.count(one, 0, start) for one in ")）")
    depth, quote, index = 0, "", start
    while index < len(text):
        char = text[index]
        if quote:
            quote = "" if char == quote else quote
        elif char in '"`' or (char == "'" and not text[index - 1 : index].isalnum()):
            quote = char
        elif char in "([（":
            depth += 1
        elif char in ")]）":
            if depth == 0:
                return text[start:index], depth_before > 0
            depth -= 1
        elif (
            char in "\n。"
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


_WRAPPED = regex(r"(?<=[a-z,]) *\n {2,}(?=[a-z])")


def unwrapped(text: str) -> str:
    """The text with sentences that were broken into indented lines whole again."""
    return _WRAPPED.sub(" ", text)
