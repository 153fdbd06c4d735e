"""Plain words for values that nothing more telling is known about."""

from __future__ import annotations

NOUNS: tuple[str, ...] = (
    "report", "team", "order", "budget", "travel", "garden", "kitchen", "project", "summer",
    "winter", "market", "school", "office", "studio", "support", "design", "sales", "music",
    "family", "harbor", "river", "bridge", "coffee", "bakery", "museum", "library", "hotel",
    "flight", "ticket", "invoice", "client", "weekly", "draft", "main", "blue", "green", "home",
    "work", "news", "photo", "video", "recipe", "fitness", "health", "finance", "launch", "review",
    "survey", "meeting", "agenda", "demo", "pilot", "archive", "backup", "beta", "north", "south",
    "lake", "park", "city", "car", "bus", "map", "tea", "pen", "key", "box",
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "weekly report", "team offsite", "summer menu", "quarterly budget", "new website",
    "kitchen renovation", "travel plans", "product launch", "customer survey", "monthly newsletter",
    "office move", "garden party", "sales figures", "design review", "holiday schedule",
    "marketing plan", "training day", "book club", "coffee order", "delivery address",
    "meeting notes", "project update", "rental agreement", "support request", "school trip",
    "staff lunch", "photo archive", "release notes", "reading list", "charity run",
)  # fmt: skip

SENTENCES: tuple[str, ...] = (
    "Please send the final version before Friday.",
    "The team agreed on the new schedule.",
    "We still need two more volunteers for the weekend.",
    "Customers liked the quick delivery and the friendly service.",
    "The meeting moved to the large room on the second floor.",
    "Let me know if anything is missing.",
    "The first draft is ready for review.",
    "Prices stay the same until the end of the year.",
    "Everyone should bring a laptop and a notebook.",
    "The parcel arrived on time and in good shape.",
)

ENTRIES: tuple[tuple[str, tuple[str | int | float | bool, ...]], ...] = (
    ("status", ("active", "pending", "done")),
    ("category", ("travel", "office", "food")),
    ("priority", ("high", "normal", "low")),
    ("name", ("Weekly report", "Team offsite", "Summer menu")),
    ("color", ("blue", "green", "red")),
    ("quantity", (1, 2, 3, 5, 10)),
    ("source", ("website", "newsletter", "referral")),
    ("language", ("en", "de", "fr")),
    ("active", (True, False)),
    ("owner", ("Maria", "James", "Priya")),
    ("size", ("small", "medium", "large")),
    ("region", ("north", "south", "west")),
    ("note", ("call back tomorrow", "checked twice", "ready to ship")),
    ("year", (2023, 2024, 2025)),
)
"""Keys that free-form objects get, each with values that go with it."""

KEYS: tuple[str, ...] = (*(key for key, _ in ENTRIES), *NOUNS)
