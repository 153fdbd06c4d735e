"""What a function gives back: from its output schema, or from its name and description.

Without an output schema only such results are made as follow from what the function does: a change
has a state and, for something new, an ID; a search has things of the kind that it looks for; a
look-up has the facts that its name and description speak of. What can't be told so, and what would
have to be computed from the arguments, is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import Struct, regex
from generator.records import FunctionSpec, Json
from generator.scenarios.computing import works_out
from generator.scenarios.deeds import Deed, deed_of
from generator.scenarios.facts import bound_field, facts_of, object_of
from generator.scenarios.found_things import (
    NO_KINDS,
    VERBS,
    before_stops,
    is_one,
    things_found,
    told_things,
)
from generator.scenarios.gives_back import gives_id, gives_output
from generator.scenarios.kept import Kept, kept, things
from generator.scenarios.once import once
from generator.scenarios.thing_ids import id_of, told_key
from generator.scenarios.told_fields import facts_as_told, told_fields
from generator.scenarios.usual_facts import usual_facts
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.capitals import as_told
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.verbs import READING
from generator.semantics.usages.around import known_products
from generator.specs.dialect import normalise
from generator.specs.effects import alters, effect

_SEARCHES = frozenset("search find list browse".split())
_ONE = frozenset("latest nearest closest best last newest random".split())
_GETS = frozenset(
    """get fetch retrieve retrieves show read reads lookup look check checks see describe returns
    return provides fetches gets shows displays info details status""".split()
)
_DETAILS = frozenset("details detail info information profile summary".split())
_SUMS = frozenset("budget revenue price cost fee fare salary".split())
_SUMMED = frozenset(
    "date dates day days hours minutes time number numbers two vectors matrices".split()
)
_DEGREES = frozenset(("severity", "priority"))
"""What is worth saying beside a thing that has no name."""
_PRICED = frozenset(("price", "cost", "balance"))
_MADE_UP = frozenset(
    """generate generates generated generator compose composes draft drafts lorem filler pseudonym
    rephrase rewrite rewrites summarize summarise invent invents brainstorm plan plans recommend
    recommends suggest suggests outline outlines""".split()
)
"""Words of functions that make a text up: its ID alone would be no result."""
_UNIQUE = frozenset(("media", "places"))
_NO_NAMES = frozenset(("identifiers", "text", "contact", "places", "code", "money", "numbers",
                       "dates", "times", "durations"))  # fmt: skip
"""Not places: what stands there must stand where it was looked for."""
_ANYTHING = ("item", "result", "record", "entry", "element")
"""Words for things of any kind, whose names can't be guessed."""
_INDIVIDUAL = frozenset("media people sports organisations events".split())
"""Families of names of which each belongs to one thing in the world."""
_SOMEWHERE = frozenset("landmark attraction museum airport station venue".split())
"""Things that everybody knows where they are."""
_ONE_THING = regex(
    r"(?:finds?|search(?:es)? for|looks? up|identif(?:y|ies)|determines?) the (?:\w+ ){0,2}?"
    r"(?!list|set|results?|details|most|best|nearest|closest|latest)[a-z]+(?<!s) "
    r"(?:of|for|on|in|at|that|where|with|between|by|from)\b"
    r"|(?:finds?|search(?:es)? for|looks? up) (?:\w+ )?(?:info|information|details|data) "
    r"(?:about|on|of|for) an? ",
    re.I,
)
"""A search after which one fact is known: "Find the current price for a game"."""


_COUNTED = regex(
    r"(?:\w+ )?(?:the )?(?:total )?(?:number|count) of (?:all )?((?:\w+ )?\w+s)\b"
    r"|counts? (?:the )?((?:\w+ )?\w+s)\b",
    re.I,
)
"""A description of what counts: "Gets the number of documents in a collection"."""
_MANY: Json = {"type": "integer", "minimum": 2, "maximum": 900}


class Returned(Struct, frozen=True, kw_only=True):
    """The kind of a result, and the schema of what is sampled for it.

    ``done``: something is changed: ``deed``. ``list``: things found, ``noun`` in the plural,
    the schema is of one, a ``thing``, and there are ``most`` at most. ``facts``: what is known of
    one thing.
    ``declared``: the schema is the user's, and is kept as it is.
    """

    kind: Literal["done", "list", "facts"]
    schema: Mapping[str, Json]
    deed: Deed = Deed()
    noun: str = ""
    declared: bool = False
    most: int = 100
    thing: Kept | None = None
    qualifier: str = ""

    @property
    def says_again(self) -> bool:
        """Whether an answer to it may say again what the user said; facts speak for themselves."""
        return self.kind != "facts"


