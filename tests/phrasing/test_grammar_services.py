"""Functions of which only a service's name is told: what one gets there is asked for."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described.known_services import told_of_service
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_roles import TEXT, bind, share, texts
from tests.phrasing.told import told_phraser

_BARE = {"properties": {"id": TEXT}}
_KEYED = {"properties": {"id": TEXT}, "required": ["id"]}


@pytest.mark.parametrize(
    ("name", "told", "parameters", "meant"),
    [
        ("kegg", "KEGG", _BARE, "Get KEGG data"),
        ("loinc", "LOINC", _KEYED, "Get a LOINC entry"),
        ("discogs_search", "Discogs", _BARE, "Find releases on Discogs"),
        ("get_stock_quote", "Yahoo Finance", _KEYED, "Get a stock quote from Yahoo Finance"),
        ("recalls", "FDA", _BARE, "Get recalls from openFDA"),
        ("trivy_scan", "scan", _BARE, "Run a Trivy scan"),
        ("leetcode_problem", "LeetCode", _KEYED, ""),
        ("discogs_search", "Find records by their label", _BARE, ""),
        ("notes_search", "search", _BARE, ""),
    ],
)
def test_a_service_tells_what_it_gives(name, told, parameters, meant):
    assert told_of_service(name, told, parameters) == meant


def test_not_all_that_a_service_has_is_asked_for():
    schema = {"type": "object", "properties": {"dataset_code": TEXT, "geo": TEXT}}
    function = FunctionSpec(name="eurostat_get", description="Eurostat", parameters=schema)
    made = told_phraser(function, bind(function))
    assert not made.natural(frozenset())
    assert made.natural(frozenset({"/dataset_code"}))


def test_products_take_no_article():
    assert share(texts("sap_connect", "Connect to SAP2000."), "(?<!an )SAP2000") == 1
    posted = texts("post_photo", "Publish to Instagram", image_url=TEXT)
    assert share(posted, "[Pp]ublish to Instagram") == 1
    incidents = texts("list_incidents", "List New Relic open incidents", priority=TEXT)
    assert share(incidents, "New Relic open incidents") > 0.9
