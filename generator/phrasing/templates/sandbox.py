"""The Jinja environment that templates run in: no way out, no chance, no end without bound."""

# mypy: disable-error-code="override"

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.phrasing.templates.carried import (
    RENDERING,
    Carried,
    Fields,
    Flag,
    LimitError,
    Null,
    Passed,
)
from generator.phrasing.templates.filters import FILTERS, MAX_TEXT, bounded
from generator.quick import regex

MAX_STEPS = 2_000
MAX_RANGE = 1_000
MAX_BITS = 1_024

_WIDTH = regex(r"\d+|\*")
_TEXT_METHODS = frozenset(
    "capitalize casefold count endswith find index isalpha isdigit islower isnumeric"
    " istitle isupper lower lstrip removeprefix removesuffix rstrip split startswith strip swapcase"
    " title upper".split()
)
_MEMBERS: tuple[tuple[type, frozenset[str]], ...] = (
    (str, _TEXT_METHODS),
    (dict, frozenset({"items", "keys", "values", "get"})),
    (list, frozenset({"index", "count"})),
    (
        LoopContext,
        frozenset(
            "index index0 revindex revindex0 first last length previtem nextitem cycle changed"
            " depth depth0".split()
        ),
    ),
)


class Absent(StrictUndefined):
    """A declared argument that is not given: false and empty. Printing it passes the line over."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        raise Passed(self._undefined_name or "")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: Any) -> Any:
        return self

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __contains__(self, item: object) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Absent)

    def __ne__(self, other: object) -> bool:
        return not isinstance(other, Absent)

    def __hash__(self) -> int:
        return 0

    def __str__(self) -> str:
        raise Passed(self._undefined_name or "")

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__  # type: ignore[assignment]


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one set of template folders; ``read`` gives a shared file's Jinja tree."""

    def __init__(self, read: Callable[[str], str | None]) -> None:
        super().__init__(
            loader=FunctionLoader(read),
            undefined=Absent,
            finalize=_printed,
            auto_reload=False,
            cache_size=64,
        )
        self.intercepted_binops = frozenset({"*", "**", "%", "+"})
        self.prepare: Callable[[nodes.Template], nodes.Template] = lambda tree: tree
        self.filters = dict(FILTERS)
        self.tests |= {
            "none": lambda value: value is None or isinstance(value, Null),
            "boolean": lambda value: isinstance(value, bool) or _is_flag(value),
            "true": lambda value: value is True or (_is_flag(value) and value == 1),
            "false": lambda value: value is False or (_is_flag(value) and value == 0),
            "integer": lambda value: isinstance(value, int) and not _is_flag(value),
        }
        self.globals = {
            "range": _range,
            "_choose": choose,
            "_steps": _steps,
            "_concat": lambda *pieces: bounded("".join(map(str, pieces))),
        }

    def compile(self, source: Any, *args: Any, **kwargs: Any) -> Any:
        """Compile, after the tree of a shared file was prepared like that of a phrasing."""
        if isinstance(source, str):
            source = self.prepare(self.parse(source, *args[:2]))
        return super().compile(source, *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A member; in an object of the arguments, its own members come before any method."""
        if isinstance(obj, Absent) and not attribute.startswith("_"):
            return obj
        if isinstance(obj, Fields) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this attribute: a short list of methods, and macros."""
        if attr.startswith("_"):
            return False
        if isinstance(value, Macro):
            return True
        return any(isinstance(obj, kind) and attr in names for kind, names in _MEMBERS)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``str.format`` to ``is_safe_attribute``, which refuses it."""
        return

    def unsafe_undefined(self, obj: Any, attribute: str) -> Any:
        """Refuse at once: an ``Absent`` would hide the attempt."""
        msg = f"{attribute!r} may not be used on {type(obj).__name__.lower()} values"
        raise SecurityError(msg)

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call a macro or a method, counted and bounded."""
        RENDERING.get().step()
        return bounded(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """``+``, ``*``, ``**`` and ``%`` with a bound on what comes out."""
        if operator == "*":
            _check_product(left, right)
        elif operator == "**":
            _check_power(left, right)
        elif operator == "%" and isinstance(left, str):
            check_widths(left)
        return bounded(super().call_binop(context, operator, left, right))


def choose(count: int) -> int:
    """One of the alternatives of a choice, from the run's stream."""
    return int(RENDERING.get().rng.random() * count)


def check_widths(layout: str) -> None:
    """Refuse a ``%`` layout whose widths could make the text long."""
    for part in re.findall(r"%[^a-zA-Z%]*", layout):
        for width in _WIDTH.findall(part):
            if width == "*" or len(width) > 3:
                msg = f"the width in {part!r} is too large"
                raise LimitError(msg)


def _printed(value: Any) -> Any:
    """What is printed for a value: Jinja's ``finalize``."""
    if value is None or (callable(value) and not isinstance(value, Undefined)):
        raise Passed
    if isinstance(value, float) and not isinstance(value, Carried):
        return f"{value:g}" if value != int(value) else str(int(value))
    return value


def _is_flag(value: Any) -> bool:
    return isinstance(value, Flag)


def _steps(items: Iterable[Any]) -> Iterator[Any]:
    """A loop's items, each counted."""
    if isinstance(items, dict):
        items = list(items)
    for item in items:
        RENDERING.get().step()
        yield item


def _range(*bounds: int) -> range:
    numbers = range(*(int(bound) for bound in bounds))
    if len(numbers) > MAX_RANGE:
        msg = f"range() of more than {MAX_RANGE:,} numbers"
        raise LimitError(msg)
    return numbers


def _check_product(left: Any, right: Any) -> None:
    for value, times in ((left, right), (right, left)):
        if isinstance(value, str | list | tuple) and isinstance(times, int):
            if len(value) * times > MAX_TEXT:
                msg = f"'*' would make more than {MAX_TEXT:,} characters or items"
                raise LimitError(msg)
        elif isinstance(value, int) and value.bit_length() > MAX_BITS:
            msg = "'*' on numbers that are too large"
            raise LimitError(msg)


def _check_power(base: Any, exponent: Any) -> None:
    if abs(base) > 1_000_000 or abs(exponent) > 64:
        msg = "'**' on numbers that are too large"
        raise LimitError(msg)
