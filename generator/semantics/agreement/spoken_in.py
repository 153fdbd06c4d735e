"""What is spoken or put into a language is in the language told beside it: no English in Nepali."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_words
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.declared import coded_pairs

_SPEAKING = frozenset("tts speak speech say synthesize synthesise narrate voiceover".split())
_HEARING = frozenset("transcribe recognize recognise detect stt listen".split())
_TEXTS = frozenset("text phrase sentence script input message".split())
_TRANSLATED = frozenset(("translation", "translated"))
_TRIES = 12
_ENGLISH = ("en", "English", "en-US", "eng", "english", "EN")


def spoken_in(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the one text beside the one language that it is said or written in."""
    verbs = frozenset(words_of(beside[0].leaf.function.name))
    languages = [one for one in beside if one.meaning.name in ("language", "locale")]
    if len(languages) != 1 or verbs & _HEARING:
        return
    for one in beside:
        words = set(named_words(one))
        said = bool(verbs & _SPEAKING) and bool(_TEXTS & words)
        if one.meaning.family == "text" and not one.leaf.examples and (said or _TRANSLATED & words):
            repair = functools.partial(_in_that, one, languages[0], side)
            yield Agreement((one, languages[0]), repair)


@functools.cache
def _sentences() -> Mapping[str, tuple[str, ...]]:
    """Language in English, in lower case → what people say in it."""
    lines = (line.split(" | ") for line in read_values("foreign.txt"))
    return {line[0]: tuple(line[2].split(" / ")) for line in lines}


@functools.cache
def _names() -> Mapping[str, str]:
    """Code or name of a language, in lower case → its name in English, in lower case."""
    found: dict[str, str] = {}
    for code, names in coded_pairs(read_values("codes_languages.txt")).items():
        found |= dict.fromkeys((code, *(name.casefold() for name in names)), names[0].casefold())
    return found


def _in_that(
    text: Parameter, language: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    told, said = str(values.get(language.pointer)), values.get(text.pointer)
    if not isinstance(said, str) or language.pointer not in values:
        return
    short = told[:2] if told[2:3] in ("-", "_") else told
    name = _names().get(short.casefold(), "")
    known = _sentences().get(name, ())
    if name in ("english", "") or said in known:
        return
    if not known or not any(
        put(values, text, known[int(rng.random() * len(known))], side) for _ in range(_TRIES)
    ):
        like = sorted(_ENGLISH, key=lambda each: _form(each) != _form(told))
        any(put(values, language, each, side) for each in like)


def _form(language: str) -> tuple[int, bool, bool]:
    """What tells a code from a name, and how it is written."""
    return min(len(language), len("names")), language.islower(), language.isupper()
