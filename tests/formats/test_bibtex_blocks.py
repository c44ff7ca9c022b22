"""The blocks of BibTeX files, also of broken ones."""

from citekit.formats.bibtex_blocks import read_entries
from citekit.formats.reading import Reading


def entries(text):
    reading = Reading("bibtex")
    return read_entries(text, reading), [str(problem) for problem in reading.problems]


def test_strings_concatenation_and_both_kinds_of_brackets():
    found, problems = entries(
        '@string{press = "River " # {Press}}\n'
        '@book(a, publisher = press # " {Ltd}", year = 2000, month = jan # "~5")\n'
    )
    assert found[0].values == {
        "publisher": "River Press {Ltd}",
        "year": "2000",
        "month": "jan~5",
    }
    assert found[0].line == 2
    assert problems == []


def test_lines_of_fields():
    found, _ = entries("\n@book{a,\n  title = {A},\n\n  url = {http://a.example}}\n")
    assert (found[0].line, found[0].lines) == (2, {"title": 3, "url": 5})


def test_what_is_left_out_is_said():
    _, problems = entries('% by hand\n@preamble{"\\def\\x{1}"}\n@comment{jabref-meta: x}\n')
    assert [problem.split(":")[0] for problem in problems] == ["line 1", "line 2", "line 3"]


def test_what_is_left_out_makes_no_bad_file():
    reading = Reading("bibtex")
    read_entries(
        "@preamble{1}\nstray\n@book{, crossref = {none}, publisher = acm,\n% year = 1\n}\n", reading
    )
    assert len(reading.problems) == 6
    assert reading.errors == []


def test_long_texts_are_shortened():
    for length, shown in ((60, "x" * 60), (61, "x" * 59 + "…")):
        _, problems = entries("x" * length)
        assert problems == [f"line 1: text outside of entries is left out: {shown!r}."]
    _, problems = entries('@preamble{"x"}')
    assert problems == ["line 1: a preamble is left out: '@preamble{\"x\"}'."]


def test_quotes_braces_and_what_is_too_much():
    found, problems = entries(
        '@book{k, title = "A {"}b{"} {{c}} d", note = {a}#{b}#"c", url = #may#,\n'
        'annote = "x" y}\n@book{l, title = "A {" b}\n'
    )
    assert found[0].values == {
        "title": 'A {"}b{"} {{c}} d', "note": "abc", "url": "#may#", "annote": "x",
    }  # fmt: skip
    assert problems[:2] == [
        "line 1 (k): url cannot be read to its end: '#may#' is too much.",
        "line 2 (k): annote cannot be read to its end: 'y' is too much.",
    ]


def test_groups_in_values():
    found, problems = entries("@book{k, title = {a {b {c}} d} # {e}, note = {f}y}\n")
    assert found[0].values == {"title": "a {b {c}} de", "note": "f"}
    assert problems == ["line 1 (k): note cannot be read to its end: 'y' is too much."]


def test_one_bad_entry_costs_no_other():
    found, problems = entries(
        "@book{open, title = {A,\n year = 2000\n\n@book{good, title = {B}}\n"
        "@book{comma, title = {C}\n year = 2001}\n@book{last, title = {D}}\n"
    )
    assert [entry.key for entry in found] == ["good", "comma", "last"]
    assert problems[0].startswith("line 1: an entry that cannot be read, '@book{open")
    assert problems[-1] == (
        "line 5 (comma): title cannot be read to its end: a comma is missing before year."
    )


def test_the_reason_is_said():
    _, problems = entries("@book{open, title = {A")
    assert problems == [
        "line 1: an entry that cannot be read, '@book{open, title = {A': "
        "unexpectedly reached end of file."
    ]


def test_what_stands_twice():
    found, problems = entries(
        "@string{a = {1}}\n@string{a = {2}}\n@book{k, title={A}, title={B}}\n@book{K, title={C}}\n"
    )
    assert found[0].values == {"title": "A", "title-2": "B"}
    assert len(found) == 2
    assert problems == [
        "line 2: @string a is defined a second time.",
        "line 3 (k): title stands in the entry twice.",
        "line 4 (K): an earlier entry has the same key.",
    ]


def test_unknown_strings_keep_their_name():
    found, problems = entries("@book{k, publisher = acm}\n")
    assert found[0].values == {"publisher": "acm"}
    assert problems == ["line 1 (k): publisher uses acm, which no @string defines."]


