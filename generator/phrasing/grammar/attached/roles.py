"""The part a parameter plays in a request, from its name, description and attachments."""

from __future__ import annotations

import re
from typing import Literal

from generator.phrasing.grammar.attached.keys import is_of_owner, is_tonal, key_of, named_of
from generator.phrasing.grammar.attached.leads import NONE, Lead, lead_of
from generator.phrasing.grammar.attached.listed_behind import are_things
from generator.phrasing.grammar.attached.noun_first import ordinal_of
from generator.phrasing.grammar.attached.unit_free_names import without_unit
from generator.phrasing.grammar.attached.weighted_texts import spread
from generator.phrasing.grammar.described.nouns import GENERIC, cased, is_plural, singular, spelled
from generator.quick import Struct, regex
from generator.semantics.base import Parameter
from generator.semantics.described.capitals import as_told
from generator.semantics.described.nearness import tells_nearness
from generator.semantics.topics.generic import Words

Part = Literal[
    "title",  # names the thing
    "kind",  # stands in place of the noun: "book a {}"
    "asked",  # what is asked for: "show me the {} for …"
    "owner",  # possessive, before a title: "my", "Noreen's"
    "pointer",  # "this", "the next": no article
    "before",  # an adjective
    "relation",  # "near", before a place
    "score",
    "scale",
    "unit",
    "text",  # long, said last
    "json",
    "flag",
    "plain",
]

Naming = Literal["", "name", "operand"]

FIRST_MARK = 0xE000
"""Holes are single private-use characters while a request is being put together."""

_KIND = regex(r"\s*(the )?(kinds?|types?|sorts?|categor(y|ies)) of\b", re.I)
_ASKED = regex(r"\s*what (is|are|to be|the user) (asked|wanted|requested|looked)", re.I)
_ASPECTS = frozenset(
    "information info detail details aspect aspects attribute attributes statistic statistics stat "
    "fact facts characteristic characteristics measurement measurements metric".split()
)
_REQUESTED = frozenset("type requested required needed wanted".split())
_WANTED = regex(
    r"(?:information|info|details?|aspects?|attributes?|stat\w*|facts?|characteristics?|values?)\b.{0,30}"
    r"\b(?:sought|retrieve|fetch|get|return|wanted|requested|required|needed|interest)|"
    r"(?:specific|type of|kind of) (?:information|info|details?|aspect|attribute|stat\w*|fact)",
    re.I,
)
"""Descriptions of arguments that say what is to be told: "type of information to retrieve"."""
TRAVELLED = frozenset("travel cabin flight seat seating ticket fare booking train".split())
"""First words of names of classes that people travel in."""
_WHOSE = regex(r"\s*(whose|possessive)", re.I)
_THIS = regex(r"['\"](this|current|next|previous|that)['\"]", re.I)
_SCALE = regex(r"(highest|maximum|best|top|max) (possible )?(rating|score|value|mark)|out of", re.I)
_AFTER_NOUN = regex(
    r"[^a-z -]|\b(?:for|to|in|of|or|and|that|which|who|whose|where|on|at|from|is|was|you|being|"
    r"with|without|including|such|like|by|as|the|a|an|whether|if|used|associated|related|hosted|based)\b"
)
"""What ends the noun in "name of the chess club that …"."""
_TITLE = regex(r"\s*(the )?(title|name) of (the |a |an )?", re.I)
SUPERLATIVE = regex(
    r"(?:the )?(?:top|best|most|highest|\w+est|latest|last|first|least|worst|finest|next)\b", re.I
)
"""Values that single something out: "best", "top-rated", "newest"."""
CONDITION = frozenset("condition conditions temperature precipitation".split())
"""Words of names whose values are kinds of weather, in functions about the weather."""
_SCORES = frozenset(("rating", "score", "stars", "grade", "points", "mark"))
_UNSCORED = frozenset("min max possible total available worth".split())
"""What is said of scores that nobody gave: the points that one may get."""
_TEXTS = frozenset(
    "message text content contents body question prompt code comment note notes description sql "
    "statement script caption html markdown reason feedback instruction instructions problem "
    "expression sentence paragraph passage answer review bio summary tq".split()
)
_PROGRAM = frozenset("source program python javascript js sql shell lua html test".split())
_TITLES = frozenset("name title names titles called".split())
_OPAQUE = frozenset(("identifier", "uuid", "hash", "object_id"))
"""Meanings whose values say nothing by themselves, so that what they are is said."""
_FORMAL = frozenset(
    "id ids uid uids uris gid guid oid puuid key keys code number no uuid iid name title value "
    "slug ref identifier identifiers".split()
)
_KEYS = _FORMAL - {"name", "title"}
_EMPTY = frozenset("type kind owner item or and of the a an".split())
_ADJECTIVES = frozenset(
    "cuisine genre color colour size brand style material flavor flavour sort mood theme "
    "adjective".split()
)
_WEAK = regex(r" {} as the | set to {} ")
_COUNTS = frozenset("quantity count number num amount qty".split())


