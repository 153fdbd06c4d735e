"""Texts beside the address of a page are of that page."""

import random

import pytest

from generator.records import FunctionSpec
from generator.semantics.agreement.pages import pages
from generator.semantics.binding.bind import bind

HOW = "https://www.oak.com/guides/how-to-learn-python"
HOME = "https://www.granitenews.dev"


@pytest.mark.parametrize(
    ("function", "name", "url", "wanted"),
    [
        ("add_bookmark", "title", HOW, "How to learn python"),
        ("add_bookmark", "title", HOME, "Granite News"),
        ("add_bookmark", "title", "https://oak.com/faq", "FAQ"),
        ("find_in_page", "query", HOW, "python"),
        ("find_in_page", "query", "https://oak.fr/home-insulation-trends-2024", "home insulation"),
        ("insert_link", "text", "https://oak.com/data-privacy/", "Data privacy"),
        ("insert_link", "text", "https://oak.com/a.b?c=1", "as it was"),
        ("send_sms", "text", HOW, "as it was"),
    ],
)
def test_texts_follow_from_the_address(function: str, name: str, url: str, wanted: str) -> None:
    parts = {"url": {"type": "string"}, name: {"type": "string"}}
    spec = FunctionSpec(
        name=function, description="", parameters={"type": "object", "properties": parts}
    )
    values = {"/url": url, f"/{name}": "as it was"}
    for one in pages(bind(spec)):
        one.repair(values, random.Random(1))
    assert values[f"/{name}"] == wanted
