"""WordPress exports: which posts there are, what they say and where it stands."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit import find
from citekit.documents import BlockKind, Document
from citekit.documents.sources import Source, find_sources, post_source
from citekit.errors import UnreadableError
from citekit.extraction import extract_articles
from tests.documents.exports import HEAD, TAIL, Item, export

REFS = Path(__file__).parents[2] / "refs" / "articles"
ABBOTT = "Abbott, Lena. 2011. “Rates of moss.” <i>Journal of Bryology</i> 33 (2): 101–109."
CARVER = "Carver, Ann. 2003. <em>A history of walls</em>. London: Fennel Press."
NO_DATE = {"date-parts": [[0, 0, 0]]}
LIST = f"<h2>References</h2>\n<ul>\n<li>{ABBOTT}</li>\n<li>{CARVER}</li>\n</ul>"


def written(folder: Path, text: str | bytes, name: str = "export.xml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def documents(path: Path, *, drafts: bool = False) -> Iterator[Document]:
    return (source.document() for source in find_sources([path], drafts=drafts))


def only(folder: Path, item: Item) -> Document:
    (document,) = documents(written(folder, export([item])))
    return document


def raws(document: Document) -> list[str]:
    return [e.raw for a in extract_articles(document) for f in a.lists for e in f.entries]


def problem(sources: list[Source]) -> str:
    with pytest.raises(UnreadableError) as caught:
        sources[-1].read()
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_post_says_title_author_date_and_address(tmp_path: Path) -> None:
    document = only(tmp_path, Item(LIST, title="Moss &amp; <em>stone</em>"))
    (article,) = extract_articles(document)
    assert article.title == "Moss & stone"
    assert article.authors == [{"family": "Lindqvist", "given": "Tove"}]
    assert article.date == {"date-parts": [[2019, 5, 2]]}
    assert article.url == "https://moss.example/2019/05/moss/"
    assert document.name.endswith("export.xml#https://moss.example/2019/05/moss/")
    assert document.format == "wxr"
    assert document.metadata.language == "en-GB"


def test_an_unknown_author_keeps_the_name_of_the_account(tmp_path: Path) -> None:
    assert only(tmp_path, Item(LIST, author="guest")).metadata.authors == [{"literal": "guest"}]


def test_posts_and_pages_are_read_and_nothing_else(tmp_path: Path) -> None:
    kinds = ["post", "page", "attachment", "nav_menu_item", "revision", "wp_template"]
    items = [Item(LIST, link=f"https://moss.example/{kind}/", kind=kind) for kind in kinds]
    path = written(tmp_path, export(items))
    addresses = [document.metadata.url for document in documents(path)]
    assert addresses == ["https://moss.example/post/", "https://moss.example/page/"]


def test_drafts_are_read_on_request_and_what_is_in_the_bin_never(tmp_path: Path) -> None:
    states = ["draft", "private", "future", "pending", "publish", "trash", "auto-draft", "inherit"]
    items = [Item(LIST, link=f"https://moss.example/{one}/", status=one) for one in states]
    path = written(tmp_path, export(items))
    assert [one.metadata.url for one in documents(path)] == ["https://moss.example/publish/"]
    assert len(list(documents(path, drafts=True))) == 5


def test_drafts_have_no_date_and_an_address_by_number(tmp_path: Path) -> None:
    item = Item(LIST, link="", status="draft", date="0000-00-00 00:00:00", number=31)
    (document,) = documents(written(tmp_path, export([item])), drafts=True)
    assert document.metadata.date is None
    assert document.metadata.url == "https://moss.example/?p=31"


def test_posts_with_one_address_stay_apart(tmp_path: Path) -> None:
    path = written(tmp_path, export([Item(LIST), Item(LIST, number=8), Item(LIST, number=8)]))
    names = [source.name for source in find_sources([path])]
    assert len(set(names)) == 3


def test_lines_and_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    text = export(
        [Item("One.", link="https://moss.example/1/"), Item(f"Two &amp; three.\n\n{LIST}")]
    )
    lines = text.split("\n")
    _, document = documents(written(tmp_path, text))
    (article,) = extract_articles(document)
    assert lines[article.line_start - 1].endswith("<item>")
    for entry in article.lists[0].entries:
        assert entry.raw[:12] in lines[entry.line_start - 1]
        assert document.line_at(entry.start) == entry.line_start == entry.line_end
    for block in document.blocks:
        for at, char in enumerate(block.text):
            assert document.source[block.source_map.source(at)] in (char, "&", "\n")


def test_paragraphs_and_line_breaks_are_made_as_wordpress_makes_them(tmp_path: Path) -> None:
    content = (
        "One\nstill one <b>bold</b>\n\nTwo\n<div>Three\n\nFour</div>\nFive\n<pre>a\n\nb</pre>\nSix"
    )
    blocks = only(tmp_path, Item(content)).blocks
    assert [block.text for block in blocks] == [
        "One\nstill one bold", "Two", "Three", "Four", "Five", "a\n\nb", "Six",
    ]  # fmt: skip
    assert blocks[0].hard_breaks == {3}
    assert blocks[5].kind is BlockKind.CODE


def test_a_bibliography_typed_line_by_line_gives_its_entries(tmp_path: Path) -> None:
    content = f"Moss grows.\n\n<strong>References</strong>\n\n{ABBOTT}\n\n{CARVER}"
    assert [raw[:6] for raw in raws(only(tmp_path, Item(content)))] == ["Abbott", "Carver"]


def test_the_block_editor_keeps_its_own_paragraphs(tmp_path: Path) -> None:
    content = "<!-- wp:paragraph -->\n<p>One\nstill one.</p>\n<!-- /wp:paragraph -->"
    assert [block.text for block in only(tmp_path, Item(content)).blocks] == ["One still one."]


@pytest.mark.parametrize("placed", [True, False])
def test_footnotes_of_the_block_editor_become_a_list(tmp_path: Path, placed: bool) -> None:
    content = (
        '<!-- wp:paragraph -->\n<p>Walls stand.<sup data-fn="aa-1" class="fn"><a href="#aa-1"'
        ' id="aa-1-link">1</a></sup></p>\n<!-- /wp:paragraph -->\n'
    )
    content += "<!-- wp:footnotes /-->\n" * placed
    notes = (("aa-1", ABBOTT + ' <a href="https://b.example/33">https://b.example/33</a>'),
             ("bb-2", CARVER + " 🏰\n"))  # fmt: skip
    document = only(tmp_path, Item(content, notes=notes))
    (found,) = extract_articles(document)[0].lists
    assert found.kind == "footnotes"
    first, second = found.entries
    assert first.raw.startswith("Abbott, Lena. 2011. “Rates of moss.” Journal of Bryology 33")
    assert [mark.href for mark in first.marks if mark.kind == "link"] == ["https://b.example/33"]
    assert second.raw.endswith("Fennel Press. 🏰")
    assert (first.anchors, second.anchors) == (("aa-1",), ("bb-2",))
    (mark,) = (one for one in document.blocks[0].marks if one.kind == "link")
    assert mark.href == "#aa-1"
    lines = (tmp_path / "export.xml").read_text("utf-8").split("\n")
    assert "meta_value" in lines[first.line_start - 1]


@pytest.mark.parametrize("kept", ["[", "{}", '[{"id": 1}]', '["a", "b"]', "null", "[" * 50_000])
def test_footnotes_that_are_none_are_left_out(tmp_path: Path, kept: str) -> None:
    item = str(Item("One.", notes=(("a", "b"),)))
    broken = item.replace('[{"content": "b", "id": "a"}]', kept)
    assert kept in broken
    (document,) = documents(written(tmp_path, f"{HEAD}{broken}{TAIL}"))
    assert [block.text for block in document.blocks] == ["One."]


@pytest.mark.parametrize(
    ("opener", "closer"),
    [("[ref]", "[/ref]"), ("[footnote]", "[/footnote]"), ("((", "))"), ('[ref name="a"]', "[/ref]"),
     ("[efn_note]", "[/efn_note]"), ("[mfn]", "[/mfn]")],
)  # fmt: skip
def test_footnotes_in_shortcodes_become_a_list(tmp_path: Path, opener: str, closer: str) -> None:
    content = f"Moss{opener}{ABBOTT}{closer} grows\non walls. {opener}{CARVER}{closer}"
    document = only(tmp_path, Item(content))
    assert document.blocks[0].text == "Moss1 grows\non walls. 2"
    marks = [mark.href for mark in document.blocks[0].marks if mark.kind == "link"]
    assert marks == ["#footnote-1", "#footnote-2"]
    (found,) = extract_articles(document)[0].lists
    assert [entry.anchors for entry in found.entries] == [("footnote-1",), ("footnote-2",)]
    assert [entry.raw[:6] for entry in found.entries] == ["Abbott", "Carver"]
    assert found.entries[1].line_start == found.entries[0].line_start + 1
    place = document.blocks[0].source_map.source(4)
    assert document.source.startswith(opener, place)


def test_a_footnote_may_end_with_a_bracket(tmp_path: Path) -> None:
    document = only(tmp_path, Item("Moss ((Abbott, Lena (2011))) grows."))
    assert [block.text for block in document.blocks] == ["Moss 1 grows.", "Abbott, Lena (2011)"]


@pytest.mark.parametrize("text", ["f((x)) = 2", "as ((a) and (b)) show", "so ((a\n\nb))", "((x"])
def test_double_brackets_need_not_be_footnotes(tmp_path: Path, text: str) -> None:
    blocks = only(tmp_path, Item(text)).blocks
    assert "\n\n".join(block.text for block in blocks) == text


def test_other_shortcodes_are_left_out_and_brackets_stay(tmp_path: Path) -> None:
    content = (
        '[caption id="a" align="left"]<img src="x.png" /> A wall[/caption] is [sic] old [1] (Abbott'
        ' [2011]) and ((x)[gallery ids="1,2"] and [[gallery]] [ref]without end.'
    )
    (block,) = only(tmp_path, Item(content)).blocks
    assert block.text == (
        "A wall is [sic] old [1] (Abbott [2011]) and ((x) and [[gallery]] [ref]without end."
    )


def test_shortcodes_in_code_are_code(tmp_path: Path) -> None:
    (block,) = only(tmp_path, Item("Type <code>[ref]x[/ref]</code>.")).blocks
    assert block.text == "Type [ref]x[/ref]."


def test_content_may_be_escaped_in_place_of_cdata(tmp_path: Path) -> None:
    text = str(Item("CONTENT")).replace(
        "<![CDATA[CONTENT]]>", "&lt;p&gt;A &amp;amp; b&#8211;c&lt;/p&gt;<!-- x -->"
    )
    (document,) = documents(written(tmp_path, f"{HEAD}{text}{TAIL}"))
    (block,) = document.blocks
    assert block.text == "A & b–c"
    assert document.source.startswith("A &amp;amp; b&#8211;c", block.source_map.source(0))
    assert document.source.startswith("&#8211;", block.source_map.source(5))


def test_cdata_may_be_split(tmp_path: Path) -> None:
    (block,) = only(tmp_path, Item("a ]]> b")).blocks
    assert block.text == "a ]]> b"


def test_broken_xml_gives_what_stood_before(tmp_path: Path) -> None:
    text = export([Item(LIST), Item(LIST, link="https://moss.example/2/", number=8)])
    at = text.rindex("</title>")
    path = written(tmp_path, f"{text[:at]}</titel>{text[at + 8 :]}")
    sources = list(find_sources([path]))
    assert len(sources) == 2
    assert len(raws(sources[0].document())) == 2
    line = text.count("\n", 0, at) + 1
    assert f"from line {line:,} on" in problem(sources)
    with pytest.raises(UnreadableError):
        find(path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (HEAD + str(Item(LIST)), "no element found"),
        (HEAD + str(Item(LIST)) + "\x01" + TAIL, "not well-formed"),
        (HEAD + str(Item(LIST)) + "&bomb;" + TAIL, "undefined entity"),
        (HEAD + "<a>" * 100_000, "too deep"),
        (HEAD.replace("<rss", '<!DOCTYPE rss [<!ENTITY a "aa">]>\n<rss') + TAIL, ""),
        (HEAD.replace("UTF-8", "UTF-99") + TAIL, "encoding"),
    ],
)  # fmt: skip
def test_what_no_export_holds_is_said(tmp_path: Path, text: str, reason: str) -> None:
    said = list(find_sources([written(tmp_path, text)]))
    if reason:
        assert reason in problem(said)


def test_document_types_are_refused(tmp_path: Path) -> None:
    bomb = '<!-- x --><!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
    text = export([Item(LIST)])
    late = text.replace("<channel>", "<channel>&b;", 1)
    sign = '<!-- <rss xmlns:wp="http://wordpress.org/export/1.2/" -->'
    path = written(tmp_path, late.replace("<rss", f"{sign}{bomb}<rss", 1))
    for source in find_sources([path]):
        assert "aaaa" not in source.document().source


def test_an_export_without_public_posts_says_so(tmp_path: Path) -> None:
    assert "no public posts" in problem(list(find_sources([written(tmp_path, export([]))])))
    draft = export([Item(LIST, status="draft")])
    assert "--drafts" in problem(list(find_sources([written(tmp_path, draft)])))


def test_folders_give_their_exports_and_no_other_xml(tmp_path: Path) -> None:
    written(tmp_path, export([Item(LIST)]))
    written(tmp_path, "<urlset><url>https://a.example</url></urlset>", "sitemap.xml")
    written(tmp_path, f"<p>{ABBOTT}</p>", "post.html")
    names = [source.path.name for source in find_sources([tmp_path]) if source.path]
    assert names == ["export.xml", "post.html"]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8-sig", "utf-8"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"),
     ("windows-1252", "windows-1252")],
)  # fmt: skip
def test_encodings(tmp_path: Path, encoding: str, declared: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    text = mark + export([Item(LIST.replace("Lena", "Løna"))]).replace("UTF-8", declared)
    data = text.replace("\n", "\r\n").encode(encoding)
    (source,) = find_sources([written(tmp_path, data)])
    document = source.document()
    assert raws(document)[0].startswith("Abbott, Løna. 2011. “Rates")
    assert extract_articles(document)[0].lists[0].entries[0].line_start == 22


def test_a_post_is_found_again_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, export([Item(LIST), Item("x", link="https://moss.example/2/")]))
    second = list(find_sources([path]))[1]
    assert post_source(second.name, path) == second
    assert "not in the export" in problem([post_source(f"{path}#https://moss.example/3/", path)])


def test_find_gives_the_articles_of_an_export(tmp_path: Path) -> None:
    path = written(tmp_path, export([Item(LIST), Item("Two.", link="https://moss.example/2/")]))
    articles = find(path)
    assert [article.url[-2:] for article in articles] == ["s/", "2/"]
    assert articles[0].lists[0].entries[0].reference
    with pytest.raises(UnreadableError, match=r"save it as a file that ends in \.xml"):
        find(path.read_bytes())


def test_posts_give_the_same_references_as_their_pages(tmp_path: Path) -> None:
    pages = [path for path in sorted(REFS.glob("*.html")) if "<body" in path.read_text("utf-8")]
    assert pages
    for page in pages:
        html = page.read_text("utf-8")
        body = html[html.index(">", html.index("<body")) + 1 : html.rindex("</body>")]
        expected = find(page)
        day = "-".join(f"{part:02}" for part in (expected[0].date or NO_DATE)["date-parts"][0])
        content = f"<!-- wp:html -->{body}<!-- /wp:html -->"
        post = Item(content, link=f"https://m.example/{page.stem}/", date=f"{day} 10:00:00")
        read = find(written(tmp_path, export([post])))
        assert _references(read) == _references(expected)


def _references(articles: list) -> list[tuple[str, object]]:  # type: ignore[type-arg]
    return [(e.raw, e.reference.csl) for a in articles for f in a.lists for e in f.entries]


@pytest.mark.no_cover
def test_memory_does_not_grow_with_the_posts(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        text = f"{LIST}<pre>{'moss ' * 40_000}</pre>"
        items = (Item(text, link=f"https://m.example/{n}/") for n in range(count))
        path = written(tmp_path, export(items))
        tracemalloc.start()
        for source in find_sources([path]):
            source.document()
            gc.collect()  # when it is done by itself depends on all that ran before
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    few, many = peak(8), peak(40)
    assert many < 1.5 * few


PIECES = [
    *"[]()<>&;\n\t\"'=/!- aé参1", "\n\n", "[ref]", "[/ref]", "((", "))", "[footnote]", "<!--",
    "-->", "[/footnote]", "<p>", "</p>",
    "<li>", "<ol>", "<pre>", "</pre>", "<!-- wp:footnotes /-->",
    "<br>", "[caption a=1]", "[/caption]", "<em>", "</em>", "&amp;", "<a href='#x'>", "</a>",
    "\\u00e9", '"',
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=50).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=10).map("".join),
)
def test_whatever_is_written_stays_within_its_lines(content: str, note: str) -> None:
    from citekit.documents.wxr import read_post
    from citekit.documents.wxr.posts import Post

    source = str(Item(content, notes=(("a", note),)))
    post = Post(0, len(source), 11, "https://m.example/1/", False, "", "", "utf-8")
    document = read_post(source, post, name="x")
    last = document.last_line
    for block in document.blocks:
        assert 11 <= block.line_start <= last
        assert 11 <= block.line_end <= last
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert all(0 <= block.source_map.source(at) < len(source) for at in range(len(block.text)))


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "pattern",
    ["[ref]", "[ref]a[/ref]", "((a", "((a))", "(((", "[caption a=", "[a ", "<!--", "<", "<a ", "\n",
     "\n\n", "a\n", "<pre>", "[/ref]", "&", "<p>a\n", "]]>", "[footnote]a", "<ol><li>a"],
)  # fmt: skip
def test_repetitions_take_linear_time(tmp_path: Path, pattern: str) -> None:
    path = written(tmp_path, export([Item(pattern * (50_000 // len(pattern)))]))
    began = time.process_time()
    list(documents(path))
    assert time.process_time() - began < 6


@pytest.mark.no_cover
def test_many_comments_at_the_top_take_linear_time(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD[:39] + "<!-- a -->\n\n" * 2_000 + "<rss>")
    began = time.process_time()
    list(find_sources([tmp_path, path]))
    assert time.process_time() - began < 12


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "hostile", ["<!-- {} -->", "<a b='{}'/>", "<{}/>", "<a><![CDATA[{}]]></a>"]
)
def test_long_tokens_take_linear_time(tmp_path: Path, hostile: str) -> None:
    path = written(tmp_path, export([Item(LIST)]).replace(TAIL, hostile.format("x" * 10**7) + TAIL))
    began = time.process_time()
    assert len(list(find_sources([path]))) == 1
    assert time.process_time() - began < 12
