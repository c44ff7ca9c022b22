"""Rules on names."""

from tests.lint.making import ALPHABET, numbers, said

ANONYMOUS = "“The Mills of the Lower River.” 2016. River News, May 9. https://news.example/mills"
LONG = (
    "Abara, N., Brandt, K., Castro, M., Dunne, P., Ekberg, L., Falk, J., Grant, S., & Holm, R. "
    "(2017). The ferry at night. River Studies, 3(2), 1–9."
)
CUT = "Quist, A., et al. (2018). Bridges in fog. River Studies, 4(1), 10–19."


def test_an_author_that_the_others_have():
    assert said("CK501", *ALPHABET, ANONYMOUS) == [
        (6, "No author, which 5 of 6 entries of this list have")
    ]
    assert numbers("CK501", *ALPHABET[:3], ANONYMOUS) == []
    assert numbers("CK501", *ALPHABET, ANONYMOUS, kind="footnotes") == []
    assert numbers("CK501", *ALPHABET[:3], *[ANONYMOUS] * 3) == []


def test_capitals_among_others():
    shouted = "OKOYE, Ngozi. 2017. The Ferry. Lagos: Span."
    [(number, message)] = said("CK502", *ALPHABET, shouted)
    assert number == 6
    assert message == "OKOYE stands in capitals, unlike the other names of this list"


def test_capitals_as_a_style():
    shouted = [raw.replace(raw.split(",")[0], raw.split(",")[0].upper()) for raw in ALPHABET]
    assert numbers("CK502", *shouted) == []
    assert numbers("CK502", *ALPHABET, "UNESCO. 2017. Rivers. Paris: UNESCO.") == []


def test_capitals_beside_names_without_case():
    chinese = ("陈江. 河流[M]. 南京: 江岸出版社, 2017.", "李明. 湿地[M]. 北京: 绿洲出版社, 2016.")
    latin = "SMITH J, BROWN K. Urban wetlands[J]. Wetland Letters, 2012, 5(2): 1-9."
    assert numbers("CK502", *chinese, latin) == []


def test_cut_names_on_request():
    assert numbers("CK503", CUT, LONG) == [1]
    assert numbers("default", CUT) == []
    assert numbers("CK503", "陈江等. 河流[J]. 江河, 2017, 2(5): 1-9.") == [1]


def test_names_cut_beside_long_lists():
    assert said("CK504", LONG, CUT) == [(2, "Cut by 'et al.', while entry 1 names 8 authors")]
    assert numbers("CK504", *ALPHABET, CUT) == []
    assert numbers("CK504", LONG, CUT, kind="footnotes") == []
