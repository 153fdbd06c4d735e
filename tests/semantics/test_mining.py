"""Mining examples, bounds and code meanings from descriptions."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.leaves import leaves
from generator.semantics.described.mining import code_meanings, mine
from generator.semantics.described.performed import performed


@pytest.mark.parametrize(
    ("description", "examples", "closed"),
    [
        ("The filter (e.g., 'mast eq 'tall'')", ("mast eq 'tall'",), False),
        ("E.g. 'Hoist it' or 'Call 'ahoy' to them'.", ("Hoist it", "Call 'ahoy' to them"), False),
        ("Boat: sloop | ketch | yawl. Required.", ("sloop", "ketch", "yawl"), True),
        ("sloop | ketch. rigged=True for rigged ones.", ("sloop", "ketch"), True),
        ("Words to look for (case-insensitive, OR)", (), False),
        ("اسم الميناء (مثل: جدة، ينبع)", ("جدة", "ينبع"), False),
        ("ชื่อเมือง เช่น กรุงเทพ, เชียงใหม่", ("กรุงเทพ", "เชียงใหม่"), False),
        ("שם הנמל (לדוגמה: אילת)", ("אילת",), False),
        ("बंदरगाह (जैसे मुंबई, कोच्चि)", ("मुंबई", "कोच्चि"), False),
        ("Λιμάνι (π.χ. Πάτρα)", ("Πάτρα",), False),
        ("Satama, esim. Turku", ("Turku",), False),
        ("Havn (fx Aarhus)", ("Aarhus",), False),
        ("港の名前。例えば横浜", ("横浜",), False),
        ("The fx rate of a sail", (), False),
        ("Rig [sloop, ketch, yawl]", ("sloop", "ketch", "yawl"), True),
        ("Position [lat, lon, altitude]", (), False),
        ("Tags (['reef', 'tide'])", ("reef", "tide"), False),
        ("Dock number or name (with or without #)", (), False),
        ("Complete SAIL|QL query", (), False),
        ("e.g. (mast,eq,tall)", ("(mast,eq,tall)",), False),
        ("Known gauge (see ``harbor_list_gauges``).", (), False),
        ("For the tree-like view of a harbor", (), False),
        ("Film (e.g., https://films.example.com/watch?v=...)", (), False),
        ('Set to "on" or "off" (leave empty to keep it).', ("on", "off"), True),
        ("Porto (per esempio 'Genova')", ("Genova",), False),
        ("The city, e.g. San Francisco, CA", ("San Francisco, CA",), False),
        ("e.g. Paris, France or New York, NY", ("Paris, France", "New York, NY"), False),
        ("Cities such as Paris, London", ("Paris", "London"), False),
        ("The kind (i.e Daily, Monthly)", ("Daily", "Monthly"), False),
        ("Taken from other endpoints, e.g. `GET /boats`, `GET /sails`", (), False),
        ("Sails, e.g. s12, boats, e.g. b34", ("s12", "boats", "b34"), False),
        ("In the format of `boats/{boat_id}`", (), False),
        ("E.g. 'Find the\n    red one'. Avoid ones like 'find'.", ("Find the red one",), False),
        ("What to play, for example 'song', 'tune' or 'track'", ("song", "tune", "track"), False),
        ("Kind of place, such as brasserie, pub or diner.", ("brasserie", "pub", "diner"), False),
        ("Genres like rock, jazz, etc.", ("rock", "jazz"), False),
        ("New marker, e.g. TODO/DOING/DONE", ("TODO", "DOING", "DONE"), False),
        ("Priority A/B/C", ("A", "B", "C"), True),
        ("svg/png/gif", ("svg", "png", "gif"), True),
        ("width/height/depth", (), False),
        ("Ports:\n**como, garda, iseo**", ("como", "garda", "iseo"), True),
        ("Code. For instance, PT or pt represents Port.", ("PT", "pt"), False),
        ("Can be knots (kn) or miles (an hour)", ("knots", "miles"), True),
        ('A sail or use "all" for every sail', (), False),
        ("Supports modifiers like from:@user, has:link", (), False),
        ("Path to the image (local or GCS URI).", (), False),
        ("In the form (a, b): - a_part (int): Zero-based band index.", (), False),
        ("Must be one of a, b or c.", ("a", "b", "c"), True),
        ("Account ID (format: act_XXXXXXXXX)", ("act_XXXXXXXXX",), False),
        ("One of the following values : etf|fund", ("etf", "fund"), True),
        ('Use predefined template: "intro", "custom"', ("intro", "custom"), True),
        ("Chart type (bar, line, pie, doughnut)", ("bar", "line", "pie", "doughnut"), True),
        ("Service (Spotify, Apple Music or Tidal)", ("Spotify", "Apple Music", "Tidal"), True),
        ("Options are: small, medium, large", ("small", "medium", "large"), True),
        ("puppy, young, adult or senior", ("puppy", "young", "adult", "senior"), True),
        ("The time (e.g., '2022-01-01 09:15:30')", ("2022-01-01 09:15:30",), False),
        ("Period (e.g., last 24 hours, last 7 days)", ("last 24 hours", "last 7 days"), False),
        ("Date in the format of YYYY-MM-DD such as '2022-12-01'.", ("2022-12-01",), False),
        ("Place in the format of 'City, State', such as 'Bend, OR'", ("Bend, OR",), False),
        ("The date in the format 'YYYY-MM-DD'.", (), False),
        ("Start (HH:MM AM/PM or HH:MM)", (), False),
        ("Level (0=No access, 30=Developer, 40=Owner)", ("0", "30", "40"), True),
        ("The slug. List them using the `find_teams()` tool.", (), False),
        ("Use format: [direction:]<code>.", (), False),
        ("What to search, options: [code, repo, issue]", ("code", "repo", "issue"), True),
        ("The element, as seen (`get_page_snapshot` shows it).", (), False),
        ("Unit: one of cm, mm, inch", ("cm", "mm", "inch"), True),
        ("Whether to include things like images in the output", (), False),
        ("The status of the order (optional)", (), False),
        ("Maximum number of results", (), False),
        ("Where to post. Must start with 'http://' or 'https://'.", (), False),
        ("Window of the chart: 4h, 1d, etc.", ("4h", "1d"), False),
        ("What is measured. It can be height, depth or slope.", ("height", "depth", "slope"), True),
        ("What counts (time, cost, etc.)", ("time", "cost"), False),
        ("Check name. GitLab tells what it is.", (), False),
        ("If set to 1, changes are kept. Defaults to 0.", ("1", "0"), True),
        ("Public key (hex format or npub format)", (), False),
        ("공간 ID (예: B1-201)", ("B1-201",), False),
        ("ロッカーID（例：L3-042）", ("L3-042",), False),
        ("ID del pedido (p. ej. PED-2041)", ("PED-2041",), False),
        ("", (), False),
    ],
)  # fmt: skip
def test_examples_have_the_right_bounds(
    description: str, examples: tuple[str, ...], closed: bool
) -> None:
    mined = mine(description)
    assert (mined.examples, mined.closed) == (examples, closed)


@pytest.mark.parametrize(
    ("description", "low", "high"),
    [
        ("Response randomness (0-2)", 0, 2),
        ("length (between 8 and 64 characters)", 8, 64),
        ("default and maximum is 250", None, 250),
        ("at least 3 letters", 3, None),
        ("Date in YYYY-MM-DD", None, None),
    ],
)
def test_bounds_in_words(description: str, low: float | None, high: float | None) -> None:
    mined = mine(description)
    assert (mined.low, mined.high) == (low, high)


def test_how_a_value_is_written_is_no_value() -> None:
    assert mine("Name of the board (without b/ prefix).").examples == ()
    assert mine("Order (asc/desc)").examples == ("asc", "desc")


def test_a_list_between_bars_ends_before_the_full_stop():
    assert mine("Meal: breakfast | lunch | snack. Required.").examples[-1] == "snack"
    assert mine("Ending: .jpg | .png").examples == (".jpg", ".png")


@pytest.mark.parametrize("text", ["One of a, , b", ", a, b", "The unit, , ,", "a/ /b", "(), ()"])
def test_lists_with_nothing_between_their_commas_are_read(text: str) -> None:
    assert all(mine(text).examples)


def test_default() -> None:
    assert mine('Block (default: "latest")').default == "latest"


def test_meanings_of_codes_only_if_complete_and_distinct() -> None:
    assert code_meanings("1: low, 2: medium, 3: high", ("1", "2", "3")) == {
        "1": "low",
        "2": "medium",
        "3": "high",
    }
    assert code_meanings("(1 for ascending, -1 for descending)", ("1", "-1"))["-1"] == "descending"
    assert code_meanings("1: low, 2: high", ("1", "2", "3")) == {}


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("action", "Manage it. Actions: list_groups (show all), activate, reset (restore). Use.",
         ("list_groups", "activate", "reset")),
        ("operation", 'Credits.\n\n1) get_credits - all\n   - end_date: last\n2) get_history - x\n'
         'Required: operation="get_history"', ("get_credits", "get_history")),
        ("package", "Fetch docs (e.g., package='com.unity.core', page='<name>').",
         ("com.unity.core",)),
        ("page", "Fetch docs (e.g., package='com.unity.core', page='<name>').", ()),
        ("action", "Move the robot.\n- go: forward\n- stop: rest", ()),
    ],
)  # fmt: skip
def test_what_a_function_shows_of_a_parameter(name: str, text: str, values: tuple[str, ...]):
    assert performed(name, (name,), text) == values


@pytest.mark.parametrize(
    ("name", "told", "key", "shown"),
    [
        ("next_trains", 'stop_id is the stop (e.g. "s-9q8y-main").', "stop_id", ("s-9q8y-main",)),
        (
            "meals",
            "Meals for a goal (e.g. fat loss, muscle gain).",
            "goal",
            ("fat loss", "muscle gain"),
        ),
        ("meals", "A team needs a goal, for example.", "goal", ()),
        ("intent", 'Handle it.\n>>> intent("SetTimer", {"seconds": 3})', "kind", ("SetTimer",)),
        ("intent", 'Handle it.\n>>> intent("SetTimer", "noon")', "at", ("noon",)),
        ("intent", "Handle it with intent(kind, at)", "at", ()),
        ("intent", "As intent('tea', 1) or intent(\"nap\", 2).", "kind", ("tea", "nap")),
        ("intent", f"Handle it: intent({'-' * 6000}1)", "kind", ()),
        ("find", "Finds things. brands: e.g. 'Asus' or 'Acer'.", "brands", ("Asus", "Acer")),
    ],
)
def test_examples_that_the_text_of_the_function_shows(
    name: str, told: str, key: str, shown: tuple[str, ...]
) -> None:
    keys = {one: {"type": "string"} for one in ("kind", "at", key)}
    spec = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": keys}
    )
    assert next(leaf for leaf in leaves(spec) if leaf.name == key).examples == shown


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (
            "Dims.\n\nParameters\n----------\nbulb : str\n    Which bulb.\n\nReturns\n----\ndict",
            "bulb",
            "Which bulb.",
        ),
        (
            "Dims.\n\nArgs:\n    query: Text, e.g.\n        `artist:abba` or so.\n    n: How many.",
            "query",
            "Text, e.g. `artist:abba` or so.",
        ),
        ("Dims.\n\nArgs:\n    notes: What to keep.\n    n: How many.", "notes", "What to keep."),
        ("Get results. league: bl1 or bl2.", "league", "bl1 or bl2."),
        (
            "Find.\n\nArgs:\n    q: Text.\n        Examples: 'a b'.\n    box: A box.",
            "box",
            "A box.",
        ),
        ("Get it.\n- box (str), e.g. '1,2'\n- day (str)", "box", "e.g. '1,2'"),
    ],
)
def test_parameters_that_the_text_of_the_function_explains(text: str, name: str, told: str) -> None:
    assert documented_parameters(text, ("bulb", "notes", "league", "box"))[name] == told


@pytest.mark.parametrize(
    ("description", "examples", "closed"),
    [
        ("sloop or ketch.", ("sloop", "ketch"), True),
        ("s0 (slack) / s1 (low) / s2 (high).", ("s0", "s1", "s2"), True),
        ("RIG (as rigged) or BARE (as built, default)", ("RIG", "BARE"), True),
        ("rig_manual or rig_from_hull (Boat! API)", ("rig_manual", "rig_from_hull"), True),
        ("What is done: reef / furl / drop (default: reef)", ("reef", "furl", "drop"), True),
        ("Sail form (lateen, gaff, bermuda).", ("lateen", "gaff", "bermuda"), True),
        ("One port key (como, garda, …)", ("como", "garda"), False),
        ("Язык: 'ru' или 'en'.", ("ru", "en"), True),
        ('帆型 - "gaff"或"lug"', ("gaff", "lug"), True),
        ("帆型，如 'gaff'、'lug'", ("gaff", "lug"), False),
        ("港口，如：大连、青岛。必填", ("大连", "青岛"), False),
        ("港口，如'大连''青岛'等", ("大连", "青岛"), False),
        ("状态: wait/doing/done", ("wait", "doing", "done"), True),
        ("Port/harbour (e.g., 'Bari')", ("Bari",), False),
        ("State/province", (), False),
        ("船型，sloop或ketch，默认sloop", ("sloop", "ketch"), True),
        ("Where to (directory or full filepath).", (), False),
        ("Rule (e.g. for specific days of the week).", (), False),
        ("ID from ``get_crew(boat_id).crew``.", (), False),
        ("船型，sloop=单桅、ketch=双桅(默认)", ("sloop", "ketch"), True),
        ("水域，湖泊/河流/all，默认all", ("湖泊", "河流", "all"), True),
        ("船型。可选值：单桅、双桅、帆板。", ("单桅", "双桅", "帆板"), True),
        ("Limit to some of mast, boom, sail.", ("mast", "boom", "sail"), True),
        ("VIN, full or partial (5-17 characters).", (), False),
        ("Dict with keys: purpose (str), rig (str), mast (list)", (), False),
        ("Formed as `vcs-slug/org-name/repo-name`.", (), False),
        ('JSON filter (e.g. {"mast": ["tall", "low"]}).', ('{"mast": ["tall", "low"]}',), False),
        ('As JSON, e.g. {"boat_id": "..."}', (), False),
        ('Key (requis si source="sloop" ou "ketch")', (), False),
        ("Its deck (+ layer, defaults MAIN)", (), False),
        ("Term (matches hull, rig, crew)", (), False),
        ("Kind (e.g., BoatId for Boat)", ("BoatId",), False),
    ],
)
def test_what_stands_alone_is_a_list_and_what_tells_a_form_is_none(
    description: str, examples: tuple[str, ...], closed: bool
) -> None:
    mined = mine(description)
    assert (mined.examples, mined.closed) == (examples, closed)
