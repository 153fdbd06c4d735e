"""Descriptions without what they say of themselves: that they are tools, wrap an API, take N."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.semantics.described.answering_tools import asked_of

_SELF = regex(
    r"\b(?:use |call |invoke )?(?:this|the|a) (?:function|tool|method|endpoint|operation)\b"
    r"(?! (?:call|name|kit|spec|schema|tool|history|result|output|to (?:call|use|run))s?\b)",
    re.IGNORECASE,
)
_WRAPS = regex(
    r"\AAn? (?:\w+ )?wrapper (?:around|for|over) (?P<what>[^\n]{2,60}?)\s*\.\s+"
    r"(?P<useful>(?:This tool is )?[Uu]seful for when you (?:need|have|want) (?:to )?)?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_WRAPPED = regex(r"([^\n]{40,}[\w,)'`\"]) *\n(?=[a-z`(\d])")
"""A sentence broken where a line of code would end."""
_ASKED = regex(
    r"\A(?:A tool to |Use this (?:tool|function) to )?"
    r"(?:(?:Makes?|Runs?|Sends?|Performs?) a query (?:to|on|against|in)|[Qq]uery|Queries) "
    r"(?![^.\n]*(?:database|SQL)\b)"
    r"(?P<what>(?:an? |the )?[A-Z][^.,;\n]{2,40}?|\w+\.(?:org|com)|\w+(?= (?:image|news|video)))"
    r"(?P<kind> (?:images?|news|video))?(?: search)?"
    r"(?= (?:and (?:returns?|receives?|gets?)"
    r"|to (?:receive|get) (?:an? )?(?:full|instant|search|result|answer))\b|\s*[.\n]|\s*\Z)"
)
"""A search, told by what is asked: "Make a query to Vectara and return the results"."""
_HOWEVER_MANY = regex(
    r"\b(?:the )?(?:first |last |latest )?[NXK] (?:number of |(?=most |latest |last |top ))"
    r"|(?<=\bfirst )[NXK] (?=[a-z])|(?<=\blast )[NXK] (?=[a-z])|(?<=\blatest )[NXK] (?=[a-z])"
    r"|(?<=\btop )[NXK] (?=[a-z])|(?<=\bnext )[NXK] (?=[a-z])|(?<=[a-z]) [NXKn] times\b"
    r"|(?<=\btop )[nx] (?=[a-z])|(?<=[a-z]) with [nxNX] [a-z]+s\b"
)
"""A number that only the description has: "the last N lines"."""


_ENGINE = regex(
    r"\A(?:A|An|The) (?:[\w-]+ ){0,3}search (?:engine|tool|API)\b"
    r"(?! (?:for|to|that|which|over|of|in) (?:the )?[a-z]+)[^.]*(?:\.\s*|\Z)"
)
"""What searches, told as a thing: "A search engine optimized for accurate results"."""


_IS_IT = regex(
    r"\A(?P<be>Is|Are) (?P<what>today|tomorrow|(?:the|this|an?) (?:(?!is\b)[a-z]+ ){1,2}?)"
    r" ?(?P<state>an? [a-z]+)"
)
"""A description that asks: "Is today a public holiday"."""
_TO_YOU = regex(
    r"\b(returns?|gives?|shows?|provides?|gets?|sends?|brings?|offers?|supplies|supply) you "
    r"(?:back )?(?:with )?(?=(?:an?|the|all|some|your|any|every|[a-z]+s) )",
    re.IGNORECASE,
)
"""To whom something is returned: "This API will return you a list"."""
_SEARCHES = regex(
    r"\A\W*(?:Make|Do|Perform|Run|Execute)s? (?:an? )?(?P<where>[A-Z][\w.]+|youtube|google|bing|"
    r"amazon|ebay|twitter|reddit|spotify|github|wikipedia)(?P<kind> (?:image|news|video|web)s?)? "
    r"search(?:es)?\b(?! for)"
)
"""A search told as a thing: "Make YouTube search"."""
_IN_FORM = regex(r"\bwith (json|xml|csv|html|text)(?= format\b)", re.IGNORECASE)
_RESPONDS = regex(r"\bresponds? with (?=(?:an?|the|all)\b)", re.IGNORECASE)
_LISTING = regex(r"\A(?:(?:an? |the )?lists? of (?:all )?(?=\w)|All (?:the )?(?=[a-z]+s\b))", re.I)
"""How descriptions begin that name a list: "List of boats", "All boats of a harbour"."""
_TITLED = regex(r"(?<=[A-Za-z]{3}) (?:REST )?(?:API|[Ee]nd ?point)(?: [Ee]nd ?point)?\W*\Z")
"""How titles end: "Tide Tables API", "Radio stations end point"."""


_OPTIONS = regex(
    r",? with (?:optional|multiple|various|advanced|additional|flexible) (?:[\w-]+ ){0,2}"
    r"(?:filter(?:s|ing)?|sorting|pagination|parameters|options|arguments|criteria)\b(?: support)?"
    r"(?: (?:by|for|on|and|such as) [^.\n]*)?"
    r"|,? with (?:pagination|paging)(?: support)?"
    r"(?:,? (?:and )?(?:filters?|filtering|sorting|search)\b)*",
    re.IGNORECASE,
)
"""What can be given besides: "with optional filtering by category"."""


_PURPOSE = regex(
    r"\A\s*(?:An? (?:\w+ )?tool\.\s+)?"
    r"(?:T|(?:Mandatory|Necessary|Needed|Required|Useful|Helpful|Handy) t)o ([A-Za-z])(?=[a-z]+ )"
)
"""How descriptions begin that tell a purpose: "To show the trend of a stock"."""
_HEADED = regex(
    r"\A\s*(?:\[[A-Z][A-Z -]{2,40}\]\s+|(?:[A-Z][\w-]* ){0,2}[A-Z][\w-]*: "
    r"(?=(?:Return|Get|Show|List|Create|Search|Find|Fetch|Retrieve|Check|Read|Run|Update|Delete)s )"
    r"|(?!(?:Args|Parameters|Returns?|Notes?|Examples?|Usage|Input|Output|Warning|Important|Debug)\b)"
    r"[A-Z]\w+: (?=(?:Get|Find|Show|Fetch|Retrieve|Create|Update|Delete|Add|Remove|Set|Run) "
    r"(?:[a-z]|ALL ))"
    r"|(?:[A-Z][\w-]*)(?: [a-z][\w-]*){1,3} (?:tool|utility)\.\s+(?=[A-Z][a-z]+ )"
    r"|(?:Enhanced|Convenience|Helper|Utility|Simple|Internal|Core|Main|Advanced|Wrapper)"
    r" (?:function|tool|method|utility) (?:to|that|which|for) (?=[a-z]+ ))"
)
"""A title before what is done: "Surgical Inspection: Returns a summary", "[BETA] Get …"."""
_LABELLED = regex(
    r"\A\W*(?:[A-Z][\w-]*|legacy|new) "
    r"(?:[Tt]ool|[Ff]unction|[Ee]ndpoint|[Mm]ethod|[Uu]tility): +(?=[A-Z][a-z]+ )"
    r"|\A\W*[Ss]tep \d+ (?:of|in) [^:.\n]{3,50}: (?=[A-Z])"
    r"|\A\W*[Vv](?:ersion )?\d+(?:\.\d+)* of (?=(?:get|list|search|find|create|update|delete)\b)"
)
"""What sort of tool it is, before what it does: "MCP Tool: Detect …", "Version 2 of get a …"."""
_ANNOUNCED = regex(
    r"\A\W*(?:(?:START HERE|(?:READ|CALL|USE) THIS FIRST)\b[^.\n]*\.\s+(?=[A-Z])"
    r"|[A-Z]{3,}(?: [A-Z]{2,}){1,3}[.!]\s+|[Ss]teps? \d+[.:]\s+|[Vv]\d+(?:\.\d+)*:\s+"
    r"|(?:Billed|Free|Paid|Optional|Premium|Beta|Experimental|Deprecated|Read-only)"
    r"(?: (?:endpoint|tool|tier|feature|call))?(?: \([^)\n]*\))?\.\s+)(?=\S)"
)
"""When something is called, or at what cost, before what it does: "Step 3. Download …"."""
_WHEN = regex(
    r"\A\W*(?i:use) (?i:this(?: (?:tool|function|endpoint))? when) "
    r"(?:(?P<doing>search|discover|find|fetch|look|check|read|list|explor|brows)ing "
    r"|(?:you|the user|a user|users) (?:(?:has|have) [^.\n]{3,90}? and )?"
    r"(?:(?i:wants?|needs?) )(?P<aim>to )?)(?=[A-Za-z])"
)
"""When a function is used, which tells what it does: "USE THIS TOOL WHEN searching bills"."""
_KIND_OF_SEARCH = regex(
    r"\A\s*(?:Advanced|Full-text|Fuzzy|Semantic|Flexible|Powerful|Comprehensive) "
    r"(?P<what>(?!(?:search|web|semantic|similarity|vector|hybrid|keyword|text|full-text|fuzzy)\b)"
    r"[a-z-]+) search\b"
)
"""A search that is told as a thing: "Advanced todo search with multiple filters"."""
_YS = regex(r"(?<=[^aeiou])y\Z")
_OF_ITSELF = regex(
    r"\A\s*(?:An? |The |This )?(?:[A-Za-z-]+ ){0,3}[Tt]ool (?:is )?(?:(?:only )?available|"
    r"accessible|restricted|limited|reserved|categori[sz]ed|demonstrating|showing|intended)\b"
    r"[^.\n]*(?:\.\s*|\Z)"
    r"|\A\s*(?:Read-only|Idempotent|(?:Non-)?[Dd]estructive|Side effects?)\b[^.\n]{0,12}? [—–-]+ "
    r"(?:never|does not|no|nothing|only)\b[^.\n]*(?:\.[a-z]+[^.\n]*)*\.\s+"
    r"|\A\s*(?:Mutates|Modifies|Writes to|Touches|Changes) the [^.\n—–]{3,40} [—–-]+ (?=[a-z]+s )"
)
"""What a tool says of who may use it, or what it leaves alone: "Global tool available to all"."""
_AS_TOOL = regex(
    r"\A\W*(?:An? |The )?(?:MCP|API|REST|AI|LLM) (?:tool|function|endpoint|method|handler)"
    r"(?: (?:to|that|which) (?=[a-z]+ )| wrapper (?:for|around|of) [^.\n]*(?:\.\s*|\Z))"
)
"""What a function is for whoever calls it: "MCP tool to get flights", "MCP tool wrapper for f"."""
_FULL_TEXT = regex(
    r"\A\W*(?:[Ff]ull|[Ff]ree)[ -]text search(?:es)? (?:over|across|through)"
    r"(?= (?:the |all )?(?:[a-z-]+ )?[a-z-]+s\b(?!,))"
)
"""A search that is told as a thing, with what it finds: "Full text search over used goods"."""
_PROPOSED = regex(
    r"\A\s*(?:Propose|Request|Support|Handle|Allow|Enable|Initiate|Prepare|Facilitate)s? "
    r"([a-z])(?=[a-z]+ing (?:an?|the|new|one|this|your|a user's)\b)"
)
"""A deed told as a noun: "Propose adding a video", "Handles renaming the branch"."""


@functools.lru_cache(maxsize=4096)
def unframed(text: str) -> str:
    """What is left to say of what is done."""
    text = asked_of(text)
    tool = _AS_TOOL.match(text)
    if tool is not None:
        text = f"{text[tool.end() : tool.end() + 1].upper()}{text[tool.end() + 1 :]}"
    text = _FULL_TEXT.sub(
        "Search", _IN_FORM.sub(_in_form, _TO_YOU.sub(r"\1 ", _LABELLED.sub("", text)))
    )
    text = _SEARCHES.sub(_searched, text)
    text = _WHEN.sub(_what_is_wanted, _OF_ITSELF.sub("", _ANNOUNCED.sub("", text)))
    text = _KIND_OF_SEARCH.sub(
        lambda one: f"Search {_YS.sub('ie', one['what'])}s", _HEADED.sub("", text)
    )
    text = _PROPOSED.sub(lambda found: found[1].upper(), text)
    text = _PURPOSE.sub(lambda found: found[1].upper(), text.replace("e-mail", "email"))
    text = _ENGINE.sub("Search the web. ", _WRAPPED.sub(r"\1 ", text))
    text = _IS_IT.sub(
        lambda one: f"Check whether {one['what'].strip()} {one['be'].lower()} {one['state']}", text
    )
    text = _RESPONDS.sub("returns ", _LISTING.sub("List the ", _TITLED.sub("", text)))
    wraps = _WRAPS.match(text)
    if wraps:
        rest = wraps["rest"].lstrip()
        text = f"{rest[:1].upper()}{rest[1:]}" if wraps["useful"] else rest
    text = _ASKED.sub(lambda found: f"Search in {found['what']}{found['kind'] or ''}", text)
    return _OPTIONS.sub("", _HOWEVER_MANY.sub("", text))


def _in_form(found: re.Match[str]) -> str:
    return f"in {found[1].upper() if found[1].lower() != 'text' else 'text'}"


def _searched(found: re.Match[str]) -> str:
    where = found["where"]
    where = {"youtube": "YouTube", "github": "GitHub", "ebay": "eBay"}.get(where.lower(), where)
    return f"Search {where[:1].upper() if where != 'eBay' else 'e'}{where[1:]}{found['kind'] or ''}"


def _what_is_wanted(found: re.Match[str]) -> str:
    doing = found["doing"] or ""
    verb = doing + "e" if doing in ("explor", "brows") else doing
    return f"{verb.capitalize()} " if verb else "" if found["aim"] else "Get "


def without_self(text: str) -> str:
    """The text without the words for the function itself, which are none of its matter."""
    return _SELF.sub(" ", text)
