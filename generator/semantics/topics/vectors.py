"""Lists of numbers that are vectors: a place, a turn or a size in space, a color in three parts."""

from __future__ import annotations

from generator.quick import remembered
from generator.semantics.base import Leaf
from generator.semantics.described.naming import singular
from generator.semantics.usages.around import words_around

_IN_SPACE = frozenset(
    "location rotation scale position offset direction normal velocity dimension translation pivot "
    "euler origin extent acceleration force torque".split()
)
_COLORS = frozenset(("color", "colour", "rgb"))
_SPACE = frozenset(
    "blender bpy unity unreal ue5 roblox sketchup rhino freecad houdini maya gameobject actor "
    "blueprint prefab mesh 3d".split()
)
"""Words of software in whose worlds things have three coordinates."""


@remembered
def vector_size(leaf: Leaf) -> int:
    """How many members the list has by what it is; 0 where that does not tell."""
    last = singular(leaf.words[-1]) if leaf.words else ""
    if last in _COLORS and ("rgb" in leaf.words or _is_in_space(leaf)):
        return 3
    return 3 if last in _IN_SPACE and _is_in_space(leaf) else 0


def _is_in_space(leaf: Leaf) -> bool:
    names, told, _ = words_around(leaf)
    return not _SPACE.isdisjoint(names | told)
