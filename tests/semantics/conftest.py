"""Rules are tested by themselves: loans from elsewhere and lists have their own tests."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar import frames
from generator.semantics.binding import bind


@pytest.fixture(autouse=True)
def _rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No values of precedents but in the tests of these, and no lists."""
    monkeypatch.setattr(frames, "list_heads", lambda _: iter(()))
    if request.path.name != "test_precedents.py":
        monkeypatch.setattr(bind, "borrowed", lambda *_: None)
