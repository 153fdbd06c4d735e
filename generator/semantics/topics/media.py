"""Things to hear, watch, read and visit: real titles, and composed ones as strange as real ones."""

from __future__ import annotations

import functools
import random
from typing import ClassVar

from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import context, near, split_words, word_set
from generator.semantics.drawing.declared import Text, attached
from generator.semantics.drawing.names import OWN, full_name

_PLAIN = word_set("query q search term keyword title name")
_OWN_NAME = 0.45
"""Share of artists who have a first name and a family name."""
_OTHER_OBJECT = word_set(
    "review comment playlist note reminder ticket user member list event alarm file email message"
)


def is_about(leaf: Leaf, about: str) -> bool:
    """Whether the leaf's own name, or what it belongs to, speaks of one of the words."""
    wanted = word_set(about)
    own, parents, function, described, _ = context(leaf)
    if own & wanted:
        return True
    if not own <= _PLAIN:
        return False
    if parents & wanted or described & wanted:
        return True
    return bool(function & wanted) and not function & (_OTHER_OBJECT - wanted)


class _Work(Text):
    """A titled work; ``about`` are the words that make a bare ``title`` or ``name`` mean it."""

    family = "media"
    grammar = "media"
    about: ClassVar[str] = ""
    file: ClassVar[str] = ""
    known_share: ClassVar[float] = 0.1
    forms = ("{}", "* {}", "{} name", "* {} name", "* {} title")
    said = attached("object {}")

    def __init_subclass__(cls) -> None:
        """A work's grammar symbol is its own name; a bare title or name can mean it."""
        cls.also = (*cls.also, "title", "name")
        super().__init_subclass__()
        cls.choices = {"": cls.name}
        cls.known = {cls.name: cls.file} if cls.file else {}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where the leaf or its object is this kind of work."""
        return is_about(leaf, cls.about) and super().suits(leaf, setting)


@semantic_type
class Song(_Work):
    """A song or track, by title."""

    name = "song"
    about = "song track tune recording lyric lyrics music"
    file = "media_songs.txt"
    kinds = ("song", "track", "tune", "entity")
    noun = "song"
    far = "knowledge graph node relation iot light smart device database"
    said = attached("object*3 {}", "object the song {}")


@semantic_type
class Album(_Work):
    """An album, by title."""

    name = "album"
    about = "album"
    file = "media_albums.txt"
    kinds = ("album",)
    noun = "album"
    far = "photo image picture"
    said = attached("object*2 the album {}", "object*2 {}", "after*0.6 from {}")


@semantic_type
class Artist(_Work):
    """A band or musician."""

    name = "artist"
    about = "artist band musician singer composer performer rapper"
    file = "media_artists.txt"
    kinds = ("artist", "band", "musician", "singer", "composer", "performer", "rapper")
    noun = "artist"
    far = "museum painting exhibition frequency bluetooth"

    def attachments(self) -> tuple[Attachment, ...]:
        """By an artist where there is a work as well; else the artist is the object."""
        works = word_set("song track album music item title entity")
        keys = self.leaf.root.get("properties", {})
        if any(works & frozenset(split_words(key)) for key in keys):
            return attached("after*4 by {}", "after*0.3 from {}")
        return attached("object*2 {}", "after by {}")

    def compose(self, rng: random.Random) -> Json:
        """Most musicians go by the name that they were given."""
        return full_name(OWN, rng) if rng.random() < _OWN_NAME else super().compose(rng)


@semantic_type
class PlaylistName(_Work):
    """A playlist, by the name that its owner gave it."""

    name = "playlist"
    about = "playlist"
    kinds = ("playlist",)
    noun = "playlist"

    def compose(self, rng: random.Random) -> Json:
        """Not "Sara's" where an argument of its own says whose it is."""
        value = super().compose(rng)
        for _ in range(8):
            if not self._owned or "'s " not in str(value):
                break
            value = super().compose(rng)
        return value

    @functools.cached_property
    def _owned(self) -> bool:
        keys = self.leaf.root.get("properties", {})
        return any("owner" in split_words(key) for key in keys)

    def pool_key(self) -> str:
        """Names with and without an owner are apart."""
        return f"{super().pool_key()}/{self._owned}"

    def attachments(self) -> tuple[Attachment, ...]:
        """To a playlist when something is added; "my" only where no owner is told separately."""
        keys = [word for key in self.leaf.root.get("properties", {}) for word in split_words(key)]
        mine = () if "owner" in keys else (True,)
        if near(self.leaf, "add insert put save append move"):
            own = ("after*2 to my {} playlist" for _ in mine)
            return attached("after to {}", "after*2 to the {} playlist", *own)
        if near(self.leaf, "remove delete") and len(keys) > 1:
            return attached("after from {}", "after from the {} playlist")
        if near(self.leaf, "create make new"):
            return attached("after called {}", "after named {}", 'after*0.5 called "{}"')
        own = ("object my {} playlist" for _ in mine)
        return attached("object the playlist {}", "object the {} playlist", *own)


@semantic_type
class Film(_Work):
    """A film, by title."""

    name = "film"
    about = "movie film cinema screening showtime imdb"
    file = "media_films.txt"
    kinds = ("movie", "film")
    noun = "movie"
    said = attached("object*2 {}", "object the movie {}", "object*0.5 the film {}")


@semantic_type
class Show(_Work):
    """A television series, by title."""

    name = "show"
    about = "show series tv season episode anime program"
    file = "media_shows.txt"
    kinds = ("show", "series", "tv show", "tv series", "anime", "program")
    noun = "show"
    far = "time data economic fred chart indicator loyalty computer code"
    said = attached("object*2 {}", "object the show {}")


@semantic_type
class Book(_Work):
    """A book, by title."""

    name = "book"
    about = "book novel library ebook audiobook isbn"
    file = "media_books.txt"
    kinds = ("book", "novel", "audiobook", "ebook")
    noun = "book"
    far = "npm pypi package python dependency order address"
    said = attached("object*2 {}", "object the book {}", "object*0.3 the novel {}")


@semantic_type
class Author(_Work):
    """Who wrote a book: commits, papers and posts have people's names instead."""

    name = "author"
    about = "author writer novelist poet"
    file = "media_authors.txt"
    kinds = ("author", "writer", "novelist", "poet")
    noun = "author"
    far = "commit git github gitlab paper arxiv pubmed pull issue document tweet word blog post"
    said = attached("after by {}", "after*0.5 written by {}")


