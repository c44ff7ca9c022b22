import pytest

from tests.extraction.pages import (
    BREAD,
    BREAD_RAW,
    PROSE,
    SALT,
    SALT_RAW,
    YEAST,
    YEAST_RAW,
    entries,
    html_page,
    raws,
)

BOTH = [BREAD_RAW, SALT_RAW]
URL = "https://example.org/x"


def markdown(references):
    return f"# Food\n\n{PROSE}\n\n## References\n\n{references}\n"


def text(references):
    return f"Food\n\n{PROSE}\n\nReferences\n\n{references}\n"


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{BREAD}</p><p>{SALT}</p>",
        f"<p>{BREAD}<br>{SALT}</p>",
        f"<p>{BREAD}<br><br>{SALT}</p>",
        f"<p>1. {BREAD}<br/>2. {SALT}</p>",
        f"<p>[1] {BREAD} [2] {SALT}</p>",
        f"<p>₁ {BREAD}<br><br>₂ {SALT}</p>",
        f"<p>₁ {BREAD} ₂ {SALT}</p>",
        f"<p><sup>1</sup>{BREAD}</p><p><sup>2</sup>{SALT}</p>",
        f"<p>(1) {BREAD}</p><p>(2) {SALT}</p>",
        f"<p>1) {BREAD}</p><p>2) {SALT}</p>".replace(")", ".", 1).replace("2)", "2."),
        f"<div>• {BREAD}</div><div>• {SALT}</div>",
        f"<ol><li>{BREAD}</li><li>{SALT}</li></ol>",
        f"<ul><li>[1] {BREAD}</li><li>[2] {SALT}</li></ul>",
        f"<ul><li><p>{BREAD}</p></li><li><p>{SALT}</p></li></ul>",
        f"<dl><dt>[1]</dt><dd>{BREAD}</dd><dt>[2]</dt><dd>{SALT}</dd></dl>",
        f"<table><tr><td>[1]</td><td>{BREAD}</td></tr><tr><td>[2]</td><td>{SALT}</td></tr></table>",
        f"<ul><li>{BREAD}<br>{SALT}</li></ul>",
        f"<div><div>1</div><div>{BREAD}</div></div><div><div>2</div><div>{SALT}</div></div>",
        f"<p>[1]</p><p>{BREAD}</p><p>[2]</p><p>{SALT}</p>",
    ],
)
def test_forms_of_html(body):
    assert raws(html_page(f"<h2>References</h2>{body}")) == BOTH


@pytest.mark.parametrize(
    "references",
    [
        f"- {BREAD_RAW}\n- {SALT_RAW}",
        f"* {BREAD_RAW}\n\n* {SALT_RAW}",
        f"1. {BREAD_RAW}\n2. {SALT_RAW}",
        f"[1] {BREAD_RAW}\n\n[2] {SALT_RAW}",
        f"[1] {BREAD_RAW}\n[2] {SALT_RAW}",
        f"{BREAD_RAW}\n\n{SALT_RAW}",
        f"{BREAD_RAW}\n{SALT_RAW}",
        f"{BREAD_RAW}  \n{SALT_RAW}",
        f"{BREAD_RAW}\\\n{SALT_RAW}",
        f"- Books:\n  - {BREAD_RAW}\n- Web:\n  - {SALT_RAW}",
        f"* #### {BREAD_RAW}\n* #### {SALT_RAW}",
        f"> - {BREAD_RAW}\n> - {SALT_RAW}",
        f"1. {BREAD_RAW} 2. {SALT_RAW}",
        f"<ol><li>{BREAD}</li>\n<li>{SALT}</li></ol>",
    ],
)
def test_forms_of_markdown(references):
    assert raws(markdown(references), "page.md") == BOTH


@pytest.mark.parametrize(
    "references",
    [
        f"{BREAD_RAW}\n\n{SALT_RAW}",
        f"{BREAD_RAW}\n{SALT_RAW}",
        f"-{BREAD_RAW}\n-{SALT_RAW}",
        f"[1] {BREAD_RAW}\n[2] {SALT_RAW}",
        f"[1] {BREAD_RAW} [2] {SALT_RAW}",
        f"(1) {BREAD_RAW}\n(2) {SALT_RAW}",
        f"¹ {BREAD_RAW}\n² {SALT_RAW}",
        f"^ {BREAD_RAW}\n^ a b {SALT_RAW}",
        f"↑ {BREAD_RAW}\n↑ {SALT_RAW}",
        f"• {BREAD_RAW}\n• {SALT_RAW}",
    ],
)
def test_forms_of_text(references):
    assert raws(text(references), "page.txt") == BOTH


