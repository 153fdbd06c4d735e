"""Requests as people type them in a hurry: what is wanted, then the arguments by commas."""

from __future__ import annotations

import re

import pytest

from generator.functions import HELD_PHRASINGS, held_lineages
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.list_heads import list_heads
from generator.phrasing.grammar.moods import SHARES
from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.phrasing.grammar.productions import productions
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, listed, share, texts
from tests.phrasing.told import told_phraser

_HEAD = r"^(?:[A-Za-z' ]+)(?:[:,.?] | [-–] | )"
DAY = {"type": "string", "format": "date"}
TALK = ("book_parent_talk", "Book a parent talk with a teacher.")


def lists(found: list[str], *items: str) -> list[str]:
    """The requests in which these follow each other by commas, in some order."""
    pattern = re.compile(r"(?:[:,?.] |[-–] |\w )" + r"(?:, |\. )".join(items) + r"\.?$", re.I)
    return [text for text in found if pattern.search(text)]


def test_values_that_tell_what_they_are_stand_bare():
    found = texts(*TALK, teacher_name=TEXT, date=DAY)
    assert lists(found, "<teacher_name>", "<date>")
    assert share(found, r"^(pls |hi, )?book (a )?parent talk\W+<teacher_name>, <date>") > 0
    assert share(found, r"^parent talk\W+<teacher_name>, <date>") > 0


def test_two_that_could_be_exchanged_are_told_apart():
    found = texts("transfer_money", "Transfer money.", from_account=TEXT, to_account=TEXT)
    assert share(found, r"[:,?-] <(from|to)_account>(, <|$)") == 0
    found = texts("book_stay", "Book a stay.", check_in=DAY, check_out=DAY)
    assert share(found, r"[:,?-] <check_(in|out)>(, <|$)") == 0


def test_what_does_not_tell_what_it_is_has_its_label():
    found = texts("query_orders", "Query the orders.", limit=WHOLE, page=WHOLE)
    assert share(found, r"[:,.?-] <(limit|page)>") == 0
    assert share(found, r", page:? <page>") > 0


def test_so_many_are_counted():
    found = texts("find_camp", "Find camp sites.", guests=WHOLE, day=DAY)
    assert share(found, ", <guests> guests") > 0
    assert share(found, ", guests <guests>") == 0


def test_a_chosen_text_is_an_option():
    found = texts("report_issue", "Report an issue.", order_id=TEXT, message=listed("lost", "wet"))
    assert share(found, '"<message>"') == 0


def test_options_that_tell_by_themselves_stand_bare():
    found = texts(*TALK, teacher_name=TEXT, place=listed("phone", "campus"), day=DAY)
    assert lists(found, "<place>", "<teacher_name>", "<day>")
    found = texts("create_job", "Create a job.", due_date=DAY, priority=listed("low", "high"))
    assert share(found, r", <priority>$") == 0


def test_ends_and_limits_keep_their_prepositions():
    found = texts("add_reminder", "Add a reminder.", medicine=TEXT, until=DAY)
    assert share(found, r"[:,] <until>") == 0
    assert share(found, r", until <until>") > 0


def test_weak_labels_are_no_roles_in_a_list():
    named = {**TEXT, "examples": ["gable", "merrow"]}
    found = texts("tune_rig", "Tune a rig.", glimmet=named, tharrow=named)
    assert share(found, r"with the glimmet <glimmet> and the tharrow <tharrow>") > 0.8
    found = texts("tune_rig", "Tune a rig.", glimmet=TEXT, tharrow=TEXT, plint=TEXT)
    assert share(found, r"(?:: | - )(glimmet|tharrow|plint)") == 0
    assert share(found, r"(?:[:,.?-] )<\w+> as the") == 0


@pytest.mark.parametrize("told", ["Rank a harbor API endpoint.", "List the piers."])
def test_one_or_two_arguments_follow_no_whole_sentence_by_marks(told: str) -> None:
    for given in ({"city": TEXT}, {"city": TEXT, "glimmet": TEXT}):
        found = texts("harbor_" + told.split(maxsplit=1)[0].lower(), told, **given)
        assert share(found, r"^(please|can|could|I |I'd|hi).*(: |\? | - |\. |please, )<") == 0
        assert share(found, r"as the glimmet|glimmet(:| is) <") == 0


