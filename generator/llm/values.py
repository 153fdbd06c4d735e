"""Values of parameters that no semantic type knows, from a model: asked once for each parameter.

A value is used only if it fits the schema and looks like something that a person types; a parameter
of which too few are left keeps what it has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.functions import CompiledFunction
from generator.llm.ask import Answer, Asker, Question
from generator.llm.prompts import MATERIAL, about, gives_orders, material
from generator.llm.reading import texts_in
from generator.llm.tally import Tally
from generator.quick import Struct, field, regex
from generator.records import Json
from generator.semantics.base import UNKNOWN, Parameter
from generator.semantics.fits import fits

WANTED = 60
"""Values asked for: enough that some can be kept for validation."""

LEAST = 8
"""With fewer that are of use, a parameter keeps its own."""

LONGEST = 80
SYSTEM: Final = (
    "You list values that people would really use. Each is short, concrete, of the kind that is "
    "asked for, and different from the others in kind, not only in number. No placeholders such as "
    "'example' or 'value 1', no explanations. "
    f'{MATERIAL}: {{"values": ["...", "..."]}}'
)

SCHEMA: Final[Mapping[str, object]] = {
    "type": "object",
    "properties": {"values": {"type": "array", "items": {"type": "string"}}},
    "required": ["values"],
    "additionalProperties": False,
}

_ODD = regex(r"[{}<>\[\]|\\`*\n\r\t]|https?:|^\W+$|^[\"'(]|[:;,!]$|(.)\1{3}")
_DUMMY = regex(
    r"\b(?:examples?|sample|placeholder|dummy|foo|bar|lorem|ipsum|n/?a|none|null|undefined|unknown|"
    r"tbd|string|values?|here(?:'s| is| are)|sure|sorry|assistant|ai|json)\b|^\w+ ?#?\d+$",
    re.I,
)

_SECRET = regex(
    r"\b(?:password|passwd|passphrase|api[ _-]?key|secret|bearer|token)s?\b|-----|"
    r"(?=\S*\d)(?=\S*[A-Za-z])[\w.+/=-]{20,}|\b(?:\d[ -]?){13,19}\b",
    re.I,
)
"""What looks like a password, a key or a number of a card: not for data that is passed on."""


class Gathered(Struct, frozen=True):
    """Values by "function.parameter"; ``tally`` counts what came of the questions."""

    values: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def told(self) -> dict[str, Json]:
        """The same for the manifest."""
        return self.tally.told(parameters={key: len(each) for key, each in self.values.items()})


def unknown_parameters(
    functions: Sequence[CompiledFunction],
) -> Iterator[tuple[CompiledFunction, Parameter]]:
    """The open texts that nothing is known of."""
    for function in functions:
        for parameter in function.parameters:
            schema = parameter.leaf.schema
            if parameter.meaning.name in UNKNOWN and schema.get("type") in ("string", None):
                yield function, parameter


def question(function: CompiledFunction, parameter: Parameter, seed: int) -> Question:
    """The question about one parameter."""
    leaf = parameter.leaf
    bounds = [
        f"{what} {leaf.schema[key]}"
        for key, what in (
            ("minLength", "at least this many characters:"),
            ("maxLength", "at most this many characters:"),
            ("pattern", "matching the regular expression"),
        )
        if key in leaf.schema
    ]
    name, told = material(" ".join(leaf.words), 80), material(leaf.description)
    lines = [
        about(function.spec),
        f"<data>The detail: {': '.join(each for each in (name, told) if each)}</data>",
        f"List {WANTED} values of this detail that people would ask for.",
        *(f"Each {bound}." for bound in bounds),
    ]
    return Question(
        purpose="values",
        system=SYSTEM,
        user="\n".join(line for line in lines if line),
        schema=SCHEMA,
        max_tokens=200 + 14 * WANTED,
        temperature=0.9,
        seed=seed,
        expected_tokens=8 * WANTED,
    )


def ask_for_values(functions: Sequence[CompiledFunction], asker: Asker, seed: int) -> Gathered:
    """Ask about every parameter that nothing is known of."""
    wanted = list(unknown_parameters(functions))
    if not wanted:
        return Gathered()
    answers = asker.ask([question(function, each, seed) for function, each in wanted])
    tally = Tally()
    tally.take(answers)
    values: dict[str, tuple[Json, ...]] = {}
    for (function, parameter), answer in zip(wanted, answers, strict=True):
        kept = usable(function, parameter, answer, tally.refused)
        if len(kept) >= LEAST:
            values[f"{function.spec.name}.{'.'.join(parameter.leaf.path)}"] = kept
        elif kept:
            tally.refused["too_few"] += len(kept)
    return Gathered(values, tally)


def usable(
    function: CompiledFunction, parameter: Parameter, answer: Answer, refused: Counter[str]
) -> tuple[str, ...]:
    """The values of an answer that may be used, in its order; counts the others by reason."""
    kept: dict[str, str] = {}
    names = {" ".join(each.leaf.words) for each in function.parameters}
    for _, text in texts_in(answer.text or "", spaced=False):
        value = text.strip().rstrip(".")
        reason = ""
        if not 2 <= len(value) <= LONGEST or len(value.split()) > 12:
            reason = "length"
        elif _ODD.search(value) or not value.isprintable():
            reason = "not_plain"
        elif _DUMMY.search(value) or gives_orders(value) or value.casefold() in names:
            reason = "no_value"
        elif _SECRET.search(value):
            reason = "secret"
        elif not fits(parameter.leaf.schema, value):
            reason = "invalid"
        elif value.casefold() in kept:
            reason = "copy"
        if reason:
            refused[reason] += 1
        else:
            kept[value.casefold()] = value
    return tuple(kept.values())
