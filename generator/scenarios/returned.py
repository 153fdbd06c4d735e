"""What a function gives back: from its output schema, or from its name and description.

Without an output schema only such results are made as follow from what the function does: a change
has a state and, for something new, an ID; a search has things of the kind that it looks for; a
look-up has the facts that its name and description speak of. What can't be told so, and what would
have to be computed from the arguments, is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.told import sentences
from generator.quick import Struct
from generator.records import FunctionSpec, Json
from generator.scenarios.found_things import (
    KEPT_THINGS,
    VERBS,
    before_stops,
    things_found,
    told_things,
)
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import singular, words_of
from generator.specs.dialect import normalise
from generator.specs.effects import effect

_NUMBER = {"type": "number", "minimum": 1, "maximum": 900, "multipleOf": 0.01}
_LOOK_UPS: tuple[tuple[str, dict[str, Json]], ...] = (
    ("forecast", {
        "conditions": {"enum": ["sunny", "cloudy", "rainy", "windy", "foggy", "partly cloudy"]},
        "high_temperature": {"type": "integer", "minimum": 12, "maximum": 30},
        "low_temperature": {"type": "integer", "minimum": 1, "maximum": 11},
    }),
    ("weather", {
        "conditions": {"enum": ["sunny", "cloudy", "rainy", "windy", "foggy", "partly cloudy"]},
        "temperature": {"type": "integer", "minimum": 2, "maximum": 30},
    }),
    ("temperature temp", {"temperature": {"type": "integer", "minimum": -5, "maximum": 34}}),
    ("humidity moisture", {"humidity_percent": {"type": "integer", "minimum": 20, "maximum": 95}}),
    ("balance", {"balance": _NUMBER}),
    ("alive health", {"status": {"enum": ["active", "running", "up", "operational"]}}),
    ("valid validate", {"valid": {"type": "boolean"}}),
    ("latency metrics scalability", {
        "average_latency_ms": {"type": "integer", "minimum": 20, "maximum": 400},
        "request_rate": {"type": "integer", "minimum": 20, "maximum": 4000},
    }),
    ("stats usage", {
        "cpu_percent": {"type": "integer", "minimum": 2, "maximum": 95},
        "memory_mb": {"type": "integer", "minimum": 64, "maximum": 4096},
    }),
    ("price quote", {"price": _NUMBER}),
)  # fmt: skip
_STATUS: tuple[tuple[str, list[str]], ...] = (
    ("flight train bus departure", ["on time", "delayed", "cancelled", "boarding"]),
    ("order delivery package parcel shipment", ["processing", "shipped", "out for delivery"]),
    ("payment transaction transfer invoice bill", ["pending", "paid", "completed", "failed"]),
    ("job task build deployment process pipeline run", ["queued", "running", "finished", "failed"]),
    ("api server service system host app", ["active", "running", "up", "operational"]),
)  # fmt: skip
STATES = {
    "book": "booked", "reserve": "reserved", "schedule": "scheduled", "send": "sent",
    "order": "ordered", "buy": "ordered", "cancel": "cancelled", "remove": "removed",
    "add": "added", "save": "saved", "upload": "uploaded", "publish": "published",
    "post": "posted", "pay": "paid", "transfer": "completed", "archive": "archived",
    "approve": "approved", "reject": "rejected", "rename": "renamed", "move": "moved",
    "lock": "locked", "unlock": "unlocked", "mute": "muted", "freeze": "frozen",
    "assign": "assigned", "reply": "sent", "insert": "inserted", "set": "set",
    "create": "created", "make": "created", "start": "started", "complete": "completed",
    "delete": "deleted", "update": "updated", "edit": "updated", "close": "closed",
    "return": "requested", "rent": "booked", "log": "saved", "download": "downloaded",
}  # fmt: skip
SUCCESS = "success"
_NEW = frozenset("created booked reserved scheduled ordered posted sent inserted".split())
_COMPUTED = frozenset(
    """calculate calculates compute computes convert converts conversion solve solves sort sorts
    multiply divide subtract add sum mean median mode average variance deviation factorial gcd lcm
    prime integral min max minimum maximum
    derivative integrate evaluate evaluates encode decode hash encrypt decrypt
    predict predicts estimate estimates
    calculator division roots speed perimeter area volume distance math npv""".split()
)
_MACHINES = frozenset(
    """server servers container containers docker pod pods node nodes vm instance instances host
    machine process processes cpu memory ram cluster kubernetes system service daemon""".split()
)
_LOOKS = frozenset("get fetch retrieve show list search find browse".split())
_SEARCHES = frozenset("search find list browse".split())
_ONE = frozenset("latest nearest closest best last newest random".split())
_FORECAST = frozenset("forecast hourly daily weekly future".split())
_GETS = frozenset(
    """get fetch retrieve retrieves show read reads lookup look check checks see describe returns
    return provides fetches gets shows displays info details status""".split()
)
_FACTS = frozenset(
    "dates times people contact money media food organisations numbers quantities "
    "health travel weather coordinates work web".split()
)
_KNOWN = frozenset("dates times people contact organisations media food work web".split())
"""Families of what is true of a known thing, or not: nobody invents who found the electron."""
_UNIQUE = frozenset(("media", "places"))
_RECORDS = frozenset((word,) for word in "id uuid key number slug email username iban".split())
_VALUES = frozenset(
    "dates times contact money numbers quantities health weather coordinates".split()
)
"""What a look-up named after it can give; a thing's own name would be no news."""
_NO_NAMES = frozenset(("identifiers", "text", "contact", "places", "code", "money", "numbers",
                       "dates", "times"))  # fmt: skip
