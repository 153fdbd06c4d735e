"""Programs are in the language of the call, and files end as the format they are made in."""

from __future__ import annotations

import generator as gen


def _drawn(*names: tuple[str, dict[str, object]], name: str = "work_on") -> list[dict[str, object]]:
    schema = {"type": "object", "properties": dict(names), "required": [key for key, _ in names]}
    spec = {
        "name": name,
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


def test_what_is_cut_stays_of_its_kind_and_pages_are_in_their_order() -> None:
    path: dict[str, object] = {"type": "string", "description": "Path to a file"}
    pages: dict[str, object] = {"type": "array", "items": {"type": "integer"}}
    names = (("input_path", path), ("output_path", path), ("pages", pages))
    for call in _drawn(*names, name="cut_pages"):
        one, other = (str(call[key]).rpartition(".")[2] for key in ("input_path", "output_path"))
        numbers = call["pages"]
        assert one == other and isinstance(numbers, list) and numbers == sorted(numbers)
