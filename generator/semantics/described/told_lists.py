"""Lists of values that no word announces: in parentheses, one a line, after what they list."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.described.outlines import ROLES
from generator.semantics.described.pieces import ENOUGH, split_items

_BARE_LIST = regex(
    r"\(((?:[\w.+#-]+(?: [\w.+#-]+)?(?:,\s*or\s+|\s*[,|/]\s*|\s+or\s+))+"
    r"[\w.+#-]+(?: [\w.+#-]+)?(?:, ?(?:\.{3}|…))?)\)"
)
_BULLET = regex(r"(?:^|\n)\s*[-*•] ['\"`]?([A-Za-z_][\w.-]{1,30})['\"`]?\s*(?::|–|—|- )")
_GLOSSED_LINE = regex(r"(?:^|\s)[-*•] (['\"`])([A-Za-z][\w.-]{0,30})\1\s*(?::|—|–|- )")
"""A quoted value and what it is, one a line, wherever the lines were broken."""
_TOKEN = r"['\"`]?(?!etc\b|and\b)[A-Za-z0-9][\w+/-]{0,20}['\"`]?"
_PLAIN = r"(?!etc\b|and\b|or\b|an?\b)[A-Za-z0-9][\w+-]{0,20}(?: \d\w*)?"
_MUST = regex(
    r"^(?:This )?(?:must be|always)(?: equal to)? ['\"`]([\w-]+)['\"`]\.?$"
    r"|(?:^|^Optional[:.] |\bif )set to ['\"`*]{1,2}([\w-]+)['\"`*](?!['\"`*]? or\b)",
    re.IGNORECASE,
)
_LED = regex(
    r"(?:^|[.;\n] ?)(?!(?:Order|Format|Modifiers|Directions|Note|Pattern|Required|Returns)\b)"
    r"[A-Z][a-z]+(?: [a-z]+){0,3}: ?\n?"
    rf"((?:{_TOKEN}, ){{2,}}(?:or )?{_TOKEN})"
    r"(?=[.;\n(]|,? (?:(etc)\b|\()|$)"
)
"""A list of single words after what it lists: "Candle interval: 5m, 15m, 30m"."""
_DASHED = regex(
    r"^[A-Z0-9][\w-]*(?: [a-z]+){0,3}(?: [-–—] |: ?(?=\w+/))"
    rf"(?P<listed>{_PLAIN}(?:(?:, ?{_PLAIN})+,? (?:or )?{_PLAIN}|(?:, ?{_PLAIN}){{2,}}"
    rf"|(?:/{_PLAIN}){{2,}}| or {_PLAIN}))(?=[.;\n(]| \(|,? (?P<open>etc)\b|$)"
)
"""The same after a dash, or between strokes: "Model tier — haiku, sonnet, or opus"."""
_SHAPED = regex(
    r"\b(?:tuple|pair|format|form|order(?! by)|shape|statement|syntax)\b(?: \w+)?\s*$",
    re.IGNORECASE,
)
"""What stands before parentheses that show the parts of one value: "a tuple of (name, key)"."""
_KIND_FIRST = regex(
    r"\A(?:currency|language|locale|country|units?|side|order|mode|format) "
    r"(?=[a-z]{2,5} or [a-z]{2,5}\Z)"
)
"""What two codes are of: "currency cny or usd"."""
_EITHER = regex(r"([a-z]{3,12}) or ([a-z]{3,12})|([A-Z]{2,6}) or ([A-Z]{2,6})")
"""Two values and nothing else, both written as values are: "english or metric"."""
_SWITCH = regex(r"\b(?:if|when) (?:set to )?1,|\b(?:1 or 0|0 or 1)\b", re.IGNORECASE)
"""Numbers that are only switched: "If set to 1, …"."""


_GLOSSED = regex(r"['\"`]([a-z][\w-]*)['\"`](?: \(default\))?(?: for|:| =| -| –| —) [^'\"`]{3,}")
"""A value that stands first, with what it is for: '"summary" for lightweight output or "full"'."""
_LEAD = regex(r"^[A-Z][a-z]+(?: [a-z]+){0,4}: (?=['\"`])")
"""What they are, in a word or two: "Ranking criteria: 'time' for …"."""
_QUOTED = regex(
    r"(?:^|[,;(] ?(?:or )?|\bor )['\"`]([a-z][\w-]*)['\"`](?=[ :;,.)]|$)", re.IGNORECASE
)


def told_list(text: str) -> tuple[tuple[str, ...], bool]:
    """A list that one word or two lead, or one item a line: "Candle interval: 5m, 15m, 1h"."""
    text = _LEAD.sub("", text)
    glossed = tuple(found[1] for found in _QUOTED.finditer(text)) if _GLOSSED.match(text) else ()
    if len(glossed) > 1:
        return glossed, True
    if _KIND_FIRST.match(text):
        return tuple(_KIND_FIRST.sub("", text).split(" or ")), True
    either = _EITHER.fullmatch(text)
    if either:
        return (either[1] or either[3], either[2] or either[4]), True
    must = _MUST.search(text)
    if must:
        return (must[1] or must[2],), True
    if _SWITCH.search(text):
        return ("1", "0"), True
    bare = _bare(text)
    if bare:
        told = tuple(item for item in bare if not ENOUGH.match(item))
        return told, told == bare
    if (grades := _GRADES.search(text)) and int(grades[1]) < int(grades[2]):
        return tuple(map(str, range(int(grades[1]), int(grades[2]) + 1))), True
    if capitals := _CAPITALS.search(text):
        return tuple(dict.fromkeys(capitals[0].split("/"))), True
    lines = tuple(dict.fromkeys(_BULLET.findall(text)))
    if len(lines) > 1:
        return lines, True
    led = _LED.search(text)
    if led is None:
        return _dashed(text)
    items = tuple(dict.fromkeys(item.strip("'\"`") for item in re.split(r", (?:or )?", led[1])))
    return (items, led[2] is None) if _telling(items) else ((), False)


def _dashed(text: str) -> tuple[tuple[str, ...], bool]:
    """A list after a dash; none of parts, of which all are meant."""
    found = _DASHED.match(text)
    if found is None:
        return (), False
    parted = re.split(r",? or |, ?(?:or )?|/", found["listed"])
    items = tuple(dict.fromkeys(parted))
    whole = _telling(items) and not any(item.casefold() in PARTS for item in items)
    return (items, found["open"] is None) if whole else ((), False)


def some_of(text: str) -> tuple[str, ...] | None:
    """The members of a bare list that ends openly: "sleeve, yoke, ..."; () of mere topics.

    None where the description is no such list.
    """
    found = _OPEN_END.match(text)
    items = split_items(found[1]) if found else []
    plain = len(items) > 1 and all(_FEW_WORDS.fullmatch(item) for item in items)
    plain = plain and (bool(found and found["any"]) or items[0].islower())
    return (() if found["any"] else tuple(items)) if found and plain else None


_OPEN_END = regex(
    r"([^.:;()]+?),? (?:(?:\.\.\.|…|etc\.?|and so on)|(?P<any>anything(?: else)?))\.?\Z", re.I
)
_FEW_WORDS = regex(r"[A-Za-z][a-z-]*(?: [a-z]+)?")


_GRADES = regex(
    r"\((\d) ?(?:for|=|is|:|-|–|—) ?[A-Za-z][A-Za-z -]{1,25}?"
    r"(?: ?(?:to|-|–|—|\.\.\.?|…) ?|, (?:up to )?)(\d)"
    r" ?(?:for|=|is|:|-|–|—) ?[A-Za-z][A-Za-z -]{1,25}\)"
)
"""Grades of which the first and the last are told: "(1 for very low to 5 for very high)"."""


def glossed_lines(text: str) -> tuple[str, ...]:
    """Quoted values that stand one a line, each with what it is: '- "QUOTE": Basic quote'."""
    return tuple(dict.fromkeys(found[2] for found in _GLOSSED_LINE.finditer(text)))


_CAPITALS = regex(r"(?<![\w/])[A-Z][A-Z\d_]*(?:/[A-Z][A-Z\d_]*){2,}(?![\w/])")
"""Options in capitals: "TODO/DOING/DONE", "Priority A/B/C"."""


def _bare(text: str) -> tuple[str, ...]:
    """A list in parentheses, as in "Order (asc, desc)"."""
    found = _BARE_LIST.search(text)
    if found is None or re.fullmatch(r"\d ?/ ?[a-z]+", found[1]):
        return ()
    items = tuple(dict.fromkeys(re.split(r"\s*[,|/]\s*(?:or\s+)?|\s+or\s+", found[1])))
    shape = not re.search("[/|]", found[1]) and _is_shape(text[: found.start()])
    if shape and not all(map(_CHOICE.fullmatch, items)):
        return ()
    folded = {item.casefold() for item in items}
    if shape and (len(items) < 3 or folded & (PARTS | _PARTS_OF_SHAPES)):
        return ()
    axes = _AXES.issuperset(folded) or all(map(_END_OF_AXIS.fullmatch, folded))
    counted = len(items) > 2 and all(map(_DIGIT.fullmatch, items))
    return items if counted or (_telling(items) and not axes) else ()


_CHOICE = regex(r"[a-z]{3,}\d?|[A-Z]{3,}")
_PARTS_OF_SHAPES = ROLES | frozenset(
    "open close volume min_x min_y max_x max_y left top right bottom red green blue alpha hour "
    "minute second database schema table row column north south east west operator op".split()
)
"""What the parts of one value are called: "a tuple of (left, top, right, bottom)"."""
_DIGIT = regex(r"-?\d")
_AXES = frozenset("x y z w h u v i j r g b".split())
"""What stands in parentheses for the parts of a place or a color: "(x, y)"."""
_END_OF_AXIS = regex(r"[a-z]{1,4}_?(?:min|max)|(?:min|max)_?(?:x|y|z|lat|lon|lng)")
"""Where an axis begins or ends: "(xmin, xmax, ymin, ymax)"."""


def _is_shape(before: str) -> bool:
    """Whether what follows shows the parts of one value: no, if files or answers are of formats."""
    return bool(_SHAPED.search(before)) and not _FORMATS.search(before)


_FORMATS = regex(
    r"\b(?:output|target|response|export|import|file|image|audio|video|document|report|download"
    r"|data|result|return|archive) formats?(?: type| name)?\s*$"
    r"|\bformat (?:type|name)\s*$",
    re.IGNORECASE,
)
"""What is a choice of formats, and no form of the value: "Output format (text, html)"."""


def _telling(items: tuple[str, ...]) -> bool:
    """Whether a bare list in parentheses holds values: not (optional), (0, 1) bounds, (s)."""
    folded = {item.casefold() for item in items}
    if len(items) < 2 or any(text.split()[-1] in TYPES for text in folded):
        return False
    if any(_RULE.search(text) for text in folded) or _LEADS.match(items[0]):
        return False
    if folded & _JOINING or any(_REMARK.search(text) for text in folded):
        return False
    if any(" " in text and text.split()[-1] in _HEADS for text in folded):
        return False  # "(local or GCS URI)": kinds of one thing
    numbers = all(re.fullmatch(r"[\d.]+|[DMYHSdmyhs]{1,4}", item) for item in items)
    unsaid = folded & {"optional", "required", "inclusive", "exclusive"} or folded <= _BOUNDS
    return not numbers and not unsaid


_BOUNDS = frozenset(("min", "max", "low", "high"))
_JOINING = frozenset(("with", "without", "and", "or", "not", "xor"))
_REMARK = regex(r"\bcase[- ](?:in)?sensitive|\b(?:partial|exact|fuzzy|substring) match")
"""What is remarked on how a value is taken, and is none: "(case-insensitive, OR)"."""
_HEADS = frozenset("uri url path filepath filename file id name format address key".split())
_RULE = regex(r"\b(?:(?:max|min)\b.|up to|at most|comma|separated|codes?|iso|default)\b")
"""Words of a rule in parentheses: "(comma-separated, max 15)"."""
_LEADS = regex(
    r"(?:for|if|when|only|in|of|to|without|with|no|not|excl\w*|incl\w*|by|via|as|from|used|see"
    r"|match(?:es)?|search(?:es)?|covers|plus|auto\S*|requis\w*|required|optional|defaults?) ",
    re.I,
)
"""What leads no value, but a condition: "(for install/enable/disable)"."""
PARTS = frozenset(
    "name title id keyword description url number code type email phone author owner body "
    "label date time key value text".split()
)
"""Words for what a thing has, which are no values of it: "Data source - name, owner, type"."""
TYPES = frozenset({"format", "string", "list", "object", "array", "number", "integer", "text"})
