"""Values of developers' tools: each of the form that its product writes, by what stands around."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.mining import mine
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.topics.files import FilePath
from tests.semantics.catalogue_checks import ANCHOR, draws


def _bound(name: str, description: str, key: str, *beside: str, **schema: Any) -> Parameter:
    properties = {one: {"type": "string"} for one in (key, *beside)}
    properties[key] = {"type": "string", **schema}
    parameters = {"type": "object", "properties": properties, "required": [key, *beside]}
    (spec,) = gen.load_specs({"name": name, "description": description, "parameters": parameters})
    return next(found for found in bind(spec) if found.leaf.path == (key,))


def _values(found: Parameter) -> list[Any]:
    return draws(found.meaning, seed=7, n=12)


@pytest.mark.parametrize(
    ("name", "description", "key", "form"),
    [
        ("list_deployments", "List deployments of a Vercel project", "projectId", r"prj_\w{20,}"),
        ("get_trace", "Fetch a trace from Tempo", "trace_id", r"[0-9a-f]{32}"),
        ("jira_move", "Transition a Jira issue", "transition_id", r"\d1"),
        ("linear_add", "Add to a Linear team", "teamId", r"[0-9a-f]{8}-.*"),
        ("get_zone", "Get a zone of Cloudflare", "zone_id", r"[0-9a-f]{32}"),
        ("run_instance", "Launch an EC2 instance", "subnet_id", r"subnet-0[0-9a-f]{16}"),
        ("decompile_function", "Decompile with Ghidra", "address", r"0x[0-9a-f]{8,12}"),
        ("range_query", "Execute a PromQL range query", "step", r"\d+[smh]"),
        ("query_loki", "Query Loki with LogQL", "logql", r".*\{.*=.*\}.*"),
        ("run_query", "Execute a NRQL query", "nrql", r"SELECT .* FROM .*"),
        ("run_wiql", "Run WIQL in Azure DevOps", "wiql", r"SELECT \[System\.Id\].*"),
        (
            "scan",
            "Search Shodan",
            "query",
            r".*\w+:.*|webcam|[a-z]+ [a-z ]+",
        ),
        ("copy_object", "Copy objects of S3", "source_uri", r"s3://.*"),
        ("get_sentry_issue", "Look into a Sentry issue", "issue_url", r"https://.*sentry\.io/.*"),
        ("kubectl_get", "Get Kubernetes resources", "api_version", r"(.*/)?v\d\w*"),
        ("mute", "Create a silence in Alertmanager", "matchers", r"\w+=.*"),
        ("blame", "Show who changed a line in Git", "stash_ref", r"stash@\{\d\}"),
        ("search_space", "Search Confluence", "cql", r".*(type|space|title|text|label|creator).*"),
    ],
)
def test_values_are_of_the_products_form(name: str, description: str, key: str, form: str) -> None:
    for value in _values(_bound(name, description, key)):
        assert re.fullmatch(form, str(value), re.DOTALL), value


def test_a_product_tells_more_than_the_type_of_a_bare_name() -> None:
    """A project is no firm's undertaking where YouTrack is around, but is elsewhere."""
    near = _bound("youtrack_issue", "Manage issues", "project")
    far = _bound("log_hours", "Log hours", "project")
    assert near.why.startswith("words of that kind")
    assert not far.why.startswith("words of that kind")


def test_addresses_of_no_product_stay_addresses() -> None:
    assert _bound("open_link", "Open a link", "issue_url").meaning.name == "url"


def test_numbers_of_tokens_are_no_keys() -> None:
    found = _bound("get_docs", "Get documentation of a library", "tokens", type="integer")
    assert found.meaning.name != "api_key"


def test_files_of_repositories_are_code() -> None:
    found = _bound("comment", "Comment on a line", "path", "owner", "repo")
    assert isinstance(found.meaning, FilePath)
    assert found.meaning.symbol == "code"


def test_names_of_verbs_are_told_as_they_stand() -> None:
    """The last word but one keeps its form: what a job "runs on" is no day."""
    found = _bound("create_workflow", "Create a GitHub Actions workflow", "runs_on")
    assert found.meaning.name != "date"


def _told(name: str, key: str, told: str) -> list[Any]:
    properties = {key: {"type": "string", "description": told}}
    parameters = {"type": "object", "properties": properties}
    (spec,) = gen.load_specs({"name": name, "description": "", "parameters": parameters})
    (found,) = bind(spec)
    return _values(found)


def test_a_command_as_a_list_is_said_as_it_is_typed() -> None:
    words = {"type": "array", "items": {"type": "string"}}
    command = _bound("exec_in_pod", "Run a command in a Kubernetes pod", "command", **words)
    for value in _values(command):
        assert all(value) and not any(" " in one for one in value)
        (said,) = (way.say(value, ANCHOR) for way in command.meaning.surfaces())
        assert said is not None and command.meaning.read(said, ANCHOR) == value
    many = _bound("run_all", "Run commands in a Kubernetes pod", "commands", **words)
    assert many.meaning.name == "list"


def test_the_version_of_an_interface_stays_in_its_path() -> None:
    assert not is_code("/rest/api/3/project") and not is_code("/v2/orders")
    assert is_code("/v2/orders/4821")


def test_stars_of_a_glob_are_no_marks() -> None:
    shown = mine('Glob (e.g. ``"src/**/*.ts"``) of the files, or *all*').examples
    assert shown == ("src/**/*.ts",)


def test_names_joined_by_a_slash_are_a_form_and_no_value() -> None:
    told = "Path of the document, e.g. collectionName/documentId"
    assert not any("collectionName" in one for one in _told("read_firestore", "paths", told))
