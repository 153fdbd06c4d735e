"""How the request for a chain's second call speaks of what the first one gives: "the first one".

The value itself is never said: it stands in the result.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from generator.functions import CompiledFunction
from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import plural
from generator.phrasing.skeleton import Hole, Skeleton
from generator.quick import regex
from generator.records import Json, Slot, Utterance
from generator.scenarios.draws import side_for
from generator.scenarios.found_things import others
from generator.scenarios.joining import end_of, greets
from generator.scenarios.links import Link, thing_of
from generator.scenarios.once import by_pointer
from generator.scenarios.plain import always_said
from generator.scenarios.talk import Talk, joined
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.verbs import MAKING, READING
from generator.specs.effects import effect

_LEAD = regex(r"(for|to|from|of|in|on|with|at|about|by)\b(?:(?! ID | id ).)*\{\}$")
_SIMPLE = regex(r"(?:in|on|at|for|from|to|by|with|as|under|over|until)\b[^:\"“,;]*\{\}[^:\"“,;]*$")
_LOOKS = (
    "show me the details of {r}", "tell me more about {r}", "get me the details of {r}",
    "open {r}", "pull up {r}", "look up {r}",
)  # fmt: skip
_GOES = frozenset("navigate go switch scroll jump subscribe connect".split())
_CHANNELS = frozenset("email mail message calendar text phone fax".split())
"""Words of names that say where it is, and only alone what is done: discard an email draft."""
_FIRST = ("the first {t}", "the first one")
_TO_COME = ("the first result", "the first {t} on the list", "the top result", "the first {t}")
"""What hasn't been found yet, when the user speaks of it."""
_PLACES = ("first", "second", "third")


def other_arguments(function: CompiledFunction, link: Link) -> list[Parameter]:
    """What the second call needs besides."""
    always = always_said(function) - {link.pointer}
    return [p for p in function.parameters if p.pointer in always]


def _told_apart(parameter: Parameter) -> str | None:
    """How an argument follows a verb and its object: "with status {}"."""
    fit = (a.text for a in parameter.attachments if a.role == "after" and _SIMPLE.match(a.text))
    return next(fit, None)


def _direct(function: CompiledFunction, link: Link, rng: random.Random) -> str | None:
    """A verb with ``{r}`` as its object, where the function is about just that thing."""
    last = next(p for p in function.parameters if p.pointer == link.pointer).leaf.words
    of_itself = set(last) <= {*link.thing.split(), "id", "uuid", "number", "code"}
    words = re.findall(r"[A-Z]?[a-z]+", function.spec.name.rpartition(".")[2])
    if thing_of(function.spec) != link.thing or not of_itself:
        return None
    if others(function.spec):
        like = next((word.lower() for word in words if word.lower() in _LIKE), "")
        return f"find {plural(link.thing)} {like} to {{r}}" if like else None
    verbs = [w.lower() for w in words if verb_of(w.lower()) == w.lower() != link.thing]
    verbs = [verb for verb in verbs if verb not in _CHANNELS] or verbs
    if effect(function.spec) == "read" and (not verbs or verbs[0] in READING):
        return _LOOKS[int(rng.random() * len(_LOOKS))]
    if not verbs or verbs[0] in MAKING:
        return None
    return f"{verbs[0]} to {{r}}" if verbs[0] in _GOES else f"{verbs[0]} {{r}}"


def second_request(
    talk: Talk,
    function: CompiledFunction,
    link: Link,
    values: Mapping[str, Json],
    reference: str,
    known: frozenset[str] = frozenset(),
) -> Utterance | None:
    """The request for the second call, which refers to what the first one gives.

    ``known`` are arguments that were said with the first one: nobody says its date again.
    """
    parameters = by_pointer(function)
    rest = [p for p in other_arguments(function, link) if p.pointer not in known]
    verb = _direct(function, link, talk.rng)
    if verb is None and others(function.spec):
        return None  # that other things are wanted must be said
    if verb is not None:
        ways = [_told_apart(p) for p in rest]
        if any(way is None for way in ways):
            return None
        parts: list[str | Hole] = [_capital(verb.replace("{r}", reference))]
        lead = ""
        for parameter, way in zip(rest, ways, strict=True):
            before, _, after = (way or "").partition("{}")
            again = lead == "with" and before.startswith("with ")
            lead = before.partition(" ")[0]
            before = "and " + before.removeprefix("with ") if again else before
            parts += [" " + before, Hole(parameter.pointer), after]
        skeleton = Skeleton(tuple(p for p in parts if p != ""), "chain:direct", "chain")
        return compile_skeleton(skeleton, parameters).say(values, {}, talk.rng, talk.anchor)
    said = frozenset(p.pointer for p in rest)
    side = side_for(function, talk.cell)
    start = int(talk.rng.random() * 32)
    own = frozenset(words_of(function.spec.name)) - PREPOSITIONS
    kinds = _kinds(function, link.thing)
    for step in range(8):
        phrasing = function.phrasing(said | {link.pointer}, start + step, side)
        words = None if phrasing is None else phrasing.say(values, {}, talk.rng, talk.anchor)
        beside = None if words is None else around_id(words, link.pointer, link.thing, own, kinds)
        if beside is not None and not greets(beside[0].text):
            return joined((beside[0], reference, beside[1]))
    for step in range(4):
        missing = frozenset((link.pointer, *known))
        phrasing = talk.bench.partial.at(function, said, missing, start + step, side)
        words = None if phrasing is None else phrasing.say(values, {}, talk.rng, talk.anchor)
        if words is None or greets(words.text) or " " not in words.text:
            continue
        named = named_in(words, link.thing)
        if named is not None:
            return joined((*named[:1], reference, *named[1:]))
        lead = _preposition(parameters[link.pointer])
        cut = end_of(words.text)
        if words.slots and words.slots[-1].end > cut:
            continue
        bare = Utterance(words.text[:cut], words.slots, words.lineage, words.source, words.anchored)
        mark = words.text[-1] if words.text[-1] in ".?!" else ""
        return joined((bare, f" {lead} {reference}{mark}"))
    return None


