"""The two results of a chain: one that holds the linked value, and one about the same thing.

The value is drawn as the second call's argument, and put into the first result where it belongs, so
that it looks as such values do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence

import orjson

from generator.arguments.validate import Validator
from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Json, ToolCall
from generator.scenarios.bare_lists import bare_list, bare_things, several
from generator.scenarios.echoed import ALONE
from generator.scenarios.id_forms import alike
from generator.scenarios.links import Link, thing_of
from generator.scenarios.reported import capital, found, in_lines
from generator.scenarios.talk import Talk
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.names import ascii_words
from generator.specs.dialect import normalise
from generator.specs.effects import effect

TRIES = 6
"""Results drawn until one holds something."""


def first_result(
    talk: Talk, function: CompiledFunction, arguments: Mapping[str, Json],
    target: CompiledFunction, link: Link, value: Json, place: int,
) -> tuple[str, str, Mapping[str, Json]] | None:  # fmt: skip
    """A result that holds the value at a place, the answer that tells it, and the thing meant."""
    for _ in range(TRIES):
        made = _sampled(talk, function, arguments, link)
        if made is None:
            return None
        whole, answer = made
        items = _items(whole, link.key) if link.where == "item" else []
        values = _values_of(talk, target, link, value, max(1, len(items)))
        if place and place < len(values):
            values[0], values[place] = values[place], values[0]
        old = whole.get(link.key) if isinstance(whole, dict) else None
        were = [dict(item) for item in items]
        meant = planted(whole, items, link, values, place)
        returns = function.spec.returns
        if meant is None:
            continue
        if returns is not None and not Validator(normalise(returns)).is_valid(whole):
            continue
        if answer is None:
            names = [name for item in items if (name := name_of(item))]
            names = names if len(set(names)) == len(items) else []
            names = names or [str(item[link.key]) for item in items]
            # only what is found is told before the second request
            answer = _told(several(function, link.thing), names, talk.rng) if names else ""
        elif items:
            for was, item in zip(were, items, strict=True):
                answer = _retold(answer, was, item, link.key)
        elif old is not None:
            answer = answer.replace(str(old), str(value))
        return orjson.dumps(whole).decode(), answer, meant
    return None


def _retold(answer: str, was: Mapping[str, Json], item: Mapping[str, Json], key: str) -> str:
    """The answer with what now stands in a thing's fields."""
    old = was.get(key if key in was and key != "id" else _own_key(was, key))
    answer = answer.replace(str(old), str(item[key]))
    return answer.replace(str(was["email"]), str(item["email"])) if "email" in was else answer


def _readdress(item: dict[str, Json], name: str) -> None:
    """The email of who has another name now: it is that person's."""
    host = str(item.get("email", "")).rpartition("@")[2]
    words = ascii_words(name)
    if host and host != item.get("email") and words:
        item["email"] = f"{'.'.join(words)}@{host}"


LONG = 20
"""Characters of an ID from which each stands on a line of its own."""


def _told(noun: str, names: list[str], rng: random.Random) -> str:
    """The names of all that is found; IDs that nobody could read in a sentence line by line."""
    if len(names) > 1 and all(len(name) >= LONG and " " not in name for name in names):
        return in_lines(noun, [f"- {name}" for name in names], rng)
    return found(noun, len(names), names, rng)


def _sampled(
    talk: Talk, function: CompiledFunction, arguments: Mapping[str, Json], link: Link
) -> tuple[Json, str | None] | None:
    """A result; with its answer, where it is not from an output schema."""
    if bare_things(function):
        bare = bare_list(function, link.key, arguments, talk.rng)
        return None if bare is None else (bare, None)
    declared = talk.bench.links.results_of(function)
    if declared is not None:
        value = declared.sample(talk.rng, talk.anchor)
        return None if value is None else (value, None)
    maker = talk.bench.results.of(function)
    made = None if maker is None else maker.make(arguments, talk.rng, talk.anchor, None, ALONE)
    return None if made is None else (orjson.loads(made.content), made.answer)


def planted(
    whole: Json,
    items: Sequence[dict[str, Json]],
    link: Link,
    values: Sequence[Json],
    place: int,
) -> Mapping[str, Json] | None:
    """Put the linked values in their places; the item (or the whole) that is meant."""
    if link.where != "item":
        if not isinstance(whole, dict) or (link.where == "field" and link.key not in whole):
            return None
        whole[link.key] = values[0]
        return whole
    if place >= len(items) or len(items) != len(values):
        return None
    for item, value in zip(items, values, strict=True):
        if link.key in item and link.key != "id":
            item[link.key] = value
            if words_of(link.key)[-1:] == ("name",):
                _readdress(item, str(value))
            continue
        own = _own_key(item, link.key)
        kept = {key: part for key, part in item.items() if key != own}
        item.clear()
        item.update({link.key: value, **kept})
    return items[place]


