"""What the assistant asks for, and what the user says to it."""

from __future__ import annotations

import random
import re
from types import SimpleNamespace

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.apart import kept, telling
from generator.scenarios.asking import go_together, is_span, question
from generator.scenarios.askwords import forms_of_its_own
from generator.scenarios.called import noun_of
from generator.scenarios.error_recovery import _at_fault
from generator.scenarios.errors import asks_again, error_content, gives_up, on_own_machine
from generator.scenarios.followups import FollowUps, takes
from generator.scenarios.goingon import _retold
from generator.scenarios.needed import needed
from generator.scenarios.openings import as_opened, opening
from generator.scenarios.plain import wordy
from generator.scenarios.replies import Replies, is_odd
from generator.scenarios.returned import returned
from generator.scenarios.said_again import led_alike
from generator.scenarios.slips import unlike
from generator.scenarios.talk import _counted_twice
from generator.scenarios.twice import changeable, held_by_one
from generator.semantics.base import Setting
from generator.verification.named import names

TEXT = {"type": "string"}


def asked(function, description, /, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    spec = FunctionSpec(name=function, description=description, parameters=schema)
    parameters = compile_function(spec, Setting(), grammar_phraser, False).parameters
    return {question(parameters[:1], random.Random(at), ("",)) for at in range(40)}


def test_the_id_of_a_thing_is_asked_for_as_one():
    company = {"type": "integer", "description": "The company ID"}
    told = asked("get_reports", "Get time reports.", company=company)
    assert all("company" in text and "ID" in text for text in told)
    assert not any("use" in text for text in told)


@pytest.mark.parametrize(
    ("function", "description", "key", "schema", "told"),
    [
        ("get_kiln_stats", "Get the stats of a kiln.", "name", TEXT, "Which kiln?"),
        ("move_kiln", "Move a kiln.", "ownerEmail", TEXT, "What's the owner's email address?"),
        ("quote", "Get a stock quote.", "symbol", TEXT, "Which stock?"),
        ("set_kiln", "Set the kiln.", "heat", {"type": "number"}, "What should the heat be?"),
        ("show_toast", "Show a toast.", "message", TEXT, "What should it say?"),
        ("save_memory", "Save a memory.", "fact", TEXT, "What should I remember?"),
        ("add_tenant", "Add a tenant.", "name", TEXT, "What's the tenant's name?"),
        ("book_kiln", "Book a kiln.", "booking_date", TEXT | {"format": "date"}, "For which day?"),
        ("open_kiln", "Open a kiln.", "image_base64", TEXT, "Which image?"),
        ("get_tenant_age", "Get the age of a tenant.", "name", TEXT, "Which tenant?"),
        ("list_firings", "List firings.", "through_page", {"type": "integer"}, "Up to which page?"),
        ("reply_to_note", "Reply to a note.", "reply_body", TEXT, "What should it say?"),
        (
            "create_order",
            "Create an order.",
            "customer_name",
            TEXT,
            "What name should I put it under?",
        ),
        ("fly", "Search flights.", "arrival_id", TEXT, "Where to?"),
    ],
)
def test_questions_are_as_plain_as_the_deed_allows(function, description, key, schema, told):
    questions = asked(function, description, **{key: schema})
    assert told in questions, questions


def test_who_leaves_out_the_thing_does_not_make_it_the_subject():
    kiln = FunctionSpec(name="stop_kiln", description="Stop a kiln.", parameters={})
    said = ["The kiln needs stopping.", "I need the kiln stopped.", "Stop the kiln, please"]
    for order in (said, said[1:], said[:1] + said[2:]):
        words = [Utterance(text, (), kiln.name, "grammar") for text in order]
        found = opening(lambda at, w=words: w[at % len(w)], (), random.Random(1))
        assert found is not None
        assert found.text == "Stop the kiln, please"


def test_the_most_of_something_is_a_number_of_it():
    told = asked("grade_pots", "Grade the pots.", max_points={"type": "integer"})
    assert "What's the maximum number of points?" in told


def test_a_description_knows_what_a_mere_code_is_of():
    code = {"type": "string", "description": "Glaze code"}
    assert all("glaze code" in text for text in asked("get_kiln", "Get a kiln.", code=code))


def test_what_is_to_be_inferred_is_not_asked_for():
    unit = {"type": "string", "description": "Infer this from the kiln's place."}
    schema = {"type": "object", "properties": {"kiln": TEXT, "scale": unit}}
    schema["required"] = ["kiln", "scale"]
    spec = FunctionSpec(name="get_heat", description="Get the heat.", parameters=schema)
    function = compile_function(spec, Setting(), grammar_phraser, False)
    assert [p.leaf.name for p in needed(function)] == ["kiln"]


def test_a_product_is_no_thing_that_could_be_another():
    told = asked("get_rank", "Get the rank of a player.", steam_id=TEXT)
    assert not any("Which steam" in text or "of the steam" in text for text in told)


def test_the_one_day_of_a_look_up_is_asked_for_as_a_day():
    day = {"type": "string", "format": "date"}
    told = asked("get_tides", "Get the tides of a harbour.", target_date=day)
    assert not any("target" in text or "use" in text for text in told)
    told = asked("set_deadline", "Set the due date of a chore.", due_date=day)
    assert any("due date" in text for text in told)


def test_what_the_user_says_by_asking_is_not_asked_for():
    query = {"type": "string", "description": "The user's question or parcel number"}
    schema = {"type": "object", "properties": {"query": query}, "required": ["query"]}
    spec = FunctionSpec(name="check_parcel", description="Check a parcel.", parameters=schema)
    assert not needed(compile_function(spec, Setting(), grammar_phraser, False))


def test_what_is_translated_is_not_searched_for():
    told = asked("translate_phrase", "Translate a phrase.", phrase={"type": "string"})
    assert not any("search" in text or "looking for" in text for text in told)


def test_a_new_value_is_asked_for_as_new():
    told = asked("reset_password", "Reset a password.", new_password={"type": "string"})
    assert all("new password" in text for text in told)


def test_what_does_not_exist_yet_is_called_something():
    told = asked("create_bed", "Create a flower bed.", name=TEXT)
    assert all("call" in text for text in told)
    assert not any("call" in text for text in asked("find_bed", "Find a flower bed.", name=TEXT))


@pytest.mark.parametrize(
    ("name", "schema", "told"),
    [
        ("to_email", TEXT, "recipient's email address"),
        ("pdf_paths", {"type": "array", "items": TEXT}, "PDF files"),
        ("radius_nm", {"type": "number"}, "radius?"),
        ("track_uris", {"type": "array", "items": TEXT}, "track URIs"),
        ("source_uid", TEXT, "source UID"),
    ],
)
def test_what_specs_cut_short_is_asked_for_whole(name, schema, told):
    assert any(told in text for text in asked("send_it", "Send it.", **{name: schema}))


@pytest.mark.parametrize(
    ("function", "name", "told"),
    [
        ("create_deal", "deal_name", ("call", "name should it have")),
        ("add_todo", "content", ("say",)),
        ("set_variable", "value", ("value",)),
        ("get_snippet", "identifier", ("ID",)),
        ("add_worklog", "arxiv_id", ("arxiv ID",)),
    ],
)
def test_what_is_made_or_written_is_asked_for_plainly(function, name, told):
    questions = asked(function, "", **{name: TEXT})
    assert all(any(word in text for word in told) for text in questions)
    assert not any("would that be" in text or "Which arxiv" in text for text in questions)


def test_nobody_thinks_better_of_an_id_and_a_query_has_no_name():
    wanted = compiled("log_visit", "Log a visit to a bed.", ["bed_id"], bed_id=TEXT, note=TEXT)
    assert not FollowUps().of(wanted, "/bed_id", "add")
    search = compiled("search_beds", "Search for beds.", ["query"], query=TEXT)
    forms = FollowUps().of(search, "/query", "correct")
    assert forms
    said = [part for form in forms for part in form.skeleton.parts if isinstance(part, str)]
    assert not any("query" in part for part in said)


def test_a_text_that_is_looked_into_says_nothing():
    told = asked("find_citations", "Find citations.", text={**TEXT, "x-semantic": "message"})
    assert not any("say" in text for text in told)


def test_one_alias_is_not_several():
    assert not is_plural("alias")
    assert is_plural("aliases")


def test_of_several_nobody_asks_what_it_is():
    told = asked("make_bed", "Make a bed.", edges={"type": "string", "enum": ["oak", "slate"]})
    assert any("oak or slate?" in text for text in told)
    assert not any("What's the" in text or "is it" in text for text in told)


def test_a_reason_is_told_not_used():
    told = asked("start_return", "Start a return.", reason={"type": "string"})
    assert not any("use" in text for text in told)


def test_what_is_seen_or_entered_is_neither_wished_for_nor_used():
    told = asked("log_sighting", "Log a sighting.", animal={"type": "string"})
    assert not any("would you like" in text or "should I use" in text for text in told)
    told = asked("order_dessert", "Order a dessert.", flavour={"type": "string"})
    assert any("would you like" in text for text in told)


def test_what_is_somewhere_is_asked_for_by_its_name_whatever_it_is():
    told = asked("add_to_playlist", "Add a track.", playlist_name={"type": "string"})
    assert not any("should the playlist" in text for text in told)


def test_nothing_is_joined_to_a_sentence_that_ends_on_its_own():
    sentences = {"type": "string", "x-semantic": "kindred"}
    spec = FunctionSpec(
        name="rewrite_text",
        description="Rewrite a text.",
        parameters={"type": "object", "properties": {"text": sentences}, "required": ["text"]},
    )
    function = compile_function(spec, Setting(), grammar_phraser, False)
    assert len(Replies().of(function, ("/text",), "any")) == 1


def test_a_query_that_is_a_question_may_be_asked_for_as_one():
    spec = FunctionSpec(
        name="ask_assistant",
        description="Ask an assistant.",
        parameters={
            "type": "object",
            "properties": {"query": {"type": "string", "x-semantic": "question"}},
            "required": ["query"],
        },
    )
    (query,) = compile_function(spec, Setting(), grammar_phraser, False).parameters
    assert query.noun == "query"
    assert names("What question should I ask?", query)
    assert names("What are you looking for?", query)
    assert not names("Which city?", query)


def compiled(name, description, required, **properties):
    schema = {"type": "object", "properties": properties, "required": required}
    spec = FunctionSpec(name=name, description=description, parameters=schema)
    return compile_function(spec, Setting(), grammar_phraser, False)


def test_a_unit_is_no_part_of_a_name():
    told = asked("cut_board", "Cut a board.", board_thickness_mm={"type": "number"})
    assert all("thickness" in text and " mm" not in text for text in told)


def test_how_long_a_deed_takes_is_a_time():
    told = asked("set_policy", "Set a policy.", resolve_hours={"type": "integer"})
    assert not any("the resolve." in text or "the resolve?" in text for text in told)


def test_a_date_of_something_else_is_told_by_its_name():
    day = {"type": "string", "format": "date"}
    register = compiled("register_dog", "Register a dog.", ["dog"], dog=TEXT, vaccinated_on=day)
    forms = FollowUps().of(register, "/vaccinated_on", "besides")
    assert forms
    assert all("vaccinated" in str(form.skeleton.parts) for form in forms)


def test_what_one_has_alone_is_not_given_to_two():
    two = {"space": TEXT, "resident": TEXT}
    park = compiled("assign_parking", "Assign a parking space to a resident.", [*two], **two)
    assert held_by_one(park)
    assert "/resident" not in telling(park)
    two = {"course": TEXT, "student": TEXT}
    enrol = compiled("enroll_student", "Enroll a student in a course.", [*two], **two)
    assert "/student" in telling(enrol)


def test_a_price_is_of_one_thing_and_a_user_id_of_whoever_asks():
    cart = {"product_name": TEXT, "price": {"type": "number"}}
    assert "/product_name" not in changeable(compiled("add_item", "Add an item.", [*cart], **cart))
    table = {"user_id": {"type": "integer"}, "date": {"type": "string", "format": "date"}}
    booked = compiled("book_table", "Book a table.", [*table], **table)
    assert kept(booked) == {"/user_id"}
    assert "/user_id" not in telling(booked)


def test_two_comments_make_no_two_things_and_an_id_is_no_text():
    rated = {"rating": {"type": "integer"}, "comment": TEXT}
    assert not telling(compiled("rate_visit", "Rate the visit.", ["rating"], **rated))
    topic = {"topic": TEXT}
    assert returned(compiled("generate_poem", "Generate a poem.", ["topic"], **topic)) is None


def test_what_the_request_has_in_its_verb_is_not_asked_for():
    action = {"action": {"type": "string", "enum": ["start", "stop"]}, "camera": TEXT}
    film = compiled("record_video", "Start or stop recording a video.", [*action], **action)
    assert [p.pointer for p in needed(film)] == ["/camera"]


def test_ours_is_no_part_of_a_name_and_a_count_is_one_number():
    told = asked("compare_rivals", "Compare with rivals.", our_product=TEXT)
    assert not any("our product" in text for text in told)
    told = {asks_again("rejected", "number of minutes", random.Random(at)) for at in range(20)}
    assert all("number of minutes" in text for text in told)


def test_what_a_spec_cuts_short_is_said_whole():
    told = asked("find_booking", "Find a booking.", booking_ref=TEXT)
    assert all("booking reference" in text for text in told)


def test_what_needs_a_yes_first_is_not_talked_about_at_length():
    told = "Cancel an order. Only call this after the customer has confirmed."
    assert not wordy(compiled("cancel_order", told, ["order_id"], order_id=TEXT))
    assert wordy(compiled("cancel_order", "Cancel an order.", ["order_id"], order_id=TEXT))


def test_a_service_that_is_down_is_not_busy():
    rng = random.Random(1)
    down = {gives_up("busy", "temporarily unavailable", rng) for _ in range(60)}
    assert not any("busy" in text or "answer" in text for text in down)


def test_a_value_at_fault_is_one():
    told = {asks_again("unknown", "regions", random.Random(at)) for at in range(20)}
    assert all("region" in text and "regions" not in text for text in told)


def test_nobody_asks_what_about_as_a_form():
    assert not takes("What about {}?", "as {}")
    assert not takes("And make that {}.", "as {}")
    assert takes("Now {}, please.", "as {}")
    assert takes("What about {}?", "in {}")


def said(text, value):
    start = text.index(value)
    return Utterance(
        text, (Slot("/x", value, value, start, start + len(value), "literal"),), "", ""
    )


@pytest.mark.parametrize(
    ("first", "again", "alike"),
    [
        ("grow it at a warmth of 21", "No, to 15.", False),
        ("the weather in Oslo", "And for Rome?", True),
        ("grow it at 21", "Sorry, 15.", True),
    ],
)
def test_a_value_is_corrected_after_the_same_preposition(first, again, alike):
    value = again.rstrip(".?").split()[-1]
    assert led_alike(said(first, first.split()[-1]), said(again, value), "/x") == alike


def test_an_option_of_a_search_is_told_not_set():
    properties = {"topic": {"type": "string"}, "chart_color": {"type": "string"}}
    spec = FunctionSpec(
        name="find_articles",
        description="Find articles.",
        parameters={"type": "object", "properties": properties, "required": ["topic"]},
    )
    function = compile_function(spec, Setting(), grammar_phraser, False)
    forms = FollowUps().of(function, "/chart_color", "besides")
    assert not any("set the" in form.lineage or "use {}" in form.lineage for form in forms)


def test_two_of_one_kind_are_asked_for_together_and_the_second_by_its_place():
    drug = {"type": "string", "description": "Name of a medicine"}
    check = compiled("check_drugs", "Check two drugs.", ["drugA", "drugB"], drugA=drug, drugB=drug)
    both = {question(check.parameters, random.Random(at), ("",)) for at in range(20)}
    assert all("two drugs" in text for text in both)
    told = {question(check.parameters[1:], random.Random(at), ("",)) for at in range(20)}
    assert all("the second drug" in text for text in told)


def test_a_number_that_says_of_what_is_not_followed_by_another_noun():
    seats = Slot("/seats", 12, "12 seats", 4, 12, "quantity")
    assert _counted_twice(Utterance("for 12 seats people", (seats,), "x", "grammar", False))
    assert not _counted_twice(Utterance("for 12 seats please", (seats,), "x", "grammar", False))


def test_what_is_asked_for_is_no_half_sentence():
    told = asked("play_song", "Play a song.", song={"type": "string"})
    assert not any("tell me which" in text for text in told)
    assert not any(
        "Which fault" in text
        for text in asked("repair", "Repair a watch.", fault={"type": "string"})
    )


def test_a_phone_is_asked_for_by_its_number_and_a_matter_is_no_trouble():
    phone = {"type": "string", "description": "Phone number to call back"}
    told = asked("open_ticket", "Open a ticket.", contact_phone=phone)
    assert all("contact phone number" in text for text in told)
    told = asked("open_case", "Open a case.", matter={"type": "string"})
    assert not any("What's the matter" in text for text in told)
    told = asked("move_patient", "Move a patient.", patient_mrn={"type": "string"})
    assert all("MRN" in text for text in told)


def test_numbers_are_asked_for_by_a_noun():
    count = {"type": "integer"}
    assert not any("how many" in text for text in asked("name_it", "Name it.", how_many=count))
    told = asked("take_share", "Take a share of a sum.", percent=count)
    assert all("percentage" in text for text in told)


def test_when_and_where_are_asked_for_by_no_noun():
    told = asked("log_visit", "Log a visit.", date={"type": "string", "format": "date"})
    assert "What's the date?" not in told and any("Which date" in text for text in told)
    told = asked("find_train", "Find a train.", origin={"type": "string"})
    assert told <= {"Where from?", "From where?", "What's the starting point?"}


def test_people_are_counted_and_what_happened_is_described():
    told = asked("book_table", "Book a table.", partySize={"type": "integer"})
    assert told == {"How many people?"}
    told = asked("open_claim", "Open a claim.", incidentDescription={"type": "string"})
    assert told == {"Could you describe the incident?", "How would you describe the incident?"}


def test_a_clause_is_answered_without_its():
    claim = compiled(
        "open_claim", "Open an insurance claim.", ["incidentDescription"], incidentDescription=TEXT
    )
    assert len(Replies().of(claim, ("/incidentDescription",), "any")) == 1


def test_what_was_not_found_is_named_with_what_it_is():
    told = {asks_again("unknown", "order ID", random.Random(at), "39459") for at in range(40)}
    assert any("order 39459" in text for text in told)
    assert all("order" in text for text in told)


def test_another_time_may_do_for_what_is_arranged_only():
    when = {"type": "string", "format": "date", "description": "The date."}
    book = compiled("book_court", "Book a court.", ["date"], date=when)
    log = compiled("log_sighting", "Log a sighting.", ["date"], date=when)
    bench = SimpleNamespace(followups=FollowUps())
    assert _at_fault(bench, book, "else") == {"/date": "rejected"}
    assert _at_fault(bench, log, "else") == {}


def test_what_is_wrong_is_described_and_a_whole_name_told():
    told = asked("log_issue", "Log a maintenance issue.", issue={"type": "string"})
    assert told == {"Could you describe the issue?", "What's the issue?"}
    names = {"policy_number": {"type": "string"}, "full_name": {"type": "string"}}
    change = compiled("change_policy", "Change a policy.", [*names], **names)
    both = {question(change.parameters, random.Random(at), ("",)) for at in range(40)}
    assert not any("who's the full name" in text for text in both)


def test_who_told_the_number_of_one_order_is_not_asked_for_the_order_number():
    numbers = {"order_no": TEXT, "origin_order_no": TEXT}
    refund = compiled("refund", "Refunds an order.", [*numbers], **numbers)
    assert [p.leaf.name for p in needed(refund)] == ["origin_order_no"]


def test_two_lists_are_the_first_and_the_second():
    numbers = {"type": "array", "items": {"type": "number"}}
    told = asked("correlate", "Correlate two lists.", data_x=numbers, data_y=numbers)
    assert all("first list" in text for text in told)
    told = asked("get_releases", "Get the releases.", project_slug={"type": "string"})
    assert not any("slug" in text for text in told)


def test_nobody_takes_back_how_many_are_shown():
    number, day = {"type": "integer"}, {"type": "string", "format": "date"}
    show = compiled("list_visits", "List the visits.", ["date"], limit=number, date=day)
    follow = FollowUps()
    assert not follow.of(show, "/limit", "correct")
    assert follow.of(show, "/date", "correct")
    assert follow.of(show, "/limit", "add")


def test_another_lamp_has_an_article_and_another_customer_an_address_of_their_own():
    lamp = compiled("turn_on", "Turn on a device.", ["device"], device=TEXT)
    forms = FollowUps().of(lamp, "/device", "again")
    assert forms
    for form in forms:
        lead = form.skeleton.parts[0]
        assert isinstance(lead, str)
        assert lead.endswith(" the ")
    wanted = {"full_name": TEXT, "email": {"type": "string", "format": "email"}, "company": TEXT}
    customer = compiled("create_customer", "Create a customer.", ["full_name", "email"], **wanted)
    assert _retold(customer) == frozenset()


def test_the_id_of_somebody_is_theirs():
    told = asked("book_visit", "Book a visit.", doctor_id=TEXT)
    assert any("their ID" in text for text in told)
    assert not any("its ID" in text for text in told)


def test_a_refusal_says_what_was_not_done_and_no_service_stands_behind_a_file():
    rng = random.Random(3)
    said = {gives_up("refused", "Permission denied.", rng, "cancel an order") for _ in range(60)}
    assert sum("cancel an order" in text for text in said) > len(said) / 4
    contents = {error_content(f, "", rng, True) for f in ("busy", "refused") for _ in range(200)}
    assert not any(re.search("quota|request|upstream|service|429", text, re.I) for text in contents)
    (read, mail) = gen.load_specs([{"name": "read_file"}, {"name": "send_mail"}])
    assert on_own_machine(read) and not on_own_machine(mail)


@pytest.mark.parametrize(
    ("name", "parameter", "description", "expected"),
    [
        ("send_note", "to", "Addresses.", "Who should it go to?"),
        ("share_note", "people", "Addresses.", "Who should I share it with?"),
        ("send_note", "recipients", "User names.", "Who should I send it to?"),
        ("generate_schema_from_garden", "garden_name", "Name of the garden.", None),
        ("generate_garden", "garden_name", "Name of the garden.", "What should it be called?"),
    ],
)
def test_who_and_what_is_made_are_asked_for_as_such(name, parameter, description, expected):
    several = {"type": "array", "items": TEXT} if parameter in ("to", "people") else TEXT
    schema = {"type": "object", "properties": {parameter: {**several, "description": description}},
              "required": [parameter]}  # fmt: skip
    spec = FunctionSpec(name=name, description="Does it.", parameters=schema)
    one = compile_function(spec, Setting(), grammar_phraser, False).parameters[0]
    said = forms_of_its_own(one, noun_of(one)) or ()
    assert expected in said if expected else "What should it be called?" not in said
    assert "garden" in name or all(names(each, one) for each in said)


def test_days_and_keywords_are_counted_and_given_texts_say_nothing():
    number = {"type": "integer"}
    told = asked("extend_loan", "Extend a running loan.", extra_days=number)
    assert all("extra days" in text for text in told)
    told = asked("estimate_cost", "Estimate the cost of an order.", n_keywords=number)
    assert "How many keywords?" in told
    told = asked("delete_range", "Delete the characters in a range.", text=TEXT)
    assert not any("say" in text for text in told)
    assert any("say" in text for text in asked("post_note", "Post a note.", text=TEXT))


def test_what_is_moved_goes_somewhere_and_is_not_saved():
    told = asked("move_document", "Move a document.", dest_folder=TEXT)
    assert not any("save" in text for text in told)


def test_what_is_called_something_is_not_asked_what_to_call_it():
    schema = {"name": TEXT, "task": TEXT}
    parameters = {"type": "object", "properties": schema, "required": ["name", "task"]}
    spec = {"name": "create_scheduled_task", "description": "Create a scheduled task.",
            "parameters": parameters}  # fmt: skip
    data = gen.generate([spec], n=60, seed=1, mix={"missing_param": 1.0}, validation=0.0)
    for example in data.examples():
        users = [m.content for m in example.messages if m.role == "user"]
        asked_for = next(m.content for m in example.messages if m.role == "assistant")
        if "call" in asked_for or "name" in asked_for:
            assert not re.search(r"\b(?:called|named|titled)\b", users[0])


def test_what_is_taken_back_is_another_value():
    step = {"type": "integer", "enum": [7, 8]}
    schema = {"type": "object", "properties": {"step": step}, "required": ["step"]}
    spec = {"name": "load_step", "description": "Load a step of the course.", "parameters": schema}
    own = gen.load_specs([spec])
    made = gen.generate(own, n=40, seed=4, mix={"multi_turn": 1}, validation=0.0).train
    said = [m.content or "" for each in made for m in each.messages if m.role == "user"]
    slips = [text for text in said if re.search(r"\b(?:no|wait|sorry|mean)\b", text)]
    assert slips
    alike = {"7": "seven", "8": "eight"}
    for text in slips:
        told = [w for w in re.findall(r"\w+", text.lower()) if w in {*alike, *alike.values()}]
        assert len({alike.get(word, word) for word in told}) == len(told), text


def test_two_options_are_the_question():
    kinds = {"type": "string", "enum": ["raise", "hold"]}
    assert "Raise or hold?" in asked("place_bid", "Place a bid.", side=kinds)
    spec = FunctionSpec(name="place_bid", description="Place a bid.", parameters={
        "type": "object", "properties": {"side": kinds}, "required": ["side"]})  # fmt: skip
    (side,) = compile_function(spec, Setting(), grammar_phraser, False).parameters
    assert names("Raise or hold?", side)
    assert not names("Raise it?", side)


def test_what_is_made_has_no_title_yet():
    told = asked("create_leaflet", "Create a leaflet.", title=TEXT)
    assert any("should the title be" in text for text in told)


def test_what_is_turned_into_what_is_asked_for_by_its_side():
    told = asked("convert_hour", "Convert an hour.", target_timezone=TEXT)
    assert all(text.startswith(("To which", "To what")) for text in told)
    assert not any("To which" in t for t in asked("add_hour", "Add an hour.", target_timezone=TEXT))


def test_the_day_that_something_is_on_is_not_when_it_should_start():
    day = {"type": "string", "format": "date", "description": "current date of the rehearsal"}
    told = asked("move_rehearsal", "Move a rehearsal.", from_date=day)
    assert all("now" in text or "at the moment" in text for text in told)


def test_a_value_is_no_json_because_it_is_written_so():
    value = {"type": "string", "description": "Value to store (as JSON string)."}
    assert not any("JSON" in text for text in asked("store_flag", "Store a flag.", value=value))


def test_nobody_is_told_of_limits_that_are_for_all():
    content = '{"error":"Rate limit exceeded."}'
    told = {gives_up("busy", content, random.Random(at), "book a hall") for at in range(60)}
    assert any("I couldn't book a hall" in text for text in told)
    assert not any("limit" in text or "allowed" in text for text in told)


def test_languages_are_listed_by_their_names():
    told = asked("set_menu", "Set the menu.", language={"enum": ["en", "de"]})
    assert any("English" in text and "German" in text for text in told)
    assert not any("en or de" in text or "en, de" in text for text in told)


def test_nobody_renames_the_same_thing_twice_and_an_audio_is_a_file():
    schema = {"type": "object", "properties": {"new_nickname": TEXT}, "required": ["new_nickname"]}
    spec = FunctionSpec(
        name="change_nickname", description="Change my nickname.", parameters=schema
    )
    assert not telling(compile_function(spec, Setting(), grammar_phraser, False))
    audio = {"type": "string", "description": "Path or URL of the audio."}
    told = asked("transcribe_audio", "Transcribe an audio.", audio=audio)
    assert not any(
        re.search(r"the audio\?", text) for text in told - {"Where can I find the audio?"}
    )


def test_only_a_plain_deed_is_told_again_where_it_failed():
    rng = random.Random(1)
    plain = {gives_up("refused", "Permission denied.", rng, "delete the note") for _ in range(60)}
    assert any("delete the note" in text for text in plain)
    for deed in ("text the diff", "show you all candidate functions files", "crawl the web"):
        told = {gives_up("timeout", "The request timed out.", rng, deed) for _ in range(60)}
        assert not any(deed in text for text in told)


def test_what_failed_is_told_where_request_and_name_agree_and_a_deed_is_nothing_to_have_access_to():
    rng = random.Random(5)
    denied = ("refused", "Permission denied.")
    told = {gives_up(*denied, rng, "see it", "look up the kiln log") for _ in range(60)}
    assert any("look up the kiln log" in text for text in told)
    assert any("access to that" in text for text in told)
    acts = {gives_up(*denied, rng, "see it", acts=True) for _ in range(60)}
    assert not any("access to that" in text for text in acts)
    waits = {error_content("busy", "", rng) for _ in range(200)}
    assert not any("moment" in text or "second" in text for text in waits)


def said_of(text, *values):
    slots = tuple(
        Slot("/x", v, v, text.index(v), text.index(v) + len(v), "literal") for v in values
    )
    return Utterance(text, slots, "x", "grammar", False)


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        (
            "Close a kiln",
            r"(?:Can you|Could you|I.+ to) close a kiln\??",
        ),
        (
            "Hi, close a kiln, please.",
            r"Hi, (?:can you|could you|I.+ to) close a kiln, please[.?]",
        ),
        ("Close kiln", "Close the kiln"),
        ("Find me glazes", "Find me some glazes"),
        ("Can you look it up?", "Can you look something up\\?"),
        ("Search for it", "Search for something"),
        ("Can you convert it into clay?", "Can you convert something into clay\\?"),
        ("Close the kiln", "Close the kiln"),
        ("Show the glazes", "Show the glazes"),
    ],
)
def test_who_has_not_said_which_asks_for_it(text, opened):
    for at in range(12):
        told = as_opened(said_of(text), (), random.Random(at)).text
        assert re.fullmatch(opened, told), told


