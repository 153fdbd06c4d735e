"""What the commands do that make data: options to a request, the run, the folder, the summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cli.watching import Watched
from generator.errors import ShortfallError, SpecError

if TYPE_CHECKING:
    from generator.config import Request
    from generator.dataset import Dataset
    from generator.records import FunctionSpec, Warn


def read_request(given: dict[str, Any], config: Path | None) -> Request:
    """One checked request from the options given and a TOML file; what is given wins."""
    from generator.config import build_request, read_config  # noqa: PLC0415

    values = read_config(config) if config is not None else {}
    # 0 is a value (and not allowed as n), so neither truth nor equality will do
    values.update({k: v for k, v in given.items() if v or (v == 0 and v is not False)})
    return build_request(values)


def make(request: Request) -> None:
    """Make the data set of a request, put it in place, and say what was made."""
    if request.estimate:
        estimate(request)
        return
    import time  # noqa: PLC0415

    from generator.report.folder import fill_folder  # noqa: PLC0415
    from generator.write import DatasetWriter  # noqa: PLC0415

    started, spent = time.perf_counter(), time.process_time()
    writer = DatasetWriter(request.out, force=request.force)
    # the place is checked first: nobody wants to wait for data that can't be written
    with (
        writer as staging,
        Watched(request) as watched,
        run_request(request, watched, staging) as dataset,
    ):
        watched.close()
        if not dataset.entries:
            summarise(request, dataset)
            lost = ", ".join(f"{s}/{r} {n:,}" for (s, r), n in dataset.report.rejected.items())
            msg = f"no example could be made from {', '.join(request.specs)}; rejected: {lost}"
            raise SpecError(msg)
        run = {
            "seconds": round(time.perf_counter() - started, 3),
            "cpu_seconds": round(time.process_time() - spent, 3),
            "jobs": request.options.jobs,
            "specs": list(request.specs),
            "out": str(request.out),
            **watched.usage(),
        }
        fill_folder(dataset, staging, request.options.formats, run)
        writer.commit()
        summarise(request, dataset)
        watched.summarise(dataset.report.model)
        if request.strict and dataset.report.short:
            report = dataset.report
            msg = f"--strict: {report.short:,} of {report.asked:,} examples are missing"
            raise ShortfallError(msg)


def estimate(request: Request) -> None:
    """Print what asking the model would cost; nothing is sent or written."""
    from generator.enrich import enrich  # noqa: PLC0415
    from generator.inputs import gather  # noqa: PLC0415
    from generator.llm.estimate import open_estimator  # noqa: PLC0415

    estimator = open_estimator(request.options.llm or "", request.connection)
    if request.options.paraphrase == "example":
        # finished examples are what is asked about, so they must be made
        with Watched(request, estimator) as watched, run_request(request, watched):
            pass
    else:
        enrich(gather(_load(request)[0], request.options), estimator)
    for line in estimator.lines():
        print(line)


def _load(request: Request) -> tuple[list[FunctionSpec], list[Warn]]:
    """The specs of a request, and what is to be told of them."""
    from generator.specs.load import load_specs  # noqa: PLC0415

    return load_specs(list(request.specs))


def run_request(request: Request, watched: Watched, spool_folder: Path | None = None) -> Dataset:
    """Load the specs and make the data set, while somebody may watch."""
    from generator.pipeline import run  # noqa: PLC0415

    specs, warnings = _load(request)
    return run(
        specs,
        request.options,
        warnings,
        progress=watched.progress,
        spool_folder=spool_folder,
        asker=watched.asker,
    )


def summarise(request: Request, dataset: Dataset) -> None:
    """Print what was made, unless asked to be quiet."""
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
