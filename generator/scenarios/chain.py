"""chain: a later call's argument is an earlier result's value: find, then act on what was found.

In one turn ("find flights to Rome and book the first one"), or after the user has heard what was
found ("open the second one", or its name). The value stands in the result, never in what the user
says; which one is meant, the user's words tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Json, Rejection
from generator.scenarios.apart import is_name, kept, named_new
from generator.scenarios.bare_lists import bare_things
from generator.scenarios.base import Draft, Workbench, scenario
from generator.scenarios.draws import draw, side_for
from generator.scenarios.joining import join, lowered
from generator.scenarios.links import Link
from generator.scenarios.matters import alike_named, common
from generator.scenarios.plain import wordy
from generator.scenarios.planted import first_result, name_of, second_result
from generator.scenarios.referring import other_arguments, reference_to, second_request
from generator.scenarios.reported import is_phrase
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined
from generator.scenarios.twice import identifying
from generator.scenarios.variants import Variant, Variants, Varied
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.verbs import CHANGING, bases
from generator.specs.effects import effect

MOST_ARGUMENTS = 2
"""Further arguments that the second request may say."""

_STATES = regex(r"I(?:'ve| have| can't| cannot| forgot| lost| don't)\b", re.I)
"""How what only tells of a need begins: "and then I've lost the thread" asks for nothing."""
_DEED = regex(r"\b(?:I've|has been|have been|is|are) \w+", re.I)
"""What tells more of a deed than that it is done."""
_THANKS = ("", "", "Thanks. ", "Great. ", "OK, ", "Perfect, ", "Good, ")


def _chained(talk: Talk, target: CompiledFunction, how: str) -> Steps[Draft | None]:
    rng, cell = talk.rng, talk.cell
    able = [link for link in linked(talk.bench, target) if _asked_so(link, target, how)]
    if not able:
        return None
    link = able[int(rng.random() * len(able))]
    source = talk.bench.functions[link.source]
    reach = len(source.presence) * (4 + cell.k // 8)
    some = [int(rng.random() * reach) for _ in range(2)]
    # what is to be gone on with is mostly short
    k = min(some, key=lambda k: len(source.presence[k % len(source.presence)]))
    first = draw(source, k, rng, talk.anchor, side_for(source, cell), cell.values)
    said = {} if isinstance(first, Rejection) else first.values
    shared = _shared(source, target, link, said)
    present = frozenset.intersection(*target.presence)
    arguments = target.sampler(cell.values).draw(rng, talk.anchor, present, shared or {})
    values = None if arguments is None else target.values(arguments)
    if isinstance(first, Rejection) or shared is None or arguments is None or not values:
        return None
    if any(slot.path in _identifying(source, link) for slot in first.utterance.slots):
        return None  # what is looked up by its own ID is known already
    yield
    value = values[link.pointer]
    place = int(rng.random() * 3) if how != "at_once" else 0
    made = first_result(talk, source, first.arguments, target, link, value, place)
    if made is None:
        return None
    content, answer, meant = made
    reference = reference_to(link, place, how, rng)
    name = name_of(meant) if how == "in_turn" else ""
    if name and name in answer and name != value and rng.random() < 0.5:
        reference = f'"{name}"' if is_phrase(name) else name
    told = {slot.value: slot.path for slot in first.utterance.slots if _is_plain(slot.value)}
    again = {
        path: told[value] for path, value in shared.items() if _is_plain(value) and value in told
    }
    words = second_request(talk, target, link, values, reference, frozenset(again))
    if words is None or (how == "at_once" and _STATES.match(words.text)):
        return None
    yield
    talk.open()
    if how == "at_once":
        both = join((first.utterance, words), rng, then=True).utterance
        talk.user(source, both, spare=len(words.slots))
        talk.turn_to_spare(target)
        call = talk.call(source, first.arguments)
        talk.result(call, content)
    else:
        talk.user(source, first.utterance)
        call = talk.call(source, first.arguments)
        talk.result(call, content)
        talk.assistant(answer)
        lead = _THANKS[int(rng.random() * len(_THANKS))]
        talk.user(target, joined((lead, lowered(words) if lead.endswith(", ") else words)))
    for path, mine in again.items():
        talk.takes_over(source, mine, target, path)
    if not talk.hears_result(target, link.pointer, link.key, value):
        return None
    last = talk.call(target, arguments)
    second_result(talk, target, last, link, meant, "" if how == "in_turn" else _first(link, answer))
    why = {"how": how, "from": link.source, "label": f"{link.pointer} is a result's {link.key}"}
    return talk.draft((source, target), why)


def _first(link: Link, answer: str) -> str:
    """What was found, or done: who asked for a list, or for two deeds, wants to hear of both."""
    return answer if link.where == "item" or _DEED.search(answer) is not None else ""


def _shared(
    source: CompiledFunction, target: CompiledFunction, link: Link, said: Mapping[str, Json]
) -> Mapping[str, Json] | None:
    """What both are asked with: the organization, the place.

    None where nothing else would tell what a change is to be, or what holds for one or for both.
    """
    if _narrows_both(source, target, said):
        return None
    present = frozenset.intersection(*target.presence) - {link.pointer}
    shared = common(source, target, said) | alike_named(source, target, said)
    new = {p.pointer for p in named_new(target)}  # a show isn't called as its workspace is
    shared = {path: value for path, value in shared.items() if path not in new}
    others = [p.pointer for p in other_arguments(target, link)]
    if others and shared.keys() >= set(others) and _changes_something(target):
        return None
    return {path: shared[path] for path in shared if path in present}


def _narrows_both(
    source: CompiledFunction, target: CompiledFunction, said: Mapping[str, Json]
) -> bool:
    """Whether the first call says an option that the second may say or leave out: the domain.

    Nobody who asks for both tells whether it holds for the second, too.
    """
    mine = {p.leaf.name: p.leaf.schema.get("enum") for p in source.parameters if p.pointer in said}
    return any(
        not p.leaf.required and p.leaf.schema.get("enum") == mine.get(p.leaf.name) is not None
        for p in target.parameters
    )


def _is_plain(value: Json) -> bool:
    """Whether a value is one that can be looked up."""
    return isinstance(value, str | int | float)


def linked(bench: Workbench, target: CompiledFunction) -> list[Link]:
    """The links to a function that a conversation can be made of."""
    held = target.spec.name in bench.held
    return [
        link
        for link in bench.links.to(bench.functions, target.spec.name)
        if wordy(bench.functions[link.source])
        and not _known_inside(target, link)
        and not _known_before(bench.functions[link.source], target, link)
        and (link.source in bench.held) == held
        and _gives_something(bench, bench.functions[link.source])
        and bench.functions[link.source].spec in bench.offer.siblings(target.spec)
    ]


def _known_before(source: CompiledFunction, target: CompiledFunction, link: Link) -> bool:
    """Whether there is nothing to be found, or to be done: who made a thing knows it."""
    deed = words_of(target.spec.name)
    if link.where == "new":
        looks = effect(target.spec) == "read" and _TAKING_OUT.isdisjoint(deed)
        done = {*deed, *(base for word in deed for base in bases(word))}  # "mark as closed"
        return looks or not _UNDOING.isdisjoint(done) or not _HOW_IT_STANDS.isdisjoint(deed)
    if link.where == "item" and not _BRINGING_BACK.isdisjoint(deed):
        return _GONE.isdisjoint(words_of(source.spec.name))  # what is listed is there
    sums = any(p.meaning.name == "money" for p in other_arguments(target, link))
    if sums and not _SETTLING.isdisjoint(deed):
        return True
    if link.where == "item" and not _HOW_IT_STANDS.isdisjoint(deed):
        return True  # what is found says how it stands
    required = {p.pointer for p in source.parameters if p.leaf.required}
    return not required.isdisjoint(_identifying(source, link))


def _identifying(source: CompiledFunction, link: Link) -> frozenset[str]:
    """The arguments of the first call that say which thing it is that the second one is about."""
    ids = _IDS | {"name"} if link.key == "name" else _IDS
    own = {*link.thing.split(), *ids}
    return frozenset(
        p.pointer
        for p in source.parameters
        if (words := [singular(word) for word in p.leaf.words])
        and words[-1] in ids
        and own.issuperset(words)
    )


_UNDOING = frozenset(
    """abort stop reply remind reminder unsend return refund cancel delete remove dispute revoke
    void complain restore acknowledge resolve close complete dismiss reject decline accept
    approve review rate""".split()
)
"""Words of deeds that nobody asks for of what they have just had made."""
_HOW_IT_STANDS = frozenset(("status", "state"))
_BRINGING_BACK = frozenset("undelete restore unarchive recover untrash".split())
_GONE = frozenset(
    "deleted archived trash trashed backup backups snapshot snapshots version versions".split()
)
"""Words of what lists things that are gone, or that something is brought back from."""
_SETTLING = frozenset("refund pay payment charge reimburse settle chargeback".split())
"""Words of deeds whose sum the thing tells: nobody names it before the thing is found."""
_TAKING_OUT = frozenset("download export print render analyze analyse analysis test run".split())
"""Words of what is made of a new thing: nobody just looks at it."""
_IDS = frozenset("id uuid identifier key number iid".split())


def _known_inside(target: CompiledFunction, link: Link) -> bool:
    """Whether a call names what is inside of the thing that is yet to be found.

    Nobody knows the number of an issue and not the project that it is in.
    """
    made = effect(target.spec) == "create"
    return any(
        p.leaf.required
        and p.pointer not in {link.pointer, *kept(target)}
        and (p in identifying(target) or (is_name(p) and not made))
        for p in target.parameters
    )


def _gives_something(bench: Workbench, source: CompiledFunction) -> bool:
    declared = bench.links.results_of(source) is not None
    return declared or bench.results.of(source) is not None or bool(bare_things(source))


def at_once(talk: Talk, target: CompiledFunction) -> Steps[Draft | None]:
    """Both are asked for in one turn; the assistant goes on by itself."""
    return (yield from _chained(talk, target, "at_once"))


def in_turn(talk: Talk, target: CompiledFunction) -> Steps[Draft | None]:
    """The user hears what was found, and picks one by its place or its name."""
    return (yield from _chained(talk, target, "in_turn"))


def _able(bench: Workbench, target: CompiledFunction) -> list[str]:
    able = linked(bench, target)
    if not able or not wordy(target):
        return []
    others = other_arguments(target, able[0])
    if len(others) > MOST_ARGUMENTS or (not others and _changes_something(target)):
        return []
    return [how for how in WAYS if any(_asked_so(link, target, how) for link in able)]


def _asked_so(link: Link, target: CompiledFunction, how: str) -> bool:
    """Whether both may be asked for in this way: what one changes or deletes, one has heard of."""
    if how == "in_turn":
        return link.where == "item"
    return link.where != "item" or effect(target.spec) not in ("update", "delete")


def _changes_something(function: CompiledFunction) -> bool:
    """Whether a name asks for a change and not for which: nobody says just "update it"."""
    words = re.findall(r"[A-Z]?[a-z]+", function.spec.name.rpartition(".")[2])
    return not CHANGING.isdisjoint(word.lower() for word in words)


WAYS: Mapping[str, tuple[Variant, int]] = {"in_turn": (in_turn, 3), "at_once": (at_once, 2)}
"""The two ways, with shares of 5."""

_CHOICE = Variants("chain", WAYS, _able)


@scenario("chain")
class Chain(Varied):
    """The result of one call gives the argument of the next."""

    name = "chain"
    group = "chain"
    choice = _CHOICE
    shape = "uctaucta"
    lacking = "no function's result gives another's argument (an ID, a code, …)"
