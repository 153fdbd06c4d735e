"""Things found: rows in keeping with the call, as one service lists them, and their answer."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

import orjson

from generator.arguments.sampler import ArgumentSampler
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import Struct, regex
from generator.records import Anchor, Json
from generator.scenarios.asked_for import NO_LIMIT, asked_for, is_own_id, limit_of, sender_in
from generator.scenarios.dated import dated, with_days_said
from generator.scenarios.echoed import NOTHING, Echo
from generator.scenarios.elsewhere import elsewhere
from generator.scenarios.in_keeping import bounded, without_trade
from generator.scenarios.itemlines import lines, phrases, told_of_one
from generator.scenarios.kept import Kept, things
from generator.scenarios.own_states import STATED_AS, in_one_of, own_states
from generator.scenarios.ranked import ranked
from generator.scenarios.reported import found, in_lines, is_phrase, nothing_found, state_said
from generator.scenarios.returned import Returned
from generator.scenarios.sought_names import MANY, USUAL, names_for
from generator.scenarios.tone import in_tone
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.dice import Dice
from generator.semantics.topics.travel import code_of

EMPTY, LONG = 0.08, 0.05
"""Shares of results that hold nothing, or very much."""

BARE, NAMED, COUNTED = 0.3, 0.6, 0.8
"""Up to where services give a list alone, under its name, or with its length; others page it."""

PARTIAL = 0.55
"""Share of pages that hold only part of what there is."""

STATED = 0.4
"""Share of answers that tell the state of what has a name."""

IN_LINES = 0.97
"""Share of answers that tell what is found line by line, where there is more than a name."""

ALONE = 0.1
"""Share of lists of all there are that hold but one."""

FULL = 10
"""Up to so many things that a call limits a list to, there mostly are as many."""

_OWNERS, _OWNED = (["owner"], ["org"], ["organization"]), regex(r"[\w.-]+/[\w.-]+$")
_PARTIES = frozenset(
    "customer client supplier vendor seller payee contractor merchant buyer".split()
)
"""Who an invoice or order is from or for: those of one supplier are all from that one."""
_BUYERS = frozenset("user account client member contact".split())
"""Whose ID says who the customer is."""
_SENDERS = frozenset("sender from author user contact".split())
_ANY_OF_THEM = ("all", "any", "ALL", "ANY", "All", "Any", "both")
_PLAIN = (str, int, float)
_IN_ORDER = ("time", "departure")
"""What tells when something is, by which timetables and free slots are listed."""
_TRADES = (("industry",), ("sector",), ("field",), ("industries",))
_IS = frozenset(("eq", "equal", "is", "in", "value"))
"""Words after the name of what is compared: "status.in"."""
_NOT = frozenset(
    "not exclude excluded ne nin min max before after since until from to gt lt gte lte".split()
)
"""Words of arguments that name what the things found are not, or their bounds."""


_OWNS = frozenset(
    """id code number slug key path name project subreddit repo repository owner channel account
    workspace org organization user username url doi folder directory""".split()
)
"""Last words of arguments that say what things are of, or in: mostly there are some."""
_NO_FILTERS = frozenset("limit page size per count max results offset cursor sort order".split())


def _filters(arguments: Mapping[str, Json]) -> bool:
    """Whether a call asks for some only: who lists all that there are mostly has some.

    A film has its cast, though that is only looked up by what film it is.
    """
    keys = map(words_of, arguments)
    return any(_NO_FILTERS.isdisjoint(words) and _OWNS.isdisjoint(words[-1:]) for words in keys)


class Finder(Struct, frozen=True):
    """Finds things for calls of one function."""

    sampler: ArgumentSampler
    shape: Returned
    parameters: Sequence[Parameter]
    own: frozenset[str]
    """The words of the function's own name, which an answer may use."""
    words: Dice
    others: bool = False
    """Whether what is found is beside what the call names: similar products."""
    by_ids: bool = False
    """Whether the IDs that a call gives are of what is found, whatever they are called."""

    def find(
        self,
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
        form: float,
        echo: Echo = NOTHING,
    ) -> tuple[str, str] | None:
        """Some things in a list, none, a page of many, or many; with the answer."""
        thing, noun, dice = self.shape.thing or Kept(fields={}), self.shape.noun, rng.random()
        if self._of_another_kind(arguments) or arguments.get("subreddit"):
            return None  # nobody knows what people talk about there
        names = names_for(self.shape, self.parameters, arguments, rng)
        if names is not None and not names:
            return None  # nobody knows which there are, and that there are none is no better
        if dice < EMPTY and _filters(arguments):
            empty = _listing(noun, [], 0, form)
            # of several conditions one alone would claim too much
            where = echo.tails(self.parameters) if len(arguments) == 1 else ""
            said = nothing_found(self._spoken(empty), self._dice(form), where)
            return orjson.dumps(empty).decode(), said
        asked = () if self.others else asked_for(arguments, noun, by_ids=self.by_ids)
        one = not self.others and any(is_own_id(key, noun) for key in arguments)
        stated = 1 if one else limit_of(arguments)
        limit = min(self.shape.most, stated, len(names or ()) or NO_LIMIT)
        most = MANY if dice > 1 - LONG and thing.label else USUAL
        # who lists all that there are hardly has just one
        least = 1 if _filters(arguments) or rng.random() < ALONE else 2
        count = len(asked) or min(limit, least + int(rng.random() * (most + 1 - least)))
        if stated == limit <= FULL and not asked and rng.random() < PARTIAL:
            count = limit  # there are as many as were asked for, and mostly more
        items = self._items(count, arguments, rng, anchor)
        if not items:
            return None
        for key in _IN_ORDER:
            if key in items[0]:
                items = sorted(items, key=lambda item: str(item.get(key)))
        items = dated(items, arguments, rng, anchor)
        items = ranked(items, self.own, arguments, anchor)
        for item, own_id in zip(items, asked, strict=False):
            item["id"] = own_id  # those that were asked for, in order
        for at, name in enumerate((names or ())[: len(items)]):
            # what else was drawn for one person isn't of another
            items[at] = {
                "id": items[at]["id"],
                **({} if thing.named else items[at]),
                thing.label: name,
            }
        if (thing.bare and not asked) or self._by_path():
            for item in items:
                del item["id"]
        total = len(items)
        known = names is None or len(names) > USUAL
        more = total == stated if stated < NO_LIMIT else limit > total and known
        if form > COUNTED and more and total > 1 and not asked and rng.random() < PARTIAL:
            total += 2 + int(rng.random() * 40)
        whole = _listing(noun, items, total, form)
        return orjson.dumps(whole).decode(), self._told(whole, items, total, form, echo)

    def _by_path(self) -> bool:
        """Whether files lie where a path says: what tells one there is its name, and no ID."""
        files = self.shape.noun.rpartition(" ")[2] in ("files", "folders", "directories")
        return files and any(p.meaning.family == "files" for p in self.parameters)

    def _of_another_kind(self, arguments: Mapping[str, Json]) -> bool:
        """Whether a call asks for things of another kind: venues, of what finds events."""
        own = {singular(word) for word in self.shape.noun.lower().split()}
        return any(
            isinstance(given, str)
            and "enum" in parameter.leaf.schema
            and parameter.leaf.words[-1:] in (("type",), ("kind",), ("entity",), ("resource",))
            and singular(given.lower()) in things()
            and singular(given.lower()) not in own
            for parameter in self.parameters
            for given in (_at(arguments, parameter.leaf.path),)
        )

    def _told(
        self, whole: Json, items: Sequence[Mapping[str, Json]], total: int, form: float, echo: Echo
    ) -> str:
        thing, dice = self.shape.thing or Kept(fields={}), self._dice(form)
        items, label = with_days_said(items, thing.label or _by_time(items))
        noun = (self._spoken(whole) or "results") + echo.tails(self.parameters)
        if total == len(items) and form * 7 % 1 < IN_LINES:
            rows = lines(items, label, echo.text)
            if rows:
                return in_lines(noun, rows, dice)
        names = [str(item[label]) for item in items]
        rows = phrases(names) if total == len(items) else ()
        if rows:
            return in_lines(noun, rows, dice)
        if any(map(is_phrase, names)):
            names = [f'"{name.rstrip(".!")}"' for name in names]
        if total == 1 and (one := told_of_one(items[0], label, echo.text)):
            return found(noun, total, [names[0] + one], dice)
        stated = thing.state if not thing.label or form * 9 % 1 < STATED else ""
        if stated not in ("", label):
            told = [state_said(str(item[stated])) for item in items]
            names = [f"{name} ({state})" for name, state in zip(names, told, strict=True)]
        return found(noun, total, names, dice)

    def _dice(self, form: float) -> Dice:
        """By which the words are picked: the same in one conversation."""
        return self.words.at(int(form * (1 << 53)))

    def _spoken(self, whole: Json) -> str:
        """What an answer may call the things: as the result or the function itself does."""
        noun = self.shape.noun
        if isinstance(whole, dict):
            return noun
        own = {*self.own, *map(singular, self.own)}
        return noun if own.issuperset(map(singular, noun.lower().split())) else ""

    def _items(
        self, count: int, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> list[dict[str, Json]]:
        """So many things, no two of one name or ID, and none that is named after another place."""
        said = orjson.dumps(dict(arguments)).decode()
        label = self.shape.thing.label if self.shape.thing else ""
        states = own_states(self.parameters)
        items: list[dict[str, Json]] = []
        seen: set[str] = set()
        for _ in range(3 * count):
            item = self.sampler.sample(rng, anchor)
            if not item:
                continue
            if any(elsewhere(str(v), said) for v in item.values()):
                continue
            row = self._repeating(in_one_of(states, item, rng), arguments, len(items))
            row = in_tone(bounded(self._as_named(row), arguments))
            own = {str(row["id"]), str(row.get(label) or row["id"])}
            if not seen.isdisjoint(own):
                continue
            seen.update(own)
            items.append(row)
            if len(items) == count:
                break
        return items

    def _repeating(
        self, item: dict[str, Json], arguments: Mapping[str, Json], at: int
    ) -> dict[str, Json]:
        """Row number ``at`` with what the call says of all: the open issues are open."""
        label = self.shape.thing.label if self.shape.thing else ""
        for parameter in self.parameters:
            given = _at(arguments, parameter.leaf.path)
            if isinstance(given, list) and given:
                given = given[at % len(given)]
            sender = not _SENDERS.isdisjoint(parameter.leaf.words)
            if given and sender and parameter.meaning.family in ("contact", "identifiers"):
                item.pop("from", None)  # all are from that one
            if given and sender and parameter.meaning.family == "people" and "from" in item:
                item["from"] = given
            if isinstance(given, str) and "from" in item and parameter.leaf.words[-1:] != ("from",):
                item["from"] = sender_in(given) or item["from"]
            if parameter.leaf.words[-1:] in _TRADES and "title" in item and given:
                item["title"] = without_trade(str(item["title"]))
            told = [singular(word) for key in parameter.leaf.path for word in words_of(key)]
            if given in _ANY_OF_THEM or not isinstance(given, _PLAIN) or not _NOT.isdisjoint(told):
                continue
            if parameter.meaning.name == "airline" and "number" in item and isinstance(given, str):
                item["number"] = code_of(given) + str(item["number"])[2:]
            if told[1:] and told[-1] == "id" and told[-2] != label:
                item.pop(told[-2], None)  # all are of the one customer
                if told[-2] in _BUYERS:
                    item.pop("customer", None)
            party = next((word for word in told[-2:] if word in _PARTIES), "")
            if party and "customer" in item and told[-1] in (party, "name"):
                item = {party if k == "customer" else k: v for k, v in item.items()}
                item[party] = given
            if told[-1:] in _OWNERS and _OWNED.match(str(item.get(label))):
                item[label] = f"{given}/{str(item[label]).rpartition('/')[2]}"
            key = told[-2] if told[1:] and told[-1] in _IS else told[-1] if told else ""
            key = next((k for k in STATED_AS if k in item), key) if key in STATED_AS else key
            alike = isinstance(given, str) == isinstance(item.get(key), str)
            if key in item and key not in ("id", label) and alike:
                item[key] = given
        return item

    def _as_named(self, item: dict[str, Json]) -> dict[str, Json]:
        """A row in the state that the function's own name tells: completed todos are done."""
        state = self.shape.thing.state if self.shape.thing else ""
        known = self.shape.thing.fields[state].get("enum") if self.shape.thing and state else None
        options = known if isinstance(known, list) else []
        for word in sorted(self.own & _TOLD_STATES.keys()):
            same = next((s for s in _TOLD_STATES[word] if s in options), None)
            if same is not None:
                item[state] = same
        return item


def _by_time(items: Sequence[Mapping[str, Json]]) -> str:
    """By what things without a name are told: when they are, or by their IDs."""
    for key in _IN_ORDER:
        if key in items[0] and len({item.get(key) for item in items}) == len(items):
            return key
    return "id"


_TOLD_STATES = {
    "completed": ("completed", "done"), "done": ("done", "completed"),
    "finished": ("finished", "done", "completed"), "open": ("open",), "closed": ("closed",),
    "active": ("active", "open", "running"), "pending": ("pending", "open"),
    "failed": ("failed",), "running": ("running",), "resolved": ("resolved",),
    "unpaid": ("unpaid", "open"), "paid": ("paid",), "draft": ("draft",),
}  # fmt: skip
"""Words of names for the state of all that is found, with those that services have for it."""


def states_told(description: str, noun: str) -> frozenset[str]:
    """States that a description tells of all that is found: "List running containers"."""
    thing = singular(noun.rpartition(" ")[2].lower())
    words = re.findall(r"[a-z0-9]+", next(iter(sentences(description)), "").lower())
    at = next((i for i, word in enumerate(words) if thing and singular(word) == thing), 0)
    told = words[max(0, at - _BEFORE) : at]
    found = frozenset(told) & _TOLD_STATES.keys()
    return found if len(found) == 1 and _NOT_ONE.isdisjoint(told) else frozenset()


_NOT_ONE = frozenset("non not or without".split())
"""What tells before a noun that its state may be another, too."""
_BEFORE = 4
"""Words before a noun that may tell its state: "open P1 and P2 tickets"."""


def _listing(noun: str, items: list[dict[str, Json]], total: int, form: float) -> Json:
    """Things found, as one service puts them."""
    key = noun.lower().replace(" ", "_")
    if form < BARE:
        return items
    if form < NAMED:
        return {key: items}
    if form < COUNTED:
        return {"count": total, key: items}
    return {"total": total, key: items, "has_more": total > len(items)}


def _at(arguments: Mapping[str, Json], path: Sequence[str]) -> Json:
    """The argument at a path, or None."""
    node: Json = dict(arguments)
    for key in path:
        node = node.get(key) if isinstance(node, dict) else None
    return node
