"""Things to hear, watch, read and visit: real titles, and composed ones as strange as real ones."""

from __future__ import annotations

import functools
import random
from typing import ClassVar

from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Setting
from generator.semantics.drawing.composed import context, near, split_words, word_set
from generator.semantics.drawing.declared import Text, attached, declare_table
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

    def series(self) -> str:
        """Names with and without an owner are apart."""
        return f"{super().series()}/{self._owned}"

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


declare_table("media.ini", _Work, __name__, coded=(Artist, PlaylistName))
