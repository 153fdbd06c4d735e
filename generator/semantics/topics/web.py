"""Addresses on the web, hosts, repositories, and the names of what runs on servers."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import siblings
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.declared import Coded, Listed, Text, attached, declare_table
from generator.semantics.drawing.shapes import chars


@semantic_type
class Domain(Text):
    """A domain name."""

    name = "domain"
    family = "web"
    grammar = "web"
    kinds = ("domain", "domain name", "website domain", "search domain filter", "company domain")
    also = (
        "search domain *",
        "* domain",
        "* domain name",
        "* domain filter",
        "site",
        "fqdn",
        "target",
    )
    formats = ("domain", "idn-hostname")
    noun = "domain"
    choices = {"": "domain"}  # noqa: RUF012
    said = attached("after*2 for {}", "object {}", "after on {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Site and target only where domains are spoken of; not a field of knowledge."""
        sure = bool(frozenset(leaf.words) & word_set("domain domains fqdn hostname"))
        if leaf.words[-1:] in (("id",), ("ids",)):
            return False
        if sure and leaf.words[0] in ("include", "exclude", "allowed", "blocked"):
            return True
        sited = any(word in leaf.description.lower() for word in ("website", " site", ".com"))
        if not sited and mentions(leaf, "expertise knowledge protein subject industry ontology"):
            return False
        return sure or mentions(leaf, "domain dns whois ssl")


class _Name(Text):
    """A name from the web grammar; the symbol is the type's own name."""

    family = "web"
    grammar = "web"

    def __init_subclass__(cls) -> None:
        """The symbol follows from the name, unless choices are given."""
        super().__init_subclass__()
        if "choices" not in vars(cls):
            cls.choices = {"": cls.name}


