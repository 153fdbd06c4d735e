"""What a description calls any text or field, and an argument gives: "the MD5 hash of "hello""."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.things_by_key import head_of
from generator.quick import replace
from generator.semantics.drawing.declared import attached

_TEXTS = frozenset(("string", "text", "value", "input", "phrase", "word"))
_ALONE = tuple((text,) for text in sorted(_TEXTS))
_FIGURES = frozenset("field function expression equation polynomial matrix vector formula".split())
_ELEMENTS = frozenset("element button link input".split())
_SELECTORS = (("selector",), ("css", "selector"), ("element", "selector"))
_BARE = frozenset(("input", "string", "str", "value", "data"))
"""Names that say no more than that something is given."""


def mean_texts(scene: Scene, intent: Intent) -> None:
    """The one argument that must be given is the text that the description only calls one."""
    needed = [role for role in scene.others if role.parameter.leaf.required]
    words = [role for role in needed if types_of(role.parameter) == {"string"}]
    if len(words) != 1 or words[0].part not in ("plain", "title"):
        return
    role, thing = words[0], scene.object
    head = head_of(thing) if thing.nouns and not thing.roles else ""
    picked = head in _ELEMENTS and role.parameter.leaf.words in _SELECTORS
    if picked or (thing.nouns[:1] in _ALONE and intent.kind.name == "check" and len(needed) == 1):
        _name(scene, thing, role, "object {}")
    elif head in _FIGURES and _is_bare(role):
        _name(scene, thing, role, f"object the {thing.nouns[0]} {{}}")
    elif _is_bare(role) and (of := _led_to(scene)) is not None:
        figure = head_of(of) in _FIGURES
        _name(scene, of, role, f"object the {of.nouns[0]} {{}}" if figure else 'object "{}"')


def _is_bare(role: Role) -> bool:
    first, *rest = role.parameter.leaf.words or ("",)
    sought = first in _TEXTS and rest[:1] == ["to"]  # a "text to find"
    return sought or (not rest and first in _BARE) or (rest == ["str"] and len(first) == 1)


def _led_to(scene: Scene) -> Entity | None:
    """What the object is of, where nothing tells which one."""
    free = [thing for thing in scene.around if thing.nouns and not thing.roles]
    found = [thing for thing in free if {"of", "for", "on"} & {*thing.prepositions}]
    named = [thing for thing in found if head_of(thing) in _TEXTS | _FIGURES]
    return named[0] if len(named) == 1 else None


def _name(scene: Scene, thing: Entity, role: Role, way: str) -> None:
    scene.others.remove(role)
    own = replace(role.parameter, attachments=attached(way), usual=False)
    thing.titles.append(replace(role, parameter=own, stem="", formal=False, part="plain"))
