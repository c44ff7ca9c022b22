"""The kind of work, through ``normalise``."""

import pytest

from .tagged import record

TITLE = ("title", "A title")
AUTHOR = ("author", "Berger, A.")


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ([TITLE, ("container-title", "Rivers"), ("volume", "3(2)")], "article-journal"),
        (
            [TITLE, ("container-title", "New York Times"), ("date", "May 3, 2018")],
            "article-newspaper",
        ),
        ([TITLE, ("container-title", "Süddeutsche Zeitung")], "article-newspaper"),
        ([TITLE, ("container-title", "北方日报")], "article-newspaper"),
        ([TITLE, ("container-title", "The Economist")], "article-magazine"),
        (
            [TITLE, ("container-title", "River Blog"), ("url", "https://example.org/a")],
            "post-weblog",
        ),
        (
            [TITLE, ("container-title", "In Proceedings of the River Conference")],
            "paper-conference",
        ),
        (
            [
                TITLE,
                ("editor", "In B. Lang (Ed.),"),
                ("container-title", "Rivers"),
                ("publisher", "Lake Press"),
            ],
            "chapter",
        ),
        ([AUTHOR, TITLE, ("location", "Berlin:"), ("publisher", "Lake")], "book"),
        ([AUTHOR, TITLE, ("location", "Geneva:"), ("publisher", "UNESCO")], "report"),
        (
            [
                TITLE,
                ("container-title", "The Lake,"),
                ("location", "Rome,"),
                ("date", "8 May 1932."),
            ],
            "article-newspaper",
        ),
        ([TITLE, ("container-title", "Encyclopedia of Lakes")], "entry-encyclopedia"),
        ([TITLE, ("container-title", "Diccionario de los lagos")], "entry-dictionary"),
        (
            [
                TITLE,
                ("container-title", "Wikipedia, The Free Encyclopedia"),
                ("url", "https://example.org/a"),
            ],
            "webpage",
        ),
        (
            [AUTHOR, TITLE, ("location", "Rome:"), ("publisher", "Food Organization of the Lakes")],
            "report",
        ),
        (
            [
                ("author", "Lake Network"),
                TITLE,
                ("location", "Rome:"),
                ("publisher", "Lake Network"),
            ],
            "report",
        ),
        (
            [("author", "Lake Press"), TITLE, ("location", "Rome:"), ("publisher", "Lake Press")],
            "book",
        ),
        (
            [TITLE, ("container-title", "Proc Natl Acad Sci U S A."), ("volume", "3(2)")],
            "article-journal",
        ),
        (
            [TITLE, ("container-title", "Actes de la recherche"), ("volume", "30")],
            "article-journal",
        ),
        ([AUTHOR, TITLE, ("date", "1980."), ("isbn", "ISBN 978-0-306-40615-7")], "book"),
        ([TITLE, ("genre", "PhD thesis,"), ("publisher", "Lake University")], "thesis"),
        ([TITLE, ("genre", "Technical Report 12")], "report"),
        ([TITLE, ("genre", "[J]."), ("container-title", "河流")], "article-journal"),
        ([TITLE, ("genre", "[M]."), ("publisher", "出版社")], "book"),
        ([TITLE, ("note", "R package version 0.3.0.")], "software"),
        ([TITLE, ("url", "https://github.com/x/y")], "software"),
        (
            [("author", "NASA"), ("title", "River Report 2020"), ("url", "https://example.org/r")],
            "report",
        ),
        ([AUTHOR, TITLE, ("editor", "In: B. Lang (Ed.),"), ("publisher", "Lake")], "chapter"),
        ([TITLE, ("url", "https://www.youtube.com/watch?v=1")], "motion_picture"),
        ([TITLE, ("url", "https://arxiv.org/abs/1234.56789")], "article"),
        ([TITLE, ("url", "https://www.spiegel.de/a/b")], "article-newspaper"),
        ([TITLE, ("url", "https://x.medium.com/a")], "post-weblog"),
        ([TITLE, ("url", "https://example.org/a")], "webpage"),
    ],
)
def test_type(pieces, kind):
    assert record(*pieces).csl["type"] == kind


