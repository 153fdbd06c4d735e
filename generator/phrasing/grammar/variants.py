"""Other ways to name the object: by its maker, by the place it is at, by how many there are."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.limits import counts_alone, counts_made, limits, tallied
from generator.phrasing.grammar.attached.places import is_place, places
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import store_of
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.attached.units import Unit, alone, kind_of
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.determiners import article_around
from generator.phrasing.grammar.joins import units_of
from generator.phrasing.grammar.object_choices import Choice
from generator.phrasing.grammar.objects import phrases
from generator.phrasing.grammar.prepositional_things import led_alone
from generator.phrasing.grammar.things_by_key import NUMBERED
from generator.quick import regex, replace

_LED = regex(
    r"(in|at|for|on|from|near|of|to|around|by|with|about|using|titled|called|under|marked|as|where|that|and|over|because|due|against|matching)\b"
)


_CALLED = regex(r"(?:called|named|titled) ")
_OF_PLACES = regex(
    r"(?:capital|population|area|gdp|language|flag|president|leader|mayor|monarch|king|anthem|"
    r"currency|map|history|size|elevation|name|location)(?: city|s)?$",
    re.I,
)
"""What places have rather than hold: "the capital of Peru"."""


def led(thing: Entity, present: frozenset[str], noun: str = "") -> Unit | None:
    """A thing that a preposition leads to, if some argument says something about it.

    ``noun`` is the object's.
    """
    here = [role for role in thing.roles if role.path in present]
    if not here:
        return None
    alone_here = len(here) == 1 and here[0] in thing.titles
    plain = here[0].formal and len(here[0].parameter.leaf.words) == 1
    if alone_here and (unit := led_alone(thing, here[0], noun)):
        return unit
    numbered = here[0].formal and here[0].parameter.leaf.words[-1] in NUMBERED
    own = _own(here[0]) if alone_here and not numbered and not plain else ()
    if thing.prepositions[0] not in ("of", "for", "by", "with", "about"):
        leads = {*thing.prepositions, *(("in", "at") if "in" in thing.prepositions else ())}
        own = tuple(text for text in own if text.split(" ", 1)[0] in leads)
    if own and thing.prepositions[0] in ("of", "for", "by", "with", "about"):
        timed = here[0].parameter.meaning.family == "timewords"
        unit = alone(here[0], noun if timed else "")
        lead = thing.prepositions[0]
        if all(f'"{here[0].mark}"' in text for text in own):  # whole sentences, as they stand
            return replace(unit, ways=(f'{lead} the {thing.nouns[0]} "{here[0].mark}"',))
        bare = (re.sub("^(?:called|named) ", "", way) for way in unit.ways)  # as the object is
        led_by = [way if _LED.match(way) else f"{lead} {way}" for way in bare]
        if lead == "for" and here[0].part == "plain":  # a permit for performers is by none of them
            led_by = [re.sub(r"^(?:by|from) ", "for ", way) for way in led_by]
        if lead in ("about", "with") and here[0].formal:  # a question is about the document
            led_by = [re.sub(r"^for ", f"{lead} ", way) for way in led_by]
        if lead == "of" and _OF_PLACES.search(noun):
            led_by = [re.sub(r"^in ", "of ", way) for way in led_by]
        if lead == "of":
            keyed = here[0].formal and any(not way.startswith("with ") for way in led_by)
            led_by = [way for way in led_by if not (keyed and way.startswith("with "))]
            led_by = [re.sub(r"^about ", "of ", way) for way in led_by]
        told = here[0].told_lead(noun)
        made = any(way.startswith("by ") for way in unit.ways)
        if (
            lead == "of"
            and told.startswith("of ")
            and not made
            and here[0].parameter.meaning.family != "places"
        ):
            return replace(unit, kind="of", ways=(told, told, f"for {here[0].mark}"))
        if lead in ("of", "for") and not here[0].formal and here[0].part == "plain":
            held = here[0].parameter.meaning.name == "room"  # "in the study"
            short = [way for way in led_by if len(way.split()) < (4 if held else 3)]
            number = types_of(here[0].parameter) <= {"integer", "number"}  # "for season 5"
            led_by = short or (led_by if number else [f"{lead} {here[0].mark}"])
        return replace(unit, ways=tuple(led_by))
    said = phrases(thing, present, article_around(thing))
    graded = thing.nouns[0].rsplit(" ", 1)[-1] in ("level", "grade", "tier", "degree")
    if own and here[0].part != "title" and not graded:
        said = (*said[:2], here[0].mark)
    ways = tuple(f"{lead} {text}" for text in said for lead in thing.prepositions)
    if any(text.split(" ", 2)[1] == "the" for text in own):  # "on the {server}"
        ways = tuple(way for way in ways if " the " in way)
    extra = [role for role in thing.titles[1:] if role.path in present]
    tail = "".join(" " + alone(role).ways[0] for role in extra if thing.titles[0].path in present)
    kind = {"at": "place", "in": "place", "of": "of"}.get(thing.prepositions[0], "target")
    return Unit(kind, tuple(way + tail for way in own + ways), front=kind == "target" and not tail)


def _own(role: Role) -> tuple[str, ...]:
    """The argument's own words; what is "called" so is the thing, not what one wants of it."""
    said = () if store_of(role) else role.texts("after")
    if role.formal:  # what a key is of is said with it
        said = tuple(text for text in said if len(text.split()) > 2)
    return () if role.part == "title" and any(map(_CALLED.match, said)) else said


