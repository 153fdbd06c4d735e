"""Arguments of which only their name tells what they are, and deeds that an argument picks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("seal_barrel", "Seal a barrel.", {"cooper": TEXT},
         "<cooper> as the cooper|the cooper <cooper>", "with cooper"),
        ("seal_barrel", "Seal a barrel.", {"cask_number": TEXT},
         "cask number <cask_number>", " as "),
        ("seal_barrel", "Seal a barrel.", {"stave": listed("oak", "ash", "elm")},
         "<stave> as the stave|the stave <stave>", "a <stave> stave"),
        ("seal_barrel", "Seal a barrel.", {"lid": listed("tight", "loose", "flat")},
         "with a <lid> lid", " as "),
        ("seal_barrel", "Seal a barrel.", {"tap": listed("front", "rear")},
         "the <tap> tap", " a <"),
        ("find_barrels", "Find barrels.", {"cooper": TEXT},
         "for the cooper <cooper>|<cooper> as the cooper", "with cooper"),
        ("seal_barrel", "Seal a barrel.", {"kept_under": TEXT}, "kept under <", "with kept"),
        ("seal_barrel", "Seal a barrel.", {"close_with": TEXT}, "closing with <", "with close"),
        ("seal_barrel", "Seal a barrel.", {"quarry": TEXT | {"description": "What to look for."}},
         "looking for <quarry>", "quarry <q"),
        ("seal_barrel", "Seal a barrel.",
         {"carriage": listed("cart", "boat") | {"description": "How to deliver the barrel"}},
         "(by|via) <carriage>", "carriage <"),
        ("seal_barrel", "Seal a barrel.", {"frequency": listed("daily", "weekly", "monthly")},
         "barrel <frequency>", "frequency <"),
        ("start_barrel_pump", "Start or stop the barrel pump.",
         {"action": listed("start", "stop", "rinse")}, "<action> (the )?barrel pump",
         "with action"),
        ("restart_pump", "Restart or shut down the pump.", {"action": listed("restart", "halt")},
         "<action> the pump", "shut"),
    ],
)  # fmt: skip
def test_what_only_a_name_tells(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.8
    assert share(found, f"{never}(?![a-z])") < 0.1
