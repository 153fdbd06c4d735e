"""Whether a description begins with a verb or a noun: "record incoming stock", "order book"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.clauses import TOKEN
from generator.phrasing.grammar.described.embedded_questions import MODALS
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, singular
from generator.phrasing.grammar.described.phrases import complements_of, noun_phrases
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.capitals import small


def is_compound(sentence: str, clause: Clause, known: Sequence[str], *, got: bool) -> bool:
    """Whether what was read as a verb starts a noun: "order book depth", "rate limit status".

    ``known`` are the words of the name; one that does something has a verb in its description.
    """
    if sentence[:1].islower():
        return False  # what was put into English begins with its verb
    doing = known[0] if known else ""
    if doing in _WRITES or (verb_of(doing) == doing and not class_of(doing).info):
        return False
    start = " ".join(TOKEN.findall(sentence)[:8]).lower()
    noun = clause.objects[0].lower() if clause.objects else ""
    verbal = {"open", "start"} if "set" in known else {"open", "start", "set"}
    nounish = clause.verb in NOUNISH - verbal or (got and clause.verb == "build")
    told = clause.verb == "estimate" and clause.complements[:1] and clause.complements[0][0] == "of"
    if not nounish or told or not noun or is_plural(noun) or is_mass(noun):
        return False
    return start.startswith(f"{clause.verb} {noun}")


def is_told_as_noun(spec: FunctionSpec, verb: str) -> bool:
    """Whether the description has the name's words, verb and all, as a noun: "a visit report".

    "Makes a service charge statement" charges nothing.
    """
    words = name_nouns(spec.name)
    if len(words) < 2 or verb not in words[:-1] or class_of(verb).info:
        return False
    whole = re.escape(" ".join(words))
    told = rf"(?:{_LEADS_NOUN}) {whole}s?\b(?! (?:tool|function|endpoint|api|operation|method))"
    if is_kept(spec.description, words):
        return True
    return re.search(told, spec.description, re.I) is not None


def is_kept(sentence: str, words: Sequence[str]) -> bool:
    """Whether a text begins with the name's words as what is only looked at: "Order history"."""
    kept = len(words) > 1 and words[0] in _KEPT_OF and words[-1] in _KEPT
    start = re.match(rf"\W*{words[0]} ([a-z]+)", sentence, re.I) if kept else None
    return start is not None and (start[1] == words[-1] or is_plural(start[1]))


_KEPT_OF = frozenset(
    "order report audit exchange grade lead market match message model plan poll price process "
    "profile quote rank rate release research review route schedule score segment trade transfer "
    "transition vote weather deal gift event".split()
)
_KEPT = frozenset(
    "history overview summary details stats statistics templates options types list lists".split()
)
"""What is only looked at, whatever stands before it."""
_LEADS_NOUN = "an?|the|your|my|its|this|each|every|all|latest|current|recent|last|next|new|previous"


def thing_told(told: Sequence[str], spec: FunctionSpec, verb: str) -> Clause | None:
    """What is got, where the description only names it and the name's ``verb`` is part of that.

    "Latest exchange rates", of ``exchange_latest``; "Checklist for closing the year", of
    ``year_end_checklist``.
    """
    name = name_nouns(spec.name)
    if told and _ASKED.match(told[0]) and len(name) > 1 and name[-1] == verb:
        return Clause("get", (" ".join(name),), ())  # "What the models cost", of ``ai_spend``
    tokens = TOKEN.findall(re.sub(r"\([^)]*\)", "", told[0])) if told else []
    if not 1 < len(tokens) < 12 or not told[0].isascii():
        return None
    if name in ([], [verb]):
        return _named_for(tokens, verb)
    if verb_of(tokens[0]) and f" {' '.join(name)}" not in told[0].lower():
        return None  # but "Text dot plot", of ``dot_plot``
    if tokens[0].lower() in _NO_NOUNS or any(token.lower() in MODALS for token in tokens):
        return None
    objects, rest = noun_phrases([small(tokens[0]), *tokens[1:]])
    parts = re.split("[ -]", objects[0].lower()) if len(objects) == 1 else []
    words = [singular(word) for word in parts]
    if 1 < len(words) < 6 and verb in words and not objects[0].lower().endswith(f" {verb}"):
        return Clause("get", tuple(objects), tuple(complements_of(rest)))
    led = " ".join(noun.lower() for _, noun in complements_of(rest))
    if verb in NOUNISH and words[-1:] == [verb] and len(name) > 1 and name[-1] not in led.split():
        return Clause("get", (" ".join(name),), tuple(complements_of(rest)))  # "Global score"
    first, last = singular(name[0]), singular(name[-1])
    named = words[-1:] == [last] and first != verb and len(name) > 1
    return Clause("get", (" ".join(name),), ()) if named else None


