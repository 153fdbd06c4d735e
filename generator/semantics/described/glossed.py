"""Texts of other languages in Latin or Cyrillic letters, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.described.glossary import (
    BORROWED,
    INFLECTED,
    LANGUAGES,
    compound,
    foreign_phrases,
    in_words,
    is_adjective,
    is_english,
    is_verb,
    listing,
    own_nouns,
    small_words,
    without_accents,
    word_readings,
)
from generator.semantics.described.lemmas import Reading, cognate
from generator.semantics.described.verbs import gerund, participle
from generator.semantics.described.word_order import ARTICLES, NOUNS, VERB_LAST, Token, in_order

KEPT = regex(
    r"'[^']*'|\"[^\"]*\"|`[^`]*`|\b(?=[\w./:-]*[\d_])\w+(?:[./:-]\w+)*\b|https?://\S+|\b[a-z]+[A-Z]\w*"
    r"|\b[A-Z]{2,}\w*(?:[-/:.][A-Z]{2,}\w*)*\b"
)
"""What stands in a description as it is: values, codes and names of programs."""
WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ELIDED = r"(?i:(?:dell|nell|all|sull|dall|d|l|qu|n|s)['’](?=\w))"
"""Small words that have lost their ends."""
_PARTS = regex(rf"{KEPT.pattern}|{_ELIDED}|{WORD.pattern}")
_LONGEST = 9
"""Tokens of the longest phrase, five words with what is between."""
_FIRST = ("verb", "noun", "plural", "adjective", "done", "doing")
_INNER = ("noun", "plural", "adjective", "done", "doing", "verb")
_AFTER_NOUN = ("adjective", "done", "doing", "plural", "noun", "verb")
"""Which kind is meant of a word that may be of several, by where it stands."""
_LISTING = frozenset({"list", "search", "filter", "compare", "count", "between"})
"""What is done with several."""


def glossed(text: str, language: str, *, does: bool = False) -> tuple[str, bool]:
    """A text of that language in English words, and whether every word of it is known.

    What a function ``does`` begins with a verb.
    """
    tokens = _tokens(text, language, does)
    return _joined(in_order(tokens, language)), all(token.known for token in tokens)


def name_glossed(words: Sequence[str], language: str, *, does: bool = False) -> list[str]:
    """The words of a name in English; of a function it ``does`` something."""
    keyed = tuple(words[:1]) == ("id",) and len(words) > 1 and not does
    if keyed and words[1] not in _CONTRACTED | {"de", "du", "di"}:
        return [*name_glossed(words[1:], language), "id"]  # in Spanish "id" is a verb as well
    if does and language in VERB_LAST and is_verb(_meaning(words[-1], language)):
        words = [words[-1], *words[:-1]]
    tokens = _tokens(" ".join(words), language, does)
    return _joined(in_order(tokens, language, named=True)).split()


def leading(text: str, language: str) -> str:
    """What a sentence does, up to where words are unknown: a verb and what stands right after it.

    Cut where a phrase begins, for half a phrase says something else.
    """
    tokens = _tokens(_BRACKETS.sub("", text), language, True)
    tokens = _with_articles(tokens) if language in LANGUAGES else tokens
    unknown = next((at for at, one in enumerate(tokens) if not one.known), len(tokens))
    comma = next((at for at, one in enumerate(tokens) if one.said.startswith((",", ";"))), unknown)
    unknown = min(unknown, comma)
    if (verb := _another_verb(tokens, language)) <= unknown:
        unknown = verb
    elif unknown < len(tokens):
        while unknown and not tokens[unknown].begins:
            unknown -= 1
    kept = in_order(tokens[:unknown], language)
    while kept and kept[-1].kind in ("gap", "small"):
        kept.pop()
    led = kept[:1] and kept[0].kind == "verb"
    return listing(_joined(kept)) if led and any(one.kind in NOUNS for one in kept) else ""


_CONTRACTED = frozenset(
    """
    del al do da dos das no na nos nas ao aos du au aux vom im zum zur della dei delle degli dello
    dell nel nella nei nelle alla ai alle dal dalla dai sul sulla
    """.split()
)
"""Prepositions with an article in them."""


def _with_articles(tokens: list[Token]) -> list[Token]:
    """As "do usuário" is of the user, where a sentence is read; keys are told without."""
    after = [*tokens, Token("", "name"), Token("", "name")][2:]
    return [
        one._replace(said=f"{one.said} the") if _has_article(one, noun) else one
        for one, noun in zip(tokens, after, strict=True)
    ]


def _has_article(token: Token, noun: Token) -> bool:
    told = token.kind == "small" and token.own in _CONTRACTED and token.said in _WITH_ARTICLE
    return told and noun.kind != "name"


_WITH_ARTICLE = frozenset("of in to from on".split())


def _another_verb(tokens: Sequence[Token], language: str) -> int:
    """Where a sentence goes on with what is used or meant: its order is not that of English."""
    own = (at for at, one in enumerate(tokens) if at > 1 and one.kind == "verb")
    parted = (at for at, one in enumerate(tokens) if "/" in one.said)
    ends = [next(own, len(tokens)), next(parted, len(tokens))]
    return min(ends) if language in INFLECTED else len(tokens)


_BRACKETS = regex(r"\s*\([^)]*\)")


def _meaning(word: str, language: str) -> str:
    return next((one.english for one in word_readings(word, language) if one.kind == "verb"), "")


def words_in(text: str) -> list[str]:
    """The words of a text, without values, codes and names of programs."""
    return [piece for piece in _split(text) if piece[0].isalpha() and not KEPT.fullmatch(piece)]


def _tokens(text: str, language: str, does: bool) -> list[Token]:
    tokens, said, at = _split(text), list[Token](), 0
    while at < len(tokens):
        token = tokens[at]
        length = 1
        if KEPT.fullmatch(token):
            said.append(Token(token, "name"))
        elif not token[0].isalpha():
            said.append(Token(token, "gap"))
        else:
            phrase, length = _phrase(tokens[at : at + _LONGEST])
            last = next((one for one in reversed(said) if one.kind != "gap"), None)
            small = small_words(language)
            after = next((one for one in tokens[at + 1 :] if one[0].isalpha()), "")
            another = last is not None and last.said in ("and", "or")
            another = another and small.get(after.lower()) in (*ARTICLES, "to")
            first = does and (last is None or another)
            said.append(
                Token(phrase, _phrase_kind(phrase, first=first or (does and language in VERB_LAST)))
                if phrase
                else _word(token, last, language, first=first)
            )
        at += length
    return said


def _phrase(tokens: Sequence[str]) -> tuple[str, int]:
    """The phrase or compound that begins here in English, and of how many tokens it is."""
    for length in range(len(tokens) - 1 + len(tokens) % 2, 0, -2):
        phrase = foreign_phrases().get(without_accents("".join(tokens[:length])))
        if phrase:
            return phrase, length
    return "", 1


_SMALL_PHRASES = frozenset({"from", "e.g.", "at least", "at most", "near"})
_TELLING_PHRASES = frozenset({"read-only", "nearby"})


def _phrase_kind(phrase: str, *, first: bool) -> str:
    if phrase in _SMALL_PHRASES:
        return "small"
    if phrase in _TELLING_PHRASES:
        return "adjective"
    verb = is_verb(phrase) or is_verb(phrase.partition(" ")[0])
    return "verb" if first and verb else "noun"


def _word(token: str, last: Token | None, language: str, *, first: bool) -> Token:
    """A word in English, by the one before it; the ``first`` one of a sentence is a verb."""
    plain = without_accents(token).rstrip("'’")
    kind = last.kind if last else ""
    small = _special(plain, last, language) if last else None
    small = small_words(language).get(plain) if small is None else small
    if small is not None:
        return Token(small + " " * (token[-1] in "'’"), "small", own=plain)
    if (plain in BORROWED or is_english(plain)) and plain not in own_nouns(language):
        verb = first and is_verb(plain)
        said = plain if token.islower() or verb or (language == "de" and token.istitle()) else token
        is_kind = "verb" if verb else "adjective" if is_adjective(token) else "noun"
        return Token(said, is_kind, own=plain)
    if token[0].isupper() and kind == "name" and language != "de":
        return Token(token, "name", own=plain)  # "France Travail"
    order = _FIRST if first else _AFTER_NOUN if kind in NOUNS else _INNER
    found = min(word_readings(plain, language), key=lambda one: order.index(one.kind), default=None)
    if found:
        kind = _number(found.kind, last, language) if last else found.kind
        return Token(_formed(Reading(found.english, kind)), kind, own=plain)
    return _unknown(token, plain, last, language)


def _special(plain: str, last: Token, language: str) -> str | None:
    """Small words that mean something else behind a noun or a verb."""
    if language == "de" and plain in _GENITIVES and last.kind in NOUNS:
        return _GENITIVES[plain]
    if language == "de" and plain == "nach" and last.kind == "verb":
        return "for"  # "sucht nach Zügen"
    if (language, plain) in (("de", "hinzu"), ("de", "zuruck"), ("nl", "toe")):
        return ""  # parts of verbs: "voeg een taak toe"
    if language == "fr" and plain in ("des", "du", "de") and last.kind == "verb":
        return ""  # "cherche des trains"
    return None


_GENITIVES = {"der": "of the", "des": "of the", "eines": "of a", "einer": "of a"}
_JOINED = frozenset({"de", "nl"})
"""Languages that write nouns together."""


def _unknown(token: str, plain: str, last: Token | None, language: str) -> Token:
    """What the tables lack: a word that English has alike, nouns written as one, a name."""
    if language in LANGUAGES and (alike := cognate(plain)):
        return Token(alike, "noun", own=plain)
    if language in _JOINED and (parts := compound(plain, language)):
        return Token(parts, "noun", own=plain)
    if token.isupper() and token[0].lower() in _CYRILLIC:
        return Token("", "small", own=plain)  # short for what only its readers know
    if token[0].isupper() and last is not None and language != "de":
        return Token(_latin(token), "name", own=plain)
    return Token(token, "noun", known=plain == "id", own=plain)


def _number(kind: str, last: Token, language: str) -> str:
    """Whether a noun is of one or of many, by the word before it: "einen Kunden", "due città"."""
    if kind not in ("noun", "plural"):
        return kind
    counted = language in INFLECTED and last.said in _LISTING
    several = last.said == "two" or counted
    one = last.said in ("a", "of a") or (language == "de" and last.own == "des")
    return "plural" if several else "noun" if one else kind


def _formed(reading: Reading) -> str:
    if reading.kind == "done":
        return participle(reading.english)
    return gerund(reading.english) if reading.kind == "doing" else in_words(reading)


def _latin(name: str) -> str:
    """A name as Latin letters write it: "Авито" → "Avito"."""
    letters = [_CYRILLIC.get(letter, letter) for letter in name.lower()]
    return name if "".join(letters) == name.lower() else "".join(letters).capitalize()


_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)


_FORMAT = regex(r"(?<![A-Z])(?:A{4}|J{4}|J{2}|T{2}|G{2}|M{2}|D{2})(?![A-Z])|A{4}(?=MM)|(?<=MM)JJ")
_OWN_FORMS = {"AAAA": "YYYY", "JJJJ": "YYYY", "JJ": "DD", "TT": "DD", "GG": "DD"}
"""Letters that stand for years and days in dates."""


def _split(text: str) -> list[str]:
    """Words, what is kept as it stands, and what is between, all of the text."""
    text = _FORMAT.sub(lambda match: _OWN_FORMS.get(match[0], match[0]), text)
    found: list[str] = []
    at = 0
    for match in _PARTS.finditer(text):
        found += [text[at : match.start()]] * (match.start() > at) + [match[0]]
        at = match.end()
    return found + [text[at:]] * (at < len(text))


def _joined(tokens: Sequence[Token]) -> str:
    text = re.sub(r"  +", " ", "".join(token.said for token in tokens)).strip()
    text = _BEHIND.sub(r"a \1 ", text)
    text = re.sub(r"\ba (?=[aeioAEIO])", "an ", text).replace("an other", "another")
    return re.sub(r"e\.g\.\s*[.:]+", "e.g.", text)


_BEHIND = regex(r"\b(new|specific|open|important) a ")
"""An article behind its adjective: "yeni bir"."""