WRAPPED = [
    'Smith, John and Baker, Anne. 2001. "The making of bread in the',
    'nineteenth century." Journal of Food History 12 (3): 44-59.',
    "Doe, Alice. 2003. Sourdough: A Social History. New York: Columbia",
    "University Press.",
    'Roe, Bob. 2010. "Salt and health." Available at',
    "https://example.org/health-topics/salt-and-its-",
    "consequences/report.html [3.5.2012].",
]
UNWRAPPED = [
    'Smith, John and Baker, Anne. 2001. "The making of bread in the nineteenth century." '
    "Journal of Food History 12 (3): 44-59.",
    "Doe, Alice. 2003. Sourdough: A Social History. New York: Columbia University Press.",
    'Roe, Bob. 2010. "Salt and health." Available at '
    "https://example.org/health-topics/salt-and-its-consequences/report.html [3.5.2012].",
]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize(("name", "page"), [("page.txt", text), ("page.md", markdown)])
def test_wrapped_entries_without_blank_lines(name, page, indent):
    starts = {0, 2, 4}
    lines = [line if n in starts else indent + line for n, line in enumerate(WRAPPED)]
    found = entries(page("\n".join(lines)), name)
    assert [entry.raw for entry in found] == UNWRAPPED
    first = found[0].line_start
    assert [(e.line_start - first, e.line_end - first) for e in found] == [(0, 1), (2, 3), (4, 6)]


def test_a_line_that_ends_in_initials_goes_on():
    wrapped = [
        "Baker, Ann. 2001. A History of Bread and of Those Who Ate It. New York: W. W.\nNorton.",
        "Salter, Bo. 1999. Salt: What It Did to Towns, Roads and Kings. London: River\nPress.",
    ]
    expected = [entry.replace("\n", " ") for entry in wrapped]
    assert raws(text("\n".join(wrapped)), "food.txt") == expected


def test_wrapped_entries_between_blank_lines():
    lines = "\n".join(WRAPPED[:2]), "\n".join(WRAPPED[2:4]), "\n".join(WRAPPED[4:])
    assert raws(markdown("\n\n".join(lines)), "page.md") == UNWRAPPED


@pytest.mark.parametrize(("name", "page"), [("page.txt", text), ("page.md", markdown)])
def test_a_full_line_goes_on_though_the_next_could_begin_an_entry(name, page):
    wrapped = [
        "Smith, John. The Bread of the North, the Salt of the South and All the Rest:\n"
        "Tales. 1999.",
        "Doe, Ann. The Truth about Salt and Its Consequences for the Towns by the Sea.\n"
        "London: Routledge, 1995.",
        "Roe, Bo. What the Baker Knew about the Square, and Whom He Told about It All.\n"
        "Paris: Seuil, 2003.",
    ]
    expected = [entry.replace("\n", " ") for entry in wrapped]
    assert raws(page("\n\n".join(wrapped)), name) == expected


def test_a_url_below_its_title():
    references = f"How bread is made\n{URL}\nThe truth about salt\n{URL}y"
    expected = [f"How bread is made {URL}", f"The truth about salt {URL}y"]
    assert raws(text(references), "page.txt") == expected
    assert raws(text(references.replace("\nThe", "\n\nThe")), "page.txt") == expected


def test_urls_alone():
    assert raws(text(f"{URL}\n{URL}y\n{URL}z"), "page.txt") == [URL, f"{URL}y", f"{URL}z"]


def test_an_access_date_on_its_own_line():
    references = f"{BREAD_RAW}\n{URL} [26.5.18].\n\n{SALT_RAW}"
    assert raws(text(references), "page.txt") == [f"{BREAD_RAW} {URL} [26.5.18].", SALT_RAW]


