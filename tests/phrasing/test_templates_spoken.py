"""Templates with filters, conditions and loops on values, as a run uses them: with real types.

Each line is the only phrasing of a function of the arguments named beside it. What it says must be
what stands there, with each argument's words marked where the record says that they are.
"""

# ruff: noqa: E501 - a table with one case on a line
from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import generator as gen
from generator.verification.grounding import known_from_spec
from generator.verification.verifier import Verifier

PROPERTIES: dict[str, dict[str, Any]] = {
    "city": {"type": "string", "description": "The city."},
    "day": {"type": "string", "format": "date"},
    "nights": {"type": "integer", "minimum": 1, "maximum": 9},
    "budget": {"type": "number", "minimum": 40, "maximum": 400, "description": "Price in dollars"},
    "board": {"type": "string", "enum": ["half_board", "full_board"]},
    "arrival": {"type": "string", "format": "time"},
    "extras": {
        "type": "array",
        "items": {"type": "string", "enum": ["sauna", "late_checkout", "parking"]},
        "minItems": 1,
        "maxItems": 3,
        "uniqueItems": True,
    },
    "stops": {"type": "array", "items": {"type": "string", "x-semantic": "city"}, "minItems": 2},
    "pets": {"type": "boolean"},
    "email": {"type": "string", "format": "email"},
    "guest": {
        "type": "object",
        "properties": {"first_name": {"type": "string"}, "last_name": {"type": "string"}},
        "required": ["first_name", "last_name"],
    },
    "rooms": {
        "type": "array",
        "minItems": 1,
        "maxItems": 2,
        "items": {
            "type": "object",
            "properties": {
                "beds": {"type": "integer", "minimum": 2, "maximum": 4},
                "view": {"type": "string", "enum": ["sea", "garden", "street"]},
            },
            "required": ["beds", "view"],
        },
    },
}
W = r"<[^<>]+>"
"""An argument's words."""

