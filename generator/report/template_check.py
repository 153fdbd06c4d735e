"""``gen check --templates``: what is wrong with templates, for the functions that have one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.errors import OptionError
from generator.phrasing.library import TemplateFolder, TemplateLibrary
from generator.phrasing.lint import lint_template
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.described.understood import understood
from generator.specs.load import load_specs
from generator.specs.standard import standard_schema


def check_templates(specs: Sequence[str], own: Path | None) -> tuple[list[str], str]:
    """Findings of the template lint, and what was checked.

    ``own``: a folder of templates; all of it is checked, and nothing else. Without one, the
    bundled templates of the functions in ``specs`` are.
    """
    if own is not None and not own.is_dir():
        msg = f"{own}: no such folder"
        raise OptionError(msg)
    loaded, _ = load_specs(list(specs))
    library = TemplateLibrary([own] if own else [])
    found: list[str] = []
    checked = 0
    for spec in loaded:
        template = next(library.find(spec.name), None)
        if template is not None and template[0].own is (own is not None):
            checked += 1
            found += _findings(spec, library, *template)
    for path in library.strays(spec.name for spec in loaded):
        found.append(f"{path}: none of the specs has this function")
    return found, f"{checked} template{'s' if checked != 1 else ''}"


def _findings(
    spec: FunctionSpec, library: TemplateLibrary, folder: TemplateFolder, path: Path
) -> Iterator[str]:
    anchor = Anchor(dt.datetime.combine(DEFAULT_TODAY, dt.time(9, 0)), stated=True)
    read = understood(spec)
    parameters = {p.pointer: p for p in bind(read, standard_schema(read), Setting())}
    for finding in lint_template(path, parameters, anchor, library, folder.called(path)):
        yield str(finding)
