"""Descriptions that name a deed by a noun: "Unified product retrieval", "Web content extraction".

They tell what the tool is, and nobody asks for the retrieval: one asks for the products.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import replace
from generator.records import FunctionSpec

_DEEDS = {
    "retrieval": "get", "extraction": "extract", "search": "search", "generation": "generate",
    "conversion": "convert", "creation": "create", "deletion": "delete", "removal": "remove",
    "detection": "detect", "validation": "validate", "translation": "translate",
    "lookup": "lookup", "management": "manage", "scraping": "scrape", "crawling": "crawl",
    "fetching": "get", "downloading": "download", "grep": "search", "browse": "list",
    "classification": "classify", "summarization": "summarize", "transcription": "transcribe",
    "registration": "register", "cancellation": "cancel", "execution": "run",
    "generator": "generate", "extractor": "extract", "converter": "convert", "finder": "find",
    "scraper": "scrape", "downloader": "download", "validator": "validate", "explorer": "get",
    "fetcher": "get", "retriever": "get", "manager": "manage",
}  # fmt: skip
"""Nouns of deeds and of what does them, with the verb that does it."""
MANNERS = frozenset(
    "hybrid semantic vector simple advanced full-text fulltext deep fuzzy keyword similarity smart "
    "quick adaptive complex fast web natural language knn universal unified general".split()
)
"""How a search goes, which is not what is looked for."""


def doer(words: Sequence[str]) -> str:
    """What is done where a name is of what does it: "quiz_generator", "currency_converter"."""
    verb = _DOERS.get(words[-1], "") if len(words) > 1 else ""
    acts = (each for each in words[:-1] if verb_of(each) == each and each not in NOUNISH)
    return verb if next(acts, None) is None else ""


_DOERS = {
    "generator": "generate", "converter": "convert", "extractor": "extract", "finder": "find",
    "calculator": "calculate", "validator": "validate", "formatter": "format",
    "checker": "check", "summarizer": "summarize", "scraper": "scrape", "resizer": "resize",
    "downloader": "download", "shortener": "shorten", "detector": "detect",
    "classifier": "classify", "transcriber": "transcribe", "compressor": "compress",
    "optimizer": "optimize", "predictor": "predict", "planner": "plan", "picker": "pick",
    "creator": "create", "maker": "make", "rewriter": "rewrite", "solver": "solve",
    "estimator": "estimate", "analyzer": "analyze", "recommender": "recommend",
}  # fmt: skip


def undone(told: Clause, named: Clause, spec: FunctionSpec) -> Clause | None:
    """What is done, where a description names it by a noun; None where the name tells it better."""
    lead, _, head = told.objects[0].lower().rpartition(" ")
    verb = _DEEDS.get(head)
    if verb is None or not lead:
        return told
    own = [word for noun in named.objects for word in noun.split() if word not in MANNERS]
    same = [*map(singular, own)]
    explicit = any(verb_of(word) == named.verb for word in name_words(spec.name)[:2])
    if own and explicit and verb_of(head) != named.verb:
        return None
    things = [word for word in lead.split() if word not in MANNERS]
    if own and (same == things or (named.verb == verb and set(same) <= {*map(singular, things)})):
        things = own
    if not things and verb != "search":
        return told
    return replace(told, verb=verb, objects=(" ".join(things),) if things else ())


def run_as(clause: Clause) -> Clause:
    """What is run, by what it does: one runs a web server scan, not the scanner."""
    noun = clause.objects[0] if len(clause.objects) == 1 else ""
    front, _, head = noun.rpartition(" ")
    if clause.verb not in ("run", "execute", "perform", "launch") or head not in _RUN or not front:
        return clause
    return replace(clause, verb="run", objects=(f"{front} {_RUN[head]}",))


_RUN = {"scanner": "scan", "checker": "check", "analyzer": "analysis", "analyser": "analysis"}


def unrecommended(clause: Clause) -> Clause:
    """A clause whose object does not say the verb again: "recommend a routine", and none of it."""
    noun = clause.objects[0] if len(clause.objects) == 1 else ""
    front, _, head = noun.rpartition(" ")
    again = clause.verb in _TOLD and singular(head.lower()) == _TOLD[clause.verb] and front
    return replace(clause, objects=(front,)) if again else clause


_TOLD = {
    "recommend": "recommendation", "suggest": "suggestion", "predict": "prediction",
    "estimate": "estimate", "translate": "translation", "summarize": "summary",
}  # fmt: skip
