"""HTML in Markdown, and addresses that tags run through."""

import pytest

from citekit.repair.tags import is_parted, markup_in


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("a <b>c</b> <br/> <A HREF='x'>", ["<b>", "<br/>", "<A HREF='x'>"]),
        ("a <!-- <b> --> <b>", ["<!-- <b> -->", "<b>"]),
        ("<script>x = '<b>'</script> <STYLE>b</STYLE>",
         ["<script>x = '<b>'</script", "<STYLE>b</STYLE"]),
        # What has no end, or is no tag of HTML, is text.
        ("<!-- a <b>", ["<b>"]),
        ("<script a <i>", ["<i>"]),
        ("1 < 2 <Card url='x'/> <my-card> <https://a.example> <b c", []),
        ("CODE <!-- <b> --> CODE <u> <i>", ["<b>", "<i>"]),
    ],
)  # fmt: skip
def test_markup(source, found):
    def is_code(at):
        return source[:at].endswith("CODE ")

    markup = list(markup_in(source, 0, is_code))
    assert [source[one.start : one.end] for one in markup] == found
    assert all(
        one.is_tag is not source[one.start :].lower().startswith(("<!", "<s")) for one in markup
    )


def test_what_stands_before_the_text_is_not_looked_at():
    assert [one.start for one in markup_in("<b> <i>", 1, lambda _: False)] == [4]


@pytest.mark.no_cover
def test_beginnings_without_end_take_no_time():
    source = "<!--" * 50_000 + "<script " * 50_000
    assert list(markup_in(source, 0, lambda _: False)) == []


@pytest.mark.parametrize(
    ("before", "after", "parted"),
    [
        ("", "<wbr>/c", True),
        ("", "</b><i class='x'>c</i>", True),
        ("", "</b>.html", True),
        ("", "<b>&amp;c</b>", True),
        ("", "</b>. Next", False),
        ("", "</b>, next", False),
        ("", "</b> c", False),
        ("", "</b>", False),
        ("", "<b>&nbsp;c", False),
        ("", "<br>c", False),
        ("", "</a>c", False),
        ("", "<sup>1</sup>", False),
        ("", "/c", False),
        ("http://copies.example/2019/<wbr>", "", True),
        ("http://copies.example/?u=<b>", "", True),
        ("http://copies.example/2019<wbr>", "", False),
        ("See: <b>", "", False),
        ("See:<b>", "", False),
        ("http://copies.example/ <b>", "", False),
        ("http://copies.example/<br>", "", False),
    ],
)
def test_addresses_that_tags_run_through(before, after, parted):
    address = "http://a.example/b"
    source = before + address + after
    assert is_parted(source, len(before), len(before + address)) is parted
