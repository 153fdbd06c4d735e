"""Work: jobs, skills, tasks, projects, meetings and industries."""

from __future__ import annotations

import random
from typing import ClassVar

from generator.records import Anchor, Json
from generator.semantics.articles import with_article, without_article
from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    Surface,
    say_literal,
    semantic_type,
)
from generator.semantics.described.things import made_thing, told_thing
from generator.semantics.drawing.composed import Composed, mentions, near, word_set
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.listed import (
    OBJECT,
    Listed,
    at,
    doing,
    is_told_beside,
    own_words,
    siblings,
)
from generator.semantics.drawing.tails import Tail
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.topics.somebody import is_somebody

_AS = frozenset({"as"})
_CAREER = (
    "job employee candidate resume hire hiring recruit career vacancy employment applicant "
    "linkedin salary staff headcount"
)


def _is_of_thing(leaf: Leaf) -> bool:
    """Whether a title is that of what the function makes, which nobody has as a profession."""
    thing = told_thing(leaf.description) if leaf.description else made_thing(leaf.function.name)
    return bool(thing) and not is_somebody(thing[-1]) and thing[-1] not in _WORKED_AT


_WORKED_AT = word_set("job position role vacancy posting opening work career employment experience")


@semantic_type
class JobTitle(Listed):
    """A job title or occupation."""

    name = "job_title"
    family = "work"
    names = (
        "job title", "* job title", "occupation", "profession", "job", "position", "position title",
        "title", "role", "role name", "job role", "designation", "* occupation", "job name",
        "desired position", "current position", "target role", "job position", "keyword",
        "query", "keywords", "job type name",
    )  # fmt: skip
    hints = ("job title",)
    noun = "job title"
    values_file = "work_jobs.txt"
    tail = Tail("commerce", "job", 0.8)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare title, role or query only where jobs are spoken of."""
        own = own_words(leaf)
        if "description" in own:
            return False
        if own & {"occupation", "profession", "designation"} or {"job", "title"} <= own:
            return True
        if own == {"title"} and _is_of_thing(leaf):
            return False
        beside = siblings(leaf)
        if own == {"title"} and beside & {"company", "employer", "department"}:
            return not beside & {"content", "body", "text", "notes", "due"}
        if "query" in own:
            return False
        if "keyword" in own:
            searched = near(leaf, "job vacancy career") and doing(leaf, "search find list get")
            return searched and not near(leaf, "cron queue log print")
        if own <= {"title", "role", "name", "position", "job"}:
            other = (
                "event task document book movie song article page note chart issue ticket video "
                "playlist user iam permission chat message cron queue build scheduler print cursor "
                "index account pipeline workflow run batch file"
            )
            spoken = near(leaf, _CAREER) if own != {"job"} else mentions(leaf, _CAREER)
            return spoken and not near(leaf, other)
        return bool(own & {"job", "position", "role"})

    def attachments(self) -> tuple[Attachment, ...]:
        """As a job seeker says it."""
        if near(self.leaf, "search find list vacancy opening"):
            return (at("{}", "before", 3.0), at("as {}", weight=0.5))
        return (at("as {}", weight=2.0), at("for the {} position"))

    def surfaces(self) -> tuple[Surface, ...]:
        """With an article after "as", else as it stands."""
        return (
            Surface(rule="literal", say=say_literal, not_after=_AS),
            Surface(rule="article", say=with_article, after=_AS),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Without the article."""
        return super().read(without_article(text), anchor)


@semantic_type
class Skill(Listed):
    """A skill as it stands in a résumé."""

    name = "skill"
    family = "work"
    names = ("skill", "* skill", "skill name", "competency", "expertise", "area of expertise",
             "technology", "tech stack")  # fmt: skip
    noun = "skill"
    values_file = "work_skills.txt"
    vague = "technology tech stack"
    cues = "job developer candidate resume course hire freelancer skill programming employee"
    against = "alexa game player character quest spell"
    said = (at("with {} skills", weight=2.0), at("who know {}", weight=0.5), at("in {}"))


class _Written(Composed):
    """What the work grammar composes: the symbol is the class's own."""

    family = "work"
    grammar = "work"
    file: ClassVar[str] = ""
    known_share: ClassVar[float] = 0.05
    said: ClassVar[tuple[Attachment, ...]] = OBJECT

    def attachments(self) -> tuple[Attachment, ...]:
        """The class's own."""
        return self.said


