"""Strings by ``format``, by pattern and by length, for leaves that no semantic type speaks for."""

from __future__ import annotations

import base64
import datetime as dt
import random
from collections.abc import Callable

from generator.arguments.patterns import Pattern, compiled
from generator.arguments.words import NOUNS, PHRASES, SENTENCES
from generator.records import DEFAULT_TODAY, Anchor

Draw = Callable[[random.Random, Anchor], str]
NOW = Anchor(dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))
_PEOPLE = ("maria", "james", "priya", "lukas", "sofia", "daniel", "emma", "noah")
_HOSTS = ("example.com", "example.org", "shop.example.com", "docs.example.org", "example.net")
_PATHS = ("about", "products", "blog/2025", "team", "pricing", "news", "help/contact")


def _date(rng: random.Random, anchor: Anchor) -> str:
    return (anchor.today + dt.timedelta(days=rng.randint(1, 60))).isoformat()


def _time(rng: random.Random, anchor: Anchor) -> str:
    return f"{rng.randint(7, 20):02d}:{rng.choice((0, 15, 30, 45)):02d}:00"


def _email(rng: random.Random, anchor: Anchor) -> str:
    return f"{rng.choice(_PEOPLE)}@{rng.choice(_HOSTS)}"


def _uri(rng: random.Random, anchor: Anchor) -> str:
    return f"https://{rng.choice(_HOSTS)}/{rng.choice(_PATHS)}"


def _uuid(rng: random.Random, anchor: Anchor) -> str:
    text = f"{rng.getrandbits(128):032x}"
    variant = "89ab"[rng.getrandbits(2)]
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}"


def _ipv6(rng: random.Random, anchor: Anchor) -> str:
    return "2001:db8:" + ":".join(f"{rng.randint(1, 0xFFFF):x}" for _ in range(6))


