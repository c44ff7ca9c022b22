"""BibTeX and BibLaTeX files as people write them."""

import pytest

from citekit.formats import KeyedItem, get_format, read_text


def item(fields, kind="misc"):
    (found,) = read_text(f"@{kind}{{k,\n{fields}\n}}\n").items
    return found


@pytest.mark.parametrize(
    ("kind", "csl_type"),
    [
        ("article", "article-journal"),
        ("ARTICLE", "article-journal"),
        ("conference", "paper-conference"),
        ("inbook", "chapter"),
        ("online", "webpage"),
        ("www", "webpage"),
        ("techreport", "report"),
        ("phdthesis", "thesis"),
        ("movie", "motion_picture"),
        ("mvbook", "book"),
        ("webpage", "webpage"),
        ("masterthesis", "thesis"),
        ("weird", "document"),
    ],
)
def test_types(kind, csl_type):
    assert item("title = {A}", kind).csl["type"] == csl_type


def test_unknown_types_and_fields_are_kept_and_said():
    reading = read_text("@weird{k, title = {A}, shelf = {B 7}, month = mar}\n")
    (found,) = reading.items
    assert found.csl["custom"]["citekit"]["bibtex"] == {
        "shelf": "B 7",
        "month": "mar",
        "entrytype": "weird",
    }
    assert "@weird is no entry type" in str(reading.problems[0])
    assert reading.errors == []
    assert "shelf = {B 7}" in "".join(get_format("bibtex").write([found]))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("year = 2017, month = mar, day = 9", {"date-parts": [[2017, 3, 9]]}),
        ("year = 2017, month = {March}", {"date-parts": [[2017, 3]]}),
        ("year = 2017, month = 3", {"date-parts": [[2017, 3]]}),
        ('year = 2017, month = mar # "~9"', {"date-parts": [[2017, 3, 9]]}),
        ("year = 2017, month = {Fall}", {"date-parts": [[2017]], "season": 3}),
        ("year = {{2017}}, month = {{MAR 9}}", {"date-parts": [[2017, 3, 9]]}),
        (r"year = {\noopsort{1973b}1973}, month = sep", {"date-parts": [[1973, 9]]}),
        ("date = {{2017-03}}", {"date-parts": [[2017, 3]]}),
        ("date = {March 2017}", {"date-parts": [[2017, 3]]}),
        ("year = {forthcoming}", {"literal": "forthcoming"}),
        ("year = {[c.~1850]}", {"date-parts": [[1850]], "circa": True}),
        ("year = {July 1945}", {"date-parts": [[1945, 7]]}),
        ("year = {1999--2001}", {"date-parts": [[1999], [2001]]}),
        ("year = {2001/02}", {"date-parts": [[2001], [2002]]}),
        ("year = {2005-06}", {"literal": "2005-06"}),
        ("year = {before 1850}", {"literal": "before 1850"}),
        ("year = {1973 (1962)}", {"literal": "1973 (1962)"}),
        ("date = {2015-03/2016-01}", {"date-parts": [[2015, 3], [2016, 1]]}),
        ("date = {1890~}", {"date-parts": [[1890]], "circa": True}),
        ("date = {2015/..}", {"literal": "2015/.."}),
        ("date = {last year}", {"literal": "last year"}),
    ],
)
def test_dates(fields, expected):
    assert item(fields).csl["issued"] == expected


