"""Codes by their shape: "ORD-1234" gives "ORD-7716", "act_XXXXXXXXX" gives "act_482913375"."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.drawing.calendar_parts import in_calendar
from generator.semantics.drawing.shapes import BASE58, is_base58, lead_in_base58

_UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_LOWER = "abcdefghijkmnpqrstuvwxyz"
_HEX = "0123456789abcdef"
_COLOUR = regex(r"#(?:[0-9a-fA-F]{3}){1,2}")
_HEXED = regex(
    r"(?P<lead>0x|#)(?P<figures>[0-9a-fA-F]+)|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)
"""Colours, addresses and UUIDs: their letters are figures."""

_LONG_HEX = regex(r"(?=.*\d.*\d.*\d)(?=.*[a-f].*[a-f])[0-9a-f]{8,}")
_CAPITAL_HEX = regex(r"(?=[\dA-F]{8,}\Z)\d*(?:[A-F]+\d+){3,}[A-F]*")
"""The same in capitals, where figures stand among them: "ABCDE1234F" is of five letters."""

Shape = tuple[tuple[str, str], ...]
"""(kind, text) pieces: "fixed" text; "digit", "upper", "lower", "hex", "figures", as long as it;
"year", "month" and "day" of the calendar, in two or four figures."""

_CAPITALISED = r"(?<![A-Za-z\d])[A-Z][a-z]{2,}(?![A-Za-z\d])"
_HEX_RUN = r"(?<![A-Za-z\d])(?=[a-f]*\d+[a-f])[0-9a-f]{8,}(?![A-Za-z\d])"
_RUN = regex(
    rf"{_CAPITALISED}|{_HEX_RUN}|%[\dA-F]{{2}}|"
    r"(?<![A-Za-z])(?:YY(?:YY)?|MM|DD)+(?![A-Za-z])|X{2,}|x{3,}|#{2,}|N{2,}|\d+|[A-Z]+|[a-z]+"
    r"|[^A-Za-z\d#]+|#"
)
_PIECE = regex(rf"{_CAPITALISED}|{_HEX_RUN}")
"""A word, or a hash, between signs: both parts of "Decorative-6d277a13ba"."""
_FIGURES = regex(r"X{2,}|x{3,}|#{2,}|N{2,}|\d+")
_CALENDAR = {"YYYY": "year", "YY": "year", "MM": "month", "DD": "day"}
_CALENDAR_RUN = regex(r"(?:YYYY|YY|MM|DD)+")
_FORM = regex(
    r"[Xx]{3,}|[Nn]{4,}|#{2,}|[<{].*[>}]"
    r"|(?:[A-Z]+[-_/#.]+)+(?:(?:YY(?:YY)?|MM|DD|[NX]{2,})[-_/.]?)+"
)
"""A form rather than an example: "act_XXXXXXXXX", "BLD-YYYY-NNNNN"."""


@functools.lru_cache(maxsize=4096)
def is_code(text: str) -> bool:
    """Whether a text is a code or number rather than words: no spaces, and digits or X's."""
    if not text or re.search(r"\s", text) or len(text) > 80:
        return False
    if _COLOUR.fullmatch(text):
        return True
    if _FORM.search(text):
        return True
    if re.match(r"(?:https?|ftp|s3)://|[\w.+-]+@[\w-]+\.", text) or re.search(r"\.\w{2,4}$", text):
        return bool(re.fullmatch(r"[\d.]+", text))
    if re.fullmatch(r"\d{4}-\d\d?(?:-\d\d?.*)?|\d{1,2}:\d\d.*|[$€£]?\d{1,4}-[$€£]?\d{1,4}", text):
        return False
    figured = re.search(r"\d", _VERSION.sub("", text))
    return bool(figured) and not re.fullmatch(r"\d[a-z]|[a-z]\d", text)


_VERSION = regex(r"(?<=/)(?:v\d{1,2}(?:\.\d)?|(?<=api/)\d{1,2}(?:\.\d)?)(?=/|$)")
"""Of an interface, in a path: it has no others."""


def is_numbered_word(text: str) -> bool:
    """Whether a short number is part of a name in small letters: "chrome136", "01_intro", "x86"."""
    if re.fullmatch(r"[a-z]{1,3}\d{2,3}", text):
        return True
    small = text == text.lower() and re.search("[a-z]{3}", text)
    return bool(small) and not re.search(r"\d{4}|\d[a-z]+\d[a-z]+\d|[+=:]\d|[#<{]", text)


_OF_ONE_KIND = (("hex", _LONG_HEX.fullmatch), ("figures", _CAPITAL_HEX.fullmatch))
"""Codes that have signs of one kind throughout."""


