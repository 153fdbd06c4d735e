"""Calendar dates by role, on the side of today that their meaning suggests."""

from __future__ import annotations

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import attach, context_words, own_words, siblings
from generator.semantics.described.naming import words_of
from generator.semantics.time.date_type import DateType, lies_ahead, told_ahead
from generator.semantics.time.layouts import layout_of
from generator.semantics.time.moments import ends_span
from generator.semantics.time.studied import is_studied


@semantic_type
class Date(DateType):
    """Any calendar date."""

    name = "date"
    names = (
        *("date", "* date", "date *", "day", "target day", "on", "when", "date of *", "* day"),
        *("schedule", "occurred on", "* on", "as of", "as of date"),
    )
    formats = ("date",)
    hints = ("yyyy-mm-dd", "iso date", "date in")
    noun = "date"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Names as vague as "on" need a description or format that speaks of a date."""
        told = "date" in own_words(leaf) or layout_of(leaf) is not None
        if leaf.words[-1:] == ("days",) and not told:
            return False
        vague = leaf.words[-1:] in (("on",), ("when",), ("day",), ("schedule",), ("of",))
        return (told or not vague) and super().suits(leaf, setting)


def _speaks_of_days(leaf: Leaf) -> bool:
    """Whether a name as wide as "after" is of a day: it is told, or nothing else is of "since"."""
    if own_words(leaf) & {"date", "dates", "day"} or layout_of(leaf) is not None:
        return True
    if ends_span(leaf):
        return True
    untold = not leaf.description and leaf.schema.get("type") == "string"
    return untold and leaf.words[-1:] in (("since",), ("until",), ("earliest",), ("latest",))


@semantic_type
class StartDate(DateType):
    """The first day of a span."""

    name = "start_date"
    names = (
        *(
            "start date",
            "from date",
            "date from",
            "* start date",
            "begin date",
            "start day",
            "since",
        ),
        *("after", "date start", "after date", "since date", "min date", "date after", "start"),
        *("from", "begin", "first day", "created after", "updated after", "updated since"),
        *("created from", "updated from", "modified from", "date created from"),
        *("published after", "* after", "* since", "period start", "earliest date", "date min"),
        *("earliest", "earliest start", "earliest day"),
    )
    noun = "start date"
    leads = (("from {}", 3), ("starting {}", 2), ("beginning {}", 0.5))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Start, from and after are dates only where something says so."""
        return _speaks_of_days(leaf) and super().suits(leaf, setting)

    def told_kind(self) -> str:
        """A past span starts well before today."""
        if is_studied(self.leaf, self.setting):
            return "studied"
        return "booking" if lies_ahead(self.leaf) else "recent"

    def attachments(self) -> tuple[Attachment, ...]:
        """After and since say it their own way; a past span is looked at from its start."""
        words = set(self.leaf.words)
        if "after" in words:
            return (attach("after {}"), attach("since {}", weight=0.5))
        if "since" in words and self.window[-1] <= 0:
            return (attach("since {}"),)  # what is "from" a day is of that day alone
        if "since" in words or self.window[-1] < 0:
            return (attach("since {}"), attach("from {}"), attach("starting from {}", weight=0.4))
        return super().attachments()


@semantic_type
class EndDate(DateType):
    """The last day of a span."""

    name = "end_date"
    names = (
        *("end date", "to date", "date to", "* end date", "until", "before", "finish date", "to"),
        *("date end", "before date", "max date", "date before", "end", "end day", "last day"),
        *("created before", "updated before", "published before", "* before", "period end"),
        *("latest date", "date max", "until date", "created to", "updated to", "modified to"),
        *("latest", "latest end", "latest day"),
    )
    noun = "end date"
    leads = (("to {}", 2), ("until {}", 2), ("through {}", 1))
    suits = StartDate.suits

    def told_kind(self) -> str:
        """A past span ends lately."""
        if is_studied(self.leaf, self.setting):
            return "studied_end"
        return "return" if lies_ahead(self.leaf) else "report_end"

    def attachments(self) -> tuple[Attachment, ...]:
        """Before, where the name says so."""
        if "before" in self.leaf.words:
            return (attach("before {}"),)
        if "latest" in self.leaf.words:
            return (attach("until {}"), attach("by {}"), attach("no later than {}", weight=0.5))
        return super().attachments()


_RENTED = frozenset(
    "car cars vehicle vehicles van rent rental rentals hire bike bikes scooter hotel hotels room "
    "rooms guest guests stay dropoff_date drop_off_date return_date dropoff days nights weeks "
    "until duration lend borrow loan".split()
)
"""What tells that something is picked up to be kept for some days."""
_ORDERED = frozenset("order preorder reorder buy purchase refill prescription".split())
"""What is picked up once and for all."""


@semantic_type
class CheckInDate(DateType):
    """Arrival at a hotel, pick-up of a car."""

    name = "check_in_date"
    names = (
        *("check in", "check in date", "arrival date", "* check in", "pick up date", "arrival"),
        *("pickup date", "checkin date", "arrive date"),
    )
    noun = "check-in date"
    kind = "journey"
    leads = (("from {}", 3), ("check-in {}", 1), ("arriving {}", 1), ("checking in on {}", 1))

    def attachments(self) -> tuple[Attachment, ...]:
        """Cars are picked up for some days, other things on one; guests check in."""
        words = {*self.leaf.words, *words_of(self.leaf.function.name)}
        around = context_words(self.leaf) | set(siblings(self.leaf))
        if {"pick", "pickup"} & words and (words & _ORDERED or not around & _RENTED):
            return (attach("on {}", weight=3), attach("for {}"))
        if {"pick", "pickup"} & set(self.leaf.words):
            return (attach("from {}"), attach("starting {}"))
        return super().attachments()


