"""Identifiers: what a thing is called by a system, pasted or read out as it stands.

Shapes come from the parameter's examples first, then from its pattern, then from its name.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Hashable
from typing import Any, ClassVar

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.described.leafwords import in_service_of_programs, shown_default, types_of
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import human, singular, words_of
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.declared import Text, attached, declare_table
from generator.semantics.drawing.shapes import SHAPES, like, make
from generator.semantics.drawing.value_forms import form_of as value_form
from generator.semantics.fits import fits
from generator.semantics.topics.idforms import digits_of, form_of, how_few, likely_form
from generator.semantics.topics.symbols import Coin, Ticker
from generator.semantics.usages.expected_forms import forms_of_ids
from generator.semantics.usages.known_codes import whole_codes

"""Names of arguments that only link them to the request."""

_TAIL = word_set(
    "id ids identifier number code key uuid guid no ref reference handle ulid pk num value the or "
    "name namespace info data full new unique current internal"
)
_DRAWS = 4

_ISSUED = regex(r"^(?!-\d+$|0$).*\d")
"""What a system may have given to a thing: "-1" and "0" stand for none."""
_NUMERIC = regex(r"(?:the |an? |unique )*numeric (?:[\w-]+ ){0,3}(?:id|identifier)\b", re.I)
"""What asks for an ID of digits alone: "Numeric account ID"."""

_ISSUED_ALONE = regex(r"(?!\d+[-_][a-z]{4,}[a-z-]*$)(?=.*\d\D*\d\D*\d)[\w.:/-]{4,79}")
"""A default that can only be some thing's ID, so that it shows how these are written."""

_COUNTED_UP = regex(r"[a-z]{2,8}\d{1,4}")
"""A default that numbers one of many: "top13"."""
_NUMBERS = regex(r"[-#\d|]+|snowflake")
"""Shapes of IDs that are numbers whatever the schema wants."""

_LIMITS = frozenset("max min maximum minimum total".split())
"""First words of names of numbers that count."""

_MACHINE = 2**31 - 1
"""From here on a bound is what a machine can hold, and tells nothing of the numbers in use."""