def _named_for(tokens: Sequence[str], verb: str) -> Clause | None:
    """What is got where the deed's noun stands before another: "Optimization tips for a page"."""
    objects, rest = noun_phrases([small(tokens[0]), *tokens[1:]])
    *before, head = objects[0].lower().split() if len(objects) == 1 else ("",)
    stem = verb[: max(5, len(verb) - 2)]
    deed = len(verb) > len("check") and any(word.startswith(stem) for word in before)
    looks = class_of(verb).info or class_of(verb).name == "search"
    if not deed or looks or not is_plural(head):
        return None
    return Clause("get", tuple(objects), tuple(complements_of(rest)))


def is_noun_of(clause: Clause, named: Clause, spec: FunctionSpec) -> bool:
    """Whether what looks like a verb begins the noun that is asked for: ``get_download_stats``."""
    words = name_words(spec.name)
    asked = class_of(named.verb).name in ("get", "list", "search") and words[:1] == [named.verb]
    if is_told_deed(spec.description, clause, words):
        return False
    noun = rf"{clause.verb} {words[-1]} (?:for|of)\b"  # "Scan history for a shipment"
    if asked and clause.verb not in words and re.match(noun, spec.description, re.I):
        return True
    listed = re.match(r"\W*[A-Za-z]+s, [a-z]+s(?:, | and )", spec.description)
    if asked and listed and not class_of(clause.verb).info:
        return True  # "Opens, clicks and bounces of a mailing"
    return asked and clause.verb != named.verb and words[1:2] == [clause.verb] and len(words) > 2


def is_told_deed(told: str, clause: Clause, words: Sequence[str]) -> bool:
    """Whether a name ends in the deed that is told: "Close the panel" of ``view_close_panel``."""
    at = words.index(clause.verb) if clause.verb in words else 0
    if not at or not words[at + 1 :] or len(clause.objects) != 1:
        return False
    named = [singular(word) for word in words[at + 1 :]]
    done = re.match(rf"\W*{clause.verb}(?:e?s)? (?:an?|the|this|all|your) ", told, re.I)
    told_of = [singular(word) for word in clause.objects[0].lower().split()]
    return done is not None and told_of[-len(named) :] == named


def is_told_tip(clause: Clause, named: Clause) -> bool:
    """Whether the name's verb is the noun of what is told: a tool that gives a tip tips nobody."""
    heads = [noun.rsplit(" ", 1)[-1] for noun in clause.objects]
    return clause.verb in ("give", "provide") and named.verb in map(singular, heads)


_ASKED = regex(r"(?:What|Which|Who|Where|When|How (?:much|many|often|long)) (?!to\b)[a-z]")
"""How a description asks what a function tells, whose name only looks like a deed."""
_NO_NOUNS = frozenset("how when where what which who whether this these that it if for to".split())
_WRITES = frozenset("post put patch receive do make handle".split())
"""First words of names of what is no look-up."""


def is_used_later(clause: Clause | None, named: Clause, first: str, spec: FunctionSpec) -> bool:
    """Whether a later sentence tells what one does with what is got, which the first one names.

    "A site's snippet. Paste it into the page." of ``get_snippet``.
    """
    words = name_words(spec.name)
    looks = class_of(named.verb).info and verb_of(words[0]) == named.verb and named.objects
    if clause is None or not looks or clause.verb in words:
        return False
    acts = not class_of(clause.verb).info and class_of(clause.verb).name not in ("search", "list")
    return acts and _NAMING.match(first) is not None


_NAMING = regex(r"\W*(?:the|an?|all|your|current|latest|every|each) \w", re.I)
"""How a sentence starts that only names a thing."""
