"""Descriptions in other languages, read in English as far as words tell: a gloss, no translation.

What a function does is told by its name where its own sentence has words that no table knows;
what a parameter is, by the words that are known. Quoted values, codes and names stay as they are.
Table: ``catalogues/glossary.ini``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.glossary import (
    ENGLISH_TOO,
    LANGUAGES,
    foreign_phrases,
    foreign_words,
    is_foreign,
    other_letters,
    small_words,
    without_accents,
    written_places,
)
from generator.semantics.described.naming import raw_words
from generator.specs.walk import every, rebuild

_LETTERS = regex(r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUN = regex(
    r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u30fc]+(?: (?=[\u0400-\u04ff]))?"
)
_KEPT = regex(
    r"'[^']*'|\"[^\"]*\"|`[^`]*`|\b\w*[\d_]\w*\b|https?://\S+|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}\w*\b"
)
"""What stands in a description as it is: values, codes and names of programs."""
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENGLISH = frozenset(
    "the of an to for in is or and with by from are be this that which it on at as if not".split()
)
_MANY_ENGLISH = 0.12
"""Share of English function words from which on a text is English."""
_MANY_FOREIGN = 0.25
"""Share of telling words from which on a text is in another language."""
_ENTRY = regex(
    r"\s*(?:args|parameters|params)\s*:\s*$|\s*(?:[-*] )?[`'\"]?[A-Za-z_]\w*[`'\"]?[^:\n]{0,20}:",
    re.IGNORECASE,
)
"""Lines of docstrings that explain a parameter."""
_PUNCTUATION = str.maketrans("，。：；（）、「」『』【】？！", ",.:;(),''''[]?!")


def language_of(text: str) -> str:
    """The language of a text, "written" for all that has other letters than Latin ones.

    Empty for English, and for what is too short to tell.
    """
    words = [without_accents(word) for word in _WORD.findall(_KEPT.sub(" ", text))]
    if _LETTERS.search(text):
        return "written" if _ENGLISH.isdisjoint(words) else ""
    nouns = sum(is_foreign(word) for word in words)
    telling = {one: sum(word in _telling(one) for word in words) for one in LANGUAGES}
    best = max(LANGUAGES, key=lambda one: (telling[one], sum(w in small_words(one) for w in words)))
    english = sum(word in _ENGLISH and word not in small_words(best) for word in words)
    found = telling[best] + nouns if telling[best] else 0
    foreign = found > max(1, _MANY_FOREIGN * len(words)) and english <= _MANY_ENGLISH * len(words)
    return best if foreign else ""


@functools.cache
def _telling(language: str) -> frozenset[str]:
    """Small words that only this language has, or one like it."""
    return frozenset(small_words(language)) - ENGLISH_TOO


def glossed(text: str, language: str) -> tuple[str, bool]:
    """A text of that language in English words, and whether every word of it is known."""
    return _from_letters(text) if language == "written" else _from_words(text, language)


def _from_words(text: str, language: str) -> tuple[str, bool]:
    small, words, phrases = small_words(language), foreign_words(), foreign_phrases()
    tokens = _split(text)
    said: list[str] = []
    whole, at = True, 0
    while at < len(tokens):
        token = tokens[at]
        if not _WORD.fullmatch(token) or _KEPT.fullmatch(token):
            said.append(token)
            at += 1
            continue
        for length in (7, 5, 3):
            phrase = phrases.get(without_accents("".join(tokens[at : at + length])))
            if phrase:
                said.append(phrase)
                at += length
                break
        else:
            plain = without_accents(token)
            english = phrases.get(plain) or small.get(plain) or words.get(plain)
            if english is None and token[0].isupper() and at:
                english = token  # a name
            whole = whole and english is not None
            said.append(english or token)
            at += 1
    return re.sub(r"  +", " ", "".join(said)).strip(), whole


def _split(text: str) -> list[str]:
    """Words, what is kept as it stands, and what is between, all of the text."""
    found: list[str] = []
    at = 0
    for match in re.finditer(rf"{_KEPT.pattern}|{_WORD.pattern}", text):
        found += [text[at : match.start()]] * (match.start() > at) + [match[0]]
        at = match.end()
    return found + [text[at:]] * (at < len(text))


@functools.cache
def _terms() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, other_letters())))


_DONE = frozenset("search query get".split())
"""What is done with what a parameter tells, which other languages put anywhere."""


def _from_letters(text: str) -> tuple[str, bool]:
    table = other_letters()
    text = text.translate(_PUNCTUATION)

    def run(match: re.Match[str]) -> str:
        found = [table[each] for each in _terms().findall(match[0])]
        found = [each for each in found if each not in _DONE] or found
        return f" {' '.join(dict.fromkeys(found))} " if found else " "

    kept = re.split(r"('[^']*'|\"[^\"]*\")", text)
    for at in range(0, len(kept), 2):
        kept[at] = re.sub(r" +", " ", _RUN.sub(run, kept[at]))
    return "".join(kept).strip(), False


def in_english(spec: FunctionSpec) -> FunctionSpec:
    """The function as English reads it; one that is told in English as it is."""
    told = (one.get("description") for _, one in every(spec.parameters) if isinstance(one, Mapping))
    texts = [spec.description, *(text for text in told if isinstance(text, str))]
    language = language_of("\n".join(texts))
    written = not language and any(_LETTERS.search(text) for text in texts)
    name = _called(spec.name)
    if not language and not written:
        return spec if name == spec.name else replace(spec, name=name)
    parameters = _below(spec.parameters, language)
    assert isinstance(parameters, Mapping)
    return replace(
        spec, name=name, description=_does(spec.description, language), parameters=parameters
    )


def _does(text: str, language: str) -> str:
    """A function's first sentence, if all words of it are known, and lines on parameters."""
    language = language_of(text) if language in ("", "written") else language
    if not language:
        return text
    first = re.split(r"[.\n]", text.strip(), maxsplit=1)[0]
    said, whole = glossed(first, language)
    lines = [_line(line, language) for line in text.splitlines() if _ENTRY.match(line)]
    names = _named(text) if language == "written" and not whole else ""
    return "\n".join((said if whole else "", *lines, *[names] * bool(names))).strip()


