"""A phrasing as a syntax tree: parsed, its names checked, its optional parts tied to arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, cast

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from generator.errors import TemplateError
from generator.phrasing.templates.brackets import CHOICE, CHOOSE, OPTIONAL, to_jinja
from generator.phrasing.templates.lines import Line
from generator.phrasing.templates.names import Keys, Names, written
from generator.phrasing.templates.sandbox import Sandbox

T = TypeVar("T")
ALL = ("args", "arguments")
"""Names for the whole arguments, unless a parameter is called so."""

_BUILT_IN = frozenset({"loop", "caller", "varargs", "kwargs"})
_FORBIDDEN = (nodes.Extends, nodes.Block, nodes.Include)


def guarded(where: str, work: Callable[[], T]) -> T:
    """What ``work`` returns; whatever goes wrong in it becomes a ``TemplateError`` at ``where``."""
    try:
        return work()
    except TemplateError:
        raise
    except TemplateSyntaxError as error:
        msg = f"{where}: {_advice(error.message or 'syntax error')}"
        raise TemplateError(msg) from None
    except RecursionError:
        msg = f"{where}: nested too deeply"
        raise TemplateError(msg) from None
    except (JinjaError, ArithmeticError, ValueError, TypeError, LookupError) as error:
        msg = f"{where}: {error}"
        raise TemplateError(msg) from None


def _advice(message: str) -> str:
    if "Unexpected end of template" in message or "unknown tag" in message:
        return f"{message} (a phrasing is one line; end a line with \\ to go on on the next)"
    return message


def parse(sandbox: Sandbox, line: Line, source: str) -> nodes.Template:
    """The tree of one phrasing or declaration.

    Raises:
        TemplateError: a syntax error, or something that templates may not do.
    """
    where = f"{source}:{line.number}"
    text = to_jinja(line.text, source, line.number)
    tree = guarded(where, lambda: sandbox.parse(text, filename=source))
    refuse(tree, where)
    _check_filters(sandbox, tree, where)
    return tree


def every(tree: nodes.Node) -> list[nodes.Node]:
    """All nodes of a tree; several times as fast as Jinja's own ``find_all``."""
    found = [tree]
    for node in found:
        for name in node.fields:
            value = getattr(node, name, None)
            if isinstance(value, nodes.Node):
                found.append(value)
            elif isinstance(value, list):
                found.extend(each for each in value if isinstance(each, nodes.Node))
    return found


def _check_filters(sandbox: Sandbox, tree: nodes.Node, where: str) -> None:
    """Raise ``TemplateError`` for a filter or test that there is not."""
    for node in every(tree):
        if not isinstance(node, nodes.Filter | nodes.Test):
            continue
        kind = "filter" if isinstance(node, nodes.Filter) else "test"
        known = sandbox.filters if kind == "filter" else sandbox.tests
        if node.name not in known:
            msg = f"{where}: unknown {kind} {node.name!r}; known: {', '.join(sorted(known))}"
            raise TemplateError(msg)


def refuse(tree: nodes.Node, where: str) -> None:
    """Raise ``TemplateError`` for what no template may do."""
    for node in every(tree):
        if isinstance(node, _FORBIDDEN):
            msg = f"{where}: '{type(node).__name__.lower()}' is not allowed in a template"
            raise TemplateError(msg)
        key = _key(node)
        if isinstance(key, str) and key.startswith("__"):
            msg = f"{where}: {key!r} may not be used in a template"
            raise TemplateError(msg)


def _key(node: nodes.Node) -> object:
    """What ``x.key`` or ``x["key"]`` asks for, if it is written out."""
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return node.arg.value
    return None


def reference(node: nodes.Node, names: Names, local: frozenset[str]) -> Keys | None:
    """The keys that an expression like ``a``, ``a.b`` or ``args["a-b"]`` stands for, or None."""
    if isinstance(node, nodes.Name):
        if node.name in local:
            return None
        if node.name in names.tops():
            return (node.name,)
        return () if node.name in ALL else None
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        base = reference(node.node, names, local)
        key = _key(node)
        if base is not None and isinstance(key, str | int) and not isinstance(key, bool):
            return (*base, str(key))
    return None


