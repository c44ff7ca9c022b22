import json

import pytest
from sqlite_utils import Database

from citekit.library.decisions.layers import Layers, lay_over, layers_of, seen_digest
from citekit.library.readings import Reading
from citekit.library.schema import migrations
from citekit.reference import NEEDS_LOOK_BELOW

CSL = {"type": "book", "title": "Dams", "issued": {"date-parts": [[1999]]}}
PAPER = {"type": "article-journal", "title": "Weirs", "volume": "3"}


def reading(csl=None, confidence=0.95, findings="[]"):
    text = json.dumps(CSL if csl is None else csl)
    return Reading(1, "Berg. Dams. 1999.", text, confidence, findings, 2.5)


def layers(*decisions):
    made = Layers()
    for kind, name, value in decisions:
        made.take(kind, name, value)
    return made


def said(*decisions, of=None):
    record = lay_over(of or reading(), layers(*decisions))
    return json.loads(record.csl), json.loads(record.sources)


def test_where_nothing_was_decided_the_article_speaks():
    doubtful = reading(confidence=0.4)
    for decided in (None, Layers(), layers(("tag", "x", True), ("tag", "x", False))):
        record = lay_over(doubtful, decided)
        assert record == lay_over(doubtful, None)
        assert (record.csl, record.confidence, record.findings) == (doubtful.csl, 0.4, "[]")
        assert (record.sources, record.tags, record.old_keys) == ("{}", "[]", "[]")


@pytest.mark.parametrize("decided", [None, Layers()])
@pytest.mark.parametrize(
    ("confidence", "findings", "needs_look"),
    [
        (NEEDS_LOOK_BELOW, "[]", False),
        (NEEDS_LOOK_BELOW - 0.001, "[]", True),
        (1.0, '["no year"]', True),
    ],
)
def test_what_is_not_sure_needs_a_look(confidence, findings, needs_look, decided):
    record = lay_over(reading(confidence=confidence, findings=findings), decided)
    assert record.needs_look is needs_look


def test_what_was_looked_at_needs_none_until_it_says_something_else():
    doubtful = reading(confidence=0.4)
    looked = layers(("seen", "", seen_digest(doubtful)))
    assert not lay_over(doubtful, looked).needs_look
    assert lay_over(reading(CSL | {"volume": "2"}, confidence=0.4), looked).needs_look
    again = layers(("seen", "", seen_digest(doubtful)), ("seen", "", seen_digest(None)))
    assert lay_over(doubtful, again).needs_look


def test_what_was_looked_at_stays_so_with_other_versions():
    # What files of decisions hold.
    assert seen_digest(None) == "e4a6a0577479b2b4"
    assert seen_digest(reading({"title": "Dams"})) == "c3a95eae07dc7989"


def test_a_person_comes_before_files_and_these_before_the_article():
    csl, sources = said(
        ("field", "title", "Of Dams"), ("import", "a.bib", PAPER), ("field", "issued", None)
    )
    assert csl == {"type": "article-journal", "title": "Of Dams", "volume": "3"}
    assert sources == {"type": "file a.bib", "title": "person", "volume": "file a.bib"}


def test_the_file_that_was_imported_last_comes_first():
    one, other = ("import", "a.bib", PAPER), ("import", "b.bib", {"title": "Locks"})
    assert said(one, other)[0]["title"] == "Locks"
    csl, sources = said(one, other, one)
    assert (csl["title"], sources["title"]) == ("Weirs", "file a.bib")


def test_a_later_file_takes_nothing_away_that_an_earlier_one_has_more_of():
    names = [{"family": "Berg", "given": "Anne"}, {"family": "Ash", "given": "Bo"}]
    kept = {"citekit": {"bibtex": {"file": "a.pdf"}}}
    cut = {"citekit": {"others": ["author"], "ris": {"L1": ["b.pdf"]}}}
    one = ("import", "a.bib", {"title": "Weirs", "author": names, "custom": kept})
    short = [{"family": "Berg", "given": "A."}]
    other = ("import", "b.ris", {"title": "Locks", "author": short, "custom": cut})
    csl, sources = said(one, other)
    assert (csl["title"], csl["author"]) == ("Locks", names)
    assert (sources["title"], sources["author"]) == ("file b.ris", "file a.bib")
    assert csl["custom"] == {"citekit": {"bibtex": {"file": "a.pdf"}, "ris": {"L1": ["b.pdf"]}}}
    only_cut = {"author": short, "custom": {"citekit": {"others": ["author"]}}}
    assert (
        "custom"
        not in said(("import", "a.bib", {"author": names}), ("import", "b.ris", only_cut))[0]
    )
    assert said(other, one)[0]["author"] == names
    assert list(said(("import", "a.bib", {"volume": "1", "page": "2"}))[0])[-2:] == [
        "volume",
        "page",
    ]
    assert said(one, other, ("import", "a.bib", {"author": short}))[0]["author"] == short