def test_the_most_natural_of_some_requests_begins():
    told = ["Glazes for a kiln", "Hey fire the kiln", "Fire it", "Can you fire the kiln?"]
    found = opening(lambda at: said_of(told[at]) if at < 4 else None, (), random.Random(1))
    assert found is not None and found.text == "Can you fire the kiln?"


def test_both_ends_of_a_stay_are_asked_for_and_left_out_together():
    day = {"type": "string", "format": "date"}
    stay = compiled(
        "check_huts", "Check free huts.", ["check_in_date", "check_out_date"],
        check_in_date=day, check_out_date=day,
    )  # fmt: skip
    told = {question(stay.parameters, random.Random(at), ("",)) for at in range(9)}
    assert told == {"What are your check-in and check-out dates?"}
    spec = {"name": "check_huts", "description": "Check free huts.",
            "parameters": stay.spec.parameters}  # fmt: skip
    data = gen.generate([spec], n=30, seed=1, mix={"missing_param": 1.0}, validation=0.0)
    asked_for = {m.content for e in data.examples() for m in e.messages if m.role == "assistant"}
    assert not any(re.search("check-in date\\?|check-out date\\?", text) for text in asked_for)


def test_an_id_is_that_of_the_thing_and_coordinates_are_no_twins():
    told = asked("get_kiln", "Get a kiln.", id=TEXT)
    assert all("kiln" in text for text in told)
    told = asked("accept_firing", "Accept it.", id={**TEXT, "description": "ID of the kiln"})
    assert all("kiln" in text for text in told)
    number = {"type": "number"}
    told = asked("draw_ring", "Draw a ring.", center_x=number, center_y=number)
    assert not any("first" in text for text in told)


