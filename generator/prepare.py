"""From specs and options to everything a run works with: the workbench, the plan, the verifier.

Done once in the main process and once in each worker, from the same inputs, so that both see
exactly the same functions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.arguments.validate import Validator
from generator.dedupe import normalise as fold
from generator.drawable import check_drawable
from generator.dressing import Dressing, dressing_for, untrained
from generator.errors import CallforgeError, MeaningError, OptionError, SpecError, listed
from generator.formats import open_format
from generator.formats.base import ExportFormat
from generator.formats.canonical import example_to_record
from generator.functions import CompiledFunction, compile_function
from generator.inputs import Inputs
from generator.options import Options
from generator.phrasing.choose import choose_phraser, templated_share
from generator.phrasing.noise import Noise, scaled
from generator.plan import Part, Plan, Stream
from generator.quick import Struct
from generator.records import LEFT_OUT, Example, FunctionSpec, Json, Warn
from generator.scenarios import load_scenarios
from generator.scenarios.base import SCENARIOS, Scenario, Workbench, serves, shape_of, share_of
from generator.scenarios.ease import ease
from generator.scenarios.offer import ToolOffer
from generator.scenarios.strangers import Strangers
from generator.semantics.base import UNKNOWN, Setting
from generator.semantics.binding.shared_names import alikes
from generator.semantics.described.leaves import MOST_OPTIONAL
from generator.specs.standard import standard_schema
from generator.verification.grounding import known_from_parameters
from generator.verification.verifier import Verifier

if TYPE_CHECKING:
    from generator.phrasing.seeded import SeedBook

VALUE_SHARE = 0.15
"""Share of an open list kept for validation; more than the 10 % of records, which need variety."""


MOST_NAMED = 5
"""Functions that a note names."""


class Prepared(Struct, frozen=True, kw_only=True):
    """A run made ready. ``owners``: who owns which part of a group's and function's space."""

    inputs: Inputs
    bench: Workbench
    plan: Plan
    verifier: Verifier
    formats: tuple[ExportFormat, ...]
    canonical: Callable[[Example], bytes]
    owners: Mapping[tuple[str, str], tuple[tuple[str, float], ...]]
    holds_values: bool
    excluded: frozenset[str]
    notes: tuple[Warn, ...]
    dressing: Dressing | None = None

    def lines(self, example: Example) -> tuple[bytes, ...]:
        """A record as it is kept: the canonical line, then each format's or an empty one."""
        rows = (
            b"" if each.holds(example) is not None else each.row(example) for each in self.formats
        )
        return self.canonical(example), *rows

    def source(self, stream: Stream) -> Stream:
        """What a stream's records are drawn from: its group's space, shared with the others."""
        return Stream(SCENARIOS.get(stream.scenario).group, stream.function, stream.part)


def prepare(inputs: Inputs) -> Prepared:
    """Compile everything. Raises ``SpecError`` if no function can be used."""
    options = inputs.options
    load_scenarios()
    holds_values = options.holds_out("values")
    setting = Setting(
        today=options.today,
        locales=options.locales,
        value_share=VALUE_SHARE if holds_values else 0.0,
        values=inputs.values,
        calls=inputs.calls,
        unsaid=inputs.unsaid,
        alikes=alikes(inputs.specs),
    )
    notes: list[Warn] = []
    seeds = _seed_book(options)
    functions = _compile(inputs, setting, notes, seeds)
    notes += seeds.notes if seeds is not None else []
    noise = Noise() if seeds is None else seeds.noise(Noise())
    templated = templated_share(options.templates, inputs.specs, inputs.paraphrases)
    bench = Workbench(
        options=options,
        functions=functions,
        strangers=Strangers(inputs.specs, inputs.lent, setting, options, templated),
        offer=ToolOffer(
            inputs.specs,
            inputs.lent,
            options.tools,
            order=inputs.order,
            most=options.most_distractors,
            near=options.siblings,
        ),
        noise=scaled(options.noise, noise),
        given=seeds.given if seeds is not None and options.copy_examples else {},
        held=_held_functions(functions) if options.holds_out("functions") else frozenset(),
    )
    specs = (*inputs.specs, *inputs.lent)
    formats = tuple(open_format(name, specs) for name in options.formats)
    notes += [note for target in formats for note in target.names.warnings()]
    notes += untrained(options, formats)
    mix = _supported_mix(bench, formats[0], notes)
    scenarios = [SCENARIOS.get(name) for name in mix]
    plan = _plan(bench, mix, scenarios, notes)
    verifier = Verifier(
        {
            name: known_from_parameters(function.validator, function.parameters)
            for name, function in functions.items()
        },
        whole=options.tools == "all",
    )
    return Prepared(
        inputs=inputs,
        bench=bench,
        plan=plan,
        verifier=verifier,
        formats=formats,
        canonical=example_to_record,
        owners=_owners(plan, scenarios),
        holds_values=holds_values,
        excluded=frozenset(fold(query) for query in (*options.exclude, *_kept_out(options))),
        notes=tuple(notes),
        dressing=dressing_for(options, bench.functions, verifier, formats),
    )