class Role(Struct, frozen=True, kw_only=True):
    """A parameter with its part, its hole ``mark``, and the nouns that it names or qualifies.

    ``stem`` is the last meaningful word of the name ("movie" of "movie_name"), "" where none is;
    ``noun`` what a person would call it; ``many`` tells that its values are plurals.
    """

    parameter: Parameter
    mark: str
    part: Part
    stem: str
    noun: str
    formal: bool
    many: bool = False
    lead: Lead = NONE
    named: Naming = ""
    """"name" where nothing but its name tells which argument it is, "operand" where a calculation
    is of it: "the factorial of {5}"."""

    @property
    def told(self) -> str:
        """The parameter's description."""
        return self.parameter.leaf.description

    @property
    def superlative(self) -> bool:
        """Whether the values single something out: "best", "top-rated", "newest"."""
        examples = self.parameter.leaf.examples
        hits = sum(bool(SUPERLATIVE.match(str(each))) for each in examples)
        return "sort" in self.parameter.leaf.words or hits * 2 > len(examples) > 0

    @property
    def counts(self) -> bool:
        """Whether the value says how many: "two tickets"."""
        counted = not _COUNTS.isdisjoint(self.parameter.leaf.words)
        return counted and not types_of(self.parameter).isdisjoint(("number", "integer"))

    @property
    def bears_name(self) -> bool:
        """Whether most values hold the name themselves: "freezer 24", "outer strip"."""
        if not isinstance(self.parameter.meaning, Words):
            return False
        *before, last = self.parameter.leaf.words or ("",)
        own = before[-1] if before and last in _TITLES and before[0] != "new" else last
        shown = self.parameter.meaning.values()[:24]
        return sum(own in str(each).lower() for each in shown) * 2 > len(shown)

    @property
    def spelled(self) -> str:
        """The stem, with the word before it if the description has both, as an "opera house"."""
        pair = re.search(rf"\b([a-z]+ {self.stem})\b", self.told.lower())
        return pair[1] if pair and pair[1] in " ".join(self.parameter.leaf.words) else self.stem

    @property
    def path(self) -> str:
        """The parameter's JSON pointer."""
        return self.parameter.pointer

    def texts(self, *roles: str) -> tuple[str, ...]:
        """Attachments of these roles with the hole put in, heaviest first, repeated by weight."""
        if self.weakly and "after" in roles:
            return ()
        return spread(self.parameter.attachments, roles, self.mark)

    def told_lead(self, noun: str) -> str:
        """How the descriptions join the argument to this noun: "by {}" with the hole; or ""."""
        return self.lead.after(noun).replace("{}", self.mark)

    def moved(self, noun: str) -> bool:
        """Whether the descriptions join the argument to another noun than this."""
        return self.lead.after(noun) != self.lead.text

    @property
    def weakly(self) -> bool:
        """Whether the attachments are a last resort ("with {} as the note")."""
        return any(_WEAK.search(f" {each.text} ") for each in self.parameter.attachments)


