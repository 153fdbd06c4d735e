"""Whether an argument may stand between words that none of its phrasings shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import Final

from generator.llm.asking import is_command
from generator.llm.ground import Ground
from generator.llm.labels import is_closed, is_id, listed, named, plain_words
from generator.llm.standing import IS
from generator.llm.synonyms import kin
from generator.llm.ways import Way
from generator.llm.wordlists import words_in
from generator.semantics.base import Parameter
from generator.specs.similar import stem

_NEUTRAL: Final = {
    "places": frozenset(("in", "at", "for", "of")),
    "countries": frozenset(("in", "for", "of")),
    "dates": frozenset(("on", "for", "dated")),
    "list": frozenset("for with as using via a an the my our your any some".split()),
    "times": frozenset(("at", "for")),
    "durations": frozenset(("for", "over", "of")),
    "people": frozenset(("for", "with", "of")),
    "organisations": frozenset(("for", "at", "of")),
    "files": frozenset(("in", "under", "within", "inside", "for", "with", "of", "a", "the", "my")),
    "media": frozenset(("of", "for")),
    "text": frozenset(("about", "on", "for", "with")),
    "counts": frozenset(("for", "with", "of", "", "and", "has", "have")),
}
"""Prepositions that attach a value of a kind without saying more than that it belongs there."""

_PLACES: Final = frozenset("where location place city town country area region address".split())
"""Words in the names of arguments that say where, whatever their values look like."""

_ATTACHING: Final = frozenset("for on with of by about via as using a an the my this that".split())
"""The same for any other kind: where no other argument may be meant, they say nothing more."""

_BEING: Final = frozenset(
    "is are was were be does did do has have had can will would should".split()
)
"""Verbs of which an argument becomes the subject: "is Oslo there"."""

_GIVING: Final = frozenset(
    "send give tell text message email call phone ring show write lend".split()
)
"""Verbs that a person follows."""

MOMENTS: Final = frozenset(("dates", "times"))

_DOERS: Final = frozenset(("people", "organisations", "media", "sports"))
"""Families whose values may do something: "does Adele have any concerts"."""

_SHARED: Final = frozenset(("for", "of", "in"))
"""Those that may stand before several arguments of one function, of different kinds."""

_LEADS = frozenset(
    """
    in on at for from to with by of about after before since until till around near under over
    between above below within during through via per into onto against across along toward
    towards beyond inside outside behind beside a an the my your our their his her this that these
    those any some every each all another no than as like except without
    """.split()
)

_OWNERS = frozenset(("places", "countries", "people", "organisations", "dates", "times"))
"""Families whose values stand before any noun: "the Oslo forecast"."""

_VAGUE = frozenset(("text", "media", "people", "organisations", "identifiers", "codes", "work"))
"""Families of texts that only the words around them tell apart."""


_MEASURES: Final = frozenset(("quantities", "durations", "money"))
"""Families of amounts of something else than what is asked for."""

_DETERMINING: Final = frozenset("a an the my our your any some this that another".split())
_ARTICLES: Final = frozenset(("a", "an", "the", "my", "our"))


def may_stand(
    ground: Ground,
    parameters: Mapping[str, Parameter],
    path: str,
    here: tuple[str, str],
    had: str,
    turned: frozenset[Way],
    others: Mapping[str, Parameter],
) -> bool:
    """Whether an argument may stand there: as half of a person's name, or by itself."""
    left, right = here
    if _is_full_name(parameters, left, path):
        return True
    if _is_full_name(parameters, path, right):
        others = {each: p for each, p in others.items() if each != right}
        here = (left, "")
    counts = _counts_another(ground, parameters[path], here)
    return not counts and _fits(ground, parameters, path, here, had, turned, others)


def _is_full_name(parameters: Mapping[str, Parameter], one: str, other: str) -> bool:
    """Whether two arguments side by side are a person's name: the given one and the family's."""
    words = [parameters[path].leaf.words if path in parameters else () for path in (one, other)]
    return not (_GIVEN_NAME.isdisjoint(words[0]) or _FAMILY_NAME.isdisjoint(words[1]))


_GIVEN_NAME: Final = frozenset(("given", "first", "forename", "firstname"))
_FAMILY_NAME: Final = frozenset(("surname", "last", "family", "lastname"))


def _counts_another(ground: Ground, parameter: Parameter, here: tuple[str, str]) -> bool:
    """Whether a measure of one thing counts another: who asks for steps by calories has none."""
    left, right = here
    measures = parameter.meaning.family in _MEASURES and left not in _ARTICLES
    return measures and right in ground.telling - kin(named(parameter))


