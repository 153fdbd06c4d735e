"""Values are of the function's own world: its files, addresses, moments and sizes."""

from __future__ import annotations

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def bound(name: str, told: str, key: str, schema: dict[str, Json], **beside: Json) -> Parameter:
    properties = {key: schema, **beside}
    spec = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": properties}
    )
    return bind(spec)[0]


def drawn(parameter: Parameter, n: int = 30) -> list[Json]:
    rng, sample = random.Random(1), parameter.meaning.sampler("any")
    return [sample(rng, DEFAULT_ANCHOR) for _ in range(n)]


def text(description: str = "") -> dict[str, Json]:
    return {"type": "string", "description": description}


def test_a_number_is_near_the_one_that_is_explained() -> None:
    fee = {"type": "number", "description": "Tuition fee (e.g. 120000 for a year)"}
    values = drawn(bound("fee_calculator", "Adds up fees.", "annual_fee", fee))
    assert all(isinstance(one, int | float) and one >= 10000 for one in values)


def test_a_number_of_a_wide_range_comes_from_all_over_it() -> None:
    hue = {"type": "integer", "description": "Hue value (0-65535)"}
    values = drawn(bound("set_light_state", "Sets a lamp.", "hue", hue))
    assert all(isinstance(one, int) and 0 <= one <= 65535 for one in values)
    assert max(map(int, map(str, values))) > 20000


def test_cents_are_a_hundred_times_as_many() -> None:
    amount = {"type": "integer", "description": "The refund amount in cents"}
    values = drawn(bound("issue_refund", "Refunds an order.", "amount", amount))
    assert all(isinstance(one, int) and one >= 500 for one in values)


def test_an_amount_of_days_is_no_money() -> None:
    amount = {"type": "number", "description": "Amount to add"}
    unit = {"type": "string", "enum": ["days", "weeks", "years"]}
    assert bound("date_add", "Adds to a date.", "amount", amount, unit=unit).meaning.name != "money"


@pytest.mark.parametrize(
    ("name", "told", "key", "description", "part"),
    [
        ("extract_links_api_v1_get", "Lists links.", "url", "The page to take links from", "//www"),
        ("compare", "Compares products.", "product_url", "", "/"),
        ("index_repo", "Indexes code.", "url", "The URL of a GitHub repository", "github"),
        ("set_scene", "Sets a bulb's scene.", "ip", "", "."),
        ("obsidian_read", "Reads a note of the vault.", "path", "Path to the note", ".md"),
    ],
)
def test_files_and_addresses_are_of_what_is_told(
    name: str, told: str, key: str, description: str, part: str
) -> None:
    values = drawn(bound(name, told, key, text(description)))
    assert sum(part in str(one) for one in values) > len(values) / 3
    assert not any("api." in str(one) for one in values)


def test_machines_at_home_have_private_addresses() -> None:
    values = drawn(bound("set_scene", "Sets a bulb's scene.", "ip", text()))
    private = [one for one in values if str(one).startswith(("192.168.", "10."))]
    assert 2 * len(private) > len(values)


def test_words_are_no_path() -> None:
    found = bound("diff", "Shows a diff of costs.", "compare_to", text("Path to a JSON file"))
    assert all("." in str(one) for one in drawn(found))


def test_a_day_is_no_moment_and_the_start_of_metrics_is_one() -> None:
    day = bound("business_days", "Counts days.", "start_date", text("Start date (ISO 8601)"))
    assert all(len(str(one)) == len("2026-01-31") for one in drawn(day))
    start = bound("get_metric_data", "Gets metrics.", "startTime", text())
    assert all(str(one).startswith("20") for one in drawn(start))


def test_a_search_is_for_what_the_function_searches() -> None:
    film = bound("search_movies", "Search for movies.", "query", text("Search query"))
    assert film.meaning.name == "film"
    player = text("Returns players whose first or last name matches this value.")
    assert bound("get_players", "Get MLB players.", "search", player).meaning.family == "sports"


def test_things_that_no_team_makes_are_not_described_as_made_for_one() -> None:
    found = bound("update_activity", "Changes an activity.", "description", text())
    assert not any(re.search(r"\bteams?\b", str(one)) for one in drawn(found))
    made = bound("update_dashboard", "Changes a dashboard.", "description", text())
    assert any(re.search(r"\bteams?\b", str(one)) for one in drawn(made))


