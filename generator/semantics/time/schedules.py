"""Time zones and cron expressions."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    say_literal,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, own_text, samples_given
from generator.semantics.numbers.number_reader import read_number, read_ordinal
from generator.semantics.numbers.numberwords import ordinal
from generator.semantics.time import recurrences
from generator.semantics.time.clock_reader import read_clock

__all__ = ["Cron", "Timezone", "recurrences"]

_ZONE_NAMES = """America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix
America/Toronto America/Vancouver America/Mexico_City America/Sao_Paulo America/Bogota America/Lima
Europe/London Europe/Dublin Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam
Europe/Vienna Europe/Zurich Europe/Stockholm Europe/Oslo Europe/Warsaw Europe/Athens Europe/Istanbul
Europe/Lisbon Africa/Cairo Africa/Lagos Africa/Nairobi Africa/Johannesburg Asia/Dubai Asia/Kolkata
Asia/Singapore Asia/Tokyo Asia/Seoul Asia/Shanghai Asia/Hong_Kong Asia/Bangkok Asia/Jakarta
Australia/Sydney Australia/Melbourne Australia/Perth Pacific/Auckland Pacific/Honolulu UTC
America/Anchorage America/Halifax America/Edmonton America/Winnipeg America/Montevideo
America/Santiago America/Caracas America/Havana America/Panama America/Detroit America/Boise
America/Puerto_Rico America/Tijuana America/Monterrey America/Guatemala America/La_Paz
Europe/Brussels Europe/Copenhagen Europe/Helsinki Europe/Prague Europe/Budapest Europe/Bucharest
Europe/Sofia Europe/Belgrade Europe/Zagreb Europe/Vilnius Europe/Riga Europe/Tallinn Europe/Kyiv
Europe/Moscow Europe/Luxembourg Europe/Malta Europe/Monaco Europe/Bratislava Europe/Ljubljana
Africa/Casablanca Africa/Algiers Africa/Tunis Africa/Accra Africa/Dakar Africa/Addis_Ababa
Africa/Kampala Africa/Harare Africa/Luanda Africa/Khartoum Asia/Riyadh Asia/Qatar Asia/Kuwait
Asia/Baghdad Asia/Tehran Asia/Beirut Asia/Jerusalem Asia/Karachi Asia/Dhaka Asia/Kathmandu
Asia/Colombo Asia/Yangon Asia/Ho_Chi_Minh Asia/Manila Asia/Kuala_Lumpur Asia/Taipei Asia/Macau
Asia/Tashkent Asia/Almaty Asia/Tbilisi Asia/Yerevan Asia/Baku Asia/Muscat Australia/Brisbane
Australia/Adelaide Australia/Darwin Australia/Hobart Pacific/Fiji Pacific/Guam Pacific/Tahiti
Atlantic/Reykjavik Atlantic/Azores Atlantic/Bermuda Indian/Maldives Indian/Mauritius"""
_ZONES = _ZONE_NAMES.split()
_US_ZONES = {
    "America/New_York": "Eastern time",
    "America/Chicago": "Central time",
    "America/Denver": "Mountain time",
    "America/Los_Angeles": "Pacific time",
}
_READ_ZONES = {zone.rsplit("/", 1)[-1].replace("_", " ").lower(): zone for zone in _ZONES}
_READ_US = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
}
_SHORT_ZONES = ("UTC", "EST", "PST", "CST", "GMT", "CET", "JST", "IST", "EST", "PST")
_OFFSETS = ("+00:00", "+01:00", "+02:00", "-05:00", "-08:00", "+05:30", "+09:00", "-06:00")


def _say_zone_city(value: Json, anchor: Anchor) -> str | None:
    return f"{value.rsplit('/', 1)[1].replace('_', ' ')} time" if "/" in value else None


def _say_us_zone(value: Json, anchor: Anchor) -> str | None:
    return _US_ZONES.get(value)


@semantic_type
class Timezone(SemanticType):
    """A time zone: an IANA name, or an abbreviation or offset where the examples are such."""

    name = "timezone"
    family = "times"
    names = ("timezone", "time zone", "* timezone", "* time zone", "tz", "zone")
    formats = ("timezone", "time-zone", "iana-timezone")
    hints = ("iana", "time zone", "timezone")
    noun = "time zone"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = [str(sample) for sample in samples_given(leaf)]
        short = bool(given) and all(re.fullmatch(r"[A-Z]{3,4}", text) for text in given)
        offset = any(re.fullmatch(r"[+-]\d\d:\d\d", text) for text in given)
        here = setting.realm.zones() if setting.realm is not None else ()
        zones = tuple(zone for zone in _ZONES if zone in here) or here or tuple(_ZONES)
        self.drawn = _OFFSETS if offset else _SHORT_ZONES if short else zones

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A "zone" alone is one of time only if the description says so."""
        return leaf.words != ("zone",) or "time" in leaf.description.lower()

    def sampler(self, side: Side) -> Sampler:
        """Any zone alike; the same on both sides."""
        return evenly(self.drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Europe/Paris; Paris time; Eastern time."""
        return (
            Surface(rule="literal", say=say_literal, weight=1.5),
            Surface(
                rule="synonym", say=_say_zone_city, weight=1, not_after=frozenset({"timezone"})
            ),
            Surface(rule="synonym", say=_say_us_zone, weight=1, not_after=frozenset({"timezone"})),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """A zone's own name, or a city or US region before "time"."""
        for zone in self.drawn:
            if zone.lower() == text.strip().lower():
                return zone
        low = text.strip().lower().removesuffix(" time").removesuffix(" zone")
        low = low.removeprefix("us ")
        return _READ_US.get(low) or _READ_ZONES.get(low) or UNREADABLE

    def attachments(self) -> tuple[Attachment, ...]:
        """In Paris time; timezone Europe/Paris."""
        return (attach("in {}", weight=2), attach(", timezone {}"))


_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_READ_DAYS = {day.lower(): number for number, day in enumerate(_DAYS)}
_EVERY = regex(r"every (?:(?P<n>\d+|[a-z]+) )?(?P<unit>minute|hour)s?")
_AT = regex(r"(?P<when>.+?) at (?P<time>.+)")


def _half_day(hour: int, minute: int) -> str:
    if (hour, minute) in ((12, 0), (0, 0)):
        return "noon" if hour else "midnight"
    tail = f":{minute:02d}" if minute else ""
    return f"{(hour - 1) % 12 + 1}{tail} {'am' if hour < 12 else 'pm'}"


def _say_cron(value: Json, anchor: Anchor) -> str | None:
    fields = value.split()
    if len(fields) == 6 and fields[0] == "0":
        fields = fields[1:]
    minute, hour, day, _, weekday = fields
    if minute.startswith("*/"):
        return f"every {minute[2:]} minutes"
    if hour == "*":
        return "every hour"
    if hour.startswith("*/"):
        return f"every {hour[2:]} hours"
    time = _half_day(int(hour), int(minute))
    if weekday == "1-5":
        return f"every weekday at {time}"
    if weekday != "*":
        return f"every {_DAYS[int(weekday)]} at {time}"
    if day != "*":
        return f"on the {ordinal(int(day))} of every month at {time}"
    return f"every day at {time}"


@semantic_type
class Cron(SemanticType):
    """A cron expression of five fields (six with leading seconds where an example has them)."""

    name = "cron"
    family = "times"
    names = (
        "cron",
        "cron expression",
        "* cron",
        "cron schedule",
        "crontab",
        "schedule",
        "* cron *",
    )
    formats = ("cron",)
    hints = ("cron expression", "cron format", "cron")
    noun = "schedule"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        six = any(len(str(sample).split()) == 6 for sample in samples_given(leaf))
        self.head = "0 " if six else ""

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A schedule is a cron expression only where something says cron."""
        return "cron" in own_text(leaf) or any(
            re.fullmatch(r"(?:[\d*/,-]+ ){4}[\d*/,-]+", str(sample))
            for sample in samples_given(leaf)
        )

    def sampler(self, side: Side) -> Sampler:
        """Daily and weekly times mostly; the same on both sides."""
        head = self.head
        times = [
            (m, h) for h in (0, 1, 2, 3, 6, 7, 8, 9, 9, 10, 12, 17, 18, 22) for m in (0, 0, 0, 30)
        ]
        drawn = tuple(
            [
                f"{head}{m} {h} * * {d}"
                for m, h in times
                for d in ("*", "*", "1-5", "1", "5", "0", "3")
            ]
            + [f"{head}{m} {h} {d} * *" for m, h in times for d in (1, 15)]
            + [f"{head}*/{n} * * * *" for n in (5, 10, 15, 30)] * 12
            + [f"{head}0 */{n} * * *" for n in (2, 4, 6, 12)] * 8
            + [f"{head}0 * * * *"] * 20
        )
        return evenly(drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """In words mostly; the expression itself now and then."""
        return (
            Surface(
                rule="schedule", say=_say_cron, weight=3, not_after=frozenset({"on", "at", "cron"})
            ),
            Surface(
                rule="literal", say=say_literal, weight=1, after=frozenset({"schedule", "cron"})
            ),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """An expression, or a recurrence in words."""
        low = " ".join(text.lower().split())
        if re.fullmatch(r"(?:[\d*/,-]+ ){4,5}[\d*/,-]+", low):
            return low
        fields = _cron_fields(low)
        return UNREADABLE if fields is None else self.head + fields

    def attachments(self) -> tuple[Attachment, ...]:
        """To run every day at nine."""
        return (attach("{}", weight=3), attach("on the schedule {}"))


def _cron_fields(low: str) -> str | None:
    found = _EVERY.fullmatch(low)
    if found:
        number = read_number(found["n"]) if found["n"] else 1
        if number == 1:
            return "0 * * * *" if found["unit"] == "hour" else "* * * * *"
        if not isinstance(number, int):
            return None
        return f"*/{number} * * * *" if found["unit"] == "minute" else f"0 */{number} * * *"
    found = _AT.fullmatch(low)
    time = read_clock(found["time"]) if found else None
    if found is None or time is None:
        return None
    when = found["when"].removeprefix("on ")
    lead = f"{time.minute} {time.hour}"
    if when in ("every day", "daily"):
        return f"{lead} * * *"
    if when in ("every weekday", "on weekdays", "weekdays"):
        return f"{lead} * * 1-5"
    day = _READ_DAYS.get(when.removeprefix("every "))
    if day is not None:
        return f"{lead} * * {day}"
    nth = read_ordinal(when.removesuffix(" of every month")) if "every month" in when else None
    return None if nth is None else f"{lead} {nth} * *"
