import pytest

from citekit.parsing.normalisation.work_codes import is_code_of_patent, is_code_of_report


@pytest.mark.parametrize(
    "code", ["US4405829A,", "US 20020103498", "WO2010/123456 A1", "EP1234567B1"]
)
def test_numbers_of_patents(code):
    assert is_code_of_patent(code)


@pytest.mark.parametrize("text", ["US 12", "DE-12345", "US4405829 and more", "4405829", "CA 92093"])
def test_other_numbers_are_of_no_patent(text):
    assert not is_code_of_patent(text)


@pytest.mark.parametrize(
    "code", ["SALT-PAS-EXO-16-048", "CSL-79-3.", "OAR-TH-2003-123", "DOE/GO-1-25"]
)
def test_numbers_of_reports(code):
    assert is_code_of_report(code)


@pytest.mark.parametrize("text", ["COVID-19", "SALT", "Salt-PAS-16", "978-3-16-148410-0", "F-16"])
def test_other_codes_are_of_no_report(text):
    assert not is_code_of_report(text)