def role_of(parameter: Parameter, index: int) -> Role:
    """The role of the ``index``-th parameter of a function."""
    words = parameter.leaf.words or ("value",)
    if words[-2:-1] == ("to",) and len(words) > 2:
        words = words[:-2]  # "username to follow"
    placed = ordinal_of(parameter.leaf)
    stem_words = [word for word in placed or words if word not in _FORMAL | _EMPTY]
    listed = parameter.leaf.schema.get("enum") or parameter.leaf.examples
    shown = [each for each in listed if isinstance(each, str)] if parameter.leaf.words else []
    return Role(
        parameter=parameter,
        mark=chr(FIRST_MARK + index),
        part=(part := _part(parameter, words)),
        stem=_stem(parameter, stem_words),
        noun=as_told(
            cased(spelled(without_unit(parameter, parameter.noun or " ".join(words)))),
            parameter.leaf.description,
            parameter.leaf.function.description,
        ),
        formal=(not parameter.usual or parameter.meaning.family == "identifiers")
        and not is_tonal(parameter)
        and words[-1] not in _LEADING
        and (bool(placed) or words[-1] in _KEYS or parameter.meaning.name in _OPAQUE),
        many=bool(shown) and sum(is_plural(each) for each in shown) * 2 > len(shown),
        lead=_lead(parameter, part),
    )


def _lead(parameter: Parameter, part: Part) -> Lead:
    """How descriptions join a word or a list of words that is no key."""
    types = types_of(parameter)
    if parameter.usual:
        return NONE
    if part not in ("plain", "title") or not types or not types <= {"string", "array"}:
        return NONE
    keyed = not _FORMAL.difference(_TITLES).isdisjoint(parameter.leaf.words[-1:])
    if parameter.meaning.name in _OPAQUE or (keyed and parameter.leaf.words != ("key",)):
        return NONE
    found = lead_of(parameter.leaf)
    return found if not keyed or found.text.startswith("in ") else NONE


_LEADING = frozenset(("to", "by"))
"""Last words of names that lead to somebody: nothing is called so."""
_GLUED = regex(r"(host|user|class|table|field|bucket|branch|project|group|repo)(?:name|id)")
"""Names written in one word: "hostname" is of a host."""
_WRITTEN_OUT = {"dir": "directory", "img": "image", "pic": "picture", "doc": "document"}


def _stem(parameter: Parameter, words: list[str]) -> str:
    glued = _GLUED.fullmatch(words[-1]) if words else None
    words = [*words[:-1], glued[1]] if glued else words
    words = [_WRITTEN_OUT.get(word, word) for word in words]
    if words == ["path"] and parameter.meaning.name == "file_path":
        return "file"
    plain = [word for word in words if singular(word) not in GENERIC] or []
    if plain:
        return singular(plain[-1])
    keyed = key_of(parameter.leaf)
    if keyed and not is_tonal(parameter) and singular(keyed) not in GENERIC:
        return singular(keyed)
    told = _TITLE.match(parameter.leaf.description)
    if told:
        following = _AFTER_NOUN.split(parameter.leaf.description[told.end() :].lower(), maxsplit=1)
        noun = re.findall(r"[a-z]+", following[0])[:4]
        if noun and singular(noun[-1]) not in GENERIC:
            return singular(noun[-1])
    places = (word for word in reversed(words) if word in ("location", "place"))
    return singular(named_of(parameter.leaf)) or next(places, "")


def types_of(parameter: Parameter) -> frozenset[str]:
    """JSON types that the leaf's schema names."""
    schema = parameter.leaf.schema
    kinds = schema.get("type", ())
    found = [kinds] if isinstance(kinds, str) else list(kinds) if isinstance(kinds, list) else []
    for key in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(key, ()) or ():
            inner = branch.get("type") if isinstance(branch, dict) else None
            found += [inner] if isinstance(inner, str) else []
    return frozenset(found) - {"null"}


def _is_json(parameter: Parameter, types: frozenset[str]) -> bool:
    if "object" in types:
        return True
    if "array" not in types:
        return False
    items = parameter.leaf.schema.get("items")
    inner = items.get("type") if isinstance(items, dict) else None
    return inner in ("object", "array") or not (inner or isinstance(items, dict))


