"""Markdown: a table of what needs a look."""

from citekit.links.records import Place, Verdict
from citekit.reports.markdown import write_markdown

from .making import MIXED, OF_ALL_KINDS, many, outcome, report
from .pandoc import blocks, nodes, text_of


def read(made, **options):
    return blocks("".join(write_markdown(made, **options)))


def rows(parsed):
    """Return the texts of the cells of the table's body."""
    (table,) = [block for block in parsed if block["t"] == "Table"]
    body = table["c"][4][0][3]
    return [[text_of(cell) for cell in row[1]] for row in body]


def test_a_heading_the_numbers_and_a_row_for_each_problem():
    parsed = read(MIXED)
    assert [block["t"] for block in parsed] == ["Header", "Para", "Table"]
    assert text_of(parsed[1]) == "2 links: 1 ok, 1 gone, in 1.2 s."
    assert rows(parsed) == [
        ["error", "gone", "http://b.example/\\u202e", "404: not found; first note",
         "a.md:11 (okoye2017)"],
    ]  # fmt: skip


def test_rows_by_weight():
    assert [row[:2] for row in rows(read(OF_ALL_KINDS))][-2:] == [
        ["warning", "unsafe"], ["note", "moved"],
    ]  # fmt: skip


def test_links_lead_to_the_web_unless_that_is_unsafe():
    links = [node["c"][2][0] for node in nodes(read(OF_ALL_KINDS)) if node["t"] == "Link"]
    assert "http://gone.example/" in links
    assert "http://unsafe.example/" not in links


def test_all_places():
    cited = [Place("", "a|b.md", line) for line in range(1, 9)]
    ((*_, where),) = rows(read(report(outcome(Verdict.GONE, cited=cited))))
    assert where == ", ".join(f"a|b.md:{line}" for line in range(1, 9))


def test_one_link_of_many_places_leaves_room_for_others():
    cited = [Place("", "a.md", line) for line in range(1, 2001)]
    made = report(
        outcome(Verdict.GONE, "http://often.example/", cited=cited),
        outcome(Verdict.GONE, "http://once.example/"),
    )
    text = "".join(write_markdown(made, most_bytes=6000))
    assert "a.md:100, and 1,900 more |" in text
    assert "once.example" in text
    exact = report(outcome(Verdict.GONE, cited=cited[:100]))
    assert "a.md:100 |" in "".join(write_markdown(exact))


def test_without_problems_there_is_no_table():
    assert [block["t"] for block in read(report(outcome(Verdict.OK)))] == ["Header", "Para"]


def test_what_does_not_fit_is_counted():
    text = "".join(write_markdown(many(100), most_bytes=3000))
    assert 2700 < len(text.encode()) <= 3000
    shown = text.count("r.example") or text.count("**gone**")
    assert text.endswith(f"\n{100 - shown} more did not fit here.\n")
    assert "".join(write_markdown(many(100), most_bytes=100)) == ""
