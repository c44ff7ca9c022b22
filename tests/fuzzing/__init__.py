"""Runs over mutated input: ``python -m tests.fuzzing``."""
