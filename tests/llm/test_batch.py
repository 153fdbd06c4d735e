"""The Batch API: submitted once, waited for, collected; stopped anywhere, it goes on for free."""

from __future__ import annotations

from itertools import count

import pytest

import generator as gen
from generator.llm.ask import Question
from generator.llm.batch import BatchServer
from generator.llm.connection import Connection
from generator.llm.opening import open_server
from generator.options import Options
from generator.pipeline import run
from tests.llm.local_server import LocalServer, rewriting
from tests.llm.test_asking import SCHEMA, questions


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr("generator.llm.batch.POLLS", (0.01,))


class Died(Exception):
    """The end of a process, at a step that can be chosen."""


class Dying(BatchServer):
    """Dies right after its step number ``last``: what a server has done, or a note that is kept."""

    def __init__(self, last, *given):
        super().__init__(*given)
        self.left = last
        for name in ("put", "wait_for", "forget"):
            setattr(self.cache, name, self._stepping(getattr(self.cache, name)))

    def _stepping(self, act):
        def stepping(*given):
            act(*given)
            self._step()

        return stepping

    def _step(self):
        self.left -= 1
        if self.left == 0:
            raise Died

    async def _sure(self, send, gone=...):
        made = await super()._sure(send, gone)
        self._step()
        return made


def test_stopped_at_any_step_it_goes_on_and_pays_for_nothing_twice(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.llm.batch.MOST_LINES", 4)
    asked = questions(7, SCHEMA)
    with LocalServer() as server:
        with open_server("m", Connection(base_url=server.url, cache=tmp_path / "x")) as plain:
            wanted = [answer.text for answer in plain.ask(asked)]
        steps = 0
        for last in count(1):
            server.served.clear()
            server.batches.clear()
            connection = Connection(base_url=server.url, batch=True, cache=tmp_path / str(last))
            dying = Dying(last, "m", connection)
            try:
                dying.ask(asked)
            except Died:
                steps += 1
            else:
                break
            finally:
                dying.close()
            with open_server("m", connection) as again:
                assert [answer.text for answer in again.ask(asked)] == wanted, last
            # two batches of seven questions, each answered once, wherever the first run ended
            assert len(server.batches) == 2, last
            assert set(server.served.values()) == {1}, last
            assert len(server.served) == 7
        # two uploads, notes, batches, three looks and a file for each, an answer a question
        assert steps > 20


def test_batches_are_submitted_once_waited_for_and_collected(tmp_path, monkeypatch):
    failing = [Question(purpose="x", system="s", user=text) for text in ("fail", "no body")]
    asked = [*questions(7, SCHEMA), *failing]
    connection = {"cache": tmp_path / "cache", "batch": True}
    with LocalServer() as server:
        with open_server("m", Connection(base_url=server.url, **connection)) as first:
            monkeypatch.setattr(first, "_collect", stopped)
            with pytest.raises(gen.LlmError, match="stopped"):
                first.ask(asked)
        assert len(server.batches) == 1
        with open_server("m", Connection(base_url=server.url, **connection)) as second:
            answers = second.ask(asked)
            assert second.usage.to_json()["answers"] == 7
        assert len(server.batches) == 1
        assert [bool(answer.text) for answer in answers] == [True] * 7 + [False] * 2
        assert [answer.fault for answer in answers[7:]] == ["server_error"] * 2
        # the same question one by one is the same question: its answer is there
        with open_server("m", Connection(base_url=server.url, cache=tmp_path / "cache")) as third:
            assert [a.text for a in third.ask(asked[:7])] == [a.text for a in answers[:7]]
            assert third.usage.requests == 0
        server.batches.clear()
        with open_server("m", Connection(base_url=server.url, max_requests=3, **connection)) as few:
            faults = [answer.fault for answer in few.ask(questions(5, start=50))]
        assert faults == [None] * 3 + ["limit"] * 2


def test_all_requests_of_a_run_are_submitted_together(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.reword.CHUNK", 1)
    monkeypatch.setattr("generator.rephrase.CHUNK", 8)
    specs = gen.load_specs("library:weather")

    def made(server, name, **connection):
        mix = {"single": 2, "tool_result": 1}
        options = Options(mix=mix, llm="m", paraphrase="example", n=100)
        with open_server("m", Connection(base_url=server.url, **connection)) as asker:
            folder = run(specs, options, asker=asker).write(tmp_path / name)
        parts = [(folder / f"{part}.jsonl").read_bytes() for part in ("train", "validation")]
        return asker.usage.purposes, parts

    with LocalServer(reply=rewriting) as server:
        plain = made(server, "one", cache=tmp_path / "plain")
        together = made(server, "two", cache=tmp_path / "batch", batch=True)
        # one to look over values, one for the words of requests, one to proofread them, one for
        # the words of answers
        assert len(server.batches) == 4
        assert together == plain


async def stopped(*_):
    raise gen.LlmError("stopped while waiting")
