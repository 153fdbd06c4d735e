"""Parameters that a function's own description explains, as docstrings do."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.described.counted_up import counted_up

_HEADING = regex(
    r"^\s*(?:(?i:args|arguments|parameters|params|inputs?)\s*(?::[ \t]*$|\n\s*-{3,}[ \t]*$)"
    r"|(?:ARGS|ARGUMENTS|PARAMETERS)[ \t]*$)",
    re.MULTILINE,
)
_SECTION = regex(
    r"^\s*(?:returns?|raises|examples?|notes?|yields)\s*(?::|$)",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER = regex(r"\s*[A-Z]\w*(?: [\w-]+){0,3}:\s*")
"""Any other heading, which a blank line leads: "Image Processing:"."""
_ENTRY = regex(
    r"^(?P<indent>\s*)(?:[-*•]\s*)?`?(?P<name>[A-Za-z_][\w.-]*)`?(?P<more>(?:, ?`?[A-Za-z_]\w*`?)*)"
    r"\s*(?:\([^)\n]*\)\s*)?"
    r"(?::(?=[\s(])|—|–|\s-\s)\s*(?P<text>\S.*)$"
)
_BARE = regex(r"\s*(?:[-*•]\s*)?`?(?P<name>[A-Za-z_]\w*)`?:\s*")
"""An entry of which the text stands in the next lines."""
_PARTS = 3
"""So many names before one text are of the parts of one thing: "size_x, size_y, size_z"."""
_TYPE = regex(r"^(?:str|int|float|bool|list|dict)(?:\[[^\n]*\])?(?:, optional)? (?=[A-Z])")
"""What leads the text below "name : type"."""
_LEAD = regex(
    r"(?:^[ \t]*(?:[-*•][ \t]+)?|(?<=[.;] ))(?:`|\*\*)?([A-Za-z_][\w./-]*)(?:`|\*\*)?[ \t]*"
    r"(?:\([^)\n]*\))?[ \t]*(?::(?=\s)|—|–|,(?=[ \t]*e\.g))[ \t]*",
    re.MULTILINE,
)
_BULLET = regex(r"^\s*[-*•]\s*`(?P<name>\w+)`\s*(?::|—|–|\s-\s)\s*(?P<text>\S.*?)(?:\.\s.*)?$")
_PARAM = regex(
    r"^\s*[:@]param\s+(?:\w+\s+)??(?P<name>\w+)\s*(?:[:：]\s*(?!\s)|\s)\s*(?P<text>\S.*)$"
)


@functools.lru_cache(maxsize=512)
def undocumented(text: str) -> str:
    """The text without the parameters that it explains: what it says of the function itself."""
    heading = _HEADING.search(text)
    if heading is None:
        return text
    rest = _SECTION.search(text, heading.end())
    return text[: heading.start()] + (text[rest.start() :] if rest else "")


@functools.lru_cache(maxsize=512)
def documented_parameters(text: str, names: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Parameters explained in a function's own description, as docstrings do: name → text.

    Those called ``names`` are known without a heading: "sort: by price or date".
    """
    found: dict[str, str] = {}
    text = _as_declared(text, names)
    heading = _HEADING.search(text)
    margin, gap = "", False
    for line in text[heading.end() :].splitlines() if heading else ():
        entry = _ENTRY.match(line)
        within = bool(margin) and line.startswith(margin) and line[len(margin) :][:1].isspace()
        bare = _BARE.fullmatch(line)
        if bare and bare["name"] in names:
            found.setdefault(bare["name"], "")
            continue
        after = gap and margin and line.strip() and not (entry or within)
        ends = _SECTION.match(line) or (gap and _OTHER.fullmatch(line)) or after
        if ends and not within and not (entry and entry["name"] in names):
            break
        gap = not line.strip()
        if entry and (entry["name"] in names or not within):
            margin = margin or entry["indent"]
            together = [entry["name"], *re.findall(r"\w+", entry["more"])]
            for one in together if len(together) < _PARTS else ():
                found.setdefault(one, entry["text"].strip())
            for one in together if len(together) >= _PARTS else ():
                found.setdefault(one, "")  # what several are parts of tells little of each
        elif found and line.strip():
            last = next(reversed(found))
            found[last] = f"{found[last]} {line.strip()}"[:1000].lstrip()
    for line in text.splitlines():
        entry = _PARAM.match(line) or _BULLET.match(line)
        if entry:
            found.setdefault(entry["name"], entry["text"].strip())
    listed = counted_up(text, names)
    return {
        **_in_passing(text, names),
        **listed,
        **_led(text, names),
        **{name: _TYPE.sub("", told) for name, told in found.items()},
    }


