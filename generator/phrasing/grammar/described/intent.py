"""What a function does, in words that a person would use: verb, objects, complements, audience."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.any_one import is_any_one, takes_all
from generator.phrasing.grammar.described.anybody import for_somebody
from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.articleless_nouns import plain, proper, unarticled
from generator.phrasing.grammar.described.asked_outright import Question, question_of
from generator.phrasing.grammar.described.audience import Audience, audience_of, name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.compounds import compounded
from generator.phrasing.grammar.described.lexicon import class_of, led_on, verb_of
from generator.phrasing.grammar.described.listed_complements import in_one
from generator.phrasing.grammar.described.listings import of_listing
from generator.phrasing.grammar.described.lone_lookups import alone
from generator.phrasing.grammar.described.merged_clause import clause_of
from generator.phrasing.grammar.described.name_complements import joined, kept_of
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.plain_reading import as_read
from generator.phrasing.grammar.described.plainer_deeds import as_done, kept_with
from generator.phrasing.grammar.described.possessives import owned, owner_named, unowned
from generator.phrasing.grammar.described.relative_clauses import once, restricted, untwice
from generator.phrasing.grammar.described.restrictive_adjectives import (
    named_half,
    singled,
    unbooked,
    unstated,
    with_noun,
)
from generator.phrasing.grammar.described.searched import unplaced
from generator.phrasing.grammar.described.terms import (
    acted_on,
    is_whole,
    lists_parameters,
    says_where,
    termed,
    unladen,
    unlisted,
    whose,
    wraps,
)
from generator.phrasing.grammar.described.verb_classes import SEARCHED, VerbClass, acts_as, kind_of
from generator.phrasing.grammar.described.whole_topics import told_whole
from generator.quick import Struct, regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.capitals import as_told

_TAIL = frozenset(("info", "information", "details", "detail"))


class Intent(Struct, frozen=True, kw_only=True):
    """``objects`` are bare noun phrases, best first; ``complements`` pairs ("to", "playlists").

    ``asks`` and ``participle`` are set for "find when and where films are shown".
    """

    verb: str
    kind: VerbClass
    objects: tuple[str, ...]
    complements: tuple[tuple[str, str], ...]
    audience: Audience
    about: bool = False
    wrapper: str = ""
    """What is wanted about the object where that is more than "details": "whois info"."""
    asks: tuple[str, ...] = ()
    participle: str = ""
    definite: bool = False
    """Whether the description says "the" of the object: "close the page"."""
    any_one: bool = False
    """Whether one of many is got, and nothing tells which: "a riddle"."""
    all_of: bool = False
    """Whether it is done to all there are: "stop all jobs"."""
    bare: frozenset[str] = frozenset()
    """What the description names without an article: "a hand of poker", "book boarding"."""
    owned: bool = False
    """Whether the object is the speaker's own: "the user's schedule" is "my schedule"."""
    owner: str = ""
    """What stands before the object in the function's name: "monitor" of a monitor's check."""
    question: Question | None = None
    """What is asked where the description is itself a question."""
    kept: tuple[tuple[str, str], ...] = ()
    """Nouns of complements that are part of what is asked for, with how each is said."""

    @property
    def noun(self) -> str:
        """The main object, or "" if there is none."""
        return self.objects[0] if self.objects else ""


def intent_of(spec: FunctionSpec) -> Intent:
    """The intent of a function, from its description where that can be read, else its name."""
    read = as_read(spec := of_listing(spec))
    clause, named = clause_of(read)
    done = _whole(_settle(clause, read), read, named, spec.name)
    intent = alone(told_whole(for_somebody(done, read), read), read)
    return _asked(intent, question) if (question := question_of(read)) is not None else intent


def _asked(intent: Intent, question: Question) -> Intent:
    """The intent of what is asked outright: "how full is the pool right now"."""
    kind = kind_of(class_of("get"), question.noun)
    asked = replace(intent, verb="get", kind=kind, asks=(OUTRIGHT,), question=question)
    if not question.noun:
        return asked
    return replace(
        asked, objects=(question.noun,), complements=(), kept=(), wrapper="", about=False,
        definite=question.definite,
    )  # fmt: skip


OUTRIGHT = "outright"
"""Stands where a description itself is the question."""


