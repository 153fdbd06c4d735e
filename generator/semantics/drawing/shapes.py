"""What identifiers look like: pure programs that make one, with valid check digits."""

from __future__ import annotations

import functools
import random
import string
from collections.abc import Callable, Mapping

from generator.quick import regex
from generator.semantics.drawing.calendar_parts import in_calendar

Make = Callable[[random.Random], str]

_HEX = "0123456789abcdef"
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
"""Digits and letters that nobody mixes up, as addresses of coins are written."""
_IN_58 = frozenset(BASE58)
_LEAST_58 = 26
"""Signs from which on such a mix is an address or a key."""
_FEW = 3
"""Digits that a name of a class has not."""
_KIND_58 = regex(r"Qm|xpub|xprv|[13T](?=.{32,33}$)")
_UUID = regex(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COUNTED = regex(r"[A-Z]{2,}[-_]\d")
"""The first few of a series of any length: "PROJ-1"."""
PADDED = 4
"""Zeros lead a running number of up to so many digits; longer ones are codes of a fixed length."""
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_ALNUM = string.ascii_letters + string.digits
_UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def chars(rng: random.Random, alphabet: str, n: int) -> str:
    """``n`` characters of the alphabet."""
    size = len(alphabet)
    return "".join(alphabet[int(rng.random() * size)] for _ in range(n))


def number(rng: random.Random, digits: int) -> str:
    """A number of so many digits, not starting with zero."""
    return chars(rng, "123456789", 1) + chars(rng, string.digits, digits - 1)


def hexed(rng: random.Random, n: int) -> str:
    """``n`` hexadecimal digits in lower case."""
    return chars(rng, _HEX, n)


def filled(template: str, rng: random.Random) -> str:
    """A template with # digits, @ capitals, ? lower-case letters, * capitals or digits.

    % is a hexadecimal digit, ~ any letter or digit.
    """
    kinds = {"#": string.digits, "@": _UPPER, "?": string.ascii_lowercase, "%": _HEX, "~": _ALNUM,
             "*": _UPPER + "23456789"}  # fmt: skip
    made = "".join(chars(rng, kinds[c], 1) if c in kinds else c for c in template)
    return rng.choice("123456789") + made[1:] if template.startswith("#") else made


_FIRST_YEAR, _LAST_YEAR, _YEARS = "1990", "2029", 4


def is_base58(text: str) -> bool:
    """Whether a text is long, has digits and both cases, and none of 0, O, I and l: an address."""
    cased = any(map(str.isupper, text)) and any(map(str.islower, text))
    long = len(text) >= _LEAST_58 and sum(map(str.isdigit, text)) >= _FEW
    return long and cased and set(text) <= _IN_58


def lead_in_base58(text: str) -> str:
    """What tells of which kind an address in base 58 is, and stays: "Qm" of a file's hash."""
    found = _KIND_58.match(text)
    return found[0] if found else ""


def like(example: str, rng: random.Random) -> str:
    """Another of the example's shape: digits and random-looking letters change, words stay.

    A run of letters stays if it is a word or prefix ("ORD", "user"), that is, if no digit touches
    it; hexadecimal runs (digits and a–f mixed) change throughout.
    """
    if _UUID.fullmatch(example):
        return uuid(rng)
    if _COUNTED.fullmatch(example):
        return example[:-1] + number(rng, 1 + int(rng.random() * 3))
    out, run = [], ""
    for c in example + "\0":
        if c.isascii() and c.isalnum():
            run += c
            continue
        out.append(_rerun(run, rng))
        run = ""
        out.append(c)
    return in_calendar(example, "".join(out)[:-1], rng)


_CLASSED = regex(r"([A-Za-z]*)(\d{5,})([A-Z]\d?|[A-Z]{2,3})")
"""A number with letters behind it that tell of which class it is: "US9876543B2"."""


_LED = regex(r"(0x)([\da-fA-F]{4,})")
"""Figures of sixteen, as addresses are written."""


def _rerun(run: str, rng: random.Random) -> str:
    if not any(c.isdigit() for c in run):
        return run
    if led := _LED.fullmatch(run):
        return led[1] + hexed(rng, len(led[2]))
    if len(run) >= 6 and not run.isdigit() and all(c in _HEX for c in run):
        return hexed(rng, len(run))
    if run.isdigit():
        if len(run) == 4 and _FIRST_YEAR <= run <= _LAST_YEAR:
            return str(int(run) - int(rng.random() * _YEARS))  # what is filed is of years gone by
        lead = run[:2] if len(run) == 4 and run[:2] in ("19", "20") else ""
        body = run[len(lead) :]
        zeros = len(body) - len(body.lstrip("0"))
        zeros = 0 if zeros == len(body) > 3 else zeros  # "card_0000000" only shows the form
        if 0 < zeros < len(body) <= PADDED:  # "CUST-001" is the first of up to 999
            zeros -= int(rng.random() * (zeros + 1))
        rest = len(body) - zeros
        return lead + "0" * zeros + (number(rng, rest) if rest else "")
    if classed := _CLASSED.fullmatch(run):
        return classed[1] + number(rng, len(classed[2])) + classed[3]
    if is_base58(run):
        lead = lead_in_base58(run)
        return lead + chars(rng, BASE58, len(run) - len(lead))
    head = len(run) - len(run.lstrip(string.ascii_letters))
    mixed = run[head:].isdigit()
    kept = run[:head] if mixed else ""
    return kept + "".join(_another(c, rng) for c in run[len(kept) :])


def _another(c: str, rng: random.Random) -> str:
    if c.isdigit():
        return chars(rng, string.digits, 1)
    return chars(rng, _UPPER if c.isupper() else string.ascii_lowercase, 1)


def uuid(rng: random.Random) -> str:
    """A random UUID (version 4, RFC 9562)."""
    h = hexed(rng, 32)
    return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-{rng.choice('89ab')}{h[17:20]}-{h[20:]}"


def luhn(body: str) -> str:
    """The body with its Luhn check digit (ISO/IEC 7812)."""
    digits = [int(c) for c in reversed(body)]
    total = sum(d if at % 2 else (d * 2 - 9 if d > 4 else d * 2) for at, d in enumerate(digits))
    return body + str(-total % 10)


def ean13(body: str) -> str:
    """Twelve digits with the GTIN check digit."""
    total = sum(int(c) * (3 if at % 2 else 1) for at, c in enumerate(body))
    return body + str(-total % 10)


def isbn13(rng: random.Random) -> str:
    """A valid ISBN-13."""
    return ean13("978" + rng.choice("0134") + chars(rng, string.digits, 8))


def issn(rng: random.Random) -> str:
    """A valid ISSN."""
    body = number(rng, 7)
    check = -sum(int(c) * (8 - at) for at, c in enumerate(body)) % 11
    return f"{body[:4]}-{body[4:]}{'X' if check == 10 else check}"


_IBAN = {"DE": "##################", "FR": "#######################", "ES": "####################",
         "NL": "@@@@##########", "AT": "################", "GB": "@@@@##############",
         "IT": "@######################", "BE": "############"}  # fmt: skip


def iban(rng: random.Random) -> str:
    """A string of an IBAN's shape with valid check digits (ISO 13616), for a common country."""
    country = rng.choice(sorted(_IBAN))
    body = filled(_IBAN[country], rng)
    ordinal = "".join(str(int(c, 36)) for c in body + country + "00")
    return f"{country}{98 - int(ordinal) % 97:02d}{body}"


_VIN_VALUE = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3,
                                                  4, 5, 6, 7, 8, 9), strict=True))  # fmt: skip
