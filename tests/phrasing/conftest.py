"""The grammar is tested by functions in their own words: idioms have tests of their own."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar import idioms


@pytest.fixture(autouse=True)
def _own_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No idioms but turns of phrase for every object, outside the tests of idioms."""
    if request.path.name != "test_idioms.py":
        general = tuple(idiom for idiom in idioms.idioms() if idiom.general)
        monkeypatch.setattr(idioms, "idioms", lambda: general)
