"""A noun is said once: "the status of PR 7" for the "pull request status" of "pull request 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from generator.phrasing.grammar.aspects import set_apart
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.nouns import GENERIC, singular
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace
from generator.semantics.articles import article
from generator.semantics.drawing.catalogue import Catalogue

_LED = regex(
    r"(?:in|on|for|of|from|to|at) (?:the )?([A-Za-z][\w -]*?)(?: with [\w ]+?)? #?[\ue000-\uf8ff]"
)
_SHORT = {"PR": "pull request", "MR": "merge request", "repo": "repository"}


def once(choice: Choice, roles: Sequence[Role] = ()) -> Choice:
    """The choice whose object does without the noun that a key brings after it."""
    choice = replace(choice, units=set_apart(choice.units, roles, choice.plain[0]))
    for role in roles:
        choice = _unlabelled(choice, role)
    if choice.about not in ("", "title"):
        return choice
    texts = {role.mark for role in roles if types_of(role.parameter) <= _TEXT}
    keys = {role.mark for role in roles if role.parameter.leaf.words[-1] in _KEYS}
    for unit in choice.units if choice.about == "" else ():
        named = _labelled(choice.plain[0], unit, texts)
        named = named or _keyed(choice.plain[0], unit, texts & keys)
        if named:
            rest = tuple(each for each in choice.units if each is not unit)
            return replace(choice, said=(f"the {named}", named), plain=(named,), units=rest)
    choice = _measured(choice)
    for unit in choice.units:
        found = _LED.match(unit.ways[0])
        if found is None or found[1] in ("the", "a", "an"):
            continue
        noun = _SHORT.get(found[1], found[1])
        own = re.compile(
            rf"(?:^|(?<=\b(?:the|all) )|(?<=\ba )|(?<=\ban )){re.escape(noun)} (?=[a-z])"
            r"(?!(?:called|named|titled) )"
        )
        said = tuple(_without(own, text) for text in choice.said)
        left = next((word for word in reversed(said[0].split()) if word.isalpha()), "")
        if said[0] == choice.said[0] or singular(left) in GENERIC or " of " in said[0]:
            continue
        plain = tuple(_without(own, text) for text in choice.plain)
        return replace(choice, said=said, plain=plain)
    return choice


_BEGUN = regex(r"([A-Za-z]{3,})[-:]?\d")


def _unlabelled(choice: Choice, role: Role) -> Choice:
    """The choice without a label that the value begins with: no "trial NCT NCT04280705"."""
    meaning = role.parameter.meaning
    shown = meaning.values()[:4] if isinstance(meaning, Catalogue) else ()
    found = [_BEGUN.match(str(each)) for each in shown or role.parameter.leaf.examples]
    begun = {each[1].lower() for each in found if each is not None}
    if len(begun) != 1 or None in found:
        return choice
    begins = rf"(?:the )?\b{begun.pop()}(?: with)?(?: ID| number)? #?"
    label = re.compile(f"{begins}(?={role.mark})", re.IGNORECASE)
    units = tuple(
        replace(
            unit,
            ways=tuple(label.sub("", way) for way in unit.ways),
            middle=tuple(label.sub("", way) for way in unit.middle),
        )
        for unit in choice.units
    )
    said, plain = (
        tuple(label.sub("", text) for text in texts) for texts in (choice.said, choice.plain)
    )
    return replace(choice, said=said, plain=plain, units=units)


def _measured(choice: Choice) -> Choice:
    """The object with its own size: "a QT interval of 400 ms", which has none "with" it."""
    for unit in choice.units:
        found = _SIZED.fullmatch(unit.ways[0])
        if found and found[1].lower() == choice.plain[0].lower() and choice.about == "":
            rest = tuple(each for each in choice.units if each is not unit)
            sized = f"{article(found[1])} {found[1]} of {found[2]}"
            return replace(choice, said=(sized,), plain=(sized,), units=rest)
    return choice


_SIZED = regex("with an? ([A-Za-z0-9 -]+) of ([\ue000-\uf8ff])")


def unrepeated(text: str, verb: str) -> str:
    """The text of a request with no noun right before its own key: "the view for view {7}".

    Nor after its own verb: what one tags a page with is a tag.
    """
    text = _LABEL_OF_DEED.sub(lambda each: "with " if each[1] == verb else each[0], text)
    return _AGAIN.sub(_one_of_two, _CALLED_TWICE.sub("", text))


_LABEL_OF_DEED = regex(r"\bwith (?:the |an? )?([a-z]+)(?: of)? (?=[\ue000-\uf8ff])")


def _one_of_two(found: re.Match[str]) -> str:
    first, second = found["first"].lower(), found["second"].lower()
    same = second in (first.replace(" ", ""), first.rsplit(" ", 1)[-1])
    return found["first"] if same else found[0]


_CALLED_TWICE = regex(
    r"\b(?:called|named|titled) "
    r"(?=[\"']?[\ue000-\uf8ff][\"']? (?:called|named|titled) [\"']?[\ue000-\uf8ff])"
)
"""What one thing is only once: "a task 'water the plants' called Ana"."""
_AGAIN = regex(
    r"\b(?:the |an? )?(?P<first>[A-Za-z]+(?: [A-Za-z]+)?) (?:for|with|of) (?:the )?"
    r"(?P<second>[A-Za-z]+)(?= #?[\ue000-\uf8ff])"
)
_TEXT = frozenset(("string",))
_LABEL = regex(r"(?:for|with|of|on) (?:the |an? )?(?P<label>[\w -]+) #?(?P<mark>[\ue000-\uf8ff])")


def _labelled(noun: str, unit: Unit, texts: Set[str]) -> str:
    """The noun with the key that only repeats it: "booking {7}" for a "booking" "for booking {7}".

    ``texts`` are the marks of texts and keys; "" where nothing is repeated.
    """
    found = [_LABEL.fullmatch(way) for way in unit.ways]
    first = found[0]
    if first is None or first["mark"] not in texts or None in found or not noun.isascii():
        return ""
    *front, head = noun.lower().split() or [""]
    *more, last = first["label"].lower().split()
    initials = "".join(word[0] for word in noun.lower().split())
    same = all(word in front or word == initials for word in more)
    return f"{noun} {first['mark']}" if last == head and same and not _LEADS.search(noun) else ""


def _keyed(noun: str, unit: Unit, keys: Set[str]) -> str:
    """The noun with a key that may stand behind it as it is: "booking {X7KQ2M}"."""
    bare = unit.ways[0] in keys and noun.isascii() and not _LEADS.search(noun)
    return f"{noun} {unit.ways[0]}" if bare else ""


_KEYS = frozenset("ref reference number no code pnr id locator".split())
_LEADS = regex(r" (?:of|for|to|in|on|with|from|and|or) ")


def _without(noun: re.Pattern[str], text: str) -> str:
    left = noun.sub("", text, count=1)
    return _ARTICLE.sub(lambda found: f"{article(found[1])} {found[1]}", left)


_ARTICLE = regex(r"\ban? (?=\w)(\w+)")
