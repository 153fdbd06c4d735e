"""The people family: values, words, reading back, and what it binds to."""

import re

import pytest
from catalogue_checks import (
    assert_contract,
    assert_reads_back,
    bound,
    draws,
    make,
    types_of_family,
)

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.drawing.names import ascii_words
from generator.semantics.topics.handles import Username
from generator.semantics.topics.people import PersonName
from generator.semantics.topics.somebody import is_somebody


@pytest.mark.parametrize("kind", types_of_family("people"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_full_names_are_many():
    assert len(set(draws(make(PersonName, name="full_name"), n=1000))) >= 900


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "fr_FR", "es_ES", "ja_JP"])
def test_names_of_other_locales(locale):
    meaning = make(PersonName, Setting(locales=(locale,)))
    assert_reads_back(meaning)
    assert draws(meaning) != draws(make(PersonName))


def test_usernames_are_plain():
    for value in draws(make(Username)):
        assert re.fullmatch(r"[a-z][a-z0-9._-]+", value), value


def test_accents_are_taken_off():
    assert ascii_words("José O'Brien-Müller") == ["jose", "obrien", "muller"]


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("name", "create_contact", "person_name"),
        ("name", "create_patient", "person_name"),
        ("customer_name", "open_ticket", "person_name"),
        ("recipient", "transfer_money", "person_name"),
        ("first_name", "sign_up", "first_name"),
        ("username", "get_profile", "username"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


@pytest.mark.parametrize(
    "function", ["create_event", "create_branch", "create_ad", "convert_to_pdf", "create_table"]
)
def test_a_bare_name_is_not_a_person(function):
    assert bound("name", function) != "person_name"


@pytest.mark.parametrize(
    ("told", "person"),
    [
        ("Registers a new student in the school database", True),
        ("Add an employee.", True),
        ("Add a gadget.", False),
    ],
)
def test_a_bare_name_is_of_what_the_description_says_is_made(told, person):
    schema = {"type": "object", "properties": {"name": {"type": "string"}}}
    (parameter,) = bind(FunctionSpec(name="onboard", description=told, parameters=schema))
    assert (parameter.meaning.name == "person_name") is person


@pytest.mark.parametrize("name", ["guardian", "absent_teacher", "matching_donor", "claimant"])
def test_who_plays_a_part_has_a_persons_name(name):
    assert bound(name, "enroll_student") == "person_name"


def test_the_name_in_an_object_is_of_whom_the_object_is():
    keeper = {"type": "object", "properties": {"name": {"type": "string"}}}
    schema = {"type": "object", "properties": {"keeper": keeper}}
    (parameter,) = bind(FunctionSpec(name="open_file", parameters=schema))
    assert parameter.meaning.name == "person_name"
    assert [one.text for one in parameter.attachments] == ["with {} as keeper"]


@pytest.mark.parametrize(
    ("noun", "person"),
    [("cellist", True), ("journalist", True), ("decklist", False), ("blacklist", False)],
)
def test_lists_are_nobody(noun: str, person: bool) -> None:
    assert is_somebody(noun) is person


def test_whose_name_it_is_tells_a_description():
    told = {"type": "string", "description": "Collaborator's name"}
    schema = {"type": "object", "properties": {"name": told}}
    (parameter,) = bind(FunctionSpec(name="share_template", parameters=schema))
    assert parameter.meaning.name == "person_name"
