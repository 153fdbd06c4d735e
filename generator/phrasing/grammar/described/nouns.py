"""English nouns: number, articles, synonyms, and the words that only schemas use."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.articles import article
from generator.semantics.catalogues import read_sections

GENERIC = frozenset(
    "object entity item thing work resource record element entry piece content media value "
    "name title data info information details place location time date id one other kind type "
    "result results response output something anything input parameter parameters target".split()
)
"""Heads that say nothing: people leave them out or name the kind instead."""

WRAPPERS = frozenset(
    "details detail information info data metadata contents overview summary profile "
    "description implementation".split()
)
"""Heads that wrap the real one: "details of a planet" is about the planet."""

LISTS = frozenset(
    "list listing listings array set series sequence batch bunch catalog catalogue".split()
)

SINGLED = regex(
    r"((?:most|least) \w+|(?:highest|top|best|lowest|most)[- ](?:rated|ranked|selling|paid|played)|"
    r"latest|newest|current|recent|top|best|upcoming|random|nearest|closest|cheapest|highest|"
    r"lowest|nearby|next|last|first|historical|average|total) "
)
"""Adjectives of all things that follow: "the latest updates or patches"."""
OFFERED = frozenset("sale rent hire lease adoption purchase booking".split())
"""For what things are there: "homes for sale"."""

SCHEMA_WORDS = frozenset(
    "given specified specific particular provided requested supplied certain desired existing "
    "described associated corresponding relevant matching single optional valid current predefined "
    "available selected target registered configured suitable chosen mock dummy "
    "allow-listed allowlisted whitelisted pre-approved real actual "
    "human-readable machine-readable markdown-formatted json-formatted formatted "
    "unified authoritative arbitrary user-visible user-facing supported self-contained reconciled "
    "best-effort canonical normalized normalised standardized standardised bounded paginated "
    "fire-and-forget denormalized denormalised fictional fictitious fake "
    "token-efficient full-featured lightweight deterministic versatile retained structured robust "
    "asynchronous synchronous complex multi-step end-to-end high-quality production-ready "
    "production-grade in-memory "
    "various multiple different several detailed comprehensive appropriate raw based new".split()
)
"""Adjectives of descriptions that a person asking leaves out."""

MASS = frozenset(
    "damage weather music nutrition information info data news traffic advice content history help "
    "access time-off playback "
    "equipment software feedback progress usage involvement inventory money cash storage mail "
    "traffic electricity energy capacity availability text code memory metadata air water gas "
    "gravity light radiation matter SQL sql evidence research ice oxygen hydrogen speech "
    "javascript chess poker bingo golf tennis soccer football basketball baseball support "
    "insurance coverage luggage baggage furniture homework fuel laundry jewelry security privacy "
    "safety "
    "consulting maintenance growth consumption care childcare assistance guidance transportation "
    "catering firewood compost hardware makeup staff downtime parking paint liquidity "
    "navigation concrete timber crypto documentation postage roaming waste rubbish "
    "garbage yarn wool oil bread leave hydration boarding lodging accommodation grooming "
    "daycare ethics bioethics profanity spam toxicity malware plagiarism".split()
)

_ABSTRACT = frozenset(
    "hydration boarding lodging accommodation grooming daycare "
    "support playback insurance access history traffic weather progress usage involvement capacity "
    "availability memory gravity light radiation homework security privacy safety".split()
)
"""What one has no portion of: "contact customer support"."""

UNCOUNTED = frozenset("sport music language religion genre weather cuisine crop".split())
"""What has kinds that take no "a": the best player "in cycling"."""

_CODES = frozenset(
    "2fa otp authentication qr verification discount promo promotion zip postal country access "
    "status bar coupon error activation security invite referral voucher short".split()
)
"""Codes that are counted, unlike a program's."""

ANSWERS = frozenset(
    "weather forecast temperature balance price rate rates status state score scores time times "
    "history number count population distance metrics stats statistics details information info "
    "schedule summary average total value quote conditions involvement usage analytics cost "
    "duration route area length size version hours rating ratings availability capital "
    "meaning definition address exchange humidity timezone fare fares prices results standings "
    "level limit progress eta calories bmi tax fee fees currency language translation data "
    "log logs name tide tides holidays timetable report "
    "derivative integral root roots volume circumference perimeter velocity acceleration force "
    "energy mass density factorial probability mean median mode variance deviation regression "
    "slope hypotenuse momentum power pressure voltage resistance current frequency wavelength "
    "amplitude interest payment repayment return ratio percentage sum difference "
    "remainder quotient divisor gcd lcm multiple determinant speed height weight heat "
    "intensity field displacement concentration molarity ph yield roi npv irr growth fraction "
    "index interval correlation coefficient covariance entropy odds gradient limit logarithm "
    "sequence angle dimensions coordinates midpoint radius diameter solution solutions factors "
    "divisors multiples primes digits scoring pricing prediction predictions ranking rankings "
    "growth gdp performance salary wage revenue turnover income "
    "equation".split()
)
"""Heads that are facts: "what's the …" asks for them, "find me the …" sounds odd."""

