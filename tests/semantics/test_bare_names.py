"""Names that mean nothing by themselves, in functions that everybody writes."""

from __future__ import annotations

import pytest

from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from tests.semantics.test_bind import draw, spec


@pytest.mark.parametrize(
    ("name", "told", "key", "beside", "some"),
    [
        ("buy", "Buy shares.", "type", "symbol", {"market", "limit"}),
        ("make_alert", "Create an alert.", "operator", "threshold", {"above", "below"}),
        ("hash", "Hash a text.", "algorithm", "text", {"SHA-256", "MD5"}),
        ("log_weight", "Log the body weight.", "unit", "weight", {"kg", "lb"}),
        ("plot", "Plot a function.", "range", "function", {"-10 to 10"}),
        ("read_metrics", "Query Prometheus metrics.", "step", "query", {"1m", "15s"}),
        ("fill", "Fill an input.", "selector", "value", {"#email"}),
        ("book", "Book an appointment.", "reason", "doctor", {"back pain"}),
        ("fork", "Fork a repository.", "source", "repo", {"main"}),
        ("make_vm", "Create a virtual machine.", "image", "size", {"debian-12"}),
        ("ping", "Ping a host.", "host", "count", {"8.8.8.8"}),
        ("odds", "Get the odds.", "team", "sport", {"Arsenal"}),
        ("set_theme", "Set the theme.", "theme", "app", {"dark", "light"}),
    ],
)
def test_bare_names_hold_what_the_function_is_about(name, told, key, beside, some):
    text = {"type": "string"}
    function = spec({key: text, beside: text}, name, told)
    drawn = {*draw(bind(function, None, Setting())[0], 200)}
    assert some <= drawn, sorted(drawn)[:20]
