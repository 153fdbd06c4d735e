"""What is known of a function's requests before a model rewrites them: its own words and places.

Its phrasings are said with drawn values and read off again as skeletons, so that every kind of
phrasing serves. From them follow the words that its requests use, and what stands beside each
argument; both bound what a rewritten request may say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.functions import CompiledFunction
from generator.llm.deeds import effect_of, own_deeds
from generator.llm.kinds import kinds_in
from generator.llm.must_keep import Core, core_of
from generator.llm.parts import fixed_text, marked
from generator.llm.prompts import gives_orders
from generator.llm.sayings import Parent, parents_of, planned, sounds
from generator.llm.synonyms import kin
from generator.llm.ways import Way, beside, turned_at, unlabelled, ways_beside, ways_named
from generator.llm.wordlists import WORD, plain_stems, word_lists, words_in
from generator.phrasing.skeleton import Hole
from generator.quick import Struct, field, regex
from generator.semantics.base import Parameter
from generator.specs.effects import EFFECT_VERBS
from generator.specs.similar import content_words, stem

MOST_SETS = 24
"""Sets of present arguments that are looked at: a function with many options has hundreds."""

OFTEN = 3
"""Phrasings that must have a word before it counts as one by which the function is known."""

VERBS = content_words(" ".join(sorted(EFFECT_VERBS)))
"""Verbs that many functions share: they don't speak for a sibling."""

_NAME = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class Ground(Struct, frozen=True, eq=False):
    """A function and what its own requests look like; equal to itself alone.

    ``sets`` are the planned sets of arguments, the most frequent first, with their phrasings;
    ``words`` all words of their fixed texts and of descriptions, ``stems`` theirs, ``kin`` those of
    words that may stand for them, ``usual`` the words of several phrasings; ``telling`` the stems
    by which a request is known as one of this function, ``hinting`` those that may stand for them;
    ``before`` and ``around`` the words seen beside each argument, ``ways`` which way those turn it;
    ``plain`` the arguments whose values don't tell what they are; ``values`` what its arguments
    sound like, lower-case; ``others`` the telling stems of its siblings alone; ``deeds`` the verbs
    of its name and phrasings; ``core`` the nouns that nearly all phrasings of a set have, by their
    stems; ``kinds`` as in ``kinds_in``; ``does`` its effect on the world, as in ``effect``.
    """

    function: CompiledFunction
    sets: Mapping[frozenset[str], tuple[Parent, ...]]
    words: frozenset[str]
    stems: frozenset[str]
    usual: frozenset[str]
    telling: frozenset[str]
    kin: frozenset[str]
    hinting: frozenset[str]
    before: Mapping[str, frozenset[str]]
    around: Mapping[str, frozenset[tuple[str, str]]]
    ways: Mapping[str, frozenset[Way]]
    plain: frozenset[str]
    values: Mapping[str, frozenset[str]]
    others: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    core: Mapping[frozenset[str], Core] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()
    does: str | None = None

    @property
    def name(self) -> str:
        """The function's name."""
        return self.function.spec.name


@lru_cache(maxsize=256)
def parameters_of(ground: Ground) -> Mapping[str, Parameter]:
    """The parameters of a function by their paths."""
    return {parameter.pointer: parameter for parameter in ground.function.parameters}


class _Seen(Struct):
    """What is gathered while phrasings are read."""

    words: dict[str, set[str]] = field(default_factory=dict)
    telling: dict[str, set[str]] = field(default_factory=dict)
    before: dict[str, set[str]] = field(default_factory=dict)
    around: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    ways: dict[str, set[Way]] = field(default_factory=dict)
    said: dict[str, list[bool]] = field(default_factory=dict)


