#!/usr/bin/env python3
"""Make notebooks/*.ipynb from notebooks/*.py (cells marked ``# %%``): readable diffs."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "notebooks"


def notebook(text: str) -> dict[str, Any]:
    """A notebook's content from its source."""
    cells = []
    for part in re.split(r"^# %%", text, flags=re.M)[1:]:
        kind, _, body = part.partition("\n")
        body = body.strip("\n")
        number = f"cell-{len(cells):02d}"
        if "[markdown]" in kind:
            lines = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.split("\n"))
            cells.append({"cell_type": "markdown", "id": number, "metadata": {}, "source": lines})
        else:
            cells.append(
                {"cell_type": "code", "id": number, "metadata": {}, "source": body, "outputs": [],
                 "execution_count": None}
            )  # fmt: skip
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def main() -> int:
    """Write all notebooks; with ``--check``, only say whether they are up to date."""
    stale = 0
    for source in sorted(FOLDER.glob("*.py")):
        made = json.dumps(notebook(source.read_text(encoding="utf-8")), indent=1) + "\n"
        target = source.with_suffix(".ipynb")
        if target.is_file() and target.read_text(encoding="utf-8") == made:
            continue
        stale += 1
        if "--check" not in sys.argv:
            target.write_text(made, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
