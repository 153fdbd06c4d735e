"""What a function does, in the few words of an assistant: "find trains", "estimate a price".

A description is written for whoever calls the function: by what, within which bounds, for which
given thing. To somebody who asks for something else only the deed and its object are told.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import SHORT
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.ability_articles import PLACES, with_article
from generator.scenarios.ability_series import in_many, managed
from generator.semantics.articles import article
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.smallwords import DETERMINERS, PREPOSITIONS

MOST_WORDS = 10
"""Words of an ability; what is longer is cut at a preposition, or told by the name."""

_PARENTHESIS = regex(r"\s*[(\[][^)\]]*[)\]]")
_OPEN = regex(r"\s*[(\[][^)\]]*$")
"""A parenthesis that a sentence's end cut off: "an event (e.g."."""
_SUBJECT = regex(
    r"^(?:this (?:function|tool|method|endpoint|api|command|operation) )?"
    r"(?:(?:is used|can be used|(?:will )?helps?(?: you)?|allows you|lets you)(?: to)? )?"
    r"(?:(?!apply|reply|supply|multiply)[a-z]+ly )?",
    re.I,
)
"""What stands before the deed: "This function quickly finds …"."""
_NAME = regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LINKS = PREPOSITIONS | {"and", "or", "if", "without", "as", "via", "per"}
"""Words with which a name is no plain verb and thing."""
_UNSAID = frozenset("return looksup whois whats be have do invoke call use".split())
_PLAINER = {
    "retrieve": "get", "fetch": "get", "obtain": "get", "acquire": "get", "extract": "get",
    "compute": "calculate", "locate": "find", "display": "show",
    "execute": "run", "initiate": "start", "modify": "change", "output": "give you",
    "provide": "give you", "construct": "make", "lookup": "look up",
}  # fmt: skip
"""What people say for verbs that descriptions use."""
_TAIL = regex(
    r"""
    (?<!\ a)(?<!\ an)(?<!\ the)(?<!\ two)(?<!\ three)[,;:]?\ (?:
        (?:(?:and|or|then)\ )+(?:return|provid|display|generat|output|show|giv|determin|verif)
          (?:es?|s|y|ies|ing)?
      | (?:return|provid|display|includ|ensur|allow|enabl|support|consider|tak|mak|specify)
          (?:es|ing)
      | (?:and|or)\ (?:how|what|why|whether)
      | matching\ (?:an?|the|specified|given|your|certain|specific)
      | based\ on | given | using | via | according\ to | such\ as | like | where | which | that
      | so\ (?:that|\w+\ \w+) | who | whose | if | when | in\ order\ to | without | along
      | alongside | after | before | until | once | per
      | over(?!\ an?\ (?!period|time|specif|given|certain|number|defined|date|range))
      | e\.g | i\.e | called | named | identified | required
      | -- | (?:for|in|of|from|with)\ this\ \w+$
      | handled | associated | contained | captured | stored | owned | posted | starting
      | optionally | currently | in\ response | up\ to
      | (?:this|you|we|they)\ (?:\w+\ ){0,2}(?:\w+ed|made|built|sent|wrote|own|have)$
      | in\ (?:an?|one)\ (?:single\ )?(?:request|call|batch|go|step)
      | with\ (?:an?\ |the\ )?(?:following|given|specif\w+|provided|optional\w*|options?|filter\w*
          |customi\w+|support|ability|details|pagination)
      | by\ (?:\w+ing|its|their|his|the|an?|specified|one|unique)
      | by\ \w+ID\b | (?:by|for)\ (?:an?\ |the\ )?(?:given\ |specified\ )?query\b
      | by\ (?:\w+\ )?(?:id|name|username|email|key|slug|url|uuid|code|number|phone)s?\b
      | (?:from|to|in|by|for|with|of|on|between)\ (?:the\ |an?\ )?[a-z]+_[a-z_]+
      | as\ (?:per|specified|well|a\ list)
      | for\ (?:the\ )?(?:purposes?|authenticated|current|logged|signed)
      | for\ (?:visual|display|analy|compar|manag)\w+
      | through\ (?:the|a|an|your)
      | from\ (?:the\ )?(?:provided|given|specified|database|API|server|system)
      | (?:for|in|from)\ (?:an?|one)\ (?:batch|bucket)\b
      | (?:with)?in\ (?:the\ |a\ )?(?:given|specified|database|system|api|ascending|descending)
      | to\ (?:show|visuali[sz]e|display|organi[sz]e\w*|help|illustrate|represent|provide|ensure
          |return|allow|record|uses?)
      | (?:on|of|for|about|from|at)\ (?:(?:an?|one)\ (?:day|topic|subject|(?:kind|type|sort)\ of\b)
          |two\ (?!or\b)[a-z]+s$|some(?:body|one|thing)\b)
      | (?:for|in|during)\ (?:the\ |an?\ )?(?:(?:specifi\w+|given|certain|particular|selected
          |bounded)\ )?(?:\w+\ (?:and|or)\ )?
          (?:time\ ?(?:frame|range|period)s?|duration|period|date\ range
          |year|dates?|criteria|parameters|preferences|conditions)
    )\b.* | ;.*
    | ,(?!\ (?!\w+(?:ing|ed)\b)[^,.;]+\ (?:or|and)\ [\w\ -]+$).*
    """,
    re.I | re.S | re.X,
)
"""Where what a description says of a deed stops being the deed: "… based on its ID"."""
_HEDGED = regex(
    r"(?:\b(an?) )?\b(?:user-|currently )?(?:specified|specific|given|particular|certain|provided|"
    r"bounded|desired|designated|selected|existing|registered|corresponding|respective|various|potential|"
    r"detailed|comprehensive|(?<!-)accessible(?! by)|"
    r"user-visible|allowlisted|opt-in|inspected|initialized|normalized) "
    r"(?!(?:between|of|for|in|variable)\b)",
    re.I,
)
"""Adjectives by which descriptions speak of an argument: "of a specified country"."""
_LISTING = regex(r"^(?:an? |the )?(?:list|collection|array|set) of (?:all )?", re.I)
_ENDS_OPEN = regex(
    r"(?: (?:added|made|produced|starred|recorded|reported|related|belonging|pertaining|"
    r"to (?:check|see|determine)))?"
    r"(?: (?:for|in|of|to|on|at|by|with|from|between|an?|the|up))*$"
)
"""What a cut leaves open: "people added", "a test to check"."""
_AND_ALSO = regex(r"\b(and|or|then) (\w+s)\b(?! of\b)")
"""A second deed told in the third person: "builds and sends"."""
_THEN_ALSO = regex(
    r"(?<=[a-z\d]),? (?:and|then) (\w+) (?=(?:an?|the|it|its|them|all|any|your)\b)", re.I
)
"""A second deed after the object of the first: "a request and routes it"."""
_AND_RETURNS = regex(
    r"^(?:and|then) (?:returns?|provides?|displays?|shows?|outputs?|gives?) "
    r"(?=(?:the|all)\b(?! (?:\w+ )?(?:results?|values?|responses?|outputs?|status|answers?)\b))",
    re.I,
)
"""A second verb with the object of the first: "detects and returns the version"."""
_OF_TWO = regex(r"and ([a-z]+) (?=[a-z])")
"""A second verb of which the object is."""
_TWO = regex(r"^((?:an?|the) [\w-]+), (?=[\w-]+ (?!or\b|and\b)\w)")
"""Two adjectives: "a secure, random password"."""
_AND_DOES = regex(r"(?<=[a-z\d])(?<!\bfor)(?<!\bof) and (?:then )?([a-z]+) (?=[a-z])")
"""A second deed with an object of its own: "maintenance mode and redirect traffic"."""
_COUNTS = regex(
    r" or (?:multiple|several) \w+|"
    r"\b(?:(?:\d+|one)(?: ?(?:-|to|or) ?(?:\d+|more))|multiple|several) "
)
"""How many at once: "2 to 5 products", "multiple stock prices"."""
_EITHER = regex(r"\b(?!and/)([a-z]{3,})/[a-z]{3,}\b")
"""Two words for one thing: "memories/documents"."""
_YOURS = (
    (regex(r"\bthe (\w+) of the user\b", re.I), r"your \1"),
    (regex(r"\b(?:a|the) user's", re.I), "your"),
    (regex(r"\bthe user (is|has)\b", re.I), "you are"),
    (regex(r"\bthe user(?= (?:to|with|for|in|from|on|at|by)\b|$)", re.I), "you"),
    (regex(r"\b(?:his|her|their)\b", re.I), "your"),
)


