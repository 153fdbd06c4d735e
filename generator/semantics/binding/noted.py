"""What a description says outright: "IATA code", "Title of the song or album"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf
from generator.semantics.binding.candidates import Kind
from generator.semantics.binding.forms_told import told_form
from generator.semantics.described.headed import COUNTED_TIME
from generator.semantics.described.naming import singular, without_filter
from generator.semantics.described.things import names_another, told_thing
from generator.semantics.described.verbs import DONE
from generator.semantics.drawing.composed import split_words
from generator.semantics.topics.languages_of_code import LANGUAGES
from generator.semantics.topics.somebody import is_somebody

_NOTED: tuple[tuple[str, str, str], ...] = (
    (r"^(?:an? |the )?(?:(?:list|array) of |comma[- ]separated )?(?:(?!or\b)[\w-]+ ){0,3}"
     r"e-?mail address(?:es)?\b", "email", "id type domain format"),
    (r"^(?:the )?(?:account|user|login|sender|recipient|owner|member|contact)(?:'s)? e-?mail\b",
     "email", "id type domain format"),
    (r"^(?:the )?e-?mail(?: address)? of (?:the|your|an?|who)\b", "email", "type domain"),
    (r"^(?:filter by )?(?:the |an? )?(?:[\w-]+ ){0,2}handle\b(?! to)"
     r"|^user ?names?\b(?! (?:and|or|for)\b)", "username", "door file event url id ssh opponent"),
    (r"^(?:the |your )?(?:user'?s?|your|their) (?:preferred )?name\b(?! or)", "person_name",
     "login id"),
    (r"^(?:the )?(?:[\w-]+ ){0,5}CSV (?:data|text|string|content)\b", "csv_text",
     "path file url format delimiter"),
    (r"^(?:the |an? )?(?:token|coin|crypto(?:currency)?) symbol\b", "cryptocurrency", "id"),
    (r"^(?!.*\bsol(?:ana)?\b)(?:the |an? |your )?(?:[\w'-]+ ){0,4}"
     r"(?:wallet address\b|address \(0x(?:\.{3}|…|[0-9a-f]))", "wallet_address",
     "type id chain index label name key"),
    (r"\bCNPJ\b", "cnpj", "type name"),
    (r"\bCPF\b", "cpf", "type name"),
    (r"\bIATA\b(?!.{0,20}airline)|\bairport codes?\b", "airport_code",
     "airline carrier flight number"),
    (r"\bISO[ -]?4217\b|^(?:an? |the )?(?:list of )?(?:\w+ )?currency codes?\b", "currency_code",
     "country"),
    (r"<?\blang(?:uage)?(?:[_ -]?code)?>?[-_]<?(?:country|region)", "locale", ""),
    (r"^(?!.*(?:IATA|language|e\.g\.)).*(?:\bISO[ -]?3166-1\b|\balpha-2\b)", "country_code",
     "currency subdivision"),
    (r"\bISO[ -]?3166\b", "country_code", "currency region subdivision"),
    (r"\bCSS selector", "selector", ""),
    (r"^(?:the |an? )?MIME[- ]type\b", "mime_type", "path name url data"),
    (r"\bMIME type", "mime_type", "path file"),
    (r"^(?:the |an? |optional )*file ?name\b", "file_name", "path url id pattern prefix"),
    (r"\bHugging ?Face\b|\bmodel repository\b", "hub_model",
     "token url path dataset tokenizer key cache file revision space"),
    (r"^(?:the |an? )?(?:[\w-]+ ){0,3}?date and (?:[\w-]+ )?time\b(?! (?:format|range|zone))",
     "datetime", "format range zone"),
    (r"^(?:the )?(?:first|last) day (?:of|on)\b", "date", "days number"),
    (r"^(?:the |an? |your )?(?:[\w-]+ ){0,2}phone number\b", "phone",
     "id sid type code country prefix"),
    (r"^(?:GPS |geographic )?coordinates(?:\.?$| or\b| of (?:the |an? )?(?:place|point|site)\b)",
     "coordinate_pair", "system format type bounds box bbox"),
    (r"^country (?:of|where|in which|from)\b", "country", "code iso"),
    (r"^language (?:for|of|in) (?:which|the)\b|\bISO[ -]?639\b", "language",
     "level model programming"),
    (r"^(?:the )?initials\b", "initials", ""),
    (r"^(?:the )?(?:company|firm) (?:that|which|who)\b", "company", "id name email domain"),
    (r"^(?:the )?time of (?:the )?(?:arrival|departure|pickup|delivery|collection|landing)\b",
     "time_of_day", "date datetime timestamp"),
    (r"^why (?:the|it|this|you|we|they|an?)\b(?! (?:tool|function|call|action|command))", "reason",
     "reason feedback type category code"),
    (r"^(?!.*\b(?:branch|tag|HEAD|e\.g|or)\b)"
     r"(?:(?:[\w-]+ ){1,3}(?:onto|at|from|to) (?=the |an? |specific |given |target ))?"
     r"(?:(?:the|an?|specific|given|target|base) )*commit(?: (?:hash|sha|id|ref(?:erence)?))?"
     r"(?=$|[.,;(]| (?:to|from|at|that|which|where)\b)", "commit",
     "message author date type count range email title body file path sql url mode limit"),
    (r"\b(?:a|the|writing) Java[Ss]cript (?:code|script|function|expression|snippet)"
     r"|^Java[Ss]cript (?:code|source|expression|snippet|to (?:run|execute|evaluate|inject))\b",
     "javascript_code", "url path file name id"),
    (rf"^(?:the |an? |some |raw )*(?:{LANGUAGES})(?: source)? (?:code|scripts?|snippets?|program"
     r"|to (?:run|execute|evaluate))\b", "code_snippet", "url path file name id"),
    (r"\b(?:a|the) Python (?:code|script|snippet)|^Python code\b", "python_code", "path file url"),
    (r"\bwhy (?:this|the|that) (?:tool|function|call|action|command|operation|step|change)\b"
     r"|\breason(?:ing)? (?:for|behind) (?:using|calling|running) (?:this|the) \w+$",
     "purpose", ""),
    (r"\bSQL (?:query|statement)s? (?:to|which|that|for)\b|^(?:the )?SQL (?:source|code)",
     "sql", "id name"),
    (r"^(?:the |an? |your )?(?:JWT|bearer)(?: \w+)? token\b", "bearer_token", "type expiry url"),
    (r"\b(?:API|authentication|encryption|secret|access|application|developer) (?:key|token)\b",
     "api_key",
     "id name path type expiry limit time uri url scope header password passphrase bucket username "
     "user email owner account login"),
    (r"\bE\.?164\b", "phone", ""),
    (f"^{COUNTED_TIME}", "duration", ""),
    (r"\b(?:project|repo(?:sitory)?) ID or (?:[\w-]+ ){0,3}path\b", "repository", ""),
    (r"\(\w*\) ?=>", "javascript_code", ""),
    (r"\bURL[- ]friendly name|\bURL slug", "slug", "id"),
    (r"\bIANA time ?zone|\btime ?zone (?:name|identifier)", "timezone", "timestamp"),
    (r"\bgit\w+ (?:user ?name|login|handle)\b|^user ?names? (?:of|to)\b", "username", "repo id"),
    (r"^(?:an? |the )?natural[- ]language question\b", "question", "url id"),
    (r"\b(?:host ?name|domain(?: name)?|host) or (?:an? )?IP\b|\bIP(?: address)? or (?:an? )?"
     r"(?:host|domain)", "hostname", ""),
    (r"^(?:the |an? |optional |specific )*(?:search (?:query|terms?|phrase|string|keywords?)"
     r"|(?:full|free)[- ]?text (?:search|query))\b",
     "search_query", "type id limit filter sort url"),
    (r"^(?:the |an? )?(?:[\w-]+ ){0,3}(?:UUID|GUID)s?\b(?! or\b)", "uuid", ""),
    (r"^(?!.*\bISO\b).*(?:\b(?:epoch|unix) ?(?:time ?stamps?\b|(?:milli)?seconds|时间戳|時間戳)"
     r"|\btime ?stamp,? in (?:milli)?seconds\b)", "timestamp", ""),
    (r"\bticker symbol", "ticker", "exchange"),
    (r"(?<!or )'Latitude, ?Longitude'(?! or)", "coordinate_pair", ""),
    (r"^(?:as |in )?[('\"]*lat(?:itude)?, ?(?:lng|lon|longitude)\W*(?: (?:pair|coordinates))?\W*$",
     "coordinate_pair", ""),
    (r"\barXiv (?:paper )?ids?\b(?! or)", "arxiv_id", "url input"),
    (r"\bJSONP\b|\bJavaScript callback|^(?:the |a )?callback function\b"
     r"|^(?:the )?function to (?:be )?(?:call|execut|invok)",
     "function_name", "url"),
    (r"\bYYYY[-/.]?MM\b(?![-/.]?D)", "year_month", ""),
    (r"\(YYYY\)|\b(?:format|as)[:,]? ['\"`]?YYYY\b(?![-/. ]?[\dMD/-])", "year", ""),
    (r"^(?!.*(?:YY|\bDD\b|duration)).*\bHH:MM\b", "time_of_day",
     "date datetime duration zone offset length day"),
    (r"(?<!/)\bMM/?(?:YY)?YY\b(?!/)", "card_expiry", ""),
    (r"^(?:the )?(?:unique )?(?:identifier|name) (?:of|for) the (?:[\w-]+ )?variable\b",
     "variable_name", ""),
    (r"^(?:the )?(?:input text\b|(?:source )?text (?:up)?on which\b)", "sample_text", "url id"),
    (r"^(?:the )?(?:text|phrase|sentence)\b[^.]{0,40}"
     r"\b(?:translated?|(?:converted|conversion) (?:in)?to speech)\b",
     "sample_text", ""),
    (r"\bJSON[- ]encoded\b|\bencoded JSON\b"
     r"|\b(?:as|in) (?:an? )?(?:raw |valid )?JSON(?: (?:object|array|list|text))?(?=$| ?[.,;(])"
     r"|\b(?:as|in) (?:a )?JSON(?:[- ]formatted)? (?:string|format)\b|\bJSON[- ]formatted string"
     r"|^(?:optional )?serialized (?:\w+ )?(?:string|object)"
     r"|^(?:an? |the )?JSON (?:array|list|object|string|dict|body|payload|document)\b",
     "json_text", "type format"),
    (r"^(?:the )?name of the (?:(?:involved|kube\w+|k8s) (?:object|resource)|resource|workload)\b"
     r"|^(?:helm )?release name\b", "service", "url id arn table"),
    (r"^(?:the )?(?:\w+ )?(?:source code|code (?:string|you need|to (?:test|parse)))\b",
     "code_snippet", "id name path url language"),
    (r"\bMarkdown table\b", "markdown_table", "format type path file filename title"),
    (r"\bYAML (?:\w+ )?(?:content|text|string|document|definition|manifest)\b|\b(?:in|as) YAML\b",
     "yaml_text", "path file filename format url"),
    (r"\bXML (?:content|text|string|document|or JSON)\b|\b(?:in|as) (?:plain )?(?:\w+ )?XML\b",
     "xml_text", "path file filename format url"),
    (r"\bMarkdown (?:content|text|to insert)\b|\bas (?:\w+ )?Markdown\b", "markdown_text",
     "format type path file filename"),
    (r"\bpath where (?:the |an? )?(?:\w+ )?(?:venv|environment|repo(?:sitory)?|project|app)\b",
     "directory", "file name image"),
    (r"\bpath (?:to|of) (?:the |an? |your )?(?:[\w-]+ ){0,4}?(?:project|workspace|codebase"
     r"|repo(?:sitory)?)(?=$|[.,;(]| (?:root|that|where|in|you)\b)", "directory",
     "file name image"),
    (r"^(?:the |an? |optional )*(?:(?:base|root|start(?:ing)?|search|absolute|full) )*"
     r"path (?:to (?:search|scan|index|watch|explore|start)\b|where [^.]{0,50}"
     r"\b(?:initiali[sz]ed|created in|installed|scaffolded|cloned)\b)", "directory",
     "file name image"),
    (r"\bpath (?:to|of) (?:the |a )?(?:[\w-]+ ){0,2}(?:directory|folder)\b|\(e\.g\.,? absolute "
     r"path\)|^(?:the )?directory (?:path )?(?:where|to|in|for)\b", "directory", "file name image"),
    (r"^(?:an? |the )?(?:array|list) of (?:[a-z]+ )?file ?paths\b", "file_path", "id name"),
    (r"^(?:the |an? |optional )*(?:(?:list|array) of )?(?:URLs? or )?(?:(?:full|absolute|relative"
     r"|local|optional|new) )*(?:(?:source|destination|target|input|output|original|save|export"
     r"|download|document|file|image|photo|picture|video|audio|pdf|csv|excel|word) ){1,4}"
     r"paths?(?=\.?$|[.,;(]| (?:for|of|to (?:the |an? |save|write|read)|where)\b)", "file_path",
     "dir directory folder root url id endpoint xpath route branch prefix parent key"),
    (r"^(?:the |an? )?(?:(?:full|absolute|relative|local|file) )*path (?:to|where"
     r"|of (?:the |an? )?(?:\w+ )?(?:file|doc|document|image|video|script))\b"
     r"(?!.*\b(?:in the (?:api|json|response|object|tree)|endpoint|url)\b)", "file_path",
     "dir directory folder root url id endpoint xpath route branch image_url prefix parent"),
    (r"^(?:the |an? |optional )*(?:[\w-]+ ){1,2}file ?path(?=\.?$|[.,;(]| (?:for|of)\b)",
     "file_path", "dir directory folder root url id endpoint xpath route branch prefix parent key"),
    (r"\b(?:local|absolute)(?: (?:file|image|video|audio))? (?:absolute )?path\b", "file_path",
     "dir directory folder root url id endpoint xpath route branch prefix parent project workspace "
     "repo repository cwd working base"),
    (r"\bfile ?system path (?:string )?to\b", "file_path", "dir directory folder root url"),
    (r"\bstart(?:s|ing)? with (?:an? )?['\"]?#", "hashtag", "color colour id"),
    (r"^(?:an? |the )?(?:fully[- ]qualified )?(?!css\b|html\b|style\b)(?:[\w-]+ )?class name\b",
     "class_name", "css html style selector room course school"),
    (r"^(?:the )?(?:full )?name (?:printed |shown |written )?on (?:the |your )?(?:card|badge|pass"
     r"port|certificate|ticket|licen[cs]e|booking|reservation|account)\b", "person_name", "file"),
    (r"^(?:the )?first name\b", "first_name", "last full user"),
    (r"^(?:the )?(?:last|family) name\b", "last_name", "first full user"),
    (r"^(?:the )?city name\b", "city", "id code"),
    (r"^(?:the )?(?:full )?street address\b", "street_address", "id email ip url line"),
    (r"^(?:the )?(?:departure|arrival|destination|departing|starting|origin) city\b", "city",
     "id code station"),
    (r"^(?:the )?(?:name of the )?(?:(?:departure|destination|departing|arrival|starting|origin) )?"
     r"city(?= (?:where|from|to|in which|for)\b|\.?$)", "city", "id code from to"),
    (r"^(?:the )?(?!brand|product)(?:[\w-]+ ){0,3}(?:company|business|firm) name\b(?! or)",
     "company", "id code email domain website symbol ticker"),
    (r"^(?:the )?(?:[\w-]+ ){0,3}contact (?:person|name)\b", "person_name", "id email phone"),
    (r"^(?:the )?(?:[\w-]+ ){0,2}address string\b", "street_address", "id email ip url line"),
    (r"^(?:the )?name of the company\b", "company", "id code email domain website symbol ticker"),
    (r"^(?:the )?(?:bank )?account number\b", "identifier", "account_number type"),
    (r"\btypically an email address", "email", ""),
    (r"^the (?:full|complete) name of the (?:\w+er|\w+or|\w+ist)\b|'First Last'", "person_name",
     "first last middle"),
)  # fmt: skip
"""Patterns in a description, the type that they mean, and words of the name that speak against."""
_NOTES = tuple(
    (regex(pattern, re.IGNORECASE), name, frozenset(against.split()))
    for pattern, name, against in _NOTED
)

_QUERIES = regex(
    r"(?:an? |the )?(?:list|array|set)s? of (?!(?:web |image |news )?search |SQL |Graph)"
    r"(?:[\w-]+ ){0,2}?"
    r"(?:queries|questions|requests|messages|utterances|inquiries)\b",
    re.IGNORECASE,
)


def by_note(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Types that the description names by a standard or a technical term."""
    own = set(split_words(" ".join(leaf.words)))
    asked = _QUERIES.match(leaf.description.strip())
    found = [(SEMANTIC_TYPES.get("user_query"), asked[0])] if asked else []
    if form := told_form(leaf):
        found.append((SEMANTIC_TYPES.get(form[0]), form[1]))
    told = without_filter(leaf.description)
    for pattern, name, against in _NOTES:
        match = pattern.search(told)
        if match and name in SEMANTIC_TYPES and not own & against:
            found.append((SEMANTIC_TYPES.get(name), match[0]))
    return found


