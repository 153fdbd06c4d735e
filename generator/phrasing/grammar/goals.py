"""Where something goes though no argument says so: "add ADBE to my watchlist", "to Celsius"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.articleless_nouns import is_one
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.kept import VARIABLES
from generator.quick import regex

_LEADS = {
    "add": ("to", "into", "on"),
    "delete": ("from",),
    "convert": ("to", "into"),
    "move": ("to", "into"),
}
"""By class of verb, the prepositions whose nouns are said even if they are fixed."""
_MINE = frozenset(
    "watchlist cart basket wishlist favorites favourites library calendar portfolio list account "
    "playlist queue diary schedule profile bookmarks collection".split()
)


_THEIRS = regex(r"for (?:the )?(?:customer|user|member|client|account|patient|player) ")
_FORMS = frozenset("file image document page video archive text string table".split())


def goal_of(intent: Intent, around: list[Entity], units: Sequence[Unit] = ()) -> str:
    """The words of a goal that no argument names, with a space before; "" if there is none.

    It is the speaker's own, unless one of the ``units`` tells whose.
    """
    theirs = any(unit.kind == "of" or _THEIRS.match(unit.ways[0]) for unit in units)
    leads = _LEADS.get(intent.kind.name, ())
    for prep, noun in intent.complements[:2] if intent.audience == "people" else ():
        if prep not in leads or len(noun.split()) > (3 if intent.kind.name == "convert" else 2):
            continue
        last = noun.rsplit(" ", 1)[-1]
        if "'s " in noun:
            continue  # an argument tells whose it is
        free = [thing for thing in around if thing.names(last) and not thing.roles]
        if not free or nouns.singular(last.lower()) in nouns.GENERIC | {"user", "system"}:
            continue
        if intent.kind.name == "convert" and (noun not in intent.bare or is_one(noun)):
            return f" {prep} {nouns.with_article(noun)}"
        if intent.kind.name == "convert" or (noun in intent.bare and noun[:1].isupper()):
            return f" {prep} {noun}"  # "to S3", by its name
        mine = last.lower() in _MINE and prep != "on" and not theirs
        return f" {prep} {'my' if mine else 'the'} {noun.removeprefix('user ')}"
    return _bare_goal(intent, around)


def _bare_goal(intent: Intent, around: list[Entity]) -> str:
    """Where an action leads, if no argument says it: "convert the text to speech"."""
    for prep, noun in intent.complements[:1]:
        state = noun.lower().removesuffix(f" {intent.noun.lower()}")
        if prep == "as" and state != noun.lower() and " " not in state:
            return f" as the {state}" if state == "default" else f" as the {state} one"
        free = not any(each.names(noun) and each.roles for each in around)
        if prep == "as" and intent.verb in ("set", "use") and " " not in noun and free:
            return f" as the {noun}"
        last = nouns.singular(noun.rsplit(" ", 1)[-1].lower())
        whole = prep == "as" and len(noun.split()) > 1 and last in _FORMS
        if whole and not intent.kind.info:
            return f" as {nouns.with_article(noun)}"
        if intent.kind.info or prep not in ("to", "into", "as") or noun not in intent.bare:
            continue
        named = any(each.names(last) and each.roles for each in around)
        if (
            not named
            and last not in nouns.GENERIC | VARIABLES | {"system"}
            and len(noun.split()) < 3
        ):
            ranked = last == "status" and " " in noun  # "to admin status"
            the = (
                "the " if prep != "as" and is_one(noun) and not ranked else ""
            )  # "menu to customer"
            return f" {prep} {the}{noun}"
    return ""
