"""Asks a server, whatever it does: bounded repeats, bounded time, bounded size, one answer each.

The only module that imports ``openai``. Its own repeats are off: what is repeated, how often and
how many at a time is decided here, where every request is counted against the budget first.
"""

from __future__ import annotations

import asyncio
import hashlib
import math
import os
import time
from collections import Counter
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit, urlunsplit

from generator.errors import LlmError
from generator.llm.ask import Answer, Question
from generator.llm.budget import Budget
from generator.llm.connection import OPENAI_URL, Connection, check_url
from generator.llm.throttle import Throttle, Verdict
from generator.llm.usage import Usage
from generator.llm.wire import LEAST_HIDDEN, MOST_BYTES, Features, body, read_reply, without
from generator.quick import Struct, regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    import openai

TRIES: Final = {"timeout": 2, "too_big": 3, "refused": 2, "empty": 4, "malformed": 5}
"""How often a question is sent at most, by what goes wrong; ``MOST_TRIES`` for all else."""

MOST_TRIES: Final = 7
FIRST_TRIES: Final = 3
"""The same while the server has not answered anything yet: it may not be there."""

LONGEST_WAIT: Final = 60.0
"""Seconds waited before a repeat at most, whatever the server asks for."""

PATIENCE: Final = 12
"""Questions in a row without an answer after which the server is not asked any more."""

FIRST_PATIENCE: Final = 6
"""The same for a server that has not answered anything yet.

More than the long questions that go first: a slow model may answer the short ones that follow.
"""

SHORTEST_WAIT = 0.25
"""Seconds before the first repeat, unless the server says how long."""

_LOCAL: Final = regex(r"localhost|127\.[\d.]+|::1|0\.0\.0\.0|host\.docker\.internal")


class Reply(Struct, frozen=True, kw_only=True):
    """What one request came to: an answer, or a fault with what the server said of it."""

    answer: Answer | None = None
    fault: str | None = None
    status: int = 0
    said: str = ""
    wait: float | None = None


def server_url(connection: Connection) -> str:
    """The base URL in force: the option, the variable OPENAI_BASE_URL, or OpenAI's own."""
    url = connection.base_url or os.environ.get("OPENAI_BASE_URL", "").strip() or OPENAI_URL
    check_url("OPENAI_BASE_URL" if connection.base_url is None else "--base-url", url)
    return url


