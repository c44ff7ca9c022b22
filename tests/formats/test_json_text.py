"""JSON that is fit to be seen."""

import json

from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.json_text import encoded, inert, json_text


def test_what_a_terminal_would_obey_is_escaped_and_letters_are_not():
    assert json_text({"raw": "\x1b\x9b\u202e汉"}) == '{"raw": "\\u001b\\u009b\\u202e汉"}'


def test_no_command_to_those_who_read_commands_off_a_log():
    text = json_text({"title": "##vso[task]", "note": "##[error]x", "other": "##"})
    assert text == '{"title": "\\u0023#vso[task]", "note": "\\u0023#[error]x", "other": "##"}'


@given(st.lists(st.text() | st.text("#[]vsoteamcity\x7f\u2028")))
def test_many_values_are_made_inert_at_once(values):
    one_by_one = "\n".join(json_text(value) for value in values)
    assert inert("\n".join(encoded(value) for value in values)) == one_by_one


@given(st.dictionaries(st.text(), st.text()), st.sampled_from([None, 2]))
def test_any_text_comes_back(value, indent):
    text = json_text(value, indent=indent)
    assert json.loads(text) == value
    if indent is None:
        assert len(text.splitlines()) == 1
