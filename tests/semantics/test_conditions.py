"""What descriptions say of which arguments go together, in many wordings."""

from __future__ import annotations

from typing import Any

import pytest

import generator as gen
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.conditions.mined import conditions_of
from generator.semantics.conditions.required import Requirements
from generator.semantics.conditions.rules import broken, shown
from generator.semantics.described.unconditioned import unconditioned

ACTION = {"type": "string", "enum": ["list", "search", "get", "create", "update"]}


def rules(
    described: dict[str, str],
    told: str = "Do things.",
    required: tuple[str, ...] = ("action",),
    *,
    implied: bool = False,
) -> set[str]:
    """The rules of a function whose parameters are described like this, if told or else implied."""
    known: dict[str, dict[str, Any]] = {
        "action": ACTION,
        "mode": {"type": "string", "enum": ["basic", "custom"]},
        "is_group": {"type": "boolean"},
        "limit": {"type": "integer"},
    }
    names = dict.fromkeys(("action", *described))
    properties = {
        name: {**known.get(name, {"type": "string"}), "description": described.get(name, "")}
        for name in names
    }
    parameters = {"type": "object", "properties": properties, "required": list(required)}
    spec = {"name": "do_things", "description": told, "parameters": parameters}
    loaded = gen.load_specs(spec)[0]
    found = conditions_of(bind(loaded, None, Setting())).rules
    return {shown(rule) for rule in found if implied == rule.why.startswith("what '")}


LISTED = 'limit only with action "list" or "search"'


@pytest.mark.parametrize(
    "text",
    [
        "For list/search: page size, default 20",
        "Number of entries for `list` or `search` actions.",
        "for list, search: page size",
        "[list, search] page size",
        "(list/search only) page size",
        "Page size. Optional for list, search.",
        "Page size (optional for list and search)",
        "Page size. Only used when action is 'list' or 'search'.",
        "Page size. Only valid for the list and search actions.",
        "Page size, used for list/search.",
        "Page size. Only applies to action=list or action=search.".replace(" or action=", ", "),
        "Page size. NOT used by get, create, update",
        "Page size. Ignored for get/create/update.",
        "Page size. Ignored unless action is list or search.",
        "For list: page size. For search: most results.",
        "If action is 'list' or 'search', the page size",
        "list/search: page size",
        "list, search — page size",
        "Page size for list/search",
        "list: page size; search: most results",
    ],
)
def test_a_parameter_of_some_actions(text: str) -> None:
    assert rules({"limit": text}) == {LISTED}


@pytest.mark.parametrize(
    "text",
    [
        "REQUIRED for search. Search words",
        "Search words. Required for: search (in any language)",
        "Search words (required when action is 'search')",
        "Search words. Required if action=search.",
        "Search words, required for the search action",
        "Required with action `search`.",
        "Must be provided when action is search.",
    ],
)
def test_a_parameter_that_an_action_needs(text: str) -> None:
    found = rules({"query": text})
    assert 'where action "search": query' in found
    assert found <= {
        'where action "search": query',
        'query only with action "search" or "update"',
    }


@pytest.mark.parametrize(
    ("described", "needed"),
    [
        ({"text": "Words (for get)"}, 'where action "get": text'),
        ({"text": "Words (for list)"}, None),  # all are listed where nothing is told
        ({"track": "The track to create anew"}, 'where action "create": track'),
        ({"track": "The track (for create). Default: a new one"}, None),
        ({"side1": "(for create)", "side2": "(for create)"}, 'where action "create": side2'),
        (
            {"id": "Required for update, get, and whatever else"},
            'where action "update" or "get": id',
        ),
    ],
)
def test_what_is_for_one_action_alone_is_what_it_is_done_to(
    described: dict[str, str], needed: str | None
) -> None:
    found = rules(described, implied=False) | rules(described, implied=True)
    needs = {rule for rule in found if rule.startswith("where action")}
    assert needed in needs if needed else not needs


def test_what_only_shows_a_value_does_not_end_a_list() -> None:
    text = 'Words. Required for action "search" (e.g. a name) and "list".'
    assert 'where action "search" or "list": query' in rules({"query": text})


