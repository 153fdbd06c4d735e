"""Which phrasings a function gets: its template's if it has one, else the grammar's."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.phrasing.library import TemplateLibrary
from generator.phrasing.paraphrased import Paraphrase, ParaphrasedPhraser
from generator.phrasing.skeleton import Phraser
from generator.records import FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.described.understood import understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.phrasing.seeded import SeedBook


def choose_phraser(
    folders: Sequence[Path],
    seeds: SeedBook | None = None,
    paraphrases: Sequence[Paraphrase] = (),
    among: Sequence[FunctionSpec] = (),
) -> Callable[[FunctionSpec, Sequence[Parameter]], Phraser]:
    """A function that makes the phraser of a function.

    ``folders`` are the user's template folders, searched before the bundled ones; ``seeds`` the
    user's own queries, which lead the phrasings of either kind; ``paraphrases`` further phrasings;
    ``among`` the functions of the catalogue, whose names may begin with words of their servers.
    """
    library = TemplateLibrary(folders)

    def phrase(spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
        phraser = base(spec, parameters)
        added = [each for each in paraphrases if each.function == spec.name]
        if added:
            phraser = ParaphrasedPhraser(phraser, added, parameters)
        return phraser if seeds is None else seeds.lead(phraser, spec, parameters)

    @functools.cache
    def leads() -> frozenset[str]:
        from generator.phrasing.grammar.described.shared_leads import shared_leads  # noqa: PLC0415

        return shared_leads(among)

    def base(spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
        found = library.phraser(spec.name, {p.pointer: p for p in parameters})
        if found is not None:
            return found
        return _by_grammar(spec, parameters, leads())

    return phrase


def _by_grammar(
    spec: FunctionSpec, parameters: Sequence[Parameter], leads: frozenset[str] = frozenset()
) -> Phraser:
    """The phraser of a function without a template; ``leads`` are words of servers in its name."""
    from generator.phrasing.grammar.described.shared_leads import unled  # noqa: PLC0415
    from generator.phrasing.grammar.phraser import grammar_phraser  # noqa: PLC0415

    return grammar_phraser(understood(unled(spec, leads)), parameters)


def templated_share(
    folders: Sequence[Path],
    specs: Sequence[FunctionSpec],
    paraphrases: Sequence[Paraphrase] = (),
) -> float:
    """Of the functions, the share that somebody wrote phrasings for: a template, paraphrases."""
    library = TemplateLibrary(folders)
    added = {each.function for each in paraphrases}
    worded = [spec for spec in specs if spec.name in added or any(library.find(spec.name))]
    return len(worded) / max(1, len(specs))


def lent_phraser(
    templated: float, otherwise: Callable[[FunctionSpec, Sequence[Parameter]], Phraser]
) -> Callable[[FunctionSpec, Sequence[Parameter]], Phraser]:
    """The same for functions of the library that a run borrows a few requests of.

    As large a share of them as of the user's own is worded by templates, the others by
    ``otherwise``, which puts them as the grammar puts the user's. Else the wording alone would
    tell a request that no tool serves: a model that was trained on templates of the library and
    the grammar's requests for the tools took what people typed freely for something that none of
    the tools does.
    """
    library = TemplateLibrary(())

    def phrase(spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
        found = None
        if _fraction(spec.name) < templated:
            found = library.lent(spec.name, {p.pointer: p for p in parameters})
        return found if found is not None else otherwise(spec, parameters)

    return phrase


def _fraction(name: str) -> float:
    """A number from 0 to 1 that only depends on the name."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest(), "big") / 2**32
