"""Tables of what is known of parameters by their names: well formed, and obeyed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator

import generator as gen
from generator.semantics.base import SEMANTIC_TYPES
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import singular
from generator.semantics.families import load_families
from generator.semantics.usages.lines import Usage, usages
from generator.semantics.usages.units import fitted
from generator.semantics.usages.usages import names_of, sizes_of
from tests.semantics.catalogue_checks import ANCHOR

load_families()
LINES = list(usages())


def _faults(usage: Usage) -> Iterator[str]:
    if not (usage.ways or usage.values or usage.kind):
        yield "tells nothing"
    if usage.kind and usage.kind not in SEMANTIC_TYPES:
        yield f"no type: {usage.kind}"
    for head in usage.heads:
        if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", head):
            yield f"no name: {head}"
        elif singular(head.rsplit("_", 1)[-1]) != head.rsplit("_", 1)[-1]:
            yield f"not in the singular: {head}"
    for way in usage.ways:
        if way.count("{}") != 1 or "_" in way or re.search(r"[{}]\w|\s\s", way):
            yield f"no way to say a value: {way}"
    for value in usage.values:
        if re.search(r"example|lorem|placeholder|\bfoo\b|\bxxx|\.\.\.", value.casefold()):
            yield f"no value: {value}"
    twice = Counter(map(str.casefold, usage.values)).most_common(1)
    if twice and twice[0][1] > 1:
        yield f"twice: {twice[0][0]}"


def test_lines_are_well_formed() -> None:
    assert [(usage.heads[0], fault) for usage in LINES for fault in _faults(usage)] == []


def test_no_line_stands_twice() -> None:
    assert [usage for usage, count in Counter(LINES).items() if count > 1] == []


def _spec(name, description, **properties):
    kinds = {key: {"type": kind} for key, kind in properties.items()}
    parameters = {"type": "object", "properties": kinds, "required": list(kinds)}
    return {"name": name, "description": description, "parameters": parameters}


def _said(spec):
    data = gen.generate(gen.load_specs(spec), n=12, mix={"single": 1})
    return [record.messages[-2].content for record in data.train]


PRACTICE = {
    "name": "logPractice",
    "description": "Log a practice session",
    "parameters": {
        "type": "object",
        "properties": {"piece": {"type": "string"}, "rehearsal_pianist": {"type": "string"}},
        "required": ["piece", "rehearsal_pianist"],
    },
}


def test_usages_are_said() -> None:
    data = gen.generate(gen.load_specs(PRACTICE), n=12, mix={"single": 1})
    said = [record.messages[-2].content for record in data.train]
    assert all(re.search(r"\b(on|working on) [A-ZÉÈ]", text, re.I) for text in said)
    assert all("pianist" not in text for text in said)


def test_a_word_without_its_context_tells_nothing() -> None:
    game = {**PRACTICE, "name": "movePiece", "description": "Move something out of the way"}
    (piece, _) = bind(*gen.load_specs(game))
    assert not piece.usual


def test_what_a_function_acts_on_is_its_object() -> None:
    added = {**PRACTICE, "name": "addPiece", "description": "Add a piece for piano students"}
    (piece, pianist) = bind(*gen.load_specs(added))
    assert not piece.usual
    assert pianist.usual


def _ways_of_number(name: str, description: str, heads: str, way: str) -> str | None:
    spec = {
        "name": "work_it_out",
        "description": "Works something out",
        "parameters": {
            "type": "object",
            "properties": {name: {"type": "number", "description": description}},
        },
    }
    (parameter,) = bind(*gen.load_specs(spec))
    found = fitted(
        gen.Attachment(text=way), parameter.leaf, parameter.meaning, tuple(heads.split())
    )
    return found.text if found else None


def test_units_are_those_that_the_schema_tells() -> None:
    assert _ways_of_number("current", "In amperes", "current", "at {} mA") is None
    assert _ways_of_number("current", "In mA", "current", "at {} mA") == "at {} mA"
    assert _ways_of_number("reach", "", "reach", "with a reach of {} km") == "with a reach of {}"
    assert _ways_of_number("annual_kwh", "", "annual_kwh", "for {} kWh a year") is not None
    assert _ways_of_number("voltage", "Voltage in volts", "voltage", "at {} volts") == "at {} volts"


def test_a_unit_is_said_once() -> None:
    told = ("percentage", "Share in percent", "percentage", "up to {}%")
    assert _ways_of_number(*told) == "up to {}"


def test_a_number_bears_its_own_name() -> None:
    heads, way = "frequency_penalty repetition_penalty", "with a repetition penalty of {}"
    said = _ways_of_number("frequency_penalty", "", heads, way)
    assert said == "with a frequency penalty of {}"
    assert _ways_of_number("exposure", "", "contrast exposure", "with the contrast at {}") == (
        "with the exposure at {}"
    )


def test_a_whole_name_is_nearer_than_a_last_word() -> None:
    found = {
        **PRACTICE,
        "name": "findFiles",
        "description": "Search files on disk",
        "parameters": {"type": "object", "properties": {"name_pattern": {"type": "string"}}},
    }
    (pattern,) = bind(*gen.load_specs(found))
    assert all(re.search(r"\*|\.", text) for text in pattern.meaning.values())  # type: ignore[attr-defined]


def test_after_is_a_word_like_others() -> None:
    stop = {
        **PRACTICE,
        "name": "setBreakpoint",
        "description": "Set a breakpoint in the debugger",
        "parameters": {"type": "object", "properties": {"hit_count": {"type": "integer"}}},
    }
    (hits,) = bind(*gen.load_specs(stop))
    assert all(way.text.startswith("after {}") for way in hits.attachments)


def test_the_trade_with_most_of_its_words_around_tells_the_values() -> None:
    deck = {
        "name": "conjugate_verb",
        "description": "Conjugate a verb in a language",
        "parameters": {"type": "object", "properties": {"tense": {"type": "string"}}},
    }
    format_of = {
        "name": "export_audio",
        "description": "Export a mix of the audio tracks",
        "parameters": {"type": "object", "properties": {"format": {"type": "string"}}},
    }
    (tense,), (written,) = bind(*gen.load_specs(deck)), bind(*gen.load_specs(format_of))
    assert tense.usual
    drawn = {written.meaning.sampler("any")(random.Random(seed), ANCHOR) for seed in range(60)}
    assert "FLAC" in drawn
    assert not drawn & {"PDF", "pdf", "jpg", "svg", "csv"}


def test_parts_of_a_list_are_known_by_their_own_names() -> None:
    login = {
        "name": "sign_in",
        "description": "Sign in to the account",
        "parameters": {
            "type": "object",
            "properties": {
                "login": {
                    "type": "array",
                    "items": {"type": "string"},
                    "description": "Credentials (username, password).",
                }
            },
        },
    }
    (found,) = bind(*gen.load_specs(login))
    members = found.meaning.members  # type: ignore[attr-defined]
    assert "login" not in names_of(members[1].leaf)


def test_numbers_of_a_line_are_the_usual_ones() -> None:
    dive = _spec("rock_lookup", "Identify a mineral", hardness="number")
    data = gen.generate(gen.load_specs(dive), n=8, mix={"single": 1}, validation=0)
    (calls,) = [[record.messages[-1].tool_calls[0] for record in data.train]]
    assert all(1 <= call.arguments["hardness"] <= 10 for call in calls)


def test_the_thing_itself_is_not_said_twice_but_told() -> None:
    checked = _said(_spec("check_claim", "Check an insurance claim", claim_number="string"))
    assert not any(re.search(r"claim \w+ claim", text, re.I) for text in checked)
    filed = _said(_spec("file_guest_complaint", "File a complaint", complaint="string"))
    assert any(re.search(r"\b(about|saying)\b", text) for text in filed)


def test_names_are_turned_and_spelled_out() -> None:
    loan = _spec(
        "defer_payment",
        "Ask for it",
        purpose_of_loan="string",
        src_acct="string",
        why_late="string",
    )
    assert all(parameter.usual for parameter in bind(*gen.load_specs(loan)))


def test_names_beside_it_tell_of_the_trade() -> None:
    sheet = _spec("write", "Write it", workbook="string", row="string", tab="string")
    assert all(parameter.usual for parameter in bind(*gen.load_specs(sheet))[::2])


def test_a_line_may_name_a_type() -> None:
    payroll = _spec("add_payroll_hours", "Add hours to a payroll", worker="string")
    (worker,) = bind(*gen.load_specs(payroll))
    assert worker.meaning.name == "person_name"
    assert worker.usual


def test_a_bare_word_is_of_what_the_function_acts_on() -> None:
    told = {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}
    book = {"name": "bookMassage", "description": "Book it at the spa", "parameters": told}
    (kind,) = bind(*gen.load_specs(book))
    assert {"Swedish", "deep tissue"} <= set(kind.meaning.values())  # type: ignore[attr-defined]


def test_what_is_set_is_no_argument_beside_it() -> None:
    told = {"type": "object", "properties": {"daily_limit": {"type": "number"}}}
    spec = {"name": "change_limit", "description": "Change the daily limit of a card"}
    (limit,) = bind(*gen.load_specs({**spec, "parameters": told}))
    assert not any("limit" in way.text for way in limit.attachments if limit.usual)


def test_a_kind_of_what_is_acted_on_stands_before_it() -> None:
    told = {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}
    visa = {"name": "applyForVisa", "description": "Apply for a visa", "parameters": told}
    data = gen.generate(gen.load_specs(visa), n=12, mix={"single": 1})
    said = [record.messages[-2].content for record in data.train]
    assert all(re.search(r"\w visa\b", text) for text in said)
    assert not any(re.search(r"visa visa|for \w+ visa$", text) for text in said)


def test_a_title_of_what_is_made_is_its_name() -> None:
    told = {"type": "object", "properties": {"title": {"type": "string"}}}
    show = {"name": "addArtwork", "description": "Add an artwork to the museum's collection"}
    (title,) = bind(*gen.load_specs({**show, "parameters": told}))
    assert not title.usual


def test_codes_of_many_digits_are_words_and_digits_of_names_too() -> None:
    sold = {
        **PRACTICE,
        "name": "activate_esim",
        "description": "Activate an eSIM",
        "parameters": {"type": "object", "properties": {"iccid": {"type": "string"}}},
    }
    roof = {"type": "object", "properties": {"roof_area_m2": {"type": "number"}}}
    (iccid,) = bind(*gen.load_specs(sold))
    assert iccid.meaning.name == "kindred"
    (area,) = bind(*gen.load_specs({**sold, "name": "size_solar_roof", "parameters": roof}))
    assert len(sizes_of(area.leaf)) > 2


def test_what_a_thing_is_made_with_does_not_name_it() -> None:
    booked = _spec("create_booking", "Create a hotel reservation for a guest", hotel_name="string")
    said = _said(booked)
    assert all(" at " in text and "called" not in text for text in said)


def test_bare_names_of_moments_hold_dates_where_nothing_else_tells() -> None:
    times = dict.fromkeys(("start", "end", "when_seen"), "string")
    closed = _spec("close_court", "Close the court", **times)
    assert [p.meaning.name for p in bind(*gen.load_specs(closed))] == ["date"] * 3


def test_what_kitchens_throw_away_is_thrown_away() -> None:
    thrown = {
        **PRACTICE,
        "name": "discardFood",
        "description": "Log discarded food",
        "parameters": {"type": "object", "properties": {"reason": {"type": "string"}}},
    }
    data = gen.generate(gen.load_specs(thrown), n=8, mix={"single": 1})
    assert not any("log discarded" in record.messages[-2].content for record in data.train)


def test_numbers_that_only_their_schema_draws_are_said() -> None:
    odd = {"type": "integer", "enum": ["1", "2", "dontcare"]}
    spec = {
        "name": "search_hotels",
        "description": "Search for hotels with ratings",
        "parameters": {"type": "object", "properties": {"number_of_rooms": odd}},
    }
    assert len(bind(*gen.load_specs(spec))) == 1


def test_a_count_is_not_said_of_options_in_words() -> None:
    def said(*options):
        kind = {"type": "string", "enum": [*options]}
        spec = _spec("plan_trip", "Plan a trip", travelers="string")
        spec["parameters"]["properties"]["travelers"] = kind
        return _said(spec)

    assert not any(re.search("people|passengers", text) for text in said("couple", "family"))
    assert any(re.search("people|passengers", text) for text in said("1", "2", "3"))


def test_before_it_starts_is_not_for_the_next() -> None:
    spec = _spec("set_alarm", "Set an alarm", hours_ahead="integer")
    spec["parameters"]["properties"]["hours_ahead"]["description"] = (
        "How many hours before it starts"
    )
    assert not any("the next" in text for text in _said(spec))


def test_of_something_is_a_percentage_and_no_bare_number() -> None:
    spec = _spec("take_share", "Take a share of a number", percent="integer", number="integer")
    (first, *_) = gen.load_specs(spec)
    percent = next(p.meaning for p in bind(first) if p.leaf.name == "percent")
    bare = [one for one in percent.surfaces() if one.rule != "percent"]
    assert bare
    assert all("of" in one.not_before for one in bare)


def test_a_span_of_people_has_its_unit_and_a_timeout_may_do_without() -> None:
    spec = _spec("plan_trip", "Plan a trip", days="integer")
    (first, *_) = gen.load_specs(spec)
    days = bind(first)[0].meaning
    assert days.name == "duration"
    assert not any("of" in (one.after or ()) for one in days.surfaces())


def _sort(line: Usage) -> tuple[bool, ...]:
    """What a line tells, and how sure: only lines of the same sort stand in for each other."""
    return bool(line.ways), bool(line.values), bool(line.numbers), bool(line.kind)


def _beats(one: Usage, other: Usage, head: str) -> bool:
    """Whether a line that stands first is chosen for a name wherever another could be."""
    own = {*head.split("_")}
    cued = (other.cues - own <= one.cues - own and bool(one.cues)) if other.cues else not one.cues
    sure = one.is_sure >= other.is_sure and one.marks >= other.marks
    return cued and sure and _sort(one) == _sort(other)


def test_no_line_is_always_beaten() -> None:
    before: dict[str, list[Usage]] = {}
    beaten = []
    for line in LINES:
        if all(any(_beats(one, line, head) for one in before.get(head, ())) for head in line.heads):
            beaten.append(line.heads)
        for head in line.heads:
            before.setdefault(head, []).append(line)
    assert beaten == []
