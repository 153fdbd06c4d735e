"""Files of one call lie on one machine: no copy goes from one person's home to another's."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import Parameter

_PLACES = frozenset(("file_path", "directory"))
_HOME = regex(r"(/home/[^/]+|/Users/[^/]+|[A-Z]:\\Users\\[^\\]+)(?=[/\\]|$)")
_REMOTE = frozenset("remote server host bucket container s3 ftp sftp ssh".split())
"""Words of places that may be on another machine."""


def one_machine(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the paths of one call, and for lists of paths."""
    paths = [one for one in beside if _holds_paths(one) and _REMOTE.isdisjoint(one.leaf.words)]
    if paths:
        several = all(one.meaning.name in _PLACES for one in paths)
        yield Agreement(tuple(paths), functools.partial(_at_home, paths, side), 1 + several)


def _holds_paths(one: Parameter) -> bool:
    member = getattr(one.meaning, "item", None)
    return one.meaning.name in _PLACES or getattr(member, "name", "") in _PLACES


def _at_home(paths: Sequence[Parameter], side: Side, values: Values, _: random.Random) -> None:
    """All get the home of the first that has one; what can't, a path from where one is."""
    home = ""
    for one in paths:
        value = values.get(one.pointer)
        if isinstance(value, str):
            home = home or _home(value)
            if _home(value) not in ("", home) and not put(values, one, _moved(value, home), side):
                put(values, one, _moved(value, ""), side)
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            homes = [found for each in value if (found := _home(str(each)))]
            home = home or next(iter(homes), "")
            moved: list[Json] = [
                _moved(each, home) if _home(each) else each for each in map(str, value)
            ]
            if moved != value:
                put(values, one, moved, "any")


def _home(path: str) -> str:
    found = _HOME.match(path)
    return found[1] if found else ""


def _moved(path: str, home: str) -> str:
    """The path below another home, with its kind of slashes; without one, from where one is."""
    below = path[len(_home(path)) + 1 :].replace("\\", "/")
    return below if not home else f"{home}\\{below}".replace("/", "\\") if ":" in home else (
        f"{home}/{below}"
    )  # fmt: skip
