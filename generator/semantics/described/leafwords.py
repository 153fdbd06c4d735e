"""What a leaf's schema and the words around it say, for the families that decide by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.quick import regex, remembered
from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Role

_CAMEL = regex(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
_WORD = regex(r"[a-z]+")

_DEVELOPER = frozenset(
    re.findall(
        r"[a-z0-9]+",
        """api branch build bucket cli cluster collection commit container cron database db debug
        deploy deployment docker embedding endpoint epoch file git github gitlab http index issue
        json k8s kubernetes llm log logs metric metrics model mongodb namespace node pipeline pod
        pods port pr pull query queue redis regex repo repository schema script server shell sql
        ssh table token tokens trace unix url webhook workflow yaml block chain contract
        transaction wallet sprint jira""",
    )
)


def branches(schema: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    """The schema itself and the members of its anyOf, oneOf and allOf that are objects."""
    yield schema
    for key in ("allOf", "anyOf", "oneOf"):
        members = schema.get(key)
        if isinstance(members, (list, tuple)):
            for member in members:
                if isinstance(member, Mapping):
                    yield from branches(member)


def facet(schema: Mapping[str, Json], key: str) -> Json:
    """The first value of a keyword in the schema or its branches, or None."""
    return next((branch[key] for branch in branches(schema) if key in branch), None)


def types_of(schema: Mapping[str, Json]) -> frozenset[str]:
    """The JSON types that the schema or its branches name, without "null"; may be empty."""
    found: set[str] = set()
    for branch in branches(schema):
        kind = branch.get("type")
        found.update([kind] if isinstance(kind, str) else kind if isinstance(kind, list) else ())
    return frozenset(found - {"null"})


def wants_text(leaf: Leaf) -> bool:
    """Whether the leaf takes strings and no numbers."""
    kinds, default = types_of(leaf.schema), leaf.schema.get("default")
    if "type" not in leaf.schema and isinstance(default, int | float):
        return isinstance(default, bool)
    return "string" in kinds and not kinds & {"integer", "number"}


def own_text(leaf: Leaf) -> str:
    """Name and description of the leaf, in lower case."""
    return f"{' '.join(leaf.words)} {leaf.description}".lower()


def context_words(leaf: Leaf) -> frozenset[str]:
    """Lower-case words of the function's name and description, and of the leaf's parents."""
    text = " ".join((*leaf.path[:-1], leaf.function.name))
    split = " ".join(part for part in _CAMEL.split(text) if part)
    return frozenset(_WORD.findall(f"{split} {leaf.function.description}".lower()))


def own_words(leaf: Leaf) -> frozenset[str]:
    """Lower-case words of the leaf's own name and description."""
    return frozenset(_WORD.findall(own_text(leaf)))


def developer(leaf: Leaf) -> bool:
    """Whether the function is for people who write dates and numbers as machines do."""
    words = context_words(leaf)
    return len(words & _DEVELOPER) >= 2 or bool(words & {"mongodb", "kubernetes", "sql", "github"})


@remembered
def of_programs(leaf: Leaf) -> bool:
    """Whether anything around the leaf tells of programs: a schema, a server, a repository."""
    return not _OF_PROGRAMS.isdisjoint(context_words(leaf) | leaf.theme)


def in_service_of_programs(leaf: Leaf) -> bool:
    """Whether what all functions of its service are about is of programs."""
    return not _OF_PROGRAMS.isdisjoint(leaf.theme)


_OF_PROGRAMS = _DEVELOPER | frozenset(
    "code codebase config plugin credential credentials diff xml markdown sdk base64 lan usb html "
    "firmware instance instances mcp css javascript python typescript java yaml api browser".split()
)


_FILLED_IN = (
    r"KEY=value|(?-i:Another [A-Z]\w+)|artist - (?:song|track|title)|"
    r"(?:example|sample|placeholder|dummy)(?:[ _-].*)?|date-?time|.*[ _-]here|<.*>|\{.*\}|\$\w+"
    r"|\$\{.*\}|%(?:name|term|query|text|keyword|value|search|pattern|str\w*)%"
    r"|\[your .*\]|x{4,}\.*|(?:link|url|path)[-_]to[-_].*|[./~]*path/to/[\w-]+/?"
    r"|https?://\S*(?-i:\b[A-Z]{2,}(?:_[A-Z]+)+\b)\S*"
    r"|(?-i:[a-z]+(?:Name|Id|Key)(?:[/:.][a-z]+(?:Name|Id|Key))+)"
    r"|(?-i:(?:Restaurant|Company|Product|Project|Customer|User|City|Brand|Event|Item|File) Name)"
)
_PLACEHOLDER = regex(
    rf"(?:{_FILLED_IN}|your[_-].*|my_\w+_id|your(?: \w+){{1,2}}|string|)\Z", re.IGNORECASE
)
_STANDS_IN = regex(
    r"(?:(?:null|none)(?: \(.*)?|nil|undefined|n/?a|unset|unspecified|unknown|empty"
    r"|default[^ -]*|not .*|no .*|(?:any|all)(?: [^ ]+){0,2}|everything|do ?n[o']?t ?care"
    r"|(?:an? |the )?specific (?:[a-z]+ )?(?:country|city|state|region|segment|users?|group"
    r"|location|area|place|topic|category|industry|product|brand|market|channel"
    r"|date|period|year|team|name)s?"
    rf"|(?:the )?current[ _-].*|your[ _-].*|{_FILLED_IN})\Z",
    re.IGNORECASE,
)
"""Defaults that stand for the absence of a value, or for one that the program works out."""


