"""What goes together: both names, ends of ranges, what an image shows."""

from tests.phrasing.test_grammar_life import TEXT, share, texts

FIRST = {"type": "string", "description": "Author's first name"}
LAST = {"type": "string", "description": "Author's last name"}


def test_both_names_are_said_as_one():
    found = texts("get_paper_topics", "Get paper topics of an author.", name=FIRST, surname=LAST)
    assert share(found, r"<name> <surname>") == 1


def test_somebody_is_called_by_both_names():
    found = texts("find_member", "Find a member.", first_name=TEXT, last_name=TEXT)
    assert share(found, r"<first_name> <last_name>") == 1
    assert not share(found, r"for <first_name>")


def test_the_least_of_a_range_of_prices_is_a_price():
    number = {"type": "number"}
    prices = {"min_price_range": number, "max_price_range": number}
    found = texts("list_lessons", "List lessons.", **prices)
    assert not share(found, r"price range")
    assert not share(found, r"with price between")


def test_codes_of_days_are_days_from_today():
    told = {"type": "integer", "description": "0 = today, 1 = tomorrow, 2 = day after tomorrow"}
    found = texts("get_tide_forecast", "Get the tide forecast.", day=told)
    assert not share(found, r"day <day>")
    assert share(found, r"for <day>")


def test_an_analysis_is_of_an_image_and_not_at_it():
    found = texts("get_leaf_analysis", "Get the leaf analysis.", image_url=TEXT)
    assert share(found, r"of the image at <image_url>")
    assert not share(found, r"analysis (?:at|from) <image_url>")


def test_kinds_of_what_is_found_limit_the_results():
    kinds = {"type": "string", "enum": ["video", "user", "article"]}
    found = texts("search_site", "Search the site.", keyword=TEXT, search_type=kinds)
    assert not share(found, r"as the search type")
    assert share(found, r"<search_type> results only")
