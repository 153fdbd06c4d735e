"""Descriptions that are questions: "How full is the pool right now", "Why an invoice failed".

What such a function tells is asked for by the very question, with the thing that it is about in
its place: "how full is the lido right now?", "tell me why invoice 8354 failed three-way matching".
"""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.described.possessives import mine
from generator.quick import Struct, regex
from generator.records import FunctionSpec


class Question(Struct, frozen=True):
    """The question as it is asked outright ("" if it can't be) and told of: "how full {o} is".

    ``noun`` is what ``{o}`` stands for; "" where the question names nothing.
    """

    outright: str
    told: str
    noun: str = ""
    definite: bool = False


_HEADING = regex(r"(?P<word>[A-Z][a-z]+)[^:.,!?()]{0,40}: (?=(?:how|when|where|what|which|who) )")
"""What a question stands under: "Waste A–Z: which bin an object belongs in"."""
_LEAD = regex(
    r"(?:(?:explain|tell|show|say|see|learn|know|work out|find out|figure out|check|return|list)s? "
    r"(?:me |you |us |(?:the|a|an) (?:user|resident|customer|caller|person|member) )?)?"
    r"(?=(?:how|when|where|what|which|who|why|is|are|does|do|can)\b)",
    re.I,
)
_END = regex(
    r" ?\(.*| ?[.?!;:—].*| [-–] .*|,? and (?:what|how|when|where|which|who|why)\b.*|, .*"
    r"| for (?:an?|each|every) .*| (?:given|based on|by|using) .*"
    r"| (?:in|on|at|near|per) an? (?:given |certain |particular )?[a-z]+(?=[,:.;]|\Z).*",
    re.S | re.I,
)
"""What follows the question, or what an argument tells."""
_BE = regex(
    r"(?P<ask>(?:how \w+|when|where|why|what|who) )?(?P<be>is|are|does|do|can|has|have) "
    r"(?P<det>the|my|your|an?|this) (?P<rest>[a-z].*)",
    re.I,
)
_TOLD = regex(
    r"(?P<ask>how (?:many|much) [a-z-]+|how [a-z]+(?: along)?|why|when|where|which [a-z -]+?|what)"
    r" (?P<det>an?|the|this|my|your) (?P<rest>[a-z].*)",
    re.I,
)
_OPEN = regex(
    r"(?P<all>(?:what|who)(?:'s| is| are) (?:currently |now )?"
    r"(?:in|on|at|running|playing|new|open|happening|waiting|due)\b.*"
    r"|what (?:was|is|were|are|has been|have been) (?:\w+ed|on|left|due|paid|sold|spent|sent)\b.*"
    r"|how (?:much|many) (?:[a-z-]+ ){1,3}(?:is|are|was|were|has|have)\b.*"
    r"|which (?:[a-z-]+ ){1,4}(?:is|are|has|have|exists?)\b.*)",
    re.I,
)
_HAS = regex(r"how much (?:an?|the) (?P<who>[a-z]+) has(?: [a-z]+){0,3}", re.I)
"""What somebody has, whom an argument names: "how much a kid has in total"."""
_LONGEST = 12


def question_of(spec: FunctionSpec) -> Question | None:
    """The question that the function's description begins with; None for any other."""
    first = _HYPHENED.sub("-", spec.description.strip().split("\n")[0].replace("’", "'"))
    heading = _HEADING.match(first)
    first = first[heading.end() :] if heading and verb_of(heading["word"]) is None else first
    lead = _LEAD.match(first)
    if lead is None or (lead.end() and _OF_CLAUSES.match(first[lead.end() :])):
        return None  # "check whether": others read that
    text = _END.sub("", first[lead.end() :], count=1).strip()
    text = mine(_EITHER.sub("", text), spec)
    if not 2 < len(text.split()) <= _LONGEST or "/" in text or "_" in text:
        return None
    text = text[:1].lower() + text[1:]
    much = _HAS.fullmatch(text)
    if much is not None and much["who"] in argument_words(spec):
        return None  # a name stands there: "how much has Mia got"
    if (open_one := _OPEN.fullmatch(text)) is not None:
        return Question(open_one["all"], open_one["all"])
    if (asked := _BE.fullmatch(text)) is not None and not lead.end():
        return _inverted(asked, spec)
    return _stated(told, spec) if (told := _TOLD.fullmatch(text)) is not None else None


_OF_CLAUSES = regex(r"(?:whether|if|is|are|does|do|can)\b", re.I)
_EITHER = regex(r"(?<=[a-z]) / \w+")
_HYPHENED = regex(r"(?<=\w)‑(?=\w)")


def _inverted(asked: re.Match[str], spec: FunctionSpec) -> Question | None:
    """Of "how full is the pool now": "how full the pool is now"."""
    noun, rest = _parted(asked["rest"], spec)
    ask, be = asked["ask"] or "", asked["be"].lower()
    own = asked["det"].lower() == "my" and be in ("is", "are") and not ask
    if own and not noun and " " in asked["rest"]:
        thing, state = asked["rest"].split(" ", 1)
        return Question(f"{be} my {thing} {state}", f"whether my {thing} {be} {state}")
    if not noun or (be in ("does", "do", "can") and not rest):
        return None
    tail = f" {rest}" if rest else ""
    told = f"{ask or 'whether '}{{o}} {be}{tail}"
    if be in ("does", "do"):
        return Question(f"{ask}{be} {{o}}{tail}", "", noun, definite=True)
    return Question(f"{ask}{be} {{o}}{tail}", told, noun, definite=asked["det"].lower() == "the")


def _stated(told: re.Match[str], spec: FunctionSpec) -> Question | None:
    """Of "how much a grower owes": "how much does the grower owe"."""
    noun, rest = _parted(told["rest"], spec)
    if not noun or not rest:
        return None
    ask, (first, *others) = told["ask"], rest.split()
    adverb = f"{first} " if first in ("still", "currently", "already", "now") else ""
    if adverb:
        first, *others = others or [""]
    tail = f" {' '.join(others)}" if others else ""
    told_so = f"{ask} {{o}} {adverb}{first}{tail}"
    if first in ("is", "are", "was", "can", "will", "may", "must", "should"):
        return Question(f"{ask} {first} {{o}} {adverb}{tail.strip()}".strip(), told_so, noun)
    if first == "has" and others[:1] == ["to"]:
        return Question(f"{ask} does {{o}} {adverb}have{tail}", told_so, noun)
    base = verb_of(first) or first.removesuffix("s")
    if noun == "item" and first in ("belongs", "goes"):  # one or many: "batteries", "a pan"
        return Question(f"{ask} should {{o}} go{tail}", f"{ask} {{o}} should go{tail}", noun)
    if first.endswith("s") and base != first and len(base) > _SHORT:
        return Question(f"{ask} does {{o}} {adverb}{base}{tail}", told_so, noun)
    return Question("", told_so, noun) if first.endswith("ed") else None


def _parted(rest: str, spec: FunctionSpec) -> tuple[str, str]:
    """The noun that arguments or the name know, and what follows it; ("", "") for none."""
    words = rest.split()
    told = argument_words(spec)
    known = {singular(word) for word in (*told, *name_words(spec.name))}
    if words[:1] == ["object"] and "item" in told:
        words[0] = "item"
    places = [at for at, word in enumerate(words[:_NOUN]) if singular(word.lower()) in known]
    size = places[0] + 1 if places else 0
    while size in places:
        size += 1
    return " ".join(words[:size]), " ".join(words[size:])


_NOUN = 4
_SHORT = 2
