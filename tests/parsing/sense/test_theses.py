"""Checks of theses, through ``sensible``."""

import pytest

from .making import made_sense


def test_the_kind_with_its_field_in_one_piece():
    pieces = made_sense(
        ("title", "O sal do rio."),
        ("genre", "Dissertação (Mestrado em"),
        ("title", "História Social) – Faculdade de Letras,"),
        ("publisher", "Universidade de Ulm,"),
        ("location", "Ulm,"),
    )
    assert pieces[1:] == [
        ("genre", "Dissertação (Mestrado em História Social)"),
        ("publisher", "– Faculdade de Letras, Universidade de Ulm,"),
        ("location", "Ulm,"),
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "Trabalho de Conclusão de Curso (Licenciatura em Letras)",
        "Monografia (Especialização em Educação)",
        "Trabajo Fin de Grado (Historia)",
    ],
)
def test_a_kind_at_the_end_of_the_title(kind):
    pieces = made_sense(
        ("title", f"O sal do rio. {kind}"), ("container-title", "- UFX,"), ("date", "2014.")
    )
    assert pieces[1:] == [("genre", kind), ("publisher", "- UFX,"), ("date", "2014.")]


def test_a_kind_that_is_found_stays():
    pairs = [
        ("title", "O sal do rio."),
        ("genre", "Dissertação (Mestrado)"),
        ("publisher", "Universidade de Ulm,"),
        ("location", "Ulm,"),
    ]
    assert made_sense(*pairs) == pairs
