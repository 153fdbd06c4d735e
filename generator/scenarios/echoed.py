"""What the user said of a call, so that the answer can say it again: "to the Shopping list"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import Struct, field, regex
from generator.records import Message, Slot, Utterance
from generator.scenarios.wished import in_brief
from generator.semantics.base import Attachment, Parameter
from generator.semantics.described.smallwords import DETERMINERS
from generator.semantics.family_groups import TIMED

MOST_SAID = 1
"""Words that say again where or when, at most: an answer is no echo."""
SHORT = 34
"""Characters of words that are said again, at most."""

_TAIL = regex(
    r"(?:in|on|at|to|from|for|until|under|into|via)\b(?! IDs?\b)[^:\"“,;]*\{\}[^:\"“,;]*$"
)
_NEVER = frozenset("text code money numbers quantities web files".split())
"""Families of what nobody says again: a whole message, a bound such as "up to 15 dollars", a path
that both have before their eyes."""
SHORT_ID = 5
"""Characters of an ID that is said again, at most."""
_FOR_WHOM = TIMED | frozenset("people organisations contact identifiers pets".split())
"""Families of whom or when something may be for."""
_NUMBERS = frozenset("id iid uuid number no key code reference".split())
_HANDLED = frozenset("home media people".split())
"""Families of what a deed is done to by its own name: a lamp, a song."""
_GOVERNED = regex(
    r"\b(?:due|ready|(?:leav|return|depart|arriv|end|expir)ing|leave|return|up|back|again|most|least|"
    r"remind(?:ing)? me|assign(?:ed)?|hand)\Z"
)
"""Words to which what follows belongs: what is due on Friday isn't made on Friday."""
_ENDS = regex(r"\bfrom\b[^.?!]* (?:to|until|till|through)(?: the)? \Z")
"""What leads to the end of a span that has both ends."""
_STARTS = regex(r"\b(?:from|between)(?: the)? \Z")
_GOES_TO = regex(r" (?:to|until|till|through|and)\b")
"""What leads to the start of a span, and on to its end."""
_SETS = regex(r"\b(?:set|change|make|update|edit)\b[^.?!:]*\Z", re.I)
_OWN = regex(r"\b(?:my|our)\b")
_GOES_ON = regex(
    r" (?!(?:in|on|at|to|from|for|until|till|with|by|and|or|as|via|using|please|pls|thanks|that|"
    r"which|who|when|if|under|over|up|starting|of|into|near|between|tomorrow|today|tonight|so)\b)"
    r"[a-z]"
)
"""A noun to which the words before it belong: "in the puzzles category"."""
_WRITTEN = frozenset("message email mail note comment text reply post prompt".split())
"""Things that are words themselves, which are no name."""
_ARTICLE = regex(r"\b(the|my|our) \Z", re.I)


