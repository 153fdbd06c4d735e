"""The sentences of a description that say something: no headings, markup or lists of options."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.articles import article

_HEADING = regex(
    r"^((args|arguments|parameters|params|returns?|raises|examples?|notes?|input|output|usage|"
    r"tool call requirement|important|warning|required)\s*:|\W*https?:"
    r"|(?:get|post|put|patch|delete) (?:request|method|endpoint)\W*$)",
    re.I,
)
_LABEL = regex(
    r"^(?:(?:tool|function|api|method|short|long) )?(?:description|summary|purpose|overview)"
    r"\s*[:-]\s*|^[A-Z][\w ]{1,20} \| |^[\w-]+ endpoint: (?=[A-Z])",
    re.I,
)
"""What some documents put before the sentence that says it: "Tool description: Compute …"."""


def sentences(description: str) -> list[str]:
    """The sentences that say something, without headings, markup and lists of arguments."""
    text = re.sub(
        r"[*`>]|(?<!\b[CF])#|\[([^\]]*)\]\([^)]*\)", lambda m: m.group(1) or "", description
    )
    text = text.replace("\u200b", "").replace("’", "'")
    text = re.sub(r"\b(that|which|who)'s (?=no\b|not\b|[a-z]+(?:ed|ing)\b)", r"\1 is ", text)
    text = re.sub(r"\bbroken (?:down|out) (?=by\b)", "grouped ", text)
    text = re.sub(r"(?<=\w) & (?=\w)", " and ", text)
    text = _AT_ONCE.sub("", text)
    text = _ELIDED.sub(r"\1n't", text)
    text = _SOMEONES.sub(_one_of, text)
    text = re.sub(
        r"\b(incl|excl)\.(?= )", lambda short: _SHORTENED[short[1].lower()], text, flags=re.I
    )
    text = re.sub(r"\bw/(?=\s|\w)", "with ", re.sub(r"\bw/o\b", "without", text))
    found = []
    for raw in text.split("\n"):
        line = raw.strip(" \t-•")
        if not line or _BULLET.match(raw):
            continue
        if re.match(r"(args|arguments|parameters|params|returns?|raises)\s*:?\s*$", line, re.I):
            break
        found += [part.strip() for part in _ENDS.split(line) if part.strip()]
    found = [_LABEL.sub("", part) for part in found]
    found = [_SOURCE.sub("", part) for part in found]
    found = [half for part in found for half in _DASH.split(part) if half]
    found = [part for part in found if not _HEADING.match(part)]
    found = [part for part in found if not _POINTER.match(part)]
    return [part for at, part in enumerate(found) if not at or not _GIVEN.match(part)]


_ENDS = regex(r"(?<=[.?。])(?<!\.[A-Z]\.)\s+|(?<=!)\s+(?![a-z])|。")
"""Where sentences end; not behind a name that has the mark in it: "Aha! custom fields"."""
_POINTER = regex(
    r"(?:See|Refer to|Read|Consult|Check) (?:the |this |its )?(?:\w+ )?"
    r"(?:description|documentation|docs|readme|notes?|below|above)\b"
    r"|(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b[/, ]*)+/\S*$"
    r"|Calling (?:the|this) (?:[\w-]+ ){1,3}(?:involves|requires)\b"
    r"|The only (?:\w+ )?requirements? "
    r"|Prefer (?:the )?[\w`]*[_`]\w*"
    r"|Unlike (?:the |other )?[\w` ]{3,40}?(?:\(|,| this | it )"
)
"""What sends a reader elsewhere: "See the tool description for …", "Prefer list_piers with …".

Or to the route that is called: "PUT/PATCH /env".
"""
_DASH = regex(r"(?<=\w\w) [-–—]{1,2} (?=[A-Za-z]{2})")
"""What parts a title from what it says at length: "List pages - returns all pages of a wiki"."""
_SOURCE = regex(r"^(?:[A-Z]\w*[/-])*[A-Z]{3,}(?:[ /-][A-Z]\w*){0,3} [-–—]{1,2} (?=[A-Za-z]{2})")
"""Who gives it, before what it is: "NASA/JPL CNEOS — recent fireballs"."""
_GIVEN = regex(r"(?:takes|accepts|expects|requires|needs|supports) ", re.I)
"""What a later sentence tells of the arguments: "Takes a move list"."""
_SHORTENED = {"incl": "including", "excl": "without"}
_ELIDED = regex(r"\b(was|is|has|does|did|were|are|have|could|should|would|do)nt\b", re.I)
"""What is written without its apostrophe: "a bin that wasnt emptied"."""
_AT_ONCE = regex(r" (?:right away|straight away|at once|immediately|now(?= to ))\b", re.I)
_SOMEONES = regex(r"\bsome(?:one|body)(?: else)?'?s (?=([a-z]))")
"""Whose a thing is that an argument names: "an offer on someone's item"."""


def _one_of(found: re.Match[str]) -> str:
    return f"{article(found[1])} "


_BULLET = regex(r"\s*[•-]\s*[\w./-]+\s+[—–:-]\s")
"""A line that explains one option: "• stats — trader stats"."""
