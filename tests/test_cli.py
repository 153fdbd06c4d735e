"""The command as a user meets it: what it writes, and what it says when something is wrong."""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import OptionError
from generator.queries import read_excluded

GEN = [sys.executable, "-m", "generator.cli"]
ROOT = Path(__file__).parents[1]
SHOP = Path(__file__).parent / "data" / "shop.json"
GOOD = {
    "name": "find_city",
    "description": "Find a city.",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
    },
}


def run_apart(*args, cwd=None):
    """The command in a process of its own."""
    return subprocess.run(
        [*GEN, *map(str, args)], capture_output=True, text=True, cwd=cwd, check=False
    )


def run(*args, cwd=None):
    """The same in this process, which has everything imported: most of the time of a short run."""
    out, err = io.StringIO(), io.StringIO()
    thresholds, given, code = gc.get_threshold(), sys.argv, 0
    with (
        contextlib.chdir(cwd or Path.cwd()),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            sys.argv = ["gen", *map(str, args)]
            main()
        except SystemExit as stopped:
            code = stopped.code or 0
        finally:
            sys.argv = given
            gc.set_threshold(*thresholds)
    return subprocess.CompletedProcess(args, code, out.getvalue(), err.getvalue())


def spec_file(folder, content, name="spec.json"):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def test_the_main_job(tmp_path):
    weather = ROOT / "function_specs" / "weather.json"
    done = run_apart("--spec", weather, "--n", "500", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    out = tmp_path / "outputs" / "weather"
    names = {path.name for path in out.iterdir()}
    assert names == {
        "train.jsonl", "validation.jsonl", "examples.jsonl", "rejected.jsonl", "manifest.json",
        "run.json", "README.md",
    }  # fmt: skip
    train = [json.loads(line) for line in (out / "train.jsonl").read_text().splitlines()]
    validation = [json.loads(line) for line in (out / "validation.jsonl").read_text().splitlines()]
    assert (len(train), len(validation)) == (450, 50)
    assert {"messages", "tools"} <= set(train[0])
    assert "get_weather" in done.stderr
    assert "450 train + 50 validation" in done.stderr


def test_nothing_is_collected_when_the_command_ends(monkeypatch):
    left = []
    monkeypatch.setattr(atexit, "register", left.append)
    assert run("--version").returncode == 0
    assert gc.freeze in left


def test_formats_config_and_why(tmp_path):
    spec_file(tmp_path, GOOD)
    (tmp_path / "gen.toml").write_text(
        'spec = ["spec.json"]\nn = 12\nout = "data"\nformat = ["flat", "openai-legacy", "flat"]\n'
        "mix = {single = 1}\nseed = 5\n"
    )
    done = run("--config", "gen.toml", "--n", "10", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    rows = [
        json.loads(line) for line in (tmp_path / "data" / "train.jsonl").read_text().splitlines()
    ]
    assert len(rows) == 9
    assert not (tmp_path / "data" / "train.flat.jsonl").exists()  # once is enough
    assert set(rows[0]) >= {"user", "function_call", "functions"}
    legacy = (tmp_path / "data" / "train.openai-legacy.jsonl").read_text().splitlines()
    assert len(legacy) == 9
    record = json.loads((tmp_path / "data" / "examples.jsonl").read_text().splitlines()[0])
    told = run("why", record["id"][:10], "--data", "data", cwd=tmp_path)
    assert told.returncode == 0
    assert "stream: single|find_city" in told.stdout
    assert "/city" in told.stdout
    for other in ("same", "else"):
        more = ("--out", f"outputs/{other}", "--seed", "5" if other == "same" else "6")
        assert run("--config", "gen.toml", "--n", "10", *more, cwd=tmp_path).returncode == 0
    (tmp_path / "data").rename(tmp_path / "outputs" / "data")
    several = run("why", record["id"], cwd=tmp_path)
    assert several.returncode == 2
    assert "in outputs/data, outputs/same: name one with --data" in several.stderr
    (tmp_path / "outputs" / "data").rename(tmp_path / "data")
    checked = run("check", "data", cwd=tmp_path)
    assert checked.returncode == 0
    assert "10 records (examples.jsonl, train.jsonl" in checked.stdout
    (tmp_path / "data" / "train.jsonl").write_text("garbage\n")
    broken = run("check", "data", cwd=tmp_path)
    assert broken.returncode == 1
    assert "train.jsonl:1: differs from record" in broken.stdout


def test_stats_tell_variety(tmp_path):
    assert run("--spec", SHOP, "--n", "80", "--out", tmp_path / "d", "--quiet").returncode == 0
    done = run("stats", tmp_path / "d")
    assert done.returncode == 0, done.stderr
    assert "records: 80" in done.stdout
    shares = dict(re.findall(r"^(\S.*?) {2,}([\d.]+)%", done.stdout, flags=re.M))
    assert 20 < float(shares["opens with a verb"]) < 90
    openings = ("opens with I", "opens with a verb", "can / could / would you", "wh-question")
    assert sum(float(shares[name]) for name in openings) <= 100.3
    assert run("stats", tmp_path).returncode == 2
    with (tmp_path / "d" / "examples.jsonl").open("a") as file:
        file.write("garbage\n")
    broken = run("stats", tmp_path / "d")
    assert broken.returncode == 2
    assert "examples.jsonl:81: no JSON" in broken.stderr


def test_preview_writes_nothing(tmp_path):
    done = run("preview", "--spec", SHOP, "--n", "4", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("user:") == 4
    assert list(tmp_path.iterdir()) == []


def test_list_names_everything():
    done = run("list")
    assert done.returncode == 0, done.stderr
    for word in ("single", "irrelevant", "openai-legacy", "city", "library:weather"):
        assert word in done.stdout


BAD = {
    "no such file": (["--spec", "missing.json"], 1, "missing.json"),
    "not JSON": (["--spec", "broken.json"], 1, r"broken\.json.*line 1"),
    "no function": (["--spec", "empty.json"], 1, "no function"),
    "type error": (["--spec", "typo.json"], 1, r"typo\.json: f\.a: .*sting"),
    "unresolvable $ref": (["--spec", "ref.json"], 1, "#/\\$defs/nowhere"),
    "remote $ref": (["--spec", "remote.json"], 1, "remote"),
    "unsatisfiable": (["--spec", "never.json"], 1, r"never\.json: f: .*satisfy it: /n"),
    "two with one name": (["--spec", "twice.json"], 1, "find_city"),
    "n 0": (["--spec", "good.json", "--n", "0"], 2, "--n.*allowed"),
    "n -1": (["--spec", "good.json", "--n", "-1"], 2, "--n.*allowed"),
    "n beyond all": (["--spec", "good.json", "--n", "9" * 14], 2, "--n.*1,000,000,000"),
    "seed": (["--spec", "good.json", "--seed", "9" * 23], 2, "--seed.*64 bits"),
    "jobs": (["--spec", "good.json", "--jobs", "999"], 2, "--jobs.*1 to 256"),
    "n word": (["--spec", "good.json", "--n", "many"], 2, "--n"),
    "validation 2": (["--spec", "good.json", "--validation", "2"], 2, "--validation.*allowed"),
    "mix": (["--spec", "good.json", "--mix", "sinlge=1"], 2, "known: .*single"),
    "mix words": (["--spec", "good.json", "--mix", "single"], 2, "NAME=WEIGHT"),
    "format": (["--spec", "good.json", "--format", "opanai"], 2, "known: .*openai"),
    "holdout": (["--spec", "good.json", "--holdout", "word"], 2, "phrasing"),
    "today": (["--spec", "good.json", "--today", "tomorrow"], 2, "--today"),
    "end of the calendar": (["--spec", "good.json", "--today", "9999-12-31"], 2, "1900-01-01"),
    "all weights 0": (["--spec", "good.json", "--weight", "find_city=0"], 2, "one weight above 0"),
    "empty template": (["--spec", "good.json", "--templates", "bare"], 1, r"find_city\.j2: no phr"),
    "no flag": (["--spec", "good.json", "--config", "flag.toml"], 2, "--strict.*true or false"),
    "escapes": (["--spec", "escapes.json"], 1, r"f\.a: unknown type '\\x1b\[31mred\\x07'"),
    "include": (["--spec", "good.json", "--include", "nope"], 2, "known: find_city"),
    "templates": (["--spec", "good.json", "--templates", "nowhere"], 2, "nowhere"),
    "config key": (["--spec", "good.json", "--config", "bad.toml"], 2, "unknown key 'sede'"),
    "weight": (["--spec", "good.json", "--weight", "nope=2"], 2, "--weight: no function 'nope'"),
    "locale": (["--spec", "good.json", "--locale", "de_XX"], 2, "--locale: 'de_XX'.*de_DE"),
    "no spec": (["--n", "5"], 2, "--spec"),
    "system file": (
        ["--spec", "good.json", "--system", "gone.txt"],
        2,
        "gone.txt: no such file; a",
    ),
    "no system": (["--spec", "good.json", "--system", "no.txt"], 2, "no.txt: the file is empty"),
    "exclude file": (["--spec", "good.json", "--exclude", "gone.txt"], 2, "no such file; allowed"),
    "no queries": (["--spec", "good.json", "--exclude", "empty.json"], 2, "1: no query; allowed:"),
    "nothing to exclude": (["--spec", "good.json", "--exclude", "no.txt"], 2, "no query in it"),
    "a folder": (["--spec", "good.json", "--system", "bare"], 2, "a folder, where a file"),
    "config file": (["--config", "gone.toml"], 2, "gone.toml: no such file; allowed: a TOML"),
    "a table": (["--spec", "good.json", "--config", "table.toml"], 2, "--llm: .*allowed: text"),
    "a list of numbers": (
        ["--config", "numbers.toml"],
        2,
        "--spec: 3 is not allowed; allowed: text",
    ),
    "empty spec": (["--spec", ""], 2, "--spec: '' is not allowed; allowed: a file, a folder"),
    "no value": (["--spec", "short.json"], 1, r"'code' \(pattern, minLength\)"),
}


def test_a_spec_cannot_write_to_the_terminal(tmp_path):
    red = "\x1b[31mred\x07"
    colour = {"type": "string", "enum": [f"{red}dish", "blue"]}
    parameters = {"type": "object", "properties": {"colour": colour}, "required": ["colour"]}
    spec = {"name": f"paint_[/b]{red}", "description": f"Paint {red}.", "parameters": parameters}
    spec_file(tmp_path, [spec, GOOD], "spec.json")
    made = run("--spec", "spec.json", "--n", "20", "--out", "o", "--noise", "0", cwd=tmp_path)
    seen = run("preview", "--spec", "spec.json", "--n", "20", cwd=tmp_path)
    told = run("inspect", "--spec", "spec.json", cwd=tmp_path)
    text = "".join(done.stdout + done.stderr for done in (made, seen, told))
    assert (made.returncode, seen.returncode, told.returncode) == (0, 0, 0), text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert r"paint_[/b]\x1b[31mred\x07 " in made.stderr
    notes = [line for line in made.stderr.splitlines() if line.startswith("note: ")]
    assert any(len(line) > 100 for line in notes)  # whole, where nobody's screen breaks them


@pytest.fixture(scope="module")
def bad_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")

    def function(parameters):
        return {"name": "f", "description": "Do it.", "parameters": parameters}

    spec_file(folder, GOOD, "good.json")
    spec_file(folder, "{oops", "broken.json")
    spec_file(folder, {"hello": 1}, "empty.json")
    spec_file(
        folder, function({"type": "object", "properties": {"a": {"type": "sting"}}}), "typo.json"
    )
    ref = {"type": "object", "properties": {"a": {"$ref": "#/$defs/nowhere"}}, "required": ["a"]}
    spec_file(folder, function(ref), "ref.json")
    remote = {"type": "object", "properties": {"a": {"$ref": "https://example.com/s.json"}}}
    spec_file(folder, function(remote), "remote.json")
    never = {
        "type": "object",
        "properties": {"n": {"type": "integer", "minimum": 5, "maximum": 3}},
        "required": ["n"],
    }
    spec_file(folder, function(never), "never.json")
    spec_file(folder, [GOOD, GOOD], "twice.json")
    code = {"type": "string", "pattern": "^[a-z]{3}$", "minLength": 5}
    short = {"type": "object", "properties": {"code": code}, "required": ["code"]}
    spec_file(folder, function(short), "short.json")
    (folder / "no.txt").write_text("\n")
    (folder / "bad.toml").write_text("sede = 1\n")
    (folder / "flag.toml").write_text('strict = "false"\n')
    (folder / "table.toml").write_text("[llm]\nmodel = 'x'\n")
    (folder / "numbers.toml").write_text("spec = [3]\n")
    (folder / "bare").mkdir()
    (folder / "bare" / "find_city.j2").write_text("## not yet\n")
    escapes = {"type": "object", "properties": {"a": {"type": "\x1b[31mred\x07"}}}
    spec_file(folder, function(escapes), "escapes.json")
    return folder


@pytest.mark.parametrize("case", BAD, ids=list(BAD))
def test_bad_input_is_told(case, bad_folder):
    args, code, pattern = BAD[case]
    before = {path.name for path in bad_folder.iterdir()} - {"outputs"}
    done = run(*args, cwd=bad_folder)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert re.search(pattern, " ".join(done.stderr.split())), done.stderr
    assert {path.name for path in bad_folder.iterdir()} - {"outputs"} == before
    assert not list(bad_folder.glob("outputs/*"))


BAD_TEMPLATES = {
    "syntax": ("find {{ city\n", r"find_city\.j2:1"),
    "unknown variable": ("find {{ city }}\nfind {{ town }}\n", r"find_city\.j2:2.*'?town'?"),
    "sandbox": ("find {{ city.__class__.__mro__ }}\n", r"find_city\.j2:1"),
    "endless loop": (
        "{% for a in range(999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}{{ city }}\n",
        r"find_city\.j2:1",
    ),
}


@pytest.mark.parametrize("case", BAD_TEMPLATES, ids=list(BAD_TEMPLATES))
def test_bad_templates_are_told_with_file_and_line(case, tmp_path):
    text, pattern = BAD_TEMPLATES[case]
    spec_file(tmp_path, GOOD)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "find_city.j2").write_text(text)
    done = run("--spec", "spec.json", "--templates", "mine", "--n", "20", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert re.search(pattern, " ".join(done.stderr.split())), done.stderr
    assert not list(tmp_path.glob("outputs/*"))


def test_templates_are_checked_without_making_data(tmp_path):
    spec_file(tmp_path, GOOD)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "find_city.j2").write_text("find {{ city }}\nfind {{ town }}\n")
    (tmp_path / "mine" / "fnid_city.j2").write_text("find {{ city }}\n")
    done = run("check", "--templates", "mine", "--spec", "spec.json", cwd=tmp_path)
    assert done.returncode == 1
    assert "find_city.j2:2" in done.stdout
    assert "fnid_city.j2: none of the specs has this function" in done.stdout


def test_a_template_for_no_function_is_told(tmp_path):
    spec_file(tmp_path, [GOOD, {**GOOD, "name": "find_town"}])
    (tmp_path / "mine").mkdir()
    for name in ("fnid_city", "find_town"):
        (tmp_path / "mine" / f"{name}.j2").write_text("find {{ city }}\n")
    some = ("--include", "find_city", "--n", "20")  # what is left out is no slip
    done = run("--spec", "spec.json", "--templates", "mine", *some, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.count("no function is called so") == 1
    assert re.search(r"--templates: no function is called so: fnid_city\.j2$", done.stderr, re.M)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("held.txt", "find Oslo\n\nfind Rome\n"),
        ("held.json", '["find Oslo", {"query": "find Rome"}]'),
        ("held.txt", '{"query": "find Oslo"}\n{"query": "find\u2028Rome"}\n'),
        ("held.txt", '"find Oslo"\n\n"find \\u0052ome"\n'),
        ("held.txt", '"find Oslo"\n{"query": "find Rome"}\n'),
        ("held.jsonl", '{"messages": [{"role": "user", "content": "find Oslo"}]}\n"find Rome"'),
    ],
)
def test_queries_to_leave_out_are_read_in_any_shape(name, text, tmp_path):
    (tmp_path / name).write_text(text, encoding="utf-8")
    read = [" ".join(query.split()) for query in read_excluded(tmp_path / name)]
    assert read == ["find Oslo", "find Rome"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("held.ndjson", "{'query': 'find Oslo'}\n{\"query\": \"find Rome\"}\n"),
        ("held.txt", '{"query": "find Oslo}\n{"query": "find Rome"}\n'),
        ("held.txt", '"find Oslo"\n"find Rome\n'),
        ("held.txt", '["find Oslo",\n"find Rome"\n'),
    ],
)
def test_a_fault_in_json_with_queries_is_told(name, text, tmp_path):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(OptionError, match=f"{name}:[12]: not JSON"):
        read_excluded(tmp_path / name)


@pytest.mark.parametrize(
    "first", ['"Hey Jude" please, play it', '"Hey Jude"', "[urgent] call mum", "{x} is y"]
)
def test_a_line_that_only_begins_like_json_is_a_query(tmp_path, first):
    (tmp_path / "no.txt").write_text(f"\n{first}\nbook a table\n", encoding="utf-8")
    assert read_excluded(tmp_path / "no.txt") == [first, "book a table"]


def test_an_unknown_semantic_type_is_an_error(tmp_path):
    spec = json.loads(json.dumps(GOOD))
    spec["parameters"]["properties"]["city"]["x-semantic"] = "citty"
    done = run("--spec", spec_file(tmp_path, [spec, {**GOOD, "name": "other"}]), cwd=tmp_path)
    assert done.returncode == 1
    assert "find_city.city: unknown semantic type 'citty'; known: city" in done.stderr


def test_required_names_without_a_property_are_told_and_tolerated(tmp_path):
    spec = {**GOOD, "parameters": {**GOOD["parameters"], "required": ["city", "ghost"]}}
    done = run("--spec", spec_file(tmp_path, spec), "--n", "10", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "ghost" in done.stderr


def test_a_short_space_exits_with_3_under_strict(tmp_path):
    spec = {
        "name": "set_light",
        "description": "Turn the light on or off.",
        "parameters": {
            "type": "object",
            "properties": {"on": {"type": "boolean"}},
            "required": ["on"],
        },
    }
    path = spec_file(tmp_path, spec)
    done = run("--spec", path, "--n", "1500", "--strict", "--mix", "single=1", cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    assert "short:" in done.stderr
    assert (tmp_path / "outputs" / "spec" / "train.jsonl").stat().st_size > 0


def test_a_folder_with_other_files_needs_force_and_keeps_them(tmp_path):
    path = spec_file(tmp_path, GOOD)
    out = tmp_path / "mine"
    out.mkdir()
    (out / "notes.txt").write_text("dear diary")
    refused = run("--spec", path, "--n", "10", "--out", out)
    assert refused.returncode == 1
    assert "--force" in refused.stderr
    forced = run("--spec", path, "--n", "10", "--out", out, "--force")
    assert forced.returncode == 0, forced.stderr
    assert (out / "notes.txt").read_text() == "dear diary"
    assert run("--spec", path, "--n", "10", "--out", out, "--seed", "2").returncode == 0
    assert (out / "notes.txt").read_text() == "dear diary"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    path = spec_file(tmp_path, GOOD)
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    done = run("--spec", path, "--n", "10", "--out", locked / "x")
    assert done.returncode == 1
    assert "locked" in done.stderr


def test_killed_runs_leave_the_old_data_set_whole(tmp_path):
    path = spec_file(tmp_path, GOOD)
    out = tmp_path / "data"
    assert run("--spec", path, "--n", "60", "--out", out, "--seed", "1").returncode == 0

    def state():
        return {p.name: p.read_bytes() for p in out.iterdir() if p.name != "run.json"}

    old = state()
    elsewhere = tmp_path / "other"
    assert run("--spec", path, "--n", "60", "--out", elsewhere, "--seed", "2").returncode == 0
    new = {p.name: p.read_bytes() for p in elsewhere.iterdir() if p.name != "run.json"}
    rng = random.Random(4)
    for _ in range(3):
        process = subprocess.Popen(
            [*GEN, "--spec", str(path), "--n", "60", "--out", str(out), "--seed", "2", "--quiet"]
        )
        time.sleep(rng.uniform(0.1, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert state() in (old, new)
    assert run("--spec", path, "--n", "60", "--out", out, "--seed", "2").returncode == 0
    assert state() == new
    assert [p.name for p in tmp_path.iterdir() if ".partial-" in p.name] == []


HEAVY = ("polars", "faker", "jinja2", "hypothesis", "openai", "rich", "orjson", "jsonschema_rs")


COMMANDS = ("", "preview", "why", "stats", "inspect", "check", "list")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_imports_nothing_heavy(name):
    command = [name] if name else []
    code = (
        "import sys\nfrom generator.cli import app\n"
        f"try:\n    app({[*command, '--help']!r})\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert "--spec" in done.stdout or command in (["why"], ["stats"], ["list"])


def test_common_runs_do_not_start_hypothesis(tmp_path):
    code = (
        "import sys, generator as gen\n"
        "gen.generate('library:weather', n=30)\n"
        "print('hypothesis' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_gen_is_installed():
    assert shutil.which("gen", path=Path(sys.executable).parent)


def test_a_request_that_also_fails_is_no_duplicate(tmp_path):
    level = {"type": "string", "enum": ["low", "high"]}
    parameters = {"type": "object", "properties": {"level": level}, "required": ["level"]}
    spec_file(tmp_path, {"name": "set_alarm", "description": "Set it.", "parameters": parameters})
    made = run(
        "--spec", "spec.json", "--n", "120", "--mix", "single=1,error_recovery=1", "--out", "o",
        cwd=tmp_path,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    checked = run("check", "o", cwd=tmp_path)
    assert "nothing found" in checked.stdout, checked.stdout


def test_specs_may_come_by_a_pipe(tmp_path):
    done = subprocess.run(
        [*GEN, "--spec", "-", "--n", "6", "--quiet"],
        input=SHOP.read_text(), text=True, cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "outputs" / "stdin" / "train.jsonl").is_file()
