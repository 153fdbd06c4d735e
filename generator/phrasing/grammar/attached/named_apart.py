"""Arguments that only their name tells apart: "with an optical density of 80 and a dilution of 8".

A number after a bare preposition ("on 8", "lasting 440 sec") says nothing where several numbers
go into one calculation; there people name each of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.limits import limits
from generator.phrasing.grammar.attached.moments import lasting_ways
from generator.phrasing.grammar.attached.name_labels import (
    NUMBERED,
    PLACING,
    asked_ways,
    bounded,
    by_role,
    is_taken,
    labelled,
)
from generator.phrasing.grammar.attached.new_values import sets_level
from generator.phrasing.grammar.attached.noun_first import noun_first
from generator.phrasing.grammar.attached.noun_labels import QUERIES
from generator.phrasing.grammar.attached.noun_senses import sensed_ways
from generator.phrasing.grammar.attached.own_attachments import PATTERNS
from generator.phrasing.grammar.attached.roles import Naming, Role, types_of
from generator.phrasing.grammar.attached.stated_relations import stated_ways
from generator.phrasing.grammar.attached.units import Unit, is_of
from generator.phrasing.grammar.attached.verb_takes import taken_ways
from generator.phrasing.grammar.attached.work_places import placed_ways
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    is_answer,
    is_mass,
    is_plural,
    singular,
    with_article,
)
from generator.quick import replace
from generator.semantics.articles import article
from generator.semantics.binding.amounts import DONE_WITH, SHARE, head_of, share_of
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.family_groups import WHERE_AND_WHEN
from generator.semantics.numbers.measures import WEIGHTS
from generator.semantics.series import in_series
from generator.semantics.usages.units import UNITS as MEASURED

_EVIDENT = frozenset(
    "limit page offset year decade month latitude longitude age short_age port rating "
    "unit_rate".split()
)
"""Meanings whose attachments always say what the number is."""
_COUNTING = frozenset("limit page offset age rating".split())  # named in sums all the same
_PAGING = frozenset(
    "limit page offset per size max min result results number count top n days hours skip".split()
)
_LASTING = frozenset(("duration", "timeout"))
_BARE_NUMBERS = frozenset(
    "number num n x y a b value integer digit input m k val first second 1 2 3 one two".split()
)
_PLACE_WORDS = frozenset("latitude longitude lat lon lng".split())


def by_name(intent: Intent, roles: Sequence[Role]) -> list[Role]:
    """The roles, with those marked that are to be said by their names."""
    numbers = [role for role in roles if _is_number(role)]
    weak = [role for role in roles if _is_weak(role)]
    technical = (
        intent.audience == "developers"
        or intent.kind.name == "compute"
        or len(numbers) > 1
        or len(weak) > 1
        or sum(role.formal for role in roles) > 1
        or (
            not intent.kind.info
            and any(role.parameter.meaning.name == "distance" for role in roles)
        )
    )
    measured = intent.kind.info and (intent.kind.name == "compute" or is_answer(intent.noun or "-"))
    operands = _operands(roles) if measured else []
    if not (technical or operands) or intent.kind.name in ("rate", "convert"):
        return list(roles)
    sums = intent.kind.name == "compute" or (
        len(numbers) > 1
        and intent.kind.info
        and is_answer(intent.noun or "-")
        and not any(frozenset(role.parameter.leaf.words) <= _PAGING for role in numbers)
    )
    found = []
    for role in roles:
        if role.parameter.usual:
            found.append(role)
            continue
        named = _is_unclear(role, sums=sums, technical=intent.audience == "developers") or (
            role in weak and not _is_sought(intent, role)
        )
        how: Naming = "operand" if role in operands else "name" if named else ""
        found.append(replace(role, named=how) if how else role)
    return found


def _operands(roles: Sequence[Role]) -> list[Role]:
    """What a calculation is of: its numbers without a name of their own, or its one list."""
    bare = [
        role
        for role in roles
        if _is_number(role) and frozenset(role.parameter.leaf.words) <= _BARE_NUMBERS
    ]
    lists = [role for role in roles if _is_numbers(role)]
    if len(lists) == 1 and not bare:
        return lists
    letters = [role for role in bare if len(role.parameter.leaf.name) == 1]
    return [] if lists or len(bare) > 3 or (letters and len(roles) > len(bare)) else bare


def _is_numbers(role: Role) -> bool:
    items = role.parameter.leaf.schema.get("items")
    kind = items.get("type") if isinstance(items, dict) else ""
    return "array" in types_of(role.parameter) and kind in ("number", "integer")


def _is_weak(role: Role) -> bool:
    """Whether the argument is a string for which only its name gives words."""
    if role.parameter.leaf.words[-1] in PATTERNS and verbs_of(role) & SEARCHING:
        return False
    known = (taken_ways, placed_ways, sensed_ways, asked_ways, is_of)
    if role.parameter.leaf.words == ("search",) or any(way(role) for way in known):
        return False
    plain = role.part == "plain" and types_of(role.parameter) <= {"string"} and not role.formal
    unclear = role.weakly and not role.lead.text and not role.bears_name
    return plain and unclear and role.parameter.meaning.name != "enum"


def _is_sought(intent: Intent, role: Role) -> bool:
    """Whether the verb may act on the argument by itself, as its name is the object's."""
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower()) if intent.noun else ""
    return (
        head in (role.stem, role.parameter.leaf.words[-1])
        or role.parameter.leaf.words[-1] in _SOUGHT
    )


