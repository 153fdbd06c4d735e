"""What a description gives away: examples, closed lists, bounds, defaults, the meaning of codes."""

from __future__ import annotations

import functools
import re

from generator.quick import Struct, regex
from generator.semantics.described.examples import examples_in
from generator.semantics.described.loose_lists import tidied
from generator.semantics.described.not_given import without_what_is_not_given
from generator.semantics.described.pieces import unwrapped
from generator.semantics.described.small_numbers import number_told

_CONDITION = regex(
    r"(?i:\b(?:at least |exactly )?(?:one of|either) [^.;]{1,80}? (?:is|are|must be"
    r"|ha(?:s|ve) to be) (?:required|given|set|present|specified|provided))"
    r"|\((?:only )?(?:when|if) [\w.]+ ?==? ?['\"`][^()]{0,40}\)"
    r"|\((?i:required|requis\w*|obligat\w+|erforderlich|needed|nécessaire|richiesto)\b[^()]*=[^()]*\)"
    r"|\(\+ [^()]*\)"
    r"|\b[Aa]void\b[^.]*\blike\b[^.]*|\(not [^()]{0,40}\blike [^()]*\)"
    r"|\b(?i:without|(?:no|omit|exclude|excluding)(?= (?:the |an? )?\S+ (?:prefix|suffix))) "
    r"(?:the |an? )?['\"`][^'\"`\n]{1,30}['\"`]"
    r"(?:(?:,| or| and)+ ['\"`][^'\"`\n]{1,20}['\"`])*"
    r"|,? (?i:with or without) (?:the |an? )?['\"`][^'\"`\n]{1,30}['\"`](?: (?:pre|suf)fix)?"
    r"|\((?:auto-)?suffixed [^()]*\)"
    r"|\bformatted as 8-4-4-4-12\b(?: with hyphens)?(?: \(-\))?"
)
"""When a parameter counts: (when kind="2") shows a value of another. And what is to be avoided,
or how many letters the parts of a UUID have."""
_PART_OF = regex(r"(['\"`])(?P<part>[^'\"`\n]{1,20})\1 in (['\"`])[^'\"`\n]*?(?P=part)[^'\"`\n]*\3")
"""What a value is shown within, as which it is not given: "'A' in '30A'"."""
_OR_NONE = regex(r"(?<=[\w\"'`]),? or (?:None|null)(?=\W*(?:$|\n|\.(?: |$)))")
"""What ends a list where nothing may be given: "HTML, Markdown, or None"."""
_IDEALLY = regex(r",? (?:ideally|preferably|preferred)\b[^.;()]*", re.IGNORECASE)
"""What is wished of a value, and is none: "Origin, ideally postcode and city"."""
_WITHIN = regex(r"∈ ?\{([^{}\n]+)\}")
"""A set that a value is one of: "`mode` ∈ {text, keyframe}"."""
_OFFERED = regex(
    r"[（(]\s*(?:可选|可选值|可选项|选项|取值)\s*[:：]\s*"
    r"(?P<listed>[\w.+-]+(?:\s*[,，、/]\s*[\w.+-]+?){2,})\s*(?P<more>等?)\s*[)）]"
)
"""What can be chosen, as Chinese descriptions say it in parentheses: "(可选: 1m, 5m, 1h等)"."""
_COMBINED = regex(
    r",? or (?:an? |any )?(?:comma[- ]separated )?(?:combination|list|mix)s?"
    r"(?: of (?:them|these|those|the above))?(?=\))",
    re.IGNORECASE,
)
"""What may stand after a list, and is none of it: "(track, album, or a combination)"."""
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_BETWEEN = regex(
    rf"\bbetween\s+({_NUMBER})\s+and\s+({_NUMBER})|"
    rf"(?:\((?:each )?|\bfrom |\brange:? |\branging from |\bscale of )({_NUMBER})"
    rf"(?: \([^()]*\))?\s*(?:-|–|to|and|\.\.)\s*"
    rf"({_NUMBER})(?![\w-])",
    re.IGNORECASE,
)
_MOST = regex(
    rf"(?:\b(?:max(?:imum)?(?: value)?(?: of| is|:)?|up to|at most|no more than|less than"
    rf"|(?:value )?(?:under|below))|(?:^|[(（,，:]\s?)(?:< ?=|≤))\s*({_NUMBER})"
    rf"|(?:->|[,;(]|^)\s?({_NUMBER}) max(?:imum)?\b",
    re.IGNORECASE,
)
_LEAST = regex(
    rf"(?:\b(?:min(?:imum)?(?: value)?(?: of| is|:)?|at least)|(?:^|[(（,，:]\s?)(?:> ?=|≥))"
    rf"\s*({_NUMBER})",
    re.IGNORECASE,
)
_DEFAULT = regex(
    r"\bdefaults?(?: value)?(?: is\b| to\b|:|=)+\s*(?:['\"`]([^'\"`]*)['\"`]|([\w./:+-]+))"
    r"|\(default ([\w./:+-]+)\)",
    re.I,
)
_CODE = regex(
    r"(?:^|[\s({,;:])['\"`]?(?P<code>-?\d+|[A-Za-z][\w-]{0,20})['\"`]?"
    r"\s*(?:[:=(]|->|→|–| - | for | means )\s*['\"]?(?P<text>[A-Za-z][^,;.:()\n|'\"]{1,40})"
)


