"""Values in tools of makers of programs: revisions, settings, spans in thousandths of a second."""

from __future__ import annotations

import datetime as dt
import unicodedata

import generator as gen
from generator.records import Anchor
from tests.semantics.test_bind import bound, draw


def test_settings_of_a_program_are_no_place_where_it_runs():
    env = {"type": "array", "items": {"type": "string"}, "description": "Environment variables"}
    (found,) = bound({"env": env}, "run_command").values()
    assert all("=" in one for each in draw(found, 20) for one in each)


def test_a_ref_of_a_repository_is_no_reference():
    (found,) = bound({"ref": {"type": "string", "description": "Branch, tag or SHA"}}).values()
    assert not any("reference" in one.text for one in found.attachments)


def test_who_is_told_as_an_email_has_an_address():
    guests = {"type": "array", "items": {"type": "string", "description": "Email"}}
    (found,) = bound({"attendees": guests}).values()
    assert all("@" in one for each in draw(found, 20) for one in each)


def test_a_number_that_is_a_name_has_no_commas():
    (found,) = bound({"pid": {"type": "integer", "description": "Process ID"}}).values()
    assert not any("," in text for text in _said(found, 20417))


def test_whole_seconds_are_said_as_such():
    (found,) = bound({"timeout_ms": {"type": "integer"}}).values()
    assert "30 seconds" in _said(found, 30000)
    assert found.meaning.read("30 seconds", _NOW) == 30000
    assert "500 ms" in _said(found, 500)


def test_statements_of_a_reader_change_nothing():
    (found,) = bound({"sql": {"type": "string", "description": "Read-only SQL query"}}).values()
    assert not any(text.startswith(("UPDATE", "DELETE", "INSERT")) for text in draw(found, 300))


def test_one_example_of_a_known_form_has_others_beside_it():
    zone = {"type": "string", "description": "DNS zone to change, e.g. oak.example"}
    (found,) = bound({"dns_zone": zone}).values()
    assert len({*draw(found, 60)}) > 2


def _said(found, value):
    texts = (surface.say(value, _NOW) for surface in found.meaning.surfaces())
    return {text for text in texts if text}


_NOW = Anchor(now=dt.datetime(2026, 1, 15, 9))


def test_codes_of_one_kind_keep_their_capitals():
    kinds = {"type": "string", "enum": ["A", "AAAA", "CNAME", "TXT", "MX"]}
    (found,) = bound({"type": kinds}).values()
    assert _said(found, "TXT") == {"TXT"}
    assert _said(found, "CNAME") == {"CNAME"}


def test_usual_numbers_stand_beside_a_default_that_is_one():
    ttl = {"type": "integer", "description": "TTL in seconds of the DNS record", "default": 300}
    (found,) = bound({"ttl": ttl}, "set_dns_record").values()
    assert {3600, 86400} <= {*draw(found, 200)}


def test_no_number_stands_where_a_name_is_told():
    told = {"type": "string", "description": "Pipeline name"}
    (found,) = bound({"pipeline": told}, "create_crm_deal").values()
    assert not any(text.isdigit() for text in draw(found, 100))


def test_the_address_of_who_is_assigned_is_one():
    (found,) = bound({"assigneeEmail": {"type": "string"}}, "reply_ticket").values()
    assert all("@" in one for one in draw(found, 20))


def test_people_in_rows_have_names_and_addresses_of_their_own():
    text = {"type": "string"}
    each = {"type": "object", "properties": {"name": text, "email": text}}
    spec = {
        "name": "send_deed",
        "description": "Send a deed for signature.",
        "parameters": {
            "type": "object",
            "properties": {"signers": {"type": "array", "items": each}},
            "required": ["signers"],
        },
    }
    rows = [one for call in gen.sample_arguments(spec, 30, seed=1) for one in call["signers"]]
    told = [one for one in rows if {"name", "email"} <= one.keys()]
    assert told
    assert all(_plain(one["name"].split()[0])[0] in _plain(one["email"]) for one in told)
    assert sum(" " in one["name"] for one in told) > len(told) / 2


def _plain(text):
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def test_a_name_of_an_endpoint_is_no_address():
    told = {"type": "string", "description": "Endpoint name"}
    (found,) = bound({"endpoint": told}, "deploy_model").values()
    assert not any("://" in one for one in draw(found, 30))


def test_commands_on_other_machines_are_no_buttons():
    told = {"type": "string", "description": "Command to run"}
    found = bound({"host": {"type": "string"}, "command": told}, "ssh_run_remote")
    assert not {"mute", "menu", "OK"} & {*draw(found["command"], 60)}


def test_what_is_counted_in_the_plural_is_more_than_one():
    (found,) = bound({"minReplicas": {"type": "integer"}}, "deploy_model").values()
    assert 1 not in draw(found, 80)
