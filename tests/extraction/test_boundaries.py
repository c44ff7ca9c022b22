import pytest

from citekit.extraction.boundaries import is_byline, is_ending


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "By Jane Doe and Bob Roe",
        "Written by Jane Doe",
        "Von Anna Huber",
        "Par Jeanne Moreau",
        "Por Juan Pérez",
        "作者：赵六",
        "Text: Anna Huber",
        "文／赵六",
    ],
)
def test_bylines(text):
    assert is_byline(text)
    assert is_ending(text)


@pytest.mark.parametrize(
    "text",
    [
        "By the sea we sat",
        "Smith, J. 2001.",
        "Text",
        "Von: 2001",
        "By now it was clear that all had been said",
    ],
)
def test_no_bylines(text):
    assert not is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Support our work with a donation.",
        "Found an error? Tell us about it.",
        "©2018 Site. All rights reserved.",
        "© 2018",
        "Copyright 2018 Site",
        "Print friendly",
        "1 Comment",
        "12 Kommentare",
        "Leave a Reply",
        "Continue Reading",
        "Advertisement",
        "Share this:",
        "Tags: bread, salt",
        "Related posts",
        "Subscribe to our newsletter",
        "You may also like",
        "Jane Doe is a freelance writer in Berlin.",
        "Kommentare",
        "Das könnte dich auch interessieren",
        "À lire aussi",
        "Comparte este artículo",
        "Compartilhe:",
        "Поделиться",
        "上一篇：数据库",
        "本文首发于我的博客，转载请注明出处。",
        "関連記事",
        "Glossary",
        "See also",
    ],
)
def test_endings(text):
    assert is_ending(text)


@pytest.mark.parametrize(
    "text",
    [
        "Smith, John. 2001. Bread. London: Penguin.",
        "Home Office. 2018. Report on bread and its making in the country. London: HMSO.",
        "Search engines in the age of bread, by Jane Doe, Penguin 2001",
        "Nature 12 (2001)",
    ],
)
def test_references_are_no_endings(text):
    assert not is_ending(text)
