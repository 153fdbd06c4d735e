from __future__ import annotations

from generator.draft import draft_templates, line_of, printed
from generator.options import Options
from generator.phrasing.paraphrased import Paraphrase
from generator.phrasing.skeleton import Hole
from generator.pipeline import run
from generator.report.template_check import check_templates
from generator.specs.load import load_specs
from tests.llm.scripted import Scripted, good


def test_drafts_are_templates_that_check_and_that_a_run_uses(tmp_path):
    specs, warnings = load_specs("library:weather")
    files, gathered = draft_templates(specs, Options(n=1, llm="m"), Scripted(good))
    assert set(files) == {spec.name for spec in specs}
    assert gathered.paraphrases
    for name, text in files.items():
        (tmp_path / f"{name}.j2").write_text(text)
    found, _ = check_templates(["library:weather"], tmp_path)
    # a draft may lack lines for some argument; nothing else may be wrong with it
    assert not [line for line in found if "no phrasing says" not in line]
    data = run(specs, Options(n=40, templates=(tmp_path,)), warnings)
    assert data.report.made == 40
    assert any(tmp_path.name in row.provenance["source"] for row in data.train)


def test_what_is_special_in_templates_is_escaped():
    parts = ("Call it (really) #1: ", Hole("/a/b"), " | ", Hole("/check-in"), "?")
    line = line_of(Paraphrase("f", "x", parts))
    assert line == r'Call it \(really\) \#1: {{ a.b }} \| {{ args["check-in"] }}?'
    assert printed(("not",)) == '{{ args["not"] }}'
