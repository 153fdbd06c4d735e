import pytest
from group_two import assert_sides_differ, bound, check_family, draws, leaf, suits

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.topics.foreign import language_of


def test_values_are_clean_repeat_and_read_back():
    check_family("text")


def test_common_roles_have_variety():
    for kind, name, function in (
        ("message", "message", "send_message"),
        ("note", "note", "save_note"),
        ("title", "title", "create_task"),
        ("search_query", "query", "web_search"),
        ("content", "content", "send_email"),
        ("commit_message", "message", "git_commit"),
    ):
        meaning = bound(kind, leaf(name, function))
        assert len(set(draws(meaning, 1500))) >= 190, kind
        assert_sides_differ(meaning)


def test_no_value_breaks_out_of_its_quotes():
    for kind in ("message", "note", "post", "comment", "review", "description", "title"):
        assert not any('"' in v for v in draws(bound(kind, leaf(kind, f"create_{kind}"))))


def test_role_follows_the_function():
    event = bound("title", leaf("title", "create_event")).symbol
    issue = bound("title", leaf("title", "create_github_issue")).symbol
    assert (event, issue) == ("event_title", "issue_title")
    assert not suits("commit_message", leaf("message", "send_chat_message"))


def test_questions_are_about_what_the_function_answers():
    def symbol(function: str) -> str:
        return bound("question", leaf("question", function)).symbol

    assert symbol("ask_about_flights") == "flight_question"
    assert symbol("ask_weather") == "weather_question"
    assert symbol("ask_household_assistant") == "home_request"
    assert symbol("ask_anything") == "question"


def test_a_closed_list_is_whole_on_both_sides():
    meaning = bound("tag", leaf("tag", "add_tag"))
    assert set(draws(meaning, 600, "train")) == set(draws(meaning, 600, "validation"))


def test_nothing_lasts_since_a_day_to_come():
    meaning = bound("reason", leaf("reason", "book_doctor_appointment"))
    found = draws(meaning, 1500)
    assert not [text for text in found if "since tomorrow" in text or "since next" in text]


def test_texts_are_in_the_language_that_is_told():
    def told(name: str, description: str, function: str) -> str:
        return language_of(leaf(name, function, description=description))

    assert told("phrase", "The Korean phrase you want to translate", "translate") == "korean"
    assert told("text", "The text to translate", "german_to_french") == "german"
    assert told("text", "Text to translate from Punjabi to another language", "f") == "punjabi"
    assert not told("text", "English text to translate into Korean", "to_korean")
    assert not told("text", "Text to be turned into French text", "translate_to_french")
    word = leaf("word", "look_up", description="The Swahili word")
    assert {"rafiki"} < set(draws(bound("foreign_text", word)))


def test_reasons_follow_the_function_s_verb():
    def symbol(function: str, name: str = "reason", description: str = "") -> str:
        return bound("reason", leaf(name, function, description=description)).symbol

    assert symbol("cancel_lesson") == symbol("lessonCancellation") == "cancel_reason"
    assert symbol("book_lesson", "cancellation_reason") == "cancel_reason"
    assert symbol("set_state", description="Why the batch is held") == "doubt_reason"
    assert symbol("polish_lens") == "reason"
    assert symbol("finish_glazing") == "done_reason"
    assert symbol("archive_mold") == "archive_reason"
    assert symbol("approve_leave") == "approval_reason"
    assert symbol("close_kiln") == "closing_reason"
    assert symbol("end_call") == symbol("close_chat") == "parting_reason"
    assert symbol("create_glaze") == "creation_reason"


def test_customers_are_spoken_of_where_there_are_some():
    def drawn(function: str) -> str:
        return " ".join(draws(bound("reason", leaf("reason", function)), 200))

    assert "customer" in drawn("hand_over_to_human")
    for function in ("escalate_outage", "schedule_callback", "end_call"):
        assert "customer" not in drawn(function)


