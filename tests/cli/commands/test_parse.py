"""``citekit parse``."""

import json
import subprocess
import sys

import bibtexparser
import pytest

from tests.cli.conftest import ENTRIES

pytestmark = pytest.mark.usefixtures("reader")

LINES = "".join(f"{raw}\n" for raw, _, _ in ENTRIES)


def test_jsonl_answers_every_line_that_is_not_blank(run):
    result = run("parse", "--format", "jsonl", input=f"\ufeff{LINES}\n \t \r\nno reference\r\n")
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["raw"] for record in records] == [
        *(raw for raw, _, _ in ENTRIES),
        "no reference",
    ]
    assert [record["confidence"] for record in records] == [0.97, 0.5, 0.1]
    assert records[0]["csl"] == ENTRIES[0][1]
    assert records[0]["fields"]["title"] == {"span": [0, 2], "confidence": 0.9}


def test_markers_are_no_part_of_raw(run):
    result = run("parse", "--format", "jsonl", input="- one\n[2] two\n³ three\n• four\n")
    assert [json.loads(x)["raw"] for x in result.stdout.splitlines()] == [
        "one",
        "two",
        "three",
        "four",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Qin, A. 2017. *Water* [Law](https://a.example/x_y). A* &amp; <https://b.example/_c_>",
        "<li>Qin, A. 2017. <i>Water</i> Law. A* & https://b.example/_c_</li>",
        "1. Qin, A. 2017. _Water_ Law. A* & https://b.example/_c_",
        "Qin, A. 2017. Water Law. A* & https://b.example/_c_",
    ],
)
def test_markup_is_no_part_of_raw(run, line):
    (record,) = run("parse", "--format", "jsonl", input=f"{line}\n").stdout.splitlines()
    raw = json.loads(record)["raw"]
    assert raw == "Qin, A. 2017. Water Law. A* & https://b.example/_c_"


@pytest.mark.parametrize("line", ["2017. *Water* law.", "a_b_c *", "1 * 2 < 3", "[x]: y"])
def test_what_only_looks_like_markup_loses_no_letter(run, line):
    (record,) = run("parse", "--format", "jsonl", input=f"{line}\n").stdout.splitlines()
    assert [c for c in json.loads(record)["raw"] if c.isalnum()] == [c for c in line if c.isalnum()]


def test_csl_json_has_keys(run):
    items = json.loads(run("parse", "--format", "csl-json", input=LINES + LINES).stdout)
    assert [item["id"] for item in items][:1] == ["novak2017giving"]
    assert len({item["id"].lower() for item in items}) == 4


def test_bibtex(run):
    text = run("parse", "--format", "bibtex", input=LINES).stdout
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert library.entries[0].fields_dict["url"].value == "http://law.example/a_b?c=1&d"


def test_table(run):
    text = run("parse", input=LINES).stdout
    assert "novak2017giving" in text
    assert text.splitlines()[2].startswith("?")


def test_file_and_output(run, tmp_path):
    (tmp_path / "raw.txt").write_text(LINES, encoding="utf-16")
    result = run("parse", tmp_path / "raw.txt", "--format", "jsonl", "-o", tmp_path / "out.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "治水新规" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["table", "jsonl", "bibtex"])
def test_nothing_gives_nothing(run, form):
    assert run("parse", "--format", form, input="\n\n").stdout == ""


def test_a_missing_file_is_said_in_a_sentence(run, tmp_path):
    result = run("parse", tmp_path / "missing.txt")
    assert result.exit_code == 3
    assert "missing.txt" in result.stderr
    assert "Traceback" not in result.stderr


def test_binary_is_refused(run):
    result = run("parse", input=b"\x00\x01\x02" * 99)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_format_is_wrong_usage(run):
    assert run("parse", "--format", "word").exit_code == 2


def test_another_model_that_is_missing_is_said_in_words(tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "citekit", "parse", "--model", str(tmp_path / "none.npz")],
        input="Ash. 1999. On bridges.\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 3
    assert "none.npz is no model of citekit" in result.stderr
    assert "Traceback" not in result.stderr


def test_json_is_an_array_of_the_same_objects(run):
    objects = [
        json.loads(x) for x in run("parse", "--format", "jsonl", input=LINES).stdout.splitlines()
    ]
    assert json.loads(run("parse", "--format", "json", input=LINES).stdout) == objects
    assert run("parse", "--format", "json", input="\n").stdout == "[]\n"
