"""Texts in Chinese, Japanese and Korean letters, word for word, in English word order."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.quick import regex
from generator.semantics.catalogues import read_sections
from generator.semantics.described.glossary import listing, plural

_OF_SIMPLE = str.maketrans(
    "佈併個備傳傷僅價億償優儲兒內兩冊凍別刪剛創劃劇動務勝勞勢匯區協參吳員問啟喚單嘆嚐嚴國圍圓圖團"
    "執報場塊墊壓壞夢夾奧婦媽孫學實寧審寫寶將專尋對導屆層屬岡島帥師帳帶幣幾庫廠廢廣張強彈彙後徑從"
    "復徵恆悅惡愛態慣慮慶憶應懸戀戰戲戶拋掃掛採揀揚換損撥擇擊擋擔據擬擴擺攜攝敗敵數斷時晝曆會東業"
    "極榮構樂標樣機檔檢權歡歲歷殘氣決況淨測準溫滅滿漁漢漲潔濃濟瀏灣災為無煩熱燈燒營爭牆狀獎獨獲現"
    "環產畫異當療癥發盡監盤眾確碼礎禮種稱積穩競筆節範築簡簽糧糾紀約紅純紙級細紹終組結絕絡給統經綜"
    "綠綱網緊線編緩緯練縣縮總績織繪續罰羅義習聖聞聯聰聲職腦臉臨與舉舊舖華藝蘋蘭處虛號蟲術衛衝補裝"
    "裡製複見規視覽觀訂計訊訓託設許訴診註評詞詢試話該詳誌認語說課調談請論謝證識譜譯議護讀變豐負財"
    "貢貨販貫責買費貼資賠賣質賬賺購賽贈贊贏跡車軌軍軟載輔輕輛輪輯輸轉農連進運過達違遞遠適選遺還郵"
    "鄉鄰醫釋銀銷鋼錄錢錯鍵鎖鎮鏈鏡鐘鐵長門閉開間閱關陣陸陽隊階際隨險隱雙雜離難雲電霧靜韓響頁頂項"
    "順須預領頭頻題額顏願類顧顯風飛飯飲餘駐駕騎驟體鬆魚鮮鳥麗麥黃點齊齡龍廳錶週",
    "布并个备传伤仅价亿偿优储儿内两册冻别删刚创划剧动务胜劳势汇区协参吴员问启唤单叹尝严国围圆图团"
    "执报场块垫压坏梦夹奥妇妈孙学实宁审写宝将专寻对导届层属冈岛帅师账带币几库厂废广张强弹汇后径从"
    "复征恒悦恶爱态惯虑庆忆应悬恋战戏户抛扫挂采拣扬换损拨择击挡担据拟扩摆携摄败敌数断时昼历会东业"
    "极荣构乐标样机档检权欢岁历残气决况净测准温灭满渔汉涨洁浓济浏湾灾为无烦热灯烧营争墙状奖独获现"
    "环产画异当疗症发尽监盘众确码础礼种称积稳竞笔节范筑简签粮纠纪约红纯纸级细绍终组结绝络给统经综"
    "绿纲网紧线编缓纬练县缩总绩织绘续罚罗义习圣闻联聪声职脑脸临与举旧铺华艺苹兰处虚号虫术卫冲补装"
    "里制复见规视览观订计讯训托设许诉诊注评词询试话该详志认语说课调谈请论谢证识谱译议护读变丰负财"
    "贡货贩贯责买费贴资赔卖质账赚购赛赠赞赢迹车轨军软载辅轻辆轮辑输转农连进运过达违递远适选遗还邮"
    "乡邻医释银销钢录钱错键锁镇链镜钟铁长门闭开间阅关阵陆阳队阶际随险隐双杂离难云电雾静韩响页顶项"
    "顺须预领头频题额颜愿类顾显风飞饭饮余驻驾骑骤体松鱼鲜鸟丽麦黄点齐龄龙厅表周",
)
"""Letters of traditional Chinese that stand in the table in their simple form."""
_RUN = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3131-\u318e]+")
_QUOTED = r"'[^']*'|\"[^\"]*\"|`[^`]*`|https?://[^\s)）,，]+"
_CLOCK = r"[Hh]{2}:[Mm]{2}(?::[Ss]{2})?|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
_AMOUNT = r"\d[\d.,%-]*(?:(?<=\d)[A-Za-z]{1,3}(?![A-Za-z0-9]))?"
"""A number, with the unit that stands at it: "15m"."""
_LATIN = rf"{_CLOCK}|[A-Za-z_][A-Za-z0-9_]*(?:[.+/-][A-Za-z0-9_]+)*|{_AMOUNT}"
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


_KANA = regex(r"[\u3040-\u30ff]")
_HANGUL = regex(r"[\uac00-\ud7af]")


def is_written(text: str) -> bool:
    """Whether a text is in these letters alone."""
    return _RUN.fullmatch(text) is not None


def home(text: str) -> str:
    """The country whose letters a text is written in."""
    if _HANGUL.search(text):
        return "South Korea"
    if _KANA.search(text):
        return "Japan"
    return "Taiwan" if text.translate(_OF_SIMPLE) != text else "China"


def in_words(text: str) -> tuple[str, bool]:
    """A text in English words, phrase by phrase, and whether all of its words are known.

    Examples and options that the table lacks stand as they are.
    """
    said: list[str] = []
    phrase: list[Term] = []
    known, shows = True, False
    for match in _PART.finditer(_LISTING.sub("one of", text.translate(_PUNCTUATION))):
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
    joined = _SEVERAL.sub(lambda told: f"{told[1]} {plural(told[2])}", joined)
    joined = re.sub(r" ([,.:;)\]?!])", r"\1", re.sub(r"([(\[]) ", r"\1", joined))
    return re.sub(r"e\.g\.:?", "e.g.", joined), known


_LISTING = regex(r"[可][选選](?=: ?[\w'\"])")
"""What leads to all that may be given, and says elsewhere that nothing need be."""
_SEVERAL = regex(r"\b(two|all) ([a-z]+)(?=$| (?:of|in|by|from)\b)")
_ENDS = frozenset(").;")
"""What ends a list of examples."""


def does(sentence: str) -> str:
    """What a function does, if up to the first comma all words are known and a verb begins."""
    said, whole = in_words(_MORE.split(sentence, maxsplit=1)[0].replace("、", "和"))
    if _FIELDS.match(said):
        return ""  # what is searched in, not for
    said = listing(said)
    return said if whole and any(said.startswith(f"{verb} ") for verb in _verbs()) else ""


_FIELDS = regex(r"search (?:\w+ )?(?:name|title|content|text|description)\b")


_MORE = regex(r"[,，;；:：/]|并(?!排)|同时|並(?!排)|(?<=[가-힣])하고 |(?<=[가-힣])한 [뒤후] ?")
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
    if terms and terms[0].english == "use" and any(term.kind == "verb" for term in terms[2:]):
        terms = [Term("by", "<by>"), *terms[1:]]  # "plan a route using an address"
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
