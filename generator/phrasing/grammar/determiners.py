"""How an object starts that nothing names: "a table", "my order", "this song"."""

from __future__ import annotations

from collections.abc import Callable

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.self_told import tells_account
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.articleless_nouns import is_product
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.verb_classes import CLASSES, OFFERING, SEARCHED
from generator.quick import Struct, regex


class _Object(Struct, frozen=True, kw_only=True):
    """An unnamed object, what is done with it, and what is said beside it."""

    intent: Intent
    units: tuple[Unit, ...]
    thing: Entity

    @property
    def noun(self) -> str:
        """The last word of its noun."""
        return self.intent.noun.rsplit(" ", 1)[-1].lower()

    @property
    def many(self) -> bool:
        """Whether its noun is a plural."""
        return nouns.is_plural(self.noun)

    @property
    def best(self) -> bool:
        """Whether its noun singles it out: "newest record"."""
        return SUPERLATIVE.match(self.intent.noun) is not None


def article_of(intent: Intent, units: tuple[Unit, ...], thing: Entity) -> str:
    """How an unnamed object starts; "this" where the argument itself is the object."""
    what = _Object(intent=intent, units=units, thing=thing)
    found = (start for rule in _RULES if (start := rule(what)) is not None)
    return next(found, "" if _is_bare(intent) else intent.kind.article)


def article_around(thing: Entity) -> str:
    """How a thing starts that a preposition leads to: "the balance of my savings account"."""
    if any(tells_account(role, options_of(role)) for role in thing.befores):
        return "my"
    if thing.befores and nouns.is_plural(thing.nouns[0]):
        return ""
    return "the" if thing.nouns[0].split()[-1] in _KNOWN else "a"


_KNOWN = frozenset("category section department industry sector region language niche".split())
"""What there is one of by each name: "in the food category"."""


def _is_bare(intent: Intent) -> bool:
    """Whether the descriptions say the noun without an article, where another would have "a"."""
    spare = intent.kind.article == "a" or intent.verb == SEARCHED
    used = " " in intent.verb or intent.kind.name == "run"
    return spare and (intent.noun in intent.bare or (used and is_product(intent.noun)))


def _own(what: _Object) -> str | None:
    """What is the speaker's; days need nothing, and what is somebody's by name."""
    if what.intent.owned:
        return "my"
    named = what.noun in ("today", "tomorrow") or _SOMEONES.match(what.intent.noun)
    return "" if named else None


_SOMEONES = regex(r"(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+'s \w")
"""Whose it is, by name: "Ada Berg's projects"."""


def _arranged(what: _Object) -> str | None:
    """What one has arranged before, and now moves or gives up, is one's own."""
    mine = what.intent.verb in _CHANGED and what.noun in _BOOKED and not what.many
    told = (way for each in what.units if each.kind != "time" for way in each.ways)
    others = any(way[:4] == "for " and (len(way) == _ONE or _FOR_ONE.match(way)) for way in told)
    return "my" if mine and what.intent.audience == "people" and not others else None


_ONE = len("for {")
"""How long it is to say for whom, whose name is one hole."""


_FOR_ONE = regex(r"for (?:the )?(?:member|customer|client|patient|user|account|guest|tenant)\b")
_CHANGED = frozenset(
    "move reschedule postpone cancel rebook change extend renew pause freeze suspend terminate "
    "resume skip refill".split()
)
_BOOKED = frozenset(
    "appointment slot booking reservation viewing flight loan storage membership lesson delivery "
    "contract subscription prescription".split()
)


def _of_all(what: _Object) -> str | None:
    """All that there are, where that is what is done and nothing says how many."""
    limited = any(unit.kind == "limit" for unit in what.units)
    done = what.intent.all_of and what.many and not (what.intent.kind.info or limited)
    return "all the" if done else None


def _random(what: _Object) -> str | None:
    """Any one: "a random joke"."""
    if what.intent.any_one and not what.best:
        return "some" if nouns.is_mass(what.noun) else "a"
    if not what.intent.noun.startswith("random "):
        return None
    return "some" if what.many else "a"


