import pytest

from citekit.extraction.names import byline_names, is_name, person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Doe", [("Jane", "Doe")]),
        ("By Gaby Doe and Anna van der Berg", [("Gaby", "Doe"), ("Anna", "van der Berg")]),
        ("Von Anna Huber und Max Frisch", [("Anna", "Huber"), ("Max", "Frisch")]),
        (
            "Par Jeanne Moreau, Luc Besson et Anne Roux",
            [("Jeanne", "Moreau"), ("Luc", "Besson"), ("Anne", "Roux")],
        ),
        ("Por: Juan Pérez y Ana Gómez", [("Juan", "Pérez"), ("Ana", "Gómez")]),
        ("Posted by Jane Doe at 10:00", [("Jane", "Doe")]),
        ("Written by Jane Doe | 3 May 2019", [("Jane", "Doe")]),
        ("Text: Anna Huber", [("Anna", "Huber")]),
    ],
)
def test_bylines(text, names):
    assert [(name["given"], name["family"]) for name in byline_names(text)] == names


def test_names_without_parts():
    assert byline_names("作者：赵六") == [{"literal": "赵六"}]
    assert byline_names("By BBC News") == [{"literal": "BBC News"}]
    assert byline_names("By Reuters") == [{"literal": "Reuters"}]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By",
        "By the sea",
        "Jane Doe",
        "Bye Jane",
        "x" * 300,
        "By now it was clear that it had to be",
    ],
)
def test_no_bylines(text):
    assert byline_names(text) == []


def test_persons():
    assert is_name("Jane Doe")
    assert not is_name("Jane")
    assert not is_name("the end")
    assert person("Jane 2") is None
