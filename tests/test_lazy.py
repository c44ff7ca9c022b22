import pytest

import citekit.library
from citekit.lazy import lazily
from citekit.library.checks import CheckLog


def test_names_are_imported_when_they_are_used():
    find = lazily("citekit.library", {"CheckLog": "citekit.library.checks"})
    assert find("CheckLog") is CheckLog is citekit.library.CheckLog
    with pytest.raises(AttributeError, match=r"'citekit\.library' has no attribute 'Nothing'"):
        find("Nothing")


PACKAGES = [
    *("citekit", "citekit.dates", "citekit.formats", "citekit.library", "citekit.links"),
    *("citekit.links.archives", "citekit.reports"),
]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_name_is_there(package):
    module = __import__(package, fromlist=["__all__"])
    assert [name for name in module.__all__ if not hasattr(module, name)] == []
