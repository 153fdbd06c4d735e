"""Which examples of a leaf count: those of its schema, and those that its description tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.beside_names import beside_name
from generator.semantics.described.examples import tells_no_id
from generator.semantics.described.leafwords import is_placeholder, stands_in
from generator.semantics.described.mining import mine, told_form
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.not_given import are_kinds, is_of_another
from generator.semantics.described.shown_numbers import explained, typed

FEW = 3
"""Of a closed list of at least so many, "any" is a value like the others."""


def examples_of(
    plain: Mapping[str, Json], description: str, root: Mapping[str, Json], name: str
) -> tuple[Json, ...]:
    """Examples of the schema, then those mined from the description, without repetition."""
    found: list[Json] = []
    listed = plain.get("examples")
    for item in [*(listed if isinstance(listed, list) else []), plain.get("example")]:
        stands = isinstance(item, Mapping) or (
            isinstance(item, str) and (is_placeholder(item) or item.endswith(("..", "…")))
        )
        if item is not None and not stands and item not in found:
            found.append(item)
    mined = mine(_of_other(description, root) or description)
    form = told_form(description) if plain.get("type") == "string" else ""
    if form and not found and not mined.examples:
        return (form,)
    if plain.get("type") == "string" and not found and (code := _blank(description)):
        return (code,)
    listed = (not mined.closed and beside_name(name, description)) or mined.examples
    listed = _no_endings(_without_head(listed, name, description), name)
    few = not mined.closed or len(listed) < FEW
    if _tells_of_others(listed, name, description) or _are_properties(listed, root):
        listed = ()
    signs = all(map(_SIGN.fullmatch, listed))
    if listed and signs and (not _SIGNS.search(name) or (len(listed) < 2 and "sort" in name)):
        listed = ()  # "characters like '#' or '?' must be encoded"
    listed = tuple(_FOLDER_LEFT_OPEN.sub("/home/alex/", _WITHOUT.sub("", each)) for each in listed)
    plain_texts = (_STARRED.sub(r"\1\2", each).lstrip("?&") for each in listed)
    acts = _acts(root, name)
    for text in (each.removeprefix(f"{name}=") for each in plain_texts):
        if text in acts:
            continue
        if text.upper() in _PROTOCOLS and not _LAYERED.search(name):
            continue
        kinds = not name.lower().endswith("format")
        if few and (
            stands_in(text) or _is_property(text, root) or (kinds and _is_kind(text, name))
        ):
            continue
        if _is_none(text, name, description):
            continue
        if _COLORED.search(name) and _COLOR_FORM.fullmatch(text):
            continue
        value = typed(_LEFT_OUT.sub(lambda lead: _led_by(lead[1]), text), plain.get("type"))
        if value is not None and value not in found:
            found.append(value)
    ends = mined.closed and _SEXES.search(name) is None and _are_ends(found, plain)
    found = [] if ends else found
    found = found or [*_of_default(plain, name)]
    return tuple(found) or explained(plain, description) or _begun(plain, description)


_COLORED = regex(r"colou?r$", re.IGNORECASE)
_COLOR_FORM = regex(r"(?:hex|rgba?|hsla?|css)(?: codes?| colou?rs?| values?| names?)?", re.I)
"""How a color may be written, which is none: "white, black, hex"."""


def _of_other(description: str, root: Mapping[str, Json]) -> str:
    """The description of another parameter, whose values it says to have: "same as band1"."""
    found = _SAME.search(description)
    properties = root.get("properties")
    other = properties.get(found[1]) if found and isinstance(properties, Mapping) else None
    told = other.get("description") if isinstance(other, Mapping) else None
    return told if isinstance(told, str) else ""


_SAME = regex(r"\bsame (?:[a-z]+ )?(?:as|of) (?:for )?[`'\"]?(\w+)", re.IGNORECASE)


def _of_default(plain: Mapping[str, Json], name: str) -> tuple[str, ...]:
    """The members of a default that is a series: "open,closed" of ``states``."""
    default = plain.get("default")
    if plain.get("type") != "string" or not isinstance(default, str):
        return ()
    parts = tuple(part.strip() for part in default.split(","))
    word = raw_words(name)[-1:]
    many = word and singular(word[0]) != word[0]
    return parts if len(parts) > (1 if many else 2) and all(map(_LABEL.fullmatch, parts)) else ()


_LABEL = regex(r"[A-Za-z][\w.-]{1,30}")


def _no_endings(listed: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Without kinds of files, which are none themselves: "the image (supports jpg, png)"."""
    return () if _FILED.search(name) and all(map(_ENDING.fullmatch, listed)) else listed


