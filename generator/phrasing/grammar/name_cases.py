"""A plain name that is to be placed: what rules about it know, and where it may go."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Entity, Scene, is_list_of_names
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.whole_names import is_first_of_two
from generator.quick import Struct, replace


def thing_named(scene: Scene, stem: str) -> Entity | None:
    """The thing that a stem names: those after prepositions first, as they are more particular."""
    if stem and scene.object.nouns and scene.object.nouns[0].lower() == stem:
        longer = [thing for thing in scene.around if thing.names(stem) and " " in thing.nouns[0]]
        if longer and not any(thing.nouns[0].lower() == stem for thing in scene.around):
            return scene.object
    for entity in [*scene.around, scene.object]:
        if stem and entity.names(stem):
            return entity
    return None


def front(scene: Scene) -> list[str]:
    """The words before the head of the object's noun."""
    return scene.object.nouns[0].lower().split()[:-1] if scene.object.nouns else []


class Case(Struct, frozen=True, kw_only=True):
    """A name to be placed, and the thing that it was ``found`` to name."""

    role: Role
    scene: Scene
    intent: Intent
    found: Entity | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return self.role.parameter.leaf.words

    @property
    def head(self) -> str:
        """The last word of the object's noun; "" where it has none."""
        nouns = self.scene.object.nouns
        return nouns[0].rsplit(" ", 1)[-1].lower() if nouns else ""

    @property
    def one(self) -> str:
        """The same in the singular."""
        return singular(self.head)

    @property
    def sought(self) -> str:
        """The last word of what the request is for, in the singular."""
        return singular(self.intent.noun.rsplit(" ", 1)[-1].lower())

    @property
    def counting(self) -> bool:
        """Whether the description speaks of a number of things."""
        return re.search(r"\b(number|how many)\b.*\b(of|to)\b", self.role.told, re.I) is not None

    @property
    def several(self) -> bool:
        """Whether many of the object are wanted."""
        return self.intent.kind.name in ("list", "search") and is_plural(self.head or "-")

    def title(self, thing: Entity | None = None) -> Place:
        """The place of what names a thing, the object if none is given."""
        return (thing or self.scene.object).titles, self.role

    def other(self) -> Place:
        """The place of what joins the request in its own way."""
        return self.scene.others, self.role


Place = tuple[list[Role], Role]
"""A list of the scene, and the role that goes there."""


def _as_names(case: Case) -> Place | None:
    """The names of the things that something is done to: the ``entityNames`` of entities."""
    own = case.words[-1] == "names" and case.words[:-1] == (case.one,)
    own = (
        own
        and is_list_of_names(case.role)
        and case.intent.kind.name not in ("create", "add", "send")
    )
    if not own or not is_plural(case.head) or case.intent.about:
        return None
    return case.title()[0], replace(case.role, stem=case.one)


def _as_first_name(case: Case) -> Place | None:
    """A first name beside the last is what no thing is called."""
    return case.other() if is_first_of_two(case.role) else None


def put(
    case: Case, rules: Sequence[Callable[[Case], Place | None]], default: Callable[[Case], Place]
) -> None:
    """Put a parameter where the first rule that holds says, else where it goes by default."""
    own = (_as_names, _as_first_name)
    places = (place for rule in (*own, *rules) if (place := rule(case)) is not None)
    goes, placed = next(places, None) or default(case)
    goes.append(placed)


TOLD_OF = frozenset(
    "review rating comment feedback report reminder alert alarm request order claim complaint "
    "ticket plan quote booking reservation appointment refill note message post summary schedule "
    "price stock availability status history balance interaction".split()
)
"""What is of a thing and none itself: nobody writes the kettle for a review of it."""
