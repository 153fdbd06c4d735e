"""A model asked for phrasings: for many in one answer, or of a weak model for one at a time.

A model of a few hundred million weights holds to no form and loses most of what many rules ask of
it, but it follows what it is shown. Which of the two ways serves is seen from its first answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

from generator.llm.acceptance import well_formed
from generator.llm.ask import Answer, Asker, Question, Together
from generator.llm.faults import fault_in
from generator.llm.paraphrase import (
    TEXTS,
    Gathered,
    Task,
    Text,
    candidates_in,
    gather,
    question,
    text_of,
)
from generator.llm.parts import paths_of
from generator.llm.placeholders import written
from generator.llm.planted import Original
from generator.llm.prompts import about
from generator.llm.proofs import Rewrite, Sheet, proofread, sheets
from generator.quick import replace

TRIED: Final = 4
"""Questions that go first, to see what a model can do."""

TIMES: Final = 3
"""How often a weak model is asked for another wording of one request."""

WEAK: Final = 0.1
"""A model is weak if no greater share of its texts are requests with the right arguments."""

SYSTEM: Final = "Say the same request in other words."

SHOTS: Final = (
    (
        ("What is the weather in {city}?", "How's the weather in {city}?"),
        (
            "Book a table for {people} at {restaurant} on {date}",
            "Can you reserve a table for {people} at {restaurant} on {date}?",
        ),
    ),
    (
        ("Can you show me the weather in {city}?", "Tell me the weather in {city} please"),
        (
            "I want to book a table for {people} at {restaurant} on {date}",
            "Please get us a table for {people} at {restaurant} on {date}",
        ),
    ),
    (
        ("Tell me the weather in {city}", "I need to know the weather in {city}"),
        (
            "Could you reserve a table at {restaurant} on {date} for {people}?",
            "I'd like a table for {people} at {restaurant} on {date}",
        ),
    ),
)
"""What is shown, by turns: a question, a command and a wish are made of other moods."""


def ask_for_paraphrases(tasks: Sequence[Task], asker: Asker, seed: int) -> Gathered:
    """Ask, and keep what is right; a model that can't do it is asked in an easier way.

    Some questions go first to see whether it can, but for an asker whose rounds take long.
    """
    count = len(tasks) if isinstance(asker, Together) else TRIED
    first, rest = tasks[:count], tasks[count:]
    answers = asker.ask([question(task, seed) for task in first])
    if _is_weak(first, answers):
        simple, told = _asked_simply(tasks, asker, seed)
        return gather([*first, *simple], [*answers, *told])
    if rest:
        answers += asker.ask([question(task, seed) for task in rest])
    texts = _to_be_read(tasks, answers)
    proofs, marks = proofread([sheet for sheets, _ in texts for sheet in sheets], asker, seed)
    said = zip((key for _, keys in texts for key in keys), marks, strict=True)
    gathered = gather(tasks, answers, {key: wrong for key, wrong in said if wrong is not None})
    return replace(gathered, proofs=proofs)


def _to_be_read(
    tasks: Sequence[Task], answers: Sequence[Answer]
) -> list[tuple[list[Sheet], list[Text]]]:
    """The rewrites in which nothing is wrong for sure, of each function on its sheets.

    Where only the cost is wanted, requests stand in for the rewrites that they would have.
    """
    found: dict[str, tuple[Task, dict[Text, Rewrite]]] = {}
    for task, answer in zip(tasks, answers, strict=True):
        _, rewrites = found.setdefault(task.ground.name, (task, {}))
        if answer.fault == "estimate":
            for parent, number in product(task.parents, range(TEXTS)):
                key = text_of(task, parent, (str(task.number), str(number)))
                rewrites[key] = Rewrite(*[written(parent.parts, task.names)] * 2)
        for candidate, parts in candidates_in(task, answer):
            if candidate is not None and fault_in(task.ground, candidate.parts, parts).good:
                texts = (written(each, task.names) for each in (candidate.parts, parts))
                rewrites[text_of(task, candidate, parts)] = Rewrite(*texts)
    return [
        (
            sheets(about(task.ground.function.spec), list(rewrites.values()), _originals(task)),
            list(rewrites),
        )
        for task, rewrites in found.values()
    ]


def _originals(task: Task) -> list[Original]:
    """The requests of a function that it is known by, for wrong ones to be made of them."""
    names = task.names
    return [
        Original(
            written(parent.parts, names),
            tuple(f"{{{names[path]}}}" for path in paths_of(parent.parts)),
            task.ground.does,
        )
        for parents in task.ground.sets.values()
        for parent in parents
    ]


def _is_weak(tasks: Sequence[Task], answers: Sequence[Answer]) -> bool:
    """Whether what came in tells that a model can't do what it was asked, or not in time."""
    read = [
        parent is not None and well_formed(task.ground, parent.parts, parts)
        for task, answer in zip(tasks, answers, strict=True)
        for parent, parts in candidates_in(task, answer)
    ]
    answered = any(answer.text is not None for answer in answers)
    late = bool(answers) and all(answer.fault == "timeout" for answer in answers)
    return late or (answered and sum(read) <= WEAK * len(read))


def _asked_simply(
    tasks: Sequence[Task], asker: Asker, seed: int
) -> tuple[list[Task], list[Answer]]:
    """Each request of the questions asked for by itself: such questions, and their answers."""
    simple = [
        Task(task.ground, (parent,), TIMES * task.number + number)
        for task in tasks
        for parent in task.parents
        for number in range(TIMES)
    ]
    asked = [
        _question(written(task.parents[0].parts, task.names), task.number, seed) for task in simple
    ]
    return simple, [_first_line(answer) for answer in asker.ask(asked)]


def _question(text: str, number: int, seed: int) -> Question:
    """One request, to be said in other words; ``number`` tells in which mood."""
    words = len(text.split())
    return Question(
        purpose="phrasings",
        system=SYSTEM,
        user=text,
        shots=SHOTS[number % len(SHOTS)],
        max_tokens=24 + 5 * words,
        temperature=0.5,
        seed=seed + number,
        expected_tokens=8 + 2 * words,
    )


def _first_line(answer: Answer) -> Answer:
    """An answer without what follows its first line: reasons, more examples, a story."""
    lines = (line.strip() for line in (answer.text or "").splitlines())
    return replace(answer, text=next(filter(None, lines), None))
