"""Quotas before anything is sampled: how many records each stream owes, for any n.

Everything here is apportionment by Webster's divisor method, level by level (split → scenario →
function). The method is house-monotone: a larger n never takes a seat away, which is what lets a
larger data set keep all that a smaller one had. Streams that run dry become caps, and the seats
that they can't fill go to others in the order in which the design lets things give way.
"""

from __future__ import annotations

import hashlib
import heapq
import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from generator.quick import Struct
from generator.records import Side

K = TypeVar("K", bound=Hashable)

Part = Literal["train", "validation", "more_values", "more_phrasings"]
"""A cell of phrasings × values. The last two are drawn on only when a space is too small."""


class Stream(NamedTuple):
    """An endless, reproducible series of draws: one scenario, one function, one part.

    ``function`` is "" for scenarios that belong to no one function.
    """

    scenario: str
    function: str
    part: Part

    @property
    def split(self) -> Literal["train", "validation"]:
        """The split that its records go to."""
        return "validation" if self.part == "validation" else "train"

    @property
    def key(self) -> str:
        """Stable text that names the stream: its random numbers come from it."""
        return f"{self.scenario}|{self.function}|{self.part}"


def sides(part: Part, holds_phrasing: bool, holds_values: bool) -> tuple[Side, Side]:
    """The side of phrasings and of open values that a part draws from."""
    phrasing: Side = "validation" if part in ("validation", "more_phrasings") else "train"
    values: Side = "validation" if part in ("validation", "more_values") else "train"
    return (phrasing if holds_phrasing else "any", values if holds_values else "any")


def apportion(
    n: int, weights: Mapping[K, float], caps: Mapping[K, int] | None = None
) -> dict[K, int]:
    """Seats for each key, by Webster's method under caps; ties go to the earlier key.

    The sum is ``n`` unless all caps are reached. Monotone in ``n`` and in the caps.
    """
    caps = caps or {}
    open_keys = [key for key, weight in weights.items() if weight > 0]
    seats = dict.fromkeys(weights, 0)
    left = n
    while open_keys and left > 0:
        shares = _webster(left, [weights[key] for key in open_keys])
        over = [
            key
            for key, share in zip(open_keys, shares, strict=True)
            if key in caps and share > caps[key]
        ]
        if not over:
            for key, share in zip(open_keys, shares, strict=True):
                seats[key] = share
            break
        for key in over:
            seats[key] = caps[key]
            left -= caps[key]
        gone = set(over)
        open_keys = [key for key in open_keys if key not in gone]
    return seats


def _webster(n: int, weights: Sequence[float]) -> list[int]:
    """Webster's apportionment of ``n`` seats: start below, then add the last few one by one."""
    total = math.fsum(weights)
    size = len(weights)
    base = max(0, n - size)
    seats = [math.floor(weight * base / total + 0.5) for weight in weights]
    heap = [(-weight / (seats[i] + 0.5), i) for i, weight in enumerate(weights)]
    heapq.heapify(heap)
    for _ in range(n - sum(seats)):
        _, i = heap[0]
        seats[i] += 1
        heapq.heapreplace(heap, (-weights[i] / (seats[i] + 0.5), i))
    return seats


