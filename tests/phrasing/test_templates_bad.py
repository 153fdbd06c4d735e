"""Templates that are wrong or hostile end with a message that has file and line."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.phrasing.library import TemplateLibrary, template_phraser
from tests.phrasing.toolbox import PLAIN, parameters, phraser, say_all

KINDS = {"city": "string", "n": "integer", "reminder.title": "string"}
ARGUMENTS = {"city": "Oslo", "n": 3}

WRONG = [
    ("in {{ city", "f.j2:3"),
    ("in {% if city %}{{ city }}", "f.j2:3"),
    ("in {% city %}", "unknown tag"),
    ("in {{ city | shout }}", "shout"),
    ("in {{ town }}", "unknown variable 'town'; parameters: city, n, reminder.title"),
    ("in {{ city }}[ for {{ people }}]", "unknown variable 'people'"),
    ("say {{ reminder.text }}", "unknown variable 'reminder.text'"),
    ("say {{ reminder }}", "print its parts: reminder.title"),
    ('say {{ args["town"] }}', "unknown variable 'town'"),
    ("in {{ city }}[ now", "'[' (character 14) without its ']'"),
    ("in {{ city }} now]", "without its '['"),
    ("(in|at {{ city }}", "without its ')'"),
    ('{% include "shared/openers.j2" %}{{ city }}', "not allowed"),
    ('{% extends "shared/openers.j2" %}{{ city }}', "not allowed"),
    ("{{ " + "(" * 3000 + "city" + ")" * 3000 + " }}", "nested too deeply"),
    ("{{ city.__class__ }}", "'__class__' may not be used"),
    ('{{ ""["__class__"] }}{{ city }}', "'__class__' may not be used"),
    ("{{ lipsum() }}{{ city }}", "unknown variable 'lipsum'"),
    ("{{ namespace }}{{ city }}", "unknown variable 'namespace'"),
    ("{{ cycler.__init__.__globals__ }}{{ city }}", "f.j2:3"),
    ("go " * 4000, "more than 10,000 characters"),
]


@pytest.mark.parametrize(("line", "message"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_template_is_told_with_file_and_line(
    tmp_path: Path, line: str, message: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        phraser(tmp_path, f"## first\n\n{line}\nin {{{{ city }}}}\n", KINDS)
    assert "f.j2:3" in str(caught.value)
    assert message in str(caught.value)


HOSTILE = [
    "{% for a in range(1000) %}{% for b in range(99) %}{% endfor %}{% endfor %}{{ city }} {{ n }}",
    "{% for a in range(10**9) %}{% endfor %}{{ city }} {{ n }}",
    '{{ "a" * 10**8 }}{{ city }} {{ n }}',
    "{{ 10**n**n**n }}{{ city }} {{ n }}",
    "{% for a in range(900) %}{{ city }} {{ n }} and so on and on and on {% endfor %}",
    '{{ "%999999999d" | format(n) }}{{ city }}',
    '{{ "%*d" | format(999999999, n) }}{{ city }}',
    '{{ city | replace("", "x" * 9000) | replace("x", "y" * 9000) }}{{ n }}',
    '{% set a = "x" * 9999 %}{% set b = a ~ a ~ a %}{{ b }}{{ city }} {{ n }}',
    '{% set a = "x" * 9999 %}{{ a + a }}{{ city }} {{ n }}',
    "{{ [city] * 10**9 }}{{ n }}",
    "{{ city.format() }}{{ city }}{{ n }}",
    "{{ city.encode() }}{{ n }}",
    "{{ city | attr('__class__') }}{{ n }}",
    "{{ [city] | map(attribute='__class__') | list }}{{ n }}",
    "{{ args.pop('city') }}{{ city }}{{ n }}",
    "{{ loopy() }}{{ city }} {{ n }}",
    "{{ n // 0 }}{{ city }} {{ n }}",
    "{{ city < n }}{{ city }} {{ n }}",
    "{{ (1).real }}{{ city }} {{ n }}",
    "{{ truncate.__globals__ }}{{ city | truncate(10**9) }} {{ n }}",
]


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_template_ends_with_file_and_line(tmp_path: Path, line: str) -> None:
    recursive = "{% macro loopy() %}{{ loopy() }}{{ loopy() }}{% endmacro %}"
    with pytest.raises(TemplateError, match=r"domain/f\.j2:2: "):
        say_all(tmp_path, f"{recursive}\n{line}\n", KINDS, ARGUMENTS)


def test_chance_in_a_template_comes_from_the_runs_stream(tmp_path: Path) -> None:
    line = '{{ ["a", "b", "c", "d", "e", "f"] | random }} {{ city }}'
    random.seed(1)
    first = [each.text for each in say_all(tmp_path, line, KINDS, {"city": "Oslo"}, tries=9)]
    random.seed(2)
    second = [each.text for each in say_all(tmp_path, line, KINDS, {"city": "Oslo"}, tries=9)]
    assert first == second
    assert len(set(first)) > 1


def test_imports_stay_inside_the_template_folders(tmp_path: Path) -> None:
    (tmp_path / "secret.j2").write_text("{% macro a() %}x{% endmacro %}", encoding="utf-8")
    root = tmp_path / "mine"
    for name in ("../secret.j2", "/etc/passwd", "d/../../secret.j2", "nothing.j2"):
        file = root / "d" / "f.j2"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'{{% from "{name}" import a %}}\n{{{{ city }}}}', encoding="utf-8")
        with pytest.raises(TemplateError, match=r"mine/d/f\.j2:1: can't import"):
            template_phraser(file, parameters(KINDS))


def test_a_file_that_imports_itself_is_told(tmp_path: Path) -> None:
    shared = tmp_path / "shared" / "a.j2"
    shared.parent.mkdir()
    shared.write_text(
        '{% from "shared/a.j2" import a %}\n{% macro a() %}x{% endmacro %}', encoding="utf-8"
    )
    with pytest.raises(TemplateError, match="imports itself"):
        phraser(tmp_path, '{% from "shared/a.j2" import a %}\n{{ a() }} {{ city }}', KINDS)


def test_an_unknown_macro_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"f\.j2:1: .* has no 'nope'; it has: .*can_you"):
        phraser(tmp_path, '{% from "shared/openers.j2" import nope %}\n{{ city }}', KINDS)


def test_an_error_in_a_shared_file_names_that_file_and_line(tmp_path: Path) -> None:
    shared = tmp_path / "shared" / "bad.j2"
    shared.parent.mkdir()
    shared.write_text("{# fine #}\n\n{% macro a( %}x{% endmacro %}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"shared/bad\.j2:3: "):
        phraser(tmp_path, '{% from "shared/bad.j2" import a %}\n{{ city }}', KINDS)


def test_a_project_template_that_does_not_fit_is_passed_over(tmp_path: Path) -> None:
    library = TemplateLibrary()
    assert library.phraser("no_such_function_anywhere", parameters(KINDS)) is None


def test_no_such_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such folder"):
        TemplateLibrary([tmp_path / "missing"])


def test_a_template_that_is_not_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "d" / "f.j2"
    file.parent.mkdir()
    file.write_bytes(b"in \xff\xfe {{ city }}")
    with pytest.raises(TemplateError, match="not UTF-8"):
        template_phraser(file, parameters(KINDS))


def test_an_absent_argument_passes_the_phrasing_over_but_is_no_error(tmp_path: Path) -> None:
    lines = "in {{ city | upper }} for {{ n | abs }}\nin {{ city | upper }}\n"
    spoken = say_all(tmp_path, lines, KINDS, {"city": "Oslo"}, anchor=PLAIN)
    assert [each.text for each in spoken] == ["In OSLO"]
