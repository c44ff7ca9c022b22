"""References through the CSL processor."""

from __future__ import annotations

import subprocess

import pytest

from citekit.errors import CitekitError
from citekit.styling import processor
from citekit.styling.processor import style_references
from citekit.styling.styles import Style, find_style

from .making import BOOK, ELM, PAGE, needs_styles

pytestmark = needs_styles


def styled(style, *items, **more):
    return [one.text for one in style_references(items, find_style(style), **more)]


def test_each_shipped_style():
    assert styled("chicago-author-date", BOOK) == ["Ash, Amy. 2017. Of Rivers. Span Press."]
    assert styled("apa", BOOK) == ["Ash, A. (2017). Of rivers. Span Press."]
    assert styled("mla", BOOK) == ["Ash, Amy. Of Rivers. Span Press, 2017."]
    assert styled("harvard", BOOK) == ["Ash, A. (2017) Of rivers. Span Press."]
    assert styled("ieee", BOOK) == ["A. Ash, Of rivers. Span Press, 2017."]
    assert styled("gb-t-7714", BOOK) == ["ASH A, 2017. Of rivers[M]. Span Press."]
    assert styled("gb-t-7714-numeric", BOOK) == ["ASH A. Of rivers[M]. Span Press, 2017."]


def test_literal_names_and_access_dates():
    assert styled("apa", PAGE) == [
        "World Health Organization. (n.d.). Air pollution. Retrieved March 9, 2021, from "
        "https://who.example/air"
    ]
    assert styled("harvard", PAGE) == [
        "World Health Organization (no date) Air pollution. Available at: "
        "https://who.example/air (Accessed: 9 March 2021)."
    ]
    assert "Accessed 9 Mar. 2021." in styled("mla", PAGE)[0]


def test_year_suffixes():
    items = [{**BOOK, "title": title} for title in ("B", "A")]
    assert styled("chicago-author-date", *items) == [
        "Ash, Amy. 2017a. A. Span Press.",
        "Ash, Amy. 2017b. B. Span Press.",
    ]
    given = [{**BOOK, "title": "B", "year-suffix": "a"}, {**BOOK, "title": "A", "year-suffix": "b"}]
    assert styled("apa", *given) == [
        "Ash, A. (2017a). B. Span Press.",
        "Ash, A. (2017b). A. Span Press.",
    ]
    assert styled("mla", *given, substitute=False)[0] == "Ash, Amy. A. Span Press, 2017."


def test_sorting():
    items = [{**BOOK, "author": [ELM]}, PAGE, BOOK]
    order = [one.number for one in style_references(items, find_style("apa"))]
    assert order == [2, 0, 1]
    order = [one.number for one in style_references(items, find_style("apa"), sort=False)]
    assert order == [0, 1, 2]
    order = [one.number for one in style_references(items, find_style("ieee"))]
    assert order == [0, 1, 2]


def test_labels_stand_apart():
    (one,) = style_references([BOOK], find_style("ieee"))
    assert one.label == "[1]"


def test_an_author_who_comes_again():
    items = [BOOK, {**BOOK, "title": "Of roads"}]
    assert styled("mla", *items)[1].startswith("———. ")
    assert styled("mla", *items, substitute=False)[1].startswith("Ash, Amy. ")


def test_chinese():
    book = {
        "type": "article-journal",
        "title": "论“硬译”",
        "author": [{"family": "鲁", "given": "迅"}, {"literal": "水利部"}],
        "container-title": "萌芽月刊",
        "issued": {"date-parts": [[1930]]},
        "volume": "1",
        "issue": "3",
    }
    assert styled("gb-t-7714-numeric", book) == ["鲁迅, 水利部. 论“硬译”[J]. 萌芽月刊, 1930, 1(3)."]
    assert styled("apa", book) == ["鲁迅, & 水利部. (1930). 论“硬译”. 萌芽月刊, 1(3)."]


