"""Arguments that go behind their noun, colours, second keys, and texts that are what is meant."""

from __future__ import annotations

from generator.phrasing.grammar.described.nouns import cased
from generator.semantics.numbers.numberwords import grouped
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

NUMBER = {"type": "number"}


def test_what_is_picked_from_a_row_is_called_by_its_place():
    found = texts(
        "delete_verse",
        "Delete a verse from a hymnbook.",
        verse_index={**WHOLE, "description": "Index of the verse (0-based)"},
        filename=TEXT,
    )
    assert share(found, "the verse at index <verse_index>") > 0.9
    layer = {**WHOLE, "description": "1-based index of the layer"}
    keyed = texts("paint", "Paint a mural.", layer_index=layer, mural=TEXT)
    assert share(keyed, "on layer <layer_index>") > 0.9


def test_a_stretch_starts_at_its_row_and_what_is_newer_is_no_quality():
    found = texts("read_ledger", "Read a ledger.", ledger=TEXT, start_row=WHOLE)
    assert share(found, "starting at row <start_row>") > 0.9
    newer = texts("list_edits", "List the edits.", newer_than=WHOLE)
    assert share(newer, "(?<!with )(?<!a )newer than <newer_than>") > 0.9


def test_a_chart_shows_something_on_each_axis():
    found = texts("draw_chart", "Draw a chart.", x_axis=TEXT, y_axis=TEXT)
    assert share(found, "<x_axis> on the x axis") > 0.9


def test_a_colour_is_told_whole():
    found = texts(
        "set_sail_color",
        "Set the sail color of a boat.",
        boat_id=TEXT,
        r=NUMBER,
        g=NUMBER,
        b=NUMBER,
    )
    assert share(found, r"to rgb\(<r>, <g>, <b>\)") > 0.9
    clear = texts("draw_kite", "Draw a kite.", r=NUMBER, g=NUMBER, b=NUMBER, a=NUMBER)
    assert share(clear, r"in rgba\(<r>, <g>, <b>, <a>\)") > 0.9


def test_the_second_key_of_a_look_up_joins_the_first():
    found = texts("get_yield", "Get the yield details.", field_id=WHOLE, crop_id=WHOLE)
    assert share(found, "for field #?<field_id> and crop #?<crop_id>") > 0.9


def test_what_a_description_calls_a_text_is_the_argument():
    found = texts("crc", "Calculate the CRC of a string.", input=TEXT)
    assert share(found, '(of|for) "<input>"') > 0.9
    shown = texts("scroll_to", "Scroll to an element on the page.", selector=TEXT)
    assert share(shown, "scroll to <selector>") > 0.9
    told = texts("check_code", "Check if a string is a valid berth code.", berth=TEXT)
    assert share(told, "if <berth> is a valid berth code") > 0.5


def test_no_place_is_said_beside_where_something_goes():
    found = texts("move_to_spot", "Move the crane to a spot.", x=NUMBER, y=NUMBER, z=NUMBER)
    assert share(found, "crane to <x>, <y>, <z>") > 0.9


def test_what_is_traded_is_so_at_its_price():
    found = texts("place_barter_order", "Place a barter order.", price=NUMBER)
    assert share(found, "order at <price>") > 0.9


def test_a_text_is_so_many_characters_long():
    length = {**WHOLE, "description": "Maximum number of characters of the ballad to return"}
    found = texts("get_ballad", "Get a ballad.", ballad=TEXT, max_length=length)
    assert share(found, "up to <max_length> characters") > 0.9


def test_facts_are_for_what_they_tell_of():
    crop = {**TEXT, "description": "The crop, e.g. wheat"}
    found = texts("get_field_data", "Retrieve field data.", crop=crop)
    assert share(found, "data (for <crop>|of <crop>)") > 0.5 > share(found, "data of <crop>")


def test_short_forms_of_products_and_bloods_have_their_capitals():
    assert cased("tcin") == "TCIN"
    assert cased("egfr threshold") == "eGFR threshold"


def test_timestamps_have_no_commas():
    assert grouped(1_768_424_400) is None
    assert grouped(2_500_000_000) == "2,500,000,000"
    assert grouped(1_500) == "1,500"


def test_two_that_fight_are_told_apart():
    found = texts("start_duel", "Start a duel.", player_ship=TEXT, opponent_ship=TEXT)
    assert share(found, "against opponent ship <opponent_ship>") > 0.9
    assert share(found, "with player ship <player_ship>") > 0.9


def test_an_end_alone_is_how_far_something_goes():
    found = texts("read_ledger", "Read a ledger.", ledger=TEXT, end_row=WHOLE)
    assert share(found, "up to row <end_row>") > 0.9


def test_a_machine_is_told_with_its_port():
    found = texts("get_boat_logs", "Get the boat logs.", host=TEXT, port=WHOLE)
    assert share(found, "<host> port <port>") > 0.9


def test_a_value_that_begins_with_its_label_needs_none():
    pier = {**TEXT, "examples": ["PIER20417", "PIER88120"]}
    found = texts("get_pier_notes", "Get the pier notes.", pier_id=pier)
    assert share(found, "pier <pier_id>") == 0
