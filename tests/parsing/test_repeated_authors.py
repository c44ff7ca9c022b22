"""Entries whose authors are those of the entry before, through ``find``."""

import pytest

import citekit

FIRST = "Lang, Anna, and Ida Roth. 2014. *Rivers*. Oslo: Oar."
LANG, ROTH = {"family": "Lang", "given": "Anna"}, {"family": "Roth", "given": "Ida"}


def found(*entries):
    text = "# T\n\nText.\n\n## References\n\n" + "\n\n".join(entries) + "\n"
    (article,) = citekit.find(text.encode(), media_type="text/markdown")
    return [entry.reference for entry in article.lists[0].entries]


@pytest.mark.parametrize("mark", ["———.", "---.", "______.", "Dies."])
def test_names_of_the_entry_before(mark):
    _, second, third = found(
        FIRST, f"{mark} 2016. *Lakes*. Oslo: Oar.", f"{mark} 2018. *Seas*. Oslo: Oar."
    )
    assert second.csl["author"] == third.csl["author"] == [LANG, ROTH]
    assert (second.csl["title"], third.csl["title"]) == ("Lakes", "Seas")
    assert second.findings == ()
    start, end = second.fields["author"].span
    assert second.raw[start:end] == mark


def test_editors_of_a_book_by_the_same_people():
    _, second = found(FIRST, "———, eds. 2016. *Lakes*. Oslo: Oar.")
    assert (second.csl["editor"], second.csl.get("author")) == ([LANG, ROTH], None)


def test_names_of_editors_are_taken_too():
    _, second = found("Roth, Ida, ed. 2014. *Rivers*. Oslo: Oar.", "———. 2016. *Lakes*. Oslo: Oar.")
    assert second.csl["author"] == [ROTH]


def test_names_are_as_sure_as_where_they_were_read():
    first, second, third = found(
        FIRST, "———. 2016. *Lakes*. Oslo: Oar.", "———. 2018. *Seas*. Oslo: Oar."
    )
    sure = first.fields["author"].confidence
    assert 0 < sure < 1
    assert second.fields["author"].confidence == third.fields["author"].confidence == sure
    editors, by_them = found(
        "Roth, Ida, ed. 2014. *Rivers*. Oslo: Oar.", "———. 2016. *Lakes*. Oslo: Oar."
    )
    sure = editors.fields["editor"].confidence
    assert by_them.fields["author"].confidence == sure >= by_them.confidence


def test_names_of_an_entry_further_up_need_a_look():
    _, between, last = found(
        FIRST, "*The Book of Rain*. Oslo: Oar, 2015.", "———. 2016. *Lakes*. Oslo: Oar."
    )
    assert "author" not in between.csl
    assert last.csl["author"] == [LANG, ROTH]
    assert last.fields["author"].confidence == 0
    assert last.needs_look


def test_first_entry_of_a_list_has_nothing_to_repeat():
    (first, _) = found("———. 2016. *Lakes*. Oslo: Oar.", FIRST)
    assert "author" not in first.csl
    assert first.needs_look


def test_the_same_work_is_no_author():
    _, second = found(FIRST, "Ebd., S. 12.")
    assert LANG not in second.csl.get("author", [])


def test_editor_who_is_the_author_of_the_same_entry():
    _, second = found(
        FIRST, "Adorno, Theodor: Kritik. In: Ders. (Hg.): *Prismen*. Frankfurt: Ufer 1955, S. 7-31."
    )
    assert LANG not in second.csl.get("editor", [])
    assert second.csl["author"] == [{"family": "Adorno", "given": "Theodor"}]


@pytest.mark.parametrize("mark", ["Dies./Wolf, Uta:", "Dies. / Wolf, Uta:", "———, and Uta Wolf."])
def test_others_may_have_written_with_them(mark):
    _, second = found("Lang, Anna: Flüsse. Ulm: Ruder 2014.", f"{mark} Seen. Ulm: Ruder 2016.")
    assert second.csl["author"] == [LANG, {"family": "Wolf", "given": "Uta"}]
    assert second.csl["title"] == "Seen"


def test_who_edited_with_them():
    _, second = found(
        "Lang, Anna: Flüsse. Ulm: Ruder 2014.", "Dies./Wolf, Uta (Hg.): Seen. Ulm: Ruder 2016."
    )
    assert second.csl["editor"] == [LANG, {"family": "Wolf", "given": "Uta"}]
    assert "author" not in second.csl


def test_a_word_for_one_author_means_the_first():
    first = "Lang, Anna/Roth, Ida: Flüsse. Ulm: Ruder 2014."
    _, second, third = found(
        first, "Ders.: Seen. Ulm: Ruder 2016.", "Dies.: Meere. Ulm: Ruder 2017."
    )
    assert second.csl["author"] == [LANG]
    assert third.csl["author"] == [LANG]
    _, second = found(first, "Dies.: Seen. Ulm: Ruder 2016.")
    assert second.csl["author"] == [LANG, ROTH]
    _, second = found(first, "Dies./Wolf, Uta: Seen. Ulm: Ruder 2016.")
    assert second.csl["author"] == [LANG, {"family": "Wolf", "given": "Uta"}]
