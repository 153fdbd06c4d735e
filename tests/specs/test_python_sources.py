"""Python callables and Pydantic models give the schema that their annotations mean."""

import dataclasses
import datetime as dt
import enum
from typing import Annotated, Any, Literal, Optional, TypedDict

import pydantic
import pytest

from generator.errors import SpecError
from generator.specs import load_specs


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Place(TypedDict):
    lat: float
    lon: float


@dataclasses.dataclass
class Size:
    width: int
    height: int = 3


def schema_of(function):
    return load_specs(function)[0][0].parameters


def test_annotations():
    def paint(
        wall: str,
        coats: int,
        litres: float,
        colour: Colour,
        finish: Literal["matt", "gloss"],
        day: dt.date,
        at: Place,
        size: Size,
        names: list[str],
        extra: dict[str, int],
        pair: tuple[float, float],
        anything: Any,
        note: Annotated[str, "What to write"] = "",
        helper: Optional[str] = None,  # noqa: UP045
        hours: int | None = None,
        *args: int,
        **more: int,
    ) -> None:
        """Paint a wall."""

    schema = schema_of(paint)
    number = {"type": "number"}
    assert schema["properties"] == {
        "wall": {"type": "string"},
        "coats": {"type": "integer"},
        "litres": number,
        "colour": {"type": "string", "enum": ["red", "blue"]},
        "finish": {"type": "string", "enum": ["matt", "gloss"]},
        "day": {"type": "string", "format": "date"},
        "at": {
            "type": "object",
            "properties": {"lat": number, "lon": number},
            "required": ["lat", "lon"],
        },
        "size": {
            "type": "object",
            "properties": {"width": {"type": "integer"}, "height": {"type": "integer"}},
            "required": ["width"],
        },
        "names": {"type": "array", "items": {"type": "string"}},
        "extra": {"type": "object", "additionalProperties": {"type": "integer"}},
        "pair": {"type": "array", "prefixItems": [number, number], "minItems": 2, "maxItems": 2},
        "anything": {},
        "note": {"type": "string", "description": "What to write", "default": ""},
        "helper": {"type": ["string", "null"]},
        "hours": {"type": ["integer", "null"]},
    }
    assert schema["required"] == list(schema["properties"])[:12]


GOOGLE = """Book a table.

    At a restaurant.

    Args:
        people: How many people,
            children included
        time (str): When: exactly

    Returns:
        name: not a parameter
    """
NUMPY = """Book a table.

    At a restaurant.

    Parameters
    ----------
    people : int
        How many people,
        children included
    time
        When: exactly

    Returns
    -------
    name : str
        not a parameter
    """
REST = """Book a table.

    At a restaurant.

    :param people: How many people,
        children included
    :param str time: When: exactly
    :returns: not a parameter
    """


@pytest.mark.parametrize("docstring", [GOOGLE, NUMPY, REST])
def test_docstrings_describe_parameters(docstring):
    def book(people: int, time: str) -> str:
        return ""

    book.__doc__ = docstring
    spec = load_specs(book)[0][0]
    assert spec.description == "Book a table.\n\nAt a restaurant."
    assert {name: sub["description"] for name, sub in spec.parameters["properties"].items()} == {
        "people": "How many people, children included",
        "time": "When: exactly",
    }


def test_methods_and_objects_that_can_be_called():
    class Lamp:
        def switch(self, on: bool) -> None:
            """Switch the lamp."""

        def __call__(self, level: int) -> None:
            """Dim the lamp."""

    assert list(schema_of(Lamp().switch)["properties"]) == ["on"]
    assert list(schema_of(Lamp())["properties"]) == ["level"]


def test_pydantic_models():
    class BookTable(pydantic.BaseModel):
        """Book a table."""

        people: int = pydantic.Field(ge=1, description="How many")
        size: Size | None = None

    spec = load_specs(BookTable)[0][0]
    assert spec.name == "BookTable"
    assert spec.description == "Book a table."
    assert spec.parameters["properties"]["people"]["minimum"] == 1
    assert "Size" in spec.parameters["$defs"]


def test_an_annotation_without_a_json_meaning_is_told():
    def paint(wall: complex) -> None: ...

    with pytest.raises(SpecError, match=r"paint\.wall: the annotation complex has no JSON meaning"):
        load_specs(paint)


def test_a_name_that_is_not_defined_is_told():
    def paint(wall: "Nowhere") -> None: ...  # noqa: F821

    with pytest.raises(SpecError, match="paint: its signature can't be read: name 'Nowhere'"):
        load_specs(paint)


class Desk:
    """What takes bookings."""

    def book(self, city: str, nights: int = 2) -> None:
        """Book a stay."""

    @classmethod
    def cancel(cls, number: int) -> None:
        """Cancel a stay."""


def test_methods_are_functions_without_their_object():
    methods = (Desk.book, Desk().book, Desk.cancel)
    declared = [[*load_specs(each)[0][0].parameters["properties"]] for each in methods]
    assert declared == [["city", "nights"], ["city", "nights"], ["number"]]


def test_a_function_made_within_another_keeps_all_its_arguments():
    def enrol(cls: str, pupil: str) -> None:
        """Enrol a pupil in a class."""

    spec = load_specs(enrol)[0][0]
    assert [*spec.parameters["properties"]] == ["cls", "pupil"]
    assert spec.parameters["required"] == ["cls", "pupil"]
