"""Rows are taken by the programs that they are meant for, where those are installed."""

import json

import pytest
from test_formats import CONVERSATION, EXAMPLES, PARALLEL, SINGLE, TABLE, TOOLS

from generator.formats import open_format


def rows(name, *kinds):
    target = open_format(name, TOOLS)
    chosen = [EXAMPLES[kind] for kind in kinds or EXAMPLES]
    return [json.loads(target.row(one)) for one in chosen if target.holds(one) is None]


def test_the_openai_client_knows_the_messages():
    chat = pytest.importorskip("openai.types.chat")
    adapter = pytest.importorskip("pydantic").TypeAdapter
    messages = adapter(list[chat.ChatCompletionMessageParam])
    tools = adapter(list[chat.ChatCompletionToolParam])
    for name in ("openai", "openai-legacy"):
        for row in rows(name):
            messages.validate_python(row["messages"])
            tools.validate_python(row.get("tools", []))


def test_mistral_accepts_the_turns_once_ids_have_its_length():
    instruct = "mistral_common.protocol.instruct"
    requests = pytest.importorskip(f"{instruct}.request")
    validator = pytest.importorskip(f"{instruct}.validator")
    check = validator.MistralRequestValidatorV3(validator.ValidationMode.finetuning)
    for row in rows("openai", "single", "no_call"):
        text = json.dumps(row["messages"])
        for message in row["messages"]:
            for call in message.get("tool_calls", ()):
                text = text.replace(call["id"], call["id"][-9:])
        request = requests.ChatCompletionRequest.from_openai(
            messages=json.loads(text), tools=row["tools"]
        )
        check.validate_messages(request.messages)


def test_datasets_loads_the_rows_without_loss(tmp_path):
    datasets = pytest.importorskip("datasets")
    written = rows("trl", "single", "parallel")
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in written))
    loaded = datasets.load_dataset("json", data_files=str(path), cache_dir=str(tmp_path / "c"))
    assert [row["messages"][-1]["tool_calls"] for row in loaded["train"]] == [
        row["messages"][-1]["tool_calls"] for row in written
    ]


CHATML = """{%- for m in messages %}<|{{ m.role }}|>
{%- if m.content %}{{ m.content }}{% endif %}
{%- for call in m.tool_calls or [] %}<tool_call>
{"name": "{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}}
</tool_call>{% endfor %}<|end|>
{% endfor %}"""


def test_a_chat_template_renders_calls_that_parse_back():
    """As the templates of Qwen and Hermes do; text in place of an object would be encoded twice."""
    jinja2 = pytest.importorskip("jinja2")
    template = jinja2.Environment(undefined=jinja2.ChainableUndefined).from_string(CHATML)
    for one in (SINGLE, PARALLEL, CONVERSATION):
        row = json.loads(open_format("trl", TOOLS).row(one))
        rendered = template.render(**row)
        found = [
            json.loads(part.partition("</tool_call>")[0])
            for part in rendered.split("<tool_call>")[1:]
        ]
        assert [call["arguments"] for call in found] == [call.arguments for call in one.calls]
    assert found[0]["arguments"] == TABLE.arguments
