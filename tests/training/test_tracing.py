"""What in a styled reference comes from which variable."""

from citekit.styling.processor import style_references
from citekit.styling.styles import Style
from citekit.training.tracing import spans_of, traced
from tests.styling.making import ASH, BOOK, ELM, needs_styles

pytestmark = needs_styles

CHAPTER = {
    **BOOK,
    "type": "chapter",
    "container-title": "Roads",
    "editor": [ELM],
    "page": "12-14",
    "volume": "3",
}


def style(layout: str) -> Style:
    """Return a style of our own."""
    source = f"""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <info><title>t</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout>{layout}</layout></bibliography></style>"""
    return Style("own", source.encode())


def pieces(layout: str, csl=CHAPTER) -> list[tuple[str, str]] | None:
    """Return the labelled pieces of a record in a style of our own."""
    own = style(layout)
    marking, leaves = traced(own)
    [plain], [marked] = (style_references([csl], one) for one in (own, marking))
    spans = spans_of(plain.text, marked.text, csl, leaves)
    return spans and [(one.label, plain.text[one.start : one.end]) for one in spans]


def test_punctuation_belongs_to_the_field_before_it_and_brackets_to_the_one_behind():
    layout = """<text variable="title" quotes="true"/><text variable="volume" prefix=", "/>
      <text variable="page" prefix="(" suffix=")."/><text variable="publisher" prefix=" ["/>"""
    assert pieces(layout) == [
        ("title", "“Of rivers,”"),
        ("volume", "3"),
        ("pages", "(12–14)."),
        ("publisher", "[Span Press"),
    ]


def test_words_of_the_style_belong_to_what_follows_or_have_a_label_of_their_own():
    layout = """<group delimiter=" "><text term="in"/><text variable="container-title"/></group>
      <group prefix=", "><label variable="page" form="short"/><text variable="page"/></group>
      <group prefix=", "><text term="available at"/><text variable="URL" prefix=" "/></group>
      <text value="Printed" prefix=". "/>"""
    assert pieces(layout, {**CHAPTER, "URL": "https://span.example/a"}) == [
        ("container-title", "in Roads,"),
        ("pages", "pp.12–14,"),
        ("note", "available at"),
        ("url", "https://span.example/a. Printed"),
    ]


def test_names_of_another_role_in_an_authors_place_are_of_that_role():
    layout = """<names variable="author"><name/><label form="short" prefix=" (" suffix=")"/>
      <substitute><names variable="editor"/><text variable="title"/></substitute></names>
      <date variable="issued" prefix=". "><date-part name="year"/></date>"""
    assert pieces(layout, {**CHAPTER, "author": []}) == [
        ("editor", "B. C. Elm (ed.)."),
        ("date", "2017"),
    ]
    assert pieces(layout, {**CHAPTER, "author": [], "editor": []})[0] == ("title", "Of rivers.")


def test_names_of_two_roles_in_one_place_cannot_be_told_apart():
    layout = '<names variable="editor translator" delimiter="; "><name/></names>'
    assert pieces(layout) == [("editor", "B. C. Elm")]
    assert pieces(layout, {**CHAPTER, "translator": [ASH]}) is None


def test_a_title_that_looks_like_markup_or_signs_is_traced():
    title = "C++ <i>for</i> “all”, 50 % \U000f0001 off?"
    [(label, text), _] = pieces(
        '<text variable="title" suffix="."/><text variable="volume" prefix=" "/>',
        {**CHAPTER, "title": title},
    )
    assert (label, text.count("C++"), text[-1]) == ("title", 1, "?")


def test_texts_of_other_letters_are_not_traced():
    assert spans_of("Of rivers", "Of roads", BOOK, ()) is None
    assert spans_of("", "", BOOK, ()) is None
