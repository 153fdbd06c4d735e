"""What a function does, in words that a person would use: verb, objects, complements, audience."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.phrasing.grammar import nouns
from generator.phrasing.grammar.clauses import Clause, parse, sentences
from generator.phrasing.grammar.lexicon import LIGHT, class_of, verb_of
from generator.phrasing.grammar.terms import nominal, termed
from generator.phrasing.grammar.verbclasses import VerbClass
from generator.records import FunctionSpec

Audience = Literal["people", "developers"]

_DEVELOPER = frozenset(
    "api database collection query sql schema table repository repo repositories branch commit "
    "pull container docker kubernetes pod cluster server deployment pipeline log logs endpoint "
    "function variable file directory path package npm json config configuration webhook token "
    "node nodes graph index embedding embeddings blockchain transaction contract evm rpc chain "
    "instance bucket lambda cpu memory metrics mongodb postgres clickhouse redis component "
    "components project issue dependencies code script entity entities pdf document hostname "
    "ssh dns whois ip url html css browser devtools model dashboard aggregation documents".split()
)


_SHORT = {"temp": "temperature", "stats": "stats", "repo": "repository", "db": "database"}
_TAIL = frozenset(("info", "information", "details", "detail"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """``objects`` are bare noun phrases, best first; ``complements`` pairs ("to", "playlists").

    ``asks`` and ``participle`` are set for "find when and where films are shown".
    """

    verb: str
    kind: VerbClass
    objects: tuple[str, ...]
    complements: tuple[tuple[str, str], ...]
    audience: Audience
    about: bool = False
    wrapper: str = ""
    """What is wanted about the object where that is more than "details": "whois info"."""
    asks: tuple[str, ...] = ()
    participle: str = ""
    definite: bool = False
    """Whether the description says "the" of the object: "close the page"."""
    bare: frozenset[str] = frozenset()
    """Complements that the description names without an article: "a hand of poker"."""
    owned: bool = False
    """Whether the object is the speaker's own: "the user's schedule" is "my schedule"."""

    @property
    def noun(self) -> str:
        """The main object, or "" if there is none."""
        return self.objects[0] if self.objects else ""


