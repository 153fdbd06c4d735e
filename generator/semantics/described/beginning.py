"""How much of a long description is read: its beginning, which tells what all of it is about.

What is looked for in texts may cost the square of their length; what is written stays whole.
"""

from __future__ import annotations

import re
from typing import Final

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json

MOST_READ: Final = 8000
"""Characters of one description; the longest that people write for models are about as long."""


def beginning(text: str) -> str:
    """As much of a text as is read, whole words."""
    if (results := _RESULTS.search(text)) is not None:
        text = text[: results.start()]
    return text if len(text) <= MOST_READ else text[:MOST_READ].rpartition(" ")[0]


_RESULTS = regex(r"\n\s*#+ *(?:Response|Output|Result|Return) Schema\b", re.IGNORECASE)
"""Where a description goes on with the schema of what comes back."""


def briefly(spec: FunctionSpec) -> FunctionSpec:
    """The function with as much of its description as is read."""
    told = beginning(spec.description)
    return spec if told is spec.description else replace(spec, description=told)


def briefly_described(schema: dict[str, Json]) -> dict[str, Json]:
    """A schema with as much of its own description as is read."""
    told = schema.get("description")
    if not isinstance(told, str) or len(told) <= MOST_READ:
        return schema
    return {**schema, "description": beginning(told)}
