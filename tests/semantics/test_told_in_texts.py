"""What texts of a call tell of priorities, companies and people is what its arguments tell."""

import generator as gen
from generator.semantics.agreement.told_in_texts import _RANKED, _called, _firm_in

TEXT = {"type": "string"}


def calls(name, about, **properties):
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    spec = {"name": name, "description": about, "parameters": parameters}
    return [dict(one) for one in gen.sample_arguments(spec, 200, seed=3)]


def test_an_argument_of_its_own_tells_the_priority():
    priority = {**TEXT, "enum": ["low", "high"]}
    made = calls("create_issue", "Create an issue in the tracker.", title=TEXT, description=TEXT,
                 priority=priority)  # fmt: skip
    assert not any(_RANKED.search(one["description"]) for one in made)
    bare = calls("create_issue", "Create an issue in the tracker.", title=TEXT, description=TEXT)
    assert any(_RANKED.search(one["description"]) for one in bare)


def test_notes_on_a_record_are_about_one_company():
    made = calls("update_lead", "Update a lead in the CRM.", buying_signals=TEXT, lead_notes=TEXT)
    firms = [{_firm_in(text) for text in one.values()} - {""} for one in made]
    assert any(firms)
    assert all(len(one) < 2 for one in firms)


def test_a_letter_greets_whom_it_is_to():
    made = calls("send_email", "Send an email.", recipient_name=TEXT, body=TEXT)
    greeted = [one for one in made if one["body"].startswith("Dear ")]
    assert greeted
    for one in greeted:
        told = one["body"].removeprefix("Dear ").split(",")[0]
        assert told in ("all", "team", "everyone") or told.split()[0] in one["recipient_name"]


def test_several_are_greeted_together_and_addresses_tell_first_names():
    assert _called([{"name": "Ana Ruiz"}, {"name": "Tom Hale"}]) == "all"
    assert _called([{"name": "Ana Ruiz", "email": "x@quarry.example"}]) == "Ana Ruiz"
    assert _called("ana.ruiz@quarry.example") == "Ana"
    assert _called("a.ruiz@quarry.example") == ""
