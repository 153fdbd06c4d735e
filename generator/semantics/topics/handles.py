"""What people are called where they log in: "sarah.chen", "mwalker88"."""

from __future__ import annotations

import functools
import random

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import near
from generator.semantics.drawing.listed import at, example_texts, own_words, siblings
from generator.semantics.drawing.names import latin_name
from generator.semantics.topics.people import FORUMS, Person


@semantic_type
class Username(Person):
    """A user name or handle."""

    name = "username"
    names = (
        "username", "user name", "* username", "* user name", "handle", "* handle", "screen name",
        "login", "login name", "github user", "twitter handle", "instagram handle", "user handle",
        "account name", "gamertag", "user", "* user", "author", "assignee", "reviewer",
    )  # fmt: skip
    noun = "username"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No handle of a file or a window, no e-mail address."""
        text = leaf.description.lower()
        own = own_words(leaf)
        if own <= {"account", "name"} and near(
            leaf, "bank finance saving sale crm manual asset ledger"
        ):
            return False
        hosted = bool(siblings(leaf) & {"repo", "repository"}) or near(leaf, FORUMS)
        told = hosted or not own <= {"author", "assignee", "reviewer"}
        return (
            told
            and "email" not in text
            and "full name" not in text
            and not near(leaf, "file window stream agent")
            and not (own == {"handle"} and near(leaf, "product collection"))
        )

    @functools.cached_property
    def form(self) -> str:
        """An "@" where the examples have one."""
        return "@" if any(text.startswith("@") for text in example_texts(self.leaf)) else ""

    def compose(self, rng: random.Random) -> str:
        """From a name: sarah.chen, mwalker88, kofi_mensah."""
        words = latin_name(rng.choice(self.setting.locales), rng)
        first, last = words[0], words[-1]
        year, digit = rng.randint(70, 99), rng.randint(1, 99)
        shape = rng.choice((
            f"{first}.{last}", f"{first[0]}{last}", f"{first}{last}", f"{first}_{last}",
            f"{first[0]}{last}{year}", f"{first}{digit}", f"{last}{first[0]}", f"{first}-{last}",
            f"{first}{last[0]}{digit}", f"{first}codes", f"{first}_dev", f"real{first}{last}",
        ))  # fmt: skip
        return f"{self.form}{shape}"

    def attachments(self) -> tuple[Attachment, ...]:
        """For or by the user, who may be called one."""
        return (at("for {}", weight=2.0), at("for user {}"), at("for the user {}", weight=0.7))
