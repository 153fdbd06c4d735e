"""A name means what it means in this function: what is right for it elsewhere is wrong here."""

import datetime as dt
import re

import pytest

import generator as gen
from generator.records import FunctionSpec, Json
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.names import ascii_words
from tests.semantics.test_themes import _drawn, _kind, _spec


def _function(name: str, about: str, **told: str) -> FunctionSpec:
    keys: dict[str, Json] = {
        key: {"type": "string", "description": text} for key, text in told.items()
    }
    return FunctionSpec(
        name=name, description=about, parameters={"type": "object", "properties": keys}
    )


@pytest.mark.parametrize(
    ("name", "about", "key", "told", "kind"),
    [
        # a table knows "area" of restaurants as their rooms, "subtitles" as those of books
        ("find_restaurants", "Find restaurants.", "area", "Neighbourhood or town", "neighbourhood"),
        ("play_film", "Play a film.", "subtitles", "Subtitle language", "language"),
        # who collects is told, not where
        ("renew", "Renew a medicine.", "pharmacy", "Where the patient collects it", "kindred"),
        ("lend", "Send a loan machine.", "return_by", "", "date"),
        # no queue of programs
        ("schedule_text", "Queue a message that goes out later.", "body", "", "message"),
    ],
)
def test_what_is_said_of_the_argument_outdoes_what_its_name_usually_holds(
    name: str, about: str, key: str, told: str, kind: str
) -> None:
    assert _kind(bind(_function(name, about, **{key: told}))[0]) == kind


def test_a_type_of_any_trade_gives_way_to_a_line_for_this_one() -> None:
    (group,) = bind(_function("split_get_balances", "Who owes whom.", group="Group name"))
    assert "Roommates" in _drawn(group, 200)
    game = bind(_function("rules", "Rules of a game.", game="", players=""))[0]
    assert "Catan" in _drawn(game, 300) or _kind(game) == "kindred"


def test_functions_that_begin_with_the_same_name_are_of_one_app() -> None:
    bare = _spec("twitch_species_info", "Short profile of one.", "species")
    kin = [
        _spec("twitch_log_sighting", "Save a bird sighting.", "place"),
        _spec("twitch_rare_alerts", "Rare birds that others saw.", "region"),
    ]
    others = [_spec(f"get_order_{at}", "Shows an order.", "order_id") for at in range(9)]
    found = alikes([bare, *kin, *others])
    assert found is not None
    assert "bird" in found.told(bind(bare)[0].leaf).theme
    assert "bird" not in found.theme


@pytest.mark.parametrize(
    ("name", "about", "key", "symbol"),
    [
        ("garden_log", "Write down what was done in the garden.", "note", "garden/note"),
        ("rent_car", "Rent a car for a trip.", "note", "own/asked"),
        ("find_babysitter", "Find a babysitter nearby.", "message", "own/asked_message"),
        ("log_decision", "Log a decision of the department.", "note", "own/note"),
        ("book_plumber", "Books a plumber.", "note", "home_visit_note"),
        ("reserve_seat", "Reserve a seat on a train.", "instructions", "journey_note"),
        ("create_invite", "Invite friends to a party.", "title", "private_event"),
        ("give", "Donate money to a charity.", "message", "donation_message"),
        ("split_add_expense", "Add a shared cost.", "description", "shared_expense"),
        ("sail_log", "Note a day of sailing.", "remarks", "own/logged"),
    ],
)
def test_notes_of_ones_own_life_are_none_of_a_firm(
    name: str, about: str, key: str, symbol: str
) -> None:
    (found,) = bind(_function(name, about, **{key: ""}))
    assert getattr(found.meaning, "symbol", "") == symbol


@pytest.mark.parametrize(
    ("name", "about", "key", "some"),
    [
        ("glasses_order", "Order glasses from the optician.", "lens", "progressive"),  # no length
        ("school_message", "Write to a teacher of your child.", "subject", "the maths test"),
        ("petition_sign", "Sign a petition.", "comment", "I grew up there"),
        ("share_food", "Offer food that is left over.", "what", "pumpkin"),
        ("report_lost", "Report something that was lost on a bus.", "item", "one glove"),
        ("library_suggest", "Suggest a purchase to the library.", "why", "it won a prize"),
        ("chat_mute", "Silence a conversation.", "chat", "Book Club"),
        ("bakery_preorder", "Order bread and cakes.", "item", "rye bread"),  # no goods of any shop
        ("pest_control", "Call pest control.", "pest", "wasps"),
        ("mini_golf", "Note scores of mini golf.", "player", "Haruka"),
    ],
)
def test_everyday_services_have_values_of_their_own(
    name: str, about: str, key: str, some: str
) -> None:
    assert some in _drawn(bind(_function(name, about, **{key: ""}))[0], 400)


