"""The folder of a data set is the old one or the new one, whole, whatever happens."""

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import staging as staging_module
from generator.errors import OutputError
from generator.staging import exchange, recover, replace
from generator.write import MARKER, DatasetWriter, LineWriter, read_manifest, write_lines

FILES = ("train.jsonl", "validation.jsonl", "manifest.json")


def fill(folder, text, files=FILES):
    for name in files:
        (folder / name).write_text(f"{text}\n")
    manifest = {MARKER[0]: MARKER[1], "files": [*files], "text": text}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def write(out, text, force=False, files=FILES):
    writer = DatasetWriter(out, force)
    with writer as staging:
        fill(staging, text, files)
        writer.commit()
    return writer


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def without_exchange(monkeypatch):
    monkeypatch.setattr(staging_module.replace, "__defaults__", (lambda one, other: False,))


def test_a_new_folder_appears_at_commit_and_not_before(tmp_path):
    out = tmp_path / "outputs" / "weather"
    writer = DatasetWriter(out)
    with writer as staging:
        fill(staging, "one")
        assert not out.exists()
        assert staging.parent == out.parent
        writer.commit()
    assert (out / "train.jsonl").read_text() == "one\n"
    assert names(out.parent) == ["weather"]


@pytest.mark.parametrize("offered", [True, False])
def test_our_own_data_set_is_replaced_with_nothing_of_the_old(tmp_path, monkeypatch, offered):
    if not offered:
        without_exchange(monkeypatch)
    out = tmp_path / "weather"
    write(out, "one", files=(*FILES, "train.flat.jsonl"))
    write(out, "two")
    assert names(out) == sorted(FILES)
    assert (out / "train.jsonl").read_text() == "two\n"
    assert names(tmp_path) == ["weather"]


def test_leaving_without_commit_changes_nothing(tmp_path):
    out = tmp_path / "weather"
    write(out, "one")
    with DatasetWriter(out) as staging:
        fill(staging, "two")
    assert (out / "train.jsonl").read_text() == "one\n"
    assert names(tmp_path) == ["weather"]


def test_an_error_inside_passes_and_cleans_up(tmp_path):
    out = tmp_path / "weather"
    with pytest.raises(KeyboardInterrupt), DatasetWriter(out):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_another_folder_needs_force_and_its_files_are_carried_over(tmp_path):
    out = tmp_path / "mine"
    (out / "deep").mkdir(parents=True)
    (out / "deep" / "notes.txt").write_text("keep me")
    (out / "train.jsonl").write_text("not yours")
    (out / "link").symlink_to("deep/notes.txt")
    with pytest.raises(OutputError, match=r"holds files that are no data set of ours.*--force"):
        write(out, "one")
    assert (out / "train.jsonl").read_text() == "not yours"
    writer = write(out, "one", force=True)
    assert ("train.jsonl", "train.jsonl.kept") in writer.kept
    assert (out / "train.jsonl.kept").read_text() == "not yours"
    assert (out / "train.jsonl").read_text() == "one\n"
    assert (out / "link").readlink() == Path("deep/notes.txt")
    write(out, "two")  # now it is ours, and no longer needs force
    assert (out / "deep" / "notes.txt").read_text() == "keep me"
    assert (out / "train.jsonl.kept").read_text() == "not yours"
    assert (out / "train.jsonl").read_text() == "two\n"


def test_a_foreign_file_in_our_folder_survives_a_rerun(tmp_path):
    out = tmp_path / "weather"
    write(out, "one")
    (out / "train.mine.jsonl").write_text("mine")
    writer = write(out, "two")
    assert (out / "train.mine.jsonl").read_text() == "mine"
    assert writer.kept == [("train.mine.jsonl", "train.mine.jsonl")]


def test_an_empty_folder_needs_no_force_and_a_file_is_refused(tmp_path):
    (tmp_path / "empty").mkdir()
    write(tmp_path / "empty", "one")
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a file"):
        write(tmp_path / "file", "one", force=True)


def test_a_manifest_of_something_else_does_not_make_a_folder_ours(tmp_path):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "manifest.json").write_text('{"name": "app"}')
    assert read_manifest(tmp_path / "app") is None
    with pytest.raises(OutputError, match=r"manifest\.json"):
        write(tmp_path / "app", "one")


def test_the_current_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match="current folder"):
        write(".", "one", force=True)
    with pytest.raises(OutputError, match="current folder"):
        write(tmp_path.parent, "one", force=True)


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    write(tmp_path / "real", "one")
    (tmp_path / "link").symlink_to("real")
    write(tmp_path / "link", "two")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "train.jsonl").read_text() == "two\n"


def test_committing_without_a_manifest_is_a_mistake(tmp_path):
    writer = DatasetWriter(tmp_path / "weather")
    with pytest.raises(ValueError, match=r"manifest\.json"), writer:
        writer.commit()
    assert names(tmp_path) == []


def test_a_place_below_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    for place in ("file/weather", "file/far/weather"):
        with pytest.raises(OutputError, match=rf"{place}: .*file is a file; allowed: a folder"):
            write(tmp_path / place, "one")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_place_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="can't be written: Permission denied"):
        write(tmp_path / "weather", "one")


