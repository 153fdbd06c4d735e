"""Moods: how a request for one function may be put, before its arguments are attached.

A frame holds ``{o}`` (the object), ``{r}`` (what follows it) and perhaps ``{s}`` (a score).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.embedded_questions import SHOWN
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.verb_classes import OFFERING, SEARCHED, VerbClass
from generator.phrasing.grammar.fitting_idioms import is_taken_out
from generator.phrasing.grammar.indirect_questions import asking
from generator.phrasing.grammar.list_heads import OF_TWO, list_heads
from generator.phrasing.grammar.moods import Frame, Needs
from generator.phrasing.grammar.objectless import needs_no_object
from generator.phrasing.grammar.texts_as_objects import texts_as_objects
from generator.phrasing.grammar.weather_questions import is_weather, weather_questions
from generator.quick import regex, replace
from generator.semantics.described.verbs import participle

_CAN = ("can you",)
_CAN_RARELY = ("can you please", "could you please", "would you", "can u")
_WANT = ("I want to", "I need to")
_WANT_RARELY = ("I'd like to", "I would like to", "I'm trying to", "need to")
_PLEASE = ("please {}", "{}, please", "{} please", "pls {}")
_TWO = ("hey {}", "hey, {}", "hi, {}", "hello, {}")
_HOMELY = ("include", "stick", "put", "make me", "bring up", "tell me", "look through", "know")
_ASIDE = ("any idea",)
"""What developers don't say of records and files."""


def frames_of(intent: Intent) -> list[Frame]:
    """Every frame of a function, without repetition."""
    seen: dict[tuple[str, str], Frame] = {}
    for frame in _all(intent):
        if intent.audience == "developers" and frame.text.startswith(_ASIDE):
            continue
        seen.setdefault((frame.mood, frame.text), frame)
    return list(seen.values())


def _verbal(intent: Intent, texts: tuple[str, ...]) -> list[str]:
    return [text.replace("{v}", intent.verb) for text in dict.fromkeys(texts)]


def _all(intent: Intent) -> Iterator[Frame]:
    if intent.asks:
        yield from asking(intent)
        for lead in ("what are", "what is", "whats", "what's"):
            yield Frame("wh", f"{lead} {{o}}{{r}}?", "asked")
        if intent.participle in SHOWN:
            for frame in _plain(intent):
                yield frame if frame.needs else replace(frame, needs="beside")
        return
    yield from _plain(intent)


def _plain(intent: Intent) -> Iterator[Frame]:
    """Frames that ask for the object itself, in the words of the verb's kind."""
    kind = intent.kind
    developing = intent.audience == "developers"
    tell = _verbal(intent, (*kind.dev, *kind.tell) if developing else kind.tell)
    own = _verbal(intent, kind.own)
    if developing:
        tell = [text for text in tell if not text.startswith(_HOMELY)] or tell
        own = [text for text in own if not text.startswith(_HOMELY)] or own
    if intent.verb == "grade":
        tell, own = (_graded(texts) for texts in (tell, own))
    if intent.verb == "count":  # nobody asks to calculate the number of words
        tell, own = ["tell me {o}", "give me {o}", "get me {o}"], ["get {o}"]
    if intent.verb in OF_TWO or needs_no_object(intent) or is_taken_out(intent):
        tell = own = [f"{intent.verb} {{o}}"]
    fact = kind.info and not kind.deed and nouns.is_answer(intent.noun)
    fact = fact and intent.verb not in OFFERING
    answer = fact or kind.name == "compute"
    if kind.name == "get" and (not answer or _head(intent) in _READ):
        tell = [text for text in tell if not text.startswith(("tell me", "check"))]
        own = [text for text in own if not text.startswith("know")]
    if kind.name == "play" and not _HEARD.search(intent.noun):
        tell, own, kind = ["play {o}"], ["play {o}"], replace(kind, want=())
    if kind.name == "search" and not intent.objects:
        looking = tuple(text for text in kind.want if "looking" in text)
        tell, own, kind = [*_SOUGHT], [*_SOUGHT], replace(kind, want=looking)
    if kind.info and answer:
        tell = [text for text in tell if not text.startswith(("bring up",))]
    if kind.name == "play" and not _BROADCAST.search(intent.noun):
        tell = [text for text in tell if not text.startswith("turn on")]
    many = nouns.is_plural(intent.noun or "-") or nouns.is_mass(intent.noun)
    handed = kind.name != "list" and (answer or many or intent.any_one)
    yield from texts_as_objects(intent)
    yield from _asked(tell, own, kind, handed=handed)
    yield from _questions(intent, answer)
    if not kind.info:
        yield from _passive(intent, own)
    yield from _short(intent)
    yield from list_heads(intent)


