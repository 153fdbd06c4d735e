"""What says the same in other words beside an argument, and what turns a request round."""

from __future__ import annotations

import pytest

from tests.llm.rewrites import grounds_of, judged
from tests.llm.test_wordings import COUNT, TEXT, spec

DAY = {"type": "string", "format": "date"}
WHEN = {"type": "string", "format": "date-time"}
DEGREES = {"type": "number"}
SPECS = [
    spec("get_sales", "Get the sales of a branch.", branch=TEXT, start_time=WHEN, end_time=WHEN),
    spec("get_tide_rates", "Get the tide rates of a harbour.", harbour=TEXT, lookback_hours=COUNT),
    spec("plan_towpath", "Calculate the towpath between two points.",
         from_latitude=DEGREES, from_longitude=DEGREES,
         to_latitude=DEGREES, to_longitude=DEGREES),
    spec("search_memos", "Search for memos in a binder.", query=TEXT, binder=TEXT),
    spec("subscribe_bulletin", "Subscribe a reader to a bulletin.", reader=TEXT, bulletin=TEXT),
    spec("find_moorings", "Find the nearest moorings.", town=TEXT, check_in=DAY, check_out=DAY,
         sort_by={"enum": ["price", "depth"]}),
    spec("reply_to_memo", "Reply to a memo.", memo_id=TEXT, text=TEXT),
    spec("reserve_court", "Reserve a court.", landmark=TEXT,
         proximity={"type": "string", "description": "How near, for example 'near' or 'close'"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def grounds():
    return grounds_of(SPECS)


@pytest.mark.parametrize(
    ("name", "parent", "right", "wrong"),
    [
        (
            "reserve_court",
            "Reserve a court at {landmark}",
            ("Can you get me a court at {landmark}?",),
            (
                "Can you get me a court around {landmark}?",
                "I need a court close to the {landmark}",
                "Reserve a court by {landmark}",
                "Is it all right to reserve a court at {landmark}?",
            ),
        ),
        (
            "get_sales",
            "Get the sales of branch {branch} from {start_time} until {end_time}",
            ("What are the sales of branch {branch} between {start_time} and {end_time}?",),
            ("What are the sales of branch {branch} between {end_time} and {start_time}?",),
        ),
        (
            "get_tide_rates",
            "Get the tide rates of harbour {harbour} over the last {lookback_hours}",
            ("Get the tide rates of harbour {harbour} for the past {lookback_hours}",),
            ("Get the tide rates of harbour {harbour} for the next {lookback_hours}",),
        ),
        (
            "plan_towpath",
            "Calculate the towpath from {from_latitude} to {to_latitude} from {from_longitude} to "
            "{to_longitude}",
            (
                "Calculate the towpath from {from_latitude}, {from_longitude} to {to_latitude}, "
                "{to_longitude}",
            ),
            (
                "Calculate the towpath from {to_latitude}, {to_longitude} to {from_latitude}, "
                "{from_longitude}",
                "Calculate the towpath from {from_latitude}, {to_longitude} to {to_latitude}, "
                "{from_longitude}",
            ),
        ),
        (
            "search_memos",
            "Find memos for {query} in {binder}",
            ("Search {binder} for memos for {query}",),
            ("Send a memo for {query} to {binder}",),
        ),
        (
            "subscribe_bulletin",
            "Subscribe reader {reader} to the bulletin {bulletin}",
            ("Reader {reader} needs subscribing to the bulletin {bulletin}",),
            (
                "Unsubscribe reader {reader} from the bulletin {bulletin}",
                "I'm ready to subscribe reader {reader} to the bulletin {bulletin}",
                "I'm planning a bulletin {bulletin} for reader {reader}",
            ),
        ),
        (
            "find_moorings",
            "Find the nearest moorings near {town}",
            ("Which moorings are closest to {town}?", "Find the closest moorings to {town}"),
            ("Find the moorings farthest from {town}",),
        ),
        (
            "find_moorings",
            "Find the nearest moorings near {town} from {check_in} to {check_out} by {sort_by}",
            (
                "Sort by {sort_by}: nearest moorings near {town} from {check_in} to {check_out}",
                "Find the nearest moorings near {town} between {check_in} and {check_out} sorted "
                "by {sort_by}",
            ),
            (
                "Find the nearest moorings near {town} between {check_out} and {check_in} by "
                "{sort_by}",
            ),
        ),
        (
            "reply_to_memo",
            'Reply to memo {memo_id} saying "{text}"',
            ('Please respond to memo {memo_id} saying "{text}"',),
            ('Post the memo {memo_id} saying "{text}"',),
        ),
    ],
)
def test_the_same_is_used_and_the_reverse_is_not(grounds, name, parent, right, wrong):
    for text in right:
        assert judged(grounds[name], parent, text).good, text
    for text in wrong:
        assert not judged(grounds[name], parent, text).good, text
