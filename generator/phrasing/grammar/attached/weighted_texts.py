"""Texts of attachments, each as often as its weight says."""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.base import Attachment

_THESE = regex(r"\bthis (\w+s):")


def spread(
    attachments: tuple[Attachment, ...], roles: tuple[str, ...], mark: str
) -> tuple[str, ...]:
    """Attachment texts, each as often as its weight says (one to four times), heaviest first."""
    fit = [each for each in attachments if each.role in roles and each.weight > 0]
    if not fit:
        return ()
    most = max(each.weight for each in fit)
    found: list[str] = []
    for each in sorted(fit, key=lambda a: -a.weight):
        text = _THESE.sub(r"these \1:", each.text.replace("{}", mark))
        found += [text] * max(1, round(4 * each.weight / most))
    return tuple(found)
