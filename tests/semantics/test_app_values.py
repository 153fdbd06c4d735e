"""What apps are given: moments in the layout that is told, and limits that limit no list."""

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def bound(key, schema, name="do_it", description="") -> Parameter:
    root = {"type": "object", "properties": {key: schema}}
    return bind(FunctionSpec(name=name, description=description, parameters=root))[0]


def drawn(parameter: Parameter, count: int = 30) -> list:
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return [sampler(rng, DEFAULT_ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("key", "told", "length"),
    [
        ("time", "When to ring. Format: %Y-%m-%d %H:%M:%S", 19),
        ("time", "When to ring (%H:%M:%S)", 8),
        ("date", "The day, as %d.%m.%Y", 10),
        ("time_slot", "The slot (e.g. '07:00 PM').", 8),
    ],
)
def test_moments_are_written_as_programs_tell(key: str, told: str, length: int) -> None:
    values = drawn(bound(key, {"type": "string", "description": told}))
    assert {len(value) for value in values} == {length}
    assert len(set(values)) > 5


def test_the_limit_of_a_thing_is_no_number_of_results() -> None:
    number = {"type": "number"}
    assert bound("coverage_limit", number, "create_tent_policy").meaning.name != "limit"
    assert bound("comment_limit", number, "get_thread").meaning.name == "limit"
    sized = {**number, "description": "Size in hectares"}
    assert bound("area_hectares", sized, "estimate_field").meaning.name != "limit"


TEXT = {"type": "string"}


def test_what_follows_because_is_a_clause() -> None:
    for name in ("return_order", "request_leave", "reject_entry", "escalate_to_agent"):
        reason = bound("reason", TEXT, name)
        assert any(one.text.startswith("because") for one in reason.meaning.attachments())
        begun = {text.split()[0].split("'")[0] for text in drawn(reason, 200)}
        assert not begun & {"changed", "received", "waiting", "wrong", "family", "schedule"}
    visit = bound("reason", TEXT, "book_doctor")
    assert not any(one.text.startswith("because") for one in visit.meaning.attachments())


@pytest.mark.parametrize(
    ("key", "name", "told", "never"),
    [
        ("category", "find_parts_for_model", "List the parts of an appliance.", "regression"),
        ("service", "book_appointment", "Book an appointment.", "-service|-api|gateway"),
        ("conversation_summary", "escalate_to_human", "Escalate to a person.", "conversation of"),
        ("description", "create_assignment", "Create an assignment.", "team"),
        ("query", "search_faq", "Search the FAQ and knowledge base for answers.", "history|guide"),
        ("summary", "transfer_to_agent", "Hand over with a summary of the issue.", "Safari|2026"),
        ("description", "create_invoice", "Create an invoice.", "team"),
        ("description", "log_meal", "Log a meal that was eaten.", "team|version|valid"),
        ("special_requests", "book_table", "Book a table at a restaurant.", "check-in|towels"),
        ("special_requests", "book_hotel", "Book a hotel.", "nuts|[Bb]read|table"),
        ("notes", "create_ride_request", "Request a ride.", "Budget|Paint"),
    ],
)
def test_texts_are_of_the_world_of_their_function(
    key: str, name: str, told: str, never: str
) -> None:
    assert not re.search(never, " ".join(map(str, drawn(bound(key, TEXT, name, told), 100))))


def test_what_is_shown_with_a_slash_is_one_value() -> None:
    told = {**TEXT, "description": "e.g. 120/80"}
    assert all("/" in value for value in drawn(bound("blood_pressure", told, "record_vitals")))


def test_words_of_their_function_tell_what_a_text_is() -> None:
    film = bound("title", TEXT, "addToList", "Adds a movie or show to the user's list")
    assert film.meaning.family == "media"
    rooms = drawn(bound("room", TEXT, "book_meeting_room"))
    assert not {"kitchen", "bathroom", "garage", "living room"} & set(rooms)
    assert bound("email_id", TEXT, "draft_reply").meaning.name != "email"
    assert bound("publish_at", TEXT, "schedule_post").meaning.name == "datetime"
    assert bound("mobile_number", TEXT, "recharge").meaning.name == "phone"
    assert bound("interviewer", TEXT, "plan_talk").meaning.name == "person_name"
    assert all(text.isdigit() for text in drawn(bound("otp", TEXT, "verify_otp")))


def test_codes_shown_for_a_reason_are_all_there_are() -> None:
    told = {**TEXT, "description": "The reason (e.g. 'doesnt_fit', 'damaged', 'wrong_item')"}
    assert bound("reason", told, "return_order").meaning.name == "enum"


def test_fields_to_sort_by_are_said_in_words() -> None:
    fields = {**TEXT, "enum": ["created_at", "updated_at", "due_date", "title"]}
    meaning = bound("sort_by", fields, "sort_tasks").meaning
    said = {surface.say("created_at", DEFAULT_ANCHOR) for surface in meaning.surfaces()}
    assert "creation date" in said


def test_the_ends_of_an_event_are_moments() -> None:
    root = {"type": "object", "properties": {"start": TEXT, "end": TEXT}}
    for one in bind(FunctionSpec(name="create_event", parameters=root)):
        assert one.meaning.name == "datetime"


def test_what_a_search_by_name_is_for_tells_its_kind() -> None:
    told = {**TEXT, "description": "Optional: Search for a specific menu item by name"}
    assert bound("itemName", told, "get_menu").meaning.name == "dish"
