"""Train the model of ``generator/semantics/usages/expected_forms.py`` (needs torch).

    python benchmarks/train_forms.py LABELLED.jsonl --out generator/semantics/catalogues/forms.txt

A line of LABELLED is one parameter with values that are known to be right:
``{"words": [...], "description": "", "function": "", "told": "", "kind": "string" | "array",
"values": [...], "group": "package"}``. ``--held`` keeps that share of the groups out and prints
how many of their parameters have the form that is expected most.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

from generator.semantics.drawing.value_forms import NAMES, form_of
from generator.semantics.usages.expected_forms import STEPS, ZERO, features

_FAR = 40
"""Steps of a weight, at most."""
_RARE = 4
"""Features of fewer parameters are left out."""
_FAINT = 5
"""Features whose strongest weight is below so many steps, too."""
Row = tuple[list[str], dict[str, float], str]


def rows(path: Path) -> list[Row]:
    """Features, the share of each form among the values, and the group of each line."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        told = features(one["words"], one["description"], one["function"], one["told"], one["kind"])
        counts = Counter(form_of(value) for value in one["values"])
        shares = {form: count / counts.total() for form, count in counts.items()}
        found.append((sorted(told), shares, one["group"]))
    return found


def trained(given: list[Row], epochs: int) -> dict[str, list[int]]:
    """The weights of each feature that tells something, in steps."""
    import torch

    torch.manual_seed(0)
    dice = random.Random(0)
    often = Counter(feature for told, _, _ in given for feature in told)
    known = {one: i for i, one in enumerate(sorted(o for o, n in often.items() if n >= _RARE))}
    table = torch.nn.EmbeddingBag(len(known), len(NAMES), mode="sum")
    torch.nn.init.zeros_(table.weight)
    inputs = [torch.tensor([known[one] for one in told if one in known]) for told, _, _ in given]
    wanted = torch.tensor([[shares.get(name, 0.0) for name in NAMES] for _, shares, _ in given])
    steps = torch.optim.Adam(table.parameters(), lr=0.02, weight_decay=1e-5)
    order = list(range(len(given)))
    for _ in range(epochs):
        dice.shuffle(order)
        for start in range(0, len(order), 256):
            batch = order[start : start + 256]
            sizes = torch.tensor([0, *(len(inputs[one]) for one in batch[:-1])])
            logits = table(torch.cat([inputs[one] for one in batch]), sizes.cumsum(0))
            loss = -(wanted[batch] * logits.log_softmax(-1)).sum(-1).mean()
            steps.zero_grad()
            loss.backward()
            steps.step()
    weights = (table.weight.data * STEPS).round().clamp(-_FAR, _FAR).int()
    told_by = {one: weights[index].tolist() for one, index in known.items()}
    return {one: w for one, w in told_by.items() if max(map(abs, w)) >= _FAINT}


def best(weights: dict[str, list[int]], told: list[str]) -> str:
    """The form that is expected most."""
    sums = [sum(column) for column in zip(*(weights[o] for o in told if o in weights), strict=True)]
    return NAMES[sums.index(max(sums))]


def main() -> None:
    """Read, train, print what came of it, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--held", type=float, default=0.0)
    parser.add_argument("--epochs", type=int, default=10)
    chosen: Any = parser.parse_args()
    given = [row for path in chosen.labelled for row in rows(path)]
    kept = [row for row in given if zlib.crc32(row[2].encode()) % 1000 >= chosen.held * 1000]
    out = [row for row in given if zlib.crc32(row[2].encode()) % 1000 < chosen.held * 1000]
    weights = trained(kept, chosen.epochs)
    print(f"{len(kept)} parameters, {len(weights)} features")
    if out:
        right = sum(best(weights, told) in shares for told, shares, _ in out)
        print(f"held out: {right} of {len(out)} have the form expected most")
    if chosen.out:
        lines = (
            f"{''.join(chr(ZERO + one) for one in steps)} {feature}"
            for feature, steps in sorted(weights.items())
        )
        head = "# Weights of the forms for each feature, made by benchmarks/train_forms.py"
        chosen.out.write_text("\n".join([head, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
