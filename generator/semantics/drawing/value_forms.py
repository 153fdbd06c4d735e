"""The form in which a text value is written: a path, a slug, a code, a name, a sentence."""

from __future__ import annotations

import re

from generator.quick import regex

_ENDINGS = (
    r"(?:py|js|ts|tsx|json|ya?ml|csv|txt|md|pdf|png|jpe?g|gif|webp|xlsx?|docx?|html?|xml|mp[34]|wav"
    r"|mov|sql|sh|svg|pptx?|log|zip|toml|parquet|ipynb|db|tex|bib|stl|step|dxf|wasm|exe|bin|java"
    r"|go|rs|cs|cpp|c|h|rb|php|pcap|sqlite|geojson|kml|gpx|blend|psd|ini|conf|cfg|env)"
)
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("url", regex(r"[a-z][a-z0-9+]*://.*", re.S)),
    ("email", regex(r"[\w.+-]+@[\w.-]+\.\w+")),
    ("json", regex(r"[\[{].*[\]}]", re.S)),
    (
        "date",
        regex(
            r"\d{4}-\d\d(?:-\d\d?)?(?:[T ].*)?|\d{1,2}:\d\d(?::\d\d)?|\d{8}|\d+[/.]\d+[/.]\d{2,4}"
        ),
    ),
    ("integer", regex(r"-?\d+")),
    ("decimal", regex(r"-?\d+[.,]\d+%?|\d+%|-?\d+(?:\.\d+)?,\s?-?\d+(?:\.\d+)?")),
    ("hexadecimal", regex(r"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?:0x)?[0-9a-fA-F]{12,}")),
    ("query", regex(r"(?:SELECT|WITH|INSERT|UPDATE|MATCH|DELETE|CREATE|ALTER) .{8,}", re.I | re.S)),
    (
        "file path",
        regex(
            r"(?:~|\.{1,2}|[A-Z]:)?(?:[/\\][^/\\\n]+)+\.\w{1,6}"
            rf"|(?:[\w. -]+/)+[\w. -]+\.{_ENDINGS}"
        ),
    ),
    (
        "folder path",
        regex(
            r"(?:~|\.{1,2})?(?:/[^/\s]+)+/?|[A-Z]:\\.*|\.{1,2}|~/?|/|(?:[\w-]+/)+|(?:[\w-]+/){2,}[\w-]+"
        ),
    ),
    ("file name", regex(rf"[\w. -]+\.{_ENDINGS}", re.I)),
    ("series", regex(r"(?:\S+(?: \S+){0,2},\s?)+\S+(?: \S+){0,2}(?<![.!?])")),
    ("pair by slash", regex(r"[\w.@-]+/[\w.-]+")),
    ("kebab-case", regex(r"[a-z0-9]+(?:-[a-z0-9]+)+")),
    ("snake_case", regex(r"[a-z0-9]+(?:_[a-z0-9]+)+")),
    ("CODE-9", regex(r"[A-Z0-9]+(?:[_-][A-Z0-9]+)+")),
    ("CODE", regex(r"[A-Z]{2,6}[.:=^-]?[A-Z]*")),
    ("dotted", regex(r"[\w-]+(?:\.[\w-]+)+")),
    ("tag", regex(r"[#@]\S+")),
    ("mixed code", regex(r"[A-Za-z]*\d+[A-Za-z0-9_-]*|[A-Za-z_-]+\d\w*")),
    ("expression", regex(r".*(?:[(){};=<>$|\\]|\w:\w|->).*", re.S)),
    ("sentence", regex(r"\S+(?:\s+\S+){3,}", re.S)),
    ("Title Words", regex(r"[A-Z0-9]\S*(?: \S+)? [A-Z0-9]\S*")),
    ("phrase", regex(r"\S+(?: \S+)+")),
    ("camelCase", regex(r"[A-Z]?[a-z]+(?:[A-Z][a-z]*)+")),
    ("Word", regex(r"[A-Z][\w'’]+")),
    ("word", regex(r"[a-zà-ÿ]+")),
)
"""Each form with the texts that have it; the first that fits tells."""
OTHER = "other"
NAMES: tuple[str, ...] = (*(name for name, _ in FORMS), OTHER)


def form_of(value: str) -> str:
    """The form of a value, one of ``NAMES``."""
    text = value.strip()
    return next((name for name, pattern in FORMS if pattern.fullmatch(text)), OTHER)
