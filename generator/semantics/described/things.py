"""The thing that a name or a description belongs to, as the texts or the function tell it."""

from __future__ import annotations

import functools
import itertools
import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.lookups import parted
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.toolspeak import unframed
from generator.semantics.described.verbs import CHANGING, MAKING, READING

_ARTICLE = r"(?:the |an? |this |your |its |each |new |given |existing |specific |particular )*"
_TOLD = regex(
    rf"^(?:optional[:.,]? |\[optional\] |required[:.,]? )?{_ARTICLE}"
    r"(?:(?:natural[- ]language|free[- ]?form|free[- ]text|plain[- ](?:text|english)|unique|full"
    r"|exact|short|brief|detailed|long|display|human-readable|optional|textual"
    r"|official|proper|fully qualified|human readable|or|and|user-friendly|friendly|new|filter by"
    r"|filter|custom) )*"
    r"(?:name|title|label|description|summary|detail|purpose|explanation|overview)s?"
    r"(?: identifier| describing| (?:shown|used|displayed|given|assigned|chosen|set))?"
    rf"(?: of| for| about| to give| given to| assigned to)? {_ARTICLE}"
    r"(?P<thing>[a-z][a-z-]*(?: [a-z][a-z-]*){0,5})",
    re.IGNORECASE,
)
_OWNED = regex(rf"^{_ARTICLE}(?:[a-z-]+ ){{0,2}}[a-z-]+'s? (?:full |display )?name\b", re.I)
_LED = regex(
    rf"^{_ARTICLE}(?!(?:full|first|last|middle|display|legal|short|complete|natural[- ]language) )"
    r"(?P<thing>[a-z-]+(?: [a-z-]+){0,2}) (?:name|title|label|description)s?\b",
    re.I,
)
_STOPS = frozenset(
    """to that which where for in on with when being is are used associated as whose from by at
    and or within will should you of if containing under the a an this it its using based per
    whom who was were has have having must can inside you're after before against
    wanted needed requested what how identifying describing defining called named
    including""".split()
)
_LOOSE = frozenset(
    "friendly readable localized localised translated internal external public original "
    "specific new custom given existing unique certain particular desired target main current "
    "deleted manual archived user-defined first second third other another optional brief "
    "short".split()
)
_EMPTY = frozenset(
    "item object thing entity element resource record data value name info information detail "
    "list result field parameter filter-by it function user person text string set array purpose "
    "search meta content status role change type kind value file default".split()
)
_DOING = (
    MAKING
    | CHANGING
    | frozenset("put delete remove save provision configure copy clone duplicate".split())
)
_ADDRESS = frozenset({"api", "rest", "v", "v1", "v2", "v3", "1", "2", "3"})
"""Words of an address before what is meant: ``post_api_rest_v1_groups``."""
_JOINTS = frozenset("id by for with from to in on and or of using v1 v2 1 2 3".split())


@functools.lru_cache(maxsize=4096)
def told_thing(description: str) -> tuple[str, ...]:
    """The thing that a description speaks of: "The name of the chess club" → ("chess", "club")."""
    text = " ".join(description.split())
    match = (
        None if _OWNED.match(text) or is_foreign(text) else _TOLD.match(text) or _LED.match(text)
    )
    if match is None:
        return ()
    found: list[str] = []
    if match.re.pattern == _LED.pattern and " the " in f"{match['thing'].lower()} ":
        return ()  # "Override the name": what is done
    for word in match["thing"].lower().split():
        if word in _STOPS:
            break
        if word not in _LOOSE:
            found.append(singular(word))
    return () if not found or found[-1] in _EMPTY else tuple(found[-3:])


def is_foreign(text: str) -> bool:
    """Whether a description is in another language, of which no English noun can be made."""
    return bool(_FOREIGN.search(text)) and not _ENGLISH.search(text)


_FOREIGN = regex(
    r"\b(?:d[eou]|d[ae]s|l[aeo]s?|l'|d'|el|del|der|das|und|zu[mr]|della?)(?:\b|(?<='))", re.I
)
_ENGLISH = regex(r"\b(?:the|of|an?|to|for|in|is|or|and)\b", re.I)


