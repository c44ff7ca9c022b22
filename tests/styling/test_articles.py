"""Reference lists of articles in a style, and nothing beside them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import citekit
from citekit.documents.sources import Source
from citekit.errors import CitekitError, UnreadableError
from citekit.styling import Options, find_style, format_article

from .making import BRIDGES, RIVERS, SALT, after, formatted, markdown, needs_styles

pytestmark = [needs_styles, pytest.mark.usefixtures("printed_once")]

ARTICLES = sorted((Path(__file__).parents[2] / "refs/articles").iterdir())

RIVERS_APA = "Ash, A. (2017). *Of Rivers and Roads*. Span Press."
SALT_APA = (
    "Elm, B., & Ash, A. (2015). The Price of Salt in Old Towns. *Journal of Roads*, *12*(3), "
    "271–284."
)
BRIDGES_APA = (
    "Okoye, A. (2011, May 4). Counting Bridges. *The River Post*. "
    "<https://river.example/2011/bridges>"
)


def test_markdown(tmp_path):
    article = formatted(tmp_path, "a.md", markdown(RIVERS, SALT, BRIDGES))
    assert after(article) == markdown(RIVERS_APA, SALT_APA, BRIDGES_APA)
    assert (article.changed, article.kept) == (3, [])
    assert (tmp_path / "a.md").read_text() == markdown(RIVERS, SALT, BRIDGES)


def slanted(entry):
    """Return an entry in HTML."""
    return re.sub(r"\*(.*?)\*", r"<i>\1</i>", entry.replace(" & ", " &amp; "))


def test_html_keeps_items_ids_and_everything_else(tmp_path):
    page = (
        "<html><body><p>Text &eacute; <a href='#r0'>x</a>.</p><h2>References</h2>\n<ul>\n"
        '<li id="r0" class="x">{}</li>\n<li id="r1">{}</li>\n</ul><p>End</p></body></html>'
    )
    rivers = "Ash, Amy. <em>Of Rivers &amp; Roads</em>. Span Press, 2017."
    article = formatted(tmp_path, "a.html", page.format(rivers, slanted(SALT)))
    rivers = "Ash, A. (2017). <i>Of Rivers &amp; Roads</i>. Span Press."
    assert after(article) == page.format(rivers, slanted(SALT_APA))


def test_text(tmp_path):
    text = "On roads\n\nWe walked.\n\nReferences\n\n{}\n\n{}\n\n{}\n"
    article = formatted(
        tmp_path, "a.txt", text.format(*(one.replace("*", "") for one in (RIVERS, SALT, BRIDGES)))
    )
    expected = [re.sub(r"[*<>]", "", one) for one in (RIVERS_APA, SALT_APA, BRIDGES_APA)]
    assert after(article) == text.format(*expected)


def test_lists_are_sorted_as_the_style_has_it(tmp_path):
    article = formatted(tmp_path, "a.md", markdown(BRIDGES, SALT, RIVERS))
    assert after(article) == markdown(RIVERS_APA, SALT_APA, BRIDGES_APA)


def test_numbered_lists_keep_their_order(tmp_path):
    numbered = markdown("{}").replace("- {}", "1. {}\n2. {}\n3. {}")
    article = formatted(tmp_path, "a.md", numbered.format(BRIDGES, SALT, RIVERS))
    assert after(article) == numbered.format(BRIDGES_APA, SALT_APA, RIVERS_APA)


def test_a_style_without_an_order_keeps_that_of_the_list(tmp_path):
    article = formatted(tmp_path, "a.md", markdown(BRIDGES, RIVERS), style="ieee")
    assert after(article).index("A. Okoye") < after(article).index("A. Ash")


def test_anchors_move_with_their_entries(tmp_path):
    items = [f'<a id="{name}"></a>{one}' for name, one in (("b", BRIDGES), ("r", RIVERS))]
    article = formatted(tmp_path, "a.md", markdown(*items))
    assert after(article) == markdown(f'<a id="r"></a>{RIVERS_APA}', f'<a id="b"></a>{BRIDGES_APA}')


def test_what_programs_read_moves_with_its_entry(tmp_path):
    mark = '<span class="Z3988" title="{}"></span>'
    items = [f"<li>{re.sub('[*]', '', one)} {mark.format(one[:3])}</li>" for one in (SALT, RIVERS)]
    page = f"<h1>On roads</h1><p>We walked.</p><h2>References</h2><ul>{''.join(items)}</ul>"
    text = after(formatted(tmp_path, "a.html", page))
    assert re.findall(r'<li>(Ash|Elm)|title="(Ash|Elm)"', text) == [
        ("Ash", ""), ("", "Ash"), ("Elm", ""), ("", "Elm"),
    ]  # fmt: skip


def test_remarks_and_unsure_entries_stay_and_so_does_the_order(tmp_path):
    remark = RIVERS + " Borrowed from grandmother, who never got it back."
    article = formatted(tmp_path, "a.md", markdown(BRIDGES, remark, SALT))
    assert after(article) == markdown(BRIDGES_APA, remark, SALT_APA)
    (kept,) = article.kept
    assert kept.line == 8
    assert "more than a record holds" in kept.reason or "confidence" in kept.reason


def test_what_is_struck_out_stays(tmp_path):
    struck = "Okoye, Ada. ~~*Of Rivers*~~ *Of Roads*. New York: Span Press, 2017."
    article = formatted(tmp_path, "a.md", markdown(RIVERS, struck), "mla")
    assert struck in after(article)
    assert [one.reason for one in article.kept] == ["something in it is struck out or inserted"]


def test_all_may_be_called_unsure(tmp_path):
    article = formatted(tmp_path, "a.md", markdown(RIVERS, SALT), least=1.01)
    assert after(article) == markdown(RIVERS, SALT)
    assert len(article.kept) == 2


def test_given_letters_behind_years_stay(tmp_path):
    one = "Ash, Amy. 2017b. *A First Book of Rivers*. New York: Span Press."
    two = "Ash, Amy. 2017a. *The Second Book of Rivers*. New York: Span Press."
    text = after(formatted(tmp_path, "a.md", markdown(two, one)))
    assert "(2017b). *A First" in text
    assert "(2017a). *The Second" in text
    assert text.index("2017a") < text.index("2017b")


def test_line_ends_encoding_indentation_and_wrapping_stay(tmp_path):
    wrapped = (
        "# Straßen\r\n\r\n## References\r\n\r\n"
        '  - Elm, Bruno, and Amy Ash. "The Price of Salt in Old Towns."\r\n'
        "    *Journal of Roads*, vol. 12, no. 3, 2015, pp. 271-284.\r\n"
        "  - Ash, Amy. *Of Rivers and Roads*. New York: Span Press, 2017.\r\n"
    )
    data = b"\xef\xbb\xbf" + wrapped.encode()
    article = formatted(tmp_path, "a.md", data)
    new = article.rewritten.data.decode()
    assert article.rewritten.data.startswith(b"\xef\xbb\xbf")
    assert "\n" not in new.replace("\r\n", "")
    assert "\r\n    " in new
    assert max(map(len, new.splitlines())) < 75


def test_encodings(tmp_path):
    page = (
        f"<meta charset=windows-1252><h2>References</h2><ul><li>{RIVERS}</li><li>{SALT}</li></ul>é"
    )
    article = formatted(tmp_path, "a.html", page.replace("*", "").encode("cp1252"), style="mla")
    assert article.rewritten.data.endswith("é".encode("cp1252"))
    assert article.changed == 2


def test_copies_of_what_is_gone(tmp_path):
    copy = "https://web.archive.org/web/2012/https://river.example/2011/bridges"
    copies = {"https://river.example/2011/bridges": copy}
    joined = formatted(tmp_path, "a.md", markdown(BRIDGES, SALT), copies=copies)
    assert f"<https://river.example/2011/bridges>. Archived at <{copy}>" in after(joined)
    again = formatted(tmp_path, "b.md", after(joined), copies=copies)
    assert again.changed == 0
    replaced = formatted(tmp_path, "a.md", markdown(BRIDGES, SALT), copies=copies, way="replace")
    assert f"*The River Post*. <{copy}>" in after(replaced)
    assert formatted(tmp_path, "b.md", after(replaced), copies=copies).changed == 0


def test_corrections_win(tmp_path):
    corrected = {
        "type": "book",
        "title": "Of Rivers",
        "author": [{"family": "Ash", "given": "Amy"}],
        "publisher": "Weir Press",
        "issued": {"date-parts": [[2018]]},
    }
    article = formatted(
        tmp_path,
        "a.md",
        markdown(RIVERS, SALT),
        correction=lambda entry: corrected if "Rivers" in entry.raw else None,
    )
    assert "Ash, A. (2018). *Of Rivers*. Weir Press." in after(article)


def test_the_journal_or_link_that_a_correction_took_away_is_not_lost(tmp_path):
    corrected = {"type": "book", "title": "Of Salt", "author": [{"literal": "Ash"}]}
    article = formatted(tmp_path, "a.md", markdown(SALT), correction=lambda _: corrected)
    assert article.changed == 0
    assert "it says more than its corrected record (Journal of Roads)" in article.kept[0].reason


HOSTILE = [
    "<script>alert(1)</script> and Roads",
    "Of [Roads](javascript:alert(1)) and Rivers",
    "Of $x_1$ \\input{roads} and {{ page }}",
]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_hostile_titles(tmp_path, name, title):
    shown = title.replace("<", "&lt;").replace(">", "&gt;") if name == "a.html" else title
    entry = f"Ash, Amy. {shown}. New York: Span Press, 2017."
    plain = SALT.replace("*", "")
    page = f"<h2>References</h2><ul><li>{entry}</li><li>{plain}</li></ul>"
    text = page if name == "a.html" else f"Text.\n\nReferences\n\n{entry}\n\n{plain}\n"
    new = after(formatted(tmp_path, name, text))
    if name == "a.html":
        assert "<script" not in new
        assert "href" not in new
    else:
        assert title in new or entry in new


@pytest.mark.parametrize("style", ["chicago-author-date", "apa", "ieee"])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_twice_is_once(path, style, tmp_path):
    options = Options(find_style(style))
    first = format_article(Source(path.name, path), options)
    copy = tmp_path / path.name
    copy.write_bytes(first.rewritten.data)
    second = format_article(Source(path.name, copy), options)
    assert second.rewritten.data == first.rewritten.data
    assert second.changed == 0


def test_writing(tmp_path):
    article = formatted(tmp_path, "a.md", markdown(RIVERS, SALT))
    article.write()
    assert (tmp_path / "a.md").read_text() == markdown(RIVERS_APA, SALT_APA)
    with pytest.raises(CitekitError, match="changed meanwhile"):
        article.write()
    again = formatted(tmp_path, "b.md", markdown(RIVERS_APA, SALT_APA))
    os.unlink(tmp_path / "b.md")  # noqa: PTH108
    again.write()  # there is nothing to write


def test_what_is_no_file():
    options = Options(find_style("apa"))
    with pytest.raises(UnreadableError, match="save it and format the file"):
        format_article(Source("https://a.example/", url="https://a.example/"), options)
    with pytest.raises(UnreadableError):
        format_article(Source("a.md", Path("/nowhere/a.md")), options)


@pytest.mark.parametrize("style", ["chicago-author-date", "mla", "apa"])
def test_a_family_name_alone_behind_a_whole_name_comes_back(tmp_path, style):
    article = formatted(
        tmp_path,
        "a.md",
        markdown(
            "Sun, Yanmei and Jiang. 2017. *Media of Rivers and Roads*. Singapore: Span Press.",
            BRIDGES,
        ),
        style,
    )
    assert (article.changed, article.kept) == (2, [])
    article.write()
    [found] = citekit.find(tmp_path / "a.md")
    assert found.lists[0].entries[1].reference.csl["author"] == [
        {"family": "Sun", "given": "Yanmei" if style != "apa" else "Y."},
        {"literal": "Jiang"},
    ]


def test_names_that_would_be_read_as_others_stay(tmp_path):
    # With commas between them, the first two of three lone names look like one.
    entry = "Katharina & Amy & Ruth. 2017. *Media of Rivers and Roads*. Span Press."
    article = formatted(tmp_path, "a.md", markdown(entry, BRIDGES), "chicago-author-date")
    assert [one.reason for one in article.kept] == ["in this style it would be read otherwise"]
    assert entry in after(article)


@pytest.mark.parametrize("style", ["chicago-author-date", "mla"])
@pytest.mark.parametrize(
    "title",
    [
        "Dit is een brood’s verhaal dat niet is wat je denkt",
        "Warum der Fluss die Brücken der alten Stadt trägt",
        "Les secrets de la rivière dans les Alpes",
        "La historia secreta de los puentes",
    ],
)
def test_titles_that_are_not_english_get_no_capitals(tmp_path, style, title):
    entry = f"Vos, Anna. 2018. “{title}.” *River Talk*, 5 May 2018. https://river.example/a."
    english = "Okoye, Ada. 2011. “Counting bridges in old towns.” *The River Post*, 4 May 2011."
    text = after(formatted(tmp_path, "a.md", markdown(english, SALT, entry), style))
    assert title in text
    assert "Counting Bridges in Old Towns" in text
