"""People: names in full and in part, user names, relations and groups as they are said."""

from __future__ import annotations

import functools
import random
from collections.abc import Hashable

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.homes import home_told
from generator.semantics.drawing import listed
from generator.semantics.drawing.composed import Composed, mentions, near, word_set
from generator.semantics.drawing.listed import BEFORE, Listed, at, described, doing, own_words
from generator.semantics.drawing.names import first_name, full_name, last_name, locale_at
from generator.semantics.topics.somebody import (
    WHO,
    is_further,
    is_somebody,
    mentions_somebody,
    names_somebody,
    part_of,
    told_lead,
)


class Person(Composed):
    """Names of people of the run's locales."""

    family = "people"

    @functools.cached_property
    def form(self) -> str:
        """How the name is written; part of the pool's key."""
        return ""

    def series(self) -> str:
        """By form and locales."""
        return f"{self.name}/{self.form}/{','.join(self.setting.locales)}"

    def made_of(self) -> Hashable:
        """Besides, of names that are usual where the function is at home."""
        return home_told(self.leaf.function.description)

    def attachments(self) -> tuple[Attachment, ...]:
        """To, with, for or about somebody, as the parameter's role has it."""
        return role_of(self.leaf)


_ROLES: tuple[tuple[str, tuple[Attachment, ...]], ...] = (
    ("defendant respondent", (at("against {}"),)),
    ("plaintiff claimant petitioner", (at("on behalf of {}"),)),
    ("recipient to receiver addressee cc bcc payee beneficiary", (at("to {}"),)),
    ("sender from payer donor contributor requester", (at("from {}"),)),
    (
        "attendee participant invitee companion guest with invited",
        (at("with {}", weight=3.0), at("and invite {}", weight=0.7)),
    ),
    ("assignee assigned assign", (at("to {}"), at("for {}", weight=0.4))),
    ("reviewer approver", (at("with {} as reviewer"), at("reviewed by {}"))),
    ("housekeeper cleaner plumber electrician interpreter caretaker substitute", (at("to {}"),)),
    ("owner creator author organizer organiser host uploader reporter editor", (at("by {}"),)),
    ("manager supervisor lead", (at("with {} as manager"), at("reporting to {}"))),
    (
        "doctor physician dentist therapist provider stylist barber coach vet veterinarian teacher "
        "instructor trainer tutor groomer partner teammate",
        (at("with {}"),),
    ),
)
_AT_WORK = word_set(
    "operator driver agent inspector technician mechanic accompanist translator interpreter "
    "photographer conductor pilot captain signer witness speaker librarian volunteer substitute"
)
"""Who does something where others are served: "with Ana Sousa as operator"."""


_MISSED = frozenset({"absent", "sick", "injured"})
"""Those whom somebody else stands in for."""


def role_of(leaf: Leaf) -> tuple[Attachment, ...]:
    """How a person of this role joins a request."""
    own = own_words(leaf) | ({"to"} if leaf.name.lower() == "to" else set())
    parent = leaf.path[-2].lower() if len(leaf.path) > 1 else ""
    if parent == "owner" and "name" in own:
        return (at("owned by {}"),)
    if parent and "name" in own and doing(leaf, "update change set") and doing(leaf, parent):
        return (at("to {}"),)
    seated = own & {"guest"} and doing(leaf, "record log update rsvp seat check cancel")
    if own & _MISSED or seated:
        return (at("for {}"),)
    if "email" in own and own & {"manager", "supervisor", "lead"}:
        return (at(f"with {' '.join(leaf.words)} {{}}"),)
    invited = own & {"guest", "invitee"} and doing(leaf, "send invite email message notify")
    found = next((said for words, said in _ROLES if own & word_set(words)), None)
    if found:
        return (at("for {}"),) if invited else found
    told = told_lead(leaf)
    called = "" if told else part_of(leaf)
    if told or called:
        return (at(f"{told} {{}}" if told else f"with {{}} as {called}"),)
    worker = leaf.words[-1] if leaf.words[-1] in _AT_WORK else ""
    if worker and not doing(leaf, "find list search get"):
        many = leaf.name.lower().endswith(f"{worker}s")
        return (at(f"with {' '.join(leaf.words)}s {{}}" if many else f"with {{}} as {worker}"),)
    if doing(leaf, "send message text email transfer pay gift share forward invite"):
        return (at("to {}", weight=3.0), at("{}", "object", 0.7))
    if doing(leaf, "call dial phone contact find lookup search get profile"):
        served = not is_further(leaf.words[-1]) or leaf.words[-1] in leaf.function.name.lower()
        return (at("{}", "object", 2.0), at("for {}"))[0 if served else 1 :]
    booked = doing(leaf, "book reserve order schedule register request sign enroll rent apply get")
    return (at("for {}", weight=3.0), at("under the name {}", weight=0.7))[: 1 + booked]


