"""Tools of servers: whose an id is, what is searched, what is one's own, what is only added to."""

from __future__ import annotations

from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts


def test_a_bare_id_is_of_what_the_description_leads_to():
    found = texts("page_checks", "List the checks for a probe.", id=TEXT, limit=WHOLE)
    assert share(found, "for (the )?probe( with ID)? <id>") == 1


def test_a_bare_id_beside_another_is_of_what_the_name_tells():
    found = texts("probe_check", "Get a single check with results.", id=TEXT, checkId=TEXT)
    assert share(found, "check( with ID)? <checkId> for (the )?probe( with ID)? <id>") == 1


def test_an_id_is_of_what_its_description_calls_it():
    told = {"type": "string", "description": "Attachment ID"}
    found = texts("get_file_url", "Get the URL for an attachment.", id=told)
    assert share(found, "attachment( with ID)? <id>") == 1


def test_what_is_searched_is_the_object_where_a_query_tells_what_for():
    found = texts("search_docs", "Search the Lumen manual for setup guidance.", query=TEXT)
    assert share(found, "Lumen manual (for|about|:|matching).*<query>") > 0.9
    assert share(found, "setup") == 0


def test_things_of_who_asks_are_theirs():
    found = texts("list_clubs", "Lists the clubs the authenticated athlete is a member of.")
    assert share(found, "my clubs") == 1


def test_notes_and_reactions_are_added_to_what_they_are_on():
    emoji = {"type": "string", "description": "Name of the emoji without colons"}
    found = texts(
        "create_issue_emoji",
        "Add an emoji reaction to an issue in the repository of a project.",
        issue_iid=WHOLE,
        name=emoji,
    )
    assert share(found, "<name> emoji reaction") == 1
    assert share(found, "to issue #?<issue_iid>") == 1


def test_a_request_has_a_body():
    found = texts("client_post", "Perform an HTTP POST request.", url=TEXT, value=TEXT)
    assert share(found, "with (the )?body <value>") > 0.9


def test_somebody_is_added_to_watch_something():
    watch = "Add a user to watch an issue."
    found = texts("add_watcher", watch, issueKey=TEXT, accountId=TEXT)
    assert (
        share(
            found,
            "user( with ID)? <accountId>( added)? to watch (the )?(issue|ticket).* <issueKey>",
        )
        > 0.9
    )
    leave = "Remove a user from watching an issue."
    gone = texts("remove_watcher", leave, issueKey=TEXT, accountId=TEXT)
    assert share(gone, "user( with ID)? <accountId>( \\w+)? from watching .*<issueKey>") > 0.9


def test_two_of_a_kind_are_not_told_before_their_names():
    found = texts(
        "get_branch_diffs", "Get diffs between two branches.", **{"from": TEXT, "to": TEXT}
    )
    assert share(found, "two branches") == 0


def test_a_noun_is_said_once():
    found = texts("get_pull_request_status", "Get the status of a pull request.", pull_number=WHOLE)
    assert share(found, "pull request status") == 0
    assert share(found, "status (of|for|on) (PR|pull request) #?<pull_number>") > 0.9


def test_a_key_of_the_object_is_so_whatever_its_name():
    award = {"type": "string", "description": "The ID of the emoji reaction to delete"}
    found = texts("delete_emoji", "Remove an emoji reaction from an issue.", award_id=award)
    assert share(found, "emoji reaction( with ID)? <award_id>") == 1
    place = {"type": "integer", "description": "1-based index of the request, as listed"}
    found = texts("network_request", "Get details of a network request.", index=place)
    assert share(found, "network request( with index)? <index>") == 1


def test_what_is_searched_by_a_pattern_matches_it():
    found = texts("search_files", "Search for files by a pattern.", pattern=TEXT)
    assert share(found, "matching <pattern>") > 0.9


