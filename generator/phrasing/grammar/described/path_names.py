"""A function's name without the path, the framework, the method and the service it is made of."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import NOUNISH, OTHERS, verb_of
from generator.phrasing.grammar.described.phrases import PREPOSITIONS
from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import singular
from generator.semantics.described.pathkeys import without_keys
from generator.semantics.usages.around import known_products

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
            if form == own and own[-1] in _TOLD and at == len(kept) - 1 and kept[0] == "get":
                break  # a road's status is got, whatever status it may be limited to
            if at > 1 and len(kept) - len(form) > 1:
                kept = [*kept[: at - 1], *_parted(kept[at - 1], own), _CUT, *kept[at + len(form) :]]
                break
    return kept


_TOLD = frozenset("status state progress health".split())


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
    first = name_words(name)[0]
    done = verb_of(first)
    acts = done == "list" or (done == first and first not in NOUNISH)  # "check_update"
    if not verb or name_words(parts[0])[0] in METHODS or acts:
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


# A function's name without the service that leads it, and without what the name says twice.

_PATH = regex(r"[A-Z][\w-]*?[a-z]__(?=[a-z])")
"""A service's title before a path: "Live_Boats__v4_boats"."""
_BRAND = regex(r"((?:[A-Z][a-z]+){2,}|[a-z][A-Z][a-z]+)_(?:APIs?_)?(?=[A-Z][a-z]+_[A-Za-z])")
"""A name of two words in one before a title: "BoatBud_Nearest_Harbor_from_Town", "eBoat_APIs_…"."""
_RUN_TOGETHER = regex(
    r"(?<![A-Za-z])get(?=(?!away|ting|down)[a-z]{4})"
    r"|(?<=[a-z]{4})by(?=(?:id|name|slug|key|code|date|type)s?(?![a-z]))"
)
"""Where words of a name run together: "getproductbyslug"."""
_ONE = regex(r"(?:An?_|The_)?(?:Single_)?")
_FETCHING = frozenset("get fetch retrieve".split())
_GOES_ON = frozenset("and or to then not no by before after".split())
"""Words after which a verb goes on with what was named before it."""
_FETCHED = frozenset("request requests method".split())


def without_service(name: str, declared: Collection[str], told: str = "") -> str:
    """The name of what is done alone; ``declared`` are the names of the parameters.

    What is ``told`` may be no more than the end of the name, which the service then leads.
    """
    brand = _BRAND.match(name)
    if brand and not any(map(verb_of, name_words(brand[1]))):
        name = name[brand.end() :]
    plain = _PATH.sub("", without_keys(name, declared), count=1)
    plain = _RUN_TOGETHER.sub(r"_\g<0>_", plain).strip("_")
    plain = _ONE.sub("", plain.partition("_")[2], count=1) if _is_apart(plain, told) else plain
    words, title = name_words(plain), name_words(told[:60])
    ended = bool(title) and len(title) < len(words) and words[-len(title) :] == title
    at = _of_deed(words, title) if ended else _starts(words)
    return "_".join(words[at:]) if at else plain


def _of_deed(words: Sequence[str], title: Sequence[str]) -> int:
    """Where a name starts of which only its end is told: at what is done, "add" a footnote."""
    end, verb = len(words) - len(title), verb_of(title[0]) if len(title) == 1 else None
    if verb and title[0] not in NOUNISH and (end > 1 or verb != title[0]):
        return 0  # "hotel_reviews" of which only "reviews" are told, "list_item_add" of "add"
    deeds = (at for at in range(min(2, end)) if verb_of(words[at]) and words[at] not in _NO_DEEDS)
    alone = (
        title[-1] in _OF_SOMETHING and len(words[0]) > _SHORT and words[0] not in known_products()
    )
    led = 1 if end > 1 and not verb_of(words[1]) else end
    return next(deeds, 0 if alone else led)


_OF_SOMETHING = frozenset(
    "plan letter menu palette chart calendar indicator snapshot sentiment offers fact "
    "standings rates schedule price prices forecast summary".split()
)
"""What is of something that the name tells before it: a lesson plan, a cover letter."""
_SHORT = 3


_NO_DEEDS = frozenset("zoom steam segment ride stop".split())
"""Verbs that are as well the names of services and of what they serve."""


def _is_apart(name: str, told: str) -> bool:
    """Whether the description knows all words of a name but its first, in capitals: the brand."""
    first, *rest = name_words(name)
    plain, others = told.lower(), [word for word in rest if len(word) > 3]
    known = len(others) > 1 and all(word in plain for word in others)
    return name[:1].isupper() and "_" in name and known and first not in plain


def _starts(words: Sequence[str]) -> int:
    """Where the operation starts in the words of a name: 0, unless a service or group leads it."""
    for at in range(1, len(words) - 1):
        fetched = words[at] in _FETCHING and words[at - 1] not in _GOES_ON
        if fetched and words[at + 1] not in _FETCHED:
            return at
    for size in range(min(3, len(words) - 1), 0, -1):
        group, rest = words[:size], words[size:]
        named = len(group[0]) > 2 and not verb_of(group[0])
        if named and rest[0] not in PREPOSITIONS and _recurs(group, rest):
            return size
    return 0


def _recurs(group: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the group stands in the rest again, maybe in the plural or run together."""
    own, plain = [singular(word) for word in group], [singular(word) for word in rest]
    again = any(plain[at : at + len(own)] == own for at in range(len(plain) - len(own) + 1))
    return again or (len(own[-1]) > 4 and "".join(group) == "".join(rest))
