"""What a name's form tells of its values: words run together, ends of ranges, fields of a thing."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import words_of
from tests.semantics.test_bind import draw

TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}
NUMBER: Json = {"type": "number"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("serialnumber", ("serial", "number")),
        ("macaddress", ("mac", "address")),
        ("eventtype", ("event", "type")),
        ("username", ("username",)),
        ("classpath", ("classpath",)),
        ("créateLecture", ("create", "lecture")),
        ("straßen_zahl", ("strassen", "zahl")),
        ("make_invoice_v3", ("make", "invoice")),
        ("makeInvoiceV3", ("make", "invoice")),
    ],
)
def test_nouns_that_are_run_together_are_read_apart(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("function", "name", "schema", "kind"),
    [
        ("advanced_search", "date_range_end", TEXT, "date"),
        ("add_tender", "anticipated_release", TEXT, "date"),
        ("create_activity", "person", WHOLE, "identifier"),
        ("book_table", "person", WHOLE, "party_size"),
        ("open_ticket", "agent", WHOLE, "identifier"),
        ("draw_map", "longitude_span", NUMBER, "usual_number"),
        (
            "scan",
            "item_num",
            {**WHOLE, "description": "The number of items to find."},
            "count",
        ),
        ("scan", "item_num", {**TEXT, "description": "The item number."}, "sku"),
    ],
)
def test_ends_spans_and_numbers_of_things_are_what_they_are(
    function: str, name: str, schema: Json, kind: str
) -> None:
    spec = FunctionSpec(name=function, parameters={"type": "object", "properties": {name: schema}})
    assert bind(spec)[0].meaning.name == kind


@pytest.mark.parametrize(
    ("function", "about", "beside", "some", "never"),
    [
        ("search_match", "Search papers by title", "query", {"abstract", "authors"}, "price"),
        ("get_quotes", "Fetch stock quote data", "symbol", {"volume", "market_cap"}, "email"),
        ("listTickets", "List tickets", "pageSize", {"createdAt", "status"}, "created_at"),
    ],
)
def test_fields_are_those_that_the_things_have(
    function: str, about: str, beside: str, some: set[str], never: str
) -> None:
    fields: Json = {"type": "string", "description": "Fields to return"}
    properties: Json = {"fields": fields, beside: TEXT}
    schema: dict[str, Json] = {"type": "object", "properties": properties}
    spec = FunctionSpec(name=function, description=about, parameters=schema)
    drawn = {*map(str, draw(bind(spec)[0], 120))}
    assert some <= drawn
    assert never not in drawn


@pytest.mark.parametrize(
    ("name", "schema", "some"),
    [
        ("platform", {**TEXT, "description": "e.g. 'spotify', 'netflix'"}, {"prime-video", "hulu"}),
        ("scan_states", {**TEXT, "default": "Running,Queued"}, {"Running", "Queued"}),
        ("slave_position", {}, {"5", "20"}),
        ("upsert_key", TEXT, {"email", "order_id"}),
    ],
)
def test_what_is_shown_or_left_untyped_tells_the_form(
    name: str, schema: Json, some: set[str]
) -> None:
    spec = FunctionSpec(
        name="update_table",
        description="Insert rows into a table.",
        parameters={"type": "object", "properties": {name: schema}},
    )
    assert some <= {*map(str, draw(bind(spec)[0], 300))}


def test_a_default_in_a_unit_of_its_own_is_no_bound() -> None:
    told: Json = {**WHOLE, "default": 600, "description": "Maximum time (default: 10 minutes)"}
    spec = FunctionSpec(
        name="poll", parameters={"type": "object", "properties": {"patience": told}}
    )
    assert max(float(str(one)) for one in draw(bind(spec)[0], 40)) > 100


def test_regions_of_a_country_without_known_ones_are_named_by_its_towns() -> None:
    spec = FunctionSpec(
        name="list_areas",
        description="List protected areas in Kenya.",
        parameters={"type": "object", "properties": {"county": TEXT}},
    )
    drawn = {*map(str, draw(bind(spec)[0], 100))}
    assert "Nairobi" in drawn
    assert "Texas" not in drawn
