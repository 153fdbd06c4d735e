"""Function specs from wherever they are: files, folders, the library, dicts, callables, models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from generator.errors import SpecError
from generator.quick import Struct
from generator.records import FunctionSpec, Json, Warn
from generator.specs.check import check
from generator.specs.files import ENDINGS, check_plain, read_documents
from generator.specs.shapes import ALLOWED, Found, functions_in

LIBRARY: Final = "library:"
"""Prefix of the functions that come with the package: ``library:weather``, ``library:`` for all."""

NO_PARAMETERS: Final[dict[str, Json]] = {"type": "object", "properties": {}}


class _Placed(Struct, frozen=True):
    """A function found, the file's name in messages, and where in it."""

    found: Found
    shown: str

    @property
    def place(self) -> str:
        return ": ".join(part for part in (self.shown, self.found.where) if part)


def load_specs(source: object) -> tuple[list[FunctionSpec], list[Warn]]:
    """The functions of ``source``, in order, and warnings about what will make poor data.

    ``source`` is a path of a file or folder (its ``*.json``, ``*.yaml``, ``*.yml``, sorted),
    ``"library:weather"``, a dict in any shape that files may have, a Python callable, a Pydantic
    model, a ``FunctionSpec``, or an iterable of these.

    Raises:
        SpecError: something can't be read or used; each line says what, where, what is allowed.
    """
    warnings: list[Warn] = []
    found = [placed for item in _items(source) for placed in _read(item, warnings)]
    if not found:
        raise SpecError(f"no function found; allowed: {ALLOWED}")
    specs = [placed if isinstance(placed, FunctionSpec) else _spec(placed) for placed in found]
    places = [one.source if isinstance(one, FunctionSpec) else one.place for one in found]
    warnings += check(specs, places=places)
    return specs, warnings


def bundled_specs() -> list[FunctionSpec]:
    """All functions that come with the package, unchecked: a test has checked them."""
    return [_spec(placed) for placed in _from_path(LIBRARY, [])]


def library_folder() -> Path:
    """Where the bundled functions are: in the wheel, or in a checkout."""
    inside = Path(__file__).parents[1] / "_function_specs"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "function_specs"


def spec_files(source: str | Path) -> list[Path]:
    """The files that a path or ``library:`` name stands for, sorted (for hashing inputs).

    Raises:
        SpecError: there is none.
    """
    return [path for path, _ in _files(source)]


def _items(source: object) -> Iterator[object]:
    """The parts of ``source``; a list of dicts is one document."""
    single = isinstance(source, str | Path | Mapping | FunctionSpec | type)
    if single or not isinstance(source, Iterable):
        yield source
    else:
        for number, item in enumerate(source):
            if isinstance(item, Iterable) and not isinstance(item, str | Mapping | type):
                yield from _items(item)
            elif isinstance(item, Mapping):
                yield (number, item)
            else:
                yield item


def _read(item: object, warnings: list[Warn]) -> Iterator[_Placed | FunctionSpec]:
    if isinstance(item, FunctionSpec):
        yield item
    elif isinstance(item, str | Path):
        yield from _from_path(item, warnings)
    elif isinstance(item, Mapping | tuple):
        number, document = item if isinstance(item, tuple) else (None, item)
        shown = "" if number is None else f"[{number}]"
        yield from _from_document(document, shown or "the dict given")
    elif callable(item):
        yield from _from_python(item)
    else:
        kind = type(item).__name__
        what = "a path, a dict, a callable, a Pydantic model, or a list of these"
        raise SpecError(f"{kind} {item!r:.60} is no source of functions; allowed: {what}")


def _from_python(item: object) -> Iterator[_Placed]:
    from generator.specs.python import from_callable, from_model, is_model  # noqa: PLC0415

    found = from_model(item) if is_model(item) else from_callable(item)  # type: ignore[arg-type]
    yield _Placed(found, "")


def _from_document(document: Json, shown: str) -> Iterator[_Placed]:
    document = dict(document) if isinstance(document, Mapping) else document
    check_plain(document, shown)
    found = list(functions_in(document, shown))
    if not found:
        raise SpecError(f"{shown}: no function found; allowed: {ALLOWED}")
    yield from (_Placed(function, shown) for function in found)


def _from_path(source: str | Path, warnings: list[Warn]) -> Iterator[_Placed]:
    files = _files(source)
    alone = len(files) == 1
    count = 0
    for path, shown in files:
        found: list[_Placed] = []
        for document in read_documents(path, str(source) if alone else shown):
            found += [_Placed(function, shown) for function in functions_in(document, shown)]
        if not found and alone:
            raise SpecError(f"{source}: no function found; allowed: {ALLOWED}")
        if not found:
            warnings.append(Warn(shown, "no function found in this file; it is left out"))
        count += len(found)
        yield from found
    if not count:
        raise SpecError(f"{source}: no function found in any of its files; allowed: {ALLOWED}")


_STANDARD_INPUT = "/dev/stdin"
"""What "-" stands for, as commands have it."""


def _files(source: str | Path) -> list[tuple[Path, str]]:
    """Files and the names to show: short, so that records don't depend on where they lay."""
    text = str(source)
    if text.startswith(LIBRARY):
        return _library_files(text)
    path = Path(_STANDARD_INPUT if text == "-" else text)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:
        raise SpecError(f"{text!r:.80}: not a path: {error}") from None
    if not is_folder:
        return [(path, path.name)]
    files = sorted(entry for entry in path.iterdir() if _is_spec_file(entry))
    if not files:
        raise SpecError(f"{text}: a folder without spec files; allowed: {', '.join(ENDINGS)}")
    return [(file, file.name) for file in files]


def _is_spec_file(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return path.suffix.lower() in ENDINGS and not hidden and path.is_file()


def _library_files(text: str) -> list[tuple[Path, str]]:
    folder = library_folder()
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    known = {path.stem: path for path in entries if _is_spec_file(path)}
    name = text.removeprefix(LIBRARY)
    if not name and known:
        return [(path, LIBRARY + stem) for stem, path in known.items()]
    if name in known:
        return [(known[name], text)]
    raise SpecError(
        f"{text}: no such functions in the library; known: {', '.join(known) or 'none'}"
    )


def _spec(placed: _Placed) -> FunctionSpec:
    found, where = placed.found, placed.place
    if not isinstance(found.name, str) or not found.name.strip():
        told = "with no name" if found.name in (None, "") else f"whose name is {found.name!r}"
        raise SpecError(f'{where}: a function {told}; allowed: a text under "name"')
    at = f"{placed.shown}: {found.name}" if placed.shown else found.name
    parameters = found.parameters
    if parameters in (None, [], {}):
        parameters = NO_PARAMETERS
    if not isinstance(parameters, Mapping):
        kind = type(parameters).__name__
        raise SpecError(f"{at}: the parameters are a {kind}; allowed: a JSON Schema object")
    description = found.description
    if description is not None and not isinstance(description, str):
        raise SpecError(f"{at}: the description is {description!r:.60}; allowed: text")
    return FunctionSpec(
        name=found.name,
        description=description or "",
        parameters=parameters,
        returns=found.returns if isinstance(found.returns, Mapping) else None,
        source=placed.shown,
        strict=found.strict if isinstance(found.strict, bool) else None,
    )
