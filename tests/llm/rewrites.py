"""What is found of a rewrite of a function's request: what tests of many functions ask for."""

from __future__ import annotations

from generator.inputs import gather
from generator.llm.acceptance import judge
from generator.llm.ground import Ground, ground_of
from generator.llm.placeholders import placeholder_names, read_skeleton
from generator.llm.verdicts import Verdict
from generator.options import Options
from generator.prepare import prepare
from generator.specs.load import load_specs


def grounds_of(source: object) -> dict[str, Ground]:
    """What is known of each function of these specs."""
    functions = prepare(gather(load_specs(source)[0], Options(n=20))).bench.functions
    return {name: ground_of(function) for name, function in functions.items()}


def judged(ground: Ground, parent: str, text: str) -> Verdict:
    """Whether ``text`` says what ``parent`` says, both with placeholders of their arguments."""
    names = placeholder_names(ground)
    return judge(ground, read_skeleton(parent, names), read_skeleton(text, names))
