"""The functions that a notebook calls."""

from __future__ import annotations

import datetime as dt
import json
import random
import warnings
from typing import Any

from generator.errors import OptionError, SpecError
from generator.options import Options
from generator.records import Anchor, FunctionSpec, Json, Warn

REDRAWS = 32
"""Draws of one argument object before a repeated one is taken."""

STALE = 40
"""After so many repeated ones in a row the space counts as used up: nothing is drawn again."""


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
        **options: further fields of ``Options``, such as ``mix``, ``validation``, ``tools``, also
            written as for the command (``mix="bfcl"``, ``include="get_weather"``), None for the
            default; and, beside ``llm``, those of ``Connection``, such as ``base_url``.

    Returns:
        A ``Dataset``.

    Raises:
        SpecError: no function can be used.
        OptionError: an option has a value that is not allowed.
        LlmError: the model that ``llm`` names can't be asked.
    """
    from generator.config import SINGULAR, plain_connection, plain_options  # noqa: PLC0415
    from generator.llm.connection import FIELDS  # noqa: PLC0415
    from generator.llm.opening import opened  # noqa: PLC0415
    from generator.pipeline import run  # noqa: PLC0415

    loaded = specs if isinstance(specs, Specs) else load_specs(specs)
    reached = {name: options.pop(name) for name in FIELDS if name in options}
    single = {name: key for key, name in SINGULAR.items()}
    raw = {single.get(name, name): each for name, each in options.items() if each is not None}
    raw |= {"n": n, "seed": seed}
    given = {SINGULAR.get(key, key): value for key, value in raw.items()} | plain_options(raw)
    if isinstance(given.get("exclude"), str):
        given["exclude"] = (given["exclude"],)
    try:
        chosen = Options(**given)
    except TypeError as error:
        known = (*Options.__struct_fields__, *FIELDS)
        msg = f"generate: {error}; options: {', '.join(known)}"
        raise OptionError(msg) from error
    if reached and chosen.llm is None:
        msg = f"generate: {next(iter(reached))} needs llm, the name of a model"
        raise OptionError(msg)
    with opened(chosen.llm, plain_connection(reached)) as server:
        data = run(loaded, chosen, loaded.warnings, asker=server)
        for note in server.usage.notes() if server is not None else ():
            warnings.warn(f"{chosen.llm}: {note}; other text stands in", stacklevel=2)
        return data


def sample_arguments(
    spec: Any, n: int = 10, seed: int = 0, locale: str = "en_US"
) -> list[dict[str, Json]]:
    """Draw ``n`` argument objects for one function: valid against its schema, and realistic.

    What was drawn before is drawn again, up to ``REDRAWS`` times; optional parameters with which
    nothing new comes leave their turns to others. So sets repeat only where the space is small.
    Raises ``SpecError`` for a schema that has none.
    """
    from generator.arguments.sampler import compile_arguments, presence_cycle  # noqa: PLC0415
    from generator.semantics.base import Setting  # noqa: PLC0415
    from generator.semantics.binding.bind import bind  # noqa: PLC0415
    from generator.semantics.described.understood import understood  # noqa: PLC0415
    from generator.specs.standard import standard_schema  # noqa: PLC0415

    one = spec if isinstance(spec, FunctionSpec) else load_specs(spec)[0]
    setting = Setting(locales=(locale,))
    read = understood(one)
    schema = standard_schema(read)
    parameters = bind(read, schema, setting)
    sampler = compile_arguments(schema, parameters, "any")
    cycle = presence_cycle(parameters) or (frozenset(),)
    rng = random.Random(seed)
    anchor = Anchor(dt.datetime.combine(setting.today, dt.time(9, 0)))
    drawn: list[dict[str, Json]] = []
    seen: set[str] = set()
    stale = place = 0
    for _ in range(4 * n + len(cycle)):
        if len(drawn) == n:
            break
        present = cycle[place % len(cycle)]
        for _ in range(REDRAWS if stale < STALE else 1):
            arguments = sampler.draw(rng, anchor, present)
            key = json.dumps(arguments, sort_keys=True)
            if arguments is None or key not in seen:
                break
        others = tuple(those for those in cycle if those != present) if key in seen else ()
        if others:
            cycle = others
            continue
        place += 1
        stale = stale + 1 if key in seen else 0
        if arguments is not None:
            seen.add(key)
            drawn.append(arguments)
    if len(drawn) < n:
        msg = f"{one.name}: found {len(drawn)} of {n} argument sets in {4 * n + len(cycle)} draws"
        raise SpecError(msg)
    return drawn


def sample_values(schema: Any, n: int = 10, seed: int = 0) -> list[Json]:
    """Draw ``n`` instances of any JSON Schema, whatever its root type.

    Raises ``UnsatisfiableError`` if it provably has none, ``SpecError`` if none was found.
    """
    from generator.arguments.compile import sample_values as draw  # noqa: PLC0415

    return draw(schema, n, seed)
