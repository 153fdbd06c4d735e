"""Something new with its name: "a project called Apollo", "a table for Ana"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.option_objects import reminds
from generator.quick import regex
from generator.semantics.described.verbs import MAKING

_GIVEN = regex(r"(called|named|titled|saying) ")
JOBS = frozenset("job posting position opening vacancy role".split())
LOCATORS = frozenset("path filepath filename url uri".split())
"""Names of arguments that say where a thing is; the thing keeps its noun."""
_ITEMS = frozenset("item product article goods merchandise".split())
"""What a name may be of where something is done with it: "a delivery of a ladder"."""
_BOOKED = frozenset(
    "reservation booking appointment visit consultation stay table room viewing interview demo "
    "tour lesson callback inspection pickup delivery trial".split()
)
"""What is made for people, by whose name it goes."""


def made(title: Role, noun: str) -> tuple[str, ...]:
    """Something new with its name: "a project called Apollo"."""
    t, lead, many = title.mark, nouns.with_article(noun), nouns.plural(noun)
    head = nouns.singular(noun.rsplit(" ", 1)[-1])
    if head in JOBS:
        return (f"a {t} {noun}", f"a new {t} {noun}", f"{lead} as {t}")
    if types_of(title.parameter) <= {"integer", "number"} and title.part != "title":
        return (f"{lead} of {t}",)
    if title.parameter.core.family == "people" and head in _BOOKED:
        return (f"{lead} for {t}", f"{lead} under the name {t}", f"a new {noun} for {t}")
    last = nouns.singular(title.parameter.leaf.words[-1])
    if last in LOCATORS and not verbs_of(title) & MAKING:
        return (t,)  # a file that is sent is there: nobody sends one "called" so
    if last in ("url", "uri"):
        return (f"{lead} from {t}",)
    if "array" in types_of(title.parameter):
        return (f"{many} {t}", f"{many} called {t}")
    if title.parameter.leaf.words[0] in _ITEMS and head not in _ITEMS | {title.stem}:
        return (f"{lead} of {t}", f"{lead} for {t}")
    usual = title.parameter.usual  # a table tells how such a thing is made with it
    named = tuple(text for text in title.texts("after") if usual or _GIVEN.match(text))
    given = named or (f"called {t}", f"named {t}", f"called {t}")
    given = (f"to {t}",) if reminds(title, head) else given
    return (
        *(f"{lead} {text}" for text in given),
        *(f"a new {noun} {text}" for text in given[:2]),
    )
