import pytest

from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    has_address,
    has_cue,
    is_link_only,
    likeness,
    names_a_work,
    reads_as_prose,
)
from citekit.reference import Mark


@pytest.mark.parametrize(
    "text",
    [
        "Smith, John. 2001. Bread. London: Penguin.",
        "Doe, A. (2003). “Salt.” Journal of Food 12(3), 44-59. doi:10.1000/182",
        "WHO (2010): Salt and health, https://www.who.int/salt, abgerufen am 3.4.2012",
        "张三, 李四. 缓存研究[J]. 计算机学报, 2015, 38(2): 1-10.",
        "Иванов И. И. Хлеб // Вестник. 2003. № 2. С. 12–15.",
        "SOUZA, M. O sal. Revista X, v. 2, p. 12-15, 2003. Disponível em: https://x."
        "br/a. Acesso em: 3 maio 2012.",
        "Olsen, Martin: Steigen und Fallen der Preise. Köln 1991.",
    ],
)
def test_references_are_likely(text):
    assert likeness(text) >= LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yes.",
        "I have not checked this, but it is what everybody says that they have heard.",
        "We had only three of them in the house, which is why this was not what you would expect.",
        "Subscribe to our newsletter and never miss what we write.",
        "Das haben wir nicht selbst gesehen, aber es wird so erzählt, und es ist auch "
        "nicht wichtig.",
    ],
)
def test_remarks_are_not(text):
    assert likeness(text) < LIKELY / 2


def test_markup_counts():
    text = "Smith on bread, Penguin"
    marked = [Mark("em", 9, 14), Mark("link", 0, 5, "https://example.org")]
    assert likeness(text, marked) > likeness(text)


def test_a_full_reference_is_sure():
    assert (
        likeness(
            "Smith, J. (2001). “Bread.” Journal of Food 12(3), 44-59. https://doi.org/10.1000/1"
        )
        >= SURE
    )


def test_links_alone():
    link = Mark("link", 0, 9, "https://example.org")
    assert is_link_only("The title", [link])
    assert is_link_only("https://example.org/x", [])
    assert not is_link_only("The title", [Mark("link", 0, 9, "/x")])
    assert not is_link_only("Smith, J. 2001. A book on bread. The title", [link])
    assert has_address("The title", [link])
    assert not has_address("The title", [Mark("link", 0, 9, "#x")])


def test_cheap_checks():
    assert has_cue("In 2001")
    assert not has_cue("In a year")
    assert names_a_work("Smith, J. 2001.", [])
    assert not names_a_work("1.2.0 (2019-05-03) – fixed, see https://example.org/1", [])
    assert not names_a_work("v0.3.1-rc2 — “first” is “head” now", [])
    assert names_a_work("12. “First and head”, 2001", [])


def test_prose():
    assert reads_as_prose("These are the books that we had at hand:", [])
    assert not reads_as_prose("On ovens.", [])
    assert not reads_as_prose("This is not about ovens and they are.", [Mark("em", 0, 7)])
    assert not reads_as_prose("It is what we had, see https://example.org/x.", [])


def test_files_in_archives_are_likely():
    assert likeness("BArch, R 58/999, Bl. 4.") >= LIKELY
    assert likeness("Im Archiv, wo wir 12 Akten lasen, war es kalt.") < LIKELY / 2
