"""Lists of names of every shape, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.name_list import parse_names

from .tagged import record


def people(text, label="author", field=None):
    names = record((label, text)).csl.get(field or label, [])
    return [
        name.get("literal") or tuple(name[key] for key in ("family", "given") if key in name)
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berger, Anna.", [("Berger", "Anna")]),
        ("Sand, Ed.", [("Sand", "Ed")]),
        ("Berger, A. J., & Lang, P.", [("Berger", "A. J."), ("Lang", "P.")]),
        ("Berger, J., Sen, A. & Lang, P.", [("Berger", "J."), ("Sen", "A."), ("Lang", "P.")]),
        (
            "Berger, Anna, Paul Lang, and Ida Roth.",
            [("Berger", "Anna"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        ("Berger, A.B., and C.D. Lang.", [("Berger", "A.B."), ("Lang", "C.D.")]),
        ("Berger, Anna and Lang, Paul.", [("Berger", "Anna"), ("Lang", "Paul")]),
        (
            "Berger, Anna, Lang, Paul und Roth, Ida:",
            [("Berger", "Anna"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        (
            "Berger, Anna; Paul Lang; Ida Roth.",
            [("Berger", "Anna"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        ("Berger, Anna/Lang, Paul:", [("Berger", "Anna"), ("Lang", "Paul")]),
        (
            "Berger, Anna; Lang, Paul; and Roth, Ida.",
            [("Berger", "Anna"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        ("Berger AJ, Lang P, Kempen GMRF", [("Berger", "AJ"), ("Lang", "P"), ("Kempen", "GMRF")]),
        (
            "Berger A.J., Lang P., Veld E. van",
            [("Berger", "A.J."), ("Lang", "P."), ("Veld", "E. van")],
        ),
        ("A. Berger, P. Lang", [("Berger", "A."), ("Lang", "P.")]),
        (
            "AJ Berger and Paul Lang and Ida Roth",
            [("Berger", "AJ"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        ("BERGER Anna, LANG Jean-Paul", [("BERGER", "Anna"), ("LANG", "Jean-Paul")]),
        ("BY ANNA BERGER", [("BERGER", "ANNA")]),
        ("van der Veen, J., de Smet K.", [("van der Veen", "J."), ("de Smet", "K.")]),
        ("Jan van der Veen", [("van der Veen", "Jan")]),
        ("Ruiz Molina, M., y Vega, L.", [("Ruiz Molina", "M."), ("Vega", "L.")]),
        ("José Ortega y Gasset", [("Ortega y Gasset", "José")]),
        (
            "Wen Jiali, Zhou Minmin and Sun Tianyu",
            [("Wen", "Jiali"), ("Zhou", "Minmin"), ("Sun", "Tianyu")],
        ),
        ("Ke Lu & Minghua Yu", [("Lu", "Ke"), ("Yu", "Minghua")]),
        ("Moon Jae-ho", [("Moon", "Jae-ho")]),
        ("Sun, Jiali and Jiang.", [("Sun", "Jiali"), "Jiang"]),
        ("Sun, Jiali, and Jiang.", [("Sun", "Jiali"), "Jiang"]),
        ("Marris, Katharina, and Brown", [("Marris", "Katharina"), "Brown"]),
        ("Li, Wang, and Zhang", ["Li", "Wang", "Zhang"]),
        ("Smith, Jones, and Brown", ["Smith", "Jones", "Brown"]),
        ("Smith, Jones", ["Smith", "Jones"]),
        ("Smith, Jordan", [("Smith", "Jordan")]),
        ("Ortega y Gasset, José", [("Ortega y Gasset", "José")]),
        ("García, J. y López, A.", [("García", "J."), ("López", "A.")]),
        (
            "Mario Vargas Llosa and Gabriel García Márquez",
            [("Vargas Llosa", "Mario"), ("García Márquez", "Gabriel")],
        ),
        ("Willa and Edwin Muir", [("Muir", "Willa"), ("Muir", "Edwin")]),
        ("J. and M. Smith", [("Smith", "J."), ("Smith", "M.")]),
        ("Smith and John Jones", ["Smith", ("Jones", "John")]),
        ("World Health Organization (WHO).", ["World Health Organization (WHO)"]),
        ("Zentrale für Salz (szb)", ["Zentrale für Salz (szb)"]),
        ("Instituto Nacional del Sal (INE),", ["Instituto Nacional del Sal (INE)"]),
        ("ROUSSEAU (INE)", [("ROUSSEAU", "INE")]),
        ("Zentrale für Salz (ÖSAL)", ["Zentrale für Salz (ÖSAL)"]),
        ("Berger, A. (aus)", [("Berger", "A.")]),
        (
            "Society for Names and Numbers (SNN), Anna Berger",
            ["Society for Names and Numbers (SNN)", ("Berger", "Anna")],
        ),
        ("Anna Berger (MIT)", [("Berger", "Anna")]),
        ("Иванов И. И., Петров А. Б.", [("Иванов", "И. И."), ("Петров", "А. Б.")]),
        ("Иванов Иван Петрович", [("Иванов", "Иван Петрович")]),
        ("И. Иванов, А. Петров и Б. Соль", [("Иванов", "И."), ("Петров", "А."), ("Соль", "Б.")]),
        ("Министерство соли и водных путей", ["Министерство соли и водных путей"]),
        ("Berger et al.,", [("Berger",)]),
        ("Berger, A. et al.", [("Berger", "A.")]),
        ("Berger, A., i in.", [("Berger", "A.")]),
        ("NASA", ["NASA"]),
        ("Ministry of Health and Social Affairs.", ["Ministry of Health and Social Affairs"]),
        ("Institut für Weltwirtschaft", ["Institut für Weltwirtschaft"]),
        ("Ministerio de Educación y Cultura.", ["Ministerio de Educación y Cultura"]),
        ("Le Monde", ["Le Monde"]),
        (
            "Umwelt e.V.; Anna Berger, Paul Lang",
            ["Umwelt e.V.", ("Berger", "Anna"), ("Lang", "Paul")],
        ),
        ("someone@example.org", ["someone@example.org"]),
        ("Naciones Unidas:", ["Naciones Unidas"]),
        ("Finlands Statistik", ["Finlands Statistik"]),
        (
            "World Council, Department of Rivers and Inland Waters, Mapping Division",
            ["World Council, Department of Rivers and Inland Waters, Mapping Division"],
        ),
        ("Organização dos Rios Unidos", ["Organização dos Rios Unidos"]),
        ("Berger, Jacob und Wilhelm", [("Berger", "Jacob"), ("Berger", "Wilhelm")]),
        ("Berger (de), Anna", [("de Berger", "Anna")]),
        ("E. Berger u. K. M. Lang", [("Berger", "E."), ("Lang", "K. M.")]),
        ("Samuel and Shierry Berger", [("Berger", "Samuel"), ("Berger", "Shierry")]),
        ("John and Anne Berger", [("Berger", "John"), ("Berger", "Anne")]),
        ("Rat für Sozial- und Salzdaten", ["Rat für Sozial- und Salzdaten"]),
        ("Berger, Anna u. Lang, Paul:", [("Berger", "Anna"), ("Lang", "Paul")]),
        ("ida raymond", [("raymond", "ida")]),
        ("home page", ["home page"]),
        ("王小明，李雷等著", [("王", "小明"), ("李", "雷")]),
        ("国家统计局", ["国家统计局"]),
        ("国家卫生与健康委员会", ["国家卫生与健康委员会"]),
        ("国家发展和改革委员会、教育部", ["国家发展和改革委员会", "教育部"]),
        ("教育部和财政部", ["教育部", "财政部"]),
        ("李和平与张三", [("李", "和平"), ("张", "三")]),
        ("김민수, 이서연 저", [("김", "민수"), ("이", "서연")]),
        ("欧阳修", [("欧阳", "修")]),
    ],
)
def test_authors(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In: Berger, A. & Lang, P. (Hrsg.):", [("Berger", "A."), ("Lang", "P.")]),
        ("in Anna Berger and Paul Lang (eds.),", [("Berger", "Anna"), ("Lang", "Paul")]),
        (
            "Edited by Anna Berger, Paul Lang, and Ida Roth.",
            [("Berger", "Anna"), ("Lang", "Paul"), ("Roth", "Ida")],
        ),
        ("herausgegeben von Anna Berger", [("Berger", "Anna")]),
        ("a cura di Anna Berger", [("Berger", "Anna")]),
        ("En: BERGER, Anna A. (ed.)", [("BERGER", "Anna A.")]),
        ("A. Berger, Ed.", [("Berger", "A.")]),
    ],
)
def test_editors(text, expected):
    assert people(text, "editor") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oar, Inc.", ["Oar, Inc"]),
        ("Oar, Inc. and Sail, Ltd", ["Oar, Inc", "Sail, Ltd"]),
        ("River Boats, LLC.", ["River Boats, LLC"]),
    ],
)
def test_companies_are_no_people(text, expected):
    assert [name.get("literal") for name in record(("author", text)).csl["author"]] == expected


def test_roles_turn_authors_into_editors():
    assert people("Berger, Anna, and Paul Lang, eds.", field="editor") == [
        ("Berger", "Anna"),
        ("Lang", "Paul"),
    ]


@pytest.mark.parametrize(
    "text", ["Translated by Ida Roth.", "übers. v. Ida Roth", "(trad. Ida Roth)"]
)
def test_translators(text):
    assert people(text, "translator") == [("Roth", "Ida")]


def test_suffixes():
    (name,) = record(("author", "Berger, A. J., Jr.")).csl["author"]
    assert name == {"family": "Berger", "given": "A. J.", "suffix": "Jr."}


def test_twins_of_one_list_stay():
    assert people("Lu, Y., Lu, Y., & Wang, B.") == [("Lu", "Y."), ("Lu", "Y."), ("Wang", "B.")]


def test_characters_of_a_romanised_name_are_kept():
    reference = record(("author", "Wen Jiali 文家丽."))
    assert reference.csl["author"] == [{"family": "Wen", "given": "Jiali"}]
    assert reference.csl["custom"]["citekit"]["original-names"] == {"Wen Jiali": "文家丽"}


def test_separators_alone_are_no_name():
    assert record(("author", "A ;&")).csl["author"] == record(("author", "A")).csl["author"]
    assert "author" not in record(("author", ";&")).csl


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Institut für Salz, Anna Berg", 2),
        ("University of Salt, Santa Cruz", 1),
        ("University of Salt, Department of Rivers", 1),
    ],
)
def test_a_person_behind_a_body(text, count):
    assert len(people(text)) == count


@pytest.mark.parametrize("text", ["AA. VV.,", "AA.VV.", "VV. AA.,"])
def test_several_authors_are_no_person(text):
    assert people(text) == [text.strip(",")]


def test_a_family_in_capitals_before_a_name_that_could_be_a_body():
    assert people("BERG, Luís da Câmara.") == [("BERG", "Luís da Câmara")]


def test_people_between_dashes():
    assert people("Anna Lind – Robert Berg") == [("Lind", "Anna"), ("Berg", "Robert")]
    assert people("Salt – Water Institute") == ["Salt – Water Institute"]


def test_a_given_name_in_brackets():
    assert people("ROCHER (Jean-Jacques),") == [("ROCHER", "Jean-Jacques")]


def test_many_given_names_behind_a_family_in_capitals():
    assert people("BERG, Rita de Cássia Barbosa de.") == [("BERG", "Rita de Cássia Barbosa de")]


def test_a_suffix_of_a_name_in_one_piece_is_part_of_it():
    (name,) = record(("author", "Berger, Jr."), ("date", "(2001)."), ("title", "Salt.")).csl[
        "author"
    ]
    assert name == {"literal": "Berger, Jr."}


def test_a_suffix_behind_initials_without_commas():
    first, second = record(("author", "Berger AJ Jr, Lind O.")).csl["author"]
    assert first == {"family": "Berger", "given": "AJ", "suffix": "Jr"}
    assert second["family"] == "Lind"


def test_a_team_between_semicolons_is_one():
    names = parse_names("Zhu N, Berg D; Ulm Salt Investigating and Research Team").names
    assert names[-1] == {"literal": "Ulm Salt Investigating and Research Team"}
    assert len(names) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cartalla, Jaimarga & Penarva", ["Cartalla", "Jaimarga", "Penarva"]),
        ("Berger, Peter & Chara", [("Berger", "Peter"), "Chara"]),
        ("u/salt_42", ["u/salt_42"]),
        ("@salt_42 auf", ["@salt_42"]),
        ("BBC中文網", ["BBC中文網"]),
        ("Friedrich II.", ["Friedrich II"]),
        ("Berger AJ, Lang II", [("Berger", "AJ"), ("Lang", "II")]),
        ("witte, de & Maldona", [("witte", "de"), "Maldona"]),
    ],
)
def test_bare_names(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("Save the Rivers（河流会）", {"Save the Rivers": "河流会"}),
        ("Lind-Berg, Ann（安·林德-伯格）", {"Lind-Berg, Ann": "安·林德-伯格"}),
        ("Berg, Olaf ほか", {}),
    ],
)
def test_originals_in_brackets(text, original):
    assert parse_names(text).characters == original


def test_a_comma_behind_characters_ends_a_name():
    names = parse_names("Li Wei 李伟, Wang Fang 王芳").names
    assert [name["family"] for name in names] == ["Li", "Wang"]


@pytest.mark.parametrize(
    ("text", "handle"),
    [("u/salt_road", "u/salt_road"), ("@salt_road.", "@salt_road"), ("（@salt さん）", "@salt")],
)
def test_handles_are_one_name(text, handle):
    assert parse_names(text).names == [{"literal": handle}]


@pytest.mark.parametrize(
    "text",
    [
        "Salz Textilien und Licht GmbH",
        "Common Ground",
        "T.C. Tarım ve Orman Bakanlığı",
        "Zeitschrift für Salz und Wasserbau",
        "Initiative „Mehr Salz“",
        "Stadt Halle",
        "LG Dortmund",
        "U.S. Salt Guard",
        "Гринпис России",
    ],
)
def test_bodies_are_one_name(text):
    assert parse_names(text).names == [{"literal": text}]


def test_people_beside_a_company_are_people():
    first, second = parse_names("Ann Lind und Salz GmbH").names
    assert (first["family"], second["literal"]) == ("Lind", "Salz GmbH")


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Ornella B.", ["B."]),
        ("Ornella B. und Ann Lind", ["B.", "Lind"]),
        ("Ornella B., Lindqvist K.", ["Ornella", "Lindqvist"]),
    ],
)
def test_a_letter_for_the_family_name(text, families):
    names = parse_names(text, at_head=False).names
    assert [name["family"] for name in names] == families


def test_initials_of_a_single_name_at_the_head():
    assert parse_names("Ornella B.").names == [{"family": "Ornella", "given": "B."}]


def test_letters_of_russian_and_french_initials():
    assert parse_names("Бергов Дж.").names == [{"family": "Бергов", "given": "Дж."}]
    assert parse_names("Lindqvist Ch.").names == [{"family": "Lindqvist", "given": "Ch."}]


def test_the_possessive_is_no_part_of_a_name():
    assert parse_names("Ann Lind's").names == [{"family": "Lind", "given": "Ann"}]
    assert parse_names("Ann “Nan” Lind").names[0]["given"] == "Ann “Nan”"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("von Raad, Eva", [("von Raad", "Eva")]),
        ("Herald, The", ["The Herald"]),
        ("Herald, Theo", [("Herald", "Theo")]),
        ("Pavlov Yu, Berg P.S.", [("Pavlov", "Yu"), ("Berg", "P.S.")]),
        ("R. F. Lind, SJ", [("Lind", "R. F.")]),
        ("R. F. Lind, SJ Berg", [("Lind", "R. F."), ("Berg", "SJ")]),
        ("Lind, SJ", [("Lind", "SJ")]),
        ("Wm Addison", [("Addison", "Wm")]),
        ("Lind, Eva (Projektleitung), Berg, Kurt", [("Lind", "Eva"), ("Berg", "Kurt")]),
        (
            "Lind A, Berg E, für die SOLE-Studiengruppe",
            [("Lind", "A"), ("Berg", "E"), "SOLE-Studiengruppe"],
        ),
        ("Solwerk KG (Anmelder)", ["Solwerk KG"]),
        ("Lind KG", [("Lind", "KG")]),
    ],
)
def test_forms_of_scholarly_lists(text, names):
    assert people(text) == names
