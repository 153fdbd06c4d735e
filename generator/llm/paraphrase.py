"""Skeletons rewritten by a model: one answer phrases any number of examples.

Questions follow from the plan alone (function, sets of arguments, phrasings, voice), so that the
same run asks the same; what comes back is judged text by text.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import cycle, islice
from typing import Final

from generator.llm.acceptance import Agreed, judge, well_formed
from generator.llm.additions import strange_words
from generator.llm.ask import Answer, Question
from generator.llm.copies import Known
from generator.llm.ground import Ground
from generator.llm.parts import Parts, fixed_text, paths_of
from generator.llm.placeholders import placeholder_names, read_skeleton, written
from generator.llm.placement import Place, strange_places
from generator.llm.prompts import about, list_of, listed, rewrites_schema, rewriting
from generator.llm.proofs import Proofs
from generator.llm.reading import numbers_in, texts_in
from generator.llm.sayings import Parent
from generator.llm.styles import voice
from generator.llm.tally import Tally
from generator.llm.told_apart import core, shared_with
from generator.llm.verdicts import Verdict
from generator.phrasing.paraphrased import Paraphrase
from generator.quick import Struct, field
from generator.records import Json
from generator.specs.similar import content_words

ITEMS = 5
"""Phrasings in one question."""

TEXTS = 6
"""Rewrites asked for of each."""

DRAWS = 50
"""Examples of a function for which one more question is asked."""

FEW_DRAWS = 40
"""From so many examples on two questions are asked, one of them for validation."""

MOST_QUESTIONS = 12
"""Questions about one function: 60 for five, however many examples, and 25 that proofread."""

VALIDATION = 5
"""One question in so many rewrites what validation keeps."""

AGREED = 3
"""Questions whose answers must use a strange word before it counts as a word of the function."""

KEEPS_FORM = 0.6
"""Share of a model's texts that must be requests with the right placeholders for it to be so."""

SYSTEM: Final = rewriting(
    "Keep every placeholder of a request exactly as written, each once, and add none.",
    '{"rewrites": [{"item": 1, "texts": ["...", "..."]}], "clumsy": [2]}',
    aside="Names in braces, such as {city}, are placeholders for details that come in later. ",
    more='(5) Under "clumsy" give the numbers of the requests that nobody would type as they '
    "stand: garbled, unnatural, or without what they are about; often there are none. Rewrite "
    "these as a person would put what the function does. ",
)
CLUMSY: Final = "clumsy"
"""The key under which an answer has the numbers of requests that nobody would type."""


class Task(Struct, frozen=True):
    """One question about a function: the phrasings to rewrite, all of one side, and the voice."""

    ground: Ground
    parents: tuple[Parent, ...]
    number: int

    @property
    def names(self) -> dict[str, str]:
        """JSON pointer → the placeholder's name."""
        return placeholder_names(self.ground)


Text = tuple[str, Parts, Parts]
"""A rewrite, with the name of its function and the phrasing that it rewrites."""

NOTHING_READ: Final[Mapping[Text, bool]] = {}
"""Where a model has said nothing of its rewrites that is believed."""


class Gathered(Struct, frozen=True):
    """The paraphrases that may be used; ``texts`` came in, ``tally`` counts the rest.

    ``clumsy``: the functions of whose own phrasings a model finds half or more unnatural.
    """

    paraphrases: tuple[Paraphrase, ...] = ()
    texts: int = 0
    clumsy: frozenset[str] = frozenset()
    tally: Tally = field(default_factory=Tally)
    proofs: Proofs = field(default_factory=Proofs)

    def told(self) -> dict[str, Json]:
        """The same as counts for the manifest."""
        used = len(self.paraphrases)
        back: dict[str, Json] = {"stand_back": sorted(self.clumsy)} if self.clumsy else {}
        return self.tally.told(texts=self.texts, used=used, **back, **self.proofs.told())