_POINTER = regex(
    r"\b(?:see|via|from|returned by|result of|output of|refer to|call(?:ing)?|run(?:ning)?) "
    r"(?:the )?(?:(?:tool|function) )?([`'\"]{1,2})[a-z]+(?:_[a-z]+)+\1"
    r"|\breturned by (?:the )?([`'\"]{1,2})[a-z]\w*\2"
    r"|([`'\"]{1,2})[a-z]+(?:_[a-z]+)+\3(?= (?:output|results?|response|returns?|listing)\b)"
)
"""Where a value comes from, which is none: "(see `list_metrics`)"."""
_INNER = "\ue000"
_NESTED = regex(r"(?<![\w'])'(?=\S)([^'\n]* )'(?=\S)([^'\n]*\S)'([^'\n]*)'(?![\w'])")
"""Quotes within quotes: 'status eq 'done''."""


_SIDE_BY_SIDE = regex(r"(?<=[^\s'a-zA-Z])''(?=[^\s'])(?=[^'\n]*')|(?<=\w)''(?=[A-Z][^'\n]*')")
"""Quotes with nothing between them, as in Chinese: "'东京''巴黎'"."""


def _nested(text: str) -> str:
    """The text with inner quotes marked, which end no value, and quotes side by side parted."""
    text = _SIDE_BY_SIDE.sub("'、'", text)
    text = text.replace("\\'", _INNER)
    return _NESTED.sub(rf"'\1{_INNER}\2{_INNER}\3'", text) if "'" in text else text


class Mined(Struct, frozen=True):
    """What a description says: ``examples`` in its order; ``closed`` if they are all there are.

    ``low`` and ``high`` are bounds in words.
    """

    examples: tuple[str, ...] = ()
    closed: bool = False
    low: float | None = None
    high: float | None = None
    default: str | None = None


_DIGITS = regex(
    r"^(?:the |an? |your )?(?:unique )?"
    r"(\d{1,2}|three|four|five|six|seven|eight|nine|ten)[- ]digits?\b"
    r"(?!.{0,20}(?:\bor\b|country|language|currency))",
    re.IGNORECASE,
)