_FILED = regex(r"(?:path|file|filename)s?$", re.IGNORECASE)
_ENDING = regex(
    r"(?:[a-z]+ )?\.?(?:jpe?g|png|gif|bmp|webp|svg|tiff?|pdf|docx?|xlsx?|pptx?|csv|tsv|json|ya?ml"
    r"|xml|html?|txt|md|rtf|odt|epub|mp[34]|wav|flac|ogg|m4a|mov|mkv|avi|webm|zip"
    r"|dd|e01|img|iso|dmg|dmp|vmdk|vhdx?|heic|raw|parquet|geojson|kml|gpx|stl|obj|step|dxf)"
    r"|\.[a-z][a-z0-9]{0,9}",
    re.IGNORECASE,
)


def _tells_of_others(listed: Sequence[str], name: str, description: str) -> bool:
    """Whether what a description lists is no value of the parameter, but kinds or words of others.

    "The ID of a note (comment or thread reply)", "Path of the file to send (image, video)",
    "cursors are in the header `X-Cursor-Next`", "if the user mentions one (e.g., 'in January')".
    """
    if _NUMBERED.search(name) and tells_no_id(listed, description):
        return True
    if (_LOCATING.search(name) and all(map(_KIND.fullmatch, listed))) or are_kinds(listed, name):
        return True
    if _IN_JSON.search(description) and len(listed) > 2 and all(map(_KIND.fullmatch, listed)):
        return True  # the keys of an object
    return name.lower().endswith("cursor") or bool(_SPOKEN.search(description))


def named_kinds(name: str, description: str) -> tuple[str, ...]:
    """What a description shows for values though it only names kinds: "(e.g., email, phone)"."""
    listed = mine(description).examples
    return listed if are_kinds(listed, name) else ()


_SEXES = regex(r"gender|sex$", re.IGNORECASE)
"""Names of what has nothing between two numbers."""


def _are_ends(found: Sequence[Json], plain: Mapping[str, Json]) -> bool:
    """Whether the two ends of a scale are explained: "0 = none, 10 = worst imaginable"."""
    low, high = plain.get("minimum"), plain.get("maximum")
    if plain.get("type") == "number" and found == [0, 1]:
        return True  # "0 = shiny, 1 = matte"
    ends = isinstance(low, int) and isinstance(high, int) and high - low > len(found)
    return ends and len(found) > 1 and all(one in (low, high) for one in found)


def _begun(plain: Mapping[str, Json], description: str) -> tuple[Json, ...]:
    """An ID of which only the beginning is told, as services write theirs: "starts with `cus_`"."""
    if plain.get("type", "string") != "string":
        return ()
    if led := _LED.search(description) or _LEADING.search(description):
        figures = "4821390576" * 2
        return (led["letters"] + figures[: len(led["blank"].strip(".…*")) or 5],)
    found = _BEGUN.search(description)
    return () if found is None else (_led_by(found["letters"]),)


def _led_by(lead: str) -> str:
    """An ID that begins so."""
    return f"{lead}8F2K4Q7T9Z" if lead.isupper() else f"{lead}8fK2mQ4xT7vB9z"


def _blank(description: str) -> str:
    """A code of the form whose figures are blank: "in format Cxxxxxxxxxx or its name"."""
    found = _BLANK.search(description)
    return found["letter"] + ("0482913375" * 4)[: len(found["figures"])] if found else ""


def _is_none(text: str, name: str, description: str) -> bool:
    """Whether a text is only a part of a value, is cut short, or is of another parameter."""
    cut = text.endswith("..") or _is_begun(text, description)
    return cut or _is_part(text, description) or is_of_another(text, name, description)


