"""Further phrasings of a function beside its own: paraphrases of its skeletons.

A paraphrase belongs to the lineage of the phrasing that it rewrites, so that the two are never on
different sides of the split. They are plain data and travel to workers as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, repeat

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.skeleton import Hole, Phraser, Phrasing, Skeleton
from generator.quick import Struct
from generator.semantics.base import Parameter

SOURCE = "paraphrase"
"""What the provenance of a record names as the source of such a phrasing."""

AGAIN = 8
"""How often one paraphrase is said, with other values, before a phrasing that stands back is."""

ROUNDS = 3
"""How often one is said beside phrasings of the function's own that do not stand back."""

BESIDE_OWN = 2
"""How many paraphrases come for one phrasing of its own: readers like them better."""

FEW = 4 * AGAIN
"""A number between nearer bounds than these has too few values for that."""

Part = str | Hole


class Paraphrase(Struct, frozen=True):
    """One rewritten skeleton: of which function, for which arguments, from which lineage.

    ``instead``: the function's own phrasings are such as nobody would type, and stand back.
    """

    function: str
    lineage: str
    parts: tuple[Part, ...]
    instead: bool = False

    @property
    def present(self) -> frozenset[str]:
        """The arguments that it says."""
        return frozenset(part.path for part in self.parts if isinstance(part, Hole))


def compile_paraphrase(paraphrase: Paraphrase, parameters: Mapping[str, Parameter]) -> Phrasing:
    """A paraphrase made ready; it gives way where a value would clash with the words around it.

    ``parameters``: JSON pointer → bound parameter.
    """
    from generator.phrasing.grammar.attached.roles import role_of  # noqa: PLC0415
    from generator.phrasing.grammar.guard import guarded  # noqa: PLC0415

    skeleton = Skeleton(paraphrase.parts, paraphrase.lineage, SOURCE)
    roles = {path: role_of(each, index) for index, (path, each) in enumerate(parameters.items())}
    return guarded(compile_skeleton(skeleton, parameters), skeleton, roles)


class ParaphrasedPhraser:
    """A ``Phraser``: another one's phrasings with paraphrases of them in between."""

    def __init__(
        self,
        own: Phraser,
        paraphrases: Sequence[Paraphrase],
        parameters: Sequence[Parameter],
    ) -> None:
        """``paraphrases``: those of this function, in an order that no run changes."""
        self._own = own
        known = frozenset(own.lineages())
        by_pointer = {each.pointer: each for each in parameters}
        self._instead = any(each.instead for each in paraphrases)
        self._varied = frozenset(p.pointer for p in parameters if _varies(p))
        self._added: dict[frozenset[str], list[Phrasing]] = {}
        for each in paraphrases:
            if each.lineage in known:
                made = compile_paraphrase(each, by_pointer)
                self._added.setdefault(each.present, []).append(made)

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted: paraphrases add none."""
        return self._own.lineages()

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """The phrasings that say exactly these arguments, sorted by lineage."""
        added = self._added.get(present, [])
        return sorted([*self._own.phrasings(present), *added], key=lambda each: each.lineage)

    def natural(self, present: frozenset[str]) -> bool:
        """As the phrasings that are reworded have it."""
        return self._own.natural(present)

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """Paraphrases with own phrasings in between as long as there are both, then what is left.

        They are said again with other values, where own phrasings stand back before those.
        """
        added = self._added.get(present, [])
        at = start % max(1, len(added))
        own = self._own.mixed(present, start)
        turned = [*added[at:], *added[:at]]
        rounds = (AGAIN if self._instead else ROUNDS) if present & self._varied else 1
        said = chain.from_iterable(repeat(turned, rounds))
        return chain(said, own) if self._instead else _by_turns(own, said)


def _varies(parameter: Parameter) -> bool:
    """Whether so many values may be said that one phrasing serves for several records."""
    schema = parameter.leaf.schema
    low, high = schema.get("minimum"), schema.get("maximum")
    few = isinstance(low, int | float) and isinstance(high, int | float) and high - low < FEW
    return not few and schema.get("type") != "boolean" and not {"enum", "const"} & schema.keys()


def _by_turns(own: Iterator[Phrasing], added: Iterator[Phrasing]) -> Iterator[Phrasing]:
    """One of its own, then so many of those that were added; at last the rest of either."""
    for each in own:
        yield each
        following = [*islice(added, BESIDE_OWN)]
        yield from following
        if len(following) < BESIDE_OWN:
            break
    yield from chain(own, added)