def test_what_lies_in_each_other_is_said_innermost_first():
    found = texts("get_row", "Get a row.", baseId=TEXT, tableId=TEXT, rowId=TEXT)
    assert share(found, "row( with ID)? #?<rowId> in table <tableId>(,| in| of) base <baseId>") == 1
    named = {"type": "string", "description": "Collection name"}
    found = texts("delete-docs", "Removes documents.", database=TEXT, collection=named)
    assert share(found, "in the <collection> collection (of|in) the <database> database") == 1


def test_an_update_of_attributes_is_of_the_thing_they_belong_to():
    told = "Update a table's name or description"
    found = texts("update_table", told, tableId=TEXT, name=TEXT, description=TEXT)
    assert share(found, "table <tableId>.*name.*<name>.*description.*<description>") == 1
    assert share(found, "the name (for|in|with)") == 0


def test_who_gets_something_by_a_key_is_called_what_they_are():
    found = texts("assign_member", "Assign a member to a card", cardId=TEXT, memberId=TEXT)
    assert share(found, "card <cardId> to member <memberId>") == 1
    made = texts("create_quote", "Create a quote.", contactId=TEXT)
    assert share(made, "the quote") == 0


def test_records_are_kept_where_they_are_looked_for():
    told = "Search for records containing specific text"
    found = texts("search_records", told, tableId=TEXT, searchTerm=TEXT)
    assert share(found, "records (in table <tableId>|.*<searchTerm>)") == 1


def test_whose_things_are_is_told_by_the_login():
    found = texts("get_games", "Get a player's games for a month.", username=TEXT, year=WHOLE,
                  month=WHOLE)  # fmt: skip
    assert share(found, "<username>'s games (in|for) <month> <year>") > 0.9
    found = texts("is_online", "Check if a player is online.", username=TEXT)
    assert share(found, "(?<!for )<username>") == 1


def test_words_before_a_search_and_lists_of_things_are_no_verbs():
    found = texts("x_simple_search", "Simple search for documents in the vault.", query=TEXT)
    assert share(found, "simple") == 0
    found = texts("list_categories", "Tags, authors or series in the library, with counts.")
    assert share(found, "categories") == 1


def test_options_that_only_a_description_tells_are_the_verb():
    told = {"type": "string", "description": "What to do: 'start', 'pause' or 'skip'."}
    about = "Manages the playback with the following actions: start, pause, skip"
    found = texts("Playback", about, action=told)
    assert share(found, "<action> the playback") > 0.9


def test_what_is_searched_for_several_kinds_of_things_is_the_object():
    found = texts("search_all", "Search Lumen Maps for roads, rivers, and towns.", query=TEXT)
    assert share(found, "Lumen Maps") == 1
    assert share(found, "(the Lumen|roads)") == 0


def test_messages_go_out_on_a_server():
    server = {"type": "string", "description": "ID of the server"}
    found = texts("send_message", "Send a message to a channel.", server=server, channel=TEXT)
    assert share(found, "on server <server>") > 0.4
    assert share(found, "with server") == 0


def test_titles_of_persons_are_no_names_and_recipes_are_called_by_theirs():
    found = texts("list_players", "Get a list of titled players.", title=TEXT)
    assert share(found, "players with (the )?title <title>") > 0.9
    about = "Save or update the recipe with the given name, and directions."
    found = texts("save_recipe", about, name=TEXT, directions=TEXT)
    assert share(found, "(?<!with )<name>") == 1


def test_grades_are_given_by_grading():
    found = texts("submit_grade", "Submit a grade for a test.", test_id=WHOLE, grade=TEXT)
    assert share(found, "(grade|mark) (the )?test") > 0.9


def test_what_is_searched_inside_is_the_object():
    found = texts("search_books", "Search inside the text of the books.", query=TEXT)
    assert share(found, "the text of the books") > 0.9


def test_a_value_alone_asks_for_nothing():
    found = texts("get_stock", "Retrieve stock data.", symbol=TEXT)
    assert share(found, "^<symbol>") == 0


