"""Spans that are looked back upon lie years ago, others about today."""

from __future__ import annotations

import datetime as dt

from generator.records import FunctionSpec, Json
from generator.semantics.base import Setting
from generator.semantics.binding.inspect import rows

SETTING = Setting()


def _days(name: str, told: str, **defaults: str) -> dict[str, list[int]]:
    """Days before today of each end."""
    properties: dict[str, Json] = {
        key: {"type": "string", **({"default": defaults[key]} if key in defaults else {})}
        for key in ("start_date", "end_date")
    }
    schema: Json = {"type": "object", "properties": properties}
    spec = FunctionSpec(name=name, description=told, parameters=schema)
    return {
        row.name: [(SETTING.today - dt.date.fromisoformat(str(v))).days for v, _ in row.samples]
        for row in rows(spec, SETTING, seed=1, samples=30)
    }


def test_what_is_tried_on_the_past_began_years_ago() -> None:
    days = _days("backtest_basket", "Try a basket of stocks on the past.")
    assert min(days["start_date"]) > max(days["end_date"]) and min(days["start_date"]) > 365


def test_defaults_tell_of_when_a_span_is() -> None:
    told = "Get the tides of a harbor."
    old = _days("get_tides", told, start_date="2021-01-01")
    assert min(old["start_date"]) > 365
    near = f"{SETTING.today - dt.timedelta(days=30)}"
    assert max(_days("get_tides", told, start_date=near)["start_date"]) < 365
    assert max(_days("get_tides", told)["start_date"]) < 365
