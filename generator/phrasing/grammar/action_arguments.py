"""An argument that says what a function is to do: "crypto stock quotes", "close the browser tab".

Some functions are many in one: their argument ``action`` picks. Its options are verbs, which then
are the request's verb, or things, which then are what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.nouns import is_plural, plural, singular
from generator.phrasing.grammar.described.path_names import METHODS
from generator.phrasing.grammar.joins import units_of
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.choices.deeds import ACTIONS, are_mixed, phrase_of
from generator.semantics.choices.flags import phrases_of
from generator.semantics.choices.flagwords import SWITCH
from generator.semantics.described.naming import words_of
from generator.semantics.described.toolspeak import unframed

_SIEVES = regex(r"\W*(?:optional(?:ly)? )?(?:filter(?:s|ed)?|only (?:return|show|list))\b", re.I)
"""Descriptions of what sieves by a deed that was done, and picks none."""
_NOTED = (("log",), ("record",))
_SORTS = (("type",), ("mode",), ("kind",))
_WRAPPED = frozenset("data analytics info information metrics".split())
_PERFORMED = regex(r"\b(?:action|operation)s?\b|\bwhat to do\b", re.I)
_OVER = regex(
    r"^\W*(?:works? with|interacts? with|performs? (?:\w+ )?(?:operations|actions) on|operates? on)"
    r"\s+(?:the |an? |your )?"
    r"(?P<noun>[\w-]+(?: (?!with|in|on|for|by|using|including|through|via|and|or|of)[\w-]+){0,2})",
    re.I,
)
_ACTS = regex(r"\W*(\w+) (?:the|an?|your)\b")
_HEADING = regex(r"^\W*(?P<noun>[A-Za-z][\w/&-]*(?: [\w/&-]+){0,3})(?: ?\([^()]*\))?\s*[.:\n]")


def is_action(role: Role) -> bool:
    """Whether the argument picks one of the things that the function can do."""
    words = role.parameter.leaf.words
    named = words in ACTIONS or (words in _SORTS and _PERFORMED.search(role.told))
    options = options_of(role)
    sent = {option.lower() for option in options} <= METHODS | _ASKED  # as what a request is sent
    noted = words_of(role.parameter.leaf.function.name)[:1] in _NOTED  # it was done by somebody
    told = bool(named) and bool(options) and not _SIEVES.match(role.told)
    return told and not sent and not noted


_ASKED = frozenset(("head", "options", "trace"))
"""Methods by which nothing but an answer is had, of which no name of a function begins."""


def is_verbal(role: Role) -> bool:
    """Whether all that can be picked are verbs: "open", "close"."""
    options = options_of(role)
    return is_action(role) and "new" not in options and are_deeds(options)


def are_deeds(options: Collection[str]) -> bool:
    """Whether all options are verbs, or of some that are mixed with what is shown of a thing.

    Of many a few may be verbs that only their trade has: "savepoint" among "commit", "rollback".
    """
    mixed = are_mixed(sorted(options))
    parted = {one for one in options if _PARTED.fullmatch(one)}
    known = {one for one in options if verb_of(one) or one in parted or (mixed and phrase_of(one))}
    unknown = [one for one in options if one not in known]
    if {"on", "off"} <= set(options):
        return False  # states beside acts: nobody wants to "off" a lamp
    few = len(unknown) * 3 <= len(options) and not (parted and unknown)
    return few and not any(map(is_plural, unknown))


_PARTED = regex(r"(?:turn|switch|power|shut|dial|speed|slow|start|wind)[ _](?:on|off|up|down)")
"""Verbs of two words: "turn_on"."""


def is_either(role: Role) -> bool:
    """Whether the flag picks one of two verbs: "lock or unlock the door"."""
    phrases = phrases_of(role.parameter.meaning)
    return phrases is not None and phrases.kind == "verb"


def is_doing(role: Role) -> bool:
    """Whether all that can be picked begins with a verb: "create_event", "list_events"."""
    return is_action(role) and all(_does(option) for option in options_of(role))


def _does(option: str) -> bool:
    first = option.split("_", maxsplit=1)[0]
    return verb_of(first) == first and option != "new"


def intended(intent: Intent, spec: FunctionSpec, roles: Sequence[Role]) -> Intent:
    """The intent where an argument picks what is done.

    Then the name or the description names only what it is done with ("work with branches"), or
    what is told of ("index data", where nothing is indexed).
    """
    intent = _without_states(intent, roles)
    if any(map(is_either, roles)):
        return intent
    whole = all(prep != "of" for prep, _ in intent.complements)
    if whole and intent.verb in _SWITCHED and any(map(_sets_state, roles)):
        return replace(intent, verb="set", kind=class_of("set"))  # "set it to paused"
    if intent.verb in _SWITCHED and any(map(_switches, roles)):
        return replace(intent, verb="switch", kind=class_of("switch"))  # no "enable it to disabled"
    intent = _toggled(intent, spec, roles)
    action = next(filter(is_action, roles), None)
    if action is None or intent.verb in options_of(action):
        return intent
    last = action.parameter.leaf.words[-1]
    led = tuple(pair for pair in intent.complements if singular(pair[1].split()[-1]) != last)
    intent = replace(intent, complements=led)  # "with the following actions" says what is picked
    if is_verbal(action) and _STATE.fullmatch(intent.noun) and led and led[0][0] in ("of", "for"):
        intent = replace(intent, objects=(led[0][1],), complements=led[1:], kept=())
    told_of = unframed(spec.description)
    over = _OVER.match(spec.description)
    if is_verbal(action) and (handled := _handled(told_of)):
        return replace(
            intent, verb="manage", kind=class_of("manage"), objects=(handled,),
            complements=(), wrapper="", asks=(), participle="",
        )  # fmt: skip
    if intent.kind.info and is_verbal(action) and over is None:
        return replace(intent, verb="manage", kind=class_of("manage"))  # counted, not shown
    if is_doing(action):
        told = intent.kind.info and deed_of(roles) and action.parameter.leaf.required
        if over is None and not told:
            return intent
        objects = intent.objects if over is None else (_lower(over["noun"]),)
        return replace(
            intent, verb="manage", kind=class_of("manage"), objects=objects,
            complements=(), wrapper="", asks=(), participle="",
        )  # fmt: skip
    heading = _HEADING.match(told_of)
    acts = _ACTS.match(told_of)
    if intent.kind.info or heading is None or is_verbal(action) or (acts and verb_of(acts[1])):
        return intent
    if (doing := verb_of(heading["noun"].split()[0])) and doing not in NOUNISH:
        return intent  # "Manage periodic notes"
    return replace(
        intent, verb="get", kind=class_of("get"), objects=(_lower(heading["noun"]),),
        complements=(), wrapper="", asks=(), participle="",
    )  # fmt: skip


_STATE = regex(
    r"(?:(?:power|run(?:ning)?|playback|current) )?(?:state|status|power|playback)", re.I
)
"""What acts change, and is not what they are done to: "change the power state of a machine"."""


def _handled(description: str) -> str:
    """What the acts of a description are done to: "Calendar operations: create, list events"."""
    managed = _MANAGED.match(description)
    if managed is None:
        return ""
    done = _DONE_TO.match(description, managed.end())
    if done and all(map(verb_of, re.findall(r"\b(?!(?:and|or)\b)[a-z]+", done["acts"].lower()))):
        return done["noun"]
    return plural(_lower(managed["noun"]))


_MANAGED = regex(
    r"\W*(?P<noun>(?!(?:manage|perform|run|handle|all|various)\b)"
    r"[A-Za-z][\w/&-]*(?: [\w/&-]+){0,2}?)"
    r" (?:management|operations?|administration|manager|ops|tools?|utilit(?:y|ies)|actions)"
    r"(?: (?:operations?|tools?|actions))?(?=\s*[:.(\n—–-]|\s*\Z)",
    re.I,
)
"""A heading that says what is handled: "Schema management:", "Branch tool."."""
_DONE_TO = regex(
    r"\s*[:—–-]\s*(?P<acts>(?:[a-z]+(?:, (?:and |or )?| and | or ))+[a-z]+) (?P<noun>[a-z]+s)\b",
    re.I,
)


def _without_states(intent: Intent, roles: Sequence[Role]) -> Intent:
    """The intent without the states that an argument says: "on and off", "as read or unread"."""
    kinds = {said.kind for role in roles if (said := phrases_of(role.parameter.meaning))}
    if "as" in kinds:
        left = tuple(pair for pair in intent.complements if pair[0] != "as")
        intent = replace(intent, complements=left)
    if not any(is_action(role) or role.parameter.leaf.words in SWITCH for role in roles):
        return intent
    return replace(intent, objects=tuple(_ON_OFF.sub("", noun) for noun in intent.objects))


def _toggled(intent: Intent, spec: FunctionSpec, roles: Sequence[Role]) -> Intent:
    """The intent of what is turned to whatever it isn't: "turn a light on or off" untold which."""
    if intent.verb not in ("turn", "switch", "power", "flip") or not intent.noun:
        return intent
    told = any(role.part == "flag" or options_of(role) for role in roles)
    if told or not _EITHER_WAY.match(spec.description):
        return intent
    return replace(intent, verb="toggle", kind=class_of("toggle"))


