"""Whether an answer says only what the results hold: part of the verifier.

Each number, and each word that is not an ordinary one, must stand in a result since the user last
spoke (as a key or in a value), in a call (its arguments, or the name of its function), or in what
the user said. A number may also
be how many there are of something. An answer to nothing says so, and to something does not; where
it says "the price is 12", a result has 12 as its price.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

import orjson

from generator.quick import regex
from generator.records import FunctionSpec, Json, Message
from generator.semantics.described.naming import singular
from generator.semantics.described.verbs import bases
from generator.semantics.time.date_words import MONTHS

_TOKEN = regex(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’][a-z]+)?")
_PARTS = regex(r"\d+(?:\.\d+)?|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+")
_JOINED = regex(r"[^\W\d_][A-Z'’]")
"""Where a token has parts: everywhere else the two patterns find the same."""
_ORDINARY = frozenset(
    """
    a all an and any are as at back ids came did didn't done empty for found four get gave got gives
    has have here's how i i'm afraid id in is it it's its like me narrow no not nothing now of ok
    okay on or out result results returned search second set so that that's the their there they
    third first this three to total two was were what with would you your down reference anything
    status can couldn't yes usage cpu there's isn't available ones one just among
    over between highs lows day days neither none forecast each
    them see more only find both done i've all it'll be been here they've km h
    these something else sure want look
    work worked wasn't accepted used went instead respectively
    """.split()
)

_OF_FAILURES = frozenset(
    """
    about accepted access account account's again allowed another answer ask at authorized available
    be because before both busy but can't check choose could couldn't denied do doesn't don't
    number of
    either else error even exceeded exist failed find get give go have help hm if instead isn't
    know known later let's limit luck many may mean might moment more once permission please quota
    refused rejected request requests right say says send service shall should show someone sorry
    still such tell than through time timed times too tried tries try twice up use used wait want
    wasn't we went whether which while who work would you your
    attempts down first gone need not or permissions rejected seem server sure unavailable
    """.split()
)
"""Words with which people say that something did not work."""


class _Source:
    """Texts in which what an answer says may stand; taken apart when an answer asks."""

    __slots__ = ("_low", "_plain", "_text", "_words")

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(texts).replace("’", "'")
        self._low = self._text.lower()
        self._plain: set[str] | None = None
        self._words: set[str] | None = None

    def plainly_lacking(self, told: Set[str]) -> Set[str]:
        """Those of some words and numbers that do not stand by themselves in the texts."""
        if self._plain is None:
            self._plain = _plain_words(self._low)
        return told - self._plain

    def lacking(self, told: Set[str]) -> Set[str]:
        """Those that do not stand in the texts.

        Most stand there plainly, or not even as a part of another word; for the rest the texts are
        taken apart.
        """
        low, left = self._low, self.plainly_lacking(told)
        if left and any([word in low for word in left]):
            return left - self._parts()
        return left

    def holds(self, text: str) -> bool:
        """Whether a text of several words stands in the texts, between marks."""
        return _stands_plainly(text, self._low)

    def _parts(self) -> set[str]:
        """The words and numbers of all texts, in lower case; of joined words the parts too."""
        if self._words is None:
            text = self._text
            self._words = set(_TOKEN.findall(text.lower()))
            if _JOINED.search(text):
                self._words.update(map(str.lower, _PARTS.findall(text)))
        return self._words


_ENDS = frozenset(' ,:;!?"()[]{}/_-°\n')
"""What no word and no number goes on with."""
_APART = bytes(32 if chr(at) in _ENDS and at < 128 else at for at in range(256))
"""The same as spaces."""


def _plain_words(low: str) -> set[str]:
    """The words and numbers of a text in small letters that stand between such marks."""
    written = low.replace("°", " ").encode("utf-8", "surrogatepass")
    return set(written.translate(_APART).decode("utf-8", "surrogatepass").split())


def _stands_plainly(word: str, low: str) -> bool:
    """Whether a word stands in a text between marks that no word goes on with."""
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        if (at == 0 or low[at - 1] in _ENDS) and (end == len(low) or low[end] in _ENDS):
            return True
        at = low.find(word, end)
    return False


def answer_faults(
    messages: Sequence[Message], tools: Sequence[FunctionSpec] = ()
) -> Iterator[tuple[str, str]]:
    """Words and numbers of answers to results that stand nowhere before.

    Where one of ``tools`` has failed, its description tells what was not done.
    """
    for at, message in enumerate(messages):
        content, last = message.content, messages[at - 1]
        if message.role == "assistant" and content and at and last.role == "tool":
            told = [t.description for t in tools if last.is_error and t.name == last.name]
            yield from _faults_of(content, messages[:at], "".join(told))


def _faults_of(
    answer: str, before: Sequence[Message], described: str = ""
) -> Iterator[tuple[str, str]]:
    """What one answer says that stands nowhere in the turns before it."""
    held: list[str] = []  # the results since the user last spoke
    last: list[Json] = []  # those right before the answer
    counts: set[str] = set()
    spoken = len(before)
    while spoken and before[spoken - 1].role != "user":
        spoken -= 1
    for message in before[spoken:]:
        if message.role != "tool":
            last = []
            continue
        content = message.content or ""
        held.append(content)
        if message.is_error:
            last = []
        else:
            last.append(_value(content))
            if "[" in content:
                _count(last[-1], counts)
    failed, low = before[-1].is_error, answer.lower()
    words = set[str]().union(*map(_telling, low.split()))
    told = words - counts
    if failed:
        told -= _OF_FAILURES
        told = set(_Source([described]).lacking(told)) if described and told else told
    results = _Source(held)
    left = results.plainly_lacking(told) if told else told
    if left:  # mostly what the user has said: the results need not be taken apart
        said = [message.content or "" for message in before if message.role == "user"]
        left = left - _plain_words("\n".join(said).lower())
        left = results.lacking(left) if left else left
        if left and not words.isdisjoint(_MONTHS):
            left = left - _days_of(low, results)
        if left:
            yield from _invented(left, results, said, before)
    if not failed and len(last) == 1:
        yield from _result_faults(answer, low, last[0])


def _invented(
    told: Set[str], results: _Source, said: Sequence[str], before: Sequence[Message]
) -> Iterator[tuple[str, str]]:
    """Words that stand in no result, if neither the user said them nor a call has them."""
    # the assistant's own words are no source
    calls = [call for message in before for call in message.tool_calls]
    known = _Source([*said, *[f"{call.name}\n{call.arguments}" for call in calls]])
    for word in sorted(known.lacking(told)):
        if all(results.lacking(known.lacking({form})) for form in _forms(word)):
            yield "answer_invents", word


@lru_cache(maxsize=16_384)
def _telling(piece: str) -> frozenset[str]:
    """The words and numbers between two spaces, without the ordinary: nearly always known ones."""
    return frozenset(_TOKEN.findall(piece.replace("’", "'"))) - _ORDINARY


_MONTHS = {month.lower(): f"{number:02}" for number, month in enumerate(MONTHS, 1)}
_DAY = regex(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})\b")


def _days_of(low: str, results: _Source) -> set[str]:
    """The words of an answer's days that results have in digits: "March 4, 2025"."""
    return {
        word
        for day in _DAY.finditer(low)
        if results.holds(f"{day[3]}-{_MONTHS[day[1]]}-{day[2].zfill(2)}")
        for word in day.groups()
    }