class Identifier(Text):
    """An identifier of a fixed ``shape``: a name in ``SHAPES`` or a template of ``filled``.

    A schema that wants integers gets integers. Examples of the parameter win over ``shape``
    unless ``exact`` says that the shape is a standard.
    """

    family = "identifiers"
    json_types = frozenset({"string", "integer"})
    shape: ClassVar[str] = "######"
    exact: ClassVar[str] = ""
    noun = "ID"

    @functools.cached_property
    def _examples(self) -> tuple[str, ...]:
        given = (str(item) for item in self.leaf.examples if isinstance(item, str | int))
        shown = tuple(text for text in given if _ISSUED.search(text) and len(text) < 80)
        default = shown_default(self.leaf.schema)
        written = default if isinstance(default, str) and not shown else ""
        told = bool(_ISSUED_ALONE.fullmatch(written) or _COUNTED_UP.fullmatch(written))
        told = told or bool(self.leaf.required and str(default).isdigit() and default != "0")
        return (default,) if told and isinstance(default, str) else shown

    @functools.cached_property
    def _numbered(self) -> str:
        """The thing that is numbered, by the parameter's name, else by the function's."""
        words = [singular(word) for word in self.leaf.words if word not in _TAIL]
        head = words[-1] if words else ""
        if head in PREPOSITIONS:  # "from FROM-4186" is no ID that a system would give
            head = ""
        return head or singular(words_of(self.leaf.function.name)[-1])

    @functools.cached_property
    def _integer(self) -> bool:
        kinds = types_of(self.leaf.schema)
        return bool(kinds & {"integer", "number"}) and "string" not in kinds

    @functools.cached_property
    def _known(self) -> tuple[int, ...]:
        """Numbers of such things that are known."""
        return () if self._examples or not self._integer else whole_codes(self.leaf)

    @functools.cached_property
    def _few(self) -> int:
        """The last of a few that are counted up; or 0."""
        told = self._examples or self._known or not self._integer
        return 0 if told else how_few(self._numbered, shown_default(self.leaf.schema))

    @functools.cached_property
    def _shape(self) -> str:
        schema = self.leaf.schema
        first = self.own_shape()
        for shape in (first, *SHAPES, "######", "########", "@@@-####", "##########"):
            rng = random.Random(shape)
            if all(fits(schema, make(shape, rng)) for _ in range(_DRAWS)):
                return shape
        return self.own_shape()

    def own_shape(self) -> str:
        """The shape that the name suggests."""
        return self.shape

    def series(self) -> str:
        """The values depend on shape, examples and bounds."""
        schema = self.leaf.schema
        bounds = (schema.get("minimum"), schema.get("maximum")) if self._integer else ()
        known = f"/{self._known}" if self._known else ""
        known += "/few" if self._few else ""
        return f"{self.name}/{self._shape}/{self._examples}/{self._integer}/{bounds}{known}"

    @functools.cached_property
    def _told(self) -> range:
        """The numbers that there are, where the description tells it: "Chapter ID (1-114)"."""
        mined = mine(self.leaf.description)
        if mined.low is None and not self._integer:
            return range(0)  # "maximum 15 IDs" tells how many
        if mined.high is None or not 1 < mined.high < _MACHINE or self._examples:
            return range(0)
        numbers = range(int(mined.low or 1), int(mined.high) + 1)
        ends = (numbers[0], numbers[-1]) if numbers else ()
        fit = all(fits(self.leaf.schema, self._as_told(number)) for number in ends)
        return numbers if fit else range(0)

    def _as_told(self, number: int) -> Json:
        return number if self._integer else str(number)

    def made_of(self) -> Hashable:
        """The shape, where nothing is shown or told of them and they are texts."""
        own = self._told or self._integer or (self._examples and not self.exact)
        return None if own or type(self).compose is not Identifier.compose else self._shape

    def compose(self, rng: random.Random) -> Json:
        """Another of the examples' shape, or one of the type's own."""
        if self._told:
            return self._as_told(rng.choice(self._told))
        if self._integer:
            return self._whole(rng)
        if self._examples and not self.exact:
            found = like(rng.choice(self._examples), rng)
            if fits(self.leaf.schema, found):
                return found
        return make(self._shape, rng)

    def _whole(self, rng: random.Random) -> int:
        if self._known:
            return rng.choice(self._known)
        low, high = self.leaf.schema.get("minimum", 1), self.leaf.schema.get("maximum")
        if self._few and high is None:
            return max(int(low), rng.randint(1, self._few))
        if isinstance(high, int | float) and high < _MACHINE:
            return rng.randint(int(low), max(int(low), int(high)))
        if not self._examples and self.name != "identifier" and _NUMBERS.fullmatch(self.shape):
            whole = int(make(self.shape, rng))  # of the product's own form, with its sign
            if whole >= self.leaf.schema.get("minimum", whole):
                return whole
        if self.name == "version" and not self._examples:
            return int(low) + rng.randrange(30)  # one counts on from the first
        texts = [text for text in self._examples if text.isdigit()]
        digits = len(rng.choice(texts)) if texts else digits_of(self._numbered)
        return max(int(low), rng.randint(10 ** (digits - 1), 10**digits - 1))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Strings and integers, no kinds of keys; a named shape only as the context allows."""
        if leaf.words[0] in _LIMITS and leaf.schema.get("type") in ("integer", "number"):
            return False  # how many at most
        if cls.name == "api_key" and leaf.schema.get("type") in ("integer", "number"):
            return False  # a number of tokens
        if cls.name == "api_key" and leaf.words[-1:] in (("name",), ("symbol",), ("label",)):
            return False  # what a token is called
        if cls.name in ("session_id", "run_id") and leaf.words[-1] == "name":
            return False  # what a session is called
        if cls.name == "api_key" and is_mark(leaf.words):
            return False
        return leaf.words[-1:] not in (("type",), ("kind",)) and super().suits(leaf, setting)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands; digits sometimes after "#", but not those of a standard."""
        bare = Surface(rule="literal", say=_plain)
        hashed = Surface(
            rule="hash_sign", say=_hashed, weight=0.15, not_after=frozenset(("id", "ids"))
        )
        return (bare,) if self.exact else (bare, hashed)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The identifier, as an integer where the schema wants one."""
        bare = text.strip().removeprefix("#")
        if self._integer and bare.lstrip("-").isdigit():
            return int(bare)
        return bare if bare.isdigit() else text.strip()

    @functools.cached_property
    def thing(self) -> str:
        """What the identifier names: "order" of ``order_id``; "" of a bare ``id``."""
        if self.leaf.words == ("re",) and (of := _ID_OF.match(self.leaf.description)):
            return of[1].lower()
        return human([word for word in self.leaf.words if word not in _TAIL])

    def attachments(self) -> tuple[Attachment, ...]:
        """As declared, else with the thing's own name."""
        if self.name == "api_key" and _is_told_apart(self.leaf.words):
            return attached(f"after with {human(self.leaf.words)} {{}}")
        if self.said:
            return self.said
        if self.leaf.words[-1:] in (("reference",), ("ref",), ("token",)):
            return attached(f"after with {human(self.leaf.words)} {{}}")
        if self.thing in _PASSED:
            return attached(f"after {_PASSED[self.thing]} ID {{}}")
        if not self.thing:
            return attached("object {}", "after with ID {}", "after for ID {}")
        return attached(
            f"object {self.thing} {{}}", f"after for {self.thing} {{}}",
            f"after*0.25 with {self.thing} ID {{}}",
        )  # fmt: skip


