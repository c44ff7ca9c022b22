"""The template language of styles."""

import pytest

from citekit.training.generation.grammar import Slot
from citekit.training.generation.templates import load_styles, parse_template


def test_segments_have_labels_and_know_their_blanks():
    template = parse_template("c<{journal},> v<{volume}>i<({issue}),>?")
    assert [segment.label for segment in template.segments] == [
        "container-title",
        "volume",
        "issue",
    ]
    assert [segment.blank_before for segment in template.segments] == [False, True, False]
    assert [segment.optional for segment in template.segments] == [False, False, True]
    assert template.segments[2].phrase == ("(", Slot("issue"), "),")


def test_angle_brackets_can_stand_in_the_text():
    (segment,) = parse_template(r"u<\<{url}\>>").segments
    assert segment.phrase == ("<", Slot("url"), ">")


@pytest.mark.parametrize("text", ["x<{title}>", "t<{title}> and", "", "t<{title}"])
def test_what_is_no_template_is_refused(text):
    with pytest.raises(ValueError, match="template"):
        parse_template(text)


def test_styles_say_where_they_are_used():
    styles = {style.name: style for style in load_styles()}
    assert styles["abnt"].is_used_in("pt")
    assert not styles["abnt"].is_used_in("en")
    assert styles["chinese"].is_used_in("zh-TW")
    assert not styles["apa"].is_used_in("zh-TW")


def test_a_pipe_can_stand_in_a_choice():
    (segment,) = parse_template(r"t<{title} {=\||-}>").segments
    assert segment.phrase == (Slot("title"), " ", Slot(r"=\||-", choices=("|", "-")))


def test_a_pipe_can_stand_in_the_text():
    (segment,) = parse_template(r"c<\| {site}>").segments
    assert segment.phrase == ("| ", Slot("site"))


def test_every_style_has_templates_and_a_name_of_its_own():
    styles = load_styles()
    assert len({style.name for style in styles}) == len(styles)
    assert all(style.templates for style in styles)
