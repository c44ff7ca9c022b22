"""``References`` over what is no list of works."""

import pytest

from tests.extraction.pages import BREAD, BREAD_RAW, PROSE, SALT, SALT_RAW, html_page, raws


def found_in(*items: str, heading: str = "References") -> list[str]:
    listed = "\n".join(f"- {item}" for item in items)
    return raws(f"# Salt\n\n{PROSE}\n\n## {heading}\n\n{listed}\n", "page.md")


@pytest.mark.parametrize(
    "items",
    [
        # People to ask, at the end of a life.
        ("Dr Bob Stone, Salt Board, bob.stone@b.example, 2019", "Available on request"),
        ("Bob Stone, landlord (2015-2018); Phone: 020 7946 0000",
         "Carla Ash, employer (2012-2015); Email: carla at roads.example"),
        ("Bob Stone, Salt Board, since 2015, +44 20 7946 0000",
         "Carla Ash, Roads Ltd, since 2016, (020) 7946 0000"),
        ("Bob Stone", "Head of Data, Salt Board (2015-2019)", "bob.stone@b.example", "Carla Ash"),
        ("[Bob Stone](mailto:bob@b.example), Salt Board, 2019",
         "[Carla Ash](tel:+442079460000), Roads Ltd, 2020"),
        ("Zeugnisse von 2015 bis 2019 auf Anfrage",),
        # What is said of a firm.
        ('"They brought it in 2019. We could not be happier with what we have now."',
         "– Bob Stone, Salt Board, 2019"),
        ("“Best salt I ever had.” – Anna M.", "“Quick delivery in 2019!” – Bob S."),
        # Parts of a program.
        ("`salt(x)`: new in 2019", "`pepper(y)`: returns y", "`bread`: since 2020"),
        ("An alias must have a value: `int& r = x;`", "It can't be changed.", "New since 2011"),
    ],
)  # fmt: skip
def test_what_is_no_work(items: tuple[str, ...]) -> None:
    assert found_in(*items) == []


@pytest.mark.parametrize(
    "items",
    [
        ("Salt: a history by Ada Miller", "The Salt Road by Bob Stone", "https://a.example/salt"),
        ("ISO 9001", "§ 12 BGB", "Art. 5 GDPR", "RFC 2119"),
        ("Ash, B. Personal communication, ash@a.example.", "Miller, Ada. The salt roads."),
        ('Ash, Bob. "Phone: a history." Salt Review 12, 2019, pp. 3–9.',
         "Miller, A. (2015). Email: what went wrong. Bath: River Press. Tel: +44 20 7946 0000"),
        ("https://blog.example/@ada.miller/salt-roads", "https://social.example/@bob"),
        ("Data available on request from the author.", SALT_RAW),
        ("`saltlib` documentation, https://salt.example/docs", "`breadlib` source, 2019"),
        ('"How we lost it: salt and the roads."', '"How salt came to us, 1890 to 1910."'),
    ],
)  # fmt: skip
def test_works_with_the_same_signs(items: tuple[str, ...]) -> None:
    assert len(found_in(*items)) == len(items)


def test_other_headings_mean_works_only() -> None:
    items = ("My notes", "A cookbook", "Salt, 2019", "Another cookbook")
    assert found_in(*items) == []
    assert len(found_in(*items, heading="Bibliography")) == len(items)


@pytest.mark.parametrize(
    "items",
    [
        # Names alone are people only beside those who can be reached.
        ("Ada Miller", "Bob Stone", "Salt, 2019"),
        ("Ask bob@b.example, 2019", "My notes", "A cookbook", "Old papers"),
        # Nothing is signed but the praise right before.
        ("– Ash, 2019", "Salt, 2018", '"We could not be happier with what we have."'),
        ("Salt, 2018", "– Ash, 2019", "– Stone, 2020"),
        ("*Salt*: a history, 2019", "*Bread*: a book, 2018"),
    ],
)
def test_what_may_be_works(items: tuple[str, ...]) -> None:
    assert len(found_in(*items, heading="Bibliography")) == len(items)


def test_half_of_them_are_enough() -> None:
    praise = '"We could not be happier with what we have."'
    items = (praise, "– Bob Stone, 2019", "Salt, 2018", "Bread, 2019")
    assert found_in(*items, heading="Bibliography") == []
    assert len(found_in(*items, "Yeast, 2020", heading="Bibliography")) == len(items) + 1


def test_people_in_a_page_beside_works() -> None:
    people = "<ul><li>Bob Stone, Salt Board, since 2015, bob@b.example</li><li>Carla Ash</li></ul>"
    works = f"<ul><li>{BREAD}</li><li>{SALT}</li></ul>"
    page = html_page(f"<h2>References</h2>{people}<h2>Bibliography</h2>{works}")
    assert raws(page) == [BREAD_RAW, SALT_RAW]


def test_links_of_the_site_itself() -> None:
    own = "<ul><li><a href='https://a.example/cli'>Command line</a></li></ul>"
    head = "<head><link rel='canonical' href='https://www.a.example/food'></head>"
    page = html_page(f"<h2>Reference</h2>{own}")
    assert raws(page) == ["Command line"]
    assert raws(page.replace("<body>", head + "<body>")) == []
