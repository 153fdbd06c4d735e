"""How arguments join a request: as descriptions join them, each in the place people say it."""

from __future__ import annotations

import re

from generator.phrasing.skeleton import Hole
from generator.records import FunctionSpec
from generator.semantics.articles import article
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts
from tests.phrasing.told import told_phraser
from tests.phrasing.toolbox import PLAIN

YES_NO = {"type": "boolean", "description": "Whether to notify the guests."}


def test_the_description_joins_what_only_its_name_would_tell():
    found = texts("get_record", "Get the record set by a swimmer in a given pool.", swimmer=TEXT)
    assert share(found, "by <swimmer>") > 0.9
    owned = texts("track", "Track the height of a sapling's crown.", sapling=TEXT)
    assert share(owned, "of <sapling>('s crown)?") > 0.9
    pier = {**TEXT, "description": "The pier to look at."}
    assert share(texts("get_tides", "Get tides.", pier=pier), "at <pier>") > 0.9


def test_criteria_and_other_nouns_join_nothing():
    found = texts("find_vase", "Find a vase based on the glaze.", glaze=TEXT)
    assert share(found, "based|on <glaze>") == 0
    far = texts("get_height", "Get the height, given the leaves of a sapling.", sapling=TEXT)
    assert share(far, "of <sapling>") == 0


def test_no_preposition_comes_twice_where_another_will_do():
    company = {**TEXT, "description": "The company, e.g. Acme."}
    found = texts(
        "get_stock_price", "Get the stock price for a company.", company=company, days=WHOLE
    )
    assert share(found, "for .*for ") < 0.1


def test_a_second_act_follows_no_question_of_what_i_may_see():
    found = texts("list_tables", "List the tables of a hall.", hall=TEXT, notify_guests=YES_NO)
    asked = [text for text in found if re.match("(can|could) I|I need to|let me", text, re.I)]
    assert asked
    assert share(asked, " and <notify_guests>") == 0
    assert share(asked, "(Please|Also,) <notify_guests>[.]") > 0.9


def test_several_wishes_make_one_sentence():
    found = texts("move_desk", "Move a desk.", desk=TEXT, notify_guests=YES_NO, keep_lamp=YES_NO)
    assert share(found, "and <[a-z_]+> and <") == 0


def test_facts_are_of_a_place_and_things_may_be_near_it():
    city = {**TEXT, "description": "The city."}
    facts = texts("get_rainfall", "Get the rainfall statistics.", city=city)
    assert share(facts, "near <city>") == 0
    things = texts("find_gyms", "Find gyms.", city=city)
    assert share(things, "near <city>") > 0


def test_how_many_comes_before_what_is_counted():
    found = texts("average", "Compute the average.", hits=WHOLE, cards_per_player=WHOLE)
    assert share(found, "<hits> hits") > 0.9
    assert share(found, "<cards_per_player> cards per player") > 0.9


def test_letters_spelled_out_take_their_article():
    assert [article(text) for text in ("HTTP request", "usage", "NASA", "uncle")] == [
        "an",
        "a",
        "a",
        "an",
    ]


def test_clauses_of_the_description_lead_too():
    tool = {**TEXT, "examples": ["gouge", "rasp", "burnisher"]}
    found = texts("find_shops", "Find shops that sell a specific tool.", tool=tool)
    assert share(found, "that sell <tool>") > 0.9


def test_names_are_given_values():
    found = texts("set_flag", "Set the value of a variable.", variable_name=TEXT, value=WHOLE)
    assert share(found, "variable <variable_name> (set )?to <value>") > 0.8


def test_ends_of_a_way_title_no_noun_beside_the_wrong_preposition():
    city = {**TEXT, "description": "The city."}
    found = texts("find_boats", "Find boats between two cities.", from_city=city, to_city=city)
    assert share(found, "from <from_city> to <to_city>") > 0.9


