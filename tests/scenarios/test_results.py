"""What tools are made to return, and the answers to it."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from pathlib import Path

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.quick import replace
from generator.records import Anchor, FunctionSpec, Message, ToolCall
from generator.scenarios.asked_for import operators, sender_in
from generator.scenarios.dated import dated
from generator.scenarios.deeds import deed_of
from generator.scenarios.in_keeping import bounded, in_keeping, without_trade
from generator.scenarios.kept import about
from generator.scenarios.returned import returned
from generator.scenarios.telling import told
from generator.scenarios.thing_ids import id_of
from generator.scenarios.tone import in_tone
from generator.semantics.base import Setting
from generator.semantics.binding.shared_names import alikes
from generator.semantics.topics.travel import code_of
from generator.specs.effects import effect
from generator.verification.answered import answer_faults

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


def results_of(source, n=120, **options):
    mix = {"tool_result": 1.0}
    examples = gen.generate(source, n=n, seed=6, mix=mix, validation=0.0, **options).examples()
    return [(json.loads(e.messages[-2].content), e.messages[-1].content, e) for e in examples]


def function(name, description="", **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"name": name, "description": description, "parameters": schema}


HOTELS = function("search_hotels", "Search for hotels.", city={"type": "string"})


def test_searches_find_some_much_a_part_or_nothing():
    found = results_of([HOTELS], n=240)
    sizes = []
    for value, answer, _ in found:
        items = value if isinstance(value, list) else value["hotels"]
        sizes.append(len(items))
        if not items:
            assert re.search(r"\b(no|nothing|empty|didn't|couldn't)\b", answer, re.I)
            continue
        assert any(item["name"] in answer for item in items)
        if isinstance(value, dict) and value.get("has_more"):
            assert str(value["total"]) in answer or "first" in answer
        assert len({item["name"] for item in items}) == len(items)
    assert 0.05 < sizes.count(0) / len(sizes) < 0.3
    assert max(sizes) > 8
    assert any(isinstance(value, dict) and value.get("has_more") for value, *_ in found)


def test_no_more_is_found_than_was_asked_for():
    limit = {"type": "integer", "minimum": 1, "maximum": 4}
    for value, _, example in results_of([function("search_hotels", limit=limit)], n=20):
        items = value if isinstance(value, list) else value["hotels"]
        assert len(items) <= example.calls[0].arguments["limit"]


def test_units_and_bounds_are_kept():
    unit = {"type": "string", "enum": ["celsius", "fahrenheit"]}
    weather = function("get_weather", "Get the weather.", city={"type": "string"}, unit=unit)
    for value, answer, example in results_of([weather], n=30):
        wanted = "°F" if example.calls[0].arguments["unit"] == "fahrenheit" else "°C"
        assert value["unit"] == wanted
        assert wanted in answer


@pytest.mark.parametrize("name", ["calculate_area", "get_mean", "convert_length", "do_things"])
def test_what_would_have_to_be_computed_or_is_unknown_is_not_guessed(name):
    spec = function(name, x={"type": "number"})
    with pytest.raises(gen.OptionError, match="no result can be guessed"):
        gen.generate([spec], n=1, mix={"tool_result": 1.0})


def test_a_film_of_the_fifties_is_not_of_today():
    assert in_keeping({"year": 2018}, {"decade": "1950s"}) == {"year": 1958}
    assert in_keeping({"year": 2018}, {"genre": "heist"}) == {"year": 2018}


def test_secrets_are_not_repeated():
    spec = function("create_server", "Create a server.", host={"type": "string"},
                    api_key={"type": "string"}, password={"type": "string"})  # fmt: skip
    for value, *_ in results_of([spec], n=30):
        assert not {"api_key", "password"} & set(value)


def conversation(result, answer):
    call = ToolCall("c0", "f", {})
    return (
        Message(role="user", content="What is the price in Oslo?"),
        Message(role="assistant", tool_calls=(call,)),
        Message(role="tool", content=json.dumps(result), call_id="c0"),
        Message(role="assistant", content=answer),
    )


@pytest.mark.parametrize(
    ("result", "right", "wrong"),
    [
        ({"high": 9, "low": 3}, "The high is 9 and the low is 3.", "The high is 3, the low is 9."),
        ({"hotels": [{"id": "a"}, {"id": "b"}]}, "I found 2 hotels.", "I found 3 hotels."),
        ({"hotels": []}, "I found no hotels.", "There are hotels."),
        ({"hotels": [{"id": "a"}]}, "I found one.", "I didn't find anything."),
        ({"likes": 8, "post_count": 2}, "There are 8 likes and 2 posts.",
         "There are 2 likes and 8 posts."),
        ({"high": 9, "low": 3}, "A high of 9 and a low of 3.", "A high of 3 and a low of 9."),
        ({"message": "Hi", "status": "sent"}, "The message is sent.", "The message is read."),
        ({"price": None, "low": 2}, "The low is 2. The price isn't available.", "The price is 2."),
        ({"price": 4.5, "currency": "USD"}, "The price is $4.50.", "The price is $4.05."),
        ({"ad": 7, "status": "set"}, "They've been set: here are the ads.", "Here are the ids 8."),
    ],
)  # fmt: skip
def test_answers_are_checked_against_the_result(result, right, wrong):
    assert list(answer_faults(conversation(result, right))) == []
    assert list(answer_faults(conversation(result, wrong)))


def test_next_to_no_answer_is_refused():
    mix = {"tool_result": 1.0, "parallel_result": 1.0, "error_recovery": 1.0}
    specs = [*gen.load_specs("library:"), function("create_person", "Creates a person.",
             full_name={"type": "string"}), function("search_milk_deliveries",
             "Search for milk deliveries.", day={"type": "string", "format": "date"})]  # fmt: skip
    report = gen.generate(specs, n=400, seed=2, mix=mix).report
    faults = [key for key in report.rejected if "answer" in str(key) or "claims" in str(key)]
    assert not faults


def test_an_exchanged_result_is_caught():
    rng = random.Random(2)
    examples = [e for *_, e in results_of(SHOP, n=60)]
    tried = caught = 0
    for example in examples:
        other = rng.choice(examples)
        if other.messages[-1].content == example.messages[-1].content:
            continue
        if not re.search(r"\d|[A-Z][a-z]+ [A-Z]", other.messages[-1].content):
            continue
        wrong = (*example.messages[:-1], replace(other.messages[-1]))
        tried += 1
        caught += bool(list(answer_faults(wrong)))
    assert tried > 10
    assert caught / tried > 0.9


def test_declared_results_are_valid():
    schema = {"type": "object", "properties": {"temperature": {"type": "number"}},
              "required": ["temperature"], "additionalProperties": False}  # fmt: skip
    spec = FunctionSpec(name="get_heat", description="Get it.", returns=schema,
                        parameters=HOTELS["parameters"])  # fmt: skip
    for value, answer, _ in results_of([spec], n=10):
        assert set(value) == {"temperature"}
        assert str(value["temperature"]) in answer


def test_declared_results_repeat_what_the_call_says():
    asked = {"order_id": {"type": "string"}}
    schema = {"type": "object", "properties": {**asked, "price": {"type": "number"}}}
    spec = FunctionSpec(
        name="get_order",
        description="Get an order.",
        returns={**schema, "required": ["order_id", "price"]},
        parameters={"type": "object", "properties": asked, "required": ["order_id"]},
    )
    for value, _, example in results_of([spec], n=12):
        assert value["order_id"] == example.calls[0].arguments["order_id"]


def test_a_service_puts_its_results_alike_in_one_conversation():
    text = {"type": "string"}
    listed = function("list_tasks", "List the tasks of a project.", project=text)
    data = gen.generate([listed], n=40, seed=6, mix={"parallel_result": 1.0}, validation=0.0)
    for example in data.examples():
        results = [json.loads(m.content) for m in example.messages if m.role == "tool"]
        shapes = {tuple(value) if isinstance(value, dict) else "list" for value in results}
        assert len(shapes) == 1, results


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("get_discoverer", "Get the person who made a scientific discovery."),
        ("find_lawsuits", "Find lawsuits about something."),
        ("predict_house_price", "Predict the price of a house."),
        ("search_historical_events", "Search for major historical events."),
        ("temp_mail_read_inbox", "Read an inbox."),
        ("get_seed_info", "Retrieve information about a seed."),
        ("get_leave_balance", "Get the remaining leave days."),
        ("list_streaming_services", "List the streaming services of a film."),
        ("get_historical_weather", "Get historical weather data."),
        ("get_address_transactions", "List transactions touching an address."),
        ("score_site_health", "Analyze the health of a server by its logs."),
        ("list_valid_codes", "Get valid tariff codes."),
        ("get_price_alert_hitters", "Get what hit a price limit."),
        ("wallet_status", "Check the wallet's last payment."),
        ("get_wiki_page", "Fetch a page of a course by its ID."),
        ("sign_text", "Create a digital signature of a text."),
        ("http_get", "Make an HTTP GET request to an address."),
        ("run_snippet", "Execute Python code in a session."),
        ("get_quota", "Report how much of the quota is left."),
        ("list_stories", "List the stories that an account has posted."),
        ("list_portfolio_templates", "List the quote templates."),
        ("list_foreign_keys", "List the foreign keys of a table."),
        ("transfer_preview", "Preview a transfer without sending."),
        ("plan_dinner", "Plan a dinner."),
        ("get_purse_balance", "Get the token balance of a purse."),
        ("finish_drill", "Finish a drill and return the score and each answer."),
        ("get_lamp_status", "Get a lamp's status. Returns its hue, mood and lumen curve."),
    ],
)
def test_what_nobody_can_make_up_is_not_made_up(name, description):
    spec = gen.FunctionSpec(**function(name, description, topic={"type": "string"}))
    compiled = compile_function(spec, Setting(), grammar_phraser, False)
    assert returned(compiled) is None


def test_what_is_searched_for_among_real_names_alone_is_not_made_up():
    """Nobody would know which of them are found, so nothing would ever be."""
    spec = function("search_shows", "Search for shows.", query={"type": "string"})
    told = function("search_films", "Search for films by an actor.", actor={"type": "string"})
    for each in (told, spec):
        result = [e for e in results_of([each, HOTELS], n=12) if e[2].calls[0].name == each["name"]]
        assert not result or any(value for value, *_ in result)


def test_news_are_of_the_topic_asked_for():
    topic = {"type": "string", "enum": ["sports", "business"]}
    news = function("search_articles", "Search news articles.", category=topic)
    titles = {"sports": set(), "business": set()}
    for value, _, example in results_of([news], n=40):
        items = value if isinstance(value, list) else value["articles"]
        titles[example.calls[0].arguments["category"]] |= {item["title"] for item in items}
    assert titles["sports"]
    assert titles["sports"].isdisjoint(titles["business"])


def test_answers_that_stand_together_are_put_alike():
    weather = function("get_weather", "Get the weather.", city={"type": "string"})
    mix = {"parallel_result": 1.0}
    for example in gen.generate([weather, HOTELS], n=20, seed=4, mix=mix).examples():
        answer = example.messages[-1].content
        assert ": It's" not in answer
        assert not re.search(r"(?m)^[a-z]", answer)


@pytest.mark.parametrize(
    ("bounds", "least", "most"),
    [
        ({"max_price": 300000}, 100000, 300000),
        ({"min_price": 300000}, 300000, 500000),
        ({"min_price": 100, "max_price": 120}, 100, 120),
        ({"min_rating": 4}, 3, 4),
    ],
)
def test_what_is_found_is_of_the_size_that_is_asked_for(bounds, least, most):
    found = [bounded({"price": p, "rating": 3.5}, bounds) for p in (900, 1450, 2300, 3600)]
    key = "rating" if "min_rating" in bounds else "price"
    assert all(least <= each[key] <= most for each in found)
    assert key == "rating" or len({each[key] for each in found}) > 2


def test_a_look_up_in_a_group_named_after_a_deed_changes_nothing():
    spec = gen.FunctionSpec(
        name="Create_Tracking_Get_Data", description="The user will be able to retrieve the data."
    )
    assert effect(spec) == "read"
    assert effect(gen.FunctionSpec(name="create_get_together", description="Plan it.")) == "create"


@pytest.mark.parametrize(
    ("name", "description", "does"),
    [
        ("report_pothole", "Citizen report about road damage", "create"),
        ("record_swim", "Record a swim", "create"),
        ("get_report", "Report of a day", "read"),
        ("sales_report", "Report of a day", None),
        ("extend_loan", "Extend a loan", "update"),
        ("quoteMove", "Gives a rough price for a household move.", "read"),
        ("create_quote", "Prepare a quote for a client", "create"),
        ("ferries_at_stop", "Coming ferries", None),
        ("close_calls", "Harbor Board — list close calls of boats", "read"),
    ],
)
def test_words_that_are_things_are_deeds_where_they_stand_first(name, description, does):
    assert effect(gen.FunctionSpec(name=name, description=description)) == does


def test_what_is_opened_or_closed_is_not_said_to_be_opened():
    spec = gen.FunctionSpec(name="open_window", description="Open or close a window")
    assert deed_of(spec).state == "success"


def test_money_that_is_sent_is_transferred():
    spec = gen.FunctionSpec(name="transfer_funds", description="Transfer funds between accounts")
    assert deed_of(spec).state == "transferred"


def test_restaurants_are_of_no_other_cuisine():
    spec = function("search_restaurants", "Search restaurants.", cuisine={"type": "string"})
    for value, *_ in results_of([spec], n=30):
        items = value if isinstance(value, list) else value["restaurants"]
        assert not any(re.search(r"Sushi|Trattoria|BBQ", item["name"]) for item in items)


def test_events_of_a_log_have_no_names_of_festivals():
    text = {"type": "string"}
    log = function("search_events", "Search the events of an error log.", service=text)
    for value, _, _ in results_of([log], n=12):
        items = value if isinstance(value, list) else value["events"]
        assert all(set(item) == {"id", "message", "level"} for item in items)


def test_names_of_what_is_found_are_about_what_was_searched_for():
    search = function("search_articles", "Search news articles.", query={"type": "string"})
    told = 0
    for value, answer, example in results_of([search], n=30):
        items = value if isinstance(value, list) else value["articles"]
        subject = example.calls[0].arguments["query"].lower().split(" in ")[0]
        assert all(subject in item["title"].lower() for item in items)
        told += any(item["title"] in answer for item in items)
    assert told > 10


def found_by(source, n=24):
    return [
        (row, e.calls[0].arguments)
        for value, _, e in results_of([source], n=n)
        for row in (rows_of(value) or ())
    ]


def test_what_is_found_is_of_the_state_that_the_name_tells():
    assert {row["status"] for row, _ in found_by(function("get_completed_todos"))} == {"done"}
    assert len({row["status"] for row, _ in found_by(function("get_todos"))}) > 1


@pytest.mark.parametrize(("name", "key"), [("search_recipes", "dish_name"),
                                           ("list_products", "category")])  # fmt: skip
def test_what_is_found_is_called_after_the_kind_that_was_asked_for(name, key):
    kinds = {"type": "string"} if key == "dish_name" else {"type": "string", "x-values": ["puzzle"]}
    found = found_by(function(name, "Find them in the shop.", **{key: kinds}))
    assert found
    for row, arguments in found:
        assert arguments[key].lower() in row.get("name", row.get("title", "")).lower()


def test_news_of_a_company_are_news_of_business():
    news = function(
        "get_news", "Get the latest headlines for a company.", ticker={"type": "string"}
    )
    titles = {row["title"] for row, _ in found_by(news)}
    assert titles & {"Analysts raise price target", "Shares rise after strong quarter"}


def test_a_change_is_told_with_the_thing_that_it_was_done_to():
    spec = function("create_reminder", "Create a new reminder.", time={"type": "string"})
    answers = [answer for _, answer, _ in results_of([spec], n=40)]
    assert sum("the reminder" in answer for answer in answers) > 20
    assert any("I've created" in answer for answer in answers)


def test_a_forecast_has_as_many_days_as_were_asked_for():
    days = {"type": "integer", "minimum": 2, "maximum": 6}
    spec = function("get_weather_forecast", "Get the forecast with wind.", city={"type": "string"},
                    days=days)  # fmt: skip
    for value, answer, example in results_of([spec], n=20):
        count = example.calls[0].arguments["days"]
        assert [day["day"] for day in value["forecast"]] == [*range(1, count + 1)]
        highs = [day["high_temperature"] for day in value["forecast"]]
        assert str(max(highs)) in answer


def test_an_answer_tells_what_was_used_instead():
    text = {"type": "string"}
    spec = FunctionSpec(
        name="book_room", description="Book a meeting room.",
        parameters={"type": "object", "required": ["city", "date"], "properties": {
            "city": text, "date": {"type": "string", "format": "date"}}},
    )  # fmt: skip
    made = gen.generate([spec], n=120, seed=2, mix={"error_recovery": 1.0}).examples()
    fell = [e for e in made if e.provenance["how"] == "fallback" and e.messages[-1].content]
    assert fell
    told = [e.messages[-1].content for e in fell]
    assert sum(any(w in text for w in (" used ", " went with ", " instead")) for text in told) > (
        len(told) * 0.6
    )


def test_jobs_of_a_schedule_are_no_positions():
    jobs = function("list_cron_jobs", "List all scheduled cron jobs.")
    found = [value for value, *_ in results_of([jobs, HOTELS], n=20) if "cron_jobs" in str(value)]
    assert found and not any("company" in str(value) for value in found)


def test_who_lists_all_finds_some():
    found = results_of([function("list_skills", "List all skills."), HOTELS], n=120)
    mine = [value for value, _, e in found if e.calls[0].name == "list_skills"]
    assert mine and all(value not in ([], {"skills": []}) for value in mine)


def test_the_name_tells_whose_status_it_is():
    spec = gen.FunctionSpec(
        **function("check_account_status", "Look up the account and its orders.", id={})
    )
    shape = returned(compile_function(spec, Setting(), grammar_phraser, False))
    assert shape is not None
    assert "shipped" not in str(shape.schema)
    stats = function("get_external_stats", "Returns stats of the user of the API key.")
    compiled = compile_function(gen.FunctionSpec(**stats), Setting(), grammar_phraser, False)
    assert returned(compiled) is None


def kept_of(name, description, required=(), **properties):
    spec = {"type": "object", "properties": properties, "required": [*required]}
    made = FunctionSpec(name=name, description=description, parameters=spec)
    return returned(compile_function(made, Setting(), grammar_phraser, False))


@pytest.mark.parametrize(
    ("name", "description", "field"),
    [
        ("list_teams", "List the teams of the football league.", "sports_team"),
        ("search_car_listings", "Search car listings of a dealer.", None),
        ("get_logbook", "Get the logbook entries of a sensor.", None),
    ],
)
def test_what_is_kept_fits_where_it_is_kept(name, description, field):
    fields = kept_of(name, description).schema["properties"]
    if field:
        assert fields["name"]["x-semantic"] == field
    else:
        assert fields.keys() & {"model", "message"}


def test_an_event_is_told_by_more_than_its_recurrence():
    event = {"event_id": {"type": "string"}}
    told = "Read an event, including attendees, recurrence and more."
    found = kept_of("calendar_get_event", told, ["event_id"], **event)
    assert list(found.schema["properties"]) == ["title", "recurrence"]


def test_what_is_compared_is_not_made_up():
    assert kept_of("compare_shops", "Compare shops.") is None


def test_a_date_with_a_time_is_told_as_people_do():
    result = {"date": "2025-03-04", "time": "11:00"}
    answer = told(result, None, random.Random(0))
    assert answer == "It's 11:00 on March 4, 2025."
    call = ToolCall("c0", "get_time", {})
    turns = (
        Message(role="user", content="Which day is it?"),
        Message(role="assistant", tool_calls=(call,)),
        Message(role="tool", content=json.dumps(result), call_id="c0"),
    )
    assert not [*answer_faults((*turns, Message(role="assistant", content=answer)))]
    for text in (answer.replace("March", "May"), f"{answer} There are 3 days."):
        assert [*answer_faults((*turns, Message(role="assistant", content=text)))]


def test_what_is_searched_for_by_its_title_has_that_title():
    deals = function("get_deals", "Get deals.", searchTitle={"type": "string"})
    found = results_of(deals, n=40)
    for result, _, example in found:
        asked = next(m for m in example.messages if m.tool_calls).tool_calls[0].arguments
        rows = (
            result
            if isinstance(result, list)
            else next((value for value in result.values() if isinstance(value, list)), [])
        )
        for row in rows:
            assert row.get("name", row.get("title")) == asked["searchTitle"]
    assert any("won" in str(result) or "name" in str(result) for result, _, _ in found)


def test_results_are_of_what_is_asked_for():
    number = {"product_id": {"type": "string"}}
    for result, _, example in results_of([function("get_similar_products", **number)], n=12):
        asked = example.calls[0].arguments["product_id"]
        assert asked not in json.dumps(result)  # what is like it is something else
    kinds = {"type": {"type": "string", "enum": ["event", "venue"]}}
    kinds["keyword"] = {"type": "string"}
    found = results_of([function("search_events", "Search for events or venues.", **kinds)], n=12)
    assert {example.calls[0].arguments["type"] for _, _, example in found} == {"event"}
    flown = {"airline": {"type": "string", "description": "The airline."}}
    for result, _, example in results_of([function("get_flights", **flown)], n=12):
        code = code_of(example.calls[0].arguments["airline"])
        rows = result if isinstance(result, list) else result["flights"]
        assert all(row["number"].startswith(code) for row in rows)


def test_one_thing_that_is_looked_up_is_one():
    name, told = "find_conversation", "Gets an active conversation."
    assert kept_of(name, told).most == 1
    assert kept_of(name, "Gets all conversations.").most > 1


def test_what_is_found_is_not_called_after_where_it_was_looked_for():
    assert about("[X], compact", "sofa made in Italy") == "Sofa, compact"
    assert about("Senior [X]", "night nurse at Vertex Robotics") == "Senior Night Nurse"


def test_operators_of_a_query_say_what_is_found():
    assert operators("is:unread label:work") == ""
    assert operators('subject:(monthly report) from:"Anna"') == "monthly report"
    assert operators("invoice from:anna@acme.com") is None
    assert sender_in("from:anna@acme.com has:attachment") == "anna@acme.com"
    assert sender_in("invoice from Laura Duarte in May") == "Laura Duarte"
    assert sender_in('from:"Anna Berg" is:unread') == "Anna Berg"
    assert not sender_in("tickets from Oslo")
    assert kept_of("assess_weather_risk", "Assesses the weather risk.") is None
    assert without_trade("truck driver for agriculture") == "truck driver"


def test_a_list_is_not_of_the_one_that_it_is_asked_by():
    book = {"book_id": {"type": "string"}}
    for result, _, example in results_of(
        [function("series_books", "List the books in a series, given a book.", **book)], n=12
    ):
        assert example.calls[0].arguments["book_id"] not in json.dumps(result)
    slow = kept_of("get_slow_transactions", "Get slow API endpoints of a project.")
    assert "p95_ms" in slow.schema["properties"]
    assert kept_of("get_iocs_since_two_filters", "List IOCs since a time, two filters.") is None


def rows_of(value):
    return (
        value if isinstance(value, list) else next(v for v in value.values() if isinstance(v, list))
    )


def test_what_is_found_is_of_the_one_that_the_call_names():
    text = {"type": "string"}
    bills = function("list_invoices", "List invoices of a customer.", customer_id=text)
    for value, _, _ in results_of([bills], n=20):
        assert not any("customer" in row for row in rows_of(value))
    repos = function("list_repositories", "List repositories of an owner.", owner=text)
    for value, _, example in results_of([repos], n=20):
        owner = example.calls[0].arguments["owner"]
        assert all(row["name"].startswith(f"{owner}/") for row in rows_of(value))
    tracks = function("get_tracks", "Get Spotify tracks.", track_ids=text)
    for value, _, example in results_of([tracks], n=20):
        mine = example.calls[0].arguments["track_ids"]
        assert {row["id"] for row in rows_of(value)} <= {mine}


def test_who_asks_hour_by_hour_is_told_the_hours():
    spec = function(
        "get_hourly_weather", "Get the weather hour by hour.",
        city={"type": "string"}, hours={"type": "integer", "minimum": 2, "maximum": 9},
    )  # fmt: skip
    for example in gen.generate([spec], n=20, seed=5, mix={"tool_result": 1.0}).examples():
        asked = example.messages[-3].tool_calls[0].arguments["hours"]
        result = json.loads(example.messages[-2].content)
        assert [hour["hour"] for hour in result["forecast"]] == [*range(1, asked + 1)]
        assert "hour" in example.messages[-1].content


def test_a_kind_of_what_is_made_is_not_its_name():
    kinds = {"type": "string", "enum": ["heavy_rain", "frost"]}
    spec = function("set_alert", "Set an alert for the weather.", event=kinds)
    for example in gen.generate([spec], n=20, seed=5, mix={"tool_result": 1.0}).examples():
        assert "heavy_rain" not in example.messages[-1].content
        assert "frost" not in example.messages[-1].content


def test_what_is_only_tried_is_not_said_to_be_done():
    wanted = {"confirm": {"type": "boolean"}, "pot_id": {"type": "string"}}
    drop = function("delete_pot", "Delete a pot.", **wanted)
    told = results_of([drop], n=30)
    assert told
    assert all(example.calls[0].arguments["confirm"] is True for _, _, example in told)


def test_what_is_searched_for_by_a_title_is_found_under_it():
    query = {"type": "string", "x-semantic": "film"}
    search = function("search_films", "Search for films.", query=query)
    for value, _, example in results_of([search], n=20):
        film = example.calls[0].arguments["query"]
        assert all(row["title"] == film for row in rows_of(value))


@pytest.mark.parametrize(
    ("name", "description", "noun", "among"),
    [
        ("list_alert_rules", "List the alert rules of Grafana.", "alert rules", "Disk almost full"),
        ("list_mail_rules", "List the rules of a mailbox.", "rules", "Archive newsletters"),
        ("list_jobs", "List the jobs that a worker runs.", "jobs", "nightly-backup"),
        ("get_positions", "Get the positions of a portfolio.", "positions", None),
        ("search_bills", "Search the bills before parliament.", "bills", "Clean Air Bill"),
        ("list_agents", "List the AI agents of a fleet.", "agents", "code-reviewer"),
        ("get_ports_tool", "List the ports of a board.", None, None),
        ("get_news", "Get news on a company.", "articles", None),
        ("list_instagram_posts", "List Instagram posts.", "Instagram posts", None),
    ],
)
def test_things_are_called_as_they_are_where_they_are_kept(name, description, noun, among):
    found = kept_of(name, description, ["of"], of={"type": "string"})
    assert (found.noun if found else None) == noun
    if among:
        values = [field for s in found.schema["properties"].values() for field in map(str, [s])]
        assert any(among in value for value in values)


@pytest.mark.parametrize("name", ["set_summary", "update_summary"])
def test_what_is_amended_is_not_called_by_what_it_says_now(name):
    told = "Update the summary of a board."
    text = {"type": "string"}
    spec = function(name, told, board_id=text, summary=text)
    for value, answer, example in results_of([spec], 20):
        (call,) = example.calls
        assert value["status"] in ("updated", "set", "success")
        assert not re.search(rf"I've \w+ {re.escape(call.arguments['summary'])}", answer)


def test_an_id_is_no_path_and_no_day():
    page = {"type": "string", "description": "ID of the page, e.g. 2024/12/cool-page.html"}
    specs = [
        function("create_page", "Create a page.", title={"type": "string"}),
        function("delete_page", "Delete a page.", page_id=page),
    ]
    for value, *_ in results_of(specs, 40):
        assert "/" not in value.get("id", "")


def test_things_have_ids_of_the_form_that_the_service_has():
    task = {"type": "string", "description": "The ID of the task."}
    specs = [
        FunctionSpec(**function("list_jira_issues", "List the issues of Jira.")),
        FunctionSpec(**function("close_jira_issue", "Close an issue in Jira.", issue_id=task)),
    ]
    setting = Setting(alikes=alikes(specs))
    ids = id_of(compile_function(specs[0], setting, grammar_phraser, False), "issue")["x-values"]
    assert len({value.partition("-")[0] for value in ids}) == 1
    assert all(re.match(r"[A-Z]+-\d+$", value) for value in ids)


def test_a_sum_is_no_change():
    number = {"type": "number"}
    assert kept_of("calculator/add", "Add two numbers.", ["a", "b"], a=number, b=number) is None


def test_keys_are_read_out_as_people_write_them():
    said = told({"public_ip_address": "203.0.113.7"}, None, random.Random(1))
    assert said == "The public IP address is 203.0.113.7."


def test_files_of_a_folder_have_names_and_no_ids():
    text = {"type": "string"}
    folder = function("list_folder_files", "List the files in a folder.", folder_path=text)
    drive = function("find_drive_files", "Find files in the drive.", query=text)
    data = gen.generate([folder, drive], n=40, mix={"tool_result": 1.0}, validation=0.0)
    for example in data.examples():
        content = next(m.content for m in example.messages if m.role == "tool")
        assert ('"id"' in content) == (example.calls[0].name == "find_drive_files") or (
            '"name"' not in content
        )


def test_people_who_are_looked_for_by_their_last_name_have_it():
    text = {"type": "string"}
    found = found_by(function("find_member", "Search for a member.", lastName=text))
    assert found
    assert all(row["name"].endswith(f" {call['lastName']}") for row, call in found)


def test_a_number_of_somebodys_own_finds_one():
    text = {"type": "string"}
    source = function("get_clients", "Search for clients.", clientAccountNumber=text)
    found = found_by(source)
    assert found
    assert all(row["id"] == call["clientAccountNumber"] for row, call in found)


def test_what_is_kept_is_told_by_what_it_is_filtered_by():
    open_ones = kept_of("search_jobs", "Search jobs.", employment_type={"type": "string"})
    assert "title" in open_ones.schema["properties"]
    assert "name" in kept_of("search_jobs", "Search jobs.").schema["properties"]


def test_names_do_not_say_twice_how_something_is_made():
    named = function("search_recipes", "Search for recipes.", query={
        "type": "string", "x-values": ["quick stew", "easy soup", "plum cake"]})  # fmt: skip
    names = {row["name"] for row, _ in found_by(named)}
    assert not any(name.endswith((" quick stew", " easy soup")) for name in names)
    assert any(name.endswith(" plum cake") for name in names)


@pytest.mark.parametrize(
    ("row", "least", "most"),
    [
        ({"text": "We waited too long", "rating": 5}, 1, 2),
        ({"text": "Friendly staff and fair prices", "rating": 1}, 4, 5),
        ({"text": "Great service but a bit loud", "rating": 1}, 3, 3),
    ],
)
def test_stars_go_with_what_is_written(row, least, most):
    assert least <= in_tone(row)["rating"] <= most


def test_the_level_goes_with_the_message():
    told = {
        "Request failed with 502": "error",
        "Disk usage above 90%": "warning",
        "Backup finished": "info",
    }
    for message, level in told.items():
        assert in_tone({"message": message, "level": "info"})["level"] == level


def test_what_is_counted_by_something_is_no_single_number():
    by = {"group_by": {"type": "string", "enum": ["host", "service"]}}
    count = "Get the number of errors."
    spec = gen.FunctionSpec(**function("count_errors", count, **by))
    assert returned(compile_function(spec, Setting(), grammar_phraser, False)) is None


def test_the_largest_come_first_and_recent_ones_are_of_this_year():
    files = function("find_largest_files", "Find the largest files.", folder={"type": "string"})
    for value, _, _ in results_of([files], n=12):
        items = value if isinstance(value, list) else value["files"]
        sizes = [item["size_kb"] for item in items]
        assert sizes == sorted(sizes, reverse=True)
    days = {"type": "integer", "minimum": 1, "maximum": 30}
    papers = function("recent_papers", "List recent papers.", days=days)
    for value, _, _ in results_of([papers], n=12):
        items = value if isinstance(value, list) else value["papers"]
        assert len({item["year"] for item in items}) <= 1


def test_few_things_are_named_after_what_is_looked_for():
    news = function("search_news", "Search news articles.", query={"type": "string"})
    for value, _, _ in results_of([news], n=20):
        items = value if isinstance(value, list) else value["articles"]
        assert len(items) <= 3
        assert isinstance(value, list) or not value.get("has_more")


def test_bookings_lie_ahead_and_within_the_days_of_the_call():
    day = {"type": "string", "format": "date"}
    bookings = function("list_bookings", "List the bookings of a guest.", guest={"type": "string"})
    for value, answer, _ in results_of([bookings], n=12):
        items = value if isinstance(value, list) else value["bookings"]
        assert [item["date"] for item in items] == sorted(item["date"] for item in items)
        assert "20" not in answer or re.search(r"[A-Z][a-z]+ \d+, 20\d\d", answer)
    spanned = function("list_bookings", "List the bookings.", start_date=day, end_date=day)
    for value, _, example in results_of([spanned], n=12):
        items = value if isinstance(value, list) else value["bookings"]
        first, last = sorted(example.calls[0].arguments.values())
        assert all(first <= item["date"] <= last for item in items)
    named = function("list_slots", "List the free slots of a clinic.", date=day)
    for value, _, _ in results_of([named], n=12):
        items = value if isinstance(value, list) else value["slots"]
        assert not any("date" in item for item in items)


def test_states_are_said_in_words():
    assert told({"status": "IN_PROGRESS"}, None, random.Random(1)) == "It's in progress."


def test_who_looks_for_a_diet_finds_dishes_of_it():
    dishes = function("search_recipes", "Search recipes.", query={"type": "string"})
    dishes["parameters"]["properties"]["query"]["x-values"] = ["vegan", "gluten-free"]
    for value, _, _ in results_of([dishes], n=8):
        items = value if isinstance(value, list) else value["recipes"]
        assert all(item["name"].count(" ") >= 1 and item["name"][0] in "VG" for item in items)


def test_what_is_looked_up_by_its_name_is_found_by_it():
    shown = {"displayName": {"type": "string"}}
    rooms = function("findSpaceByName", "Finds a space by its display name.", **shown)
    for value, _, example in results_of([rooms], n=8):
        items = value if isinstance(value, list) else value["spaces"]
        name = example.calls[0].arguments["displayName"]
        assert {item["name"] for item in items} <= {name}


def test_a_number_has_no_article():
    named = function("add_ip_allowlist", "Add an IP to the allowlist.", ip={"type": "string"})
    for _, answer, _ in results_of([named], n=12):
        assert not re.search(r"[Tt]he \d", answer)


def test_what_has_come_is_of_the_days_before_and_the_last_comes_first():
    mails = function("list_emails", "List emails. Returns subject, date and sender.")
    for value, _, _ in results_of([mails], n=8):
        items = value if isinstance(value, list) else value["emails"]
        days = [item["date"] for item in items]
        assert days == sorted(days, reverse=True)


def test_today_is_the_day_that_the_prompt_states():
    clock = function("current_time_date", "Returns the current time and date.")
    data = gen.generate([clock], n=12, mix={"tool_result": 1.0}, validation=0.0, seed=3)
    for example in data.examples():
        if example.anchor is not None:
            found = json.loads(example.messages[-2].content)
            assert found["date"] == example.anchor.today.isoformat()


def test_a_list_is_not_added_to_itself():
    text = {"type": "string"}
    add = function("add_to_playlist", "Append items to a playlist.", playlist=text, items=text)
    for value, answer, _ in results_of([add], n=12):
        assert not re.search(r"(?:has been|'ve) (?:appended|added)\b(?! .*item)", answer) or (
            value.get("playlist", "-") not in answer
        )


def test_addresses_stay_addresses_whoever_owns_them():
    hooks = function("list_webhooks", "List the webhooks of an org.", org={"type": "string"})
    for value, _, _ in results_of([hooks], n=8):
        items = value if isinstance(value, list) else value["webhooks"]
        assert all(item["url"].startswith("https://") for item in items)


def test_what_was_paid_has_a_day():
    paid = function("list_transactions", "List the transactions.", account={"type": "string"})
    for value, _, _ in results_of([paid], n=8):
        items = value if isinstance(value, list) else value["transactions"]
        days = [item["date"] for item in items]
        assert days == sorted(days, reverse=True)


def test_what_was_paid_until_a_day_lies_before_it():
    until = {"end_date": {"type": "string", "format": "date"}}
    paid = function("list_transactions", "List the transactions.", **until)
    days = {i["date"] for value, *_ in results_of([paid], n=8) for i in dict_or_list(value)}
    assert len(days) > 6


def dict_or_list(value):
    return value if isinstance(value, list) else value["transactions"]


@pytest.mark.parametrize(
    ("item", "given", "first", "last"),
    [
        ({}, {"start_date": "9999-12-31"}, "9999-12-31", "9999-12-31"),
        ({"amount": "5"}, {"end_date": "0001-01-05"}, "0001-01-01", "0001-01-05"),
    ],
)
def test_days_at_the_ends_of_the_calendar_are_no_trouble(item, given, first, last):
    anchor = Anchor(now=dt.datetime(2025, 9, 12))
    (found,) = dated([{"date": "", **item}], given, random.Random(1), anchor)
    assert first <= found["date"] <= last


def test_recipes_are_dishes_with_the_ingredients_that_one_has():
    stuff = {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3}
    source = [function("find_recipes", "Find recipes by ingredients.", ingredients=stuff)]
    rows = [
        (item["name"], example.messages[-3].tool_calls[0].arguments["ingredients"])
        for value, _, example in results_of(source, n=40)
        for item in (value if isinstance(value, list) else value.get("recipes", ()))
    ]
    assert rows
    assert all(" with " in name and given[0] in name for name, given in rows)


def test_messages_of_somebody_are_from_them():
    who = {"type": "string", "description": "Name of the contact"}
    source = [function("read_messages", "Read messages from a contact.", contact=who)]
    senders = [
        (item.get("from"), example.messages[-3].tool_calls[0].arguments["contact"])
        for value, _, example in results_of(source, n=30)
        for item in (value if isinstance(value, list) else value.get("messages", ()))
    ]
    assert senders
    assert all(told in (None, asked) for told, asked in senders)
