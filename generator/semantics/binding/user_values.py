"""The user's own values for a parameter: listed in the spec, in a file beside it, or in the run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from generator.errors import MeaningError
from generator.records import Json
from generator.semantics.base import Leaf, Setting


def user_values(leaf: Leaf, setting: Setting) -> Sequence[Json] | None:
    """The user's own values for the leaf: ``x-values`` first, then the setting's."""
    given = leaf.schema.get("x-values")
    if isinstance(given, list):
        return given
    if isinstance(given, str):
        return _values_in(leaf, given)
    keys = (leaf.key, leaf.pointer, leaf.name)
    return next((setting.values[key] for key in keys if key in setting.values), None)


def _values_in(leaf: Leaf, file_name: str) -> Sequence[Json]:
    folder = Path(leaf.function.source.split("#")[0]).parent if leaf.function.source else Path()
    path = folder / file_name
    try:
        text = path.read_text(encoding="utf-8")
        listed = json.loads(text) if path.suffix == ".json" else text.splitlines()
    except (OSError, ValueError) as error:
        msg = f"{leaf.key}: x-values: can't read {path}: {error}"
        raise MeaningError(msg) from error
    if not isinstance(listed, list):
        msg = f"{leaf.key}: x-values: {path} must hold a list"
        raise MeaningError(msg)
    return [value.strip() if isinstance(value, str) else value for value in listed if value != ""]