SET_NEW = frozenset("reminder alarm timer alert notification goal".split())
"""What is made when it is set."""

_TABLE = read_sections("nouns.ini")
SYNONYMS = {noun: tuple(said.split(", ")) for noun, said in _TABLE["synonyms"].items()}
"""What people say for a noun."""

ACRONYMS = {word.lower(): word for word in _TABLE["written"]["words"].split()}
"""Words with their capitals."""
_WRITTEN = {**{one.lower(): one for one in _TABLE["written"]["products"].split()}, **ACRONYMS}

IRREGULAR = _TABLE["plurals"]
"""Plurals that no rule tells."""

_SINGULARS = {**{many: one for one, many in IRREGULAR.items()}, **_TABLE["singulars"]}
PLURALS = frozenset((*_SINGULARS, "pois", "apis", "kpis", "uris")) - {
    "series",
    "species",
    "news",
    "data",
}
_SINGULAR_S = regex(
    r"(ss|(?<!\bmen)us|is|news|(?<![a-z])series|species|status|address|analysis|alias|bias|atlas|christmas"
    r"|ethics|pancreas|whois|lens|canvas|aws|sms|(?<![a-z])(?:bls|dns|ens|gas|gbfs|gps|gtfs|https|ios|irs|js|macos"
    r"|mls|nas|nps|nws|pos|saas|tls|ups|usgs|usps|kubernetes))$"
)


HEADED = regex(r" (?!(?:with|in|on|at|near|around|for|from|to|by|of|using|and|as|please)\b)[a-z]")
"""A noun behind a value: "a {spa} hotel"."""
SEVERAL = r"(?-i:[a-z]+(?:[ -][a-z]+)*[a-hj-rtv-z]s)$"
"""A plural in small letters, for patterns of values: what no "a" leads to."""


def is_plural(noun: str) -> bool:
    """Whether the last word of ``noun`` is a plural, or the one that is told what it waits for."""
    if " " in noun and _LED.search(noun):
        return True
    last = noun.rsplit(" ", 1)[-1]
    if last[:-1].isupper() and len(last) > 2 and last[-1] == "s":
        return True  # "SKUs"
    last = last.lower()
    if last in PLURALS:
        return True
    return last.endswith("s") and not last.endswith("'s") and not _SINGULAR_S.search(last)


_LED = regex(r"[a-z]{2}s (?:await|requir|need|lack|hav|contain|us|want|match|miss)ing [a-z]")
"""Things with what they wait for or have: "orders awaiting delivery"."""

THINGS = frozenset(
    "email mail product anime manga movie film show series restaurant hotel hostel flight train "
    "book recipe job user customer client contact order invoice file note task todo issue ticket "
    "article paper image photo picture video song track artist album playlist event property "
    "listing company person employee message post page item course doctor dentist game player "
    "team transaction payment station shop store place apartment house car vehicle repository "
    "package plugin template project lead deal member student teacher podcast episode concert "
    "meeting appointment booking reservation thread channel tweet comment review question patent "
    "course lounge cocktail pipeline dataset model gene protein molecule compound plant animal "
    "word law regulation statute case bill grant trial drug disease ingredient wine beer app "
    "extension theme icon font image gif meme sticker sound lyric poem joke fact stock fund coin "
    "token wallet contract supplier vendor part component sensor device camera robot tour activity "
    "attraction museum gallery park trail beach campground race match fixture league tournament "
    "club gym class lesson tutor school university scholarship internship charity paper court "
    "card deck station stop route vessel ship port airport airline lot auction bid offer coupon "
    "deal policy claim log metric dashboard alert incident snippet notebook bookmark feed "
    "subreddit forum topic category tag label folder".split()
)
"""What people look for several of, and never in."""


