"""Invented articles in all forms of citing, with the citations that stand in them."""