@pytest.mark.parametrize(
    ("described", "wanted"),
    [
        (
            {"id": "If specified, name should not be set.", "name": "The name"},
            {"id only with no name"},
        ),
        ({"start": "Required if end is set.", "end": ""}, {"end only with start"}),
        ({"start": "Required with end.", "end": ""}, {"end only with start"}),
        ({"start": "If set, end is also required.", "end": ""}, {"start only with end"}),
        ({"start": "Must be used with end.", "end": ""}, {"start only with end"}),
        ({"start": "Mutually exclusive with end", "end": ""}, {"start only with no end"}),
        ({"start": "Cannot be combined with `end`.", "end": ""}, {"start only with no end"}),
        ({"start": "Ignored if end is given.", "end": ""}, {"start only with no end"}),
        ({"start": "Use instead of end.", "end": ""}, {"start only with no end"}),
        (
            {"start": "Required if end is not given.", "end": ""},
            {"always start or end", "start only with no end"},
        ),
        (
            {"start": "Optional if the end is provided.", "end": ""},
            {"always start or end", "start only with no end"},
        ),
        (
            {"start": "Provide either this or end, but not both.", "end": ""},
            {"always start or end", "start only with no end"},
        ),
        (
            {"start": "Provide this or end.", "end": ""},
            {"always start or end", "start only with no end"},
        ),
        (
            {"is_group": "", "children": "Only valid when is_group is true."},
            {"children only with is_group true"},
        ),
        (
            {"is_group": "", "parent": "Cannot be set if is_group is true."},
            {"parent only with is_group false or no is_group"},
        ),
        (
            {"mode": "Mode (default: custom)", "text": "Required if mode is custom."},
            {
                'text only with mode "custom" or no mode',
                'where mode "custom": text',
                "where no mode: text",
            },
        ),
        (
            {"mode": "", "text": "Only applies to mode=custom."},
            {'text only with mode "custom"'},
        ),
        (
            {"is_group": "", "limit": "Number of members when is_group=true (1-7)."},
            {"limit only with is_group true"},
        ),
        ({"is_group": "", "limit": "Default 5, or 50 when is_group=true."}, set()),
        (
            {"marks": "Optional, but either marks or a line must be given.", "drawn_line": ""},
            {"always marks or drawn_line", "marks only with no drawn_line"},
        ),
        ({"marks": "Either marks or a shape must be given.", "drawn_line": ""}, set()),
        (
            {"start": "Start at this hour.", "end": "Or end at this one"},
            {"always start or end", "start only with no end"},
        ),
        ({"start": "A start", "end": "Or none at all"}, set()),
        ({"start": "Alternative to end.", "end": ""}, {"start only with no end"}),
    ],
)
def test_parameters_that_go_together_or_apart(described: dict[str, str], wanted: set[str]) -> None:
    assert rules(described) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Page size for listing things",
        "Required for searching the archive.",
        "Used for get requests and other things.",
        "Number of results to list.",
        "If action is 'list', at most 10; otherwise at most 50.",
        "When omitted, all are returned.",
        "Leave empty for all",
        "Optional.",
        "The search query to list, create or update things",
        "Only if the user asks for it.",
        "Change ONLY IF user specifies.",
        "This is also used for list.",
        "Required in most cases.",
        "Save to a file instead of returning it.",
        "Either coordinates or an address.",
        "Must be one of: list, search.",
    ],
)
def test_what_is_no_condition(text: str) -> None:
    assert rules({"limit": text, "query": text}) == set()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "Manage things.\n• list — all, no params needed\n• get — one. Requires: id",
            {'id only with action "get" or "update"', 'where action "get": id'},
        ),
        (
            "Actions:\n- list: all of them\n- create: needs id and name\n- update: needs id",
            {
                'id only with action "create" or "update"',
                'where action "create" or "update": id',
                'name only with action "create" or "update"',
                'where action "create": name',
            },
        ),
        (
            "Actions:\n  - `list` — all of them. No args.\n  - `get` — one of\n"
            "      them.\n      Needs: `id` (1-9, default 2). Optional: `name`\n      (ISO).\n",
            {
                'id only with action "get" or "update"',
                'where action "get": id',
                'name only with action "get"',
            },
        ),
        ("At least one of id, name must be given.", {"always id or name"}),
        ("Provide exactly one of id or name.", {"always id or name", "id only with no name"}),
        (
            "Provide either id (the whole of it) or name.",
            {"always id or name", "id only with no name"},
        ),
        (
            "Either an id, a name, or an id range must be provided.",
            {"always id or name", "id only with no name"},
        ),
        ("Requires: id for all actions.\nMore.", {"always id"}),
        ("Gets a thing by id or name. Either way works.", set()),
        ("Lists, creates and updates things. Requires an account.", set()),
    ],
)
def test_what_the_function_says(told: str, wanted: set[str]) -> None:
    assert rules({"id": "", "name": ""}, told) == wanted