_EITHER_WAY = regex(r"\W*[A-Za-z]+ [^.;,]{3,60}? (?:on ?/ ?off|on (?:or|and) off)\b", re.I)
_ON_OFF = regex(r" on (?:and|or) off$")
_SWITCHED = frozenset("enable disable activate deactivate".split())
"""Verbs that are half of what a function does whose flag says which half."""


def _switches(role: Role) -> bool:
    """Whether the flag says if something is enabled or disabled."""
    words = role.parameter.leaf.words
    state = words[-1:] and words[-1] in ("enabled", "enable", "active", "disabled", "activated")
    return role.part == "flag" and bool(state) and len(words) == 1 and role.parameter.leaf.required


def _sets_state(role: Role) -> bool:
    """Whether the argument picks the state itself, of which the verb tells but one."""
    words, options = role.parameter.leaf.words, {each.lower() for each in options_of(role)}
    state = words[-1] in ("status", "state") and len(words) == 1 and role.parameter.leaf.required
    return state and len(options) > 1 and not options.isdisjoint(_ACTIVE)


_ACTIVE = frozenset("active enabled on live open".split())


def _lower(noun: str) -> str:
    """A noun that begins a sentence, as it stands within one."""
    return noun[0].lower() + noun[1:] if noun[1:2].islower() else noun


