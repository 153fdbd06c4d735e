"""How a model is reached and what it may cost: nothing here shapes the data, nor holds a key.

The key itself is read from the environment when the client is made, and is kept nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

from generator.errors import OptionError

OPENAI_URL = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Where the server is and how it may be used.

    ``base_url``: None is OpenAI's own, or the variable OPENAI_BASE_URL. ``key_variable``: the
    variable that holds the key; a server on this machine needs none. ``cache``: folder of answers,
    by default one per user. ``prices``: a table that goes before the bundled one. ``max_cost`` in
    the currency of that table; ``max_requests`` counts repeats too. ``timeout`` in seconds, for one
    request. ``concurrency``: most requests at a time. ``batch``: through the Batch API, cheaper and
    within a day.
    """

    base_url: str | None = None
    key_variable: str = "OPENAI_API_KEY"
    cache: Path | None = None
    prices: Path | None = None
    max_cost: float | None = None
    max_requests: int | None = None
    timeout: float = 120.0
    concurrency: int = 32
    batch: bool = False

    def __post_init__(self) -> None:
        """Check every value; raises ``OptionError``. Folders and files may be given as text."""
        for name in ("cache", "prices"):
            given = getattr(self, name)
            if given is not None:
                object.__setattr__(self, name, Path(given))
        if self.base_url is not None:
            check_url("--base-url", self.base_url)
        for option, value, low, allowed in (
            ("--max-cost", self.max_cost, 0, "an amount of 0 or more"),
            ("--max-requests", self.max_requests, 0, "0 or more"),
            ("--llm-timeout", self.timeout, 0.1, "seconds, 0.1 or more"),
            ("--llm-concurrency", self.concurrency, 1, "1 or more"),
        ):
            if value is not None and not low <= value < 1e12:
                msg = f"{option}: {value!r} is not allowed; allowed: {allowed}"
                raise OptionError(msg)


FIELDS = tuple(field.name for field in fields(Connection))


def check_url(option: str, url: str) -> None:
    """Raise ``OptionError`` for what is no URL of a server; never repeats a password in it."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        msg = f"{option}: not allowed; allowed: a URL like http://localhost:8000/v1"
        raise OptionError(msg)