def test_br_within_an_entry():
    body = (
        "<p>Smith, John. 2001.<br><em>Bread</em>. London: Penguin.<br><br>Doe, A. "
        "(2003).<br><em>Salt</em>. Paris: Seuil.</p>"
    )
    assert raws(html_page(f"<h2>Sources</h2>{body}")) == BOTH


def test_remarks_below_an_entry_belong_to_it():
    references = (
        f"- {BREAD_RAW}\n  - A very good book that I liked.\n- {SALT_RAW}\n\n  It is short."
    )
    assert raws(markdown(references), "page.md") == [
        f"{BREAD_RAW} A very good book that I liked.",
        f"{SALT_RAW} It is short.",
    ]


def test_the_same_author_again_is_no_marker():
    references = (
        f"{BREAD_RAW}\n\n———. 2003. Salt. London: Penguin.\n\n---. 2005. Yeast. London: Penguin."
    )
    assert raws(markdown(references), "page.md") == [
        BREAD_RAW,
        "———. 2003. Salt. London: Penguin.",
        "---. 2005. Yeast. London: Penguin.",
    ]


def test_a_number_inside_an_entry_is_no_marker():
    references = f"1. Smith, John. 2001. Bread. Food 2. London: Penguin.\n2. {SALT_RAW}"
    assert raws(text(references), "page.txt") == [
        "Smith, John. 2001. Bread. Food 2. London: Penguin.",
        SALT_RAW,
    ]


def test_keys_are_markers():
    found = entries(markdown(f"- [Smi01] {BREAD_RAW}\n- [Doe03] {SALT_RAW}"), "page.md")
    assert [(entry.marker, entry.raw) for entry in found] == [
        ("[Smi01]", BREAD_RAW),
        ("[Doe03]", SALT_RAW),
    ]


def test_markers_lines_and_marks():
    page = html_page(
        f"<h2>References</h2>\n<ol>\n<li id='r1'>{BREAD}</li>\n<li id='r2'>{YEAST}</li>\n</ol>"
    )
    first, second = entries(page)
    assert (first.number, first.marker, first.line_start, first.anchors) == (1, "1.", 5, ("r1",))
    assert (second.number, second.marker, second.line_start, second.anchors) == (
        2,
        "2.",
        6,
        ("r2",),
    )
    assert [second.raw[m.start : m.end] for m in second.marks if m.kind == "em"] == ["The Guardian"]
    assert second.raw == YEAST_RAW
    assert page[first.start :].startswith("Smith")
    assert page[: second.end].endswith("3 May.")


def test_anchors_of_entries_in_one_paragraph():
    body = f"<h2>References</h2><p><a id='a'></a>[1] {BREAD}<br><a id='b'></a>[2] {SALT}</p>"
    assert [entry.anchors for entry in entries(html_page(body))] == [("a",), ("b",)]


def test_chinese_numbers_without_blanks():
    page = "# 缓存\n\n正文。\n\n参考资料：\n[1]https://example.org/缓存\n[2]https://example.org/docs\n[3]张三：《缓存》，2015年\n"
    found = entries(page, "page.md")
    assert [entry.marker for entry in found] == ["[1]", "[2]", "[3]"]
    assert found[2].raw == "张三：《缓存》，2015年"


def test_back_links_are_no_text():
    body = (
        f"<h2>References</h2><ol><li>{BREAD} <a href='#a'>[return]</a></li><li>{SALT} ↩</li></ol>"
    )
    assert raws(html_page(body)) == BOTH


