"""What tools for thinking are given is about one case: its problem, steps, premises, conclusion."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.quick import Struct, regex
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.thinkers import Talk
from generator.semantics.base import Leaf, Parameter
from generator.semantics.catalogues import read_text
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.narrow import narrow
from generator.semantics.drawing.composed import is_held_out, split_words
from generator.semantics.fits import fits

_HEAD = regex(r"\[\[(\w+)(?: \| (.*))?\]\]")
_MOST = 3
"""Members of a list that people think of at once."""
_PEOPLE = "person"
"""The kind whose cases are those who think along."""
_CLOSED = frozenset(("enum", "const", "pattern", "format"))


class Case(Struct, frozen=True):
    """One case: what each of its fields can hold; the first tells it from others."""

    fields: Mapping[str, tuple[str, ...]]

    @property
    def key(self) -> str:
        """What stands for the whole case."""
        return next(iter(self.fields.values()))[0]


class Kind(Struct, frozen=True):
    """Cases of one kind: names of parameters → field, the words around, the cases."""

    names: Mapping[str, str]
    near: frozenset[str]
    cases: tuple[Case, ...]


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """All kinds of cases, in order of the file."""
    near: dict[str, frozenset[str]] = {}
    names: dict[str, dict[str, str]] = {}
    cases: dict[str, list[dict[str, tuple[str, ...]]]] = {}
    kind = ""
    lines = map(str.strip, read_text("thought_through.txt").splitlines())
    for line in (one for one in lines if one and one[0] != "#"):
        if head := _HEAD.fullmatch(line):
            kind = head[1]
            if head[2]:
                near[kind] = frozenset(head[2].split())
            cases.setdefault(kind, []).append({})
            names.setdefault(kind, {})
            continue
        heads, _, told = line.partition(" = ")
        field, *others = heads.split()
        names[kind] |= {other: field for other in (field, *others)}
        cases[kind][-1][field] = tuple(part.strip() for part in told.split("; "))
    return {
        one: Kind(names[one], near[one], tuple(Case(fields) for fields in those))
        for one, those in cases.items()
    }


def thought_through(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the texts of one call that a tool for thinking is given."""
    if not parameters:
        return
    function = parameters[0].leaf.function
    told = frozenset(split_words(f"{function.name} {function.description[:400]}"))
    near = [kind for name, kind in kinds().items() if name != _PEOPLE and told & kind.near]
    if not near:
        return
    whole = [one for one in parameters if getattr(one.meaning, "structured", False)]
    open_ones = [one for one in parameters if one in whole or _is_open(one.leaf)]
    closed = [one for one in parameters if one.meaning.name == "enum"]
    best: dict[str, Parameter] = {}
    found: Kind | None = None
    for kind in near:
        fields: dict[str, Parameter] = {}
        for one in open_ones:
            field = _field(one.leaf, kind)
            if field and (one not in whole or _takes_texts(one.leaf)):
                fields.setdefault(field, one)
        if len(fields) > max(1, len(best)):
            best, found = fields, kind
    if found is not None:
        chosen = {field: one for one in closed if (field := _field(one.leaf, found))}
        ids = [one for one in parameters if one.leaf.words[-2:] == ("persona", "id")]
        others = [one for one in (*whole, *ids) if one not in best.values()]
        thought = _Thought(found, best, chosen, others, side)
        yield Agreement((*best.values(), *chosen.values(), *thought.others), thought.repair, 1)


def _is_open(leaf: Leaf) -> bool:
    """Whether any text, or a list of any texts, can be given, none of which is shown."""
    schema = narrow(leaf.schema, leaf.root)
    if schema.get("type") == "array":
        schema = narrow(schema.get("items"), leaf.root)
    return schema.get("type") == "string" and not leaf.examples and not schema.keys() & _CLOSED


def _takes_texts(leaf: Leaf) -> bool:
    """Whether a list of texts is one of the forms that it takes."""
    return fits(leaf.schema, ["a text", "another one"])


def _field(leaf: Leaf, kind: Kind) -> str:
    """The field that a parameter is called after; "" for others, and in members of lists."""
    if "*" in leaf.path:
        return ""
    told = (tuple(leaf.words), tuple(words_of(leaf.path[-1])))  # "Steps taken to debug" are steps
    for *lead, last in filter(None, told):
        word = singular(last)
        if found := kind.names.get("_".join((*lead, word)), "") or kind.names.get(word, ""):
            return found
    return ""


@dataclass(frozen=True)
class _Thought:
    """The parameters of one call by the field they hold, and the cases they can be of."""

    kind: Kind
    fields: Mapping[str, Parameter]
    chosen: Mapping[str, Parameter]
    """Those that are one of some options, which the case has to suit."""
    others: Sequence[Parameter]
    """Objects of who says what, and the IDs of these people."""
    side: Side

    @functools.cached_property
    def cases(self) -> Sequence[Case]:
        """The cases of the side; all where it would have none."""
        share = next(iter(self.fields.values())).meaning.setting.value_share
        if self.side == "any" or share <= 0:
            return self.kind.cases
        held = self.side == "validation"
        own = [one for one in self.kind.cases if is_held_out(one.key, share) == held]
        return own or self.kind.cases

    def repair(self, values: Values, rng: random.Random) -> None:
        """Texts of one case for all that are there."""
        picked = {
            field: str(values[one.pointer])
            for field, one in self.chosen.items()
            if one.pointer in values
        }
        fitting = [
            one
            for one in self.cases
            if all(option in one.fields.get(field, (option,)) for field, option in picked.items())
        ]
        cases = fitting or self.cases
        case = cases[int(rng.random() * len(cases))]
        for field, one in self.fields.items():
            texts = case.fields.get(field)
            if texts is None or one.pointer not in values:
                continue
            drawn = values[one.pointer]
            value: Json = texts[int(rng.random() * len(texts))]
            if isinstance(drawn, list):
                count = min(len(texts), _MOST, max(2, len(drawn)))
                start = int(rng.random() * (len(texts) - count + 1))
                value = list(texts[start : start + count])
            if fits(one.leaf.schema, value):
                values[one.pointer] = value
        self._with_people(case, values, rng)

    def _with_people(self, case: Case, values: Values, rng: random.Random) -> None:
        """What some people say of the case, where objects tell it."""
        people = [one.fields for one in kinds()[_PEOPLE].cases]
        talk = Talk(case.fields, rng.sample(people, len(people)))
        ids = [one.get("id", ("",))[0] for one in talk.people]
        for one in self.others:
            if one.pointer in values:
                drawn = values[one.pointer]
                value = talk.told(drawn, rng)
                if isinstance(drawn, str):
                    value = ids.pop(0)
                if fits(one.leaf.schema, value):
                    values[one.pointer] = value
