"""Rules, and how they look at lists and entries."""

from citekit.lint.registry import meant_by
from citekit.lint.rule import Found, each_entry, each_list
from tests.lint.making import ALPHABET, page


def test_each_list_and_each_entry():
    made = page(*ALPHABET)
    made.lists = made.lists * 2
    look = each_list(lambda one: iter([Found(one.heading)]))
    assert [found.message for found in look(made)] == ["References", "References"]
    look = each_entry(lambda entry: iter([Found(str(entry.number))]))
    assert [found.message for found in look(made)] == list("1234512345")


def test_as_reports_know_it():
    [rule] = meant_by("CK302")
    told = rule.as_reported
    assert (told.code, told.name, told.spoken) == ("CK302", "isbn-wrong", "isbn-wrong")
    assert (told.title, told.help, told.severity) == (rule.summary, rule.advice, rule.severity)