def variants(
    intent: Intent, scene: Scene, present: frozenset[str], others: list[Role]
) -> list[Choice]:
    """Choices beside the usual ones; may be empty."""
    return [
        *_swapped(intent, scene, present, others),
        *_by_maker(intent, scene, present, others),
    ]


def _swapped(
    intent: Intent, scene: Scene, present: frozenset[str], others: list[Role]
) -> list[Choice]:
    """The place that a table is booked at may be booked itself: "book a brasserie"."""
    if intent.kind.name not in ("book", "order") or any(
        role.path in present for role in scene.object.roles
    ):
        return []
    for thing in scene.around:
        if any(role.path in present for role in thing.kinds) and "at" in thing.prepositions:
            said = phrases(thing, present, "a")
            rest = [
                unit
                for other in scene.around
                if other is not thing and (unit := led(other, present, intent.noun))
            ]
            return [Choice(said, said, tuple(rest + units_of(others, intent.noun)), "title")]
    return []


def _by_maker(
    intent: Intent, scene: Scene, present: frozenset[str], others: list[Role]
) -> list[Choice]:
    """The maker in the place of the work: "play some {artist}", "{artist}'s {album}"."""
    theirs = [other for other in scene.around if _is_makers(other, present)]
    makers = [role for role in others if _is_maker(role)]
    makers += [role for other in theirs for role in other.titles]
    if len(makers) != 1 or intent.kind.name not in ("play", "add", "search", "get", "list"):
        return []
    maker, thing = makers[0], scene.object
    m = maker.mark
    rest = [role for role in others if role is not maker]
    around = [
        unit
        for other in scene.around
        if other not in theirs and (unit := led(other, present, intent.noun))
    ]
    titles = [role for role in thing.titles if role.path in present]
    kinds = [role for role in thing.kinds if role.path in present]
    if any(role.path in present for role in (*thing.owners, *thing.pointers, *thing.befores)):
        return []
    units = tuple(around + units_of(rest, intent.noun))
    said: tuple[str, ...]
    if len(titles) == 1 and not kinds:
        t = titles[0].mark
        said = (f"{t} by {m}", f"{t} from {m}", f"{t} by {m}", f"{m}'s {t}")
        return [Choice(said, said, units, "title")]
    if titles:
        return []
    if kinds:
        kind = " ".join(role.mark for role in kinds)
        said = (f"the {m} {kind}", f"{m}'s {kind}", f"that {m} {kind}", f"a {kind} by {m}")
        return [Choice(said, (f"{m} {kind}", *said[1:2]), units, "title")]
    writes = intent.kind.name == "add" and maker.parameter.core.name == "person_name"
    if writes or intent.kind.name not in ("play", "add"):
        return []  # who writes a comment is not what is added
    play = (f"some {m}", f"{m}'s music", m) if intent.kind.name == "play" else ()
    said = (m, *play, m, m)
    return [Choice(said, (m,), units, "title")]