@pytest.mark.parametrize("key", ["with", "for"])
def test_who_comes_along_is_somebody(key: str) -> None:
    assert _kind(bind(_function("plan_run", "Plan a run.", **{key: ""}))[0]) == "first_name"
    work = bind(_function("replace", "Replace a word in a file.", **{key: ""}))[0]
    assert _kind(work) != "first_name"


def test_a_list_of_wishes_is_no_registry_of_programs() -> None:
    wish = _function("gift_registry_add", "Add a wish to the gift list.", note="", wish="")
    assert getattr(bind(wish)[0].meaning, "symbol", "") == "own/plain"


def _calls(name: str, about: str, **keys: Json) -> list[dict[str, Json]]:
    """Arguments of a function, all of which are required."""
    spec: dict[str, Json] = {
        "name": name,
        "description": about,
        "parameters": {"type": "object", "properties": keys, "required": list(keys)},
    }
    return [dict(one) for one in gen.sample_arguments(spec, 60, seed=3)]


TEXT: Json = {"type": "string"}


def test_what_has_episodes_is_a_series() -> None:
    told = "Name of the film or series"
    films = set(read_values("media_films.txt"))
    calls = _calls(
        "play_title",
        "Start a film or series.",
        title={"type": "string", "description": told},
        episode={"type": "integer"},
        kind={"type": "string", "enum": ["film", "series"]},
    )
    assert {call["kind"] for call in calls} == {"series"}
    assert films.isdisjoint(str(call["title"]) for call in calls)


def test_who_repairs_is_told_what_is_broken() -> None:
    trades: Json = {"type": "string", "enum": ["plumbing", "roofing", "pest"]}
    calls = _calls("raise_repair", "Raise a repair order.", trade=trades, description=TEXT)
    for call in calls:
        assert (call["trade"] == "pest") == bool(
            re.search("Mice|wasps|Cockroaches", str(call["description"]))
        ), call


def test_a_board_has_texts_of_its_topics() -> None:
    topics: Json = {"type": "string", "enum": ["lost_found", "event"]}
    calls = _calls("post", "Post on the neighbourhood board.", topic=topics, text=TEXT)
    for call in calls:
        lost = bool(re.search("Found|missing|Lost", str(call["text"])))
        assert (call["topic"] == "lost_found") == lost, call


def test_a_personal_address_is_of_the_person() -> None:
    for call in _calls("hire", "Take somebody on.", fullName=TEXT, personalEmail=TEXT):
        parts = [part.lower() for part in ascii_words(str(call["fullName"]))]
        assert not parts or any(part in str(call["personalEmail"]) for part in parts), call


def test_a_limit_in_a_currency_is_money() -> None:
    calls = _calls("order_repair", "Order a repair.", limitGBP={"type": "number"})
    assert {80 <= float(str(call["limitGBP"])) <= 2000 for call in calls} == {True}


def test_a_line_that_is_sure_gives_numbers_of_its_trade() -> None:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {key: {"type": "number"} for key in ("skeins", "weight_kg")},
    }
    yarn = bind(FunctionSpec(name="add_yarn", description="Log yarn.", parameters=schema))[0]
    cat = bind(FunctionSpec(name="cat_profile", description="Cat.", parameters=schema))[1]
    assert max(map(float, _drawn(yarn))) <= 12
    assert max(map(float, _drawn(cat))) < 10 and _kind(cat) == "weight"


def test_a_sure_line_for_the_bare_name_outdoes_one_for_what_is_composed() -> None:
    (found,) = bind(
        _function(
            "council_report_problem",
            "Report something broken to the council's street team. Contact us.",
            details="More about it",
        )
    )
    assert "it smells terrible" in _drawn(found, 300)


def test_names_of_the_people_are_names() -> None:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {
            "shared_with": {
                "type": "array",
                "items": {"type": "string"},
                "description": "Names of the people who take a share",
            }
        },
    }
    (found,) = bind(FunctionSpec(name="add", description="Add a cost.", parameters=schema))
    assert _kind(found) == "person_name"


def test_an_open_name_is_as_in_another_function_of_the_same_thing() -> None:
    told = _function("get_flat", "Fetch a flat.", block_code="", unit="Flat number, e.g. '12A'")
    bare = _function("get_bill", "Fetch a bill.", block_code="", unit="")
    other = _function("weigh", "Weigh it.", unit="", weight="")
    setting = Setting(alikes=alikes([told, bare, other]))
    unit = bind(bare, None, setting)[1]
    assert all(value[:1].isdigit() for value in _drawn(unit)), _drawn(unit)