def test_a_letter_at_the_year():
    csl = item("year = {2017b}").csl
    assert (csl["issued"], csl["year-suffix"]) == ({"date-parts": [[2017]]}, "b")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            r"howpublished = {River Blog, \url{http://a.example/x\_y}}",
            {"container-title": "River Blog", "URL": "http://a.example/x_y"},
        ),
        ("howpublished = {http://a.example/}", {"URL": "http://a.example/"}),
        (r"howpublished = {\texttt{http://a.example/}}", {"URL": "http://a.example/"}),
        (
            r"howpublished = {[Online]. Available: \url{http://a.example/}. Accessed: 3 May 2020}",
            {"URL": "http://a.example/", "accessed": {"date-parts": [[2020, 5, 3]]}},
        ),
        (
            r"howpublished = {River Blog \url{http://a.example/}, third part}",
            {"URL": "http://a.example/", "container-title": "River Blog, third part"},
        ),
        (
            r"howpublished = {\href{http://a.example/a%20b}{http://a.example/a b}}",
            {"URL": "http://a.example/a%20b"},
        ),
        (
            r"title = {\href{http://a.example/}{Rivers}}",
            {"URL": "http://a.example/", "title": "Rivers"},
        ),
        (r"note = {See \url{http://a.example/}}", {"URL": "http://a.example/", "note": "See"}),
        (
            r"url = {http://a.example/}, note = {\url{http://b.example/}}",
            {"URL": "http://a.example/", "note": "http://b.example/"},
        ),
        (
            "note = {In Czech. Accessed: May 5, 2018}",
            {"note": "In Czech", "accessed": {"date-parts": [[2018, 5, 5]]}},
        ),
        ("note = {Accessed by few}", {"note": "Accessed by few"}),
        (
            "note = {[Online; accessed 19-July-2018]}",
            {"note": "Online", "accessed": {"date-parts": [[2018, 7, 19]]}},
        ),
        (
            "note = {[Accessed 19-July-2018]}",
            {"accessed": {"date-parts": [[2018, 7, 19]]}},
        ),
        (
            "note = {[In Czech] (accessed May 5, 2018)}",
            {"note": "[In Czech]", "accessed": {"date-parts": [[2018, 5, 5]]}},
        ),
        (
            r"note = {Preprint, available at \url{http://a.example/}}",
            {"URL": "http://a.example/", "note": "Preprint"},
        ),
        (
            r"note = {See \href{http://a.example/}{Ash} and \href{http://b.example/}{Elm}}",
            {"URL": "http://a.example/", "note": "See Ash and Elm (http://b.example/)"},
        ),
        (
            r"note = {\href{http://a.example/}{Ash}}",
            {"URL": "http://a.example/", "note": "Ash"},
        ),
        (
            r"title = {On \href{http://a.example/}{Rivers}}, url = {http://b.example/}",
            {
                "title": "On Rivers",
                "URL": "http://b.example/",
                "custom": {"citekit": {"bibtex": {"url-2": "http://a.example/"}}},
            },
        ),
        (
            r"publisher = {\href{http://a.example/}{Weir}}, title = {See \url{http://b.example/}}",
            {"publisher": "Weir (http://a.example/)", "title": "See http://b.example/"},
        ),
        (
            r"note = {\url{http://b.example/}}, url = {http://a.example/}",
            {"note": "http://b.example/", "URL": "http://a.example/"},
        ),
        (
            r"howpublished = {Blog \url{http://a.example/} a part}",
            {"container-title": "Blog. a part", "URL": "http://a.example/"},
        ),
        (
            r"note = {Seen. Archived at \url{https://p.example/x}}",
            {"archive_location": "https://p.example/x", "note": "Seen"},
        ),
        (
            r"eprint = {https://p.example/x}, url = {http://a.example/},"
            r" archiveprefix = {Own}, note = {Archived at \url{https://p.example/y}}",
            {
                "archive": "Own",
                "archive_location": "https://p.example/x",
                "URL": "http://a.example/",
                "note": "Archived at https://p.example/y",
            },
        ),
        ("note = {Accessed 03/04/2018}", {"note": "Accessed 03/04/2018"}),
        (
            "note = {In Czech. Accessed 2018-07-19}, urldate = {2018-07-19}",
            {"note": "In Czech", "accessed": {"date-parts": [[2018, 7, 19]]}},
        ),
        (
            "note = {By 2018-07-19}, urldate = {2018-07-19}",
            {"note": "By 2018-07-19", "accessed": {"date-parts": [[2018, 7, 19]]}},
        ),
        ("urldate = {19 July 2018}", {"accessed": {"date-parts": [[2018, 7, 19]]}}),
        ("lastchecked = {2018-07-19}", {"accessed": {"date-parts": [[2018, 7, 19]]}}),
        ("doi = {https://doi.org/10.1000/x_y}", {"DOI": "10.1000/x_y"}),
        ("doi = {{10.1000/x}}, issn = {{0378-5955}}", {"DOI": "10.1000/x", "ISSN": "0378-5955"}),
        (
            "url = {http://a.example/x http://b.example/y}",
            {
                "URL": "http://a.example/x",
                "custom": {"citekit": {"bibtex": {"url-2": "http://b.example/y"}}},
            },
        ),
        ("doi = {doi.org/10.1000/x_y}", {"DOI": "10.1000/x_y"}),
        ("title = {Main}, subtitle = {Sub}", {"title": "Main: Sub"}),
        ("title = {Why?}, subtitle = {Sub}", {"title": "Why? Sub"}),
        ("subtitle = {Sub}", {"title": "Sub"}),
        (
            "series = {Sub}, title = {Main}, subtitle = {Sub},"
            " journal = {J}, journalsubtitle = {Sub}",
            {"collection-title": "Sub", "title": "Main: Sub", "container-title": "J: Sub"},
        ),
        ("journal = {J}, journaltitle = {J}", {"container-title": "J"}),
        ("langid = {ngerman}", {"language": "de"}),
        ("language = {German}", {"language": "de"}),
        ("userc = {gsw-CH}, langid = {ngerman}", {"language": "gsw-CH"}),
        ("language = {de-CH}, userc = {gsw-CH}", {"language": "de-CH"}),
        ("language = {eng}", {"language": "en"}),
        ("language = {en_GB}", {"language": "en-GB"}),
        ("language = {de-CH}, langid = {ngerman}", {"language": "de-CH"}),
        ("pages = {1--3, 7}", {"page": "1-3, 7"}),
        ("edition = {Second}", {"edition": "Second"}),
        ("edition = {2nd}", {"edition": "2"}),
        ("edition = {2nd ed.}", {"edition": "2"}),
        ("edition = {3rd Edition}", {"edition": "3"}),
        ("edition = {2. Auflage}", {"edition": "2"}),
        ("edition = {2nd revised ed.}", {"edition": "2nd revised ed."}),
        ("edition = {{2nd ed.}}", {"edition": "2nd ed."}),
        ("pages = {100 -- 105}", {"page": "100-105"}),
        ("pages = {100–105}", {"page": "100-105"}),
        ("pages = {12a–12b, S1 – S2}", {"page": "12a-12b, S1-S2"}),
        ("keywords = {salt; trade}", {"keyword": "salt, trade"}),
        ("keywords = {salt,trade}", {"keyword": "salt, trade"}),
        ("author_keywords = {salt; trade}", {"keyword": "salt, trade"}),
        (
            "keywords = {salt}, author-keywords = {rivers}",
            {"keyword": "salt", "custom": {"citekit": {"bibtex": {"author-keywords": "rivers"}}}},
        ),
        ("journal-iso = {J. Wat.}", {"container-title-short": "J. Wat."}),
        ("pubmed_id = {123}", {"PMID": "123"}),
        ("access-date = {2019-01-02}", {"accessed": {"date-parts": [[2019, 1, 2]]}}),
        (
            "eprint = {https://press.example/x.pdf}",
            {"custom": {"citekit": {"bibtex": {"eprint": "https://press.example/x.pdf"}}}},
        ),
        (
            "eprint = {https://web.archive.org/web/2019/http://a.example/}",
            {"archive_location": "https://web.archive.org/web/2019/http://a.example/"},
        ),
        (
            r"eprint = {https://p.example/x}, note = {Archived at \url{https://p.example/x}}",
            {"archive_location": "https://p.example/x"},
        ),
        (
            "eprint = {https://p.example/x}, archiveprefix = {Own}",
            {"archive": "Own", "archive_location": "https://p.example/x"},
        ),
        ("eprint = {2301.00001}", {"archive_location": "2301.00001"}),
        ("pubstate = {inpress}", {"status": "in press"}),
        ("pubstate = {Accepted}", {"status": "Accepted"}),
        ("userd = {PMID: 123}, usere = {PMCID: PMC12}", {"PMID": "123", "PMCID": "PMC12"}),
        ("userd = {123}", {"custom": {"citekit": {"bibtex": {"userd": "123"}}}}),
        ("eprint = {123}, eprinttype = {pmid}", {"PMID": "123"}),
        ("eprint = {PMC12}, eprinttype = {pmcid}", {"PMCID": "PMC12"}),
        (
            "eprint = {123}, eprinttype = {pubmed}, pmid = {124}",
            {"PMID": "124", "archive": "pubmed", "archive_location": "123"},
        ),
        (
            "howpublished = {arXiv preprint arXiv:2301.00001}",
            {"container-title": "arXiv preprint", "number": "arXiv:2301.00001"},
        ),
        ("howpublished = {arXiv:2301.00001}", {"number": "arXiv:2301.00001"}),
        ("howpublished = {Like arXiv:2301.00001}", {"container-title": "Like arXiv:2301.00001"}),
        (
            "howpublished = {arXiv:2301.00001}, number = {7}",
            {"container-title": "arXiv:2301.00001", "number": "7"},
        ),
        ("number = {arXiv:1.2}, eprint = {1.2}, archiveprefix = {arXiv}", {"number": "arXiv:1.2"}),
        ("authortype = {director}, author = {Varda, A.}",
         {"director": [{"family": "Varda", "given": "A."}]}),
        ("authortype = {seer}, author = {Varda, A.}",
         {
             "author": [{"family": "Varda", "given": "A."}],
             "custom": {"citekit": {"bibtex": {"authortype": "seer"}}},
         }),
        (
            "authortype = {director}",
            {"custom": {"citekit": {"bibtex": {"authortype": "director"}}}},
        ),
        ("eprint = {arXiv:2301.00001}, archiveprefix = {arXiv}",
         {"archive": "arXiv", "archive_location": "2301.00001"}),
    ],
)  # fmt: skip
def test_fields(fields, expected):
    csl = item(fields).csl
    csl.pop("type")
    assert csl == expected


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("proceedings", "title = {A}, booktitle = {A}", {"title": "A"}),
        ("book", "title = {A}, booktitle = {B}", {"title": "A", "container-title": "B"}),
        ("incollection", "title = {A}, booktitle = {A}", {"title": "A", "container-title": "A"}),
        ("jurisdiction", "number = {5 U.S. 137}", {"number": "5 U.S. 137"}),
        ("periodical", "number = {3}", {"issue": "3"}),
        (
            "inproceedings",
            "organization = {ORG}, publisher = {Weir}",
            {"publisher": "Weir", "custom": {"citekit": {"bibtex": {"organization": "ORG"}}}},
        ),
        ("inproceedings", "booktitle = {B}, eventtitle = {B}", {"event-title": "B"}),
        (
            "inproceedings",
            "booktitle = {B}, eventtitle = {E}",
            {"container-title": "B", "event-title": "E"},
        ),
        (
            "incollection",
            "booktitle = {B}, eventtitle = {B}",
            {"container-title": "B", "event-title": "B"},
        ),
        (
            "article",
            "entrysubtype = {leaflet}",
            {"custom": {"citekit": {"bibtex": {"entrysubtype": "leaflet"}}}},
        ),
        ("article", "entrysubtype = {newspaper}", {}),
        ("article", "entrysubtype = {article-journal}", {}),
        (
            "incollection",
            "maintitle = {Work}, booktitle = {Volume}",
            {"container-title": "Volume", "custom": {"citekit": {"bibtex": {"maintitle": "Work"}}}},
        ),
        ("article", "fjournal = {Annals}", {"container-title": "Annals"}),
        (
            "article",
            "journal = {Ann.}, fjournal = {Annals}",
            {"container-title": "Annals", "container-title-short": "Ann."},
        ),
        ("article", "article-number = {{105}}", {"number": "105"}),
        (
            "article",
            "type = {{Article}}",
            {"custom": {"citekit": {"bibtex": {"type": "Article"}}}},
        ),
        ("article", "type = {Obituary}", {"genre": "Obituary"}),
        ("misc", "type = {Article}", {"genre": "Article"}),
        ("patent", "type = {patentus}", {"genre": "U.S. patent"}),
        ("mastersthesis", "title = {A}", {"title": "A", "genre": "Master’s thesis"}),
        ("masterthesis", "title = {A}", {"title": "A", "genre": "Master’s thesis"}),
        ("bachelorsthesis", "title = {A}", {"title": "A", "genre": "Bachelor’s thesis"}),
    ],
)
def test_fields_by_entry_type(kind, fields, expected):
    csl = item(fields, kind).csl
    csl.pop("type")
    assert csl == expected


