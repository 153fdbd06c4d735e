"""Whether a rewritten request may stand in for the one that it rewrites; if not, why.

Sees two skeletons and what is known of the function, nothing of the model. It rather refuses a good
text than lets a wrong one pass: the text that was to be rewritten stands in.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from generator.functions import CompiledFunction
from generator.llm.additions import lost_words, nothing_new, one_more
from generator.llm.asking import asks, is_command
from generator.llm.deeds import LOOKS, acting
from generator.llm.ground import Ground, parameters_of
from generator.llm.instead import asked_instead
from generator.llm.kept import Core, adds_itself, leading, not_kept
from generator.llm.kinds import kinds_in, turned_round, turned_to_you, with_given
from generator.llm.labels import is_closed
from generator.llm.parts import Parts, fixed_text, marked, paths_of
from generator.llm.placement import Place, misplaced
from generator.llm.purpose import another_deed, another_purpose
from generator.llm.replaced import added_words
from generator.llm.roles import swapped_namesakes
from generator.llm.sayings import spoken, values_for
from generator.llm.spoken import levelled, said_plainly
from generator.llm.verdicts import Verdict
from generator.llm.ways import text_beside, without_ways
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.paraphrased import Paraphrase, compile_paraphrase
from generator.phrasing.skeleton import Hole
from generator.quick import Struct, regex
from generator.semantics.base import Parameter
from generator.specs.similar import stem

LONGEST = 45
TERSE = 9
"""Most words, arguments aside, of a request that needs no verb: "weather in {city} please"."""

_MARKUP = regex(r"[{}\[\]<>|\\*_#`~^=@\t\n\r]|https?:|www\.|\.(?:com|org|net|io)\b|::|//")
_SCRIPT = regex(r"[^\x20-\x7e’‘“”–—…éèêëàâäçñöüïîôûáíóúÉ°€£]")
_REPEATED = regex(r"\b(\w{2,}) \1\b(?! (?:night|again))", re.I)
_PERSONS = frozenset(
    "person people user users author authors player players member members owner owners artist "
    "singer band actor actors director winner winners leader president team teams contact contacts "
    "employee employees customer customers staff guest guests participant participants assignee "
    "attendee attendees visitor visitors client clients student students teacher teachers patient "
    "patients subscriber subscribers reviewer reviewers sender driver drivers inventor "
    "founder composer writer champion".split()
)
"""Words of functions that can tell who did something."""

_OWNERLESS = frozenset(("codes", "files", "web", "code", "text"))
"""Families of texts whose values own nothing: a document's ID, but not "84-B's pages"."""

_TRIES = 16
"""Most draws of values for a text: a slot may take but few of many ("north", not "nearby")."""

_OPENED = ('"', "“", "‘", "'", "(", ": ")
_TWICE = frozenset("in on at for from to with by of about after before since until near".split())


class Agreed(Struct, frozen=True):
    """What several answers of a model that keeps to the form agree on: a function's synonyms.

    ``words`` that its own phrasings haven't, and ``places``: (path, word before, noun after).
    """

    words: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()


NOTHING = Agreed()
"""Where no answers have been compared."""


@lru_cache(maxsize=8192)
def judge(
    ground: Ground,
    parent: Parts,
    parts: Parts,
    agreed: Agreed = NOTHING,
    *,
    tried: bool = False,
) -> Verdict:
    """The verdict on a rewritten skeleton; copies are not looked for here.

    ``tried``: its values are filled in already, and need not be tried. Remembered: requests that
    differ in their values alone are one skeleton.
    """
    parent, parts = levelled(parent), levelled(parts)
    for verdict in chain(
        _outward(ground, parent, parts), _inward(ground, parent, parts, agreed, tried=tried)
    ):
        if not verdict.good:
            return verdict
    return Verdict()


def well_formed(ground: Ground, parent: Parts, parts: Parts) -> bool:
    """Whether a text is a request with the right arguments, whatever it says."""
    return all(verdict.good for verdict in _outward(ground, parent, parts))


def formed(ground: Ground, parent: Parts, parts: Parts, *, least: int = 2) -> Iterator[Verdict]:
    """Whether a text has the right arguments, and is plain words of a user, ``least`` at least."""
    yield _placeholders(parent, parts)
    yield _form(ground, parent, parts, least)
    yield _suspect(ground, parent, fixed_text(without_ways(parts)))