def ability(spec: FunctionSpec) -> str | None:
    """What a function does, as words that follow "I can": "get the weather forecast", or None."""
    read = uncalled(spec)  # what "delete_paragraph_tool" deletes is no tool
    return _ability(read.name, read.description)


@lru_cache(maxsize=8192)
def _ability(name: str, description: str) -> str | None:
    named = [word.lower() for word in _NAME.findall(name.rpartition(".")[2] or name)]
    by_name = _from_name(named)
    told_of = [each for each in sentences(description)[:4] if not each.startswith("DEPRECATED")]
    for number, sentence in enumerate(told_of[:3]):
        if number and (":" in sentence or by_name):
            break  # "Choose from: …" is about an argument; "Overwrites any …", a consequence
        deed = _SUBJECT.sub("", _PARENTHESIS.sub("", sentence)).strip(" .;:!")
        deed = _OPEN.sub("", deed.partition(": ")[0])
        told = _told(deed, named)
        if told:
            return told
    first = description.partition(" ")[0].lower()
    noun = (
        (not verb_of(first) or first in NOUNISH)
        and bool(description)
        and named[:1] not in (["list"], ["set"])
        and not NOUNISH.isdisjoint(named[:1])
    )
    return None if noun else by_name


def _told(text: str, named: list[str]) -> str | None:
    """The deed and its object, if a sentence starts with a verb."""
    first, _, rest = text.partition(" ")
    verb = verb_of(first.strip(",:;"))
    if verb is None or not rest or not text.isascii():
        return None
    following = rest.split(maxsplit=1)[0].lower()
    if verb in _UNSAID and (verb != "call" or following not in ("a", "an")):
        return None
    if verb == "list" and following == "of":
        verb, rest = "get", f"a list {rest}"
    if verb == "respond" and following == "with":
        verb, rest = "provide", rest.partition(" ")[2]
    verb, rest = ("manage", managed(rest)) if first[-1] == "," and managed(rest) else (verb, rest)
    rest = in_many(rest)
    noun = verb == first.lower() != "list" and verb in NOUNISH and following not in DETERMINERS
    if noun and verb not in named:
        return None  # "Order book depth." is no deed, unless the name has it as one
    if not first.isupper() and first.endswith("ing") and verb not in named:
        return None
    if noun and not _HAS_OBJECT.search(rest):
        return None  # "Order flow data" tells of a thing
    second = _THEN_ALSO.search(rest)
    third = verb != first.lower()  # "creates … and routes it"
    if second and (verb_of(second[1]) or (third and second[1].endswith("s"))):
        rest = rest[: second.start()]
    if third:
        rest = _AND_ALSO.sub(_plainly, rest)
    verb, rest = _last_of_two(verb, _AND_RETURNS.sub("", rest))
    rest = _one_deed(_COUNTS.sub("", _TWO.sub(r"\1 ", rest)))
    rest = _HEDGED.sub(_unhedged, _TAIL.sub("", " " + rest)).strip(" ,;:-'\"")
    rest = _LISTING.sub("", rest) if class_of(verb).info else rest
    rest = _GIVEN.sub("", _ENDS_OPEN.sub("", rest))
    while len(rest.split()) >= MOST_WORDS and PLACES.search(rest):
        rest = rest[: [*PLACES.finditer(rest)][-1].start()]
    rest = _to_the_user(_ENDS_OPEN.sub("", rest)).strip(" ,;:-'\"")
    rest = _WITH_WHAT.sub(r"\1", _BETWEEN_ONE.sub("", rest)).rstrip()
    rest = _EVERY.sub(r"\1", _CODED.sub("", rest)) if class_of(verb).info else _CODED.sub("", rest)
    rest = _EITHER.sub(r"\1", rest)
    if class_of(verb).name in ("search", "find", "list"):
        rest = _BETWEEN_TWO.sub("", rest)
    if (
        _HOW.match(rest)
        or not rest
        or len(rest.split()) >= MOST_WORDS
        or re.search(r"[<>{}|=\[\]\\]|\B/|/\B|[A-Z]_[A-Z]", rest)
    ):
        return None
    last = rest.rsplit(None, 1)[-1].lower()
    if last in _LINKS | {"a", "an", "the", "through"} or len(last) == 1:
        return None
    rest = (
        _of_any(rest) if verb == "list" else with_article(_of_any(rest), _PLAINER.get(verb, verb))
    )
    return f"{_PLAINER.get(verb, verb)} {_MASS.sub('', rest)}"


