from dataclasses import dataclass

from citekit.parsing.features import MAX_TOKENS, encode, expand, neighbourhood
from citekit.reference import Mark


@dataclass
class Text:
    raw: str
    marks: tuple[Mark, ...] = ()


def test_a_key_of_each_kind_for_every_token():
    tokens, keys = encode(Text("Ash, Ann. 1999. “On bridges.”"))
    assert [len(column) for column in keys] == [len(tokens)] * len(keys)
    assert keys.surfaces == ["Ash,", "Ann.", "1999.", "“On", "bridges.”"]


def test_neighbours_are_seen_at_their_offset():
    _, keys = encode(Text("Ash 1999 bridges"))
    first, second, third = expand(keys)
    assert "0:w=ash" in first
    assert "-1:w=ash" in second
    assert "1:w=bridges" in second
    assert "-2:k=Xx" in third
    assert "bias" in first


def test_pairs_and_triples_of_classes():
    assert neighbourhood(["^", "Xx,", "year.", "$"], 1) == (
        "2:Xx, year.",
        "3:year. $",
        "4:Xx, year. $",
    )


def test_endless_texts_are_cut():
    tokens, keys = encode(Text("word " * 10_000))
    assert len(tokens) == len(keys.contexts) == MAX_TOKENS


def test_nothing_has_no_tokens():
    assert encode(Text("  "))[0] == []
