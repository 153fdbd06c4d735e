"""What an argument says by itself after the object: its attachments, put right for this object."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.limits import (
    capped,
    counts_alone,
    limit_set,
    limits,
    most_of,
    other_limit,
    several_of,
)
from generator.phrasing.grammar.attached.moments import of_years
from generator.phrasing.grammar.attached.name_labels import first_named, is_shown, measured
from generator.phrasing.grammar.attached.new_values import renewed, set_to
from generator.phrasing.grammar.attached.noun_labels import is_topic
from generator.phrasing.grammar.attached.premodifiers import is_of_holder
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_answer, is_plural, plural, singular
from generator.quick import regex
from generator.semantics.described.naming import words_of
from generator.semantics.described.nearness import SAYS, is_told_apart
from generator.semantics.described.verbs import CHANGING, MAKING, READING, SEARCHING
from generator.semantics.family_groups import WHERE_AND_WHEN


def own_ways(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say the argument after an object of this noun; may be empty."""
    ways = _told_ways(role, noun, _placed(role, noun, _own_ways(role, noun)))
    if role.parameter.meaning.family == "places" and is_told_apart(role.parameter.leaf):
        ways = _without_nearness(role, ways)
    words = role.parameter.leaf.words
    named = role.stem or "".join(words[-2:-1])
    if role.formal and named and "array" in types_of(role.parameter):
        stems = "|".join(re.escape(each) for each in {named, singular(words[-2:][0])})
        keyed = re.compile(rf"\b({stems})(?: (ID))?(?= {role.mark})")
        return tuple(keyed.sub(_several, way) for way in ways)
    last = role.parameter.leaf.words[-1]
    if "array" in types_of(role.parameter) and is_plural(last):
        one = re.compile(rf"\bthe {re.escape(singular(last))}(?= {role.mark})")
        return tuple(one.sub(f"the {last}", way) for way in ways)
    return ways


