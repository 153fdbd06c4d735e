"""What arguments of servers that many use hold: stocks of China, filings, food, mail, images."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.binding.inspect import rows

TEXT = {"type": "string"}
NUMBER = {"type": "number"}
TEXTS = {"type": "array", "items": TEXT}


def _drawn(name: str, about: str, key: str, schema: dict[str, Any]) -> list[Any]:
    parameters = {"type": "object", "properties": {key: schema}, "required": [key]}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    row = next(one for one in rows(spec, seed=2, samples=8) if one.name == key)
    drawn = [value for value, _ in row.samples]
    drawn = drawn or [one[key] for one in gen.sample_arguments(spec, 8, seed=2)]
    return [one for each in drawn for one in (each if isinstance(each, list) else [each])]


BRANDS = (
    "Danone|Kellogg's|Barilla|Chobani|Heinz|Quaker|Oatly|Alpro|Nestlé|Hellmann's|Fage|Dole"
    "|Ben & Jerry's|Arla|Simple Truth|Bonne Maman"
)
TYPES = (
    "restaurant|cafe|museum|park(ing)?|pharmacy|gas_station|supermarket|bar|gym|bakery|book_store"
)
GITHUB = {**TEXT, "description": "GitHub personal access token"}
CHAT = {**TEXT, "description": "The ID or username of the chat."}
EMAIL = {**TEXT, "description": "Account email (substring match)"}
MAIN = {**TEXT, "default": "primary", "description": "Calendar ID (default: 'primary')"}
ANY = {"type": "object"}
ITEM = {**TEXT, "description": "The ID of the subscription item to modify."}


@pytest.mark.parametrize(
    ("name", "about", "key", "schema", "form"),
    [
        ("get_kline", "Bars of an A-share symbol", "symbol", TEXT, r"\d{6}"),
        ("get_quote", "批量获取多只股票行情", "code", TEXT, r"\d{6}"),
        ("read_facts", "Read XBRL facts", "xbrl_url", TEXT, r"https://www\.sec\.gov/Archives/.*"),
        ("read_fact", "Read a fact of XBRL", "tag", TEXT, r"([A-Z][a-z]+)+"),
        ("search_foods", "Search foods", "brand", TEXT, BRANDS),
        ("create_food", "Add a food", "glycemic_index", TEXT, r"\d\d"),
        ("edit_image", "Edit an image", "output_format", TEXT, r"png|jpe?g|webp|gif|avif"),
        ("get_metrics", "Get metrics data", "metricName", TEXT, r"\w+_\w+"),
        ("list_hosts", "Get the hosts", "filter", TEXT, r"[\w-]+:[\w-]+|web-01"),
        ("save_prompt", "Save a prompt", "change_description", TEXT, r"(?!.*(?:year|move)).*"),
        ("search_places", "Search places", "included_types", TEXTS, TYPES),
        ("edit_teammate", "Edit a teammate of SSO", "scopes", TEXTS, r"[a-z_]+\.[a-z.]+"),
        ("scrape_posts", "Scrape LinkedIn posts", "profile_ids", TEXTS, r"[a-z]+[a-z\d-]*"),
        ("reply_email", "Reply to an email", "entry_id", TEXT, r"000000003[0-9a-f]{40,}"),
        ("query_emails", "Query emails, for token efficiency", "account", EMAIL, r"\S+@\S+"),
        ("move_event", "Move an event", "calendar_id", MAIN, r"c_\w+@group\.calendar\.google\.com"),
        ("update_item", "Update it in Stripe", "item_id", ITEM, r"si_\w{14}"),
        ("place_photo", "Photo of a place", "photo_reference", TEXT, r"A\w{30,}"),
        ("list_findings", "Semgrep findings", "status", TEXT, r"open|fixed|ignored|\w+ing"),
        ("list_messages", "Get messages", "chat_id", CHAT, r"-100\d{10}|[57]\d{7,8}|-4\d{8}"),
        ("produce_message", "", "topic", TEXT, r"[a-z]+([.-][a-z]+)*"),
        ("register_schema", "Of the Avro registry", "compatibility", TEXT, r"[A-Z_]+"),
        ("list_slow_queries", "", "sort_by", TEXT, r"[a-z]+_time|[a-z]+"),
        ("add_taint", "Taint a node", "effect", TEXT, r"(Prefer)?No(Schedule|Execute)"),
        ("add_iam_binding", "", "member", TEXT, r"[a-zA-Z]+:.+"),
        ("git_bisect", "", "bad", TEXT, r"HEAD|main|[a-z0-9.]+"),
        ("create_alert_rule", "", "no_data_state", TEXT, r"[A-Z][A-Za-z]+"),
        ("get_hover", "", "file_path", TEXT, r"\S+\.(tsx?|py|go|rb|java|rs)"),
        ("boot_simulator", "", "simulator_name", TEXT, r"(iP|Pixel|Apple).*"),
        ("register_mcp_server", "", "transport", TEXT, r"stdio|sse|streamable-http|http"),
        ("list_vault", "1Password", "vault_id", TEXT, r"[a-z0-9]{26}|[A-Z][a-z]+"),
        ("check_vulnerability", "", "purl", TEXT, r"pkg:.+@.+"),
        ("rename_photo", "", "new_name", TEXT, r"(?!orders_archive|check_license).*"),
        ("create_transfer", "Move funds", "Idempotency-Key", TEXT, r"[0-9a-f]{8}-[0-9a-f-]{27}"),
        ("track_ships", "Find ships by AIS", "mmsi", {"type": "integer"}, r"[2-6]\d{8}"),
        ("search_listings", "Search listings on Rightmove", "max_price", NUMBER, r"[2-7]\d{5}"),
        ("stops_nearby", "Bus stops nearby", "radius", NUMBER, r"[235-8]\d\d|[1-5]\d00"),
        ("quote_option", "Price an option", "time_to_expiry", NUMBER, r"[012](\.\d+)?"),
        ("read_data", "Read from OECD", "dataflow", TEXT, r"[A-Z_@\d]+"),
        ("get_insights", "Insights of Meta ads", "level", TEXT, r"ad(set)?|campaign|account"),
        ("read_case", "Read a case of HUDOC", "respondent", TEXT, r"[A-Z]{3}"),
        ("write_cypher", "", "query", TEXT, r".*\b(CREATE|MERGE|SET|DELETE)\b.*"),
        ("git_tag", "Manage tags", "path", TEXT, r"[~./].*"),
        ("release_notes", "Of a repo", "token", GITHUB, r"(ghp|github_pat)_\w+"),
        ("get_pr", "", "pr_url", TEXT, r"https://git(hub|lab)\.com/.*/\d+"),
        ("parse_wsdl", "", "wsdl_url", TEXT, r"https?://.*(?i:wsdl)"),
        ("create_firewall_rule", "", "direction", TEXT, r"(in|out)bound|[ie]n?gress"),
        ("create_slo", "", "window", TEXT, r"\d+d"),
        ("mount_disk", "", "mount_point", TEXT, r"/.*"),
        ("scan_image", "", "target", TEXT, r"[a-z./-]+:[\w.-]+"),
        ("generate_sdk", "", "language", TEXT, r"[\w+#-]+"),
        ("flight_delay", "Predict a delay", "duration", TEXT, r"(\d+h)? ?(\d+m)?"),
        ("create_record", "Create a record in Odoo", "model", TEXT, r"[a-z]+\.[a-z.]+"),
        ("run_query", "Query records of NetSuite", "query", TEXT, r"SELECT .+ FROM .+"),
        ("create_change", "Create a change in ServiceNow", "sys_id", TEXT, r"[0-9a-f]{32}"),
        ("log_call", "Log a call in Salesforce", "whoId", TEXT, r"00\w{16}"),
        ("add_time_off", "Request it in BambooHR", "note", TEXT, r"(?!.*(?:photo|invoice)).*"),
        ("format_range", "Format a range of cells", "number_format", TEXT, r"(?=.*[0#ymdh]).*"),
        ("create_pivot", "Pivot table of a worksheet", "data_range", TEXT, r"(\w+!)?\w+:\w+"),
        ("set_expiry", "Share a link", "expiration", {"type": "integer"}, r"1[67]\d{8}"),
        ("pay_back", "Refund a payment", "note_to_payer", TEXT, r"\S+ \S+ ?.*"),
        ("query_pages", "Query a Notion database", "filter", ANY, r".*'property': '.*"),
        ("add_record", "Add a Salesforce record", "fields", ANY, r"(?!.*'(?:id|name|sku)').*"),
        ("make_trigger", "Set up a Zendesk trigger", "conditions", ANY, r".*'operator': .*"),
        ("read_thread", "Around a WhatsApp message", "message_id", TEXT, r"3[AE][0-9A-Z]{16,}"),
    ],
)  # fmt: skip
def test_values_are_those_of_the_trade(
    name: str, about: str, key: str, schema: dict[str, Any], form: str
) -> None:
    values = _drawn(name, about, key, schema)
    assert values and all(re.fullmatch(form, str(value)) for value in values), values


@pytest.mark.parametrize(
    ("name", "about", "key", "wanted"),
    [
        ("log_workout", "Persist a workout.", "workout", {"exercises"}),
        ("query_emails", "Query emails by a filter tree.", "filter",
         {"from", "unread", "subject", "received", "has_attachments", "importance"}),
        ("search", "Search Elasticsearch", "query_body", {"query", "aggs"}),
        ("alter_topic", "Of Kafka", "config",
         {"retention.ms", "cleanup.policy", "min.insync.replicas", "max.message.bytes",
          "compression.type"}),
    ],
)  # fmt: skip
def test_free_objects_have_the_keys_of_the_trade(
    name: str, about: str, key: str, wanted: set[str]
) -> None:
    for one in _drawn(name, about, key, {"type": "object"}):
        assert wanted & one.keys()