_ADJECTIVE = r"(?!(?:to|of|in|on|for|from|with|by|and|or|an?|the)\b)[\w-]+"


def _kinds(function: CompiledFunction, thing: str) -> frozenset[str]:
    """Words that a description has before the thing: "a trained character"."""
    found = re.search(
        rf"\b(?:an?|one|the|this) ((?:{_ADJECTIVE} ){{1,3}}?){re.escape(thing)}\b",
        function.spec.description[:200],
    )
    return frozenset(found[1].split()) - _ARTICLES if found else frozenset()


def around_id(
    words: Utterance,
    path: str,
    thing: str,
    own: frozenset[str] = frozenset(),
    kinds: frozenset[str] = frozenset(),
) -> tuple[Utterance, Utterance] | None:
    """What stands before and after a thing with its ID: "add it to" card 12 ": Well done".

    ``own`` are words of the function's name, which may stand before the thing, ``kinds`` those
    that its description has there. None where it is said otherwise.
    """
    slot = next((slot for slot in words.slots if slot.path == path), None)
    if slot is None:
        return None
    before, after = words.text[: slot.start], words.text[slot.end :]
    named = re.match(rf" {re.escape(thing)}\b", after)
    found = re.search(_BEFORE_ID.format(re.escape(thing)), before)
    found = _LED_ID.search(before) if named or found is None else found
    if found is None:
        return None
    start = _without_kind(before, found.start("what"), own, kinds)
    if any(start < s.end and s.start < slot.start for s in words.slots):
        return None
    return _split(words, start, slot.end + (named.end() if named else 0))


def _without_kind(before: str, at: int, own: frozenset[str], kinds: frozenset[str]) -> int:
    """Where a thing's words begin, with those for its kind: "the Android TV" device, "flow" run."""
    while (last := _WORD_BEFORE.search(before, 0, at)) is not None and last.start():
        word = last["word"]
        article = word.lower() in _ARTICLES
        led = _BEFORE_VERB.search(before, 0, last.start()) is not None
        deed = led or verb_of(word) == word
        named = word in kinds and not (led and verb_of(word) == word)
        kind = word[0].isupper() or (word in own and not deed) or named
        if not (article or kind):
            break
        at = last.start()
        if article:
            break
    return at


_WORD_BEFORE = regex(r"(?P<word>[A-Za-z][\w'’-]*) $")
_BEFORE_VERB = regex(r"(?:^|[,.?!] |\b(?:you|to|please|i|we|just|then|and|also|pls|u) )$", re.I)
_ARTICLES = frozenset("the a an my this that our".split())


_LED_ID = regex(r"\b(?:in|on|of|for|from|at|to|into|onto) (?P<what>(?:the )?)$")
"""A preposition, with an ID or a name right behind it."""
_BEFORE_ID = (
    r"(?<!with )(?<!with the )\b(?P<what>(?:(?:the|an?|my|this) )?){}"
    r"(?: with(?: the)?)?(?: ID| id| number)? #?$"
)
"""The thing with what leads to its ID: "card ", "the order with ID "."""


def named_in(words: Utterance, thing: str) -> tuple[Utterance, Utterance] | None:
    """What stands before and after the words for the thing: "add" … "to the cart", or None."""
    if thing not in words.text:  # nearly always: the pattern is made for each thing
        return None
    found = re.search(_OF_THING.format(re.escape(thing)), words.text)
    if found is None:
        return None
    start, end = found.span()
    if any(slot.start < end and slot.end > start for slot in words.slots):
        return None
    return _split(words, start, end)


def _split(words: Utterance, start: int, end: int) -> tuple[Utterance, Utterance]:
    """What stands before one place of a text and after another one."""
    return part_of(words, 0, start), part_of(words, end, len(words.text))


def part_of(words: Utterance, low: int, high: int) -> Utterance:
    """A stretch of an utterance, with the values that stand in it."""
    slots = tuple(
        Slot(s.path, s.value, s.text, s.start - low, s.end - low, s.rule)
        for s in words.slots
        if low <= s.start and s.end <= high
    )
    return Utterance(words.text[low:high], slots, words.lineage, words.source, words.anchored)


_OF_THING = (
    r"\b(?:(?i:the|an?|my|this|that)(?: (?!of\b|for\b)[\w'’-]+){{0,2}}?|(?<=[a-z] )[A-Z]\w+) "
    r"{0}\b(?! (?:ID|number|code|name)\b)"
)
"""A noun for the thing with up to two words before it: "the Shopiva product"."""


_LIKE = frozenset("similar related comparable".split())


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _preposition(parameter: Parameter) -> str:
    leads = (_LEAD.match(a.text) for a in parameter.attachments if a.role == "after")
    return next((match[1] for match in leads if match and match[1] != "with"), "for")


def reference_to(link: Link, place: int, how: str, rng: random.Random) -> str:
    """What the user calls the thing that the second call is about."""
    if link.where == "new":
        return f"the new {link.thing}"
    if link.where == "field":
        return f"that {link.thing}"
    if place == 0:
        forms = (*_FIRST, *_TO_COME) if how == "at_once" else _FIRST
        return forms[int(rng.random() * len(forms))].replace("{t}", link.thing)
    return f"the {_PLACES[place]} " + ("one" if rng.random() < 0.6 else link.thing)
