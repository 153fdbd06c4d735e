"""What makes another kind of wish of a text: a condition, a part, one more question, a quote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from generator.quick import regex

_CONDITION = regex(
    r"\b(?:(?<!see )(?<!check )(?<!know )(?<!tell me )(?<!show me )(?<!out )(?<!up )"
    r"when (?:it|they|nobody|no one|everyone|everybody|there|that)\b|unless|in case|"
    r"as long as|provided|providing|assuming|even (?:if|though)|although|"
    r"(?<!see )(?<!check )(?<!know )(?<!wonder )(?<!wondering )(?<!me )(?<!out )(?<!curious )"
    r"(?:if|whether)(?! (?:possible|you (?:can|could|don't mind|do not mind|have|would|wouldn't|"
    r"might|may|get|will|know)|it's (?:ok|okay|possible|not too)|that's (?:ok|okay|possible|fine|"
    r"alright))\b))\b",
    re.I,
)
"""What makes a wish depend on something; courtesies don't."""

_NARROWS = regex(
    r"\b(?:names?|numbers?|types?|kinds?|sorts?|time|location|place|area|way|status|reason|use|"
    r"cost|meaning|idea|example|part|rest|one|any|some|most|each) of\b",
    re.I,
)
"""What asks for a part or a side of a thing in its stead."""

_ASKS_MORE = regex(
    r"(?:\band|\bor|\bbut|\bplus|\balso|\bthen)(?: also| then)? "
    r"(?:who|what|when|where|why|how|which|whose)\b|"
    r"\b(?:want|like|need|love|show|find|get|give)\b.{4,}[,.;:] (?:who|when|where|why|how)\b",
    re.I,
)
_EXPLAINS = regex(
    r"\bhow (?:does|do you|would you|is it)\b|\bwhat\b.{0,60}\b(?:does|do|means?|happens)\b|"
    r"^(?:can|could|will|would|should|does|do|is|are) (?:an?|the|some)\b(?!.*\bbe\b)|"
    r"\bexplain\b|(?<=[\w}] )(?:what|who|whose|whom|how|which|where)\b",
    re.I,
)
"""What asks to be told about a thing instead of for the thing."""

_CHANGES = regex(
    r"\bhow (?:did|does|do|has|have|is|are|was|were|will|would|much)\b.{0,80}?"
    r"\b(?:chang(?:e|ed|ing)|develop(?:ed|ing)?|evolv(?:e|ed|ing)|var(?:y|ied|ying)|compar(?:e|ed|ing)|differ(?:ed|s)?|"
    r"r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w|grown|growing|increas(?:e|ed|ing)|"
    r"decreas(?:e|ed|ing)|drop(?:ped|ping)?)\b",
    re.I,
)
_WH = "who|what|when|where|why|how|which"
_INQUIRY = regex(
    rf"(?:^|[.!?;,] )(?:please )?(?:(?:{_WH}|whose)(?!'s new| about| if)|is|are|was|were|has|have|"
    r"had|did|does|do)\b(?!'t| (?:it (?:be )?(?:possible|ok|okay|alright|fine)|"
    r"(?:there )?any (?:chance|way)|there (?:a|any) (?:way|chance)|"
    r"you (?:able|mind|think you (?:can|could|would))|don't|not|"
    r"you (?:please|kindly)))|"
    rf"\b(?:tell|inform|show|let) (?:me|us)(?: know)? (?:if|whether|about|{_WH})\b|"
    r"\b(?:know|see|check|find out|wonder(?:ing)?|learn|curious) "
    rf"(?:if|whether|{_WH})\b|\b(?:check|verify|confirm|see) that\b",
    re.I,
)
"""Asks to be told something, where something was to be done."""