def ground_of(function: CompiledFunction, others: Sequence[CompiledFunction] = ()) -> Ground:
    """Read a function's phrasings. ``others``: its siblings, for which a request must not speak."""
    sets: dict[frozenset[str], tuple[Parent, ...]] = {}
    seen = _Seen()
    for present in planned(function)[:MOST_SETS]:
        parents = tuple(parents_of(function, present))
        if parents:
            sets[present] = parents
        for parent in parents:
            _note(parent, seen, {p.pointer: p for p in function.parameters})
    for parameter in function.parameters:
        seen.ways.setdefault(parameter.pointer, set()).update(ways_named(parameter.leaf.words))
        for attachment in parameter.attachments:
            lead, _, rest = attachment.text.partition("{}")
            place = beside((lead, Hole(parameter.pointer), rest), 1)
            seen.before.setdefault(parameter.pointer, set()).add(place[0])
            seen.around.setdefault(parameter.pointer, set()).add(place)
            lead = unlabelled(lead, parameter.leaf.words)
            turned = ways_beside(lead, rest, parameter.meaning.family)
            seen.ways[parameter.pointer].update(turned)
    texts = [marked(parent.parts) for parents in sets.values() for parent in parents]
    own = content_words(function.spec.name)
    name = [word.lower() for word in _NAME.findall(function.spec.name)]
    named = frozenset(name)
    own_stems = frozenset(map(stem, named))
    leaves = {word for parameter in function.parameters for word in parameter.leaf.words}
    deeds = own_deeds(name, function.spec.description, texts)
    plain = content_words(" ".join(sorted(word_lists().asking)))
    words = frozenset(seen.words) | named | _described(function)
    stems = frozenset(map(stem, words | leaves))
    siblings = frozenset().union(*(content_words(other.spec.name) for other in others))
    often = {word for word, lineages in seen.telling.items() if len(lineages) >= OFTEN}
    telling = (frozenset(often) - plain) | own
    return Ground(
        function=function,
        sets=sets,
        words=words,
        stems=stems,
        kin=kin(stems - plain_stems()),
        hinting=kin(telling | own_stems),
        usual=frozenset(w for w, lineages in seen.words.items() if len(lineages) >= OFTEN) | named,
        telling=telling,
        before={path: frozenset(words) for path, words in seen.before.items()},
        around={path: frozenset(pairs) for path, pairs in seen.around.items()},
        ways={path: frozenset(ways) for path, ways in seen.ways.items()},
        plain=frozenset(p for p, told in seen.said.items() if 3 * sum(told) < 2 * len(told)),
        values={p.pointer: sounds(function, p.pointer) for p in function.parameters},
        others=siblings - telling - content_words(function.spec.description[:400]) - plain - VERBS,
        deeds=deeds,
        core={
            present: core_of([fixed_text(each.parts) for each in parents], leaves, own_stems)
            for present, parents in sets.items()
        },
        kinds=frozenset().union(*map(kinds_in, texts)),
        does=effect_of(function.spec),
    )


def _described(function: CompiledFunction) -> frozenset[str]:
    """The words of its description and its parameters', unless they give orders."""
    texts = (function.spec.description, *(p.leaf.description for p in function.parameters))
    # what has a capital may be a name or an example: "e.g. Lisbon"
    return frozenset(
        word
        for text in texts
        if text and not gives_orders(text)
        for word in WORD.findall(text[:600])
        if word.islower()
    )


_TELLS = regex(r"[$€£%°]|\d[:/-]\d")

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty hundred thousand half yes no true false on off".split()
)


def _tells_itself(said: str) -> bool:
    """Whether a value says what it is: "two guests", "$50", "May 3", but not "2"."""
    words = (word for word in words_in(said) if not word[0].isdigit())
    return _TELLS.search(said) is not None or any(word not in _NUMBERS for word in words)


def _note(parent: Parent, seen: _Seen, parameters: Mapping[str, Parameter]) -> None:
    parts = parent.parts
    text = fixed_text(parts)
    for word in words_in(text):
        seen.words.setdefault(word, set()).add(parent.lineage)
    for word in content_words(text):
        seen.telling.setdefault(word, set()).add(parent.lineage)
    for index, part in enumerate(parts):
        if isinstance(part, Hole):
            place = beside(parts, index)
            seen.before.setdefault(part.path, set()).add(place[0])
            seen.around.setdefault(part.path, set()).add(place)
            turned = turned_at(parts, index, parameters[part.path])
            seen.ways.setdefault(part.path, set()).update(turned)
            seen.said.setdefault(part.path, []).append(_tells_itself(parent.said[part.path]))
