"""The one thing that a whole service is about, of which its topics and searches are: sake, chess.

Where many worlds have topics, one of any of them is of another service: what is true of most
things is asked of the service's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.verbs import verbs
from generator.semantics.drawing.composed import split_words
from generator.semantics.usages.around import EVERYWHERE

OF_ONE: Mapping[str, str] = {
    "topic": "topic_of_it",
    "search_any": "topic_of_it",
    "search_products": "goods_of_it",
}
"""Symbols of texts about one of many things → of texts about a thing that is told."""
_IT = regex(r"\bit\b")


def own_subject(leaf: Leaf) -> str:
    """The word that most functions of the service are told with and this text's description, too.

    "" for none, and for several; plural as the description has it.
    """
    told = [*leaf.description.split()]
    found = {
        word.strip(".,;:()\"'")
        for word in told
        if word.islower() and leaf.theme.intersection(split_words(word))
    }
    found = {one for one in found if not (EVERYWHERE | verbs()).intersection(split_words(one))}
    return found.pop() if len(found) == 1 and not found.intersection(leaf.words) else ""


def about(text: str, subject: str) -> str:
    """The text with the thing instead of "it"."""
    return _IT.sub(subject, text)
