"""Parameters of servers for known products hold what these products have there."""

import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
from tests.semantics.catalogue_checks import draws


def function(name, description, **properties):
    typed = {key: {"type": "string"} if isinstance(told, str) else told
             for key, told in properties.items()}  # fmt: skip
    return FunctionSpec(
        name=name, description=description, parameters={"type": "object", "properties": typed}
    )


def values(spec, setting=None, count=12):
    """Of the function's first parameter."""
    return draws(bind(spec, None, setting or Setting())[0].meaning, seed=2, n=count)


@pytest.mark.parametrize(
    ("name", "description", "parameter", "form"),
    [
        ("get", "Get a Redis string value.", "key", r"[a-z]+:\S+"),
        ("scan_keys", "Scan keys in the Redis database", "pattern", r".*\*.*|order.*"),
        ("execute-query", "Run a query on BigQuery", "location", r"US|EU|[a-z-]+\d"),
        ("trigger_dag_run", "Trigger a DAG by ID", "dag_id", r"[a-z]+(_[a-z]+)+"),
        ("get_task_instance", "Get an Airflow task instance", "dag_run_id", r"[a-z]+__20\d\d-.*"),
        ("list_records", "List Airtable records", "base_id", r"app[A-Za-z0-9]{14}"),
        ("get_card", "Get a Trello card", "card_id", r"[0-9a-f]{24}"),
        ("move_card", "Move a card on a Trello board", "card", r"(?!.* of )[A-Z].*"),
        ("add_supplier", "Add a supplier", "cnpj_cpf", r"\d\d\.\d{3}\.\d{3}/0001-\d\d"),
        ("find_patient", "Find a patient", "cpf", r"\d{3}\.\d{3}\.\d{3}-\d\d"),
        ("git_tag", "Manage tags", "message", r"(?!Hi|Hello|Let).+"),
        ("list_albums", "List photos in a folder", "directory", r"(?!/etc|/var|/opt).+"),
        ("setup_bridge", "Set a Hue bridge up", "bridge_ip", r"(?:192\.168|10)\..+"),
        ("declare_queue", "Declare a RabbitMQ queue", "vhost", r"/|[a-z]+"),
        ("create_snapshot", "Snapshot of an RDS instance", "engine", r"[a-z]+(?:-[a-z0-9]+)*"),
        ("convert", "Convert a video with ffmpeg", "codec", r"[a-z]+\d*(?:-\w+)?|copy"),
        ("turn_on", "Turn on a light", "effect", r"[A-Za-z]+"),
        ("swap", "Swap tokens on Uniswap", "recipient", r"0x[0-9a-f]{40}"),
        ("onecall", "Weather forecast of OpenWeather", "units", r"metric|imperial|standard"),
        ("standings", "Standings of the NBA", "conference", r"[A-Z][\w ]*"),
        ("append_to_note", "Append to a periodic note", "vault", r"[A-Z][a-z ]+[A-Za-z]*"),
        ("create_task", "Create a task in Microsoft To Do", "list_id", r"A[AQ]MkAD\w+=?"),
        ("run_sql", "Run SQL on a Neon database", "branch_id", r"br-[a-z]+-[a-z]+-\d{8}"),
        ("get_sprint", "Get a Jira sprint", "sprint_id", r"\d{1,3}"),
        ("download_biorxiv", "Download a bioRxiv paper", "paper_id", r"10\.1101/20.*"),
        ("hide_comment", "Hide an Instagram comment", "comment_id", r"1[78]\d{15}"),
        ("approve", "Approve joining a WhatsApp group", "group_id", r"120363\d+@g\.us"),
        ("move_device", "Move a Home Assistant device", "area_id", r"[a-z]+(?:_room)?"),
        ("toggle_light", "Toggle a light", "light_id", r"\d{1,2}"),
        ("get_channel", "Get a YouTube channel", "channel_id", r"UC[\w-]{22}"),
        ("fetch_item", "Fetch a Zotero item", "item_key", r"[A-Z2-9]{8}"),
        (
            "write_query",
            "Execute INSERT, UPDATE or DELETE",
            "query",
            r"(?:INSERT|UPDATE|DELETE) .*",
        ),
        ("create-table", "Create a table in DuckDB", "query", r"CREATE TABLE .*"),
        ("read_query", "Execute a SELECT query on SQLite", "query", r"(?:SELECT|SHOW|DESC).*"),
        ("get_article", "Get a Wikipedia article", "title", r"[A-Z].*"),
        ("get_statements", "Get statements from Wikidata", "property_id", r"P\d+"),
        ("search_papers", "Search arXiv", "category", r"[a-z-]+(?:\.[A-Za-z-]+)?"),
        ("convert", "Convert with Pandoc", "from_format", r"[a-z]+"),
        ("read_range", "Read a range of an Excel sheet", "start_cell", r"[A-Z]+\d+"),
        ("ocr", "OCR a scanned page", "lang", r"[a-z]{3}(?:\+[a-z]{3}|_[a-z]{3})?"),
        ("google_search", "Search Google via Serper", "tbs", r"qdr:[hdwmy]"),
        ("get_transcript", "Get the transcript of a YouTube video", "url", r"https://.*youtu.*"),
        ("sequentialthinking", "Think step by step", "thought_number", r"[1-6]"),
        ("create_task", "Create a Todoist task", "due_string", r"\S.*"),
        ("list_records", "List SharePoint items", "filter", r"\S+(?: (?:eq|ge) .*|\(.*\))"),
        ("add_reaction", "React to a Slack message", "timestamp", r"17\d{8}\.\d{6}"),
        ("send_message", "Send a Telegram message", "chat_id", r"-?\d+"),
        ("send_sms", "Send an SMS via Twilio", "to", r"\+\d{9,13}"),
        ("patch_content", "Patch a note in Obsidian", "filepath", r".*\.md"),
        ("manage_field", "Create a Salesforce field", "object_name", r"[A-Z]\w+"),
        ("list_events", "List Google Calendar events", "time_min", r"\d{4}-\d\d-\d\dT.*"),
        ("run", "Run an Ollama model", "model", r"[a-z0-9.-]+(?::\w+)?"),
        ("publish", "Publish to an ntfy topic", "topic", r"[a-z0-9-]+"),
        ("convert_currency", "Convert a currency", "from", r"[A-Z]{3}"),
        ("sparql", "Execute a SPARQL query", "query", r"(?:SELECT|ASK) .*"),
    ],
)
def test_values_have_the_form_of_the_product(name, description, parameter, form):
    found = values(function(name, description, **{parameter: ""}))
    assert [value for value in found if not re.fullmatch(form, value)] == []


