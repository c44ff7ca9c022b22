import pytest

from citekit.parsing.surfaces import LINK, is_link, surface_features, token_class


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("2018.", "year."),
        ("(1999),", "(year),"),
        ("26.5.18].", "date]."),
        ("353–359:", "range:"),
        ("12", "day"),
        ("44", "d2"),
        ("https://example.org/a.", f"{LINK}."),
        ("10.1000/xyz", "doi"),
        ("example.com,", "host,"),
        ("salt.public.lu/eli", "host"),
        ("J.", "X."),
        ("NDRC.", "XXXX."),
        ("iPhone", "xX"),
        ("芝麻信用，", "han4,"),
        ("Иванов", "cyrillicX"),
        ("—", "—"),
        ("¹²", "¹²"),
    ],
)
def test_class_of_a_token(token, expected):
    assert token_class(token) == expected


def test_words_that_lead_into_a_field_are_a_class_of_their_own():
    assert token_class("März") == token_class("October") == "month"
    assert token_class("Retrieved") == token_class("abgerufen") == "accessed"


def test_neighbours_see_less_than_the_token_itself():
    own, near, far = surface_features("“Bridges,”")
    assert set(far) < set(near) < set(own)
    assert "w=bridges" in near
    assert "w=bridges" not in far
    assert 'o="' in far


def test_digits_are_alike():
    assert set(surface_features("B374")[1]) == set(surface_features("B912")[1])


def test_names_are_known_by_lists():
    assert "l=given" in surface_features("Maria")[2]
    assert "l=family" in surface_features("García,")[2]
    assert "l=0" in surface_features("xyzzyx")[2]


def test_links_have_a_scheme():
    assert is_link("see https://example.org", 4)
    assert not is_link("example.org")
