"""Yes and no as a schema writes them: booleans, or texts such as "True", "False", "dontcare"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import Json

_PAIRS = (("true", "false"), ("yes", "no"))
_INDIFFERENT = regex(
    r"(?:do ?n['o]?t|do not|does not|does ?n['o]?t)[ _]?(?:care|matter)|no[ _]preference|"
    r"(?:not|un)[ _]?specified|undefined|n/?a|unset",
    re.IGNORECASE,
)


_TOLD = regex(
    r"\W*(?:(?:optional|required|boolean)\W+)?"
    r"(?:(?:when|if|set(?: this)?)(?: (?:this|it|is|set|equal|to|be|value)){0,4} "
    r"['\"`*]{0,3}(?:true|false)\b|['\"`*]{0,3}(?:true|false)['\"`*]{0,3}(?: ?[/|] ?| or )"
    r"['\"`*]{0,3}(?:true|false)\b|['\"`*]{0,3}true['\"`*]{0,3} (?:if|when|to)\b|boolean\b)",
    re.IGNORECASE,
)
"""How a description begins that speaks of a text as of yes or no."""


def is_indifferent(option: Json) -> bool:
    """Whether an option stands for not having chosen one: "dontcare", "unspecified"."""
    return isinstance(option, str) and bool(_INDIFFERENT.fullmatch(option.strip()))


def is_left_out(option: Json, schema: Mapping[str, Json], *, required: bool) -> bool:
    """Whether nobody says an option: none, where that is so unless another is told."""
    nothing = isinstance(option, str) and option.casefold() in ("none", "never", "no")
    default = nothing and not required and schema.get("default", option) == option
    return default or is_indifferent(option)


def chosen_of(
    options: Sequence[Json], schema: Mapping[str, Json], *, required: bool
) -> tuple[Json, ...]:
    """The options that people say; all of them where none is left."""
    said = tuple(each for each in options if not is_left_out(each, schema, required=required))
    telling = tuple(each for each in said if str(each).casefold() not in _REST)
    # where something must be chosen, the rest must be learned, too
    return (said if required or len(telling) < _SEVERAL else telling) or tuple(options)


_REST = frozenset(("other", "others", "misc", "miscellaneous"))
"""Options for what no other fits, which nobody says who may say nothing: "a sitter for other"."""
_SEVERAL = 3


def truths(schema: Mapping[str, Json]) -> Mapping[bool, Json] | None:
    """The values that mean yes and no, if the schema holds nothing else.

    Texts do if they are a pair: ``{"enum": ["True", "False", "dontcare"]}``; who doesn't care
    leaves the argument out. So do those of which one is shown: ``{"default": "false"}``, and those
    that are told to be so: "When **true**, reminders are sent".
    """
    listed = schema.get("enum")
    if schema.get("type") == "boolean":
        return {True: True, False: False}
    shown = schema.get("example", schema.get("default"))
    if listed is None and schema.get("type") == "string" and "format" not in schema:
        told = schema.get("description")
        if shown in ("yes", "no"):
            return {True: "yes", False: "no"}
        if shown in ("true", "false") or (isinstance(told, str) and _TOLD.match(told)):
            return {True: "true", False: "false"}
    if not isinstance(listed, Sequence) or isinstance(listed, str) or not listed:
        return None
    texts = [each for each in listed if not is_indifferent(each)]
    if len(texts) != 2 or not all(isinstance(each, str) for each in texts):
        return None
    by_word = {str(each).lower(): each for each in texts}
    for yes, no in _PAIRS:
        if by_word.keys() == {yes, no}:
            return {True: by_word[yes], False: by_word[no]}
    return None