def test_one_of_two_alternatives_is_given_where_nothing_else_is() -> None:
    wanted = {"always start or end", "start only with no end"}
    assert rules({"start": "Alternative to end.", "end": ""}, required=()) == wanted


def test_what_is_made_or_changed_is_told_by_what_names_it() -> None:
    described = {
        "summary": "Text of the item. Required when creating a new item.",
        "item": "The item to update. When omitted, creates a new item.",
        "rename": "A new name. Only used in edit mode.",
    }
    wanted = {"always item or summary", "item only with no summary", "rename only with item"}
    assert rules(described, required=()) == wanted


def test_nothing_limits_what_the_schema_requires() -> None:
    text = "Required for search. Not used by list."
    assert rules({"query": text}, required=("action", "query")) == set()


def test_what_can_not_be_true_is_left_out() -> None:
    described = {"start": "Required if end is not set.", "end": "Mutually exclusive with start."}
    assert rules(described, required=("action", "start", "end")) == set()


def test_draws_obey_the_rules_and_reach_everything() -> None:
    spec = {
        "name": "manage",
        "description": "Manage things.",
        "parameters": {
            "type": "object",
            "properties": {
                "action": ACTION,
                "query": {"type": "string", "description": "REQUIRED for search."},
                "limit": {"type": "integer", "description": "For list/search: page size"},
                "id": {"type": "string", "description": "Required for get, update."},
                "name": {"type": "string", "description": "Required for create."},
                "start": {"type": "string", "description": "Required if end is set."},
                "end": {"type": "string", "description": "For list: the last day."},
            },
            "required": ["action"],
        },
    }
    loaded = gen.load_specs(spec)[0]
    found = conditions_of(bind(loaded, None, Setting())).rules
    drawn = gen.sample_arguments(loaded, n=150, seed=3)
    given = [{f"/{key}": value for key, value in call.items()} for call in drawn]
    assert [broken(found, call) for call in given if broken(found, call)] == []
    assert {call["action"] for call in drawn} == set(ACTION["enum"])
    assert {key for call in drawn for key in call} == set(spec["parameters"]["properties"])


def test_what_an_update_changes_is_told() -> None:
    described = {
        "id": "Required for get, update",
        "name": "Required for create; optional for update",
    }
    assert 'where action "update": name' in rules(described)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("REQUIRED for search. Search words", "Search words"),
        ("For list/rss: page size, max 20", "page size, max 20"),
        ("Optional for stats: response language", "response language"),
        ("[list, search] page size", "page size"),
        ("Due date, YYYY-MM-DD (create/update only)", "Due date, YYYY-MM-DD"),
        ("Task title (required for create)", "Task title"),
        ("Number of lines, only for logs", "Number of lines"),
        ("Start. Mutually exclusive with end.", "Start."),
        ("Field name. Required for: create, rename.", "Field name."),
        ("The number of tickets required for the trip.", None),
        ("Only the last one is kept.", None),
        ("Format (optional, default: json)", None),
        ("Used for the report", None),
    ],
)
def test_a_description_without_its_conditions(told: str, left: str | None) -> None:
    assert unconditioned(told) == (told if left is None else left)


def test_a_reply_says_something():
    text = {"type": "string"}
    for required, always in ((["id"], {"/id", "/body"}), (["id", "subject"], {"/id", "/subject"})):
        spec = gen.FunctionSpec(
            name="reply_email",
            description="Reply to an email.",
            parameters={
                "type": "object",
                "properties": {"id": text, "subject": text, "body": text},
                "required": required,
            },
        )
        assert Requirements(bind(spec, None, Setting())).always == always


def test_what_is_acted_on_is_given():
    code = {"code": {"type": "string"}, "text": {"type": "string"}}
    schema = {"type": "object", "properties": code}
    for told, needed in (("Resolve a code or cryptic text.", {"/code"}), ("Get a code.", set())):
        (spec,) = gen.load_specs([{"name": "act", "description": told, "parameters": schema}])
        always = Requirements(bind(spec, spec.parameters, Setting())).always
        assert always == needed


