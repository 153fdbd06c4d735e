"""What the description of one parameter says about when it holds, in one plain form.

Only whole phrases count: "required for list, search" where ``list`` and ``search`` are values of
another parameter says something, "required for listing things" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.quick import Struct, regex
from generator.semantics.conditions.vocabulary import Choice, Vocabulary

_END = (
    r"(?=\s*(?:\.(?=\s|$)|[;:()\[\]\n—–]|$|\s-\s|,\s*(?:ignored|otherwise|defaults?|e\.g|must|but|"
    r"and (?:is|must|will)|optional|required|max|min|not)\b|\bto \w+|\bonly\b))"
)
_TEXT = rf"\s+(?P<what>[^;:()\[\]\n—–]+?){_END}"
_SET = r"(?:set|provided|given|specified|supplied|passed|present|used|included|filled|defined)"
_OF_USE = (
    r"used|valid|applies|applicable|apply|relevant|available|supported|allowed|effective|"
    r"meaningful|works?|considered|has (?:an )?effect|useful|accepted|respected|permitted|"
    r"taken into account|for use"
)
_USE = rf"(?:{_OF_USE}|needed|required|set|provided|specified)"
_WHEN = r"(?:for|when|if|with|by|in|on|to|during)"
_MUST = regex(
    rf"\b(?:(?:required|mandatory|needed)(?: only)? (?:for|when|if|with|by|in|unless)|"
    rf"(?:must|needs? to|has to) be {_SET}(?: only)? (?:for|when|if|unless))"
    rf":?(?: using| calling| performing)?{_TEXT}",
    re.I,
)
_OPTIONAL = regex(
    rf"\boptional(?:ly)?(?: \w+)?(?: for use)? (?:for|when|if|with|in|by|on|unless){_TEXT}", re.I
)
_ONLY = regex(
    rf"\b(?:only (?:be )?(?:{_USE} )?|{_USE} (?:only|solely|exclusively) ){_WHEN}{_TEXT}", re.I
)
_USED = regex(rf"\b(?:{_OF_USE}) (?:for|with|by|when|if|in){_TEXT}", re.I)
_QUOTED = regex(
    r"\b(?:for|with|in)(?: the)? (?P<what>(?:['\"`][\w-]+['\"`](?:,? (?:and|or) |, |/)?)+"
    r" (?:action|operation|mode|command|method|subcommand)s?)\b",
    re.I,
)
_UNUSED = regex(
    rf"\b(?:(?:not|never|cannot|can't|n't|no longer) (?:be )?(?:{_USE}|combined)"
    rf"(?: together| in combination| along)? |ignored |unused |has no effect |"
    rf"(?:omit|leave (?:it )?(?:empty|blank|out|unset)|"
    rf"(?:do not|don't) (?:use|set|provide|specify))"
    rf"(?: this)? )(?P<how>{_WHEN}|unless){_TEXT}",
    re.I,
)
_LED = regex(
    r"(?:^|[.;\n]\s*)[\s(\[]*(?:for|when|if|with)\s+(?P<what>[^;:()\[\]\n—–.]+)(?P<end>[:—–)\]]?)",
    re.I,
)
_MARKED = regex(
    r"^\s*[\[(](?:for |used (?:for|by|with) )?(?P<what>[^)\]]+?)(?: only)?[)\]]|"
    r"[\[(](?:for )?(?P<that>[^()\[\]]+?) only[)\]]",
    re.I,
)
_ALONE = regex(r"^\W*(?:for )?(?P<what>\w+(?:(?:,? (?:and|or) |, ?|/)\w+){0,3}) only\W*$", re.I)
"""A value that is all that is said: "Bottle only"."""
_BRACKETED = regex(r"[\[(]for (?P<what>[^()\[\];:]+?)(?: only)?[)\]]", re.I)
"""One value after the other in brackets: "the name (for update) or the new one (for create)"."""
_NAMED = regex(
    r"(?:^|[;|\n]\s*|\.\s+)(?P<what>[\w*-]+"
    r"(?:(?: ?[/|+&] ?|, (?:and |or )?| and | or )[\w*-]+){0,9})"
    r"(?: only| actions?)?(?::| [—–-]) ",
)
"""A value that leads what is said of it: "create: name of the new branch"."""
_FOR_ACTS = regex(
    r"(?<!\bused) for (?P<what>[a-z][\w*]*(?:(?: ?[/|] ?|, | and | or |, or )[\w*]+)*)\.?\s*$"
)
"""Actions at the end of what is said: "Name for create/update"."""
_WITH = regex(
    rf"\b(?:must be (?:{_SET}|combined|paired)(?: together| in conjunction| in combination)? with|"
    rf"used (?:together|in conjunction|in combination) with|requires){_TEXT}",
    re.I,
)
_ALSO = regex(
    rf"\bif {_SET},\s+(?P<what>[^,;:().\n]+?) (?:is|are|must|needs?)(?: also)? (?:also )?"
    rf"(?:be )?(?:required|{_SET})",
    re.I,
)
_WHERE = regex(
    r"\b(?:when|if|where) (?P<what>['\"`]?\w+['\"`]? ?==? ?['\"`]?[\w-]+['\"`]?)(?![\w=])", re.I
)
"""A value in so many words: "number of days when forecast=true"."""
_ONE_OF = regex(rf"\beither (?P<what>[^.;:()]+? or [^.;:()]+?) (?:must|has to) be {_SET}", re.I)
_APART = regex(rf"\b(?:mutually exclusive with|exclusive with|alternative to){_TEXT}", re.I)
_EXCLUDES = regex(
    rf"\bif (?:(?:this|it|[`'\"]?\w+[`'\"]?) (?:is )?)?{_SET},\s+(?P<what>[^,;:().\n]+?) "
    rf"(?:(?:should|must|can|may|will|does|do)(?: ?not|n't) (?:also )?be {_SET}|"
    r"(?:will be|is|are|gets?) (?:ignored|overridden|disregarded))",
    re.I,
)
"""What goes with no other: "If specified, version should not be set", "…, title is ignored"."""
_INSTEAD = regex(rf"\b(?:instead of|in place of|rather than){_TEXT}", re.I)
_GIVEN = regex(
    rf"(?:using |specifying |passing )?(?P<what>.+?)(?: (?:is|are)(?: also)? {_SET})?", re.I
)
_MISSING = regex(
    rf"(?:not using |no |without |omitting )(?P<what>.+)|"
    rf"(?:neither )?(?P<that>.+?) (?:is|are)(?:n't| not| also not)? "
    rf"(?:(?<=not )(?:{_SET}|known)|(?<=n't )(?:{_SET}|known)|unknown|"
    rf"omitted|missing|absent|empty|unset|not {_SET}|"
    rf"left (?:out|empty))",
    re.I,
)
_SETS = regex(r"\b(?:defaults?|maximum|minimum|max|min|must|ignored|required|not)\b[^.;]*$", re.I)
"""Before a value: what holds there, so that something else holds elsewhere."""
_SHOWN = regex(r"\s*\((?:e\.g\.|i\.e\.|such as|like) [^()]*\)", re.I)
"""What only shows what was named: 'for "share" (e.g. 10 = 10%) and "sum"'."""
_HEDGED = regex(r"\b(?:also|primarily|mainly|mostly|typically|usually|often|not|n't)\s*$", re.I)
_ELSE = regex(r"\b(?:otherwise|else|by default for|other\w* (?:modes|types|actions))\b", re.I)


_HINT = regex(
    r"^[\w*/,|+& -]{2,80}(?::\s| [—–-] )|"
    r"(?:^\W*|[\[(])(?:for|when|if|with)\b|^\s*[\[(]|"
    r"required|requires|mandatory|needed|optional|only|used|valid|"
    r"appl|relevant|available|supported|allowed|works|has effect|ignored|unused|omit|leave|"
    r"n[o']t\b|(?:for|with|in)(?: the)? ['\"`]|"
    r"(?:when|if|where) \S+ ?=|exclusive|alternative|instead|in place|rather than|must|if \w+, ",
    re.I,
)
"""Without one of these words a text says nothing of the kind; most have none."""


class Told(Struct, frozen=True):
    """One thing that is said of a parameter.

    ``kind`` "must": given with these values; "may": only with these; "not": never with these;
    "needs": not without these parameters; "follows": given with these; "apart": not with these;
    "stands in": one of it and these, and no two; "always".
    """

    kind: str
    choices: tuple[Choice, ...] = ()
    others: tuple[str, ...] = ()
    why: str = ""


def told_of(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """All that a text about the parameter ``this`` says of when it holds."""
    found = list(_conditions(text, this, words)) if _HINT.search(text) else []
    yield from found or _closing(text, this, words)


def _closing(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """Actions at the end of a text that says no more of them: "Name for create/update"."""
    for found in _FOR_ACTS.finditer(text):
        choices = words.chosen(found["what"], this, sure=False)
        if choices and all(words.acts(one.pointer) for one in choices):
            yield Told("may", choices, why=found.group())


def _conditions(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """What whole phrases say of it."""
    text = re.sub(r"[ \t]+", " ", _SHOWN.sub("", text))
    for found in _MUST.finditer(text):
        yield from _must(found, text, this, words)
    for found in _OPTIONAL.finditer(text):
        what = found["what"]
        if choices := words.chosen(what, this):
            yield Told("may", choices, why=found.group())
        elif others := _given(what, this, words):
            yield Told("stands in", others=others, why=found.group())
    for found in _ONLY.finditer(text):
        if choices := words.chosen(found["what"], this):
            yield Told("may", choices, why=found.group())
        elif others := _given(found["what"], this, words):
            yield Told("needs", others=others, why=found.group())
    for found in _USED.finditer(text):
        hedged = _HEDGED.search(text[: found.start()])
        if not hedged and (choices := words.chosen(found["what"], this, sure=False)):
            yield Told("may", choices, why=found.group())
    for found in _QUOTED.finditer(text):
        if choices := words.chosen(found["what"], this, sure=False):
            yield Told("may", choices, why=found.group())
    for found in _UNUSED.finditer(text):
        yield from _unused(found, this, words)
    yield from _where(text, this, words)
    yield from _led(text, this, words)
    yield from _paired(text, this, words)


def _where(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """What is of one value that is written out, where nothing else is said of it."""
    for found in _WHERE.finditer(text):
        other = _ELSE.search(text) or _SETS.search(text[: found.start()])
        if not other and (choices := words.chosen(found["what"], this)):
            yield Told("may", choices, why=found.group())


def _must(found: re.Match[str], text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """What follows "required for"."""
    what, why = found["what"], found.group()
    before = text[: found.start()]
    if re.search(r"(?:\bnot|n't|never|no longer)\s*$", before, re.I):
        return  # said of what it is not needed for: see "unused"
    if re.fullmatch(r"(?:all|every|any)(?: \w+)?", what, re.I) and "unless" not in why:
        yield Told("always", why=why)
        return
    unless = " unless " in why.lower()
    choices = words.chosen(what, this) or _listed_first(what, this, words)
    if choices and unless:
        for one in choices:
            rest = tuple(v for v in words.values[one.pointer] if v not in one.values)
            yield Told("must", (Choice(one.pointer, rest),), why=why)
    elif choices:
        yield Told("must", choices, why=why)
    elif others := _missing(what, this, words):
        yield Told("needs" if unless else "stands in", others=others, why=why)
    elif others := _given(what, this, words):
        yield Told("stands in" if unless else "follows", others=others, why=why)


def _listed_first(what: str, this: str, words: Vocabulary) -> tuple[Choice, ...]:
    """The values before the end of a list that is said otherwise: "copy, move, and renaming"."""
    listed = what.rpartition(", and ")[0] or what.rpartition(" and ")[0]
    return words.chosen(listed, this) if "," in listed else ()


def _unused(found: re.Match[str], this: str, words: Vocabulary) -> Iterator[Told]:
    """What follows "ignored if", "not required if", "cannot be used with"."""
    what, why, unless = found["what"], found.group(), found["how"].lower() == "unless"
    either = re.match(r"(.+?) is (?:false|disabled) or not \w+$", what)
    if either and (pointer := words.named(either.group(1))) and pointer in words.values:
        yield Told("may", (Choice(pointer, (True,)),), why=why)
    elif choices := words.chosen(what, this):
        yield Told("may" if unless else "not", choices, why=why)
    elif others := _missing(what, this, words):
        yield Told("apart" if unless else "needs", others=others, why=why)
    elif others := _given(what, this, words):
        spared = re.search(r"\b(?:required|needed)\b", why, re.I)
        yield Told(
            "needs" if unless else "stands in" if spared else "apart", others=others, why=why
        )


def _led(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """Texts about one value after the other: "For list: page size. For search: …", "[list] …"."""
    marked = _MARKED.search(text)
    whole = (marked["what"] or marked["that"]) if marked else ""
    if marked and (choices := words.chosen(whole, this)):
        yield Told("may", choices, why=marked.group())
    alone = _ALONE.search(text)
    if alone and (choices := words.chosen(alone["what"], this) or words.begun(alone["what"], this)):
        yield Told("may", choices, why=alone.group())
    if _ELSE.search(text):
        return
    inside = [found["what"] for found in _BRACKETED.finditer(text)]
    held = [words.chosen(what, this) for what in inside]
    if not inside and (choices := _leading(text, this, words)):
        yield Told("may", choices, why=f"{choices[0].values[0]}: …")
        return
    if held and all(held):
        united = ", ".join(f"(for {what})" for what in inside)
        yield Told("may", words.chosen(", ".join(inside), this), why=united)
    for at, found in enumerate(_LED.finditer(text)):
        what = found["what"] if found["end"] else found["what"].rpartition(",")[0]
        while what and not words.chosen(what, this, sure=False):
            what = what.rpartition(",")[0]
        if not what or (not at and found.start()):
            return
        yield Told("may", words.chosen(what, this, sure=False), why=f"{what}:")


def _leading(text: str, this: str, words: Vocabulary) -> tuple[Choice, ...]:
    """Values of what picks an action that lead a text or its parts: "create: …; rename: …"."""
    found = list(_NAMED.finditer(text))
    held = [words.chosen(one["what"], this, sure=False) for one in found]
    kept = [choices[0] for choices in held if len(choices) == 1 and words.picks(choices[0].pointer)]
    if not kept or found[0].start() or not held[0] or len({one.pointer for one in kept}) > 1:
        return ()
    values = dict.fromkeys(value for one in kept for value in one.values)
    return (Choice(kept[0].pointer, tuple(values)),)


def _paired(text: str, this: str, words: Vocabulary) -> Iterator[Told]:
    """What goes with another parameter, or not together with it."""
    for pattern in (_WITH, _ALSO):
        for found in pattern.finditer(text):
            if others := words.all_named(found["what"]):
                yield Told("needs", others=_but(others, this), why=found.group())
            elif choices := words.chosen(found["what"], this):
                yield Told("may", choices, why=found.group())
    for found in _ONE_OF.finditer(text):
        if others := _but(words.all_ended(found["what"], this), this):
            yield Told("stands in", others=others, why=found.group())
    for pattern in (_APART, _EXCLUDES, _INSTEAD):
        for found in pattern.finditer(text):
            if others := _but(words.all_named(found["what"]), this):
                yield Told("apart", others=others, why=found.group())


def _given(what: str, this: str, words: Vocabulary) -> tuple[str, ...]:
    """The parameters that a text says are given."""
    found = _GIVEN.fullmatch(what.strip())
    return _but(words.all_named(found["what"]), this) if found else ()


def _missing(what: str, this: str, words: Vocabulary) -> tuple[str, ...]:
    """The parameters that a text says are left out."""
    found = _MISSING.fullmatch(what.strip())
    if not found:
        return ()
    named = re.sub(r"\bnor\b", "or", found["what"] or found["that"])
    return _but(words.all_named(named), this)


def _but(others: tuple[str, ...], this: str) -> tuple[str, ...]:
    return tuple(one for one in others if one != this)
