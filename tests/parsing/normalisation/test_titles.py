"""Titles, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“A fine title.”", "A fine title"),
        ("“Why ‘Quiet’ Rivers Matter?”", "Why ‘Quiet’ Rivers Matter?"),
        ("«Un titre fin»,", "Un titre fin"),
        ("„Ein feiner Titel“.", "Ein feiner Titel"),
        ('„Ein feiner Titel",', "Ein feiner Titel"),
        ('„Ein" und „kein" Titel', '„Ein" und „kein" Titel'),
        ("<강의 비밀>,", "강의 비밀"),
        ("The <b> tag", "The <b> tag"),
        ("《一个好标题》。", "一个好标题"),
        ("“河流“安静”的秘密.”", "河流“安静”的秘密"),
        ('"Quiet"? "Loud"? Rivers of the north.', '"Quiet"? "Loud"? Rivers of the north'),
        ("'The river's end',", "The river's end"),
        ("'Salt' and 'light',", "'Salt' and 'light'"),
        ("浅谈 Python 和 Rust 的区别", "浅谈 Python 和 Rust 的区别"),
        ("Rivers of the U.S.", "Rivers of the U.S."),
        ("一个好标题[J].", "一个好标题"),
        ("Seite „Der Fluss“.", "Der Fluss"),
    ],
)
def test_title(text, title):
    assert record(("title", text)).csl["title"] == title


def test_years_of_a_quoted_work():
    csl = record(("title", "« Le don. Une forme » [1923-1924],"), ("date", "1950")).csl
    assert (csl["title"], csl["original-date"]["date-parts"]) == ("Le don. Une forme", [[1923]])


def test_only_name_of_a_page_is_its_title():
    page = [
        ("author", "Lang, P."),
        ("container-title", "Rivers."),
        ("url", "https://example.org/a"),
    ]
    csl = record(*page).csl
    assert (csl["title"], csl.get("container-title")) == ("Rivers", None)
    article = record(*page, ("volume", "3")).csl
    assert (article.get("title"), article["container-title"]) == (None, "Rivers")


def test_pages_cited_by_a_short_note_are_no_part_of_the_title():
    csl = record(("author", "Marsh,"), ("title", "On Rivers, 92-93, 101-105.")).csl
    assert csl["title"] == "On Rivers"
    assert csl["custom"]["citekit"]["locator"] == "92-93, 101-105"
    dated = record(("title", "The War, 1914-1918."), ("date", "1999."))
    assert dated.csl["title"] == "The War, 1914-1918"


def test_volumes_behind_a_title():
    csl = record(("title", "Letters, 1773–1799, Volumes I and II."), ("publisher", "Span")).csl
    assert (csl["title"], csl["volume"]) == ("Letters, 1773–1799", "I and II")


def test_book_of_a_chapter_without_a_title():
    csl = record(("author", "Lang, P."), ("title", "in: River Studies.")).csl
    assert csl["title"] == "River Studies"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Das Salz [25 Absätze].", "Das Salz"),
        ("Salt [120 paragraphs].", "Salt"),
        ("Art. „Salz“,", "Salz"),
        ("voce “Sale”", "Sale"),
    ],
)
def test_words_around_a_title(text, title):
    assert record(("title", text)).csl["title"] == title


def test_how_many_volumes_behind_a_title():
    csl = record(("title", "Temps et sel. 3 tomes.")).csl
    assert (csl["title"], csl["number-of-volumes"]) == ("Temps et sel", "3")


@pytest.mark.parametrize("volume", ["t. 2", "vol. 2", "Bd. 2"])
def test_volume_behind_a_title(volume):
    csl = record(("title", f"Histoire du sel, {volume},")).csl
    assert (csl["title"], csl["volume"]) == ("Histoire du sel", "2")


def test_year_of_the_first_edition_in_square_brackets():
    title, holder = ("title", "Briefe über das Salz [1795],"), ("container-title", "in: Werke,")
    csl = record(title, holder, ("date", "1993.")).csl
    assert csl["title"] == "Briefe über das Salz"
    assert csl["original-date"] == {"date-parts": [[1795]]}
    csl = record(("title", "Salz [1999]"), ("date", "1993.")).csl
    assert csl["title"] == "Salz [1999]"
    csl = record(("title", "»Meer und Salz« [1795],"), holder, ("date", "1993.")).csl
    assert csl["title"] == "Meer und Salz"


@pytest.mark.parametrize("text", ["voce «Sale»,", "Stichwort „Sale“", 's.v. "Sale"'])
def test_the_word_for_an_entry_is_no_part_of_its_title(text):
    assert record(("title", text)).csl["title"] == "Sale"


def test_a_title_may_begin_with_such_a_word():
    assert record(("title", "Entry “Salt” and others")).csl["title"] == "Entry “Salt” and others"


@pytest.mark.parametrize("text", ["“盐”条目，", "「盐」の項"])
def test_the_word_behind_a_quoted_entry(text):
    assert record(("title", text)).csl["title"] == "盐"


def test_edition_in_words_behind_a_title():
    csl = record(("title", "Quiet Rivers (Seventh Edition)")).csl
    assert (csl["title"], csl["edition"]) == ("Quiet Rivers", "Seventh")


@pytest.mark.parametrize("title", ["In Search of Salt", "in search of salt"])
def test_titles_that_begin_with_in(title):
    assert record(("author", "Lang, A."), ("title", title)).csl["title"] == title
    assert (
        record(("author", "A. Lang,"), ("title", "in Salt Studies")).csl["title"] == "Salt Studies"
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Salt roads (Publication No. 27-14).", "27-14"),
        ("Salt roads (No. 443)", "443"),
        ("Salt roads (Season 3, Episode 9)", "Season 3, Episode 9"),
    ],
)
def test_the_number_of_a_report_or_an_episode_is_no_part_of_its_title(text, number):
    csl = record(("title", text)).csl
    assert (csl["title"], csl["number"]) == ("Salt roads", number)


def test_other_brackets_stay_with_the_title():
    assert record(("title", "Salt roads (Notes)")).csl["title"] == "Salt roads (Notes)"


def test_the_kind_of_a_book_behind_its_title_is_no_abbreviation():
    assert record(("title", "Salz und Brot. Roman.")).csl["title"] == "Salz und Brot. Roman"


def test_what_leads_from_a_title_to_its_date_is_no_part_of_it():
    csl = record(("title", "Rat der Salzstadt, Sitzung vom"), ("date", "2. Oktober 2019")).csl
    assert csl["title"] == "Rat der Salzstadt, Sitzung"


def test_the_word_that_leads_to_a_chinese_paper_is_no_part_of_the_title():
    csl = record(("title", "《盐的历史》，载"), ("container-title", "《河流日报》")).csl
    assert csl["title"] == "盐的历史"


def test_the_only_name_of_a_page_is_its_title():
    link = ("url", "https://span.example/1")
    csl = record(("container-title", "River Style Manual,"), link).csl
    assert (csl["title"], csl.get("container-title")) == ("River Style Manual", None)
    paper = record(("container-title", "The New York Times,"), link).csl
    assert "title" not in paper


def test_the_link_to_a_copy_ends_no_title():
    assert record(("title", "« Le sel [archive] »,")).csl["title"] == "Le sel"
    assert record(("title", "« Le sel [archive] de l’eau »,")).csl["title"].count("[archive]") == 1
