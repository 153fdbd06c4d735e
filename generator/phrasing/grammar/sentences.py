"""Whole sentences and clauses in a request, which people set between quotation marks.

Unmarked they run into what stands around them: "convert The café opens late next week. to speech",
"a task called call Ben before noon".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.phrasing.fill import open_quote
from generator.phrasing.skeleton import Hole, Skeleton
from generator.quick import regex
from generator.records import Slot, Utterance

_LED = regex(r"(?:because|that(?: the [a-z]+)?|which|whether|if|to|why|how|of|since|where) $")
"""What leads to a clause that is part of the request's own sentence."""
_POLITE = regex(r",? ?(?:please|for me|thanks|thank you)?(?:, please)?[.?!]?$")
"""What may follow a text that ends the request."""
_ENDED = regex(r"\S+ \S+ .*[.!?…]$|.*[a-z0-9)][.!?] [A-Z]")
"""Words that end as sentences do."""
_WORDS = 5
"""So many words, the first of them with a capital, are a sentence rather than a name."""
_CALLED = regex(r"\b(?:called|named|titled|entitled) $")
"""What leads to a name."""
_CLAUSE = regex(r"[a-z]+ \S")
"""What begins as a clause does and no name: several words, the first of them small."""

QUESTION = (
    r".*\?$|(?:what|when|where|who|why|how|which) (?:did|does|do|is|are|was|were|can|should)\b|"
    r"(?-i:[A-Z][a-z]+ (?:the|an?|all|my|our|how|which)\b)"
)
"""What asks by itself, and is no matter of talk: no "what did we say about who is Ben"."""
SENTENCE = r"(?-i:(?!I\b)[A-Z][a-z]* [a-z']+ [a-z])"
"""How sentences begin that stand by themselves rather than after "because"."""


_FINITE = (
    r"(?:is|are|am|was|were|has|have|had|do|does|did|can|cannot|could|will|would|must|should|may|"
    r"might|needs?|wants?|keeps?|got|went|came|lost|left|broke|forgot|\w+n't)"
)
_SUBJECT = (
    r"(?:the|an?|my|our|his|her|their|your|this|that|another|other|every|some|all|no|there|it|he|"
    r"she|they|we|I|you|nobody|some\w+|[a-z]+s)"
)
_NO_CLAUSE = (
    rf"(?:not|\w+ing|\w+ed)\b(?! {_FINITE}\b)|"
    rf"(?!{_SUBJECT}\b.* {_FINITE}\b)(?!{_SUBJECT} (?:[\w-]+ ){{1,3}}?\w+(?:s|ed)\b)"
    rf"(?!\w+'(?:s|re|m|ve) )(?!(?:I|we|they|you|he|she|it|nobody) \w)(?!\w+ {_FINITE}\b)(?!.*,)"
)
"""What is no clause, and doesn't follow "because": "bad breath", "swallowed a sock"."""
_NO_THING = r"(?:not|stiff|\w+ed)\b"
_REASONS = frozenset("reason problem complaint symptom symptoms cause".split())


def no_reason(before: str, words: Sequence[str]) -> list[str]:
    """Patterns of values that can't follow these words as a reason; ``words``: the argument's."""
    if before.endswith("because "):
        return [SENTENCE, _NO_CLAUSE]
    told = before.endswith(" with ") and not _REASONS.isdisjoint(words)
    return [_NO_THING] if told else []


def standing(skeleton: Skeleton) -> Iterator[tuple[int, Hole, str, Sequence[str | Hole]]]:
    """Each hole by number, the words before it (other holes as NUL), and the parts after it."""
    index, before = 0, ""
    for place, part in enumerate(skeleton.parts):
        if isinstance(part, Hole):
            yield index, part, before, skeleton.parts[place + 1 :]
            index += 1
        before += "\0" if isinstance(part, Hole) else part


def running_on(skeleton: Skeleton) -> tuple[int, ...]:
    """The holes, by number, that stand unquoted before more words."""
    found = []
    for index, _, before, rest in standing(skeleton):
        following = rest[0] if rest and isinstance(rest[0], str) else ""
        more = len(rest) > 1 or (rest and (not following or not _POLITE.match(following)))
        if more and not _LED.search(before) and not open_quote(before, following):
            found.append(index)
    return tuple(found)


def named_in(skeleton: Skeleton) -> tuple[int, ...]:
    """The holes, by number, that stand unquoted after "called"."""
    befores = [
        skeleton.parts[place - 1] if place else ""
        for place, part in enumerate(skeleton.parts)
        if isinstance(part, Hole)
    ]
    return tuple(
        index
        for index, before in enumerate(befores)
        if isinstance(before, str) and _CALLED.search(before)
    )


def quoted(
    said: Utterance, holes: Sequence[int], names: Sequence[int], texts: Sequence[int] = ()
) -> Utterance:
    """The utterance with quotation marks around sentences in ``holes``, clauses in ``names``.

    And around several words in ``texts``.
    """
    whole = {index for index in holes if _is_sentence(said.slots[index])}
    whole |= {index for index in names if _is_clause(said.slots[index])}
    whole |= {index for index in texts if _is_several(said.slots[index])}
    if not whole:
        return said
    text, at, slots = "", 0, []
    for index, slot in enumerate(said.slots):
        mark = '"' if index in whole else ""
        text += said.text[at : slot.start] + mark
        start = len(text)
        text += slot.text
        slots.append(Slot(slot.path, slot.value, slot.text, start, len(text), slot.rule))
        text += mark
        at = slot.end
    text += said.text[at:]
    return Utterance(text, tuple(slots), said.lineage, said.source, said.anchored)


def _is_several(slot: Slot) -> bool:
    return slot.text == slot.value and " " in slot.text and '"' not in slot.text


def _is_clause(slot: Slot) -> bool:
    """Whether a name given word for word is what is to be done: "call Ben before noon"."""
    return slot.text == slot.value and '"' not in slot.text and bool(_CLAUSE.match(slot.text))


def _is_sentence(slot: Slot) -> bool:
    """Whether an argument given word for word is a sentence, and not a name."""
    if slot.text != slot.value or " " not in slot.text or '"' in slot.text:
        return False
    if _ENDED.match(slot.text):
        return True
    words = slot.text.split()
    plain = sum(word[:1].islower() for word in words)
    return len(words) >= _WORDS and words[0].istitle() and plain * 5 >= (len(words) - 1) * 3
