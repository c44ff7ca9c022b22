"""Where addresses stand, and what takes their place there."""

import pytest

from .making import NEW, OLD, text_of

PLAIN, PLAIN_NEW = "http://a.example/b", "https://c.example/d?e=1&copy;f"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see http://a.example/b.", "see NEW."),
        ("(http://a.example/b)", "(NEW)"),
        ("“http://a.example/b”", "“NEW”"),
        ("参见http://a.example/b。另见", "参见NEW。另见"),
        ("http://a.example/b, http://a.example/b;", "NEW, NEW;"),
        ("<http://a.example/b>", "<NEW>"),
        ("http://a.example/b\u200b", "NEW\u200b"),
        ("http://a.exam\u00adple/b now", "NEW now"),
        # Other links that hold or go on with it stay as they are.
        ("http://a.example/b/c http://a.example/bc", None),
        ("http://a.example/b?x http://a.example/b#y", None),
        ("http://a.example/b_(c) http://a.example/b.html", None),
        ("http://a.example/b汉字 http://a.example/bü", None),
        ("https://web.archive.org/web/2019/http://a.example/b", None),
        ("http://proxy.example/?u=http://a.example/b", None),
        ("http://a.example/b… (cut)", None),
        ("http://a.example/\nb is a word", None),
    ],
)
def test_plain_text(tmp_path, before, after):
    expected = before if after is None else after.replace("NEW", PLAIN_NEW)
    assert text_of(tmp_path, "a.txt", before, (PLAIN, PLAIN_NEW)) == expected


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "see www.a.example/b.", "see NEW."),
        ("a.md", "- Oar (www.a.example/b) https://www.a.example/b", "- Oar (NEW) NEW"),
        ("a.html", "<p>see www.a.example/b.</p>", "<p>see NEW.</p>"),
        ("a.txt", "http://www.a.example/b www.a.example/b/c x.www.a.example/b", None),
        ("a.md", "[a](www.a.example/b) a@www.a.example/b", None),
    ],
)
def test_what_begins_with_www(tmp_path, name, before, after):
    expected = before if after is None else after.replace("NEW", "https://c.example/d")
    learned = ("https://www.a.example/b", "https://c.example/d")
    assert text_of(tmp_path, name, before, learned) == expected


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.adoc", "http://a.example/b[Text of it] and http://a.example/b/c[x]",
         "NEW[Text of it] and http://a.example/b/c[x]"),
        ("a.adoc", "link:http://a.example/b[] http://a.example/b.", "link:NEW[] NEW."),
        ("a.rst", "`a <http://a.example/b>`_ and\n\n.. _b: http://a.example/b",
         "`a <NEW>`_ and\n\n.. _b: NEW"),
        ("a.txt", "http://a.example/b[1]", None),
    ],
)  # fmt: skip
def test_other_markup(tmp_path, name, before, after):
    expected = before if after is None else after.replace("NEW", PLAIN_NEW)
    assert text_of(tmp_path, name, before, (PLAIN, PLAIN_NEW)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](http://a.example/b)", "[a](NEW)"),
        ('[a](http://a.example/b "title") x', '[a](NEW "title") x'),
        ("[a](<http://a.example/b>)", "[a](<NEW>)"),
        ("[http://a.example/b](http://a.example/b)", "[NEW](NEW)"),
        ("![a](http://a.example/b)", "![a](NEW)"),
        ("<http://a.example/b>", "<NEW>"),
        ("*http://a.example/b* **x**", "*NEW* **x**"),
        ("x [a][r]\n\n[r]: http://a.example/b 'title'\n", "x [a][r]\n\n[r]: NEW 'title'\n"),
        ("x [a][r]\n\n[r]: <http://a.example/b>\n", "x [a][r]\n\n[r]: <NEW>\n"),
        ("x[^1]\n\n[^1]: http://a.example/b.\n", "x[^1]\n\n[^1]: NEW.\n"),
        ("[^1]: See http://a.example/b.\n", "[^1]: See NEW.\n"),
        ("> http://a.example/b\n> more", "> NEW\n> more"),
        ("| a | http://a.example/b |\n|---|---|\n| http://a.example/b | c |",
         "| a | NEW |\n|---|---|\n| NEW | c |"),
        ("x <a href='http://a.example/b'>y</a>", "x <a href='HTML'>y</a>"),
        ("x <a href=http://a.example/b>y</a>", "x <a href=HTML>y</a>"),
        ("[a](http://a.example/b/c) [a](http://a.example/bc)", None),
        ("[a](http://x.example/http://a.example/b)", None),
        # What no reader sees, or what is no link, stays as it does in HTML.
        ("<!-- http://a.example/b -->\n<script>x = 'http://a.example/b'</script>", None),
        ("x <img src='http://a.example/b'><i data-href='http://a.example/b'>y</i>", None),
        ("<link rel=canonical href='http://a.example/b'>", None),
        ("`<!--` http://a.example/b -->", "`<!--` NEW -->"),
        ("<a href=http://a.example/b?x=1>y</a> <Card href='http://a.example/b'>",
         "<a href=http://a.example/b?x=1>y</a> <Card href='HTML'>"),
        ("http://a.example/b<wbr>/c", None),
        ("`http://a.example/b`\n\n```\nhttp://a.example/b\n```\n\n    http://a.example/b\n", None),
    ],
)  # fmt: skip
def test_markdown(tmp_path, before, after):
    new = PLAIN_NEW.replace("&copy;", "&amp;copy;")
    expected = before if after is None else after.replace("NEW", new)
    expected = expected.replace("HTML", PLAIN_NEW.replace("&", "&amp;"))
    assert text_of(tmp_path, "a.md", before, (PLAIN, PLAIN_NEW)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("http://a.example/b\\_c\\_d.", "NEW."),
        ("[x](http://a.example/b_c\\_d)", "[x](NEW)"),
        ("http://a.example/b&#95;c_d", "NEW"),
        ("http://a.example/b\\\\_c_d", "NEW"),
    ],
)
def test_markdown_escapes(tmp_path, before, after):
    pair = ("http://a.example/b_c_d", "https://c.example/")
    assert text_of(tmp_path, "a.md", before, pair) == after.replace("NEW", pair[1])