def test_parts_take_from_their_book():
    found, problems = entries(
        "@inproceedings{part, crossref = {book}, title = {Part}}\n"
        "@proceedings{book, title = {Book}, year = 1999, note = {B}, crossref = {series}}\n"
        "@book{series, series = {Series}, crossref = {book}}\n"
        "@book{lost, crossref = {nowhere}}\n"
        "@xdata{x, publisher = {Weir}}\n@book{with, xdata = {x, none}}\n"
    )
    by_key = {entry.key: entry.values for entry in found}
    assert by_key["part"]["title"] == "Part"
    assert by_key["part"]["booktitle"] == "Book"
    assert by_key["part"]["year"] == "1999"
    assert by_key["part"]["series"] == "Series"
    assert "note" not in by_key["part"]
    assert by_key["with"]["publisher"] == "Weir"
    assert "x" not in by_key
    assert problems == [
        "line 4 (lost): crossref names nowhere, which is not in the file.",
        "line 6 (with): xdata names none, which is not in the file.",
    ]


def test_all_that_is_inherited_is_whole_before():
    found, problems = entries(
        "@book{k, xdata = {a, b}}\n@xdata{a, series = {S}}\n@xdata{b, xdata = {c}}\n"
        "@xdata{c, xdata = {d}}\n@xdata{d, publisher = {P}, xdata = {b}}\n"
    )
    assert found[0].values == {"xdata": "a, b", "series": "S", "publisher": "P"}
    assert problems == []


def test_comments_behind_fields():
    found, problems = entries(
        "@book{k, title = {50 % of A}, % said a\n  % b\n  year = 1999, % 1\n"
        "  %publisher = {Weir},\n  note = {N}}\n"
    )
    assert found[0].values == {"title": "50 % of A", "year": "1999", "note": "N"}
    assert problems == ["line 4 (k): a field behind % is left out: publisher."]


def test_fields_behind_a_missing_comma_are_read():
    found, problems = entries('@book{k, title = {A}\n year = 1999 note = "N",\n isbn = {1}}\n')
    assert found[0].values == {"title": "A", "year": "1999", "note": "N", "isbn": "1"}
    assert problems == [
        "line 1 (k): title cannot be read to its end: a comma is missing before year.",
        "line 2 (k): year cannot be read to its end: a comma is missing before note.",
    ]
    assert found[0].lines == {"title": 1, "year": 2, "note": 2, "isbn": 3}


def inherited(parent, child, kind):
    found, _ = entries(f"@{kind}{{part, crossref = {{book}}, {child}}}\n{parent}\n")
    values = found[0].values
    del values["crossref"]
    return values


def test_the_title_for_parts_comes_before_the_title():
    book = "@proceedings{book, booktitle = {Proc.}, title = {Proceedings of 1999}}"
    assert inherited(book, "title = {Part}", "inproceedings") == {
        "title": "Part",
        "booktitle": "Proc.",
    }


def test_authors_of_books():
    book = "@book{book, author = {A}, title = {Book}}"
    assert inherited(book, "title = {Part}", "inbook") == {
        "title": "Part", "author": "A", "booktitle": "Book",
    }  # fmt: skip
    own = inherited(book, "author = {B}", "inbook")
    assert (own["author"], own["bookauthor"]) == ("B", "A")
    assert inherited(book, "author = {B}", "incollection")["editor"] == "A"
    assert inherited(book, "title = {Volume}", "book")["author"] == "A"


def test_volumes_have_a_main_title():
    work = "@mvbook{book, author = {A}, title = {Work}, subtitle = {Sub}, volumes = 3}"
    assert inherited(work, "title = {Volume}", "book") == {
        "title": "Volume", "author": "A", "volumes": "3",
        "maintitle": "Work", "mainsubtitle": "Sub",
    }  # fmt: skip
    assert inherited(work, "booktitle = {Volume}", "inbook")["maintitle"] == "Work"


def test_what_programs_note_stays_with_the_book():
    book = "@book{book, file = {a.pdf}, date-added = {2020}, pages = {300}, isbn = {1}, key = {k}}"
    assert inherited(book, "title = {Part}", "inbook") == {"title": "Part", "isbn": "1"}


def test_nothing_hangs():
    assert len(entries("@book{k, title = {" + "a b " * 500_000 + "}}")[0]) == 1
    assert len(entries("@book{k, title = {" + "{" * 100_000 + "}" * 100_000 + "}}")[0]) == 1
    assert entries("@book{k, title={" * 5_000)[0] == []
    assert len(entries("@book{k, title = " + "{a} # " * 20_000 + "{b}}")[0]) == 1
    chain = "".join(f"@book{{k{n}, crossref = {{k{n + 1}}}}}\n" for n in range(5_000))
    assert len(entries(chain)[0]) == 5_000
