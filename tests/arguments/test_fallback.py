"""The pool of last resort: valid, the same in every process, and nothing left behind."""

from __future__ import annotations

import json
import subprocess
import sys

from generator.arguments.fallback import draw_pool
from generator.arguments.validate import Validator

SCHEMA = {
    "type": "object",
    "properties": {"a": {"type": "string", "minLength": 2}, "n": {"type": "integer"}},
    "required": ["a", "n"],
    "additionalProperties": False,
}
SCRIPT = """
import json, sys
{imports}
from generator.arguments.fallback import draw_pool
print(json.dumps(draw_pool(json.loads(sys.argv[1]), 12, 3)))
"""


def drawn_in_process(imports, folder, hash_seed):
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(imports=imports), json.dumps(SCHEMA)],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env={"PYTHONHASHSEED": hash_seed, "PATH": ""},
    )
    return json.loads(result.stdout)


def test_pool_is_valid_and_not_empty():
    pool = draw_pool(SCHEMA, 10, 0)
    assert len(pool) == 10
    assert all(Validator(SCHEMA).is_valid(value) for value in pool)


def test_pool_is_the_same_whatever_is_imported(tmp_path):
    literals = tmp_path / "literals.py"
    literals.write_text("WORDS = ['zebra crossing', 'quux']\nNUMBERS = [918273, 65537.25]\n")
    plain = drawn_in_process("", tmp_path, "1")
    busy = drawn_in_process("import literals, decimal, email.mime.text, polars", tmp_path, "2")
    assert plain == busy
    assert len(plain) == 12


def test_no_folder_is_left(tmp_path):
    drawn_in_process("", tmp_path, "0")
    assert [path.name for path in tmp_path.iterdir()] == []


def test_what_it_cannot_read_gives_an_empty_pool():
    assert draw_pool({"$ref": "#/nowhere"}, 5, 0) == []
