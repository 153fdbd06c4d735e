"""Precedents: what other people's functions show for parameters of the same name and trade.

The tables in ``catalogues/precedents/`` hold what 4,585 public MCP packages (PyPI, November 2026)
give as examples in schemas, descriptions and documentation, less placeholders, secrets and
addresses, and what was told by hand of parameters that they show nothing for. A line has the form

    name @ the most telling words around it | values

Instead of values, or before them, "= city" names the semantic type that was right there.
Semicolons with a space behind them part values.

Two parameters are alike as the cosine of the words around them is near 1: those of their own name,
the function's, both descriptions and the service's other functions, each as telling as it is rare.
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.quick import Struct, regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.catalogues import FOLDER, read_values
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.usages.expected_forms import expected_forms, without_examples

_FOLDER = FOLDER / "precedents"
_TOP = 9
"""Words by which a parameter is compared: further ones are of any trade."""
_TELLING = 3
"""How telling a word must be that alone makes two worth comparing."""
_OTHERWISE = 6
"""How much must be in common with what has another name: a document's code is no block's.
An ID is of its thing alone."""
_UNKNOWN = 3.0
"""The weight of each word that is missing for so many."""
_RAREST = 8
"""How telling a word is that the table does not know."""
_NAMESAKE = 0.1
"""What the whole name adds where it is the same."""
_WITHIN = 0.05
"""How much less alike than the best others may be that add to its values."""
_ALL, _BY_NAME = 10, 0.3
"""So much in common is enough; of the likeness without it, so much is the name's alone."""
_BY_FORM, _EACH = 0.04, 0.02
"""How much the probability of their form (its logarithm) and each value count beside likeness."""
_FARTHEST = 0.3
"""Lines that are so much less alike than the nearest are not looked at."""
_USUAL, _FAINT = 0.3, 0.02
"""How probable the form of a type is whose values are not known; what is added to all."""
TRADE = 3
"""How much must be in common beside the name for functions of one trade."""
FITTING = 0.03
"""How probable the form of a value is at least that may stand there."""
_ONE_FORM = 0.7
"""The share of values of one form from which on namesakes agree on what the name means."""
_MOST = 12
"""Values that are taken over."""


class Precedent(Struct, frozen=True):
    """What was shown elsewhere: ``likeness`` of the nearest, 0 to 1.1, and ``values``.

    ``shared`` is how much is common to both beside the name: 8 is a rare word, or two usual ones.
    ``kind`` is the semantic type that was right for the nearest; "" where none of ours was;
    ``around`` the words that tell of what its function is.
    """

    likeness: float
    shared: int
    values: tuple[str, ...]
    kind: str = ""
    around: frozenset[str] = frozenset()


class _Shown(Struct, frozen=True):
    """One line: a name, words with their weights (a vector of length 1), values or a type."""

    name: str
    around: Mapping[str, float]
    values: tuple[str, ...]
    kind: str


@remembered
def precedent_of(leaf: Leaf) -> Precedent | None:
    """The precedent nearest to a leaf; None if no table has its name."""
    own = tuple(map(singular, raw_words(leaf.name)))
    if not own:
        return None
    name, words, odds = "_".join(own), _around(leaf, own), expected_forms(leaf)
    found: list[tuple[float, float, _Shown]] = []
    for one in _of_head(own[-1]).near(name, words):
        likeness = sum(words.get(word, 0.0) * share for word, share in one.around.items())
        common = _common(one, words, own)
        named = _is_named(one, words) and _is_of_thing(one, own)
        if likeness and (named or (own[-1] != "id" and common >= _OTHERWISE)):
            likeness += _NAMESAKE * (one.name == name)
            weighed = likeness * (1 - _BY_NAME + _BY_NAME * min(common, _ALL) / _ALL)
            found.append((weighed, likeness, one))
    if not found:
        return None
    least = max(weighed for weighed, _, _ in found) - _FARTHEST  # no form makes up for more
    able = [each for each in found if each[0] >= least]
    found = [(weighed + _suited(one, odds), likeness, one) for weighed, likeness, one in able]
    found.sort(key=lambda each: -each[0])
    best, likeness, nearest = found[0]
    shared = _common(nearest, words, own)
    alike = (one for rank, _, one in found if rank >= best - _WITHIN and one.kind == nearest.kind)
    near = [one for one in alike if _common(one, words, own) >= shared]
    values = tuple(dict.fromkeys(value for one in near for value in one.values))
    if shared < TRADE:  # namesakes of many trades: of these one, if all are written alike
        fitting = [one for one in values if odds[form_of(one)] >= FITTING]
        values = nearest.values if _are_alike(fitting or values) else ()
    around = frozenset(nearest.around)
    return Precedent(likeness, shared, values[:_MOST], nearest.kind, around)


@remembered
def namesakes(leaf: Leaf) -> tuple[tuple[tuple[str, ...], int], ...]:
    """What parameters of the very name show elsewhere, and how much each has in common with it."""
    own = tuple(map(singular, raw_words(leaf.name)))
    if not own:
        return ()
    name, words = "_".join(own), _around(leaf, own)
    lines = (one for one in _of_head(own[-1]).near(name, {}) if one.name == name and one.values)
    return tuple((one.values, _common(one, words, own)) for one in lines)


