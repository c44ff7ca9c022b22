"""Citations by author and year, and the entries that they mean."""

import pytest

from citekit.citations import find_citations
from tests.citations.citing import cited, codes, pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Old (Ash 2012).", [("Ash 2012", 1)]),
        ("Old (Ash, 2012, pp. 3-5).", [("Ash, 2012, pp. 3-5", 1)]),
        ("Old (Ash 2012,38-40).", [("Ash 2012,38-40", 1)]),
        ("Ash (2012) is old.", [("Ash (2012)", 1)]),
        ("Ada Ash (2012) is old.", [("Ada Ash (2012)", 1)]),
        ("Ash's (2015b) book.", [("Ash's (2015b)", 3)]),
        ("However, Ash (2012) is old.", [("Ash (2012)", 1)]),
        ("Old (see Ash 2012; cf. Birch & Elm 2018).", [("Ash 2012", 1), ("Birch & Elm 2018", 4)]),
        ("Old (Ash 2012, 2015a).", [("Ash 2012", 1), ("2015a", 2)]),
        ("Old (Ash 2015a,b).", [("Ash 2015a,b", 2), ("Ash 2015a,b", 3)]),
        ("Ash (2012, 2015a).", [("Ash (2012, 2015a)", 1), ("Ash (2012, 2015a)", 2)]),
        ("Old (Oak et al. 2009).", [("Oak et al. 2009", 5)]),
        ("Oak, Rowan, and Yew (2009) agree.", [("Oak, Rowan, and Yew (2009)", 5)]),
        ("Birch und Elm (2018) auch.", [("Birch und Elm (2018)", 4)]),
        ("Old (Ash 2012, Birch and Elm 2018).", [("Ash 2012", 1), ("Birch and Elm 2018", 4)]),
        ("Counted (NPO 2016).", [("NPO 2016", 6)]),
        (
            "Counted (National Pilotage Office [NPO], 2016).",
            [("National Pilotage Office [NPO], 2016", 6)],
        ),
        ("Willow says it early and often (1904).", [("(1904)", 7)]),
        ("Ash writes “so” and more of it (2012, 9).", [("2012, 9", 1)]),
        ("Old (Willow [1904] 1988).", [("Willow [1904] 1988", 7)]),
        ("It is as Ash 2012 has it.", [("Ash 2012", 1)]),
        ("Old (Ash\n2012).", [("Ash 2012", 1)]),
        ("Old ([Ash](http://a.example) 2012).", [("[Ash](http://a.example) 2012", 1)]),
    ],
)
def test_forms(text, found):
    assert pairs(text) == found


@pytest.mark.parametrize("text", ["Oak et al. (2009, 2010).", "Old (Oak et al. 2009, 2010)."])
def test_one_entry_is_not_two_years(text):
    first, second = cited(text)
    assert (first.entry, first.findings) == (5, ())
    assert (second.entry, [finding.code for finding in second.findings]) == (None, ["not-listed"])


def test_family_names_first_where_the_list_has_initials():
    references = "\n\n## References\n\n- Zhang, W. 2020. *Tides*. Hull: Merrow Press.\n"
    assert pairs("Zhang Wei (2020) is old.", references) == [("Zhang Wei (2020)", 1)]
    assert pairs("Old (Zhang Wei, 2020).", references) == [("Zhang Wei, 2020", 1)]
    assert codes("Wei Zhang (2020) is old.", references) == [()]
    assert pairs("Old (Zhang Min 2020).", references) == []


@pytest.mark.parametrize(
    ("text", "entry", "code"),
    [
        ("Old (Birch and Larch 2018).", 4, "names-differ"),
        ("Old (Elm and Birch 2018).", 4, "name-order"),
        ("Old (Birsch & Elm 2018).", 4, "name-spelling"),
        ("Old (National Pilotige Office 2016).", 6, "name-spelling"),
        ("Old (Birch & Elm 2019).", 4, "year-differs"),
        ("Old (Birch & Elm 2018b).", 4, "suffix-differs"),
        ("Old (Ash 2015).", 2, "ambiguous"),
        ("Old (Ash 2012; Larch 2013).", None, "not-listed"),
        ("Old (Ash 2012; Ash 2015d).", None, "not-listed"),
        ("Old (Ash 2012; Ash 2001).", None, "not-listed"),
    ],
)
def test_differences_are_said(text, entry, code):
    last = cited(text)[-1]
    assert (last.entry, [finding.code for finding in last.findings]) == (entry, [code])
    assert last.findings[0].message.endswith(".")


