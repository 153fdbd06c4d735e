"""What texts of a call tell of it: the priority, a company, whom a letter is to."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.quick import regex
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import Parameter
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar

_TEXTS = frozenset(
    "description thing_description work_description note remark message email_body comment content "
    "summary agenda post sample_text observation reason task review title subject meeting_title "
    "document_title todo issue_title problem".split()
)
"""Types of texts that a person writes."""
_PRIORITIES = frozenset("priority urgency severity importance urgent".split())
_RANKED = regex(
    r"\s*\b(?:(?:it's|it is|this is) )?(?:(?:low|high|medium|top) priority|(?:not )?urgent)[.!]",
    re.IGNORECASE,
)
"""A sentence that tells nothing but how urgent something is."""
_GREETING = regex(
    r"^(Dear|Hello|Hi) (?!all\b|everyone\b|team\b|there\b)((?:[^\W\d_][\w'’-]+ ?){1,3}),"
)
_LETTERS = frozenset(("message", "email_body", "content", "note", "comment", "sample_text"))
_RECEIVERS = frozenset("to recipient receiver addressee contact".split())
_COMPANIES = frozenset(("company", "customer_company", "organization"))
_CLIENTS = frozenset("client customer company supplier vendor employer account".split())
"""Last words of names of firms that a call is about."""
_DRAWS = 600
"""Draws that have each name of a rule with a few dozen of them."""


def told_in_texts(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for texts that would tell otherwise than what is beside them."""
    texts = [one for one in parameters if one.meaning.name in _TEXTS and not one.leaf.examples]
    for text in texts:
        if any(_is_rank(one) for one in parameters):
            yield Agreement((text,), partial(_without_rank, text, side), 1)
    for text in (one for one in texts if one.meaning.name in _LETTERS):
        to = next((one for one in parameters if _is_receiver(one)), None)
        if to is not None:
            yield Agreement((to, text), partial(_greeted, to, text, side))
    named = [one for one in parameters if _is_firm(one)]
    if len(named) < 2 and len(named) + len(texts) > 1 and texts:
        beside = (*named, *texts)
        yield Agreement(beside, partial(_of_one_company, beside, len(named), side))


def _is_firm(one: Parameter) -> bool:
    """Whether it is called as firms are; a client may be one of the spec's own."""
    client = one.meaning.name in ("kindred", "like_examples") and one.leaf.words[-1] in _CLIENTS
    return one.meaning.name in _COMPANIES or client


def _is_rank(one: Parameter) -> bool:
    return not _PRIORITIES.isdisjoint(one.leaf.words)


def _is_receiver(one: Parameter) -> bool:
    words = {word.removesuffix("s") for word in one.leaf.words}
    return one.meaning.name in ("email", "person_name", "structured", "list") and not (
        words.isdisjoint(_RECEIVERS)
    )


def _without_rank(text: Parameter, side: Side, values: Values, rng: random.Random) -> None:
    """An argument of its own tells how urgent it is."""
    said = values.get(text.pointer)
    if isinstance(said, str) and _RANKED.search(said):
        left = _RANKED.sub("", said).strip()
        if left:
            put(values, text, left, side)


def _greeted(
    to: Parameter, text: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """A letter greets whom it is to; several, all of them."""
    said, name = values.get(text.pointer), _called(values.get(to.pointer))
    if isinstance(said, str) and name and (found := _GREETING.match(said)):
        whole = name if " " in found[2].strip() else name.split()[0]
        put(values, text, f"{found[1]} {whole},{said[found.end() :]}", side)


def _called(value: Json) -> str:
    """How whom a letter is to is called; "" for what is only an address without a name."""
    if isinstance(value, list):
        return _called(value[0]) if len(value) == 1 else "all" if value else ""
    if isinstance(value, Mapping):
        name = value.get("name")
        return name if isinstance(name, str) else _called(value.get("email"))
    if not isinstance(value, str):
        return ""
    if "@" not in value:
        return value
    first = re.match(r"[a-z]{3,}(?=[._@])", value)
    return first[0].capitalize() if first else ""


def _of_one_company(
    beside: Sequence[Parameter],
    named: int,
    side: Side,
    values: Values,
    rng: random.Random,
) -> None:
    """The company of an argument, or of the first text that names one, is that of all texts."""
    own = ""
    for at, one in enumerate(beside):
        value = values.get(one.pointer)
        if not isinstance(value, str):
            continue
        found = _firm_in(value)
        if at < named:
            own = value if value[:1].isupper() and not value[-1:].isdigit() else ""
        elif found and not own:
            own = found
        elif found and named and value.endswith(f" for {found}"):  # whom the bill is for is told
            put(values, one, value.removesuffix(f" for {found}"), side)
        elif found and found != own:
            put(values, one, value.replace(found, own), side)


def _firm_in(text: str) -> str:
    """The first company that a text names; "" for none."""
    found = _firms().search(text)
    return found[0] if found else ""


@functools.cache
def _firms() -> re.Pattern[str]:
    """All companies that texts of an office name."""
    dice, names = Dice("companies in texts"), set[str]()
    for grammar, symbol in (("text", "company"), ("handled", "firm"), ("work", "firm")):
        rules = load_grammar(grammar)
        names.update(rules.draw(symbol, dice.at(at)) for at in range(_DRAWS))
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})(?!\w)")
