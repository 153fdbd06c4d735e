"""Numbers that steer a program: page, limit, offset, sampling settings, port, seed, priority."""

from __future__ import annotations

import math
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.described.leafwords import attach, context_words, own_words, siblings
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import raw_words
from generator.semantics.described.verbs import CHANGING, MAKING
from generator.semantics.drawing.composed import mentions
from generator.semantics.numbers import model_settings
from generator.semantics.numbers.control_type import ControlType
from generator.semantics.numbers.found import is_of_what_is_found
from generator.semantics.numbers.numberwords import singular
from generator.semantics.numbers.people_numbers import bounds_of
from generator.semantics.numbers.sizes import allowed, typed_sizes
from generator.semantics.numbers.told_currency import limits_spending

__all__ = ["Limit", "Page", "model_settings"]

_LIMIT_LEADS = frozenset({"to", "than", "at", "most", "only", "just", "first", "for", "with"})


@semantic_type
class Page(ControlType):
    """Which page of results."""

    name = "page"
    names = ("page", "page number", "page no", "page num", "page index", "current page", "* page")
    noun = "page"
    usual = (1, 2, 2, 2, 3, 3, 4, 5)
    wide = (1, 8)
    leads = ("page {}", "on page {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A page that is text by its description is a web or wiki page."""
        return "per" not in leaf.words and super().suits(leaf, setting)


_DEALT = frozenset("open place buy sell trade order position create".split())
"""What is done in functions whose size is that of a deal or a thing, and not of a page."""
_MEASURED = regex(r"(?:the )?(?:[a-z]+ )?size (?:in|of) (?!(?:the )?(?:page|results?)\b)", re.I)
"""How descriptions begin of how big a thing is."""
_SETTING = MAKING | CHANGING | {"configure", "issue", "raise"}
"""First words of functions that give a thing its limit, and list nothing: a coverage limit."""


def _is_of_a_thing(leaf: Leaf) -> bool:
    """Whether the limit is that of what the function makes or changes."""
    of_one = len(leaf.words) > 1 and leaf.words[-1] == "limit" and leaf.words[0] not in _PAGED
    return of_one and not leaf.description and raw_words(leaf.function.name)[0] in _SETTING


_OTHERS = frozenset("pixels pixel bytes credit speed rate memory time price bandwidth".split())
_PAGED = frozenset("result results item items row rows record records page max query".split())


@semantic_type
class Limit(ControlType):
    """How many results at most."""

    name = "limit"
    names = (
        *(
            "limit",
            "* limit",
            "retmax",
            "max results",
            "max items",
            "page size",
            "per page",
            "* per page",
        ),
        "count",
        *("top n", "number results", "number of results", "result count", "results", "max count"),
        *("max records", "result limit", "first", "last n", "size", "top", "top number", "rows"),
        *(
            "results per page",
            "n results",
            "max rows",
            "maxresults",
            "show",
            "take",
            "max * results",
        ),
        *("limit results", "items per page", "count of results", "number of items to return"),
    )
    hints = ("maximum number of", "how many results", "number of results", "results to return")
    noun = "number of results"
    usual = (3, 5, 5, 5, 10, 10, 10, 10, 15, 20, 20, 25, 50, 50, 100)
    many = (100, 100, 200, 200, 250, 300, 500, 500, 1000)
    """What people ask for where fewer than a hundred can't be had."""
    wide = (1, 100)
    spoken = True
    nouns = ("result",)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A file's or a credit limit is another thing, so are bounds and a row in a table."""
        other = own_words(leaf) & _OTHERS
        bound = {"lower", "upper"} & frozenset(leaf.words) or leaf.words == ("row",)
        bound = bound or leaf.name.lower() == "limits"
        bound = bound or limits_spending(leaf)
        bound = bound or (leaf.words == ("size",) and bool(_DEALT & context_words(leaf)))
        bound = bound or bool(_MEASURED.match(leaf.description)) or _is_of_a_thing(leaf)
        bound = bound or (leaf.words == ("count",) and not is_of_what_is_found(leaf))
        bound = bound or bool(
            _BESIDE.get("".join(leaf.words[-1:]), frozenset()) & set(siblings(leaf))
        )
        return not other and not bound and super().suits(leaf, setting)

    def sizes(self) -> tuple[Json, ...]:
        """Of many results where fewer can't be had: "min: 100, max: 3000"."""
        least = max(bounds_of(self.leaf.schema).low, mine(self.leaf.description).low or 0)
        return super().sizes() or (allowed(self.leaf, self.many) if least >= 50 else ())

    def surfaces(self) -> tuple[Surface, ...]:
        """The noun only after words that leave room for it."""
        return tuple(
            Surface(
                rule=found.rule,
                say=found.say,
                weight=found.weight,
                after=_LIMIT_LEADS - {"first"} if found.rule == "unit" else None,
                not_before=found.not_before,
            )
            for found in super().surfaces()
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """The top five …, at most 20."""
        if self.developer:
            return (
                attach(", at most {}", weight=1.5),
                attach("the first {}", "before"),
                attach(", no more than {}"),
            )
        return (
            attach("the top {}", "before", 2),
            attach("{}", "before", 1.5),
            attach("the first {}", "before", 0.5),
            attach(", at most {}", weight=0.5),
            attach(", no more than {}", weight=0.7),
        )


_BESIDE = {
    "rows": frozenset(("columns", "cols", "column", "num_columns", "column_count")),
    "top": frozenset(("left", "bottom", "right")),
}
"""What tells that rows are those of a table to be made, and the top is an edge."""


@semantic_type
class Offset(ControlType):
    """How many results are passed over."""

    name = "offset"
    names = (
        *("offset", "* offset", "skip", "start index", "start at", "from index", "cursor offset"),
        "start",
    )
    noun = "offset"
    usual = (10, 10, 20, 20, 25, 30, 40, 50, 50, 100, 100, 200)
    wide = (5, 500)
    grain = 5
    leads = ("skipping the first {}", "starting at offset {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A start is of results where their count stands beside it; none goes below zero."""
        counted = {"count", "limit", "rows", "per_page", "page_size"} & set(siblings(leaf))
        told = leaf.words != ("start",) or bool(counted)
        told = told and not {"end_index", "endIndex"} & set(siblings(leaf))  # of a passage
        return (
            told and not -math.inf < bounds_of(leaf.schema).low < 0 and super().suits(leaf, setting)
        )


@semantic_type
class TopK(ControlType):
    """How many neighbours, candidates or tokens are considered."""

    name = "top_k"
    names = ("top k", "topk", "k", "number neighbors", "n neighbors", "number candidates", "knn")
    noun = "k"
    usual = (3, 5, 5, 5, 10, 10, 20, 40, 40, 50, 100)
    wide = (1, 100)
    leads = ("with top k {}", "with k = {}", "k={}")

    def attachments(self) -> tuple[Attachment, ...]:
        """By the name that the function uses."""
        name = " ".join(self.leaf.words)
        return (attach(f"with {name} {{}}"), attach(f"{name} = {{}}", weight=0.5))


@semantic_type
class Port(ControlType):
    """A network port."""

    name = "port"
    names = ("port", "port number", "* port", "port no")
    hints = ("port number", "tcp port", "listening port")
    noun = "port"
    usual: tuple[float, ...] = (3000, 3001, 4000, 5000, 8000, 8080, 8080, 8081, 8443, 8888, 9000)
    wide = (8000, 9999)
    digits_only = True
    leads = ("on port {}", "port {}")

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        """Those of what listens there."""
        super().__init__(leaf, setting)
        self.usual = next((own for cues, own in _LISTENING if mentions(leaf, cues)), self.usual)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A port of ships or a departure port takes no number."""
        sea = own_words(leaf) & {"ship", "departure", "arrival", "harbor", "vessel", "cruise"}
        return not sea and super().suits(leaf, setting)


_LISTENING: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("debugger debug inspector breakpoint", (9229, 9229, 9230, 5005, 5678, 4711, 6006)),
    ("ssh sftp scp", (22, 22, 22, 2222, 2200, 8022)),
    ("smtp imap pop3", (25, 587, 465, 993, 143, 995)),
    ("database db sql postgres postgresql mysql mariadb redis mongo mongodb elasticsearch oracle",
     (5432, 5432, 3306, 3306, 6379, 27017, 9200, 1433, 1521, 5433)),
    ("scan scanner firewall nmap", (22, 80, 443, 3306, 8080, 8443, 21, 25, 3389, 5432)),
)  # fmt: skip
"""What is spoken of, and the ports where it listens."""


@semantic_type
class Seed(ControlType):
    """A random seed."""

    name = "seed"
    names = ("seed", "random seed", "* seed", "random state")
    noun = "seed"
    usual = (42, 42, 42, 7, 123, 1234, 1, 0, 99, 2024, 1337, 2025)
    wide = (1, 9999)
    digits_only = True
    leads = ("with seed {}", "using seed {}", "seed {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """What is sown is no number."""
        return super().suits(leaf, setting) and not mentions(leaf, "crop garden farm grower")


@semantic_type
class Priority(ControlType):
    """A rank of importance as a number."""

    name = "priority"
    names = ("priority", "* priority", "priority level", "urgency", "severity", "rank")
    noun = "priority"
    usual = (1, 1, 2, 2, 3, 3, 4, 5)
    wide = (1, 5)
    stringy = False
    leads = ("with priority {}", "priority {}")

    def attachments(self) -> tuple[Attachment, ...]:
        """By its own word: severity 2."""
        word = next(
            (w for w in self.leaf.words if w in ("urgency", "severity", "rank")), "priority"
        )
        return (attach(f"with {word} {{}}"), attach(f"{word} {{}}"))


_STANDING = (
    *("zone", "zone number", "lane", "bay", "dock", "channel", "channel number", "stage", "phase"),
    *("phase number", "sprint", "sprint number", "semester", "district", "district number", "ward"),
    *("ward number", "precinct", "precinct number"),
)
"""What stands beside others of its kind and goes by number: things are done for it."""


@semantic_type
class Position(ControlType):
    """A place in a row of things: line, row, column, index, chapter, episode, season, slide."""

    name = "position"
    names = (
        *(
            "index;* index;* line;* row;line;line number;row;row number;column;position;"
            "start row;end row;"
            "start line;end line;episode;episode number;season;season number;chapter;"
            "chapter number;slide;slide number;round;verse;track number;sheet number;"
            "gate number;issue number;lap;gameweek;pull number;pr number;block number;"
            "block height;table number;seat number;week;week number;matchday;surah;"
            "part number;pull request number;slot"
        ).split(";"),
        *_STANDING,
    )
    noun = "position"
    usual = (1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12)
    wide = (1, 40)
    stringy = False

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A part that is sold has a number of letters, too."""
        sold = leaf.words == ("part", "number") and leaf.schema.get("type") == "string"
        return not sold and super().suits(leaf, setting)

    def values(self) -> tuple[Json, ...]:
        """Issues and pull requests run into the hundreds; lines end after they start."""
        big = {"issue", "pull", "pr", "line", "row", "end"} & set(self.leaf.words)
        if not big or typed_sizes(self.leaf):
            return super().values()
        scale = 25 if "end" in self.leaf.words else 17 if big & {"issue", "pull", "pr"} else 10
        fits = bounds_of(self.leaf.schema).allow
        found = tuple(
            n for k in range(1, 40) if fits(n := k * scale + (k % 7 if scale == 17 else 0))
        )
        return (tuple(str(n) for n in found) if self.text else found) or super().values()

    def attachments(self) -> tuple[Attachment, ...]:
        """Line 40, from row 10 to row 20, issue 42."""
        skip = {"number", "start", "end", "first", "last", "index", "from", "to", "id"}
        words = [word for word in self.leaf.words if word not in skip]
        word = " ".join([*words[:-1], singular(words[-1])]) if words else ""
        word = {"pr": "PR", "pull": "pull request"}.get(word, word)
        if "end" in self.leaf.words or "to" in self.leaf.words:
            return (attach(f"to {word} {{}}".replace("  ", " ")),)
        if "start" in self.leaf.words or "from" in self.leaf.words:
            return (attach(f"from {word} {{}}".replace("  ", " ")),)
        if word.endswith("position"):
            return (attach(f"at {word} {{}}"),)
        if word in _STANDING:
            return (attach(f"for {word} {{}}"),)
        return (attach(f"{word or 'number'} {{}}"),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """Also "#42"."""
        return super().read(text.strip().removeprefix("#"), anchor)