@semantic_type
class Podcast(_Work):
    """A podcast, by name."""

    name = "podcast"
    about = "podcast"
    file = "media_podcasts.txt"
    kinds = ("podcast",)
    noun = "podcast"
    said = attached("object {}", "object the podcast {}")


@semantic_type
class Game(_Work):
    """A video game, by title; not a match in a sport."""

    name = "video_game"
    about = "game videogame steam"
    file = "media_games.txt"
    kinds = ("game", "video game")
    noun = "game"
    far = "nba nfl mlb nhl sport team match league score baseball football basketball chess level"


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
    about = "venue stadium arena theatre theater hall"
    file = "media_venues.txt"
    kinds = ("venue", "arena", "stadium", "concert hall", "theatre")
    noun = "venue"
    far = "movie cinema film paper journal"
    said = attached("after at {}")


@semantic_type
class Cinema(_Work):
    """A cinema."""

    name = "cinema"
    about = "cinema theater theatre"
    kinds = ("cinema", "movie theater", "movie theatre", "theater", "cinema location")
    noun = "cinema"
    said = attached("after at {}")


@semantic_type
class EventName(_Work):
    """An event that people attend, by name; not an event of software."""

    name = "event"
    about = "event conference concert exhibition meetup"
    file = "media_events.txt"
    kinds = ("event", "conference", "concert", "exhibition")
    noun = "event"
    far = (
        "webhook log trigger analytic handler dom sport emit kernel telemetry trace page calendar "
        "meeting invite invitee attendee"
    )
    said = attached("object*2 {}", "after for {}")


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
    kinds = ("museum", "art gallery")
    noun = "museum"
    said = attached("after at {}", "object {}")


@semantic_type
class RadioStation(_Work):
    """A radio station."""

    name = "station"
    about = "radio broadcaster fm station"
    file = "media_stations.txt"
    kinds = ("radio", "radio station", "station")
    noun = "radio station"
    near = "radio broadcaster fm"
