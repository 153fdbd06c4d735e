"""Two calls in one turn are about two things, and nothing is said twice."""

from __future__ import annotations

import random
import re

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.apart import beside_it, telling
from generator.scenarios.distributed import _BAD_BEFORE, _ellipsis, leads_on, of_several
from generator.scenarios.gapped import _ending, _head, _second
from generator.scenarios.joining import join
from generator.scenarios.parallel import _says_again
from generator.scenarios.plain import brief
from generator.scenarios.replies import Replies
from generator.scenarios.said_again import led_alike
from generator.semantics.base import Setting


def spec(name, description, required, /, **properties):
    schema = {"type": "object", "properties": properties, "required": required}
    return FunctionSpec(name=name, description=description, parameters=schema)


def compiled(*args, **properties):
    return compile_function(spec(*args, **properties), Setting(), grammar_phraser, False)


def calls(one, n=30):
    for example in gen.generate([one], n=n, seed=4, mix={"parallel": 1.0}).examples():
        text = next(m.content for m in example.messages if m.role == "user")
        yield text, [call.arguments for call in example.calls]


TEXT = {"type": "string"}


def test_a_table_for_two_people_is_one_table():
    table = {"restaurant": TEXT, "guest_name": TEXT}
    book = compiled("book_table", "Book a table.", [*table], **table)
    assert beside_it(book) == {"/guest_name"}
    assert "/guest_name" not in telling(book)
    sign_up = compiled("register_volunteer", "Sign a volunteer up.", ["volunteer_name"],
                       volunteer_name=TEXT, role=TEXT)  # fmt: skip
    assert not beside_it(sign_up)


def test_one_contact_is_not_put_down_at_two_firms():
    about = {"display_name": TEXT, "company": TEXT}
    create = spec("create_contact", "Create a contact.", ["display_name"], **about)
    for _, made in calls(create):
        assert len({each["display_name"] for each in made}) == len(made)


def test_what_there_is_but_one_of_is_not_set_to_two():
    modes = {"type": "string", "enum": ["kiln", "oven"]}
    source = compiled("set_source", "Switch the active heat source.", ["name"], name=modes)
    assert not telling(source)
    film = compiled("play_film", "Play a film.", ["title"], title=TEXT)
    assert not telling(film)
    zone = compiled("play_film", "Play a film.", ["title", "room"], title=TEXT, room=TEXT)
    assert telling(zone) <= {"/room"}
    queue = compiled("queue_film", "Queue a film.", ["title"], title=TEXT)
    assert telling(queue) == {"/title"}


def test_the_same_is_not_saved_in_two_files():
    assert not telling(compiled("render_film", "Render the film.", [], output_name=TEXT))
    draw = compiled("draw_kiln", "Draw a kiln.", ["kiln_name"], kiln_name=TEXT, output_path=TEXT)
    assert telling(draw) == {"/kiln_name"}


def test_a_reason_alone_makes_no_two_things():
    assert not telling(compiled("end_call", "End the call.", ["reason"], reason=TEXT))
    note = compiled("log_note", "Log a note.", ["note"], note=TEXT)
    assert telling(note) == {"/note"}


def test_what_is_sent_twice_goes_to_two():
    send = spec("send_text", "Send a text.", ["chat_id", "text"], chat_id=TEXT, text=TEXT)
    made = [each for _, each in calls(send)]
    assert made
    assert all(len({call["chat_id"] for call in each}) == len(each) for each in made)


def test_who_is_named_and_numbered_has_another_number_when_it_is_somebody_else():
    look = spec("get_student", "Get a student by ID or name.", ["student_id", "name"],
                student_id={"type": "integer"}, name=TEXT)  # fmt: skip
    press = spec("compress_file", "Compress a file.", ["filename", "output_name"],
                 filename=TEXT, output_name=TEXT)  # fmt: skip
    for one in (look, press):
        for _, made in calls(one):
            first, second = (set(each.values()) for each in made[:2])
            assert not first & second


def test_a_bill_of_another_company_has_another_number():
    slug = {"type": "string", "description": "Slug of the company"}
    bill = spec("get_bill", "Get a bill.", ["company_slug", "bill_id"],
                company_slug=slug, bill_id=TEXT)  # fmt: skip
    for _, made in calls(bill, 40):
        assert len({each["bill_id"] for each in made}) == len(made)


def test_a_number_within_something_is_not_that_of_another_one():
    track = spec("track_parcel", "Track a parcel.", ["parcel_number"],
                 parcel_number=TEXT, depot_id=TEXT)  # fmt: skip
    for _, made in calls(track, 40):
        assert len({each["parcel_number"] for each in made}) == len(made)


