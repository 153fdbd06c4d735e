"""Lists of objects with many columns, in words: "2 x oak desk at 450 (account 200, tax type GST)".

What each row is called leads it, how many there are and what one costs stand beside it as on a
bill, and what else is told of it follows in brackets, each with the name of its column. Other
values than plain ones have no place in such a line; then the list is pasted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import UNREADABLE
from generator.semantics.described.naming import words_of
from generator.semantics.topics.counted_rows import alike, read_counted, say_counted
from generator.semantics.topics.full_names import full_name_of
from generator.semantics.topics.rows import Table, say_rows
from generator.semantics.topics.rows_read import read_rows

_CALLED = (
    "name", "title", "label", "description", "summary", "subject", "topic", "product", "item",
    "field", "path", "url", "email", "content", "text", "id", "key", "sku", "code", "category",
    "time", "date", "month", "year", "number", "ref", "reference", "drug", "medicine", "medication",
    "kind", "type", "variety", "flavour", "flavor",
)  # fmt: skip
"""Last words of columns that say which one a row is, the best first."""
_NUMBERS = ("number", "integer")
_MANY = frozenset(("quantity", "qty", "count", "pieces", "copies"))
_COSTS = frozenset(("price", "cost", "rate"))
_COSTING = frozenset(("unit amount", "amount per unit", "unit value"))
_WAYS = frozenset(("direction", "sort direction", "sort order"))
_ENDS = frozenset(("id", "name", "code", "number"))
_MOST, _LONGEST = 5, 600
_SUM = r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
_SPLIT = regex(r'((?:"[^"]*"|\((?:"[^"]*"|[^()"])*\)|[^;"()])+)(?:;|$)')
_ROW = regex(
    rf'\s*(?:(?P<many>{_SUM}) x )?(?P<kind>[a-z ]+ (?="))?'
    r'(?:"(?P<quoted>[^"]*)"|(?P<bare>[^"()]+?))'
    rf"(?P<way> (?:asc|desc)(?:ending)?)?(?: at (?P<cost>{_SUM}))?"
    r"(?: \((?P<more>(?:\"[^\"]*\"|[^()\"])*)\))?\s*",
    re.I,
)
_MORE = regex(r'\s*((?:"[^"]*"|[^",])+)(?:,|$)')
_ODD = regex(rf'[;,"()\n]|^\s|\s$|^{_SUM} x | at {_SUM}$| (?:asc|desc)(?:ending)?$|^$', re.I)
"""What would be cut or taken for a mark, so that it stands in quotes."""


class Columns(Struct, frozen=True):
    """What each column of a table is to its rows; "" for what there is none of."""

    called: str
    kind: str
    """What stands before a key that leads: "account" of an ``accountCode``."""
    many: str
    cost: str
    way: str
    nouns: Mapping[str, str]
    """The others, each with what it is called."""


def say_table(table: Table, value: Json) -> str | None:
    """The rows in words that are read as these rows again; None where they would not be."""
    if not isinstance(value, list) or not value or not all(isinstance(row, dict) for row in value):
        return None
    whole = full_name_of(table)
    if whole is not None and (people := whole.joined(value)) is not None:
        return say_table(whole.table, people)
    columns = columns_of(table)
    billed = columns is not None and any((columns.many, columns.way, columns.cost))
    billed = billed or (columns is not None and columns.kind != "" and len(value[0]) > 1)
    for say in (_say_counted, say_items, say_rows) if billed else (say_rows, say_items):
        text = say(table, value)
        if text is not None and compared(table, read_table(table, text)) == compared(table, value):
            return text
    return None


def read_table(table: Table, text: str) -> Json:
    """The rows that the words tell, however they do; or ``UNREADABLE``."""
    whole = full_name_of(table)
    people = read_table(whole.table, text) if whole is not None else UNREADABLE
    if whole is not None and isinstance(people, list) and (rows := whole.parted(people)):
        return rows
    counted = counted_columns(table)
    told = read_counted(*counted, text) if counted and not _NAMED.search(text) else UNREADABLE
    if told is not UNREADABLE:
        return told
    items = read_items(table, text)
    if items is not UNREADABLE and _BILLED.search(text):
        return items
    found = read_rows(table, text)
    return items if found is UNREADABLE else found


def counted_columns(table: Table) -> tuple[str, str, str] | None:
    """What a row is called, how many there are, and texts beside; None where nothing is counted."""
    columns = columns_of(table)
    if columns is None or not columns.many or table.types[columns.many] != "integer":
        return None
    texts = [name for name, kind in table.types.items() if kind == "texts"]
    return columns.called, columns.many, texts[0] if len(texts) == 1 else ""


def compared(table: Table, rows: Json) -> Json:
    """The rows as they are compared: "2 tempeh burgers" are each a tempeh burger."""
    columns = counted_columns(table)
    return alike(columns[0], columns[1], rows) if columns else rows


def _say_counted(table: Table, rows: Sequence[Mapping[str, Json]]) -> str | None:
    columns = counted_columns(table)
    return say_counted(*columns, rows) if columns else None


_NAMED = regex(r"; | \+ | at \d")
"""Marks of rows that are said otherwise."""
_BILLED = regex(rf"\(|(?:^|;) ?{_SUM} x | at {_SUM}(?:;|$)| (?:asc|desc)(?:ending)?(?:;|$)", re.I)
"""Marks of itemised rows."""


def columns_of(table: Table) -> Columns | None:
    """The columns by their parts; None where nothing says which one a row is."""
    named = {name: " ".join(words_of(name)) for name in table.types}
    plain = {n: words for n, words in named.items() if words and table.types[n] in _PLAIN}
    texts = [name for name in plain if table.types[name] == "string"]
    texts.sort(key=lambda name: (name not in table.needed, _place(plain[name])))
    called = next((name for name in texts if _place(plain[name]) < len(_CALLED)), "")
    sums = [name for name in plain if table.types[name] in _NUMBERS]
    keys = [name for name in sums if plain[name].endswith(" id")]
    called = called or (keys[0] if len(keys) == 1 else "")
    many = next((name for name in sums if plain[name].split()[-1] in _MANY), "")
    cost = next((name for name in sums if _is_cost(plain[name])), "")
    way = next((name for name in texts if plain[name] in _WAYS), "")
    if not called or called == way:
        return None
    if not many and plain[called].split()[-1] in _KINDS:
        return None  # only what is counted is told by its kind: "2 pretzels"
    rest = [name for name in plain if name not in (called, many, cost, way)]
    *front, last = plain[called].split()
    kind = " ".join(front) if last in _ENDS - {"name"} else ""
    return Columns(called, kind, many, cost, way, _nouns({name: plain[name] for name in rest}))


_KINDS = frozenset("kind type variety flavour flavor".split())
_PLAIN = frozenset(("string", "texts", "boolean", *_NUMBERS))


def _place(words: str) -> int:
    last = words.rsplit(maxsplit=1)[-1] if words else ""
    return _CALLED.index(last) if last in _CALLED else len(_CALLED)


def _is_cost(words: str) -> bool:
    return words in _COSTING or words.rsplit(maxsplit=1)[-1] in _COSTS


def _nouns(named: Mapping[str, str]) -> Mapping[str, str]:
    """What the columns are called: "team" of a ``team_id``, unless two would be called alike."""
    short = {}
    for name, words in named.items():
        *front, last = words.removeprefix("is ").split() or [name]
        short[name] = " ".join(front if front and last in _ENDS else (*front, last))
    told = list(short.values())
    return {n: noun if told.count(noun) == 1 else named[n] for n, noun in short.items()}


def say_items(table: Table, rows: Sequence[Mapping[str, Json]]) -> str | None:
    """The rows in words; None where one holds what has no place there."""
    columns = columns_of(table)
    told = [columns and _said(columns, row) for row in rows]
    if columns is None or not all(told):
        return None
    text = "; ".join(map(str, told))
    return text if len(text) <= _LONGEST else None


def _said(columns: Columns, row: Mapping[str, Json]) -> str:
    """One row; "" where it can't be said."""
    parts = (columns.called, columns.many, columns.cost, columns.way)
    more = [name for name in row if name not in parts]
    told = {name: _plain(value) for name, value in row.items()}
    if len(more) > _MOST or not {*more} <= {*columns.nouns} or not told.get(columns.called):
        return ""
    if not all(told.values()) or any('"' in text for text in told.values()):
        return ""
    text = f"{columns.kind} {_quoted(told[columns.called])}".strip()
    if columns.many in row:
        text = f"{json.dumps(row[columns.many])} x {text}"
    if columns.way in row:
        text += f" {row[columns.way]}"
    if columns.cost in row:
        text += f" at {json.dumps(row[columns.cost])}"
    beside = [_beside(columns.nouns[name], row[name], told[name]) for name in more]
    return f"{text} ({', '.join(beside)})" if beside else text