@functools.lru_cache(maxsize=4096)
def made_thing(function: str) -> tuple[str, ...]:
    """What a function makes or changes: "jira_create_filter" → ("filter",); () for another verb."""
    words = [*words_of(re.split(r"[./]", function)[-1])]
    start = next((at for at, word in enumerate(words) if word in _DOING), None)
    if start is None:
        return ()
    rest = [word for word in words[start + 1 :] if word not in _ADDRESS]
    if not rest:  # the verb comes last: "rack_groups_partial_update"
        rest = [word for word in words[:start] if word not in ("partial", "bulk")][-2:]
    found: list[str] = []
    for word in rest:
        if word in _JOINTS:
            break
        found.append(singular(word))
    found = [word for word in found if word.isalpha() and word not in _LOOSE]
    return () if not found or found[-1] in _EMPTY else tuple(found[-3:])


@functools.lru_cache(maxsize=4096)
def handled_thing(description: str) -> tuple[str, ...]:
    """What a description says that is made, changed or looked up: "Registers a new student in"."""
    match = _HANDLED.match(unframed(" ".join(description.split())))
    if match is None or is_foreign(description):
        return ()
    found: list[str] = []
    for word in match["thing"].lower().split():
        if word in _STOPS:
            break
        found.append(singular(word))
    found = [word for word in found if word not in _LOOSE]
    return () if not found or found[-1] in _EMPTY else tuple(found[-3:])


_HANDLED = regex(
    rf"(?:{'|'.join(sorted(_DOING | READING))})s? (?:(?:the|an?|one|new|your|my|single|another)"
    r" )*(?P<thing>[a-z][a-z-]*(?: [a-z][a-z-]*){0,3})\b",
    re.I,
)


_ROWS = frozenset({"items", "entries", "objects", "records", "rows", "inputs", "data", "list"})
"""Names of lists that hold what the function makes, whatever that is."""


def is_made_in_rows(leaf: Leaf) -> bool:
    """Whether a row of a list is one of the things that the function makes: ``create_sections``."""
    last = raw_words(leaf.function.name)[-1:]
    plural = bool(last) and singular(last[0]) != last[0]
    return (
        plural
        and len(leaf.path) > 2
        and leaf.path[-2] == "*"
        and leaf.path[-3] in _ROWS
        and bool(made_thing(leaf.function.name))
    )


def thing_of(leaf: Leaf) -> tuple[str, ...]:
    """The thing that a leaf's name or description belongs to, in singular words; () if unknown."""
    own = raw_words(parted(leaf.name)[0])
    inner = tuple(singular(word) for word in own[:-1] if word not in _OF_ANY)
    if inner and inner[-1] not in _EMPTY and not any(word.isdigit() for word in inner):
        return inner[-3:]
    told = told_thing(leaf.description)
    if told:
        return told
    parents = [key for key in leaf.path[:-1] if key != "*"]
    if parents:
        above = tuple(singular(word) for word in words_of(parents[-1]))
        kept = tuple(word for word in above if word not in _EMPTY | _HOLDING)
        if kept:
            return kept[-3:]
    made = made_thing(leaf.function.name) or _read_thing(leaf)
    return made or handled_thing(leaf.function.description)


_HOLDING = frozenset("payload update body patch change value dto".split())
"""Names of what holds changes, which is no thing itself."""


def names_another(leaf: Leaf) -> bool:
    """Whether a description goes on after the name: "The name of the parent field".

    Nor is a ``note_to_payer`` a payer.
    """
    if _TO_SOMEBODY.match(" ".join(leaf.words)):
        return True
    told = re.match(
        rf"(?:the )?name of (?:the |an? )?{leaf.words[-1]} (\w+)", leaf.description, re.I
    )
    return told is not None and told[1].lower() in _PARTS_OF_PROGRAMS


