"""The order of the checks."""

import importlib
import pkgutil

from citekit.parsing import sense
from citekit.parsing.sense.checks import Check
from citekit.parsing.sense.order import CHECKS


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
