"""Arguments of which only their name tells what they are, and deeds that an argument picks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("seal_barrel", "Seal a barrel.", {"cooper": TEXT},
         "<cooper> as cooper", "with cooper"),
        ("seal_barrel", "Seal a barrel.", {"yarrel": TEXT | {"examples": ["gable", "merrow"]}},
         "with (the )?yarrel <yarrel>", "with <yarrel>$|as the yarrel|yarrel is"),
        ("seal_barrel", "Seal a barrel.", {"plovell_number": TEXT},
         "plovell number <plovell_number>", " as "),
        ("seal_barrel", "Seal a barrel.", {"plovell": listed("oak", "ash", "elm")},
         "the <plovell> plovell", "a <plovell> plovell"),
        ("seal_barrel", "Seal a barrel.", {"brallow": listed("tight", "loose", "flat")},
         "with a <brallow> brallow", " as "),
        ("seal_barrel", "Seal a barrel.", {"zurnel": listed("front", "rear")},
         "the <zurnel> zurnel", " a <"),
        ("find_barrels", "Find barrels.", {"cooper": TEXT},
         "for <cooper>", "find <"),
        ("seal_barrel", "Seal a barrel.", {"warmed_during": TEXT}, "warmed during <", "with warm"),
        ("seal_barrel", "Seal a barrel.", {"close_with": TEXT}, "closing with <", "with close"),
        ("seal_barrel", "Seal a barrel.", {"yarrel": TEXT | {"description": "What to look for."}},
         "looking for <yarrel>", "yarrel <q"),
        ("seal_barrel", "Seal a barrel.",
         {"drellow": listed("cart", "boat") | {"description": "How to deliver the barrel"}},
         "(by|via) <drellow>", "drellow <"),
        ("seal_barrel", "Seal a barrel.", {"frequency": listed("daily", "weekly", "monthly")},
         "barrel <frequency>", "frequency <"),
        ("start_barrel_pump", "Start or stop the barrel pump.",
         {"action": listed("start", "stop", "rinse")}, "<action> (the )?barrel pump",
         "with action"),
        ("restart_pump", "Restart or shut down the pump.", {"action": listed("restart", "halt")},
         "<action> the pump", "shut"),
        ("list_barrels", "List the barrels of a cooper.",
         {"barrels": {"type": "integer"}}, "<barrels> barrels|<barrels> of them", "the barrels <"),
        ("list_vats", "List the great vats in the history of brewing.",
         {"count": {"type": "integer", "description": "How many"}}, "<count>", "messages"),
        ("share_barrel", "Share a barrel.",
         {"cooper_id": TEXT | {"description": "The cooper to share with."}},
         "with (the )?cooper <cooper_id>", "for cooper"),
        ("check_barrel_repairs", "Check open repairs of barrels, by the urgency of the case.",
         {"job_type": listed("hoop", "plovell")}, "<job_type>", "as (a )?<job_type>"),
        ("compute_barrel_rent", "Compute the rent of a barrel.",
         {"payment_per_year": {"type": "number"}}, "<payment_per_year>",
         "<payment_per_year> years"),
        ("find_tickets", "Find support tickets of a customer.",
         {"status": listed("open", "pending", "closed")}, "<status>", "(as|to) <status>"),
    ],
)  # fmt: skip
def test_what_only_a_name_tells(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.8
    assert share(found, f"{never}(?![a-z])") < 0.1


@pytest.mark.parametrize(
    ("thing", "wanted"),
    [("grievance", "<grievance>"), ("dispute", "about <dispute>"), ("reminder", "to <reminder>")],
)
def test_what_is_made_of_a_text_is_not_called_by_it(thing: str, wanted: str) -> None:
    found = texts(f"create_{thing}", f"Create a {thing}.", **{thing: TEXT})
    assert share(found, wanted) > 0.9
    assert share(found, "(called|named) <") < 0.1
