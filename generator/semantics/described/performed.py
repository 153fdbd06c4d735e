"""Values of a parameter that the function's own description shows or lists.

``operation="get_credits"`` in a text about the whole function is an example of ``operation``; and
where a function does many things, "Actions: add, remove" or "1) get_credits - the credits of an
account" lists what its ``action`` may be.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.described.leafwords import is_placeholder
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import raw_words, singular

_PICKING = frozenset(("action", "operation", "op", "command", "subcommand", "mode", "method"))
"""Last words of names of what picks what a function does."""
_MOST = 24
_VALUE = r"[A-Za-z][\w.-]{1,40}"
_LISTED = regex(
    r"\b(?:[a-z-]+ ){0,2}(?:actions?|operations?|commands?|modes?|ops)(?: include| are)?:\s*"
    rf"((?:[`'\"]?{_VALUE}[`'\"]?(?: ?\([^()]*\))?(?:,\s*(?:and |or )?|\s*\|\s*|(?= ?[.\n;]|$)))+)",
    re.I,
)
"""A list after what it is of: "Actions: list_groups (show all), activate, reset"."""
_QUOTED = r"\"[^\"\n]*\"|'(?:[^'\n]|(?<=\w)'(?=\w))*'"
_ARGUMENT = rf"(?:{_QUOTED}|[^\"'(){{}}\[\],\n]+)"
"""One that a shown call gives by its place; nothing that holds others."""
_ITEM = regex(rf"[`'\"]?({_VALUE})[`'\"]?(?: ?\([^()]*\))?\s*(?:,|\||$)")
_LINE = regex(
    rf"^([ \t]*)(?:[-*•]|\d{{1,2}}[.)])\s*(?:\*\*|[`'\"])?({_VALUE})(?:\*\*|[`'\"])?\s*"
    r"(?:\([^()\n]*\)\s*)?(?::|—|–|-\s)",
    re.M,
)
"""One to a line: "- get_doc: Fetch the docs", "1) get_credits - the credits"."""


def picks(words: Sequence[str]) -> bool:
    """Whether a name is that of what picks what is done."""
    return bool(words) and words[-1] in _PICKING


def are_deeds(words: Sequence[str], shown: Sequence[object]) -> bool:
    """Whether the examples of such a name are all that can be picked: names in a program."""
    texts = [str(one) for one in shown]
    named = all(one.replace("-", "_").isidentifier() for one in texts)
    return picks(words) and len(texts) > 1 and named and any(map(_joined, texts))


def are_all(words: Sequence[str], shown: Sequence[object]) -> bool:
    """Whether the examples are all that can be given, though no word tells it."""
    many = len(shown) >= _MANY and tuple(words[-1:]) == ("category",)
    return many or are_deeds(words, shown) or are_codes(words, shown)


_MANY = 5
"""Examples of a category: so many leave no need to think of others, as they do of a type."""


def are_codes(words: Sequence[str], shown: Sequence[object]) -> bool:
    """Whether examples are a system's codes for reasons or kinds, of which no other is known."""
    texts = [str(one) for one in shown]
    coded = all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", one) for one in texts)
    several = len(texts) > 2 and any("_" in one for one in texts)
    return coded and several and tuple(words[-1:]) in _CODED


_CODED = (("reason",), ("type",), ("kind",), ("category",), ("status",), ("intent",))


@functools.lru_cache(maxsize=4096)
def performed(name: str, words: Sequence[str], text: str) -> tuple[str, ...]:
    """What the description of a function shows of its parameter called ``name``, in its order."""
    shown = _shown(name, text)
    if not picks(words):
        return shown
    found: list[str] = []
    for listed in _LISTED.finditer(text):
        found += _ITEM.findall(listed[1])
    lines = _lines(text)
    if not found and sum(map(_joined, lines)) > 1:
        found = lines
    if not found and not shown and tuple(words) in _DONE:
        found = _alternatives(text)
    told = tuple(dict.fromkeys(one.rstrip(".") for one in (*found, *shown)))
    return told[:_MOST] if len(told) > 1 or shown else ()


def _alternatives(text: str) -> list[str]:
    """What is done instead of each other: "add/remove/list", "Start, read or reset the timer"."""
    slashed = [one.split("/") for one in _SLASHED.findall(text)]
    verbs = _SERIES.match(text.strip())
    series = re.findall(r"[a-z]+", verbs[1].lower()) if verbs and not slashed else []
    told = [one.lower() for one in itertools.chain(*slashed, series)]
    return [one for one in told if one not in ("and", "or")]


