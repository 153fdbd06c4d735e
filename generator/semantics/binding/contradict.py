"""Whether a leaf's examples or description speak of another kind than what a type draws."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import UNREADABLE, Leaf, SemanticType
from generator.semantics.binding.forms_told import is_no_url
from generator.semantics.binding.layouts import noted_format, shown_format
from generator.semantics.binding.named_formats import by_named_format
from generator.semantics.binding.named_in_lists import stands_for_things
from generator.semantics.binding.other_form import SPACED_NAME, is_of_other_form, known_values
from generator.semantics.described.mining import mine
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.drawing.listed import Listed
from generator.semantics.numbers.people_numbers import HOW_MANY, is_far, told_range
from generator.semantics.places.realms import homes
from generator.semantics.topics import generic, owners
from generator.semantics.topics.commands import runs_another
from generator.semantics.topics.nobody import is_nobody
from generator.semantics.topics.urls import is_of_part

CLOSED = 40
"""A list of so few values is all there is: examples that it lacks are of another kind."""


def contradicted(meaning: SemanticType, leaf: Leaf, drawn: Sequence[Json], anchor: Anchor) -> bool:
    """Whether the leaf's examples are of another kind than what the type draws."""
    shown = list(generic.example_texts(leaf)[:4])
    texts = [value for value in drawn if isinstance(value, str)]
    called = leaf.examples and isinstance(meaning, Catalogue) and _are_called(shown, texts)
    called = called or _lacks_default(meaning, leaf, shown)
    sentences = all(" " in text for text in texts)
    called = called or (sentences and _is_word_by_default(leaf, meaning, shown))
    told = _is_told_otherwise(meaning, leaf, texts)
    if called or told or _in_other_letters(leaf, shown, texts):
        return True
    if _is_loose(meaning, leaf, shown, anchor) or type(meaning) in by_named_format(leaf):
        return False  # "# H1" tells how Markdown is written, and not what is
    laid_out = bool(leaf.examples) and any(char.isdigit() for text in shown for char in text)
    if not laid_out and meaning.family in ("dates", "times"):
        return False  # a default is often laid out carelessly, "first day of the month" is none
    if not shown or not texts or meaning.family == "core" or stands_for_things(leaf, shown):
        return False
    listed = known_values(meaning)
    if listed and (
        len(listed) <= CLOSED
        or (len(shown) > 1 and _common(listed))
        or (meaning.family == "identifiers" and all(map(str.isupper, listed)))  # of one exchange
    ):
        known = {value.casefold() for value in listed}
        hits = sum(text.casefold() in known for text in shown)
        if leaf.examples and (2 * hits < len(shown) if len(shown) > 2 else not hits):
            return True
    lower = bool(leaf.examples) and all(_SMALL_WORDS.fullmatch(text) for text in shown)
    named = meaning.family in ("places", "people") or isinstance(meaning, Catalogue)
    if named and lower and not any(text.islower() for text in texts):
        if meaning.family == "organisations" and len(shown) > 1:
            return True  # "slack", "github" are names in a program
        return owners.catalogue_of(shown, leaf, meaning.setting) is None
    if all(map(is_code, shown)):
        if not any(map(is_code, texts)) or _are_led_otherwise(shown, texts):
            return True
        if meaning.family == "identifiers":
            outlines = {_outline(text) for text in texts}
            return outlines.isdisjoint(map(_outline, shown)) and not {*shown} <= {*listed}
    if all(map(generic.looks_wordy, shown)) and 2 * sum(map(is_code, texts)) > len(texts):
        return True
    if is_of_other_form(meaning, shown, texts) or _is_keyed(meaning, leaf, shown):
        return True
    return all(meaning.read(text, anchor) is UNREADABLE for text in shown)