def test_front_matter(tmp_path):
    before = (
        f"---\ntitle: Rivers\nurl: {PLAIN}\nsource: {PLAIN}\nquoted: '{PLAIN}'\n"
        f"list: [{PLAIN}, x]\n---\n\nText\n"
    )
    after = before.replace(f"e: {PLAIN}", f"e: {NEW}").replace(f"'{PLAIN}'", f"'{NEW}'")
    assert text_of(tmp_path, "a.md", before, (PLAIN, NEW)) == after.replace(
        f"[{PLAIN},", f"[{NEW},"
    )


def test_the_own_address_in_front_matter(tmp_path):
    its_own = (
        f"---\nurl:\n  {PLAIN}\nlink: >-\n  {PLAIN}\n'permalink': \"{PLAIN}\"\n"
        f"seo:\n  canonical: {PLAIN}\n  canonical_url: '{PLAIN}'\n"
    )
    others = (
        f"source:\n  {PLAIN}\nlinks:\n- url: {PLAIN}\n- title: A\n  url: {PLAIN}\n"
        f"  link: '{PLAIN}'\nmore: {{url: {PLAIN}}}\n---\nText\n"
    )
    expected = its_own + others.replace(PLAIN, NEW)
    assert text_of(tmp_path, "a.md", its_own + others, (PLAIN, NEW)) == expected


@pytest.mark.parametrize(
    ("stated", "is_own"),
    [
        ('{\n  "url": "http://a.example/"\n}', True),
        ('{\n  "title": "A", "url": "http://a.example/"\n}', True),
        ('{"title": "A", "link": "http://a.example/"}', True),
        ('{\n  "seo": {\n    "canonical": "http://a.example/"\n  }\n}', True),
        ('{\n  "source": {\n    "url": "http://a.example/"\n  }\n}', False),
        ('{\n  "source": "http://a.example/"\n}', False),
        ('{"links": ["http://a.example/"]}', False),
    ],
)
def test_the_own_address_in_json(tmp_path, stated, is_own):
    learned = ("http://a.example/", "https://c.example/")
    expected = stated if is_own else stated.replace(*learned)
    assert text_of(tmp_path, "a.md", f"{stated}\n\nText\n", learned) == f"{expected}\n\nText\n"


@pytest.mark.parametrize(
    ("text", "cited", "changed"),
    [
        ("http://a.example/\nb/c.html", {}, False),
        ("> http://a.example/\n> b?c=d", {}, False),
        ("http://a.example/\nb/c.html", {"http://a.example/": [(1, 1)]}, True),
        ("http://a.example/\nb/c.html", {"http://a.example/": [(2, 2)]}, False),
        ("http://a.example/\nand more", {}, True),
        ("http://a.example/\nhttp://b.example/c", {}, True),
        ("http://a.example/\nwww.b.example/c", {}, True),
        ("http://a.example/\n\nb/c.html", {}, True),
        ("- http://a.example/\n- b/c", {}, True),
        ("http://a.example/.\nb/c.html", {}, True),
    ],
)
def test_what_may_go_on_in_the_next_line(tmp_path, text, cited, changed):
    learned = ("http://a.example/", "https://c.example/")
    expected = text.replace(*learned) if changed else text
    assert text_of(tmp_path, "a.txt", text, learned, cited=cited) == expected


