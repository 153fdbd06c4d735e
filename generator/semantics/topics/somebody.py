"""Nouns of somebody: whom people call by a name, whatever part they play."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.leafwords import developer
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.things import handled_thing
from generator.semantics.drawing.composed import near, word_set
from generator.semantics.drawing.declared import coded_pairs
from generator.semantics.drawing.listed import doing, siblings

WHO = (
    "person people contact customer client employee staff patient passenger guest recipient member "
    "student pupil teacher candidate applicant attendee participant friend user assignee owner "
    "lead tenant voter donor subscriber traveler traveller driver doctor nurse cardholder resident "
    "author profile signer parent child buyer seller sender holder manager director beneficiary "
    "payee stylist landlord borrower colleague coworker judge attorney lawyer researcher "
    "inspector technician supervisor witness investigator caller speaker nominee mentor trainer "
    "requester groomer tutor host veterinarian vet dentist surgeon pastor babysitter realtor rep "
    "agent mechanic pilot conductor accompanist musician singer clerk librarian volunteer "
    "tenant renter housekeeper cleaner caretaker donor substitute lifeguard plumber electrician "
    "translator interpreter photographer consultant professional practitioner "
    "officer foreman captain crew staff"
)
FURTHER = frozenset(
    "guardian consignee spouse mother father sibling brother sister husband wife daughter son "
    "grandparent caregiver carer nanny midwife paramedic firefighter pharmacist chef cook baker "
    "waiter waitress bartender barista sommelier gardener carpenter roofer welder engineer "
    "developer designer analyst architect surveyor appraiser assessor auditor bookkeeper "
    "accountant cashier treasurer secretary chairperson professor lecturer learner trainee "
    "intern apprentice mentee graduate counselor counsellor advisor adviser therapist chaplain "
    "priest rabbi imam minister mayor senator councillor juror prosecutor defendant plaintiff "
    "petitioner respondent claimant appellant notary paralegal arbitrator mediator executor "
    "trustee guarantor policyholder adjuster auctioneer bidder patron sponsor benefactor presenter "
    "moderator panelist narrator performer dancer choreographer curator journalist proofreader "
    "referee umpire athlete jockey skater swimmer goalkeeper skipper steward porter concierge "
    "chauffeur dispatcher farmer rancher grower breeder angler forester brewer beekeeper occupant "
    "lodger roommate flatmate lessee lessor homeowner janitor custodian handyman locksmith "
    "sitter minder complainant deceased decedent bride groom officiant celebrant signatory "
    "cosigner appointee "
    "designee examiner proctor interviewee relative godparent nominator referrer rescuer adopter "
    "underwriter approver collaborator fosterer finder broker shopper cyclist hiker camper "
    "keeper".split()
)
"""Further nouns of somebody, which tell nothing of the functions that they stand in."""


def is_somebody(noun: str) -> bool:
    """Whether a singular noun is of somebody whom people call by a name: "driver", "pianist"."""
    return (
        is_further(noun)
        or noun in word_set(WHO)
        or (len(noun) > 6 and noun.endswith(("ist", "ician")) and not _LIST.fullmatch(noun))
    )


_LIST = regex(
    r"(?:allow|black|block|book|check|deck|deny|grey|guest|hot|pick|play|price|set|short|stop|task"
    r"|token|wait|watch|white|wish|word)list"
)
"""What holds things, and plays nothing as a cellist does."""


_OWNED = regex(r"(?:the )?(\w+)['’]s (?:full |display )?name\b")


def is_further(noun: str) -> bool:
    """Whether the noun is of somebody whose part tells nothing of the function."""
    return noun in FURTHER or noun in _roles()


@functools.cache
def _roles() -> frozenset[str]:
    return frozenset(word for line in read_values("people_roles.txt") for word in line.split())


def mentions_somebody(text: str) -> bool:
    """Whether a description speaks of a person."""
    return bool(set(re.findall(r"[a-z]+", text)) & word_set(WHO))


def told_lead(leaf: Leaf) -> str:
    """What leads to somebody in the function's description: a record "by a swimmer"."""
    told = rf"\b(by|against|from) (?:an?|the) (?:\w+ )?{re.escape(leaf.words[-1])}\b"
    found = re.search(told, leaf.function.description, re.I)
    return found[1].lower() if found else ""