def _as_declared(text: str, names: tuple[str, ...]) -> str:
    """The text with the names of its entries as they are declared: ``hullType``, ``hull_type``."""
    known = {name.replace("_", "").lower(): name for name in names if len(name) > 2}

    def declared(lead: re.Match[str]) -> str:
        own = lead["name"]
        return lead[0] if own in names else known.get(own.replace("_", "").lower(), own)

    return _ENTRY_NAME.sub(declared, text) if known else text


_ENTRY_NAME = regex(
    r"(?<![^\n\s`*•-])(?P<name>(?:[a-z]+_[a-z]\w*|[a-z]+[A-Z]\w*))(?=[`*]* ?(?:\([^)\n]*\) ?)?:\s)"
)
"""Joined words at the head of an entry."""


def _led(text: str, names: tuple[str, ...]) -> dict[str, str]:
    """What stands behind names that lead a line or a sentence, up to the next of them."""
    end = _SECTION.search(text)
    text = text[: end.start()] if end else text
    starts = [lead for lead in _LEAD.finditer(text) if {*lead[1].split("/")} <= {*names}]
    told: dict[str, str] = {}
    for at, lead in enumerate(starts):
        until = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        words = re.split(r"\n\s*(?:\n|[-*•] )", text[lead.end() : until])[0].split()
        for name in lead[1].split("/") if len(words) > 1 else ():  # "start/end: dates"
            told[name] = " ".join(words)[:400]
    return told


_GIVEN = r"\b(?:pass|provide|give|use)"
_GIVEN_AS = (
    rf"{_GIVEN} ([^.`\n]{{{{3,60}}}}?) as `{{name}}`|{_GIVEN} `{{name}}` as ([^\n;]{{{{3,150}}}})"
)
_GLOSSED = r"(?<![\w.`\"'-])`?{name}`? (\((?!optional\)|required\)|default)[^()\n]{{2,80}}\))"
_ONE_OF = (
    r"(?<![\w.`\"'-])`?{name}`? (?:∈|can be(?=(?: either)? ['\"`])"
    r"|(?:is|must be|should be)(?: either| one of)?:?(?= ['\"`][^'\"`\n]+['\"`](?:,| or| \|))"
    r"|[^.`\n]{{3,60}}\. (?:Accepted|Valid|Allowed|Possible|Supported) values (?:are|include):?) ?"
    r"[{{]?([^.\n{{}}]{{3,150}})"
)
"""A list behind a name: "`mode` ∈ {{text, keyframe}}", "Position can be 'top' or 'bottom'"."""
_QUOTED = regex(r" ['\"`]")
_FORMED = regex(
    r"(?!.*\b(?:paths?|URLs?|names?|IDs?)\b).*?(?:[A-Z\d][A-Z\d]|\d ?[-–] ?\d|e\.g\.|\w+/\w+)"
)
"""What stands in parentheses where they show the form of a value: "(GN/TQ)", "(0-100)"."""


def _in_passing(text: str, names: tuple[str, ...]) -> dict[str, str]:
    """What sentences tell of parameters that they name: "as `seed_ids`", "quota (GN/TQ)"."""
    told: dict[str, str] = {}
    # each of the lists has one of these: a pattern of its own for each name takes long to compile
    lists = "∈" in text or "values" in text.lower() or _QUOTED.search(text) is not None
    for name in names:
        if name not in text and name.capitalize() not in text:
            continue
        own = re.escape(name)
        given = re.search(_GIVEN_AS.format(name=own), text, re.I) if f"`{name}`" in text else None
        glossed = f"{name} (" in text or f"{name}` (" in text
        shown = re.search(_GLOSSED.format(name=own), text) if glossed else None
        listed = re.search(_ONE_OF.format(name=own), text, re.I) if lists else None
        if listed:
            told[name] = f"{name}: one of {listed[1]}"
        elif given:
            told[name] = " ".join((given[1] or given[2]).split())
        elif shown and _FORMED.match(shown[1]):
            told[name] = shown[1]
    return told
