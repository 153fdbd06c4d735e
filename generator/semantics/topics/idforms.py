"""How a system writes the IDs of a thing of which nobody tells: one form for each thing."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping

from generator.records import Json

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


_TEMPLATES: Mapping[str, tuple[str, ...]] = {
    "hexadecimal": ("uuid",),
    "snake_case": ("{}_%%%%%%%%", "{}_######", "{}_%%%%%%"),
    "kebab-case": ("{}-####", "{}-%%%%%%", "{}-###"),
    "mixed code": ("~~~~~~~~~~~", "%%%%%%%%", "????##??##??"),
    "CODE-9": ("{}-####", "{}-#####"),
    "integer": _NUMBERS,
}
"""Templates of IDs by the form of values; "{}" is short for the thing."""
_SELDOM = 0.06
"""A form of IDs that is less probable is not the one."""
_DOUBTFUL, _LIKELY = 0.35, 0.12
"""Up to which probability a text holds no number, if it is no less probably a UUID than that."""
_TWICE = 2.0
"""How much more probable another must be."""
_SHORT = 5
"""Letters of names that stand before IDs in full."""
_CUT = dict(
    pair.split("=")
    for pair in (
        "account=acct action=act agent=agt analysis=an annotation=ann application=app "
        "artifact=art assistant=asst campaign=cmp category=cat challenge=chal channel=ch "
        "checkpoint=ckpt collection=col comment=cmt company=co component=comp connection=conn "
        "container=cont conversation=conv customer=cus dashboard=dash dataset=ds deployment=dpl "
        "document=doc environment=env evaluation=eval execution=exec experiment=exp "
        "instance=inst integration=int invoice=inv location=loc memory=mem message=msg "
        "notebook=nb notification=ntf object=obj operation=op organization=org participant=part "
        "payment=pay pipeline=pl playlist=pls policy=pol principal=prn product=prod project=proj "
        "question=q record=rec recording=rec release=rel report=rep repository=repo request=req "
        "resource=res response=resp scenario=scn schedule=sched schema=sch segment=seg "
        "service=svc session=sess snapshot=snap subscription=sub template=tmpl thread=thr "
        "transaction=txn version=ver vehicle=veh volume=vol webhook=wh workflow=wf "
        "workspace=ws".split()
    )
)
"""What is written before IDs of things with longer names."""


def likely_form(
    thing: str, usual: str, odds: Mapping[str, float], *, technical: bool = False
) -> str:
    """A template of the form that is expected of a thing's IDs; "" where the usual one will do.

    ``usual`` is the form of values that are drawn otherwise, ``odds`` how probable each form is.
    ``technical``: of programs, whose texts seldom hold numbers for IDs; people read out short ones.
    """
    best = max(_TEMPLATES, key=lambda one: odds[one])
    doubtful = technical and usual == "integer" and odds[usual] < _DOUBTFUL and best != "snake_case"
    if doubtful and odds["hexadecimal"] > _LIKELY:
        return _TEMPLATES["hexadecimal"][0]
    if odds[usual] >= _SELDOM or odds[best] < max(_TWICE * odds[usual], 2 * _SELDOM):
        return ""
    pick = hashlib.blake2b(thing.encode(), digest_size=1, key=b"likely").digest()[0]
    short = _CUT.get(thing, thing if len(thing) <= _SHORT else thing[:4].rstrip("aeiou"))
    found = _TEMPLATES[best][pick % len(_TEMPLATES[best])]
    return found.format(short.upper() if best == "CODE-9" else short.lower())


@functools.lru_cache(maxsize=2048)
def digits_of(thing: str) -> int:
    """How many digits the whole numbers have that stand for a thing: four to six."""
    return 4 + hashlib.blake2b(thing.encode(), digest_size=1, key=b"digits").digest()[0] % 3


_FEW, _MANY = 9, 50
_OF_FEW = frozenset("type status state category priority kind severity tracker gender unit".split())
"""Rows of short tables: what there are a few of, whatever they are of."""
_AT_HOME = frozenset(
    "light lamp bulb device camera display monitor screen speaker channel port zone sensor relay "
    "motor window tab slot track layer".split()
)
"""Things of which there are a few, numbered from one on, though the default stands for all."""

_COUNTED_UP = {
    "alarm": 12, "album": 90, "chapter": 40, "character": 120, "episode": 60, "exercise": 120,
    "film": 60, "habit": 24, "lesson": 90, "level": 60, "module": 30, "note": 140, "planet": 60,
    "pokemon": 380, "puzzle": 90, "question": 120, "quiz": 60, "reminder": 48, "step": 14,
    "surah": 114, "table": 40, "timer": 9, "todo": 180,
}  # fmt: skip
"""Things that a small collection counts up from one, and about how many it has."""


def how_few(thing: str, default: Json) -> int:
    """The last of a few IDs that are counted up, as the default tells, or the thing; or 0."""
    if default is None:
        return _FEW if thing in _OF_FEW else _COUNTED_UP.get(thing, 0)
    if not isinstance(default, int) or isinstance(default, bool):
        return 0
    counted = default > 0 or thing in _AT_HOME
    return max(_FEW, 2 * default) if counted and 0 <= default < _MANY else 0
