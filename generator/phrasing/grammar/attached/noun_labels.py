"""Which values are said with the noun of what they are: "papers about the sea", "Ana's profile"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.self_told import tells_account
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import regex
from generator.semantics.drawing.catalogue import Catalogue


def is_topic(role: Role) -> bool:
    """Whether words to look for tell of what, and not of what kind: "the sea", no "red shoes"."""
    return getattr(role.parameter.meaning, "symbol", "") in _TOPICS


_TOPICS = frozenset(
    "search_any search_word search_web search_news search_books search_papers search_video "
    "search_legal search_art".split()
)


def called(kind: str, noun: str, role: Role) -> tuple[str, ...]:
    """How things are listed that are called so, or people sought of that name; else empty."""
    if kind not in ("list", "search"):
        return ()
    meaning, sought = role.parameter.meaning, role.parameter.leaf.words[-1] in QUERIES
    somebody = meaning.name == "person_name" or (sought and meaning.name == "company")
    somebody = somebody or (kind == "search" and meaning.name == "event")
    if (role.part == "title" or sought) and somebody and nouns.is_plural(noun or "-"):
        return ("named", "called", "named")
    if role.part != "title":
        return ()
    return ("called", "named", "titled") if kind == "list" else ()


QUERIES = frozenset("query q search keyword keywords term".split())
"""Names of what is looked for."""


def finds_one(intent: Intent, role: Role) -> bool:
    """Whether the words find the one thing that is looked at: no "satellite for Aqua"."""
    noun = intent.noun
    leaf = role.parameter.leaf
    if intent.kind.name != "get" or leaf.words[-1] not in QUERIES or not leaf.required:
        return False
    if role.parameter.meaning.name not in _WORDS:
        return False  # nor is a question or a line of SQL a thing
    head = nouns.singular(noun.rsplit(" ", 1)[-1].lower())
    vague = head in nouns.GENERIC | {"", "year", "date", "winner", "author", "website", "web"}
    many = nouns.is_plural(noun or "-") or nouns.is_mass(noun) or nouns.is_answer(noun)
    return not (vague or many or noun.endswith("writing") or " about " in noun)


def is_words(intent: Intent, role: Role) -> bool:
    """Whether the object is made of words, which are given: who has a name geocoded tells it."""
    kept = intent.kind.info or intent.kind.name in _KEPT
    own = not kept and role.parameter.leaf.words in (("query",), ("q",))
    return own and intent.noun.rsplit(" ", 1)[-1].lower() in _WORDED


_KEPT = frozenset(
    "search find list create generate make add delete remove update set save store send post "
    "schedule book order submit record log register play".split()
)
"""Kinds of deeds that words are found, kept or done away with by, and not worked on."""
_WORDED = frozenset("name phrase term string".split())


def itself(intent: Intent, role: Role) -> bool:
    """Whether the argument is the very thing, so that no object goes without it."""
    own = role.parameter.leaf.words == (intent.noun,) and intent.kind.name == "search"
    return own or finds_one(intent, role)


def is_sought(things: tuple[str, ...], role: Role) -> bool:
    """Whether words to look for don't tell of what kind the things are: "cards for the sea".

    ``things``: the nouns of the things.
    """
    head = things[0].rsplit(" ", 1)[-1] if things else ""
    if role.part == "title" or not nouns.is_plural(head or "-"):
        return False
    sought = role.parameter.meaning.name in _WORDS or is_topic(role)
    vague = " " not in things[0] and nouns.singular(head) in nouns.GENERIC
    theirs = things[0].lower() != things[0]  # "LinkedIn jobs": nothing else says whose they are
    shown = nouns.singular(head) in _SHOWN and not theirs
    return sought and not vague and (is_topic(role) or not shown)


_WORDS = frozenset(("search_query", "kindred", "words", "like_examples"))
"""Meanings of words that are no name."""
_SHOWN = frozenset(
    "product item good place location business restaurant cafe recipe dish meal food job position "
    "vacancy role hotel property home house apartment listing rental car vehicle font clothing "
    "gift plant toy shop store address city flight".split()
)
"""Things that the words looked for tell of themselves: "running shoes", "bakeries in Lyon"."""


def names_itself(role: Role) -> bool:
    """Whether a name tells of what it is: a song, a city; nobody cancels "Laundry - Boston"."""
    meaning = role.parameter.meaning
    return meaning.family in _SELF_TOLD or meaning.name in _OF_NOTHING_ELSE


def bears(role: Role, noun: str) -> bool:
    """Whether most names have the noun themselves: nobody says "the library called X Library"."""
    known = [str(one).lower() for one in getattr(role.parameter.meaning, "fitting", ())[:24]]
    head = noun.rsplit(" ", 1)[-1].lower()
    return bool(head) and 2 * sum(head in one.split() for one in known) > len(known) > 0


_OF_NOTHING_ELSE = frozenset(("pet_name", "medication"))
_SELF_TOLD = frozenset("media places food travel organisations commerce people sports home".split())


def of_somebody(mark: str, noun: str) -> tuple[str, ...]:
    """What a person has, and is not: "Ana's profile"; empty for what persons are."""
    if nouns.singular(noun.rsplit(" ", 1)[-1]) not in _OWNED:
        return ()
    return (f"the {noun} of {mark}", f"{mark}'s {noun}", f"the {noun} of {mark}")


def kept_for(role: Role, called: Sequence[str]) -> tuple[str, ...]:
    """What is written down for a person by name: "the booking for Ana"; empty for all else."""
    own = nouns.singular_phrase(called[0]) if called else ""
    head = own.rsplit(" ", 1)[-1].lower()
    if head == role.stem or not (_WRITTEN.search(head) or head in _FILED):
        return ()
    return (f"the {own} for {role.mark}",) * 2


_WRITTEN = regex(r"\w(?:ing|tion|ment|ance|ship)$")
_FILED = frozenset("order ticket record invoice request visit policy claim loan referral".split())
"""What has a person's name on it, and is no person."""


