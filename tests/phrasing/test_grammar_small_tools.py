"""Small tools that many servers have: greetings, echoes, calculators, forms of pages."""

from __future__ import annotations

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.named_deeds import named_deed
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_roles import NUMBER, TEXT, WHOLE, share, texts


def spec(name: str, told: str, **properties: dict) -> FunctionSpec:
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=told, parameters=parameters)


def deed(name: str, told: str, **properties: dict) -> tuple[str, str]:
    """Verb and object of a function."""
    intent = intent_of(spec(name, told, **properties))
    return intent.verb, intent.noun


def test_who_is_greeted_is_said_hello_to_and_what_is_echoed_is_the_text():
    assert deed("wave", "Say hi to somebody", who=TEXT) == ("say hi to", "person")
    assert deed("echo_back", "Echoes the message", message=TEXT) == ("echo", "")
    assert deed("run_zsh", "Run zsh commands.", command=TEXT) == ("run", "zsh command")


def test_who_is_made_to_do_something_is_not_made():
    assert deed("jump", "Makes the robot jump") == ("make the robot jump", "")
    assert deed("walk-to", "Make the bot walk to a spot", x=NUMBER, y=NUMBER)[0] == (
        "make the bot walk"
    )
    assert deed("make_bot", "Make a bot for a channel", channel=TEXT) == ("make", "bot")


def test_labels_and_tools_for_doing_leave_the_deed():
    assert deed("sniff", "MCP Tool: Detect scent of a sample.")[0] == "detect"
    assert deed("get_reef_v2", "Version 2 of get a reef by its code")[1] == "reef"
    assert deed("lenspicker", "A tool for applying optical lenses to scenes.")[0] == "apply"


def test_what_comes_with_things_is_not_what_is_deleted():
    assert intent_of(
        spec("delete_reefs", "Delete several reefs and their associated fish from the atlas")
    ).objects == ("reefs",)
    assert deed("best_reef", "Find the best matching reef", query=TEXT)[1] == "best-matching reef"
    told = deed("set_tide_config", "Configure tide settings for all harbours", url=TEXT)
    assert told == ("configure", "tide settings")


def test_all_of_what_no_argument_narrows_is_listed():
    assert deed("find_all_reefs", "Retrieve all reefs from the atlas.") == ("list", "reefs")


def test_names_of_services_and_languages_keep_their_signs():
    assert deed("run_reef_code", "Run C# code in the editor", code=TEXT)[1] == "C# code"
    assert deed("list_components", "List all coral/ui components")[1] == "coral/ui components"
    kept = intent_of(spec("reef_top", "Get the top news from ReefDesk.")).kept
    assert [noun for noun, _ in kept] == ["ReefDesk"]


def test_one_goes_back_and_fetches_a_page_as_what_it_becomes():
    told = spec("tab_navigate_back", "Go back to the last page")
    assert named_deed(told, intent_of(told)) is None
    page = spec("fetch_html", "Fetch a page and return its content as HTML", url=TEXT)
    assert intent_of(page).kept == (("HTML", "as HTML"),)
    assert named_deed(page, intent_of(page)) is None


def test_what_calculators_work_out_is_of_the_number_alone():
    found = texts("sqrt", "Calculate the square root of a number", x=NUMBER)
    assert share(found, "the square root of <x>") == 1
    assert share(texts("floor", "Rounds a number down", n=NUMBER), "round <n> down") == 1
    found = texts("div", "Divides numbers", denominator=NUMBER, numerator=NUMBER)
    assert share(found, "<numerator>.*<denominator>") == 1
    found = texts("sha1", "Calculate SHA-1 hash of a string", input=TEXT)
    assert share(found, 'the SHA-1 hash of "<input>"') == 1


def test_abstract_nouns_take_no_article_where_none_is_told():
    told = intent_of(spec("ethics_in_advocacy", "Retrieve details of ethics in advocacy"))
    assert "the advocacy" not in repr((told.objects, told.kept))
    bot = spec("move_bot_to_position", "Move the bot to a position", x=WHOLE, y=WHOLE)
    assert intent_of(bot).kept == ()


def test_names_tell_which_things_are_meant_and_what_they_are_of():
    listed = {"type": "array", "items": {"type": "string"}}
    found = texts("delete_reefs", "Delete reefs from the atlas", reefNames=listed)
    assert share(found, "(for|about) <reefNames>") == 0
    found = texts("get_reef_surveys", "Get the surveys of reefs", reef_name=TEXT)
    assert share(found, "surveys? <|surveys? (called|named|titled) <") == 0
    title = {**TEXT, "description": "Title of the atlas page"}
    found = texts("get_citations", "Get the citations contained in an atlas page", title=title)
    assert share(found, 'citations? (called |titled )?"?<') == 0
    found = texts("essays_citations", "Get essays that cite a specific essay", essay_id=TEXT)
    assert share(found, "citing") > 0.9


def test_a_setting_is_called_as_name_and_argument_call_it():
    found = texts("set_row_pitch", "Set how far lamps are apart", node=TEXT, rowPitch=NUMBER)
    assert share(found, "row pitch") > 0.8


def test_info_on_ethics_and_of_several_things_is_not_cut():
    found = texts("get_reef_ethics", "Retrieve information about ethics in diving", reef=TEXT)
    assert share(found, r"\bethic\b") == 0


def test_what_a_text_may_contain_it_is_checked_for():
    told = spec("has_spam", "Check if a text contains spam", text=TEXT)
    assert (intent_of(told).noun, intent_of(told).kept) == ("text", (("spam", "for spam"),))
    assert deed("Textbin_Check if text contains spam", "", text=TEXT) == ("check", "text")


def test_names_of_products_stay_whole_and_are_searched():
    assert deed("getWildFlyQueue", "")[1] == "WildFly queue"
    assert deed("search_pubmed_key_words", "", query=TEXT)[1] == "PubMed"
    assert deed("search_pubchem_by_formula", "", formula=TEXT)[1] == "PubChem"
    assert deed("get-weibo-trending", "")[1] == "Weibo trending topics"
    kept = intent_of(spec("add_layer", "Add a layer in After Effects")).kept
    assert kept == (("After Effects", "in After Effects"),)
    assert deed("music_generation", "Music generation helper, be creative")[0] == "generate"


def test_what_a_request_is_called_is_not_done_to_it():
    found = texts("client_delete", "Perform an HTTP DELETE request", url={**TEXT, "format": "uri"})
    assert share(found, "(bin|scrap|remove|get rid|take it out)") == 0


def test_who_is_promoted_is_so_to_a_status_without_article():
    listed = {"type": "array", "items": {"type": "string"}}
    told = "Promote divers to leader status in a reef database group"
    found = texts("promote_divers", told, divers=listed)
    assert share(found, "to the leader status") == 0
