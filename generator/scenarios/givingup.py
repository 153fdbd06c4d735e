"""What a user says who can't or won't answer a question, and what the assistant says to it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Side
from generator.scenarios.asked_names import names_what_is_made
from generator.scenarios.askwords import is_sought
from generator.scenarios.called import is_attribute, noun_of
from generator.scenarios.setphrases import of_side
from generator.semantics.base import Parameter

_NEVER_MIND = (
    "I don't know, never mind.", "never mind then", "Not sure, I'll check and come back.",
    "no idea, forget it", "Actually, never mind.", "I don't have that right now.",
    "Forget it, I'll do it later.", "hmm, I'd have to look that up. Later then.",
    "I don't know that yet", "Let's leave it for now.", "cancel that",
    "I'll get back to you on that.", "Not sure yet, let me think about it.",
    "Hm, I need to think first.", "Never mind, not now.", "No clue, sorry. Never mind.",
    "Let me check first.", "One moment, I have to look for it. I'll write again.", "Drop it then.",
    "Oh, never mind", "Hm, can't find it right now.", "That's the problem, I lost it.",
    "Leave it, thanks.", "I'd have to ask a colleague first.", "Not now then.",
    "It isn't at hand, sorry.", "Ah, I need to look that up first.",
)  # fmt: skip
_HAVING = regex(
    r"don't know|don't have|no idea|no clue|check|look that up|look for it|get back|find it|"
    r"lost it|at hand|colleague",
    re.I,
)
"""What is said of something that one has or looks up, not of a wish."""
_WISHING = regex(r"think", re.I)
"""What is said of a wish alone."""
_ALL_RIGHT = (
    "No problem. Just let me know when you have it.", "Okay, just let me know.",
    "That's fine. Come back to me when you know.", "Sure, whenever you're ready.",
    "No worries, take your time.", "All right, I'll wait until you have it.",
)  # fmt: skip
_GIVEN_UP = (
    "All right, no problem.", "Okay, no problem.", "No problem.", "Okay, no worries.",
    "Sure, just tell me if you need it later.",
)  # fmt: skip
"""Answers to a user who won't come back to it."""
_ENDED = regex(r"never mind|forget it|cancel|drop it|leave it,|not now", re.I)
_CHOSEN = frozenset(
    """title subject message text comment note volume brightness temperature level color colour
    name priority description""".split()
)
"""What somebody makes up or wishes for, and has nowhere."""
_LOOKED_UP = frozenset("identifiers web files contact codes numbers dates times money".split())


def given_up(missing: Sequence[Parameter], side: Side, rng: random.Random) -> tuple[str, str]:
    """What the user says instead of an answer, and the assistant's last word."""
    unfit = _HAVING if all(map(wished, missing)) else _WISHING
    forms = [form for form in of_side(_NEVER_MIND, side) if not unfit.search(form)]
    answer = forms[int(rng.random() * len(forms))]
    fit = _GIVEN_UP if _ENDED.search(answer) else _ALL_RIGHT
    return answer, fit[int(rng.random() * len(fit))]


def wished(parameter: Parameter) -> bool:
    """Whether only the user decides on it: what is searched for, a place, a name to give."""
    noun = noun_of(parameter)
    known = parameter.meaning.family in _LOOKED_UP or is_attribute(noun)
    chosen = noun in _CHOSEN or names_what_is_made(parameter, noun)
    return is_sought(noun) or chosen or not known