@semantic_type
class Task(_Written):
    """Something to do, as it stands on a list."""

    name = "task"
    names = ("task", "task name", "task title", "todo", "to do", "todo item", "todo title",
             "task description", "action item", "reminder", "chore", "reminder text", "subtask",
             "reminder title", "new task", "todo text", "* task")  # fmt: skip
    hints = ("what needs to be done", "what has to be done", "what should be done")
    noun = "task"
    choices: ClassVar = {"": "task"}
    known: ClassVar = {"task": "work_tasks.txt"}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No task of a model, a machine or a scheduler, nor what is told of a named one."""
        machine = "agent model llm celery ecs train nlp worker queue prompt browser scrape cron"
        own = own_words(leaf)
        told = is_told_beside(leaf) or own & {"id", "type", "status", "count"}
        return not told and not near(leaf, machine)

    def compose(self, rng: random.Random) -> Json:
        """A task of a household or office, or of those who make programs, agents among them."""
        if of_programs_alone(self.leaf):
            return load_grammar("text").draw("program_task", rng)
        return super().compose(rng)

    def attachments(self) -> tuple[Attachment, ...]:
        """Reminders are "to" do something; tasks are put on a list."""
        if near(self.leaf, "reminder remind"):
            return (at("to {}"),)
        return (at("to {}", weight=2.0), at("called '{}'"), at("'{}'", "object", 0.7))


_TOOLCHAINS = (
    "foundry hardhat cargo gradle maven xcode terraform pulumi docker container kubernetes "
    "codebase vercel netlify"
)
"""What programs are built with: their projects have labels."""


@semantic_type
class Project(_Written):
    """A project, by name."""

    name = "project"
    names = ("project", "project name", "* project", "* project name", "project title",
             "initiative", "name")  # fmt: skip
    noun = "project"
    choices: ClassVar = {"": "project"}
    known: ClassVar = {"project": "work_projects.txt"}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A project that people work on, not one that a machine keeps under an ID."""
        own, text = own_words(leaf), leaf.description.lower()
        if not own & {"project", "initiative"}:
            return near(leaf, "project") and not near(leaf, "member user file task branch")
        machine = "gcp cloud google firebase gitlab sentry path directory npm python package jira"
        if near(leaf, machine) or mentions(leaf, _TOOLCHAINS):
            return False
        if own & {"id", "key", "path", "type", "slug", "root"}:
            return False
        return " id" not in f" {text}" and "key" not in text and "path" not in text

    def attachments(self) -> tuple[Attachment, ...]:
        """Made by name, else the thing is in or for it."""
        if near(self.leaf, "create new start make add"):
            return (at("called {}", weight=2.0), at("named {}"), at("for {}", weight=0.3))
        return (
            at("for the {} project", weight=2.0),
            at("in the {} project"),
            at("in project {}", weight=0.4),
        )


@semantic_type
class Campaign(_Written):
    """A marketing campaign, by name."""

    name = "marketing_campaign"
    names = ("campaign", "campaign name", "* campaign", "campaign title", "* campaign name")
    noun = "campaign"
    choices: ClassVar = {"": "campaign"}
    said: ClassVar[tuple[Attachment, ...]] = (
        at("called {}", weight=2.0),
        at("for the {} campaign"),
    )

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a campaign's key."""
        return " id" not in f" {leaf.description.lower()}"


@semantic_type
class MeetingTitle(_Written):
    """A meeting or appointment, as it stands in a calendar."""

    name = "meeting_title"
    names = ("meeting", "meeting title", "meeting name", "meeting topic", "meeting subject",
             "event title", "event name", "event summary", "appointment title", "appointment",
             "summary", "title", "calendar event", "subject", "event")  # fmt: skip
    noun = "meeting title"
    choices: ClassVar = {"": "meeting"}
    known: ClassVar = {"meeting": "work_meetings.txt"}

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An event only of a calendar, not of a stage, a log or a program."""
        calendar = near(leaf, "meeting calendar appointment invite")
        own = own_words(leaf)
        other = "ticket concert webhook log listener analytics handler trigger email mail message"
        if near(leaf, other) or mentions(leaf, "party birthday wedding picnic barbecue"):
            return False
        if own & {"meeting", "appointment"}:
            return not own & {"id", "type", "link", "url"}
        made = doing(leaf, "create add schedule new update book")
        return calendar or (near(leaf, "event") and made)

    def attachments(self) -> tuple[Attachment, ...]:
        """Called or titled, else the object itself."""
        if near(self.leaf, "cancel delete move reschedule update"):
            return (at("{}", "object", 2.0), at("called {}"))
        return (at("called {}", weight=2.0), at("titled {}"), at("for {}", weight=1.0))


@semantic_type
class Audience(_Written):
    """People whom marketing or writing is meant for."""

    name = "target_audience"
    names = ("target audience", "audience", "* audience", "target market", "customer segment",
             "target group", "target demographic", "demographic", "persona")  # fmt: skip
    noun = "target audience"
    choices: ClassVar = {"": "audience"}
    said: ClassVar[tuple[Attachment, ...]] = (
        at("for {}", weight=2.0),
        at("aimed at {}"),
        at("targeting {}"),
    )

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No audience of a token."""
        return not near(leaf, "jwt token oauth auth issuer claim id")


@semantic_type
class Industry(Listed):
    """An industry."""

    name = "industry"
    family = "work"
    names = ("industry", "* industry", "industry name", "industry type", "industry sector",
             "business sector", "sector", "business type", "vertical")  # fmt: skip
    noun = "industry"
    values_file = "work_industries.txt"
    vague = "vertical"
    cues = "business market company industry"

    def attachments(self) -> tuple[Attachment, ...]:
        """Called by the word that the parameter uses."""
        word = "sector" if "sector" in self.leaf.words else "industry"
        ways = (at("in {}", weight=2.0), at(f"in the {{}} {word}", weight=2.0))
        return (*ways, at("{}", "before"))
