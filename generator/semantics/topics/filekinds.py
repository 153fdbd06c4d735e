"""Which kind of file a path is of: by its examples, what is told of it, and by what is done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_sections
from generator.semantics.described.leafwords import shown_default
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import choose, near, split_words, word_set

_TABLE = read_sections("file_kinds.ini")
KINDS: Mapping[str, str] = {**_TABLE["words"], "": "any"}
_BY_SUFFIX = {
    **{one: kind for kind, ends in _TABLE["endings"].items() for one in ends.split()},
    **{one: f".{one}" for one in _TABLE["plain"]["endings"].split()},
}
_SPELLED = word_set(_TABLE["plain"]["words"])
"""Endings that are words or too short, which only a dot makes sure of."""
_ALIKE = word_set("table json sheet xml yaml text .parquet .jsonl .md")
"""Kinds of which one function takes several: "CSV or JSON file"."""
_SUFFIX = regex(r"\w\.([A-Za-z]\w{0,9})")
_NAMED = regex(
    r"\b([A-Za-z]\w{1,9}) (?:file(?: ?name)?|image|document|report)s?\b"
    r"|\b(?:path|name)s? (?:to|of) (?:(?:an?|the|your|local|input|output|source) ){0,3}"
    r"([A-Za-z]\w{1,9})\b",
    re.I,
)
"""What a description calls a file by its ending: "a positions JSON file", "path to the PDF"."""
_WRITTEN = regex(r"(?<![\w/])\.?[A-Za-z][A-Za-z0-9]{1,7}\b")
_ELSE = regex(r"\b(?:converted?|turned|exported?) (?:in)?to\b[^.,;(]*|\b(?:no|not) [^.,;]*", re.I)
"""What tells of other files: "the image to be converted to SVG"."""
_HEADED = regex(
    r"\b(?:path|name|location|file ?name|copy)s? (?:to|of|for|on|in) "
    r"(?:(?:the|an?|your|existing|input|output|optional|source|local) )*((?:[\w-]+ ?){1,3})"
    r"|\b((?:[\w-]+ ){1,3})(?:file|path)s?\b",
    re.I,
)
"""What a description says a file is: "path to the cookie jar", "the usage data file"."""
_DOTTED = regex(
    r"(?<![\w/*.,(])\.(?P<one>[a-z][a-z\d]{1,7}|[A-Z][A-Z\d]{1,7}) (?:(?:[a-z]+ )?files?\b|文件)"
    r"|\b[a-z]+ \(\.(?P<other>[a-z][a-z\d]{1,7})(?:(?:,|/| or| and)+ ?\.\w+)*\)(?: file)?"
)
"""An ending that no list has, where a dot makes sure of it: "the .adg rack file"."""
_CAPITALS = regex(r"\b([A-Z][A-Z\d]{2,6}) files?\b")
_NO_ENDINGS = frozenset(
    "API URL MCP LLM SSH AWS GCS CLI OCR SDK HTTP HTTPS FTP SFTP THE USB ANY ALL ONE NEW OLD RAW "
    "LOCAL JWT SSL TLS DNS CAD GIS CODE TEXT IMAGE AUDIO VIDEO EVERY EACH THIS README LICENSE "
    "DICOM EDA GPU ASCII UTF8 ISO MIME FASTA OBS".split()
)
"""What is written in capitals before "file", and is no ending."""
_DRAWN = regex(r"\b(?:charts?|plots?|graphs?|diagrams?|heat ?maps?|histograms?|figures?)\b", re.I)
"""What is drawn, which a file holds as an image."""
_OUT = word_set("output out destination dest dst save target export result download")
_SENTENCE = regex(r"(?<=[a-z)])\.(?:\s|$)|\n\s*\n")
_TO = regex(r" (?:as|to|into) (?:an? )?")
_MADE_FIRST = regex(r"[A-Za-z]+ (?:an?|the) ([A-Z]{2,4}\d?)\b")
"""What is made, where that is a kind of file: "Capture a PNG of the page"."""
_NOTES = regex(
    r"\b(?:an?|the|your|existing|new|two|between|of|in|from) (?:[a-z]+ ){0,2}?notes?\b", re.I
)
_NOT_NOTES = regex(r"\b(?:release|voice|sticky|delivery|credit|foot|patch|clinical|musical) notes?")
_OPEN = word_set("path file filename filepath name input output source destination folder target")


def told_kind(leaf: Leaf) -> tuple[str, tuple[str, ...]] | None:
    """The symbol of files.grammar and the endings that files have instead of its own; or None."""
    default = shown_default(leaf.schema)
    for item in leaf.examples or (default,):
        suffix = str(item).rpartition(".")[2].lower()
        if is_note(leaf) and suffix == "md":
            return "note", ()
        if suffix in _BY_SUFFIX:
            return _ended((suffix,))
        ending = _SUFFIX.fullmatch(str(item), max(0, str(item).rfind(".") - 1))
        if ending:
            return f".{ending[1]}", ()
    told = leaf.description if is_written(leaf) else _ELSE.sub(" ", leaf.description)
    named = [(one[1] or one[2]).lower() for one in _NAMED.finditer(told)]
    found = [one for one in named if one in _BY_SUFFIX]
    for word in _WRITTEN.findall(told):
        plain = word.lstrip(".").lower()
        if plain in _BY_SUFFIX and (word[0] == "." or plain not in _SPELLED):
            found.append(plain)
    if not found and is_written(leaf) and not set(leaf.words) - _OPEN - _OUT:
        made = " ".join(_TO.split(_first(leaf))[1:])
        made = made or (drawn[1] if (drawn := _MADE_FIRST.match(_first(leaf))) else "")
        found = [word for word in split_words(made) if word in _BY_SUFFIX and word not in _SPELLED]
    if found:
        return _ended(tuple(dict.fromkeys(found)))
    if dotted := _DOTTED.search(told) or _DOTTED.search(_first(leaf)):
        return f".{dotted['one'] or dotted['other']}", ()
    if spelled := next((one for one in _CAPITALS.findall(told) if one not in _NO_ENDINGS), ""):
        return f".{spelled.lower()}", ()
    if "C#" in f"{leaf.description} {leaf.function.description}":
        return ".cs", ()
    return None


def asks_others(leaf: Leaf, paths: Sequence[str]) -> bool:
    """Whether another kind of file is told than some of the paths are of: a JAR, a video."""
    if leaf.examples:
        return False
    told, endings = told_kind(leaf) or (kind_around(leaf), ())
    if not endings and told[:1] != "." and told not in _STRICT:
        return False
    suffixes = [path.rpartition(".")[2].lower() for path in paths]
    if told[:1] == "." or endings:
        wanted = {*endings, told.lstrip(".")}
        return not all(suffix in wanted for suffix in suffixes)
    return not all(_BY_SUFFIX.get(suffix) == told for suffix in suffixes)


def is_on_drive(leaf: Leaf) -> bool:
    """Whether paths are those of Windows, as most examples have them, or the description."""
    shown = tuple(map(str, leaf.examples)) or (leaf.description,)
    return sum(_ON_A_DRIVE.search(one) is not None for one in shown) * 2 > len(shown)


_ON_A_DRIVE = regex(r"(?<![A-Za-z])[A-Z]:\\")


def is_known(symbol: str) -> bool:
    """Whether an ending is that of files which a list has."""
    return symbol.lstrip(".") in _BY_SUFFIX or symbol in KINDS.values()


_STRICT = word_set("image video audio pdf slides table sheet")
"""Kinds of files that are nothing else."""


def kind_around(leaf: Leaf) -> str:
    """The symbol by the file's own name, what it is told to be, and what is done; "" for none."""
    known = {key: kind for key, kind in KINDS.items() if key}
    own = choose(leaf, known, depth=2)
    if own or is_note(leaf):
        return own or "note"
    if is_written(leaf) and _DRAWN.search(leaf.description or _first(leaf)):
        return "image"
    for found in _HEADED.finditer(leaf.description):
        kind = _among(found[1] or found[2], known)
        if kind:
            return kind
    done = "" if set(leaf.words) - _OPEN - _OUT else _by_deed(leaf, known)
    if not done and _BY_LINES.search(_first(leaf)):
        return "code"
    return done or ("text" if _TEXTS.search(leaf.function.description) else "")


