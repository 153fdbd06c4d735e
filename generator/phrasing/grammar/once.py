"""A noun is said once: "the status of PR 7" for the "pull request status" of "pull request 7"."""

from __future__ import annotations

import re

from generator.phrasing.article import article
from generator.phrasing.grammar.choices import Choice
from generator.phrasing.grammar.described.nouns import GENERIC, singular
from generator.quick import regex, replace

_LED = regex(
    r"(?:in|on|for|of|from|to|at) (?:the )?([A-Za-z][\w -]*?)(?: with [\w ]+?)? #?[\ue000-\uf8ff]"
)
_SHORT = {"PR": "pull request", "MR": "merge request", "repo": "repository"}


def once(choice: Choice) -> Choice:
    """The choice whose object does without the noun that a key brings after it."""
    if choice.about not in ("", "title"):
        return choice
    for unit in choice.units:
        found = _LED.match(unit.ways[0])
        if found is None or found[1] in ("the", "a", "an"):
            continue
        noun = _SHORT.get(found[1], found[1])
        own = re.compile(
            rf"(?:^|(?<=\b(?:the|all) )|(?<=\ba )|(?<=\ban )){re.escape(noun)} (?=[a-z])"
        )
        said = tuple(_without(own, text) for text in choice.said)
        left = next((word for word in reversed(said[0].split()) if word.isalpha()), "")
        if said[0] == choice.said[0] or singular(left) in GENERIC or " of " in said[0]:
            continue
        plain = tuple(_without(own, text) for text in choice.plain)
        return replace(choice, said=said, plain=plain)
    return choice


def _without(noun: re.Pattern[str], text: str) -> str:
    left = noun.sub("", text, count=1)
    return _ARTICLE.sub(lambda found: f"{article(found[1])} {found[1]}", left)


_ARTICLE = regex(r"\ban? (?=\w)(\w+)")
