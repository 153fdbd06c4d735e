"""Sports: sports, teams, leagues, players and positions, all real."""

from __future__ import annotations

import functools

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, say_literal, semantic_type
from generator.semantics.catalogues import items, rows
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import near
from generator.semantics.drawing.listed import Listed, at, described

_SPORT = (
    "sport game match score scores league season player standing standings nba nfl mlb nhl fifa "
    "football soccer basketball baseball hockey fixture fixtures stadium roster cricket rugby "
    "tournament playoff lineup"
)

_LEAGUE_WORDS = {
    "nba": {"NBA"},
    "basketball": {"NBA", "WNBA"},
    "nfl": {"NFL"},
    "mlb": {"MLB"},
    "baseball": {"MLB"},
    "nhl": {"NHL"},
    "hockey": {"NHL"},
    "premier league": {"Premier League"},
    "soccer": {
        *items(
            "Premier League; La Liga; Bundesliga; Serie A; Ligue 1; MLS; Eredivisie; Primeira Liga;"
            "Süper Lig; Brasileirão; Liga MX; Championship; Belgian Pro League;"
            "Austrian Bundesliga; Scottish Premiership; Swiss Super League; Danish Superliga;"
            "Allsvenskan; Eliteserien; Super League Greece; Ekstraklasa; Czech First League;"
            "J1 League; K League 1; A-League; Saudi Pro League; Argentine Primera División"
        )
    },
    "ipl": {"IPL"},
    "cricket": {"IPL"},
    "formula 1": {"Formula 1"},
    "f1 ": {"Formula 1"},
}
_SOCCER = _LEAGUE_WORDS["soccer"]


def _leagues_told(text: str) -> set[str]:
    """The leagues of the sport that a text names; football is soccer where no NFL is named."""
    told = [leagues for word, leagues in _LEAGUE_WORDS.items() if word in text]
    if "football" in text and not told:
        told = [{"NFL"} if "american football" in text else _SOCCER]
    return set().union(*told)


_SPORTS_SAID = ("basketball", "baseball", "tennis", "cricket", "hockey", "golf", "boxing", "soccer",
                "football", "formula 1")  # fmt: skip
_SPORT_OF = {
    "nba": "basketball", "mlb": "baseball", "statcast": "baseball", "nhl": "hockey",
    "ipl": "cricket", "odi": "cricket", "atp": "tennis", "wta": "tennis", "pga": "golf",
    "premier league": "soccer", "la liga": "soccer", "bundesliga": "soccer", "f1": "formula 1",
}  # fmt: skip
"""Leagues, and what is measured in one sport alone."""
_LEAGUES_SAID = regex(rf"\b(?:{'|'.join(_SPORT_OF)})\b")


_AFTER = frozenset({"for", "of", "against", "versus", "with"})
_WITH_THE = frozenset("NBA NFL MLB NHL WNBA IPL".split())


@functools.cache
def _with_the() -> frozenset[str]:
    return frozenset(team for team, league in rows("sports_teams.txt") if league in _WITH_THE)


def _the_team(value: Json, anchor: Anchor) -> str | None:
    if not isinstance(value, str):
        return None
    return f"the {value}" if value in _with_the() else value


@semantic_type
class SportsTeam(Listed):
    """A sports team."""

    name = "sports_team"
    family = "sports"
    names = ("team", "team name", "* team", "* team name", "club", "opponent", "favorite team")
    noun = "team"
    values_file = "sports_teams.txt"
    vague = "team name club opponent home away favorite favourite"
    cues = _SPORT
    against = "slack project engineering sprint jira linear github channel member employee org"

    def values(self) -> tuple[str, ...]:
        """All teams, or those of the sport that the text names."""
        wanted = _leagues_told(described(self.leaf))
        found = tuple(team for team, league in rows(self.values_file) if league in wanted)
        return found if len(found) >= 10 else super().values()

    def surfaces(self) -> tuple[Surface, ...]:
        """With "the" after a preposition, where the league's teams have it."""
        return (
            Surface(rule="literal", say=say_literal, not_after=_AFTER),
            Surface(rule="article", say=_the_team, after=_AFTER),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """With "the" or without."""
        head, _, rest = text.strip().partition(" ")
        return super().read(rest if head.casefold() == "the" and rest else text, anchor)

    def attachments(self) -> tuple[Attachment, ...]:
        """The team as object; against it where it is the opponent."""
        if near(self.leaf, "opponent away rival"):
            return (at("against {}"), at("versus {}"))
        game = near(self.leaf, "score game match live result ticket")
        return (
            at("for {}"),
            at("{}", "before"),
            *(at("the {} game", "object") for _ in (1,) if game),
        )


@semantic_type
class League(Listed):
    """A league, cup or tournament."""

    name = "league"
    family = "sports"
    names = ("league", "league name", "* league", "competition", "tournament", "tournament name")
    noun = "league"
    values_file = "sports_leagues.txt"
    said = (at("in the {}", "after", 2.0), at("{}", "before"))

    def values(self) -> tuple[str, ...]:
        """Those of the sport that is named; for a team those that teams play in, listed first."""
        found = super().values()
        told = _leagues_told(described(self.leaf))
        if len(told & set(found)) > 2:
            return tuple(league for league in found if league in told)
        return found[: found.index("Wimbledon")] if near(self.leaf, "team") else found


@semantic_type
class Sport(Listed):
    """A sport."""

    name = "sport"
    family = "sports"
    names = ("sport", "* sport", "sport name", "sport type", "sport category")
    noun = "sport"
    values_file = "sports_sports.txt"
    said = (
        at("{}", "before", 2.0),
        at("for {}", "after"),
        at("{}", "object"),
    )


_ENTERED = frozenset("register enroll enrol sign invite".split())


@semantic_type
class Player(Listed):
    """An athlete."""

    name = "player"
    family = "sports"
    names = ("player", "player name", "* player", "* player name", "athlete", "athlete name")
    noun = "player"
    values_file = "sports_players.txt"
    against = "media music video audio minecraft unity level spawn chess inventory"
    said = (at("{}", "object"), at("for {}"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whom all know: who is entered somewhere is anybody."""
        entered = _ENTERED.intersection(words_of(leaf.function.name)[:1])
        return not entered and super().suits(leaf, setting)

    def values(self) -> tuple[str, ...]:
        """All of them, or those of the sport that the text names."""
        text = described(self.leaf)
        sport = next((one for one in _SPORTS_SAID if one in text), "")
        if not sport and (league := _LEAGUES_SAID.search(text)) is not None:
            sport = _SPORT_OF[league[0]]
        if sport == "football" and "american" not in text and "nfl" not in text:
            sport = "soccer"
        known = rows("relation_athletes.txt") if sport else ()
        found = tuple(row[0] for row in known if sport in row[1].casefold().split(";"))
        return found if len(found) > 5 else super().values()


@semantic_type
class PlayerPosition(Listed):
    """A position on the field."""

    name = "player_position"
    family = "sports"
    names = ("player position", "field position", "position", "playing position")
    noun = "position"
    values_file = "sports_positions.txt"
    column = 1
    vague = "position"
    cues = "player team roster lineup nba nfl mlb athlete fantasy squad"
    against = "cursor index job text file map job stock portfolio"
    said = (
        at("{}", "before"),
        at("at {}", "after"),
    )
