"""The fast path: a phrasing read symbolically, once per set of present arguments, into skeletons.

Only text, names, ``is defined``, boolean logic, choices and macros of the same kind are read;
whatever else is met raises ``NotFast`` and is rendered for each record instead.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import reduce

from jinja2 import nodes

from generator.errors import TemplateError
from generator.phrasing.skeleton import Hole
from generator.phrasing.templates.carried import Passed
from generator.phrasing.templates.names import Keys, Names
from generator.phrasing.templates.tree import alternatives, is_choice
from generator.quick import Struct, field, replace
from generator.records import pointer

MAX_VARIANTS = 64
MAX_DEPTH = 20


class NotFast(Exception):
    """The phrasing holds something that depends on values."""


class Alternatives(Struct, frozen=True):
    """A choice that is still open."""

    bodies: tuple[tuple[Piece, ...], ...]


class Reference(Struct, frozen=True):
    """A parameter, or an object that holds some, by its keys."""

    keys: Keys


Piece = str | Hole | Alternatives
Pieces = tuple[Piece, ...]


class MacroText(Struct, frozen=True):
    """A macro with the scope that it was written in."""

    node: nodes.Macro
    scope: Scope


class Scope(Struct):
    """What declarations have named: macros, and imported files by their alias."""

    macros: dict[str, MacroText] = field(default_factory=dict)
    modules: dict[str, Scope] = field(default_factory=dict)
    other: set[str] = field(default_factory=set)

    def names(self) -> frozenset[str]:
        """Every name declared."""
        return frozenset(self.macros) | frozenset(self.modules) | frozenset(self.other)


def declare(scope: Scope, tree: nodes.Template, load: Callable[[str], Scope], where: str) -> None:
    """Add the declarations of a tree to a scope; ``load`` gives the scope of a shared file."""
    for node in tree.body:
        if isinstance(node, nodes.Macro):
            scope.macros[node.name] = MacroText(node, scope)
        elif isinstance(node, nodes.Import):
            scope.modules[node.target] = load(_file(node.template, where))
        elif isinstance(node, nodes.FromImport):
            module = load(_file(node.template, where))
            for name in node.names:
                own, alias = name if isinstance(name, tuple) else (name, name)
                if own in module.macros:
                    scope.macros[alias] = module.macros[own]
                elif own in module.other:
                    scope.other.add(alias)
                else:
                    known = ", ".join(sorted(module.names()))
                    file = _file(node.template, where)
                    msg = f"{where}: {file!r} has no {own!r}; it has: {known}"
                    raise TemplateError(msg)
        elif isinstance(node, nodes.Assign | nodes.AssignBlock):
            scope.other |= {each.name for each in node.target.find_all(nodes.Name)}
            if isinstance(node.target, nodes.Name):
                scope.other.add(node.target.name)


def _file(node: nodes.Expr, where: str) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    msg = f"{where}: write the name of an imported file in quotes"
    raise TemplateError(msg)


class Reading(Struct, frozen=True):
    """One reading of a phrasing: the parameters, those present, and what macros have bound.

    ``textual`` are parameters that are never false when given.
    """

    names: Names
    textual: frozenset[Keys]
    present: frozenset[Keys]
    scope: Scope
    bound: Mapping[str, Reference | Pieces | None] = field(default_factory=dict)
    depth: int = 0

    def read(self, body: Sequence[nodes.Node]) -> Pieces:
        """The pieces of a body.

        Raises:
            NotFast: it must be rendered.
            Passed: it prints an argument that is not present.
        """
        return tuple(piece for node in body for piece in self._node(node))

    def _node(self, node: nodes.Node) -> Pieces:
        if isinstance(node, nodes.Output):
            return tuple(piece for child in node.nodes for piece in self._printed(child))
        if isinstance(node, nodes.If):
            return self._if(node)
        if isinstance(node, nodes.With) and is_choice(node):
            return self._choice(alternatives(node))
        raise NotFast

    def _if(self, node: nodes.If) -> Pieces:
        for arm in (node, *node.elif_):
            if self._test(arm.test):
                return self.read(arm.body)
        return self.read(node.else_)

    def _choice(self, bodies: Sequence[Sequence[nodes.Node]]) -> Pieces:
        """A choice among the alternatives that say only what is present."""
        usable: list[Pieces] = []
        for body in bodies:
            try:
                usable.append(self.read(body))
            except Passed:
                continue
        if not usable:
            raise Passed
        return usable[0] if len(usable) == 1 else (Alternatives(tuple(usable)),)

    def _printed(self, node: nodes.Node) -> Pieces:
        if isinstance(node, nodes.TemplateData):
            return (node.data,)
        value = self._value(node)
        if value is None:
            raise Passed
        if isinstance(value, Reference):
            if value.keys not in self.present:
                raise Passed
            return (Hole(pointer(value.keys)),)
        return value

    def _value(self, node: nodes.Node) -> Pieces | Reference | None:
        """What an expression stands for: pieces, a parameter, or None for an absent one."""
        if isinstance(node, nodes.Const):
            return None if node.value is None else (str(node.value),)
        if isinstance(node, nodes.Call):
            return self._macro(node)
        if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
            return self._value(node.expr1 if self._test(node.test) else node.expr2)
        found = self._reference(node)
        if isinstance(found, Reference) and not self._given(found.keys):
            return None
        if isinstance(found, Reference) and found.keys not in self.names.keys:
            raise NotFast
        return found

    def _reference(self, node: nodes.Node) -> Reference | Pieces | None:
        """The parameter (or what a macro was given) that a name or a dotted name stands for."""
        if isinstance(node, nodes.Name):
            if node.name in self.bound:
                return self.bound[node.name]
            if node.name in self.names.tops():
                return Reference((node.name,))
            if node.name in {"args", "arguments"} and node.name not in self.scope.names():
                return Reference(())
            raise NotFast
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            base = self._reference(node.node)
            key = node.attr if isinstance(node, nodes.Getattr) else _text(node.arg)
            if isinstance(base, Reference) and key is not None:
                return Reference((*base.keys, key))
        raise NotFast

    def _given(self, keys: Keys) -> bool:
        """Whether a parameter, or something in an object, is present."""
        if any(each[: len(keys)] == keys for each in self.present):
            return True
        if self.names.leaf_of(keys) not in {None, keys}:
            raise NotFast
        return False

    def _test(self, node: nodes.Node) -> bool:
        if isinstance(node, nodes.Not):
            return not self._test(node.node)
        if isinstance(node, nodes.And):
            return self._test(node.left) and self._test(node.right)
        if isinstance(node, nodes.Or):
            return self._test(node.left) or self._test(node.right)
        if isinstance(node, nodes.Const) and isinstance(node.value, bool):
            return node.value
        if isinstance(node, nodes.Test) and node.name in {"defined", "undefined"}:
            return self._is_given(node.node) == (node.name == "defined")
        if not self._is_given(node):
            return False
        found = self._reference(node)
        if isinstance(found, Reference) and found.keys in self.textual:
            return True
        raise NotFast

    def _is_given(self, node: nodes.Node) -> bool:
        found = self._reference(node)
        if isinstance(found, Reference):
            return self._given(found.keys)
        return found is not None

    def _macro(self, call: nodes.Call) -> Pieces:
        """The pieces of a macro's body, with its parameters bound."""
        macro = self._find_macro(call.node)
        given = [self._argument(each) for each in call.args]
        named = {each.key: self._argument(each.value) for each in call.kwargs}
        own = [each.name for each in macro.node.args]
        odd = call.dyn_args is not None or call.dyn_kwargs is not None or self.depth > MAX_DEPTH
        if odd or len(given) > len(own) or not named.keys() <= set(own):
            raise NotFast
        defaults = dict(zip(reversed(own), reversed(macro.node.defaults), strict=False))
        inner = replace(self, scope=macro.scope, depth=self.depth + 1)
        bound: dict[str, Reference | Pieces | None] = {
            name: inner._argument(node) for name, node in defaults.items()
        }
        bound = {name: bound.get(name) for name in own}
        bound.update(zip(own, given, strict=False))
        bound.update(named)
        return replace(inner, bound=bound).read(macro.node.body)

    def _argument(self, node: nodes.Node) -> Reference | Pieces | None:
        """What a macro gets: an absent argument is handed on as such."""
        if isinstance(node, nodes.Const | nodes.Call):
            value = self._value(node)
            return value
        return self._reference(node)

    def _find_macro(self, node: nodes.Node) -> MacroText:
        scope = self.scope
        name = getattr(node, "name", None)
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            module = scope.modules.get(node.node.name)
            if module is None:
                raise NotFast
            scope, name = module, node.attr
        found = scope.macros.get(name) if isinstance(name, str) else None
        if found is None:
            raise NotFast
        return found


