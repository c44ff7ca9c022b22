from citekit.reference import FieldEvidence, Reference
from citekit.styling.names import same_names
from tests.styling.making import ASH, BOOK, ELM

JIANG = {"literal": "Jiang"}


def read(authors, raw="", **csl):
    """Return a reference with authors, whose span is the whole text."""
    evidence = {"author": FieldEvidence((0, len(raw)), 1.0)}
    return Reference(raw, {"author": authors, **csl}, evidence)


def test_given_names_count_by_their_initials():
    record = {**BOOK, "author": [ASH, ELM, JIANG]}
    short = [{"family": "ash", "given": "A."}, {"family": "Elm", "given": "BC"}, JIANG]
    assert same_names(record, read(short))
    other = [{"family": "Ash", "given": "B."}, ELM, JIANG]
    assert not same_names(record, read(other))


def test_one_person_is_not_two():
    record = {**BOOK, "author": [ASH, JIANG]}
    apart = [{"literal": "Ash"}, {"literal": "Amy"}, JIANG]
    assert not same_names(record, read(apart))
    assert same_names(record, read([ASH, {"family": "Jiang"}]))


def test_a_list_that_is_cut_begins_alike():
    record = {**BOOK, "author": [ASH, ELM, JIANG]}
    assert same_names(record, read([ASH], "Ash, Amy, et al. Of rivers."))
    assert not same_names(record, read([ELM], "Elm, B. C., et al. Of rivers."))
    assert not same_names(record, read([ASH], "Ash, Amy. Of rivers."))


def test_what_stands_in_a_persons_place_is_not_compared():
    assert same_names({**BOOK, "author": []}, read([{"literal": "Span Press"}]))
    assert same_names({**BOOK, "editor": [ELM]}, read([ASH]))
    assert not same_names({**BOOK, "editor": [ELM]}, read([ASH], editor=[JIANG]))


def test_names_without_initials_are_compared_whole():
    wang = {"family": "王", "given": "小明"}
    assert same_names({**BOOK, "author": [wang]}, read([{"literal": "王小明"}]))
    assert not same_names({**BOOK, "author": [wang]}, read([{"literal": "王小月"}]))
