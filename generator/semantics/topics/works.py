"""Works of one of several kinds, by title: "Title of the song or album"."""

from __future__ import annotations

import functools
import random
from typing import ClassVar

from generator.records import Json
from generator.semantics.base import semantic_type
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.composed import split_words
from generator.semantics.drawing.declared import Text, attached
from generator.semantics.drawing.grammar import load_grammar

_TITLED = {
    "song": "song", "track": "song", "album": "album", "film": "film", "movie": "film",
    "show": "show", "series": "show", "book": "book", "novel": "book", "game": "video_game",
    "podcast": "podcast", "painting": "painting",
}  # fmt: skip
"""Kinds of works by their names."""

_FILES = {
    "song": "media_songs.txt", "album": "media_albums.txt", "film": "media_films.txt",
    "show": "media_shows.txt", "book": "media_books.txt", "video_game": "media_games.txt",
    "podcast": "media_podcasts.txt", "painting": "media_paintings.txt",
}  # fmt: skip
"""Titles that exist."""


@semantic_type
class CreativeWork(Text):
    """A work of one of several kinds, by title: the kinds that the description names."""

    name = "creative_work"
    family = "media"
    grammar = "media"
    known_share: ClassVar[float] = 0.15
    kinds = ("creative work", "work title")
    noun = "title"
    said = attached("object {}")

    @functools.cached_property
    def works(self) -> tuple[str, ...]:
        """The kinds that are named; songs, films, books and shows where none is."""
        told = split_words(self.leaf.description)
        around = split_words(f"{self.leaf.function.name} {self.leaf.function.description}")
        for words in (told, around):
            found = dict.fromkeys(_TITLED[word] for word in words if word in _TITLED)
            if found:
                return tuple(found)
        return ("book", "film", "song", "show")

    def compose(self, rng: random.Random) -> Json:
        """A title that exists, or one as strange as real ones."""
        work = rng.choice(self.works)
        symbols = load_grammar(self.grammar)
        if rng.random() < self.known_share or work not in symbols:
            return rng.choice(read_values(_FILES[work]))
        return symbols.draw(work, rng)

    def series(self) -> str:
        """Works of the same kinds share their titles."""
        return f"{self.name}/{'/'.join(self.works)}"
