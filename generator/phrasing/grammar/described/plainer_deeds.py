"""Deeds that everybody has a plain word for: who greets says hello, who echoes has a text echoed.

Descriptions of small tools put what an argument says into words of their own: "echoes back the
input", "say hello to someone", "run commands".
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.phrasing.grammar.described.any_one import takes_all
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import class_of
from generator.phrasing.grammar.described.nouns import is_plural, singular_phrase
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.point_lookups import pointed
from generator.phrasing.grammar.described.returned_as import in_form
from generator.phrasing.grammar.described.terms import says_where
from generator.records import FunctionSpec, Json

_GREETINGS = frozenset("hello hi goodbye bye farewell".split())
_ECHOED = frozenset("input message text string value back".split())
_SWITCHED = frozenset("change set switch update".split())
_WORKING = frozenset(
    f"{each}directory" for each in ("working ", "current ", "current working ", "active ")
)
"""What a terminal is in: who changes it goes to another, and changes none."""
_RUN = frozenset("command commands cmd code script query sql statement".split())
_ANYBODY = frozenset("someone somebody anyone user users person people".split())
_SPOTS = frozenset("position location coordinate coordinates point spot".split())
Pairs = tuple[tuple[str, str], ...]


def as_done(
    spec: FunctionSpec, verb: str, objects: list[str], complements: list[tuple[str, str]]
) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Verb, objects and complements as people say what small tools do."""
    head = objects[0].rsplit(" ", 1)[-1].lower() if len(objects) == 1 else ""
    texts = _texts(spec)
    if verb == "say" and head in _GREETINGS:
        to = next((noun for prep, noun in complements if prep == "to"), "person")
        whom = "person" if to.lower() in _ANYBODY else to
        return f"say {head} to", [whom], [pair for pair in complements if pair[0] != "to"]
    if verb in _SWITCHED and head and objects[0].lower() in _WORKING:
        return "switch to", ["directory"], []
    if verb == "echo" and head in _ECHOED and texts:
        return verb, [], complements
    if verb == "set" and head and (own := _own_setting(spec, head)):
        return verb, [own], [pair for pair in complements if pair[0] in ("of", "for")]
    lone = [name for name in texts if name.lower() in _RUN]
    if class_of(verb).name == "run" and is_plural(head) and len(lone) == 1:
        return verb, [singular_phrase(objects[0])], complements  # one is handed over
    if class_of(verb).name == "search" and takes_all(objects, spec) and not declared(spec):
        return "list", objects, complements  # nobody looks for all users
    return pointed(verb, objects, complements)


def _own_setting(spec: FunctionSpec, head: str) -> str:
    """What is set, where name and argument call it alike and the description only tells of it.

    "Set distance between children" of ``set_item_spacing`` with an ``itemSpacing``.
    """
    first, *own = name_words(spec.name)
    same = first == "set" and len(own) > 1 and own in map(name_words, declared(spec))
    told = spec.description.lower()
    return "" if not same or head in own or own[-1] in told else " ".join(own)


def _texts(spec: FunctionSpec) -> list[str]:
    """The names of the arguments that are texts."""
    found: Mapping[str, Json] = declared(spec)
    return [
        name for name, told in found.items()
        if isinstance(told, Mapping) and told.get("type") == "string"
    ]  # fmt: skip


def kept_with(kept: Pairs, spec: FunctionSpec) -> Pairs:
    """What belongs to the deed, without where, if arguments say so, and with the form it takes."""
    kept = tuple(pair for pair in kept if pair[0] != "nearby" or not says_where(spec))
    if {"x", "y"} <= {word for name in declared(spec) for word in name_words(name)}:
        kept = tuple(pair for pair in kept if pair[0].lower() not in _SPOTS)
    told = {noun.lower() for noun, _ in kept}
    return (*kept, *(pair for pair in in_form(spec) if pair[0].lower() not in told))
