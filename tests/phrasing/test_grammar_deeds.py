"""What is asked for: deeds and things as people say them, whatever a description makes of them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.named_deeds import named_deed
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec
from generator.semantics.described.tongues import is_foreign
from generator.semantics.described.understood import understood
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts

LIST = {"type": "array", "items": TEXT}


def spec(name: str, told: str, properties: dict[str, Any]) -> FunctionSpec:
    parameters = {"type": "object", "properties": properties, "required": [*properties]}
    return FunctionSpec(name=name, description=told, parameters=parameters)


def read(name: str, told: str, **properties: Any) -> tuple[str, str]:
    intent = intent_of(understood(spec(name, told, properties)))
    return intent.verb, intent.noun


def test_what_is_there_is_looked_at_and_not_found_or_handed_over():
    found = texts("get_aquarium", "Get the aquarium.")
    assert share(found, r"\b(find|look up|get me|give me|I need|I want|I'd like) the\b") == 0
    assert share(found, r"\bshow\b") > 0.1
    assert share(found, r"\bfind\b") == 0
    keyed = texts("get_aquarium", "Get an aquarium.", aquarium_id=TEXT)
    assert share(keyed, r"\bfind\b") > 0


def test_lists_of_things_are_lists():
    found = texts("list_kayaks", "List all kayaks.")
    assert share(found, r"\b(get me|give me|I need|I want) all\b") == 0
    assert share(found, r"do you have|can you find") == 0
    assert share(found, r"\ba list of\b") > 0.1


def test_histories_are_read_and_not_said():
    found = texts("get_dive_history", "Get the dive history.")
    assert share(found, r"\b(what|what's|whats|do you know|any idea)\b.*\bhistory\b") == 0


def test_things_are_searched_for():
    found = texts("search_falcon", "Search for a falcon.", ring=TEXT)
    assert share(found, r"\bsearch (a )?falcon\b") == 0


def test_one_of_many_is_any_one():
    for told in ("Get a haiku.", "Returns a lantern."):
        noun = told.split()[-1].rstrip(".")
        found = texts(f"get_{noun}", told)
        assert share(found, rf"\ba {noun}\b") > 0.9
    assert share(texts("get_riddle", ""), r"\ba riddle\b") > 0.9
    assert share(texts("get_lantern", "Get a lantern.", lantern_id=TEXT), r"\ba lantern\b") == 0


def test_many_things_are():
    found = texts("pump_verify", "Check if all pump fittings are sealed.")
    assert share(found, r"\bis\b") == 0
    assert share(found, r"\bare\b") > 0.5


def test_what_is_suggested_is_not_known_yet():
    found = texts("suggest_name", "Suggest a name for a boat.", colour=TEXT)
    assert share(found, r"\bthe name\b") == 0


@pytest.mark.parametrize(
    ("name", "told", "properties", "verb", "noun"),
    [
        # a list of kinds of one noun
        ("render_map", "Render Mermaid, D3, or Graphviz maps.", {"m": TEXT}, "render", "maps"),
        # many in general, one at a time
        ("refund_fare", "Refunds fares paid by card.", {"fare_id": TEXT}, "refund", "fare"),
        ("refund_fare", "Refunds several fares.", {"fare_id": TEXT}, "refund", "fares"),
        ("tow_boat", "Tows boats.", {"boats": LIST}, "tow", "boats"),
        # what is made of what is given
        ("create_menu", "Turn the given facts into a menu.", {"day": TEXT}, "create", "menu"),
        ("build_reel", "Turn photos into a reel.", {"photos": LIST}, "turn", "photos"),
        # the second of two deeds
        ("join_regatta", "Pay the fee and join a regatta.", {"crew": TEXT}, "join", "regatta"),
        ("pay_fee", "Pay the fee and join a regatta.", {"crew": TEXT}, "pay", "fee"),
        # nouns that look like deeds
        ("audit_log", "Recent audit-trail entries.", {}, "get", "recent audit-trail entries"),
        ("optimize", "Optimization tips for a sail.", {"sail": TEXT}, "get", "optimization tips"),
        ("order_history", "Order history of a club.", {"club": TEXT}, "get", "order history"),
        ("list_templates", "List templates.", {}, "list", "templates"),
        ("faq", "Answers to common questions.", {"question": TEXT}, "ask", "FAQ"),
        ("magic_mirror", "The mirror on the wall.", {"question": TEXT}, "ask", "mirror"),
        # what is only said by who made it
        ("get_herd", "Get a denormalized herd.", {"farm": TEXT}, "get", "herd"),
        ("page_me", "Send a fire-and-forget page.", {"text": TEXT}, "send", "page"),
        ("start_mill", "Start the currently created mill.", {}, "start", "mill"),
        ("ask_bot", "Send a natural language question to it.", {"q": TEXT}, "send", "question"),
        ("roll_dice", "Roll `count` dice.", {"count": WHOLE}, "roll", "dice"),
        ("resume_dive", "Re-executes M3 after a stop.", {"n": TEXT}, "resume", "dive"),
        ("create_ad", "Create an ad/creative.", {"text": TEXT}, "create", "ad"),
        ("ask_oracle", "Ask a yes/no question.", {"question": TEXT}, "ask", ""),
        # words that begin no clause, and belong together
        ("get_rig", "Get safe starting positions for a dive.", {"dive": TEXT}, "get",
         "safe starting positions"),
        ("list_slots", "Get a list of the next available slots.", {}, "list",
         "next available slots"),
        ("rowingEnergy", "Estimate energy burned by rowing.", {"m": WHOLE}, "estimate", "energy"),
        ("get_pupil_settings", "Get the pupil's locker settings.", {}, "get",
         "pupil locker settings"),
    ],
)  # fmt: skip
def test_what_is_done_to_what(
    name: str, told: str, properties: dict[str, Any], verb: str, noun: str
):
    assert read(name, told, **properties) == (verb, noun)


def test_services_are_spoken_to_without_their_doors():
    told = "Send a prompt to the Blue Harbour conversation API and read the response."
    intent = intent_of(spec("harbour_command", told, {"prompt": TEXT}))
    assert intent.complements[0] == ("to", "Blue Harbour")
    assert [said for _, said in intent.kept] == ["to Blue Harbour"]


def test_numbers_with_units_take_no_article():
    found = texts("start_probe", "Start DVB-T recording on 690 MHz.")
    assert share(found, r"\ba 690\b") == 0


def test_names_that_are_too_short_keep_the_word_before():
    def named(name: str, told: str) -> str:
        function = spec(name, told, {"n": WHOLE})
        found = named_deed(function, intent_of(function))
        return found.noun if found is not None else ""

    assert named("generate_names", "Generate pronounceable boat names by pattern.") == "boat names"
    assert named("start_dvbt", "Start DVB-T radio recording on 690 MHz.") == ""
    told = "Echo back provided n (diagnostic tool to validate the listing)."
    assert named("echo_test", told) == ""


def test_short_texts_in_other_tongues_are_not_read():
    assert is_foreign("Auswahlwerte fuer Filter-Domain.")
    assert is_foreign("Lista os treinos salvos")
    assert not is_foreign("La Liga standings")
    assert not is_foreign("Los Angeles events by date")
    assert read("get_sailors", "Lista os marujos salvos.") == ("get", "sailors")


def test_the_name_tells_whether_there_are_many_in_any_tongue():
    assert read("get_orders", "Haal bestellingen op.", limit=WHOLE) == ("get", "orders")


def test_what_is_edited_is_not_led_to_a_state():
    found = texts("update_boat_status", "Update the status of a boat.", boat_id=TEXT,
                  new_status={"type": "string", "enum": ["moored", "sold"]})  # fmt: skip
    led = [text for text in found if re.search(r"\bedit\b", text)]
    assert share(led or ["-"], r" to <new_status>") == 0


def test_what_is_converted_into_takes_the_article_that_is_told():
    found = texts("convert_bid", "Convert a bid into an order.", bid_id=TEXT)
    assert share(found, "into order") == 0 and share(found, "into an order") > 0.5
    assert share(texts("melt", "Convert a reading to Celsius.", reading_id=TEXT), "a Celsius") == 0


def test_what_is_searched_is_not_sought_by_its_name():
    told = "Searches the local Loomtunes library for songs."
    function = spec("search_loomtunes", told, {"query": TEXT})
    assert named_deed(function, intent_of(function)) is None


def test_what_an_argument_has_does_not_cut_what_is_got():
    assert read("get_road_status", "", bbox=TEXT, status=TEXT)[1] == "road status"
    told = "Search for a member card by card number or member name."
    assert read("getCard", told, cardNumber=TEXT)[1] == "member card"


def test_what_is_returned_is_asked_for():
    found = texts("get_gate_code", "Returns the gate code for a berth.", berth_id=TEXT)
    assert share(found, r"\breturn") == 0


def test_what_is_started_is_not_new():
    found = texts("start_radar", "Start weather radar tracking.", gain=WHOLE)
    assert share(found, r"\bnew\b") == 0


def test_long_nouns_of_descriptions_give_way_to_the_name():
    told = "Purchase a virtual lounge beverage experience."
    made = grammar_phraser(spec("order_drink", told, {}), []).skeletons(frozenset())
    found = ["".join(map(str, one.parts)) for one in made]
    assert share(found, "beverage experience") < 0.4


def test_code_is_pasted_and_no_key():
    found = texts("code_minify", "Minify JavaScript, CSS, or HTML code.", code=TEXT)
    assert share(found, r"(this code:|minify) (<code>|`<code>`)") == 1


def test_verbs_of_two_words_lead_on_by_a_third():
    assert read("join_regatta", "Sign up for a regatta.")[0] == "sign up for"
    assert read("preorder_wreath", "Pre-order a wreath for one day.") == ("pre-order", "wreath")


def test_answers_behind_a_colon_are_no_part_of_the_question():
    found = texts("get_kite_status", "Look up where a kite is: packed, flown, torn.", kite=TEXT)
    assert share(found, ":") < 0.1
    assert share(found, "kite status") > 0.5


def test_whose_a_thing_is_an_argument_tells():
    found = texts("fill_account", "Add stamps to a pupil's album account.", pupil_name=TEXT)
    assert share(found, "pupil's|my album") == 0
    assert share(found, "to the album account") > 0.5


def test_a_code_of_six_digits_is_one():
    found = texts("buy_code", "Buy a 6-digit code for the tunnel.", quantity=WHOLE)
    assert share(found, "some 6-digit") == 0


def test_what_cannot_be_read_is_told_by_the_name():
    assert read("next_slide", "切到下一张。") == ("go to", "next slide")
    assert read("lute_previous_song", "") == ("go to", "previous song")
    assert read("get_next_launch", "")[0] == "get"
    assert read("next_step", "", wizard=TEXT)[0] == "get"
    assert share(texts("currently_playing", ""), r"\bwhat is playing right now\b") > 0.5
    assert read("list_bind_requests", "") == ("list", "bind requests")
    assert read("list_delete_item", "") == ("delete", "item")


def test_where_one_goes_is_led_to_in_other_languages_too():
    assert read("naviguer", "Naviguer vers une URL spécifique")[0] == "navigate to"
    assert read("apagar_quadro", "Deleta um database e todo o seu conteúdo.")[1] == "database"


def test_adjectives_that_make_a_noun_stay_with_it():
    assert read("search_estates", "Search for real estate offers.")[1] == "real estate offers"
    assert read("find_ores", "Find a raw material.")[1] == "raw material"
    assert read("get_yields", "Get the real yields.")[1] == "yields"
    laws = "Search Fijian and New Zealand legislation."
    assert read("search_water", laws)[1] == "Fijian and New Zealand legislation"


def test_the_state_of_what_an_id_names_is_not_said():
    told = "Unarchive an archived Brine ledger."
    assert read("unarchive_ledger", told, ledger_id=TEXT)[1] == "Brine ledger"
    assert read("unarchive_ledger", told, shelf=TEXT)[1] == "archived Brine ledger"
    saved = "Delete a saved search."
    assert read("delete_saved_search", saved, search_id=TEXT)[1] == "saved search"


def test_deeds_are_not_read_out_of_what_is_told_of_things():
    told = "Two chefs argue, a judge rules. A turn with an error is skipped."
    assert read("chef_debate", told, dish=TEXT)[0] == "get"
    assert read("roll_bones", "Simulates rolling a pair of bones.")[0] == "roll"
    found = texts("stop_song", "Stop playing music.")
    assert share(found, r"\bsome music\b") == 0


def test_what_something_is_marked_as_stays_before_what_comes_then():
    told = "Mark hull leaks as patched after sealing them. Takes the ids of hull_survey."
    said = texts("hull_mark_leak_patched", told, leakIds=LIST)
    assert said
    assert all("patched" in one for one in said)


def test_what_one_does_with_a_thing_later_is_not_what_is_asked_for():
    told = "A boat's mooring badge and its number. Glue the badge onto the bow."
    assert read("get_mooring_badge", told, boatId=TEXT) == ("get", "mooring badge")


def test_a_noun_goes_on_with_the_end_of_the_name():
    told = "Calculates the fuel spared based on the course sailed."
    assert read("calculate_fuel_spared", told, course=TEXT)[1] == "fuel spared"
    told = "Get the average bow-to-stern tilt for a boat."
    assert read("get_tilt", told, boat=TEXT)[1] == "average bow-to-stern tilt"


def test_days_are_not_what_is_compared():
    day = {"type": "string", "format": "date"}
    said = texts("compare_catches", "Compares catch totals between two days.", day1=day, day2=day)
    assert share(said, "catch") > 0.9


def test_what_is_taken_out_of_something_is_not_done_away_with():
    said = texts("remove_boat", "Remove a boat from the harbour register", boat_id=TEXT)
    assert not [one for one in said if re.search("get rid|can go|delete|any more", one)]


def test_what_is_checked_by_rules_is_not_only_looked_at():
    said = texts("verify_permit", "Verify a mooring permit.", permit_id=TEXT)
    assert not [one for one in said if "look at" in one]


def test_there_is_one_where_nothing_tells_which():
    said = texts("index_logbook", "Index a logbook so that it can be searched.")
    assert share(said, "a logbook") == 0


def test_orders_by_what_they_do_have_no_other_plural():
    said = texts("get_waiting", "Get list of open orders awaiting delivery.")
    assert not [one for one in said if "deliveries" in one]


def test_what_it_costs_is_asked_for_as_a_quote():
    said = texts("quote_rigging", "Quote for a new rigging.", boat_length_m={"type": "number"})
    assert share(said, "quote for") > 0.5
    said = texts("quote_message", "Quote a message in a reply.", message_id=TEXT)
    assert share(said, "quote for") == 0


def test_what_something_goes_to_may_look_like_a_verb():
    said = texts("add_boat_blacklist", "Add boat to blacklist", boat=TEXT)
    assert share(said, "blacklist") > 0.9


def test_a_context_is_what_the_description_names():
    told = "Return the current configured boat position and authoritative boat/fuel facts."
    said = texts("get_boat_context", told)
    assert said
    assert not [one for one in said if "context" in one]


def test_a_number_is_told_and_not_calculated():
    said = texts("count_knots", "Count the number of knots in a rope.", rope=TEXT)
    assert not [one for one in said if re.search("calculate|compute|possible to know", one)]


def test_what_a_flag_turns_on_is_not_toggled_on():
    said = texts("toggle_deck_lamp", "Toggle the deck lamp.", enabled={"type": "boolean"})
    assert share(said, "toggle.*<enabled>") < 0.1
    assert share(said, "turn|switch") > 0.5


def test_a_portion_of_text_is_the_text():
    told = "Convert a string of signal flags text into Morse code."
    said = texts("convert_text_to_morse", told.replace("signal flags", "Markdown"), text=TEXT)
    assert share(said, "string") == 0


def test_what_is_numbered_keeps_its_noun():
    said = texts("mute_track", "Mute a track of the mixing desk.", track_number={"type": "integer"})
    assert share(said, "song|tune") == 0


def test_of_several_words_the_one_of_the_name_is_said():
    assert read("get_draught", "Fetch beam/draught info.") == ("fetch", "draught")
    told = "Generate knots, splices, hitches from the logbook."
    assert read("generate_ropework", told)[1] == "ropework"
    assert read("get_wares", "Search the local iTunes/Apple Music shelf for tracks.")[1] != "wares"


def test_a_rate_has_no_price():
    said = texts("get_catch_rate_by_bay", "Return catch rate (fish/hours) for each bay.")
    assert not [one for one in said if re.search("cost|charge|price", one)]


def test_a_power_is_of_one_number_to_another():
    number = {"type": "number"}
    said = texts("power", "Power of two numbers", a=number, b=number)
    assert share(said, "<a> to the power of <b>") > 0.9
    said = texts("get_product", "Get a product", id=number, shop_id=number)
    assert share(said, "times|multiply") == 0


@pytest.mark.parametrize(
    ("name", "told", "argument", "own", "never"),
    [
        ("notify_crew", "Notify the crew of a storm.", "storm", "notify the crew", "send"),
        ("email_skipper", "Email a skipper.", "skipper", r"email\b", r"\bsend"),
        ("pay_pilot", "Pay a pilot.", "pilot", "pay", "send"),
        ("query_archive_db", "Query the database.", "sql", "query", "show|get|find|see"),
        ("show_banner", "Show a banner on the pier.", "message", "show a banner", "look|find|see"),
        ("explore_cave", "Explore a cave.", "cave", "explore", "locate|search"),
    ],
)
def test_no_other_deed_stands_for_one(name, told, argument, own, never):
    found = texts(name, told, **{argument: TEXT})
    assert share(found, own) > 0.6
    assert not share(found, rf"\b(?:{never})\b")


@pytest.mark.parametrize(
    ("name", "told", "argument", "own", "never"),
    [
        ("return_oar", "Return an oar of an order.", "reason", "return", "show|see|get|find"),
        ("give_rebate", "Give a rebate on a mooring.", "mooring_id", "give a", "show|see|look"),
        ("match_sail", "Match a sail to a boat.", "boat_id", "match", "find|locate"),
        ("transfer_call", "Transfer the call to a desk.", "desk", "transfer", "send"),
    ],
)
def test_what_is_handed_over_is_not_looked_up(name, told, argument, own, never):
    found = texts(name, told, **{argument: TEXT})
    assert share(found, own) > 0.6
    assert not share(found, rf"\b(?:{never})\b")
    looked = texts("get_oar", "Return an oar of an order.", order_id=TEXT)
    assert share(looked, "show|see|get|find") > 0.4
