"""Texts are of the trade of a function, which no single loose word decides."""

import random
import re

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inside import InnerMeanings
from generator.semantics.binding.shared_names import alikes
from generator.semantics.described.naming import singular
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.drawing.trades import TEXTS, trade_of, trades
from tests.semantics.catalogue_checks import ANCHOR

TEXT = {"type": "string"}


def bound(name, about, *keys, **described):
    schemas = {key: TEXT for key in keys}
    schemas |= {key: {**TEXT, "description": told} for key, told in described.items()}
    parameters = {"type": "object", "properties": schemas}
    return bind(FunctionSpec(name=name, description=about, parameters=parameters))


def texts(parameter, count=30):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {sampler(rng, ANCHOR) for _ in range(count)}


@pytest.mark.parametrize("trade", trades().values(), ids=trades())
def test_a_trade_is_told_by_singular_words_and_has_texts(trade):
    words = trade.strong | trade.loose
    assert words == {singular(word) for word in words}
    assert not trade.strong & trade.loose
    trade.rules.check()
    rng = random.Random(1)
    for role in filter(trade.has, TEXTS):
        assert len({trade.told().draw(role, rng) for _ in range(120)}) > 8


@pytest.mark.parametrize(
    ("name", "about", "key", "trade"),
    [
        ("log_feeding", "Log when a hydroponic bed was fed.", "notes", "garden"),
        ("adjust_dose", "Change the dose of a patient's medication.", "reason", "clinic"),
        ("close_position", "Close a position at a broker.", "rationale", "trading"),
        ("flag_term", "Flag a term for the translators.", "comment", "translation"),
        ("add_finding", "Add a finding to a gravestone or baptism record.", "note", "genealogy"),
    ],
)
def test_texts_are_of_the_trade_that_is_told(name, about, key, trade):
    (found,) = bound(name, about, key)
    assert found.meaning.symbol.startswith(f"{trade}/")
    assert len(texts(found)) > 10


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("prune_tree", "Removes leaf nodes of the index tree."),
        ("set_valve", "Sets how far it opens."),
        ("create_entry", "Create an entry."),
    ],
)
def test_a_loose_word_tells_no_trade(name, about):
    (found,) = bound(name, about, "reason")
    assert trade_of(found.leaf) in ("", "programs")


def test_mails_are_of_the_trade_as_their_subjects_are():
    about = "Send a promotional email with a coupon to newsletter subscribers"
    told = "What stands in the email"
    for part in bound("send_coupon", about, subject="The subject of the email", body=told):
        assert part.meaning.symbol.startswith("marketing/")
    about = "Send an email"
    for part in bound("send_mail", about, subject="The subject of the email", body=told):
        assert "/" not in part.meaning.symbol


@pytest.mark.parametrize(
    ("name", "about", "key", "shown"),
    [
        ("send_question", "Send a press inquiry to a company", "inquiry", "?"),
        ("compare_rivals", "Competitor analysis for a keyword", "keyword", ""),
        ("log_progress", "Notes of a speech therapy session", "notes", ""),
        ("notify_all", "Send a push notification to mobile users", "title", ""),
    ],
)
def test_what_the_description_tells_plainly_decides(name, about, key, shown):
    (found,) = bound(name, about, key)
    assert found.why == "words of that kind"
    assert all(shown in text for text in texts(found))


def test_parameters_beside_tell_the_trade_too():
    reason, *_ = bound("update", "Update it.", "reason", "tumor_stage", "histology")
    assert trade_of(reason.leaf) == "clinic"


def test_long_manuals_make_no_function_one_of_programs():
    told = "Opens the greenhouse vent. Never run it twice, or the log and the token break."
    (found,) = bound("open_vent", told, "comment")
    assert not of_programs_alone(found.leaf)
    assert found.meaning.symbol == "garden/note"


def test_what_is_asked_of_a_trade_is_no_text_of_its_people():
    (found,) = bound("rent_vehicle", "Rent a car for a holiday trip.", "note")
    assert found.meaning.symbol == "own/asked"


def test_texts_of_another_trade_are_not_borrowed():
    (found,) = bound("plan_moonrise", "Plan to watch the eclipse by telescope.", "title")
    assert "elsewhere" not in found.why


def test_texts_of_one_call_are_about_one_thing():
    keys = {"title": TEXT, "description": TEXT}
    parameters = {"type": "object", "properties": keys, "required": ["title", "description"]}
    about = "Log how seedlings in the greenhouse grow."
    spec = FunctionSpec(name="add_entry", description=about, parameters=parameters)
    plants = (
        "basil peppers strawberries cucumbers lettuce roses ferns zucchini mint orchids".split()
    )
    for one in gen.sample_arguments(spec, 60, seed=4):
        named = [{p for p in plants if p in one[key].lower()} for key in keys]
        assert not all(named) or named[0] & named[1]


