"""Things to hear, watch, read and visit: real titles, and composed ones as strange as real ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogue import Catalogue, read_values
from generator.semantics.composed import (
    Composed,
    choose,
    context,
    mentions,
    near,
    split_words,
    word_set,
)

_PLAIN = word_set("title name value")
_OTHER_OBJECT = "review comment playlist note reminder ticket user member list event alarm file"


def _is_about(leaf: Leaf, words: str) -> bool:
    """Whether the leaf's own name, or what it belongs to, speaks of one of the words."""
    wanted = word_set(words)
    own = frozenset(split_words(leaf.name))
    if own & wanted:
        return True
    if not own <= _PLAIN:
        return False
    _, parents, function, described, _ = context(leaf)
    if parents & wanted or described & wanted:
        return True
    return bool(function & wanted) and not function & (word_set(_OTHER_OBJECT) - wanted)


class _Work(Composed):
    """A titled work; ``about`` are the words that make a bare ``title`` or ``name`` mean it."""

    family = "media"
    grammar = "media"
    about: ClassVar[str] = ""
    file: ClassVar[str] = ""
    kinds: ClassVar[tuple[str, ...]] = ()
    said: ClassVar[tuple[Attachment, ...]] = (Attachment("{}", "object"),)

    def __init_subclass__(cls) -> None:
        """A work's grammar symbol is its own name; its patterns follow from ``kinds``."""
        super().__init_subclass__()
        cls.choices = {"": cls.name}
        forms = ("{}", "* {}", "* {} name", "* {} title")
        named = tuple(form.format(kind) for kind in cls.kinds for form in forms)
        cls.names = (*named, "title", "name")
        cls.known = {cls.name: cls.file} if cls.file else {}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where the leaf or its object is this kind of work."""
        return _is_about(leaf, cls.about)

    def attachments(self) -> tuple[Attachment, ...]:
        """A work is what the verb acts on."""
        return self.said


@semantic_type
class Song(_Work):
    """A song or track, by title."""

    name = "song"
    about = "song track tune recording lyric lyrics music"
    file = "media_songs.txt"
    kinds = ("song", "track", "tune", "entity")
    noun = "song"
    said = (
        Attachment("{}", "object", 3.0),
        Attachment("the song {}", "object"),
        Attachment('"{}"', "object", 0.5),
    )


@semantic_type
class Album(_Work):
    """An album, by title."""

    name = "album"
    about = "album"
    file = "media_albums.txt"
    kinds = ("album",)
    noun = "album"
    said = (Attachment("the album {}", "object", 2.0), Attachment("from {}", "after"))


@semantic_type
class Artist(_Work):
    """A band or musician."""

    name = "artist"
    about = "artist band musician singer composer"
    file = "media_artists.txt"
    kinds = ("artist", "band", "musician", "singer", "composer", "performer", "rapper")
    noun = "artist"

    def attachments(self) -> tuple[Attachment, ...]:
        """By an artist where there is a work as well; else the artist is the object."""
        alone = not any(
            frozenset(split_words(key)) & word_set("song track album music item title")
            for key in self.leaf.root.get("properties", {})
        )
        if alone:
            return (Attachment("{}", "object", 2.0), Attachment("by {}"))
        return (Attachment("by {}", "after", 4.0), Attachment("from {}", "after", 0.3))


@semantic_type
class PlaylistName(_Work):
    """A playlist, by the name that its owner gave it."""

    name = "playlist"
    about = "playlist"
    kinds = ("playlist",)
    noun = "playlist"

    def attachments(self) -> tuple[Attachment, ...]:
        """To a playlist when something is added; "my" only where no owner is told separately."""
        keys = [word for key in self.leaf.root.get("properties", {}) for word in split_words(key)]
        my = () if "owner" in keys else (True,)
        if near(self.leaf, "add insert put save append move"):
            bare = (Attachment("to {}"), Attachment("to the {} playlist", "after", 2.0))
            return bare + tuple(Attachment("to my {} playlist", "after", 2.0) for _ in my)
        if near(self.leaf, "remove delete") and len(keys) > 1:
            return (Attachment("from {}"), Attachment("from the {} playlist"))
        if near(self.leaf, "create make new"):
            return (Attachment("called {}"), Attachment("named {}"), Attachment("{}", "object"))
        return (
            Attachment("the playlist {}", "object"),
            Attachment("the {} playlist", "object"),
            *(Attachment("my {} playlist", "object") for _ in my),
        )


@semantic_type
class Film(_Work):
    """A film, by title."""

    name = "film"
    about = "movie film cinema screening showtime"
    file = "media_films.txt"
    kinds = ("movie", "film")
    noun = "movie"
    said = (
        Attachment("{}", "object", 2.0),
        Attachment("the movie {}", "object"),
        Attachment("the film {}", "object", 0.5),
    )


@semantic_type
class Show(_Work):
    """A television series, by title."""

    name = "show"
    about = "show series tv season episode anime program"
    file = "media_shows.txt"
    kinds = ("show", "series", "tv show", "tv series", "anime", "program")
    noun = "show"
    said = (Attachment("{}", "object", 2.0), Attachment("the show {}", "object"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a data or time series, nor a count or a switch."""
        return super().suits(leaf, setting) and not mentions(leaf, "time data economic fred chart")


