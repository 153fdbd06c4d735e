"""What is sought, by whom and by what, in functions made up here."""

from __future__ import annotations

import re

import pytest

from generator.phrasing.grammar.attached.roles import role_of
from generator.phrasing.grammar.unsaid import is_unsaid
from generator.phrasing.grammar.words_sought import sought_again
from generator.phrasing.skeleton import Hole, Skeleton
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_life import TEXT, intent, share, texts

QUERY = {"type": "string", "description": "Search query"}


def test_things_are_found_that_match_the_words():
    found = texts("find_cards", "Search cards by name or effect text.", query=QUERY)
    assert share(found, "cards matching <query>") > 0.3
    asked = [text for text in found if "cards for" in text and len(text.split()) > 4]
    assert all("search cards for" in text or "through" in text for text in asked)


def test_what_tells_of_something_is_about_it():
    found = texts("search_memos", "Search memos.", query=QUERY)
    assert share(found, "memos about <query>") > 0.7


def test_answers_to_words_are_for_them():
    found = texts("web_results", "Get web search results.", query=QUERY)
    assert share(found, "matching") == 0


def test_people_are_found_by_their_name():
    found = texts("authors_search", "Search authors.", name=TEXT)
    assert share(found, "authors (named|called) <name>") == 1


@pytest.mark.parametrize("adjective", ["certain", "given"])
def test_what_arguments_tell_is_not_sought(adjective: str) -> None:
    made = intent("search_boats", f"Search boats for {adjective} dates", from_date=TEXT)
    assert made.objects == ("boats",)


def test_an_index_is_searched_for_pages():
    assert intent("search_index", "Search the index for pages", query=TEXT).noun == "pages"


def test_who_gives_it_is_no_part_of_it():
    made = intent("fireballs", "USGS/NEIC — recent fireballs in the sky.")
    assert made.objects == ("recent fireballs",)


def test_compared_keys_have_their_noun():
    found = texts("compare_runs", "Compare two runs.", left_run_id=TEXT, right_run_id=TEXT)
    assert share(found, "runs? <left_run_id> (and|with run) <right_run_id>") == 1


def test_a_profile_is_somebodys():
    found = texts("getUser", "Retrieve a user's profile.", username=TEXT)
    assert share(found, "profile") == 1


def test_the_key_of_an_item_is_that_of_what_is_acted_on():
    found = texts("add_to_cart", "Adds a product to the user cart.", customer_id=TEXT, item_id=TEXT)
    assert share(found, "product (with ID )?<item_id> to the cart") > 0.8


def test_the_file_of_a_video_is_the_video():
    found = texts("make_gif", "Convert a video to GIF.", video_file=TEXT)
    assert share(found, " in <video_file>") == 0


def test_nobody_asks_what_a_file_is_in_another_format():
    found = texts("convert_image", "Convert an image to another format.", image_path=TEXT, to=TEXT)
    assert share(found, r"\bwhat|\bhow much") == 0


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("exchange_latest", "Latest exchange rates", "latest exchange rates"),
        ("launch_schedule", "Upcoming rocket launches", "upcoming rocket launches"),
        ("year_end_checklist", "Checklist for closing the year", "year end checklist"),
    ],
)
def test_a_verb_that_the_description_has_as_a_noun_is_none(name: str, told: str, noun: str) -> None:
    made = intent(name, told)
    assert (made.kind.name, made.noun) == ("get", noun)


def test_a_short_description_starts_with_its_verb_where_the_name_has_none():
    made = intent("tp", "Teleport a player")
    assert (made.verb, made.noun) == ("teleport", "player")


def test_long_titles_stand_behind_their_noun():
    title = {"type": "string", "description": "The title of the chapter"}
    found = texts("add_chapter", "Add a chapter to a book.", book_id=TEXT, title=title)
    assert share(found, "<title>[\"']? chapter") == 0
    assert share(found, 'chapter ("|titled|called|named)') > 0.8


def test_what_is_opened_is_new():
    title = {"type": "string", "description": "Title of the pull request"}
    found = texts("open_pull", "Open a new pull request.", repo=TEXT, title=title)
    assert share(found, "pull request (titled|called|named)") > 0.8


