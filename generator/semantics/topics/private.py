"""Which texts people write in services of their own life, where nothing tells of the trade.

"Needs approval" is right in any firm, and wrong in a baby's diary or for a rented car.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import remembered
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import developer
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.composed import context, word_set

_EVERYDAY = word_set(
    "home house household garden allotment baby toddler child kid family friend neighbour "
    "neighbor party birthday wedding gift present rent ride carpool lift trip holiday museum "
    "concert theatre theater cinema zoo gym workout run hike bike cycling swim yoga dance meal "
    "recipe dinner cook dog cat pet horse hen beehive plant school homework babysitter nanny "
    "donate donation charity church volunteer hobby diary journal habit sleep mood weight dream "
    "camping campsite picnic beach sauna spa massage hairdresser barber salon nail tattoo dentist "
    "doctor physio pharmacy flat roommate flatmate laundry tailor cobbler florist flower bouquet "
    "cake bakery restaurant takeaway hotel flight train ferry taxi scooter boat sailing ski piano "
    "guitar choir lesson knitting sewing pottery fishing wine beer coffee book library game lego "
    "trail petition cycle period tracker symptom playground club quiz karaoke postcard "
    "souvenir hostel chemist optician tutor driving blood chess golf tennis match training "
    "butcher pregnancy telescope joke story letter puppy fridge pantry medicine instrument drone "
    "sketch comic vinyl stamp car tyre moving removal cleaner plumber electrician handyman gardener"
)
"""Words of which one tells of somebody's own life."""
_FIRM = word_set(
    "employee staff customer client ticket case invoice supplier vendor department company "
    "business firm lead deal crm contract approval policy compliance audit stock warehouse "
    "procurement project sprint team meeting shipment payroll hr candidate patient tenant lease "
    "claim marketing campaign agent workflow record document file report api server user "
    "account organization organisation workspace technician site asset operator batch"
)
"""Words of which one tells of somebody's work, or leaves it open."""
_ASKING = word_set(
    "book reserve order request rent hire schedule arrange buy enrol sign apply ask find join "
    "register contact get change update modify swap"
)
"""What is done with the help of others, to whom the text goes; else it is somebody's own record."""
_LOGGING = word_set("log note record track journal write save")
"""What is done for oneself, afterwards."""
_TOLD_BEFORE = frozenset(("journey_note", "home_visit_note", "lesson_note"))
"""What is told to those who are asked, and not written down when it is over."""
_INSTEAD: Mapping[str, tuple[str, str]] = {
    "work_note": ("asked_note", "logged_note"),
    "any_note": ("asked_note", "logged_note"),
    "any_comment": ("asked_note", "logged_note"),
    "any_description": ("asked_note", "logged_note"),
    "instruction": ("asked_note", "asked_note"),
    "message_any": ("asking_message", "message"),
    "meeting_title": ("private_event", "private_event"),
}
"""Texts of any trade → what is written to others, and for oneself."""


_BESIDE = (("note",), ("notes",), ("remark",), ("remarks",), ("comment",), ("comments",))
"""Names of what is added, and describes nothing."""


@remembered
def is_private(leaf: Leaf) -> bool:
    """Whether the function is of somebody's own life, and neither of a firm nor of programs."""
    _, parents, function, _, told = context(leaf)
    words = function | parents | told - leaf.theme
    return not words.isdisjoint(_EVERYDAY) and words.isdisjoint(_FIRM) and not developer(leaf)


def as_private(leaf: Leaf, symbol: str) -> str:
    """The symbol, or what people write instead in services of their own life."""
    told = symbol.startswith("desc_") and leaf.words[-1:] in _BESIDE
    verbs = {singular(word) for word in words_of(leaf.function.name)}
    if symbol in _TOLD_BEFORE and verbs.isdisjoint(_ASKING) and not verbs.isdisjoint(_LOGGING):
        return "logged_note"
    instead = _INSTEAD["any_note"] if told else _INSTEAD.get(symbol)
    if instead is None or not is_private(leaf):
        return symbol
    return instead[verbs.isdisjoint(_ASKING)]
