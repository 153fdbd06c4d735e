"""Descriptions' sentences and nouns without what only they say: repeats, determiners, adverbs."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import SCHEMA_WORDS, singular
from generator.quick import regex
from generator.semantics.described.smallwords import DETERMINERS
from generator.semantics.described.verbs import DONE, gerund

_NOUNS_ED = frozenset("feed seed speed need breakdown countdown town bed markdown".split())
_SINGLED = frozenset(("individual", "indicated"))
"""Adjectives of specifications that are nouns by themselves, or nothing."""
MANNER = regex(r"(?<!hour)(?<!dai)(?<!week)(?<!month)(?<!year)(?<!quarter)(?<=[a-z]{3})ly$")
"""Adverbs of manner, but for words like "daily"."""
_VERSION = regex(r"[vV]\d")
"""Of which version something is, as names of operations tell: "Get Tickers V2"."""
_HEADS = frozenset("multiple current single target".split())
"""Words of specifications that are nouns at the end: "the least common multiple"."""


_ADVERB = regex(
    r"(?!(?:(?:dai|(?:bi)?week|(?:bi)?month|year|hour|quarter|night|ear|friend|like|elder|dead|cost|"
    r"time|order|love|fami|assemb|anoma|monopo|butterf|multip|app|comp|supp|rep|ral|tal|bul|ita|dragonf|"
    r"jel)ly)\b)[a-z]{3,}ly"
)
"""Adverbs in descriptions' nouns ("a queue entirely"), as all words in -ly but these few are."""


def said_once(sentence: str) -> str:
    """The sentence without what it says twice, and with words of one sense held together."""
    text = _JUST.sub("", _STEPWISE.sub("", _HOURLY.sub(r"\1 \3-by-\3 \2", sentence)))
    text = _TWICE.sub(
        lambda found: found[1] or found[2],
        _ALL_OF.sub("all ", _FIRST.sub(r"\1", _VIA.sub("", text))),
    )
    text = _HOWEVER_MANY.sub("", _AND_GIVE.sub(r"\1 for ", text))
    text = _SPACED.sub("/", text).replace("'s own ", "'s ")
    text = _TO_SENDER.sub(r"\1 to ", text)
    text = _EACH_WITH.sub("", _NAMED.sub("", _END_OF.sub("to ", text)))
    text = _A_TO_B.sub("", _COUNTED.sub("", _BY_API.sub("", text)))
    text = _STRESSED.sub(lambda found: found[0].lower(), text)
    text = _PIECE_OF.sub("", text)
    text = _SQL.sub(r"\1SQL \2", _PUBLIC.sub("", text))
    text = _ANY_FORMAT.sub(r"\1 file", _POWERED.sub(r"\1 on", text))
    text = _WHAT_IS.sub(r"of \1", _ON_OFF.sub(r"\1", text))
    text = _SPENT.sub("", _TO_SHOW.sub(r"\1", _SPAN.sub("", text)))
    text = _USEFUL.sub("", _LAST_FEW.sub("", text))
    text = _OTHERS.sub("", _LET.sub(r"rental \1", text))
    text = _AND_THEIRS.sub("", WAS_DONE.sub("", _RIGHT_NOW.sub("", text)))
    text = _THAT_DO.sub(lambda found: f"{found[1]} {gerund(found[3])} {found[4]}", text)
    for told, said in _OF_ONE_WORD:
        text = text.replace(told, said)
    return text