def _are_led_otherwise(shown: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether all examples begin with letters and a hyphen, as no draw does: "RES-4K2P"."""
    leads = [found[0] if (found := _LEAD.match(text)) else "" for text in shown]
    return all(leads) and not any(text.startswith(tuple(leads)) for text in texts)


_LEAD = regex(r"[A-Z]{1,6}-(?=\w*\d)")


def _in_other_letters(leaf: Leaf, shown: Sequence[str], drawn: Sequence[str]) -> bool:
    """Whether the examples are not written in the letters that the type's values are."""
    if not leaf.examples:
        return False
    written = "".join(shown)
    plain = not _LATIN.search(written) and any(char.isalpha() for char in written)
    own = [text for text in drawn if text not in shown]
    return plain and bool(own) and all(map(_LATIN.search, own))


_LATIN = regex(r"[A-Za-z]")


def _lacks_default(meaning: SemanticType, leaf: Leaf, shown: Sequence[str]) -> bool:
    """Whether the default is a part of a country that a list of such parts has not.

    The parts that are meant are of another sort, or of another country. So are the few words of a
    kind of which the default is none: a "buyer" is no role of those that edit and view.
    """
    if not leaf.examples and len(shown) == 1 and (listed := _listed_for_default(meaning)):
        told = re.sub(r"[_-]", " ", shown[0]).casefold()
        open_ended = told in _OPEN_DEFAULTS or not _SMALL_WORDS.fullmatch(told)
        known = {re.sub(r"[_-]", " ", one).casefold() for one in listed}
        return not open_ended and told not in known
    known_as = meaning.name in _EVERYWHERE and meaning.name in leaf.words
    if leaf.examples or meaning.family != "places" or known_as:
        return False
    known = {value.casefold() for value in known_values(meaning)}
    return bool(known and shown) and not any(text.casefold() in known for text in shown)


def _listed_for_default(meaning: SemanticType) -> Sequence[str]:
    """The values among which a default must be: few, or so many of one kind that it is none.

    Names of people, places and companies are never all listed.
    """
    if isinstance(meaning, Listed) and meaning.few:
        return meaning.few
    listed = known_values(meaning) if meaning.family not in _ENDLESS else ()
    return listed if len(listed) <= CLOSED or not _common(listed) else ()


_ENDLESS = frozenset(
    "core places people organisations text identifiers web files code home".split()
)
"""Families of which no list has all, or which take the default over."""


def _is_word_by_default(leaf: Leaf, meaning: SemanticType, shown: Sequence[str]) -> bool:
    """Whether a default is a word where texts would be drawn: "dracula" is no topic of a talk."""
    texts = meaning.family in ("text", "code") and _TOLD.isdisjoint(leaf.words[-1:])
    if leaf.examples or len(shown) != 1 or not texts:
        return False
    return is_word_of_few(shown[0])


def is_word_of_few(default: str) -> bool:
    """Whether a default is a word that tells of which kind the values are."""
    return default not in _OPEN_DEFAULTS and bool(_SMALL_WORD.fullmatch(default))


_TOLD = frozenset(
    "message text content body title name prompt query question comment note notes description "
    "summary caption subject input answer command cmd code script expression formula".split()
)
"""Names of texts whose default is one of many, though it be a word: "hello", "untitled"."""
_SMALL_WORD = regex(r"[a-z]{2,}")
_OPEN_DEFAULTS = frozenset(
    "default auto all any none other unknown general custom both normal standard regular".split()
)
"""Defaults that are of no list."""
_EVERYWHERE = frozenset("city country location".split())
"""Types of places of which people know more than any list has."""


def _is_told_otherwise(meaning: SemanticType, leaf: Leaf, texts: Sequence[str]) -> bool:
    """Whether the description tells of a date, options, a path or a letter that no draw has."""
    if _DAY.search(leaf.description) and texts and all(map(_CLOCKED.search, texts)):
        return True
    if not leaf.examples and is_no_url(leaf, texts):
        return True
    if meaning.name in _NAMES_OF_PEOPLE and is_nobody(leaf):
        return True
    if meaning.name in _LANGUAGES_TO_SEARCH_IN and _IN_WORDS.search(leaf.description):
        return True
    if "duration" in meaning.name and noted_format(leaf.description).startswith("date"):
        return True  # a "week start" that is written as a date is no span
    if meaning.name == "location" and (told := mine(leaf.description)).closed:
        return not any(homes(str(one)) for one in told.examples)  # "(Phone, Email, Web)"
    if meaning.name == "file_path" and (_NO_FILE.match(leaf.description) or _in_tree(leaf)):
        return True
    if meaning.name == "kindred" and (is_of_part(leaf) or runs_another(leaf.description, texts)):
        return True
    if meaning.name == "kindred" and _OF_CODE.search(leaf.description):
        return not all(map(_CODE_FILE.search, texts))
    if meaning.name == "kindred" and _TOLD_PATH.match(leaf.description):
        filed = _TO_FILE.match(leaf.description)
        return not any(re.search(r"\w\.\w" if filed else r"[/.]\w", text) for text in texts)
    lettered = _LETTER_FIRST.search(leaf.description) is not None
    return lettered and not all(text[:1].isalpha() for text in texts)


def _in_tree(leaf: Leaf) -> bool:
    """Whether a path leads to a part of a program's own tree, by its name: a ``node_path``."""
    return leaf.words[-1:] == ("path",) and leaf.words[-2:-1] in _PARTS_OF_TREES


_PARTS_OF_TREES = tuple(
    (one,) for one in "node prim property element component widget bone route menu field".split()
)
_NO_FILE = regex(
    r"(?:the |full |absolute |relative )*path (?:to|of) (?:the |an? )?(?:\w+ )?(?:nodes?|prims?"
    r"|propert(?:y|ies)|elements?|components?|widgets?|controls?|bones?|attributes?|fields?)\b"
    r"(?!\.js| (?:executable|binary|script|director|folder|modules?))(?!.*\bfile)",
    re.I,
)
"""What a path leads to that is in no folder: "Path to the Control node"."""
_LANGUAGES_TO_SEARCH_IN = frozenset(("sql", "mail_search"))
_IN_WORDS = regex(
    r"\bquestions?\b|\bsub-?string|\bkey ?words?\b|\bnatural[- ]language"
    r"|\b(?:free|full|plain)[- ]?text"
    r"|\btext to (?:search|look|find|match)|\b(?:partial|fuzzy)\b",
    re.I,
)
"""What tells that people's words are looked for, whatever product keeps what is searched."""
_NAMES_OF_PEOPLE = frozenset(("person_name", "first_name", "last_name"))


def _is_keyed(meaning: SemanticType, leaf: Leaf, shown: Sequence[str]) -> bool:
    """Whether what would be a file is a place in a tree of names, or a document's own name.

    "kv/payments/stripe"; a "document name" such as "Magna Carta".
    """
    if meaning.name == "file_name" and not any("." in text for text in shown):
        return True
    if meaning.name == "class_name" and len(leaf.examples) > 1:
        return True  # of the program that is spoken of
    if meaning.name == "file_path" and all(map(_DOTTED.fullmatch, shown)):
        return True
    filed = meaning.name != "file_path" or _FILES.search(leaf.description)
    return not filed and all(_KEYED.fullmatch(text) for text in shown)


def _is_loose(meaning: SemanticType, leaf: Leaf, shown: Sequence[str], anchor: Anchor) -> bool:
    """Whether examples need not be what is drawn: keys, words for a wallet, parts of a second."""
    if meaning.name == "api_key":
        return True
    if meaning.family == "identifiers" and not leaf.examples:
        return True  # the default may be one that stands for the caller: "system"
    if meaning.name == "time_of_day" and shown:
        return all(meaning.read(text, anchor) is not UNREADABLE for text in shown)  # "10AM"
    if meaning.name == "wallet_address":
        return all(map(generic.looks_wordy, shown))
    return meaning.name == "datetime" and bool(shown_format(shown))


def _are_called(shown: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the examples are names, and the draws words: "Red Nose Material" is no material."""
    named = all(map(SPACED_NAME.fullmatch, shown)) or all(map(_MODEL.fullmatch, shown))
    return named and all(map(str.islower, texts)) and bool(shown)


_MODEL = regex(r"(?:[A-Z]|[a-z]{1,2}[A-Z])[\w'.]*(?: [\w'.-]+)*? [A-Z\d][\w.-]*")
"""What a make calls its things: "iPhone 12", "Galaxy S21"."""
_DOTTED = regex(r"\w+\.[a-z_]{6,}")
"""A thing in what holds it, and no file: "my_dataset.products"."""
_DAY = regex(r"\bYYYY-MM-DD\b(?![T ]*['\"]?(?:T|HH|\())(?!.*(?:HH:|\btime\b|datetime))")
"""Where a day is told, and no time of it."""
_CLOCKED = regex(r"\d\d:\d\d")


def _common(values: Sequence[str]) -> bool:
    """Whether the values are common nouns, of which a list holds what people usually name."""
    return 4 * sum(value.islower() for value in values) > 3 * len(values)


_SMALL_WORDS = regex(r"[a-z]+(?:[- ][a-z]+)*")
_KEYED = regex(r"[\w-]+(?:/[\w-]+)+")
"""A place in a tree of names, such as a vault's: "kv/payments"."""
_TOLD_PATH = regex(r"(?:the )?(?:(?:full|absolute|relative|local|file) )*path to\b", re.I)
_TO_FILE = regex(
    r"(?:the )?(?:(?:full|absolute|relative|local|file) )*path to (?:the )?file\b", re.I
)
_OF_CODE = regex(r"\bfile (?:that )?contain(?:s|ing) the (?:function|class|method|symbol)", re.I)
_CODE_FILE = regex(r"\.(?:py|js|ts|tsx|jsx|go|rs|java|kt|rb|php|c|cc|cpp|h|cs|swift|scala)\Z")
_FILES = regex(r"\b(?:files?|folders?|director(?:y|ies)|filesystem|disk)\b", re.IGNORECASE)
_LETTER_FIRST = regex(r"\b(?:must|should|has to) (?:start|begin) with a letter\b", re.I)
_COUNTED = regex(
    r"\b(?:numbers?|counts?|how many|limits?|max(?:imum)?|min(?:imum)?|total|size of|amount|"
    r"quantity|integer|page size|records|results|offset|index|levels?|floors?)\b",
    re.IGNORECASE,
)


def told_as_number(leaf: Leaf) -> bool:
    """Whether a text holds a whole number: "The length in seconds", a bound of amounts."""
    told = _WHOLE.match(leaf.description) or (
        leaf.words[:1] in (("min",), ("max",)) and _BOUND.match(leaf.description)
    )
    return bool(told) and not leaf.examples


_WHOLE = regex(
    r"\W*an? (?:\w+ )?integer (?:that|which|specif|value|number|represent)"
    r"|(?!.*\b(?:time ?stamp|epoch|unix)\b)(?:the )?(?:\w+ ){1,4}in (?:milli)?"
    r"(?:seconds|minutes|hours|days|bytes|meters|metres|km|kilometers|kilometres|miles|acres"
    r"|hectares|kg|kilograms|pounds|cm|percent|years)\b"
    r"(?!:| (?:since|from|after|before))",
    re.I,
)
"""How descriptions of texts begin that hold whole numbers."""


_BOUND = regex(r"(?:the )?(?:max|min)imum (?!date|time|day|age|price|cost)|.*\bamounts\b", re.I)
"""How descriptions begin of what a text at least or at most is."""


def told_as_text(leaf: Leaf) -> bool:
    """Whether a text's description speaks of no number: a cover is an image, not four people."""
    return (
        leaf.schema.get("type") == "string"
        and bool(leaf.description)
        and not _COUNTED.search(leaf.description)
        and not any(str(example).isdigit() for example in leaf.examples)
    )


def out_of_range(kind: type[SemanticType], leaf: Leaf, drawn: Sequence[Json]) -> bool:
    """Whether most numbers lie outside the range that is told, or all far from the default."""
    numbers = [value for value in drawn if isinstance(value, int | float)]
    if kind.name not in HOW_MANY and is_far(leaf, numbers):
        return True
    if kind.name in HOW_MANY and any(isinstance(one, float) and one % 1 for one in leaf.examples):
        return True  # nothing that is counted has a half
    if kind.name in _COUNTING and not leaf.examples and _MEASURED.search(leaf.description):
        return True  # a depth in metres is not so many levels
    if numbers and max(numbers) <= 1 and _HUNDRED.search(leaf.description):
        return True  # percent of a hundred are no shares of one
    most = mine(leaf.description).high if numbers and max(numbers) <= 1 else None
    if most is not None and most >= _LARGE and leaf.schema.get("type") == "number":
        return True  # a score of 0 to 100 is no share either
    low, high = told_range(leaf.description) if numbers else (0.0, 0.0)
    outside = [value for value in numbers if not low <= value <= high]
    return bool(numbers) and 2 * len(outside) > len(numbers) and 0 <= low < high <= 1


_COUNTING = HOW_MANY | {"replicas", "rating"}
_UNITS = (
    r"(?:m|km|cm|mm|met(?:er|re)s|(?:kilo|centi|milli)met(?:er|re)s|feet|ft|inch(?:es)?|miles|kg|g"
    r"|grams|kilograms|lbs?|pounds|[KMG]i?B|(?:mega|giga|kilo)?bytes|ms|(?:milli)?seconds|bar|psi"
    r"|k?Pa|k?N|[kMG]?Hz|L/min|m/s|km/h|degrees|pixels|px|volts?|amps|watts?|k?W)"
)
_MEASURED = regex(rf"\((?:in )?{_UNITS}\)|\bin {_UNITS}(?=$|[ .,;)])")
"""What tells that something is measured."""
_LARGE = 20
_HUNDRED = regex(r"\b0 ?(?:-|to) ?100 ?(?:%|percent)", re.I)


def _outline(text: str) -> str:
    """A code's lead and the places of its digits: "ORD-1234" → "ORD-9999"; all UUIDs are alike."""
    if re.fullmatch(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text):
        return "UUID"
    return re.sub(r"X{2,}|x{3,}", lambda run: "9" * len(run[0]), re.sub(r"\d", "9", text))