@semantic_type
class CheckOutDate(DateType):
    """Departure from a hotel, return of a car."""

    name = "check_out_date"
    names = ("check out", "check out date", "checkout date", "drop off date", "dropoff date")
    noun = "check-out date"
    kind = "return"
    leads = (("to {}", 3), ("until {}", 2), ("checking out {}", 2), ("through {}", 0.5))

    def attachments(self) -> tuple[Attachment, ...]:
        """Cars are returned, guests check out."""
        if {"drop", "dropoff"} & set(self.leaf.words):
            return (attach("until {}"), attach("dropping off on {}"))
        return super().attachments()


@semantic_type
class DepartureDate(DateType):
    """The day of leaving."""

    name = "departure_date"
    names = (
        *("departure date", "depart date", "outbound date", "departure day", "travel date"),
        *("flight date", "leave date", "outbound departure date", "date of travel", "depart"),
        *("departing date", "fly out date", "date of departure", "journey date"),
    )
    noun = "departure date"
    kind = "journey"
    leads = (("on {}", 3), ("leaving {}", 2), ("departing {}", 1), ("leaving on {}", 1), ("{}", 2))


@semantic_type
class ReturnDate(DateType):
    """The day of coming back."""

    name = "return_date"
    names = ("return date", "inbound date", "return day", "returning date", "date of return")
    noun = "return date"
    kind = "return"
    leads = (("returning {}", 3), ("returning on {}", 2), ("coming back {}", 1), ("back on {}", 1))


@semantic_type
class DueDate(DateType):
    """The day by which something is to be done."""

    name = "due_date"
    names = (
        "due date",
        "due",
        "deadline",
        "* deadline",
        "due on",
        "due by",
        "target date",
        "by date",
    )
    hints = ("due date", "deadline")
    noun = "due date"
    kind = "deadline"
    leads = (("by {}", 3), ("due {}", 3), ("due by {}", 1), ("due on {}", 1))

    def attachments(self) -> tuple[Attachment, ...]:
        """The target of a look-up is the day that is asked about: nothing is due on it."""
        asked = self.leaf.words == ("target", "date") and context_words(self.leaf) & _ASKED
        if asked and not context_words(self.leaf) & _PLANNED:
            return (attach("for {}", weight=3), attach("on {}"))
        return super().attachments()


@semantic_type
class ExpiryDate(DateType):
    """The day on which something ends being valid."""

    name = "expiry_date"
    names = ("expiry date", "expiration date", "expires on", "valid until", "expiry", "valid to",
             "ends on", "closes on")  # fmt: skip
    noun = "expiry date"
    kind = "expiry"
    leads = (("valid until {}", 2), ("expiring {}", 1), ("expiring on {}", 2))

    def attachments(self) -> tuple[Attachment, ...]:
        """What ends or closes has not been valid."""
        verb = {"end": "ending", "close": "closing"}.get(self.leaf.words[0].rstrip("s"))
        return (attach(f"{verb} on {{}}"),) if verb else super().attachments()


_ASKED = frozenset("get fetch show check lookup retrieve forecast read view calculate".split())
_PLANNED = frozenset("goal goals milestone task tasks project todo deadline plan saving".split())
"""What has a day by which it is to be reached."""
_YOUNG = frozenset(
    "pet pets animal animals puppy kitten dog cat horse species breed baby infant newborn "
    "toddler".split()
)
"""What tells that whoever was born is no adult."""
_PUPILS = frozenset("pupil guardian camper grade school child kid".split())


@semantic_type
class BirthDate(DateType):
    """A date of birth of an adult, or of somebody who can't be as old: a pet, a baby."""

    name = "birth_date"
    names = (
        "birth date",
        "date of birth",
        "birthday",
        "birthdate",
        "* birth date",
        "born",
        "* dob",
    )
    hints = ("date of birth", "birth date", "born on")
    noun = "date of birth"
    leads = (("born {}", 2), ("born on {}", 3), ("date of birth {}", 1))

    def told_kind(self) -> str:
        """Years back for those who are young."""
        around = context_words(self.leaf) | set(siblings(self.leaf))
        if around & _YOUNG:
            return "release"
        return "pupil" if around & _PUPILS else "birth"


@semantic_type
class ReleaseDate(DateType):
    """The day on which a work or product appeared, or a person was taken on."""

    name = "release_date"
    names = (
        *("release date", "publication date", "publish date", "published date", "hire date"),
        *("purchase date", "issue date", "date published", "manufacture date", "date purchased"),
        *("joining date", "date of purchase", "date issued", "transaction date", "invoice date"),
    )
    noun = "date"
    leads = (("on {}", 2), ("dated {}", 1))

    def told_kind(self) -> str:
        """Purchases are recent, works can be years old; what is planned is ahead."""
        if told_ahead(self.leaf.description):
            return "booking"
        recent = {"purchase", "purchased", "issue", "issued", "transaction", "invoice"}
        own = set(self.leaf.words)
        dated = own == {"date"} and not context_words(self.leaf) & {"release", "publication"}
        return "recent" if recent & own or dated else "release"

    def attachments(self) -> tuple[Attachment, ...]:
        """With the verb in the name."""
        for word, said in _DONE:
            if word in self.leaf.words:
                return (attach(f"{said} {{}}"), attach(f"{said} on {{}}"))
        return super().attachments()


_DONE = (
    *(("release", "released"), ("publication", "published"), ("published", "published")),
    *(("publish", "published"), ("hire", "hired"), ("purchase", "bought"), ("issue", "issued")),
    *(("manufacture", "made"), ("purchased", "bought"), ("issued", "issued")),
)
