"""``gen templates draft``: a model's phrasings as template files for a person to review."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import app
from generator.cli.flags import Config, Force, Include, Seed, Spec
from generator.cli.llm_flags import (
    BaseUrl,
    Estimate,
    Llm,
    LlmBatch,
    LlmCache,
    LlmConcurrency,
    LlmKeyVariable,
    LlmPrices,
    LlmTimeout,
    MaxCost,
    MaxRequests,
)
from generator.cli.making import read_request
from generator.cli.watching import Watched
from generator.errors import LlmError, OptionError

templates_app = typer.Typer(help="Draft templates with a model.", no_args_is_help=True)
app.add_typer(templates_app, name="templates")


@templates_app.callback()
def templates() -> None:
    """Draft templates with a model."""


@templates_app.command()
def draft(
    ctx: typer.Context,
    spec: Spec = None,
    llm: Llm = None,
    base_url: BaseUrl = None,
    out: Annotated[Path, typer.Option("--out", help="Folder for the .j2 files.")] = Path(
        "templates_draft"
    ),
    include: Include = None,
    seed: Seed = None,
    llm_key_variable: LlmKeyVariable = None,
    llm_cache: LlmCache = None,
    llm_prices: LlmPrices = None,
    max_cost: MaxCost = None,
    max_requests: MaxRequests = None,
    llm_timeout: LlmTimeout = None,
    llm_concurrency: LlmConcurrency = None,
    llm_batch: LlmBatch = False,
    estimate: Estimate = False,
    config: Config = None,
    force: Force = False,
) -> None:
    """Write a template file for each function, for you to review and mend."""
    from generator.draft import draft_templates  # noqa: PLC0415
    from generator.phrasing.library import file_stem  # noqa: PLC0415
    from generator.report.modelled import model_lines  # noqa: PLC0415
    from generator.specs.load import load_specs  # noqa: PLC0415

    given = {key: value for key, value in ctx.params.items() if key not in ("config", "out")}
    request = read_request(given, config)
    if request.options.llm is None:
        msg = "--llm: templates draft needs the name of a model"
        raise OptionError(msg)
    specs, _ = load_specs(list(request.specs))
    if request.estimate:
        from generator.llm.estimate import open_estimator  # noqa: PLC0415

        estimator = open_estimator(request.options.llm, request.connection)
        draft_templates(specs, request.options, estimator)
        print("\n".join(estimator.lines()))
        return
    some = request.options.include
    wanted = [each.name for each in specs if each.name in (some or [each.name])]
    paths = {name: out / f"{file_stem(name)}.j2" for name in wanted}
    # the place is checked first: nobody wants to pay for files that can't be written
    taken = [path for path in paths.values() if path.exists()]
    if taken and not request.force:
        msg = f"{taken[0]} exists; --force replaces it, --out names another folder"
        raise OptionError(msg)
    with Watched(request) as watched:
        assert watched.asker is not None
        files, gathered = draft_templates(specs, request.options, watched.asker)
        watched.summarise()
    for name, text in files.items():
        paths[name].parent.mkdir(parents=True, exist_ok=True)
        paths[name].write_text(text, encoding="utf-8")
        print(paths[name])
    for line in model_lines({"phrasings": gathered.told()}):
        print(line)
    if files and (without := [name for name in wanted if name not in files]):
        print(f"no file, as no text could be used: {', '.join(without)}")
    if not files:
        msg = (
            f"--llm {request.options.llm}: gave no phrasing that could be used; no file is written"
        )
        raise LlmError(msg)