def test_points_are_the_ends_of_a_way():
    point = {
        "type": "object",
        "properties": {"latitude": {"type": "number"}, "longitude": {"type": "number"}},
        "required": ["latitude", "longitude"],
    }
    function = FunctionSpec(
        name="get_distance",
        description="Get the distance between two points.",
        parameters={
            "type": "object",
            "properties": {"here": point, "there": point},
            "required": ["here", "there"],
        },
    )
    found = told_phraser(function, bind(function)).skeletons(
        frozenset(f"/{end}/{side}" for end in ("here", "there") for side in point["properties"])
    )
    said = ["".join("#" if isinstance(p, Hole) else p for p in one.parts) for one in found]
    assert share(said, "between #, # and #, #|from #, # to #, #") > 0.9


def test_a_place_is_said_with_the_larger_place_it_is_in():
    city, country = ({**TEXT, "description": f"The {what}."} for what in ("city", "country"))
    found = texts("get_time", "Get the time in a city.", city=city, country=country)
    assert share(found, "in <city>,? (in )?<country>") > 0.9


def test_where_and_when_come_before_options():
    city = {**TEXT, "description": "The city."}
    cost = {"type": "number", "description": "The daily budget in dollars."}
    found = texts("plan_trip", "Plan a trip to a city.", city=city, daily_budget=cost, days=WHOLE)
    assert share(found, "budget.*(to|in) <city>") < 0.1


def test_owners_in_the_description_are_what_something_is_of():
    found = texts("get_age", "Get a sapling's age.", sapling=TEXT)
    assert share(found, "of <sapling>") > 0.9


def test_a_month_is_said_with_its_year():
    found = texts("get_tides", "Get the tides.", month=WHOLE, year=WHOLE)
    assert share(found, "(in|for) <month> <year>") > 0.9


def test_states_are_no_things_that_a_preposition_leads_to():
    status = {"type": "string", "enum": ["open", "shut"]}
    found = texts("get_gate_log", "Get the log of a gate for a given status.", status=status)
    assert share(found, "for <status>") == 0


def test_points_by_their_numbers_are_in_brackets():
    point = {"type": "array", "items": {"type": "integer"}, "description": "Coordinates [x, y]."}
    found = texts("get_gap", "Get the gap of two points.", point_a=point, point_b=dict(point))
    assert share(found, "between <point_a> and <point_b>") > 0.9
    bound = bind(
        FunctionSpec(
            name="get_gap",
            description="Get the gap.",
            parameters={"type": "object", "properties": {"point_a": point}},
        )
    )[0]
    (surface,) = bound.meaning.surfaces()
    assert surface.say([3, -40], PLAIN) == "(3, -40)"
    assert bound.meaning.read("(3, -40)", PLAIN) == [3, -40]
    assert not bound.meaning.same("(3, 40)", [3, -40], PLAIN)


def test_who_logs_in_is_said_before_the_password():
    found = texts("log_in", "Log in a user.", username=TEXT, password=TEXT, login_attempts=WHOLE)
    assert share(found, "(as|username) <username>") > 0.9
    assert share(found, "<password>.* as ") == 0


def test_what_is_made_of_a_thing_gets_its_new_name():
    found = texts("clone_pond", "Create a copy of a pond.", pond_id=TEXT, new_pond_name=TEXT)
    assert share(found, "(called|named) <new_pond_name>") > 0.9


def test_several_keys_are_of_several_things():
    many = {"type": "array", "items": {"type": "string"}}
    found = texts("list_frogs", "List frogs.", pond_ids=many)
    assert share(found, "ponds <pond_ids>|pond IDs <pond_ids>") > 0.9


def test_what_the_description_caps_is_said_as_the_most():
    told = {"type": "integer", "description": "The maximum number of petals."}
    found = texts("find_roses", "Find roses.", petals=told)
    assert share(found, "(at most|up to|no more than|limited to) <petals>") > 0.9


def test_works_are_by_their_maker():
    artist = {**TEXT, "description": "The artist."}
    found = texts("find_vases", "Find the vases of an artist.", artist=artist)
    assert share(found, "by <artist>|<artist>'s|from <artist>") > 0.9


def test_what_a_description_leads_to_is_not_acted_on_itself():
    sum_of = {"type": "number", "description": "The amount in dollars."}
    company = {**TEXT, "description": "The company to put it in."}
    found = texts(
        "invest", "Invest an amount in a company's stock.", company=company, amount=sum_of
    )
    assert share(found, "in <company>") > 0.9