_LAST = regex(r"(?:the )?last (\d|three|four|five|six) (?:digits|figures) of\b", re.IGNORECASE)
"""What is told of a longer number: "Last four digits of the card"."""
_HEX = regex(
    r"\b(\d{1,3})[- ](?:char(?:acter)?s?|digits?)?[- ]?hex(?:adecimal)?\b"
    r"|\bhex(?:adecimal)? (?:string|id|value)s? of (?:length )?(\d{1,3})\b",
    re.IGNORECASE,
)
_PREFIXED = regex(r"^(?:the |an? )?0x-prefixed (?!(?:[\w-]+ )?address)", re.IGNORECASE)
"""Data in figures of sixteen; addresses have types of their own."""
_BASE58 = regex(r"\bbase-?58\b(?! or\b)", re.IGNORECASE)
_HEXED = regex(
    r"^(?:the |an? )?hex(?:adecimal)?(?:[- ]encoded)? (?:numbers?|values?|codes?|ids?|string)\b"
    r"(?!.*\bcolou?r)",
    re.IGNORECASE,
)
"""What is written in figures of sixteen, however many: "Hex number of the tag"."""
_FIGURES = "4af5a0d1d4047808528b5425d166c101"


def told_form(description: str) -> str:
    """The form of a code whose figures are counted: "4-digit zone code" is "####"; "" if none."""
    if letters := _HEX.search(description):
        return (_FIGURES * 4)[: int(letters[1] or letters[2])]
    if _PREFIXED.search(description):
        return "0x" + _FIGURES * 2
    if _BASE58.search(description):
        return "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU"
    if _HEXED.match(description):
        return _FIGURES[:8]
    if signs := _SIGNS.match(description):
        plain = signs[2].lower() in ("letter", "letters")
        return ("KTWXPMRBQD" if plain else "K7T2X9P4MB")[: number_told(signs[1])]
    found = _DIGITS.match(description) or _LAST.match(description)
    if found is None:
        return ""
    return "#" * number_told(found[1])


_SIGNS = regex(
    r"^(?!.*\b(?:country|language|currency|airport|station|carrier|state|province|IATA|ISO|ICAO"
    r"|ticker|stock)\b)(?:the |an? |your )?(?:unique )?"
    r"([3-9]|10|three|four|five|six|seven|eight|nine|ten)[- ](characters?|char|letters?"
    r"|digit alphanumeric)\b (?!or\b)(?:[\w-]+ ){0,3}(?:code|id|key|pin|identifier)\b",
    re.IGNORECASE,
)
"""Codes whose letters and figures are counted: "6-character session code"."""
_IS_DEFAULT = regex(
    r"(?<=[\w'\"`])(['\"`]?) (?:\((?:the )?default\)|[-–] (?:the )?default(?: one)?(?=[,;)]))"
)
"""What marks one of a list, and is none of it: "relevance (default), date, rating"."""
_BARRED = regex(
    r"\A(?:[a-z_]{2,20}(?:/[a-z_]{2,20})*(?: [\d.]+ ?[-–] ?[\d.]+)?(?: \([^()|]*\))?"
    r"(?: \| |\.(?: |\Z)|\Z)){2,}"
)
"""Options with what goes with each: "on/off (all) | brightness 1-100 (light)"."""
_BOLD = regex(r"\*\*([\w-]+(?:, ?[\w-]+)+)\*\*")
"""A list that stands out as a whole: "Chains:\n**solana, tron**"."""


_ASKED = regex(r"\be\.g\.?,? ((?:What|How|Why|When|Where|Who|Which) [^?\n'\"]{5,80}\?)(?=[\s).]*$)")
"""A question that is shown without quotes: "e.g. What is standard deviation?"."""


_LED_ABROAD = regex(
    r"(?:(?<!\w)(?:على سبيل المثال|مثلاً?|مثلا|مثال|مثل|مانند|לדוגמה|למשל|כגון)(?!\w)"
    r"|ตัวอย่าง(?:เช่น)?|เช่น|उदाहरण(?: के लिए)?|जैसे(?: कि)?|π\.\s?χ\.|για παράδειγμα|例えば|たとえば"
    r"|\b(?:například|např\.|esim\.|pvz\.|vd\.(?= )|VD:|v\.d\.)|(?<=\()(?:fx|pl\.)(?= ))"
    r"\s?[:：]?\s*"
)
"""What leads examples in languages of which no more is read."""


