"""The leaves of a parameters schema: what a person would say as one thing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf
from generator.semantics.described.beginning import briefly, briefly_described, unmarked
from generator.semantics.described.coded import in_one_way
from generator.semantics.described.counted_up import COUNTED
from generator.semantics.described.documented import documented_parameters, undocumented
from generator.semantics.described.imperatives import as_noun
from generator.semantics.described.injected import is_injected
from generator.semantics.described.leafexamples import examples_of
from generator.semantics.described.listed_below import codes_by_noun, listed_below
from generator.semantics.described.lists import told_members
from generator.semantics.described.lookups import OPERATORS, compared
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import MEANT, raw_words, singular, words_of
from generator.semantics.described.narrow import NOTES, is_object, is_scalar, narrow
from generator.semantics.described.pathkeys import words_on_path
from generator.semantics.described.performed import with_shown
from generator.semantics.described.shown_by_noun import (
    range_by_noun,
    shown_by_key,
    shown_by_noun,
)
from generator.semantics.described.truths import truths
from generator.semantics.described.unconditioned import unconditioned, without_owners

MAX_DEPTH = 3
"""How many objects deep a leaf may lie; deeper objects are one structured leaf."""

MAX_PARTS = 8
"""An object with more leaves than this is said as a whole."""

MOST_OPTIONAL = 400
"""Leaves that may be left out beyond these always are: no request gives more than a few."""


def leaves(spec: FunctionSpec, schema: Mapping[str, Json] | None = None) -> tuple[Leaf, ...]:
    """The leaves of ``schema`` (by default the function's own), in the order of its properties.

    Scalars and arrays of scalars are leaves; declared objects are descended up to ``MAX_DEPTH``;
    free-form objects, arrays of objects and large objects are one structured leaf. All that are
    required are there, and the first ``MOST_OPTIONAL`` of the others. Whatever the schema holds,
    nothing is raised.
    """
    root = spec.parameters if schema is None else schema
    if not isinstance(root, Mapping):
        return ()
    declared = root.get("properties")
    names = tuple(declared) if isinstance(declared, Mapping) else ()
    spec = briefly(spec)
    documented = documented_parameters(spec.description, tuple(map(str, names)))
    walk = _walk(spec, root, root, (), required=True, documented=documented)
    number = itertools.count()
    found = tuple(leaf for leaf in walk if leaf.required or next(number) < MOST_OPTIONAL)
    return tuple(_told_apart(leaf, found) for leaf in found)


def _told_apart(leaf: Leaf, found: Sequence[Leaf]) -> Leaf:
    """The leaf with the words of its owner, where its own words alone could mean another leaf.

    Next to the name of a planet that of its creator is the creator's name. A ``name`` or ``id``
    below the request's body, or below what the function is about, needs no owner.
    """
    bare = len(leaf.words) == 1 and leaf.words[0] in _BARE
    if len(leaf.path) < 2 or not leaf.words:
        return leaf
    if leaf.words[0] in _DONE and len(leaf.words) == 1 and leaf.path[-2] != "*":
        return replace(leaf, words=words_of(leaf.path[-2]))
    operator = leaf.name.lower().lstrip("$")
    held = _WRAPPERS.issuperset(words_of(leaf.path[-2]))  # "data.date" compares nothing
    if operator in OPERATORS and leaf.path[-2] != "*" and not held:
        return replace(leaf, words=compared(words_of(leaf.path[-2]), operator))
    shared = [other for other in found if other is not leaf and other.words == leaf.words]
    if not shared and not bare:
        return leaf
    around = frozenset(words_of(leaf.function.name)) | _WRAPPERS
    for key in reversed(leaf.path[:-1]):
        owner = words_of(key)
        if (
            owner
            and not around.issuperset((*owner, singular(owner[-1])))
            and (owner[-1] != leaf.words[0])
        ):
            return replace(leaf, words=(*owner[:-1], singular(owner[-1]), *leaf.words))
    return leaf


def is_owned(leaf: Leaf) -> bool:
    """Whether the leaf's words name its owner."""
    return len(leaf.path) > 1 and leaf.words not in (words_of(leaf.name), raw_words(leaf.name))


_BARE = frozenset(
    "top right bottom left name id title type url description code number key label value "
    "status".split()
)
"""Names that say nothing without the thing that they belong to."""

_DONE = frozenset({"add", "remove", "set", "append"})
"""What is done with members of the thing above: ``labels.add``."""

_WRAPPERS = frozenset(
    "body data param params parameter parameters payload request input inputs option options arg "
    "args argument arguments attributes properties fields object config configuration settings "
    "detail details info information criteria filter filters query spec metadata content record "
    "entity item resource patch update updates change changes values dto".split()
)
"""Names of objects that hold what the request is about."""


def leaf_at(
    spec: FunctionSpec,
    root: Mapping[str, Json],
    path: tuple[str, ...],
    schema: Json,
    *,
    required: bool = True,
    documented: Mapping[str, str] | None = None,
) -> Leaf:
    """The leaf for one place in a schema, also inside arrays (their keys are "*")."""
    name = next((key for key in reversed(path) if key != "*"), "")
    plain = _drawn(briefly_described(narrow(schema, root)), path, name, spec)
    description = without_owners(_described(plain, name, documented or {}), root)
    description = _with_shown_in_text(description, plain, name, path, spec)
    description = in_one_way(as_noun(description, plain.get("type")), plain.get("type"))
    meant = plain.get(MEANT)
    meant = meant if isinstance(meant, str) else name
    return Leaf(
        path=path,
        words=raw_words(name)
        if truths(plain)
        else _counted(_words(path, meant, spec, description), plain, description, spec),
        schema=plain,
        description=description,
        required=required,
        examples=with_shown(
            examples_of(plain, description, root, name), plain, name, spec, description
        ),
        function=spec,
        root=root,
    )


_BOUNDS = {
    **dict.fromkeys((("not", "before"), ("no", "earlier", "than")), ("earliest",)),
    **dict.fromkeys((("not", "after"), ("no", "later", "than")), ("latest",)),
}
"""Names of ends of a span that deny the other side: what is not before a day is from it on."""
_KEYED = "name slug key number code url link uuid handle".split()
_EITHER = frozenset(
    [(key, "or", "id") for key in _KEYED] + [("id", "or", key) for key in ("url", "link")]
)
"""Ends of names of what a thing is known by, one way or by its ID."""
_CAT = regex(r"\b(?:cat|pet|kitten|sitter|vet)s?\b", re.IGNORECASE)
_AS_ANIMAL = {"category": "cat", "categories": "cats"}
"""What a short form is where animals are spoken of: ``cat_name``."""
_WHOSE_ID = regex(r"(?:the )?(?!unique|numeric|object|resource)([A-Za-z][a-z]+) ?I[Dd]\.?")
"""Descriptions of bare IDs that tell only of what they are: "User ID", "FundID"."""
_EARLIEST = regex(r"\b(?:minimum|earliest|lower bound)\b", re.IGNORECASE)
"""What tells that ``time_min`` is no number of minutes."""


def _words(
    path: tuple[str, ...], name: str, spec: FunctionSpec, description: str
) -> tuple[str, ...]:
    words = words_of(name) or ("value",)  # "" and "-" are names, too
    if _CAT.search(spec.description) and {"cat", "cats"} & {*raw_words(name)}:
        words = tuple(_AS_ANIMAL.get(word, word) for word in words)
    words = _BOUNDS.get(words, words)
    if words[-1:] == ("minutes",) and _EARLIEST.search(description):
        words = (*words[:-1], "min")
    if len(words) > 1 and words[0] in ("by", "is") and words[-1] in ("id", "ids"):
        words = words[1:]  # "by_boat_id"
    if words[-2:-1] == ("or",) and words[-3:] in _EITHER and len(words) > len(words[-3:]):
        words = (*words[:-3], "id")  # "org_slug_or_id": nobody says both
    if words[1:] == ("id",) and words[0] in _OPEN and "id" not in _declared(spec):
        words = ("id",)  # the public ID of a poll is no ID of a "public"
    whose = _WHOSE_ID.fullmatch(description.strip()) if words == ("id",) else None
    words = (whose[1].lower(), "id") if whose else words  # a bare ID that is the user's
    numbered = words[1:] == ("number",) and singular(words[0]) != words[0]
    if numbered or words[1:] in (("short",), ("long",), ("full",), ("brief",)):
        words = words[::-1]  # "sails_number" says how many, "description_short" is a short one
    if words[1:] == ("string",) and words[0] in ("due", "start", "end", "deadline"):
        words = (words[0], "date")  # what a text tells of
    return words_on_path(name, words, spec, description) if len(path) == 1 else words


_OPEN = frozenset("public unique global internal numeric permanent persistent full".split())
"""Adjectives of IDs, which don't tell what they are of."""


def _declared(spec: FunctionSpec) -> tuple[str, ...]:
    declared = spec.parameters.get("properties") if spec.parameters else None
    return tuple(map(str, declared)) if isinstance(declared, Mapping) else ()


def _counted(
    words: tuple[str, ...], schema: Mapping[str, Json], description: str, spec: FunctionSpec
) -> tuple[str, ...]:
    """The name of a place in a row as people speak of it: a slide's index is its number.

    Not where the first is number 0: nobody who says "slide 3" means the fourth.
    """
    whole = words[1:] == ("index",) and schema.get("type") == "integer"
    told = f"{description} {spec.description}"
    if not whole or words[0] in _NO_ROWS or _FROM_NOUGHT.search(told):
        return words
    return (words[0], "number")


_NO_ROWS = frozenset(
    "start end from to first last min minimum max maximum current next previous new old uv heat "
    "mass quality price stock market pollen humidity glycemic refractive comfort pain array list "
    "string char character color colour z tab".split()
)
"""What an index is of that counts no things in a row, or is an end of a stretch of them."""
_FROM_NOUGHT = regex(r"\b(?:0|zero)[- ](?:based|indexed)|\bfrom (?:0|zero)\b|\b0 ?[-–] ?\d", re.I)

_FIGURES = frozenset("data values value points series y".split())
_DRAWN = regex(r"(?:bar|line|pie|area|scatter|radar)?(?:chart|plot|histogram)s?", re.I)


def _drawn(
    plain: dict[str, Json], path: tuple[str, ...], name: str, spec: FunctionSpec
) -> dict[str, Json]:
    """The schema, with numbers for the members without a type of what a chart is drawn from."""
    if name.lower() not in _FIGURES or not any(map(_DRAWN.fullmatch, words_of(spec.name))):
        return plain
    if path[-1] == "*":
        return plain if plain.keys() - NOTES else {**plain, "type": "number"}
    items = plain.get("items", {})
    bare = isinstance(items, Mapping) and not items.keys() - NOTES
    return (
        {**plain, "items": {"type": "number"}} if plain.get("type") == "array" and bare else plain
    )


def _walk(
    spec: FunctionSpec,
    root: Mapping[str, Json],
    schema: Mapping[str, Json],
    path: tuple[str, ...],
    *,
    required: bool,
    documented: Mapping[str, str],
) -> Iterator[Leaf]:
    plain = narrow(schema, root)
    properties = plain.get("properties")
    if not isinstance(properties, Mapping):
        return
    names = plain.get("required")
    wanted = {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()
    for key, child in properties.items():
        if not isinstance(key, str) or child is False:
            continue
        place = (*path, key)
        needed = required and key in wanted
        if not needed and is_injected(key, child):
            continue
        leaf = leaf_at(spec, root, place, child, required=needed, documented=documented)
        if leaf.schema.get("type") == "null" or leaf.schema.get("const", 0) is None:
            continue
        inner = tuple(_inner(spec, root, leaf, documented))
        if inner:
            yield from inner
        else:
            yield leaf


def _inner(
    spec: FunctionSpec, root: Mapping[str, Json], leaf: Leaf, documented: Mapping[str, str]
) -> tuple[Leaf, ...]:
    """The leaves below an object that is to be descended; none where it is said as a whole."""
    schema = leaf.schema
    if len(leaf.path) > MAX_DEPTH or not is_object(schema) or not schema.get("properties"):
        return ()
    others = schema.get("additionalProperties")
    if schema.get("patternProperties") or (isinstance(others, Mapping) and others):
        return ()
    said_whole = "enum" in schema or "x-values" in schema
    if said_whole or any(isinstance(schema.get(key), list) for key in ("anyOf", "oneOf")):
        return ()
    walk = _walk(spec, root, schema, leaf.path, required=leaf.required, documented=documented)
    found = tuple(walk)
    return found if len(found) <= MAX_PARTS else ()


def is_structured(leaf: Leaf) -> bool:
    """Whether the leaf is said as a whole, as JSON: an object or an array of non-scalars."""
    schema = leaf.schema
    if is_scalar(schema):
        return False
    if schema.get("type") == "array":
        items = schema.get("items")
        if "prefixItems" in schema or isinstance(items, list):
            return not is_told_tuple(leaf)
        return not isinstance(items, Mapping) or not is_scalar(narrow(items, leaf.root))
    return True


def is_told_tuple(leaf: Leaf) -> bool:
    """Whether a list of so many numbers is told to hold, say, a latitude and a longitude."""
    parts = leaf.schema.get("prefixItems")
    kinds = [narrow(one, leaf.root).get("type") for one in parts or ()]
    numeric = bool(kinds) and all(kind in ("integer", "number") for kind in kinds)
    return numeric and len(told_members(leaf.description, True)) == len(kinds)


def _with_shown_in_text(
    told: str, plain: Mapping[str, Json], name: str, path: tuple[str, ...], spec: FunctionSpec
) -> str:
    """A description that shows nothing, with what the function's text shows behind the noun."""
    named = plain.keys() & {"enum", "const", "format", "examples", "example"}
    if len(path) > 1 or named or mine(told).examples:
        return told
    names, text = _declared(spec), undocumented(spec.description)
    if plain.get("type") == "string":
        shown = listed_below(name, names, text) or shown_by_noun(name, names, text)
        return f"{told} {shown or shown_by_key(spec.parameters, names, text)}".strip()
    bare = plain.get("type") in ("integer", "number") and not re.search(r"\d", told)
    if not bare or plain.keys() & {"minimum", "maximum"}:
        return told
    return f"{told} {codes_by_noun(name, names, text) or range_by_noun(name, names, text)}".strip()


def _described(plain: Mapping[str, Json], name: str, documented: Mapping[str, str]) -> str:
    text = plain.get("description")
    if isinstance(text, str) and text.strip():
        told = unconditioned(unmarked(text.strip()))
        listed = documented.get(name, "")
        texts = plain.get("type") == "string" and mine(listed).closed
        counted = listed.startswith(COUNTED) or texts
        listed = listed if counted and not mine(told).examples else ""
        return f"{told} {listed}".strip()
    if name in documented:
        return documented[name]
    title = plain.get("title")
    if isinstance(title, str) and raw_words(title) != raw_words(name):
        return title.strip()
    return ""
