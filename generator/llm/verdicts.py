"""What is said of a rewritten request: that it may be used, or by a short code why not."""

from __future__ import annotations

from typing import Final

from generator.quick import Struct

REASONS: Final = {
    "lost_argument": "an argument is not said",
    "repeated_argument": "an argument is said twice",
    "invented_argument": "a placeholder that was not given",
    "not_plain": "markup, code, an address, another script, or several lines",
    "length": "far longer or shorter than a request is",
    "suspect": "words of instructions to a model, or that no request is asked for",
    "not_a_request": "an answer, a refusal, a statement, or a question back",
    "another_request": "it speaks for another function, or for nothing that this one does",
    "invents": "a number, a time, a name or a wish that was not there",
    "unknown_words": "words that neither requests of this function nor requests at all have",
    "says_absent": "it says something of an argument that is not given",
    "lost_word": "a noun that all requests of this function have is lost, or what no request has",
    "another_kind": "a condition, a part of it, a second question, or words that somebody said",
    "another_move": "it answers, corrects, repeats or asks where the other words don't",
    "misplaced": "an argument stands where another belongs, or after a word that fits it ill",
    "unsayable": "its values can't be said there",
    "stumbles": "words repeat or clash with values",
    "doubted": "the model itself, proofreading, calls it wrong",
    "copy": "the same, or nearly, as what exists",
}
"""Why a text is refused, by code."""


class Verdict(Struct, frozen=True):
    """Whether a text may be used: ``reason`` is "" or a key of ``REASONS``, ``detail`` what."""

    reason: str = ""
    detail: str = ""

    @property
    def good(self) -> bool:
        """Whether the text may be used."""
        return not self.reason


def unless(reason: str, detail: str) -> Verdict:
    """The verdict where ``detail`` is what was found against a text: good if that is nothing."""
    return Verdict(reason, detail) if detail else Verdict()