_VIN_WEIGHT = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def vin(rng: random.Random) -> str:
    """A vehicle identification number with a valid check digit (ISO 3779, North America)."""
    maker = rng.choice(("1HG", "1FT", "1G1", "2T1", "3VW", "5YJ", "JTD", "WBA", "WVW", "KM8"))
    year, plant = rng.choice("DEFGHJKLMNPR"), chars(rng, "ABCDEFGHJKLMNPR", 1)
    head, tail = maker + chars(rng, "ABCDEFGHJKLMNPRS0123456789", 5), year + plant
    raw = head + "0" + tail + number(rng, 6)
    total = sum(
        (int(c) if c.isdigit() else _VIN_VALUE[c]) * w
        for c, w in zip(raw, _VIN_WEIGHT, strict=True)
    )
    check = "X" if total % 11 == 10 else str(total % 11)
    return raw[:8] + check + raw[9:]


def _tracking(rng: random.Random) -> str:
    form = rng.choice(
        ("1Z****##########", "9400111899##########", "############", "JD0146########")
    )
    return filled(form, rng)


def version(rng: random.Random) -> str:
    """A semantic version."""
    return (
        f"{rng.choice((0, 1, 1, 2, 3, 4, 5))}.{rng.randint(0, 14)}.{rng.choice((0, 0, 1, 2, 3, 7))}"
    )


def card(rng: random.Random) -> str:
    """A well-known test number of a payment card, which no bank has issued."""
    return rng.choice(
        ("4242424242424242", "4111111111111111", "4000056655665556", "5555555555554444",
         "5200828282828210", "5105105105105100", "378282246310005", "6011111111111117",
         "4012888888881881", "2223003122003222", "4000002500003155", "6011000990139424")
    )  # fmt: skip


def doi(rng: random.Random) -> str:
    """A DOI of a plausible form."""
    maker = rng.choice(("10.1038/s41586-0##-0####-#", "10.1126/science.ab?####",
                        "10.1145/#######.#######", "10.1016/j.cell.20##.0#.0##",
                        "10.1371/journal.pone.0######", "10.1109/TPAMI.202!.3######"))  # fmt: skip
    dated = maker.replace("20##", f"20{rng.randint(12, 25)}").replace("!", str(rng.randint(0, 5)))
    return filled(dated, rng)


