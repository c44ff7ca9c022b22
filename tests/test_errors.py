"""Errors, from one process to another."""

import pickle
from concurrent.futures import ProcessPoolExecutor

import pytest

from citekit.errors import CitekitError, UsageError
from citekit.library import Library, QueryError
from citekit.net.addresses import UnknownHostError
from citekit.net.fetch import HttpStatusError


@pytest.mark.parametrize(
    "error",
    [
        CitekitError("Say which."),
        UsageError("2017.. is no year."),
        QueryError("There is no filter x:.", "a x:b", 3),
        HttpStatusError("https://a.example/", 404, "Not Found"),
        UnknownHostError("a.example is not known.", may_come_back=True),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_that_was_pickled_is_the_same(error):
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_an_error_comes_back_from_another_process(tmp_path):
    with ProcessPoolExecutor(1) as pool, pytest.raises(QueryError, match="auther") as caught:
        pool.submit(_search, tmp_path / "library.db").result(timeout=60)
    assert caught.value.column == 1


def _search(path):
    with Library(path) as library:
        return list(library.search("auther:x"))
