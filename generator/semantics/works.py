"""Works of one of several kinds, by title: "Title of the song or album"."""

from __future__ import annotations

from generator.semantics.base import semantic_type
from generator.semantics.catalogue import read_values
from generator.semantics.composed import split_words
from generator.semantics.declared import Listed, attached

_TITLED = {
    "song": "media_songs.txt", "track": "media_songs.txt", "album": "media_albums.txt",
    "film": "media_films.txt", "movie": "media_films.txt", "show": "media_shows.txt",
    "series": "media_shows.txt", "book": "media_books.txt", "novel": "media_books.txt",
    "game": "media_games.txt", "podcast": "media_podcasts.txt", "painting": "media_paintings.txt",
}  # fmt: skip
"""Kinds of works, and the titles that exist."""


@semantic_type
class CreativeWork(Listed):
    """A work of one of several kinds, by title: the kinds that the description names."""

    name = "creative_work"
    family = "media"
    kinds = ("creative work", "work title")
    noun = "title"
    said = attached("object*2 {}", 'object*0.3 "{}"')

    def values(self) -> tuple[str, ...]:
        """Titles of the kinds that are named; of songs, films, books and shows where none is."""
        told = split_words(self.leaf.description)
        files = [_TITLED[word] for word in told if word in _TITLED]
        some = ("media_books.txt", "media_films.txt", "media_songs.txt", "media_shows.txt")
        around = split_words(f"{self.leaf.function.name} {self.leaf.function.description}")
        files = files or [_TITLED[word] for word in around if word in _TITLED] or list(some)
        return tuple(dict.fromkeys(title for name in dict.fromkeys(files)
                                   for title in read_values(name)))  # fmt: skip
