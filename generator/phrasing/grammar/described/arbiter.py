"""Which of two readings of a function is asked for where one of them is plainly cut wrong.

A description knows more than a name, but its noun is cut out of a sentence: "geopolitical" of
"geopolitical, reliability and lead time risks", "a factual piece" of information. Faults that show
are counted in both, and the name's words are taken where they have fewer. A description's noun
without faults stays, whatever the name has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import WRAPPERS, is_plural, same_thing, singular
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.reading_marks import (
    HOLDERS,
    is_fragment,
    named_marks,
    spelled_out,
    told_marks,
)
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.quick import regex, replace
from generator.records import FunctionSpec


def arbitrated(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """What is told, or what the name says where that has fewer faults.

    ``named`` is the name's clause, ``told`` the one that was settled on.
    """
    told = _of_two(named, told)
    whole = _led(named, _uncut(named, _unserved(_whole_phrases(told), spec), spec), spec)
    if told.asks or told.verb == SEARCHED or not told.objects:
        return whole
    if len(named.objects) != 1:
        return Clause(named.verb, (), ()) if _is_said_alone(named, whole, spec) else whole
    named = replace(named, objects=(spelled_out(named.objects[0], spec),))
    whole = _by_people(named, whole)
    whole = _singled_out(named, _of_either_kind(named, _bare(named, whole), spec))
    own, noun = named.objects[0].lower(), whole.objects[0].lower()
    beside = any(inner.lower() == own and prep != "of" for prep, inner in told.complements)
    if named.complements or beside or not _is_led(named, spec) or not _is_like(named, told):
        return whole
    if noun == own and len(told.objects) == 1:
        return whole
    faults = told_marks(replace(told, objects=whole.objects), named, spec)
    if faults < _POOR or named_marks(own, spec) >= faults:
        return whole
    return _as_named(named, whole, spec)


_POOR = 2
"""Faults from which on a reading is left."""


def _whole_phrases(told: Clause) -> Clause:
    """The clause without complements that are half a clause: "on how sensitive" it is."""
    kept = tuple(pair for pair in told.complements if not is_fragment(pair[1]))
    return told if len(kept) == len(told.complements) else replace(told, complements=kept)


def _of_two(named: Clause, told: Clause) -> Clause:
    """The clause with the name's of two words for its noun: "margin/balance" of ``get_balance``."""
    own = [singular(word) for noun in named.objects for word in noun.lower().split()]
    if len(told.objects) != 1 or "/" not in told.objects[0]:
        return told
    words = []
    for word in told.objects[0].split():
        plain = word.islower() and word.replace("/", "").isalpha()  # no "iTunes/Apple Music"
        mine = [one for one in word.split("/") if plain and singular(one) in own]
        words.append(mine[0] if len(mine) == 1 else word)
    return replace(told, objects=(" ".join(words),))


