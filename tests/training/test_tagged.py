from citekit.reference import Mark
from citekit.training.tagged import TaggedReference, by_group


def test_the_number_can_be_taken_off():
    text = "[3] Ash. On bridges."
    spans = (("citation-number", 0, 3), ("author", 4, 8), ("title", 9, 20))
    whole = TaggedReference(text, spans, (Mark("em", 9, 20), Mark("sup", 0, 3)))
    bare = whole.without_number()
    assert bare.text == bare.raw == "Ash. On bridges."
    assert bare.spans == (("author", 0, 4), ("title", 5, 16))
    assert bare.marks == (Mark("em", 5, 16),)


def test_without_a_number_nothing_changes():
    reference = TaggedReference("Ash.", (("author", 0, 4),))
    assert reference.without_number() is reference


def test_references_of_one_group_are_a_list_and_one_without_is_alone():
    groups = ("b", "a", "", "b", "")
    references = [TaggedReference(f"{i}.", (), group=group) for i, group in enumerate(groups)]
    texts = [[reference.text for reference in found] for found in by_group(references)]
    assert texts == [["0.", "3."], ["1."], ["2."], ["4."]]
