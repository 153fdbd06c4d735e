"""The name of a function that says of itself that it is a tool: ``search_news_tool``."""

from __future__ import annotations

import re

from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import raw_words

_SUFFIX = regex(
    r"(?<=[A-Za-z\d])(?:[_-](?P<kind>(?i:tool|func|function))"
    r"|(?<=[a-z\d])(?P<camel>Tool|Func|Function))$"
)
_OF_ITSELF = regex(
    r"(?:\bthis (?:\w+ )?|\buse the (?:\w+ )?|^\W*(?:an? (?:\w+ )?|(?:MCP|API|AI|LLM) ))"
    r"(?:tool|func|function)\b",
    re.IGNORECASE,
)
"""Where a description speaks of the function as of a tool: "Use this tool to …"."""


_BY_WORDS = regex(r"(?<=\Asearch_)(?P<where>[a-z_]{4,}?)_key_?words\Z")
"""By what a place is searched: ``search_reefbase_key_words``."""


def uncalled(spec: FunctionSpec) -> FunctionSpec:
    """The function called after its deed alone, where no description tells of such a thing.

    What ``search_news_tool`` searches is news; ``lambda_get_function`` gets a function, as it says.
    """
    if _BY_WORDS.search(spec.name):
        return replace(spec, name=_BY_WORDS.sub(r"\g<where>", spec.name))
    found = _SUFFIX.search(spec.name)
    if found is None:
        return spec
    kind = (found["kind"] or found["camel"]).lower()
    about = _OF_ITSELF.sub("", spec.description).lower()
    deed = spec.name[: found.start()]
    # "get_tool" may well get one
    alone = not about.strip() and (kind != "tool" or len(raw_words(deed)) == 1)
    return spec if alone or re.search(rf"\b{kind}s?\b", about) else replace(spec, name=deed)