def _text(node: nodes.Node) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def variants(pieces: Pieces, seed: str) -> list[tuple[str | Hole, ...]]:
    """The texts that pieces with open choices stand for; 64 of them, by ``seed``, if more."""
    total = count(pieces)
    wanted = range(total) if total <= MAX_VARIANTS else _sample(total, seed)
    return [tuple(_pick(pieces, index)) for index in wanted]


def _sample(total: int, seed: str) -> list[int]:
    return sorted(random.Random(seed).sample(range(min(total, 2**62)), MAX_VARIANTS))


def count(pieces: Sequence[Piece]) -> int:
    """How many texts pieces stand for."""
    sizes = (
        sum(count(body) for body in piece.bodies)
        for piece in pieces
        if isinstance(piece, Alternatives)
    )
    return reduce(lambda left, right: left * right, sizes, 1)


def _pick(pieces: Sequence[Piece], index: int) -> list[str | Hole]:
    """The text number ``index``: each choice is one digit of it."""
    chosen: list[str | Hole] = []
    for piece in pieces:
        if not isinstance(piece, Alternatives):
            chosen.append(piece)
            continue
        sizes = [count(body) for body in piece.bodies]
        index, digit = divmod(index, sum(sizes))
        for body, size in zip(piece.bodies, sizes, strict=True):
            if digit < size:
                chosen += _pick(body, digit)
                break
            digit -= size
    return chosen
