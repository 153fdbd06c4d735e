"""Addresses, people and states as everyday services take them."""

from __future__ import annotations

from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts


def test_a_house_in_a_street_is_one_place():
    found = texts(
        "get_tide_dates", "Get tide dates for an address.", street=TEXT, house_number=TEXT
    )
    assert share(found, "(at|for) (<house_number> <street>|<street> <house_number>)") > 0.9
    found = texts("get_tide_dates", "Get tide dates.", street=TEXT, house_number=TEXT, city=TEXT)
    assert share(found, "<street>( <house_number>)?, <city>") > 0.9


def test_who_is_booked_in_is_who_it_is_for():
    people = {
        "type": "array",
        "items": {"type": "object", "properties": {"full_name": TEXT}, "required": ["full_name"]},
    }
    found = texts("book_crossing", "Books a crossing.", passengers=people)
    assert share(found, "for <passengers>") > 0.9
    assert not share(found, "these passengers")


def test_what_is_reported_is_told_with_its_fault():
    found = texts("report_buoy", "report a buoy that wasnt lit", harbor=TEXT)
    assert share(found, "buoy that wasn't lit") > 0.9


def test_what_has_no_singular_takes_no_article():
    kind = listed("paper", "glass")
    found = texts("get_tide_dates", "Get collection dates.", waste_type=kind)
    assert share(found, "for <waste_type> waste") > 0.5
    assert not share(found, "an? <waste_type>")


def test_what_is_put_on_a_list_is_added_to_it():
    found = texts("standby_add", "Put a boat on the standby list.", boat_id=TEXT)
    assert not share(found, "add .* on the standby list")
    assert share(found, "add .* to the standby list|put .* on the standby list") > 0.5


def test_numbers_are_said_with_what_they_count_or_call():
    whole = {"type": "integer", "minimum": 1, "maximum": 12}
    rate = {"type": "integer", "enum": [1, 2, 3]}
    found = texts("request_tides", "Send a request.", visits_per_day=rate)
    assert share(found, "<visits_per_day> visits (a|per) day") > 0.9
    found = texts("hall_hours", "Shows tide hours for a hall.", hall=whole)
    assert share(found, "for hall <hall>") > 0.9


def test_the_turn_of_a_week_stands_before_it():
    found = texts("list_chores", "List chores.", week=listed("this", "last", "next"))
    assert share(found, "<week> week") > 0.9


def test_a_matter_stands_for_itself():
    kinds = listed("passport", "parking_permit")
    found = texts("find_slots", "Finds free slots for a given matter.", matter=kinds)
    assert share(found, "for <matter>") > 0.9
    assert not share(found, "matter$|matter ")


def test_verbs_in_nouns_of_descriptions_are_nouns():
    assert not share(texts("visit_report", "Latest visit report(s): photos.", key=TEXT), "^visit")
    found = texts("serviceChargeStatement", "Makes a service charge statement PDF.", block=TEXT)
    assert not share(found, "(^|to |you |please )charge")
    assert share(found, "service charge statement") > 0.9


def test_verbs_of_two_words_stay_whole():
    assert (
        share(texts("start_it", "Kick off onboarding.", name=TEXT), "kick off the onboarding") > 0.5
    )
    found = texts("create_hold", "Put sails aside on the shelf for a client.", client=TEXT)
    assert share(found, "put aside sails") > 0.5
    assert not share(found, "add")


def test_keys_of_other_things_than_the_object_are_said_with_their_noun():
    found = texts("apply_discount", "Discount on the whole quote.", percent=TEXT, quote_no=TEXT)
    assert share(found, "on quote <quote_no>") > 0.9
    found = texts("move_booking", "Move a booking.", booking_ref=TEXT, new_slot_id=TEXT)
    assert share(found, "to slot <new_slot_id>") > 0.9