def told_as_id(leaf: Leaf) -> bool:
    """Whether somebody is told by an ID and by nothing else: "User ID to assign the task to"."""
    last = leaf.words[-1] if leaf.words else ""
    who = last in _KNOWN_BY_ID or is_somebody(last)
    text = leaf.description
    return bool(who) and bool(_BY_ID.search(text)) and not _BY_NAME.search(text)


_KNOWN_BY_ID = frozenset(
    "to by assignee owner author reporter creator approver reviewer lead manager agent user member "
    "contact customer employee participant assigned recipient follower collaborator".split()
)
_BY_ID = regex(
    r"\b(?:user|member|agent|contact|customer|employee|person|people|team|account|owner|assignee)"
    r"(?:'s)? (?:IDs?|UUIDs?|GUIDs?|identifiers?)\b"
    r"|\b(?:employee|staff|badge|member(?:ship)?|customer|student|personnel|licen[cs]e) "
    r"(?:numbers?|no\.)",
    re.IGNORECASE,
)
_BY_NAME = regex(
    r"\b(?:names?|e-?mails?|username|login|handle|phone)\b|\bor\b(?! \w*id\b)", re.IGNORECASE
)


def outdoes(kind: Kind, pattern: str) -> bool:
    """Whether a name outdoes all else: a page size is none of clothes, an access key no object."""
    paged = kind.name == "limit" and "page" in pattern.split()
    return paged or (kind.name == "api_key" and " " in pattern.removeprefix("* "))


