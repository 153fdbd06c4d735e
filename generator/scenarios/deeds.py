"""What a change is called when it is done: its state, what it was done to, and the answer.

A service says ``created`` of what ``create_reminder`` makes; an assistant says "the reminder is
created", or "I've created the reminder".
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import pairwise

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import Struct, regex
from generator.records import FunctionSpec
from generator.scenarios.abilities import ability
from generator.scenarios.reported import FINISHED, capital, lettered, pick
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.smallwords import DETERMINERS
from generator.semantics.described.verbs import participle
from generator.semantics.series import in_series
from generator.specs.effects import effect

_BECOMING = frozenset(("set", "changed", "updated", "moved", "switched"))
"""States of what is something else from then on, which an answer says: "set to 70 dollars"."""
SUCCESS = "success"
"""The state of a change that has no better word."""

_STATES = {
    "buy": "ordered", "transfer": "transferred", "return": "requested", "rent": "booked",
    "make": "created", "log": "logged", "post": "posted", "place": "placed", "generate": "created",
    "request": "requested", "insert": "inserted", "set up": "created", "register": "registered",
}  # fmt: skip
"""States that are no participle of the verb."""
_PLAIN = frozenset(
    """add approve archive assign block book cancel change clear close complete confirm copy create
    delete deploy disable dismiss download edit enable enrol enroll export freeze import install
    invite lock mark merge move mute open order pause pay pin play publish purchase reject remove
    rename reopen replace reply reschedule reserve reset resolve restart restore resume revoke save
    schedule send set share start stop submit subscribe tag track turn unarchive unassign unblock
    unfollow uninstall unlock unmute unpin unsubscribe update upload verify withdraw write follow
    switch upgrade stage undo append attach mint launch activate deactivate renew hire record report
    file issue extend suspend escalate enroll release allocate grant trigger refresh detach rotate
    terminate fork clone sync reboot""".split()
)
"""Verbs whose participle is a state that services give."""
_AS_SENT = {"reply": "sent", "write": "written", "invite": "invited"}
_NEW = frozenset(
    "created booked reserved scheduled ordered posted sent inserted placed submitted requested "
    "uploaded registered filed reported issued".split()
)
"""States of what is new, and has a new ID."""
_QUOTED_IDS = frozenset("booked reserved ordered placed submitted requested registered".split())
"""States of things whose ID people want to know."""
_CUT = regex(
    r"\s(?:of|for|from|by|in|on|with|at|to|into|using|within|about|between|and|or|as|via|over|"
    r"through|against|under|after|before|when|that|which|inside|based|after|per|without)\s.*|[,(].*"
)
_EITHER = regex(r"or ([\w-]+)(?: |$)")
_SETTING = frozenset(("set", "change", "update"))
"""Verbs of one deed where two of them stand together: "set or change the due date"."""
_MARKED = regex(
    r"\bas (?!(?:need|specifi|request|requir|describ|provid|defin|suppli|desir|expect|intend)ed\b)"
    r"(\w+ed|done|read|unread|paid)\b",
    re.I,
)
"""What something is marked as."""
_NO_THINGS = frozenset(
    """set list type kind number amount instance piece batch entry way process function tool method
    user data information bulk many multiple new existing operation action call""".split()
)
_OF_ONE = ("details", "settings", "preferences", "statistics", "contents")
"""Plurals that are of one thing."""
_PARTICLES, _MOST_WORDS = frozenset(("on", "off", "up", "down")), 3
_STATED = ("Done, it's {s}.", "Okay, it's {s}.")
_IT_IS = frozenset(
    """saved booked scheduled cancelled canceled deleted removed created updated paid posted
    ordered stopped started paused closed locked published""".split()
)
"""States that people tell of an "it"."""
_MARKS = frozenset(("done", "read", "unread"))
"""States that something is marked as: nobody says "I've unread the message"."""
_OF_THE_USER = frozenset((SUCCESS, "subscribed", "unsubscribed"))  # no thing's
_IMPERSONAL = frozenset(
    (*_OF_THE_USER, "set", "enrolled", "invited", "requested", "completed", "played", "opened")
)
"""States that nobody tells of an "it"."""
_OF_THING = (
    "Done, the {o} {be} {s}.", "I've {s} the {o}.", "The {o} {be} {s}.", "Okay, I've {s} the {o}.",
    "All set, the {o} {be} {s}.", "Done, I've {s} the {o}.",
)  # fmt: skip
_OF_NAMED = (
    "Done, {x} {be} {s}.", "{x} {be} {s}.", "All set, {x} {be} {s}.", "I've {s} {x}.",
    "Okay, I've {s} {x}.",
)  # fmt: skip
_OF_SAID = (
    "Done, {x} {be} {s}{t}.", "{x} {be} {s}{t}.", "All set, {x} {be} {s}{t}.",
    "I've {s} {x}{t}.", "Okay, I've {s} {x}{t}.", "Done, I've {s} {x}{t}.",
    "Sure, {x} {be} {s}{t}.", "Okay, {x} {be} {s}{t}.",
)  # fmt: skip
_OF_BOTH = (
    "I've {s} the {o} {x}.", "Done, the {o} {x} {be} {s}.", "The {o} {x} {be} {s}.",
    "Okay, I've {s} the {o} {x}.",
)  # fmt: skip
_ALL_OF = {
    2: ("Done, both {o} {be} {s}.", "Both {o} {be} {s}.", "I've {s} both {o}.",
        "Okay, both {o} {be} {s}."),
    3: ("Done, all three {o} {be} {s}.", "All three {o} {be} {s}.", "I've {s} all three {o}."),
}  # fmt: skip
_ALL_DONE = {
    2: ("Done, both {be} {s}.", "Both {be} {s}.", "All set, both {be} {s}."),
    3: ("Done, all three {be} {s}.", "All three {be} {s}."),
}
_ALL_SET = {
    2: ("Done, both of them.", "Both are done.", "Okay, both are done."),
    3: ("Done, all three of them.", "All three are done.", "Okay, all three are done."),
}
_IDS = (" The ID is {}.", " Its ID is {}.", " For reference, the ID is {}.")


MOST_QUOTED = 14
"""Characters of an ID that is told: nobody wants to hear a longer one."""
SAID_AGAIN = 0.65
"""Share of answers that tell again of what they could; the others are no echo."""


class Deed(Struct, frozen=True):
    """What was done: the state that a service gives, and what it was done to, if that is plain.

    ``thing`` is in the function's own words, without an article: "reminder", "status". ``many``:
    it is done to several at once, whatever they are called. ``told``: how an answer puts the state,
    where a service doesn't: "marked as paid".
    """

    state: str = SUCCESS
    thing: str = ""
    many: bool = False
    told: str = ""

    @property
    def new(self) -> bool:
        """Whether something new came of it, which has an ID."""
        return self.state in _NEW


def deed_of(spec: FunctionSpec) -> Deed:
    """What a function that changes something has done."""
    named = list(words_of(spec.name.rpartition(".")[2] or spec.name))
    told = ability(spec)
    if told is None:
        return Deed(state=_state(named[0] if named else ""))
    verb, _, rest = told.partition(" ")
    if verb == "make" and named[:1] and named[0] in rest.split()[2:]:
        return Deed()  # who makes a robot fly has made none
    either = _EITHER.match(rest)
    if either and {verb, either[1]} <= _SETTING:
        rest = rest[either.end() :]
    elif either:
        return Deed()  # "open or close": an argument tells which
    marked = _MARKED.search(spec.description) if verb in ("mark", "flag", "set") else None
    if marked:
        state = marked[1].lower()
        as_what = "" if state in _MARKS else f"marked as {state}"
        return Deed(state=state, thing=_thing(rest, named), told=as_what)
    if rest.partition(" ")[0].endswith("ing") or (verb not in _PLAIN and verb not in _STATES):
        return Deed()  # who starts cleaning a room has not started the room
    if verb == "make" and effect(spec) == "update":
        return Deed(state="updated")
    thing = _thing(rest, named)
    plain = _CUT.sub("", f" {rest} ").strip()
    state = _with_particle(verb, [*named, rest.partition(" ")[0]]) or _state(verb)
    several = is_plural(thing or plain) and not plain.endswith(_OF_ONE)
    last = thing.rpartition(" ")[2]
    if several and last and singular(last) in named:  # "escalates urgent cases": one at a time
        thing, several = thing.removesuffix(last) + singular(last), False
    return Deed(state=state, thing=thing, many=several)


_MANAGING = frozenset("manage handle control administer maintain configure".split())


def named_deed(verb: str, function: str) -> Deed:
    """What is done by a verb that a call names, to what the function's own name says."""
    named = list(words_of(function.rpartition(".")[2] or function))
    state = _state(verb)
    if state == SUCCESS or named[:1] == [] or named[0] not in _MANAGING:
        return Deed(state=state)
    thing = _thing(" ".join(named[1:]), named)
    return Deed(state=state, thing=thing)