_TO_SOMEBODY = regex(r"(?:note|message|comment|reply) (?:to|for) .")
_PARTS_OF_PROGRAMS = frozenset(
    "field node class object table element component folder category page block module package "
    "process event task collection record item document entity directory dataset".split()
)


_OF_ANY = frozenset("new display full description desc name title label".split())
"""Parts of names that tell of no thing: ``display_name``, ``description_short``."""


def _read_thing(leaf: Leaf) -> tuple[str, ...]:
    """What a function lists or reads that is told by its ``name``: "templates_list"."""
    words = words_of(leaf.function.name)
    if leaf.words != ("name",) or len(words) < 2 or leaf.description:
        return ()
    kept = words[1:] if words[0] in READING else words[:-1] if words[-1] in READING else ()
    cut = next((at for at, word in enumerate(kept) if word in _JOINTS), len(kept))
    found = tuple(singular(word) for word in kept[:cut] if word.isalpha() and word not in _LOOSE)
    made = kept[:1] and kept[0] in _DOING  # "create_list" reads no create
    return () if not found or made or found[-1] in _EMPTY else found[-2:]


def _items(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


_TOPICS = _items(
    "Sales; Marketing; Billing; Checkout; Onboarding; Support; Inventory; Finance; Security;"
    "Operations; Website; Mobile App; HR; Logistics; Payments; Product; Engineering; Analytics;"
    "Customer Success; Legal; Production; Staging; Partner; Retail; Warehouse; Newsletter; Search;"
    "Login; Reporting; Compliance; Research; Facilities; Procurement; Data Platform; Design"
)
_QUALIFIED = _items("{}; EU {}; US {}")


def topical(noun: str) -> tuple[str, ...]:
    """Names for a thing of an organisation: "Sales Dashboard", "EU Billing Dashboard"."""
    made = (
        f"{form.format(topic)} {noun}"
        for form, topic in itertools.product(_QUALIFIED, _TOPICS)
        if not set(topic.split()) & set(noun.split())
    )
    return tuple(dict.fromkeys(made))


_CALLED = _items(
    "Main {}; Test {}; My {}; Second {}; New {}; First {}; North {}; South {}; Spring {};"
    "Summer {}; Autumn {}; Winter {}; Blue {}; Green {}; Red {}; Silver {}; Golden {}; Atlas {};"
    "Aurora {}; Cedar {}; Harbor {}; Juniper {}; Maple {}; Nova {}; Orion {}; Summit {}; Willow {}"
)


def called_so(noun: str, *, technical: bool) -> tuple[str, ...]:
    """Names for a thing of which people have one or a few: "Main Vault", "vault-2"."""
    made = (form.format(noun.title()) for form in _CALLED)
    return tuple(name.lower().replace(" ", "-") if technical else name for name in made)


_ORGANISED = frozenset(
    "team group project department dashboard board channel campaign folder account space workspace "
    "program environment form survey report budget portfolio segment audience list collection "
    "committee plan library pool queue site store catalog schedule calendar pipeline warehouse "
    "sprint milestone initiative newsletter policy role playbook checklist contract division "
    "branch office unit category view filter sheet section chart calendar fund".split()
)


_TECHNICAL = frozenset(
    "module class metric point edge node url screenshot launcher fabric break child software "
    "function method variable package column attribute element endpoint interface "
    "parameter plugin extension secret operation repository credential cookie header event-type "
    "image topic trace span scope api script schema hypertable table registry slot setup instance "
    "connector ontology agent bot snapshot checkpoint stream worker job flow workflow cluster "
    "index dataset database server service namespace row trait asset profile model "
    "subject logstore symbol workfile sandbox container runtime process daemon hook bucket "
    "key".split()
)


def is_organised(noun: str) -> bool:
    """Whether people of an organisation make such things: dashboards, teams, budgets."""
    return noun in _ORGANISED


def is_technical(noun: str, developing: bool) -> bool:
    """Whether programs name such things: no "Sales Dashboard" but "sales-v2"."""
    return noun in _TECHNICAL or (developing and noun not in _ORGANISED)
