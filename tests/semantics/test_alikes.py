"""Functions of one catalogue tell of each other's parameters; IDs of a thing look the same."""

import random
import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
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