def test_what_is_answered_fits_what_is_asked():
    room = compiled("find_kiln", "Find a kiln.", ["room"], room={"enum": ["loft", "shed", "barn"]})
    forms = [form.lineage for form in Replies().of(room, ("/room",), "any")]
    assert not any("It's" in form for form in forms)
    out = compiled("export_glaze", "Export a glaze.", ["output_path"], output_path=TEXT)
    forms = [form.lineage for form in Replies().of(out, ("/output_path",), "any")]
    assert not any("it's" in form.lower() or "Sure" in form for form in forms)


def test_a_number_is_typed_in_digits_but_counts_may_be_words():
    level = {"type": "integer", "description": "The level."}
    kiln = compiled("set_level", "Set the level.", ["level"], level=level)
    words = Utterance("five", (Slot("/level", 5, "five", 0, 4, "number"),), "x", "reply", False)
    assert is_odd(kiln, words)
    seats = compiled("book_seats", "Book seats.", ["seats"], seats={"type": "integer"})
    words = Utterance("five", (Slot("/seats", 5, "five", 0, 4, "number"),), "x", "reply", False)
    assert not is_odd(seats, words)


def test_a_question_after_something_is_not_answered_of_course():
    name = compiled("get_kiln", "Get a kiln.", ["label"], label=TEXT).parameters
    told = {question(name, random.Random(at), said="What is the heat?") for at in range(60)}
    assert not any(text.startswith(("Of course", "I can do", "Okay")) for text in told)
    told = {question(name, random.Random(at), said="Can you heat it?") for at in range(90)}
    assert any(text.startswith("Of course") for text in told)
    assert not any("Got it" in text for text in told)


