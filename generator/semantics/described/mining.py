"""What a description gives away: examples, closed lists, bounds, defaults, the meaning of codes."""

from __future__ import annotations

import functools
import re

from generator.quick import Struct, field
from generator.semantics.described.outlines import is_outline
from generator.semantics.described.regions import REGIONS
from generator.semantics.described.segments import segment_from, unwrapped

_OPEN = (
    r"\be\.\s?g\b\.?,?:?|\beg[.:,]|\bfor example[,:]?|\bfor instance[,:]?|\bsuch as:?|"
    r"\bexamples?(?: values?)?(?: (?:is|are|include))?\s*[:=]|\bex[.:]|"
    r"(?<!would )\blike:?(?=\s)|\bi\.e\.,?|\bin this case,?|\bfor ex\.|\bdefaults? examples?:|"
    r"\b(?:use|pass|specify)(?=\s+['\"`][\w-]+['\"`]\s+(?:for|to|as)\b)"
)
_FORM = (
    r"\bformat:|\bformatted (?:as|like)|\bin (?:the |an? )?form(?:at)?(?: of)?\b:?|"
    r"\bin the form(?:at)?\b"
)
_CLOSED = (
    r"\b(?:must |should |can |may )?(?:be )?(?:one|any|either) of(?: the following)?"
    r"(?: (?:values?|options?|strings?))?\s*:?|"
    r"\b(?:must|can|may|should) be(?: either| one of| set to)?\s*:?(?=\s*['\"`])|"
    r"\b(?:must|can|may|should) be either\b|"
    r"\b(?:valid|allowed|possible|accepted|available|supported|permitted|predefined|following)"
    r" (?:\w+ )?(?:values?|options?|types?|formats?|templates?|modes?|levels?|units?)"
    r"(?: are| include|\s+is)?\s*[:=]?|"
    r"\b(?:options?|values?|choices?|choose from|choose between|select from|enum|"
    r"supports?|accepts)(?: are| is| include|\])?\s*:|\boptions are(?=\s+['\"`\w])|"
    r"\bcomma[- ]separated(?: \w+){0,2}\s*:|"
    r"\buse predefined \w+\s*:|\beither(?=\s+['\"`\w])"
)
_TRIGGER = re.compile(f"(?P<open>{_OPEN})|(?P<form>{_FORM})|(?P<closed>{_CLOSED})", re.IGNORECASE)
_EXAMPLE = re.compile(f"[,;]?\\s*(?:{_OPEN})", re.IGNORECASE)
_LAYOUT = re.compile(
    r"(?:y{2,4}|m{1,4}|d{1,2}|h{1,2}|s{1,6}|[ap]\.?m\.?|t|z|0{1,3}|[-/:.,_ +±|()\[\]'])+",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\((?:only )?(?:when|if) [\w.]+ ?==? ?['\"`][^()]{0,40}\)|\b[Aa]void\b[^.]*\blike\b[^.]*"
)
"""When a parameter counts: (when kind="2") shows a value of another. And what is to be avoided."""
_STANDS_FOR = re.compile(r"\w\(\)|<[\w -]+>|\[\w+:?\]")
_PREFIX = re.compile(r"[A-Za-z][\w+.-]*:/{0,2}|[@#/$+]")
"""What a value only begins with: "must start with 'https://'"."""
_PARTS = re.compile(r"y{4}|y{2}|m{2,4}|d{2}|h{2}|s{2}", re.IGNORECASE)

_QUOTED = re.compile(
    r"(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w)){1,120}?)'(?!\w)|\"([^\"\n]{1,80})\"|`([^`\n]{1,80})`"
    r"|[“‘]([^”’\n]{1,80})[”’]|«\s?([^»\n]{1,80}?)\s?»"
)
_BARE_LIST = re.compile(
    r"\(((?:[\w.+#-]+(?: [\w.+#-]+)?(?:,\s*or\s+|\s*[,|/]\s*|\s+or\s+))+"
    r"[\w.+#-]+(?: [\w.+#-]+)?)\)"
)
_BULLET = re.compile(r"(?:^|\n)\s*[-*•] ['\"`]?([A-Za-z_][\w.-]{1,30})['\"`]?\s*(?::|–|—|- )")
_SHORT = re.compile(r"[\w-]+(?: [\w-]+)?")
_TOKEN = r"['\"`]?(?!etc\b|and\b)[A-Za-z0-9][\w+/-]{0,20}['\"`]?"
_MUST = re.compile(r"(?:This )?must be ['\"`]([\w-]+)['\"`]\.?", re.IGNORECASE)
_LED = re.compile(
    r"(?:^|[.;\n] ?)(?!(?:Order|Format|Modifiers|Directions|Note|Pattern|Required|Returns)\b)"
    r"[A-Z][a-z]+(?: [a-z]+){0,3}: ?"
    rf"((?:{_TOKEN}, ){{2,}}(?:or )?{_TOKEN})"
    r"(?=[.;\n(]|,? (?:(etc)\b|\()|$)"
)
"""A list of single words after what it lists: "Candle interval: 5m, 15m, 30m"."""
_SHAPED = re.compile(r"\b(?:tuple|pair|format|form|order|shape)\b(?: \w+)?\s*$", re.IGNORECASE)
"""What stands before parentheses that show the parts of one value: "a tuple of (name, key)"."""
_PIPES = re.compile(r"(?<![\w|{])([\w.+-]{1,30}(?:\s?\|\s?[\w.+-]{1,30})+)(?![\w|])")
_PAIR = re.compile(
    r"(?:[A-Za-z]+ ){0,2}(?:language|type|side|direction|order|mode|currency|unit)"
    r" (\w{2,12}) or (\w{2,12})\.?"
)
"""Two values at the end of a few words: "Trade type Buy or Sell"."""
_SWITCH = re.compile(r"\b(?:if|when) (?:set to )?1,|\b(?:1 or 0|0 or 1)\b", re.IGNORECASE)
"""Numbers that are only switched: "If set to 1, …"."""
_LAST_LIST = re.compile(
    r"(?::\s*|\bIt (?:can|may|could) be )([\w-]+(?:, [\w-]+)*(?:,? or |, )[\w-]+)\.?$"
)
"""A list that ends a description: "Interval: 4h or 1d", "It can be length or width"."""
_TAIL = re.compile(r"\s(?:to|for|that|which|when|if|where|will|is|are|can|in order|will be)\s")
_ENOUGH = re.compile(r"^(?:etc\.?|and so on|and more|and others?|more|others?|\.{2,}|…)$", re.I)
_CLAUSE = re.compile(
    r"^(?:the|a|an|this|that|these|any|your|you|it|not|when|if|as|\w+ing (?:by|the|an?|for))\s",
    re.I,
)
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_BETWEEN = re.compile(
    rf"\bbetween\s+({_NUMBER})\s+and\s+({_NUMBER})|"
    rf"(?:\(|\bfrom |\brange:? |\branging from |\bscale of )({_NUMBER})(?: \([^()]*\))?\s*"
    rf"(?:-|–|to|and|\.\.)\s*"
    rf"({_NUMBER})(?![\w-])",
    re.IGNORECASE,
)
_MOST = re.compile(
    rf"\b(?:max(?:imum)?(?: value)?(?: of| is|:)?|up to|at most|no more than|less than"
    rf"|(?:value )?(?:under|below))\s*({_NUMBER})",
    re.IGNORECASE,
)
_LEAST = re.compile(rf"\b(?:min(?:imum)?(?: value)?(?: of| is|:)?|at least)\s*({_NUMBER})", re.I)
_DEFAULT = re.compile(
    r"\bdefaults?(?: value)?(?: is| to|:|=)+\s*(?:['\"`]([^'\"`]*)['\"`]|([\w./:+-]+))", re.I
)
_CODE = re.compile(
    r"(?:^|[\s(,;:])['\"`]?(?P<code>-?\d+|[A-Za-z][\w-]{0,20})['\"`]?"
    r"\s*(?:[:=]|->|→|–| - | for | means )\s*(?P<text>[A-Za-z][^,;.:()\n|]{1,40})"
)
_CODES_TOLD = re.compile(
    r"(?<![\w.])-?\d+\s?[=:]\s?[A-Za-z][\w '/-]*(?:[,;|]\s?-?\d+\s?[=:]\s?[A-Za-z][\w '/-]*)+"
    r"|(?<![\w.])-?\d+ for '\w[\w ]*'(?:,? (?:and |or )?-?\d+ for '\w[\w ]*')+"
)
"""Two or more numbers that stand for things: "0=No access, 30=Developer"."""
_OWN_WORDS = re.compile(
    r"\b(?:as (?:said|stated|written|phrased|typed)|own words|natural[- ]language|verbatim|"
    r"free[- ]?(?:form )?text|user's (?:query|question|request|words)|exact words)",
    re.IGNORECASE,
)


class Mined(Struct, frozen=True):
    """What a description says: ``examples`` in its order; ``closed`` if they are all there are.

    ``low`` and ``high`` are bounds in words; ``own_words`` says that the user's wording is wanted.
    """

    examples: tuple[str, ...] = ()
    closed: bool = False
    low: float | None = None
    high: float | None = None
    default: str | None = None
    own_words: bool = False
    codes: dict[str, str] = field(default_factory=dict)


@functools.lru_cache(maxsize=4096)
def mine(description: str) -> Mined:
    """Everything that can be mined from one description; never fails."""
    text = _CONDITION.sub("", unwrapped(description.strip()[:4000]))
    if not text:
        return Mined()
    examples, closed = _examples(text)
    low, high = _bounds(text)
    default = _DEFAULT.search(text)
    return Mined(
        examples=examples,
        closed=closed,
        low=low,
        high=high,
        default=(default[1] or default[2] or "").rstrip(".,") or None if default else None,
        own_words=bool(_OWN_WORDS.search(text)),
    )


def code_meanings(description: str, codes: tuple[str, ...]) -> dict[str, str]:
    """What each code stands for: "1: low, 2 = high" and ("1", "2") → {"1": "low", "2": "high"}."""
    wanted = {code.casefold(): code for code in codes}
    found: dict[str, str] = {}
    for match in _CODE.finditer(description):
        code = wanted.get(match["code"].casefold())
        said = re.split(r"\s(?:and|or)\s['\"`]?[\w-]+['\"`]?$", match["text"].strip())[0]
        said = said.strip(" '\"`")
        if code is not None and code not in found and 0 < len(said.split()) <= 4:
            found[code] = said
    return found if len(found) == len(codes) and len(set(found.values())) == len(codes) else {}


def _bounds(text: str) -> tuple[float | None, float | None]:
    match = _BETWEEN.search(text)
    if match:
        low, high = match[1] or match[3], match[2] or match[4]
        pair = (_float(low), _float(high))
        if pair[0] < pair[1]:
            return pair
    most, least = _MOST.search(text), _LEAST.search(text)
    return (_float(least[1]) if least else None, _float(most[1]) if most else None)


def _float(text: str) -> float:
    return float(text.replace(",", "").rstrip("."))


def is_layout(text: str) -> bool:
    """Whether a text shows how a date or time is written and is none: "YYYY-MM-DD", "HH:MM"."""
    parts = {part.casefold() for part in _PARTS.findall(text)}
    return bool(_LAYOUT.fullmatch(text)) and (len(parts) > 1 or "yyyy" in parts)


def _examples(text: str) -> tuple[tuple[str, ...], bool]:
    found, closed = _listed(text)
    kept = tuple(
        item
        for item in found
        if not is_layout(item)
        and not is_outline(item)
        and not _STANDS_FOR.search(item)
        and not _PREFIX.fullmatch(item)
    )
    return kept, closed and bool(kept)


def _listed(text: str) -> tuple[tuple[str, ...], bool]:
    # What is shown to be an example says more than what only tells the form.
    triggers = sorted(_TRIGGER.finditer(text), key=lambda match: match["form"] is not None)
    for match in triggers:
        segment, enclosed = segment_from(text, match.end())
        further = _EXAMPLE.search(segment)
        if further and further.start() == 0 and match["open"] is None:
            segment = segment[further.end() :]
        elif further and match["open"] is None:
            segment, enclosed = segment[: further.start()], False
        if "not both" in segment:
            continue
        items = _items(segment, enclosed, closed=match["closed"] is not None)
        loose = match[0].casefold() == "like" and not enclosed and len(items) == 1
        if loose and len(items[0].split()) > 2 and segment.lstrip()[:1] not in "'\"`":
            continue
        if items and (match["closed"] is None or len(items) > 1):
            plain = not any(re.search(r"[=(){}<>]|\w \w+ \w+ \w", item) for item in items)
            return items, plain and match["closed"] is not None
    if codes := _CODES_TOLD.search(text):
        return tuple(dict.fromkeys(re.findall(r"(-?\d+)\s?(?:[=:]| for)", codes[0]))), True
    if pipes := _PIPES.search(text):
        return tuple(part.strip() for part in pipes[1].split("|")), True
    listed = _told_list(text)
    if listed[0]:
        return listed
    quoted = _quoted(text)
    if len(quoted) > 1:
        if any(len(item.split()) > 3 for item in quoted):
            return quoted, False
        return quoted, bool(re.search(r"['\"`]\s*(?:,|or|/|\|)\s*(?:or\s*)?['\"`]", text))
    whole = _split(text.rstrip(".")) if len(text) < 90 else ()
    typed = any(item.split()[-1].casefold() in _KINDS for item in whole)
    if not typed and len(whole) > 2 and all(map(_SHORT.fullmatch, whole)):
        return whole, True
    colon = _LAST_LIST.search(text)
    if colon:
        told = _split(colon[1])
        return tuple(item for item in told if item != "etc"), "etc" not in told
    return quoted if _is_code(quoted) else (), False


def _told_list(text: str) -> tuple[tuple[str, ...], bool]:
    """A list that one word or two lead, or one item a line: "Candle interval: 5m, 15m, 1h"."""
    must = _MUST.fullmatch(text)
    if must:
        return (must[1],), True
    pair = _PAIR.fullmatch(text)
    if pair or _SWITCH.search(text):
        return (pair[1], pair[2]) if pair else ("1", "0"), True
    bare = _bare(text)
    if bare:
        told = tuple(item for item in bare if not _ENOUGH.match(item))
        return told, told == bare
    lines = tuple(dict.fromkeys(_BULLET.findall(text)))
    if len(lines) > 1:
        return lines, True
    led = _LED.search(text)
    if led is None:
        return (), False
    items = tuple(dict.fromkeys(item.strip("'\"`") for item in re.split(r", (?:or )?", led[1])))
    return (items, led[2] is None) if _telling(items) else ((), False)


def _bare(text: str) -> tuple[str, ...]:
    """A list in parentheses, as in "Order (asc, desc)"."""
    found = _BARE_LIST.search(text)
    if (
        found is None
        or re.fullmatch(r"\d ?/ ?[a-z]+", found[1])
        or (not re.search("[/|]", found[1]) and _SHAPED.search(text[: found.start()]))
    ):
        return ()
    items = tuple(dict.fromkeys(re.split(r"\s*[,|/]\s*(?:or\s+)?|\s+or\s+", found[1])))
    return items if _telling(items) else ()


def _is_code(items: tuple[str, ...]) -> bool:
    return len(items) == 1 and bool(re.search(r"[\d_/]", items[0])) and " " not in items[0]


def _telling(items: tuple[str, ...]) -> bool:
    """Whether a bare list in parentheses holds values: not (optional), (0, 1) bounds, (s)."""
    folded = {item.casefold() for item in items}
    if len(items) < 2 or any(text.split()[-1] in _KINDS for text in folded):
        return False
    if any(_RULE.search(text) for text in folded):
        return False
    numbers = all(re.fullmatch(r"[\d.]+|[DMYHSdmyhs]{1,4}", item) for item in items)
    return not numbers and not folded & {"optional", "required", "inclusive", "exclusive"}


_RULE = re.compile(r"\b(?:max|min|up to|at most|comma|separated|codes?|iso|default)\b")
"""Words of a rule in parentheses: "(comma-separated, max 15)"."""
_KINDS = frozenset({"format", "string", "list", "object", "array", "number", "integer", "text"})


def _items(segment: str, enclosed: bool, closed: bool) -> tuple[str, ...]:
    segment = re.split(r",?\s*\betc\b", segment.strip().lstrip(":=").strip())[0]
    if not segment:
        return ()
    quoted = _QUOTED.search(segment)
    if quoted and (quoted.start() <= 3 or (enclosed and quoted.start() < 12)):
        return _quoted(segment)
    segment = re.sub(r"\s*\([^()]*\)", "", segment)
    if "|" in segment:
        return _clean(segment.split("|"), closed)
    if re.fullmatch(r"[\w-]+(?:/[\w-]+)+\.?", segment) and segment.count("/") < 8 and closed:
        return _clean(segment.split("/"), closed)
    if not enclosed:
        cut = _TAIL.search(segment)
        segment = segment[: cut.start()] if cut else segment
    return _clean(_split(segment), closed)


def _split(segment: str) -> tuple[str, ...]:
    out: list[str] = []
    for part in re.split(r",?\s+or\s+|,\s+and\s+(?=\S+$)", segment):
        pieces = re.split(r"\s*,\s+|,(?=[A-Za-z])|\s+/\s+", part)
        for piece in pieces:
            joined = out and len(pieces) > 1 and piece.strip(" .") in REGIONS and piece != pieces[0]
            if joined and out[-1] not in REGIONS:
                out[-1] = f"{out[-1]}, {piece}"
            else:
                out.append(piece)
    if len(out) > 1 and " and " in out[-1] and all(" " not in piece for piece in out[:-1]):
        out[-1:] = out[-1].split(" and ")
    return tuple(out)


def _clean(pieces: list[str] | tuple[str, ...], closed: bool) -> tuple[str, ...]:
    kept: list[str] = []
    for piece in pieces:
        bare = piece.strip().strip("'\"`“”‘’").strip()
        bare = bare[:-1].rstrip() if bare.endswith(".") and bare.count(".") == 1 else bare
        bare = re.sub(r"\s+etc\.?$", "", bare)
        if not bare or _ENOUGH.match(bare):
            continue
        if len(bare) > 60 or len(bare.split()) > (4 if closed else 8) or _CLAUSE.match(bare):
            return tuple(dict.fromkeys(kept))
        kept.append(re.sub(r"^(?:and|or)\s+", "", bare))
    return tuple(dict.fromkeys(kept))


def _quoted(text: str) -> tuple[str, ...]:
    found = (next(filter(None, match.groups()), "").strip() for match in _QUOTED.finditer(text))
    return tuple(dict.fromkeys(item for item in found if item))
