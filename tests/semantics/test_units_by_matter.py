"""Numbers whose unit or kind only the matter tells, and ends of a trip that are in reach."""

from __future__ import annotations

import random
import re

import pytest

import generator as gen
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.phrasing.skeleton import Hole
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.drawing.codeshapes import draw_shape, shape_of


def _spec(name: str, description: str, **properties: dict[str, str]) -> FunctionSpec:
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


@pytest.mark.parametrize(
    ("name", "about", "parameter", "kind", "way"),
    [
        ("set_kiln", "Sets the target temperature", "target_f", "temperature", "to {}"),
        ("cut_clip", "Cuts a piece out of a video.", "start_time", "duration", "starting at {}"),
        ("cut_clip", "Cuts a piece out of a video.", "end_time", "duration", "until {}"),
        ("list_polls", "Lists polling places.", "precinct", "position", "for precinct {}"),
        ("list_bins", "Lists bins.", "target_f", "integer", ""),
    ],
)
def test_number_has_the_unit_of_its_matter(
    name: str, about: str, parameter: str, kind: str, way: str
) -> None:
    (bound,) = bind(_spec(name, about, **{parameter: {"type": "integer"}}))
    assert bound.meaning.name == kind
    assert not way or way in [one.text for one in bound.attachments]


def test_address_in_base_58_has_none_of_the_signs_it_leaves_out() -> None:
    shown = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU"
    drawn = {draw_shape(shape_of(shown), random.Random(seed)) for seed in range(50)}
    assert len(drawn) == 50
    assert all(re.fullmatch(r"[1-9A-HJ-NP-Za-km-z]{44}", one) for one in drawn)


def test_nobody_takes_a_train_across_an_ocean() -> None:
    ends = {"from": {"type": "string"}, "to": {"type": "string"}}
    spec = _spec("search_trains", "Find train connections", **ends)
    alaska = {"Juneau", "Fairbanks", "Anchorage"}
    for drawn in gen.sample_arguments(spec, 400, 3):
        assert len(alaska & set(map(str, drawn.values()))) != 1, drawn


def test_whoever_wants_a_human_gives_reasons_of_callers() -> None:
    spec = _spec("escalate_to_human", "Transfer the call to a human.", reason={"type": "string"})
    (bound,) = bind(spec)
    assert [one.text for one in bound.attachments][:1] == ["because {}"]


def test_page_is_no_thing_called_screenshot() -> None:
    read = intent_of(_spec("screenshot_page", "", url={"type": "string"}))
    assert (read.verb, read.noun, read.complements) == ("take", "screenshot", (("of", "page"),))


def test_what_is_of_the_same_name_is_said_once() -> None:
    read = intent_of(_spec("list_branches", "List repository branches and current branch."))
    assert read.noun == "repository branches"


def test_numbers_of_a_messenger_reach_phones_and_its_ids_name_its_groups() -> None:
    numbers = {"type": "array", "items": {"type": "string", "pattern": r"^\d{7,19}$"}}
    schema = {"type": "object", "properties": {"id": {"type": "string"}, "numbers": numbers}}
    schema["required"] = ["id", "numbers"]
    told = "Approve pending join requests for a WhatsApp group"
    spec = FunctionSpec(name="approve_group_request", description=told, parameters=schema)
    key, phones = bind(spec)
    assert (key.meaning.name, phones.meaning.item.name) == ("whatsapp_group", "phone")
    said = [
        "".join(part.path if isinstance(part, Hole) else part for part in one.parts)
        for one in grammar_phraser(spec, (key, phones)).skeletons(frozenset(("/id", "/numbers")))
    ]
    of_join = [text for text in said if "join request" in text]
    assert of_join
    assert all(re.search(r"whatsapp group (?:with ID )?/id", text, re.I) for text in of_join)


@pytest.mark.parametrize(
    ("shown", "lead"),
    [
        ("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnuR4k", "Qm"),
        ("HermesBatchProcessorJob2Queue", "HermesBatchProcessorJob"),
    ],
)
def test_what_tells_the_kind_of_a_code_stays(shown: str, lead: str) -> None:
    assert draw_shape(shape_of(shown), random.Random(4)).startswith(lead)
