"""A run while it goes on: bars where somebody watches, the model's server, what asking it cost."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

from generator.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.progress import Progress, TaskID

    from generator.config import Request
    from generator.llm.ask import Asker
    from generator.llm.server import Server
    from generator.llm.usage import Usage


class Watched:
    """What a run needs besides its options: ``progress`` to call, ``asker`` to ask.

    ``asker`` is None if no model is named. Used as a context manager; ``close`` takes the bars off
    the screen and may be called earlier.
    """

    def __init__(self, request: Request, asker: Asker | None = None) -> None:
        """``asker`` stands in for the server of the request."""
        self.request = request
        self.asker: Asker | None = asker
        self.progress: Callable[[int, int], None] | None = None
        self._server: Server | None = None
        self._bar: Progress | None = None
        self._stack = ExitStack()
        self._bars = ExitStack()
        self._asking: TaskID | None = None
        self._since = 0.0

    def __enter__(self) -> Self:
        """Open the server and show the bars. Raises ``CallforgeError``; sends nothing."""
        model = self.request.options.llm
        if model is not None and self.asker is None:
            from generator.llm.opening import open_server  # noqa: PLC0415

            self._server = open_server(model, self.request.connection, self._watch)
            self._stack.callback(self._server.close)
            self.asker = self._server
        if not self.request.quiet and sys.stderr.isatty():
            self._show()
        return self

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import Progress  # noqa: PLC0415

        bar = Progress(console=Console(stderr=True), transient=True)
        self._bar = self._bars.enter_context(bar)
        if self._server is not None:
            self._asking = bar.add_task("questions", total=None)
        task = bar.add_task("examples", total=self.request.options.n)
        self.progress = lambda done, total: bar.update(task, completed=done, total=total)

    def _watch(self, usage: Usage, done: int, total: int) -> None:
        """Called by the server after each answer."""
        if self._bar is None or self._asking is None:
            return
        now = time.monotonic()
        self._since = self._since or now
        rate = usage.requests / max(now - self._since, 0.5)
        told = f"questions ({rate:,.0f} requests/s, {usage.faults.total():,} faults"
        if usage.cost is not None and usage.price is not None:
            told += f", {usage.cost:.4f} {usage.price.currency}"
        self._bar.update(self._asking, completed=done, total=total, description=told + ")")

    def usage(self) -> dict[str, Any]:
        """What asking took, for run.json."""
        if self._server is None:
            return {}
        from generator.llm.client import shown_url  # noqa: PLC0415

        return {"llm": {"server": shown_url(self._server.url), **self._server.usage.to_json()}}

    def summarise(self, told: Mapping[str, Any] | None = None) -> None:
        """Say what asking took, what came of it (``told``), and what stayed without an answer."""
        if self._server is None:
            return
        usage = self._server.usage
        nothing = usage.lost.total() == usage.asked > 0
        # a model that gave nothing at all is as good as an error
        if self.request.quiet and not nothing:
            return
        print(f"{self.request.options.llm}: {usage.line()}", file=sys.stderr)
        from generator.report.modelled import model_lines  # noqa: PLC0415

        for line in model_lines(told or {}):
            print(f"{self.request.options.llm}: {line}", file=sys.stderr)
        from generator.llm.client import shown_url  # noqa: PLC0415

        where = shown_url(self._server.url)
        for note in usage.notes():
            print(harmless(f"note: --llm: {where}: {note}; other text stands in"), file=sys.stderr)

    def close(self) -> None:
        """Take the bars off the screen."""
        self._bars.close()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.close()
        if kind is not None and self._server is not None and self._server.usage.answered:
            n = self._server.usage.answered
            told = f"{n:,} answers of this run are kept; the same command goes on from there"
            print(f"gen: {told}", file=sys.stderr)
        self._stack.close()