class Echo(Struct, frozen=True, gc=False):
    """The words for a call's arguments by pointer, and the turns that they stand in.

    ``alone``: the answer is to this call only. ``wished``: what was asked for, as a deed.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    alone: bool = False
    wished: str = ""

    def thing(self, thing: str, parameters: Sequence[Parameter]) -> tuple[str, str]:
        """What the thing that a deed was done to was called, and the argument that says so."""
        last = thing.rpartition(" ")[2].lower()
        for p in parameters if last else ():
            said = self.words.get(p.pointer, "")
            if not said or "\n" in said or len(said) > SHORT:
                continue
            *before, end = p.leaf.words or ("",)
            own = not before and end != "reference"  # which is a note on a payment
            numbered = end in _NUMBERS and p.meaning.family != "contact"  # nor who has it sent
            if numbered and (before[-1:] == [last] or own):
                return f"{thing} {said}", p.pointer
            named = p.leaf.schema.get("type") == "string" and p.meaning.family not in TIMED
            named = named and "enum" not in p.leaf.schema and p.meaning.name != "enum"
            if end == last and named and last not in _WRITTEN and not _is_deed(said):
                return self._named(said, thing), p.pointer
        for p in parameters if not last else ():
            said = self.words.get(p.pointer, "")
            acted = any(a.role == "object" for a in p.attachments)
            if acted and p.meaning.family in _HANDLED and 0 < len(said) <= SHORT:
                return self._named(said, p.leaf.words[-1]), p.pointer
        return "", ""

    def _named(self, said: str, thing: str) -> str:
        """A thing by its own name, as the user put it: "the porch light", "your lamp"."""
        at = self.text.lower().find(said.lower())
        before = _ARTICLE.search(self.text, 0, at) if at >= 0 else None
        after = self.text[at + len(said) :][: len(thing) + 1] if at >= 0 else ""
        article = before[1] if before else ""
        noun = after if after.lower() == f" {thing}".lower() else ""
        if not article and not noun and (said[:1].isupper() or not said.replace(" ", "").isalpha()):
            return said
        return f"{'your' if _OWN.match(article.lower()) else 'the'} {said}{noun.lower()}"

    def became(self, thing: str) -> str:
        """What a thing was set to, as far as the request says it of that thing: " to 70", or ""."""
        low = self.text.lower()
        told = (_set_to(low, thing, said) for said in self.words.values())
        return next((f" {one}" for one in told if one), "")

    def tails(
        self,
        parameters: Sequence[Parameter],
        without: str = "",
        thing: str = "",
        called: str = "",
    ) -> str:
        """Where, when or for whom, in the words that were used: " on Friday in Oslo", or "".

        ``without`` is the argument that says what the ``thing`` is called; ``called`` its name,
        if the answer tells it anyhow.
        """
        low, found = self.text.lower(), []
        for p in parameters:
            said = self.words.get(p.pointer, "")
            if not said or p.pointer == without or said.casefold() == called.casefold():
                continue
            if set_to := _set_to(low, thing, said):
                found.append((len(low), set_to))
                continue
            if not _short(p, said) or not _DUE.isdisjoint(p.leaf.words):
                continue  # nothing is sent in on the day by which it is needed
            at = low.find(said.lower())
            if p.meaning.family in TIMED and at >= 0:
                starts = _STARTS.search(low, 0, at) and _GOES_TO.match(low, at + len(said))
                if starts or _ENDS.search(low, 0, at):
                    continue  # what is from one day to another is not from or to one of them
            if thing and list(p.leaf.words) == thing.lower().split():
                if p.meaning.family == "text":
                    continue  # a note says this
                quoted = f'"{said}"' if " " in said and said.islower() else said
                found.append((len(low), f"to {quoted}"))  # what it has been set to
                continue
            for whole in chain(_attached(p, said), self._led(p, said)):
                at = low.find(f" {whole.lower()}") if whole else -1
                if at < 0 or _GOES_ON.match(low, at + 1 + len(whole)):
                    continue
                if whole.startswith("for ") and p.meaning.family not in _FOR_WHOM:
                    continue  # notes on the budget are not for the budget
                if whole.startswith("from ") and p.meaning.family in ("people", "contact"):
                    continue  # nothing is done from somebody
                if _GOVERNED.search(low, 0, at) is None:
                    found.append((at, _OWN.sub("your", whole)))
                    break
        where = [whole for at, whole in sorted(found) if at < len(low)][:MOST_SAID]
        became = [whole for at, whole in found if at == len(low)]
        return "".join(f" {whole}" for whole in (*where, *became))

    def _led(self, parameter: Parameter, said: str) -> Iterator[str]:
        """Words with the preposition before them, and the noun after them: "to the Fun list"."""
        lead, noun = _around(tuple(parameter.leaf.words))
        text, low = self.text, said.lower()
        at = text.lower().find(low)
        while at >= 0:
            before, end = lead.search(text, 0, at), at + len(said)
            if before and before[0].startswith(" to") and _SETS.search(text, 0, before.start()):
                before = None  # what was set to a day hasn't been made to it
            after = noun.match(text, end)
            if before:
                yield text[before.start() + 1 : after.end() if after else end]
                return
            at = text.lower().find(low, at + 1)


_DUE = frozenset("required needed deadline expires expiry expiration".split())


def _is_deed(said: str) -> bool:
    """Whether words are what somebody is to do, which is no name: "accept the offer"."""
    first, _, rest = said.lower().partition(" ")
    led = first not in NOUNISH or rest.partition(" ")[0] in DETERMINERS or is_plural(rest)
    return bool(rest) and verb_of(first) == first and led


def _set_to(low: str, thing: str, said: str) -> str:
    """What something was set to, as the request ``low`` says: "to 70 dollars"; or ""."""
    told = f"to {said}"
    at = low.find(f" {told.lower()}") if thing and len(said) <= SHORT and "\n" not in said else -1
    verb = _SETTING.search(low, 0, at) if at >= 0 else None
    if verb is None or _GOES_ON.match(low, at + 1 + len(told)):
        return ""
    start = low.find(thing.lower(), verb.end(), at)
    led = 0 <= start - verb.end() <= _NEAR and not _PARTED.search(low, verb.end(), at)
    return told if led else ""


_SETTING = regex(r"\b(?:set|change|update|move|raise|lower|increase|reduce|switch|adjust)\b")
_PARTED = regex(r"[.?!:;\"]|\bto\b")
_NEAR = 12
"""Characters between the verb and the thing that is set: an article, a word of its own."""


@lru_cache(maxsize=4096)
def _around(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What leads to an argument's words, and the noun that may follow them."""
    nouns = "|".join(map(re.escape, words))
    lead = rf" (?:to|into|onto|in|on|at|from|for|until|under)(?: the| my)?(?: (?:{nouns}))? \Z"
    return re.compile(lead, re.I), re.compile(rf" (?:{nouns})\b", re.I)