def test_a_slip_is_near_the_right_value():
    assert unlike(4, 5) < unlike(4, 40)
    assert unlike("2026-03-09T10:00", "2026-03-09T11:00") < unlike(
        "2026-03-09T10:00", "2026-05-12T17:30"
    )
    assert unlike("red clay", "white clay") < unlike("red clay", "a blue glaze")


def test_what_is_told_besides_is_so_and_what_is_sought_is_tried():
    wanted = {"item": TEXT, "lost_on": {"type": "string", "format": "date"}}
    lost = compiled("report_loss", "Report a loss.", ["item"], **wanted)
    forms = [form.lineage for form in FollowUps().of(lost, "/lost_on", "besides")]
    assert not any("should be" in form or "set the" in form for form in forms)
    find = compiled("search_kilns", "Search for kilns.", ["query"], query=TEXT)
    forms = [form.lineage for form in FollowUps().of(find, "/query", "correct")]
    assert forms and not any("meant" in form for form in forms)


def test_who_has_not_told_what_has_not_told_how_many():
    both = {"product_id": TEXT, "quantity": {"type": "integer"}}
    order = compiled("order_glaze", "Order a glaze.", [*both], **both)
    assert go_together(*order.parameters)
    assert not go_together(*order.parameters[::-1])


def test_what_is_moved_has_no_span():
    day = {"type": "string", "format": "date"}
    both = {"from_date": day, "to_date": day}
    moved = compiled("move_firing", "Move a firing.", [*both], **both)
    assert not is_span(moved.parameters)
    found = compiled("list_firings", "List firings.", [*both], **both)
    assert is_span(found.parameters)