def _without_nearness(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """Ways that don't say how near something is to a place, as another argument does."""
    m = role.mark
    kept = tuple(way for way in ways if not SAYS.search(way.split(m)[0]))
    return kept or (f"at {m}", f"at {m}", f"in {m}")


def _several(found: re.Match[str]) -> str:
    """Of "pond" or "pond ID", those of several: "ponds", "pond IDs"."""
    return f"{found[1]} IDs" if found[2] else plural(found[1])


def _placed(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """Ways without "near" where nothing is looked for around a place: "the prices in Oslo"."""
    m = role.mark
    if noun.lower().startswith("closest ") and role.parameter.meaning.family == "places":
        return (f"to {m}",)
    told = role.parameter.leaf.function.description
    if "array" in types_of(role.parameter) and f"near {m}" in ways and _BETWEEN.search(told):
        return (f"between {m}",)
    near = tuple(way for way in ways if way in (f"near {m}", f"around {m}"))
    if not near or not noun or role.parameter.meaning.family != "places":
        return ways
    told = f"{role.parameter.leaf.function.description} {role.told} {role.parameter.leaf.name}"
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    if not is_answer(noun) and (_NEAR.search(told) or head in _VISITED):
        return ways
    kept = tuple(way for way in ways if way not in near)
    return kept or (f"in {m}", f"in {m}", f"for {m}" if is_answer(noun) else f"in {m}")


_BETWEEN = regex(r"\b(?:distance|travel time|route|matrix)\w*\b.*\bbetween\b", re.I)
_NEAR = regex(r"near|clos(?:e|est)\b|around|radius|local\b|distance|surround|vicinity", re.I)
"""What descriptions say of functions that look around a place."""
_VISITED = frozenset(
    "restaurant hotel bar cafe shop store supermarket market gym park museum cinema theater "
    "theatre hospital clinic pharmacy doctor dentist therapist salon library school station stop "
    "airport charger attraction landmark sight beach trail hike event concert show festival house "
    "home apartment flat room property listing rental venue club pub bakery bank atm parking lot "
    "garage garden mechanic plumber electrician lawyer tutor stylist provider place spot "
    "job".split()
)
"""What people look for near a place."""


def _told_ways(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways with that of the descriptions first, where it is one of them or nothing fits."""
    lead, family = role.told_lead(noun), role.parameter.meaning.family
    sifted = role.parameter.leaf.words in _MATCHED and lead.startswith("with ")
    if not lead or family == "contact" or sifted:  # what matches a filter comes with none
        return ways
    if family in WHERE_AND_WHEN:
        return (lead, lead, lead, *ways) if lead in ways and not role.moved(noun) else ways
    alike = tuple(way for way in ways if way.split(" ", 1)[0] == lead.split(" ", 1)[0])
    if alike and not role.weakly:
        return (*alike, *alike, *ways)
    if not lead.endswith(role.mark):
        return (lead, lead, lead.split(role.mark)[0] + role.mark)
    if not ways or role.weakly:
        return (lead,)
    made = any(way.startswith("by ") for way in ways)
    if made:
        return ways
    if lead.startswith("by ") and family == "people":
        return (lead,)  # who did it: "the record set by a swimmer"
    if lead.startswith(("against ", "by ")) or (
        lead.startswith("of ") and f"for {role.mark}" in ways
    ):
        return (lead, lead, f"for {role.mark}")
    return ways


_NAMED = regex(r"(called|named|titled|labeled|labelled)\b")


_HOLDERS = frozenset(
    "list folder group album board playlist project calendar channel workspace section notebook "
    "team queue bucket directory space room".split()
)


def _own_ways(role: Role, noun: str) -> tuple[str, ...]:
    """The argument's attachments, without those that would name the object by it."""
    m, stem = role.mark, role.stem
    found = noun or role.parameter.leaf.words == ("count",)
    if found and verbs_of(role) & SEARCHING and (limits(role) or counts_alone(role, noun)):
        return most_of(role, noun)
    if role.parameter.leaf.words[-1] in HAD and "array" in types_of(role.parameter):
        return (f"with {m}", f"with {m}", f"that have {m}" if is_plural(noun) else f"with {m}")
    things = role.parameter.leaf.words[-1] in ("count", "number") and verbs_of(role) & _GIVING
    if role.counts and (role.parameter.leaf.words[-1] in ("quantity", "qty") or things):
        brings = getattr(role.parameter.meaning, "counted", ())  # "six shelves" are none of them
        return (f", {m}",) if brings else (f", {m} of them",)
    owned = role.part != "flag" and "owner" in role.parameter.leaf.words
    if owned and (role.formal or role.parameter.leaf.words[1:]):
        return _owned(role)
    known = _named_ways(role, noun)
    if known:
        return known
    if role.parameter.leaf.words[0] == "where" and verbs_of(role) & (SEARCHING | _STAYING):
        return (f"in {m}", f"in {m}", f"near {m}")
    special = of_years(role, noun) or renewed(role, noun) or _by_object(role, noun)
    if special:
        return special
    told = role.parameter.leaf.words[-1] in ("topic", "topics", "subject")
    whole = getattr(role.parameter.meaning, "symbol", "") == "issue_title"  # a sentence: no topic
    if told and not whole and role.part != "text" and "string" in types_of(role.parameter):
        return (f"about {m}", f"on {m}", f"about {m}")
    ways = first_named(role, _whose(role, _done_for(role)))
    if capped(role):
        ways = limit_set(role, noun) or _at_most(role, ways)
    if f"at {m}" in ways and not verbs_of(role) & _REACHING:
        ways = tuple(way for way in ways if way != f"to {m}")
    if role.part != "title" and not any(map(_NAMED.match, ways)):
        return ways
    kept = tuple(way for way in ways if not _NAMED.match(way))
    if len(kept) == len(ways) or not stem:
        return (is_of_holder(role, noun) and kept) or ways
    if stem in _HOLDERS:
        return (f"in the {m} {stem}", f"in the {stem} {m}", f"in {m}")
    return kept or (f"with {role.noun.lower()} {m}", f"with the {role.noun.lower()} {m}")


def _at_most(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways of the most that there may be, of which "of" tells nothing: "for up to $10"."""
    m = role.mark
    if role.parameter.meaning.family == "money":
        return (f"under {m}", f"for up to {m}", f"for at most {m}")
    return tuple(way.replace(f"with {m}", f"with at most {m}") for way in ways)


_LASTING = frozenset(
    "create make generate add schedule book record plan build set start play find search find list "
    "compose produce".split()
)
"""Verbs of what may last for some time itself; other things are done for a while."""


def _is_query(role: Role) -> bool:
    return role.parameter.meaning.name == "search_query" or role.parameter.leaf.words in _SOUGHT


_SOUGHT = (("query",), ("q",), ("search",), ("keyword",), ("term",))


def _named_ways(role: Role, noun: str) -> tuple[str, ...]:
    """Ways that the name, the verb or the description tell by themselves."""
    return set_to(role, noun) or _known(role, noun) or several_of(role) or other_limit(role)


def _whose(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways without "with show ID 7": what is read, made or changed is for the show."""
    words = role.parameter.leaf.words
    read = verbs_of(role) & (READING | {"delete"})
    if not (role.formal and role.stem) or (_BESIDE & frozenset(words) and not read):
        return ways
    if role.stem in _LOOKS and verbs_of(role) & MAKING:
        return (f"with {role.stem} {role.mark}",)
    if role.parameter.leaf.words[-1] == "slug":
        return (f"for {role.stem} {role.mark}", f"for the {role.mark} {role.stem}")
    return tuple(way for way in ways if not _WITH_KEY.match(way)) or ways


_LOOKS = frozenset("icon image picture photo avatar logo thumbnail banner theme font".split())
"""What a new thing has, and is not made for: a category with icon 12."""
_WITH_KEY = regex(r"with [\w ]+ IDs? ")
_BESIDE = frozenset(
    "external parent tax vat app application new token correlation trace request "
    "reference tracking idempotency thread reply replied quoted arxiv doi imdb tmdb tvdb pubmed "
    "orcid steam bioguide musicbrainz wikidata".split()
)
"""What keys are of by which somebody is let in, or that a thing has beside its own."""


def _done_for(role: Role) -> tuple[str, ...]:
    """The argument's attachments; only what is made or found lasts for a time itself."""
    ways = role.texts("after")
    named = verbs_of(role) & (MAKING - {"open"})  # a boat is, but an account is opened for one
    if named and any(map(_NAMED.match, ways)):
        ways = tuple(way for way in ways if way != f"for {role.mark}")
    if verbs_of(role) & _LASTING:
        return ways
    return tuple(way for way in ways if way != f"lasting {role.mark}") or ways


_STAYING = frozenset("book reserve rent".split())


def _known(role: Role, noun: str) -> tuple[str, ...]:
    """Ways that the name alone tells: copies of mails, addresses of requests, means, eras."""
    m, words = role.mark, role.parameter.leaf.words
    if words == ("title",) and singular(noun.rsplit(" ", 1)[-1].lower()) in PERSONS:
        return (f"with the title {m}", f"with title {m}")
    if words[0] in _UNITS and len(words) > 1 and types_of(role.parameter) <= _NUMERIC:
        return (measured(role.noun, m) if words[-1] in _BOUNDING else f"with {m} {role.noun}",)
    if role.formal and words[:-1] in (("version",), ("revision",)) and role.stem not in noun:
        return (f", {role.stem} {m}",)
    if words[0] in ("cc", "bcc") and role.part != "flag":
        return (f", {words[0]} {m}",)
    if noun.endswith(" request") and words[-1] in ("url", "uri", "endpoint"):
        return (f"to {m}",)
    if noun.endswith(" request") and words[-1] in ("value", "data", "body", "payload"):
        return (f"with the body {m}", f"with body {m}")
    if words[-1] in PATTERNS and verbs_of(role) & SEARCHING and types_of(role.parameter) <= _SAID:
        return (f"matching {m}",)
    by_name = words_of(role.parameter.leaf.function.name)[-2:] == ("by", "name")
    new = words[0] == "new" and words[-1] in ("name", "title") and not verbs_of(role) & CHANGING
    place = role.parameter.meaning.family in ("places", "travel") and m in role.texts("object")
    if new or is_shown(role, noun) or ((by_name or place) and _is_query(role)):
        return (f"called {m}", f"named {m}")
    capped = frozenset(words) & _BOUNDED
    if words[-1:] == ("length",) and not capped and types_of(role.parameter) <= _NUMERIC:
        if noun.rsplit(" ", 1)[-1].lower() in _SPELLED_OUT:
            return (f"with {m} characters",)
        if "characters" in role.told:
            return (f"with a length of {m}",)
    if words in (("page", "size"), ("per", "page"), ("items", "per", "page")):
        return (f", {m} per page", f"with {m} per page")
    told = role.weakly and role.lead.text
    if words[-1] in _BY_NAME and types_of(role.parameter) <= _SAID and not told:
        return tuple(way.format(m) for way in _BY_NAME[words[-1]])
    return ()


_BOUNDING = frozenset("threshold limit window delay interval gap buffer tolerance".split())
_UNITS = frozenset("seconds minutes hours days nights weeks months years miles pages".split())
_NUMERIC = frozenset(("integer", "number"))
PERSONS = frozenset("player person people employee contact member lead user candidate".split())
"""Who may have a title, which is no name of theirs."""
PATTERNS = frozenset("pattern patterns glob regex regexp".split())
"""Last words of names of what is to be matched in a search."""
_SPELLED_OUT = frozenset("password passphrase string token secret code pin nonce slug".split())
_BOUNDED = frozenset("max maximum min minimum".split())
_HANDING_OVER = frozenset("transfer give hand change pass move reassign".split())


def _owned(role: Role) -> tuple[str, ...]:
    """Ways to say whose the object is, and what belongs to its owner."""
    m = role.mark
    if role.parameter.leaf.words[0] == "new" and verbs_of(role) & _HANDING_OVER:
        return (f"to user {m}",) if role.formal else (f"to {m}",)
    if role.formal:
        return (f"with owner {m}", f"with owner ID {m}", f"owned by {m}")
    named = role.parameter.leaf.words[-1] == "name"
    return (f"owned by {m}",) if named else (f"with {role.noun} {m}",)


def _by_object(role: Role, noun: str) -> tuple[str, ...]:
    """Ways that the object gives: the file that its text is of, the address of a request."""
    m = role.mark
    if role.parameter.leaf.words in _MATCHED and role.weakly and is_plural(noun):
        return (f"matching {m}", f'matching "{m}"', f"matching {m}")
    head = noun.rsplit(" ", 1)[-1].lower()
    read = head in _READ and " of " not in noun
    if read and is_topic(role) and verbs_of(role) & SEARCHING:
        return (f"about {m}", f"for {m}", f"about {m}")
    if head in _LINKS and role.parameter.leaf.words[-1] in _LINKED:
        return (f"to {m}", f"to {m}", f"for {m}")
    if role.parameter.meaning.name == "file_name" and verbs_of(role) & _WRITING and noun:
        return (f"called {m}", f"named {m}")
    if noun and verbs_of(role) & _SAVING and role.parameter.meaning.family == "files":
        return (f"to {m}", f"as {m}") if f"in {m}" in role.texts("after") else ()
    return ()


_SAVING = frozenset("save export dump".split())
_WRITING = frozenset("create make add write".split())
"""What is made has its file's name; what is there already is kept "as" it."""
_LINKS = frozenset(("link", "hyperlink", "shortcut", "redirect", "bookmark"))
_LINKED = frozenset(("path", "filepath", "url"))
"""What leads somewhere, and last words of names that tell where."""
_MATCHED = (("search",), ("filter",), ("search", "text"), ("name", "filter"), ("search", "string"))


_READ = frozenset(
    "memos posts articles papers books episodes podcasts videos stories discussions news".split()
)
"""What is about something, so that one looks for those "about" it."""
_REACHING = frozenset("set change adjust heat cool warm raise lower dim turn make update".split())
_GIVING = frozenset(
    "give add order buy send grant drop put spawn sell issue award remove take return".split()
)
HAD = frozenset(
    "amenities amenity features feature facilities facility toppings ingredients extras equipment "
    "perks services preferences criteria".split()
)
_SKILLED = ("specializing in {}",)
_SAID = frozenset(("string", "array"))


_BY_NAME = {
    **dict.fromkeys(
        "specialization specialisation specialty speciality specialties expertise".split(), _SKILLED
    ),
    **dict.fromkeys(("cast", "starring"), ("with {}", "starring {}")),
    **dict.fromkeys("method technique algorithm strategy approach".split(), ("using {}",)),
    **dict.fromkeys("dataset data df dataframe".split(), ("using {}", "with {}", "using {}")),
    "finish": ("with a {} finish",),
    "era": ("from the {}",),
    "epoch": ("from the {} era",),
}
"""Ways to say what only the name of an argument tells: what one specializes in, who plays."""
