"""What coins cost: each within a span of its own, in what a pair counts it in."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Json
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import words_of

_TRADED = regex(
    r"\b(?:crypto\w*|coins?|tokens?|exchanges?|okx|binance|coinbase|kraken|bybit|kucoin|bitget|"
    r"coingecko|coinmarketcap|bitcoin|btc|spot|trading pairs?|instruments?)\b",
    re.I,
)
_PRICE = frozenset(("price", "quote", "ticker"))
_BESIDE = frozenset(
    """history historical candles candlestick ohlcv chart alert alerts change prediction predict
    average compare stock stocks all multiple prices tickers create set delete""".split()
)
_NAMING = frozenset("symbol pair coin instrument id token ticker market currency crypto".split())
_SPLIT = regex(r"[-_/ ]")
_QUOTES = ("USDT", "USDC", "USD", "EUR", "BUSD")
_QUOTED = regex(rf"(?P<coin>[A-Z0-9]{{2,10}}?)[-_/]?(?P<quote>{'|'.join(_QUOTES)})$")
_STABLE = frozenset(("USDT", "USDC", "BUSD"))


def is_coin_price(function: CompiledFunction) -> bool:
    """Whether it looks up what one coin costs now."""
    spec = function.spec
    words = words_of(spec.name)
    told = f"{spec.name.replace('_', ' ').replace('-', ' ')} {spec.description}"
    needed = [p for p in function.parameters if p.leaf.required]
    named = len(needed) == 1 and needed[0].leaf.words[-1:] and needed[0].leaf.words[-1] in _NAMING
    plain = needed and needed[0].leaf.schema.get("type") == "string"
    priced = not _PRICE.isdisjoint(words) and _BESIDE.isdisjoint(words)
    return bool(named and plain and priced and _TRADED.search(told))


def coin_price(given: str, rng: random.Random, code: str = "") -> Mapping[str, Json] | None:
    """The price of what a call names, a coin or a pair; None where nobody knows its size."""
    low = _coins().get(given.lower())
    quote = code or "USD"
    if low is None:
        found = _QUOTED.match(given.upper())
        low = _coins().get(found["coin"].lower()) if found else None
        quote = found["quote"] if found else quote
    if low is None:
        return None
    least, most = low
    price = least + (most - least) * rng.random()
    digits = 2 if price >= 1 else 4 if price >= _CENT else 8
    return {"symbol": given, "price": round(price, digits), "currency": quote}


_CENT = 0.01


def price_said(price: Json, quote: str) -> str:
    """A price as it is told: "$0.42", "67120.5 USDT"."""
    text = f"{price:f}".rstrip("0").rstrip(".") if isinstance(price, float) else str(price)
    return f"${text}" if quote == "USD" else f"{text} {quote}"


@cache
def _coins() -> Mapping[str, tuple[float, float]]:
    """The span of each coin, by its symbol and by its names."""
    found: dict[str, tuple[float, float]] = {}
    for line in read_values("coins.txt", Path(__file__).parent):
        names, _, span = line.partition(" = ")
        least, _, most = span.partition("..")
        found.update({name.strip(): (float(least), float(most)) for name in names.split(",")})
    return found
