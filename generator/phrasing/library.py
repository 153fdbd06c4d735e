"""Where templates are found: the user's folders first, then those that come with the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import TemplateError
from generator.phrasing.skeleton import Phraser
from generator.quick import Struct
from generator.semantics.base import Parameter

if TYPE_CHECKING:
    from generator.phrasing.templates.phraser import SharedFiles, TemplatePhraser

MAX_BYTES = 1_000_000
_PACKAGE = Path(__file__).resolve().parent.parent


class TemplateFolder(Struct, frozen=True):
    """A folder of templates; ``name`` is how records and messages call it; ``own``: the user's."""

    path: Path
    name: str
    own: bool

    def files(self, stem: str) -> list[Path]:
        """Templates of this stem, in the folder and one level of domains below, sorted."""
        name = f"{stem}.j2"
        found = [*self.path.glob(name), *self.path.glob(f"*/{name}")]
        return sorted(each for each in found if each.is_file() and each.parent.name != "shared")

    def called(self, path: Path) -> str:
        """A file in the folder by its relative name: "templates/weather/get_weather.j2"."""
        return f"{self.name}/{path.relative_to(self.path).as_posix()}"


def project_folder() -> TemplateFolder | None:
    """The templates that come with the project: in a wheel, or in a checkout."""
    for path in (_PACKAGE / "_templates", _PACKAGE.parent / "templates"):
        if path.is_dir():
            return TemplateFolder(path, "templates", own=False)
    return None


def template_folders(user: Sequence[Path] = ()) -> tuple[TemplateFolder, ...]:
    """The user's folders in order, then the project's.

    Raises:
        TemplateError: one of the user's is no folder.
    """
    for path in user:
        if not path.is_dir():
            msg = f"--templates {path}: no such folder"
            raise TemplateError(msg)
    own = [TemplateFolder(path, path.resolve().name, own=True) for path in user]
    project = project_folder()
    return (*own, *([project] if project else []))


def file_stem(function: str) -> str:
    """The name of a function's template file: "repo.list commits" → "repo_list_commits"."""
    return re.sub(r"[^\w-]+", "_", function).strip("_") or "_"


class TemplateLibrary:
    """The templates of a run. Files are read, and Jinja is loaded, only for functions asked for."""

    def __init__(self, user: Sequence[Path] = ()) -> None:
        """``user``: the folders given by ``--templates``."""
        self.folders = template_folders(user)
        self._shared: SharedFiles | None = None

    def find(self, function: str) -> Iterator[tuple[TemplateFolder, Path]]:
        """The template files of a function, best first."""
        for folder in self.folders:
            for path in folder.files(file_stem(function)):
                yield folder, path

    def strays(self, functions: Iterable[str]) -> list[str]:
        """The user's templates that are for none of these functions, by their relative names."""
        stems = set(map(file_stem, functions))
        return [
            path.relative_to(folder.path).as_posix()
            for folder in self.folders
            for path in (sorted(folder.path.rglob("*.j2")) if folder.own else ())
            if path.stem not in stems and path.parent.name != "shared"
        ]

    def phraser(self, function: str, parameters: Mapping[str, Parameter]) -> Phraser | None:
        """The phrasings of a function (``parameters``: JSON pointer → parameter), or None.

        A template of the project's own that doesn't fit the parameters is passed over.

        Raises:
            TemplateError: a template of the user's that is wrong.
        """
        for folder, path in self.find(function):
            if folder.own:
                phraser = self.open(path, parameters, folder.called(path))
                if not phraser.parsed():
                    msg = f"{phraser.source}: no phrasing in this file; allowed: one on each line"
                    raise TemplateError(msg)
                return phraser
            try:
                phraser = self.open(path, parameters, folder.called(path))
                if _serves(phraser, parameters):
                    return phraser
            except TemplateError:
                continue
        return None

    def lent(self, function: str, parameters: Mapping[str, Parameter]) -> Phraser | None:
        """The phrasings of one of the library's functions from the project's template for it."""
        own = (found for found in self.find(function) if not found[0].own)
        folder, path = next(own, (None, None))
        if folder is None or path is None:
            return None
        return self.open(path, parameters, folder.called(path), trusted=True)

    def open(
        self,
        path: Path,
        parameters: Mapping[str, Parameter],
        source: str,
        *,
        trusted: bool = False,
    ) -> TemplatePhraser:
        """The phrasings of one template file, called ``source`` in messages and records.

        Raises:
            TemplateError: the file can't be read.
        """
        from generator.phrasing.templates.lines import split_lines  # noqa: PLC0415
        from generator.phrasing.templates.phraser import (  # noqa: PLC0415
            SharedFiles,
            TemplatePhraser,
        )

        if self._shared is None:
            self._shared = SharedFiles(self.shared_text)
        text = split_lines(read_template(path, source), source)
        return TemplatePhraser(text, source, parameters, self._shared, trusted=trusted)

    def shared_text(self, name: str) -> str | None:
        """The text of a file that a template imports ("shared/openers.j2"), or None."""
        parts = name.split("/")
        if any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
            return None
        for folder in self.folders:
            path = folder.path.joinpath(*parts)
            if path.is_file() and path.resolve().is_relative_to(folder.path.resolve()):
                return read_template(path, name)
        return None


def read_template(path: Path, source: str) -> str:
    """The text of a template file.

    Raises:
        TemplateError: it can't be read, is not UTF-8, or is larger than 1 MB.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        msg = f"{source}: can't be read: {error.strerror}"
        raise TemplateError(msg) from None
    if len(data) > MAX_BYTES:
        msg = f"{source}: larger than {MAX_BYTES:,} bytes"
        raise TemplateError(msg)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        msg = f"{source}: not UTF-8 (byte {error.start})"
        raise TemplateError(msg) from None


def template_phraser(path: Path, parameters: Mapping[str, Parameter]) -> Phraser:
    """The phrasings of one template file, wherever it lies; imports are sought beside it too.

    Raises:
        TemplateError: the file is wrong, with file and line.
    """
    root = path.parent.parent if path.parent.parent.name else path.parent
    library = TemplateLibrary([root])
    phraser = library.open(path, parameters, library.folders[0].called(path))
    phraser.parsed()
    return phraser


def _serves(phraser: TemplatePhraser, parameters: Mapping[str, Parameter]) -> bool:
    """Whether the required parameters alone can be said, or all of them.

    Raises:
        TemplateError: it names parameters that there are not.
    """
    phraser.check_names()
    required = frozenset(path for path, each in parameters.items() if each.leaf.required)
    return any(
        next(phraser.mixed(present), None) is not None
        for present in (required, frozenset(parameters))
    )