def shown_url(url: str) -> str:
    """A URL as it may be printed: without user, password and query, which may hold a key."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path, "", ""))


def import_openai() -> None:
    """Import the SDK, which takes most of a second."""
    import openai.resources.chat  # noqa: F401, PLC0415


def open_openai(connection: Connection) -> openai.AsyncOpenAI:
    """The SDK's client. Raises ``LlmError`` if OpenAI's own server is meant and no key is set."""
    import openai  # noqa: PLC0415  (0.4 s of imports)

    url = server_url(connection)
    host = urlsplit(url).hostname or ""
    key = os.environ.get(connection.key_variable, "").strip()
    if not key and host == urlsplit(OPENAI_URL).hostname:
        msg = f"--llm: {shown_url(url)} wants a key; set {connection.key_variable}"
        raise LlmError(msg)
    # a proxy is of no use on the way to this machine
    http = openai.DefaultAsyncHttpxClient(trust_env=_LOCAL.fullmatch(host) is None)
    return openai.AsyncOpenAI(
        api_key=key or "none",
        base_url=url,
        max_retries=0,
        timeout=connection.timeout,
        http_client=http,
        # what is read is cut off at a number of bytes, so it may not grow while it is read
        default_headers={"Accept-Encoding": "identity"},
    )


class Client:
    """One server and one model, asked inside one event loop."""

    def __init__(self, sdk: openai.AsyncOpenAI, model: str, connection: Connection) -> None:
        """``sdk`` from ``open_openai``."""
        self.sdk = sdk
        self.model = model
        self.connection = connection
        self.secrets = [sdk.api_key] if len(sdk.api_key) >= LEAST_HIDDEN else []
        own = urlsplit(str(sdk.base_url)).hostname == urlsplit(OPENAI_URL).hostname
        self.features = Features(tokens="max_completion_tokens" if own else "max_tokens")
        self.throttle = Throttle(connection.concurrency)
        self.answered = False
        self.in_vain = 0
        self.lost_by = "connection"
        self.refusal: LlmError | None = None

    @property
    def given_up(self) -> bool:
        """Whether the server has left so many questions unanswered that it is asked no more."""
        patience = PATIENCE if self.answered else FIRST_PATIENCE
        return self.refusal is not None or self.in_vain >= patience

    async def answer(self, question: Question, usage: Usage, budget: Budget) -> Answer:
        """The answer to one question, after as many tries as are due."""
        features = self.features
        tries: Counter[str] = Counter()
        last = Answer(fault=self.lost_by)
        while not self.given_up:
            reply = await self._send(question, features, usage, budget)
            if reply is None:
                return Answer(fault="limit") if budget.over else last
            if reply.answer is not None and reply.fault is None:
                self.features = features
                self.answered, self.in_vain = True, 0
                return reply.answer
            word = reply.fault or "malformed"
            last = reply.answer or Answer(fault=word)
            if word == "rejected":
                less = without(features, reply.said, structured=question.schema is not None)
                if reply.status not in (400, 422) or less is None:
                    self._note_refusal(reply)
                    return Answer(fault=word)
                features = less
                continue
            tries[word] += 1
            most = MOST_TRIES if self.answered else FIRST_TRIES
            if word == "timeout" and self.in_vain and not self.answered:
                most = 1  # it has had time enough to begin
            if tries[word] >= TRIES.get(word, most) or tries.total() >= most:
                break
            pause = _pause(question, tries.total()) if reply.wait is None else reply.wait
            await asyncio.sleep(pause)
        # a server that answers with nothing of use does answer
        self.in_vain = 0 if last.fault in ("refused", "empty") else self.in_vain + 1
        self.lost_by = last.fault or "connection"
        return last

    async def _send(
        self, question: Question, features: Features, usage: Usage, budget: Budget
    ) -> Reply | None:
        """Send once, count what it took, and tell the throttle; None if asking is over."""
        await self.throttle.enter()
        reply = Reply(fault="connection")
        verdict: Verdict = "unsent"
        try:
            aside = None if self.given_up else await budget.set_aside(question)
            if aside is None:
                return None
            try:
                verdict = "lost"
                reply = await self._request(question, features)
                verdict = _verdict(reply)
            finally:
                seen = reply.answer is not None or reply.status >= 400
                if reply.answer is not None:
                    usage.came(reply.answer)
                    budget.learn(question, reply.answer)
                await budget.settle(aside, unseen=not seen)
        finally:
            await self.throttle.leave(verdict)
        fault = reply.fault or (reply.answer.fault if reply.answer is not None else None)
        if fault is not None:
            usage.fault(fault, reply.said)
        return reply

    async def _request(self, question: Question, features: Features) -> Reply:
        """Send once; everything that can happen on the way is a reply."""
        import openai  # noqa: PLC0415

        create = self.sdk.chat.completions.with_streaming_response.create
        # as an extra, since the SDK spends a third of the time on looking through typed arguments
        extra = body(question, self.model, features)
        try:
            async with (
                asyncio.timeout(self.connection.timeout),
                create(model=self.model, messages=(), extra_body=extra) as response,
            ):
                raw = bytearray()
                async for piece in response.iter_bytes():
                    raw += piece
                    if len(raw) > MOST_BYTES:
                        return Reply(fault="too_big", status=200)
        except openai.APIStatusError as error:
            return self._refusal(error.status_code, error.response.headers, error.body)
        except (TimeoutError, openai.APITimeoutError):
            return Reply(fault="timeout")
        except openai.APIConnectionError as error:
            return Reply(fault="connection", said=self.printable(str(error.__cause__ or error)))
        except Exception as error:  # a server can break a client in ways that no list foresees
            return Reply(fault="connection", said=self.printable(repr(error)))
        answer = read_reply(bytes(raw), question, self.secrets)
        if answer is None:
            return Reply(fault="malformed", said=self.printable(repr(bytes(raw[:80]))))
        again = answer.fault if answer.fault in ("empty", "refused") else None
        return Reply(answer=answer, fault=again, status=200)

    def _refusal(self, status: int, headers: Mapping[str, str], said: Any) -> Reply:
        wait = None
        if status == 429 or status >= 500:
            wait = _asked_wait(headers)
        if status == 429:
            fault = "rate_limited"
        else:
            fault = "server_error" if status >= 500 or status in (408, 409) else "rejected"
        text = self.printable(f"{status}: {_message(said)}")
        return Reply(fault=fault, status=status, said=text, wait=wait)

    def _note_refusal(self, reply: Reply) -> None:
        """Note where the user has to mend the key, the model's name or the URL."""
        if reply.status in (401, 403, 404, 405) and not self.answered:
            self.refusal = LlmError(
                f"--llm {self.model}: {shown_url(str(self.sdk.base_url))} refuses: {reply.said}; "
                f"check the model's name, --base-url and the key in {self.connection.key_variable}"
            )

    def printable(self, text: str) -> str:
        """What a server said, fit for a report: short, on one line, and without the key."""
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return "".join(c if c.isprintable() else " " for c in text)[:200].strip()


def _verdict(reply: Reply) -> Verdict:
    if reply.fault in ("rate_limited", "server_error"):
        return "busy"
    return "lost" if reply.fault in ("timeout", "connection") else "good"


def _message(said: Any) -> str:
    """The message in an error's body, in any of the shapes that servers use."""
    if isinstance(said, dict):
        for key in ("message", "error", "detail"):
            if said.get(key):
                return _message(said[key])
    return said if isinstance(said, str) else repr(said)[:500]


def _pause(question: Question, tries: int) -> float:
    """Seconds before a repeat: twice as long each time, spread by the question's own hash."""
    spread = hashlib.blake2b(f"{question.user}{question.seed}{tries}".encode(), digest_size=1)
    longest: float = min(8.0, SHORTEST_WAIT * 2.0 ** (tries - 1))
    return longest * (0.5 + spread.digest()[0] / 255)


def _asked_wait(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server wants to be left alone (seconds or a date), up to a bound."""
    text = headers.get("retry-after-ms") or headers.get("retry-after")
    if not text:
        return None
    try:
        seconds = float(text) / (1000 if headers.get("retry-after-ms") else 1)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(text).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            return None
    return None if math.isnan(seconds) else min(max(seconds, 0.0), LONGEST_WAIT)
