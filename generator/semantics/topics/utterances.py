"""What people say to a service about a topic: for lists of queries that a description speaks of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.catalogues import items
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.catalogue import Catalogue

_ASKED = regex(
    r"^(?:an? |the )?(?:list|array|set|collection)s? of (?:\w+[- ]){0,2}?"
    r"(?:queries|questions|requests|messages|utterances|inquiries|prompts)\b(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_TOPIC = regex(
    r"\b(?:asking (?:for|about|how to|to)|inquiring about|requesting|related to|relating to"
    r"|pertaining to|regarding|concerning|about|for|that mention|specifying|with)"
    r" (?P<topic>.+)",
    re.IGNORECASE,
)
_CUT = regex(r",| or | and | in | such as | to the | of the | for which | by the | using ", re.I)
_LEAD = regex(
    r"^(?:(?:the|a|an|any|different|specific|particular|their|his|her|your|[a-z]+'s)\s+)+",
    re.I,
)
_GREETINGS = items(
    "bye for now; thanks, that's all; goodbye; see you later; that was all, thank you"
)
_NAMED = items(
    "I need help with {}; can you help me with {}?; I have a question about {};"
    "tell me about {}, please; what do I need to know about {}?; information on {}; {} please;"
    "who can I ask about {}?; where do I find {}?"
)
_DOING = items(
    "how do I go about {}?; can you help me with {}?; I need help {}; is {} possible online?;"
    "what do I need for {}?; I have a question about {}; who can help me with {}?"
)


@semantic_type
class UserQueries(Catalogue):
    """Things that users write to a service, on the topic that the description names."""

    name: ClassVar[str] = "user_query"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "query"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A list whose description says that it holds queries."""
        match = _ASKED.match(leaf.description.strip())
        return match is not None and ("message" not in match[0].split(match["rest"])[0]
                                      or bool(_TOPIC.search(match["rest"])))  # fmt: skip

    def values(self) -> Sequence[str]:
        """Every frame with every topic."""
        match = _ASKED.match(self.leaf.description.strip())
        rest = match["rest"] if match else ""
        if re.search(r"goodbye|ending|farewell", rest, re.IGNORECASE):
            return _GREETINGS
        return tuple(
            dict.fromkeys(
                frame.format(topic)
                for topic in self._topics(rest)
                for frame in (_DOING if topic.split()[0].endswith("ing") else _NAMED)
            )
        )

    def _topics(self, rest: str) -> tuple[str, ...]:
        told = _TOPIC.search(rest)
        parts = _CUT.split(told["topic"]) if told else []
        found = []
        for part in itertools.islice(parts, 2):
            topic = _LEAD.sub("", part.strip(" .()'\""))
            if 0 < len(topic.split()) <= 5:
                found.append(topic)
        own = [word for word in words_of(self.leaf.name) if word not in ("start", "update")]
        return tuple(found) or (" ".join(own) or "my account",)