_SOUGHT = ("search for {o}", "look up {o}", "search {o}", "find {o}", "do a search for {o}")
"""How one asks for what only a query tells."""
_HEARD = regex(
    r"(?:music|song|track|album|playlist|sound|audio|video|movie|film|radio|station|podcast|episode|"
    r"media|tune|artist|recording|clip|channel|show|mix|work|genre|item)s?\b|^$",
    re.I,
)
"""What one puts on and listens to; games are only played."""


_BROADCAST = regex(r"\b(?:music|radio|tv|television|station|channel|stream|podcast|noise)s?$", re.I)
"""What one turns on; a song is put on."""


def _graded(texts: list[str]) -> list[str]:
    """What is graded gets a grade, and no rating."""
    kept = (text for text in texts if not text.startswith(("put me", "score", "award")))
    return [text.replace("rating", "grade").replace("rate {o}", "grade {o}") for text in kept]


def _needs(text: str, kind: VerbClass, *, handed: bool = False) -> Needs:
    """What the verb needs: one puts things somewhere; one wants to see what is not yet named.

    What is only looked at, and known to be there, is not found: no "find me the household". Nor is
    it ``handed`` over, unless it is told which one: nobody gets the shopping cart.
    """
    if text.startswith(("put", "stick")) and kind.name == "add":
        return "target"
    if kind.name == "get" and text.startswith(_FOUND):
        return "keyed"
    if not handed and kind.name in ("get", "list") and text.startswith(_HANDED):
        return "keyed"
    return "untitled" if kind.name == "search" and text.startswith("see ") else ""


_FOUND = ("find", "look up")
_HANDED = (
    "get me {o}", "get {o}", "give me {o}", "grab {o}", "I need {o}", "I want {o}", "I'd like {o}",
)  # fmt: skip


def _asked(tell: list[str], own: list[str], kind: VerbClass, *, handed: bool) -> Iterator[Frame]:
    for place, text in enumerate(tell):
        core = text + "{r}"
        needs = _needs(text, kind, handed=handed)
        yield Frame("imperative", core, needs)
        for lead in _CAN:
            yield Frame("can", f"{lead} {core}?", needs)
        if not place:
            yield Frame("can", f"could you {core}?", needs)
        for lead in _CAN_RARELY if place < _FIRST else ():
            yield Frame("can", f"{lead} {core}?", needs, rare=True)
        for polite in _PLEASE[: 4 if place < _FIRST else 2]:
            yield Frame("please", polite.format(core), needs, rare=polite in _PLEASE[2:])
        for opener in _TWO if place < _FIRST else ():
            yield Frame("two", opener.format(core), needs)
        if "help me" not in text:
            yield Frame("context", core, "front")
        yield Frame("context", core + ". {t}", "sentence")
        yield Frame("context", "can you " + core + "? {t}", "sentence")
        if " me " not in core and not needs:
            yield Frame("please", f"{core} for me", "short", rare=True)
            yield Frame("can", f"can you {core} for me?", "short", rare=True)
    for text in tell[:_FIRST]:
        needs = _needs(text, kind, handed=handed)
        yield Frame("long", f"any chance you could {text}{{r}}?", needs)
        yield Frame("want", f"I'd like you to {text}{{r}}", needs, rare=True)
    yield from _owned(own, kind, handed=handed)
    for text in kind.want:
        needs = _needs(text, kind, handed=handed)
        yield Frame("want", text + "{r}", needs)
        yield Frame("want", text + "{r}, please", needs, rare=True)
        yield Frame("want", "hi, " + text + "{r}", needs, rare=True)


