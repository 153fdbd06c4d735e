"""Whether a rewritten request asks for what its function does, by its telling words and verbs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.llm.asking import is_command
from generator.llm.deeds import GENERIC, HELPS, LOOKS, acting, base, strange_deed, without_makes
from generator.llm.ground import Ground
from generator.llm.kinds import ASKING
from generator.llm.parts import Parts, fixed_text, marked
from generator.llm.synonyms import kin
from generator.llm.wordlists import plain_stems, word_lists, words_in
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.described.naming import raw_words
from generator.specs.effects import effects_of
from generator.specs.similar import content_words, root, stem


def another_purpose(ground: Ground, parent: Parts, parts: Parts) -> str:
    """What speaks for another function, or against this one; "" if nothing does."""
    text = fixed_text(parts)
    said = content_words(text)
    own = content_words(fixed_text(parent))
    plain = _asking_stems()
    wanted = ground.telling | (own - plain)
    stems = {stem(word) for word in words_in(text)} - plain_stems()
    hints = stems & ground.hinting
    known = {stem(word) for word in words_in(fixed_text(parent))} - plain_stems()
    looks = _look_stems() if ground.does == "read" else frozenset()
    own_things = own - looks
    if (
        own_things <= plain
        and own_things.isdisjoint(ground.telling)
        and not known - looks & ground.hinting - looks
    ):
        # the values alone tell what is meant: "find Hamlet" is no "where is Hamlet"
        return _ANOTHER_QUESTION if _wh(text) - _wh(fixed_text(parent)) else ""
    if _VAGUE.search(text) and not _VAGUE.search(fixed_text(parent)):
        things = own & (content_words(ground.name) | ground.telling)
        things -= frozenset(map(stem, ground.deeds)) | _look_stems()
        if things and not things & said:
            return "no telling word"
    if not wanted or hints or not said.isdisjoint(wanted):
        return ""
    done = {word for word in words_in(text) if word.endswith("ed") and base(word) in ground.deeds}
    bare = stems - set(map(stem, done)) <= ground.stems and _bare(ground, parts, text, done)
    alike = {root(word) for word in words_in(text)} & ({root(word) for word in wanted} - {""})
    return "" if bare or alike else "no telling word"


def _bare(ground: Ground, parts: Parts, text: str, done: set[str]) -> bool:
    """Whether a text has a verb for its arguments that says no more than what is done with them.

    ``done``: the words that say that its own deed is to be done, as "moved" in "I want it moved".
    """
    does = ground.does
    return sum(isinstance(part, Hole) for part in parts) >= 2 and (
        does == "read"
        or does in effects_of(words_in(text))
        or _does(does, marked(parts))
        or bool(done)
        or not _lone_verbs(ground).isdisjoint(acting(marked(parts)))
    )


@lru_cache(maxsize=256)
def _lone_verbs(ground: Ground) -> frozenset[str]:
    """Verbs that alone ask for it in its own phrasings: "give {} a {}" where things are rated."""
    return frozenset(
        word
        for parents in ground.sets.values()
        for parent in parents
        if content_words(fixed_text(parent.parts)).isdisjoint(ground.telling)
        for word in acting(marked(parent.parts))
        if is_command(word) and word not in HELPS
    )


def _does(does: str | None, text: str) -> bool:
    """Whether a text has a verb that says no more than what is done: "put {} on {}"."""
    return not GENERIC.get(does or "", frozenset()).isdisjoint(acting(text))


_SEEKS = frozenset(("find", "look", "search", "locate", "track"))
"""Which of them is said where something is looked for tells no more."""

_VAGUE = regex(r"\b(?:something|anything|stuff|things?)\b", re.I)
_NO_DEED = regex(r"\bdon['’]t forget\b", re.I)
"""Reminds the assistant, and forgets nothing."""
_POSSIBLE = regex(
    r"\b(?:is|would|was) (?:it|there)(?: be)? (?:possible|ok|okay|(?:a|any|some) (?:way|chance))\b",
    re.I,
)
"""Asks whether something can be done, and so to have it done."""


_HAVING = frozenset(("get", "see", "know"))


def _had_done(ground: Ground, text: str, before: str) -> bool:
    """Whether what is to be had or got is something done: "get it added"."""
    if LOOKS.intersection(acting(text)) - _HAVING:
        return False  # who finds what was added adds nothing
    had = words_in(before)  # a saved filter is no filter that is to be saved
    done = {base(word) for word in words_in(text) if word.endswith("ed") and word not in had}
    return not done.isdisjoint(ground.deeds | GENERIC.get(ground.does or "", frozenset()))


_ANOTHER_QUESTION = "another question"
_WH = frozenset(ASKING.split())
_SUGGESTS = regex(
    r"\b(?:what|how) about\b|\bwhere (?:can|could|would|do|might) (?:i|we) find\b|"
    r"\bwhat(?:'s| is| are| was| were) (?=(?:the|my|our)\b)",
    re.I,
)
"""Questions that ask no more than to be shown something."""


def _wh(text: str) -> frozenset[str]:
    words = words_in(_SUGGESTS.sub(" ", text))
    return _WH.intersection(word.removesuffix("'s").removesuffix("s") for word in words)


def another_deed(ground: Ground, parent: Parts, parts: Parts) -> str:
    """What a text speaks for beside what this function does; "" if nothing does."""
    text = _NO_DEED.sub(" ", fixed_text(parts))
    does = ground.does
    strange = (content_words(text) & ground.others) - content_words(fixed_text(parent))
    strange |= _reversed(fixed_text(parent), text)
    sends = does == "read" and _SENDS.search(marked(parts)) and not _SENDS.search(marked(parent))
    strange |= {"send"} if sends else set()
    if strange:
        return ", ".join(sorted(strange))
    own_words = frozenset(words_in(fixed_text(parent))) | ground.usual
    had = effects_of(own_words - _LOOSE if does else own_words)
    loose = _LOOSE if does in _CHANGES or (does is None and had & _CHANGES) else frozenset()
    text = without_makes(text, ground.deeds)
    if not _leaves(ground).isdisjoint(("dropoff", "pickup", "off", "up")):
        text = _CARRIES.sub(" ", text)
    if does == "read":
        text = _OWN_PAST.sub(" ", text)
    acts = [word for word in acting(text) if word not in own_words and word not in loose]
    alike = kin(ground.deeds)
    acts = [word for word in acts if stem(word) not in alike or does in effects_of((word,))]
    if not ground.deeds.isdisjoint(("convert", "translate", "transform")):
        acts = [word for word in acts if word not in _TURNS]
    has = effects_of(acts)
    if does == "create" and "set" in ground.deeds and ground.deeds.isdisjoint(_MAKING):
        had |= {"update"}  # to set a volume is to change it, and makes none
        made = _MAKING.intersection(acts) - {"make", "book", "order"}
        if made and not _SETS_ONE.search(fixed_text(parent)):
            return ", ".join(sorted(made))
    if has - {"read", does} - had:
        return f"{', '.join(sorted(has))} is asked for"
    polite = _POSSIBLE.sub(" ", text)
    looks = (
        does != "read"
        and "read" in effects_of([word for word in acting(polite) if word in acts])
        and not _had_done(ground, text, fixed_text(parent))
    )
    looks = looks and (does is not None or "read" not in effects_of(acting(marked(parent))))
    if does is None:
        loose |= ground.deeds
        if ground.deeds and LOOKS.isdisjoint(acting(marked(parent))):
            loose |= _LOOSE
    seeks = _SEEKS.intersection(acting(marked(parent)))
    looks = looks and not (seeks and LOOKS.intersection(acting(polite)) <= _SEEKS)
    if looks and does not in effects_of(acting(text)) and loose.isdisjoint(acting(text)):
        return "asks to look up what was to be done"
    said, own = without_makes(_NO_DEED.sub(" ", marked(parts)), ground.deeds), marked(parent)
    if does != "read" and (thing := _another_object(ground, own, said)):
        return thing
    if half := _loses_half(own, said):
        return half
    if does == "read":
        said = _OWN_PAST.sub(" ", said)
    nouns = ground.telling | ground.hinting
    return strange_deed(said, does, own, ground.deeds, _leaves(ground), nouns)


_REVERSING = ("un", "dis", "de", "non")


def _reversed(before: str, after: str) -> set[str]:
    """Words that only one of two texts has, and the other without what reverses it: "disappear"."""
    was, now = ({stem(word): word for word in words_in(text)} for text in (before, after))
    return {
        new.get(plain, word)
        for old, new in ((was, now), (now, was))
        for each, word in old.items()
        if each not in new
        for start in _REVERSING
        if word.startswith(start) and len(word) > len(start) + 2
        for plain in (stem(word[len(start) :]),)
        if plain in new and plain not in old
    }


_SENDS = regex(r"\bsend (?!(?:me|us)\b)[^.?!]* to (?:the |my |our )?(?:[\w'-]+ ){0,2}\{\}", re.I)
"""Where something is sent to another than the user, who only wants to see it."""

_HALVES = regex(
    r"\b(check|sign|log|clock|turn|switch|opt|power|plug|zoom|scale|roll|count|hand|dock) "
    r"(in|out|on|off|up|down)\b",
    re.I,
)
_OTHER_HALF = {
    half: frozenset(others.split())
    for half, others in {
        "in": "out off", "out": "in on", "on": "off out", "off": "on in", "up": "down",
        "down": "up",
    }.items()
}  # fmt: skip


def _loses_half(before: str, after: str) -> str:
    """A verb of two words whose second tells what is done: "check in" is no "check out"."""
    for verb, half in _HALVES.findall(before.lower()):
        words = words_in(after)
        if verb in words and half not in words and not _OTHER_HALF[half].isdisjoint(words):
            return f"{verb} without {half}"
    return ""


@lru_cache(maxsize=256)
def _leaves(ground: Ground) -> frozenset[str]:
    return frozenset(word for p in ground.function.parameters for word in p.leaf.words)


@lru_cache(maxsize=256)
def _named(ground: Ground) -> frozenset[str]:
    """Stems of what arguments are called; what leads to one is its label: "using key {token}"."""
    labels = frozenset().union(*ground.before.values()) - ground.telling - ground.hinting
    return frozenset(map(stem, _leaves(ground) | labels))


def _another_object(ground: Ground, before: str, after: str) -> str:
    """What is acted on, if it is what an argument names, and was something else; else ""."""
    leaves = _named(ground)
    was, now = _objects(before, ground.deeds), _objects(after, ground.deeds)
    own = was - leaves or was & frozenset(map(stem, words_in(ground.name.replace("_", " "))))
    if not was.isdisjoint(acting(after)):
        return ""  # "refund the order" issues a refund for it
    other = now and now <= leaves and own and now.isdisjoint(was)
    other = other and _acted_on(ground) not in now
    return f"of {', '.join(sorted(now))}" if other else ""


@lru_cache(maxsize=256)
def _acted_on(ground: Ground) -> str:
    """The stem of what a function's name says it acts on: the gate of "assignGateToFlight"."""
    words = [*raw_words(ground.name), "to"]
    end = next(at for at, word in enumerate(words) if word in _ENDS)
    return stem(words[end - 1]) if end > 1 else ""


