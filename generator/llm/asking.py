"""Whether a text is a request that a person types: no answer, no refusal, no statement.

Arguments stand in it as ``{}``. A text counts as a request if one of its sentences asks, commands
or wishes, and none is of another kind.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import regex

_SENTENCE = regex(r"(?<=[.!?])\s+|\s+[–—]\s+|;\s+|\n+")
_COLON = regex(r":\s+(?!\{\})")
_LEAD = regex(
    r"(?:(?:hey|hi|hello|ok|okay|yo|so|um|uh|well|alright|right|please|pls|plz|kindly|just|quick|"
    r"question|one|excuse me|good (?:morning|evening|afternoon)|there|then|and|also|now|quickly|"
    r"roughly|thanks|thank you|if (?:possible|you can|you could|you don't mind)|when you (?:can|"
    r"get a chance|"
    r"have a (?:moment|sec|second|minute)))\b[\s,:!.-]*)+",
    re.I,
)
_THANKS = regex(
    r"(?:thanks|thank you|thx|cheers|please|pls|much appreciated)\b[^.?!]{0,30}[.!?]*$", re.I
)
_COMMANDS = frozenset(
    """
    add adjust alert arrange assign book bring buy calculate call cancel change check choose clear
    close compare compute confirm convert copy count create cut decrease define delete describe
    detect determine dig dim disable do download draft draw edit email enable estimate evaluate
    examine explain fetch figure fill filter find fire fix follow forward generate get give go grab
    grant have help hand hook identify increase inform insert invite keep kick kill launch let line
    list locate lock log look lower make mark merge message move mute name note notify obtain open
    order pause pay pick place plan play plot pop post print process provide publish pull push put
    raise rank rate reach read rebook recommend record reduce register reload remind remove rename
    rent reorder repeat replace reply report request reschedule reserve reset resolve restart
    resume retrieve return reverse review ring roll run save scan schedule score search see select
    send set share shift ship show shut sign simulate skip solve sort spell split spin start stop
    store stream submit suggest summarise summarize swap switch take tell test text track transfer
    translate trigger try turn unlock update upgrade upload use validate verify view vote wake
    walk watch work write award
    answer ban burn compile discard expand hide invoice mention observe paste polish pour protect
    resize crop rotate deploy install uninstall toggle pin unpin star fork clone sync refresh
    scroll drag hover attach detach unlink subscribe unsubscribe unmute approve reject revoke
    prune rebase revert scale seal shorten squash undo unzip void wipe zip
    """.split()
)
"""Verbs that commands begin with, beside those that the grammar knows."""

_SELF = regex(
    r"(?:^|[.!?,;:–—-] *|\b(?:and|but|then|sure|yes|okay|ok|course|certainly|absolutely|maybe|"
    r"think|sorry) )(?:i|we) (?:"
    r"can(?:not|'t)? (?!find|see|get|figure|remember|seem|tell|have|book|make|use)|"
    r"could(?:n't| not) (?:help|assist|find|provide)|(?:will|shall) (?!need|be (?:in|there|at|"
    r"needing|"
    r"visiting|travel|staying|needing)|take|have|want|like|require)|am (?:able|unable|"
    r"an? (?:\w+ )?(?:ai|assistant|bot|model|program)|sorry|"
    r"afraid|glad|happy|here to)|do not have|don't have (?:access|the ability|real|any info))"
    r"|\bi'll (?:check|look (?:up|into)|find|get (?:you|that|the|it|right)|help|book|send|"
    r"schedule|search|"
    r"provide|do (?:that|it)|take care|make sure|add|set|create|convert|calculate|show|tell|"
    r"give|let you|"
    r"be (?:happy|glad)|assist|proceed|go ahead|fetch|retrieve)\b"
    r"|\b(?:i'm|we're) (?:able|unable|sorry|afraid|glad|happy|here to|"
    r"ready (?:to (?:help|assist)|when)|"
    r"an? (?:\w+ )?(?:ai|assistant|bot|model|program)\b)"
    r"|\b(?:i|we)(?: want|'d like| would like| need) to (?:show|tell|give|send|offer|provide) you\b"
    r"|\b(?:i|we)(?:'ve| have)? (?:found|booked|created|added|sent|scheduled|set up|checked|"
    r"updated|"
    r"cancelled|canceled|retrieved|converted|calculated|removed|deleted|reserved|ordered)\b"
    r"|\b(?:ready|here|waiting) for you\b|\bit (?:looks|seems) like (?:they|you|there)\b"
    r"|\bwhat(?:'s| is| are) your\b"
    r"|\bas an? \w+ (?:model|assistant)|\b(?:would|do|did) you (?:like|want|need|prefer|wish|"
    r"mean)\b(?! to (?:check|tell|help|show|find))"
    r"|\b(?:how|what) (?:can|may|else can) i (?:help|assist|do for)|\blet me (?:check|look|find|"
    r"see if|"
    r"help|get|pull|search|assist|provide|explain|fetch|calculate|convert|book)\b",
    re.I,
)
"""What an assistant says: what it can or can't, what it will do or has done, what it asks back."""

