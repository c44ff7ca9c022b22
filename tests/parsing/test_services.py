from types import SimpleNamespace

import pytest

from citekit import find, parse
from citekit.parsing.services import without_services
from citekit.reference import Mark

OWN = "Berg, A. (2018). Salt in rivers. River News, 12(3), 45–67."


def own_text(raw, *marks):
    return without_services(SimpleNamespace(raw=raw, marks=marks)).raw


@pytest.mark.parametrize(
    "services",
    [
        " [Google Scholar] [CrossRef] [PubMed]",
        " [DOI] [PMC free article] [PubMed] [Google Scholar]",
        " CAS PubMed Web of Science® Google Scholar",
        " Article ADS Google Scholar",
        " Google Scholar",
        ", Google Scholar (opens in new window), Crossref (opens in new window).",
        " [Taylor & Francis Online], [Web of Science ®], [Google Scholar]",
        " View Record in Scopus | Google Scholar",
    ],
)
def test_services_behind_a_reference_are_no_part_of_it(services):
    assert own_text(OWN + services) == OWN


@pytest.mark.parametrize(
    "raw",
    [
        OWN,
        f"{OWN} [PDF]",
        f"{OWN} Retrieved from Google Scholar",
        f"{OWN} Found with help from PubMed and Google Scholar",
        "Berg, A. How to search Google Scholar",
        "Google Scholar",
        "[Google Scholar] [PubMed]",
        "Berg, A. Looking through PubMeds",
    ],
)
def test_what_only_looks_like_a_service_stays(raw):
    assert own_text(raw) == raw


def test_a_link_tells_a_service_from_a_word():
    raw = "Berg, A. Salt in rivers, 2018 PubMed"
    assert own_text(raw) == raw
    assert (
        own_text(raw, Mark("link", len(raw) - 6, len(raw), "https://pubmed.example/1")) == raw[:-7]
    )


def test_ten_thousand_services_end_too():
    assert own_text(OWN + " [PubMed]" * 10_000) == OWN


def test_the_record_knows_nothing_of_services_but_the_doi_of_their_link():
    (plain,) = parse(f"{OWN} [Google Scholar] [CrossRef]")
    assert plain.raw.endswith("[CrossRef]")
    assert plain.csl == parse(OWN)[0].csl
    page = (
        "# Rivers\n\nText.\n\n## References\n\n"
        "1. Berg, Anna. 2018. *The Making of Rivers*. Oslo: Harbour Press. "
        "[Google Scholar](https://scholar.google.com/scholar?q=rivers)\n"
        "2. Lind, Ola. 2019. “Salt.” *River News* 12 (3): 45–67. "
        "[CrossRef](https://doi.org/10.1234/salt) [PubMed](https://pubmed.ncbi.nlm.nih.gov/1)\n"
    )
    book, article = (entry.reference.csl for entry in find(page)[0].lists[0].entries)
    assert (book["type"], book["publisher"]) == ("book", "Harbour Press")
    assert not {"URL", "container-title", "note"} & book.keys()
    assert (article["DOI"], article["container-title"]) == ("10.1234/salt", "River News")
    assert not {"URL", "note"} & article.keys()


def test_an_escaped_doi_of_a_link_is_read_as_it_is():
    page = (
        "# Rivers\n\nText.\n\n## References\n\n"
        "1. Lind, Ola. 2019. “Salt.” *River News* 12 (3): 45–67. "
        "[Article](https://doi.org/10.1234%2Fsalt)\n"
    )
    assert find(page)[0].lists[0].entries[0].reference.csl["DOI"] == "10.1234/salt"
