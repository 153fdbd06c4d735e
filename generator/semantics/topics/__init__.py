"""Semantic types by subject: people, media, travel, food, work, the web, …."""
