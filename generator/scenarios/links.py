"""Which result can be another call's argument: the ID of what was found or made, a looked-up code.

A link is found from the output schema where a spec has one, else from what the names say: what
``search_orders`` finds has an ``order_id``, and ``create_user`` gives a ``user_id``. Only what
identifies one thing is linked; nothing is guessed from types alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from generator.arguments.sampler import ArgumentSampler, compile_arguments
from generator.errors import SpecError
from generator.functions import CompiledFunction
from generator.quick import Struct, field
from generator.records import FunctionSpec, Json
from generator.scenarios.bare_lists import bare_things
from generator.scenarios.named_by import PEOPLE, named_by, sets_up
from generator.scenarios.products import VERBS, of_two_products
from generator.scenarios.returned import returned
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.verbs import READING
from generator.specs.dialect import normalise
from generator.specs.effects import effect

Where = Literal["item", "new", "field"]
"""The value is of one of the things found, of the thing made, or a fact that was looked up."""

_IDS = frozenset(("id", "uuid", "guid", "number", "code", "key", "slug", "symbol", "reference"))
_STOPS = PREPOSITIONS | {"near", "using", "and", "or", "within", "per", "via"}
_GENERIC = frozenset(
    """
    id name title status state message result results total count date time type value data success
    error description url text content summary limit page query query language country city address
    price amount number code key format unit currency email phone user username password token
    """.split()
)
_ROLES = frozenset(
    "assignee owner author creator reviewer approver manager reporter recipient sender organizer "
    "requester receiver supervisor".split()
)
"""What somebody is to a thing: their ID is that of a user."""
_SECRET = frozenset("token password secret credential auth api apikey".split())
_NO_THINGS = frozenset("list info information detail data all api service result item".split())


class Link(Struct, frozen=True):
    """From a function's result to an argument of another.

    ``key`` is the result's field (of an item, where things are found), ``thing`` what people call
    what it identifies.
    """

    source: str
    target: str
    pointer: str
    where: Where
    key: str
    thing: str


def thing_of(spec: FunctionSpec) -> str:
    """What a function is about, in the singular: ``search_open_issues`` → "issue", or ""."""
    kept: list[str] = []
    for i, word in enumerate(words_of(spec.name.rpartition(".")[2] or spec.name)):
        if i and word in _STOPS:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1] in VERBS:
        kept.pop()  # "event_search" is about events
    things = [singular(w) for w in kept if w.isalpha() and len(w) > 2 and w not in VERBS]
    return things[-1] if things and things[-1] not in _NO_THINGS else ""


def _found_by(spec: FunctionSpec) -> str:
    """What a function's ID is of, where its name says by what it finds: ``…_by_project``."""
    words = words_of(spec.name)
    at = words.index("by") if "by" in words else len(words)
    return singular(words[at + 1]) if at + 1 < len(words) and words[at + 1] not in _IDS else ""


def links(functions: Sequence[CompiledFunction]) -> Iterator[Link]:
    """All links between some functions, in their order."""
    offered: dict[tuple[str, ...], list[tuple[str, Where, str, str]]] = {}
    for function in functions:
        for words, where, key, thing in _gives(function):
            offered.setdefault(words, []).append((function.spec.name, where, key, thing))
    by_name = {function.spec.name: function for function in functions}
    for function in functions:
        for parameter in function.parameters:
            wanted = _wanted(function, parameter)
            found = [(words, each) for words in _names(wanted) for each in offered.get(words, ())]
            for words, (source, where, key, thing) in found:
                if source == function.spec.name:
                    continue
                if _needs(by_name[source], words) or _undone(by_name[source], function):
                    continue
                if not _outermost(function, parameter):
                    continue
                if not _of_one_kind(by_name[source].spec, function.spec, parameter, thing):
                    continue
                name = key or _key(parameter, words == wanted)
                yield Link(source, function.spec.name, parameter.pointer, where, name, thing)


def _key(parameter: Parameter, own: bool) -> str:
    """What an ID is called in a guessed result: as the argument is, unless that tells its use.

    ``own`` is false for a role: an assignee is found as a user, with an ID.
    """
    words = parameter.leaf.words
    if "or" in words and words[-1] in _IDS:
        return words[-1]  # "issue ID or key": the values are keys
    return parameter.leaf.name if own else "id"


_HOLDERS = frozenset(("repository", "repository_owner", "project"))


