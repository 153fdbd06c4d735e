"""Arguments that follow the object, joined where they belong together ("in {city}, {state}")."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import closed_ways, searching, verbs_of
from generator.phrasing.grammar.attached.code_names import coded_ways
from generator.phrasing.grammar.attached.counted_places import counted_ways
from generator.phrasing.grammar.attached.files import filed_ways
from generator.phrasing.grammar.attached.keys_of_lookups import looked_up
from generator.phrasing.grammar.attached.keys_told import keyed_by
from generator.phrasing.grammar.attached.limits import worth_ways
from generator.phrasing.grammar.attached.listed_behind import listed_ways
from generator.phrasing.grammar.attached.long_texts import (
    inside_of,
    label_of,
    labelled_ways,
    led_in,
    set_off,
    texts_of,
)
from generator.phrasing.grammar.attached.moments import dated_ways, of_day
from generator.phrasing.grammar.attached.name_labels import asked_ways, labelled, measured, read_off
from generator.phrasing.grammar.attached.names_of_others import of_another
from generator.phrasing.grammar.attached.new_values import renewed, timed_to
from generator.phrasing.grammar.attached.noun_first import noun_first
from generator.phrasing.grammar.attached.noun_senses import sensed_ways
from generator.phrasing.grammar.attached.own_attachments import own_ways
from generator.phrasing.grammar.attached.places_left import left_ways, other_ways
from generator.phrasing.grammar.attached.programs import variable_ways
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import of_whole, scoped_ways
from generator.phrasing.grammar.attached.served import amount_of, is_sent_to, served_ways
from generator.phrasing.grammar.attached.sorting import arranged_ways, without_repeats
from generator.phrasing.grammar.attached.stated_relations import stated_ways
from generator.phrasing.grammar.attached.structure_lists import PACKED, is_settings, is_source
from generator.phrasing.grammar.attached.told_parts import parted
from generator.phrasing.grammar.attached.usual_ways import is_own_key, usual_ways
from generator.phrasing.grammar.attached.verb_takes import taken_ways
from generator.phrasing.grammar.attached.work_places import placed_ways
from generator.phrasing.grammar.described.nouns import is_answer, is_plural, plural, singular
from generator.quick import Struct, regex, remembered
from generator.semantics.choices.flags import phrases_of
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import CHANGING, SEARCHING
from generator.semantics.numbers.measures import WEIGHTS
from generator.semantics.topics.stated import manner_of

ORDER = tuple("by score target of place people time with plain limit flag via end".split())
"""Kinds of units in the order in which people mostly say them."""


class Unit(Struct, frozen=True):
    """Some arguments said together: ways to say them, and where they like to stand.

    ``front`` tells that it may open a request ("for tomorrow, …").
    """

    kind: str
    ways: tuple[str, ...]
    front: bool = False
    last: bool = False
    sentence: tuple[str, ...] = ()
    """Sentences of their own that say the argument: "My budget is {}."."""
    middle: tuple[str, ...] = ()
    """Ways to say what likes to be last where something else is."""
    point: str = ""
    """The coordinates of a point, without a preposition."""
    amount: tuple[str, str] = ("", "")
    """So much of the object, as it is said before it, and in what: "{} litres", "litres"."""
    structured: bool = False
    """Whether what is said is JSON, whose end is seen."""


_PAID_FOR = frozenset("report deal claim invoice".split())
_SUMS = frozenset(
    "payment refund transfer deposit donation withdrawal bill memo expense loan fine".split()
)
"""What a sum is of: "a payment of $50"."""
_MONEY = frozenset("total amount price cost sum dollar euro".split())
_SERVICE = frozenset("service platform provider app source site website channel".split())
_TIME = frozenset("date time day when deadline month week hour range period".split())


@remembered
def alone(role: Role, noun: str = "") -> Unit:
    """The unit of one argument on its own; ``noun`` is the object that it may be the text of."""
    words = frozenset(role.parameter.leaf.words)
    if role.part == "json":
        return _structured(role, noun)
    if role.part == "text" or inside_of(role, noun):
        return _written(role, noun)
    keyed = keyed_by(role, noun) or noun_first(role.parameter, role.mark)
    named = (
        keyed
        or stated_ways(role, noun)
        or served_ways(role)
        or timed_to(role, noun)
        or left_ways(role)
        or other_ways(role)
        or taken_ways(role, noun)
        or arranged_ways(role)
        or listed_ways(role)
        or asked_ways(role)
        or placed_ways(role)
        or variable_ways(role)
        or sensed_ways(role)
        or counted_ways(role)
        or closed_ways(role)
        or dated_ways(role)
        or coded_ways(role)
        or scoped_ways(role)
        or worth_ways(role)
        or (role.parameter.leaf.words[:1] == ("new",) and renewed(role, noun))
        or usual_ways(role, noun)
    )
    own = named or of_day(role, noun, own_ways(role, noun))
    ways = without_repeats(role, read_off(role, filed_ways(role, noun, own)))
    ways = of_another(role, of_whole(role, parted(role, noun, ways), noun), noun)
    ways = ways if keyed else looked_up(role, ways, noun)
    ways = set_off(role, noun, ways)
    if any(way.startswith(": ") for way in ways) and role.part == "plain":
        ways = led_in(role, noun, ways)
        inner = tuple(way for way in ways if not way.startswith(": ")) or labelled_ways(role, ways)
        return Unit(
            "end", tuple(f" {way}".replace(" :", ":") for way in ways), last=True, middle=inner
        )
    if ways:
        kind = _kind_of_flag(role) if role.part == "flag" else kind_of(role, words)
        numeric = bool(types_of(role.parameter) & {"number", "integer"})
        ways = _of_sums(role, singular(noun.rsplit(" ", 1)[-1]), ways)
        if numeric and kind in ("plain", "limit") and f"of {role.mark}" in ways:
            kind = "of"
            if is_plural(role.noun) and not {*map(singular, words)} & (_MONEY | WEIGHTS):
                lead = "for" if words & _PEOPLE else "with"
                ways = (f"{lead} {role.mark} {role.noun.lower()}",)
        if kind == "by" and ways[0].startswith("by "):
            ways = (*ways, f"from {role.mark}")
        if ways[0].startswith("ending in ") and not _of_card(role, noun):
            ways = (f"for the card {ways[0]}",)
        if ways[0].startswith(("that are", "that is ", "of ", "ending in ")):
            kind = "of"
        kind = "of" if is_own_key(role, noun, ways) else kind
        if kind in ("limit", "plain") and ways in _targets(role.mark):
            kind = "target"
        if kind == "place" and verbs_of(role) & _BOOKING:
            ways = tuple(way for way in ways if not way.startswith("for ")) or ways
        if kind in ("time", "place") and _led(role) and not ways[0].startswith("due "):
            ways = (role.mark, role.mark, role.mark, *ways)
        led = bool(role.lead.text) and ways[0] == role.told_lead(noun)
        told = () if named or led or kind == "target" else _told(role)
        middle = tuple(way for way in ways if not way.startswith(","))
        middle = () if len(middle) == len(ways) else middle
        front, amount = kind in ("time", "people"), amount_of(role, ways)
        return Unit(kind, ways, front=front, sentence=told, middle=middle, amount=amount)
    if role.part == "flag":
        apart = all(one.text.startswith(",") for one in role.parameter.attachments)
        return Unit(
            _kind_of_flag(role), (f", {role.mark}",) if apart else (role.mark, f", {role.mark}")
        )
    said = without_repeats(role, looked_up(role, _fallback(role, words, noun), noun))
    typed = all(way.startswith("of type ") for way in said)
    return Unit("of" if typed else kind_of(role, words), said)


def _targets(mark: str) -> tuple[tuple[str, ...], ...]:
    return (f"to {mark}",), (f"to {mark}", f"to {mark}", f"into {mark}")


def _written(role: Role, noun: str) -> Unit:
    """The unit of a text, which stands last if it does not name what comes before it."""
    label = label_of(role)
    own = label == singular(noun.rsplit(" ", 1)[-1].lower())  # 'this command "about"'
    inner = f'"{role.mark}"' if own else f'with the {label} "{role.mark}"'
    names = tuple(filter(_CALLED.fullmatch, map(str.strip, texts_of(role, noun))))
    if names:
        return Unit("plain", names)
    return Unit("end", texts_of(role, noun), last=True, middle=(inner,))


_CALLED = regex(r"(?:called|named|titled) \S+")


def _of_sums(role: Role, head: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """What a deal is made for, and the sum that a payment is of."""
    of, paid = f"of {role.mark}", f"for {role.mark}"
    if of in ways and head in _SUMS and not verbs_of(role) & _ADDING:
        return (of,)
    return (paid,) if paid in ways and head in _PAID_FOR else ways


def _of_card(role: Role, noun: str) -> bool:
    """Whether the object is a card, or something of one, that ends in some figures."""
    told = role.parameter.leaf.function.description
    return noun.endswith("card") or bool(re.search(r"\bof (?:an? |the |your )?\w* ?card\b", told))


def _structured(role: Role, noun: str) -> Unit:
    """What is given as JSON, which stands last."""
    m, label = role.mark, label_of(role)
    this = "these" if is_plural(role.noun) else "this"
    label = role.noun if is_plural(role.noun) else label
    if is_source(role):
        made = (f" from {this} {label}: {m}", f" using {this} {label}: {m}")
        return Unit("end", made, last=True, middle=(f"from {m}",), structured=True)
    if role.parameter.leaf.words == ("where",):
        return Unit("end", (f" where {m}",), last=True, middle=(f"where {m}",), structured=True)
    if role.parameter.leaf.words == ("set",) and verbs_of(role) & CHANGING:
        put = f", setting {m}"
        return Unit("end", (put,), last=True, middle=(put,), structured=True)
    if manner_of(role.parameter.leaf.words) == "conditions":
        looked = (f" where {m}", f" where {m}", f" with {this} {label}: {m}")
        return Unit("end", looked, last=True, middle=(f"where {m}",), structured=True)
    if is_settings(role, noun):
        how = (f" with {m}", f" with {m}", f": {m}")
        return Unit("end", how, last=True, middle=(f"with {m}",), structured=True)
    if is_sent_to(role, label):  # "a contract to Ana Berg (ana@…)"
        return Unit("end", (f" to {m}",), last=True, middle=(f"to {m}",), structured=True)
    general = noun and singular(label.split()[-1]) in PACKED
    # the "deletions" of "delete observations" are these observations
    general = general or any(
        singular(label).startswith(verb[:5]) and singular(label) != verb for verb in verbs_of(role)
    )
    if general or singular(label) in singular(noun.lower()):
        return Unit("end", (f": {m}",), last=True, middle=(f": {m}",), structured=True)
    if singular(label) in _PEOPLE:  # "a room for Ana Berg and Tom Lee"
        return Unit("end", (f" for {m}",), last=True, middle=(f"for {m}",), structured=True)
    given = (
        f" with {this} {label}: {m}",
        f" using {this} {label}: {m}",
        f" with the {label} {m}",
    )
    between = (f"with {label} {m}", f"with the {label} {m}")
    return Unit("end", given, last=True, middle=between, structured=True)


def _told(role: Role) -> tuple[str, ...]:
    """Sentences that say the argument; what is only looked for "is", it need not "be"."""
    told = role.texts("sentence")
    if verbs_of(role) & SEARCHING:
        return tuple(each.replace(" should be ", " is ") for each in told)
    return told


_PEOPLE = frozenset(
    "people person guest passenger traveller traveler attendee participant player child".split()
)
_KINDS = frozenset(("type", "types", "kind", "kinds"))
_ARRAYS = frozenset("array arr list vector sequence series number num string".split())
_ADDING = frozenset("add append attach post insert put upload submit assign link apply".split())
_TAKING = frozenset("remove delete detach unassign unlink extract take drop subtract".split())
_BOOKING = frozenset("book reserve order buy schedule rent".split())
_HELD = frozenset(
    "table database file document page index repo repository source collection sheet spreadsheet "
    "bucket container package module list folder directory album playlist board project".split()
)
"""What things are got from."""


def _led(role: Role) -> bool:
    """Whether values bring their own preposition: "at noon", "in one hour"."""
    return any(
        re.match(r"(at|in|on|by|near|next|within)\b", str(each))
        for each in role.parameter.leaf.examples
    )


def _kind_of_flag(role: Role) -> str:
    """Flags stand before what comes last, clauses of their own behind it."""
    phrases = phrases_of(role.parameter.meaning)
    clause = phrases is not None and phrases.kind == "apart" and phrases.yes[0].count(" ") > 2
    return "end" if clause else "flag"


def kind_of(role: Role, words: frozenset[str]) -> str:
    """The kind of unit that an argument makes, which decides where it stands."""
    if arranged_ways(role):
        return "limit"
    family = role.parameter.meaning.family
    name = role.parameter.meaning.name
    if family in ("time", "dates", "calendar") or words & _TIME:
        return "time"
    if family in ("places", "place", "geography"):
        return "place"
    if words & _PEOPLE:
        return "people"
    if words & _SERVICE:
        return "via"
    if name in ("artist", "author") or words & {"artist", "author", "director"}:
        return "by"
    if words & {"limit", "page", "offset", "size", "max", "count"}:
        return "limit"
    return "plain"


def _fallback(role: Role, words: frozenset[str], asked: str) -> tuple[str, ...]:
    """Ways to say an argument that came without attachments; ``asked`` is the object's noun."""
    noun, mark, types = role.noun, role.mark, types_of(role.parameter)
    objects = role.texts("object")
    if role.parameter.meaning.family == "money" and role.part != "title":
        return (f"for {mark}", f"of {mark}", f"for {mark}")
    if role.part == "kind" and not role.stem:
        return (f"of type {mark}", f"with type {mark}")
    if role.part == "title" or objects:
        said = objects or (f"the {role.spelled} {mark}" if role.stem else mark,)
        verbs, held = verbs_of(role), role.stem in _HELD and not is_answer(asked)
        lead = "to" if verbs & _ADDING else "from" if held or verbs & _TAKING else "for"
        lead = "of" if role.parameter.meaning.name == "eaten_food" else lead  # "a feeding of peas"
        return tuple(f"{lead} {text}" for text in said)
    if role.part == "kind" and role.stem:
        lead = "for" if verbs_of(role) & SEARCHING else "with"
        several = "array" in types
        one = f"{lead} {mark} {plural(role.stem)}" if several else f"{lead} a {mark} {role.stem}"
        examples = map(str, role.parameter.leaf.examples)
        told = any(each.endswith(f" {role.stem}") for each in examples)  # no "scan scan"
        return (f"of type {mark}",) if told else (one, f"of type {mark}")
    if types & {"number", "integer"} and not role.formal:
        return (measured(noun, mark),)
    if "array" in types:
        if verbs_of(role) & SEARCHING and role.parameter.leaf.words[-1] in _KINDS:
            return (f"of type {mark}", f", only {mark}")
        things = re.sub(r" lists?$", "", noun)
        things = things if things[-1:].isdigit() else plural(things)
        if verbs_of(role) & {"assign", "allocate"} and not role.formal:
            return (f"to {things} {mark}", f"to {mark}")
        if singular(noun) in PACKED | _ARRAYS:
            return (f"in {mark}", f"of {mark}", f"from {mark}")
        return (f"for {mark}", *labelled(role), f"using {mark}")
    if role.formal:
        return (f"with {noun} {mark}", f"with {noun} {mark}", f"for {noun} {mark}")
    return (f"for {noun} {mark}",) if is_of(role) else labelled(role, sought=searching(role))


def is_of(role: Role) -> bool:
    """Whether the object is of what the argument tells: a "hive inspection" is for hive B3."""
    words = [singular(word) for word in words_of(role.parameter.leaf.function.name)]
    return role.stem in words[1:-1] and types_of(role.parameter) <= {"string"}
