"""What is borrowed from functions elsewhere, where rules tell too little or the wrong thing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set

from generator.quick import regex, replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.binding.called import CLOSED
from generator.semantics.binding.contradicted import not_contradicted
from generator.semantics.binding.drawn import drawn_texts
from generator.semantics.binding.forms_told import told_form
from generator.semantics.described.leafwords import of_programs, wants_text
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.drawing.narrow_worlds import is_narrow
from generator.semantics.drawing.trades import (
    is_of_others_alone,
    rules_of,
    trade_of,
    trade_of_words,
)
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.topics.answers import AnswersOf
from generator.semantics.topics.generic import Words
from generator.semantics.topics.kindred import of_table
from generator.semantics.topics.labels import has_labels, is_spot_number
from generator.semantics.usages.expected_forms import expected_forms
from generator.semantics.usages.precedents import FITTING, TRADE, Precedent, precedent_of
from generator.semantics.usages.surely import product_of
from generator.semantics.usages.usages import is_sure_of, usage_of

_RIGHT: Mapping[str, float] = {
    "words": -1.8, "sure": 0.6, "cued": 0.0, "loose": -0.3, "unknown": -0.8, "identifier": -0.6,
    "text": -0.5, "files": -0.2, "people": 0.2,
}  # fmt: skip
_BY_FORM = 0.35
"""What speaks for a type's own values (log-odds): its sort, and how probable their form is."""
_LEND, _LIKENESS, _BY_THEIR_FORM, _MANY, _SHARED = -1.3, 2.7, 0.2, 0.1, 3.7
"""What speaks for a precedent's values: how alike it is, their form, how many there are, and how
much it has in common beside the name. Fitted, as those above, and rounded: 1,040 precedents and
the own values of 1,900 parameters were judged."""
_FAINT = 0.005
"""Added to probabilities, of which logarithms are taken."""
_AHEAD = 0.07
"""So much more probably right must be what is borrowed."""
_AHEAD_OF: Mapping[str, float] = {"cued": 0.15, "sure": 0.2}
"""How much more so, where what is borrowed takes the place of dozens of words of the trade."""
_NEEDS: Mapping[str, tuple[float, int]] = {
    "words": (0.15, 0), "unknown": (0.22, 1), "loose": (0.3, 5), "identifier": (0.22, 3),
    "files": (0.28, 5), "cued": (0.33, 6), "sure": (0.5, 8), "text": (0.35, 8),
    "people": (0.35, 8),
}  # fmt: skip
"""How alike a precedent must be at least, and how much it has in common, by the sort of types;
what is of another sort is never borrowed."""
_LIKE = 0.5
"""From which likeness on it doesn't matter in which form the values are."""
_VERY_TRADE = 14
"""From so much in common on, it doesn't matter that there are texts of the trade in general."""
_SURE = 0.65
"""From which likeness on one value is enough."""

_ALONE = frozenset(("words", "unknown", "identifier"))
"""Sorts of types with whose values no other argument agrees."""
_SEVERAL = 4
"""Values that may stand for words of a kind."""

_TEXTS = frozenset(
    "reason note content message description task goal instruction observation comment "
    "markdown_text sample_text".split()
)
"""Types of texts, of which one alone would stand in all requests."""
_ON_THE_WEB = ("search_web", "search_travel")
"""Searches of which a town alone is none."""
_GUESSED = frozenset("like_examples thing_name label any_name opaque".split())
"""Types that stand for what nobody knows by more than a noun."""
_BY_WHAT_IS_AROUND = frozenset(("words", "kindred", "identifier", "known_code", "enum", "given"))
"""Types that hold something else in each place."""
_TYPED = 0.4
"""From which likeness on the type of a precedent is taken over."""
_KEPT = frozenset(("times", "dates", "contact"))
"""Families whose types are told by what they are, not by a trade."""