class FullDisk:
    """A file on a disk that is full after the first byte."""

    def write(self, data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def close(self):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told_and_the_old_data_set_stays(tmp_path):
    out = tmp_path / "weather"
    write(out, "one")
    full = pytest.raises(
        OutputError, match=r"/weather/train\.jsonl: can't be written: No space left"
    )
    with full, DatasetWriter(out) as staging, LineWriter(staging / "train.jsonl") as file:
        file._file.close()
        file._file = FullDisk()
        file.write(b"{}")
    assert (out / "train.jsonl").read_text() == "one\n"
    assert names(tmp_path) == ["weather"]


def test_a_full_disk_met_by_other_code_is_told_too(tmp_path):
    full = pytest.raises(OutputError, match="weather: can't be written: No space left")
    with full, DatasetWriter(tmp_path / "weather"):
        FullDisk().write(b"x")
    assert names(tmp_path) == []


def test_an_error_of_the_system_about_something_else_passes(tmp_path):
    with pytest.raises(FileNotFoundError), DatasetWriter(tmp_path / "weather"):
        (tmp_path / "no such template").read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_disk_that_fills_when_the_file_is_closed_is_told():
    with pytest.raises(OutputError, match="No space left"):
        write_lines(Path("/dev/full"), [b"x"])


def test_lines_are_written_as_they_are(tmp_path):
    lines = [b"%d" % number * 50 for number in range(50_000)]
    assert write_lines(tmp_path / "a", iter(lines)) == 50_000
    with LineWriter(tmp_path / "b") as file:
        for line in lines:
            file.write(line)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes().split(b"\n") == [*lines, b""]
    assert write_lines(tmp_path / "c", []) == 0
    assert (tmp_path / "c").read_bytes() == b""


def dead_process():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_what_dead_processes_left_is_removed_and_what_live_ones_use_is_not(tmp_path):
    out, pid = tmp_path / "weather", dead_process()
    stale = tmp_path / f".weather.partial-{pid}"
    stale.mkdir()
    (stale / "train.jsonl").write_text("half")
    alive = tmp_path / f".weather.partial-{os.getppid()}"
    alive.mkdir()
    other = tmp_path / f".weather2.partial-{pid}"
    other.mkdir()
    with DatasetWriter(out) as first, DatasetWriter(out) as second:
        assert first != second
        assert not stale.exists()
        assert alive.exists()
        assert other.exists()


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_an_interrupted_swap_is_finished_or_undone(tmp_path, moved):
    out, pid = tmp_path / "weather", dead_process()
    old, new = tmp_path / f".weather.old-{pid}", tmp_path / f".weather.partial-{pid}"
    out.mkdir()
    new.mkdir()
    fill(out, "one")
    fill(new, "two")
    journal = {"old": old.name, "new": new.name}
    (tmp_path / ".weather.swap").write_text(json.dumps(journal))
    if moved > 0:
        out.rename(old)
    if moved > 1:
        new.rename(out)
    recover(out)
    assert (out / "train.jsonl").read_text() == ("one\n" if moved == 0 else "two\n")
    assert names(tmp_path) == ["weather"]


def test_the_old_folder_comes_back_if_only_that_is_left(tmp_path):
    out = tmp_path / "weather"
    old = tmp_path / f".weather.old-{dead_process()}"
    old.mkdir()
    fill(old, "one")
    recover(out)
    assert (out / "train.jsonl").read_text() == "one\n"
    assert names(tmp_path) == ["weather"]


def test_exchange_swaps_two_folders_or_says_that_it_can_not(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    (one / "x").write_text("")
    swapped = exchange(one, other)
    assert (other / "x").exists() is swapped
    assert (one / "x").exists() is not swapped


def test_replace_onto_nothing_is_a_plain_rename(tmp_path):
    (tmp_path / "new").mkdir()
    replace(tmp_path / "new", tmp_path / "out")
    assert names(tmp_path) == ["out"]


CHILD = """
import json, sys
from generator import staging
from generator.write import DatasetWriter, LineWriter
if sys.argv[2] == "journal":
    staging.replace.__defaults__ = (lambda one, other: False,)
print("ready", flush=True)
number = 0
while True:
    writer = DatasetWriter(sys.argv[1])
    number += 1
    with writer as folder:
        for name in ("train.jsonl", "validation.jsonl"):
            with LineWriter(folder / name) as file:
                for _ in range(200):
                    file.write(b"%d" % number)
        manifest = {"dataset": "callforge", "number": number,
                    "files": ["train.jsonl", "validation.jsonl", "manifest.json"]}
        (folder / "manifest.json").write_text(json.dumps(manifest))
        writer.commit()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL")
@pytest.mark.parametrize("way", ["exchange", "journal"])
def test_a_killed_run_leaves_a_whole_data_set(tmp_path, way):
    out = tmp_path / "weather"
    write(out, "one")
    (out / "mine.txt").write_text("mine")
    rng = random.Random(7)
    for _ in range(12):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(out), way], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.03))
        child.kill()
        child.wait()
        child.stdout.close()
        if way == "exchange" and sys.platform == "linux":
            assert out.is_dir()
        recover(out)
        manifest = read_manifest(out)
        assert manifest is not None
        if "number" in manifest:
            expected = f"{manifest['number']}\n" * 200
            assert (out / "train.jsonl").read_text() == expected
            assert (out / "validation.jsonl").read_text() == expected
        assert (out / "mine.txt").read_text() == "mine"
        assert names(tmp_path) == ["weather"]