_THAT_DO = regex(
    r"\b(([a-z]+)s) (?:that|which) ([a-z]{3,}[a-rt-z]) "
    r"(an? (?:specific |given |specified |particular )?\2)(?= *(?:[.,;]|$))"
)
"""What things do to another of their kind, which an argument tells: "papers that cite a paper"."""
_EACH_WITH = regex(r",? each (?:with|having|showing) [^.;]*")
"""What each of several things comes with: "the variants of a product each with its price"."""
_POWERED = regex(r"\b(powered|turned|switched) on or off\b")
_ANY_FORMAT = regex(r"\b(any|an?) (?:supported |known )?file (?:format|type)\b(?! of\b)")
"""A file, as what can be read of it is told: "from any supported file format"."""
_TO_SENDER = regex(r"^([Rr]epl(?:y|ies)|[Rr]esponds?) to the (?:sender|author) of (?=an? )")
"""Whom one answers by a message, which is what one names: "reply to the sender of a message"."""
_END_OF = regex(r"\bto the (?:end|bottom|beginning|start|top) of (?=(?:an?|the|your) [a-z])")
"""Where in a thing something is put, which the verb tells: appended "to the end of a page"."""
_NAMED = regex(r"(?<=\ba )named (?=[a-z-]+\b)(?!(?:pipe|range|entity|argument|parameter)\b)")
"""That a thing has a name, by which an argument tells it: "the text of a named skill"."""
_USEFUL = regex(
    r"(?<!\bis)(?<!\bare)(?<!\bbe)(?<!\bmore)(?<!\bmost)(?<!\bvery)"
    r"(?:\s*[—–,-])?\s+(?:useful|helpful|handy|ideal) (?:for|to)\b[^.;\n]*"
)
"""What something is good for: "readings, useful for tracking smoke"."""
_LAST_FEW = regex(
    r" (?:for|over|in|within|during|from) (?:the )?(?:last |past )?"
    r"\d+(?:, ?\d+)+,? (?:and|or|&) \d+[ -]"
    r"(?:second|minute|hour|day|week|month|year)s?\b"
)
"""Several spans in a row, of which each is told: "load for the last 1, 5 and 15 minutes"."""
_OTHERS = regex(r"\b(?:[a-z-]+s,? )+(?:and|or|&) other (?=(?:[a-z-]+ ){0,2}[a-z]+s\b)")
"""Kinds of what they all are: "concerts, matches and other events"."""
_AND_THEIRS = regex(
    r"(?<=[a-z]s) and (?:all )?their (?:[a-z-]+ ){0,2}[a-z]+"
    r"(?=[.,;:(]|$| (?:from|in|of|across|within|if|inside)\b)"
)
"""What comes with things that are asked for: "assignments and their due dates"."""
WAS_DONE = regex(
    r" (?:that|which) (?:has|have|was|were) (?:already |previously )?(?:been )?"
    r"(?:filed|played|made|placed|submitted|logged|recorded|reported|issued)(?=[.,;:(]|$)"
)
"""What goes without saying of a thing that there is: a claim that has been filed."""
_RIGHT_NOW = regex(r" (?:right now|at the moment)(?=[.,;:(]|$)")
_LET = regex(r"\b([a-z]+s) (?:(?:that|which) are )?available (?:for|to) (?:rent|hire)(?:al)?\b")
"""Things that one can rent, which have a name of their own: "cars available for rent"."""
_OF_ONE_WORD = (
    ("time off", "time-off"), ("up to date", "up-to-date"), ("things to do", "activities"),
    ("best matching ", "best-matching "), ("closest matching ", "closest-matching "),
    ("help on using ", "help on "),
)  # fmt: skip
"""Words that are one, though they look like a verb and what leads to it."""
_SPAN = regex(
    r" (?:for|in|within|over|during|between) (?:an?|the|any|your) ?"
    r"(?:(?:specific|specified|given|certain|custom|particular|defined|chosen|selected) )?"
    r"(?:date|time)[- ]?(?:range|period|window|frame|span)s?"
    r"(?=[.,;:(]|$| (?:by|from|with|using|and|via|to)\b)"
)
"""That a span of time may be told, which its arguments tell."""
_TO_SHOW = regex(
    r"^((?:[Cc]reat|[Gg]enerat|[Mm]ak|[Dd]raw|[Pp]lot|[Bb]uild|[Rr]ender|[Pp]roduc)e?s? "
    r"[^.;:]{4,60}?) to "
    r"(?:show|visuali[sz]e|illustrate|display|highlight|represent|demonstrate|compare|reveal) "
    r"[a-z][^.;:]*"
)
"""What a thing that is made is good for: "a line chart to show trends"."""
_SPACED = regex(r"(?<=[a-z]) / (?=[a-z])")
_A_TO_B = regex(r" from (?:point )?A to (?:point )?B\b")
"""Where one goes, as descriptions call the two places: "a cab from A to B"."""
_STRESSED = regex(
    r"\b(?:PUBLIC|PRIVATE|SINGLE|CURRENT|EXISTING|SPECIFIC|ACTIVE|ENTIRE|LATEST|RECENT|DRAFT|EMAIL)\b"
    r"(?= (?:an? )?[a-z])"
)
"""Words that are written in capitals to stress them, before others that are not."""
_PIECE_OF = regex(
    r"\b(?:(?:an?|the|any|some|this|given) ){0,2}(?:string|piece|block|chunk|body|passage) of "
    r"(?=(?:[\w-]+ )?(?:text|code|markdown|HTML|JSON|XML|content)\b)",
    re.I,
)
"""In which portion a text comes, which nobody says who has it: "a string of Markdown text"."""
_SQL = regex(
    r"\b(?:an? )?((?:the |your )?)(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP)"
    r"(?:(?:, | or |/|, or |,)(?:SELECT|SHOW|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|REPLACE))+ "
    r"((?:quer(?:y|ies)|statements?|commands?|operations?)\b)"
)
"""Kinds of statements, of which a request has one: "an INSERT, UPDATE or DELETE query"."""
_PUBLIC = regex(
    r"(?<=\w) (?:from|of) (?:any |an? |the )?(?:given |specified |provided |single )?"
    r"(?:publicly accessible (?:web ?page|website|URL)|public URL"
    r"|(?:(?<=transcript from a )|(?<=subtitles from a )|(?<=captions from a ))YouTube video)"
    r"(?= *(?:[.,;(]|$))"
)
"""Where something lies whose address the request has: "the content of a public URL"."""
_WHAT_IS = regex(r"\bof what ((?:the |an? )?(?:[\w-]+ ){0,4}?[\w-]+) (?:is|are)\b.*")
"""What is explained, by its name: "an explanation of what an index is and does"."""
_ON_OFF = regex(
    r"^((?:[Tt]oggle|[Ss]et|[Ss]witche?|[Tt]urn)s? [^.;]{3,60}?),? "
    r"(?:\(?on ?/ ?off\)?|on (?:or|and) off)(?=[ .;,]|$)"
)
"""What one toggles between, which the verb tells."""
_SPENT = regex(
    r",?(?: (?:that|which)(?:['’]s|['’]re| is| are))?(?<! is)(?<! are)(?<! be) no longer "
    r"(?:needed|required|used|wanted|necessary|in use|relevant)\b"
)
"""Why something is done, which nobody says of a thing that is named."""
_BY_API = regex(
    r",? (?:via|using|through|with|from|by calling) (?:the |an? |our |its )?(?:[\w.'-]+ ){0,4}?"
    r"(?:APIs?|SDK|HTML (?:pages?|source)|vector (?:storage|store))"
    r"(?= (?:and|to|for|in|by|with)\b|[.,;]|$)"
    r"| (?:in|from|to) (?:the |an? )?(?:vector (?:storage|store)|public index|JSON file)(?=[.,;]|$)"
)
"""By what technical means something is done, which nobody who asks for it cares about."""
_COUNTED = regex(
    r"\b\d[\d,.]*[kKmM]?\+ (?=[A-Za-z])|"
    r"\b(?:exactly|at least|at most) (?:one|two|three|\d+) (?=[a-z])"
    r"|\b(?:\d+|one|two|three) (?:to|or|-) "
    r"(?:\d+|two|three|four|five|six|eight|ten|twelve) (?!\w+ (?:old|of)\b)(?=(?:\w+ )?[a-z]+s\b)"
    r"(?!(?:second|minute|hour|day|week|month|year)s\b)",
    re.I,
)
"""How many things a call takes: "compare 2 to 5 products"."""


