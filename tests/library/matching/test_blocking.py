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


def test_up_to_a_dozen_are_all_compared():
    def pairs_of(number):
        same = [features("Counting Bridges", DOI="10.1234/a") for _ in range(number)]
        return len(list(candidate_pairs(same)))

    assert pairs_of(12) == 12 * 11 / 2
    assert pairs_of(13) == 9 * 4 + 3 + 2 + 1


def test_a_site_is_no_page_of_it():
    assert not meet(features("x", URL="http://a.example/"), features("y", URL="http://a.example"))


def test_the_same_pages_of_one_volume_meet():
    place = {"type": "article-journal", "volume": "3", "page": "5-9"}
    assert meet(features("Ropes", year=2001, **place), features("Arches", year=2001, **place))
    assert not meet(features("Ropes", year=2001, **place), features("Arches", year=2002, **place))
    only_pages = {"page": "5-9"}
    assert not meet(features("Ropes", **only_pages), features("Arches", **only_pages))


def test_one_author_in_one_year_meets():
    assert meet(features("Ropes", "Okoye", 2001), features("Arches", "Okoye", 2001))
    assert not meet(features("Ropes", "Okoye"), features("Arches", "Okoye"))
    assert meet(features("Of Arches", "Okoye", 2001), features("Many Arches", "Okoye"))


def test_titles_meet_by_their_beginning_or_their_main_part():
    long = "Counting bridges over small rivers"
    assert meet(features(f"{long} in spring"), features(f"{long} and lakes"))
    assert meet(features("Old ropes: a story"), features("Old ropes"))
    subtitles = "a story of many hands", "how sailors lived"
    assert meet(*(features(f"Old ropes: {subtitle}") for subtitle in subtitles))
    assert not meet(*(features(f"Ropes: {subtitle}") for subtitle in subtitles))


def test_titles_meet_by_two_long_words():
    assert meet(features("Northern bridges, old ropes"), features("Bridges: northern fords"))
    assert not meet(features("Northern bridges, old ropes"), features("Bridges: small fords"))


def test_in_a_large_block_titles_that_follow_each_other_meet():
    beginnings = ["Alder", *(f"Maple {number}" for number in range(20)), "Alders"]
    many = [features(title, DOI="10.1234/a") for title in beginnings]
    assert (0, len(many) - 1) in list(candidate_pairs(many))
