"""Remakes the data sets of a configuration file whose inputs have changed.

The file names data sets, each with the options of the command::

    [weather]
    spec = ["function_specs/weather.json"]
    n = 500

    [banking]
    spec = ["function_specs/banking.json"]
    n = 2000
    out = "outputs/banking"

A data set is remade when the hash of its specs, templates, options or of this program's version
differs from the one in its run.json, or its files lack lines that its manifest has of them. Each is
replaced atomically; one that fails leaves its old state and does not keep the others from being
made.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import orjson

from generator import __version__
from generator.config import Request, build_request, check_keys, resolve_paths
from generator.errors import CallforgeError, OptionError
from generator.quick import Struct, asdict

State = Literal["made", "unchanged", "failed"]


class Outcome(Struct, frozen=True):
    """What became of one data set; ``detail`` is the number of examples, or the error."""

    name: str
    out: Path
    state: State
    detail: str


def refresh(
    config: Path,
    only: tuple[str, ...] = (),
    force: bool = False,
    tell: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Remake what has changed. ``only``: names of data sets; ``force``: remake regardless.

    Raises ``OptionError`` for a file that can't be read; what goes wrong with one data set is in
    its outcome.
    """
    outcomes = []
    for name, values in _entries(config, only):
        try:
            outcome = _one(name, values, config.parent, force=force)
        except CallforgeError as error:
            out = Path(str(values.get("out", Path("outputs") / name)))
            outcome = Outcome(name, out, "failed", str(error))
        tell(outcome)
        outcomes.append(outcome)
    return outcomes


def _entries(config: Path, only: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        entries = tomllib.loads(config.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        msg = f"{config}: can't be read: {error}"
        raise OptionError(msg) from error
    for name in only:
        if name not in entries:
            msg = f"{config}: no data set {name!r}; known: {', '.join(entries)}"
            raise OptionError(msg)
    for name, values in entries.items():
        if not isinstance(values, dict):
            msg = f"{config}: {name!r} is no table; allowed: [name] with the options of the command"
            raise OptionError(msg)
        check_keys(values, f"{config}: [{name}]")
        if not only or name in only:
            yield name, values


def _one(name: str, values: dict[str, Any], folder: Path, force: bool) -> Outcome:
    given = resolve_paths({"out": f"outputs/{name}", **values}, folder)
    request = build_request(given)
    if "-" in request.specs:
        msg = f"{name}: spec '-' is not allowed: what is piped in can be read but once"
        raise OptionError(msg)
    from generator.llm.opening import opened  # noqa: PLC0415
    from generator.pipeline import run  # noqa: PLC0415
    from generator.report.folder import fill_folder  # noqa: PLC0415
    from generator.specs.load import load_specs  # noqa: PLC0415
    from generator.write import DatasetWriter  # noqa: PLC0415

    specs, warnings = load_specs(list(request.specs))
    digest = fingerprint(request)
    if not force and _last(request.out) == digest:
        return Outcome(name, request.out, "unchanged", "inputs are the same")
    writer = DatasetWriter(request.out, force=request.force)
    options = request.options
    with (
        writer as staging,
        opened(options.llm, request.connection) as server,
        run(specs, options, warnings, spool_folder=staging, asker=server) as dataset,
    ):
        about: dict[str, Any] = {"refresh": digest, "specs": list(request.specs)}
        if server is not None:
            about["llm"] = server.usage.to_json()
        fill_folder(dataset, staging, request.options.formats, about)
        writer.commit()
        return Outcome(name, request.out, "made", f"{len(dataset):,} examples")


def fingerprint(request: Request) -> str:
    """A hash of everything that a data set is made from: the files' bytes, options, version."""
    from generator.specs.load import spec_files  # noqa: PLC0415

    digest = hashlib.sha256(f"{__version__}\n".encode())
    options = {k: v for k, v in asdict(request.options).items() if k not in ("templates", "jobs")}
    digest.update(repr(sorted(options.items())).encode())
    for source in request.specs:
        for path in spec_files(source):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for templates in request.options.templates:
        for path in sorted(templates.rglob("*.j2")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _last(out: Path) -> str | None:
    try:
        value = orjson.loads((out / "run.json").read_bytes()).get("refresh")
    except (OSError, ValueError, AttributeError):
        return None
    return value if isinstance(value, str) and _is_whole(out) else None


def _is_whole(out: Path) -> bool:
    """Whether the files of a data set are there, with as many lines as its manifest has of them."""
    from generator.write import read_manifest  # noqa: PLC0415

    try:
        files = (read_manifest(out) or {})["files"]
        return all(lines is None or _lines(out / name) == lines for name, lines in files.items())
    except (OSError, ValueError, AttributeError, KeyError):
        return False


def _lines(file: Path) -> int:
    with file.open("rb") as data:
        return sum(1 for _ in data)