def test_a_word_of_a_longer_name_is_no_word_of_another_world() -> None:
    signed = drawn(bound("wallet_send", "Sends a transaction.", "signedTransaction", text()))
    assert not {"withdrawal", "deposit"} & set(map(str, signed))
    scanned = drawn(bound("scan_table", "Scans a table.", "filterExpression", text()))
    assert not any("^" in str(one) for one in scanned)


def test_codes_that_are_shown_outdo_a_list_that_has_few() -> None:
    told = text("Department code. Examples: 'COMPSCI' (for CS), 'STATS' (for Statistics)")
    values = drawn(bound("course_info", "Tells of a course.", "department", told))
    assert not {"Human Resources", "IT"} & set(map(str, values))


def test_a_share_of_the_whole_is_at_most_the_whole() -> None:
    width: dict[str, Json] = {"type": "string", "description": "Map width", "default": "100%"}
    values = drawn(bound("create_map", "Makes a map.", "width", width))
    assert all(int(str(one).rstrip("%")) <= 100 for one in values if str(one).endswith("%"))


def test_a_host_that_is_shown_is_not_what_is_searched() -> None:
    told = text("The search query. Supports syntax (e.g., site:github.com)")
    values = drawn(bound("search", "Search the web.", "query", told))
    assert not any("TODO" in str(one) or "class " in str(one) for one in values)


def test_numbers_that_are_listed_are_the_choices() -> None:
    scale = {"type": "number", "description": "Scale percentage (25, 50, 75, 100)"}
    assert set(drawn(bound("resize_image", "Resizes.", "scale", scale))) <= {25, 50, 75, 100}


def test_examples_end_where_they_are_explained_and_questions_at_their_mark() -> None:
    course = text("Course code (format: MATH171 with no spaces)")
    assert not any(" " in str(one) for one in drawn(bound("plan", "Plans.", "course", course)))
    asked = text("The question asked, e.g. What is standard deviation?")
    assert "What" not in drawn(bound("ask", "Answers a question.", "subject_name", asked))


def test_a_sum_in_a_currency_of_its_name_is_money_without_a_sign() -> None:
    found = bound("find_programs", "Finds programs.", "investment_sar", {"type": "number"})
    assert found.meaning.name == "money"
    said = (one.say(20000, DEFAULT_ANCHOR) for one in found.meaning.surfaces())
    assert not any("$" in one for one in said if one)


@pytest.mark.parametrize(
    ("name", "told", "key", "description", "kind"),
    [
        ("guidance", "Get it.", "query", 'The topic (eg. "high blood pressure")', "medical_condi"),
        ("autocomplete", "Autocomplete compound names", "q", "", "chemical"),
        ("lessons", "", "query", "Search query for subject name", "school_subject"),
        (
            "search_companies",
            "Search for companies.",
            "query",
            "Search term for name, email",
            "company",
        ),
        ("count_logs", "", "text", "Full-text search across messages.", "search_query"),
        ("find_cards", "Finds cards by name or effect text.", "query", "", "search_query"),
        ("create_meeting", "Makes a meeting.", "topic", "Title of the meeting", "title"),
        ("search", "Search the Spotify catalog, with filters.", "query", "", "search_query"),
        ("add_backlog_item", "Adds an idea.", "title", "", "title"),
    ],
)
def test_what_is_looked_for_is_of_its_own_world(
    name: str, told: str, key: str, description: str, kind: str
) -> None:
    assert bound(name, told, key, text(description)).meaning.name.startswith(kind)


def test_a_topic_of_no_known_kind_is_the_one_that_is_shown() -> None:
    shown = text("Keyword to search, example: Caballito")
    values = drawn(bound("offices", "Lists offices.", "keyword", shown))
    assert values.count("Caballito") > 20


def test_what_is_searched_outweighs_words_of_filters() -> None:
    query = text("Search text. Supports Spotify field filters")
    found = bound("search", "Search the catalog.", "query", query)
    assert getattr(found.meaning, "symbol", "") == "search_music"
    named = bound("search_discogs", "Searches for releases or labels.", "query", text())
    assert {"Abbey Road", "OK Computer"} & set(drawn(named))


