"""What the template check finds, with its line."""

from __future__ import annotations

import random
from pathlib import Path

from generator.phrasing.lint import lint_template
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.base import Parameter, Sampler, Surface
from generator.semantics.binding.bind import bind
from generator.semantics.described.understood import understood
from tests.phrasing.toolbox import PLAIN, Day, Words, parameters


class WithPreposition(Day):
    """A badly made type whose words bring their own "on"."""

    def surfaces(self) -> tuple[Surface, ...]:
        return (Surface(rule="x", say=lambda value, anchor: f"on {value}"),)


def _sampler(value: Json) -> Sampler:
    def draw(rng: random.Random, anchor: Anchor) -> Json:
        return value

    return draw


def found(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    known = parameters(
        {"city": "string", "date": "date", "n": "integer", "late": "date"}, required=("city",)
    )
    bad = known["/late"]
    known["/late"] = Parameter(
        leaf=bad.leaf,
        meaning=WithPreposition(bad.leaf, bad.meaning.setting),
        why="",
        noun="",
        attachments=(),
    )
    for path, each in known.items():
        value = "Oslo" if isinstance(each.meaning, Words) else "2026-01-16"
        object.__setattr__(each.meaning, "sampler", lambda side, value=value: _sampler(value))
        assert path
    file = tmp_path / "d" / "f.j2"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return [(each.line, each.code) for each in lint_template(file, known, PLAIN)]


EVERYTHING = "in {{ city }}[ (on |){{ date }}][ for {{ n }}][ {{ late }}]\n"


def test_a_good_template_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, EVERYTHING + "near {{ city }}\n") == []


def test_findings_have_their_line(tmp_path: Path) -> None:
    cases = {
        "go to {{ town }}": "error",
        "go to {{ city }": "error",
        "go to {{ city }}[ now": "error",
        "go[ for {{ n }}]": "loses-required",
        "= go[ for {{ n }}]": "loses-required",
        "? go to {{ city }} at once": "leaves-nothing-out",
        "In {{ city }}[ (on |){{ date }}][ for {{ n }}][ {{ late }}]!": "duplicate",
        "(to|in) {{ city }}[ {{ date }}][ for {{ n }}][ {{ late }}]": "duplicate",
        "to {{ city }}[ on {{ late }}]": "doubled-word",
        "{% if city is defined and city is undefined %}{{ city }}{% endif %}": "unusable",
    }
    for line, code in cases.items():
        assert (3, code) in found(tmp_path, f"{EVERYTHING}\n{line}\n"), line
        assert all(at == 3 for at, _ in found(tmp_path, f"{EVERYTHING}\n{line}\n")), line


def test_an_opening_may_leave_out_what_is_required(tmp_path: Path) -> None:
    assert found(tmp_path, EVERYTHING + "? let's go[ for {{ n }}]\n?go[ to {{ city }}]\n") == []


def test_an_optional_parameter_that_nothing_says(tmp_path: Path) -> None:
    codes = found(tmp_path, "in {{ city }}\n")
    assert codes == [(1, "unsaid-optional")] * 3


def test_every_wrong_line_is_told_at_once(tmp_path: Path) -> None:
    lines = [
        at for at, code in found(tmp_path, EVERYTHING + "{{ x }}\n{{ y }}\n") if code == "error"
    ]
    assert lines == [2, 3]


def test_an_opening_that_leaves_two_out_together_leaves_something_out(tmp_path: Path) -> None:
    file = tmp_path / "d" / "f.j2"
    file.parent.mkdir()
    file.write_text("{{ city }} {{ town }}\n? go[ from {{ city }} to {{ town }}]\n")
    schema = {"type": "object", "properties": {"city": {"type": "string"},
              "town": {"type": "string"}}, "required": ["city", "town"]}  # fmt: skip
    spec = FunctionSpec(name="f", parameters=schema)
    bound = {each.pointer: each for each in bind(understood(spec))}
    assert "leaves-nothing-out" not in [each.code for each in lint_template(file, bound, PLAIN)]