def test_whose_size_it_is_is_said():
    size = {**TEXT, "description": "Size of the company (e.g., small, large)"}
    found = texts("find_payroll_services", "Find payroll services.", company_size=size)
    assert share(found, "for an? <company_size> company") > 0.9


def test_what_is_checked_for_stays_the_object():
    site = {**TEXT, "description": "A website URL to test the connection"}
    told = "Check if there is an active internet connection."
    found = texts("check_connectivity", told, website=site)
    assert share(found, "active internet connection (at|from) <website>") > 0.9
    host = {**TEXT, "description": "The host to ping"}
    found = texts("check_network_latency", "Check the network latency.", host=host)
    assert share(found, "network latency on <host>") > 0.9


def test_another_thing_is_said_where_an_argument_tells_which():
    told = "Move a card to another list"
    listed = {**TEXT, "description": "Name of the list"}
    card = {**TEXT, "description": "Card ID"}
    moved = texts("move_card", told, card_id=card, list=listed)
    assert share(moved, "to (the |my )?(<list>|list )") > 0.9 and share(moved, "from") == 0
    tongue = "Translate text from Punjabi to another language"
    text = {**TEXT, "description": "The text to be translated"}
    assert share(texts("translate_punjabi", tongue, text=text), "to a language") == 0


def test_postcodes_are_no_posts_and_eras_nothing_goes_on_over():
    found = texts("list_offices", "List of offices.", postCode={**TEXT, "description": "Postcode"})
    assert share(found, "on post") == 0
    era = {**TEXT, "description": "Time period (e.g., ancient times, present day)"}
    assert share(texts("get_history", "Get the history of art.", time_period=era), " over ") == 0


def test_what_the_token_holder_has_is_mine():
    told = "A list of events owned by the current token holder"
    assert share(texts("your_events", told), "my events") > 0.9


def test_places_beside_a_kept_for_are_said_in_it():
    code = {**TEXT, "description": "ISO country code"}
    told = "Returns the holidays for the next 365 days for the given country"
    found = texts("next_holidays", told, country_code=code)
    assert share(found, "days in <country_code>") > 0.9


def test_what_becomes_of_a_thing_is_said_by_the_option_alone():
    length = {"type": "string", "enum": ["shorter", "longer"]}
    found = texts("rewrite_text", "Rewrite a text.", passage=TEXT, length=length)
    assert share(found, "and make it <length>") > 0.9


def test_a_way_leads_from_one_whole_point_to_the_other():
    number = {"type": "number"}
    keys = ("from_latitude", "from_longitude", "to_latitude", "to_longitude")
    found = texts("get_route", "Get the route between two points.", **dict.fromkeys(keys, number))
    way = "from <from_latitude>, <from_longitude> to <to_latitude>, <to_longitude>"
    assert share(found, way) > 0.9
    ends = ("origin_x", "origin_y", "destination_x", "destination_y")
    found = texts("drive_rig", "Drive a rig to another place.", **dict.fromkeys(ends, number))
    way = "from <origin_x>, <origin_y> to <destination_x>, <destination_y>"
    assert share(found, way) > 0.9


def test_a_text_that_is_not_the_object_tells_what_it_is():
    told = {**TEXT, "description": "Your verdict of it."}
    found = texts("sell_boat", "Sell a boat.", boat=TEXT, verdict=told)
    assert share(found, 'with (the|this) verdict:? "?<verdict>') > 0.8
    assert share(found, '(?<!verdict): "?<verdict>') == 0


def test_what_leads_somewhere_is_changed_to_another_address():
    found = texts("set_buoy_directory", "Changes the CWD of the buoy.", path=TEXT)
    assert share(found, "to <path>") > 0.9
    found = texts("get_harbor_schema", "Get the database schema.", table=TEXT)
    assert share(found, "in (the )?<table>") == 0
    found = texts("check_harbor", "Check the harbor link.", tenant_id=TEXT)
    assert share(found, "for tenant <tenant_id>") > 0.8