_SOUGHT = QUERIES | {"text", "name", "title"}


def _is_number(role: Role) -> bool:
    types = types_of(role.parameter)
    if role.parameter.meaning.name in _NO_NUMBERS:
        return False  # nothing is worked out from moments
    if types == {"string"}:
        return role.parameter.meaning.family in ("money", "numbers") and role.part == "plain"
    return bool(types & {"number", "integer"}) and not types & {"string", "array", "object"}


_NO_NUMBERS = frozenset("postal_code timestamp datetime date currency_code".split())
_SAID_WITH_UNITS = frozenset(("duration", "temperature"))
"""Meanings whose values are plain to people where nothing is calculated: "for an hour"."""


def _is_unclear(role: Role, *, sums: bool, technical: bool) -> bool:
    """Whether nothing but the name says which argument the value is.

    ``sums``: whether the numbers go into a calculation, where each has its name said;
    ``technical``: whether developers ask.
    """
    meaning = role.parameter.meaning
    words = frozenset(map(singular, role.parameter.leaf.words)) - GENERIC
    if role.part in ("scale", "unit", "flag", "json", "text") or not _is_number(role):
        return False
    if not sums and (words <= WEIGHTS or (meaning.family == "money" and words <= _SUM)):
        return False  # "of 68 kilograms", "of $25"
    if meaning.name == "duration" and (words & _BACK or (words <= _PLAYED and not sums)):
        return False  # "over the last ten minutes", "starting at 20 seconds"
    keyed = role.formal and (role.parameter.leaf.words[-1] == "id" or not (sums and words))
    level = sets_level(role) or (limits(role) and not sums)
    if keyed or level or not (sums or technical or meaning.name not in _SAID_WITH_UNITS):
        return False
    evident = _EVIDENT - (_COUNTING if sums else frozenset())
    if sums and meaning.name in _LASTING:
        return True
    timed = meaning.family in WHERE_AND_WHEN and not sums
    if meaning.name in evident or timed or words & _PLACE_WORDS:
        return bool(sums and role.parameter.leaf.words[-1].isdigit())
    counted = " ".join(getattr(meaning, "counted", ())).split()
    if meaning.name == "enum" or (counted and not (sums and not words & frozenset(counted))):
        return False
    if not words:
        return sums and role.parameter.leaf.words == ("time",)
    said = role.texts("after")
    clumsy = any(text.endswith(f"{role.mark} {role.noun.lower()}") for text in said)
    clumsy = clumsy and not is_plural(role.noun)
    telling = (words - _MODEST) or words
    return sums or clumsy or not said or not all(telling <= _words(text) for text in said)


_SUM = frozenset("total sum price cost charge payment fee amount".split())
_BACK = frozenset("last past previous lookback back".split())
"""What tells that a span of time ends now."""
_PLAYED = frozenset("start end second duration length".split())
"""Names of places in a recording, and of how much of it is meant."""
_MODEST = frozenset("max min maximum minimum number total count per of no the in".split())
"""Words of names that need not be said."""


def _words(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in re.findall(r"[a-z]+", text.lower()))


def listed(left: list[Role]) -> Unit | None:
    """One list of all that is said by its name."""
    operands = [role for role in left if role.named == "operand"]
    if operands:
        for role in operands:
            left.remove(role)
        whole = in_series([role.mark for role in operands])
        lead = "for" if any(role.lead.text.startswith("of ") for role in left) else "of"
        return Unit("of", (f"{lead} {whole}",))
    told = [role for role in left if role.named == "name" and not stated_ways(role, "")]
    found = [role for role in told if not noun_first(role.parameter, role.mark)]
    if not found:
        return None
    for role in found:
        left.remove(role)
    series = _series(found)
    numbers = [role for role in found if _is_number(role)]
    if not numbers:
        return _strings(found)
    timed = [role for role in numbers if role.parameter.meaning.name in _LASTING]
    lasting = [role for role in timed if _noun(role) in _UNITS]
    found = [role for role in found if role not in lasting]
    if not found:
        return Unit(*lasting_ways(lasting[0], in_series([role.mark for role in lasting])))
    over = f" over {in_series([role.mark for role in lasting])}" if lasting else ""
    measured = all(map(_is_number, found)) and len(found) > 1
    full = (series or in_series([_of(role) for role in found])) + over
    short = (series or in_series([_short(role) for role in found])) + over
    short = short if len(found) > 1 else full
    ways = [f"with {full}", f"with {full}", f"with {short}"]
    if not series:
        ways.append(f"{'given' if measured else 'with'} {full}")
    return Unit("with", tuple(ways), middle=(f"with {full}", f"with {short}"))


