"""Folders by what lies in them: music in ~/Music, a project where it is checked out."""

from __future__ import annotations

import random
import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.drawing.composed import word_set
from generator.semantics.drawing.grammar import load_grammar

_BY_KIND = {
    "audio": "folder_audio", "image": "folder_image", "video": "folder_video",
    "log": "dir_log", "table": "dir_data", "word_document": "dir_text",
    "pdf": "dir_text",
}  # fmt: skip
"""Kinds of files, and the symbols of the folders that people have them in."""
_CHECKED_OUT = word_set("repo repository project")
OF_PROJECT = regex(
    r"(?:optional[:.]? )?(?:the |full |absolute |local |root )*path (?:to|of) (?:(?:the|an?|your)"
    r" )?(?:[\w-]+ ){0,4}?(?:project|workspace|repo(?:sitory)?|codebase|app|package|sdk)"
    r"(?=$|[.,;(]| (?:root|to|that|where|in|you|folder|director))",
    re.I,
)
"""Descriptions of folders that say so by what is in them: "Path to the Godot project"."""
_PROJECT = regex(
    r"(?:the |your )?(?:[\w-]+ )?(?:project|repo(?:sitory)?|codebase|app)(?:['’]s)? "
    r"(?:root |base |source )?(?:director(?:y|ies)|folder|dir|root)\b",
    re.I,
)
"""The same where the folder is the project's: "Project directory"."""
_BUILT = regex(
    r"\b(?:package managers?|lock ?files?|node_modules|package\.json|monorepo|codebase|"
    r"lint(?:er|ing)?|npm|pnpm|yarn|cargo|gradle|maven|test suite)\b",
    re.I,
)
"""What only a project has, or is done to it: lock files, linters."""


def own_folder(leaf: Leaf, symbol: str, style: str, rng: random.Random) -> str:
    """A folder for what is told to lie in it; "" where nothing is told."""
    grammar = load_grammar("files")
    told = OF_PROJECT.match(leaf.description) or _PROJECT.match(leaf.description)
    told = told or _BUILT.search(f"{leaf.description} {leaf.function.description}")
    if told or not _CHECKED_OUT.isdisjoint(leaf.words):
        found = grammar.draw("checkout", rng)
        on_drive = re.sub(r"\A/(?:home|Users)/", "C:/Users/", found).replace("/", "\\")
        return on_drive if style == "windows" and on_drive[1:2] == ":" else found
    kind = "dir_download" if "download" in leaf.words else _BY_KIND.get(symbol, "")
    if not kind or leaf.words[-1:] == ("name",):
        return ""
    folder = grammar.draw(kind, rng)
    bare = folder.lstrip("./")
    if style == "windows":
        return f"{grammar.draw('windows_home', rng)}\\{bare}".replace("/", "\\")
    if style == "relative":
        return bare
    if folder[0] in "/.":
        return folder
    home = "~" if style == "mixed" and rng.random() < _AT_HOME else grammar.draw("unix_home", rng)
    return f"{home}/{folder}"


_AT_HOME = 0.5
"""The share of folders that people write from where they are at home."""
