"""What other programs make of our files: biber, BibTeX, pandoc and the CSL schema.

The tests of programs that are not installed are skipped.
"""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from citekit.formats import KeyedItem, get_format
from tests.formats.generating import TYPES, items

NUMBER = 150
ALLOWED = re.compile(
    r"Missing mandatory field|at least one of fields|Invalid value of field 'volume' must be"
)
"""What an article does not say of a work no format can make up; and volumes such as ``IV`` or
``3/4`` are written all the same: styles print them, and biber minds them only when it validates."""


@pytest.fixture(scope="module")
def drawn():
    """Items as hypothesis draws them, for each format the fields that it carries."""

    def draw(form):
        found = []

        @settings(
            max_examples=NUMBER,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(items(form))
        def gather(item):
            found.append(item)

        gather()
        found += [{"type": csl_type, "title": "A"} for csl_type in TYPES]
        return found

    return draw


def text_of(form, found):
    return "".join(get_format(form).write(KeyedItem(f"k{n}", i) for n, i in enumerate(found)))


def biber_says(path):
    """Return the warnings and errors of biber on a file."""
    ended = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--output-file", "out.bib", path],
        capture_output=True,
        text=True,
        check=False,
        cwd=path.parent,
    )
    assert ended.returncode == 0, ended.stdout
    return [line for line in ended.stdout.splitlines() if re.match(r"WARN|ERROR", line)]


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_finds_biblatex_valid(drawn, tmp_path):
    path = tmp_path / "all.bib"
    text = text_of("biblatex", drawn("biblatex")).replace("{k0,", "{müller李,")
    path.write_text(text, encoding="utf-8")
    assert [line for line in biber_says(path) if not ALLOWED.search(line)] == []


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_finds_the_worked_example_valid(repository, tmp_path):
    items = json.loads((repository / "refs/bibliography.json").read_text(encoding="utf-8"))
    path = tmp_path / "refs.bib"
    path.write_text(text_of("biblatex", items), encoding="utf-8")
    assert [line for line in biber_says(path) if not ALLOWED.search(line)] == []


@pytest.mark.skipif(not shutil.which("bibtex"), reason="BibTeX is not installed")
def test_bibtex_typesets_everything(drawn, tmp_path):
    found = drawn("bibtex")
    text = text_of("bibtex", found).replace("{k0,", "{müller李,")
    (tmp_path / "all.bib").write_text(text, encoding="utf-8")
    (tmp_path / "all.aux").write_text(
        "\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{all}\n", encoding="utf-8"
    )
    ended = subprocess.run(
        ["bibtex", "all"], capture_output=True, text=True, check=False, cwd=tmp_path,
        errors="replace",
    )  # fmt: skip
    if "I couldn't open style file" in ended.stdout:
        pytest.skip("plain.bst is not installed")
    assert ended.returncode == 0, ended.stdout
    complaints = re.sub(
        r"Warning--(?:empty|can't use both|to sort|there's) .*(?:\n .*)*", "", ended.stdout
    )
    assert "rror" not in complaints
    typeset = (tmp_path / "all.bbl").read_text(encoding="utf-8", errors="replace")
    assert typeset.count("\\bibitem") == len(found)


def test_csl_json_is_valid(drawn, shared):
    jsonschema = pytest.importorskip("jsonschema")
    path = shared / "standards/csl-data.schema.json"
    written = json.loads(text_of("csl-json", drawn("csl-json")))
    jsonschema.validate(written, json.loads(path.read_text(encoding="utf-8")))


def test_pandoc_formats_csl_json(drawn, tmp_path):
    pypandoc = pytest.importorskip("pypandoc")
    found = drawn("csl-json")
    path = tmp_path / "all.json"
    path.write_text(text_of("csl-json", found), encoding="utf-8")
    cited = "---\nnocite: '@*'\n---\n\nx\n"
    printed = pypandoc.convert_text(
        cited, "plain", format="markdown", extra_args=["--citeproc", f"--bibliography={path}"]
    )
    assert len(printed) > len(found)


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_pandoc_reads_every_entry(drawn, form):
    pypandoc = pytest.importorskip("pypandoc")
    found = drawn(form)
    read = json.loads(pypandoc.convert_text(text_of(form, found), "csljson", format=form))
    assert [item["id"] for item in read] == [f"k{number}" for number in range(len(found))]
    for item, back in zip(found, read, strict=True):
        if "URL" in item:
            assert back["URL"] == item["URL"]
