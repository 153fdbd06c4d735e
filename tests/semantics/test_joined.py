"""Names that a pattern wants in one piece."""

from __future__ import annotations

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def _bound(function: str, told: str, name: str, pattern: str) -> Parameter:
    properties = {name: {"type": "string", "pattern": pattern}}
    parameters = {"type": "object", "properties": properties, "required": [name]}
    return bind(FunctionSpec(name=function, description=told, parameters=parameters))[0]


@pytest.mark.parametrize(
    ("function", "told", "name", "pattern", "joint"),
    [
        ("save_recipe", "Save a recipe", "name", "^[a-z0-9-]+$", "-"),
        ("save_recipe", "Save a recipe", "name", "^[a-z][a-z0-9_]*$", "_"),
        ("create_room", "Create a chat room", "name", "^[A-Za-z0-9_-]{1,64}$", "-"),
        ("inject_script", "Register a persistent script", "name", "^[A-Za-z0-9_-]{1,64}$", "-"),
        ("begin_session", "", "session_name", "^[a-z0-9-]{1,40}$", "-"),
    ],
)
def test_names_are_joined_where_a_pattern_bars_blanks(
    function: str, told: str, name: str, pattern: str, joint: str
) -> None:
    meaning = _bound(function, told, name, pattern).meaning
    draw, rng = meaning.sampler("any"), random.Random(0)
    texts = {str(draw(rng, DEFAULT_ANCHOR)) for _ in range(40)}
    assert all(re.fullmatch(pattern, text) for text in texts)
    assert any(joint in text for text in texts)
    assert not any(text.istitle() for text in texts)


def test_what_is_in_one_piece_anyway_keeps_its_type() -> None:
    assert _bound("make_bucket", "Make a bucket", "bucket", "^[a-z0-9-]+$").meaning.name == "bucket"
    assert "alone" not in _bound("keep_script", "", "name", "^[a-z0-9-]+$").why
