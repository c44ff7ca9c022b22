import pytest

from citekit.extraction.headings import Strength, heading_strength, is_subheading


@pytest.mark.parametrize(
    "text",
    [
        "References",
        "REFERENCES:",
        "Reference",
        "Works Cited",
        "Bibliography",
        "7. References",
        "7.2 References",
        "VI. References",
        "References (others are linked in the article)",
        "References and notes",
        "Selected bibliography",
        "## References ##",
        "📚 References",
        "References[edit]",
        "[References]",
        "References & Further Reading",
        "References used in this post",
        "References 参考文献",
        "External references",
        "References and web pages",
        "Referências bibliográficas e sites",
        "Webografía",
        "Studies cited",
        "Show references",
        "Orientations bibliographiques",
        "参考文献・資料",
        "Literaturverzeichnis",
        "Quellenangaben:",
        "Einzelnachweise [Bearbeiten | Quelltext bearbeiten]",
        "Références bibliographiques",
        "Bibliographie",
        "Referencias",
        "Bibliografía",
        "Referências",
        "REFERÊNCIAS",
        "Riferimenti bibliografici",
        "Literatuurlijst",
        "Bronvermelding",
        "Referenser",
        "Källförteckning",
        "Litteraturliste",
        "Lähdeluettelo",
        "Przypisy",
        "Použitá literatura",
        "Použité zdroje",
        "Irodalomjegyzék",
        "Referințe",
        "Список литературы",
        "Список літератури",
        "Използвана литература",
        "Референце",
        "Βιβλιογραφία",
        "Kaynakça",
        "KAYNAKÇA",
        "المراجع",
        "ביבליוגרפיה",
        "منابع",
        "संदर्भ",
        "参考文献",
        "参考资料：",
        "參考資料",
        "【参考文献】",
        "一、参考文献",
        "主要参考文献",
        "参考链接",
        "引用・参考文献",
        "参考文献・参考サイト",
        "出典・参考文献",
        "Références et liens externes",
        "Список литературы и источников",
        "出典",
        "참고문헌",
        "참고 자료",
        "Tài liệu tham khảo",
        "Daftar Pustaka",
        "Referències",
        "Popis literature",
    ],
)
def test_strong_headings(text):
    assert heading_strength(text) is Strength.STRONG


@pytest.mark.parametrize(
    "text",
    [
        "Sources",
        "Further Reading:",
        "Sources & further reading",
        "Where can I read more?",
        "The following sources were used for this article:",
        "Nos sources",
        "Quellenhinweise",
        "Material consultado",
        "참고 사이트",
        "Quellen und weiterführende Literatur:",
        "Quellen",
        "Literatur",
        "Pour aller plus loin",
        "Fuentes consultadas",
        "Fontes",
        "Fonti",
        "Bronnen",
        "Källor",
        "Kilder",
        "Źródła",
        "Литература",
        "Источники",
        "Джерела",
        "Kaynaklar",
        "来源",
        "延伸阅读",
        "출처",
        "Nguồn",
        "Sumber",
        "Selected bibliography on ferries",
        "Bibliografía sobre puentes",
        "Библиография по мостам",
    ],
)
def test_weak_headings(text):
    assert heading_strength(text) is Strength.WEAK


@pytest.mark.parametrize(
    "text", ["Notes", "Endnotes", "Fußnoten", "Примечания", "注释", "脚注", "각주", "Notas al pie"]
)
def test_headings_of_notes(text):
    assert heading_strength(text) is Strength.NOTES


@pytest.mark.parametrize("text", ["Links", "Resources", "Liens", "Ссылки", "链接"])
def test_headings_of_links(text):
    assert heading_strength(text) is Strength.LINKS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "Literature review",
        "Sources of error",
        "Related articles",
        "External links",
        "Weblinks",
        "See also",
        "the article",
        "In the news",
        "References to the earlier work of Smith",
        "相关文章",
        "References or",
        "x" * 500,
        "Sample Reference Numbers",
        "About the author",
        "Sources say that he left",
        "Bibliography management tools",
        "His bibliography of ferries",
    ],
)
def test_other_headings(text):
    assert heading_strength(text) is None


