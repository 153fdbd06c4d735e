from __future__ import annotations

import random

from generator.functions import compile_function
from generator.llm.ground import ground_of
from generator.llm.sayings import spoken
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.semantics.base import Setting
from generator.specs.load import load_specs

NESTED = {
    "name": "save_layout",
    "description": "Save a layout under a title.",
    "parameters": {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "layout": {"type": "object"},
            "cells": {"type": "array", "items": {"type": "object"}},
        },
        "required": ["title"],
    },
}


def compiled():
    specs, _ = load_specs([NESTED])
    return compile_function(specs[0], Setting(), grammar_phraser, True)


def test_what_can_not_be_sampled_alone_is_no_obstacle():
    ground = ground_of(compiled())
    assert ground.sets
    assert ground.values["/title"]


def test_a_type_that_fails_on_a_value_is_passed_over():
    class Failing:
        lineage = "x"

        def say(self, values, arguments, rng, anchor):
            raise ValueError(values)

    assert spoken(compiled(), Failing(), ({}, {}), random.Random(0)) is None
