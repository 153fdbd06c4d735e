"""Nouns of somebody: whom people call by a name, whatever part they play."""

from __future__ import annotations

import functools
import re

from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.catalogue import read_values
from generator.semantics.drawing.composed import word_set
from generator.semantics.drawing.listed import doing

WHO = (
    "person people contact customer client employee staff patient passenger guest recipient member "
    "student teacher candidate applicant attendee participant friend user assignee owner lead "
    "tenant voter donor subscriber traveler traveller driver doctor nurse cardholder resident "
    "author profile signer parent child buyer seller sender holder manager director beneficiary "
    "payee stylist landlord borrower colleague coworker judge attorney lawyer researcher "
    "inspector technician supervisor witness investigator caller speaker nominee mentor trainer "
    "requester groomer tutor host veterinarian vet dentist surgeon pastor babysitter realtor rep "
    "agent mechanic pilot conductor accompanist musician singer clerk librarian volunteer "
    "tenant renter housekeeper cleaner caretaker donor substitute lifeguard plumber electrician "
    "translator interpreter photographer consultant officer foreman captain crew staff"
)
FURTHER = frozenset(
    "guardian consignee spouse mother father sibling brother sister husband wife daughter son "
    "grandparent caregiver carer nanny midwife paramedic firefighter pharmacist chef cook baker "
    "waiter waitress bartender barista sommelier gardener carpenter roofer welder engineer "
    "developer designer analyst architect surveyor appraiser assessor auditor bookkeeper "
    "accountant cashier treasurer secretary chairperson professor lecturer pupil learner trainee "
    "intern apprentice mentee graduate counselor counsellor advisor adviser therapist chaplain "
    "priest rabbi imam minister mayor senator councillor juror prosecutor defendant plaintiff "
    "petitioner respondent claimant appellant notary paralegal arbitrator mediator executor "
    "trustee guarantor policyholder adjuster auctioneer bidder patron sponsor benefactor presenter "
    "moderator panelist narrator performer dancer choreographer curator journalist proofreader "
    "referee umpire athlete jockey skater swimmer goalkeeper skipper steward porter concierge "
    "chauffeur dispatcher farmer rancher grower breeder angler forester brewer beekeeper occupant "
    "lodger roommate flatmate lessee lessor homeowner janitor custodian handyman locksmith "
    "complainant deceased decedent bride groom officiant celebrant signatory cosigner appointee "
    "designee examiner proctor interviewee relative godparent nominator referrer rescuer adopter "
    "fosterer finder broker shopper cyclist hiker camper keeper".split()
)
"""Further nouns of somebody, which tell nothing of the functions that they stand in."""


def is_somebody(noun: str) -> bool:
    """Whether a singular noun is of somebody whom people call by a name: "driver", "pianist"."""
    return (
        is_further(noun)
        or noun in word_set(WHO)
        or (len(noun) > 6 and noun.endswith(("ist", "ician")))
    )


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
