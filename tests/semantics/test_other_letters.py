"""Descriptions in other letters: what stands in them as a value stays as it is."""

from __future__ import annotations

import re

import pytest

import generator as gen
from generator.semantics.described.foreign_examples import shown_examples

TEXT = {"type": "string"}


def test_a_time_of_day_is_one_value_in_a_text_of_other_letters():
    told = """获取新闻数据

    参数:
        start_date: 开始日期（格式：2018-11-20 09:00:00）
        end_date: 结束日期（格式：2018-11-20 22:05:03）
    """
    parameters = {"type": "object", "properties": {"start_date": TEXT, "end_date": TEXT},
                  "required": ["start_date", "end_date"]}  # fmt: skip
    spec = {"name": "get_news", "description": told, "parameters": parameters}
    for each in gen.sample_arguments(spec, n=20, seed=1):
        for value in each.values():
            assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", value)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("中心点坐标，如39.912078,116.464303", ("39.912078,116.464303",)),
        ("区域，如39.91,116.46;39.92,116.47", ("39.91,116.46;39.92,116.47",)),
        ("城市，如北京,上海", ("北京", "上海")),
        ("比例，如0.5,0.8", ("0.5", "0.8")),
    ],
)
def test_degrees_of_a_place_are_one_example(text, shown):
    assert shown_examples(text) == shown