@semantic_type
class Book(_Work):
    """A book, by title."""

    name = "book"
    about = "book novel library ebook audiobook isbn"
    file = "media_books.txt"
    kinds = ("book", "novel", "audiobook", "ebook")
    noun = "book"
    said = (
        Attachment("{}", "object", 2.0),
        Attachment("the book {}", "object"),
        Attachment("the novel {}", "object", 0.3),
    )


@semantic_type
class Author(_Work):
    """Who wrote a book."""

    name = "author"
    about = "author writer novelist poet"
    file = "media_authors.txt"
    kinds = ("author", "writer", "novelist", "poet")
    noun = "author"
    said = (Attachment("by {}"), Attachment("written by {}", "after", 0.5))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Books have these authors; commits, papers and posts have people's names."""
        return super().suits(leaf, setting) and not mentions(
            leaf, "commit git github gitlab paper arxiv pubmed pull issue document tweet"
        )


@semantic_type
class Podcast(_Work):
    """A podcast, by name."""

    name = "podcast"
    about = "podcast"
    file = "media_podcasts.txt"
    kinds = ("podcast",)
    noun = "podcast"
    said = (Attachment("{}", "object"), Attachment("the podcast {}", "object"))


@semantic_type
class Game(_Work):
    """A video game, by title."""

    name = "video_game"
    about = "game videogame steam"
    file = "media_games.txt"
    kinds = ("game", "video game")
    noun = "game"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a match in a sport."""
        return super().suits(leaf, setting) and not mentions(
            leaf, "nba nfl mlb nhl sport team match league score baseball football basketball chess"
        )


@semantic_type
class Painting(_Work):
    """A work of art, by title."""

    name = "painting"
    about = "painting artwork sculpture"
    file = "media_paintings.txt"
    kinds = ("painting", "artwork", "work of art", "sculpture")
    noun = "painting"


@semantic_type
class Venue(_Work):
    """A place for concerts, plays or matches."""

    name = "venue"
    about = "venue stadium arena theatre theater"
    file = "media_venues.txt"
    kinds = ("venue", "arena", "stadium", "concert hall", "theater", "theatre")
    noun = "venue"
    said = (Attachment("at {}"),)


@semantic_type
class Cinema(_Work):
    """A cinema."""

    name = "cinema"
    about = "cinema theater theatre"
    kinds = ("cinema", "movie theater", "movie theatre", "theater", "cinema location")
    noun = "cinema"
    said = (Attachment("at {}"), Attachment("at the {}", "after", 0.3))


@semantic_type
class EventName(_Work):
    """An event that people attend, by name."""

    name = "event"
    about = "event conference concert exhibition ticket meetup"
    file = "media_events.txt"
    kinds = ("event", "conference", "concert", "exhibition")
    noun = "event"
    said = (Attachment("{}", "object", 2.0), Attachment("for {}"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not an event of software: a webhook, a log entry, an analytics event."""
        return super().suits(leaf, setting) and not mentions(
            leaf, "webhook log trigger analytic handler dom sport emit kernel telemetry trace"
        )