@functools.lru_cache(maxsize=4096)
def shape_of(text: str) -> Shape:
    """The shape of a code: a leading word and separators stay, digits and code letters vary."""
    hexed = _HEXED.fullmatch(text.replace("x", "0")) if "-x" in text else _HEXED.fullmatch(text)
    if hexed:
        body = text[len(hexed["lead"] or "") :]
        kind = "figures" if body.isupper() else "hex"
        parts = ((kind if part != "-" else "fixed", part) for part in re.split("(-)", body))
        return (("fixed", hexed["lead"] or ""), *parts)
    if whole := next((kind for kind, is_one in _OF_ONE_KIND if is_one(text)), ""):
        return ((whole, text),)
    if is_base58(text):
        lead = lead_in_base58(text)
        return (("fixed", lead), ("base58", text[len(lead) :]))
    pieces: list[tuple[str, str]] = []
    runs = _RUN.findall(text)
    mixed = _is_mixed(text)
    for index, run in enumerate(runs):
        if len(runs) > 1 and _PIECE.fullmatch(run):
            pieces.append(("fixed" if run.isalpha() and run[0].isupper() else "hex", run))
            continue
        if len(runs) > 1 and _CALENDAR_RUN.fullmatch(run):
            pieces += [(_CALENDAR[part], part) for part in re.findall("|".join(_CALENDAR), run)]
        elif run[0] == "%" and len(run) == 3:
            pieces.append(("fixed", run))  # a sign of an address
        elif _is_year(runs, index):
            pieces.append(("year", run))
        elif len(run) == 1 and index > 1 and pieces[-2][0] == "year" and runs[index - 1] in "qQ":
            pieces.append(("quarter", run))
        elif len(run) < 4 and _is_before_fraction(runs, index):
            pieces.append(("fixed", run))
        elif index > 1 and len(runs[index - 2]) < 4 and _is_before_fraction(runs, index - 2):
            pieces += [("fixed", run[:2]), ("digit", run[2:])]
        elif _FIGURES.fullmatch(run):
            pieces.append(("digit", run))
        elif (
            not run[0].isalpha()
            or (index == 0 and len(runs) > 1)
            or not mixed
            or _is_word(runs, index)
        ):
            pieces.append(("fixed", run))
        else:
            pieces.append(("upper" if run.isupper() else "lower", run))
    return tuple(pieces)


def _is_year(runs: Sequence[str], index: int) -> bool:
    """Whether figures are those of a year: before more, or alone in a part of a path."""
    before = runs[index - 1 : index]
    ends = len(runs) <= max(2, index + 1)
    parted = before and before[0] == "/" and (runs[0].isalpha() or runs[0] == "/")
    followed = runs[index + 1 : index + 2] and runs[index + 1].lower() in ("q", "-q")
    if re.fullmatch(r"20[12]\d", runs[index]) and not ends:
        return True
    return bool(re.fullmatch(r"(?:19|20)\d\d", runs[index]) and (parted or followed))


def _is_word(runs: Sequence[str], index: int) -> bool:
    """Whether letters stand between separators, as no part of a code: the "track" of a URI."""
    beside = (*runs[index - 1 : index], *runs[index + 1 : index + 2])
    apart = all(not one[0].isalnum() for one in beside)
    return apart and runs[index].islower() and len(runs[index]) > 2 and ":" in "".join(beside)


def _is_before_fraction(runs: Sequence[str], index: int) -> bool:
    """Whether a number is the whole part of one with a long fraction, as of a place on earth.

    It says where that lies, and others of its length need not lie anywhere.
    """
    after = runs[index + 1 : index + 3]
    return (
        runs[index].isdigit()
        and len(after) == 2
        and after[0] == "."
        and after[1].isdigit()
        and len(after[1]) > 3
    )


def _is_mixed(text: str) -> bool:
    """Whether letters and digits alternate, as in F00000O2CG: then the letters vary too.

    Behind a word they are parts of a name: "nvme0n1".
    """
    if re.match(r"[a-z]{4}", text):
        return False
    changes = len(re.findall(r"(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d", text))
    return changes >= 3 or bool(re.search(r"\d[A-Z]+\d*$", text))


_SPAN_OF = {"year": (2021, 2025), "quarter": (1, 4), "month": (1, 12), "day": (1, 28)}
_LETTERS = {
    "upper": _UPPER,
    "lower": _LOWER,
    "hex": _HEX,
    "figures": _HEX.upper(),
    "base58": BASE58,
}


def draw_shape(shape: Shape, rng: random.Random) -> str:
    """A code of the shape; numbers don't start with a zero unless the example's did."""
    example = "".join(text for _, text in shape)
    if _ADDRESS.search(example):
        return _ADDRESS.sub(lambda found: _address(found[0], rng), example)
    if dice := _DICE.fullmatch(example):
        return _dice(dice, rng)
    if _SIDES.fullmatch(example):
        return _sides(example.split(","), rng)
    out = []
    for kind, text in shape:
        if kind == "fixed":
            out.append(text)
        elif kind == "digit":
            first = "0123456789" if text.startswith("0") else "123456789"
            rest = "".join(rng.choice("0123456789") for _ in text[1:])
            out.append(rng.choice(first) + rest)
        elif kind in _SPAN_OF:
            out.append(f"{rng.randint(*_SPAN_OF[kind]):02d}"[-len(text) :])
        else:
            letters = _LETTERS[kind]
            out.append("".join(rng.choice(letters) for _ in text))
    return in_calendar(example, "".join(out), rng)


