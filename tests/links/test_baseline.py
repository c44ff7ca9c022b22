"""What was known to be broken."""

from datetime import datetime, timezone

import pytest

from citekit.errors import CitekitError, UnreadableError
from citekit.links.baseline import read_baseline, write_baseline
from citekit.links.records import Check, Verdict

NOW = datetime.now(timezone.utc)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "baseline.json"


def checks(*verdicts):
    return [Check(f"http://{v}.example/", Verdict(v), "", NOW) for v in verdicts]


def test_there_and_back(path):
    write_baseline(path, checks("suspect", "ok", "gone", "moved", "skipped", "failing"))
    assert path.read_text().splitlines()[1] == (
        '{"url": "http://failing.example/", "verdict": "failing"},'
    )
    assert read_baseline(path) == {
        "http://failing.example/": Verdict.FAILING,
        "http://gone.example/": Verdict.GONE,
        "http://suspect.example/": Verdict.SUSPECT,
    }
    write_baseline(path, [])
    assert read_baseline(path) == {}


def test_a_line_for_each(path):
    write_baseline(path, checks("gone", "failing"))
    assert path.read_text().splitlines()[::3] == ['{"links": [', "]}"]
    write_baseline(path, [])
    assert path.read_text() == '{"links": [\n]}\n'


@pytest.mark.parametrize(
    "text",
    [
        '{"summary": {"links": 1}, "links": [{"url": "http://a/", "verdict": "gone", "x": 4}]}',
        '{"url": "http://a/", "verdict": "gone"}\n',
        '{"url": "http://b/", "verdict": "ok"}\n\n{"url": "http://a/", "verdict": "gone"}\n',
    ],
)
def test_reports_are_baselines(path, text):
    path.write_text(text)
    assert read_baseline(path)["http://a/"] is Verdict.GONE


@pytest.mark.parametrize(
    "text",
    ["", "x", "[", "3", "[]", "{}", '{"links": 3}', '{"links": [3]}', '{"links": [{"url": "a"}]}',
     '{"links": [{"url": "a", "verdict": "dead"}]}', '{"links": [{"url": [], "verdict": "ok"}]}'],
)  # fmt: skip
def test_other_files_are_none(path, text):
    path.write_text(text)
    if text:
        with pytest.raises(UnreadableError, match="is no baseline; name"):
            read_baseline(path)


def test_files_that_fail(path):
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_baseline(path)
    with pytest.raises(CitekitError, match="Cannot write"):
        write_baseline(path.parent / "none" / "x.json", [])


def test_an_article_is_not_overwritten(tmp_path):
    path = tmp_path / "post.md"
    path.write_text("# Of rivers")
    with pytest.raises(CitekitError, match="is no baseline"):
        write_baseline(path, [])
    assert path.read_text() == "# Of rivers"
