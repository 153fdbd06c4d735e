"""Arguments with a closed list, said by the part that their name plays: states, sides, modes, …."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.phrasing.grammar.attached.classes_of_things import classed
from generator.phrasing.grammar.attached.name_labels import labelled
from generator.phrasing.grammar.attached.part_qualities import is_graded, is_quality, is_side
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.self_told import TRAVELLED_BY, by_options, seen_by
from generator.phrasing.grammar.attached.what_happened import (
    HAPPENED,
    because,
    came_to,
    happened,
)
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, singular
from generator.quick import regex
from generator.semantics.choices.titled import places_named
from generator.semantics.described.capitals import is_brand
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import CHANGING, MAKING, SEARCHING

STATES = frozenset("status state stage phase condition".split())
"""Last words of names whose options are adjectives: "for a given status"."""
_OUTCOMES = frozenset("outcome result disposition resolution verdict decision".split())
_DEGREES = frozenset(
    "priority severity urgency importance difficulty confidence risk intensity quality "
    "compression encryption authentication".split()
)
_GRADES = frozenset("seniority grade tier plan level".split())
_MEANS = frozenset(
    "instrument device machine tool engine method algorithm strategy technique gateway carrier "
    "backend library framework provider printer route".split()
)
_SEEN = frozenset("visibility access privacy".split())
_CLASSED = frozenset("category genre tag label bucket class".split())
_SETTING = CHANGING | frozenset("mark switch make put turn transition toggle".split())
_ADJECTIVE = regex(
    r".*(?:ed|ing|open|new|active|live|overdue|done|due|draft|available|paid|unpaid|current|"
    r"complete|online|offline|ready|won|lost|sent|public|private|hidden|visible|closed)$",
    re.I,
)
OFF = frozenset("on off none auto enabled disabled true false yes no".split())
LIMITS = frozenset(
    "above below over under gt lt gte lte ge le eq ne greater less at_least at_most greater_than "
    "less_than equals equal greater_than_or_equal less_than_or_equal greater_than_threshold "
    "less_than_threshold greater_than_or_equal_to_threshold less_than_or_equal_to_threshold "
    "> < >= <= = == !=".split()
)
"""Options that say on which side of a number something lies."""
_GRADINGS = frozenset(
    "low medium high very_low very_high moderate mild severe minimal maximal maximum minimum "
    "normal extreme average strong weak light heavy critical small large basic advanced standard "
    "simple complex extended full short long strict loose relaxed fast slow".split()
)
"""Options that are adjectives of what the argument's name says: "low complexity"."""


def options_of(role: Role) -> frozenset[str]:
    """The options of a closed list as joined words in lower case, "get_cost"; else empty."""
    if role.parameter.meaning.name != "enum" or "array" in types_of(role.parameter):
        return frozenset()
    listed = getattr(role.parameter.meaning, "options", ())
    return frozenset(_JOINT.sub("_", str(each)).lower() for each in listed)


_JOINT = regex(r"[\s-]|(?<=[a-z])(?=[A-Z][a-z])")


def verbs_of(role: Role) -> frozenset[str]:
    """The first words of the function's name and description, among which its verb is."""
    spec = role.parameter.leaf.function
    told = re.match(r"\s*([A-Za-z]+?)(?:e?s)?\b", spec.description)
    words = words_of(spec.name)[:3]
    stem = told.group(1).lower() if told else ""
    return frozenset((*words, stem, f"{stem}e"))


def searching(role: Role) -> bool:
    """Whether the function looks for things, so that the argument describes what is sought."""
    return bool(verbs_of(role) & SEARCHING)


def closed_ways(role: Role) -> tuple[str, ...]:
    """Ways to say an argument with a closed list; empty where its attachments say it well."""
    options = options_of(role)
    if not options or role.part in ("flag", "json", "text", "score", "scale", "unit"):
        return ()
    last = role.parameter.leaf.words[-1] if role.parameter.leaf.words else ""
    if plain := by_options(role, options, sought=searching(role)):
        return plain
    things = role.noun.removeprefix("number of ")
    numeric = types_of(role.parameter) & {"integer", "number"}
    if things != role.noun and (numeric or all(option.isdigit() for option in options)):
        return (f"with {role.mark} {things}", f"for {role.mark} {things}")
    if _is_set(role, last) and last not in _ORDERS:
        return (f"to {role.mark}",)
    coded = last in _LANDS and len(options) > _FEW and all(len(one) <= _FEW for one in options)
    if coded or places_named(last, sorted(options)):
        return (f"in {role.mark}",)  # "in NSW", which is no status
    for names, say in _RULES:
        if last in names and (ways := say(role, options)):
            return ways
    if options <= _GRADINGS and not last.endswith("s"):
        return _degree(role, options)
    if role.parameter.usual:
        return ()
    ways = role.texts("after")
    if options & OFF and not any(
        word in " ".join(ways).lower() for word in role.parameter.leaf.words
    ):
        noun = role.noun.lower()
        return (f"with {noun} set to {role.mark}", f", {noun} {role.mark}")
    if last in _ZONES:
        held = any(last in option for option in options)  # "all zones"
        return (f"for {role.mark}",) if held else (f"in the {role.mark} {role.noun.lower()}",)
    clumsy = f"{role.mark} {role.noun.lower()}"
    kept = tuple(way for way in ways if clumsy not in way.lower() and "set to" not in way)
    return kept or _plainly(role)


