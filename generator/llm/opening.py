"""A server opened as a connection wants it: asked at once, or through the Batch API."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from generator.llm.batch import BatchServer
from generator.llm.connection import Connection
from generator.llm.server import Server, Watch


def open_server(model: str, connection: Connection, watch: Watch | None = None) -> Server:
    """The asker that a connection wants. Raises ``CallforgeError``; sends nothing."""
    if connection.batch:
        return BatchServer(model, connection, watch)
    return Server(model, connection, watch)


@contextmanager
def opened(
    model: str | None, connection: Connection, watch: Watch | None = None
) -> Iterator[Server | None]:
    """The asker while a run lasts; None if no model is named."""
    if model is None:
        yield None
        return
    with open_server(model, connection, watch) as server:
        yield server
