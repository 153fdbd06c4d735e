"""The sports family: values, words, reading back, and what it binds to."""

import pytest
from catalogue_checks import (
    ANCHOR,
    assert_contract,
    bound,
    make,
    types_of_family,
)

from generator.semantics.topics.sports import SportsTeam


@pytest.mark.parametrize("kind", types_of_family("sports"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_only_teams_of_the_league_that_is_named():
    meaning = make(SportsTeam, function="get_nba_scores")
    assert "Boston Celtics" in meaning.values()
    assert "Arsenal" not in meaning.values()


def test_an_article_is_read():
    assert make(SportsTeam).read("the New York Mets", ANCHOR) == "New York Mets"


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("team", "get_game_score", "sports_team"),
        ("league", "get_standings", "league"),
        ("player_name", "get_player_stats", "player"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


def test_a_team_of_a_project_plays_nothing():
    assert bound("team", "create_linear_issue") != "sports_team"
