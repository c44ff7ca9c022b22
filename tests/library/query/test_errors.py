import pickle
from concurrent.futures import ProcessPoolExecutor

import pytest

from citekit.library import Library, QueryError


def test_an_error_comes_back_from_another_process(path):
    error = QueryError("There is no filter x:.", "a x:b", 3)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.query, again.column) == (str(error), "a x:b", 3)
    with ProcessPoolExecutor(1) as pool, pytest.raises(QueryError, match="auther"):
        pool.submit(_search, path).result(timeout=60)


def _search(path):
    with Library(path) as library:
        return list(library.search("auther:x"))