def test_of_two_addresses_the_broken_one_that_is_cited(tmp_path):
    pairs = [
        ("http://a.example/", "https://c.example/"),
        ("http://a.example/b", "https://d.example/"),
    ]
    cited = {"http://a.example/b": [(1, 2)], "http://a.example/": [(1, 2)]}
    text = "1. Ash http://a.example/\nb. http://a.example/."
    expected = "1. Ash https://d.example/. https://c.example/."
    assert text_of(tmp_path, "a.txt", text, *pairs, cited=cited) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="http://river.example/a?x=1&amp;y=2">t</a>', '<a href="NEW">t</a>'),
        ('<a href="http://river.example/a?x=1&y=2">t</a>', '<a href="NEW">t</a>'),
        ("<a id=x href='http://river.example/a?x=1&#38;y=2'>t</a>", "<a id=x href='NEW'>t</a>"),
        ("<A HREF=http://river.example/a?x=1&amp;y=2>t</A>", "<A HREF=NEW>t</A>"),
        ('<a href=" http:&#x2F;&#x2F;river.example/a?x=1&amp;y=2 ">t</a>', '<a href=" NEW ">t</a>'),
        ('<a\nhref\n=\n"http://river.example/a?x=1&amp;y=2"\n>t</a>', '<a\nhref\n=\n"NEW"\n>t</a>'),
        ('<blockquote cite="http://river.example/a?x=1&amp;y=2">', '<blockquote cite="NEW">'),
        ("<p>http://river.example/a?x=1&amp;y=2.</p>", "<p>NEW.</p>"),
        ("<p>http://river.example/a?x=1&amp;y=2&nbsp;x &lt;http://river.example/a?x=1&y=2&gt;</p>",
         "<p>NEW&nbsp;x &lt;NEW&gt;</p>"),
        ('<a href="http://river.example/a?x=1&amp;y=2&amp;z=3">t</a>', None),
        ("<p>http://river.example/a?x=1&amp;y=2<wbr>/b</p>", None),
        ("<p>http://copies.example/<wbr>http://river.example/a?x=1&amp;y=2</p>", None),
        ("<p><b>http://river.example/a?x=1&amp;y=2</b></p>", "<p><b>NEW</b></p>"),
        ('<a title="href=http://river.example/a?x=1&amp;y=2" href="/x">t</a>', None),
        ('<a href="/x" data-from="http://river.example/a?x=1&amp;y=2">t</a>', None),
        ('<a href="/x" http://river.example/a?x=1&amp;y=2>t</a>', None),
        ('<link rel=canonical href="http://river.example/a?x=1&amp;y=2">', None),
        ('<script>x = "http://river.example/a?x=1&y=2"</script>', None),
        ("<!-- http://river.example/a?x=1&y=2 -->", None),
        ("<pre>http://river.example/a?x=1&amp;y=2</pre>", None),
    ],
)  # fmt: skip
def test_html(tmp_path, before, after):
    page = f"<html><body><p>Of rivers.</p>{before}</body></html>"
    expected = page if after is None else page.replace(before, after)
    new = NEW.replace("&", "&amp;")
    assert text_of(tmp_path, "a.html", page) == expected.replace("NEW", new)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.html", "https://c.example/a?b=_&amp;region=1"),
        ("a.html", "https://c.example/a?b=_&region=1"),
        ("a.html", "https://c.example/a?b=_&#38;region=1"),
        ("a.md", "https://c.example/a?b=_&region=1"),
    ],
)
def test_attributes_with_what_is_no_character_reference(tmp_path, name, written):
    text = f"<p>Of <a href='{written}'>rivers</a></p>"
    learned = ("https://c.example/a?b=_&region=1", "https://d.example/")
    assert text_of(tmp_path, name, text, learned) == text.replace(written, learned[1])


def test_new_addresses_are_no_markup(tmp_path):
    new = "https://c.example/a_/b--c"
    assert text_of(tmp_path, "a.txt", PLAIN, (PLAIN, new)) == new
    assert text_of(tmp_path, "a.rst", PLAIN, (PLAIN, new)) == "https://c.example/a%5F/b--c"
    assert text_of(tmp_path, "a.adoc", PLAIN, (PLAIN, new)) == "https://c.example/a%5F/b-%2Dc"


def test_code_is_touched_where_an_entry_stands_in_it(tmp_path):
    text = f"# References\n\n```\nOkoye 2017. {PLAIN}\n```\n"
    cited = {PLAIN: [(4, 4)]}
    assert NEW in text_of(tmp_path, "a.md", text, (PLAIN, NEW), cited=cited)


@pytest.mark.no_cover
def test_a_text_full_of_beginnings_takes_no_time(tmp_path):
    text = "[](" * 20_000 + "http://" * 20_000 + "x" * 200_000 + f" {OLD}"
    assert text_of(tmp_path, "a.md", text).endswith(NEW)
