"""What code, files and texts are written in: a Java program is Java, a PDF ends in .pdf."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator, Sequence

from generator.records import DEFAULT_ANCHOR, Json, Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter, Sampler
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.fits import fits

_TRIES = 40
_LANGUAGES = {
    "javascript": "javascript js node nodejs typescript ts deno bun", "java": "java",
    "shell": "bash sh shell zsh", "c": "c", "cpp": "c++ cpp", "csharp": "c# csharp cs",
    "go": "go golang", "rust": "rust rs", "ruby": "ruby rb", "php": "php", "swift": "swift",
    "kotlin": "kotlin kt", "r": "r", "lua": "lua", "perl": "perl", "python": "python py ipython",
    "powershell": "powershell pwsh ps", "applescript": "applescript osascript",
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
_KEEPING = frozenset(
    "page pages merge rotate compress encrypt decrypt watermark crop resize trim reorder protect "
    "unlock stamp optimize optimise repair cut blur sign redact copy move rename duplicate backup "
    "clone".split()
)
"""What is done to a file that stays of its kind."""
_SAVING = frozenset("export save convert generate download render create write".split())
_MADE = frozenset("output out export save saved destination dest target".split())


def written_in(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for programs with their language, and for files with the format they are made in."""
    for one in parameters:
        for other in parameters:
            if one is other or one.leaf.path[:-1] != other.leaf.path[:-1]:
                continue
            if one.meaning.name in _PROGRAMS and _is_language(other):
                yield Agreement((one, other), functools.partial(_in_language, one, other, side))
            if one.meaning.name == "mermaid" and other.leaf.words[-1] in _NOTATION:
                yield Agreement((one, other), functools.partial(_in_notation, one, other))
            if _is_format(other) and (_made(one) or _saved(one)):
                yield Agreement((one, other), functools.partial(_ends_so, one, other))
            if _is_file(one) and _is_file(other) and _keeps(one) and not _made(other):
                yield Agreement((one, other), functools.partial(_ends_alike, one, other))


def _is_language(one: Parameter) -> bool:
    words = one.leaf.words[:-1] if one.leaf.words[-1] in ("id", "name") else one.leaf.words
    return words[-1:] in (("language",), ("lang",), ("runtime",), ("interpreter",))


def _is_format(one: Parameter) -> bool:
    return one.leaf.words[-1] in ("format", "extension") and one.meaning.name == "enum"


def _made(one: Parameter) -> bool:
    return bool(_MADE & set(one.leaf.words[:1]))


def _saved(one: Parameter) -> bool:
    """Whether it is what an export is called."""
    return one.meaning.name == "file_name" and not _SAVING.isdisjoint(
        words_of(one.leaf.function.name)
    )


def _is_file(one: Parameter) -> bool:
    named = one.leaf.words[-1] in ("path", "file", "filename", "pdf", "image", "document")
    return (named or one.meaning.name == "file_path") and one.leaf.schema.get("type") == "string"


def _keeps(made: Parameter) -> bool:
    """Whether what is made of a file is one of its kind: what is cut, turned or locked."""
    return _made(made) and bool(_KEEPING & set(words_of(made.leaf.function.name)))


