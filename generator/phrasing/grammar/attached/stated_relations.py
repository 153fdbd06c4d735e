"""How an argument is related to what is asked for, where its own description states that.

"The organization that the leader is affiliated with", "the age group", "the level of the course":
what tables know of the bare name is of other trades ("to" an organization, "over" 15-24 years).
"""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.leads import lead_of
from generator.phrasing.grammar.attached.name_labels import KEEPING
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, plural, singular
from generator.quick import regex, replace
from generator.semantics.articles import article
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import READING, SEARCHING
from generator.semantics.family_groups import WHERE_AND_WHEN
from generator.semantics.topics.somebody import is_somebody

_TWO_LANDS = {("home", "country"): "from {}", ("host", "country"): "in {}"}
_NAMED = regex(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_AGE = regex(r" (?:Age|Era|Period|Dynasty|Century)$")
_PLACE = regex(r"[a-z]+(?: [a-z]+)?(?<!s)")
"""Places by their kind, of which there are many: "museum", "private collection"."""
_FACETS = (("dimension",), ("indicator",), ("variable",), ("factor",), ("component",))
_AGES = frozenset("range group requirement bracket limit band".split())
_HOUSES = frozenset(
    "library school university college hospital museum clinic gallery park zoo theater "
    "theatre".split()
)
"""What has rooms, so that something is "at" it."""
_OWN = regex(r"\b(?:hours|address|plan|policy|budget|mission|history|location)s?$")
_LED = regex(r" (?:about|of|in|on|related to) ")
"""Objects with a preposition, behind which a topic's own is misread: "ethics in trade in tea"."""
_SKILLED = frozenset(("skill", "education", "difficulty", "experience", "course", "expertise"))
"""Levels that somebody or something is "at"; of others a thing "has" one."""
_NEEDED = regex(
    r"^(skills?|languages?|qualifications?|experience|age)_?(?:required|requirements?)$"
)
_AFFILIATED = regex(r"\b(?:is|are)?\s?(affiliated with|employed by|associated with)\s*(?:[(.]|$)")
_WHENCE = regex(r"\bfrom (?:which|whom)\b|\bsource (?:from which|of the)\b")
_FOR_WHICH = regex(
    r"(?:specify )?(?:the|an?) [\w -]{2,40} for (?:which|whom) (?:you|the user|to)\b"
    r"|(?:specify )?(?:the|an?) [\w -]{2,40} you (?:want|need|wish) [^.(]{3,60} for\s*(?:[(.]|$)",
    re.I,
)
_GENDER_OF = regex(r"gender of (?:the )?([a-z]+s|people)(?: \(|$|\.)")
_DOER = regex(r"\b(?:researcher|scientist|author|analyst|director|investigator) \w+ing the\b", re.I)
_HOURS = frozenset("full-time part-time flexible".split())
_LOOKS = READING | SEARCHING | frozenset(("get", "retrieve", "fetch", "find", "check", "evaluate"))
_ASKED = frozenset(("for {}", "of {}", "about {}"))


def stated_ways(role: Role, noun: str) -> tuple[str, ...]:
    """The ways that the description of the argument, or of the function, tells; () for none."""
    leaf, m = role.parameter.leaf, role.mark
    if somebody := _aged(role, noun) or _headed(role):
        return somebody
    if role.part not in ("plain", "title", "kind") or not types_of(role.parameter) <= {"string"}:
        return ()
    if role.part == "kind":
        return _of_another_kind(role, noun)
    told, words = leaf.description.lower(), leaf.words or ("",)
    if words == ("gender",) and (found := _GENDER_OF.search(told)):
        return (f"for {m} {found[1]}",)
    shown = [str(each) for each in leaf.examples]
    if words[-1] in ("topic", "topics", "subject") and verbs(role) & _LOOKS:
        long = _LED.search(noun)
        told_on = (f"on {m}",) if "research" in words else (f"on {m}", f"about {m}")
        return (f"regarding {m}", f", specifically {m}") if long else told_on
    if words in _TWO_LANDS:
        return (_TWO_LANDS[words].format(m),)
    if words == ("price", "range") and shown and not any(map(str.isdigit, "".join(shown))):
        return (f"in the {m} price range",)
    if words[-1] in ("era", "period") and len(shown) > 1 and all(map(_NAMED.fullmatch, shown)):
        whole = any(map(_AGE.search, shown))
        return (f"from the {m}",) if whole else (f"from the {m} {words[-1]}",)
    if words[1:] and words[-1] == "contact" and role.parameter.meaning.family == "contact":
        return (f"with {m} as the {role.noun}",)
    if words == ("serving", "size"):
        return (f"per serving of {m}",)
    if words[-1:] in _FACETS and len(shown) > 1 and not any(map(str.isdigit, "".join(shown))):
        return (f"for the {m} {words[-1]}",)
    if words[1:] == ("name",) and words[0] in _HOUSES and verbs(role) & _LOOKS:
        return () if _OWN.search(noun) else (f"at {m}",)
    return (
        _of_patient(role, shown, told)
        or _of_whom(role, shown, told)
        or _levelled(role, shown)
        or _asked_for(role)
    )


def _aged(role: Role, noun: str) -> tuple[str, ...]:
    """How old somebody is whom only the description has: the schedule for a child of 10 months."""
    leaf = role.parameter.leaf
    found = _AGE_OF.match(leaf.description) if leaf.words == ("age",) else None
    looks = found and verbs(role) & (_LOOKS | _WORKING)
    other = looks and singular(noun.rsplit(" ", 1)[-1].lower()) != found[1].lower()  # type: ignore[index]
    if not found or not other:
        return ()
    who = found[1].lower()
    return (f"for {article(who)} {who} aged {role.mark}",)


_BODILY = regex(r"\b(?:joint|body (?:part|region|area)|limb|organ)\b")
_AGE_OF = regex(r"(?:the )?age of (?:the |an? )?([a-z]+)(?: in (?:years|months)| \(|\.|$)", re.I)
_WORKING = frozenset("calculate compute estimate recommend suggest predict assess".split())


def _headed(role: Role) -> tuple[str, ...]:
    """The subject of a mail, which is a title: "about Offer - 54 seats" would be a topic."""
    leaf, symbol = role.parameter.leaf, getattr(role.parameter.meaning, "symbol", "")
    if leaf.words[-1:] != ("subject",) or role.part == "text" or not symbol:
        return ()
    mails = not _MAILED.isdisjoint(words_of(leaf.function.name))
    return (f'with the subject "{role.mark}"',) if mails or symbol == "subject" else ()


_MAILED = frozenset("mail email emails mails newsletter newsletters".split())


def _of_patient(role: Role, shown: list[str], told: str) -> tuple[str, ...]:
    """How bad something is and where it hurts: "for mild symptoms in the knees"."""
    words = role.parameter.leaf.words or ("",)
    if words[-1] == "severity" and "mild" in shown and verbs(role) & (_LOOKS | _WORKING):
        return (f"for {role.mark} symptoms",)
    return (f"in the {role.mark}",) if words == ("location",) and _BODILY.search(told) else ()


def _of_whom(role: Role, shown: list[str], told: str) -> tuple[str, ...]:
    """How is said whom or what it is for, by ages, skills, hours and those who had a part in it."""
    leaf, m = role.parameter.leaf, role.mark
    words = leaf.words or ("",)
    kind = role.parameter.meaning.family not in WHERE_AND_WHEN and len(shown) > 1
    if words[-1] == "location" and kind and all(map(_PLACE.fullmatch, shown)):
        return (f"in a {m}",)
    if words == ("description",) and verbs(role) & {"report"}:
        return (f": {m}",)
    if "age" in words and words[-1] in _AGES and shown:
        aged = all(each[:1].isdigit() for each in shown)
        single = all(each.isalpha() and not is_plural(each) for each in shown)
        label = " ".join(words)
        return (f"for ages {m}",) if aged else (f"for {'the ' * single}{m}{f' {label}' * single}",)
    if (needed := _NEEDED.search(leaf.name.lower())) and shown and verbs(role) & _LOOKS:
        thing = "" if any("skill" in each for each in shown) or "skill" not in told else " skills"
        return (f"requiring {m}{thing}",) if needed[1] != "age" else ()
    if "audience" in words[-2:] and shown and not verbs(role) & _SHOWING:
        return (f"for {m}",)
    if found := _AFFILIATED.search(told):
        return (f"{found[1]} {m}", f"from {m}") if found[1][0] == "a" else (f"{found[1]} {m}",)
    if _WHENCE.search(told) and "source" in words:
        return (f"from {m}",)
    if _DOER.search(told) and role.parameter.meaning.family == "people":
        return (f"by {m}",)
    if len(shown) > 1 and 2 * sum(each.lower() in _HOURS for each in shown) > len(shown):
        return (f"on a {m} basis",)
    return ()


def is_house(role: Role, intent: Intent) -> bool:
    """Whether the argument names what has the thing that is looked up: "museum collections"."""
    words, noun = role.parameter.leaf.words, intent.noun.lower().split()
    named = words[1:] == ("name",) and words[0] in _HOUSES and intent.kind.info
    return named and len(noun) > 1 and noun[0] == words[0]


_SHOWING = frozenset("post publish share create update set".split())
"""What is done to something that an audience may see."""


def verbs(role: Role) -> frozenset[str]:
    """The words that the function's name begins with."""
    return frozenset(words_of(role.parameter.leaf.function.name)[:1])


def _levelled(role: Role, shown: list[str]) -> tuple[str, ...]:
    """On which of some levels, in which of some zones it is: "at beginner level"."""
    m, (*before, last) = role.mark, role.parameter.leaf.words or ("",)
    plain = len(shown) > 1 and all(each.isalpha() and each == each.lower() for each in shown)
    if not plain or any(last in each for each in shown):
        return ()
    label = " ".join((*before, last))
    if last == "level":
        schooled = not before or before[-1] in _SKILLED
        return (f"at {m} level", f"at the {m} level") if schooled else (f"with a {m} {label}",)
    if last in ("stage", "phase"):
        return (f"at the {m} {last}",)
    return (f"in a {m} {label}",) if last in ("zone", "climate") and before else ()


def _of_another_kind(role: Role, noun: str) -> tuple[str, ...]:
    """How kinds are said of what the object is not: "statistics for wheat" by crop type."""
    told = role.parameter.leaf.description
    inside = bool(role.stem) and singular(noun.rsplit(" ", 1)[-1].lower()) == role.stem
    if inside and verbs(role) & _LOOKS and role.parameter.leaf.examples:
        return (f", specifically {role.mark}",)
    other = bool(role.stem) and role.stem not in singular(noun.lower())
    looks = (
        other
        and bool(verbs(role) & (_LOOKS | _WORKING | {"simulate", "analyze"}))
        and bool(role.parameter.leaf.examples)
    )
    if not looks or types_of(role.parameter) != {"string"}:
        return ()
    if _FOR_WHICH.match(told) and role.stem not in _PARTS:
        return (f"for {role.mark}",)
    shown = [str(each) for each in role.parameter.leaf.examples]
    if is_plural(role.noun):
        return ()
    if is_somebody(role.stem):
        return (f"for {role.mark} {plural(role.stem)}",)
    if role.parameter.leaf.words[:1] == ("coverage",):
        return (f"with {role.mark} coverage",)
    if len(shown) > 1 and all(map(_ADJECTIVE.fullmatch, shown)):
        return (f"with a {role.mark} {role.stem}",)
    return () if role.noun.endswith("category") else (f"with {role.mark} as the {role.noun}",)


_ADJECTIVE = regex(r"[a-z-]+(?:ic|al|ed|ive|ous|ant|ent|ary|ern|ful|able|ible)")


def _asked_for(role: Role) -> tuple[str, ...]:
    """What something is asked "for", where the descriptions say so, and tables say otherwise."""
    leaf, m = role.parameter.leaf, role.mark
    family = role.parameter.meaning.family
    if family in WHERE_AND_WHEN or not verbs(role) & _LOOKS or role.formal:
        return ()
    if is_plural(role.noun) or singular(leaf.words[-1]) in _PARTS:
        return ()
    lead = lead_of(replace(leaf, description="")).text
    if role.parameter.usual and lead in _ASKED and leaf.words[-1] not in KEEPING:
        return (lead.format(m),)
    if leaf.words[-1] in KEEPING:
        return ()
    return (f"for {m}",) if _FOR_WHICH.match(leaf.description) else ()


_PARTS = frozenset(
    "topic type kind category subject language industry sector field format unit status level "
    "period timeframe date year month name title region country state city location area "
    "continent place".split()
)
"""Last words of names of what is asked "about", "in" or "of", if a description says "for"."""
