"""A function's name without the path, the framework and the method that it was made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import OTHERS, verb_of
from generator.phrasing.grammar.described.service_names import without_service
from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import singular

METHODS = frozenset("get post put patch delete".split())
_DONE = {"post": "create", "put": "update", "patch": "update"}
"""What methods do with the thing at the end of their path."""
_VIEWS = {
    "list": "list", "create": "create", "read": "get", "retrieve": "get", "update": "update",
    "delete": "delete", "destroy": "delete", "get": "get",
}  # fmt: skip
"""Last words of the names that frameworks give to views: "shop_orders_retrieve"."""
_CALLED_BY = regex(r"Using(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?:_\d+)?$")
_MARKED = regex(r"--(\w+?)-(?=-|\w|$)")
"""A parameter within a path whose braces became dashes: "GET-boats--id--format-"."""
_CUT = "/"


def declared(spec: FunctionSpec) -> Mapping[str, Json]:
    """The function's parameters by name."""
    found = spec.parameters.get("properties") if spec.parameters else None
    return found if isinstance(found, Mapping) else {}


def without_path(spec: FunctionSpec) -> str:
    """The name without what it took from a path: "get_alerts_alertid_attachments"."""
    spelled = without_service(_CALLED_BY.sub("", spec.name), declared(spec), spec.description)
    marked = _MARKED.findall(spelled)
    if marked and spelled[:1].isupper():
        spelled = re.sub("_+", "_", _MARKED.sub("_", spelled)).strip("_")
    viewed = _viewed(spelled, untold=not spec.description)
    if viewed:
        return viewed
    words = name_words(spelled)
    if len(words) < 3 or not ("_" in spelled or marked):
        return spelled
    kept = once(words) if words[-1] in METHODS else list(words)
    if kept[0] not in METHODS:
        return "_".join(kept) if len(kept) < len(words) else spelled
    kept = _cut(kept, declared(spec))
    ended = kept[-1] == _CUT
    while kept[-1] == _CUT and len(kept) > 1:
        kept.pop()
    holder = ""
    if _CUT in kept:
        at = last(kept, [_CUT])
        holder, kept = kept[at - 1], [kept[0], *kept[at + 1 :]]
    if not spec.description:
        kept = _acting(kept, holder, ended=ended)
    return "_".join(kept) if kept != words else spelled


def _cut(words: list[str], properties: Mapping[str, Json]) -> list[str]:
    """The words with a cut in place of each parameter, the last of its name."""
    kept = words
    for name in sorted(properties, key=len, reverse=True):
        own = name_words(name)
        for form in (["".join(own)], own):
            at = last(kept, form)
            if at > 1 and len(kept) - len(form) > 1:
                kept = [*kept[: at - 1], *_parted(kept[at - 1], own), _CUT, *kept[at + len(form) :]]
                break
    return kept


def _parted(word: str, own: Sequence[str]) -> list[str]:
    """The word before a parameter, as words where that has them: "boatcrews", of a boatCrewId."""
    thing = own[:-1] if own[-1:] in (["id"], ["uuid"], ["key"]) else own
    parted = len(thing) > 1 and singular(word) == "".join(thing)
    return [*thing[:-1], f"{thing[-1]}s"] if parted else [word]


def _acting(kept: Sequence[str], holder: str, *, ended: bool) -> list[str]:
    """What is done with the thing at the path's end; ``ended`` with the key of one of them.

    A deed at the end is done with what holds it: "post_boats_id_archive" archives a boat.
    """
    method = kept[0]
    thing = [word for word in kept[1:] if not re.fullmatch(r"api|v?\d+|v", word)]
    if thing and thing[0] in OTHERS and method != "get":
        return thing if thing[1:] or not holder else [thing[0], singular(holder)]
    verb = "update" if method == "post" and ended else _DONE.get(method, method)
    if verb == "get" or not thing or verb_of(thing[-1]):
        return list(kept)
    if ended or verb == "create":
        thing[-1] = singular(thing[-1])
    return [verb, *thing]


def _viewed(name: str, *, untold: bool) -> str:
    """A view's name as people say it, verb first; "" of other names, or where more is told."""
    parts = [part for part in name.split("_") if part]
    verb = _VIEWS.get(parts[-1].lower(), "") if len(parts) > 1 and untold else ""
    if not verb or name_words(parts[0])[0] in METHODS or verb_of(name_words(name)[0]) == "list":
        return ""
    if parts[-2].lower() == "partial" and len(parts) > 2:
        parts.pop(-2)
    things = parts[1:-1] if len(parts) > 2 and "-" in parts[1] else parts[:-1]
    words = once(name_words("_".join([*things, "get"])))
    if not words:
        return ""
    if verb == "create" and len(words) > 1 and words[-1] in OTHERS:
        verb = words.pop()  # a deed of its own: "tasks_complete_create"
    if verb != "list":
        words[-1] = singular(words[-1])
    return "_".join([verb, *words])


def once(words: Sequence[str]) -> list[str]:
    """The words before the method at their end, without what the path says again."""
    kept: list[str] = []
    for word in words[:-1]:
        if word not in kept and singular(word) not in map(singular, kept):
            kept.append(word)
    return [word for word in kept if word != "api"]


def last(words: Sequence[str], part: Sequence[str]) -> int:
    """Where the part stands in the words for the last time, or -1."""
    ends = range(len(words) - len(part), -1, -1)
    return next((at for at in ends if part and list(words[at : at + len(part)]) == list(part)), -1)