def _searched(what: _Object) -> str | None:
    """Where one searches: "search the catalogue", "search Yahoo Finance"."""
    if what.intent.verb != SEARCHED:
        return None
    if what.intent.definite or what.noun in _KEPT_IN:
        return "the"
    return "" if what.intent.noun.istitle() else None


_KEPT_IN = frozenset("kb faq internet intranet web crm erp db cms wiki".split())
"""Where things are kept, which is written with capitals and yet is no name."""


def _named(what: _Object) -> str | None:
    """What is asked about by its name: "is RuneLite running"."""
    return "" if what.intent.asks and _NAME.fullmatch(what.intent.noun) else None


def _pasted(what: _Object) -> str | None:
    """What is given with the request, and so at hand: "run this query: …"."""
    given = [unit for unit in what.units if unit.last and unit.ways[0].startswith(":")]
    pasted = what.noun in _PASTED or any(unit.structured for unit in given)
    if not given or not pasted or nouns.is_answer(what.noun):
        return None
    head = what.thing.nouns[0] if what.thing.nouns else what.noun
    return "these" if nouns.is_plural(head) else "this"


def _handled(what: _Object) -> str | None:
    """Things that there are: "sort the tasks", "reset the test database"."""
    first, _, doing = what.intent.verb.partition(" ")
    one = what.intent.verb in _STANDING or first in _GOING
    one = one or (first in _STANDING and doing.endswith("ing"))  # "stop playing the music"
    one = one and what.intent.noun not in what.intent.bare
    one = one and what.noun not in nouns.SET_NEW
    return "the" if one or (what.intent.verb in _HANDLED and what.many) else None


def _found(what: _Object) -> str | None:
    """Several are searched for as such, single ones are known: "find flights", "the newest".

    So is what has no number: nobody looks for "some code for" a thing.
    """
    mass = nouns.is_mass(what.intent.noun) and what.intent.verb not in OFFERING
    mass = mass and not what.intent.definite
    if what.intent.kind.name != "search" or nouns.is_answer(what.noun):
        return None
    if what.noun in _KEPT_ONCE and what.units and what.intent.verb not in OFFERING:
        return "the"
    if not (what.many or mass):
        return None
    sought = what.many or any(_FOR_WHAT.match(way) for each in what.units for way in each.ways)
    return "the" if what.best or not sought else ""


_FOR_WHAT = regex(r"(?:for|about|on|matching|containing|with|near|around|close|within|under)\b")
"""What leads to what is looked for: without it, all there is of it is."""
_KEPT_ONCE = frozenset(
    "customer client patient contact employee member account record space channel guest caller "
    "student user person driver".split()
)
"""Of which who looks for one, by its name or what is known of it, means the one there is."""


def _listed(what: _Object) -> str | None:
    """All are listed, unless something limits them; of what there is one, just that."""
    lists = what.intent.kind.name == "list"
    if lists and ((what.intent.definite and not what.many) or _ROWED.match(what.intent.noun)):
        return "the"
    if not lists and (what.intent.kind.article != "the" or not what.many):
        return None
    limited = any(unit.kind == "limit" or unit.ways[0].startswith(", ") for unit in what.units)
    return "all" if lists and not limited else "the"


def _answered(what: _Object) -> str | None:
    """What is to be told is known to be there: "the price"; a report may have to be made."""
    intent = what.intent
    made = intent.kind.name == "create" or intent.verb in OFFERING
    made = made and not intent.definite
    told = nouns.is_answer(what.noun) and not made
    return "the" if told and (intent.kind.info or what.noun != "report") else None


def _singled_out(what: _Object) -> str | None:
    """Which it is, is told by its noun or by what it is "of"."""
    of = any(unit.ways[0].startswith("of ") for unit in what.units)
    whole = what.intent.definite and what.intent.complements[:1] != ()
    of = of or (whole and what.intent.complements[0][0] == "of")
    return "the" if what.best or (of and what.intent.kind.name == "search") else None


