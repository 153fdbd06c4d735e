"""What is made is described as what its name says: "Retail 2026" are prices for shops."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.fits import fits
from generator.semantics.topics.made_things import made_names


def made_things(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for a description beside the name of what is made."""
    for name in parameters:
        named = getattr(name.meaning, "named", name.meaning).name == "made_name"
        for told in parameters if named else ():
            if told.meaning.name == "made_description":
                about = {_bare(one): text for one, text in made_names(told.leaf).items()}
                yield Agreement((name, told), functools.partial(_told, name, told, about))


def _told(
    name: Parameter, told: Parameter, about: dict[str, str], values: Values, rng: random.Random
) -> None:
    text = about.get(_bare(str(values.get(name.pointer))), "")
    if text and told.pointer in values and fits(told.leaf.schema, text):
        values[told.pointer] = text


def _bare(name: str) -> str:
    """The letters and figures of a name, however it is joined."""
    return "".join(filter(str.isalnum, name.lower()))