def deed_of(roles: Sequence[Role]) -> Role | None:
    """The argument that says the verb and its object at once: "find free slots"."""
    found = next(filter(is_doing, roles), None)
    if found is None or (is_verbal(found) and are_mixed(sorted(options_of(found)))):
        return None  # "list", "get", "get_issues": the verbs need their object
    options = options_of(found)
    told = any("_" in one for one in options) and not any(map(_PARTED.fullmatch, options))
    return found if told else None


def with_deed(deed: Role, rest: Sequence[Role], noun: str) -> Choice:
    """The choice where a verb and its object are said at once: no object, and all the rest."""
    named = {word for option in options_of(deed) for word in option.split("_")[1:]}
    units = []
    for role in rest:
        stem = role.parameter.leaf.words[-1:] == ("id",) and role.stem in named
        if role.part == "title" and role.stem in {*named, "title", "name", ""}:
            units.append(Unit("by", (f"called {role.mark}", f"named {role.mark}")))
        elif stem:
            units.append(Unit("by", (role.mark, f"with ID {role.mark}", f"with ID {role.mark}")))
        else:
            units.extend(units_of([role], noun))
    return Choice(("",), ("",), tuple(units), "")


LISTED = frozenset("list search find browse query filter count enumerate".split())
"""What is done with many things at once."""


