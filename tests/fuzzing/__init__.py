"""Runs over mutated input: ``python -m tests.fuzzing``; docs/testing.md says how."""
