"""A function's name and description as people read them: no markup, paths or capitals of things."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.known_services import told_of_service
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.listings import of_listing
from generator.phrasing.grammar.described.names_alone import checked_for, told_by_name
from generator.phrasing.grammar.described.nouns import plural, singular_phrase, with_article
from generator.phrasing.grammar.described.path_names import METHODS, declared, last, without_path
from generator.phrasing.grammar.described.phrases import PREPOSITIONS, STOPS
from generator.phrasing.grammar.described.radii import without_radius
from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.answering_tools import looks_up
from generator.semantics.described.beginning import unmarked
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.capitals import is_service, small
from generator.semantics.described.listed_before import without_lists
from generator.semantics.described.naming import singular
from generator.semantics.described.tongues import is_foreign
from generator.semantics.described.toolspeak import unframed
from generator.semantics.usages.around import known_products


def as_read(spec: FunctionSpec) -> FunctionSpec:
    """The function with its name and description as a person takes them; for reading alone."""
    spec, whole = uncalled(_called(of_listing(spec))), spec
    if name_words(spec.name)[:1] == ["resolve"] and looks_up(spec.description):
        spec = replace(spec, name=f"get{spec.name[len('resolve') :]}")  # nobody resolves a team
    if known := told_of_service(spec.name, spec.description, spec.parameters):
        return replace(spec, description=known)
    if alone := told_by_name(spec):
        return replace(spec, description=alone)
    if is_foreign(spec.description):
        spec = replace(spec, description="")
    if (shorter := without_lists(spec)) != spec.description:
        spec = replace(spec, description=shorter)
    name, told = without_path(spec), _told(spec)
    same = name == whole.name and told == whole.description
    return whole if same else replace(spec, name=name, description=told)


def _called(spec: FunctionSpec) -> FunctionSpec:
    """The function by its summary, where that only repeats the start of a name made of a path.

    "Sources Get" of ``sources_get_v2_sources_get``; "deleteCard()" tells nothing.
    """
    told = spec.description.strip()
    title = told.rstrip("().")
    words, said = name_words(spec.name), name_words(title)
    if said and said == words and (title == spec.name or len(said) == 1):
        return replace(spec, description="") if title == spec.name else spec
    starts = words[: len(said)] == said and words[-1] in METHODS and len(said) < len(words)
    if not said or not starts or len(told) > 60:
        return spec
    verb = next((word for word in said if verb_of(word)), "")
    if all(map(verb_of, said)):
        return replace(spec, description="")
    first = [verb] if verb in METHODS and said[-1] == verb else []
    rest = said[:-1] if first else said
    front = first or ([] if verb else words[-1:])
    return replace(spec, name="_".join([*front, *rest]), description="")


_LED = "|".join(sorted(PREPOSITIONS | STOPS - {"all", "multiple"}))
_END = rf"(?=\s+(?:{_LED})\b|\s*[.,;:()]|\s*$)"
_ONE = regex(rf"(?<=\b[aA] )[A-Z][a-z]+{_END}|(?<=\b[aA]n )[A-Z][a-z]+{_END}")
_SAID = regex(rf"(?<=\b[aA] )[a-z]{{3,}} [A-Z][a-z]+{_END}|(?<=\ban )[a-z]+ [A-Z][a-z]+{_END}")
_ALL = regex(rf"(?<=\ball )[A-Z][a-z]+{_END}|(?<=(?:list|tion) of )[A-Z][a-z]+{_END}")
_HEAD = regex(rf"(?<=[\w,] )[A-Z][a-z]+(?:(?=\s+[A-Z])|{_END})")
_RUN = regex(r"(?<=\w )[A-Z][a-z]+(?: [A-Z][a-z]+)*\b(?![.'’_-]\w| [A-Z])")
_TITLED = regex(r"[A-Z][\w'’/&,-]*(?: +[\w'’/&,()-]+)+(?=\.?\s*\Z|\.?\s*\n|\. )")
_CAPITAL = regex(r"(?<=[\w,] )[A-Z][a-z]+\b")
_SMALL = frozenset("from with into onto over about your their this that through under".split())
_SOURCE = regex(r" (?:from|via|using|through|with|on|in) (?=[A-Z])")
_PLAIN = regex(r"(?<![\w./@:#'\"`_-])[a-z]{3,}(?![\w/@:_-]|\.\w)")
_HUMPS = regex(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)+s?\b")
_SNAKE = regex(r"(?<![\w/.`'\"<{])[a-z]+(?:_[a-z]+)+(?![\w/.(=}>])")
_KEYED = frozenset("id ids key name slug number uuid code".split())


_ANOTHER = regex(
    r" (?:in)?to another (?:[a-z]+ (?=(?:status|state|stage|phase|column)\b))?([a-z]+)\b"
)
"""What nobody can say where no argument tells which: "from Punjabi to another language"."""
_STATES = frozenset("status state stage phase column".split())
"""What a thing is moved to, which the argument says by itself: "move it to done"."""


_QUOTED_NAME = regex(r"`(\w+)` (?=[a-z])")
"""An argument that stands before the noun it counts or qualifies: "Roll `count` dice"."""


def _told(spec: FunctionSpec) -> str:
    properties = declared(spec)
    text = without_radius(_plain(spec), properties)
    named = {word for name in properties for word in name_words(name)}
    text = _ANOTHER.sub(
        lambda found: found[0] if found[1] in named and found[1] not in _STATES else "", text
    )
    text = _QUOTED_NAME.sub(lambda found: "" if found[1] in properties else found[0], text)
    text = _spelled(text, frozenset(properties), name_words(spec.name))
    if not re.search(r"\w [A-Z][a-z]", text):
        return text
    text = _untitled(text)
    texts = (each.get("description") for each in properties.values() if isinstance(each, Mapping))
    words = _plain_words(" ".join([text, *(one for one in texts if isinstance(one, str))]))
    text = _RUN.sub(lambda found: _common(found[0], words), text)
    keys = frozenset(_keys(properties))
    for common in (_ONE, _SAID, _ALL):
        text = common.sub(lambda found: found[0].lower(), text)
    return _HEAD.sub(lambda found: _lower(found[0], keys), text) if keys else text


def _plain(spec: FunctionSpec) -> str:
    text = _PROMPTED.sub("", _TO_API.sub(r" to \1", unmarked(spec.description)))
    text = checked_for(_FOR_DOING.sub(_deed, unframed(text)))
    text = _AS_IN_SHORT.sub(_shorter, _PARTICLED.sub(r"\1-\2", text))
    text = _SHORT.sub("", _PARTLY.sub("", text))
    text = _EVERY.sub(_all, _LABEL.sub("", _OF_ANY_AGE.sub("", _MANY.sub("", text))))
    text = _SUM.sub(" and ", text) if text.count(" + ") == 1 else text
    return _BETWEEN.sub(
        lambda found: f"{found[1]} to {with_article(singular_phrase(found[2]))}", text
    )


_FOR_DOING = regex(
    r"\A\s*(?:An? |The |This )?(?:[\w-]+ ){0,3}?(?:tool|utility|helper) for (?P<doing>[a-z]+ing) "
    r"(?=(?:[\w-]+ ){1,5}[\w-]+)"
)


def _deed(found: re.Match[str]) -> str:
    """What a tool is for, as what it does: "A tool for applying X" applies it."""
    verb = verb_of(found["doing"])
    return found[0] if verb in (None, found["doing"]) else f"{verb.capitalize()} "


_PROMPTED = regex(
    r"\b(?:natural|plain)[- ](?:language|English|text) (?=(?:prompt|query|question|command|request|"
    r"instruction|message|description|text|search)(?:e?s|ies)?\b)",
    re.I,
)
"""In what language one asks, which goes without saying of a question."""
_TO_API = regex(
    r"(?<!query) to (?:the |an? )?((?:[A-Z][\w.]*)(?: [A-Z][\w.]*)*)"
    r"(?: [a-z]+)? (?:APIs?|endpoints?|backends?|servers?)\b(?! [a-z]+s?\b(?<! and)(?<! for))"
)
"""By which door one comes to a service: "to the Home Assistant conversation API"."""
_SHORT = regex(r"\A\W*(?:short|brief|quick)(?=,? [a-z]+ (?:of|about|on|for) )", re.I)
"""How long an answer is: the short profile of a bird, which nobody shortens."""
_PARTLY = regex(
    r"\b(?:all|the whole|everything),? or (?:only |just )?(?:a )?(?:parts?|some|portions?) of ",
    re.I,
)
"""How much of a thing may be meant, which an argument tells: "refund all or a part of it"."""
_AS_IN_SHORT = regex(
    r"(?P<long>(?:[A-Za-z][\w']*[ -]){1,6}[A-Za-z][\w']*) \((?P<short>[A-Z]{2,6}s?)\)"
)


def _shorter(found: re.Match[str]) -> str:
    """What has a short form, by that: "Top Level Domain (TLD)" is a TLD."""
    letters = found["short"].rstrip("s")
    words = re.split("([ -])", found["long"])
    for at in range(len(words) - 1, -1, -2):
        initials = "".join(word[0] for word in words[at::2])
        if initials.upper() == letters:
            return "".join(words[:at]) + found["short"]
    return found[0]


_BETWEEN = regex(
    r"\A(switch|toggle|change)(?:es|s)? between (?:different |the |available |all )?"
    r"((?:[a-z]+ )?[a-z]+s)\b(?! and\b)",
    re.I,
)
"""One goes to one of several: "Switch between networks"."""


_LABEL = regex(r"\A\W*[A-Z][\w-]*(?: only| use)?: (?=(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){0,4}[\w-]+)")
"""For whom or in which state something is, before what it is: "Admin: the log of a user"."""
_EVERY = regex(
    r"\A(?P<deed>\W*[A-Z][a-z]+) (?:every(?: single)?|each) "
    r"(?!(?:time|second|minute|hour|day|week|month|year)\b)"
    rf"(?P<one>(?:[\w-]+ ){{0,3}}?[a-z-]+(?: and [a-z-]+)?)(?P<state> (?:known|seen|used))?"
    rf"(?:{_END}|(?= (?:older|newer|larger|smaller|more|less|the|this|one|your)\b))"
)
"""All there are, by each: "Close every open tab"."""


def _all(found: re.Match[str]) -> str:
    both = found["one"].split(" and ")
    return f"{found['deed']} all {' and '.join(map(plural, both))}{found['state'] or ''}"


_MANY = regex(r"\b(?:one|two|three|several) or more (?=[A-Za-z])", re.I)
"""How many there may be, which nobody says of those that are named: "merge two or more files"."""
_SUM = regex(r"(?<=\w) \+ (?=[a-z])")
_OF_ANY_AGE = regex(
    r"\b(?:previously|already|currently)[- ]"
    r"(?:created|existing|saved|merged|defined|loaded|configured|initiali[sz]ed|established) ",
    re.I,
)
"""What a thing must be before one can do something with it."""


_PARTICLED = regex(
    r"\b(logged|signed|checked|clocked|opted|plugged|built|left|sold|dropped) (in|on|out|off)"
    r"(?= [a-z-]+s\b(?<!\bits)(?<!\bthis))",
    re.I,
)
"""Adjectives of a participle and what goes with it: "the number of logged in users"."""


@functools.lru_cache(maxsize=1024)
def _plain_words(text: str) -> frozenset[str]:
    return frozenset(_PLAIN.findall(text))


def _keys(properties: Mapping[str, Json]) -> Iterator[str]:
    """The things that arguments are keys of: an organization, of an ``organizationId``."""
    for name in properties:
        own = name_words(name)
        if len(own) > 1 and own[-1] in _KEYED:
            yield own[-2]
            yield f"{own[-2]}s"


def _untitled(text: str) -> str:
    """The text with the words of a title small: "Get Paired Devices." but "… from Spotify"."""
    title = _TITLED.match(text)
    said = re.findall(r"[A-Za-z]{4,}", title[0]) if title else []
    if title is None or not all(word[0].isupper() or word in _SMALL for word in said):
        return text
    source = _SOURCE.search(title[0])
    end = source.start() if source else title.end()
    return _CAPITAL.sub(lambda found: _small(found[0]), text[:end]) + text[end:]


def _small(word: str) -> str:
    return word if word.lower() in known_products() else small(word)


def _common(run: str, words: frozenset[str]) -> str:
    """Words in capitals, small if all of them are so elsewhere: no "United states"."""
    return run.lower() if words.issuperset(run.lower().split()) else run


def _lower(word: str, common: frozenset[str]) -> str:
    low = word.lower()
    return low if low in common else word


def _spelled(text: str, names: frozenset[str], own: list[str]) -> str:
    """The text with names of classes and of calls as words: "a TranslationRequest object"."""

    def humps(found: re.Match[str]) -> str:
        words = " ".join(re.findall(r"[A-Z][a-z]+", found[0])).lower()
        words += "s" if found[0].endswith("s") and not words.endswith("s") else ""
        thing = _THING.match(text, found.end()) or words.count(" ") > 1
        thing = thing or last(own, words.split()) >= 0
        named = found[0] in names or is_service(found[0]) or bool(_AT.search(text[: found.start()]))
        return words if thing and not named else found[0]

    text = _KEY.sub(lambda one: one[0] if one[0] in names else f"{one[1]} ID{one[2]}", text)
    text = _RESOURCE.sub(lambda one: _plain_resource(one, own), text)
    text = _HUMPS.sub(humps, text)
    return _SNAKE.sub(lambda one: one[0] if one[0] in names else one[0].replace("_", " "), text)


_AT = regex(r"(?<=[a-z] )(?:in|on|from|via) $")
"""What leads to a service, whose name stays one word: "the papers in PapersWithCode"."""
_KEY = regex(r"(?<![\w./'\"`])([a-z]{3,})Id(s?)\b")
"""A key as programs write it: "Returns the chainId"."""
_THING = regex(r"\s+(?:object|entit(?:y|ies)|resource|record|instance|model)s?\b")
_RESOURCE = regex(r"(?<=\b(?:the|.an|. a|.of) )([A-Z]\w+) (?:resource|entity)(s?)\b")
"""A class of which frameworks tell: "Removes the Boat resource."""


def _plain_resource(found: re.Match[str], own: list[str]) -> str:
    """The thing of a resource, if the function's name has it too."""
    words = name_words(found[1])
    known = words and last([singular(word) for word in own], [singular(w) for w in words]) >= 0
    many = found[2] if not words[-1].endswith("s") else ""
    return " ".join(words) + many if known else found[0]
