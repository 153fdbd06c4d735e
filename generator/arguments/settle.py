"""After building: what is dead is buried, and every option is tried with a fixed seed.

Options that never draw a valid value are dropped; a node none of whose options works is built anew
with more effort. The outcome depends on the schema alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.arguments.node import INFINITE, Exhausted, Node, NoValue, Option, State, measure
from generator.arguments.strings import NOW
from generator.records import pointer

TRIALS = 6
STEPS = 2000
ANCHOR = NOW


def settle(nodes: list[Node], again: Callable[[Node], None]) -> None:
    """Bury, measure and try ``nodes``; ``again`` builds a node anew, with more effort."""
    _bury(nodes)
    measure(nodes)
    for node in sorted(nodes, key=lambda node: node.height):
        _try(node, again)
    measure(nodes)


def _bury(nodes: list[Node]) -> None:
    """Declare dead what needs something dead, until nothing changes."""
    changed = True
    while changed:
        changed = False
        for node in nodes:
            for tier in (node.options, node.spare):
                alive = [o for o in tier if not any(need.dead for need in o.needs())]
                if len(alive) < len(tier):
                    gone = [need for o in tier for need in o.needs() if need.dead]
                    tier[:] = alive
                    changed = True
                    if not node.options and not node.spare and node.complete:
                        node.dead = f"{_name(gone[0])}: {gone[0].dead}"
            if not node.options and node.spare:
                node.options, node.spare = node.spare, []


def _try(node: Node, again: Callable[[Node], None]) -> None:
    """Keep the options that draw valid values; if none does, look harder."""
    if node.dead or node.leaf is not None:
        return
    if node.height >= INFINITE and node.complete:
        node.dead = "every value would have to contain another without end"
        return
    if len(node.options) == 1 and node.guard is None and not node.spare:
        return
    for attempt in range(4):
        kept = [option for option in node.options if _works(node, option)]
        if kept:
            node.options = kept
            node.cheap = [option for option in node.cheap if option in kept] or kept
            return
        if attempt != 1 and node.spare:
            node.options, node.spare = node.spare, []
        elif node.guard is not None and attempt < 2:
            again(node)


def _works(node: Node, option: Option) -> bool:
    rng = random.Random(1)
    for turn in range(TRIALS):
        try:
            value = option.draw(rng, State(ANCHOR, steps=STEPS), turn % 3)
        except (NoValue, Exhausted):
            continue
        if node.guard is None or node.guard(value):
            return True
    return False


def _name(node: Node) -> str:
    return pointer(node.path) if node.path else "a required part"
