"""Variables of programs: "with orderLayout as the layout", as those who call a function say it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.quick import regex

_LONG = {
    "out": "output", "obj": "object", "src": "source", "dest": "destination",
    "dst": "destination", "ctx": "context", "req": "request", "res": "response",
    "resp": "response", "msg": "message", "cfg": "config", "cls": "class", "fn": "function",
    "func": "function", "mth": "method", "str": "string", "val": "value", "idx": "index",
    "buf": "buffer", "btn": "button", "img": "image", "env": "environment", "cmd": "command",
    "dir": "directory", "doc": "document", "num": "number", "col": "column", "pkg": "package",
    "lib": "library", "el": "element", "elem": "element", "evt": "event", "ev": "event",
    "err": "error", "attr": "attribute", "prop": "property", "cb": "callback", "st": "state",
    "db": "database", "conn": "connection", "mod": "module", "insn": "instruction",
    "param": "parameter", "op": "operation", "mgr": "manager", "impl": "implementation",
    "decl": "declaration", "stmt": "statement", "ref": "reference", "ptr": "pointer",
    "arg": "argument",
}  # fmt: skip
"""Short names of programs written out, as they are said aloud."""
_CLASS = regex(r"(?:The |An? (?:instance of (?:the )?)?)(?P<of>[A-Z]+[a-z]\w*)\b")
"""The class that a description begins with: "The PrintStream to write to"."""
_THING = regex(
    r"(?:The |An? )(?P<of>(?:[a-z]+ )?[a-z]{3,})(?= (?:to|that|which|used|for|of|whose|object|"
    r"instance|containing|from|in|on|associated)\b|[.,]|$)"
)
"""What a description says the variable is: "The callback function to be called"."""


def variable_ways(role: Role) -> tuple[str, ...]:
    """Ways to say a variable with the part it plays; empty for any other argument."""
    if role.parameter.meaning.name != "variable" or role.part not in ("plain", "title", "kind"):
        return ()
    m, noun = role.mark, played(role)
    if not noun:
        return (f"with {role.parameter.leaf.name} = {m}",)
    return (f"with {m} as the {noun}",)


def played(role: Role) -> str:
    """The part that a variable plays, in words: "output stream"; "" where nothing tells it."""
    words = [_LONG.get(word, word) for word in role.parameter.leaf.words if word != "the"]
    if words and all(len(word) > _SHORT or word.isdigit() for word in words):
        return " ".join(words)
    told = role.told.strip()
    found = _CLASS.match(told) or _THING.match(told)
    return found["of"] if found else ""


_SHORT = 2
"""Words of so few letters say nothing aloud."""


_AIMS = frozenset("target outcome response label y".split())
_OF_DATA = regex(r"\b(?:variable|column|feature)\b", re.I)


def is_outcome(role: Role) -> bool:
    """Whether the value names what a model is to tell: its target variable."""
    words = role.parameter.leaf.words
    told = bool(words) and words[-1] in _AIMS and _OF_DATA.search(role.told)
    return bool(told) and types_of(role.parameter) == {"string"}
