"""How a file joins that lies nowhere but is the matter itself: "add a picture to report.docx".

A file has things "in" it. What is added goes "to" it, a document that is read is the file itself,
and what its noun tells of a file ("file type", "PDF bytes") is something "of" it.
"""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_answer, is_plural, singular
from generator.semantics.described.verbs import MAKING, READING

_ATTACHED = frozenset(("attachment", "attached", "attach"))
_ADDING = frozenset("add append insert attach".split())
_FILES = frozenset(
    "file document doc pdf spreadsheet workbook presentation image photo video".split()
)
"""What a file is, and what stands before what is told of one."""
_SHOWN = frozenset("image photo video".split())
"""What is known by more than its file."""
_NAMED = frozenset("file filename path document doc pdf workbook spreadsheet presentation".split())
"""Last words of names whose values are files, where a table of usages knows them."""


def filed_ways(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways for this object's noun, where they only say that it is in the file."""
    m, words = role.mark, role.parameter.leaf.words
    if not noun or set(ways) != {f"in {m}"}:
        return ways
    if _ATTACHED & {*map(singular, words)} and not _ATTACHED & {*noun.lower().split()}:
        return (f"with {m} attached",) * 2
    if not _is_file(role):
        return ways
    *before, head = (singular(word) for word in noun.lower().split())
    if verbs_of(role) & _ADDING:
        return (
            ways
            if head in _FILES and head in map(singular, words)
            else (f"to {m}", f"to {m}", f"into {m}")
        )
    if head in _FILES - _SHOWN:
        made = is_plural(noun) or verbs_of(role) & MAKING
        return ways if made else (m,)
    looked_at = is_answer(noun) or verbs_of(role) & READING
    told = _FILES & {*before} or (looked_at and not is_plural(noun))
    return (f"of {m}", f"of {m}", f"for {m}") if told else ways


def _is_file(role: Role) -> bool:
    if types_of(role.parameter) != {"string"}:
        return False
    known = role.parameter.meaning.name in ("file_path", "file_name")
    return known or role.parameter.leaf.words[-1] in _NAMED