def readied(sentence: str) -> str:
    """A sentence to be taken apart: what several people own is marked, offers are sales."""
    sentence = _OFFERED.sub(r"Sell \1", sentence.replace(" and/or ", " or "))
    sentence = _LISTED.sub(r"\1, and ", sentence)
    quotes = "s' " not in sentence or _OPENED.search(sentence)
    return sentence if quotes else _OF_MANY.sub("s’ ", sentence)


_LISTED = regex(
    r"^(\w+ [a-z-]+s(?:, [a-z-]+s)+), (?=[a-z-]+s(?: (?:from|for|in|of|by|on|to|with)\b|\W*$))"
)
"""A list that ends without "and": "Generate epics, features, stories from the code"."""
_OF_MANY = regex(r"(?<=[a-z])s' (?=[a-z])")
"""Whose a thing of several people is: "the parents' evening", which is not the end of a quote."""
_OPENED = regex(r"(?<![\w])'(?=\w)")
_OFFERED = regex(
    r"^(?:Put|List|Offer|Post)s? (an? [^.,;]{2,40}?)(?: of (?:the |an? )?\w+'s own)?"
    r" (?:up )?for sale\b"
)
"""What is offered, which is sold: "Put a piece of clothing up for sale"."""


def untailed(sentence: str) -> str:
    """A sentence up to what tells more of its noun, which others read: "that were removed"."""
    return _FURTHER.split(re.sub(r"\([^)]*\)", "", sentence), maxsplit=1)[0]


