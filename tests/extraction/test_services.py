import pytest

from citekit.extraction.services import are_services, doi_behind, end_of_own, links_to_doi
from citekit.reference import Mark
from tests.extraction.pages import BREAD, BREAD_RAW, SALT, SALT_RAW, entries, html_page, raws

OWN = "Berg, A. (2018). Salt in rivers. River News, 12(3), 45–67."
DOI = "https://doi.org/10.5555/salt"
SCHOLAR = "https://scholar.google.com/scholar?q=salt"


def linked(raw, *links):
    """The marks of links, each ``(text, address)``, in the order of the text."""
    marks, at = [], 0
    for text, href in links:
        at = raw.index(text, at)
        marks.append(Mark("link", at, at + len(text), href))
        at += len(text)
    return marks


def own(raw, *links):
    return raw[: end_of_own(raw, linked(raw, *links))]


def test_services_that_stand_without_a_blank_are_told_apart_by_their_links():
    raw = f"{OWN} View PDFView articleView in ScopusGoogle Scholar"
    links = [("View PDF", "/1.pdf"), ("View article", "/1"), ("View in Scopus", "/s")]
    assert own(raw, *links, ("Google Scholar", SCHOLAR)) == OWN


@pytest.mark.parametrize("word", ["Details", "Bib", "Copy citation"])
def test_what_a_page_links_to_on_itself_is_no_part_of_a_reference(word):
    assert own(f"{OWN} {word}", (word, "/publications/berg")) == OWN
    assert own(f"{OWN} {word}") == f"{OWN} {word}"
    assert own(f"{OWN} {word}", (word, "https://other.example/1")) == f"{OWN} {word}"


def test_a_word_that_links_to_the_doi_is_a_service():
    assert own(f"{OWN} [DOI]", ("DOI", DOI)) == OWN
    assert own(f"{OWN} [PDF]", ("PDF", "https://other.example/1.pdf")) == f"{OWN} [PDF]"


def test_the_one_link_to_a_doi_is_told():
    raw = f"{OWN} [PubMed] [CrossRef] [Google Scholar]"
    marks = linked(raw, ("PubMed", "/p"), ("CrossRef", DOI), ("Google Scholar", SCHOLAR))
    assert links_to_doi(marks)
    start, stop = doi_behind(raw, marks, len(OWN))
    assert raw[start:stop] == "[CrossRef]"
    assert doi_behind(raw, marks[:1], len(OWN)) is None
    assert doi_behind(f"{OWN} {DOI} CrossRef", linked(f"{OWN} {DOI}", (DOI, DOI)), 90) is None


@pytest.mark.parametrize(
    "text", ["PubMed/NCBI", "[Google Scholar] [CrossRef]", "View Article", "RIS"]
)
def test_a_text_of_services_alone(text):
    assert are_services(text)


@pytest.mark.parametrize("text", ["PubMed for beginners", OWN, "", "Article 5"])
def test_a_text_of_more_than_services(text):
    assert not are_services(text)


def test_services_in_a_list_below_each_reference_are_no_entries():
    services = (
        f'<ul><li><a href="{SCHOLAR}">Google Scholar</a></li><li><a href="/b">RIS</a></li></ul>'
    )
    items = f"<li>{BREAD}{services}</li><li>{SALT}{services}</li>"
    assert raws(html_page(f"<h2>References</h2><ol>{items}</ol>")) == [BREAD_RAW, SALT_RAW]
    blocks = f"<div><p>{BREAD}</p>{services}</div><div><p>{SALT}</p>{services}</div>"
    assert raws(html_page(f"<h2>References</h2>{blocks}")) == [BREAD_RAW, SALT_RAW]


def test_a_service_stays_where_it_alone_tells_the_doi():
    services = f'[<a href="{SCHOLAR}">Google Scholar</a>] [<a href="{DOI}">CrossRef</a>]'
    page = html_page(f"<h2>References</h2><ol><li>{BREAD} {services}</li><li>{SALT}</li></ol>")
    entry, _ = entries(page)
    assert entry.raw == f"{BREAD_RAW} [CrossRef]"
    link = next(mark for mark in entry.marks if mark.kind == "link")
    assert (entry.raw[link.start : link.end], link.href) == ("CrossRef", DOI)
    at = entry.source_map.source(link.start)
    assert page[at : at + len("CrossRef")] == "CrossRef"


def test_the_page_of_a_work_in_a_list_below_it_is_kept():
    page = "# Food\n\nText.\n\n## References\n\n- Ash, A. 1999. *Rye*. Bonn: Korn.\n  - [{}]({})\n"
    (entry,) = entries(page.format("PDF", "https://a.example/rye.pdf"), "page.md")
    assert entry.raw == "Ash, A. 1999. Rye. Bonn: Korn. PDF"
    assert "https://a.example/rye.pdf" in {mark.href for mark in entry.marks}
    (entry,) = entries(page.format("BibTeX", "https://a.example/rye.bib"), "page.md")
    assert entry.raw == "Ash, A. 1999. Rye. Bonn: Korn."
