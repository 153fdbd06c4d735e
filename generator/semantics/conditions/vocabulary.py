"""How a description names a function's other parameters and their values."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import words_of

_SEPARATOR = regex(r"\s*(?:,\s*(?:and|or)\s+|[,/|&+]|\b(?:and/or|or|and)\b)\s*", re.I)
_QUOTES = "'\"`‘’“”*<> "
_WRAPPED = regex(
    r"^(?:both|either|the|a|an|any|all|using|performing|of)\s+|"
    r"\s+(?:parameters?|params?|fields?|arguments?|args?|options?|inputs?|flags?|values?|too|"
    r"as well|instead|only|together)$",
    re.I,
)
_KINDS = frozenset(
    "action actions mode modes operation operations op type types query queries command commands "
    "method methods kind kinds request requests call calls endpoint search searches strategy task "
    "tool only".split()
)
_PICKS = frozenset(
    "action actions operation op command subcommand mode type kind method endpoint task dataset "
    "strategy view scope target source variant resource intent category by".split()
)
"""Last words of the names of parameters by which one picks what a function does."""
_DEEDS = frozenset("action operation op command subcommand method".split())
_IS = (
    r"\s*(?:==?|:|\bis(?: also)?(?: set to| equal to)?\b|\bequals\b|"
    r"\b(?:set|equal) to\b|\bare\b)\s*"
)
_TRUE = regex(r"(?:is |are |be )?(?:also )?(?:set to )?(?:true|enabled|on|yes|checked)", re.I)
_FALSE = regex(r"(?:is |are |be )?(?:also )?(?:set to )?(?:false|disabled|off|no)", re.I)


_ARTICLES = frozenset({"the", "a", "an"})
_EVERYTHING = (["all"], ["any"], ["none"], ["default"])
"""Values that say nothing of others where they stand alone: "leave empty for all"."""


class Choice(Struct, frozen=True):
    """A parameter with some of its values."""

    pointer: str
    values: tuple[Json, ...]


class Vocabulary:
    """The names of one function's parameters, and the values of those that have few."""

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        """Names that two parameters share name neither."""
        named: dict[str, list[str]] = {}
        for one in parameters:
            names = (one.leaf.name, " ".join(one.leaf.words), "_".join(one.leaf.path))
            for key in dict.fromkeys(map(_key, names)):
                named.setdefault(key, []).append(one.pointer)
        self._named = {key: found[0] for key, found in named.items() if len(found) == 1 and key}
        self.values: dict[str, tuple[Json, ...]] = {
            one.pointer: values for one in parameters if len(values := values_of(one)) > 1
        }
        self.defaults = {one.pointer: _default(one, self.values) for one in parameters}
        self._telling = {
            one.pointer
            for one in parameters
            if {"id", "name", "key", "slug", "path", "uuid"} & frozenset(one.leaf.words[-1:])
            or one.leaf.words[-1:] == words_of(one.leaf.function.name)[-1:]
        }
        self._picks = {
            one.pointer for one in parameters if one.leaf.words and one.leaf.words[-1] in _PICKS
        }
        self._keys = {
            pointer: {_key(str(value)): value for value in values}
            for pointer, values in self.values.items()
        }

    def tells_which(self, pointer: str) -> bool:
        """Whether a parameter tells which thing is meant: its id, its name."""
        return pointer in self._telling

    def picks(self, pointer: str) -> bool:
        """Whether a parameter is one by which one picks what a function does."""
        return pointer in self._picks

    def acts(self, pointer: str) -> bool:
        """Whether a parameter picks one of several deeds, whatever its values are like."""
        return pointer.rpartition("/")[2] in _DEEDS and pointer in self.values

    def named(self, text: str) -> str | None:
        """The pointer of the parameter that a text names, if it names one and nothing else."""
        return self._named.get(_key(_unwrapped(text)))

    def all_named(self, text: str, this: str = "") -> tuple[str, ...]:
        """The pointers of the parameters that a text lists; ``this`` is what "this" means."""
        parts = _SEPARATOR.split(_unwrapped(text))
        found = [this if re.fullmatch(r"this\b.*", p, re.I) else self.named(p) for p in parts]
        kept = tuple(dict.fromkeys(one for one in found if one))
        return kept if all(found) else ()

    def all_ended(self, text: str, this: str) -> tuple[str, ...]:
        """The same where a name may be told by its end: "a polyline" of ``encodedPolyline``."""
        found = [self.named(part) or self._ended(part) for part in _SEPARATOR.split(text)]
        kept = tuple(dict.fromkeys(one for one in found if one))
        return kept if all(found) and this in kept else ()

    def _ended(self, text: str) -> str | None:
        key = f"_{_key(_unwrapped(text))}"
        found = {pointer for name, pointer in self._named.items() if name.endswith(key)}
        return found.pop() if len(found) == 1 else None

    def chosen(self, text: str, this: str, *, sure: bool = True) -> tuple[Choice, ...]:
        """The values of other parameters that a text speaks of; empty unless it all is that.

        ``sure``: the words around leave no doubt that a condition follows.
        """
        text = text.strip(_QUOTES + ",")
        halves = re.split(r"\s+(?:with|and)\s+(?=\S+\s*=)", text)
        if len(halves) > 1:
            parts = [self.chosen(half, this, sure=sure) for half in halves]
            return tuple(one for part in parts for one in part) if all(parts) else ()
        for pointer in self.values:
            if pointer != this and (values := self._told_of(pointer, text)):
                return (Choice(pointer, values),)
        return self._bare(text, this, sure=sure)

    def begun(self, text: str, this: str) -> tuple[Choice, ...]:
        """The values that begin with a word: ``breast_left``, ``breast_right``, of "breast"."""
        key = _key(text)
        found = [
            Choice(pointer, values)
            for pointer, keys in self._keys.items()
            if pointer != this
            and (values := tuple(v for name, v in keys.items() if name.startswith(f"{key}_")))
        ]
        return tuple(found) if len(found) == 1 and len(key) > 2 else ()

    def _told_of(self, pointer: str, text: str) -> tuple[Json, ...]:
        """Values of one parameter that is named: "mode is 'a' or 'b'", "mode=a", "is_group"."""
        name = next((k for k, p in self._named.items() if p == pointer and _starts(k, text)), None)
        if name is None:
            return ()
        rest = text[len(_spelled(name, text)) :].strip(_QUOTES)
        values = self.values[pointer]
        if True in values and values[0] in (True, False) and isinstance(values[0], bool):
            if not rest or _TRUE.fullmatch(rest) or _TRUE.fullmatch(rest.lstrip("=: ")):
                return (True,)
            plain = _FALSE.fullmatch(rest) or _FALSE.fullmatch(rest.lstrip("=: "))
            return (False,) if plain else ()
        told = re.match(_IS, rest)
        rest = rest[told.end() :] if told else rest
        unlike = re.match(r"(?:not|!=)\s+", rest)
        found = self._listed(pointer, rest[unlike.end() :] if unlike else rest)
        return tuple(v for v in values if v not in found) if unlike and found else found

    def _bare(self, text: str, this: str, *, sure: bool) -> tuple[Choice, ...]:
        """Values whose parameter is not named: "list, search", "the list action"."""
        found = [
            Choice(pointer, values)
            for pointer in self.values
            if pointer != this and (values := self._listed(pointer, text))
        ]
        picking = [one for one in found if one.pointer in self._picks]
        if len(found) != 1 and len(picking) != 1:
            return ()
        one = picking[0] if len(picking) == 1 else found[0]
        quoted = text.count("'") > 1 or "`" in text or '"' in text
        told = one.pointer in self._picks or quoted or len(one.values) > 1 or sure
        return (one,) if told and not all(isinstance(v, bool) for v in one.values) else ()

    def _listed(self, pointer: str, text: str) -> tuple[Json, ...]:
        """The values that a text lists, with a word for what they are before or after; else ()."""
        own = pointer.rsplit("/", 1)[-1]
        named = [word for word in re.split(r"[_\s-]", _key(own)) if word]
        kinds = _KINDS.union(named, [f"{word}s" for word in named], [own.casefold()])
        words = text.split()
        while words and words not in _EVERYTHING:
            if found := self._all_of(pointer, " ".join(words)):
                return found
            if words[0].casefold() in _ARTICLES:
                words = words[1:]
            elif words[-1].strip(_QUOTES).casefold() in kinds:
                words = words[:-1]
            elif words[0].strip(_QUOTES).casefold() in kinds:
                words = words[1:]
            else:
                break
        return ()

    def _all_of(self, pointer: str, text: str) -> tuple[Json, ...]:
        """The values that a text lists if it is nothing but a list of them."""
        keys = self._keys[pointer]
        found: list[Json] = []
        for part in _SEPARATOR.split(text):
            key = _key(part)
            if key.endswith("*") and len(key) > 2:
                matched = [value for name, value in keys.items() if name.startswith(key[:-1])]
            else:
                matched = [keys[one] for one in _forms(key) if one in keys][:1]
            if not matched:
                return ()
            found.extend(matched)
        return tuple(dict.fromkeys(found))


