"""Arguments that say where a tool works or writes: elements of pages, files that results go to."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.keys import is_tonal
from generator.phrasing.grammar.attached.noun_senses import names_period
from generator.phrasing.grammar.attached.programs import is_outcome
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.described.naming import raw_words
from generator.semantics.described.verbs import MAKING

_HANDLES = frozenset("selector ref uid target xpath locator element".split())
"""Last words of names whose values point at an element of a page."""
_OF_PAGE = regex(r"\b(?:element|css|selector|snapshot|xpath|locator|dom)\b", re.I)
_LEADS = {
    "drop": "onto", "type": "into", "enter": "into", "input": "into", "paste": "into",
    "write": "into", "take": "of", "capture": "of", "screenshot": "of", "upload": "to",
    "attach": "to", "scroll": "to", "get": "for", "retrieve": "for", "extract": "from",
    "find": "in", "search": "in", "wait": "for",
}  # fmt: skip
"""How an element is attached, by the verb; a verb that acts on elements has it for its object."""
_ENDS = frozenset("target end to destination dest drop".split())
_STARTS = frozenset("source start from drag".split())
_SAVED = regex(
    r"\b(?:sav(?:e|ed|ing)|store|output|export|written|download)\b|\bwrite .{0,20}\bto\b", re.I
)
"""What descriptions say of files that a result goes to."""
_SAVING = frozenset("save export download write output".split())


def is_element(role: Role) -> bool:
    """Whether the value points at an element of a page: a selector, a reference, a description."""
    last = role.parameter.leaf.words[-1]
    plain = types_of(role.parameter) <= {"string"} and last in _HANDLES
    if {"label", "field", "pod", "node"} & set(role.parameter.leaf.words):
        return False  # which selects what has it in a cluster
    return plain and (role.parameter.meaning.name == "selector" or bool(_OF_PAGE.search(role.told)))


def part_of(role: Role) -> str:
    """Which element it is: "" the one acted on, "start" or "end" of a drag, else what holds it."""
    words = [word for word in role.parameter.leaf.words if word not in _HANDLES]
    words = words or [word for word in role.parameter.leaf.words[:-1] if word in _ENDS]
    if not words:
        return ""
    if words[0] in _STARTS | _ENDS:
        return "start" if words[0] in _STARTS else "end"
    return " ".join(words)


def said_element(role: Role) -> str:
    """The element by itself: "#submit", "element e15"; a description of it has "the" before it."""
    last = role.parameter.leaf.words[-1]
    if last == "element" and role.parameter.meaning.name != "selector":
        return f"the {role.mark}"
    return role.mark if role.parameter.meaning.name == "selector" else f"element {role.mark}"


def is_written(role: Role) -> bool:
    """Whether a result is written to the file, which is no file that is read or made as such."""
    words = role.parameter.leaf.words
    named = words[0] in _OUT and (not words[1:] or words[-1] in _FILED)
    kept = words[0] in _KEPT and words[-1] in _FOLDERS and bool(verbs_of(role) & _TAKING)
    named = named or kept
    meaning = role.parameter.meaning
    if named and words[1:] and meaning.name == "kindred":
        return True
    told = _LIES_IN.sub("", role.told)
    return meaning.family == "files" and (named or bool(_SAVED.search(told)))


_LIES_IN = regex(
    r"\b(?:output|download|export) (?:dir(?:ector(?:y|ies))?|folder|root|path)s?\b"
    r"|\b(?:both )?input and output\b"
    r"|\b(?:currently|previously|already|last|as|been) (?:saved|stored|written|exported)\b",
    re.I,
)
"""Where a file lies, or how it came there, which tells of no result that goes to it."""


_KEPT = frozenset("download downloads screenshots".split())
_TAKING = frozenset("take capture screenshot download record render print snapshot".split())
"""What is done whose result goes to the folder of downloads."""
_FROM_OTHERS = frozenset("convert transcode compress encrypt decrypt merge split resize".split())
"""What is done to a file that is there, of which another comes."""
_OUT = frozenset("output out export save saved".split())
_FOLDERS = frozenset(("dir", "directory", "folder"))
_FILED = frozenset("path file filepath filename dir directory folder".split())
"""Words of names that say that a result goes there: ``output_path``."""


def _is_saved_besides(role: Role) -> bool:
    """Whether the file is a result's, and only its own text says that it is saved."""
    leaf = role.parameter.leaf
    first = next(iter(raw_words(leaf.function.name)), "")
    return leaf.words[:1] == ("output",) and first not in _SAVING


_CONFIGURED = frozenset(
    "region base callback redirect webhook proxy server icon thumbnail answer status hook notify "
    "notification return success cancel failure error logout login privacy terms homepage".split()
)
"""What addresses are of that nothing is got from."""


def _pictured(role: Role) -> tuple[str, ...]:
    """What is worked out of an image is of that, and does not lie at its address."""
    words, named = role.parameter.leaf.words, raw_words(role.parameter.leaf.function.name)
    image = words[-1] in ("url", "uri") and not _IMAGES.isdisjoint(words)
    if not image or not named or named[-1] not in _WORKED_OUT:
        return ()
    return (f"of {role.mark}",) if _IMAGES & {*named} else (f"of the image at {role.mark}",)


_IMAGES = frozenset("image photo picture img".split())
_WORKED_OUT = frozenset("analysis caption description classification detection recognition".split())


def _is_configured(role: Role) -> bool:
    words = role.parameter.leaf.words
    return words[-1] in ("url", "uri") and len(words) == 2 and words[0] in _CONFIGURED