def _known(what: _Object) -> str | None:
    """What descriptions speak of as known, where its kind of act is named by its own verb."""
    own = what.intent.verb in (what.intent.kind.name, "save")
    made = what.noun in nouns.SET_NEW and what.intent.kind.name in ("set", "create", "add")
    if what.intent.definite and own and not made:
        return "the"
    return "a" if made else None


def _acted_on(what: _Object) -> str | None:
    """The one thing there is, where a verb that no table has neither makes nor gets it.

    Descriptions have "a" of any: "index a code repository", "feed a cat".
    """
    first, _, rest = what.intent.verb.partition(" ")
    gets = first in _NEW or (rest and rest not in _PARTICLES)  # "apply to a job"
    if what.many or gets or what.intent.kind in CLASSES or what.intent.noun in what.intent.bare:
        return None
    return "the"


_PARTICLES = frozenset("on off up down out back in over".split())


_RULES: tuple[Callable[[_Object], str | None], ...] = (
    _own,
    _arranged,
    _of_all,
    _random,
    _searched,
    _named,
    _pasted,
    _handled,
    _found,
    _listed,
    _answered,
    _singled_out,
    _known,
    _acted_on,
)
"""What decides how an object starts; the first that tells."""


_ROWED = regex(r"(?:next|last|first|latest|newest|oldest|upcoming|nearest|closest|top) ")
"""What stands in a row, of which nobody wants all: "the next available slots"."""
_NAME = regex(r"[A-Z][a-z]+[A-Z]\w*")
SUPERLATIVE = regex(
    r"(?!(?:for|inter|t|gu|harv|cont|dig|qu|ch|n|arr|manif|p|prot|bequ|requ)est)"
    r"(?:\w+est|most|least|top)\b"
)
_HANDLED = frozenset(
    "sort lock unlock close open archive restore freeze grade approve reject mute block refresh "
    "sync merge export shuffle feed water clean reset pause resume".split()
)
"""What is done with things that there are: "sort the tasks", "lock the doors"."""
_STANDING = frozenset(
    "reset sync pause resume flush refresh reload restart reboot rebuild reindex recalculate "
    "purge empty undo redo minimize maximize disconnect dismiss abort quit eject stop clear "
    "synchronize rerun suspend reconnect deactivate".split()
)
"""What is done with the one thing there is, where nothing tells which: "reset the database"."""
_NEW = frozenset(
    "log record report enter submit place post file lodge raise issue leave write draft compose "
    "prepare plan design sketch draw paint plot render synthesize synthesise simulate train invent "
    "capture take snap grab print publish announce broadcast emit fire dispatch "
    "rent hire lease borrow quote pre-order preorder sell trade swap offer bid donate nominate "
    "pledge award show display present give provide "
    "enroll enrol join attend try pick choose adopt hold host throw flip roll toss cast "
    "deal spin play say sing "
    "watch eat drink open insert inject mint spawn instantiate allocate call hail introduce invite "
    "recruit appoint redeem".split()
)
"""Verbs whose object comes to be by the deed, or is any one of its kind: "flip a coin"."""
_GOING = frozenset("go navigate jump scroll".split())
"""How one gets where nothing tells which it is: "go to the home screen"."""
_PASTED = frozenset(
    "question query queries document documents code sql statement script command config "
    "configuration operations steps rows records objects expression data text problem dashboard "
    "level chart filter pipeline aggregation".split()
)


_POINTING = frozenset("add rate send save delete share play like update cancel".split())


def pointed(
    intent: Intent, thing: Entity, present: frozenset[str], said: tuple[str, ...]
) -> tuple[str, ...]:
    """What is at hand is pointed at ("add this song"), where no argument does that."""
    kinds = [role for role in thing.kinds if role.path in present]
    if intent.kind.name not in _POINTING or thing.pointers or not kinds or kinds[-1].many:
        return ()
    the = next((text for text in said if text.startswith("the ")), "")
    return (f"this {the[4:]}", f"this {the[4:]}") if the else ()
