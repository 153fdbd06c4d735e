"""Which arguments people have in mind, and so come back to: what a request is about.

Who asked for flights on Friday thinks again of the day, of where to and for how many; nobody says
a moment later that the output format should be markdown after all, that the offset is 20, or that
the query should run in fallback mode.
"""

from __future__ import annotations

from generator.scenarios.followwords import Purpose
from generator.semantics.base import Parameter

_ABOUT = frozenset(
    """
    places organisations people media sports travel food home health commerce countries dates times
    durations timewords money quantities work
    """.split()
)
"""Families of what a request may be about."""
_COUNTED = frozenset(
    """
    age short_age rating score floor count party_size travellers room_count nights ticket_count
    quantity replicas position percentage priority
    """.split()
)
"""Numbers that people have in mind; of the others nobody knows what they count."""
_LOOKED_UP = frozenset("identifiers files web code codes contact".split())
"""What nobody thinks better of while answering: it is copied from somewhere, or known."""
_TECHNICAL = frozenset(
    """
    format output mode method operation action encoding verbosity verbose detail details detailed
    timeout port cursor token offset page schema engine strategy version filter fields expand embed
    include field property algorithm resolution precision depth interval step radius threshold
    """.split()
)
"""Words of settings: how something is done, or what of it comes back."""
_SECRET = frozenset("password passcode passphrase pin secret otp credential credentials".split())
_KINDS = frozenset("type kind class".split())
_SHOWN = frozenset("sort order chars characters tokens limit".split())
"""Words of arguments that say how much is shown, and in which order."""
_NEW: frozenset[Purpose] = frozenset(("add", "besides"))
"""Purposes of what was not said before."""


def is_minded(parameter: Parameter, purpose: Purpose) -> bool:
    """Whether somebody comes back to an argument for this purpose."""
    meaning, words = parameter.meaning, frozenset(parameter.leaf.words)
    if purpose == "mend":
        return True  # it is what failed
    if not _SECRET.isdisjoint(words):
        return False  # nobody tries one password after another
    if any("cursor" in attachment.text for attachment in parameter.attachments):
        return False
    shown = meaning.name in ("limit", "page", "offset") or not _SHOWN.isdisjoint(words)
    if shown:
        return purpose in ("again", "add") and meaning.name not in ("offset", "page")
    if meaning.family in ("text", "code"):
        return purpose == "correct" or (purpose == "again" and meaning.name == "search_query")
    if not _TECHNICAL.isdisjoint(words) and meaning.family not in _ABOUT:
        return False
    if meaning.family in _LOOKED_UP:
        return purpose not in _NEW or meaning.family != "identifiers"
    if meaning.family in _ABOUT or meaning.name in _COUNTED:
        return True
    if not _KINDS.isdisjoint(words):
        return purpose == "again" and parameter.leaf.required
    if meaning.name == "enum":
        return parameter.leaf.required or purpose in ("again", "add", "else")
    return parameter.leaf.required and purpose not in _NEW


def is_called(parameter: Parameter, purpose: Purpose, *, deed: bool) -> bool:
    """Whether somebody calls it by its name: no option, and nothing that is wished of a look-up."""
    option = parameter.meaning.family == "core" and not parameter.leaf.required
    return not option and (deed or purpose not in _NEW)
