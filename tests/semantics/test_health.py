"""The health family: values, words, reading back, and what it binds to."""

import pytest
from catalogue_checks import (
    assert_contract,
    bound,
    types_of_family,
)


@pytest.mark.parametrize("kind", types_of_family("health"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("symptom", "check_symptom", "symptom"),
        ("medication", "add_prescription", "medication"),
        ("specialty", "find_doctor", "medical_specialty"),
        ("exercise", "log_workout", "exercise"),
        ("condition", "get_treatment", "medical_condition"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


def test_a_condition_of_a_rule_is_no_illness():
    assert bound("condition", "create_rule") != "medical_condition"