GERMAN = """

## Literatur

- Deutscher Wetterdienst (2019): Klimabericht der Küste. Offenbach: Wetterverlag.
- Müller, Anna (2011): Wärme und Kälte. In: Luft 1 (1), S. 1-12.
"""


def test_cases_and_spellings_of_german_are_no_differences():
    text = "Laut dem Bericht des Deutschen Wetterdienstes (2019), so auch Muellers (2011)."
    assert pairs(text, GERMAN) == [("Deutschen Wetterdienstes (2019)", 1), ("Muellers (2011)", 2)]
    text = "So auch Mueller (2011) und der Deutsche Wetterdienst (2019)."
    assert codes(text, GERMAN) == [(), ()]


def test_what_is_as_listed_has_no_findings():
    assert codes("Old (Ash 2012; Oak et al. 2009; NPO 2016; Willow 1904).") == [(), (), (), ()]


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 it ended (2012).",
        "Of Ash (1931–2012) nothing is left.",
        "The film (May 2012), a song (Spring 2012) and a year (since 2012).",
        "Lit (1821), dark (in 1874), and lit.",
        "It cost $2012 (at most), on 2012-03-04 (04.05.2012).",
        "Run `Ash (2012)` and $Ash (2012)$.",
        "*Long Water* (1984) by [Ash](https://ash.example/2012).",
        "(Tolliver 1999) stands alone.",
        "Ash was here. Later it was dark (2012).",
    ],
)
def test_prose_is_left_alone(text):
    assert pairs(text) == []


def test_unlisted_names_need_an_article_that_cites_so():
    assert pairs("Old (Larch 2013).") == []
    assert pairs("Old (Larch 2013), new (Fir 2014), red (Larch 2015).") == []
    assert pairs("Old (Larch 2013), new (Fir 2014), red (Yew 2015).") == [
        ("Larch 2013", None), ("Fir 2014", None), ("Yew 2015", None),
    ]  # fmt: skip
    assert pairs("Old (Larch 2013) and older (Ash 2012).") == [
        ("Larch 2013", None),
        ("Ash 2012", 1),
    ]
    assert pairs("Old (Larch et al. 2013).") == [("Larch et al. 2013", None)]


def test_a_listed_name_in_the_sentence_with_another_year_is_not_listed():
    text = "Old (Oak et al. 2009). It is as Ash (1990) and the Foghorn (1990) say."
    assert pairs(text)[1:] == [("Ash (1990)", None)]
    assert codes(text) == [(), ("not-listed",)]


CHINESE = """

## 参考文献

- 陈海涛. 2015. 航道. 北京: 江海出版社.
- 林树, 周明. 2018. 夜航. 《港口研究》 8: 20-33.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("灯塔（陈海涛 2015）。", [("陈海涛 2015", 1)]),
        ("灯塔（陈 2015）。", [("陈 2015", 1)]),
        ("学者陈海涛（2015）认为。", [("陈海涛（2015）", 1)]),
        ("灯塔（参见林树、周明，2018）。", [("林树、周明，2018", 2)]),
        ("灯塔（林树等，2018年）。", [("林树等，2018年", 2)]),
        ("据林树等（2018）的研究。", [("林树等（2018）", 2)]),
        ("民国十年（1921）灯塔停用。", []),
    ],
)
def test_chinese(text, found):
    assert pairs(text, CHINESE) == found


@pytest.mark.parametrize(
    "others", ["u. a.", "u.a.", "u.\u00a0a.", "e. a.", "vd.", "ve ark.", "a kol."]
)
def test_and_others_with_a_blank(others):
    assert pairs(f"Alt (vgl. Oak {others} 2009).") == [
        (f"Oak {others} 2009".replace("\u00a0", " "), 5)
    ]


def test_among_others_is_no_name():
    assert pairs("Alt (u. a. Ash 2012).") == [("Ash 2012", 1)]


def test_the_list_is_meant_before_the_footnote_of_the_same_work():
    page = """<html><body><article><h1>Mills</h1><p>Nine ran<sup><a href="#n1">1</a></sup>
    (Ash 2001).</p><h2>Notes</h2><ol>
    <li id="n1">Ada Ash: <i>Mills of the Vale</i>. Ulm: Kelp, 2001, p. 7.</li></ol>
    <h2>References</h2><ul><li>Ash, Ada (2001): <i>Mills of the Vale</i>. Ulm: Kelp.</li>
    <li>Birch, Bo (2003): <i>Weirs</i>. Ulm: Kelp.</li></ul></article></body></html>"""
    [_, found] = find_citations(page.encode(), media_type="text/html")
    assert (found.cite, found.entry, found.findings) == ("Ash 2001", 2, ())


def test_a_work_that_is_listed_twice_is_not_ambiguous():
    twice = """