_LANDS, _FEW = frozenset(("state", "province", "region", "territory")), 3
_ZONES = frozenset(
    "zone area section side seat position corner compartment pot jar envelope purse".split()
)
"""Parts of a place: "in the rear zone"."""
_ORDERS = frozenset("sort order direction format unit".split())


def _is_set(role: Role, last: str) -> bool:
    """Whether the function sets just this: the level of ``set_log_level``."""
    words = words_of(role.parameter.leaf.function.name)
    return bool(_SETTING & frozenset(words[:2])) and last in words[1:]


def _plainly(role: Role) -> tuple[str, ...]:
    m, noun = role.mark, role.noun
    if role.lead.text in ("from {}", "of {}", "for {}"):
        return (f"for {m}", f"of {m}")
    if types_of(role.parameter) & {"integer", "number"}:
        return (f"with {noun} {m}",)
    if is_side(role):
        return (f"with the {m} {noun}",)
    if is_quality(role, noun):
        plain = is_mass(noun) or noun in _UNCOUNTED or _ABSTRACT.search(noun)
        return (f"with {m} {noun}",) if plain else (f"with a {m} {noun}",)
    told = "" if searching(role) else role.parameter.leaf.function.description.lower()
    if any(
        re.search(rf"\b{re.escape(one.replace('_', ' '))}s?\b", told) for one in options_of(role)
    ):
        return (f", {m}", f", {m}", f", {noun.lower()}: {m}")  # "for pickup or delivery"
    ways = labelled(role, sought=searching(role))
    return tuple(way for way in ways if way != f"with the {noun} {m}") or ways


_UNCOUNTED = frozenset("detail access output support coverage".split())