@pytest.mark.parametrize(
    ("description", "shown"),
    [("The foundation name (e.g., 'Scientific Inquiry')", True), ("(keywords, hashtags)", False)],
)
def test_what_is_shown_is_no_sentence_and_no_kind(description: str, shown: bool) -> None:
    found = bound("get_courses", "Lists courses.", "foundation_text", text(description))
    assert (set(drawn(found)) == {"Scientific Inquiry"}) is shown
    assert "hashtags" not in drawn(found)


@pytest.mark.parametrize(
    ("name", "told", "one_of"),
    [
        ("search_components", "Search shadcn components", "button dialog carousel tabs"),
        ("search_columns", "Find columns in a dataset", "status email revenue city"),
        ("wine_search", "", "Barolo Riesling Malbec Port Syrah"),
        ("uniprot_search", "Search the UniProt protein database", "insulin kinase hemoglobin"),
        ("fda_search", "Search openFDA labels", "ibuprofen metformin warfarin sertraline"),
        ("search_tasks", "Search tasks in TickTick", "dentist invoice report budget"),
    ],
)
def test_what_is_looked_for_is_kept_there(name: str, told: str, one_of: str) -> None:
    values = set(map(str, drawn(bound(name, told, "query", text()), 300)))
    assert values & set(one_of.split())
    assert not any("SELECT" in one for one in values)


def test_a_search_beside_a_place_names_none() -> None:
    beside = {"latitude": {"type": "number"}, "city": {"type": "string"}}
    properties = {"keyword": text(), **beside}
    shape: dict[str, Json] = {"type": "object", "properties": properties}
    spec = FunctionSpec(name="hotel_search", description="Search hotels", parameters=shape)
    values = drawn(bind(spec)[0], 100)
    assert not any(re.search(r" (?:in|of|near) [A-Z]| center", str(one)) for one in values)


def test_a_numeric_id_has_digits_alone() -> None:
    shown = text("Numeric account ID to block.")
    assert all(
        str(one).isdigit() for one in drawn(bound("block", "Block it.", "account_id", shown))
    )


def test_an_address_with_a_mark_for_a_value_shows_none() -> None:
    shown = text("YouTube video URL (e.g., https://www.youtube.com/watch?v=VIDEO_ID)")
    values = map(str, drawn(bound("get_transcript", "Get a YouTube transcript.", "url", shown)))
    assert not [one for one in values if "VIDEO_ID" in one or one.endswith("watch")]


def test_metrics_are_of_days_gone_by() -> None:
    shown = {"type": "string", "format": "date"}
    start = bound("get_events", "Get event metrics for a date range.", "start_date", shown)
    today = DEFAULT_ANCHOR.now.date().isoformat()
    assert all(str(one) <= today for one in drawn(start))


def test_a_price_in_cents_is_said_in_cents() -> None:
    cents = {"type": "integer", "description": "List price in cents (e.g. 2499 for $24.99)"}
    price = bound("apply_rule", "Estimate the revenue of a game.", "price_cents", cents)
    assert price.meaning.name != "money"
    assert not any("$" in (one.say(2499, DEFAULT_ANCHOR) or "") for one in price.meaning.surfaces())


@pytest.mark.parametrize(
    ("name", "told", "key", "description", "other"),
    [
        ("add_course", "Adds a course to the academy", "name", "Course name", "meal"),
        ("read_log", "Reads a build's log", "name", "job name", "job_title"),
        (
            "career_stats",
            "Career numbers",
            "name",
            "Player name to search for",
            "streaming_service",
        ),
        ("list_laps", "Lap times of a driver in a race", "season", "", "season"),
        ("find_people", "Find people at the same firm", "title", "", "person_name"),
    ],
)
def test_a_noun_of_two_worlds_is_of_the_one_around(
    name: str, told: str, key: str, description: str, other: str
) -> None:
    assert bound(name, told, key, text(description)).meaning.name != other


def test_a_noun_among_words_of_its_world_is_of_it() -> None:
    season = bound("list_produce", "Fruit and vegetables of a season", "season", text())
    assert "autumn" in drawn(season)
    player = text("Player name to search for")
    found = drawn(bound("find_career", "Careers of the MLB", "name", player))
    assert "Aaron Judge" in found or "Juan Soto" in found


