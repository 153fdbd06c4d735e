"""What is asked of an LLM and what comes back: plain values, so that all else can be tested alone.

Whoever needs words from a model makes ``Question``s and gives them to an ``Asker``. A fault is data
like an answer: the caller's own text stands in for what failed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol, runtime_checkable

from generator.quick import Struct

FAULTS: Final[Mapping[str, str]] = {
    "rate_limited": "the server kept saying that it is asked too often (429)",
    "server_error": "the server kept failing (5xx)",
    "timeout": "no answer in time",
    "connection": "the server can't be reached, or dropped the connection",
    "rejected": "the server does not accept the request (4xx)",
    "malformed": "what came back is no answer of an LLM server",
    "too_big": "the answer is far longer than asked for, and was cut off",
    "truncated": "the answer ended at the limit of tokens; its text is kept",
    "empty": "the answer has no text",
    "refused": "the model or a filter declined",
    "limit": "not asked: --max-cost or --max-requests allows no more",
    "estimate": "not asked: only the cost was wanted",
    "interrupted": "not asked: the run was stopped",
}
"""Why there is no good text, by the word that ``Answer.fault`` holds."""


class Question(Struct, frozen=True, kw_only=True):
    """One request to a model.

    ``purpose`` names what it is for in counts and reports ("phrasings", "values", …). ``schema`` is
    the JSON Schema of the wanted answer, an object at its top; a server that can't hold a model to
    it gets the question without, so the text must ask for JSON by itself and the answer may be
    anything. ``max_tokens`` bounds the answer; ``expected_tokens`` is what a usual answer has, for
    estimates. ``shots`` are turns before it, each a question and its answer, that show what is
    wanted. Equal questions to the same model have one answer in the cache; another ``seed`` asks
    for another one.
    """

    purpose: str
    system: str
    user: str
    schema: Mapping[str, Any] | None = None
    max_tokens: int = 1024
    temperature: float = 0.8
    seed: int | None = None
    expected_tokens: int | None = None
    shots: tuple[tuple[str, str], ...] = ()


class Answer(Struct, frozen=True, kw_only=True):
    """What came back: ``text``, or a ``fault`` (a key of ``FAULTS``); both where it was truncated.

    The text is untrusted: as long as the limit allows, of any content. Tokens are those of the
    request that brought it, also where it comes from the cache (``cached``: nothing was paid now).
    """

    text: str | None = None
    fault: str | None = None
    cached: bool = False
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Asker(Protocol):
    """Whatever answers questions: a server, a cache before it, a script in a test."""

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """One answer a question, in the same order.

        What a server does is data. Only a server that refuses the key or the model before it has
        answered anything raises (``LlmError``): that is for the user to mend. ``KeyboardInterrupt``
        passes, after the answers that have come in are in the cache.
        """
        ...


@runtime_checkable
class Streaming(Protocol):
    """An asker that hands out answers while others are still to come."""

    def stream(self, questions: Sequence[Question]) -> Iterator[Answer]:
        """One answer a question, in the same order, as soon as it can be."""
        ...


@runtime_checkable
class Together(Protocol):
    """An asker for whom a round takes long, however many questions: it wants to know them all."""

    def prepare(self, questions: Iterable[Question]) -> list[Answer]:
        """Get the answers to these: whoever asks one of them later is answered at once.

        They are handed out as well, and count as asked only then.
        """
        ...


@runtime_checkable
class Opening(Protocol):
    """An asker that takes a while before it can ask at all."""

    def open(self) -> None:
        """Get ready beside what else is done; nothing is sent."""
        ...


def in_turn(asker: Asker, questions: Sequence[Question]) -> Iterator[Answer]:
    """The answers in order, each as early as the asker has it."""
    if isinstance(asker, Streaming):
        return asker.stream(questions)
    return iter(asker.ask(questions))
