"""The template language where it becomes skeletons: optional parts, choices, macros, sets."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.phrasing.fill import AnyOf
from generator.phrasing.library import TemplateLibrary, file_stem, template_phraser
from generator.phrasing.skeleton import Hole
from generator.phrasing.templates.brackets import to_jinja
from generator.phrasing.templates.plain import plain_tree
from generator.phrasing.templates.sandbox import Sandbox
from tests.phrasing.toolbox import DATED, PLAIN, leaves, parameters, phraser, say_all

KINDS = {
    "city": "string",
    "date": "date",
    "n": "integer",
    "quiet": "boolean",
    "reminder.title": "string",
    "reminder.at": "string",
    "check-in": "string",
}


def texts(tmp_path: Path, text: str, *present: str) -> list[str]:
    """Every skeleton for these arguments, holes as <path>; all from the fast path."""
    found = []
    for phrasing in phraser(tmp_path, text, KINDS).phrasings(frozenset(present)):
        assert isinstance(phrasing, AnyOf)
        for skeleton in phrasing.skeletons:
            parts = [f"<{p.path}>" if isinstance(p, Hole) else p for p in skeleton.parts]
            found.append("".join(parts))
    return sorted(found)


@pytest.mark.parametrize(
    ("line", "present", "expected"),
    [
        ("in {{ city }}[ on {{ date }}]", ["/city"], ["in </city>"]),
        ("in {{ city }}[ on {{ date }}]", ["/city", "/date"], ["in </city> on </date>"]),
        ("in {{ city }}[ on {{ date }}]", ["/date"], []),
        ("in {{ city }}[ on {{ date }}]", ["/city", "/n"], []),
        ("in {{ city }}[ on {{ date }} for {{ n }}]", ["/city", "/n"], []),
        ("{{ city }}[ {{ date }}[ for {{ n }}]]", ["/city", "/date"], ["</city> </date>"]),
        ("{{ city }}[ {{ date }}[ for {{ n }}]]", ["/city", "/n"], []),
        (
            "(what's|how is) it[ now]",
            [],
            ["how is it", "how is it now", "what's it", "what's it now"],
        ),
        ("it (is (a|b)|c)", [], ["it c", "it is a", "it is b"]),
        ("(a|b{{ city }})", ["/city"], ["b</city>"]),
        ("(a|b{{ city }})", [], ["a"]),
        ("x (weekly)", [], ["x (weekly)"]),
        (r"\[x\] \(a\|b\) \{ \\ \#", [], [r"[x] (a|b) { \ #"]),
        ("a | b", [], ["a | b"]),
        ('say {{ "[x|y]" }}', [], ["say [x|y]"]),
        ("{% if date is defined %}on {{ date }}{% else %}now{% endif %}", [], ["now"]),
        (
            "{% if date is defined %}on {{ date }}{% else %}now{% endif %}",
            ["/date"],
            ["on </date>"],
        ),
        ("{% if date is defined or n is defined %}x{% endif %}{{ n }}", ["/n"], ["x</n>"]),
        ("{% if not date and city %}x {{ city }}{% endif %}", ["/city"], ["x </city>"]),
        (
            "{% if reminder is defined %}{{ reminder.at }}{% endif %}",
            ["/reminder/at"],
            ["</reminder/at>"],
        ),
        ("{{ reminder.title }}[ at {{ reminder.at }}]", ["/reminder/title"], ["</reminder/title>"]),
        ('from {{ args["check-in"] }}', ["/check-in"], ["from </check-in>"]),
        ("from {{ args.city }}", ["/city"], ["from </city>"]),
        ("{{ 'x' if date is defined else 'y' }} {{ city }}", ["/city"], ["y </city>"]),
        ("one \\\n  and two \\\\\\\n three", [], ["one and two \\three"]),
    ],
)
def test_skeletons(tmp_path: Path, line: str, present: list[str], expected: list[str]) -> None:
    assert texts(tmp_path, line, *present) == expected


def test_comments_and_blank_lines_are_no_phrasings(tmp_path: Path) -> None:
    text = "## no\n\n{# nor\n this #}\n  in {{ city }}  {# here #}\n"
    assert [each.strip() for each in texts(tmp_path, text, "/city")] == ["in </city>"]


def test_macros_shared_and_own_are_read_symbolically(tmp_path: Path) -> None:
    text = (
        '{% import "shared/parts.j2" as parts %}\n'
        '{% from "shared/openers.j2" import whats %}\n'
        "{% macro around(what, n=none) %}\n  near {{ what }}[ x{{ n }}]\n{% endmacro %}\n"
        "{{ whats() }} up {{ around(city) }}{{ parts.on(date) }}\n"
    )
    assert texts(tmp_path, text, "/city") == [
        "what is up  near </city> ",
        "what's up  near </city> ",
    ]
    assert len(texts(tmp_path, text, "/city", "/date")) == 4


def test_shared_macros_all_read_and_none_is_empty(tmp_path: Path) -> None:
    closers = TemplateLibrary().shared_text("shared/closers.j2")
    openers = TemplateLibrary().shared_text("shared/openers.j2")
    assert closers
    assert openers
    for file, text in (("openers", openers), ("closers", closers)):
        names = [line.split()[2].split("(")[0] for line in text.splitlines() if "{% macro" in line]
        for name in names:
            line = f'{{% from "shared/{file}.j2" import {name} %}}\nx {{{{ {name}() }}}} y'
            assert texts(tmp_path, line)


def test_a_line_stands_for_a_bounded_number_of_variants(tmp_path: Path) -> None:
    found = texts(tmp_path, "(a|b|c|d)" * 12 + " {{ city }}", "/city")
    assert len(found) == 64
    assert found == texts(tmp_path, "(a|b|c|d)" * 12 + " {{ city }}", "/city")
    assert len(set(found)) == 64


def test_a_boolean_condition_depends_on_the_value(tmp_path: Path) -> None:
    line = "{% if quiet %}hush: {{ quiet }}{% else %}loud: {{ quiet }}{% endif %}"
    said = [say_all(tmp_path, line, KINDS, {"quiet": value})[0].text for value in (True, False)]
    assert said == ["Hush: yes", "Loud: no"]


def test_lineage_and_source_do_not_depend_on_place_or_arguments(tmp_path: Path) -> None:
    first = phraser(tmp_path / "a", "x\nin {{ city }}[ on {{ date }}]\n", KINDS)
    second = phraser(tmp_path / "b", "in  {{ city }}[ on {{ date }}]\n", KINDS)
    (one,) = first.phrasings(frozenset({"/city"}))
    (two,) = second.phrasings(frozenset({"/city", "/date"}))
    assert one.lineage == two.lineage
    assert one.lineage in first.lineages()
    assert list(first.lineages()) == sorted(first.lineages())
    assert isinstance(one, AnyOf)
    assert one.skeletons[0].source == "a/domain/f.j2:2"


def test_phrasings_are_sorted_by_lineage(tmp_path: Path) -> None:
    lines = "\n".join(f"{word} {{{{ city }}}}" for word in "in at to by near past".split())
    found = phraser(tmp_path, lines, KINDS).phrasings(frozenset({"/city"}))
    assert [each.lineage for each in found] == sorted(each.lineage for each in found)
    assert len(found) == 6


def test_the_word_before_decides_how_a_date_is_said(tmp_path: Path) -> None:
    spoken = say_all(
        tmp_path, "go[ (on |){{ date }}]", KINDS, {"date": "2026-01-16"}, tries=400, anchor=DATED
    )
    said = {each.text for each in spoken}
    assert said == {"Go on January 16", "Go on 2026-01-16", "Go 2026-01-16", "Go tomorrow"}
    assert all(each.anchored == ("tomorrow" in each.text) for each in spoken)


def test_own_folders_come_before_the_projects(tmp_path: Path) -> None:
    for name in ("one", "two"):
        file = tmp_path / name / "d" / "get_weather.j2"
        file.parent.mkdir(parents=True)
        file.write_text(f"{name} {{{{ city }}}}", encoding="utf-8")
    library = TemplateLibrary([tmp_path / "two", tmp_path / "one"])
    found: Any = library.phraser("get_weather", parameters(KINDS))
    assert found.source == "two/d/get_weather.j2"
    assert file_stem("repo.list commits") == "repo_list_commits"


def test_jinja_is_not_loaded_before_a_template_is_asked_for() -> None:
    code = (
        "import sys, generator.phrasing.library as l, generator.phrasing.fill, "
        "generator.phrasing.noise, generator.phrasing.lint\n"
        "l.TemplateLibrary().phraser('no_such_function', {})\n"
        "sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_crlf_file_reads_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / "d" / "f.j2"
    file.parent.mkdir()
    file.write_bytes(b"\xef\xbb\xbfin {{ city }}\r\nto {{ city }}\r\n")
    assert len(template_phraser(file, parameters(KINDS)).lineages()) == 2


LINES = (
    "in {{ city }}[ (on |){{ date }}][ for {{ n }} people]",
    "(what's|how is) it in {{ city }}[ now]?",
    "{% if date is defined and not n %}on {{ date }}{% else %}now{% endif %}, {{ city }}",
    "{% if not date or n is undefined %}a {{ city }}{% else %}{{ city }} {{ date }}{% endif %}",
    '{{ reminder.title if reminder is defined else "it" }} in {{ args["city"] }}',
    "{{ near(city) }}{{ parts.on(date) }}{{ parts.named(reminder.title) }}",
    "{{ near(what=city) }}[ at {{ reminder.at }}[ on {{ date }}]]",
)
HEAD = (
    '{% import "shared/parts.j2" as parts %}\n'
    "{% macro near(what, how='very') %}({{ how }}|quite) near[ {{ what }}]{% endmacro %}\n"
)
GIVEN: tuple[dict[str, Any], ...] = (
    {"city": "Oslo"},
    {"city": "Oslo", "date": "2026-03-01"},
    {"city": "Oslo", "n": 4},
    {"city": "Oslo", "date": "2026-03-01", "n": 4},
    {"city": "Oslo", "reminder": {"title": "Tea"}},
    {"city": "Oslo", "reminder": {"title": "Tea", "at": "noon"}, "date": "2026-03-01"},
    {"city": "Oslo", "reminder": {"at": "noon"}},
)


@pytest.mark.parametrize("line", LINES)
def test_skeletons_say_what_jinja_renders(tmp_path: Path, line: str) -> None:
    """The symbolic reading against Jinja itself: the same lines, the same sets, the same texts."""
    found: Any = phraser(tmp_path, HEAD + line, KINDS)
    (parsed,) = found.parsed()
    agreed = 0
    for arguments in GIVEN:
        values = leaves(arguments, KINDS)
        fast = found.phrasing(parsed, frozenset(values))
        assert fast is None or isinstance(fast, AnyOf)
        slow = found.rendered(parsed, frozenset(values))
        said: list[set[str]] = []
        for phrasing in (fast, slow):
            tries = (
                phrasing.say(values, arguments, random.Random(seed), PLAIN) if phrasing else None
                for seed in range(80)
            )
            said.append({each.text for each in tries if each is not None})
        assert said[0] == said[1], (line, arguments)
        agreed += bool(said[0])
    assert agreed


@pytest.mark.parametrize(
    "text",
    [
        "weather in {{ city }}",
        "{{city}} weather[ on {{ date }}][, please]?",
        "(find|get me|) flights (to|for) {{ city }}[ (on |){{ date }}].",
        "[a[b{{ city }}]](c(d|e)|f[g])",
        "{{ hey() }}book {{ both(city, date) }}{{ please() }} 100% & 'more'",
        "(|)",
        "[]",
    ],
)
def test_plain_lines_have_the_tree_that_jinja_gives_them(text: str) -> None:
    tree = plain_tree(text)
    assert tree is not None
    assert tree == Sandbox(lambda name: None).parse(to_jinja(text, "t.j2"))


@pytest.mark.parametrize(
    "text",
    [
        "{{ city | upper }}",
        "{{ true }}",
        "{{ none }}",
        "{% if city %}x{% endif %}",
        "a \\[ b",
        "(only one)",
        "a ] b",
        "a [ b",
        "{{ f(1) }}",
        "{{ city.name }}",
        "{# c #}",
        "{ city }",
        "[" * 5000 + "]" * 5000,
    ],
)
def test_what_is_not_plain_is_left_to_jinja(text: str) -> None:
    assert plain_tree(text) is None
