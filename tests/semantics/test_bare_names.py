"""Names that mean nothing by themselves, in functions that everybody writes."""

from __future__ import annotations

import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows
from generator.semantics.described.understood import understood
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


@pytest.mark.parametrize(
    ("function", "key", "form"),
    [
        ("check_rule", "action_json", r"[\[{].*[\]}]"),
        ("recall_past_experience", "task", r"[a-zA-Z].+ .+"),
        ("describe_it", "fqn", r"\w+\.\w+\.\w+"),
        ("apply_change", "confirmation", r"(?!.*-confirmation).+"),
        ("cut_out", "start_marker", r"(?!.*marker).+"),
        ("decode_base64", "encoded", r"[A-Za-z0-9+/]+=*"),
    ],
)
def test_names_that_nothing_supports_are_taken_at_their_word(
    function: str, key: str, form: str
) -> None:
    parameters = {"type": "object", "properties": {key: {"type": "string"}}, "required": [key]}
    spec = FunctionSpec(name=function, description="Does it to the thing.", parameters=parameters)
    (row,) = rows(understood(spec), seed=3, samples=8)
    assert all(re.fullmatch(form, str(value)) for value, _ in row.samples), row.samples


def test_those_whom_a_mail_is_to_have_addresses() -> None:
    text = {"type": "string"}
    to = {"type": "array", "items": text}
    parameters = {"type": "object", "properties": {"to": to, "subject": text, "body": text}}
    spec = FunctionSpec(name="create_draft", description="Keep a draft.", parameters=parameters)
    row = next(one for one in rows(understood(spec), seed=3) if one.name == "to")
    assert row.semantic == "list of email"
