"""The tree of a plain phrasing, built without Jinja's parser: the same tree, ten times as fast.

Plain is what holds fixed words, ``{{ name }}``, ``{{ macro(name) }}``, optional parts and choices.
Everything else, and whatever is wrong, is left to the parser.
"""

from __future__ import annotations

from jinja2 import nodes

from generator.phrasing.templates.brackets import CHOICE, CHOOSE, OPTIONAL
from generator.quick import regex

_TOKEN = regex(r"\{\{ *(?P<name>[A-Za-z_]\w*)(?:\((?P<call>[\w, ]*)\))? *\}\}|(?P<mark>[\[\]()|])")
_SPECIAL = regex(r"[{}\\#\n]")
_CONSTANTS = frozenset({"true", "false", "none", "True", "False", "None", "not", "and", "or", "if"})
"""Names that are no variables in an expression; lines with them are left to the parser."""
_WORDS = _CONSTANTS | {"else", "elif", "in", "is", "for", "recursive", OPTIONAL, CHOICE, CHOOSE}


class _NotPlain(Exception):
    """The line has more in it than this module reads."""


def plain_tree(text: str) -> nodes.Template | None:
    """The tree of a phrasing, or None where it is not plain."""
    try:
        return nodes.Template(_Plain(text).read(), lineno=1)
    except (_NotPlain, RecursionError):
        return None


class _Plain:
    """Reads one line, bracket by bracket."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str | nodes.Expr] = []
        at = 0
        for found in _TOKEN.finditer(text):
            self._word(text[at : found.start()])
            at = found.end()
            self.tokens.append(found["mark"] or _printed(found["name"], found["call"]))
        self._word(text[at:])
        self.at = 0

    def _word(self, text: str) -> None:
        if _SPECIAL.search(text):
            raise _NotPlain
        if text:
            self.tokens.append(text)

    def read(self) -> list[nodes.Node]:
        """The whole line."""
        bodies = self._bodies("")
        return bodies[0]

    def _bodies(self, mark: str) -> list[list[nodes.Node]]:
        """The alternatives inside a bracket, up to its partner; one at the top and in ``[``."""
        bodies: list[list[nodes.Node]] = [[]]
        run: list[nodes.Expr] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if isinstance(token, nodes.Expr):
                run.append(token)
            elif token in ("[", "("):
                self._open(token, bodies[-1], run)
            elif token == "|" and mark == "(":
                _flush(bodies[-1], run)
                bodies.append([])
            elif token in ("]", ")"):
                if mark != ("[" if token == "]" else "("):
                    raise _NotPlain
                _flush(bodies[-1], run)
                return bodies
            else:
                _say(run, token)
        if mark:
            raise _NotPlain
        _flush(bodies[-1], run)
        return bodies

    def _open(self, mark: str, body: list[nodes.Node], run: list[nodes.Expr]) -> None:
        inner = self._bodies(mark)
        if mark == "[":
            _flush(body, run)
            body.append(_with(OPTIONAL, nodes.Const(True, lineno=1), inner[0]))
        elif len(inner) == 1:
            # a parenthesis is itself; brackets inside it make it more than a run of words
            raise _NotPlain
        else:
            _flush(body, run)
            body.append(_choice(inner))


def _printed(name: str, given: str | None) -> nodes.Expr:
    said = _name(name)
    if given is None:
        return said
    names = [_name(each.strip()) for each in given.split(",")] if given.strip() else []
    return nodes.Call(said, names, [], None, None, lineno=1)


def _name(name: str) -> nodes.Expr:
    if name in _WORDS or not name.isidentifier():
        raise _NotPlain
    return nodes.Name(name, "load", lineno=1)


def _say(run: list[nodes.Expr], text: str) -> None:
    last = run[-1] if run else None
    if isinstance(last, nodes.TemplateData):
        text = last.data + text
        run.pop()
    run.append(nodes.TemplateData(text, lineno=1))


def _flush(body: list[nodes.Node], run: list[nodes.Expr]) -> None:
    if run:
        body.append(nodes.Output(list(run), lineno=1))
        run.clear()


def _with(name: str, value: nodes.Expr, body: list[nodes.Node]) -> nodes.With:
    return nodes.With([nodes.Name(name, "param", lineno=1)], [value], body, lineno=1)


def _choice(bodies: list[list[nodes.Node]]) -> nodes.With:
    call = nodes.Call(
        nodes.Name(CHOOSE, "load", lineno=1),
        [nodes.Const(len(bodies), lineno=1)],
        [],
        None,
        None,
        lineno=1,
    )
    first, *others = [
        nodes.If(
            nodes.Compare(
                nodes.Name(CHOICE, "load", lineno=1),
                [nodes.Operand("eq", nodes.Const(index, lineno=1), lineno=1)],
                lineno=1,
            ),
            body,
            [],
            [],
            lineno=1,
        )
        for index, body in enumerate(bodies)
    ]
    first.elif_ = others
    return _with(CHOICE, call, [first])
