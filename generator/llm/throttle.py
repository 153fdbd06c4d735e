"""How many requests go at a time: more while all is well, fewer when the server says so."""

from __future__ import annotations

import asyncio
from typing import Literal

Verdict = Literal["good", "busy", "lost", "unsent"]

_START = 4
_BETWEEN_CUTS = 1.0
"""Seconds: what is under way when a server chokes says the same thing many times."""


class Throttle:
    """A gate that widens by one for each good answer until the first trouble, slowly after it."""

    def __init__(self, most: int) -> None:
        """``most`` requests at a time, never more."""
        self.most = most
        self.width = float(min(_START, most))
        self.active = 0
        self._rising = True
        self._last_cut = float("-inf")
        self._free = asyncio.Condition()

    async def enter(self) -> None:
        """Wait for a free place and take it."""
        async with self._free:
            while self.active >= int(self.width):
                await self._free.wait()
            self.active += 1

    async def leave(self, verdict: Verdict) -> None:
        """Give the place back. "busy": the server wants fewer; "lost": it may."""
        async with self._free:
            self.active -= 1
            if verdict == "good":
                step = 1.0 if self._rising else 1.0 / self.width
                self.width = min(float(self.most), self.width + step)
            elif verdict != "unsent":
                self._rising = False
                now = asyncio.get_running_loop().time()
                if now - self._last_cut >= _BETWEEN_CUTS:
                    self._last_cut = now
                    self.width = max(1.0, self.width * (0.5 if verdict == "busy" else 0.8))
            self._free.notify_all()
