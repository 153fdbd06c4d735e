"""The words that names of flags are made of, and whether these begin with a verb."""

from __future__ import annotations

from collections.abc import Sequence

ANTONYMS: dict[str, str] = {
    "private": "public",
    "public": "private",
    "active": "inactive",
    "available": "unavailable",
    "visible": "hidden",
    "hidden": "visible",
    "open": "closed",
    "closed": "open",
    "paid": "unpaid",
    "read": "unread",
    "unread": "read",
    "verified": "unverified",
    "refundable": "non-refundable",
    "online": "offline",
    "archived": "unarchived",
    "published": "unpublished",
    "locked": "unlocked",
    "pinned": "unpinned",
    "muted": "unmuted",
    "furnished": "unfurnished",
    "ascending": "descending",
    "descending": "ascending",
    "asc": "descending",
    "desc": "ascending",
}
"""Adjectives whose opposite is a word of its own."""

_ADJECTIVES_WORDS = """
urgent recurring optional required global local draft anonymous permanent temporary featured
important starred favorite favourite sticky mandatory billable remote sold confidential bold
italic official free premium internal external default primary formal informal silent
compact concise sensitive virtual digital manual seasonal inactive deleted expired cancelled
deprecated suppressed disabled
big small vertical horizontal dynamic multilingual exclusive inclusive alive thorough verbatim
adult recent incremental interactive adaptive automatic absolute relative circular bidirectional
transitive symmetric parallel sequential lazy eager loose tight wide narrow dark light large tall
short deep shallow clean empty quiet fresh stale smart native portable secure
"""

ADJECTIVES: frozenset[str] = frozenset(ANTONYMS) | frozenset(_ADJECTIVES_WORDS.split())

_VERBS_WORDS = """
notify send create force overwrite delete preserve keep save confirm open wait follow sort merge
remove update reset extract generate translate convert download upload copy move rename replace
append apply attach auto check clean clear close collapse compress compute count crop decode
detect encode encrypt escape evaluate expand export fetch fill filter fix flatten format group
highlight import index install join limit link load lock log mark match minify mute normalize
optimize parse paste pin play post preview print process prune publish purge push put rebuild
redirect refresh render repeat report reply require restart restore resume retry reverse round
run scan scroll share snooze split squash start stop strip subscribe summarize sync tag test
trim truncate undo unpin validate verify wrap write amend detach vibrate sign
archive assign invite remind reschedule accept decline ignore skip hide reserve round hold
transcribe transpose vacuum wipe zip click
ensure restrict enforce prevent continue maximize minimize suppress propagate
press submit track turn avoid prefer inherit remember rerun standardize trust store cache
defer delay consider rerank dedupe retain persist trigger activate deactivate
ask compare bring abort forget kill introspect terminate emit inject dedup prefetch bypass calculate
recalculate deliver combine adjust waive deduct resend dispatch unlock reorder subtract
disclose reuse rotate await autofit retrain recompute resolve embed
classify enrich refine probe suggest release approve anonymize deduplicate aggregate rewrite
"""

VERBS: frozenset[str] = frozenset(_VERBS_WORDS.split())

WITH_OBJECT = frozenset(
    "try drop clip fit stream commit mirror trash sample plot collect warn alert forward label "
    "score cut draw mix blur map chart filter mask crop trace measure sum separate respect honor "
    "read write change wake warm list name count cast pull sell buy pick grant deny rebase".split()
)
"""Words that are verbs where an object follows: "drop vectors", but "with a trace"."""

_AUXILIARY_WORDS = """
is are be was should can could will would do does the a an to
"""

AUXILIARY: frozenset[str] = frozenset(_AUXILIARY_WORDS.split())

SWITCH = (("on",), ("is", "on"), ("state",), ("power",), ("on", "off"))
"""Names of what says whether something is turned on or off."""

RECORDING = frozenset("log record report register enter note file document".split())
"""Verbs of functions that take down how something is found."""

QUALITIES = frozenset(
    "pregnant bulky fragile heavy elderly married allergic diabetic dirty noisy flammable "
    "hazardous perishable poisonous toxic contagious indoor outdoor waterproof".split()
)
"""What somebody or something is found to be like, which nobody marks or makes it."""

OF_ONESELF = frozenset(
    "pregnant breastfeeding married allergic diabetic retired coming attending joining".split()
)
"""What people say of themselves."""