_FURTHER = regex(r",? that\b|, (?:grouped|sorted|ordered|aggregated)\b")
_HOURLY = regex(
    r"^(\w+(?: the| an?)?) ((?:[a-z]+ )?[a-z]+),? (minute|hour|day|week|month|year) by \3\b"
)
"""In which steps of time something is told: "the forecast hour by hour"."""
_STEPWISE = regex(
    r",? \b([a-z]+) by \1\b"
    r"(?= *(?:[.,;:()]|$|(?:for|of|in|on|with|to|and|or|from|at|over|until|using|by|as)\b))"
)
"""How something is done, "step by step": this "by" leads to nothing."""
_JUST = regex(
    r"\b(?:just|only|simply)\s+(?=(?:the|an?|one|all)\b)"
    r"|(?:(?<=\breturns )|(?<=\breturn )|(?<=\bshows )|(?<=\blists )|(?<=\blist ))"
    r"only (?=(?:[a-z-]+ )?[a-z]+s\b)",
    re.I,
)
"""What narrows an object and is none: "get just the summary"."""
_VIA = regex(r"^(?:Via|Through|Using) [^,.]{3,60}, (?=[a-z]+ )")
"""By what means, before what is done."""
_AND_GIVE = regex(
    r"^(Search(?:es)? [A-Z][\w.]*(?: [A-Z][\w.]*)*) (?:and|to) (?:return|find|get|list)s? (?!it\b)"
)
"""What is done with a place and what it gives: "search Loomlib and return manuals"."""
_HOWEVER_MANY = regex(
    r"\b(?:one|some)(?:, (?:some|several|many|multiple))?,? or (?:several|all|more|many|multiple)"
    r" (?:visible |available )?(?!of\b)"
)
"""That there may be any number of things: "search one, several, or all visible calendars"."""
_ALL_OF = regex(r"\ball of (?=(?:the|your|its|their)\b)")
_TWICE = regex(r"\b([a-z]{3,}) +\1\b|\b([A-Z]{2,}) and \2\b(?!-)")
"""A noun said again behind what explained it: "tokens (ERC-20) tokens"."""
_FIRST = regex(r"\b((?:newest|latest|oldest|most recent) [a-z]+) first\b")
"""In which order things come: "the newest orders first"."""


