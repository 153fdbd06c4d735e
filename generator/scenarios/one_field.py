"""Which functions are of one field, though no word tells: the containers and images of one host."""

from __future__ import annotations

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.records import FunctionSpec
from generator.scenarios.once import once
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.documented import undocumented
from generator.semantics.described.english import in_english
from generator.semantics.described.naming import words_of
from generator.semantics.domains.vectors import Vector, tokens, vector_of
from generator.specs.effects import effect
from generator.specs.similar import is_telling, relatedness, stem

NEAR = 0.35
"""From which likeness on two functions are of one field: of a hundred pairs of two services, one
is, of pairs of one service that share no matter more than a third."""

_BY_WORDS, _MOST = 0.8, 0.5
"""What words that both have count beside what all their words are about, and at most how many."""

_FIRST = 300
"""Characters of a description that tell what a function is about."""

EMPTY = frozenset(
    map(
        stem,
        """single complete simple end point endpoint old first main price technology region area
        location place country city history process service model machine station visit consulting
        train report analysis system request record case offer feature special office state status
        level count type category option page result user name number free related public
        program programme work task job time day schedule content recent
        current active""".split(),
    )
)
"""Words that join nothing by themselves; for places their values do."""


_IN_MIND = frozenset("reminder alarm timer calendar todo".split())
"""Words of what people have set beside whatever else they ask for: "… and remind me to pack"."""


def one_field(one: CompiledFunction, other: CompiledFunction) -> bool:
    """Whether two functions are about alike things, by the sense of their words.

    Or one of them keeps something in mind for the user, who may want that of anything.
    """
    if _reminds(one) or _reminds(other):
        return True
    words = min(relatedness(in_words(one), in_words(other)), _MOST)
    return _about(one).like(_about(other)) + _BY_WORDS * words >= NEAR


@once
def _reminds(function: CompiledFunction) -> bool:
    """Whether it sets a reminder, or puts down what is to be done when."""
    spec = in_words(function)
    return effect(spec) == "create" and not _IN_MIND.isdisjoint(words_of(spec.name))


@once
def in_words(function: CompiledFunction) -> FunctionSpec:
    """The function as English tells it, whose words can be compared."""
    for parameter in function.parameters:
        return parameter.leaf.function
    return in_english(uncalled(function.spec))


@once
def _about(function: CompiledFunction) -> Vector:
    """Where the words of a function point that tell what it is about, without what it does."""
    spec = in_words(function)
    words = (*tokens(spec.name), *tokens(undocumented(spec.description)[:_FIRST]))
    return vector_of(
        [w for w in words if is_telling(w) and stem(w) not in EMPTY and verb_of(w) is None]
    )
