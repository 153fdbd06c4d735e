"""How tools fail: what they return, and what the assistant makes of it.

An error says no more than a real one would, and is of one kind that its words tell: gone in a
moment (timeout, rate limit, unavailable), a value that is not known or not accepted, or refused.
The assistant's words say what failed and nothing that the error doesn't.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Literal

import orjson

from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.quick import regex
from generator.records import FunctionSpec, Side
from generator.scenarios.reported import capital
from generator.scenarios.setphrases import of_side
from generator.semantics.described.naming import words_of

Failure = Literal["busy", "timeout", "unknown", "rejected", "refused"]
"""``busy``: nothing was done and trying again helps; ``timeout``: nobody knows whether it was done;
``unknown`` and ``rejected``: a value is at fault; ``refused``: it won't ever work."""

_MESSAGES: Mapping[Failure, Sequence[tuple[int, str, str]]] = {
    "busy": (
        (429, "rate_limited", "Too many requests, please try again."),
        (429, "rate_limit_exceeded", "Rate limit exceeded, please retry."),
        (503, "service_unavailable", "The service is temporarily unavailable."),
        (503, "overloaded", "Server is overloaded, please retry."),
        (502, "bad_gateway", "Upstream service temporarily unavailable."),
    ),
    "timeout": (
        (504, "timeout", "The request timed out."),
        (504, "gateway_timeout", "The request timed out after 30 seconds."),
        (408, "timeout", "Timed out after 30 seconds."),
        (504, "deadline_exceeded", "Request timed out (deadline exceeded)."),
    ),
    "unknown": (
        (404, "not_found", "{key} not found"),
        (404, "not_found", "No match for {key}."),
        (404, "unknown_{key}", "Unknown {key}."),
        (404, "not_found", "{key} does not exist."),
    ),
    "rejected": (
        (400, "invalid_argument", "Invalid {key}."),
        (422, "validation_error", "{key} is invalid"),
        (400, "bad_request", "Unsupported {key}."),
        (422, "invalid_{key}", "{key} is not valid."),
    ),
    "refused": (
        (403, "forbidden", "Permission denied."),
        (403, "access_denied", "You do not have access to this resource."),
        (401, "unauthorized", "Not authorized for this operation."),
        (403, "permission_denied", "Insufficient permissions."),
        (429, "quota_exceeded", "The quota for this account is used up."),
    ),
}

_LOCAL: Mapping[Failure, Sequence[tuple[int, str, str]]] = {
    "busy": (
        (503, "busy", "Resource busy, try again."),
        (503, "unavailable", "Resource temporarily unavailable."),
    ),
    "timeout": (
        (504, "timeout", "Timed out after 30 seconds."),
        (504, "timeout", "The operation timed out."),
    ),
    "refused": (
        (403, "permission_denied", "Permission denied"),
        (403, "access_denied", "Access is denied."),
        (403, "permission_denied", "Permission denied: insufficient permissions."),
    ),
}
"""What fails on one's own machine: it counts no requests, and there is no service behind it."""

_TOO_MANY = regex(r"too many|rate.limit", re.I)
"""The service is there, but has been asked too often."""