@pytest.mark.parametrize(
    "text", ["Books", "Web pages:", "Primary sources", "Bücher und Artikel", "书籍", "Sites web"]
)
def test_subheadings(text):
    assert is_subheading(text)


@pytest.mark.parametrize("text", ["References", "Comments", "", "Books that I like best of all"])
def test_no_subheadings(text):
    assert not is_subheading(text)


@pytest.mark.parametrize("text", ["参考书籍", "參考書", "引用書目", "資料出處"])
def test_more_headings_in_chinese(text):
    assert heading_strength(text) is Strength.STRONG


@pytest.mark.parametrize(
    "text", ["Sur le web", "Fuentes orales", "Sites consultados", "Sul web", "網路資料", "古籍"]
)
def test_kinds_of_sources_in_other_languages(text):
    assert is_subheading(text)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Siglen und Literatur", Strength.WEAK),
        ("Ungedruckte Quellen", Strength.WEAK),
        ("Sekundärliteratur", Strength.WEAK),
        ("Auswahlbibliographie", Strength.STRONG),
        ("Verzeichnis der zitierten Literatur", Strength.STRONG),
        ("Siglen", None),
        ("Nachschlagewerke", None),
    ],
)
def test_headings_of_german_lists(text, strength):
    assert heading_strength(text) == strength
    assert is_subheading(text) == (
        text in {"Ungedruckte Quellen", "Sekundärliteratur", "Nachschlagewerke"}
    )


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Works mentioned in this essay", Strength.WEAK),
        ("References and acknowledgements", Strength.STRONG),
        ("Acknowledgements", None),
        ("Where to learn more", Strength.LINKS),
        ("Literatur zum Thema", Strength.WEAK),
        ("Mehr zum Thema", None),
        ("Zitierte Werke", Strength.STRONG),
        ("Bibliographie sommaire", Strength.STRONG),
        ("Quelques références", Strength.STRONG),
        ("Conseils de lecture", Strength.WEAK),
        ("Breve bibliografía", Strength.STRONG),
        ("Notas bibliográficas", Strength.STRONG),
        ("Libros recomendados", Strength.WEAK),
        ("Bibliografia consigliata", Strength.STRONG),
        ("Letture suggerite", Strength.WEAK),
        ("Lista de referências bibliográficas", Strength.STRONG),
        ("Sugestões de leitura:", Strength.WEAK),
        ("Geraadpleegde werken", Strength.STRONG),
        ("Meer lezen?", Strength.WEAK),
        ("参考にした文献", Strength.STRONG),
        ("読書案内", Strength.WEAK),
        ("註釈", Strength.NOTES),
        ("引用本文", None),
    ],
)
def test_headings_of_magazines_and_lessons(text: str, strength: Strength | None) -> None:
    assert heading_strength(text) == strength


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("R E F E R E N C E S", Strength.STRONG),
        ("L\u00a0I\u00a0T\u00a0E\u00a0R\u00a0A\u00a0T\u00a0U\u00a0R", Strength.WEAK),
        ("W O R K S   C I T E D", Strength.STRONG),
        ("N O T E", None),
        ("A B C D E", None),
    ],
)
def test_letters_that_are_set_apart(text: str, strength: Strength | None) -> None:
    assert heading_strength(text) == strength


def test_strengths_are_in_order() -> None:
    order = [Strength.LINKS, Strength.NOTES, Strength.WEAK, Strength.STRONG]
    assert sorted(order) == order


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("References" + "." * 110, Strength.STRONG),
        ("References" + "." * 111, None),
        ("references" + " and references" * 6, Strength.STRONG),
        ("references" + " and references" * 7, None),
        ("Bibliography of towns", Strength.WEAK),
        ("Bibliography of towns and", Strength.WEAK),
        ("Bibliography towns of", None),
        ("(References)", Strength.STRONG),
        ("1. 2. References", None),
    ],
)
def test_how_long_headings_are(text: str, strength: Strength | None) -> None:
    assert heading_strength(text) == strength
