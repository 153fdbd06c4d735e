"""Objects of a program, which a caller names by the variable that holds them: "progressMonitor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.naming import raw_words
from generator.semantics.described.programs import CLASS, is_part, may_be_part
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.declared import attached

_MEMBER = regex(r"\b[A-Z]\w+\.[A-Z][A-Z_\d]+\b")
_OWNERS = (
    *("main", "default", "current", "user", "order", "session", "report", "test", "custom"),
    *("shared", "primary", "remote", "local", "my", "new", "search"),
)


@semantic_type
class Variable(Catalogue):
    """The name of a variable, for what only a program can hold."""

    name: ClassVar[str] = "variable"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "variable"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An untyped parameter of a method or function, described as a part of a program."""
        return is_part(leaf) or may_be_part(leaf)

    def values(self) -> Sequence[str]:
        """Members of an enumeration that the description shows, else names of variables."""
        shown = tuple(dict.fromkeys(_MEMBER.findall(self.leaf.description)))
        return shown or variable_names(self.leaf)

    def attachments(self) -> tuple[Attachment, ...]:
        """As those who call the function say it."""
        noun = " ".join(self.leaf.words)
        return attached("after*2 with {}", f"after with {noun} {{}}", "after using {}")


def variable_names(leaf: Leaf) -> tuple[str, ...]:
    """By the class that the description names, and by the parameter's own name."""
    return tuple(dict.fromkeys(_names(leaf)))


def _names(leaf: Leaf) -> Iterator[str]:
    found = CLASS.search(leaf.description)
    own = raw_words(leaf.name)
    stems = [_camel(raw_words(found[1]))] if found else []
    if own and len(own[-1]) > 2:
        stems.append(_camel(own))
    for stem in stems or ["value"]:
        yield stem
        for owner in _OWNERS:
            yield owner + stem[:1].upper() + stem[1:]


def _camel(words: Sequence[str]) -> str:
    return words[0] + "".join(word.capitalize() for word in words[1:])