def clean(tokens: list[str]) -> str:
    """A noun phrase without its article and the adjectives of specifications."""
    kept = [
        token
        for place, token in enumerate(tokens)
        if (token == "New" and tokens[place + 1 : place + 2][:1] in _NAMED_NEW)
        or (
            not (
                (
                    token.lower().strip("()") in SCHEMA_WORDS
                    and not _is_next(tokens, place)
                    and not _is_half(tokens, place)
                )
                or (_ADVERB.fullmatch(token) and not _is_of(token, tokens[place + 1 :]))
            )
            and (token.lower() not in _SINGLED or place == len(tokens) - 1)
            and not (place and _VERSION.fullmatch(token))
        )
        or (0 < place == len(tokens) - 1 and token.lower() in _HEADS)
    ]
    kept = [
        token
        for place, token in enumerate(kept)
        if token.lower() not in ("most", "more")
        or tokens[tokens.index(token) + 1 :][:1] == kept[place + 1 : place + 2]
    ]
    while kept and kept[0].lower() in DETERMINERS | {"and", "or"} and kept[1:2] not in _NAMED_NEW:
        kept = kept[1:]
    while len(kept) > 1 and kept[-1].lower() in ("and", "or"):
        kept = kept[:-1]
    # "alert configurations set up within the system"
    while len(kept) > 1 and (_hangs(kept[-1]) or (kept[-1] == "set" and kept[-2].endswith("s"))):
        kept = kept[:-1]
    return " ".join(kept).replace("’", "'").strip(" '.-/")


def is_placed(words: list[str]) -> bool:
    """Whether a name follows that has "New" in it, which is no determiner there."""
    return words[:1] == ["New"] and words[1:] in _NAMED_NEW


def _is_next(tokens: list[str], place: int) -> bool:
    """Whether it is told of things in a row: "the next available slots", not the next slots."""
    before = tokens[place - 1].lower() if place else ""
    return tokens[place].lower() == "available" and before in ("next", "first")


def _is_half(tokens: list[str], place: int) -> bool:
    """Whether a word makes one noun with the next: no estate is listed for being real."""
    after = tokens[place + 1].lower().rstrip("s") if place + 1 < len(tokens) else ""
    return after in _HALVES.get(tokens[place].lower(), ())


_HALVES = {
    "real": ("estate", "time", "number", "wage", "income", "gdp", "property"),
    "raw": ("material", "milk", "food", "score", "wikitext", "html", "transaction"),
    "canonical": ("form", "smile", "url"),
    "current": ("affair", "account", "asset", "liability"),
    "fake": ("new",),
    "target": ("audience", "language", "price", "group", "market"),
    "complex": ("number", "plane"),
    "new": ("build", "moon", "testament"),
    "matching": ("gift", "donation", "fund"),
    "structured": ("data", "query"),
    "mock": ("exam", "interview", "trial", "test", "api"),
    "single": ("malt", "parent", "sign-on"),
}
"""Words that descriptions have for any one of things, and what they make one noun with."""


def _is_of(adverb: str, following: list[str]) -> bool:
    """Whether an adverb belongs to what it stands before: "recently released albums"."""
    word = following[0].lower() if following[1:] else ""
    if adverb.lower() == "currently":
        return len(word) > 5 and word.endswith("ing")
    return adverb.lower() in _WHEN_DONE and bool(re.fullmatch(DONE, word))


_WHEN_DONE = frozenset("recently newly highly poorly frequently commonly rarely partially".split())
_NAMED_NEW = [[name] for name in "Relic York Zealand Orleans Jersey Mexico Delhi England".split()]
"""What "New" is part of the name of."""
_HANGING = frozenset(
    "up along together relative back out away off down only necessary suitable available relevant "
    "related capable nearby online accessible happening taking going open visible present made "
    "held playing appearing sent taken written found sold bought plus already early in-place "
    "inline whenever".split()
)


def _hangs(word: str) -> bool:
    """Whether a last word belongs to what followed and is cut off: "a sequence up" to …."""
    low = word.lower()
    return low in _HANGING or (bool(re.search(r"[a-z](ed|own)$", low)) and low not in _NOUNS_ED)


def singled(text: str) -> str:
    """A text with one of several as the one that is meant: "one of the user's own accounts"."""
    return _ONE_OF.sub(_one, text)


def _one(found: re.Match[str]) -> str:
    other = f" or {singular(found[3])}" if found[3] else ""
    return f"{found[1]}{singular(found[2])}{other}"


_ONE_OF = regex(
    r"\bone of ((?:the |your |my )(?:[a-z]+'s )?(?:(?:own|existing|upcoming) )?)"
    r"([a-z]+s)\b(?: or ([a-z]+s)\b)?"
)
"""One of several, which is one: "the balance of one of the user's accounts"."""
