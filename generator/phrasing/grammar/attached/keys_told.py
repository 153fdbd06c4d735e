"""Keys that a description says the object goes by: "a guest by their customer ID", its own then."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.described.naming import raw_words

_BY = regex(
    r"(?P<whose>[A-Za-z]+) by (?:their|its|his|her|the [a-z]+'s) "
    r"(?:unique |own |exact |full )?(?P<key>[\w][\w -]{1,28}?)"
    r"(?=\s+(?:to|and|or|in|from|for|so|if|when|with|then|using)\b|[.,;:(\n]|\s*$)"
)
"""What somebody or something is found by, told as its own."""
_ID = regex(r"\b[Ii]d\b")
_SAID = frozenset("name title email phone address username handle login".split())
"""Keys that people need no label for; other rules say them."""


def keyed_by(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say the key that the description tells as the object's own; else none.

    ``noun`` is the object's: "a pool for a cluster by its ID" has the cluster's.
    """
    leaf = role.parameter.leaf
    if not leaf.required or role.part not in ("plain", "title"):
        return ()
    found = _BY.search(leaf.function.description[:240])
    if found is None:
        return ()
    if singular(found["whose"].lower()) != singular(noun.rsplit(" ", 1)[-1].lower()):
        return ()
    told = found["key"].strip()
    words = raw_words(told)
    if not words or not _SAID.isdisjoint(words):
        return ()
    own = raw_words(leaf.name)
    initials = "".join(word[0] for word in words)
    alike = own[-1:] == words[-1:] or leaf.words[-1:] == words[-1:] or initials in own
    if not alike:
        return ()
    label = told if told.isupper() or " " in told else " ".join(words)
    return (f"with {_ID.sub('ID', label)} {role.mark}",)