def _whole(intent: Intent, spec: FunctionSpec, named: tuple[str, ...], full: str) -> Intent:
    """The intent with what the name asks for too; ``full`` has the service's name as well."""
    said = (intent.verb, intent.wrapper, *intent.objects, intent.participle)
    kept = kept_of(replace(spec, name=full), said, intent.complements)
    kept = in_one(kept, intent.complements)
    objects = intent.objects
    if len(objects) == 1 and not intent.about:
        doing = (prep for prep, _ in intent.complements if prep.endswith("ing"))
        known = (intent.verb, *doing, *(noun for noun, _ in kept))
        objects = (joined(spec, known, objects[0], named),)
        looks = intent.kind.info or intent.kind.name == "search"
        told = (*known, *argument_words(spec)) if looks else ()
        objects = (singled(spec, told, objects[0]),) if told else objects
    words, owner = argument_words(spec), owner_named(objects, spec)
    objects = unowned(objects, owner, spec)
    goal = next((noun for prep, noun in intent.complements[:1] if prep == "to"), "")
    if intent.kind.tell == ("{v}",) and goal and not words:
        intent = replace(intent, verb=f"{intent.verb} to the {goal}")  # "go back to the last track"
    led, kept = restricted(objects, intent.complements, kept, spec, words, intent.kind)
    objects = unplaced(untwice(objects, kept), intent.kind.name, spec)
    kept = tuple((noun, once(said, objects)) for noun, said in kept_with(kept, spec))
    if objects and nouns.singular(objects[0].rsplit(" ", 1)[-1].lower()) == "question":
        # where its answer comes from, nobody says who asks it
        kept = tuple(pair for pair in kept if not pair[1].startswith("answered "))
    return replace(intent, kept=kept, objects=objects, complements=led, owner=owner)


def _unwrapped(
    verb: str, objects: list[str], complements: list[tuple[str, str]], spec: FunctionSpec
) -> tuple[str, list[str], list[tuple[str, str]], bool, str]:
    """What a list or a wrapper holds ("a list of", "details of"), and whether it is about it."""
    about, wrapper = False, ""
    for _ in range(2):
        if not objects or not complements or complements[0][0] not in _TOLD_BY:
            break
        objects[0] = unladen(objects[0])
        head = objects[0].rsplit(" ", 1)[-1].lower()
        inner = complements[0][1]
        if head in _TOLD_OF and [prep for prep, _ in complements[:2]] == ["of", "of"]:
            complements = [pair for pair in complements if pair[0] != "of"]
            own = [word.lower() for word in name_words(spec.name)]
            own = own[1:] if own and verb_of(own[0]) else own
            if objects[0].lower() == head and head in own[1:]:
                objects[0] = f"{own[own.index(head) - 1]} {head}"  # "health overview"
            break  # "a daily summary of steps, sleep and stress"
        if lists_parameters(inner, spec):
            complements = complements[1:]
            continue
        tally = head in _TALLIES and not class_of(verb).info
        got = class_of(verb).name == "get"
        kept = objects[0].lower() in _KEPT_LISTS
        gathered = head in _GATHERED or f"{head} of all {inner}".lower() in spec.description.lower()
        many = (head in nouns.LISTS and not kept) or (gathered and got and nouns.is_plural(inner))
        led = complements[0][0]
        if ((many or tally) and led == "of") or (many and got and led == "with"):
            verb = "list" if got else verb
            objects, complements = [inner], unlisted(complements, spec)
        elif (
            not about
            and wraps(head, verb)
            and len(objects[0].split()) <= 2
            and inner not in _SPANS | {""}
        ):
            about = True
            words = [word.lower() for word in objects[0].split()]
            if words[-1] in _TOLD_OF and len(words) == 1:
                wrapper = words[0]
            complements = whose(complements)
            inner = complements[0][1]
            if len(words) == 2 and words[0] not in inner.lower().split():
                wrapper = f"{words[0]} {'info' if words[1] == 'information' else words[1]}"
            objects, complements = [inner], complements[1:]
        else:
            break
    objects = [unladen(noun).removesuffix("'s") for noun in objects]
    return verb, objects, complements, about, wrapper


def _is_purpose(prep: str, noun: str, spec: FunctionSpec) -> bool:
    """Whether a complement tells only what the answer is good for: "data for analysis"."""
    head = noun.rsplit(" ", 1)[-1].lower()
    return prep == "for" and head in _PURPOSES and head not in argument_words(spec)


