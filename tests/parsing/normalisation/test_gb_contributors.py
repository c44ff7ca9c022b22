"""People in references of GB/T 7714, through ``normalise``."""

from time import process_time

import pytest

from .tagged import record

FENN = ("author", "FENN A.")
IMPRINT = (("location", "Oslo:"), ("publisher", "Span,"), ("date", "2010."))


def family_names(people):
    return [name.get("family", name.get("literal")) for name in people]


@pytest.mark.parametrize(
    ("pieces", "translator"),
    [
        ((("title", "On rivers[M]."), ("container-title", "VAN DYK T, trans.")), "VAN DYK"),
        ((("title", "河流[M]."), ("publisher", "吴明, 译.")), "吴"),
    ],
)
def test_translators_behind_the_mark(pieces, translator):
    reference = record(FENN, *pieces, *IMPRINT)
    assert family_names(reference.csl["translator"]) == [translator]
    assert reference.csl["publisher"] == "Span"
    assert reference.findings == ()


@pytest.mark.parametrize("label", ["container-title", "title", "author"])
def test_editors_behind_the_slashes(label):
    pieces = (("title", "On rivers[M]//"), (label, "ELM J G, DE LA ROCHE P."))
    csl = record(FENN, *pieces, ("title", "Rivers of the north."), *IMPRINT).csl
    assert family_names(csl["editor"]) == ["ELM", "DE LA ROCHE"]
    assert (csl["title"], csl["container-title"]) == ("On rivers", "Rivers of the north")


def test_han_names_are_editors_only_before_a_book():
    pieces = (("title", "河流的语言[C]//"), ("container-title", "王芳."), ("title", "河流文集."))
    csl = record(("author", "李明."), *pieces, *IMPRINT).csl
    assert family_names(csl["editor"]) == ["王"]
    pieces = (("title", "河流[M]//"), ("container-title", "呐喊."))
    csl = record(("author", "李明."), *pieces, ("publisher", "北京: 江河出版社, 1973.")).csl
    assert ("editor" in csl, csl["container-title"]) == (False, "呐喊")


def test_title_begins_behind_the_stop_of_the_authors():
    csl = record(
        ("author", "ABE M, WU Y, et al. RiverFlow:"), ("title", "a system[CP]."), *IMPRINT
    ).csl
    assert family_names(csl["author"]) == ["ABE", "WU"]
    assert csl["title"].startswith("RiverFlow:")


def test_other_styles_stay():
    csl = record(FENN, ("title", "On rivers."), ("container-title", "Lang A, trans."), *IMPRINT).csl
    assert "translator" not in csl


@pytest.mark.parametrize(
    "body", ["CHAOS COMPUTER CLUB", "PANEL ON RIVERS", "UNITED RIVERS, DEPARTMENT OF SALT"]
)
def test_bodies_in_capitals_are_no_people(body):
    csl = record(("author", f"{body}."), ("title", "On rivers[R]."), *IMPRINT).csl
    assert csl["author"] == [{"literal": body}]
    csl = record(("author", "FENN A, DE LA ROCHE P."), ("title", "On rivers[R]."), *IMPRINT).csl
    assert family_names(csl["author"]) == ["FENN", "DE LA ROCHE"]


def test_numbers_before_the_mark_belong_to_the_title():
    pieces = (("author", "FENN A."), ("date", "2001:"), ("container-title", "a river[Z]."))
    csl = record(*pieces, ("publisher", "Span,"), ("date", "1968.")).csl
    assert (csl["title"], csl["issued"]) == ("2001: a river", {"date-parts": [[1968]]})


def test_years_behind_names_are_no_part_of_them():
    csl = record(("author", "PANEL ON RIVERS,"), ("date", "2018."), ("title", "On rivers[R].")).csl
    assert csl["author"] == [{"literal": "PANEL ON RIVERS"}]
    assert csl["issued"] == {"date-parts": [[2018]]}


def test_chinese_bodies_wrote_what_is_behind_their_stop():
    pieces = (("author", "国家江河管理总局,"), ("title", "江河标准化委员会. 江河安全[S]."))
    csl = record(*pieces, ("date", "2017.")).csl
    assert family_names(csl["author"]) == ["国家江河管理总局", "江河标准化委员会"]
    assert csl["title"] == "江河安全"


def test_short_chinese_names_end_at_their_stop():
    csl = record(("author", "阿青. 江河"), ("genre", "[M]//"), ("title", "水声."), *IMPRINT).csl
    assert (family_names(csl["author"]), csl["title"]) == (["阿青"], "江河")


def test_marks_inside_of_names_are_no_names():
    csl = record(("author", "DE LA ROCHE P. Rios[M]//LE BAU J."), ("title", "Les eaux."), *IMPRINT)
    assert family_names(csl.csl["author"]) == ["DE LA ROCHE"]
    assert family_names(csl.csl["editor"]) == ["LE BAU"]


def test_body_and_year_before_a_standard():
    pieces = (("title", "On oars:"), ("container-title", "ISO"), ("volume", "690:2021"))
    head = (("author", "OAR ORGANIZATION,"), ("date", "2021."))
    csl = record(*head, *pieces, ("genre", "[S].")).csl
    assert csl["author"] == [{"literal": "OAR ORGANIZATION"}]
    assert (csl["title"], csl["number"]) == ("On oars", "ISO 690:2021")


def test_second_half_of_a_title_is_no_kind_of_work():
    pieces = (("title", "Rios[M]//"), ("author", "ELM J."), ("title", "Saberes."))
    csl = record(FENN, *pieces, ("genre", "Perspectivas."), *IMPRINT).csl
    assert csl["container-title"] == "Saberes. Perspectivas"


@pytest.mark.no_cover
@pytest.mark.parametrize("piece", ["[M] ", "[M]//a ", "[M]//", "[M]. a, ", "A B, "])
def test_time_grows_with_length(piece):
    def seconds(count):
        raw = f"[M] // {piece * count}"
        begin = process_time()
        record(("title", raw))
        return process_time() - begin

    seconds(10)
    assert seconds(16_000) < 12 * max(seconds(4_000), 0.005)