def _kept_out(options: Options) -> Iterator[str]:
    """The user's own queries, unless they are to be copied."""
    return (seed.query for seed in options.examples if not options.copy_examples)


def _with_given(bench: Workbench) -> dict[str, float]:
    """The mix asked for, with as large a share for the queries to copy as there are of them."""
    mix = dict(bench.options.mix)
    copied = sum(map(len, bench.given.values()))
    if copied and bench.options.n > copied:
        mix["given"] = sum(mix.values()) * copied / (bench.options.n - copied)
    return mix


def _seed_book(options: Options) -> SeedBook | None:
    """The user's own queries made ready, or None without any."""
    if not options.examples:
        return None
    from generator.phrasing.seeded import SeedBook  # noqa: PLC0415

    def faults(spec: FunctionSpec, arguments: Mapping[str, Json]) -> list[str]:
        return Validator(standard_schema(spec)).errors(dict(arguments))

    return SeedBook(options.examples, options.today, faults)


def _compile(
    inputs: Inputs, setting: Setting, notes: list[Warn], seeds: SeedBook | None
) -> dict[str, CompiledFunction]:
    """The functions that can be used; one that can't is told and left out, but the last."""
    hold = inputs.options.holds_out("phrasing")
    options = inputs.options
    phrase = choose_phraser(options.templates, seeds, inputs.paraphrases, inputs.specs)
    functions: dict[str, CompiledFunction] = {}
    failed: SpecError | None = None
    for spec in inputs.specs:
        try:
            function = compile_function(spec, setting, phrase, hold)
            check_drawable(function, "train" if hold else "any")
            functions[spec.name] = function
            notes += [*_never_given(function), *_without_meaning(function)]
        except MeaningError:
            raise
        except SpecError as error:
            failed = type(error)(f"{spec.source}: {spec.name}: {error}")
            notes.append(Warn(f"{spec.source}: {spec.name}", f"{LEFT_OUT}{error}"))
        except CallforgeError:
            raise
        except Exception as error:
            failed = SpecError(f"{spec.source}: {spec.name}: can't be used: {error!r:.200}")
            notes.append(Warn(f"{spec.source}: {spec.name}", f"{LEFT_OUT}{error!r:.200}"))
    if not functions and failed is not None:
        raise failed
    return functions


def _never_given(function: CompiledFunction) -> Iterator[Warn]:
    """That some of very many parameters are always left out."""
    declared = function.schema.get("properties") or {}
    left = len(declared.keys() - {p.leaf.path[0] for p in function.parameters})
    if left and len(function.parameters) >= MOST_OPTIONAL:
        where = f"{function.spec.source}: {function.spec.name}"
        told = f"{len(declared):,} parameters: {left:,} that may be left out are never given"
        yield Warn(where, told)


def _without_meaning(function: CompiledFunction) -> list[Warn]:
    """Parameters that nothing is known of: their values are plausible words, no more."""
    return [
        Warn(
            f"{function.spec.source}: {function.spec.name}.{'.'.join(p.leaf.path)}",
            "no meaning found, so it is seldom given where it may be left out; an example in its "
            "description, x-semantic or x-values gives it values",
        )
        for p in function.parameters
        if p.meaning.name in UNKNOWN
    ]


def _supported_mix(bench: Workbench, first: ExportFormat, notes: list[Warn]) -> dict[str, float]:
    """The scenarios that these functions support, with their weights; what is dropped is told."""
    mix: dict[str, float] = {}
    dropped: dict[str, str] = {}
    for name, weight in _with_given(bench).items():
        scenario = SCENARIOS.get(name)
        if weight <= 0:
            continue
        refused = first.holds(shape_of(scenario))
        reason = f"{first.name} can't hold it: {refused}" if refused else None
        reason = reason or scenario.unsupported(bench)
        if reason is None:
            mix[name] = weight
        else:
            dropped[name] = reason
    if not mix:
        told = "; ".join(f"{name}: {reason}" for name, reason in dropped.items())
        msg = f"--mix: none of the scenarios can be made from these functions: {told}"
        raise OptionError(msg)
    notes += [
        Warn(f"--mix {name}", f"not made, its share goes to the others: {reason}")
        for name, reason in dropped.items()
    ]
    calling = [name for name in mix if not SCENARIOS.get(name).no_call]
    if len(bench.functions) > 1 and calling == ["single"] and bench.options.tools != "all":
        notes.append(Warn("--mix", "calls offer one tool: add multiple, or --tools all, to choose"))
    return mix


