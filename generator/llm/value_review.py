"""A model looks over our own values: of which details would nobody use such ones?

A binding goes by names and descriptions and errs where a word has another sense in this function's
trade. A model's word on it is taken only where it sees through the wrong ones put among ours.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.functions import CompiledFunction
from generator.llm.ask import Answer, Asker, Question, Together
from generator.llm.prompts import MATERIAL, gives_orders, material
from generator.llm.proofs import SCHEMA, called_wrong, mixed
from generator.quick import Struct, field
from generator.records import DEFAULT_ANCHOR, Anchor, Json
from generator.semantics.base import UNKNOWN, Parameter, Sampler
from generator.semantics.family_groups import MOMENTS
from generator.semantics.topics.structured import Listed

MOST: Final = 40
"""Details on one sheet, beside those put in."""

WRONG, RIGHT = 5, 3
"""Details that are put in on each sheet with wrong and with right values."""

SEEN: Final = 0.8
"""Share of the wrong ones put in that a model must see."""

PASSED: Final = 0.66
"""Share of the right ones put in that it must let pass."""

SAMPLES, LONGEST = 3, 90
"""Values shown of each detail, and characters of each."""

SYSTEM: Final = (
    "You check example values of the details that people give when they ask an assistant to use a "
    "tool. The values of a detail are wrong if they are another kind of thing than this tool needs "
    "there (a price where a share count is meant, a song where a paint colour is), have a form or "
    "a size that the tool could not mean, or are placeholders. They are right if a person could "
    "well have given them, even if others are likelier; they need not exist. "
    f'{MATERIAL}, the numbers of all details with wrong values: {{"wrong": [2, 5]}}'
)

KNOWN: Final = (
    ("water_plant: Log that a house plant was watered", "plant", "basil; aloe vera; monstera"),
    ("book_flight: Book a flight", "destination", "Lisbon; Tokyo; Denver"),
    ("send_mail: Send an e-mail", "recipient", "ana@lindholm.se; jo@kestrel.io; r.p@vox.in"),
    ("bake_timer: Start a baking timer", "minutes", "12; 45; 25"),
    ("paint_wall: Order wall paint", "colour", "sage green; off-white; navy blue"),
    ("open_ticket: Report a bug", "summary", "login page stays blank; dark mode resets; slow sync"),
    ("rate_film: Rate a film", "film", "Arrival; The Godfather; Spirited Away"),
    ("set_heating: Set the heating", "temperature", "21 °C; 18.5 °C; 23 °C"),
    ("query_shop: Run SQL on the shop's data", "sql", "SELECT name FROM customers LIMIT 5"),
    ("ring_up: Call somebody", "phone number", "+49 30 5557712; +1 415 555 0123"),
    (
        "clip_page: Save a web page",
        "address",
        "https://news.ycombinator.com; https://bbc.com/sport",
    ),
)
"""What is put in: a tool, a detail, and right values of it, which neighbours could not have."""


class Detail(Struct, frozen=True):
    """A detail as it is shown; ``key`` is "function.parameter", "" if it was put in."""

    text: str
    key: str = ""
    wrong: bool = False


class Review(Struct):
    """What came of it: ``odd`` has the keys of details with wrong values, none if not believed."""

    questions: int = 0
    details: int = 0
    planted: int = 0
    seen: int = 0
    right: int = 0
    passed: int = 0
    estimated: bool = False
    called: set[str] = field(default_factory=set)

    @property
    def trusted(self) -> bool:
        """Whether the model tells enough of those put in apart."""
        told = self.planted > 0 and self.seen >= SEEN * self.planted
        return self.estimated or (told and self.passed >= PASSED * self.right)

    @property
    def odd(self) -> frozenset[str]:
        """The details that it calls wrong, if its word is worth something."""
        return frozenset(self.called) if self.trusted else frozenset()

    def told(self) -> dict[str, Json]:
        """The same for the manifest."""
        odd: list[Json] = list(sorted(self.odd))
        return {
            "questions": self.questions,
            "details": self.details,
            "put_in": self.planted,
            "seen": self.seen,
            "believed": self.trusted,
            "odd": odd,
        }


def is_open(parameter: Parameter) -> bool:
    """Whether other values might stand there: no choice of the schema's or the user's own, no day.

    What only a description seems to list may be no list: "city, ideally with postcode".
    """
    schema, core = parameter.leaf.schema, parameter.core
    items = schema.get("items")
    kinds = schema.keys() | (items.keys() if isinstance(items, Mapping) else set())
    fixed = bool({"const", "enum", "x-values"} & kinds) or core.name in ("flag", "given")
    if fixed or core.family in MOMENTS or isinstance(core, Listed):
        return False
    return is_whole(parameter) or _is_plain(schema) or core.name in UNKNOWN


def is_whole(parameter: Parameter) -> bool:
    """Whether it is an object, or a list of them, that is said as a whole."""
    return parameter.meaning.name == "structured"


def _is_plain(schema: Mapping[str, Json]) -> bool:
    """Whether it is a text, a number, or a list of such."""
    kinds = ("string", "integer", "number", None)
    items = schema.get("items")
    if schema.get("type") != "array":
        return schema.get("type") in kinds
    return isinstance(items, dict) and items.get("type") in kinds[:3] and "enum" not in items


def review_values(functions: Sequence[CompiledFunction], asker: Asker, seed: int) -> Review:
    """Which of our own values a model calls wrong; one that proves of no use is asked no more."""
    review = Review()
    asked = list(_sheets(_details(functions)))
    rounds = [asked] if isinstance(asker, Together) else [asked[:1], asked[1:]]
    for sheets in rounds:
        if not sheets or (review.questions and not review.trusted):
            break
        questions = [question(sheet, seed + at) for at, sheet in enumerate(sheets)]
        for sheet, answer in zip(sheets, asker.ask(questions), strict=True):
            _take(review, sheet, answer)
    return review


def question(sheet: Sequence[Detail], seed: int) -> Question:
    """What is asked about one sheet."""
    return Question(
        purpose="review",
        system=SYSTEM,
        user="\n".join(f"{number}. {each.text}" for number, each in enumerate(sheet, 1)),
        schema=SCHEMA,
        max_tokens=80 + 5 * len(sheet),
        temperature=0.0,
        seed=seed,
        expected_tokens=12 + len(sheet),
    )


def _details(functions: Sequence[CompiledFunction]) -> Iterator[Detail]:
    """The details whose values may be looked over, with some of them."""
    for function in functions:
        about = material(function.spec.description, 160)
        tool = ": ".join(each for each in (material(function.spec.name, 80), about) if each)
        for parameter in function.parameters:
            if not is_open(parameter) or parameter.meaning.name in UNKNOWN:
                continue
            key = parameter.key
            values = _samples(function, parameter, key)
            if not tool or not values:
                continue
            name = material(" ".join(parameter.leaf.words), 80)
            told = material(parameter.leaf.description, 160)
            detail = f"{name} ({told})" if told and told.casefold() != name else name
            yield Detail(_line(tool, detail, "; ".join(values)), key)


def _samples(function: CompiledFunction, parameter: Parameter, key: str) -> list[str]:
    """Some values as they are shown; none of what can't be drawn or speaks to a model."""
    seed = int.from_bytes(mixed(key), "big")
    rng = random.Random(seed)
    try:
        if is_whole(parameter):
            draw = _whole(function, parameter)
        else:
            draw = parameter.meaning.sampler("any")
        drawn = [_shown(draw(rng, DEFAULT_ANCHOR)) for _ in range(4 * SAMPLES)]
    except (ValueError, NotImplementedError, LookupError):
        return []
    return [text for text in dict.fromkeys(drawn) if text and not gives_orders(text)][:SAMPLES]


