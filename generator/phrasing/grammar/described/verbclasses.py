"""Verbs by class: how people ask for each kind of action.

``{o}`` is the object, ``{a}`` the arrangement that is made when one books it ("a reservation"),
``{s}`` a score, ``{v}`` the function's own verb.
"""

from __future__ import annotations

from generator.quick import Struct


class VerbClass(Struct, frozen=True, kw_only=True):
    """Verbs that are asked for alike.

    ``tell`` are said to the assistant ("show me {o}"), ``own`` are what the speaker does ("see
    {o}"); ``want`` take the object at once ("I need {o}"). ``info``: the answer is what matters.
    ``article`` is how an unnamed object starts: "a", "the", "some", or "all".
    """

    name: str
    verbs: str
    tell: tuple[str, ...]
    own: tuple[str, ...]
    want: tuple[str, ...] = ()
    dev: tuple[str, ...] = ()
    info: bool = False
    article: str = "a"


SEARCHED = "search-in"
"""The verb of what is searched itself, where a query tells what for: "search the docs for …"."""

_GET = VerbClass(
    name="get",
    verbs="get retrieve fetch show read obtain return display view access describe pull "
    "detect provide extract present give query inspect see lookup looksup whois "
    "monitor whats",
    tell=(
        "show me {o}", "get me {o}", "give me {o}", "pull up {o}", "look up {o}", "find {o}",
        "get {o}", "check {o}", "show {o}", "tell me {o}", "bring up {o}", "find me {o}",
    ),
    own=("see {o}", "look at {o}", "check {o}", "know {o}", "get {o}", "look up {o}"),
    want=("I need {o}", "I want {o}", "I'd like {o}"),
    dev=("fetch {o}", "pull {o}", "grab {o}", "get {o}", "show {o}"),
    info=True,
    article="the",
)  # fmt: skip

