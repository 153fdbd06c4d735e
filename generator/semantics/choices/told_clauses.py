"""What a flag's description tells as a clause: "Whether the driver may hand it to a neighbor".

Such a clause is what people say: ", the driver may hand it to a neighbor". Names of such flags
("leave_with_neighbor", "over_fifty") seldom are words that may follow "with".
"""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.described.smallwords import DANGLING
from generator.semantics.described.verbs import DONE

_AUX = "is|are|was|were|has|have|may|can|cannot|could|must|should|needs to|will"
_VERBS = (
    "needs|takes|accepts|wants|wishes|requires|speaks|brings|covers|owns|carries|uses|lives|works|"
    "contains|comes|gets|plays|holds|wears|fits|pays|offers|allows|expects|knows|likes|prefers"
)
_AGREED = "agreed|consented|confirmed|accepted|asked|signed|paid|requested|approved"
"""What somebody has done."""
_LEAD = regex(
    r"(?:(?:optional|boolean|bool|flag|indicat\w+|specif\w+|tells?|an?|the|to|that|it|is)\W+)*"
    r"(?:whether|(?:true|yes|set(?: to)? true|set|check(?:ed)?|tick(?:ed)?)?,? ?"
    r"(?:if|when|once))(?: or not)? "
    r"(?P<told>[a-z].*)",
    re.I,
)
_CLAUSE = regex(
    r"(?P<det>(?:the|an?|this|your|my) )?(?P<who>[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?) "
    rf"(?:(?:already|usually|often) )?(?P<verb>{_AUX}|{_VERBS}|{_AGREED}) (?P<rest>[a-z0-9].*)",
    re.I,
)
_INVERTED = regex(
    r"(?P<verb>is|are|was|were|has|have) (?P<det>(?:the|an?|this|your) )?(?P<who>[a-z]+) "
    r"(?P<rest>[a-z].*)",
    re.I,
)
_THERE = regex(r"there(?:'s| is| are) (?:any )?(?P<told>(?:an? )?[a-z][a-z -]+)", re.I)
_SHOW = r"(?:return|show|list|include|get|display|find|retrieve|fetch|search|consider)(?:s|es)?"
_HAVING = regex(r"(?:has|have|having) (?P<told>an? [a-z][a-z -]*[a-z])", re.I)
"""What something is to have: "Has a washing machine"."""
_ONLY = regex(
    r"(?:(?:whether|if true,?|set to true|true|flag) (?:to )?)?"
    rf"(?:only (?:{_SHOW} )?|{_SHOW} only )(?:for )?"
    r"(?P<told>[a-z]+(?: [a-z]+){0,2}?s (?:that|which|with|without|currently|containing|"
    r"designated|having|in|on|from|by|made|[a-z]+ed) [a-z' -]+)",
    re.I,
)
_LEFT = regex(
    r"(?:if|when) true, only (?P<told>[a-z]+(?: [a-z]+){0,2}?s) (?:will|are|is)\b.*", re.I
)
_END = regex(
    r"\s*(?:[.;:(?\[\n,]|\s[-–—]\s|\b(?:or not|by default|when|if|because|so that|unless)\b).*",
    re.S,
)
_PROGRAM = frozenset(
    "result results response responses output function tool api request call server endpoint "
    "field value values flag parameter option it they this that there query data payload item "
    "items any all each every which what who one some object objects string record records entry "
    "entries list method client system app model token cache filter search report table column "
    "row node file files image images page pages chart percentile rank score scores action "
    "operation answer answers to not only also and or of for with include return show add".split()
)
"""What programs speak of, and what is no subject."""
_SHOWN = regex(r"be (?:included|returned|shown|retrieved|displayed|added|listed|sent)\b", re.I)
"""What happens to an answer, and to nothing that anyone speaks of."""
_ASKING = frozenset("user caller".split())
_NO_ARTICLE = frozenset(
    "water rain snow parking smoke gas power light anyone everyone additional extra more".split()
)
_SOMEBODY = frozenset("somebody someone anybody".split())
_DOES = frozenset(f"is|was|has|{_VERBS}".split("|"))
_PARTICIPLE = regex(rf"(?:{DONE}|come|been|had|put|set)\b", re.I)
_AUXILIARY = frozenset(_AUX.split("|"))
_FIRST_PERSON = {"is": "am", "has": "have", "needs to": "need to"}
_DENIED = {
    "am": "am not",
    "may": "may not",
    "can": "can't",
    "cannot": "can",
    "will": "won't",
    "must": "need not",
    "should": "need not",
    "need to": "need not",
    "needs to": "need not",
}
LONGEST = 7
"""Words after the verb, at most."""