## References

- Ash, Ada. 2012. *Lamps of the Sound*. Leith: Kelp Press.
- Ash, Ada. 2012. *Lamps of the sound*. Leith: Kelp.
- Birch, Bo. 2013a. *Weirs*. Leith: Kelp Press.
- Birch, Bo. 2013b. *Locks*. Leith: Kelp Press.
"""
    assert codes("Old (Ash 2012).", twice) == [()]
    assert codes("Old (Birch 2013).", twice) == [("ambiguous",)]
    assert codes("Old (Birch 2014).", twice) == [("year-differs",)]


def test_articles_of_one_file_have_their_own_lists():
    text = "\n\n".join(
        f"# Pier {number}\n\nThe pier (Ash 201{number}) is long.\n\n## References\n\n"
        f'- Ash, Ada. 201{number}. "Pier {number}." *Coast Review* 3 (1): 4-18.'
        for number in (1, 2)
    )
    assert pairs("", text) == [("Ash 2011", 1), ("Ash 2012", 2)]


SURNAMES = """

## References

- Birch, A., & Reed, C. (2011). *Locks*. Leith: Kelp Press.
- Reed, C., & Birch, B. (2011). *Weirs*. Leith: Kelp Press.
- Reed, R. (2010). *Mills*. Leith: Kelp Press.
- Reed, T. (2010). *Dams*. Leith: Kelp Press.
- Roger, P. (2012). *Quays*. Leith: Kelp Press.
- Rogers, Q. (2012). *Piers*. Leith: Kelp Press.
"""


def test_initials_tell_authors_of_one_name_apart():
    text = "As R. Reed (2010) and T. Reed (2010) say (R. Reed, 2010; Tess Reed 2010)."
    assert [entry for _, entry in pairs(text, SURNAMES)] == [3, 4, 3, 4]
    assert set(codes(text, SURNAMES)) == {()}
    text = "Reed, T. (2010) is clear. Reed (2010) is not."
    assert codes(text, SURNAMES) == [(), ("ambiguous",)]
    assert codes("Old (A. Birch & Reed, 2011; Reed & B. Birch, 2011).", SURNAMES) == [(), ()]
    assert codes("Old (B. Reed, 2010).", SURNAMES) == [("ambiguous",)]


def test_a_name_is_no_genitive_of_another():
    assert pairs("Rogers (2012) and Roger (2012).", SURNAMES) == [
        ("Rogers (2012)", 6),
        ("Roger (2012)", 5),
    ]
    assert codes("Rogers (2012) and Roger (2012).", SURNAMES) == [(), ()]


CASES = """

## Literature

