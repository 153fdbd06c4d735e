"""What is made of one file is called like it: diary.md becomes diary.docx, and no cover letter."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_words
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of

_FILES = frozenset(("file_path", "file_name"))
_MADE = frozenset("output out destination dest target save saved export exported result".split())
_OTHERWISE = frozenset(
    "rename merge combine concat concatenate join compare diff mix render compose generate create "
    "analyze analyse report extract template fill".split()
)
"""Words of functions that make something else than the same anew, or of several."""
_PATH = regex(r"(?P<folder>.*[/\\])?(?P<stem>[^/\\]+?)(?P<end>\.[A-Za-z0-9]{1,5})?")
_COPIES = {
    "copy": ("_copy", "-copy", "_v2"), "duplicate": ("_copy", "-2", "_v2"),
    "backup": ("_backup", "_bak", "-backup"), "compress": ("_small", "_compressed"),
    "resize": ("_small", "_resized"), "crop": ("_cropped", "_cut"), "rotate": ("_rotated",),
    "encrypt": ("_encrypted", "_locked"), "trim": ("_short", "_trimmed"), "cut": ("_short", "_cut"),
}  # fmt: skip
_ANEW = ("_new", "_final", "_v2", "_edited")


def derived_files(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the one file that is made beside the one that it is made of.

    What is renamed stays of its kind: an invoice in PDF becomes no picture.
    """
    verbs = words_of(beside[0].leaf.function.name)
    files = [one for one in beside if one.meaning.name in _FILES]
    if "rename" in verbs and len(files) == _TWO:
        old, new = sorted(files, key=lambda one: "new" in named_words(one))
        if "new" in named_words(new) and "new" not in named_words(old):
            yield Agreement((old, new), functools.partial(_ended_alike, old, new, side))
        return
    listed = any(
        getattr(getattr(one.meaning, "item", None), "name", "") in _FILES for one in beside
    )
    told = [one for one in files if not _MADE & set(named_words(one))]
    files += [one for one in beside if one.meaning.name == "kindred" and told]
    made = [one for one in files if _MADE & set(named_words(one))]
    if len(made) != 1 or len(told) != 1 or listed or not _OTHERWISE.isdisjoint(verbs):
        return
    if not made[0].leaf.examples:
        marks = next((_COPIES[verb] for verb in verbs if verb in _COPIES), _ANEW)
        repair = functools.partial(_called_alike, told[0], made[0], marks, side)
        yield Agreement((told[0], made[0]), repair)


_TWO = 2


def _ended_alike(
    old: Parameter, new: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The new name with the ending of the old one."""
    of, named = values.get(old.pointer), values.get(new.pointer)
    one = _PATH.fullmatch(of) if isinstance(of, str) else None
    other = _PATH.fullmatch(named) if isinstance(named, str) else None
    if one is not None and other is not None and one["end"] and other["end"]:
        put(values, new, f"{other['folder'] or ''}{other['stem']}{one['end']}", side)


def _called_alike(
    source: Parameter,
    made: Parameter,
    marks: Sequence[str],
    side: Side,
    values: Values,
    rng: random.Random,
) -> None:
    of, new = values.get(source.pointer), values.get(made.pointer)
    one = _PATH.fullmatch(of) if isinstance(of, str) else None
    other = _PATH.fullmatch(new) if isinstance(new, str) else None
    if one is None or other is None or not one["end"] or not other["end"]:
        return
    folder, end = other["folder"] or "", other["end"]
    named = f"{folder}{one['stem']}{end}"
    same = (one["folder"] or "") == folder or made.meaning.name == "file_name"
    if named == of or (same and end == one["end"]):
        named = f"{folder}{one['stem']}{marks[int(rng.random() * len(marks))]}{end}"
    put(values, made, named, side)
