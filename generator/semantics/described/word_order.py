"""The word order of English for texts that were put into English word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.quick import regex

_TURNED = frozenset({"es", "pt", "fr", "it", "id"})
"""Languages that put adjectives behind nouns."""
_REVERSED = frozenset({"pl", "ru", "id"})
"""Languages that put a noun that tells of another one behind it, as it is."""
VERB_LAST = frozenset({"tr", "de"})
NOUNS = ("noun", "plural", "name")
ARTICLES = frozenset({"the", "a"})
_BARE_OF = frozenset({"de", "di", "d"})
"""Prepositions without an article, which make one noun of two."""
_COUNTED = frozenset("quantity list group type set kind name total number lack lot pair".split())
"""Nouns that are of something rather than described by it."""


_NO_NAMES = frozenset({"ID", "IDs", "URL", "URLs", "YYYYMMDD"})
"""What is written as names of products are, but is a thing itself."""


class Token(NamedTuple):
    """A piece of a text in English: of which kind ("gap": between words), whether it is known."""

    said: str
    kind: str
    known: bool = True
    own: str = ""
    """The word itself, without accents."""

    @property
    def begins(self) -> bool:
        """Whether a phrase begins here: at a small word that is no article, or punctuation."""
        if self.kind == "small":
            return self.said not in ARTICLES | {""}
        return self.kind == "gap" and self.said.strip() != ""

    @property
    def titles(self) -> bool:
        """Whether it is the name of a product, which tells whose a thing is: "API Notion"."""
        return self.kind == "name" and self.said.isalpha() and self.said not in _NO_NAMES


def in_order(tokens: Sequence[Token], language: str, *, named: bool = False) -> list[Token]:
    """Adjectives before nouns, nouns that tell of what another is before it, a verb first.

    In what is ``named`` by nouns alone the first one is what it is, in most languages.
    """
    found = list(tokens)
    if language in _TURNED:
        found = _turned(found, language)
        found = _object_first(found if language == "id" else _compounded(found))
    if language == "pl":
        found = _turned(found, language)
    if language == "ru":
        found = _genitive(found)
    if language in _REVERSED or (named and language in _TURNED):
        found = _reversed(found)
    if language == "de":
        found = _apart(found)
    if language in VERB_LAST and found and found[0].kind != "verb":
        end = max((at for at, one in enumerate(found) if one.kind != "gap"), default=0)
        if found[end].kind == "verb":
            found = [found[end], Token(" ", "gap"), *found[:end], *found[end + 1 :]]
    return found


def _genitive(tokens: list[Token]) -> list[Token]:
    """As "планета Солнечной системы" → "planet of the solar system"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        found.append(token)
        kinds = [one.kind for one in tokens[at : at + 5]]
        if kinds[:1] in (["noun"], ["plural"]) and kinds[1:] in _TOLD_OF:
            found += [Token(" ", "gap"), Token("of the", "small")]
    return found


_TOLD_OF = (["gap", "adjective", "gap", "noun"], ["gap", "adjective", "gap", "plural"])
"""What tells of the noun before it."""


def _turned(tokens: list[Token], language: str) -> list[Token]:
    """As "tareas pendientes" → "pending tasks"; what was done to it stays if more is told.

    In Polish they stand on either side, in Indonesian behind all nouns of a thing.
    """
    at = 0
    while at < len(tokens) - 2:
        end = at
        while end + 2 < len(tokens) and tokens[end + 1].said == " " and _tells(tokens[end + 2]):
            end += 2
        after = tokens[end + 2] if end + 2 < len(tokens) else None
        told = (
            after is not None
            and after.kind == "small"
            and after.said not in ("of", "of the", "and", "or")
        )
        noun = tokens[at].kind in ("noun", "plural") or tokens[at].said == "ID"
        if noun and end > at and not (tokens[end].kind == "done" and told):
            start = _run_start(tokens, at) if language == "id" else at
            if language == "pl" and after is not None and after.kind in NOUNS:
                at = end
                continue
            moved = tokens[at + 2 : end + 1]
            tokens[start : end + 1] = [*moved, Token(" ", "gap"), *tokens[start : at + 1]]
            at = end
        at += 1
    return tokens


