"""Scalars from merged constraints: strings, numbers, booleans, null and enumerated values."""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.arguments import numbers, strings
from generator.arguments.equality import among
from generator.arguments.merge import Flat
from generator.arguments.node import NoValue
from generator.arguments.patterns import matches
from generator.arguments.words import NOUNS
from generator.records import Anchor, Json

Sample = Callable[[random.Random, Anchor], Json]
BAN_TRIES = 40


def pick(values: list[Json]) -> Sample:
    """One of the values, each as likely as the others."""
    count = len(values)
    if count == 1:
        only = values[0]
        return lambda rng, anchor: only
    return lambda rng, anchor: values[int(rng.random() * count)]


def scalar(flat: Flat, kind: str) -> Sample | None:
    """A sampler of one of the scalar types, or None if there provably is no such value."""
    if kind == "null":
        return pick([None])
    if kind == "boolean":
        return boolean(flat)
    return string(flat) if kind == "string" else number(flat, kind)


def boolean(flat: Flat) -> Sample | None:
    """True or false, less what is banned."""
    allowed = [value for value in (True, False) if not among(value, flat.banned)]
    return pick(allowed) if allowed else None


def number(flat: Flat, kind: str) -> Sample | None:
    """An integer or a number inside the bounds, or None if there provably is none."""
    limits = numbers.Range(
        low=flat.low,
        high=flat.high,
        low_open=flat.low_open,
        high_open=flat.high_open,
        steps=tuple(flat.steps),
    )
    draw = numbers.whole(limits) if kind == "integer" else numbers.real(limits)
    if draw is None:
        return None
    made = draw
    return _allowed(lambda rng, anchor: made(rng), flat)


def string(flat: Flat) -> Sample:
    """A string: by format, by pattern, by length."""
    known = [name for name in flat.formats if name in strings.FORMATS]
    low, high = flat.min_length, flat.max_length
    if known:
        return _allowed(_formatted(flat, strings.FORMATS[known[0]]), flat)
    if flat.patterns:
        candidates = strings.Candidates(flat.patterns, low, high)
        return _allowed(_candidate(candidates), flat)
    if flat.media:
        return _allowed(strings.by_media(flat.media), flat)
    if low == 0 and (high is None or high > 0):
        low = 1
    return _allowed(strings.plain(low, high), flat)


def mixed(flat: Flat) -> Sample:
    """A string that is not made of words."""
    return _allowed(strings.mixed(flat.min_length, flat.max_length), flat)


def _formatted(flat: Flat, made: strings.Draw) -> Sample:
    fallback = strings.Candidates(flat.patterns, flat.min_length, flat.max_length)

    def draw(rng: random.Random, anchor: Anchor) -> str:
        for _ in range(BAN_TRIES):
            text = made(rng, anchor)
            long_enough = flat.min_length <= len(text)
            short_enough = flat.max_length is None or len(text) <= flat.max_length
            if (
                long_enough
                and short_enough
                and all(matches(pattern, text) for pattern in flat.patterns)
            ):
                return text
        found = _stretched(flat, made(rng, anchor)) or fallback.draw(rng, anchor)
        if found is None:
            raise NoValue("format")
        return found

    return draw


def _stretched(flat: Flat, text: str) -> str | None:
    """A longer or shorter value of the same format, where one is easily made."""
    name, low, high = flat.formats[0], flat.min_length, flat.max_length
    if flat.patterns:
        return None
    if name in ("uri", "iri", "uri-reference", "iri-reference", "json-pointer", "uri-template"):
        base = "http://a.io/" if name in ("uri", "iri") else "/"
        text = base if high is not None and len(text) > high else text
        while len(text) < low:
            text += "/" + NOUNS[len(text) % len(NOUNS)]
        return text if high is None else text[:high]
    if name in ("email", "idn-email"):
        text = "ana@ab.io" if high is not None and len(text) > high else text
        local, host = text.split("@")
        spare = low - len(text)
        if spare > 0:
            local += ".long"[: max(0, min(spare, 5))]
            spare = low - len(local) - len(host) - 1
        while spare > 0:
            label = "a" * max(1, min(spare - 1, 40))
            host = f"{label}.{host}"
            spare = low - len(local) - len(host) - 1
        return f"{local}@{host}"
    if name in ("hostname", "idn-hostname"):
        text = "ab.io" if high is not None and len(text) > high else text
        while len(text) < low:
            text = f"{'a' * max(1, min(low - len(text) - 1, 40))}.{text}"
        return text
    return None


def _candidate(candidates: strings.Candidates) -> Sample:
    def draw(rng: random.Random, anchor: Anchor) -> str:
        text = candidates.draw(rng, anchor)
        if text is None:
            raise NoValue("pattern")
        return text

    return draw


def _allowed(sample: Sample, flat: Flat) -> Sample:
    """The sample without banned values."""
    if not flat.banned:
        return sample
    banned = flat.banned

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        for _ in range(BAN_TRIES):
            value = sample(rng, anchor)
            if not among(value, banned):
                return value
        raise NoValue("not")

    return draw