def _with_particle(verb: str, words: Sequence[str]) -> str:
    """The state after a deed of two words: "turned on"; without its second, "turn" has none."""
    after = next((b for a, b in pairwise(words) if a == verb and b in _PARTICLES), "")
    if after and verb in ("turn", "switch"):
        return f"{participle(verb)} {after}"
    return SUCCESS if verb in ("turn", "switch") else ""


def _state(verb: str) -> str:
    if verb in _STATES or verb in _AS_SENT:
        return _STATES.get(verb) or _AS_SENT[verb]
    plain = verb in _PLAIN or (verb.startswith("un") and verb[2:] in _PLAIN)
    return participle(verb) if plain else SUCCESS


def _thing(rest: str, named: Sequence[str]) -> str:
    """The object of a deed, if the function's name has its words too: nobody else would know it."""
    kept = _CUT.sub("", f" {rest} ").split()
    while kept and kept[0].lower() in DETERMINERS:
        kept = kept[1:]
    if not 0 < len(kept) <= _MOST_WORDS or any(not word.isalpha() for word in kept):
        return ""
    own = {singular(word.lower()) for word in named}
    if kept[-1].lower() in _NO_THINGS or singular(kept[-1].lower()) not in own:
        return ""
    while kept and singular(kept[0].lower()) not in own:
        kept = kept[1:]  # "a new private playlist" of create_playlist
    told = " ".join(kept) if all(singular(word.lower()) in own for word in kept) else ""
    return lettered(told)


