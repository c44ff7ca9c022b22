"""Changes as CSV."""

import csv

import pytest

from citekit.repair import csv_rows

from .making import NEW, OLD, repaired


def test_rows(tmp_path):
    article = repaired(tmp_path, "a,b.txt", f"One\n{OLD}\n")
    rows = list(csv.reader(csv_rows([article])))
    assert rows == [["old", "new", "article", "line"], [OLD, NEW, "a,b.txt", "2"]]


@pytest.mark.parametrize("sign", ["=", " =", "＝"])
def test_no_cell_is_a_formula(tmp_path, sign):
    article = repaired(tmp_path, f"{sign}cmd.txt", OLD)
    assert list(csv.reader(csv_rows([article])))[1][2] == f"'{sign}cmd.txt"
