import pytest

from tests.extraction.pages import BREAD, BREAD_RAW, SALT, SALT_RAW, html_page, raws

TOLD = (
    "The book follows the drovers from the port into the valley and tells what they ate, where "
    "they slept and whom they met. It is the first to use the ledgers."
)
BOTH = [BREAD_RAW, SALT_RAW]


@pytest.mark.parametrize("told", [f"<p>{TOLD}</p>", f"<blockquote><p>{TOLD}</p></blockquote>"])
def test_what_is_said_of_a_work_is_no_entry(told):
    body = f"<h2>Annotated bibliography</h2><p>{BREAD}</p>{told}<p>{SALT}</p>{told}"
    assert raws(html_page(body)) == BOTH


def test_what_is_short_or_names_its_place_stays():
    body = f"<h2>References</h2><p>{BREAD}</p><p>Salt roads, by Ann Lee</p><p>{SALT}</p>"
    assert raws(html_page(body)) == [BREAD_RAW, "Salt roads, by Ann Lee", SALT_RAW]
    told = f"{TOLD} It is kept at https://a.example/salt."
    body = f"<h2>References</h2><p>{BREAD}</p><p>{told}</p><p>{SALT}</p>"
    assert told in raws(html_page(body))
