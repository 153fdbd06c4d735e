"""What is played is of the kind that is told beside it: no film is a song, no podcast an album."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_words
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import singular, words_of

_LISTS = {
    "song track music": "songs", "album": "albums", "artist band": "artists", "movie film": "films",
    "show series tv tvshow episode": "shows", "podcast": "podcasts", "book audiobook": "books",
    "game videogame": "games",
}  # fmt: skip
_FILES = {word: f"media_{name}.txt" for words, name in _LISTS.items() for word in words.split()}
_TITLES = frozenset("title name query item media content work".split())
_WORKS = frozenset(
    "kindred title song album artist film show podcast book video_game creative_work search_query "
    "any_name thing_name words label like_examples".split()
)
_FEWEST, _TRIES = 2, 20


def media_kinds(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the title of a work beside a choice between kinds of works."""
    for kind in beside:
        options = kind.leaf.schema.get("enum")
        known = [each for each in options or () if isinstance(each, str) and _file(each)]
        if len(known) < _FEWEST:
            continue
        for title in beside:
            named = singular(named_words(title)[-1]) in _TITLES and not title.leaf.schema.get(
                "enum"
            )
            if named and title.meaning.name in _WORKS and not title.leaf.examples:
                repair = functools.partial(_of_that_kind, kind, title, side)
                yield Agreement((kind, title), repair)


def _file(option: str) -> str:
    words = words_of(option)
    return _FILES.get(singular(words[-1]), "") if words else ""


@functools.cache
def _titles() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(read_values(name)) for name in _FILES.values()}


def _of_that_kind(
    kind: Parameter, title: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    name = _file(str(values.get(kind.pointer)))
    now = values.get(title.pointer)
    if not name or not isinstance(now, str) or now in _titles()[name]:
        return
    able = read_values(name)
    any(put(values, title, able[int(rng.random() * len(able))], side) for _ in range(_TRIES))
