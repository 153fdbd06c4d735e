"""Questions in descriptions: "find when and where films are shown", "check if the API is up"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.phrasing.grammar.described.asked_outright import Question
from generator.phrasing.grammar.described.embedded_questions import SHOWN
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.moods import Frame, Needs

MEETING = frozenset("interact overlap conflict match collide".split())
"""What several things may do: "check whether drugs interact"."""
EXISTS = "exist"
"""Stands where a description asks whether something exists."""


def asking(intent: Intent) -> Iterator[Frame]:
    """Frames of "find when and where films are shown" and "check if the API is alive"."""
    if intent.question is not None:
        yield from _outright(intent.question)
    elif intent.participle == EXISTS:
        yield from _existing()
    elif intent.participle in MEETING:
        yield from _meeting(intent.participle)
    else:
        yield from _happening(intent)


def _happening(intent: Intent) -> Iterator[Frame]:
    """Frames of what happens when and where, and of whether something is so."""
    ends = SHOWN.get(intent.participle, (intent.participle,))
    yes_no = intent.asks[0] in ("if", "whether")
    asks = [ask for ask in intent.asks if ask not in ("if", "whether")]
    be = "are" if yes_no and is_plural(intent.noun or "-") else "is"
    for end in ends:
        tail = f" {end}{{r}}"
        yield Frame("wh", f"{be} {{o}}{tail}?", "titled" if not yes_no else "")
        for lead in ("check", "find out", "tell me", "let me know", "see"):
            for ask in asks or ["if"]:
                needs: Needs = "titled" if not yes_no else ""
                yield Frame("imperative", f"{lead} {ask} {{o}} {be}{tail}", needs)
                yield Frame("can", f"can you {lead} {ask} {{o}} {be}{tail}?", needs)
        for ask in asks:
            yield Frame("wh", f"{ask} {be} {{o}}{tail}?", "titled")
            yield Frame("want", f"I want to know {ask} {{o}} {be}{tail}", "titled")
            yield Frame("want", f"I want to see {ask} {{o}} {be}{tail}", "titled")
        if "when" in asks:
            for lead in ("what time", "at what time", "what day"):
                yield Frame("wh", f"{lead} {be} {{o}}{tail}?", "titled")
            yield Frame("want", f"I want to know what time {{o}} {be}{tail}", "titled")
        if not yes_no:
            yield Frame("can", "can I see {o}{r}?", "titled")
            yield Frame("want", "I want to see {o}{r}", "titled")
            yield Frame("want", "I'd like to see {o}{r}", "titled")
            yield Frame("wh", "is it possible to see {o}{r}?", "titled")
            yield Frame("keyword", "{o} times{r}", "titled", plain=True)
            yield from _loose(end)
        if yes_no:
            yield Frame("want", f"I want to know if {{o}} {be}{tail}")
            yield Frame("want", f"I need to know whether {{o}} {be}{tail}")
            yield Frame("wh", f"{be} {{o}} still{tail}?")
            for lead in ("could you check whether", "can you confirm that", "do you know if"):
                yield Frame("can", f"{lead} {{o}} {be}{tail}?")
            for lead in ("please check whether", "pls check if", "please see if"):
                yield Frame("please", f"{lead} {{o}} {be}{tail}")
            for lead in ("I'd like to know whether", "I need to make sure", "I want to be sure"):
                yield Frame("want", f"{lead} {{o}} {be}{tail}")
            yield Frame("two", f"quick question: {be} {{o}}{tail}?")
            yield Frame("two", f"hey, {be} {{o}}{tail}?")
            yield Frame("two", f"just checking: {be} {{o}}{tail}?")
        else:
            yield from _of_several(end)


def _of_several(end: str) -> Iterator[Frame]:
    """Frames of no one title: "which films are showing tonight?"."""
    tail = f" {end}{{r}}"
    yield Frame("wh", f"what {{o}} are{tail}?", "untitled", plain=True)
    yield Frame("wh", f"which {{o}} are{tail}?", "untitled", plain=True)
    if end != "on":  # "find new releases on"
        yield Frame("imperative", f"find {{o}}{tail}", "untitled", plain=True)
        yield Frame("imperative", f"show me {{o}}{tail}", "untitled")
    yield Frame("want", f"I want to see what {{o}} are{tail}", "untitled", plain=True)


def _outright(question: Question) -> Iterator[Frame]:
    """Frames of a description that is itself the question: "how full is the pool right now"."""
    if asked := question.outright:
        for text in (asked, f"hey, {asked}", f"hi, {asked}", f"quick question: {asked}"):
            yield Frame("wh", f"{text}{{r}}?")
        yield Frame("wh", f"{asked}{{r}}")
    if told := question.told:
        for lead in ("tell me", "let me know", "check", "find out"):
            yield Frame("imperative", f"{lead} {told}{{r}}")
        for lead in ("can you tell me", "could you check", "can you find out", "do you know"):
            yield Frame("can", f"{lead} {told}{{r}}?")
        for lead in ("I'd like to know", "I need to know", "I want to know", "I was wondering"):
            yield Frame("want", f"{lead} {told}{{r}}")
        for text in (
            f"please tell me {told}{{r}}",
            f"pls check {told}{{r}}",
            f"any idea {told}{{r}}?",
        ):
            yield Frame("please", text)
        yield Frame("long", f"any chance you could tell me {told}{{r}}?")


def _loose(end: str) -> Iterator[Frame]:
    """Questions in which nothing names the object: "what's playing at the Odeon?"."""
    for lead in ("what's", "whats", "what is", "so what's", "do you know what's"):
        yield Frame("wh", f"{lead} {end}{{r}}?", "loose")
    for lead in ("tell me", "check", "find out", "show me", "let me know"):
        yield Frame("imperative", f"{lead} what's {end}{{r}}", "loose")
        yield Frame("can", f"can you {lead} what's {end}{{r}}?", "loose")
    for lead in ("I want to know", "I'd like to see", "I want to see"):
        yield Frame("want", f"{lead} what's {end}{{r}}", "loose")


def _existing() -> Iterator[Frame]:
    """Frames of "check whether a user exists"."""
    yield Frame("wh", "does {o} exist{r}?")
    yield Frame("two", "hey, does {o} exist{r}?")
    for lead in ("check if", "check whether", "find out if", "tell me whether", "see if"):
        yield Frame("imperative", f"{lead} {{o}} exists{{r}}")
        yield Frame("can", f"can you {lead} {{o}} exists{{r}}?")
    for lead in ("could you check whether", "can you confirm that", "do you know if"):
        yield Frame("can", f"{lead} {{o}} exists{{r}}?")
    for lead in ("please check whether", "pls check if", "please see if"):
        yield Frame("please", f"{lead} {{o}} exists{{r}}")
    for lead in ("I want to know if", "I need to know whether", "I'd like to know whether"):
        yield Frame("want", f"{lead} {{o}} exists{{r}}")


def _meeting(verb: str) -> Iterator[Frame]:
    """Frames of "check whether drugs interact"."""
    yield Frame("wh", f"do {{o}} {verb}{{r}}?")
    yield Frame("two", f"hey, do {{o}} {verb}{{r}}?")
    for lead in ("check if", "check whether", "find out if", "tell me whether", "see if"):
        yield Frame("imperative", f"{lead} {{o}} {verb}{{r}}")
        yield Frame("can", f"can you {lead} {{o}} {verb}{{r}}?")
        yield Frame("please", f"please {lead} {{o}} {verb}{{r}}")
    for lead in ("I want to know if", "I need to know whether", "I'd like to know whether"):
        yield Frame("want", f"{lead} {{o}} {verb}{{r}}")