def _read_abroad(text: str) -> str:
    """The text with examples led as in English, and between commas as there."""
    return _LED_ABROAD.sub(" e.g. ", text.replace("،", ", "))


_WRITTEN_AS = regex(
    r"(\be\.g\.,?|\bfor example,?|(?:例如|比如)[:：]?)[^'\"`“\n。;(]{2,80}?(?:表示[为成]|写[为成作]"
    r"|\b(?:is|are) (?:written|expressed|represented|given|encoded) as)\s?[:：]?\s?(?=['\"`“])",
    re.IGNORECASE,
)
"""What is to be written, before how it is: "e.g. noon on 5 May 2000 is written as `…`"."""
_ACTING = regex(r"\A\([a-z_]+\.[a-z_]+(?: / [a-z_]+\.[a-z_]+)*\) (?=\S)")
"""Actions for which alone a parameter counts: "(backup.create / backup.list) The name"."""
_START = 60
_OBJECT = regex(r"\{\s*(['\"`])\w+\1\s*:")


def without_objects(text: str) -> str:
    """The text without objects written out in it, whose keys and values are no examples."""
    if "JSON" in text[:_START]:
        return text  # such an object is what is wanted
    while found := _OBJECT.search(text):
        depth = 0
        for at in range(found.start(), len(text)):
            depth += (text[at] == "{") - (text[at] == "}")
            if not depth:
                break
        text = text[: found.start()] + text[at + 1 :]
    return text


def _offered(found: re.Match[str]) -> str:
    listed = ", ".join(re.split(r"\s*[,，、/]\s*", found["listed"]))
    return f" (options: {listed}{', etc.' * bool(found['more'])})"


@functools.lru_cache(maxsize=4096)
def mine(description: str) -> Mined:
    """Everything that can be mined from one description; never fails."""
    text = description.strip()[:4000].replace('\\"', '"')
    text = _ACTING.sub("", without_objects(_nested(unwrapped(tidied(text)))))
    text = _WRITTEN_AS.sub(r"\1 ", _read_abroad(without_what_is_not_given(text)))
    text = _POINTER.sub("", _COMBINED.sub("", _CONDITION.sub("", text)))
    text = _IDEALLY.sub("", _OR_NONE.sub("", _PART_OF.sub(r"\1\g<part>\1", text)))
    text = _OFFERED.sub(_offered, _WITHIN.sub(r"one of: \1", text))
    if barred := _BARRED.match(text):
        text = re.sub(r" [\d.]+ ?[-–] ?[\d.]+| \([^()]*\)", "", barred[0]).replace("/", " | ")
    text = _BOLD.sub(r"\1", text).replace("``", "`")
    if not text:
        return Mined()
    asked = _ASKED.search(text)
    listed = _IS_DEFAULT.sub(r"\1", text)
    examples, closed = ((asked[1],), False) if asked else examples_in(listed)
    examples = tuple(one.replace(_INNER, "'") for one in examples)
    low, high = _bounds(text)
    default = _DEFAULT.search(text)
    told = (default[1] or default[2] or default[3] or "").rstrip(".,") if default else ""
    return Mined(
        examples=examples,
        closed=closed,
        low=low,
        high=high,
        default=told or None,
    )


def code_meanings(description: str, codes: tuple[str, ...]) -> dict[str, str]:
    """What each code stands for: "1: low, 2 = high" and ("1", "2") → {"1": "low", "2": "high"}."""
    wanted = {code.casefold(): code for code in codes}
    found: dict[str, str] = {}
    for match in _CODE.finditer(description):
        code = wanted.get(match["code"].casefold())
        said = re.split(r"\s(?:and|or)\s['\"`]?[\w-]+['\"`]?$", match["text"].strip())[0]
        said = said.strip(" '\"`")
        if code is not None and code not in found and 0 < len(said.split()) <= 6:
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
    return (_float(least[1]) if least else None, _float(most[1] or most[2]) if most else None)


def _float(text: str) -> float:
    return float(text.replace(",", "").rstrip("."))
