"""The conversation in which a request meets no tool that could serve it."""

from __future__ import annotations

import random

from generator.functions import Request
from generator.records import Anchor, FunctionSpec, Message, Utterance
from generator.scenarios.answers import decline
from generator.scenarios.base import Draft, Workbench, system_messages


def declined(
    bench: Workbench,
    request: Request,
    utterance: Utterance,
    tools: tuple[FunctionSpec, ...],
    anchor: Anchor,
    wants: FunctionSpec,
    label: str,
    rng: random.Random,
) -> Draft:
    """The request as it is said, and an answer that declines.

    ``utterance`` is the request with its noise, ``wants`` the function that would serve it, and
    ``label`` why none of ``tools`` does.
    """
    return Draft(
        messages=(
            *system_messages(bench, anchor, rng),
            Message(role="user", content=utterance.text),
            Message(role="assistant", content=decline(tools, rng, wants)),
        ),
        tools=tools,
        slots=(),
        anchor=anchor,
        turns=request.utterance.text,
        utterance=utterance,
        why={"wants": wants.name, "label": label},
    )
