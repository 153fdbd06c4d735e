"""The command itself: what plain ``gen`` does, and how errors end."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import Annotated

import typer

from generator.cli.flags import (
    Config,
    CopyExamples,
    Distractors,
    Examples,
    Exclude,
    Force,
    Format,
    Holdout,
    Include,
    Jobs,
    Locale,
    Mask,
    Mix,
    MostDistractors,
    N,
    Noise,
    Out,
    Quiet,
    Seed,
    Siblings,
    Skip,
    Spec,
    Strict,
    System,
    Templates,
    Today,
    Tools,
    Train,
    Validation,
    Weight,
)
from generator.cli.llm_flags import (
    BaseUrl,
    Estimate,
    Judge,
    JudgeFilter,
    Llm,
    LlmBatch,
    LlmCache,
    LlmConcurrency,
    LlmKeyVariable,
    LlmPrices,
    LlmTimeout,
    MaxCost,
    MaxRequests,
    Paraphrase,
)
from generator.cli.making import make, read_request
from generator.errors import CallforgeError

app = typer.Typer(
    name="gen",
    help="Fine-tuning data for function calling, from your own function specs.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def generate(
    ctx: typer.Context,
    spec: Spec = None,
    n: N = None,
    seed: Seed = None,
    out: Out = None,
    format: Format = None,
    mix: Mix = None,
    validation: Validation = None,
    holdout: Holdout = None,
    templates: Templates = None,
    today: Today = None,
    jobs: Jobs = None,
    system: System = None,
    tools: Tools = None,
    train: Train = None,
    mask: Mask = None,
    distractors: Distractors = None,
    most_distractors: MostDistractors = None,
    siblings: Siblings = None,
    exclude: Exclude = None,
    examples: Examples = None,
    copy_examples: CopyExamples = False,
    weight: Weight = None,
    include: Include = None,
    skip: Skip = None,
    locale: Locale = None,
    noise: Noise = None,
    llm: Llm = None,
    base_url: BaseUrl = None,
    paraphrase: Paraphrase = None,
    judge: Judge = None,
    judge_filter: JudgeFilter = False,
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
    strict: Strict = False,
    quiet: Quiet = False,
    force: Force = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Fine-tuning data for function calling, from your own function specs.

    gen --spec function_specs/weather.json --n 500
    """
    if version:
        from generator import __version__  # noqa: PLC0415

        print(__version__)
        return
    from generator import plugins  # noqa: PLC0415

    plugins.load_wanted()  # whatever is asked for may name what they bring
    if ctx.invoked_subcommand is not None:
        return
    given = {key: value for key, value in ctx.params.items() if key not in ("config", "version")}
    request = read_request(given, config)
    make(request)


def main() -> None:
    """Run the command; what a user can mend ends in one line and an exit code, no traceback."""
    # the imports and one run are all that this process does, and what it makes ready stays alive;
    # of a million objects a few dozen lie in cycles, and to look for them takes half a second
    gc.set_threshold(10_000_000, 50, 100)
    atexit.register(gc.freeze)  # and goes with the process: to collect it takes a seventh of a run
    try:
        app(standalone_mode=True)
    except CallforgeError as error:
        from generator.report.terminal import harmless  # noqa: PLC0415

        print(harmless(f"gen: {error}"), file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