def test_what_is_imported_only_is_sure():
    record = lay_over(None, layers(("import", "a.bib", {"title": "Weirs"})))
    assert json.loads(record.csl) == {"title": "Weirs", "type": "document"}
    assert (record.confidence, record.findings, record.needs_look) == (1.0, "[]", False)


def test_a_type_that_was_taken_away_leaves_a_document():
    assert said(("field", "type", None))[0]["type"] == "document"


def test_tags_and_old_keys_are_in_order():
    decided = layers(*(("tag", tag, True) for tag in "cab"), ("tag", "b", False))
    decided.old_keys = ["z", "y"]
    record = lay_over(reading(), decided)
    assert (record.tags, record.old_keys) == ('["a","c"]', '["y","z"]')


def test_what_an_import_brings_back_can_be_deleted_again():
    deleted, imported = ("deleted", "", True), ("import", "a.bib", PAPER)
    assert not Layers().deleted
    assert layers(deleted).deleted
    assert not layers(deleted, imported).deleted
    assert layers(imported, deleted).deleted
    assert not layers(imported).deleted


def test_what_is_open_goes_piece_by_piece():
    custom = {"citekit": {"alternatives": {"title": "Damms"}, "archived": "a"}, "mine": 1}
    doubtful = reading(CSL | {"custom": custom})
    assert said(("field", "title", "Dams"), of=doubtful)[0]["custom"] == {
        "citekit": {"archived": "a"},
        "mine": 1,
    }
    only = reading(CSL | {"custom": {"citekit": {"alternatives": {"title": "Damms"}}, "mine": 1}})
    assert said(("field", "title", "Dams"), of=only)[0]["custom"] == {"mine": 1}
    assert said(("field", "volume", "1"), of=only)[0]["custom"]["citekit"] == {
        "alternatives": {"title": "Damms"}
    }


def test_roles_of_whom_a_person_named_all_are_whole():
    custom = {"citekit": {"others": ["author", "editor"], "read": ["author"]}}
    csl, _ = said(("field", "author", [{"family": "Berg"}]), of=reading(CSL | {"custom": custom}))
    assert csl["custom"] == {"citekit": {"others": ["editor"], "read": ["author"]}}


@pytest.mark.parametrize(
    "custom",
    [
        "text",
        {"citekit": "text"},
        {"citekit": {"alternatives": {}, "archived": "a"}},
        {"citekit": {"others": "author"}},
        {"citekit": {"others": []}},
        {"citekit": {"others": {"author": 1}, "alternatives": ["author"]}},
    ],
)
def test_what_has_another_form_is_left(custom):
    odd = reading(CSL | {"custom": custom})
    assert said(("field", "author", [{"family": "Berg"}]), of=odd)[0]["custom"] == custom


def test_what_a_file_says_is_open_stays_open():
    custom = {"citekit": {"alternatives": {"title": "Weir"}}}
    csl, sources = said(("import", "a.bib", {"custom": custom} | PAPER))
    assert csl["custom"] == custom
    assert sources["custom"] == "file a.bib"


def test_decisions_of_all_that_were_merged_count_in_their_order():
    db = Database(memory=True)
    migrations().apply(db)
    db.conn.executescript(
        """
        INSERT INTO works (id, key, root, joined) VALUES
            (1, 'dams', 1, 0), (2, 'weirs', 1, 0), (3, 'locks', 1, 1), (4, 'fords', 4, 0);
        INSERT INTO old_keys VALUES ('DAMS', 2), ('berg', 2), ('ito', 4), ('vega', 3);
        INSERT INTO work_decisions VALUES
            (2, 'field', 'title', '2026-01-02', 'a', '"second"'),
            (1, 'field', 'title', '2026-01-01', 'b', '"first"'),
            (3, 'field', 'title', '2026-01-02', 'b', '"third"'),
            (4, 'tag', 'x', '2026-01-01', 'c', 'true');
        """
    )
    found = layers_of(db.conn, [1, 99])
    assert list(found) == [1]
    assert found[1].fields == {"title": "third"}
    assert sorted(found[1].old_keys) == ["berg", "vega", "weirs"]
    assert layers_of(db.conn, [4])[4] == Layers(tags={"x"}, old_keys=["ito"])
    db.close()