def test_a_list_goes_on_after_the_last_of_what_was_shown():
    found = texts("list_boats", "List the boats.", last_id=TEXT)
    assert share(found, "after ID <last_id>") >= 0.5


def test_what_is_read_is_of_a_day_and_of_a_month():
    day, month = {"type": "string", "format": "date"}, {**TEXT, "description": "Month (YYYY-MM)"}
    found = texts("get_tide_score", "Get the tide score.", date=day)
    assert share(found, "for <date>") > 0.8
    assert share(found, "score <date>") < 0.05  # as typed in a hurry
    found = texts("get_harbor_calendar", "Get the harbor calendar.", month=month)
    assert share(found, "for <month>") > 0.5


def test_what_is_noted_is_set_to_nothing():
    warm = {"type": "number", "description": "Temperature in Celsius"}
    found = texts("report_gauges", "Report the gauges.", temperature=warm, humidity=warm)
    assert share(found, "to <temperature>") == 0


def test_options_that_the_description_lists_are_led_to_as_it_does():
    craft = {"type": "string", "enum": ["kayak", "row_boat", "raft"]}
    told = "Book a berth for a kayak, row boat or raft."
    assert share(texts("book_berth", told, unit=craft), "for an? <unit>") > 0.5
    told = "Send the note by pigeon or kite."
    means = {"type": "string", "enum": ["pigeon", "kite"]}
    assert share(texts("send_note", told, means=means), "by <means>") > 0.5


def test_who_stays_arrives_first():
    day = {"type": "string", "format": "date"}
    found = texts("rent_yurt", "Rent a yurt.", arrival=day, departure=day)
    assert share(found, "<arrival> (to|until|and) <departure>") > 0.9


def test_what_is_moved_leaves_one_day_for_another():
    day = {"type": "string", "format": "date"}
    found = texts("move_lesson", "Move a lesson to another day.", from_date=day, to_date=day)
    assert share(found, "between|until") == 0
    assert share(found, "from <from_date> to <to_date>") > 0.5


def test_what_is_added_goes_to_the_file_and_a_read_document_is_it():
    path = {"type": "string", "description": "Path of the file"}
    found = texts("add_stamp", "Add a stamp to a letter.", path=path, color=TEXT)
    assert share(found, "(in|to|into) <path>") == share(found, "(to|into) <path>") > 0.5
    found = texts("read_document", "Read a Word document.", file_name=path)
    assert share(found, "document in <file_name>") == 0 < share(found, "document <file_name>")
    found = texts("file_info", "Return file type and size.", file_path=path)
    assert share(found, "size (of|for) <file_path>") > 0.4 > share(found, "in <file_path>")


def test_the_second_of_two_keys_is_of_the_first_or_holds_it():
    key = {"type": "integer"}
    found = texts("get_leak_report", "Get the leak report.", valve_id=key, project_id=key)
    assert share(found, "for valve #?<valve_id> (and|for)") == 0
    found = texts("get_leak_note", "Get the leak note.", valve_id=key, grade_id=key)
    assert share(found, "for valve #?<valve_id> and grade #?<grade_id>") > 0.4


def test_of_what_is_kept_in_order_the_last_are_wanted():
    limit = {"type": "integer", "description": "Maximum number of entries to return"}
    found = texts("get_ferry_log", "Get the ferry log.", limit=limit)
    assert share(found, "the last <limit>") > 0.5 > share(found, "(at most|up to|max) <limit>")


def test_whose_a_fact_is_does_not_stand_before_it():
    found = texts("get_client_debts", "Get the client debts.", client_name=TEXT)
    assert share(found, "client debts for <client_name>") > 0.4
    assert share(found, "<client_name> client debts") == 0


def test_of_two_texts_that_follow_a_colon_each_is_told_by_its_name():
    text = {"type": "string", "description": "JSON string"}
    found = texts("grade_boats", "Grade boats.", hulls_json=text, rules_json=text)
    assert share(found, "<hulls_json>: <rules_json>") == 0
    assert share(found, "with the hulls <hulls_json> and the rules <rules_json>") > 0.3