_PAST = regex(
    r"\b(?:would|could|should|might|must|may) (?:you |we |they |i |he |she )?"
    r"have (?:\w+ed|been|done|made|set|sent|put)\b|\bback then\b|\bused to\b|"
    r"\bin (?:those|the old) days\b|"
    r"\bdid (?:you|we|they|he|she|any(?:one|body)|some(?:one|body)|every(?:one|body))\b|"
    r"\b(?:have|has) (?:you|they|he|she) (?!got|any)\w+",
    re.I,
)
_EXCEPT = regex(
    r"\b(?:(?:any|every|no(?! (?:rush|hurry|worries|pressure)))(?:thing|one|body)?|all|none)"
    r"(?: [\w{}'-]+){0,4} (?:but|except|besides)\b|"
    r"\bother than\b|"
    r"\bas opposed to\b|\brather (?:not|than)\b|\binstead of\b",
    re.I,
)
_UNDONE = regex(
    r"\b(?:bring|brought|take|took|put|get|got|have|change|set|switch|move|turn)\b"
    r"(?: [\w{}'-]+){0,6}? back\b|\b(?:bring|put|take) back\b|\b(?:undo|restore|revive)\b",
    re.I,
)
_OFF = regex(r"\b(?:take|took|call|put)\b(?: [\w{}'-]+){0,5} off\b", re.I)
_PARTICLE = regex(
    r"(?<!\bwrite )(?<!\bnote )(?<!\bjot )(?<!\btrack )(?<!this )(?<!that )(?<!it )(?<!\bthese )"
    r"\b(?:back|down|off|away|over(?! \{\}| to\b)|aside)\b(?! to (?:me|us)\b)",
    re.I,
)
"""What turns a deed round: "roll back", "take down", "put off"."""

_BACK = regex(
    r"\band (?:then )?(?:all the way )?back\b|\bround[- ]trips?\b|\bthere and back\b|"
    r"\breturn (?:trip|ticket|flight|journey|leg)s?\b|\breturning\b",
    re.I,
)
_ABILITY = regex(
    r"^(?:can|could|will|would|should|may|might|must) (?!(?:you|u|ya|i|we|y'all|somebody|someone|"
    r"anyone|anybody|it|there|this|that|these|those|they|he|she|please|also|just)\b)"
    r"(?!.*\b(?:be|get|have)\b)",
    re.I,
)
"""Asks what somebody or something else can do."""

_LESSON = regex(
    r"\bhow to\b|\bhow (?:do|can|could|would|should|might|may|did) (?:i|we|you|one) "
    r"(?!get (?:there|to|from|around)\b|know\b|tell\b|say\b|rate\b|feel\b)\w+|"
    r"\bwhere (?:can|could|do|would) (?:i|we) (?:see|view|check|look)\b|"
    r"\bwhat (?:would|will|does|do|must) (?:it|i|we) (?:take|have to do|need to do) to\b|"
    r"\bwhat's the (?:best )?way to\b",
    re.I,
)
"""Asks how a thing is done, not to have it done."""

_QUOTE = regex(r"[\"“”]")
_LETTER = regex(r"[^\W\d_]")
_KINDS: Final[Mapping[str, re.Pattern[str]]] = {
    "a condition": _CONDITION,
    "a part": _NARROWS,
    "one more question": _ASKS_MORE,
    "an explanation": _EXPLAINS,
    "a lesson": _LESSON,
    "an identity": regex(r"\b(?:which|what)(?: [\w'-]+)? \{\} (?:is|are|was|were) \{\}", re.I),
    "an exception": _EXCEPT,
    "the past": _PAST,
    "an inquiry": _INQUIRY,
    "another direction": _PARTICLE,
    "an undoing": _UNDONE,
    "a removal": _OFF,
    "the way back": _BACK,
    "an ability": _ABILITY,
    "a doubt": regex(r"\bat all\b(?! possible| convenient)", re.I),
    "a permission": regex(
        r"\b(?:is|was|would) it(?: be)? (?:all ?right|fine|allowed|ok|okay) "
        r"(?:to|for me|if (?:i|we))\b",
        re.I,
    ),
    "a move": regex(r"\b(?:me|us|him|her|them) (?:into|onto|out of|off|past)\b", re.I),
    "a reminder": regex(r"\bremind (?:me|us|him|her|them)\b", re.I),
    "a change": _CHANGES,
    "a count": regex(r"\bhow many (?!\{)", re.I),
    "a meaning": regex(r"\bwhat (?:does|do|did) (?:[\w'-]+ ){1,4}(?:mean|stand for)\b", re.I),
    "somebody": regex(r"(?:^|(?<!\}), |[.!?;:] )who(?:m|se)?\b", re.I),
    "thanks to another": regex(r"\bthank (?!you\b|u\b|ya\b)", re.I),
    "a reason": regex(r"\bwhy\b(?! (?:don't|not|can't)\b)", re.I),
    "a moment": regex(
        r"(?:^|[.!?;,] |\b(?:me|us|know|out|check|see|wondering) )"
        r"(?:when(?:'s)?|what time|how long ago|since when)\b",
        re.I,
    ),
    "a person": regex(r"(?<=[\w}] )who(?:m|se)?\b", re.I),
    "advice": regex(
        r"(?:^|[.!?,;] )(?:should(?!n't)|would you (?:recommend|suggest)|"
        r"(?:do|does|did|will|would) (?:i|we) (?:really |still |even )?(?:need|have to))\b",
        re.I,
    ),
    "a share": regex(
        r"\{\} (?:each(?! (?:time|day|night|morning|evening|week|month|session)\b)|apiece|"
        r"a piece|per (?:person|head))\b",
        re.I,
    ),
    "being somebody": regex(r"\b(?:want|like|love|wish) to be (?:the |an? )?(?:\w+ )?\{\}", re.I),
    "likeness": regex(
        r"(?<!would )(?<!'d )(?<!\bi )(?<!\bwe )(?<!\byou )\b(?:like|similar to) "
        r"(?:(?:the|an?) )?\{\}",
        re.I,
    ),
    "oneself": regex(
        r"\b(?:add|adding|invite|enrol+|sign|remove|delete|assign|register|include|subscribe) "
        r"(?:me|us)\b",
        re.I,
    ),
}