def _beside(noun: str, value: Json, told: str) -> str:
    """What a column adds: "account 200"; a flag by its name alone: "total", "not hidden"."""
    if isinstance(value, bool):
        return _switch(noun)[not value]
    return f"{noun} {_quoted(told)}"


def _switch(noun: str) -> tuple[str, str]:
    """What is said for yes and for no: "with refrigerant", "without refrigerant"; "not hidden"."""
    first, _, rest = noun.partition(" ")
    held = rest and first in ("contains", "contain", "has", "includes", "include", "with")
    return (f"with {rest}", f"without {rest}") if held else (noun, f"not {noun}")


_AND = " + "


def _plain(value: Json) -> str:
    """A text or number as it stands, several texts with a sign between; "" for anything else."""
    if isinstance(value, list):
        return _AND.join(each for each in value if isinstance(each, str))
    return str(value) if isinstance(value, str | int | float) else ""


def _quoted(text: str) -> str:
    return f'"{text}"' if _ODD.search(text) or text.count(" ") > 3 else text


def read_items(table: Table, text: str) -> Json:
    """The rows that the words tell, or ``UNREADABLE``; columns stand as the schema has them."""
    columns = columns_of(table)
    found = _SPLIT.findall(text)
    if columns is None or not found or _SPLIT.sub("", text):
        return UNREADABLE
    rows: list[Json] = []
    for part in found:
        cells = _cells(columns, _ROW.fullmatch(part))
        typed = {
            name: _typed(table.types[name], cells[name]) for name in table.types if name in cells
        }
        if not cells or UNREADABLE in typed.values():
            return UNREADABLE
        rows.append(typed)
    return rows


