"""Calls that differ in one argument, said once: "the weather in Oslo and Rome tomorrow".

The second request is the first one said again, with the same dice, for the other value: where the
two texts differ in that value alone, its place can hold a list.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex
from generator.records import Anchor, Utterance
from generator.scenarios.apart import (
    ASKED,
    FORM,
    LISTED,
    beside_it,
    is_enum,
    is_name,
    kept,
    measured,
    named_new,
    recipients,
    somebody_new,
)
from generator.scenarios.base import Cell
from generator.scenarios.draws import Drawn, others_of
from generator.scenarios.once import once
from generator.scenarios.pieces import Piece, Turn, Word, enumerated, pieces_of, put_together
from generator.scenarios.twice import (
    around,
    changeable,
    holding,
    identifying,
    own_of_each,
    told_with_its_own,
    written_to,
)
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.effects import alters, effect

_NOT_LISTED = frozenset(
    """
    api_key session_id run_id chat_id chain_id booking_reference street_address database table scene
    playlist
    project_path directory url chart_type output_format llm_model like_examples
    """.split()
)
_BAD_BEFORE = regex(
    r"(?:\b(?:from|between|until|till|called|named|titled|saying|says|by|than|under|over|above|as|"
    r"saved? to|save it to|below|an? \w{2,8},|to be|an?|since|before|after|near|with|using|"
    r"is|through)|[\"'`“:=(#])\s*$",
    re.I,
)
_LONGEST = len("an upcoming,")  # only so many characters at the end are looked at
_BAD_AFTER = regex(r"\s*(?:[\"'`”)\]]|(?:and|or|to|until|through|is|was|has|as)\b)", re.I)
_THINGS = frozenset(
    "places organisations people media sports identifiers commerce contact files web".split()
)
"""Families whose values are names, which no noun makes adjectives of."""
_OF_ONE = regex(r" [a-z-]+(?<!s)\b", re.I)
"""A noun in the singular after a value."""
_PREPOSITION = regex(r"\b(in|for|at|on|of|to|about)\s+(?:the\s+)?$", re.I)
_ONE_ABOUT = regex(
    r"\b(?:an?|one)\s+(?:[\w'-]+\s+){1,5}(?:about|on|of|for)\s+(?:(?:the|my|our)\s+)?$", re.I
)
"""What may be one thing about both: "a tutor on chemistry and physics"."""
_TO = regex(r"\b(?:to|into)\s+(?:the\s+)?$", re.I)
_FROM = regex(r"\bfrom\b", re.I)
_HAS_LIST = regex(r",| and | or |&|\n|/ ", re.I)


def listable(function: CompiledFunction, utterance: Utterance) -> list[int]:
    """The slots of an utterance whose place can hold a list of values, each for its own call."""
    said = frozenset([slot.path for slot in utterance.slots])
    known = _known(function)
    lists = known.get(said)
    if lists is None:
        lists = _lists(function) - _tied(function, said) - _of_one(function, said)
        lists = known[said] = lists - around(function, said)
    found = []
    for i, slot in enumerate(utterance.slots):
        if slot.path not in lists:
            continue
        before, after = utterance.text[: slot.start], utterance.text[slot.end :]
        if leads_on(before) or _BAD_AFTER.match(after) or _HAS_LIST.search(slot.text):
            continue
        if slot.path in _ways(function) and _TO.search(before) and _FROM.search(utterance.text):
            continue  # a way to two places may be one way
        if slot.text.count(" ") < 4 and not slot.text.isdigit():
            if _OF_ONE.match(after) and slot.path in _options(function):
                continue  # "a nut-free and Mediterranean recipe" is one recipe
            found.append(i)
    return found


def leads_on(before: str) -> bool:
    """Whether a text ends in what leads to one value only: "from", a quotation mark."""
    return _BAD_BEFORE.search(before, max(0, len(before.rstrip()) - _LONGEST)) is not None


@once
def _options(function: CompiledFunction) -> frozenset[str]:
    """The arguments that may be said as adjectives: one of a few options, of what kind it is."""
    return frozenset(
        p.pointer for p in function.parameters if is_enum(p) or p.meaning.family not in _THINGS
    )


@once
def _known(function: CompiledFunction) -> dict[frozenset[str], frozenset[str]]:
    """What may be listed where these arguments are said, as it is worked out."""
    return {}


def _tied(function: CompiledFunction, said: frozenset[str]) -> frozenset[str]:
    """The arguments that go with another one said: in what it is, or of what kind.

    The same number in another project or company, or of another type, is another thing.
    """
    inner = [p for p in identifying(function) if p.pointer in said]
    own = any(p.pointer in said and _own(p) for p in function.parameters)
    people = (p for p in function.parameters if own and p.meaning.family == "people")
    words = frozenset(word for p in inner if p.leaf.words[-1:] for word in p.leaf.words[:-1])
    others = [p for p in function.parameters if p not in inner]
    kinds = (p for p in others if words & set(p.leaf.words))
    found = words & set(words_of(function.spec.name)) and effect(function.spec) == "read"
    whose = (p for p in others if found and p.meaning.family in ("web", "organisations"))
    return frozenset(p.pointer for p in (*inner[:-1], *kinds, *people, *whose))


def _of_one(function: CompiledFunction, said: frozenset[str]) -> frozenset[str]:
    """The arguments that don't differ beside others said, as long as those are the same.

    Nobody has three rooms on one night, or makes three things of one name; one case or exhibition
    is in one place. Several people may be told the same.
    """
    named = [p for p in function.parameters if p.pointer in said and is_name(p)]
    if not said.isdisjoint(measured(function)):
        return said
    if len(said) > 1 and not said.isdisjoint(own_of_each(function)):
        return said
    if effect(function.spec) == "create":
        dated = any(p.pointer in said and p.meaning.family in _WHEN for p in function.parameters)
        if not dated and not named:
            return frozenset()
        free = {"people", "contact"} if not named else set()
        return frozenset(
            p.pointer
            for p in function.parameters
            if p.meaning.family not in free and (dated or p not in named)
        )
    named += [p for p in identifying(function) if p.pointer in said and p not in named]
    elsewhere = (p for p in function.parameters if named and p not in named)
    return frozenset(
        p.pointer for p in elsewhere if p.meaning.family in ("places", "sports") or is_enum(p)
    )


_WHEN = frozenset(("dates", "times", "timewords"))


def _own(parameter: Parameter) -> bool:
    """Whether it belongs to one person: another has another birth date, and another address."""
    birth = not _BORN.isdisjoint(parameter.leaf.words)
    return birth or parameter.meaning.family == "contact" or parameter.meaning.name == "age"


_BORN = frozenset("birth birthday birthdate dob born age".split())


@once
def _ways(function: CompiledFunction) -> frozenset[str]:
    """The arguments that a way may lead to."""
    families = ("places", "travel")
    return frozenset(p.pointer for p in function.parameters if p.meaning.family in families)


@once
def _lists(function: CompiledFunction) -> frozenset[str]:
    """The arguments of which a list can be said."""
    able = [p for p in function.parameters if _may_list(p, function)]
    able = [p for p in able if p.pointer in changeable(function)]
    if somebody_new(function):
        able = [p for p in able if p in somebody_new(function)]
    if _renames(function):
        return frozenset()  # one thing gets one new name
    apart = frozenset(p.pointer for p in able) - beside_it(function) - kept(function)
    return apart - holding(function) - written_to(function) - told_with_its_own(function)


def _renames(function: CompiledFunction) -> bool:
    """Whether it turns an old name or number into another."""
    firsts = {p.leaf.words[0] for p in function.parameters if p.leaf.required}
    return effect(function.spec) == "update" and bool({"from", "old"} & firsts)


def _may_list(parameter: Parameter, function: CompiledFunction) -> bool:
    meaning, schema = parameter.meaning, parameter.leaf.schema
    if schema.get("type") in ("array", "object", "boolean"):
        return False
    if meaning.name in _NOT_LISTED and parameter not in recipients(function):
        return False
    looks_up = effect(function.spec) == "read"
    if meaning.name == "given":
        return looks_up and schema.get("type") == "string"
    if meaning.name in ASKED:
        plain = parameter.leaf.required and len(parameter.leaf.path) == 1
        return looks_up and plain and FORM.isdisjoint(parameter.leaf.words)
    return meaning.family in LISTED and (looks_up or meaning.family != "food")


def same_but(one: Utterance, other: Utterance, i: int) -> bool:
    """Whether two utterances differ in the words of slot ``i`` alone."""
    a, b = one.slots[i], other.slots[i]
    return (
        a.path == b.path
        and a.rule == b.rule
        and one.text[: a.start] == other.text[: b.start]
        and one.text[a.end :] == other.text[b.end :]
        and a.text.casefold() != b.text.casefold()
        and not _HAS_LIST.search(b.text)
    )


def _shared(one: Utterance, words: Sequence[Utterance], i: int, rng: random.Random) -> list[Piece]:
    """The list at slot ``i``; all other words belong to every call."""
    everyone = tuple(range(len(words)))
    pieces = pieces_of(one, everyone)
    at = next(n for n, p in enumerate(pieces) if isinstance(p, Word) and p.slot is one.slots[i])
    listed: list[Piece] = [Word(other.slots[i], (n,)) for n, other in enumerate(words)]
    before = pieces[:at]
    if before and isinstance(before[-1], str):
        before[-1] = of_several(before[-1], one.slots[i].path)
    return [*before, *enumerated(listed, rng), *pieces[at + 1 :]]


_NOUN = regex(r"(?<![\w'-])(?:(\w+) )?([A-Za-z]{3,}|ID)( #?)$")
_WITH_ID = regex(r"\bthe (?:[\w-]+ ){0,2}?([a-z]{3,}) with (?:the )?IDs #?$")
"""What several IDs are of: "the orders with IDs"."""
_NO_PLURAL = frozenset("search query find name call text like".split())
"""Words of arguments that stand before a value as a verb, or are none of many."""
_OF_ONE_THING = frozenset("a an one each another every this to you please and or".split())


def of_several(before: str, path: str) -> str:
    """What stands before a list, with the noun of its things in the plural: "orders 12 and 14"."""
    found = _NOUN.search(before)
    if found is None or (found[1] or "").lower() in _OF_ONE_THING:
        return before
    noun = found[2]
    if noun.lower() not in words_of(path) or noun.lower() in _NO_PLURAL or is_plural(noun):
        return before
    several = before[: found.start(2)] + plural(noun) + found[3]
    thing = _WITH_ID.search(several)
    if thing is None or is_plural(thing[1]):
        return several
    return several[: thing.start(1)] + plural(thing[1]) + several[thing.end(1) :]


_SAME = (" Same for {}.", " And the same for {}.")
_DO_SAME = (*_SAME, " Do the same for {}.", " Then do the same for {}.")
_WHAT_ABOUT = (" And {}?", " What about {}?", " And what about {}?", " How about {}?")


def _ellipsis(
    one: Utterance, other: Utterance, i: int, rng: random.Random, *, deed: bool
) -> list[Piece] | None:
    """The first request whole, then what differs: "And in Rome?", "Same for Rome."."""
    slot = one.slots[i]
    everyone = (0, 1)
    pieces: list[Piece] = [
        Word(p.slot, (0,) if p.slot is slot else everyone) if isinstance(p, Word) else p
        for p in pieces_of(one)
    ]
    second = Word(other.slots[i], (1,))
    if _does(slot.text) or _does(second.slot.text):
        return None  # "the same for learn to throw pottery"
    text = one.text
    found = _PREPOSITION.search(text, 0, slot.start)
    may = re.match(r"(?:can|could|would|will|any)\b", text, re.I)
    if text.endswith("?") and not deed and not may:
        lead, end = _WHAT_ABOUT[int(rng.random() * len(_WHAT_ABOUT))].split("{}")
        if found and lead == " And ":
            lead = f" And {found[1].lower()} "
        return [*pieces, lead, second, end]
    same: tuple[str, ...] = _DO_SAME if deed else _SAME
    if not deed and not text.endswith("?"):
        same = (*_SAME, f" And {found[1].lower()} {{}} too." if found else " And {} too.")
    lead, end = same[int(rng.random() * len(same))].split("{}")
    if text[-1] not in ".?!":
        pieces.append(".")
    return [*pieces, lead, second, end]


def _does(value: str) -> bool:
    """Whether a value says what is done, as what people look for may."""
    first, _, rest = value.partition(" ")
    return bool(rest) and (verb_of(first) == first or first in ("how", "learn"))


@once
def _kinds(function: CompiledFunction) -> Mapping[str, tuple[str, str]]:
    """Family and name of each argument's meaning, by pointer."""
    return {p.pointer: (p.meaning.family, p.meaning.name) for p in function.parameters}


