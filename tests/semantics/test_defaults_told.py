"""What a default tells of its kind: lists and precedents that are of another kind give way."""

from __future__ import annotations

import re

from generator.records import FunctionSpec, Json
from generator.semantics.binding.inspect import rows


def _drawn(name: str, told: str, key: str, default: str = "") -> set[str]:
    own: Json = {"type": "string", **({"default": default} if default else {})}
    schema: Json = {"type": "object", "properties": {key: own, "user_id": {"type": "string"}}}
    spec = FunctionSpec(name=name, description=told, parameters=schema)
    row = next(one for one in rows(spec, seed=3, samples=30) if one.name == key)
    return {str(value) for value, _ in row.samples}


def test_a_default_that_a_short_list_lacks_is_of_another_list() -> None:
    told = "Get the ticket of a user of the market."
    assert _drawn("get_ticket", told, "user_role", "buyer") == {"buyer"}
    assert {"admin", "editor"} & _drawn("get_ticket", told, "user_role", "viewer")
    assert len(_drawn("get_ticket", told, "user_role")) > 3


def test_what_is_hashed_is_not_compressed() -> None:
    hashed = _drawn("hash_text", "Compute the hash of a text.", "algo", "sha256")
    assert "sha256" in hashed and hashed.isdisjoint({"gzip", "zstd", "brotli", "rsa-2048"})
    packed = _drawn("compress_archive", "Compress an archive.", "algorithm")
    assert {"gzip", "zstd"} & packed and not any("sha" in one for one in packed)


def test_swaps_are_of_no_chain_in_particular() -> None:
    told = "Swap tokens of a wallet on an exchange."
    drawn = _drawn("swap_tokens", told, "token_address")
    assert all(re.fullmatch(r"0x[\da-f]{40}", one) for one in drawn)


def test_a_word_by_default_is_of_a_kind_that_holds_it() -> None:
    assert _drawn("play_plovells", "Play files at random.", "player", "rhythmbox") == {"rhythmbox"}
    shop = "List products with prices and inventory levels."
    assert _drawn("get_products", shop, "sort_by", "revenue") == {"revenue"}
    assert _drawn("quote_plovell", "Quote a plovell.", "size", "CLASSIC") == {"CLASSIC"}
    assert _drawn("render_page", "Render a page.", "theme", "dracula") >= {"dracula"}
    assert _drawn("notify_all", "Notify all.", "channel", "telegram") == {"telegram"}
    spent = _drawn("add_expense", "", "category", "groceries")
    assert len(spent) > 3 and "archive" not in spent


def test_texts_stay_though_their_default_is_a_word() -> None:
    assert len(_drawn("send_note", "Send a message to a friend.", "message", "hello")) > 3
    assert len(_drawn("get_weather", "Get the weather.", "city", "reykjavik")) > 3
