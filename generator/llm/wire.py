"""A question as a chat completion, a server's bytes as an answer: pure, nothing is sent here.

Servers differ in what they accept. ``Features`` says what a request makes use of; ``without``
leaves out what a server has complained about, or else what is likeliest to be in the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal

import orjson

from generator.llm.ask import Answer, Question
from generator.llm.usage import guess_prompt, guess_text
from generator.quick import Struct, regex, replace

MOST_BYTES: Final = 1 << 20
"""Longest answer that is read; no question asks for a tenth of it."""

_THOUGHT: Final = regex(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>\s*", re.DOTALL)


class Features(Struct, frozen=True, kw_only=True):
    """What requests make use of."""

    structure: Literal["schema", "object", "none"] = "schema"
    counted: bool = True
    tokens: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    temperature: bool = True
    seed: bool = True
    system: bool = True
    swapped: bool = False


def without(used: Features, complaint: str, *, structured: bool) -> Features | None:
    """What to try after a request was not accepted; None if there is nothing left to leave out."""
    said = complaint.lower()
    ways = list(_ways(used, structured=structured))
    for words, way in ways:
        if any(word in said for word in words):
            return way
    return ways[0][1] if ways else None


def _ways(used: Features, *, structured: bool) -> Iterator[tuple[tuple[str, ...], Features]]:
    """What can still be left out, with the words of a complaint about it; likeliest first."""
    if structured and used.structure == "schema" and used.counted:
        yield ("minitems", "maxitems", "min_items", "max_items"), replace(used, counted=False)
    if structured and used.structure != "none":
        less: Literal["object", "none"] = "object" if used.structure == "schema" else "none"
        words = ("response_format", "json_schema", "json_object", "grammar", "structured")
        yield words, replace(used, structure=less)
    if not used.swapped:
        other: Literal["max_tokens", "max_completion_tokens"] = (
            "max_tokens" if used.tokens == "max_completion_tokens" else "max_completion_tokens"
        )
        yield ("max_tokens", "max_completion"), replace(used, tokens=other, swapped=True)
    if used.temperature:
        yield ("temperature",), replace(used, temperature=False)
    if used.seed:
        yield ("seed",), replace(used, seed=False)
    if used.system:
        yield ("system role", "system message", "roles must"), replace(used, system=False)


def body(question: Question, model: str, features: Features) -> dict[str, Any]:
    """The request as the API wants it."""
    said = [each for shot in question.shots for each in shot] + [question.user]
    if not features.system:
        said[0] = f"{question.system}\n\n{said[0]}"
    messages = [
        {"role": "assistant" if number % 2 else "user", "content": each}
        for number, each in enumerate(said)
    ]
    if features.system:
        messages.insert(0, {"role": "system", "content": question.system})
    content: dict[str, Any] = {
        "model": model,
        "messages": messages,
        features.tokens: question.max_tokens,
    }
    if features.temperature:
        content["temperature"] = question.temperature
    if features.seed and question.seed is not None:
        content["seed"] = question.seed
    if question.schema is not None and features.structure == "schema":
        content["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": "answer",
                "schema": question.schema if features.counted else _uncounted(question.schema),
                "strict": _is_closed(question.schema),
            },
        }
    elif question.schema is not None and features.structure == "object":
        content["response_format"] = {"type": "json_object"}
    return content


def _uncounted(schema: Any) -> Any:
    """A schema without the numbers of items, which some servers don't take."""
    if isinstance(schema, list):
        return [_uncounted(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    return {k: _uncounted(v) for k, v in schema.items() if k not in ("minItems", "maxItems")}


def _is_closed(schema: Any) -> bool:
    """Whether every object names all its properties as required, as strict mode demands."""
    if isinstance(schema, list):
        return all(_is_closed(item) for item in schema)
    if not isinstance(schema, Mapping):
        return True
    if schema.get("type") == "object" or "properties" in schema:
        named = set(schema.get("properties", ()))
        if schema.get("additionalProperties") is not False or named != set(
            schema.get("required", ())
        ):
            return False
    return all(_is_closed(value) for value in schema.values())


LEAST_SECRET = 12
"""Letters of a key that no text has by chance; servers of one's own take "ollama" for one."""

LEAST_HIDDEN = 6
"""Letters of a key that is hidden in what a server said, where one too many does no harm."""


def read_reply(raw: bytes, question: Question, secrets: Sequence[str] = ()) -> Answer | None:
    """The answer in a reply's body; None if it is no reply of such a server."""
    try:
        reply = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None
    return read_completion(reply, question, secrets)


def read_completion(reply: Any, question: Question, secrets: Sequence[str] = ()) -> Answer | None:
    """The answer in a chat completion; None if it is none.

    A text with the key in it, which only a server can have put there, is none at all.
    """
    choices = reply.get("choices") if isinstance(reply, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        return None
    text = _text(message.get("content"))
    refused = bool(message.get("refusal")) or choice.get("finish_reason") == "content_filter"
    fault = None
    if refused:
        text, fault = None, "refused"
    elif choice.get("finish_reason") == "length":
        fault = "truncated"
    if text is not None and any(len(each) >= LEAST_SECRET and each in text for each in secrets):
        text, fault = None, "refused"
    if text is not None and not text.strip():
        text = None
    if text is None and fault is None:
        fault = "empty"
    usage = reply.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    return Answer(
        text=text,
        fault=fault,
        prompt_tokens=_count(usage.get("prompt_tokens"), guess_prompt(question)),
        completion_tokens=_count(usage.get("completion_tokens"), guess_text(text or "")),
    )


def _text(content: Any) -> str | None:
    """The text of a message, without the thoughts that some models put before it."""
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict)]
        content = "".join(part for part in parts if isinstance(part, str))
    return _THOUGHT.sub("", content) if isinstance(content, str) else None


def _count(value: Any, guess: int) -> int:
    """A number of tokens as a server reports it, or a guess where it reports nothing usable."""
    return value if type(value) is int and 0 <= value < 10_000_000 else guess