_ASKS: Mapping[Failure, Sequence[str]] = {
    "unknown": (
        "I couldn't find that {n}. Could you check it?",
        "That {n} wasn't found. Could you check it?",
        "Sorry, I couldn't find that {n}. Which one did you mean?",
        "That {n} wasn't found. Which {n} did you mean?",
        "Sorry, that {n} doesn't seem to exist. Could you check it?",
    ),
    "rejected": (
        "That {n} wasn't accepted. Which one should I use instead?",
        "Sorry, that {n} wasn't accepted. Could you give me another one?",
        "That {n} isn't accepted. Do you want to try another one?",
        "That {n} was rejected. Which one should it be?",
    ),
}  # fmt: skip
_OWNED = regex(r" (?:ID|number)$")
"""What tells an ID from its thing: "order 39459 was not found"."""
_ASKS_NAMING: Mapping[Failure, Sequence[str]] = {
    "unknown": (
        "I couldn't find {v}. Could you check the {n}?",
        "{v} wasn't found. Is that the right {n}?",
        "Sorry, I couldn't find {v}. Could you check the {n}?",
        "I couldn't find anything for {v}. Is the {n} right?",
        "{v} wasn't found. Which {n} did you mean?",
    ),
    "rejected": (
        "{v} wasn't accepted. Which {n} should I use instead?",
        "Sorry, {v} wasn't accepted. Could you give me another {n}?",
        "{v} isn't accepted. Do you want to try another one?",
        "{v} was rejected. Which {n} should it be?",
    ),
}  # fmt: skip
"""Where the value itself is short enough to be named."""
_MAY_I: Sequence[str] = (
    "That timed out, so I don't know whether it went through. Should I try again?",
    "It timed out, and I can't tell whether it went through. Want me to try again?",
    "There was no answer in time, so I'm not sure it went through. Should I try once more?",
    "The request timed out, so it may or may not have gone through. Shall I try again?",
)  # fmt: skip
_GO_ON: Sequence[str] = (
    "Yes, please.", "yes, try again", "Yes.", "Sure, go ahead.", "ok, once more", "Please do.",
    "Yes, try it again.", "yeah go ahead",
)  # fmt: skip
_GIVES_UP: Mapping[Failure, Sequence[str]] = {
    "busy": (
        "Sorry, the service isn't available right now. Want me to try again?",
        "I tried twice, but the service isn't available right now. Please try again later.",
        "Sorry, the service is down at the moment. I tried twice.",
        "That didn't work, sorry: the service is unavailable right now.",
        "The service still isn't available, I'm afraid. Please try again in a while.",
        "Sorry, that failed twice: the service is unavailable at the moment.",
    ),
    "timeout": (
        "Sorry, that timed out twice. Want me to try again?",
        "It timed out both times, sorry. Should I try once more?",
        "I tried twice, but it timed out both times. Please try again later.",
        "Sorry, both attempts timed out. Want me to try again?",
        "That timed out twice, I'm afraid. Please try again in a while.",
    ),
    "refused": (
        "Sorry, I don't have permission to do that.",
        "I'm afraid I don't have access to that.",
        "Sorry, I don't have access to that.",
        "Access was denied, so I can't do that, sorry.",
        "I'm not allowed to do that, I'm afraid.",
        "That didn't work: access was denied. You may need to check the permissions.",
        "Sorry, permission was denied. You may need to ask for access first.",
    ),
}  # fmt: skip
_GIVES_UP_DEED: Mapping[Failure, Sequence[str]] = {
    "busy": (
        "Sorry, I couldn't {d}: the service isn't available right now.",
        "I couldn't {d}, the service is down at the moment. Want me to try again?",
    ),
    "timeout": (
        "Sorry, I couldn't {d}: it timed out twice.",
        "I couldn't {d}: it timed out both times. Want me to try again?",
    ),
    "refused": (
        "Sorry, I don't have permission to {d}.",
        "I couldn't {d}: permission was denied.",
        "I'm afraid I'm not allowed to {d}.",
    ),
}
"""The same with what was not done."""
_STILL_BUSY: Sequence[str] = (
    "Sorry, it was busy both times. Want me to try again?",
    "It's still busy, I'm afraid. Should I try again?",
    "I tried twice, but it isn't available right now.",
)
SHARE_TOLD = 0.65
"""Share of answers that say what was not done, where that can be said."""
_SURE = regex(
    r"(?:add|approve|archive|book|buy|cancel|change|close|create|delete|deploy|disable|download|"
    r"edit|enable|export|install|lock|merge|mute|open|order|pause|pay|play|post|publish|reboot|"
    r"refresh|remove|rename|reset|resize|restart|resume|save|schedule|send|share|start|stop|"
    r"submit|unlock|update|upload) (?:(?:the|your) [a-z]{3,}(?: [a-z]{3,}s?)?|an? [a-z]{3,})$"
)
"""Deeds that are well said beyond doubt: a plain verb, and a noun or two."""
_QUOTA: Sequence[str] = (
    "Sorry, the quota for this account is used up.",
    "That didn't work: the account's quota is used up.",
    "I can't do that right now, sorry: the quota is used up.",
)


_OVERLOADED: Sequence[str] = (
    "Sorry, the server is overloaded right now. I tried twice.",
    "The server is overloaded at the moment, sorry. Want me to try again?",
    "I tried twice, but the server is overloaded. Please try again in a while.",
)
_LIMITED: Sequence[str] = (
    "Sorry, the service is too busy right now. Want me to try again?",
    "The service is too busy at the moment, I'm afraid. Please try again in a while.",
    "I tried twice, but the service is too busy right now. Please try again later.",
)
"""A person has sent one request: that there are limits for all is nothing to tell them."""
_BUSY_DEED: Sequence[str] = (
    "I couldn't {d}: the service is too busy right now. Want me to try again?",
    "Sorry, I couldn't {d}: the service is too busy at the moment.",
)
"""The same with what was not done."""


