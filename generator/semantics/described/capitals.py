"""Capitals as descriptions write them ("CIS status"), and names that keep theirs ("iMessage")."""

from __future__ import annotations

import functools

from generator.quick import regex
from generator.semantics.described.regions import REGIONS

_WRITTEN = regex(
    r"(?<![\w./#-])(?:[A-Z][A-Z0-9]{1,4}[0-9]*|[A-Z]?[a-z]+[A-Z][A-Za-z]*[a-z]|[A-Z][a-z]?[A-Z]+)"
    r"(?![\w/:=(-])"
)
_SMALL = regex(r"(?<!\w)[a-z]\w*")
_SHOUTED = regex(r"(?:\b[A-Z]{2,}\b[ ,]+){2,}\b[A-Z]{2,}\b|\b[A-Z][A-Z ]{2,}:")
_STRESSED = frozenset(
    "GET PUT POST PATCH HEAD LIST FIND SET ADD THE NEW ALL ANY ONE TWO ONLY NOT NOTE MUST BOTH "
    "EACH FULL DATA USER MUCH VERY MORE MOST LESS FIRST LAST NEXT ONCE ALSO THIS THAT WITH FROM "
    "INTO EVERY NEVER WILL CAN MAY USE WHEN THEN FOR AND OR IF IN ON TO OF BY AT IS NO YES IT WHAT "
    "WHO HOW WHY NULL TRUE FALSE OPEN REAL BEST SAME READ WRITE SHOW MAKE RUN SEND EXACT TEXT FILE "
    "NAME TYPE DATE TIME PAGE ITEM TASK PUBLIC PRIVATE SINGLE CURRENT EXISTING SPECIFIC ACTIVE "
    "ENTIRE LATEST RECENT DRAFT EMAIL OTHER ANOTHER MULTIPLE SEVERAL WHOLE FINAL".split()
)
"""Words that descriptions put in capitals to stress them."""


@functools.lru_cache(maxsize=4096)
def _capitals(told: str) -> dict[str, str]:
    """The words that a text writes in capitals, and nowhere small, by their small letters."""
    plain = _SHOUTED.sub(" ", told)
    found = {word.lower(): word for word in _WRITTEN.findall(plain) if word not in _STRESSED}
    small = {*_SMALL.findall(told)} if found else set()
    return {low: word for low, word in found.items() if low not in small}


def as_told(words: str, *told: str) -> str:
    """The words with the capitals that one of these texts gives them."""
    for text in told:
        known = _capitals(text)
        if known:
            words = " ".join(known.get(word, word) for word in words.split(" "))
    return words


# Names that keep their capitals: "iMessage" is no pair of words, "createdAt" is one.

_BRANDS = frozenset(
    "WhatsApp YouTube LinkedIn GitHub GitLab PayPal TikTok FaceTime BitBucket SoundCloud DoorDash "
    "FedEx MasterCard OpenAI JavaScript TypeScript CoffeeScript PostgreSQL MySQL MongoDB GraphQL "
    "PowerPoint OneDrive SharePoint WordPress HubSpot AirPods PlayStation QuickBooks WeChat AliPay "
    "StackOverflow DropBox SnapChat BlueSky OneNote AirPlay HomeKit HomePod CarPlay NetSuite DHL "
    "DeepL ElasticSearch DynamoDB BigQuery ClickHouse SendGrid MailChimp InDesign AutoCAD "
    "PyPI RubyGems NuGet CocoaPods IoT SaaS DevOps CircleCI TeamCity TravisCI PyTorch TensorFlow "
    "LangChain LlamaIndex OpenRouter DeepSeek HuggingFace NodeJS NextJS SQLite MariaDB CosmosDB "
    "CouchDB InfluxDB TimescaleDB PlanetScale CloudFlare DigitalOcean CloudWatch PagerDuty "
    "NewRelic BigCommerce WooCommerce PrestaShop ActiveCampaign ClickUp LibreOffice OpenOffice "
    "OpenStreetMap OpenWeatherMap TomTom MapQuest LastPass BitWarden NordVPN ProtonMail ICloud "
    "LaTeX BibTeX EndNote PubMed arXiv ResearchGate CrossRef OpenAlex PubChem DrugBank UniProt "
    "ChatGPT GPT4All LMStudio RevenueCat AppStore GrubHub UberEats PostMates HelloFresh BlaBlaCar "
    "AliExpress BestBuy CoinGecko CoinMarketCap TradingView MetaMask OpenSea HoloLens GoPro "
    "WildFly BoardGameGeek PapersWithCode CoinDesk LeetCode PowerShell OpenProject RuneScape "
    "TabNews RedNote DefiLlama SonarQube BrowserStack LaunchDarkly CodeSandbox QuickChart NetBox "
    "DeepWiki GitBook MyAnimeList ThingSpeak OpenSky FlightAware GenBank RabbitMQ TrueNAS DuckDB "
    "VMware VirtualBox OpenShift GitOps FinTech EdTech HealthTech PropTech "
    "BlackBerry McDonalds eBay macOS iOS iPadOS watchOS tvOS webOS webRTC".split()
)
_SERVICES = frozenset(
    "facebook salesforce airbnb duckduckgo google twitter spotify slack netflix amazon wikipedia "
    "reddit instagram stripe shopify airtable trello asana jira confluence discord telegram "
    "outlook gmail excel uber lyft yelp strava fitbit garmin twitch pinterest tumblr twilio "
    "zendesk pipedrive xero bitcoin ethereum binance coinbase kubernetes docker jenkins datadog "
    "grafana postgres redis yahoo deezer etsy walmart tesla microsoft azure apache linux android "
    "douyin zhihu weibo bilibili baidu toutiao douban juejin xiaohongshu kuaishou scihub "
    "biorxiv medrxiv "
    "windows bluetooth instacart expedia tripadvisor zillow duolingo".split()
) | {brand.lower() for brand in _BRANDS}
"""Services, in small letters: they are no common nouns in a description's title."""
_APPLE = regex(r"i(?:Phone|Pad|Pod|Mac|Message|Cloud|Tunes|Movie|Photo|Watch|Robot|Heart|Radio)\w*")


def is_brand(text: str) -> bool:
    """Whether a text with capitals inside is a name that stays as it is written."""
    return text in _BRANDS or bool(_APPLE.fullmatch(text))


def is_service(word: str) -> bool:
    """Whether a word, however it is written, is the name of a service or a product."""
    return word.lower() in _SERVICES


def small(word: str) -> str:
    """The first word of a sentence without its capital, unless it is a name: "Kenya"."""
    return word if is_service(word) or word in REGIONS or not word.istitle() else word.lower()