def test_words_of_a_bilingual_list():
    many = [{"family": name, "given": "A."} for name in ("Ash", "Elm", "Fir", "Oak")]
    chinese = [{"literal": name} for name in ("陈寅恪", "钱锺书", "费孝通", "鲁迅")]
    items = [{**BOOK, "author": many}, {**BOOK, "title": "桥", "author": chinese}]
    first, second = styled("gb-t-7714", *items)
    assert first.startswith("陈寅恪, 钱锺书, 费孝通, 等, 2017. 桥")
    assert second.startswith("ASH A, ELM A, FIR A, et al., 2017. Of rivers")


def test_names_that_were_cut_stay_cut():
    cut = {**BOOK, "author": [*BOOK["author"], {"literal": "others"}]}
    assert styled("apa", cut) == ["Ash, A. et al. (2017). Of rivers. Span Press."]
    assert styled("gb-t-7714-numeric", cut) == ["ASH A, et al. Of rivers[M]. Span Press, 2017."]
    chinese = {**cut, "title": "桥", "author": [{"literal": "鲁迅"}, {"literal": "others"}]}
    assert styled("gb-t-7714-numeric", chinese) == ["鲁迅, 等. 桥[M]. Span Press, 2017."]


def test_titles_of_other_languages_keep_their_letters():
    german = {**BOOK, "title": "Die alten Straßen der Stadt"}
    assert "Die alten Straßen der Stadt" in styled("mla", german, language="de")[0]


def test_another_locale():
    (text,) = [one.text for one in style_references([PAGE], find_style("mla", locale="de-DE"))]
    assert "Zugegriffen 9. März 2021" in text


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        "\\input{/etc/passwd} $(id) `id`",
        "@article{x} --- \0 \x1b[31m",
        "half \ud800",
        "{{template}} <i>",
    ],
)
def test_titles_are_text(title):
    (text,) = styled("ieee", {**BOOK, "title": title})
    assert title.split()[0] in text


def test_what_prints_nothing_is_missing():
    assert (
        style_references([{"type": "book", "custom": {}}, BOOK], find_style("ieee"))[-1].number == 1
    )
    assert style_references([], find_style("apa")) == []


def failing(**more):
    def run(*_, **__):
        if "error" in more:
            raise more["error"]
        return subprocess.CompletedProcess([], more["code"], b"{}", b"boom\n")

    return run


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"error": subprocess.TimeoutExpired("pandoc", 1)}, "took longer"),
        ({"error": OSError(13, "Permission denied")}, "cannot be run: Permission denied"),
        ({"code": 251}, "refused the style apa: boom"),
    ],
)
def test_failures_are_sentences(monkeypatch, how, said):
    monkeypatch.setattr(processor.subprocess, "run", failing(**how))
    with pytest.raises(CitekitError, match=said):
        styled("apa", BOOK)


def test_a_style_that_never_ends(monkeypatch):
    monkeypatch.setattr(processor, "_SECONDS", 5.0)
    loop = (
        find_style("apa")
        .source.replace(b"</style>", b'<macro name="x"><text macro="x"/></macro></style>')
        .replace(b"<layout", b'<layout delimiter=""><text macro="x"/></layout><layout', 1)
    )
    with pytest.raises(CitekitError):
        style_references([BOOK], Style("loop", loop))


def test_without_pandoc(monkeypatch):
    processor.find_pandoc.cache_clear()
    monkeypatch.setattr(processor, "find_spec", lambda _: None)
    monkeypatch.setattr(processor.shutil, "which", lambda _: None)
    with pytest.raises(CitekitError, match=r"pip install 'citekit\[styles\]'"):
        styled("apa", BOOK)
    processor.find_pandoc.cache_clear()


def test_odd_values_of_one_reference_cost_no_other():
    odd = {"type": "book", "title": "Odd", "volume": 1.5, "issued": {"date-parts": [["x", 2]]}}
    press = {"type": "book", "title": "Dams", "issued": {"literal": "in press"}}
    assert styled("apa", odd, press) == ["Dams. (in press).", "Odd: 1.5. (n.d.)."]
