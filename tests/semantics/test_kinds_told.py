"""Descriptions that tell the kind, the layout, the keys or the side of today come before names."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

import generator as gen
from generator.records import Anchor, FunctionSpec, Json
from generator.report.meanings import meanings
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.described.mining import mine
from generator.semantics.described.things import told_thing

_ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))


def _bound(
    function: str, name: str, told: str = "", kind: str = "string", about: str = ""
) -> Parameter:
    schema: dict[str, Json] = {"properties": {name: {"type": kind, "description": told}}}
    (found,) = bind(FunctionSpec(name=function, description=about, parameters=schema))
    return found


def _drawn(parameter: Parameter, count: int = 40) -> list[Json]:
    sampler, rng = parameter.meaning.sampler("any"), random.Random(5)
    return [sampler(rng, _ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("function", "name", "told", "kind", "meaning"),
    [
        ("update_deal", "next_step", "YYYY-MM-DD.", "string", "date"),
        ("set_heir", "share", "Share in percent", "number", "percentage"),
        ("plan_route", "start", "The starting point of the journey.", "string", "location"),
        ("run_plan", "baseline", "Path to a results JSON file", "string", "file_path"),
        ("create_bill", "montant", "Montant total en FCFA", "number", "money"),
        ("add_client", "rate", "Hourly", "number", "usual_number"),
        ("create_contact", "title", "Job title", "string", "job_title"),
        ("create_events_zorb", "name", "Zorb name", "string", "thing_name"),
        ("verify_cover", "name", "Full name (first and last)", "string", "person_name"),
        ("find_exhibitions", "museum_name", "Name of the museum to search", "string", "museum"),
        ("scan_host", "target_ip", "", "string", "ip_address"),
        ("study_scan", "data_source", "The path where the data is stored.", "string", "file_path"),
        ("request_callback", "contact_method", "Contact method (phone or email)", "string", "enum"),
    ],
)
def test_what_is_told_decides(function: str, name: str, told: str, kind: str, meaning: str) -> None:
    assert _bound(function, name, told, kind).meaning.name == meaning


def test_the_ending_that_is_told_is_used() -> None:
    paths = _drawn(_bound("run_plan", "baseline", "Path to a results JSON file"))
    assert all(str(path).endswith(".json") for path in paths)


def test_kinds_of_places_are_no_places() -> None:
    areas = _drawn(_bound("search_listings", "area", "City, neighborhood or ZIP code"))
    assert not {"City", "neighborhood", "ZIP code"} & set(map(str, areas))


@pytest.mark.parametrize(
    ("function", "name", "told", "past"),
    [
        ("update_deal", "last_visit", "", True),
        ("add_vaccination", "given_on", "", True),
        ("get_historical_weather", "start_date", "", True),
        ("submit_offer", "closing_date", "Proposed closing date", False),
        ("book_service", "preferred_date", "", False),
    ],
)
def test_the_side_of_today_is_read_from_names(
    function: str, name: str, told: str, past: bool
) -> None:
    schema: dict[str, Json] = {"type": "string", "format": "date", "description": told}
    spec = FunctionSpec(name=function, parameters={"properties": {name: schema}})
    days = [dt.date.fromisoformat(str(day)) for day in _drawn(bind(spec)[0])]
    assert all((day <= _ANCHOR.today) == past for day in days)


def test_conditions_in_parentheses_are_no_options() -> None:
    assert not mine("Plugin name (for install/enable/disable)").examples


def test_keys_are_what_a_thing_is_told_to_have() -> None:
    told = "Client information including name, email, and optionally VAT number for B2B"
    listed = "Array of invoice line items with description, quantity, and unit price"
    spec = {
        "name": "create_invoice",
        "parameters": {
            "type": "object",
            "properties": {
                "client": {"type": "object", "description": told},
                "items": {"type": "array", "description": listed, "items": {"type": "object"}},
            },
            "required": ["client", "items"],
        },
    }
    for call in gen.sample_arguments(spec, 5, seed=1):
        assert set(call["client"]) == {"name", "email", "vat_number"}
        assert all(set(row) == {"description", "quantity", "unit_price"} for row in call["items"])


def test_no_english_noun_is_made_of_another_language() -> None:
    assert told_thing("Description de la prestation") == ()
    assert told_thing("The name of the chess club") == ("chess", "club")


def test_a_default_list_of_keys_shows_its_members() -> None:
    shown = ["models", "assembly_line", "budget", "wallets", "ghost_ledger"]
    schema: dict[str, Json] = {"type": "array", "items": {"type": "string"}, "default": shown}
    spec = FunctionSpec(name="check", parameters={"properties": {"required_sections": schema}})
    assert {one for row in _drawn(bind(spec)[0]) for one in row} <= set(shown)  # type: ignore


def test_what_a_function_is_told_not_to_be_of_says_nothing() -> None:
    about = "Save a note for anything written down that is not a task."
    assert _bound("create_note", "title", about=about).meaning.name == "title"


def test_a_library_card_is_no_credit_card() -> None:
    cards = _drawn(_bound("renew_loan", "card_number"))
    assert all(len(str(card)) < 12 for card in cards)


def test_a_name_in_two_parts_is_of_its_thing() -> None:
    texts = _drawn(_bound("create_event", "description_short", "Short description for cards"))
    assert not any("escription" in str(text) for text in texts)


def test_what_is_due_lies_in_the_next_years() -> None:
    told = "Natural language due date like 'tomorrow', 'next Monday'"
    years = [int(str(one)[-4:]) for one in _drawn(_bound("add_task", "due_date", told), 300)
             if str(one)[-4:].isdigit()]  # fmt: skip
    assert max(years, default=2026) <= 2027


def test_questions_and_faults_are_about_the_functions_world() -> None:
    asked = _drawn(_bound("ask", "question", about="Ask about our restaurant."), 80)
    assert any("menu" in str(one) or "table" in str(one) for one in asked)
    faults = _drawn(_bound("repair_mobile", "issue_description"))
    assert not any("dashboard" in str(one) for one in faults)


def test_inspect_shows_objects_too() -> None:
    address = {"properties": {"street": {"type": "string"}, "city": {"type": "string"}}}
    spec = FunctionSpec(
        name="ship", parameters={"properties": {"to": {"type": "array", "items": address}}}
    )
    assert '"street": ' in meanings([spec], Setting())


def test_players_teams_and_leagues_are_of_the_sport_that_is_told() -> None:
    told = "The name of the football team"
    teams = set(map(str, _drawn(_bound("get_team_stats", "team", told), 200)))
    assert not teams & {"Boston Celtics", "Denver Broncos", "Edmonton Oilers"}
    players = _drawn(_bound("get_player_stats", "player_name", "The name of the football player"))
    assert not set(map(str, players)) & {"LeBron James", "Lewis Hamilton", "Rory McIlroy"}


def test_ranges_like_an_example_rise() -> None:
    slots = _drawn(_bound("call_back", "slot", "Preferred slot (e.g., '2-4pm')"), 60)
    ends = [str(slot)[:-2].split("-") for slot in slots]
    assert all(int(low) < int(high) for low, high in ends)


@pytest.mark.parametrize(
    ("function", "name", "others"),
    [
        ("move_stock", "reason", "wedding|pick up"),
        ("prescribe_medication", "instructions", "door|title|window|candle"),
        ("log_inspection", "notes", "trip|birthday|dinner"),
    ],
)
def test_texts_are_of_the_work_at_hand(function: str, name: str, others: str) -> None:
    texts = _drawn(_bound(function, name), 80)
    assert not any(re.search(others, str(text)) for text in texts)


def test_amounts_told_in_cents_are_whole() -> None:
    bids = _drawn(_bound("create_ad", "bid_amount", "Bid amount (in cents)", "number"))
    assert all(isinstance(bid, int) and bid >= 10 for bid in bids)


def test_rows_that_a_description_shows_are_rows() -> None:
    told = (
        "Data like [{'name': 'blood_pressure', 'value': '120/80'}, {'name': 'pulse', 'value': 80}]"
    )
    listed = {"type": "array", "description": told}
    spec = {"name": "record", "parameters": {"properties": {"data": listed}, "required": ["data"]}}
    rows = [row for call in gen.sample_arguments(spec, 3, seed=2) for row in call["data"]]
    assert all(set(row) == {"name", "value"} for row in rows)


@pytest.mark.parametrize(
    ("function", "name", "told", "kind", "low", "high"),
    [
        ("repay", "loan_term", "The term of the loan in years.", "integer", 1, 40),
        ("measure", "gauge_pressure", "The pressure in atmospheres (atm).", "number", 0, 20),
        ("find_battle", "year", "The year the battle took place.", "integer", 1000, 1999),
    ],
)
def test_numbers_are_in_the_unit_and_of_the_time_that_are_told(
    function: str, name: str, told: str, kind: str, low: int, high: int
) -> None:
    drawn = _drawn(_bound(function, name, told, kind))
    assert all(low <= value <= high for value in drawn)  # type: ignore


def test_names_of_fields_and_parents_of_fields_are_no_persons() -> None:
    told = "A list of field names to include, such as ['email', 'phone_number']."
    schema: dict[str, Json] = {"type": "array", "items": {"type": "string"}, "description": told}
    spec = FunctionSpec(name="fetch_user", parameters={"properties": {"fields": schema}})
    assert {one for row in _drawn(bind(spec)[0]) for one in row} <= {"email", "phone_number"}  # type: ignore
    field = _bound("create_child_field", "parent", "The name of the parent field.")
    assert field.meaning.name != "person_name"


def test_what_is_upcoming_lies_ahead() -> None:
    about = "Current and upcoming exhibitions"
    months = _drawn(_bound("list_shows", "month", "Month in YYYY-MM format", about=about))
    assert all(str(month) >= "2026-01" for month in months)


def test_what_a_spec_shows_is_drawn_more_often_than_what_else_is_of_its_kind() -> None:
    zones = _drawn(_bound("set_zone", "zone", "Zone e.g. 'front yard', 'backyard'."), 100)
    assert sum(zone in ("front yard", "backyard") for zone in zones) > 25
    cities = _drawn(_bound("find", "city", "The city, e.g. Paris or Rome."), 100)
    assert sum(city in ("Paris", "Rome") for city in cities) < 25


def test_who_calls_a_tool_is_no_person_that_is_searched_for() -> None:
    about = "Search exercises by muscle group. Use this whenever the user asks for routines."
    query = _bound("search_exercises", "query", "Search query", about=about).meaning
    assert getattr(query, "symbol", "") == "search_exercises"


def test_a_value_told_in_pounds_is_money() -> None:
    told = "Total quote value in GBP."
    assert _bound("create_quote", "value", told, "number").meaning.name == "money"


def test_work_on_a_building_is_described_as_such() -> None:
    about = "Create a maintenance work order for a rental unit"
    texts = _drawn(_bound("create_work_order", "description", "What is to be done", about=about))
    assert not any(re.search("team|version|approved", str(text)) for text in texts)


def test_presidents_and_scientists_are_those_that_are_known() -> None:
    found = _bound("find_discoveries", "scientist", "The scientist to search for.")
    assert "Isaac Newton" in _drawn(found, 400)