@pytest.mark.parametrize(
    ("name", "about", "key", "right"),
    [
        # times of races are no hours, courses of a pool no subjects, what ails plants no illness
        ("book_lane", "Reserve a swimming lane slot at the pool.", "time", r"\d\d:\d\d"),
        ("enrol_swim_course", "Signs up for a course.", "course", r"(?!history|geography).*"),
        ("diagnose_houseplant", "Likely causes for a plant.", "symptom", r"(?!.*(pain|urine)).*"),
        ("book_bulky_pickup", "Have bulky waste fetched.", "item", r"(?!.*(gloves|tea)).*"),
        ("log_nap", "Adds a nap to the baby's diary.", "start", r"\d\d:\d\d"),
        ("get_timetable", "Lessons of a pupil.", "day", r"(?!Sat|Sun).*"),
    ],
)
def test_values_are_those_of_the_place_that_offers_them(
    name: str, about: str, key: str, right: str
) -> None:
    (bound,) = bind(_function(name, about, **{key: "" if key != "start" else "fell asleep at"}))
    assert all(re.fullmatch(right, str(one)) for one in _drawn(bound, 300))


def test_a_list_of_weekdays_goes_through_the_week() -> None:
    days: dict[str, Json] = {"type": "array", "items": {"type": "string"}}
    lunch = FunctionSpec(
        name="order_school_lunch",
        description="Order canteen meals for a pupil.",
        parameters={"type": "object", "properties": {"days": days}, "required": ["days"]},
    )
    week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    several = 0
    for made in gen.generate([lunch], n=24, seed=1, mix={"single": 1}).train:
        told = list(made.messages[-1].tool_calls[0].arguments["days"])
        assert told == [day for day in week if day in told]
        several += len(told) > 1
    assert several


def test_an_absence_is_short() -> None:
    day = {"type": "string", "format": "date"}
    away = FunctionSpec(
        name="report_absence",
        description="Report the absence of a pupil.",
        parameters={
            "type": "object",
            "properties": {"from_date": day, "to_date": day},
            "required": ["from_date", "to_date"],
        },
    )
    for call in gen.sample_arguments(away, n=60, seed=2):
        first, last = (dt.date.fromisoformat(call[key]) for key in ("from_date", "to_date"))
        assert dt.timedelta() <= last - first <= dt.timedelta(days=21)


def test_a_nickname_is_what_one_is_called() -> None:
    (bound,) = bind(_function("add_plant", "Adds a plant to my list.", nickname=""))
    assert {each.text for each in bound.attachments} <= {"called {}", "nicknamed {}"}


def test_what_the_function_says_of_a_thing_tells_which_things_are_meant() -> None:
    (branch,) = bind(_function("get_branch_hours", "Opening times of a library branch.", branch=""))
    assert not re.search("depot|office|city hall", " ".join(map(str, _drawn(branch, 300))))


def test_things_of_ones_own_have_looks_and_no_made_up_names() -> None:
    (thing,) = bind(_function("lend_to_neighbour", "Lend it to a neighbour.", gizmo=""))
    drawn = {str(one) for one in _drawn(thing, 200)}
    assert not drawn & {"umber", "quartz", "atlas", "falcon"}
    (plate,) = bind(_function("quote_tyres", "Prices for new tyres.", plate=""))
    assert _kind(plate) == "licence_plate"


def test_what_is_picked_up_once_is_so_on_a_day() -> None:
    (day,) = bind(_function("book_bulky_pickup", "Have bulky waste fetched.", pickup_date=""))
    assert {each.text for each in day.attachments} == {"on {}", "for {}"}
    (day,) = bind(_function("rent_car", "Rent a car.", pickup_date=""))
    assert "from {}" in {each.text for each in day.attachments}


def test_nothing_is_exchanged_for_itself() -> None:
    currency = {"type": "string", "description": "Currency code (ISO 4217)"}
    spec = gen.load_specs(
        {
            "name": "get_rates",
            "description": "Get the exchange rates of a currency.",
            "parameters": {
                "type": "object",
                "properties": {
                    "base_currency": currency,
                    "currencies": {"type": "array", "items": currency, "description": "Targets"},
                },
                "required": ["base_currency", "currencies"],
            },
        }
    )[0]
    calls = gen.sample_arguments(spec, n=120, seed=4)
    assert any(len(call["currencies"]) == 1 for call in calls)
    assert all(call["base_currency"] not in call["currencies"] for call in calls)
    assert all(call["currencies"] for call in calls)