def _strings(roles: Sequence[Role]) -> Unit:
    """Labels after their names: "with the reference {} and monitor {}"."""
    sought = verbs_of(roles[0]) & SEARCHING
    if len(roles) == 1 and sought:
        return Unit("with", labelled(roles[0], sought=True))
    if any(map(is_taken, roles)):
        return Unit("with", (f"with {in_series(list(map(by_role, roles)))}",))
    plain = [f"{_noun(role)} {role.mark}" for role in roles]
    short = in_series(plain if sought else list(map(by_role, roles)))
    return Unit("with", (f"with {short}",))


def _series(roles: Sequence[Role]) -> str:
    """Numbers that count through one name: "side1, side2, side3" are "sides of 3, 4 and 5"."""
    stems = {re.sub(r"[ _]?\d+$", "", _noun(role)) for role in roles}
    if len(roles) < 2 or len(stems) > 1 or not all(_noun(role)[-1].isdigit() for role in roles):
        return ""
    stem = stems.pop()
    many = stem if is_plural(stem) else f"{stem}s"
    return f"{many} of {in_series([role.mark for role in roles])}"


def _noun(role: Role) -> str:
    return role.parameter.leaf.name if len(role.parameter.leaf.name) == 1 else role.noun


def _short(role: Role) -> str:
    noun = _noun(role)
    if end := bounded(noun, role.mark):
        return end
    counted = _stuff(role) or _counts(role, noun) or noun.startswith("number of ")
    counted = counted or _is_weighed(role, noun) or bool(DONE_WITH.search(noun))
    if counted and _is_number(role):
        return _of(role)
    return f"{noun} = {role.mark}" if len(noun) == 1 else f"{noun} {role.mark}"


def _stuff(role: Role) -> str:
    """What there is so much of, where the name tells the unit: ``protein_g``."""
    return str(getattr(role.parameter.meaning, "stuff", ""))


def _of(role: Role) -> str:
    noun = _noun(role)
    if not _is_number(role):
        return f"{noun} {role.mark}"
    if end := bounded(noun, role.mark):
        return end
    if len(noun) == 1:
        return f"{noun} = {role.mark}"
    if noun.startswith("number of "):
        return f"{role.mark} {noun.removeprefix('number of ')}"
    if _is_weighed(role, noun) or (role.parameter.meaning.name == "byte_size" and noun in _STUFF):
        return f"{role.mark} of {noun}"
    if _counts(role, noun) or DONE_WITH.search(noun):
        return f"{role.mark} {noun}"
    if share := SHARE.fullmatch(noun):
        return share_of(share[1], role.mark)
    if _stuff(role):
        return f"{role.mark} of {_stuff(role)}"
    if noun in NUMBERED or (last := noun.rsplit(" ", 1)[-1]) in PLACING or len(last) == 1:
        return f"{noun} {role.mark}"  # "goal x 15"
    return f"{noun if is_plural(noun) else _one(noun)} of {role.mark}"


def _is_weighed(role: Role, noun: str) -> bool:
    """Whether so much is weighed of what the name tells: "20 grams of protein"."""
    return role.parameter.meaning.name == "weight" and noun in _NUTRIENTS


_NUTRIENTS = frozenset(
    "protein fat sugar fiber fibre carbs carbohydrates sodium salt caffeine alcohol cholesterol "
    "calcium iron".split()
)
_STUFF = frozenset("memory ram storage bandwidth".split())
"""What one has so much of: "8 GB of memory"."""


def _counts(role: Role, noun: str) -> bool:
    """Whether the number says how many there are: "28 hits", or is of that unit: "600 calories"."""
    if noun in getattr(role.parameter.meaning, "units", ()):
        return True
    head = head_of(re.sub(r" [a-z]{3,}ed$", "", noun))
    whole = "integer" in types_of(role.parameter) or " per " in noun or head in MEASURED
    bare = not getattr(role.parameter.meaning, "counted", ())
    counted = is_plural(head) and head not in _SUMS and not _UNSUITED & frozenset(noun.split())
    return whole and bare and counted and role.parameter.meaning.family in ("numbers", "core")


_SUMS = frozenset(
    "assets liabilities dividends deductions earnings sales expenses savings taxes costs revenues "
    "profits dollars debts gains losses radius series status basis axis class mass".split()
)
"""Plurals that are amounts, and words that only look like plurals."""
_UNSUITED = frozenset("max maximum min minimum total average mean n k".split())


def _one(noun: str) -> str:
    """A measured quantity takes "a" even where the stuff itself does not: "an energy of 20"."""
    return f"{article(noun)} {noun}" if is_mass(noun) else with_article(noun)


_UNITS = frozenset("hours minutes seconds days weeks months years".split())
