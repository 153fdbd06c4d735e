"""Requests in which a text is itself the object: "translate 'good morning' into French"."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def texts_as_objects(intent: Intent) -> Iterator[Frame]:
    """Frames that hold the text: "run this: {x}"."""
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
        for lead in ("I want to", "I need to"):
            if not core.startswith("remind"):
                yield Frame("want", f"{lead} {core}", "text")
        for polite in ("please {}", "{}, please", "{} please", "pls {}"):
            yield Frame("please", polite.format(core), "text")
    if intent.verb == "translate":
        for text in ('how do you say "{x}"{r}?', 'what\'s "{x}"{r}?', 'how would I say "{x}"{r}?'):
            yield Frame("wh", text, "text")