@pytest.mark.parametrize(
    "tail",
    [
        "<a href='#r'>Back</a>",
        "<a href='#r'>Zurück</a> ",
        "<a href='#r'>a</a> <a href='#s'>b</a>",
        "<a href='#r'>a</a>, <a href='#s'>b</a>",
        "| <a href='#r'>Back</a>",
        "(<a href='#r'>Back</a>)",
        "[<a href='#r'>↩</a>]",
        "[<a href='#r'>back to text</a>]",
        "(<a href='#r'>a</a>, <a href='#s'>b</a>)",
        "<a href='#r'>Back</a> ↩︎ ⇑",
        "↩ ↑↑ " * 9,
    ],
)
@pytest.mark.parametrize("within", ["<ol><li>{}</li><li>{}</li></ol>", "<p>{}</p><p>{}</p>"])
def test_links_back_to_the_text_behind_an_entry(tail, within):
    body = within.format(f"{BREAD} {tail}", f"{SALT} {tail}")
    assert raws(html_page(f"<h2>References</h2>{body}")) == BOTH


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        ("<a href='/r'>Back</a>", "Back"),
        ("<a href='#r'>Chapter</a>", "Chapter"),
        ("<em>Back</em>", "Back"),
        ("<a href='#r'>Back</a> now", "Back now"),
        ("(see <a href='#r'>a</a>)", "(see a)"),
        ("(<a href='#r'>Back</a> now)", "(Back now)"),
        ("[<a href='/r'>a</a>]", "[a]"),
        ("open()", "open()"),
    ],
)
def test_what_only_looks_like_a_link_back_is_text(tail, said):
    body = f"<h2>References</h2><ol><li>{BREAD} {tail}</li><li>{SALT}</li></ol>"
    assert raws(html_page(body)) == [f"{BREAD_RAW} {said}", SALT_RAW]


def test_a_letter_before_an_entry_is_its_own_where_no_arrow_is():
    entry = "a Baker Tells, and 4,0 Other Tales. 2001. London: Penguin."
    references = f"1. {BREAD_RAW}\n2. {entry}"
    assert raws(markdown(references), "food.md") == [BREAD_RAW, entry]


def test_an_entry_that_only_leads_back_is_none():
    body = f"<h2>References</h2><ol><li>{BREAD}</li><li> ↩ </li><li>{SALT}</li></ol>"
    assert raws(html_page(body)) == BOTH


FOLDED = BREAD_RAW.replace(" London", "\nLondon")


@pytest.mark.parametrize(
    "references",
    [
        f'<a name="s">[Smi01]</a>:\n{FOLDED}\n\n<a name="d">[Doe03]</a>:\n{SALT_RAW}',
        f"[Smi01]\n{FOLDED}\n\n[Doe03]\n{SALT_RAW}",
        f"[Smi01]\n\n{BREAD_RAW}\n\n[Doe03]\n\n{SALT_RAW}",
    ],
)
def test_key_on_a_line_of_its_own(references):
    found = entries(markdown(references), "food.md")
    assert [entry.raw for entry in found] == BOTH
    assert [entry.marker.strip(":") for entry in found] == ["[Smi01]", "[Doe03]"]


def test_keys_without_anything_behind_them_are_no_entries():
    references = f"[Smi01]\n\n[Doe03]\n\n{BREAD_RAW}\n\n{SALT_RAW}"
    assert raws(markdown(references), "food.md") == BOTH


@pytest.mark.parametrize("marker", ["1.", "- ", "1. "])
def test_address_in_a_paragraph_below_its_entry(marker):
    references = f"{marker}{BREAD_RAW}\n\n{URL}"
    assert raws(markdown(references), "food.md") == [f"{BREAD_RAW} {URL}"]


def test_line_behind_an_address_that_ends_in_a_slash():
    references = f"Bread Board: {URL}/\nSalt Site: https://salt.example/y"
    assert raws(markdown(references), "food.md") == references.split("\n")


@pytest.mark.parametrize("arrow", ["↑ ", "^ Jump up to: a b ", "↑ 4,0 4,1 ", "↩ ", "^ a b "])
def test_arrows_back_to_the_text_before_an_entry(arrow):
    references = f"1. {arrow}{BREAD_RAW}\n2. {arrow}{SALT_RAW}"
    assert raws(markdown(references), "food.md") == BOTH
    paragraphs = f"[1] {arrow}{BREAD_RAW}\n\n[2] {arrow}{SALT_RAW}"
    assert raws(markdown(paragraphs), "food.md") == BOTH


BROKEN = [
    "Anna Lind: Die ältesten Salzstraßen. Ulm 1964 (Ruder)",
    "Olaf Berg: Zur Erklärung der Salznamen. In: Salzkunde 18 (1993), S. 425–483.",
    "Salzlexikon. Das große Wörterbuch, 7. Aufl., Ulm 2011, Stichwort „Sole“",
    "„Woher hat das Salz seinen Namen?“, Ulmer Morgenpost, 5. Juni 2012, S. 11",
]