class Plan(Struct, frozen=True, kw_only=True):
    """What a run owes: weights of scenarios, and of functions within each.

    ``functions`` maps a scenario to its functions' weights ({"": 1} for one without functions);
    ``validation_functions`` the same for the validation split (they differ if functions are held
    out). ``no_call`` scenarios never take over what others can't fill. ``extra_parts`` are the
    parts that may stand in when a space is too small.
    """

    mix: Mapping[str, float]
    functions: Mapping[str, Mapping[str, float]]
    validation_functions: Mapping[str, Mapping[str, float]]
    validation: float
    no_call: frozenset[str]
    extra_parts: tuple[Part, ...] = ()

    def quotas(self, n: int, caps: Mapping[Stream, int]) -> dict[Stream, int]:
        """Records owed by each stream for ``n`` in all, given what dry streams hold.

        What gives way, in this order: balance between functions and scenarios, the validation
        share, held-out values, held-out phrasings, n.
        """
        n = self._reachable(n, caps)
        wanted = apportion(
            n,
            {"train": 1 - self.validation, "validation": self.validation},
            self._split_caps(caps),
        )
        quotas: dict[Stream, int] = {}
        for part in ("train", "validation"):
            quotas.update(self._within(part, wanted[part], caps))
        short = n - sum(quotas.values())
        for part in self.extra_parts:
            if short <= 0:
                break
            more = self._within(part, short, caps)
            quotas.update(more)
            short -= sum(more.values())
        return quotas

    def _weights(self, part: Part) -> Mapping[str, Mapping[str, float]]:
        return self.validation_functions if part == "validation" else self.functions

    def _within(self, part: Part, n: int, caps: Mapping[Stream, int]) -> dict[Stream, int]:
        """One part's seats: first to scenarios, then to functions."""
        functions = self._weights(part)
        mix = {
            name: weight
            for name, weight in self.mix.items()
            if functions.get(name) and (part in ("train", "validation") or name not in self.no_call)
        }
        scenario_caps = {
            name: sum(caps[Stream(name, function, part)] for function in functions[name])
            for name in mix
            if all(Stream(name, function, part) in caps for function in functions[name])
        }
        if part in ("train", "validation"):  # a no-call kind never takes over what others lack
            total = sum(mix.values())
            for name, weight in mix.items():
                if name in self.no_call and total > weight:
                    most = math.floor(n * weight / total + 1e-9)
                    scenario_caps[name] = min(scenario_caps.get(name, most), most)
        quotas: dict[Stream, int] = {}
        for name, seats in apportion(n, mix, scenario_caps).items():
            weights = _rotated(functions[name], name)
            limits = {
                function: caps[Stream(name, function, part)]
                for function in weights
                if Stream(name, function, part) in caps
            }
            for function, count in apportion(seats, weights, limits).items():
                if count:
                    quotas[Stream(name, function, part)] = count
        return quotas

    def _split_caps(self, caps: Mapping[Stream, int]) -> dict[str, int]:
        """What each split can hold at most, where all of its call streams have run dry."""
        limits: dict[str, int] = {}
        parts: tuple[Part, ...] = ("train", "validation")
        for part in parts:
            held = self._capacity(part, caps)
            if held is not None:
                limits[part] = held
        return limits

    def _capacity(self, part: Part, caps: Mapping[Stream, int]) -> int | None:
        """Records that a part can hold with its no-call share kept, or None if not known."""
        functions = self._weights(part)
        kinds = [name for name, weight in self.mix.items() if weight > 0 and functions.get(name)]
        calls = [name for name in kinds if name not in self.no_call]
        measured = calls or kinds
        held = 0
        for name in measured:
            for function, weight in functions[name].items():
                if weight <= 0:
                    continue
                stream = Stream(name, function, part)
                if stream not in caps:
                    return None
                held += caps[stream]
        if not calls:
            return held
        share = sum(self.mix[name] for name in kinds if name in self.no_call)
        whole = sum(self.mix[name] for name in kinds)
        no_call_held = 0
        for name in kinds:
            if name in self.no_call:
                streams = [Stream(name, function, part) for function in functions[name]]
                if all(stream in caps for stream in streams):
                    no_call_held += sum(caps[stream] for stream in streams)
                else:
                    no_call_held = held * 1000  # not known to be short
        return held + min(no_call_held, int(held * share / (whole - share)))

    def _reachable(self, n: int, caps: Mapping[Stream, int]) -> int:
        """``n``, or what all parts together can hold where that is known and less."""
        parts: tuple[Part, ...] = ("train", "validation", *self.extra_parts)
        total = 0
        for part in parts:
            if part == "validation" and self.validation <= 0:
                continue
            held = self._capacity(part, caps)
            if held is None:
                return n
            total += held
        return min(n, total)


def _rotated(weights: Mapping[str, float], name: str) -> dict[str, float]:
    """The same weights from another starting point, so that ties don't always favour the first."""
    keys = list(weights)
    if not keys:
        return {}
    turn = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest()) % len(keys)
    return {key: weights[key] for key in keys[turn:] + keys[:turn]}