FORMATS: dict[str, Draw] = {
    "date": _date,
    "time": lambda rng, anchor: _time(rng, anchor) + "Z",
    "date-time": lambda rng, anchor: f"{_date(rng, anchor)}T{_time(rng, anchor)}Z",
    "duration": lambda rng, _: rng.choice(
        ("PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "P1D", "P1W")
    ),
    "email": _email,
    "idn-email": _email,
    "hostname": lambda rng, _: rng.choice(_HOSTS),
    "idn-hostname": lambda rng, _: rng.choice(_HOSTS),
    "ipv4": lambda rng, _: f"192.0.2.{rng.randint(1, 254)}",
    "ipv6": _ipv6,
    "uri": _uri,
    "iri": _uri,
    "uri-reference": lambda rng, _: "/" + rng.choice(_PATHS),
    "iri-reference": lambda rng, _: "/" + rng.choice(_PATHS),
    "uri-template": lambda rng, _: f"https://{rng.choice(_HOSTS)}/{rng.choice(NOUNS)}/{{id}}",
    "uuid": _uuid,
    "json-pointer": lambda rng, _: "/" + "/".join(rng.sample(NOUNS, rng.randint(1, 2))),
    "relative-json-pointer": lambda rng, _: f"{rng.randint(0, 2)}/{rng.choice(NOUNS)}",
    "regex": lambda rng, _: rng.choice(("^[A-Z]{3}-[0-9]{4}$", "^[a-z]+$", "[0-9]+", "^(yes|no)$")),
    "color": lambda rng, _: f"#{rng.getrandbits(24):06x}",
    "byte": lambda rng, anchor: base64.b64encode(rng.choice(PHRASES).encode()).decode(),
    "phone": lambda rng, _: f"+1 555 01{rng.randint(10, 99)} {rng.randint(100, 999)}",
}


_CODED = 12
"""Texts of exactly so many characters or more are no words."""


def plain(low: int, high: int | None) -> Draw:
    """Words of ``low`` to ``high`` characters: a phrase, or sentences where much is asked."""
    if low == high and low >= _CODED:
        # of an exact length are codes, no sentences
        return lambda rng, anchor: "".join(rng.choices("0123456789abcdef", k=low))
    fitting = [p for p in PHRASES if low <= len(p) and (high is None or len(p) <= high)]
    if len(fitting) < 6:
        fitting += [n for n in NOUNS if low <= len(n) and (high is None or len(n) <= high)]
    if fitting:
        return lambda rng, anchor: fitting[int(rng.random() * len(fitting))]
    if high is not None and high < 3:
        return lambda rng, anchor: "".join(
            rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(max(low, min(high, 1)))
        )
    return lambda rng, anchor: _long(rng, low, high)


def _long(rng: random.Random, low: int, high: int | None) -> str:
    start = rng.randrange(len(SENTENCES))
    parts: list[str] = []
    size = -1
    while size < low:
        parts.append(SENTENCES[(start + len(parts)) % len(SENTENCES)])
        size += 1 + len(parts[-1])
    text = " ".join(parts)
    if high is None or len(text) <= high:
        return text
    cut = text[:high].rstrip(" .")
    return cut + "s" * max(0, low - len(cut))


def mixed(low: int, high: int | None) -> Draw:
    """Letters, digits and signs: for schemas that turn plain words down."""
    top = max(low, min(high if high is not None else low + 8, low + 8), 1)
    signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ234567892345678 -_"
    return lambda rng, anchor: "".join(rng.choices(signs, k=rng.randint(max(low, 1), top)))


def by_media(media: list[str]) -> Draw:
    """Text in the encoding or type that contentEncoding and contentMediaType name."""

    def draw(rng: random.Random, anchor: Anchor) -> str:
        text = rng.choice(PHRASES)
        if any("json" in name for name in media):
            text = f'{{"name": "{text}"}}'
        return base64.b64encode(text.encode()).decode() if "base64" in media else text

    return draw


class Candidates:
    """Strings that should match every pattern and the length; some do not, so callers check."""

    def __init__(self, patterns: list[str], low: int, high: int | None) -> None:
        """Patterns that can't be read are passed over."""
        self.low, self.high = low, high
        self._engines = [engine.search for p in patterns if (engine := compiled(p)) is not None]
        self._walks: list[Pattern] = []
        for pattern in patterns:
            try:
                self._walks.append(Pattern(pattern))
            except ValueError:
                continue
        self._plain = plain(low, high)
        rng = random.Random(0)
        words = [self._plain(rng, NOW) for _ in range(8)] if self._walks else []
        closed = len(self._walks) == 1 and not self._walks[0].open_end
        self._quick = self._walks[0].natural if closed else None
        self._wordy = not self._walks or any(self._fits(text) for text in words)
        if self._wordy:
            self._quick = None

    def draw(self, rng: random.Random, anchor: Anchor, tries: int = 160) -> str | None:
        """A string that fits, or None after ``tries`` candidates."""
        if self._quick is not None:
            text = self._quick(rng, {})
            if text and self._fits(text):
                return text
        for turn in range(tries):
            text = self._candidate(rng, anchor, turn)
            if (text or turn > 12) and self._fits(text):
                return text
        return None

    def _fits(self, text: str) -> bool:
        if len(text) < self.low or (self.high is not None and len(text) > self.high):
            return False
        return all(engine(text) is not None for engine in self._engines)

    def _candidate(self, rng: random.Random, anchor: Anchor, turn: int) -> str:
        if not self._walks or (turn == 0 and self._wordy):
            return self._plain(rng, anchor)
        if len(self._walks) > 1 and turn % 3 == 2:  # one may want the start, the other the end
            ordered = sorted(self._walks, key=lambda each: (each.open_start, not each.open_end))
            return "".join(each.draw(rng, 0) for each in ordered)
        walk = self._walks[turn % len(self._walks)]
        if turn < 8:
            return walk.draw(rng, self.low)
        top = self.high if self.high is not None else self.low + 24
        aim = rng.randint(self.low, max(self.low, min(top, self.low + 4 * turn)))
        return walk.draw(rng, self.low, aim, mixed=turn > 24 and turn % 2 == 1)
