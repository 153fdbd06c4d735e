"""Hours of a day, doses and weights as people have them at home."""

from itertools import pairwise

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.binding.bind import bind
from tests.semantics.test_everyday_values import _calls, _function
from tests.semantics.test_themes import _drawn, _kind


def _number(name: str, about: str, key: str) -> FunctionSpec:
    keys: dict[str, Json] = {"pet": {"type": "string"}, key: {"type": "number"}}
    return FunctionSpec(
        name=name, description=about, parameters={"type": "object", "properties": keys}
    )


@pytest.mark.parametrize(
    ("name", "about", "told"),
    [
        (
            "reserve_laundry",
            "Reserves the laundry room.",
            {"day": "", "start": "Start of the slot"},
        ),
        ("set_quiet_hours", "No calls between the two times.", {"start": "Start time"}),
        ("set_opening_hours", "Sets when the shop is open.", {"day": "", "until": ""}),
    ],
)
def test_bare_ends_of_hours_are_times_of_day(name: str, about: str, told: dict[str, str]) -> None:
    assert _kind(bind(_function(name, about, **told))[-1]) == "time_of_day"


def test_bare_ends_of_journeys_and_days_are_no_hours() -> None:
    train = bind(_function("search_trains", "Finds trains.", **{"from": "Station", "date": ""}))
    assert _kind(train[0]) != "time_of_day"
    leave = bind(_function("request_leave", "Asks for days off.", start="First day", end=""))
    assert "time_of_day" not in {_kind(one) for one in leave}


def test_quiet_hours_go_over_night() -> None:
    keys = {"from": {"type": "string", "description": "Start time"}, "to": {"type": "string"}}
    calls = _calls("set_quiet_hours", "Do not disturb between the two times.", **keys)
    assert all(str(one["from"]) >= "20:00" and str(one["to"]) <= "10:00" for one in calls)


def test_doses_go_through_the_day_at_hours_apart() -> None:
    times = {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 4,
             "description": "Times as HH:MM"}  # fmt: skip
    keys = {"medicine": {"type": "string"}, "times": times}
    calls = _calls("remind_dose", "Reminds of a medicine at fixed times.", **keys)
    for one in calls:
        at = [int(each[:2]) * 60 + int(each[3:]) for each in one["times"]]  # type: ignore[index, union-attr]
        assert all(b - a >= 180 for a, b in pairwise(at))


def test_a_pet_weighs_what_cats_and_dogs_do() -> None:
    (_, weight) = bind(_number("log_weight", "Stores how heavy the pet is.", "weight_kg"))
    assert max(map(float, _drawn(weight, 200))) <= 60


def test_the_first_of_two_is_no_limit() -> None:
    told = _function("check_pair", "Checks whether two foods go together.", first="", second="")
    assert "limit" not in {_kind(one) for one in bind(told)}
