"""The ways to satisfy a set of schemas: one ``Flat`` for each combination of choices.

Choices are anyOf, oneOf, if/then/else, dependent schemas and what ``not`` leaves open. The search
is depth-first and counts its steps; where it stops early, random restarts (fixed seed) add variety.
"""

from __future__ import annotations

import random

from generator.arguments.document import Document, Located
from generator.arguments.merge import Flat
from generator.arguments.negate import CHECK, alternatives
from generator.arguments.tolerate import Schema
from generator.quick import Struct, field

Parts = tuple[Located, ...]
LIMIT = 96
STEPS = 6000
RESTARTS = 24
SHARES = ((60_000, 1), (120_000, 10), (240_000, 30))
"""Steps that one document has cost so far, and the part of its effort that a search then gets."""
LEAST_SHARE = 100


class Expansion(Struct):
    """The alternatives found; ``complete`` if there are no others; ``reasons`` of dead ends."""

    flats: list[Flat] = field(default_factory=list)
    complete: bool = True
    reasons: dict[str, None] = field(default_factory=dict)


def expand(doc: Document, parts: Parts, *, strict: bool) -> Expansion:
    """Take the choices of ``parts`` apart.

    ``strict`` also builds the negations that branch; else these are left to a check afterwards.
    """
    before = doc.steps
    share = next((part for upto, part in SHARES if before < upto), LEAST_SHARE)
    search = _Search(doc, strict, STEPS // share, None)
    search.run(Flat(), list(parts), [], frozenset())
    found = search.found
    if not found.complete:
        for seed in range(RESTARTS // share):
            again = _Search(doc, strict, STEPS // share, random.Random(seed))
            again.limit = 1
            again.run(Flat(), list(parts), [], frozenset())
            found.flats.extend(again.found.flats)
    if doc.settled:
        doc.steps = before
    return found


class _Search:
    def __init__(self, doc: Document, strict: bool, steps: int, rng: random.Random | None) -> None:
        self.doc = doc
        self.strict = strict
        self.steps = steps
        self.rng = rng
        self.limit = LIMIT
        self.found = Expansion()

    def run(
        self, flat: Flat, work: list[Located], choices: list[list[Parts]], seen: frozenset[object]
    ) -> None:
        seen_here = set(seen)
        while work:
            part = work.pop(0)
            if part.schema is True or part.key in seen_here:
                continue
            self.steps -= 1
            self.doc.steps += 1
            if self.steps < 0:
                self.found.complete = False
                return
            seen_here.add(part.key)
            reason = (
                "false schema" if part.schema is False else self._take(flat, part, work, choices)
            )
            if reason:
                said = ", ".join(key for key in flat.why if key not in reason)
                self.found.reasons[reason + (f" (beside {said})" if said else "")] = None
                return
        if not choices:
            self.found.flats.append(flat)
            return
        self._choose(flat, choices, frozenset(seen_here))

    def _choose(self, flat: Flat, choices: list[list[Parts]], seen: frozenset[object]) -> None:
        first, rest = choices[0], choices[1:]
        options = list(first)
        if self.rng is not None:
            self.rng.shuffle(options)
        for option in options:
            if len(self.found.flats) >= self.limit or self.steps < 0:
                self.found.complete = False
                return
            self.run(flat.copy(), list(option), list(rest), seen)

    def _take(
        self, flat: Flat, part: Located, work: list[Located], choices: list[list[Parts]]
    ) -> str | None:
        schema = part.schema
        if self.doc.draft < 2019 and isinstance(schema, dict) and "$ref" in schema:
            target = self.doc.follow(part, "$ref")  # what stands beside it does not count
            work.extend([target] if target is not None else [])
            return None
        reason = flat.absorb(self.doc, part, self.doc.draft)
        return reason or self._open(flat, part, work, choices)

    def _open(
        self, flat: Flat, part: Located, work: list[Located], choices: list[list[Parts]]
    ) -> str | None:
        """Queue what the schema refers to, and the choices that it leaves."""
        doc, schema = self.doc, part.schema
        assert isinstance(schema, dict)
        for keyword in ("$ref", "$dynamicRef", "$recursiveRef"):
            target = doc.follow(part, keyword) if keyword in schema else None
            if target is not None:
                work.append(target)
        work.extend(doc.at(sub, part) for sub in schema.get("allOf", ()))
        if "anyOf" in schema:
            options: list[Parts] = [(doc.at(sub, part),) for sub in schema["anyOf"]]
            if "unevaluatedProperties" in schema or "unevaluatedItems" in schema:
                flat.guarded = True
            self._add(options, work, choices)
        if "oneOf" in schema:
            flat.guarded = flat.guarded or len(schema["oneOf"]) > 1
            self._add(self._one_of(part, schema["oneOf"]), work, choices)
        if "if" in schema and ("then" in schema or "else" in schema):
            flat.guarded = True
            self._add(self._if(part, schema), work, choices)
        for keyword in ("dependentSchemas", "dependencies"):
            for name, sub in schema.get(keyword, {}).items():
                if isinstance(sub, dict | bool):
                    self._add(self._dependent(flat, part, name, sub), work, choices)
        return self._not(flat, part, schema["not"], work, choices) if "not" in schema else None

    @staticmethod
    def _add(options: list[Parts], work: list[Located], choices: list[list[Parts]]) -> None:
        if len(options) == 1:
            work.extend(options[0])
        else:
            choices.append(options)

    def _one_of(self, part: Located, subs: list[Schema]) -> list[Parts]:
        key = (id(subs), part.scope)
        known = self.doc.exclusive.get(key)
        if known is not None:
            return known
        options: list[Parts] = []
        for index, sub in enumerate(subs):
            others = [other for place, other in enumerate(subs) if place != index]
            nots = [self.doc.negation(other, part) for other in others[:40]]
            options.append((self.doc.at(sub, part), *nots))
        self.doc.exclusive[key] = options
        return options

    def _if(self, part: Located, schema: dict[str, Schema]) -> list[Parts]:
        condition = self.doc.at(schema["if"], part)
        yes = [condition, *([self.doc.at(schema["then"], part)] if "then" in schema else [])]
        no = [self.doc.negation(schema["if"], part)]
        no += [self.doc.at(schema["else"], part)] if "else" in schema else []
        return [tuple(yes), tuple(no)]

    def _dependent(self, flat: Flat, part: Located, name: str, sub: Schema) -> list[Parts]:
        present = (self.doc.requiring(name, part), self.doc.at(sub, part))
        if name in flat.required and flat.types == frozenset({"object"}):
            return [present]
        return [present, (self.doc.forbidding(name, part),)]

    def _not(
        self,
        flat: Flat,
        part: Located,
        sub: Schema,
        work: list[Located],
        choices: list[list[Parts]],
    ) -> str | None:
        flat.guarded = True
        if isinstance(sub, dict) and set(sub) & {"const", "enum"} and len(sub) == 1:
            values = sub["enum"] if "enum" in sub else [sub["const"]]
            flat.banned.extend(values)
            return flat.contradiction()
        if isinstance(sub, dict) and "$ref" in sub:
            target = self.doc.follow(self.doc.at(sub, part), "$ref")
            if target is not None and len(sub) == 1:
                work.append(self.doc.negation(target.schema, target))
            return None
        options = self.doc.cached(sub, lambda: alternatives(sub, self.doc.draft))
        if not options:
            return "not"
        if len(options) == 1 and CHECK not in (options[0] if isinstance(options[0], dict) else {}):
            work.append(self.doc.at(options[0], part))
        elif self.strict:
            self._add([(self.doc.at(option, part),) for option in options], work, choices)
        return None
