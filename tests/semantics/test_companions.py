"""One example extended by its kind, and values of one call that name each other."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

import generator as gen
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.semantics.agreement.agree import agreements
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import rows
from generator.semantics.drawing.names import ascii_words

ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))


def _bound(name: str, about: str, **described: str) -> tuple[Parameter, ...]:
    properties = {key: {"type": "string", "description": text} for key, text in described.items()}
    schema: dict[str, Json] = {"type": "object", "properties": properties, "required": []}
    return bind(FunctionSpec(name=name, description=about, parameters=schema))


def _calls(parameters: tuple[Parameter, ...], count: int) -> list[dict[str, Json]]:
    rng, found = random.Random(7), []
    draws = {one.pointer: one.meaning.sampler("any") for one in parameters}
    for _ in range(count):
        values = {pointer: draw(rng, ANCHOR) for pointer, draw in draws.items()}
        for agreement in agreements(parameters):
            agreement.repair(values, rng)
        found.append(values)
    return found


@pytest.mark.parametrize(
    ("described", "meaning"),
    [
        ("Somebody, e.g. 'Priya Sharma'", "person_name"),
        ("The other side, e.g. 'Acme Corp'", "company"),
        ("e.g. 'Paris, France'", "location"),
    ],
)
def test_one_example_is_extended_by_its_kind(described: str, meaning: str) -> None:
    (one,) = _bound("log_entry", "Log an entry", whatever=described)
    assert one.meaning.name == meaning
    assert len({str(call["/whatever"]) for call in _calls((one,), 60)}) > 30


def test_seasons_like_the_example_follow_each_other() -> None:
    (one,) = _bound("table", "League table", edition="e.g. '2015/16'")
    for call in _calls((one,), 40):
        first, _, second = str(call["/edition"]).partition("/")
        assert int(second) == (int(first) + 1) % 100


def test_a_known_song_has_its_own_artist() -> None:
    singers = {row[0]: row[1] for row in rows("media_song_artists.txt")}
    calls = _calls(_bound("play", "Play a song", song="Song title", artist="Artist"), 300)
    known = [call for call in calls if call["/song"] in singers]
    assert known
    assert all(call["/artist"] == singers[str(call["/song"])] for call in known)


def test_a_greeting_names_the_recipient() -> None:
    calls = _calls(_bound("send", "Send a message", recipient="Recipient", message="Message"), 300)
    greeted = [call for call in calls if str(call["/message"]).startswith(("Hi ", "Hey "))]
    names = [call for call in greeted if not str(call["/message"]).startswith("Hey there")]
    assert names
    assert all(str(call["/recipient"]).split()[0] in str(call["/message"]) for call in names)


def test_who_is_answered_is_greeted() -> None:
    bound = _bound("reply_to_note", "Answer the last note.", sender="Who wrote", body="Reply text")
    for values in _calls(bound, 80):
        reader, text = str(values["/sender"]), str(values["/body"])
        if text.startswith("Dear "):
            assert text.startswith(f"Dear {reader.split(maxsplit=1)[0]}"), (reader, text)


def test_one_departs_from_a_hotel_after_arriving() -> None:
    pair = _bound("book_hotel", "Book a hotel", arrival="YYYY-MM-DD", departure="YYYY-MM-DD")
    assert all(str(call["/arrival"]) < str(call["/departure"]) for call in _calls(pair, 60))


def test_goods_have_no_colour_beside_their_own() -> None:
    words = re.compile(r"\b(?:black|white|blue|red|green|beige|gr[ae]y|brown|pink|yellow)\b", re.I)
    goods = _bound("check_stock", "Check stock.", product="Name of the product", colour="Colour")
    drawn = [str(call["/product"]) for call in _calls(goods, 200) if "/colour" in call]
    assert len(drawn) > 50
    assert not [text for text in drawn if words.search(text.split(" ")[0])]


def test_a_day_of_arrival_leads_nowhere() -> None:
    (one,) = _bound("find_pitches", "Find pitches.", arrival="Day, YYYY-MM-DD")
    assert {each.text for each in one.attachments} == {"arriving on {}", "arriving {}"}


def test_free_text_draws_its_examples_too() -> None:
    (one,) = _bound("write", "Write", topic="e.g. 'photosynthesis', 'plate tectonics', 'the Moon'")
    drawn = [call["/topic"] for call in _calls((one,), 200)]
    assert {"photosynthesis", "plate tectonics", "the Moon"} <= set(map(str, drawn))
    assert len(set(map(str, drawn))) > 80


def test_spots_of_one_route_are_in_one_town() -> None:
    properties = {key: {"type": "string"} for key in ("start_location", "end_location")}
    spec = FunctionSpec(
        name="plan_route",
        description="Plans a route on the map.",
        parameters={"type": "object", "properties": properties, "required": list(properties)},
    )
    town = {
        row[0]: row[1]
        for name in ("places_landmarks.txt", "places_neighbourhoods.txt")
        for row in rows(name)
    }
    calls = gen.sample_arguments(spec, 120, 1)
    shared = {spot for spot, where in town.items() if list(town.values()).count(where) > 1}
    spots = [call for call in calls if str(call["start_location"]).split(", ")[0] in shared]
    assert len(spots) > 5
    for call in spots:
        first, second = (str(call[key]).split(", ")[0] for key in properties)
        assert town[first] == town.get(second)
        assert first != second


def test_an_address_is_of_its_person_and_a_name_of_its_file() -> None:
    told = {"full_name": "Name of the contact", "email": "Email address", "mime_type": "MIME type"}
    told |= {"file_path": "Path to the file", "file_name": "Name of the file"}
    for call in _calls(_bound("upload_file", "Upload a file for a contact", **told), 60):
        assert str(call["/email"])[0] == ascii_words(str(call["/full_name"]))[0][0]
        assert str(call["/file_path"]).endswith(str(call["/file_name"]))
        kind = {"pdf": "application/pdf", "csv": "text/csv", "json": "application/json"}
        end = str(call["/file_name"]).rpartition(".")[2]
        assert kind.get(end, call["/mime_type"]) == call["/mime_type"]


def test_a_moment_is_due_no_day_before_its_start_and_lists_go_side_by_side() -> None:
    found = _bound("add_card", "Add a card", start="Start (YYYY-MM-DD)", due_date="Due (ISO 8601)")
    assert all(str(call["/start"]) <= str(call["/due_date"])[:10] for call in _calls(found, 60))
    keys: dict[str, Json] = {"type": "array", "items": {"type": "string"}}
    new: Json = {**keys, "description": "Pegs to take, in the same order"}
    root: dict[str, Json] = {"type": "object", "properties": {"peg_ids": keys, "new_peg_ids": new}}
    pegs = bind(FunctionSpec(name="swap_pegs", description="Swap pegs", parameters=root))
    for call in _calls(pegs, 20):
        assert len(call["/peg_ids"]) == len(call["/new_peg_ids"])