def values_of(one: Parameter) -> tuple[Json, ...]:
    """All the values that a parameter can have, where these are few."""
    if one.leaf.schema.get("type") == "boolean":
        return (True, False)
    if one.meaning.name != "enum" or one.leaf.schema.get("type") == "array":
        return ()
    return tuple(getattr(one.meaning, "options", ()))


def _default(one: Parameter, values: Mapping[str, tuple[Json, ...]]) -> Json:
    """The value that holds where the parameter is left out, or None."""
    told = one.leaf.schema.get("default")
    if told is None:
        told = mine(one.leaf.description).default
        marked = re.search(r"['\"`]?(\w+)['\"`]? \(default\)", one.leaf.description)
        told = marked.group(1) if told is None and marked else told
    found = [v for v in values.get(one.pointer, ()) if _key(str(v)) == _key(str(told))]
    if one.leaf.schema.get("type") == "boolean" and told is None:
        return False
    return found[0] if found else None


def _unwrapped(text: str) -> str:
    """A text without articles before what it names, and without "parameter" after it."""
    before = ""
    while before != text:
        before = text
        text = _WRAPPED.sub("", text.strip(_QUOTES + ",")).strip(_QUOTES)
    return text


@functools.lru_cache(maxsize=8192)
def _key(text: str) -> str:
    """A name or a value in one spelling: ``startDate``, ``start_date`` and "start date"."""
    return _BLANK.sub("_", _HUMP.sub("_", text.strip(_QUOTES))).casefold()


def _forms(key: str) -> tuple[str, ...]:
    """A key, and what it may be the noun of: "updates", "updating" of ``update``."""
    stem = key.removesuffix("ing") if len(key) > 5 else key
    return (key, key.removesuffix("s"), stem, f"{stem}e")


_HUMP = regex(r"(?<=[a-z0-9])(?=[A-Z])")
_BLANK = regex(r"[\s_-]+")


def _starts(key: str, text: str) -> bool:
    return bool(_spelled(key, text))


def _spelled(key: str, text: str) -> str:
    """How a text that begins with a name spells it, with what stands before; else ""."""
    at = len(_BEFORE.match(text)[0])  # type: ignore[index]  # it matches nothing too
    for number, part in enumerate(key.split("_")):
        if number and text[at : at + 1] in (" ", "_", "-"):
            at += 1
        if text[at : at + len(part)].lower() != part:
            return ""
        at += len(part)
    at += text[at : at + 1] in ("'", '"', "`")
    following = text[at : at + 1]
    return "" if following.isalnum() or (following in ("_", "-") and following) else text[:at]


_BEFORE = regex(r"(?:the\s+)?['\"`]?", re.I)
