"""Ways to reach people: e-mail addresses that reach nobody and phone numbers kept for fiction."""

from __future__ import annotations

import functools
import random
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, say_literal, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.described.leafwords import siblings
from generator.semantics.drawing.composed import Composed, mentions, near, word_set
from generator.semantics.drawing.fakes import fake_pool
from generator.semantics.drawing.listed import at, column, doing, example_texts, own_words
from generator.semantics.drawing.names import latin_name
from generator.semantics.topics.people import role_of

_SHARED_BOXES = ("info", "sales", "support", "hello", "billing", "contact", "team", "office",
                 "hr", "press", "orders", "accounts", "jobs")  # fmt: skip


_MAILED = (
    "reply read archive thread inbox forward draft unread attachment move trash label folder mark "
    "star flag snooze"
)


_CHATS = r"(?:s\.whatsapp\.net|[gc]\.us)"
"""Where those are who are written to by WhatsApp."""


_OF_MAILS = regex(r"(?:delete|get|update|show|open|view|save|download)_(?:\w+_)?e?mails?\b")
"""Functions that do something to a mail, which has an ID itself."""
_OF_MAIL = frozenset(("subject", "body"))
"""What a mail has beside those whom it is to."""


@semantic_type
class Email(Composed):
    """An e-mail address, its local part made from a name, its domain reserved for examples."""

    name = "email"
    family = "contact"
    names = (
        "email", "e mail", "* email", "email address", "* email address", "mail", "email id",
        "recipient email", "recipient", "to", "cc", "bcc", "from", "reply to", "sender",
        "attendee", "participant", "invitee", "guest", "from address", "to address", "member",
        "assignee", "user", "owner", "email to", "mail to",
    )  # fmt: skip
    formats = ("email", "idn-email")
    hints = ("email address", "e-mail address")
    noun = "email address"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A word such as ``to`` only where addresses are spoken of."""
        own, text = own_words(leaf), leaf.description.lower()
        if text and leaf.words[-1:] == ("id",) and "address" not in text:
            return False
        mail = _OF_MAILS.search(leaf.function.name)
        if leaf.words[-2:] == ("email", "id") and (mail or near(leaf, _MAILED)):
            return False  # the ID of a mail, not of a person
        if "email" in own or "mail" in own or leaf.schema.get("format") in cls.formats:
            plain = not own & {"subject", "body", "text", "type", "template", "count"}
            return plain and "message id" not in text
        spoken = re.search(r"e-?mail( address)?", text) is not None
        examples = example_texts(leaf)
        if any("@" in example for example in examples):
            return any(re.search(rf"\S@(?!{_CHATS})\S+\.\S", example) for example in examples)
        if own <= {"to", "cc", "bcc", "from", "recipient", "reply", "sender"}:
            told = not text or "address" in text
            mailed = near(leaf, "email mail gmail outlook inbox draft") or _OF_MAIL.issubset(
                siblings(leaf)
            )
            return spoken or (told and mailed)
        return spoken

    def series(self) -> str:
        """By role and locales."""
        return f"email/{self._shared}/{','.join(self.setting.locales)}"

    @functools.cached_property
    def _shared(self) -> float:
        return 0.25 if own_words(self.leaf) & {"from", "sender", "to", "recipient"} else 0.03

    def compose(self, rng: random.Random) -> str:
        """name@domain."""
        domain = rng.choice(column("contact_domains.txt", 0))
        if rng.random() < self._shared:
            return f"{rng.choice(_SHARED_BOXES)}@{domain}"
        words = latin_name(rng.choice(self.setting.locales), rng)
        first, last = words[0], words[-1]
        local = rng.choice((
            f"{first}.{last}", f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}{last}", first,
            f"{first}{last}", f"{first}_{last}", f"{first}.{last}{rng.randint(1, 99)}",
        ))  # fmt: skip
        return f"{local}@{domain}"

    def attachments(self) -> tuple[Attachment, ...]:
        """As the person would be; an account's own address stands alone."""
        own = own_words(self.leaf)
        if own <= {"email", "address", "mail", "e"} and not near(self.leaf, "send invite share"):
            kept = doing(self.leaf, "add create save store new") and near(self.leaf, "contact")
            return (at("with the email {}"),) if kept else (at("with the email {}"), at("for {}"))
        if own & _CONTACTED and not near(self.leaf, "send invite share add create update find"):
            return (at("with the contact email {}"), at("You can reach me at {}.", "sentence"))
        return tuple(one for one in role_of(self.leaf) if "under the name" not in one.text)