def refused(role: Role, after: str) -> list[str]:
    """Verbs that don't go with the number of what follows: "list the event", "delete events"."""
    if not is_action(role):
        return []
    if options_of(role) & _TAKEN and _ONTO.match(after):
        return [rf"(?:{'|'.join(sorted(_TAKEN))})\b"]
    if after.startswith((" the ", " a ", " an ")) and are_mixed(sorted(options_of(role))):
        return [r"\w+ the \w+(?!\w| \w)", *_number(role, after)]  # "get the active"
    return _number(role, after)


def parted(role: Role) -> bool:
    """Whether some of what can be picked puts a thing there and some takes it away."""
    options = options_of(role)
    return bool(options & _PUT) and bool(options & _TAKEN)


def misled(role: Role, rest: str) -> list[str]:
    """Verbs that don't go with where the thing comes or goes: "remove X to my list"."""
    if not is_action(role) or not parted(role):
        return []
    found = _WHERE.search(rest)
    if found is None:
        return []
    return [rf"(?:{'|'.join(sorted(_PUT if found['lead'] == 'from' else _TAKEN))})\b"]


def taken_off(text: str) -> str:
    """The request with "from" before the speaker's own or known thing that something goes to."""
    return _WHERE.sub(" from", text, count=1)


_PUT = frozenset("add put insert append attach link assign include".split())
_WHERE = regex(r" (?P<lead>to|onto|into|on|in|from)(?= (?:my|the) [a-z]+(?:[ ,.?!]|$))")


def _number(role: Role, after: str) -> list[str]:
    """Verbs that don't go with one, or with many: "list the event", "delete events"."""
    if not options_of(role) & LISTED:
        return []
    found = _THINGS.match(after)
    if found is None:
        return []
    listing = "|".join(sorted(LISTED))
    many = is_plural(found["noun"].rsplit(" ", 1)[-1])
    return [rf"(?!(?:{listing})\b|\w+ the \w+(?![\w ]))" if many else rf"(?:{listing})\b"]


_TAKEN = frozenset("remove delete detach unlink unassign".split())
_ONTO = regex(r"[^.?!]* (?:to|onto|into) (?:the |my )?[a-z]+(?: with ID)? [\ue000-\uf8ff]")
"""Where something goes, which is no place to take it from."""
_THINGS = regex(
    r" (?:the |my |all |any |an? )*(?P<noun>(?!(?:in|on|at|with|for|from|to|by|of|called|named)\b)"
    r"[A-Za-z][\w-]*(?: (?!(?:in|on|at|with|for|from|to|by|of|called|named|limited|please|no)\b)"
    r"[A-Za-z][\w-]*){0,3})"
)


_WORDS = regex("[a-z][_ ][a-z]")
_LONGEST = 2
"""A noun of more words is not said before what is picked of it, if that tells by itself."""


def picked(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is asked for where an argument picks it, and the roles left."""
    if not intent.kind.info or not intent.noun:
        return None
    found = next((role for role in roles if is_action(role) and not is_verbal(role)), None)
    if (
        found is None
        or found.parameter.leaf.words == ("method",)
        or 2 * sum(map(_does, options_of(found))) > len(options_of(found))
    ):
        return None  # what is done is nothing to be had
    words = intent.noun.split()
    noun = " ".join(words[:-1]) if len(words) > 1 and words[-1] in _WRAPPED else intent.noun
    whole = [one for one in options_of(found) if _WORDS.search(one)]
    apart = len(noun.split()) > _LONGEST and 2 * len(whole) > len(options_of(found))
    wanted = found.mark if apart else f"{noun} {found.mark}"
    said = (f"the {wanted}", wanted)
    rest = [role for role in roles if role is not found]
    return Choice(said, (wanted,), (), "title"), rest
