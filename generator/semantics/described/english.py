"""Descriptions in other languages, read in English as far as words tell: a gloss, no translation.

What a function does is told by the words of its first sentence that are known, by its name where
they tell of no verb; what a parameter is, by the words that are known. Quoted values, codes and
names stay as they are, and what no table reads is left out (``unread.py``). Tables:
``catalogues/glossary*.ini``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described import written
from generator.semantics.described.foreign_examples import (
    kept_examples,
    quoted_examples,
    shown_examples,
)
from generator.semantics.described.glossary import (
    ENGLISH_TOO,
    INFLECTED,
    LANGUAGES,
    foreign_word,
    small_words,
    tells,
    without_accents,
)
from generator.semantics.described.glossed import glossed, leading, name_glossed, words_in
from generator.semantics.described.glossed_values import passed_codes
from generator.semantics.described.homes import home_by_letters, home_of
from generator.semantics.described.naming import MEANT, raw_words, singular
from generator.semantics.described.options_meant import meant_name, with_options
from generator.semantics.described.told_alike import tells_alike
from generator.semantics.described.unread import is_led, is_unread
from generator.semantics.described.word_order import is_cased
from generator.specs.walk import every, rebuild

_LETTERS = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CYRILLIC = regex(r"[\u0400-\u04ff]")
_ENGLISH = frozenset(
    "the of an to for in is or and with by from are be this that which it on at as if not".split()
)
_MANY_ENGLISH = 0.12
"""Share of English function words from which on a text is English."""
_MANY_FOREIGN = 0.25
"""Share of telling words from which on a text is in another language."""
_ENTRY = regex(
    r"\s*(?:args|parameters|params)\s*:\s*$|\s*:param \w+:"
    r"|\s*(?:[-*] )?[`'\"]?[A-Za-z_]\w*[`'\"]?[^:\n]{0,20}:",
    re.IGNORECASE,
)
"""Lines of docstrings that explain a parameter."""


def language_of(text: str) -> str:
    """The language of a text, "written" for what is written in letters of Eastern Asia.

    Empty for English, and for what is too short to tell.
    """
    words = [without_accents(word).rstrip("'’") for word in words_in(text)]
    if not text.isascii() and _LETTERS.search(text):
        return "written" if _ENGLISH.isdisjoint(words) else ""
    if not text.isascii() and _CYRILLIC.search(text):
        return "ru" if _ENGLISH.isdisjoint(words) else ""
    if sum(word in _english_only() for word in words) > _MANY_ENGLISH * len(words):
        return ""  # as most texts are
    nouns = sum(foreign_word(word) is not None for word in words)
    telling = {one: sum(word in _telling(one) for word in words) for one in LANGUAGES}
    for one in INFLECTED:
        content = [word for word in words if word not in _ENGLISH and tells(word, one)]
        telling[one] = sum(word in _telling(one) for word in words) + len(content)
    best = max(telling, key=lambda one: (telling[one], sum(w in small_words(one) for w in words)))
    english = sum(word in _ENGLISH and word not in small_words(best) for word in words)
    found = telling[best] + nouns * (best in LANGUAGES) if telling[best] else 0
    foreign = found > max(1, _MANY_FOREIGN * len(words)) and english <= _MANY_ENGLISH * len(words)
    likely = sorted((best, *LANGUAGES), key=lambda one: -sum(w in small_words(one) for w in words))
    return best if foreign else next((one for one in likely if is_led(words, one, nouns)), "")


@functools.cache
def _english_only() -> frozenset[str]:
    """Small words of English that no other language has."""
    return _ENGLISH.difference(*map(small_words, (*LANGUAGES, *INFLECTED)))


@functools.cache
def _telling(language: str) -> frozenset[str]:
    """Small words that only this language has, or one like it."""
    return frozenset(small_words(language)) - ENGLISH_TOO - {"id"}


def in_english(spec: FunctionSpec) -> FunctionSpec:
    """The function as English reads it; one that is told in English as it is."""
    spec = _from_english(spec)
    told = (one.get("description") for _, one in every(spec.parameters) if isinstance(one, Mapping))
    texts = [spec.description, *(text for text in told if isinstance(text, str))]
    language = language_of("\n".join(texts))
    if not language and not any(map(_LETTERS.search, texts)):
        name = _called(spec.name, "", "") or spec.name
        if not is_unread(spec.description):
            return replace(spec, name=name) if name != spec.name else spec
        lines = [line for line in spec.description.splitlines() if _ENTRY.match(line)]
        read = (home_by_letters(spec.description), *lines, *_shown(spec.description))
        return replace(spec, name=name, description="\n".join(filter(None, read)))
    parameters = _below(spec.parameters, language)
    assert isinstance(parameters, Mapping)
    description = _does(spec.description, language, spec.name)
    description = _numbered(description, spec.name)
    name = _called(spec.name, language, description, does=True) or spec.name
    return replace(spec, name=name, description=description, parameters=parameters)


def _from_english(spec: FunctionSpec) -> FunctionSpec:
    """The function with its description from the sentence on that says the same in English."""
    first, *others = spec.description.strip().split("\n")
    at = next((at for at, one in enumerate(others) if _LED_IN_ENGLISH.match(one.strip())), None)
    if at is None or any(map(str.strip, others[:at])) or _LETTERS.search(first):
        return spec
    foreign = not first.isascii() or language_of(first) or is_unread(first)
    return replace(spec, description="\n".join(others[at:])) if foreign else spec


_LED_IN_ENGLISH = regex(
    r"(?:Get|List|Return|Search|Find|Create|Show|Fetch|Retrieve|Add|Update|Delete|Check|Calculate"
    r"|Convert|Read|Write|Send|Remove|Generate)(?:e?s)? [a-z]+ [a-zA-Z ,.()'/-]+$"
)
"""The line below one in another language, which says what it does in English."""


def _numbered(told: str, name: str) -> str:
    """A text with the plurals of a name: Eastern Asia has none, other words are read without.

    A name in English is how its author put it.
    """
    for word in raw_words(name):
        one = singular(word)
        if one != word:
            told = re.sub(rf"(?<!a )\b{re.escape(one)}\b{_NOUN_ENDS}", word, told, count=1)
    return told


_NOUN_ENDS = r"(?=$|[^\w ]| (?:of|in|by|from|for|on|with|to|at|and|or|between)\b)"
"""What follows a noun that tells of no other."""


def _does(text: str, language: str, name: str) -> str:
    """What a function does, as far as its first sentence is known, and lines on parameters.

    Of a function that has a name in English what tells of the same.
    """
    language = language_of(text) if language in ("", "written") else language
    if not language:
        return text
    sentences = re.split(r"(?<=[.。！？!?])\s*|\n", text.strip())
    own = next((one for one in sentences if _in_two_languages(one, language)), "")
    lines = [_line(line, language) for line in text.splitlines() if _ENTRY.match(line)]
    said = own or _sentence(sentences[0].rstrip("."), language)
    names = _named(text, bool(said)) if language in ("written", "ru") else ""
    if not any(place in names for place in written.written_places().values()):
        names = f"{names}\n({home})".strip() if (home := home_of(text, language)) else names
    if (
        said
        and not own
        and not tells_alike(name, said)
        and not _called(name, language, said, does=True)
    ):
        said = f"({said})"  # of what it is, not what it does
    told = "\n".join(line for line in text.splitlines() if not _ENTRY.match(line))
    return "\n".join(filter(None, (said, *lines, names, *_shown(told)))).strip()


def _shown(text: str) -> tuple[str, ...]:
    """The examples of a text in brackets, as English leads them."""
    shown = ", ".join(f"'{one}'" for one in shown_examples(text))
    return (f"(e.g. {shown})",) if shown else ()


def _in_two_languages(sentence: str, language: str) -> bool:
    """Whether a sentence among those in other letters is English and begins with a verb."""
    plain = sentence.isascii() and language in ("written", "ru")
    return plain and bool(re.match(r"[A-Z][a-z]+ [a-z]+", sentence)) and ":" not in sentence


def _sentence(first: str, language: str) -> str:
    if language == "written":
        return written.does(re.sub(r"[(（][^)）]*[)）]", "", first))
    said, whole = glossed(first, language, does=True)
    if language == "tr" and is_cased(list(map(without_accents, words_in(first)))):
        return ""
    return leading(first, language) or (said if whole and "/" not in said else "")


def _named(text: str, known: bool) -> str:
    """What a text in other letters is about: names that it has in Latin ones, and places.

    Of a sentence that is ``known`` only the places: it says the names.
    """
    names = [] if known else _NAMED.findall(_QUOTED.sub(" ", text[:300]))
    places = [told for form, told in written.written_places().items() if form in text]
    places = [one for one in places if one != _ANY_SHARES or len(set(places)) == 1]
    told = dict.fromkeys((*names, *places))
    return f"({' · '.join(told)})" if told else ""  # as no list of values is written


_ANY_SHARES = "Ashare"
"""Where the shares are of which a text in Chinese tells no more."""
_NAMED = regex(r"(?<![\w.])[A-Z][A-Za-z]*(?:-[a-z]+)?(?![a-z]*[:(])", re.ASCII)
_QUOTED = regex(r"'[^']*'|\"[^\"]*\"|`[^`]*`|「[^」]*」|https?://\S+")


def _line(line: str, language: str) -> str:
    """What a docstring says of one parameter, whose name stays."""
    start = line.index(":") + 1 if line.lstrip().startswith(":param ") else 0
    at = line.find(":", start) + 1
    told = _glossed(line[at:], language)
    return f"{line[:at]} {'' if _WORD_LOST.match(told) else told}"


_WORD_LOST = regex(r"\A\W*(?:of|by|in|for|to|with|from),")
"""What a gloss is that left out the first of several words: "by, likes, comments"."""


def _glossed(text: str, language: str) -> str:
    text = _GERMAN_EXAMPLE.sub("e.g.", text)
    if language == "written":
        return f"{written.explained(kept_examples(text))}{_codes(text)}"
    return glossed(quoted_examples(text, language), language)[0]


def _codes(text: str) -> str:
    """The codes that a text tells to pass, with what each stands for where all are known."""
    told = passed_codes(text)
    if len(told) < 2:
        return ""
    meant = [_STATED.get(words.removesuffix("性")) for words in told.values()]
    if all(meant):
        pairs = zip(told, meant, strict=True)
        return f" ({', '.join(f'{code} = {said}' for code, said in pairs)})"
    return f" One of: {', '.join(told)}."


_STATED = {"男": "male", "女": "female", "升序": "ascending", "降序": "descending"}
"""Words that codes stand for most, which stand in no sentence."""


def _called(name: str, language: str, described: str, *, does: bool = False) -> str:
    """A name in English words, if some of them are foreign; empty for an English one.

    Words that English has as well are foreign where the description says what they mean.
    """
    words = raw_words(name)
    own = {word: foreign_word(word) for word in words}
    if language not in (*LANGUAGES, *INFLECTED):
        small = {word: told for one in LANGUAGES for word, told in small_words(one).items()}
        told = [own[word] or small.get(word) or word for word in words]
        return "_".join(told).replace(" ", "_") if any(own.values()) else ""
    if language == "ru":
        return ""  # names are in Latin letters
    said = frozenset(raw_words(described))
    glosses = ((word, name_glossed([word], language)) for word in words)
    meant = any(gloss != [word] and said.issuperset(gloss) for word, gloss in glosses)
    return "_".join(name_glossed(words, language, does=does)) if any(own.values()) or meant else ""


def _below(schema: Json, language: str) -> Json:
    """A schema with its descriptions in English words."""
    if not isinstance(schema, Mapping):
        return schema
    told = schema.get("description")
    own = {**schema, "description": _explained(told, language)} if isinstance(told, str) else schema
    if isinstance(properties := own.get("properties"), Mapping):
        named = {key: _named_in_english(key, one, language) for key, one in properties.items()}
        own = {**own, "properties": named}
    return rebuild(with_options(own, language), lambda inner: _below(inner, language))


def _named_in_english(name: str, schema: Json, language: str) -> Json:
    """The schema of a property with what its name means, if that is in another language."""
    if not isinstance(schema, Mapping):
        return schema
    told = schema.get("description")
    described = _explained(told, language) if isinstance(told, str) else ""
    called = _called(name, language, described)
    return {**schema, MEANT: meant_name(called, schema)} if called else schema


def _explained(text: str, language: str) -> str:
    """A parameter's description; the function's language counts, for few words do not tell it."""
    own = language_of(text)
    if language in (*LANGUAGES, *INFLECTED):
        others = _ENGLISH - small_words(language).keys()
        own = language if own or others.isdisjoint(text.lower().split()) else ""
    if own == "written" and (english := _BESIDE.search(text)):
        return f"{english[1]}. {_glossed(text[: english.start()], own)}"
    return _glossed(text, own) if own else text


_GERMAN_EXAMPLE = regex(r"\b[zZ]\. ?B\.")
"""What leads examples in German, whose "z" is a word in others."""
_BESIDE = regex(r"[(（]([A-Z][a-z]+(?:[ /,.'-]+[A-Za-z]+)*)[)）]\s*$", re.ASCII)
"""The same in English, in brackets at the end."""