def _uncut(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The clause with the end of its noun, where the name has it and the sentence goes on with it.

    "The energy saved" of ``energy_saved``, "peak-to-trough drawdown" of ``get_drawdown``.
    """
    if len(named.objects) != 1 or len(told.objects) != 1 or class_of(told.verb).name not in _GOT:
        return told
    noun, last = told.objects[0], named.objects[0].rsplit(" ", 1)[-1]
    goes_on = rf"(?<![\w-]){re.escape(noun)} {re.escape(last)}(?![\w-])"
    cut = noun.lower().rsplit(" ", 1)[-1] != last.lower() and last.isalpha()
    if not cut or not re.search(goes_on, spec.description, re.I):
        return told
    return replace(told, objects=(f"{noun} {last}",))


def _led(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The clause with what its noun goes to or leaves, where the name ends in that.

    "Add IP to whitelist" of ``add_ip_whitelist``, which has a word that looks like a verb.
    """
    if told.complements or len(named.objects) != 1 or len(told.objects) != 1:
        return told
    noun, own = told.objects[0], named.objects[0].lower()
    last = own.removeprefix(f"{noun.lower()} ")
    if last == own or " " in last or class_of(told.verb).info:
        return told
    led = rf"\b{re.escape(noun)}s? (to|from|in|into|on) (?:the |an? |your )?{last}\b(?! \w)"
    found = re.search(led, spec.description[:200], re.I)
    return replace(told, complements=((found[1].lower(), last),)) if found else told


_GOT = frozenset(("get", "compute"))


def _unserved(told: Clause, spec: FunctionSpec) -> Clause:
    """The clause without where a program keeps what is done: "to the database"."""
    kind, own = class_of(told.verb), name_words(spec.name)
    if kind.info or kind.name == "search" or not told.objects:
        return told
    kept = tuple(
        (prep, noun)
        for prep, noun in told.complements
        if noun.lower() not in _KEPT_IN or noun.lower() in own or prep not in _INTO
    )
    return told if len(kept) == len(told.complements) else replace(told, complements=kept)


_KEPT_IN = frozenset(
    "database system backend server datastore storage operation call request".split()
)
_INTO = frozenset("to into from in with".split())


def _bare(named: Clause, told: Clause) -> Clause:
    """The noun without that for how a program keeps it: an "expense entry" is an expense."""
    own = named.objects[0].lower()
    front, _, head = told.objects[0].rpartition(" ")
    if named.verb == "send" and head.lower() in ("message", "messages"):
        head = "entry"  # a "reminder message" is a reminder
    kept = singular(head.lower()) in HOLDERS and singular(head.lower()) not in own.split()
    whole = front.lower() == own or front.lower().endswith(f" {own}")
    if len(told.objects) > 1 or not kept or not whole or class_of(told.verb).info:
        return told
    return replace(told, objects=(front,))


def _singled_out(named: Clause, told: Clause) -> Clause:
    """The name's noun, where it has the one of many that is meant: "highest paid invoice"."""
    own, noun = named.objects[0], told.objects[0].lower()
    first = own.removesuffix(f" {noun}")
    meant = len(told.objects) == 1 and first != own and _MOST.match(first) is not None
    led = tuple(pair for pair in told.complements if pair[0] != "with")
    return replace(told, objects=named.objects, complements=led) if meant else told


_MOST = regex(
    r"(?:highest|lowest|largest|biggest|smallest|oldest|newest|cheapest|best|worst|most|least|top)\b"
)
"""What only one of many is, which a description may say by a formula: "with maximum amount"."""


def _of_either_kind(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The noun alone, where the description has two kinds of it: "a full or incremental backup"."""
    own, noun = named.objects[0].lower(), told.objects[0].lower()
    first, _, head = own.rpartition(" ")
    if first and noun.endswith(f" {head}") and len(told.objects) == 1:
        either = rf"\b{re.escape(first)}(?: or |/| and(?:/or)? ){re.escape(noun)}\b"
        if re.search(either, spec.description[:200], re.I):
            return replace(told, objects=named.objects)  # "a grammar or spelling correction"
    kind = noun.removesuffix(f" {own}")
    if len(told.objects) > 1 or kind == noun or own in _KEPT_IN or _is_option(kind, spec):
        return told
    either = rf"\b[\w-]+(?:,? (?:and/)?or |/){re.escape(noun)}\b"
    two = re.search(either, spec.description[:200], re.I)
    return replace(told, objects=named.objects) if two else told


def _is_said_alone(named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether the name is the one verb that people have for it: "remember", of some long noun."""
    words, noun = name_words(spec.name), told.objects[0].split()
    if words != [named.verb] or named.objects or named.verb not in _SAID_ALONE:
        return False
    said = (told.verb, *(word.lower() for each in told.objects for word in each.split()))
    stem = named.verb[:_STEM]
    return len(noun) > 1 and not any(word.startswith(stem) for word in said)


_STEM = 5
_SAID_ALONE = frozenset(
    "remember forget memorize memorise translate summarize summarise rephrase proofread rewrite "
    "paraphrase say".split()
)
"""What one does with words, which are all that has to be told."""


def _by_people(named: Clause, told: Clause) -> Clause:
    """The deed with the name's verb where the description has a machine's: to "trigger" a mail."""
    own, noun = named.objects[0].lower().split(), told.objects[0].lower().split()
    same = any(same_thing(own[-1], word) for word in noun)
    starts = told.verb in _STARTS and named.verb not in _STARTS and not class_of(named.verb).info
    toggles = named.verb == "toggle" and told.verb in ("turn", "switch")
    return replace(told, verb=named.verb) if same and (starts or toggles) else told


_STARTS = frozenset("trigger invoke dispatch".split())
"""What a machine is made to do a deed by."""


def _is_option(kind: str, spec: FunctionSpec) -> bool:
    """Whether an argument chooses between the kinds, so that it tells it before the noun."""
    options = str([*declared(spec).values()]).lower()
    return re.search(rf"'{re.escape(kind.rsplit(' ', 1)[-1])}'", options) is not None


def _is_led(named: Clause, spec: FunctionSpec) -> bool:
    """Whether the name begins with the verb that its clause has, or only tells what is got."""
    words = name_nouns(spec.name)
    first = named.verb.split(" ", maxsplit=1)[0]
    led = verb_of(words[0]) == first or words[0] == first
    return led or (named.verb == "get" and not any(map(verb_of, words)))


def _is_like(named: Clause, told: Clause) -> bool:
    """Whether both look something up, both search, or both do something."""
    one, other = class_of(named.verb), class_of(told.verb)
    searches = {one.name, other.name} & {"search", "find", "list"}
    return one.info == other.info or bool(searches and (one.info or other.info))


def _as_named(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The name's noun, with the verb that is plainer, and what the description has around it."""
    own = named.objects[0].lower().split()
    half = told.objects[0].split(" and ")[0]
    if own[-1] == "context" and own[:-1] == half.lower().split()[:-1] != []:
        return replace(told, objects=(half,))  # "vehicle location and …" of ``vehicle_context``
    explicit = verb_of(name_words(spec.name)[0]) is not None
    many = told.verb == "list" and is_plural(own[-1])
    verb = told.verb if named.verb in _MAKERS or not explicit or many else named.verb
    same = _is_within(told.objects[0], own)
    led = _AROUND if verb == told.verb else _AROUND - {"to"}  # one sends, but requests, a song to
    around = tuple(
        (prep, noun)
        for prep, noun in told.complements
        if prep in led and (same or prep != "of") and not _is_within(noun, own)
    )
    return Clause(verb, named.objects, around, definite=told.definite)


def _is_within(noun: str, own: Sequence[str]) -> bool:
    """Whether a noun has a word that the name's tells already, or tells nothing."""
    words = noun.lower().split()
    return words[-1] in WRAPPERS or any(same_thing(word, one) for word in words for one in own)


_MAKERS = frozenset("upsert retrieve fetch query handle process manage capture".split())
"""Verbs that names have of what programs do."""
_AROUND = frozenset("for from to in on into at of".split())
"""Prepositions to what belongs to a deed, whatever the noun is called."""
