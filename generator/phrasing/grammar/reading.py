"""One reading of what a function does, with the arguments as they stand around it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.action_arguments import intended
from generator.phrasing.grammar.aspects import narrowed
from generator.phrasing.grammar.attached.lone_keys import for_what
from generator.phrasing.grammar.attached.named_apart import by_name
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.entities import scene_of
from generator.phrasing.grammar.known_by_id import known_by_id
from generator.phrasing.grammar.listing import shared_sorts
from generator.phrasing.grammar.object_choices import Present
from generator.phrasing.grammar.parts_and_sums import extracting
from generator.phrasing.grammar.replacements import replacing
from generator.phrasing.grammar.scenes import present_of
from generator.phrasing.grammar.sensible_sets import is_sensible
from generator.phrasing.grammar.whom_for import without_anybody
from generator.quick import replace
from generator.records import FunctionSpec

REMEMBERED = 64


class Reading:
    """An intent and its scene; sets of present arguments are worked out when first asked for."""

    def __init__(self, intent: Intent, spec: FunctionSpec, parts: Sequence[Role]) -> None:
        intent = intended(known_by_id(_inside(intent, spec, parts), parts), spec, parts)
        intent = without_anybody(intent, parts)
        self.intent: Intent = extracting(replacing(intent, spec, parts), parts)
        self.roles: Sequence[Role] = by_name(self.intent, for_what(self.intent, parts))
        self.scene: Scene = scene_of(self.intent, self.roles)
        self._siblings = shared_sorts(self.scene.roles)
        self._present: dict[frozenset[str], Present] = {}

    def natural(self, present: frozenset[str]) -> bool:
        """Whether the object and what is asked for are told, and no thing its kind twice."""
        things = (self.scene.object, *self.scene.around)
        if any(sum(role.path in present for role in thing.kinds) > 1 for thing in things):
            return False
        if not is_sensible(self.intent, self.scene, present):
            return False
        return not all(choice.vague for choice in self.here(present).choices)

    def here(self, present: frozenset[str]) -> Present:
        """Objects and units of a set, which is first judged, then said; of the latest sets."""
        here = self._present.get(present)
        if here is None:
            if len(self._present) >= REMEMBERED:
                self._present.clear()
            told = tuple(role for role in self.scene.roles if role.path in present)
            here = present_of(*narrowed(self.intent, self.scene, present))
            here = replace(here, roles=told, siblings=self._siblings)
            self._present[present] = here
        return here


def _inside(intent: Intent, spec: FunctionSpec, parts: Sequence[Role]) -> Intent:
    """The intent without its service, where an argument tells of a place in that.

    ``tracker_create_issue`` makes issues "in the OPS project", which all are "in the tracker".
    """
    service = singular(name_words(spec.name)[0])
    placed = any(
        role.parameter.leaf.required and role.parameter.leaf.words[0] in _PLACES for role in parts
    )
    led = tuple(
        pair
        for pair in intent.complements
        if pair[0] != "in" or singular(pair[1].lower().rsplit(" ", 1)[-1]) != service
    )
    fewer = placed and len(led) < len(intent.complements)
    kept = tuple(pair for pair in intent.kept if not pair[1].lower().endswith(f" {service}"))
    return replace(intent, complements=led, kept=kept) if fewer else intent


_PLACES = frozenset("project space board workspace folder channel collection team".split())
