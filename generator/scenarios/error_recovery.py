"""error_recovery: the tool fails, and the assistant does what fits the error.

What is gone in a moment is tried again, once; a deed that timed out only after asking, for it may
have been done. Where a value is at fault the assistant takes what the user said for that case, or
asks for another. What is refused it explains. It never claims what didn't happen, and never calls
again with what can't work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import Rejection, ToolCall, Utterance
from generator.scenarios.base import Draft, Workbench, scenario
from generator.scenarios.called import WHEN, askable, noun_of
from generator.scenarios.draws import Drawn, draw, others_of
from generator.scenarios.errors import (
    Failure,
    asks_again,
    error_content,
    gives_up,
    go_on,
    may_i,
    on_own_machine,
    went_with,
)
from generator.scenarios.followwords import Purpose
from generator.scenarios.heard_deeds import heard
from generator.scenarios.once import once, once_for
from generator.scenarios.plain import wordy
from generator.scenarios.sharing import NAMED
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined
from generator.scenarios.twice import around, identifying, written_to
from generator.scenarios.variants import Variant, Variants, Varied
from generator.scenarios.wished import wish
from generator.scenarios.worked_out import works_out
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.effects import alters, effect

TELLS = 0.7
"""Share of successful recoveries in which the result and the answer follow."""

_GIVEN = frozenset("identifiers places people files".split())
_MEASURED = frozenset("dates times timewords codes number".split())
_COUNTED = frozenset("numbers quantities durations money".split())
_ALTERNATIVES = frozenset(("files",))
_MAY_DO = frozenset("files dates times commerce".split())
"""Of what is arranged: another time or another product may do."""
_ARRANGED = frozenset(
    """book reserve schedule order request arrange plan reschedule appointment reservation event
    booking meeting visit viewing delivery pickup availability available""".split()
)
"""Words of deeds that arrange something, which may be had otherwise too."""
_SEARCHED = frozenset("query search keyword keywords term terms topic text q".split())
"""Words of what may be anything: it is not unknown, nothing is found for it."""
_KEY_WORD = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_KNOWN_TO_ALL = frozenset(
    "country country_code countries nationality region clothing_size size color".split()
)
"""What no service fails to know."""
_SECRET = frozenset(
    ("api_key", "session_id", "run_id", "chat_id", "password", "chain_id", "username", "email")
)


def _opening(talk: Talk, function: CompiledFunction) -> Drawn | None:
    """The request; what is within reach grows with the run."""
    cell = talk.cell
    k = int(talk.rng.random() * len(function.presence) * (4 + cell.k // 8))
    drawn = draw(function, k, talk.rng, talk.anchor, cell.phrasing, cell.values)
    return None if isinstance(drawn, Rejection) else drawn


def _called(talk: Talk, function: CompiledFunction, drawn: Drawn) -> ToolCall:
    talk.open()
    talk.user(function, drawn.utterance)
    return talk.call(function, drawn.arguments)


def _ended(
    talk: Talk, function: CompiledFunction, call: ToolCall, way: str, lead: str = ""
) -> Steps[Draft]:
    """The result of the call that worked, mostly, and the answer."""
    yield
    if talk.rng.random() < TELLS:
        talk.answered(function, call, lead)
    yield
    return _draft(talk, function, way)


def _draft(talk: Talk, function: CompiledFunction, way: str) -> Draft:
    return talk.draft((function,), {"how": way, "label": "what follows fits the error"})


def _passing(talk: Talk, function: CompiledFunction) -> Failure:
    return "busy" if effect(function.spec) != "read" or talk.rng.random() < 0.5 else "timeout"


def _error(talk: Talk, function: CompiledFunction, failure: Failure, key: str = "") -> str:
    return error_content(failure, key, talk.rng, on_own_machine(function.spec))


def _gives_up(
    talk: Talk, function: CompiledFunction, drawn: Drawn, failure: Failure, content: str
) -> str:
    """That it did not work, and what: as the user said it, who knows no descriptions."""
    said = drawn.utterance
    known = heard(function.spec, said).deed or ""
    acts = alters(function.spec)
    return gives_up(failure, content, talk.rng, wish(said) or "", known, acts=acts)


def retried(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """It fails for a moment; the same call works the second time."""
    drawn = _opening(talk, function)
    if drawn is None:
        return None
    yield
    content = _error(talk, function, _passing(talk, function))
    talk.failed(_called(talk, function, drawn), content)
    return (yield from _ended(talk, function, talk.call(function, drawn.arguments), "retried"))


def in_vain(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """It fails twice in the same way; the assistant says so."""
    drawn = _opening(talk, function)
    if drawn is None:
        return None
    yield
    failure = _passing(talk, function)
    content = _error(talk, function, failure, "")
    talk.failed(_called(talk, function, drawn), content)
    talk.failed(talk.call(function, drawn.arguments), content)
    talk.assistant(_gives_up(talk, function, drawn, failure, content))
    yield
    return _draft(talk, function, "in_vain")


def refused(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """It will never work; the assistant says so and does not try again."""
    drawn = _opening(talk, function)
    if drawn is None:
        return None
    yield
    content = _error(talk, function, "refused")
    talk.failed(_called(talk, function, drawn), content)
    talk.assistant(_gives_up(talk, function, drawn, "refused", content))
    yield
    return _draft(talk, function, "refused")


def permitted(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """A deed timed out: the assistant asks before it does it again."""
    drawn = _opening(talk, function)
    if drawn is None:
        return None
    yield
    talk.failed(_called(talk, function, drawn), _error(talk, function, "timeout"))
    talk.assistant(may_i(talk.rng))
    talk.agree(go_on(talk.rng, talk.cell.phrasing))
    return (yield from _ended(talk, function, talk.call(function, drawn.arguments), "permitted"))


@once
def _objectionable(function: CompiledFunction) -> Mapping[str, tuple[Failure, bool]]:
    """The arguments that a tool may object to: how, and whether the user may have said what else.

    Nobody has another income to calculate with, or logs other hours; another number of guests may
    do. And few have a second order number at hand.
    """
    found: dict[str, tuple[Failure, bool]] = {}
    new = effect(function.spec) == "create"  # a file that is to be made can't be missing
    known = _GIVEN - {"files"} if new and _makes_files(function) else _GIVEN if new else NAMED
    arranged = not _ARRANGED.isdisjoint(words_of(function.spec.name))
    alternatives = _MAY_DO if arranged else _ALTERNATIVES
    for parameter in function.parameters:
        meaning, pointer = parameter.meaning, parameter.pointer
        if (
            pointer in function.constants | written_to(function)
            or meaning.name in _SECRET | _KNOWN_TO_ALL
            or not _named_so(parameter)
            or not askable(parameter)
            or not _SEARCHED.isdisjoint(parameter.leaf.words)
        ):
            continue
        family = "" if meaning.name == "enum" else meaning.family
        counted = arranged and family in _COUNTED and parameter not in identifying(function)
        if family in known:
            found[pointer] = "unknown", family in alternatives
        elif counted or (family in _MEASURED and (new or arranged or family not in WHEN)):
            found[pointer] = "rejected", family in alternatives
    return found


def _makes_files(function: CompiledFunction) -> bool:
    """Whether there is no file but the one that is made: none that something is made of."""
    return sum(p.meaning.family == "files" for p in function.parameters) == 1


@once_for
def _at_fault(bench: Workbench, function: CompiledFunction, purpose: Purpose) -> dict[str, Failure]:
    """The arguments that a tool may object to and the user can speak of, and how it objects."""
    return {
        pointer: failure
        for pointer, (failure, may_do) in _objectionable(function).items()
        if (may_do or purpose != "else") and bench.followups.of(function, pointer, purpose)
    }


def _named_so(parameter: Parameter) -> bool:
    """Whether the error's word for the argument and the assistant's are the same."""
    words = {word.lower().rstrip("s") for word in _KEY_WORD.findall(parameter.leaf.name)}
    return all(word.lower().rstrip("s") in words for word in noun_of(parameter).split())


def _another(
    talk: Talk, function: CompiledFunction, first: Drawn, purpose: Purpose
) -> tuple[Drawn, str, Failure] | None:
    """The call with another value where the first one is at fault."""
    said = {slot.path for slot in first.utterance.slots}
    said -= around(function, said)
    able = [p for p in _at_fault(talk.bench, function, purpose).items() if p[0] in said]
    if not able:
        return None
    path, failure = able[int(talk.rng.random() * len(able))]
    others = others_of(
        function, first, frozenset((path,)), 1, talk.rng, talk.anchor, talk.cell.values
    )
    return (others[0], path, failure) if others else None


def _with_another(
    talk: Talk, function: CompiledFunction, purpose: Purpose
) -> tuple[Drawn, tuple[Drawn, str, Failure], Utterance] | None:
    """The request, the call with another value (see ``_another``), and the words for that value."""
    first = _opening(talk, function)
    found = first and _another(talk, function, first, purpose)
    if first is None or not found:
        return None
    now, path, _ = found
    forms = talk.forms(function, path, purpose)
    words = talk.words(forms, now.values, now.arguments)
    return None if words is None else (first, found, words)


_FILED = {"file_path": "file", "file_name": "file", "directory": "folder"}
"""What people call a path by: nobody is told that their "current file path" wasn't found."""