FORUMS = "reddit subreddit twitter tweet forum"
_ROLE_WORDS = word_set(
    "invitee organizer host reviewer approver physician provider reporter celebrity politician "
    "instructor interviewer leader coach assigned assign name cc"
)
_OF_MACHINES = (
    "git file bucket branch domain server database network port docker container volume connection"
)


@semantic_type
class PersonName(Person):
    """A person, by full name; among friends and colleagues also by first name."""

    name = "person_name"
    names = (
        "full name", "person", "* person", "person name", "* person name", "contact", "requester",
        "contact name", "* contact name", "recipient", "recipient name", "assignee", "attendee",
        "attendee name", "* attendee", "participant", "participant name", "invitee", "guest name",
        "guest", "customer name", "client name", "customer", "employee", "employee name",
        "patient", "patient name", "passenger", "passenger name", "traveler name", "driver name",
        "student", "student name", "teacher name", "teacher", "member name", "owner", "owner name",
        "* owner", "manager", "manager name", "organizer", "host name", "friend", "friend name",
        "sender", "sender name", "candidate", "candidate name", "applicant name", "reviewer",
        "approver", "doctor name", "doctor", "physician", "provider name", "holder name",
        "card holder name", "cardholder name", "account holder", "assigned to", "assign to",
        "reporter", "payee", "beneficiary", "celebrity", "politician", "instructor", "cc", "to",
        "name", "display name", "invited", "reservation name", "booking name", "contact person",
        "emergency contact", "landlord", "tenant name", "subscriber name", "participants names",
        "leader", "coach", "stylist", "interviewer", "member", "from name", "to name",
        "director name", "host", "user full name", "name of *", "lead", "* name", "judge",
        "* judge", "attorney", "lawyer", "author", "author name", "paper author", "nurse",
        "researcher", "inspector", "technician", "supervisor", "housekeeper", "interpreter",
        "translator", "tenant", "renter", "accompanist", "vet", "photographer", "caretaker",
        "cleaner", "plumber", "electrician", "donor", "volunteer", "substitute", "mechanic",
        "lifeguard", "witness", "investigator", "principal investigator", "buyer", "sales rep",
        "agent name", "account manager", "caller", "speaker", "nominee", "mentor", "trainer",
        "veterinarian", "dentist", "surgeon", "pastor", "babysitter", "realtor", "parent name",
    )  # fmt: skip
    noun = "person"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare ``name`` only of somebody; no mail address, phone number, handle or ID."""
        own, text = own_words(leaf), leaf.description.lower()
        if any(
            cue in text for cue in ("email", "e-mail", "phone number", "username", " id ", " id.")
        ):
            named = own != {"name"} or names_somebody(leaf, own)
            return "name" in text and "username" not in text and named
        if text.endswith(" id") or leaf.schema.get("format"):
            return False
        hosted = bool(listed.siblings(leaf) & {"repo", "repository"}) or near(leaf, FORUMS)
        if own & {"owner", "author", "assignee", "reviewer"} and hosted:
            return False
        if own <= {"to", "cc", "lead", "host", "invited", "owner", "contact", "reporter"}:
            if own == {"to"} and "amount" in listed.siblings(leaf):
                return True
            if own == {"to"}:
                someone = "name" in text and mentions_somebody(text)
                return someone or any(word in text for word in ("person", "recipient"))
            hosted = mentions(leaf, "repository repo github gitlab")
            machines = listed.siblings(leaf) & {"port", "password", "database", "driver", "ssl"}
            return not (hosted or machines or near(leaf, _OF_MACHINES))
        whole = "full" in own and own <= {"full", "name", "user"}
        calls = own == {"name"} and doing(leaf, "call dial phone text")
        if calls and near(leaf, "call phone text"):
            return True
        if "name" in own and not (whole or own & {"contact", "recipient"}):
            return names_somebody(leaf, own)
        called = own & (word_set(WHO) | _ROLE_WORDS) or any(map(is_somebody, own))
        if not called and not mentions_somebody(text):
            return False
        return not own & {"id", "type", "count", "email", "key", "url"}

    @functools.cached_property
    def form(self) -> str:
        """Either "full" or "familiar"."""
        examples = listed.example_texts(self.leaf)
        if "'s" in self.leaf.description and "whose" in self.leaf.description.lower():
            return "possessive"
        if examples:
            return "full" if any(" " in text for text in examples) else "first"
        familiar = "contact recipient attendee participant invitee assignee friend person to host"
        formal = "legal full passenger patient customer employee holder account"
        if near(self.leaf, formal) or "full name" in described(self.leaf):
            return "full"
        return "familiar" if own_words(self.leaf) & word_set(familiar) else "full"

    def attachments(self) -> tuple[Attachment, ...]:
        """A possessive stands before what is owned."""
        return BEFORE if self.form == "possessive" else super().attachments()

    def compose(self, rng: random.Random) -> str:
        """A name of one of the locales."""
        locale = locale_at(self.leaf, self.setting, rng)
        if self.form == "possessive":
            return "my" if rng.random() < 0.4 else f"{first_name(locale, rng)}'s"
        short = {"full": 0.0, "familiar": 0.4, "first": 1.0}[self.form]
        return first_name(locale, rng) if rng.random() < short else full_name(locale, rng)


@semantic_type
class FirstName(Person):
    """A given name."""

    name = "first_name"
    names = ("first name", "* first name", "given name", "* given name", "forename", "nickname",
             "nick name", "preferred name", "middle name", "middlename")  # fmt: skip
    noun = "first name"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Servers have nicknames too, and they are no persons'."""
        return not mentions(leaf, "server connection database host device bot")

    def compose(self, rng: random.Random) -> str:
        """A given name of one of the locales."""
        return first_name(locale_at(self.leaf, self.setting, rng), rng)

    def attachments(self) -> tuple[Attachment, ...]:
        """Said with what it is, unless the family name follows."""
        nick = "nickname" in self.leaf.words  # which is what somebody or something is called
        return (at("called {}"),) if nick else (at("for {}", weight=2.0), at("first name {}"))


