"""Values from a model: whole calls that people might make, so that values of one call agree.

Asked of each function with details that no semantic type knows, whose own values the model calls
wrong (``value_review``), or that are texts and names, of which it knows more than any list. A value
is used only if it fits the schema and looks like something that a person gives; a detail of which
too few are left keeps what it has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.functions import CompiledFunction
from generator.llm.ask import Answer, Asker, Question
from generator.llm.made_up_calls import Target, calls_in
from generator.llm.plain_values import is_texty
from generator.llm.prompts import MATERIAL, about, gives_orders, list_of, material
from generator.llm.tally import Tally
from generator.llm.value_review import Review, is_open, is_whole, review_values
from generator.quick import Struct, field
from generator.records import Json
from generator.semantics.base import UNKNOWN, Parameter
from generator.semantics.described.narrow import narrow

MOST_CALLS: Final = 32
"""Calls in one answer."""

MOST_DETAILS: Final = 10
"""Details of one function that are asked for."""

LENGTH: Final = 320
"""About so many values are in one answer, however many details a call has."""

FOR_EACH: Final = 250
"""Planned examples of a function for one question."""

MOST_QUESTIONS: Final = 2
LEAST: Final = 8
"""With fewer texts that are of use, a detail keeps its own values."""

LEAST_NUMBERS: Final = 4
"""The same of numbers."""

_NAMED: Final = frozenset("text media commerce food health home organisations work sports".split())
"""Families of texts and names, of which there are more than any list holds."""

_KINDS: Final = frozenset(
    "kindred like_examples thing_name thing_description attraction hotel".split()
)
"""Types of other families that are names or texts, too."""

SYSTEM: Final = (
    "You make up calls of a tool that different people would really make, with concrete details "
    "from their own work and life. The details of one call belong together, each is of the kind "
    "and form that the tool needs, and calls differ in kind, not only in numbers. No placeholders "
    "such as 'example' or 'value 1', no explanations, no passwords or keys. "
    f"{MATERIAL}: "
)


class Gathered(Struct, frozen=True):
    """What came of it, as a run takes it.

    ``values``: lists by "function.parameter", of what has no values of its own that are of use;
    ``calls``: by function, values that belong together (JSON pointer → value); ``unsaid``: whose
    own values it calls wrong, and for which it has given none that are of use.
    """

    values: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)
    calls: Mapping[str, tuple[Mapping[str, Json], ...]] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()
    tally: Tally = field(default_factory=Tally)
    review: Review = field(default_factory=Review)

    def told(self) -> dict[str, Json]:
        """The same for the manifest."""
        return self.tally.told(
            parameters={key: len(each) for key, each in self.values.items()},
            calls={name: len(each) for name, each in self.calls.items()},
            review=self.review.told(),
        )


def ask_for_values(
    functions: Sequence[CompiledFunction], draws: Mapping[str, int], asker: Asker, seed: int
) -> Gathered:
    """Have our own values looked over, and ask for better ones; ``draws``: planned examples."""
    used = [each for each in functions if draws.get(each.spec.name)]
    review = review_values(used, asker, seed)
    asked: list[tuple[CompiledFunction, list[Target]]] = []
    questions: list[Question] = []
    for function in used:
        targets = list(targets_of(function, review))
        count = min(-(-draws[function.spec.name] // FOR_EACH), MOST_QUESTIONS)
        for number in range(count if targets else 0):
            asked.append((function, targets))
            questions.append(question(function, targets, number, count, seed))
    if not questions:
        return Gathered(review=review)
    answers = asker.ask(questions)
    tally = Tally()
    tally.take(answers)
    answered: dict[str, tuple[CompiledFunction, list[Target], list[Answer]]] = {}
    for (function, targets), answer in zip(asked, answers, strict=True):
        answered.setdefault(function.spec.name, (function, targets, []))[2].append(answer)
    values: dict[str, tuple[Json, ...]] = {}
    calls: dict[str, tuple[Mapping[str, Json], ...]] = {}
    for name, (function, targets, some) in answered.items():
        made = calls_in(function, targets, some, tally.refused)
        kept = dict(_lists(targets, made, tally.refused))
        values |= kept
        known = {one.parameter.pointer for one in targets if one.key in kept or not one.needed}
        rows = [{at: v for at, v in row.items() if at in known} for row in made]
        if len(rows := [row for row in rows if row]) >= LEAST:
            calls[name] = tuple(rows)
    unsaid = frozenset() if _unanswered(answers) else review.odd - values.keys()
    return Gathered(values, calls, unsaid, tally, review)


def _unanswered(answers: Sequence[Answer]) -> bool:
    """Whether there is no answer at all: a server that fails changes nothing."""
    return not any(answer.text for answer in answers)


def targets_of(function: CompiledFunction, review: Review) -> Iterator[Target]:
    """The details that values are asked for, those first that have none of their own."""
    found = []
    for parameter in function.parameters:
        if not is_open(parameter):
            continue
        key = parameter.key
        core = parameter.core
        blank = core.name in UNKNOWN and _is_text(parameter)
        if blank or key in review.odd:
            found.append(Target(parameter, key, needed=True))
        elif review.trusted and _is_text(parameter) and _is_named(core):
            found.append(Target(parameter, key, needed=False))
    found.sort(key=lambda one: not one.needed)
    yield from found[:MOST_DETAILS]


def _is_text(parameter: Parameter) -> bool:
    schema = parameter.leaf.schema
    if schema.get("type") == "array":
        items = schema.get("items")
        return isinstance(items, Mapping) and items.get("type") == "string"
    return schema.get("type") in ("string", None)


def _is_named(core: Any) -> bool:
    return core.family in _NAMED or core.name in _KINDS


def question(
    function: CompiledFunction, targets: Sequence[Target], number: int, of: int, seed: int
) -> Question:
    """The question about one function; ``number`` of several of them asks for other calls."""
    count = max(8, min(MOST_CALLS, LENGTH // len(targets)))
    lines = [about(function.spec), *(_told(one) for one in targets)]
    keys = ", ".join(f'"{one.name}"' for one in targets)
    form = ", ".join(f'"{one.name}": …' for one in targets[:2])
    some = " Leave out what would not be given with the others." if len(targets) > 1 else ""
    lines.append(f"Make up {count} calls, each with {keys}.{some}")
    if of > 1:
        lines.append(f"This is part {number + 1} of {of}: take people that other parts don't have.")
    properties = {one.name: _shape(one.parameter) for one in targets}
    item = {
        "type": "object",
        "properties": properties,
        "required": [one.name for one in targets if len(targets) == 1 or one.needed],
        "additionalProperties": False,
    }
    words = sum(_words_of(one.parameter) for one in targets)
    return Question(
        purpose="values",
        system=f'{SYSTEM}{{"calls": [{{{form}}}]}}',
        user="\n".join(line for line in lines if line),
        schema={
            "type": "object",
            "properties": {"calls": list_of(count, item)},
            "required": ["calls"],
            "additionalProperties": False,
        },
        max_tokens=200 + count * (10 + 3 * words),
        temperature=0.9,
        seed=seed + number,
        expected_tokens=count * (6 + words),
    )


def _words_of(parameter: Parameter) -> int:
    """About how many tokens a value has."""
    return 30 if is_whole(parameter) or is_texty(parameter) else 8


def _shape(parameter: Parameter) -> Mapping[str, Json]:
    schema = parameter.leaf.schema
    if is_whole(parameter):
        # not the schema itself: a server that holds a model to it may know less of it
        return {"type": schema.get("type") or "object"}
    if schema.get("type") == "array":
        items = schema.get("items")
        kind = items.get("type") if isinstance(items, Mapping) else "string"
        return {"type": "array", "items": {"type": kind}, "minItems": 1, "maxItems": 4}
    return {"type": schema.get("type") or "string"}


def _told(one: Target) -> str:
    """A detail with what its schema asks for, as material."""
    leaf = one.parameter.leaf
    schema = leaf.schema
    bounds = [
        f"{what} {schema[key]}"
        for key, what in (
            ("minLength", "at least this many characters:"),
            ("maxLength", "at most this many characters:"),
            ("minimum", "at least"),
            ("maximum", "at most"),
            ("pattern", "matching the regular expression"),
        )
        if key in schema
    ]
    name, told = material(" ".join(leaf.words), 80), material(leaf.description)
    shown = [str(each) for each in leaf.examples[:2]]
    shown = [each for each in shown if len(each) <= 60 and not gives_orders(each)]
    parts = [
        f'The detail "{one.name}": {": ".join(each for each in (name, told) if each)}',
        f"such as {'; '.join(shown)}" if shown else "",
        *(material(bound, 120) if "regular" not in bound else bound for bound in bounds),
        _form(one.parameter),
    ]
    return f"<data>{', '.join(each for each in parts if each)}</data>"


def _form(parameter: Parameter) -> str:
    """What a value is made of, where it is more than a text."""
    leaf = parameter.leaf
    listed = leaf.schema.get("type") == "array"
    if not is_whole(parameter):
        return "a list of one to four" if listed else ""
    plain = narrow(leaf.schema, leaf.root)
    inner = narrow(plain.get("items"), leaf.root) if listed else plain
    declared = inner.get("properties")
    keys = (
        [key for key in declared if re.fullmatch(r"[\w.-]{1,40}", key)]
        if isinstance(declared, Mapping)
        else []
    )
    of = f" with some of the keys {', '.join(keys[:12])}" if keys else ""
    return f"a list of one to three JSON objects{of}" if listed else f"a JSON object{of}"


def _lists(
    targets: Sequence[Target], rows: Sequence[Mapping[str, Json]], refused: Counter[str]
) -> Iterator[tuple[str, tuple[Json, ...]]]:
    """The values of each detail that has none of its own, if they are enough."""
    for one in targets:
        if not one.needed:
            continue
        found: dict[str, Json] = {}
        for row in rows:
            value = row.get(one.parameter.pointer)
            whole = is_whole(one.parameter) or not isinstance(value, list)
            for each in [value] if whole else value or ():
                if each is not None:
                    found.setdefault(str(each).casefold(), each)
        number = any(isinstance(each, int | float) for each in found.values())
        if len(found) >= (LEAST_NUMBERS if number else LEAST):
            yield one.key, tuple(found.values())
        elif found:
            refused["too_few"] += len(found)
