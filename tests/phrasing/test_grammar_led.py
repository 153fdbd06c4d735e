"""How arguments join a request by what they are of: keys, starts, ends, files and lists."""

from __future__ import annotations

import re

import pytest

from generator.phrasing.grammar.attached.list_items import unmeasured
from generator.phrasing.grammar.attached.roles import role_of
from generator.phrasing.grammar.idiom_guard import refused_by_words
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.choices.flags import phrases_of
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

LIST = {"type": "array", "items": TEXT}
FILE = {"type": "string", "description": "Path to the video"}
INPUT = {"type": "string", "description": "Path to the input video"}
MARK = {"type": "string", "description": "Path to the watermark image"}
NEW = {"type": "string", "description": "Path to the new audio"}
START = {"type": "string", "description": "Start time in ISO 8601"}
PLACES = {"type": "array", "items": {"type": "string"}, "description": "Place names"}
SOURCE = {"type": "string", "description": "Local file path or URL of the document"}
SECONDS = {"type": "integer", "description": "Lifetime in seconds"}
LIMIT = {"type": "integer", "description": "Maximum number"}
LINES = {"type": "integer", "description": "Number of lines"}


@pytest.mark.parametrize(
    ("name", "told", "properties", "pattern"),
    [
        (
            "create_invoice",
            "Create an invoice",
            {"customer_id": TEXT, "note": TEXT},
            "for customer <customer_id>",
        ),
        (
            "download_backup",
            "Download a backup of an asset",
            {"asset_id": TEXT, "version_id": TEXT},
            ", version <version_id>",
        ),
        (
            "transfer_ownership",
            "Transfer ownership of a project",
            {"project_id": TEXT, "new_owner_id": TEXT},
            "to user <new_owner_id>",
        ),
        (
            "generate_captions",
            "Generate captions for a video",
            {"video_path": FILE},
            "for <video_path>",
        ),
        (
            "replace_audio",
            "Replace the audio of a video",
            {"video_path": FILE, "audio_path": NEW},
            "audio of <video_path> with <audio_path>",
        ),
        (
            "convert_to_json",
            "Convert a local file or URL to JSON",
            {"source": SOURCE},
            "convert <source> to",
        ),
        (
            "schedule_recording",
            "Schedule a recording",
            {"start_time": START},
            "(starting|for)( at)? <start_time>",
        ),
        (
            "get_distances",
            "Compute distances between places",
            {"locations": PLACES},
            "between <locations>",
        ),
        (
            "plan_route",
            "Plan a route through several stops",
            {"stops": PLACES},
            "through <stops>",
        ),
        (
            "create_link",
            "Create a secret link",
            {"secret": TEXT, "expires_in": SECONDS},
            "expiring in <expires_in> seconds",
        ),
        ("list_orders", "List orders", {"limit": LIMIT}, "(max|most|up to) <limit>|<limit> orders"),
        ("get_logs", "Get logs", {"lines": LINES}, "the last <lines> lines"),
        (
            "set_margins",
            "Set page margins",
            {"left": WHOLE, "top": WHOLE},
            "left <left>.*top <top>",
        ),
        ("press_key", "Press a key", {"key": TEXT, "times": WHOLE}, "<times> times"),
        (
            "burn_subtitles",
            "Create a new video with burned-in subtitles",
            {"video_path": INPUT, "srt_path": TEXT},
            "from <video_path> (with|using) <srt_path>",
        ),
        (
            "add_watermark",
            "Add a watermark to a video",
            {"video_path": INPUT, "image_path": MARK},
            "to .*<video_path> (from|with|using) <image_path>",
        ),
        (
            "search_records",
            "Search records using a formula filter",
            {"filter_by_formula": TEXT},
            "the formula <filter_by_formula>",
        ),
        (
            "upload_document",
            "Upload a document",
            {"name": TEXT, "content_base64": TEXT},
            "base64 content",
        ),
        (
            "get_containers",
            "Retrieves all containers belonging to a Docker Compose project",
            {"project_name": {"type": "string", "description": "Docker Compose project name"}},
            "(for|of) .*<project_name>",
        ),
        (
            "get_form_response",
            "Get a form response",
            {"form_id": TEXT, "response_id": TEXT},
            "form response (with ID )?<response_id> (for|of|in) form <form_id>",
        ),
        ("merge_pr", "Merge a pull request", {"pr_number": WHOLE}, "PR #?<pr_number>"),
        (
            "git_diff",
            "Show the diff between two refs",
            {"base": TEXT, "head": TEXT},
            "from <base> to <head>",
        ),
        ("get_usage", "Get resource usage of an app", {"app_id": TEXT}, "(for|of) app <app_id>"),
        (
            "send_template",
            "Send a template email",
            {"to": TEXT, "template_id": TEXT},
            "using template <template_id>",
        ),
        (
            "list_channel_members",
            "List channel members",
            {"channel_id": TEXT},
            "members (for|of) channel <channel_id>|channel <channel_id>'s members",
        ),
        (
            "embed_video",
            "Embed a video on a slide",
            {"presentation_id": TEXT, "slide_id": TEXT, "file_id": TEXT},
            "video (with ID )?<file_id> on .*slide.*<slide_id> (in|of) presentation",
        ),
        (
            "change_email",
            "Change a user's email",
            {"user_id": TEXT, "new_email": TEXT},
            "to <new_email>",
        ),
        (
            "copy_calendar",
            "Copy a calendar",
            {"source_id": TEXT, "new_name": TEXT},
            "<source_id> as <new_name>",
        ),
        (
            "add_tracks",
            "Add tracks to a playlist",
            {"playlist_id": TEXT, "track_uris": LIST},
            "tracks <track_uris>",
        ),
        ("send_tokens", "Send tokens", {"to": TEXT, "amount_in_wei": WHOLE}, "<amount_in_wei> wei"),
        (
            "power",
            "Raise first number to the power of the second number",
            {"a": WHOLE, "b": WHOLE},
            "<a> to the power of <b>",
        ),
        (
            "ask_document",
            "Ask a question about a document",
            {"document_id": TEXT, "question": TEXT},
            "about document",
        ),
        (
            "connect_database",
            "Connect to a database",
            {"database": TEXT, "username": TEXT},
            "as <username>",
        ),
        (
            "get_messages",
            "Get chat messages",
            {"minutes": {"type": "integer", "description": "How many minutes back to read"}},
            "(last|past) <minutes>",
        ),
        (
            "list_alarms",
            "List alarms of the plant",
            {"limit": {"type": "integer", "description": "Max alarms (default 50)"}},
            "(max|most|up to) <limit>|<limit> alarms",
        ),
        (
            "schedule_tuning",
            "Schedule a tuning",
            {"date": TEXT, "name": {"type": "string", "description": "Customer name"}},
            "(for|with|and|:) <name>|<name>,|(for|with) .*name <name>",
        ),
        ("create_snippet", "Create a snippet", {"filename": TEXT}, "(called|named) <filename>"),
        (
            "send_reminder_email",
            "Send a reminder email to a tenant",
            {"tenant_email": TEXT, "requester_email": TEXT},
            "from <requester_email>",
        ),
    ],
)
def test_an_argument_joins_by_what_it_is_of(name, told, properties, pattern):
    assert share(texts(name, told, **properties), pattern) > 0.9


