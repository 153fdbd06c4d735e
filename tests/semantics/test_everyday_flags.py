"""Flags of everyday services are said as people say them."""

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.choices.flags import phrases_of


def said(name: str, function: str, told: str = "", description: str = "") -> tuple[str, str]:
    flag = {"type": "boolean", "description": told}
    schema = {"type": "object", "properties": {name: flag}}
    spec = FunctionSpec(name=function, description=description, parameters=schema)
    phrases = phrases_of(bind(spec)[0].meaning)
    assert phrases is not None
    return phrases.yes[0], phrases.no[0]


@pytest.mark.parametrize(
    ("name", "function", "yes", "no"),
    [
        ("every_week", "swap_item", "every week", "just this once"),
        ("wait_on_site", "book_slot", "I'll wait on site", "I won't wait on site"),
        ("hold_if_unavailable", "borrow", "hold it if it's unavailable", ""),
        ("needs_photo", "add_chore", "it needs a photo", "it doesn't need a photo"),
        ("seal_intact", "log_arrival", "with the seal intact", "with the seal broken"),
        ("laptop", "start_onboarding", "with a laptop", "without a laptop"),
        ("survey_needed", "new_quote", "with a survey", "without a survey"),
        ("waitlist_ok", "enrol", "a waitlist is fine", "a waitlist is not fine"),
        ("notify_supplier", "hold_invoice", "notify the supplier", "don't notify the supplier"),
        ("half_day_start", "request_leave", "starting with a half day", ""),
        ("cordless_only", "find_tool", "only cordless ones", "not only cordless ones"),
        ("deep_clean", "order_cleaning", "with a deep clean", "without a deep clean"),
        ("call_me", "approve_repair", "call me", "don't call me"),
        ("enter_with_master_key", "report_fault", "enter with the master key", ""),
        ("confirm_fee", "move_booking", "confirm the fee", "don't confirm the fee"),
        ("telemetry", "get_history", "with telemetry", "without telemetry"),
        ("for_toddlers", "list_classes", "that are for toddlers", "that aren't for toddlers"),
        ("upcoming_only", "list_races", "only upcoming ones", "not only upcoming ones"),
        ("for_resale", "buy_batch", "for resale", "not for resale"),
        ("playing_tonight", "find_bands", "that are playing tonight", ""),
        ("outdoor", "rent_stage", "outdoor", "not outdoor"),
        ("by_video", "book_consultation", "by video", "not by video"),
        ("under_guarantee", "quote_repair", "under guarantee", "not under guarantee"),
        ("hire_again", "rate_painter", "I'd hire again", "I wouldn't hire again"),
        ("first_lesson", "book_lesson", "it's my first lesson", "it's not my first lesson"),
        ("recent_injury", "check_fitness", "with a recent injury", "without a recent injury"),
        ("solar_powered", "find_lamp", "solar-powered", "not solar-powered"),
        ("print_receipt", "pay_bill", "print a receipt", "don't print a receipt"),
        ("deliver_to_cellar", "order_wine", "deliver it to the cellar", ""),
        ("needs_skates", "join_class", "skates needed", "no skates needed"),
        ("terminate", "skip_crate", "terminate it", "don't terminate it"),
        ("wait_for_online", "update_config", "wait for online", "don't wait for online"),
    ],
)
def test_flags_are_said_as_people_do(name: str, function: str, yes: str, no: str) -> None:
    phrases = said(name, function)
    assert phrases[0] == yes
    assert not no or phrases[1] == no


def test_what_somebody_has_agreed_to_is_told_so() -> None:
    told = said("confirm_fee", "amend_booking", "Set true once the customer agreed to the fee")
    assert told == ("the customer agreed to the fee", "the customer hasn't agreed to the fee")


def test_what_is_frozen_or_not_is_the_verb() -> None:
    told = said("frozen", "freeze_card", description="Freeze or unfreeze a card.")
    assert told == ("freeze", "unfreeze")


def test_what_one_is_or_finds_is_said_so() -> None:
    assert said("coming", "set_attendance") == ("I'm coming", "I'm not coming")
    assert said("drivable", "report_damage") == ("it's drivable", "it's not drivable")


def test_somebody_who_comes_along_has_no_article() -> None:
    told = said("helper", "book_scan", "Whether someone comes along.")
    assert told == ("someone comes along", "nobody comes along")