_DICE = regex(r"(\d?)([dD])(?:4|6|8|10|12|20|100)([+-]\d{1,2})?")
"""Dice as players write them, "2d6+3", of which there are only so many sizes."""


def _dice(shown: re.Match[str], rng: random.Random) -> str:
    count = str(rng.randint(1, 4)) if shown[1] else ""
    more = f"{shown[3][0]}{rng.randint(1, 5)}" if shown[3] else ""
    return f"{count}{shown[2]}{rng.choice((4, 6, 6, 8, 8, 10, 12, 20))}{more}"


_SIDES = regex(r"[1-9]\d{0,3}x[1-9]\d{0,3}(?:,[1-9]\d{0,3}x[1-9]\d{0,3})*")
"""Sides of pictures or screens, of which there are only so many: "1920x1080", "16x9,21x9"."""
_RATIOS = "16x9 16x10 21x9 4x3 3x2 1x1 9x16".split()
_SCREENS = "1920x1080 2560x1440 3840x2160 1280x720 1366x768 1600x900 3440x1440".split()


def _sides(shown: Sequence[str], rng: random.Random) -> str:
    known = _RATIOS if shown[0] in _RATIOS else _SCREENS
    return ",".join(rng.sample(known, min(len(shown), len(known))))


def bits_like(texts: Sequence[str]) -> tuple[str, ...]:
    """All series of as many ones and zeros as several that are shown: "100" and "110"."""
    if len(texts) < 2 or len({*map(len, texts)}) > 1 or not all(map(_BITS.fullmatch, texts)):
        return ()
    size = len(texts[0])
    return tuple(f"{number:0{size}b}" for number in range(1, 2**size)) if size < _MANY else ()


_BITS, _MANY = regex(r"(?=.*1)[01]{3,}"), 7

_ADDRESS = regex(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
"""An address of the internet, whose port or mask stays."""


def _address(example: str, rng: random.Random) -> str:
    """One of a network at home or at work, or of the network itself."""
    last = 0 if example.endswith(".0") else rng.randint(2, 250)
    lead = ("10.0", "10.20", "172.16", "192.168")[rng.randrange(4)]
    return f"{lead}.{rng.randint(0, 60)}.{last}"


_SPANS: dict[str, tuple[int, ...]] = {
    "s": (10, 15, 30, 60),
    "m": (1, 5, 10, 15, 30),
    "min": (1, 5, 15, 30),
    "h": (1, 2, 4, 6, 12, 24),
    "d": (1, 3, 7, 14, 30),
    "w": (1, 2),
    "wk": (1, 2),
    "mo": (1, 3, 6),
    "M": (1, 3, 6),
    "y": (1, 2, 5),
}
_SEASON = regex(r"((?:19|20)\d\d)([/–-])(\d{4}|\d\d)")
_SPAN = regex(r"(\d{1,3})([A-Za-z]{1,3})")


@functools.lru_cache(maxsize=1024)
def spans_like(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Lengths of time written like all of these: ("1mo", "1y") → 1mo, 3mo, 6mo, 1y, 2y, 5y."""
    seasons = [_SEASON.fullmatch(text) for text in texts]
    if texts and all(match and int(match[3]) == (int(match[1]) + 1) % 10 ** len(match[3])
                     for match in seasons):  # fmt: skip
        form = seasons[0]
        joint, digits = (form[2], len(form[3])) if form else ("/", 2)
        return tuple(f"{year}{joint}{(year + 1) % 10**digits:0{digits}d}"
                     for year in range(2004, 2026))  # fmt: skip
    sizes = [re.fullmatch(r"(?:64|128|256|512|1024|2048)([A-Za-z]{1,2})", text) for text in texts]
    if texts and all(sizes):
        found = dict.fromkeys(match[1] for match in sizes if match)
        return tuple(f"{count}{unit}" for unit in found for count in (128, 256, 512, 1024, 2048))
    matched = [_SPAN.fullmatch(text) for text in texts]
    units = [match[2] for match in matched if match is not None]
    if not units or len(units) < len(texts) or any(unit not in _SPANS for unit in units):
        return ()
    if len(units) == 1 and units[0] in ("m", "h", "d"):
        units = ["m", "h", "d"]
    return tuple(f"{count}{unit}" for unit in dict.fromkeys(units) for count in _SPANS[unit])