def _key(function: CompiledFunction, path: str) -> str:
    return next(p.leaf.name for p in function.parameters if p.pointer == path)


def asked_again(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """A value is not known or not accepted: the assistant asks, the user gives another."""
    made = _with_another(talk, function, "mend")
    if made is None:
        return None
    first, (now, path, failure), words = made
    yield
    content = _error(talk, function, failure, _key(function, path))
    talk.failed(_called(talk, function, first), content)
    parameter = next(p for p in function.parameters if p.pointer == path)
    noun = _FILED.get(parameter.meaning.name, noun_of(parameter))
    if is_plural(noun) and parameter.leaf.schema.get("type") in ("integer", "number"):
        noun = f"number of {noun}"
    slot = next(slot for slot in first.utterance.slots if slot.path == path)
    said = slot.text if isinstance(slot.value, str) or "ID" in noun else ""  # no "5 wasn't found"
    talk.assistant(asks_again(failure, noun, talk.rng, said))
    talk.user(function, words, noisy=False)
    return (yield from _ended(talk, function, talk.call(function, now.arguments), "asked_again"))


def fallback(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user said beforehand what to do if it fails: "If that doesn't work, try Bergen."."""
    made = _with_another(talk, function, "else")
    if made is None:
        return None
    first, (now, path, failure), words = made
    yield
    said = first.utterance.text
    stop = "" if said[-1] in ".?!" else "."
    talk.open()
    talk.user(function, joined((first.utterance, stop + " ", words)), spare=len(words.slots))
    call = talk.call(function, first.arguments)
    talk.failed(call, _error(talk, function, failure, _key(function, path)))
    talk.turn_to_spare(function)
    lead = went_with(words.slots[-1].text, talk.rng) if words.slots else ""
    return (yield from _ended(talk, function, talk.call(function, now.arguments), "fallback", lead))


def _able(bench: Workbench, function: CompiledFunction) -> Iterator[str]:
    if not wordy(function):
        return
    yield from ("retried", "in_vain")
    if not works_out(function.spec):
        yield "refused"
    if alters(function.spec):  # doing it twice might do harm
        yield "permitted"
    if _at_fault(bench, function, "mend"):
        yield "asked_again"
    if _at_fault(bench, function, "else"):
        yield "fallback"


WAYS: Mapping[str, tuple[Variant, int]] = {
    "retried": (retried, 6),
    "asked_again": (asked_again, 5),
    "refused": (refused, 4),
    "fallback": (fallback, 4),
    "permitted": (permitted, 3),
    "in_vain": (in_vain, 2),
}
"""What the assistant does, with shares of 24, where a function allows them all."""

_CHOICE = Variants("error_recovery", WAYS, _able)


@scenario("error_recovery")
class ErrorRecovery(Varied):
    """The tool fails: retry, fix, ask or explain."""

    name = "error_recovery"
    group = "error_recovery"
    choice = _CHOICE
    shape = "uctauctcta"
    lacking = "no function can be asked for in words"
