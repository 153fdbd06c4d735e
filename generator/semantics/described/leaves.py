"""The leaves of a parameters schema: what a person would say as one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf
from generator.semantics.described.beside import beside_name
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.examples import tells_no_id
from generator.semantics.described.leafwords import is_placeholder, stands_in
from generator.semantics.described.lookups import OPERATORS, compared
from generator.semantics.described.markup import unmarked
from generator.semantics.described.mining import mine, told_form
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.narrow import NOTES, is_object, is_scalar, narrow
from generator.semantics.described.pathkeys import words_on_path
from generator.semantics.described.performed import with_shown
from generator.semantics.described.truths import truths
from generator.semantics.described.unconditioned import unconditioned

MAX_DEPTH = 3
"""How many objects deep a leaf may lie; deeper objects are one structured leaf."""

MAX_PARTS = 8
"""An object with more leaves than this is said as a whole."""

FEW = 3
"""Of a closed list of at least so many, "any" is a value like the others."""


def leaves(spec: FunctionSpec, schema: Mapping[str, Json] | None = None) -> tuple[Leaf, ...]:
    """The leaves of ``schema`` (by default the function's own), in the order of its properties.

    Scalars and arrays of scalars are leaves; declared objects are descended up to ``MAX_DEPTH``;
    free-form objects, arrays of objects and large objects are one structured leaf. Whatever the
    schema holds, nothing is raised.
    """
    root = spec.parameters if schema is None else schema
    if not isinstance(root, Mapping):
        return ()
    documented = documented_parameters(spec.description)
    found = tuple(_walk(spec, root, root, (), required=True, documented=documented))
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
    "entity item resource".split()
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
    plain = _drawn(narrow(schema, root), path, name, spec)
    description = _described(plain, name, documented or {})
    return Leaf(
        path=path,
        words=raw_words(name) if truths(plain) else _words(path, name, spec, description),
        schema=plain,
        description=description,
        required=required,
        examples=with_shown(
            _examples(plain, description, root, name), plain, name, spec.description
        ),
        function=spec,
        root=root,
    )


_EARLIEST = regex(r"\b(?:minimum|earliest|lower bound)\b", re.IGNORECASE)
"""What tells that ``time_min`` is no number of minutes."""


def _words(
    path: tuple[str, ...], name: str, spec: FunctionSpec, description: str
) -> tuple[str, ...]:
    words = words_of(name)
    if words[-1:] == ("minutes",) and _EARLIEST.search(description):
        words = (*words[:-1], "min")
    if len(words) > 1 and words[0] in ("by", "is") and words[-1] in ("id", "ids"):
        words = words[1:]  # "by_boat_id"
    numbered = words[1:] == ("number",) and singular(words[0]) != words[0]
    if numbered or words[1:] in (("short",), ("long",), ("full",), ("brief",)):
        words = words[::-1]  # "sails_number" says how many, "description_short" is a short one
    if words[1:] == ("string",) and words[0] in ("due", "start", "end", "deadline"):
        words = (words[0], "date")  # what a text tells of
    return words_on_path(name, words, spec, description) if len(path) == 1 else words


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
    if any(isinstance(schema.get(key), list) for key in ("anyOf", "oneOf")) or "enum" in schema:
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
            return True
        return not isinstance(items, Mapping) or not is_scalar(narrow(items, leaf.root))
    return True


def _described(plain: Mapping[str, Json], name: str, documented: Mapping[str, str]) -> str:
    text = plain.get("description")
    if isinstance(text, str) and text.strip():
        return unconditioned(unmarked(text.strip()))
    if name in documented:
        return documented[name]
    title = plain.get("title")
    if isinstance(title, str) and raw_words(title) != raw_words(name):
        return title.strip()
    return ""


def _examples(
    plain: Mapping[str, Json], description: str, root: Mapping[str, Json], name: str
) -> tuple[Json, ...]:
    """Examples of the schema, then those mined from the description, without repetition."""
    found: list[Json] = []
    listed = plain.get("examples")
    for item in [*(listed if isinstance(listed, list) else []), plain.get("example")]:
        if item is None or isinstance(item, Mapping) or item in found:
            continue
        if not (isinstance(item, str) and is_placeholder(item)):
            found.append(item)
    mined = mine(description)
    form = told_form(description) if plain.get("type") == "string" else ""
    if form and not found and not mined.examples:
        return (form,)
    few = not mined.closed or len(mined.examples) < FEW
    listed = (not mined.closed and beside_name(name, description)) or mined.examples
    if _NUMBERED.search(name) and tells_no_id(listed, description):
        listed = ()  # "The ID of a note (comment or thread reply)"
    if name.lower().endswith("cursor"):
        listed = ()  # "cursors are in the header `X-Cursor-Next`"
    signs = all(map(_SIGN.fullmatch, listed))
    if listed and signs and (not _SIGNS.search(name) or (len(listed) < 2 and "sort" in name)):
        listed = ()  # "characters like '#' or '?' must be encoded"
    plain_texts = (_STARRED.sub(r"\1\2", each).removeprefix("&") for each in listed)
    for text in (each.removeprefix(f"{name}=") for each in plain_texts):
        if text.upper() in _PROTOCOLS and not _LAYERED.search(name):
            continue
        kinds = not name.lower().endswith("format")
        if few and (
            stands_in(text) or _is_property(text, root) or (kinds and _is_kind(text, name))
        ):
            continue
        if _is_part(text, description):
            continue
        value = _typed(text, plain.get("type"))
        if value is not None and value not in found:
            found.append(value)
    return tuple(found)


_PROTOCOLS = frozenset("HTTP HTTPS IPV4 IPV6".split())
_LAYERED = regex(r"proto|scheme|vers|famil|type|kind|mode|method|listen", re.I)
"""Names of keys whose values may be protocols; addresses only have one."""


_NUMBERED = regex(r"(?:(?:^|_)(?:id|iid|uuid)|(?<=[a-z])I[dD])$")
"""Names of keys that hold numbers or letters without a meaning."""


_STARRED = regex(r"^\*+(\w.*\w|\w)\*+$|^([A-Za-z][\w-]+)\*+$")
_SIGN = regex(r"[^\w\s]{1,2}")
_SIGNS = regex(r"op|sign|symb|sep|delim|char|compar|sort|order|prefix|dir|mark|quote", re.I)
"""Names of keys that hold signs."""


def _is_property(text: str, root: Mapping[str, Json]) -> bool:
    """Whether a description names another parameter: "together with `page_size`"."""
    properties = root.get("properties")
    joined = "_" in text or text != text.lower()
    return joined and isinstance(properties, Mapping) and text in properties


_PART = r"(?:argument|parameter|field|property|variable)s?"
_PARTS = (
    regex(rf"\b{_PART} [`'\"](\w+)[`'\"]", re.IGNORECASE),
    regex(rf"[`'\"](\w+)[`'\"] {_PART}\b", re.IGNORECASE),
)


def _is_part(text: str, description: str) -> bool:
    """Whether a description names a part of a program by it: "a single argument `frame`"."""
    if not text.isidentifier():
        return False
    own = text.lower()
    return any(own == part.lower() for named in _PARTS for part in named.findall(description))


_OF_TYPES = regex(
    r"(?:[\w-]+ )+(?:strings?|length|format|enumeration|integers?|numbers?|values?|objects?|arrays?"
    r"|type|ids?|uuids?|slugs?|identifiers?)"
    r"|RFC ?\d+|ISO[- ]?8601|(?:unix )?epoch|unix (?:time ?stamps?|m?s|(?:milli)?seconds)",
    re.IGNORECASE,
)
"""What a description says of the type of a value: "numeric string", "RFC3339"."""


_WISHES = regex(
    r"(?:[\w-]+ )+(?:preferences|needs|requirements|considerations|instructions|details)", re.I
)
"""What a description says of a wish without a wish itself: "time preferences"."""


def _is_kind(text: str, name: str) -> bool:
    """Whether a text only names a type of value, or the property itself."""
    return bool(_OF_TYPES.fullmatch(text) or _WISHES.fullmatch(text)) or (
        " " in text and raw_words(text) == raw_words(name)
    )


def _typed(text: str, kind: Any) -> Json:
    """A mined example in the leaf's own type, or None if it can't be."""
    if kind in ("integer", "number"):
        try:
            number = float(text.replace(",", ""))
        except ValueError:
            return None
        return int(number) if number.is_integer() else (number if kind == "number" else None)
    return None if kind == "boolean" else text
