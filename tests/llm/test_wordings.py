"""Rewrites of functions of many trades: names, rates, spans, what is left out, who goes where."""

from __future__ import annotations

import pytest

from tests.llm.rewrites import grounds_of, judged

TEXT, COUNT = {"type": "string"}, {"type": "integer"}
TAG = {"type": "string", "description": "Tag of the player, e.g. Moss#1675"}


def spec(called: str, description: str, **properties: dict) -> dict:
    parameters = {"type": "object", "properties": properties, "required": list(properties)[:1]}
    return {"name": called, "description": description, "parameters": parameters}


SPECS = [
    spec("find_baptism", "Search digitised baptism records.", surname=TEXT, given_name=TEXT,
         year_from=COUNT, year_to=COUNT),
    spec("find_coach", "Looks for coaches.", sport={"enum": ["chess", "golf", "rowing"]},
         exclude_towns={"type": "array", "items": TEXT}, max_hourly_rate={"type": "number"}),
    spec("invite_to_guild", "Send a guild invitation to another player.", player_tag=TAG,
         guild_name=TEXT, message=TEXT),
    spec("add_time_entry", "Add a time entry to a client matter.", matter=TEXT, hours=COUNT),
    spec("assignDock", "Assign a departing ferry to a dock.", dock=TEXT, ferry_number=TEXT),
    spec("add_habit", "Add a habit to the tracker.", title=TEXT, times_per_week=COUNT),
]  # fmt: skip


@pytest.fixture(scope="module")
def grounds():
    return grounds_of(SPECS)


@pytest.mark.parametrize(
    ("name", "parent", "right", "wrong"),
    [
        (
            "find_baptism",
            "Find a digitised baptism from {year_from} to {year_to} last name {surname}",
            (
                "Find a digitised baptism between {year_from} and {year_to} last name {surname}",
                "Find a digitised baptism, last name {surname}, {year_from} to {year_to}",
                "Find a digitised baptism from {year_from} to {year_to} for surname {surname}",
            ),
            (
                "Find a digitised baptism between {year_to} and {year_from} last name {surname}",
                "Find the last digitised baptism from {year_from} to {year_to} for {surname}",
            ),
        ),
        (
            "find_baptism",
            "Find a digitised baptism for {given_name} last name {surname}",
            ("Find a digitised baptism for {given_name} {surname}",),
            ("Find a digitised baptism for {surname} {given_name}",),
        ),
        (
            "find_coach",
            "Find {sport} coaches with a maximum hourly rate of {max_hourly_rate}",
            (
                "Find {sport} coaches for at most {max_hourly_rate} an hour",
                "Are there any {sport} coaches for no more than {max_hourly_rate} per hour?",
            ),
            (
                "Find {sport} coaches for at least {max_hourly_rate} an hour",
                "Find {sport} coaches for an hour for at most {max_hourly_rate}",
            ),
        ),
        (
            "find_coach",
            "Find {sport} coaches excluding towns {exclude_towns}",
            (
                "Find {sport} coaches but nothing from {exclude_towns}",
                "Find {sport} coaches, not from {exclude_towns}",
            ),
            (
                "Find {sport} coaches from {exclude_towns}",
                "Find {sport} coaches in towns {exclude_towns}",
            ),
        ),
        (
            "invite_to_guild",
            "Send a {guild_name} guild invitation for {player_tag}",
            (
                "Could you invite {player_tag} to the guild {guild_name}?",
                "Send {player_tag} a {guild_name} guild invitation",
            ),
            ("Invite {guild_name} to {player_tag}", "Join the {guild_name} guild as {player_tag}"),
        ),
        (
            "invite_to_guild",
            'Send a {guild_name} guild invitation for {player_tag} saying "{message}"',
            (
                'Invite {player_tag} to the guild {guild_name} and say "{message}"',
                'Send {player_tag} a {guild_name} guild invitation and add the message "{message}"',
            ),
            ('Invite {guild_name} to {player_tag} and say "{message}"',),
        ),
        (
            "find_coach",
            "Find {sport} coaches",
            ("Are there any {sport} coaches?", "Find me some {sport} coaches"),
            ("Coach me in {sport}", "Do you play {sport}?"),
        ),
        (
            "add_time_entry",
            "Add a time entry to {matter} for {hours} hours",
            ("Please add a time entry for {hours} hours to {matter}",),
            ("Add {hours} hours to the time entry of {matter}",),
        ),
        (
            "assignDock",
            "Assign a departing ferry to dock {dock}, ferry number {ferry_number}",
            (
                "Assign the departing ferry {ferry_number} to dock {dock}",
                "Assign dock {dock} to the departing ferry {ferry_number}",
            ),
            ("Assign the ferry {dock} to dock {ferry_number}",),
        ),
        (
            "add_habit",
            "Add a habit titled {title} to the tracker {times_per_week} times a week",
            ("Please add to the tracker a habit titled {title}, {times_per_week} times a week",),
            ("Remove the habit titled {title} {times_per_week} times a week",),
        ),
    ],
)
def test_right_wordings_pass_and_what_is_near_them_does_not(grounds, name, parent, right, wrong):
    told = {}
    for text in (*right, *wrong):
        found = judged(grounds[name], parent, text)
        told[text] = f"{found.reason} {found.detail}".strip()
    assert {text: told[text] for text in right} == dict.fromkeys(right, "")
    assert not [text for text in wrong if not told[text]]