def clause_of(description: str) -> tuple[str, str] | None:
    """What to say for yes and for no, where the description is a clause of few words."""
    first = " ".join(description.replace("’", "'").split("\n")[0].split())
    told = first.split(". ")[0].rstrip(" .")
    only = _ONLY.fullmatch(told) or _LEFT.fullmatch(told)
    if only is not None and not _PROGRAM & {*only["told"].lower().split()[:1]}:
        told = only["told"].removesuffix(" needed")
        return f"only {told}", f"not only {told}"
    led = _LEAD.match(first)
    there = _THERE.fullmatch(_END.sub("", led["told"])) if led else None
    if there is not None and len(there["told"].split()) <= LONGEST:
        told = there["told"]
        lead = f"there {'are' if told.endswith('s') else 'is'}"
        return f"{lead} {told}", f"{lead} no {re.sub(r'^an? ', '', told)}"
    having = _HAVING.fullmatch(_END.sub("", led["told"] if led else told))
    if having is not None and len(having["told"].split()) <= LONGEST:
        return f"with {having['told']}", f"without {having['told']}"
    found = _CLAUSE.match(led["told"] if led else first) or _INVERTED.match(first)
    return _said(found) if found is not None else None


def _said(found: re.Match[str]) -> tuple[str, str] | None:
    who, verb, rest = found["who"], found["verb"].lower(), _END.sub("", found["rest"])
    words = rest.lower().split()
    if not 0 < len(words) <= LONGEST or words[-1] in DANGLING:
        return None
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9' -]*", rest) or _PROGRAM & {*who.lower().split()}:
        return None
    if _SHOWN.match(rest):
        return None
    if verb == "have" and found["det"] and not who.endswith("s") and _PARTICIPLE.match(rest):
        done = f"have {found['det'].lower()}{who} {rest}"  # what somebody else is to do
        return done, f"don't {done}"
    if who.lower() in _ASKING:
        verb = _FIRST_PERSON.get(verb) or (verb if verb in _AUXILIARY else _base(verb))
        rest = rest.replace("their ", "my ")
        return f"I {verb} {rest}", f"I {_denied(verb, rest)}"
    who = who if who[:2].isupper() else who[:1].lower() + who[1:]
    if who.lower() in _SOMEBODY and verb in _DOES:
        return f"{who} {verb} {rest}", f"nobody {verb} {rest}"
    bare = (
        who.endswith("s")
        or verb in ("are", "were", "have")
        or bool(_NO_ARTICLE & {*who.lower().split()})
    )
    det = (found["det"] or ("" if bare else "the ")).lower()
    return f"{det}{who} {verb} {rest}", f"{det}{who} {_denied(verb, rest)}"


def _denied(verb: str, rest: str) -> str:
    """The verb and what follows it, denied."""
    if verb in _DENIED:
        return f"{_DENIED[verb]} {rest}"
    if verb in ("has", "have") and not _PARTICIPLE.match(rest):
        return f"{'does' if verb == 'has' else 'do'}n't have {rest}"
    if verb in _AUXILIARY or verb == "have":
        return f"{verb}n't {rest}"
    if verb in _AGREED.split("|"):
        return f"hasn't {verb} {rest}"
    if not verb.endswith("s"):
        return f"don't {verb} {rest}"
    return f"doesn't {_base(verb)} {rest}"


def _base(verb: str) -> str:
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith("shes") else verb[:-1]
