"""Checks of pages of the web, their sites and the bodies behind them, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

LINK = ("url", "https://span.example/a")


def test_what_stands_behind_a_title_in_quotes_is_its_site():
    pairs = (("title", "« Horaires d'été », Le site de la ville de Salins."), LINK)
    assert made_sense(*pairs)[:2] == [
        ("title", "« Horaires d'été »,"), ("container-title", "Le site de la ville de Salins.")
    ]  # fmt: skip

    pairs = (("title", "“Salt (NaCl)”. Magill’s Guide to Salt."), ("accessed", "Seen 3 May 2021"))
    assert made_sense(*pairs)[1] == ("container-title", "Magill’s Guide to Salt.")


@pytest.mark.parametrize(
    "pairs",
    [
        (("title", "« Horaires d'été », Le site de la ville."),),
        (("title", "“Salt roads”, Part two"), LINK),
        (("title", "“Salt roads”, or how to walk"), LINK),
        (("title", "“Salt roads”, Span Weekly"), ("publisher", "Oar"), LINK),
    ],
)
def test_other_words_behind_quotes_are_no_site(pairs):
    assert unchanged(*pairs)


def test_what_an_article_is_is_no_part_of_its_title():
    pairs = (("title", "« Rendez-nous le sel », tribune,"), ("container-title", "Le Phare,"))
    assert made_sense(*pairs)[:2] == [
        ("title", "« Rendez-nous le sel »,"), ("genre", "tribune,")
    ]  # fmt: skip


def test_the_form_of_a_company_ends_its_name():
    pairs = (("title", "„salz.example,“ Salzwerk Ulm GmbH & Co."), ("container-title", "KG,"), LINK)
    assert made_sense(*pairs)[:2] == [
        ("title", "„salz.example,“"), ("publisher", "Salzwerk Ulm GmbH & Co. KG,")
    ]  # fmt: skip
    pairs = (("author", "Salzwerk Ulm GmbH & Co."), ("title", "KG. Preise"))
    assert made_sense(*pairs) == [("author", "Salzwerk Ulm GmbH & Co. KG."), ("title", "Preise")]
    pairs = (("title", "Salzwerk Ulm GmbH & Co."), ("container-title", "KG,"), LINK)
    assert made_sense(*pairs)[0] == ("title", "Salzwerk Ulm GmbH & Co. KG,")
    pairs = (("publisher", "Ruder, Ulm: Salzwerk GmbH & Co."), ("location", "KG"), LINK)
    assert made_sense(*pairs)[0] == ("publisher", "Ruder, Ulm: Salzwerk GmbH & Co. KG")
    assert unchanged(("title", "Salz & Co."), ("container-title", "Kgalagadi News"))


def test_a_country_ends_the_name_of_a_ministry():
    rest = (("date", "(2022)."), ("title", "Salt plan."))
    pairs = (("author", "Ministry of Salt and Safety,"), ("title", "South Korea."), *rest)
    assert made_sense(*pairs)[0] == ("author", "Ministry of Salt and Safety, South Korea.")
    assert unchanged(("author", "Lind, A.,"), ("title", "South Korea."), *rest)


def test_a_long_sentence_before_a_date_is_a_title():
    sentence = "Written Testimony for the Committee on Harbours on the Price of Salt and Light."
    body = "Salt Survey Office."
    for label in ("author", "title"):
        pairs = ((label, sentence), ("date", "(2019, May 3)."), ("title", body), LINK)
        assert made_sense(*pairs)[::2] == [("title", sentence), ("publisher", body)]
    for words, date, other in [
        ("Testimony for the Committee on Salt and Light.", "(2019).", body),  # no more than a name
        (sentence, "2019.", body),
        (sentence, "(2019).", "How the Price of Salt Fell."),
    ]:
        pairs = (("author", words), ("date", date), ("title", other), LINK)
        assert ("publisher", other) not in made_sense(*pairs)
    pairs = (("author", "Office of Salt and Light."), ("date", "(2019)."), ("title", body), LINK)
    assert made_sense(*pairs)[0] == pairs[0]


def test_a_title_goes_on_behind_its_question():
    pairs = (("title", "Who owns salt?"), ("container-title", "The law is silent on it. Wired."))
    assert made_sense(*pairs) == [
        ("title", "Who owns salt? The law is silent on it."), ("container-title", "Wired.")
    ]  # fmt: skip
    assert unchanged(("title", "Who owns salt?"), ("container-title", "Journal of Salt. Ser. B."))


def test_reporters_stand_in_brackets_behind_their_paper():
    pairs = (("container-title", "Time (Anna Lind, Peter Berg),"), ("date", "3 May 2021"))
    assert made_sense(*pairs)[:2] == [
        ("container-title", "Time"), ("author", "(Anna Lind, Peter Berg),")
    ]  # fmt: skip
    assert unchanged(("container-title", "Time (New York),"), ("date", "3 May 2021"))
    pairs = (("title", "Time"), ("author", "(Anna Lind),"), ("date", "3 May 2021"))
    assert made_sense(*pairs)[0] == ("container-title", "Time")


def test_a_number_behind_quotes_is_the_titles():
    pairs = (("citation-number", "“1.3"), ("title", "What is salt?”"), ("date", "(n.d.)."))
    assert made_sense(*pairs)[0] == ("title", "“1.3 What is salt?”")
    assert unchanged(("citation-number", "[3]"), ("title", "What is salt?"))
    assert unchanged(("citation-number", "3"), ("title", "What is salt?"))


def test_what_leads_to_a_linked_title_is_none_of_it():
    pairs = (("author", "Lind, A."), ("date", "(2022)."), ("title", "Recuperado de How to salt"))
    assert made_sense(*pairs)[2:] == [("note", "Recuperado de"), ("title", "How to salt")]
    assert unchanged(*pairs[:2], ("title", "Retrieved from oblivion"))