def _tells_how(prep: str, noun: str) -> bool:
    """Whether a complement tells only in which form one asks: "using natural language queries"."""
    return prep in ("using", "via") and nouns.singular(noun.rsplit(" ", 1)[-1].lower()) in _ASKED_IN


def _is_returned_as(prep: str, noun: str) -> bool:
    """Whether a complement tells in which form an answer comes: "in JSON format"."""
    return prep in ("in", "as") and bool(_RETURNED.fullmatch(noun))


_RETURNED = regex(
    r"(?:(?:JSON|XML|YAML|raw|plain|structured|markdown|text) ?)+(?:format|form|output)?|format",
    re.I,
)
_SOUGHT_ONE = regex(r"\W*search(?:es)? for an? ", re.I)
"""A search for one thing, of which words may find several: "search for a player by name"."""
_FINDING = frozenset(("search", "find", "query", "retrieve", "look up"))
_ASKED_IN = frozenset("query keyword syntax language jql cql phrase term expression".split())
"""What a request is itself, as its function sees it."""

_NEARBY = regex(r"^nearby (?=\w)|(?<=\w) nearby$", re.I)
"""What an argument that tells near what says, too."""
_FORMATS = regex(r"[A-Z]{2,5}(?:/[A-Z]{2,5})+(?: (?:file|format)s?)?")
"""Of which forms something may be, none of which is asked for: "export as PNG/SVG/XML"."""
_BOTH_WAYS = frozenset(
    ("between", noun) for noun in ("formats", "units", "currencies", "languages", "encodings")
)
"""What is turned into one of these is told by an argument: "convert between formats"."""
_PURPOSES = frozenset(
    "analysis analytics charting research workflows visualization inspection debugging monitoring "
    "reporting planning processing purposes use access reference trading investigation comparison "
    "troubleshooting diagnostics backtesting plotting benchmarking auditing".split()
)