_FIRST = 2
"""So many verbs of a class, the commonest, stand with every opening."""


def _owned(own: list[str], kind: VerbClass, *, handed: bool) -> Iterator[Frame]:
    for place, text in enumerate(own):
        core = text + "{r}"
        needs = _needs(text, kind, handed=handed)
        helped = text.startswith(_HELPED)
        for lead in _WANT:
            yield Frame("want", f"{lead} {core}", needs)
        for lead in _WANT_RARELY if place < _FIRST else ():
            if lead != "I'm trying to" or helped:
                yield Frame("want", f"{lead} {core}", needs, rare=True)
        if place < _FIRST:
            yield Frame("long", f"is it possible to {core}?", needs)
        for lead in ("can I", "could I") if text.startswith(_SENSED) else ():
            yield Frame("can", f"{lead} {core}?", needs)
        if helped:
            yield Frame("can", f"can you help me {core}?", needs, rare=True)
        if text.startswith(("see", "hear")):
            yield Frame("imperative", f"let me {core}", needs)
        if helped and not text.startswith("get"):
            yield Frame("imperative", f"help me {core}", needs)
        yield Frame("context", f"I'd like to {core}", "front")


_AHEAD = ("predict", "forecast")
"""Verbs of what is not so yet: no "what is the house price"."""
_HELPED = ("find", "look up", "get", "figure", "work out", "book", "set up")
_SENSED = ("see", "hear", "listen", "get", "look at", "book", "reserve")


def _questions(intent: Intent, answer: bool) -> Iterator[Frame]:
    kind, noun = intent.kind, intent.noun
    if _converts(intent):
        for lead in ("how much is", "what's", "what is", "whats"):
            yield Frame("wh", f"{lead} {{o}}{{r}}?", "titled")
        yield Frame("wh", "do you know what {o} is{r}?", "titled")
        yield Frame("keyword", "{o}{r}", "titled", plain=True)
    if is_weather(intent):
        yield from weather_questions()
    if kind.name == "rate" and intent.verb != "grade":
        yield from _opinions()
    if answer:
        yield from _asked_for(intent)
        if noun.lower().startswith("number") or " number" in noun.lower():
            return
    elif intent.owned or intent.verb == SEARCHED:
        return
    elif kind.name == "search" and intent.definite and not nouns.is_plural(noun or "-s"):
        return  # no "are there any creators of it"
    elif (
        kind.name in ("list", "search") and noun and not (nouns.is_mass(noun) or _ONE.search(noun))
    ):
        many_noun = "{o}" if nouns.is_plural(noun) else nouns.plural(noun)
        for text in (
            "what {n} can you find{r}?", "what {n} are there{r}?", "which {n} are there{r}?",
            "are there any {n}{r}?", "any {n}{r}?", "do we have any {n}{r}?",
            "what {n} do we have{r}?",
        )[kind.name == "list" :]:  # fmt: skip
            yield Frame("wh", text.replace("{n}", many_noun), "untitled", plain=True)
    elif kind.name == "get" and noun and not kind.deed and intent.about and not intent.wrapper:
        yield Frame("wh", "what do you know about {o}{r}?", "titled", plain=True)
        yield Frame("wh", "what can you tell me about {o}{r}?", "titled", plain=True)


_ONE = regex(r"'s|[^s] and ")
"""Nouns of which there are not just many: "the definition and sentences of a word"."""


def _asked_for(intent: Intent) -> Iterator[Frame]:
    """Questions after a fact: what it is, or what it will be."""
    noun = intent.noun
    if intent.verb in _AHEAD:
        yield Frame("wh", "what will {o} be{r}?")
        yield Frame("wh", "do you know what {o} will be{r}?")
        return
    if _head(intent) in _READ:
        return  # nobody asks what the history is: it is shown
    many = nouns.is_plural(noun) and noun.rsplit(" ", 1)[-1].lower() not in ("status",)
    for lead in ("what are", "what were") if many else ("what's", "what is", "whats"):
        if lead != "what were" or "histor" in noun.lower():
            yield Frame("wh", f"{lead} {{o}}{{r}}?")
    be = "are" if many else "is"
    yield Frame("wh", f"any idea what {{o}}{{r}} {be}?", "short")
    yield Frame("wh", f"what {be} {{o}}{{r}}")
    yield Frame("wh", f"hi, what {be} {{o}}{{r}}?", rare=True)
    yield Frame("wh", "can you tell me {o}{r}?")


