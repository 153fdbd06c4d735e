"""Values that a description shows: examples, and lists of all there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.described.glossed_values import glossed_values
from generator.semantics.described.outlines import ROLES, is_layout, is_outline
from generator.semantics.described.pieces import (
    OBJECTS,
    items_in,
    objects_in,
    quoted_in,
    segment_from,
    split_items,
)
from generator.semantics.described.stated_lists import FIGURED, Stated, stated_list
from generator.semantics.described.told_lists import TYPES, glossed_lines, some_of, told_list

_OPEN = (
    r"\be\.\s?g\b\.?,?:?|\beg[.:,]|\bfor example[,:]?|\bfor instance[,:]?|\bsuch as:?|"
    r"\bexamples?(?: values?)?(?: (?:is|are|include))?\s*[:=]|\bex[.:]|"
    r"\bthe (?:usual|common|typical)(?: \w+)? (?:are|include)\b:?|"
    r"(?<!would )(?<!-)\blike:?(?=\s)|\bi\.e(?:\.,?|(?=\s[A-Z]))|\bin this case,?|"
    r"\bfor ex\.|(?:예|例|例如|比如|如)\s?[:：]|(?:例如|比如)(?=[^:：])|"
    r"(?<=[，,（(])\s?如(?![何果下需此有未当已没无选传输：:]|上(?!海))|\bz\.\s?B\.|\bp\.? ?ej\.:?|"
    r"\b(?:ej|örn|bijv|es)[.:]{1,2}(?=\s)|\bp(?:or|ar) (?:ejemplo|"
    r"exempl[eo])[,:]?|\b(?:per|ad) esempio[,:]?|\bнапр(?:имер|\.)[,:]?|"
    r"\b(?:contoh|misal)(?:nya)?:?|\bbijvoorbeeld[,:]?|\börneğin[,:]?|\bví dụ:?|"
    r"\bt\.\s?ex\.|\bp(?:or|ar) ex\.:?|\bf\.\s?eks\.|\b(?:np|napr|npr)\.(?=\s)|\bzB(?=\s)|"
    r"\bdefaults? examples?:|\bbuilt-ins?:|"
    r"(?<!\bor )\b(?:use|pass|specify)(?=\s+['\"`][\w-]+['\"`]\s+(?:for|to|as)\b"
    r"(?! the \S*(?:slug|name|prefix|key|org)))"
)
_FORM = (
    r"\bformat:|\bformatted (?:as|like)|\bin (?:the |an? )?form(?:at)?(?: of)?\b:?|"
    r"\b(?:format|pattern|form):?(?= ['\"`(]*[\w/.:-]*(?:[NX]{2}|#{2}|9{3}|0{3}))"
)
_CLOSED = (
    r"\b(?:must |should |can |may )?(?:be )?(?:one|any|either) of(?: the following)?"
    r"(?: (?:values?|options?|strings?))?\s*:?|"
    r"\b(?:must|can|may|should) be(?: either| one of| set to)?\s*:?(?=\s*['\"`])|"
    r"\b(?:must|can|may|should) be either\b|"
    r"\bcan be(?=\s+[\w-]+(?:, [\w-]+)+,? or [\w-]+(?:[.;)]|$))|"
    r"\bcan be(?=\s+[\w-]+ \([^()]*\),? or [\w-]+(?: [\w-]+)? \()|"
    r"\b(?:valid|allowed|possible|accepted|available|supported|permitted|predefined|following)"
    r" (?:\w+ )?(?:values?|codes?|options?|types?|formats?|templates?|modes?|levels?|units?)"
    r"(?: are| include|\s+is)?\s*[:=]?|"
    r"\b(?:options?|values?|choices?|choose from|choose between|select from|enum|"
    r"supports?|accepts)(?: are| is| include|\])?\s*:|\boptions are(?=\s+['\"`\w])|"
    r"\bcomma[- ]separated(?: \w+){0,2}\s*:|"
    r"\b(?:limit(?:ed)? to )?(?:some|any) of:?(?=\s+[\w-]+, [\w-]+,)|"
    r"(?:可选值|可选项|取值(?!范围)|枚举值)(?:只能)?(?:为|有|包括)?\s?[:：]?(?=\s?\S)|"
    r"\buse predefined \w+\s*:|\beither(?=\s+['\"`\w])"
)
_TRIGGER = regex(f"(?P<open>{_OPEN})|(?P<form>{_FORM})|(?P<closed>{_CLOSED})", re.IGNORECASE)
_EXAMPLE = regex(f"[,;]?\\s*(?:{_OPEN})", re.IGNORECASE)
_STANDS_FOR = regex(r"\w\(\)|[a-z]_[a-z]+\([a-z_]*\)\.|<[\w -]+>|^(?!.*::).*\[\w+:?\]")
_LIKENED = regex(r"^(?:[a-z]+ ){1,3}like (?=\S*\d\S*$)")
"""What leads the last of several examples: "RAL 7016 or our own code like HB-114"."""
_PREFIX = regex(r"[A-Za-z][\w+.-]*:/{0,2}|[@#/$+]")
"""What a value only begins with: "must start with 'https://'"."""
_SHORT = regex(r"[\w-]+(?: [\w-]+)?")
_PIPES = regex(
    r"(?<![\w|{'\"`])(['\"`]?[\w.+-]{1,30}['\"`]?(?:\s?\|\s?['\"`]?[\w.+-]{1,30}['\"`]?)+)(?![\w|])"
)
_NAMED_WITH_PIPE = regex(r"[A-Z]{2,}\|[A-Z]{2,}")
"""What is one name: "ES|QL"."""
_SLASHED = regex(r"[a-z]{2,10}(?:/[a-z]{2,10}){2,}")
"""A description that is nothing but options: "json/xml/php"."""
_LAST_LIST = regex(
    r"(?:(?<![Hh]{2}):\s*|\bIt (?:can|may|could) be )([\w-]+(?:, [\w-]+)*(?:,? or |, )[\w-]+)\.?$"
)
"""A list that ends a description: "Interval: 4h or 1d", "It can be length or width"."""

_GLOSS = r"['\"]?[A-Za-z\u4e00-\u9fff][\w '\"/+&-]*(?:\([^()\d]*\)\s?)?"
"""What a number stands for: "off", "name + title (default)"."""
_CODES_TOLD = regex(
    rf"(?<![\w.])-?\d+`?\s?[=:]\s?{_GLOSS}(?:[,;|，、；]\s?(?:or )?`?-?\d+`?\s?[=:]\s?{_GLOSS})+"
    r"|(?<=: )\d{1,2} (?!or\b)[a-z]+(?: [a-z]+)?(?:, (?:and |or )?\d{1,2} (?:[a-z]+ ?){1,3}){2,}"
    r"|(?<![\w.])-?\d+ for '\w[\w ]*'(?:,? (?:and |or )?-?\d+ for '\w[\w ]*')+"
    r"|(?<![\w.-])\d{1,2} ?[-–] ?[A-Za-z][a-z ]+"
    r"(?:[,;] ?(?:and |or )?\d{1,2} ?[-–] ?[A-Za-z][a-z ]+)+"
    r"|(?<![\w.-])\d{1,2} \([A-Za-z][a-z -]+\)(?:, ?(?:and |or )?\d{1,2} \([A-Za-z][a-z -]+\)){2,}"
    r"|(?<![\w.])-?\d+ for [a-z]+(?:, (?:and |or )?-?\d+ for [a-z]+)+"
)
"""Two or more numbers that stand for things: "0=No access, 30=Developer"."""


_CALL = regex(r"(?:get|list|fetch|search|find|create|read|run)(?:_[a-z]+)+")
_OF_CALLS = regex(r"function|tool|method|action|operation|event|command|permission|scope", re.I)
"""What else may be told by the name of a call: "obtained from `get_page_snapshot`"."""


_MORE = ("...", "…")


_KINDS = regex(r"[a-z]{3}s$")
_SEVERAL = regex(r"\([^()]*\).*\([^(),]*,[^()]*\)")
"""Items that are kinds of values, each with its own examples."""


def only_shows(text: str) -> bool:
    """Whether a description shows a few values of many: no built-ins, of which it lists all."""
    return any(_ALL_OF_THEM.match(found[0]) is None for found in _EXAMPLE.finditer(text))


_ALL_OF_THEM = regex(r"\W*(?:built|i\.e|use|pass|specify)", re.IGNORECASE)


def examples_in(text: str) -> tuple[tuple[str, ...], bool]:
    """The values that a description shows, and whether they are all there are."""
    if (glossed := glossed_values(text)) is not None:
        return glossed
    explained = _explained(text)
    stated = stated_list(text)
    if stated is not None and stated.sure:
        return stated.values, stated.closed
    some = some_of(text) if len(explained) < 3 and not _TRIGGER.search(text) else None
    listed, closed = (explained, True) if len(explained) > 2 else (some or (), False)
    if not listed and some is None:
        listed, closed = _announced(text) or _unannounced(text, explained, stated)
    if len(listed) > 1 and _SEVERAL.search(text) and all(map(_KINDS.search, listed)):
        return (), False  # "abbreviations (IST, EST), or UTC offsets (+01:00)"
    whole = tuple(item for item in listed if not (item.endswith(_MORE) and "://" in item))
    found = tuple(item.rstrip("….") if item.endswith(_MORE) else item for item in whole)
    found = tuple(_LIKENED.sub("", item) for item in found)
    closed = closed and found == listed  # "A, B, C..." are some of them
    closed = (
        closed
        and not _OR_OTHER.search(text)
        and not _SOME.search(text)
        and not any(map(FIGURED.fullmatch, found))
    )
    if any(_MARKED.fullmatch(item) for item in found):
        # "prefix (e.g., DN13, FN31)" lists what leads examples, too
        found, closed = tuple(item for item in found if not _MARKED.fullmatch(item)), False
    other = not _OF_CALLS.search(text)
    kept = tuple(
        item
        for item in found
        if not (other and _CALL.fullmatch(item))
        and not is_layout(item)
        and not is_outline(item)
        and not _STANDS_FOR.search(item)
        and not _PREFIX.fullmatch(item)
        and not ("://" in item and any(one != item and one in item.split("/") for one in found))
    )
    return kept, closed and bool(kept)


_MARKED = regex(r"(?:e\.?g|i\.?e|ex|etc)\.?", re.I)
_OF_SYNTAX = regex(
    r"\b(?:modifiers?|operators?|prefix(?:es)?|qualifiers?|wildcards?|placeholders?|syntax)"
    r"\s*[,(]?\s*$",
    re.IGNORECASE,
)
"""What parts of a text may look like, and no text is: "modifiers like from:@user"."""


def _is_of_part(match: re.Match[str], before: str) -> bool:
    """Whether what is listed is a part of the value: "modifiers like …", a key within it."""
    return bool(_OF_SYNTAX.search(before) or (match["closed"] and _OF_KEY.search(before)))


_OF_KEY = regex(r"(?<=[.;\n] )[a-z]+_[a-z_]+ $")
"""What an options list may be of, which is a key within: "Include name. project_mode must be …"."""
_OR_OTHER = regex(
    r"['\"`)]\)?,? or (?:any|another|some other|a custom|your own)\b|^common \w+:", re.IGNORECASE
)
"""What tells that a list holds only some of what may be given."""


_SOME = regex(
    r"['\"`]\s*,?\s*(?:etc\b|and so on|\.\.\.|…)"
    r"|\b(?:e\.g\.?|eg\.|for example),?:? ?-?\d[\d.]* for \w",
    re.IGNORECASE,
)
"""What tells that quoted texts, or numbers with what each is for, are some of many."""


def _announced(text: str) -> tuple[tuple[str, ...], bool] | None:
    """What words lead to that announce values, and whether it is all there is."""
    # What is shown to be an example says more than what only tells the form, or is likened.
    triggers = sorted(
        _TRIGGER.finditer(text),
        key=lambda match: (match["form"] is not None, match[0].casefold().strip() == "like"),
    )
    for match in triggers:
        segment, enclosed = segment_from(text, match.end())
        further = _EXAMPLE.search(segment)
        if further and further.start() == 0 and match["open"] is None:
            segment = segment[further.end() :]
        elif further and match["open"] is None:
            segment, enclosed = segment[: further.start()], False
        if OBJECTS.match(segment.lstrip()):
            return objects_in(segment), False
        if "not both" in segment or _is_of_part(match, text[: match.start()]):
            continue
        if _CROSS.fullmatch(segment.strip()) and _OF_PAIR.search(text, 0, match.start()):
            return (segment.strip(),), False
        items = items_in(segment, enclosed, closed=match["closed"] is not None)
        loose = match[0].casefold() == "like" and not enclosed and len(items) == 1
        if loose and len(items[0].split()) > 2 and segment.lstrip()[:1] not in "'\"`":
            continue
        if items and (match["closed"] is None or len(items) > 1 or _is_must(match, segment)):
            plain = not any(re.search(r"[=(){}<>]|\w \w+ \w+ \w", item) for item in items)
            told_form = segment.strip(" :.")
            piped = match["form"] is not None and (
                _PIPES.fullmatch(told_form) or _ALTERNATIVES.fullmatch(told_form)
            )
            return items, plain and (match["closed"] is not None or bool(piped))
    return None


_CROSS = regex(r"[A-Z]{3,5}/[A-Z]{3,5}")
_OF_PAIR = regex(r"\bpair\b", re.IGNORECASE)
"""What is no choice of two: "Currency pair (e.g. EUR/USD)"."""


def _unannounced(
    text: str, explained: tuple[str, ...], stated: Stated | None
) -> tuple[tuple[str, ...], bool]:
    """A list that no word leads to."""
    if explained:
        return explained, True
    if (pipes := _PIPES.search(text)) and not _NAMED_WITH_PIPE.fullmatch(pipes[1]):
        return tuple(part.strip(" '\"`").rstrip(".") for part in pipes[1].split("|")), True
    listed = told_list(text)
    if listed[0]:
        return listed
    if stated is not None:
        return stated.values, stated.closed
    if bracketed := _BRACKETED.search(text):
        items = tuple(re.split(r"\s?[,|/]\s?", bracketed["all"]))
        if _PARTS.isdisjoint(map(str.casefold, items)):
            return items, True
    quoted = quoted_in(text)
    if len(quoted) > 1:
        if any(len(item.split()) > 3 for item in quoted):
            return quoted, False
        shows = _SHOWN_THERE.search(text) or _SHOWN_AS_LIST.search(text)
        return quoted, bool(_QUOTED_LIST.search(text)) and not shows
    slashed = tuple(text.split("/")) if _SLASHED.fullmatch(text) else ()
    whole = () if ROLES.issuperset(slashed) else slashed
    whole = whole or (split_items(_ASKING.sub("", text.rstrip("."))) if len(text) < 90 else ())
    typed = any(item.split()[-1].casefold() in _OF_KINDS for item in whole if item.strip())
    if not typed and len(whole) > 2 and all(map(_SHORT.fullmatch, whole)):
        return tuple(whole), True
    colon = _LAST_LIST.search(text)
    if colon:
        told = split_items(colon[1])
        return tuple(item for item in told if item != "etc"), "etc" not in told
    return quoted if _is_code(quoted) else (), False


_OF_KINDS = TYPES | {"name", "title", "keyword", "phrase", "term", "id"}
"""Last words of what may be given, which is none itself: "Gene name, variant or condition"."""
_TOLD_CODE = r"(-?\d+)`?\s?(?:[=:(]| for| ?[-–] ?[A-Za-z]| [a-z])"


_ASKING = regex(r"\A(?:which|what) \w+, (?=\w+ or \w+\Z)", re.IGNORECASE)
"""What leads a list as a question: "Which side, left or right"."""
_ALTERNATIVES = regex(
    r"(?:(['\"`])[\w.+-]+\1(?: \([^()]*\))?, )*(['\"`])[\w.+-]+\2(?: \([^()]*\))?,? or "
    r"(['\"`])[\w.+-]+\3(?: \([^()]*\))?"
)
"""Values of which one is a format: "'markdown' or 'json'"."""


def _explained(text: str) -> tuple[str, ...]:
    """Values that are told with what each stands for: "0=off, 1=on", or one a line."""
    codes = _CODES_TOLD.search(text)
    told = re.findall(_TOLD_CODE, codes[0]) if codes else ()
    lines = glossed_lines(text)
    return tuple(dict.fromkeys(told)) or (lines if len(lines) > 2 else ())


_SHOWN_AS_LIST = regex(r"\(\s*\[['\"]")
"""A list as a program writes it, between parentheses: "Tags (['beach', 'sunset'])"."""
_BRACKETED = regex(
    r"(?<=[a-z:] )\[(?P<all>[A-Za-z][\w-]{2,24}(?:\s?[,|/]\s?[A-Za-z][\w-]{2,24}){2,})\](?=\W*$)"
)
"""Words between brackets that end a description: "Preset name [cinematic, vintage, clean]"."""
_PARTS = TYPES | frozenset(
    "lat lon lng latitude longitude altitude width height depth min max start end low high open "
    "close volume top left bottom right red green blue alpha year month day hour minute "
    "second west south east north xmin ymin xmax ymax minx miny maxx maxy minlat minlon maxlat "
    "maxlon minlng maxlng roll pitch yaw hue saturation lightness".split()
)
"""What a list in brackets may consist of, each of which is a part."""
_SHOWN_THERE = regex(r"(?:如|例)\w{0,2}[：:]? ?['\"`“]")
_QUOTED_LIST = regex(
    r"['\"`]\s*(?:,|or|/|\|)\s*(?:or\s*)?['\"`]"
    r"|['\"`”][^'\"`\n.;。]{0,20}?(?:、|或|，| (?:ou|oder|или|либо|o|atau|hoặc) )\s?['\"`“]"
    r"|(?:^|: ?)['\"`][^'\"`]+['\"`] \([^()]+\)(?:,| or) ?(?:or )?['\"`]"
)
"""Quoted texts that are a list, each of which may be explained: '"new" (default), "top"'."""


def _is_must(match: re.Match[str], segment: str) -> bool:
    """Whether nothing else can be given: "Must be 'object'", "Allowed values: 'hot' - by views"."""
    if match[0].lower().strip() == "must be":
        return bool(_ALONE.fullmatch(segment))
    return bool(_ALLOWED.match(match[0]) and _ALONE_TOLD.fullmatch(segment))


_ALONE = regex(r"\s*(['\"`])[\w-]+\1\s*\.?\s*")
_ALLOWED = regex(r"(?:allowed|valid|possible|accepted|permitted) (?:values?|options?)", re.I)
_ALONE_TOLD = regex(r"\s*(['\"`])[\w-]+\1\s*(?:[-–—:=(] ?[^'\"`]*)?")


def _is_code(items: tuple[str, ...]) -> bool:
    return len(items) == 1 and bool(re.search(r"[\d_/]", items[0])) and " " not in items[0]


def tells_no_id(listed: Sequence[str], description: str) -> bool:
    """Whether words stand where an ID would: kinds of things or IDs, names of calls, a length."""
    if any(_ID.fullmatch(text) for text in listed):
        return True  # "Vehicle tag: id, vehicle_id, or VIN"
    if _SHOWN_AS_VALUES.search(description):
        return False
    words = "[a-z ]+" if _SHOWN.search(description) else "[a-z_ ]+"
    length = any(re.fullmatch(r"\d+[- ]char\w*", text) for text in listed)
    return length or all(re.fullmatch(words, text) for text in listed)


_ID = regex(r"(?:\w+_)?u?id|slug", re.IGNORECASE)
_SHOWN_AS_VALUES = regex(
    r"\((['\"])[a-z_]+\1(?:, ?(['\"])[a-z_]+\2)+\)"
    r"|\b(?:e\.g\.,?:?|examples?(?: values?)?:) ?(['\"])[a-z_]+\3",
    re.IGNORECASE,
)
"""What shows IDs that are words, in quotes: "Example values: 'default', 'alert'"."""
_SHOWN = regex(r"\be\.?g\b|example|such as|\blike\b", re.IGNORECASE)
