"""Functions about the weather, which people ask by what it will be: "will it rain in Oslo?"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import CONDITION, Role, types_of
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.moods import Frame
from generator.phrasing.grammar.option_objects import is_listed
from generator.quick import regex

_WORSE = regex(r"\b(?:disruption|delay|closure|incident|cancellation)s?\b")
"""What the weather only brings about."""


def is_weather(intent: Intent) -> bool:
    """Whether the function answers questions about the weather."""
    noun = intent.noun.lower()
    if noun.rsplit(" ", 1)[-1] in ("alert", "alerts", "warning", "warnings", "station", "stations"):
        return False
    if "space weather" in noun or _WORSE.search(noun):
        return False  # which is that of the sun, or what it does
    return "weather" in noun or noun in ("forecast", "current conditions", "weather conditions")


def conditions_of(scene: Scene) -> list[Role]:
    """For weather: the arguments that say what weather is asked about."""
    return [
        role
        for role in [*scene.object.roles, *scene.others]
        if CONDITION & frozenset(role.parameter.leaf.words)
        and role.part in ("plain", "kind", "before")
        and "string" in types_of(role.parameter)
        and (not is_listed(role) or options_of(role) <= _HAPPENING)
    ]


_HAPPENING = frozenset(
    "rain snow sun wind fog storm storms thunderstorms thunder hail sleet clouds ice frost".split()
)
"""Options that say what weather there may be."""


def after_condition(conditions: list[Role]) -> str:
    """Warmth is said of temperatures; rain is said by itself."""
    warm = [role for role in conditions if "temperature" in role.parameter.leaf.words]
    return " temperatures" if warm and len(warm) == len(conditions) else ""


def weather_questions() -> Iterator[Frame]:
    """How people ask for the weather, with and without a condition: "will it rain?"."""
    for text in (
        "what's the weather like{r}?", "how's the weather{r}?", "what's the weather{r}?",
        "what will the weather be{r}?", "what is the forecast{r}?", "what's the forecast{r}?",
        "how is the weather looking{r}?", "what is the weather going to be like{r}?",
        "what will the weather be like{r}?", "what is the weather{r}?", "how's it looking{r}?",
        "what kind of weather will there be{r}?", "what's it like outside{r}?",
    ):  # fmt: skip
        yield Frame("wh", text, "untitled", plain=True)
    for text in (
        "will it be {c}{r}?", "is it going to be {c}{r}?", "is it {c}{r}?",
        "will the weather be {c}{r}?", "is the weather {c}{r}?", "will it get {c}{r}?",
        "will it {c}{r}?", "is it going to {c}{r}?", "when will it be {c}{r}?",
        "will there be {c}{r}?", "is there a chance of {c}{r}?", "should I expect {c}{r}?",
        "is there any {c}{r}?", "what's the chance of {c}{r}?", "is there {c}{r}?",
        "how {c} will it be{r}?", "how {c} is it{r}?",
    ):  # fmt: skip
        yield Frame("wh", text, "condition", plain=True)
    for lead in ("tell me if", "check if", "let me know if", "I need to know if"):
        for text in ("it will be {c}{r}", "it's going to be {c}{r}", "there will be {c}{r}"):
            yield Frame("imperative", f"{lead} {text}", "condition", plain=True)
    yield Frame("imperative", "tell me if it will {c}{r}", "condition", plain=True)