def nothing_else(
    ground: Ground, parent: Parts, parts: Parts, agreed: Agreed = NOTHING
) -> Iterator[Verdict]:
    """Whether a text says what another says, no more and no less, of the same arguments."""
    deed = another_deed(ground, parent, parts)
    yield Verdict("another_request", deed) if deed else Verdict()
    instead = asked_instead(ground, parent, parts)
    yield Verdict("another_request", instead) if instead else Verdict()
    does = ground.does
    # to look something up for what is given is no condition
    text = with_given(marked(parts)) if does in ("read", None) else marked(parts)
    kinds = kinds_in(text) - kinds_in(marked(parent)) - (ground.kinds - {"an inquiry"})
    if "a part" in kinds and turned_round(marked(parent), text):
        kinds -= {"a part"}
    if does in ("read", "delete"):
        kinds -= {"a removal"}
    if does == "read":
        kinds -= {"an explanation", "an undoing", "an inquiry", "another direction"}
    elif does is None and not LOOKS.isdisjoint(acting(marked(parent))):
        kinds -= {"an inquiry"}
        kinds -= set() if _PERSONS.isdisjoint(ground.usual) else {"a person"}
    kinds -= set() if _PERSONS.isdisjoint(ground.usual) else {"somebody"}
    yield Verdict("another_kind", ", ".join(sorted(kinds))) if kinds else Verdict()
    yours = turned_to_you(marked(parent), marked(parts))
    yield Verdict("another_kind", f"your {yours}") if yours else Verdict()
    yield one_more(ground, parent, parts)
    yield nothing_new(ground, parent, parts, agreed.words)
    added = [each for each in added_words(ground, parent, parts) if each not in agreed.words]
    yield Verdict("adds", ", ".join(added)) if added else Verdict()
    lost = ", ".join(lost_words(ground, parent, parts))
    core = ground.core.get(frozenset(paths_of(parent)), Core())
    itself = does == "create" and adds_itself(marked(parts), ground.deeds)
    targets = ground.telling - ground.deeds if itself else frozenset()
    lost = lost or not_kept(
        core, fixed_text(parent), fixed_text(parts), targets, _led(ground, parent)
    )
    yield Verdict("lost_word", lost) if lost else Verdict()
    odd = misplaced(ground, parent, parts, agreed.places)
    odd = odd or swapped_namesakes(parent, parts, parameters_of(ground))
    yield Verdict("misplaced", odd) if odd else Verdict()


@lru_cache(maxsize=4096)
def _led(ground: Ground, parent: Parts) -> frozenset[str]:
    """The nouns that only lead to arguments which tell by themselves what they are."""
    parameters = parameters_of(ground)
    return frozenset().union(
        *(
            leading(text_beside(parent, index)[0])
            for index, part in enumerate(parent)
            if isinstance(part, Hole)
            and part.path not in ground.plain
            and not is_closed(parameters[part.path])
        )
    ) - frozenset(map(stem, ground.deeds))


def _outward(ground: Ground, parent: Parts, parts: Parts) -> Iterator[Verdict]:
    yield from formed(ground, parent, parts)
    yield _request(_with_deeds(ground, parent), _with_deeds(ground, parts))


def _inward(
    ground: Ground, parent: Parts, parts: Parts, agreed: Agreed, *, tried: bool
) -> Iterator[Verdict]:
    plain = said_plainly(ground, parts)
    other = another_purpose(ground, parent, plain)
    yield Verdict("another_request", other) if other else Verdict()
    if parts != parent:
        yield from nothing_else(ground, parent, plain, agreed)
    if not tried:
        yield _sayable(ground.function, parts)


def _placeholders(parent: Parts, parts: Parts) -> Verdict:
    wanted, found = paths_of(parent), paths_of(parts)
    if wanted == found:
        return Verdict()
    for path in wanted:
        if path not in found:
            return Verdict("lost_argument", path)
    extra = next((path for path in found if path not in wanted), None)
    return Verdict("invented_argument", extra) if extra else Verdict("repeated_argument")