- Czerny, J. (2013). *Les*. Praha: Kotva.
- Duda, A. (2004). *Las*. Kraków: Zorza.
- Kowalski, P. (2010). *Brzeg*. Kraków: Zorza.
- Lewandowska, M. (2001). *Nurt*. Kraków: Zorza.
- Nováková, E. (2011). *Voda*. Praha: Kotva.
- Virtanen, D. (2012). *Ranta*. Turku: Aalto.
- Бережной А. А. Устье. М.: Якорь, 1913.
- Полянский Ф. М. Затон. М.: Якорь, 1966.
- Светлова Н. А. Карты рек. М.: Якорь, 2005а.
- Светлова Н. А. Карты озёр. М.: Якорь, 2005б.
"""


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Według Dudy (2004).", 2),
        ("Według Kowalskiego (2010).", 3),
        ("O Kowalskim (2010).", 3),
        ("Według Lewandowskiej (2001).", 4),
        ("Podle Novákové (2011).", 5),
        ("S Novákovou (2011).", 5),
        ("Virtasen (2012) mukaan.", 6),
        ("О Бережном (1913).", 7),
        ("У Полянского (1966).", 8),
        ("По Полянскому (1966).", 8),
        ("В картах Светловой (2005а).", 9),
        ("На картах (Светлова, 2005б, с. 3).", 10),
    ],
)
def test_cases_of_many_languages(text, entry):
    [found] = cited(text, CASES)
    assert (found.entry, found.findings) == (entry, ())


@pytest.mark.parametrize("text", ["Dudo (2004).", "Kowalska (2010).", "Полянска (1966)."])
def test_other_endings_are_another_name(text):
    assert all(found.findings for found in cited(f"Old {text}", CASES))


def test_russian_letters_behind_years():
    assert pairs("Карты Светловой (2005а, 2005б).", CASES) == [
        ("Светловой (2005а, 2005б)", 9),
        ("Светловой (2005а, 2005б)", 10),
    ]


@pytest.mark.parametrize(
    "place",
    ["(Berlin, 2013)", "(New York, 2013)", "(Mexico City, 2013; Brazil, 2014)", "(São Paulo 2013)",
     "in London (2013)", "(Paris and London, 2013)", "（北京，2013）"],
)  # fmt: skip
def test_where_and_when_is_no_citation(place):
    assert pairs(f"Old (Ash 2012). It was shown {place}.") == [("Ash 2012", 1)]


@pytest.mark.parametrize("what", ["Appendix A, 2012", "Interview, 2013", "Wave 2, 2013"])
def test_parts_and_sources_are_no_names(what):
    references = "\n\n## References\n\n- Ash, A. 2012. *Lamps*. Leith: Kelp Press.\n"
    assert pairs(f"Old (Ash 2012), new ({what}).", references) == [("Ash 2012", 1)]


def test_lives_are_no_citations():
    text = "Old (Ash 2012). Thomas Miller ({}) was right."
    assert pairs(text.format(1516)) == [("Ash 2012", 1)]
    assert pairs(text.format(1849)) == [("Ash 2012", 1)]
    assert pairs(text.format(1850)) == [("Ash 2012", 1), ("Thomas Miller (1850)", None)]


def test_places_may_be_listed():
    references = "\n\n## References\n\n- London, Jack. 1903. *Dogs*. Leith: Kelp Press.\n"
    assert pairs("Old (London 1903).", references) == [("London 1903", 1)]
    assert pairs("Old (London et al. 1914).", references) == [("London et al. 1914", None)]


JOINED = """

## References