@pytest.mark.parametrize(
    ("name", "key", "own"),
    [
        ("list_reservations", "status", "no-show"),
        ("move_invoice", "target_status", "overdue"),
        ("find_rooms", "status_filter", "occupied"),
        ("set_employee", "employee_status", "on leave"),
    ],
)
def test_states_are_those_of_the_function_s_own_thing(name: str, key: str, own: str) -> None:
    assert own in drawn(bound(name, "Of the house.", key, text()))


def test_a_calculator_is_asked_to_calculate() -> None:
    asked = bound("Calculator", "Answers questions about math.", "question", text())
    assert all(re.search(r"\d", str(one)) for one in drawn(asked))


def test_searches_on_the_web_are_put_together_once() -> None:
    found = drawn(bound("search_web", "Searches the web.", "query", text()), 200)
    assert not [one for one in found if re.search(r"weekend (?!with)\w|under \$\d+ \w", str(one))]


def test_words_whose_volume_is_asked_for_are_short() -> None:
    words = {"type": "array", "items": {"type": "string"}}
    found = drawn(bound("get_trends", "Search interest of words over time.", "keywords", words))
    assert all(len(str(one).split()) < 5 for listed in found for one in listed or ())


@pytest.mark.parametrize("name", ["member_type_id", "status_id", "priority_id"])
def test_ids_of_states_and_kinds_are_counted_up(name: str) -> None:
    found = drawn(bound("list_members", "Lists members.", name, {"type": "integer"}))
    assert all(isinstance(one, int) and 0 < one < 10 for one in found)


@pytest.mark.parametrize(
    ("name", "told", "ports"),
    [
        ("attach_debugger", "Attaches a debugger.", {9229, 9230, 5005, 5678, 4711, 6006}),
        ("connect", "Connects to a database.", {5432, 3306, 6379, 27017, 9200, 1433, 1521, 5433}),
    ],
)
def test_ports_are_those_of_what_listens_there(name: str, told: str, ports: set[int]) -> None:
    found = drawn(bound(name, told, "port", {"type": "integer"}))
    assert sum(one in ports for one in found) > len(found) / 2  # there are further ones
    plain = drawn(bound("start_site", "Starts the site.", "port", {"type": "integer"}))
    assert 27017 not in plain


@pytest.mark.parametrize(
    ("key", "kind"),
    [("created_from", "dates"), ("signed_to", "dates"), ("id_propiedad", "identifiers")],
)
def test_the_form_of_a_name_tells_days_and_ids(key: str, kind: str) -> None:
    assert bound("buscar", "Busca en el archivo.", key, text()).meaning.family == kind


def test_a_plan_of_steps_is_none_that_is_paid_for() -> None:
    plan = drawn(bound("plan_task", "Saves a detailed plan and its steps.", "plan", text()))
    assert not {"Pro", "Premium", "Basic"}.intersection(map(str, plan))
    area = drawn(bound("turn_on_air_cleaner", "Turns on the air cleaner.", "area", text()))
    assert "Bavaria" not in area
    template = text("Optional template file path")
    found = drawn(bound("create_part", "Creates a part.", "template", template))
    assert all("." in str(one) for one in found)


@pytest.mark.parametrize(
    ("name", "told", "key", "description"),
    [
        ("take_snapshot", "Takes a snapshot of a disk.", "label", ""),
        ("list_gauges", "Lists gauges.", "group", ""),
        ("update_item", "Updates an item of the inventory.", "name", "New name"),
        ("terraform_plan", "Run terraform plan for a project.", "project_name", ""),
    ],
)
def test_what_is_kept_in_other_worlds_has_no_names_of_albums(
    name: str, told: str, key: str, description: str
) -> None:
    found = drawn(bound(name, told, key, text(description)), 60)
    assert not [one for one in found if re.search(r"Receipts|School|website|Rollout", str(one))]


def test_groups_of_people_have_names() -> None:
    group = drawn(bound("add_to_group", "Adds a user to a group.", "group", text(), user=text()))
    assert not [one for one in group if re.search(r"group \d", str(one))]