def test_how_long_is_said_as_it_is_meant():
    whole = {"type": "integer", "minimum": 1}
    told = "Certificates that run out within N days across the estate."
    assert share(texts("list_expiries", told, days=whole), "(over|in) the next <days>") > 0.9
    found = texts("top_tests", "Worst tests over the last N days.", days=whole)
    assert share(found, "(over|in) the last <days>") > 0.9
    found = texts("clear_drafts", "Delete drafts.", older_than_hours=whole)
    assert share(found, "older than <older_than_hours>") > 0.9
    assert not share(texts("hold_goods", "Put goods aside.", hold_days=whole), "lasting")
    assert share(texts("set_meeting", "Plan a meeting.", minutes=whole), "lasting") > 0.1


def test_what_is_given_is_swapped_for_what_is_had():
    found = texts("swap_sail", "Swap one sail in the boat for another.", remove=TEXT, add=TEXT)
    assert share(found, "swap <remove> (for|with) <add>|<add> instead of <remove>") > 0.5
    assert not share(found, "removing")


def test_lists_of_descriptions_are_told_as_lists():
    found = texts("pool_sessions", "Timetable of public swims, courses and special sessions.")
    assert share(found, "of public swims, courses and special sessions") > 0.9
    found = texts("order_stand_services", "Order power, furniture, rigging etc.", stand=TEXT)
    assert share(found, "stand services?") > 0.9
    assert not share(found, "power")


def test_what_is_looked_up_by_the_number_of_another_thing_names_that():
    number = {"type": "string"}
    found = texts("rental_slots", "Slots for a flat.", listing_no=number)
    assert share(found, "for listing <listing_no>") > 0.9


def test_a_price_list_is_a_thing():
    found = texts("salon_list", "Price list of the salon.", category=listed("cut", "nails"))
    assert share(found, "price") > 0.9


def test_a_part_of_a_home_is_where_it_is():
    rooms = listed("kitchen", "bath", "hall")
    found = texts("report_defect", "Report a defect.", room=rooms)
    assert share(found, "in the <room>") > 0.9


def test_what_is_done_at_once_is_done_to_the_whole_thing():
    assert not share(texts("block_card", "Block a card right away.", last4=TEXT), "card right")


def test_what_becomes_of_a_part_of_a_thing_that_has_a_number():
    new = {"type": "number"}
    told = "Change the monthly instalment of a contract."
    found = texts("change_instalment", told, contract_no=TEXT, new_amount=new)
    assert share(found, "instalment of contract <contract_no> to <new_amount>") > 0.9


def test_people_move_out_themselves():
    day = {"type": "string", "format": "date"}
    found = texts("move_out", "Tell us you are moving out.", move_out_date=day)
    assert share(found, "move out") > 0.9
    assert not share(found, "move an|out it")


def test_what_is_near_a_place_is_said_to_be_near_it():
    found = texts("find_boats", "Find free boats nearby.", near=TEXT)
    assert share(found, "boats .*near <near>|around <near>") > 0.5
    assert not share(found, "nearby")


def test_who_arrives_and_departs_is_there_from_when_until_when():
    day = {"type": "string", "format": "date"}
    found = texts("search_pitches", "Search pitches.", arrive=day, depart=day)
    assert share(found, "(from <arrive> (to|until)|between <arrive> and) <depart>") > 0.9


def test_a_pupil_is_somebody_and_is_signed_off():
    found = texts("sign_off", "Sign a pupil off meals.", pupil=TEXT)
    assert share(found, "sign off <pupil>") > 0.9


def test_an_appointment_is_moved_to_when_it_starts():
    start = {"type": "string", "format": "date-time"}
    found = texts("move_it", "Move an appointment.", appointment_id=TEXT, new_start=start)
    assert not share(found, "with the new")


def test_disruptions_are_no_weather_and_swims_no_school():
    found = texts("disruption_status", "Weather and technical disruptions on a route.", route=TEXT)
    assert not share(found, "what('s| is) the weather|will it|rain")
    found = texts("pool_sessions", "Timetable of public swims, courses and special sessions.")
    assert not share(found, "school|lecture|lesson|uni")