_BY_LINES = regex(
    r"\b(?:specific|given|certain|optional) (?:rows?|lines?)\b"
    r"|\b(?:rows?|lines?)(?:\(s\))? (?:in|from|of|into) (?:an?|the) (?:\w+ )?file\b"
    r"|\bline (?:numbers?|ranges?)\b",
    re.I,
)
"""What is read or changed by lines, as files of programs are."""
_TEXTS = regex(
    r"\b(?:handles?|reads?|supports?|works? (?:with|on)) (?:plain[- ])?text files\b", re.I
)
"""Files that are texts first, though images are shown as well."""


def is_written(leaf: Leaf) -> bool:
    """Whether the file is what the function makes, and none that it takes."""
    led = re.match(
        r"(?:optional )?(?:output|where to|path to save|the dest)", leaf.description, re.I
    )
    return bool(set(leaf.words) & _OUT) or led is not None


def is_note(leaf: Leaf) -> bool:
    """Whether the file is a note of somebody's: "relative path of the note"."""
    told = f"{leaf.description} {_first(leaf)}"
    return near(leaf, "note vault obsidian") or bool(
        _NOTES.search(_NOT_NOTES.sub(" ", told)) and not _NOT_NOTES.search(told)
    )


def _by_deed(leaf: Leaf, known: Mapping[str, str]) -> str:
    """The kind by what is taken and made: "Extract audio as mp3 from a video"."""
    whole = _AND_THEN.split(_first(leaf), maxsplit=1)[0]
    rest, _, source = whole.partition(" from ")
    taken, *made = _TO.split(rest)
    source, *more = _TO.split(source)
    turned = _TURNS.search(whole) is not None
    texts = [*made, *more, *(() if turned else (taken,))]
    if not is_written(leaf):
        texts = [*texts, source] if _WRITES.match(whole) and not turned else [source, taken]
    texts.append(" ".join(words_of(leaf.function.name)))
    return next((kind for text in texts if (kind := _among(text, known))), "")


_AND_THEN = regex(r",? and (?:return|output|give|report|print)\w* |,? returning ")
_TURNS = regex(r"\b(?:convert|transform|transcode|turn)(?:s|ing)?\b", re.IGNORECASE)
_WRITES = regex(r"(?:writes?|saves?|exports?|creates?|generates?|appends?|adds?) ", re.IGNORECASE)


def _first(leaf: Leaf) -> str:
    """The first sentence of what the function does."""
    return _SENTENCE.split(leaf.function.description, maxsplit=1)[0]


def _among(text: str, known: Mapping[str, str]) -> str:
    """The kind that the words of a text tell; an ending first."""
    words = split_words(text)
    suffix = next((word for word in words if word in _BY_SUFFIX and word not in _SPELLED), "")
    if suffix:
        return _BY_SUFFIX[suffix]
    held = frozenset(words)
    return next((kind for key, kind in known.items() if held & word_set(key)), "")


def _ended(endings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Files of the first ending's kind, with all told endings that such files may have."""
    first = _BY_SUFFIX[endings[0]]
    alike = [
        one for one in endings if _BY_SUFFIX[one] == first or {first, _BY_SUFFIX[one]} <= _ALIKE
    ]
    return first, tuple(alike)
