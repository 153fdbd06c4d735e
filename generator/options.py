"""What a run is asked to do: every option with its default, checked once at the start."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, cast

from generator.errors import OptionError
from generator.quick import Struct, field
from generator.records import DEFAULT_TODAY, SeedQuery

HOLDOUTS = ("phrasing", "values", "functions", "none")
TOOL_POLICIES = ("all", "sampled", "own")
TRAINED = ("all", "last", "calls")
PARAPHRASES = ("skeleton", "example", "none")

MOST = 1_000_000_000
MOST_JOBS = 256
"""More processes than any machine has use for would only bring it to its knees."""

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2200, 1, 1)
"""Dates around today are drawn, and the calendar of computers ends in the year 9999."""

PRESETS: Mapping[str, Mapping[str, float]] = {
    # 13 % no-call, in the 10-15 % that published work favours; one call in most of the rest.
    "balanced": {
        "single": 2.5,
        "multiple": 2.0,
        "parallel": 0.9,
        "parallel_multiple": 0.8,
        "tool_result": 0.6,
        "parallel_result": 0.1,
        "multi_turn": 0.8,
        "error_recovery": 0.4,
        "chain": 0.3,
        "missing_param_filled": 0.8,
        "missing_param": 0.5,
        "irrelevant": 0.5,
        "missing_tool": 0.3,
        "chat": 0.1,
    },
    # No conversation without a call: for a model that answers in words well enough.
    "calls-only": {"single": 4.0, "multiple": 3.5, "parallel": 1.5, "parallel_multiple": 1.0},
    # 27 % no-call: for a model that calls too eagerly. Costs some accuracy of plain calls.
    "robust": {
        "single": 1.5,
        "multiple": 2.3,
        "parallel": 0.8,
        "parallel_multiple": 0.8,
        "tool_result": 0.6,
        "multi_turn": 0.6,
        "error_recovery": 0.4,
        "chain": 0.2,
        "missing_param_filled": 0.6,
        "missing_param": 1.0,
        "irrelevant": 0.8,
        "missing_tool": 0.8,
        "chat": 0.2,
    },
    # The single-turn categories of BFCL (simple, multiple, parallel, parallel_multiple,
    # irrelevance) in about their published proportions.
    "bfcl": {
        "single": 4.0,
        "multiple": 2.0,
        "parallel": 2.0,
        "parallel_multiple": 2.0,
        "irrelevant": 1.8,
        "missing_tool": 0.6,
    },
}
"""Named mixes for ``--mix``: relative shares of the scenarios."""

DEFAULT_MIX: Mapping[str, float] = PRESETS["balanced"]
"""What is made where no mix is asked for."""


class Options(Struct, frozen=True, kw_only=True):
    """All that shapes the data besides the specs. Every field has the default of the command.

    ``mix`` and ``weights`` are relative weights, the latter times ``Scenario.share`` in each kind;
    ``validation`` a share in [0, 1); ``holdout`` what
    the two splits must not share; ``tools`` which tools a record offers; ``train``
    which assistant turns are trained on; ``mask`` the share of records whose names are neutral;
    ``distractors`` further spec sources (or "library") that may be offered but are never called;
    ``most_distractors`` how many tools at most stand beside the called one, ``siblings`` the share
    of them taken from those most like it; ``system`` the text of the user's own system prompt;
    ``exclude`` queries that must not appear; ``examples`` queries of the user's own with their
    calls: their manner is taken up, themselves appear only with ``copy_examples``; ``llm`` the
    name of a model that makes the wording better, and ``paraphrase`` what it rewords (phrasings
    with their placeholders, finished examples, or neither). How it is reached is no part of the
    data: ``llm.connection.Connection``.
    """

    n: int = 500
    seed: int = 0
    mix: Mapping[str, float] = field(default_factory=lambda: dict(DEFAULT_MIX))
    validation: float = 0.1
    holdout: tuple[str, ...] = ("phrasing", "values")
    formats: tuple[str, ...] = ("openai",)
    templates: tuple[Path, ...] = ()
    today: dt.date = DEFAULT_TODAY
    locales: tuple[str, ...] = ("en_US",)
    jobs: int = 1
    system: str | None = None
    tools: Literal["all", "sampled", "own"] = "sampled"
    train: Literal["all", "last", "calls"] = "all"
    mask: float = 0.0
    distractors: tuple[str, ...] = ()
    most_distractors: int = 20
    siblings: float = 0.6
    exclude: tuple[str, ...] = ()
    examples: tuple[SeedQuery, ...] = ()
    copy_examples: bool = False
    weights: Mapping[str, float] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    noise: float = 1.0
    llm: str | None = None
    paraphrase: Literal["skeleton", "example", "none"] = "skeleton"
    judge: int = 0
    judge_filter: bool = False

    def __post_init__(self) -> None:
        """Check every value; raises ``OptionError`` saying which option, and what is allowed."""
        whole = isinstance(self.n, int) and 1 <= self.n <= MOST
        _require(whole, "--n", self.n, f"a whole number, 1 or more (at most {MOST:,})")
        wide = isinstance(self.seed, int) and -(2**63) <= self.seed < 2**63
        _require(wide, "--seed", self.seed, "a whole number of at most 64 bits")
        near = EARLIEST <= self.today <= LATEST
        _require(near, "--today", self.today.isoformat(), f"a date from {EARLIEST} to {LATEST}")
        _require(0 <= self.validation < 1, "--validation", self.validation, "0 ≤ share < 1")
        _require(1 <= self.jobs <= MOST_JOBS, "--jobs", self.jobs, f"1 to {MOST_JOBS}")
        _require(0 <= self.noise <= 10, "--noise", self.noise, "a factor from 0 (none) to 10")
        _require(isinstance(self.system, str | None), "--system", self.system, "text")
        _require(self.tools in TOOL_POLICIES, "--tools", self.tools, ", ".join(TOOL_POLICIES))
        _require(0 <= self.mask <= 1, "--mask", self.mask, "a share from 0 to 1")
        _require(self.train in TRAINED, "--train", self.train, ", ".join(TRAINED))
        most = self.most_distractors
        _require(isinstance(most, int) and 1 <= most <= 200, "--most-distractors", most, "1 to 200")
        _require(0 <= self.siblings <= 1, "--siblings", self.siblings, "a share from 0 to 1")
        _require(self.llm is None or bool(self.llm.strip()), "--llm", self.llm, "a model's name")
        _require(
            self.paraphrase in PARAPHRASES, "--paraphrase", self.paraphrase, ", ".join(PARAPHRASES)
        )
        _require(
            isinstance(self.judge, int) and 0 <= self.judge <= 1_000_000,
            "--judge",
            self.judge,
            "a number of records, 0 or more",
        )
        needs = self.judge > 0 and self.llm is None
        _require(not needs, "--judge", self.judge, "only with --llm, the name of a model")
        _require(
            self.judge > 0 or not self.judge_filter,
            "--judge-filter",
            True,
            "only with --judge, the number of records to judge",
        )
        _require(bool(self.mix), "--mix", "", "at least one scenario, like single=9,irrelevant=1")
        for name, weight in self.mix.items():
            _require(0 <= weight < 1e9, "--mix", f"{name}={weight}", "weights of 0 or more")
        _require(sum(self.mix.values()) > 0, "--mix", dict(self.mix), "one weight above 0")
        for name, weight in self.weights.items():
            _require(0 <= weight < 1e9, "--weight", f"{name}={weight}", "weights of 0 or more")
        for word in self.holdout:
            _require(word in HOLDOUTS, "--holdout", word, ", ".join(HOLDOUTS))
        _require(
            "none" not in self.holdout or len(self.holdout) == 1,
            "--holdout",
            ",".join(self.holdout),
            "'none' alone, or a list of " + ", ".join(HOLDOUTS[:-1]),
        )
        texts = (list, tuple, set, frozenset)
        _require_each(texts, str, "--exclude", self.exclude, "texts in a list")
        _require_each((list, tuple), SeedQuery, "--examples", self.examples, "SeedQuery in a list")
        _require(bool(self.formats), "--format", "", "at least one format")
        _require(bool(self.locales), "--locale", "", "at least one locale, like en_US")

    def holds_out(self, what: str) -> bool:
        """Whether ``what`` ("phrasing", "values", "functions") is kept apart between the splits."""
        return self.validation > 0 and what in self.holdout


def _require(ok: bool, option: str, value: object, allowed: str) -> None:
    if not ok:
        msg = f"{option}: {value!r} is not allowed; allowed: {allowed}"
        raise OptionError(msg)


def _require_each(
    kinds: tuple[type, ...], kind: type, option: str, values: object, allowed: str
) -> None:
    """Require that values stand in a container of these kinds, each of one kind itself."""
    listed = isinstance(values, kinds)
    for each in cast("Iterable[object]", values) if listed else (values,):
        _require(listed and isinstance(each, kind), option, each, allowed)
