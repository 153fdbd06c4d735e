"""Options from the command line and a TOML file to one checked request.

A file holds the same names as the command, at the top level: ``spec = ["tools.json"]``,
``n = 500``, ``mix = {single = 9, irrelevant = 1}``. What the command line says wins.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import OptionError
from generator.llm.connection import Connection
from generator.options import PRESETS, Options
from generator.queries import (
    SHAPES,
    read_examples,
    read_excluded,
    read_system,
    read_text,
    seed_query,
)
from generator.quick import Struct, field, replace
from generator.records import SeedQuery

KEYS = (
    "spec", "n", "seed", "out", "format", "mix", "validation", "holdout", "templates", "today",
    "jobs", "strict", "quiet", "force", "system", "tools", "train", "mask", "distractors",
    "most_distractors", "siblings", "exclude", "examples", "copy_examples", "weight", "include",
    "skip", "locale", "noise", "llm", "paraphrase", "judge", "judge_filter", "base_url",
    "llm_key_variable", "llm_cache", "llm_prices", "max_cost", "max_requests", "llm_timeout",
    "llm_concurrency", "llm_batch", "estimate",
)  # fmt: skip


class Request(Struct, frozen=True, kw_only=True):
    """What to make, from what, and where to put it.

    ``estimate``: only tell what asking the model would cost.
    """

    specs: tuple[str, ...]
    out: Path
    options: Options
    connection: Connection = field(default_factory=Connection)
    estimate: bool = False
    strict: bool = False
    quiet: bool = False
    force: bool = False


def read_config(path: Path) -> dict[str, Any]:
    """The keys of a TOML file; paths in it are relative to it. Raises ``OptionError``."""
    text = read_text("config", path)
    import tomllib  # noqa: PLC0415 - most runs are told all by the command line

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"--config {path}: not TOML: {error}"
        raise OptionError(msg) from error
    check_keys(values, f"--config {path}")
    return resolve_paths(values, path.parent)


def resolve_paths(values: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The same values with paths taken relative to ``folder``, as a file's author means them."""
    paths = (
        "spec", "templates", "exclude", "examples", "system", "out", "llm_cache", "llm_prices",
    )  # fmt: skip
    return {
        key: _relative(value, folder) if key in paths else value for key, value in values.items()
    }


def check_keys(values: Mapping[str, Any], where: str) -> None:
    """Raise ``OptionError`` for a key that is no option."""
    for key in values:
        if key not in KEYS:
            msg = f"{where}: unknown key {key!r}; known: {', '.join(KEYS)}"
            raise OptionError(msg)


def _relative(value: Any, folder: Path) -> Any:
    if isinstance(value, list):
        return [_relative(item, folder) for item in value]
    if isinstance(value, str) and value not in ("", "-") and not value.startswith("library:"):
        return str(folder / value)
    return value


_OF_THE_RUN = ("estimate", "strict", "quiet", "force")
"""Flags that change nothing in what is made."""

MANY = 2000
"""Examples from which on rewording them one by one is worth starting processes for."""

MOST_UNASKED = 4
"""Processes that are started without being asked for, at most."""


def _spread(options: Options, *, chosen: bool) -> Options:
    """The options with as many processes as there are cores, where each example is judged.

    Only here: a script that calls ``generate`` may not be written so that processes can start.
    """
    if chosen or options.llm is None or options.paraphrase != "example" or options.n < MANY:
        return options
    return replace(options, jobs=min(MOST_UNASKED, os.cpu_count() or 1))


def plain_options(values: Mapping[str, Any]) -> dict[str, Any]:
    """The options among raw values that name no files, as ``Options`` has them.

    Raises ``OptionError`` for a value of another kind; what is out of bounds is for ``Options``.
    """
    read: dict[str, Any] = {}
    for key, convert in _PLAIN.items():
        if values.get(key) is not None:
            read[key] = _convert(key, values[key], convert)
    for key in _SHARES:
        if values.get(key) is not None:
            read[SINGULAR.get(key, key)] = _shares(key, values[key])
    for key in _LISTS:
        if _many(values, key):
            parts = (part.strip() for item in _many(values, key) for part in item.split(","))
            read[SINGULAR.get(key, key)] = tuple(dict.fromkeys(part for part in parts if part))
    if _many(values, "templates"):
        read["templates"] = tuple(_folder(item) for item in _many(values, "templates"))
    given = values.get("examples")
    if given is not None:
        given = given if isinstance(given, list | tuple) else (given,)
        rows = (_examples(each, f"examples[{at}]") for at, each in enumerate(given))
        read["examples"] = tuple(seed for some in rows for seed in some)
    return read


def _examples(given: object, where: str) -> Sequence[SeedQuery]:
    """The queries of a file, or of one row as such a file has them."""
    if isinstance(given, SeedQuery):
        return (given,)
    if isinstance(given, Mapping):
        return (seed_query(given, where, option=f"--examples {where}"),)
    if isinstance(given, str | Path):
        return read_examples(Path(given))
    msg = f"--examples: {given!r} is not allowed; allowed: files, or rows like {SHAPES}"
    raise OptionError(msg)


