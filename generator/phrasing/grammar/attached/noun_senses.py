"""What an argument is to what is asked for, by the sense of its noun: its maker, its contest, ….

A beer is "from" a brewery, a match "in" a league, a suit "against" a defendant, a flower "with a
sweet scent": the noun alone tells it, so that no "with brewery …" need name the parameter.
"""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import options_of, verbs_of
from generator.phrasing.grammar.attached.keys import is_tonal
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_plural, plural, singular
from generator.quick import regex
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.verbs import SEARCHING

_SENSES = {
    word: items(ways)
    for line in read_values("senses.txt")
    for words, _, ways in (line.partition(" | "),)
    for word in words.split()
}
"""How what is said by a word of such a sense joins the request."""

_DONE = {
    "include": "including {}", "includes": "including {}", "exclude": "excluding {}",
    "excludes": "excluding {}", "expand": "expanding {}", "omit": "leaving out {}",
    "ignore": "ignoring {}", "ignored": "ignoring {}", "excluded": "excluding {}",
    "skip": "skipping {}", "highlight": "highlighting {}", "keep": "keeping {}",
    "remove": "removing {}", "reduce": "reducing {}", "avoid": "avoiding {}",
}  # fmt: skip
"""Names that are verbs: what is done with the value."""
_EATEN = frozenset("ingredient ingredients food foods allergen allergens".split())
_WITH = frozenset("include includes exclude excludes excluded omit avoid".split())
"""What is cooked with something is so without any word for it: "without nuts"."""
_SHOWN = frozenset("fields field columns attributes metrics select".split())
_EXAMINING = frozenset("analyze analyse check review evaluate assess compare".split())


_SENT_ON = regex(r"\b(?:and|then) (e-?mail|send)s? (?:it|them|the results?)\b", re.I)
"""A second deed: what is made is sent to somebody."""


def _shows(role: Role) -> bool:
    """Whether the value is the address of a picture that is given with something."""
    shown = role.parameter.leaf.words[-2:]
    given = len(shown) > 1 and shown[1] == "url" and shown[0] in _PICTURES
    return given and not verbs_of(role) & SEARCHING


_PICTURES = frozenset(
    "photo image picture avatar logo screenshot thumbnail cover audio recording attachment".split()
)
"""What is given with something by its address, and is not the address of it."""
_TOLD = frozenset("details detail aspects aspect info information insights".split())
"""Which parts of an answer are wanted."""
_SIEVES = frozenset(("filter", "filters"))
_TOKENED = regex(r"\b(?:page|continuation|next) ?(?:page )?token\b|\bcursor\b", re.I)


def sensed_ways(role: Role) -> tuple[str, ...]:
    """Ways to say a word or some words by the noun's sense; empty where it tells nothing."""
    by_whole = next((ways for way in _WHOLE if (ways := way(role))), ())
    if by_whole or not _is_sensed(role):
        return by_whole
    return next((said for sense in _SENSED if (said := sense(role)) is not None), ())


def _in_key(role: Role) -> tuple[str, ...]:
    """A key of music."""
    m = role.mark
    return (
        (f"in the key of {m}", f"in {m}", f"in the key of {m}") if is_tonal(role.parameter) else ()
    )


def _offered(role: Role) -> tuple[str, ...]:
    """How homes are offered: to buy or to rent, for sale or for rent."""
    options = {str(one).casefold() for one in getattr(role.parameter.meaning, "options", ())}
    if len(options) < 2 or role.parameter.leaf.words[-1:] == ("action",):
        return ()
    if options <= _WANTED:
        return (f"to {role.mark}",)
    return (f"for {role.mark}",) if options <= _OFFERED else ()


_WANTED = frozenset(("buy", "rent", "lease", "hire"))
_OFFERED = frozenset(("sale", "rent", "lease", "hire", "auction"))


def _for_period(role: Role) -> tuple[str, ...]:
    """A period by its name: "on an annual basis"."""
    if not names_period(role):
        return ()
    m, meaning = role.mark, role.parameter.meaning
    if {"today", "yesterday", "tomorrow"} & set(map(str, getattr(meaning, "options", ()))):
        return (f"for {m}", f", {m}")
    often = all(str(one).endswith("ly") for one in role.parameter.leaf.examples or ("",))
    return (f"on a {m} basis",) if often else (f"for the {m} period",)


