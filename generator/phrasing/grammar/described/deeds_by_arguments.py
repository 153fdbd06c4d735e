"""Deeds of functions that only nouns name, told by what they take: an order of ten is placed.

Such a name ("shop_order") is of a look-up as well; one given what only a deed needs is of none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import STATES, name_nouns
from generator.phrasing.grammar.described.nouns import plural
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import words_of

_TEXT = frozenset("message content contents text body caption".split())
_SUM = frozenset("amount cost price total sum valor betrag montant".split())
_MANY = frozenset("qty quantity side size shares units lots".split())
_THINGS = frozenset("items products lines dishes".split())
_DEEDS: Mapping[str, tuple[str, frozenset[str]]] = {
    noun: (verb, frozenset(given))
    for verb, nouns, given in (
        ("place", "order bet trade bid", _MANY | _SUM),
        ("send", "command", {"command", "cmd", "key"}),
        ("make", "swap exchange", _MANY | _SUM),
        ("post", "post tweet toot comment announcement", _TEXT),
        ("send", "message dm sms email mail notification push fax telegram reply", _TEXT),
        ("make", "payment transfer payout donation tip", _SUM | {"destination", "recipient", "to"}),
        ("make", "deposit withdrawal", _SUM),
        ("create", "charge invoice bill voucher", _SUM | _THINGS),
        ("create", "poll survey", {"question", "options", "choices"}),
        ("create", "ticket issue bug", {"summary", "description", "body"}),
        ("set", "reminder alarm timer", _TEXT | {"time", "at", "minutes", "seconds", "duration"}),
        ("send", "invite invitation challenge", {"email", "guest", "username", "invitee"}),
        ("record", "expense transaction purchase", _SUM),
        ("leave", "review feedback testimonial", _TEXT),
        ("write", "letter essay poem story blog speech", _TEXT | {"role", "tone"}),
        ("create", "alert", {"keywords", "threshold", "condition"}),
        ("create", "coupon discount promotion", {"off", "percent", "percentage"}),
        ("log", "intake meal feeding glucose symptom mood", _SUM | {"ml", "duration"}),
        ("make", "booking reservation appointment", {"guests", "passengers", "size"}),
    )
    for noun in nouns.split()
}
"""What nouns of deeds are done by, and the words of arguments that only the deed has."""
_REPLIES = frozenset("answer answers question questions reply explanation solution quiz".split())
"""What comes of a question, which is not asked itself."""
_BOUNDS = frozenset("min max minimum maximum from to over under filter sort order".split())
_PAYLOAD = _TEXT | _SUM | frozenset("value rating score state".split())


def done(clause: Clause, spec: FunctionSpec) -> Clause:
    """The clause of what is got, or the deed that name and arguments tell instead."""
    first = re.match(r"\W*(\w+)", spec.description)
    known = [*name_words(spec.name), *(first.groups() if first else ())]
    if clause.verb == "get" and (held := _settable(clause, spec)):
        return replace(clause, verb="set", objects=(held,), complements=(), definite=True)
    if clause.verb != "get" or any(map(_looks_up, known)):
        return clause
    words, given = name_nouns(spec.name), _given(spec)
    if acted := _acted(spec.description, words, given):
        objects = clause.objects if words[-1:] != [acted] else ()
        return replace(clause, verb=acted, objects=tuple(filter(None, map(_unled, objects))))
    verb, taken = _DEEDS.get(words[-1] if words else "", ("", frozenset()))
    if words[-1:] == ["order"] and given & _THINGS:
        return replace(clause, verb="order", objects=())  # of which the things are the object
    if not verb and "question" in given and words and words[-1] not in _REPLIES:
        heads = [noun.lower().rsplit(" ", 1)[-1] for noun in clause.objects]
        who = clause.objects if heads and _REPLIES.isdisjoint(heads) else (" ".join(words),)
        return Clause("ask", who, (), definite=True)  # "the magic mirror"
    if not verb or not taken & given:
        return clause
    told = [noun.removeprefix(f"{verb} ") for noun in clause.objects]
    named = told and told[0].lower().endswith(words[-1])
    objects = tuple(told) if named else (" ".join(words),)
    return replace(clause, verb=verb, objects=objects)


def _settable(clause: Clause, spec: FunctionSpec) -> str:
    """The thing of which all that is told is what arguments give: "Brightness of the lamp".

    Who gives the brightness does not ask for it; but a bound or a name only tells which is meant.
    """
    prep, thing = (*clause.complements, ("", ""))[0]
    told = {*map(str.lower, _WORD.findall(" ".join(clause.objects)))} - {"and", "or"}
    named = any(verb_of(word) == word and word not in NOUNISH for word in name_words(spec.name))
    states = {str(name).lower() for name, one in declared(spec).items() if _is_state(one)}
    given = len(clause.complements) == 1 and prep == "of" and not told.isdisjoint(states)
    return thing if given and not named and len(told) <= _FEW else ""


def _is_state(declared_as: Json) -> bool:
    """Whether an argument is a number or a choice, and not a name."""
    if not isinstance(declared_as, Mapping):
        return False
    return "enum" in declared_as or declared_as.get("type") in ("integer", "number", "boolean")


_WORD = regex(r"[A-Za-z]+")
_FEW = 3
"""Qualities that one tells of a thing in one breath."""


def added(clause: Clause, spec: FunctionSpec) -> Clause:
    """What is put into what holds things: a share is added to a watchlist, no watchlist added."""
    head = clause.objects[0].rsplit(" ", 1)[-1].lower() if len(clause.objects) == 1 else ""
    if clause.verb not in ("add", "remove") or head not in _HOLDERS or clause.complements:
        return clause
    goes = "to" if clause.verb == "add" else "from"
    put = _PUT & {"_".join(words_of(str(name))) for name in declared(spec)}
    return replace(clause, objects=(), complements=((goes, clause.objects[0]),)) if put else clause


_HOLDERS = frozenset(
    "watchlist cart basket wishlist wantlist playlist queue library shelf pantry favorites "
    "favourites bookmarks portfolio cellar backlog".split()
)
_PUT = frozenset(
    "symbol ticker item item_id product product_id track track_id song song_id movie movie_id sku "
    "book book_title track_uri uri bottle wine ingredient".split()
)
"""Names of arguments that say what is put there."""
_AGENT = regex(r"^\w+(?:er|or)$")


def _unled(noun: str) -> str:
    """The noun without what does the deed, of which nobody asks: "stock screener"."""
    rest, _, head = noun.rpartition(" ")
    return noun if not _AGENT.match(head) else plural(rest) if rest else ""


def _acted(description: str, words: Sequence[str], given: frozenset[str]) -> str:
    """The verb that is all a description has: "Crawl", "roll"; "" where it may be a noun."""
    told = description.strip().rstrip(".").lower()
    if verb_of(told) != told or class_of(told).info or words[-1] in STATES:
        return ""
    alike = any(word != told and word[:3] == told[:3] and not _AGENT.match(word) for word in words)
    if alike or (told in NOUNISH and not (given & _PAYLOAD and _is_written(told, words))):
        return ""
    return told


def _is_written(told: str, words: Sequence[str]) -> bool:
    """Whether a verb that is as often a noun acts on what is given: "post", "rate", "set"."""
    return words[-1:] != [told] or told in ("post", "rate", "tweet", "comment")


def _looks_up(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb not in NOUNISH and class_of(verb).info


def _given(spec: FunctionSpec) -> frozenset[str]:
    """The last words of what the function takes, but for bounds of what is sought."""
    named = (words_of(str(name)) for name in declared(spec))
    return frozenset(words[-1] for words in named if words and not _BOUNDS & {*words[:-1]})