"""Not places: what stands there must stand where it was looked for."""
_PIECES = frozenset("amount piece part bit kind sort type set number list".split())
"""What is of something else, which a description tells after it: "a piece of advice"."""
_ANYTHING = ("item", "result", "record", "entry", "element")
"""Words for things of any kind, whose names can't be guessed."""
_SOMEWHERE = frozenset("landmark attraction museum airport station venue".split())
"""Things that everybody knows where they are."""
_NO_FACTS = frozenset(
    """number integer count position rank sort_order limit offset player_count url domain hostname
    user_agent search_query file_path directory database given flag words opaque""".split()
)
_NAMED = ("such as ", "including ", "includes ", "returns the ", "return the ", "get the ",
          "retrieves the ", "retrieve the ", "gets the ", "fetch the ", "provides ")  # fmt: skip
_ONE_THING = re.compile(
    r"(?:finds?|search(?:es)? for|looks? up|identif(?:y|ies)|determines?) the (?:\w+ ){0,2}?"
    r"(?!list|set|results?|details|most|best|nearest|closest|latest)[a-z]+(?<!s) "
    r"(?:of|for|on|in|at|that|where|with|between|by|from)\b",
    re.I,
)
"""A search after which one fact is known: "Find the current price for a game"."""
_ARTICLE = re.compile(r"^(?:the|an?|its|their|current|latest)\s+", re.I)
_NEWS = frozenset(("numbers", "quantities", "dates"))
"""Families of which another value is news, though one was named."""
_ENDS = re.compile(
    r"[.;:]|\s(?:of|for|from|by|given|based|in|on|with|at|to|using|within|about|between)\s"
)
_NARROWING = re.compile(
    r"\b(?:criteria|filters?|options|parameters|preferences|filtered)\b[\w ,]*$"
)
"""Words before examples of what narrows a search, not of what it gives."""
_PART = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)")


class Returned(Struct, frozen=True, kw_only=True):
    """The kind of a result, and the schema of what is sampled for it.

    ``done``: something is changed, into ``state``. ``list``: things found, ``noun`` in the plural,
    the schema is of one, and there are ``most`` at most. ``facts``: what is known of one thing.
    ``declared``: the schema is the user's, and is kept as it is.
    """

    kind: Literal["done", "list", "facts"]
    schema: Mapping[str, Json]
    state: str = SUCCESS
    noun: str = ""
    declared: bool = False
    most: int = 100