def _is_begun(text: str, description: str) -> bool:
    """Whether a text is only what values begin with."""
    found = _BEGUN.search(description)
    return found is not None and text.rstrip("…") == found["letters"]


_BLANK = regex(r"\bform(?:at)? [`'\"]?(?P<letter>[A-Z])(?P<figures>x{6,}|X{6,})\b")


_LEFT_OUT = regex(r"\A([a-z]{2,8}_)x{3,}\Z")
"""An ID of which all but its lead is left out: "cus_xxx"."""
_BEGUN = regex(
    r"(?:\b(?:start(?:s|ing)? with|begin(?:s|ning)? with|prefix(?:ed)?(?: with| is|:)?) "
    r"(?:an? |the )?[`'\"(]|(?<=[`'\"(])(?=\w+_(?:\.{3}|…|\*|x{2,})[`'\")])"
    r"|(?<![\w.-])(?=[a-z]{2,8}_x{3,}(?!\w)))"
    r"(?P<letters>[A-Za-z]{1,12}(?:__?|-)|[A-Z]{1,3})(?:\.{3}|…|\*|x+)?(?:[`'\")]|(?<=xxx)(?!\w))"
)


_LED = regex(
    r"(?<![\w.-])(?P<letters>(?!Y+-|UTC|GMT)[A-Z]{1,6}-)(?P<blank>\.{3}|…|\*|[xX]{2,}|#{2,}|N{3,})"
    r"(?![\w-])"
)
"""A code as people have it on paper, of which the figures are left out: "MP-...", "INV-####"."""
_LEADING = regex(
    r"\b(?:start(?:s|ing)? with|begin(?:s|ning)? with|prefix(?:ed)?(?: with| is|:)?) "
    r"[`'\"]?(?P<letters>[A-Z]{1,6}-)(?P<blank>)(?![\w.…*#-])"
)


def _without_head(listed: tuple[str, ...], name: str, description: str) -> tuple[str, ...]:
    """The list that a description begins with, without what it is of: "Zone, quiet or social".

    In "Bus, tram or metro line" are kinds of lines, and no line; what is written with a capital
    only as the first word is not.
    """
    if len(listed) < 3 or not description.startswith(listed[0]):
        return listed
    first, *rest = listed
    head = raw_words(name)[-1:]
    if raw_words(first) == head:
        return tuple(rest)
    last = raw_words(rest[-1])
    if (
        len(last) > 1
        and (last[-1:] == head or last[-1] in _GIVEN_BY)
        and not any(" " in one for one in listed[1:-1])
    ):
        return ()
    small = first[1:].islower() and all(one.islower() for one in rest)
    return (first.lower(), *rest) if small else listed


_GIVEN_BY = frozenset("id ids name url uri key".split())
"""What several kinds of things are told by: "channel, DM or group id"."""
_LOCATING = regex(r"(?:path|url|uri|file)$", re.IGNORECASE)
_KIND = regex(r"[a-z]+(?:[ _][a-z]+)*")
"""What names a kind of file, or a key that holds one, and is no file."""
_IN_JSON = regex(r"\bJSON (?:string|text|object|encoded)\b|\b(?:as|in|of|to) JSON\b(?! or )", re.I)
"""What tells that a text is JSON, whose keys its examples may be."""
_PROTOCOLS = frozenset("HTTP HTTPS IPV4 IPV6".split())
_LAYERED = regex(r"proto|scheme|vers|famil|type|kind|mode|method|listen", re.I)
"""Names of keys whose values may be protocols; addresses only have one."""


_NUMBERED = regex(r"(?:(?:^|_)(?:id|iid|uuid)|(?<=[a-z])I[dD])$")
"""Names of keys that hold numbers or letters without a meaning."""


_SPOKEN = regex(
    r"\busers? (?:\w+ )?(?:mention|say|ask|request|state|specif|tell|want)\w*[^.(]{0,60}"
    r"\((?:e\.g\.|like|such as|for example)",
    re.IGNORECASE,
)
"""What announces words of a user, which are no values."""