@pytest.mark.parametrize(
    ("function", "name", "schema", "told"),
    [
        ("pay_kiln", "amount_gel", {"type": "number"}, "What's the amount?"),
        ("find_clashes", "glaze_names", {"type": "array", "items": TEXT}, "Which glazes?"),
        ("read_rows", "table_name", TEXT, "Which table?"),
        ("set_kiln", "level", {"enum": ["GENTLE", "FIERCE"]}, "Gentle or fierce?"),
    ],
)
def test_nouns_are_said_as_people_do(function, name, schema, told):
    asked_for = asked(function, "Does it.", **{name: schema})
    assert told in asked_for
    assert not any(re.search("gel|names|GENTLE", text) for text in asked_for)


def test_what_is_only_said_of_a_thing_is_not_asked_for():
    schema = {"prepared": TEXT, "seed": TEXT}
    sent = compiled("send_parcel", "Send a parcel.", [*schema], **schema)
    assert "/prepared" not in [p.pointer for p in needed(sent)]


@pytest.mark.parametrize(
    ("function", "name", "schema"),
    [
        ("ask_oracle", "question", {**TEXT, "x-semantic": "question"}),
        ("draw_picture", "prompt", {**TEXT, "x-semantic": "llm_prompt"}),
        ("add_review", "rating", {"type": "integer", "minimum": 1, "maximum": 5}),
        ("check_page", "endpoint", {**TEXT, "x-semantic": "url"}),
        ("create_leaflet", "filename", TEXT),
    ],
)
def test_what_is_asked_for_in_other_words_is_seen_to_be_asked_for(function, name, schema):
    wanted = compiled(function, "Does it.", [name], **{name: schema})
    for text in asked(function, "Does it.", **{name: schema}):
        assert names(text, wanted.parameters[0]), text


