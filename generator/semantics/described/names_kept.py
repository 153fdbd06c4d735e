"""Names whose inner capitals are their own: "iMessage" is no pair of words, "createdAt" is one."""

from __future__ import annotations

import re

_BRANDS = frozenset(
    "WhatsApp YouTube LinkedIn GitHub GitLab PayPal TikTok FaceTime BitBucket SoundCloud DoorDash "
    "FedEx MasterCard OpenAI JavaScript TypeScript CoffeeScript PostgreSQL MySQL MongoDB GraphQL "
    "PowerPoint OneDrive SharePoint WordPress HubSpot AirPods PlayStation QuickBooks WeChat AliPay "
    "StackOverflow DropBox SnapChat BlueSky OneNote AirPlay HomeKit HomePod CarPlay NetSuite DHL "
    "DeepL ElasticSearch DynamoDB BigQuery ClickHouse SendGrid MailChimp InDesign AutoCAD "
    "BlackBerry McDonalds eBay macOS iOS iPadOS watchOS tvOS webOS webRTC".split()
)
_APPLE = re.compile(
    r"i(?:Phone|Pad|Pod|Mac|Message|Cloud|Tunes|Movie|Photo|Watch|Robot|Heart|Radio)\w*"
)


def is_brand(text: str) -> bool:
    """Whether a text with capitals inside is a name that stays as it is written."""
    return text in _BRANDS or bool(_APPLE.fullmatch(text))