def of_several(deed: Deed) -> Deed:
    """The same done to several things at once: their state is told only if the thing is plural."""
    return deed if deed.many else Deed()


def done(
    deed: Deed, what: str | None, new_id: str | None, rng: random.Random, said: Said = ("", "")
) -> str:
    """Something was changed: what its state is now, and its ID if there is one.

    ``said``: what the user called the thing, and where or when it is to be.
    """
    state, thing, dice = deed.state, deed.thing, rng.random()
    told_as = deed.told or state
    became = state in _BECOMING and said[1].startswith(" to ")
    again = _said_again(deed, what, said) if dice < SAID_AGAIN or became else None
    plain = state in _OF_THE_USER or dice < 0.06
    if again is not None:
        x, tail = again
        form = pick(_put(_OF_SAID, deed), rng)
        many = thing if x.startswith("the ") and x.endswith(thing) else ""
        text = capital(form.format(x=x, s=told_as, t=tail, be=_be(many, state)))
        text = text[:-1] if text.endswith("..") else text
    elif plain or (state in _IMPERSONAL and not thing):
        text = pick(FINISHED, rng)
    elif thing and not (what is not None and dice > 0.7):
        text = pick(_put(_OF_THING, deed), rng).format(o=thing, s=told_as, be=_be(thing, state))
    elif what is not None and _tells(deed, what) and state not in _IMPERSONAL:
        both = thing and not is_plural(thing) and not (_is_name(what) and rng.random() < 0.5)
        forms = _OF_BOTH if both else _OF_NAMED
        form = pick(_put(forms, deed), rng)
        text = capital(form.format(x=_quoted(what), o=thing, s=told_as, be=_be("", state)))
    else:
        # "they" would be things that nobody spoke of
        stated = () if deed.many or state not in _IT_IS else _STATED
        text = pick((*FINISHED, *stated), rng).format(s=told_as)
    told = rng.random() < (0.6 if state in _QUOTED_IDS else 0.2)
    told = told and (new_id is None or len(new_id) <= MOST_QUOTED)
    asked = state == "requested" and "request" not in thing  # the ID is the request's own
    ids = _IDS[:1] if text in FINISHED or asked else _IDS  # "its" is of something
    return text + pick(ids, rng).format(new_id) if new_id is not None and told else text


