"""Which references are compared."""

from citekit.library.matching import read_features
from citekit.library.matching.blocking import block_keys, candidate_pairs


def features(title="", family="", year=None, **more):
    csl = {"type": "book", "title": title, **more}
    if family:
        csl["author"] = [{"family": family}]
    if year:
        csl["issued"] = {"date-parts": [[year]]}
    return read_features(csl)


def meet(one, other):
    return list(candidate_pairs([one, other])) == [(0, 1)]


def test_those_with_something_in_common_meet():
    whole = features("Counting Bridges over Small Rivers", "Okoye", 2017)
    assert meet(whole, features("Counting Bridges over Small Rivers"))
    assert meet(whole, features("Counting Bridgs over Smal Rivers", "Okoye", 2017))
    assert meet(features("x", DOI="10.1234/a"), features("y", URL="https://doi.org/10.1234/A"))
    assert meet(features("x", URL="http://a.example/b"), features("y", URL="a.example/b/"))
    assert not meet(whole, features("Of Ropes and Arches", "Okoye", 2018))


def test_keys_depend_on_the_reference_alone():
    one = features("Counting Bridges over Small Rivers", "Okoye", 2017)
    assert block_keys(one) == block_keys(one)
    assert block_keys(features()) == set()


def test_each_pair_comes_once():
    same = [features("Counting Bridges", "Okoye", 2017, DOI="10.1234/a") for _ in range(4)]
    pairs = list(candidate_pairs(same))
    assert len(pairs) == len(set(pairs)) == 6


def test_what_thousands_share_is_not_compared_with_all():
    many = [features("Editorial", "Okoye", 1000 + number) for number in range(1000)]
    pairs = list(candidate_pairs(many))
    assert len(pairs) < 20 * len(many)
    assert all(one < other for one, other in pairs)
