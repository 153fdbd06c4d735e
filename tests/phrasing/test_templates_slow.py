"""Fifty templates with filters, conditions and loops on values: right text, right spans."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from tests.phrasing.toolbox import PLAIN, leaves, phraser, say_all

KINDS = {
    "city": "string",
    "title": "string",
    "unit": "string",
    "genre": "string",
    "guests": "integer",
    "price": "number",
    "smoking": "boolean",
    "cities": "array",
    "numbers": "array",
    "items": "array",
    "place.name": "string",
    "place.zip": "string",
    "check-in": "string",
    "filters": "object",
}
CASES: list[tuple[str, dict[str, Any], str]] = [
    # filters on text
    ("weather in {{ city | upper }}", {"city": "Oslo"}, "Weather in <OSLO>"),
    ("weather in {{ city | lower }}?", {"city": "Oslo"}, "Weather in <oslo>?"),
    ("weather in {{ city | title }}", {"city": "new york"}, "Weather in <New York>"),
    ("go to {{ city | capitalize }} now", {"city": "oslo"}, "Go to <Oslo> now"),
    ('play {{ genre | replace("_", " ") }}', {"genre": "hip_hop"}, "Play <hip hop>"),
    ('play {{ genre | replace("_", " ") | upper }}', {"genre": "hip_hop"}, "Play <HIP HOP>"),
    ("play {{ genre.upper() }}!", {"genre": "jazz"}, None),
    ("in {{ city | trim }} please", {"city": "Rome"}, "In <Rome> please"),
    ("in {{ city | string }}", {"city": "Rome"}, "In <Rome>"),
    ("to {{ city | default('home') }}", {"city": "Rome"}, "To <Rome>"),
    ("to {{ city | default('home') }}", {}, "To home"),
    ('{{ "fly to %s" | format(city) }} today', {"city": "Rome"}, "Fly to <Rome> today"),
    ('{{ "in " ~ city ~ "," }} please', {"city": "Rome"}, "In <Rome>, please"),
    ('{{ "in " + city }}', {"city": "Rome"}, "In <Rome>"),
    ("{{ city }} and {{ city | upper }}", {"city": "Rome"}, "<Rome> and <ROME>"),
    # filters on numbers
    ("for {{ price | int }} dollars", {"price": 20.0}, None),
    ("for {{ guests | abs }} people", {"guests": 4}, "For <4> people"),
    ("for {{ guests | string }} people", {"guests": 4}, "For <4> people"),
    ("for {{ guests | round }}", {"guests": 4}, "For <4>"),
    # words of the template's own
    ('a {{ smoking | as("smoking") }} room', {"smoking": False}, None),
    ('book it {{ smoking | as("without smoke") }}', {"smoking": False}, "Book it <without smoke>"),
    (
        'book it {{ smoking | as("with smoke" if smoking else "no smoke") }}',
        {"smoking": True},
        "Book it <with smoke>",
    ),
    # conditions on values
    (
        "{% if guests == 1 %}just me, {{ guests }}{% else %}{{ guests }} of us{% endif %}",
        {"guests": 1},
        "Just me, <1>",
    ),
    (
        "{% if guests == 1 %}just me, {{ guests }}{% else %}{{ guests }} of us{% endif %}",
        {"guests": 3},
        "<3> of us",
    ),
    ('{% if city == "Oslo" %}up {% endif %}in {{ city }}', {"city": "Oslo"}, "Up in <Oslo>"),
    ('{% if city == "Oslo" %}up {% endif %}in {{ city }}', {"city": "Rome"}, "In <Rome>"),
    ("{{ 'just' if guests < 3 else 'all' }} {{ guests }}", {"guests": 2}, "Just <2>"),
    ("{% if guests > 9 %}many: {% endif %}{{ guests }}", {"guests": 12}, "Many: <12>"),
    ("{% if smoking %}smoking: {{ smoking }}{% endif %}", {"smoking": True}, "Smoking: <yes>"),
    ("{% if smoking %}smoking{% endif %}", {"smoking": True}, None),
    ('{% if unit in ["c", "f"] %}in {{ unit }}{% endif %}', {"unit": "c"}, "In <c>"),
    ('{% if city.startswith("O") %}oh, {{ city }}{% endif %}', {"city": "Oslo"}, "Oh, <Oslo>"),
    ('{% if city | lower == "oslo" %}to {{ city }}{% endif %}', {"city": "Oslo"}, "To <Oslo>"),
    ("{% if city is string %}to {{ city }}{% endif %}", {"city": "Oslo"}, "To <Oslo>"),
    ("{% if guests is odd %}odd {% endif %}{{ guests }}", {"guests": 3}, "Odd <3>"),
    (
        "{% if city and not unit %}to {{ city }}, {{ guests | string }}{% endif %}",
        {"city": "Oslo", "guests": 2},
        "To <Oslo>, <2>",
    ),
    # loops
    (
        "in {% for c in cities %}{{ c }}{% if not loop.last %} and {% endif %}{% endfor %}",
        {"cities": ["Oslo", "Rome"]},
        "In <Oslo> and <Rome>",
    ),
    ("in {{ cities | join(' or ') }}", {"cities": ["Oslo", "Rome"]}, "In <Oslo> or <Rome>"),
    ("in {{ cities[0] }}", {"cities": ["Oslo"]}, "In <Oslo>"),
    ("in {{ cities[0] }}", {"cities": ["Oslo", "Rome"]}, None),
    (
        "in {{ cities | first }}, then {{ cities | last }}",
        {"cities": ["A", "B"]},
        "In <A>, then <B>",
    ),
    ("{{ cities | length }}: {{ cities | upper }}", {"cities": ["A", "B"]}, None),
    ("{{ cities | length }} cities, {{ cities }}", {"cities": ["A", "B"]}, "2 cities, <A and B>"),
    ("{{ cities | map('upper') | join('/') }}", {"cities": ["a", "b"]}, "<A>/<B>"),
    ("{{ cities | reverse | join(', ') }}", {"cities": ["a", "b"]}, "<b>, <a>"),
    ("add {{ numbers | sort | join(' and ') }}", {"numbers": [3, 1]}, "Add <1> and <3>"),
    (
        "{% for i in items %}{{ i.n }} {{ i.what }}, {% endfor %}please",
        {"items": [{"n": 2, "what": "teas"}, {"n": 1, "what": "cake"}]},
        "<2> <teas>, <1> <cake>, please",
    ),
    (
        "{% for k, v in filters.items() %}{{ v }} {% endfor %}ones",
        {"filters": {"color": "red", "size": "big"}},
        "<red> <big> ones",
    ),
    # set, macros, nested arguments, odd names
    ("{% set c = city | upper %}to {{ c }}", {"city": "Oslo"}, "To <OSLO>"),
    ("near {{ place.name | upper }}", {"place": {"name": "Hub"}}, "Near <HUB>"),
    (
        "{{ place.name | lower }} \\({{ place.zip }}\\)",
        {"place": {"name": "Hub", "zip": "0150"}},
        "<hub> (<0150>)",
    ),
    ('from {{ args["check-in"] | upper }}', {"check-in": "may 3"}, "From <MAY 3>"),
    ('say "{{ title | lower }}".', {"title": "Hi. Bye."}, 'Say "<hi. bye.>".'),
    ("say {{ title | lower }}.", {"title": "Bye."}, "Say <bye.>"),
    ("get a {{ title | lower }}", {"title": "Apple"}, "Get an <apple>"),
    ("go (to|to) {{ city | upper }}[ with {{ guests }}]", {"city": "Oslo"}, "Go to <OSLO>"),
    (
        "go to {{ city | upper }}[ with {{ guests }}]",
        {"city": "Oslo", "guests": 3},
        "Go to <OSLO> with <3>",
    ),
    ("{% for _ in range(2) %}go {% endfor %}{{ city }}", {"city": "Oslo"}, "Go go <Oslo>"),
    ("{{ guests + 1 }} seats", {"guests": 2}, None),
    ("{{ guests + 1 }} seats for {{ guests }}", {"guests": 2}, "3 seats for <2>"),
]


def test_there_are_fifty_that_say_something() -> None:
    assert sum(expected is not None for *_, expected in CASES) >= 50


@pytest.mark.parametrize(("line", "arguments", "expected"), CASES, ids=range(len(CASES)))
def test_text_and_spans(
    tmp_path: Path, line: str, arguments: dict[str, Any], expected: str | None
) -> None:
    spoken = say_all(tmp_path, line + "\n", KINDS, arguments, tries=2)
    if expected is None:
        assert spoken == []
        return
    utterance, again = spoken
    assert again.text == utterance.text
    marked, at = "", 0
    for slot in utterance.slots:
        marked += utterance.text[at : slot.start] + f"<{slot.text}>"
        at = slot.end
    assert marked + utterance.text[at:] == expected
    for slot in utterance.slots:
        node: Any = arguments
        for key in slot.path.split("/")[1:]:
            node = node[int(key)] if isinstance(node, list) else node[key]
        assert slot.value == node


def test_what_came_out_before_is_not_said_of_other_values(tmp_path: Path) -> None:
    line = '{{ smoking | as("with smoke" if smoking else "no smoke") }} in {{ city | upper }}\n'
    (phrasing,) = phraser(tmp_path, line, KINDS).phrasings(frozenset({"/smoking", "/city"}))
    for smoking, city in ((True, "Oslo"), (False, "Oslo"), (True, "Rome"), (False, "Rome")):
        values = {"smoking": smoking, "city": city}
        said = phrasing.say(leaves(values, KINDS), values, random.Random(1), PLAIN)
        assert said is not None
        assert said.text == f"{'with smoke' if smoking else 'no smoke'} in {city.upper()}"