def test_what_changes_a_thing_holds_what_it_is_made_with():
    own = {"boat_id": TEXT, "updates": {"type": "object", "description": "Fields to update"}}
    change = {"type": "object", "properties": own, "required": list(own)}
    more = {"hull": TEXT, "berths": {"type": "integer"}, "registered_in": TEXT}
    made = {"type": "object", "properties": more, "required": list(more)}
    update = FunctionSpec(name="update_boat", description="Update a boat", parameters=change)
    add = FunctionSpec(name="add_boat", description="Add a boat", parameters=made)
    setting = Setting(alikes=alikes([update, add]))
    inner = InnerMeanings(update, setting)
    sampler = inner(("updates",), own["updates"], "any")
    rng = random.Random(2)
    found = {key for _ in range(40) for key in sampler(rng, ANCHOR)}
    assert found == {"hull", "berths", "registered_in"}


def test_objects_hold_what_is_kept_in_the_trade():
    own = {"id": TEXT, "updates": {"type": "object"}}
    spec = FunctionSpec(
        name="update_record",
        description="Update a patient's oncology record.",
        parameters={"type": "object", "properties": own, "required": list(own)},
    )
    found = {key for one in gen.sample_arguments(spec, 40, seed=4) for key in one["updates"]}
    assert len(found) > 3
    assert not found & {"priority", "owner", "quantity"}


def test_open_nouns_and_titles_are_of_the_trade():
    (context,) = bound("add_key", "Add a key for translators.", context="Context descriptor")
    assert context.meaning.symbol == "translation/seen"
    (title,) = bound("save_plan", "Plan where the photographer has to be.", "title")
    assert title.meaning.symbol == "photo/title"


def test_what_has_coordinates_beside_its_name_is_a_place():
    name, *_ = bound("add_viewpoint", "Add it to the map.", "name", "latitude", "longitude")
    assert name.meaning.name == "attraction"


def test_so_it_is_in_lists():
    row = {key: {"type": "number"} for key in ("latitude", "longitude")}
    rows = {"type": "array", "items": {"type": "object", "properties": {"name": TEXT, **row}}}
    parameters = {"type": "object", "properties": {"locations": rows}, "required": ["locations"]}
    spec = FunctionSpec(name="plan_tour", description="Plan a tour.", parameters=parameters)
    drawn = gen.sample_arguments(spec, 20, seed=4)
    names = [place["name"] for one in drawn for place in one["locations"] if "name" in place]
    assert len(set(names)) > 9
    assert not [name for name in names if "location" in name.lower() or name.islower()]


def test_what_a_text_is_of_itself_decides_between_trades():
    _, summary = bound("make_plan", "Make a plan for the telescope.", "wallet", "weather_summary")
    assert trade_of(summary.leaf) in ("weather", "astronomy")


@pytest.mark.parametrize("symbol", ["any_note", "any_description", "of_thing"])
def test_texts_of_any_trade_tell_of_no_office(symbol):
    rules, rng = load_grammar("text"), random.Random(3)
    drawn = " ".join(rules.draw(symbol, rng) for _ in range(300))
    assert not re.search(r"\b(?:office|team|customer|meeting|[Rr]equested|[Aa]pproved)\b", drawn)


def test_what_few_functions_tell_together_is_the_trade_of_all():
    told = {"save_fight": "Save a combat encounter.", "list_npcs": "List all NPCs."}
    specs = [FunctionSpec(name=name, description=about) for name, about in told.items()]
    title = {"type": "object", "properties": {"title": TEXT}, "required": ["title"]}
    book = FunctionSpec(name="make_book", description="Typeset it as a book.", parameters=title)
    (alone,) = bind(book)
    (beside,) = bind(book, None, Setting(alikes=alikes([*specs, book])))
    assert trade_of(alone.leaf) != "gaming"
    assert trade_of(beside.leaf) == "gaming"


def test_a_line_of_another_trade_gives_way_to_one_that_fits():
    about = "Details of a property that is to let: amenities, rules, rent and rooms."
    (named,) = bound("read_property", about, "property_name")
    assert not any("Hotel" in text or "Resort" in text for text in texts(named))


def test_a_shop_sells_the_goods_that_one_of_its_functions_names():
    def made(name, about, *keys):
        parameters = {"type": "object", "properties": dict.fromkeys(keys, TEXT)}
        return FunctionSpec(name=name, description=about, parameters=parameters)

    quote = made("quote_price", "Quote a price for furniture to order.", "item_type")
    order = made("place_order", "Place the order.", "item_name", "total_price")
    told = Setting(alikes=alikes([quote, order]))
    (kind,), (item, _) = bind(quote, None, told), bind(order, None, told)
    goods = {"bookshelf", "standing desk", "sofa bed", "dresser", "armchair"}
    assert texts(kind, 200) >= goods
    assert texts(item, 200) >= goods


def test_a_line_whose_words_tell_together_stays_whatever_the_trade():
    about = "Pauses a membership, e.g. because of injury or pregnancy."
    (reason,) = bound("freeze_membership", about, "reason")
    assert "exams" in texts(reason, 300)
