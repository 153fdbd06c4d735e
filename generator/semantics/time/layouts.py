"""How a schema wants dates and times written: found in its format, pattern, examples and words.

Comes in: a leaf. Goes out: a ``Layout`` that writes a moment and finds the moment in a value.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import facet, samples_given, types_of

_SHORT = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATES = {
    "%Y-%m-%d": regex(r"\d{4}-\d\d-\d\d"),
    "%Y/%m/%d": regex(r"\d{4}/\d\d/\d\d"),
    "%Y%m%d": regex(r"(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])"),
    "%Y.%m.%d": regex(r"\d{4}\.\d\d\.\d\d"),
    "%d.%m.%Y": regex(r"\d\d\.\d\d\.\d{4}"),
    "%m/%d/%Y": regex(r"(?:0\d|1[0-2])/\d\d/\d{4}"),
    "%d/%m/%Y": regex(r"\d\d/\d\d/\d{4}"),
    "%d-%m-%Y": regex(r"\d\d-(?:0\d|1[0-2])-\d{4}"),
    "%m-%d-%Y": regex(r"(?:0\d|1[0-2])-\d\d-\d{4}"),
    "%d-%b-%Y": regex(rf"\d\d-{_SHORT}-\d{{4}}"),
    "%d/%b/%Y": regex(rf"\d\d/{_SHORT}/\d{{4}}"),
    "%d %b %Y": regex(rf"\d{{1,2}} {_SHORT} \d{{4}}"),
    "%b %d, %Y": regex(rf"{_SHORT} \d{{1,2}}, \d{{4}}"),
    "%B %d, %Y": regex(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}"),
    "%d %B %Y": regex(r"\d{1,2} [A-Z][a-z]{2,8} \d{4}"),
}
_TOLD = (
    ("%Y-%m-%d", r"y{4}-m{2}-d{2}"),
    ("%Y/%m/%d", r"y{4}/m{2}/d{2}"),
    ("%Y%m%d", r"y{4}m{2}d{2}"),
    ("%d/%m/%Y", r"d{2}/m{2}/y{4}"),
    ("%m/%d/%Y", r"m{2}/d{2}/y{4}"),
    ("%d-%m-%Y", r"d{2}-m{2}-y{4}"),
    ("%m-%d-%Y", r"m{2}-d{2}-y{4}"),
    ("%d.%m.%Y", r"d{2}\.m{2}\.y{4}"),
    ("%d-%b-%Y", r"d{2}-(?:mon|m{3})-y{4}"),
    ("%d/%b/%Y", r"d{2}/(?:mon|m{3})/y{4}"),
    ("%d %b %Y", r"d{2} (?:mon|m{3}) y{4}"),
)
_TOLD_TIME = (
    r"(?P<sep>['\"]?T['\"]?|[ _])h{1,2}:m{2}(?P<sec>:?s{2})?(?P<frac>\.s+)?(?P<zone>z|[+±-]hh:?mm)?"
)
_TOLD_DATES = tuple(
    (form, regex(rf"{told}(?:{_TOLD_TIME})?", re.IGNORECASE)) for form, told in _TOLD
)
_TAIL = regex(
    r"(?P<sep>[T ])(?P<hm>\d\d:\d\d)(?P<sec>:\d\d)?(?P<frac>\.\d+)?\s?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d|UTC)?"
)
_CLOCK = regex(r"\d{1,2}:\d\d(?P<sec>:\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?")
_CLOCK12 = regex(r"(?P<h>\d{1,2})(?P<m>:\d\d)?(?P<gap> ?)(?P<half>[AaPp]\.?[Mm]\.?)")
_TOLD_CLOCK = regex(r"h{1,2}:m{2}(?P<sec>:s{2})?(?P<half>\s?(?:am/pm|[ap]m?\b))?", re.I)
_TIGHT_CLOCK = regex(r"\bHHMM\b")
_RFC = ("iso 8601", "iso8601", "iso-8601", "rfc3339", "rfc 3339", "iso format", "iso date-time")
_INSTANT = ("date and time", "datetime", "date-time", "date/time", "timestamp")


class Layout(Struct, frozen=True):
    """How a moment is written.

    ``date`` and ``clock`` are strftime forms ("" where there is none), ``zone`` the literal end;
    ``number`` layouts are JSON integers; ``padded`` ones write "07:00 PM".
    """

    date: str = ""
    clock: str = ""
    zone: str = ""
    sep: str = "T"
    number: bool = False
    padded: bool = False

    @property
    def form(self) -> str:
        """The whole strftime form."""
        return self.date + (self.sep if self.date and self.clock else "") + self.clock + self.zone

    def write(self, moment: dt.datetime) -> Json:
        """The moment as a value of the schema."""
        if self.form == "%Y-%m-%d":
            return moment.date().isoformat()
        return self.finished(moment.strftime(self.form))

    def finished(self, text: str) -> Json:
        """What strftime wrote, without the zeros that people leave out: "3:00 PM", "July 3"."""
        if self.number:
            return int(text)
        return text.removeprefix("0").replace(" 0", " ") if self.loose else text

    @property
    def loose(self) -> bool:
        """Whether hours or days are written without a leading zero."""
        named = "%B" in self.date or "%b " in self.date
        return named or (not self.date and "%I" in self.clock and not self.padded)

    def moment(self, value: Json) -> dt.datetime:
        """The moment that a value means; raises ``ValueError`` for a value of another layout."""
        if self.form == "%Y-%m-%d":
            return dt.datetime.fromisoformat(value)
        return dt.datetime.strptime(str(value), self.form)


ISO_DATE = Layout(date="%Y-%m-%d")
ISO_MOMENT = Layout(date="%Y-%m-%d", clock="%H:%M:%S", zone="Z")
LOCAL_MOMENT = Layout(date="%Y-%m-%d", clock="%H:%M:%S")
CLOCK = Layout(clock="%H:%M")
_KNOWN = (
    *(ISO_DATE, ISO_MOMENT, LOCAL_MOMENT),
    Layout(date="%Y-%m-%d", clock="%H:%M"),
    Layout(date="%Y-%m-%d", clock="%H:%M:%S", zone="+00:00"),
    Layout(date="%Y-%m-%d", clock="%H:%M:%S", zone=".000Z"),
    Layout(date="%Y-%m-%d", clock="%H:%M:%S", sep=" "),
    Layout(date="%Y-%m-%d", clock="%H:%M", sep=" "),
    *(CLOCK, Layout(clock="%H:%M:%S"), Layout(clock="%H:%M:%S", zone="Z")),
    Layout(clock="%I:%M %p"),
    Layout(date="%Y-%m"),
    *(Layout(date=form) for form in _DATES if form != "%Y-%m-%d"),
)
_SAMPLE = dt.datetime(2026, 8, 17, 14, 30)


def of_example(text: str) -> Layout | None:
    """The layout of an example value, or None if it is no date or time."""
    for form, shape in _DATES.items():
        found = shape.match(text)
        if found is None:
            continue
        if found.end() == len(text):
            return Layout(date=form)
        tail = _TAIL.fullmatch(text, found.end())
        if tail is not None:
            clock = "%H:%M" + (":%S" if tail["sec"] else "")
            zeros = re.sub(r"\d", "0", tail["frac"] or "")
            gap = " " if tail["zone"] == "UTC" else ""
            zone = zeros + gap + (tail["zone"] or "")
            return Layout(date=form, clock=clock, zone=zone, sep=tail["sep"])
    found = _CLOCK.fullmatch(text)
    if found is not None:
        return Layout(clock="%H:%M" + (":%S" if found["sec"] else ""), zone=found["zone"] or "")
    found = _CLOCK12.fullmatch(text)
    if found is not None and found["half"] in ("AM", "PM"):
        return Layout(clock=f"%I:%M{found['gap']}%p", padded=text.startswith("0"))
    return None


_STRFTIME = regex(
    r"(?P<date>%[Yy][-/.]?%m[-/.]?%d|%[dm][-/.]%[dm][-/.]%[Yy])?(?P<sep>(?<=%[dYy])[T ](?=%H))?"
    r"(?P<clock>%H:%M(?::%S)?)?(?P<zone>(?<=%[MS])Z)?"
)
"""A form as programs write it: "%Y-%m-%d %H:%M:%S"."""


def _of_words(text: str) -> Layout | None:
    for told in _STRFTIME.finditer(text):
        if told[0]:
            date, clock, zone = (told[part] or "" for part in ("date", "clock", "zone"))
            return Layout(date, clock, zone, told["sep"] or "T")
    for form, shape in _TOLD_DATES:
        found = shape.search(text)
        if found is None:
            continue
        if found["sep"] is None:
            return Layout(date=form)
        clock = "%H:%M" + (":%S" if found["sec"] else "")
        zone = re.sub("[sS]", "0", found["frac"] or "")
        zone += {"": "", "z": "Z"}.get((found["zone"] or "").lower(), "+00:00")
        return Layout(date=form, clock=clock, zone=zone, sep=found["sep"].strip("'\"").upper())
    found = _TOLD_CLOCK.search(text)
    if found is not None:
        if found["half"] and "24" not in text:
            return Layout(clock="%I:%M %p")
        return Layout(clock="%H:%M" + (":%S" if found["sec"] else ""))
    if _TIGHT_CLOCK.search(text):
        return Layout(clock="%H%M")
    low = text.lower()
    if "am/pm" in low and "12" in low:
        return Layout(clock="%I:%M %p")
    dated = "3339" in low and "full-date" not in low  # which always has an offset, too
    if dated or (any(word in low for word in _RFC) and any(word in low for word in _INSTANT)):
        return ISO_MOMENT
    return None


def _of_pattern(pattern: str) -> Layout | None:
    try:
        compiled = re.compile(pattern)
    except re.error:
        return None
    fit = [known for known in _KNOWN if compiled.search(str(known.write(_SAMPLE)))]
    loose = compiled.search("zq") is not None
    return fit[0] if fit and not loose else None


def _evidence(leaf: Leaf) -> Iterator[Layout | None]:
    pattern, form = facet(leaf.schema, "pattern"), facet(leaf.schema, "format")
    if isinstance(pattern, str):
        yield _of_pattern(pattern)
    if form == "date":
        yield ISO_DATE
    if form == "time":
        yield Layout(clock="%H:%M:%S", zone="Z")
    for example in samples_given(leaf):
        found = of_example(str(example)) if isinstance(example, (str, int)) else None
        if found is not None and (form != "date-time" or found.zone):
            yield found
    told = _of_words(leaf.description)
    if told is not None and (form != "date-time" or told.zone):
        yield told
    if form == "date-time":
        yield ISO_MOMENT


def layout_of(leaf: Leaf) -> Layout | None:
    """The layout that the schema, its examples or its words ask for; None without evidence."""
    found = next((layout for layout in _evidence(leaf) if layout is not None), None)
    kinds = types_of(leaf.schema)
    if found is not None and kinds and "string" not in kinds:
        whole = found.form == "%Y%m%d"
        return Layout(date=found.date, number=True) if whole else None
    return found