Said = tuple[str, str]


def _said_again(deed: Deed, what: str | None, said: Said) -> Said | None:
    """What was done it to and where, as the answer may say; None where that tells too little."""
    named, tail = said
    if deed.state in _OF_THE_USER or (deed.many and deed.state not in _BECOMING):
        return None
    if not named and what is not None and _tells(deed, what):
        told = not deed.thing or what.lower().startswith(deed.thing.lower())
        named = _quoted(what) if told else f"the {deed.thing} {_quoted(what)}"
    if not named and tail and deed.thing:
        named = f"the {deed.thing}"
    return (named, tail) if named else None


def _tells(deed: Deed, what: str) -> bool:
    """Whether a name tells what was done: nobody creates Ann Smith, but her account."""
    return bool(deed.thing) or (_is_name(what) and deed.state != "created")


def _put(forms: Sequence[str], deed: Deed) -> Sequence[str]:
    """The forms that go with a state."""
    after = deed.told or deed.state in _MARKS  # "I've marked as paid the invoice" is none
    return [form for form in forms if "{be}" in form] if after else forms


def _be(thing: str, state: str) -> str:
    """What stands between a thing and its state: "has been" deleted, "is" done."""
    many = is_plural(thing)
    if state in _MARKS:
        return "are" if many else "is"
    return "have been" if many else "has been"


def all_done(deed: Deed, ids: Sequence[str], rng: random.Random) -> str | None:
    """The same was done two or three times, in one sentence; None for more.

    ``ids`` are those of what is new, "" where nothing is.
    """
    if len(ids) not in _ALL_OF:
        return None
    state, thing = deed.state, deed.thing
    be = "are" if state in _MARKS else "have been"
    many = plural(thing) if not thing[-2:].isupper() else thing  # nobody speaks of "SMSes"
    if thing and state not in _OF_THE_USER and many != thing and rng.random() < 0.75:
        text = pick(_put(_ALL_OF[len(ids)], deed), rng).format(o=many, s=deed.told or state, be=be)
    else:
        forms = _ALL_SET if state in _IMPERSONAL else _ALL_DONE
        text = pick(forms[len(ids)], rng).format(s=deed.told or state, be=be)
    told = all(ids) and rng.random() < (0.6 if state in _QUOTED_IDS else 0.25)
    told = told and max(map(len, ids)) <= MOST_QUOTED
    return f"{text} The IDs are {in_series(ids)}." if told else text


def _is_name(text: str) -> bool:
    """Whether a text is a name by its capitals."""
    parts = text.split()
    return all(part[0].isupper() or part[0].isdigit() or not part.isalpha() for part in parts)


def _quoted(name: str) -> str:
    """A name that isn't one by its capitals, in quotes."""
    return name if _is_name(name) else f'"{name}"'
