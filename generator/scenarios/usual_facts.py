"""The facts of what always has the same ones: a status, a balance, the weather, a load."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import Json
from generator.scenarios.found_things import VERBS
from generator.scenarios.kept import measured
from generator.scenarios.weather import AHEAD, weather_fields
from generator.semantics.described.naming import words_of
from generator.semantics.time.date_type import LONG_AGO

_NUMBER = measured(12, 900, 0.01)
_LOOK_UPS: tuple[tuple[str, dict[str, Json]], ...] = (
    ("temperature temp", {"temperature": {"type": "integer", "minimum": -5, "maximum": 34}}),
    ("humidity moisture", {"humidity_percent": {"type": "integer", "minimum": 20, "maximum": 95}}),
    ("balance", {"balance": _NUMBER}),
    ("alive health", {"status": {"enum": ["active", "running", "up", "operational"]}}),
    ("valid validate", {"valid": {"type": "boolean"}}),
    ("latency metrics scalability", {
        "average_latency_ms": measured(20, 400, 1),
        "request_rate": measured(20, 4000, 1),
    }),
    ("stats usage", {
        "cpu_percent": measured(2, 95, 1),
        "memory_mb": measured(64, 4096, 1),
    }),
    ("price quote", {"price": _NUMBER}),
)  # fmt: skip
_STATUS: tuple[tuple[str, list[str]], ...] = (
    ("account subscription membership", ["active", "in good standing", "suspended"]),
    ("flight train bus departure", ["on time", "delayed", "cancelled", "boarding"]),
    ("order delivery package parcel shipment", ["processing", "shipped", "out for delivery"]),
    ("payment transaction transfer invoice bill", ["pending", "paid", "completed", "failed"]),
    ("job task build deployment process pipeline run", ["queued", "running", "finished", "failed"]),
    ("api server service system host app", ["active", "running", "up", "operational"]),
)  # fmt: skip
_MACHINES = frozenset(
    """server servers container containers docker pod pods node nodes vm instance instances host
    machine process processes cpu memory ram cluster kubernetes system service daemon api""".split()
)
_LOADED = _MACHINES - frozenset("api system process processes service memory".split())
"""What has a load: the user of an API has none, nor has what an agent remembers."""
_NO_MONEY = frozenset(
    """leave vacation holiday day point credit token time pto trial sheet stock share custody
    load inventory""".split()
)
"""Words beside a balance that is no amount of money."""
_ON_CHAIN = regex(
    r"\b(?:evm|blockchain|on-chain|tokens?|ethereum|eth|solana|bitcoin|nft|smart contract|"
    r"credits|pubkey|lamports|gwei|gas (?:fees?|limit|used)|cryptocurrenc(?:y|ies)|crypto|coins?|"
    r"wallets?)\b"
)
"""What counts coins or credits of its own."""
_WEIGHED = frozenset("risk risks impact window windows suitability assess advice".split())
_UNIQUE = frozenset(("media", "places"))
"""Families of names of things that there is one of."""


def usual_facts(function: CompiledFunction, about: list[str]) -> Mapping[str, Json] | None:
    """The facts of what always has the same: the weather, a status; empty if they can't be told."""
    described = function.spec.description.lower()
    if not LONG_AGO.isdisjoint(about):
        return {}  # what has been isn't one value
    sky = weather_fields(about, described)
    if sky is not None:
        if not _WEIGHED.isdisjoint(about):
            return {}  # what the weather means for something is worked out
        # a forecast of something else is of other things
        return sky if "weather" in about or not {*about} - VERBS - AHEAD else {}
    for cues, fields in _LOOK_UPS:
        if _is_about(about, frozenset(cues.split())):
            loads = "stats" in cues or "metrics" in cues
            if (loads or "health" in cues) and not _runs(function, _LOADED if loads else _MACHINES):
                continue
            if "health" in cues and not (about[0] in VERBS or "health" in (about[0], about[-1])):
                continue  # somebody's health is recorded
            counted = not _NO_MONEY.isdisjoint(about) or _ON_CHAIN.search(described) is not None
            if "balance" in cues and (counted or _compares(function)):
                return {}
            if "price" in cues and _ON_CHAIN.search(described) is not None:
                return {}  # of coins each has a size of its own
            unique = any(p.meaning.family in _UNIQUE for p in function.parameters)
            if "price" in cues:
                # nobody knows what a house or a painting is worth
                return {} if unique else _price(function, about)
            return fields
    if "status" not in about and "track" not in about:
        return None
    # what the name says tells, and the description only where the name says no more than "status"
    own = {*about} - VERBS - {"status", "track", "server", "system"}
    told = (about,) if own else (about, re.findall(r"[a-z]+", described))
    values = next((states for words in told if (states := states_of(words))), ())
    return {"status": {"enum": [*values]}} if values else {}


def _price(function: CompiledFunction, about: Sequence[str]) -> Mapping[str, Json]:
    """What something costs: goods less than shares; of coins each has a size of its own."""
    own = {word for p in function.parameters for word in p.leaf.words} | {*about}
    if not _COINS.isdisjoint(own):
        return {}
    return {"price": _NUMBER if _GOODS.isdisjoint(own) else measured(6, 180, 0.01)}


_COINS = frozenset("crypto cryptocurrency coin token bitcoin btc eth defi nft".split())
_GOODS = frozenset("product item sku dish ingredient goods food menu grocery book".split())


def states_of(words: Sequence[str]) -> Sequence[str]:
    """The states of what some words are about: "payment" is pending or paid; none for others."""
    found = (states for cues, states in _STATUS if not {*words}.isdisjoint(cues.split()))
    return next(found, ())


def _compares(function: CompiledFunction) -> bool:
    """Whether what is looked up is held against what the call expects."""
    return any("expected" in p.leaf.words for p in function.parameters)


def _is_about(about: list[str], cues: frozenset[str]) -> bool:
    """Whether a word tells what is looked up: the last of the name, or a deed.

    A temp mail has no temperature, and news about prices are no price.
    """
    last = next((word for word in reversed(about) if word not in VERBS | {"status"}), "")
    found = cues.intersection(about)
    sure = {last, *(about[:1] if verb_of(about[0]) == about[0] else ())} if about else set()
    return bool(found & sure)


def _runs(function: CompiledFunction, machines: frozenset[str]) -> bool:
    """Whether a function is about something that runs on a machine."""
    told = next(iter(sentences(function.spec.description)), "")
    described = f"{' '.join(words_of(function.spec.name))} {told}"
    return not machines.isdisjoint(re.findall(r"[a-z]+", described.lower()))