OF_OUTPUT = frozenset(
    "formatted compressed minified sorted encoded decoded escaped rounded normalized normalised "
    "nested grouped expanded flattened cached annotated aggregated summarized simplified "
    "abbreviated adjusted anonymized paginated localized translated truncated unsorted "
    "uncompressed unformatted transposed weighted".split()
)
"""How an answer is to be; other participles tell which things are sought."""

PERSONS = frozenset(
    "customer user owner client guest recipient manager author patient buyer seller host driver "
    "candidate applicant employee student teacher parent assignee team sender caller member "
    "attendee participant subscriber tenant supplier vendor neighbour neighbor contractor "
    "technician landlord insurer carer nurse doctor vet tutor coach trainer volunteer".split()
)
FITNESS = frozenset({"good", "suitable", "safe", "close", "near", "ready", "open", "compatible"})
"""Adjectives that something else completes: "suitable for children"."""

CAPITALS = {"json": "JSON", "html": "HTML", "pdf": "PDF", "css": "CSS", "csv": "CSV", "xml": "XML",
             "url": "URL", "urls": "URLs", "id": "ID", "ids": "IDs", "api": "API", "sql": "SQL",
             "wifi": "Wi-Fi", "tv": "TV", "ssl": "SSL", "tls": "TLS", "ocr": "OCR", "ai": "AI",
             "sms": "SMS", "gps": "GPS", "vat": "VAT", "info": "information",
             "chars": "characters", "char": "character", "nsfw": "NSFW",
             "md": "Markdown", "toc": "a table of contents", "xlsx": "XLSX", "pdfs": "PDFs",
             "apis": "APIs", "cpu": "CPU", "gpu": "GPU", "uv": "UV", "uvs": "UVs", "lan": "LAN",
             "vpn": "VPN", "ssh": "SSH", "dns": "DNS", "ip": "IP", "vm": "VM", "tx": "TX",
             "roms": "ROMs", "js": "JavaScript", "svg": "SVG", "dirs": "folders",
             "deps": "dependencies", "docs": "documentation", "db": "database"}  # fmt: skip

EFFECTS = frozenset("block affect cover damage involve smell leak make cause support".split())
"""What things do, of themselves."""
TOLD_THINGS = frozenset("keep hide skip close open preserve restore".split())
"""Verbs of what is there already: "keep the original"."""


def _is_object(core: Sequence[str]) -> bool:
    """Whether what follows a verb is what it is done to: things, or what some are like."""
    return len(core) == 2 and (core[1].endswith("s") or core[1] in ADJECTIVES or core[1] == "all")


def is_deed(core: Sequence[str]) -> bool:
    """Whether the words of a flag begin with a verb: "drop vectors", "unpin"."""
    first = core[0]
    plain = first in VERBS or first.removeprefix("un") in VERBS
    return plain or (first in WITH_OBJECT and _is_object(core))


DONE_TO_IT = frozenset("donate terminate animate translate automate relocate".split())
"""Verbs in "-ate" that are done to the thing itself, which most others make it do."""

UNARTICLED = frozenset(
    "home work bed school email mail file disk console production staging text speech once least "
    "most first last today night noon midnight scale source startup runtime memory".split()
)
"""What is gone to, or is from, without an article."""

ATTENDED = frozenset(
    "course class lesson workshop training tour excursion camp party appointment visit".split()
)
"""What people come to, who may need something there that "it" doesn't."""

OF_NONE = frozenset("related unlimited".split())
"""What ends as a participle does, and is no state of one of several."""

WHICH = frozenset("past previous old older future upcoming ongoing recent done".split())

TELLING_VERBS = frozenset("notify remind invite subscribe".split())
"""What is done to people: "notify them"."""

AFTER_IT = frozenset("by to with from via on at into as".split())
"""What follows the thing that something is done to: "send it by post"."""

LEADING = frozenset("from into onto via through across if".split())
"""Prepositions that say by themselves how, or under which condition, something is done."""

AT_ONCE = frozenset("now today tonight tomorrow".split())
IN_STATE = frozenset("free available open live playing".split())
"""What things may be at some moment, so that those are wanted that are: ``free_now``."""


def is_adjective(word: str) -> bool:
    """Whether a word tells a state or a quality by its list or its end: "usable"."""
    return word in ADJECTIVES or word.endswith(("less", "able", "ible", "ful"))
