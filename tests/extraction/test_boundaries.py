import pytest

from citekit.extraction.boundaries import (
    announces_own_citation,
    is_byline,
    is_closing,
    is_ending,
    is_sure_ending,
)


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
        "River 3.7 - Copyright : MIT Generated on Thu Jan 26 2023 for River by Doxygen 1.9",
        "Support our work with a donation.",
        "Found an error? Tell us about it.",
        "©2018 Site. All rights reserved.",
        "© 2018",
        "(c) River Notes 2020",
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
        "(c) Lind, A. Salt. Ulm: Oar, 2020",
        "Smith, John. 2001. Bread. London: Penguin.",
        "Home Office. 2018. Report on bread and its making in the country. London: HMSO.",
        "Search engines in the age of bread, by Jane Doe, Penguin 2001",
        "Nature 12 (2001)",
    ],
)
def test_references_are_no_endings(text):
    assert not is_ending(text)


@pytest.mark.parametrize(
    "text",
    [
        "This article first appeared in Salt, vol. 3 (2010), pp. 1-9.",
        "Originally published in The Guardian, 3 May 2010.",
        "Dieser Text erschien zuerst in der Zeit vom 3. Mai 2010.",
        "Cet article est paru dans Le Monde du 3 mai 2010.",
        "Publicado originalmente en El País, 3 de mayo de 2010.",
        "（本文原载于《面包》2010年第3期）",
    ],
)
def test_where_the_article_appeared_first(text):
    assert is_closing(text)
    assert is_ending(text)


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Erschienen in: Salz, Heft 3/2010, S. 1-9.", True),
        ("Publicado en La Sal, n.º 3, 2010, pp. 1-9.", True),
        ("Publicado en 2010 por Remo en Ulm.", False),
        ("This article first appeared 2010 in Salt.", True),
    ],
)
def test_in_which_magazine_an_article_appeared(text: str, closes: bool) -> None:
    assert is_closing(text) is closes


def test_where_a_reference_appeared_first():
    assert not is_closing("Originally published in French in 1931.", opens=False)
    assert is_closing("A version of this essay was read in Berlin.", opens=False)
    assert not is_closing("Original sources of the town. 2010. Berlin: Salt.")


def test_where_a_chinese_article_came_from_ends_its_list():
    assert is_ending("（本文来自微信公众号“河流”，作者：江河）")
    assert is_closing("本文出自《河流》2019年第3期")


@pytest.mark.parametrize(
    "text",
    ["How to cite", "Citation", "Citation:", "Cite this article as", "引用格式", "Zitierweise:"],
)
def test_the_article_is_cited_below(text):
    assert announces_own_citation(text)


@pytest.mark.parametrize("text", ["Citation counts of 2019", "References", "", "Cities"])
def test_the_article_is_not_cited_below(text):
    assert not announces_own_citation(text)


@pytest.mark.parametrize(
    "text",
    [
        "How to cite: Roe, B. (2010). Salt roads. Salt Quarterly, 3, 1-9. https://salt.example/1",
        "To cite this article: Roe, B. “Salt roads”, Salt Quarterly, 3 May 2010.",
        "Zitiervorschlag: Bea Roe, Salzwege, in: Salz, 3.5.2010, URL: https://salz.example/1.",
        "Pour citer cet article : Béa Roe, « Chemins de sel », Le Sel, 3 mai 2010.",
        "Como citar: ROE, B. Caminhos do sal. O Sal, 3 maio 2010.",
        "Cómo citar este artículo: Roe, B. (2010). Caminos de la sal. La Sal, 3, 1-9.",
        "引用格式：罗白. 盐路[J]. 盐, 2010(3): 1-9.",
        "About the author: Bea Roe wrote Salt roads (Ulm: Oar, 2010).",
        "作者简介：罗白，盐学院教授，著有《盐路》（盐出版社，2010年）。",
        "Bea Roe teaches history in Ulm. Her latest book is Salt Roads (Oar, 2010).",
        "Bea Roe, geboren 1975, lehrt in Ulm. Zuletzt erschien von ihr „Salzwege“ (Ruder, 2010).",
        "Béa Roe enseigne l’histoire à Ulm. Son dernier livre, Le Sel (Rame, 2010), a eu un prix.",
        "Bea Roe insegna storia a Ulm. Il suo ultimo libro è Vie del sale (Remo, 2010).",
        "Bea Roe is Professor of History in Ulm and the author of Salt Roads (2010).",
        "Bea van Roe ist freie Journalistin in Ulm, Autorin von „Salzwege“ (2010).",
        "Bea Roe è una storica di Ulm e autrice di Vie del sale (2010).",
        "罗白，盐学院教授，著有《盐路》（2010年）。",
        "Per citare questo articolo: Roe B., Vie del sale, in «Il sale», 3, 2010, pp. 1-9.",
        "如何引用：罗白. 盐路[J]. 盐, 2010(3): 1-9.",
        "Image credits: Ann Lund, “Moss”, 2010, Salt Archive.",
        "Letzte Änderung: 3. Mai 2010",
        "Last reviewed 3 May 2010",
        "最終更新：2010年5月3日",
    ],
)
def test_endings_that_name_works(text: str) -> None:
    assert is_sure_ending(text)
    assert is_ending(text)


@pytest.mark.parametrize(
    "text",
    [
        "How to cite a web page. 2010. Ulm: Oar.",
        "Citation analysis of salt. In: Roe, B. (ed.): Salt. Ulm: Oar 2010.",
        "About the author. Roe, B. 2010. Ulm: Oar.",
        "Roe, B. (2010). Salt. Ulm: Oar. His first book on the matter, easily read.",
        "Doe, J. “The poet on her new book.” Salt Quarterly, 3 May 2010.",
        "The Guardian, 3 May 2010",
        "Mail, 3 May 2010",
        "Bea Roe is the best of all. Salt Quarterly, 3 May 2010.",
        "Bea Roe, Professor of salt. Ulm: Oar, 2010.",
        "Roe is a professor of salt. Ulm: Oar, 2010.",
        "Her latest book, by Jane Doe. Salt Quarterly, 3 May 2010.",
        "Roe, Bea. Her first book and what came of it. Ulm: Oar, 2010.",
    ],
)
def test_references_that_sound_like_endings(text: str) -> None:
    assert not is_sure_ending(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stand: Mai 2019",
        "Redaktion: Anna Huber",
        "Article initialement publié dans Le Sel, mai 2019.",
    ],
)
def test_what_magazines_put_below(text: str) -> None:
    assert is_ending(text)


def test_how_long_bylines_are() -> None:
    twelve = " ".join(["Roe"] * 12)
    assert is_byline(f"Text: {twelve}")
    assert not is_byline(f"Text: {twelve} Doe")
    assert is_byline("By Anna van der Roe")
    assert not is_byline("By Anna went with Roe")
    assert not is_byline("By the Sea and Roe")


def test_single_words_end_short_lines_only() -> None:
    assert is_ending("Donate to this site")
    assert not is_ending("Donate to this site today")
    assert not is_ending("Donate " + "abcdefghi" * 6)
    assert is_ending("Donate " + "abcdefghi" * 5)