@pytest.mark.parametrize(("value", "able"), [("learn to throw pottery", False), ("kilns", True)])
def test_nothing_is_the_same_for_what_is_done(value, able):
    before = "Find me clips about "
    slot = Slot("/query", value, value, len(before), len(before + value), "")
    words = Utterance(before + value, (slot,), "", "")
    told = _ellipsis(words, words, 0, random.Random(1), deed=False)
    assert (told is not None) is able


def test_one_reading_is_of_one_meter():
    reading = {"meter_id": TEXT, "reading": {"type": "number"}}
    submit = spec("submit_reading", "Submit a meter reading.", [*reading], **reading)
    for _, made in calls(submit):
        assert len({each["reading"] for each in made}) == len(made)


def test_what_both_share_is_said_once():
    drop = spec(
        "drop_player", "Drop a player from a roster.", ["league_id", "player"],
        league_id={"type": "string", "description": "ID of the league"},
        player={"type": "string", "description": "Name of the player"},
    )  # fmt: skip
    for text, made in calls(drop):
        league = made[0]["league_id"]
        assert text.count(league) == 1 or len({each["league_id"] for each in made}) > 1, text


def test_what_tells_two_calls_apart_is_said():
    day = {"type": "string", "format": "date"}
    amount = {"type": "number", "description": "Amount in dollars"}
    optional = compiled(
        "run_payroll", "Run the payroll.", ["from", "to"], **{"from": day, "to": day},
        amount=amount, group={"type": "string", "description": "Name of the group of employees"},
    )  # fmt: skip
    assert brief(optional)
    with pytest.raises(gen.CallforgeError, match="two calls would be about two things"):
        list(calls(optional.spec))


def test_a_sentence_that_goes_on_is_not_cut():
    assert _ending(" is in stock at the store") is None
    assert _ending(" bedrooms in Oslo") == " bedrooms"
    assert _ending(" within a radius of 3 km") == ""


@pytest.mark.parametrize("text", ["Plan a trip to ", "Plan a trip of 30 days to "])
def test_one_thing_may_be_about_both_so_another_one_is_asked_for(text):
    at = text.rindex("to ")
    said = {"".join(_second(text, "to ", at, ["Peru"], [], random.Random(k))) for k in range(40)}
    assert all(re.search(r"\bone to Peru", each) for each in said)
    kept = "".join(_second("Get the weather for ", "for ", 16, ["Lima"], [], random.Random(1)))
    assert "one" not in kept


def test_what_is_said_again_amid_a_sentence_begins_small():
    pieces = _second("A poem in Irish", "A ", 0, ["x"], [], random.Random(1))
    assert "a " in pieces


@pytest.mark.parametrize("end", ["save it to", "SAVED TO", "through", "unsaved", "x", "(", "to be"])
@pytest.mark.parametrize("space", ["", " ", " \n  "])
def test_what_leads_to_one_value_is_seen_at_the_end_alone(end, space):
    for before in (end, f"Book a table for between us, {end}"):
        assert leads_on(before + space) == (_BAD_BEFORE.search(before + space) is not None)


def test_the_noun_before_a_list_is_of_several():
    assert of_several("Cancel order ", "/order_id") == "Cancel orders "
    assert of_several("pay for trip ID ", "/tripId") == "pay for trip IDs "
    assert of_several("Open a project ", "/project") == "Open a project "
    assert of_several("the weather in ", "/city") == "the weather in "


def test_what_two_functions_share_is_said_once():
    greenhouse = {"greenhouse_id": {"type": "integer", "description": "ID of the greenhouse"}}
    humid = spec("get_greenhouse_humidity", "Get the humidity.", [*greenhouse], **greenhouse)
    warm = spec("get_greenhouse_temperature", "Get the temperature.", [*greenhouse], **greenhouse)
    mix = {"parallel_multiple": 1.0}
    said = []
    for example in gen.generate([humid, warm], n=30, seed=4, mix=mix).examples():
        text = next(m.content for m in example.messages if m.role == "user")
        one, two = (call.arguments["greenhouse_id"] for call in example.calls)
        said.append(one == two and len(re.findall(rf"\b{one}\b", text)) == 1)
        assert not said[-1] or re.search(r"(?:that|same) ", text)
    assert sum(said) > 10


