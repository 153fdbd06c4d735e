"""Whether an answer says only what the results hold: part of the verifier.

Each number, and each word that is not an ordinary one, must stand in a result since the user last
spoke (as a key or in a value), in a call's arguments, or in what the user said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.records import Message

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’][a-z]+)?")
_PARTS = re.compile(r"\d+(?:\.\d+)?|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+")
_ORDINARY = frozenset(
    """
    a all an and any are as at back came did didn't done empty for found four get gave got gives
    has have here's how i i'm afraid id in is it it's its like me narrow no not nothing now of ok
    okay on or out result results returned search second set so that that's the their there they
    third first this three to total two was were what with would you your down reference anything
    status can couldn't yes usage cpu
    """.split()
)


def answer_faults(messages: Sequence[Message]) -> Iterator[tuple[str, str]]:
    """Words and numbers of answers to results that stand nowhere before."""
    known: set[str] = set()
    held: set[str] = set()
    after_result = False
    for message in messages:
        if message.role == "assistant" and message.content and after_result:
            for token in _TOKEN.findall(message.content):
                word = token.lower().replace("’", "'")
                ordinary = word in _ORDINARY and not word[0].isdigit()
                if not ordinary and word not in known and word not in held:
                    yield "answer_invents", token
        after_result = message.role == "tool"
        if message.role == "user":
            held = set()
        into = held if after_result else known
        # the assistant's own words are no source
        texts = [str(call.arguments) for call in message.tool_calls]
        if message.role in ("user", "tool"):
            texts.append(message.content or "")
        for text in texts:
            into.update(t.lower() for t in (*_TOKEN.findall(text), *_PARTS.findall(text)))
