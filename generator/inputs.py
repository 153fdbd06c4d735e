"""What a run is made from, in an order of its own, so that it doesn't matter how it was given.

Functions are put in the order of their names and a mix in that of the scenarios: the same functions
in other files, or written in another order, make the same records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.errors import OptionError, listed
from generator.options import DEFAULT_MIX, Options
from generator.phrasing.library import TemplateLibrary
from generator.phrasing.paraphrased import Paraphrase
from generator.plugins import loaded_plugins
from generator.quick import Struct, field, replace
from generator.records import FunctionSpec, Json, Warn
from generator.semantics.drawing.fakes import check_locales
from generator.specs.load import bundled_specs, load_specs

MOST_KNOWN = 40
"""Names of functions that a message tells, at most."""

MOST_STRAYS = 5
"""The same of templates."""


class Inputs(Struct, frozen=True, kw_only=True):
    """What travels to a worker: plain, picklable, and all that ``prepare`` needs.

    ``order`` has the names of ``specs`` as the user gave them: what offers all tools offers them
    so. What a model has added: ``paraphrases``, ``values`` ("function.parameter" → values) and
    ``calls`` (function → rows of JSON pointer → value, which belong together), and ``unsaid``
    (parameters of whose values it thinks nothing, and for which it has none).
    """

    specs: tuple[FunctionSpec, ...]
    lent: tuple[FunctionSpec, ...]
    options: Options
    order: tuple[str, ...] = ()
    plugins: bool = False
    paraphrases: tuple[Paraphrase, ...] = ()
    values: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)
    calls: Mapping[str, tuple[Mapping[str, Json], ...]] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()


def gather(specs: Sequence[FunctionSpec], options: Options) -> Inputs:
    """Choose the functions that a run is about and those that it may lend as distractors."""
    known = {spec.name for spec in specs}
    named: dict[str, Iterable[str]] = {
        "include": options.include,
        "skip": options.skip,
        "weight": options.weights,
    }
    for seed in options.examples:
        if seed.function and seed.function not in known:
            named[f"examples {seed.where}"] = (seed.function,)
    for option, names in named.items():
        for name in names:
            if name not in known:
                near = get_close_matches(name, sorted(known), 5)
                names_known = listed(dict.fromkeys((*near, *sorted(known))), MOST_KNOWN)
                raise OptionError(f"--{option}: no function {name!r}; known: {names_known}")
    check_locales(options.locales)
    chosen = [
        spec
        for spec in specs
        if (not options.include or spec.name in options.include) and spec.name not in options.skip
    ]
    if not chosen:
        msg = "--include/--skip: no function is left"
        raise OptionError(msg)
    if not any(options.weights.get(spec.name, 1.0) for spec in chosen):
        msg = "--weight: every function has the weight 0; allowed: one weight above 0"
        raise OptionError(msg)
    lent: list[FunctionSpec] = []
    for source in options.distractors:
        found = bundled_specs() if source == "library" else load_specs(source)[0]
        lent.extend(spec for spec in found if spec.name not in known)
        known.update(spec.name for spec in found)
    lent.extend(spec for spec in specs if spec.name in options.skip)
    return Inputs(
        specs=_sorted(chosen),
        lent=_sorted(lent),
        options=replace(
            options,
            mix=_in_order(options.mix, list(DEFAULT_MIX)),
            weights=_in_order(options.weights, ()),
        ),
        order=tuple(spec.name for spec in chosen),
        plugins=bool(loaded_plugins()),
    )


def _sorted(specs: Iterable[FunctionSpec]) -> tuple[FunctionSpec, ...]:
    return tuple(sorted(specs, key=lambda spec: spec.name))


def _in_order(weights: Mapping[str, float], first: Sequence[str]) -> dict[str, float]:
    """The same weights, those of ``first`` in their order before the others in that of names."""
    place = {name: at for at, name in enumerate(first)}
    return dict(sorted(weights.items(), key=lambda each: (place.get(each[0], len(place)), each[0])))


def about_chosen(
    warnings: Iterable[Warn], specs: Iterable[FunctionSpec], inputs: Inputs
) -> Iterator[Warn]:
    """What loading has told, less what is of a function that the run leaves out."""
    kept = {spec.name for spec in (*inputs.specs, *inputs.lent)}
    gone = {f"{spec.source}: {spec.name}" for spec in specs if spec.name not in kept}
    return (each for each in warnings if each.where not in gone)


def stray_templates(specs: Sequence[FunctionSpec], inputs: Inputs) -> Iterator[Warn]:
    """The user's templates that are for no function, as their name may have a slip.

    ``specs``: also those that this run leaves out.
    """
    names = [spec.name for spec in (*specs, *inputs.lent)]
    if strays := TemplateLibrary(inputs.options.templates).strays(names):
        yield Warn("--templates", f"no function is called so: {listed(strays, MOST_STRAYS)}")
