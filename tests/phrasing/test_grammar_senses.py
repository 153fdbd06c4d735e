"""Arguments by the sense of their noun: makers, contests, opponents, sizes, variables, limits."""

from __future__ import annotations

from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts


def test_the_sense_of_the_noun_joins_it():
    found = texts("find_rug", "Find rugs.", brewery=TEXT, aroma=TEXT)
    assert share(found, "from <brewery>") > 0.9
    assert share(found, "a <aroma> aroma") > 0.9
    suits = texts("file_claim", "File a claim.", defendant=TEXT, plaintiff=TEXT)
    assert share(suits, "against <defendant>") > 0.9
    assert share(suits, "on behalf of <plaintiff>") > 0.9


def test_names_that_are_verbs_are_said_as_what_is_done():
    found = texts("list_rugs", "List rugs.", expand=TEXT, filter=TEXT)
    assert share(found, "expanding <expand>") > 0.9
    assert share(found, 'filtered by "?<filter>') > 0.9


def test_a_width_goes_with_its_height():
    chart = texts("draw_chart", "Draw a chart.", width=WHOLE, height=WHOLE)
    assert share(chart, "<width> (x|by) <height>") > 0.9
    window = texts("resize_window", "Resize the window.", width=WHOLE, height=WHOLE)
    assert share(window, "to <width> (x|by) <height>") > 0.9
    box = texts("get_volume", "Get the volume.", width=WHOLE, height=WHOLE, depth=WHOLE)
    assert share(box, "<width> (x|by) <height>") == 0


def test_variables_are_said_with_the_part_they_play():
    out = {"description": "The PrintStream to write to."}
    ctx = {"description": "The RequestContext object."}
    found = texts("Probe.runIt", "Runs the probe of the channel.", out=out, ctx=ctx)
    assert share(found, "<out> as the output|The output is <out>") > 0.9
    assert share(found, "with (out|ctx) <") == 0


def test_what_limits_no_results_limits_nothing_else():
    age = {**WHOLE, "description": "The age of the log files to delete in days."}
    found = texts("clean_logs", "Clean up logs.", age_limit=age)
    assert share(found, "limited to|no more than|at most") == 0


def test_keys_of_what_things_are_in_or_on():
    found = texts("list_notes", "List notes of a plan.", thread_id=TEXT)
    assert share(found, "in thread <thread_id>") > 0.9
    assert share(texts("click_link", "Click a link.", page_id=TEXT), "on page <page_id>") > 0.4


def test_a_year_follows_the_place_and_guests_come_together():
    city = {**TEXT, "description": "The city."}
    year = {**WHOLE, "description": "The year."}
    found = texts("get_rainfall", "Get the rainfall statistics.", city=city, year=year)
    assert share(found, "<city>.*<year>") > 0.9
    stay = texts("book_room", "Book a room.", adults=WHOLE, children=WHOLE)
    assert share(stay, "for <adults> and <children>") > 0.9


def test_units_in_names_are_left_to_the_values():
    found = texts("get_prices", "Get server prices.", memory_gb=WHOLE, cpu_count=WHOLE)
    assert share(found, "memory gb|gb of") == 0


def test_what_an_update_changes_is_mostly_set():
    ticket = {"id": WHOLE, "title": TEXT, "colour": TEXT, "weight": WHOLE}
    found = texts("update_ticket", "Update a ticket.", **ticket)
    assert share(found, "and set the ") > 0.3
    assert share(found, "(?i)use ") == 0
