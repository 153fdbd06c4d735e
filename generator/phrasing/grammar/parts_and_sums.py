"""Parts and sums that two arguments tell: "pages 1 and 3 of report.pdf", "send 0.5 ETH"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import class_of
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import replace

_PAGED = frozenset("extract delete remove rotate split get read".split())
_DOCUMENT = frozenset("path file pdf document doc filename filepath".split())
_MADE = frozenset("output out target destination dest new save".split())
_PAID = frozenset("send transfer pay withdraw deposit swap exchange stake unstake bridge".split())
_SUMS = (("amount",), ("from", "amount"), ("input", "amount"), ("sell", "amount"))
_KEYS_OF_TOKENS = (("token", "address"), ("token", "contract"), ("token", "contract", "address"))
_GIVEN = frozenset("from source input sell".split())
"""What the name of what is given for another starts with."""
_MONIES = frozenset(("cryptocurrency", "currency_code"))
_COINS = frozenset("token coin currency asset symbol crypto cryptocurrency".split())


def extracting(intent: Intent, roles: Sequence[Role]) -> Intent:
    """The intent of a function that takes pages out of a document, which is no look-up."""
    if intent.verb != "extract" or not _of_pages(intent) or _pages(intent, roles) is None:
        return intent
    return replace(intent, kind=class_of("swap"), complements=(), kept=())


def paged(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """Pages of a document, said with it; and the roles left."""
    if intent.verb not in _PAGED | _READ:
        return None
    found = _lines(roles) or (_pages(intent, roles) if intent.verb in _PAGED else None)
    if found is None:
        return None
    pages, document = found
    rest = [role for role in roles if role not in (*pages, document)]
    if pages[0].parameter.leaf.words[-1] == "line":
        which = f"lines {pages[0].mark} to {pages[1].mark}"
        lined = f"{which} of {document.mark}"
        return Choice((lined, lined, f"{which} in {document.mark}"), (lined,), (), "title"), rest
    if len(pages) > 1:
        which = f"pages {pages[0].mark} to {pages[1].mark}"
    elif "array" in types_of(pages[0].parameter) or pages[0].parameter.leaf.words[-1] != "page":
        which = f"pages {pages[0].mark}"
    else:
        which = f"page {pages[0].mark}"
    if not _of_pages(intent):
        text = f"{intent.noun} from {which} of {document.mark}"
        return Choice((f"the {text}", text), (text,), (), "title"), rest
    away = intent.verb in ("extract", "delete", "remove", "get")
    said = (f"{which} {'from' if away else 'of'} {document.mark}", f"{which} of {document.mark}")
    return Choice(said, said, (), "title"), rest


def _lines(roles: Sequence[Role]) -> tuple[list[Role], Role] | None:
    """The first and the last line, and the one file that they are of."""
    files = [role for role in roles if _is_document(role)]
    ends = [[r for r in roles if r.parameter.leaf.words in names] for names in _LINES]
    if len(files) != 1 or not all(len(end) == 1 for end in ends):
        return None
    return [end[0] for end in ends], files[0]


_LINES = (
    (("start", "line"), ("from", "line"), ("first", "line"), ("line", "start")),
    (("end", "line"), ("to", "line"), ("last", "line"), ("line", "end")),
)
_READ = frozenset("read get show view see delete remove copy highlight open display".split())


def _pages(intent: Intent, roles: Sequence[Role]) -> tuple[list[Role], Role] | None:
    """The arguments that tell which pages, and the document they are of."""
    files = [role for role in roles if _is_document(role)]
    words = {" ".join(role.parameter.leaf.words): role for role in roles}
    ends = [words[name] for name in ("start page", "end page") if name in words]
    ends = ends or [words[name] for name in ("from page", "to page") if name in words]
    lists = [words[name] for name in _LISTS if name in words]
    pages = ends if len(ends) > 1 else lists
    told = _of_pages(intent) or (len(ends) > 1 and bool(_TOLD & set(intent.noun.split())))
    if len(files) != 1 or not told or not pages or (pages is lists and len(lists) > 1):
        return None
    return pages, files[0]


def _of_pages(intent: Intent) -> bool:
    return bool({"page", "pages", "range"} & set(intent.noun.lower().split()))


_TOLD = frozenset("text content contents image images table tables".split())
"""What pages have that is taken from them."""
_LISTS = ("pages", "page numbers", "page range", "page ranges", "page number", "page")


def _is_document(role: Role) -> bool:
    words = set(role.parameter.leaf.words)
    return bool(words & _DOCUMENT) and not words & _MADE and types_of(role.parameter) <= {"string"}


def paid(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A sum with what it is of: "0.5 ETH"; and the roles left."""
    if intent.verb not in _PAID:
        return None
    sums = [role for role in roles if role.parameter.leaf.words in _SUMS]
    of_tokens = singular(intent.noun.rsplit(" ", 1)[-1].lower()) in _COINS
    coins = [role for role in roles if _is_coin(role, of_tokens)]
    keys = [role for role in roles if role.parameter.leaf.words in _KEYS_OF_TOKENS]
    if len(sums) != 1 or len(coins or keys) != 1:
        return None
    of = "" if coins else "of token "
    coins = coins or keys
    said = (f"{sums[0].mark} {of}{coins[0].mark}",)
    rest = [role for role in roles if role not in (sums[0], coins[0])]
    return Choice(said, said, (), "title"), rest


def _is_coin(role: Role, of_tokens: bool) -> bool:
    """Whether it tells of what the sum is: no thing that is owned, and no key but among tokens."""
    words = role.parameter.leaf.words
    if of_tokens and words[0] in _GIVEN and len(words) == 2 and words[1] in _COINS:
        return types_of(role.parameter) <= {"string"}
    sole = len(words) == 1 or words[-1] == "symbol"
    kind = role.parameter.meaning.name
    coin = kind in _MONIES or ("asset" not in words and (of_tokens or kind != "api_key"))
    return coin and bool(_COINS & set(words)) and sole and types_of(role.parameter) <= {"string"}
