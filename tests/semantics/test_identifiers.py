import random
import re
import uuid

from group_two import assert_sides_differ, bound, check_family, draws, leaf

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.drawing.shapes import SHAPES, like, luhn, make


def _luhn_ok(digits):
    total = 0
    for at, c in enumerate(reversed(digits)):
        d = int(c) * (2 if at % 2 else 1)
        total += d - 9 if d > 9 else d
    return total % 10 == 0


def test_values_are_clean_repeat_and_read_back():
    check_family("identifiers")


def test_check_digits_are_valid():
    rng = random.Random(4)
    for _ in range(300):
        isbn = make("isbn", rng)
        assert sum(int(c) * (1, 3)[at % 2] for at, c in enumerate(isbn)) % 10 == 0
        iban = make("iban", rng)
        moved = iban[4:] + iban[:4]
        assert int("".join(str(int(c, 36)) for c in moved)) % 97 == 1
        issn = make("issn", rng).replace("-", "")
        weights = range(8, 0, -1)
        total = sum((10 if c == "X" else int(c)) * w for c, w in zip(issn, weights, strict=True))
        assert total % 11 == 0
        assert _luhn_ok(make("card", rng))
        assert _luhn_ok(make("imei", rng))
        assert uuid.UUID(make("uuid", rng)).version == 4
        assert len(make("vin", rng)) == 17 and not set(make("vin", rng)) & set("IOQ")
    assert luhn("7992739871") == "79927398713"


def test_vin_check_digit():
    value = dict(zip("ABCDEFGH", range(1, 9), strict=True))
    value |= dict(zip("JKLMNPR", (1, 2, 3, 4, 5, 7, 9), strict=True))
    value |= dict(zip("STUVWXYZ", range(2, 10), strict=True))
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    for seed in range(200):
        vin = make("vin", random.Random(seed))
        total = sum(
            (int(c) if c.isdigit() else value[c]) * w for c, w in zip(vin, weights, strict=True)
        )
        assert vin[8] == ("X" if total % 11 == 10 else str(total % 11))


def test_examples_give_the_shape():
    rng = random.Random(2)
    assert re.fullmatch(r"ORD-\d{4}", like("ORD-1234", rng))
    assert re.fullmatch(r"US[1-9]\d{6}B2", like("US1234567B2", rng))
    assert re.fullmatch(r"user_\d{2}", like("user_42", rng))
    meaning = bound("identifier", leaf("widget_id", examples=["WX-7781"]))
    assert all(re.fullmatch(r"WX-\d{4}", value) for value in draws(meaning, 50))
    meaning = bound("identifier", leaf("crew_id", schema={"type": "string", "default": "CR77-B1"}))
    assert all(re.fullmatch(r"[A-Z]{2}\d\d-[A-Z]\d", value) for value in draws(meaning, 50))
    few = FunctionSpec(
        name="get_sails",
        parameters={
            "type": "object",
            "required": ["boat_id"],
            "properties": {"boat_id": {"type": "string", "default": "39"}},
        },
    )
    (parameter,) = bind(few)
    assert all(re.fullmatch(r"\d\d", str(value)) for value in draws(parameter.meaning, 50))
    assert uuid.UUID(like("b12394ad-c804-4b5a-bc20-14f7c8cafdb6", rng)).version == 4


def test_pattern_gives_the_shape_and_integers_are_integers():
    schema = {"type": "string", "pattern": "^0x[a-fA-F0-9]{40}$"}
    meaning = bound("wallet_address", leaf("address", "get_eth_balance", schema))
    assert all(re.fullmatch(r"0x[a-f0-9]{40}", value) for value in draws(meaning, 30))
    whole = bound("identifier", leaf("chapter_id", schema={"type": "integer", "maximum": 114}))
    assert all(type(value) is int and 1 <= value <= 114 for value in draws(whole, 50))


def test_sides_share_nothing():
    assert_sides_differ(bound("order_id", leaf("order_id", "get_order")))


def test_every_shape_is_made():
    for shape in SHAPES:
        assert len({make(shape, random.Random(seed)) for seed in range(20)}) > 5, shape


def test_numbers_are_those_that_the_description_tells():
    for schema in ({"type": "string", "pattern": r"^\d+$"}, {"type": "integer"}):
        told = leaf("chapter_id", schema=schema, description="Chapter ID (1-114)")
        found = draws(bound("identifier", told), 40)
        assert len(set(found)) > 10
        assert all(1 <= int(each) <= 114 for each in found)
