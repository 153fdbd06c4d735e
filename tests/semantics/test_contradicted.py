"""What descriptions say against values lent, and what stands where nothing tells of any."""

from __future__ import annotations

import random
import re

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind_leaf
from generator.semantics.binding.contradicted import not_contradicted
from generator.semantics.described.leaves import leaves
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.topics.idforms import likely_form
from generator.semantics.topics.labels import labels_for


def leaf(name, description="", told="Do what is asked", function="do_it", **schema):
    one = {"type": "string", "description": description, **schema}
    parameters = {"type": "object", "properties": {name: one}, "required": [name]}
    return leaves(FunctionSpec(name=function, description=told, parameters=parameters))[0]


def test_values_are_written_as_the_default_is():
    config = leaf("config", default="--oem 3 --psm 6")
    assert not_contradicted(("strict", "fast"), config) == ()
    language = leaf("language", 'Answer language. Default "English".')
    assert not_contradicted(("deu", "pol"), language) == ()
    folder = leaf("folder", default="INBOX")
    assert not_contradicted(("Junk", "sent"), folder) == ("Junk", "sent")


def test_paths_are_wanted_where_they_are_told():
    workspace = leaf("workspace_id", "Identifier of the workspace (e.g., absolute path)")
    assert not_contradicted(("14", "/srv/app"), workspace) == ("/srv/app",)


def test_a_command_is_of_the_program_that_is_named():
    command = leaf("command", "Complete kubectl command to execute")
    shown = ("helmfile list", "kubectl get pods")
    assert not_contradicted(shown, command) == ("kubectl get pods",)


def test_kinds_that_a_description_counts_up_are_no_values():
    ref = leaf("ref", "Branch name, tag, or commit SHA")
    assert not_contradicted(("Branch", "tag", "commit SHA", "v1.2"), ref) == ("v1.2",)


def test_ids_in_texts_are_seldom_numbers():
    odds = dict.fromkeys(("snake_case", "kebab-case", "mixed code", "CODE-9"), 0.1)
    doubtful = {**odds, "integer": 0.3, "hexadecimal": 0.2}
    assert likely_form("anima", "integer", doubtful, technical=True) == "uuid"
    assert likely_form("parcel", "integer", doubtful) == ""
    assert (
        likely_form(
            "meeting", "integer", {**odds, "integer": 0.8, "hexadecimal": 0.2}, technical=True
        )
        == ""
    )


def test_what_only_tells_a_part_is_no_label():
    target = leaf("requested_target", told="Get the build data of the repository")
    assert not any("target" in one for one in labels_for(target))


def test_hashes_and_counted_versions():
    told = "Verify the claim of an API client"
    assert all(len(one) == 64 for one in labels_for(leaf("commitment_hash", told=told))[:9])
    assert all(int(one) < 20 for one in labels_for(leaf("patchset_number", told=told)))


def test_options_of_a_program_are_as_their_default():
    found = labels_for(leaf("config", told="Run OCR on an image", default="--oem 3 --psm 6"))
    assert [form_of(one) for one in found] == [form_of("--oem 3 --psm 6")]


def test_angles_servers_and_regions_by_what_is_told_of_them():
    yaw = leaf("yaw", "Orientation at the dock in radians", type="number")
    draw, dice = bind_leaf(yaw, Setting()).meaning.sampler("any"), random.Random(2)
    assert all(abs(draw(dice, DEFAULT_ANCHOR)) < 6.3 for _ in range(30))
    server = leaf("server", "GitLab server URL")
    assert bind_leaf(server, Setting()).meaning.name != "hostname"
    region = leaf("region", "Region (default cn-beijing)")
    assert bind_leaf(region, Setting()).meaning.name != "region"


def test_hexadecimal_data_is_told_by_its_prefix():
    (shown,) = leaf("data", "The 0x-prefixed calldata").examples
    assert re.fullmatch(r"0x[0-9a-f]{64}", shown)
