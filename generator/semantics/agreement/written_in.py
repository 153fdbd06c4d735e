"""What code and files are written in: a Java program is Java, what is made a PDF ends in .pdf."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.fits import fits

_TRIES = 40
_LANGUAGES = {
    "javascript": "javascript js node nodejs typescript ts deno bun", "java": "java",
    "shell": "bash sh shell zsh", "c": "c", "cpp": "c++ cpp", "csharp": "c# csharp cs",
    "go": "go golang", "rust": "rust rs", "ruby": "ruby rb", "php": "php", "swift": "swift",
    "kotlin": "kotlin kt", "r": "r", "lua": "lua", "perl": "perl", "python": "python py ipython",
}  # fmt: skip
_SYMBOLS = {word: name for name, words in _LANGUAGES.items() for word in words.split()}
_ENDINGS = {
    "markdown": "md", "text": "txt", "plain": "txt", "jpeg": "jpg", "excel": "xlsx", "word": "docx",
    "powerpoint": "pptx", "yaml": "yml",
}  # fmt: skip
_KNOWN = frozenset(
    "pdf docx doc xlsx pptx html htm md txt csv tsv json xml yml epub odt rtf png jpg "
    "jpeg webp gif svg tiff bmp avif mp4 mov mkv webm avi mp3 wav flac ogg m4a aac zip xps".split()
)
"""Ends of files that name their format."""
_PROGRAMS = ("code_snippet", "python_code", "javascript_code")
_MADE = frozenset("output out export save saved destination dest target".split())


def written_in(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for programs with their language, and for files with the format they are made in."""
    for one in parameters:
        for other in parameters:
            if one is other or one.leaf.path[:-1] != other.leaf.path[:-1]:
                continue
            if one.meaning.name in _PROGRAMS and _is_language(other):
                yield Agreement((one, other), functools.partial(_in_language, one, other, side))
            if _is_format(other) and _MADE & set(one.leaf.words[:1]):
                yield Agreement((one, other), functools.partial(_ends_so, one, other))


def _is_language(one: Parameter) -> bool:
    return one.leaf.words[-1] in ("language", "lang", "runtime", "interpreter")


def _is_format(one: Parameter) -> bool:
    return one.leaf.words[-1] in ("format", "extension") and one.meaning.name == "enum"


def _in_language(
    code: Parameter,
    language: Parameter,
    side: Side,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """A program in the language that is told; Python, of which the usual ones are, stays."""
    told = str(values.get(language.pointer)).casefold().rstrip("0123456789.")
    symbol = _SYMBOLS.get(told, "")
    if symbol in ("", "python"):
        return
    share = code.meaning.setting.value_share
    split = side != "any" and share > 0
    for _ in range(_TRIES):
        made = load_grammar("code").draw(f"in_{symbol}", rng)
        own = not split or is_held_out(made, share) == (side == "validation")
        if own and fits(code.leaf.schema, made):
            values[code.pointer] = made
            return


def _ends_so(file: Parameter, form: Parameter, values: dict[str, Json], rng: random.Random) -> None:
    """The file that is made ends as its format does."""
    told, path = str(values.get(form.pointer)).casefold(), values.get(file.pointer)
    ending = _ENDINGS.get(told, told)
    if not isinstance(path, str) or ending not in _KNOWN:
        return
    stem, mark, last = path.rpartition(".")
    changed = f"{stem}.{ending}"
    if mark and last.casefold() in _KNOWN and fits(file.leaf.schema, changed):
        values[file.pointer] = changed