@pytest.mark.parametrize(
    ("name", "told", "properties", "required", "always"),
    [
        ("get_tides", "Get tides for a specific port and day.", "port day unit", "", "port day"),
        ("get_tides", "Get tides at sea or for a specific port.", "port unit", "", ""),
        ("get_path", "Get directions to a summit.", "summit start_time", "", "summit"),
        ("get_bees", "Get the hives for the past N days.", "days page", "", "days"),
        ("get_hive", "Get a hive by hive or owner.", "hive owner page", "", ""),
        ("create_volume", "Create a volume.", "driver name", "", "name"),
        ("create_branch", "Create a branch.", "project_id name", "project_id", "project_id name"),
        ("create_branch", "Create a branch.", "title name", "title", "title"),
        ("chat_schedule_message", "Schedule it.", "channel title text", "channel", "channel text"),
        ("create_quilt_listing", "Create a listing.", "quilt", "", "quilt"),
        ("get_page", "Get a page.", "id title", "id", "id"),
        ("create_secret", "Create it.", "name value path", "name", "name value"),
    ],
)  # fmt: skip
def test_what_a_request_makes_no_sense_without_is_given(name, told, properties, required, always):
    schema = {
        "type": "object",
        "properties": {one: {"type": "string"} for one in properties.split()},
        "required": required.split(),
    }
    (spec,) = gen.load_specs([{"name": name, "description": told, "parameters": schema}])
    found = Requirements(bind(spec, spec.parameters, Setting())).always
    assert found == {f"/{one}" for one in always.split()}


def test_one_of_the_ways_by_which_a_thing_is_told_is_given_beside_what_is_required() -> None:
    schema = {
        "type": "object",
        "properties": {one: {"type": "string"} for one in ("phone", "card", "clinic")},
        "required": ["clinic"],
    }
    told = "Find a patient by phone or card."
    (spec,) = gen.load_specs([{"name": "find", "description": told, "parameters": schema}])
    found = conditions_of(bind(spec, None, Setting())).rules
    assert {shown(rule) for rule in found} == {"always phone or card", "phone only with no card"}


def test_what_actions_need_goes_without_saying() -> None:
    found = rules({"title": "", "id": ""}, "Manage errands.", implied=True)
    assert 'where action "create": title' in found
    assert 'where action "get" or "update": id' in found
    assert 'id only with action "get" or "update"' in found or any(
        rule.startswith("id only with") and "create" not in rule and "list" not in rule
        for rule in found
    )


def test_what_is_told_of_one_argument_leaves_it_alone() -> None:
    found = rules({"title": "", "id": "Required for get."}, implied=True)
    assert found and not any("id" in rule for rule in found)


def test_what_is_written_and_what_sifts_are_of_other_actions() -> None:
    found = rules({"id": "", "body": "", "filter_tag": ""}, "Manage errands.", implied=True)
    assert 'where action "update": body' in found  # nothing is updated without a change
    assert 'filter_tag only with action "list" or "search" or "get"' in found
    assert 'body only with action "create" or "update"' in found


def test_what_is_ignored_beside_another_is_not_given_with_it() -> None:
    told = "The page. If page_id is provided, title and space will be ignored."
    found = rules({"page_id": told, "title": "", "space": ""})
    assert found == {"page_id only with no title", "page_id only with no space"}


@pytest.mark.parametrize(
    ("name", "keys", "apart"),
    [
        ("track_flight", ("flight_iata", "flight_icao"), True),
        ("start_timer", ("taskId", "taskName"), True),
        ("delete_comment", ("task_id", "task_name"), True),
        ("create_task", ("task_id", "task_name"), False),
        ("get_task", ("owner_name", "owner_email"), False),
        ("get_task", ("task_id", "list_id"), False),
    ],
)
def test_of_two_keys_of_one_thing_one_is_given(
    name: str, keys: tuple[str, str], apart: bool
) -> None:
    properties = {key: {"type": "string"} for key in keys}
    spec = {"name": name, "parameters": {"type": "object", "properties": properties}}
    found = conditions_of(bind(gen.load_specs(spec)[0], None, Setting())).rules
    assert bool(found) == apart
    both = {f"/{key}": "x" for key in keys}
    assert (broken(found, both) is not None) == apart
    assert broken(found, {f"/{keys[0]}": "x"}) is None


def test_a_value_that_is_all_that_is_said_tells_when_it_holds() -> None:
    assert rules({"limit": "List only"}) == {'limit only with action "list"'}


def test_one_word_may_stand_for_the_values_that_begin_with_it() -> None:
    kinds = ["breast_left", "breast_right", "bottle"]
    parameters = {
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": kinds},
            "minutes": {"type": "integer", "description": "Breast only"},
        },
    }
    loaded = gen.load_specs({"name": "log", "description": "Log a feed.", "parameters": parameters})
    (rule,) = conditions_of(bind(loaded[0], None, Setting())).rules
    assert shown(rule) == 'minutes only with type "breast_left" or "breast_right"'
