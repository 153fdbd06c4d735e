"""The slow path: a phrasing rendered for each record, with exact spans.

Jinja decides what is printed; each printed argument leaves a marker; then the text around the
markers is tidied and filled like any skeleton, so that its words fit the word before them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import Template

from generator.errors import TemplateError
from generator.phrasing.fill import FilledSkeleton, compile_parts
from generator.phrasing.skeleton import Hole, Skeleton
from generator.phrasing.surfaces import SurfaceTables
from generator.phrasing.templates.carried import (
    MARK,
    MARK_END,
    RENDERING,
    Instead,
    LimitError,
    Origin,
    Passed,
    Rendering,
    carry,
)
from generator.phrasing.templates.filters import MAX_TEXT
from generator.phrasing.templates.sandbox import MAX_STEPS
from generator.phrasing.templates.tree import ALL, guarded
from generator.quick import regex
from generator.records import Anchor, Json, Slot, Utterance, keys_of, pointer
from generator.semantics.base import Parameter, Say, Surface

MOST_KNOWN = 64
"""So many skeletons of one phrasing are kept."""

_MARKER = regex(f"{MARK}([0-9]+){MARK_END}")


class RenderedPhrasing:
    """A phrasing that needs the values themselves: a ``Phrasing``."""

    __slots__ = ("_hidden", "_known", "_make", "_parameters", "_template", "lineage", "source")

    def __init__(
        self,
        lineage: str,
        source: str,
        make: Callable[[], Template],
        parameters: Mapping[str, Parameter],
        hidden: frozenset[tuple[str, ...]] = frozenset(),
    ) -> None:
        """``make`` compiles the template; it is called when the phrasing is first used.

        ``hidden`` are arguments that a call may have and the words are not about: one that the
        assistant asks for is absent here.
        """
        self.lineage = lineage
        self.source = source
        self._make = make
        self._template: Template | None = None
        self._parameters = parameters
        self._hidden = hidden
        self._known: dict[tuple[tuple[str | Hole, ...], tuple[Any, ...]], FilledSkeleton] = {}

    def say(
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values, or None if it does not say all of them, or can't.

        Raises:
            TemplateError: the template fails on these values, or does more than it may.
        """
        rendering = Rendering(rng, MAX_STEPS)
        text = self._render(_without(arguments, self._hidden), rendering)
        if text is None:
            return None
        origins = rendering.printed
        parts = _parts(text, len(origins))
        wanted = {keys: v for p, v in values.items() if (keys := keys_of(p)) not in self._hidden}
        if parts is None or not _says_all(wanted, parts, origins):
            return None
        return self._fill(parts, origins, rng, anchor)

    def _render(self, arguments: Mapping[str, Json], rendering: Rendering) -> str | None:
        if self._template is None:
            self._template = self._make()
        template = self._template
        token = RENDERING.set(rendering)
        try:
            return guarded(self.source, lambda: _bounded_text(template, _context(arguments)))
        except Passed:
            return None
        except LimitError as error:
            msg = f"{self.source}: {error}"
            raise TemplateError(msg) from None
        finally:
            RENDERING.reset(token)

    def _fill(
        self,
        parts: Sequence[str | Hole],
        origins: Sequence[Origin],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Fill holes named by the number of what was printed; slots then get their own paths."""
        filled = self._filled(parts, origins).say(
            {str(at): origin.value for at, origin in enumerate(origins)}, {}, rng, anchor
        )
        if filled is None:
            return None
        slots = tuple(
            Slot(
                pointer(origins[int(slot.path)].keys),
                slot.value,
                slot.text,
                slot.start,
                slot.end,
                slot.rule,
            )
            for slot in filled.slots
        )
        return Utterance(filled.text, slots, self.lineage, self.source, filled.anchored)

    def _filled(self, parts: Sequence[str | Hole], origins: Sequence[Origin]) -> FilledSkeleton:
        """The skeleton that came out; most come out again and again."""
        key = (tuple(parts), tuple((origin.keys, origin.alters) for origin in origins))
        known = self._known.get(key)
        if known is not None:
            return known
        skeleton = Skeleton(key[0], self.lineage, self.source)
        made = compile_parts(skeleton, lambda path: self._tables(origins[int(path)]))
        again = all(isinstance(alter, Instead) for one in origins for alter in one.alters)
        if again and len(self._known) < MOST_KNOWN:
            self._known[key] = made
        return made

    def _tables(self, origin: Origin) -> SurfaceTables:
        """The ways to say what was printed, changed by the filters that it went through."""
        parameter = self._parameters.get(pointer(origin.keys))
        if parameter is not None and not origin.alters:
            return SurfaceTables.of(parameter.meaning)
        found = _base_surfaces(origin, self._parameters)
        if not origin.alters:
            return SurfaceTables(found)
        return SurfaceTables([_altered(surface, origin, parameter) for surface in found])


def _bounded_text(template: Template, context: dict[str, Any]) -> str:
    """The rendered text; too long a one raises ``LimitError``."""
    pieces: list[str] = []
    length = 0
    for piece in template.root_render_func(template.new_context(context)):
        pieces.append(piece)
        length += len(piece)
        if length > MAX_TEXT:
            msg = f"more than {MAX_TEXT:,} characters of text"
            raise LimitError(msg)
    return "".join(pieces)


def _without(node: Mapping[str, Json], hidden: frozenset[tuple[str, ...]]) -> Mapping[str, Json]:
    """The arguments less those that are hidden, at any depth."""
    own = {keys[0] for keys in hidden if len(keys) == 1}
    inner = {keys[0] for keys in hidden if len(keys) > 1}
    if not node.keys() & (own | inner):
        return node
    kept = {key: value for key, value in node.items() if key not in own}
    for key in inner & kept.keys():
        below = frozenset(keys[1:] for keys in hidden if keys[:1] == (key,) and len(keys) > 1)
        if isinstance(kept[key], Mapping):
            kept[key] = _without(kept[key], below)
    return kept


def _context(arguments: Mapping[str, Json]) -> dict[str, Any]:
    whole = carry(dict(arguments), ())
    return {**dict.fromkeys(ALL, whole), **whole}  # type: ignore[dict-item]


def _parts(text: str, count: int) -> list[str | Hole] | None:
    """Text and holes; None if a filter has broken a marker."""
    pieces = _MARKER.split(text)
    parts: list[str | Hole] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            if int(piece) >= count:
                return None
            parts.append(Hole(piece))
        elif MARK in piece or MARK_END in piece:
            return None
        else:
            parts.append(piece)
    return parts


def _says_all(
    values: Mapping[tuple[str, ...], Json], parts: Sequence[str | Hole], origins: Sequence[Origin]
) -> bool:
    """Whether each argument is printed, or all that is in it."""
    shown = {origins[int(part.path)].keys for part in parts if isinstance(part, Hole)}
    return all(_says(keys, value, shown) for keys, value in values.items())


def _says(keys: tuple[str, ...], value: Json, shown: set[tuple[str, ...]]) -> bool:
    if keys in shown:
        return True
    if isinstance(value, Mapping) and value:
        return all(_says((*keys, key), item, shown) for key, item in value.items())
    if isinstance(value, list | tuple) and value:
        return all(_says((*keys, str(at)), item, shown) for at, item in enumerate(value))
    return False


def _base_surfaces(origin: Origin, parameters: Mapping[str, Parameter]) -> Sequence[Surface]:
    """Of the parameter, of the list that it is an item of, or the value as it stands."""
    parameter = parameters.get(pointer(origin.keys))
    if parameter is not None:
        return parameter.meaning.surfaces()
    whole = parameters.get(pointer(origin.keys[:-1]))
    plain = Surface(rule="literal", say=_say_plain)
    if whole is not None and origin.keys[-1].isdigit():
        return (*(_of_item(surface) for surface in whole.meaning.surfaces()), plain)
    return (plain,)


def _of_item(surface: Surface) -> Surface:
    """A list's surface used for one item: said as a list of one."""

    def say(value: Json, anchor: Anchor) -> str | None:
        return surface.say([value], anchor)

    return _with_say(surface, say)


def _altered(surface: Surface, origin: Origin, parameter: Parameter | None) -> Surface:
    """A surface after filters; said only if it can still be read back to the value."""

    def say(value: Json, anchor: Anchor) -> str | None:
        said = surface.say(value, anchor)
        if said is None:
            return None
        words = said
        for alter in origin.alters:
            words = alter(words)
        if words != said and parameter is not None:
            return words if parameter.meaning.same(words, value, anchor) else None
        return words

    return _with_say(surface, say)


def _with_say(surface: Surface, say: Say) -> Surface:
    return Surface(
        rule=surface.rule,
        say=say,
        weight=surface.weight,
        after=surface.after,
        not_after=surface.not_after,
        anchored=surface.anchored,
    )


def _say_plain(value: Json, anchor: Anchor) -> str | None:
    """A string or a number as it stands."""
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, str | int | float) else None
