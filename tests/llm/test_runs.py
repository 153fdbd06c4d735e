"""Runs that ask a model: full count whatever it does, same bytes when resumed, nothing leaked."""

from __future__ import annotations

import filecmp
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import generator as gen
from generator.config import build_request
from generator.errors import OptionError
from generator.llm import client
from generator.llm.connection import Connection
from generator.llm.prices import find_price
from tests.llm.local_server import LocalServer, rewriting
from tests.llm.test_asking import KEY

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


def start(server, out, cache, *more):
    command = [
        sys.executable, "-m", "generator.cli", "--spec", SHOP, "--n", "40", "--out", out,
        "--llm", "model", "--base-url", server.url, "--llm-cache", cache, *more,
    ]  # fmt: skip
    return subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "OPENAI_API_KEY": KEY}, start_new_session=True,
    )  # fmt: skip


def finish(process):
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


# a third of all tries go wrong: a question may be refused twice, which is told of and remembered
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_every_harm_leaves_the_full_count_and_the_cache_gives_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "SHORTEST_WAIT", 0.01)
    specs = gen.load_specs(SHOP)
    with LocalServer(rewriting, faults=0.3, silence=4.0) as server:

        def make(out):
            data = gen.generate(specs, n=200, llm="model", base_url=server.url, timeout=2.0,
                                cache=tmp_path / "cache")  # fmt: skip
            with data:
                data.write(out)
                return len(data), data.report

        assert make(tmp_path / "a")[0] == 200
        assert server.harmed
        answered = sum(server.served.values())
        server.faults = 0.0
        n, report = make(tmp_path / "b")
        assert n == 200
        assert sum(server.served.values()) == answered
    plain = gen.generate(specs, n=200)
    with plain:
        usual = {turn.content for example in plain.examples() for turn in example.messages}
    lines = (tmp_path / "b" / "examples.jsonl").read_text().splitlines()
    said = {turn.get("content") for line in lines for turn in json.loads(line)["messages"]}
    assert len(said - usual) > 10
    same = [path.name for path in (tmp_path / "a").iterdir() if path.name != "run.json"]
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", same, shallow=False)[1:] == ([], [])
    assert report.model


@pytest.mark.parametrize("mode", ["skeleton", "example"])
def test_killed_and_resumed_the_command_writes_the_same_bytes_and_no_key(tmp_path, mode):
    more = ("--llm-concurrency", "2", "--paraphrase", mode)
    with LocalServer(rewriting, delay=0.15) as server:
        for kills in (1, 2):
            going = start(server, tmp_path / "a", tmp_path / "cache", *more)
            while len(server.served) <= kills and going.poll() is None:
                time.sleep(0.02)
            going.send_signal(signal.SIGKILL)
            finish(going)
        server.delay = 0
        code, _, err = finish(start(server, tmp_path / "a", tmp_path / "cache", *more))
        assert code == 0, err
        assert "from the cache" in err
        # a kill costs what was under way at most
        repeats = len(server.requests) - len(server.served)
        assert 0 <= repeats <= 2 * kills
        asked = len(server.served)
        code, _, err = finish(start(server, tmp_path / "b", tmp_path / "other", *more))
        assert code == 0, err
        assert len(server.served) == asked > kills + 1
    run = json.loads((tmp_path / "b" / "run.json").read_text())
    assert run["llm"]["requests"] == asked
    assert run["llm"]["prompt_tokens"] == 100 * asked
    names = [path.name for path in (tmp_path / "b").iterdir() if path.name != "run.json"]
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", names, shallow=False)[1:] == ([], [])
    assert KEY not in err
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or KEY.encode() not in path.read_bytes(), path


