"""Whatever a format has a place for comes back as it was.

``python -m tests.formats.round_trips`` does the same with 10,000 items a format.
"""

import pytest
from hypothesis import HealthCheck, given, settings

from citekit.formats import KeyedItem, get_format, read_text
from tests.formats.generating import TYPES, items
from tests.formats.round_trips import FORMS, comes_back

FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(items("bibtex"))
def test_bibtex(item):
    comes_back("bibtex", item)


@FEW
@given(items("biblatex"))
def test_biblatex(item):
    comes_back("biblatex", item)


@FEW
@given(items("csl-json"))
def test_csl_json(item):
    comes_back("csl-json", item)


@FEW
@given(items("ris"))
def test_ris(item):
    comes_back("ris", item)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("url", [{}, {"URL": "http://a.example/"}])
def test_every_type_comes_back(form, url):
    for csl_type in TYPES:
        comes_back(form, {"type": csl_type, "title": "A", **url})


@pytest.mark.parametrize(
    "note", ["A", "A.", "A,", "Accessed 2018-05-26", "A. Accessed 2018-05-26", "A.{}", "why?", ""]
)
def test_notes_come_back_beside_the_date_of_access(note):
    item = {"type": "webpage", "accessed": {"date-parts": [[2018, 5, 26]]}, "note": note}
    comes_back("bibtex", item)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("note", ["Accessed 2018-05-26", "Seen. Accessed May 5, 2018", "Accessed"])
def test_notes_that_only_look_like_a_date_of_access(form, note):
    comes_back(form, {"type": "book", "title": "A", "note": note})


@pytest.mark.parametrize("form", FORMS)
def test_many_records_come_back_in_order(form):
    records = [KeyedItem(f"k{n}", {"type": "book", "title": f"@{n}"}) for n in range(50)]
    reading = read_text("".join(get_format(form).write(records)))
    assert [(item.key, item.csl) for item in reading.items] == [
        (record.key, record.csl) for record in records
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("csl_type", ["book", "chapter", "paper-conference"])
def test_what_has_the_title_of_what_holds_it(form, csl_type):
    comes_back(form, {"type": csl_type, "title": "Rivers", "container-title": "Rivers"})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "keyword",
    ["salt", "salt, trade", "Salt, white; trade", "a; b", "a,b", "a, ", "; a", "R&amp;D; salt",
     "{a, b; c", "<i>a, b</i>; c", "<i>a, b</i>, c", "{a}, b"],
)  # fmt: skip
def test_keywords_come_back(form, keyword):
    comes_back(form, {"type": "book", "title": "A", "keyword": keyword.strip()})


@pytest.mark.parametrize("status", ["in press", "inpress", "submitted", "Accepted"])
def test_states_of_publication_come_back(status):
    for form in ("bibtex", "biblatex"):
        comes_back(form, {"type": "book", "title": "A", "status": status})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("csl_type", ["article", "article-journal", "webpage", "document"])
def test_what_is_in_arxiv_comes_back(form, csl_type):
    comes_back(form, {"type": csl_type, "archive": "arXiv", "archive_location": "2301.00001"})
    if form != "biblatex":  # which has one place for both
        comes_back(form, {"type": csl_type, "number": "arXiv:2301.00001"})
        for place in ("arXiv", "arXiv preprint", "arXiv e-prints", "CoRR", "Own"):
            of_place = {"type": csl_type, "container-title": place}
            comes_back(form, {**of_place, "number": "arXiv:2301.00001"})
            comes_back(form, of_place)
