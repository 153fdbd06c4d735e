"""What a function does, in the two or three words that are surely right: "look up orders".

A description is written for whoever calls the function, and read well or badly. What an assistant
says of its tools is told only where the name and the description agree on the deed and on a thing
that people have a word for; it speaks of such things in general, as nobody knows of which one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, plural
from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.abilities import ability
from generator.scenarios.kept import things
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.series import in_series
from generator.specs.similar import stem

LOOKS = frozenset("get look check view show read find list search retrieve fetch see query".split())
"""Verbs of a look-up: what one of them does, another one may be called."""
DOES = frozenset(
    """create add make book reserve schedule cancel delete remove update change edit send order buy
    track start stop pause resume restart close open assign approve reject rename archive restore
    download upload export import publish share translate compare register submit save generate
    write draft post convert block unblock lock unlock enable disable pay refund return
    reschedule plan set run move copy merge install join report""".split()
)
"""Verbs that people say of what an assistant does for them."""
_AS_SAID = {"get": "look up", "retrieve": "look up", "fetch": "look up", "query": "look up",
            "view": "look up", "see": "look up", "find": "search for", "search": "search for",
            "show": "look up", "list": "look up"}  # fmt: skip
_ALSO = frozenset(
    """weather forecast price cost balance rate schedule menu recipe score timer playlist reminder
    invoice receipt refund payment payslip salary tax fee fine hour route direction coordinate
    quote translation summary headline currency holiday concert hotel apartment loan mortgage claim
    chart diagram image photo picture diet workout report statement transcript subtitle thumbnail
    password branch commit pod container cluster log metric backup font color screenshot patient
    prescription medication vaccine lab dose symptom diagnosis allergy subscriber newsletter leave
    shift timesheet employee candidate interview grade exam student teacher lecture flashcard tweet
    hashtag profile friend follower match league standing fixture stock share dividend option bond
    wallet token coin charge pet plant crop seed garden soil flood earthquake storm tide parcel
    shipment tracker warehouse supplier vendor purchase discount coupon gift""".split()
)
"""Further things that everybody has a word for."""
VAGUE = frozenset(
    """item entry result value detail data info information status list record resource object text
    content name number id field option type category set group history summary statistics stats
    metadata score rate key label tag index instance module model table column row query run
    process rule policy schema scope section series slot snapshot state step test theme thread
    time token track trace trigger variable version view volume pattern response request output
    input action act execution endpoint""".split()
)
"""Words that tell little alone; with one before them they do."""
_TOO_VAGUE = frozenset(
    "item result value detail object name id field set input output list".split()
)
"""Those that are left unsaid however they are described."""
_STILL = frozenset("status availability weather progress inventory traffic".split())
"""Heads of which there is one, told with an article."""
_SHORT_OF_ONE = frozenset("next last previous best top first second day same own sub non".split())
_ENDS = regex(r" (?:by|of|for|in|from|to|on|at|about|between|with|within|as|and|or|that|using) ")
"""Where the thing ends that something is done to."""
_FIRST = regex(
    r"^(?:(?:an?|the|your|all|some|any|new|current|latest|recent|existing|available|full|complete|"
    r"detailed|specific|active|more|other|one|single|real|simple|most|upcoming|actual)\b ?)+"
)
_PLAIN = regex(r"[a-z]+(?: [a-z]+)?")
"""A thing with at most one word before it."""


@lru_cache(maxsize=8192)
def _plain(name: str, description: str, told: str) -> str | None:
    verb, rest = _parted(told)
    named = [word.lower() for word in raw_words(name)]
    thing = _FIRST.sub("", _ENDS.split(rest, maxsplit=1)[0], count=1)
    if not _PLAIN.fullmatch(thing) or not description.isascii():
        return None
    before, _, head = thing.rpartition(" ")
    one = singular(head)
    stems = {stem(word) for word in named}
    known = one in things() or one in _ALSO or is_mass(head)
    # several things that both name and description speak of are called by their word
    several = is_plural(head) and head in named[-1:] and head in description.lower()
    # "lock_door": "Lock a door": both say the same, and nothing else
    same = named == [verb, head] and verb not in LOOKS and _opens_with(description, verb, one)
    if stem(one) not in stems or not (known or several or same):
        return None
    if before and (before.endswith("est") or before in _SHORT_OF_ONE):
        return None  # the largest files are not just files, nor are the next ones
    if before and stem(before) not in stems and before not in things():
        return None
    if one in _TOO_VAGUE or (one in VAGUE and not before):
        return None
    says = [word for word in named if verb_of(word) == word and word != head]
    looks = verb in LOOKS and (not says or class_of(says[0]).info)
    does = same or (verb in DOES and verb in named)
    if not looks and not does:
        return None
    return f"{_AS_SAID.get(verb, verb)} {_in_general(thing, one)}"


def _opens_with(description: str, verb: str, one: str) -> bool:
    """Whether a description begins with a deed and what it is done to: "Locks the door …"."""
    first, _, rest = description.strip().lower().partition(" ")
    words = _FIRST.sub("", rest, count=1).split(maxsplit=1)
    return first in (verb, f"{verb}s") and bool(words) and singular(words[0].rstrip(".,;")) == one


def _in_general(thing: str, head: str) -> str:
    """Things of the kind, whichever."""
    if head in _STILL:
        return f"the {thing}"
    return thing if is_plural(thing) or is_mass(thing) else plural(thing)


def _parted(told: str) -> tuple[str, str]:
    verb, _, rest = told.partition(" ")
    if rest.startswith("for ") and verb == "search":
        rest = rest[4:]
    return verb, rest


_OWN_MATTER = frozenset(
    """weather ticket invoice booking reservation order product customer lead payment bill receipt
    refund appointment meeting reminder todo note email contact recipe meal workout movie song album
    playlist video image photo flight hotel restaurant train bus car book course student employee
    patient candidate apartment news headline stock share loan mortgage tax expense package parcel
    shipment delivery repository commit issue container database document file dataset survey form
    event concert museum plant sensor light alarm timer standing holiday quiz flashcard lesson
    translation podcast coupon discount subscription campaign article paper earthquake tide
    seed vaccine prescription medication insurance warehouse supplier shift payslip""".split()
)
"""What an assistant may say that it is there for, whatever it does with it."""


_ONLY = {"weather": "the weather", "news": "the news", "insurance": "insurance", "light": "lights"}
"""What is told otherwise than by its plural."""


def plain_thing(spec: FunctionSpec) -> str | None:
    """What a function is about, in a word of its name that everybody knows: "orders"."""
    named = [word.lower() for word in raw_words(uncalled(spec).name)]
    named = named[1:] if len(named) > 1 and verb_of(named[0]) == named[0] else named
    known = [word for word in named if singular(word) in _OWN_MATTER]
    one = singular(known[-1]) if known else ""
    return _ONLY.get(one, plural(one)) if one else None


def plain_deed(spec: FunctionSpec) -> str | None:
    """What a function does as words that follow "I can", where that is sure, else None."""
    read = uncalled(spec)
    told = ability(spec)
    return None if told is None else _plain(read.name, read.description, told)


def together(told: Sequence[str], link: str) -> str:
    """Several deeds in one phrase, what all share once: "book flights, trains or hotels"."""
    verbs = [_verb_of(what) for what in told]
    if len(verbs) > 1 and len({rest for _, rest in verbs}) == 1:
        return f"{in_series([verb for verb, _ in verbs], link)} {verbs[0][1]}"
    if len({verb for verb, _ in verbs}) > 1:
        return in_series(told, link)
    return f"{verbs[0][0]} {in_series([rest for _, rest in verbs], link)}"


def _verb_of(told: str) -> tuple[str, str]:
    """The verb of a deed, with the words that belong to it, and what it is done to."""
    for verb in ("look up", "search for"):
        if told.startswith(f"{verb} "):
            return verb, told[len(verb) + 1 :]
    verb, _, rest = told.partition(" ")
    return verb, rest
