"""JSON Schema → compiled sampler: the schema is taken apart once, drawing only follows closures.

Each place becomes a ``Node`` (memoised by the schemas that hold there), each way to satisfy it an
option. After building, every option is tried a few times with a fixed seed; those that never
produce a valid value are dropped. Nodes made later, while drawing, are not tried: what is drawn
does not depend on the order of draws.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable

from generator.arguments import leaves
from generator.arguments.arrays import ArrayOption
from generator.arguments.document import Document, Located
from generator.arguments.equality import without
from generator.arguments.expand import Expansion, expand
from generator.arguments.meant import LeafSampler, Meanings
from generator.arguments.merge import Flat
from generator.arguments.node import (
    Node,
    Option,
    Parts,
    Scalar,
    State,
    measure,
    numeric,
    says,
)
from generator.arguments.objects import Extras, Field, ObjectOption, declares_object, plain_key
from generator.arguments.settle import settle
from generator.arguments.strings import Candidates
from generator.records import Json, pointer

ORDER = ("object", "array", "string", "number", "integer", "boolean", "null")
EAGER = 1500
LONGEST_PATH = 8


class Compiler:
    """Builds the nodes of one document."""

    def __init__(self, doc: Document, leaf_sampler: LeafSampler | None, *, bare_root: bool,
                 opaque: frozenset[tuple[str, ...]] = frozenset()) -> None:  # fmt: skip
        """``bare_root``: an object without declared properties stays empty at the root.

        ``opaque`` are the paths whose insides no plan speaks about.
        """
        self.opaque = opaque
        self.doc = doc
        self.meanings = Meanings(doc, leaf_sampler) if leaf_sampler is not None else None
        self.bare_root = bare_root
        self.nodes: dict[object, Node] = {}
        self._expansions: dict[object, Expansion] = {}
        self._queue: deque[Node] = deque()
        self._eager = True

    def compile(self) -> Node:
        """The root node, with everything reachable built and tried (up to a bounded number)."""
        root = self.node((self.doc.root,), () if self.meanings else None, True, frozenset())
        while self._queue and len(self.nodes) < EAGER:
            self._build(self._queue.popleft())
        self._eager = False
        built = [node for node in self.nodes.values() if node.built]
        settle(built, self.again)
        self.doc.settled = True
        return root

    def node(
        self, parts: Parts, path: tuple[str, ...] | None, required: bool, chain: frozenset[object]
    ) -> Node:
        """The node where all of ``parts`` hold; ``chain`` are the places that it lies in."""
        parts = tuple({part.key: part for part in parts if part.schema is not True}.values())
        place = tuple(part.key for part in parts)
        if path is not None and (place in chain or len(path) > LONGEST_PATH):
            path = None
        key = (place, path, required if path is not None else False)
        known = self.nodes.get(key)
        if known is None:
            lineage = chain | {place} if path is not None else frozenset()
            known = Node(parts, path, required, lineage, build=self._build)
            self.nodes[key] = known
            if self._eager:
                self._queue.append(known)
        return known

    def _build(self, node: Node) -> None:
        if node.built:
            return
        node.built = True
        texts = self._options(node, strict=False)
        if self.meanings is not None:
            self.meanings.speak(node, texts)

    def _options(self, node: Node, *, strict: bool) -> list[Scalar]:
        """Find the node's options; those that are strings are returned."""
        texts = []
        found = self._expanded(node.parts, strict=strict)
        node.options, node.spare, node.scalar = [], [], True
        kinds: set[str] = set()
        guarded = len(found.flats) > 1
        for flat in found.flats:
            main, others = kinds_of(flat)
            for tier, chosen in ((node.options, main), (node.spare, others)):
                for kind in chosen:
                    option = self._option(node, flat, kind, found)
                    if option is not None:
                        tier.append(option)
                        kinds.add(kind)
                        if kind == "string" and isinstance(option, Scalar):
                            texts.append(option)
                    if kind == "string" and (flat.max_length is None or flat.max_length > 0):
                        node.spare.append(Scalar(leaves.mixed(flat)))
                    if kind == "array" and flat.contains and any(prefix for prefix, _ in flat.rows):
                        tier.extend(self._array(node, flat, behind=True))
            guarded = guarded or flat.guarded or bool(flat.patterns or flat.formats or flat.media)
            guarded = guarded or bool(flat.names or flat.dependent or flat.other_items)
        if not node.options:
            node.options, node.spare = node.spare, []
        if not node.options and found.complete:
            node.dead = "; ".join(found.reasons) or "no value fits"
        # Where the items go that contains asks for is not searched through.
        node.complete = found.complete and not any(flat.contains for flat in found.flats)
        node.guard = self.doc.validator(node.parts) if guarded else None
        node.scalar = "object" not in kinds and ("array" not in kinds or node.scalar)
        return texts

    def _expanded(self, parts: Parts, *, strict: bool) -> Expansion:
        """The ways to satisfy ``parts``, searched once: a node and the array around it both ask."""
        key = (tuple(part.key for part in parts), strict)
        if key not in self._expansions:
            self._expansions[key] = expand(self.doc, parts, strict=strict)
        return self._expansions[key]

    def _option(self, node: Node, flat: Flat, kind: str, found: Expansion) -> Option | None:
        if flat.enum is not None:
            values = without(flat.enum, flat.banned)
            check = self.doc.validator(node.parts)
            fit = [value for value in values if check is None or check(value)]
            plain = [value for value in fit if value not in (None, "")] or fit
            if not fit:
                found.reasons["enum"] = None
            return Scalar(leaves.pick(plain)) if fit else None
        if kind == "object":
            return self._object(node, flat, found)
        if kind == "array":
            return next(iter(self._array(node, flat)), None)
        sample = leaves.scalar(flat, kind)
        if sample is None:
            found.reasons[f"{kind}: minimum, maximum and multipleOf"] = None
            return None
        return Scalar(sample)

    def _object(self, node: Node, flat: Flat, found: Expansion) -> Option | None:
        names = dict.fromkeys(name for layer in flat.layers for name in layer.named)
        names |= dict.fromkeys(flat.required)
        names |= dict.fromkeys(n for key, needs in flat.dependent for n in needs if key in names)
        allowed = self._name_check(flat)
        fields = []
        for name in names:
            required = name in flat.required
            parts = flat.property_parts(name)
            if any(part.schema is False for part in parts) or not allowed(name):
                if required:
                    found.reasons[f"required {name!r}, which is not allowed"] = None
                    return None
                continue
            path = None if node.path is None else (*node.path, name)
            child = self.node(parts, path, required, node.chain)
            planned = path is not None and self._planned(path)
            at = pointer(path) if path and planned else None
            deep = any(declares_object(part.schema) for part in parts)
            fields.append(Field(name, child, required, at, deep))
        return ObjectOption(
            fields, flat.min_properties, flat.max_properties, flat.dependent,
            self._extras(node, flat, bool(names), allowed),
        )  # fmt: skip

    def _planned(self, path: tuple[str, ...]) -> bool:
        inside = any(path[:size] in self.opaque for size in range(1, len(path)))
        return "*" not in path and not inside

    def _name_check(self, flat: Flat) -> Callable[[str], bool]:
        check = self.doc.validator(tuple(flat.names)) if flat.names else None
        return (lambda name: True) if check is None else check

    def _extras(
        self, node: Node, flat: Flat, declared: bool, allowed: Callable[[str], bool]
    ) -> Extras | None:
        closed = any(p.schema is False for p in flat.property_parts("\x00undeclared"))
        patterns = [pattern for layer in flat.layers for pattern, _ in layer.patterns]
        if closed and not patterns:
            return None
        natural = not declared and not (self.bare_root and node.path == ())
        if declared and flat.min_properties == 0:
            return None

        def child(name: str) -> Node | None:
            parts = flat.property_parts(name)
            return self.node(parts, None, False, frozenset()) if says(parts) else None

        if self._eager:
            child("\x00undeclared")
        checks: dict[int, Callable[[Json], bool] | None] = {}

        def fits(made: Node, value: Json) -> bool:
            if id(made) not in checks:
                checks[id(made)] = self.doc.validator(made.parts)
            check = checks[id(made)]
            return check is not None and check(value)

        return Extras(self._key(flat, patterns, closed), child, fits, allowed, natural)

    def _key(
        self, flat: Flat, patterns: list[str], closed: bool
    ) -> Callable[[random.Random, State], str]:
        walks = [Candidates([pattern], 1, 40) for pattern in patterns]
        held = tuple(part for part in flat.names if part.schema != {"type": "string"})
        names = self.node(held, None, False, frozenset()) if held else None
        proper = self.doc.validator(names.parts) if names is not None else None

        def key(rng: random.Random, state: State) -> str:
            if walks and (closed or names is None):
                return rng.choice(walks).draw(rng, state.anchor) or ""
            if names is not None:
                text = plain_key(rng, state)
                if rng.random() < 0.9 and (proper is None or proper(text)):
                    return text
                drawn = names.draw(rng, state, 1)
                return drawn if isinstance(drawn, str) else text
            return plain_key(rng, state)

        return key

    def _array(self, node: Node, flat: Flat, *, behind: bool = False) -> list[Option]:
        """An option, or none; ``behind``: what contains asks for stands behind the prefix."""
        longest = max((len(prefix) for prefix, _ in flat.rows), default=0)
        most = flat.max_items
        for index in range(longest + 1):
            if any(part.schema is False for part in flat.item_parts(index)):
                most = index if most is None else min(most, index)
        wanted = sum(least for _, least, _ in flat.contains)
        least = max(flat.min_items, min(wanted, most if most is not None else wanted))
        if behind:
            least = max(least, longest + wanted)
        if most is not None and least > most:
            return []
        open_end = says(flat.item_parts(longest)) or longest == 0
        usual = longest if longest and (most is None or longest <= most) else 0
        if open_end and most != longest:
            usual = max(usual, 0) if usual else 0
        if not usual and node.inner and numeric(flat.item_parts(0)):
            usual = max(least, 2) if most is None or most >= 2 else usual  # coordinates, cells
        path = None if node.path is None else (*node.path, "*")
        option = ArrayOption(least, most, usual, flat.unique, self._layout(flat, path, node))
        if self._eager:
            option.needs()
            option.layout(max(least, longest) + 1)
            node.scalar = node.scalar and not longest and self._scalar_items(flat)
        return [option]

    def _scalar_items(self, flat: Flat) -> bool:
        """Whether the members may be scalars: a type speaks of those, of structures it does not."""
        found = self._expanded(flat.item_parts(0), strict=False).flats
        return any(not {"object", "array"} & set(kinds_of(each)[0]) for each in found)

    def _layout(
        self, flat: Flat, path: tuple[str, ...] | None, owner: Node
    ) -> Callable[[int], list[Node]]:
        def layout(count: int) -> list[Node]:
            extra: list[list[Located]] = [[] for _ in range(count)]
            wanted = sum(least for _, least, _ in flat.contains)
            longest = max((len(prefix) for prefix, _ in flat.rows), default=0)
            place = longest if longest + wanted <= count else max(0, count - wanted)
            for part, least, most in flat.contains:
                mine = {(place + step) % count for step in range(least)} if count else set()
                place += least
                for index in range(count):
                    if index in mine:
                        extra[index].append(part)
                    elif most is not None:
                        extra[index].append(self.doc.negation(part.schema, part))
            nodes = [
                self.node((*flat.item_parts(index), *extra[index]), path, False, owner.chain)
                for index in range(count)
            ]
            for node in nodes:
                node.inner = True
            return nodes

        return layout

    def again(self, node: Node) -> None:
        """Build the node anew, with the negations that branch, and what it needs."""
        self._eager = True
        texts = self._options(node, strict=True)
        if self.meanings is not None:
            self.meanings.speak(node, texts)
        while self._queue and len(self.nodes) < 2 * EAGER:
            self._build(self._queue.popleft())
        self._eager = False
        measure([node for node in self.nodes.values() if node.built])


def kinds_of(flat: Flat) -> tuple[list[str], list[str]]:
    """The JSON types to draw, and those to fall back on; null only where nothing else is left."""
    if flat.enum is not None:
        return (["enum"], []) if flat.enum != [None] else ([], ["enum"])
    if flat.types is not None:
        kinds = [kind for kind in ORDER if kind in flat.types]
        main = [kind for kind in kinds if kind != "null"]
        return (main, kinds[len(main) :]) if main else ([], kinds)
    main = []
    if flat.layers or flat.required or flat.min_properties or flat.names or flat.dependent:
        main.append("object")
    if flat.rows or flat.contains or flat.min_items or flat.unique or flat.other_items:
        main.append("array")
    if flat.patterns or flat.formats or flat.min_length or flat.max_length is not None:
        main.append("string")
    if flat.low is not None or flat.high is not None or flat.steps:
        main.append("number")
    if flat.other_properties or flat.max_properties is not None:
        main.append("object") if "object" not in main else None
    main = main or ["string"]
    return main, [kind for kind in ORDER if kind not in main]
