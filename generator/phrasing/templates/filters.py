"""The filters that templates may use: Jinja's, bounded, and mindful of where a value is from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import pass_environment
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.filters import do_join
from jinja2.runtime import Undefined

from generator.phrasing.templates.carried import (
    RENDERING,
    Carried,
    Instead,
    LimitError,
    Text,
    plain_number,
    with_origin,
)

MAX_TEXT = 10_000
MAX_NUMBER = 1_000

_ON_TEXT = ("capitalize", "lower", "title", "trim", "upper", "replace", "truncate", "string")
_ON_NUMBERS = ("abs", "float", "int", "round")
_ON_ANYTHING = (
    "batch count d default dictsort first items last length list map max min reject rejectattr"
    " reverse select selectattr slice sort sum unique wordcount"
).split()


def bounded(value: Any) -> Any:
    """``value``, if it is not too long.

    Raises:
        LimitError: more than 10,000 characters or items.
    """
    if isinstance(value, str | list | tuple | dict) and len(value) > MAX_TEXT:
        msg = f"more than {MAX_TEXT:,} characters or items"
        raise LimitError(msg)
    if isinstance(value, int) and value.bit_length() > MAX_NUMBER:
        msg = "a number that is too large"
        raise LimitError(msg)
    return value


def _check_sizes(name: str, value: Any, arguments: tuple[Any, ...]) -> None:
    """Refuse arguments that could make a filter's result long."""
    for argument in arguments:
        if isinstance(argument, int) and abs(argument) > MAX_NUMBER:
            msg = f"{argument} is too much for the filter '{name}'"
            raise LimitError(msg)
    if name == "replace" and len(arguments) > 1 and isinstance(value, str):
        bounded("x" * min(MAX_TEXT + 1, (len(value) + 1) * len(str.__str__(arguments[1]))))


def _raw(value: Any) -> Any:
    """A carried string as an ordinary one; other values as they are."""
    return str.__str__(value) if isinstance(value, Text) else value


def _wrapped(name: str, on: str) -> Callable[..., Any]:
    """Jinja's filter ``name`` for carried values; ``on``: "text", "number" or "anything"."""
    inner: Any = DEFAULT_FILTERS[name]
    passes = getattr(inner, "jinja_pass_arg", None)

    def apply(first: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, Undefined) and on != "anything":
            return value
        _check_sizes(name, value, (*args, *kwargs.values()))

        def run(subject: Any) -> Any:
            found = (
                inner(first, subject, *args, **kwargs)
                if passes
                else inner(subject, *args, **kwargs)
            )
            return bounded(found)

        if not isinstance(value, Carried) or on == "anything":
            return run(value)
        if on == "number":
            number = run(_raw(value))
            return with_origin(number, value.origin.altered(lambda said: plain_number(number)))
        plain = _raw(value) if isinstance(value, str) else repr(value)
        return with_origin(run(plain), value.origin.altered(lambda said: str(run(said))))

    if passes:
        apply.jinja_pass_arg = passes  # type: ignore[attr-defined]
        return apply
    return lambda value, *args, **kwargs: apply(None, value, *args, **kwargs)


def _as(value: Any, words: str) -> Any:
    """An argument said in the template's own words."""
    if not isinstance(value, Carried):
        return value if isinstance(value, Undefined) else words
    text = str.__str__(words)
    return with_origin(text, value.origin.altered(Instead(text)))


def _random(value: Any) -> Any:
    """One of the items, from the run's stream."""
    items = list(value)
    return items[int(RENDERING.get().rng.random() * len(items))]


@pass_environment
def _format(environment: Any, layout: str, *args: Any) -> str:
    """``%`` formatting; each carried value keeps its place."""
    return bounded(environment.call_binop(None, "%", layout, tuple(args)))  # type: ignore[no-any-return]


def _join(eval_context: Any, value: Any, d: str = "", attribute: str | None = None) -> Any:
    return bounded(do_join(eval_context, bounded(list(value)), d, attribute))


_join.jinja_pass_arg = DEFAULT_FILTERS["join"].jinja_pass_arg  # type: ignore[attr-defined]

FILTERS: dict[str, Callable[..., Any]] = {
    **{name: _wrapped(name, "text") for name in _ON_TEXT},
    **{name: _wrapped(name, "number") for name in _ON_NUMBERS},
    **{name: _wrapped(name, "anything") for name in _ON_ANYTHING},
    "as": _as,
    "format": _format,
    "join": _join,
    "random": _random,
}
"""Name → filter: all that a template may use."""