def _state(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    adjectives = all(map(_ADJECTIVE.match, options))
    stage = noun.endswith(("stage", "phase"))
    if noun.endswith("condition") and not adjectives:
        return (f"in {m} condition",)
    if searching(role):
        if stage:
            return (f"in the {m} stage", f"at the {m} stage", f"in the {m} stage")
        if adjectives:
            return (f"that are {m}", f"that are {m}", f"marked as {m}", f"with status {m}")
        return (f"with status {m}", f"with the status {m}")
    if verbs_of(role) & _SETTING and not verbs_of(role) & MAKING:
        return (f"to {m}",) if not stage else (f"to {m}", f"to the {m} stage")
    if stage:
        return (f"in the {m} stage", f"at the {m} stage", f"in {m}")
    return (f"marked as {m}", f"with status {m}", f"with the status {m}")


def _outcome(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    return came_to(role, options, sought=searching(role))


_MODAL = regex(r"(?:can|must|needs?|should|will|no|not)_")
"""Options that are half a sentence: a priority that "can wait"."""


def _degree(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    if options & OFF:
        return (f", {noun} {m}", f"with {noun} set to {m}")
    if any(map(_MODAL.match, options)):
        return (f", {noun}: {m}", f", {noun} {m}")
    if types_of(role.parameter) & {"integer", "number"}:
        return (f"with {noun} {m}",)
    if noun.endswith("difficulty") and not options <= _GRADINGS:
        return (f"at {m} level", f"at the {m} level")
    if not is_graded(role) and all(map(str.isalpha, options)):
        return labelled(role)
    if noun.endswith(("priority", "severity", "urgency")):
        lead = "as" if options <= _GRADINGS else "with"
        return (f"with {m} {noun}", f"with {m} {noun}", f"{lead} {m} {noun}")
    return (f"with {m} {noun}",) if _ABSTRACT.search(noun) else (f"with a {m} {noun}",)


_ABSTRACT = regex(
    r"(?:ity|ulty|ence|ance|ness|tion|cy|importance|evidence|detail|encryption|compression|contrast)$"
)
"""Names of qualities, which go without an article: "with low complexity"."""


def _mode(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    if options & TRAVELLED_BY:
        return (f", {m}",)
    if options & OFF - {"auto"}:
        return (f"with the {noun} on {m}", f", {noun} {m}", f"with {noun} set to {m}")
    return (f"in {m} {noun}",)


def _means(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    if noun.endswith(("instrument", "machine", "device", "printer")):
        return (f"on the {m}", f"on the {m}", f"on {m}")
    if {"transport", "transportation", "travel", "delivery"} & frozenset(noun.split()):
        return (f"by {m}",)
    if noun.endswith(("strategy", "method", "technique", "algorithm")):
        return (f"using the {m} {noun.rsplit(' ', 1)[-1]}",)
    if noun.endswith("route"):
        return (f"via the {m} route",)
    return (f"using {m}", f"with {m}", f"via {m}") if noun else ()


def _via(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    sent = words_of(role.parameter.leaf.function.name)[:1]
    return (f"via {role.mark}", f"on {role.mark}") if sent == ("send",) else ()


def _seen(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    return seen_by(role, options, sought=searching(role))


_RIDDEN = frozenset("ride cab car room ticket seat vehicle trip pass membership show".split())
"""What is booked as one of its kinds: "as a Pool ride"."""


def _preferred(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    return (f", preferably {role.mark}", f", preferably {role.mark}", f", {role.mark} preferred")


def _kind(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m = role.mark
    if all(map(str.isdigit, options)):
        return (f"with {role.noun} {m}",)  # "with query type 2"
    if role.stem in _RIDDEN:
        return (f"as a {m} {role.stem}",)
    if role.stem in HAPPENED and not searching(role):
        return happened(role, sought=False)
    if role.stem in words_of(role.parameter.leaf.function.name)[:1]:  # "ingest" is what is done
        return labelled(role, sought=True) if searching(role) else (f"of type {m}", f"as {m}")
    if role.stem and role.stem not in ("type", "kind"):
        if any(option.endswith("s") and is_plural(option.rsplit("_", 1)[-1]) for option in options):
            return (f"with {m}",)  # marionettes are no kind of puppet by this name
        made = role.stem in map(singular, words_of(role.parameter.leaf.function.name))
        lead = "for" if not verbs_of(role) & MAKING else "as" if made else "with"
        return (f"{lead} {'' if is_mass(role.stem) else 'a '}{m} {role.stem}",)
    return (f"of type {m}", f"of type {m}", f"with type {m}")


def _look(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    if searching(role):
        return role.texts("after")
    return (f"with the {m} {noun}", f"in the {m} {noun}", f"using the {m} {noun}")


def _plan(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    return (f"on the {role.mark} {role.noun.lower()}", f"with the {role.mark} {role.noun.lower()}")


def _grade(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    m, noun = role.mark, role.noun.lower()
    if noun.endswith(("plan", "tier")) and not options <= _GRADINGS:
        return (f"on the {m} {noun}",)
    if " " in noun and noun.split()[0] not in ("detail", "power", "volume"):
        return (f"at the {m} {noun}",)  # an "access level" is no "privacy level"
    return (f"at {m} level", f"at the {m} level")


def _phrased(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    """Words of the noun's own: where it is, of which sort, by what it is compared or paid."""
    last, listed = role.parameter.leaf.words[-1], getattr(role.parameter.meaning, "options", ())
    ranked = last not in _MEASURES or verbs_of(role) & _RANKING
    small = all(re.match("[a-z]|[A-Z_]{3,}$", str(one)) for one in listed)
    if not (small and ranked) or options & (OFF | _PAID | _MEALS) or any(map(is_brand, options)):
        return ()
    return tuple(form.format(role.mark, noun=role.noun.lower()) for form in _PHRASES[last])


_PHRASES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("venue location site place building hall".split(), ("at the {}",)),
    **dict.fromkeys("variety cultivar species breed strain".split(), ("of the {} {noun}",)),
    **dict.fromkeys(_MEASURES := ("metric", "criterion", "dimension"), ("by {}",)),
    "meal": ("with the {} {noun}",),
    "area": ("in the {} {noun}",),
    "payment": ("paid by {}", ", payment by {}"),
    **dict.fromkeys("service matter concern occasion procedure".split(), ("for {}",)),
    "source": ("from {}",),
}
_RANKING = frozenset("compare rank sort order group split segment break aggregate".split())
_MEALS = frozenset("breakfast lunch dinner supper snack brunch".split())
_PAID = frozenset("paid unpaid pending failed refunded overdue partial".split())


def _model(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    return (f"using the {role.mark} model", f"with the {role.mark} model", f"with {role.mark}")


def _aimed(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    """What somebody is out for: "to rent"."""
    return (f"to {role.mark}",) if options <= _DEEDS else ()


_DEEDS = frozenset(
    "buy rent sell lease share borrow swap invest apply learn study work play volunteer donate "
    "adopt hire relax shop dine explore".split()
)


_RULES: tuple[tuple[frozenset[str], Callable[[Role, frozenset[str]], tuple[str, ...]]], ...] = (
    (STATES, _state),
    (_OUTCOMES, _outcome),
    (_DEGREES, _degree),
    (frozenset(("mode",)), _mode),
    (_MEANS, _means),
    (frozenset(("app", "platform", "messenger", "channel")), _via),
    (_SEEN, _seen),
    (_CLASSED, lambda role, options: classed(role, options, verbs_of(role))),
    (frozenset(("type", "kind")), _kind),
    (frozenset(("theme", "skin", "layout", "template", "palette")), _look),
    (frozenset(("plan",)), _plan),
    (_GRADES, _grade),
    (frozenset(("intent", "intention", "purpose")), _aimed),
    (frozenset(("model",)), _model),
    (frozenset(("reason",)), because),
    (HAPPENED, lambda role, _: happened(role, sought=searching(role))),
    (frozenset(_PHRASES), _phrased),
    (frozenset(("preference", "preferred", "prefer")), _preferred),
)
