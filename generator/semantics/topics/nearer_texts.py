"""What is drawn instead of a text where what is around is narrower: a phone's fault is no bug."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.drawing.composed import mentions, near, split_words, word_set
from generator.semantics.drawing.listed import doing, siblings

_SERVED = (
    "customer client caller shopper buyer guest helpdesk support human handoff handover "
    "conversation chat ticket"
)
"""What tells that somebody is served, who may be upset; others escalate what is only urgent."""
_OF_GOODS = {"product_description": "belonging_text", "tag_of_product": "tag_of_belonging"}
"""Texts of what shops offer, and of things that people have."""
_SOLD = (
    "product price shop store catalog catalogue sell sold seller sale buy buyer cart order listing "
    "marketplace sku merchant vendor menu ecommerce auction brand"
)
"""What tells that an item is for sale."""
_TALKS = "call chat conversation meeting session interview talk discussion ticket case thread"
"""What ends as nothing is left to say."""
_ALLERGIES = "allergy allergen allergic dietary diet intolerance"
_STARTING = "create add make plan propose"
"""What is done for a need, and puts nothing right."""


def _told(leaf: Leaf, words: str) -> bool:
    """Whether the parameter's own description has one of the words."""
    return not word_set(words).isdisjoint(split_words(leaf.description))


_OPENING = "create open file submit new update edit"
"""What is done with what a body describes, and does not comment on."""
_OFF = regex(r"(?:time|day)s?_?off")
"""Names of functions by which people stay away from work."""
_ASKED_BACK = regex(
    r"\b(?:ask|prompt|request\w*)(?:s|ing)? (?:additional |more )?(?:\w+ )?"
    r"(?:from )?(?:the |a |an )?(?:end[- ]?)?(?:user|human|customer|person|operator|caller)\b"
    r"|\bclarif(?:y|ying|ication)\b",
    re.I,
)
"""What tells that somebody is asked for what a program has to know."""
_ON_THE_WEB = {
    "travel trip tourism tourist vacation itinerary traveler": "search_travel",
    "recipe cooking": "search_recipes",
    "job career vacancy": "search_jobs",
    "news headline": "search_news",
    "shopping product deal": "search_products",
}
"""What may be searched for on the web alone."""


def _subject_of_web(leaf: Leaf) -> str:
    """The searches of the one subject that a search of the web is for; "" for any, or several."""
    found = [symbol for words, symbol in _ON_THE_WEB.items() if mentions(leaf, words)]
    return found[0] if len(found) == 1 else ""


def nearer_text(leaf: Leaf, found: str) -> str:
    """The symbol of a narrower text; "" where what was found is right."""
    if found == "reminder" and near(leaf, "invoice payment dunning overdue", start=1):
        return "payment_reminder"
    if found.endswith("reason") and _OFF.search(leaf.function.name.lower()):
        return "leave_reason"
    opened = found == "comment" and leaf.words == ("body",) and doing(leaf, _OPENING)
    if opened and not near(leaf, "comment note review reply discussion thread", start=1):
        return "bug_report" if near(leaf, "issue ticket bug", start=1) else "desc_change"
    if found == "question" and _ASKED_BACK.search(leaf.function.description):
        return "question_back"
    if found == "search_web" and (narrower := _subject_of_web(leaf)):
        return narrower
    if found == "image_prompt" and near(leaf, "edit inpaint retouch", start=1):
        return "image_edit"
    if found == "allergy_note" and not near(leaf, _ALLERGIES) and not _told(leaf, _ALLERGIES):
        return "work_note"  # of which notes of any kind may tell
    if found in _OF_GOODS and not (mentions(leaf, _SOLD) or siblings(leaf) & word_set(_SOLD)):
        return _OF_GOODS[found]
    if found == "handover_reason" and not mentions(leaf, _SERVED):
        return "escalation_reason"
    if found == "closing_reason" and near(leaf, _TALKS, start=1):
        return "parting_reason"
    if found == "reason" and doing(leaf, _STARTING):
        return "creation_reason"
    at_repair = near(leaf, "repair phone appliance laptop")
    return "device_fault" if found == "bug_report" and at_repair else ""
