import ipaddress
import re

import pytest
from group_two import assert_sides_differ, bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("web")


def test_url_follows_the_context():
    images = draws(bound("url", leaf("image_url", "describe_image")))
    assert all(re.search(r"\.(jpg|png|webp)$", url) for url in images)
    assert all("github.com" in url for url in draws(bound("url", leaf("url", "fork_repository"))))
    assert_sides_differ(bound("url", leaf("url", "fetch_page")))


def test_addresses_are_addresses():
    for value in draws(bound("ip_address", leaf("ip"))):
        ipaddress.IPv4Address(value)
    for value in draws(bound("ipv6_address", leaf("ipv6"))):
        ipaddress.IPv6Address(value)


def test_repository_has_an_owner_unless_another_parameter_does():
    alone = draws(bound("repository", leaf("repo", "list_issues")))
    owned = draws(bound("repository", leaf("repo", "list_issues", others=["owner"])))
    assert all(value.count("/") == 1 for value in alone)
    assert not any("/" in value for value in owned)


def test_branch_is_of_git():
    assert suits("branch", leaf("branch", "create_pull_request"))
    assert not suits("branch", leaf("branch", "find_bank"))


@pytest.mark.parametrize(
    ("name", "function", "about", "start"),
    [
        ("url", "amazon_product", "", "https://www.amazon.com/dp/"),
        ("url", "scrape_it", "Scrape a LinkedIn profile", "https://www.linkedin.com/in/"),
        ("shared_link_url", "box_find_folder", "", "https://app.box.com/s/"),
        ("calendar_url", "list_todos", "", "https://caldav."),
        ("file_url", "add_comment", "", "https://files."),
    ],
)
def test_addresses_are_of_the_service_or_thing_that_is_named(name, function, about, start):
    made = draws(bound("url", leaf(name, function, about=about)))
    assert all(str(v).startswith(start) for v in made)
    assert len(set(made)) > 5


def test_a_placeholder_shows_of_which_kind_an_address_is():
    told = "The URL to download from (e.g. https://example.com/image.jpg)"
    made = draws(bound("url", leaf("url", "upload_it", description=told)))
    assert all(str(v).endswith((".jpg", ".png", ".webp")) for v in made)
    assert not any(
        "linkedin" in str(v) for v in draws(bound("url", leaf("source_url", "linkedin")))
    )


@pytest.mark.parametrize(
    ("function", "about", "start"),
    [
        ("read_homedepot_product", "", "https://www.homedepot.com/p/"),
        ("get_it", "Reads a YouTube channel", "https://www.youtube.com/@"),
        ("tiktok_shop_product", "Requires a valid TikTok shop URL", "https://www.tiktok.com/shop/"),
        ("app_of_google_play", "", "https://play.google.com/store/apps/details?id="),
        ("read_note", "read a note\n(China)", "https://www.xiaohongshu.com/explore/"),
    ],
)
def test_pages_are_of_the_very_part_of_a_service(function, about, start):
    told = "note URL" if "note" in function else ""
    made = draws(bound("url", leaf("url", function, about=about, description=told)))
    assert all(str(v).startswith(start) for v in made)
