"""Template files drafted by a model, for a person to review: one phrasing a line, by arguments.

What the model writes passes the same judgement as any paraphrase; what a person would rather say in
another way is theirs to change.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.enrich import grounds_of
from generator.inputs import gather
from generator.llm.ask import Asker
from generator.llm.ground import Ground
from generator.llm.paraphrase import Gathered, plan_tasks
from generator.llm.phrasings import ask_for_paraphrases
from generator.options import Options
from generator.phrasing.paraphrased import Paraphrase
from generator.phrasing.skeleton import Hole
from generator.prepare import prepare
from generator.quick import regex
from generator.records import FunctionSpec, keys_of

DRAWS = 600
"""Questions are asked as for so many examples of each function."""

MOST_LINES = 12
"""Lines for one set of arguments: a person is to read them."""

_SPECIAL = regex(r"([\\\[\](){}|#])")
_PLAIN = regex(r"[A-Za-z_]\w*")
_WORDS = frozenset("not and or if else in is loop self true false none args arguments".split())


def draft_templates(
    specs: Sequence[FunctionSpec], options: Options, asker: Asker
) -> tuple[dict[str, str], Gathered]:
    """Function name → text of its template file, and what came of the questions.

    A function of which no text could be used has no file.
    """
    grounds = grounds_of(prepare(gather(specs, options)))
    tasks = [task for ground in grounds.values() for task in plan_tasks(ground, DRAWS, False)]
    gathered = ask_for_paraphrases(tasks, asker, options.seed)
    files: dict[str, str] = {}
    for name, ground in grounds.items():
        own = [each for each in gathered.paraphrases if each.function == name]
        if own:
            files[name] = template_text(ground, own, options.llm or "a model")
    return files, gathered


def template_text(ground: Ground, paraphrases: Sequence[Paraphrase], model: str) -> str:
    """The text of a template file: the phrasings of each set of arguments under a heading."""
    lines = [
        f"## {ground.name}: drafted by {_one_line(model)}, to be read by a person before use.",
        "## One phrasing a line; a line is used where exactly its arguments are given.",
    ]
    for present in ground.sets:
        some = [each for each in paraphrases if each.present == present][:MOST_LINES]
        if some:
            given = ", ".join(".".join(keys_of(path)) for path in sorted(present))
            lines += ["", f"## {_one_line(given) or 'no argument'}"]
            lines += [line_of(each) for each in some]
    return "\n".join(lines) + "\n"


def line_of(paraphrase: Paraphrase) -> str:
    """A paraphrase in the language of templates."""
    return "".join(
        printed(keys_of(part.path)) if isinstance(part, Hole) else _SPECIAL.sub(r"\\\1", part)
        for part in paraphrase.parts
    )


def printed(keys: Sequence[str]) -> str:
    """The tag that prints an argument: ``{{ reminder.title }}``, ``{{ args["check-in"] }}``."""
    if all(_PLAIN.fullmatch(key) and key.lower() not in _WORDS for key in keys):
        return "{{ " + ".".join(keys) + " }}"
    quoted = "".join(f'["{_escaped(key)}"]' for key in keys)
    return "{{ args" + quoted + " }}"


def _escaped(key: str) -> str:
    return key.replace("\\", "\\\\").replace('"', '\\"')


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