def _sent_to(role: Role) -> tuple[str, ...]:
    """Who is sent what is made."""
    sent = _SENT_ON.search(role.parameter.leaf.function.description)
    if not sent or role.parameter.meaning.name != "email":
        return ()
    verb = "send" if sent[1].lower() == "send" else "email"
    return (f"and {verb} it to {role.mark}",)


def _with_picture(role: Role) -> tuple[str, ...]:
    """A picture that is given with something, by its address."""
    if not _shows(role):
        return ()
    picture = role.parameter.leaf.words[-2]
    return (f"with the {picture} {role.mark}", f"with this {picture}: {role.mark}")


def _aspects(role: Role) -> tuple[str, ...]:
    """Which parts of an answer are wanted."""
    last = role.parameter.leaf.words[-1] if role.parameter.leaf.words else ""
    aspects = role.part == "plain" and last in _TOLD and "array" in types_of(role.parameter)
    if not aspects or not verbs_of(role) & (SEARCHING | _EXAMINING):
        return ()
    return (f"including {role.mark}", f"with {role.mark}")


_WHOLE = (_offered, _in_key, _for_period, _sent_to, _with_picture, _aspects)
"""Ways that the whole name or the meaning tells, whatever else does; the first is taken."""


def _is_sensed(role: Role) -> bool:
    """Whether the sense of its noun tells how a text joins, and nothing else does."""
    types, words = types_of(role.parameter), role.parameter.leaf.words
    if role.part not in ("plain", "title", "before") or not types or not types <= _WORDED:
        return False
    if role.formal or not words:
        return False
    contest = _is_contest(role)
    led = role.lead.text and role.part != "title"
    return contest or (not led and _needs_sense(role))


def _on_axis(role: Role) -> tuple[str, ...] | None:
    """What stands at the axis of a chart."""
    words = role.parameter.leaf.words
    axis = frozenset(words) & _AXES if "axis" in words else frozenset()
    if len(axis) != 1 or words[-1] not in _LABELS:
        return None
    (letter,) = axis
    return (
        f'with the {letter} axis labeled "{role.mark}"',
        f'with "{role.mark}" on the {letter} axis',
    )


def _as_done(role: Role) -> tuple[str, ...] | None:
    """A name that is a verb: "excluding {nuts}"."""
    m, words, noun = role.mark, role.parameter.leaf.words, role.noun.lower()
    if words[0] not in _DONE or (len(words) > 1 and words[-1] in _STATED):
        return None
    if words[-1] in _EATEN and words[0] in _WITH:
        return (f"with {m}",) if words[0] in ("include", "includes") else (f"without {m}",)
    done = _DONE[words[0]].format(m)
    rest = noun.split(" ", 1)[1] if len(words) > 1 and " " in noun else ""
    return (done.replace(m, f"{rest} {m}") if rest else done,)


def _as_sieve(role: Role) -> tuple[str, ...] | None:
    """What is looked through: which are shown, by which field, only some columns."""
    if not verbs_of(role) & SEARCHING:
        return None
    m, last = role.mark, role.parameter.leaf.words[-1]
    chosen = role.parameter.meaning.name == "enum"
    if last in _SIEVES and not chosen and "array" not in types_of(role.parameter):
        return (f"filtered by {m}", f'filtered by "{m}"')
    if last == "field" and chosen:
        return (f"by {m}",)
    if last in _SHOWN:
        shown = "fields" if last == "select" else plural(singular(last))
        return (f"with only the {shown} {m}", f"showing just the {shown} {m}")
    return None


def _as_token(role: Role) -> tuple[str, ...] | None:
    """Where a list of pages goes on."""
    noun = role.noun.lower()
    goes_on = _TOKENED.search(noun) and "cursor" not in noun
    return (f"continuing from {noun} {role.mark}",) if goes_on else None


