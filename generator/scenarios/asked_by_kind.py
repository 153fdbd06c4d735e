"""How values of a kind are asked for: a message by what it should say, a file by which it is."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Parameter
from generator.specs.effects import alters, effect

ATTRIBUTE = ("What's the {n}?", "What's the {n}?", "Could you give me the {n}?")
"""How to ask for what a thing has."""
BY_KIND: dict[str, tuple[str, ...]] = {
    "city": ("Which {n}?", "For which {n}?"),
    "message": ("What should the {n} say?", "What would you like the {n} to say?"),
    "post": ("What should the {n} say?", "What would you like the {n} to say?"),
    "subject": ("What should the subject be?", "What's the subject?"),
    "question": ("What's the question?", "What would you like to ask?"),
    "search_query": ("What should I search for?", "What are you looking for?"),
    "person_name": ("Who's the {n}?", "What's the {n}'s name?"),
    "money": ("What's the {n}?", "How much should the {n} be?"),
    "duration": ("How long?", "For how long?", "How long should it be?"),
    "date": ("What's the {n}?", "What should the {n} be?"),
    "start_date": ("What's the {n}?", "When should it start?"),
    "time_of_day": ("What's the {n}?", "What should the {n} be?"),
    "datetime": ("What's the {n}?", "What should the {n} be?"),
    "task": ("What's the {n}?", "What should the {n} be?"),
    "file_path": ("Which file?", "Which file should I use?"),
    "file_name": ("Which file?", "Which file should I use?"),
    "directory": ("Which folder?", "Which directory?"),
    "thing_description": ("How would you describe it?", "What should I write?"),
    "cron": ("When should it run?", "What schedule should it run on?", "How often should it run?"),
    "llm_prompt": ("What should the {n} be?", "What's the {n}?"),
    "url": ("What's the URL?", "Could you give me the URL?", "Can you send me the URL?"),
}
_SHOULD = regex(r"\b(?:should|like the)\b")
"""What is asked of something that is made or changed: what is there says already what it does."""
_PASTED = ("Could you paste the {n}?", "Can you share the {n}?", "Can you send me the {n}?")
_COPIED = frozenset(
    """python_code javascript_code typescript_code json_text xml_text html_text css_code sql_code
    yaml_text csv_text markdown source_code code""".split()
)
"""What is pasted into a chat, and not told."""
_HANDED = regex(
    r"^(?:job|role|position|product|company|course|video|listing|item|project) description$|"
    r"^(?:resume|cv|article|email|document|contract|essay|letter|source|original|review) text$",
    re.I,
)
"""Texts that somebody has, and hands over to have something found out about them."""
FILED = frozenset(("file_path", "file_name", "directory"))


def asks_to_paste(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """Questions for what nobody says, but pastes; none for other values."""
    handed = _HANDED.search(noun) is not None and not alters(parameter.leaf.function)
    if parameter.meaning.name not in _COPIED and not handed:
        return ()
    return tuple(form.format(n=noun) for form in _PASTED)


def of_kind(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """The questions of a kind that go with the deed: what is only looked up "should" be nothing."""
    kind = parameter.meaning.name
    if kind == "duration" and noun not in _LASTS:
        return ATTRIBUTE
    if kind in ("message", "post") and not alters(parameter.leaf.function):
        return ATTRIBUTE
    if noun.startswith("check-"):
        return (f"What's your {noun}?",)
    forms = BY_KIND[kind]
    if kind in FILED:
        return forms[: 1 + (effect(parameter.leaf.function) == "read")]
    if kind in _ASKED_AS_IT_IS or alters(parameter.leaf.function):
        return forms
    return tuple(form for form in forms if not _SHOULD.search(form)) or ATTRIBUTE


_LASTS = frozenset("time duration length".split())
_ASKED_AS_IT_IS = frozenset(("search_query", "cron", "llm_prompt", "question", "url", "city"))
"""Kinds whose questions go with any deed."""


_DESCRIBED = regex(r"^(.+) (?:description|details)$")
_DESCRIBES = ("Could you describe the {n}?", "How would you describe the {n}?")
_KIND_OF = regex(
    r"(?!(?:mime|sort|return|grant|auth|token|enum|media)\b)([a-z]+(?<!s)) (type|kind)"
)


def turned(noun: str) -> tuple[str, ...] | None:
    """Questions that turn a noun round: "which place type?" is what type of place."""
    if described := _DESCRIBED.match(noun):
        return tuple(form.format(n=described[1]) for form in _DESCRIBES)
    if noun.endswith(" digits"):
        return f"What are the {noun}?", f"Could you give me the {noun}?"
    kind = _KIND_OF.fullmatch(noun)
    return (f"What {kind[2]} of {kind[1]}?",) if kind else None