def borrowed(leaf: Leaf, meaning: SemanticType, why: str) -> Leaf | None:
    """The leaf with the examples of its precedent, if these are more probably right.

    None where a precedent bears out the type, or none is near.
    """
    core = getattr(meaning, "item", meaning)
    if leaf.examples or not CLOSED.isdisjoint(leaf.schema) or not _is_open(leaf, core):
        return None
    if leaf.words[1:] and (leaf.words[-1] == "slug" or is_spot_number(leaf)):
        return None  # written as what the thing is called: namesakes are of other things
    sort = sort_of(leaf, core)
    if sort not in _NEEDS or why == "number in a text" or _is_chosen_from(leaf, meaning):
        return None
    if is_narrow(getattr(core, "symbol", "")):
        return None  # another search has a name as like, and is of another world
    found = precedent_of(leaf)
    if found is None or found.kind == core.name or _is_of_another_trade(found, leaf, core):
        return None
    if core.name == "kindred" and product_of(leaf) & frozenset(words_of(leaf.function.name)):
        return None  # of what a product has, another one's tells nothing
    told = told_form(leaf)
    if told is not None and told[0] == core.name:
        return None  # the form is told, whatever others of that name hold
    if sort in _ALONE and _is_type(found) and why != "described as 'ID'":
        return replace(leaf, schema={**leaf.schema, "x-semantic": found.kind})
    least, common = _NEEDS[sort]
    if (found.likeness < least or found.shared < common) and not _is_any(leaf, core):
        return None
    far = found.likeness < _LIKE and found.shared < _VERY_TRADE
    if far and _is_of_its_trade(core):
        return None
    elsewhere = why.endswith("in other functions")
    if sort not in _ALONE and (elsewhere or is_one_of_several(leaf)):
        return None
    odds = expected_forms(leaf)
    drawn = drawn_texts(meaning)
    if drawn is None:
        return None
    values = not_contradicted(_fitting(found, leaf, core, odds, drawn), leaf)
    if not _is_enough(values, sort, found) or _is_of_one_service(values, sort, found):
        return None
    own = _RIGHT[sort] + _BY_FORM * math.log(_fit(drawn, odds) + _FAINT)
    like = found.likeness
    lent = _LEND + _LIKENESS * like + _MANY * min(len(values), 6) / 6
    lent += _BY_THEIR_FORM * math.log(_fit(values, odds) + _FAINT)
    lent += _SHARED * like * min(found.shared, 12) / 12
    ahead = _AHEAD_OF.get(sort, _AHEAD)
    return replace(leaf, examples=values) if _odds(lent) > _odds(own) + ahead else None


def _is_of_one_service(values: Sequence[str], sort: str, found: Precedent) -> bool:
    """Whether IDs are as long as only their own service makes them, which nothing here tells of."""
    long = any(len(value) > _LONG_ID for value in values)
    return sort == "identifier" and long and found.shared < _VERY_TRADE


_LONG_ID = 16
"""Signs that any shop's or program's IDs may have."""


def _is_of_another_trade(found: Precedent, leaf: Leaf, core: SemanticType) -> bool:
    """Whether texts are of the leaf's trade as they are, or the precedent is of another one.

    Texts that fit any trade are still better than those of a trade that nothing here tells of;
    so is any value where no word around is of that trade.
    """
    own, there = trade_of(leaf), trade_of_words(dict.fromkeys(sorted(found.around), 1.0))
    if is_of_others_alone(leaf, found.around):
        return True
    if core.family == "text":
        return rules_of(str(getattr(core, "symbol", ""))) is not None or own != there
    return bool(own) and own != there and found.shared < TRADE


def _is_chosen_from(leaf: Leaf, meaning: SemanticType) -> bool:
    """Whether it holds the answers to a question, or the question: the two agree."""
    beside = {words_of(name)[-1] for name in leaf.root.get("properties") or () if words_of(name)}
    asked = leaf.words[-1] in ("question", "title", "prompt") and not beside.isdisjoint(_ANSWERS)
    return asked or isinstance(meaning, AnswersOf)


_ANSWERS = frozenset("options choices answers alternatives".split())


def _is_type(found: Precedent) -> bool:
    """Whether a type was right elsewhere that tells what it holds by itself."""
    near = found.likeness >= _TYPED and found.shared >= TRADE
    return near and found.kind not in _GUESSED | _BY_WHAT_IS_AROUND and found.kind in SEMANTIC_TYPES


def is_one_of_several(leaf: Leaf) -> bool:
    """Whether values of one kind stand together, as those of rows and of both ends of a trip."""
    beside = leaf.root.get("properties") or ()
    ends = [words_of(name)[-1:] for name in beside]
    return "*" in leaf.path or ends.count(tuple(leaf.words[-1:])) > 1


def _odds(sum_: float) -> float:
    return 1 / (1 + math.exp(-sum_))


def _is_open(leaf: Leaf, core: SemanticType) -> bool:
    """Whether it takes texts, and its type is one of ours that has not been told by its form."""
    text = wants_text(leaf) or leaf.schema.get("type") == "array"
    own = type(core).__module__.startswith("generator.")
    told = core.family in _KEPT or (core.family == "identifiers" and core.name != "identifier")
    return text and own and not told


def sort_of(leaf: Leaf, core: SemanticType) -> str:
    """How a type was told, by which it is to be trusted."""
    if isinstance(core, Words):  # of columns much is known
        return "cued" if singular(leaf.words[-1]) in _COLUMNS else "words"
    if core.name == "kindred":
        known, state = usage_of(leaf), of_table(leaf, close=True)
        if state is not None and state.heads >= _STATES:
            return "sure"
        if known is None:  # then a group of the trade is as good as a line with words of it
            group = of_table(leaf, close=False)
            own = group is not None and group.of(leaf) != group.values  # fields of papers, quotes
            if own or of_table(leaf, close=True) is not None:
                return "cued"
            return "loose" if group is None else "unknown"
        return "sure" if is_sure_of(leaf, known) else "cued" if known.cues else "loose"
    if core.name in _GUESSED or core.family == "codes":
        return "unknown"
    if core.family == "core":
        return "text" if core.name == "thing_description" else ""
    return next((one for one in (str(core.name), str(core.family)) if one in _RIGHT), "")