def test_school_of_a_thesis_is_its_publisher():
    csl = record(TITLE, ("genre", "Diplomarbeit,"), ("container-title", "Universität Seestadt")).csl
    assert csl["publisher"] == "Universität Seestadt"
    assert "container-title" not in csl


def test_guess_is_less_sure_than_evidence():
    guess = record(AUTHOR, TITLE).fields["type"].confidence
    evidence = record(TITLE, ("genre", "PhD thesis")).fields["type"].confidence
    assert guess < evidence


@pytest.mark.parametrize(("pages", "own"), [("301–27.", "301-27"), ("312.", None)])
def test_a_single_page_behind_the_imprint_of_a_chapter_is_the_one_cited(pages, own):
    csl = record(
        AUTHOR,
        TITLE,
        ("container-title", "in Rivers of the North,"),
        ("editor", "ed. B. Lang"),
        ("publisher", "(Lake Press,"),
        ("date", "2010),"),
        ("pages", pages),
    ).csl
    assert csl["type"] == "chapter"
    assert csl.get("page") == own


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ((("genre", "Diss.,"), ("publisher", "Universität Ulm")), "thesis"),
        ((("location", "Ulm:"), ("publisher", "Oar,"), ("note", "zugl. Diss. Ulm")), "book"),
        (
            (("container-title", "Revue de synthèse,"), ("volume", "3,")),
            "article-journal",
        ),
        ((("publisher", "Salt Press,"), ("url", "https://salt.example/book")), "book"),
        ((("doi", "10.4232/1.13250"),), "dataset"),
        ((("edition", "version 8.1,"), ("doi", "10.5281/zenodo.3744225")), "software"),
        ((("edition", "version 8.1,"), ("doi", "10.4232/1.13250")), "dataset"),
        ((("doi", "10.1234/5"),), "article-journal"),
    ],
)
def test_kinds_of_scholarly_works(pieces, kind):
    assert record(("author", "Berg, O."), ("title", "Salt."), *pieces).csl["type"] == kind


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ((("publisher", "IEEE Computer Society,"),), "paper-conference"),
        ((("collection-title", "(LNCS,"), ("volume", "2013),")), "paper-conference"),
        ((("publisher", "Oar Press,"),), "chapter"),
    ],
)
def test_conference_by_who_publishes_it(pieces, kind):
    parts = (("container-title", "SANS."), *pieces, ("date", "2012,"), ("pages", "108-111"))
    assert record(("author", "O. Berg:"), ("title", "Salt."), *parts).csl["type"] == kind


def test_printed_book_on_manuscripts():
    title = ("title", "Manuscript studies.")
    assert record(title, ("location", "Ulm:"), ("publisher", "Oar.")).csl["type"] == "book"
    assert record(title, ("author", "O. Berg")).csl["type"] == "manuscript"
    title = ("title", "Salt roads. Manuscript.")
    assert record(title, ("location", "Ulm:"), ("publisher", "Oar.")).csl["type"] == "manuscript"
    title = ("title", "Salt roads, unpublished talk.")
    assert record(title, ("publisher", "Oar University.")).csl["type"] == "manuscript"
    title = ("title", "Unpublished poems of the sea.")
    assert record(title, ("publisher", "Oar Press.")).csl["type"] == "book"


@pytest.mark.parametrize(
    ("name", "pages", "kind"),
    [("MSR", "108-111", "paper-conference"), ("Oar Letters", "108-111", "article-journal")],
)
def test_conference_as_dblp_writes_it(name, pages, kind):
    parts = (("container-title", name), ("date", "2012:"), ("pages", pages))
    assert record(("author", "O. Berg:"), ("title", "Salt."), *parts).csl["type"] == kind


