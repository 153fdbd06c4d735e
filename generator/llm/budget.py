"""What may still be sent: ``--max-cost`` and ``--max-requests``, never overrun.

Before a request is sent, the most it can cost is set aside; when it is back, what it did cost is
counted instead. A request that does not fit waits for those under way, and if it would not fit
after them either, asking is over: the limit stands for the whole run.
"""

from __future__ import annotations

import asyncio

from generator.errors import OptionError
from generator.llm.ask import Answer, Question
from generator.llm.connection import Connection
from generator.llm.usage import Usage, guess_prompt

_MARGIN = 1.5
"""Factor on the guess of tokens, so that what is set aside is enough; answers may raise it."""


class Budget:
    """Lets requests pass while the limits allow; used inside one event loop."""

    def __init__(self, usage: Usage, connection: Connection, model: str) -> None:
        """Raises ``OptionError`` for a limit of cost where the price is not known."""
        if connection.max_cost is not None and usage.price is None:
            msg = (
                f"--max-cost: the price of {model!r} is not known; allowed: a table that has it "
                "(--llm-prices), or --max-requests"
            )
            raise OptionError(msg)
        self.usage = usage
        self.max_cost = connection.max_cost
        self.max_requests = connection.max_requests
        self.spent_unseen = 0.0
        self.over = False
        self._aside = 0.0
        self._prompt_factor = _MARGIN
        self._answer_factor = 1.0
        self._changed = asyncio.Condition()

    async def set_aside(self, question: Question) -> float | None:
        """Make room for a request: what is set aside for it, or None if asking is over."""
        most = self._most(question)
        async with self._changed:
            while not self.over:
                if self.max_requests is not None and self.usage.requests >= self.max_requests:
                    break
                if self.max_cost is None:
                    self.usage.requests += 1
                    return 0.0
                spent = (self.usage.cost or 0.0) + self.spent_unseen
                if spent + self._aside + most <= self.max_cost:
                    self.usage.requests += 1
                    self._aside += most
                    return most
                if self._aside <= 0:
                    break
                await self._changed.wait()
            self.over = True
            self._changed.notify_all()
            return None

    def learn(self, question: Question, answer: Answer) -> None:
        """Take note where a request had more tokens than was thought possible."""
        prompt = answer.prompt_tokens / guess_prompt(question)
        self._prompt_factor = max(self._prompt_factor, prompt)
        self._answer_factor = max(
            self._answer_factor, answer.completion_tokens / max(question.max_tokens, 1)
        )

    async def settle(self, aside: float, *, unseen: bool = False) -> None:
        """A request is back and its tokens are counted.

        ``unseen``: nobody knows what it cost, as it was lost on the way: all that was set aside.
        """
        async with self._changed:
            self._aside -= aside
            if abs(self._aside) < 1e-12:
                self._aside = 0.0
            if unseen:
                self.spent_unseen += aside
            self._changed.notify_all()

    def _most(self, question: Question) -> float:
        if self.usage.price is None:
            return 0.0
        return self.usage.price.of(
            int(guess_prompt(question) * self._prompt_factor),
            int(question.max_tokens * self._answer_factor),
        )
