"""The grammar is tested by functions in their own sentences: idioms and lists have their tests."""

from __future__ import annotations

from collections.abc import Iterator, Set

import pytest

from generator.phrasing.grammar import fitting_idioms, frames
from generator.phrasing.grammar.idiom_sections import Idiom


@pytest.fixture(autouse=True)
def _own_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No idioms but turns of phrase for every object, and no lists, outside the tests of these."""
    if request.path.name != "test_idioms.py":
        found = fitting_idioms.idioms_for

        def general(deeds: Set[str]) -> Iterator[Idiom]:
            return (each for each in found(deeds) if each.general and not each.slots)

        monkeypatch.setattr(fitting_idioms, "idioms_for", general)
    if request.path.name not in ("test_idioms.py", "test_grammar_lists.py"):
        monkeypatch.setattr(frames, "list_heads", lambda _: iter(()))
