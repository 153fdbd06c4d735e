"""Asking a server: whatever it does, each question comes back with its answer or with a fault."""

from __future__ import annotations

import gc
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from generator.errors import LlmError, OptionError, OutputError
from generator.llm import client
from generator.llm.ask import FAULTS, Opening, Question, in_turn
from generator.llm.cache import AnswerCache, key_of
from generator.llm.client import LONGEST_WAIT, _asked_wait, shown_url
from generator.llm.connection import Connection
from generator.llm.opening import open_server
from tests.llm.local_server import HARMS, LocalServer, echo

ROOT = Path(__file__).parents[2]
KEY = "sk-very-secret-4711"
SCHEMA = {
    "type": "object",
    "properties": {"texts": {"type": "array", "items": {"type": "string"}}},
    "required": ["texts"],
    "additionalProperties": False,
}


def questions(n, schema=None, start=0):
    return [
        Question(purpose="phrasings", system="s", user=f"question {i}", schema=schema, seed=i,
                 max_tokens=50)
        for i in range(start, start + n)
    ]  # fmt: skip


def expected(question):
    return echo({"messages": [{"role": "system", "content": question.system},
                              {"role": "user", "content": question.user}]})  # fmt: skip


@pytest.fixture
def opened(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "SHORTEST_WAIT", 0.01)
    made = []

    def open_it(server, model="model", **more):
        more.setdefault("cache", tmp_path / "cache")
        made.append(open_server(model, Connection(base_url=server.url, **more)))
        return made[-1]

    yield open_it
    for asker in made:
        asker.close()


def test_every_harm_in_a_third_of_the_requests_costs_no_answer(opened):
    asked = questions(120)
    with LocalServer(faults=0.3, silence=4.0) as server:
        asker = opened(server, timeout=2.0, concurrency=8)
        answers = asker.ask(asked)
        assert len(server.harmed) > len(HARMS) - 3
        assert server.most_active <= 8
    assert len(answers) == len(asked)
    for question, answer in zip(asked, answers, strict=True):
        assert answer.text in (None, expected(question))
        assert (answer.text is None) == (answer.fault in FAULTS)
    assert sum(answer.text is not None for answer in answers) > 110
    assert asker.usage.requests == len(server.requests)
    assert asker.usage.faults.total() >= server.harmed.total()


def test_what_is_under_way_when_a_server_is_closed_is_ended(opened, caplog):
    with LocalServer(delay=0.05) as server:
        asker = opened(server, concurrency=2)
        answers = asker.stream(questions(20))
        assert next(answers).text
        asker.close()
        del asker, answers
        gc.collect()
    assert not caplog.records


def test_a_server_that_only_harms_is_given_up_soon(opened):
    for harm in ("500", "drop", "garbage", "huge"):
        with LocalServer(faults=1.0, harms=(harm,)) as server:
            asker = opened(server, concurrency=4)
            asker.client.throttle.width = 4
            answers = asker.ask(questions(100))
            assert all(answer.text is None and answer.fault for answer in answers)
            # bounded by the patience with a silent server, not by the number of questions
            assert len(server.requests) <= 80
            assert asker.usage.notes()


def test_a_server_that_never_says_anything_is_soon_asked_once_a_question(opened):
    with LocalServer(faults=1.0, harms=("silence",)) as server:
        asker = opened(server, timeout=0.3, concurrency=4)
        asker.ask(questions(4))
        first = len(server.requests)
        answers = asker.ask(questions(20, start=4))
        assert {answer.fault for answer in answers} == {"timeout"}
        later = Counter(each["messages"][-1]["content"] for each in server.requests[first:])
        assert 4 < first <= 8
        assert 2 <= later.total() == len(later) <= 4


def test_nobody_listening_is_a_fault_not_an_error(opened):
    with LocalServer() as server:
        pass
    answers = opened(server, concurrency=8).ask(questions(50))
    assert {answer.fault for answer in answers} == {"connection"}