@pytest.mark.parametrize(
    ("entry", "csl_type", "genre"),
    [
        ("@misc{RN4, type = {Newspaper Article}}", "article-newspaper", None),
        ("@inbook{RN4, type = {Book Section}}", "chapter", None),
        ("@misc{RN4, type = {Leaflet}}", "document", "Leaflet"),
        ("@misc{podcast, type = {Podcast}}", "document", "Podcast"),
        ("@misc{RN4, type = {Podcast}, entrysubtype = {song}}", "song", "Podcast"),
    ],
)
def test_types_as_endnote_names_them(entry, csl_type, genre):
    (found,) = read_text(entry).items
    assert (found.csl["type"], found.csl.get("genre")) == (csl_type, genre)


@pytest.mark.parametrize(
    ("kind", "fields", "csl_type"),
    [
        ("misc", "eprint = {2301.00001}, archiveprefix = {arXiv}", "article"),
        ("misc", "eprint = {2301.00001}, archiveprefix = {arXiv}, url = {http://a.b/}", "article"),
        ("online", "eprint = {hep-th/9901001}, eprinttype = {arxiv}", "article"),
        ("misc", "archiveprefix = {arXiv}", "document"),
        ("misc", "eprint = {}, archiveprefix = {arXiv}", "document"),
        ("misc", "eprint = {2301.00001}, archiveprefix = {Internet Archive}", "document"),
        ("misc", "eprint = {1}, eprinttype = {arXiv}, entrysubtype = {dataset}", "dataset"),
        ("article", "eprint = {2301.00001}, archiveprefix = {arXiv}", "article-journal"),
        ("article", "journal = {arXiv preprint arXiv:2301.00001}", "article"),
        ("article", "journal = {{CoRR}}, volume = {abs/2301.00001}", "article"),
        ("article", "journaltitle = {arXiv e-prints}", "article"),
        ("article", "journal = {arXiv}, entrysubtype = {article-journal}", "article-journal"),
        ("article", "journal = {Arxiv Studies}", "article-journal"),
    ],
)
def test_preprints(kind, fields, csl_type):
    assert item(fields, kind).csl["type"] == csl_type