@semantic_type
class Hostname(_Name):
    """A host, by name."""

    name = "hostname"
    kinds = ("hostname", "host", "server", "server name", "machine", "node", "host name", "fqdn")
    formats = ("hostname",)
    far = "airbnb event party podcast graph n8n workflow tree figma knowledge mcp discord"
    noun = "host"
    said = attached("after*3 on {}", "object {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No server that is told by its address: "GitLab server URL"."""
        addressed = "host" not in leaf.name.lower() and _ADDRESSED.search(leaf.description)
        return not addressed and super().suits(leaf, setting)


_ADDRESSED = regex(r"\b(?:server|instance|host|site) URL\b", re.IGNORECASE)


def _is_served(beside: Sequence[str]) -> bool:
    """Whether a port stands beside an address, which then is of a machine."""
    return any(name == "port" or name.endswith("_port") for name in beside)


@semantic_type
class IpAddress(_Name):
    """An IP address, version 4 unless the schema wants 6."""

    name = "ip_address"
    kinds = ("ip", "ip address", "ipv4", "ipv4 address", "ip addr", "server ip", "client ip")
    also = ("address", "* address", "target", "host")
    formats = ("ipv4", "ip")
    hints = ("ip address",)
    noun = "IP address"
    said = attached("after for {}", "object*2 {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare address or target is this only where IPs are spoken of."""
        sure = bool(frozenset(leaf.words) & word_set("ip ipv4 ips"))
        served = leaf.words[-1:] == ("address",) and (
            _is_served(siblings(leaf)) or near(leaf, "camera nvr rtsp onvif plc modbus")
        )
        return sure or served or leaf.schema.get("format") in cls.formats or near(leaf, "ip")

    def compose(self, rng: random.Random) -> str:
        """A private or public address, never a reserved one."""
        private = (
            f"192.168.{rng.randint(0, 20)}.{rng.randint(2, 254)}",
            f"10.{rng.randint(0, 40)}.{rng.randint(0, 255)}.{rng.randint(2, 254)}",
        )
        public = f"{rng.choice((8, 23, 52, 66, 81, 93, 104, 142, 151, 185, 203))}"
        public += "".join(f".{rng.randint(1, 254)}" for _ in range(3))
        return rng.choice(private) if self._local else public

    @functools.cached_property
    def _local(self) -> bool:
        """Whether the machine is likely near by."""
        return mentions(
            self.leaf,
            "local device lan ssh ping bridge hub gateway nas bulb lamp router printer camera "
            "thermostat plug tv speaker",
        )

    def series(self) -> str:
        """Machines near by have addresses of their own."""
        return f"{super().series()}/{self._local}"


@semantic_type
class Ipv6Address(_Name):
    """An IPv6 address of the documentation range."""

    name = "ipv6_address"
    kinds = ("ipv6", "ipv6 address")
    formats = ("ipv6",)
    noun = "IPv6 address"
    said = attached("after for {}", "object {}")

    def compose(self, rng: random.Random) -> str:
        """2001:db8::… with a few groups."""
        groups = [f"{rng.randint(1, 0xFFFF):x}" for _ in range(rng.choice((2, 3)))]
        return "2001:db8:" + ":".join(groups[:-1]) + "::" + groups[-1]


@semantic_type
class MacAddress(_Name):
    """A MAC address."""

    name = "mac_address"
    kinds = ("mac", "mac address", "bssid", "hardware address")
    far = "macro apple lipstick"
    noun = "MAC address"
    said = attached("after for {}", "object {}")

    def compose(self, rng: random.Random) -> str:
        """Six bytes, as on the label of a device."""
        return ":".join(chars(rng, "0123456789ABCDEF", 2) for _ in range(6))


@semantic_type
class Slug(_Name):
    """A slug, as in the address of a page."""

    name = "slug"
    kinds = ("slug", "url slug", "post slug", "path slug", "handle slug", "page slug")
    noun = "slug"
    choices = {  # noqa: RUF012
        "crypto cryptocurrency coin token blockchain nft": "coin_slug",
        "url post page article blog story news guide entry recipe cms": "slug",
        "repo repository project workspace brand tournament team group organization league product "
        "category collection app environment policy space tenant store channel "
        "account": "thing_slug",
        "": "slug",
    }
    said = attached("object {}", "after with slug {}")


@semantic_type
class Hashtag(_Name):
    """A hashtag, with its sign unless the schema forbids it."""

    name = "hashtag"
    kinds = ("hashtag", "hash tag")
    noun = "hashtag"
    said = attached("after with {}", "object {}")


@semantic_type
class UserAgent(_Name):
    """A browser's identification."""

    name = "user_agent"
    kinds = ("user agent", "ua", "useragent")
    noun = "user agent"
    said = attached("after with user agent {}")


@semantic_type
class RepositoryName(_Name):
    """A repository: "owner/name" where the spec says so or has no owner, else the name."""

    name = "repository"
    kinds = ("repository", "repo", "repository name", "repo name", "git repository",
             "project path", "full name", "github repo", "repo full name")  # fmt: skip
    also = ("repository id", "project id", "project slug")
    near = "git github gitlab repository repo bitbucket commit pull branch"
    noun = "repository"
    choices = {"": "repo"}  # noqa: RUF012
    said = attached("after*4 in {}", "object {}", "after of {}")

    @functools.cached_property
    def symbol(self) -> str:
        """Full name unless another parameter holds the owner."""
        keys = self.leaf.root.get("properties", {})
        owned = any(key.lower() in ("owner", "org", "organization", "workspace") for key in keys)
        slash = any("/" in str(item) for item in self.leaf.examples)
        return "full_repo" if slash or not owned else "repo"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A project id is a path only at GitLab."""
        if "project" in leaf.words or "full" in leaf.words:
            return near(leaf, "gitlab repository repo merge git") or mentions(leaf, "gitlab")
        return super().suits(leaf, setting)


@semantic_type
class RepositoryOwner(_Name):
    """Who owns a repository: a user or organisation."""

    name = "repository_owner"
    kinds = ("owner", "repository owner", "repo owner", "org", "organization", "github org",
             "username")  # fmt: skip
    near = "git github gitlab repository repo bitbucket pull"
    noun = "owner"
    choices = {"": "owner"}  # noqa: RUF012
    said = attached("after from {}", "after by {}", "after owned by {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Beside a repository; not the owner of a deal."""
        beside = bool({"repo", "repository"} & set(siblings(leaf)))
        return (beside or super().suits(leaf, setting)) and not mentions(
            leaf, "crm deal lead ethereum token"
        )


@semantic_type
class Branch(_Name):
    """A git branch."""

    name = "branch"
    kinds = (
        *("base branch", "head branch", "source branch", "target branch", "git branch", "git ref"),
        "ref",
    )
    also = (
        "branch",
        "branch name",
        "base",
        "head",
        "from branch",
        "to branch",
        "from ref",
        "to ref",
    )
    near = "git github gitlab repository repo pull merge commit deploy build ci pipeline code"
    far = "bank office store library"
    noun = "branch"

    def attachments(self) -> tuple[Attachment, ...]:
        """On, from or into, as the name tells."""
        words = frozenset(self.leaf.words)
        if words & word_set("base target to"):
            return attached("after*2 into {}", "after to {}")
        if words & word_set("head source from"):
            return attached("after from {}")
        return attached("after*3 on {}", "after on branch {}", "after*0.5 on the {} branch")

    @functools.cached_property
    def symbol(self) -> str:
        """With the place where branches are kept, where the examples have it."""
        shown = [str(one) for one in self.leaf.examples]
        kept = shown and all(one.startswith("refs/heads/") for one in shown)
        return "branch_ref" if kept else super().symbol


class _Infra(_Name):
    """Something that runs on servers; ``web.ini`` describes them."""


declare_table("web.ini", _Infra, __name__)


@semantic_type
class HttpStatus(Coded):
    """An HTTP status code, as text."""

    name = "http_status"
    family = "web"
    kinds = ("http status", "http status code", "status code", "response code", "http code")
    json_types = frozenset({"string"})
    coded = "200=OK; 201=Created; 301=; 302=; 400=Bad Request; 401=Unauthorized; 403=Forbidden; 404=Not Found; 429=; 500=Internal Server Error; 502=Bad Gateway; 503=Service Unavailable"  # noqa: E501
    literal = 4.0
    noun = "status code"
    said = attached("after with status {}")


declare_table("web_lists.ini", Listed, __name__, family="web")
