"""Values told with what each stands for, and what examples allow beside them."""

from __future__ import annotations

import random

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.leaves import leaves
from generator.semantics.described.mining import mine
from generator.semantics.described.understood import understood


def spec(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def text(description="", **more):
    return {"type": "string", "description": description, **more}


def drawn(one, times=60):
    sample, rng = one.meaning.sampler("any"), random.Random(1)
    return {sample(rng, DEFAULT_ANCHOR) for _ in range(times)}


@pytest.mark.parametrize(
    ("description", "examples", "closed"),
    [
        ('Letters ("" = plain, "ru" = runes, "og" = ogham)', ("ru", "og"), True),
        ('Decks (e.g., "10" for sails only, "11" for sails and oars)', ("10", "11"), True),
        ('Home port, e.g. "FO" for Faroes, "IS,NO" for both', ("FO", "IS,NO"), False),
        ("d = Dinghy, 3 m; s= Sloop, 9 x 3 m; k = Ketch", ("d", "s", "k"), True),
        ("Order (up, down) -> mast.up / mast.down", ("mast.up", "mast.down"), True),
        ("Chosen hull -> oak_hull / steel_hull / ...", ("oak_hull", "steel_hull"), False),
        ("Unit (none - the default one, fathom or cable)", ("none", "fathom", "cable"), True),
        ("Enter values fastest , slow , newest to sort.", ("fastest", "slow", "newest"), True),
        ("Select what the flag shows. crest,anchor,wheel", ("crest", "anchor", "wheel"), True),
        ("传0表示帆船，传1表示汽船。", ("0", "1"), True),
        ('A hull filter (i.e. \\"Oak\\")', ("Oak",), False),
        ("Flag (optional, e.g. FO, IS)", ("FO", "IS"), False),
        ("Currency pair (e.g., NOK/SEK)", ("NOK/SEK",), False),
        ("What is traded (e.g., SAIL/USDT)", ("SAIL/USDT",), False),
        ("Harbor (ör. e.g. bergen, oslo, vb.)", ("bergen", "oslo"), False),
        ("(xmin, xmax, ymin, ymax)", (), False),
        ("Hour. E.g. noon on 5 May is written as `05-05 12h`.", ("05-05 12h",), False),
        ("ID from the 'mastId' field of the response of the 'list_masts' tool.", (), False),
        ("The voyage that was started using `begin_voyage`.", (), False),
        ("The sailor. For the speaker (me, my, I) pass nothing.", (), False),
        ("Any port. The `zone`, `lang` and `tide` parameters are changed, too.", (), False),
    ],
)  # fmt: skip
def test_what_a_description_lists(description, examples, closed):
    told = mine(description)
    assert (told.examples, told.closed) == (examples, closed)


def test_codes_of_a_sex_are_no_scale():
    told = {"type": "number", "description": "传0表示女性，传1表示男性。"}
    (one,) = bind(understood(spec("enrol_sailor", "登记船员", gender=told)))
    assert drawn(one) == {0, 1}


def test_what_is_set_for_another_argument_is_no_value():
    told = "How many boats. Not always kept with `search_kind=boats`."
    (leaf,) = leaves(spec("list_boats", "List boats", num=text(told)))
    assert leaf.examples == ()


def test_in_what_is_searched_is_not_searched_for():
    (leaf,) = leaves(spec("find_boats", "Find boats", query=text("Words (tags, keywords, etc.)")))
    assert leaf.examples == ()


def test_common_words_of_another_kind_stand_alone():
    told = "The time given to the harbor (e.g., full-time, part-time, flexible)"
    (one,) = bind(spec("find_helpers", "Find harbor helpers", time_given=text(told)))
    assert drawn(one) == {"full-time", "part-time", "flexible"}


def test_topics_keep_to_the_field_that_examples_show():
    told = "The matter of sea law (e.g., salvage, right of way)"
    (one,) = bind(spec("get_sea_law", "Get sea law", topic=text(told)))
    assert drawn(one) == {"salvage", "right of way"}


def test_kinds_of_what_is_given_are_no_values():
    told = "How to reach the skipper (e.g., email, phone)"
    (one,) = bind(spec("enrol_boat", "Enrol a boat", skipper_contact=text(told)))
    assert all("@" in value for value in drawn(one))
    where = "Where the boat lies (e.g., address, coordinates)"
    (one,) = bind(spec("report_wreck", "Report a wreck", location=text(where)))
    assert all(any(map(str.isdigit, value)) for value in drawn(one))


def test_others_are_written_as_what_is_shown():
    told = "Length of each candle (e.g., 1m, 5m, 1h, 1d)"
    (one,) = bind(spec("get_candles", "Get crypto candles", timeframe=text(told)))
    assert all(len(value.lstrip("0123456789")) == 1 for value in drawn(one))
    told = "Exchange ID (e.g., binance, coinbase)"
    (one,) = bind(spec("get_crypto_markets", "Get crypto markets", exchange=text(told)))
    assert all(value.isalnum() for value in drawn(one))


TOLD = """
    Get a boat of one rig.

    Some available rigs include:
    - sloop-rig, cutter-rig
    - lug-sail (old): for small boats
"""


def test_what_is_listed_below_a_heading_is_given():
    (leaf,) = leaves(spec("get_boat", TOLD, rig={"type": "string"}))
    assert leaf.examples == ("sloop-rig", "cutter-rig", "lug-sail")
    (leaf,) = leaves(spec("get_hull", "Hulls.\n\nValid woods: oak, pine.", hull_wood=text()))
    assert leaf.examples == ("oak", "pine") and mine(leaf.description).closed


def test_codes_behind_a_noun_are_of_it():
    told = "Lists boats of a fleet (21=North, 22=South)."
    (leaf,) = leaves(spec("list_boats", told, fleet_id={"type": "integer"}))
    assert leaf.examples == (21, 22)


DOCUMENTED = """
    Lists the boats of a harbor.

    ARGUMENTS
    harbor: The harbor's name.
        All of them, if none is given.
    hullType: Either "oak" or "steel".
    minLength:
        The least length of a boat.

    Use all of them together.
"""


def test_entries_below_a_bare_heading_are_known_however_they_are_joined():
    names = ("harbor", "hull_type", "minLength")
    told = documented_parameters(DOCUMENTED, names)
    assert told["harbor"] == "The harbor's name. All of them, if none is given."
    assert told["hull_type"] == 'Either "oak" or "steel".'
    assert told["minLength"] == "The least length of a boat."


def test_what_the_framework_hands_in_is_never_asked_for():
    held = {"anyOf": [{"$ref": "#/$defs/Context"}, {"type": "null"}], "default": None}
    schema = {
        "type": "object",
        "properties": {"sail": {"type": "string"}, "ctx": held},
        "required": ["sail"],
        "$defs": {"Context": {"type": "object", "properties": {}}},
    }
    found = leaves(FunctionSpec(name="hoist", description="Hoist a sail", parameters=schema))
    assert [leaf.name for leaf in found] == ["sail"]


@pytest.mark.parametrize(
    ("name", "described", "parameter", "told", "least", "most"),
    [
        ("add_picture", "Add a picture to a document", "width", "Width in inches", 1, 7),
        ("fly_helicopter", "Plan a helicopter flight", "average_speed", "In knots", 80, 170),
        ("log_thought", "Reasoning with personas", "iteration", "Current iteration", 1, 6),
    ],
)
def test_numbers_are_of_the_unit_and_trade_that_are_told(
    name, described, parameter, told, least, most
):
    kind = {"type": "number", "description": told}
    (one,) = bind(spec(name, described, **{parameter: kind}))
    assert all(least <= value <= most for value in drawn(one))


def test_examples_tell_times_in_words():
    told = "The time of the tide (e.g., morning, afternoon)"
    (one,) = bind(spec("get_tide", "Get the tide", time_of_day=text(told)))
    assert not any(map(str.isdigit, "".join(drawn(one))))
    told = "The deadline (e.g., January 1st, May 15th)"
    (one,) = bind(spec("get_race", "Get a boat race", entry_deadline=text(told)))
    assert drawn(one) == {"January 1st", "May 15th"}


def test_a_default_of_one_letter_may_be_a_unit():
    (one,) = bind(spec("convert", "Convert lengths", gauge=text(default="m")))
    assert drawn(one) == {"m"}


def test_a_part_of_a_files_name_is_no_code():
    told = "Part of the filename to search for. Can be a full or a partial name."
    (one,) = bind(spec("search_files", "Search files by name", filename_pattern=text(told)))
    assert {"report", "README"} < drawn(one, 200)


def test_what_only_some_of_are_in_a_list_stands_alone():
    told = "The way of asking (e.g., chat, email, signal flags)"
    (one,) = bind(spec("ask_harbor", "Ask the harbor master", service_type=text(told)))
    assert drawn(one) == {"chat", "email", "signal flags"}


def test_a_description_is_as_the_one_that_is_shown():
    told = "Clear description of what the script does (e.g., 'Hoist the sails at noon')"
    schema = {"type": "object", "properties": {"description": text(told)}}
    made = FunctionSpec(name="make_script", description="Make a script", parameters=schema)
    (one,) = bind(made)
    assert drawn(one) == {"Hoist the sails at noon"}
