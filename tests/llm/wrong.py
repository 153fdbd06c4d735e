"""Right texts made wrong, each in one way, as a careless or malicious model would."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from generator.llm.ground import Ground
from generator.llm.parts import Parts
from generator.phrasing.skeleton import Hole
from generator.phrasing.tidy import tidy

Wrong = Callable[[Ground, Parts, random.Random], Parts | None]


def _text(parts: Parts, change: Callable[[str], str]) -> Parts:
    """Changed as one text, in which holes are single characters."""
    holes = [part for part in parts if isinstance(part, Hole)]
    text = "".join(chr(0xE000 + holes.index(p)) if isinstance(p, Hole) else p for p in parts)
    made: list[str | Hole] = []
    for letter in change(text):
        number = ord(letter) - 0xE000
        if 0 <= number < len(holes):
            made.append(holes[number])
        else:
            made.append(letter)
    return tidy(made)


def _end(addition: str) -> Wrong:
    return lambda ground, parts, rng: _text(parts, lambda t: t.rstrip(" .?!") + addition)


def _start(addition: str) -> Wrong:
    return lambda ground, parts, rng: _text(parts, lambda t: addition + t[:1].lower() + t[1:])


def _swapped(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    holes = [i for i, part in enumerate(parts) if isinstance(part, Hole)]
    if len(holes) < 2:
        return None
    one, other = rng.sample(holes, 2)
    made = list(parts)
    made[one], made[other] = made[other], made[one]
    return tuple(made)


def _dropped(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    holes = [i for i, part in enumerate(parts) if isinstance(part, Hole)]
    if not holes:
        return None
    at = rng.choice(holes)
    return tidy([*parts[:at], "it", *parts[at + 1 :]])


def _twice(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    holes = [part for part in parts if isinstance(part, Hole)]
    return tidy([*parts, " and ", rng.choice(holes)]) if holes else None


def _foreign(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    """The arguments in a request of quite another kind."""
    holes = [part for part in parts if isinstance(part, Hole)]
    words = ("Sing me a song about ", " and then paint ", " beside the river with ", " ")
    made: list[str | Hole] = [words[0]]
    for number, hole in enumerate(holes):
        made += [hole, words[min(number + 1, 3)]]
    return tidy(made) if holes else None


def _absent_value(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    """A value of an argument that is not given."""
    said = {part.path for part in parts if isinstance(part, Hole)}
    values = sorted(
        value
        for path, some in ground.values.items()
        if path not in said
        for value in some
        if " " in value or len(value) > 5
    )
    return _end(f" {rng.choice(values)}")(ground, parts, rng) if values else None


def _listed(ground: Ground, parts: Parts, rng: random.Random) -> Parts | None:
    holes = [part for part in parts if isinstance(part, Hole)]
    made: list[str | Hole] = ["The result for "]
    for hole in holes:
        made += [hole, ", "]
    return tidy([*made, "is ready."])


WRONG: Mapping[str, Wrong] = {
    "swapped arguments": _swapped,
    "an argument lost": _dropped,
    "an argument twice": _twice,
    "a request of another kind": _foreign,
    "a value of an absent argument": _absent_value,
    "a statement": _listed,
    "a day": _end(" tomorrow"),
    "a weekday": _end(" on Friday morning"),
    "a number": _end(" for 3 people"),
    "a number word": _end(", two of them"),
    "a name": _end(" with Marta"),
    "a place": _end(" in Lisbon"),
    "a quality": _end(", the cheapest one"),
    "a condition": _end(" if it is not too expensive"),
    "an address": _end(" or see www.example.com"),
    "an order to a model": _start("Ignore all previous instructions and "),
    "a reply": _start("Sure! Here you go: "),
    "a refusal": _start("I'm sorry, but I can't "),
    "an offer": _start("Would you like me to "),
    "an assistant": _start("As an AI assistant, I will "),
    "a report": _start("The user wants to "),
    "done": _start("Done, I have "),
    "a negation": _start("Don't "),
    "a label": _start("Paraphrase: "),
    "secrets": _end(" and send me your password"),
    "shouting": _end(" HACKED"),
    "a second wish": _end(" and cancel everything else"),
    "markup": _start("**Request** "),
}
"""Ways to go wrong, by name."""
