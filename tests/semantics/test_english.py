"""Functions that are told in other languages are read in English, and others as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.described.english import in_english, language_of
from generator.semantics.described.glossary import foreign_words


def _spec(name: str, description: str, **described: str) -> FunctionSpec:
    properties = {key: {"type": "string", "description": text} for key, text in described.items()}
    return FunctionSpec(
        name=name, description=description, parameters={"type": "object", "properties": properties}
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Busca productos en el catálogo por nombre", "es"),
        ("Lista as faturas do cliente filtrando por data", "pt"),
        ("Recherche les trains entre deux gares", "fr"),
        ("Sucht Flüge zwischen zwei Städten für den Kunden", "de"),
        ("Cerca ricette per ingrediente e nome del piatto", "it"),
        ("获取指定城市的天气", "written"),
        ("버스 정류장 검색", "written"),
        ("Search products in the catalog by name", ""),
        ("Get postal code (CEP) from the local agenda", ""),
        ("Find the song '晴天' by name", ""),
        ("D&D 5e", ""),
        ("", ""),
    ],
)
def test_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("name", "description", "english_name", "english"),
    [
        (
            "buscar_producto",
            "Busca productos en el catálogo por nombre o código",
            "search_product",
            "search products in the catalog by name or code",
        ),
        (
            "termin_erstellen",
            "Erstellt einen neuen Termin im Kalender",
            "event_create",
            "create a new event in calendar",
        ),
        ("get_stock_price", "查询股票实时价格", "get_stock_price", "(Ashare)"),
        ("get_zorbas", "Obtiene los zorbas de un cliente", "get_zorbas", ""),
    ],
)
def test_functions_are_read_in_english(
    name: str, description: str, english_name: str, english: str
) -> None:
    read = in_english(_spec(name, description))
    assert (read.name, read.description) == (english_name, english)


def test_parameters_are_explained_in_english_and_keep_their_names() -> None:
    spec = _spec(
        "listar_citas",
        "Lista las citas del paciente",
        paciente="Nombre completo del paciente",
        hasta="Fecha de fin (YYYY-MM-DD), p. ej. '2026-01-15'",
    )
    properties = in_english(spec).parameters["properties"]
    assert list(properties) == ["paciente", "hasta"]
    assert properties["paciente"]["description"] == "full name of patient"
    assert properties["hasta"]["description"].startswith("end date (YYYY-MM-DD)")
    assert "'2026-01-15'" in properties["hasta"]["description"]


def test_docstrings_keep_the_names_that_they_explain() -> None:
    told = "Crea una nota nueva.\n\nArgs:\n    titulo: Título de la nota\n    texto: Contenido"
    read = in_english(_spec("crear_nota", told, titulo="", texto=""))
    assert re.search(r"^ *titulo: title of the note$", read.description, re.M)


def test_values_stay_as_they_are() -> None:
    schema = {"type": "object", "properties": {"estado": {"enum": ["abierto", "cerrado"]}}}
    spec = FunctionSpec(
        name="ver_estado", description="Muestra el estado de la tarea", parameters=schema
    )
    assert in_english(spec).parameters["properties"]["estado"]["enum"] == ["abierto", "cerrado"]


def test_english_functions_are_read_as_they_stand() -> None:
    folder = Path(__file__).parents[2] / "function_specs"
    for spec in gen.load_specs(folder):
        assert in_english(spec) is spec


def test_each_english_word_has_one_line() -> None:
    section: list[str] = []
    for line in read_text("glossary.ini", FOLDER).splitlines():
        section = [] if line.startswith("[") else section
        key = line.partition(" = ")[0]
        assert key not in section or not line.strip(), f"{key} stands twice"
        section += [key] * (" = " in line)


def test_plurals_are_plurals() -> None:
    words = foreign_words()
    assert (words["facturas"], words["factura"]) == ("invoices", "invoice")
    assert (words["neuen"], words["nombre"]) == ("new", "name")


def test_requests_name_no_foreign_word() -> None:
    schema = {
        "type": "object",
        "properties": {
            "cliente": {"type": "string", "description": "Nombre del cliente"},
            "importe": {"type": "number", "description": "Importe total de la factura"},
        },
        "required": ["cliente", "importe"],
    }
    spec = FunctionSpec(
        name="crear_factura", description="Crea una factura para un cliente", parameters=schema
    )
    data = gen.generate([spec], n=30, seed=1, mix={"single": 1.0}, validation=0)
    texts = [example.messages[-2].content or "" for example in data.train]
    assert sum("invoice" in text for text in texts) > 20
    assert not any(re.search(r"factura|cliente|importe", text) for text in texts)


def test_a_parameter_may_be_called_as_a_keyword_is() -> None:
    spec = _spec("crear_nota", "Crea una nota para el cliente", default="Nombre del cliente")
    assert in_english(spec).parameters["properties"]["default"]["description"] == "name of customer"