CLASSES: tuple[VerbClass, ...] = (
    _GET,
    VerbClass(
        name="list",
        verbs="list enumerate browse",
        tell=(
            "list {o}", "show me {o}", "give me a list of {o}", "get me {o}", "give me {o}",
            "pull up {o}", "find {o}", "show {o}",
        ),
        own=("see {o}", "see a list of {o}", "look through {o}", "get {o}", "browse {o}"),
        want=("I need {o}", "I need a list of {o}", "I want {o}"),
        dev=("list {o}", "fetch {o}", "dump {o}"),
        info=True,
        article="all",
    ),
    VerbClass(
        name="search",
        verbs="search find locate discover explore match seek recommend suggest",
        tell=(
            "find {o}", "find me {o}", "search for {o}", "look for {o}", "look up {o}",
            "show me {o}", "locate {o}", "get me {o}",
        ),
        own=("find {o}", "look up {o}", "search for {o}", "see {o}"),
        want=("I'm looking for {o}", "looking for {o}", "I need {o}", "I want {o}"),
        dev=("search {o}", "find {o}", "look up {o}"),
        info=True,
        article="a",
    ),
    VerbClass(
        name="search",
        verbs=SEARCHED,
        tell=("search {o}", "search through {o}", "look through {o}"),
        own=("search {o}", "look through {o}"),
        dev=("search {o}",),
        info=True,
        article="the",
    ),
    VerbClass(
        name="check",
        verbs="check verify validate test lint confirm ping diagnose analyze analyse audit "
        "review evaluate examine assess scan",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        dev=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="play",
        verbs="play listen stream",
        tell=(
            "play {o}", "play me {o}", "put on {o}", "start playing {o}", "let me hear {o}",
            "put {o} on", "turn on {o}",
        ),
        own=("hear {o}", "listen to {o}", "play {o}"),
        want=("I want {o}", "let's hear {o}"),
        article="some",
    ),
    VerbClass(
        name="add",
        verbs="add append insert put attach include",
        tell=("add {o}", "put {o}", "add {o}", "stick {o}"),
        own=("add {o}", "put {o}"),
        dev=("{v} {o}", "add {o}"),
        article="a",
    ),
    VerbClass(
        name="add",
        verbs="save",
        tell=("save {o}",),
        own=("save {o}",),
        article="a",
    ),
    VerbClass(
        name="book",
        verbs="book reserve",
        tell=(
            "book {o}", "book me {o}", "reserve {o}", "get me {o}", "find me {o}",
            "get us {o}", "book us {o}", "book {o}", "make me {a}", "make {a}",
        ),
        own=("book {o}", "reserve {o}", "get {o}", "make {a}", "find {o}"),
        want=("I need {o}", "I want {o}", "need {o}", "I'd like {o}", "we need {o}"),
        article="a",
    ),
    VerbClass(
        name="order",
        verbs="order buy purchase checkout request",
        tell=("{v} {o}", "get me {o}", "get {o}"),
        own=("{v} {o}", "get {o}"),
        want=("I need {o}", "I want {o}", "I'd like {o}"),
        article="a",
    ),
    VerbClass(
        name="rate",
        verbs="rate score grade",
        tell=(
            "rate {o} {s}", "give {o} {s}", "give {s} to {o}", "mark {o} {s}", "award {o} {s}",
            "give {o} a rating of {s}", "award {s} to {o}", "rate {o} as {s}", "score {o} {s}",
            "put me down for {s} for {o}", "give a rating of {s} to {o}",
        ),
        own=(
            "rate {o} {s}", "give {o} {s}", "give {s} to {o}", "give {o} a rating of {s}",
            "award {o} {s}",
        ),
        article="the",
    ),
    VerbClass(
        name="create",
        verbs="create make set-up setup initialize initialise new provision establish "
        "define",
        tell=("create {o}", "make {o}", "set up {o}", "make me {o}"),
        own=("create {o}", "make {o}", "set up {o}"),
        want=("I need {o}", "I want {o}"),
        dev=("create {o}", "create {o}", "set up {o}"),
        article="a",
    ),
    VerbClass(name="create", verbs="register enroll", tell=("{v} {o}",), own=("{v} {o}",)),
    VerbClass(
        name="load",
        verbs="load import increment decrement",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="create",
        verbs="generate build compose draft produce",
        tell=("{v} {o}", "create {o}", "make {o}", "make me {o}", "{v} {o}"),
        own=("{v} {o}", "create {o}", "make {o}"),
        want=("I need {o}", "I want {o}"),
        dev=("{v} {o}", "create {o}"),
        article="a",
    ),
    VerbClass(
        name="delete",
        verbs="delete remove erase clear destroy",
        tell=("delete {o}", "remove {o}", "get rid of {o}", "{v} {o}"),
        own=("delete {o}", "remove {o}", "get rid of {o}"),
        dev=("delete {o}", "{v} {o}", "remove {o}"),
        article="the",
    ),
    VerbClass(
        name="send",
        verbs="send text message email notify",
        tell=("{v} {o}", "send {o}"),
        own=("send {o}", "{v} {o}"),
        article="a",
    ),
    VerbClass(
        name="update",
        verbs="update change modify edit patch alter",
        tell=("update {o}", "change {o}", "edit {o}"),
        own=("update {o}", "change {o}", "edit {o}"),
        article="the",
    ),
    VerbClass(
        name="update",
        verbs="adjust rename replace",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="set",
        verbs="set configure turn switch toggle",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="cancel",
        verbs="cancel abort stop end terminate",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="schedule",
        verbs="schedule plan arrange",
        tell=("schedule {o}", "set up {o}", "plan {o}", "arrange {o}"),
        own=("schedule {o}", "set up {o}", "plan {o}"),
        want=("I need {o}",),
        article="a",
    ),
    VerbClass(
        name="compute",
        verbs="calculate compute determine count measure",
        tell=(
            "calculate {o}", "work out {o}", "compute {o}", "tell me {o}", "figure out {o}",
            "give me {o}", "find {o}",
        ),
        own=("know {o}", "calculate {o}", "work out {o}", "figure out {o}"),
        want=("I need {o}",),
        dev=("compute {o}", "calculate {o}"),
        info=True,
        article="the",
    ),
    VerbClass(
        name="compute",
        verbs="predict estimate forecast",
        tell=("{v} {o}", "give me an estimate of {o}"),
        own=("{v} {o}", "get an estimate of {o}"),
        dev=("{v} {o}",),
        info=True,
        article="the",
    ),
    VerbClass(
        name="run",
        verbs="run execute perform invoke",
        tell=("run {o}", "{v} {o}"),
        own=("run {o}", "{v} {o}"),
        dev=("run {o}", "kick off {o}"),
        article="a",
    ),
    VerbClass(
        name="run",
        verbs="trigger apply",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="a",
    ),
    VerbClass(
        name="process",
        verbs="process",
        tell=("process {o}",),
        own=("process {o}", "have {o} processed"),
        article="a",
    ),
    VerbClass(
        name="convert",
        verbs="convert exchange",
        tell=("convert {o}", "{v} {o}"),
        own=("convert {o}",),
        article="the",
    ),
    VerbClass(
        name="move",
        verbs="transfer pay wire",
        tell=("{v} {o}", "send {o}", "{v} {o}"),
        own=("{v} {o}", "send {o}", "make a transfer of {o}"),
        article="the",
    ),
    VerbClass(
        name="cash",
        verbs="deposit withdraw",
        tell=("{v} {o}",),
        own=("{v} {o}",),
        article="the",
    ),
    VerbClass(
        name="start",
        verbs="initiate start begin launch",
        tell=("start {o}", "start {o}", "begin {o}"),
        own=("start {o}", "begin {o}"),
        want=("I need {o}",),
        dev=("start {o}", "kick off {o}", "launch {o}"),
        article="a",
    ),
    VerbClass(
        name="login",
        verbs="login authenticate",
        tell=("log me in", "sign me in", "log in", "sign in", "get me logged in"),
        own=("log in", "sign in", "get logged in"),
        article="",
    ),
    VerbClass(
        name="logout",
        verbs="logout signout",
        tell=("log me out", "sign me out", "log out", "log me out of my account", "sign out"),
        own=("log out", "sign out", "be logged out"),
        article="",
    ),
    VerbClass(
        name="ask",
        verbs="ask",
        tell=("ask {o}", "go ask {o}"),
        own=("ask {o}",),
        article="a",
    ),
)  # fmt: skip

WATCHING = VerbClass(
    name="play",
    verbs="",
    tell=("play {o}", "put on {o}", "start playing {o}", "put {o} on", "play me {o}"),
    own=("watch {o}", "see {o}", "play {o}"),
    want=("I want to watch {o}", "let's watch {o}"),
    article="a",
)
"""What is played to be seen; ``kind_of`` tells by the noun."""

_SEEN_NOUNS = frozenset(
    "movie film show series episode video trailer documentary clip season match".split()
)


def kind_of(kind: VerbClass, noun: str) -> VerbClass:
    """The class of a verb for what it is done to: films are watched, songs are heard."""
    head = noun.lower().rsplit(" ", 1)[-1].removesuffix("s")
    return WATCHING if kind.name == "play" and head in _SEEN_NOUNS else kind
