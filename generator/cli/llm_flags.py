"""The options of the command that concern a model: which, where, and what it may cost."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Llm = Annotated[
    str | None,
    typer.Option("--llm", help="Model that rewords requests, at any OpenAI-compatible server."),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(help="Its server, like http://localhost:8000/v1.  [default: OpenAI's]"),
]
Paraphrase = Annotated[
    str | None,
    typer.Option(
        help="What it rewords: skeleton (phrasings with placeholders: few requests), example "
        "(finished requests) or none.  [default: skeleton]"
    ),
]
Judge = Annotated[
    int | None,
    typer.Option(help="Records that the model judges, on the rubric in the docs.  [default: 0]"),
]
JudgeFilter = Annotated[
    bool, typer.Option("--judge-filter", help="Take out what the judge finds wrong.")
]
LlmKeyVariable = Annotated[
    str | None, typer.Option(help="Variable that holds the key.  [default: OPENAI_API_KEY]")
]
LlmCache = Annotated[
    Path | None, typer.Option(help="Folder where answers are kept.  [default: one per user]")
]
LlmPrices = Annotated[
    Path | None, typer.Option(help="TOML table of prices; goes before the bundled one.")
]
MaxCost = Annotated[
    float | None, typer.Option(help="Stop asking before this cost; templates stand in.")
]
MaxRequests = Annotated[
    int | None, typer.Option(help="Stop asking after so many requests, repeats counted.")
]
LlmTimeout = Annotated[
    float | None, typer.Option(help="Seconds that one request may take.  [default: 120]")
]
LlmConcurrency = Annotated[int | None, typer.Option(help="Most requests at a time.  [default: 32]")]
LlmBatch = Annotated[
    bool, typer.Option("--llm-batch", help="Ask through the Batch API: half the price, slow.")
]
Estimate = Annotated[
    bool,
    typer.Option("--estimate", help="Print requests, tokens and price; send and write nothing."),
]
