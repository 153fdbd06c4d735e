"""README.md of a data set: what it is, how it was made, what to know before training on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.made import Made


def card(made: Made, files: Mapping[str, int]) -> str:
    """The dataset card as Markdown."""
    report = made.report
    options = made.inputs.options
    functions = len(made.inputs.specs)
    lines = [
        "---",
        "task_categories: [text-generation]",
        "tags: [function-calling, tool-use, synthetic]",
        f"size_categories: [{_size(report.made)}]",
        "---",
        "",
        "# Function-calling data",
        "",
        f"{report.made:,} examples ({report.train:,} train, {report.validation:,} validation), "
        f"made by callforge from {functions} function{'s' if functions != 1 else ''}, "
        f"seed {options.seed}.",
        "Every call is valid against its function's schema, and every argument is stated in the "
        "conversation; both were checked for each record.",
        "",
        "## Files",
        "",
        *(f"- `{name}`: {count:,} lines" for name, count in files.items()),
        "- `manifest.json`: hashes of the inputs, options, versions, counts",
        "",
        "## Contents",
        "",
        "| function | scenario | train | validation |",
        "|---|---|---:|---:|",
    ]
    pairs = dict.fromkeys((function, scenario) for function, scenario, _ in report.cells)
    for function, scenario in pairs:
        train = report.cells.get((function, scenario, "train"), 0)
        validation = report.cells.get((function, scenario, "validation"), 0)
        name = harmless(function or "(none)").replace("|", "\\|")
        lines.append(f"| {name} | {scenario} | {train:,} | {validation:,} |")
    if _is_uneven(report.planned):
        lines += [
            "",
            "Functions differ in their planned shares (`manifest.json`) by `--weight`, and in all "
            "but single requests by how easily people talk about them.",
        ]
    held = ", ".join(options.holdout)
    told = "There is no validation split."
    if report.validation:
        both = "Numbers, dates, enums and booleans occur on both sides."
        told = (
            f"Held out from training: {held}. {both}" if held != "none" else "Nothing is held out."
        )
    lines += ["", "## Split", "", told, ""]
    if report.relaxed:
        lines += ["## What gave way", "", *(f"- {line}" for line in report.relaxed), ""]
    lines += [
        "## Limits",
        "",
        "The queries are synthetic. Evaluate on what your users really write before you rely on a "
        "model trained on them.",
        "",
    ]
    return "\n".join(lines)


def _is_uneven(planned: Mapping[tuple[str, str, str], int]) -> bool:
    """Whether functions have more than a record between them in the same kind and split."""
    owed: dict[tuple[str, str], list[int]] = {}
    for (_, scenario, split), n in planned.items():
        owed.setdefault((scenario, split), []).append(n)
    return any(max(each) - min(each) > 1 for each in owed.values())


def _size(n: int) -> str:
    for bound, name in ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K")):
        if n < bound:
            return name
    return "100K<n<1M" if n < 1_000_000 else "n>1M"