_CONTACTED = frozenset(("contact", "reporter", "callback"))
"""Whose address it is that one leaves to be asked back."""


def _us(rng: random.Random) -> tuple[str, str]:
    area = rng.choice(rows("places_us_cities.txt"))[3]
    return "1", f"{area}55501{rng.randint(0, 99):02d}"


def _gb(rng: random.Random) -> tuple[str, str]:
    return "44", rng.choice(("20794600", "16149600", "11749600", "77009000"))[
        :7
    ] + f"{rng.randint(0, 999):03d}"


def _de(rng: random.Random) -> tuple[str, str]:
    return "49", rng.choice(
        ("3023125", "6990009", "8999998", "1522817")
    ) + f"{rng.randint(0, 999):03d}"


def _fr(rng: random.Random) -> tuple[str, str]:
    return "33", rng.choice(("19900", "26191", "35301", "63998")) + f"{rng.randint(0, 9999):04d}"


def _es(rng: random.Random) -> tuple[str, str]:
    return "34", f"6{rng.randint(0, 99999999):08d}"


def _jp(rng: random.Random) -> tuple[str, str]:
    return "81", f"{rng.choice((80, 90, 70))}{rng.randint(10000000, 99999999)}"


_NATIONAL = {"en_US": _us, "en_GB": _gb, "de_DE": _de, "fr_FR": _fr, "es_ES": _es, "ja_JP": _jp}


_NATIONAL_DIGITS = 11
"""Digits of a number in its own country, at most."""
_WITHOUT_PLUS = regex(
    r"\b(?:without|no|omit|excluding) (?:the |a |any )?(?:leading )?(?:\+|plus)|digits only"
)
"""What tells that a number with its country's code is written in digits alone."""