def test_a_cue_of_one_argument_is_none_of_another():
    memory = compiled("add_memory", "Save it.", ["owner", "fact"], owner=TEXT, fact=TEXT)
    owner, fact = memory.parameters
    assert names("What should I remember?", fact)
    assert not names("What should I remember?", owner)
    date = {**TEXT, "format": "date"}
    (arrival,) = compiled("book_stay", "Book.", ["arrival_date"], arrival_date=date).parameters
    assert not names("Where to?", arrival)
    both = {"type": "object", "properties": {"name": TEXT, "region": TEXT}}
    spec = FunctionSpec(name="create_queue", parameters={**both, "required": [*both["properties"]]})
    name, region = compile_function(spec, Setting(), grammar_phraser, False).parameters
    assert names("Which queue?", name)
    assert not names("Which queue?", region)


def test_a_text_that_somebody_has_is_pasted():
    told = asked("score_match", "Calculate the match.", job_description=TEXT)
    assert "Could you paste the job description?" in told
    assert not any("describe" in text for text in told)
    told = asked("open_claim", "Open a claim.", incident_description=TEXT)
    assert any("describe" in text for text in told)


def test_what_may_be_null_is_not_asked_for_though_the_schema_lists_it() -> None:
    either = {"anyOf": [{"type": "string"}, {"type": "null"}]}
    pupil = compiled(
        "find_pupil",
        "Find a pupil by name or ID",
        ["pupil_name", "pupil_id", "school"],
        pupil_name=either,
        pupil_id={"type": ["string", "null"]},
        school={"type": "string"},
    )
    assert [one.pointer for one in needed(pupil)] == ["/school"]