_WITHOUT = regex(r"(?<=\d) (?:with no|without) \w+$")
"""How an example is to be written, which is none of it: "COMPSCI171 with no spaces"."""
_FOLDER_LEFT_OPEN = regex(r"\A/path/to/(?:your/)?(?=[\w-]+\.\w+\Z)")
_STARRED = regex(r"^\*+(\w.*\w|\w)\*+$|^([A-Za-z][\w-]+)\*+$")
_SIGN = regex(r"[^\w\s]{1,2}")
_SIGNS = regex(r"op|sign|symb|sep|delim|char|compar|sort|order|prefix|dir|mark|quote", re.I)
"""Names of keys that hold signs."""


def _is_property(text: str, root: Mapping[str, Json]) -> bool:
    """Whether a description names another parameter: "together with `page_size`"."""
    properties = root.get("properties")
    joined = "_" in text or text != text.lower() or text[-1:].isdigit()
    return joined and isinstance(properties, Mapping) and text in properties


def _are_properties(listed: Sequence[str], root: Mapping[str, Json]) -> bool:
    """Whether parameters are counted up, not values: "pass one of file_path, audio_url"."""
    own = root.get("properties")
    known = isinstance(own, Mapping) and all(text in own for text in listed)
    return len(listed) > 1 and known and any(_is_property(text, root) for text in listed)


def _acts(root: Mapping[str, Json], name: str) -> frozenset[Json]:
    """What an argument beside it picks to be done: "Required for `create` and `update`"."""
    properties = root.get("properties")
    beside = properties if isinstance(properties, Mapping) else {}
    enums = (
        one.get("enum")
        for key, one in beside.items()
        if key != name and key.rpartition("_")[2] in _ACTS and isinstance(one, Mapping)
    )
    listed = (one for each in enums if isinstance(each, list) for one in each)
    return frozenset(one for one in listed if isinstance(one, str))


_ACTS = ("action", "operation", "mode", "command", "method")
_PART = r"(?:argument|parameter|field|property|variable)s?"
_PARTS = (
    regex(rf"\b{_PART} [`'\"](\w+)[`'\"]", re.IGNORECASE),
    regex(rf"[`'\"](\w+)[`'\"] {_PART}\b", re.IGNORECASE),
)


def _is_part(text: str, description: str) -> bool:
    """Whether a description names a part of a program by it: "a single argument `frame`"."""
    if not text.isidentifier():
        return False
    own = text.lower()
    return any(own == part.lower() for named in _PARTS for part in named.findall(description))


_OF_TYPES = regex(
    r"(?:[\w-]+ )+(?:strings?|length|format|enumeration|integers?|numbers?|values?|objects?|arrays?"
    r"|type|ids?|uuids?|slugs?|identifiers?)"
    r"|(?:(?:local|absolute|full|relative|remote|file|web) )+(?:paths?|urls?)|(?-i:URLs?)"
    r"|RFC ?\d+|ISO[- ]?8601|(?:unix )?epoch|unix (?:time ?stamps?|m?s|(?:milli)?seconds)",
    re.IGNORECASE,
)
"""What a description says of the type of a value: "numeric string", "RFC3339"."""


_SEARCHED = regex(r"(?:key ?words|hash ?tags|phrases|search terms)", re.I)
"""What a description says may be searched for: "(keywords, hashtags, etc.)"."""
_SOUGHT = regex(r"(?:^|_)(?:q|query|keyword|search|term|text)s?$|(?:Query|Keyword|Term|Text)$")
_IN_WHICH = regex(r"(?:tag|title|name|author|topic|categor(?:y|ie)|description|subject|content)s?")
"""In what is searched, which nobody searches for: "Search query (tags, keywords, etc.)"."""
_WISHES = regex(
    r"(?:[\w-]+ )+(?:preferences|needs|requirements|considerations|instructions|details)", re.I
)
"""What a description says of a wish without a wish itself: "time preferences"."""


def _is_kind(text: str, name: str) -> bool:
    """Whether a text only names a type of value, or the property itself."""
    searched = _SOUGHT.search(name) is not None and _IN_WHICH.fullmatch(text) is not None
    return (
        searched
        or any(kind.fullmatch(text) for kind in (_OF_TYPES, _WISHES, _SEARCHED))
        or (" " in text and raw_words(text) == raw_words(name))
    )
