"""One set of present arguments: what the object can be, and which units follow it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.action_arguments import (
    are_deeds,
    deed_of,
    is_action,
    is_either,
    is_verbal,
    picked,
    with_deed,
)
from generator.phrasing.grammar.argument_objects import CASES
from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.noun_labels import called, is_sought, itself
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.structure_lists import packs
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.compared_pairs import twins
from generator.phrasing.grammar.conversions import converted, is_amount, priced
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.determiners import SUPERLATIVE, article_of, pointed
from generator.phrasing.grammar.goals import goal_of
from generator.phrasing.grammar.joins import units_of
from generator.phrasing.grammar.kept import asked_with, is_from_somewhere, kept_with, led_apart
from generator.phrasing.grammar.kept_things import kept_thing
from generator.phrasing.grammar.object_choices import Choice, Present, covered, pasted
from generator.phrasing.grammar.objectless import object_of
from generator.phrasing.grammar.objects import phrases, wrapped
from generator.phrasing.grammar.page_elements import on_page
from generator.phrasing.grammar.pairs import (
    aspect_of,
    assigned,
    brought,
    relocated,
    repository,
)
from generator.phrasing.grammar.parts_and_sums import paged, paid
from generator.phrasing.grammar.replacements import replaced
from generator.phrasing.grammar.said_once import once
from generator.phrasing.grammar.similar_things import branded, likened, of_brand
from generator.phrasing.grammar.switches import switch_of
from generator.phrasing.grammar.texts_as_objects import question_in
from generator.phrasing.grammar.updates import changed, valued
from generator.phrasing.grammar.variants import (
    at_venue,
    counted,
    counted_head,
    led,
    nearest,
    placed_within,
    variants,
)
from generator.phrasing.grammar.verb_prepositions import sought_by
from generator.phrasing.grammar.weather_questions import after_condition, conditions_of, is_weather
from generator.quick import regex, replace


def present_of(intent: Intent, scene: Scene, present: frozenset[str]) -> Present:
    """Work out objects and units for the arguments present."""
    weather = is_weather(intent)
    here = [role for role in scene.roles if role.path in present]
    conditions = [role for role in conditions_of(scene) if role.path in present] if weather else []
    scene = _without(scene, conditions) if conditions else scene
    switch, verb = switch_of(intent, scene.others, present), _verb(intent, scene, present)
    deed = None if verb or switch else deed_of(here)
    if deed is not None:
        choice = with_deed(deed, [role for role in here if role is not deed], intent.noun)
        return Present((choice,), "", False, target=False, verb=deed.mark, deed=True)
    others = [
        role
        for role in scene.others
        if role.path in present and role.mark not in (switch or "-", verb or "-")
    ]
    others, near, things = nearest(scene, present, others)
    noun = intent.noun
    things, others, where = placed_within(things, others, present, noun)
    around = near + where
    around += [branded(unit, each, noun) for each in things if (unit := led(each, present, noun))]
    around, others = at_venue(around, others)
    asked = [role for role in scene.asked if role.path in present]
    choices = _together(intent, scene, present, verb) or _choices(
        intent, scene, present, others, around, asked
    )
    condition = " and ".join(role.mark for role in conditions)
    elsewhere = condition + switch + verb
    choices = [_definite(each) for each in choices] if verb or switch else list(choices)
    choices = [pasted(led_apart(each, intent, here), intent, here) for each in choices]
    return Present(
        choices=tuple(once(covered(each, here, elsewhere, intent.noun), here) for each in choices),
        condition=condition,
        asking=bool(intent.asks),
        weather=after_condition(conditions),
        target=any(unit.kind == "target" for unit in around),
        text=_text(others),
        question=question_in(intent, here),
        into="".join(f" {text}" for _, text in intent.kept if text.startswith(("to ", "into "))),
        verb=verb,
        switch=switch,
        info=intent.kind.info,
        fact=intent.kind.info and nouns.is_answer(intent.noun or "-") and not weather,
        technical=intent.audience == "developers",
        sought=sought_by(intent, here),
    )


def _definite(choice: Choice) -> Choice:
    """The choice of one thing there is: an action picked from many is on the dialog at hand.

    Of many that are not told apart, one alone may be meant too: verbs choose ("list", "close").
    """
    said = tuple(re.sub(r"^an? (?!new )", "the ", text) for text in choice.said)
    several = r"(?!these )[\w -]+s"  # those at hand are the ones that are told
    many = [text for text in said if re.fullmatch(several, text) and nouns.is_plural(text)]
    one = (f"the {nouns.singular(text.removeprefix('the ').removeprefix('all '))}" for text in many)
    return replace(choice, said=(*said, *one))


def _together(intent: Intent, scene: Scene, present: frozenset[str], verb: str) -> list[Choice]:
    """The one object of a call that brings two arguments together, if it does."""
    things = [scene.object, *scene.around]
    roles = [role for thing in things for role in thing.roles] + scene.others
    here = [role for role in roles if role.path in present and role.mark != verb]
    switched = aspect_of(intent, here)
    found = on_page(intent, here) or paged(intent, here) or paid(intent, here)
    found = found or repository(intent, here) or kept_thing(intent, here) or relocated(intent, here)
    found = found or brought(intent, here) or assigned(intent, here) or switched
    found = found or valued(intent, here) or replaced(intent, here) or changed(intent, here)
    found = found or twins(intent, here) or likened(intent, here) or picked(intent, here)
    if found is None:
        return []
    choice, rest = found
    return [replace(choice, units=choice.units + tuple(units_of(rest, intent.noun)))]


def _text(others: list[Role]) -> str:
    found = [role for role in others if role.part in ("text", "json")]
    return found[0].mark if [role.part for role in found] == ["text"] else ""


def _verb(intent: Intent, scene: Scene, present: frozenset[str]) -> str:
    """The hole of the action where the actions are verbs and one of them is the function's."""
    for role in scene.others:
        if role.path in present and is_either(role):
            return role.mark
        actions = options_of(role)
        if role.path not in present or not actions:
            continue
        named = is_action(role) and intent.verb in actions  # "start, stop or dock"
        if named or is_verbal(role) or (are_deeds(actions) and intent.verb in actions):
            return role.mark
    return ""


