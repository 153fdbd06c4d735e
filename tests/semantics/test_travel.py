import re

from group_two import ANCHOR, bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("travel")


def test_city_stands_for_an_airport_only_where_it_has_one():
    meaning = bound("airport_code", leaf("airport_code", "get_airport"))
    by_name = meaning.surfaces()[0]
    assert by_name.say("SEA", ANCHOR) == "Seattle"
    assert meaning.read("Seattle", ANCHOR) == "SEA"
    assert meaning.read("New York JFK", ANCHOR) == "JFK"
    assert meaning.read("New York", ANCHOR) == "New York"
    assert "London" not in {by_name.say(code, ANCHOR) for code in ("LHR", "LGW", "STN")}


def test_flight_numbers_look_like_flight_numbers():
    found = draws(bound("flight_number", leaf("flight_number", "track_flight")))
    assert all(re.fullmatch(r"[A-Z0-9]{2}\d{1,4}", value) for value in found)


def test_class_is_a_cabin_only_on_journeys():
    assert suits("cabin_class", leaf("class", "book_flight"))
    assert not suits("cabin_class", leaf("class", "create_java_file"))