def test_a_name_means_something_else_without_the_product():
    assert not any(":" in value for value in values(function("get", "Get a setting.", key="")))


def test_functions_of_one_service_are_of_the_product_that_others_name():
    told = [
        function("add_card", "Add a card to a Trello list", title=""),
        function("get_lists", "Get the lists of a Trello board", title=""),
    ]
    bare = function("archive", "Archive it", card_id="")
    setting = Setting(alikes=alikes([*told, bare]))
    assert all(re.fullmatch(r"[0-9a-f]{24}", value) for value in values(bare, setting))
    assert not any(re.fullmatch(r"[0-9a-f]{24}", value) for value in values(bare))
    once = Setting(
        alikes=alikes([told[0], bare, function("x", "y", a=""), function("z", "y", a="")])
    )
    assert not any(re.fullmatch(r"[0-9a-f]{24}", value) for value in values(bare, once))


def test_ids_that_a_type_has_are_not_taken_from_a_table():
    spec = function("track_order", "Track an order of the shop", order_id="")
    assert bind(spec)[0].meaning.name == "order_id"


def test_whole_numbers_have_the_form_of_the_product_with_its_sign():
    spec = function("send", "Send a Telegram message", chat_id={"type": "integer"})
    found = values(spec, count=40)
    assert any(value < -(10**12) for value in found)
    bounded = function("send", "Send a Telegram message", chat_id={"type": "integer", "minimum": 1})
    assert all(value >= 1 for value in values(bounded, count=40))


def test_a_default_that_a_table_has_shows_one_of_its_words():
    spec = function(
        "create_cluster",
        "Create a free MongoDB Atlas cluster",
        region={"type": "string", "default": "US_EAST_1"},
    )
    assert len(set(values(spec))) > 2


def test_members_of_lists_of_ids_have_the_form_of_one():
    spec = function(
        "delete_records",
        "Delete Airtable records",
        record_ids={"type": "array", "items": {"type": "string"}},
    )
    assert all(one.startswith("rec") for listed in values(spec) for one in listed)


def test_a_description_that_begins_with_an_id_leaves_the_form_to_the_product() -> None:
    text = {"type": "string", "description": "ID of the project to comment on"}
    for value in values(function("create_comment", "Comment on a Todoist task", project_id=text)):
        assert re.fullmatch(r"6[A-Za-z0-9]{15}|[28]\d{9}", value), value
