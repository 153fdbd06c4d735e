"""What a user says who can't or won't answer a question, and what the assistant says to it.

It answers what was asked: an order number is looked up, a title is not decided on yet, and who lets
it be says so. Each fits one value and two.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.quick import regex, remembered
from generator.records import Side
from generator.scenarios.asked_names import names_what_is_made
from generator.scenarios.askwords import is_sought
from generator.scenarios.called import is_attribute, noun_of
from generator.scenarios.setphrases import of_side
from generator.semantics.base import Parameter

_LETS_BE = (
    "Never mind.", "Actually, never mind.", "Oh, never mind", "never mind then",
    "Never mind, thanks.", "Forget it, I'll do it later.", "Let's leave it for now.",
    "Actually, let's do this later.",
    "Hm, never mind. I'll come back to it later.", "Forget it, thanks.",
)  # fmt: skip
"""What may be said to any question."""
_LOOKS_UP = (
    "I don't have that on me right now.", "Not sure, let me check.",
    "I'd have to look that up. I'll get back to you.", "Let me check and get back to you.",
    "Hm, I don't know that off the top of my head.", "Let me look that up first.",
    "Good question, I'll have to check.", "I don't have that at hand, let me look it up.",
    "Not sure, I need to check first",
)  # fmt: skip
"""What is said of something that one has, or can look up."""
_DECIDES = (
    "I haven't decided yet.", "Not sure yet, let me think about it.", "Hm, I'm not sure yet.",
    "Good question. Let me think about it.", "I don't know yet, I'll get back to you.",
    "Let me think about it first.", "I need to think about that",
)  # fmt: skip
"""What is said of a wish."""
_SAID = {"lets": _LETS_BE, "looks": _LOOKS_UP, "decides": _DECIDES}
_ALL_RIGHT = {
    "lets": (
        "No problem.", "All right, no problem.", "Okay, no problem.",
        "Sure, just let me know if you need anything else.", "No worries.",
        "All right. Let me know if you change your mind.",
    ),
    "looks": (
        "No problem. Just let me know when you have it.",
        "Sure, just let me know once you have it.",
        "No worries, just send it to me when you have it.", "Of course, take your time.",
        "All right, let me know when you've found it.",
    ),
    "decides": (
        "No problem, take your time.", "Sure, just let me know when you've decided.",
        "Of course, take your time.", "All right, just let me know.", "No rush, just let me know.",
    ),
}  # fmt: skip
"""The assistant's last word."""
_IT = regex(r"\bit\b")
LETS_BE = 0.45
"""Share of those who don't answer that let it be."""
_CHOSEN = frozenset(
    """title subject message text comment note volume brightness temperature level color colour
    priority description""".split()
)
"""What somebody makes up or wishes for, and has nowhere."""
_WRITTEN = frozenset(("text", "code"))
"""What is made up on the spot, so that nobody looks it up or decides on it."""
_LOOKED_UP = frozenset("identifiers web files contact codes numbers dates times money".split())


def given_up(missing: Sequence[Parameter], side: Side, rng: random.Random) -> tuple[str, str]:
    """What the user says instead of an answer, and the assistant's last word."""
    written = any(is_sought(noun_of(p)) or p.meaning.family in _WRITTEN for p in missing)
    if written or rng.random() < LETS_BE:
        kind = "lets"
    else:
        kind = "decides" if all(map(wished, missing)) else "looks"
    mine, fit = of_side(_SAID[kind], side), _ALL_RIGHT[kind]
    said, answer = mine[int(rng.random() * len(mine))], fit[int(rng.random() * len(fit))]
    return said, _IT.sub("them", answer) if missing[1:] else answer


@remembered
def wished(parameter: Parameter) -> bool:
    """Whether only the user decides on it: what is searched for, a place, a name to give."""
    noun = noun_of(parameter)
    known = parameter.meaning.family in _LOOKED_UP or is_attribute(noun)
    chosen = noun in _CHOSEN or names_what_is_made(parameter, noun)
    return is_sought(noun) or chosen or not known