def _named(text: str) -> str:
    """Names that a text in other letters writes in Latin ones: products and formats it is about."""
    names = dict.fromkeys(_NAMED.findall(_QUOTED.sub(" ", text[:300])))
    places = dict.fromkeys(told for form, told in written_places().items() if form in text)
    return f"({', '.join((*names, *places))})" if names or places else ""


_NAMED = regex(r"(?<![\w.])[A-Z][A-Za-z]*(?:-[a-z]+)?(?![a-z]*[:(])", re.ASCII)
_QUOTED = regex(r"'[^']*'|\"[^\"]*\"|`[^`]*`|「[^」]*」|https?://\S+")


def _line(line: str, language: str) -> str:
    """What a docstring says of one parameter, whose name stays."""
    name, mark, told = line.partition(":")
    return f"{name}{mark} {glossed(told, language)[0]}"


def _called(name: str) -> str:
    """A function's name in English words, if some of them are foreign."""
    words = raw_words(name)
    known = {word: foreign_words()[word] for word in words if is_foreign(word)}
    if not known:
        return name
    small = {word: told for one in LANGUAGES for word, told in small_words(one).items()}
    return "_".join(known.get(word) or small.get(word) or word for word in words)


def _below(schema: Json, language: str) -> Json:
    """A schema with its descriptions in English words."""
    if not isinstance(schema, Mapping):
        return schema
    told = schema.get("description")
    own = {**schema, "description": _explained(told, language)} if isinstance(told, str) else schema
    return rebuild(own, lambda inner: _below(inner, language))


def _explained(text: str, language: str) -> str:
    """A parameter's description; the function's language counts, for few words do not tell it."""
    own = language_of(text)
    if not own and language != "written" and not _ENGLISH & set(text.lower().split()):
        own = language
    return glossed(text, own)[0] if own else text