def name_words(name: str) -> list[str]:
    """Lower-case words of a function's name: "flow_getBalance" → flow, get, balance."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", spaced)
    return [word.lower() for word in re.findall(r"[A-Za-z]+|\d+", spaced)]


def intent_of(spec: FunctionSpec) -> Intent:
    """The intent of a function, from its description where that can be read, else its name."""
    named = _from_name(spec.name)
    known = [word for word in name_words(spec.name) if word not in _NO_VERBS]
    clause = next((c for s in sentences(spec.description)[:3] if (c := _told(s, known))), None)
    clause = nominal(clause) if clause is not None else None
    if clause is None or (clause.verb in LIGHT and named.objects and named.verb not in LIGHT):
        clause = named if clause is None else _merge(named, clause)
    if not clause.objects and named.objects and named.verb != clause.verb:
        kept = tuple(noun.removeprefix(f"{clause.verb} ") for noun in named.objects)
        clause = Clause(clause.verb, kept, clause.complements)
    if _is_plainer(named, clause):
        clause = replace(clause, objects=named.objects)
    if class_of(named.verb).name == "search" and class_of(clause.verb).name in ("get", "list"):
        clause = replace(clause, verb=named.verb)
    named_by_list = tuple(c for c in clause.complements if not _lists_parameters(c[1], spec))
    return _settle(replace(clause, complements=named_by_list), spec)


def _lists_parameters(noun: str, spec: FunctionSpec) -> bool:
    """Whether a complement is a list of parameters: "for a specific year and category"."""
    parts = re.split(r",\s*(?:and |or )?|\s+(?:and|or)\s+", noun.lower())
    declared = spec.parameters.get("properties")
    names = declared if isinstance(declared, Mapping) else {}
    words = {nouns.singular(word) for name in names for word in name_words(name)}
    return len(parts) > 1 and all(
        part and nouns.singular(part.split()[-1]) in words for part in parts
    )


def _is_plainer(named: Clause, told: Clause) -> bool:
    """Whether the name has the told noun without a word before it: "repository pull requests"."""
    if len(named.objects) != 1 or len(told.objects) != 1 or " " not in named.objects[0]:
        return False
    return told.objects[0].lower().endswith(f" {named.objects[0]}")


_NO_VERBS = frozenset("a an the this these that it user users".split())


def _told(sentence: str, known: list[str]) -> Clause | None:
    """The clause of a sentence in English; ``known`` are the words of the name."""
    if sum(ord(char) > 0x24F for char in sentence) > len(sentence) / 5:
        return None
    clause = parse(sentence, known)
    return clause if clause is not None and (clause.objects or clause.complements) else None


def _merge(named: Clause, told: Clause) -> Clause:
    """The name's verb and object with the description's complements."""
    kept = tuple(pair for pair in told.complements if pair[0] != "of")
    return Clause(named.verb, named.objects, kept)


def _from_name(name: str) -> Clause:
    words = [
        _SHORT.get(word, word)
        for word in name_words(name)
        if not re.fullmatch(r"v?\d+|v|mcp|api|apis", word)
    ]
    for index, word in enumerate(words):
        verb = verb_of(word)
        if word.endswith("ing") and any(map(verb_of, words[index + 1 : index + 2])):
            continue  # the service's name: "trading_login"
        if verb is None or (index > 0 and index == len(words) - 1 and verb != word):
            continue
        if index == len(words) - 1 and index > 0:
            return Clause(verb, (" ".join(words[:index]),), ())
        return _name_object(verb, words[index + 1 :])
    return Clause("get", (" ".join(words),) if words else (), ())


def _name_object(verb: str, words: list[str]) -> Clause:
    words = words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words
    if verb == "get" and words and words[0] == "all":
        verb, words = "list", words[1:]
    for index, word in enumerate(words):
        if word in ("by", "for", "from", "to", "in", "on", "with", "at", "of") and index:
            rest = " ".join(words[index + 1 :])
            found = ((word, rest),) if rest and word != "by" else ()
            return Clause(verb, (" ".join(words[:index]),), found)
    return Clause(verb, (" ".join(words),) if words else (), ())


def _settle(clause: Clause, spec: FunctionSpec) -> Intent:
    """Drop lists and wrappers ("a list of", "details of"), put capitals right."""
    verb, objects, complements = clause.verb, list(clause.objects), list(clause.complements)
    about, wrapper = False, ""
    verb, objects, complements = termed(spec, verb, objects, complements)
    verb, objects, complements = _acted(verb, objects, complements)
    for _ in range(2):
        if not objects or not complements or complements[0][0] not in ("of", "about", "on", "for"):
            break
        head = objects[0].rsplit(" ", 1)[-1].lower()
        inner = complements[0][1]
        if head in nouns.LISTS and complements[0][0] == "of":
            verb = "list" if class_of(verb).name == "get" else verb
            objects, complements = [inner], complements[1:]
        elif head in nouns.WRAPPERS and len(objects[0].split()) <= 2 and inner:
            about = True
            words = [word.lower() for word in objects[0].split()]
            if words == ["contents"]:
                wrapper = "contents"
            if len(words) == 2:
                wrapper = f"{words[0]} {'info' if words[1] == 'information' else words[1]}"
            objects, complements = [inner], complements[1:]
        else:
            break
    if objects and objects[0].rsplit(" ", 1)[-1].lower() in _TAIL and " " in objects[0]:
        about = True
        objects[0] = objects[0].rsplit(" ", 1)[0]
    first = complements[0][0] if complements else ""
    if (
        objects
        and class_of(verb).name == "get"
        and verb not in ("read", "extract")
        and first != "from"
    ):
        short = [word for word in objects[0].split() if word.lower() not in nouns.LISTS]
        if len(short) < len(objects[0].split()) and short:
            objects[0] = nouns.plural(" ".join(short))
            verb = "list"
    if objects and objects[0].lower().startswith("nearby ") and _places(spec):
        objects[0] = objects[0][7:]
    owned = bool(objects) and _owned(objects[0], spec)
    if owned:
        objects[0] = objects[0].removeprefix("user ")
    return Intent(
        verb=verb,
        kind=class_of("grant" if _hands(verb, complements) else verb),
        objects=tuple(_plain(noun) for noun in objects if noun),
        complements=tuple((prep, _plain(noun)) for prep, noun in complements if noun),
        audience=_audience(spec),
        about=about,
        wrapper=wrapper,
        asks=clause.asks,
        participle=clause.participle,
        bare=frozenset(
            noun
            for prep, noun in complements
            if re.search(rf"\b{prep} {re.escape(noun)}\b", spec.description, re.I)
        ),
        owned=owned,
        definite=clause.definite,
    )


def _places(spec: FunctionSpec) -> bool:
    """Whether some argument says where, so that "nearby" need not be said."""
    properties = spec.parameters.get("properties") if spec.parameters else None
    where = {"location", "city", "address", "place", "latitude", "lat", "zip", "area"}
    return any(where & set(name_words(str(name))) for name in properties or ())


_PERSONS = frozenset("user username person employee customer member name email account".split())


def _owned(noun: str, spec: FunctionSpec) -> bool:
    """Whether the description says that the object is the user's, and no argument says whose."""
    properties = spec.parameters.get("properties") if spec.parameters else None
    named = {word for name in properties or () for word in name_words(str(name))}
    if named & _PERSONS:
        return False
    if noun.startswith("user ") and noun.count(" ") == 1:
        return True
    head = re.escape(noun.rsplit(" ", 1)[-1])
    whose = r"\b(?:your|(?:current |authenticated |logged-in )?user'?s'?)\s+(?:[\w-]+\s+){0,2}"
    return bool(re.search(whose + head + r"\b", spec.description[:200].replace("’", "'"), re.I))