def test_a_rate_is_said_without_its_unit_and_is_no_interest():
    rate = {"type": "number", "description": "VAT rate as percent"}
    made = texts("calculate_vat", "Calculate the VAT", net={"type": "number"}, rate_percent=rate)
    assert share(made, "interest|rate percent") == 0


def test_a_code_is_no_item_that_a_list_starts_with():
    channel = {"type": "string", "description": "Channel ID"}
    function = {"channel_id": channel, "text": TEXT}
    (role, _) = (
        role_of(parameter, index)
        for index, parameter in enumerate(
            bind(
                FunctionSpec(
                    name="post_message",
                    description="Post a message to a channel",
                    parameters={"type": "object", "properties": function},
                )
            )
        )
    )
    refused = unmeasured(role, "Post message – ", ": ")
    assert any(re.match(one, "C0M4TT81RSN") for one in refused)
    assert not any(re.match(one, "general") for one in refused)
    assert not unmeasured(role, "Post message – channel ", ": ")


@pytest.mark.parametrize("value", ["it needs approval", "the customer is waiting"])
def test_nothing_is_about_a_statement(value):
    assert any(re.match(one, value) for one in refused_by_words("ring me about ", ""))
    assert not any(re.match(one, "the late order") for one in refused_by_words("me about ", ""))


@pytest.mark.parametrize("value", ["before lunch", "between 9 and 11", "Friday at noon"])
def test_nothing_is_at_what_is_no_hour(value):
    assert any(re.match(one, value) for one in refused_by_words("ring me at ", ""))
    assert not any(re.match(one, "noon") for one in refused_by_words("ring me at ", ""))


def test_scorers_that_are_counted_already_are_counted_once():
    made = texts("goal_scorers", "Top 10 goal scorers in a league", limit=LIMIT)
    assert share(made, r"<limit> 10") == 0


@pytest.mark.parametrize(("verb", "said"), [("edit", "make it public"), ("create", "as public")])
def test_what_is_changed_is_made_public(verb, said):
    function = FunctionSpec(
        name=f"{verb}_playlist",
        description=f"{verb.title()} a playlist",
        parameters={"type": "object", "properties": {"public": {"type": "boolean"}}},
    )
    (flag,) = bind(function)
    phrases = phrases_of(flag.meaning)
    assert phrases is not None and phrases.yes[0] == said


def test_sentences_that_a_preposition_leads_to_stand_in_marks() -> None:
    claims = ["Knots hold better when wet.", "Red buoys are seen first."]
    said = texts(
        "find_gaps",
        "Identify research gaps for a hypothesis.",
        hypothesis={"type": "string", "examples": claims},
    )
    led = [text for text in said if re.search(r"\bfor\b.*<hypothesis>", text)]
    assert led
    assert all(re.search(r'the hypothesis "<hypothesis>"', text) for text in led)
