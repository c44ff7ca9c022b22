import pytest

from tests.extraction.pages import BREAD, PROSE, entries, html_page, lists, raws


def link(text, host="a"):
    return f'<a href="https://{host}.example/{text.replace(" ", "-")}">{text}</a>'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"Sources: {link('Reuters')}, {link('BBC')}", ["Reuters", "BBC"]),
        (f"<b>Quellen:</b> {link('Spiegel')} und {link('Zeit')}.", ["Spiegel", "Zeit"]),
        (f"Source : {link('Le Monde')}", ["Le Monde"]),
        (
            f"Fuentes: {link('El País')} | {link('ABC')} y {link('Efe')}",
            ["El País", "ABC", "Efe"],
        ),
        (
            "Sources: Smith, J. (2001) Bread, Penguin; Doe, A. (2003) Salt, Seuil.",
            ["Smith, J. (2001) Bread, Penguin", "Doe, A. (2003) Salt, Seuil."],
        ),
        (
            "Sources: Smith, J.; Doe, A. (2003) Salt, Seuil.",
            ["Smith, J.; Doe, A. (2003) Salt, Seuil."],
        ),
        (
            f"Sources: {link('Reuters')} (3 May 2018), {link('BBC')} (2019).",
            ["Reuters (3 May 2018)", "BBC (2019)"],
        ),
        (f"Image source: {link('Flickr')}", []),
        ("Source: the town itself", []),
    ],
)
def test_sources_on_one_line(line, expected):
    assert raws(html_page(f"<p>{line}</p>")) == expected


def test_links_below_a_heading():
    body = f"<h2>Sources</h2><p>{link('Reuters')}, {link('BBC')}</p>"
    (found,) = lists(html_page(body))
    assert [(e.raw, e.marks[0].href) for e in found.entries] == [
        ("Reuters", "https://a.example/Reuters"),
        ("BBC", "https://a.example/BBC"),
    ]


def test_links_in_markdown():
    text = (
        f"# A\n\n{PROSE}\n\nQuellen: [Spiegel](https://a.example/x), [Zeit](https://b.example/x)\n"
    )
    assert raws(text, "a.md") == ["Spiegel", "Zeit"]


def test_the_source_of_a_picture_is_no_list():
    assert raws(html_page(f"<p>Source: {link('Flickr')}</p><p>{PROSE}</p><p>{PROSE}</p>")) == []


def test_links_within_a_sentence_stay_one_entry():
    body = f"<h2>References</h2><p>Smith, J. 2001. {link('Bread')} and {link('salt')} in towns.</p>"
    assert raws(html_page(body)) == ["Smith, J. 2001. Bread and salt in towns."]


@pytest.mark.parametrize(
    "note",
    [
        "See Ash, A. 1999. “Rye.” <em>Bread</em> 3: 4–5; Birch, B. 2001. <em>Oats</em>. Bonn: Ed.",
        "Vgl. Ash, A. 1999. “Rye.” In <em>Bread</em> 3: 4–5; siehe auch Birch, B. 2001. "
        "<em>Oats</em>. Bonn: Korn.",
    ],
)
def test_works_of_a_note_are_entries_each(note):
    notes = f"<ol><li>{note}</li><li>{BREAD}</li></ol>"
    found = entries(html_page(f'<div class="footnotes">{notes}</div>'))
    assert [one.marker for one in found] == ["1.", "", "2."]
    assert [one.raw.split(",")[0].split()[-1] for one in found] == ["Ash", "Birch", "Smith"]


@pytest.mark.parametrize(
    "note",
    [
        "Ash, A.; Birch, B. 1999. “Rye.” <em>Bread</em> 3: 4–5. Bonn: Korn.",
        "Ash, A. 1999. “Rye.” <em>Bread</em> 3: 4–5; I owe this to Birch (2001).",
        "Ash 1999, 4; Birch 2001, 5.",
        "Vgl. Ash 2010, S. 5; Birch 2012, S. 7. So auch Elm 2019.",
    ],
)
def test_semicolons_of_a_note_that_part_no_works(note):
    page = html_page(f'<div class="footnotes"><ol><li>{note}</li><li>{BREAD}</li></ol></div>')
    assert len(entries(page)) == 2