def part_of(leaf: Leaf) -> str:
    """What somebody is to the one who is served: the guardian of a student who is enrolled."""
    words = list(leaf.words)
    if words == ["name"] and len(leaf.path) > 1 and leaf.path[-2] != "*":
        words = list(raw_words(leaf.path[-2]))
    words = words[:-1] if words[1:] and words[-1] == "name" else words
    head = words[-1]
    if not is_somebody(head) or doing(leaf, f"find list search get {head}"):
        return ""
    return " ".join(words) if is_further(head) or words[0].endswith("ing") else ""


_THINGS = (
    "file variable function tool branch repo repository bucket index table column metric event "
    "campaign company product class group channel role model list project package host"
)
"""What has names and is nobody."""


@functools.cache
def _named_so() -> frozenset[str]:
    """Words of names that are of no thing: a full one, the one in some language."""
    languages = coded_pairs(read_values("codes_languages.txt")).values()
    spoken = (one.casefold() for names in languages for one in names)
    return word_set("full first last display legal middle real user").union(spoken)


def is_doer(noun: str, leaf: Leaf) -> bool:
    """Whether a noun that nobody knows is of somebody by its form: a skier, no folder."""
    formed = len(noun) > 4 and noun.endswith("er") and noun not in _TOOLS
    formed = formed and not noun.endswith(_JOINED)
    return formed and not developer(leaf)


_TOOLS = word_set(
    "folder layer server filter container cluster router parser printer computer scanner counter "
    "timer header footer number order character chapter letter paper parameter buffer pointer "
    "register trigger adapter helper loader builder renderer scheduler trailer freezer cooker "
    "boiler heater burner mixer blender dryer washer tower shower flower river border corner "
    "center butter pepper cover newspaper poster sticker marker feeder planter charger "
    "amplifier receiver tracker locker water other offer voucher banner power sequencer "
    "ticker identifier modifier qualifier delimiter specifier terminator pager viewer browser "
    "analyzer analyser linter formatter debugger profiler optimizer tokenizer classifier "
    "supplier carrier provider publisher retailer manufacturer employer dealer wholesaler insurer"
)
"""Nouns that end so and are of things, or of firms."""
_JOINED = tuple(sorted(word for word in _TOOLS if len(word) > 5))
"""The same at the end of names that are run together: "subfolder"."""


_BARE = frozenset(("", "name", "full name"))
_TAKES_PART = regex(
    r"\s*(?:(?:sign(?:s|ing)? up|register|enrol+|apply|rsvp)s? (?:for|in|to)"
    r"|enrol+s? (?:an?|the|some)\w* [a-z ]*(?:in|on|for))\b",
    re.IGNORECASE,
)
"""Deeds of functions whose bare name is somebody's: "Sign up for a workshop"."""


def names_somebody(leaf: Leaf, own: frozenset[str]) -> bool:
    """Whether what holds a name holds that of somebody; ``own`` are the leaf's words."""
    somebody = word_set(f"{WHO} from to reservation booking")
    words = leaf.words
    last = words[words.index("name") - 1] if "name" in words[1:] else ""
    if last == "address" and siblings(leaf) & {"street", "city", "zip", "postcode"}:
        return True  # who is written to
    if last and not (is_somebody(last) or last in somebody or own & _named_so()):
        return is_doer(last, leaf)  # a vessel's name, whoever books its berth
    if own & somebody and (len(words) < 4 or last in somebody):
        return True
    parent = leaf.path[-2] if len(leaf.path) > 1 else ""
    about = word_set(WHO)
    if parent and mentions_somebody(leaf.description.lower()):
        return True
    if parent:
        called = any(is_somebody(singular(word)) for word in raw_words(parent))
        return called or bool(siblings(leaf) & {"relationship", "birth", "mobile"})
    told = re.split(r"[.\n]", leaf.description.lower(), maxsplit=1)[0]
    text = told.replace("'s", "").split()
    owner = _OWNED.match(told)
    if owner and is_somebody(owner[1]):
        return True
    if set(text) & about and not set(text) & word_set(_THINGS):
        return True
    if own == {"name"} and siblings(leaf) & {"nationality", "gender", "dob", "passport", "surname"}:
        return True
    if "name" not in own:
        return False  # what a description calls a name, of a field
    if own == {"name"} and told.strip() in _BARE and _TAKES_PART.match(leaf.function.description):
        return True
    handled = handled_thing(leaf.function.description)[-1:]
    if words == ("name",) and not told and handled and is_somebody(handled[0]):
        return handled[0] != "user"  # who has a login
    function = set(leaf.function.name.lower().replace("-", "_").split("_"))
    camel = near(leaf, f"{WHO} reservation booking appointment gender genderize surname")
    return bool(function & about or camel) and not near(leaf, _THINGS)
