"""The faults of other exporters and readers, as measured with pandoc 3.9, citation.js 0.7 and
bibtexparser 2.1: none of them here."""

import pytest

from citekit.formats import KeyedItem, get_format, read_text


def entry(form, **item):
    return "".join(get_format(form).write([KeyedItem("k", {"type": "webpage", **item})]))


def item_of(fields, kind="misc"):
    (item,) = read_text(f"@{kind}{{k,\n{fields}\n}}\n").items
    return item.csl


RANGE = {"date-parts": [[2015], [2016]]}
SPRING = {"date-parts": [[2015, 21]]}
ABOUT = {"date-parts": [[2019]], "circa": True}
SUFFIXED = [{"family": "A", "given": "B", "suffix": "Jr."}]
LINK = "https://who.int/a_b?x=1&y=%20#f"

WRITTEN = {
    "pandoc drops the name of a site": (
        "bibtex", {"container-title": "River News"}, "howpublished = {River News}", ""),
    "pandoc: year = {2015--2016}": ("bibtex", {"issued": RANGE}, "year = {2015}", "2015--2016"),
    "pandoc: month = {21}": ("bibtex", {"issued": SPRING}, "month = {Spring}", "{21}"),
    "pandoc: date = {2019\\textasciitilde{}}": (
        "biblatex", {"issued": ABOUT}, "date = {2019~}", "textasciitilde"),
    "pandoc: A , Jr., B": ("bibtex", {"author": SUFFIXED}, "author = {A, Jr., B}", "A ,"),
    "pandoc: a report has a publisher": (
        "bibtex", {"type": "report", "publisher": "WHO"}, "institution = {WHO}", "publisher"),
    "pandoc: a thesis has a publisher": (
        "bibtex", {"type": "thesis", "publisher": "TU"}, "school = {TU}", "publisher"),
    "pandoc drops the genre": (
        "bibtex", {"type": "report", "genre": "Working paper"}, "type = {Working paper}", ""),
    "pandoc: date = {} for n.d.": ("biblatex", {"issued": {"literal": "n.d."}}, "{n.d.}", "{}"),
    "pandoc drops the DOI of an article": (
        "bibtex", {"type": "article-journal", "DOI": "10.1/a_b"}, "doi = {10.1/a_b}", ""),
    "citation.js breaks links": ("bibtex", {"URL": LINK}, f"url = {{{LINK}}}", "textunderscore"),
    "citation.js: month = {3}": (
        "bibtex", {"issued": {"date-parts": [[2017, 3]]}}, "month = mar", "{3}"),
    "citation.js: the access date stands in M1": (
        "ris", {"accessed": {"date-parts": [[2018, 5, 26]]}}, "Y2  - 2018/05/26/", "M1"),
    "bibtexparser wraps links in \\url{}": ("bibtex", {"URL": LINK}, LINK, "\\url"),
    "bibtexparser: 1{\\textendash}10": (
        "bibtex", {"page": "1–10"}, "pages = {1--10}", "textendash"),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRITTEN)
def test_written_otherwise(fault):
    form, item, wanted, unwanted = WRITTEN[fault]
    text = entry(form, **item)
    assert wanted in text
    assert not unwanted or unwanted not in text


READ = {
    "pandoc: howpublished with a link becomes the publisher": (
        r"howpublished = {\url{http://a.example/x\_y}}", {"URL": "http://a.example/x_y"}),
    "pandoc: @misc has no type": ("title = {A}", {"type": "document"}),
    "@misc with a link is a page": ("url = {http://a.example/}", {"type": "webpage"}),
    "bibtexparser cuts links": (
        "url = {http://a.example/?x=1&y=%20#frag}", {"URL": "http://a.example/?x=1&y=%20#frag"}),
    "bibtexparser makes a person of an organisation": (
        "author = {{World Health Organization}}",
        {"author": [{"literal": "World Health Organization"}]}),
    "bibtexparser leaves names undecoded": (
        r'author = {M{\"u}ller, J{\"o}rg}', {"author": [{"family": "Müller", "given": "Jörg"}]}),
    "bibtexparser: \\omega becomes ø": (r"title = {$\omega$ meson}", {"title": "ω meson"}),
    "the date of access is taken for the date of issue": (
        "note = {Accessed 2018-05-26}", {"accessed": {"date-parts": [[2018, 5, 26]]}}),
}  # fmt: skip


@pytest.mark.parametrize("fault", READ)
def test_read_otherwise(fault):
    fields, wanted = READ[fault]
    csl = item_of(fields)
    assert {name: csl.get(name) for name in wanted} == wanted
    assert not set(csl) & {"publisher", "issued"}