def _whole(function: CompiledFunction, parameter: Parameter) -> Sampler:
    """Draws of an object from whole sets of arguments."""
    present = frozenset((parameter.pointer,))

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        arguments = function.sampler("any").draw(rng, anchor, present)
        if arguments is None or (told := function.values(arguments)) is None:
            msg = f"no value of {parameter.pointer}"
            raise ValueError(msg)
        return told[parameter.pointer]

    return draw


def _shown(value: Json) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    plain = " ".join(text.replace("<", " ").replace(">", " ").split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"


def _line(tool: str, detail: str, values: str) -> str:
    return f"<data>{tool} | {detail} | {values}</data>"


def _sheets(details: Iterator[Detail]) -> Iterator[list[Detail]]:
    """The details on sheets of like length, each with some that are known to be right or wrong."""
    every = list(details)
    count = -(-len(every) // MOST)
    for number in range(count):
        own = every[number::count]
        yield sorted((*own, *put_in(number)), key=lambda each: mixed(f"{number} {each.text}"))


def put_in(number: int) -> Iterator[Detail]:
    """Details with wrong values, which are those of other tools, and with right ones."""
    size = len(KNOWN)
    for turn in range(WRONG + RIGHT):
        at = (number * 3 + turn) % size
        wrong = turn < WRONG
        tool, detail, values = KNOWN[at]
        if wrong:
            values = KNOWN[(at + 4 + number % 3) % size][2]
        yield Detail(_line(tool, detail, values), wrong=wrong)


def _take(review: Review, sheet: Sequence[Detail], answer: Answer) -> None:
    """Count what an answer says of a sheet; one that is none sees nothing."""
    review.questions += 1
    review.estimated |= answer.fault == "estimate"
    review.planted += sum(each.wrong for each in sheet)
    numbers = called_wrong(answer, len(sheet))
    if numbers is None:
        return
    for number, each in enumerate(sheet, 1):
        called = number in numbers
        if each.key:
            review.details += 1
            if called:
                review.called.add(each.key)
        elif each.wrong:
            review.seen += called
        else:
            review.right += 1
            review.passed += not called