def test_archive_of_data_publishes_them():
    archive = ("container-title", "Oar Data Archive,")
    csl = record(("title", "Salt."), archive, ("doi", "10.5255/UKDA-SN-5828-11")).csl
    assert (csl["type"], csl["publisher"]) == ("dataset", "Oar Data Archive")
    journal = (archive, ("volume", "3"), ("doi", "10.4232/5"))
    assert record(("title", "Salt."), *journal).csl["type"] == "article-journal"


def test_book_that_has_studies_in_its_title():
    holder = ("container-title", "in Oar and Salt: Studies in the Sea")
    imprint = (("location", "(Ulm:"), ("publisher", "Oar,"), ("pages", "pp. 3–9."))
    assert record(("title", "Salt"), holder, *imprint).csl["type"] == "chapter"
    journal = record(("title", "Salt"), holder, *imprint, ("volume", "3")).csl
    assert journal["type"] == "article-journal"


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (
            ((TITLE), ("container-title", "Salt Radio"), ("date", "16 Oct 2017")),
            "article-newspaper",
        ),
        (
            (TITLE, ("container-title", "La Sal"), ("date", "16 Oct 2017"), ("pages", "p. 23")),
            "article-newspaper",
        ),
        ((TITLE, ("container-title", "oldspan.org"), ("date", "16 Oct 2017")), "webpage"),
        ((TITLE, ("container-title", "oldspan.org"), ("date", "2017")), "webpage"),
        (
            (
                TITLE,
                ("container-title", "Salt Works"),
                ("date", "3 May 2017"),
                ("accessed", "2019"),
            ),
            "webpage",
        ),
        ((("author", "Reuters."), TITLE, ("date", "16 Oct 2017")), "article-newspaper"),
        ((AUTHOR, TITLE, ("date", "16 Oct 2017")), "document"),
        ((AUTHOR, TITLE, ("date", "2017")), "book"),
    ],
)
def test_works_that_are_dated_to_the_day(pieces, kind):
    assert record(*pieces).csl["type"] == kind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Salt v. Board of Rivers,", ("volume", "347 U.S. 483 (1954)")),
        ("R (Salt) v Rivers", ("note", "[2017] UKSC 5")),
    ],
)
def test_cases_in_law_reports(text, behind):
    assert record(("title", text), behind).csl["type"] == "legal_case"
    news = record(("title", text), ("container-title", "Rivers"), ("date", "3 May 1954"))
    assert news.csl["type"] == "article-newspaper"


def test_judgments_are_cases():
    pieces = (("author", "Oberstes Flussgericht,"), ("genre", "Urteil"), ("date", "14. März 2019"))
    assert record(*pieces).csl["type"] == "legal_case"


def test_games_are_software_and_series_are_films():
    assert record(TITLE, ("genre", "[Video game]"), ("date", "2013")).csl["type"] == "software"
    assert record(TITLE, ("genre", "[TV series]")).csl["type"] == "motion_picture"


def test_what_is_read_on_a_day_and_has_no_place_is_a_page():
    pieces = (TITLE, ("publisher", "Salt Society."), ("accessed", "Retrieved 4 May 2019."))
    assert record(*pieces).csl["type"] == "webpage"
    assert record(*pieces, ("location", "Ulm")).csl["type"] == "book"


def test_what_a_station_sends_is_a_broadcast():
    assert record(TITLE, ("genre", "[programa de televisión]")).csl["type"] == "broadcast"


def test_films_on_a_platform_and_decisions_of_courts():
    film = (TITLE, ("container-title", "YouTube,"), ("date", "26 Dec 2015"))
    assert record(*film).csl["type"] == "motion_picture"
    court = (("author", "OVG Ulm,"), ("genre", "Beschl. v."), ("date", "5.10.2018"))
    assert record(*court).csl["type"] == "legal_case"


@pytest.mark.parametrize("kind", ["documentaire", "Documental", "court-métrage", "纪录片"])
def test_documentaries_are_films(kind):
    assert record(TITLE, ("genre", kind), ("date", "2013")).csl["type"] == "motion_picture"


