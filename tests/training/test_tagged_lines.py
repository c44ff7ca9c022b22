import pytest

from citekit.errors import UnreadableError
from citekit.training.datasets import read_tagged

LINES = """\
## span.example
<author>Ash, A.,</author> <title>*On bridges*,</title> <volume>12</volume><issue>(3).</issue>

<title>[Salt roads](https://salt.example/roads)</title> <publisher>– Salt Post</publisher>
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "own.tagged"
        path.write_text(text, encoding="utf-8")
        return list(read_tagged(path))

    return read


def test_pieces_and_what_is_glued(read):
    first, _ = read(LINES)
    assert first.text == "Ash, A., On bridges, 12(3)."
    assert [(name, first.text[a:b]) for name, a, b in first.spans] == [
        ("author", "Ash, A.,"),
        ("title", "On bridges,"),
        ("volume", "12"),
        ("issue", "(3)."),
    ]


def test_markup_becomes_marks(read):
    first, second = read(LINES)
    assert [(m.kind, first.text[m.start : m.end]) for m in first.marks] == [("em", "On bridges")]
    assert second.text == "Salt roads – Salt Post"
    (link,) = second.marks
    assert (link.href, second.text[link.start : link.end]) == (
        "https://salt.example/roads",
        "Salt roads",
    )


def test_a_link_over_several_pieces_is_one_mark(read):
    ash, on = "<author>[Ash,](/b)</author>", "<title>[*On* bridges](/b)</title>"
    for line, linked in {
        f"{ash} {on}": ["Ash, On bridges"],
        f"{ash} <date>1999</date> {on}": ["Ash,", "On bridges"],
        f"{ash} {on.replace('/b', '/c')}": ["Ash,", "On bridges"],
    }.items():
        (reference,) = read(line)
        links = [m for m in reference.marks if m.kind == "link"]
        assert [reference.text[m.start : m.end] for m in links] == linked


def test_a_site_is_a_group(read):
    assert [reference.group for reference in read(LINES)] == ["span.example"] * 2


@pytest.mark.parametrize(
    "line", ["Ash <title>On bridges</title>", "<who>Ash</who>", "<title>On</title> bridges"]
)
def test_faults_are_said_with_their_line(read, line):
    with pytest.raises(UnreadableError, match=r"own\.tagged line 2: "):
        read("<title>Fine</title>\n" + line)
