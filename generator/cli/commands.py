"""The subcommands beside making data: look, explain, list, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.app import app
from generator.cli.flags import (
    Config,
    Examples,
    Format,
    Include,
    Locale,
    Mask,
    Mix,
    Seed,
    Spec,
    Templates,
    Today,
    Tools,
)
from generator.cli.making import read_request, run_request
from generator.cli.watching import Watched
from generator.errors import OptionError
from generator.report.terminal import harmless


@app.command()
def preview(
    spec: Spec = None,
    n: Annotated[int, typer.Option("--n", help="Number of examples.")] = 5,
    seed: Seed = None,
    format: Format = None,
    mix: Mix = None,
    templates: Templates = None,
    examples: Examples = None,
    today: Today = None,
    tools: Tools = None,
    mask: Mask = None,
    include: Include = None,
    locale: Locale = None,
    config: Config = None,
) -> None:
    """Print examples readably, with their wrong answers if a format wants them; write nothing."""
    from generator.report.readable import readable  # noqa: PLC0415

    given = {
        "spec": spec, "n": n, "seed": seed, "mix": mix, "templates": templates,
        "examples": examples, "today": today, "format": format, "mask": mask,
        "tools": tools, "include": include, "locale": locale, "quiet": True,
    }  # fmt: skip
    request = read_request(given, config)
    with Watched(request) as watched, run_request(request, watched) as dataset:
        for example in dataset.examples():
            print(harmless(readable(example)))
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
    print(harmless(explain(example, folder)))


@app.command()
def inspect(
    spec: Spec = None, locale: Locale = None, today: Today = None, seed: Seed = None
) -> None:
    """Show what each parameter is taken to mean, why, and how its values are said."""
    from generator.report.meanings import meanings  # noqa: PLC0415
    from generator.semantics.base import Setting  # noqa: PLC0415
    from generator.semantics.binding.shared_names import alikes  # noqa: PLC0415
    from generator.specs.load import load_specs  # noqa: PLC0415

    request = read_request({"spec": spec, "locale": locale, "today": today, "seed": seed}, None)
    options = request.options
    specs, _ = load_specs(list(request.specs))
    setting = Setting(today=options.today, locales=options.locales, alikes=alikes(specs))
    print(harmless(meanings(specs, setting, options.seed)))


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

    print(harmless(figures(data)))


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
        print(harmless(str(line)))
    if found:
        raise typer.Exit(1)
    print(f"{what}: nothing found")