def _own_key(item: Mapping[str, Json], key: str) -> str:
    """What a thing found is identified by, in whose stead the linked value stands."""
    if "id" in item or words_of(key)[-1] not in _NUMBERS:
        return "id"
    return next((own for own in item if own in _NUMBERS), "id")


_NUMBERS = frozenset("number no num nr code symbol reference ref".split())


def _items(value: Json, key: str) -> list[dict[str, Json]]:
    """The things found in a result: the list whose items have the key, or else the first one."""
    lists = list(_lists(value))
    return next((each for each in lists if key in each[0]), lists[0] if lists else [])


def _lists(value: Json) -> Iterator[list[dict[str, Json]]]:
    if isinstance(value, list):
        if value and all(isinstance(item, dict) for item in value):
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _lists(part)


def _values_of(
    talk: Talk, function: CompiledFunction, link: Link, first: Json, count: int
) -> list[Json]:
    """Values like the one that is meant, for the other things found; all different."""
    values, others = [first], list[Json]()
    for _ in range(6 * count):
        if len(values) == count:
            break
        present = frozenset.intersection(*function.presence)
        drawn = function.sampler(talk.cell.values).draw(talk.rng, talk.anchor, present)
        value = (function.values(drawn) or {}).get(link.pointer) if drawn else None
        if value is not None and value not in (*values, *others):
            (values if alike(first, value) else others).append(value)
    return [*values, *others[: count - len(values)]]


def name_of(item: Mapping[str, Json]) -> str:
    """What people call a thing that was found, or ""."""
    for key, value in item.items():
        if key.lower().endswith(("name", "title")) and isinstance(value, str):
            return value
    return ""


def second_result(
    talk: Talk, target: CompiledFunction, call: ToolCall, link: Link, meant: Mapping[str, Json],
    shown: str = "",
) -> None:  # fmt: skip
    """The last result and its answer, about the same thing as the first; none where unsure.

    ``shown`` tells what the first call has found, where nobody has told it yet.
    """
    maker = talk.bench.results.of(target)
    if maker is None or (maker.shape.kind == "list" and link.thing == thing_of(target.spec)):
        return  # what is found by an ID would have to hold it
    echo = talk.echo(call)  # without the deed: it is the first one that was wished first
    made = maker.make(call.arguments, talk.rng, talk.anchor, None, echo)
    if made is None:
        return
    whole, answer = orjson.loads(made.content), made.answer
    name = name_of(meant)
    same: dict[str, Json] = {
        key: name for key in ("name", "title", link.thing, f"{link.thing}_name")
    }
    if link.thing == thing_of(target.spec):
        # what is open in a list is not resolved when it is looked at
        same |= {k: v for k, v in meant.items() if k not in same and isinstance(v, str | float)}
    same["id"] = meant[link.key] if link.thing == thing_of(target.spec) else None
    for key, value in same.items():
        old = whole.get(key) if isinstance(whole, dict) else None
        if old and value and type(old) is type(value) and effect(target.spec) == "read":
            whole[key] = value
            apart = re.compile(rf"(?<![\w.,]){re.escape(str(old))}(?!\w|[.,]\d)")
            answer = str(value).join(apart.split(answer))
    if _says_nothing_new(whole, meant):
        return
    talk.result(call, orjson.dumps(whole).decode())
    told = bool(name) and name in answer and _ONE.match(shown) is not None
    talk.assistant(_after(shown, _plainly(answer), link) if shown and not told else answer)


def _after(shown: str, answer: str, link: Link) -> str:
    """An answer after another one, which has called what was made by its name."""
    if link.where == "item":
        return f"{shown}\n{answer}"
    goes_on = r"(?= has been\b| (?:to|for|on|from|in)\b|[.,]|$)"
    again = re.compile(rf"\bthe {re.escape(link.thing)}{goes_on}", re.I)
    called = again.search(answer)
    if called is not None and link.thing in shown:
        it = "It" if called.start() == 0 else "it"
        answer = answer[: called.start()] + it + answer[called.end() :]
    return f"{shown} {answer}"


_ONE = regex(r"(?:There's|I found|I found just) one\b")
"""What tells that one thing was found, which the next answer tells of."""
_EAGER = regex(r"(?:Done|Okay|All set|Sure), ")


def _plainly(answer: str) -> str:
    """An answer that stands after another one: who has told what was found isn't just done."""
    return capital(_EAGER.sub("", answer, count=1))


def _says_nothing_new(whole: Json, meant: Mapping[str, Json]) -> bool:
    """Whether what is looked up holds nothing but what the list has told of the thing."""
    if not isinstance(whole, dict):
        return False
    known = [*meant.values()]
    return all(value in known for value in whole.values())