def _are_alike(values: Sequence[str]) -> bool:
    """Whether most are written in one form."""
    forms = Counter(map(form_of, values))
    return not values or max(forms.values()) >= _ONE_FORM * len(values)


def _suited(one: _Shown, odds: Mapping[str, float]) -> float:
    """What speaks for a line beside its likeness: the form of its values, how many there are."""
    fits = [odds[form_of(value)] for value in one.values]
    fit = sum(fits) / len(fits) if fits else _USUAL
    return _EACH * min(len(fits), 4) + _BY_FORM * math.log(fit + _FAINT)


def _is_named(one: _Shown, words: Mapping[str, float]) -> bool:
    """Whether what tells the name of a line from others of its head is around, too."""
    *more, _ = one.name.split("_")
    return all(word in words for word in more if telling(word) >= _TELLING)


def _is_of_thing(one: _Shown, own: tuple[str, ...]) -> bool:
    """Whether IDs are of one thing: where appointments are spoken of, a client's are none."""
    *_, named = ("", *one.name.split("_")[:-1])
    return own[-1] != "id" or named in ("", *own[-2:-1])


def _common(one: _Shown, words: Mapping[str, float], own: tuple[str, ...]) -> int:
    """How much a line has in common with what is around, beside the name."""
    return sum(telling(word) for word in one.around if word in words and word not in own)


def _around(leaf: Leaf, own: tuple[str, ...]) -> Mapping[str, float]:
    """The words around a leaf as a vector: where a word stands nearer, it counts more."""
    weights: dict[str, float] = {}
    for words, weight in (
        (leaf.theme, 1.0),
        (leaf.beside, 1.0),
        (_told(leaf.function.description), 1.0),
        (_told(leaf.description), 2.0),
        (map(singular, raw_words(leaf.function.name)), 2.0),
        (own, 3.0),
    ):
        for word in words:
            if len(word) > 1 and word not in _EMPTY and not word.isdigit():
                weights[word] = weight * telling(word)
    top = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOP]
    return _unit(dict(top))


def _told(text: str) -> Iterable[str]:
    """The words of a description without what it shows: that is not known of the other one."""
    plain = without_examples(text)
    apart = _HUMPS.sub(r"\1 \2", plain).lower()
    return map(singular, _WORD.findall(apart))


_HUMPS = regex(r"([a-z])([A-Z])")
_WORD = regex(r"[a-z][a-z]+")
_EMPTY = frozenset(
    "the an of to for in on with by and or is be this that it as from at eg if not no use used "
    "using optional required default which you your can will all any one when may must are has "
    "have etc via into its their was than then true false none null string integer list dict str "
    "int name value values example parameter argument arg args returns return result json object "
    "number mcp server".split()
)


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    """The vector with length 1, less where there are few words: the others are not known."""
    missing = max(0, _TOP - len(weights)) * _UNKNOWN**2
    length = math.sqrt(sum(weight * weight for weight in weights.values()) + missing) or 1.0
    return {word: weight / length for word, weight in weights.items()}


@functools.cache
def _bands() -> Mapping[str, int]:
    lines = (line.partition(" | ") for line in read_values("words.txt", _FOLDER))
    return {word: int(band) for band, _, words in lines for word in words.split()}


def telling(word: str) -> int:
    """How much a word tells of a trade, 0 (any has it) to 8."""
    return _bands().get(word, _RAREST)


class _Head:
    """The lines of all names that end with a word, found by the words around them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._read: dict[int, _Shown] = {}
        self._with: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            name, _, rest = line.partition(" @ ")
            for word in (name, *rest.partition(" | ")[0].split()):
                self._with.setdefault(word, []).append(index)

    def near(self, name: str, words: Mapping[str, float]) -> Iterator[_Shown]:
        """The lines of the whole name, and those with which it has a telling word in common."""
        sought = (name, *(word for word in words if telling(word) >= _TELLING))
        for index in sorted({one for word in sought for one in self._with.get(word, ())}):
            if index not in self._read:
                self._read[index] = _parsed(self._lines[index])
            yield self._read[index]


@functools.lru_cache(maxsize=1024)
def _of_head(head: str) -> _Head:
    lines = _by_head(head[:1] if head[:1].isascii() and head[:1].isalpha() else "0")
    return _Head(lines.get(head, ()))


@functools.cache
def _by_head(letter: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    if (_FOLDER / f"{letter}.txt").exists():
        for line in read_values(f"{letter}.txt", _FOLDER):
            found.setdefault(line.partition(" @ ")[0].rpartition("_")[2], []).append(line)
    return found


def _parsed(line: str) -> _Shown:
    name, _, rest = line.partition(" @ ")
    around, _, values = rest.partition(" | ")
    own = frozenset(name.split("_"))
    weights = {word: float(telling(word) * (1 + (word in own))) for word in around.split()}
    listed = list(dict.fromkeys(_PARTED.split(values)))
    kind = listed.pop(0)[2:] if values.startswith("= ") else ""
    return _Shown(name, _unit(weights), tuple(listed), kind)


_PARTED = regex(r";\s+")
