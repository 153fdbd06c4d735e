"""Whether examples are written in another form than a type's texts: codes, signs, paths, names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import SemanticType
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.names import is_named


def known_values(meaning: SemanticType) -> Sequence[str]:
    """The values of a catalogue; all in the world, however few lie where the function's do."""
    if not isinstance(meaning, Catalogue):
        return ()
    return meaning.values() if meaning.setting.realm is not None else meaning.fitting


def is_of_other_form(meaning: SemanticType, shown: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the examples are single words, names of a program, years or signs and no text is."""
    own = [text for text in texts if text not in shown]
    single = len(shown) > 1 and all(re.fullmatch(r"[a-z]+", text) for text in shown)
    joined = all(_JOINED.fullmatch(text) for text in shown)
    snakes = all(map(_SNAKE.fullmatch, shown)) and not any("_" in text for text in own or texts)
    if snakes or _are_nobody(meaning, shown, joined=joined):
        return True
    if (
        meaning.family in ("text", "labels")
        and (single or joined)
        and all(" " in text for text in own)
    ):
        return True
    if all(text.isdigit() for text in shown) and not any(re.search(r"\d", text) for text in own):
        return True
    if all(map(_ADDRESS.fullmatch, shown)) and not any(map(_ADDRESS.fullmatch, texts)):
        return True
    numbered = any(re.search(r"\d", text) for text in shown)
    if meaning.family == "places" and numbered and not re.search(r"\d", "".join(own)):
        return True  # "Room 214" is no town
    if meaning.family == "code" and all(map(str.isupper, shown)):
        return not any(map(str.isupper, own))
    if meaning.family == "web" and all(map(SPACED_NAME.fullmatch, shown)):
        return " " not in "".join(own)
    if meaning.name == "slug" and max(text.count("-") for text in shown) < 2:
        return min(text.count("-") for text in texts) > 0  # places, no titles of articles
    if meaning.name == "url" and all(map(_OTHER_SCHEME.match, shown)):
        return True
    pathed = all(text.startswith("/") or re.fullmatch(r"[\w-]+", text) for text in shown)
    if meaning.name == "url" and pathed:
        return True  # a path on a server that is known, or a part of it
    figured = meaning.family == "text" and all(text[:1].isdigit() for text in shown)
    if figured and not any(text[:1].isdigit() for text in own):
        return True  # "150 g" is no dish
    if _are_in_form(meaning, shown, own) or _are_deeper(meaning, shown, own):
        return True
    return _are_signs(meaning, shown, texts) or _are_shaped(shown, texts, own)


def _are_signs(meaning: SemanticType, shown: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the examples are signs in capitals, as of stations, and the texts are words."""
    known = {value.casefold() for value in known_values(meaning)}
    sign = len(shown[0]) <= _SIGN and shown[0].isalpha() and shown[0].casefold() not in known
    capitals = (len(shown) > 1 or sign) and all(map(str.isupper, shown))
    return capitals and _in_words(texts)  # of departments, "COMPSCI" is no "Human Resources"


def _are_shaped(shown: Sequence[str], texts: Sequence[str], own: Sequence[str]) -> bool:
    """Whether the examples have a sign that shapes them, or lack one, unlike the texts."""
    figures = all(re.search(r"\d", text) for text in own) and bool(own)
    if len(shown) > 1 and figures and not any(re.search(r"\d", text) for text in shown):
        return True  # a form of address, and none of a house
    signs = frozenset.intersection(*(frozenset(text) & _SIGNS for text in shown))
    if signs and not any(2 * len(signs & {*text}) >= len(signs) for text in own or texts):
        return True
    needed = frozenset.intersection(*(frozenset(text) & _JOINTS for text in texts))
    pieces = len(shown) > 1 and not any(" " in text for text in texts)
    return pieces and bool(needed) and not any(needed & {*text} for text in shown)


def _are_nobody(meaning: SemanticType, shown: Sequence[str], *, joined: bool) -> bool:
    """Whether somebody's name is drawn, and the examples are of things: "Head Anchor"."""
    if meaning.name == "username" or not (meaning.family == "people" or meaning.name == "author"):
        return False
    one = meaning.name not in ("people_group", "relationship")  # "me and my mother in law"
    if joined or (one and any(map(_OF_NOBODY.search, shown))):
        return True
    named = meaning.name == "person_name" and all(map(SPACED_NAME.fullmatch, shown))
    return named and not any(map(is_named, shown))


def _are_deeper(meaning: SemanticType, shown: Sequence[str], own: Sequence[str]) -> bool:
    """Whether examples name more of what holds them: "my_dataset.my_table", "refs/heads/main"."""
    if meaning.family != "web" or meaning.name in ("url", "slug", "branch") or not own:
        return False
    return any(
        min(text.count(sign) for text in shown) > 1 >= max(text.count(sign) for text in own)
        for sign in "./"
    )


def _are_in_form(meaning: SemanticType, shown: Sequence[str], own: Sequence[str]) -> bool:
    """Whether all examples and no draw are of one of the forms that stand by themselves."""
    if all(map(_QUALIFIED.fullmatch, shown)) and not any("." in text for text in own):
        return True
    forms = (_DIRECTED, _ASKED) if isinstance(meaning, Catalogue) else (_DIRECTED,)
    return any(
        all(map(form.fullmatch, shown)) and not any(map(form.fullmatch, own)) for form in forms
    )


def _in_words(texts: Sequence[str]) -> bool:
    """Whether most texts are words, with a capital at most first."""
    return 2 * sum(text[1:].islower() or " " in text for text in texts) > len(texts)


_ADDRESS = regex(r"(?:\d{1,3}\.){3}\d{1,3}")
_ASKED = regex(r".* .*\?")
_DIRECTED = regex(r"\w+ (?:ASC|DESC|asc|desc)")
_QUALIFIED = regex(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){2,}")
"""Names with those of what holds them: "com.example.MyClass"."""
_OF_NOBODY = regex(r"\d| (?:by|the|in|on|with|for) ")
"""What no name of a person has: "GPT-4", "Monstera by the window"."""
SPACED_NAME = regex(r"[A-Z][\w'.]*(?: [A-Z]\w*)+")
"""Names in several words, as no program has them: "Denver Airport" is no branch of a repository."""
_JOINED = regex(r"[A-Za-z]\w*(?:[_-]\w+)+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)+")
"""How programs write names of several words: "tax_rate", "tax-rate", "TaxRate"."""
_SNAKE = regex(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+")
"""How a program's own names are written: "nose_tip"."""
_OTHER_SCHEME = regex(r"(?!https?:|ftp:)[a-z][a-z\d+.-]*:\S")
"""Texts such as "spotify:track:11d", "s3://bucket/path" are no addresses of the web."""
_JOINTS = frozenset("./@:")
"""Signs that hold a text of one piece together: examples without are no such texts."""
_SIGNS = frozenset("=:/@#|+{}()[]*$%")
"""Signs that shape a text: where all examples have one and no sample does, they differ in kind."""
_SIGN = 5
"""Letters that a sign of a station or a department has at most."""
