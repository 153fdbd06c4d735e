"""Words of one kind, flags that are states, usual sizes, places of one call that agree."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec
from generator.semantics.agreement.agree import agreements
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import rows
from generator.semantics.drawing.variations import values_of
from generator.semantics.topics.wordgroups import groups

ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))


def spec(name, properties, description=""):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def text(description):
    return {"type": "string", "description": description}


def drawn(parameter, count=200):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {sampler(rng, ANCHOR) for _ in range(count)}


def test_a_kind_of_thing_keeps_the_examples_and_gets_more_of_the_same():
    told = "Kind of place, as said, for example 'cinema', 'museum'"
    (one,) = bind(spec("find_places", {"object_location_type": text(told)}))
    values = drawn(one)
    known = {value for group in groups() if "place_kind" in group.heads for value in group.values}
    assert {"cinema", "museum"} < values <= known


def test_two_wordy_examples_are_extended_by_their_kind():
    (one,) = bind(spec("get_stats", {"network": text('Network, e.g. "ethereum", "polygon"')}))
    assert len(drawn(one)) > 8


def test_the_description_says_what_a_title_is_of():
    (one,) = bind(spec("add_item", {"entity_name": text("Title of the song or album")}))
    assert one.meaning.name == "creative_work"
    (other,) = bind(spec("search", {"object_name": text("Name of the film to look up")}))
    assert other.meaning.name == "film"


def test_iata_codes_are_airports():
    properties = {"origin": text("Origin airport IATA code")}
    (one,) = bind(spec("find_trips", properties, "Find trips."))
    assert one.meaning.name == "airport_code"


@pytest.mark.parametrize(
    "name", ["on", "is_on", "enabled", "active", "power", "open", "locked", "muted", "disabled"]
)
@pytest.mark.parametrize("function", ["set_thing", "turn_thing", "list_things", "create_thing"])
def test_states_are_said_and_read_back(name, function):
    (one,) = bind(spec(function, {name: {"type": "boolean"}}))
    for value in (True, False):
        texts = [surface.say(value, ANCHOR) for surface in one.meaning.surfaces()]
        assert any(texts)
        for said in filter(None, texts):
            assert one.meaning.read(said, ANCHOR) is value, said


def test_a_light_is_turned_on():
    (one,) = bind(spec("set_light", {"on": {"type": "boolean"}}, "Turn the light on or off."))
    assert {surface.say(False, ANCHOR) for surface in one.meaning.surfaces()} == {"off"}
    assert [attachment.text for attachment in one.attachments] == ["{}"]


def test_numbers_have_their_usual_size():
    fields = {"systolic": {"type": "integer"}, "block_number": {"type": "integer"}}
    systolic, block = bind(spec("save", fields, "Save the block of the chain."))
    assert all(90 <= value <= 180 for value in drawn(systolic))
    assert all(value > 1_000_000 for value in drawn(block))


def test_city_state_zip_country_and_currency_agree():
    names = ("city", "state", "zip_code", "country", "currency")
    parameters = bind(spec("ship", {name: text(name) for name in names}))
    repairs, rng = agreements(parameters), random.Random(5)
    states = {row[0]: row[1] for row in rows("places_regions.txt") if row[2] == "US"}
    towns = {row[0]: (row[1], "") for row in rows("places_us_towns.txt")}
    towns |= {row[0]: (row[1], row[2]) for row in rows("places_us_cities.txt")}
    for _ in range(100):
        values = {one.pointer: one.meaning.sampler("any")(rng, ANCHOR) for one in parameters}
        for agreement in repairs:
            agreement.repair(values, rng)
        # of a town that nobody knows, any state will do
        own = states.get(values["/state"], values["/state"])
        state, lead = towns.get(values["/city"], (own, ""))
        assert own == state
        assert values["/zip_code"].startswith(lead)
        assert (values["/country"], values["/currency"]) == ("United States", "USD")


def test_free_text_has_great_variety():
    (one,) = bind(spec("send_email", {"subject": text("Subject of the email")}))
    assert len(drawn(one, 1000)) > 850


def test_values_are_of_the_world_that_name_and_examples_tell():
    told = {
        "policy_area": text("The policy area (e.g., education, healthcare)"),
        "crop": text("Type of crop (e.g., corn, cotton)"),
        "social_class": text("Social class (e.g., upper class, middle class)"),
        "photo": text("The photo to classify"),
    }
    area, crop, rank, photo = map(drawn, bind(spec("get_debates", told)))
    assert "housing" in area and "dining out" not in area
    assert not {"copper", "crude oil"} & crop and "working class" in rank
    assert all(one.endswith((".jpg", ".png")) for one in photo)
    (target,) = bind(spec("hack", {"target": text("The target system to be hacked")}))
    assert "web server" in drawn(target)


def test_a_code_that_is_marked_shows_a_form_whose_figures_vary():
    plain, *forms = values_of("the lathe; ≈TCK-48213; ≈M-KL 2208")
    assert plain == "the lathe"
    assert len(forms) > 20
    assert {re.sub(r"\d", "0", form) for form in forms} == {"TCK-00000", "M-KL 0000"}
    years = {int(form.split("-")[1]) for form in values_of("≈INV-2025-0412")}
    assert len(years) > 2 and years <= {2022, 2023, 2024, 2025}
    assert values_of("ISO 9001; Boeing 737") == ("ISO 9001", "Boeing 737")
    shaped = values_of("main; ≋sg-0%%%%?#")
    assert len(shaped) > 10 and shaped[0] == "main"
    assert all(re.fullmatch(r"sg-0[0-9a-f]{4}[a-z]\d", code) for code in shaped[1:])


def test_what_is_shown_by_one_code_is_extended_by_those_of_its_outline():
    told = text("The apartment, e.g. 4B")
    (unit,) = bind(spec("create_work_order", {"unit": told}, "Repairs for a tenant."))
    assert {"4B", "2C", "7D"} < set(unit.meaning.fitting)
    assert not any(value.startswith("0") for value in unit.meaning.fitting)


@pytest.mark.parametrize(
    ("function", "description", "name", "told", "some"),
    [
        ("find_pay", "Bank transactions", "counterparty", "Merchant, e.g. Netflix", "IKEA"),
        ("new_game", "Start a chess game", "time_control", "Minutes + more, e.g. 10+5", "30+0"),
        ("set_presence", "Set the user's status", "status_text", "e.g. In a workshop", "Offsite"),
    ],
)
def test_an_example_that_a_table_has_leads_to_all_of_it(function, description, name, told, some):
    (one,) = bind(spec(function, {name: text(told)}, description))
    assert some in drawn(one, 3000)


def test_what_goes_by_its_title_too_is_called_by_it():
    (one,) = bind(spec("drop_event", {"event": text("The ID or the title of the event")}))
    assert not any(re.search(r"\d{3}", str(value)) for value in drawn(one))


def test_the_switch_of_what_is_turned_on_or_off_is_the_verb():
    turned = "Turn the auto reply on or off."
    (one,) = bind(spec("auto_reply", {"enabled": {"type": "boolean"}}, turned))
    assert {surface.say(True, ANCHOR) for surface in one.meaning.surfaces()} == {"turn on"}


def test_who_is_written_to_has_a_name():
    places = {key: {"type": "string"} for key in ("name", "street", "city")}
    address = {"type": "object", "properties": places, "required": list(places)}
    bound = bind(spec("order_products", {"shipping_address": address}, "Order products."))
    assert next(one for one in bound if one.leaf.path[-1] == "name").meaning.family == "people"


def test_an_example_of_a_time_is_one_of_many():
    (one,) = bind(spec("note_it", {"noticed": text("When it was noticed, e.g. 18:40")}))
    assert len(drawn(one)) > 12


def test_a_year_in_a_path_stays_one():
    (one,) = bind(spec("put_away", {"place": text("Where, e.g. /Archive/2024")}))
    assert all(re.fullmatch(r"/Archive/20\d\d", value) for value in drawn(one))


@pytest.mark.parametrize(
    ("function", "name", "told", "said"),
    [
        ("search_files", "shared_with_me", "", "that are shared with me"),
        ("send_back", "pickup", "Have the parcel fetched", "have the parcel fetched"),
    ],
)
def test_flags_are_said_in_clauses_of_people(function, name, told, said):
    (one,) = bind(spec(function, {name: {"type": "boolean", "description": told}}))
    assert said in {surface.say(True, ANCHOR) for surface in one.meaning.surfaces()}


def test_few_examples_that_share_a_word_with_a_table_are_extended_by_it():
    told = {"sources": {"type": "array", "items": text(""), "description": "e.g. Reuters, BBC"}}
    (one,) = bind(spec("search_news", told, "Search news articles."))
    values = {each for many in map(tuple, drawn_lists(one)) for each in many}
    assert {"Reuters", "BBC"} < values
    assert len(values) > 10
    told = {"sources": {**told["sources"], "description": "e.g. RAW_FEED, BBC_RAW"}}
    (one,) = bind(spec("search_news", told, "Search news articles."))
    assert {each for many in drawn_lists(one) for each in many} <= {"RAW_FEED", "BBC_RAW"}


def drawn_lists(parameter, count=200):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return [sampler(rng, ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("function", "name", "described", "kind"),
    [
        ("report_fault", "seen_since", "when it began, e.g. 18:40", "time_of_day"),
        ("invite_people", "players", "Usernames to invite", "username"),
        ("play_newest", "show_name", "Name of the podcast", "podcast"),
        ("cancel_hold", "item_title", "Title of the item", "book"),
    ],
)
def test_what_people_call_things_by_is_told_beside_the_name(function, name, described, kind):
    (one,) = bind(spec(function, {name: text(described)}))
    assert one.meaning.name == kind