def returned(function: CompiledFunction) -> Returned | None:
    """What a function gives back, or None if it can't be told."""
    spec = function.spec
    words = list(words_of(spec.name.rpartition(".")[2] or spec.name))
    first = spec.description.split(maxsplit=1)[0].lower() if spec.description.strip() else ""
    kind = effect(spec)
    computed = not _COMPUTED.isdisjoint((*words, first)) and kind in ("read", None)
    if spec.returns is not None:
        return _declared(normalise(spec.returns), computed)
    if kind is not None and kind != "read":
        state = next((STATES[word] for word in words if word in STATES), SUCCESS)
        new: dict[str, Json] = {"id": {"type": "string", "x-semantic": "identifier"}}
        # only what is new has a new ID
        return Returned(kind="done", schema=_object(new if state in _NEW else {}), state=state)
    if computed:
        return None
    about = list(before_stops(words))
    one = _ONE_THING.match(next(iter(sentences(spec.description)), "")) is not None
    looks = bool(words) and not _SEARCHES.isdisjoint((words[0], words[-1], first))
    several = _of_things(about) or bool(told_things(spec.description))
    if words and ((looks and not one and not _named_one(function, about)) or several):
        return _listed(function, words)
    for cues, fields in _LOOK_UPS:
        if not set(cues.split()).isdisjoint(about):
            if ("stats" in cues or "metrics" in cues) and not _runs(function):
                continue
            if "price" in cues and any(p.meaning.family in _UNIQUE for p in function.parameters):
                return None  # nobody knows what a house or a painting is worth
            if "forecast" in about and "weather" not in about and {*about} - VERBS - _FORECAST:
                return None  # a forecast of something else
            return Returned(kind="facts", schema=_object(fields))
    if "status" in about or "track" in about:
        for cues, values in _STATUS:
            described = set(re.findall(r"[a-z]+", spec.description.lower()))
            if not set(cues.split()).isdisjoint((*about, *described)):
                return Returned(kind="facts", schema=_object({"status": {"enum": values}}))
        return None
    if _GETS.isdisjoint((*words, first)) and not (looks and one):
        return None
    facts = dict(_facts(function, about))
    return Returned(kind="facts", schema=_object(facts)) if facts else None


def _of_things(about: list[str]) -> bool:
    """Whether a look-up is named after several things that each have an ID: "get all orders"."""
    last = about[-1] if about else ""
    looks = not _LOOKS.isdisjoint(about[:2])  # the first may name the product
    return looks and singular(last) != last and singular(last) in KEPT_THINGS


def _runs(function: CompiledFunction) -> bool:
    """Whether a function is about something that runs on a machine."""
    described = f"{function.spec.name} {function.spec.description}"
    return not _MACHINES.isdisjoint(re.findall(r"[a-z]+", described.lower()))


def _declared(schema: Mapping[str, Json], computed: bool) -> Returned | None:
    properties = schema.get("properties")
    if schema.get("type") != "object" or not isinstance(properties, Mapping) or not properties:
        return None
    numbers = any(
        isinstance(part, Mapping) and part.get("type") in ("number", "integer", "array", None)
        for part in properties.values()
    )
    if computed and numbers:
        return None
    return Returned(kind="facts", schema=schema, declared=True)


def _listed(function: CompiledFunction, words: list[str]) -> Returned | None:
    """Things found: with their names, where it is known how such things are called."""
    if "histor" in function.spec.description.lower():
        return None  # what happened is known
    noun = things_found(function.spec, words)
    one = singular(noun) if noun else ""
    item: dict[str, Json] = {"id": {"type": "string", "x-semantic": "identifier"}}
    if one in ("directory", "folder"):
        noun, item["name"] = "files", {"type": "string", "x-semantic": "file_name"}
    for key in (f"{one}_name", f"{one}_title", one) if one not in ("", *_ANYTHING) else ():
        bound = _bound(function, key, {"type": "string"})
        somewhere = bound is not None and bound.meaning.name in _SOMEWHERE
        family = "" if bound is None else bound.meaning.family
        strange = family == "people" and one not in KEPT_THINGS
        strange |= family == "media" and any(
            p.meaning.family == "travel" for p in function.parameters
        )
        if strange or (bound and bound.meaning.name == "kindred" and _is_near(function)):
            continue  # a library in a town is no library of code
        if bound is not None and bound.meaning.family not in _NO_NAMES and not somewhere:
            item["title" if key.endswith("_title") else "name"] = {
                "type": "string",
                "x-semantic": bound.meaning.name,
            }
            break
    if len(item) == 1 and one and one not in KEPT_THINGS:
        return None  # an ID alone says nothing of an artwork
    most = 1 if not _ONE.isdisjoint(words) else 100
    return Returned(kind="list", schema=_object(item), noun=noun or "results", most=most)