def _attached(parameter: Parameter, said: str) -> Iterator[str]:
    """Ways to join words to a request, as they may stand in it."""
    return (text.replace("{}", said) for text in _joining(parameter.attachments))


@lru_cache(maxsize=4096)
def _joining(attachments: tuple[Attachment, ...]) -> tuple[str, ...]:
    """The ways among these that say where, when or for whom, by a preposition."""
    return tuple(
        one.text
        for one in attachments
        if one.role == "after" and _TAIL.match(one.text) and " ID " not in one.text
    )


def _short(parameter: Parameter, said: str) -> bool:
    """Whether words are few, and no text of their own."""
    meaning = parameter.meaning
    if meaning.family == "identifiers" and len(said) > SHORT_ID:
        return False
    fit = meaning.name == "label" or (meaning.family not in _NEVER and meaning.name != "enum")
    return len(said) <= SHORT and fit


NOTHING, ALONE = Echo(), Echo(alone=True)
"""Nothing that could be said again: of one of several calls, and of one that stands alone."""


def echo_of(
    messages: Sequence[Message], slots: Sequence[Slot], call: int, asked: Utterance | None = None
) -> Echo:
    """What was said for one call of a conversation; ``asked`` if all of it is one clear request."""
    mine = [s for s in slots if s.call == call and messages[s.turn].role == "user"]
    turns = sorted({slot.turn for slot in mine})
    words = {slot.path: as_called(slot) for slot in mine}
    if not turns:  # what has no arguments was asked for last
        turns = [at for at, message in enumerate(messages) if message.role == "user"][-1:]
    text = "\n".join(messages[turn].content or "" for turn in turns)
    return Echo(words, text, alone=True, wished="" if asked is None else in_brief(asked))


def as_called(slot: Slot) -> str:
    """The words of a slot, with the capitals that the call has."""
    value = slot.value
    return (
        value if isinstance(value, str) and value.casefold() == slot.text.casefold() else slot.text
    )
