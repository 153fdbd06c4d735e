"""How arguments join a request by what they are of: keys, starts, ends, files and lists."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

FILE = {"type": "string", "description": "Path to the video"}
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
            "connect_database",
            "Connect to a database",
            {"database": TEXT, "username": TEXT},
            "as <username>",
        ),
    ],
)
def test_an_argument_joins_by_what_it_is_of(name, told, properties, pattern):
    assert share(texts(name, told, **properties), pattern) > 0.9


def test_scorers_that_are_counted_already_are_counted_once():
    made = texts("goal_scorers", "Top 10 goal scorers in a league", limit=LIMIT)
    assert share(made, r"<limit> 10") == 0