@semantic_type
class Phone(Composed):
    """A phone number: as people write it, or +E.164 where pattern, format or examples say so."""

    name = "phone"
    family = "contact"
    names = (
        "phone", "* phone", "phone number", "* phone number", "telephone", "telephone number",
        "mobile", "mobile number", "cell", "cell phone", "cell number", "contact number", "fax",
        "fax number", "whatsapp number", "whatsapp", "msisdn", "caller id", "number", "to number",
        "from number", "to", "from", "recipient", "sms number", "callback number", "phone mobile",
        "phone home", "phone work", "phone office",
    )  # fmt: skip
    formats = ("phone", "phone-number", "tel", "e164", "telephone")
    hints = ("phone number",)
    noun = "phone number"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """``number``, ``to`` and the like only where phones are spoken of; no model of a phone."""
        own, text = own_words(leaf), leaf.description.lower()
        spoken = any(word in text for word in ("phone", "e.164", "sms", "whatsapp", "fax"))
        vague = word_set("number to from recipient mobile cell caller id")
        if leaf.words[-2:] in (("mobile", "number"), ("cell", "number")):
            return True
        if own <= vague:
            if own == {"mobile"} and {"email", "first_name", "firstname"} & {*siblings(leaf)}:
                return True
            members = own == {"number"} and mentions(leaf, "whatsapp")
            return spoken or members or near(leaf, "sms whatsapp call dial twilio phone fax")
        return not own & {"model", "brand", "type", "name", "id", "case"}

    @functools.cached_property
    def form(self) -> str:
        """Either "e164", "digits" or "local"."""
        schema, text = self.leaf.schema, self.leaf.description.lower()
        examples = example_texts(self.leaf)
        if "pattern" in schema or "maxLength" in schema or "minLength" in schema:
            return "any"
        if examples:
            first = re.sub(r"\s", "", examples[0])
            if re.fullmatch(r"\+\d{8,}", first):
                return "e164"
            abroad = len(first) > _NATIONAL_DIGITS and first[0] != "0"
            whole = abroad or ("country code" in text and first[0] != "0")
            return ("full_digits" if whole else "digits") if first.isdigit() else "local"
        asked = ("e.164", "e164", "country code", "international")
        if not any(word in text for word in asked):
            return "local"
        return "full_digits" if _WITHOUT_PLUS.search(text) else "e164"

    def series(self) -> str:
        """By form and locales."""
        return f"phone/{self.form}/{','.join(self._locales)}"

    @functools.cached_property
    def _locales(self) -> tuple[str, ...]:
        """Those of the realm, or of the run."""
        realm = self.setting.realm
        return (realm.locales() if realm is not None else ()) or self.setting.locales

    def compose(self, rng: random.Random) -> str:
        """A number of one of the locales in the form."""
        locale = rng.choice(self._locales)
        form = self.form
        if form == "any":
            form = rng.choice(("e164", "local", "digits", "dashes", "full_digits"))
        national = _NATIONAL.get(locale)
        if national is None:
            pool = fake_pool("phone_number", locale)
            whole = [one for one in pool if one.startswith("+")] if form == "e164" else ()
            written = rng.choice(whole or pool)
            return written if form == "local" else re.sub(r"[^\d+]", "", written)
        code, number = national(rng)
        return written_as(form, locale, code, number)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands; a long row of digits also in groups."""
        return (
            Surface(rule="literal", say=say_literal, weight=2.0),
            Surface(rule="spelling", say=_grouped, weight=1.0),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Without blanks and hyphens where the value is a bare row of digits."""
        text = text.strip()
        bare = re.sub(r"[\s().-]", "", text)
        if self.form == "local" or not re.fullmatch(r"\+\d{8,15}", bare):
            return text
        return bare

    def attachments(self) -> tuple[Attachment, ...]:
        """At a number, or to it where something is sent."""
        if near(self.leaf, "send sms whatsapp message text") or "to" in own_words(self.leaf):
            return (at("to {}"),)
        if near(self.leaf, "call dial"):
            return (at("{}", "object"), at("at {}", weight=0.5))
        if own_words(self.leaf) & {"contact", "callback"}:
            return (at("with the contact number {}"), at("You can reach me at {}.", "sentence"))
        if self.leaf.name.lower().endswith(("numbers", "phones")):
            return (at("for {}"),)  # one of them or several
        return (at("with the phone number {}"),)


def written_as(form: str, locale: str, code: str, number: str) -> str:
    """A national number as "e164", "digits", "full_digits", "dashes" or "local" writes it."""
    if form == "e164":
        return f"+{code}{number}"
    if form == "full_digits":
        return f"{code}{number}"
    if locale == "en_US":
        area, middle, last = number[:3], number[3:6], number[6:]
        if form == "digits":
            return number
        even = form == "dashes" or int(last) % 2 == 0
        return f"{area}-{middle}-{last}" if even else f"({area}) {middle}-{last}"
    if form == "digits":
        return number if locale == "es_ES" else f"0{number}"
    if locale == "ja_JP":
        return f"0{number[:2]}-{number[2:6]}-{number[6:]}"
    if locale == "fr_FR":
        return " ".join(re.findall("..", f"0{number}"))
    if locale == "es_ES":
        return " ".join(re.findall("...", number))
    size = 4 if number.startswith(("1", "7")) else 3
    return f"0{number[: size - 1]} {number[size - 1 :]}"


def _grouped(value: Json, anchor: Anchor) -> str | None:
    if not isinstance(value, str):
        return None
    found = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", value)
    return "+1 {} {} {}".format(*found.groups()) if found else None