_ID_OF = regex(r"(?:optional\W+)?(?:the )?id of (?:the |an? )?([a-z]+)\b", re.I)
_PASSED = {
    "last": "after", "after": "after", "since": "after", "starting after": "after",
    "start after": "after", "previous": "after", "last seen": "after", "before": "before",
    "ending before": "before", "end before": "before",
}  # fmt: skip
"""Names of where a list goes on, which are of the things listed: no product is a "last 7"."""


def is_mark(words: tuple[str, ...]) -> bool:
    """Whether a token only marks a place or a request, and is no key: "sync_token"."""
    return len(words) > 1 and words[-1] == "token" and words[-2] not in _SECRETS


_SECRETS = frozenset(
    "api access auth authentication authorization bearer bot secret session refresh id rest admin "
    "user client personal oauth login service account application app web jwt custom private "
    "public deploy registry security credential vault root github gitlab slack telegram cloudflare "
    "notion figma".split()
)
"""Words before a token that is a key."""


def _is_told_apart(words: tuple[str, ...]) -> bool:
    """Whether the name tells which key is meant, so that it is said: "secret key", "token"."""
    return words[-1:] == ("token",) or "cookie" in words or (len(words) > 1 and words[0] in _OF_TWO)


_OF_TWO = frozenset("access secret client private public app refresh".split())
"""Words that tell one key from another: an access key from its secret key."""


def _plain(value: Any, anchor: Anchor) -> str | None:
    return None if isinstance(value, bool) else str(value)


def _hashed(value: Any, anchor: Anchor) -> str | None:
    text = str(value)
    return f"#{text}" if text.isdigit() and len(text) < 9 else None


declare_table("identifiers_of_products.ini", Identifier, __name__)
declare_table("identifiers.ini", Identifier, __name__)


@semantic_type
class AnyIdentifier(Identifier):
    """Any other identifier: by its examples, else in a style that its function keeps to."""

    name = "identifier"
    forms = ("{}", "* {}")
    kinds = ("id", "identifier", "guid", "unique id", "account number", "customer number",
             "reference number", "reference", "ref", "employee number",
             "pid", "nid", "cid", "eid", "oid", "vid")  # fmt: skip
    also = ("* id", "* ids", "* number id")

    def own_shape(self) -> str:
        """What the texts say, else the form that the thing's IDs have everywhere."""
        if mentions(self.leaf, "uuid guid") or self.leaf.beside & {"uuid", "guid"}:
            return "uuid"
        if _NUMERIC.match(self.leaf.description):
            return "######"
        usual = form_of(self._numbered)
        if types_of(self.leaf.schema) != {"string"}:
            return usual
        drawn = value_form(make(usual, random.Random(0)))
        odds = forms_of_ids(self._numbered, self.leaf.description)
        return (
            likely_form(self._numbered, drawn, odds, technical=in_service_of_programs(self.leaf))
            or usual
        )


@semantic_type
class Mark(Identifier):
    """A token that marks a place, a state or a request, as a system gives it out."""

    name = "mark"
    forms = ("{}", "* {}")
    kinds = ("token",)
    shape = "~~~~~~~~~~~~~~~~~~~~"
    noun = "token"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No keys, and what another system counts."""
        return is_mark(leaf.words) and "string" in (types_of(leaf.schema) or {"string"})


@semantic_type
class IssueNumber(Identifier):
    """The number of an issue or pull request."""

    name = "issue_number"
    kinds = ("issue number", "pull number", "pr number", "pull request number", "issue id", "pr id",
             "pull request id", "mr iid", "merge request iid", "issue iid", "pr",
             "pull request")  # fmt: skip
    also = ("number", "iid")
    near = "issue pull pr merge github gitlab"
    noun = "issue number"

    def _whole(self, rng: random.Random) -> int:
        return rng.choice((rng.randint(1, 99), rng.randint(100, 999), rng.randint(1000, 9999)))

    def own_shape(self) -> str:
        """Two to four digits."""
        return "##|###|4###|1###"

    def attachments(self) -> tuple[Attachment, ...]:
        """Issue, pull request or merge request."""
        pull = near(self.leaf, "pull pr")
        what = "PR" if pull else "MR" if near(self.leaf, "merge mr") else "issue"
        return attached(f"object*3 {what} {{}}", f"after for {what} {{}}")


__all__ = ["AnyIdentifier", "Coin", "Identifier", "IssueNumber", "Ticker"]