_NUMBERED = regex(r"(?:(?:the|an?|your|our|its) )?[A-Z]{2,}(?: [a-z]+)? (?:number|no\.?)\.?")
"""What is told to be a number that an authority gives: "EORI number"."""
_WHO = regex(r"(?i)(the )?(person )?who(m|se)?\b|(every|each|any) person\b|names of (the )?people")
_NAMES = regex(r"(?:the )?(?:full |first and last |legal )?names? of\b", re.I)
_DOING = regex(r"(?:the )?([a-z]+?)s? (?:who|that|doing|assigned|responsible|taking|to be)\b", re.I)
"""How descriptions tell of those who do something: "Employees doing the count"."""
_DOERS = regex(rf"(?!needed|required|wanted|expected|due){DONE} by")
"""Names of arguments that tell by whom something was done: ``inspected_by``."""
_DATED = regex(r"(?:the )?(?:date|day|deadline) (?:of|on|by|from|until|the|when|at|that)\b", re.I)
_ON_SOMETHING = frozenset(
    "based depend depends dependent focus focused add turn alert sign log switch carry comment act "
    "work run operate built hands follow mounted reply filter trigger click stop fail hold".split()
)
"""What is done on something, and not on a day."""
_GROUPS = frozenset("crew staff people profile host".split())
"""Somebody together, or what are things as well, which are called by no person's name."""
_NO_DOERS = frozenset("sorted ordered grouped powered filtered limited separated followed".split())
_NO_NAME = regex(r"\b(?:ids?|identifiers?|codes?|keys?|logins?|organi[sz]ations?|firms?)\b", re.I)
"""What tells that those who are called somebody are given otherwise, or are none."""
_REACHED = regex(
    r"(?!.*\bnames?\b)(?:the |an? |optional |one or more |comma[- ]separated )*"
    r"(?:(?:list|array|set)s? of )?(?:[\w-]+ )?"
    r"(?:(?:phone|telephone|mobile|whatsapp|cell) (?:numbers?|nos?\.?)"
    r"|e-?mails?(?: address(?:es)?)?)\b",
    re.I,
)
"""What tells that somebody is given by a number or an address: "Array of phone numbers to add"."""
_BOUNDS = frozenset({"after", "before", "until", "since"})
_ENDS = regex(r"(?:the )?(?:start|end|begin(?:ning)?)\b(?! of the (?:range|text|page))", re.I)


