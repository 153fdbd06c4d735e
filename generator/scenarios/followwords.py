"""The words of follow-ups: what corrects, repeats, adds; {} is the value, {n} its name."""

from __future__ import annotations

from typing import Literal

from generator.scenarios.setphrases import kept_forms
from generator.semantics.articles import article

Purpose = Literal["correct", "again", "add", "besides", "mend", "else"]
"""A correction, the same request for another value; a wish not said before, after a
result or beside an answer; another value where one failed, or in case that it fails."""

VALUE: dict[Purpose, tuple[str, ...]] = {
    "correct": (
        "No, I meant {}.", "Sorry, I meant {}.", "I meant {}.", "Actually, make that {}.",
        "Oops, I meant {}.", "No wait, make that {}.", "I meant {}, sorry.", "no, I meant {}",
        "make that {} instead", "Wait, I meant {}.", "Sorry, make that {}.",
        "My mistake, I meant {}.",
    ),
    "again": ("And {}?", "What about {}?", "How about {}?", "And what about {}?"),
    "add": (),
    "besides": (),
    "mend": (
        "Sorry, I meant {}.", "Try {}.", "Oh, {} then.", "Use {} instead.", "{}", "Let's try {}.",
        "Okay, {}.", "Hm, then {}.", "{} then, please", "Try {} instead.",
    ),
    "else": (
        "If that doesn't work, try {}.", "If that fails, use {}.", "If not, {} is fine too.",
        "Otherwise, try {}.", "If there's a problem with that, {} works too.",
    ),
}  # fmt: skip
TRIED = (
    "Actually, try {} instead.", "Try {} instead.", "Hm, try {} instead.", "Okay, try {}.",
    "Actually, look for {} instead.", "Can you look for {} instead?", "Let's try {} instead.",
    "Could you try {} instead?", "try {} instead",
)  # fmt: skip
"""Of what is looked for: nobody has taken one topic for another."""
MINDS_CHANGED = (
    "Actually, make that {}.", "No wait, make that {}.", "Make that {} instead.",
    "make that {} instead", "Actually, {} instead.", "Actually, {} instead, please.",
    "Actually, let's make that {}.",
)  # fmt: skip
"""Of whoever and whatever has a name: nobody has taken Oslo for Lima, but people change their
minds."""
CHECKED = (
    "Actually, can you check {} instead?", "Can you check {} instead?",
    "Actually, check {} instead.",
)  # fmt: skip
"""The same of what is looked up about somebody or something."""
MENDED_NAMES = ("Sorry, I meant {}.", "{}", "I meant {}", "{}, sorry")
"""Of people: nobody tries or uses another patient."""
ATTACHED: dict[Purpose, tuple[str, ...]] = {
    "correct": (
        "No, I meant {}.", "Sorry, make that {}.", "Actually, make that {}.", "Wait, I meant {}.",
        "I meant {}.", "I meant {}, sorry.", "Sorry, I meant {}.", "no, I meant {}",
        "Oops, I meant {}.",
    ),
    "again": (
        "And {}?", "What about {}?", "The same, but {}.", "And what about {}?", "And now {}?",
        "How about {}?",
    ),
    "add": (
        "Same, but {}.", "And {}, please.", "{}, please.", "And {}?", "What about {}?",
    ),
    "besides": ("{}", "{} please", "{}, please", "{}."),
    "mend": (),
    "else": (
        "If that doesn't work, try {}.", "If that's not possible, then {}.",
        "Otherwise, try {}.", "If that fails, try {} instead.",
    ),
}  # fmt: skip
NAMED: dict[Purpose, tuple[str, ...]] = {
    "correct": (
        "Actually, the {n} should be {}.", "Sorry, the {n} is {}.", "Change the {n} to {}.",
        "Wait, the {n} should be {}.", "Can you change the {n} to {}?",
        "I got the {n} wrong, it's {}.", "No, the {n} should be {}.",
        "The {n} should be {}, sorry.",
        "Oops, wrong {n}. It's {}.", "Sorry, wrong {n}. It's {}.",
    ),
    "again": (
        "Same, but with {} as the {n}.", "What if the {n} is {}?", "And if the {n} is {}?",
        "And what if the {n} is {}?",
    ),
    "add": (
        "Use {} as the {n}, please.", "Now with {} as the {n}.", "Set the {n} to {}, please.",
        "Same, but with {} as the {n}.", "And make the {n} {}.",
    ),
    "besides": (
        "And the {n} should be {}.", "The {n} should be {}.", "And set the {n} to {}, please.",
        "And please set the {n} to {}.",
    ),
    "mend": (),
    "else": (),
}  # fmt: skip
NUMBERED = (
    "And {n} {}?", "What about {n} {}?", "How about {n} {}?", "And what about {n} {}?",
    "Same for {n} {}.", "And for {n} {}?",
)  # fmt: skip
"""Another one of what has a number or an ID."""
MEANT = (
    "Sorry, I meant {n} {}.", "I meant {n} {}, sorry.", "No, I meant {n} {}.",
    "Wait, I meant {n} {}.", "Oops, I meant {n} {}.", "No wait, I meant {n} {}.",
    "Sorry, make that {n} {}.",
)  # fmt: skip
"""The right one, where another was meant."""
TOLD = ("The {n} is {}.", "And the {n} is {}.", "the {n} is {}")
"""What somebody knows besides, and sets to nothing."""
OF = ("Same, but with {a} {n} of {}.", "And with {a} {n} of {}?", "Now with {a} {n} of {}.")
WHAT_IF = ("What if the {n} is {}?", "And if the {n} is {}?", "What if the {n} were {}?")
DEEDS = ("Do the same for {}.", "Same for {}.", "Now the same for {}.", "And the same for {}.")
DEEDS_NAMED = (
    "Do the same for {n} {}.", "Same for {n} {}.", "Now the same for {n} {}.",
    "And the same for {n} {}, please.",
)  # fmt: skip
DEEDS_CALLED = (
    "And another one called {}.", "Now another one called {}.", "One more, called {}.",
    "Can you make another one called {}?",
)  # fmt: skip
DEEDS_OF = ("Now another with {a} {n} of {}.", "The same again, but with {a} {n} of {}.")
DEEDS_WITH = ("Now another with {} as the {n}.", "The same again, but with {} as the {n}.")

KEPT = kept_forms(
    (
        *VALUE.values(),
        *ATTACHED.values(),
        *NAMED.values(),
        NUMBERED,
        MEANT,
        MINDS_CHANGED,
        TRIED,
        TOLD,
        DEEDS,
        DEEDS_NAMED,
        DEEDS_CALLED,
    )
)
"""The forms that only validation uses."""


def with_noun(form: str, noun: str) -> str:
    """A form about what a noun names."""
    return form.replace("{n}", noun).replace("{a}", article(noun))


def put_in(form: str, attached: str) -> str:
    """A form with what is attached to a request in it."""
    if any(lead in form for lead in ("about {}", "meant {}", "that {}", "Actually, {}")):
        attached = attached.removeprefix("for ")  # "what about Rome?", "make that Rome"
    if "that {}" in form:
        lead, _, rest = attached.partition(" ")
        attached = rest if lead in ("in", "on", "at", "from", "to", "with", "by") else attached
    if form.startswith("{}"):
        attached = attached[0].upper() + attached[1:]
    return form.replace("{}", attached)