def _unique(function: CompiledFunction, utterance: Utterance, i: int) -> bool:
    """Whether no other argument said could take the value: "same for Rome" must be clear."""
    kinds = _kinds(function)
    mine = kinds.get(utterance.slots[i].path)
    if mine is None or mine[1] in ("date", "enum"):
        return False
    return all(
        kinds.get(s.path, ("", ""))[0] != mine[0] for n, s in enumerate(utterance.slots) if n != i
    )


def one_argument_varied(
    function: CompiledFunction, first: Drawn, cell: Cell, rng: random.Random, anchor: Anchor
) -> tuple[Turn, list[Drawn]] | None:
    """A turn that says what the calls share once, or None where no place can take a list."""
    able = listable(function, first.utterance)
    if not able:
        return None
    i = able[int(rng.random() * len(able))]
    count = 2 if rng.random() < 0.22 else 1
    path = first.utterance.slots[i].path
    others = others_of(function, first, frozenset((path,)), count, rng, anchor, cell.values)
    others = [o for o in others if same_but(first.utterance, o.utterance, i)]
    if not others:
        return None
    all_calls = [first, *others]
    said = [one.utterance for one in all_calls]
    pieces = None
    new = path in {p.pointer for p in named_new(function)}  # "same for" what is not there yet
    if len(said) == 2 and rng.random() < 0.3 and not new and _unique(function, said[0], i):
        deed = alters(function.spec)
        pieces = _ellipsis(said[0], said[1], i, rng, deed=deed)
    if pieces is None and _ONE_ABOUT.search(said[0].text, 0, said[0].slots[i].start):
        return None
    if pieces is None:
        pieces = _shared(said[0], said, i, rng)
    return put_together(pieces, said), all_calls