_PERSON = regex(r"\b(?:i|we)\b")
_CUES = ("would you", "do you", "did you", "let me", "as a", "for you", "it ", "your")
"""One of which is in all that it says, but for what it begins with."""

_SELF_BEGINS = regex(
    r"(?:sure|certainly|of course|absolutely|no problem|here(?:'s| is| are)|there you go|done|"
    r"got it|"
    r"yes|no|unfortunately|sorry|great|understood|the following|below|note|answer|output|response|"
    r"assistant|user|human|bot|ai|question|query|request|rewrite|rewritten|paraphrase|paraphrased|"
    r"version|option|style|persona)\b\s*[,!.:-]",
    re.I,
)

_ASSERTS = regex(
    r"\{\} (?:is|are|was|were|has been|have been|will be)\b|\b(?:is|are|was|were) (?:now |"
    r"currently |already )?"
    r"(?:sunny|cloudy|rainy|clear|cold|hot|warm|available|unavailable|closed|open|booked|confirmed|"
    r"scheduled|set|sent|ready|complete|completed|done|not found|expected|equal)\b",
    re.I,
)
_THIRD = regex(
    r"^(?:the user|this (?:function|tool|request|is a|will|api)|users?|it (?:will|returns|gets|"
    r"provides|allows)|"
    r"he|she|they|someone|a person|people|customers?)\b",
    re.I,
)
_CONTEXT = regex(
    r"^(?:i'm|i am|we're|we are|i'll be|we'll be|i've|i have|we have|i got|my|our|the|it's|"
    r"it is|it|this is|for|"
    r"(?:i|we) (?!recommend|suggest|think|believe|understand|see\b|apologi|advise|would|can|could|"
    r"will|shall|do\b|did|don't|have|had|was|were|am\b|are\b|\w+ed\b)\w+|"
    r"that's|there'll be|there will be|make it|use|include|with|at|on|in|by|to|from|no need|"
    r"don't)\b",
    re.I,
)
_LABELLED = regex(
    r"[\w' ]{2,30}(?::| =) ?\{\}|(?:(?:and )?(?:[\w'-]+ ){1,4}\{\}(?:, ?|,? (?=and )|$)){2,}$"
)
_FINITE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|says|shows|returns|means|"
    r"gets|needs|wants|allows|provides|includes)\b",
    re.I,
)


_STATED = regex(
    r"^(?:the |my |our |this |that )?"
    r"(?:(?!(?:how|what|which|whose|who|where|if|whether) |(?<=\w )when )[\w'-]+ ){0,4}\{\} "
    r"(?:is|are|was|were|has been|have been|had|did|got|went|came|stopped|started|failed|"
    r"changed)\b|"
    r"^(?:the|my|our|an?|this|that) (?:[\w'-]+ ){1,5}(?:was|were|needed|had|did|got|went|failed)\b|"
    r"^there (?:is|are|was|were|has|have|had)\b",
    re.I,
)
_SAYS_SO = regex(
    r"^(?!.*\b(?:if|whether|that|what|which|who|whose|where|when|how|why|so|and|because)\b).*\{\} "
    r"(?:is|are|was|were) \w+",
    re.I,
)
"""What makes a statement of a command: "mark {} as {} is read"."""

_ABOUT_SELF = regex(r"(?:i|we)(?:'m|'re|'ve|'ll| am| are| have| will)\b", re.I)
"""How a sentence begins that tells what one is about."""

_NEEDED = regex(
    r"\b(?:needs? to|ha(?:s|ve) to|should|must) (?:be|get) (?!sure|able|ready)\w+(?:ed|en|t|d)\b|"
    r"\bneeds? to go (?:to|in|into|on)\b|"
    r"^(?:the |my |our )?(?:[\w'-]+ ){0,4}\{\} (?:wants|needs|would like|could use) "
    r"(?!not?\b|only\b)(?:\{\}|[\w-]+)|"
    r"^(?:the|my|our) [\w' -]{2,40} (?:needs|could use) (?:an?|another|some|to be)\b",
    re.I,
)
"""What is to be done: "the file needs to be moved", "customer Ann wants a refund"."""

_TOLD = regex(
    r"^(?:i|we|you|he|she|they|it|someone|somebody) (?:already |just |also |once )?"
    r"(?:know|knew|got|saw|found|did|made|read|heard|think|thought|believe|guess|said|told|"
    r"asked|wrote|ran|sent|took|gave|left|put|had|was|were|went|came|(?!need|want)\w+ed)\b",
    re.I,
)
"""What tells of something that is so, or was done: it asks for nothing."""


