"""What is wrong with a template file, found without making any data: ``gen check --templates``."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import TemplateError
from generator.phrasing.fill import AnyOf, word_before
from generator.phrasing.library import TemplateLibrary
from generator.phrasing.skeleton import OPENING, Hole, Skeleton
from generator.phrasing.surfaces import fitting
from generator.phrasing.tidy import tidy
from generator.quick import Struct
from generator.records import Anchor, pointer
from generator.semantics.base import Parameter

if TYPE_CHECKING:
    from generator.phrasing.templates.phraser import ParsedLine, TemplatePhraser

SAMPLES = 8
"""Values tried for each parameter when looking for doubled prepositions."""


class Finding(Struct, frozen=True, order=True):
    """One thing to mend: ``file`` as records call it, ``line`` from 1, and what it is.

    ``code``: error, loses-required, leaves-nothing-out, unsaid-optional, duplicate, doubled-word,
    unsayable, unusable.
    """

    file: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def lint_template(
    path: Path,
    parameters: Mapping[str, Parameter],
    anchor: Anchor,
    library: TemplateLibrary | None = None,
    source: str = "",
) -> list[Finding]:
    """All findings in one template file, sorted by line.

    ``parameters``: JSON pointer → bound parameter; ``source``: how to call the file;
    ``library``: where its imports are sought (default: beside it, and the project's).
    """
    library = library or TemplateLibrary([path.parent.parent])
    source = source or f"{path.parent.name}/{path.name}"
    try:
        phraser = library.open(path, parameters, source)
        phraser.declarations()
    except TemplateError as error:
        return [_error(source, error)]
    found: list[Finding] = []
    parsed: list[ParsedLine] = []
    for line in phraser.text.phrasings:
        try:
            parsed.append(phraser.parse(line))
        except TemplateError as error:
            found.append(_error(source, error))
    found += _required(phraser, parsed)
    found += _optional(phraser, parsed) if parsed else []
    found += _duplicates(phraser, parsed)
    for each in parsed:
        found += _words(phraser, each, anchor)
    return sorted(set(found))


def _error(source: str, error: TemplateError) -> Finding:
    """A template error as a finding; it may be in an imported file."""
    match = re.match(r"(?P<file>[^:]*)(?::(?P<line>\d+))?: (?P<what>.*)", str(error), re.DOTALL)
    if match is None:
        return Finding(source, 1, "error", str(error))
    return Finding(match["file"], int(match["line"] or 1), "error", match["what"])


def _at(each: ParsedLine, code: str, message: str) -> Finding:
    return Finding(each.source.rpartition(":")[0], each.line.number, code, message)


def _required(phraser: TemplatePhraser, parsed: Sequence[ParsedLine]) -> Iterator[Finding]:
    """Phrasings that can't say a required parameter, or say all though they are to lack one."""
    for each in parsed:
        said = {pointer(keys) for keys in phraser.may_say(each)}
        needed = [(at, one) for at, one in phraser.parameters.items() if one.leaf.required]
        lost = [".".join(one.leaf.path) for at, one in needed if at not in said]
        opens = each.line.mark == OPENING
        for name in () if opens else lost:
            yield _at(each, "loses-required", f"never says the required parameter {name!r}")
        if opens and not lost and not _lacks_some(phraser, each, said, [at for at, _ in needed]):
            yield _at(each, "leaves-nothing-out", "says every required parameter")


def _lacks_some(
    phraser: TemplatePhraser, each: ParsedLine, said: set[str], needed: Sequence[str]
) -> bool:
    """Whether a phrasing goes without one of the needed arguments, or without them all."""
    gone = ({path} for path in needed)
    kept = (frozenset(said - one) for one in (*gone, {*needed}, said))
    return any(phraser.phrasing(each, one) is not None for one in kept)


def _optional(phraser: TemplatePhraser, parsed: Sequence[ParsedLine]) -> Iterator[Finding]:
    """Optional parameters that no phrasing says."""
    whole = [each for each in parsed if each.line.mark != OPENING]
    said = {pointer(keys) for each in whole for keys in phraser.may_say(each)}
    for path, parameter in phraser.parameters.items():
        if not parameter.leaf.required and path not in said:
            name = ".".join(parameter.leaf.path)
            message = f"no phrasing says the optional parameter {name!r}"
            yield Finding(phraser.source, 1, "unsaid-optional", message)


def _skeletons(phraser: TemplatePhraser, each: ParsedLine) -> Sequence[Skeleton]:
    """The skeletons of a line for all that it can say; none if it is rendered."""
    try:
        phrasing = phraser.phrasing(each, frozenset(map(pointer, phraser.may_say(each))))
    except TemplateError:
        return ()
    return phrasing.skeletons if isinstance(phrasing, AnyOf) else ()


def _duplicates(phraser: TemplatePhraser, parsed: Sequence[ParsedLine]) -> Iterator[Finding]:
    """Phrasings that are the same text, or can become the same text, as an earlier one."""
    first: dict[str, int] = {}
    for each in parsed:
        texts = {_plain(skeleton) for skeleton in _skeletons(phraser, each)} | {each.lineage}
        earlier = sorted({first[text] for text in texts if text in first})
        if earlier:
            yield _at(each, "duplicate", f"says the same as line {earlier[0]}")
        for text in sorted(texts):
            first.setdefault(text, each.line.number)


def _plain(skeleton: Skeleton) -> str:
    parts = tidy(skeleton.parts)
    text = "".join(f"<{part.path}>" if isinstance(part, Hole) else part for part in parts)
    return text.casefold().rstrip(" .!?")


def _words(phraser: TemplatePhraser, each: ParsedLine, anchor: Anchor) -> Iterator[Finding]:
    """Holes after whose word nothing can be said, or something that begins with the same word."""
    skeletons = _skeletons(phraser, each)
    if not skeletons and not phraser.usable(each):
        yield _at(each, "unusable", "can't be used for any set of arguments")
    dead: dict[tuple[str, str], bool] = {}
    for skeleton in skeletons:
        for parameter, before in _holes(phraser, skeleton):
            fit = fitting(parameter.meaning.surfaces(), before)
            name = ".".join(parameter.leaf.path)
            dead[name, before] = not fit
            if before and before in _first_words(parameter, before, anchor):
                yield _at(
                    each, "doubled-word", f"{before!r} stands before {name!r} and in its words too"
                )
    if dead and all(dead.values()):
        name, before = sorted(dead)[0]
        yield _at(each, "unsayable", f"nothing can be said for {name!r} after {before!r}")


def _holes(phraser: TemplatePhraser, skeleton: Skeleton) -> Iterator[tuple[Parameter, str]]:
    parts = tidy(skeleton.parts)
    for index, part in enumerate(parts):
        if isinstance(part, Hole):
            before = parts[index - 1] if index else ""
            text = before if isinstance(before, str) else ""
            yield phraser.parameters[part.path], word_before(text, follows_hole=index > 1)


def _first_words(parameter: Parameter, before: str, anchor: Anchor) -> set[str]:
    """The first words in which some values are said after the word ``before``."""
    rng = random.Random(0)
    draw = parameter.meaning.sampler("any")
    words: set[str] = set()
    for _ in range(SAMPLES):
        value = draw(rng, anchor)
        for surface in fitting(parameter.meaning.surfaces(), before):
            said = surface.say(value, anchor)
            if said and " " in said:
                words.add(said.split()[0].casefold())
    return words
