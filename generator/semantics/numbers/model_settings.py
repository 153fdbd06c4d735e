"""Settings of language models: temperature, top_p, penalties, numbers of tokens."""

from __future__ import annotations

from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_words,
    siblings,
    types_of,
)
from generator.semantics.numbers.control_type import ControlType
from generator.semantics.numbers.people_numbers import bounds_of

_LLM = frozenset(
    {"llm", "model", "prompt", "completion", "generate", "generation", "tokens", "randomness"}
    | {"creativity", "sampling", "perplexity", "openai", "gpt", "claude", "gemini", "response"}
)


_BESIDE = frozenset("prompt model system messages max_tokens top_p seed num_ctx".split())
"""Names of settings, of which two stand beside the temperature of a language model."""


@semantic_type
class SamplingTemperature(ControlType):
    """The temperature of a language model."""

    name = "sampling_temperature"
    names = ("temperature", "model temperature", "llm temperature", "sampling temperature", "temp")
    hints = ("randomness", "sampling temperature", "creativity")
    noun = "temperature"
    usual = (0, 0.2, 0.2, 0.3, 0.5, 0.5, 0.7, 0.7, 0.7, 0.8, 0.9, 1)
    wide = (0, 1)
    grain = 0.1
    leads = ("with temperature {}", "at temperature {}", "temperature {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only beside language models; elsewhere a temperature is measured in degrees."""
        if not super().suits(leaf, setting):
            return False
        told = len((context_words(leaf) | own_words(leaf)) & _LLM) >= 1
        told = told or len(_BESIDE.intersection(siblings(leaf))) > 1
        return told and bounds_of(leaf.schema).high not in (100, 50, 40, 30)


@semantic_type
class SamplingShare(ControlType):
    """top_p, min_p and penalties of a language model."""

    name = "sampling_setting"
    names = ("top p", "topp", "min p", "* penalty", "repetition penalty", "nucleus *")
    noun = "setting"
    usual: tuple[float, ...] = (0.5, 0.8, 0.9, 0.9, 0.95, 0.95, 1)
    wide: tuple[float, float] = (0.5, 1)
    grain = 0.05

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self._penalty = "penalty" in leaf.words
        if self._penalty:
            self.usual, self.wide = (0, 0.1, 0.2, 0.3, 0.5, 0.5, 1, 1.1, 1.2), (0, 1.5)

    def values(self) -> tuple[Json, ...]:
        """Penalties are small, shares are near one."""
        found = super().values()
        return tuple(v for v in found if abs(float(v)) <= 1.2) or found if self._penalty else found

    def attachments(self) -> tuple[Attachment, ...]:
        """By the name that the function uses."""
        name = " ".join(self.leaf.words)
        return (attach(f"with {name} {{}}"), attach(f"{name} {{}}", weight=0.4))


_COUNTED = frozenset(
    "token tokens char chars character characters word words context chunk output max limit".split()
)


@semantic_type
class TokenCount(ControlType):
    """A number of tokens or characters."""

    name = "token_count"
    names = (
        *("length", "password length"),
        *("max tokens", "* tokens", "token limit", "max length", "max chars", "max characters"),
        *("context length", "context window", "max output tokens", "word count", "max words"),
        *("number words", "number of words", "chunk size", "chunk overlap", "character limit"),
    )
    noun = "length"
    usual: tuple[float, ...] = (
        100,
        200,
        250,
        256,
        500,
        500,
        500,
        512,
        800,
        1000,
        1000,
        1024,
        2000,
        2048,
        4096,
    )
    wide: tuple[float, float] = (50, 8000)
    grain: float = 50

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        self.password = "password" in context_words(leaf) | own_words(leaf)
        if self.password:
            self.usual, self.wide = (8, 10, 12, 12, 12, 14, 16, 16, 16, 20, 24, 32), (8, 32)
            self.grain = 1
        super().__init__(leaf, setting)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare "length" only of passwords; no length in units of space."""
        if own_words(leaf) & {"km", "mile", "cm", "m", "foot", "feet", "meter", "mm", "min"}:
            return False
        if leaf.words[-1:] == ("token",) and "string" in types_of(leaf.schema):
            return False  # a token of a page, of access, of a device
        bare = not set(leaf.words) & _COUNTED or leaf.words[-2:] == ("password", "length")
        secret = "password" in context_words(leaf) | own_words(leaf)
        return (secret or not bare) and super().suits(leaf, setting)

    def counted_nouns(self) -> tuple[str, ...]:
        """Tokens, words or characters."""
        words = self.leaf.words
        if {"words", "word"} & set(words):
            return ("word",)
        if self.password or {"chars", "characters", "character"} & set(words):
            return ("character",)
        return ("token",) if {"token", "tokens"} & set(words) else ()

    def attachments(self) -> tuple[Attachment, ...]:
        """Up to 500 words; without a noun, by name."""
        if self.password and not self.limit_word():
            return (attach("with {}"),)
        if self.counted:
            return tuple(attach(t) for t in ("up to {}", "at most {}", "in no more than {}"))
        return (attach(f"with {' '.join(self.leaf.words)} {{}}"),)