_DONE = (("action",), ("operation",), ("op",))
_SLASHED = regex(r"(?<![\w/.:-])([A-Za-z][a-z]+(?:/[a-z]+){2,})(?![\w/-]|\.\w)")
_SERIES = regex(r"([A-Z][a-z]+(?:, [a-z]+)+(?:,? (?:or|and) [a-z]+)) \w+")
"""Verbs that a description begins with: "Start, read, reset, or stop measurements"."""


def _lines(text: str) -> list[str]:
    """Names that lead lines; those of the outermost lines, as others tell more of these."""
    found = _LINE.findall(text)
    least = min((len(space) for space, _ in found), default=0)
    return [name for space, name in found if len(space) == least and name[0].islower()]


def _joined(name: str) -> bool:
    """Whether a name is of several words, as programs join them."""
    return "_" in name.strip("_") or name[1:] != name[1:].lower()


def with_shown(
    own: tuple[Json, ...],
    plain: Mapping[str, Json],
    name: str,
    spec: FunctionSpec,
    description: str = "",
) -> tuple[Json, ...]:
    """Examples of a string with what the function's description shows, where its own says less."""
    text = spec.description[:8000]
    words = tuple(raw_words(name))
    closed = plain.get("type") != "string" or plain.keys() & {"enum", "const", "format"}
    if not closed and own and not picks(words) and (called := _outdo(_shown(name, text), own)):
        return called
    if closed or (own and (not picks(words) or mine(description).closed)):
        return own
    shown = performed(name, words, text) or (() if own else _told_of(name, text))
    shown = shown or (() if own else _called(name, spec, text))
    shown = shown or (
        () if own or _SHOWS.search(description) else _of_only_text(name, spec, text[:_NEAR])
    )
    shown = tuple(one for one in shown if not is_placeholder(one) and not one.endswith(("..", "…")))
    if words[-1:] == ("id",):
        shown = tuple(one for one in shown if not _FILE.search(one))
    return shown if len(shown) > len(own) else own


def _outdo(called: tuple[str, ...], own: Sequence[Json]) -> tuple[str, ...]:
    """What a call gives, where it is a code and the description names kinds: "stream or unit"."""
    kinds = all(isinstance(one, str) and re.fullmatch(r"[a-z]+(?: [a-z]+)*", one) for one in own)
    coded = bool(called) and all(re.search(r"\d", one) for one in called)
    return called if kinds and coded else ()


_FILE = regex(r"\.(?:json|ya?ml|toml|txt|md|env|csv|xml|ini)\Z")
"""What an ID is read from, and is none itself: "auto-read from .app/config.json"."""


@functools.lru_cache(maxsize=4096)
def _told_of(name: str, text: str) -> tuple[str, ...]:
    """Examples in a text that names the parameter: 'stop_id is the stop (e.g. "s-9q8")'.

    What is no name of a program may be any word, and is the parameter only right before them.
    """
    if name not in text:
        return ()
    between = r"[^.;()\n]{0,80}?" if _joined(name) else ""
    led = rf"(?<![\w.\"'-]){re.escape(name)}`?{between} \((?:e\.g\.|for example)[^()\n]*\)"
    found = re.search(led, text)
    if found is None and _joined(name):
        led = rf"(?<![\w.\"'-]){re.escape(name)}`?{between},? e\.g\. (?=[\"'])[^\n]*"
        found = re.search(led, text)
    if found is None:
        return ()
    return mine(found[0][found[0].rindex("(" if "(" in found[0] else "e.g.") :]).examples


def _called(name: str, spec: FunctionSpec, text: str) -> tuple[str, ...]:
    """What a call of the function that its description shows gives: ``intent("SetTimer", 1)``."""
    own = re.split(r"[./]", spec.name)[-1]
    declared = spec.parameters.get("properties")
    if f"{own}(" not in text or not isinstance(declared, Mapping) or name not in declared:
        return ()
    before = rf"(?:{_ARGUMENT}\s*,\s*){{{list(declared).index(name)}}}"
    given = re.findall(rf"(?<![\w.]){re.escape(own)}\(\s*{before}({_QUOTED})\s*[,)]", text)
    return tuple(dict.fromkeys(one[1:-1] for one in given if one[1:-1].strip()))