def test_what_was_answered_is_never_asked_again(opened):
    asked = questions(30)
    with LocalServer() as server:
        first = opened(server).ask([*asked, *asked])
        assert len(server.requests) == 30
        assert first[:30] == first[30:]
        again = opened(server)
        second = again.ask(asked)
        assert len(server.requests) == 30
        assert all(answer.cached for answer in second)
        assert [answer.text for answer in second] == [answer.text for answer in first[:30]]
        assert again.usage.cached == 30
        assert again.usage.prompt_tokens == 0
        opened(server, model="other").ask(asked[:1])
        opened(server).ask([Question(purpose="x", system="s", user="question 0", seed=99)])
        assert len(server.requests) == 32


def test_equal_questions_have_equal_keys_whatever_the_order_of_their_schema():
    one = Question(purpose="a", system="s", user="u", schema={"type": "object", "title": "t"})
    two = Question(purpose="b", system="s", user="u", schema={"title": "t", "type": "object"})
    assert key_of(one, "m", "http://h/v1") == key_of(two, "m", "http://h/v1/")
    assert key_of(one, "m", "http://h/v1") != key_of(one, "m", "http://other/v1")


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("response_format", "response_format is not supported"),
        ("response_format", "extra inputs are not permitted"),
        ("max_tokens", "use max_completion_tokens instead of max_tokens"),
        ("temperature", "temperature does not support 0.8"),
        ("seed", "unknown field seed"),
        ("system", "System role not supported"),
    ],
)
def test_what_a_server_does_not_accept_is_left_out_and_stays_out(opened, word, message):
    def accepts(request):
        roles = [turn["role"] for turn in request["messages"]]
        return f"400 {message}" if word in request or word in roles else None

    with LocalServer(accepts=accepts) as server:
        asker = opened(server, concurrency=4)
        assert all(answer.text for answer in asker.ask(questions(20, SCHEMA)))
        before = len(server.requests)
        assert all(answer.text for answer in asker.ask(questions(20, SCHEMA, start=20)))
        assert len(server.requests) == before + 20


def test_structure_is_asked_for_and_strictly_where_the_schema_is_closed(opened):
    loose = {key: value for key, value in SCHEMA.items() if key != "additionalProperties"}
    with LocalServer() as server:
        opened(server).ask([*questions(1, SCHEMA), *questions(1, loose, start=1)])
        formats = [request["response_format"] for request in server.requests]
    assert [form["json_schema"]["strict"] for form in formats] == [True, False]
    assert formats[0]["json_schema"]["schema"] == SCHEMA


def test_a_server_that_takes_no_numbers_of_items_still_gets_the_schema(opened):
    bound = {"minItems": 2, "maxItems": 2}
    texts = {"type": "array", "items": {"type": "string"}}
    counted = {**SCHEMA, "properties": {"texts": {**texts, **bound}}, "required": ["texts"]}

    def accepts(request):
        return "400 'maxItems' is not permitted" if "maxItems" in repr(request) else None

    with LocalServer(accepts=accepts) as server:
        answer = opened(server, concurrency=1).ask(questions(1, counted))[0]
        formats = [request["response_format"] for request in server.requests]
    assert answer.text
    assert [form["json_schema"]["schema"]["properties"]["texts"] for form in formats] == [
        {**texts, **bound},
        texts,
    ]


def test_answers_are_handed_out_while_others_are_on_their_way(opened):
    with LocalServer(delay=0.05) as server:
        asker = opened(server, concurrency=1)
        answers = in_turn(asker, questions(6))
        first = next(answers)
        assert len(server.requests) < 6
        texts = [answer.text for answer in (first, *answers)]
        assert texts == [answer.text for answer in asker.ask(questions(6))]
        # whoever stops listening stops the asking
        more = in_turn(asker, questions(40, start=100))
        next(more)
        more.close()
        asked = len(server.requests)
    assert asked < 40


