"""Tools that answer from texts, read as what people do with them: they ask, or search the docs.

Retrieval tools are described by their inner work ("Retrieve relevant context from the documents
based on the query"), those of agents by when they are called ("useful for when you need to answer
questions about our products"). Neither is what anybody asks for.
"""

from __future__ import annotations

import re
from typing import Final

from generator.quick import regex
from generator.semantics.articles import article

_USEFUL: Final = regex(
    r"\A\W*(?:(?:This|The|A) tool(?: is| that is)? |It is |Very |Extremely |Especially )?"
    r"(?:useful|helpful|handy|good)(?: for)? (?:when(?:ever)?|if) (?:you|the user|users?|one) "
    r"(?:needs?|wants?|has|have|must|would like|asks?)(?: you)? to (?=[a-z])",
    re.I,
)
"""When an agent is to call it, before what it does: "Useful for when you need to run a query"."""
_ANSWERS: Final = regex(
    r"\A\W*(?:(?:Answers?|Respond(?:s)? to|Repl(?:y|ies) to|Handles?) (?:\w+ )?(?:user )?"
    r"(?:questions?|queries)"
    r"|(?:useful|helpful|used|use it|good) for answering (?:\w+ )?questions?)\b"
    r"(?P<about> (?:about|on|regarding|related to|concerning) [^.\n;:(]{2,60}?)?"
    r"(?= (?:by|using|based|from|with|via|through|or)\b|\s*[.\n;:(]|\s*\Z)",
    re.I,
)
"""What is answered: "Answer questions about the documentation using RAG"."""
_MATHS: Final = regex(
    r"\A\W*[Dd]o(?:es)? (?:some |basic |simple )?(?:maths?|arithmetic)(?=\s*[.\n]|\s*\Z)"
)
"""What a calculator is told to do."""
_CONTEXT: Final = (
    r"(?:context(?:ual information)?|documents?|passages?|chunks?|text chunks|information|snippets?"
    r"|excerpts?|knowledge|content|data)"
)
_RETRIEVES: Final = regex(
    r"\A\W*(?:Retrieves?|Gets?|Fetch(?:es)?|Finds?|Returns?|Search(?:es)?(?: for)?|Looks? up) "
    r"(?:the )?(?:top[- ]?\w* )?(?:most )?(?:relevant|related|similar|matching|useful|pertinent) "
    rf"(?:\w+ )?{_CONTEXT}(?: (?:or|and) {_CONTEXT})?"
    r"(?: (?:from|in|within|across) (?P<where>[^.,;:\n(]{3,60}?))?"
    r"(?: (?:for|to|based on|given|according to|relevant to|matching|that (?:match|answer)e?s?) "
    r"(?:the |a |an |any )?(?:user'?s? |given |provided |specific |search |input )*"
    r"(?:query|question|request|prompt|topic|input)\b[^.\n]*)?(?=\s*[.\n;:(]|\s*\Z)",
    re.I,
)
"""What retrieval does: "Retrieve relevant context from the documents based on the query"."""
_NO_STORE: Final = regex(r"\b(?:context|query|question|user|input|it|them|memory)\b", re.I)


_RESOLVES: Final = regex(
    r"\A\W*Resolves? (?:an? |the )?(?P<what>[a-z][a-z -]{2,30}?)(?: names?(?: or [a-z]+)?)?"
    r"(?: \([^)]*\))? (?:in)?to (?:an? |the |its |their |a list of )?"
    r"(?:canonical |internal |corresponding |unique |numeric |official )*"
    r"(?P<key>(?:[a-z]+[ _]){0,2}(?i:ids?|codes?|coordinates|urls?|tickers?|symbols?|uuids?|keys?"
    r"|lat/lon|latitude and longitude))(?= (?:for|in|from|using|by|via)\b|\s*[.,;(\n]|\s*\Z)"
)
"""What is looked up of a name: "Resolve a team name to its canonical team_id"."""
_EITHER: Final = regex(
    r"\b(?P<led>for|about|of|on) "
    r"(?P<one>an? (?:given|specific|certain|particular|specified) [\w-]+)"
    r" or (?:an? )?[\w-]+(?: [\w-]+){0,2}(?=\s*[.,;(\n]|\s*\Z)",
    re.I,
)
"""What is told of one of two kinds, which an argument names: "for a given stock or index"."""
_OWN_DETAILS: Final = regex(
    r"(?<='s) (?:basic|general|detailed|full|complete) (?=(?:information|info|details)\b)"
)


def looks_up(text: str) -> bool:
    """Whether what is "resolved" is a name, of which something is looked up."""
    return _RESOLVES.match(text) is not None


def _looked_up(found: re.Match[str]) -> str:
    what, key = found["what"], found["key"].replace("_", " ")
    key = "ID" if key.lower().split()[-1] in ("id", "ids") else key
    return f"Get the {key} of {article(what)} {what}"


def asked_of(text: str) -> str:
    """The description as what people do with such a tool; others as they are."""
    useful = _USEFUL.match(text)
    if useful is not None:
        rest = text[useful.end() :]
        text = f"{rest[:1].upper()}{rest[1:]}"
    text = _MATHS.sub("Calculate math", _OWN_DETAILS.sub(" ", text))
    text = _EITHER.sub(r"\g<led> \g<one>", _RESOLVES.sub(_looked_up, text))
    if (answers := _ANSWERS.match(text)) is not None:
        about = answers["about"] or ""
        return f"Ask a question{about.replace(' regarding', ' about')}{text[answers.end() :]}"
    found = _RETRIEVES.match(text)
    if found is None:
        return text
    where = found["where"] or ""
    store = where if where and not _NO_STORE.search(where) else "the knowledge base"
    return f"Search {store}{text[found.end() :]}"
