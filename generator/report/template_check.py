"""``gen check --templates``: what is wrong with templates, for the functions that have one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.phrasing.library import TemplateLibrary
from generator.phrasing.lint import lint_template
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.bind import bind
from generator.specs.dialect import normalise
from generator.specs.load import load_specs


def check_templates(specs: Sequence[str], folders: Sequence[str]) -> list[str]:
    """Findings of the template lint for every function that has a template."""
    loaded, _ = load_specs(list(specs))
    library = TemplateLibrary([Path(folder) for folder in folders])
    return [line for spec in loaded for line in _findings(spec, library)]


def _findings(spec: FunctionSpec, library: TemplateLibrary) -> Iterator[str]:
    found = next(library.find(spec.name), None)
    if found is None:
        return
    folder, path = found
    anchor = Anchor(dt.datetime.combine(DEFAULT_TODAY, dt.time(9, 0)), stated=True)
    parameters = {p.pointer: p for p in bind(spec, normalise(spec.parameters), Setting())}
    for finding in lint_template(path, parameters, anchor, library, folder.called(path)):
        yield str(finding)
