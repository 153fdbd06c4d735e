"""What a description or a name says is done: a verb, what it acts on, and what follows."""

from __future__ import annotations

from generator.quick import Struct


class Clause(Struct, frozen=True):
    """A verb, the nouns it acts on ("a song", "an album"), and ``(preposition, noun)`` pairs.

    ``asks`` are the question words of "find when and where films are shown"; then ``objects``
    holds the subject and ``participle`` what happens to it.
    """

    verb: str
    objects: tuple[str, ...]
    complements: tuple[tuple[str, str], ...]
    asks: tuple[str, ...] = ()
    participle: str = ""
    definite: bool = False
    """Whether the object is the one there is: "close the page"."""