_SENDING = frozenset(("upload", "attach"))
"""Verbs of what gets a name where it goes."""
_SIDES = frozenset(("1", "2", "a", "b"))
"""Last words of names of lists that stand against each other."""


def stands_apart(role: Role, verb: str, noun: str) -> bool:
    """Whether the argument is never what the function acts on, given its verb and object."""
    if is_written(role):
        made = noun.rsplit(" ", 1)[-1].lower() in ("file", "document") and verb not in _SAVING
        return not made or verb in _FROM_OTHERS
    if (
        is_made_from(role)
        or is_new(role)
        or _is_configured(role)
        or is_tonal(role.parameter)
        or is_outcome(role)
        or _deeds(role)
    ):
        return True
    if names_period(role):
        return True
    if "array" in types_of(role.parameter) and role.parameter.leaf.words[-1] in _SIDES:
        return True
    return is_element(role) and (part_of(role) != "" or bool(verbs_of(role) & _LEADS.keys()))


_DEED = regex(r"(?:and (?:add|remove|attach|detach)|excluding|including) the ")


def _deeds(role: Role) -> tuple[str, ...]:
    """What is done with the values, where the name of the argument says it."""
    deeds = (text for text in role.texts("after") if _DEED.match(text))
    return tuple(_IDS.sub("s ", text) for text in deeds)


_IDS = regex(r"(?<=[a-z]) ids (?=[\ue000-\uf8ff])")


def _further(role: Role) -> tuple[str, ...]:
    """What is done besides, with whom: "and wait for a response from user 7"."""
    for found in _BESIDES.finditer(role.parameter.leaf.function.description.split(". ")[0]):
        deed, who = found["deed"].lower(), singular(found["who"].lower())
        if who == role.stem and verb_of(deed.split()[0]) == deed.split()[0]:
            return (f"and {deed} {f'{who} ' if role.formal else ''}{role.mark}",)
    return ()


_BESIDES = regex(
    r"\band (?P<deed>[a-z]+ (?:[a-z]+ ){1,5}?(?:from|to|for|with|by)) "
    r"(?:the |an? )(?:specific |given |particular |certain )?(?P<who>[a-z]+)\b(?! [a-z])",
    re.I,
)
"""A second deed, which leads to somebody or something."""


def is_new(role: Role) -> bool:
    """Whether the file takes another's place: the new audio of a video."""
    filed = role.parameter.meaning.name == "file_path" and bool(_NEWLY.search(role.told))
    return filed and bool(verbs_of(role) & _REPLACING)


_NEWLY = regex(r"\b(?:new|replacement|substitute)\b", re.I)
_REPLACING = frozenset("replace swap substitute change".split())


def _given_ways(role: Role) -> tuple[str, ...]:
    """How files join from which something is made: a video "from" another "with" captions."""
    words, verbs = role.parameter.leaf.words, verbs_of(role)
    if role.parameter.meaning.name != "file_path" or words[0] in _STARTS | _ENDS:
        return ()
    if is_made_from(role):
        return (f"from {role.mark}",)
    added = role.stem and verbs & _ADDING and _shows_object(role)
    if added or (verbs & MAKING and words[0] in _PARTS and words[-1] in _FILED):
        return (f"from {role.mark}", f"with {role.mark}", f"using {role.mark}")
    return ()


def is_made_from(role: Role) -> bool:
    """Whether the file is there before, and something new is made of it: no video called so."""
    verbs = verbs_of(role)
    if role.parameter.meaning.name != "file_path" or not verbs & MAKING or verbs & _ADDING:
        return False
    named = {"input", "source", "original"} & frozenset(role.parameter.leaf.words)
    return bool(named or _INPUT.search(role.told)) and not is_written(role)


def _shows_object(role: Role) -> bool:
    """Whether the file holds what is added: a watermark's image."""
    spec = role.parameter.leaf.function
    added = re.match(r"\w+ an? (\w+)", spec.description)
    return bool(added and re.search(rf"\b{added[1]}\b", role.told, re.I))


_INPUT = regex(r"\b(?:input|source|original|existing)\b", re.I)
_ADDING = frozenset("add apply overlay put".split())
_PARTS = frozenset(
    "srt subtitle subtitles caption captions audio image logo music video watermark mask template "
    "voice sample reference".split()
)
"""What goes into something that is made, by the names of files."""


def placed_ways(role: Role) -> tuple[str, ...]:
    """Ways to say an element or a file that is written to; empty for anything else."""
    m = role.mark
    if further := _further(role):
        return further
    if deeds := _deeds(role):
        return deeds
    if is_written(role):
        if verbs_of(role) & _SAVING and not _is_saved_besides(role):
            return (f"to {m}", f"as {m}", f"to {m}")
        folder = _FOLDERS & frozenset(role.parameter.leaf.words)
        return (f"and save it to {m}", f"and save it {'to' if folder else 'as'} {m}")
    if is_new(role):
        return (f"with {m}",)
    if given := _given_ways(role):
        return given
    if _is_configured(role):
        return (f"with {role.noun} {m}",)
    if pictured := _pictured(role):
        return pictured
    if role.parameter.meaning.name == "file_name" and verbs_of(role) & _SENDING:
        return (f"as {m}", f"named {m}")
    if not is_element(role):
        return ()
    held, said = part_of(role), said_element(role)
    if held in ("start", "end"):
        return (f"{'from' if held == 'start' else 'to'} {said}",)
    if held:
        return (f"in the {held} {m}",)
    lead = next((_LEADS[verb] for verb in sorted(verbs_of(role)) if verb in _LEADS), "on")
    return (f"{lead} {said}",)
