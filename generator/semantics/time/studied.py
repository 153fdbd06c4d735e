"""Spans of years that are looked back upon, as a strategy is tried on: of no last weeks.

A backtest does not start yesterday, nor does what begins years ago where nobody says otherwise.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Setting
from generator.semantics.described.leafwords import context_words

_TRIED = frozenset("backtest backtests backtesting backtested backtester".split())
_DAY = regex(r"\d{4}-\d\d-\d\d")
_LONG_AGO = 200
"""Days before today from which on a default tells of years gone by."""


def is_studied(leaf: Leaf, setting: Setting) -> bool:
    """Whether a span lies years back: it is tried on what has been, or its defaults are of then."""
    if context_words(leaf) & _TRIED:
        return True
    beside = leaf.root.get("properties")
    return isinstance(beside, Mapping) and any(
        _is_old(one.get("default"), setting) for one in beside.values() if isinstance(one, Mapping)
    )


def _is_old(default: Json, setting: Setting) -> bool:
    if not isinstance(default, str) or not _DAY.fullmatch(default[:10]):
        return False
    try:
        return (setting.today - dt.date.fromisoformat(default[:10])).days > _LONG_AGO
    except ValueError:
        return False
