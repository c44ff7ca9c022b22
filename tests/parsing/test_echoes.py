import pytest

from citekit.parsing.echoes import NO_LINK, echo_features, echo_keys
from citekit.parsing.surfaces import token_class
from citekit.parsing.tokens import tokenize
from citekit.reference import Mark


def keys_of(raw, marks=()):
    """Return the core of each token with its key."""
    tokens = tokenize(raw)
    classes = [token_class(raw[t.start : t.end]) for t in tokens]
    keys = echo_keys(raw, tokens, classes, marks)
    return [(raw[t.core_start : t.core_end], key) for t, key in zip(tokens, keys, strict=True)]


def states(raw, marks=()):
    """Return the core of each token with its own state."""
    return {core: key[1:2] for core, key in keys_of(raw, marks)}


def test_title_is_in_the_path_and_site_in_the_host():
    found = states("Salt roads. Span Weekly. https://www.spanweekly.example/2019/salt-roads")
    assert found["Salt"] == found["roads"] == "p"
    assert found["Span"] == found["Weekly"] == "h"


def test_words_that_the_link_does_not_say():
    assert states("Ash. Salt roads. https://span.example/salt-roads")["Ash"] == "0"


def test_suffix_of_a_host_is_no_echo():
    assert states("Com pass. https://www.span.com/")["Com"] == "0"


def test_word_in_both():
    assert states("Span. https://span.example/span")["Span"] == "b"
    assert keys_of("Span. https://span.example/span")[0][1][3:] == "11"


def test_targets_of_links_count():
    found = states("Salt roads. Ash.", (Mark("link", 0, 10, "https://x.example/salt-roads"),))
    assert found["Salt"] == "p"


def test_escaped_paths_are_read():
    assert states("汪晖 https://x.example/%E6%B1%AA%E6%99%96")["汪晖"] == "p"


def test_without_a_link_there_is_nothing_to_say():
    assert {key for _, key in keys_of("Ash. Salt roads. 1999.")} == {NO_LINK}
    assert echo_features(NO_LINK) == ()


@pytest.mark.parametrize("link", ["https://", "http://[::1", "https://?#", "https://%zz/%"])
def test_odd_links_do_no_harm(link):
    assert states(f"Ash. {link}")["Ash"] == "0"


def test_neighbours_are_counted():
    keys = keys_of("Salt roads of the north. https://x.example/salt-roads-of-the-north")
    assert keys[2] == ("of", "ppp40")
    assert echo_features(keys[2][1]) == ("echo=p", "echoes=ppp", "echoed=40", "echo+=p40")
    keys = keys_of("Oar Post Ulm. https://oarpostulm.example/x")
    assert keys[1] == ("Post", "hhh02")


def test_neighbours_further_away_are_not_counted():
    keys = [key for _, key in keys_of("Salt x y z w. https://a.example/salt")]
    assert [key[3:] for key in keys[:5]] == ["10", "10", "10", "10", "00"]
    keys = [key for _, key in keys_of("w z y x Salt. https://a.example/salt")]
    assert [key[3:] for key in keys[:5]] == ["00", "10", "10", "10", "10"]


def test_an_address_without_its_scheme_counts():
    found = states("Salt roads. Span Weekly. spanweekly.com/salt-roads")
    assert (found["Salt"], found["Weekly"]) == ("p", "h")


@pytest.mark.parametrize(("word", "state"), [("up-and-down-we", "p"), ("up-and-down-we-go", "0")])
def test_a_token_of_many_words_is_no_echo(word, state):
    assert states(f"Ash {word} https://a.example/up-and-down-we-go")[word] == state


@pytest.mark.parametrize(("word", "state"), [("Oar", "h"), ("Oa", "0")])
def test_a_short_word_is_in_many_hosts(word, state):
    assert states(f"{word}. Salt. https://oarpost.example/x")[word] == state
