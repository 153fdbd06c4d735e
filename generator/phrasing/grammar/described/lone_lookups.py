"""Lookups without arguments, where nothing but the description tells what is looked up.

"The help" and "the latest news" may be of anything: with no argument to say of what, a short
description's end does, "for the After Effects integration", "from The Verge for the past week". Of
a list of parts ("details for button, dialog and menu components") the function's name has the sum.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex, replace
from generator.records import FunctionSpec

if TYPE_CHECKING:
    from generator.phrasing.grammar.described.intent import Intent

_GOT = r"\W*(?:get|retrieve|fetch|return|give|provide|show|list)s? "
_PLAIN = regex(
    rf"{_GOT}(?:the |an? )?(?:(?:detailed |general )?(?:information|info|details) "
    r"(?:about|on|for|of) (?:the )?)?(?P<noun>(?:[A-Za-z][\w/-]* ){0,3}[A-Za-z][\w/-]*?) "
    r"(?P<tail>(?:from|on|for|about|in|of) [^.;:(]{3,70}?)\.?\s*",
    re.I,
)
_SUMS = regex(
    rf"{_GOT}(?:the |all )?(?P<about>(?:implementation |usage |setup )?"
    r"(?:details|documentation|docs|information|examples)) (?:for|of|on|about) "
    r"(?:[\w-]+, ){2,}(?:and )?(?:[\w-]+ )?(?P<head>[a-z]+s)\W*",
    re.I,
)
_ENDS = regex(r",| (?:including|with|based|(?<!on )using|up to|via|that|which|and|or|by)\b.*")
"""Where what tells more of the answer begins."""
_SERVED = regex(r" (?:API|MCP)\b(?= |$)")
_IN_FORM = regex(r"^in ((?:pretty|minified|compact|raw) (?:JSON|XML|YAML|HTML)) format$")
_USED = regex(r"^(?:on|for|about) (?:using |how to use )?")
_OPEN = frozenset(
    "news headline article post story feed data result help warning trend market".split()
)
"""What comes from anywhere: of other things nobody says from which service they are."""
_TOO_MUCH = frozenset(
    "a an all any each every given specified selected authorized authenticated user users your "
    "format server database connection account workspace organization system".split()
)
"""Words of ends that tell nothing, or what a program asks for."""
_LONGEST = 9


def alone(intent: Intent, spec: FunctionSpec) -> Intent:
    """The intent of a lookup without arguments, with what its description has behind the noun."""
    if declared(spec) or len(intent.objects) != 1 or not intent.kind.info or intent.asks:
        return intent
    told = next(iter(sentences(spec.description)), "")
    if (summed := _SUMS.fullmatch(told)) is not None:
        return _summed(intent, name_nouns(spec.name)[1:], summed["about"], summed["head"])
    found = _PLAIN.fullmatch(told)
    if found is None:
        return intent
    tail = _IN_FORM.sub(r"as \1", _SERVED.sub("", _ENDS.sub("", found["tail"])))
    head = found["noun"].rsplit(" ", 1)[-1].lower()
    same = singular(intent.noun.rsplit(" ", 1)[-1].lower()) == singular(head)
    if not same or not _tells(tail, head):
        return intent
    if head == "help":
        tail = _USED.sub("for ", tail)
    noun = intent.noun if intent.noun.lower() in found["noun"].lower() else found["noun"]
    the = re.search(rf"\bthe (?:current )?{re.escape(noun)}\b", told, re.I)
    bare = head != "help" and the is None
    return replace(
        intent,
        objects=(noun,),
        complements=(),
        kept=((tail.split(" ", 1)[1], tail),),
        definite=intent.definite or not bare,
        bare=intent.bare | ({noun} if bare and not is_plural(noun) else set()),
    )


def _tells(tail: str, head: str) -> bool:
    """Whether an end names something that nobody could guess."""
    prep, *words = tail.split()
    if not 0 < len(words) < _LONGEST or any(word.lower() in _TOO_MUCH for word in words):
        return False
    named = any(word[:1].isupper() for word in words)  # a name, or a form
    return named and (prep != "from" or singular(head) in _OPEN)


def _summed(intent: Intent, own: list[str], about: str, head: str) -> Intent:
    """What is told of many parts, by the name's word for them: "the layout components"."""
    if not 0 < len(own) < 3:
        return intent
    noun = " ".join([*own[:-1], singular(own[-1])])
    noun = noun if noun.endswith(singular(head)) else f"{noun} {head}"
    return replace(
        intent, objects=(noun,), wrapper=about.lower(), about=True, definite=True, complements=(),
        kept=(),
    )  # fmt: skip
