"""Options as what the verb acts on: "the modern art tour", "a tractor", "the condition as good"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.attached.what_happened import HAPPENED
from generator.phrasing.grammar.described import nouns
from generator.quick import regex


def is_listed(role: Role) -> bool:
    """Whether the values are a closed list, which holds adjectives more often than nouns."""
    return bool(role.parameter.leaf.schema.get("enum"))


def alternatives(thing: Entity, noun: str) -> tuple[str, ...]:
    """Things any one of which may be meant: "bus tickets" or "train tickets"."""
    apart = 1 < len(thing.nouns) < 4 and noun == thing.nouns[0] and not nouns.SINGLED.match(noun)
    apart = apart and all(nouns.is_plural(one) and "'" not in one for one in thing.nouns)
    return thing.nouns if apart and nouns.SYNONYMS.keys().isdisjoint(thing.nouns) else (noun,)


def reminds(title: Role, noun: str) -> bool:
    """Whether what names the thing is what it reminds of: "the reminder to call Ben"."""
    return noun == "reminder" and title.parameter.meaning.name in ("todo", "task", "reminder")


def chosen(title: Role, noun: str) -> tuple[str, ...]:
    """An option, with the noun of what it is one of: "morning" is no shift by itself."""
    t, head = title.mark, nouns.singular(noun.rsplit(" ", 1)[-1]) if noun else ""
    small = all(
        str(each) == str(each).lower() for each in getattr(title.parameter.meaning, "options", ())
    )
    if small and head in _FOUND:
        return (f"the {noun} as {t}", f"{noun} {t}")
    if small and head in _MACHINES:
        return (f"a {t}", f"the {t}")
    if not small or not head or head in UNSAID | nouns.GENERIC | _FORMS | HAPPENED | _ASIDE:
        return (t, t)
    the = "" if head == "order" else "the "
    return (f"{the}{t} {noun}", *((t,) if head in ("environment", "stage", "branch") else ()))


def kept_front(thing: Entity, kinds: Sequence[Role]) -> str:
    """What stands before the one of several things that an option takes the place of: "nearby "."""
    *front, head = thing.nouns[0].lower().split() if thing.nouns else [""]
    own = len(kinds) == 1 and head in options_of(kinds[0])
    return "".join(f"{word} " for word in front) if own else ""


def _are_things(role: Role) -> bool:
    """Whether the options are things of which the function takes all: "cards", "dashboards"."""
    options = options_of(role)
    many = sum(nouns.is_plural(option.rsplit("_", 1)[-1]) for option in options)
    return many * 2 > len(options) and role.parameter.leaf.words[-1] not in _HOLDING


def are_these(role: Role, things: Sequence[str]) -> bool:
    """Whether the options are the things that the function names: "songs, albums or artists"."""
    heads = {nouns.singular(noun.rsplit(" ", 1)[-1].lower()) for noun in things}
    return len(heads & {nouns.singular(option) for option in options_of(role)}) > 1


def are_sorts(role: Role, things: Sequence[str]) -> bool:
    """Whether each option has a noun of its own: "flats" are homes, "dentists" professionals."""
    heads = {nouns.singular(noun.rsplit(" ", 1)[-1].lower()) for noun in things}
    if role.parameter.leaf.words[-1:] in (("profession",), ("occupation",)):
        return bool(heads) and heads <= _TRADESMEN and bool(options_of(role))
    return bool(heads) and heads <= _HOMES and len(options_of(role) & _SORTS_OF_HOMES) > 1


_TRADESMEN = frozenset("professional provider specialist expert practitioner worker".split())
_HOMES = frozenset("home property place accommodation rental".split())
_SORTS_OF_HOMES = frozenset("house apartment flat condo townhouse studio villa bungalow".split())


def many_of(kind: Role, things: Sequence[str]) -> str:
    """The mark of an option that stands for one of several things, as many: "albums"."""
    regular = all(re.search("[^sxzyh]$", option) for option in options_of(kind))
    several = regular and all(map(nouns.is_plural, things))
    several = several and (are_these(kind, things) or are_sorts(kind, things))
    return f"{kind.mark}s" if several else ""


_HOLDING = frozenset("collection table bucket list folder group category unit period".split())
"""What holds things, and is none of them itself."""
_FOUND = frozenset("condition severity priority urgency mood".split())
"""What something is found to be: "record the condition as good"."""
_SO = regex(
    r"(?:.*_)?(?:not|never|wont|doesnt|isnt)_.*|(?:[a-z]+_)?(?:cold|late|wrong|rude|loud|noisy|"
    r"dirty|slow|broken|stuck|lost|dead|empty|incomplete|missing|leaking|[a-z]{3,}ed)"
)
"""Options that tell how something is, and are nothing by themselves: "cold", "never arrived"."""


def is_how(role: Role) -> bool:
    """Whether the options tell what is wrong, and some of them by an adjective: "spilled"."""
    last = role.parameter.leaf.words[-1:]
    named = is_listed(role) and not HAPPENED.isdisjoint({role.stem, *last})
    return named and any(map(_SO.fullmatch, options_of(role)))


_ASIDE = frozenset("extra addon matter topping accessory wish dish product".split())
"""Nouns of functions' makers for what people call by its name: "add late checkout"."""
_MACHINES = frozenset("machine vehicle device tool appliance".split())
"""Nouns whose options are such things themselves: "a tractor", not "the tractor machine"."""
_FORMS = frozenset("format unit status state mode version day month role rank grade".split())
"""Nouns whose options stand by themselves: "as CSV", "to Friday"."""
UNSAID = frozenset(
    "religion leader empire era celebrity discovery league sport player athlete country city "
    "state region town place location area species animal plant breed element planet star river "
    "lake mountain monument landmark museum park war battle treaty revolution king monarch "
    "president dynasty civilization civilisation language currency stadium arena university "
    "college airport holiday disease condition symptom exercise ingredient fruit vegetable food "
    "instrument brand firm company corporation organization organisation agency stock artist "
    "author actor director musician composer painter scientist inventor philosopher politician "
    "figure singer crop mineral gas metal substance team club festival chef photographer architect "
    "designer poet writer comedian journalist coach dancer conductor sculptor publisher newspaper "
    "publication magazine outlet source".split()
)
"""Nouns that a proper name goes without: "info on Genghis Khan", not "the leader Genghis Khan"."""