def _settle(clause: Clause, spec: FunctionSpec) -> Intent:
    """Drop lists and wrappers ("a list of", "details of"), put capitals right."""
    clause, mine = owned(clause, spec)
    verb, objects, complements = clause.verb, list(clause.objects), list(clause.complements)
    complements = [pair for pair in complements if pair not in _BOTH_WAYS]
    complements = [pair for pair in complements if not _FORMATS.fullmatch(pair[1])]
    if not _DATES.isdisjoint(argument_words(spec)):
        complements = [pair for pair in complements if pair[0] != "for" or pair[1] not in _SPANS]
    if class_of(verb).info or verb in _FINDING:
        complements = [pair for pair in complements if not _tells_how(*pair)]
        complements = [pair for pair in complements if not _is_purpose(*pair, spec)]
        complements = [pair for pair in complements if not _is_returned_as(*pair)]
    verb, objects, complements = as_done(spec, *termed(spec, verb, objects, complements))
    verb, objects, complements = acted_on(verb, objects, complements)
    verb, objects, complements, about, wrapper = _unwrapped(verb, objects, complements, spec)
    objects = [noun for noun in objects if noun.lower() not in _NO_THINGS]
    if verb == "put" and "value" in declared(spec):
        verb = "set"  # "put_parameter", as one does with pairs of a key and a value
    led = objects[0].lower().split()[:-1] if objects else []  # "an SQS message to SQS"
    complements = [pair for pair in complements if pair[1].lower() not in led]
    tailed = bool(objects) and objects[0].rsplit(" ", 1)[-1].lower() in _TAIL
    tailed = tailed and class_of(verb).name not in _CHANGES
    if tailed and " " in objects[0] and not _HALF.search(objects[0].rsplit(" ", 2)[-2]):
        objects[0] = objects[0].rsplit(" ", 1)[0].removesuffix(" and").removesuffix("'s")
        about = not is_whole(objects[0], spec)
    if (
        objects
        and class_of(verb).name == "get"
        and verb not in ("read", "extract")
        and [prep for prep, _ in complements[:1]] != ["from"]
        and objects[0].lower() not in _KEPT_LISTS
    ):
        own = {nouns.singular(word) for word in name_words(spec.name)}
        listed = _LISTED - (own & {"set", "listing"})  # as of rooms to let
        short = [word for word in objects[0].split() if word.lower() not in listed]
        if len(short) < len(objects[0].split()) and short and short[0] != "and":
            objects[0] = nouns.plural(re.sub("^(of|detailing|containing) ", "", " ".join(short)))
            verb = "list"
    objects = [
        noun for at, noun in enumerate(objects) if not at or not nouns.same_thing(noun, objects[0])
    ]  # "an entry or multiple entries"
    if objects and _NEARBY.search(objects[0]) and says_where(spec):
        objects[0] = _NEARBY.sub("", objects[0])
    objects[:1] = [noun.removeprefix("user ") if mine else noun for noun in objects[:1]]
    if verb == "manage":
        objects[:1] = [re.sub(r" list$", " item", noun) for noun in objects[:1]]
    if class_of(verb).name in ("search", "list", "find"):
        objects[:1] = [nouns.sought(noun, spec.description) for noun in objects[:1]]
        told = spec.description or argument_words(spec) or verb == "search"  # "duck_go_search"
        one = _SOUGHT_ONE.match(spec.description) and "query" in argument_words(spec)
        if class_of(verb).name == "search" and (not told or one):
            objects[:1] = [nouns.plural(noun) for noun in objects[:1]]  # "agent_discover"
    objects[:1] = [with_noun(unbooked(named_half(noun, spec), verb)) for noun in objects[:1]]
    if not class_of(verb).info and class_of(verb).name not in ("create", "search", "list", "find"):
        objects[:1] = [unstated(noun, spec) for noun in objects[:1]]
    objects = objects if about else compounded(objects, complements, spec, class_of(verb).name)
    return Intent(
        verb=led_on(verb, spec.description if objects else ""),
        kind=kind_of(
            class_of(acts_as(verb, complements, objects, *name_words(spec.name)[:1])),
            (*objects, "")[0],
        ),
        objects=tuple(proper(plain(noun), spec.description) for noun in objects if noun),
        complements=tuple(
            (prep, as_told(plain(noun), spec.description)) for prep, noun in complements if noun
        ),
        audience=audience_of(spec),
        about=about,
        wrapper=wrapper,
        asks=clause.asks,
        participle=clause.participle,
        bare=unarticled(spec.description, objects[:1], complements) | _searched(verb, objects),
        owned=mine and bool(objects) and class_of(verb).name != "create",
        definite=clause.definite,
        all_of=takes_all(objects, spec),
        any_one=class_of(verb).name == "get" and is_any_one(objects, complements, spec),
    )


def _searched(verb: str, objects: list[str]) -> frozenset[str]:
    """The service that is searched, whose name takes no article."""
    last = objects[0].rsplit(" ", 1)[-1] if len(objects) == 1 else ""
    return frozenset(objects) if verb == SEARCHED and last != last.lower() else frozenset()


_NO_THINGS = frozenset(
    "aloud online offline anything something everything semantic similarity hybrid vector "
    "fulltext fuzzy knn quick adaptive complex smart advanced fast".split()
)
"""Adverbs and pronouns that stand where a thing does: "say aloud", "search online"."""
_CHANGES = frozenset("set create add send".split())
_HALF = regex(
    r"(?:ed|[^aeiou]al|ional|ive|ous|ary|ful|able|-time|-to-date|current|recent|latest"
    r"|(?:track|bill|ship|rout|fund|hous|bank|licens)ing)$",
    re.I,
)
"""Adjectives that "information" is not taken from: "real-time information"."""
_LISTED = frozenset(("list", "listing", "array", "set"))
_KEPT_LISTS = frozenset(
    f"{word} list"
    for word in "price wine waiting guest shopping packing wish watch reading play mailing".split()
)
"""Lists that are things of their own: one wants the price list, and not the salon."""
_GATHERED = frozenset(("collection", "page"))
"""What lists are called where they are got: a page of users."""
_DATES = frozenset("date day month year week from to start end since until".split())
_SPANS = frozenset("day week month year quarter hour date period".split())
"""When something was, which is no thing that one has details of: "profit detail for one day"."""
_TOLD_BY = ("of", "about", "on", "for", "with")
_TALLIES = frozenset(("number", "amount", "quantity"))
_TOLD_OF = frozenset("contents metadata summary overview profile".split())
"""Wrappers that are asked for by their name."""