def _plan(
    bench: Workbench, mix: Mapping[str, float], scenarios: Sequence[Scenario], notes: list[Warn]
) -> Plan:
    options = bench.options
    weights = {name: options.weights.get(name, 1.0) for name in bench.functions}
    held = bench.held
    if options.holds_out("functions") and not held:
        notes.append(Warn("--holdout functions", "needs two functions or more; not held out"))
    train = {name: weight for name, weight in weights.items() if name not in held}
    validation = {name: weight for name, weight in weights.items() if not held or name in held}
    extra: list[Part] = []
    if options.holds_out("values"):
        extra.append("more_values")
    if options.holds_out("phrasing"):
        extra.append("more_phrasings")
    notes += _left_out(bench, scenarios)
    notes += _made_less_of(bench, scenarios, weights)
    return Plan(
        mix=mix,
        functions={s.name: _served(bench, s, train) for s in scenarios},
        validation_functions={s.name: _served(bench, s, validation) for s in scenarios},
        validation=options.validation,
        no_call=frozenset(s.name for s in scenarios if s.no_call),
        extra_parts=tuple(extra),
    )


def _served(
    bench: Workbench, scenario: Scenario, weights: Mapping[str, float]
) -> Mapping[str, float]:
    """The functions that a scenario can be made of, with their weights."""
    if not scenario.per_function:
        return {"": 1.0}
    return {
        name: weight * share_of(scenario, bench, name)
        for name, weight in weights.items()
        if serves(scenario, bench, name)
    }


def _left_out(bench: Workbench, scenarios: Sequence[Scenario]) -> Iterator[Warn]:
    """Which functions a kind of conversation can't be made of; its share goes to the others."""
    every = dict.fromkeys(bench.functions, 1.0)
    for scenario in scenarios:
        lacking = [*(every.keys() - _served(bench, scenario, every).keys())]
        if scenario.per_function and lacking:
            named = listed(sorted(lacking), MOST_NAMED)
            yield Warn(f"--mix {scenario.name}", f"not made of {named}: the others have its share")


def _made_less_of(
    bench: Workbench, scenarios: Sequence[Scenario], weights: Mapping[str, float]
) -> Iterator[Warn]:
    """Which functions have a smaller share in kinds that go by how easily they are talked about."""
    kinds = [one.name for one in scenarios if getattr(one, "share", None) is not None]
    if not kinds:
        return
    eases = {name: ease(bench.functions[name]) for name, weight in weights.items() if weight > 0}
    most = max(eases.values(), default=0.0)
    least = {name: one for name, one in eases.items() if one < most}
    if least:
        named = listed(sorted(least, key=lambda name: (least[name], name)), MOST_NAMED)
        told = "people hardly talk about them, so they have a smaller share"
        yield Warn("--mix", f"{named}: {told} of {', '.join(sorted(kinds))}")


def _held_functions(names: Iterable[str]) -> frozenset[str]:
    """A fifth of the functions, at least one, chosen by hash of their names."""
    order = sorted(names, key=lambda name: hashlib.blake2b(name.encode()).digest())
    return frozenset(order[: max(1, len(order) // 5)]) if len(order) > 1 else frozenset()


def _owners(
    plan: Plan, scenarios: Sequence[Scenario]
) -> dict[tuple[str, str], tuple[tuple[str, float], ...]]:
    """For each space, its scenarios with their upper bounds in [0, 1): who owns which hashes.

    In proportion to what the plan asks of each function: what not every function can be made of
    is asked the more of the others.
    """
    weights: dict[tuple[str, str], dict[str, float]] = {}
    order = list(SCENARIOS)
    for scenario in sorted(scenarios, key=lambda s: order.index(s.name)):
        for functions in (plan.validation_functions, plan.functions):
            served = functions[scenario.name]
            whole = sum(served.values()) or 1
            for name, weight in served.items():
                share = plan.mix[scenario.name] * weight / whole
                weights.setdefault((scenario.group, name), {})[scenario.name] = share
    owners: dict[tuple[str, str], tuple[tuple[str, float], ...]] = {}
    for space, members in weights.items():
        bounds, upto = [], 0.0
        for name, share in members.items():
            upto += share / (sum(members.values()) or 1)
            bounds.append((name, upto))
        owners[space] = tuple(bounds)
    return owners
