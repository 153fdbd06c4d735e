"""The functions that a notebook calls."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from generator.errors import OptionError
from generator.options import Options
from generator.records import FunctionSpec, Json, Side, Warn

PLUGINS = "generator.plugins"
"""Entry-point group whose modules are imported by ``load_plugins``."""


class Specs(list[FunctionSpec]):
    """Function specs, with the warnings of their loading."""

    warnings: tuple[Warn, ...] = ()


def load_specs(*sources: Any) -> Specs:
    """Read function specs from files, folders, "library:NAME", dicts, callables or Pydantic models.

    Raises ``SpecError``. What will make poor data is in ``.warnings``.
    """
    from generator.specs.load import load_specs as load  # noqa: PLC0415

    found, warnings = load(sources[0] if len(sources) == 1 else list(sources))
    specs = Specs(found)
    specs.warnings = tuple(warnings)
    return specs


def generate(specs: Any, n: int = 500, seed: int = 0, **options: Any) -> Any:
    """Make a data set.

    Args:
        specs: what ``load_specs`` returns, or anything that it reads.
        n: number of examples.
        seed: same seed, same data.
        **options: further fields of ``Options``, such as ``mix``, ``validation``, ``tools``.

    Returns:
        A ``Dataset``.

    Raises:
        SpecError: no function can be used.
        OptionError: an option has a value that is not allowed.
    """
    from generator.pipeline import run  # noqa: PLC0415

    loaded = specs if isinstance(specs, Specs) else load_specs(specs)
    try:
        chosen = Options(n=n, seed=seed, **options)
    except TypeError as error:
        msg = f"generate: {error}; options: {', '.join(Options.__dataclass_fields__)}"
        raise OptionError(msg) from error
    return run(loaded, chosen, loaded.warnings)


def sample_arguments(
    spec: Any, n: int = 10, seed: int = 0, side: Side = "any", locale: str = "en_US"
) -> list[dict[str, Json]]:
    """Draw ``n`` argument objects for one function: valid against its schema, and realistic."""
    from generator.arguments.sampler import sample_arguments as draw  # noqa: PLC0415
    from generator.semantics.base import Setting  # noqa: PLC0415

    one = spec if isinstance(spec, FunctionSpec) else load_specs(spec)[0]
    return draw(one, n, seed, side=side, setting=Setting(locales=(locale,)))


def sample_values(schema: Any, n: int = 10, seed: int = 0) -> list[Json]:
    """Draw ``n`` instances of any JSON Schema, whatever its root type."""
    from generator.arguments.sampler import sample_values as draw  # noqa: PLC0415

    return draw(schema, n, seed)


def load_plugins() -> list[str]:
    """Import the installed plugins (entry points ``generator.plugins``); returns their names.

    Never done at import. A plugin registers semantic types, scenarios and formats.
    """
    names = []
    for point in sorted(entry_points(group=PLUGINS), key=lambda point: point.name):
        point.load()
        names.append(point.name)
    return names
