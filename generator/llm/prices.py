"""What tokens of a model cost: a small table that ships with the program, and the user's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.errors import OptionError
from generator.quick import Struct, regex

_BUNDLED = Path(__file__).with_name("prices.toml")
_DATED = regex(r"-(\d{4}-\d{2}-\d{2}|latest)$")


class Price(Struct, frozen=True, kw_only=True):
    """Cost of a million tokens; ``source`` is the file it stands in."""

    input: float
    output: float
    currency: str
    source: str

    def of(self, prompt_tokens: int, completion_tokens: int) -> float:
        """Cost of so many tokens."""
        return (prompt_tokens * self.input + completion_tokens * self.output) / 1e6


def find_price(model: str, table: Path | None = None, *, batch: bool = False) -> Price | None:
    """The price of a model, from the first table that has it; None if none does.

    Tables: ``table``, the user's ``prices.toml``, the bundled one. "gpt-4o-mini-2024-07-18" and
    "openai/gpt-4o-mini" are found as "gpt-4o-mini" unless they have lines of their own. ``batch``:
    the price through the Batch API. Raises ``OptionError`` for a table that can't be used.
    """
    tables = [path for path in (table, _users(), _BUNDLED) if path is not None]
    for path in tables:
        content = _read(path)
        for name in _names(model):
            row = content["models"].get(name)
            if row is not None:
                factor = content["batch"] if batch else 1.0
                return Price(
                    input=_amount(path, name, row, "input") * factor,
                    output=_amount(path, name, row, "output") * factor,
                    currency=content["currency"],
                    source=path.name if path == _BUNDLED else str(path),
                )
    return None


def _names(model: str) -> Iterator[str]:
    bare = model.rsplit("/", 1)[-1]
    yield from dict.fromkeys((model, bare, _DATED.sub("", bare)))


def _users() -> Path | None:
    from platformdirs import user_config_path  # noqa: PLC0415

    path = user_config_path("callforge", appauthor=False) / "prices.toml"
    return path if path.is_file() else None


def _read(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        msg = f"--llm-prices {path}: can't be read: {error}"
        raise OptionError(msg) from error
    models, batch = content.get("models"), content.get("batch", 1.0)
    currency = content.get("currency", "USD")
    if not isinstance(models, dict) or not _is_amount(batch) or not isinstance(currency, str):
        msg = (
            f'--llm-prices {path}: not a table of prices; allowed: currency = "USD", batch = 0.5, '
            'and under [models] lines like "name" = {input = 0.15, output = 0.60}, per million'
        )
        raise OptionError(msg)
    return {"models": models, "batch": float(batch), "currency": currency}


def _amount(path: Path, model: str, row: Any, key: str) -> float:
    value: Any = row.get(key) if isinstance(row, dict) else None
    if not _is_amount(value):
        msg = f"--llm-prices {path}: {model}: {key} is {value!r}; allowed: a number of 0 or more"
        raise OptionError(msg)
    return float(value)


def _is_amount(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e9