def nearest(
    scene: Scene, present: frozenset[str], others: list[Role]
) -> tuple[list[Role], list[Unit], list[Entity]]:
    """A distance said with the kind of place it goes with: "at the {nearest} {cinema}".

    The others without the distance, the unit, and the things still to be led to.
    """
    relation = next((role for role in others if role.part == "relation"), None)
    for thing in scene.around if relation is not None else ():
        here = [role for role in thing.roles if role.path in present]
        if relation is None or len(here) != 1 or here[0] not in thing.kinds:
            continue
        if thing.prepositions[0] not in ("in", "at") or _placed(others):
            continue
        r, k = relation.mark, here[0].mark
        ways = (
            *(f"{lead} the {r} {k}" for lead in ("at", "in", "at")),
            *(f"{lead} {start} {k} {r}" for lead in ("at", "in") for start in ("a", "the")),
            *(f"at {start} {k} {r} {end}" for start in ("a", "the") for end in ("me", "here")),
        )
        rest = [role for role in others if role is not relation]
        return rest, [Unit("place", ways)], [each for each in scene.around if each is not thing]
    return others, [], scene.around


def placed_within(
    things: list[Entity], others: list[Role], present: frozenset[str], noun: str
) -> tuple[list[Entity], list[Role], list[Unit]]:
    """A place that something leads to, with the larger place it is in: "in {city}, {country}".

    The things and others left, and the unit.
    """
    for thing in things:
        here = [role for role in thing.roles if role.path in present]
        if len(here) != 1 or here[0].formal or not is_place(here[0]):
            continue
        larger = [role for role in others if is_place(role)]
        if not larger or thing.prepositions[0] in ("from", "to", "between"):
            continue
        left = [here[0], *others]
        unit = places(left, noun)
        if unit is not None:
            return [each for each in things if each is not thing], left, [unit]
    return things, others, []


def _placed(others: list[Role]) -> bool:
    return any(kind_of(role, frozenset(role.parameter.leaf.words)) == "place" for role in others)


_SERVED = regex(
    r"\b(place|venue|restaurant|shop|hotel|it|location) should "
    r"(serve|have(?! (?:been|to)\b)|offer)"
)


def of_venue(role: Role) -> tuple[str, ...]:
    """Ways to say what a place should have: "that serves {pizza}"; empty for anything else."""
    found = _SERVED.search(role.told)
    m = role.mark
    if found is None:
        return ()
    if types_of(role.parameter) & {"number", "integer"}:
        return (f"with {m} {role.noun}",) if nouns.is_plural(role.noun) else ()
    if found.group(2) == "have":
        return (f"with {m}", f"with {m}", f"that has {m}", f"with a {m}")
    verb = found.group(2)
    return (f"that {verb}s {m}", f"{verb[:-1]}ing {m}", f"which {verb}s {m}", f"that {verb}s {m}")


def at_venue(units: list[Unit], others: list[Role]) -> tuple[list[Unit], list[Role]]:
    """Units and others with what the place should have said right after the place."""
    asked = [role for role in others if of_venue(role)]
    if not asked:
        return units, others
    role, rest = asked[0], [other for other in others if other is not asked[0]]
    ways = of_venue(role)
    if not any(unit.kind == "place" for unit in units):
        lead = ("at a place ", "somewhere ", "at a place ") if "serv" in ways[0] else ("", "", "")
        made = Unit("with", tuple(start + way for start in lead for way in ways))
        return [*units, made], rest
    found = []
    for unit in units:
        if unit.kind == "place":
            both = [f"{at} {way}" for at in dict.fromkeys(unit.ways) for way in ways[:3]]
            found.append(replace(unit, ways=tuple(both)))
        else:
            found.append(unit)
    return found, rest


