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