@semantic_type
class Initials(Person):
    """The letters that somebody signs with."""

    name = "initials"
    names = ("initials", "* initials")
    noun = "initials"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An initial is one letter."""
        return "initials" in f"{leaf.name} {leaf.description}".lower()

    def compose(self, rng: random.Random) -> str:
        """Those of a name of one of the locales."""
        locale = locale_at(self.leaf, self.setting, rng)
        return first_name(locale, rng)[0] + last_name(locale, rng)[0]

    def attachments(self) -> tuple[Attachment, ...]:
        """Said with what it is."""
        return (at("with initials {}"),)


@semantic_type
class LastName(Person):
    """A family name."""

    name = "last_name"
    names = ("last name", "* last name", "surname", "* surname", "family name", "maiden name")
    noun = "last name"

    def compose(self, rng: random.Random) -> str:
        """A family name of one of the locales."""
        return last_name(locale_at(self.leaf, self.setting, rng), rng)

    def attachments(self) -> tuple[Attachment, ...]:
        """Said with what it is."""
        return (at(", last name {}"), at("under the last name {}"))


@semantic_type
class Gender(Listed):
    """A gender."""

    name = "gender"
    family = "people"
    names = ("gender", "* gender", "sex")
    noun = "gender"
    few = ("male", "female", "non-binary")
    said = BEFORE

    def values(self) -> tuple[str, ...]:
        """Where male and female are all that is shown, those two."""
        return self.few[: 2 + ({*map(str, self.leaf.examples)} != {"male", "female"})]


@semantic_type
class Occasion(Listed):
    """What is celebrated."""

    name = "occasion"
    family = "people"
    names = ("occasion", "* occasion", "event occasion", "celebration")
    noun = "occasion"
    few = ("birthday", "anniversary", "wedding", "graduation", "housewarming", "baby shower",
           "engagement", "retirement", "promotion", "farewell party", "bridal shower")  # fmt: skip
    said = (at("for the {}"),)


@semantic_type
class UserRole(Listed):
    """What a user of a system may do."""

    name = "user_role"
    family = "people"
    names = ("role", "user role", "member role", "* role", "access level", "permission level",
             "permission")  # fmt: skip
    noun = "role"
    few = ("admin", "editor", "viewer", "member", "owner", "guest", "moderator")
    said = (at("with the {} role", weight=2.0), at("with role {}", weight=0.5))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Of users and members, not of jobs, messages or clouds."""
        other = "job iam message chat candidate llm prompt movie aria arn aws actor"
        about = "user member invite permission access account team workspace channel share"
        return near(leaf, about) and not near(leaf, other)


@semantic_type
class Relationship(Listed):
    """What somebody is to the speaker, as a bare noun."""

    name = "relationship"
    family = "people"
    names = ("relationship", "relation", "relationship type", "* relationship", "kinship")
    noun = "relationship"
    few = ("mother", "father", "sister", "brother", "wife", "husband", "partner", "daughter",
           "son", "grandmother", "grandfather", "aunt", "uncle", "cousin", "friend", "colleague",
           "boss", "neighbor", "roommate", "girlfriend", "boyfriend")  # fmt: skip
    said = (at("for my {}", weight=3.0), at("to my {}"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Between people, not between tables, records or nodes."""
        return not near(leaf, "entity node graph table schema edge model knowledge query create")