def _is_makers(thing: Entity, present: frozenset[str]) -> bool:
    """Whether something tells who made the object ("the songs of an artist"), and only that."""
    here = [role for role in thing.roles if role.path in present]
    return len(here) == 1 and here == thing.titles and _is_maker(here[0])


def _is_maker(role: Role) -> bool:
    """Whether the argument names who made a work."""
    return kind_of(role, frozenset(role.parameter.leaf.words)) == "by"


def counted(
    intent: Intent, thing: Entity, present: frozenset[str], others: list[Role]
) -> tuple[list[Role], str]:
    """The others without the number that counts the object, and what precedes its noun: "{2}"."""
    made = intent.kind.name == "create" and not nouns.is_mass(intent.noun or "-")
    many = made and any(counts_made(role, intent.noun) for role in others)
    if not thing.nouns or not (many or nouns.is_plural(intent.noun)):
        return others, ""
    if any(map(str.isdigit, thing.nouns[0])):
        return others, ""  # "the top 10 scorers"
    here = [role for role in thing.roles if role.path in present]
    if any(role not in thing.befores for role in here):
        return others, ""
    found = _counting(intent, thing, others)
    if len(found) != 1 or any(role.part == "unit" for role in others if role.path in present):
        return others, ""  # two pallets are no two things
    front = " ".join([found[0].mark, *(role.mark for role in here)])
    return [role for role in others if role is not found[0]], front


def _counting(intent: Intent, thing: Entity, others: list[Role]) -> list[Role]:
    """The arguments that say how many of the object: five cards are drawn, none "with five"."""
    if intent.kind.info or intent.kind.name in ("search", "list", "get"):
        if nouns.is_answer(intent.noun):
            return []
        limiting = [role for role in others if limits(role) or _numbers(thing, role)]
        return limiting or [role for role in others if counts_alone(role, intent.noun)]
    told = [role for role in others if _tallies(thing, role)]
    if told or intent.kind.name in ("order", "book", "create", "buy", "hold"):
        return told or [role for role in others if _counts(thing, role)]
    changes = intent.kind.name in ("update", "set", "rate", "check")  # so many in stock
    either = (role for role in others if counts_alone(role, intent.noun) or _numbers(thing, role))
    return [] if changes else list(either)


def counted_head(thing: Entity, others: list[Role], left: list[Role]) -> str:
    """The noun that a number counts; "tickets" for "event tickets" where it may bring that."""
    gone = next((role for role in others if role not in left), None)
    head = thing.nouns[0] if nouns.is_plural(thing.nouns[0]) else nouns.plural(thing.nouns[0])
    last = head.rsplit(" ", 1)[-1]
    brought = getattr(gone.parameter.meaning, "counted", ()) if gone is not None else ()
    return last if nouns.singular(last) in brought else head


def _tallies(thing: Entity, role: Role) -> bool:
    """Whether the description says that it counts the thing: "how many dice to roll"."""
    things = tallied(role) if "integer" in types_of(role.parameter) else ""
    return bool(things) and thing.names(nouns.singular(things))


def _numbers(thing: Entity, role: Role) -> bool:
    """Whether the number is called as the things are: ``contributions`` to look up."""
    *before, last = role.parameter.leaf.words
    whole = "integer" in types_of(role.parameter) and nouns.is_plural(last)
    return whole and set(before) <= _TALLIED and thing.names(nouns.singular(last))


def _counts(thing: Entity, role: Role) -> bool:
    """Whether the number says how many of the thing there are to be."""
    words = role.parameter.leaf.words
    what = words[-2:][0] if words[-1] in _TALLY else words[-1]
    return role.counts and (len(words) == 1 or thing.names(nouns.singular(what)))


_TALLIED = frozenset("number num no nr n count of".split())
"""What names put before what is counted: ``number_of_airplanes``."""
_TALLY = frozenset("count quantity qty number".split())