def _forms(told: str) -> tuple[str, ...]:
    """The same of one, or of many: "statuses", "people", "ads", "meal"; 4.5 is "4.50".

    What was to be done is "toggled" then.
    """
    if told[0].isdigit():
        return (told.removesuffix("0") if "." in told else told,)
    singulars = (singular(told), told.removesuffix("es"), told.removesuffix("s"))
    return *singulars, f"{told}s", *bases(told)


def _value(content: str) -> Json:
    """A result as a value; text that is no JSON is itself."""
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        return content


def _count(value: Json, counts: set[str]) -> None:
    """Add how many there are in each list of a result."""
    if isinstance(value, list):
        counts.add(str(len(value)))
    elif not isinstance(value, dict):
        return
    for part in value if isinstance(value, list) else value.values():
        if isinstance(part, (dict, list)):
            _count(part, counts)


_DENIES = regex(
    r"\b(?:didn't find|couldn't find|nothing (?:was found|for that)|came back empty|no results|"
    r"there are no|found no)\b|^no [\w -]+, i'm afraid",
    re.I,
)
_CLAIM = regex(r"\bthe ([a-z]+(?: [a-z]+){0,3}) (?:is|are) (.+?)(?=, the | and the |$)", re.I)
_COUNTED = regex(
    r"\b(?:there (?:are|is)|and|,) (\d+) ([a-z]+(?: [a-z]+){0,3}?)(?=,| and |[.?!]|$)", re.I
)
"""How many there are of something: "there are 8 tweets"."""
_HIGH_LOW = regex(r"\ba (high|low) of (\S+)", re.I)


