"""What is said as a whole: structures in words where there are some, else as JSON; rare scalars."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    SemanticType,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.naming import singular
from generator.semantics.described.narrow import narrow
from generator.semantics.fits import fits
from generator.semantics.series import in_series
from generator.semantics.topics.compared import (
    Comparison,
    comparison_of,
    read_conditions,
    say_conditions,
)
from generator.semantics.topics.itemised import (
    compared,
    counted_columns,
    read_table,
    say_table,
)
from generator.semantics.topics.rows import Table, table_of
from generator.semantics.topics.stated import (
    Keys,
    Manner,
    keys_of,
    manner_of,
    read_stated,
    say_stated,
)


@semantic_type
class Structured(SemanticType):
    """An object, or an array of objects: stated in words, or pasted as JSON by a developer.

    ``structured`` tells that its values come from the sampler of the whole schema.
    """

    name: ClassVar[str] = "structured"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"object", "array"})
    structured: ClassVar[bool] = True

    def surfaces(self) -> tuple[Surface, ...]:
        """In words, where there are some for what is given; compact JSON on one line."""
        whole = Surface(rule="json", say=_say_json)
        if self._comparison:
            return (Surface(rule="conditions", say=self._say_conditions, weight=12.0), whole)
        if self.table:
            pasted = Surface(rule="json", say=self._say_uncounted) if self.counts_things else whole
            return (Surface(rule="rows", say=self._say_rows, weight=12.0), pasted)
        if self._listed:
            pasted = Surface(rule="json", say=_say_unlisted)
            return (Surface(rule="listed", say=_say_listed), pasted)
        if self.leaf.schema.get("type") != "object":
            return (whole,)
        signs = functools.partial(self._say_stated, signs=True)
        return (
            Surface(rule="stated", say=self._say_stated, weight=6.0),
            Surface(rule="signs", say=signs, weight=4.0),
            whole,
        )

    @functools.cached_property
    def _items(self) -> Mapping[str, Json]:
        return narrow(self.leaf.schema.get("items"), self.leaf.root)

    @functools.cached_property
    def _listed(self) -> bool:
        """Whether it may be a list of texts of which no more is known: codes, numbers."""
        bare = not self._items and self.leaf.schema.get("type") == "array"
        return bare or self._items.get("type") == "string"

    @functools.cached_property
    def table(self) -> Table | None:
        """The columns of a list of objects; None if it is none."""
        return table_of(self._items)

    @functools.cached_property
    def counts_things(self) -> bool:
        """Whether it lists things with how many of each, which people say as an object."""
        return self.table is not None and counted_columns(self.table) is not None

    @functools.cached_property
    def _comparison(self) -> Comparison | None:
        """The columns of a list of conditions; None if it is none."""
        return comparison_of(self._items)

    @functools.cached_property
    def manner(self) -> Manner:
        """How an object of this name is stated."""
        return manner_of(self.leaf.words)

    def _say_conditions(self, value: Json, _: Anchor) -> str | None:
        return None if self._comparison is None else say_conditions(self._comparison, value)

    def _say_rows(self, value: Json, _: Anchor) -> str | None:
        return None if self.table is None else say_table(self.table, value)

    def _say_uncounted(self, value: Json, anchor: Anchor) -> str | None:
        """What can't be counted off, as it would be pasted."""
        return None if self._say_rows(value, anchor) else _say_json(value, anchor)

    def _say_stated(self, value: Json, _: Anchor, *, signs: bool = False) -> str | None:
        return say_stated(self.manner, value, signs=signs, keys=self._keys)

    @functools.cached_property
    def _keys(self) -> Keys:
        """The declared properties of an object, with what people call them."""
        declared = narrow(self.leaf.schema, self.leaf.root).get("properties")
        return keys_of(declared if isinstance(declared, Mapping) else {})

    def read(self, text: str, anchor: Anchor) -> Json:
        """The JSON value, or what the words tell, or ``UNREADABLE``."""
        if text.lstrip().startswith(("[", "{")):
            try:
                return json.loads(text)
            except ValueError:
                return UNREADABLE
        if self._comparison and (found := read_conditions(self._comparison, text)) != UNREADABLE:
            return found
        if self.table:
            return read_table(self.table, text)
        if self.leaf.schema.get("type") == "object":
            return read_stated(self.manner, text, self._keys)
        return _PARTS.split(text) if self._listed else UNREADABLE

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """What is said in words is compared without regard to case."""
        read = self.read(text, anchor)
        pasted = text.lstrip().startswith(("[", "{"))
        if self.table is not None and not pasted:
            read, value = compared(self.table, read), compared(self.table, value)
        return bool(read == value if pasted or self._listed else _folded(read) == _folded(value))

    def attachments(self) -> tuple[Attachment, ...]:
        """Pasted where the request ends."""
        noun = " ".join(self.leaf.words) or "data"
        last = noun.rsplit(" ", 1)[-1]
        this = "these" if singular(last) != last and last != "data" else "this"
        return (
            Attachment(text=f"with {noun} {{}}"),
            Attachment(text=f"using {this} {noun}: {{}}", weight=0.5),
        )


class Listed(Structured):
    """A structure of which the user lists whole values: ``x-values`` of objects or arrays.

    They take the place of what the sampler of the schema draws (``agreement/listed_whole``).
    """

    def __init__(self, leaf: Leaf, setting: Setting, values: Sequence[Json]) -> None:
        super().__init__(leaf, setting)
        whole = (value for value in values if isinstance(value, (dict, list)))
        self.listed = tuple(value for value in whole if fits(leaf.schema, value))


@semantic_type
class Opaque(SemanticType):
    """A scalar of which only the schema is known, such as a rare pattern; said as it stands.

    Like ``Structured`` it has no sampler of its own: values come from the schema.
    """

    name: ClassVar[str] = "opaque"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"string", "integer", "number"})
    structured: ClassVar[bool] = True

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands."""
        return (Surface(rule="literal", say=_say_plain),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The text, or the number that it is where the schema wants one."""
        if self.leaf.schema.get("type") not in ("integer", "number"):
            return text
        try:
            return json.loads(text)
        except ValueError:
            return UNREADABLE


def _say_plain(value: Json, _: Anchor) -> str | None:
    return value if isinstance(value, str) else json.dumps(value)


_PARTS = regex(r", | and ")
_CODE = regex(r"[\w.+@:#/-]*[\w+#]")
"""What runs into nothing where it is one of a list."""


def _say_listed(value: Json, _: Anchor) -> str | None:
    if not isinstance(value, list) or not value:
        return None
    texts = [each for each in value if isinstance(each, str) and _CODE.fullmatch(each)]
    if len(texts) != len(value) or "and" in texts:
        return None
    return in_series(texts)


def _say_unlisted(value: Json, anchor: Anchor) -> str | None:
    """What words can't list, as it would be pasted: "a, b" as one of two members."""
    return _say_json(value, anchor) if _say_listed(value, anchor) is None else None


def _folded(value: Json) -> Json:
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, list):
        return [_folded(each) for each in value]
    return {k: _folded(v) for k, v in value.items()} if isinstance(value, dict) else value


def _say_json(value: Json, _: Anchor) -> str | None:
    return json.dumps(value, ensure_ascii=False, sort_keys=False)
