"""What ``gen inspect`` shows: each parameter's meaning, the reason, samples and their words."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Mapping

from generator.quick import Struct
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.conditions.mined import conditions_of
from generator.semantics.conditions.rules import shown
from generator.semantics.described.understood import understood
from generator.semantics.topics.labels import has_labels

SAMPLES = 3
TRIES = 4
"""Draws for each sample, of which the distinct ones are shown."""


class Row(Struct, frozen=True):
    """One parameter: dotted ``name``, ``semantic`` type, ``why``, and (value, ways to say it)."""

    name: str
    required: bool
    semantic: str
    why: str
    noun: str
    samples: tuple[tuple[Json, tuple[str, ...]], ...]
    attached: tuple[str, ...]


def rows(
    spec: FunctionSpec, setting: Setting | None = None, seed: int = 0, samples: int = SAMPLES
) -> tuple[Row, ...]:
    """A row for each parameter of the function, in schema order."""
    chosen = setting or Setting()
    anchor = Anchor(now=dt.datetime.combine(chosen.today, dt.time(9)), stated=True)
    rng = random.Random(seed)
    return tuple(_row(one, anchor, rng, samples) for one in bind(understood(spec), None, chosen))


def conditions(spec: FunctionSpec, setting: Setting | None = None) -> tuple[tuple[str, str], ...]:
    """What the descriptions say of which arguments go together, and the words that say it."""
    rules = conditions_of(bind(understood(spec), None, setting or Setting())).rules
    return tuple((shown(rule), " ".join(rule.why.split())) for rule in rules)


def table(spec: FunctionSpec, setting: Setting | None = None) -> list[Mapping[str, str]]:
    """The rows as texts, for printing: parameter, meaning, why, samples, said."""
    return [
        {
            "parameter": row.name + ("" if row.required else "?"),
            "meaning": row.semantic,
            "why": row.why,
            "samples": "\n".join(json.dumps(v, ensure_ascii=False) for v, _ in row.samples),
            "said": "\n".join(" / ".join(said[:4]) for _, said in row.samples),
            "attached": " | ".join(row.attached[:3]),
        }
        for row in rows(spec, setting)
    ]


def _why(parameter: Parameter) -> str:
    """Why it means that; of what nothing is known, that requests leave it out if they can."""
    leaf, meaning = parameter.leaf, parameter.meaning
    core = getattr(meaning, "item", meaning)
    if core.name != "words" or leaf.examples or has_labels(leaf):
        return parameter.why
    return "only its name is known" + ("" if leaf.required else ", requests leave it out")


def _row(parameter: Parameter, anchor: Anchor, rng: random.Random, samples: int) -> Row:
    meaning = parameter.meaning
    drawn: list[tuple[Json, tuple[str, ...]]] = []
    if not getattr(meaning, "structured", False):
        sampler = meaning.sampler("any")
        values = [sampler(rng, anchor) for _ in range(TRIES * samples)]
        distinct = {json.dumps(value, sort_keys=True): value for value in values}
        for value in list(distinct.values())[:samples]:
            texts = (surface.say(value, anchor) for surface in meaning.surfaces())
            drawn.append((value, tuple(dict.fromkeys(text for text in texts if text))))
    item = getattr(meaning, "item", None)
    return Row(
        name=".".join(parameter.leaf.path),
        required=parameter.leaf.required,
        semantic=f"list of {item.name}" if item is not None else meaning.name,
        why=_why(parameter),
        noun=parameter.noun,
        samples=tuple(drawn),
        attached=tuple(one.text for one in parameter.attachments),
    )