def _denies(answer: str, low: str) -> bool:
    """Whether an answer, given in small letters too, says that nothing was found."""
    # some of these stand wherever the pattern finds something
    if (
        "n't find" in low or "nothing " in low or "came back" in low or "no results" in low
        or "are no " in low or "found no" in low or low.startswith("no ")
    ):  # fmt: skip
        return _DENIES.search(answer) is not None
    return False


_BETWEEN = regex(r"(?<=[.?!])\s+")


def _result_faults(answer: str, low: str, value: Json) -> Iterator[tuple[str, str]]:
    """Whether what an answer denies and claims is so in the result."""
    if _is_empty(value) != _denies(answer, low):
        yield "answer_denies", answer[:60]
    if "there " in low or " of " in low:
        yield from _numbers_faults(answer, low, value)
    if "the " not in low or (" is " not in low and " are " not in low):
        return
    fields: dict[str, Json] | None = None
    for sentence in _BETWEEN.split(answer):
        for name, said in _CLAIM.findall(sentence.rstrip(".?!")):
            if fields is None:
                fields = dict(_fields(value))
            if said == fields.get("status"):
                continue  # what something has become: "the message is sent"
            mine = [v for key, v in fields.items() if _names(key, name)]
            if mine and not any(_says(said, v) for v in mine):
                yield "answer_differs", f"{name} {said}"[:60]


def _numbers_faults(answer: str, low: str, value: Json) -> Iterator[tuple[str, str]]:
    """Whether the numbers that an answer counts, and the highs and lows, are those of a result."""
    counted = _COUNTED.findall(answer) if "there are " in low or "there is " in low else []
    ends = _HIGH_LOW.findall(answer) if "a high of " in low or "a low of " in low else []
    fields = {k: v for k, v in _fields(value) if type(v) is int} if counted or ends else {}
    for number, name in counted:
        mine = [v for key, v in fields.items() if singular(name.lower()) == _unit(key)]
        if mine and int(number) not in mine:
            yield "answer_differs", f"{number} {name}"[:60]
    for name, number in ends:
        mine = [v for key, v in fields.items() if _names(key, name)]
        if mine and number.rstrip(".,;") not in map(str, mine):
            yield "answer_differs", f"{name} of {number}"[:60]


def _unit(key: str) -> str:
    """What a field counts: "tweet count" counts each tweet."""
    return singular(key.removesuffix(" count").removeprefix("number of ").removeprefix("total "))


_TOTALS = frozenset(("total", "count"))


def _is_empty(value: Json) -> bool:
    """Whether a result says that nothing was found: no list in it holds anything."""
    if isinstance(value, dict):
        lists = [part for part in value.values() if isinstance(part, list)]
        return not any(lists) if lists else value.keys() <= _TOTALS and not any(value.values())
    return value in ([], {})


def _fields(value: Json) -> Iterator[tuple[str, Json]]:
    """The plain values of a result with their keys' words, one level deep."""
    if not isinstance(value, Mapping):
        return
    for key, part in value.items():
        inner = part.items() if isinstance(part, Mapping) else ((key, part),)
        for name, plain in inner:
            yield _spoken(str(name)), plain


@lru_cache(maxsize=4096)
def _spoken(name: str) -> str:
    """The words of a key."""
    return " ".join(_PARTS.findall(name)).lower()


def _names(key: str, name: str) -> bool:
    """Whether "the {name}" is a field: by its words, or all but those of its unit."""
    return key == name.lower() or key.startswith(name.lower() + " ")


def _says(said: str, value: Json) -> bool:
    """Whether words say a value: they start with it, or hold all items of a list."""
    if isinstance(value, list):
        return all(str(item) in said for item in value)
    text = "" if value is None else str(value).casefold()
    return said.casefold().startswith((text, f"${text}")) if text else "available" in said