def test_decision_of_ministers_is_no_case():
    genre = ("genre", "Beschluss der Kultusministerkonferenz")
    csl = record(("author", "Rat für Salz (RfS)"), TITLE, genre, ("url", "https://a.example/b.pdf"))
    assert csl.csl["type"] == "report"


def test_final_papers_are_theses():
    assert record(TITLE, ("genre", "Habil.-Schr.,"), ("location", "Ulm")).csl["type"] == "thesis"
    kind = ("genre", "Trabalho de Conclusão de Curso (Letras)")
    assert record(TITLE, kind, ("publisher", "UFX")).csl["type"] == "thesis"


def test_what_says_only_when_it_was_read_is_a_page_if_linked_or_quoted():
    read = (
        ("publisher", "Salt Works,"),
        ("location", "Ulm."),
        ("accessed", "Retrieved 4 May 2019."),
    )
    link = ("url", "https://salt.example/a")
    assert record(("title", "“Salt roads”."), *read).csl["type"] == "webpage"
    assert record(("title", "Salt roads."), *read, link).csl["type"] == "webpage"
    dated = (("title", "“Salt roads”."), ("date", "2001."), *read)
    assert record(*dated).csl["type"] == "book"


def test_what_is_told_about_software_is_none():
    for link, kind in (
        ("https://github.com/salt/oar", "software"),
        ("https://docs.github.com/en/salt", "webpage"),
        ("https://gist.github.com/salt/1", "software"),
    ):
        assert record(("title", "Salt."), ("url", link)).csl["type"] == kind


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ([("container-title", "Phys. Rev. D"), ("volume", "68"), ("pages", "046005")], "journal"),
        ([("container-title", "Salt Letters"), ("pages", "1-9")], "journal"),
        ([], None),
        ([("container-title", "arXiv preprint"), ("pages", "5")], None),
        ([("container-title", "Salt Letters")], None),
    ],
)
def test_what_is_printed_is_no_preprint_though_one_is_kept(pieces, kind):
    csl = record(AUTHOR, TITLE, *pieces, ("note", "arXiv:1201.00042 [hep-th]")).csl
    assert csl["number"] == "arXiv:1201.00042"
    assert csl["type"] == ("article-journal" if kind else "article")


def test_a_volume_of_a_series_is_of_no_journal():
    pieces = (("container-title", "Salt Systems XVI"), ("collection-title", "SALT Conf. Ser."))
    named = record(AUTHOR, ("editor", "ed. O. Berg"), *pieces, ("volume", "376")).csl
    assert named["type"] == "chapter"


@pytest.mark.parametrize(
    ("note", "number", "kind"),
    [
        ("IETF RFC 4627", "RFC 4627", "report"),
        ("ASTM D638-14", "ASTM D638-14", "standard"),
        ("ITU-T Recommendation G.711", "ITU-T Recommendation G.711", "standard"),
        ("NIST Special Publication 800-57 Part 1 Rev. 5",) * 2 + ("standard",),
    ],
)
def test_standards_of_more_bodies(note, number, kind):
    csl = record(AUTHOR, TITLE, ("note", note)).csl
    assert (csl["number"], csl["type"]) == (number, kind)


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ([TITLE, ("genre", "[телепередача],"), ("publisher", "Река,")], "broadcast"),
        ([TITLE, ("genre", "praca magisterska,"), ("date", "2011")], "thesis"),
        ([TITLE, ("genre", "дис. ... канд. ист. наук")], "thesis"),
        ([TITLE, ("date", "2022,"), ("url", "https://t.me/river/123")], "post"),
        ([("title", "Доклад на форуме рек,"), ("date", "21.10.2019")], "speech"),
    ],
)
def test_kinds_of_other_countries(pieces, kind):
    assert record(*pieces).csl["type"] == kind


def test_articles_of_a_lexicon_are_called_so():
    author, date = ("author", "Berg, Olaf,"), ("date", "(1966),")
    held = (("container-title", "in: RSL"), ("volume", "6"), date, ("pages", "646–796."))
    assert record(author, ("title", "Art. Salz,"), *held).csl["type"] == "entry-encyclopedia"
    assert record(author, ("title", "Salz,"), *held).csl["type"] == "article-journal"
    assert record(author, ("title", "Art. 5 GG,"), *held).csl["type"] == "article-journal"