@once
def returned(function: CompiledFunction) -> Returned | None:
    """What a function gives back, or None if it can't be told."""
    spec = function.spec
    words = own_words(spec)
    first = spec.description.split(maxsplit=1)[0].lower() if spec.description.strip() else ""
    kind = effect(spec)
    computed = works_out(spec, words, first)
    if spec.returns is not None:
        return _declared(normalise(spec.returns), computed)
    if alters(spec):
        sums = not _SUMS_UP.isdisjoint(words[:2])
        if sums and (_of_numbers(function) or not _SUMMED.isdisjoint(words[1:])):
            return None  # two numbers are added, and nothing is changed
        if kind == "create" and not _MADE_UP.isdisjoint((*words, first)):
            return None  # what is wanted is the text itself
        if gives_output(spec, words):
            return None  # that it is done is the least of it
        deed = deed_of(spec)
        key = told_key(function)
        own = words_of(key)[-2] if key else deed.thing.rpartition(" ")[2].lower()
        new: dict[str, Json] = (
            {key or "id": id_of(function, own)} if deed.new or key or gives_id(spec) else {}
        )
        return Returned(kind="done", schema=object_of(new), deed=deed)
    if computed:
        return None
    if any(p.leaf.words in _GROUPING for p in function.parameters):
        return None  # what is counted by service comes for each of them
    number = {} if _of_world(function) else _counted(spec.description)
    if number:
        return Returned(kind="facts", schema=object_of(number))
    about = list(before_stops(words))
    one = _ONE_THING.match(next(iter(sentences(spec.description)), "")) is not None
    # who organises a list searches for nothing
    last = words[-1] if words and (words[0] in READING or verb_of(words[0]) != words[0]) else ""
    looks = bool(words) and not _SEARCHES.isdisjoint((words[0], last, first))
    several = _of_things(about) or bool(told_things(spec.description)) or about[-1:] == ["news"]
    if words and ((looks and not one and not _named_one(function, about)) or several):
        return _listed(function, words)
    facts = usual_facts(function, about)
    usual = facts is not None
    looked = not _GETS.isdisjoint((*words, first)) or (looks and one)
    if facts is None and looked:
        told = dict(facts_of(function, about, of_world=_of_world(function)))
        label = _label(function, [word for word in about if word not in _GETS])
        opening = re.findall(r"[a-z]+", spec.description.lower())[:5]
        bare = not label and len(told) == 1 and not _DETAILS.isdisjoint((*about, *opening))
        # who asks for details doesn't get a single number
        told = {} if label and len(told) == 1 and told.keys() & _SUMS else told
        # who gets a page wants more than its title
        bare = bare or (len(label) == 1 and not told)
        facts = None if bare else {**label, **told} or None
    if not usual or "status" in (facts or ()):
        facts = facts_as_told(function, facts, alone=looked and not _of_world(function))
    priced = any(not _PRICED.isdisjoint(key.split("_")) for key in facts or ())
    if facts and priced and "currency" not in facts:
        facts = {**facts, "currency": {"enum": ["USD"]}}
    return Returned(kind="facts", schema=object_of(facts)) if facts else None


_GROUPING = (("group", "by"), ("groupby",), ("grouped", "by"), ("breakdown",), ("breakdowns",))


_SUMS_UP = frozenset(("add", "subtract"))


def _of_numbers(function: CompiledFunction) -> bool:
    """Whether a function has nothing but numbers: two of them are added."""
    kinds = {p.leaf.schema.get("type") for p in function.parameters}
    return kinds <= {"integer", "number"}


def own_words(spec: FunctionSpec) -> list[str]:
    """The words of a function's name, without its being a tool: ``list_ports_tool``."""
    name = uncalled(spec).name
    words = list(words_of(name.rpartition(".")[2] or name))
    at = words.index("of") if "of" in words[1:-1] else 0
    # who gets a list of roles finds roles
    return [*words[: at - 1], *words[at + 1 :]] if at and words[at - 1] == "list" else words


def _label(function: CompiledFunction, about: list[str]) -> Mapping[str, Json]:
    """What a thing is called that is looked up by its ID: an event is more than its recurrence."""
    kind = kept(about[-1], function.spec) if about and about[-1] in things() else None
    by_id = any(p.meaning.family == "identifiers" for p in function.parameters if p.leaf.required)
    if kind is None or not by_id or kind.label not in ("title", "subject"):
        return {}
    wanted = set(re.findall(r"[a-z]+", function.spec.description.lower()))
    known = {key: schema for key, schema in kind.fields.items() if key not in ("date", "time")}
    return {} if wanted & _INSIDE else known


_INSIDE = frozenset(
    "content contents body text full complete solution raw comments history".split()
)
"""Words of descriptions by which more is wanted of a thing than what a list tells of it."""


def _of_world(function: CompiledFunction) -> bool:
    """Whether a function is about what is known outside of a service: games, cities, teams."""
    return any(p.meaning.family in _INDIVIDUAL | _UNIQUE for p in function.parameters)


def _counted(description: str) -> Mapping[str, Json]:
    """How many there are of what a service keeps, where a description says that it counts them."""
    found = _COUNTED.match(next(iter(sentences(description)), ""))
    noun = (found[1] or found[2]).lower() if found else ""
    if not noun or singular(noun) == noun or singular(noun.rpartition(" ")[2]) not in things():
        return {}
    return {f"{singular(noun)} count".replace(" ", "_"): _MANY}


