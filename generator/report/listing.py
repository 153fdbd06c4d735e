"""What there is to choose from: scenarios, formats, semantic types, the function library."""

from __future__ import annotations

from collections import defaultdict

from generator.formats import known_formats
from generator.scenarios import load_scenarios
from generator.scenarios.base import SCENARIOS
from generator.semantics.base import SEMANTIC_TYPES
from generator.semantics.families import load_families
from generator.specs.load import load_specs


def listing() -> str:
    """All of it as text, one kind a paragraph."""
    load_scenarios()
    load_families()
    families: dict[str, list[str]] = defaultdict(list)
    for kind in SEMANTIC_TYPES.values():
        families[kind.family].append(kind.name)
    library, _ = load_specs("library:")
    by_file: dict[str, list[str]] = defaultdict(list)
    for spec in library:
        by_file[spec.source].append(spec.name)
    lines = ["scenarios: " + ", ".join(SCENARIOS), "formats: " + ", ".join(known_formats()), ""]
    lines += [f"semantic types ({len(SEMANTIC_TYPES.values())}):"]
    lines += [
        f"  {family}: {', '.join(sorted(names))}" for family, names in sorted(families.items())
    ]
    lines += ["", f"function library ({len(library)}):"]
    lines += [f"  {name}: {', '.join(names)}" for name, names in sorted(by_file.items())]
    return "\n".join(lines)