def test_ctrl_c_in_a_terminal_stops_all_processes_and_says_what_is_kept(tmp_path):
    with LocalServer(rewriting, delay=0.15) as server:
        more = ("--paraphrase", "example", "--jobs", "2", "--llm-concurrency", "2")
        going = start(server, tmp_path / "a", tmp_path / "cache", *more)
        while sum(server.served.values()) < 2 and going.poll() is None:
            time.sleep(0.02)
        os.killpg(going.pid, signal.SIGINT)
        code, out, err = finish(going)
    assert (code, out) == (130, "")
    assert re.fullmatch(r"gen: \d answers of this run are kept; [^\n]+\n", err)
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_drafts_that_would_replace_files_are_not_asked_for(tmp_path):
    with LocalServer(rewriting) as server:

        def draft(*more):
            command = [sys.executable, "-m", "generator.cli", "templates", "draft"]
            command += ["--spec", SHOP, "--llm", "model", "--base-url", server.url]
            command += ["--llm-cache", tmp_path / "cache", "--out", tmp_path / "drafts", *more]
            done = subprocess.run(
                list(map(str, command)), check=False, capture_output=True, text=True
            )
            return done.returncode, done.stderr

        assert draft("--estimate", "--llm-timeout", "9") == (0, "")
        assert (server.requests, list(tmp_path.iterdir())) == ([], [])
        code, err = draft()
        assert (code, len(list((tmp_path / "drafts").glob("*.j2"))) > 0) == (0, True), err
        assert "requests" in err
        asked = len(server.requests)
        (tmp_path / "cache" / "answers.sqlite3").unlink()
        code, err = draft()
        assert (code, "--force replaces it" in err, len(server.requests)) == (2, True, asked)


def test_an_estimate_sends_and_writes_nothing(tmp_path):
    prices = tmp_path / "prices.toml"
    prices.write_text('currency = "EUR"\n[models]\nmodel = {input = 2, output = 8}\n')
    with LocalServer(rewriting) as server:
        more = ("--estimate", "--llm-prices", prices)
        code, out, err = finish(start(server, tmp_path / "a", tmp_path / "cache", *more))
        assert code == 0, err
        assert "total: " in out
        assert " EUR" in out
        assert not server.requests
        assert sorted(path.name for path in tmp_path.iterdir()) == ["prices.toml"]


def test_a_wrong_key_ends_the_command_without_repeating_it(tmp_path):
    with LocalServer(accepts=lambda request: f"401 no such key: {KEY}") as server:
        code, out, err = finish(start(server, tmp_path / "a", tmp_path / "cache"))
    assert code == 1
    assert "refuses: 401" in err
    assert KEY not in out + err
    assert not (tmp_path / "a").exists()


def test_options_of_a_model_need_a_model():
    with pytest.raises(gen.OptionError, match="base_url needs llm"):
        gen.generate(SHOP, n=5, base_url="http://localhost:1/v1")
    with pytest.raises(gen.OptionError, match="--base-url"):
        Connection(base_url="localhost:8000")


@pytest.mark.parametrize(
    ("model", "input_price"),
    [
        ("gpt-4o-mini", 0.15),
        ("gpt-4o-mini-2024-07-18", 0.15),
        ("openai/gpt-4o-mini", 0.15),
        ("gpt-4o-mini-of-mine", None),
        ("smollm2", None),
    ],
)
def test_prices_are_of_the_model_itself(model, input_price):
    price = find_price(model)
    assert (price.input if price else None) == input_price
    if price:
        assert find_price(model, batch=True).input == input_price / 2


@pytest.mark.parametrize(
    "text", ["models = 3", "[models]\nm = 3", "[models]\nm = {input = -1, output = 1}", "]"]
)
def test_a_bad_table_of_prices_is_told(text, tmp_path):
    (tmp_path / "p.toml").write_text(text)
    with pytest.raises(gen.OptionError, match=r"--llm-prices .*p\.toml"):
        find_price("m", tmp_path / "p.toml")


def test_folders_may_be_given_as_text(tmp_path):
    assert Connection(cache=str(tmp_path), prices="prices.toml") == Connection(
        cache=tmp_path, prices=Path("prices.toml")
    )


@pytest.mark.parametrize(
    ("option", "value"), [("max_cost", 1.0), ("estimate", True), ("paraphrase", "example")]
)
def test_what_only_a_model_can_do_needs_one(option, value):
    given = {"spec": ["library:weather"], option: value}
    with pytest.raises(OptionError, match=f"--{option.replace('_', '-')}: needs --llm"):
        build_request(given)
    assert build_request(given | {"llm": "m"}).options.llm == "m"
