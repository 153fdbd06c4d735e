"""What verbs take, and what is said together: ends of a stretch, spots, sums of tokens, merges."""

from __future__ import annotations

import re

import pytest

from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

NUMBER = {"type": "number"}
LIST = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    ("name", "told", "properties", "pattern"),
    [
        ("scale_app", "Scale app", {"app": TEXT, "replicas": WHOLE}, "to <replicas>"),
        ("share_sketch", "Share a sketch", {"sketch_id": TEXT, "email": TEXT}, "with <email>"),
        (
            "create_branch",
            "Create a branch",
            {"repo_path": TEXT, "branch_name": TEXT, "base_branch": TEXT},
            "from <base_branch>",
        ),
        (
            "create_pull_request",
            "Create a pull request",
            {"title": TEXT, "head": TEXT, "base": TEXT},
            "into <base>",
        ),
        ("add_days", "Add days to a date", {"date": TEXT, "days": WHOLE}, "to <date>"),
    ],
)
def test_a_verb_leads_to_what_it_takes(name, told, properties, pattern):
    assert share(texts(name, told, **properties), pattern) == 1


@pytest.mark.parametrize(
    ("name", "told", "properties", "pattern"),
    [
        (
            "read_lines",
            "Read a range of lines from a file",
            {"path": TEXT, "start_line": WHOLE, "end_line": WHOLE},
            "lines <start_line> to <end_line> (of|in) <path>",
        ),
        (
            "mark_text",
            "Mark text in a page",
            {"start_index": WHOLE, "end_index": WHOLE},
            "from index <start_index> to (index )?<end_index>",
        ),
        ("move_arm", "Move arm", {"x": NUMBER, "y": NUMBER, "z": NUMBER}, "to <x>, <y>, <z>"),
        (
            "draw_line",
            "Draw a line",
            {"x1": NUMBER, "y1": NUMBER, "x2": NUMBER, "y2": NUMBER},
            "from <x1>, <y1> to <x2>, <y2>",
        ),
        (
            "swap_tokens",
            "Swap tokens",
            {"from_token": TEXT, "to_token": TEXT, "amount": NUMBER},
            "<amount> <from_token> .*<to_token>",
        ),
        (
            "merge_tickets",
            "Merge tickets",
            {"source_ids": LIST, "target_id": TEXT},
            "<source_ids> into <target_id>",
        ),
        (
            "copy_tab",
            "Copy a sheet to another spreadsheet",
            {"src_spreadsheet": TEXT, "src_sheet": TEXT, "dst_spreadsheet": TEXT},
            "sheet <src_sheet> from <src_spreadsheet> to <dst_spreadsheet>",
        ),
        (
            "copy_row",
            "Copy a row to another board",
            {"source_board": TEXT, "row_id": WHOLE, "target_board": TEXT},
            "row <row_id> from <source_board> to <target_board>",
        ),
        (
            "get_resource",
            "Get a cluster resource",
            {"kind": TEXT, "name": TEXT},
            "<kind> <name>",
        ),
        (
            "log_exercise",
            "Log an exercise",
            {"exercise": TEXT, "sets": WHOLE, "reps": WHOLE},
            "<sets> sets of <reps> reps",
        ),
        (
            "forward_port",
            "Forward ports",
            {"local_port": WHOLE, "remote_port": WHOLE},
            "from port <local_port> to (port )?<remote_port>",
        ),
        (
            "filter_rows",
            "Filter rows",
            {"file": TEXT, "column": TEXT, "operator": TEXT, "value": TEXT},
            "rows where <column> <operator> <value>",
        ),
        ("switch_branch", "Switches branches", {"branch_name": TEXT}, "switch to .*<branch_name>"),
        ("probe_host", "Scan a host", {"target": TEXT}, "host (with target )?<target>"),
        (
            "place_order",
            "Place an order",
            {
                "symbol": TEXT,
                "side": {"type": "string", "enum": ["buy", "sell"]},
                "qty": WHOLE,
                "type": {"type": "string", "enum": ["market", "limit"]},
            },
            "<type> order to <side> <qty> <symbol>",
        ),
        (
            "simulate_match",
            "Simulate a match",
            {"team1_name": TEXT, "team2_name": TEXT},
            "between <team1_name> and <team2_name>",
        ),
        ("pick_number", "Pick a number", {"min": WHOLE, "max": WHOLE}, "<min> (and|to) <max>"),
    ],
)
def test_what_belongs_together_is_said_together(name, told, properties, pattern):
    found = texts(name, told, **properties)
    assert share(found, pattern) == 1
    assert share(found, "with (bare|min)") == 0


def test_what_is_added_goes_to_what_it_is_on():
    told = "Add labels to a ticket of a repository"
    found = texts("add_labels", told, repo=TEXT, ticket_id=WHOLE, labels=LIST)
    assert share(found, "<labels> (to|on) (the )?ticket( with ID)? #?<ticket_id>") > 0.9
    assert share(found, "(into|onto|in) (the )?ticket") == 0


def test_a_pasted_text_stands_behind_the_name():
    told = "Deploy a Docker Compose stack"
    found = texts("deploy_compose", told, compose_yaml=TEXT, project_name=TEXT)
    assert share(found, "<project_name>.*<compose_yaml>") > 0.9
    assert share(found, ": <compose_yaml>.*<project_name>") == 0


def test_what_is_made_several_times_is_counted():
    found = texts("generate_token", "Generate a token", count=WHOLE)
    assert share(found, "<count> tokens?") == 1


def test_a_name_or_slug_is_said_by_what_it_names():
    told = "Set up a rule in Lumen"
    found = texts("create_rule", told, name=TEXT, site_slug=TEXT, environment_slug=TEXT)
    assert share(found, " slug <") == 0
    assert share(found, "environment <environment_slug>|<environment_slug> environment") > 0.9


def test_what_is_made_is_not_many_things_that_are_something():
    found = texts("create_issue", "Create an issue", title=TEXT, status=TEXT)
    assert share(found, "that are <status>") == 0


def test_nothing_is_translated_into_the_language_that_it_is_in():
    words = {"phrase": TEXT, "source_language": TEXT, "target_language": TEXT}
    found = texts("translate_phrase", "Translate a phrase.", **words)
    assert any("from <source_language>" in text for text in found)
    assert not any(re.search(r"(?:in)?to <source_language>", text) for text in found)


def test_who_writes_a_comment_is_not_what_is_added():
    told = {"task_id": TEXT, "content": TEXT, "author": TEXT}
    found = texts("add_comment", "Add a comment to a task.", **told)
    assert any("by <author>" in text for text in found)
    assert not any(re.search(r"(?:add|leave|put) <author>", text) for text in found)


def test_a_state_of_a_country_is_no_status():
    told = {"state": {**TEXT, "description": "Indian state name, e.g. Kerala, Punjab"}}
    found = texts("get_crop_prices", "Get the crop prices.", **told)
    assert any("in <state>" in text for text in found)
    assert not any("status" in text for text in found)
    told = {"state": {**TEXT, "description": "State, e.g. running, stopped"}}
    assert not any("in <state>" in text for text in texts("list_jobs", "List jobs.", **told))


def test_a_variable_is_set_to_its_value():
    found = texts("set_var", "Set a variable.", variable=TEXT, value=TEXT)
    assert any(re.search(r"variable <variable> to <value>", text) for text in found)


def test_what_cannot_be_asked_takes_no_ones_place():
    found = texts("get_price", "Get the price of a product.", name=TEXT)
    asked = [text for text in found if text.startswith(("what", "how much"))]
    assert len(asked) > 10