def build_request(values: Mapping[str, Any]) -> Request:
    """Check raw values (from the command line, a file, or both) and make a request of them."""
    specs = _many(values, "spec")
    if not specs:
        msg = "--spec: name at least one file or folder, like --spec function_specs/weather.json"
        raise OptionError(msg)
    if not all(spec.strip() for spec in specs):
        msg = "--spec: '' is not allowed; allowed: a file, a folder, library:NAME, or - for stdin"
        raise OptionError(msg)
    read = plain_options(values)
    if values.get("system") is not None:
        read["system"] = read_system(Path(_convert("system", values["system"], _name)))
    read["exclude"] = tuple(
        q for file in _many(values, "exclude") for q in read_excluded(Path(file))
    )
    out = values.get("out")
    return Request(
        specs=tuple(specs),
        out=Path(out) if out is not None else Path("outputs") / default_name(specs[0]),
        options=_spread(Options(**read), chosen="jobs" in read),
        connection=_connection(values),
        **{key: _convert(key, values.get(key) or False, _flag) for key in _OF_THE_RUN},
    )


def _connection(values: Mapping[str, Any]) -> Connection:
    """How the model is reached; anything that needs a model is an error without one."""
    given = [key for key in _REACHED if values.get(key) not in (None, False)]
    given += ["estimate"] if values.get("estimate") else []
    given += ["paraphrase"] if values.get("paraphrase") == "example" else []
    if values.get("llm") is None and given:
        msg = f"--{given[0].replace('_', '-')}: needs --llm, the name of a model"
        raise OptionError(msg)
    return plain_connection({_REACHED[key][0]: values[key] for key in _REACHED if key in values})


def plain_connection(values: Mapping[str, Any]) -> Connection:
    """How a model is reached, of raw values under the names that ``Connection`` has for them."""
    read = {
        name: _convert(key, values[name], convert)
        for key, (name, convert) in _REACHED.items()
        if values.get(name) is not None
    }
    return Connection(**read)


def default_name(spec: str) -> str:
    """The output folder's name for a spec: its stem ("function_specs/weather.json" → "weather")."""
    spec = "stdin" if spec == "-" else spec
    name = spec.removeprefix("library:") if spec.startswith("library:") else Path(spec).stem
    return name or "library"


def _many(values: Mapping[str, Any], key: str) -> Sequence[str]:
    value = values.get(key)
    if value is None:
        return ()
    each = value if isinstance(value, (list, tuple)) else [value]
    return [_convert(key, item, _name) for item in each]


def _integer(value: Any) -> int:
    if isinstance(value, bool) or (isinstance(value, float) and value != int(value)):
        raise ValueError(value)
    return int(value)


def _number(value: Any) -> float:
    if isinstance(value, bool):
        raise ValueError(value)
    return float(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):  # a table, or a list
        raise TypeError(value)
    return value


def _name(value: Any) -> str:
    return str(value) if isinstance(value, Path) else _text(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):  # "false" would count as true
        raise TypeError(value)
    return value


def _date(value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))


_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "n": _integer, "seed": _integer, "validation": _number, "jobs": _integer, "noise": _number,
    "mask": _number, "most_distractors": _integer, "siblings": _number, "tools": _text,
    "train": _text, "today": _date, "llm": _text, "paraphrase": _text, "judge": _integer,
    "judge_filter": _flag, "copy_examples": _flag,
}  # fmt: skip
_REACHED: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "base_url": ("base_url", _text), "llm_key_variable": ("key_variable", _text),
    "llm_cache": ("cache", Path), "llm_prices": ("prices", Path), "max_cost": ("max_cost", _number),
    "max_requests": ("max_requests", _integer), "llm_timeout": ("timeout", _number),
    "llm_concurrency": ("concurrency", _integer), "llm_batch": ("batch", _flag),
}  # fmt: skip
"""Options of the connection as the command and a file call them, with its own names for them."""

_SHARES = ("mix", "weight")
_LISTS = ("format", "holdout", "distractors", "include", "skip", "locale")
SINGULAR = {"weight": "weights", "format": "formats", "locale": "locales"}
"""Options of which the command and a file name one at a time, as ``Options`` calls them."""

_ALLOWED = {
    "_integer": "a whole number", "_number": "a number", "_date": "a date like 2026-01-15",
    "_flag": "true or false", "_text": "text", "_name": "text, or a list of texts",
}  # fmt: skip


def _convert(key: str, value: Any, convert: Callable[[Any], Any]) -> Any:
    try:
        return convert(value)
    except (ValueError, TypeError, OverflowError) as error:
        allowed = _ALLOWED.get(convert.__name__, "text")
        option = key.replace("_", "-")
        msg = f"--{option}: {value!r} is not allowed; allowed: {allowed}"
        raise OptionError(msg) from error


def _shares(key: str, value: Any) -> dict[str, float]:
    """``single=9,irrelevant=1`` (or a list of such, or a table) as weights.

    A mix may name a preset, and weights after it change that preset: ``balanced,chat=0``.
    """
    items: list[tuple[str, Any]] = []
    if isinstance(value, Mapping):
        items = [(str(name), weight) for name, weight in value.items()]
    else:
        texts = value if isinstance(value, (list, tuple)) else [value]
        for part in (part for text in texts for part in str(text).split(",") if part.strip()):
            name, sign, weight = part.rpartition("=")
            if not sign and key == "mix" and part.strip() in PRESETS:
                items.extend(PRESETS[part.strip()].items())
                continue
            if not sign:
                presets = f" or a preset: {', '.join(PRESETS)}" if key == "mix" else ""
                msg = f"--{key}: {part!r} is not allowed; allowed: NAME=WEIGHT{presets}"
                raise OptionError(msg)
            items.append((name.strip(), weight))
    return {name: _convert(key, weight, _number) for name, weight in items}


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        msg = f"--templates {text}: no such folder"
        raise OptionError(msg)
    return path