def references(
    node: nodes.Node, names: Names, local: frozenset[str]
) -> Iterator[tuple[nodes.Expr, Keys]]:
    """The longest references in a tree, each with its node; called methods are taken off."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        inner: list[nodes.Node] = [node.node.node, *node.args, *node.kwargs]
        for each in inner:
            yield from references(each, names, local)
        return
    if isinstance(node, nodes.Expr):
        keys = reference(node, names, local)
        if keys:
            yield node, keys
            return
    for child in node.iter_child_nodes():
        yield from references(child, names, local)


def stored(tree: nodes.Node) -> frozenset[str]:
    """Names that a tree gives a value to: loop variables, ``set``, ``with``, macro parameters."""
    return frozenset(
        each.name
        for each in every(tree)
        if isinstance(each, nodes.Name) and each.ctx in {"store", "param"}
    )


def check_names(tree: nodes.Template, names: Names, known: frozenset[str], where: str) -> None:
    """Raise ``TemplateError`` for a name that is neither a parameter nor ``known``."""
    found = every(tree)
    own = frozenset(
        each.name for each in found if isinstance(each, nodes.Name) and each.ctx != "load"
    )
    fine = names.tops() | known | own | _BUILT_IN | set(ALL)
    for name in sorted({each.name for each in found if isinstance(each, nodes.Name)} - fine):
        msg = f"{where}: unknown variable {name!r}; parameters: {names}"
        raise TemplateError(msg)
    called = {id(each.node) for each in found if isinstance(each, nodes.Call)}
    for each in found:
        keys = None if id(each) in called else reference(each, names, own - names.tops())
        if keys and not names.is_prefix(keys) and names.leaf_of(keys) is None:
            msg = f"{where}: unknown variable {written(keys)!r}; parameters: {names}"
            raise TemplateError(msg)
        if isinstance(each, nodes.Output):
            _check_printed(each, names, own, where)


def _check_printed(output: nodes.Output, names: Names, own: frozenset[str], where: str) -> None:
    """Raise ``TemplateError`` where an object is printed as a whole."""
    for node in output.nodes:
        keys = reference(node, names, own)
        if keys and names.is_prefix(keys) and names.leaf_of(keys) is None:
            inside = ", ".join(written(each) for each in names.keys if each[: len(keys)] == keys)
            msg = f"{where}: {written(keys)!r} is an object; print its parts: {inside}"
            raise TemplateError(msg)


_BODIES = ("body", "elif_", "else_")
"""Fields of nodes in which statements stand."""


class _OptionalParts(NodeTransformer):
    """Turns each optional part into an ``if`` on the arguments in it, or into a choice."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def generic_visit(self, node: nodes.Node, *_: Any, **__: Any) -> nodes.Node:
        """Only in bodies do parts stand: what is in expressions need not be gone through."""
        for name in _BODIES:
            body = getattr(node, name, None)
            if body:
                setattr(node, name, [self.visit(each) for each in body])
        return node

    def visit_With(self, node: nodes.With) -> nodes.Node:
        """An optional part or a choice; others are ordinary ``with`` blocks."""
        if _is_named(node, OPTIONAL):
            needed = self._needed(node.body)
            self.generic_visit(node)
            return _conditional(node, needed) if needed else _free_choice(node)
        self.generic_visit(node)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """Printed text and expressions, in which no part stands."""
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:
        """Inside a macro, its parameters are what optional parts depend on."""
        outer = self.names
        self.names = Names((*((each.name,) for each in node.args), *outer.keys))
        self.generic_visit(node)
        self.names = outer
        return node

    def _needed(self, body: Sequence[nodes.Node]) -> list[nodes.Expr]:
        """References in a part, but not in parts inside it, in loops' own variables or in tests."""
        found: dict[Keys, nodes.Expr] = {}
        for each in body:
            for node, keys in _outside_tests(each, self.names, stored(each)):
                found.setdefault(keys, node)
        return list(found.values())


