"""What the writers take."""

from citekit.formats import Keyed, KeyedItem


def test_a_keyed_item_is_what_writers_take():
    record: Keyed = KeyedItem("key", {"type": "book"})
    assert (record.key, record.csl) == ("key", {"type": "book"})
