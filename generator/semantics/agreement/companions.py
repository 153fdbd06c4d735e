"""Values of one call that name each other: a song and who sings it, a letter and its reader."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Json, Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter, Sampler
from generator.semantics.catalogues import read_values, rows
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.listed import doing
from generator.semantics.fits import fits

_REDRAWS = 60
_READERS = frozenset({"person_name", "first_name", "full_name"})
_ADDRESSES = frozenset({"email", "phone", "username"})
_LETTERS = frozenset(
    {"message", "email_body", "announcement", "content", "sample_text", "greeting"}
)
_TO = frozenset("to recipient receiver contact person name attendee friend user cc".split())
_FROM = frozenset("sender from author".split())
_GREETING = regex(
    r"^(?P<hail>Hi|Hey|Hello|Dear|Good morning|Morning|Hi there|Hey there) "
    r"(?P<name>[A-Z][\w'-]+)(?P<last> [A-Z][\w'-]+)?(?=[,!])"
)
_TRUNKS = frozenset({"main", "master", "develop", "dev", "trunk", "production", "staging"})


def companions(
    parameters: Sequence[Parameter], side: Side, draw_for: Callable[[Parameter], Sampler | None]
) -> Iterator[Agreement]:
    """Repairs for works with kinds and artists, letters with readers, branches of one merge."""
    named = frozenset(each.leaf.name.casefold() for each in parameters)
    for one in parameters:
        for other in parameters:
            if one is other or one.leaf.path[:-1] != other.leaf.path[:-1]:
                continue
            kinds = (one.meaning.name, other.meaning.name)
            if kinds == ("song", "artist"):
                draws = (draw_for(one), draw_for(other))
                repair = functools.partial(_sung, one, other, draws, side)
                yield Agreement((one, other), repair)
            if kinds[0] == "media_kind" and kinds[1] in _WORKS:
                draw = draw_for(one)
                yield Agreement((one, other), functools.partial(_kind_of_work, one, draw, named))
            if kinds[0] in _LETTERS and kinds[1] in _READERS | _ADDRESSES and _reads(other):
                yield Agreement((one, other), functools.partial(_address, one, other))
            if kinds == ("branch", "branch") and set(other.leaf.words) & {"base", "target", "into"}:
                yield Agreement((one, other), functools.partial(_onto_trunk, one, other))


_WORKS = frozenset({"song", "album", "creative_work", "artist", "film", "book"})


def _kind_of_work(
    kind: Parameter,
    draw: Sampler | None,
    named: frozenset[str],
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """What is given by a name is not of a kind that another argument names: a song is no artist."""
    for _ in range(_REDRAWS):
        value = values.get(kind.pointer)
        if draw is None or not isinstance(value, str) or value.casefold() not in named:
            return
        values[kind.pointer] = draw(rng, DEFAULT_ANCHOR)


def _reads(one: Parameter) -> bool:
    """Whether the person gets the letter: who wrote before does where one replies."""
    written = bool(_FROM & set(one.leaf.words)) and doing(one.leaf, "reply respond answer")
    return written or bool(_TO & set(one.leaf.words))


@functools.cache
def _singers() -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows("media_song_artists.txt")}


@functools.cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    songs = frozenset(read_values("media_songs.txt"))
    return songs, frozenset(read_values("media_artists.txt")) | frozenset(_singers().values())


def _sung(
    song: Parameter,
    artist: Parameter,
    draws: tuple[Sampler | None, Sampler | None],
    side: Side,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """A known song gets its own artist; a composed one an artist whom nobody knows."""
    title = values.get(song.pointer)
    if not isinstance(title, str) or not isinstance(values.get(artist.pointer), str):
        return
    singer = _singers().get(title)
    share = artist.meaning.setting.value_share
    if singer is not None and fits(artist.leaf.schema, singer):
        split = side != "any" and share > 0
        if not split or is_held_out(singer, share) == (side == "validation"):
            values[artist.pointer] = singer
            return
    for one, draw, known in zip((song, artist), draws, _known(), strict=True):
        for _ in range(_REDRAWS):
            if draw is None or str(values[one.pointer]) not in known:
                break
            values[one.pointer] = draw(rng, DEFAULT_ANCHOR)


def _address(
    letter: Parameter, reader: Parameter, values: dict[str, Json], rng: random.Random
) -> None:
    """A greeting names the recipient; nobody, where only an address is known."""
    text, name = values.get(letter.pointer), values.get(reader.pointer)
    match = _GREETING.match(text) if isinstance(text, str) else None
    if match is None or not isinstance(text, str) or not isinstance(name, str):
        return
    said = ""
    if reader.meaning.name in _READERS:
        said = f" {name}" if match["last"] else f" {name.split()[0]}"
    hail = "Hello" if not said and match["hail"] == "Dear" else match["hail"]
    changed = f"{hail}{said}{text[match.end() :]}"
    if fits(letter.leaf.schema, changed):
        values[letter.pointer] = changed


def _onto_trunk(
    head: Parameter, base: Parameter, values: dict[str, Json], rng: random.Random
) -> None:
    """What is merged is no trunk, unless both are."""
    one, other = values.get(head.pointer), values.get(base.pointer)
    if str(one) in _TRUNKS and isinstance(other, str) and other not in _TRUNKS:
        values[head.pointer], values[base.pointer] = other, one
