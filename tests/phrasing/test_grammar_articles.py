"""How objects start, in functions made up: as descriptions do, where these don't spare articles."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import TEXT, intent, share, texts


@pytest.mark.parametrize(
    ("told", "wanted", "never"),
    [
        ("Book stabling for a mule", " stabling ", r"\b(a|some) stabling"),
        ("Record damage to a barge", " damage ", "some damage"),
        ("Announce planned maintenance", " planned maintenance", "some planned"),
        ("Book a lighter for a mule", r"\ba (new )?lighter", " lighter for mule"),
        ("Send ticket to the skipper", r"\ba ticket", r"to send ticket|\b(some|the) ticket"),
    ],
)
def test_an_object_starts_as_the_description_tells(told, wanted, never):
    found = texts(f"{told.split()[0].lower()}_it", told, quay=TEXT)
    assert share(found, wanted) > 0.5
    assert not share(found, never)


@pytest.mark.parametrize(
    ("name", "told", "argument", "wanted"),
    [
        ("apply_it", "Apply to a guild", "note", "apply to a guild"),
        ("enroll_in_guild", "Enroll in a guild", "guild", "enroll in .*<guild>"),
        ("post_to_crew", "Post in the harbour", "day", "post in the harbour"),
    ],
)
def test_a_verb_that_leads_on_needs_no_object(name, told, argument, wanted):
    found = texts(name, told, **{argument: TEXT})
    assert share(found, wanted) > 0.8
    assert not share(found, r" it (?!possible)")


@pytest.mark.parametrize(
    ("told", "noun"), [("Look for a mule sitter", "mule sitter"), ("Looks for barges", "barges")]
)
def test_what_is_looked_for_is_sought(told, noun):
    found = intent("mule_request", told)
    assert (found.kind.name, found.noun) == ("search", noun)


@pytest.mark.parametrize(
    ("name", "told", "wanted", "never"),
    [
        ("burnish_bell", "Burnish a ship bell before a feast.", "the ship bell", r"\ban? "),
        ("flip_token", "Flip a token.", r"\ba token", "the token"),
        ("log_tide", "Log a tide turn.", r"\ba tide turn", "the tide"),
        ("find_moss_code", "Find code for moss.", r"\bcode\b", "some"),
    ],
)
def test_what_there_is_is_known_and_what_is_made_is_any(name, told, wanted, never):
    found = texts(name, told, day=TEXT)
    assert share(found, wanted) > 0.7
    assert not share(found, never)


def test_a_list_is_of_all_of_a_kind():
    found = texts(
        "list_barges", "List barges", barge_type={"type": "string", "enum": ["tug", "tow"]}
    )
    assert share(found, r"\bthe <barge_type> barges") > 0.8
    assert not share(found, r"\bsome\b")


def test_nobody_has_the_things():
    assert not share(texts("get_barges", "Get the barges", page=TEXT), "do we have the")


@pytest.mark.parametrize(
    ("name", "told", "wanted"),
    [
        ("view_cart", "View the current shopping cart", "my shopping cart"),
        ("get_tide_statement", "Gets the users tide statement", "my tide statement"),
        ("get_feed", "Get personalized barge feed", "my (personalized )?barge feed"),
        ("ignore_rollo", "Do nothing. Rollo's mood drops.", "ignore Rollo"),
        ("list_barges", "List barges awaiting inspection.", "barges awaiting inspection"),
        ("send_chart", "Send chart to customer", "chart to the customer"),
    ],
)
def test_whose_it_is_and_how_many(name, told, wanted):
    assert share(texts(name, told), wanted) > 0.7


@pytest.mark.parametrize(
    ("name", "told", "argument"),
    [
        ("view_cart", "View a cart", "customer_id"),
        ("get_users_list", "Get the users list", "page"),
        ("get_feed", "Get personalized barge feed", "user"),
    ],
)
def test_nothing_is_the_speakers_that_may_be_anothers(name, told, argument):
    assert not share(texts(name, told, **{argument: TEXT}), r"\bmy\b")


def test_a_side_is_set_whichever_the_description_has_last():
    told = "Set the bow and/or stern bearings of the barge"
    found = texts("set_bearings", told, bow_bearing=TEXT, stern_bearing=TEXT)
    assert share(found, "the bow bearing to <bow_bearing> and the stern bearing to") > 0.7


@pytest.mark.parametrize(
    ("name", "told", "wanted", "never"),
    [
        ("get", "Get current user information", r"my user (info|details)", "on my user"),
        ("query_kb", "Query KB", "the KB", r"\ba KB"),
        ("move_lesson", "Move an already booked sailing lesson.", "my sailing lesson", "booked"),
        ("order_oil", "Order lamp oil by barge", "lamp oil", r"\ban? lamp"),
    ],
)
def test_what_has_no_number_or_one_owner(name, told, wanted, never):
    found = texts(
        name, told, **({} if name == "get" else {"query" if "kb" in name else "day": TEXT})
    )
    assert share(found, wanted) > 0.6
    assert not share(found, never)


@pytest.mark.parametrize(
    ("name", "told", "wanted"),
    [
        ("record_spelling_mend", "Record a spelling or grammar mend.", "a spelling mend"),
        ("generate_charts", "Generate tides, depths, lights from a survey.", "charts"),
        ("find_member", "Finds a member by tide.", "the member"),
        ("find_tutor", "Finds a tutor by tide.", r"\ba tutor|tutors"),
    ],
)
def test_one_of_two_kinds_and_who_is_there_once(name, told, wanted):
    found = texts(name, told, tide=TEXT)
    assert share(found, wanted) > 0.6


def test_all_there_is_is_looked_for_where_nothing_tells_what():
    assert share(texts("find_moss_damage", "Finds moss damage."), "the moss damage") > 0.6
    found = texts("find_moss_damage", "Finds moss damage.", query=TEXT)
    assert not share(found, "the moss damage")


@pytest.mark.parametrize(
    ("name", "told", "wanted"),
    [
        ("slugify", "Convert text to a URL-friendly slug.", "to a URL-friendly slug"),
        ("back_up_sketches", "Download every sketch to a ZIP backup.", "to a ZIP backup"),
    ],
)
def test_what_comes_of_something_is_one_of_its_kind(name, told, wanted):
    found = texts(name, told, text=TEXT)
    assert share(found, wanted) > 0.5
    assert not share(found, wanted.replace(" a ", " the "))


def test_who_arranges_things_schedules_none():
    found = texts("arrange_sketches", "Arrange sketches.", album=TEXT)
    assert not share(found, "schedule|set up")


@pytest.mark.parametrize(
    ("name", "told", "wanted"),
    [
        ("archive_sketches", "Archive every sketch of a pier.", "all the sketches"),
        ("stop_all_pumps", "Stop all pumps.", "all the pumps"),
    ],
)
def test_what_is_done_to_all_is_done_to_all(name, told, wanted):
    found = texts(name, told, pier=TEXT)
    assert share(found, wanted) > 0.5
    assert not share(found, "has to stop|hangs|kill it")


def test_what_is_answered_is_replied_to_and_adjectives_stand_before_nouns():
    found = texts("reply_email", "Reply to an email, setting headers.", uid=TEXT)
    assert not share(found, "reply (the )?email")
    found = texts("get_tide_level_current", "Get the current tide level by harbour.", harbour=TEXT)
    assert not share(found, "level current")
    found = texts("get_toll_report", "Get the report on tolls.", harbour=TEXT)
    assert not share(found, "tell me the|to know the")


def test_so_many_of_the_greatest_are_the_ones():
    found = texts("find_longest_piers", "Find the longest piers.", limit={"type": "integer"})
    assert share(found, "the <limit> longest piers") > 0.2
    assert not share(found, r"(?<!the )<limit> longest|(what|which) (the )?(<limit> )?longest")
    found = texts("list_piers", "List piers.", limit={"type": "integer"})
    assert not share(found, "(what|which) <limit>")


def test_a_name_follows_a_noun_only_with_what_leads_to_it():
    found = texts("get_moorings", "Get the moorings of a skipper.", skipper=TEXT)
    assert not share(found, "moorings <skipper>")
    assert not share(found, "I want the|where can I find")
