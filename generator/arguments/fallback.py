"""Values from hypothesis-jsonschema, for schemas that nothing else here can draw.

Behind one function: imported only when it is needed, no folder left behind, and the same pool in
every process whatever else is imported (which is why hypothesis is pinned).
"""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import Any

from generator.arguments.validate import Validator
from generator.records import Json


def draw_pool(schema: dict[str, Any], size: int, seed: int) -> list[Json]:
    """Up to ``size`` distinct valid values, in a fixed order; empty if it finds none."""
    try:
        return _drawn(schema, size, seed)
    except Exception:
        return []


def _drawn(schema: dict[str, Any], size: int, seed: int) -> list[Json]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import hypothesis  # noqa: PLC0415
        from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415
        from hypothesis.configuration import set_hypothesis_home_dir  # noqa: PLC0415

        # Before the next import, which already writes there.
        set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "callforge-hypothesis")
        from hypothesis_jsonschema import from_schema  # noqa: PLC0415

        validator = Validator(schema)
        found: list[Json] = []

        def collect(value: Json) -> None:
            if len(found) < size and value not in found and validator.is_valid(value):
                found.append(value)

        strategy = from_schema(schema, allow_x00=False, codec="ascii")
        run = given(strategy)(collect)
        run = settings(
            max_examples=4 * size,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )(run)
        hypothesis.seed(seed)(run)()
    return sorted(found, key=_taste)


def _taste(value: Json) -> tuple[int, int]:
    """Values without control characters and not empty come first."""
    text = repr(value)
    return ("\\x" in text or "''" in text, min(len(text), 40) // 20)