def _outside_tests(
    node: nodes.Node, names: Names, local: frozenset[str]
) -> Iterator[tuple[nodes.Expr, Keys]]:
    """References that are printed, looped over or handed to a macro."""
    if isinstance(node, nodes.With) and _is_named(node, OPTIONAL):
        return
    if isinstance(node, nodes.If | nodes.CondExpr):
        arms: list[nodes.Node] = (
            [*node.body, *node.elif_, *node.else_]
            if isinstance(node, nodes.If)
            else [each for each in (node.expr1, node.expr2) if each is not None]
        )
        for arm in arms:
            yield from _outside_tests(arm, names, local)
    elif isinstance(node, nodes.Output | nodes.With | nodes.For):
        for child in node.iter_child_nodes():
            yield from _outside_tests(child, names, local)
    else:
        yield from references(node, names, local)


def printed(tree: nodes.Template, names: Names) -> frozenset[Keys]:
    """The parameters that a phrasing may say: named anywhere but in conditions.

    ``tree`` has its optional parts tied.
    """
    local = stored(tree) - names.tops()
    found: set[Keys] = set()
    for node in tree.body:
        for _, keys in _outside_tests(node, names, local):
            leaf = names.leaf_of(keys)
            found |= {leaf} if leaf else {k for k in names.keys if k[: len(keys)] == keys}
    return frozenset(found)


def _is_named(node: nodes.With, name: str) -> bool:
    target = node.targets[0] if node.targets else None
    return isinstance(target, nodes.Name) and target.name == name


def is_choice(node: nodes.With) -> bool:
    """Whether the block stands for a choice."""
    return _is_named(node, CHOICE)


def alternatives(node: nodes.With) -> list[list[nodes.Node]]:
    """The bodies of a choice's alternatives."""
    first = node.body[0]
    assert isinstance(first, nodes.If)
    return [first.body, *(each.body for each in first.elif_)]


def _conditional(node: nodes.With, needed: list[nodes.Expr]) -> nodes.If:
    test: nodes.Expr | None = None
    for expression in needed:
        one = nodes.Test(expression, "defined", [], [], None, None, lineno=node.lineno)
        test = one if test is None else nodes.And(test, one, lineno=node.lineno)
    return nodes.If(test, node.body, [], [], lineno=node.lineno)


def _free_choice(node: nodes.With) -> nodes.With:
    """A part without arguments: sometimes there."""
    at = node.lineno
    call = nodes.Call(nodes.Name(CHOOSE, "load", lineno=at), [nodes.Const(2)], [], None, None)
    test = nodes.Compare(
        nodes.Name(CHOICE, "load", lineno=at), [nodes.Operand("eq", nodes.Const(0))], lineno=at
    )
    other = nodes.Compare(
        nodes.Name(CHOICE, "load", lineno=at), [nodes.Operand("eq", nodes.Const(1))], lineno=at
    )
    empty = nodes.If(other, [], [], [], lineno=at)
    body = nodes.If(test, node.body, [empty], [], lineno=at)
    return nodes.With([nodes.Name(CHOICE, "store", lineno=at)], [call], [body], lineno=at)


class _Bounds(NodeTransformer):
    """Counts the steps of every loop and bounds every concatenation."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        """``for x in y`` → ``for x in _steps(y)``."""
        self.generic_visit(node)
        node.iter = _call("_steps", [cast(nodes.Expr, node.iter)], node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        """``a ~ b`` → ``_concat(a, b)``."""
        self.generic_visit(node)
        return _call("_concat", node.nodes, node.lineno)


def _call(name: str, arguments: list[nodes.Expr], at: int) -> nodes.Call:
    return nodes.Call(nodes.Name(name, "load", lineno=at), arguments, [], None, None, lineno=at)


def tie_optionals(tree: nodes.Template, names: Names) -> nodes.Template:
    """The tree with its optional parts turned into conditions. It is changed in place."""
    _OptionalParts(names).visit(tree)
    return tree


def bind_limits(tree: nodes.Template) -> nodes.Template:
    """The tree with counted loops and bounded concatenations, ready to compile. In place."""
    _Bounds().visit(tree)
    tree.set_lineno(1)
    return tree