def _part(parameter: Parameter, words: tuple[str, ...]) -> Part:
    types = types_of(parameter)
    told = parameter.leaf.description
    last = words[-1]
    family = parameter.meaning.family
    if _is_json(parameter, types) or family in ("json", "structure", "structured"):
        return "json"
    if types == {"boolean"} or parameter.meaning.name == "flag":
        return "flag"
    own = words in _OWN_NAMES and any(one.role == "object" for one in parameter.attachments)
    if parameter.usual and not (own and "string" in types):
        before = all(one.role == "before" for one in parameter.attachments)
        return "before" if before else "plain"
    if types & {"number", "integer"} and not types & {"string"}:
        return _number_part(words, told)
    if tells_nearness(words):
        return "relation"
    if last in ("unit", "units") and not are_things(parameter.leaf):
        return "unit"
    if last == "name" and words[0] in _SORTS:
        return "plain"
    named = _named_part(parameter, words, told)
    if named != "plain":
        return named
    known = family in ("commerce", "identifiers") or parameter.meaning.name.endswith("_code")
    if last == "code" and (known or (len(words) > 1 and not _PROGRAM & frozenset(words))):
        return "plain"
    told_to = last == "action" and any(" " in str(each) for each in parameter.leaf.examples)
    long = parameter.meaning.name in ("bug_report", "passage")
    written = (last in _TEXTS or told_to or long) and "string" in types
    return "text" if written and parameter.meaning.name != "enum" else "plain"


_OWN_NAMES = (("name",), ("title",))
"""What tells a thing from others of its kind, which a table only says is the object."""
_SORTS = frozenset("common latin scientific botanical".split())
"""Words that tell one of several names of a thing from the others."""


def _number_part(words: tuple[str, ...], told: str) -> Part:
    if _SCALE.search(told) and _SCORES & frozenset(words):
        return (
            "scale"
            if {"best", "max", "maximum", "highest", "scale"} & frozenset(words)
            else "score"
        )
    own = _SCORES & frozenset(words) and not _UNSCORED & frozenset(words)
    numbered = any(word[-1].isdigit() for word in words)  # of two teams, each has its points
    return "score" if own and not numbered else "plain"


def _named_part(parameter: Parameter, words: tuple[str, ...], told: str) -> Part:
    roles = {each.role for each in parameter.attachments}
    if _ASKED.match(told) or (words[-1] in _ASPECTS and _WANTED.search(told)):
        return "asked"
    if words[-1] in _REQUESTED and words[-2:-1] and words[-2] in _ASPECTS:
        return "asked"
    if _WHOSE.match(told) or (words[-1] == "owner" and "'s" in told):
        return "owner"
    if _THIS.search(told) and re.search(r"which one|select", " ".join(words) + told, re.I):
        return "pointer"
    if _KIND.match(told) or words[-1] in ("type", "kind", "category"):
        return "kind"
    if _TITLE.match(told) or words[-1] in _TITLES:
        return "title"
    options = parameter.leaf.schema.get("enum")
    if isinstance(options, list) and {"none", "any", "all"} & {str(each) for each in options}:
        return "plain"  # nobody is a "none guest"
    if isinstance(options, list) and "or" in words and {*map(str, options)} <= {*words}:
        return "before"  # "a stolen card" of ``lost_or_stolen``
    if {"diet", "dietary"} & {*words, parameter.meaning.name}:
        return "before"
    if words[-1] == "sort":
        examples = [str(each) for each in parameter.leaf.examples]
        return "before" if any(map(SUPERLATIVE.match, examples)) else "plain"
    apart = words[0] == "exchange" or words[-1] in ("color", "colour", "mood", "theme")
    led = (apart or is_of_owner(parameter)) and "after" in roles and "before" not in roles
    if (words[-1] in _ADJECTIVES and not led) or ("before" in roles and "after" not in roles):
        return "before"
    return "plain"