def _choices(
    intent: Intent,
    scene: Scene,
    present: frozenset[str],
    others: list[Role],
    around: list[Unit],
    asked: list[Role],
) -> list[Choice]:
    titles = [role for role in scene.object.titles if role.path in present]
    thing = scene.object if titles else of_brand(scene.object, intent, scene.around, present)
    if thing.nouns and not titles and any(map(packs, others)):
        thing = replace(thing, nouns=(nouns.plural(thing.nouns[0]), *thing.nouns[1:]))
    found: list[Choice] = []
    for index, lead in enumerate(titles[:2] or [None]):
        path = titles[:1] and titles[0].parameter.leaf.words[-1] in _OPENED
        carried = path and lead and lead.part == "title"  # a file that is called so elsewhere
        if index and (carried or not titles[0].texts("after") or (lead and lead.lead.text)):
            continue
        rest = [role for role in titles if role is not lead]
        left, currency = priced(lead, others)
        left, into = converted(intent, left)
        one = replace(thing, titles=[lead] if lead is not None else [])
        units = tuple(around + units_of(rest + left, intent.noun))
        if into is not None:
            currency, goal = into
            to = f"to {goal.mark}"
            units = (*units, Unit("target", (to, f"in {goal.mark}", f"into {goal.mark}", to)))
        made = _object(intent, one, present, units, asked, lead is not None, scene.around)
        if currency is not None and lead is not None:
            start = " " if is_amount(lead) else " from "  # a text, from hex to Base64
            both = (f"{lead.mark}{start}{currency.mark}",)
            made = [replace(each, said=both, plain=both) for each in made]
        found += made
    info = intent.kind.info
    left, many = counted(intent, replace(thing, titles=[]), present, titles + others)
    if many and not (info and titles):
        units = tuple(around + units_of(left, intent.noun))
        head = counted_head(thing, titles + others, left)
        said: tuple[str, ...] = tuple(
            f"{many} {each}"
            for each in (head, head, nouns.singular(head))
            if len(each) > 3  # "1 dice", as people say
        )
        if info:
            ranked = _RANKED.match(head)
            head = head[ranked.end() :] if ranked else head
            start = f"the {ranked[0]}" if ranked else "the " if SUPERLATIVE.match(head) else ""
            said = (f"{start}{many} {head}",)
        found = [Choice(said, said, units, "", counted=True)]
    many_things = nouns.is_plural(intent.noun or "-")
    able = intent.kind.info or intent.kind.name in ("play", "book", "rate")
    loose = (
        able
        and bool(titles)
        and all(role.texts("after") and role.part != "title" and not role.formal for role in titles)
        and (many_things or not any(role.parameter.leaf.words[-1] in _OPENED for role in titles))
    )
    loose = loose and not intent.wrapper and not (titles and _tells_all(titles[0], intent.noun))
    loose = loose and not any(itself(intent, role) or _is_text(intent, role) for role in titles)
    if (loose or not found or (many and info)) and thing.nouns and (info or not many):
        units = tuple(around + units_of(titles + others, intent.noun))
        found += _object(
            intent, replace(thing, titles=[]), present, units, asked, False, scene.around
        )
    found += variants(intent, scene, present, others)
    it, taken = object_of(intent, scene, present)
    rest = [role for role in titles + others if role.mark != taken]
    return found or [Choice((it,), (it,), tuple(around + units_of(rest, intent.noun)), "")]


def _is_text(intent: Intent, role: Role) -> bool:
    """Whether the words are all that is looked for: a pattern is no thing "with" a pattern."""
    head = nouns.singular(intent.noun.rsplit(" ", 1)[-1].lower())
    who = head == "person" and role.stem in ("query", "q", "search")  # "the person for Ana Berg"
    return intent.kind.name == "search" and (who or (head in _TEXTS and role.stem == head))


_TEXTS = frozenset("pattern regex string phrase term keyword word symbol expression text".split())