def test_the_key_of_one_of_two_things_has_their_nouns():
    found = texts("get_entry", "Retrieve a story or comment by its ID.", id=TEXT)
    assert share(found, r"story or comment (with ID )?<id>") > 0.8


def test_a_place_sought_by_its_name_is_what_is_found() -> None:
    about = {"type": "string", "description": "Station name"}
    found = texts("find_stations", "Find stations by name", query=about)
    assert share(found, r"(at|in|with query|query) <query>") == 0
    assert share(found, "stations (called|named) <query>") > 0.1


def test_no_request_is_made_from_what_another_tongue_tells() -> None:
    told = "Obtiene viajeros por nombre completo en LagoViajes"
    found = texts("get_travellers_by_fullname", told, fullname={"type": "string"})
    assert share(found, "travellers") == 1
    assert share(found, "nombre|viajeros| en ") == 0


def test_parts_of_a_country_are_where_things_are() -> None:
    codes = {"type": "string", "enum": ["NSW", "VIC", "QLD", "WA", "SA"]}
    assert share(texts("list_beaches", "List the beaches.", state=codes), "in <state>") == 1
    status = {"type": "string", "enum": ["open", "closed", "flooded", "cleaned"]}
    assert share(texts("list_beaches", "List the beaches.", state=status), "in <state>") == 0


def test_a_file_that_is_named_is_the_document() -> None:
    told = "Read text content from a document with optional page selection."
    found = texts("read_document", told, filename={"type": "string"})
    assert share(found, "document") < 0.1


def test_how_many_there_may_be_is_not_sought() -> None:
    made = intent("search_boats", "Search one, several, or all visible boats", query=TEXT)
    assert made.objects == ("boats",)


def test_how_one_travels_is_nothing_done() -> None:
    made = intent("route", "Driving distance and duration between two places.", start=TEXT)
    assert (made.verb, made.objects) == ("get", ("route",))


def test_the_weather_in_space_is_no_weather() -> None:
    found = texts("get_space_weather", "Get the current space weather.", station=TEXT)
    assert share(found, "space weather") == 1


def test_a_label_selects_what_has_it() -> None:
    about = {"type": "string", "description": "Kubernetes label selector"}
    found = texts("get_nodes", "Get the nodes of the cluster", labelSelector=about)
    assert share(found, "in the label") == 0
    assert share(found, "(with label|label|matching) <labelSelector>") > 0.8


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("get_page", "Retrieve content from a daily, weekly, or yearly page", "from the <p> page"),
        ("add_to_log", "Append lines to a daily, weekly or yearly log", "to the <p> log"),
        ("get_page", "Retrieve content from a daily, odd, or yearly page", "<p>"),
    ],
)
def test_what_is_listed_before_a_noun_is_said_there(name: str, told: str, said: str) -> None:
    period = {"type": "string", "enum": ["daily", "weekly", "yearly"]}
    found = texts(name, told, p=period)
    assert share(found, said) == 1
    assert said == "<p>" or share(found, "daily|weekly|period") == 0


def test_two_things_that_are_fetched_to_be_compared_are_compared() -> None:
    told = "Fetches real data for two boats and returns a card."
    found = texts("compare_boats", told, boat_a=TEXT, boat_b=TEXT)
    assert share(found, "compare") > 0.9


PLAYS = {
    "title": {"type": "string", "description": "Title of the play"},
    "kind": {"type": "string", "description": "Kind of play, such as 'comedies' or 'tragedies'"},
}
ON_STAGE = ("stage_dates", "Find when and where plays are shown on stages.")


def test_a_title_alone_is_asked_for_by_when_it_is_on_and_not_for_itself():
    found = texts(*ON_STAGE, title=PLAYS["title"])
    assert share(found, "(showing|playing|times|on|see)") == 1
    assert share(found, "^(find|get|show) (me )?(the )?(play )?<title>$") == 0


def test_nor_where_the_name_has_a_word_for_what_is_on():
    film = {"type": "string", "description": "Title of the film"}
    told = "Find when and where films are shown in halls."
    found = texts("search_matinee_event", told, movie_name=film)
    assert share(found, "^(find|look for|show me|get me) (the film )?<movie_name>$") == 0


