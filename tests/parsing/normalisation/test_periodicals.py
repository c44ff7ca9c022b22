"""Periodicals known by name or by their words."""

import pytest

from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("The New York Times", "article-newspaper"),
        ("nytimes", None),
        ("Spiegel.de", "article-newspaper"),
        ("The Economist", "article-magazine"),
        ("Journal of Rivers", None),
    ],
)
def test_known_names(name, kind):
    assert newspaper_or_magazine(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Proceedings of the River Conference", "paper-conference"),
        ("Proceedings of the National Academy of Rivers", "article-journal"),
        ("Journal of Rivers", "article-journal"),
        ("Riverside Gazette", "article-newspaper"),
        ("北方新闻", "article-newspaper"),
        ("Anna's Blog", "post-weblog"),
        ("Rivers", None),
    ],
)
def test_words(name, kind):
    assert type_by_words(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        "NeurIPS",
        "SALT 2015, Part III",
        "CHI ’18",
        "CCS'16",
        "Advances in Salt – EUROSALT 2016",
        "Salt in schools (SIS 2020)",
    ],
)
def test_conferences_by_their_short_names(name):
    assert type_by_words(name) == "paper-conference"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Proc. ACM Program. Lang.", "article-journal"),
        ("SALT", None),
        ("Salt in schools (Ulm 2020)", None),
    ],
)
def test_names_of_no_conference(name, kind):
    assert type_by_words(name) == kind


def test_a_paper_may_be_named_with_its_agency():
    assert newspaper_or_magazine("Le Monde.fr avec AFP") == "article-newspaper"


def test_a_meeting_and_its_journal():
    assert type_by_words("Proc. of VLDB") == "paper-conference"
    assert type_by_words("Proc. VLDB Endow.") == "article-journal"


def test_a_medium_is_no_blog():
    assert type_by_words("Rivers Remade for a New Medium") is None
    assert type_by_words("Medium") == "post-weblog"