CASES = [
    # filters on text, dates and times
    ("a bed in {{ city | upper }}", "city", r"A bed in <[^a-z<>]+>"),
    ("{{ city | lower }} hotels", "city", r"<[^A-Z<>]+> hotels"),
    ("stay in {{ city | trim }}, {{ nights | string }} nights", "city nights", rf"Stay in {W}, {W} nights?"),
    ("rooms on {{ day | upper }}", "day", r"Rooms on <[^a-z<>]+>"),
    ("rooms {{ day | lower }} please", "day", r"Rooms <[^A-Z<>]+> please"),
    ("from {{ day | replace('January', 'Jan') }}", "day", r"From <(?!.*January)[^<>]+>"),
    ("there by {{ arrival | upper }}", "arrival", r"There by <[^a-z<>]+>"),
    ("there {{ arrival | lower | trim }} on {{ day }}", "arrival day", rf"There <[^A-Z<>]+> (?:on )?{W}"),
    ("mail {{ email | lower }} the bill", "email", r"Mail <[^A-Z<>]+> the bill"),
    ("for {{ guest.first_name }} {{ guest.last_name | upper }}", "guest", rf"For {W} <[^a-z<>]+>"),
    ("{% set g = guest.last_name | title %}a room, {{ g }}, {{ guest.first_name }}", "guest", rf"A room, {W}, {W}"),
    ('{{ "%s in %s" | format(day, city) }}', "day city", rf"{W} in {W}"),
    ('{{ "to " ~ city ~ ", " ~ day }}!', "city day", rf"To {W}, {W}!"),
    ('with {{ board | replace("_", " ") }}', "board", r"With <(half|full)( board)?>"),
    ('with {{ board | upper }}, {{ city }}', "board city", rf"With <(HALF|FULL)[ _]?(BOARD)?>, {W}"),
    # conditions on values
    ("{{ day }}{% if nights == 1 %} for a night, {{ nights }}{% else %} for {{ nights }} nights{% endif %}",
     "day nights", rf"{W} for (a night, <(1|one)( night)?>|<(?!1>|one>)[^<>]+> nights)"),
    ("{% if nights > 4 %}a long stay, {% endif %}{{ nights }} nights", "nights",
     r"A long stay, <([5-9]|five|six|seven|eight|nine)> nights|<([1-4]|one|two|three|four)> nights?"),
    ("{{ 'just' if nights < 3 else 'all of' }} {{ nights }} nights in {{ city }}", "nights city",
     rf"(Just <([12]|one|two)>|All of <([3-9]|three|four|five|six|seven|eight|nine)>) nights? in {W}"),
    ('{% if board == "half_board" %}only dinner, so {% endif %}{{ board }}', "board",
     r"Only dinner, so <half( board)?>|<full( board)?>"),
    ("under {{ budget }}{% if budget < 100 %}, I'm broke{% endif %}", "budget", rf"Under {W}(, I'm broke)?"),
    ("{% if budget >= 100 %}up to {% else %}no more than {% endif %}{{ budget }} for {{ city | title }}",
     "budget city", rf"(Up to|No more than) {W} for {W}"),
    ("{% if city | length > 6 %}far away, {% endif %}in {{ city }}", "city", r"(Far away, in <[^<>]{7,}>|In <[^<>]{1,6}>)"),
    ('{{ pets | as("the dog comes along" if pets else "no pets") }}: {{ city | upper }}', "pets city",
     r"<(the dog comes along|no pets)>: <[^a-z<>]+>"),
    # loops over values
    ("add {% for e in extras %}{{ e }}{% if not loop.last %} and {% endif %}{% endfor %}", "extras",
     rf"Add {W}( and {W}){{0,2}}"),
    ("add {{ extras | join(', ') }} please", "extras", rf"Add {W}(, {W}){{0,2}} please"),
    ("{% for e in extras %}{{ loop.index }}. {{ e | upper }} {% endfor %}thanks", "extras",
     r"(\d\. <[^a-z<>]+> ){1,3}thanks"),
    ("{{ extras | length }} extras: {{ extras | reverse | join(' + ') }}", "extras", rf"\d extras?: {W}( \+ {W}){{0,2}}"),
    ("go {% for s in stops %}to {{ s }}{% if not loop.last %}, then {% endif %}{% endfor %}", "stops",
     rf"Go to {W}(, then to {W})+"),
    ("{{ stops | map('upper') | join(' → ') }}", "stops", r"<[^a-z<>]+>( → <[^a-z<>]+>)+"),
    ("{% for s in stops | sort %}{{ s }} {% endfor %}by train", "stops", rf"({W} )+by train"),
    ("{% for k, v in guest.items() %}{{ v }} {% endfor %}is coming", "guest", rf"{W} {W} is coming"),
    ("{% for r in rooms %}{{ r.beds }} beds, {{ r.view }} view{% if not loop.last %}; {% endif %}{% endfor %}",
     "rooms", rf"{W} beds, {W} view(; {W} beds, {W} view)?"),
    ("{% for r in rooms %}a {{ r.view | upper }} room of {{ r.beds }}, {% endfor %}please", "rooms",
     r"An? <[A-Z]+> room of <\d>, (an? <[A-Z]+> room of <\d>, )?please"),
]  # fmt: skip


def records(folder: Path, line: str, names: str) -> list[gen.Example]:
    chosen = {name: PROPERTIES[name] for name in names.split()}
    (folder / "book_stay.j2").write_text(line + "\n", encoding="utf-8")
    spec = {
        "name": "book_stay",
        "description": "Book a stay in a hotel.",
        "parameters": {"type": "object", "properties": chosen, "required": list(chosen)},
    }
    data = gen.generate(
        [spec], n=12, seed=3, mix={"single": 1}, templates=(folder,), validation=0, noise=0
    )
    return list(data.examples())


@pytest.mark.parametrize(("line", "names", "said"), CASES, ids=range(len(CASES)))
def test_a_line_says_its_values_where_the_record_says(
    tmp_path: Path, line: str, names: str, said: str
) -> None:
    made = records(tmp_path, line, names)
    assert len(made) >= 2
    for one in made:
        assert str(one.provenance["source"]).endswith("book_stay.j2:1")
        turn = next(m.content or "" for m in one.messages if m.role == "user")
        marked, at = "", 0
        for slot in one.slots:
            assert turn[slot.start : slot.end] == slot.text
            node: Any = one.calls[0].arguments
            for key in slot.path.split("/")[1:]:
                node = node[int(key)] if isinstance(node, list) else node[key]
            assert node == slot.value
            marked += turn[at : slot.start] + f"<{slot.text}>"
            at = slot.end
        marked += turn[at:]
        assert re.fullmatch(said, marked), marked