def with_noun(role: Role, noun: str, called: tuple[str, ...]) -> tuple[str, ...]:
    """What somebody has who is known by a login; a title that is half a sentence, after its noun.

    ``noun``: that of the thing with its adjectives, ``called``: the nouns of the thing alone.
    """
    if called and role.parameter.meaning.name == "username":
        return of_somebody(role.mark, called[0])
    program = role.parameter.meaning.family == "code" and noun.lower() in ("code", role.noun)
    if program and (said := role.texts("object")):
        return said  # a program's code is no code of a thing
    if not noun or role.part != "title":
        return ()
    if role.bears_name:  # "Green Slot" needs no noun
        return (role.mark, role.mark, f"the {noun} called {role.mark}")
    named = role.parameter.meaning.name == "made_name"  # "What Remains" is no kind of chapter
    if role.parameter.meaning.family != "text" and not named:
        return ()
    return (
        f'the {noun} "{role.mark}"',
        f"the {noun} titled {role.mark}",
        f'the {noun} "{role.mark}"',
    )


_OWNED = frozenset("profile record account history file schedule page biography".split())


def told_alone(role: Role) -> tuple[str, ...]:
    """Values that bring their article, without a noun: "report a sprained ankle"; else empty.

    Whole sentences follow "that": "log that the tap is dripping"; accounts are one's own.
    """
    if tells_account(role, options_of(role)):
        return (f"my {role.mark} account",) * 2
    meaning = role.parameter.meaning
    shown = meaning.values()[:24] if isinstance(meaning, Catalogue) else ()
    if sum(bool(_DETERMINED.match(str(each))) for each in shown) * 4 <= len(shown):
        return ()
    whole = sum(bool(_SENTENCE.search(str(each))) for each in shown) * 2 > len(shown)
    return (f"that {role.mark}" if whole else role.mark,) * 2


_SENTENCE = regex(r"\w (?:is|are|was|were|does|do|did|will|won't|has|have|had|can|can't|needs?)\b")
_DETERMINED = regex(r"(?:the|an?) [a-z]")
