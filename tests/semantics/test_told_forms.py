"""What the form of a name or of an example tells: ends of spans, moments, codes of chats."""

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.keys_in_prose import keys_in_prose
from generator.semantics.described.understood import understood

TEXT = {"type": "string"}


def bound(key, told="", name="do_it", about="", **schema):
    leaf = {**TEXT, **({"description": told} if told else {}), **schema}
    parameters = {"type": "object", "properties": {key: leaf}}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    return bind(understood(spec))[0]


def drawn(parameter, dice, n=12):
    sample = parameter.meaning.sampler("any")
    return [sample(dice, DEFAULT_ANCHOR) for _ in range(n)]


@pytest.fixture
def dice():
    return random.Random(5)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("period_start", "start_date"),
        ("period_end", "end_date"),
        ("search_start", "start_date"),
        ("search_to", "end_date"),
        ("start_search_iso", "datetime"),
        ("arrive_by_iso", "datetime"),
    ],
)
def test_ends_of_spans_are_days_and_moments(key, kind):
    assert bound(key).meaning.name == kind


def test_whom_one_reports_to_is_no_day():
    assert bound("report_to").meaning.name != "end_date"


def test_what_an_example_means_is_no_part_of_it(dice):
    told = "Start as YYYY-MM-DDTHH:MM:SS (e.g. 2026-07-06T15:00:00 for 3pm). On the hour."
    values = drawn(bound("starts_at", told), dice)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value) for value in values)


def test_tickers_are_of_the_exchange_that_is_told(dice):
    indian = bound("symbol", "Stock symbol (e.g., INFY, TCS)", about="Results of Indian companies")
    assert {"AAPL", "MSFT", "TSLA"}.isdisjoint(drawn(indian, dice, 60))
    ended = bound("symbol", "Ticker (e.g. RELIANCE.NS, TCS.NS)", about="Get a stock quote")
    assert all(value.endswith(".NS") for value in drawn(ended, dice))
    both = bound("symbol", "Stock symbol", about="US and Indian stock quotes")
    assert not {"AAPL", "MSFT", "NVDA", "GOOGL"}.isdisjoint(both.meaning.values())


def test_chats_have_codes_of_their_own(dice):
    values = drawn(bound("chat_jid", about="Gets WhatsApp chats"), dice)
    assert all(re.fullmatch(r"\d{10,18}@(s\.whatsapp\.net|g\.us)", value) for value in values)
    told = 'A phone number or a JID (e.g., "123456789@s.whatsapp.net")'
    assert bound("recipient", told).meaning.name != "email"


def test_the_kind_of_a_key_is_no_key():
    assert bound("credentialType", "Type of credential").meaning.name != "api_key"


def test_options_that_are_no_places_are_no_places():
    told = "How the case originated (Phone, Email, Web)."
    assert bound("origin", told, "create_case").meaning.family != "places"
    assert bound("origin", "Where it starts", "book_flight").meaning.family == "places"


def test_a_price_per_night_is_no_price_of_a_house(dice):
    told = "Maximum price per night"
    schema = {"type": "number"}
    price = bound(
        "price_max", told, "search_airbnb_listings", "Finds a property for a stay", **schema
    )
    assert max(drawn(price, dice)) < 2000


def test_names_of_what_belongs_there_are_no_examples(dice):
    told = 'The search term, e.g., "pizza", "sushi", "Restaurant Name".'
    assert "Restaurant Name" not in drawn(bound("searchQuery", told), dice, 60)


def test_a_query_that_is_shown_in_sql_is_one(dice):
    default = "SELECT week, sum(hours), sum(charges) WHERE worked_on > '2009-10-01'"
    values = drawn(bound("tq", "The query goes here", default=default), dice)
    assert all(value.startswith("SELECT ") for value in values)
    assert len(set(values)) > 8


@pytest.mark.parametrize(
    ("key", "told", "lead"),
    [
        ("booking_code", "code of the booking (QT-...)", "QT-"),
        ("confirmation_code", "The code given when booked, e.g. 'RUN-A3X9K2'", "RUN-"),
        ("invoice_number", "Invoice number (FAC-####)", "FAC-"),
        ("shipment_code", "Code of the shipment, starts with SHP-", "SHP-"),
    ],
)
def test_codes_begin_with_the_letters_that_are_told(key, told, lead, dice):
    values = drawn(bound(key, told), dice)
    assert all(value.startswith(lead) for value in values)
    assert len(set(values)) > 5


def test_peoples_words_are_no_query_in_a_language(dice):
    told = "Substring match on the message"
    about = "Find rows of Postgres events"
    values = drawn(bound("query", told, "search_logs", about), dice)
    assert not any(value.startswith("SELECT") for value in values)


def test_the_time_of_a_day_that_is_told_beside_it_has_no_day(dice):
    parameters = {
        "type": "object",
        "properties": {"reservation_date": TEXT, "reservation_time": TEXT, "party_size": TEXT},
    }
    spec = FunctionSpec(name="confirm", description="Confirm a table", parameters=parameters)
    time = next(one for one in bind(spec) if one.leaf.name == "reservation_time")
    assert all(":" in value and "T" not in value for value in drawn(time, dice))


def test_what_is_counted_within_a_week_is_no_span(dice):
    number = bound("workoutsThisWeek", "Already done since Monday", "suggest", type="number")
    assert max(drawn(number, dice)) < 10


def test_milliseconds_are_told_by_a_hyphen_too(dice):
    values = drawn(bound("time", "ISO8601 or epoch-ms"), dice)
    assert {len(value) for value in values} == {13}


