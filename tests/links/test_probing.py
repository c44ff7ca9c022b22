"""Error pages that a random path brings to light."""

import pytest

from citekit.links.exchange import Ask
from citekit.links.following import follow
from citekit.links.probing import Probes, Sample, same_as_anything
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer, converse, html

SETTINGS = Settings(retries=0)
NOTHING = answer(body="<p>")


def came(cited, respond):
    return converse(follow(Ask(read_address(f"http://site.example{cited}")), SETTINGS), respond)[0]


def probed(cited, respond, probes=None, settings=SETTINGS):
    address, trail = read_address(f"http://site.example{cited}"), came(cited, respond)
    return converse(same_as_anything(trail, address, probes or Probes(), settings), respond)


def of_words(text, title="Ledger"):
    """A page with these words and no others."""
    return answer(body=html(title, text, heading=""))


def test_the_same_page_everywhere():
    said, asked = probed("/2011/03/lost.html", {"*": answer()})
    assert "random path" in said
    (ask,) = asked
    assert ask.address.target.startswith("/2011/03/")
    assert ask.address.target.endswith(".html")
    assert ask.address.target != "/2011/03/lost.html"


def test_a_date_or_the_path_in_it_does_not_make_it_another():
    def respond(ask):
        time = len(ask.address.target) * 7
        return answer(
            body=html("Ledger", f"You asked for {ask.address.url} at {time}. " + "so it is. " * 40)
        )

    assert probed("/lost", respond)[0]


@pytest.mark.parametrize(
    "table",
    [
        {"/post": answer(), "*": answer(status=404)},
        {"/post": answer(), "*": answer(body=html("Another", "Something else here. " * 20))},
        {"/post": answer(), "*": answer(status=302, location="http://site.example/login")},
        {"/post": answer(content_type="application/pdf"), "*": answer()},
        {"/post": answer(), "*": answer(content_type="application/pdf")},
        {"/post": answer(), "*": answer(status=404, body=html())},
        {"/post": answer(), "*": answer(status=300, body=html())},
        {"/post": answer(), "*": answer(body=html("Another"))},
        {
            "/post": answer(),
            "*": answer(body=html(head="<meta http-equiv=refresh content='0;data:,x'>")),
        },
        {"/post": answer(status=302, location="/hub"), "/hub": answer(status=200), "*": NOTHING},
        {"*": of_words("1 2 3 4 5 6 7 8 9")},
    ],
)
def test_a_page_of_its_own(table):
    assert probed("/post", table)[0] == ""


def test_the_same_place_for_all():
    table = {"*": answer(status=302, location="/hub"), "/hub": answer()}
    assert "any path" in probed("/post", table)[0]


def test_a_shell_for_scripts_tells_nothing():
    shell = answer(body="<title>App</title><div id=root></div><script src=/a.js></script>")
    assert probed("/post", {"*": shell})[0] == ""
    assert said_beside({"*": shell}) == ["a script makes the page, so what it holds can't be told"]
    assert said_beside({"*": answer(body="<title>App</title><p>Not much.")}) == []


def said_beside(table):
    trail = came("/post", table)
    converse(same_as_anything(trail, trail.answer.address, Probes(), SETTINGS), table)
    return trail.evidence


@pytest.mark.parametrize(
    ("own", "other", "is_same"),
    [
        ("a b c d e f g h", "a b c d e f g h", True),
        ("a b c d e f g", "a b c d e f g", False),
        ("a b c d e f g h i j", "a b c d e f g h i", True),
        ("a b c d e f g h i j", "a b c d e f g h", False),
        ("so " * 8, "so " * 8, True),
    ],
)
def test_how_many_words_make_the_same_page(own, other, is_same):
    # Words of one letter could stand in the random path too, by which pages may differ.
    own, other = (" ".join(f"water{word}" for word in text.split()) for text in (own, other))
    said, _ = probed("/post", {"/post": of_words(own), "*": of_words(other)})
    assert bool(said) == is_same


def test_a_probe_is_no_trouble_to_the_host():
    table = {"/post": answer(), "*": answer(status=503)}
    assert len(probed("/post", table, settings=Settings(retries=2))[1]) == 1


def test_a_doi_is_one_name():
    table = {"/doi/10.1234/abc": answer(), "*": answer(status=404)}
    _, asked = probed("/doi/10.1234/abc", table)
    assert asked[0].address.target.startswith("/doi/")
    assert "10.1234" not in asked[0].address.target


def test_a_folder_is_probed_once_and_few_of_a_host():
    probes = Probes()
    counts = [len(probed(f"/{folder}/post", {"*": answer()}, probes)[1]) for folder in "aabcde"]
    assert counts == [1, 0, 1, 1, 0, 0]


def test_a_probe_under_way_is_waited_for():
    probes = Probes()
    address = read_address("http://site.example/a/post")
    probe, is_mine = probes.claim(address)
    assert is_mine
    trail, _ = converse(follow(Ask(address), SETTINGS), {"*": answer()})
    work = same_as_anything(trail, address, probes, SETTINGS)
    assert next(work).is_pause
    _, led = converse(same_as_anything(trail, address, Probes(), SETTINGS), {"*": answer()})
    assert led
    probe.sample = Sample(address.url, False, frozenset({"x"}), frozenset({"y"}))
    probe.is_done = True
    with pytest.raises(StopIteration) as end:
        work.send(answer())
    assert end.value.value == ""


def test_a_probe_that_does_not_end_is_not_waited_for_without_end():
    probes, trail = Probes(), came("/a/post", {"*": answer()})
    cited = trail.answer.address
    assert probes.claim(cited)[1]
    said, asked = converse(same_as_anything(trail, cited, probes, SETTINGS), {"*": answer()})
    assert said == ""
    assert all(ask.is_pause and ask.address == cited for ask in asked)
    assert sum(ask.delay for ask in asked) == pytest.approx(30)