def _by_id(function: CompiledFunction) -> bool:
    """Whether what is looked up is a record that a service keeps, not what everybody may know."""
    needed = [p for p in function.parameters if p.leaf.required]
    ids = (p.meaning.family == "identifiers" or p.leaf.words[-1:] in _RECORDS for p in needed)
    return not needed or any(ids)


def _named_one(function: CompiledFunction, about: list[str]) -> bool:
    """Whether a name tells which one is meant: "find the celebrity" with a name."""
    last = about[-1] if about else ""
    names = (("name",), ("title",), (last, "name"), ("full", "name"))
    one = singular(last) == last
    return one and any(p.leaf.required and p.leaf.words in names for p in function.parameters)


def _is_near(function: CompiledFunction) -> bool:
    """Whether a function looks somewhere in the world."""
    return any(p.meaning.family == "places" for p in function.parameters)


def _facts(
    function: CompiledFunction, words: list[str]
) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """The facts that name and description speak of, those whose meaning is known."""
    told = list(_described(function.spec.description))
    families = (_FACTS if told else _VALUES) - (frozenset() if _by_id(function) else _KNOWN)
    sized = any(
        p.leaf.required and p.leaf.schema.get("type") in ("integer", "number")
        for p in function.parameters
    )
    given = {"_".join(p.leaf.words) for p in function.parameters}
    asked = {p.meaning.name for p in function.parameters if p.meaning.family not in _NEWS}
    seen: set[str] = set()
    for phrase in told or [_noun(words)]:
        key = "_".join(words_of(_ARTICLE.sub("", phrase.strip())))
        parts = key.split("_")
        if (
            not key
            or key in seen
            or key in given
            or len(parts) > 3
            or "the" in parts
            or parts[-1] in _PIECES
        ):
            continue
        if singular(parts[-1]) != parts[-1] and parts[-1] != "calories":
            continue
        if any(key.endswith(other) for other in seen) or (sized and parts[-1] in _COMPUTED):
            continue
        seen.add(key)
        for schema in ({"type": "string"}, {"type": "number"}, {"type": "integer"}):
            bound = _bound(function, key, schema)
            if bound is not None and bound.meaning.name in asked:
                break  # what the user named is no news to them
            if bound and not told and parts[-1] in KEPT_THINGS and schema["type"] != "string":
                break  # a thing, not a number
            if bound is not None and bound.meaning.family in families:
                yield key, {**schema, "x-semantic": bound.meaning.name}
                break
        if len(seen) > 6:
            return


def _described(description: str) -> Iterator[str]:
    """What a description lists: "… including temperature, humidity and wind speed"."""
    text = description.split("\n", 1)[0].replace("(", ", ").replace(")", " ")
    low = text.lower()
    for cue in _NAMED:
        at = low.find(cue)
        if at >= 0 and not _NARROWING.search(low[:at]):
            yield from _PART.split(_ENDS.split(text[at + len(cue) :])[0])


def _noun(words: list[str]) -> str:
    kept = [word for word in words if word not in VERBS]
    return " ".join(kept) if kept and singular(kept[-1]) == kept[-1] else ""


def _bound(function: CompiledFunction, key: str, schema: Mapping[str, Json]) -> Parameter | None:
    """A field's meaning, if its own name tells it."""
    field = FunctionSpec(name="result", parameters=_object({key: schema}))
    (bound,) = bind(field, field.parameters, function.setting)
    known = bound.meaning.name not in _NO_FACTS and bound.why.startswith("name")
    return bound if known else None


def _object(properties: Mapping[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}
