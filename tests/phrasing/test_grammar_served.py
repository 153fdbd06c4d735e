"""Where goods go, where a ride starts and for whom a booking is, on functions made up here."""

from __future__ import annotations

from tests.phrasing.test_grammar_roles import TEXT, WHOLE, texts

DAY = {"type": "string", "format": "date"}


def test_goods_go_to_an_address_and_what_is_fetched_lies_there() -> None:
    address = {"type": "string", "description": "street and town"}
    for one in texts("order_wine", "Order wine, shipped by courier.", address=address):
        assert " at <address>" not in one
    asked = texts("order_skip", "Order a skip that we pick up again.", address=address)
    assert any(" at <address>" in one for one in asked)


def test_a_ride_comes_from_where_one_is_picked_up() -> None:
    pickup = {"type": "string", "description": "address"}
    for one in texts("book_shuttle", "Book a shuttle.", pickup=pickup, destination=TEXT):
        assert " at <pickup>" not in one


def test_a_lesson_is_for_the_pupil_with_the_instructor() -> None:
    asked = texts("book_golf_lesson", "Book a lesson.", pupil=TEXT, instructor=TEXT, date=DAY)
    assert any("for <pupil>" in one and "with <instructor>" in one for one in asked)
    assert not any("with <pupil>" in one or "for <instructor>" in one for one in asked)


def test_what_is_needed_by_a_day_is_not_on_it() -> None:
    for one in texts("request_repair", "Request a repair of a coat.", **{"needed-by": DAY}):
        assert " on <needed-by>" not in one


def test_what_was_done_last_is_no_day_of_the_deed() -> None:
    year = texts("book_service", "Book a boiler service.", date=DAY, last_serviced_year=WHOLE)
    assert not any("from <last_serviced_year>" in one for one in year)
    assert any("last serviced in <last_serviced_year>" in one for one in year)


def test_the_most_power_there_may_be_is_no_least() -> None:
    number = {"type": "number"}
    for one in texts("limit_charger", "Limit the power of an EV charger.", max_kw=number):
        assert "at least" not in one


def test_what_is_ordered_is_counted_before_it_is_named() -> None:
    amount = {"type": "number"}
    stuff = texts("order_gravel", "Order gravel from the quarry.", tonnes=amount)
    assert sum("<tonnes> tonnes of gravel" in one for one in stuff) > len(stuff) * 0.8
    packs = texts("order_filters", "Order coffee filters.", packs=WHOLE, note=TEXT)
    assert any("<packs> packs of" in one for one in packs)
    lent = texts("order_chart_copies", "Order chart copies.", copies=WHOLE, chart_number=TEXT)
    assert any("<copies> of the chart" in one for one in lent)
    assert not any("with <copies>" in one for one in lent)


def test_what_is_kept_has_so_much_of_it() -> None:
    for one in texts("log_tank", "Log the tank of a boiler.", litres={"type": "number"}):
        assert "litres of" not in one


def test_a_sort_that_tells_by_itself_needs_no_label() -> None:
    boat = {"type": "string", "enum": ["rowing", "pedal", "canoe"]}
    asked = texts("book_outing", "Book an outing on the lake.", date=DAY, boat=boat)
    assert not any("with the boat <boat>" in one or "set to" in one for one in asked)


def test_a_medicine_is_not_called_one() -> None:
    medicine = texts("check_stock", "Is a medicine in stock?", medicine=TEXT)
    assert not any("called" in one for one in medicine)
