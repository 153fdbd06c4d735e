"""Functions that are told in other languages are read in English, and others as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.binding.inspect import rows
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.catalogues import rows as catalogue_rows
from generator.semantics.described.english import in_english, language_of
from generator.semantics.described.foreign_examples import shown_examples
from generator.semantics.described.glossary import foreign_word
from generator.semantics.described.homes import home_told
from generator.semantics.described.understood import understood


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
            "search products in the catalog by name or code\n(Spain)",
        ),
        (
            "termin_erstellen",
            "Erstellt einen neuen Termin im Kalender",
            "create_event",
            "create a new event in the calendar\n(Germany)",
        ),
        (
            "get_stock_price",
            "查询股票实时价格",
            "get_stock_price",
            "query real-time stock price\n(Ashare)",
        ),
        ("get_zorbas", "Obtiene los zorbas de un cliente", "get_zorbas", "(Spain)"),
        # what doesn't tell of what the name does is of what it is about
        (
            "get_warranty_terms",
            "Obtiene la información sobre plazos garantizados",
            "get_warranty_terms",
            "(get the information)\n(Spain)",
        ),
        ("send_room_message", "Wysyła wiadomość", "send_room_message", "(send message)\n(Poland)"),
        ("list_bus_stops", "מחזיר את רשימת התחנות", "list_bus_stops", "(Israel)"),
        ("get_gap_by_id", "Get one gap by id", "get_gap_by_id", "Get one gap by id"),
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


def test_words_of_names_are_traced_back_to_those_of_the_table() -> None:
    told = {word: foreign_word(word) for word in ("facturas", "factura", "neuen", "nombre")}
    assert told == {
        "facturas": "invoices",
        "factura": "invoice",
        "neuen": "new",
        "nombre": "name",
    }
    assert not any(map(foreign_word, ("data", "detail", "pause", "tiers", "tags", "file")))


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


@pytest.mark.parametrize(
    ("description", "english"),
    [
        ("Lista las tareas pendientes del equipo", "list the pending tasks of the team"),
        ("Envía a Marta un mensaje de WhatsApp", "send a WhatsApp message to Marta"),
        ("根据股票代码给出股票分时价格", "get stock intraday price by stock code"),
        ("Guarda uma decisão, ideia solta ou mudança de rumo", "save a decision"),
        ("Busca vuelos disponibles entre zorbas y ciudades", "search available flights"),
        ("Recherche une entreprise par numéro SIREN", "search a company by SIREN number"),
        ("Ruft die aktuelle Wettervorhersage für einen Ort ab", "get the current weather forecast"),
        ("Tworzy nową kampanię email w sklepie", "create new email campaign in store"),
        ("Показать статус заказа на сайте Авито", "show order status"),
        ("Mencari produk berdasarkan nama", "search products by name"),
        ("获取异步任务的状态", "get status of asynchronous task"),
        ("根据股票代码查询公司", "query company by stock code"),
        ("在购物车中添加商品", "add product in cart"),
        ("獲取台股即時行情", "get Taiwan real-time market data"),
        ("楽天APIでホテルを検索します", "search hotel by Rakuten API"),
        ("버스 정류장을 이름으로 검색합니다", "search bus stop by name"),
        ("查询12306余票信息。Query remaining tickets.", "Query remaining tickets."),
    ],
)
def test_sentences_have_english_word_order(description: str, english: str) -> None:
    read = in_english(_spec("tool", description))
    assert read.description.splitlines()[0].startswith(english)


@pytest.mark.parametrize(
    ("description", "name", "told", "english"),
    [
        ("Lista los pagos", "numero_cuenta", "Número de cuenta", "account_number"),
        ("Cerca i treni tra due stazioni", "data", "Data del viaggio", "date"),
        ("Lista los pagos de la cuenta", "status", "Estado del pago", None),
    ],
)
def test_names_of_parameters_are_read_in_their_language(
    description: str, name: str, told: str, english: str | None
) -> None:
    properties = in_english(_spec("tool", description, **{name: told})).parameters["properties"]
    assert properties[name].get("x-meant") == english


@pytest.mark.parametrize(
    ("told", "english"),
    [
        ("日历名称 (Calendar name)", "Calendar name. calendar name"),
        ("城市，例如：北京、上海", "city, e.g. '北京', '上海'"),
        ("货币，如 CNY", "currency, e.g. 'CNY'"),
        ("アップロードするファイルのパス", "path of file"),
        ("开始时间，格式 HH:mm", "start time, format HH:mm"),
    ],
)
def test_parameters_in_other_letters_keep_their_examples(told: str, english: str) -> None:
    read = in_english(_spec("tool", "查询数据", thing=told))
    assert read.parameters["properties"]["thing"]["description"] == english


def test_names_tell_the_plurals_that_other_letters_lack() -> None:
    told = in_english(_spec("getRecipes", "查询菜谱")).description
    assert told.splitlines()[0] == "query recipes"


def test_dates_are_told_by_their_forms_in_other_languages() -> None:
    spec = _spec(
        "listar_pagos", "Lista los pagos de la cuenta", fecha="Fecha en formato AAAA-MM-DD"
    )
    told = in_english(spec).parameters["properties"]["fecha"]["description"]
    assert told == "date in format YYYY-MM-DD"


def test_shares_are_of_the_market_that_is_told() -> None:
    spec = _spec("get_stock_price", "取得股票即時報價。台股輸入代號（如 2330）")
    assert "(Taiwan)" in in_english(spec).description.splitlines()


@pytest.mark.parametrize(
    ("name", "description", "parameter", "told", "drawn"),
    [
        ("search_stops", "정류장을 검색합니다", "query", "이름 (예: '강남', '서울')", "[강서]"),
        ("get_stock_price", "取得台股即時報價", "symbol", "股票代號", r"\d{4}$"),
        ("create_link", "Create a link", "title", "Link name", r"(?!https?:)"),
        ("add_task", "添加任务", "priority", "优先级：高/中/低", r"[高中低]$"),
    ],
)  # fmt: skip
def test_values_are_those_that_are_told(
    name: str, description: str, parameter: str, told: str, drawn: str
) -> None:
    (row,) = rows(_spec(name, description, **{parameter: told}), seed=1)
    assert all(re.match(drawn, str(value)) for value, _ in row.samples), row.samples


@pytest.mark.parametrize(
    ("description", "home"),
    [
        ("Busca o clima atual de uma cidade", "(Brazil)"),
        ("Cerca i treni tra due stazioni", "(Italy)"),
        ("駅を検索します", "(Japan)"),
        ("정류장을 검색합니다", "(South Korea)"),
        ("獲取城市天氣", "(Taiwan)"),
        ("获取东京的天气,日本", "(Japan)"),
        ("Busca el clima de una ciudad para el cliente", "(Spain)"),
        ("Busca el clima de una ciudad de México", "(Mexico)"),
    ],
)
def test_places_lie_where_the_language_is_spoken(description: str, home: str) -> None:
    told = in_english(_spec("tool", description)).description.splitlines()
    assert told[1:] == [home]


def test_a_sign_behind_the_mark_is_no_example() -> None:
    assert shown_examples("例: - 周囲の環境音の確認") == shown_examples("例：：") == ()


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (
            "真实激活漏斗 — 查看本地 MCP 事件账本\nActivation Funnel — Evaluate real local "
            "conversion events.\n\nArgs:\n    username: 可选 GitHub 用户名 / optional GitHub name",
            {"default": ""},
        ),
        (
            "查看 MCP 事件账本中的首会话转化。Activation Funnel。",
            {"description": "可选 GitHub 用户名过滤，例子见 Activation Funnel 与 Evaluate MCP"},
        ),
    ],
    ids=["in the function's text", "in its own"],
)
def test_names_in_a_gloss_are_no_list_of_values(about: str, told: dict[str, str]) -> None:
    text = {"type": "string", **told}
    spec = FunctionSpec(
        name="activation_funnel", description=about, parameters={"properties": {"username": text}}
    )
    (row,) = rows(understood(spec), seed=1, samples=6)
    assert not {value for value, _ in row.samples} & {"MCP", "Activation", "Funnel", "GitHub"}


@pytest.mark.parametrize(
    ("told", "unread"),
    [
        ("Tắt đèn phòng khách", True),
        ("Zobrazí seznam objednávek", True),
        ("Listázza a rendeléseket.", True),
        ("Restart nginx", False),
        ("Enrols a pupil", False),
        ("Get São Paulo weather", False),
        ("Search Pokémon cards", False),
    ],
)
def test_what_no_table_reads_is_told_by_the_name(told: str, unread: bool) -> None:
    spec = FunctionSpec(name="zorb_lamps", description=told, parameters={"type": "object"})
    assert (told not in in_english(spec).description) is unread


def test_a_reading_verb_before_an_article_tells_the_language() -> None:
    assert language_of("Lit le planning (Repas + Sport).") == "fr"
    assert language_of("Lit rooms of a house") == ""


@pytest.mark.parametrize(
    ("name", "told", "read"),
    [
        (
            "list_invoices",
            "Haal de lijst met openstaande facturen op",
            "list open invoices",
        ),
        ("add_task", "Voeg een taak toe aan het project", "add a task to the project"),
        (
            "get_terms",
            "Получить информацию о сроках доставки",
            "get information about delivery terms",
        ),
        ("get_planet", "Показать планету солнечной системы", "show planet of the solar system"),
        (
            "search_trains",
            "Wyszukuje połączenia kolejowe między stacjami",
            "(search rail connections between stations)",
        ),
        (
            "get_weather",
            "Mengambil data cuaca terkini untuk kota",
            "get latest weather data for city",
        ),
        ("get_orders", "Récupère la liste des commandes du client", "list orders of the customer"),
        ("get_sink_rules", "获取内置规则列表", "(list built-in rules)"),
        ("get_rules", "获取内置规则列表", "list built-in rules"),
        ("get_clubs", "Получить список клубов клиента", "(Russia)"),
        ("get_orders", "Получить список заказов клиента", "list customer orders"),
        ("book_room", "회의실을 예약하고 알림을 보냅니다", "book meeting room"),
        ("cancel_visit", "Randevu iptal eder", "(cancel appointment)"),
        ("add_to_cart", "Sepete ürün ekler", "(Turkey)"),
        ("list_packages", "Lista los paquetes del tenant", "list the packages of the tenant"),
    ],
)
def test_what_functions_do_is_read_in_ten_languages(name: str, told: str, read: str) -> None:
    assert in_english(_spec(name, told)).description.partition("\n")[0] == read


def test_english_with_an_id_is_english() -> None:
    spec = _spec("get_gap_watch", "Get one gap-watch by id.", watch="Watch id", client="Client id")
    assert in_english(spec) == spec


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Registra un nuevo socio del club", "Spain"),
        ("Registra un nuevo socio del club en Argentina", "Argentina"),
        ("Cadastra um novo sócio", "Brazil"),
        ("Thêm thành viên mới vào câu lạc bộ", "Vietnam"),
        ("새로운 회원을 등록합니다", "South Korea"),
        ("Registers a new member", ""),
    ],
)
def test_people_have_names_of_where_a_function_is_told(told: str, country: str) -> None:
    read = in_english(_spec("register_club_member", told, member_name="Member's full name"))
    assert home_told(read.description) == country
    group = {"Spain": "es", "Argentina": "es", "Brazil": "pt", "Vietnam": "vn"}.get(country, "kr")
    usual = {row[2] for row in catalogue_rows("people_first_names.txt") if row[0] == group}
    (row,) = rows(read, seed=1, samples=20)
    here = sum(str(one).split()[0] in usual for one, _ in row.samples)
    assert (here > 10) is bool(country)


def _options(name: str, told: str, *options: str) -> list[str]:
    schema = {"type": "string", "enum": list(options)}
    spec = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": {"estado": schema}}
    )
    (row,) = rows(spec, seed=1, samples=9)
    return sorted(said for _, (said, *_) in row.samples)


def test_options_are_said_in_english_where_all_are_read() -> None:
    told = "Lista los pedidos de la tienda"
    assert _options("listar_pedidos", told, "pendiente", "en_proceso", "cancelado") == [
        "canceled",
        "in progress",
        "pending",
    ]
    assert _options("listar_pedidos", told, "pendiente", "zorbado") == ["pendiente", "zorbado"]
    assert _options("list_bills", "Liste les factures du client", "annule", "ouvert") == [
        "canceled",
        "open",
    ]
    assert _options("list_orders", "주문 목록을 조회합니다", "진행중", "완료") == [
        "completed",
        "in progress",
    ]


def test_functions_without_a_description_are_read_whatever_language_tells_their_arguments() -> None:
    spec = _spec("harbor_callback", "", code="Code d'autorisation", state="État de la requête")
    assert understood(spec).name == "harbor_callback"


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("Obtiene el detalle de una propiedad específica por su ID", "id_propiedad"),
        ("Busca los datos de un cliente en el sistema", "id_cliente"),
    ],
)
def test_keys_that_say_first_that_they_are_an_id_are_ids(told: str, key: str) -> None:
    (row,) = rows(understood(_spec("buscar_datos", told, **{key: ""})))
    assert row.semantic == "identifier"
