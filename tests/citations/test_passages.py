"""The running text of a document."""

from citekit.citations.passages import MASK, ListExtents, passages
from citekit.documents import read_document
from citekit.pipeline import find_pages
from tests.citations.citing import LIST


def texts(markdown: str) -> list[str]:
    ((document, articles),) = find_pages(f"{markdown}\n".encode(), media_type="text/markdown")
    running = passages(document, articles, ListExtents(document, articles))
    return [passage.text.replace(MASK, "_") for passage in running]


def test_code_maths_and_addresses_are_masked():
    text = "# T\n\nA `b[1]` c $d$ e http://f.example/2012 g h@i.example.\n\n    code (Ash 2012)\n"
    assert texts(text) == ["T", "A ____ c ___ e _____________________ g ___________."]


def test_money_is_no_maths():
    assert texts("# T\n\nIt is $5 here and $10 there.") == ["T", "It is $5 here and $10 there."]


def test_lists_are_left_out():
    assert texts(f"# T\n\nText.{LIST}\nEnd.")[:3] == ["T", "Text.", "References"]


def test_lists_with_markers_in_the_text():
    text = (
        "# T\n\nText.\n\n## References\n\n[1] Ash, A. (2001). Light. *Bees*, 1, 1-5.\n\n"
        "[2] Elm, B. (2004). Smell. *Bees*, 4, 2-3.\n"
    )
    assert texts(text) == ["T", "Text.", "References"]


def test_furniture_is_left_out():
    page = "<nav>Menu (Ash 2012)</nav><p>Text.</p><footer>(c) Ash 2012</footer>"
    document = read_document(page, media_type="text/html")
    ((_, articles),) = find_pages(page.encode(), media_type="text/html")
    running = passages(document, articles, ListExtents(document, articles))
    assert [passage.text for passage in running] == ["Text."]
