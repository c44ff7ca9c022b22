"""Pages of archives."""

import pytest

from citekit.links.archives import archive_name, is_archived_page
from citekit.links.spelling import read_address


@pytest.mark.parametrize(
    ("url", "is_copy"),
    [
        ("https://web.archive.org/web/20190203000000/http://a.example/", True),
        ("http://web.archive.org/web/2019id_/http://a.example/", True),
        ("https://archive.ph/AbCd1", True),
        ("https://archive.today/2019.02.03-000000/http://a.example/", True),
        ("https://perma.cc/AB12-CD34", True),
        ("https://www.webcitation.org/6abc", True),
        ("https://arquivo.pt/wayback/20190203000000/http://a.example/", True),
        ("https://web.archive.org/", False),
        ("https://perma.cc/", False),
        ("https://archive.org/details/rivers", False),
        ("http://a.example/web/20190203000000/x", False),
    ],
)
def test_copies(url, is_copy):
    assert is_archived_page(read_address(url)) is is_copy


def test_names():
    assert archive_name("https://web.archive.org/web/2019/http://a.example/") == "Internet Archive"
    assert archive_name("https://copies.example/1") == "copies.example"
    assert archive_name("x") == ""
