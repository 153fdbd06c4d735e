"""A parameter's description without what it says of when the parameter holds.

"Required for search. Search words" is about search words; what it is required for says nothing of
its values, and "(create/update only)" lists none of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import Json

_WHEN = r"(?:for|when|if|with|by|unless|in case)"
_SAID = (
    r"(?:required|mandatory|optional|ignored|(?:not|only|never) "
    r"(?:used|valid|applicable|applies|available|relevant|supported|allowed|required|needed|"
    r"effective|considered|works)|applies only|used only|valid only|available only|only|"
    r"mutually exclusive|cannot be (?:used|combined|set)|must (?:not )?be (?:used|combined))"
)
_ANY = regex(r"required|optional|only|ignored|not used|exclusive|cannot|must|^\W*for |^\[", re.I)
_WHOLE = (
    # before what it is about: "[list, search] …", "(list only) …", "For list/rss: …"
    regex(r"^\s*\[[\w ,/|]+\]\s*(?=\w)|^\s*\([\w ,/|]+ only\)\s*(?=\w)", re.I),
    regex(r"^for (?:\w+=)?\w+(?:(?:,| and| or|/|\|)+ ?\w+)*:\s+(?=\w)", re.I),
    regex(rf"^{_SAID} {_WHEN} \w+(?:(?:,| and| or|/)+ ?\w+)*:\s+(?=\w)", re.I),
    # in parentheses
    regex(rf"\s*\({_SAID} {_WHEN}\b[^()\d]*\)", re.I),
    regex(r"\s*\(\w+(?:(?:,| and| or|/)+ ?\w+)* only\)", re.I),
    # a sentence of its own, or the end of one
    regex(
        rf"(?:(?<=^)|(?<=[.;] ))(?:This (?:\w+ )?is )?{_SAID} {_WHEN}\b[^.;:()\d]*"
        r"(?:[.;](?:\s+|$)|$)",
        re.I,
    ),
    # "Field name. Required for: create, rename."
    regex(
        rf"(?:(?<=^)|(?<=[.;] )){_SAID} {_WHEN}: ?\w+(?:(?:,| and| or|/)+ ?\w+)*"
        r"(?:[.;](?:\s+|$)|$)",
        re.I,
    ),
    regex(rf",(?: which is| and)? {_SAID} {_WHEN}\b[^.;:()\d]*(?=[.;]|$)", re.I),
)


def unconditioned(text: str) -> str:
    """The description without conditions; as it stands if nothing else is in it."""
    if not _ANY.search(text):
        return text
    left = text
    for pattern in _WHOLE:
        left = pattern.sub("", left)
    left = left.strip(" ;,")
    return left if re.search(r"\w", left) else ""


_OWNERS = regex(r"\s*\((?:for |in )?((?:\w+(?:, ?| and | or |/|\|))*\w+)\)")
"""What may stand in parentheses to tell which actions a parameter is of: "(create, update)"."""


def without_owners(text: str, root: Mapping[str, Json]) -> str:
    """The description without the actions that a parameter counts for, which are no values of it.

    They are values of another parameter, the action itself.
    """
    if "(" not in text:
        return text
    declared = root.get("properties")
    lists = (
        one["enum"]
        for one in (declared.values() if isinstance(declared, Mapping) else ())
        if isinstance(one, Mapping) and isinstance(one.get("enum"), list)
    )
    chosen = {str(value) for listed in lists for value in listed}

    def left(found: re.Match[str]) -> str:
        return "" if chosen.issuperset(re.split(r", ?| and | or |/|\|", found[1])) else found[0]

    return _OWNERS.sub(left, text) if chosen else text
