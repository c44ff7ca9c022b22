"""The order of the checks."""

import importlib
import pkgutil

from citekit.parsing import sense
from citekit.parsing.sense.checks import Check
from citekit.parsing.sense.order import CHECKS

from .making import made_sense, unchanged


def test_each_check_is_tried_once():
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))


def test_no_check_is_forgotten():
    modules = [
        importlib.import_module(f"{sense.__name__}.{found.name}")
        for found in pkgutil.iter_modules(sense.__path__)
    ]
    written = {
        id(value) for module in modules for value in vars(module).values() if type(value) is Check
    }
    assert written == {id(check) for check in CHECKS}


def test_what_is_too_long_to_be_a_reference_is_left_as_it_is():
    pieces = (("title", "Diccionario de ríos, 23."), ("edition", "ª ed.,"))
    assert made_sense(*pieces)[1] == ("edition", "23. ª ed.,")
    assert unchanged(*pieces, ("note", "salt " * 25_000 + "roads"))
