"""The conversation in which a request meets no tool that could serve it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.records import Anchor, FunctionSpec, Message, Utterance
from generator.scenarios.answers import decline
from generator.scenarios.base import Draft, Workbench, system_messages


def declined(
    bench: Workbench,
    asked: Utterance,
    tools: tuple[FunctionSpec, ...],
    anchor: Anchor,
    wants: FunctionSpec,
    label: str,
    rng: random.Random,
    told: Sequence[str] = (),
) -> Draft:
    """The request as it is said, and an answer that declines.

    ``asked`` is the request before its noise, ``wants`` the function that would serve it, and
    ``label`` why none of ``tools`` does; ``told`` says what can't be done, see ``decline``.
    """
    utterance = bench.noise.add(asked, rng)
    return Draft(
        messages=(
            *system_messages(bench, anchor, rng),
            Message(role="user", content=utterance.text),
            Message(role="assistant", content=decline(tools, rng, wants, asked, told)),
        ),
        tools=tools,
        slots=(),
        anchor=anchor,
        turns=asked.text,
        utterance=utterance,
        why={"wants": wants.name, "label": label},
    )
