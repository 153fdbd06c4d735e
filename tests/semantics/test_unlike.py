"""What is shown is of another matter than what a type draws: it stands alone, or comes oftener."""

from __future__ import annotations

from generator.records import FunctionSpec, Json
from generator.semantics.binding.inspect import rows


def _drawn(name: str, about: str, key: str, told: str, *, many: bool = False) -> list[Json]:
    one: Json = {"type": "array", "items": {"type": "string"}} if many else {"type": "string"}
    properties = {key: {**one, "description": told}}
    parameters = {"type": "object", "properties": properties, "required": [key]}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    return [value for value, _ in rows(spec, seed=2, samples=40)[0].samples]


def _texts(name: str, about: str, key: str, told: str) -> set[str]:
    return {str(value) for value in _drawn(name, about, key, told)}


def test_texts_of_another_matter_are_as_shown() -> None:
    told = "A friendly line. For example: '¡Aquí tienes nuestro menú!'"
    assert _texts("send_menu", "Send the menu", "caption", told) == {"¡Aquí tienes nuestro menú!"}
    told = "What it is (e.g., 'Fern catalogue backend with JWT')"
    assert _texts("advise", "Give advice on a project", "description", told) == {
        "Fern catalogue backend with JWT"
    }
    told = "A comment, e.g. 'Great photo, love the colors'"
    assert len(_texts("add_comment", "Comment on a photo", "comment", told)) > 3


def test_names_of_a_program_are_no_others() -> None:
    told = 'Package name (e.g., "plover-core", "@plover/renderer", "plover-proxy")'
    shown = {"plover-core", "@plover/renderer", "plover-proxy"}
    assert _texts("get_package_info", "Look up a package", "package", told) == shown


def test_expressions_are_as_shown() -> None:
    told = "An expression, e.g. '(3 + 4) * 2', '0.15 * 80'."
    drawn = _texts("calculator", "Calculate", "expression", told)
    assert len(drawn) > 3 and not any("x" in one for one in drawn)
    assert not any("x" in one for one in _texts("compute", "Do some math", "expression", ""))
    assert any("x" in one for one in _texts("solve", "Solve an equation", "equation", ""))


def test_endings_are_of_the_kind_that_is_shown_or_named() -> None:
    told = "List of endings to include, e.g., ['mp3','flac']"
    heard = {"mp3", "wav", "flac", "m4a", "ogg", "aac", "opus"}
    for value in _drawn("play_random", "Play a file", "exts", told, many=True):
        assert isinstance(value, list) and heard.issuperset(map(str, value))
    seen = _texts("list_photos", "List the photos in a folder", "extension", "")
    assert "png" in seen and seen.isdisjoint({"py", "pdf", "mp3"})
    mixed = _drawn("find_twins", "Find files", "extensions", "e.g. ['.jpg','.pdf']", many=True)
    assert any(".pdf" in (value if isinstance(value, list) else ()) for value in mixed)


def test_names_are_joined_as_those_shown_and_said_in_words() -> None:
    room: Json = {"type": "string", "description": "The room (e.g., 'living_room', 'kitchen')"}
    parameters: Json = {"type": "object", "properties": {"room": room}, "required": ["room"]}
    spec = FunctionSpec(name="set_light", description="Set a light", parameters=parameters)
    samples = rows(spec, seed=2, samples=40)[0].samples
    assert not any(" " in str(value) for value, _ in samples)
    said = {str(value): ways for value, ways in samples if "_" in str(value)}
    assert said and all(ways[0] == value.replace("_", " ") for value, ways in said.items())


def test_brands_are_written_small_as_those_shown() -> None:
    drawn = _texts("post_news", "Post news", "platform", "e.g. 'twitter', 'linkedin'")
    assert len(drawn) > 3 and all(one == one.lower() for one in drawn)


def test_categories_are_as_shown_in_any_language() -> None:
    told = "Categoría (por ejemplo: zapatos, camisas)"
    assert _texts("categoria", "Busca productos", "categoria", told) == {"zapatos", "camisas"}
    told = "Kategorie, z. B. 'Schuhe' oder 'Jacken'"
    assert _texts("suche", "Suche Produkte", "kategorie", told) == {"Schuhe", "Jacken"}


def test_genes_are_genes_though_their_names_look_like_codes() -> None:
    assert "TP16" not in _texts("get_gene", "", "gene", "Gene, e.g. TP53")
