"""Idioms: the tables are well-formed, and functions that they are for are asked for with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest

import generator as gen
from generator.phrasing.grammar.idiom_guard import refused_by_words
from generator.phrasing.grammar.idiom_sections import Idiom, idioms
from generator.phrasing.grammar.idioms import OWN
from generator.phrasing.skeleton import Hole
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.told import told_phraser

TEXT = {"type": "string"}
FOOD = {"type": "string", "description": "Food or drink"}
DAY = {"type": "string", "format": "date"}
MEAL = {"type": "string", "enum": ["breakfast", "lunch", "dinner", "snack"]}


def texts(name: str, description: str, /, **properties: Any) -> set[str]:
    """Every request that says all the arguments, with "<name>" for each."""
    function = FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties, "required": list(properties)},
    )
    made = told_phraser(function, bind(function))
    return {
        "".join(f"<{part.path[1:]}>" if isinstance(part, Hole) else part for part in one.parts)
        for one in (
            each.skeleton for each in made.phrasings(frozenset(f"/{k}" for k in properties))
        )
    }


@pytest.mark.parametrize("idiom", idioms(), ids=lambda idiom: " ".join(sorted(idiom.to))[:40])
def test_sections_are_well_formed(idiom: Idiom) -> None:
    assert idiom.does
    assert idiom.to
    assert idiom.lines
    for line in idiom.lines:
        said = re.findall(r"\{(?:@|on )?(\w+)\}", line)
        assert set(said) <= {*idiom.slots, *OWN}, line
        assert len(set(said)) == len(said), line
        assert line.count("[") == line.count("]"), line
        assert (line[0] == "?") == line.endswith("?"), line
        assert not re.search(r"[A-Z][a-rt-z]", line.split("{")[0][2:]), line


def test_what_was_eaten_is_merely_stated() -> None:
    made = texts("logMeal", "Log something eaten or drunk.", food=FOOD, meal=MEAL)
    assert "had <food> for <meal>" in made
    assert any(text.startswith(("can you put", "I need you to add")) for text in made)
    assert all(text.count("<food>") == text.count("<meal>") == 1 for text in made)


def test_when_is_said_with_what_leads_to_it() -> None:
    when = {"type": "string", "format": "date-time", "description": "When to remind"}
    made = texts("add_reminder", "Add a reminder.", task=TEXT, remind_at=when)
    assert "remind me on <remind_at> to <task>" in made
    assert not any("<task> for <remind_at>" in text for text in made if "forget" in text)


def test_a_flag_says_on_and_off_and_no_idiom_leaves_it_out() -> None:
    lamp = {"type": "string", "description": "The lamp"}
    made = texts("turn_lamp", "Turn a lamp on or off.", lamp=lamp, on={"type": "boolean"})
    assert "I want the <lamp> <on>" in made
    assert all("<on>" in text for text in made)
    made = texts("mute_chat", "Mute or unmute a chat.", chat=TEXT, mute={"type": "boolean"})
    assert made
    assert all("<mute>" in text for text in made)


def test_what_an_idiom_does_not_say_follows_it() -> None:
    amount = {"type": "integer", "description": "Protein in grams"}
    made = texts("logMeal", "Log something eaten or drunk.", food=FOOD, protein=amount)
    assert any(text.startswith("had <food> with") and "<protein>" in text for text in made)


def test_the_object_of_any_function_stands_in_an_idiom() -> None:
    made = texts("delete_note", "Delete a note.", note_id=TEXT)
    assert "can I have a look at note <note_id>?" not in made
    assert "get rid of note <note_id>" in made


@pytest.mark.parametrize(
    ("name", "properties"),
    [("logMeal", {"amount": {"type": "number"}}), ("plan_meal", {"food": FOOD})],
    ids=["without its argument", "another deed"],
)
def test_functions_it_is_not_for_do_without(name: str, properties: Any) -> None:
    made = texts(name, "", **properties)
    assert made
    assert not any(text.startswith("had ") for text in made)


def test_the_thing_itself_is_talked_of() -> None:
    marked = texts("complete_task", "Mark a task as complete", task_id=TEXT)
    assert "finally got task <task_id> done" in marked
    shown = texts("get_issue", "Get details of an issue", issue_key=TEXT)
    assert "what's issue <issue_key> about?" in shown


def test_many_things_are_not_asked_for_as_one() -> None:
    many = texts("list_issues", "List issues in a repository", repo=TEXT, assignee=TEXT)
    one = texts("get_issue", "Get an issue", issue_key=TEXT, assignee=TEXT)
    assert any("run me through the issues" in text for text in many)
    assert not any("run me through the issues" in text for text in one)


def test_a_section_keeps_off_functions_with_an_argument_that_it_lacks() -> None:
    everyone = texts("notify_team", "Notify the team", message=TEXT)
    one = texts("notify_team", "Notify the team", message=TEXT, channel=TEXT)
    assert any("everyone" in text for text in everyone)
    assert not any("everyone" in text for text in one)


@pytest.mark.parametrize(
    ("said", "fits"),
    [("I'm late", True), ("could you call me?", False), ("Hi Ben, all good", False)],
)
def test_only_statements_are_told(said: str, fits: bool) -> None:
    refused = "|".join(refused_by_words("tell ", ""))
    assert (re.match(refused, said, re.I) is None) == fits


def test_somebody_is_told_what_is_written() -> None:
    made = texts("send_text", "Send a text message.", contact=TEXT, message=TEXT)
    assert {"tell <contact> <message>", "let <contact> know <message>"} <= made


@pytest.mark.parametrize(
    ("name", "description", "properties", "fits"),
    [
        ("list_rules", "List mail rules.", {}, False),
        ("list_emails", "List e-mails.", {}, True),
        ("get_file_outline", "Return the outline of a file.", {"path": TEXT}, False),
        ("read_file", "Read a file.", {"path": TEXT}, True),
    ],
    ids=["rules", "mail", "outline", "file"],
)
def test_a_section_is_for_what_the_object_ends_in(
    name: str, description: str, properties: Any, fits: bool
) -> None:
    made = texts(name, description, **properties)
    assert any(text.startswith(("do I have mail", "print out <path>")) for text in made) == fits


def test_a_search_that_tells_no_object_has_words_of_its_own() -> None:
    bare = texts("search", "Search.", query=TEXT)
    users = texts("search_users", "Search users.", query=TEXT)
    assert "have you got anything on <query>?" in bare
    assert not any(text.startswith("have you got anything") for text in users)


def test_nothing_follows_an_object_that_tells_what_becomes_of_it() -> None:
    plain = texts("export_board", "Export the board.", board_id=TEXT)
    into = texts("export_board", "Export the board as Markdown.", board_id=TEXT)
    assert any(text.endswith(" be exported?") for text in plain)
    assert not any(text.endswith("own be exported?") for text in into)


@pytest.mark.parametrize(
    ("name", "description", "properties", "text"),
    [
        (
            "get_job_status",
            "Get the status of a job.",
            {"job_id": TEXT},
            "is job <job_id> done yet?",
        ),
        ("ping", "Check the health of the server.", {}, "is the server up?"),
        ("delete_memory", "Delete a memory.", {"memory_id": TEXT}, "forget memory <memory_id>"),
        ("describe_image", "Describe an image.", {"image_path": TEXT}, "what's in <image_path>?"),
        (
            "list_repos",
            "List the repositories.",
            {"owner": TEXT},
            "what repos do we have under <owner>?",
        ),
        ("close_tab", "Close a tab.", {"tab_id": TEXT}, "shut tab <tab_id>"),
        (
            "rent_movie",
            "Rent a movie.",
            {"movie_name": TEXT},
            "we're watching <movie_name> tonight",
        ),
        ("order_groceries", "Order groceries.", {"items": TEXT}, "we're out of <items>"),
        ("search_pubmed", "Search PubMed.", {"query": TEXT}, "any studies on <query>?"),
    ],
    ids=lambda value: value if isinstance(value, str) and "_" in value else "",
)
def test_people_have_words_of_their_own(
    name: str, description: str, properties: Any, text: str
) -> None:
    assert text in texts(name, description, **properties)


@pytest.mark.parametrize(
    ("name", "description", "properties", "said"),
    [
        (
            "get_mark",
            "Get the grades of a student.",
            ("course_code",),
            "<course_code> grade",
        ),
        ("renewItem", "Renew a loan.", ("book_title",), "can I keep <book_title> longer?"),
        ("lookupFixtures", "Get the upcoming matches.", ("team",), "when do <team> play?"),
        ("play_podcast", "Play a podcast episode.", ("show",), "play <show>"),
        (
            "claimStatus",
            "Get the status of a claim.",
            ("claim_id",),
            "anything new on my claim <claim_id>?",
        ),
        ("add_friend", "Send a friend request.", ("username",), "I'd like to add <username>"),
    ],
)
def test_everyday_services_are_asked_as_people_ask(
    name: str, description: str, properties: Sequence[str], said: str
) -> None:
    assert said in texts(name, description, **dict.fromkeys(properties, TEXT))


def test_a_deed_has_words_for_whatever_it_is_done_to() -> None:
    moved = texts(
        "move_fitting",
        "Move a booked kilt fitting to another day.",
        from_date={"type": "string", "format": "date", "description": "Booked day"},
        to_date={"type": "string", "format": "date", "description": "New day"},
    )
    assert "I can't make my kilt fitting on <from_date>, I'd rather come on <to_date>" in moved
    assert "does <to_date> work for my kilt fitting?" not in moved, "which day it was is left out"
    assert "can we push my kilt fitting to <to_date> from <from_date>?" in moved
    filed = texts("move_file", "Move a file.", from_date=TEXT, to_date=TEXT)
    assert not any("I'd rather come" in text for text in filed)


DAY = {"type": "string", "format": "date"}


def test_somebody_is_put_in_a_course_not_in_a_participant() -> None:
    made = texts(
        "enrol_swim_course",
        "Enrol a person in a swimming course.",
        participant={"type": "string", "description": "Name of the swimmer"},
        level={"type": "string", "enum": ["bronze", "silver"]},
    )
    assert "<participant> would like to join the swimming course, <level>" in made
    assert not any("a participant in" in text for text in made)


def test_what_has_no_object_is_led_to_by_nothing() -> None:
    made = texts("book_tuning", "Arrange for a tuner to visit.", address=TEXT, date=DAY)
    assert "can someone come to <address> on <date> for a tuner?" in made
    assert not any("book for a tuner" in text for text in made)


def test_why_something_is_done_is_said_last() -> None:
    made = texts(
        "pause_meal_box",
        "Pause a meal box subscription.",
        from_date=DAY,
        reason=TEXT,
        donate={"type": "boolean", "description": "Donate the box"},
    )
    found = [text for text in made if re.search("freeze my .*, <reason>", text)]
    assert found
    assert all(text.endswith(("<reason>", "<reason>?")) for text in found)


def test_what_was_lent_is_brought_back_and_not_shown() -> None:
    made = texts("return_costume", "Return a hired costume.", costume=TEXT, date=DAY)
    assert "I'm bringing <costume> back on <date>" in made
    assert not any(re.search(r"\b(?:show|see|look)", text) for text in made)


def test_one_checks_out_of_a_room_and_never_checks_it() -> None:
    made = texts("check_out_room", "Check out of a hotel room.", room_number=TEXT)
    assert "can I check out of <room_number>?" in made
    assert not any("check room" in text or "double-check" in text for text in made)


def test_an_argument_may_be_called_like_the_noun() -> None:
    made = texts("scale_recipe", "Scale a recipe.", recipe_name=TEXT, servings={"type": "integer"})
    assert "I'm cooking <recipe_name> for <servings>" in made
    alone = texts("scale_recipe", "Scale a recipe.", recipe_name=TEXT)
    assert not any("for recipe" in text for text in alone)


def test_what_comes_on_another_day_comes_on_it() -> None:
    day = {"type": "string", "format": "date", "description": "New delivery day"}
    made = texts("reschedule_delivery", "Move a delivery.", tracking_number=TEXT, new_date=day)
    assert any("bring <tracking_number> on <new_date>" in text for text in made)
    assert not any("bring <tracking_number> to" in text for text in made)


@pytest.mark.parametrize(
    ("name", "description", "properties", "said"),
    [
        (
            "set_alert",
            "Notify when a price is reached.",
            ("ticker", "price"),
            "alert for <ticker> at <price>",
        ),
        (
            "see_bookings",
            "Transactions on an account.",
            ("merchant",),
            "show me what I paid <merchant>",
        ),
        (
            "log_payment",
            "Log a payment of an invoice.",
            ("invoice_id",),
            "<invoice_id> has been paid",
        ),
        ("CalcMortgage", "Calculate a mortgage.", ("price",), "monthly payment on <price>"),
        ("stock_level", "Get the stock of an item.", ("sku",), "<sku> stock"),
        (
            "moveStock",
            "Move stock.",
            ("sku", "qty", "from", "to"),
            "<qty> <sku> from <from> to <to>",
        ),
        (
            "make_order",
            "Order goods of a vendor.",
            ("vendor", "items"),
            "order <items> from <vendor>",
        ),
        ("getTickets", "Find support tickets.", ("agent",), "show me what <agent> is working on"),
        (
            "payslip",
            "Get the payslip of a month.",
            ("month",),
            "what was on my payslip in <month>?",
        ),
        (
            "campaign_stats",
            "Get a campaign's figures.",
            ("campaign",),
            "pull the numbers for <campaign>",
        ),
        ("buy_domain", "Register a domain.", ("domain",), "get me <domain>"),
        ("makeLink", "Make a public link to a file.", ("file",), "I need a link to <file>"),
    ],
)
def test_what_people_do_for_a_living_is_asked_as_they_ask(
    name: str, description: str, properties: Sequence[str], said: str
) -> None:
    made = texts(name, description, **dict.fromkeys(properties, TEXT))
    assert any(said in text for text in made), made


def test_tickets_are_found_by_the_state_they_are_in() -> None:
    state = {"type": "string", "enum": ["draft", "sent", "on_hold", "void", "overdue"]}
    made = texts("list_invoices", "List invoices.", status=state)
    assert any("<status> invoices" in text for text in made)
    assert not any("status <status>" in text for text in made)


def test_what_is_paid_and_shipped_by_is_no_method() -> None:
    way = {"type": "string", "enum": ["card", "cash", "bank_transfer"]}
    made = texts("settle_debt", "Settle a debt.", payment_method=way)
    assert any(text.endswith(("by <payment_method>", "via <payment_method>")) for text in made)
    assert not any("using the" in text for text in made)


def _one_of(*options: str) -> dict[str, Any]:
    return {"type": "string", "enum": [*options]}


@pytest.mark.parametrize(
    ("name", "description", "properties", "said", "unsaid"),
    [
        (
            "block_card",
            "Blocks a debit or credit card.",
            {"card_type": _one_of("debit", "credit")},
            "<card_type> card",
            "<card_type> credit card",
        ),
        (
            "create_server",
            "Create a new virtual server.",
            {"name": TEXT, "size": _one_of("small", "large")},
            "<size> virtual server",
            "of type",
        ),
        (
            "drop_plan",
            "Drop a plan.",
            {"reason": _one_of("too_slow", "moved")},
            "because <reason>",
            "because of",
        ),
        (
            "account_balance",
            "Get the balance of an account.",
            {"account": _one_of("checking", "savings")},
            "my <account> account",
            "account <account>",
        ),
        (
            "claim_progress",
            "Returns the progress of a claim that has been filed.",
            {"claim_number": TEXT},
            "<claim_number>",
            "filed",
        ),
        (
            "get_mailing_report",
            "Opens, clicks and bounces of a mailing.",
            {"mailing": TEXT},
            "<mailing>",
            "open the clicks",
        ),
        (
            "make_price_alert",
            "Notify when a price is reached.",
            {"symbol": TEXT, "expires": {"type": "string", "format": "date"}},
            "a price alert",
            "price reached",
        ),
        (
            "move_goods",
            "Moves goods from one warehouse to another.",
            {"sku": TEXT, "quantity": {"type": "integer"}},
            "<quantity> of them",
            "to <quantity>",
        ),
        (
            "find_contacts",
            "Find contacts.",
            {"no_activity_since": {"type": "string", "format": "date"}},
            "with no activity since <no_activity_since>",
            "starting <no_activity_since>",
        ),
    ],
)
def test_what_is_told_of_a_thing_stands_where_people_say_it(
    name: str, description: str, properties: Any, said: str, unsaid: str
) -> None:
    made = texts(name, description, **properties)
    assert any(said in text for text in made), made
    assert not any(unsaid in text for text in made), made


def test_what_is_cooked_with_something_needs_no_other_word() -> None:
    foods = {"type": "array", "items": TEXT, "description": "Ingredients to avoid"}
    made = texts("search_dishes", "Search recipes.", exclude_ingredients=foods)
    assert not any("excluding" in text for text in made)
    assert any("without <exclude_ingredients>" in text for text in made)


def test_a_kind_that_is_not_told_is_not_said() -> None:
    assert any(re.match(each, "other") for each in refused_by_words("an hour of ", ""))
    assert not any(re.match(each, "other") for each in refused_by_words("of type ", ""))


def test_what_is_ordered_stands_where_people_say_it() -> None:
    dish = {"name": {"type": "string"}, "quantity": {"type": "integer", "minimum": 2, "maximum": 4}}
    rows = {"type": "object", "properties": dish, "required": ["name", "quantity"]}
    items = {"type": "array", "items": rows, "description": "Dishes"}
    parameters = {
        "type": "object",
        "properties": {"restaurant": {"type": "string"}, "items": items},
        "required": ["restaurant", "items"],
    }
    spec = {
        "name": "order_meal",
        "description": "Order a meal from a restaurant.",
        "parameters": parameters,
    }
    made = gen.generate(spec, n=60, seed=5, mix={"single": 1}, validation=0)
    asked = [m.content for row in made.train for m in row.messages if m.role == "user"]
    assert sum(bool(re.search(r"\b[2-4] (x )?[\w -]+ from ", each)) for each in asked) >= 10
    assert not any("[{" in each and " from " in each.split("}]")[-1] for each in asked)


def test_services_that_come_again_are_spoken_to_as_people_do() -> None:
    made = texts("swap_box_item", "Swap one item for another.", remove=TEXT, add=TEXT)
    assert "<add> instead of <remove>, please" in made
    day = {"type": "string", "format": "date"}
    made = texts("skip_delivery", "Skips deliveries.", from_date=day)
    assert "I won't need anything from <from_date>" in made
    kind = {"type": "string", "enum": ["paper", "glass"]}
    made = texts("reportMissedBin", "Report a bin that wasn't emptied.", wasteType=kind)
    assert "my <wasteType> bin wasn't emptied" in made
    made = texts("hold_invoice", "Place a payment hold.", invoice_id=TEXT)
    assert "don't pay invoice <invoice_id> yet" in made


def test_strangers_have_no_deed_to_guess() -> None:
    cases = {
        "compare_sensors": (
            "Compare sensors of a plant.",
            {"sensors": TEXT},
            "<sensors>, which one",
        ),
        "copy_asset_file": (
            "Copy a file.",
            {"source": TEXT, "target": TEXT},
            "make <target> out of",
        ),
        "list_contacts": ("List all contacts of the agent.", {}, "who's in my phone?"),
    }
    for name, (told, properties, guessed) in cases.items():
        assert not any(guessed in text for text in texts(name, told, **properties)), name
    own = texts("log_meal", "Log a meal of the family.", food=FOOD)
    assert "just had <food>" in own


def test_the_noun_of_one_deed_is_no_other_deeds() -> None:
    made = texts("summarize_notes", "Create a short outline of notes.", note=TEXT)
    assert not any("take a note" in text or "jot" in text for text in made)
    assert any("jot" in text for text in texts("create_note", "Create a note.", note=TEXT))


def test_a_function_that_people_ask_for_in_other_words_keeps_its_own():
    number = {"type": "integer", "description": "Reading in kWh"}
    meter = {"type": "string", "description": "Meter ID, e.g. E-77120"}
    shown = texts("submit_meter_reading", "Submit an electricity meter reading.",
                  meter_id=meter, reading=number)  # fmt: skip
    assert any("submit" in text for text in shown)
    assert any("submit" not in text for text in shown)


@pytest.mark.parametrize(
    ("name", "description", "fits"),
    [
        ("list_tasks", "List tasks.", True),
        ("list_tasks", "List all tasks.", True),
        ("list_tasks", "List recent generation tasks.", False),
        ("find_charging_stations", "List charging sessions of tasks.", False),
    ],
)
def test_a_line_without_the_object_is_for_nothing_that_says_more(
    name: str, description: str, fits: bool
) -> None:
    assert ("what's on my to-do list?" in texts(name, description)) == fits


@pytest.mark.parametrize(
    ("name", "description", "never"),
    [
        ("describe_archive", "Describe the schema of an archive.", "up in one file"),
        ("get_query_docs", "Get documentation for the query API.", "what I want to know from the"),
    ],
)
def test_a_noun_of_the_name_is_no_deed(name: str, description: str, never: str) -> None:
    assert not any(never in text for text in texts(name, description))


def test_what_is_requested_is_done() -> None:
    told = "Asks the pharmacy to prepare a repeat prescription."
    made = texts("request_refill", told, medicine=TEXT)
    assert any("more <medicine>" in text for text in made)


def test_what_is_fetched_or_started_is_no_deed_of_that_name() -> None:
    made = texts("fetch_machine_history", "Service history of a machine.", serial=TEXT)
    assert not any("says" in text or text.startswith("open") for text in made)
    made = texts("chat_poll", "Start a poll in a group chat.", chat=TEXT, question=TEXT)
    assert not any("any news" in text for text in made)
    kitchen = texts("meal-plan-set", "Writes a dish into the meal plan.", day=TEXT, dish=TEXT)
    assert not any("run out" in text for text in kitchen)


def test_what_expires_is_looked_for_where_it_lies() -> None:
    made = texts("pantry-expiring", "Shows food that is about to go off.", place=TEXT)
    assert any("in the <place>" in text for text in made)
    assert all("<place>" in text for text in made)


def test_nothing_follows_what_is_quoted() -> None:
    teacher = {"teacher": {"type": "string"}, "text": {"type": "string"}}
    flag = {"urgent": {"type": "boolean"}}
    found = texts("message_teacher", "Send a message to a teacher.", **teacher, **flag)
    quoted = [text for text in found if re.search(': "?<text>"?', text)]
    assert quoted
    assert all(re.search('<text>"?[.?!]*$', text) for text in quoted)


def test_what_tells_which_thing_is_meant_stands_with_its_noun() -> None:
    task = {"type": "string", "description": "Task ID"}
    text = {"type": "string", "description": "Comment text"}
    made = texts("add_comment", "Add a comment to a task.", task_id=task, text=text)
    assert "leave a comment on task <task_id>: <text>" in made
    assert not any(text.startswith("leave a comment to") for text in made)
    customer = {"type": "string", "description": "Customer ID"}
    limit = {"type": "integer", "description": "Maximum number of results"}
    sort = {"type": "string", "enum": ["date", "amount"], "description": "Sort by"}
    made = texts("list_bookings", "List bookings.", customer_id=customer, limit=limit, sort=sort)
    assert "bookings for customer <customer_id> sorted by <sort>, <limit> max" in made
    assert not any("any <limit> bookings" in text for text in made)


def test_several_arguments_are_told_in_one_sentence_as_people_say_it() -> None:
    user, repo = ({"type": "string", "description": text} for text in ("User name", "Repository"))
    level = {"type": "string", "enum": ["read", "write", "admin"], "description": "Level"}
    made = texts("grant_access", "Grant access.", user=user, repository=repo, level=level)
    assert "<user> needs <level> access to <repository>" in made
    app, key = ({"type": "string", "description": text} for text in ("App", "Name of the variable"))
    made = texts("set_env_variable", "Set an environment variable.", app=app, key=key, value=TEXT)
    assert "change <key> to <value> for <app>" in made
    assert "<app> wants <value> for <key>" in made


def test_so_many_of_what_is_bought_are_more_than_one() -> None:
    made = texts("order_trophy", "Order a trophy.", quantity={"type": "integer"}, day=DAY)
    assert "I need <quantity> trophies for <day>" in made
    assert not any("<quantity> trophy" in text for text in made)


def test_one_of_them_is_no_plural() -> None:
    size = {"type": "string", "enum": ["large", "small"]}
    spec = FunctionSpec(
        name="order_mug",
        description="Order printed mugs.",
        parameters={
            "type": "object",
            "properties": {"quantity": {"type": "integer", "enum": [1]}, "size": size},
            "required": ["quantity", "size"],
        },
    )
    said = [
        each.messages[0].content or ""
        for each in gen.generate([spec], n=60, seed=1, mix={"single": 1}).train
    ]
    assert not any(re.search(r"\b(?:1|one) (?:\w+ )*mugs\b", text) for text in said)


def test_a_price_is_of_what_it_is_for() -> None:
    made = texts("quote_move", "Get a quote for a house move.", rooms={"type": "integer"}, day=DAY)
    assert any(text.startswith("how much would a house move be") for text in made)
    made = texts("get_shipping_price", "Get the shipping price of a parcel.", country=TEXT)
    assert any(text.startswith("roughly how much is shipping") for text in made)


def test_who_places_an_order_orders_no_order() -> None:
    made = texts("place_order", "Place an order.", dish=TEXT, quantity={"type": "integer"})
    assert not any("<quantity> orders" in text for text in made)


def test_what_belongs_to_the_customer_is_mine() -> None:
    about = "Pause one delivery of the customer's vegetable box."
    made = texts("skip_delivery", about, delivery_date=DAY)
    assert "leave out my vegetable box delivery on <delivery_date>" in made


def test_what_may_be_free_is_asked_for_by_its_day() -> None:
    about = "Check if the tennis court is free."
    made = texts("check_availability", about, date=DAY, time={"type": "string", "format": "time"})
    assert any(text.startswith("is anything free on <date> at <time>") for text in made)


def test_containers_are_no_pods() -> None:
    held = texts("monitor_stats", "Monitor resource usage of Docker containers.", host=TEXT)
    assert not any("pods" in text or "cluster" in text for text in held)
    pods = texts("monitor_stats", "Monitor resource usage of Kubernetes pods.", namespace=TEXT)
    assert any("which pods eat the most" in text for text in pods)


def test_what_belongs_to_a_noun_stands_with_it() -> None:
    number = {"type": "integer", "description": "Number of the request"}
    made = texts("approve_leave", "Approve a leave request.", number=number)
    assert not any(re.search(r"\bit,? (number )?<number>", text) for text in made)
    many = {"type": "integer", "description": "Results per page"}
    made = texts("search_parcels", "Search parcels.", query=TEXT, per_page=many)
    assert not any(re.search(r", [^,]*<per_page>[^,]* (matching|for) ", text) for text in made)