def plan_tasks(ground: Ground, draws: int, validates: bool) -> list[Task]:
    """The questions about one function of which ``draws`` examples are made."""
    count = min(MOST_QUESTIONS, max(2 if draws >= FEW_DRAWS else 1, math.ceil(draws / DRAWS)))
    sides = {
        False: _dealt(ground, held=False),
        True: _dealt(ground, held=True) if validates else [],
    }
    tasks: list[Task] = []
    taken = {False: 0, True: 0}
    for number in range(count):
        held = bool(sides[True]) and number % VALIDATION == 1
        deck = sides[held] or sides[not held]
        if not deck:
            return tasks
        at = taken[held] * ITEMS
        chosen = tuple(islice(cycle(deck), at % len(deck), at % len(deck) + min(ITEMS, len(deck))))
        taken[held] += 1
        tasks.append(Task(ground, chosen, number))
    return tasks


def _dealt(ground: Ground, *, held: bool) -> list[Parent]:
    """The phrasings of one side, sets of arguments by turns, those of one set in mixed order."""
    piles = [
        sorted(
            (parent for parent in parents if parent.held == held),
            key=lambda parent: hashlib.blake2b(repr(parent.parts).encode()).digest(),
        )
        for parents in ground.sets.values()
    ]
    longest = max(map(len, piles), default=0)
    return [pile[row] for row in range(longest) for pile in piles if row < len(pile)]


def question(task: Task, seed: int) -> Question:
    """The question to a model."""
    names = task.names
    said: dict[str, list[str]] = {}
    for parent in task.parents:
        for path, text in parent.said.items():
            if text not in said.setdefault(names[path], []):
                said[names[path]].append(text)
    items = [written(parent.parts, names) for parent in task.parents]
    lines = [
        about(task.ground.function.spec),
        "Placeholders and what may be filled in: " + listed(said),
        f"Write {TEXTS} rewrites of each request below. Voice: {voice(task.number)}.",
        *(f"{number}. {item}" for number, item in enumerate(items, 1)),
    ]
    return Question(
        purpose="phrasings",
        system=SYSTEM,
        user="\n".join(line for line in lines if line),
        schema=rewrites_schema(
            "texts", list_of(TEXTS, {"type": "string"}), len(items), judged=CLUMSY
        ),
        max_tokens=300 + 40 * TEXTS * len(items),
        temperature=0.9,
        seed=seed + task.number,
        expected_tokens=40 + 22 * TEXTS * len(items),
    )


def gather(
    tasks: Sequence[Task], answers: Sequence[Answer], wrong: Mapping[Text, bool] = NOTHING_READ
) -> Gathered:
    """The paraphrases that may be used, in the order of the questions.

    ``wrong``: what a model that is believed says of those in which nothing is wrong for sure; the
    others are judged by their words.
    """
    tally = Tally()
    tally.take(answers)
    refused = tally.refused
    copies = {
        name: _own_texts(ground)
        for name, ground in {t.ground.name: t.ground for t in tasks}.items()
    }
    read = [candidates_in(task, answer) for task, answer in zip(tasks, answers, strict=True)]
    agreed = _agreed(tasks, read)
    clumsy = _clumsy(tasks, answers)
    made: list[Paraphrase] = []
    texts = 0
    for task, candidates in zip(tasks, read, strict=True):
        for parent, parts in candidates:
            texts += 1
            if parent is None:
                refused["lost_argument"] += 1
                continue
            called = wrong.get(text_of(task, parent, parts))
            if called is None:
                verdict = judge(task.ground, parent.parts, parts, agreed[task.ground.name])
            else:
                verdict = Verdict("doubted") if called else Verdict()
            text = written(parts, task.names)
            if verdict.good and copies[task.ground.name].has(text):
                verdict = Verdict("copy")
            if not verdict.good:
                refused[verdict.reason] += 1
                continue
            copies[task.ground.name].add(text)
            name = task.ground.function.spec.name
            made.append(Paraphrase(name, parent.lineage, parts, name in clumsy))
    own = {
        task.ground.function.spec.name: [
            parent.parts for parents in task.ground.sets.values() for parent in parents
        ]
        for task in tasks
    }
    shared = shared_with(own, [(one.function, one.parts) for one in made])
    apart = [one for one in made if (one.function, core(one.parts)) not in shared]
    if len(apart) < len(made):
        refused["another_function"] += len(made) - len(apart)
    return Gathered(tuple(apart), texts, clumsy, tally)