def test_a_refused_key_is_for_the_user_to_mend(opened, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with LocalServer(accepts=lambda request: f"401 wrong key: {KEY}") as server:
        with pytest.raises(LlmError, match="refuses: 401: wrong key: \\*\\*\\*") as error:
            opened(server).ask(questions(40))
        assert KEY not in str(error.value)
        assert len(server.requests) <= 8
        assert any(f"bearer {KEY}" in head.lower() for head in server.headers)


def test_the_key_is_in_nothing_that_is_kept(opened, monkeypatch, tmp_path, caplog):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    caplog.set_level("DEBUG")
    refusing = iter(range(10**6))

    def accepts(request):
        return f"500 key {KEY} is bad" if next(refusing) % 2 else None

    with LocalServer(accepts=accepts) as server:
        asker = opened(server)
        asker.ask(questions(10))
        kept = repr(asker.usage.to_json()) + repr(asker.usage) + repr(asker.usage.notes())
        asker.close()
    assert "is bad" in kept
    for text in (kept, caplog.text, repr(asker.connection), repr(vars(asker))):
        assert KEY not in text
    for path in (tmp_path / "cache").iterdir():
        assert KEY.encode() not in path.read_bytes()
    assert shown_url("https://me:pw@host:1/v1?key=1") == "https://host:1/v1"


def test_an_answer_with_the_key_in_it_is_none(opened, monkeypatch, tmp_path):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    def telling(request):
        user = request["messages"][-1]["content"]
        return f"the key is {KEY}" if user == questions(3)[1].user else user

    with LocalServer(telling) as server:
        asker = opened(server)
        texts = [answer.text for answer in asker.ask(questions(3))]
        asker.close()
    assert [text is None for text in texts] == [False, True, False]
    for path in (tmp_path / "cache").iterdir():
        assert KEY.encode() not in path.read_bytes()


def test_openai_itself_wants_a_key(monkeypatch, tmp_path):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    with (
        open_server("gpt-4o-mini", Connection(cache=tmp_path)) as asker,
        pytest.raises(LlmError, match="OPENAI_API_KEY"),
    ):
        asker.ask(questions(1))


def test_the_base_url_may_stand_in_the_environment(monkeypatch, tmp_path):
    with LocalServer() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        with open_server("m", Connection(cache=tmp_path)) as asker:
            assert asker.ask(questions(1))[0].text
        monkeypatch.setenv("OPENAI_BASE_URL", "nonsense")
        with pytest.raises(OptionError, match="OPENAI_BASE_URL"):
            open_server("m", Connection(cache=tmp_path))


def test_limits_of_requests_and_cost_are_kept(opened, tmp_path):
    asked = questions(60)
    with LocalServer(faults=0.3, harms=("429", "drop", "empty")) as server:
        asker = opened(server, max_requests=25)
        answers = asker.ask(asked)
        assert len(server.requests) <= 25
        assert Counter(answer.fault for answer in answers)["limit"] >= 35
        assert asker.ask(questions(1, start=90))[0].fault == "limit"
    prices = tmp_path / "prices.toml"
    prices.write_text("[models]\nmodel = {input = 1000, output = 1000}\n")
    with LocalServer() as server:
        asker = opened(server, max_cost=1.0, prices=prices, cache=tmp_path / "other")
        answers = asker.ask(asked)
        done = sum(answer.text is not None for answer in answers)
        # 120 tokens a request at 0.001 each, as the server reports them
        assert done == len(server.requests)
        assert asker.usage.cost == pytest.approx(0.12 * done)
        # nobody could know before the first answers that a short question has 100 tokens
        assert 4 <= done <= 8 + 3
    with pytest.raises(OptionError, match="--max-cost: the price of 'model' is not known"):
        opened(server, max_cost=1.0)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "5"}, 5),
        ({"retry-after": "86400"}, LONGEST_WAIT),
        ({"retry-after": "-3"}, 0),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
    ],
)
def test_a_server_may_say_how_long_to_wait(headers, seconds):
    assert _asked_wait(headers) == seconds


