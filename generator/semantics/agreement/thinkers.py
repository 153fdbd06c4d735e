"""Who thinks along in one call, and what each says of its case: personas and contributions."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from generator.quick import Struct
from generator.records import Json
from generator.semantics.described.naming import singular, words_of

Fields = Mapping[str, tuple[str, ...]]
"""What each field of a case, or of a person, can hold."""
_OF_PEOPLE = frozenset("expertise background perspective bias style tone".split())
"""Keys of objects that are about a person."""
_SAID = frozenset("content text argument insight comment thought observation".split())
_WANTED = frozenset("position recommendation suggestion proposal stance".split())
_LEFT_OUT = ("reference", "reply", "respond")
"""How keys begin that point to what nobody has said yet."""


class Talk(Struct, frozen=True):
    """A case, the people who speak of it in this call, and what they can say."""

    case: Fields
    people: Sequence[Fields]

    def told(self, value: Json, rng: random.Random, at: int = 0) -> Json:
        """The value with what these people are and say."""
        if isinstance(value, list):
            return [self.told(one, rng, at + place) for place, one in enumerate(value)]
        if not isinstance(value, Mapping):
            return value
        who = self.people[at % len(self.people)]
        person = len(_OF_PEOPLE & set(map(_field, value))) > 1
        made: dict[str, Json] = {}
        for key, inner in value.items():
            field = _field(key)
            if field.startswith(_LEFT_OUT):
                continue
            own = who.get(field) if person or field == "persona_id" else self._said(field, rng)
            if field == "persona_id":
                own = who.get("id")
            made[key] = self.told(inner, rng, at) if own is None else _as_drawn(own, inner, at)
        return made

    def _said(self, field: str, rng: random.Random) -> tuple[str, ...] | None:
        if field in _WANTED:
            return self.case.get("recommendation", self.case.get("conclusion"))
        if field not in _SAID:
            return self.case.get(field)
        found = [*self.case.get("insight", ()), *self.case.get("consensus", ())]
        return tuple(rng.sample(found, len(found))) or self.case.get("conclusion")


def _field(key: str) -> str:
    words = words_of(key)
    if not words:
        return ""
    return "bias" if words[-1] == "biases" else "_".join((*words[:-1], singular(words[-1])))


def _as_drawn(own: tuple[str, ...], drawn: Json, at: int) -> Json:
    """The texts in the form of what was drawn: a list, or one of them."""
    if isinstance(drawn, list):
        return list(own[:2])
    return own[at % len(own)] if isinstance(drawn, str) else drawn
