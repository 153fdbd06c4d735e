"""What a limit itself is set to is no limit of what is looked for."""

from tests.phrasing.test_grammar_life import TEXT, share, texts

MOST = {"type": "number", "description": "Maximum to spend per month"}


def test_a_budget_is_set_to_its_most_and_not_under_it():
    told = "Set the monthly budget of a category."
    found = texts("set_budget", told, category=TEXT, monthly_amount=MOST)
    assert not share(found, r"\b(?:under|below|up to|less than) <monthly_amount>")
    assert share(found, r"\b(?:to|at) <monthly_amount>")


def test_what_is_looked_for_stays_under_its_most():
    most = {"type": "number", "description": "Maximum price"}
    found = texts("find_bikes", "Find bikes.", town=TEXT, price=most)
    assert share(found, r"\b(?:under|below|up to|less than) <price>")


def test_who_gets_a_copy_is_asked_for_once():
    found = texts("send_invoice", "Emails an invoice.", invoice_no=TEXT, cc_me={"type": "boolean"})
    assert not share(found, r"\bcc (?:with )?<cc_me>")