def _form(ground: Ground, parent: Parts, parts: Parts, shortest: int) -> Verdict:
    for part in parts:
        odd = None if isinstance(part, Hole) else _MARKUP.search(part) or _SCRIPT.search(part)
        if odd and not any(odd[0] in each for each in parent if isinstance(each, str)):
            return Verdict("not_plain", odd[0])
    for one, other in pairwise(parts):
        # letters that touch an argument become part of it; two arguments need a space between
        text = one[-1:] if isinstance(one, str) else other[:1] if isinstance(other, str) else "-"
        if text.isalnum() or text == "-":
            return Verdict("not_plain", "something sticks to an argument")
    text = fixed_text(parts)
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return Verdict("not_plain", "unpaired marks")
    count = len(words_in(text)) + len(paths_of(parts))
    least = len(words_in(fixed_text(parent))) + len(paths_of(parent))
    if not shortest <= count <= min(LONGEST, 12 + 2 * least):
        return Verdict("length", str(count))
    for before, after in pairwise(parts):
        if isinstance(before, Hole) and isinstance(after, str) and after[:1] in ("'", "’"):
            owner = parameters_of(ground)[before.path]
            owns = may_own(owner, plain=before.path in ground.plain)
            owns = owns or _called(parts, before, owner)
            if not owns or not re.match(r"['’]s ", after):
                return Verdict("misplaced", f"{before.path}{after[:3]}")
    if _REPEATED.search(text) and not _REPEATED.search(fixed_text(parent)):
        return Verdict("stumbles", text)
    return Verdict()


def _called(parts: Parts, hole: Hole, parameter: Parameter) -> bool:
    """Whether a person is called what its argument is called: "user 1768's submission"."""
    before = text_beside(parts, parts.index(hole))[0]
    called = (words_in(before) or [""])[-1]
    return called in _PERSONS and called in parameter.leaf.words


def may_own(parameter: Parameter, *, plain: bool) -> bool:
    """Whether values may own something: "Oslo's weather"; ``plain`` ones don't tell what it is."""
    return (
        not plain
        and parameter.meaning.family not in _OWNERLESS
        and parameter.leaf.schema.get("type") == "string"
    )


def _suspect(ground: Ground, parent: Parts, text: str) -> Verdict:
    lists = word_lists()
    words = words_in(text)
    for word in sorted(lists.suspect.intersection(words)):
        had = map(stem, words_in(fixed_text(parent)))
        if stem(word) not in ground.stems and stem(word) not in had:
            return Verdict("suspect", word)
    joined, had_before = (f" {' '.join(each)} " for each in (words, words_in(fixed_text(parent))))
    for phrase in lists.phrases:
        if f" {phrase} " not in joined or f" {phrase} " in had_before:
            continue
        telling = [stem(word) for word in phrase.split() if word not in lists.function]
        if not telling or not ground.stems.issuperset(telling):  # "task 3 of course 12"
            return Verdict("suspect", phrase)
    return Verdict()


def _with_deeds(ground: Ground, parts: Parts) -> Parts:
    """A skeleton with a verb where an argument says what is to be done: "please {action} it"."""
    return tuple(
        "process" if isinstance(part, Hole) and _is_deed(ground.values.get(part.path)) else part
        for part in parts
    )


def _is_deed(values: frozenset[str] | None) -> bool:
    return bool(values) and all(is_command(value.split()[0]) for value in values or ())


def _request(parent: Parts, parts: Parts) -> Verdict:
    plain = marked(parts)
    good = asks(plain) or (
        (len(words_in(plain)) <= TERSE or not asks(marked(parent))) and asks(plain, terse=True)
    )
    return Verdict() if good else Verdict("not_a_request", plain)


def _sayable(function: CompiledFunction, parts: Parts) -> Verdict:
    """Tried with values: they can be said there, and don't clash with the words beside them."""
    parameters = {p.pointer: p for p in function.parameters}
    made = compile_paraphrase(Paraphrase(function.spec.name, "", parts), parameters)
    present = frozenset(paths_of(parts))
    rng = random.Random(0)
    times = 0
    for attempt in range(_TRIES):
        if attempt >= 4 and times >= 2:
            break
        drawn = values_for(function, present, rng)
        said = None if drawn is None else spoken(function, made, drawn, rng)
        if said is None:
            continue
        times += 1
        for slot in said.slots:
            opened = said.text[: slot.start].endswith(_OPENED)
            before = [] if opened else words_in(said.text[: slot.start])[-1:]
            first = words_in(slot.text)[:1]
            if before and first and before[0] in _TWICE and first[0] in _TWICE:
                return Verdict("stumbles", said.text)
    return Verdict() if times >= 2 else Verdict("unsayable")
