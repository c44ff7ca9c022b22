import json
from pathlib import Path

import pytest

import citekit
from citekit.tables import load_table

TABLES = sorted(Path(citekit.__file__).parent.glob("*/tables/*.json"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_what_its_file_says(path):
    table = load_table(path.parent.parent.name, path.stem)
    assert table == json.loads(path.read_text("utf-8"))
    assert load_table(path.parent.parent.name, path.stem) is table


def test_a_table_that_is_not_there_is_a_bug():
    with pytest.raises(FileNotFoundError):
        load_table("library", "nothing")
