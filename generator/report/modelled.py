"""What came of a model's answers, in lines: how much was used, and why the rest was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def model_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """One line for each use that was made of a model; ``told`` as in the manifest."""
    for purpose, each in told.items():
        if purpose == "judge":
            yield _judge(each)
        elif "used" in each:
            used = each["used"]
            used = sum(used.values()) if isinstance(used, Mapping) else used
            texts = used + sum(each["refused"].values())
            yield f"{purpose}: {used:,} of {texts:,} texts used{_not_used(each)}"
        elif "parameters" in each:
            yield _values(each)


def _values(told: Mapping[str, Any]) -> str:
    """How many parameters have values of the model's, and what it says of ours."""
    lists, calls, review = len(told["parameters"]), told["calls"], told["review"]
    line = f"values: lists for {lists:,} parameter{'s' * (lists != 1)}, calls for "
    line += f"{len(calls):,} function{'s' * (len(calls) != 1)}"
    if review["questions"] and not review["believed"]:
        line += "; what it said of our own values is not believed"
    elif review["odd"]:
        line += f"; {len(review['odd']):,} of {review['details']:,} of our own called wrong"
    return line + _not_used(told)


def _not_used(told: Mapping[str, Any]) -> str:
    refused = ", ".join(f"{n:,} {reason}" for reason, n in _most(told["refused"]))
    return f"; not used: {refused}" if refused else ""


def _most(refused: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(refused.items(), key=lambda pair: (-pair[1], pair[0]))


def _judge(told: Mapping[str, Any]) -> str:
    """How many records were marked, and whether the marks are worth anything."""
    records = told["records"]
    line = f"judge: {records['marked']:,} of {records['shown']:,} records marked"
    if told["agreement"] is not None:
        line += f", like the checks in {told['agreement']:.0%}"
    if told.get("taken_out"):
        line += f"; {told['taken_out']:,} taken out"
    return line