def _hands(verb: str, complements: list[tuple[str, str]]) -> bool:
    """Whether something is given to someone, and not shown: "give an item to a player"."""
    return verb in ("give", "present") and any(prep == "to" for prep, _ in complements)


_GRADES = frozenset("rating score grade stars review mark".split())
_LEVELS = frozenset("brightness color colour volume".split())
_ASPECTS = frozenset(
    "status priority state settings setting properties details name title fields attributes "
    "quantity profile".split()
)


def _acted(
    verb: str, objects: list[str], complements: list[tuple[str, str]]
) -> tuple[str, list[str], list[tuple[str, str]]]:
    """What is acted on: "leave a rating for X" rates X, "update the status of X" updates X."""
    if not objects or not complements or complements[0][0] not in ("of", "for", "to", "on"):
        return verb, objects, complements
    heads = {noun.rsplit(" ", 1)[-1].lower() for noun in objects}
    prep, inner = complements[0]
    if heads <= _GRADES and verb in ("leave", "give", "add", "submit", "set", "post", "record"):
        return "rate", [inner], complements[1:]
    if heads <= _LEVELS and prep == "of" and class_of(verb).name in ("update", "set"):
        return "set", [inner], complements[1:]
    if heads <= _ASPECTS and prep == "of" and class_of(verb).name in ("update", "set"):
        return "update" if verb != "change" else verb, [inner], complements[1:]
    return verb, objects, complements


def _plain(noun: str) -> str:
    """A noun phrase of at most five words, in lower case except for names."""
    words = noun.replace("/", " and ").split()
    kept = [word if _is_name(word) else word.lower() for word in words][-5:]
    return nouns.cased(" ".join(kept))


def _is_name(word: str) -> bool:
    return any(char.isupper() for char in word[1:]) or (word[:1].isupper() and word.isalpha())


def _audience(spec: FunctionSpec) -> Audience:
    words = re.findall(
        r"[a-z]+", (" ".join(name_words(spec.name)) + " " + spec.description).lower()
    )
    score = sum(word in _DEVELOPER for word in words[:40])
    properties = spec.parameters.get("properties", {}) if spec.parameters else {}
    if isinstance(properties, dict):
        for name in properties:
            words = name_words(str(name))
            score += sum(word in _DEVELOPER for word in words)
            score += 2 * (words[-1:] == ["token"] or words[-2:] == ["api", "key"])
    return "developers" if score >= 2 else "people"
