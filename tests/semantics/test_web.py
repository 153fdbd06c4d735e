import ipaddress
import re

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