def orcid(rng: random.Random) -> str:
    """An ORCID iD with its check character (ISO 7064, MOD 11-2)."""
    body = f"0000000{rng.choice((1, 2, 3))}{chars(rng, string.digits, 7)}"
    total = functools.reduce(lambda sum_, digit: (sum_ + int(digit)) * 2, body, 0)
    check = (12 - total % 11) % 11
    text = body + ("X" if check == 10 else str(check))
    return "-".join(text[at : at + 4] for at in range(0, 16, 4))


def arxiv(rng: random.Random) -> str:
    """An arXiv identifier (since 2015)."""
    return f"{rng.randint(16, 25)}{rng.randint(1, 12):02d}.{rng.randint(100, 21000):05d}"


def arn(rng: random.Random) -> str:
    """An Amazon resource name."""
    what = rng.choice(("lambda:us-east-1:{}:function:process-orders", "s3:::acme-prod-assets",
                       "sqs:eu-west-1:{}:email-queue", "iam::{}:role/ReadOnlyAnalyst",
                       "dynamodb:us-west-2:{}:table/Sessions",
                       "sns:eu-central-1:{}:billing-alerts"))  # fmt: skip
    return f"arn:aws:{what.format(number(rng, 12))}"


def _jwt(rng: random.Random) -> str:
    """What a login gives to be sent along: head, claims and signature."""
    return f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIi{chars(rng, _ALNUM, 16)}.{chars(rng, _ALNUM, 22)}"


def _jid(rng: random.Random) -> str:
    """Of a person, by the phone number, or of a group on WhatsApp."""
    if rng.random() < 0.3:
        return f"120363{chars(rng, string.digits, 12)}@g.us"
    lead = rng.choice(("1415", "1212", "4479", "4915", "9198", "5511"))
    return f"{lead}{chars(rng, string.digits, 7)}@s.whatsapp.net"


SHAPES: Mapping[str, Make] = {
    "uuid": uuid,
    "ulid": lambda rng: "01" + chars(rng, "GHJK", 1) + chars(rng, _CROCKFORD, 23),
    "object_id": lambda rng: "6" + hexed(rng, 23),
    "commit": lambda rng: hexed(rng, rng.choice((7, 7, 8, 40))),
    "sha1": lambda rng: hexed(rng, 40),
    "sha256": lambda rng: hexed(rng, 64),
    "md5": lambda rng: hexed(rng, 32),
    "eth_address": lambda rng: "0x" + hexed(rng, 40),
    "eth_hash": lambda rng: "0x" + hexed(rng, 64),
    "hex_word": lambda rng: "0x" + hexed(rng, 8),
    "btc_address": lambda rng: (
        "bc1q" + chars(rng, _BECH32, 38) if rng.random() < 0.6 else "1" + chars(rng, BASE58, 33)
    ),
    "ada_address": lambda rng: "addr1" + chars(rng, _BECH32, 53),
    "sol_address": lambda rng: chars(rng, BASE58, 44),
    "teams_thread": lambda rng: f"19:{hexed(rng, 32)}@thread.{rng.choice(('tacv2', 'v2'))}",
    "orcid": orcid,
    "base32hex": lambda rng: chars(rng, "0123456789abcdefghijklmnopqrstuv", 26),
    "snowflake": lambda rng: "1" + chars(rng, string.digits, 17),
    "isbn": isbn13,
    "issn": issn,
    "iban": iban,
    "vin": vin,
    "ean": lambda rng: ean13(rng.choice(("400", "500", "761", "871", "007")) + number(rng, 9)),
    "ec2": lambda rng: "i-0" + hexed(rng, 16),
    "card": card,
    "last4": lambda rng: chars(rng, string.digits, 4),
    "imei": lambda rng: luhn("35" + chars(rng, string.digits, 12)),
    "tracking": _tracking,
    "version": version,
    "doi": doi,
    "arxiv": arxiv,
    "arn": arn,
    "api_key": lambda rng: rng.choice(("sk_test_", "key_", "tok_")) + chars(rng, _ALNUM, 24),
    "token": lambda rng: chars(rng, _ALNUM, 32),
    "jwt": _jwt,
    "jid": _jid,
    "group_jid": lambda rng: f"1203630{chars(rng, string.digits, 11)}@g.us",
    "feishu_calendar": lambda rng: f"feishu.cn_{chars(rng, _ALNUM, 20)}@group.calendar.feishu.cn",
    "google_calendar": lambda rng: f"c_{hexed(rng, 32)}@group.calendar.google.com",
    "npub": lambda rng: "npub1" + chars(rng, _BECH32, 58),
}
"""Shapes by name; a template of ``filled`` serves as a shape too."""


def make(shape: str, rng: random.Random) -> str:
    """An identifier of a named shape, or of a template (options separated by "|")."""
    maker = SHAPES.get(shape)
    if maker:
        return maker(rng)
    one = rng.choice(shape.split("|"))
    return SHAPES[one](rng) if one in SHAPES else filled(one, rng)