@semantic_type
class Festival(_Work):
    """A festival."""

    name = "festival"
    about = "festival"
    file = "media_festivals.txt"
    kinds = ("festival",)
    noun = "festival"


@semantic_type
class Museum(_Work):
    """A museum or gallery."""

    name = "museum"
    about = "museum gallery"
    file = "media_museums.txt"
    kinds = ("museum", "gallery", "art gallery")
    noun = "museum"
    said = (Attachment("at {}"), Attachment("{}", "object"))


@semantic_type
class RadioStation(_Work):
    """A radio station."""

    name = "station"
    about = "radio broadcaster fm"
    file = "media_stations.txt"
    kinds = ("radio", "radio station", "station")
    noun = "radio station"
    said = (Attachment("{}", "object"),)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare station is this only near a radio."""
        return mentions(leaf, "radio fm broadcaster")


@semantic_type
class Genre(Catalogue):
    """A genre of music, film or book, as people say it."""

    name = "genre"
    family = "media"
    names = ("genre", "music genre", "movie genre", "film genre", "book genre", "* genre", "genre *",
             "music style", "style of music", "musical style")  # fmt: skip
    hints = ("genre",)
    noun = "genre"
    files: ClassVar[Mapping[str, str]] = {
        "movie film cinema tv show series streaming netflix watch": "media_film_genres.txt",
        "book novel library author reading": "media_book_genres.txt",
        "": "media_music_genres.txt",
    }

    def values(self) -> tuple[str, ...]:
        """The genres of whatever the function is about."""
        return read_values(choose(self.leaf, self.files) or "media_music_genres.txt")

    def attachments(self) -> tuple[Attachment, ...]:
        """Before the thing itself."""
        return (Attachment("{}", "before", 3.0), Attachment("in the {} genre", "after", 0.3))


class _Named(Catalogue):
    """A short list with fixed attachments."""

    family = "media"
    said: ClassVar[tuple[Attachment, ...]] = ()

    def attachments(self) -> tuple[Attachment, ...]:
        """As the class says."""
        return self.said


@semantic_type
class StreamingService(_Named):
    """A service that plays music or video."""

    name = "streaming_service"
    values_file = "media_services.txt"
    names = ("service", "streaming service", "streaming platform", "music service", "music app",
             "player", "music player", "video service", "* streaming service", "provider")  # fmt: skip
    noun = "streaming service"
    said = (Attachment("on {}", "after", 3.0), Attachment("using {}", "after", 0.5))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Near music or video only."""
        return mentions(leaf, "music song album artist movie streaming playlist podcast netflix")


@semantic_type
class MusicItem(_Named):
    """The kind of media as people say it: song, album, movie, trailer."""

    name = "media_kind"
    names = ("music item", "media type", "object type", "item type", "content type", "movie type",
             "media kind", "kind of media", "object part of series type", "music type")  # fmt: skip
    noun = "kind of media"
    said = (Attachment("the {}", "object"), Attachment("{}", "before"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Near music, film or creative works only."""
        return mentions(leaf, "music song album movie film screen creative playlist medium")

    def values(self) -> tuple[str, ...]:
        """What this function's things are called."""
        if mentions(self.leaf, "movie film screen creative tv"):
            return ("movie", "TV show", "series", "song", "album", "book", "trailer", "game",
                    "soundtrack", "documentary", "painting")  # fmt: skip
        return ("song", "album", "track", "tune", "artist", "single", "playlist", "soundtrack")
