"""Patterns over names of files, and the endings of these."""

from __future__ import annotations

import functools
import random
import re

from generator.records import Json
from generator.semantics.base import semantic_type
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.declared import Text, attached
from generator.semantics.drawing.grammar import load_grammar


class _Pattern(Text):
    """A pattern or ending, always the same symbol."""

    family = "files"
    grammar = "files"


@semantic_type
class Glob(_Pattern):
    """A pattern over file names; of the ending that an example has."""

    name = "glob"
    kinds = ("glob", "file pattern", "glob pattern", "include pattern", "exclude pattern",
             "filename pattern", "include glob", "exclude glob")  # fmt: skip
    also = ("pattern", "include", "exclude", "ignore", "path pattern")
    near = "file path glob directory folder"
    far = "regex regexp regular"
    choices = {"": "glob"}  # noqa: RUF012
    noun = "pattern"
    said = attached("after*2 matching {}", "object {}")

    @functools.cached_property
    def _ending(self) -> str:
        shown = re.fullmatch(r"[\w-]+\*(\.\w+)", str(next(iter(self.leaf.examples), "")))
        return shown[1] if shown else ""

    def series(self) -> str:
        """With the ending of the example."""
        return f"{super().series()}{self._ending}"

    def compose(self, rng: random.Random) -> Json:
        """As usual, or names that begin with a word where the example does."""
        return f"{rng.choice(_STEMS)}*{self._ending}" if self._ending else super().compose(rng)


_STEMS = (
    "invoice",
    "report-2025",
    "scan",
    "draft",
    "minutes",
    "backup_",
    "offer",
    "photo_",
    "log-",
)
"""What names of files begin with."""


@semantic_type
class Extension(_Pattern):
    """The ending of a file name, with a dot where the examples have one."""

    name = "file_extension"
    kinds = ("extension", "file extension", "file type", "filetype", "ext", "suffix", "file ext")
    near = "file path directory folder document extension"
    far = "chrome browser phone dial vscode"
    choices = {  # noqa: RUF012
        "audio music song sound podcast recording": "extension_audio",
        "image photo picture wallpaper thumbnail": "extension_image",
        "video movie clip footage film": "extension_video",
        "code codebase source programming repository repo": "extension_code",
        "document office": "extension_document",
        "dataset data table": "extension_data",
        "archive": "extension_archive",
        "": "extension",
    }
    noun = "file type"
    said = attached("before*2 {}", "after with extension {}")

    @functools.cached_property
    def symbol(self) -> str:
        """Of the kind of files that all examples are of, else of the only one that is named."""
        shown = {str(item).removeprefix(".").casefold() for item in self.leaf.examples}
        if shown:
            return next(
                (one for one in self.choices.values() if shown <= _endings(one)), "extension"
            )
        told = [one for words, one in self.choices.items() if words and mentions(self.leaf, words)]
        return told[0] if len(told) == 1 else "extension"

    def series(self) -> str:
        """With or without the dot."""
        return f"{super().series()}/{self._dot()}"

    def _dot(self) -> str:
        texts = [str(item) for item in self.leaf.examples]
        return "." if texts and all(text.startswith(".") for text in texts) else ""

    def compose(self, rng: random.Random) -> str:
        """One of the usual ones."""
        return f"{self._dot()}{super().compose(rng)}"


@functools.cache
def _endings(symbol: str) -> frozenset[str]:
    """All endings of a kind."""
    made, rng = load_grammar("files"), random.Random(0)
    return frozenset(made.draw(symbol, rng) for _ in range(_DRAWS))


_DRAWS = 300