- Ash, A. 2012a. *Lamps*. Leith: Kelp Press.
- Ash, A. 2012b. *Oils*. Leith: Kelp Press.
- Birch, B., and Elm, C. 2018. *Ships*. Leith: Kelp Press.
- Bundesseegericht. 2009. *Urteil*. Leith: Kelp Press.
- Elm, C. 2011. *Wicks*. Leith: Kelp Press.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Birch; Elm, 2018)", [("Birch; Elm, 2018", 3)]),  # NBR 10520 of 2023
        ("(Ash, 2012a; Birch; Elm, 2018)", [("Ash, 2012a", 1), ("Birch; Elm, 2018", 3)]),
        ("(Birch; Elm, 2011)", [("Elm, 2011", 5)]),
        ("(Birch – Elm 2018, s. 3)", [("Birch – Elm 2018, s. 3", 3)]),
        ("So Birch – Elm (2018)", [("Birch – Elm (2018)", 3)]),
        ("So Birch – Elm 2018 have it", [("Birch – Elm 2018", 3)]),
        ("In the Lakes – Elm (2011)", [("Elm (2011)", 5)]),
        ("(Ash 2012a – Elm 2011)", [("Ash 2012a", 1), ("Elm 2011", 5)]),
        ("(Birch u. Elm 2018)", [("Birch u. Elm 2018", 3)]),
        ("(Ash 2012a; see also 2012b: 5)", [("Ash 2012a", 1), ("2012b: 5", 2)]),
        ("(Ash 2012a, cf. 2012b)", [("Ash 2012a", 1), ("2012b", 2)]),
        ("(vgl. Ash 2012a, S. 3; vgl. auch 2012b)", [("Ash 2012a, S. 3", 1), ("2012b", 2)]),
        ("(Ash 2012a; but in 2011)", [("Ash 2012a", 1)]),
        ("(Ash 2012a see 2011)", [("Ash 2012a", 1)]),
        ("(Elm ²2011: 5)", [("Elm ²2011: 5", 5)]),
        ("(Ash 2012 a, S. 3; Ash 2012 b)", [("Ash 2012 a, S. 3", 1), ("Ash 2012 b", 2)]),
        ("(BSeeG 2009)", [("BSeeG 2009", 4)]),
    ],
)
def test_other_ways_to_join_and_number(text, found):
    assert pairs(f"Old {text}.", JOINED) == found
    assert set(codes(f"Old {text}.", JOINED)) == {()}


def test_a_letter_behind_a_blank_ends_the_citation():
    assert codes("Old (Ash 2012 a while ago).", JOINED) == [("ambiguous",)]


def test_what_is_read_again_is_not_what_looks_alike():
    assert [cite for cite, _ in pairs("Fog & Ash (2012) and Fog, Ash (2012).")] == [
        "Ash (2012)", "Ash (2012)",
    ]  # fmt: skip
    assert [cite for cite, _ in pairs("Fog  Ash (2012) and Fog Ash (2012).")] == [
        "Ash (2012)", "Ash (2012)",
    ]  # fmt: skip


def test_a_word_like_an_abbreviation_does_not_hide_it():
    references = "\n\n## References\n\n- Umweltbundesamt. 2016. *Luft*. Leith: Kelp Press.\n"
    assert pairs("Uba (2016), then UBA (2016).", references)[-1] == ("UBA (2016)", 1)


def test_letters_that_look_alike_are_the_same():
    latin_a, cyrillic_a = "a", "\u0430"
    assert cyrillic_a in CASES
    text = f"Карты (Светлова, 2005{latin_a}, с. 3; Светлова, 2005{latin_a}–б)."
    assert [entry for _, entry in pairs(text, CASES)] == [9, 9, 10]
    assert set(codes(text, CASES)) == {()}


UNDATED = """

## References

- Ash, Ada. 2012. *Lamps of the Inner Sound*. Leith: Kelp Press.
- Larch, Eva. Forthcoming. *Springs*. Leith: Kelp Press.
"""


@pytest.mark.parametrize(
    "text",
    ["See Larch, forthcoming.", "See (Larch, in preparation).", "See (Larch z.d.).",
     "See Larch (to appear).", "See (Larch, u.å.)."],
)  # fmt: skip
def test_works_without_a_year(text):
    assert [entry for _, entry in pairs(f"{text} Old (Ash 2012).", UNDATED)] == [2, 1]


def test_no_year_is_not_any_year():
    assert pairs("See Ash, forthcoming.", UNDATED) == []


def test_what_is_not_listed_is_named():
    messages = [finding.message for one in cited("Ash (2012; n.d.).") for finding in one.findings]
    assert messages == ["No entry is Ash without a year."]
    (last,) = cited("Old (Ash 2012; Larch 2013b).")[-1].findings
    assert last.message == "No entry is Larch 2013b."


@pytest.mark.parametrize(
    ("text", "cite"),
    [
        ("(Old lamps of Ash 2012)", "Ash 2012"),
        ("(the lamps which Ash, 2012, has)", "Ash, 2012"),
        ("(as Lamps have it, Ash 2012)", "Ash 2012"),
    ],
)
def test_words_before_a_name_in_brackets_are_none_of_the_citation(text, cite):
    assert pairs(f"So {text}.") == [(cite, 1)]