def test_lines_that_the_author_broke_are_references_each():
    page = f"<h1>Salz</h1><h2>Literatur</h2><p>{'<br>'.join(BROKEN)}</p>"
    assert raws(page, "salt.html") == BROKEN


def test_lines_of_an_entry_that_the_author_broke_stay_together():
    first = "Lind, Anna (2010)<br>Salt roads of the north.<br>A house in Ulm printed it."
    second = "Berg, Olaf (2011)<br>Tides and men.<br>A house in Oslo printed it."
    page = f"<h1>Salt</h1><h2>References</h2><p>{first}<br>{second}</p>"
    assert len(raws(page, "salt.html")) == 2


def test_a_name_and_a_linked_title_begin_an_entry():
    linked = 'Salt Institute – <a href="https://salt.example/">Salt: what it is and does</a>'
    found = raws(html_page(f"<h2>References</h2><p>{BREAD}<br>{linked}<br>{SALT}</p>"))
    assert found == [BREAD_RAW, "Salt Institute – Salt: what it is and does", SALT_RAW]


def test_lines_below_a_heading_in_their_paragraph():
    lines = "<br>".join((BREAD, SALT, "Salt Board: Brine (retrieved 5 May 2021)", YEAST))
    assert len(raws(html_page(f"<p><b>Sources</b><br>{lines}</p>"))) == 4


def test_a_remark_below_an_address_goes_on_with_it():
    entry = "Salt Board (2020). Brine. https://span.example/brine"
    items = f"<li>{BREAD}</li><li>{entry}<ul><li>A very good read, though long.</li></ul></li>"
    assert raws(html_page(f"<h2>Sources</h2><ul>{items}</ul>")) == [
        BREAD_RAW,
        f"{entry} A very good read, though long.",
    ]


def test_links_of_letters_that_lead_back_are_no_part_of_an_entry():
    links = '<sup><a href="#r1">a</a></sup><sup><a href="#r2">b</a></sup>'
    body = f"<h2>Notes</h2><ol><li>^{links}<span>{BREAD}</span></li><li>{SALT}</li></ol>"
    assert raws(html_page(body)) == BOTH


def test_a_card_is_one_entry():
    cards = "".join(
        f'<a href="https://{host}.example/x"><div>Salt of {host}</div><div>All of it</div>'
        f"<div>https://{host}.example/x</div></a>"
        for host in ("berg", "fell")
    )
    assert raws(html_page(f"<h2>References</h2>{cards}")) == [
        "Salt of berg All of it https://berg.example/x",
        "Salt of fell All of it https://fell.example/x",
    ]


def test_what_stands_below_a_numbered_paragraph_is_no_part_of_it():
    lines = "<br>".join(f"[{n}] {one}" for n, one in enumerate((BREAD, SALT, YEAST), 1))
    page = html_page(f"<h2>References</h2><p>{lines}</p><div><a href='/1'>More salt 2019</a></div>")
    assert raws(page) == [*BOTH, YEAST_RAW]
    page = html_page(f"<h2>References</h2><p>{lines}</p><p>{URL}</p>")
    assert raws(page) == [*BOTH, f"{YEAST_RAW} {URL}"]


def test_an_address_of_its_own_is_another_entry_where_the_one_before_has_one():
    first = f"{BREAD} https://doi.org/10.5555/bread"
    page = html_page(f"<h2>References</h2><p>{first}</p><p>{URL}</p><p>{SALT}</p>")
    assert raws(page) == [f"{BREAD_RAW} https://doi.org/10.5555/bread", URL, SALT_RAW]
    page = html_page(
        f"<h2>References</h2><p>{first}</p><p>{URL}</p><p>{SALT} {URL}</p><p>{URL}</p>"
    )
    assert len(raws(page)) == 2


def test_numbers_without_a_blank_behind_them_count():
    body = "".join(
        f"<p><span>{n}</span><span>{one}</span></p>" for n, one in ((1, BREAD), (2, SALT))
    )
    assert raws(html_page(f"<h2>References</h2>{body}")) == BOTH
    body = "".join(f"<p>{one}</p>" for one in ("3Sat. 2001. Salt. Mainz.", BREAD, SALT))
    assert raws(html_page(f"<h2>References</h2>{body}")) == ["3Sat. 2001. Salt. Mainz.", *BOTH]


