"""A function as all that binds and phrases it reads it; the user's own stays for output."""

from __future__ import annotations

from generator.records import FunctionSpec
from generator.semantics.described.bare_wholes import with_whole
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.english import in_english
from generator.semantics.described.listed_parameters import plainly_listed
from generator.semantics.described.settled import settled
from generator.semantics.described.shown_defaults import with_plain_defaults
from generator.semantics.described.undeclared import declared


def understood(spec: FunctionSpec) -> FunctionSpec:
    """In English, with what descriptions tell declared, and fixed what the name settles.

    The name is without its being a tool.
    """
    return with_plain_defaults(
        declared(with_whole(in_english(settled(uncalled(plainly_listed(spec))))))
    )