def test_a_damaged_cache_is_told_and_a_damaged_row_asked_again(opened, tmp_path):
    folder = tmp_path / "cache"
    with LocalServer() as server:
        asker = opened(server)
        asker.ask(questions(3))
        asker.cache._db.execute("UPDATE answers SET answer = '{\"text\": 3}'")
        asker.close()
        assert all(answer.text for answer in opened(server).ask(questions(3)))
        assert len(server.requests) == 6
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "answers.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(OutputError, match="--llm-cache"):
        AnswerCache(tmp_path / "bad")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="--llm-cache"):
        AnswerCache(tmp_path / "file")
    assert folder.is_dir()


def test_a_server_that_takes_three_at_a_time_is_asked_less(opened):
    with LocalServer(delay=0.01) as server:
        server.accepts = lambda request: "429 too many" if server.active > 3 else None
        asker = opened(server, concurrency=32)
        # on a machine that is busy some may be turned away as often as they are asked
        assert sum(answer.text is not None for answer in asker.ask(questions(80))) >= 70
        assert asker.client.throttle.width < 16
    with LocalServer(delay=0.01) as server:
        asker = opened(server, concurrency=12, cache=asker.cache.path.parent / "other")
        assert all(answer.text for answer in asker.ask(questions(80)))
        assert asker.client.throttle.width == 12
        assert 4 < server.most_active <= 12


ASK = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from generator.llm.connection import Connection
from generator.llm.opening import open_server
from tests.llm.test_asking import questions
with open_server("m", Connection(base_url={url!r}, cache=Path({cache!r}), concurrency=4)) as asker:
    print("ready", flush=True)
    for start in (0, 40):
        for answer in asker.ask(questions(40, start=start)):
            print(answer.text)
"""


def start(server, cache):
    code = ASK.format(root=str(ROOT), url=server.url, cache=str(cache))
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)


def test_killed_again_and_again_a_run_ends_as_if_undisturbed(tmp_path):
    rng = random.Random(5)
    with LocalServer(delay=0.02) as server:
        in_flight = 0
        for _ in range(2):
            going = start(server, tmp_path / "a")
            assert going.stdout.readline() == "ready\n"
            time.sleep(rng.uniform(0.1, 0.4))
            going.send_signal(signal.SIGKILL)
            going.wait()
            going.stdout.close()
            in_flight += 4
        disturbed, _ = start(server, tmp_path / "a").communicate()
        repeats = sum(server.served.values()) - 80
        assert 0 <= repeats <= in_flight
    with LocalServer() as other:
        undisturbed, _ = start(other, tmp_path / "b").communicate()
    assert disturbed == undisturbed
    assert undisturbed.count("answer") == 80


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_keeps_what_is_done(tmp_path):
    with LocalServer(delay=0.1) as server:
        going = start(server, tmp_path / "a")
        assert going.stdout.readline() == "ready\n"
        # four at a time: the sixth is sent when two answers are kept
        while len(server.requests) < 6:
            time.sleep(0.01)
        going.send_signal(signal.SIGINT)
        assert going.wait(20) != 0
        going.stdout.close()
        cache = AnswerCache(tmp_path / "a")
        keys = [key_of(question, "m", server.url) for question in questions(40)]
        kept = cache.get(keys)
        cache.close()
        assert kept
        assert sum(server.served.values()) - len(kept) <= 4


def test_what_takes_a_while_can_be_had_ready_before_anything_is_sent(opened):
    with LocalServer() as server:
        asker = opened(server)
        assert isinstance(asker, Opening)
        asker.open()
        assert not server.requests
        assert [each.text for each in asker.ask(questions(2))] == [
            expected(each) for each in questions(2)
        ]