_QUOTED_EXAMPLES = regex(
    r"(?:\b(?:e\.g\.|for example|for instance|such as|ej\.|es\.|p\. ?ex\."
    r"|(?:examples?|contoh|beispiele?|exemples?|ejemplos?|exemplos?|esemp[io])(?=:))[,:]? ?"
    rf"|(?<![-\w])like (?=['\"])|(?<=\w \()(?=(?:{_QUOTED})(?:(?:,| or) (?:{_QUOTED}))+\)))"
    rf"(?P<all>(?:{_QUOTED})(?:(?:,| or|, or) (?:{_QUOTED}))*)",
    re.IGNORECASE,
)
_NOT_GIVEN = regex(
    r"\b(?:users?|people|they|someone|person|asks?|(?<!\. )says?|asking|returns?|outputs?|responds?"
    r"|results?|fields?|when|not|avoid|instead)\b[^.;\n]*$",
    re.IGNORECASE,
)
"""What stands before examples of requests or of results, which no argument holds."""


def _of_only_text(name: str, spec: FunctionSpec, text: str) -> tuple[str, ...]:
    """Quoted examples of a function that takes one open text and nothing else of the kind."""
    declared = spec.parameters.get("properties")
    if not isinstance(declared, Mapping) or name not in declared:
        return ()
    texts = [key for key, schema in declared.items() if _is_open_text(schema)]
    required = spec.parameters.get("required")
    needed = [key for key in texts if isinstance(required, list) and key in required]
    if name not in texts or name not in (needed or texts) or len(needed or texts) > 1:
        return ()
    if raw_words(name)[-1:] in _LAID_OUT:
        return ()  # examples are of what is told, not of its day
    found: list[str] = []
    for told in _QUOTED_EXAMPLES.finditer(text):
        before = text[: told.start()]
        owner = [
            one for one in _ENTRY.findall(before[before.rfind("\n\n") + 1 :]) if one in declared
        ]
        if owner and owner[-1] != name:
            continue  # of a parameter beside it
        if _ITEMISED.search(before) or _NOT_GIVEN.search(before):
            continue
        items = [one[1:-1].strip() for one in re.findall(_QUOTED, told["all"])]
        several = len(items) > 1 and _names_none(before, [one for one in declared if one != name])
        least = 1 if len(texts) == 1 or several else _PHRASE
        found += (one for one in items if len(one) <= _LONGEST and len(one.split()) >= least)
    return tuple(dict.fromkeys(found))


def _names_none(before: str, others: Sequence[str]) -> bool:
    """Whether the sentence up to some examples tells of no other parameter by its noun."""
    said = {*map(singular, re.findall(r"[a-z]+", re.split(r"[.;\n]", before)[-1].lower()))}
    return said.isdisjoint(singular(words[-1]) for one in others if (words := raw_words(one)))


_LAID_OUT = (("date",), ("datetime",), ("timestamp",))
_LONGEST = 80
_PHRASE = 3
"""Words that only the text which a function needs holds, and none that it may take as well."""
_NEAR = 600
_ENTRY = regex(r"(?m)^[ \t]*[`'\"*]*([A-Za-z_]\w*)[`'\"*]*(?: \([^()\n]*\))?[ \t]?:")
"""What begins the lines of a docstring that tell of one parameter."""
_ITEMISED = regex(r"(?m)^\s*(?:[-*•]|\d+[.)])[^\n]*\Z")
"""An item of a list, each of which tells of another case."""
_SHOWS = regex(r"\([\"']")
"""What a description has that shows a value itself."""


def _is_open_text(schema: Json) -> bool:
    """Whether a schema takes texts that it does not list."""
    if not isinstance(schema, Mapping):
        return False
    parts = schema.get("anyOf")
    if isinstance(parts, list):
        return any(map(_is_open_text, parts))
    inner = schema.get("items") if schema.get("type") == "array" else schema
    return (
        isinstance(inner, Mapping)
        and inner.get("type") == "string"
        and not inner.keys() & {"enum", "const", "format"}
    )


def _shown(name: str, text: str) -> tuple[str, ...]:
    """Values that stand behind the name itself: ``package='com.unity'``, ``"top": "news"``."""
    if name not in text or ("=" not in text and ":" not in text):
        return ()
    told = re.findall(
        rf"(?<![\w.-]){re.escape(name)}['\"`]?\s?[=:]\s?(?:'([^'\n]{{1,60}})'|\"([^\"\n]{{1,60}})\")",
        text,
    )
    values = (one or other for one, other in told)
    return tuple(
        dict.fromkeys(value for value in values if not re.search(r"[<>{}…]|\.\.\.", value))
    )