_COLUMNS = frozenset(("field", "column"))
_STATES = frozenset(("status", "desired_status"))
"""Heads of states of one thing, which those of other things are none of."""


def _is_of_its_trade(core: SemanticType) -> bool:
    """Whether there are many texts of the very trade, where a precedent has a few of a like one."""
    symbol, choices = getattr(core, "symbol", ""), getattr(core, "choices", {})
    return core.family == "text" and any(symbol == one for cue, one in choices.items() if cue)


def _is_any(leaf: Leaf, core: SemanticType) -> bool:
    """Whether words are told by nothing, and all around is of programs: the nearest will do."""
    if not isinstance(core, Words):
        return False
    noun = leaf.words[-1] if leaf.words else ""
    named = all(noun in text.casefold() for text in core.values()[:9])
    told = leaf.description or has_labels(leaf) or named or core.taken
    return not told and of_programs(leaf)


def _fit(values: Sequence[str], odds: Mapping[str, float]) -> float:
    """How probable the forms of the values are, on average."""
    return sum(odds[form_of(value)] for value in values) / len(values) if values else 0.0


_COMMAND = regex(r"/[a-z]+(?: |$)")
"""What a chat program takes as a command of its own, which is no message."""


def _fitting(
    found: Precedent,
    leaf: Leaf,
    core: SemanticType,
    odds: Mapping[str, float],
    drawn: Sequence[str],
) -> tuple[str, ...]:
    """Those of the precedent's values that can stand here; ``drawn``: what else would."""
    told = leaf.description + leaf.function.description
    values = tuple(one for one in found.values if _is_of_script(one, told))
    if found.likeness < _LIKE:
        values = tuple(one for one in values if odds[form_of(one)] >= FITTING) or values
    if core.name == "person_name":
        values = tuple(value for value in values if not any(map(str.isdigit, value)))
    elif core.family == "text":
        values = tuple(one for one in values if not _COMMAND.match(one) or "command" in told)
    if core.name in _TEXTS or getattr(core, "symbol", "") in _ON_THE_WEB:
        values = tuple(value for value in values if " " in value)
    elif core.name == "identifier":
        if found.likeness < _LIKE:  # names of apps and outcomes are of another thing
            values = tuple(one for one in values if _NUMBERED.search(one))
        values = tuple(one for one in values if _is_led_by_own(one, leaf))
        joined = (one for one in values if not one.isalpha())  # words stand for things, if joined
        values = tuple(filter(is_code, values)) or tuple(joined)
    elif core.name == "sql":
        values = tuple(value for value in values if form_of(value) == "query")
    elif core.family == "files":
        endings = set(map(_ending, drawn)) - {""}
        values = tuple(value for value in values if _is_file_as(value, leaf, core, endings))
    return values


def _is_led_by_own(value: str, leaf: Leaf) -> bool:
    """Whether the letters before an ID's figures may stand for the thing itself.

    "APT-10843" is an appointment's, and no client's who has one.
    """
    lead = _LEAD_OF_ID.match(value)
    own = [word for word in leaf.words[:-1] if word not in ("the", "external", "parent")]
    return lead is None or not own or any(word[0] == lead[1][0].casefold() for word in own)


_LEAD_OF_ID = regex(r"([A-Za-z]{2,})[-_](?=\w*\d)")


def _is_file_as(value: str, leaf: Leaf, core: SemanticType, told: Set[str]) -> bool:
    """Whether a path ends as those of the type: a folder has no ending, a report in HTML that."""
    ending = _ending(value)
    if core.name == "directory":
        return not ending
    if len(told) == 1:  # a kind of files is told
        return ending in told
    return _FILES.isdisjoint(leaf.words) or bool(ending)  # else it may be the path of a page


def _ending(path: str) -> str:
    return path.rpartition(".")[2].casefold() if "file" in form_of(path) else ""


_FILES = frozenset(("file", "filename", "filepath"))


def _is_of_script(value: str, told: str) -> bool:
    """Whether a value in other letters than Latin ones is for a function told in such."""
    plain = value.isascii() or not _OTHER_SCRIPTS.search(value)
    return plain or bool(_OTHER_SCRIPTS.search(told))


_NUMBERED = regex(r"\d|[A-Za-z]-[A-Za-z]")
"""What values of IDs have that are no words: a number, or a slug's hyphen."""
_OTHER_SCRIPTS = regex(r"[\u0400-\u1fff\u3040-\ud7ff\uf900-\ufaff]")


def _is_enough(values: Sequence[str], sort: str, found: Precedent) -> bool:
    """Whether there are enough values, or so sure a one, that they may stand in all requests."""
    if sort in _AHEAD_OF:
        return len(values) >= _SEVERAL
    near = found.likeness >= _SURE and found.shared >= TRADE
    one_tells = near and sort in ("words", "unknown")  # else it would stand in all requests
    return bool(values) if one_tells or all(map(is_code, values)) else len(values) > 1