def _fits(
    ground: Ground,
    parameters: Mapping[str, Parameter],
    path: str,
    here: tuple[str, str],
    had: str,
    turned: frozenset[Way],
    open_to: Mapping[str, Parameter],
) -> bool:
    """Whether an argument may stand between these words, which none of the phrasings shows.

    ``open_to``: the arguments for which it may be taken; others stand where they belong.
    """
    left, right = here
    own = named(parameters[path])
    theirs = {word for other in parameters.values() for word in named(other)} - own
    own = kin(own) - theirs
    beside_it = {stem(left), right}
    if own & beside_it and not theirs & beside_it:
        return True
    leaf = parameters[path].leaf.words
    if left in leaf and not any(left in parameters[o].leaf.words for o in parameters if o != path):
        return True
    if is_id(parameters, path) and stem(left) in ground.telling and not turned and not right:
        return True  # "process 1842"
    # "any physics tutors": its few values tell what it is
    is_sort = listed(parameters[path]) and right in ground.telling
    if theirs & (beside_it - {right} if is_sort else beside_it):
        return False
    seen = left in ground.before.get(path, ()) or left == had
    elsewhere = another_has(ground, path, left, parameters)
    owner = parameters[path].meaning.family in _OWNERS
    shared = left[:1] == "/"  # two stand before the noun
    if (
        right
        and not (turned or owner or shared)
        and _another_before(ground, path, right, parameters)
    ):
        return False
    switch = parameters[path].leaf.schema.get("type") == "boolean"
    if switch or (is_closed(parameters[path]) and path in ground.plain):
        # nothing but the words beside it says what a bare number or a switch is
        told = right == "" or (right in ground.telling and _is_noun(left))
        counts = _caps(ground, parameters[path], right) or _counted(ground, path, right)
        return bool(turned) or (seen and not elsewhere and told) or counts
    rivals = [
        other
        for other in open_to
        if other != path
        and _alike(parameters, path, other, ground.plain)
        and not _told_apart(ground, path, other)
    ]
    if rivals:
        apart = turned and all(not turned & ground.ways.get(other, turned) for other in rivals)
        return bool(apart) or (seen and bool(left) and not left.startswith("/") and not elsewhere)
    if seen or turned or _tells_itself(left, parameters[path].meaning.family):
        return True
    if shared and _caps(ground, parameters[left], right):
        return True  # "up to five coffee transactions"
    if left in _DETERMINING and right in ground.stems:
        return True
    if left in _LEADS:
        family = "list" if listed(parameters[path]) else parameters[path].meaning.family
        if family not in _NEUTRAL and not _PLACES.isdisjoint(parameters[path].leaf.words):
            family = "places"
        return left in _NEUTRAL.get(family, _ATTACHING) and (not elsewhere or left in _SHARED)
    if (
        left in _BEING
        and not right
        and (left in IS or parameters[path].meaning.family not in _DOERS)
    ):
        return False
    return not _calls_it_else(ground, parameters[path], left, own)


def _counted(ground: Ground, path: str, right: str) -> bool:
    """Whether the noun after a number is one that follows this one alone: "two people"."""
    after = {each for each, around in ground.around.items() if any(right == r for _, r in around)}
    return bool(right) and right[:1] != "/" and after == {path}


_CAPS: Final = frozenset("limit count max size top".split())


def _caps(ground: Ground, parameter: Parameter, right: str) -> bool:
    """Whether a number says how many are to be shown, and stands before them: "20 assets"."""
    things = kin(ground.telling) - named(parameter)
    return ground.does == "read" and right in things and bool(_CAPS & set(parameter.leaf.words))


def _is_noun(word: str) -> bool:
    """Whether a word before an argument may be its label: no verb, nor an ordinary word."""
    return word.isalpha() and not is_command(word) and stem(word) not in plain_words()


def _calls_it_else(ground: Ground, parameter: Parameter, left: str, own: frozenset[str]) -> bool:
    """Whether a noun before an argument tells that it is something else.

    ``own``: the words for what it is.
    """
    if is_command(left):
        return False
    nouns = ground.stems - plain_words()
    told = not own.isdisjoint(map(stem, ground.before.get(parameter.pointer, ())))
    if told and stem(left) in nouns:
        return True  # a noun before it says what it is
    usual = ground.telling | frozenset(map(stem, ground.usual))
    return stem(left) in nouns - usual - _described(parameter)  # "with agent Ann" is no client


def _described(parameter: Parameter) -> frozenset[str]:
    """The stems of the words that tell of an argument."""
    return frozenset(map(stem, words_in(parameter.leaf.description)))


def _tells_itself(left: str, family: str) -> bool:
    """Whether nothing need lead to an argument: "send Ann a message", "to Oslo tomorrow"."""
    return (left in _GIVING and family == "people") or (left[:1] == "/" and family in MOMENTS)


def _alike(
    parameters: Mapping[str, Parameter], one: str, other: str, plain: frozenset[str]
) -> bool:
    """Whether the words of two arguments may be taken for each other's: not those of lists."""
    first, second = (listed(parameters[path]) for path in (one, other))
    if first or second:
        return bool(first & second)
    meanings = [parameters[path].meaning for path in (one, other)]
    kinds = {meaning.family for meaning in meanings}
    if not (plain & {one, other}) and all(is_closed(parameters[path]) for path in (one, other)):
        # "$20,000" and "4 percent" say what they are
        return meanings[0].name == meanings[1].name
    return len(kinds) == 1 or kinds <= _VAGUE


def _told_apart(ground: Ground, one: str, other: str) -> bool:
    """Whether all values of one of two have numbers, and none of the other's: "Moss#16"."""
    coded = [
        [any(map(str.isdigit, v)) for v in ground.values.get(path, ())] for path in (one, other)
    ]
    return any(a and all(a) and b and not any(b) for a, b in permutations(coded))


def another_has(ground: Ground, path: str, left: str, present: Iterable[str]) -> bool:
    """Whether a word stands before another argument that is given, and never before this one."""
    if left in ground.before.get(path, ()) or not left:
        return False
    return any(left in ground.before.get(other, ()) for other in present if other != path)


def _another_before(ground: Ground, path: str, right: str, present: Iterable[str]) -> bool:
    """Whether a noun follows another argument that is given, and never this one."""
    if any(right == after for _, after in ground.around.get(path, ())):
        return False
    return any(
        right == after
        for other in present
        if other != path
        for _, after in ground.around.get(other, ())
    )