def _in_language(
    code: Parameter,
    language: Parameter,
    side: Side,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """A program in the language that is told; what is in it anyway stays."""
    told = str(values.get(language.pointer))
    symbol = _symbol(told)
    options = language.leaf.schema.get("enum")
    known = [one for one in options if _symbol(str(one))] if isinstance(options, list) else []
    if not symbol and known:  # nobody here writes programs in it
        values[language.pointer] = rng.choice(known)
        symbol = _symbol(str(values[language.pointer]))
    if not symbol or symbol == _own_language(code):
        return
    share = code.meaning.setting.value_share
    split = side != "any" and share > 0
    for _ in range(_TRIES):
        made = load_grammar("code").draw(symbol if symbol == "python" else f"in_{symbol}", rng)
        own = not split or is_held_out(made, share) == (side == "validation")
        if own and fits(code.leaf.schema, made):
            values[code.pointer] = made
            return


def _symbol(language: str) -> str:
    return _SYMBOLS.get(language.casefold().rstrip("0123456789."), "")


def _own_language(code: Parameter) -> str:
    """The language of a type's own programs."""
    return "javascript" if code.meaning.name == "javascript_code" else "python"


def _in_notation(
    diagram: Parameter, notation: Parameter, values: dict[str, Json], rng: random.Random
) -> None:
    """A diagram in the notation that is told, of those that are known; else it is Mermaid's."""
    told = str(values.get(notation.pointer)).casefold()
    if told in _DRAWN_BY:
        made = load_grammar("code").draw(_DRAWN_BY[told], rng)
        if fits(diagram.leaf.schema, made):
            values[diagram.pointer] = made
            return
    if told != "mermaid" and fits(notation.leaf.schema, "mermaid"):
        values[notation.pointer] = "mermaid"


_NOTATION = frozenset("type notation language engine syntax".split())
_DRAWN_BY = {"graphviz": "graphviz", "dot": "graphviz", "plantuml": "plantuml", "d2": "d2"}


def _ends_so(file: Parameter, form: Parameter, values: dict[str, Json], _: random.Random) -> None:
    """The file that is made ends as its format does."""
    told = str(values.get(form.pointer)).casefold()
    _with_ending(file, _ENDINGS.get(told, told), values)


def _ends_alike(
    file: Parameter, other: Parameter, values: dict[str, Json], _: random.Random
) -> None:
    """The file that is made ends as the one does that it is made of."""
    _with_ending(file, str(values.get(other.pointer)).rpartition(".")[2].casefold(), values)


def _with_ending(file: Parameter, ending: str, values: dict[str, Json]) -> None:
    path = values.get(file.pointer)
    if not isinstance(path, str) or ending not in _KNOWN:
        return
    stem, mark, last = path.rpartition(".")
    changed = f"{stem}.{ending}"
    if mark and last.casefold() in _KNOWN and fits(file.leaf.schema, changed):
        values[file.pointer] = changed


# What is translated is in the language it is from: the texts of this program are English.

_REDRAWS = 20
_FROM = frozenset("source from original input origin src".split())
_TO = frozenset("target to output into destination dest tgt".split())
_ENGLISH = ("en", "English", "en-US", "en_US", "EN", "english", "eng", "ENGLISH", "EN-US")


def translations(
    parameters: Sequence[Parameter], draw_for: Callable[[Parameter], Sampler | None]
) -> Iterator[Agreement]:
    """Repairs for texts with the language they are from, and the one they are put into."""
    texts = [one for one in parameters if one.meaning.family == "text"]
    languages = [one for one in parameters if one.meaning.name == "language"]
    sources = [one for one in languages if _FROM & set(one.leaf.words)]
    if not texts or len(sources) != 1:
        return
    target = next((one for one in languages if _TO & set(one.leaf.words)), None)
    draw = draw_for(target) if target is not None else None
    repair = functools.partial(_from_english, sources[0], target, draw)
    yield Agreement((texts[0], sources[0]), repair)


def _from_english(
    source: Parameter,
    target: Parameter | None,
    draw: Sampler | None,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    now = values.get(source.pointer)
    if not isinstance(now, str) or now.casefold() == "auto":
        return
    like = [each for each in _ENGLISH if _form(each) == _form(now)] or list(_ENGLISH)
    english = next((each for each in like if fits(source.leaf.schema, each)), None)
    if english is None:
        return
    values[source.pointer] = english
    for _ in range(_REDRAWS):
        if target is None or draw is None or values.get(target.pointer) != english:
            return
        values[target.pointer] = draw(rng, DEFAULT_ANCHOR)


def _form(text: str) -> tuple[bool, bool, bool, bool]:
    """What tells a code from a name, and how it is written."""
    return len(text) <= 3, "-" in text, "_" in text, text.islower()