@pytest.mark.parametrize(
    ("one", "two", "second"),
    [
        ("Could you open the gate?", "Can you please lock the shed?", "lock the shed"),
        ("I need to open the gate", "I'd like to lock the shed.", "lock the shed"),
        ("I'd like you to open the gate", "I want you to lock the shed", "lock the shed"),
        ("Open the gate, please", "Could you lock the shed?", "lock the shed"),
        ("Open the gate", "Is it possible to see the shed?", "show me the shed"),
        ("Open the gate", "can I have a look at the shed?", "show me the shed"),
    ],
)
def test_how_it_is_asked_is_said_once(one, two, second):
    requests = [Utterance(text, (), "", "", False) for text in (one, two)]
    joined = [join(requests, random.Random(seed)).utterance.text for seed in range(40)]
    assert all(re.search(rf"(?:And|and|[Aa]lso,?) {second}[.?]?$", text) for text in joined)
    assert len({*joined}) > 5


@pytest.mark.parametrize("two", ["Which sheds are there?", "Any sheds?", "I'd like a shed."])
def test_a_question_stays_one(two):
    requests = [Utterance(text, (), "", "", False) for text in ("Open the gate", two)]
    joined = [join(requests, random.Random(seed)).utterance.text for seed in range(20)]
    assert all(text.lower().endswith(two.lower()) for text in joined)


def test_several_are_the_ones():
    said = {
        "".join(_second("Show the tasks with ", "with ", 15, ["x"], [], random.Random(k)))
        for k in range(40)
    }
    assert all("the ones with x" in each for each in said)


def test_one_end_of_a_range_makes_no_two_things():
    day = {"type": "string", "format": "date"}
    ends = {"start_date": day, "end_date": day, "room_id": {"type": "string"}}
    assert telling(compiled("list_visits", "List the visits.", [], **ends)) == {"/room_id"}
    both = compiled("list_visits", "List the visits.", ["start_date", "end_date"], **ends)
    assert {"/start_date", "/end_date"} <= telling(both)


def test_what_one_becomes_is_not_the_other_one():
    def asks(old, new):
        slots = (Slot("/old", old, old, 0, 1, "literal"), Slot("/new", new, new, 2, 3, "literal"))
        return Utterance(f"From {old} to {new}", slots, "", "", False)

    renames = compiled("rename_file", "Rename a file.", [], old=TEXT, new=TEXT)
    assert _says_again(renames, asks("fern", "ivy"), asks("ivy", "oak"))
    assert _says_again(renames, asks("fern", "ivy"), asks("oak", "ivy"))
    assert not _says_again(renames, asks("fern", "ivy"), asks("oak", "elm"))
    flights = compiled("search_flights", "Search for flights.", [], old=TEXT, new=TEXT)
    assert not _says_again(flights, asks("Oslo", "Rome"), asks("Rome", "Oslo"))


def test_days_from_first_to_last_are_answered_in_other_words_in_validation():
    day = {"type": "string", "format": "date"}
    visits = compiled(
        "list_visits", "List visits.", ["start_date", "end_date"], start_date=day, end_date=day
    )
    ends = ("/start_date", "/end_date")
    train, validation, every = (
        {one.lineage for one in Replies().of(visits, ends, side)}
        for side in ("train", "validation", "any")
    )
    assert train < every
    assert every - train < validation


def said_of(text, value):
    at = text.index(value)
    slot = Slot("/id", value, value, at, at + len(value), "literal")
    return Utterance(text, (slot,), "x", "x")


@pytest.mark.parametrize(
    ("first", "again", "alike"),
    [
        ("Block 20417", "No, for account 20417", False),
        ("Block 20417", "No, 20417", True),
        ("Block account 20417 for user 20417", "Sorry, 20417", True),
        ("weather Oslo", "no, in Oslo", True),
    ],
)
def test_what_is_taken_back_stood_in_such_words(first, again, alike):
    value = re.search(r"\d+|Oslo", first)[0]
    assert led_alike(said_of(first, value), said_of(again, value), "/id", back=True) == alike


def test_a_second_verb_is_no_part_of_what_is_set_beside():
    assert _head("Please go ahead and block ") == ""


def test_a_list_and_another_request_are_two_sentences():
    one = Utterance("Book parent talk, Ana Berg, online", (), "a", "list")
    two = Utterance("Can you add a task? tomorrow, laundry", (), "b", "list")
    three = Utterance("Show me the menu", (), "c", "grammar")
    for seed in range(30):
        rng = random.Random(seed)
        assert re.match(
            r"Book parent talk, Ana Berg, online[.\n]", join([one, three], rng).utterance.text
        )
        assert " task? " in (text := join([three, two], rng).utterance.text)
        assert "can you add" in text.lower()