def test_goods_are_described_where_they_are_sold():
    def symbol(kind: str, function: str) -> str:
        return bound(kind, leaf(kind, function)).symbol

    assert symbol("description", "update_item") == "belonging_text"
    assert symbol("description", "update_shop_item") == "product_description"
    assert symbol("tag", "update_item") == "tag_of_belonging"
    assert symbol("tag", "update_store_item") == "tag_of_product"


def test_what_is_readable_by_humans_speaks_of_none():
    own = leaf("summary", "store_snapshot", description="Human-readable summary")
    assert bound("summary", own).symbol != "support_summary"


def test_documentation_sends_nothing_back():
    spec = FunctionSpec(
        name="add_ticket",
        description="Puts a ticket on the board.\n\nReturns: the ticket. Returns the ID as well.",
        parameters={"type": "object", "properties": {"why": {"type": "string"}}},
    )
    (parameter,) = bind(spec)
    assert parameter.meaning.name == "reason"


def test_texts_of_no_trade_name_nothing_of_another():
    for kind in ("reason", "remark", "problem", "summary", "purpose", "instruction", "label"):
        found = " ".join(draws(bound(kind, leaf(kind, "polish_lens")), 300)).casefold()
        assert not [word for word in ("launch", "invoice", "office", "app", "team", "hotel")
                    if f" {word} " in found], kind  # fmt: skip


def test_where_nothing_else_tells_examples_do():
    shown = leaf("problem", "polish_lens", examples=("scratches", "dust inside"))
    found = draws(bound("problem", shown), 200)
    assert sum(text in shown.examples for text in found) > 160


def test_codes_are_no_texts():
    assert not suits("note", leaf("note", "save_note", examples=("C4-2", "D3-1")))


def test_clauses_follow_no_preposition():
    spec = FunctionSpec(
        name="cull_animal",
        description="Cull an animal of a cattle herd on the farm",
        parameters={"type": "object", "properties": {"reason": {"type": "string"}}},
    )
    (parameter,) = bind(spec)
    assert not any(one.text.startswith("because of") for one in parameter.attachments)


def test_cards_have_good_wishes():
    assert bound("message", leaf("message", "sell_voucher")).symbol == "card_text"
    told = leaf("message", "send_it", description="Text of the card")
    assert bound("message", told).symbol == "card_text"
    assert bound("message", leaf("message", "send_alert")).symbol == "message_any"
    assert bound("message", leaf("message", "send_sms")).symbol == "message"


@pytest.mark.parametrize(
    ("name", "description", "told", "kind"),
    [
        ("search_columns", "Find survey variable codes by keyword.", "", "search_columns"),
        ("look_up", "Search hotels worldwide, ranked by semantic similarity.", "", "search_hotels"),
        ("search_brain", "Search the knowledge base (papers, blogs).", "", "search_documents"),
        ("nuget_search", "Search NuGet packages", "", "search_packages"),
        ("find_macros", "Find macros by name", "", "search_plain"),
        ("find_donors", "Find donors", "", "search_people"),
        ("zorb_search", "Search", "", "search_any"),
        ("search_bookmarks", "Search bookmarks by meaning", "", "search_any"),
        ("find_songs", "Search the music library for tracks", "", "search_music"),
    ],
)
def test_what_is_looked_for_tells_more_than_other_words(name, description, told, kind):
    schema = {"type": "object", "properties": {"query": {"type": "string", "description": told}}}
    bound = bind(FunctionSpec(name=name, description=description, parameters=schema))
    assert getattr(bound[0].meaning, "symbol", bound[0].meaning.name) == kind


def test_a_query_that_is_a_name_holds_names_of_such_things():
    schema = {"type": "object", "properties": {"query": {"type": "string"}}}
    schema["properties"]["query"]["description"] = "Company name or registration number"
    spec = FunctionSpec(name="get_filings", description="Filings of a store.", parameters=schema)
    assert bind(spec)[0].meaning.name == "company"