def _outermost(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether nothing else says in what the thing lies.

    A request of one project, found there, is not to be looked for in another: that the two are the
    same is more than an ID can say.
    """
    ids = [
        p
        for p in function.parameters
        if p is parameter
        or (p.leaf.required and (p.meaning.family == "identifiers" or p.meaning.name in _HOLDERS))
    ]
    return ids[0] is parameter


_UNTELLING = frozenset("all single one by id my new bulk own many multiple current v1 v2".split())


def _qualities(spec: FunctionSpec, thing: str) -> frozenset[str]:
    """What a function's name says of its things besides what they are: "merge" requests."""
    words = words_of(spec.name.rpartition(".")[2] or spec.name)
    told = {singular(word) for word in words[words[0] in VERBS :]} if words else set()
    return frozenset(
        told - (VERBS - {"open"}) - _STOPS - _UNTELLING - _NO_THINGS - {singular(thing)}
    )


def _of_one_kind(
    source: FunctionSpec, target: FunctionSpec, parameter: Parameter, thing: str
) -> bool:
    """Whether the thing found is of the kind that is wanted: nobody merges an access request.

    What the two names say of it must agree, and both must be of one product.
    """
    if of_two_products(source, target, thing):
        return False
    found = _qualities(source, thing)
    said = {singular(word) for word in _alone(parameter.leaf.words)[:-1]} - set(thing.split())
    said = said - _ROLES if thing in PEOPLE else said
    if said and not said <= found | {singular(word) for word in words_of(source.description)}:
        return False
    if thing_of(target) != thing:
        return thing not in _ANYONES
    wanted = _qualities(target, thing)
    return found <= wanted or wanted <= found


_ANYONES = frozenset(
    "file folder document item record page message resource entry rule row object element".split()
)
"""Things that mean something else in each tool, unless the tool is about them."""


def _needs(function: CompiledFunction, words: tuple[str, ...]) -> bool:
    """Whether a function must be told itself what it is to give."""
    return any(_wanted(function, parameter) == words for parameter in function.parameters)


def _undone(source: CompiledFunction, target: CompiledFunction) -> bool:
    """Whether the second call takes back the first: nobody asks for both at once."""
    return effect(source.spec) == "create" and effect(target.spec) == "delete"


def _wanted(function: CompiledFunction, parameter: Parameter) -> tuple[str, ...]:
    """The words of an argument that identifies something, or none: "order", "id"."""
    schema, words = parameter.leaf.schema, tuple(map(singular, _alone(parameter.leaf.words)))
    numbered = schema.get("type") == "number" and bool(words) and words[-1] in ("id", "iid")
    plain = (schema.get("type") in ("string", "integer") or numbered) and "enum" not in schema
    if not plain or "const" in schema or not words or not _SECRET.isdisjoint(words):
        return ()
    if not parameter.leaf.required or parameter.meaning.name == "flag":
        return ()
    if words in (("id",), ("uuid",)):
        thing = _found_by(function.spec) or thing_of(function.spec)
        return (thing, "id") if thing else ()
    if words[-1] == "id" and words[-2:-1] == (thing_of(function.spec),) and sets_up(function):
        return ()
    if words[-1] == "name":
        return named_by(function, words, thing_of(function.spec))
    if words[-1] in ("id", "iid", "uuid", "guid"):
        return (words[-2], "id") if len(words) > 1 else ()
    return words


def _alone(words: tuple[str, ...]) -> tuple[str, ...]:
    """The first of two ways to identify: "issue ID" of "issue ID or key"."""
    at = words.index("or") if "or" in words else len(words)
    return words[:at] if at > 1 and words[at - 1] in _IDS else words


def _names(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What is wanted under its own name and, of a role that somebody has, under what they are."""
    if words:
        yield words
    if len(words) == 2 and words[0] in _ROLES:
        for person in PEOPLE:
            yield (person, words[1])


def _gives(function: CompiledFunction) -> Iterator[tuple[tuple[str, ...], Where, str, str]]:
    """What a function's result identifies: words, where, its field ("" = as the argument's)."""
    spec = function.spec
    thing = thing_of(spec)
    if spec.returns is not None:
        yield from _declared(normalise(spec.returns), thing)
        return
    shape = returned(function)
    noun = bare_things(function) if shape is None else shape.noun if shape.kind == "list" else ""
    if noun and not READING.isdisjoint(words_of(spec.name)):
        one = singular(noun.rpartition(" ")[2])
        yield (one, "id"), "item", "", one
        for word in sorted(_IDS - {"id", "uuid", "guid"}):
            yield (one, word), "item", "", one
        if shape is None or (shape.thing is not None and shape.thing.label == "name"):
            yield (one, "name"), "item", "name", one
        return
    if shape is None:
        return
    if shape.kind == "done" and shape.schema.get("properties") and thing:
        if effect(spec) == "create":
            made = _made(spec, thing)
            (key,) = shape.schema["properties"]
            if words_of(key)[-2:-1] not in ((), (made,)):
                made = words_of(key)[-2]  # who starts a test run has the test's ID
            yield (made, "id"), "new", key, made
    elif shape.kind == "facts":
        for key in shape.schema.get("properties") or {}:
            words = tuple(singular(word) for word in words_of(key))
            if words[-1] in _IDS and words != ("id",):
                yield words, "field", key, " ".join(words)


_ARRANGED = {
    "book": "booking", "reserve": "reservation", "order": "order", "buy": "order",
    "purchase": "order", "rent": "rental", "hire": "rental",
}  # fmt: skip
_ARRANGEMENTS = frozenset(
    """appointment booking reservation meeting order delivery ride trip session viewing visit
    consultation pickup rental transfer interview inspection""".split()
)
"""What there is only because somebody has it arranged."""


def _made(spec: FunctionSpec, thing: str) -> str:
    """What there is of a deed: who books a tour has a booking, the tour was there before."""
    deed = next(iter(words_of(spec.name.rpartition(".")[2])), "")
    return thing if thing in _ARRANGEMENTS else _ARRANGED.get(deed, thing)


def _declared(
    schema: Mapping[str, Json], thing: str
) -> Iterator[tuple[tuple[str, ...], Where, str, str]]:
    """The same from an output schema: fields that identify, of the result or of its items."""
    for key, part in (schema.get("properties") or {}).items():
        if not isinstance(part, Mapping):
            continue
        items = part.get("items")
        if part.get("type") in ("string", "integer") and "enum" not in part:
            words = tuple(singular(word) for word in words_of(key))
            if words in (("id",), ("uuid",)) and thing:
                yield (thing, "id"), "field", key, thing
            elif words and words[-1] in _IDS and not (len(words) == 1 and words[0] in _GENERIC):
                ids = words[-1] in ("id", "uuid", "guid")
                named = (words[-2], "id") if ids else words
                yield named, "field", key, words[-2] if ids else " ".join(words)
        elif isinstance(items, Mapping) and items.get("type") == "object":
            one = singular(words_of(key)[-1]) if words_of(key) else thing
            one = thing if one in _NO_THINGS or one == "result" else one
            for inner, leaf in (items.get("properties") or {}).items():
                words = tuple(singular(word) for word in words_of(inner))
                plain = isinstance(leaf, Mapping) and leaf.get("type") in ("string", "integer")
                if not plain or not words or not one:
                    continue
                if words[-1] in ("id", "uuid", "guid"):
                    yield (one if len(words) == 1 else words[-2], "id"), "item", inner, one
                elif words[-1] in _IDS and len(words) > 1:
                    yield words, "item", inner, one


class Links(Struct):
    """The links of a run's functions by target; found when first asked for and kept."""

    _made: dict[str, list[Link]] | None = field(default=None)
    _samplers: dict[str, ArgumentSampler | None] = field(default_factory=dict)

    def to(self, functions: Mapping[str, CompiledFunction], target: str) -> Sequence[Link]:
        """The links whose argument is of a function."""
        if self._made is None:
            self._made = {}
            for link in links(list(functions.values())):
                self._made.setdefault(link.target, []).append(link)
        return self._made.get(target, ())

    def results_of(self, function: CompiledFunction) -> ArgumentSampler | None:
        """Results by a function's output schema; None if it has none that can be sampled."""
        name = function.spec.name
        if name not in self._samplers:
            try:
                self._samplers[name] = _sampler(function)
            except SpecError:
                self._samplers[name] = None
        return self._samplers[name]


def _sampler(function: CompiledFunction) -> ArgumentSampler | None:
    if function.spec.returns is None:
        return None
    schema = normalise(function.spec.returns)
    own = FunctionSpec(name=function.spec.name, parameters=schema)
    parameters = bind(own, schema, function.setting)
    return compile_arguments(schema, parameters, "any")
