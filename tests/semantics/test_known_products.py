"""What parameters of well-known services hold, whoever writes the server: tables that are sure."""

from __future__ import annotations

import re

import pytest

import generator as gen
from generator.records import Json
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows
from generator.semantics.usages.lines import usages
from tests.semantics.test_bind import draw, spec


def _drawn(
    function: str, name: str, kind: str = "string", told: str = "", *, samples: int = 8
) -> list[Json]:
    parameters = {"type": "object", "properties": {name: {"type": kind}}, "required": [name]}
    spec = {"name": function, "description": told, "parameters": parameters}
    (one,) = gen.load_specs(spec)
    return [value for value, _ in rows(one, seed=7, samples=samples)[0].samples]


@pytest.mark.parametrize(
    ("function", "name", "form"),
    [
        ("golf_leaderboard_pga", "tour", r"(?!ATP|WTA|ITF).+"),
        ("stock_screener", "exchange", r"(?!BINANCE|KUCOIN|BYBIT).+"),
        ("hello", "name", r"[A-Z]\S+(?: \S+)*"),
        ("kubernetes_get_resource", "name", r"[a-z]+(?:-[a-z]+)*"),
        ("maps_place_details", "place_id", r"ChIJ[\w-]{20,}"),
        ("overpass_query", "query", r"\[out:json\].*;|(?:node|nwr|way).*;"),
        ("get_taf", "station_id", r"[A-Z]{4}"),
        ("get_radar_image", "station", r"K[A-Z]{3}"),
        ("search_earthquakes", "eventid", r"[a-z]+\w+"),
        ("tide_predictions", "datum", r"[A-Z]{3,4}"),
        ("aircraft_by_icao24", "icao24", r"[0-9a-f]{6}"),
        ("duffel_get_offer", "offer_id", r"off_\w+"),
        ("amtrak_train", "station_code", r"[A-Z]{3}"),
        ("tfl_arrivals", "naptan_id", r"[A-Z0-9]+"),
        ("mealie_add_to_mealplan", "entry_type", r"[a-z]{4,9}"),
        ("yelp_business", "business_id", r"[a-z0-9]+(?:-[a-z0-9]+)+"),
        ("shopify_get_orders", "financial_status", r"[a-z_]+"),
        ("spotify_queue", "track_id", r"[A-Za-z0-9]{22}"),
        ("omdb_lookup", "imdb_id", r"tt\d{7}"),
        ("sonarr_add_series", "root_folder", r"/[\w/ ]+"),
        ("bluesky_follow", "handle", r"[\w-]+(?:\.[\w-]+)+"),
        ("reddit_comment", "parent_id", r"t[13]_\w+"),
        ("chess_club_profile", "url_id", r"[a-z0-9-]+"),
        ("minecraft_run", "command", r"[a-z].*"),
        ("homeassistant_automation", "automation_id", r"automation\.\w+"),
        ("binance_klines", "symbol", r"[A-Z]{6,9}"),
        ("sec_filings", "cik", r"\d{6,10}"),
        ("stripe_refund", "payment_intent", r"(?:pi|ch)_\w+"),
        ("anki_find", "query", r"\w+:.*|front.*|prop.*"),
        ("congress_bill", "bill_type", r"[a-z]{1,7}"),
        ("eurostat_get", "dataset_code", r"[a-z0-9_]+"),
        ("chembl_molecule", "chembl_id", r"CHEMBL\d+"),
        ("fhir_read", "resource_type", r"[A-Z][A-Za-z]+"),
        ("rebrickable_set", "set_num", r"\d+-1"),
        ("strava_segments", "bounds", r"-?[\d.]+(?:,-?[\d.]+){3}"),
    ],
)
def test_the_service_tells_what_a_parameter_holds(function: str, name: str, form: str) -> None:
    for value in _drawn(function, name):
        assert re.fullmatch(form, str(value)), value


def test_whole_numbers_of_known_things_are_theirs() -> None:
    known = {one for line in usages() if "norad_id" in line.heads for one in line.values}
    assert {str(one) for one in _drawn("get_tle", "norad_id", "integer")} <= known


@pytest.mark.parametrize(
    ("function", "name", "foreign"),
    [
        ("buy_ticket", "station", "KTLX"),
        ("create_ticket", "severity", "Extreme"),
        ("add_comment", "order", "viewCount"),
        ("create_deck", "format", "commander"),
        ("create_label", "name", "metformin"),
        ("query_oracle", "query", "Will my exam go well?"),
    ],
)
def test_other_trades_keep_their_own(function: str, name: str, foreign: str) -> None:
    assert any(name in one.heads and foreign in one.values for one in usages())
    assert foreign not in _drawn(function, name, samples=60)


def test_a_semicolon_within_a_value_ends_none() -> None:
    lines = [line for line in usages() if "overpass_ql" in line.heads]
    assert len(lines) == 1
    assert all(value.count("(") == value.count(")") for value in lines[0].values)


def test_products_whose_names_look_like_plurals_are_known():
    text = {"type": "string"}
    agent = spec({"name": text}, "create_agent", "Create an agent with ElevenLabs.")
    assert "Front Desk" in {*draw(bind(agent, None, Setting())[0], 200)}
    cluster = spec({"cluster_id": text}, "stop_it", "Stop a cluster in Databricks.")
    assert bind(cluster, None, Setting())[0].meaning.name == "databricks_cluster"


def test_a_product_that_is_named_beside_tells_what_ids_are() -> None:
    properties = {
        "shopDomain": {"type": "string", "description": "Shopify shop domain"},
        "accessToken": {"type": "string", "description": "Shopify access token"},
        "variantId": {"type": "string", "description": "ID of the variant"},
    }
    shop, token, variant = bind(spec(properties, "complete-draft-order"), None, Setting())
    assert all(str(value).endswith(".myshopify.com") for value in draw(shop, 20))
    assert all(re.fullmatch(r"shpat_\w+", str(value)) for value in draw(token, 20))
    assert all(re.fullmatch(r"(?:gid://\S+/)?\d{13,14}", str(value)) for value in draw(variant, 20))


def test_what_a_shop_of_parts_sells_is_more_than_what_is_shown() -> None:
    told = 'Search keyword (e.g., "resistor 10k", "capacitor ceramic")'
    keyword = {"keyword": {"type": "string", "description": told}}
    (one,) = bind(spec(keyword, "search_products", "Search Farnell catalog."), None, Setting())
    assert {"LM339 comparator", "resistor 10k"} <= {*draw(one, 200)}
