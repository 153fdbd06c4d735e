"""What is asked for beside the deed: "and don't notify anyone", or a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.assemble import Dice
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.moods import Frame
from generator.phrasing.grammar.object_choices import Present
from generator.quick import regex
from generator.semantics.series import in_series


def followed(text: str, told: str) -> str:
    """The request with the sentences behind it."""
    if not told:
        return text
    return f"{text} {told}" if text.endswith("?") else f"{text}. {told}"


_USERS = regex(
    r"(?:(?:hi|hey|hello|ok|okay),? )?(?:(?:can|could) (?:I|we)|I|need|would like|looking|is|are|"
    r"do|any(?! chance)|let me|help me|wh\w+|\{o\}|\{a\})\b|[^{]*\bhelp me\b",
    re.I,
)
"""Frames whose subject is who asks, or the object: no act of the assistant follows with "and"."""
_ASKED_TO = regex(r"(?:.*\b)?(?:like|want|need) you to\b")
_PASSIVE = regex(r"\{o\} (?:be )?\w+\{r\}")


def sentences_of(
    frame: Frame, units: Sequence[Unit], dice: Dice, here: Present, *, lenient: bool = False
) -> tuple[list[Unit], str] | None:
    """The units that stay, and a sentence of those that ask for more ("don't notify anyone").

    They stay where one of them follows what is done ("and don't notify anyone"), or several an
    imperative; None: they fit no way of this frame. Where nothing else is said (``lenient``), they
    stay then.
    """
    asked = [unit for unit in units if unit.ways[0].startswith("and ") and unit.sentence]
    if not asked:
        return list(units), ""
    if frame.mood in ("keyword", "bare") or "{g}" in frame.text:
        return (list(units), "") if lenient else None
    users = bool(_USERS.match(frame.text)) and not _ASKED_TO.match(frame.text)
    own = frame.mood == "want" and not here.info and "{r}" in frame.text
    settled = any(unit.last and unit.ways[0].startswith("and set ") for unit in units)
    stays = (not users or own) and not _PASSIVE.search(frame.text) and not settled
    if len(asked) == 1 and stays:
        return list(units), ""
    kept = [unit for unit in units if unit not in asked]
    listed = in_series([unit.ways[0].removeprefix("and ") for unit in asked])
    if stays and frame.mood in ("imperative", "please", "two"):
        return [*kept, Unit("end", (f", {listed}",))], ""  # "close it, tell Ana and restart it"
    polite = re.search(r"\b(?:please|pls)\b", frame.text)
    return kept, f"Also, {listed}." if polite or not dice.below(3) else f"Please {listed}."