def _head(intent: Intent) -> str:
    return intent.noun.rsplit(" ", 1)[-1].lower()


_READ = frozenset("data history log logs report info information".split())
"""Answers that are looked through, and not said in a word."""


def _opinions() -> Iterator[Frame]:
    """Ratings said as what one thinks: "I'd give {o} four stars"."""
    for text in ("I give {o} {s}{r}", "I rate {o} {s}{r}", "I'd give {o} {s}{r}"):
        yield Frame("want", text)
    for text in (
        "{o} gets {s}{r}", "{o} deserves {s}{r}", "{s} for {o}{r}", "my rating for {o} is {s}{r}",
        "{o} should be rated {s}{r}", "for {o} my rating is {s}{r}", "{o} should get {s}{r}",
    ):  # fmt: skip
        yield Frame("imperative", text)


def _passive(intent: Intent, own: list[str]) -> Iterator[Frame]:
    verb = next((text.split(" ", 1)[0] for text in own if text.endswith((" {o}", " {o} {s}"))), "")
    if verb in ("hear", "listen", "ask", "get", "get rid of", "turn", "switch", "{v}", ""):
        return
    # what something is converted to stays with it: no "the amount to euros converted"
    if " " in intent.verb or intent.kind.name == "convert":
        return
    if any(prep == "as" for prep, _ in intent.complements):
        return  # no "the items as done marked"
    if intent.kind.name in ("book", "order", "schedule"):
        done = participle(verb)
        for lead in ("I need", "I want", "I'd like", "can I have"):
            ask = lead.startswith("can")
            end = "?" if ask else ""
            yield Frame("can" if ask else "want", f"{lead} {{o}} {done}{{r}}{end}", rare=True)
        yield Frame("can", f"can {{o}} be {done}{{r}}?", rare=True)
    yield Frame("imperative", f"let's {verb} {{o}}{{r}}", rare=True)
    yield Frame("want", f"we need to {verb} {{o}}{{r}}", rare=True)
    yield Frame("want", f"I need to {verb} {{o}}{{r}}")
    acting = any(" " in prep for prep, _ in intent.complements)  # no "add to watch it the user"
    if intent.kind.name in ("add", "move") and intent.audience == "people" and not acting:
        yield Frame("imperative", f"{verb} {{g}} {{o}}{{r}}", "target")
        yield Frame("want", f"I want to {verb} {{g}} {{o}}{{r}}", "target")


def _converts(intent: Intent) -> bool:
    """Whether one may ask what something is in other terms; nobody asks what a file "is"."""
    return intent.kind.name == "convert" and not _FILED.search(intent.noun)


_FILED = regex(
    r"\b(?:file|document|image|picture|photo|video|audio|clip|page|pdf|html|recording)s?$", re.I
)


def _short(intent: Intent) -> Iterator[Frame]:
    if intent.verb in _AHEAD:
        return
    if intent.verb == SEARCHED:  # "Spotify for jazz" would be another Spotify
        yield Frame("keyword", "search {o}{r}", plain=True)
    elif intent.kind.info and not intent.kind.deed:
        needs: Needs = "untitled" if intent.kind.name == "search" and intent.noun else ""
        yield Frame("keyword", "{o}{k}", needs, plain=True)
        for text in ("{o}{r}", "{o}{r}?", "{o}{r} please"):
            yield Frame("bare", text, needs, plain=True)
    elif intent.kind.name in ("book", "order"):
        yield Frame("bare", "{o}{r}, please")
        yield Frame("keyword", f"{intent.verb} {{o}}{{r}}", plain=True)
    elif any("{o}" in text for text in intent.kind.tell):
        yield Frame("keyword", f"{intent.verb} {{o}}{{r}}", plain=True)
