"""What is worked on is given once: as a file, at an address, or as it is; one way is needed."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role
from generator.semantics.described.naming import singular, words_of


def lacks_one_source(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether none or several are given of the ways to hand over what is worked on."""
    name = words_of(roles[0].parameter.leaf.function.name) if roles else ()
    if _WORKS.isdisjoint(name):
        return False
    ways = [role for role in roles if _is_way(role)]
    spare = [role for role in ways if not role.parameter.leaf.required]
    forms = {singular(role.parameter.leaf.words[-1]) for role in ways}
    if len(spare) < 2 or len(spare) < len(ways) or len(forms) < 2 or forms <= _WHOLE:
        return False
    given = [role for role in spare if role.path in present]
    defaults = [role.parameter.leaf.schema.get("default") for role in spare]
    usual = any(one not in (None, "", [], {}) for one in defaults)
    return len(given) > 1 or not (given or usual)


_WORKS = frozenset(
    "analyze analyse parse validate transcribe extract summarize summarise translate convert read "
    "describe ocr detect classify compress hash lint scan recognize recognise caption tokenize "
    "understand watch transform process ingest index embed crop resize rotate upscale "
    "annotate segment".split()
)
"""Verbs of functions that work on what they are handed, and write nothing of it elsewhere."""


def _is_way(role: Role) -> bool:
    """Whether an argument hands over a text, a file, or where one lies."""
    words = role.parameter.leaf.words
    stem = frozenset(words[:-1])
    return singular(words[-1]) in _FORMS and not stem & _ELSEWHERE and len(words) < 4


_WHOLE = frozenset("text content body html markdown code".split())
_FORMS = _WHOLE | frozenset("file path filepath url uri base64 b64 data".split())
_ELSEWHERE = frozenset(
    "output out save target dest destination callback webhook base project root repo mask "
    "reference style audio_out context system prompt model config schema font template log "
    "meta cache proxy server api".split()
)
"""Words of names of what is no matter to work on, but where it goes or what it is done with."""
