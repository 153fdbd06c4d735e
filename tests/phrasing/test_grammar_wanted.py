"""What is asked for, in functions made up here: nothing that tells it apart is lost."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_life import (
    NUMBER,
    TEXT,
    WHOLE,
    intent,
    phraser,
    share,
    texts,
)
from tests.phrasing.told import told_phraser


@pytest.mark.parametrize(
    ("name", "told", "names", "noun"),
    [
        (
            "get_gift_card_balance",
            "Get the balance of a gift card.",
            ["card_id"],
            "gift card balance",
        ),
        ("violin_price.find", "Retrieve the price of a violin model.", ["model"], "violin price"),
        ("heat_change", "Calculate the change in heat of a body.", ["mass"], "heat change"),
        ("opera.book_ticket", "Book a ticket for an opera.", ["seat"], "opera ticket"),
        ("cup.goals", "Get the goals of a UEFA player.", ["player_name"], "UEFA goals"),
        ("founder.get", "Retrieve the name of the founder of a city.", ["city"], "founder"),
        # what is said anyhow stays as it is
        ("cone_area", "Calculate the area of a cone.", ["radius"], "area"),
        ("count_words", "Calculate the number of words.", ["text"], "number"),
        ("get_last_duel_score", "Get the score of the last duel.", ["team"], "score"),
        ("get_photo_comments", "Get the comments of a photo.", ["photo_id"], "comments"),
    ],
)
def test_a_name_joins_what_its_description_takes_apart(name, told, names, noun):
    assert intent(name, told, **dict.fromkeys(names, TEXT)).noun == noun


def test_what_is_made_keeps_its_whole_noun():
    found = texts("create_moth_trap_plan", "Create a new moth trap plan.", name=TEXT)
    assert share(found, "moth trap plan (called|named|titled)") > 0.9


def test_a_bare_name_is_of_the_owner():
    told = "Retrieve the ratings and reviews of a plumber based on their full name."
    found = texts("plumber_review.get", told, full_name=TEXT)
    assert share(found, "ratings and reviews (of|for|.*plumber) ?.*<full_name>") == 1


def test_details_are_not_asked_for_by_a_name_alone():
    found = texts("duke_info", "Get information about a specific duke.", duke=TEXT)
    assert share(found, r"details|info|know about|tell me about") == 1


@pytest.mark.parametrize(
    ("told", "verb", "noun"),
    [
        ("Performs a search for lamps in the shop.", "search", "lamps"),
        ("Executes a search query using the Foo engine.", "search", ""),
        ("Calculate how many laps you need to swim.", "calculate", "number of laps"),
        ("Searches the archive to find letters by an author.", "find", "letters"),
    ],
)
def test_what_is_searched_or_counted_is_the_object(told, verb, noun):
    found = intent("lamp_tool", told, query=TEXT)
    assert (found.verb, found.noun) == (verb, noun)


def test_games_are_only_played():
    found = texts("darts.play", "Plays a game of darts.", player=TEXT)
    assert share(found, "put on|turn on|hear|listen") == 0


def test_what_is_renamed_is_not_just_changed():
    found = texts("rename_site", "Renames a site.", site_id=TEXT, name=TEXT)
    assert share(found, "renam") == 1


def test_the_most_recent_are_the_ones_there_are():
    limit = {"type": "integer", "description": "The number of posts to return."}
    found = texts("get_recent_posts", "Retrieve the most recent posts from a user.", count=limit)
    assert share(found, "(?<!the )most recent <count>") == 0


def test_a_place_to_look_at_is_not_what_is_sought():
    told = "Detects the presence of a hidden watermark in a picture."
    found = texts("watermark_tool.detect", told, image_url=TEXT)
    assert share(found, "presence of .*watermark.*<image_url>") > 0.9


def test_what_only_a_query_tells_is_searched_for():
    found = texts("net_search", "Perform a web search for a given query.", query=TEXT)
    assert share(found, "show me|locate|get me|pull up") == 0


def test_a_list_that_is_managed_is_of_items():
    told = "Manages a wish list by allowing the user to add or delete wishes."
    verbs = {"type": "string", "enum": ["add", "delete"], "description": "The action to perform."}
    found = texts("wish", told, type=verbs, content=TEXT)
    assert share(found, "wish item") == 1


def test_a_bare_key_is_of_the_thing_led_to():
    key = {"type": "string", "description": "The universally unique identifier (UUID) of the kiln."}
    told = "Retrieves a list of all firings associated with a given kiln ID."
    found = texts("get_firings_by_kiln", told, uuid=key)
    assert share(found, "firings (for|of|on).*kiln.*<uuid>") > 0.9


def test_things_listed_with_their_parts_are_what_is_wanted():
    told = "Provides a list of available spells and their components for a given school."
    found = texts("spells", told, school=TEXT)
    assert share(found, "spells of components") == 0


def test_the_status_of_several_is_of_the_things():
    told = "Updates the new status for a list of kite IDs in the system."
    found = texts("update_status", told, ids={"type": "array", "items": WHOLE}, new_status=WHOLE)
    assert share(found, "status of status") == 0


def test_what_is_converted_is_the_number_that_is_there():
    number = {"type": "number", "description": "The temperature in Reaumur to be converted."}
    told = "Convert a temperature from Reaumur to Kelvin."
    found = texts("convert_reaumur_to_kelvin", told, reaumur=number)
    assert share(found, "<reaumur> .*to kelvin") > 0.8


def test_a_fact_is_asked_for_and_not_what_it_is_about():
    teams = {"type": "array", "items": TEXT, "description": "The crews that raced."}
    found = texts("regatta.get_winner", "Get the winner of a specific regatta.", crews=teams)
    assert share(found, "winner") == 1


def test_names_keep_the_capitals_of_their_description():
    told = "Get the dishes at a Frobnia store."
    assert intent("get_frobnia_dishes", told, place=TEXT).noun == "Frobnia dishes"


def test_a_name_alone_does_not_stand_for_a_fact():
    title = {"type": "string", "description": "Title of the work."}
    found = texts(
        "premiere_year.find", "Fetches the year a work was first staged.", work_title=title
    )
    assert share(found, "year") == 1


def test_no_object_is_cut_out_of_a_name():
    found = texts("signal_to_keeper", "Signal the keeper of a lighthouse.", message=TEXT)
    assert share(found, r"the to|to keeper") == 0
    assert intent("z_test", "Perform a statistical z-test.", values=TEXT).noun != "z"


def test_what_is_processed_is_not_executed():
    scan = {"type": "string", "description": "Path of the scan."}
    found = texts("process_scan", "Processes a scan and reads its text.", scan_path=scan)
    assert share(found, "process(ed)?\\b") == 1
    assert share(found, "execut|\\brun\\b") == 0


def test_a_thing_that_is_searched_for_by_its_title_is_called_by_it():
    title = {"type": "string", "description": "Title of the work."}
    found = texts("find_opus", "Find a work such as an opera by its title.", work_title=title)
    assert share(found, "(of|for) <work_title>") < 0.25


@pytest.mark.parametrize(
    ("name", "told", "names", "said"),
    [
        (
            "find_lamp_alert_config",
            "Get the configuration settings for lamp alerts by ID.",
            ["id"],
            "for lamp alerts",
        ),
        (
            "attic_memory_clear",
            "This tool belongs to the memory suite. Tool description: Clear all entries in the "
            "attic memory.",
            [],
            "entries in the attic memory",
        ),
        ("find_big_lamp_kit_parts", "Find the parts of a Big Lamp Kit.", ["id"], "Big Lamp Kit"),
        (
            "barn.roots",
            "Find the roots of a barn equation ax^2 + b = 0.",
            ["a"],
            "barn roots(?! of)",
        ),
        (
            "dice_game_winner",
            "Identify the winner in a dice game.",
            ["players"],
            "winner .*in a dice game",
        ),
        (
            "lotto.check_winner",
            "Check the winner in a round of lotto.",
            ["ticket"],
            "winner .*in a round of lotto",
        ),
        (
            "acme_mart.check_price",
            "Check the price of items at a specific Acme Mart location.",
            ["items", "location"],
            "at Acme Mart",
        ),
        (
            "find_closest_sauna",
            "Locate the closest Turkish sauna based on certain criteria.",
            ["location"],
            "closest Turkish sauna",
        ),
        ("make_pin", "Generates a secure, random pin.", ["owner"], "secure random pin"),
        (
            "get_built_in_lamp_specification",
            "Retrieve the specification for a built-in lamp by its ID.",
            ["lampSpecificationId"],
            "built-in lamp specification",
        ),
        (
            "add_garden_board",
            "Adds a new garden board to the system.",
            ["board_name"],
            "garden board (called|named|titled)",
        ),
        ("rent_forecast", "Predict the rent in a city.", ["city"], "predict|will|estimate"),
        (
            "maja_mail",
            "Retrieve the contact details of a person named Maja.",
            ["user_id"],
            "Maja's contact details",
        ),
        (
            "lamp_test",
            "Performs a lamp test on a table.",
            ["table"],
            "(run|perform|execute|off) .*lamp test|lamp test (be )?(run|perform|execut)",
        ),
        (
            "get_lamp_trail",
            "Get the trail for a given lamp, shelf and room.",
            ["lamp_id", "shelf_id", "room_id"],
            "(?!.* for .* for )",
        ),
        (
            "violin_piece.search",
            "Find pieces in European history using the Foo API.",
            ["composer"],
            "pieces(?!.*Foo)",
        ),
        ("search_lake_guide", "Search for lake guides.", ["lake"], "guides? .*<lake>"),
        (
            "add_barn_server",
            "Add a new Barn database server to the system.",
            ["host", "password"],
            "(a|^add|please) Barn database server",
        ),
        ("create_leak", "Creates a new record to track a leak in a pipe.", ["pipe"], "leak record"),
        ("Rentals_3_HireCar", "Make a rental car booking in a town.", ["town"], "rental car"),
        ("get_maja_jobs", "Get a list of jobs that Maja has had.", ["year"], "Maja's jobs"),
        ("statue_price", "Calculate the price to make a statue.", ["size"], "statue price"),
        (
            "disc_size.get",
            "Get the sizes, such as height, of a disc.",
            ["radius"],
            "sizes of a|disc",
        ),
    ],
)
def test_what_the_name_tells_too_is_said(name, told, names, said):
    assert share(texts(name, told, **dict.fromkeys(names, TEXT)), said) == 1


def test_what_is_found_and_played_is_played():
    told = "Searches for a tune on the jukebox and plays the found tune."
    assert intent("play_jukebox_tune", told, query=TEXT).verb == "play"
    assert intent("tune_review", "Get the ratings and reviews of a tune.", tune=TEXT).verb == "get"


def test_two_things_are_not_led_to_by_one_preposition():
    told = "Estimate the output of a mill given its place."
    found = texts("mill.potential", told, coordinates=TEXT)
    assert share(found, "of a mill of") == 0


def test_what_only_a_flag_asks_for_is_not_asked_for_without_it():
    spec = {"direct_ferry": {"type": "boolean"}, "island": TEXT}
    assert intent("ferry.book", "Book a direct ferry to an island.", **spec).noun == "ferry"
    assert intent("direct_ferry.book", "Book a direct ferry.", **spec).noun == "direct ferry"


def test_a_number_of_things_is_not_asked_for_as_any():
    said = texts("list_beekeepers", "List the new beekeepers.", limit=WHOLE)
    assert share(said, "(?i)any <limit>") == 0
    assert share(said, "<limit>") == 1


def test_a_thing_by_its_number_has_no_article():
    said = texts("get_chapter", "Get the details of a chapter.", chapter_id=TEXT)
    assert share(said, "the chapter <chapter_id>") == 0
    assert share(said, "chapter <chapter_id>") > 0


def test_what_narrows_an_object_is_none():
    told = "Get just the summary, description and colour of a kettle."
    said = texts("get_kettle_summary", told, kettle_id=TEXT)
    assert share(said, "(?i)just") == 0
    assert share(said, "(?i)summary") > 0.8


def test_a_key_of_music_is_no_key_of_a_thing():
    key = {"type": "string", "description": "The key of the lullaby, such as 'C' or 'A minor'"}
    said = texts("create_lullaby", "Creates a lullaby in a key.", key=key)
    assert share(said, "lullaby <key>") == 0


def test_a_path_is_of_the_file_that_is_read():
    path = {"type": "string", "description": "Path to the file"}
    said = texts("read_ledger", "Read content from a file.", path=path)
    assert share(said, "from the file(?! <path>)") == 0


def test_what_is_pasted_begins_with_a_colon_itself():
    checks = {"type": "array", "items": {"type": "object"}}
    told = "Set up a kiln plan for a problem with checks."
    said = texts("start_kiln_plan", told, problem_statement=TEXT, checks=checks)
    assert share(said, "(?i)this kiln plan") == 0


def test_what_a_text_is_always_turned_into_is_said_with_it():
    found = texts("to_welsh", "Translate a given text to Welsh", text=TEXT)
    assert share(found, "Welsh") == 1


@pytest.mark.parametrize(
    ("name", "told", "words"),
    [
        ("sniff_radio_traffic", "Sniff radio traffic on a band", "^(?!.*the sniff).*sniff radio"),
        ("get_logged_in_guests", "Get the number of logged in guests", "logged-in guests"),
        ("get_war_report", "Retrieve a report on war-related events", "war"),
        ("secure_door", "Enhance security of a door", "(?<!a )security"),
    ],
)
def test_deeds_and_qualities_are_heard(name, told, words):
    assert share(texts(name, told, band_id=TEXT), words) == 1


@pytest.mark.parametrize(
    ("told", "name", "words"),
    [
        ("Retrieve current humidity information in a barn", "barn_id", "^(?!.*(info|details))"),
        ("Retrieve product information", "product_id", "info|details|know about|tell me"),
    ],
)
def test_a_fact_is_asked_for_itself(told, name, words):
    assert share(texts("get_it", told, **{name: TEXT}), words) == 1


def test_an_attack_is_on_its_target():
    told = "Perform a replay attack on a target system"
    assert share(texts("replay", told, target_ip=TEXT), "(on|against) <target_ip>") > 0.9


def test_a_method_is_used():
    found = texts("smooth", "Run smoothing on a curve", curve_id=TEXT, method=TEXT)
    assert share(found, "using (the )?<method>|by <method>") > 0.9


@pytest.mark.parametrize(
    ("name", "told", "names", "words"),
    [
        (
            "reset_pin",
            "Reset the pin of a locker",
            ("locker_id", "new_pin"),
            "to <new_pin>|pin should be|new pin",
        ),
        ("get_poem", "Retrieve a poem of a poet", ("poet_name",), "^(?!.*called)"),
        (
            "find_word",
            "Find the origin and roots of a word",
            ("word",),
            "^(?!(what roots|which|do we|.*> word))",
        ),
    ],
)
def test_what_is_renewed_or_said_by_itself(name, told, names, words):
    assert share(texts(name, told, **dict.fromkeys(names, TEXT)), words) == 1


def test_a_noun_of_two_words_is_said_whole():
    told = "Retrieve the schedule of opera performances"
    house = {**TEXT, "description": "The name of the opera house"}
    assert share(texts("get_schedule", told, opera_house=house), "(?<!opera) house") == 0


def test_a_thing_of_another_kind_does_not_stand_for_what_is_wanted():
    dish = {**TEXT, "description": "The meal on the plate"}
    told = "Suggest bottles from our cellar which go with a dish"
    assert share(texts("pair_wine", told, dish=dish), "bottles? .*<dish>") == 1
    told = "Suggests the pest of an indoor plant and how to treat it."
    assert share(texts("find_pest", told, plant=TEXT), "pests? .*<plant>") == 1


@pytest.mark.parametrize(
    ("name", "told", "key", "about", "words"),
    [
        ("add_crate", "Add a crate", "harvest_year", {"type": "integer"}, "harvested in <"),
        ("log_stop", "Record a stop", "minutes_down", NUMBER, "> minutes down|down should be"),
        ("set_heat", "Set the heat", "hold_until", TEXT, "(?<!hold) until <"),
        ("add_mass", "Add an intention", "intention_for", TEXT, "(?<!for) intention.* for <"),
        ("join_run", "Sign up somebody", "runner", TEXT, "(?i)sign up <"),
        (
            "shoe_horse",
            "Put a horse on the round",
            "horse_name",
            TEXT,
            "(?i)(horse|put|add|called|stick) <|> horse",
        ),
        ("pay_item", "Charge an item to a room", "room_number", TEXT, "(to|for) (the )?room #?<"),
        ("bake", "Take an order for a cake", "tiers", {"type": "integer"}, "with <[a-z]+> tiers"),
        ("lose", "File a report", "direction", {**TEXT, "description": "Terminus"}, "^(?!.*sort)"),
    ],
)
def test_a_name_tells_how_it_is_said(name, told, key, about, words):
    assert share(texts(name, told, **{key: about}), words) == 1


def test_the_name_tells_what_a_clause_says_of_the_noun():
    told = "Finds threads that can replace the one named in a pattern"
    found = texts("find_thread_substitute", told, pattern=TEXT)
    assert share(found, "thread substitute") == 1


def _one_of(*options):
    return {**TEXT, "enum": list(options)}


@pytest.mark.parametrize(
    ("name", "told", "keys", "words"),
    [
        ("book_seats", "Book play seats", {"seat_count": WHOLE}, "> (play )?seat"),
        (
            "order_refill",
            "Order a refill for pickup or delivery",
            {"handover": _one_of("pickup", "delivery")},
            "(, |for )<handover>",
        ),
        ("make_quiz", "Make a quiz", {"difficulty": _one_of("novice", "expert")}, "> level"),
        (
            "tune_harp",
            "Ask for a visit",
            {"harp_type": _one_of("lever", "pedal")},
            "a <[^>]*> harp",
        ),
        ("show_play", "Book a show", {"doll_kind": _one_of("big dolls", "socks")}, "with <"),
        ("find_hall", "Find a hall", {"town": TEXT, "street": TEXT}, "<street>,? <town>"),
        ("ask_care", "Order grave care", {"visits": WHOLE}, "^(?!.*a grave care)"),
    ],
)
def test_counts_options_and_places_need_no_names(name, told, keys, words):
    assert share(texts(name, told, **keys), words) == 1


def test_what_is_for_somebody_is_not_by_them():
    who = {**TEXT, "description": "Stage name or group"}
    found = texts("issue_permit", "Issue a permit for street performers", performer=who)
    assert share(found, "for (the )?(performer )?<performer>") == 1


def test_the_option_says_which_kind_of_two_it_is():
    told = "Book a canoe or kayak course for a member"
    boat = _one_of("canoe", "kayak", "raft")
    assert share(texts("book_course", told, boat=boat), "a <boat> course") > 0.9


def test_files_are_organized_in_a_folder():
    found = texts("organize_folder", "Organize files in a folder by type.", path=TEXT)
    assert share(found, "organize (the )?files in (the )?(folder )?<path>") > 0.9


def test_what_is_called_so_does_something():
    told = "Cellar helper: picks bottles from the list to go with a dish"
    assert share(texts("match_wine", told, dish=TEXT), "bottles? .*<dish>") == 1


def test_nobody_says_our_of_whoever_serves_them():
    found = texts("adopt_pet", "Starts the adoption process for an animal in our shelter", pet=TEXT)
    assert share(found, r"\bour\b") == 0


def test_the_most_that_something_may_cost_is_no_sum_of_it():
    price = {"type": "integer", "description": "Maximum ticket price."}
    assert (
        share(texts("find_concert", "Locate a concert", price=price), "under <|up to <|most <") == 1
    )


def test_what_options_are_for_is_no_goal():
    told = "Retrieve a list of crates, with options to specify offset and size"
    assert share(texts("list_crates", told, offset=WHOLE), "crates.* to <") == 0


def test_a_pet_goes_by_its_kind_and_name():
    told = "Makes an appointment for a pet at the clinic."
    found = texts("book_vet", told, pet_name=TEXT, species=TEXT)
    assert share(found, "my <species> <pet_name>|<pet_name> the <species>") == 1


def test_the_option_stands_for_one_of_them():
    told = "Report a leak or broken lamp to the landlord"
    found = texts("report_fault", told, fault=_one_of("leak", "broken_lamp", "noise"))
    assert share(found, "(a|the|this) <fault>") > 0.9


def test_a_measure_counts_no_things():
    unit = _one_of("pallet", "ton")
    found = texts("order_tiles", "Order roof tiles", quantity={"type": "number"}, unit=unit)
    assert share(found, "<quantity> <unit>") == 1


def test_a_sum_of_money_needs_no_name():
    told = "Transfer money from one of my accounts to a saved payee."
    about = {"from_account": TEXT, "payee": TEXT, "amount": {"type": "number"}, "memo": TEXT}
    assert share(texts("transfer_funds", told, **about), "amount (of )?<") == 0


def test_what_is_sought_by_an_option_keeps_its_name():
    told = "List the exports of a bot or of its locale"
    found = texts("list_exports", told, filter_name=_one_of("locale", "format"))
    assert share(found, "filter") == 1


def test_nobody_orders_something_with_none():
    found = texts("order_frame", "Order a frame", glazing=_one_of("clear", "museum", "none"))
    assert share(found, "with <|and <") == 0


def test_what_is_asked_by_two_words_is_not_cut_between_them():
    found = intent("SearchMarketEvent", "Find when and where markets are held in a district.")
    assert found.objects == ("markets",)


def test_a_thing_is_called_by_its_symbol():
    symbol = {**TEXT, "description": "Symbol of the cryptocurrency"}
    told = "Retrieve the price history of a specific cryptocurrency"
    assert share(texts("get_history", told, symbol=symbol), "cryptocurrency") == 0


def test_who_is_booked_into_a_class_is_not_got():
    found = texts("addClientToClass", "Book a client into a class", clientId=TEXT, classId=WHOLE)
    assert share(found, r"\b(?:get|make|find) ") == 0


@pytest.mark.parametrize(
    ("name", "told", "verb"),
    [
        ("receive_stock", "Record incoming stock for an existing product", "record"),
        ("pay_order", "Process payment for an existing order", "(?:process|pay|make|send)"),
    ],
)
def test_a_deed_is_not_shown(name, told, verb):
    found = texts(name, told, amount={**WHOLE, "minimum": 1, "maximum": 90})
    assert share(found, r"\b(?:show|see|find|get me|what is)\b") == 0
    assert share(found, rf"\b{verb}\b") == 1


def test_an_article_fits_the_fixed_word_behind_it():
    found = texts("find_slot", "Find an open lesson slot.", genre=TEXT)
    assert share(found, r"\ba open") == 0 < share(found, r"\ban open")


def test_a_date_in_front_is_led_by_its_preposition():
    found = texts("book_kiln", "Book a kiln.", firing_date={**TEXT, "format": "date"})
    assert share(found, r"^<firing_date>, ") == 0 < share(found, r"^[Oo]n <firing_date>, ")


def test_words_to_look_for_come_with_what_is_looked_for():
    query = {**TEXT, "description": "Search text"}
    assert share(texts("search_cards", "Search cards by name.", q=query), "cards") > 0.9
    papers = texts("find_papers", "Search for papers on an archive.", query=query)
    assert share(papers, "papers about <query>") > 0.4
    web = texts("web_search", "Search the web.", query=query)
    assert share(web, r"web|about|\bI (want|need) <") == 0


def test_what_only_its_noun_tells_is_said_with_it_in_the_same_sentence():
    found = texts("order_kite", "Order a kite from the kite maker.", mood=TEXT)
    assert share(found, "with (the )?mood <mood>") > 0.8
    assert share(found, "as the mood|mood is|mood: ") == 0


@pytest.mark.parametrize(
    ("name", "description", "verb", "noun"),
    [
        ("reach", "To show the reach throughout the year for a brand.", "show", "reach"),
        ("modify_or_delete_pond", "Modifies or deletes an existing pond.", "modify", "pond"),
        ("rollbackPond", "", "roll back", "pond"),
        ("search_catalog", "Search the pond catalogue.", "search-in", "pond catalogue"),
    ],
)
def test_heads_are_found_behind_two_verbs_and_before_any_preposition(
    name: str, description: str, verb: str, noun: str
) -> None:
    made = intent(name, description, keyword=TEXT)
    assert (made.verb, made.noun) == (verb, noun)


def test_aspects_are_of_a_thing_and_not_about_it():
    aspects = {"type": "array", "items": {**TEXT, "enum": ["causes", "outcome"]}}
    found = texts(
        "war_info",
        "Retrieve specific information about a war.",
        war_name={**TEXT, "description": "The name of the war."},
        info_requested={**aspects, "description": "Aspects of the war to return."},
    )
    assert share(found, "<info_requested> about <war_name>") == 0


@pytest.mark.parametrize(
    ("name", "told", "who"),
    [
        ("log_swim", "Log a swim in the log.", "people"),
        ("file_claim", "File a claim with a document.", "people"),
        ("tail_logs", "Tail the log of a server.", "developers"),
        ("edit_file", "Edit a file in a repository.", "developers"),
    ],
)
def test_words_of_everyday_make_nobody_a_developer(name: str, told: str, who: str) -> None:
    assert intent(name, told).audience == who


def test_names_with_a_dot_are_names():
    made = intent("create_task", "Create a new task in Vireo.ai.", title=TEXT)
    assert made.complements == (("in", "Vireo.ai"),)


def test_what_is_assigned_is_told():
    made = phraser("grade_pond", "Assign a score to a pond.", pond_id=TEXT, score=NUMBER, note=TEXT)
    assert made.natural(frozenset(("/pond_id", "/score")))
    assert not made.natural(frozenset(("/pond_id", "/note")))


def test_nouns_stand_behind_what_measures_them():
    found = texts("get_min_word_score", "Returns the minimum score for a word.", word=TEXT)
    assert share(found, "word minimum") == 0


@pytest.mark.parametrize(
    ("name", "told", "key"),
    [
        ("archive_email", "Archive an email by ID", "message_id"),
        ("mark_as_read", "Mark messages as read", "message_ids"),
        ("complete_todos", "Complete todos", "task_ids"),
    ],
)
def test_nothing_is_done_to_what_no_key_tells(name, told, key):
    properties = {key: TEXT, "note": TEXT}
    function = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": properties}
    )
    made = told_phraser(function, bind(function))
    assert not made.natural(frozenset())
    assert made.natural(frozenset({f"/{key}"}))


def natural(name, told, required, given, properties):
    schema = {"type": "object", "properties": properties, "required": list(required)}
    function = FunctionSpec(name=name, description=told, parameters=schema)
    return told_phraser(function, bind(function)).natural(
        frozenset(f"/{key}" for key in (*required, *given))
    )


FLAG = {"type": "boolean"}
OBJECT = {"type": "object"}


@pytest.mark.parametrize(
    ("name", "told", "required", "bare", "given", "properties"),
    [
        (
            "track_flight",
            "Track a flight",
            (),
            (),
            ("flight_iata",),
            {"flight_iata": TEXT, "flight_icao": TEXT},
        ),
        ("set_swing", "Control the swing", (), (), ("vertical",), {"vertical": FLAG}),
        (
            "send_message",
            "Send a message to a channel",
            ("channel_id",),
            (),
            ("text",),
            {"channel_id": TEXT, "text": TEXT},
        ),
        (
            "update_subscription",
            "Update a subscription",
            ("subscription",),
            (),
            ("quantity",),
            {"subscription": TEXT, "quantity": WHOLE},
        ),
        ("read_data", "Execute a SELECT query", (), (), ("query",), {"query": TEXT}),
        ("find_invoice", "Find an invoice", (), (), ("invoice_id",), {"invoice_id": TEXT}),
        # what programs go on by, and what nobody could know
        (
            "list_crates",
            "List the crates",
            (),
            ("cursor",),
            ("limit",),
            {"cursor": TEXT, "limit": WHOLE},
        ),
        ("list_crates", "List the crates", (), ("offset",), (), {"offset": WHOLE}),
        ("crate", "crate", (), (), ("wood",), {"wood": TEXT, "limit": WHOLE}),
        ("crate", "crate", (), ("limit",), ("wood",), {"wood": TEXT, "limit": WHOLE}),
        (
            "move_crate",
            "Move a crate",
            ("id",),
            ("id",),
            ("id", "shelf"),
            {"id": TEXT, "shelf": TEXT},
        ),
        ("set_crate", "Set a crate", ("crate",), (), ("width",), {"crate": TEXT, "width": WHOLE}),
        (
            "update_crate",
            "Update a crate",
            ("crate_id", "project_slug"),
            (),
            ("wood",),
            {"crate_id": TEXT, "project_slug": TEXT, "wood": TEXT, "reason": TEXT},
        ),
        ("list_crates", "List the crates", (), ("crate_types",), (), {"crate_types": TEXT}),
        ("run_crate", "Run a crate", ("name",), ("input",), (), {"name": TEXT, "input": OBJECT}),
        (
            "add_crate",
            "Add a crate",
            ("name",),
            ("metadata",),
            (),
            {"name": TEXT, "metadata": OBJECT},
        ),
    ],
)
def test_what_people_would_say_is_said_first(name, told, required, bare, given, properties):
    assert not natural(name, told, required, bare, properties)
    assert natural(name, told, required, given, properties)


@pytest.mark.parametrize("told", ["Show the next crate", "List crates", "Show the crate forecast"])
def test_of_what_there_is_one_or_all_nothing_need_be_told(told: str) -> None:
    assert natural("show", told, (), (), {"wood": TEXT})


def test_an_object_of_which_more_is_told_may_be_said():
    told = {"type": "object", "description": 'What to store, e.g. {"color": "red"}'}
    given = {"name": TEXT, "input": told}
    assert natural("add_crate", "Add a crate", ("name",), ("input",), given)


def test_a_number_that_is_updated_is_what_it_is_updated_to():
    found = texts("update_weight", "Update the working weight", item=TEXT, weight=NUMBER)
    assert share(found, "weight .*to <weight>") == 1


def test_who_edits_two_things_of_a_channel_edits_the_channel():
    told = "Edit a kennel's name and topic/state."
    assert intent("edit_kennel", told, kennel_id=TEXT, topic=TEXT).noun == "kennel"


def test_an_email_is_known_by_the_id_of_its_message():
    said = texts("archive_email", "Archive an email", message_id=TEXT)
    assert share(said, r"\ban email|email for <") == 0


def test_a_number_to_call_is_no_number_of_the_message():
    number = {"type": "string", "description": "Phone number with country code"}
    said = texts("send_message", "Sends a text message", number=number)
    assert share(said, " to <") > 0.9
    assert share(said, "message #?<") == 0


def test_what_only_looks_like_paging_is_said():
    properties = {"file": TEXT, "skip_duplicates": FLAG, "utc_offset": WHOLE}
    assert natural("import_pets", "Import pets", ("file",), ("skip_duplicates",), properties)
    assert natural("import_pets", "Import pets", ("file",), ("utc_offset",), properties)


def test_a_sum_stands_with_a_coin_alone():
    coin = {"type": "string", "description": "Token symbol, e.g. ETH"}
    said = texts("send_crypto", "Send crypto to a wallet", amount=NUMBER, token=coin)
    assert share(said, "<amount> <token>") == 1
    said = texts("deposit", "Deposit an asset", amount=NUMBER, asset=TEXT)
    assert share(said, "<amount> <asset>") == 0


def test_who_is_made_a_contact_is_no_one_for_whom_something_is_made():
    said = texts("create_contact", "Create a contact", name=TEXT, email=TEXT)
    assert share(said, r"for <name> \(<email>\)") == 0


def test_coordinates_are_converted_to_what_is_no_place():
    assert intent("convert", "Convert coordinates to MGRS", latitude=NUMBER).verb == "convert"
    assert intent("convert", "Convert coordinates to an address", latitude=NUMBER).verb == "get"


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("get_marks", "Get the marks of the current student.", "get", "marks"),
        ("get_homework", "List assignments and their deadlines.", "list", "assignments"),
        (
            "claim_state",
            "Return the state of a claim that has been filed.",
            "return",
            "claim state",
        ),
        ("enroll", "Enroll the current student in a course.", "enroll in", "course"),
    ],
)
def test_what_goes_without_saying_is_not_asked_for(name, told, verb, noun):
    made = intent(name, told)
    assert (made.verb, made.objects) == (verb, (noun,))
    assert not made.kept