def test_a_card_below_a_numbered_list_is_no_part_of_its_last_entry():
    items = f"<p>1. {BREAD}</p><p>2. {SALT} {URL}</p>"
    card = '<a href="https://og.example/1"><div>Salt roads</div><div>og.example</div></a>'
    both = [BREAD_RAW, f"{SALT_RAW} {URL}"]
    assert raws(html_page(f"<h2>References</h2>{items}{card}")) == both


def test_authors_in_a_list_below_a_title_are_part_of_the_entry():
    items = "".join(
        f"<li><div>Salt roads {n}</div><ol><li>Ann Lee</li><li>Bo Ash</li></ol>"
        f"<div>(2014) Fell 3: 4–5.</div><ul><li><a href='https://p.example/{n}'>PubMed</a></li></ul></li>"
        for n in (1, 2)
    )
    page = html_page(f'<section class="references"><h2>References</h2><ol>{items}</ol></section>')
    assert raws(page) == [f"Salt roads {n} Ann Lee Bo Ash (2014) Fell 3: 4–5." for n in (1, 2)]


def card(number: int, below: str = "J. Roe, Salt Quarterly, 2010") -> str:
    link = f'<a href="https://salt{number}.example/">The salt road of {number}</a>'
    return f"<div><span>{number}</span><div>{link}<br>{below}</div></div>"


def test_a_link_and_below_it_who_made_it_are_one_entry() -> None:
    page = html_page(f"<h2>Sources</h2>{card(1)}{card(2)}")
    assert raws(page) == [
        "The salt road of 1 J. Roe, Salt Quarterly, 2010",
        "The salt road of 2 J. Roe, Salt Quarterly, 2010",
    ]


@pytest.mark.parametrize(
    "below",
    [
        '<a href="https://oar.example/">Roe, B. 2010. Oar roads. Ulm: Oar</a>',
        "Roe, B. 2010. A. Ulm: Oar.<br>Roe, C. 2011. B. Ulm: Oar.<br>"
        "Roe, D. 2012. C. Ulm: Oar.<br>Roe, E. 2013. D. Ulm: Oar.",
        "Roe, B. 2010. A. Ulm: Oar.<br>Roe, C. 2011. B. Ulm: Oar.",
    ],
)
def test_lines_that_are_works_of_their_own_are_no_card(below: str) -> None:
    assert len(raws(html_page(f"<h2>Sources</h2>{card(1, below)}{card(2, below)}"))) > 2


@pytest.mark.parametrize(
    ("entry", "raw"),
    [
        ("{} ↩︎ ↑", BREAD_RAW),
        ("{} (<a href='#a'>a</a>, <a href='#b'>b</a>)", BREAD_RAW),
        ("{} f(<a href='#a'>a</a>)", BREAD_RAW + " f(a)"),
        ("{} (<a href='#a'>a</a> and x)", BREAD_RAW + " (a and x)"),
        ("<a href='#a'>^</a> <a href='#b'>b</a> {}", BREAD_RAW),
        ("See <a href='#a'>a</a> {}", "See a " + BREAD_RAW),
    ],
)
def test_ways_back_to_the_text(entry: str, raw: str) -> None:
    items = f"<li>{entry.format(BREAD)}</li><li>{SALT}</li>"
    assert raws(html_page(f"<h2>References</h2><ol>{items}</ol>")) == [raw, SALT_RAW]


def test_anchors_of_paragraphs_that_hold_several_entries() -> None:
    ids = "<a id='x'></a>{}<br><a id='y'></a>{}"
    found = entries(html_page(f"<h2>References</h2><p>{ids.format(BREAD, SALT)}</p>"))
    assert [entry.anchors for entry in found] == [("x",), ("y",)]
    one = "<a id='x'></a>{}<br>{}"
    found = entries(html_page(f"<h2>References</h2><p>{one.format(BREAD, SALT)}</p>"))
    assert [entry.anchors for entry in found] == [("x",), ()]
