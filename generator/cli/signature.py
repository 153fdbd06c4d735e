"""A command's options read from the signature of its function: the only module that uses click.

``Annotated[int | None, Option(help="…")]`` is all that an option needs; its name is the parameter's
unless it is given. A bool is a flag, a list may be repeated.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

import click

_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}
_TYPES: Final[dict[type, Any]] = {
    str: str,
    int: int,
    float: float,
    Path: click.Path(path_type=Path),
}


class Option(NamedTuple):
    """How an option is written (``--max-cost`` for ``max_cost`` if left out), and what it does."""

    name: str = ""
    short: str = ""
    help: str = ""


class Argument(NamedTuple):
    """What is given without a name."""

    help: str = ""


Function = Callable[..., None]


class Commands(click.Group):
    """A command with commands of its own."""

    def __init__(self, name: str, description: str = "") -> None:
        """``description`` is what ``--help`` says of it."""
        super().__init__(
            name, help=description, no_args_is_help=True, context_settings=dict(_SETTINGS)
        )

    def itself(self, function: Function) -> Function:
        """Decorator: what the command does when none of its commands is named."""
        made = _command(function, self.name or "")
        self.params, self.callback, self.help = made.params, made.callback, made.help
        self.invoke_without_command = True
        return function

    def adds(self, name: str = "") -> Callable[[Function], Function]:
        """Decorator: one more command, under the function's name unless another is given."""

        def decorate(function: Function) -> Function:
            self.add_command(_command(function, name or function.__name__))
            return function

        return decorate


def subcommand() -> str | None:
    """The command that was named, if any."""
    return click.get_current_context().invoked_subcommand


def given() -> dict[str, Any]:
    """The options of the command that runs."""
    return {name: _plain(value) for name, value in click.get_current_context().params.items()}


def _plain(value: Any) -> Any:
    """What is repeated as a list; None if it isn't given once, as its default says."""
    return (list(value) or None) if isinstance(value, tuple) else value


def _command(function: Function, name: str) -> click.Command:
    hints = get_type_hints(function, include_extras=True)
    del hints["return"]
    required = len(hints) - len(function.__defaults__ or ())
    defaults = (*[None] * required, *(function.__defaults__ or ()))
    return click.Command(
        name,
        params=[
            _parameter(each, hints[each], default, number < required)
            for number, (each, default) in enumerate(zip(hints, defaults, strict=True))
        ],
        callback=lambda **_: function(**given()),
        help=inspect.cleandoc(function.__doc__ or ""),
        context_settings=_SETTINGS,
    )


def _parameter(name: str, hint: Any, default: Any, required: bool) -> click.Parameter:
    inner, note = get_args(hint)
    kind = next((each for each in get_args(inner) if each is not type(None)), inner)
    repeats = get_origin(kind) is list
    kind = get_args(kind)[0] if repeats else kind
    if isinstance(note, Argument):
        return click.Argument([name], type=_TYPES[kind], required=required, help=note.help)
    written = [name, note.name or "--" + name.replace("_", "-")]
    if note.short:
        written.append(note.short)
    if kind is bool:
        return click.Option(written, is_flag=True, default=False, help=note.help)
    return click.Option(
        written,
        type=_TYPES[kind],
        multiple=repeats,
        default=default,
        show_default=default is not None and "[default" not in note.help,
        help=note.help,
    )