ASKING = "who what when where why how which whose"
_MODAL = "can could will would should may might must"
_CUES: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "a condition": "when unless in as provided providing assuming even although if whether",
        "a part": "of",
        "one more question": ASKING,
        "an explanation": f"{ASKING} whom {_MODAL} does do is are explain",
        "a lesson": "how where take way",
        "an identity": "which what",
        "an exception": "but except besides other opposed rather instead",
        "the past": "did have has back used days",
        "an inquiry": f"{ASKING} is are was were has have had did does do tell inform show let "
        "know see check find wonder wondering learn curious",
        "another direction": "back down off away over aside",
        "an undoing": "back undo restore revive",
        "a removal": "off",
        "the way back": "back round return returning",
        "an ability": _MODAL,
        "a doubt": "all",
        "a permission": "is was would",
        "a move": "into onto out off past",
        "a reminder": "remind",
        "a change": "how",
        "a count": "many",
        "a meaning": "mean stand",
        "somebody": "who whom whose",
        "thanks to another": "thank",
        "a reason": "why",
        "a moment": "when what how since",
        "a person": "who whom whose",
        "advice": "should recommend suggest do does did will would",
        "a share": "each apiece piece per",
        "being somebody": "be",
        "likeness": "like similar",
        "oneself": "me us",
    }.items()
}
"""Words without which a text is not of a kind: most texts have few of them."""

_PIECE: Final = regex(r"[a-z]+")


_PART_OF: Final = regex(r"\b([a-z]+) of (?:the |an? |my |our )?([a-z]+)", re.I)


def turned_round(before: str, text: str) -> bool:
    """Whether a text names as a part what the other has as one thing: "the ride status"."""
    parts = [found for found in _PART_OF.findall(text) if _NARROWS.search(f"{found[0]} of")]
    return all(f" {thing} {part} ".lower() in f" {before.lower()} " for part, thing in parts)


_GIVEN: Final = regex(
    r"(?<!\bas )(?<!\beven )\b(?:if|when|where|whose) (?:[\w'-]+ ){0,6}?"
    r"(?:(?:is|are|has|have|equals?|=|takes|lasts|runs|costs)|(?:i|we) (?:put|invest|start|take|"
    r"use|deposit|borrow|add|save|live|stay|am|are)) (?!no |not |never )(?:[\w'-]+ ){0,4}?\{\}",
    re.I,
)
"""What states an argument in the form of a condition: "if the radius is 5"."""


def with_given(text: str) -> str:
    """A text in which arguments that are stated as conditions are given plainly."""
    return _GIVEN.sub("for {}", text)


@lru_cache(maxsize=16_384)
def kinds_in(text: str) -> frozenset[str]:
    """What a text has of these; arguments stand in it as ``{}``."""
    said = frozenset(_PIECE.findall(text.lower()))
    found = {
        kind
        for kind, words in _KINDS.items()
        if not said.isdisjoint(_CUES[kind]) and words.search(text)
    }
    if any(_LETTER.search(quoted) for quoted in _QUOTE.split(text)[1::2]):
        found.add("quoted speech")
    return frozenset(found)
