"""A data set as a polars table: one row a record, everything nested as JSON text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    import polars as pl

    from generator.made import Made


COLUMNS = (
    "id", "split", "scenario", "user", "function", "arguments", "answer", "tools", "messages",
)  # fmt: skip


def to_frame(made: Made) -> pl.DataFrame:
    """Columns: id, split, scenario, user, function, arguments, answer, tools, messages.

    ``user`` holds all user turns; ``function`` and ``arguments`` those of the first call (null
    without one); ``tools`` is a JSON list of names, ``messages`` the whole conversation as JSON.
    """
    import polars as pl  # noqa: PLC0415  (heavy)

    rows = []
    for line in made.lines("canonical"):
        record = orjson.loads(line)
        calls = [c for m in record["messages"] for c in m.get("tool_calls") or ()]
        last = record["messages"][-1]
        rows.append(
            {
                "id": record["id"],
                "split": record["split"]["name"]
                if isinstance(record["split"], dict)
                else record["split"],
                "scenario": record["kind"],
                "user": "\n".join(m["content"] for m in record["messages"] if m["role"] == "user"),
                "function": calls[0]["name"] if calls else None,
                "arguments": orjson.dumps(calls[0]["arguments"]).decode() if calls else None,
                "answer": last.get("content"),
                "tools": orjson.dumps([tool["name"] for tool in record["tools"]]).decode(),
                "messages": orjson.dumps(record["messages"]).decode(),
            }
        )
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String))