def _tells_all(role: Role, noun: str) -> bool:
    """Whether the words say themselves what kind of place is sought: "bakeries in Lyon"."""
    said = getattr(role.parameter.meaning, "symbol", "") == "search_places"
    return said and nouns.singular(noun.lower()) in ("place", "location", "business", "poi")


_RANKED = regex(r"(?:top|best|latest|newest|most recent|upcoming|next|first|last) ", re.I)
"""Adjectives that a number follows: "the latest 5 messages"."""


def _object(
    intent: Intent,
    thing: Entity,
    present: frozenset[str],
    units: tuple[Unit, ...],
    asked: list[Role],
    titled: bool,
    around: list[Entity],
) -> list[Choice]:
    article = article_of(intent, units, thing)
    lead = next((role for role in thing.titles if role.path in present), None)
    head = thing.nouns[0].rsplit(" ", 1)[-1] if thing.nouns else ""
    other = lead is not None and lead.stem and head and not nouns.same_thing(head, lead.stem)
    making = intent.kind.name in ("create", "schedule", "list", "send") or intent.verb in _TAKING
    making = making or (intent.verb == "open" and nouns.singular(head.lower()) in CASES)
    making = making or (lead is not None and _adds_new(intent, lead, units))
    who = lead is not None and lead.parameter.core.family == "people"
    making = making or (intent.kind.name == "book" and who)  # "an appointment for Ana"
    own = lead is not None and lead.parameter.leaf.words == (head,)
    bare = not making or not titled or (intent.kind.name == "send" and own)
    bare = bare or (intent.kind.name == "list" and bool(other))
    said = phrases(thing, present, article, bare=bare)
    plain = phrases(thing, present, "my" if intent.owned else "", bare=bare) or said
    if asked:
        head = asked[0].mark
        if titled or any(role.path in present for role in (*thing.kinds, *thing.befores)):
            whole = tuple(f"{head} for {text}" for text in plain)
        elif intent.about and plain and nouns.is_plural(plain[0]):
            whole = (f"{head} for {plain[0]}",)
        else:
            whole = (head,)
        of = tuple(
            replace(unit, ways=tuple(re.sub("^about ", "of ", way) for way in unit.ways))
            for unit in units
        )  # the causes "of" a war are asked for, not those "about" it
        return [Choice(tuple(f"the {text}" for text in whole), whole, of, "asked")]
    if not said:
        return []
    said = (*said, *pointed(intent, thing, present, said)) if not titled else said
    front = thing.nouns[0].lower().split()[:-1] if thing.nouns else []
    words = lead if intent.kind.name == "search" and lead and not lead.formal else None
    if words and (words.stem in front or is_sought(thing.nouns, words)):
        many = nouns.plural(thing.nouns[0])
        said = plain = tuple(f"{many} {way}" for way in alone(words, many).ways)
    elif intent.kind.name == "list" and lead is not None and other and lead.part == "title":
        said = tuple(f"{thing.nouns[0]} for {text}" for text in said[:3])
        plain = said
    elif lead is not None and (how := called(intent.kind.name, intent.noun, lead)):
        many = nouns.plural(thing.nouns[0]) if thing.nouns else "items"
        said = plain = tuple(f"{many} {named} {lead.mark}" for named in how)
    owned = titled or any(unit.ways[0].startswith("of ") for unit in units)
    kept = kept_with(intent, around, present) if not owned else ""
    goes = any(unit.ways[0].startswith(("to ", "from ")) for unit in units)
    kept = kept or ("" if goes else goal_of(intent, around, units))
    if not (titled and intent.about) or is_from_somewhere(intent):
        told = (kept, said[0], *(unit.ways[0] for unit in units))
        more, units = asked_with(intent, told, around, present, units)
        kept += more
    said, plain = wrapped(intent, thing, said, plain, titled=titled)
    vague = not titled and thing.told and said[0] == "it"
    return [
        Choice(
            tuple(text + kept for text in said),
            tuple(text + kept for text in plain),
            units,
            "vague" if vague else "title" if titled else "",
            loose=not titled and not any(role.path in present for role in thing.roles),
        )
    ]


def _adds_new(intent: Intent, lead: Role, units: tuple[Unit, ...]) -> bool:
    """Whether what is added is made, by a name it gets: "add a dashboard called Sales"."""
    head = nouns.singular(intent.noun.rsplit(" ", 1)[-1].lower())
    named = lead.part == "title" and not lead.formal and lead.stem in ("", head)
    goes = any(unit.kind == "target" for unit in units)
    return intent.verb == "add" and named and not goes and head not in nouns.GENERIC


_TAKING = frozenset("take capture snap submit file raise post advertise".split())
"""Verbs of what is made new, as pictures and complaints are."""
_OPENED = frozenset("sha url uri path file filename filepath directory".split())


def _without(scene: Scene, gone: list[Role]) -> Scene:
    """The scene without these roles."""
    thing = scene.object
    return replace(
        scene,
        object=replace(
            thing,
            kinds=[role for role in thing.kinds if role not in gone],
            befores=[role for role in thing.befores if role not in gone],
            titles=[role for role in thing.titles if role not in gone],
        ),
        others=[role for role in scene.others if role not in gone],
    )
