"""What a tool gives back, and how the assistant puts it."""

from __future__ import annotations

from generator.quick import Struct
from generator.scenarios.deeds import Deed


class Result(Struct, frozen=True, gc=False):
    """A tool's result, and how the assistant puts it.

    ``deed`` is what was done, where the answer says no more than that and a new ID.
    """

    content: str
    answer: str
    deed: Deed | None = None
    new_id: str = ""