@cache
def _wishes() -> re.Pattern[str]:
    wishes = [re.escape(each).replace(r"\ ", r"\s+") for each in word_lists().wish]
    strong = [w for w in wishes if w not in _WEAK]
    return re.compile(rf"(?:{'|'.join(strong)})(?![\w'])", re.I)


_WEAK = frozenset(
    re.escape(each).replace(r"\ ", r"\s+")
    for each in ("i'm", "i am", "we're", "we are", "my", "the", "it's", "it is", "this is", "for")
)
"""Beginnings of sentences that tell the circumstances; alone they ask for nothing."""


def asks(text: str, *, terse: bool = False) -> bool:
    """Whether a text asks for something; ``terse``: keywords without a verb count as well.

    ``text`` has ``{}`` for each argument and straight apostrophes.
    """
    plain = text.replace("’", "'").strip()
    if speaks_for_another(plain):
        return False
    sentences = [each for each in _SENTENCE.split(plain) if each.strip(" .!?,")]
    # "one question: which …" asks after the colon, "labels: …" doesn't
    sentences = [part for each in sentences for part in _after_colon(each)]
    terse = terse and sum(_THANKS.match(each.strip()) is None for each in sentences) == 1
    kinds = [_kind(each, terse=terse) for each in sentences]
    return "ask" in kinds and "other" not in kinds


def _after_colon(sentence: str) -> list[str]:
    """A sentence, or the request that an announcement leads to: "quick question: which …"."""
    found = _COLON.search(sentence)
    if found is None or _asking(sentence) or not _asking(sentence[found.end() :]):
        return [sentence]
    before, after = sentence[: found.start()], sentence[found.end() :]
    return [before, after] if "{}" in before else [after]


def speaks_for_another(text: str) -> bool:
    """Whether a text is an assistant's, or speaks of a user as of somebody else."""
    low = text.lower()
    speaks = _SELF_BEGINS.match(text) or (
        (_PERSON.search(low) or any(cue in low for cue in _CUES)) and _SELF.search(text)
    )
    return bool(speaks) or _THIRD.match(text) is not None


@lru_cache(maxsize=16_384)
def _kind(sentence: str, *, terse: bool) -> str:
    """Of what kind a sentence is: "ask", "context", "thanks" or "other"."""
    core = _LEAD.sub("", sentence, count=1) if _LEAD.match(sentence) else sentence
    core = core.strip(" ,.!-")
    if not core.strip("?"):
        return "thanks"
    stated = _STATED.match(core) or _STATED.match(sentence)
    first = words_in(core[:30])[:1]
    done = bool(first) and first[0].endswith("ed") and is_command(first[0][:-1])
    done = done or (bool(first) and first[0].endswith("ed") and is_command(first[0][:-2]))
    told = done or _TOLD.match(core) or (stated and not core.endswith("?"))
    if first and is_command(first[0]) and _SAYS_SO.search(core):
        return "other"
    if (_asking(core) or _NEEDED.search(core)) and not told:
        return "ask"
    if _THANKS.match(core):
        return "thanks"
    tail = re.split(r",\s*(?:so |and |but )?| and (?=(?:i |we )?(?:need|want|would)\b)", core)
    if len(tail) > 1 and any(_asking(_LEAD.sub("", each, count=1)) for each in tail[1:]):
        return "ask"
    if told or _ASSERTS.search(core):
        return "other"
    if core.endswith("?") and len(core.split()) <= 14 and not _FINITE.search(core):
        return "ask"
    if terse and not (_FINITE.search(core) or _ABOUT_SELF.match(core)) and len(core.split()) <= 18:
        return "ask"
    if (
        _CONTEXT.match(core)
        or _LABELLED.match(core)
        or (core.startswith("{}") and not _FINITE.search(core))
    ):
        return "context"
    if "{}" in core and not _FINITE.search(core) and len(core.split()) <= 8:
        return "context"
    return "other"


_FIRST: Final = regex(
    r"(?:for|in|on|at|with|before|after|during|when it comes to) [\w'{} ]{1,40}?,? ?"
    r"(?=\b(?:i|we)(?: need| want| would like|'d like)\b)",
    re.I,
)
"""What may stand before a wish: "for my tax return I need"."""


def _asking(text: str) -> bool:
    """Whether a clause begins like a command, a question or a wish."""
    text = _FIRST.sub("", text, count=1) if _FIRST.match(text) else text
    words = words_in(text[:60])
    if not words or text.startswith("{}"):
        return False
    first = words[0]
    if _wishes().match(text):
        return True
    if first in word_lists().question:
        # "what" and "how" ask anyway; "is" and "can" ask where a subject follows
        told = len(words) + text.count("{}")
        return first.startswith(("wh", "how")) or text.endswith("?") or told > 2
    return is_command(first)


def is_command(word: str) -> bool:
    """Whether a word is a verb in its base form."""
    return word in _COMMANDS or verb_of(word) == word
