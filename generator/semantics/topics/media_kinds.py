"""Kinds of media, their genres, and the services that play them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.catalogues import items, read_values
from generator.semantics.drawing.composed import choose, mentions
from generator.semantics.drawing.declared import Listed, attached
from generator.semantics.topics.generic import example_texts

_HEARD = (
    "Spotify; YouTube; YouTube Music; Apple Music; iTunes; Amazon Music; Deezer; Tidal; Pandora; "
    "SoundCloud; Bandcamp; Qobuz; Last FM; Google Music; Napster; Audiomack; Mixcloud; Vimeo; "
    "Slacker; Sonos; TuneIn; iHeartRadio; SiriusXM; Shazam; Anghami; JioSaavn; Gaana; Boomplay"
)
_SCREEN = "movie film cinema tv show series streaming netflix watch screen anime"


@semantic_type
class Genre(Listed):
    """A genre of music, film or book, as people say it."""

    name = "genre"
    family = "media"
    kinds = ("genre",)
    also = ("genre *", "music style", "style of music", "musical style", "seed genre")
    hints = ("genre",)
    noun = "genre"
    said = attached("before*3 {}", "after*0.3 in the {} genre")
    files: ClassVar[Mapping[str, str]] = {
        _SCREEN: "media_film_genres.txt",
        "book novel library author reading": "media_book_genres.txt",
        "": "media_music_genres.txt",
    }

    def values(self) -> tuple[str, ...]:
        """The genres of whatever the function is about."""
        return read_values(choose(self.leaf, self.files) or "media_music_genres.txt")


@semantic_type
class StreamingService(Listed):
    """A service that plays music or video."""

    name = "streaming_service"
    family = "media"
    values_file = "media_services.txt"
    kinds = ("service", "streaming service", "streaming platform", "music app", "music player")
    also = ("provider", "player", "platform")
    near = "music song album artist movie streaming playlist podcast netflix"
    noun = "streaming service"
    said = attached("after*3 on {}", "after*0.5 using {}")

    def values(self) -> tuple[str, ...]:
        """Services for music alone where the function is about that alone."""
        heard = mentions(self.leaf, "music song album playlist") and not mentions(
            self.leaf, _SCREEN
        )
        seen = mentions(self.leaf, "film movie show series episode tv") and not mentions(
            self.leaf, "music song album playlist podcast"
        )
        watched = [one for one in read_values(self.values_file) if one not in items(_HEARD)]
        return items(_HEARD) if heard else tuple(watched) if seen else read_values(self.values_file)


@semantic_type
class MediaKind(Listed):
    """The kind of media as people say it: song, album, movie, trailer."""

    name = "media_kind"
    family = "media"
    kinds = ("music item", "media type", "object type", "content type", "media kind", "music type")
    also = ("item type", "kind of media")
    near = f"music song album creative playlist medium {_SCREEN}"
    noun = "kind of media"
    said = attached("object the {}", "before {}")

    def values(self) -> tuple[str, ...]:
        """What this function's things are called."""
        heard = (
            "song", "album", "track", "tune", "artist", "single", "playlist", "soundtrack",
            "record", "EP", "LP", "remix", "symphony", "concerto", "ballad", "anthem",
        )  # fmt: skip
        seen = ("movie", "TV show", "series", "trailer", "documentary", "episode", "soundtrack")
        works = (*seen, "song", "album", "book", "novel", "painting", "video game")
        kinds: tuple[str, ...] = seen if mentions(self.leaf, _SCREEN) else heard
        kinds = works if mentions(self.leaf, "creative work") else kinds
        # what an argument of its own names is rarely meant as a kind, unless the spec says so
        named = {"playlist", "artist"} & set(self.leaf.root.get("properties", {}))
        return tuple(kind for kind in kinds if kind not in named - set(example_texts(self.leaf)))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not where every example is something else ("movie schedule")."""
        shown = {text.casefold() for text in example_texts(leaf)}
        known = {value.casefold() for value in cls(leaf, setting).values()}
        return (not shown or bool(shown & known)) and super().suits(leaf, setting)
