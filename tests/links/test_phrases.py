"""Set phrases."""

from citekit.links.phrases import folded, parts, said_in


def test_folding():
    assert folded("It’s \n NOT\xa0here") == "it's not here"


def test_parts_of_titles():
    assert "page not found" in parts("404 – Page not found | Daily Ledger")
    assert "页面不存在" in parts("页面不存在-江河日报")
    assert "not found" in parts("404 Not Found", {"404"})
    assert "well-known page" in parts("Well-known page: more")


def test_said_in():
    assert said_in("Sorry, it’s gone", ["it's gone"]) == "it's gone"
    assert said_in("All is well", ["it's gone"]) == ""