def test_plays_of_a_kind_are_not_found_on():
    found = texts(*ON_STAGE, kind=PLAYS["kind"])
    assert share(found, "^(find|show me) (the )?<kind> on$") == 0


def test_what_stands_for_an_argument_is_not_said():
    code = {"type": "string", "description": "Three-letter code of a currency"}
    rate = ("get_rate", "Get the exchange rate of two currencies.")
    found = texts(*rate, base_currency=code, target_currency=code)
    assert share(found, "two currencies") == 0
    place = {"type": "string", "description": "City"}
    found = texts("set_watch", "Set an alert for a kind of storm at a place.", city=place)
    assert share(found, "kind of storm") == 0


def test_the_one_thing_that_words_find_is_asked_for_by_them():
    found = texts("get_probe", "Get a space probe.", query=TEXT)
    assert share(found, "probe for") == 0
    found = texts("get_probe_data", "Gets information of a specific probe.", query=TEXT)
    assert share(found, "on the probe for") == 0
    assert share(found, "(details|info) (on|for) <query>") > 0.5


@pytest.mark.parametrize(
    ("words", "before", "refused"),
    [
        ("picture books about tides", "find books about ", True),
        ("a history of tides", "find books about ", False),
        ("books about tides", "books on the shelf matching ", True),
        ("books about tides", "search the library for ", False),
        ("Tomorrow morning from Oslo to Bergen", "dig up train schedules matching ", True),
        ("Tomorrow morning from Oslo to Bergen", "train schedules: ", False),
        ("night ferry to Oslo", "dig up train schedules matching ", False),
        ("Flying Scotsman", "dig up timetables matching ", False),
    ],
)
def test_words_to_look_for_have_no_noun_of_what_is_found(
    words: str, before: str, refused: bool
) -> None:
    function = FunctionSpec(
        name="find_books",
        description="Find books.",
        parameters={"type": "object", "properties": {"query": TEXT}},
    )
    role = role_of(bind(function)[0], 0)
    skeleton = Skeleton((before, Hole("/query")), "x", "grammar")
    patterns = sought_again(role, skeleton, 1)
    assert any(re.match(one, words, re.I) for one in patterns) is refused


def test_nobody_tells_the_context_of_a_search():
    told = {"type": "string", "description": "Optional context or preferences"}
    function = FunctionSpec(
        name="find_ferries",
        description="Find ferries by words.",
        parameters={"type": "object", "properties": {"query": TEXT, "context": told}},
    )
    assert [is_unsaid(one) for one in bind(function)] == [False, True]


def test_a_question_is_asked_as_it_is_and_with_nothing_else_told():
    asked = {"type": "string", "description": "The question"}
    found = texts("ask_oracle", "Ask the oracle a question.", question=asked)
    assert share(found, "^(hi! |hey. |OK. |[a-z' ]*(question|know): )?<question>") > 0.1
    cards = texts("add_card", "Add a card with a question.", question=asked)
    assert share(cards, "^(quick |one )?question: |^(tell me: |hey. )?<question>") == 0
    found = texts("ask_oracle", "Ask the oracle a question.", question=asked, tongue=TEXT)
    assert share(found, "<tongue>") == 1


def test_nobody_says_where_the_answer_to_a_question_comes_from():
    told = "Ask a question answered from the papers in your Harbour archive."
    assert intent("harbour_ask", told, query=TEXT).kept == ()
    calls = intent("list_calls", "List calls answered by the night team.", since=TEXT)
    assert calls.kept


def test_a_name_that_is_worked_on_is_the_name_itself():
    found = texts("geocode_place", "Geocode a place name to coordinates.", query=TEXT)
    assert share(found, "geocode <query> to coordinates") == 1
    found = texts("search_names", "Search for a place name.", query=TEXT)
    assert share(found, "names?") > 0.5


@pytest.mark.parametrize("things", ["tickets", "documents", "statutes", "clinical notes"])
def test_words_of_any_kind_are_what_texts_are_about(things: str) -> None:
    found = texts(f"search_{things.replace(' ', '_')}", f"Search {things}.", query=QUERY)
    asked = [text for text in found if f"{things} " in text and not text.startswith(things)]
    assert share(asked, f"{things} about <query>") > 0.5
    assert share(asked, "matching <query>") == 0