def _objects(text: str, deeds: frozenset[str]) -> set[str]:
    """Stems of the nouns that follow a deed, up to what only tells more of them."""
    found: set[str] = set()
    for match in _OBJECT.finditer(text.lower()):
        if base(match[1]) in deeds:
            for word in words_in(match[2]):
                if word in _ENDS:
                    break
                found.add(stem(word))
    return found - plain_stems()


_OBJECT = regex(r"(?=\b([\w'-]+) ([^.,;:?!]*))")
_ENDS = frozenset(
    "of for in on at from to with by about and or that which who whose using under into".split()
)
_OWN_PAST = regex(
    r"\b(?:did|have|had|do) (?:i|we) \w+|"
    r"\b(?:that|which|where) (?:i|we) (?:can|could) \w+|"
    r"\b(?:would|will) (?:i|we) (?:save|earn|pay|spend|burn|use|lose|gain|need|make|owe|get)\b",
    re.I,
)
"""What a user does tells which things to look up: "what payments did I make"."""

_CARRIES = regex(r"\b(?:drop(?:ping)?[ -]off|pick(?:ing)?[ -]up)\b", re.I)
"""Where something is brought or fetched, which deletes nothing."""

_SETS_ONE = regex(r"\bset(?:ting)? (?:up\b|an?\b|another\b|new\b)", re.I)
"""What is set so is made: "set an alarm", but not "set the volume"."""

_MAKING = frozenset("create add make book order insert register generate new".split())
_TURNS = frozenset("turn change make".split())
"""What converting something is called as well."""

_CHANGES = frozenset(("create", "update"))

_LOOSE = frozenset("set make put add turn mark assign send get".split())
"""Verbs of many changes: "turn it to 20", "put it on the list"; the other words tell which."""


@cache
def _look_stems() -> frozenset[str]:
    return frozenset(map(stem, LOOKS))


@cache
def _asking_stems() -> frozenset[str]:
    return content_words(" ".join(sorted(word_lists().asking)))