def test_a_line_with_a_condition_is_no_request_for_what_is_asked_for(tmp_path: Path) -> None:
    """What the assistant will ask for is absent to the line, not only unsaid."""
    (tmp_path / "book_stay.j2").write_text(
        "{% if nights > 4 %}a long stay{% else %}a stay{% endif %}, {{ nights }} nights[ in {{ city }}]\n"
        "{{ nights | string }} nights, then[ in {{ city | upper }}]\n",
        encoding="utf-8",
    )
    chosen = {name: PROPERTIES[name] for name in ("city", "nights")}
    parameters = {"type": "object", "properties": chosen, "required": list(chosen)}
    spec = {"name": "book_stay", "description": "Book a stay.", "parameters": parameters}
    data = gen.generate(
        [spec], n=20, seed=1, mix={"missing_param_filled": 1}, templates=(tmp_path,), validation=0
    )
    lines = [str(one.provenance["source"]) for one in data.examples()]
    assert sum("book_stay.j2" in line for line in lines) >= 5
    assert not [reason for stage, reason in data.report.rejected if stage == "verify"]


def test_a_member_of_a_list_is_verified_by_its_own_words() -> None:
    parameters = {"type": "object", "properties": {"rooms": PROPERTIES["rooms"]}}
    spec = gen.load_specs([{"name": "book", "description": "Book.", "parameters": parameters}])[0]
    rooms = [{"beds": 2, "view": "sea"}]
    call = gen.ToolCall("c0", "book", {"rooms": rooms})

    verifier = Verifier({"book": known_from_spec(spec)})

    def faults(text: str, *slots: gen.Slot) -> list[str]:
        turns = (
            gen.Message(role="user", content=text),
            gen.Message(role="assistant", content=None, tool_calls=(call,)),
        )
        example = gen.Example(
            id="0" * 16,
            scenario="single",
            split="train",
            tools=(spec,),
            messages=turns,
            slots=slots,
        )
        return [reason for reason, _ in verifier.check(example)]

    beds = gen.Slot("/rooms/0/beds", 2, "2", 0, 1, "literal", 0, 0)
    view = gen.Slot("/rooms/0/view", "sea", "SEA", 8, 11, "literal", 0, 0)
    assert faults("2 beds, SEA view", beds, view) == []
    assert faults("2 beds, SEA view", beds) == ["not_said"]
    other = gen.Slot("/rooms/0/view", "sea", "CITY", 8, 12, "literal", 0, 0)
    assert faults("2 beds, CITY view", beds, other) == ["misread"]
    deeper = gen.Slot("/halls/0/beds", 2, "2", 0, 1, "literal", 0, 0)
    assert faults("2 beds, SEA view", deeper, view) != []


def test_openings_are_said_only_where_something_is_missing(tmp_path: Path) -> None:
    (tmp_path / "parks").mkdir()
    (tmp_path / "parks" / "lock_gate.j2").write_text(
        "lock the {{ gate }}\n? time to lock up\n? nobody has locked up yet\n",
        encoding="utf-8",
    )
    gate = {"type": "string", "enum": ["east gate", "pond gate", "west gate"]}
    parameters = {"type": "object", "properties": {"gate": gate}, "required": ["gate"]}
    spec = {"name": "lock_gate", "description": "Lock a gate.", "parameters": parameters}
    mix = {"missing_param": 1, "single": 1}
    data = gen.generate([spec], n=12, mix=mix, templates=(tmp_path,), validation=0, noise=0)
    first = {
        (one.scenario, str(one.provenance["source"]).rpartition(":")[2]) for one in data.examples()
    }
    assert {line for kind, line in first if kind == "single"} == {"1"}
    assert {line for kind, line in first if kind == "missing_param"} == {"2", "3"}