def test_of_a_file_that_is_not_there_nobody_is_told_that_its_path_was_not_found():
    path = {"type": "string", "description": "Path of the drawing."}
    keys = {"current_file_path": path, "kiln": TEXT}
    schema = {"type": "object", "properties": keys, "required": ["current_file_path"]}
    spec = {"name": "print_drawing", "description": "Print a drawing.", "parameters": schema}
    data = gen.generate([spec], n=60, seed=3, mix={"error_recovery": 1.0})
    said = [m.content or "" for e in data.examples() for m in e.messages if m.role == "assistant"]
    assert any("file" in text for text in said)
    assert not any("file path" in text for text in said)


def test_who_searches_is_asked_for_the_kind_of_things_they_look_for():
    told = asked("search_kites", "Search for kites.", query=TEXT)
    assert any("What kind of kites are you looking for?" in text for text in told)


def test_kinds_and_last_figures_are_asked_for_as_people_do():
    kinds = {**TEXT, "enum": [f"kind_{number}" for number in range(8)]}
    told = asked("find_kites", "Find kites.", kite_type=kinds)
    assert {text.partition(". ")[2] or text for text in told} <= {"What type of kite?"}
    told = asked("block_card", "Block a card.", last_four=TEXT)
    assert any("last four digits" in text for text in told)


