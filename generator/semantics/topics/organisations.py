"""Organisations: companies and their parts, places to study, banks, hospitals, public bodies."""

from __future__ import annotations

import random
from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import Composed, mentions, near
from generator.semantics.drawing.declared import declare_table
from generator.semantics.drawing.fakes import fake_pool
from generator.semantics.drawing.listed import Listed, at, own_words
from generator.semantics.drawing.names import last_name
from generator.semantics.drawing.tails import Tail

_FIRMS = "company organization organisation employer corporation business firm vendor brand"


@semantic_type
class Company(Listed):
    """A well-known company."""

    name = "company"
    family = "organisations"
    names = (
        "company", "* company", "company name", "* company name", "employer", "employer name",
        "organization", "organisation", "organization name", "organisation name", "corporation",
        "manufacturer", "competitor", "competitor name", "business name", "publisher name", "firm",
        "issuer", "stock name", "current company", "name", "carmaker", "target company",
    )  # fmt: skip
    hints = ("company name",)
    noun = "company"
    values_file = "organisations_companies.txt"
    tail = Tail("commerce", "company", 0.8)
    against = "github gitlab repo repository"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No organisation of repositories; a bare name only of a company."""
        own = own_words(leaf)
        firms = {"company", "employer", "corporation", "manufacturer", "competitor", "firm"}
        kinds = {"organization", "organisation", "business", "publisher", "issuer", "stock"}
        if not own & (firms | kinds | {"carmaker"}):
            return near(leaf, _FIRMS) and not near(leaf, "product user contact file project")
        other = "repo repository github sentry charity donate donation nonprofit volunteer"
        if own & {"organization", "organisation"} and near(leaf, other):
            return False
        return not own & {"size", "id", "type", "domain", "number"}

    def is_whole(self) -> bool:
        """Firms that nobody lists have neither shares nor news nor makes of cars."""
        listed = "stock share earnings financial revenue filing news price car ticker competitor"
        return not mentions(self.leaf, listed)

    def attachments(self) -> tuple[Attachment, ...]:
        """At an employer, from a maker, else for it or as the object."""
        own = own_words(self.leaf)
        if own & {"employer"} or near(self.leaf, "job career hire position experience contact"):
            return (at("at {}", weight=3.0), at("with {}", weight=0.5))
        if own & {"manufacturer", "brand", "maker"}:
            return (at("from {}"), at("by {}"))
        if near(self.leaf, "stock share earnings financial revenue filing news price"):
            return (at("for {}", weight=3.0), at("{}", "before"))
        return (at("for {}", weight=2.0), at("{}", "object"), at("at {}", weight=0.4))


_ENDINGS = ("& Sons", "Consulting", "Logistics", "Design", "Catering", "Plumbing", "Supplies",
            "Partners", "Media", "Analytics", "Construction", "Bakery", "Printing", "Roofing",
            "Landscaping", "Electric", "Auto Repair", "Studio", "Law Group", "Dental", "Realty",
            "Foods", "Textiles", "Packaging", "Marketing", "IT Services", "Cleaning Services",
            "Insurance", "Travel", "Events", "Manufacturing", "Books")  # fmt: skip
_STARTS = ("Harbor", "Bluebird", "Summit", "Northgate", "Riverside", "Evergreen", "Golden Gate",
           "Lakeside", "Bright", "Copper", "Granite", "Maple Leaf", "Pacific", "Atlantic",
           "Sunrise", "Red Oak", "Silver Creek", "Cedar", "Pinnacle", "Horizon")  # fmt: skip


@semantic_type
class SmallBusiness(Composed):
    """A vendor, client or supplier: a business that could be around the corner."""

    name = "small_business"
    family = "organisations"
    names = (
        "vendor", "vendor name", "supplier", "supplier name",         "client company",
        "customer company", "contractor", "payee name", "client organization",
        "account name", "business", "partner company", "agency name", "biller", "landlord company",
    )  # fmt: skip
    noun = "vendor"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An account only of a customer relation, a business only of a trade."""
        own = own_words(leaf)
        if "account" in own:
            return near(leaf, "crm salesforce customer lead deal opportunity")
        return not own & {"unit", "type", "category", "hour", "day"}

    def series(self) -> str:
        """By locales."""
        return f"{self.name}/{','.join(self.setting.locales)}"

    def compose(self, rng: random.Random) -> str:
        """A family name or a pretty word, and a trade."""
        locale = rng.choice(self.setting.locales)
        if not locale.startswith("en"):
            return rng.choice(fake_pool("company", locale))
        first = rng.choice(_STARTS) if rng.random() < 0.5 else last_name(locale, rng)
        if rng.random() < 0.15:
            return f"{last_name(locale, rng)} & {last_name(locale, rng)}"
        ending = rng.choice(_ENDINGS[1:] if first in _STARTS else _ENDINGS)
        return f"{first} {ending}"

    def attachments(self) -> tuple[Attachment, ...]:
        """From or for them."""
        return (at("from {}"), at("for {}"))


@semantic_type
class Department(Listed):
    """A department."""

    name = "department"
    family = "organisations"
    names = ("department", "department name", "* department", "business unit", "division",
             "division name", "team", "team name", "cost center")  # fmt: skip
    noun = "department"
    values_file = "organisations_departments.txt"
    vague = "team name"
    cues = "employee company staff hr ticket project work manager onboarding office headcount"
    against = "store shop product sport nba nfl league match game fixture player"

    def attachments(self) -> tuple[Attachment, ...]:
        """In a department, or for it; a team is called one."""
        word = "team" if "team" in own_words(self.leaf) else "department"
        return (at(f"in the {{}} {word}", weight=2.0), at(f"for the {{}} {word}"), at("in {}"))


class _Institution(Listed):
    """An institution that one is at."""

    family = "organisations"
    said: ClassVar[tuple[Attachment, ...]] = (at("at {}", weight=3.0), at("for {}"))


@semantic_type
class University(_Institution):
    """A university or college."""

    name = "university"
    names = ("university", "* university", "university name", "college", "college name",
             "alma mater", "institution", "institution name", "* college", "affiliation",
             "school name", "school", "academic institution")  # fmt: skip
    noun = "university"
    values_file = "organisations_universities.txt"
    vague = "institution name affiliation school"
    cues = "university college academic research education degree student scholar paper graduate"
    against = "bank financial elementary kindergarten district"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A school only where degrees are spoken of."""
        if "school" in own_words(leaf):
            return near(leaf, "degree university resume graduate education")
        return super().suits(leaf, setting)


@semantic_type
class Account(Listed):
    """A bank account as its holder calls it."""

    name = "bank_account"
    family = "organisations"
    names = ("account", "* account", "account type", "account name")
    noun = "account"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where money is moved or counted."""
        about = "bank balance transfer deposit withdraw pay payment bill saving transaction finance"
        return near(leaf, about) and not near(
            leaf, "crypto wallet twitter email user chain ethereum solana address"
        )

    def values(self) -> tuple[str, ...]:
        """Kinds of accounts."""
        return ("checking", "savings", "joint checking", "joint savings", "business checking",
                "money market", "emergency fund", "credit card", "vacation savings",
                "retirement", "brokerage", "student checking")  # fmt: skip

    def attachments(self) -> tuple[Attachment, ...]:
        """From one account to another."""
        own = own_words(self.leaf)
        if own & {"from", "source", "debit"}:
            return (at("from my {} account"),)
        if own & {"to", "destination", "credit", "target"}:
            return (at("to my {} account"),)
        return (at("for my {} account"), at("in my {} account"), at("my {} account", "object"))


declare_table("organisations.ini", _Institution, __name__)