def test_a_book_that_was_a_thesis():
    book = (("author", "Berg, Olaf:"), ("title", "Das Salz,"), ("location", "Ulm"))
    year, note = ("date", "1983"), ("note", "(Diss. iur. Ulm 1967).")
    assert record(*book, year, note).csl["type"] == "book"
    assert record(*book[:2], note).csl["type"] == "thesis"


def test_short_word_for_a_russian_thesis():
    pieces = (("author", "Бергов А. А."), ("title", "Соль и река :"))
    genre = ("genre", "дис. … канд. ист. наук : 07.00.02.")
    assert record(*pieces, genre, ("date", "2009")).csl["type"] == "thesis"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("(GVBl.", "legislation"),
        ("GABl.", "legislation"),
        ("(GV. NRW.", "legislation"),
        ("GVBl. LSA", "legislation"),
        ("Salzblatt", "article-newspaper"),
    ],
)
def test_what_gazettes_print(name, kind):
    csl = record(
        ("title", "Verwaltungsvorschrift über Salz"),
        ("date", "vom 3. Mai 2008,"),
        ("container-title", name),
        ("pages", "S. 29."),
    ).csl
    assert csl["type"] == kind


def test_what_a_person_writes_in_a_gazette():
    csl = record(
        ("author", "Lind, Eva:"),
        ("title", "Salz,"),
        ("container-title", "GMBl."),
        ("date", "2008,"),
        ("pages", "S. 29."),
    ).csl
    assert csl["type"] == "article-journal"


@pytest.mark.parametrize(
    "genre", ["unveröff. Magisterarbeit,", "Lizentiatsarbeit", "Examensarbeit"]
)
def test_theses_of_german_schools(genre):
    csl = record(("title", "Salz,"), ("genre", genre), ("publisher", "Universität Ulm")).csl
    assert csl["type"] == "thesis"


def test_a_judgment_in_a_journal():
    csl = record(
        ("author", "BAG,"),
        ("genre", "Urt. v."),
        ("date", "27.7.2017"),
        ("note", "– 2 AZR 99/16,"),
        ("container-title", "NZA"),
        ("date", "2017,"),
        ("pages", "13."),
    ).csl
    assert csl["type"] == "legal_case"


def test_a_chapter_with_its_preprint():
    csl = record(
        ("title", "Salt,"),
        ("container-title", "in River Stars,"),
        ("editor", "O. Berg (ed.),"),
        ("publisher", "Tern,"),
        ("pages", "p. 28"),
        ("note", "(arXiv:astro-ph/0405999)"),
    ).csl
    assert csl["type"] == "chapter"


def test_a_file_at_a_blogs_address_is_no_post():
    pieces = (("author", "Span,"), ("title", "Form S-1"), ("date", "(2012)."))
    post = ("url", "https://span.wordpress.com/2012/02/salt/")
    assert record(*pieces, post).csl["type"] == "post-weblog"
    file = ("url", "https://span.files.wordpress.com/2012/02/salt.pdf")
    assert record(*pieces, file).csl["type"] != "post-weblog"


def test_a_part_of_a_book_called_studies_is_a_chapter():
    csl = record(
        ("author", "Ash, A."),
        ("title", '"Button"'),
        ("container-title", "in Salt Studies"),
        ("editor", "(Lind, M ed),"),
        ("publisher", "Oar Press"),
        ("date", "2008."),
    ).csl
    assert csl["type"] == "chapter"


def test_a_page_with_the_mark_of_pages_is_no_article_of_a_journal():
    pieces = (("author", "王小明."), ("title", "盐的研究"), ("genre", "[EB/OL]."))
    csl = record(*pieces, ("container-title", "中国盐业教学研究."), ("date", "(2005-02-02)")).csl
    assert csl["type"] == "webpage"
