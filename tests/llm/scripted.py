"""Askers that answer by a script: what good, sloppy, broken and malicious models send."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from generator.llm.ask import Answer, Question
from generator.llm.planted import ADDED, BEFORE

ITEM = re.compile(r"^(\d+)\. (.*)$", re.M)


class Scripted:
    """Answers each question by a function of it; remembers what was asked."""

    def __init__(self, answer: Callable[[Question], str | None]) -> None:
        self._answer = answer
        self.asked: list[Question] = []

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        self.asked += questions
        texts = [self._answer(question) for question in questions]
        return [
            Answer(text=text) if text is not None else Answer(fault="server_error")
            for text in texts
        ]


def items(question: Question) -> list[tuple[int, str]]:
    """The numbered requests of a question."""
    return [(int(number), text) for number, text in ITEM.findall(question.user)]


def rewrites(question: Question, *change: Callable[[str], str]) -> str:
    """An answer in the asked form: each request changed in each of these ways."""
    return json.dumps(
        {
            "rewrites": [
                {"item": number, "texts": [each(text) for each in change]}
                for number, text in items(question)
            ]
        }
    )


def proofs(question: Question, right: Callable[[str], bool]) -> str:
    """The numbers of all rewrites on a sheet but those that are right."""
    return json.dumps({"wrong": [number for number, text in items(question) if not right(text)]})


def careful(question: Question) -> str:
    """The numbers of the rewrites on a sheet that were put in, as far as their words tell."""
    wrong: list[int] = []
    original = ""
    for line in question.user.splitlines():
        original = line.removeprefix("Original: ") if line.startswith("Original: ") else original
        for number, text in ITEM.findall(line):
            added = any(text.endswith(each) for each in ADDED)
            turned = any(text.startswith(f"{each} ") for each in (*BEFORE, "Delete", "Cancel"))
            exchanged = text != original and sorted(text) == sorted(original)
            if added or turned or exchanged or (original and text.startswith("Show me ")):
                wrong.append(int(number))
    return json.dumps({"wrong": wrong})


def lowered(text: str) -> str:
    """A text to be put after other words."""
    return text if re.match(r"I\b|[A-Z]{2}", text) else text[:1].lower() + text[1:]


def good(question: Question) -> str:
    """Right rewrites that differ a little."""
    return rewrites(
        question,
        lambda text: f"Hi there, could you help me out? {text}",
        lambda text: f"Quick question for you: {lowered(text)}",
        lambda text: f"I would really appreciate your help with this: {lowered(text)}",
    )
