"""JSON as bytes, fast where orjson can and lossless where it can't (large integers, surrogates)."""

from __future__ import annotations

import json
from typing import Any, Final

import orjson

from generator.quick import regex, to_json, to_plain
from generator.records import Json

_LONG: Final = regex(rb"\d{19}")


def dumps(value: Any) -> bytes:
    """``value`` as compact JSON, keys in their own order, on one line.

    Raises:
        TypeError: it holds something that JSON does not have.
    """
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")


def written(value: Any) -> bytes:
    """The same of values that may hold structs.

    Raises:
        TypeError: it holds something that JSON does not have.
    """
    try:
        return to_json(value)
    except UnicodeEncodeError:  # half a character
        return dumps(to_plain(value, enc_hook=lambda raw: json.loads(bytes(raw))))


def loads(data: bytes | str) -> Json:
    """The JSON value of ``data``; whole numbers of any length stay exact.

    Raises:
        ValueError: not JSON.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if _LONG.search(raw) is None:
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError:
            pass
    return json.loads(raw)
