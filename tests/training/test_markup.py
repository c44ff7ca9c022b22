from citekit.training.markup import marks_of


def marked(raw: str, format_: str, text: str):
    return [(m.kind, text[m.start : m.end], m.href) for m in marks_of(raw, format_, text)]


def test_markdown():
    raw = "- Ash. [On *bridges*](https://example.org/b). **Span**."
    text = "Ash. On bridges. Span."
    assert sorted(marked(raw, "md", text)) == [
        ("em", "bridges", ""),
        ("link", "On bridges", "https://example.org/b"),
        ("strong", "Span", ""),
    ]


def test_html():
    raw = '<li>Ash. <a href="https://example.org/?a=1&amp;b=2">On bridges</a>. <i>Span</i>.</li>'
    text = "Ash. On bridges. Span."
    assert sorted(marked(raw, "html", text)) == [
        ("em", "Span", ""),
        ("link", "On bridges", "https://example.org/?a=1&b=2"),
    ]


def test_a_number_before_the_text_shifts_the_marks():
    assert marked("[^1]: *Span*, 1999.", "md", "1. Span, 1999.") == [("em", "Span", "")]


def test_other_texts_and_formats_have_no_marks():
    assert marked("*Span*", "md", "Something else") == []
    assert marked("*Span*", "txt", "Span") == []
    assert marked("", "md", "Span") == []