def _cells(columns: Columns, row: re.Match[str] | None) -> dict[str, str]:
    """What a row says in each column; empty where it says what no column holds."""
    if row is None:
        return {}
    called = row["quoted"] if row["quoted"] is not None else row["bare"]
    if columns.kind:
        kind = row["kind"] or row["bare"][: len(columns.kind) + 1]
        if kind.lower() != f"{columns.kind} ":
            return {}
        called = called if row["kind"] else called[len(kind) :]
    elif row["kind"]:
        return {}
    cells = {columns.called: called}
    for name, said in ((columns.many, "many"), (columns.way, "way"), (columns.cost, "cost")):
        if row[said] is not None and not name:
            return {}
        if row[said] is not None:
            cells[name] = row[said].strip()
    nouns = sorted(columns.nouns.items(), key=lambda pair: -len(pair[1]))
    for part in _MORE.findall(row["more"] or ""):
        low = part.lower()
        flag = next((name for name, noun in nouns if low in _switch(noun)), "")
        name = flag or next((name for name, noun in nouns if low.startswith(f"{noun} ")), "")
        if not name or name in cells:
            return {}
        value = part[len(columns.nouns[name]) + 1 :].strip()
        value = str(low == _switch(columns.nouns[flag])[0]) if flag else value
        cells[name] = value[1:-1] if value[:1] == '"' else value
    return cells


def _typed(kind: str, text: str) -> Json:
    if kind == "boolean":
        return {"True": True, "False": False}.get(text, UNREADABLE)
    if kind not in _NUMBERS:
        return [*text.split(_AND)] if kind == "texts" else text
    return json.loads(text) if re.fullmatch(_SUM, text) else UNREADABLE