def _run_start(tokens: Sequence[Token], at: int) -> int:
    """Where the nouns begin that end here."""
    while at > 1 and tokens[at - 1].said == " " and tokens[at - 2].kind in ("noun", "plural"):
        at -= 2
    return at


def _tells(token: Token) -> bool:
    return token.kind in ("adjective", "done") or token.titles


def _compounded(tokens: list[Token]) -> list[Token]:
    """As "número de página" → "page number", where no article says which one it is."""
    at = 0
    while at < len(tokens) - 4:
        first, gap, of, space, second = tokens[at : at + 5]
        named = first.kind in ("noun", "plural") and first.known and first.said not in _COUNTED
        single = second.kind == "noun" and second.known and second.said.islower()
        single = single or second.titles
        if named and single and of.own in _BARE_OF and gap.said == space.said == " ":
            tokens[at : at + 5] = [second, space, first]
        at += 1
    return tokens


def _object_first(tokens: list[Token]) -> list[Token]:
    """As "send to Alexa a command" → "send a command to Alexa"."""
    if len(tokens) < 5 or tokens[0].kind != "verb" or tokens[2].said not in ("to", "in", "from"):
        return tokens
    at = next((at for at, one in enumerate(tokens) if at > 3 and one.said in ARTICLES), 0)
    if not at or any(one.begins for one in tokens[3:at]):
        return tokens
    end = next((end for end in range(at + 1, len(tokens)) if tokens[end].begins), len(tokens))
    thing = tokens[at:end]
    while thing[-1].kind == "gap":
        thing.pop()
    rest = tokens[at + len(thing) :]
    return [*tokens[:2], *thing, tokens[1], *tokens[2 : at - 1], *rest]


def _reversed(tokens: list[Token]) -> list[Token]:
    """As "nazwa kampanii" → "campaign name"; names of several words stay together."""
    at = 0
    while at < len(tokens):
        runs = [[tokens[at]]]
        end = at
        while end + 2 < len(tokens) and _beside(tokens[end : end + 3]):
            gap, noun = tokens[end + 1 : end + 3]
            if noun.said[:1].isupper() and tokens[end].said[:1].isupper():
                runs[-1] += [gap, noun]
            else:
                runs += [[gap], [noun]]
            end += 2
        tokens[at : end + 1] = [one for run in reversed(runs) for one in run]
        at = end + 1
    return tokens


_PARTICLES = frozenset("ab an auf aus ein her hin hinzu vor zu zuruck".split())
_SWITCHED = {"ein": "turn on", "an": "turn on", "aus": "turn off", "ab": "turn off"}


def _apart(tokens: list[Token]) -> list[Token]:
    """Without the part of a German verb at the end: "ruft das Wetter ab"."""
    end = len(tokens) - 1
    if end > 1 and tokens[0].kind == "verb" and tokens[end].own in _PARTICLES:
        first = tokens[0]
        said = _SWITCHED.get(tokens[end].own, "") if first.said == "switch" else first.said
        return [first._replace(said=said or first.said), *tokens[1 : end - 1]]
    return tokens


def _beside(tokens: Sequence[Token]) -> bool:
    """Whether two nouns stand side by side."""
    first, gap, second = tokens
    return gap.said == " " and first.kind in NOUNS and second.kind in NOUNS


_CASE = regex(r"(?:[ea]|[dt][ea]n)$")
_FEW = 4
"""Words up to which a sentence in Turkish is what is done and to what."""


def is_cased(words: Sequence[str]) -> bool:
    """Whether ends of Turkish words tell what is done to what: "sepete" is to the cart."""
    return len(words) > _FEW or any(_CASE.search(word) for word in words[:-2])
