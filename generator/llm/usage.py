"""What asking has cost: requests, tokens, price and faults, counted as they happen."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import Any

from generator.llm.ask import FAULTS, Answer, Question
from generator.llm.prices import Price
from generator.quick import Struct, field

_BYTES_PER_TOKEN = 4
"""Of English and JSON, about; a guess is all that can be had of a model nobody has asked."""

_AROUND = 12
"""Tokens that the roles and marks of a request add, about."""


def guess_prompt(question: Question) -> int:
    """Tokens of a question, about; its schema counts, as servers put it into the prompt."""
    shown = "".join(chain.from_iterable(question.shots))
    text = len(f"{question.system}{shown}{question.user}".encode())
    if question.schema is not None:
        text += len(repr(question.schema))
    return _AROUND + -(-text // _BYTES_PER_TOKEN)


def guess_text(text: str) -> int:
    """Tokens of a text, about."""
    return -(-len(text.encode(errors="replace")) // _BYTES_PER_TOKEN)


class Usage(Struct, kw_only=True):
    """Counts of a run, changed while it goes on.

    ``asked``: questions; ``cached``: those whose answer was there; ``requests``: what was sent,
    repeats counted; ``answered``: answers that came in. Tokens and cost are of what was sent.
    ``faults`` counts every fault met, ``lost`` the questions that stayed without an answer for it,
    ``said`` holds the first words of the server for each kind.
    """

    price: Price | None = None
    asked: int = 0
    cached: int = 0
    requests: int = 0
    answered: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    said: dict[str, str] = field(default_factory=dict)
    purposes: Counter[str] = field(default_factory=Counter)

    @property
    def cost(self) -> float | None:
        """What the tokens cost, None where the model's price is not known."""
        if self.price is None:
            return None
        return self.price.of(self.prompt_tokens, self.completion_tokens)

    def take(self, question: Question, answer: Answer) -> None:
        """Count a question and what became of it."""
        self.asked += 1
        self.purposes[question.purpose] += 1
        self.cached += answer.cached
        if answer.text is None and answer.fault is not None:
            self.lost[answer.fault] += 1

    def came(self, answer: Answer) -> None:
        """Count an answer to a request that was sent, and its tokens."""
        self.answered += 1
        self.prompt_tokens += answer.prompt_tokens
        self.completion_tokens += answer.completion_tokens

    def fault(self, word: str, said: str = "") -> None:
        """Count a fault of one request."""
        self.faults[word] += 1
        if said:
            self.said.setdefault(word, said)

    def to_json(self) -> dict[str, Any]:
        """For run.json."""
        cost = self.cost
        return {
            "questions": self.asked,
            "from_cache": self.cached,
            "requests": self.requests,
            "answers": self.answered,
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            "cost": None if cost is None else round(cost, 6),
            "currency": None if self.price is None else self.price.currency,
            "purposes": dict(sorted(self.purposes.items())),
            "faults": dict(sorted(self.faults.items())),
            "unanswered": dict(sorted(self.lost.items())),
        }

    def line(self) -> str:
        """One line for the screen."""
        parts = [f"{self.asked:,} questions", f"{self.cached:,} from the cache"]
        parts += [f"{self.requests:,} requests"]
        parts += [f"{self.prompt_tokens:,} + {self.completion_tokens:,} tokens"]
        if (cost := self.cost) is not None and self.price is not None:
            parts.append(f"{money(cost)} {self.price.currency}")
        if faults := self.faults.total():
            parts.append(f"{faults:,} faults")
        return ", ".join(parts)

    def notes(self) -> list[str]:
        """In sentences, what stayed without an answer, and what the server said of it."""
        notes = []
        for word, n in sorted(self.lost.items()):
            said = self.said.get(word)
            told = f" ({said})" if said else ""
            notes.append(f"{n:,} questions without an answer: {FAULTS.get(word, word)}{told}")
        return notes


def money(amount: float) -> str:
    """An amount with as many places as it needs: 12.50, 0.0042."""
    return f"{amount:,.2f}" if amount >= 1 or amount == 0 else f"{amount:.4f}"