def told_plainly(leaf: Leaf) -> list[tuple[str, str]]:
    """Types for "Who covers", for ``filed_after``, for ``from`` that is the start of something."""
    if _NUMBERED.fullmatch(leaf.description.strip()):
        return [("identifier", "a number")]
    match = _WHO.match(leaf.description.strip())
    full = leaf.description.strip(" .").casefold() == "full name"
    if match or full or leaf.words[:2] == ("full", "name"):
        return [("person_name", match[0] if match else "full name")]
    words = leaf.words
    who = told_thing(leaf.description) if _NAMES.match(leaf.description.strip()) else ()
    if any(is_somebody(word) for word in who[-2:]) and who[-1] not in _GROUPS:
        return [("person_name", f"name of {who[-1]}")]
    doing = _DOING.match(leaf.description.strip())
    if doing and is_somebody(doing[1].lower()) and not leaf.examples:
        return [("person_name", doing[0])]
    head = words[-2:-1] if words[-1:] == ("name",) else words[-1:]
    somebody = any(is_somebody(singular(word)) for word in head)
    somebody = (
        somebody
        and not _REACHED.match(leaf.description)
        and head != ("host",)
        and not (who and words[-1] in _GROUPS)
    )
    if somebody and not _NO_NAME.search(leaf.description) and not names_another(leaf):
        return [("person_name", f"a {head[0]}")]
    if _DATED.match(leaf.description):
        return [("date", "date")]
    if _DOERS.fullmatch(" ".join(words[-2:])) and words[-2] not in _NO_DOERS:
        return [("person_name", " ".join(words[-2:]))]
    if (
        words[-1:]
        and words[-1] in _BOUNDS
        and not re.search(r"cursor|\bid\b|token|page", leaf.description, re.IGNORECASE)
    ):
        dated = len(words) > 1 or bool(_ENDS.match(leaf.description))
        return [("date", words[-1])] if dated else []
    if words[-2:] == ("as", "of") or (
        len(words) > 1 and words[-1] == "on" and words[-2] not in _ON_SOMETHING
    ):
        return [("date", " ".join(words[-2:]))]
    named = len(words) == 1 and words[0] in ("from", "to")
    return [("date", words[0])] if named and _ENDS.match(leaf.description) else []