def test_what_matches_a_filter_does_not_come_with_it():
    found = texts("get_tasks", "Get a list of tasks with filters.", filter=TEXT)
    assert share(found, "with <filter>") == 0


def test_a_second_deed_leads_to_its_person():
    about = "Send a message to a channel and wait for a response from a specific user."
    found = texts("send_and_wait", about, channel=TEXT, user_id=TEXT, message=TEXT)
    assert share(found, "and wait for a response from user <user_id>") == 1
    assert share(found, '"<message>".* and wait|and wait.*: "?<message>') > 0.9


def test_numbers_from_and_to_say_of_what_they_are():
    number = {"type": "number"}
    found = texts("search_jobs", "Search for jobs.", payment_from=number, payment_to=number)
    assert share(found, "payment (between <payment_from> and|from <payment_from> to)") == 1


def test_numbers_of_a_priority_follow_it_and_fields_that_are_listed_are_by_what():
    number = {"type": "integer", "enum": [1, 2, 3]}
    assert share(texts("get_tasks", "Get tasks.", priority=number), "priority <priority>") == 1
    field = {"type": "string", "enum": ["tags", "authors"]}
    assert share(texts("list_words", "List the words.", field=field), "by <field>") == 1


def test_things_of_the_day_have_one_article():
    found = texts("puzzle_of_the_day", "Today's puzzle.", full={"type": "boolean"})
    assert share(found, "the the") == 0


def test_several_units_say_of_what_they_are():
    unit = {"type": "string", "enum": ["a", "b"]}
    found = texts("get_weather", "Get the weather data.", rain_unit=unit, wind_speed_unit=unit)
    assert share(found, "rain in <rain_unit>") == 1
    assert share(found, "wind speed in <wind_speed_unit>") == 1


def test_checks_of_safety_are_run():
    found = texts("pre_flight_safety_check", "Before any flight, ask who is on board.")
    assert share(found, "(run(ning)?|kick off) a .*safety check") > 0.8


def test_settings_are_none_of_the_things():
    bag = {"type": "object"}
    found = texts("submit_sample", "Submit a file for analysis.", params=bag)
    assert share(found, "this file") == 0
    assert share(found, "a file.* with <params>") > 0.5
    records = {"type": "array", "items": {"type": "object"}}
    found = texts("add_rows", "Add rows to the table.", rows=records)
    assert share(found, "these rows") > 0.5


def test_what_is_known_by_a_key_or_its_id_is_told_by_one():
    found = texts("list_policies", "List the policies.", listener_name_or_id=TEXT)
    assert share(found, "name or|or ID") == 0
    assert share(found, "listener") == 1


def test_one_navigates_to_a_page():
    found = texts("navigate", "Navigate a Chrome tab to ``url``.", url=TEXT, tab_id=TEXT)
    assert share(found, "to .*<url>") > 0.9
    assert share(found, "from <url>") == 0


def test_how_a_program_works_is_left_out():
    found = texts("run_flow", "Execute complex multi-step scraping workflows.", url=TEXT)
    assert share(found, "complex|multi-step") == 0


def test_what_is_listed_is_no_list():
    told = "List available metrics usable in MQE expressions."
    assert share(texts("list_mqe_metrics", told, regex=TEXT), "(?<!mind )list MQE metrics") < 0.2
    assert share(texts("list_mqe_metrics", told), "(all|the) list") == 0


def test_numbers_follow_what_is_no_noun():
    found = texts("reorder_list", "Reorder a playlist.", insert_before=WHOLE, range_start=WHOLE)
    assert share(found, "before of") == 0
    path = "Compute a navigation path between two poses."
    ends = {"start_x": WHOLE, "start_y": WHOLE, "goal_x": WHOLE, "goal_y": WHOLE}
    found = texts("get_path", path, **ends)
    assert share(found, "from <start_x>, <start_y> to <goal_x>, <goal_y>") > 0.9
