"""Texts that something is done with, which people set between quotation marks: hash "hello world".

Words that are looked for, and names, run on in the sentence; a text that is to be encoded,
translated or embedded would be read as part of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.phrasing.fill import open_quote
from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.sentences import standing
from generator.phrasing.skeleton import Skeleton
from generator.quick import regex

_TEXTS = frozenset("text string sentence utterance paragraph passage".split())
"""Last words of names of texts."""
_PLAIN = frozenset("value input data content message".split())
"""Those of what is a text where it is turned into something else."""
_TURNING = frozenset(
    "convert encode decode hash encrypt escape unescape slugify embed embedding embeddings "
    "tokenize reverse translate spell syllables".split()
)
_KNOWN = frozenset("kindred words like_examples sample_text message passage foreign_text".split())
"""Meanings of texts and of words of which only the name is known."""
_LED = regex(r"(?:[:,–-] ?|\b(?:that|to|because|whether|if)) $")
"""What a text follows that is set off by it, or is part of the sentence."""


def worked_texts(skeleton: Skeleton, roles: Mapping[str, Role]) -> tuple[int, ...]:
    """The holes, by number, of such texts that nothing sets off."""
    found = []
    for index, hole, before, rest in standing(skeleton):
        after = rest[0] if rest and isinstance(rest[0], str) else ""
        free = before.strip() and not open_quote(before, after) and not _LED.search(before)
        if free and _is_worked(roles[hole.path]):
            found.append(index)
    return tuple(found)


def _is_worked(role: Role) -> bool:
    if types_of(role.parameter) != {"string"} or role.parameter.leaf.schema.get("enum"):
        return False
    if role.parameter.meaning.name == "sample_text":
        return True
    last = role.parameter.leaf.words[-1]
    text = last in _TEXTS or (last in _PLAIN and bool(verbs_of(role) & _TURNING))
    return text and role.parameter.meaning.name in _KNOWN
