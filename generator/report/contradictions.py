"""Records with the same words of a user and different right answers: are they contradictions?

They are none where another tool is offered, or another day it is. They are where both offer the
tool that one calls, and the other does something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from generator.dedupe import normalise
from generator.quick import Struct, field
from generator.records import Example

MOST = 8
"""Records of the same words that are compared."""


class _Act(Struct, frozen=True):
    """What a record does first: its line, system prompt, calls, and the tools to choose from."""

    line: int
    system: str
    names: Sequence[str]
    calls: Sequence[str]
    tools: frozenset[str]


class SameWords(Struct):
    """What is done first for each user's words; ``shared`` counts words of several records."""

    shared: int = 0
    _acts: dict[str, list[_Act]] = field(default_factory=dict)

    def faults(self, example: Example, line: int) -> Iterator[str]:
        """Whether a record contradicts an earlier one."""
        messages = example.messages
        first = next((i for i, m in enumerate(messages) if m.role == "assistant"), None)
        if first is None:
            return
        calls = sorted(
            (call.name, orjson.dumps(call.arguments, option=orjson.OPT_SORT_KEYS).decode())
            for call in messages[first].tool_calls
        )
        said = [m.content or "" for m in messages[:first] if m.role == "user"]
        act = _Act(
            line=line,
            system=(messages[0].content or "") if messages[0].role == "system" else "",
            names=[name for name, _ in calls],
            calls=[text for _, text in calls],
            tools=frozenset(tool.name for tool in example.tools),
        )
        before = self._acts.setdefault(normalise("\n".join(said)), [])
        self.shared += len(before) == 1
        for other in before:
            if _contradict(act, other) or _contradict(other, act):
                yield f"contradiction: line {other.line} does something else for the same words"
                break
        if len(before) < MOST:
            before.append(act)


def _contradict(one: _Act, other: _Act) -> bool:
    """Whether the second could do what the first does, and doesn't."""
    if not one.names or not other.tools.issuperset(one.names):
        return False
    if one.names != other.names:
        return True
    return one.system == other.system and one.calls != other.calls