def error_content(failure: Failure, key: str, rng: random.Random, local: bool = False) -> str:
    """What the tool returns, in one of the shapes that tools use; ``local`` without a service."""
    forms = _LOCAL.get(failure, _MESSAGES[failure]) if local else _MESSAGES[failure]
    status, code, message = forms[int(rng.random() * len(forms))]
    code, message = code.replace("{key}", key), message.replace("{key}", key)
    shape = int(rng.random() * 5)
    if local and shape in (1, 4):
        return f"Error: {message}"
    if shape == 0:
        return orjson.dumps({"error": message}).decode()
    if shape == 1:
        return orjson.dumps({"error": {"code": status, "message": message}}).decode()
    if shape == 2:
        return orjson.dumps({"error": code, "message": message}).decode()
    if shape == 3:
        return orjson.dumps({"status": "error", "code": code, "message": message}).decode()
    return f"Error {status}: {message}"


_OWN = frozenset(
    """file files directory directories folder folders screen window windows clipboard process
    processes shell terminal keyboard mouse click swipe screenshot path command browser tab tabs
    script docker container disk docx xlsx pptx pdf csv""".split()
)
"""Words of names of what works on the machine that it runs on."""


def on_own_machine(spec: FunctionSpec) -> bool:
    """Whether a function works on files, on a screen, in a shell: there is no service behind it."""
    words = words_of(spec.name)
    keys = spec.parameters.get("properties") or {}
    paths = any("path" in words_of(key) for key in keys)
    return paths or not _OWN.isdisjoint(words)


def _pick(forms: Sequence[str], rng: random.Random) -> str:
    return forms[int(rng.random() * len(forms))]


def asks_again(failure: Failure, noun: str, rng: random.Random, said: str = "") -> str:
    """The assistant says which value was at fault, and asks for another.

    ``said`` is the value in the user's words; it is named where it is short.
    """
    counted = noun.startswith("number of ")
    one = singular(noun) if is_plural(noun) and not counted else noun  # no "that regions"
    if not 0 < len(said) <= MOST_TOLD or rng.random() < 0.2:
        return _pick(_ASKS[failure], rng).replace("{n}", one)
    owner = _OWNED.sub("", one)
    named = f'"{said}"' if said.isalpha() and said.islower() else said
    named = f"{owner} {said}" if owner != one and said[-1].isdigit() else named
    form = _pick(_ASKS_NAMING[failure], rng)
    named = capital(named) if form.startswith("{v}") else named
    return form.replace("{n}", one).replace("{v}", named)


def may_i(rng: random.Random) -> str:
    """The assistant asks whether to try a deed again."""
    return _pick(_MAY_I, rng)


def go_on(rng: random.Random, side: Side) -> str:
    """The user's yes."""
    return _pick(of_side(_GO_ON, side), rng)


def gives_up(
    failure: Failure,
    content: str,
    rng: random.Random,
    deed: str = "",
    heard: str = "",
    *,
    acts: bool = False,
) -> str:
    """The assistant says that it did not work, and why.

    ``deed``, "cancel an order", is told again only where it is plainly one: the user knows what
    he asked for, and half a request or a description's words are worse than none. ``heard`` is
    what the request and the function's name say alike, if anything. Nobody has access to what is
    done (``acts``).
    """
    forms = _GIVES_UP[failure]
    forms = [form for form in forms if not acts or "access to that" not in form]
    deed = deed if _SURE.match(deed) else heard
    told = bool(deed) and rng.random() < SHARE_TOLD
    if "quota" in content:
        forms = _QUOTA
    elif failure == "busy" and (_TOO_MANY.search(content) or "overloaded" in content):
        forms = _BUSY_DEED if told else _OVERLOADED if "overloaded" in content else _LIMITED
    elif failure == "busy" and "esource" in content:
        forms = _STILL_BUSY
    elif told:
        forms = _GIVES_UP_DEED[failure]
    return _pick(forms, rng).replace("{d}", deed)


_WENT_WITH = (
    "The first one didn't work, so I used {}. ", "It worked with {} instead. ",
    "The first one wasn't accepted, so I went with {}. ", "I used {} instead. ",
)  # fmt: skip
MOST_TOLD = 40
"""Characters of a value, at most, that an answer names."""


def went_with(text: str, rng: random.Random) -> str:
    """What the assistant says first where it did what the user wished for this case."""
    form = _WENT_WITH[int(rng.random() * len(_WENT_WITH))]
    return form.format(text.rstrip(".")) if len(text) <= MOST_TOLD else ""
