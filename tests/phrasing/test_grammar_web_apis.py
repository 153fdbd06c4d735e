"""Functions made of web APIs' documents: names from paths, titles as descriptions, markup, keys."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar.described.articleless_nouns import proper
from generator.phrasing.grammar.described.plain_reading import as_read
from generator.records import FunctionSpec
from generator.semantics.described.leaves import leaves
from tests.phrasing.test_grammar_pages import noun_of
from tests.phrasing.test_grammar_roles import TEXT, share, texts


def read(name: str, description: str, **properties: Any) -> tuple[str, str]:
    """Name and description as people take them."""
    parameters = {"type": "object", "properties": properties}
    found = as_read(FunctionSpec(name=name, description=description, parameters=parameters))
    return found.name, found.description


@pytest.mark.parametrize(
    ("name", "keys", "kept"),
    [
        ("get_boats_boatid_crew", ["boatId"], "get_crew"),
        ("delete_boats_id", ["id"], "delete_boats"),
        ("put_boats_boat_slug_sails_sail", ["boat_slug", "sail"], "put_sails"),
        ("list_sails_api_v1_sail__get", [], "list_sails_v_1"),
        ("find_boat_by_id", ["id"], "find_boat_by_id"),
        ("getBoatsUsingGET_1", [], "getBoats"),
        ("GET--version-boats--id---format-", ["id"], "GET_boats"),
        ("Boats_of_Como__quotes_sail__boatId", ["boatId"], "quotes_sail"),
        ("Create_Boat_Lists_Get_Crew_Data", [], "get_crew_data"),
        ("create_and_get_boat", [], "create_and_get_boat"),
        ("BoatRaceNextBoatRaces", [], "next_boat_races"),
        ("Lookout_LookOut", [], "look_out"),
        ("boat_to_boat_call", [], "boat_to_boat_call"),
        ("BoatBud_Nearest_Harbor_from_Town", [], "Nearest_Harbor_from_Town"),
        ("oBoat_APIs_Nearest_Harbor", [], "Nearest_Harbor"),
        ("boats_getsailbyslug", ["slug"], "get_sail_by"),
    ],
)
def test_a_path_is_no_part_of_what_is_asked_for(name: str, keys: list[str], kept: str) -> None:
    assert read(name, "Does it.", **dict.fromkeys(keys, TEXT))[0] == kept


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        ("Get Paired Boats. All of them.", "Get paired boats. All of them."),
        ("List Songs from Spotify.", "List songs from Spotify."),
        ("Adds a Boat to the list.", "Adds a boat to the list."),
        ("Removes the Boat. A boat is gone then.", "Removes the boat. A boat is gone then."),
        ("Finds boats in the United States.", "Finds boats in the United States."),
        ("Finds boats of Lake Como.", "Finds boats of Lake Como."),
        ("Gets a BoatRequest object.", "Gets a boat request object."),
        ("It&#39;s <b>new</b>.<br>Use it", "It's new.\nUse it"),
        ("Gets the boat_crew of a boat", "Gets the boat crew of a boat"),
        ("Lists DoIt of YouTube.", "Lists do it of YouTube."),
        ("Removes the DoIt resource.", "Removes the do it."),
        ("Removes the Cloud resource.", "Removes the Cloud resource."),
    ],
)
def test_descriptions_lose_markup_and_the_capitals_of_things(told: str, taken: str) -> None:
    assert read("do_it", told)[1] == taken


@pytest.mark.parametrize(
    ("name", "told", "asked"),
    [
        ("boats_get_v2_boats_get", "Boats Get", ("get", "boats")),
        ("removeBoat", "removeBoat()", ("remove", "boat")),
        ("listSchedule", "Schedule Collection. What is on.", ("list", "schedule")),
        ("getBoatTypes", "Types of boats", ("get", "boat types")),
        ("get_boats", "Returns a list of boats you've seen.", ("list", "boats")),
        ("get_ec", "The crew calculator counts the crew of a boat.", ("count", "crew")),
        ("link", "Initiate a connection to a boat.", ("start", "connection")),
        ("allBoats", "", ("list", "boats")),
        ("logOut", "", ("logout", "")),
        ("post_lockboat", "Use this method to lock a boat in a harbor.", ("lock", "boat")),
        ("getBoatsV2", "Get Boats V2. All of them.", ("get", "boats")),
        ("getManyBoats", "Get many boats. All of them.", ("get", "boats")),
        ("logs_actions", "Actions. A log can have one of many.", ("get", "logs actions")),
        ("Boats_Short_Lists", "Traded short sails.", ("get", "traded short sails")),
        ("Boats_all", "All boats that you have access to", ("list", "boats")),
        ("Boats_crew", "This endpoint responds with a list of sailors.", ("list", "sailors")),
        ("Boats_quotes", "Quote for a harbor.", ("get", "quote")),
        ("Boats", "Tide Tables API", ("get", "tide tables")),
        ("Boats", "Returns the open and close of a harbor.", ("return", "open and close")),
        ("Boats", "Get upcoming races.", ("get", "upcoming races")),
        ("count_boats", "Counts the boats of a crew.", ("count", "number")),
        ("define_word", "Defines a word.", ("get", "word definition")),
        ("Boat_Data_Search_by_Port", "", ("search", "boat data")),
        ("Boats_OTP", "otp text to users", ("send", "OTP text")),
        ("Boats_today", "Is today a holiday\nIn UTC.", ("check", "today")),
        ("Boatbud_Sails_for_a_Boat", "All sails of a boat.", ("list", "boat sails")),
        ("Boatbud_A_Single_Boat", "Data of a single boat you own.", ("get", "boat")),
        ("getBoat", "Boat. Request a server to get a sail.", ("get", "boat")),
        ("delete_boat", "Delete an individual boat.", ("delete", "boat")),
        ("delete_boat", "Delete a specific boat", ("delete", "boat")),
        ("syncsails", "The method syncsails syncs the sails of a boat.", ("sync", "sails")),
        ("get_boats", "BulkBoats endpoint: Returns the boats of a crew.", ("return", "boats")),
    ],
)
def test_what_is_asked_for(name: str, told: str, asked: tuple[str, str]) -> None:
    assert noun_of(name, told) == asked


@pytest.mark.parametrize(
    ("name", "keys", "kept"),
    [
        ("post_api_boats_id_sails", ["id"], "create_sail"),
        ("post_boats_id", ["id"], "update_boat"),
        ("post_boats_id_archive", ["id"], "archive_boat"),
        ("post_api_upload_sail", [], "upload_sail"),
        ("get_boatcrews_boatcrewid", ["boatCrewId"], "get_boat_crews"),
        ("sea_boat-crews_partial_update", ["id"], "update_boat_crew"),
        ("boats_retrieve", ["id"], "get_boat"),
        ("boats_archive_create", ["id"], "archive_boat"),
    ],
)
def test_where_nothing_is_told_paths_and_views_say_what_is_done(
    name: str, keys: list[str], kept: str
) -> None:
    assert read(name, "", **dict.fromkeys(keys, TEXT))[0] == kept


@pytest.mark.parametrize(
    ("name", "key", "said", "words"),
    [
        ("get_boats_ids_sails", "ids", "", ("boat", "ids")),
        ("put_boats_id1_sails_id2", "id2", "", ("sail", "id")),
        ("get_boats_id", "id", "", ("id",)),
        ("get_v2_id_sails", "id", "", ("id",)),
        ("getBoat", "boat_pk", "", ("boat", "id")),
        ("getBoat", "id_boat", "", ("boat", "id")),
        ("findBoat", "boatid", "", ("boat", "id")),
        ("find", "boatid", "Finds boats.", ("boat", "id")),
        ("find", "valid", "Finds boats.", ("valid",)),
        ("getBoatCrew", "id", "The boat id that is needed.", ("boat", "id")),
        ("getBoat", "id", "The boat id that is needed.", ("id",)),
        ("getBoat", "boatname", "", ("boat", "name")),
        ("getBoat", "hostname", "Of a host.", ("hostname",)),
        ("getBoat", "X-Acme-BoatID", "", ("boat", "id")),
    ],
)
def test_keys_have_the_words_of_what_they_are_of(
    name: str, key: str, said: str, words: tuple[str, ...]
) -> None:
    parameters = {"type": "object", "properties": {key: {**TEXT, "description": said}}}
    spec = FunctionSpec(name=name, description=said, parameters=parameters)
    assert leaves(spec)[0].words == words


def test_keys_that_may_be_left_out_are_and_others_have_their_names() -> None:
    found = texts("get_boat", "Get a boat.", boatId=TEXT, accessKey=TEXT, secretKey=TEXT)
    assert share(found, "(?=.*access key <accessKey>)(?=.*secret key <secretKey>)") == 1
    found = texts("getBoat", "Get a boat.", sailToken={**TEXT, "description": "API key"})
    assert share(found, "sail token <sailToken>") > 0.9
    found = texts("get_boat_crew", "Get the crew.", harborId=TEXT)
    assert share(found, "with harbor") == 0 and share(found, "harbor <harborId>") > 0.9
    found = texts("stopSail", "Deactivate a sail.", id=TEXT)
    assert share(found, "sail <id>|sail with ID <id>") > 0.9
    found = texts("get_boat_crew", "Get the crew.", harbor_id_or_slug=TEXT)
    assert share(found, "harbor <harbor_id_or_slug>|<harbor_id_or_slug> harbor") > 0.9
    found = texts("byBerth", "Query by berth", berth=TEXT)
    assert share(found, r"(?<!is )\bit\b") == 0
    found = texts("setPassword", "Change the password of a boat.", password=TEXT)
    assert share(found, "password of (?:the|a) boat to <password>") > 0.9
    found = texts("convert_page", "Convert a page to PDF.", url=TEXT)
    assert share(found, "PDF") == 1


def test_words_are_joined_as_the_description_joins_them() -> None:
    told = "Boats are listed on a fleet-wide level."
    assert proper("fleet wide boats", told) == "fleet-wide boats"
    assert proper("fleet wider boats", told) == "fleet wider boats"