def test_what_a_description_commands_is_no_noun_and_acronyms_keep_their_capitals():
    code = {"type": "string", "description": "Enter code for the kiln"}
    assert not any("enter code" in text for text in asked("get_kiln", "Get a kiln.", code=code))
    code = {"type": "string", "description": "SIC code"}
    assert all("SIC code" in text for text in asked("get_firm", "Get a firm.", code=code))


def test_a_type_of_something_is_asked_for_as_what_type_of_it():
    few = {"type": "string", "enum": ["clay", "glaze", "kiln", "wheel", "tool"]}
    assert asked("find_item", "Find an item.", item_type=few) == {"What type of item?"}
    few = {"type": "string", "enum": ["clay", "glaze", "kiln"]}
    told = asked("find_item", "Find an item.", item_type=few)
    assert "What type of item?" in told
    assert "Which item type: clay, glaze or kiln?" in told
    assert "Which item type?" not in told


@pytest.mark.parametrize(
    ("name", "description", "key", "asks"),
    [
        ("list_kilnbox_versions", "List all versions of a specific kiln.", "name", "Which kiln?"),
        (
            "load_barge_messages",
            "Load all messages of a given barge.",
            "id",
            "What's the barge ID?",
        ),
        ("Barge info_find", "Get a barge by ID", "id", "What's the barge ID?"),
    ],
)
def test_what_a_bare_name_or_id_is_of_stands_in_the_description(name, description, key, asks):
    assert asks in asked(name, description, **{key: TEXT})
