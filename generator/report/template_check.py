"""``gen check --templates``: what is wrong with templates, for the functions that have one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.phrasing.library import TemplateLibrary
from generator.phrasing.lint import lint_template
from generator.semantics.base import Setting
from generator.semantics.bind import bind
from generator.specs.dialect import normalise
from generator.specs.load import load_specs


def check_templates(specs: Sequence[str], folders: Sequence[str]) -> list[str]:
    """Findings of the template lint for every function that has a template."""
    loaded, _ = load_specs(list(specs))
    found: list[str] = []
    for spec in loaded:
        found.extend(_lint(spec, [Path(folder) for folder in folders]))
    return found


def _lint(spec: FunctionSpec, folders: Sequence[Path]) -> list[str]:
    parameters = bind(spec, standard(spec.parameters), Setting())
    template = find_template(spec, parameters, folders)
    if template is None:
        return []
    return [str(finding) for finding in lint_template(template, parameters)]