def test_a_text_stands_last():
    found = texts("send_note", "Send a note.", teacher_name=TEXT, text=TEXT)
    listed_texts = [text for text in found if re.search(r'[:,.?] "<text>"', text)]
    assert listed_texts
    assert all(text.rstrip(".").endswith('"<text>"') for text in listed_texts)


def test_the_label_is_not_the_noun_again():
    found = texts("set_price", "Set the price.", property=TEXT, price={"type": "number"})
    assert share(found, r"price: .*\bprice <") == 0


def test_sentences_are_followed_by_several_items():
    found = texts(*TALK, teacher_name=TEXT)
    assert share(found, r"\? <") == 0


@pytest.mark.parametrize(
    "told", ["Convert money to another currency.", "Ask the user.", "Swap one dish for another."]
)
def test_what_needs_its_prepositions_is_no_list(told):
    spec = FunctionSpec(name="do_it", description=told, parameters={"type": "object"})
    assert not [*list_heads(intent_of(spec))]


def test_lists_have_their_share_on_both_sides():
    spec = FunctionSpec(name=TALK[0], description=TALK[1], parameters={"type": "object"})
    made = productions("book_parent_talk", [*list_heads(intent_of(spec))], "book")
    assert len(made) == SHARES["listed"]
    held = held_lineages([production.lineage for production in made])
    assert 0 < len(held) < len(made) * HELD_PHRASINGS * 2


def test_few_are_listed_and_no_more_than_three_arguments():
    keys = dict(teacher_name=TEXT, date=DAY, room=TEXT, online={"type": "boolean"})
    spec = FunctionSpec(
        name=TALK[0],
        description=TALK[1],
        parameters={"type": "object", "properties": keys},
    )
    made = told_phraser(spec, bind(spec))
    assert isinstance(made, GrammarPhraser)
    moods = {one.lineage: one.frame.mood for one in made._productions}

    def part(*names: str) -> float:
        found = [moods[one.lineage] for one in made.skeletons(frozenset(f"/{k}" for k in names))]
        return sum(mood == "listed" for mood in found) / len(found)

    assert 0.02 < part("date") < 0.12
    assert 0.02 < part("teacher_name", "date", "room") < 0.12
    assert part(*keys) == 0


def test_requests_that_differ_in_marks_alone_are_one() -> None:
    level = {"type": "object", "properties": {"level": listed("low", "high")}}
    function = FunctionSpec(name="set_alarm", description="Set it.", parameters=level)
    phraser = told_phraser(function, bind(function))
    found = ["".join(map(str, each.parts)) for each in phraser.skeletons(frozenset({"/level"}))]
    bare = [" ".join(re.findall(r"\w+", text.casefold())) for text in found]
    assert found
    assert len(set(bare)) == len(bare)


def test_ids_that_must_be_given_lead_the_list() -> None:
    found = texts("track_click", "Track the number of clicks on an ad.", ad_id=TEXT, city=TEXT)
    assert [text for text in found if re.search(r"[:-] ad(?:vertisement)? <ad_id>, ", text)]
    assert not [text for text in found if re.search(r"<city>, ad", text)]


def test_two_labels_make_no_list() -> None:
    found = texts(
        "track_click", "Track the number of clicks on an ad.", ad_id=TEXT, user_id=TEXT, city=TEXT
    )
    assert share(found, r"(?:: | - ).*ad.* <ad_id>, user") == 0


def test_where_words_stumble_no_list_is_made_again() -> None:
    key = {"type": "object", "properties": {"group_id": TEXT}}
    told = "Lists the buoys in a specific buoy group."
    function = FunctionSpec(name="list_buoys_in_buoy_group", description=told, parameters=key)
    phraser = told_phraser(function, bind(function))
    found = ["".join(map(str, each.parts)) for each in phraser.skeletons(frozenset({"/group_id"}))]
    assert len({*found}) == len(found)