def _clumsy(tasks: Sequence[Task], answers: Sequence[Answer]) -> frozenset[str]:
    """The functions of whose phrasings shown at least half are such as nobody would type."""
    shown: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for task, answer in zip(tasks, answers, strict=True):
        numbers = numbers_in(answer.text, CLUMSY) if answer.text else frozenset()
        name = task.ground.function.spec.name
        shown[name] += len(task.parents) if answer.text else 0
        found[name] += len(numbers & frozenset(range(1, len(task.parents) + 1)))
    return frozenset(name for name, n in shown.items() if 0 < n <= 2 * found[name])


def _own_texts(ground: Ground) -> Known:
    names = placeholder_names(ground)
    return Known(
        written(parent.parts, names) for parents in ground.sets.values() for parent in parents
    )


def text_of(task: Task, parent: Parent, parts: Parts) -> Text:
    """A rewrite of a phrasing, as it is known to all."""
    return task.ground.name, parent.parts, parts


def candidates_in(task: Task, answer: Answer) -> list[tuple[Parent | None, Parts]]:
    """The texts of an answer, each with the phrasing that it rewrites, None if it's of none."""
    if not answer.text:
        return []
    names = task.names
    found: list[tuple[Parent | None, Parts]] = []
    for item, text in texts_in(answer.text):
        parts = read_skeleton(text, names)
        found.append((_parent_of(task, item, parts), parts))
    return found


def _parent_of(task: Task, item: int | None, parts: Parts) -> Parent | None:
    """The phrasing that a text rewrites: the numbered, or the most similar with its arguments."""
    fit = [parent for parent in task.parents if paths_of(parent.parts) == paths_of(parts)]
    if item is not None and 1 <= item <= len(task.parents):
        numbered = task.parents[item - 1]
        return numbered if numbered in fit or not fit else _closest(fit, parts)
    return _closest(fit, parts) if fit else None


def _closest(parents: Sequence[Parent], parts: Parts) -> Parent:
    words = content_words(fixed_text(parts))
    return max(parents, key=lambda each: len(words & content_words(fixed_text(each.parts))))


def _agreed(
    tasks: Sequence[Task], read: Sequence[Sequence[tuple[Parent | None, Parts]]]
) -> dict[str, Agreed]:
    """By function, the strange words and places that answers to several questions have.

    Only of a model that keeps to the form: the habits of one that doesn't prove nothing.
    """
    words: dict[str, Counter[str]] = {task.ground.name: Counter() for task in tasks}
    places: dict[str, Counter[Place]] = {name: Counter() for name in words}
    texts: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for task, candidates in zip(tasks, read, strict=True):
        name = task.ground.name
        said: set[str] = set()
        stood: set[Place] = set()
        for parent, parts in candidates:
            texts[name] += 1
            if parent is None or not well_formed(task.ground, parent.parts, parts):
                continue
            good[name] += 1
            said.update(strange_words(task.ground, parent.parts, parts))
            stood.update(strange_places(task.ground, parts))
        words[name].update(said)
        places[name].update(stood)
    return {
        name: Agreed(
            frozenset(word for word, n in words[name].items() if n >= AGREED),
            frozenset(place for place, n in places[name].items() if n >= AGREED),
        )
        if good[name] >= KEEPS_FORM * texts[name]
        else Agreed()
        for name in words
    }
