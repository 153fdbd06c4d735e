"""Words that attach an argument and say nothing more, by the kind of its values."""

from __future__ import annotations

from typing import Final

NEUTRAL: Final = {
    "places": frozenset(("in", "at", "for", "of")),
    "countries": frozenset(("in", "for", "of")),
    "dates": frozenset(("on", "for")),
    "list": frozenset(("for", "with", "as", "using", "via", "a", "an", "the", "my")),
    "times": frozenset(("at", "for")),
    "durations": frozenset(("for", "over", "of")),
    "people": frozenset(("for", "with", "of")),
    "organisations": frozenset(("for", "at", "of")),
    "files": frozenset(("in", "under", "within", "inside", "for", "with", "of", "a", "the", "my")),
    "media": frozenset(("of", "for")),
    "text": frozenset(("about", "on", "for", "with")),
    "counts": frozenset(("for", "with", "of", "", "and", "has", "have")),
}
"""Prepositions that attach a value of a kind without saying more than that it belongs there."""

PLACES: Final = frozenset("where location place city town country area region address".split())
"""Words in the names of arguments that say where, whatever their values look like."""

ATTACHING: Final = frozenset("for on with of by about via as using a an the my this that".split())
"""The same for any other kind: where no other argument may be meant, they say nothing more."""

BEING: Final = frozenset(
    "is are was were be does did do has have had can will would should".split()
)
"""Verbs of which an argument becomes the subject: "is Oslo there"."""

GIVING: Final = frozenset(
    "send give tell text message email call phone ring show write lend".split()
)
"""Verbs that a person follows."""

MOMENTS: Final = frozenset(("dates", "times"))

IS: Final = frozenset("is are was were be".split())
DOERS: Final = frozenset(("people", "organisations", "media", "sports"))
"""Families whose values may do something: "does Adele have any concerts"."""

SHARED: Final = frozenset(("for", "of", "in"))
"""Those that may stand before several arguments of one function, of different kinds."""
