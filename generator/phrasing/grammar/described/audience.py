"""Who asks for a function: people, or developers, who name things and options more shortly."""

from __future__ import annotations

import re
from typing import Literal

from generator.records import FunctionSpec
from generator.semantics.described.naming import raw_words

Audience = Literal["people", "developers"]

_DEVELOPER = frozenset(
    "api database collection query sql schema table repository repo repositories branch commit "
    "pull container docker kubernetes pod cluster server deployment pipeline log logs endpoint "
    "function variable file directory path package npm json config configuration webhook token "
    "node nodes graph index embedding embeddings blockchain transaction contract evm rpc chain "
    "instance bucket lambda cpu memory metrics mongodb postgres clickhouse redis component "
    "components project issue dependencies code script entity entities pdf document hostname "
    "ssh dns whois ip url html css browser devtools model dashboard aggregation documents jira "
    "sprint ticket merge worklog dsn slug iid uuid sdk schema selector element dom screenshot "
    "host hosts datadog apm trace traces span rum monitor "
    "cursor offset namespace playwright sentry notion gitlab github firecrawl crawl scrape "
    "refactor ansible venv llm csv stdout regex syntax notebook malware".split()
)


_EVERYDAY = frozenset(
    "collection table log file ticket issue document documents code model project index branch "
    "container contract component components pull element function pipeline".split()
)
"""Those of them that other people use too: one files a claim, logs a climb, books a table."""


def name_words(name: str) -> list[str]:
    """Lower-case words of a function's name: "flow_getBalance" → flow, get, balance."""
    return list(raw_words(name))


def audience_of(spec: FunctionSpec) -> Audience:
    """Developers, if two words of the name, the description or the arguments are theirs.

    One of them at least is used by nobody else.
    """
    words = re.findall(
        r"[a-z]+", (" ".join(name_words(spec.name)) + " " + spec.description).lower()
    )
    used = words[:40]
    properties = spec.parameters.get("properties", {}) if spec.parameters else {}
    if isinstance(properties, dict):
        for name in properties:
            words = name_words(str(name))
            if words[-1:] == ["token"] or words[-2:] == ["api", "key"]:
                return "developers"
            used += words
    theirs = [word for word in used if word in _DEVELOPER]
    return "developers" if len(theirs) > 1 and not _EVERYDAY.issuperset(theirs) else "people"
