"""A model as a judge of finished records, on a stated rubric, with yes and no only.

Its opinion decides nothing by itself: it is reported beside what the deterministic checks know, and
removes records only where that is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.llm.ask import Answer, Question
from generator.llm.prompts import MATERIAL, material, on_one_line
from generator.llm.reading import json_in
from generator.records import Example

RUBRIC: Final[Mapping[str, str]] = {
    "natural": "a person could have typed each user turn to an assistant",
    "clear": "what the assistant does follows from the user's words and the tools alone: every "
    "argument was said, and nothing that was said is left out",
    "plausible": "each value is one that a person would really use",
    "right": "of all the tools offered the assistant takes the right one with the right arguments, "
    "or rightly takes none; what it says is true of what came before",
}
"""What is asked of each record; each question is answered by yes or no."""

BATCH = 4
"""Records in one question."""

SYSTEM: Final = (
    "You check conversations between a user and an assistant that can call tools. For each one, "
    "answer these questions with true or false: "
    + "; ".join(f"{name}: {text}" for name, text in RUBRIC.items())
    + f'. {MATERIAL}: {{"marks": [{{"item": 1, '
    + ", ".join(f'"{name}": true' for name in RUBRIC)
    + "}]}"
)

SCHEMA: Final[Mapping[str, object]] = {
    "type": "object",
    "properties": {
        "marks": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "item": {"type": "integer"},
                    **{name: {"type": "boolean"} for name in RUBRIC},
                },
                "required": ["item", *RUBRIC],
                "additionalProperties": False,
            },
        }
    },
    "required": ["marks"],
    "additionalProperties": False,
}

Marks = Mapping[str, bool]


def question(examples: Sequence[Example], seed: int) -> Question:
    """One question about some records."""
    shown = [f"{number}. <data>{told(each)}</data>" for number, each in enumerate(examples, 1)]
    return Question(
        purpose="judge",
        system=SYSTEM,
        user="\n\n".join(shown),
        schema=SCHEMA,
        max_tokens=80 + 60 * len(examples),
        temperature=0.0,
        seed=seed,
        expected_tokens=20 + 40 * len(examples),
    )


def told(example: Example) -> str:
    """A record as plain lines: the tools with their arguments, then the turns."""
    lines = [f"tool {tool.name}: {_tool(tool)}" for tool in example.tools]
    for message in example.messages:
        if message.content:
            lines.append(f"{message.role}: {on_one_line(message.content)[:1500]}")
        for call in message.tool_calls:
            lines.append(f"assistant calls {call.name} {json.dumps(call.arguments)}")
    return "\n".join(lines)


def _tool(tool: Any) -> str:
    properties = tool.parameters.get("properties")
    names = ", ".join(properties) if isinstance(properties, dict) else ""
    return f"{material(tool.description)} ({names})"


def marks(answer: Answer, count: int) -> list[Marks | None]:
    """The marks of each record; None where they are missing or not all there."""
    found: list[Marks | None] = [None] * count
    value = json_in(answer.text or "")
    rows = value.get("marks", value.get("items")) if isinstance(value, dict) else value
    if isinstance(value, dict) and rows is None and count == 1:
        rows = [{"item": 1, **value}]
    for place, row in enumerate(rows if isinstance(rows, list) else []):
        if not isinstance(row, dict):
            continue
        at = row.get("item", place + 1)
        said = {name: row.get(name) for name in RUBRIC}
        if (
            isinstance(at, int)
            and 1 <= at <= count
            and all(isinstance(mark, bool) for mark in said.values())
        ):
            found[at - 1] = {name: mark is True for name, mark in said.items()}
    return found
