"""Checks of sites and papers, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

READ = ("accessed", "Retrieved 3 May 2020.")
TITLE = ("title", "“Salt roads”.")
DAY = ("date", "12 June 1931,")
PLACE = ("location", "Oslo:")
AUTHOR = ("author", "Berg, O.")


@pytest.mark.parametrize(
    ("holder", "pieces"),
    [
        (
            "Span Technica. Oar Nast.",
            [("container-title", "Span Technica"), ("publisher", "Oar Nast.")],
        ),
        ("span.co.uk. London.", [("container-title", "span.co.uk"), ("location", "London.")]),
        ("Salt FAQ. oar.edu.", [("container-title", "Salt FAQ"), ("publisher", "oar.edu.")]),
    ],
)
def test_behind_a_site_stands_who_publishes_it(holder, pieces):
    assert made_sense(TITLE, ("container-title", holder), READ)[1:3] == pieces
    in_print = (TITLE, ("container-title", holder), ("volume", "3"), READ)
    assert unchanged(*in_print)


def test_what_explains_a_name_does_not_publish():
    pairs = (TITLE, ("container-title", "Spanhaus. Die Enzyklopädie."), READ)
    assert unchanged(*pairs)


def test_a_paper_and_its_day_need_no_title():
    page = ("pages", "p. 6")
    assert made_sense(("author", "Salt Messenger,"), DAY, page)[0][0] == "container-title"
    local = (("title", "Ulmer Salzzeitung"), DAY, ("location", "Lokalteil,"), ("pages", "S. 15"))
    assert [label for label, _ in made_sense(*local)] == [
        "container-title",
        "date",
        "note",
        "pages",
    ]
    person = (("author", "Anna Lang,"), DAY, page)
    assert unchanged(*person)


def test_a_known_paper_with_its_place_needs_no_title():
    pairs = (("title", "Der Standard"), ("location", "(Wien),"), ("date", "4. Mai 2007"))
    assert made_sense(*pairs) == [("container-title", "Der Standard"), *pairs[1:]]


def test_a_city_holds_nothing():
    paper = (("author", "O ESTADO DE S. PAULO."), ("container-title", "São Paulo,"), DAY)
    assert [label for label, _ in made_sense(*paper)] == ["container-title", "location", "date"]
    within = (("title", "Sal. Superinteressante,"), ("container-title", "São Paulo,"), DAY)
    assert made_sense(*within)[:2] == [("title", "Sal."), ("container-title", "Superinteressante,")]
    book = (("author", "LANG, A."), ("title", "Sal."), ("container-title", "São Paulo,"), DAY)
    assert unchanged(*book)


def test_a_paper_at_the_head_holds_what_is_dated_to_the_day():
    pairs = (("author", "O GLOBO."), ("title", "Sal."), ("location", "Rio,"), DAY)
    assert made_sense(*pairs)[0] == ("container-title", "O GLOBO.")
    report = (*pairs[:3], ("date", "2012."))
    assert unchanged(*report)


@pytest.mark.parametrize("label", ["location", "publisher", "note"])
def test_known_papers_hold_what_is_before_them(label):
    assert (
        made_sense(AUTHOR, ("title", "Salt roads."), (label, "Boston Globe,"))[2][0]
        == "container-title"
    )
    assert unchanged(AUTHOR, ("title", "Salt roads."), ("location", "New York,"))
    assert unchanged(AUTHOR, ("title", "Salt roads."), ("publisher", "Elsevier."))
    assert unchanged(AUTHOR, ("title", "Salt roads."), PLACE, ("publisher", "Boston Globe."))


def test_a_city_that_gave_its_name_to_a_paper_is_the_place_of_a_book():
    pairs = (("title", "Salt,"), ("publisher", "Oar,"), ("location", "New York"))
    assert unchanged(*pairs)


def test_an_account_holds_its_posts():
    pairs = (("author", "微信公众号"), ("title", "“河流志”："), ("container-title", "《盐》，"))
    assert made_sense(*pairs) == [
        ("note", "微信公众号"), ("container-title", "“河流志”："), ("title", "《盐》，")
    ]  # fmt: skip


def test_a_host_behind_quotes_holds_what_they_quote():
    pairs = (("title", '"Salt – May 3". span.example.gov.'), ("container-title", "Salt Agency."))
    assert made_sense(*pairs) == [
        ("title", '"Salt – May 3".'),
        ("container-title", "span.example.gov."),
        ("publisher", "Salt Agency."),
    ]


def test_a_site_that_is_named_twice_publishes_itself():
    pairs = (
        ("title", "“Salt roads.”"),
        ("container-title", "Saltpedia, the Book. Saltpedia, the Book,"),
        ("date", "24 Jul 2014)"),
    )
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "Saltpedia, the Book."),
        ("publisher", "Saltpedia, the Book,"),
    ]
    pairs = (
        ("title", "“Salt roads.”"),
        ("container-title", "Saltpedia. Saltpedia Today,"),
        ("date", "24 Jul 2014)"),
    )
    assert unchanged(*pairs)


def test_a_magazine_publishes_nothing():
    pairs = (("title", "Salt of the sea."), ("publisher", "GEO"), ("date", "11/2019"))
    assert made_sense(*pairs)[1] == ("container-title", "GEO")
    pairs = (("title", "Salt of the sea."), ("publisher", "Ruder"), ("date", "11/2019"))
    assert unchanged(*pairs)


def test_a_paper_by_its_place_in_the_alphabet_is_nobody():
    pairs = (("author", "Guardian, The"), ("date", "(2018)"), ("title", "Salt prices rise."))
    assert made_sense(*pairs)[0] == ("container-title", "Guardian, The")
    pairs = (("author", "Duncan, The"), *pairs[1:])
    assert unchanged(*pairs)


def test_a_site_is_named_by_its_host():
    pairs = (("author", "saltdata."), ("date", "(2025)."), ("url", "https://www.saltdata.es/x"))
    assert made_sense(*pairs)[0] == ("container-title", "saltdata.")
    pairs = (("author", "Saltdata."), *pairs[1:])
    assert made_sense(*pairs)[0][0] != "container-title"


def test_what_stands_before_a_quoted_title_holds_it():
    pieces = made_sense(("title", "Salt Stories – “Who made it”,"), ("date", "2019"))
    assert pieces[:2] == [("container-title", "Salt Stories –"), ("title", "“Who made it”,")]
    pieces = made_sense(("title", "Salt Institute: “Who made it”"), ("date", "2019"))
    assert pieces[0] == ("author", "Salt Institute:")
    whole = (("title", "Salt: “Who made it” and more"), ("date", "2019"))
    assert unchanged(*whole)


def test_a_stop_in_the_quotes_ends_the_title():
    pairs = (("title", "“Salt and tides.” Oar and Span,"), ("container-title", "Salt Blogs,"), DAY)
    assert made_sense(*pairs)[:3] == [
        ("title", "“Salt and tides.”"),
        ("container-title", "Oar and Span,"),
        ("publisher", "Salt Blogs,"),
    ]
    quoted = (("title", "“White Gold” Rush in Ulm,"), ("container-title", "Salt Blogs,"), DAY)
    assert unchanged(*quoted)


def test_a_dash_leads_on_in_the_name_behind_a_quoted_title():
    pairs = (("title", "“Harbours,” Harbours"), ("container-title", "- Salt Docs 1.0."), DAY)
    assert unchanged(*pairs)


def test_a_review_behind_a_quoted_title_is_no_holder():
    title = ("title", "“Bad Salt.” Review of Salt, by Ann Lind.")
    pieces = made_sense(title, ("container-title", "Ulm Globe,"), ("date", "June 7, 1998"))
    assert ("container-title", "Ulm Globe,") in pieces


def test_a_paper_behind_its_city_holds_what_is_dated_to_the_day():
    pieces = (AUTHOR, ("date", "(4 July 2007)."), TITLE, ("location", "London:"))
    paper = ("publisher", "The Guardian.")
    assert made_sense(*pieces, paper)[-1] == ("container-title", "The Guardian.")
    assert unchanged(AUTHOR, ("date", "(2007)."), TITLE, ("location", "London:"), paper)


def test_an_address_without_its_scheme_is_a_link():
    for label in ("container-title", "publisher", "location"):
        made = made_sense(AUTHOR, TITLE, (label, "span.lu/salt/roads-1.457,"), DAY)
        assert made[2] == ("url", "span.lu/salt/roads-1.457,")
    assert unchanged(AUTHOR, TITLE, ("container-title", "span.lu,"), DAY)


def test_a_blog_holds_its_posts_though_a_body_has_it():
    blog = ("publisher", "Salt Foundation (blog),")
    assert made_sense(AUTHOR, TITLE, blog, DAY)[2] == ("container-title", "Salt Foundation (blog),")
    assert unchanged(AUTHOR, TITLE, ("publisher", "Salt Foundation (Oslo),"), DAY)


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("Salt Prize.", "https://saltprize.example/"),
        ("Salzwerk", "https://www.salz-werk.example/ueber"),
    ],
)
def test_a_name_with_a_date_is_who_has_the_site(name, link):
    pieces = (("date", "(2024)."), ("url", link))
    assert made_sense(("title", name), *pieces)[0] == ("author", name)


@pytest.mark.parametrize(
    ("date", "link"),
    [("(2024).", "https://oar.example/saltprize"), ("2024.", "https://saltprize.example/")],
)
def test_a_page_is_no_owner(date, link):
    assert unchanged(("title", "Salt Prize."), ("date", date), ("url", link))


def test_a_site_wrote_none_of_its_pages():
    pieces = (("title", "Lists of salt,"), ("author", "Salt Doctor,"))
    sense = made_sense(*pieces, ("url", "https://salt.doctor/lists"))
    assert sense[1] == ("container-title", "Salt Doctor,")
    assert unchanged(*pieces, ("url", "https://oar.example/salt-doctor"))
