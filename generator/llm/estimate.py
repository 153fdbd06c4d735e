"""What asking would cost, told before anything is sent.

``Estimator`` takes the questions of a run like a server would, counts them, and leaves each without
an answer. What a run asks again after answers that were of no use is not in the count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.llm.ask import Answer, Question
from generator.llm.cache import AnswerCache, default_folder, key_of
from generator.llm.client import server_url, shown_url
from generator.llm.connection import Connection
from generator.llm.prices import Price, find_price
from generator.llm.usage import guess_prompt, money
from generator.quick import Struct, field


class Sum(Struct):
    """Requests of one purpose and their tokens; ``most`` if all answers are as long as they may."""

    requests: int = 0
    prompt: int = 0
    expected: int = 0
    most: int = 0


class Estimator(Struct, kw_only=True):
    """Counts questions instead of asking them. Nothing is sent, and nothing written."""

    model: str
    connection: Connection
    price: Price | None
    sums: dict[str, Sum] = field(default_factory=dict)
    cached: Counter[str] = field(default_factory=Counter)
    _seen: set[str] = field(default_factory=set)

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """No answers: each has the fault "estimate", unless it is in the cache already."""
        url = server_url(self.connection)
        keys = [key_of(question, self.model, url) for question in questions]
        known = self._known(keys)
        answers = []
        for key, question in zip(keys, questions, strict=True):
            if key in known:
                self.cached[question.purpose] += key not in self._seen
            elif key not in self._seen:
                total = self.sums.setdefault(question.purpose, Sum())
                total.requests += 1
                total.prompt += guess_prompt(question)
                total.expected += question.expected_tokens or question.max_tokens
                total.most += question.max_tokens
            self._seen.add(key)
            answers.append(known.get(key) or Answer(fault="estimate"))
        return answers

    def _known(self, keys: Sequence[str]) -> dict[str, Answer]:
        folder = self.connection.cache or default_folder()
        if not AnswerCache.is_in(folder):
            return {}
        cache = AnswerCache(folder)
        try:
            return cache.get(dict.fromkeys(keys))
        finally:
            cache.close()

    def lines(self) -> list[str]:
        """The estimate as it is printed."""
        lines = [f"{self.model} at {shown_url(server_url(self.connection))}"]
        for purpose, total in sorted(self.sums.items()):
            lines.append(f"{purpose}: {self._line(total)}")
        for purpose, n in sorted(self.cached.items()):
            if n:
                lines.append(f"{purpose}: {n:,} answers are in the cache and cost nothing")
        whole = Sum(
            sum(s.requests for s in self.sums.values()),
            sum(s.prompt for s in self.sums.values()),
            sum(s.expected for s in self.sums.values()),
            sum(s.most for s in self.sums.values()),
        )
        lines.append(f"total: {self._line(whole)}")
        if self.price is None:
            lines.append("price: not known; a table that has this model can be named: --llm-prices")
        else:
            price = self.price
            lines.append(
                f"price: about {money(price.of(whole.prompt, whole.expected))} {price.currency}, "
                f"at most {money(price.of(whole.prompt, whole.most))} without repeats "
                f"({price.input:g} / {price.output:g} per million tokens, {price.source})"
            )
        return lines

    @staticmethod
    def _line(total: Sum) -> str:
        return (
            f"{total.requests:,} requests, about {total.prompt:,} + {total.expected:,} tokens "
            f"(answers at most {total.most:,})"
        )


def open_estimator(model: str, connection: Connection) -> Estimator:
    """An estimator with the model's price, where it is known."""
    price = find_price(model, connection.prices, batch=connection.batch)
    return Estimator(model=model, connection=connection, price=price)
