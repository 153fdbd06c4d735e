"""What members of a list tell agrees in each of them, and so does what is told of one person."""

import re

from generator import sample_arguments
from generator.semantics.drawing.names import ascii_words

TEXT = {"type": "string"}


def obj(**properties):
    return {"type": "object", "properties": properties, "required": list(properties)}


def drawn(name, **properties):
    spec = {"name": name, "description": "", "parameters": obj(**properties)}
    return sample_arguments(spec, 40, seed=3)


def test_members_of_lists_agree_each_with_itself():
    file = obj(file_name=TEXT, file_path=TEXT)
    day = {"type": "string", "format": "date"}
    stay = obj(start_date=day, end_date=day, city=TEXT, country=TEXT)
    trips = drawn("plan_trip", stays={"type": "array", "items": {**stay, "title": "s"}})
    stays = [stay for trip in trips for stay in trip["stays"]]
    assert len(stays) > 40
    assert all(one["start_date"] <= one["end_date"] for one in stays)
    assert {one["country"] for one in stays if one["city"] == "Paris"} <= {"France"}
    sets = drawn("load_files", bundle=obj(sources={"type": "array", "items": file}))
    files = [file for one in sets for file in one["bundle"]["sources"]]
    assert all(one["file_path"].endswith(one["file_name"]) for one in files)


def test_address_and_login_are_those_of_the_person():
    for one in drawn("create_user", first_name=TEXT, last_name=TEXT, email=TEXT, username=TEXT):
        first, last = ascii_words(one["first_name"])[0], ascii_words(one["last_name"])[-1]
        for text in (one["email"].partition("@")[0], one["username"]):
            assert text.startswith(first[0])
            assert first in text or last in text


def test_a_whole_name_is_that_of_its_parts():
    for one in drawn("add_guest", full_name=TEXT, first_name=TEXT, last_name=TEXT, email=TEXT):
        assert one["full_name"] == f"{one['first_name']} {one['last_name']}"


def test_other_peoples_addresses_are_left():
    told = drawn("invite", first_name=TEXT, last_name=TEXT, manager_email=TEXT)
    own = [one for one in told if ascii_words(one["last_name"])[-1] in one["manager_email"]]
    assert len(own) < 3


def test_element_references_are_those_of_the_page():
    told = {**TEXT, "description": "Exact source element reference from the page snapshot"}
    values = [one["startRef"] for one in drawn("browser_drag", startRef=told)]
    assert all(value[0] in "es" and "/" not in value for value in values)


def test_a_bare_address_is_that_of_whom_the_call_is_about():
    for one in drawn("book_vet_visit", caller_name=TEXT, email=TEXT):
        parts = ascii_words(one["caller_name"])
        assert {parts[0], parts[-1]} & {*re.findall("[a-z]+", one["email"])} or any(
            part in one["email"] for part in parts
        )
    told = drawn("send_card", sender_name=TEXT, email=TEXT)
    assert sum(ascii_words(one["sender_name"])[-1] in one["email"] for one in told) < len(told) / 2
