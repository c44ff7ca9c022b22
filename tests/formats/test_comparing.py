"""Is a file what would be written now?"""

import pytest

from citekit.errors import UnreadableError
from citekit.formats.comparing import MOST_LINES, difference


def test_the_same(tmp_path):
    path = tmp_path / "a.bib"
    path.write_bytes("a\nü\n".encode())
    assert list(difference(path, ["a\n", "ü\n"])) == []


def test_a_unified_diff(tmp_path):
    path = tmp_path / "a.bib"
    path.write_bytes(b"a\nb")
    assert list(difference(path, ["a\n", "c\n"])) == [
        f"--- {path}",
        f"+++ {path} as exported now",
        "@@ -1,2 +1,2 @@",
        " a",
        "-b",
        "\\ No newline at end of file",
        "+c",
    ]


def test_line_ends_and_marks_count(tmp_path):
    path = tmp_path / "a.bib"
    path.write_bytes(b"a\r\n")
    assert list(difference(path, ["a\n"]))


def test_large_differences_are_cut(tmp_path):
    path = tmp_path / "a.bib"
    path.write_text("".join(f"a{n}\n" for n in range(30_000)))
    lines = list(difference(path, [f"b{n}\n" for n in range(30_000)]))
    assert len(lines) <= MOST_LINES + 1
    path.write_text("".join(f"a{n}\n" for n in range(3_000)))
    assert len(list(difference(path, [f"b{n}\n" for n in range(3_000)]))) == MOST_LINES + 1


@pytest.mark.parametrize(
    ("more", "begins"), [(0, "@@ -9997,4 +9997,4 @@"), (1, "@@ from line 3 @@")]
)
def test_how_large_files_are_compared(tmp_path, more, begins):
    path = tmp_path / "a.bib"
    lines = [f"a{n}\n" for n in range(9_998)]
    before = ["a\n", "b\n", *lines] if not more else ["a\n", "b\n", "c\n", *lines]
    path.write_text("".join([*before[:-1], "c\n"]))
    assert list(difference(path, ["a\n", "b\n", *lines]))[2] == begins


def test_of_large_files_a_hundred_lines_are_shown(tmp_path):
    path = tmp_path / "a.bib"
    same = ["a\n", "b\n"]
    path.write_text("".join(same + [f"a{n}\n" for n in range(20_000)]))
    shown = list(difference(path, same + [f"b{n}\n" for n in range(300)]))
    assert shown == [
        f"--- {path}",
        f"+++ {path} as exported now",
        "@@ from line 3 @@",
        *(f"-a{n}" for n in range(100)),
        *(f"+b{n}" for n in range(100)),
    ]


def test_a_missing_file(tmp_path):
    with pytest.raises(UnreadableError):
        list(difference(tmp_path / "none.bib", []))
