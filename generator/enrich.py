"""What a model adds to a run before anything is drawn: phrasings, and values of its own.

All that it adds is plain data in ``Inputs``, judged already; workers get it like the rest, and a
run with the same answers is the same run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.inputs import Inputs
from generator.llm.ask import Asker
from generator.llm.ground import Ground, ground_of
from generator.llm.paraphrase import plan_tasks
from generator.llm.phrasings import ask_for_paraphrases
from generator.llm.values import ask_for_values
from generator.prepare import Prepared, prepare
from generator.quick import replace
from generator.records import Json


def enrich(inputs: Inputs, asker: Asker) -> tuple[Prepared, dict[str, Json]]:
    """A run made ready with what the model adds, and what is to be told of it, as plain JSON.

    What it adds changes phrasings and values, so that the run is made ready anew; only then.
    """
    options = inputs.options
    told: dict[str, Json] = {}
    prepared = prepare(inputs)
    draws = draws_of(prepared)
    functions = list(prepared.bench.functions.values())
    values = ask_for_values(functions, draws, asker, options.seed)
    if values.tally.questions or values.review.questions:
        told["values"] = values.told()
    if values.values or values.calls or values.unsaid:
        more = replace(inputs, values=values.values, calls=values.calls, unsaid=values.unsaid)
        prepared = prepare(more)
    if options.paraphrase != "skeleton":
        return prepared, told
    tasks = [
        task
        for name, ground in grounds_of(prepared).items()
        for task in plan_tasks(ground, draws.get(name, 0), options.holds_out("phrasing"))
        if draws.get(name)
    ]
    gathered = ask_for_paraphrases(tasks, asker, options.seed)
    told["phrasings"] = gathered.told()
    if gathered.paraphrases:
        prepared = prepare(replace(prepared.inputs, paraphrases=gathered.paraphrases))
    return prepared, told


def draws_of(prepared: Prepared) -> Mapping[str, int]:
    """How many examples each function is planned to have."""
    found: Counter[str] = Counter()
    for stream, owed in prepared.plan.quotas(prepared.inputs.options.n, {}).items():
        if stream.function:
            found[stream.function] += owed
    return found


def grounds_of(prepared: Prepared) -> dict[str, Ground]:
    """What each function's own requests look like, by its name."""
    return {name: ground_in(prepared, name) for name in prepared.bench.functions}


def ground_in(prepared: Prepared, name: str) -> Ground:
    """The same of one function, beside the others of its run."""
    functions = prepared.bench.functions
    return ground_of(functions[name], [each for other, each in functions.items() if other != name])