def _last_of_two(verb: str, rest: str) -> tuple[str, str]:
    """The verb that has the object, where a look-up has two: "search and list contributions"."""
    also = _OF_TWO.match(rest) if class_of(verb).info else None
    if also is None or also[1] in _UNSAID or verb_of(also[1]) != also[1]:
        return verb, rest
    # "find and verify the people" is first of all finding them
    return also[1] if class_of(also[1]).info else verb, rest[also.end() :]


def _of_any(rest: str) -> str:
    """One thing, whichever: "one concept" is "a concept"."""
    counted = rest.startswith("one ") and not rest.startswith(("one or ", "one of "))
    return f"{article(rest[4:])} {rest[4:]}" if counted else rest


def _one_deed(rest: str) -> str:
    """An object without what is done besides to another one: "the mode and redirect traffic"."""
    also = _AND_DOES.search(rest)
    second = also and verb_of(also[1]) == also[1] and also[1] not in NOUNISH
    return rest[: also.start()] if also and second else rest


_HOW = regex(r"how (?:many|much)\b|.*\byou (?:have|already|want|need)\b", re.I)
"""What is told by the name better: "set how many steps to walk", "papers you have found"."""
_BETWEEN_TWO = regex(r" between two .*$", re.I)
_BETWEEN_ONE = regex(r" between an? (?!.* and ).*$", re.I)
"""What was cut before its second end: "between an old value"."""
_GIVEN = regex(
    r"(?<=[a-z]) (?:described|specified|given|provided|requested|supplied|mentioned|accessible|"
    r"usable|available)$",
    re.I,
)
"""A participle at the end, which speaks of the arguments: "search for an item described"."""


