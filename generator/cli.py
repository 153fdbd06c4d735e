"""The ``gen`` command: parse, call, print. Everything it does can be done from Python too.

Only typer is imported at start, so that ``gen --help`` stays quick.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from generator.errors import CallforgeError, OptionError, ShortfallError, SpecError

if TYPE_CHECKING:
    from generator.config import Request
    from generator.dataset import Dataset

app = typer.Typer(
    name="gen",
    help="Fine-tuning data for function calling, from your own function specs.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Spec = Annotated[
    list[str] | None,
    typer.Option("--spec", help="Function specs: a file, a folder, or library:NAME. Repeatable."),
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
Jobs = Annotated[int | None, typer.Option(help="Processes; the output is the same.  [default: 1]")]
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
Distractors = Annotated[
    list[str] | None,
    typer.Option("--distractors", help="Specs offered but never called: a file, or library."),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", help="File of queries that must not appear (.txt, .jsonl)."),
]
Weight = Annotated[
    list[str] | None, typer.Option("--weight", help="NAME=2: a function's relative share.")
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
    distractors: Distractors = None,
    exclude: Exclude = None,
    weight: Weight = None,
    include: Include = None,
    skip: Skip = None,
    locale: Locale = None,
    noise: Noise = None,
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
    if ctx.invoked_subcommand is not None:
        return
    given = {key: value for key, value in ctx.params.items() if key not in ("config", "version")}
    request = _request(given, config)
    _generate(request)


def _request(given: dict[str, Any], config: Path | None) -> Request:
    from generator.config import build_request, read_config  # noqa: PLC0415

    values = read_config(config) if config is not None else {}
    # 0 is a value (and not allowed as n), so neither truth nor equality will do
    values.update({k: v for k, v in given.items() if v or (v == 0 and v is not False)})
    return build_request(values)


def _generate(request: Request) -> None:
    import time  # noqa: PLC0415

    from generator.report.folder import fill_folder  # noqa: PLC0415
    from generator.write import DatasetWriter  # noqa: PLC0415

    started, spent = time.perf_counter(), time.process_time()
    writer = DatasetWriter(request.out, force=request.force)
    # the place is checked first: nobody wants to wait for data that can't be written
    with writer as staging, _run(request, staging) as dataset:
        if not dataset.entries:
            _summarise(request, dataset)
            lost = ", ".join(f"{s}/{r} {n:,}" for (s, r), n in dataset.report.rejected.items())
            msg = f"no example could be made from {', '.join(request.specs)}; rejected: {lost}"
            raise SpecError(msg)
        run = {
            "seconds": round(time.perf_counter() - started, 3),
            "cpu_seconds": round(time.process_time() - spent, 3),
            "jobs": request.options.jobs,
            "specs": list(request.specs),
            "out": str(request.out),
        }
        fill_folder(dataset, staging, request.options.formats, run)
        writer.commit()
        _summarise(request, dataset)
        if request.strict and dataset.report.short:
            report = dataset.report
            msg = f"--strict: {report.short:,} of {report.asked:,} examples are missing"
            raise ShortfallError(msg)


def _run(request: Request, spool_folder: Path | None = None) -> Dataset:
    """Load the specs and make the data set, with a progress bar where somebody watches."""
    from generator import plugins  # noqa: PLC0415
    from generator.pipeline import run  # noqa: PLC0415
    from generator.specs.load import load_specs  # noqa: PLC0415

    plugins.load_wanted()

    specs, warnings = load_specs(list(request.specs))
    if request.quiet or not sys.stderr.isatty():
        return run(specs, request.options, warnings, spool_folder=spool_folder)
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("examples", total=request.options.n)
        return run(
            specs,
            request.options,
            warnings,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
            spool_folder=spool_folder,
        )


def _summarise(request: Request, dataset: Dataset) -> None:
    if request.quiet:
        return
    from rich.console import Console  # noqa: PLC0415

    from generator.report.summary import print_summary  # noqa: PLC0415

    console = Console(stderr=True)
    print_summary(dataset.report, console)
    console.print(
        f"{dataset.report.train:,} train + {dataset.report.validation:,} validation examples "
        f"in {request.out}",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )


@app.command()
def preview(
    spec: Spec = None,
    n: Annotated[int, typer.Option("--n", help="Number of examples.")] = 5,
    seed: Seed = None,
    mix: Mix = None,
    templates: Templates = None,
    today: Today = None,
    tools: Tools = None,
    include: Include = None,
    locale: Locale = None,
    config: Config = None,
) -> None:
    """Print examples readably; write nothing."""
    from generator.report.readable import readable  # noqa: PLC0415

    given = {
        "spec": spec, "n": n, "seed": seed, "mix": mix, "templates": templates, "today": today,
        "tools": tools, "include": include, "locale": locale, "quiet": True,
    }  # fmt: skip
    with _run(_request(given, config)) as dataset:
        for example in dataset.examples():
            print(readable(example))
            print()


@app.command()
def why(
    id: Annotated[str, typer.Argument(help="Id of a record, or the start of it.")],
    data: Annotated[
        Path | None, typer.Option("--data", help="Folder of the data set.  [default: outputs/*]")
    ] = None,
) -> None:
    """Show how one record came about: plan cell, template line, values and spans."""
    from generator.report.find import find_record  # noqa: PLC0415
    from generator.report.readable import explain  # noqa: PLC0415

    example, folder = find_record(id, data)
    print(explain(example, folder))


@app.command()
def inspect(
    spec: Spec = None, locale: Locale = None, today: Today = None, seed: Seed = None
) -> None:
    """Show what each parameter is taken to mean, why, and how its values are said."""
    from generator.report.meanings import meanings  # noqa: PLC0415
    from generator.semantics.base import Setting  # noqa: PLC0415
    from generator.specs.load import load_specs  # noqa: PLC0415

    request = _request({"spec": spec, "locale": locale, "today": today, "seed": seed}, None)
    options = request.options
    specs, _ = load_specs(list(request.specs))
    setting = Setting(today=options.today, locales=options.locales)
    print(meanings(specs, setting, options.seed))


@app.command("list")
def list_things() -> None:
    """List scenarios, formats, semantic types and the bundled function library."""
    from generator.report.listing import listing  # noqa: PLC0415

    print(listing())


@app.command()
def stats(
    data: Annotated[Path, typer.Argument(help="Folder of a data set of ours.")],
) -> None:
    """Show how varied the queries are, beside what people write."""
    from generator.report.stats import stats as figures  # noqa: PLC0415

    print(figures(data))


@app.command()
def check(
    folder: Annotated[
        Path | None, typer.Argument(help="A data set; with --templates, a folder of templates.")
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Check templates against the specs.")
    ] = False,
    spec: Spec = None,
) -> None:
    """Check a data set against its schemas and spans, or templates against their specs."""
    if templates:
        from generator.report.template_check import check_templates  # noqa: PLC0415

        found, what = check_templates(spec or ["library:"], folder)
    elif folder is None:
        raise OptionError("gen check: name a data set's folder, or --templates [FOLDER] --spec …")
    else:
        from generator.report.checks import check_data  # noqa: PLC0415

        found, what = check_data(folder)
    for line in found:
        print(line)
    if found:
        raise typer.Exit(1)
    print(f"{what}: nothing found")


def main() -> None:
    """Run the command; what a user can mend ends in one line and an exit code, no traceback."""
    # the imports and one run are all that this process does: nothing worth collecting often
    gc.set_threshold(100_000, 50, 100)
    try:
        app(standalone_mode=True)
    except CallforgeError as error:
        print(f"gen: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


if __name__ == "__main__":
    main()
