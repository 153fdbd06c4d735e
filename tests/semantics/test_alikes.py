"""Functions of one catalogue tell of each other's parameters; IDs of a thing look the same."""

import random
import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
from generator.semantics.described.leaves import leaves
from tests.semantics.catalogue_checks import ANCHOR


def spec(name, **properties):
    typed = {key: {"type": "string", **told} for key, told in properties.items()}
    return FunctionSpec(name=name, parameters={"type": "object", "properties": typed})


def drawn(parameter, count=20):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(1)
    return [sampler(rng, ANCHOR) for _ in range(count)]


def test_examples_of_another_function_show_what_a_parameter_looks_like():
    shown = spec("track_parcel", parcel_code={"description": "The code, e.g. 'PX-20-481'"})
    bare = spec("return_parcel", parcel_code={"description": "The code"})
    setting = Setting(alikes=alikes([shown, bare]))
    (bound,) = bind(bare, None, setting)
    assert all(re.fullmatch(r"PX-\d\d-\d{3}", value) for value in drawn(bound))
    (alone,) = bind(bare)
    assert not any(value.startswith("PX-") for value in drawn(alone))


def test_functions_that_show_different_things_tell_nothing():
    one = spec("track_parcel", parcel_code={"description": "The code, e.g. 'PX-20-481'"})
    other = spec("weigh_parcel", parcel_code={"description": "The code, e.g. 'harbour'"})
    bare = spec("return_parcel", parcel_code={"description": "The code"})
    (bound,) = bind(bare, None, Setting(alikes=alikes([one, other, bare])))
    assert bound.leaf.examples == ()


def test_one_noun_is_of_one_thing_in_descriptions_that_both_speak_of_it():
    shown = spec("borrow_boat", boat={"description": "The boat, e.g. 'Seagull 2'"})
    damaged = spec("report_damage", boat={"description": "The damaged boat"})
    setting = Setting(alikes=alikes([shown, damaged]))
    (bound,) = bind(damaged, None, setting)
    assert {"Seagull 2"} == set(drawn(bound))
    other = spec("gift", boat={"description": "what the folded paper shows"})
    (bound,) = bind(other, None, Setting(alikes=alikes([shown, other])))
    assert "Seagull 2" not in drawn(bound)


def test_a_general_name_is_of_what_both_functions_handle():
    shown = spec("add_fossils", location={"description": "Where it lies, e.g. 'drawer 7'"})
    moved, other = (
        spec(name, location={"description": "the new one"}) for name in ("move_fossil", "hire")
    )
    setting = Setting(alikes=alikes([shown, moved, other]))
    assert set(drawn(bind(moved, None, setting)[0])) <= {f"drawer {at}" for at in range(100)}
    assert not any("drawer" in one for one in drawn(bind(other, None, setting)[0]))


def test_one_function_alone_has_no_alikes():
    assert alikes([spec("track_parcel", parcel_code={})]) is None


@pytest.mark.parametrize("thing", ["parcel", "document", "network", "widget"])
def test_all_functions_write_the_ids_of_a_thing_alike(thing):
    outlines = set()
    for name in (f"get_{thing}", f"cancel_{thing}", "ship_it", "print_label"):
        (bound,) = bind(spec(name, **{f"{thing}_id": {}}))
        outlines |= {re.sub(r"\d", "9", value) for value in drawn(bound)}
    assert len(outlines) == 1
    assert re.fullmatch(r"(?:[A-Z]{2,4}-)?9{4,6}", outlines.pop())


def bound_beside(others, one):
    """The first parameter of a function in a catalogue with the others."""
    return bind(one, None, Setting(alikes=alikes([*others, one])))[0]


def test_a_description_holds_for_all_functions_of_a_service():
    told = spec("plot_orbit", ring_style={"description": "Look of the rings: dotted | dashed"})
    bare = spec("print_orbit", ring_style={})
    assert {*drawn(bound_beside([told], bare))} == {"dotted", "dashed"}
    assert not {*drawn(bind(bare)[0])} & {"dotted", "dashed"}


@pytest.mark.parametrize("name", ["action", "export_path", "parcel_id"])
def test_names_that_depend_on_the_function_are_told_by_none_beside(name):
    told = spec("plot_orbit", **{name: {"description": "What to take: dotted | dashed"}})
    bare = spec("print_orbit", **{name: {}})
    assert not {*drawn(bound_beside([told], bare))} & {"dotted", "dashed"}


def test_descriptions_that_differ_tell_nothing():
    one = spec("plot_orbit", gloss={"description": "Look of the rings: dotted | dashed"})
    other = spec("sell_ring", gloss={"description": "One of gold or silver"})
    bound = bound_beside([one, other], spec("print_orbit", gloss={}))
    assert not {*drawn(bound)} & {"dotted", "dashed", "gold", "silver"}


def test_what_is_unknown_is_of_the_type_of_its_namesakes():
    known = spec("buy_shares", symbol={"description": "Stock ticker symbol"})
    bare = spec("draw_line", symbol={}, colour={})
    assert bind(bare)[0].meaning.name == "words"
    assert bound_beside([known], bare).meaning.name == "ticker"


def test_a_name_without_letters_is_of_no_app():
    specs = [spec("_", x={}), spec("get_boats", place={}), spec("get_lakes", place={})]
    assert alikes(specs).told(next(iter(leaves(specs[0])))) is not None


def test_what_one_function_of_two_knows_of_an_id_holds_in_the_other():
    find = FunctionSpec(
        name="find_in_package",
        description="Find members in a NuGet package.",
        parameters={"type": "object", "properties": {"packageId": {"type": "string"}}},
    )
    bare = spec("get_signature", packageId={})
    (bound,) = bind(bare, None, Setting(alikes=alikes([find, bare])))
    assert bound.meaning.name == "package_of_registry"
    (alone,) = bind(bare)
    assert alone.meaning.name == "identifier"
