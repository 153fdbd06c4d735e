"""How a system writes the IDs of a thing of which nobody tells: one form for each thing."""

from __future__ import annotations

import functools
import hashlib

_PAPER = {
    "account": "ACC", "appointment": "APT", "asset": "AST", "batch": "BAT", "bill": "BILL",
    "booking": "BKG", "case": "CASE", "claim": "CLM", "client": "CLT", "contract": "CTR",
    "customer": "CUST", "delivery": "DLV", "document": "DOC", "driver": "DRV", "employee": "EMP",
    "equipment": "EQP", "event": "EVT", "guest": "GST", "incident": "INC", "insurance": "INS",
    "invoice": "INV", "job": "JOB", "lead": "LEAD", "order": "ORD", "package": "PKG",
    "passenger": "PAX", "patient": "PAT", "payment": "PAY", "policy": "POL", "product": "PRD",
    "purchase": "PO", "quote": "QUO", "receipt": "RCP", "refund": "REF", "request": "REQ",
    "reservation": "RES", "return": "RMA", "sensor": "SNS", "shipment": "SHP", "store": "STR",
    "student": "STU", "subscription": "SUB", "supplier": "SUP", "task": "TSK", "ticket": "TKT",
    "transaction": "TXN", "transfer": "TRF", "vehicle": "VEH", "vendor": "VND", "warehouse": "WH",
}  # fmt: skip
"""Things that firms number on paper, with the letters that people put before the numbers."""

_NUMBERS = ("####", "#####", "######", "#####")
_LETTERED = ("{}-####", "{}-#####", "#####", "{}-1####", "######", "{}-####")


@functools.lru_cache(maxsize=2048)
def form_of(thing: str) -> str:
    """A template of the IDs of a thing: "DOC-####" of documents, "#####" of what is not known.

    It depends on the thing alone, so that all functions of a service write its IDs alike.
    """
    pick = hashlib.blake2b(thing.encode(), digest_size=1).digest()[0]
    if thing in _PAPER:
        return _LETTERED[pick % len(_LETTERED)].format(_PAPER[thing])
    return _NUMBERS[pick % len(_NUMBERS)]


@functools.lru_cache(maxsize=2048)
def digits_of(thing: str) -> int:
    """How many digits the whole numbers have that stand for a thing: four to six."""
    return 4 + hashlib.blake2b(thing.encode(), digest_size=1, key=b"digits").digest()[0] % 3
