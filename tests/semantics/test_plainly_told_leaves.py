"""Arguments told by what to do, and what is known of them: functions made up."""

from __future__ import annotations

import pytest

from generator.semantics.described.imperatives import as_noun


@pytest.mark.parametrize(
    ("told", "kind", "read"),
    [
        ("Specify the type of hive", "string", "The type of hive"),
        ("Provide a brief description of the swarm", "string", "A brief description of the swarm"),
        ("Specify gender of keepers", "string", "Gender of keepers"),
        ("Specify if a photo is wanted", "string", "Specify if a photo is wanted"),
        ("Specify the photo", "boolean", "Specify the photo"),
        ("Provide either a name or an ID", "string", "Provide either a name or an ID"),
    ],
)
def test_what_is_to_be_given_is_told_of(told, kind, read):
    assert as_noun(told, kind) == read
