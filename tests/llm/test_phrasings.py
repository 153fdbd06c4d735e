"""Phrasings asked of strong and of weak models: those are asked for one at a time, by example."""

from __future__ import annotations

from generator.enrich import grounds_of
from generator.inputs import gather
from generator.llm.ask import Answer, Question
from generator.llm.cache import key_of
from generator.llm.client import FIRST_PATIENCE
from generator.llm.paraphrase import plan_tasks, question
from generator.llm.phrasings import TIMES, TRIED, ask_for_paraphrases
from generator.llm.usage import guess_prompt
from generator.llm.wire import Features, body
from generator.options import Options
from generator.prepare import prepare
from generator.quick import replace
from generator.specs.load import load_specs
from tests.llm.scripted import Scripted, good, lowered


def tasks(draws=2000):
    specs, _ = load_specs("library:weather")
    grounds = grounds_of(prepare(gather(specs, Options(n=100))))
    return plan_tasks(grounds["get_weather"], draws, False)


def weak(question):
    """No form is held to, but what is shown is followed; a second line tells a story."""
    if not question.shots:
        return "Sure! Here is what I think of the weather in general."
    return f"Quick question for you: {lowered(question.user)}\nThe weather is nice."


def test_a_model_that_can_is_asked_what_was_planned():
    planned = tasks()
    asker = Scripted(good)
    found = ask_for_paraphrases(planned, asker, 3)
    asked = [each for each in asker.asked if each.purpose == "phrasings"]
    assert asked == [question(task, 3) for task in planned]
    assert found.paraphrases


def test_a_weak_model_is_asked_for_one_at_a_time_and_gives_something():
    planned = tasks()
    asker = Scripted(weak)
    found = ask_for_paraphrases(planned, asker, 3)
    shown = [each for each in asker.asked if each.shots]
    assert len(asker.asked) - len(shown) == TRIED < len(planned)
    assert len(shown) == TIMES * sum(len(task.parents) for task in planned)
    assert all("\n" not in each.user and each.schema is None for each in shown)
    assert len(found.paraphrases) > 10
    assert not any("nice" in str(each.parts) for each in found.paraphrases)


def test_a_server_that_fails_is_not_taken_for_a_weak_model():
    asker = Scripted(lambda question: None)
    ask_for_paraphrases(tasks(), asker, 3)
    assert not any(each.shots for each in asker.asked)


def test_a_model_that_is_too_slow_for_long_answers_is_asked_for_short_ones():
    class Slow(Scripted):
        def ask(self, questions):
            answers = super().ask(questions)
            long = [each.max_tokens > 400 for each in questions]
            late = Answer(fault="timeout")
            return [late if each else a for each, a in zip(long, answers, strict=True)]

    assert len(ask_for_paraphrases(tasks(), Slow(weak), 3).paraphrases) > 10
    assert FIRST_PATIENCE > TRIED  # or the short ones would never be sent


def test_what_is_shown_is_sent_as_turns_counted_and_part_of_the_key():
    plain = Question(purpose="phrasings", system="s", user="now you")
    shown = replace(plain, shots=(("say a", "a"), ("say b", "b")))
    said = [(each["role"], each["content"]) for each in body(shown, "m", Features())["messages"]]
    assert said == [("system", "s"), ("user", "say a"), ("assistant", "a"), ("user", "say b"),
                    ("assistant", "b"), ("user", "now you")]  # fmt: skip
    first = body(shown, "m", Features(system=False))["messages"][0]
    assert first == {"role": "user", "content": "s\n\nsay a"}
    assert guess_prompt(shown) > guess_prompt(plain)
    assert key_of(shown, "m", "u") != key_of(plain, "m", "u")