def _of_things(about: list[str]) -> bool:
    """Whether a look-up is named after several things that each have an ID: "get all orders"."""
    last = about[-1] if about else ""
    looks = not READING.isdisjoint(about[:2])  # the first may name the product
    return looks and singular(last) != last and singular(last) in things()


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
    if "histor" in function.spec.description.lower() or words[0].startswith("summari"):
        return None  # what happened is known
    if words[0] == "read" and words[-1] in ("file", "files"):
        return None  # what stands in them is wanted
    noun = _MOST.sub("", things_found(function.spec, words).removeprefix("of "))
    one = singular(noun.rpartition(" ")[2]) if noun else ""
    if words[0] == "browse" and any(p.leaf.words == (one,) for p in function.parameters):
        return None  # what is in a forum is no forum
    if not noun and "news" in words:
        noun, one = "articles", "news"
    if one in ("directory", "folder") and one in words and "list" in words:
        noun, one = "files", "file"
    most = 1 if not _ONE.isdisjoint(words) or is_one(function.spec, noun) else 100
    kind = kept(one, function.spec, _is_near(function))
    if kind is None and one not in things():
        kind = _kind(function, one)
    fields, label = (kind.fields, kind.label) if kind is not None else ({}, "")
    told = told_fields(function, fields, label)
    if not told.enough:
        return None  # what is promised would not come back
    if kind is not None:
        kind = told.of(kind) if told.fields and not kind.real else kind
    elif len(told.fields) > 1:
        state = next((key for key in told.fields if key in _DEGREES), "")
        kind = Kept(fields=told.fields, state=state)
    if kind is None or not noun:
        return None  # an ID alone says nothing of an artwork
    own = "" if one == "request" and noun != "requests" else one  # those to merge are numbered
    item: dict[str, Json] = {"id": id_of(function, own), **kind.fields}
    if not _SUMMED_UP.isdisjoint(item) and "currency" not in item:
        item["currency"] = {"enum": ["USD"]}
    before = words[: words.index(noun)] if noun in words else words[:-1]
    qualifier = " ".join(word for word in before if word not in VERBS | NO_KINDS)
    return Returned(
        kind="list",
        schema=object_of(item),
        noun=_as_written(noun, function.spec.description),
        most=most,
        thing=kind,
        qualifier=qualifier if kind.by_kind or kind.topics else "",
    )


_SUMMED_UP = frozenset("price price_per_night price_per_day amount total".split())
"""Fields of things found that are amounts of money."""
_MOST = regex(r"^(?:[a-z]{3,}est|top|most \w+) (?=\w)")
"""Which of them are wanted: found are files, the largest ones."""


def _as_written(noun: str, description: str) -> str:
    """A noun with the capitals of its words, and of the products among them: "Instagram posts"."""
    named = known_products().intersection(noun.split())
    for product in sorted(named):
        told = re.search(rf"\b{product}\b", description, re.I)
        noun = noun.replace(product, told[0] if told else product)
    return as_told(noun, description)


def _kind(function: CompiledFunction, one: str) -> Kept | None:
    """Things that have names, as the binding of their names knows."""
    for key in (f"{one}_name", f"{one}_title", one) if one not in ("", *_ANYTHING) else ():
        bound = bound_field(function, key, {"type": "string"})
        family = "" if bound is None else bound.meaning.family
        strange = family == "people" or (family == "media" and not _cultural(function, one))
        if bound is None or strange or (bound.meaning.name == "kindred" and _is_near(function)):
            continue  # a library in a town is no library of code
        if family not in _NO_NAMES and bound.meaning.name not in _SOMEWHERE:
            label = "title" if key.endswith("_title") and bound.meaning.name != one else "name"
            told = f"The name of the {one}."
            named = {"type": "string", "x-semantic": bound.meaning.name, "description": told}
            return Kept(fields={label: named}, label=label, real=family in _INDIVIDUAL)
    return None


def _named_one(function: CompiledFunction, about: list[str]) -> bool:
    """Whether a name tells which one is meant: "find the celebrity" with a name."""
    last = about[-1] if about else ""
    names = (("name",), ("title",), (last, "name"), ("full", "name"))
    one = singular(last) == last
    return one and any(p.leaf.required and p.leaf.words in names for p in function.parameters)


def _cultural(function: CompiledFunction, thing: str) -> bool:
    """Whether a track is music, and an event one that people go to: not an aircraft's, a log's."""
    if any(p.meaning.family == "travel" for p in function.parameters):
        return False
    described = f"{function.spec.name} {function.spec.description}".lower()
    return thing != "event" or _is_near(function) or _GONE_TO.search(described) is not None


_GONE_TO = regex(r"calendar|concert|festival|cultur|venue|ticket|attend|meetup|my events")


def _is_near(function: CompiledFunction) -> bool:
    """Whether a function looks somewhere in the world."""
    return any(p.meaning.family == "places" for p in function.parameters)