def sought(noun: str, told: str) -> str:
    """The plural of what is looked for, where a description names it bare: "search email by …".

    So it is where only the function's name tells the noun: ``patent_search``.
    """
    head = noun.rsplit(" ", 1)[-1]
    if head not in THINGS:
        return noun
    bare = re.match(rf"\W*\w+ (?:for )?{re.escape(noun)}\b", told, re.IGNORECASE)
    return plural(noun) if bare or head not in told.lower() else noun


def plural(noun: str) -> str:
    """The plural of a noun phrase whose head is its last word."""
    head, _, last = noun.rpartition(" ")
    if is_plural(noun) or last.lower() in MASS or _MANY_DOING.search(noun):
        return noun
    low = last.lower()
    if low in IRREGULAR:
        new = IRREGULAR[low]
    elif re.search(r"[^aeiou]y$", low):
        new = last[:-1] + "ies"
    elif re.search(r"(s|x|ch|sh|z)$", low):
        new = last + "es"
    else:
        new = last + "s"
    return f"{head} {new}".strip()


_MANY_DOING = regex(r"[a-z]s (?:await|requir|need|contain|lack|involv|mention|expect|miss)ing ")
"""Several things by what they do, of which the last word tells no number: "orders awaiting …"."""


def singular(word: str) -> str:
    """The singular of one word, as far as rules go."""
    low = word.lower()
    if low in _SINGULARS:
        return _SINGULARS[low]
    if not is_plural(low):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if re.search(r"(sses|xes|ches|shes|zes)$", low):
        return low[:-2]
    return low[:-1]


def singular_phrase(noun: str) -> str:
    """A noun phrase with its head in the singular."""
    front, _, head = noun.rpartition(" ")
    short = head[:-1].isupper() and head.endswith("s") and len(head) > 2  # "ATMs"
    one = head[:-1] if short else singular(head) if is_plural(head) else head
    return f"{front} {one}".strip()


def is_mass(noun: str) -> bool:
    """Whether the noun takes no "a"."""
    front, _, last = noun.lower().rpartition(" ")
    before = front.rsplit(" ", 1)[-1]
    return last in MASS and not (last == "code" and (before in _CODES or before[:1].isdigit()))


def with_article(noun: str) -> str:
    """``noun`` with "a" or "an", "some" for what has no singular, nothing for names."""
    if is_plural(noun):
        return noun
    if _ONLY_ONE.match(noun):
        return f"the {noun}"
    if is_mass(noun):
        return noun if noun.rsplit(" ", 1)[-1].lower() in _ABSTRACT else f"some {noun}"
    if _POSSIBLE.search(noun):
        return f"the {noun}"
    return f"{article(noun)} {noun}"


_POSSIBLE = regex(
    r"(?<!\bcap)(?<!\bli)(?<!\bdis)(?<!\bvulner)(?<!\bfac)(?<! )(?<!^)[ai]bility$", re.I
)
"""What can be done, of which there is no number: "the affordability"."""
_ONLY_ONE = regex(r"(?:next|last|first|same|current|latest|previous|following|[\w-]+ and) \w")
"""What there is one of, or several of at once: "the next turn", "the wiki and blog activity"."""


_NO_ANSWERS = frozenset(("convert", "add", "order", "delete"))
"""Deeds whose object is no answer: the product that is put on a list was not worked out."""


def is_answer(noun: str, deed: str = "") -> bool:
    """Whether the noun is a fact that one asks for with "what is", where that is what is done."""
    return deed not in _NO_ANSWERS and noun.rsplit(" ", 1)[-1].lower() in ANSWERS


def cased(words: str) -> str:
    """Words with the usual capitals of acronyms and products."""
    return " ".join(_WRITTEN.get(word.lower(), word) for word in words.split())


_SHORT = _TABLE["short"]


def spelled(noun: str) -> str:
    """A noun with short forms written out: "sample std dev" → "sample standard deviation"."""
    words = [_SHORT.get(word, word) for word in noun.split()]
    if len(words) == 2 and words[0] == "n" and is_plural(words[1]):
        words[0] = "number of"
    words = words[:-1] if len(words) > 1 and words[-1] in ("m", "g", "s", "l") else words
    pairs = zip(["", *words], words, strict=False)
    return " ".join("deviation" if pair == ("standard", "dev") else pair[1] for pair in pairs)


_RELATED = tuple(
    frozenset(line.split()) for line in _TABLE["related"]["groups"].strip().splitlines()
)


def same_thing(left: str, right: str) -> bool:
    """Whether two nouns may name one thing ("film", "movies")."""
    one, two = singular(left), singular(right)
    return one == two or any(one in group and two in group for group in _RELATED)
