"""How a system writes the IDs of a thing of which nobody tells: one form for each thing."""

from __future__ import annotations

import functools
import hashlib

_SHORT = {
    "account": "ACC", "agent": "AGT", "alert": "ALR", "application": "APP", "appointment": "APT",
    "article": "ART", "asset": "AST", "batch": "BAT", "bill": "BILL", "booking": "BKG",
    "campaign": "CMP", "case": "CASE", "claim": "CLM", "client": "CLT", "contract": "CTR",
    "course": "CRS", "customer": "CUST", "deal": "DEAL", "delivery": "DLV", "device": "DEV",
    "document": "DOC", "driver": "DRV", "employee": "EMP", "equipment": "EQP", "event": "EVT",
    "guest": "GST", "incident": "INC", "insurance": "INS", "invoice": "INV", "job": "JOB",
    "lead": "LEAD", "listing": "LST", "machine": "MCH", "member": "MBR", "network": "NET",
    "order": "ORD", "package": "PKG", "passenger": "PAX", "patient": "PAT", "payment": "PAY",
    "policy": "POL", "product": "PRD", "project": "PRJ", "property": "PROP", "purchase": "PO",
    "quote": "QUO", "receipt": "RCP", "record": "REC", "refund": "REF", "report": "REP",
    "request": "REQ", "reservation": "RES", "return": "RMA", "room": "RM", "sensor": "SNS",
    "server": "SRV", "service": "SVC", "session": "SES", "shipment": "SHP", "store": "STR",
    "student": "STU", "subscription": "SUB", "supplier": "SUP", "task": "TSK", "ticket": "TKT",
    "transaction": "TXN", "transfer": "TRF", "vehicle": "VEH", "vendor": "VND",
    "warehouse": "WH", "website": "WEB",
}  # fmt: skip
"""Abbreviations that people and systems put before the numbers of such things."""

_BUSINESS = frozenset(
    "account appointment asset batch bill booking case claim client contract customer delivery "
    "document driver employee equipment event guest incident insurance invoice job lead order "
    "package passenger patient payment policy product purchase quote receipt refund request "
    "reservation return sensor shipment store student subscription supplier task ticket "
    "transaction transfer vehicle vendor warehouse".split()
)
"""Things that firms number on paper, with their letters; programs number the others plainly."""

_NUMBERS = ("####", "#####", "######", "#####")
_LETTERED = ("{}-####", "{}-#####", "#####", "{}-1####", "######", "{}-####")


@functools.lru_cache(maxsize=2048)
def form_of(thing: str) -> str:
    """A template of the IDs of a thing: "DOC-####" of documents, "#####" of what is not known.

    It depends on the thing alone, so that all functions of a service write its IDs alike.
    """
    pick = hashlib.blake2b(thing.encode(), digest_size=1).digest()[0]
    if thing in _BUSINESS:
        return _LETTERED[pick % len(_LETTERED)].format(_SHORT[thing])
    return _NUMBERS[pick % len(_NUMBERS)]


@functools.lru_cache(maxsize=2048)
def digits_of(thing: str) -> int:
    """How many digits the whole numbers have that stand for a thing: four to six."""
    return 4 + hashlib.blake2b(thing.encode(), digest_size=1, key=b"digits").digest()[0] % 3


def prefix_of(thing: str) -> str:
    """The letters before a thing's numbers; none where people have none for it."""
    return _SHORT.get(thing, "")