def test_an_apostrophe_ends_no_example_of_a_function(dice):
    about = "Search foods. Prefer brands (e.g. 'Wendy's Baconator'), else a name (e.g. 'fries')."
    values = drawn(bound("query", "Search query string", "search_food", about), dice, 40)
    assert "Wendy's Baconator" in values and "Wendy" not in values


def test_russian_examples_stay_behind_a_colon_too():
    parameters = {"type": "object", "properties": {"name": TEXT}}
    about = "Получить информацию о планете.\n\nArgs:\n    name: Название (например: Марс, Земля)"
    spec = understood(FunctionSpec(name="get_planet", description=about, parameters=parameters))
    assert bind(spec)[0].leaf.examples == ("Марс", "Земля")


def test_questions_side_by_side_are_examples_each():
    told = "你想了解什么（如：这是什么花？花瓣有几片？）"
    parameters = {"type": "object", "properties": {"question": {**TEXT, "description": told}}}
    spec = understood(FunctionSpec(name="look", description="看图", parameters=parameters))
    assert len(bind(spec)[0].leaf.examples) == 2


def test_lists_of_ids_without_members_are_of_ids(dice):
    whole = bound("tool_ids", "Array of tool UUIDs to attach", type="array")
    assert all(len(one) == 36 for value in drawn(whole, dice) for one in value)


def test_what_each_must_include_is_a_key():
    told = "All links. Each link must include url and label, and can include a target."
    keys = keys_in_prose(told)
    assert list(keys) == ["url", "label"]


def test_a_make_and_model_is_no_word_for_a_device(dice):
    values = drawn(bound("device", "make and model, e.g. 'iPhone 12'", "book_repair"), dice)
    assert any(any(map(str.isupper, value)) for value in values)
    assert "fridge" not in values


def test_a_fee_is_small_however_big_the_bill(dice):
    fee = bound("late_fee", "fee to add", "remind", "Remind of an unpaid invoice", type="number")
    assert max(drawn(fee, dice, 40)) <= 250


def test_names_tell_the_hour(dice):
    hours = {int(value[:2]) for value in drawn(bound("bedtime", "HH:MM", "update_child"), dice)}
    assert min(hours) >= 20
    hours = {int(value[:2]) for value in drawn(bound("lunch_time", "HH:MM", "book_table"), dice)}
    assert max(hours) <= 13


def test_a_number_in_e164_has_a_country(dice):
    told = "telefone com DDD (E.164)"
    phone = bound("phone", told, "set_customer", "Preenche os dados do pagador na reserva")
    assert all(value.startswith("+") for value in drawn(phone, dice, 40))


def test_which_tax_number_is_told(dice):
    values = drawn(bound("tax_id", "CPF ou CNPJ do pagador"), dice)
    assert all(re.fullmatch(r"[\d./-]{14,18}", value) for value in values)


def test_a_project_on_a_drive_is_a_project(dice):
    values = drawn(bound("project_path", r"Path of the project, e.g. C:\work\app"), dice)
    assert all(re.match(r"C:\\Users\\\w+\\\w+\\[\w-]+\Z", value) for value in values)


def test_an_absolute_path_is_one_whatever_its_name(dice):
    told = "Source of the image: absolute path of a local file, or a URL"
    values = drawn(bound("image_source", told, "look_at", "Look at an image"), dice)
    assert all(value.startswith("/") for value in values)


def test_the_kinds_of_what_may_be_given_are_no_options():
    assert not bound("attachment", "Attachment, local path or URL", "send_file").leaf.examples


def test_what_holds_changes_is_no_thing(dice):
    schema = {"type": "object", "properties": {"name": TEXT, "status": TEXT}}
    parameters = {"type": "object", "properties": {"patch": schema}}
    spec = FunctionSpec(name="update_task", description="Update a task", parameters=parameters)
    name, status = bind(understood(spec))
    assert not any("Patch" in value for value in drawn(name, dice))
    assert not any(len(value.split()) > 3 for value in drawn(status, dice))


def test_examples_of_a_language_that_is_not_read_count():
    about = "Melakukan kalkulasi matematika. Contoh: '120 * 0.5', 'sqrt(81)'"
    told = "Ekspresi matematika yang akan dihitung"
    expression = bound("expression", told, "calculate_math", about)
    assert expression.leaf.examples == ("120 * 0.5", "sqrt(81)")


@pytest.mark.parametrize("key", ["table_number", "berth_number", "lane_number", "court_no"])
def test_places_side_by_side_have_small_numbers(key, dice):
    values = drawn(bound(key, name="confirm", about="Confirm a booking"), dice)
    assert all(value.isdigit() and int(value) <= 120 for value in values)


@pytest.mark.parametrize("told", ["lat,lng", "Latitude, longitude", "(lat, lon) pair"])
def test_a_latitude_with_a_longitude_is_a_pair(told):
    assert bound("point", told, "set_point").meaning.name == "coordinate_pair"


def test_content_is_known_by_its_hash(dice):
    cid = bound("cid", "Content identifier", "get_from_ipfs", "Get content from IPFS")
    assert all(re.fullmatch(r"Qm\w{44}", value) for value in drawn(cid, dice))


@pytest.mark.parametrize(
    ("key", "told", "is_one"),
    [
        ("onto", "Rebase onto specific commit", True),
        ("target", "Commit to reset to", True),
        ("target", "Commit or branch to compare with", False),
        ("group", "Group to commit", False),
    ],
)
def test_a_commit_that_is_told_is_no_branch(key, told, is_one):
    found = bound(key, told, "git_rebase", "Move the current branch")
    assert (found.meaning.name == "commit") == is_one
