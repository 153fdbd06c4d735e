"""Whether an answer says only what the results hold: part of the verifier.

Each number, and each word that is not an ordinary one, must stand in a result since the user last
spoke (as a key or in a value), in a call's arguments, or in what the user said. A number may also
be how many there are of something. An answer to nothing says so, and to something does not; where
it says "the price is 12", a result has 12 as its price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import orjson

from generator.records import Json, Message

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’][a-z]+)?")
_PARTS = re.compile(r"\d+(?:\.\d+)?|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+")
_JOINED = re.compile(r"[^\W\d_][A-Z'’]")
"""Where a token has parts: everywhere else the two patterns find the same."""
_ORDINARY = frozenset(
    """
    a all an and any are as at back came did didn't done empty for found four get gave got gives
    has have here's how i i'm afraid id in is it it's its like me narrow no not nothing now of ok
    okay on or out result results returned search second set so that that's the their there they
    third first this three to total two was were what with would you your down reference anything
    status can couldn't yes usage cpu there's isn't available ones one just among
    them see more only find
    """.split()
)

_OF_FAILURES = frozenset(
    """
    about accepted access account account's again allowed another answer ask authorized available
    be because before both busy but can't check choose could couldn't denied do doesn't don't
    either else error even exceeded exist failed find get give go have help hm if instead isn't
    know known later let's luck may mean might more once permission please quota refused rejected
    request requests right say says send service shall should someone sorry still such tell through
    time timed times too tried tries try twice up use used wait want wasn't we went whether which
    while who work would
    """.split()
)
"""Words with which people say that something did not work."""


def answer_faults(messages: Sequence[Message]) -> Iterator[tuple[str, str]]:
    """Words and numbers of answers to results that stand nowhere before."""
    known: set[str] = set()
    held: set[str] = set()
    results: list[Json] = []
    after_result = after_error = False
    for message in messages:
        if message.role == "assistant" and message.content and after_result:
            for token in _TOKEN.findall(message.content):
                word = token.lower().replace("’", "'")
                ordinary = word in _ORDINARY or (after_error and word in _OF_FAILURES)
                if not ordinary and word not in known and word not in held:
                    yield "answer_invents", token
            if not after_error:
                yield from _result_faults(message.content, results)
        after_result = message.role == "tool"
        after_error = message.is_error
        if after_result and not after_error:
            results.append(_value(message.content or ""))
            held.update(_counts(results[-1]))
        else:
            results = []
        if message.role == "user":
            held = set()
        into = held if after_result else known
        # the assistant's own words are no source
        texts = [str(call.arguments) for call in message.tool_calls]
        if message.role in ("user", "tool"):
            texts.append(message.content or "")
        for text in texts:
            into.update(map(str.lower, _TOKEN.findall(text)))
            if _JOINED.search(text):
                into.update(map(str.lower, _PARTS.findall(text)))


def _value(content: str) -> Json:
    """A result as a value; text that is no JSON is itself."""
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        return content


def _counts(value: Json) -> Iterator[str]:
    """How many there are in each list of a result."""
    if isinstance(value, list):
        yield str(len(value))
    parts = value.values() if isinstance(value, Mapping) else value
    for part in parts if isinstance(value, Mapping | list) else ():
        yield from _counts(part)


_DENIES = re.compile(
    r"\b(?:didn't find|couldn't find|nothing (?:was found|for that)|came back empty|no results|"
    r"there are no|found no)\b|^no \w+, i'm afraid",
    re.I,
)
_CLAIM = re.compile(r"\bthe ([a-z]+(?: [a-z]+){0,3}) (?:is|are) (.+?)(?=, the | and the |$)", re.I)


def _result_faults(answer: str, results: Sequence[Json]) -> Iterator[tuple[str, str]]:
    """Whether what an answer denies and claims is so in the results."""
    if len(results) != 1:
        return
    value = results[0]
    if _is_empty(value) != (_DENIES.search(answer) is not None):
        yield "answer_denies", answer[:60]
    fields = dict(_fields(value))
    for sentence in re.split(r"(?<=[.?!])\s+", answer):
        for name, said in _CLAIM.findall(sentence.rstrip(".?!")):
            mine = {key: v for key, v in fields.items() if _names(key, name)}
            if mine and not any(_says(said, v) for v in mine.values()):
                yield "answer_differs", f"{name} {said}"[:60]


def _is_empty(value: Json) -> bool:
    """Whether a result says that nothing was found: no list in it holds anything."""
    if isinstance(value, Mapping):
        lists = [part for part in value.values() if isinstance(part, list)]
        return (bool(lists) or set(value) <= {"total", "count"}) and not any(
            lists or value.values()
        )
    return value in ([], {})


def _fields(value: Json) -> Iterator[tuple[str, Json]]:
    """The plain values of a result with their keys' words, one level deep."""
    if not isinstance(value, Mapping):
        return
    for key, part in value.items():
        inner = part.items() if isinstance(part, Mapping) else ((key, part),)
        for name, plain in inner:
            yield " ".join(_PARTS.findall(str(name))).lower(), plain


def _names(key: str, name: str) -> bool:
    """Whether "the {name}" is a field: by its words, or all but those of its unit."""
    return key == name.lower() or key.startswith(name.lower() + " ")


def _says(said: str, value: Json) -> bool:
    """Whether words say a value: they start with it, or hold all items of a list."""
    if isinstance(value, list):
        return all(str(item) in said for item in value)
    text = "" if value is None else str(value)
    return said.casefold().startswith(text.casefold()) if text else "available" in said
