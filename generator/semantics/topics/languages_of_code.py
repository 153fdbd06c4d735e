"""In which language a description says that code is: "Lua code to run", "Evaluate Ruby"."""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.base import Leaf

LANGUAGES = (
    "Lua|Luau|Ruby|Perl|PHP|Rust|Kotlin|Swift|Java|Go|R|C#|C\\+\\+|TypeScript|GDScript|ExtendScript"
    "|AppleScript|PowerShell|Bash|shell"
)
"""Those of which short programs are known, but Python and JavaScript, which have types."""
_SYMBOLS = {
    "luau": "lua", "c#": "csharp", "c++": "cpp", "typescript": "javascript", "bash": "shell",
}  # fmt: skip
_NAMED = regex(
    rf"(?<![\w+#.-])(?P<one>{LANGUAGES})(?: source)? (?:code|script|snippet|program|expression)s?\b"
    r"|\b(?:[Rr]un|[Ee]xecute|[Ee]val(?:uate)?) (?:arbitrary |raw )?"
    rf"(?P<other>{LANGUAGES})(?![\w+#-])"
)


def grammar_of(leaf: Leaf) -> str:
    """The symbol of code.grammar for the language that is told; "" where none is."""
    found = _NAMED.search(leaf.description) or _NAMED.search(leaf.function.description)
    if found is None:
        return ""
    name = (found["one"] or found["other"]).lower()
    return f"in_{_SYMBOLS.get(name, name)}"
