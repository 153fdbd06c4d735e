"""What the object of a request can be for one set of present arguments, each said once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import Struct, replace

ARRANGEMENTS = {
    **dict.fromkeys(("table", "reservation", "room"), "a reservation"),
    "appointment": "an appointment",
    "booking": "a booking",
}
"""What one makes when one books a thing."""


class Choice(Struct, frozen=True):
    """An object phrase (said, and without article) and the units that go with it."""

    said: tuple[str, ...]
    plain: tuple[str, ...]
    units: tuple[Unit, ...]
    about: str
    """"title" if an argument names the object, "asked" if it says what is asked for, else ""."""
    loose: bool = False
    """Whether the object is its noun alone, so that it need not be said."""
    opened: bool = False
    """Whether the object is an address or a file, which one opens rather than finds."""
    counted: bool = False
    """Whether it is said how many are wanted: "50 people" are not asked for as "any 50 people"."""

    @property
    def vague(self) -> bool:
        """Whether nothing is told of the object: "it"."""
        return self.said[0] in ("it", "that")


class Present(Struct, frozen=True):
    """All that frames need for one set of arguments."""

    choices: tuple[Choice, ...]
    condition: str
    asking: bool
    """Whether the function is asked with a question word: "find when films are shown"."""
    target: bool
    weather: str = ""
    """What follows the condition in "the forecast for cold temperatures"."""
    text: str = ""
    """The hole of the one text among the arguments, if there is one."""
    question: str = ""
    """The hole of a question that is all that is told: it may be asked outright."""
    into: str = ""
    """What the function always turns its text into: " to Japanese"."""
    verb: str = ""
    """The hole of an action that is the verb itself: "{unlock} the door"."""
    deed: bool = False
    """Whether the verb's hole says the object too: "{find free slots}"."""
    switch: str = ""
    """The hole of a state that goes with the verb: "turn {on} the lights"."""
    info: bool = False
    """Whether something is only to be told or shown, so that no second act goes with it."""
    fact: bool = False
    """Whether a fact is asked for, which people ask for before they say of when."""
    technical: bool = False
    """Whether developers ask, who put options into a sentence of their own sooner."""
    sought: tuple[str, str] = ("", "")
    """The hole of the words that things are sought by, and what goes before it but "for"."""
    roles: tuple[Role, ...] = ()
    """The arguments themselves."""
    siblings: frozenset[str] = frozenset()
    """Sorts of values of which the function takes several, told or not."""


def covered(choice: Choice, roles: Sequence[Role], elsewhere: str, noun: str) -> Choice:
    """The choice with a unit for each of ``roles`` that neither its object nor its units say.

    Rules that give an argument a better place may each count on another to have placed it, or both
    place it; then no request could be made at all. ``elsewhere`` holds the marks that frames say
    themselves.
    """
    said = "".join(choice.said[:1])
    twice = [role.mark for role in roles if role.mark in said]
    kept = tuple(
        unit for unit in choice.units if not any(unit.ways[0].endswith(mark) for mark in twice)
    )
    choice = replace(choice, units=kept) if len(kept) < len(choice.units) else choice
    units = tuple(
        alone(role, noun)
        for role in roles
        if role.mark not in elsewhere and not any(role.mark in text for text in _texts(choice))
    )
    return replace(choice, units=choice.units + units) if units else choice


def pasted(choice: Choice, intent: Intent, roles: Sequence[Role]) -> Choice:
    """The choice with "this" for a noun that only says that a text follows: "write this: …"."""
    noun = intent.noun.lower()
    given = [role for role in roles if role.part == "text"]
    follows = any(
        role.parameter.leaf.words[-1] == noun and (f": {role.mark}",) == unit.ways[:1]
        for role in given
        for unit in choice.units
    )
    if noun not in _HANDED or not follows or noun not in choice.said[0].split():
        return choice
    return replace(choice, said=("this",), plain=("this",))


_HANDED = frozenset("content contents data body code html markdown".split())
"""Nouns of what is handed over, whatever it says."""


def _texts(choice: Choice) -> tuple[str, ...]:
    """What may be said of the object and by the units; one way stands for the others."""
    return (*choice.said[:1], *(unit.ways[0] for unit in choice.units))