def test_texts_go_to_somebody_only_where_something_is_sent():
    def symbol(name: str, description: str) -> str:
        schema = {"type": "object", "properties": {"text": {"type": "string"}}}
        bound = bind(FunctionSpec(name=name, description=description, parameters=schema))
        return str(getattr(bound[0].meaning, "symbol", ""))

    assert symbol("decode", "Decode a string.") != "message_any"
    assert symbol("insert_after", "Insert a paragraph into the doc.") == "passage"
    assert symbol("reply", "Reply to a customer.") == "message_any"


@pytest.mark.parametrize("name", ["search_messages", "search_notes", "search_news", "search_music"])
def test_searches_are_short_and_about_one_thing(name):
    meaning = bound("search_query", leaf("query", name))
    assert max(len(value.split()) for value in draws(meaning, 400)) <= 8
    assert not any(" re: " in value or "since " in value for value in draws(meaning, 400))


def test_where_another_argument_tells_a_place_a_search_names_none():
    text = {"type": "string"}
    schema = {"type": "object", "properties": {"query": text, "location": text}}
    spec = FunctionSpec(name="find_businesses", description="Find places.", parameters=schema)
    assert not any(" near " in value for value in draws(bind(spec)[0].meaning, 300))


@pytest.mark.parametrize(
    ("function", "symbol"),
    [
        ("add_list_member", "tag_of_contact"),
        ("register_device", "tag_of_software"),
        ("get_products", "tag_of_product"),
        ("save_note", "tag_jotted"),
        ("add_project", "tag"),
    ],
)
def test_tags_are_of_the_trade_or_of_none(function, symbol):
    assert bound("tag", leaf("tags", function)).symbol == symbol


@pytest.mark.parametrize(
    ("name", "told", "parameter", "symbol"),
    [
        ("run_agent", "Run an agent", "message", "llm_prompt"),
        ("talk", "Invoke the research agent by name", "message", "llm_prompt"),
        ("send_it", "Send a message to a support agent", "message", "problem"),
        ("check_it", "Check a lease", "lease_text", "contract_text"),
        ("score_it", "Score it", "cv_text", "resume_text"),
        ("analyze_it", "Analyze the terms", "tos_text", "policy_text"),
        ("create_image", "Create an image. The answer must be shown.", "prompt", "image_prompt"),
    ],
)
def test_texts_are_of_what_the_function_works_on(name, told, parameter, symbol):
    schema = {"type": "object", "properties": {parameter: {"type": "string"}}}
    bound = bind(FunctionSpec(name=name, description=told, parameters=schema))
    assert getattr(bound[0].meaning, "symbol", "") == symbol


@pytest.mark.parametrize(
    ("function", "told", "about"),
    [
        ("web_search", "Search the web for travel tips, flights and hotels.", "search_travel"),
        ("search_web", "Search the web for news, weather or recipes.", "search_web"),
        ("search_internet", "Find recipes on the web.", "search_recipes"),
        ("retrieve_project_context", "Retrieve context from the documents.", "search_documents"),
        ("search_templates", "Search templates by intent.", "search_templates"),
        ("search_codebase", "Search the codebase.", "search_code"),
    ],
)
def test_searches_are_for_what_the_function_has(function: str, told: str, about: str) -> None:
    properties = {"query": {"type": "string"}}
    parameters = {"type": "object", "properties": properties, "required": ["query"]}
    found = bind(FunctionSpec(name=function, description=told, parameters=parameters))[0].meaning
    assert getattr(found, "symbol", "") == about


def test_what_a_program_asks_somebody_is_what_it_has_to_know() -> None:
    properties = {"question": {"type": "string"}}
    parameters = {"type": "object", "properties": properties, "required": ["question"]}
    for told, about in (("Ask the user a question", "question_back"), ("Answer it", "question")):
        spec = FunctionSpec(name="put_question", description=told, parameters=parameters)
        assert getattr(bind(spec)[0].meaning, "symbol", "") == about