def stands_in(text: str) -> bool:
    """Whether a text stands for the absence of a value: "None", "dontcare"."""
    return bool(_STANDS_IN.match(text.strip()))


def is_placeholder(text: str) -> bool:
    """Whether an example only marks where a value goes: "YOUR_API_KEY", "{{apiId}}", "string"."""
    return bool(_PLACEHOLDER.match(text.strip()) or _LATIN.search(text))


_LATIN = regex(
    r"\b(?:lorem|ipsum|molestias|voluptat\w+|reprehenderit|architecto|dolorem|quia)\b", re.I
)
"""Filler that stands where nobody thought of an example."""


def shown_default(schema: Mapping[str, Json]) -> Json:
    """The default, if it shows what values look like: not "None", not "current_date".

    The schema's own, or what the description says in quotes, or as a number, that it is.
    """
    default = facet(schema, "default")
    if default is None:
        default = _told_default(schema)
    if default == -1:
        return None  # stands for all, or for what is worked out
    return None if isinstance(default, str) and stands_in(default) else default


_SQL = regex(r"\s*SELECT\s.+\s(?:FROM|WHERE)\s", re.IGNORECASE | re.DOTALL)


_STATEMENT = regex(
    r"\b(?:ALTER|CREATE|DROP|TRUNCATE) (?:TABLE|VIEW|INDEX|PROCEDURE|FUNCTION|TRIGGER|DATABASE)\b"
    r"|\bINSERT INTO\b|\bDELETE FROM\b"
)
"""How statements of SQL begin."""


def shows_sql(leaf: Leaf) -> bool:
    """Whether an example or the default is a query in SQL, or a statement is told in capitals."""
    if _STATEMENT.search(leaf.description) and not leaf.examples:
        return True
    return any(_SQL.match(str(one)) for one in (*leaf.examples, facet(leaf.schema, "default")))


def shows_repository(leaf: Leaf) -> bool:
    """Whether the examples only tell how a repository is named: "owner/repo"."""
    return bool(leaf.examples) and all(_OWNER.fullmatch(str(one)) for one in leaf.examples)


_OWNER = regex(
    r"(?:owner|org(?:anization)?|user(?:name)?|namespace|workspace|group)[-_]?(?:name)?/"
    r"(?:(?:my-?)?(?:repo(?:sitory)?|project)[-_]?(?:name|slug)?"
    r"|(?:dataset|model|package|space)(?:[-_]?name|[-_]slug)?|(?:[a-z]+[-_])?name)",
    re.IGNORECASE,
)
_TOLD_DEFAULT = regex(
    r"(?:\bdefaults?(?: value)?(?:(?: is| to|:|=)+\s*| (?=\d))|默认值?[为是]?[:：]?\s?"
    r"|\bпо умолчанию[:—–-]?\s*|\bmặc định(?: là)?[:=]?\s*|\bvarsayılan[:=]?\s*"
    r"|\bp(?:or|ar) d(?:efecto|éfaut)(?: ?[:=])?\s*)"
    r"(?:['\"`*]{1,2}(?P<text>[^'\"`*]{1,40})['\"`*]"
    r"|(?P<number>-?\d+(?:\.\d+)?)(?![\d.,]*\d)(?:\b|(?=(?:m?s|px|k?m|[%条个次页天秒])(?!\w))))",
    re.IGNORECASE,
)


def _told_default(schema: Mapping[str, Json]) -> Json:
    told = facet(schema, "description")
    match = _TOLD_DEFAULT.search(told) if isinstance(told, str) else None
    if match is None:
        return None
    kinds = types_of(schema)
    if kinds & {"integer", "number"}:
        number = float(match["number"] or 0)
        return int(number) if number.is_integer() else number
    return match["text"] if "string" in kinds else None


def samples_given(leaf: Leaf) -> tuple[Json, ...]:
    """The leaf's examples, and its default when that shows what values look like."""
    default = shown_default(leaf.schema)
    return (*leaf.examples, default) if default is not None else leaf.examples


def siblings(leaf: Leaf) -> tuple[str, ...]:
    """The names of the other properties of the same object, lower-case, words joined by "_"."""
    level: Json = leaf.root
    for key in leaf.path[:-1]:
        level = (level.get("properties") or {}).get(key) if isinstance(level, Mapping) else None
    found = level.get("properties") if isinstance(level, Mapping) else None
    names = found if isinstance(found, Mapping) else {}
    return tuple("_".join(_CAMEL.split(name)).lower() for name in names if name != leaf.name)


def is_in_array(leaf: Leaf) -> bool:
    """Whether the leaf is a member of an array that the function's own object holds."""
    declared = leaf.root.get("properties")
    own = declared.get(leaf.path[0]) if isinstance(declared, Mapping) and leaf.path else None
    return isinstance(own, Mapping) and own.get("type") == "array"


def unit_told_elsewhere(leaf: Leaf) -> bool:
    """Whether another parameter holds the unit, so that the number is said without one."""
    return any("unit" in name or name == "metric" for name in siblings(leaf))


def attach(text: str, role: Role = "after", weight: float = 1.0) -> Attachment:
    """An attachment, written short."""
    return Attachment(text=text, role=role, weight=weight)


def names_one(leaf: Leaf) -> bool:
    """Whether a number is a name, written without commas: a process ID, the number of an issue."""
    *front, last = leaf.words or ("",)
    return last in _NAMING or bool(last == "number" and front and front[0] not in _COUNTING)


_NAMING = frozenset(
    "pid ppid iid id port pin issue ticket pr mr extension zip postcode x y z cx cy cz row col "
    "column line index seed nonce epoch block slot revision year width height".split()
)
_COUNTING = frozenset("total max maximum min minimum expected target".split())
