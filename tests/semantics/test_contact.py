"""The contact family: values, words, reading back, and what it binds to."""

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
from generator.semantics.binding.inspect import rows
from generator.semantics.topics.contact import Email, Phone


@pytest.mark.parametrize("kind", types_of_family("contact"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_addresses_reach_nobody():
    for value in draws(make(Email)):
        domain = value.split("@")[1]
        assert domain.endswith((".example", "example.com", "example.org", "example.net")), value
        assert re.fullmatch(r"[a-z][a-z0-9._]*@[a-z.]+", value), value


def test_american_numbers_are_kept_for_fiction():
    for value in draws(make(Phone)):
        assert "555" in value and "-01" in value, value


@pytest.mark.parametrize("locale", ["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "ja_JP", "pt_BR"])
def test_e164_in_every_locale(locale):
    schema = {"pattern": r"^\+[1-9]\d{7,14}$"}
    meaning = make(Phone, Setting(locales=(locale,)), schema=schema)
    assert_reads_back(meaning)
    assert all(re.fullmatch(schema["pattern"], value) for value in draws(meaning))


def test_ten_digits_where_the_pattern_wants_them():
    meaning = make(Phone, schema={"pattern": r"^\d{10}$"})
    assert all(re.fullmatch(r"\d{10}", value) for value in draws(meaning))


@pytest.mark.parametrize(
    ("name", "function", "description", "meaning"),
    [
        ("email", "sign_up", "", "email"),
        ("to", "send_email", "Email address of the recipient", "email"),
        ("to", "send_sms", "Phone number", "phone"),
        ("phone", "sign_up", "", "phone"),
    ],
)
def test_binding(name, function, description, meaning):
    assert bound(name, function, description) == meaning


@pytest.mark.parametrize(
    ("name", "function"), [("to", "translate"), ("number", "roll_dice"), ("phone_model", "search")]
)
def test_look_alikes_are_refused(name, function):
    assert bound(name, function) not in ("email", "phone")


def _numbers(told: str) -> list[str]:
    schema = {"type": "object", "properties": {"phone": {"type": "string", "description": told}}}
    spec = FunctionSpec(name="send_note", description="Send a note.", parameters=schema)
    (row,) = rows(spec, seed=2, samples=9)
    return [str(value) for value, _ in row.samples]


def test_numbers_with_their_countrys_code_are_written_as_shown():
    told = "The phone number with country code"
    assert all(re.fullmatch(r"\d{11,15}", v) for v in _numbers(f"{told} (e.g., 919876543210)."))
    assert all(re.fullmatch(r"\d{11,15}", v) for v in _numbers(f"{told}, digits only"))
    assert all(re.fullmatch(r"\+\d{11,15}", v) for v in _numbers(told))
    assert all(re.fullmatch(r"\d{10}", v) for v in _numbers("Phone number (e.g. 2025550121)"))