def _unsorted(noun: str, options: frozenset[str]) -> str:
    """The noun without the options it starts with: "departures" of "bus and train departures"."""
    words = noun.split()
    while len(words) > 1 and words[0].lower() in options:
        words = words[2:] if words[1:2] in (["and"], ["or"]) else words[1:]
    return " ".join(words)


def sort_out(scene: Scene, roles: list[Role]) -> list[Role]:
    """Roles without one whose options the noun begins or ends with: "a tennis or squash court".

    It says which of them is meant, so that the noun says none: "a padel court", "a broken lamp".
    """
    words = scene.object.nouns[0].lower().split() if scene.object.nouns else [""]
    ends = {words[-1], "_".join(words[-2:])}
    plain = [role for role in roles if role.part == "plain"]
    vague = nouns.singular(words[-1]) in nouns.GENERIC
    things = scene.object.nouns
    named = [role for role in roles if are_these(role, things) or are_sorts(role, things)]
    sorts = [
        role
        for role in plain
        if words[0] in options_of(role)
        and words[1:]
        and role.parameter.leaf.words[-1] != "format"  # a PDF file is converted to another
    ]
    kinds = [
        role
        for role in roles
        if (role.parameter.leaf.required or role in named)
        and role.part in ("plain", "kind")
        and (vague or ends & options_of(role) or role in named)
        and (_are_things(role) or role in named or (role.part == "plain" and not vague))
        and ends.isdisjoint(role.parameter.leaf.words)  # one option of a "budget level" is "budget"
    ]
    if len(sorts) == 1:
        options = options_of(sorts[0])
        rest = (_unsorted(noun, options) for noun in scene.object.nouns)
        scene.object.nouns = tuple(dict.fromkeys(noun for noun in rest if noun))
        scene.object.befores.append(sorts[0])
    elif len(kinds) == 1:
        scene.object.kinds.append(kinds[0])
    return [role for role in roles if role not in scene.object.roles]
