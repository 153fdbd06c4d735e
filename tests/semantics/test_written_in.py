"""Programs are in the language of the call, and files end as the format they are made in."""

from __future__ import annotations

import generator as gen


def _drawn(*names: tuple[str, dict[str, object]]) -> list[dict[str, object]]:
    schema = {"type": "object", "properties": dict(names), "required": [name for name, _ in names]}
    spec = {
        "name": "work_on",
        "description": "Replaces text in a Word document",
        "parameters": schema,
    }
    return gen.sample_arguments(spec, 30, 5)


def test_a_program_is_in_its_language() -> None:
    code = {"type": "string", "description": "Source code"}
    drawn = _drawn(("language", {"enum": ["java", "python"]}), ("code", code))
    assert {call["language"] for call in drawn} == {"java", "python"}
    assert all((call["language"] == "java") == (";" in str(call["code"])) for call in drawn if
               "import" not in str(call["code"]) and "x =" not in str(call["code"]))  # fmt: skip
    assert any("System.out" in str(call["code"]) for call in drawn)


def test_what_is_made_ends_as_its_format() -> None:
    path = {"type": "string", "description": "Path for the output file"}
    drawn = _drawn(("format", {"enum": ["pdf", "markdown"]}), ("output_path", path))
    ends = {(call["format"], str(call["output_path"]).rpartition(".")[2]) for call in drawn}
    assert ends == {("pdf", "pdf"), ("markdown", "md")}


def test_what_takes_the_place_of_a_text_is_its_pair() -> None:
    text = {"type": "string"}
    drawn = _drawn(("docx_file", text), ("find_text", text), ("replace_text", text))
    pairs = {(call["find_text"], call["replace_text"]) for call in drawn}
    assert ("EUR", "USD") in pairs and ("EUR", "Final") not in pairs
