"""``x-values`` of objects and lists: whole values that the user lists."""

from __future__ import annotations

import json

import generator as gen

HOMES = [{"street": "Main St 1", "city": "Oslo"}, {"street": "Elm St 2", "city": "Rome"}]
SETS = [["red"], ["blue", "green"]]
PAIRS = [[{"name": "city", "value": "Oslo"}], [{"name": "plan", "value": "gold"}]]
TEXT = {"type": "string"}
SPEC = {
    "name": "update_contact",
    "description": "Update a contact.",
    "parameters": {
        "type": "object",
        "properties": {
            "contact_id": {"type": "integer"},
            "pairs": {
                "type": "array",
                "items": {"type": "object", "additionalProperties": TEXT},
                "x-values": PAIRS,
            },
            "options": {"type": "object", "x-values": [{"limit": 5}, {"limit": 10}, "no object"]},
            "colors": {"type": "array", "items": TEXT, "x-values": SETS},
            "address": {
                "type": "object",
                "properties": {"street": TEXT, "city": TEXT},
                "x-values": HOMES,
            },
        },
        "required": ["contact_id", "pairs"],
    },
}
LISTED = {
    "pairs": PAIRS,
    "options": [{"limit": 5}, {"limit": 10}],
    "colors": SETS,
    "address": HOMES,
}


def test_listed_objects_and_lists_are_given_as_they_stand_and_all_of_them_are_said():
    data = gen.generate([SPEC], n=80, seed=3, mix={"single": 1.0}, validation=0)
    calls = [row.calls[0].arguments for row in data.train]
    assert len(calls) == 80
    for name, listed in LISTED.items():
        given = {json.dumps(each[name]) for each in calls if name in each}
        assert given == {json.dumps(each) for each in listed}, name


def test_who_changes_a_record_changes_no_other():
    data = gen.generate([SPEC], n=8, seed=3, mix={"single": 1.0}, validation=0)
    first = next(iter(data.train)).calls[0].arguments["pairs"]
    first[0]["name"] = "changed"
    again = gen.generate([SPEC], n=8, seed=3, mix={"single": 1.0}, validation=0)
    assert all("changed" not in json.dumps(row.calls[0].arguments) for row in again.train)
    assert PAIRS[0][0]["name"] == "city"