def test_fields_that_programs_keep_to_themselves_are_written_again():
    found = item("title = {A}, __markedentry = {[me:6]}")
    assert "__markedentry = {[me:6]}" in "".join(get_format("bibtex").write([found]))


def test_others_are_remembered():
    found = item("author = {A. One and others}")
    assert found.csl["custom"]["citekit"]["others"] == ["author"]
    assert "author = {One, A. and others}" in "".join(get_format("bibtex").write([found]))


def test_keys_aliases_and_lines():
    found = item("title = {A},\nurl = {http://a.example/},\nids = {old, older}")
    assert (found.key, found.aliases, found.line) == ("k", ("old", "older"), 1)
    assert found.lines["URL"] == 3


def test_which_of_the_two_it_is():
    assert read_text("@book{k,\n year = 2000}\n").form == "bibtex"
    assert read_text("@book{k,\n date = {2000}}\n").form == "biblatex"
    assert read_text("@book{k,\n date = {2000},\n year = {2000}}\n").form == "bibtex"
    assert read_text("@online{k,\n title = {A}}\n").form == "biblatex"


def test_unknown_commands_are_said_with_their_line():
    reading = read_text("@book{k,\n title = {A},\n note = {\\foo{x}}}\n")
    assert [str(problem) for problem in reading.problems] == [
        "line 3 (k): note: the command \\foo is not known and left out."
    ]
    assert not reading.problems[0].is_error


def test_a_thesis_below_a_doctorate_stays_one():
    written = "".join(
        get_format("bibtex").write([KeyedItem("k", item("title={A}", "mastersthesis").csl)])
    )
    assert written.startswith("@mastersthesis")
