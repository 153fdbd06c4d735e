"""Tools of makers of programs: what is moved, searched, compared, and whose logs are read."""

from __future__ import annotations

import generator as gen
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts


def test_what_has_a_status_is_moved_to_it():
    status = {"type": "string", "enum": ["Backlog", "Doing", "Done"]}
    found = texts(
        "transition_card", "Move a card to another board status.", cardKey=TEXT, status=status
    )
    assert share(found, "(to|as|be|now|→) <status>") > 0.9
    assert share(found, "move <status>|to the board status") == 0


def test_a_bare_number_tells_what_is_merged_and_no_project_is():
    project = {"type": "string", "description": "Project path"}
    found = texts("merge_change", "Merge an open change request.", project=project, iid=WHOLE)
    assert share(found, "merge <project>") == 0


def test_what_is_searched_has_its_name():
    found = texts(
        "find_similar", "Semantic search over a shelf. Best first.", shelf=TEXT, query=TEXT
    )
    assert share(found, "the shelf in") == 0
    assert share(found, "(the <shelf> shelf|shelf <shelf>|<shelf>)") > 0.9


def test_two_ends_are_compared_with_each_other():
    found = texts("compare_refs", "Compare two refs.", repo=TEXT, base=TEXT, head=TEXT)
    assert share(found, "two refs") == 0
    assert share(found, "<base>.* <head>") == 1
    assert share(found, "differ of") == 0


def test_logs_are_not_called_as_what_they_are_of_is():
    found = texts("box_logs", "Get logs from a crate.", crate=TEXT, container=TEXT)
    assert share(found, "called <container>") == 0


def test_letters_that_are_no_word_take_an_article():
    found = texts("store_key", "Set a key in the store.", key=TEXT, ttl=WHOLE)
    assert share(found, "TTL = ") == 0


def test_the_service_itself_is_no_place_beside_one_in_it():
    found = texts(
        "planner_create_card",
        "Create a card in the planner.",
        board_key={"type": "string", "description": "Key of the board, e.g. OAK"},
        title=TEXT,
    )
    assert share(found, "planner") == 0


def test_a_summary_over_a_description_is_what_it_is_called():
    found = texts("open_issue", "Open an issue.", summary=TEXT, description=TEXT)
    assert share(found, "saying .?<summary>") == 0


def test_what_is_attached_to_a_message_lies_in_none():
    files = {"type": "array", "items": {"type": "string"}, "description": "File paths to attach"}
    found = texts("send_mail", "Send an email.", to=TEXT, body=TEXT, attachments=files)
    assert share(found, "in <attachments>") == 0
    assert share(found, "destination") == 0


def test_a_pattern_is_looked_for_itself():
    found = texts("grep_text", "Search for a regex pattern in files.", pattern=TEXT)
    assert share(found, "pattern (with|against) <pattern>") == 0


def test_a_method_of_requests_is_no_deed_of_what_is_made():
    method = {"type": "string", "enum": ["GET", "HEAD", "POST"]}
    found = texts("create_probe", "Create a probe for a URL.", url=TEXT, method=method)
    assert share(found, "<method> (the|a|probe)") == 0


def test_how_far_one_looks_back_is_told_as_such():
    period = {"type": "string", "enum": ["24h", "7d", "30d"]}
    found = texts("list_crashes", "List crashes.", period=period)
    assert share(found, "last <period>") > 0.9


def test_what_is_handed_over_is_this():
    found = texts("put_file", "Write content to a file.", path=TEXT, content=TEXT)
    assert share(found, "(write|put|save) content") == 0


def test_what_is_searched_is_no_word_of_what_is_found():
    found = texts("search_shelf_papers", "Full-text search in a shelf.", shelf=TEXT, query=TEXT)
    assert share(found, "shelf papers") == 0


def test_a_contract_goes_to_its_signers():
    each = {"type": "object", "properties": {"name": TEXT, "email": TEXT}}
    signers = {"type": "array", "items": each}
    found = texts("send_deed", "Send a deed for signature.", path=TEXT, signers=signers)
    assert share(found, "to <signers>") > 0.9


def test_who_is_told_by_the_deed_itself_needs_no_second_verb():
    people = {"type": "array", "items": TEXT, "description": "Who to share with"}
    found = texts("share_sketch", "Share a sketch.", sketch_id=TEXT, emails=people)
    assert share(found, "sharing with") == 0
    assert share(found, "with <emails>") > 0.5


def test_who_plays_a_part_is_none_whom_it_is_for():
    lead = {"type": "string", "description": "Handle of the commander"}
    found = texts("open_outage", "Open an outage.", title=TEXT, commander=lead)
    assert share(found, "for (the )?(user )?<commander>") == 0


def test_a_form_is_no_name():
    kind = {"type": "string", "enum": ["vtt", "json"]}
    found = texts("get_minutes", "Get the minutes of a talk.", talk_id=TEXT, format=kind)
    assert share(found, "for (the )?format") == 0


def test_a_column_is_no_title_of_what_stands_in_it():
    spec = {
        "name": "board_pin_card",
        "description": "Create a card on a board.",
        "parameters": {
            "type": "object",
            "properties": {"list_name": TEXT, "title": TEXT, "description": TEXT},
            "required": ["list_name", "title", "description"],
        },
    }
    calls = gen.sample_arguments(spec, 30, seed=2)
    assert all(len(one["list_name"].split()) <= 3 for one in calls)


def test_a_person_is_found_by_name():
    found = texts("find_colleague", "Find a person in the staff list.", query=TEXT)
    assert share(found, "person for") == 0


def test_the_text_of_a_file_is_the_text_from_it():
    found = texts("get_manuscript_text", "Extracts text from a manuscript.", filename=TEXT)
    other = texts("get_document_text", "Extracts text from a document.", filename=TEXT)
    assert share(found, "manuscript text") > 0.9
    assert share(other, "document text") == 0
    assert share(other, "text (from|of|in)( the file)? <filename>") > 0.5
