"""``gen stats``: how varied a data set's queries are, beside the profile of what people write."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import orjson

from generator.errors import OptionError
from generator.phrasing.manner import opening_of, words_of

PEOPLE = {
    "words (5 / 50 / 95 %)": "6 / 16 / 36 (crowd workers 5 / 8 / 15)",
    "opens with I": "32 % (crowd 11 %)",
    "opens with a verb": "31 % (crowd 58 %)",
    "can / could / would you": "26 % (crowd 5 %)",
    "wh-question": "6 % (crowd 12 %)",
    "please": "3-22 %",
    "no end mark": "20-57 %",
    "question mark": "11-51 %",
    "all lower case": "1-6 %",
    "two sentences or more": "1-35 %",
}
"""Shares measured on tens of thousands of queries: real users of assistants, and crowd workers."""


def read_records(folder: Path) -> list[dict[str, object]]:
    """The canonical records of a data set. Raises ``OptionError`` if there are none."""
    file = folder / "examples.jsonl"
    if not file.is_file():
        msg = f"{folder}: no examples.jsonl there; gen stats wants the folder of a data set"
        raise OptionError(msg)
    records = []
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                records.append(orjson.loads(line))
            except orjson.JSONDecodeError as error:
                msg = f"{file}:{number}: no JSON: {error}; gen check tells what else is damaged"
                raise OptionError(msg) from error
    return records


def stats(folder: Path) -> str:
    """The figures of a data set as text, one a line, with people's beside them."""
    records = read_records(folder)
    queries = [_query(record) for record in records]
    if not queries:
        return "no records"
    lines = [f"records: {len(queries):,}", f"distinct queries: {len(set(queries)):,}"]
    words = [words_of(query) for query in queries]
    for n in (1, 2, 3):
        grams = [gram for text in words for gram in _grams(text, n)]
        lines.append(f"distinct-{n}: {len(set(grams)) / max(1, len(grams)):.3f}")
    sources = Counter(
        f"{prov.get('source')} {prov.get('lineage')}" for prov in map(_provenance, records)
    )
    top, count = sources.most_common(1)[0]
    lines.append(
        f"phrasings: {len(sources):,}; the most used has {count / len(records):.1%} ({top})"
    )
    lines.append("openings: " + _openings(words))
    lines.append("")
    lines.append(f"{'':<26}{'here':>16}   people")
    for name, value in _profile(queries, words):
        lines.append(f"{name:<26}{value:>16}   {PEOPLE[name]}")
    return "\n".join(lines)


def _query(record: dict[str, object]) -> str:
    turns = record["messages"]
    assert isinstance(turns, list)
    return next((str(m["content"]) for m in turns if m["role"] == "user"), "")


def _provenance(record: dict[str, object]) -> dict[str, object]:
    found = record.get("prov")
    return found if isinstance(found, dict) else {}


def _grams(words: Sequence[str], n: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(n)), strict=False)


def _openings(words: Sequence[Sequence[str]]) -> str:
    common = Counter(" ".join(text[:2]) for text in words).most_common(8)
    return ", ".join(f"{opening!r} {n / len(words):.1%}" for opening, n in common)


def _profile(queries: Sequence[str], words: Sequence[Sequence[str]]) -> Iterable[tuple[str, str]]:
    lengths = sorted(len(text) for text in words)
    last = len(lengths) - 1
    quantiles = " / ".join(str(lengths[round(last * q)]) for q in (0.05, 0.5, 0.95))
    yield "words (5 / 50 / 95 %)", quantiles
    total = len(queries)
    opened = Counter(map(opening_of, words))

    def share(name: str, count: int) -> tuple[str, str]:
        return name, f"{count / total:.1%}"

    yield share("opens with I", opened["i"])
    yield share("opens with a verb", opened["other"])
    yield share("can / could / would you", opened["ask"])
    yield share("wh-question", opened["wh"])
    yield share("please", sum("please" in text or "pls" in text for text in words))
    ends = [query.rstrip()[-1:] for query in queries]
    yield share("no end mark", sum(end not in ".?!" for end in ends))
    yield share("question mark", sum(end == "?" for end in ends))
    yield share("all lower case", sum(query == query.lower() for query in queries))
    sentences = [len(re.findall(r"[.?!](?:\s|$)", query.rstrip(".?! ") + ".")) for query in queries]
    yield share("two sentences or more", sum(count > 1 for count in sentences))
