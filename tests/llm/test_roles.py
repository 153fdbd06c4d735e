"""Rewrites that put things in other words: where a thing goes, whose it is, what lists hold."""

from __future__ import annotations

import json

import pytest

from generator.llm.acceptance import judge
from generator.llm.ground import ground_of
from generator.llm.paraphrase import placeholder_names, read_skeleton
from generator.options import Options
from generator.prepare import gather, prepare
from generator.specs.load import load_specs

_SPEC = {
    "name": "add_to_shelf",
    "description": "Add a book to a shelf.",
    "parameters": {
        "type": "object",
        "properties": {
            "title": {"type": "string", "description": "Title of the book"},
            "shelf": {"type": "string", "description": "Name of the shelf"},
            "shelf_owner": {"type": "string", "description": "Whose shelf it is"},
            "format": {"type": "string", "enum": ["hardcover", "paperback", "audiobook"]},
            "copies": {"type": "integer", "minimum": 1, "maximum": 90},
        },
        "required": ["title", "shelf"],
    },
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    path = tmp_path_factory.mktemp("specs") / "shelf.json"
    path.write_text(json.dumps([_SPEC]))
    specs, _ = load_specs(str(path))
    return ground_of(prepare(gather(specs, Options(n=20))).bench.functions["add_to_shelf"])


def judged(ground, parent: str, text: str) -> str:
    names = placeholder_names(ground)
    return judge(ground, read_skeleton(parent, names), read_skeleton(text, names)).reason


PLAIN = "Please add {title} to the shelf {shelf}"


@pytest.mark.parametrize(
    "text",
    [
        "Put {title} on the shelf {shelf}",
        "Can't you just add {title} to the shelf {shelf}?",
        "Toss {title} onto the shelf {shelf}",
        "Could {title} be added to the shelf {shelf}?",
        "Is it possible to have {title} added to the shelf {shelf}?",
        "Do you think you could add {title} to the shelf {shelf}?",
    ],
)
def test_another_way_to_put_it_is_the_same(shelf, text):
    assert judged(shelf, PLAIN, text) == ""


@pytest.mark.parametrize(
    ("parent", "text"),
    [
        (PLAIN, "Add {title} to my shelf {shelf}"),
        (PLAIN, "Add some paperbacks of {title} to the shelf {shelf}"),
        (PLAIN, "How would I add {title} to the shelf {shelf}?"),
        (PLAIN, "Drop {title} from the shelf {shelf}"),
        (PLAIN, "Add {shelf} to the shelf {title}"),
        (
            "Add {title} to the shelf {shelf}, {copies} copies",
            "Add to the shelf: {title}, {copies}, {shelf}",
        ),
    ],
)
def test_what_says_more_or_something_else_is_refused(shelf, parent, text):
    assert judged(shelf, parent, parent) == ""
    assert judged(shelf, parent, text) != ""
