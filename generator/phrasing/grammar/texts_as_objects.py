"""Requests in which a text is itself the object: "translate 'good morning' into French"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import TEXTUAL
from generator.phrasing.grammar.moods import Frame
from generator.quick import regex

_RUN = regex(
    r"^$|\b(?:code|command|cmd|script|quer(?:y|ies)|sql|statement|program|snippet|cell|shell|python|"
    r"javascript|expression)s?$",
    re.I,
)
"""What is run by itself; an analysis is run on something."""
_TEXT = regex(
    r"^$|\b(?:text|message|document|input|content|data|prompt|quer(?:y|ie)|command|\w*note)s?$",
    re.I,
)
"""What a text that is processed is itself; a refund is processed for a reason."""


def question_in(intent: Intent, here: Sequence[Role]) -> str:
    """The hole of the one thing told where it is a question that the function answers; else ""."""
    looked_up = intent.kind.info and intent.kind.name != "search"  # where one looks is told
    answers = looked_up or intent.verb in _ANSWERING
    asked = [role.mark for role in here if is_question(role)]
    return asked[0] if answers and asked and len(here) == 1 else ""


def is_question(role: Role) -> bool:
    """Whether the argument is a whole question; of some trades tables have what people ask."""
    told = role.parameter.meaning.name
    return told == "question" or (told == "kindred" and role.parameter.leaf.words == ("question",))


_ANSWERING = frozenset("ask answer query consult chat question check inquire".split())
"""Verbs of what answers a question, and makes no card of it."""


def _outright() -> Iterator[Frame]:
    """Frames of a question that is asked as it is."""
    for text in ("{q}", "hi! {q}", "hey. {q}", "hello. {q}", "{q} thanks!", "OK. {q}"):
        yield Frame("wh", text, "question")
    for lead in ("quick question", "question", "I'd like to know", "one question", "I wonder"):
        yield Frame("wh", f"{lead}: {{q}}", "question")
    for text in ("tell me: {q}", "tell me this: {q}"):
        yield Frame("imperative", text, "question")
    for text in ("can you tell me: {q}", "can you answer this: {q}"):
        yield Frame("can", text, "question")
    for text in ("I want to know: {q}", "I need to know: {q}"):
        yield Frame("want", text, "question")


def texts_as_objects(intent: Intent) -> Iterator[Frame]:
    """Frames that hold the text: "run this: {x}"."""
    yield from _outright()
    cores: list[str] = []
    if intent.verb in TEXTUAL:
        quoted = [f'{intent.verb} "{{x}}"{{r}}', f"{intent.verb} {{x}}{{r}}"]
        cores += [quoted[0], f"{intent.verb} this{{r}}: {{x}}", quoted[0]]
    if intent.noun.lower() == "reminder":
        cores += [
            "remind me to {x}{r}",
            "remind me{r} to {x}",
            "set a reminder{r}: {x}",
            'set a reminder{r} saying "{x}"',
        ]
    if intent.kind.name == "process" and _TEXT.search(intent.noun):
        cores += [f"{intent.verb} this{{r}}: {{x}}", f"{intent.verb}{{r}}: {{x}}"]
    if intent.kind.name == "run" and _RUN.search(intent.noun):
        cores += ["run this{r}: {x}", "execute this{r}: {x}", f"{intent.verb}{{r}}: {{x}}"]
    for core in cores:
        yield Frame("imperative", core, "text")
        yield Frame("can", f"can you {core}?", "text")
        own = re.sub("^explain\\b", "understand", core)  # who asks does not explain it
        for lead in ("I want to", "I need to"):
            if not core.startswith("remind"):
                yield Frame("want", f"{lead} {own}", "text")
        for polite in ("please {}", "{}, please", "{} please", "pls {}"):
            yield Frame("please", polite.format(core), "text")
    if intent.verb == "translate":
        for text in ('how do you say "{x}"{r}?', 'what\'s "{x}"{r}?', 'how would I say "{x}"{r}?'):
            yield Frame("wh", text, "text")
