"""Symbols that stand for a thing with a name: stocks, cryptocurrencies, genes, compounds."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.semantics.base import semantic_type
from generator.semantics.catalogues import items, read_values
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.declared import Coded, Listed, attached, coded_pairs


@semantic_type
class Ticker(Coded):
    """A stock ticker, said as it stands or by the company."""

    name = "ticker"
    family = "identifiers"
    kinds = ("ticker", "ticker symbol", "stock symbol", "stock", "stock ticker", "stock code")
    also = ("symbol", "* ticker *", "stock name", "instrument", "security", "security id", "asset")
    near = (
        "stock ticker share equity market company earning dividend portfolio finance trading "
        "option quote bar candle kline ohlc ohlcv broker nasdaq nyse price depth ladder "
        "orderbook indicator intraday ema rsi macd vantage fundamental economic economy sentiment "
        "investor trader volatility backtest"
    )
    far = (
        "crypto forex bitcoin coin currency code function livestock inventory warehouse musical "
        "music guitar piano violin flute orchestra maker manufacturer luthier"
    )
    coded_file = "identifiers_tickers.txt"
    literal = 2.0
    noun = "ticker"
    said = attached("after*2 for {}", "object {}", "after of {}")

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Of the exchange that the function tells of or the examples are from; of the USA's."""
        if any(str(one).upper().endswith(_STABLE) for one in self.leaf.examples):
            return Coin(self.leaf, self.setting).pairs()
        return self._traded

    @functools.cached_property
    def _traded(self) -> Mapping[str, tuple[str, ...]]:
        shown = [str(one).upper().partition(".") for one in self.leaf.examples]
        listed = {stem for stem, _, _ in shown}
        told = not mentions(self.leaf, _AT_HOME)
        found = [
            (endings, pairs)
            for words, endings, pairs in _abroad()
            if len(listed & pairs.keys()) > len(listed) / 2 or (told and mentions(self.leaf, words))
        ]
        if len(found) != 1:
            return super().pairs()
        endings, pairs = found[0]
        end = next((f".{ending}" for _, _, ending in shown if ending in endings), "")
        return {f"{code}{end}": names for code, names in pairs.items()}


_STABLE = ("USDT", "USDC")
"""What ends the symbols of pairs on exchanges of coins: "BTCUSDT"."""
_AT_HOME = "us usa american nasdaq nyse amex global world worldwide international"
"""What tells that tickers of the USA are meant as well."""


@functools.cache
def _abroad() -> tuple[tuple[str, frozenset[str], Mapping[str, tuple[str, ...]]], ...]:
    """(words that tell of an exchange, endings of its tickers, tickers and companies)."""
    lines = read_values("identifiers_tickers_abroad.txt")
    heads = [line.strip("[]").partition("|") for line in lines[::2]]
    return tuple(
        (words, frozenset(endings.split()), coded_pairs(items(listed)))
        for (words, _, endings), listed in zip(heads, lines[1::2], strict=True)
    )


@semantic_type
class Coin(Coded):
    """A cryptocurrency: as symbol, trading pair or slug, as the examples have it."""

    name = "cryptocurrency"
    family = "identifiers"
    kinds = ("coin", "coin id", "crypto", "cryptocurrency", "crypto symbol", "coin symbol",
             "token name", "coin name")  # fmt: skip
    also = ("symbol", "token", "token symbol", "pair", "trading pair", "currency", "asset",
            "ticker", "id")  # fmt: skip
    near = "crypto coin bitcoin cryptocurrency btc binance coingecko"
    far = "address contract api auth"
    coded_file = "identifiers_coins.txt"
    noun = "cryptocurrency"
    said = attached("after*2 for {}", "object {}", "after of {}")

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Codes in the style of the examples: BTC, BTCUSDT, bitcoin."""
        plain = coded_pairs(read_values(self.coded_file))
        example = next((item for item in self.leaf.examples if isinstance(item, str)), "")
        if example.upper().endswith("USDT"):
            joint = "/" if "/" in example else "-" if "-" in example else ""
            return {f"{code}{joint}USDT": () for code in plain if code != "USDT"}
        if example.islower() and example.upper() not in plain:
            return {names[0].lower().replace(" ", "-"): names for names in plain.values()}
        return plain


@semantic_type
class Gene(Listed):
    """A gene symbol."""

    name = "gene"
    family = "identifiers"
    values_file = "identifiers_genes.txt"
    kinds = ("gene", "gene symbol", "gene id", "hgnc symbol")
    noun = "gene"
    said = attached("object*2 {}", "after for gene {}", "object gene {}")


@semantic_type
class Chemical(Listed):
    """A chemical compound, by name."""

    name = "chemical"
    family = "identifiers"
    values_file = "identifiers_compounds.txt"
    kinds = ("chemical", "compound", "molecule", "chemical name", "substance", "compound name")
    noun = "compound"
    far = "interest"
    said = attached("object {}", "after for {}", "after of {}")
