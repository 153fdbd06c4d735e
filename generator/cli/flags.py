"""The options of the command, each with its type and help: shared by the commands that take it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Spec = Annotated[
    list[str] | None,
    typer.Option(
        "--spec",
        help="Function specs: a file (- is standard input), a folder, or library:NAME. Repeatable.",
    ),
]
N = Annotated[int | None, typer.Option("--n", help="Number of examples.  [default: 500]")]
Seed = Annotated[int | None, typer.Option(help="Same seed, same bytes.  [default: 0]")]
Out = Annotated[
    Path | None, typer.Option(help="Folder to write.  [default: outputs/<name of the spec>]")
]
Format = Annotated[
    list[str] | None,
    typer.Option("--format", help="Target format; the first names train.jsonl.  [default: openai]"),
]
Mix = Annotated[
    str | None,
    typer.Option(
        help="Shares of scenarios, like single=9,irrelevant=1, or a preset: balanced, "
        "calls-only, robust, bfcl.  [default: balanced]"
    ),
]
Validation = Annotated[
    float | None, typer.Option(help="Share of the validation split.  [default: 0.1]")
]
Holdout = Annotated[
    str | None,
    typer.Option(
        help="What the splits do not share: phrasing,values,functions or none.  "
        "[default: phrasing,values]"
    ),
]
Templates = Annotated[
    list[str] | None, typer.Option("--templates", help="Folder of templates. Repeatable.")
]
Today = Annotated[
    str | None, typer.Option(help='The date that "today" means.  [default: 2026-01-15]')
]
Jobs = Annotated[
    int | None,
    typer.Option(
        help="Processes; the output is the same.  [default: 1; rewording examples: cores]"
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 if there are fewer than n.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
Force = Annotated[
    bool, typer.Option("--force", help="Write into a folder that holds other files (kept).")
]
System = Annotated[
    Path | None, typer.Option("--system", help="File with the system prompt of every record.")
]
Tools = Annotated[
    str | None, typer.Option(help="Tools a record offers: all, sampled or own.  [default: sampled]")
]
Train = Annotated[
    str | None,
    typer.Option(help="Assistant turns to train on: all, last or calls.  [default: all]"),
]
Mask = Annotated[
    float | None,
    typer.Option(
        help="Share of records with neutral names of functions and parameters.  [default: 0]"
    ),
]
Distractors = Annotated[
    list[str] | None,
    typer.Option("--distractors", help="Specs offered but never called: a file, or library."),
]
MostDistractors = Annotated[
    int | None,
    typer.Option(help="Tools beside the called one, at most.  [default: 20]"),
]
Siblings = Annotated[
    float | None,
    typer.Option(help="Share of them taken from those most like it.  [default: 0.6]"),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", help="File of queries that must not appear (.txt, .jsonl)."),
]
Examples = Annotated[
    list[str] | None,
    typer.Option("--examples", help="File of your own queries with their calls (.jsonl)."),
]
CopyExamples = Annotated[
    bool, typer.Option("--copy-examples", help="Put the queries of --examples into the data too.")
]
Weight = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        help="NAME=2: a function's relative share; times how easily people talk about it in all "
        "but single requests.",
    ),
]
Include = Annotated[list[str] | None, typer.Option("--include", help="Only these functions.")]
Skip = Annotated[
    list[str] | None, typer.Option("--skip", help="Not these (they may be offered, never called).")
]
Locale = Annotated[list[str] | None, typer.Option("--locale", help="Like en_US.  Repeatable.")]
Noise = Annotated[
    float | None,
    typer.Option(help="Factor on the rates of typos and the like; 0 is none.  [default: 1]"),
]
Config = Annotated[
    Path | None, typer.Option("--config", help="TOML file with any of these options.")
]
