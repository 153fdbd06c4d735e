"""Texts in Chinese, Japanese and Korean letters, word for word, in English word order."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.quick import regex
from generator.semantics.catalogues import read_sections
from generator.semantics.described.glossary import plural

_OF_SIMPLE = str.maketrans(
    "細詳獲檢尋詢關鍵單創刪發標題內說訊電話號碼碼國縣區點車飯間開離結時屆號數會員業證價額產類狀態語檔徑圖頁資庫問題筆註務專標評論鏈選認設預節運歷經範圍場匯幣財報導訂購買賣門錄編輯轉換譯輸傳載讀寫儲計算測試執監顯續資訊氣預報餘額歲個將從給對為與參數項",
    "细详获检寻询关键单创删发标题内说讯电话号码码国县区点车饭间开离结时届号数会员业证价额产类状态语档径图页资库问题笔注务专标评论链选认设预节运历经范围场汇币财报导订购买卖门录编辑转换译输传载读写储计算测试执监显续资讯气预报余额岁个将从给对为与参数项",
)
"""Letters of traditional Chinese that stand in the table in their simple form."""
_RUN = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3131-\u318e]+")
_QUOTED = r"'[^']*'|\"[^\"]*\"|`[^`]*`|https?://[^\s)）,，]+"
_LATIN = r"[A-Za-z_][A-Za-z0-9_]*(?:[.+/-][A-Za-z0-9_]+)*|\d[\d.,%-]*"
_CHOICES = rf"(?:(?<=[:(])|(?<=[:(] )){_RUN.pattern}(?:/{_RUN.pattern})+"
"""Options side by side, which are values."""
_PART = regex(rf"{_QUOTED}|{_CHOICES}|{_RUN.pattern}|{_LATIN}|\s+|[^\w\s]")
_PUNCTUATION = str.maketrans("，。：；（）、「」『』【】？！", ",.:;(),''''[]?!")
_DONE = frozenset("search query get nothing".split())
"""What is done with what a parameter tells, which these languages put anywhere."""


class Term(NamedTuple):
    """A word in English, its kind, and whether the table knows it."""

    english: str
    kind: str
    known: bool = True
    single: bool = False
    """Whether it is one letter for something that the table has a word for."""


@functools.cache
def _table() -> Mapping[str, Term]:
    sections = read_sections("glossary_written.ini")
    kinds = {"small": "", "adjectives": "adjective", "verbs": "verb", "nouns": "noun"}
    return {
        form.translate(_OF_SIMPLE): Term(
            english, kind or f"<{english}>", single=bool(kind) and len(form) == 1
        )
        for section, kind in kinds.items()
        for english, forms in sections[section].items()
        for form in forms.split()
    }


@functools.cache
def _terms() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(), key=lambda one: (-len(one), one)))))


@functools.cache
def written_places() -> Mapping[str, str]:
    """Countries by their names in other letters, in which the things of a function lie."""
    places = read_sections("glossary_written.ini")["places"]
    return {form: place.title() for place, forms in places.items() for form in forms.split()}


def in_words(text: str) -> tuple[str, bool]:
    """A text in English words, phrase by phrase, and whether all of its words are known.

    Examples and options that the table lacks stand as they are.
    """
    said: list[str] = []
    phrase: list[Term] = []
    known, shows = True, False
    for match in _PART.finditer(text.translate(_PUNCTUATION)):
        piece = match[0]
        terms = _segmented(piece) if _RUN.fullmatch(piece) else []
        if "/" in piece and _RUN.match(piece):
            quoted = "', '".join(piece.split("/"))
            phrase.append(Term(f"one of '{quoted}'", "noun"))
        elif shows and not all(term.known for term in terms):
            phrase.append(Term(piece, "noun"))
        elif terms:
            phrase += terms
        elif piece[0].isalnum() or piece[0] == "_":
            phrase.append(Term(piece, "noun"))
        elif not piece.isspace():
            said, known = [*said, _said(phrase)], known and all(term.known for term in phrase)
            said.append(piece)
            phrase = []
        shows = (shows or any(term.kind == "<e.g.>" for term in terms)) and piece not in _ENDS
    known = known and all(term.known for term in phrase)
    joined = " ".join(one for one in [*said, _said(phrase)] if one)
    joined = re.sub(r"\btwo ([a-z]+)$", lambda two: f"two {plural(two[1])}", joined)
    joined = re.sub(r" ([,.:;)\]?!])", r"\1", re.sub(r"([(\[]) ", r"\1", joined))
    return re.sub(r"e\.g\.:?", "e.g.", joined), known


_ENDS = frozenset(").;")
"""What ends a list of examples."""


def does(sentence: str) -> str:
    """What a function does, if up to the first comma all words are known and a verb begins."""
    said, whole = in_words(_MORE.split(sentence, maxsplit=1)[0])
    return said if whole and any(said.startswith(f"{verb} ") for verb in _verbs()) else ""


_MORE = regex(r"[,，;；:：/]|并(?!排)|同时|並(?!排)")
"""Where a sentence goes on with what else is done."""


@functools.cache
def _verbs() -> tuple[str, ...]:
    return tuple(read_sections("glossary_written.ini")["verbs"])


def _segmented(run: str) -> list[Term]:
    """The words of a run of letters, the longest that the table has; others are unknown."""
    plain, found, at = run.translate(_OF_SIMPLE), [], 0
    while at < len(plain):
        match = _terms().match(plain, at)
        if match:
            found.append(_table()[match[0]])
            at = match.end()
        else:
            if not found or found[-1].known:
                found.append(Term("", "noun", known=False))
            at += 1
    return [term for at, term in enumerate(found) if not _chance(found, at)]


def _chance(found: Sequence[Term], at: int) -> bool:
    """Whether a letter beside unknown ones is but a part of their word."""
    beside = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    return found[at].single and not all(term.known for term in beside)


def _said(phrase: Sequence[Term]) -> str:
    terms = [term for term in phrase if term.kind != "<nothing>"]
    words = _ordered(terms)
    pairs = zip(words, [*words[1:], ""], strict=False)
    kept = (word for word, after in pairs if not f"{after} ".startswith(f"{word} "))
    return " ".join(filter(None, kept))


def _ordered(terms: Sequence[Term]) -> list[str]:
    """A phrase with its verb first and what stands before it behind what it does it to."""
    terms = [term for term in terms if term.kind != "<topic>"]
    kinds = [term.kind for term in terms]
    if "<do>" in kinds and kinds[-1] not in ("<do>", "verb"):
        return _noun(terms[len(kinds) - kinds[::-1].index("<do>") :])
    if "<do>" in kinds or "<object>" in kinds:
        return _verb_last([term for term in terms if term.kind != "<do>"])
    verb = next((at for at, kind in enumerate(kinds) if kind == "verb"), 0)
    if kinds[:1] == ["<take>"] and verb > 1:
        into = ["to"] if verb + 1 < len(terms) else []
        return [terms[verb].english, *_noun(terms[1:verb]), *into, *_noun(terms[verb + 1 :])]
    if kinds and kinds[0] in _BEFORE and 0 < verb < len(terms) - 1:
        inner = [term for term in terms[1:verb] if term.kind != "<inside>"]
        how = "to" if kinds[0] == "<towards>" else terms[0].english
        return [*_ordered(terms[verb:]), how, *_noun(inner)]
    if kinds and kinds[0] in _BEFORE and 0 < verb == len(terms) - 1:
        return [terms[verb].english, terms[0].english, *_noun(terms[1:verb])]
    if kinds[:1] == ["verb"]:
        return [terms[0].english, *_noun(terms[1:])]
    return _noun(terms)


_BEFORE = frozenset({"<in>", "<from>", "<by>", "<for>", "<with>", "<until>", "<towards>"})
_BEHIND = {"<with>": "by", "<at>": "in", "<from>": "from", "<until>": "until", "<by>": "by"}


def _verb_last(terms: Sequence[Term]) -> list[str]:
    """Japanese and Korean: particles behind what they are about, the verb at the end."""
    end = max((at for at, term in enumerate(terms) if term.kind == "verb"), default=-1)
    said = [terms[end].english] if end >= 0 else []
    objects: list[str] = []
    others: list[str] = []
    start = 0
    for at, term in enumerate(terms):
        if at == end:
            break
        if term.kind == "<object>":
            objects += _noun(terms[start:at])
            start = at + 1
        elif term.kind in _BEHIND:
            others += [_BEHIND[term.kind], *_noun(terms[start:at])]
            start = at + 1
    rest = _noun(terms[start : end if end >= 0 else len(terms)])
    return [*said, *(objects or rest), *(rest if objects else []), *others]


def _noun(terms: Sequence[Term]) -> list[str]:
    """A noun with what is told of it before it: "X 的 Y" is the Y of X."""
    at = max((at for at, term in enumerate(terms) if term.kind == "<of>"), default=-1)
    if at < 0:
        words = [term for term in terms if term.kind not in _MARKS]
        starts = 0
        for here, term in enumerate([*words, Term("", "<and>")]):
            if term.kind[:1] == "<":
                words[starts:here] = sorted(words[starts:here], key=lambda one: one.kind != _TELLS)
                starts = here + 1
        return [term.english for term in words]
    head, told = _noun(terms[at + 1 :]), list(terms[:at])
    if not head:
        return _noun(told)
    if not told:
        return head
    relation = _RELATIONS.get(told[-1].kind)
    if relation:
        inner = [term for term in told[:-1] if term.kind not in ("<in>", "<of>")]
        return [*head, relation, *_noun(inner)]
    if all(term.kind == "adjective" for term in told):
        return [*(term.english for term in told), *head]
    if told[0].kind == "verb":
        return [*head, *([] if told[0].english in _DONE else ["to", *_ordered(told)])]
    return [*head, "of", *_noun(told)]


_RELATIONS = {
    "<inside>": "in",
    "<after>": "after",
    "<before>": "before",
    "<between>": "between",
}
_MARKS = frozenset({"<inside>", "<object>", "<with>", "<at>", "<take>"})
"""Particles that say nothing where only things are named."""
_TELLS = "adjective"
"""What stands before all nouns in English: "real-time stock quote"."""


def explained(text: str) -> str:
    """What a parameter is, without what is done with it."""
    said, _ = in_words(text)
    return re.sub(r"^(?:search|query|get) (?!term|keyword|radius)(?=[a-z])", "", said)