def _by_sense(role: Role) -> tuple[str, ...] | None:
    """As the table tells of the noun; without the noun where the value bears it."""
    m, noun, last = role.mark, role.noun.lower(), role.parameter.leaf.words[-1]
    said = _SENSES.get(last) or _SENSES.get(singular(last), ())
    if not said or (role.parameter.meaning.name == "enum" and _is_odd(role)):
        return None
    if is_plural(noun) and any(way.startswith("with a ") for way in said):
        return (f"with {m} {noun}",)
    if last in ("species", "breed") and verbs_of(role) & {"add", "create", "register", "enter"}:
        return (f", species {m}",) if options_of(role) & {"other"} else (f", a {m}",)
    head = noun.rsplit(" ", 1)[-1]
    cut = " {noun}" if role.bears_name or head in _shown(role) else ""
    told = (way.replace(cut, "").replace("{noun}", noun).replace("{head}", head) for way in said)
    return tuple(way.format(m) for way in told)


def _as_means(role: Role) -> tuple[str, ...] | None:
    """What is paid by or shipped by, which no one calls a method: "by bank transfer"."""
    m, last, options = role.mark, role.parameter.leaf.words[-1], options_of(role)
    if last not in ("method", "option"):
        return None
    if len(options & _PAID_BY) > 1:
        return (f"by {m}", f"by {m}", f"via {m}")
    sent = next((one for one in ("shipping", "delivery") if one in role.parameter.leaf.words), "")
    if not sent or not options:
        return None
    return (f", {m}",) if options & _FETCHED else (f"with {m} {sent}", f", {m} {sent}")


_PAID_BY = frozenset(
    "card credit_card debit_card gift_card cash check cheque paypal bank_transfer wire_transfer "
    "bank_account direct_debit apple_pay google_pay klarna venmo invoice".split()
)
_FETCHED = frozenset("pickup pick_up collection collect click_and_collect in_store".split())
_SENSED = (_on_axis, _as_done, _as_sieve, _as_token, _as_means, _by_sense)
"""Ways by the noun's sense; the first that tells any."""

_AGE = regex(r"[A-Za-z]{4,}|\d{4} ?- ?\d{4}")
_PERIODS = frozenset("period timeframe frame".split())


def names_period(role: Role) -> bool:
    """Whether values name a period and measure none: "annual", "Neoclassical"."""
    if not role.parameter.leaf.words or role.parameter.leaf.words[-1] not in _PERIODS:
        return False
    shown = [*getattr(role.parameter.meaning, "options", ()), *role.parameter.leaf.examples]
    named = role.parameter.meaning.name in ("enum", "kindred", "like_examples") and shown != []
    return named and all(_AGE.fullmatch(str(one)) for one in shown)


def _is_contest(role: Role) -> bool:
    """Whether things are in it, though they may be looked for "for" it, too."""
    return role.lead.text == "for {}" and role.parameter.leaf.words[-1] in _CONTESTS


_CONTESTS = frozenset("league tournament competition championship contest conference".split())
_AXES = frozenset("xyz")
_LABELS = frozenset("title label name".split())
_WORDED = frozenset(("string", "array"))
_STATED = frozenset("pattern patterns id ids user users flag disabled only".split())
"""Last words of names whose first word is a verb, but which name a thing of their own."""


def _needs_sense(role: Role) -> bool:
    """Whether nothing but the name says what the value is."""
    if role.parameter.meaning.name == "enum" or role.parameter.leaf.words[0] in _DONE:
        return True
    ways = role.texts("after")
    last = role.parameter.leaf.words[-1]
    # "with Ana Sousa as driver" tells the part already; a suit is "against" its defendant
    party = _SENSES.get(last, ("",))[0] in ("against {}", "on behalf of {}")
    named = ("" if party else r"(?<!\bas )") + rf"\b{re.escape(last)}\b"
    return not ways or all(re.search(named, way, re.I) for way in ways)


def _is_odd(role: Role) -> bool:
    """Whether options are no words that could stand before or after others."""
    return any(re.search(r"\d|_.*_", option) for option in options_of(role))


def _shown(role: Role) -> frozenset[str]:
    examples = [str(each).lower() for each in role.parameter.leaf.examples[:8]]
    return frozenset(word for each in examples for word in each.split())