_WITH_WHAT = regex(r"^((?:[\w'-]+ ){2,})with (?!you\b)[\w' -]+$", re.I)
"""How it is done, or what comes with it: "list record types with counts"."""
_CODED = regex(r" (?:at|in|for|by) (?:the |an? )?\w+/\w+$", re.I)
"""Names of arguments: "drop a pin at the lat/lon"."""
_EVERY = regex(
    r"^(for )?(?:(?:all|every) (?:the )?(?:available |existing )?|an? list of )(?=\w)", re.I
)
"""What says that none is left out: nobody who can't get comments speaks of all of them."""
_MASS = regex(
    r"^an? (?=(?:(?!(?:for|of|on|to|in|with|about)\b)[\w-]+ )*(?:data|information|info|news|"
    r"feedback|advice|details|stats|statistics|results)"
    r"(?:$| (?:for|of|on|in|about|from|by|with|at|to)\b))",
    re.I,
)
"""An article before what can't be counted: "get a location data"."""


_HAS_OBJECT = regex(r"\b(?:for|in|of|to|on|at|by|with|from|an?|the)\b|s\b")
"""What tells a deed from a thing: a preposition, an article, a plural."""


def _plainly(found: re.Match[str]) -> str:
    """The second verb as the first one is said."""
    verb = verb_of(found[2])
    return found[0] if verb is None or verb in NOUNISH else f"{found[1]} {verb}"


def _unhedged(found: re.Match[str]) -> str:
    """The article that stands before what follows the adjective."""
    return f"{article(found.string[found.end() :])} " if found[1] else ""


_MEASURES = ("ity", "ance", "ence", "ness")
"""Ends of words for what can't be counted: "check the availability"."""


def _from_name(name: list[str]) -> str | None:
    """The same from a name of a plain verb and its object."""
    if (
        len(name) < 2
        or name[0] in _UNSAID
        or verb_of(name[0]) != name[0]
        or not _LINKS.isdisjoint(name[1:])
    ):
        return None
    if len(name) > 4 or name[0] in name[1:]:
        return None
    verb = _PLAINER.get(name[0], name[0])
    rest = " ".join((*name[1:-1], SHORT.get(name[-1], name[-1])))
    many = name[-1].endswith("s") and not name[-1].endswith(("ss", "us", "is"))
    if many or name[1] in ("a", "an", "the", "all", "to", "for", "by"):
        return f"{verb} {rest}"
    known = (class_of(name[0]).info and name[0] != "find") or rest.endswith(_MEASURES)
    return f"{verb} {'the' if known else article(rest)} {rest}"


def _to_the_user(text: str) -> str:
    """What a description says of the user, said to them."""
    if "user" not in text.lower():
        return text
    for theirs, yours in _YOURS:
        text = theirs.sub(yours, text)
    return text
