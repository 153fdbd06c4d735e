"""What a description wants before a call: the user's yes, or a value that is to be asked for."""

from __future__ import annotations

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec
from generator.scenarios.plain import after_consent, wordy
from generator.semantics.base import Setting

NAME = {"type": "string", "description": "Name of the payee"}
AMOUNT = {"type": "number", "description": "Amount in euros"}


def function(description, required=("payee", "amount")):
    schema = {"type": "object", "properties": {"payee": NAME, "amount": AMOUNT}}
    spec = FunctionSpec(
        name="transfer_money", description=description,
        parameters={**schema, "required": list(required)},
    )  # fmt: skip
    return compile_function(spec, Setting(), grammar_phraser, False)


@pytest.mark.parametrize(
    "told",
    [
        "Always confirm the amount with the customer before calling.",
        "Only call this AFTER the user has explicitly confirmed.",
        "Requires the user's explicit consent.",
        "Get the customer's approval before using this tool.",
    ],
)
def test_a_yes_that_is_wanted_is_said(told):
    made = function(f"Transfer money to a payee. {told}")
    assert after_consent(made)
    assert not wordy(made)
    said = gen.generate([made.spec], n=6, seed=1, mix={"single": 1.0}).examples()
    assert all(
        any(word in (e.messages[-2].content or "").lower() for word in ("confirm", "sure", "check"))
        for e in said
    )


@pytest.mark.parametrize(
    "told",
    [
        "Transfer money. Asks for confirmation before the money is sent.",
        "Transfer money and send a confirmation.",
        "Ask for approval of a transfer.",
        "Transfer money. The bank confirms later.",
        "Transfer money to payees who have approved it.",
        "Transfer money.\n\nArgs:\n    amount: Set this ONLY after the user confirms it",
    ],
)
def test_a_yes_that_comes_later_is_not(told):
    assert not after_consent(function(told))


def test_who_looks_something_up_is_not_asked():
    schema = {"type": "object", "properties": {"payee": NAME}}
    told = "Get the transfers of a payee. Confirm the name with the user before calling."
    spec = FunctionSpec(name="get_transfers", description=told, parameters=schema)
    assert not after_consent(compile_function(spec, Setting(), grammar_phraser, False))


def test_what_is_to_be_asked_for_is_in_every_call():
    told = "Transfer money. Ask the customer for the amount if they did not mention it."
    assert all("/amount" in given for given in function(told, ["payee"]).presence)
    assert not all("/amount" in given for given in function("Transfer it.", ["payee"]).presence)


@pytest.mark.parametrize(
    "told",
    [
        "Invoke this tool *only after* `list_payees` has been called.",
        "Use it *only if* `find_payee` was called and returned one.",
        "Run after calling list_payees.",
        "Always call find_payee before.",
    ],
)
def test_what_comes_after_another_function_is_not_asked_for_alone(told):
    assert not wordy(function(f"Transfer money to a payee. {told}"))
